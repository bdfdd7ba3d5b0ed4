/** Splits a byte stream into lines, in bounded memory. */

const newline = 0x0a

interface LineSplitter {
  readonly push: (chunk: Buffer) => void
  /** Passes on a last line without a newline. */
  readonly end: () => void
}

/**
 * Passes each line without its newline to `onLine`. A line longer than `limit` bytes is split.
 */
export function lineSplitter(onLine: (line: Buffer) => void, limit: number): LineSplitter {
  let pending: Buffer[] = []
  let size = 0
  const flush = (): void => {
    const line = pending.length === 1 ? pending[0] : Buffer.concat(pending)
    pending = []
    size = 0
    if (line) onLine(line)
  }
  return {
    push(chunk) {
      let start = 0
      for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
        pending.push(chunk.subarray(start, end))
        flush()
        start = end + 1
      }
      const rest = chunk.subarray(start)
      if (rest.length === 0) return
      pending.push(rest)
      size += rest.length
      if (size >= limit) flush()
    },
    end() {
      if (pending.length > 0) flush()
    },
  }
}

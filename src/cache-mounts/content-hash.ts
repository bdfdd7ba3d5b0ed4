/** A hash of what is in a tar archive. */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'

const block = 512
/** Fields of a header that change when files are only read or restored: the time, and the checksum that covers it. */
const ignored = [136, 156] as const

/** The same for archives that differ in the order and the times of their files alone. */
export async function contentHash(path: string): Promise<string> {
  const entries: string[] = []
  let rest: Buffer = Buffer.alloc(0)
  let entry: Hash | undefined
  /** Bytes of the present entry to come, with padding. */
  let left = 0
  const finish = (): void => {
    if (entry) entries.push(entry.digest('hex'))
    entry = undefined
  }
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer)
    for (;;) {
      if (left > 0) {
        const data = rest.subarray(0, left)
        entry?.update(data)
        left -= data.length
        rest = rest.subarray(data.length)
      }
      if (left > 0 || rest.length < block) break
      finish()
      const header = Buffer.from(rest.subarray(0, block))
      rest = rest.subarray(block)
      left = block * Math.ceil(sizeOf(header) / block)
      header.fill(0, ...ignored)
      entry = createHash('sha256').update(header)
    }
  }
  finish()
  return createHash('sha256').update(entries.sort().join()).digest('hex')
}

/** Octal digits, or for large files a binary number with its first bit set. */
function sizeOf(header: Buffer): number {
  if (((header[124] ?? 0) & 0x80) !== 0) return header.readUIntBE(130, 6)
  return parseInt(header.toString('latin1', 124, 136).replace(/\0.*$/s, ''), 8) || 0
}

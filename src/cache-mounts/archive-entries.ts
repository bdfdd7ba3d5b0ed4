/** What is in tar archives, to find out whether it has changed. */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'

const block = 512
/** Fields of a header that change when files are only read or restored: the time, and the checksum that covers it. */
const ignored = [136, 156] as const

/** Bytes of each entry, by a hash of its name, attributes and content. */
export type Entries = ReadonlyMap<string, number>

/** The same for archives that differ in the order and the times of their files alone. */
export async function readEntries(paths: readonly string[]): Promise<Entries> {
  const all = await Promise.all(paths.map(readArchive))
  // The same file may be in several archives.
  return new Map(all.flatMap((entries, number) => [...entries].map(([hash, bytes]) => [`${number}:${hash}`, bytes])))
}

export function hashOf(entries: Entries): string {
  return createHash('sha256')
    .update([...entries.keys()].sort().join())
    .digest('hex')
}

/** The share of bytes that were added, changed or removed. */
export function changedShare(before: Entries, after: Entries): number {
  const sum = (entries: Entries, other?: Entries): number =>
    [...entries].reduce((total, [hash, bytes]) => (other?.has(hash) ? total : total + bytes), 0)
  return (sum(after, before) + sum(before, after)) / Math.max(sum(after), 1)
}

async function readArchive(path: string): Promise<Entries> {
  const entries = new Map<string, number>()
  let rest: Buffer = Buffer.alloc(0)
  let entry: Hash | undefined
  /** Bytes of the present entry, with padding: all, and those to come. */
  let [size, left] = [0, 0]
  const finish = (): void => {
    if (entry) entries.set(entry.digest('hex'), size)
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
      size = block + left
      header.fill(0, ...ignored)
      entry = createHash('sha256').update(header)
    }
  }
  finish()
  return entries
}

/** Octal digits, or for large files a binary number with its first bit set. */
function sizeOf(header: Buffer): number {
  if (((header[124] ?? 0) & 0x80) !== 0) return header.readUIntBE(130, 6)
  return parseInt(header.toString('latin1', 124, 136).replace(/\0.*$/s, ''), 8) || 0
}

/** Reads the one file of a zip archive from outside. */
import { inflateRawSync } from 'node:zlib'

const endLength = 22

/**
 * @param limit bytes of the file
 * @throws Error for a larger file, and for anything but an archive of one file
 */
export function unzipSingle(archive: Buffer, limit: number): Buffer {
  try {
    const end = archive.lastIndexOf('PK\x05\x06', archive.length - endLength, 'latin1')
    const entry = archive.readUInt32LE(end + 16)
    if (archive.readUInt16LE(end + 10) !== 1 || archive.toString('latin1', entry, entry + 4) !== 'PK\x01\x02')
      throw damaged
    const file = archive.readUInt32LE(entry + 42)
    const start = file + 30 + archive.readUInt16LE(file + 26) + archive.readUInt16LE(file + 28)
    const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20))
    const isDeflated = archive.readUInt16LE(entry + 10) === 8
    return isDeflated ? inflateRawSync(packed, { maxOutputLength: limit }) : packed
  } catch (error) {
    throw new Error(`it is not a zip archive of one file with at most ${limit} bytes`, { cause: error })
  }
}

const damaged = new Error('damaged')

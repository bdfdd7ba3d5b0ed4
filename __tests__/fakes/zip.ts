/** A zip archive of one deflated file. */
import { deflateRawSync } from 'node:zlib'

export function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const sizes = [0, packed.length, content.length]
  const [local, central, end] = [30, 46, 22].map((length) => Buffer.alloc(length)) as [Buffer, Buffer, Buffer]
  local.write('PK\x03\x04', 'latin1')
  local.writeUInt16LE(8, 8)
  for (const [number, size] of sizes.entries()) local.writeUInt32LE(size, 14 + 4 * number)
  local.writeUInt16LE(name.length, 26)
  central.write('PK\x01\x02', 'latin1')
  central.writeUInt16LE(8, 10)
  for (const [number, size] of sizes.entries()) central.writeUInt32LE(size, 16 + 4 * number)
  central.writeUInt16LE(name.length, 28)
  end.write('PK\x05\x06', 'latin1')
  for (const at of [8, 10]) end.writeUInt16LE(1, at)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}

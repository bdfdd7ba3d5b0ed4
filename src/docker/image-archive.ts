/** The archive that `docker load` reads (docker image specification v1.2): a tar with manifest.json, configs and layers. */
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

export interface ArchivedImage {
  /** Paths in the layout, and so in the archive. */
  readonly config: string
  readonly layers: readonly string[]
  /** References with tags. */
  readonly names: readonly string[]
}

/** Writes an image from an OCI layout to such an archive. */
export async function writeImageArchive(archive: string, layout: string, image: ArchivedImage): Promise<void> {
  const manifest = [{ Config: image.config, RepoTags: image.names, Layers: image.layers }]
  const file = await open(archive, 'w', 0o600)
  try {
    const text = Buffer.from(JSON.stringify(manifest))
    await file.write(tarHeader('manifest.json', text.length))
    await file.write(padded(text))
    for (const path of new Set([image.config, ...image.layers])) await addFile(file, layout, path)
    await file.write(Buffer.alloc(2 * block))
  } finally {
    await file.close()
  }
}

const block = 512

async function addFile(archive: FileHandle, folder: string, path: string): Promise<void> {
  const { size } = await stat(join(folder, path))
  await archive.write(tarHeader(path, size))
  for await (const chunk of createReadStream(join(folder, path))) await archive.write(chunk as Buffer)
  await archive.write(Buffer.alloc((block - (size % block)) % block))
}

function padded(text: Buffer): Buffer {
  return Buffer.concat([text, Buffer.alloc((block - (text.length % block)) % block)])
}

/** A POSIX ustar header. The checksum is computed with spaces in its field. */
function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(block)
  header.write(name, 0, 100)
  header.write('0000644\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('        ', 148)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

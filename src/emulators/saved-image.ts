/** Checks the archive of an image before `docker load` reads it. */
import { type FileHandle, open } from 'node:fs/promises'

/** A longer index is not that of one image. */
const longest = 64 * 1024

/**
 * Checks that the archive names no image, so that loading it can't replace one. It must have the form that docker saves an
 * image by its ID in (docker 25 and later): plain tar headers, blobs by digest, and an index and a manifest list without
 * names. Everything else is refused, since docker may read it in another way than this function does.
 *
 * @throws Error if it may name an image
 */
export async function checkNameless(path: string): Promise<void> {
  const file = await open(path)
  try {
    const seen = new Set<string>()
    for (let at = 0; ;) {
      const header = await read(file, at, block)
      if (header.every((byte) => byte === 0)) break
      const { name, size, isFolder } = parseHeader(header)
      if (seen.has(name) || !isKnown(name, isFolder)) throw new Error(`its archive has an unexpected entry "${name}"`)
      seen.add(name)
      if (name.endsWith('.json'))
        checkNames(name, (await read(file, at + block, Math.min(size, longest + 1))).toString())
      at += block * (1 + Math.ceil(size / block))
    }
    if (!seen.has('manifest.json')) throw new Error('its archive has no manifest.json')
  } finally {
    await file.close()
  }
}

const block = 512

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  if (bytesRead < length) throw new Error('its archive is incomplete')
  return buffer
}

interface Entry {
  readonly name: string
  readonly size: number
  readonly isFolder: boolean
}

/** Only the plainest form of a POSIX header: no links, no long names, no extensions. */
function parseHeader(header: Buffer): Entry {
  const text = (start: number, end: number): string => header.toString('latin1', start, end).replace(/\0+$/, '')
  const [name, size, type, magic, prefix] = [
    text(0, 100),
    text(124, 136),
    text(156, 157),
    text(257, 262),
    text(345, 500),
  ]
  if (magic !== 'ustar' || prefix !== '' || !/^[05]$/.test(type) || !/^[0-7]{11} ?$/.test(size)) {
    throw new Error(`its archive has an unexpected header for "${name}"`)
  }
  return { name, size: parseInt(size, 8), isFolder: type === '5' }
}

function isKnown(name: string, isFolder: boolean): boolean {
  return isFolder
    ? /^blobs\/(?:sha256\/)?$/.test(name)
    : /^(?:blobs\/sha256\/[0-9a-f]{64}|index\.json|manifest\.json|oci-layout)$/.test(name)
}

/** Checks the text, since parsers differ about repeated keys, and the case of keys. Escapes are refused. */
function checkNames(name: string, text: string): void {
  const compact = text.replace(/\s/g, '').toLowerCase()
  const isNamed = /"repotags":(?!null\b|\[\])|\.image\.name"|\.ref\.name"/.test(compact)
  const isPlain = text.length <= longest && /^[\t\n\r -[\]-~]*$/.test(text)
  if (isNamed || !isPlain) throw new Error(`${name} of its archive may name an image`)
}

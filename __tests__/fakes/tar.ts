/** Writes tar archives whose entries may be anything. */

export interface TarEntry {
  readonly name: string
  readonly text?: string
  /** `0` for a file, by default; `2` for a link, `5` for a folder, … */
  readonly type?: string
  /** Octal digits in the header; those of the text by default. */
  readonly size?: string
  readonly prefix?: string
}

export function tarArchive(entries: readonly TarEntry[]): Buffer {
  const blocks = entries.flatMap((entry) => [header(entry), padded(Buffer.from(entry.text ?? ''))])
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

function header({ name, text = '', type = '0', size, prefix = '' }: TarEntry): Buffer {
  const block = Buffer.alloc(512)
  const fields: readonly (readonly [number, string])[] = [
    [0, name],
    [100, '0000644'],
    [108, '0000000'],
    [116, '0000000'],
    [124, size ?? Buffer.byteLength(text).toString(8).padStart(11, '0')],
    [136, '00000000000'],
    [148, '        '],
    [156, type],
    [257, 'ustar'],
    [263, '00'],
    [345, prefix],
  ]
  for (const [at, value] of fields) block.write(value, at, 'latin1')
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return block
}

function padded(text: Buffer): Buffer {
  return Buffer.concat([text, Buffer.alloc((512 - (text.length % 512)) % 512)])
}

/** Hostile texts and JSON: valid samples in which anything has been replaced. */
import fc from 'fast-check'

/** Stands for a password. */
export const secret = 'hunter2-correct-horse'

const escapes = ['\u001b[2K', '\u0000', '\r', '\u0085', '\u2028', '\u00a0', '\ufeff', '\ud800', '%0A', '\u200b']
const commands = ['::error::PWN', '::set-output name=a::b', '##[error]PWN', '#\u0000#[error]', '::stop-commands::x']
const starts = ['', '\n', '\r\n', '\r', ' \n\t ', '\u2028', '\u001b[0m\n', '\n\u0000']
const syntax = [
  '"',
  "'",
  '`',
  '{{',
  '}}',
  '[',
  ']',
  '{',
  '}',
  ',',
  '=',
  ':',
  '/',
  '@',
  '#',
  '*',
  '\\',
  '|',
  '<!--',
  '../',
]
const words = [
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '-1',
  '1e999',
  '9'.repeat(400),
  'true',
  'null',
  'sha256:',
  '',
]
/** What takes a careless parser very long, or exhausts its stack. */
const long = [
  '\n',
  ' \n',
  ' ',
  '\t',
  'a',
  'a ',
  ':',
  '::',
  '=',
  ',',
  '"',
  '`',
  '{{',
  '[',
  '{"a":',
  '-',
  '.',
  '/',
  'é',
  '\u001b[',
]

const command = fc.tuple(fc.constantFrom(...starts), fc.constantFrom(...commands)).map((parts) => parts.join(''))
/** Any UTF-16. `fc.string` of all characters takes a second to make. */
const units = fc.array(fc.nat(0xffff), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes))
const short = fc.oneof(
  { weight: 5, arbitrary: command },
  { weight: 5, arbitrary: fc.constantFrom(...escapes, ...syntax, ...words) },
  { weight: 1, arbitrary: units },
)
const hostileText = fc.oneof(
  { weight: 30, arbitrary: short },
  { weight: 1, arbitrary: fc.constantFrom(...long).map((text) => text.repeat(30_000)) },
)

/** The sample with hostile texts in it, or in place of it, or with a piece of it many times. */
export function spoiltText(sample: string): fc.Arbitrary<string> {
  const at = fc.nat(sample.length)
  const splice = fc.record({ at, removed: fc.constantFrom(0, 0, 1, 8), text: hostileText })
  const spliced = fc
    .array(splice, { minLength: 1, maxLength: 3 })
    .map((splices) =>
      splices.reduce(
        (text, { at, removed, text: added }) => text.slice(0, at) + added + text.slice(at + removed),
        sample,
      ),
    )
  const repeated = fc
    .record({ at, length: fc.nat(20), count: fc.constantFrom(2, 500, 3000) })
    .map(({ at, length, count }) => {
      const end = Math.min(at + length, sample.length)
      return sample.slice(0, at) + sample.slice(at, end).repeat(count) + sample.slice(end)
    })
  return fc.oneof(
    { weight: 30, arbitrary: spliced },
    { weight: 5, arbitrary: hostileText },
    { weight: 1, arbitrary: repeated },
  )
}

/** Takes the place of a value that is nested too deeply to be formatted. */
const deep = '@@deep@@'
const depth = 5000

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  fc.constantFrom(null, true, 0, -1, 1.5, 1e300, Number.MAX_SAFE_INTEGER),
  fc.constantFrom([], {}, [[]], [null], { '': null }, deep),
  short.map((text) => ({ [text]: text })),
  short.map((text) => Array<string>(50).fill(text)),
)

/** The JSON of the sample with some values replaced, or its text spoilt. */
export function spoiltJson(sample: unknown): fc.Arbitrary<string> {
  const paths = pathsOf(sample)
  const replacement = fc.record({ path: fc.nat(paths.length - 1).map((at) => paths[at] ?? []), value: hostileValue })
  const replaced = fc
    .array(replacement, { minLength: 1, maxLength: 3 })
    .map((all) => format(all.reduce((json, { path, value }) => replace(json, path, value), sample)))
  return fc.oneof({ weight: 6, arbitrary: replaced }, { weight: 1, arbitrary: spoiltText(format(sample)) })
}

type Path = readonly (string | number)[]

/** All places of the sample, and a key of each object that is not there. */
function pathsOf(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [[]]
  const inner = Object.entries(value).flatMap(([key, item]) => pathsOf(item).map((path) => [key, ...path]))
  return [[], ...inner, ...(Array.isArray(value) ? [] : [['__proto__'], ['toString']])]
}

function replace(json: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(json))
    return json.map((item: unknown, at) => (String(at) === key ? replace(item, rest, value) : item))
  if (typeof json !== 'object' || json === null) return json
  const entries = new Map(Object.entries(json))
  return Object.fromEntries(entries.set(String(key), replace(entries.get(String(key)), rest, value)))
}

function format(json: unknown): string {
  return JSON.stringify(json).replace(`"${deep}"`, '['.repeat(depth) + ']'.repeat(depth))
}

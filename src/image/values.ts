/** Values that buildx or BuildKit refuse in words that name no input, some of them only once a builder has booted. */
import { type ReadInput, readLines, readList } from '../actions/inputs.ts'
import type { Platform } from '../plan/platform.ts'
import { csvFields, csvValue } from './csv.ts'
import { exporterType } from './exporters.ts'

/** @throws Error that names the input and the remedy */
export function checkValues(read: ReadInput, outputs: readonly string[], platforms: readonly Platform[]): void {
  checkCsv({ outputs, attests: readLines(read, 'attests'), provenance: [read('provenance')], call: [read('call')] })
  checkAttributes(read)
  checkForms(read)
  for (const output of outputs) checkOutput(output, platforms)
}

function checkCsv(inputs: Readonly<Record<string, readonly string[]>>): void {
  for (const [input, rows] of Object.entries(inputs)) {
    for (const row of rows) {
      try {
        csvFields(row)
      } catch (error) {
        throw new Error(`${input}: '${row}' is not CSV; quote a field as a whole, as in type=image,"name=a,b"`, {
          cause: error,
        })
      }
    }
  }
}

function checkAttributes(read: ReadInput): void {
  const noName = readLines(read, 'build-args').find((line) => /^\s*=/.test(line))
  if (noName !== undefined) throw new Error(`build-args: '${noName}' has no name; write NAME=value`)
  const noType = readLines(read, 'attests').find((line) => csvValue(csvFields(line), 'type') === undefined)
  if (noType !== undefined)
    throw new Error(`attests: '${noType}' has no type; write type=${noType.split(',')[0] ?? ''}`)
  for (const input of ['sbom', 'provenance']) {
    const text = read(input)
    if (text === '' || /^(?:true|false)$/i.test(text)) continue
    const stray = csvFields(text).find((field) => !field.includes('='))
    if (stray === undefined) continue
    throw new Error(`${input}: '${stray}' is neither a boolean nor an attribute; write true, false or KEY=value`)
  }
  const mode = csvValue(csvFields(read('provenance')), 'mode')
  if (mode !== undefined && !['min', 'max', 'full'].includes(mode)) {
    throw new Error(`provenance: there is no mode '${mode}'; write mode=min or mode=max`)
  }
}

/** The rough form only: BuildKit knows the rest. */
const forms: readonly (readonly [input: string, form: RegExp, remedy: string])[] = [
  ['network', /^(?:default|none|host)$/, 'write default, none or host'],
  [
    'allow',
    /^(?:network\.host|security\.insecure|device(?:=.*)?|buildx\.local\.delete)$/,
    'write network.host, security.insecure or device',
  ],
  ['add-hosts', /^[^:=]+[:=]./, 'write NAME:ADDRESS'],
  ['shm-size', /^\d+(?:\.\d+)? ?[kmgtp]?i?b?$/i, 'write a size such as 64m'],
  ['ulimit', /^\w+=-?\d+(?::-?\d+)?$/, 'write NAME=SOFT:HARD'],
]

function checkForms(read: ReadInput): void {
  for (const [input, form, remedy] of forms) {
    const items = input === 'allow' || input === 'add-hosts' ? readList(read, input) : readLines(read, input)
    const wrong = items.find((item) => !form.test(item))
    if (wrong !== undefined) throw new Error(`${input}: '${wrong}' is not of its form; ${remedy}`)
  }
  // `lint` is the older word for `check`; a frontend's own requests have a dot.
  const call = csvFields(read('call')).find((field) => !field.includes('='))
  if (call !== undefined && !/^(?:build|check|lint|outline|targets)$|\./.test(call)) {
    throw new Error(`call: the Dockerfile can't be asked for '${call}'; write build, check, outline or targets`)
  }
}

function checkOutput(output: string, platforms: readonly Platform[]): void {
  const type = exporterType(output)
  const fields = csvFields(output)
  const dest = csvValue(fields, 'dest') ?? ''
  const given = `outputs: '${output}'`
  if (!['image', 'registry', 'local', 'tar', 'oci', 'docker', 'cacheonly'].includes(type)) {
    throw new Error(
      `outputs: there is no exporter of type '${type}'; write type=image, registry, local, tar, oci, docker or cacheonly`,
    )
  }
  if (csvValue(fields, 'dst') !== undefined) throw new Error(`${given} has dst, which buildx does not know; write dest`)
  const asFolder = type === 'local' || csvValue(fields, 'tar') === 'false'
  const bare = fields.length === 1 && !output.includes('=')
  if (output === '-' || dest === '-' || (dest === '' && !bare && needsDest(type, asFolder))) {
    throw new Error(
      `${given} ${asFolder ? 'needs a place; add dest=FOLDER' : 'would go to the log of the job; add dest=FILE'}`,
    )
  }
  if (type === 'docker' && dest !== '' && platforms.length > 1) {
    throw new Error(
      `${given} holds one platform, and platforms asks for ${platforms.length}; write type=oci, or give one platform`,
    )
  }
}

/** Without one, `docker` loads into the engine, and the others go to stdout. */
function needsDest(type: string, asFolder: boolean): boolean {
  return ['local', 'tar', 'oci'].includes(type) || (type === 'docker' && asFolder)
}

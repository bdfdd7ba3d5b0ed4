/** The inputs of the groups "what", "where to" and "cache". */
import type { Environment } from '../actions/facts.ts'
import { type ReadInput, readBoolean, readLines, readList, readRows } from '../actions/inputs.ts'
import { inInput } from '../plan/attributes.ts'
import type { Plan } from '../plan/plan.ts'
import { type AttestationInputs, readAttestationInputs } from './attestations.ts'
import { type CacheChoice, readCacheChoice } from './cache.ts'
import { checkContext, expandDefaultContext, gitHost } from './build-context.ts'
import { type Limits, readLimits } from './deadline.ts'
import { type Destinations, parseExporter, pushes } from './exporters.ts'
import type { Origin } from './origin.ts'
import { readSecrets, type Secret, withGitToken } from './secrets.ts'

export interface BuildInputs extends Destinations, AttestationInputs {
  /** A folder, or a URL that BuildKit fetches. */
  readonly context: string
  readonly file: string | undefined
  readonly target: string | undefined
  /** `name=FOLDER_OR_URL` */
  readonly buildContexts: readonly string[]
  readonly secrets: readonly Secret[]
  /** `build`, or what is asked of the Dockerfile instead: `check`, `outline`, `targets`. */
  readonly call: string
  readonly cache: CacheChoice
  readonly limits: Limits
  /** All inputs that buildx takes as they are, as flags and values. */
  readonly flags: readonly string[]
}

type Reader = (read: ReadInput, name: string) => readonly string[]

const text: Reader = (read, name) => (read(name) ? [read(name)] : [])

/** Inputs that are a flag of buildx under (nearly) the same name, and how each is written. */
const flagInputs: readonly (readonly [input: string, flag: string, reader: Reader])[] = [
  ['file', '--file', text],
  ['target', '--target', text],
  ['build-args', '--build-arg', buildArgs],
  ['add-hosts', '--add-host', readList],
  ['allow', '--allow', readList],
  ['cgroup-parent', '--cgroup-parent', text],
  ['network', '--network', text],
  ['no-cache-filters', '--no-cache-filter', readList],
  ['shm-size', '--shm-size', text],
  ['ssh', '--ssh', readList],
  ['ulimit', '--ulimit', readLines],
]

/** @throws Error that names the input and the remedy */
export function readBuildInputs(read: ReadInput, plan: Plan, env: Environment, origin: Origin): BuildInputs {
  const context = expandDefaultContext(read('context') || '.', 'context', origin)
  const buildContexts = readLines(read, 'build-contexts').map((line) =>
    expandDefaultContext(line, 'build-contexts', origin),
  )
  const contexts = [context, ...buildContexts.map((line) => line.slice(line.indexOf('=') + 1))]
  const outputs = inInput('outputs', () => readRows(read, 'outputs').map(parseExporter))
  const call = read('call') || 'build'
  const builds = !isCall({ call })
  const inputs: BuildInputs = {
    context,
    file: read('file') || undefined,
    target: read('target') || undefined,
    buildContexts,
    secrets: withGitToken(readSecrets(read, env), gitHost(contexts, origin), read('github-token')),
    call,
    ...readAttestationInputs(read, env),
    outputs,
    // An event for which no rule gives a tag can still be pushed by an exporter of its own.
    push: readBoolean(read, 'push', false) && builds && !(plan.tags.length === 0 && outputs.some(pushes)),
    load: readBoolean(read, 'load', false) && builds,
    cache: readCacheChoice(read),
    limits: readLimits(read),
    flags: readFlags(read),
  }
  checkContext(context, inputs.file)
  if (builds) checkDestination(inputs, plan, read('push') !== '')
  return inputs
}

/** Whether the Dockerfile is asked for something rather than built; nothing is exported then. */
export function isCall({ call }: Pick<BuildInputs, 'call'>): boolean {
  return call !== 'build'
}

function buildArgs(read: ReadInput, input: string): readonly string[] {
  const lines = readLines(read, input)
  const noName = lines.find((line) => /^\s*=/.test(line))
  if (noName !== undefined) throw new Error(`${input}: '${noName}' has no name; write NAME=value`)
  return lines
}

function readFlags(read: ReadInput): readonly string[] {
  const noCache = readBoolean(read, 'no-cache', false)
  const pull = readBoolean(read, 'pull', false)
  if (noCache && readList(read, 'no-cache-filters').length > 0) {
    throw new Error('no-cache, no-cache-filters: the first covers every stage; give one of them')
  }
  const flags = flagInputs.flatMap(([input, flag, reader]) => reader(read, input).flatMap((value) => [flag, value]))
  return [...flags, ...(noCache ? ['--no-cache'] : []), ...(pull ? ['--pull'] : [])]
}

function checkDestination({ push, load, outputs }: BuildInputs, { tags, images }: Plan, pushGiven: boolean): void {
  if (push && tags.length === 0 && images.length > 0) {
    throw new Error(
      'tags: push is true, but no rule gives a tag for this event; add a rule for it (type=sha fits every one), or push with outputs',
    )
  }
  if (push && tags.length === 0) throw new Error('tags: push is true, but there is no tag to publish; give tags')
  if (load && tags.length === 0) throw new Error('tags: load is true, but there is no tag to load under; give tags')
  if (tags.length > 0 && !push && !load && outputs.length === 0 && !pushGiven) {
    throw new Error('tags: the tags would go nowhere; set push or load to true, or push to false for a build alone')
  }
}

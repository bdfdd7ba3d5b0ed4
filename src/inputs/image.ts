/** The inputs of the groups "what", "where to" and "cache". */
import { inContext } from '../actions/errors.ts'
import type { Environment } from '../actions/environment.ts'
import { type ReadInput, readBoolean, readLines, readList, readMinutes, readRows } from './forms.ts'
import type { Plan } from '../plan/plan.ts'
import { checkContext, expandDefaultContext, gitHost } from '../image/build-context.ts'
import { type BuildInputs, isCall } from '../image/build-inputs.ts'
import { parseExporter, pushes } from '../image/exporters.ts'
import type { Origin } from '../image/origin.ts'
import { type Secret, withGitToken } from '../image/secrets.ts'
import { readAttestationInputs } from './attestations.ts'
import { readCacheChoice } from './cache.ts'

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

export interface BuildCircumstances {
  readonly env: Environment
  readonly origin: Origin
  readonly secrets: readonly Secret[]
}

/** @throws Error that names the input and the remedy */
export function readBuildInputs(
  read: ReadInput,
  plan: Plan,
  { env, origin, secrets }: BuildCircumstances,
): BuildInputs {
  const context = expandDefaultContext(read('context') || '.', 'context', origin)
  const buildContexts = readLines(read, 'build-contexts').map((line) =>
    expandDefaultContext(line, 'build-contexts', origin),
  )
  const contexts = [context, ...buildContexts.map((line) => line.slice(line.indexOf('=') + 1))]
  const outputs = inContext('outputs', () => readRows(read, 'outputs').map(parseExporter))
  const call = read('call') || 'build'
  const builds = !isCall({ call })
  const inputs: BuildInputs = {
    context,
    file: read('file') || undefined,
    target: read('target') || undefined,
    buildContexts,
    secrets: withGitToken(secrets, gitHost(contexts, origin), read('github-token')),
    call,
    ...readAttestationInputs(read, env),
    outputs,
    // An event for which no rule gives a tag can still be pushed by an exporter of its own.
    push: readBoolean(read, 'push', false) && builds && !(plan.tags.length === 0 && outputs.some(pushes)),
    load: readBoolean(read, 'load', false) && builds,
    cache: readCacheChoice(read),
    limits: { total: readMinutes(read, 'timeout'), silence: readMinutes(read, 'stall-timeout') },
    flags: readFlags(read),
  }
  checkContext(context, inputs.file)
  if (builds) checkDestination(inputs, plan, read('push') !== '')
  return inputs
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

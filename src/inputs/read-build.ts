/** The inputs of the groups "what", "where to" and "cache". */
import { existsSync } from 'node:fs'
import type { Environment } from '../actions/environment.ts'
import { inContext } from '../actions/errors.ts'
import { type ReadInput, readBoolean, readLines, readList, readMinutes } from './forms.ts'
import { checkContext, expandDefaultContext, gitHost } from '../image/build-context.ts'
import type { BuildInputs } from '../image/build-inputs.ts'
import type { Destinations } from '../image/exporters.ts'
import type { Origin } from '../image/origin.ts'
import { type Secret, withGitToken } from '../image/secrets.ts'
import { readAttestationInputs } from './read-attestations.ts'
import { readCacheChoice } from './read-cache.ts'
import { readCall } from './read-exports.ts'

/** Expands expressions. */
type Expand = (text: string) => string

type Reader = (read: ReadInput, name: string, expand: Expand) => readonly string[]

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
  ['shm-size', '--shm-size', text],
  ['ssh', '--ssh', sshAgents],
  ['ulimit', '--ulimit', readLines],
]

interface BuildCircumstances {
  readonly env: Environment
  readonly origin: Origin
  readonly secrets: readonly Secret[]
  /** For build arguments; by default, they stay as they are. */
  readonly expand?: Expand
}

/** @throws Error that names the input and the remedy */
export function readBuildInputs(
  read: ReadInput,
  destinations: Destinations,
  { env, origin, secrets, expand = (text) => text }: BuildCircumstances,
): BuildInputs {
  const context = expandDefaultContext(read('context') || '.', 'context', origin)
  const buildContexts = readLines(read, 'build-contexts').map((line) =>
    expandDefaultContext(line, 'build-contexts', origin),
  )
  const named = buildContexts.map((line) => line.slice(line.indexOf('=') + 1))
  const file = read('file') || undefined
  checkContext(context, file)
  return {
    ...destinations,
    call: readCall(read),
    context,
    file,
    target: read('target') || undefined,
    buildContexts,
    secrets: withGitToken(secrets, gitHost({ context, file, named }, origin), read('github-token')),
    ...readAttestationInputs(read, env),
    cache: readCacheChoice(read),
    limits: { total: readMinutes(read, 'timeout'), silence: readMinutes(read, 'stall-timeout') },
    flags: readFlags(read, expand),
    noCache: readNoCache(read),
  }
}

function buildArgs(read: ReadInput, input: string, expand: Expand): readonly string[] {
  const lines = readLines(read, input)
  const noName = lines.find((line) => /^\s*=/.test(line))
  if (noName !== undefined) throw new Error(`${input}: "${noName}" has no name. Use NAME=value`)
  // Without a value, it comes from the environment.
  const stray = lines.find((line) => !line.includes('=') && !/^\w[\w.-]*$/.test(line))
  if (stray === undefined) return inContext(input, () => lines.map(expand))
  throw new Error(
    `${input}: "${stray}" is neither NAME nor NAME=value. Quote a value of several lines as a whole, as in "NAME=line 1…line 2"`,
  )
}

/** `ID`, or `ID=SOCKET_OR_KEY[,KEY]`, which is quoted as a whole. */
function sshAgents(read: ReadInput, input: string): readonly string[] {
  const agents = readList(read, input)
  for (const agent of agents) {
    const equals = agent.indexOf('=')
    const paths = equals < 0 ? [] : agent.slice(equals + 1).split(',')
    const missing = paths.find((path) => path !== '' && !path.includes('=') && !existsSync(path))
    if (missing !== undefined) {
      throw new Error(
        `${input}: there is no socket or key at "${missing}". Use ${agent.slice(0, equals)}=PATH of one that exists`,
      )
    }
  }
  return agents
}

function readFlags(read: ReadInput, expand: Expand): readonly string[] {
  const flags = flagInputs.flatMap(([input, flag, reader]) =>
    reader(read, input, expand).flatMap((value) => [flag, value]),
  )
  return [...flags, ...(readBoolean(read, 'pull', false) ? ['--pull'] : [])]
}

/** buildx does not accept both, and no-cache applies to every stage. */
function readNoCache(read: ReadInput): readonly string[] {
  if (readBoolean(read, 'no-cache', false)) return ['--no-cache']
  return readList(read, 'no-cache-filters').flatMap((stage) => ['--no-cache-filter', stage])
}

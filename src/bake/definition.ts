/** The definition of a bake: what buildx makes of its files, with variables, inheritance and overrides resolved. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parsed, parseJson, strings } from '../actions/json.ts'
import { type Docker, DockerError } from '../docker/cli.ts'
import { formatAttributes } from '../docker/csv.ts'
import { BuildFailure } from '../image/failure.ts'
import { isRemote } from '../image/build-context.ts'
import type { Secret } from '../image/secrets.ts'
import { parsePlatform } from '../plan/platform.ts'
import { BuildProgress } from '../progress/progress.ts'

/** What is read to get a definition. */
export interface BakeSource {
  /** Git URL of the files; undefined for those of the workspace. */
  readonly url: string | undefined
  /** Empty for the default files. */
  readonly files: readonly string[]
  /** Targets and groups; empty for the group `default`. */
  readonly targets: readonly string[]
  readonly vars: Readonly<Record<string, string>>
  /** `TARGET.KEY=value` */
  readonly overrides: readonly string[]
  /** Token for the Git URL; empty if it is on another server than the run. */
  readonly token: string
}

/** A target with its fields in the file. What buildx interprets is a text again, as in a bake file. */
export type BakeTarget = v.InferOutput<typeof target>

export interface Definition {
  /** Targets to build, by name, in the order of the request. */
  readonly targets: ReadonlyMap<string, BakeTarget>
  /** Targets that others use as a context, and that are not built for themselves. */
  readonly linked: ReadonlyMap<string, BakeTarget>
}

/** A row such as `type=gha,scope=app`, or an object with its attributes. */
const rows = v.optional(
  v.array(
    v.union([
      v.string(),
      v.pipe(
        strings,
        v.transform(({ type = '', ...attributes }) => formatAttributes({ type, ...attributes })),
      ),
    ]),
  ),
  [],
)

/** A text in which buildx has escaped the templates of HCL. */
const escapedText = v.pipe(
  v.string(),
  v.transform((text) => text.replaceAll('$${', '${').replaceAll('%%{', '%{')),
)

const secret = v.object({ id: v.optional(v.string(), ''), env: v.optional(v.string()), src: v.optional(v.string()) })

/** `ID`, `ID=PATH,PATH`, or an object with both. */
const ssh = v.union([v.string(), v.looseObject({ paths: v.optional(v.array(v.string()), []) })])

const target = v.looseObject({
  context: v.optional(v.string(), '.'),
  dockerfile: v.optional(v.string(), 'Dockerfile'),
  'dockerfile-inline': v.optional(v.string()),
  contexts: v.optional(strings, {}),
  tags: v.optional(v.array(v.string()), []),
  labels: v.optional(v.record(v.string(), v.nullable(escapedText)), {}),
  annotations: v.optional(v.array(escapedText), []),
  platforms: v.optional(v.array(parsed(parsePlatform)), []),
  output: rows,
  attest: rows,
  'cache-from': rows,
  'cache-to': rows,
  secret: v.optional(v.array(v.union([v.string(), secret])), []),
  ssh: v.optional(v.array(ssh)),
  entitlements: v.optional(v.array(v.string())),
  call: v.optional(v.string()),
})

const definition = v.object({
  group: v.optional(v.record(v.string(), v.object({ targets: v.array(v.string()) })), {}),
  target: v.record(v.string(), target),
})

/** @throws Error that names the file and line, or the input */
export async function readDefinition(docker: Docker, source: BakeSource): Promise<Definition> {
  const { url, files, targets, vars, overrides, token } = source
  const missing = url === undefined ? files.find((file) => !existsSync(file)) : undefined
  if (missing !== undefined) throw notFound(`bake: file not found: "${missing}"`)
  const each = (flag: string, values: readonly string[]) => values.flatMap((value) => [flag, value])
  const args = [
    // The engine's own builder fetches a Git URL, since that of the step depends on the platforms in it.
    ...['buildx', 'bake', ...(url === undefined ? [] : ['--builder', 'default'])],
    ...['--print', '--progress', 'quiet', ...each('--file', files), ...each('--set', overrides)],
    // A name may start with a dash.
    ...['--', ...(url === undefined ? [] : [url]), ...targets],
  ]
  const env = { ...vars, ...(url !== undefined && token !== '' && { BUILDX_BAKE_GIT_AUTH_TOKEN: token }) }
  try {
    return parseDefinition(await docker(args, { env }), targets)
  } catch (error) {
    throw error instanceof DockerError ? definitionFailure(error, overrides.length > 0) : error
  }
}

/** @throws Error that names the wrong field */
export function parseDefinition(text: string, requested: readonly string[]): Definition {
  const { group, target: all } = parseJson(definition, text, 'bake')
  const expand = (name: string, outer: readonly string[]): readonly string[] => {
    if (outer.includes(name)) return []
    const members = group[name]?.targets ?? []
    const inner = members.flatMap((member) => (member === name ? [] : expand(member, [...outer, name])))
    return all[name] && (members.length === 0 || members.includes(name)) ? [name, ...inner] : inner
  }
  // buildx resolves patterns: all that is built is then in the group `default`.
  const isNamed = requested.length > 0 && requested.every((name) => group[name] ?? all[name])
  const asked = isNamed ? requested : ['default']
  const names = new Set(asked.flatMap((name) => expand(name, [])))
  const entries = Object.entries(all)
  return {
    targets: new Map([...names].flatMap((name) => (all[name] ? [[name, all[name]] as const] : []))),
    linked: new Map(entries.filter(([name]) => !names.has(name))),
  }
}

/** buildx writes `FILE:LINE,COLUMNS: MESSAGE; DETAILS`. */
function definitionFailure(error: DockerError, hasOverrides: boolean): Error {
  const { message } = error
  const [unknown] = /(?<=failed to find target )\S+/.exec(message) ?? []
  if (unknown !== undefined) {
    return new Error(`targets: the bake file has no target or group "${unknown}". Check its name`, { cause: error })
  }
  if (message.includes("couldn't find a bake definition")) {
    return notFound('bake: there is no bake file', error)
  }
  if (
    hasOverrides &&
    /^(?:invalid (?:override|key|format|value)|unknown key|could not find any target)/.test(message)
  ) {
    return new Error(`set: ${message}. Use TARGET.KEY=value, with a target and a key of the bake file`, {
      cause: error,
    })
  }
  const [, file, line, what = ''] = /^(.+?):(\d+),[\d,-]+: (.*)$/s.exec(message) ?? []
  if (file === undefined || line === undefined) return new Error(`bake: ${message}`, { cause: error })
  const location = existsSync(file) ? { file, line: Number(line) } : undefined
  const progress = new BuildProgress(() => undefined)
  return new BuildFailure(`bake: ${file}:${line}: ${what}`, progress, { location, cause: error })
}

function notFound(what: string, cause?: Error): Error {
  const checkout =
    'The workspace has no checkout. Use actions/checkout before this step, or set bake to {{defaultContext}}'
  const remedy = existsSync('.git') ? 'Set bake to its path, relative to the workspace' : checkout
  return new Error(`${what}. ${remedy}`, { cause })
}

/** Path or URL of the context. The prefix is for a path beside files that come from a URL. */
export function contextOf({ context }: BakeTarget): string {
  return context.replace(/^cwd:\/\//, '')
}

/** Whether the file asks for a check or an outline of the Dockerfile, which gives no image. */
export function isCallTarget({ call }: BakeTarget): boolean {
  return !/^(?:build)?(?:,|$)/.test(call ?? '')
}

/** Path of the Dockerfile in the workspace, or its URL; undefined for one that is not a file of its own. */
export function dockerfileOf({ context, dockerfile, 'dockerfile-inline': inline }: BakeTarget): string | undefined {
  if (inline !== undefined) return undefined
  if (isRemote(dockerfile)) return dockerfile
  return isRemote(context) ? undefined : dockerfile.startsWith('/') ? dockerfile : join(context, dockerfile)
}

/** Paths of the keys or sockets of each SSH agent to forward; none for the default agent. */
export function sshPaths({ ssh: agents = [] }: BakeTarget): readonly (readonly string[])[] {
  return agents.map((agent) => {
    if (typeof agent !== 'string') return agent.paths
    const [, paths] = /^[^=]*=(.*)$/s.exec(agent) ?? []
    return paths === undefined ? [] : paths.split(',')
  })
}

/** The secrets in the file. */
export function secretsOf({ secret: given }: BakeTarget): readonly Secret[] {
  return given.flatMap((one): readonly Secret[] => {
    if (typeof one === 'string') return []
    const { id, env, src } = one
    if (src !== undefined) return existsSync(src) ? [{ id, source: { kind: 'file', path: src } }] : []
    return [{ id, source: { kind: 'env', variable: env ?? id } }]
  })
}

/** Typed calls of `docker buildx`. */
import { type Docker, longCall } from './cli.ts'
import { csvRow } from './csv.ts'

export interface CreateNode {
  readonly name?: string | undefined
  /** An address, or the name of a Docker context. */
  readonly endpoint?: string | undefined
  /** Platforms set by the user. */
  readonly platforms: readonly string[]
  /** `KEY=VALUE` */
  readonly driverOpts: readonly string[]
  readonly buildkitdFlags?: string | undefined
  /** Path of a buildkitd.toml. */
  readonly buildkitdConfig?: string | undefined
}

/** A builder as `buildx inspect` shows it. */
export interface BuilderDetails {
  readonly name: string
  readonly driver: string
  readonly nodes: readonly NodeDetails[]
}

export interface NodeDetails {
  readonly name: string
  readonly endpoint: string
  readonly status: string
  /** Platforms set by the user, followed by those that BuildKit reports, its default first. */
  readonly platforms: readonly string[]
  /** Platforms set by the user. */
  readonly fixed: readonly string[]
  /** Why buildx could not reach or read the node. */
  readonly error?: string | undefined
}

/** Builds buildx from source. The program is `buildx` in the folder. */
export async function buildFromSource(docker: Docker, url: string, folder: string): Promise<void> {
  await docker(['buildx', 'build', '--platform', 'local', '--output', folder, url], longCall)
}

/** Creates a builder with one node, or adds a node to a builder. Does not boot it. */
export async function createNode(
  docker: Docker,
  { name, driver }: Pick<BuilderDetails, 'name' | 'driver'>,
  node: CreateNode,
  { append, use }: { readonly append: boolean; readonly use: boolean },
): Promise<void> {
  await docker([
    ...['buildx', 'create', ...(append ? ['--append'] : []), '--name', name, '--driver', driver],
    ...(node.name === undefined ? [] : ['--node', node.name]),
    ...(node.platforms.length > 0 ? ['--platform', node.platforms.join(',')] : []),
    // buildx parses each option as CSV.
    ...node.driverOpts.flatMap((option) => ['--driver-opt', csvRow([option])]),
    ...(node.buildkitdFlags === undefined ? [] : ['--buildkitd-flags', node.buildkitdFlags]),
    ...(node.buildkitdConfig === undefined ? [] : ['--buildkitd-config', node.buildkitdConfig]),
    ...(use ? ['--use'] : []),
    ...(node.endpoint === undefined ? [] : [node.endpoint]),
  ])
}

/** Returns the features of the driver, as named by buildx. Missing features are unknown. */
export async function builderFeatures(docker: Docker, name: string): Promise<ReadonlyMap<string, boolean>> {
  const [, block = ''] =
    /^Features:\n((?:[ \t].*\n)*)/m.exec(await docker(['buildx', '--debug', 'inspect', name])) ?? []
  const pairs = block.matchAll(/^\s+(.+?):\s+(true|false)$/gm)
  return new Map([...pairs].map(([, feature = '', value]) => [feature, value === 'true']))
}

/** Makes a builder the default one. @param global for every Docker context */
export async function useBuilder(docker: Docker, name: string, { global = false } = {}): Promise<void> {
  await docker(['buildx', 'use', ...(global ? ['--global'] : []), name])
}

/**
 * Whether a build is running. Boots a BuildKit container that is not running.
 *
 * @throws DockerError if the builder does not respond, or buildx does not support history
 */
export async function isBuilding(docker: Docker, name: string): Promise<boolean> {
  const running = ['--filter', 'status=running', '--format', '{{.Ref}}']
  return (await docker(['buildx', 'history', 'ls', '--builder', name, ...running])).trim() !== ''
}

/** @throws DockerError if there is no such builder */
export async function inspectBuilder(docker: Docker, name?: string): Promise<BuilderDetails> {
  return parseInspect(await docker(['buildx', 'inspect', ...(name === undefined ? [] : [name])]))
}

/** Time limit of the boot of a builder, which includes the pull of its image. */
const bootLimit = 5 * 60_000

/** Boots the nodes that are not running. */
export async function bootAndInspect(docker: Docker, name: string, limit = bootLimit): Promise<BuilderDetails> {
  return parseInspect(await docker(['buildx', 'inspect', '--bootstrap', name], { limit }))
}

/**
 * The engines of its nodes are stored with the builder, so it is removed even if that of the environment does not exist.
 *
 * @param keepState keeps the volume for a later builder with the same name
 */
export async function removeBuilder(docker: Docker, name: string, { keepState = false } = {}): Promise<void> {
  const args = ['buildx', 'rm', '--force', ...(keepState ? ['--keep-state'] : []), name]
  await docker(args, { env: { DOCKER_CONTEXT: '' } })
}

/**
 * Parses the output of `buildx inspect`: `Key: value` lines for the builder, then, after `Nodes:`, one block per node that
 * starts with `Name:`. Indented lines (labels, GC rules) are ignored.
 */
export function parseInspect(text: string): BuilderDetails {
  const [head = '', nodes = ''] = text.split(/^Nodes:$/m)
  const builder = fields(head)
  return {
    name: builder.get('Name') ?? '',
    driver: builder.get('Driver') ?? '',
    nodes: nodes
      .split(/^(?=Name:)/m)
      .map(fields)
      .filter((node) => node.has('Name'))
      .map((node) => ({
        name: node.get('Name') ?? '',
        endpoint: node.get('Endpoint') ?? '',
        status: node.get('Status') ?? '',
        platforms: platforms(node.get('Platforms')).map((platform) => platform.replace(/\*$/, '')),
        fixed: platforms(node.get('Platforms')).flatMap((platform) => /^(.*)\*$/.exec(platform)?.[1] ?? []),
        error: node.get('Error'),
      })),
  }
}

/** A star marks platforms that the user set. */
function platforms(text = ''): readonly string[] {
  return text
    .split(',')
    .map((platform) => platform.trim())
    .filter(Boolean)
}

function fields(block: string): Map<string, string> {
  const pairs = block.matchAll(/^(\w[\w ]*?):[ \t]+(.*)$/gm)
  return new Map([...pairs].map(([, key = '', value = '']) => [key, value.trim()]))
}

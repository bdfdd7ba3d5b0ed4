/** `docker buildx` as typed calls. */
import type { Docker } from './cli.ts'
import { csvRow } from './csv.ts'

export interface CreateNode {
  readonly name?: string | undefined
  /** An address, or the name of a Docker context. */
  readonly endpoint?: string | undefined
  /** Fixed by hand. */
  readonly platforms: readonly string[]
  /** `KEY=VALUE`, one option each. */
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
  /** As BuildKit lists them, its own default first; after those that were fixed by hand. */
  readonly platforms: readonly string[]
  /** Those that were fixed by hand. */
  readonly fixed: readonly string[]
  /** Why buildx could not reach or read the node. */
  readonly error?: string | undefined
}

/** Builds buildx itself, as its documentation shows; the program is `buildx` in the folder. */
export async function buildFromSource(docker: Docker, url: string, folder: string): Promise<void> {
  await docker(['buildx', 'build', '--platform', 'local', '--output', folder, url])
}

/** Makes a builder of one node, or gives a builder another node. It is not booted. */
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
    // buildx reads each as a line of CSV.
    ...node.driverOpts.flatMap((option) => ['--driver-opt', csvRow([option])]),
    ...(node.buildkitdFlags === undefined ? [] : ['--buildkitd-flags', node.buildkitdFlags]),
    ...(node.buildkitdConfig === undefined ? [] : ['--buildkitd-config', node.buildkitdConfig]),
    ...(use ? ['--use'] : []),
    ...(node.endpoint === undefined ? [] : [node.endpoint]),
  ])
}

/** What its driver can do, by the words of buildx; those that are not there are not known. */
export async function builderFeatures(docker: Docker, name: string): Promise<ReadonlyMap<string, boolean>> {
  const [, block = ''] =
    /^Features:\n((?:[ \t].*\n)*)/m.exec(await docker(['buildx', '--debug', 'inspect', name])) ?? []
  const pairs = block.matchAll(/^\s+(.+?):\s+(true|false)$/gm)
  return new Map([...pairs].map(([, feature = '', value]) => [feature, value === 'true']))
}

/** Makes it the one that is used where none is named. */
export async function useBuilder(docker: Docker, name: string): Promise<void> {
  await docker(['buildx', 'use', name], { short: true })
}

/**
 * Whether a build runs on it now. A container of BuildKit that does not run is booted for that.
 *
 * @throws DockerError where it does not answer, and where buildx has no history
 */
export async function isBuilding(docker: Docker, name: string): Promise<boolean> {
  const running = ['--filter', 'status=running', '--format', '{{.Ref}}']
  return (await docker(['buildx', 'history', 'ls', '--builder', name, ...running])).trim() !== ''
}

/** @throws DockerError when there is no builder of that name */
export async function inspectBuilder(
  docker: Docker,
  name: string,
  { bootstrap = false } = {},
): Promise<BuilderDetails> {
  return parseInspect(await docker(['buildx', 'inspect', ...(bootstrap ? ['--bootstrap'] : []), name]))
}

/** @param keepState leaves its volume, from which a builder of the same name starts again */
export async function removeBuilder(docker: Docker, name: string, { keepState = false } = {}): Promise<void> {
  await docker(['buildx', 'rm', '--force', ...(keepState ? ['--keep-state'] : []), name], { short: true })
}

/**
 * Reads what `buildx inspect` prints: `Key: value` lines for the builder, then, after `Nodes:`, one block a node that
 * starts with its `Name:`. Indented lines under a node (labels, GC rules) are passed over.
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

/** A star marks those that were fixed by hand. */
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

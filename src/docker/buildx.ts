/** `docker buildx` as typed calls. */
import type { Docker } from './cli.ts'

export interface CreateBuilder {
  readonly name: string
  readonly driver: string
  readonly driverOpts: readonly string[]
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
  /** As BuildKit lists them, its own default first. */
  readonly platforms: readonly string[]
  /** Why buildx could not reach or read the node. */
  readonly error?: string | undefined
}

/** Makes a builder and waits until BuildKit answers on it. */
export async function createBuilder(docker: Docker, { name, driver, driverOpts, buildkitdConfig }: CreateBuilder) {
  await docker([
    ...['buildx', 'create', '--bootstrap', '--name', name, '--driver', driver],
    ...driverOpts.flatMap((option) => ['--driver-opt', option]),
    ...(buildkitdConfig ? ['--buildkitd-config', buildkitdConfig] : []),
  ])
}

/** @throws DockerError when there is no builder of that name */
export async function inspectBuilder(
  docker: Docker,
  name: string,
  { bootstrap = false } = {},
): Promise<BuilderDetails> {
  return parseInspect(await docker(['buildx', 'inspect', ...(bootstrap ? ['--bootstrap'] : []), name]))
}

export async function removeBuilder(docker: Docker, name: string): Promise<void> {
  await docker(['buildx', 'rm', '--force', name])
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
        platforms: (node.get('Platforms') ?? '')
          .split(',')
          // A star marks a platform that was fixed by hand.
          .map((platform) => platform.trim().replace(/\*$/, ''))
          .filter(Boolean),
        error: node.get('Error'),
      })),
  }
}

function fields(block: string): Map<string, string> {
  const pairs = block.matchAll(/^(\w[\w ]*?):[ \t]+(.*)$/gm)
  return new Map([...pairs].map(([, key = '', value = '']) => [key, value.trim()]))
}

/** What a build tells while it runs. */
interface Listener {
  readonly push: (chunk: Buffer) => void
  readonly end: () => void
}

/** Builds a Dockerfile on each platform, running every step, and keeps nothing of the result. */
export async function runInImage(
  docker: Docker,
  build: {
    readonly builder: string
    readonly dockerfile: string
    readonly context: string
    readonly platforms: readonly string[]
  },
  listener: Listener,
): Promise<void> {
  try {
    await docker(
      [
        ...['buildx', 'build', '--builder', build.builder, '--progress', 'rawjson', '--no-cache'],
        ...['--platform', build.platforms.join(','), '--provenance=false', '--output', 'type=cacheonly'],
        ...['--file', build.dockerfile, build.context],
      ],
      {
        onStderr: (chunk) => {
          listener.push(chunk)
        },
      },
    )
  } finally {
    listener.end()
  }
}

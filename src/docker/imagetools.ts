/** `docker buildx imagetools`: manifests in a registry, with the credentials and registry settings that buildx has. */
import { readFile, rm } from 'node:fs/promises'
import type { Docker } from './cli.ts'

/** The bytes of a manifest or index, as the registry gives them. */
export function readManifest(docker: Docker, builder: string, reference: string): Promise<string> {
  return docker(['buildx', 'imagetools', 'inspect', '--builder', builder, '--raw', reference])
}

/** The platform in the config of a single manifest. */
export async function readConfigPlatform(
  docker: Docker,
  builder: string,
  reference: string,
): Promise<{ os: string; architecture: string; variant?: string }> {
  const format = ['--format', '{{json .Image}}']
  const config = await docker(['buildx', 'imagetools', 'inspect', '--builder', builder, ...format, reference])
  return JSON.parse(config) as { os: string; architecture: string; variant?: string }
}

/**
 * Points tags of one registry at a manifest or index that is there already. Gives the digest they point to, which is that
 * of `source` as long as nothing is changed; callers check it.
 *
 * @param resultFile where buildx may write what it did; removed after
 */
export async function moveTags(
  docker: Docker,
  builder: string,
  source: string,
  tags: readonly string[],
  resultFile: string,
): Promise<string> {
  try {
    await docker([
      ...['buildx', 'imagetools', 'create', '--builder', builder, '--progress', 'quiet'],
      // A single manifest is copied as it is; by default buildx wraps it in an index, which has another digest.
      '--prefer-index=false',
      ...['--metadata-file', resultFile],
      ...tags.flatMap((tag) => ['--tag', tag]),
      source,
    ])
    return describedDigest(await readFile(resultFile, 'utf8'))
  } finally {
    await rm(resultFile, { force: true })
  }
}

function describedDigest(metadata: string): string {
  const { 'containerimage.descriptor': descriptor } = JSON.parse(metadata) as Record<string, { digest?: unknown }>
  return typeof descriptor?.digest === 'string' ? descriptor.digest : ''
}

/** From a pushed digest to tags that point to it: the registry is checked first, then all tags move. */
import { join } from 'node:path'
import type { Docker } from '../docker/cli.ts'
import { moveTags, readConfigPlatform, readManifest } from '../docker/imagetools.ts'
import { type Plan, repositories } from '../plan/plan.ts'
import { formatTagReference } from '../plan/reference.ts'
import { checkIndex, checkManifest, parseManifest, type PublishedPlatform } from './image-index.ts'

export interface Published {
  readonly digest: string
  /** In the order of the index. */
  readonly platforms: readonly PublishedPlatform[]
  /** The index (or single manifest) as the registry gives it. */
  readonly manifest: string
}

export interface Registry {
  readonly docker: Docker
  /** Its registry settings and the runner's credentials serve every access. */
  readonly builder: string
  readonly scratch: string
}

/**
 * Checks `digest` in every repository of the plan, then points the plan's tags at it.
 *
 * @throws Error before any tag has moved when a repository does not hold what was asked for
 */
export async function publish(registry: Registry, plan: Plan, digest: string): Promise<Published> {
  const [published] = await Promise.all(
    repositories(plan).map((repository) => verify(registry, plan, `${repository}@${digest}`, digest)),
  )
  if (!published) throw new Error('tags: there is no repository to publish to')
  await Promise.all(repositories(plan).map((repository, number) => tag(registry, plan, repository, digest, number)))
  return published
}

async function verify(
  { docker, builder }: Registry,
  plan: Plan,
  reference: string,
  digest: string,
): Promise<Published> {
  try {
    const bytes = await readManifest(docker, builder, reference)
    const manifest = parseManifest(bytes, digest)
    const platforms =
      manifest.kind === 'index'
        ? checkIndex(manifest, plan.platforms)
        : checkManifest(
            manifest,
            Buffer.byteLength(bytes),
            await readConfigPlatform(docker, builder, reference),
            plan.platforms,
          )
    return { digest, platforms, manifest: bytes }
  } catch (error) {
    throw new Error(`verification: ${reference}: ${(error as Error).message}; no tag was moved`, { cause: error })
  }
}

async function tag(
  { docker, builder, scratch }: Registry,
  plan: Plan,
  repository: string,
  digest: string,
  number: number,
) {
  const tags = plan.tags.filter((reference) => reference.repository === repository).map(formatTagReference)
  const resultFile = join(scratch, `tags-${number}.json`)
  const moved = await moveTags(docker, builder, `${repository}@${digest}`, tags, resultFile)
  if (moved !== digest) {
    throw new Error(
      `tags: ${tags.join(', ')} point to ${moved} instead of ${digest}; the registry or a proxy changed the index`,
    )
  }
}

/** Limitations of the docker driver. Most depend on the image store of the engine, so buildx is asked. */
import { builderFeatures } from '../docker/buildx.ts'
import type { Docker } from '../docker/cli.ts'

/** Requirements of the step for a builder. */
export interface Demands {
  readonly severalPlatforms: boolean
  /** Whether a cache other than an inline one is exported. */
  readonly exportsCache: boolean
  /** Inputs that need a push by digest. */
  readonly byDigest: readonly string[]
}

const names = {
  severalPlatforms: ['Multi-platform build', 'platforms', 'build several platforms at once'],
  exportsCache: ['Cache export', 'cache', 'export a cache'],
} as const

/** @throws Error that names drivers without the limitation */
export async function checkDriver(docker: Docker, builder: string, demands: Demands): Promise<void> {
  const [input] = demands.byDigest
  if (input !== undefined) {
    throw new Error(
      `${input}: the docker driver can't push by digest, so that tags move with the push. ` +
        `Set driver to docker-container, kubernetes or remote, or remove ${input}`,
    )
  }
  const demanded = Object.entries(names).filter(([demand]) => demands[demand as keyof typeof names])
  if (demanded.length === 0) return
  const features = await builderFeatures(docker, builder)
  for (const [, [feature, input, operation]] of demanded) {
    if (features.get(feature) !== false) continue
    throw new Error(
      `${input}: the docker driver can't ${operation} with the image store of this engine. ` +
        "Set driver to docker-container, kubernetes or remote, or enable the engine's containerd image store",
    )
  }
}

/** What the docker driver can't do. Most of it depends on the image store of the engine, so buildx is asked. */
import { builderFeatures } from '../docker/buildx.ts'
import type { Docker } from '../docker/cli.ts'

/** What the step asks of a builder. */
export interface Demands {
  readonly severalPlatforms: boolean
  /** A cache that is more than a part of the image. */
  readonly exportsCache: boolean
  readonly pushes: boolean
}

const names = {
  severalPlatforms: ['Multi-platform build', 'platforms', 'build several platforms at once'],
  exportsCache: ['Cache export', 'cache', 'export a cache'],
} as const

/** @throws Error that says which driver can */
export async function checkDriver(docker: Docker, builder: string, demands: Demands): Promise<void> {
  if (demands.pushes) {
    throw new Error(
      "push: the engine's own builder can't push by digest, so nothing could be checked before the tags move; " +
        'set driver to docker-container, kubernetes or remote',
    )
  }
  const demanded = Object.entries(names).filter(([demand]) => demands[demand as keyof typeof names])
  if (demanded.length === 0) return
  const features = await builderFeatures(docker, builder)
  for (const [, [feature, input, operation]] of demanded) {
    if (features.get(feature) !== false) continue
    throw new Error(
      `${input}: the docker driver can't ${operation} with the image store of this engine; ` +
        "set driver to docker-container, kubernetes or remote, or turn on the engine's containerd image store",
    )
  }
}

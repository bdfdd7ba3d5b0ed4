/** What the docker driver can't do: it depends on the image store of the engine, so buildx is asked. */
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
  pushes: ['Direct push', 'push', 'push without a tag, as verification before publication needs it'],
} as const

/** @throws Error that says which driver can */
export async function checkDriver(docker: Docker, builder: string, demands: Demands): Promise<void> {
  const demanded = Object.entries(names).filter(([demand]) => demands[demand as keyof Demands])
  if (demanded.length === 0) return
  const features = await builderFeatures(docker, builder)
  for (const [, [feature, input, deed]] of demanded) {
    if (features.get(feature) !== false) continue
    throw new Error(
      `${input}: the docker driver can't ${deed} with the image store of this engine; ` +
        "set driver to docker-container, kubernetes or remote, or turn on the engine's containerd image store",
    )
  }
}

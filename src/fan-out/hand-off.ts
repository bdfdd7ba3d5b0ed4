/** Completes a leg: verifies and tests its image, and hands its part to the merge job. No tag moves. */
import type { StepContext } from '../docker/step-context.ts'
import { degradationsOf, platformBuild, type Result } from '../image/result.ts'
import { type Plan, repositories } from '../plan/plan.ts'
import { check, type Image, type Published, type Publisher, testImage } from '../publish/publish.ts'
import type { SmokeTestInputs } from '../publish/smoke-test.ts'
import type { LegHandoff } from './handoff.ts'
import { openHandoff } from './open-handoff.ts'
import { formatPart } from './part.ts'

export interface LegResult extends Result {
  readonly image: Image
}

/** @throws Error if verification or the smoke test fails */
export async function handOff(
  registry: Publisher & Pick<StepContext, 'env'>,
  plan: Plan,
  { smokeTest, ...to }: LegHandoff & { readonly smokeTest: SmokeTestInputs | undefined },
  result: LegResult,
): Promise<Published> {
  const [repository = ''] = repositories(plan)
  const handoff = openHandoff(to, repository, registry)
  const published = await check(registry, plan, result.image)
  if (smokeTest) await testImage(registry, smokeTest, plan, published)
  const { digest, manifest, platforms: verified } = published
  const platforms = verified.map(({ platform, digest }) => ({
    platform,
    digest,
    ...platformBuild(result, platform, verified.length),
  }))
  const { key, leg } = to
  registry.runtime.group('handoff')
  await handoff.put(leg, manifest, formatPart({ key, leg, digest, platforms, degradations: degradationsOf(result) }))
  registry.runtime.endGroup()
  return published
}

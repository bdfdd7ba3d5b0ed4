/** The end of a leg: its image is verified and tested, then its part goes to the job that merges. No tag moves. */
import { timed } from '../actions/phases.ts'
import { inGroup } from '../actions/runtime.ts'
import type { StepContext } from '../docker/step-context.ts'
import { recordSteps, shortName } from '../progress/records.ts'
import { platformBuild, type Result } from '../image/result.ts'
import { platformFields } from '../publish/image-index.ts'
import type { Candidate } from '../publish/publish.ts'
import { type Published, verify } from '../publish/verify.ts'
import type { Descriptor } from '../registry/oci.ts'
import type { RemoteImage } from '../registry/remote-image.ts'
import type { LegHandoff } from './handoff.ts'
import { type HandoffContext, openHandoff } from './open-handoff.ts'
import { formatPart } from './part.ts'

type LegResult = Result & Candidate

/** @throws Error that says what the registry or the smoke test found */
export async function handOff(
  context: HandoffContext & Pick<StepContext, 'runtime'>,
  { kind, key, leg }: LegHandoff,
  { plan, image, test, ...result }: LegResult,
): Promise<Published> {
  const { client, runtime } = context
  const [repository = ''] = plan.images
  const handoff = openHandoff({ kind, key }, repository, context)
  const published = await timed(runtime, 'verification', verify(client, plan, image))
  if (test) await timed(runtime, 'smoke test', test(published))
  const { digest, platforms: made, remote } = published
  const platforms = made.map(({ platform, size }) => ({
    ...{ platform, size },
    ...platformBuild(result, platform, made.length),
  }))
  const manifests = describedManifests(remote)
  const names = made.map(({ platform }) => platform)
  const { degradations } = result
  const steps = recordSteps(result.progress, names, result.builder.emulated, shortName)
  const part = formatPart({ key, leg, digest, manifests, platforms, degradations, steps })
  await inGroup(runtime, 'handoff', () => timed(runtime, 'handoff', handoff.put(leg, part)))
  return published
}

/** Descriptors of the images with their platforms, which that of a single manifest lacks, and of the attestations. */
export function describedManifests({ images, attestations }: RemoteImage): readonly Descriptor[] {
  return [...images.map((image) => ({ ...image.descriptor, platform: platformFields(image) })), ...attestations]
}

/** A built image on its way to its tags. */
import type { Built } from '../image/metadata.ts'
import type { Result } from '../image/result.ts'
import type { Plan } from '../plan/make-plan.ts'
import type { Candidate } from './publish.ts'
import type { Published } from './verify.ts'
import { smokeTest, type SmokeTestContext, type SmokeTestInputs } from './smoke-test.ts'

/** @throws Error if buildx did not report what it pushed */
export function candidateOf(
  context: SmokeTestContext,
  {
    plan,
    publish: { smokeTest: command },
  }: { readonly plan: Plan; readonly publish: { readonly smokeTest: SmokeTestInputs | undefined } },
  { built, builder }: Result,
): Candidate {
  return {
    plan,
    image: { digest: pushedDigest(built), pushedTo: built.pushedTo, isTagged: builder.driver === 'docker' },
    test: command && ((published: Published) => smokeTest(context, command, published)),
  }
}

function pushedDigest({ digest }: Built): string {
  if (digest === undefined) throw new Error('push: buildx reported no digest for the pushed image. Use a newer buildx')
  return digest
}

/** Publishes the images of a step: verified and tested, then checked by the gate, then signed, then all tags move. */
import type { StepContext } from './docker/step-context.ts'
import type { StepInputs } from './inputs/read-step.ts'
import { gateCheck } from './publish/gate.ts'
import type { Candidate } from './publish/publish.ts'
import { currentCredentials } from './registry/access.ts'
import type { RegistryClient } from './registry/client.ts'
import type { RegistryAuth } from './registry/credentials.ts'
import type { KeylessLogins } from './registry/keyless/keyless-logins.ts'
import { publishSigned, type SignedRelease } from './sign/publish-signed.ts'

export interface PublishContext extends StepContext {
  readonly client: RegistryClient
  readonly logins: KeylessLogins
}

/** @throws Error that says what points where */
export function publishImages(
  context: PublishContext,
  { prepare: access, publish, sign }: Pick<StepInputs, 'prepare' | 'publish' | 'sign'>,
  candidates: readonly Candidate[],
): Promise<readonly SignedRelease[]> {
  const { immutableTags, forwardOnly, gate } = publish
  const credentials = (): Promise<readonly RegistryAuth[]> => currentCredentials(access, context.logins)
  const beforeTags = gateCheck({ ...context, credentials }, gate)
  return publishSigned(context, sign, { candidates, immutableTags, forwardOnly, beforeTags })
}

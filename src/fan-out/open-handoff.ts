/** Opens the hand-off that the input `handoff` names. */
import { runArtifacts } from '../actions/artifacts.ts'
import type { StepContext } from '../docker/step-context.ts'
import type { RegistryClient } from '../registry/client.ts'
import { artifactHandoff } from './artifact-handoff.ts'
import type { Handoff, HandoffKind } from './handoff.ts'
import { registryHandoff } from './registry-handoff.ts'

export interface HandoffContext extends Pick<StepContext, 'env' | 'scratch'> {
  readonly client: RegistryClient
}

/**
 * @param repository first repository of the plan
 * @throws Error if the artifact service is needed and missing
 */
export function openHandoff(
  { kind, key }: { readonly kind: HandoffKind; readonly key: string },
  repository: string,
  { client, env, scratch }: HandoffContext,
): Handoff {
  if (kind === 'registry') return registryHandoff(client, repository, key)
  const artifacts = runArtifacts(env, scratch, client.retrying.signal)
  if (!artifacts) throw noArtifacts()
  const attempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? 1)
  return artifactHandoff(artifacts, client.repository(repository), { ...client.retrying, key, attempt })
}

export function noArtifacts(): Error {
  return new Error(
    'handoff: this runner has no artifact service. Set handoff to "registry" in every leg and in the merge step',
  )
}

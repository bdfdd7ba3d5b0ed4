/** Opens the hand-off that the input `handoff` names. */
import { runArtifacts } from '../actions/artifacts.ts'
import type { StepContext } from '../docker/step-context.ts'
import type { Registry } from '../registry/registry.ts'
import { artifactHandoff } from './artifact-handoff.ts'
import type { Handoff, HandoffKind } from './handoff.ts'
import { registryHandoff } from './registry-handoff.ts'

/**
 * @param repository first repository of the plan
 * @throws Error if the artifact service is needed and missing
 */
export function openHandoff(
  { kind, key }: { readonly kind: HandoffKind; readonly key: string },
  repository: string,
  registry: Registry & Pick<StepContext, 'env'>,
): Handoff {
  if (kind === 'registry') return registryHandoff(registry, repository, key)
  const artifacts = runArtifacts(registry.env, registry.scratch)
  if (artifacts) return artifactHandoff(artifacts, key, registry)
  throw noArtifacts()
}

export function noArtifacts(): Error {
  return new Error(
    'handoff: this runner has no artifact service. Set handoff to "registry" in every leg and in the merge step',
  )
}

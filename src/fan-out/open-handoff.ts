/** Opens the hand-off that the input `handoff` names. */
import { runArtifacts } from '../actions/artifacts.ts'
import type { StepContext } from '../docker/step-context.ts'
import type { Registry } from '../registry/registry.ts'
import { artifactHandoff } from './artifact-handoff.ts'
import type { Handoff, HandoffKind } from './handoff.ts'
import { registryHandoff } from './registry-handoff.ts'

/**
 * @param to the kind of hand-off, and the key of the plan
 * @param repository the first of the plan
 * @throws Error where there is no artifact service, and one is needed
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
    "handoff: this runner offers no artifact service; set handoff to 'registry' in every leg and in the merge",
  )
}

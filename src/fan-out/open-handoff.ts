/** Opens the way that the input `handoff` names. */
import type { Artifacts } from '../actions/artifacts.ts'
import type { Registry } from '../registry/registry.ts'
import { artifactHandoff } from './artifact-handoff.ts'
import type { Handoff } from './handoff.ts'
import { registryHandoff } from './registry-handoff.ts'

export type Way = 'artifact' | 'registry'

export interface Place {
  /** Of the plan. */
  readonly key: string
  /** The first repository of the plan. */
  readonly repository: string
  readonly registry: Registry
  /** Undefined where the runner offers no artifact service. */
  readonly artifacts: Artifacts | undefined
}

/** @throws Error where there is no artifact service, and one is needed */
export function openHandoff(way: Way, { key, repository, registry, artifacts }: Place): Handoff {
  if (way === 'registry') return registryHandoff(registry, repository, key)
  if (artifacts) return artifactHandoff(artifacts, key, registry)
  throw noArtifacts()
}

export function noArtifacts(): Error {
  return new Error(
    "handoff: this runner offers no artifact service; set handoff to 'registry' in every leg and in the merge",
  )
}

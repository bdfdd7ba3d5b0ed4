/** Provenance and SBOM attestations. */
import type { Degradation } from '../actions/degradation.ts'
import type { Docker } from '../docker/cli.ts'
import { type Attributes, type Entry, formatAttributes } from '../docker/csv.ts'
import { engineHoldsIndexes } from '../docker/engine.ts'
import { formatAnnotation, isAt } from '../plan/annotations.ts'
import type { Plan } from '../plan/make-plan.ts'
import type { Destinations } from './exporters.ts'
import type { Origin } from './origin.ts'

export interface AttestationInputs {
  /** Undefined: the default. */
  readonly provenance: Attestation | undefined
  readonly sbom: Attestation | undefined
  readonly attests: readonly Entry[]
  /** False if the environment disables default attestations, as in buildx. */
  readonly defaultAttestations: boolean
}

/** False for none, empty for BuildKit's default. */
export type Attestation = false | Attributes

/** Formats the value of `--provenance` or `--sbom`. */
export function formatAttestation(attestation: Attestation): string {
  if (attestation === false) return 'false'
  return formatAttributes(attestation) || 'true'
}

/**
 * Returns the provenance to request, or undefined for buildx's default. By default, it is complete for a public repository
 * (`mode=max`), and omits build arguments for a private one (`mode=min,inline-only=true`). `builder-id` is this run,
 * unless the user sets one.
 *
 * @param byDefault false if an exporter does not support attestations
 */
export function provenance(
  { provenance, attests, defaultAttestations }: AttestationInputs,
  { isPrivate, runUrl }: Origin,
  byDefault: boolean,
): Attestation | undefined {
  if (provenance === false) return false
  if (provenance !== undefined) return withBuilder(provenance, runUrl)
  if (!byDefault || !defaultAttestations || attests.some(({ type }) => type === 'provenance')) return undefined
  return withBuilder(isPrivate ? { mode: 'min', 'inline-only': 'true' } : { mode: 'max' }, runUrl)
}

function withBuilder(attributes: Attributes, runUrl: string | undefined): Attributes {
  const given = attributes['builder-id'] !== undefined || attributes['disabled'] === 'true'
  return given || runUrl === undefined ? attributes : { ...attributes, 'builder-id': runUrl }
}

/**
 * Whether all exporters support default attestations. For an engine with containerd's image store, buildx creates an OCI
 * archive, which supports them. For other engines and for files, it creates a docker archive, which does not. An image that
 * is only loaded stays on this machine and gets none.
 *
 * @param layout folder, if `load` writes an OCI layout instead
 */
export async function holdsAttestations(
  docker: Docker,
  { push, load, outputs }: Pick<Destinations, 'push' | 'load' | 'outputs'>,
  layout: string | undefined,
): Promise<boolean> {
  const archives = outputs.filter(({ type }) => type === 'docker')
  if (!load && archives.length === 0) return true
  if (!push) return false
  // An exporter with its own context is for another engine, whose image store is unknown.
  if (archives.some(({ attributes }) => 'dest' in attributes || 'context' in attributes)) return false
  const loads = archives.length > 0 || layout === undefined
  return !loads || (await engineHoldsIndexes(docker))
}

/** Reports that the pushed image only has buildx's default provenance, which is that of private repositories. */
export function lostProvenance(
  inputs: AttestationInputs & Pick<Destinations, 'push' | 'load'>,
  origin: Origin,
  driver: string,
): readonly Degradation[] {
  const wanted = provenance(inputs, origin, true) !== undefined
  if (driver === 'docker' || inputs.provenance !== undefined || origin.isPrivate || !wanted || !inputs.push) return []
  const loading = inputs.load ? 'load' : 'outputs: type=docker'
  const why = `the pushed image has mode=min instead of mode=max, since ${loading} creates a docker archive, which has no attestations`
  const remedy = "Push in a separate build, load into an engine with containerd's image store, or set provenance"
  return [{ what: 'provenance', why, remedy }]
}

/** @throws Error for an annotation of the index of an image that has none: one platform, without attestations */
export function checkIndexAnnotations(
  { platforms, annotations }: Plan,
  { provenance, sbom, attests, defaultAttestations, push, outputs }: AttestationInputs & Destinations,
): void {
  const isMade = (attestation: Attestation | undefined, byDefault: boolean): boolean =>
    attestation === undefined ? byDefault : attestation !== false && attestation['disabled'] !== 'true'
  const hasAttestations =
    isMade(provenance, defaultAttestations) ||
    isMade(sbom, false) ||
    attests.some(({ attributes }) => isMade(attributes, true))
  const isImage = push || outputs.some(({ type }) => type === 'oci' || type === 'image')
  const ofIndex = annotations.find((annotation) => isAt(annotation, 'index', 'index-descriptor'))
  if (!ofIndex || !isImage || platforms.length > 1 || hasAttestations) return
  throw new Error(
    `annotations: "${formatAnnotation(ofIndex)}": an image of one platform without attestations has no index. ` +
      'Use manifest instead of index, or remove provenance: false',
  )
}

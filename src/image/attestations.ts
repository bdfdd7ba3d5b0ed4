/** Provenance and SBOM: what is attested unless the inputs say otherwise. */
import type { Degradation } from '../actions/degradation.ts'
import type { Docker } from '../docker/cli.ts'
import { csvRow } from '../docker/csv.ts'
import { engineHoldsIndexes } from '../docker/engine.ts'
import { csvFields, csvValue } from './csv.ts'
import { type Destinations, exporterType, pushes } from './exporters.ts'
import type { Origin } from './origin.ts'

export interface AttestationInputs {
  /** Text of the input: empty, a boolean, or attributes such as `mode=max`. */
  readonly provenance: string
  /** Values of `--attest`. */
  readonly attests: readonly string[]
  /** False where the job's environment turns off default attestations, as buildx understands it. */
  readonly defaultAttestations: boolean
}

/**
 * The value of `--provenance`; undefined: none is passed.
 *
 * By default a public repository attests all it knows (`mode=max`); a private one keeps its build arguments to itself
 * (`mode=min,inline-only=true`). `builder-id` is this run, unless one was given.
 *
 * @param byDefault false where the default must not be put on a build that can't hold attestations
 */
export function provenance(
  { provenance, attests }: AttestationInputs,
  { isPrivate, runUrl }: Origin,
  byDefault: boolean,
): string | undefined {
  if (provenance === '') {
    const attested = attests.some((attest) => csvValue(csvFields(attest), 'type') === 'provenance')
    if (!byDefault || attested) return undefined
    return withBuilder(isPrivate ? ['mode=min', 'inline-only=true'] : ['mode=max'], runUrl)
  }
  if (/^(false|False|FALSE)$/.test(provenance)) return 'false'
  if (/^(true|True|TRUE)$/.test(provenance)) return runUrl === undefined ? 'true' : withBuilder([], runUrl)
  return withBuilder(csvFields(provenance), runUrl)
}

function withBuilder(fields: readonly string[], runUrl: string | undefined): string {
  const given = csvValue(fields, 'builder-id') !== undefined || csvValue(fields, 'disabled') === 'true'
  return csvRow(given || runUrl === undefined ? fields : [...fields, `builder-id=${runUrl}`])
}

/**
 * Whether default attestations can go on all that is exported. For an engine whose store is containerd's, buildx makes an
 * OCI archive, which holds them; for any other and for a file a docker archive, which does not. An image that is only
 * loaded is for this machine and gets none.
 *
 * @param layout where `load` writes an OCI layout instead
 */
export async function holdsAttestations(
  docker: Docker,
  { push, load, outputs }: Destinations,
  layout: string | undefined,
): Promise<boolean> {
  const archives = outputs.filter((output) => exporterType(output) === 'docker').map(csvFields)
  if (!load && archives.length === 0) return true
  if (!push && !outputs.some(pushes)) return false
  const loads = archives.length > 0 || layout === undefined
  // With a context of its own it is for another engine than the one that could be asked here.
  if (archives.some((fields) => ['dest', 'context'].some((key) => csvValue(fields, key) !== undefined))) return false
  return !loads || (await engineHoldsIndexes(docker))
}

/** What of the default is missing on what is pushed; buildx's own default stays, which is that of private repositories. */
export function lostProvenance(
  inputs: AttestationInputs & Destinations,
  origin: Origin,
  driver: string,
): readonly Degradation[] {
  const wanted = inputs.defaultAttestations && provenance(inputs, origin, true) !== undefined
  const pushed = inputs.push || inputs.outputs.some(pushes)
  if (driver === 'docker' || inputs.provenance !== '' || origin.isPrivate || !wanted || !pushed) return []
  const loading = inputs.load ? 'load' : 'outputs: type=docker'
  const why =
    `what is pushed has mode=min instead of mode=max, since ${loading} makes a docker archive, which holds no ` +
    "attestations; push in a build of its own, load into an engine with containerd's image store, or set provenance"
  return [{ what: 'provenance', why }]
}

/** Provenance and SBOM: what is attested unless the inputs say otherwise. */
import { csvRow } from '../docker/csv.ts'
import { csvFields, csvValue } from './csv.ts'
import type { Origin } from './origin.ts'

export interface AttestationInputs {
  /** Text of the input: empty, a boolean, or attributes such as `mode=max`. */
  readonly provenance: string
  /** Values of `--attest`. */
  readonly attests: readonly string[]
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

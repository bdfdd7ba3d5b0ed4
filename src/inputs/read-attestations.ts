/** The inputs `provenance`, `sbom` and `attests`. */
import { parseBoolean } from '../actions/boolean.ts'
import { inContext } from '../actions/errors.ts'
import type { Environment } from '../actions/environment.ts'
import { parseAttributes, toEntry } from '../docker/csv.ts'
import type { Attestation, AttestationInputs } from '../image/attestations.ts'
import { type ReadInput, readLines } from './forms.ts'

/** @throws Error that names the input and the remedy */
export function readAttestationInputs(read: ReadInput, env: Environment): AttestationInputs {
  const one = (input: string) => inContext(input, () => parseAttestation(read(input)))
  const attests = inContext('attests', () =>
    readLines(read, 'attests').map((row) => toEntry(parseAttributes(row, keyOf))),
  )
  const defaultAttestations = !/^(?:1|t|true)$/i.test(env['BUILDX_NO_DEFAULT_ATTESTATIONS'] ?? '')
  return { provenance: one('provenance'), sbom: one('sbom'), attests, defaultAttestations }
}

/** A boolean, or attributes such as `mode=max`. */
function parseAttestation(text: string): Attestation | undefined {
  if (text === '') return undefined
  const isOn = parseBoolean(text)
  if (isOn !== undefined) return isOn && {}
  if (!text.includes('=')) {
    throw new Error(`"${text}" is neither a boolean nor an attribute. Use true, false or KEY=value`)
  }
  return parseAttributes(text, keyOf)
}

/** Parameters of a scanner are variables, whose case has a meaning. */
function keyOf(key: string): string {
  return /^\s*(?:type|disabled)\s*$/i.test(key) ? key.trim().toLowerCase() : key
}

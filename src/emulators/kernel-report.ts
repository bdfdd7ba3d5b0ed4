/** What the image of the emulators prints when it is done: what the engine's kernel runs then. */
import * as v from 'valibot'
import { parsed, parseJson } from '../actions/json.ts'
import { normalise, type Platform } from '../plan/platform.ts'

export interface KernelReport {
  /** What the kernel was seen to run, natively and emulated. */
  readonly supported: readonly Platform[]
  /** Names of all registrations that are enabled. */
  readonly emulators: readonly string[]
}

/** @throws Error where it is not that JSON */
export function parseKernelReport(stdout: string): KernelReport {
  return parseJson(schema, stdout, 'what the image printed')
}

/** The image may know platforms that nobody can ask for here, so none is refused. */
const platform = parsed((text) => {
  const [os = '', architecture = '', variant] = text.split('/')
  return normalise({ os, architecture, variant })
})

const schema = v.object({
  supported: v.array(platform),
  // Go writes an empty list as null.
  emulators: v.pipe(
    v.nullable(v.array(v.string())),
    v.transform((names) => names ?? []),
  ),
})

/** The report that the emulator image prints: what the engine's kernel supports. */
import * as v from 'valibot'
import { parsed, parseJson } from '../actions/json.ts'
import { fieldsOf, normalize, type Platform } from '../plan/platform.ts'

export interface KernelReport {
  /** Platforms that the kernel runs, native and emulated. */
  readonly supported: readonly Platform[]
  /** Names of all enabled registrations. */
  readonly emulators: readonly string[]
}

/** @throws Error if it is not valid */
export function parseKernelReport(stdout: string): KernelReport {
  return parseJson(schema, stdout, 'report of the emulator image')
}

/** The image may report unknown platforms, so none is rejected. */
const platform = parsed((text) => normalize(fieldsOf(text)))

const schema = v.object({
  supported: v.array(platform),
  // Go encodes an empty list as null.
  emulators: v.pipe(
    v.nullable(v.array(v.string())),
    v.transform((names) => names ?? []),
  ),
})

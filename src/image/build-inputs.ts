/** The inputs of a build, parsed. */
import type { AttestationInputs } from './attestations.ts'
import type { CacheChoice } from './cache.ts'
import type { Limits } from './deadline.ts'
import type { Destinations } from './exporters.ts'
import type { Secret } from './secrets.ts'

export interface BuildInputs extends Destinations, AttestationInputs {
  /** A folder, or a URL that BuildKit fetches. */
  readonly context: string
  readonly file: string | undefined
  readonly target: string | undefined
  /** `name=DIRECTORY_OR_URL` */
  readonly buildContexts: readonly string[]
  readonly secrets: readonly Secret[]
  /** `build`, `check`, `outline` or `targets` */
  readonly call: string
  readonly cache: CacheChoice
  readonly limits: Limits
  /** Flags and values of the inputs that are passed to buildx unchanged. */
  readonly flags: readonly string[]
  /** Flags for steps to run although the builder has their results. */
  readonly noCache: readonly string[]
}

/** Whether the Dockerfile is only evaluated. Nothing is exported then. */
export function isCall({ call }: Pick<BuildInputs, 'call'>): boolean {
  return call !== 'build'
}

/** What is built, and where it goes. */
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
  /** `name=FOLDER_OR_URL` */
  readonly buildContexts: readonly string[]
  readonly secrets: readonly Secret[]
  /** `build`, or what is asked of the Dockerfile instead: `check`, `outline`, `targets`. */
  readonly call: string
  readonly cache: CacheChoice
  readonly limits: Limits
  /** All inputs that buildx takes as they are, as flags and values. */
  readonly flags: readonly string[]
}

/** Whether the Dockerfile is asked for something rather than built; nothing is exported then. */
export function isCall({ call }: Pick<BuildInputs, 'call'>): boolean {
  return call !== 'build'
}

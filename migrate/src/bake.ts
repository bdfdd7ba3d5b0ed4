/** The inputs of docker/bake-action that differ. */
import type { Draft } from './draft.ts'

export function foldBake(draft: Draft): void {
  draft.remove('workdir')
}

/** What a migration says beside the changed text. */

/**
 * `left`: it could not be translated. `kept`: a step that works together with the new one stays, for the reason given.
 * `check`: it was translated, and behaves differently.
 */
export type NoteKind = 'left' | 'kept' | 'check'

export interface Note {
  readonly line: number
  readonly kind: NoteKind
  readonly text: string
}

export interface Migration {
  readonly text: string
  readonly notes: readonly Note[]
}

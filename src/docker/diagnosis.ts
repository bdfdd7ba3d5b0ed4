/** What a message means: whether another attempt may succeed, which input it concerns, what helps. */
import { DockerError, NoResponse } from './cli.ts'
import { type Command, type Meaning, meanings } from './meanings.ts'

/** A failure that another attempt may not meet. */
export interface Transient {
  readonly cause: string
  /** Delay in milliseconds that the registry requested. */
  readonly retryAfter?: number | undefined
}

/** A failure because of an input. */
export interface InputError {
  readonly input: string
  readonly why: string
  readonly remedy: string
}

interface Diagnosis {
  /** Undefined if another attempt would fail in the same way. */
  readonly transient: Transient | undefined
  readonly inputError: InputError | undefined
  /** A common remedy. */
  readonly hint: string | undefined
  /** Its signal, if this is how a program ends whose emulator goes wrong. */
  readonly crash: string | undefined
}

/** An error that is known to be transient without its text, such as an HTTP status. */
export class TransientError extends Error {
  readonly transient: Transient

  constructor(message: string, transient: Transient, options?: ErrorOptions) {
    super(message, options)
    this.name = 'TransientError'
    this.transient = transient
  }
}

/** Undefined if another attempt would fail in the same way. Only docker's errors have no more than their text. */
export function transientOf(error: Error): Transient | undefined {
  if (error instanceof TransientError) return error.transient
  if (error instanceof NoResponse) return { cause: 'no response' }
  return error instanceof DockerError ? diagnose(error.message).transient : undefined
}

/** @param command what failed: the same words concern other inputs in a build than in the boot of a builder */
export function diagnose(message: string, command: Command = 'build'): Diagnosis {
  const find = (...kinds: readonly Meaning['kind'][]): Meaning | undefined => {
    for (const [pattern, meaning] of meanings) {
      const match = kinds.includes(meaning.kind) ? pattern.exec(message) : null
      if (match) return fill(meaning, match)
    }
    return undefined
  }
  const verdict = find('transient', 'permanent')
  const { input, remedy = '', text: why = '' } = find(command) ?? {}
  return {
    transient: verdict?.kind === 'transient' ? { cause: verdict.text, retryAfter: retryAfter(message) } : undefined,
    inputError: input === undefined ? undefined : { input, remedy, why: why || message },
    hint: find('hint')?.text,
    crash: find('crash')?.text,
  }
}

function fill(meaning: Meaning, match: RegExpExecArray): Meaning {
  const filled = (text: string): string => text.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
  return { ...meaning, text: filled(meaning.text), ...(meaning.remedy && { remedy: filled(meaning.remedy) }) }
}

const unitMilliseconds: Readonly<Record<string, number>> = { ns: 1e-6, µs: 1e-3, us: 1e-3, ms: 1, s: 1000, m: 60_000 }

/**
 * Some registries repeat their Retry-After in the body, which docker prints (ghcr.io: `retry-after: 731.219µs`). No tool
 * prints the header itself.
 */
function retryAfter(message: string): number | undefined {
  const [, number, unit = 's'] = /retry[- ]after:? (\d+(?:\.\d+)?) ?(ns|µs|us|ms|s|m)?\b/i.exec(message) ?? []
  return number === undefined ? undefined : Number(number) * (unitMilliseconds[unit] ?? 1000)
}

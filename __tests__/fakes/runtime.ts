import { sanitizeLines } from '../../src/actions/sanitize.ts'
import type { ReadInput } from '../../src/inputs/forms.ts'
import type { Runtime } from '../../src/actions/runtime.ts'
import { idTokenFor } from '../servers/id-tokens.ts'

/** Inputs as a step is given them; trimmed as `@actions/core` does, empty when they are not given. */
export function fakeInputs(values: Readonly<Record<string, string>>): ReadInput {
  return (name) => (values[name] ?? '').trim()
}

/** A runtime that keeps the log and the state. */
export function fakeRuntime(state: Readonly<Record<string, string>> = {}) {
  const lines: string[] = []
  const kept = new Map(Object.entries(state))
  const runtime = {
    info: (line) => {
      lines.push(sanitizeLines(line))
    },
    notice: (message) => {
      lines.push(sanitizeLines(`notice: ${message}`))
    },
    secret: () => undefined,
    idToken: (audience) => Promise.resolve(idTokenFor(audience)),
    phases: [],
    debug: () => undefined,
    state: {
      read: (name) => kept.get(name) ?? '',
      write: (name, value) => {
        kept.set(name, value)
      },
    },
  } satisfies Pick<Runtime, 'state' | 'info' | 'notice' | 'secret' | 'idToken' | 'debug' | 'phases'>
  return { runtime, lines, state: kept }
}

/** A whole runtime, for a step with these inputs. */
export function stepRuntime(inputs: Readonly<Record<string, string>>, onOutput: (name: string) => void) {
  const fake = fakeRuntime()
  const { lines } = fake
  const outputs = new Map<string, string>()
  const push = (line: string): void => void lines.push(line)
  const runtime = {
    ...fake.runtime,
    input: fakeInputs(inputs),
    command: push,
    warning: push,
    finding: push,
    fail: push,
    isDebug: () => false,
    summary: () => Promise.resolve(),
    declare: () => Promise.resolve(),
    group: (title) => {
      push(`> ${title}`)
    },
    endGroup: () => {
      push('<')
    },
    output: (name, value) => {
      onOutput(name)
      outputs.set(name, value)
    },
  } satisfies Runtime
  return { ...fake, runtime, outputs }
}

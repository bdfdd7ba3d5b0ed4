/** Nothing from outside issues a workflow command, crashes the step, or shows a secret. */
import { test } from '@jest/globals'
import fc from 'fast-check'
import { type Runtime, runtime } from '../../src/actions/runtime.ts'
import { secret } from './values.ts'

export interface Parser {
  readonly name: string
  readonly samples: fc.Arbitrary<string>
  /** Reads the text and returns what it made of it. */
  readonly parse: (text: string, runtime: Runtime) => unknown
}

/** Errors of the language: those of this code say what failed. */
const crashes = [TypeError, RangeError, SyntaxError, ReferenceError, URIError, EvalError]

/** What the runner takes for a command (actions/runner, ActionCommand.cs). White space is that of .NET. */
const isCommand = (line: string): boolean => /^[\s\u0085]*::/.test(line) || line.includes('##[')

/** What this code itself issues while it reads. The runner takes the rest of such a line for text. */
const issued = /^::(?:group|endgroup|notice|add-mask)::/

/** What `work` writes to the log of the job. */
async function logOf(work: () => unknown): Promise<string> {
  const write = process.stdout.write.bind(process.stdout)
  let log = ''
  process.stdout.write = (text: string | Uint8Array) => {
    log += String(text)
    return true
  }
  try {
    await work()
  } finally {
    process.stdout.write = write
  }
  return log
}

function messagesOf({ message, cause }: Error): readonly string[] {
  return [message, ...(cause instanceof Error ? messagesOf(cause) : [])]
}

/** All texts in a value, keys included. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  if (value instanceof Map) yield* textsIn([...value])
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      yield key
      yield* textsIn(item)
    }
}

/** None takes a second on an idle machine. One that takes longer than its input is long does not end in time. */
const timeLimit = 60_000

/** Each parser reads 1,000 hostile texts. */
export function testParsers(parsers: readonly Parser[]): void {
  for (const parser of parsers) test(parser.name, () => withstands(parser), timeLimit)
}

async function withstands({ samples, parse }: Parser): Promise<void> {
  await fc.assert(
    fc.asyncProperty(samples, async (text) => {
      let result: unknown
      const own = await logOf(async () => {
        try {
          result = await parse(text, runtime)
        } catch (error) {
          result = error
        }
      })
      const said = result instanceof Error ? messagesOf(result) : [...textsIn(result)].slice(0, 200)
      const log = await logOf(() => {
        for (const line of said) runtime.info(line)
      })
      // Without expect, which takes most of the time of a short test.
      const commands = [...log.split('\n'), ...own.split('\n').filter((line) => !issued.test(line))].filter(isCommand)
      if (commands.length > 0) throw new Error(`it issued ${JSON.stringify(commands)}`)
      if (crashes.some((crash) => result instanceof crash)) throw new Error('it crashed', { cause: result })
      if (result instanceof Error && said.join().includes(secret))
        throw new Error('it showed a secret', { cause: result })
    }),
    { seed: 16, numRuns: 1000 },
  )
}

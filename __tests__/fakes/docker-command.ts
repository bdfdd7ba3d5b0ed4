/**
 * A docker for the bundle under test: answers from the table in `answers.json` and records its calls in `calls.jsonl`,
 * both in the folder FAKE_DOCKER.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a command that starts with `command` (without `docker`) does; the first that fits counts. */
export interface CommandAnswer {
  readonly command: string
  /** Counts only once a command that starts so was called. */
  readonly after?: string
  readonly stdout?: string
  readonly stderr?: string
  readonly exitCode?: number
  /** Goes to the file that `--metadata-file` names. */
  readonly metadata?: string
  /** Runs until it is interrupted, then fails as docker does. */
  readonly untilInterrupted?: boolean
}

export interface Call {
  readonly program: string
  readonly command: string
  /** What the state file of the step held when the call came. */
  readonly state: string
  readonly signal?: string
}

const [program = '', ...words] = process.argv.slice(2)
const args = program === 'docker-buildx' ? ['buildx', ...words] : words
const folder = process.env['FAKE_DOCKER'] ?? ''
const command = args.join(' ')

function record(more: Partial<Call> = {}): void {
  const state = readFileSync(process.env['GITHUB_STATE'] ?? '', 'utf8')
  const call: Call = { program, command, state, ...more }
  appendFileSync(join(folder, 'calls.jsonl'), `${JSON.stringify(call)}\n`)
}

record()
const calls = readFileSync(join(folder, 'calls.jsonl'), 'utf8')
const wasCalled = (start: string): boolean => calls.includes(`"command":${JSON.stringify(start).slice(0, -1)}`)
const answers = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as readonly CommandAnswer[]
const answer: CommandAnswer = answers.find(
  (answer) => command.startsWith(answer.command) && (answer.after === undefined || wasCalled(answer.after)),
) ?? {
  command,
  stderr: `the fake docker has no answer to: ${command}\n`,
  exitCode: 99,
}
if (answer.untilInterrupted) {
  // A limit, so that a test that goes wrong leaves no process behind.
  const limit = setTimeout(() => process.exit(99), 60_000)
  process.once('SIGINT', () => {
    record({ signal: 'SIGINT' })
    clearTimeout(limit)
    process.stderr.write('ERROR: failed to build: failed to solve: Canceled: context canceled\n')
    process.exitCode = 130
  })
} else {
  process.exitCode = answer.exitCode ?? 0
}
if (answer.metadata !== undefined) writeFileSync(args[args.indexOf('--metadata-file') + 1] ?? '', answer.metadata)
process.stdout.write(answer.stdout ?? '')
process.stderr.write(answer.stderr ?? '')

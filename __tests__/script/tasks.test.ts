/** Runs script/setup.d/tasks.sh in a shell: tasks always end with all their children. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'

const parts = join(import.meta.dirname, '../../script/setup.d')

/** A task that starts another process, writes its id to the file `child`, and waits for it. */
const slow = 'slow() { echo working; sleep 1000 & echo $! >"$RUN/new"; mv "$RUN/new" "$RUN/child"; wait; }'
const untilSlowRuns = 'until [[ -e $RUN/child ]]; do sleep 0.01; done'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tasks-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('returns when all tasks have ended, even if the shell has started other processes', async () => {
  const { exitCode, output } = await run(`
daemon() { setsid sleep 1000 >/dev/null 2>&1 </dev/null & echo $! >"$RUN/daemon"; }
one() { :; }
sleep 1000 >/dev/null 2>&1 3>&- 4>&- & other=$!
together daemon one
kill "$other" "$(<"$RUN/daemon")"
say done`)
  expect(output).toBe('done\n')
  expect(exitCode).toBe(0)
})

test('misses no task that has ended before it looks', async () => {
  const { exitCode, output } = await run(`
one() { :; }; two() { :; }; three() { :; }
for round in {1..10}; do together one two three; done
say done`)
  expect(output).toBe('done\n')
  expect(exitCode).toBe(0)
})

test('a task that fails is shown and ends the others with their children', async () => {
  const { exitCode, output } = await run(`
${slow}
bad() { ${untilSlowRuns}; echo the reason; return 3; }
together slow bad
say not reached`)
  expect(output).toBe(`setup: bad failed with exit code 3. The end of ${folder}/task-bad.log:\n  | the reason\n`)
  expect(exitCode).toBe(1)
  expect(slowChildRuns()).toBe(false)
})

test('a task that has said why it failed is not shown again', async () => {
  const { exitCode, output } = await run('bad() { echo noise; die "go is missing"; }\ntogether bad')
  expect(output).toBe('setup: go is missing\n')
  expect(exitCode).toBe(1)
})

test('a task that exceeds the limit is named and ended with its children', async () => {
  const { exitCode, output } = await run(`${slow}\ntogether slow`, { MANIFOLD_TASK_LIMIT: '1' })
  expect(output).toBe(
    `setup: slow has not ended after 1 s (set MANIFOLD_TASK_LIMIT for a slower machine). ` +
      `The end of ${folder}/task-slow.log:\n  | working\n`,
  )
  expect(exitCode).toBe(1)
  expect(slowChildRuns()).toBe(false)
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends all tasks with their children', async (signal, code) => {
  const shell = start(`${slow}\ntogether slow`)
  while (!existsSync(join(folder, 'child'))) await setTimeout(10)
  process.kill(-shell.pid, signal)
  expect((await shell.ended).exitCode).toBe(code)
  expect(slowChildRuns()).toBe(false)
})

test('says what still runs, and the last line of its log', async () => {
  const { output } = await run(`${slow}\nstart_task slow\n${untilSlowRuns}\nshow_progress`)
  expect(output).toMatch(/^ {2}still running after \d+ s: slow \(working\)\n$/)
})

interface Ended {
  readonly exitCode: number | null
  readonly output: string
}

function run(script: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return start(script, env).ended
}

/** A process group of its own, as a terminal gives one. */
function start(
  script: string,
  env: Readonly<Record<string, string>> = {},
): { readonly pid: number; readonly ended: Promise<Ended> } {
  const shell = spawn('bash', ['-c', `${prologue}\n${script}`, 'setup', parts], {
    detached: true,
    env: { ...process.env, ...env, RUN: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [shell.stdout, shell.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const ended = once(shell, 'close').then(([exitCode]) => ({ exitCode: exitCode as number | null, output }))
  return { pid: shell.pid ?? 0, ended }
}

const prologue = `set -euo pipefail
shopt -s inherit_errexit
for part in log daemon tasks; do source "$1/$part.sh"; done`

function slowChildRuns(): boolean {
  const pid = Number(readFileSync(join(folder, 'child'), 'utf8'))
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

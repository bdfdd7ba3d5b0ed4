import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parsePlatform } from '../../src/plan/platform.ts'
import { gateCheck } from '../../src/publish/gate.ts'
import type { Published } from '../../src/publish/verify.ts'
import type { RegistryAuth } from '../../src/registry/credentials.ts'
import { mediaTypes } from '../../src/registry/oci.ts'
import { rawManifest } from '../../src/registry/repository.ts'
import { planOf } from '../fakes/plan.ts'
import { stepRuntime } from '../fakes/runtime.ts'

let scratch: string

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'gate-test-'))
})

afterEach(async () => {
  // Nothing of the gate is left, such as credentials.
  expect(await readdir(scratch)).toEqual([])
  await rm(scratch, { recursive: true })
})

const digest = `sha256:${'1'.repeat(64)}`

async function image(repository: string): Promise<Published> {
  const raw = rawManifest(mediaTypes.index, { schemaVersion: 2, manifests: [] })
  return {
    plan: await planOf({ platforms: 'amd64', tags: `${repository}:1` }),
    ...{ digest, kept: [], platforms: [{ platform: parsePlatform('amd64'), digest, size: 1 }] },
    remote: { raw, index: undefined, images: [], attestations: [] },
  }
}

interface Options {
  readonly limit?: number
  readonly signal?: AbortSignal
  readonly credentials?: readonly RegistryAuth[]
  readonly env?: Readonly<Record<string, string>>
  readonly repositories?: readonly string[]
  /** Called for each line of the log. */
  readonly onLine?: (line: string) => void
}

async function run(command: string, options: Options = {}): Promise<readonly string[]> {
  const { limit = 0, signal = new AbortController().signal, credentials = [], env = {}, onLine } = options
  const { runtime, lines } = stepRuntime({}, () => undefined)
  const info = (line: string): void => {
    runtime.info(line)
    onLine?.(line)
  }
  const context = { ...{ scratch, env, signal }, credentials: () => Promise.resolve(credentials) }
  const check = gateCheck({ ...context, runtime: { ...runtime, info } }, { command, limit })
  await check?.(await Promise.all((options.repositories ?? ['r.example/app']).map(image)))
  return lines
}

/** A process that has ended may wait for its parent. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

test('without a gate there is no check', () => {
  const { runtime } = stepRuntime({}, () => undefined)
  const signal = new AbortController().signal
  expect(
    gateCheck({ runtime, scratch, env: {}, signal, credentials: () => Promise.resolve([]) }, undefined),
  ).toBeUndefined()
})

test('the command knows the image, and its output is in a group of the log', async () => {
  const lines = await run('echo "$IMAGE"; echo "$DIGEST" >&2; echo "$DIGESTS"; cat')
  expect(lines).toEqual([
    `> gate: r.example/app@${digest}`,
    ...[`r.example/app@${digest}`, digest, `{"linux/amd64":"${digest}"}`].map((line) => expect.stringContaining(line)),
    '<',
  ])
})

test('it runs once for each image', async () => {
  const lines = await run('echo "checks $IMAGE"', { repositories: ['r.example/a', 'r.example/b'] })
  expect(lines.filter((line) => line.startsWith('checks'))).toEqual([
    `checks r.example/a@${digest}`,
    `checks r.example/b@${digest}`,
  ])
})

test('its output can not issue workflow commands', async () => {
  const lines = await run(`printf '::error::spoofed\\n  ::set-output name=digest::x\\n##[command]x\\rsaid\\n'`)
  expect(lines.filter((line) => /^\s*(?:::|##\[)/.test(line))).toEqual([])
  expect(lines.join('\n')).toContain('spoofed')
})

describe('it fails', () => {
  test.each([
    ['exit 3', 'exited with code 3'],
    ['false\ntrue', 'exited with code 1'],
    ['exit 4 | true', 'exited with code 4'],
    ['kill -KILL $$', 'was ended by SIGKILL'],
  ])('%j', async (command, outcome) => {
    await expect(run(command)).rejects.toThrow(`gate: the command ${outcome}. No tag was moved. See its output above`)
  })

  test('at the first image that fails', async () => {
    const seen: string[] = []
    const repositories = ['r.example/a', 'r.example/b']
    await expect(run('echo "$IMAGE"; exit 1', { repositories, onLine: (line) => seen.push(line) })).rejects.toThrow(
      `See its output above (r.example/a@${digest})`,
    )
    expect(seen).toEqual([`r.example/a@${digest}`])
  })

  test('at its time limit, with everything that it started', async () => {
    let child = 0
    const command = "sh -c 'echo $$; exec sleep 600'"
    await expect(run(command, { limit: 500, onLine: (line) => (child ||= Number(line)) })).rejects.toThrow(
      'timeout: the gate was stopped after 0.50 s. No tag was moved. Increase timeout if it needs more time',
    )
    expect(child).toBeGreaterThan(0)
    expect(isRunning(child)).toBe(false)
  })

  test('when the step is cancelled', async () => {
    const cancellation = new AbortController()
    let child = 0
    const onLine = (line: string): void => {
      child = Number(line)
      cancellation.abort()
    }
    const running = run('sleep 600 & echo $!; wait', { signal: cancellation.signal, onLine })
    await expect(running).rejects.toThrow('gate: cancelled. No tag was moved')
    expect(isRunning(child)).toBe(false)
  })
})

/** Ends when the process in the background has a group of its own. */
const leaving = [
  'ready=$(mktemp)',
  'setsid sh -c "echo \\$\\$ | tee $ready; exec sleep 600" &',
  'until [ -s "$ready" ]; do sleep 0.05; done',
  'rm "$ready"',
].join('\n')

test.each([
  ['ends with the command', 'sleep 600 & echo $!', false],
  ['is not waited for if it has left the group', leaving, true],
])('a process in the background %s', async (_, command, isLeft) => {
  let child = 0
  await run(command, { onLine: (line) => (child = Number(line)) })
  expect(isRunning(child)).toBe(isLeft)
  if (isLeft) process.kill(child, 'SIGKILL')
})

test('it has the credentials of the step while it runs', async () => {
  const credentials = [{ registry: 'r.example', username: 'me', password: 'secret' }]
  const lines = await run('stat -c %a "$DOCKER_CONFIG"; cat "$DOCKER_CONFIG/config.json"', { credentials })
  const auth = Buffer.from('me:secret').toString('base64')
  expect(lines.slice(1, -1)).toEqual(['700', expect.stringContaining(`"r.example":{"auth":"${auth}"}`)])
})

test('it does not have what the runner gives to actions alone', async () => {
  const env = {
    ...{ INPUT_PASSWORD: 'secret', ACTIONS_RUNTIME_TOKEN: 'secret', GITHUB_OUTPUT: '/f', GITHUB_ENV: '/f' },
    ...{ GITHUB_STEP_SUMMARY: '/f', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'kept', OTHER: 'kept' },
  }
  Object.assign(process.env, env)
  try {
    const lines = await run(`env | grep -E '^(${Object.keys(env).join('|')})='`, { env })
    expect(lines.slice(1, -1).toSorted()).toEqual([
      'ACTIONS_ID_TOKEN_REQUEST_TOKEN=kept',
      'ACTIONS_RUNTIME_TOKEN=',
      'GITHUB_ENV=',
      'GITHUB_OUTPUT=',
      'GITHUB_STEP_SUMMARY=/f',
      'INPUT_PASSWORD=',
      'OTHER=kept',
    ])
  } finally {
    for (const name of Object.keys(env)) Reflect.deleteProperty(process.env, name)
  }
})

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startCredentialHelper } from '../../../src/registry/keyless/credential-helper.ts'
import type { KeylessLogins } from '../../../src/registry/keyless/keyless-logins.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "helper's "))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

interface Answer {
  readonly exitCode: number
  readonly stdout: string
}

/** Runs it as docker does. */
async function run(env: Readonly<Record<string, string>>, address: string, action = 'get'): Promise<Answer> {
  const running = promisify(execFile)('docker-credential-manifold', [action], { env: { ...process.env, ...env } })
  running.child.stdin?.on('error', () => undefined)
  running.child.stdin?.end(address)
  try {
    return { exitCode: 0, stdout: (await running).stdout }
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string }
    return { exitCode: code, stdout }
  }
}

const uses: (number | undefined)[] = []
let calls = 0
const logins: Pick<KeylessLogins, 'credentials'> = {
  credentials: (registry, use) => {
    uses.push(use)
    if (registry === 'bad.example') return Promise.reject(new Error('no role. Add it'))
    if (registry !== 'docker.io') return Promise.resolve(undefined)
    return Promise.resolve({ username: 'acme', password: `p${++calls}`, until: 0 })
  },
}

test('gives docker the credentials of the moment, which outlive the time that buildx keeps them', async () => {
  const { env, stop } = await startCredentialHelper(folder, logins, process.env)
  const hub = 'https://index.docker.io/v1/'
  expect(await run(env, hub)).toEqual({
    exitCode: 0,
    stdout: JSON.stringify({ ServerURL: hub, Username: 'acme', Secret: 'p1' }),
  })
  expect(JSON.parse((await run(env, hub)).stdout)).toMatchObject({ Secret: 'p2' })
  expect(Math.min(...uses.map((use) => use ?? 0))).toBeGreaterThanOrEqual(290_000)
  expect(await run(env, 'other.example')).toEqual({ exitCode: 1, stdout: 'credentials not found in native keychain' })
  expect(await run(env, 'bad.example')).toEqual({ exitCode: 1, stdout: 'no role. Add it' })
  expect((await run(env, hub, 'erase')).exitCode).toBe(1)
  expect((await run(env, 'x'.repeat(100_000))).exitCode).toBe(1)
  stop()
  expect((await run(env, hub)).exitCode).toBe(1)
})

test('names a path that is too long for a socket', async () => {
  const deep = join(folder, 'x'.repeat(120))
  await mkdir(deep)
  await expect(startCredentialHelper(deep, logins, {})).rejects.toThrow(
    /^no socket in .*\. Set RUNNER_TEMP to a shorter path$/,
  )
})

test('only its own user can run it', async () => {
  const { stop } = await startCredentialHelper(folder, logins, {})
  expect((await stat(join(folder, 'bin', 'docker-credential-manifold'))).mode & 0o777).toBe(0o700)
  stop()
})

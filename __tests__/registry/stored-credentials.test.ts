import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Cancelled } from '../../src/actions/cancellation.ts'
import type { Exec } from '../../src/docker/process.ts'
import { storedCredentials } from '../../src/registry/stored-credentials.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-config-'))
})
afterEach(() => rm(folder, { recursive: true }))

const encoded = (text: string): string => Buffer.from(text).toString('base64')
const alice = { username: 'alice', password: 'se:cret' }
const auth = encoded('alice:se:cret')

interface Given {
  readonly config?: unknown
  readonly env?: string
  /** What helpers print, by the address they are asked for. */
  readonly helper?: Readonly<Record<string, string>>
}

async function stored(registry: string, { config, env, helper = {} }: Given) {
  if (config !== undefined) {
    await writeFile(join(folder, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config))
  }
  const exec = ((_, { input = '' } = {}) => {
    const stdout = helper[input]
    return Promise.resolve({
      exitCode: stdout === undefined ? 1 : 0,
      stdout: stdout ?? 'credentials not found',
      stderr: '',
    })
  }) satisfies Exec
  return storedCredentials({ DOCKER_CONFIG: folder, DOCKER_AUTH_CONFIG: env }, registry, {
    exec,
    signal: new AbortController().signal,
  })
}

test.each(['ghcr.io', 'https://ghcr.io', 'https://ghcr.io/v2/', 'https://ghcr.io/v1/', 'http://ghcr.io/'])(
  'are found under %s',
  async (key) => {
    expect(await stored('ghcr.io', { config: { auths: { [key]: { auth } } } })).toEqual(alice)
  },
)

test.each(['https://index.docker.io/v1/', 'docker.io', 'registry-1.docker.io'])(
  'of Docker Hub are found under %s',
  async (key) => {
    expect(await stored('docker.io', { config: { auths: { [key]: { auth } } } })).toEqual(alice)
  },
)

test('are none without a config, in an empty one, and for another registry', async () => {
  expect(await stored('ghcr.io', {})).toBeUndefined()
  expect(await stored('ghcr.io', { config: '' })).toBeUndefined()
  expect(await stored('ghcr.io', { config: { auths: { 'ghcr.io:443': { auth }, 'quay.io': {} } } })).toBeUndefined()
})

test('may be an identity token', async () => {
  const config = { auths: { 'acme.azurecr.io': { auth: encoded('00000000:'), identitytoken: 'refresh' } } }
  expect(await stored('acme.azurecr.io', { config })).toEqual({ identityToken: 'refresh' })
})

test('come from the environment first', async () => {
  const env = JSON.stringify({ auths: { 'ghcr.io': { username: 'bob', password: 'b' } } })
  const config = { auths: { 'ghcr.io': { auth }, 'quay.io': { auth } } }
  expect(await stored('ghcr.io', { config, env })).toEqual({ username: 'bob', password: 'b' })
  expect(await stored('quay.io', { config, env })).toEqual(alice)
})

describe('helpers', () => {
  const answer = JSON.stringify({ Username: 'bob', Secret: 'helped' })
  const bob = { username: 'bob', password: 'helped' }

  test('of a registry are asked before the store of all, and both before the file', async () => {
    const config = { credsStore: 'all', credHelpers: { 'ghcr.io': 'own' }, auths: { 'quay.io': { auth } } }
    expect(await stored('ghcr.io', { config, helper: { 'ghcr.io': answer } })).toEqual(bob)
    expect(await stored('docker.io', { config, helper: { 'https://index.docker.io/v1/': answer } })).toEqual(bob)
    expect(await stored('quay.io', { config })).toEqual(alice)
  })

  test('may give an identity token', async () => {
    const token = JSON.stringify({ Username: '<token>', Secret: 'refresh' })
    expect(await stored('r.io', { config: { credsStore: 'x' }, helper: { 'r.io': token } })).toEqual({
      identityToken: 'refresh',
    })
  })

  describe('that hang', () => {
    const hang = ((_, { signal } = {}) =>
      new Promise((_, reject) => {
        const end = (): void => {
          reject(new Cancelled('docker-credential-x'))
        }
        if (signal?.aborted) end()
        signal?.addEventListener('abort', end)
      })) satisfies Exec
    const ask = async (signal: AbortSignal, timeLimit: number) => {
      await writeFile(join(folder, 'config.json'), '{"credsStore": "x"}')
      return storedCredentials({ DOCKER_CONFIG: folder }, 'r.io', { exec: hang, signal, timeLimit })
    }

    test('are an error after a time limit', async () => {
      await expect(ask(new AbortController().signal, 5)).rejects.toThrow(
        /^docker-credential-x: no response within 0\.01 s\. Fix or remove this helper of the Docker config/,
      )
    })

    test('end with the step', async () => {
      await expect(ask(AbortSignal.abort(), 60_000)).rejects.toBeInstanceOf(Cancelled)
    })
  })

  test('that answer nonsense are named, and not quoted', async () => {
    const asked = stored('r.io', { config: { credsStore: 'x' }, helper: { 'r.io': 'hunter2' } })
    await expect(asked).rejects.toThrow('docker-credential-x: not valid JSON')
    await expect(asked).rejects.not.toThrow('hunter2')
  })
})

test('a broken config is named, and not quoted', async () => {
  const read = stored('ghcr.io', { config: '{"auths": hunter2' })
  await expect(read).rejects.toThrow(/config\.json: not valid JSON.*Fix or remove this Docker config/)
  await expect(read).rejects.not.toThrow('hunter2')
})

import { expect, test } from '@jest/globals'
import { currentCredentials } from '../../src/registry/access.ts'

test('credentials for a file are those of the inputs, and what a log-in without password gives now', async () => {
  const password = { registry: 'r.example', username: 'me', password: 'secret', input: 'password' }
  const access = {
    ...{ credentials: [password], registries: [], configured: [], notices: [] },
    identities: [
      { registry: 'ecr.example', provider: 'ecr', region: 'eu-west-1', role: undefined, audience: undefined },
    ],
  } as const
  const uses: (number | undefined)[] = []
  const logins = {
    credentials: (registry: string, use?: number) => {
      uses.push(use)
      return Promise.resolve({ username: `AWS@${registry}`, password: 'token', until: 1 })
    },
  }
  expect(await currentCredentials(access, logins)).toMatchObject([
    { registry: 'r.example', username: 'me', password: 'secret' },
    { registry: 'ecr.example', username: 'AWS@ecr.example', password: 'token' },
  ])
  // They can't be renewed.
  expect(uses).toEqual([300_000])
})

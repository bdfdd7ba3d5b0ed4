import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { readSignInputs } from '../../src/inputs/read-sign.ts'
import { privateServices, publicServices } from '../../src/sign/sign-inputs.ts'
import { fakeInputs } from '../fakes/runtime.ts'

const job = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://runner.example', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token' }
const github = { ...job, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/app' }

function read(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = job, pushes = true) {
  const secrets: string[] = []
  const runtime = { input: fakeInputs(inputs), secret: (value: string) => void secrets.push(value) }
  return readSignInputs(runtime, env, pushes).then((sign) => ({ sign, secrets }))
}

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const encrypted = privateKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'pass' })
  .toString()

test.each([{}, { sign: 'none' }])('%j signs nothing', async (inputs) => {
  expect((await read(inputs, {})).sign).toBeUndefined()
})

test('a run that pushes nothing signs nothing and needs no permission, but its inputs are checked', async () => {
  expect((await read({ sign: 'sigstore' }, {}, false)).sign).toBeUndefined()
  await expect(read({ sign: 'sigstor' }, {}, false)).rejects.toThrow(/^sign: unknown value "sigstor"/)
})

test('a run without secrets, which pushes nothing, may lack the key that its services are for', async () => {
  const inputs = { sign: 'sigstore', 'sign-key': '', 'sign-with': 'rekor: none' }
  expect((await read(inputs, {}, false)).sign).toBeUndefined()
  await expect(read(inputs)).rejects.toThrow(/fulcio is missing/)
})

test('sigstore uses the public services', async () => {
  const { sign } = await read({ sign: 'sigstore' })
  expect(sign).toMatchObject({ services: publicServices, key: undefined, forge: undefined, legacy: false })
})

test('github uses those of the forge', async () => {
  const { sign } = await read({ sign: 'github', 'github-token': 'secret' }, github)
  expect(sign?.services).toBeUndefined()
  expect(sign?.forge).toMatchObject({ api: 'https://api.github.com', repository: 'acme/app', token: 'secret' })
  expect(sign?.forge?.services.private).toMatchObject({ fulcio: 'https://fulcio.githubapp.com', rekor: undefined })
  expect(privateServices('https://acme.ghe.com')).toMatchObject({
    fulcio: 'https://fulcio.acme.ghe.com',
    tsa: 'https://timestamp.acme.ghe.com',
  })
})

test('both at once', async () => {
  const { sign } = await read({ sign: 'sigstore,github', 'github-token': 'secret' }, github)
  expect([sign?.services, sign?.forge].map((part) => part !== undefined)).toEqual([true, true])
})

test('services of a private stack replace all of the public ones', async () => {
  const { sign } = await read({
    sign: 'sigstore',
    'sign-with':
      'fulcio: https://fulcio.example/\ntsa: http://127.0.0.1:3000\naudience: acme\ntrusted-root: \'{"a":1}\'',
  })
  expect(sign?.services).toEqual({
    ...{ fulcio: 'https://fulcio.example', rekor: undefined, tsa: 'http://127.0.0.1:3000', audience: 'acme' },
  })
  expect(sign?.trustedRoot).toBe('{"a":1}')
})

test('a key needs no ID token, and is masked with its password', async () => {
  const inputs = { sign: 'sigstore', 'sign-key': encrypted, 'sign-key-password': 'pass', 'sign-with': 'rekor: none' }
  const { sign, secrets } = await read(inputs, {})
  expect(sign?.key?.export({ type: 'pkcs8', format: 'pem' })).toBe(pem)
  expect(sign?.services).toMatchObject({ fulcio: undefined, rekor: undefined })
  expect(secrets[1]).toBe('pass')
  expect(secrets[0]).not.toContain('BEGIN')
  expect(secrets[0]).toContain(encrypted.split('\n')[1])
})

test('a key is logged like an identity unless the log is none', async () => {
  expect((await read({ sign: 'sigstore', 'sign-key': pem }, {})).sign?.services).toEqual({
    ...publicServices,
    fulcio: undefined,
  })
})

const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ type: 'sec1', format: 'pem' })

describe('is an error with the remedy', () => {
  test.each<[Record<string, string>, RegExp, Record<string, string>?]>([
    [{ sign: 'sigstore' }, /^sign: this job has no ID token\. Add "id-token: write" to the permissions of the job/, {}],
    [{ sign: 'github' }, /^sign: github requires github-token/, github],
    [
      { sign: 'github', 'github-token': 'x' },
      /^sign: git\.example has no attestation store.*Use sign: sigstore$/,
      { ...job, GITHUB_SERVER_URL: 'https://git.example' },
    ],
    [{ 'sign-key': pem }, /^sign-key: it is for signatures in the registry\. Set sign to sigstore/],
    [{ sign: 'github', 'legacy-signature': 'true' }, /^legacy-signature: it is for signatures in the registry/],
    [{ sign: 'sigstore', 'sign-key': 'x' }, /^sign-key: this is not the PEM text of a private key/],
    [{ sign: 'sigstore', 'sign-key': encrypted }, /sign-key-password is missing or wrong\. Make one with: openssl/],
    [
      { sign: 'sigstore', 'sign-key': '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----' },
      /^sign-key: this is a key in the format of cosign/,
    ],
    [{ sign: 'sigstore', 'sign-key-password': 'x' }, /^sign-key: it is empty, and sign-key-password is not\. Set both/],
    [{ sign: 'sigstore', 'sign-key': p384.toString() }, /^sign-key: verifiers expect an ECDSA key on the curve P-256/],
    [{ sign: 'sigstore', 'sign-with': 'rekor: https://r.example' }, /^sign-with: line 1, column 1: fulcio is missing/],
    [{ sign: 'sigstore', 'sign-with': 'fulcio: https://f.example' }, /rekor or tsa is required/],
    [{ sign: 'sigstore', 'sign-with': 'fulcio: http://f.example' }, /column 9: this is not an https URL$/],
    [
      { sign: 'sigstore', 'sign-with': 'fulcio: https://f.example\ntsa: https://t.example\ntrusted-root: /nowhere' },
      /line 3, column 15: this is neither the JSON of a trusted root nor the path of one/,
    ],
    [
      { sign: 'sigstore', 'sign-key': pem, 'sign-with': 'fulcio: https://f.example' },
      /with sign-key there is no certificate/,
    ],
  ])('%j', async (...[inputs, message, env]) => {
    await expect(read(inputs, env)).rejects.toThrow(message)
  })
})

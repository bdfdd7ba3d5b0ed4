import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { writeBuildkitdConfig } from '../../src/builder/buildkitd-config.ts'
import { connectionsIn, readBuildkitdConfig } from '../../src/inputs/read-buildkitd.ts'
import { readRegistries } from '../../src/inputs/read-registries.ts'
import { inputs, secretCollector } from '../fakes/inputs.ts'
import { type Authority, type Certificate, makeAuthority, pem, writeText } from '../servers/certificates.ts'

let folder: string
let authority: Authority
let client: Certificate
let other: Certificate

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registries-'))
  authority = await makeAuthority(folder)
  ;[client, other] = await Promise.all([authority.issue('client'), authority.issue('other')])
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function registries(text: string) {
  return readRegistries(inputs({ registries: text }), secretCollector().secret)
}

async function written(values: Readonly<Record<string, string>>) {
  const read = inputs(values)
  const scratch = await mkdtemp(join(folder, 'scratch-'))
  const path = await writeBuildkitdConfig(readBuildkitdConfig(read), await registries(read('registries')), scratch)
  return path === undefined ? undefined : { path, table: parse(await readFile(path, 'utf8')) }
}

test('writes all settings of a registry to a private buildkitd.toml', async () => {
  const config = await written({
    registries: [
      `a.example:5000: { ca: ${authority.ca}, cert: ${client.cert}, key: ${client.key} }`,
      'b.example: { http: true, mirrors: [m.example/path, n.example] }',
      'c.example: { insecure: true }',
      'd.example: { username: u, password: p }',
    ].join('\n'),
  })
  const certificates = join(config?.path ?? '', '../registries/a.example_5000')
  expect(config?.table).toEqual({
    registry: {
      'a.example:5000': {
        http: false,
        ca: [join(certificates, 'ca.pem')],
        keypair: [{ cert: join(certificates, 'cert.pem'), key: join(certificates, 'key.pem') }],
      },
      'b.example': { http: true, mirrors: ['m.example/path', 'n.example'] },
      'c.example': { insecure: true },
    },
  })
  expect(await readFile(join(certificates, 'key.pem'), 'utf8')).toBe(await pem(client.key))
  expect((await stat(join(certificates, 'key.pem'))).mode & 0o777).toBe(0o600)
  expect((await stat(config?.path ?? '')).mode & 0o777).toBe(0o600)
})

test("keeps the user's buildkitd.toml, which may have the same settings", async () => {
  const inline =
    '[worker.oci]\nmax-parallelism = 4\nratio = 1.0\n[registry."a.example"]\nhttp = true\nmirrors = ["m"]\n'
  const config = await written({ 'buildkitd-config-inline': inline, registries: 'a.example: { http: true }' })
  expect(config?.table).toEqual(parse(inline))
  expect(await readFile(config?.path ?? '', 'utf8')).toMatch(/max-parallelism = 4\nratio = 1\.0/)
})

test('writes no file without settings', async () => {
  await expect(written({ registries: 'a.example: { username: u, password: p }' })).resolves.toBeUndefined()
})

test('names both places of conflicting settings', async () => {
  const inline = '[registry."a.example"]\nhttp = false\n'
  await expect(written({ 'buildkitd-config-inline': inline, registries: 'a.example: { http: true }' })).rejects.toThrow(
    'registries: a.example sets http, and buildkitd-config-inline sets another http in',
  )
})

test.each([
  [{ 'buildkitd-config-inline': 'a = 1\nb = = 2' }, 'buildkitd-config-inline: line 2, column 5:'],
  [
    { 'buildkitd-config': 'no.toml' },
    'buildkitd-config: file not found: "no.toml". The path is relative to the workspace',
  ],
  [{ 'buildkitd-config': 'a', 'buildkitd-config-inline': 'b' }, 'both are set. Remove one of them'],
])('rejects %j', (values, message) => {
  expect(() => readBuildkitdConfig(inputs(values))).toThrow(message)
})

test('the settings of a registry in buildkitd.toml are those of this process too', async () => {
  const toml = [
    '[registry."a.example"]',
    `ca = ["${authority.ca}", "${other.cert}"]`,
    'mirrors = ["m.example"]',
    `[[registry."a.example".keypair]]\ncert = "${client.cert}"\nkey = "${client.key}"`,
    '[registry."b.example"]\nhttp = true',
  ].join('\n')
  const [ca, ...pair] = await Promise.all([authority.ca, client.cert, client.key, other.cert].map(pem))
  expect(connectionsIn(readBuildkitdConfig(inputs({ 'buildkitd-config-inline': toml })))).toEqual([
    { host: 'a.example', ca: `${ca ?? ''}\n${pair[2] ?? ''}`, cert: pair[0], key: pair[1] },
    { host: 'b.example', http: true },
  ])
})

test.each([
  ['a = 1', undefined],
  ['registry = "a"', 'buildkitd-config-inline: registry: expected object, found string'],
  ['[registry."a.b"]\nhttp = "true"', 'buildkitd-config-inline: registry: a.b.http: expected boolean, found string'],
  ['[registry."a.b"]\nca = ["x.pem"]', 'ca of [registry."a.b"]: this is neither PEM text nor a readable file (ENOENT)'],
])('checks the registries of a buildkitd.toml: %j', (toml, message) => {
  const read = () => connectionsIn(readBuildkitdConfig(inputs({ 'buildkitd-config-inline': toml })))
  if (message === undefined) expect(read()).toEqual([])
  else expect(read).toThrow(message)
})

test('names the input of an invalid TOML file', async () => {
  const path = await writeText(join(folder, 'bad.toml'), '[a\n')
  expect(() => readBuildkitdConfig(inputs({ 'buildkitd-config': path }))).toThrow('buildkitd-config: line 1, column 3:')
})

test.each([
  ['a.example: { htpp: true }', 'line 1, column 14: unknown key. Did you mean "http"?'],
  ['a.example: { http: yes }', 'line 1, column 20: this must be true or false'],
  ['https://a.example: {}', 'line 1, column 1: this is not a registry. Use host or host:port, without scheme and path'],
  ['a.example:0: {}', 'line 1, column 1: the port is invalid. Use 1 to 65535'],
  ['a: { mirrors: ["b:99999"] }', 'line 1, column 15: the port is invalid. Use 1 to 65535'],
  ['a: { ca: missing.pem }', 'line 1, column 10: this is neither PEM text nor a readable file (ENOENT)'],
  ['a: { ca: package.json }', 'line 1, column 10: the file is not the PEM text of a certificate'],
])('rejects %s', async (text, message) => {
  await expect(registries(text)).rejects.toThrow(`registries: ${message}`)
})

test('rejects an incomplete key pair and a key of another certificate', async () => {
  await expect(registries(`a: { cert: ${client.cert} }`)).rejects.toThrow('cert requires key. Set both')
  await expect(registries(`a: { key: ${client.key} }`)).rejects.toThrow('key requires cert. Set both')
  await expect(registries(`a: { cert: ${client.cert}, key: ${other.key} }`)).rejects.toThrow(
    'this key does not belong to cert',
  )
})

test('masks an inline key without its first and last line', async () => {
  const { secret, secrets } = secretCollector()
  const text = (await pem(client.key)).trim().replaceAll('\n', '\n    ')
  await readRegistries(inputs({ registries: `a:\n  cert: ${client.cert}\n  key: |\n    ${text}` }), secret)
  expect(secrets.join()).toContain((await pem(client.key)).split('\n')[1])
  expect(secrets.join()).not.toContain('BEGIN')
})

test('no error quotes what may be a password', async () => {
  const secret = 'hunter2secret'
  const word = fc.constantFrom(
    secret,
    `${secret}:x`,
    `https://u:${secret}@h`,
    `-----BEGIN ${secret}`,
    `*${secret}`,
    `[${secret}`,
  )
  const field = fc.constantFrom(
    'password',
    'username',
    'http',
    'ca',
    'cert',
    'key',
    'mirrors',
    secret,
    `password:${secret}`,
  )
  const line = fc.tuple(fc.constantFrom('a.example', secret, `x:${secret}`), field, word)
  await fc.assert(
    fc.asyncProperty(line, async ([host, name, value]) => {
      const message = await registries(`${host}:\n  ${name}: ${value}\n`).then(
        () => '',
        (error: unknown) => String(error),
      )
      expect(message).not.toContain(secret)
    }),
    { seed: 1, numRuns: 1000 },
  )
})

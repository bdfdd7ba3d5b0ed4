/** Signatures in real registries, verified by real programs: with the API for referrers and without. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { type EntryResult, runStep, type StepResult } from '../../script/runner.ts'
import type { SignInputs } from '../../src/sign/sign-inputs.ts'
import { testClient } from '../fakes/registry-client.ts'
import { faultyRegistry } from '../fakes/faulty-registry.ts'
import { tagDigest } from '../fakes/registry-contents.ts'
import { makeAuthority, pem } from '../servers/certificates.ts'
import { connectProxy } from '../servers/connect-proxy.ts'
import { idTokenSubject, startIdTokens } from '../servers/id-tokens.ts'
import { type MemoryRegistry, memoryRegistry } from '../servers/memory-registry.ts'
import { pushImage } from '../servers/push-image.ts'
import { type RegistryServer, startRegistry } from '../servers/registry.ts'
import { identity, type SigningServices, signingServices } from '../servers/sigstore.ts'
import { certifiedBy, cosign, type Verdict, verifyBundle } from '../servers/verifiers.ts'
import { inputsFor, publishAs } from '../sign/signing.ts'
import { openWorkshop, type Workshop } from './publish/real.ts'

/** The second lists referrers. */
const kinds = ['distribution', 'memory'] as const

let folder: string
let distribution: RegistryServer
let memory: MemoryRegistry
let hosts: Record<(typeof kinds)[number], string>
let services: SigningServices
let trustedRoot: string
let workshop: Workshop
const client = testClient()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signatures-'))
  trustedRoot = join(folder, 'trusted_root.json')
  ;[distribution, memory, services, workshop] = await Promise.all([
    startRegistry(join(folder, 'registry'), { deletes: true }),
    memoryRegistry({ listsReferrers: true }),
    signingServices(),
    openWorkshop(),
  ])
  hosts = { distribution: distribution.host, memory: memory.host }
  await writeFile(trustedRoot, services.trustedRoot)
})

afterAll(async () => {
  client[Symbol.dispose]()
  await Promise.all([distribution.stop(), memory[Symbol.asyncDispose](), services[Symbol.asyncDispose]()])
  await workshop.close()
  await rm(folder, { recursive: true })
})

interface SignedImage {
  readonly name: string
  /** Of the index and of each platform. */
  readonly digests: readonly string[]
}

/** Pushes an image of two platforms and publishes it. */
async function signed(name: string, inputs: SignInputs | undefined): Promise<SignedImage> {
  const repository = client.repository(name)
  const index = await pushImage(repository, name)
  const { manifests } = JSON.parse(index.bytes.toString()) as {
    readonly manifests: readonly { readonly digest: string }[]
  }
  const { error } = await publishAs([`${name}:1`], index.descriptor.digest, inputs)
  expect(error).toBe('')
  return { name, digests: [index.descriptor.digest, ...manifests.map(({ digest }) => digest)] }
}

const verify = (image: string, options: readonly string[] = certifiedBy(identity)) =>
  cosign(folder, 'verify', ...options, '--trusted-root', trustedRoot, image)

describe.each(kinds)('in %s', (kind) => {
  const nameOf = (name: string): string => `${hosts[kind]}/acme/${name}`

  test('cosign accepts the index and each platform, and nobody else and nothing else', async () => {
    const { name, digests } = await signed(nameOf('keyless'), inputsFor(services.origin, services.trustedRoot))
    for (const digest of digests) expectValid(await verify(`${name}@${digest}`))
    expectValid(await verify(`${name}:1`))
    const foreign = await verify(
      `${name}:1`,
      certifiedBy('https://github.com/other/app/.github/workflows/a.yml@refs/heads/main'),
    )
    expect(foreign).toMatchObject({ ok: false, output: expect.stringContaining('expected SAN value') })
    const unsigned = await pushImage(client.repository(name), 'unsigned')
    expect(await verify(`${name}@${unsigned.descriptor.digest}`)).toMatchObject({
      ok: false,
      output: expect.stringContaining('no signatures found'),
    })
  })

  test('cosign prints the provenance', async () => {
    const { name } = await signed(nameOf('provenance'), inputsFor(services.origin))
    const options = [...certifiedBy(identity), '--type', 'slsaprovenance1', '--trusted-root', trustedRoot]
    const { ok, output } = await cosign(folder, 'verify-attestation', ...options, `${name}:1`)
    expect(ok).toBe(true)
    const [line = ''] = output.split('\n').filter((text) => text.startsWith('{'))
    const { payload } = JSON.parse(line) as { readonly payload: string }
    expect(JSON.parse(Buffer.from(payload, 'base64').toString())).toMatchObject({
      predicate: { runDetails: { builder: { id: identity } } },
    })
  })

  test('the library of BuildKit accepts the bundle for each digest', async () => {
    const { name, digests } = await signed(nameOf('library'), inputsFor(services.origin))
    const repository = client.repository(name)
    for (const digest of digests) {
      const listed = await repository.referrers(digest)
      expect(listed === undefined).toBe(kind === 'distribution')
      const bundle = await bundleOf(name, digest)
      const expected = { digest, identity }
      expect(await verifyBundle(folder, services.trustedRoot, bundle, expected)).toEqual({
        ok: true,
        output: 'https://slsa.dev/provenance/v1\n',
      })
      const other = { digest: `sha256:${'0'.repeat(64)}`, identity }
      expect(await verifyBundle(folder, services.trustedRoot, bundle, other)).toMatchObject({ ok: false })
    }
  })

  test('a key', async () => {
    const { privateKey: key, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const file = join(folder, `${kind}.pub`)
    await writeFile(file, publicKey.export({ type: 'spki', format: 'pem' }))
    const inputs = inputsFor(services.origin, services.trustedRoot, { key })
    const { name, digests } = await signed(nameOf('key'), inputs)
    for (const digest of digests) expectValid(await verify(`${name}@${digest}`, ['--key', file]))
    const without = { fulcio: undefined, rekor: undefined, tsa: undefined, audience: '' }
    const unlogged = await signed(nameOf('unlogged'), inputsFor('', undefined, { key, services: without }))
    const options = ['--key', file, '--insecure-ignore-tlog']
    expectValid(await verify(`${unlogged.name}:1`, options))
    expect(await verify(`${unlogged.name}:1`, ['--key', file])).toMatchObject({ ok: false })
  })

  test('a timestamp authority without a log', async () => {
    const { origin } = services
    const stamped = { fulcio: origin, rekor: undefined, tsa: origin, audience: 'sigstore' }
    const { name } = await signed(nameOf('stamped'), inputsFor('', services.trustedRoot, { services: stamped }))
    const options = [...certifiedBy(identity), '--insecure-ignore-tlog', '--use-signed-timestamps']
    expectValid(await verify(`${name}:1`, options))
  })

  test('signatures for cosign 2', async () => {
    const { name, digests } = await signed(nameOf('legacy'), inputsFor(services.origin, undefined, { legacy: true }))
    for (const digest of digests) {
      const old = [...certifiedBy(identity), '--new-bundle-format=false']
      expectValid(await verify(`${name}@${digest}`, old))
    }
  })

  test('three runs that sign the same image at once', async () => {
    const name = nameOf('twice')
    const { descriptor } = await pushImage(client.repository(name), name)
    const runs = [1, 2, 3].map(() => publishAs([`${name}:1`], descriptor.digest, inputsFor(services.origin)))
    expect((await Promise.all(runs)).map(({ error }) => error)).toEqual(['', '', ''])
    const { ok, output } = await verify(`${name}:1`)
    expect(ok).toBe(true)
    expect(output.match(/docker-manifest-digest/g)).toHaveLength(3)
  })
})

/** The first bundle of a digest, found as a client does. */
async function bundleOf(name: string, digest: string): Promise<Buffer> {
  const repository = client.repository(name)
  const listed = await repository.referrers(digest)
  const index = listed ?? entriesOf(await repository.get(digest.replace(':', '-')))
  const artifact = await repository.get(index[0]?.digest ?? '')
  const { layers } = JSON.parse(artifact?.bytes.toString() ?? '') as {
    readonly layers: readonly [{ readonly digest: string; readonly size: number }]
  }
  return repository.blobs.get(layers[0])
}

function entriesOf(raw: { readonly bytes: Buffer } | undefined): readonly { readonly digest: string }[] {
  return (JSON.parse(raw?.bytes.toString() ?? '') as { readonly manifests: readonly { readonly digest: string }[] })
    .manifests
}

function expectGreen({ exitCode, log }: EntryResult): void {
  if (exitCode !== 0) throw new Error(log)
}

function expectValid({ ok, output }: Verdict): void {
  if (!ok) throw new Error(output)
}

describe('a step', () => {
  async function signing(
    inputs: Readonly<Record<string, string>>,
    onStart?: (pid: number) => void,
  ): Promise<StepResult> {
    await using idTokens = await startIdTokens()
    const { origin } = services
    return await runStep({
      inputs: {
        ...{ builder: workshop.builder, push: 'true', cache: 'none', qemu: 'never', sign: 'sigstore' },
        'sign-with': `fulcio: ${origin}\nrekor: ${origin}\ntsa: ${origin}\ntrusted-root: ${trustedRoot}`,
        ...inputs,
      },
      env: { ...idTokens.env, GITHUB_ARTIFACTS: artifacts },
      ...(onStart && { onStart }),
    })
  }

  const artifacts = join(tmpdir(), `artifacts-${process.pid}`)
  beforeAll(() => writeFile(artifacts, ''))
  afterAll(() => rm(artifacts))

  const step = (host: string, name: string, onStart?: (pid: number) => void): Promise<StepResult> =>
    signing(
      { context: workshop.context, platforms: 'linux/amd64,linux/arm64', tags: `${host}/acme/${name}:1` },
      onStart,
    )

  test('signs its attestations too, and prints commands that verify', async () => {
    const { host } = distribution
    const { main, outputs, summary } = await step(host, 'step')
    expectGreen(main)
    const list = JSON.parse(outputs['signatures'] ?? '') as readonly { readonly image: string }[]
    // The index, two platforms and their attestations.
    expect(list).toHaveLength(5)
    for (const { image } of list) {
      expectValid(await verify(image, certifiedBy(idTokenSubject)))
    }
    const [command = ''] = /^cosign verify .*$/m.exec(summary) ?? []
    expect(await readFile(artifacts, 'utf8')).toContain(`oci://${host}/acme/step:1@${outputs['digest'] ?? ''}\n`)
    const [, ...words] = command.replaceAll("'", '').replace('trusted_root.json', trustedRoot).split(' ')
    expectValid(await cosign(folder, ...words))
  })

  test('that bakes signs every target', async () => {
    const names = ['one', 'two'].map((name) => `${distribution.host}/acme/${name}:1`)
    const target = (name: string, number: number): string =>
      `target "${name}" {\n  context = "${workshop.context}"\n  tags = ["${names[number] ?? ''}"]\n}\n`
    const bake = join(folder, 'docker-bake.hcl')
    await writeFile(bake, ['one', 'two'].map(target).join(''))
    const { main, outputs } = await signing({ bake, targets: 'one,two', allow: `fs.read=${workshop.context}` })
    expectGreen(main)
    const list = JSON.parse(outputs['signatures'] ?? '') as readonly { readonly image: string }[]
    expect(new Set(list.map(({ image }) => image.split('@')[0]))).toEqual(
      new Set(names.map((name) => name.slice(0, -2))),
    )
    for (const name of names) expectValid(await verify(name, certifiedBy(idTokenSubject)))
  })

  test('that merges signs the index it makes, once for all', async () => {
    await using idTokens = await startIdTokens()
    const name = `${distribution.host}/acme/merged`
    const { origin } = services
    const index = await pushImage(client.repository(name), 'merged')
    const { manifests } = JSON.parse(index.bytes.toString()) as {
      readonly manifests: readonly { readonly digest: string }[]
    }
    const requests = services.seen.length
    const { main, outputs } = await runStep({
      action: 'merge',
      inputs: {
        sources: manifests.map(({ digest }) => `${name}@${digest}`).join('\n'),
        ...{ tags: `${name}:1`, annotations: 'a=b', sign: 'sigstore' },
        'sign-with': `fulcio: ${origin}\nrekor: ${origin}`,
      },
      env: idTokens.env,
    })
    expectGreen(main)
    expect(services.seen.length - requests).toBe(2)
    expect(idTokens.audiences).toEqual(['sigstore'])
    for (const digest of [outputs['digest'] ?? '', ...manifests.map((manifest) => manifest.digest)]) {
      expectValid(await verify(`${name}@${digest}`, certifiedBy(idTokenSubject)))
    }
  })

  test.each(['SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS'])(
    'that trusts the authority in %s reaches signing services through a proxy',
    async (variable) => {
      const authority = await makeAuthority(join(folder, variable))
      const certificate = await authority.issue('signing', 'signing.example')
      const server = createServer({ cert: await pem(certificate.cert), key: await pem(certificate.key) }, (near) => {
        near.pipe(connect(Number(services.host.split(':')[1]), '127.0.0.1')).pipe(near)
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      await using proxy = await connectProxy(`127.0.0.1:${(server.address() as AddressInfo).port}`)
      await using idTokens = await startIdTokens()
      const name = `${distribution.host}/acme/proxied`
      const { descriptor } = await pushImage(client.repository(name), variable)
      const url = 'https://signing.example'
      const { main } = await runStep({
        action: 'merge',
        inputs: {
          ...{ sources: `${name}@${descriptor.digest}`, tags: `${name}:1`, sign: 'sigstore' },
          'sign-with': `fulcio: ${url}\nrekor: ${url}\ntsa: ${url}\ntrusted-root: ${trustedRoot}`,
        },
        env: { ...idTokens.env, HTTPS_PROXY: proxy.url, [variable]: authority.ca },
      })
      server.close()
      expectGreen(main)
      expect(new Set(proxy.asked)).toEqual(new Set(['signing.example:443']))
    },
  )

  test('that is killed between signing and tagging leaves no tag, and succeeds when it is run again', async () => {
    const { host } = distribution
    let pid: number | undefined
    const proxy = await faultyRegistry(host, {
      onRequest: (kind, url) => {
        if (kind === 'manifest PUT by tag' && url.endsWith('/1') && pid !== undefined) process.kill(pid, 'SIGKILL')
        return undefined
      },
    })
    try {
      const { main } = await step(proxy.host, 'killed', (started) => {
        pid ??= started
      })
      expect(main.exitCode).toBeGreaterThanOrEqual(128)
    } finally {
      await proxy.close()
    }
    expect(await tagDigest(host, 'acme/killed', '1')).toBeUndefined()
    const { main, outputs } = await step(host, 'killed')
    expectGreen(main)
    expect(await tagDigest(host, 'acme/killed', '1')).toBe(outputs['digest'])
    expectValid(await verify(`${host}/acme/killed:1`, certifiedBy(idTokenSubject)))
  })
})

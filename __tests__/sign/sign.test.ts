import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { mediaTypes } from '../../src/registry/oci.ts'
import type { SigningServices } from '../../src/sign/sign-inputs.ts'
import { formatStatement, plainSignature } from '../../src/sign/statement.ts'
import { type MemoryRegistry, memoryRegistry, putImage, putIndex, sha256 } from '../servers/memory-registry.ts'
import { type ScriptedAnswer, scriptedRegistry } from '../servers/scripted-registry.ts'
import { identity, signingServices, signingToken } from '../servers/sigstore.ts'
import { inputsFor, publishAs, putSignable } from './signing.ts'

const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json'

interface Listed {
  readonly digest: string
  readonly artifactType?: string
}

interface Artifact {
  readonly subject?: { readonly digest: string; readonly size: number; readonly mediaType: string }
  readonly layers: readonly { readonly digest: string; readonly annotations?: Readonly<Record<string, string>> }[]
}

function manifestOf(registry: MemoryRegistry, reference: string): unknown {
  const digest = reference.includes('@')
    ? reference
    : `${reference.replace(/:.*/, '')}@${registry.tags.get(reference) ?? ''}`
  return JSON.parse(registry.manifests.get(digest)?.bytes ?? 'null')
}

/** The entries of the fallback tag of a digest. */
function listed(registry: MemoryRegistry, repository: string, digest: string): readonly Listed[] {
  const index = manifestOf(registry, `${repository}:${digest.replace(':', '-')}`) as {
    readonly manifests: readonly Listed[]
  } | null
  return index?.manifests ?? []
}

/** The statement in the first bundle of a digest. */
function statementOf(registry: MemoryRegistry, repository: string, digest: string) {
  const [entry] = listed(registry, repository, digest)
  const { layers } = manifestOf(registry, `${repository}@${entry?.digest ?? ''}`) as Artifact
  const bundle = JSON.parse(registry.blobs.get(layers[0]?.digest ?? '') ?? '') as {
    readonly mediaType: string
    readonly dsseEnvelope: { readonly payload: string }
  }
  const statement = JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()) as {
    readonly predicateType: string
    readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[]
    readonly predicate: { readonly runDetails?: unknown }
  }
  return { mediaType: bundle.mediaType, ...statement }
}

const lines = ({ seen }: { readonly seen: readonly { readonly line: string }[] }) => seen.map(({ line }) => line)
const moves = (registry: MemoryRegistry) =>
  lines(registry).filter((line) => line.endsWith('PUT /v2/acme/app/manifests/1'))

test('signs the index, the platforms and their attestations, after the checks and before any tag moves', async () => {
  await using registry = await memoryRegistry()
  await using services = await signingServices()
  const { index, platforms, attestations } = putSignable(registry, 'acme/app')
  const checked: number[] = []
  const beforeTags = () => {
    checked.push(registry.seen.length, services.seen.length)
    return Promise.resolve()
  }
  const tags = [`${registry.host}/acme/app:1`]
  const { released, error } = await publishAs(tags, index, inputsFor(services.origin, services.trustedRoot), {
    beforeTags,
  })
  expect(error).toBe('')
  expect(checked[1]).toBe(0)
  expect(lines(services)).toEqual(['POST /api/v2/signingCert', ...both(services.seen)])
  const signed = [index, ...platforms, attestations[0] ?? '']
  const repository = `${registry.host}/acme/app`
  expect(released?.signatures?.list.map(({ image }) => image)).toEqual(
    signed.map((digest) => `${repository}@${digest}`),
  )
  // Everything about signatures comes before the tag, and the last of it reads.
  const seen = lines(registry)
  const moved = seen.indexOf('PUT /v2/acme/app/manifests/1')
  const writes = seen.flatMap((line, at) => (line.startsWith('P') && at !== moved ? [at] : []))
  expect(Math.min(...writes)).toBeGreaterThanOrEqual(checked[0] ?? Infinity)
  const readBack = signed.map((digest) => seen.lastIndexOf(`GET /v2/acme/app/manifests/${digest.replace(':', '-')}`))
  expect(Math.min(...readBack)).toBeGreaterThan(Math.max(...writes))
  expect(Math.max(...readBack)).toBeLessThan(moved)
  for (const digest of signed) {
    const [entry, ...others] = listed(registry, 'acme/app', digest)
    expect(others).toEqual([])
    expect(entry?.artifactType).toBe(bundleType)
    expect((manifestOf(registry, `acme/app@${entry?.digest ?? ''}`) as Artifact).subject).toMatchObject({ digest })
  }
  const { mediaType, subject, predicateType, predicate } = statementOf(registry, 'acme/app', index)
  expect(mediaType).toBe(bundleType)
  expect(subject).toEqual(
    signed.map((digest) => ({ name: repository, digest: { sha256: digest.replace('sha256:', '') } })),
  )
  expect(predicateType).toBe('https://slsa.dev/provenance/v1')
  expect(predicate.runDetails).toEqual({
    builder: { id: identity },
    metadata: { invocationId: 'https://github.com/acme/app/actions/runs/7/attempts/1' },
  })
  expect(released?.signatures?.commands).toEqual([
    `cosign verify --certificate-identity ${identity} --certificate-oidc-issuer https://token.actions.githubusercontent.com ` +
      `--trusted-root trusted_root.json ${repository}@${index}`,
  ])
})

/** A log entry and a timestamp, in any order. */
function both(seen: readonly { readonly line: string }[]): readonly string[] {
  const rest = seen.slice(1).map(({ line }) => line)
  expect(rest.toSorted()).toEqual(['POST /api/v1/log/entries', 'POST /api/v1/timestamp'])
  return rest
}

test('one certificate and one log entry are enough for several repositories', async () => {
  await using registry = await memoryRegistry({ listsReferrers: true })
  await using services = await signingServices()
  const { index } = putSignable(registry, 'acme/app')
  putSignable(registry, 'acme/copy')
  const tags = ['app', 'copy'].map((name) => `${registry.host}/acme/${name}:1`)
  const { released, error } = await publishAs(tags, index, inputsFor(services.origin, services.trustedRoot))
  expect(error).toBe('')
  expect(services.seen).toHaveLength(3)
  expect(released?.signatures?.list).toHaveLength(8)
  // With the API for referrers there is no fallback tag.
  expect([...registry.tags.keys()]).toEqual(['acme/app:1', 'acme/copy:1'])
})

test('signs an image with a single manifest once', async () => {
  await using registry = await memoryRegistry()
  await using services = await signingServices()
  const { digest } = putImage(registry, 'acme/app', { os: 'linux', architecture: 'amd64' })
  const options = { platforms: 'linux/amd64' }
  const inputs = inputsFor(services.origin, undefined, { legacy: true })
  const { released, error } = await publishAs([`${registry.host}/acme/app:1`], digest, inputs, options)
  expect(error).toBe('')
  expect(released?.signatures?.list.map(({ image }) => image)).toEqual([`${registry.host}/acme/app@${digest}`])
  expect(manifestOf(registry, `acme/app:${digest.replace(':', '-')}.sig`)).toMatchObject({ layers: [{}] })
})

test('a command that verifies is safe to copy, whatever the name of the branch', async () => {
  await using registry = await memoryRegistry()
  await using services = await signingServices()
  const { index } = putSignable(registry, 'acme/app')
  const branch = "https://github.com/acme/app/.github/workflows/a.yml@refs/heads/x';id;'"
  const idToken = (audience: string) => Promise.resolve(signingToken(audience, { sub: branch }))
  const { released } = await publishAs([`${registry.host}/acme/app:1`], index, inputsFor(services.origin), { idToken })
  const [command = ''] = released?.signatures?.commands ?? []
  const { stdout } = await promisify(execFile)('bash', ['-c', `cosign() { printf '%s\\n' "$@"; }; ${command}`])
  expect(stdout.split('\n')).toContain(branch)
})

test('without sign, nothing but the image is read and written', async () => {
  await using registry = await memoryRegistry()
  const { index } = putSignable(registry, 'acme/app')
  const { released, error } = await publishAs([`${registry.host}/acme/app:1`], index, undefined)
  expect({ error, signatures: released?.signatures }).toEqual({ error: '', signatures: undefined })
  expect(lines(registry).filter((line) => line.startsWith('P'))).toEqual(['PUT /v2/acme/app/manifests/1'])
})

describe('the list of referrers', () => {
  test('keeps what is in it', async () => {
    await using registry = await memoryRegistry()
    await using services = await signingServices()
    const { index } = putSignable(registry, 'acme/app')
    const other = {
      mediaType: mediaTypes.manifest,
      digest: sha256('other'),
      size: 5,
      artifactType: 'application/other',
    }
    putIndex(registry, 'acme/app', [other], { tag: index.replace(':', '-') })
    await publishAs([`${registry.host}/acme/app:1`], index, inputsFor(services.origin))
    expect(listed(registry, 'acme/app', index)).toEqual([other, expect.objectContaining({ artifactType: bundleType })])
  })

  test('has the signatures of two runs that sign the same image at once', async () => {
    await using registry = await memoryRegistry()
    await using services = await signingServices()
    const { index, platforms } = putSignable(registry, 'acme/app')
    const tag = index.replace(':', '-')
    // Both have read the list before either writes it, and neither reads it again before both have written it.
    const met = { read: barrier(2), written: barrier(2) }
    const visits = { reads: 0, writes: 0 }
    registry.hold = async ({ line }) => {
      if (line === `GET /v2/acme/app/manifests/${tag}` && ++visits.reads <= 2) await met.read()
      if (line === `PUT /v2/acme/app/manifests/${tag}` && ++visits.writes <= 2) await met.written()
    }
    const tags = [`${registry.host}/acme/app:1`]
    const runs = [1, 2].map(() => publishAs(tags, index, inputsFor(services.origin)))
    const errors = (await Promise.all(runs)).map(({ error }) => error)
    expect(errors).toEqual(['', ''])
    expect(visits.writes).toBeGreaterThan(2)
    for (const digest of [index, ...platforms]) expect(listed(registry, 'acme/app', digest)).toHaveLength(2)
  })

  test('that another run replaces while other signatures are stored is written again', async () => {
    await using registry = await memoryRegistry()
    await using services = await signingServices()
    const { index } = putSignable(registry, 'acme/app')
    const tag = index.replace(':', '-')
    let reads = 0
    registry.hold = ({ line }) => {
      // After this run has written its entry and read it back.
      if (line === `GET /v2/acme/app/manifests/${tag}` && ++reads === 3) putIndex(registry, 'acme/app', [], { tag })
      return Promise.resolve()
    }
    const { error } = await publishAs([`${registry.host}/acme/app:1`], index, inputsFor(services.origin))
    expect(error).toBe('')
    expect(listed(registry, 'acme/app', index)).toHaveLength(1)
  })

  test('keeps what another run has just added, in a registry with conditional requests', async () => {
    await using registry = await memoryRegistry()
    await using services = await signingServices()
    const { index } = putSignable(registry, 'acme/app')
    const tag = index.replace(':', '-')
    const others = ['earlier', 'other'].map((text) => ({
      ...{ mediaType: mediaTypes.manifest, digest: sha256(text), size: text.length },
      artifactType: 'application/other',
    }))
    putIndex(registry, 'acme/app', others.slice(0, 1), { tag })
    let writes = 0
    registry.replace = ({ line, headers }) => {
      if (line === `PUT /v2/acme/app/manifests/${tag}`) {
        if (++writes === 1) putIndex(registry, 'acme/app', others, { tag })
        const current = `"${registry.tags.get(`acme/app:${tag}`) ?? ''}"`
        return headers['if-match'] === undefined || headers['if-match'] === current ? undefined : { status: 412 }
      }
      if (line !== `GET /v2/acme/app/manifests/${tag}`) return undefined
      const digest = registry.tags.get(`acme/app:${tag}`) ?? ''
      const { mediaType = '', bytes = '' } = registry.manifests.get(`acme/app@${digest}`) ?? {}
      return { status: 200, headers: { 'content-type': mediaType, etag: `"${digest}"` }, body: bytes }
    }
    const { error } = await publishAs([`${registry.host}/acme/app:1`], index, inputsFor(services.origin))
    expect(error).toBe('')
    expect(writes).toBe(2)
    expect(listed(registry, 'acme/app', index)).toEqual([
      ...others,
      expect.objectContaining({ artifactType: bundleType }),
    ])
  })

  test('is waited for if the registry shows it late', async () => {
    await using registry = await memoryRegistry({ listsReferrers: true })
    await using services = await signingServices()
    const { index } = putSignable(registry, 'acme/app')
    let looks = 0
    const empty = JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests: [] })
    registry.replace = ({ line }) =>
      line.endsWith(`/referrers/${index}`) && ++looks < 3
        ? { status: 200, headers: { 'content-type': mediaTypes.index }, body: empty }
        : undefined
    const { error, log } = await publishAs([`${registry.host}/acme/app:1`], index, inputsFor(services.origin))
    expect(error).toBe('')
    expect(log.filter((line) => line.includes('does not list the referrer. Attempt'))).toHaveLength(2)
  })
})

function barrier(parties: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  let waiting = 0
  return async () => {
    if (++waiting === parties) resolve(undefined)
    await promise
  }
}

describe('moves no tag', () => {
  type Break = (registry: MemoryRegistry, services: Awaited<ReturnType<typeof signingServices>>) => void
  const answerOf =
    (part: string, status: number, body = ''): Break =>
    (registry, services) => {
      const headers = { 'content-type': 'application/json' }
      const answer = ({ line }: { readonly line: string }) =>
        line.includes(part) ? { status, headers, body } : undefined
      registry.replace = answer
      services.replace = answer
    }
  const untyped = { mediaType: mediaTypes.manifest, size: 1, artifactType: mediaTypes.empty }

  test.each<[string, Break, RegExp]>([
    [
      'when Fulcio is down',
      answerOf('/signingCert', 503),
      /^sign: fulcio: POST O\/api\/v2\/signingCert: HTTP 503\. Run the job again when the service responds\. No tag was moved$/,
    ],
    [
      'when Fulcio rejects the token',
      answerOf('/signingCert', 400, '{"message":"There was an error processing the identity token"}'),
      /^sign: fulcio: .*HTTP 400 \(There was an error processing the identity token\)\. Check that it trusts the issuer of the ID token of this job, and its audience/,
    ],
    [
      'when Fulcio certifies nothing',
      answerOf('/signingCert', 200, '{"signedCertificateEmbeddedSct":{"chain":{"certificates":["none"]}}}'),
      /^sign: fulcio: POST O\/.*: the response is none of this service \(.*PEM.*\)\. .*\. No tag was moved$/,
    ],
    ['when the log is down', answerOf('/log/entries', 500), /^sign: rekor: POST O\/.*HTTP 500\. .*No tag was moved$/],
    [
      'when the log rejects the entry',
      answerOf('/log/entries', 400, '{"code":400,"message":"unsupported"}'),
      /^sign: rekor: .*HTTP 400 \(unsupported\)\. Check "rekor" of sign-with, .*No tag was moved$/,
    ],
    [
      'when the log answers with a page',
      answerOf('/log/entries', 200, '<html>'),
      /^sign: rekor: POST O\/.*: the response is none of this service \(Unexpected token.*\)\. .*No tag/,
    ],
    [
      'when the timestamp authority is down',
      answerOf('/timestamp', 502),
      /^sign: tsa: .*HTTP 502\. .*No tag was moved$/,
    ],
    [
      'when a timestamp is none',
      answerOf('/timestamp', 200, 'no'),
      /^sign: tsa: POST O\/.*: the response is none of this service \(.*\)\. .*No tag was moved$/,
    ],
    [
      'when the registry takes no artifacts',
      (registry) => {
        registry.replace = ({ line, body }) =>
          line.startsWith('PUT') && body.includes('"subject"') ? { status: 400 } : undefined
      },
      /^sign: R\/acme\/app does not accept the signature: .*HTTP 400\. Use a registry that stores OCI artifacts, or sign: github\. No tag was moved$/,
    ],
    [
      'when the account may not push signatures',
      answerOf('/blobs/uploads/', 403),
      /HTTP 403\. The token needs the permission to push, such as "packages: write" for ghcr\.io\. No tag was moved$/,
    ],
    [
      'when the registry does not keep a signature',
      (registry) => {
        registry.replace = ({ line, body }) =>
          line.startsWith('PUT') && body.includes('"subject"') ? { status: 201 } : undefined
      },
      /the registry accepted the signature and does not store it\. No tag was moved$/,
    ],
    [
      'when the registry lists signatures as something else',
      (registry) => {
        registry.replace = ({ line }) => {
          if (!line.includes('/referrers/')) return undefined
          const stored = [...registry.manifests.values()].filter(({ bytes }) => bytes.includes(bundleType))
          const manifests = stored.map(({ bytes }) => ({ ...untyped, digest: sha256(bytes) }))
          const body = JSON.stringify({ schemaVersion: 2, manifests })
          return { status: 200, headers: { 'content-type': mediaTypes.index }, body }
        }
      },
      /the registry lists the referrer sha256:\w+ with the artifact type application\/vnd\.oci\.empty\.v1\+json\. No tag was moved$/,
    ],
  ])('%s', async (_, change, message) => {
    await using registry = await memoryRegistry()
    await using services = await signingServices()
    const { index } = putSignable(registry, 'acme/app')
    change(registry, services)
    const { error } = await publishAs([`${registry.host}/acme/app:1`], index, inputsFor(services.origin))
    expect(error.replaceAll(services.origin, 'O').replaceAll(registry.host, 'R')).toMatch(message)
    expect(moves(registry)).toEqual([])
  })

  test('when the token is for another audience', async () => {
    await using registry = await memoryRegistry()
    await using services = await signingServices()
    const { index } = putSignable(registry, 'acme/app')
    const { origin } = services
    const wrong = { services: { fulcio: origin, rekor: origin, tsa: undefined, audience: 'other' } }
    const { error } = await publishAs([`${registry.host}/acme/app:1`], index, inputsFor(origin, undefined, wrong))
    expect(error).toMatch(
      /HTTP 400 \(There was an error processing the identity token\)\. .*"audience" of sign-with says otherwise/,
    )
    expect(moves(registry)).toEqual([])
  })

  test('when the job gets no ID token', async () => {
    await using registry = await memoryRegistry()
    const { index } = putSignable(registry, 'acme/app')
    let asked = 0
    const idToken = () => {
      asked++
      return Promise.reject(
        new Error('the runner returned no ID token for sigstore: Error Code : 403. Run the job again'),
      )
    }
    const inputs = inputsFor('http://127.0.0.1:9')
    const { error } = await publishAs([`${registry.host}/acme/app:1`], index, inputs, { idToken })
    expect(error).toMatch(/^sign: the runner returned no ID token .*No tag was moved$/)
    expect({ asked, moves: moves(registry) }).toEqual({ asked: 1, moves: [] })
  })

  test('when the trusted root is that of other services', async () => {
    await using registry = await memoryRegistry()
    await using services = await signingServices()
    await using others = await signingServices()
    const { index } = putSignable(registry, 'acme/app')
    const inputs = inputsFor(services.origin, others.trustedRoot)
    const { error } = await publishAs([`${registry.host}/acme/app:1`], index, inputs)
    expect(error).toMatch(
      /^sign: the signature does not verify with the trusted-root of sign-with: .*No tag was moved$/,
    )
    expect(lines(registry).filter((line) => line.startsWith('P'))).toEqual([])
  })
})

test('tries a service again after a transient failure', async () => {
  await using registry = await memoryRegistry()
  await using services = await signingServices()
  const { index } = putSignable(registry, 'acme/app')
  const failed = new Set<string>()
  services.replace = ({ line }) => {
    if (failed.has(line)) return undefined
    failed.add(line)
    return { status: 503 }
  }
  const inputs = inputsFor(services.origin, services.trustedRoot)
  const { error, log } = await publishAs([`${registry.host}/acme/app:1`], index, inputs)
  expect(error).toBe('')
  expect(log.filter((line) => /^(?:fulcio|rekor|tsa): HTTP 503 .*Attempt 2 of 2/.test(line))).toHaveLength(3)
})

test('a cancelled step waits for no service', async () => {
  await using registry = await memoryRegistry()
  await using services = await signingServices()
  const { index } = putSignable(registry, 'acme/app')
  const controller = new AbortController()
  services.replace = () => {
    controller.abort()
    return 'own'
  }
  const { signal } = controller
  const { error } = await publishAs([`${registry.host}/acme/app:1`], index, inputsFor(services.origin), { signal })
  expect(error).toBe('fulcio was cancelled')
})

test('an ID token that can not be certified stays out of the error', async () => {
  await using registry = await memoryRegistry()
  await using services = await signingServices()
  const { index } = putSignable(registry, 'acme/app')
  const token = signingToken('sigstore', { email: 'somebody@example.com' })
  const idToken = () => Promise.resolve(token)
  const inputs = inputsFor(services.origin)
  const { error, log } = await publishAs([`${registry.host}/acme/app:1`], index, inputs, { idToken })
  expect(error).toMatch(/^sign: fulcio: .*JWT email not verified by issuer/)
  expect([error, ...log].join('\n')).not.toContain(token)
})

test('requests an ID token again if the service of the runner does not respond', async () => {
  await using registry = await memoryRegistry()
  await using services = await signingServices()
  const { index } = putSignable(registry, 'acme/app')
  let asked = 0
  const idToken = (audience: string) =>
    asked++ === 0 ? Promise.reject(new Error('Error Code : undefined')) : Promise.resolve(signingToken(audience))
  const inputs = inputsFor(services.origin, services.trustedRoot)
  const { error, log } = await publishAs([`${registry.host}/acme/app:1`], index, inputs, { idToken })
  expect({ error, asked }).toEqual({ error: '', asked: 2 })
  expect(log[0]).toMatch(/^ID token: no token .*Attempt 2 of 2/)
})

test('uses the log entry that an earlier attempt has made, whose answer was lost', async () => {
  await using registry = await memoryRegistry()
  await using services = await signingServices()
  const { index } = putSignable(registry, 'acme/app')
  const kept: Promise<string>[] = []
  services.replace = ({ line, body }, raw) => {
    if (line === 'GET /api/v1/log/entries/24') {
      void kept[0]?.then((entry) => raw.end(entry))
      return 'own'
    }
    if (line !== 'POST /api/v1/log/entries') return undefined
    kept.push(services.log(body))
    return { status: 409, headers: { location: '/api/v1/log/entries/24' }, body: '{"code":409}' }
  }
  const inputs = inputsFor(services.origin, services.trustedRoot)
  const { error } = await publishAs([`${registry.host}/acme/app:1`], index, inputs)
  expect(error).toBe('')
  expect(lines(services)).toContain('GET /api/v1/log/entries/24')
})

test.each(['ec', 'rsa'] as const)('a key of type %s signs without an ID token', async (type) => {
  await using registry = await memoryRegistry()
  await using services = await signingServices()
  const { index } = putSignable(registry, 'acme/app')
  const { privateKey: key } =
    type === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 })
  const inputs = inputsFor(services.origin, services.trustedRoot, { key })
  const idToken = () => Promise.reject(new Error('not asked for'))
  const { released, error } = await publishAs([`${registry.host}/acme/app:1`], index, inputs, { idToken })
  expect(error).toBe('')
  expect(statementOf(registry, 'acme/app', index).predicateType).toBe(plainSignature.type)
  expect(released?.signatures?.commands[0]).toMatch(/^cosign verify --key cosign\.pub --trusted-root/)
})

test('adds signatures for cosign 2 to those that are there', async () => {
  await using registry = await memoryRegistry()
  await using services = await signingServices()
  const { index, platforms, attestations } = putSignable(registry, 'acme/app')
  const inputs = inputsFor(services.origin, undefined, { legacy: true })
  for (let run = 1; run <= 2; run++) {
    const { error } = await publishAs([`${registry.host}/acme/app:1`], index, inputs)
    expect(error).toBe('')
    for (const digest of [index, ...platforms]) {
      const { layers } = manifestOf(registry, `acme/app:${digest.replace(':', '-')}.sig`) as Artifact
      expect(layers).toHaveLength(run)
      const [{ digest: payload, annotations = {} } = { digest: '' }] = layers
      expect(JSON.parse(registry.blobs.get(payload) ?? '')).toMatchObject({
        critical: { image: { 'docker-manifest-digest': digest }, type: 'cosign container image signature' },
      })
      expect(Object.keys(annotations)).toEqual(
        expect.arrayContaining(['dev.cosignproject.cosign/signature', 'dev.sigstore.cosign/bundle']),
      )
    }
    expect(registry.tags.has(`acme/app:${(attestations[0] ?? '').replace(':', '-')}.sig`)).toBe(false)
  }
})

test('a signature for cosign 2 that another run overwrites is written again', async () => {
  await using registry = await memoryRegistry()
  await using services = await signingServices()
  const { digest } = putImage(registry, 'acme/app', { os: 'linux', architecture: 'amd64' })
  const tag = `${digest.replace(':', '-')}.sig`
  let reads = 0
  registry.hold = ({ line }) => {
    // After this run has written its signature and read it back.
    if (line === `GET /v2/acme/app/manifests/${tag}` && ++reads === 3) registry.tags.delete(`acme/app:${tag}`)
    return Promise.resolve()
  }
  const inputs = inputsFor(services.origin, undefined, { legacy: true })
  const { error } = await publishAs([`${registry.host}/acme/app:1`], digest, inputs, { platforms: 'linux/amd64' })
  expect(error).toBe('')
  expect(reads).toBe(4)
  expect(registry.tags.has(`acme/app:${tag}`)).toBe(true)
})

/** Signs with a store of the forge whose answers `answer` may replace. */
async function signWithForge(
  { visibility = 'public', inRegistry = true }: { readonly visibility?: string; readonly inRegistry?: boolean },
  answer: (line: string) => ScriptedAnswer | undefined = () => undefined,
) {
  await using registry = await memoryRegistry()
  await using services = await signingServices()
  await using privates = await signingServices()
  const bundles: string[] = []
  await using api = await scriptedRegistry(({ line, body, headers }) => {
    if (headers.authorization !== 'Bearer secret') return { status: 401 }
    const own = answer(line)
    if (own) return own
    if (line.startsWith('GET')) return { status: 200, body: '{"attestations":[{}]}' }
    bundles.push(JSON.stringify((JSON.parse(body) as { readonly bundle: unknown }).bundle))
    return { status: 201, body: '{"id":42}' }
  })
  const { index } = putSignable(registry, 'acme/app')
  const of = ({ origin }: { readonly origin: string }) =>
    ({ ...inputsFor(origin).services, tsa: undefined }) as SigningServices
  const forge = {
    ...{ api: api.origin, repository: 'acme/app', token: 'secret' },
    services: { public: of(services), private: of(privates) },
  }
  const inputs = inputsFor('', undefined, { services: inRegistry ? of(services) : undefined, forge })
  const idToken = (audience: string) => Promise.resolve(signingToken(audience, { repository_visibility: visibility }))
  const { released, error } = await publishAs([`${registry.host}/acme/app:1`], index, inputs, { idToken })
  return {
    ...{ bundles, moved: moves(registry).length > 0, tags: [...registry.tags.keys()] },
    error: error.replaceAll(api.origin, 'O').replaceAll(index, 'D'),
    signatures: released?.signatures,
    image: `${registry.host}/acme/app@${index}`,
    stored: [...registry.blobs.values()],
    calls: lines(api).map((line) => line.replace(index, 'D')),
    certificates: [services, privates].map(({ seen }) => seen.length),
  }
}

describe('the store of the forge', () => {
  test('gets the same signature as the registry, and is read back', async () => {
    const { error, bundles, stored, signatures, calls, certificates, image } = await signWithForge({})
    expect(error).toBe('')
    expect(calls).toEqual(['POST /repos/acme/app/attestations', 'GET /repos/acme/app/attestations/D'])
    expect(bundles).toHaveLength(1)
    expect(stored).toContain(bundles[0])
    expect(certificates).toEqual([2, 0])
    expect(signatures?.list.at(-1)).toEqual({ image, signature: 'https://github.com/acme/app/attestations/42' })
    expect(signatures?.commands).toEqual([
      expect.stringMatching(/^cosign verify /),
      `gh attestation verify oci://${image} --repo acme/app`,
    ])
  })

  test('is certified by the services of the forge for a private repository', async () => {
    const { error, bundles, stored, certificates } = await signWithForge({ visibility: 'private' })
    expect(error).toBe('')
    expect(stored).not.toContain(bundles[0])
    expect(certificates).toEqual([2, 2])
  })

  test('alone adds nothing to the registry', async () => {
    const { error, tags, signatures } = await signWithForge({ inRegistry: false })
    expect({ error, tags }).toEqual({ error: '', tags: ['acme/app:1'] })
    expect(signatures?.list).toHaveLength(1)
  })

  test.each<[string, (line: string) => ScriptedAnswer | undefined, RegExp]>([
    [
      'refuses the token',
      () => ({ status: 403, body: '{"message":"Resource not accessible by integration"}' }),
      /^sign: github: POST O\/repos\/acme\/app\/attestations: HTTP 403 \(Resource not accessible by integration\)\. Add "attestations: write" to the permissions of the job\. .*No tag was moved$/,
    ],
    ['is down', () => ({ status: 502 }), /^sign: github: POST O\/.*: HTTP 502\. .*No tag was moved$/],
    [
      'does not list the attestation',
      (line) => (line.startsWith('GET') ? { status: 404 } : undefined),
      /^sign: github: GET O\/repos\/acme\/app\/attestations\/D: HTTP 404\. .*No tag was moved$/,
    ],
  ])('that %s fails the step', async (_, answer, message) => {
    const { error, moved } = await signWithForge({}, answer)
    expect(error).toMatch(message)
    expect(moved).toBe(false)
  })
})

test('a statement names each digest under its repository', () => {
  const subjects = [{ repository: 'r.example/app', digest: 'sha256:ab' }]
  expect(JSON.parse(formatStatement(subjects, plainSignature).toString())).toEqual({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'r.example/app', digest: { sha256: 'ab' } }],
    predicateType: 'https://sigstore.dev/cosign/sign/v1',
    predicate: {},
  })
})

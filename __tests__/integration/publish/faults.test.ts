/**
 * Injects every fault into every kind of request, once, twice and forever, and compares the outcome with docs/faults.md.
 * `UPDATE_FAULTS=1` rewrites that page.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Answer,
  type Fault,
  faults,
  faultyRegistry,
  type FaultyRegistryOptions,
  type RequestKind,
  type Sender,
} from '../../fakes/faulty-registry.ts'
import { type SigningServices, signingServices } from '../../servers/sigstore.ts'
import { missingParts, putImage, tagDigest } from '../../fakes/registry-contents.ts'
import { openWorkshop, registry, release, type Workshop } from './real.ts'

const table = join(import.meta.dirname, '../../../docs/faults.md')
const counts = { once: 1, twice: 2, forever: Infinity } as const
type Count = keyof typeof counts

interface Request {
  readonly by: Sender
  readonly kind: RequestKind
}

/** All that a release to two repositories sends, and the deletion of a new tag when it is rolled back. */
const requests: readonly Request[] = [
  ...sentBy('BuildKit', [
    ...(['token', 'blob HEAD', 'upload start', 'upload finish', 'manifest HEAD', 'manifest PUT by digest'] as const),
  ]),
  ...sentBy('the step', [
    ...(['token', 'manifest HEAD', 'manifest GET', 'blob GET', 'upload start'] as const),
    ...(['manifest PUT by digest', 'manifest PUT by tag', 'manifest DELETE'] as const),
  ]),
]

/** What the step sends to signing services, if it signs. */
const serviceRequests = sentBy('the step', ['certificate', 'log entry', 'timestamp'])

function sentBy(by: Sender, kinds: readonly RequestKind[]): readonly Request[] {
  return kinds.map((kind) => ({ by, kind }))
}

interface Cell extends Request {
  readonly fault: Fault
  readonly count: Count
}

interface Result {
  readonly outcome: 'green' | 'red' | 'red, reported'
  /** Tags and manifests that are not as the outcome promises; normally empty. */
  readonly broken: readonly string[]
  readonly error?: string | undefined
}

const cells: readonly Cell[] = [...requests, ...serviceRequests].flatMap((request) =>
  faults.flatMap((fault) => (Object.keys(counts) as Count[]).map((count) => ({ ...request, fault, count }))),
)
const key = ({ by, kind, fault, count }: Cell): string => `${by}: ${kind} × ${fault} × ${count}`
const results = new Map<string, Result>()
const prefix = `faults-${randomBytes(4).toString('hex')}`
const atOnce = 12
const names = ['a', 'b', 'new'] as const
let workshop: Workshop
let services: SigningServices
/** Requests of a release without faults and of one that is rolled back. */
let seen: ReadonlySet<string>

beforeAll(async () => {
  workshop = await openWorkshop()
  services = await signingServices()
  seen = await requestsOf({ tokens: true }).then(async (clean) => {
    const rolledBack = await requestsOf({ tokens: true, answer: refuseB })
    return new Set([...clean, ...rolledBack])
  })
  // The slow cells come first, so that none of them runs alone at the end.
  const queue = cells.toSorted((a, b) => counts[b.count] - counts[a.count]).entries()
  const worker = async (): Promise<void> => {
    for (const [number, cell] of queue) {
      results.set(key(cell), await run(cell, `${prefix}/${number}`))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  if (process.env['UPDATE_FAULTS']) await writeFile(table, markdown())
}, 600_000)

afterAll(async () => {
  await services[Symbol.asyncDispose]()
  await workshop.close()
})

/** Refuses one tag, so that those that have moved are rolled back. */
function refuseB({ url = '' }: { readonly url?: string | undefined }, kind?: RequestKind): Answer | undefined {
  if (kind !== 'manifest PUT by tag' || !url.endsWith('/b')) return undefined
  return { status: 403, body: '{"errors":[{"code":"DENIED","message":"the tag is protected"}]}' }
}

/** A second repository, to which the step copies the image. */
function copyOf(repository: string): string {
  return `${repository}-copy`
}

function references(host: string, repository: string): readonly string[] {
  return [...names.map((tag) => `${host}/${repository}:${tag}`), `${host}/${copyOf(repository)}:a`]
}

async function requestsOf(options: FaultyRegistryOptions): Promise<ReadonlySet<string>> {
  const repository = `${prefix}/${options.answer ? 'refused' : 'clean'}`
  await putImage(registry, repository, ['a', 'b'], 'the release before')
  const proxy = await faultyRegistry(registry, options)
  try {
    const { error } = await release(workshop, {
      tags: references(proxy.host, repository),
      ...longAttempts,
    })
    expect(error === undefined).toBe(!options.answer)
    return proxy.seen
  } finally {
    await proxy.close()
  }
}

async function run({ by, kind, fault, count }: Cell, repository: string): Promise<Result> {
  const old = await putImage(registry, repository, ['a', 'b'], 'the release before')
  await putImage(registry, copyOf(repository), ['a'], 'the release before')
  const plan = { by, kind, fault, times: counts[count] }
  const signs = serviceRequests.some((request) => request.kind === kind)
  const proxy = signs
    ? await faultyRegistry(registry)
    : await faultyRegistry(registry, { plan, ...(kind === 'manifest DELETE' && { answer: refuseB }) })
  const signer = signs ? await faultyRegistry(services.host, { plan }) : undefined
  const faulty = signer ?? proxy
  const { inputs, ...options } = fault === 'hang' ? hangs(by) : { ...longAttempts, inputs: {} }
  try {
    const { digest, error = '' } = await release(workshop, {
      tags: references(proxy.host, repository),
      ...options,
      inputs: { ...inputs, ...(signer && signedBy(signer.host)) },
    })
    const [a, b, added] = await Promise.all(names.map((tag) => tagDigest(registry, repository, tag)))
    const copy = await tagDigest(registry, copyOf(repository), 'a')
    if (faulty.spoilt() === 0) throw new Error(`${by}: ${kind}: no request was spoilt`)
    const at = (tag: string, found: string | undefined, wanted: string | undefined): readonly string[] =>
      found === wanted ? [] : [`${tag} is at ${found ?? 'nothing'}`]
    if (digest !== undefined) {
      const missing = await Promise.all(
        [repository, copyOf(repository)].map((name) => missingParts(registry, name, digest)),
      )
      const tags = [at('a', a, digest), at('b', b, digest), at('new', added, digest), at('the copy', copy, digest)]
      return { outcome: 'green', broken: [...missing, ...tags].flat() }
    }
    // A tag that can't be deleted, whatever is tried, is named.
    const isReported = error.includes(`NOT rolled back, check manually: ${proxy.host}/${repository}:new (`)
    const tags = [at('a', a, old), at('b', b, old), at('the copy', copy, old)]
    const broken = [...tags, isReported ? [] : at('new', added, undefined)].flat()
    return { outcome: isReported ? 'red, reported' : 'red', broken, error }
  } finally {
    await proxy.close()
    await signer?.close()
  }
}

function signedBy(host: string): Readonly<Record<string, string>> {
  return {
    sign: 'sigstore',
    'sign-with': ['fulcio', 'rekor', 'tsa'].map((name) => `${name}: http://${host}`).join('\n'),
  }
}

/** Without a fault that hangs, an attempt is slow only on a slow machine. */
const longAttempts = { retryPolicy: { attemptTimeout: 30_000 } }

/** BuildKit has no time limit for a registry, so the step's own limit ends a push that hangs. */
function hangs(by: Sender) {
  return by === 'BuildKit' ? { inputs: { 'stall-timeout': '0.05' }, ...longAttempts } : { inputs: {} }
}

test('a release sends no other requests', () => {
  expect([...seen].toSorted()).toEqual(requests.map(({ by, kind }) => `${by}: ${kind}`).toSorted())
})

describe('each fault leaves a complete release or no moved tag', () => {
  test.each(cells.map((cell) => [key(cell), cell] as const))('%s', (name, { kind, fault }) => {
    const { outcome, broken, error } = results.get(name) ?? {}
    expect(broken).toEqual([])
    if (outcome !== 'green') expect(error).toMatch(kind === 'manifest DELETE' ? /the tag is protected/ : reasons[fault])
  })
})

/** What the error of a failed step says of the fault. */
const reasons: Readonly<Record<Fault, RegExp>> = {
  '429': /429|toomanyrequests/,
  '500': /500|unknown/,
  '502': /502/,
  '503': /503|unavailable/,
  '504': /504/,
  reset: /reset/i,
  cut: /EOF|cut off|hang up|unexpected status/,
  hang: /stall-timeout|no response/,
  'wrong body':
    /JSON|invalid character|unknown to registry|not found|returned|accepted|no Host|says it deletes|none of this service/,
}

test('docs/faults.md is up to date', async () => {
  expect(markdown()).toBe(await readFile(table, 'utf8'))
})

function markdown(): string {
  const row = (words: readonly string[]): string => `| ${words.join(' | ')} |`
  const rows = [...requests, ...serviceRequests].flatMap((request) =>
    faults.map((fault) =>
      row([
        ...[request.kind, request.by, fault],
        ...(Object.keys(counts) as Count[]).map(
          (count) => results.get(key({ ...request, fault, count }))?.outcome ?? '',
        ),
      ]),
    ),
  )
  const outcomes = [...results.values()].map(({ outcome }) => outcome)
  const green = outcomes.filter((outcome) => outcome === 'green').length
  return `# Behavior under registry faults

Generated: \`UPDATE_FAULTS=1 script/test integration\`. Each cell is a run of the step: a real build of two platforms,
pushed and published under two existing tags and a new one, and in a second repository under an existing tag, through a
proxy that injects a fault into requests of one kind. BuildKit sends the requests that push the image. The step sends
those that copy it to the second repository (\`upload start\` mounts a blob), verify it and move its tags.

- **green**: the step succeeds. All tags point to the new image, and all of its manifests, configs and layers are there.
- **red**: the step fails. The existing tags point to the same digests as before, and the new tag does not exist.
- **red, reported**: the same, but the new tag is still there. The error names it, and the post step tries again.

\`reset\` drops the connection before the registry gets the request. \`cut\` drops it in the middle of the response, after
the registry has processed the request. \`hang\` never responds. \`wrong body\` responds with success and an HTML page,
without processing the request. The step has two retries with short delays. BuildKit has no time limit for a registry:
only the input \`stall-timeout\` ends a push that hangs. In the rows of \`certificate\`, \`log entry\` and \`timestamp\`
the step signs, and the fault is in the signing services. In the rows of \`manifest DELETE\` the registry also refuses one
of the existing tags, so that the step has to delete the new one.

${outcomes.length} faults tried, ${green} survived. The others left the existing tags unchanged.

${row(['request', 'sent by', 'fault', ...Object.keys(counts)])}
${row(['---', '---', '---', ...Object.keys(counts).map(() => '---')])}
${rows.join('\n')}
`
}

/**
 * Injects every fault into every kind of request, once, twice and forever, and compares the outcome with docs/faults.md.
 * `UPDATE_FAULTS=1` rewrites that page.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Fault, faults, faultyRegistry, type RequestKind, requestKinds } from '../../fakes/faulty-registry.ts'
import { missingParts, putImage, tagDigest } from '../../fakes/registry-contents.ts'
import { openWorkshop, registry, release, type Workshop } from './real.ts'

const table = join(import.meta.dirname, '../../../docs/faults.md')
const counts = { once: 1, twice: 2, forever: Infinity } as const
type Count = keyof typeof counts

interface Cell {
  readonly kind: RequestKind
  readonly fault: Fault
  readonly count: Count
}

interface Result {
  readonly outcome: 'green' | 'red' | 'not used'
  /** Tags and manifests that are not as the outcome promises; normally empty. */
  readonly broken: readonly string[]
  readonly error?: string | undefined
}

const cells: readonly Cell[] = requestKinds.flatMap((kind) =>
  faults.flatMap((fault) => (Object.keys(counts) as Count[]).map((count) => ({ kind, fault, count }))),
)
const key = ({ kind, fault, count }: Cell): string => `${kind} × ${fault} × ${count}`
const results = new Map<string, Result>()
const prefix = `faults-${randomBytes(4).toString('hex')}`
const atOnce = 12
/** BuildKit has no time limit for a registry, so a push that hangs is ended by the step's time limit (ms). */
const stepTimeout = 1000
let workshop: Workshop

beforeAll(async () => {
  workshop = await openWorkshop()
  const used = await requestsOfRelease(`${prefix}/clean`)
  const isUsed = ({ kind }: Cell): boolean => used.has(kind)
  for (const cell of cells) if (!isUsed(cell)) results.set(key(cell), { outcome: 'not used', broken: [] })
  // The slow cells come first, so that none of them runs alone at the end.
  const queue = cells
    .filter(isUsed)
    .toSorted((a, b) => counts[b.count] - counts[a.count])
    .entries()
  const worker = async (): Promise<void> => {
    for (const [number, cell] of queue) results.set(key(cell), await run(cell, `${prefix}/${number}`))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  if (process.env['UPDATE_FAULTS']) await writeFile(table, markdown())
}, 400_000)

afterAll(async () => {
  await workshop.close()
})

/** The kinds of requests of a release without faults. A release makes no others before the first fault. */
async function requestsOfRelease(repository: string): Promise<ReadonlySet<RequestKind>> {
  const proxy = await faultyRegistry(registry, { tokens: true })
  try {
    const { error } = await release(workshop, {
      tags: ['a', 'b'].map((tag) => `${proxy.host}/${repository}:${tag}`),
      ...longAttempts,
    })
    expect(error).toBeUndefined()
    return new Set(proxy.seen.keys())
  } finally {
    await proxy.close()
  }
}

async function run({ kind, fault, count }: Cell, repository: string): Promise<Result> {
  const old = await putImage(registry, repository, ['a', 'b'], 'the release before')
  const limit = new AbortController()
  const endLater = (): void =>
    void setTimeout(() => {
      limit.abort()
    }, stepTimeout)
  const onSpoilt = fault === 'hang' && isPush(kind) ? { onSpoilt: endLater } : {}
  const proxy = await faultyRegistry(registry, { plan: { kind, fault, times: counts[count] }, ...onSpoilt })
  try {
    const tags = ['a', 'b'].map((tag) => `${proxy.host}/${repository}:${tag}`)
    const { published, error } = await release(workshop, {
      tags,
      signal: limit.signal,
      ...(fault === 'hang' ? {} : longAttempts),
    })
    const found = await Promise.all(['a', 'b'].map((tag) => tagDigest(registry, repository, tag)))
    if (published) {
      const missing = await missingParts(registry, repository, published.digest)
      const wrong = found.filter((digest) => digest !== published.digest)
      if (proxy.spoilt() === 0) throw new Error(`${kind}: no request was spoilt`)
      return { outcome: 'green', broken: [...missing, ...wrong.map((digest) => `a tag is at ${digest ?? 'nothing'}`)] }
    }
    const moved = found.filter((digest) => digest !== old)
    return { outcome: 'red', broken: moved.map((digest) => `a tag is at ${digest ?? 'nothing'}`), error }
  } finally {
    await proxy.close()
  }
}

/** Without a fault that hangs, an attempt is slow only on a slow machine. */
const longAttempts = { retryPolicy: { attemptTimeout: 30_000 } }

function isPush(kind: RequestKind): boolean {
  return !['manifest GET', 'blob GET', 'manifest PUT by tag'].includes(kind)
}

describe('each fault leaves a complete release or no moved tag', () => {
  test.each(cells.map((cell) => [key(cell)]))('%s', (name) => {
    expect(results.get(name)?.broken).toEqual([])
  })
})

test('docs/faults.md is up to date', async () => {
  const rows = (await readFile(table, 'utf8')).split('\n')
  const documented = ({ kind, fault, count }: Cell): string | undefined =>
    rows.find((row) => row.startsWith(`| ${kind} | ${fault} |`))?.split(' | ')[2 + Object.keys(counts).indexOf(count)]
  const differing = cells
    .map((cell) => ({ cell: key(cell), documented: documented(cell)?.replace(/ \|$/, ''), ...results.get(key(cell)) }))
    .filter(({ documented, outcome }) => documented !== outcome)
  expect(differing).toEqual([])
  expect(markdown()).toBe(rows.join('\n'))
})

function markdown(): string {
  const row = (words: readonly string[]): string => `| ${words.join(' | ')} |`
  const rows = requestKinds.flatMap((kind) =>
    faults.map((fault) =>
      row([
        kind,
        fault,
        ...(Object.keys(counts) as Count[]).map((count) => results.get(key({ kind, fault, count }))?.outcome ?? ''),
      ]),
    ),
  )
  const asked = [...results.values()].filter(({ outcome }) => outcome !== 'not used')
  const green = asked.filter(({ outcome }) => outcome === 'green').length
  return `# Behavior under registry faults

Generated: \`UPDATE_FAULTS=1 script/test integration\`. Each cell is a real build of two platforms. It is pushed and
published under two existing tags through a proxy that injects a fault into requests of one kind.

- **green**: the step succeeds. Both tags point to the new image, and all of its manifests, configs and layers are there.
- **red**: the step fails. Both tags point to the same digests as before.
- **not used**: BuildKit and buildx never send such a request.

\`reset\` drops the connection before the registry gets the request. \`cut\` drops it in the middle of the response, after
the registry has processed the request. \`hang\` never responds. \`wrong body\` responds with success and an HTML page,
without processing the request. The step has two retries with short delays. BuildKit has no time limit for a registry:
only the time limit of the step ends a push that hangs.

${asked.length} faults tried, ${green} survived. The others left all tags unchanged.

${row(['request', 'fault', ...Object.keys(counts)])}
${row(['---', '---', ...Object.keys(counts).map(() => '---')])}
${rows.join('\n')}
`
}

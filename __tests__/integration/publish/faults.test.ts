/**
 * Every kind of request × every fault × how often: docs/faults.md says what comes of each, and this holds the code to it.
 * `UPDATE_FAULTS=1` writes the table anew.
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
  readonly outcome: 'green' | 'red' | 'not asked'
  /** What breaks the promise; empty when it is kept. */
  readonly broken: readonly string[]
  /** Why it is red. */
  readonly error?: string | undefined
}

const cells: readonly Cell[] = requestKinds.flatMap((kind) =>
  faults.flatMap((fault) => (Object.keys(counts) as Count[]).map((count) => ({ kind, fault, count }))),
)
const key = ({ kind, fault, count }: Cell): string => `${kind} × ${fault} × ${count}`
const results = new Map<string, Result>()
const prefix = `faults-${randomBytes(4).toString('hex')}`
const atOnce = 12
/** BuildKit waits for a registry without limit: a push that hangs for so long (ms) is ended by the step's time limit. */
const stepTimeout = 1000
let workshop: Workshop

beforeAll(async () => {
  workshop = await openWorkshop()
  // The long ones first, so that none of them runs alone at the end.
  const queue = cells.toSorted((a, b) => counts[b.count] - counts[a.count]).entries()
  const worker = async (): Promise<void> => {
    for (const [number, cell] of queue) results.set(key(cell), await run(cell, `${prefix}/${number}`))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  if (process.env['UPDATE_FAULTS']) await writeFile(table, markdown())
}, 400_000)

afterAll(async () => {
  await workshop.close()
})

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
      ...(fault === 'hang' ? {} : patient),
    })
    const found = await Promise.all(['a', 'b'].map((tag) => tagDigest(registry, repository, tag)))
    if (published) {
      const missing = await missingParts(registry, repository, published.digest)
      const wrong = found.filter((digest) => digest !== published.digest)
      const outcome = proxy.spoilt() === 0 ? 'not asked' : 'green'
      return { outcome, broken: [...missing, ...wrong.map((digest) => `a tag is at ${digest ?? 'nothing'}`)] }
    }
    const moved = found.filter((digest) => digest !== old)
    return { outcome: 'red', broken: moved.map((digest) => `a tag is at ${digest ?? 'nothing'}`), error }
  } finally {
    await proxy.close()
  }
}

/** Where nothing hangs, only a slow machine is slow. */
const patient = { retryPolicy: { attemptTimeout: 30_000 } }

function isPush(kind: RequestKind): boolean {
  return !['manifest GET', 'blob GET', 'manifest PUT by tag'].includes(kind)
}

describe('each fault leaves the release whole or no tag moved', () => {
  test.each(cells.map((cell) => [key(cell)]))('%s', (name) => {
    expect(results.get(name)?.broken).toEqual([])
  })
})

test('docs/faults.md tells the truth', async () => {
  const rows = (await readFile(table, 'utf8')).split('\n')
  const told = ({ kind, fault, count }: Cell): string | undefined =>
    rows.find((row) => row.startsWith(`| ${kind} | ${fault} |`))?.split(' | ')[2 + Object.keys(counts).indexOf(count)]
  const differing = cells
    .map((cell) => ({ cell: key(cell), told: told(cell)?.replace(/ \|$/, ''), ...results.get(key(cell)) }))
    .filter(({ told, outcome }) => told !== outcome)
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
  const asked = [...results.values()].filter(({ outcome }) => outcome !== 'not asked')
  const green = asked.filter(({ outcome }) => outcome === 'green').length
  return `# What a registry's faults come to

Generated: \`UPDATE_FAULTS=1 script/test integration\`. Each cell is a real build of two platforms, pushed and published
under two tags that exist already, through a proxy that spoils the requests of one kind.

- **green**: the step succeeds; both tags point to the new image and every manifest, config and layer of it is there.
- **red**: the step fails; both tags point to what they pointed to before.
- **not asked**: BuildKit and buildx never make such a request.

\`reset\` breaks the connection before the registry gets the request, \`cut\` after it did it, in the middle of the answer;
\`hang\` never answers; \`wrong body\` says that all is well, with a page of HTML, and does nothing. Two retries, short waits.
BuildKit waits for a registry without limit: a push that hangs is ended by the time limit of the step.

${asked.length} faults tried, ${green} survived; the others left every tag where it was.

${row(['request', 'fault', ...Object.keys(counts)])}
${row(['---', '---', ...Object.keys(counts).map(() => '---')])}
${rows.join('\n')}
`
}

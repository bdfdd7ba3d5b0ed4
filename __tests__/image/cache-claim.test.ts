import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { claimCache } from '../../src/image/cache-claim.ts'
import type { CachePlan } from '../../src/image/cache.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claims-'))
})
afterEach(() => rm(folder, { recursive: true }))

const build = { context: '.', file: undefined, target: undefined, buildContexts: [], flags: ['--build-arg', 'A=1'] }
const other = { ...build, flags: ['--build-arg', 'A=2'] }

function cacheIn(scope: string, backend: CachePlan['backend'] = 'gha'): Pick<CachePlan, 'backend' | 'to'> {
  return { backend, to: [{ type: 'gha', attributes: { scope } }] }
}

/** What each step of a job is warned of. */
async function warnings(...steps: readonly (readonly [cache: string, typeof build, CachePlan['backend']?])[]) {
  const warned: (string | undefined)[] = []
  for (const [number, [scope, inputs, backend]] of steps.entries()) {
    const scratch = join(folder, `manifold-${number}`)
    await mkdir(scratch)
    warned.push(await claimCache(scratch, cacheIn(scope, backend), inputs, []))
  }
  return warned
}

test('warns of a different build with the same cache', async () => {
  expect(await warnings(['a', build], ['b', other], ['a', other])).toEqual([
    ...[undefined, undefined],
    expect.stringMatching(
      /^cache-scope: an earlier step of this job .*\. Set cache-scope to a different value in each/,
    ),
  ])
})

test('names cache-ref for a registry cache', async () => {
  const [, warning] = await warnings(['r', build, 'registry'], ['r', other, 'registry'])
  expect(warning).toMatch(/^cache-ref: /)
})

test('one build may use its cache twice, as to test and then to push', async () => {
  const again = { ...build, flags: [...build.flags, '--pull'] }
  expect(await warnings(['a', build], ['a', again])).toEqual([undefined, undefined])
})

test('leaves cache-to to the user', async () => {
  expect(await warnings(['a', build, 'explicit'], ['a', other, 'explicit'])).toEqual([undefined, undefined])
})

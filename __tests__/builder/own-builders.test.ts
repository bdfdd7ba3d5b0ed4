import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Docker } from '../../src/docker/cli.ts'
import { keptBuilderName, madeAt, ownBuilderName, reapStaleBuilders } from '../../src/builder/own-builders.ts'

let folder: string
const now = Date.UTC(2026, 5, 1)
const hour = 60 * 60 * 1000

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'))
  await mkdir(join(folder, 'instances'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('contains run and time in the name', () => {
  const name = ownBuilderName({ GITHUB_RUN_ID: '123' }, now)
  expect(name).toMatch(/^manifold-123-/)
  expect(madeAt(name)).toBe(now)
  expect(madeAt(ownBuilderName({}, now))).toBe(now)
  expect(madeAt(keptBuilderName())).toBeUndefined()
  expect(madeAt('manifold')).toBeUndefined()
})

test('removes idle builders older than a day', async () => {
  const [old, busy, mute, young, kept] = [
    ownBuilderName({}, now - 25 * hour),
    ownBuilderName({}, now - 48 * hour),
    ownBuilderName({}, now - 49 * hour),
    ownBuilderName({}, now - 23 * hour),
    keptBuilderName(),
  ]
  for (const name of [old, busy, mute, young, kept, 'mine']) await writeFile(join(folder, 'instances', name), '{}')
  const removed: (string | undefined)[] = []
  const lines: string[] = []
  const docker: Docker = (args) => {
    if (args[1] === 'rm') removed.push(args.at(-1))
    if (args[1] === 'history' && args.includes(mute)) return Promise.reject(new Error('unknown command: history'))
    return Promise.resolve(args[1] === 'history' && args.includes(busy) ? 'a reference\n' : '')
  }
  await reapStaleBuilders(docker, { BUILDX_CONFIG: folder }, now, { info: (line) => lines.push(line) })
  expect(removed).toEqual([old])
  expect(lines).toContain(
    `${mute} is older than a day and is not removed, since its state is unknown (unknown command: history)`,
  )
})

test('finds no stale builders on a machine without builders', async () => {
  const docker: Docker = () => Promise.reject(new Error('nothing is to be called'))
  await reapStaleBuilders(docker, { BUILDX_CONFIG: join(folder, 'none') }, now, { info: () => undefined })
})

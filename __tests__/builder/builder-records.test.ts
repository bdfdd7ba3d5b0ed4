import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  joinBuilder,
  leaveOwnBuilder,
  type NewRecord,
  ownBuilderName,
  reapStaleBuilders,
  recordBuilder,
  recordReady,
} from '../../src/builder/builder-records.ts'
import { DockerError } from '../../src/docker/cli.ts'
import { type Answers, fakeDocker } from '../fakes/docker.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import { dockerFailure } from '../fixtures/fixture.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const idle: Answers = { 'buildx history': '', 'buildx rm': '' }
const record: NewRecord = { named: true, keepState: false, contexts: [] }

function step(answers: Answers = idle) {
  const { docker, commands } = fakeDocker(answers)
  const env = { BUILDX_CONFIG: folder, DOCKER_CONFIG: folder }
  return { context: { docker, env, ...fakeRuntime() }, commands }
}

async function creator(more: Partial<NewRecord> = {}, answers?: Answers) {
  const created = step(answers)
  await recordBuilder(created.context, 'ci', { ...record, ...more })
  await recordReady(created.context, 'ci')
  return created
}

const removed = 'buildx rm --force ci'
const asked = 'buildx history ls --builder ci --filter status=running --format {{.Ref}}'
const records = () => readdir(join(folder, 'manifold')).catch(() => [])

test('the name contains the run', () => {
  expect(ownBuilderName({ GITHUB_RUN_ID: '123' })).toMatch(/^manifold-123-[0-9a-f]{16}$/)
  expect(ownBuilderName({})).toMatch(/^manifold-0-/)
})

describe('a builder', () => {
  test('is removed by the step that created it, with its record', async () => {
    const { context, commands } = await creator({ named: false })
    await leaveOwnBuilder(context)
    expect(commands).toEqual([removed])
    expect(await records()).toEqual([])
  })

  test.each([
    ['the creator', 0],
    ['another step', 1],
  ])('is removed by the last step that uses it: %s', async (_, last) => {
    const [first, second] = [await creator(), step()]
    await expect(joinBuilder(second.context, 'ci')).resolves.toBeUndefined()
    const [leaving, staying] = last === 0 ? [second, first] : [first, second]
    await leaveOwnBuilder(leaving.context)
    expect(leaving.commands).toEqual([])
    expect(leaving.context.lines).toEqual(['builder ci is kept: 1 other step uses it. The last one removes it'])
    await leaveOwnBuilder(staying.context)
    expect(staying.commands).toEqual([asked, removed])
    expect(await records()).toEqual([])
  })

  test('is kept while another program builds on it, and removed by a later step', async () => {
    const { context, commands } = await creator({}, { 'buildx history': 'a reference\n' })
    await leaveOwnBuilder(context)
    expect(commands).toEqual([asked])
    const later = step()
    await joinBuilder(later.context, 'ci')
    await leaveOwnBuilder(later.context)
    expect(later.commands).toEqual([asked, removed])
  })

  test('is removed if it does not respond', async () => {
    const { context, commands } = await creator({}, { ...idle, 'buildx history': new Error('unknown command') })
    await leaveOwnBuilder(context)
    expect(commands).toEqual([asked, removed])
  })

  test('is removed with its contexts, and its state is kept on request', async () => {
    const { context, commands } = await creator({ keepState: true, contexts: ['ci-0'] }, { ...idle, context: '' })
    await leaveOwnBuilder(context)
    expect(commands).toEqual([asked, 'buildx rm --force --keep-state ci', 'context rm --force ci-0'])
  })

  const noEngine = 'failed to remove ci: failed to load node ci0: unable to parse docker host `nosuch`\n'
  test.each([
    dockerFailure('no builder to remove'),
    new DockerError(['buildx', 'rm'], { exitCode: 1, stdout: '', stderr: noEngine }),
  ])('that buildx has removed is no failure: %s', async (failure) => {
    const { context } = await creator({}, { ...idle, 'buildx rm': failure })
    await leaveOwnBuilder(context)
    expect(await records()).toEqual([])
  })

  test('that can not be removed is reported, and left to a later step', async () => {
    const { context } = await creator({}, { ...idle, 'buildx rm': dockerFailure('a builder that stays') })
    await expect(leaveOwnBuilder(context)).rejects.toThrow(/^failed to remove node .*: failed to connect to the docker/)
    expect(await records()).toEqual(['ci.json'])
  })

  test('that no step has created is not recorded, and not removed', async () => {
    const { context, commands } = step({})
    await expect(joinBuilder(context, 'theirs')).resolves.toBeUndefined()
    await leaveOwnBuilder(context)
    expect(commands).toEqual([])
    expect(context.state.size).toBe(0)
  })

  test('whose creation was interrupted is unfinished', async () => {
    const killed = step()
    await recordBuilder(killed.context, 'ci', record)
    expect(killed.context.state.get('builder')).toBe('ci')
    await expect(joinBuilder(step().context, 'ci')).resolves.toBe('unfinished')
  })

  test.each(['', '{"ready":'])('with a damaged record is not removed: %j', async (text) => {
    await mkdir(join(folder, 'manifold'))
    await writeFile(join(folder, 'manifold', 'ci.json'), text)
    const { context, commands } = step({})
    await joinBuilder(context, 'ci')
    await leaveOwnBuilder(context)
    expect(commands).toEqual([])
  })
})

describe('what steps left behind', () => {
  const hour = 60 * 60 * 1000

  /** Makes all users of the builder older. */
  async function age(hours: number): Promise<void> {
    const path = join(folder, 'manifold', 'ci.json')
    const text = await readFile(path, 'utf8')
    await writeFile(
      path,
      text.replace(/(?<="users":\{"\w+":)(\d+)/, (since) => String(Number(since) - hours * hour)),
    )
  }

  test.each([
    [23, [], ['ci.json']],
    [25, [asked, removed], []],
  ])('is removed after a day: %d hours', async (hours, expected, left) => {
    await creator({ named: false })
    await age(hours)
    const { context, commands } = step()
    await reapStaleBuilders(context)
    expect(commands).toEqual(expected)
    expect(await records()).toEqual(left)
  })

  test('is kept while a build is running on it', async () => {
    await creator()
    await age(25)
    const { context, commands } = step({ 'buildx history': 'a reference\n' })
    await reapStaleBuilders(context)
    expect(commands).toEqual([asked])
    expect(await records()).toEqual(['ci.json'])
  })

  test('and no step uses is left to a later step if it can not be removed', async () => {
    const { context } = await creator({}, { 'buildx history': 'a reference\n' })
    await leaveOwnBuilder(context)
    const { context: failing } = step({ ...idle, 'buildx rm': dockerFailure('a builder that stays') })
    await expect(reapStaleBuilders(failing)).rejects.toThrow(/^failed to remove node/)
    const later = step()
    await reapStaleBuilders(later.context)
    expect(later.commands).toEqual([asked, removed])
    expect(await records()).toEqual([])
  })

  test('and can not be removed is reported once', async () => {
    await creator()
    await age(25)
    const { context } = step({ ...idle, 'buildx rm': dockerFailure('a builder that stays') })
    await expect(reapStaleBuilders(context)).rejects.toThrow(/^failed to remove node/)
    await expect(reapStaleBuilders(context)).resolves.toBeUndefined()
  })

  test('is removed to the end although one removal fails', async () => {
    await creator()
    await age(25)
    await copyFile(join(folder, 'manifold', 'ci.json'), join(folder, 'manifold', 'other.json'))
    const failed = Promise.withResolvers<undefined>()
    let ended = false
    const { context } = step({
      ...idle,
      'buildx rm': async (args) => {
        if (args.at(-1) === 'ci') {
          failed.resolve(undefined)
          throw new Error('it is busy')
        }
        await failed.promise
        await sleep(10)
        ended = true
        return ''
      },
    })
    await expect(reapStaleBuilders(context)).rejects.toThrow('it is busy')
    expect(ended).toBe(true)
  })

  test('is nothing on a new machine', async () => {
    await expect(reapStaleBuilders(step({}).context)).resolves.toBeUndefined()
  })
})

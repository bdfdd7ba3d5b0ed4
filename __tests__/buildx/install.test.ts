import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ToolCache } from '../../src/actions/tool-cache.ts'
import { type Docker, DockerError } from '../../src/docker/cli.ts'
import { Cancelled } from '../../src/actions/cancellation.ts'
import { defaultRetryPolicy } from '../../src/docker/retry.ts'
import { type BuildxChoice, defaultRelease } from '../../src/buildx/choice.ts'
import { type Installation, savedBuildx, withBuildx } from '../../src/buildx/install.ts'
import { type Answers, fakeDocker } from '../fakes/docker.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import { assetName, type Fault, program, startReleases } from '../servers/releases.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'install-'))
})
afterEach(() => rm(folder, { recursive: true }))

const release = { kind: 'release', version: 'v1.2.3' } as const
const right = (name: string, checksum: string): string => `${'0'.repeat(64)} *other\n${checksum} *${name}\n`

/** Keeps a tool in a folder of the test. */
function fakeTools() {
  const kept = new Map<string, string>()
  const tools = {
    find: (tool, version, architecture) => Promise.resolve(kept.get([tool, version, architecture].join())),
    keep: async (file, { name, tool, version, architecture }) => {
      const place = await mkdtemp(join(folder, 'tool-'))
      const { copyFile } = await import('node:fs/promises')
      await copyFile(file, join(place, name))
      kept.set([tool, version, architecture].join(), place)
      return place
    },
  } satisfies ToolCache
  return { tools, kept }
}

function setUp(mirror: string, answers: Answers = {}, more: Partial<Installation> = {}) {
  const { docker, commands } = fakeDocker(answers)
  const paths: (string | undefined)[] = []
  const cli = (buildx: string | undefined): Docker => {
    paths.push(buildx)
    return docker
  }
  const { runtime, lines, state } = fakeRuntime()
  const { tools, kept } = fakeTools()
  const installation: Installation = {
    ...{ cli, found: '/found', runtime, tools, scratch: folder, signal: new AbortController().signal, mirror },
    ...{ retryPolicy: { ...defaultRetryPolicy, firstWait: 1 }, stallTimeout: 200, ...more },
  }
  /** The path of the buildx that is used in the end. */
  const provide = async (choice: BuildxChoice) => {
    const provided = await withBuildx(installation, choice)
    return { docker: provided, path: paths.at(-1) ?? '' }
  }
  return { provide, paths, commands, lines, state, kept, runtime }
}

test('downloads, verifies and caches a release', async () => {
  await using server = await startReleases(right)
  const { provide, state, runtime } = setUp(server.url)
  const { path } = await provide(release)
  expect(await readFile(path, 'utf8')).toBe(program)
  expect((await stat(path)).mode & 0o111).toBe(0o111)
  expect(path).toMatch(/\/docker-buildx$/)
  expect([...state]).toEqual([['buildx', path]])
  expect(savedBuildx(runtime)).toBe(path)
  const asked = server.requests.length
  expect((await provide(release)).path).toBe(path)
  expect(server.requests).toHaveLength(asked)
})

test('edge is the newest version of the feed, which is in the order of time', async () => {
  await using server = await startReleases(right)
  const { provide } = setUp(server.url)
  expect(await readFile((await provide({ kind: 'edge' })).path, 'utf8')).toBe(program)
  expect(server.requests).toContain(`/releases/download/v1.2.3/${assetName()}`)
})

test('edge needs a mirror with a feed', async () => {
  await using server = await startReleases(right)
  const { provide } = setUp(`${server.url}/mirror`)
  await expect(provide({ kind: 'edge' })).rejects.toThrow(
    /^buildx-version: .*\/mirror\.atom.* HTTP 404\. Use a version such as v/,
  )
})

test('latest is asked for again after HTTP 503', async () => {
  await using server = await startReleases(right, ['latest'])
  const { provide, lines } = setUp(server.url)
  expect(await readFile((await provide({ kind: 'latest' })).path, 'utf8')).toBe(program)
  expect(lines[0]).toMatch(/^looking for the latest buildx: HTTP 503 /)
})

test('names the input and the remedy if the latest release can not be looked up', async () => {
  await using server = await startReleases(right, ['latest'])
  const retryPolicy = { ...defaultRetryPolicy, retries: 0 }
  await expect(setUp(server.url, {}, { retryPolicy }).provide({ kind: 'latest' })).rejects.toThrow(
    /^buildx-version: .*\/latest: HTTP 503\. Use a version such as v/,
  )
})

test('latest is what the mirror calls so', async () => {
  await using server = await startReleases(right)
  const { path } = await setUp(server.url).provide({ kind: 'latest' })
  expect(path).toMatch(/docker-buildx$/)
})

test.each<[Fault[]]>([[['cut', 'none']], [['stall', 'none']], [[500, 'cut', 'none']]])(
  'retries a download after a transient failure: %j',
  async (faults) => {
    await using server = await startReleases(right, faults)
    const { provide, lines } = setUp(server.url)
    expect(await readFile((await provide(release)).path, 'utf8')).toBe(program)
    expect(lines.filter((line) => line.includes('. Attempt '))).toHaveLength(faults.length - 1)
  },
)

test('stops a download when the step is cancelled', async () => {
  const cancellation = new AbortController()
  await using server = await startReleases(right, ['stall'])
  const { provide, lines } = setUp(server.url, {}, { signal: cancellation.signal, stallTimeout: 60_000 })
  const provided = provide(release)
  await server.stalled
  cancellation.abort()
  await expect(provided).rejects.toBeInstanceOf(Cancelled)
  expect(lines).toEqual([])
})

test('downloads nothing without a checksum to verify it with', async () => {
  await using server = await startReleases(() => '')
  await expect(setUp(server.url).provide(release)).rejects.toThrow('has no checksum for')
  expect(server.requests).toEqual(['/releases/download/v1.2.3/checksums.txt'])
})

test('fails with the remedy after all retries', async () => {
  await using server = await startReleases(
    right,
    Array.from({ length: 9 }, () => 'cut' as const),
  )
  await expect(setUp(server.url).provide(release)).rejects.toThrow(
    /^buildx-version: http:.*\. Check that v1\.2\.3 is a release, or set buildx-mirror to a server that has it$/,
  )
})

test.each([
  [() => `${'1'.repeat(64)} *${assetName()}`, /has the checksum \w{64} instead of 1{64}\. Nothing was installed$/],
  [() => '', /checksums\.txt has no checksum for buildx-v1\.2\.3\..*\. Nothing was installed$/],
])('an unexpected checksum installs nothing', async (checksums, message) => {
  await using server = await startReleases(checksums)
  const { provide, kept, state } = setUp(server.url)
  await expect(provide(release)).rejects.toThrow(message)
  expect([...kept, ...state]).toEqual([])
  expect((await readdir(folder)).filter((name) => name.startsWith('tool-'))).toEqual([])
})

test('does not retry a missing release', async () => {
  await using server = await startReleases(right)
  const missing = { kind: 'release', version: 'v9.9.9' } as const
  await expect(setUp(server.url).provide(missing)).rejects.toThrow('HTTP 404. Check that v9.9.9 is a release')
  expect(server.requests).toHaveLength(new Set(server.requests).size)
})

const refuses = (stderr: string) => new DockerError(['buildx'], { exitCode: 1, stdout: '', stderr })

test('uses the installed buildx as long as it works', async () => {
  const { provide, commands, paths, state } = setUp('http://127.0.0.1:9', {
    'buildx ls': ['', refuses('ERROR: no such builder')],
  })
  const { docker } = await provide({ kind: 'installed' })
  await docker(['buildx', 'ls'])
  await expect(docker(['buildx', 'ls'])).rejects.toThrow('no such builder')
  expect(commands).toHaveLength(2)
  expect(paths).toEqual(['/found'])
  expect([...state]).toEqual([])
})

test.each([
  ['unknown flag: --metadata-file', 'the installed version is too old (unknown flag: --metadata-file)'],
  ['ERROR: unknown flag: --call', 'the installed version is too old (unknown flag: --call)'],
  ['ERROR: invalid progress mode rawjson', 'the installed version is too old (invalid progress mode rawjson)'],
  ["unknown shorthand flag: 'D' in -D", "the installed version is too old (unknown shorthand flag: 'D' in -D)"],
  ["docker: 'buildx' is not a docker command.\nSee 'docker --help'", 'it is not installed'],
  ["docker: unknown command: docker buildx\n\nRun 'docker --help' for more information", 'it is not installed'],
])('one that says %j is replaced, for this command and all that follow', async (stderr, why) => {
  const { provide, commands, paths, lines, kept } = setUp('http://127.0.0.1:9', {
    'buildx ls': [refuses(stderr), 'a', 'b'],
  })
  const folder = await mkdtemp(join(tmpdir(), 'kept-'))
  const architecture = assetName().split('-').at(-1) ?? ''
  kept.set(['buildx', defaultRelease.slice(1), architecture].join(), folder)
  const { docker } = await provide({ kind: 'installed' })
  expect(await Promise.all([docker(['buildx', 'ls'])])).toEqual(['a'])
  expect(await docker(['buildx', 'ls'])).toBe('b')
  expect(commands).toHaveLength(3)
  expect(paths).toEqual(['/found', join(folder, 'docker-buildx')])
  expect(lines).toEqual([`buildx: ${why}. Installing ${defaultRelease}`])
  await rm(folder, { recursive: true })
})

test.each([
  'ERROR: failed to solve: dockerfile parse error on line 2: unknown flag: form',
  'ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --form (did you mean from?)',
  'ERROR: failed to solve: the frontend ended:\nunknown flag: --form',
])('one that says %j is not taken for an old one', async (stderr) => {
  const { provide, paths, lines } = setUp('http://127.0.0.1:9', { 'buildx build': refuses(stderr) })
  const { docker } = await provide({ kind: 'installed' })
  await expect(docker(['buildx', 'build'])).rejects.toThrow(/unknown flag|the frontend ended/)
  expect(paths).toEqual(['/found'])
  expect(lines).toEqual([])
})

test('builds from a Git URL', async () => {
  const url = 'https://github.com/docker/buildx.git#master'
  const { provide, commands } = setUp('http://127.0.0.1:9', { 'buildx build': '' })
  const { path } = await provide({ kind: 'source', url })
  expect(path).toBe(join(folder, 'buildx', 'buildx'))
  expect(commands).toEqual([`buildx build --platform local --output ${join(folder, 'buildx')} ${url}`])
})

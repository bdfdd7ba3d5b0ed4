import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../src/image/build.ts'
import { type Built, parseMetadata } from '../../src/image/metadata.ts'
import { readOrigin } from '../../src/image/origin.ts'
import { BuildProgress } from '../../src/progress/progress.ts'
import { readBuildInputs } from '../../src/inputs/read-build.ts'
import { readExports } from '../../src/inputs/read-exports.ts'
import { buildLog } from '../../src/report/build-log.ts'
import { DockerError } from '../../src/docker/cli.ts'
import { Cancelled } from '../../src/actions/cancellation.ts'
import { type Answer, fakeDocker } from '../fakes/docker.ts'
import { parsePlatform, type Platform } from '../../src/plan/platform.ts'
import { planOf } from '../fakes/plan.ts'
import { fakeInputs } from '../fakes/runtime.ts'
import { dockerFailure, failure, fixture } from '../fixtures/fixture.ts'

let scratch: string
let log: string[]
let progress: BuildProgress
/** What failed builds said; they run again while there is a `true` to answer. */
let said: string[]
let restored: boolean[]
let cancellation: AbortController

beforeEach(async () => {
  log = []
  said = []
  restored = []
  cancellation = new AbortController()
  scratch = await mkdtemp(join(tmpdir(), 'scratch-'))
})
afterEach(() => rm(scratch, { recursive: true }))

function run(...answers: readonly Answer[]): Promise<Built> {
  return runWith({}, answers)
}

async function runWith(
  given: Record<string, string>,
  answers: readonly Answer[],
  { unrunnable = new Map<Platform, string>(), nodes = [node], driver = 'docker-container' } = {},
): Promise<Built> {
  const { docker } = fakeDocker({ 'buildx build --builder b ': answers })
  const inputs = fakeInputs({ context: 'https://example.org/app.git', provenance: 'false', ...given })
  const { plan, destinations } = readExports(inputs, await planOf(given), false)
  const page = buildLog('plain', { info: (line) => log.push(line), group: () => undefined, endGroup: () => undefined })
  const retryPolicy = { retries: 1, firstWait: 1, longestWait: 1, longestRetryAfter: 1, attemptTimeout: undefined }
  progress = new BuildProgress((event) => {
    page.accept(event, 0)
  })
  const origin = readOrigin({ env: {}, payload: undefined })
  return build(docker, readBuildInputs(inputs, destinations, { env: {}, origin, secrets: [] }), plan, {
    ...{ cache: { from: [], to: [] }, origin, scratch, progress, retryPolicy, signal: cancellation.signal },
    ...{
      builder: { name: 'b', driver, nodes, emulated: new Set(), unrunnable },
      info: (line) => log.push(line),
    },
    restoreEmulators: (text) => {
      said.push(text)
      return Promise.resolve(restored.shift() ?? false)
    },
  })
}

const node = { name: 'b0', endpoint: '', status: 'running', platforms: [], fixed: [] }

/** Fails as buildx did, after the stderr that it printed. */
const failing =
  (stderr: string): Answer =>
  (args, options) => {
    options?.onStderr?.(Buffer.from(stderr))
    throw new DockerError(args, { exitCode: 1, stdout: '', stderr })
  }

test('reports the progress and returns the result', async () => {
  const metadata = fixture('registry/build-metadata.json')
  const built = await run(async (_args, options) => {
    options?.onStderr?.(Buffer.from(fixture('progress/cached.jsonl').trimEnd()))
    await writeFile(join(scratch, 'metadata.json'), metadata)
    return ''
  })
  const digest = (JSON.parse(metadata) as Record<string, unknown>)['containerimage.digest']
  expect(built).toEqual({ digest, imageId: digest, metadata: metadata.trim(), degradations: [] })
  expect(log.at(-1)).toMatch(/^#\d+ DONE/)
})

test('names a failed step', async () => {
  await expect(run(failing(failure('a failing RUN').stderr))).rejects.toThrow(
    /^build: \[2\/2\] RUN exit 3: it did not complete successfully: exit code: 3$/,
  )
  expect(log).toContainEqual(expect.stringMatching(/^#\d+ ERROR process .* exit code: 3$/))
})

test('names the step that failed the build', async () => {
  await expect(run(failing(fixture('progress/failing.jsonl')))).rejects.toThrow(
    /^build: \[linux\/arm64 2\/2\] RUN test .*: it did not complete successfully: exit code: 3$/,
  )
})

/** Of a step that fails with `error`, as buildx prints it. */
const failedStep = (name: string, error: string): string => {
  const vertex = { digest: 'a', name, started: '2026-01-01T00:00:00Z', completed: '2026-01-01T00:00:01Z', error }
  return `${JSON.stringify({ vertexes: [vertex] })}\nERROR: failed to build: failed to solve: ${error}\n`
}

test.each([
  [
    '[2/2] COPY nofile /',
    /^build: \[2\/2\] COPY nofile \/: "\/nofile" does not exist in the build context, or \.dockerignore excludes it\. Use a path relative to context$/,
  ],
  [
    '[2/2] COPY --from=base nofile /',
    /^build: \[2\/2\] COPY --from=base nofile \/: "\/nofile" does not exist in the image or context of --from$/,
  ],
])('a file that is not there is named: %s', async (name, message) => {
  const error = 'failed to compute cache key: failed to calculate checksum of ref a::b: "/nofile": not found'
  await expect(run(failing(failedStep(name, error)))).rejects.toThrow(message)
})

test('names the inputs for credentials if the registry requires them', async () => {
  const refusal = 'failed to push r.example/a: push access denied: unexpected status: 401 Unauthorized'
  await expect(run(failing(failedStep('exporting to image', refusal)))).rejects.toThrow(
    /^push: r\.example\/a: .* 401 Unauthorized\. Set username and password \(with registry\), or registry-auth, to an account/,
  )
})

test.each([
  [
    'granting entitlement security.insecure is not allowed by build daemon configuration',
    'allow: the builder does not grant security.insecure. Use a builder that this step creates, or set buildkitd-flags',
  ],
  [
    'failed to load LLB: network.host is not allowed',
    'allow: a step needs network.host. Add it, if you trust the Dockerfile',
  ],
  [
    'unknown entitlement key "network.hosst"',
    'allow: "network.hosst" is unknown. Use network.host or security.insecure',
  ],
])('names allow: %s', async (message, error) => {
  await expect(run(failing(`ERROR: failed to build: failed to solve: ${message}\n`))).rejects.toThrow(error)
})

test('says that the docker driver may have moved other tags before a push failed', async () => {
  const refused = failing(failure('an unreachable registry').stderr)
  await expect(runWith({}, [refused], { driver: 'docker' })).rejects.toThrow(/so others may have moved$/)
})

test('names an unreachable registry', async () => {
  await expect(run(failing(failure('an unreachable registry').stderr))).rejects.toThrow(
    /^push: 127\.0\.0\.1:1\/acme\/app: failed to do request: .* connection refused\. Check that the registry is up, /,
  )
})

test('repeats the build after a transient failure and forgets the failed steps', async () => {
  const push = failing(failure('an unreachable registry').stderr)
  await run(push, async () => {
    await writeFile(join(scratch, 'metadata.json'), '{}')
    return ''
  })
  // The step's own line says what it was, so the other need not.
  expect(log).toContainEqual(expect.stringMatching(/^#\d+ ERROR failed to push .* connection refused$/))
  expect(log).toContainEqual('build: no connection. Attempt 2 of 2 in 0.00 s')
  expect(progress.failed).toEqual([])
})

test.each([
  ['is repeated from the cache', 'exporting to image', 1, []],
  ['runs every step again while another node may still build', 'exporting to image', 2, ['--no-cache']],
  ['runs every step again unless all is built', '[internal] load metadata for r.example/a', 1, ['--no-cache']],
])('with no-cache, a build %s: %s on %d nodes fails', async (_, name, count, repeated) => {
  const flags: string[][] = []
  const attempt =
    (answer: Answer): Answer =>
    (args, options) => {
      flags.push(args.filter((arg) => arg === '--no-cache'))
      return typeof answer === 'function' ? answer(args, options) : ''
    }
  const reset = failing(failedStep(name, 'failed to do request: connection reset by peer'))
  const written: Answer = async () => {
    await writeFile(join(scratch, 'metadata.json'), '{}')
    return ''
  }
  const inputs = { push: 'true', tags: 'r.example/a:1', 'no-cache': 'true' }
  await runWith(inputs, [attempt(reset), attempt(written)], { nodes: Array<typeof node>(count).fill(node) })
  expect(flags).toEqual([['--no-cache'], repeated])
})

test('repeats a build whose emulators were removed', async () => {
  restored = [true]
  const step = failedStep('[2/2] RUN x', 'process "x" did not complete successfully: exit code: 255')
  const logs = [
    { vertex: 'a', stream: 2, data: btoa('exec /bin/sh: exec format error'), timestamp: '2026-01-01T00:00:00Z' },
  ]
  await run(failing(`${JSON.stringify({ logs })}\n${step}`), async () => {
    await writeFile(join(scratch, 'metadata.json'), '{}')
    return ''
  })
  expect(said).toEqual([expect.stringMatching(/exit code: 255\nexec \/bin\/sh: exec format error$/)])
  expect(log).toContainEqual('build: running again with the emulators, attempt 2 of 2')
  expect(progress.failed).toEqual([])
})

test('respects the number of retries', async () => {
  restored = [true, true, true]
  const step = failing(failure('a failing RUN').stderr)
  await expect(run(step, step, 'never')).rejects.toThrow('did not complete successfully')
  expect(said).toHaveLength(1)
})

test('a step on a platform that nothing runs says what to do', async () => {
  const step = failing(
    failedStep('[2/2] RUN a', 'process "/bin/sh -c a" did not complete successfully: exec format error'),
  )
  const unrunnable = new Map([[parsePlatform('arm64'), 'Set qemu to auto']])
  await expect(runWith({}, [step], { unrunnable })).rejects.toThrow(
    /exec format error\. No node of the builder runs linux\/arm64\. Set qemu to auto, or run the step on the builder's own/,
  )
})

test('a failed step is not run again', async () => {
  const step = failing(failure('a failing RUN').stderr)
  await expect(run(step, 'never')).rejects.toThrow('did not complete successfully')
})

test('reports another failure unchanged', async () => {
  await expect(run(dockerFailure('unknown flag'))).rejects.toThrow(/^build: unknown flag: --nosuch$/)
})

test('names the running step of a cancelled build', async () => {
  const vertex = { digest: 'a', name: '[2/2] RUN x', started: new Date().toISOString() }
  const cancelled = run((_args, options) => {
    options?.onStderr?.(Buffer.from(`${JSON.stringify({ vertexes: [vertex] })}\n`))
    cancellation.abort()
    throw new Cancelled('docker buildx')
  })
  await expect(cancelled).rejects.toThrow(/^build: cancelled \(running: #1 \[2\/2\] RUN x \(for 0\.\d\d s\)\)$/)
})

test('pushes under a temporary tag if the registry rejects a push by digest', async () => {
  const refusal =
    'failed to push r.example/a: unexpected status from PUT request to https://r.example/v2/a/manifests/sha256:1: 405 Method Not Allowed'
  const pushes: string[] = []
  const inputs = { push: 'true', tags: 'r.example/a:1,s.example/b:1', outputs: 'out' }
  const built = await runWith(inputs, [
    (args) => {
      pushes.push(...args.filter((arg) => arg.startsWith('type=')))
      throw new DockerError(args, { exitCode: 1, stdout: '', stderr: `ERROR: failed to solve: ${refusal}` })
    },
    async (args) => {
      pushes.push(...args.filter((arg) => arg.startsWith('type=')))
      await writeFile(join(scratch, 'metadata.json'), '{}')
      return ''
    },
  ])
  const tag = built.temporaryTag ?? ''
  expect(pushes).toEqual([
    'type=local,dest=out',
    'type=image,"name=r.example/a,s.example/b",push-by-digest=true,name-canonical=true,push=true',
    'type=local,dest=out',
    `type=image,"name=r.example/a:${tag},s.example/b:${tag}",push=true`,
  ])
})

test.each([
  ['{}', { digest: undefined, imageId: undefined }],
  ['{"containerimage.digest": "sha256:1"}', { digest: 'sha256:1', imageId: 'sha256:1' }],
  [
    '{"containerimage.digest": "sha256:1", "containerimage.config.digest": "sha256:2"}',
    { digest: 'sha256:1', imageId: 'sha256:2' },
  ],
  ['{"containerimage.digest": 1}', { digest: undefined, imageId: undefined }],
])('metadata %s', (metadata, built) => {
  expect(parseMetadata(`${metadata}\n`, [])).toEqual({ ...built, metadata })
})

test('removes only secrets from the metadata', () => {
  const metadata = JSON.stringify({ a: ['x hunter2 y'], b: { c: 'line one\nline two' }, d: 42, e: 'abc' })
  const { metadata: safe } = parseMetadata(metadata, ['hunter2', 'line one\nline two', '42', 'abc', ''])
  expect(JSON.parse(safe)).toEqual({ a: ['x *** y'], b: { c: '***\n***' }, d: 42, e: '***' })
})

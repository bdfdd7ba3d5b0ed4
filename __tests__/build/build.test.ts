import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Built, parseMetadata } from '../../src/build/build.ts'
import { BuildProgress } from '../../src/build/progress.ts'
import { readBuildInputs } from '../../src/build/inputs.ts'
import { DockerError } from '../../src/docker/cli.ts'
import { Cancelled } from '../../src/docker/process.ts'
import { type Answer, fakeDocker } from '../fakes/docker.ts'
import { planOf } from '../fakes/plan.ts'
import { fakeInputs } from '../fakes/runtime.ts'
import { dockerFailure, failure, fixture } from '../fixtures/fixture.ts'

let scratch: string
let log: string[]
let progress: BuildProgress

beforeEach(async () => {
  log = []
  scratch = await mkdtemp(join(tmpdir(), 'scratch-'))
})
afterEach(() => rm(scratch, { recursive: true }))

async function run(...answers: readonly Answer[]): Promise<Built> {
  const { docker } = fakeDocker({ 'buildx build --builder b ': answers })
  const inputs = fakeInputs({ context: 'https://example.org/app.git' })
  const plan = await planOf({})
  progress = new BuildProgress((line) => log.push(line))
  const patience = { retries: 1, firstWait: 1, longestWait: 1, longestAsked: 1, attemptTimeout: undefined }
  const { signal } = new AbortController()
  const options = { cache: { from: [], to: [] }, builder: 'b', scratch, progress, patience, signal }
  return build(docker, readBuildInputs(inputs, plan), plan, options)
}

/** Fails as buildx did, after the stderr that it printed. */
const failing =
  (stderr: string): Answer =>
  (args, options) => {
    options?.onStderr?.(Buffer.from(stderr))
    throw new DockerError(args, { exitCode: 1, stdout: '', stderr })
  }

test('tells the progress and reads the result', async () => {
  const metadata = fixture('registry/build-metadata.json')
  const built = await run(async (_args, options) => {
    options?.onStderr?.(Buffer.from(fixture('progress/cached.jsonl').trimEnd()))
    await writeFile(join(scratch, 'metadata.json'), metadata)
    return ''
  })
  const digest = (JSON.parse(metadata) as Record<string, unknown>)['containerimage.digest']
  expect(built).toEqual({ digest, imageId: digest, metadata: metadata.trim() })
  expect(log.at(-1)).toMatch(/^#\d+ DONE/)
})

test('a failed step is named', async () => {
  await expect(run(failing(failure('a failing RUN').stderr))).rejects.toThrow(
    /^build: \[2\/2\] RUN exit 3: process "\/bin\/sh -c exit 3" did not complete successfully: exit code: 3; what it printed stands above, at #\d+$/,
  )
  expect(log).toContainEqual(expect.stringMatching(/^#\d+ ERROR process .* exit code: 3$/))
})

test('of several failed steps the one that broke the build is named', async () => {
  await expect(run(failing(fixture('progress/failing.jsonl')))).rejects.toThrow(
    /^build: \[linux\/arm64 2\/2\] RUN test .*: process .* did not complete successfully: exit code: 3; .* at #\d+$/,
  )
})

test('a registry that is not there is named', async () => {
  await expect(run(failing(failure('an unreachable registry').stderr))).rejects.toThrow(
    /^push: 127\.0\.0\.1:1\/acme\/app: failed to do request: .* connection refused; check that the registry is up, /,
  )
})

test('a registry that is there again gets the same build, and what failed before is forgotten', async () => {
  const push = failing(failure('an unreachable registry').stderr)
  await run(push, async () => {
    await writeFile(join(scratch, 'metadata.json'), '{}')
    return ''
  })
  expect(log).toContainEqual(expect.stringMatching(/^build: no connection \(.*\); try 2 of 2 in 0.0 s$/))
  expect(progress.failed).toEqual([])
})

test('a failed step is not run again', async () => {
  const step = failing(failure('a failing RUN').stderr)
  await expect(run(step, 'never')).rejects.toThrow('did not complete successfully')
})

test('another failure is told as it is', async () => {
  await expect(run(dockerFailure('unknown flag'))).rejects.toThrow(/^build: unknown flag: --nosuch$/)
})

test('a cancellation stays one', async () => {
  await expect(run(new Cancelled('docker buildx'))).rejects.toThrow(Cancelled)
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
  expect(parseMetadata(`${metadata}\n`)).toEqual({ ...built, metadata })
})

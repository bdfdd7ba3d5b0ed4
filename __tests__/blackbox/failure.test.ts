import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { CommandAnswer } from '../fakes/docker-command.ts'
import { scriptedRegistry } from '../servers/scripted-registry.ts'
import { putIndex } from '../servers/memory-registry.ts'
import { failure, fixture } from '../fixtures/fixture.ts'
import {
  digest,
  green,
  images,
  inputs,
  logLines,
  madeOutputs,
  normalize,
  repository,
  scenario,
  type ScenarioOptions,
  type ScenarioResult,
} from './scenario.ts'

/** That the step failed with this error, as the runner sees it, and only this. */
function expectError({ main }: ScenarioResult, message: string | RegExp): void {
  const errors = logLines(main.log).filter((line) => line.startsWith('::error'))
  const [error = ''] = errors
  if (errors.length !== 1) throw new Error(`${errors.length} errors in: ${main.log}`)
  if (typeof message === 'string') expect(error).toBe(`::error::${message}`)
  else expect(error).toMatch(message)
  expect(error).not.toContain('%0A')
  expect(normalize(main.log).trimEnd().endsWith(error)).toBe(true)
  expect(main.exitCode).toBe(1)
}

const failing = (command: string, name: string): CommandAnswer => ({ command, ...failure(name) })
const moved = ({ changes }: ScenarioResult): readonly string[] => changes

describe('rejects invalid inputs before it calls docker', () => {
  test.each<[string, Record<string, string>, string | RegExp]>([
    [
      'a platform twice',
      { platforms: 'linux/arm64,aarch64' },
      'platforms: linux/arm64 is repeated ("linux/arm64" and "aarch64"). Remove one of them',
    ],
    [
      'an unknown platform',
      { platforms: 'linux/amd46' },
      'platforms: unknown platform "linux/amd46": unknown architecture "amd46". Did you mean "amd64"?',
    ],
    [
      'a record of a call',
      { call: 'check', record: 'true' },
      'record: call: check builds nothing. Remove record or call',
    ],
    [
      'push without tags',
      { tags: '' },
      /^::error::tags: push is true, but there is no tag to publish\. Set tags\. In a leg of a fan-out, set plan instead/,
    ],
    [
      'a missing context',
      { context: 'no/such' },
      'context: directory not found: "no/such". Use the path of a directory, relative to the workspace',
    ],
    [
      'a context without a Dockerfile',
      { context: 'src' },
      'file: Dockerfile not found: "src/Dockerfile". Set file to its path, relative to the workspace',
    ],
    [
      'a missing Dockerfile',
      { file: 'docker/App' },
      'file: Dockerfile not found: "docker/App". Set file to its path, relative to the workspace',
    ],
    [
      'a smoke test of nothing',
      { push: 'false', 'smoke-test': 'true' },
      /^::error::smoke-test: it runs in the pushed image, but push is not true\. Set push to true/,
    ],
    [
      'a gate for nothing',
      { push: 'false', gate: 'true' },
      /^::error::gate: it checks the pushed image, but push is not true\. Set push to true/,
    ],
    ['an input of another action', { image: 'x' }, 'image: it is an input of docker/setup-qemu-action. Use qemu-image'],
    ['an invalid boolean', { push: 'yes' }, 'push: "yes" is not a boolean. Use true or false'],
    ['an unknown word', { qemu: 'sometimes' }, 'qemu: unknown value "sometimes". Use one of auto, always, never'],
    ['an unclosed quote', { labels: '"a=b' }, /^::error::labels: Quote Not Closed: .*\. Quote a value as /],
  ])('%s', async (_what, wrong, message) => {
    const result = await scenario({ inputs: { ...inputs, ...wrong } })
    expectError(result, message)
    expect(result.commands).toEqual([])
    expect(madeOutputs(result)).toEqual({})
    expect(result.post).toEqual({ exitCode: 0, log: '' })
    expect(result.summary).toMatch(/^### Failed\n\n`.*`\n/)
  })
})

test.each([{}, { context: 'app' }])('names actions/checkout in a workspace without one: %j', async (more) => {
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
  try {
    const result = await scenario({ workspace, inputs: { ...inputs, context: '.', ...more } })
    expectError(
      result,
      /not found: "\w+"\. The workspace has no checkout\. Use actions\/checkout before this step, or set context to \{\{defaultContext\}\}/,
    )
  } finally {
    await rm(workspace, { recursive: true })
  }
})

test('reports missing docker', async () => {
  const result = await scenario({ programs: [] })
  expectError(result, 'docker: command not found. Install it on this runner or add it to PATH')
  expect(result.post.exitCode).toBe(0)
})

describe('a builder', () => {
  test("that does not boot: the container's log is shown, and the builder goes", async () => {
    const create = { command: 'buildx create', stderr: fixture('boot-failure/create.txt'), exitCode: 1 }
    const logs = { command: 'logs', stderr: fixture('boot-failure/container-log.txt') }
    const result = await scenario({ answers: { ...green, create, logs } })
    expectError(result, /^::error::builder: BuildKit did not boot: .*\. Check driver-opts and buildkitd-config, /)
    expect(result.main.log).toContain('\n  buildkitd: unknown snapshotter name: "nosuch"\n')
    expect(result.commands.at(-1)).toBe('buildx rm --force BUILDER')
    expect(result.post.log).not.toContain('::')
  })

  test('that buildx has removed causes no warning', async () => {
    const create = failing('buildx create', 'unknown driver option')
    const logs = failing('logs', 'an absent image')
    const removal = failing('buildx rm', 'no builder to remove')
    const result = await scenario({ answers: { ...green, create, logs, removal } })
    expectError(
      result,
      /^::error::driver-opts: .*: invalid driver option nosuch for docker-container driver\. Compare "nosuch" with the options of /,
    )
    expect(result.post.log).not.toContain('::')
  })

  test("that can't be removed: post says so and does not fail", async () => {
    const removal = failing('buildx rm', 'a builder that stays')
    const { main, post } = await scenario({ answers: { ...green, removal } })
    expect(main.exitCode).toBe(0)
    expect(post.exitCode).toBe(0)
    expect(logLines(post.log)).toEqual([
      '[command]docker buildx rm --force BUILDER',
      expect.stringMatching(/^::warning::the builder could not be removed: failed to remove .* failed to connect to /),
    ])
  })
})

describe('post removes the builder', () => {
  const build = failing('buildx build', 'a failing RUN')

  test('though the saved state is damaged', async () => {
    const env = { STATE_release: '{', 'STATE_docker-env': '{' }
    const { commands, post } = await scenario({ answers: { ...green, build }, env })
    expect(commands.at(-1)).toBe('buildx rm --force BUILDER')
    expect(post.exitCode).toBe(0)
    expect(logLines(post.log).filter((line) => line.startsWith('::'))).toEqual([
      expect.stringMatching(/^::warning::the Docker config of the step is unknown: saved state: not valid JSON/),
      expect.stringMatching(/^::warning::the tags could not be rolled back: saved state: not valid JSON/),
    ])
  })

  test('while the roll-back of the tags hangs', async () => {
    const removing = Promise.withResolvers<undefined>()
    await using registry = await scriptedRegistry(
      () => ({ status: 404 }),
      () => removing.promise.then(),
    )
    const release = [{ reference: `${registry.host}/acme/app:1`, to: digest }]
    const { post } = await scenario({
      answers: { ...green, build },
      env: { STATE_release: JSON.stringify(release) },
      onLog: (text) => {
        if (text.includes('docker buildx rm')) removing.resolve(undefined)
      },
    })
    expect(post.exitCode).toBe(0)
    expect(logLines(post.log).at(-1)).toMatch(/^::warning::the step ended while its tags moved\. No tag was moved/)
  })
})

test('reports unavailable emulator images', async () => {
  const result = await scenario({ answers: { ...green, emulators: failing('run', 'an absent image') } })
  expectError(result, /^::error::qemu: emulators for all could not be registered with docker\.io\/tonistiigi\/binfmt:/)
})

test('retries pulls as often as retries allows', async () => {
  const away = (command: string) => ({ command, stderr: 'docker: net/http: TLS handshake timeout\n', exitCode: 125 })
  const answers = { ...green, emulators: away('run --privileged'), builder: away('buildx inspect') }
  const result = await scenario({ answers, inputs: { ...inputs, 'qemu-image': 'binfmt', retries: '0' } })
  expect(result.main.exitCode).toBe(1)
  const tries = ['run --privileged', 'buildx inspect'].map(
    (start) => result.commands.filter((command) => command.startsWith(start)).length,
  )
  expect(tries).toEqual([1, 1])
})

describe('a build', () => {
  test('that fails names the step and has no digest output', async () => {
    const build = { command: 'buildx build', stderr: fixture('progress/failing.jsonl'), exitCode: 1 }
    const result = await scenario({ answers: { ...green, build } })
    expectError(
      result,
      /^::error file=examples\/hello\/Dockerfile,line=3::build: \[linux\/arm64 2\/2\] RUN test .* exit code: 3$/,
    )
    expect(Object.keys(madeOutputs(result)).sort()).toEqual(['builder', 'driver', 'nodes', 'platforms'])
    expect(moved(result)).toEqual([])
    expect(result.commands.at(-1)).toBe('buildx rm --force BUILDER')
    expect(result.summary).toMatch(/^### Failed\n\n`build: \[linux\/arm64 2\/2\] RUN .*`\n\n```text\nFailed: #\d+ /)
    expect(result.summary).toMatch(/^\| +3 \| >>> RUN test /m)
  })

  test.each<[string, Partial<ScenarioOptions>]>([
    ['by the input', { inputs: { ...inputs, summary: 'false' } }],
    ['by the variable of the usual build step', { env: { DOCKER_BUILD_SUMMARY: 'false' } }],
  ])('writes no summary if disabled %s', async (_, options) => {
    const build = { ...green.build, exitCode: 1, stderr: fixture('progress/two-platforms-failing.jsonl') }
    const { summary } = await scenario({ answers: { ...green, build }, ...options })
    expect(summary).toBe('')
  })

  test('names an unreachable registry', async () => {
    const build = failing('buildx build', 'an unreachable registry')
    const result = await scenario({ answers: { ...green, build } })
    expectError(
      result,
      /^::error::push: 127\.0\.0\.1:1\/acme\/app: .* connection refused\. Check that the registry is up/,
    )
    expect(moved(result)).toEqual([])
  })

  test('without a digest fails', async () => {
    const result = await scenario({ answers: { ...green, build: { ...green.build, metadata: '{}' } } })
    expectError(result, 'push: buildx reported no digest for the pushed image. Use a newer buildx')
    expect(moved(result)).toEqual([])
  })
})

describe('verification: no tag moves', () => {
  test('if the index lacks a platform', async () => {
    let lacking = ''
    const result = await scenario({
      answers: {
        ...green,
        build: { ...green.build, metadata: JSON.stringify({ 'containerimage.digest': incomplete }) },
      },
      prepareRegistry: (registry) => (lacking = putIndex(registry, repository, images.slice(0, 2))),
    })
    expect(lacking).toBe(incomplete)
    expectError(
      result,
      new RegExp(
        `^::error::verification: 127.0.0.1:\\d+/fixtures/hello@${incomplete}: linux/arm/v7 is missing\\. No tag was moved$`,
      ),
    )
    expect(moved(result)).toEqual([])
    expect(Object.keys(result.outputs)).not.toContain('digest')
  })

  test('if the registry returns something else', async () => {
    const result = await scenario({
      inputs: { ...inputs, retries: '0' },
      prepareRegistry: (registry) => {
        registry.manifests.set(`${repository}@${digest}`, {
          mediaType: 'application/vnd.oci.image.index.v1+json',
          bytes: '{"schemaVersion":2,"manifests":[]}',
        })
      },
    })
    expectError(result, /^::error::verification: .*the registry returned sha256:\w+ for sha256:\w+\. No tag was moved$/)
    expect(moved(result)).toEqual([])
  })

  test('if the registry lost the image', async () => {
    const result = await scenario({
      inputs: { ...inputs, retries: '0' },
      prepareRegistry: (registry) => void registry.manifests.delete(`${repository}@${digest}`),
    })
    expectError(result, /^::error::verification: .*: not found\. No tag was moved$/)
    expect(moved(result)).toEqual([])
  })
})

const incomplete = putIndex({ manifests: new Map(), tags: new Map(), blobs: new Map() }, repository, images.slice(0, 2))

test('fails if a proxy moves the tag to another digest', async () => {
  const other = `sha256:${'1'.repeat(64)}`
  const result = await scenario({
    prepareRegistry: (registry) => {
      registry.replace = ({ line }) =>
        line.startsWith('PUT') ? { status: 201, headers: { 'docker-content-digest': other } } : undefined
    },
  })
  expectError(result, /^::error::tags: .*: the registry or a proxy changed sha256:\w+ to sha256:1+\. No tag was moved$/)
  expect(Object.keys(result.outputs)).not.toContain('digest')
})

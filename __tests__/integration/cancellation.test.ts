import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { setting } from '../../script/settings.ts'
import { faultyRegistry, type RequestKind } from '../fakes/faulty-registry.ts'
import { putImage } from '../fakes/registry-contents.ts'
import { newRepository, tagDigest } from './registry.ts'
import { errorsIn, machineDockerfile, type Run, runStepOn, runWarmStepOn } from './step.ts'

it.each(['SIGINT', 'SIGTERM'] as const)('ends by %s in a long RUN, and leaves nothing behind', async (signal) => {
  const repository = newRepository('cancelled')
  let pid = 0
  let sent = false
  let log = ''
  const { main, post, leftBehind } = await runStepOn('FROM busybox\nRUN echo "under way" && sleep 600\n', {
    inputs: { tags: `${repository}:1`, push: 'true' },
    onStart: (started) => {
      pid ||= started
    },
    onLog: (text) => {
      log += text
      if (sent || !/^#\d+ +under way$/m.test(log)) return
      sent = true
      process.kill(pid, signal)
    },
  })
  expect(sent).toBe(true)
  expect([main.exitCode, post.exitCode]).toEqual([1, 0])
  expect(errorsIn(main.log)).toEqual([
    expect.stringMatching(
      /^build: cancelled \(running: #\d+ \[2\/2\] RUN echo "under way" && sleep 600 \(for [\d.]+ s\)\)$/,
    ),
  ])
  expect(await tagDigest(repository, '1')).toBeUndefined()
  expect(leftBehind).toEqual([])
})

it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  'ends by %s while its builder boots, and leaves nothing behind',
  async (signal) => {
    let pid = 0
    // Later, when buildx has nothing to print: a process that prints ends by itself when its reader is gone.
    await using registry = await hangingRegistry(() => setTimeout(() => process.kill(pid, signal), 1500))
    const { main, post, builder, leftBehind } = await runStepOn(machineDockerfile, {
      inputs: { 'driver-opts': `network=host\nimage=${registry.host}/buildkit:1` },
      onStart: (started) => {
        pid ||= started
      },
    })
    expect(main.log).toContain('docker buildx inspect --bootstrap')
    expect(main.log).not.toContain('docker buildx build')
    expect(post.exitCode).toBe(0)
    expect(leftBehind).toEqual([])
    expect(await processesNaming(builder)).toEqual([])
  },
)

/** Answers nothing. @param onRequest called once */
async function hangingRegistry(onRequest: () => unknown): Promise<AsyncDisposable & { readonly host: string }> {
  const plan = { kind: 'manifest HEAD', fault: 'hang', times: 9 } as const
  let seen = false
  const onSpoilt = (): void => {
    if (!seen) onRequest()
    seen = true
  }
  const { host, close } = await faultyRegistry(setting('MANIFOLD_REGISTRY'), { plan, onSpoilt })
  return { host, [Symbol.asyncDispose]: close }
}

/** Command lines of this machine's processes. */
async function processesNaming(word: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')))
  return lines.filter((line) => line.includes(word)).map((line) => line.replaceAll('\0', ' '))
}

describe('in every phase', () => {
  interface Phase {
    /** The request of this kind, among those whose path matches, gets no answer, and the step is cancelled then. */
    readonly hangs?: RequestKind
    readonly path?: RegExp
    /** Or it is cancelled when the log says this. */
    readonly says?: RegExp
    /** @param host of the registry that hangs */
    readonly step: (host: string) => readonly [dockerfile: string, inputs: Readonly<Record<string, string>>]
  }

  /** A step that is cancelled in that phase, after which nothing is left of it. */
  async function cancelled({ hangs, path, says, step }: Phase): Promise<Run> {
    let pid = 0
    let sent = false
    const cancel = (): void => {
      if (sent) return
      sent = true
      process.kill(pid, 'SIGINT')
    }
    const proxy = await faultyRegistry(setting('MANIFOLD_REGISTRY'), {
      plan: hangs && { kind: hangs, fault: 'hang', times: 1, ...(path && { path }) },
      onSpoilt: cancel,
    })
    let log = ''
    try {
      const [dockerfile, inputs] = step(proxy.host)
      const run = await runWarmStepOn(dockerfile, {
        inputs,
        onStart: (started) => {
          pid ||= started
        },
        onLog: (text) => {
          log += text
          if (says?.test(log)) cancel()
        },
      })
      expect(sent).toBe(true)
      expect([run.main.exitCode, run.post.exitCode]).toEqual([1, 0])
      expect(run.leftBehind).toEqual([])
      return run
    } finally {
      await proxy.close()
    }
  }

  /** The path of a repository of the registry, without its host. */
  const pathOf = (repository: string): string => repository.slice(repository.indexOf('/') + 1)

  it('the pull of a base image', async () => {
    const repository = newRepository('cancelled')
    const base = pathOf(newRepository('cancelled-base'))
    await putImage(setting('MANIFOLD_REGISTRY'), base, ['1'], 'base')
    const { main } = await cancelled({
      hangs: 'blob GET',
      step: (host) => [`FROM ${host}/${base}:1\nCOPY Dockerfile /\n`, { tags: `${repository}:1`, push: 'true' }],
    })
    expect(errorsIn(main.log)).toEqual([expect.stringMatching(/^build: cancelled \(running: .*load metadata for /)])
    expect(await tagDigest(repository, '1')).toBeUndefined()
  })

  it('the export of the cache', async () => {
    const repository = newRepository('cancelled')
    const cache = pathOf(newRepository('cancelled-cache'))
    const { main } = await cancelled({
      hangs: 'upload start',
      step: (host) => [
        machineDockerfile,
        { tags: `${repository}:1`, push: 'true', cache: 'registry', 'cache-ref': `${host}/${cache}:1` },
      ],
    })
    // What BuildKit last reported as running may be the export before.
    expect(errorsIn(main.log)).toEqual([
      expect.stringMatching(/^build: cancelled \(running: .*exporting (?:cache )?to /),
    ])
    expect(await tagDigest(repository, '1')).toBeUndefined()
  })

  it('the moving of tags: all are where they were', async () => {
    const repositories = ['x', 'y'].map((name) => newRepository(`cancelled-${name}`))
    const olds = await Promise.all(
      repositories.map((repository) => putImage(setting('MANIFOLD_REGISTRY'), pathOf(repository), ['1'], repository)),
    )
    const { main } = await cancelled({
      hangs: 'manifest PUT by tag',
      path: /cancelled-y/,
      step: (host) => {
        const tags = repositories.map((repository) => `${host}/${pathOf(repository)}:1`)
        return [machineDockerfile, { tags: tags.join(','), push: 'true' }]
      },
    })
    expect(errorsIn(main.log)).toEqual([
      expect.stringMatching(/^tags: .* was cancelled\. (?:Rolled back: |No tag was moved)/),
    ])
    const found = await Promise.all(repositories.map((repository) => tagDigest(repository, '1')))
    expect(found).toEqual(olds)
  })

  it('the gate: no tag has moved', async () => {
    const repository = newRepository('cancelled')
    const { main } = await cancelled({
      says: /^under way$/m,
      step: () => [
        machineDockerfile,
        { tags: `${repository}:1`, push: 'true', gate: 'echo ::error::spoofed; echo under way; sleep 600' },
      ],
    })
    // Nor has its output added an error.
    expect(errorsIn(main.log)).toEqual(['gate: cancelled. No tag was moved'])
    expect(await tagDigest(repository, '1')).toBeUndefined()
  })

  it('the smoke test: no tag has moved', async () => {
    const repository = newRepository('cancelled')
    const { main } = await cancelled({
      says: /^#\d+ +under way$/m,
      step: () => [
        machineDockerfile,
        { tags: `${repository}:1`, push: 'true', 'smoke-test': 'echo under way\nsleep 600' },
      ],
    })
    expect(errorsIn(main.log)).toEqual([
      expect.stringMatching(/^smoke-test: cancelled \(running: #\d+ \[2\/2\] RUN .*\. No tag was moved$/),
    ])
    expect(await tagDigest(repository, '1')).toBeUndefined()
  })
})

import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { setting } from '../../script/settings.ts'
import { faultyRegistry } from '../fakes/faulty-registry.ts'
import { succeeds } from '../servers/assertions.ts'
import { newRepository, occupyTag, tagDigest } from './registry.ts'
import { errorsIn, machineDockerfile, type Run, runStepOn, runWarmStepOn } from './step.ts'

/** What holds for every failure; the error is for the test to look at. */
async function failureOf(
  dockerfile: string,
  inputs: Readonly<Record<string, string>>,
  step = runWarmStepOn,
): Promise<[string, Run]> {
  const repository = newRepository('untouched')
  const before = await occupyTag(repository, '1')
  const tags = [`${repository}:1`, `${repository}:2`, ...(inputs['tags'] ? [inputs['tags']] : [])].join(',')
  const run = await step(dockerfile, { inputs: { push: 'true', ...inputs, tags } })
  expect([run.main.exitCode, run.post.exitCode]).toEqual([1, 0])
  expect(run.leftBehind).toEqual([])
  expect(await tagDigest(repository, '1')).toBe(before)
  expect(await tagDigest(repository, '2')).toBeUndefined()
  const errors = errorsIn(run.main.log)
  expect(errors).toHaveLength(1)
  expect(errors[0]).not.toContain('%0A')
  return [errors[0] ?? '', run]
}

describe('a failing RUN', () => {
  it('is named in the error, with its output in the log', async () => {
    const command = 'echo "no such $(uname -m)" >&2 && exit 7'
    const [error, { main, summary }] = await failureOf(`FROM busybox\nRUN ${command}\n`, { platforms: 'arm64' })
    expect(main.log).toMatch(/^#\d+ +no such aarch64$/m)
    expect(error).toMatch(/^build: \[2\/2\] RUN /)
    expect(error).toContain(`RUN ${command}: `)
    expect(error).toMatch(/exit code: 7\. See its output above, at #\d+$/)
    expect(summary).toContain('exit code: 7`\n')
  })
})

describe('a base image that lacks a platform', () => {
  it('is named with the platform and the line, and what to do', async () => {
    const base = `${newRepository('amd64-only')}:1`
    const made = await runWarmStepOn(machineDockerfile, {
      inputs: { platforms: 'linux/amd64', push: 'true', tags: base },
    })
    expect(made.main.exitCode).toBe(0)
    const [error, { main, summary }] = await failureOf(
      `FROM busybox AS tools\n\nFROM ${base}\nCOPY --from=tools / /\n`,
      {
        platforms: 'linux/amd64,linux/arm64',
      },
    )
    expect(error).toBe(
      `platforms: the image ${base} (line 3 of Dockerfile) does not exist for linux/arm64. Use an image that does, remove ` +
        'linux/arm64 from platforms, or write FROM --platform=$BUILDPLATFORM if the stage only makes files for another one',
    )
    expect(main.log).toMatch(/^::error file=Dockerfile,line=3::platforms: /m)
    expect(summary).toContain(`the image ${base} (line 3 of Dockerfile) does not exist for linux/arm64`)
    expect(summary).toContain(`3 | >>> FROM ${base}`)
  })
})

describe('an option that a Dockerfile misspells', () => {
  it('is named in the error and does not replace buildx', async () => {
    const [error, { main }] = await failureOf('FROM busybox\nCOPY --form=x a b\n', {
      'buildx-mirror': `http://127.0.0.1:${await closedPort()}`,
    })
    expect(error).toMatch(/dockerfile parse error on line 2: unknown flag: (?:--)?form\b/)
    expect(main.log).not.toContain('installing')
  })
})

describe('an unreachable registry', () => {
  it('is named with the remedy', async () => {
    const registry = `127.0.0.1:${await closedPort()}`
    const [error, { main }] = await failureOf(machineDockerfile, { tags: `${registry}/acme/app:1`, retries: '2' })
    // Once for each try, and in the end.
    expect(main.log.match(/connection refused/g)).toHaveLength(4)
    expect(error).toContain(`push: ${registry}/acme/app: `)
    expect(error).toContain('connection refused')
    expect(error).toContain('. Check that ')
  })
})

describe('a push that fails for a moment', () => {
  /** The image holds what the log shows, so that it is known which run of the step is in it. */
  const dockerfile = 'FROM busybox AS made\nRUN tee /id </proc/sys/kernel/random/uuid\n'
  const ids = (text: string): readonly string[] =>
    [...text.matchAll(/ ([\da-f]{8}-[\da-f-]{27})$/gm)].map(([, id = '']) => id)

  it.each([{ 'no-cache': 'true' }, { 'no-cache-filters': 'made' }])(
    'is repeated from the cache, with %j',
    async (inputs) => {
      // BuildKit itself repeats such a request five times.
      const plan = { kind: 'manifest PUT by digest', by: 'BuildKit', fault: '429', times: 6 } as const
      const proxy = await faultyRegistry(setting('MANIFOLD_REGISTRY'), { plan })
      try {
        const step = (host: string) => {
          const target = {
            push: 'true',
            tags: `${host}/pushed-again:1`,
            platforms: 'linux/amd64',
            'smoke-test': 'cat /id',
          }
          return runWarmStepOn(dockerfile, { inputs: { ...inputs, ...target, cache: 'none', provenance: 'false' } })
        }
        const before = ids((await step(setting('MANIFOLD_REGISTRY'))).main.log)
        const { main } = await step(proxy.host)
        succeeds(main)
        expect([proxy.spoilt(), main.log.match(/^\[command\]docker buildx build .*pushed-again/gm)?.length]).toEqual([
          6, 2,
        ])
        const [built, shown, ...more] = ids(main.log)
        expect([shown, more]).toEqual([built, []])
        expect(before).not.toContain(built)
      } finally {
        await proxy.close()
      }
    },
  )
})

describe('a builder that does not boot', () => {
  const bootFailureOf = (inputs: Readonly<Record<string, string>>) => failureOf(machineDockerfile, inputs, runStepOn)

  // buildx gives a container that keeps crashing 15 s.
  it("shows the last lines of its container's log", async () => {
    const [error, { main }] = await bootFailureOf({
      'buildkitd-config': '',
      'buildkitd-config-inline': '[log]\n  format = "smoke signals"',
    })
    expect(main.log).toMatch(/^ +buildkitd: unsupported log type "smoke signals"$/m)
    expect(error).toMatch(/^builder: BuildKit did not boot: .*\. Check driver-opts and buildkitd-config/)
  })

  it('names the input that buildx rejects', async () => {
    const [error] = await bootFailureOf({
      'buildkitd-config': '',
      'buildkitd-config-inline': '[worker.oci]\n  enabled = "perhaps"',
    })
    expect(error).toMatch(
      /^buildkitd-config-inline: BuildKit did not boot: failed to parse config: .*Enabled.*\. Check the names, types/,
    )
  })

  it('names a missing image', async () => {
    const image = `127.0.0.1:${await closedPort()}/acme/buildkit`
    const [error] = await bootFailureOf({ 'driver-opts': `image=${image}` })
    expect(error).toMatch(/^builder: BuildKit did not boot: .*connection refused\. Check driver-opts/)
    expect(error).toContain(image)
  })
})

/** A port on the loopback that was free a moment ago. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

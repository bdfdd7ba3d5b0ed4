import { expect, test } from '@jest/globals'
import type { Docker } from '../../src/docker/cli.ts'
import { removeBuilder } from '../../src/docker/buildx.ts'
import {
  containerLog,
  engineArchitecture,
  engineHoldsIndexes,
  hasImage,
  runPrivileged,
} from '../../src/docker/engine.ts'
import type { ExecOptions } from '../../src/docker/process.ts'
import { fakeDocker } from '../fakes/docker.ts'
import { dockerFailure, fixture } from '../fixtures/fixture.ts'

test('the architecture', async () => {
  const { docker, commands } = fakeDocker({ version: 'arm64\n' })
  await expect(engineArchitecture(docker)).resolves.toBe('arm64')
  expect(commands).toEqual(['version --format {{.Server.Arch}}'])
})

test.each<[string, (docker: Docker) => Promise<unknown>]>([
  ['docker version', engineArchitecture],
  ['docker info', engineHoldsIndexes],
  ['docker image inspect', (docker) => hasImage(docker, 'acme')],
  ['docker buildx rm', (docker) => removeBuilder(docker, 'b', { keepState: false })],
])('%s, which asks an engine that may hang, ends on a cancellation', async (_, ask) => {
  const seen: (ExecOptions | undefined)[] = []
  await ask((_args, options) => {
    seen.push(options)
    return Promise.resolve('')
  })
  expect(seen.map((options) => options?.short ?? false)).toEqual([false])
})

test('a privileged container', async () => {
  const { docker, commands } = fakeDocker({
    run: (_args, options) => {
      options?.onStderr?.(Buffer.from('installing: arm64 OK\n'))
      return '{}'
    },
  })
  const { signal } = new AbortController()
  await expect(runPrivileged(docker, 'binfmt', ['--install', 'arm64'], signal)).resolves.toEqual({
    stdout: '{}',
    stderr: 'installing: arm64 OK\n',
  })
  expect(commands).toEqual(['run --privileged --rm binfmt --install arm64'])
})

test("a container's log is what it printed to stdout and stderr", async () => {
  const { docker, commands } = fakeDocker({
    logs: (_args, options) => {
      options?.onStderr?.(Buffer.from(fixture('boot-failure/container-log.txt')))
      return 'from stdout\n'
    },
  })
  const log = await containerLog(docker, 'buildx_buildkit_x0', 40)
  expect(log).toMatch(/^from stdout\n/)
  expect(log).toContain('buildkitd: unknown snapshotter name: "nosuch"')
  expect(commands).toEqual(['logs --tail 40 buildx_buildkit_x0'])
})

test('returns no log without a container', async () => {
  await expect(containerLog(fakeDocker({ logs: dockerFailure('an absent image') }).docker, 'x', 15)).resolves.toBe('')
})

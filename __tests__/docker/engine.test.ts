import { expect, test } from '@jest/globals'
import { containerLog, engineArchitecture, runPrivileged } from '../../src/docker/engine.ts'
import { fakeDocker } from '../fakes/docker.ts'
import { dockerFailure, fixture } from '../fixtures/fixture.ts'

test('the architecture', async () => {
  const { docker, commands } = fakeDocker({ version: 'arm64\n' })
  await expect(engineArchitecture(docker)).resolves.toBe('arm64')
  expect(commands).toEqual(['version --format {{.Server.Arch}}'])
})

test('a privileged container', async () => {
  const { docker, commands } = fakeDocker({
    run: (_args, options) => {
      options?.onStderr?.(Buffer.from('installing: arm64 OK\n'))
      return '{}'
    },
  })
  await expect(runPrivileged(docker, 'binfmt', ['--install', 'arm64'])).resolves.toEqual({
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

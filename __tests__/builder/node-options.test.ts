import { expect, test } from '@jest/globals'
import { type Boot, nodeOptions } from '../../src/builder/node-options.ts'
import { defaultRetryPolicy } from '../../src/docker/retry.ts'
import { fakeDocker } from '../fakes/docker.ts'
import { plainNode } from '../fakes/prepare-inputs.ts'
import { fakeRuntime } from '../fakes/runtime.ts'

const config = '--config=/etc/buildkit/buildkitd.toml'

test.each([
  ['kubernetes', '/config', config],
  ['kubernetes', undefined, undefined],
  ['docker-container', '/config', undefined],
] as const)('%s with the configuration %s gets %s', async (driver, buildkitdConfig, flags) => {
  const { runtime } = fakeRuntime()
  const boot: Boot = {
    ...{ docker: fakeDocker({}).docker, runtime, scratch: '/none', env: {}, retryPolicy: defaultRetryPolicy },
    signal: new AbortController().signal,
  }
  const made = { context: 'context', buildkitdConfig, entitlements: [] }
  const { buildkitdFlags } = await nodeOptions(boot, driver, plainNode, made)
  expect(buildkitdFlags).toBe(flags)
})

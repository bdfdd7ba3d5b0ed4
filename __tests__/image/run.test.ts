import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { DockerError } from '../../src/docker/cli.ts'
import { Cancelled } from '../../src/actions/cancellation.ts'
import { BuildProgress } from '../../src/progress/progress.ts'
import { type RunContext, withinLimits } from '../../src/image/run.ts'
import { type Answer, fakeDocker } from '../fakes/docker.ts'
import { quickRetryPolicy } from '../fakes/registry-client.ts'

const silence = 60_000

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

function run(answers: readonly Answer[], more: Partial<RunContext> = {}): Promise<void> {
  const { docker } = fakeDocker({ 'buildx build': answers })
  const context: RunContext = {
    ...{ what: 'build', progress: new BuildProgress(() => undefined), limits: { total: 0, silence } },
    ...{ emulated: new Set(), info: () => undefined, retryPolicy: quickRetryPolicy },
    ...{ signal: new AbortController().signal, ...more },
  }
  return withinLimits(docker, context, (build) => build(() => ({ args: ['buildx', 'build'], env: {} })))
}

const failing = (stderr: string): DockerError => new DockerError(['buildx'], { exitCode: 1, stdout: '', stderr })
const pass = (milliseconds: number): void => {
  jest.advanceTimersByTime(milliseconds)
}

const building = ((_args, options) => {
  if (options?.signal?.aborted) throw new Cancelled('docker buildx')
  return ''
}) satisfies Answer

describe('stall-timeout', () => {
  test('stops a build without output', async () => {
    const hanging: Answer = (args, options) => {
      pass(silence)
      return building(args, options)
    }
    await expect(run([hanging])).rejects.toThrow(/^stall-timeout: the build was stopped after 60\.0 s without output/)
  })

  test('starts again after output', async () => {
    const slow: Answer = (args, options) => {
      pass(silence - 1)
      options?.onStderr?.(Buffer.from('{}\n'))
      pass(silence - 1)
      return building(args, options)
    }
    await run([slow])
  })

  test('does not count the wait before a retry', async () => {
    const info = (): void => {
      pass(2 * silence)
    }
    await run([failing('ERROR: net/http: TLS handshake timeout'), building], { info })
  })

  test('does not count the time in which emulators are restored', async () => {
    const restoreEmulators = (): Promise<boolean> => {
      pass(2 * silence)
      return Promise.resolve(true)
    }
    await run([failing('ERROR: exec format error'), building], { restoreEmulators })
  })
})

import { expect, test } from '@jest/globals'
import { logBuilder } from '../../src/report/diagnostics.ts'
import { fakeDocker } from '../fakes/docker.ts'
import { stepRuntime } from '../fakes/runtime.ts'

test('the debug log shows a builder without the credentials of its proxies', async () => {
  const { docker } = fakeDocker({
    'buildx inspect ci': 'Driver Options: env.HTTP_PROXY="http://user:p@ss@proxy.example:3128"',
  })
  const debugged: string[] = []
  const { runtime } = stepRuntime({}, () => undefined)
  const debug = (line: string): void => void debugged.push(line)
  await logBuilder({ docker, runtime: { ...runtime, isDebug: () => true, debug } }, 'ci')
  expect(debugged).toEqual(['Driver Options: env.HTTP_PROXY="http://***@proxy.example:3128"'])
})

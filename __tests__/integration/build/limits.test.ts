import { expect, test } from '@jest/globals'
import { errorsIn, type Run, runWarmStepOn } from '../step.ts'

async function stopped(dockerfile: string, inputs: Record<string, string>): Promise<Run> {
  const run = await runWarmStepOn(dockerfile, { inputs })
  expect([run.main.exitCode, run.post.exitCode]).toEqual([1, 0])
  expect(run.leftBehind).toEqual([])
  return run
}

test('timeout stops a build that goes on and on, and names the step', async () => {
  const dockerfile = 'FROM busybox\nRUN while sleep 0.2; do echo going; done\n'
  const { main } = await stopped(dockerfile, { timeout: '0.1' })
  expect(errorsIn(main.log)).toEqual([
    expect.stringMatching(
      /^timeout: the build was stopped after [\d.]+ s \(running: #\d+ \[2\/2\] RUN while .* \(for [\d.]+ s\)\)\. Increase timeout if the build needs more time\. See its output above, at #\d+$/,
    ),
  ])
})

test('stall-timeout stops a build that says nothing, and knows that its step is emulated', async () => {
  const dockerfile = 'FROM busybox\nRUN echo started; sleep 600\n'
  const { main } = await stopped(dockerfile, { platforms: 'linux/amd64,linux/arm64', 'stall-timeout': '0.1' })
  expect(errorsIn(main.log)).toEqual([
    expect.stringMatching(
      /^stall-timeout: the build was stopped after [\d.]+ s without output \(running: .*#\d+ \[linux\/arm64 2\/2\] RUN .* \(for [\d.]+ s, emulated\).*\)\. Emulation is slow/,
    ),
  ])
})

test('a build that goes on is not stopped for silence', async () => {
  const dockerfile = 'FROM busybox\nRUN for i in 1 2 3 4 5 6 7 8; do echo $i; sleep 0.5; done\n'
  const { main } = await runWarmStepOn(dockerfile, { inputs: { 'stall-timeout': '0.04' } })
  expect(main.exitCode).toBe(0)
})

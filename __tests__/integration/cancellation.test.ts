import { expect, it } from '@jest/globals'
import { newRepository, tagDigest } from './registry.ts'
import { errorsIn, runStepOn } from './step.ts'

it.each(['SIGINT', 'SIGTERM'] as const)('ends by %s in a long RUN, and leaves nothing behind', async (signal) => {
  const repository = newRepository('cancelled')
  let pid = 0
  let sent = 0
  let log = ''
  const { main, post, leftBehind } = await runStepOn('FROM busybox\nRUN echo "under way" && sleep 600\n', {
    inputs: { tags: `${repository}:1`, push: 'true' },
    onStart: (started) => {
      pid ||= started
    },
    onLog: (text) => {
      log += text
      if (sent > 0 || !/^#\d+ +under way$/m.test(log)) return
      sent = performance.now()
      process.kill(pid, signal)
    },
  })
  expect(sent).toBeGreaterThan(0)
  // Politely: buildx would be killed 7 s after it was asked.
  expect(performance.now() - sent).toBeLessThan(7000)
  expect([main.exitCode, post.exitCode]).toEqual([1, 0])
  expect(errorsIn(main.log)).toEqual([
    expect.stringMatching(
      /^build: cancelled; running: #\d+ \[2\/2\] RUN echo "under way" && sleep 600 \(for \d+\.\d s\)$/,
    ),
  ])
  expect(await tagDigest(repository, '1')).toBeUndefined()
  expect(leftBehind).toEqual([])
})

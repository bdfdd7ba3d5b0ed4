import { expect, test } from '@jest/globals'
import { green, logLines, scenario, type ScenarioResult } from './scenario.ts'

/** Runs the step and sends main a signal as soon as its log holds `text`. */
async function interrupted(
  signal: NodeJS.Signals,
  text: string,
  answers: Parameters<typeof scenario>[0]['answers'],
): Promise<ScenarioResult> {
  let main: number | undefined
  let log = ''
  return scenario({
    ...(answers && { answers }),
    onStart: (pid) => (main ??= pid),
    onLog: (chunk) => {
      const before = log.includes(text)
      log += chunk
      if (!before && log.includes(text) && main !== undefined) process.kill(main, signal)
    },
  })
}

const endless = { command: 'buildx build', stderr: green.build.stderr, untilInterrupted: true }

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s while it builds: buildx is interrupted, the step fails',
  async (signal) => {
    const result = await interrupted(signal, 'exporting to image', { ...green, build: endless })
    const signals = result.calls.filter((call) => call.signal)
    expect(signals.map(({ command, signal }) => [command.split(' ')[1], signal])).toEqual([['build', 'SIGINT']])
    expect(result.main.exitCode).toBe(1)
    const commands = logLines(result.main.log).filter((line) => /^::(?!group|endgroup)/.test(line))
    expect(commands).toEqual(['::error::build: cancelled (no step was running)'])
    expect(result.outputs).not.toHaveProperty('digest')
  },
)

test('post removes the builder of a cancelled step', async () => {
  const result = await interrupted('SIGINT', 'exporting to image', { ...green, build: endless })
  expect(result.commands.at(-1)).toBe('buildx rm --force BUILDER')
  expect(result.post.exitCode).toBe(0)
})

test('does not build after a cancellation during boot', async () => {
  const create = { command: 'buildx create', untilInterrupted: true }
  const result = await interrupted('SIGINT', '--install all', { ...green, create })
  expect(result.main.exitCode).toBe(1)
  expect(result.main.log).toMatch(/^::error::cancelled$/m)
  expect(result.commands.some((command) => command.startsWith('buildx build'))).toBe(false)
  expect(result.commands.at(-1)).toBe('buildx rm --force BUILDER')
})

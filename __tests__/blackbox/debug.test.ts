import { expect, test } from '@jest/globals'
import { failure } from '../fixtures/fixture.ts'
import { green, inputs, scenario } from './scenario.ts'

/** The messages of the debug log, their lines as they were. */
function debugLog(log: string): readonly string[] {
  return [...log.matchAll(/^::debug::(.*)$/gm)].map(([, text = '']) =>
    text.replaceAll('%0A', '\n').replaceAll('%25', '%'),
  )
}

const config = `
[log]
  format = "json"
[registry."docker.io"]
  mirrors = ["https://user:hunter2@mirror.example"]
[proxy]
  password = "hunter2"
`
const answers = {
  ...green,
  version: { command: 'version', stdout: 'Client:\n Version: 29.0.0\n' },
  buildx: { command: 'buildx version', stdout: 'github.com/docker/buildx v0.36.1\n' },
}

test('debug log has versions, buildkitd.toml without secrets, builder and durations', async () => {
  const { main } = await scenario({
    inputs: { ...inputs, 'buildkitd-config-inline': config },
    answers,
    env: { RUNNER_DEBUG: '1', GITHUB_ACTION_REPOSITORY: 'acme/manifold', GITHUB_ACTION_REF: 'v1' },
  })
  expect(main.exitCode).toBe(0)
  const messages = debugLog(main.log)
  expect(messages).toContainEqual(
    expect.stringMatching(/^action acme\/manifold@v1, node v\d+\.\d+\.\d+, Linux \S+ \S+$/),
  )
  expect(messages).toContain(answers.version.stdout)
  expect(messages).toContain(answers.buildx.stdout)
  expect(messages).toContain(green.builder.stdout)
  expect(messages.find((message) => message.startsWith('buildkitd.toml:'))).toMatchInlineSnapshot(`
   "buildkitd.toml:
   [log]
   format = "json"

   [registry."docker.io"]
   mirrors = [ "https://***@mirror.example" ]

   [proxy]
   password = "***"
   "
  `)
  for (const phase of ['builder', 'build', 'tags', 'docker buildx create: exit code 0,']) {
    expect(messages).toContainEqual(expect.stringMatching(new RegExp(`^${phase}:? [\\d.]+ s$`)))
  }
  expect(main.log).not.toContain('hunter2')
})

test('debug log has stack and cause of a failure', async () => {
  const { stderr } = failure('broken buildkitd.toml')
  const create = { command: 'buildx create', stderr, exitCode: 1 }
  const { main } = await scenario({ answers: { ...answers, create }, env: { RUNNER_DEBUG: '1' } })
  expect(main.exitCode).toBe(1)
  const messages = debugLog(main.log)
  expect(messages).toContainEqual(expect.stringMatching(/^Error: .*\n {4}at .*\ncaused by: DockerError: .*\n {4}at /s))
  expect(messages).toContainEqual(expect.stringMatching(/^docker buildx create: exit code 1, .* s\n/))
})

test('runs no diagnostic commands without debug logging', async () => {
  const { main, commands } = await scenario({ answers })
  expect(debugLog(main.log)).toEqual([])
  expect(commands).not.toContain('buildx version')
})

import { describe, expect, test } from '@jest/globals'
import { type Docker, type DockerCli, dockerCli, DockerError, lastError } from '../../src/docker/cli.ts'
import { Cancelled } from '../../src/actions/cancellation.ts'
import { type Exec, exec } from '../../src/docker/process.ts'
import { failure, failures } from '../fixtures/fixture.ts'

const noLog: DockerCli['log'] = { command: () => undefined, debug: () => undefined }

describe('lastError', () => {
  const messages: Readonly<Record<string, string | RegExp>> = {
    'no builder': 'no builder "tests-recording-none" found',
    'no builder to remove': 'failed to remove tests-recording-none: no builder "tests-recording-none" found',
    'unknown driver option':
      'failed to initialize builder tests-recording-none (tests-recording-none0): invalid driver option nosuch for docker-container driver',
    'broken buildkitd.toml': 'failed to parse config: toml: expected character ] but the document ended here',
    'no engine, asked by buildx': /^failed to initialize builder .*: failed to connect to the docker API at unix:/,
    'no engine, asked by docker':
      'Cannot connect to the Docker daemon at unix:///var/run/no-engine.sock. Is the docker daemon running?',
    'unknown flag': 'unknown flag: --nosuch',
    'unknown flag, without docker before buildx': 'unknown flag: --nosuch',
    'unknown command': 'unknown command: docker nosuch',
    'a failing RUN':
      'failed to build: failed to solve: process "/bin/sh -c exit 3" did not complete successfully: exit code: 3',
    'an unreachable registry':
      /^failed to build: failed to solve: failed to push 127.0.0.1:1\/acme\/app: .* dial tcp 127.0.0.1:1: connect: connection refused$/,
    'an absent manifest': `127.0.0.1:5000/fixtures/hello@sha256:${'0'.repeat(64)}: not found`,
    'an absent image':
      'failed to resolve reference "127.0.0.1:5000/fixtures/nosuch:1": 127.0.0.1:5000/fixtures/nosuch:1: not found',
    'a failing container': 'cannot register',
    'a builder that stays': /^failed to remove .*: failed to connect to the docker API at unix:/,
  }

  test('returns the message of every recorded failure', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(failures).sort())
  })

  test.each(Object.entries(messages))('%s', (name, message) => {
    const text = lastError(failure(name).stderr)
    if (typeof message === 'string') expect(text).toBe(message)
    else expect(text).toMatch(message)
    expect(text).not.toContain('\n')
  })

  test('ignores the usage that an older docker prints', () => {
    const usage = 'Usage:  docker buildx build [OPTIONS] PATH | URL | -\n\nStart a build\n'
    expect(lastError(`unknown flag: --nosuch\nSee 'docker buildx build --help'.\n\n${usage}`)).toBe(
      'unknown flag: --nosuch',
    )
  })

  test('joins several errors of a registry', () => {
    const lines =
      'ERROR: failed to push r/a: errors:\nunknown: blob unknown - sha256:1\nunknown: blob unknown - sha256:2\n'
    expect(lastError(lines)).toBe(
      'failed to push r/a: errors: unknown: blob unknown - sha256:1 unknown: blob unknown - sha256:2',
    )
  })

  test('a silent failure has no message', () => {
    expect(lastError('\n \n')).toBe('')
  })
})

describe('dockerCli', () => {
  // The default platform of docker is for the plan, not for every image that docker runs.
  const neutral = { DOCKER_DEFAULT_PLATFORM: '', BUILDKIT_PROGRESS: '' }
  const failing = (stderr: string): Exec =>
    (() => Promise.resolve({ exitCode: 3, stdout: 'out', stderr })) satisfies Exec
  const failingCli = (stderr: string, log: Partial<DockerCli['log']> = {}): Docker =>
    dockerCli({ exec: failing(stderr), log: { ...noLog, ...log }, buildx: undefined })

  /** A docker whose runs and logged commands are kept in the order they come. */
  function recording(more: Partial<DockerCli> = {}): { docker: Docker; events: unknown[] } {
    const events: unknown[] = []
    const exec = ((command, options) => {
      events.push([command, options])
      return Promise.resolve({ exitCode: 0, stdout: 'out\n', stderr: 'ERROR: noise is not failure' })
    }) satisfies Exec
    return {
      docker: dockerCli({ exec, log: { ...noLog, command: (line) => events.push(line) }, buildx: undefined, ...more }),
      events,
    }
  }

  const limited = (env: object) => ({ env, signal: expect.any(AbortSignal) })

  test('returns stdout and reports each command before it starts', async () => {
    const { docker, events } = recording()
    const options = { env: { A: 'b' } }
    await expect(docker(['version', '--format', '{{.Server.Arch}}'], options)).resolves.toBe('out\n')
    expect(events).toEqual([
      "docker version --format '{{.Server.Arch}}'",
      [['docker', 'version', '--format', '{{.Server.Arch}}'], limited({ ...neutral, A: 'b' })],
    ])
  })

  test('runs buildx directly if its path is known', async () => {
    const { docker, events } = recording({ buildx: '/plugins/docker-buildx' })
    await docker(['buildx', 'rm', 'x'])
    await docker(['version'])
    expect(events).toEqual([
      'docker buildx rm x',
      [['/plugins/docker-buildx', 'rm', 'x'], limited(neutral)],
      'docker version',
      [['docker', 'version'], limited(neutral)],
    ])
  })

  test('cancels every call without its own signal', async () => {
    const [all, own] = [new AbortController(), new AbortController()]
    const { docker, events } = recording({ signal: all.signal })
    await docker(['version'])
    await docker(['version'], { signal: own.signal })
    all.abort()
    expect(events[1]).toEqual([
      ['docker', 'version'],
      expect.objectContaining({ signal: expect.objectContaining({ aborted: true }) }),
    ])
    expect(events[3]).toEqual([['docker', 'version'], { signal: own.signal, env: neutral }])
  })

  test('throws an error with message and output', async () => {
    const docker = failingCli('noise\nERROR: no builder "x" found\n')
    const error = await docker(['buildx', 'inspect', 'x']).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(DockerError)
    expect(error).toMatchObject({
      message: 'no builder "x" found',
      output: 'noise\nERROR: no builder "x" found\n',
    })
  })

  test('debug log has exit code, duration and output', async () => {
    const lines: string[] = []
    const docker = failingCli('level=warning\nERROR: no', { debug: (line) => lines.push(line) })
    await expect(docker(['buildx', 'inspect', 'x'])).rejects.toThrow('no')
    await expect(docker(['buildx', 'build', '.'], { onStderr: () => undefined })).rejects.toThrow('no')
    expect(lines).toEqual([
      expect.stringMatching(/^docker buildx inspect: exit code 3, [\d.]+ s\nlevel=warning\nERROR: no$/),
      expect.stringMatching(/^docker buildx build: exit code 3, [\d.]+ s$/),
    ])
  })

  test('names command and exit code of a silent failure', async () => {
    await expect(failingCli('')(['buildx', 'rm', 'x'])).rejects.toThrow('docker buildx rm exited with 3')
  })

  test.each([
    ['plain', 'plain'],
    ['KEY=value', 'KEY=value'],
    ['two words', "'two words'"],
    ["it's", String.raw`'it'\''s'`],
    ['$HOME', "'$HOME'"],
    ['', "''"],
    ['a\n::error::b', String.raw`$'a\n::error::b'`],
    ["it's\r\t\u001b\\", String.raw`$'it\'s\r\t\x1b\\'`],
  ])('in a logged command %j stands as %s, on one line', async (word, quoted) => {
    const commands: string[] = []
    await expect(failingCli('no', { command: (line) => commands.push(line) })([word])).rejects.toThrow('no')
    expect(commands).toEqual([`docker ${quoted}`])
  })
})

describe('a time limit', () => {
  const sleep = (limit: number, signal?: AbortSignal) =>
    dockerCli({ exec, log: noLog, buildx: '/bin/sleep', limit, ...(signal && { signal }) })
  const late = /^docker buildx 600 did not respond within 0.01 s$/

  test('ends a call and is reported', async () => {
    await expect(sleep(10)(['buildx', '600'])).rejects.toThrow(late)
    await expect(sleep(60_000)(['buildx', '600'], { limit: 10 })).rejects.toThrow(late)
    await expect(sleep(60_000)(['buildx', '0'])).resolves.toBe('')
  })

  test('is none for a call with a signal of its own', async () => {
    await expect(sleep(1)(['buildx', '0.05'], { signal: new AbortController().signal })).resolves.toBe('')
  })

  test('is not reported for a cancelled call', async () => {
    await expect(sleep(60_000, AbortSignal.abort())(['buildx', '600'])).rejects.toThrow(Cancelled)
  })
})

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inGroup, runtime, savedStates } from '../../src/actions/runtime.ts'
import { readCommandFile } from '../../script/runner.ts'
import { startIdTokens } from '../servers/id-tokens.ts'

const environment = { ...process.env }
let folder: string
let printed: string

const file = (name: string): string => readFileSync(join(folder, name), 'utf8')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runtime-'))
  for (const name of ['output', 'state', 'summary']) writeFileSync(join(folder, name), '')
  Object.assign(process.env, {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    'INPUT_BUILD-ARGS': '\n  A=b\n  C=d  \n',
    INPUT_TWO_WORDS: 'yes',
    'STATE_selected-builder': 'manifold-1',
  })
  printed = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text.toString()
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  process.env = { ...environment }
  rmSync(folder, { recursive: true })
})

test('trims inputs, and returns an empty text for one that is not set', () => {
  expect(runtime.input('build-args')).toBe('A=b\n  C=d')
  expect(runtime.input('two words')).toBe('yes')
  expect(runtime.input('push')).toBe('')
})

test('writes outputs and state to their files unchanged', () => {
  const hostile = 'first\nghadelimiter_x\nname=value\nother<<END\nlast\n'
  runtime.output('digest', 'sha256:1')
  runtime.output('metadata', hostile)
  runtime.state.write('builder', 'manifold-2')
  runtime.state.write('empty', '')
  expect(readCommandFile(file('output'))).toEqual({ digest: 'sha256:1', metadata: hostile })
  expect(readCommandFile(file('state'))).toEqual({ builder: 'manifold-2', empty: '' })
  expect(printed).toBe('')
})

test('reads the state that it has written', () => {
  runtime.state.write('tags', 'before')
  expect(runtime.state.read('tags')).toBe('before')
  expect(savedStates()).toContain('tags')
  runtime.state.write('tags', '')
  expect(runtime.state.read('tags')).toBe('')
  expect(savedStates()).not.toContain('tags')
})

test('reads the state of main in post', () => {
  expect(runtime.state.read('selected-builder')).toBe('manifold-1')
  expect(runtime.state.read('scratch')).toBe('')
})

test('warns if the summary cannot be written, and writes it with the next one', async () => {
  process.env['GITHUB_STEP_SUMMARY'] = join(folder, 'no', 'summary')
  await runtime.summary('# one')
  expect(printed).toMatch(/^::warning::summary: Unable to access summary file: .*\n$/)
  process.env['GITHUB_STEP_SUMMARY'] = join(folder, 'summary')
  await runtime.summary('# two')
  await runtime.summary('# three')
  expect(file('summary')).toBe('# one\n# two\n# three\n')
})

test('ignores the summary if the runner has none', async () => {
  delete process.env['GITHUB_STEP_SUMMARY']
  await runtime.summary('# one')
  expect(printed).toBe('')
})

test('logs findings as lines where the variable of the usual build step says so', () => {
  runtime.finding('a', { file: 'Dockerfile', line: 1 })
  process.env['DOCKER_BUILD_CHECKS_ANNOTATIONS'] = 'FALSE'
  runtime.finding('b', { file: 'Dockerfile', line: 1 })
  expect(printed).toBe('::warning file=Dockerfile,line=1::a\nwarning: b\n')
})

test('escapes messages', () => {
  runtime.info('plain')
  runtime.notice('100% done\r\n::error::x')
  runtime.warning('w')
  runtime.warning('unused', { file: 'a,b/Dockerfile', line: 3 })
  expect(printed).toBe(
    'plain\n::notice::100%25 done%0A\u200b::error::x\n::warning::w\n::warning file=a%2Cb/Dockerfile,line=3::unused\n',
  )
})

test('breaks up workflow commands in a logged command line', () => {
  runtime.command("docker build --label 'a=##[error]b'")
  expect(printed).toBe("[command]docker build --label 'a=##\u200b[error]b'\n")
})

test('masks the lines of a secret that hold a letter or digit', () => {
  runtime.secret('one\ntwo\n\n')
  runtime.secret('')
  expect(printed).toBe('::add-mask::one\n::add-mask::two\n')
  printed = ''
  runtime.secret('{\n  "private_key": "x"\n}}}}\n')
  expect(printed).toBe('::add-mask::"private_key": "x"\n')
  printed = ''
  runtime.secret('!!!!')
  expect(printed).toBe('::add-mask::!!!!\n')
})

test('fails with an error and an exit code', () => {
  const before = process.exitCode
  try {
    runtime.fail('no\nway')
    expect(process.exitCode).toBe(1)
  } finally {
    process.exitCode = before
  }
  expect(printed).toBe('::error::no%0Away\n')
})

test('logs no text that the runner takes for a command', () => {
  const pieces = [
    '::error::PWN',
    '##[error]PWN',
    ' ',
    '\t',
    '\n',
    '\r',
    '\u001b[1m',
    '\u0000',
    '\u2028',
    'x',
    '::',
    '%0A',
  ]
  const hostile = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''))
  const { info, command, notice, group, warning, debug } = runtime
  const ways = {
    info,
    command,
    notice,
    group,
    warning: (text: string) => {
      warning(text)
    },
    debug,
  }
  const way = fc.constantFrom(...(Object.keys(ways) as (keyof typeof ways)[]))
  process.env['RUNNER_DEBUG'] = '1'
  fc.assert(
    fc.property(way, hostile, (name, text) => {
      printed = ''
      ways[name](text)
      const commands = printed
        .split(/[\n\r\u2028]/)
        .filter((line) => /^\s*::/.test(line) || line.includes('##['))
        .filter((line) => !line.startsWith(`::${name}::`))
      expect(commands).toEqual([])
    }),
    { seed: 1, numRuns: 1000 },
  )
})

test('does not mask a secret of one or two characters, and says so once', () => {
  for (const value of ['7', 'ab', 'abc']) runtime.secret(value)
  expect(printed).toMatch(/^::notice::A secret of one or two characters is not masked.*\n::add-mask::abc\n$/)
  printed = ''
  runtime.secret('0')
  runtime.secret('long\n}\nlines')
  expect(printed).toBe('::add-mask::long\n::add-mask::lines\n')
})

test('ends a group of the log also after an error', async () => {
  const log: string[] = []
  const groups = { group: (title: string) => void log.push(title), endGroup: () => void log.push('end') }
  await inGroup(groups, 'parts', () => Promise.resolve())
  await expect(inGroup(groups, 'handoff', () => Promise.reject(new Error('HTTP 500')))).rejects.toThrow('HTTP 500')
  expect(log).toEqual(['parts', 'end', 'handoff', 'end'])
})

test('requests and masks an ID token for the audience', async () => {
  await using service = await startIdTokens()
  Object.assign(process.env, service.env)
  const token = await runtime.idToken('sts.example')
  expect(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({
    aud: 'sts.example',
  })
  expect(service.audiences).toEqual(['sts.example'])
  expect(printed).toContain(`::add-mask::${token}`)
})

test('an ID token that the job must not have, or does not get, is an error with the remedy', async () => {
  delete process.env['ACTIONS_ID_TOKEN_REQUEST_URL']
  await expect(runtime.idToken('a')).rejects.toThrow(
    /^this job has no ID token\. Add "id-token: write" to the permissions of the job/,
  )
  await using service = await startIdTokens(403)
  Object.assign(process.env, service.env)
  await expect(runtime.idToken('a')).rejects.toThrow(
    /^the runner returned no ID token for a: .*403.*\. Run the job again$/,
  )
})

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRuntime, type Runtime } from '../../src/actions/runtime.ts'
import { readCommandFile } from '../../script/runner.ts'

let folder: string
let printed: string[]
let runtime: Runtime

const file = (name: string): string => readFileSync(join(folder, name), 'utf8')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runtime-'))
  printed = []
  const env = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    'INPUT_BUILD-ARGS': '\n  A=b\n  C=d  \n',
    INPUT_TWO_WORDS: 'yes',
    STATE_builder: 'manifold-1',
  }
  runtime = createRuntime(env, (line) => printed.push(line))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('inputs are trimmed, and empty where they are not given', () => {
  expect(runtime.input('build-args')).toBe('A=b\n  C=d')
  expect(runtime.input('two words')).toBe('yes')
  expect(runtime.input('push')).toBe('')
})

test('outputs and state go to their files as they are', () => {
  const hostile = 'first\nmanifold_x\nname=value\nother<<END\nlast\n'
  runtime.output('digest', 'sha256:1')
  runtime.output('metadata', hostile)
  runtime.state.write('builder', 'manifold-2')
  runtime.state.write('empty', '')
  expect(readCommandFile(file('output'))).toEqual({ digest: 'sha256:1', metadata: hostile })
  expect(readCommandFile(file('state'))).toEqual({ builder: 'manifold-2', empty: '' })
  expect(printed).toEqual([])
})

test('post reads what main left', () => {
  expect(runtime.state.read('builder')).toBe('manifold-1')
  expect(runtime.state.read('scratch')).toBe('')
})

test('the summary is added to', () => {
  runtime.summary('# one')
  runtime.summary('# two')
  expect(file('summary')).toBe('# one\n# two\n')
})

test('messages are commands of one line', () => {
  runtime.info('plain')
  runtime.notice('100% done\r\n::error::x')
  runtime.warning('w')
  expect(printed).toEqual(['plain', '::notice::100%25 done%0D%0A::error::x', '::warning::w'])
})

test("a logged command can't be one for the runner", () => {
  runtime.command("docker build --label 'a=##[error]b'")
  expect(printed).toEqual(["[command]docker build --label 'a=##\u200b[error]b'"])
})

test('a secret is hidden as a whole and line by line', () => {
  runtime.secret('one\ntwo\n\n')
  expect(printed).toEqual(['::add-mask::one%0Atwo%0A%0A', '::add-mask::one', '::add-mask::two'])
  runtime.secret('')
  expect(printed).toHaveLength(3)
})

test('a failure is an error and an exit code', () => {
  const before = process.exitCode
  try {
    runtime.fail('no\nway')
    expect(process.exitCode).toBe(1)
  } finally {
    process.exitCode = before
  }
  expect(printed).toEqual(['::error::no%0Away'])
})

test('outside of a workflow it says what is missing', () => {
  expect(() => {
    createRuntime({}, () => undefined).output('digest', '')
  }).toThrow('GITHUB_OUTPUT is not set: this must run as a step of a workflow')
})

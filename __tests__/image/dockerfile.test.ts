import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { annotatedPath, dockerfileText, failedLine } from '../../src/image/dockerfile.ts'

const workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
for (const folder of ['.git', 'app', 'small']) mkdirSync(join(workspace, folder), { recursive: true })
writeFileSync(join(workspace, 'small', 'dockerfile'), 'FROM small')

afterAll(() => {
  rmSync(workspace, { recursive: true })
})

const inWorkspace = (path: string) => join(workspace, path)

describe('the path of annotations', () => {
  test.each([
    ['the default Dockerfile', inWorkspace('.'), undefined, 'Dockerfile'],
    ['that of a context', inWorkspace('app'), undefined, 'app/Dockerfile'],
    ['that which buildx also takes', inWorkspace('small'), undefined, 'small/dockerfile'],
    ['a file in a subfolder', inWorkspace('.'), inWorkspace('app/./Dockerfile.dev'), 'app/Dockerfile.dev'],
    ['a file beside the context', inWorkspace('app'), inWorkspace('docker/app.Dockerfile'), 'docker/app.Dockerfile'],
    ['a file outside the workspace', inWorkspace('app'), join(tmpdir(), 'Dockerfile'), undefined],
    ['a remote context', 'https://github.com/acme/app.git', 'app/Dockerfile', undefined],
    ['a remote file', inWorkspace('app'), 'https://example.org/Dockerfile', undefined],
  ])('%s', (_, context, file, expected) => {
    expect(annotatedPath({ context, file }, workspace)).toBe(expected)
  })

  test('is that in the repository, whichever folder it was checked out to', () => {
    const bare = mkdtempSync(join(tmpdir(), 'bare-'))
    mkdirSync(join(bare, 'checkout', 'module', '.git'), { recursive: true })
    const source = { context: join(bare, 'checkout', 'module', 'app'), file: undefined }
    expect(annotatedPath(source, bare)).toBe('app/Dockerfile')
    mkdirSync(join(bare, 'checkout', '.git'))
    expect(annotatedPath(source, bare)).toBe('module/app/Dockerfile')
    rmSync(bare, { recursive: true })
  })

  test('is relative to the current directory, as are the inputs', () => {
    expect(annotatedPath({ context: '.', file: './examples/hello/Dockerfile' })).toBe('examples/hello/Dockerfile')
    expect(annotatedPath({ context: '..', file: undefined })).toBeUndefined()
  })
})

test('reads the Dockerfile that buildx takes', () => {
  expect(dockerfileText({ context: inWorkspace('small'), file: undefined })).toBe('FROM small')
  expect(dockerfileText({ context: inWorkspace('app'), file: undefined })).toBeUndefined()
})

test('a failure has no line without a file', () => {
  const messages = ['Dockerfile:3', '--------------------']
  expect(failedLine({ context: 'examples/hello', file: undefined }, messages)).toEqual({
    ...{ file: 'examples/hello/Dockerfile', line: 3 },
  })
  expect(failedLine({ context: 'git@example.org:a/b', file: undefined }, messages)).toBeUndefined()
})

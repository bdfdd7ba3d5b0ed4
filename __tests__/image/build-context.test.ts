import { expect, test } from '@jest/globals'
import { resolve } from 'node:path'
import { otherDockerfile } from '../../src/image/build-context.ts'

test.each([
  ['.', undefined, undefined],
  ['.', './Dockerfile', undefined],
  ['app', 'app/../app/Dockerfile', undefined],
  ['app', resolve('app/Dockerfile'), undefined],
  ['https://example.org/app.git', 'Dockerfile', undefined],
  ['app', 'Dockerfile', 'Dockerfile'],
  ['app', './app/debug.Dockerfile', 'app/debug.Dockerfile'],
  ['.', resolve('debug.Dockerfile'), 'debug.Dockerfile'],
  ['https://example.org/app.git', 'app/Dockerfile', 'app/Dockerfile'],
  ['.', 'https://example.org/Dockerfile', 'https://example.org/Dockerfile'],
])('of the context %j, file %j is not the default if it is %j', (context, file, expected) => {
  expect(otherDockerfile({ context, file })).toBe(expected)
})

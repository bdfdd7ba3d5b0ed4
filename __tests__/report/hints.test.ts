import { describe, expect, test } from '@jest/globals'
import { hintFor } from '../../src/report/hints.ts'

const failed = (code: number): string => `process "/bin/sh -c x" did not complete successfully: exit code: ${code}`

describe('a missing command', () => {
  test.each([
    ['of a RUN', failed(127)],
    ['of a pipe of busybox', `${failed(2)}\n#5   /bin/sh: gcc: not found`],
    ['of a pipe of bash', `${failed(1)}\n#5   bash: line 1: gcc: command not found`],
    ['of a pipe of dash', `${failed(1)}\n#5   /bin/sh: 1: gcc: not found`],
  ])('%s', (_, text) => {
    expect(hintFor(text)).toMatch(/^a command is missing/)
  })

  test.each([
    ['an image', 'docker.io/library/nope:1: not found'],
    ['a file', 'failed to compute cache key: failed to calculate checksum of ref a::b: "/nofile": not found'],
    ["something of the build's own", `${failed(9)}\n#5   the page was not found\n#5   page: not found`],
    ['another exit code', failed(1270)],
  ])('is not %s', (_, text) => {
    expect(hintFor(text)).toBeUndefined()
  })
})

test('who is not known to the registry is told where to say it', () => {
  expect(hintFor('unexpected status: 401 Unauthorized')).toMatch(/registry, username and password, or registry-auth/)
})

import { expect, test } from '@jest/globals'
import { pushUnderTag, refusesDigest, temporaryTag } from '../../src/image/temporary-tag.ts'

const put = 'unexpected status from PUT request to http://r/v2/app/manifests/sha256:1'

test.each([
  [`failed to solve: failed to push r/app: ${put}: 405 Method Not Allowed`, true],
  [`failed to solve: failed to push r/app: ${put}: 400 Bad Request`, true],
  ['failed to solve: failed to push r/app: unsupported', true],
  ['failed to solve: failed to push r/app: unsupported: The operation is unsupported.', true],
  [`failed to solve: failed to push r/app: ${put}: 403 Forbidden`, false],
  [`failed to solve: failed to push r/app: ${put}: 503 Service Unavailable`, false],
  ['failed to solve: failed to push r/app: denied: no', false],
  ['failed to solve: unsupported: frontend', false],
])('%s', (message, refused) => {
  expect(refusesDigest(message)).toBe(refused)
})

test('only our own exporter pushes under the tag', () => {
  const ours = 'type=image,"name=r/a,r/b",push-by-digest=true,name-canonical=true,push=true'
  const theirs = 'type=image,name=r/c,push-by-digest=true,name-canonical=true,push=true'
  expect(pushUnderTag(['build', '--output', ours, '--output', theirs], ['r/a', 'r/b'], 'tmp')).toEqual([
    ...['build', '--output', 'type=image,"name=r/a:tmp,r/b:tmp",push=true', '--output', theirs],
  ])
})

test('a temporary tag is a tag, and another each time', () => {
  expect(temporaryTag()).toMatch(/^manifold-[0-9a-f]{12}$/)
  expect(temporaryTag()).not.toBe(temporaryTag())
})

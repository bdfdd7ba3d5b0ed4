import { expect, test } from '@jest/globals'
import { refusesDigest, temporaryTag } from '../../src/image/temporary-tag.ts'

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

test('a temporary tag is a tag, and another each time', () => {
  expect(temporaryTag()).toMatch(/^manifold-[0-9a-f]{12}$/)
  expect(temporaryTag()).not.toBe(temporaryTag())
})

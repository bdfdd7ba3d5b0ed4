import { expect, test } from '@jest/globals'
import { says } from '../../src/docker/messages.ts'
import { concede } from '../../src/image/concession.ts'

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
  expect(says(message, 'refused digest')).toBe(refused)
})

const noDigest = `failed to solve: failed to push r/app: ${put}: 405 Method Not Allowed`
/** GitLab's words. */
const noSubject = 'failed to solve: failed to push r/app: unknown: blob unknown to registry - sha256:1'

test('pushes under a temporary tag if the registry rejects a push by digest', () => {
  const tags = [concede(noDigest, {}, {}), concede(noDigest, {}, {})].map((made) => made?.temporaryTag)
  for (const tag of tags) expect(tag).toMatch(/^manifold-[0-9a-f]{12}$/)
  expect(new Set(tags).size).toBe(2)
})

test('pushes attestations without a subject if the registry rejects them', () => {
  expect(concede(noSubject, {}, {})).toEqual({ withoutSubject: true })
  expect(concede(noSubject, { temporaryTag: 'a' }, {})).toEqual({ temporaryTag: 'a', withoutSubject: true })
  expect(() => concede(noSubject, {}, { 'oci-artifact': 'true' })).toThrow(/^outputs: oci-artifact=true: the registry /)
})

test('tries each workaround once and only for its failure', () => {
  expect(concede(noDigest, { temporaryTag: 'a' }, {})).toBeUndefined()
  expect(concede(noSubject, { withoutSubject: true }, {})).toBeUndefined()
  expect(concede('failed to push r/app: 403 Forbidden', {}, {})).toBeUndefined()
})

import { expect, test } from '@jest/globals'
import { readSources } from '../../src/inputs/read-sources.ts'

const digest = `sha256:${'a'.repeat(64)}`

function sources(text: string) {
  return readSources((name) => (name === 'sources' ? text : ''), 'ghcr.io/acme/app')
}

test('reads references, digests, and platforms before them', () => {
  expect(sources(`ghcr.io/acme/app:1--amd64\n${digest}\narmhf=localhost:5000/app@${digest}`)).toEqual([
    { repositories: ['ghcr.io/acme/app'], at: '1--amd64', platform: undefined },
    { repositories: ['ghcr.io/acme/app'], at: digest, platform: undefined },
    { repositories: ['localhost:5000/app'], at: digest, platform: 'linux/arm/v7' },
  ])
})

test('ignores a tag next to a digest', () => {
  expect(sources(`acme/app:1@${digest}`)).toMatchObject([{ at: digest }])
})

test.each([
  ['acme/app', 'sources: "acme/app" has neither tag nor digest. Use REPOSITORY:TAG'],
  ['acme/app@sha256:abc', 'sources: "acme/app@sha256:abc" has an invalid digest'],
  ['linux/amd65=acme/app:1', 'sources: unknown platform "linux/amd65"'],
  ['Acme/app:1', 'sources: "Acme/app" has uppercase letters'],
])('rejects %p', (text, message) => {
  expect(() => sources(text)).toThrow(message)
})

import { expect, test } from '@jest/globals'
import { readSources } from '../../src/inputs/sources.ts'

const digest = `sha256:${'a'.repeat(64)}`

function sources(text: string) {
  return readSources((name) => (name === 'sources' ? text : ''), 'ghcr.io/acme/app')
}

test('are references, digests, and platforms stated before them', () => {
  expect(sources(`ghcr.io/acme/app:1--amd64\n${digest}\narmhf=localhost:5000/app@${digest}`)).toEqual([
    { heldBy: ['ghcr.io/acme/app'], reference: 'ghcr.io/acme/app:1--amd64', platform: undefined },
    { heldBy: ['ghcr.io/acme/app'], reference: `ghcr.io/acme/app@${digest}`, platform: undefined },
    { heldBy: ['localhost:5000/app'], reference: `localhost:5000/app@${digest}`, platform: 'linux/arm/v7' },
  ])
})

test('a tag next to a digest says nothing more', () => {
  expect(sources(`acme/app:1@${digest}`)).toMatchObject([{ reference: `acme/app@${digest}` }])
})

test.each([
  ['acme/app', "sources: 'acme/app' has neither tag nor digest; write REPOSITORY:TAG"],
  ['acme/app@sha256:abc', "sources: 'acme/app@sha256:abc' has a digest that is none"],
  ['linux/amd65=acme/app:1', 'sources: unknown platform "linux/amd65"'],
  ['Acme/app:1', 'sources: "Acme/app" has uppercase letters'],
])('%p is refused', (text, message) => {
  expect(() => sources(text)).toThrow(message)
})

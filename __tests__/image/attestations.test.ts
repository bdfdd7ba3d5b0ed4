import { expect, test } from '@jest/globals'
import { lostProvenance } from '../../src/image/attestations.ts'

const inputs = {
  ...{ provenance: undefined, sbom: undefined, attests: [], defaultAttestations: true },
  ...{ push: true, load: true, outputs: [] },
}
const origin = { serverUrl: 'https://github.com', gitContext: undefined, runUrl: undefined, isPrivate: false }

test('provenance that is left out of what is pushed is told, with what to do', () => {
  const [lost, ...more] = lostProvenance(inputs, origin, 'docker-container')
  expect(lost?.what).toBe('provenance')
  expect(lost?.why).toMatch(/^what is pushed has mode=min instead of mode=max, since load makes a docker archive/)
  expect(more).toEqual([])
})

test.each([
  ['nothing is pushed', { push: false }, {}],
  ['it was asked for', { provenance: { mode: 'min' } }, {}],
  ['it was attested by hand', { attests: [{ type: 'provenance', attributes: {} }] }, {}],
  ['it was turned off', { defaultAttestations: false }, {}],
  ['the repository is private, where buildx has the same default', {}, { isPrivate: true }],
])('nothing is lost where %s', (_, changed, from) => {
  expect(lostProvenance({ ...inputs, ...changed }, { ...origin, ...from }, 'docker-container')).toEqual([])
})

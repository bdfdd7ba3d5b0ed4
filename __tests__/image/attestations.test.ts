import { describe, expect, test } from '@jest/globals'
import { checkIndexAnnotations, lostProvenance } from '../../src/image/attestations.ts'
import { readAttestationInputs } from '../../src/inputs/read-attestations.ts'
import { readExports } from '../../src/inputs/read-exports.ts'
import { planOf } from '../fakes/plan.ts'
import { fakeInputs } from '../fakes/runtime.ts'

const inputs = {
  ...{ provenance: undefined, sbom: undefined, attests: [], defaultAttestations: true },
  ...{ push: true, load: true, outputs: [] },
}
const origin = {
  ...{ serverUrl: 'https://github.com', repository: undefined, gitContext: undefined },
  ...{ runUrl: undefined, isPrivate: false },
}

test('reports reduced provenance with the remedy', () => {
  const [lost, ...more] = lostProvenance(inputs, origin, 'docker-container')
  expect(lost?.what).toBe('provenance')
  expect(lost?.why).toMatch(/^the pushed image has mode=min instead of mode=max, since load creates a docker archive/)
  expect(lost?.remedy).toMatch(/^Push in a separate build/)
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

describe('annotations of the index', () => {
  const check = async (given: Record<string, string>): Promise<void> => {
    const inputs = { tags: 'r.example/a:1', push: 'true', annotations: 'index:a=b', ...given }
    const read = fakeInputs(inputs)
    const { plan, destinations } = readExports(read, await planOf(inputs), false)
    checkIndexAnnotations(plan, { ...destinations, ...readAttestationInputs(read, {}) })
  }

  test.each([
    [{ provenance: 'false' }],
    [{ provenance: 'disabled=true', platforms: 'arm64' }],
    [{ provenance: 'false', attests: 'type=sbom,disabled=true' }],
    [{ provenance: 'false', push: 'false', outputs: 'type=oci,dest=a.tar' }],
  ])('are refused where there is no index: %j', async (inputs: Record<string, string>) => {
    await expect(check(inputs)).rejects.toThrow(
      'annotations: "index:a=b": an image of one platform without attestations has no index. Use manifest instead',
    )
  })

  test.each([
    [{}],
    [{ provenance: 'false', platforms: 'amd64,arm64' }],
    [{ provenance: 'false', sbom: 'true' }],
    [{ provenance: 'false', attests: 'type=sbom' }],
    [{ provenance: 'false', annotations: 'a=b' }],
    [{ provenance: 'false', push: 'false', outputs: 'type=local,dest=out' }],
  ])('are fine: %j', async (inputs: Record<string, string>) => {
    await expect(check(inputs)).resolves.toBeUndefined()
  })
})

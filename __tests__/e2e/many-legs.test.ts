import { expect, test } from '@jest/globals'
import { jobsOf, openFanOut, platformsOf } from './fan-out.ts'

test('four images of eight legs in one run', async () => {
  const platforms = ['amd64', '386', 'arm64', 'arm/v7', 'arm/v6', 'ppc64le', 's390x', 'riscv64'].map(
    (name) => `linux/${name}`,
  )
  const names = ['one', 'two', 'three', 'four']
  const yaml = `jobs:
  images:
    strategy:
      matrix:
        name: [${names.join(', ')}]
    uses: manifold-build/manifold/.github/workflows/build.yml@v1
    with:
      platforms: ${platforms.join(',')}
      tags: ghcr.io/acme/\${{ matrix.name }}:1
      push: true
`
  await using fanOut = await openFanOut({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' })
  const result = await fanOut.run(yaml)
  fanOut.expectGreen(result)
  expect(jobsOf(result)).toHaveLength(names.length * (platforms.length + 2))
  for (const name of names) expect(await platformsOf(`${result.home}/${name}`, '1')).toEqual(platforms)
})

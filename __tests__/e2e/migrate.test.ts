/** Runs workflows that manifold-migrate wrote. */
import { parse, stringify } from 'yaml'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { listTags, tagDigest } from '../integration/registry.ts'
import { caseOf } from '../migrate/cases.ts'
import { type FanOut, jobsOf, openFanOut, platformsOf } from './fan-out.ts'

const dockerfile = `FROM busybox AS server
ARG VERSION
ARG REVISION
RUN echo "built $VERSION at $REVISION for $(uname -m)" >/built
`
const bakeFile = `target "docker-metadata-action" {}
target "image" {
  inherits = ["docker-metadata-action"]
  platforms = ["linux/amd64", "linux/arm64"]
}
`
const platforms = ['linux/amd64', 'linux/arm64']

let fanOut: FanOut

beforeAll(async () => {
  fanOut = await openFanOut({
    Dockerfile: dockerfile,
    'docker-bake.hcl': bakeFile,
    'api/Dockerfile': dockerfile,
    'worker/Dockerfile': dockerfile,
  })
})

afterAll(async () => {
  await fanOut[Symbol.asyncDispose]()
})

/** With names on the registry that the tests push to. */
function migrated(name: string, repository: string): string {
  return caseOf(name).after.replaceAll(repository, 'ghcr.io/acme/app')
}

test('steps that read outputs of the build', async () => {
  const result = await fanOut.run(migrated('outputs-everywhere', 'registry.example.com/team/app'))
  fanOut.expectGreen(result)
  expect(await listTags(`${result.home}/app`)).toEqual(['main'])
  expect(result.log).toContain(`| tags ${result.home}/app:main\n`)
  expect(result.log).toMatch(/\| main \{.*"version":"main"/)
  expect(result.log).toMatch(/--build-arg VERSION=main --build-arg REVISION=[0-9a-f]{40} /)
  expect(result.log).toContain('| the default branch\n')
})

test('a matrix that pushed digests, and a job that joined them', async () => {
  const yaml = migrated('fan-out-native', 'ghcr.io/${{ github.repository }}')
  const result = await fanOut.run(yaml)
  fanOut.expectGreen(result)
  const { home } = result
  expect(await platformsOf(`${home}/app`, 'main')).toEqual(platforms)
  expect(result.log).toMatch(new RegExp(`\\| deployed main ${(await tagDigest(`${home}/app`, 'main')) ?? ''}\\n`))
  expect(jobsOf(result)).toContain('deploy')
})

test('a matrix of images and platforms', async () => {
  const result = await fanOut.run(caseOf('fan-out-images').after)
  fanOut.expectGreen(result)
  for (const image of ['api', 'worker']) expect(await platformsOf(`${result.home}/${image}`, 'edge')).toEqual(platforms)
})

test('a bake file that got its names from a metadata step', async () => {
  const { image } = (parse(caseOf('bake-metadata').after) as { jobs: Record<string, unknown> }).jobs
  const result = await fanOut.run(stringify({ jobs: { image } }), {
    name: 'push',
    payload: { ref: 'refs/tags/v1.2.3' },
  })
  fanOut.expectGreen(result)
  expect(await listTags(`${result.home}/app`)).toEqual(['1.2.3', 'latest'])
  expect(await platformsOf(`${result.home}/app`, '1.2.3')).toEqual(platforms)
})

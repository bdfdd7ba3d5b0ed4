/** A bake on several runners: plan, legs and merge as separate processes. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type ArtifactServer, startArtifacts } from '../../servers/artifacts.ts'
import { listTags, newRepository, occupyTag, tagDigest } from '../registry.ts'
import { errorsIn } from '../step.ts'
import { bakeIn, type BakeRun } from './bake.ts'

let server: ArtifactServer

beforeAll(async () => {
  server = await startArtifacts()
})

afterAll(async () => {
  await server[Symbol.asyncDispose]()
})

type Inputs = Readonly<Record<string, string>>

interface Leg {
  readonly name: string
  readonly platforms: string
  readonly targets: string
}

const bakeFile = (repository: string): string => `
group "default" { targets = ["web", "api", "docs", "lint"] }
target "base" {
  dockerfile-inline = "FROM scratch\\nCOPY shared /base\\n"
  platforms = ["linux/amd64", "linux/arm64"]
}
target "_app" {
  contexts = { base = "target:base" }
  platforms = ["linux/amd64", "linux/arm64"]
  labels = { "com.example.text" = "{{literal}}" }
}
target "web" {
  inherits = ["_app"]
  dockerfile-inline = "FROM base\\nCOPY shared /web\\n"
  tags = ["${repository}/web:1"]
}
target "api" {
  inherits = ["_app"]
  dockerfile-inline = "FROM base\\nCOPY shared /api\\n"
  tags = ["${repository}/api:1"]
}
target "docs" {
  dockerfile-inline = "FROM scratch\\nCOPY shared /docs\\n"
  platforms = ["linux/amd64"]
  tags = ["${repository}/docs:1", "${repository}/docs:2"]
}
target "lint" {
  dockerfile-inline = "FROM scratch\\n"
  output = ["type=cacheonly"]
}
`

function open(repository: string) {
  const files = { 'docker-bake.hcl': bakeFile(repository), shared: 'shared\n' }
  const run = (action: string, inputs: Inputs): Promise<BakeRun> => bakeIn(files, inputs, { ...server.env, action })
  return {
    plan: async (inputs: Inputs = {}) => {
      const { main, outputs } = await run('plan', { bake: 'docker-bake.hcl', push: 'true', ...inputs })
      expect(errorsIn(main.log)).toEqual([])
      const { include } = JSON.parse(outputs['matrix'] ?? '') as { readonly include: readonly Leg[] }
      return { plan: outputs['plan'] ?? '', legs: include, outputs }
    },
    leg: (plan: string, { platforms, targets }: Leg) =>
      run('.', { bake: 'docker-bake.hcl', push: 'true', handoff: 'artifact', plan, platforms, targets }),
    merge: (plan: string, inputs: Inputs = {}) => run('merge', { plan, handoff: 'artifact', retries: '0', ...inputs }),
  }
}

test('linked targets share legs, and the merge moves the tags of all targets', async () => {
  const repository = newRepository('bake-fan-out')
  const { plan: makePlan, leg, merge } = open(repository)
  const { plan, legs, outputs } = await makePlan()
  expect(legs.map(({ name, platforms, targets }) => ({ name, platforms, targets }))).toEqual([
    { name: 'api+web linux-amd64', platforms: 'linux/amd64', targets: 'api,web' },
    { name: 'api+web linux-arm64', platforms: 'linux/arm64', targets: 'api,web' },
    { name: 'docs linux-amd64', platforms: 'linux/amd64', targets: 'docs' },
    { name: 'lint default', platforms: '', targets: 'lint' },
  ])
  const tags = ['api:1', 'docs:1', 'docs:2', 'web:1'].map((tag) => `${repository}/${tag}`)
  expect(outputs['tags']?.split('\n').toSorted()).toEqual(tags)
  for (const one of legs) expect(errorsIn((await leg(plan, one)).main.log)).toEqual([])
  expect(await tagDigest(`${repository}/web`, '1')).toBeUndefined()
  const { main, targets, summary } = await merge(plan)
  expect(errorsIn(main.log)).toEqual([])
  expect(Object.keys(targets).toSorted()).toEqual(['api', 'docs', 'web'])
  expect(Object.keys(targets['web']?.digests ?? {})).toEqual(['linux/amd64', 'linux/arm64'])
  expect(Object.keys(targets['docs']?.digests ?? {})).toEqual(['linux/amd64'])
  for (const [name, { digest }] of Object.entries(targets)) {
    expect(await tagDigest(`${repository}/${name}`, '1')).toBe(digest)
  }
  expect(await listTags(`${repository}/docs`)).toEqual(['1', '2'])
  for (const name of ['web', 'api', 'docs']) expect(summary).toContain(`## \`${name}\``)
  expect(server.names()).toEqual([])
})

test('a merge without the part of one target moves no tag, and succeeds when that leg has run', async () => {
  const repository = newRepository('bake-missing')
  const { plan: makePlan, leg, merge } = open(repository)
  const before = await occupyTag(`${repository}/web`, '1')
  const { plan, legs } = await makePlan({ targets: 'web,docs' })
  const docs = legs.find(({ targets }) => targets === 'docs')
  for (const one of legs.filter((other) => other !== docs))
    expect(errorsIn((await leg(plan, one)).main.log)).toEqual([])
  const failed = await merge(plan)
  expect(errorsIn(failed.main.log).join()).toMatch(/^plan: there is no part of linux-amd64/)
  expect(await tagDigest(`${repository}/web`, '1')).toBe(before)
  if (docs) await leg(plan, docs)
  const { main, targets } = await merge(plan)
  expect(errorsIn(main.log)).toEqual([])
  expect(await tagDigest(`${repository}/web`, '1')).toBe(targets['web']?.digest)
})

test('a leg that runs again replaces its part', async () => {
  const repository = newRepository('bake-again')
  const { plan: makePlan, leg, merge } = open(repository)
  const { plan, legs } = await makePlan({ images: `${repository}/{{target}}`, tags: 'again', targets: 'docs' })
  for (const one of [...legs, ...legs]) expect(errorsIn((await leg(plan, one)).main.log)).toEqual([])
  const { main, outputs } = await merge(plan)
  expect(errorsIn(main.log)).toEqual([])
  expect(await tagDigest(`${repository}/docs`, 'again')).toBe(outputs['digest'])
})

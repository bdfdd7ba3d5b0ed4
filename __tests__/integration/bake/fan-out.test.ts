/** A bake on several runners: plan, legs and merge as separate processes. */
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { setting } from '../../../script/settings.ts'
import { faultyRegistry } from '../../fakes/faulty-registry.ts'
import { type ArtifactServer, startArtifacts } from '../../servers/artifacts.ts'
import { signingServices } from '../../servers/sigstore.ts'
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
    leg: (plan: string, { platforms, targets }: Leg, inputs: Inputs = {}) =>
      run('.', { bake: 'docker-bake.hcl', push: 'true', handoff: 'artifact', plan, platforms, targets, ...inputs }),
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
  expect(errorsIn(failed.main.log).join()).toMatch(/^plan: there is no part of linux-amd64.* \(target docs\)$/)
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

const registry = { handoff: 'registry' }

test('two repositories for a target, legs by runner, and the hand-off through the registry', async () => {
  const repository = newRepository('bake-registry')
  const { plan: makePlan, leg, merge } = open(repository)
  const images = `${repository}/one/{{target}}\n${repository}/two/{{target}}`
  const { plan, legs } = await makePlan({ images, tags: '1', split: 'runner', runners: 'default=any' })
  expect(legs.map(({ platforms, targets }) => [platforms, targets])).toEqual([
    ['linux/amd64,linux/arm64', 'api,web'],
    ['linux/amd64', 'docs'],
    ['', 'lint'],
  ])
  for (const one of legs) expect(errorsIn((await leg(plan, one, registry)).main.log)).toEqual([])
  const { main, targets } = await merge(plan, registry)
  expect(errorsIn(main.log)).toEqual([])
  expect(Object.keys(targets).toSorted()).toEqual(['api', 'docs', 'web'])
  for (const [name, { digest, tags }] of Object.entries(targets)) {
    const both = [`${repository}/one/${name}`, `${repository}/two/${name}`]
    expect(tags).toEqual(both.map((one) => `${one}:1`))
    for (const one of both) {
      expect(await tagDigest(one, '1')).toBe(digest)
      expect(await listTags(one)).toEqual(['1'])
    }
  }
})

test('smoke tests by target in the legs, then a gate and signatures of all targets in the merge', async () => {
  const repository = newRepository('bake-gate')
  const { plan: makePlan, leg, merge } = open(repository)
  const { plan, legs } = await makePlan({ set: '*.platform=linux/amd64' })
  const tests = { 'smoke-test': 'web: "true"\ndocs: exit 7' }
  const smoked = new Map<string, string>()
  for (const one of legs) smoked.set(one.targets, errorsIn((await leg(plan, one, tests)).main.log).join())
  // Images from scratch have no shell.
  expect(smoked.get('api,web')).toMatch(/^smoke-test: linux\/amd64: .* \(target web\)/)
  expect(smoked.get('docs')).toMatch(/^smoke-test: linux\/amd64: it did not complete/)
  expect(smoked.get('lint')).toBe('')
  for (const one of legs) expect(errorsIn((await leg(plan, one)).main.log)).toEqual([])

  const refused = await merge(plan, { gate: 'case $IMAGE in */docs@*) exit 3 ;; esac' })
  expect(errorsIn(refused.main.log)).toEqual([expect.stringMatching(/^gate: the command exited with code 3\. No tag/)])
  const tagsOf = () => Promise.all(['web', 'api', 'docs'].map((name) => tagDigest(`${repository}/${name}`, '1')))
  expect(await tagsOf()).toEqual([undefined, undefined, undefined])

  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const gate = 'echo "checked $IMAGE"'
  await using services = await signingServices()
  const signing = { sign: 'sigstore', 'sign-key': key, 'sign-with': `rekor: ${services.origin}` }
  const { main, targets, outputs } = await merge(plan, { gate, ...signing, 'forward-only': 'true' })
  expect(errorsIn(main.log)).toEqual([])
  expect(await tagsOf()).toEqual(['web', 'api', 'docs'].map((name) => targets[name]?.digest))
  expect(outputs['kept-tags']).toBe('')
  const signed = (JSON.parse(outputs['signatures'] ?? '') as { readonly image: string }[]).map(({ image }) => image)
  for (const { image = '' } of Object.values(targets)) {
    expect(main.log).toContain(`checked ${image}`)
    expect(signed).toContain(image)
  }
})

test('a tag of one target that can not be moved at the merge leaves those of all targets', async () => {
  const repository = newRepository('bake-refused')
  const proxy = await faultyRegistry(setting('MANIFOLD_REGISTRY'), {
    plan: { kind: 'manifest PUT by tag', fault: '500', times: Infinity, path: /\/docs\/manifests\/2$/ },
  })
  try {
    const { plan: makePlan, leg, merge } = open(`${proxy.host}${repository.slice(repository.indexOf('/'))}`)
    const before = await occupyTag(`${repository}/web`, '1')
    const { plan, legs } = await makePlan({ set: '*.platform=linux/amd64' })
    for (const one of legs) expect(errorsIn((await leg(plan, one)).main.log)).toEqual([])
    const { main } = await merge(plan)
    expect(errorsIn(main.log).join()).toMatch(/^tags: .*Rolled back: /)
    expect(await tagDigest(`${repository}/web`, '1')).toBe(before)
    expect(await Promise.all(['api', 'docs'].map((name) => tagDigest(`${repository}/${name}`, '1')))).toEqual([
      undefined,
      undefined,
    ])
    server.lose(/./)
  } finally {
    await proxy.close()
  }
})

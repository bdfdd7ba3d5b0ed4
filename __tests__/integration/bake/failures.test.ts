/** Bakes that fail: no tag of any target moves. */
import { describe, expect, test } from '@jest/globals'
import { setting } from '../../../script/settings.ts'
import { faultyRegistry } from '../../fakes/faulty-registry.ts'
import { newRepository, occupyTag, tagDigest } from '../registry.ts'
import { errorsIn } from '../step.ts'
import { bakeIn } from './bake.ts'

const names = ['a', 'b', 'c', 'd', 'e']

/** Five targets; each has a Dockerfile of its own. */
function five(repository: string): string {
  const targets = names.map(
    (name) => `target "${name}" {
      dockerfile = "${name}.Dockerfile"
      platforms = ["linux/amd64", "linux/arm64"]
      tags = ["${repository}/${name}:1"]
    }`,
  )
  return [`group "default" { targets = ${JSON.stringify(names)} }`, ...targets].join('\n')
}

function dockerfiles(broken = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => [
      `${name}.Dockerfile`,
      `FROM scratch\n${name === broken ? 'COPY missing /\n' : `COPY ${name}.Dockerfile /\n`}`,
    ]),
  )
}

const tagsOf = (repository: string) => Promise.all(names.map((name) => tagDigest(`${repository}/${name}`, '1')))

test('one failing target among five', async () => {
  const repository = newRepository('failing')
  const before = await occupyTag(`${repository}/a`, '1')
  const files = { 'docker-bake.hcl': five(repository), ...dockerfiles('d') }
  const { main, targets } = await bakeIn(files, { bake: 'docker-bake.hcl', push: 'true' })
  expect(main.exitCode).toBe(1)
  expect(errorsIn(main.log).join()).toMatch(/^build: \[d .*COPY missing.*"\/?missing" does not exist/)
  expect(main.log).toMatch(/^::error file=d\.Dockerfile,line=2::/m)
  expect(targets).toEqual({})
  expect(await tagsOf(repository)).toEqual([before, undefined, undefined, undefined, undefined])
})

test('a registry that does not move the tag of one target', async () => {
  const repository = newRepository('faults')
  const path = repository.slice(repository.indexOf('/'))
  const before = await occupyTag(`${repository}/b`, '1')
  const proxy = await faultyRegistry(setting('MANIFOLD_REGISTRY'), {
    plan: { kind: 'manifest PUT by tag', fault: '500', times: Infinity, path: /\/d\/manifests\/1$/ },
  })
  try {
    const files = { 'docker-bake.hcl': five(`${proxy.host}${path}`), ...dockerfiles() }
    const { main } = await bakeIn(files, { bake: 'docker-bake.hcl', push: 'true', retries: '0' })
    expect(main.exitCode).toBe(1)
    expect(errorsIn(main.log).join()).toContain(`Rolled back: ${proxy.host}${path}/b:1 (${before})`)
    expect(await tagsOf(repository)).toEqual([undefined, before, undefined, undefined, undefined])
  } finally {
    await proxy.close()
  }
})

test('an immutable tag of one target', async () => {
  const repository = newRepository('immutable')
  const before = await occupyTag(`${repository}/c`, '1')
  const files = { 'docker-bake.hcl': five(repository), ...dockerfiles() }
  const { main } = await bakeIn(files, { bake: 'docker-bake.hcl', push: 'true', 'immutable-tags': 'true' })
  expect(errorsIn(main.log).join()).toMatch(/^immutable-tags: .*\/c:1 /)
  expect(await tagsOf(repository)).toEqual([undefined, undefined, before, undefined, undefined])
})

describe('an error names the place', () => {
  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, RegExp]>([
    [
      'in the bake file',
      { 'docker-bake.hcl': 'target "a" {\n  context = nothing\n}\n' },
      { targets: 'a' },
      /^::error file=docker-bake\.hcl,line=2::bake: docker-bake\.hcl:2: Unknown variable; There is no variable named "nothing"/m,
    ],
    [
      'of a target that is not there',
      { 'docker-bake.hcl': 'target "a" {}\n' },
      { targets: 'b' },
      /^::error::targets: the bake file has no target or group "b"/m,
    ],
    ['of a file that is not there', {}, {}, /^::error::bake: file not found: "docker-bake\.hcl"\. .*checkout/m],
    [
      'of two targets with one tag',
      {
        'docker-bake.hcl':
          'group "default" { targets = ["a", "b"] }\ntarget "a" { tags = ["r.example/x:1"] }\ntarget "b" { tags = ["r.example/x:1"] }\n',
        Dockerfile: 'FROM scratch\n',
      },
      { push: 'true' },
      /^::error::tags: r\.example\/x:1 is a tag of the targets a and b\. Use \{\{target\}\}/m,
    ],
    [
      'of a target without a name',
      { 'docker-bake.hcl': 'target "default" {}\n', Dockerfile: 'FROM scratch\n' },
      { push: 'true' },
      /^::error::push: the target default has no tag\. Set tags in the bake file, or images/m,
    ],
    [
      'outside the workspace',
      { 'docker-bake.hcl': 'target "default" {\n  contexts = { x = "/etc" }\n}\n', Dockerfile: 'FROM scratch\n' },
      {},
      /^::error::bake: the target default reads \/etc, outside the workspace\. Add fs\.read=\/etc to allow/m,
    ],
    [
      'with an entitlement',
      { 'docker-bake.hcl': 'target "default" {\n  entitlements = ["network.host"]\n}\n', Dockerfile: 'FROM scratch\n' },
      {},
      /^::error::bake: the target default needs network\.host\. Add network\.host to allow/m,
    ],
  ])('%s', async (_, files, inputs, message) => {
    const { main } = await bakeIn(files, { bake: 'docker-bake.hcl', ...inputs })
    expect(main.exitCode).toBe(1)
    expect(main.log).toMatch(message)
  })
})

test('a target with a check that finds something', async () => {
  const repository = newRepository('checked')
  const files = {
    'docker-bake.hcl': `group "default" { targets = ["lint", "app"] }
      target "lint" {
        call = "check"
        tags = ["${repository}:lint"]
      }
      target "app" {
        tags = ["${repository}:1"]
      }`,
    Dockerfile: 'FROM scratch\nMAINTAINER somebody\n',
  }
  const inputs = { bake: 'docker-bake.hcl', push: 'true' }
  const failed = await bakeIn(files, inputs)
  expect(failed.main.exitCode).toBe(1)
  expect(failed.main.log).toMatch(/^::warning file=Dockerfile,line=2::MaintainerDeprecated/m)
  expect(failed.main.log).toMatch(/^::error::call: check found 1 problem$/m)
  await expect(tagDigest(repository, '1')).resolves.toBeUndefined()

  const passed = await bakeIn({ ...files, Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' }, inputs)
  expect(passed.main.exitCode).toBe(0)
  expect(passed.outputs['tags']).toBe(`${repository}:1`)
  expect(await tagDigest(repository, '1')).toBe(passed.targets['app']?.digest)
  await expect(tagDigest(repository, 'lint')).resolves.toBeUndefined()
})

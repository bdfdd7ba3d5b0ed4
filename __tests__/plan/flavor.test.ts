import { describe, expect, test } from '@jest/globals'
import { namesFor } from './planning.ts'

const version = 'type=semver,pattern={{version}}'

describe('latest', () => {
  test.each([
    ['auto', 'push-tag', version, ['1.2.3', 'latest']],
    ['auto', 'push-prerelease-tag', `${version}\ntype=ref,event=tag`, ['2.0.0-rc.1', 'v2.0.0-rc.1']],
    ['auto', 'push-tag', `type=raw,value=x,priority=1000\n${version}`, ['x', '1.2.3']],
    ['auto', 'push-tag', `type=semver,pattern={{version}},enable=false\ntype=sha`, ['sha-a1b2c3d']],
    ['true', 'push-branch', '', ['main', 'latest']],
    ['true', 'push-branch', 'type=semver,pattern={{version}}', []],
    ['false', 'push-tag', version, ['1.2.3']],
    ['true', 'push-branch', 'latest', ['latest']],
  ])('%s, %s: %s', async (latest, event, rules, names) => {
    expect((await namesFor(event, rules, { flavor: `latest=${latest}` })).names).toEqual(names)
  })
})

describe('prefix and suffix', () => {
  test.each([
    ['prefix=a-\nsuffix=-z', ['a-1.2.3-z', 'sha-a1b2c3d-z', 'latest']],
    ['prefix=a-,onlatest=true,suffix=-z,onlatest=true', ['a-1.2.3-z', 'sha-a1b2c3d-z', 'a-latest-z']],
    ['prefix=a-,onlatest=true,suffix=-z', ['a-1.2.3-z', 'sha-a1b2c3d-z', 'a-latest']],
    ['"prefix=a-,onlatest=true"', ['a-1.2.3', 'sha-a1b2c3d', 'a-latest']],
    ['suffix=-{{base_ref}}', ['1.2.3-main', 'sha-a1b2c3d-main', 'latest']],
  ])('%s', async (flavor, names) => {
    expect((await namesFor('push-tag', `${version}\ntype=sha`, { flavor })).names).toEqual(names)
  })

  test('of a rule override the flavor, even if they are empty', async () => {
    const rules = `${version},prefix=,suffix=-own`
    expect((await namesFor('push-tag', rules, { flavor: 'prefix=a-\nsuffix=-z' })).names).toEqual([
      '1.2.3-own',
      'latest',
    ])
  })
})

test.each([
  ['latest=yes', 'flavor: "latest=yes": unknown value "yes". Use one of auto, true, false'],
  [
    'onlatest=true',
    'flavor: "onlatest=true": onlatest needs a prefix or suffix before it. Use prefix=TEXT,onlatest=true',
  ],
  ['prefx=a', 'flavor: "prefx=a": unknown attribute "prefx". Did you mean "prefix"?'],
  ['auto', 'flavor: "auto": "auto" is not key=value. Known keys: latest, prefix, suffix, onlatest'],
  ['prefix={{brnch}}', 'flavor: unknown expression "{{brnch}}". Did you mean "branch"?'],
])('rejects %s', async (flavor, message) => {
  await expect(namesFor('push-tag', '', { flavor })).rejects.toThrow(message)
})

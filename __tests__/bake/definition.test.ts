import { describe, expect, test } from '@jest/globals'
import { parseDefinition, readDefinition } from '../../src/bake/definition.ts'
import { checkPrivileges, grantsOf } from '../../src/bake/privileges.ts'
import { DockerError } from '../../src/docker/cli.ts'
import { readBakeSource } from '../../src/inputs/read-bake.ts'
import { fakeDocker } from '../fakes/docker.ts'
import { fakeInputs } from '../fakes/runtime.ts'
import { runEnv } from '../image/setting.ts'

const source = (inputs: Readonly<Record<string, string>>) => readBakeSource(fakeInputs(inputs), runEnv)

describe('buildx is asked', () => {
  test.each<[Readonly<Record<string, string>>, string]>([
    [
      { bake: 'action.yml\npackage.json' },
      'buildx bake --print --progress quiet --file action.yml --file package.json --',
    ],
    [
      { bake: 'action.yml', targets: 'a,b', set: '*.args.A=b c\na.tags=x', platforms: 'linux/amd64,linux/arm64' },
      'buildx bake --print --progress quiet --file action.yml --set *.args.A=b c --set a.tags=x ' +
        '--set *.platform=linux/amd64,linux/arm64 -- a b',
    ],
    [
      { bake: '{{defaultContext}}\ndocker/bake.hcl', 'github-token': 'secret' },
      'buildx bake --builder default --print --progress quiet --file docker/bake.hcl -- ' +
        'https://github.com/acme/app.git#0123456789abcdef0123456789abcdef01234567',
    ],
  ])('%j', async (inputs, command) => {
    const { docker, commands } = fakeDocker({ 'buildx bake': '{"target":{"default":{}}}' })
    await readDefinition(docker, source(inputs))
    expect(commands).toEqual([command])
  })

  test('with variables and the token in the environment', async () => {
    let env: Readonly<Record<string, string | undefined>> | undefined
    const { docker } = fakeDocker({
      'buildx bake': (_, options) => {
        env = options?.env
        return '{"target":{}}'
      },
    })
    await readDefinition(docker, source({ bake: 'https://github.com/acme/x.git', vars: 'A=b=c', 'github-token': 't' }))
    expect(env).toEqual({ A: 'b=c', BUILDX_BAKE_GIT_AUTH_TOKEN: 't' })
  })
})

test('groups are expanded in their order, and what others use as a context is not built for itself', () => {
  const group = { default: { targets: ['b', 'all'] }, all: { targets: ['a', 'b', 'all'] } }
  const text = JSON.stringify({ group, target: { a: {}, b: {}, base: {} } })
  const { targets, linked } = parseDefinition(text, [])
  expect([[...targets.keys()], [...linked.keys()]]).toEqual([['b', 'a'], ['base']])
  expect([...parseDefinition(text, ['a']).targets.keys()]).toEqual(['a'])
})

test('a pattern for targets is resolved by buildx', () => {
  const text = JSON.stringify({
    group: { default: { targets: ['app', 'api'] } },
    target: { app: {}, api: {}, base: {} },
  })
  expect([...parseDefinition(text, ['a*']).targets.keys()]).toEqual(['app', 'api'])
})

test('a path may contain spaces', () => {
  expect(source({ bake: 'my files/docker-bake.hcl\ncompose.yaml' }).files).toEqual([
    'my files/docker-bake.hcl',
    'compose.yaml',
  ])
})

test('an unknown platform in the file is not an error of buildx', () => {
  expect(() => parseDefinition('{"target":{"a":{"platforms":["linux/nope"]}}}', ['a'])).toThrow(
    /^bake: target\.a\.platforms\.0: unknown platform "linux\/nope": .* Use os\/arch or os\/arch\/variant, such as linux\/arm64 or linux\/arm\/v7$/,
  )
})

describe('an error of buildx', () => {
  test.each([
    [
      'action.yml:2,13-20: Unknown variable; There is no variable named "x".',
      /^bake: action\.yml:2: Unknown variable; There/,
    ],
    ['failed to find target web', /^targets: the bake file has no target or group "web"\. Check its name$/],
    ["couldn't find a bake definition", /^bake: there is no bake file\. /],
    ['something else', /^bake: something else$/],
  ])('%s', async (stderr, message) => {
    const { docker } = fakeDocker({
      'buildx bake': new DockerError([], { exitCode: 1, stdout: '', stderr: `ERROR: ${stderr}` }),
    })
    await expect(readDefinition(docker, source({ bake: 'action.yml' }))).rejects.toThrow(message)
  })

  test.each(["could not find any target matching 'web'", 'invalid override key web, expected target.name'])(
    'of an override: %s',
    async (stderr) => {
      const { docker } = fakeDocker({
        'buildx bake': new DockerError([], { exitCode: 1, stdout: '', stderr: `ERROR: ${stderr}` }),
      })
      await expect(readDefinition(docker, source({ bake: 'action.yml', set: 'web.args.A=1' }))).rejects.toThrow(
        `set: ${stderr}. Use TARGET.KEY=value, with a target and a key of the bake file`,
      )
    },
  )

  test('has its place as an annotation', async () => {
    const stderr = 'ERROR: action.yml:2,13-20: Wrong'
    const { docker } = fakeDocker({ 'buildx bake': new DockerError([], { exitCode: 1, stdout: '', stderr }) })
    const failing = readDefinition(docker, source({ bake: 'action.yml' }))
    await expect(failing).rejects.toMatchObject({ location: { file: 'action.yml', line: 2 } })
  })
})

test.each<[Readonly<Record<string, string>>, RegExp]>([
  [
    { context: 'web' },
    /^context: with bake, the bake file decides this\. Set it in the file, or use set: "\*\.context=VALUE"$/,
  ],
  [{ 'build-args': 'A=b' }, /^build-args: .*use set: "\*\.args\.NAME=VALUE"$/],
  [{ 'cgroup-parent': 'x' }, /^cgroup-parent: .*\. Remove it$/],
  [{ tags: 'r.example/a:1' }, /^tags: with bake, tags are rules for images/],
  [{ platforms: 'linux/nope' }, /^platforms: unknown platform "linux\/nope"/],
  [{ vars: 'A' }, /^vars: "A" is not NAME=value$/],
  [{ bake: 'https://a.example/x.git\nhttps://b.example/x.git' }, /^bake: there are several URLs/],
])('%j is an input error', (inputs, message) => {
  expect(() => source({ bake: 'x', ...inputs })).toThrow(message)
})

describe('a bake file may use the workspace, and what allow says', () => {
  const check = (fields: object, allow: readonly string[] = [], env = {}): void => {
    checkPrivileges(parseDefinition(JSON.stringify({ target: { a: fields } }), ['a']), allow, env)
  }

  test.each<[object]>([
    [
      {
        context: 'src',
        contexts: { x: 'docs', y: 'docker-image://busybox', z: 'https://x.example/a.git', t: 'target:b' },
      },
    ],
    [
      {
        output: ['type=local,dest=out'],
        'cache-to': ['type=local,dest=cache'],
        secret: [{ id: 'a', src: 'package.json' }],
      },
    ],
    [
      {
        context: 'git@x.example:a/b.git#main:docs',
        contexts: { x: 'ssh://git@x.example/a.git', y: 'oci-layout://docs' },
      },
    ],
    [{ context: 'https://x.example/a.git', dockerfile: '../../Dockerfile' }],
    [{ secret: [{ id: 'a' }, 'id=b,src=package.json'], ssh: ['default=package.json'] }],
    [{ context: 'cwd://src', dockerfile: '../action.yml' }],
    [{ 'dockerfile-inline': 'FROM scratch', dockerfile: '/etc/x' }],
  ])('%j', (fields) => {
    expect(() => {
      check(fields)
    }).not.toThrow()
  })

  test.each<[object, string]>([
    [{ context: '/etc' }, 'fs.read=/etc'],
    [{ contexts: { x: '../x' } }, 'fs.read=../x'],
    [{ dockerfile: '/etc/Dockerfile' }, 'fs.read=/etc/Dockerfile'],
    [{ context: 'docs', dockerfile: '../../Dockerfile' }, 'fs.read=../Dockerfile'],
    [{ dockerfile: 'x://../../../Dockerfile' }, 'fs.read=../../Dockerfile'],
    [{ context: 'x://../../../etc' }, 'fs.read=x://../../../etc'],
    [{ contexts: { x: 'a:/../../etc' } }, 'fs.read=a:/../../etc'],
    [{ contexts: { x: 'github.com/%zz/../../../etc' } }, 'fs.read=github.com/%zz/../../../etc'],
    [{ contexts: { x: 'cwd://https://../../../etc' } }, 'fs.read=https://../../../etc'],
    [{ secret: [{ id: 'a', src: '/etc/passwd' }] }, 'fs.read=/etc/passwd'],
    [{ secret: ['id=a,src=/etc/passwd'] }, 'fs.read=/etc/passwd'],
    [{ secret: [{ id: '/etc/passwd' }] }, 'fs.read=/etc/passwd'],
    [{ ssh: [{ id: 'default', paths: ['/root/.ssh/id'] }] }, 'fs.read=/root/.ssh/id'],
    [{ ssh: ['default=/root/.ssh/id'] }, 'fs.read=/root/.ssh/id'],
    [{ 'cache-from': [{ type: 'local', src: '/var/cache' }] }, 'fs.read=/var/cache'],
    [{ output: [{ type: 'local', dest: '/out' }] }, 'fs.write=/out'],
    [{ output: ['type=oci,dest=../image.tar'] }, 'fs.write=../image.tar'],
    [{ 'cache-to': ['type=local,dest=/var/cache'] }, 'fs.write=/var/cache'],
  ])('not %j', (fields, needed) => {
    expect(() => {
      check(fields)
    }).toThrow(`outside the workspace. Add ${needed} to allow`)
    const [key = '', path = ''] = needed.split('=')
    for (const allow of [needed, `fs=${path}`, `${key}=*`]) {
      expect(() => {
        check(fields, [allow])
      }).not.toThrow()
    }
    expect(() => {
      check(fields, [], { BUILDX_BAKE_ENTITLEMENTS_FS: '0' })
    }).not.toThrow()
  })

  test.each<[object, string]>([
    [{ entitlements: ['network.host'] }, 'network.host'],
    [{ entitlements: ['device=gpu'] }, 'device=gpu'],
    [{ ssh: [{ id: 'default' }] }, 'ssh'],
    [{ ssh: ['default'] }, 'ssh'],
  ])('not %j', (fields, needed) => {
    expect(() => {
      check(fields, ['security.insecure'])
    }).toThrow(`bake: the target a needs ${needed}. Add ${needed} to allow`)
    for (const allow of [needed, needed.replace(/=.*/, '')]) {
      expect(() => {
        check(fields, [allow])
      }).not.toThrow()
    }
  })

  test('set grants what it asks for', () => {
    const overrides = [
      '*.cache-from=type=local,src=/tmp/a',
      'a.cache-to+=type=local,dest=/tmp/b,mode=max',
      'a.output=type=oci,dest=/tmp/c.tar',
      'a.secrets=id=x,src=/tmp/d',
      'a.ssh=default',
      'a.ssh=x=/tmp/e,/tmp/f',
      'a.entitlements=network.host',
      'a.args.X=type=local,src=/',
      'a.contexts.x=/',
    ]
    expect(grantsOf(overrides)).toEqual([
      ...['fs.read=/tmp/a', 'fs.write=/tmp/b', 'fs.write=/tmp/c.tar', 'fs.read=/tmp/d', 'ssh'],
      ...['fs.read=/tmp/e', 'fs.read=/tmp/f', 'network.host'],
    ])
  })
})

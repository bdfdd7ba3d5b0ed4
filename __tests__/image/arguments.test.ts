import { describe, expect, test } from '@jest/globals'
import { commandFor, hello, valuesOf } from './setting.ts'

describe('inputs that are passed to buildx unchanged', () => {
  test.each([
    ['file', 'examples/hello/Dockerfile', '--file', ['examples/hello/Dockerfile']],
    ['target', 'app', '--target', ['app']],
    ['build-args', 'A=1, 2\nB\nC=#no comment', '--build-arg', ['A=1, 2', 'B', 'C=#no comment']],
    ['build-args', '"A=line 1\nline ""2"""', '--build-arg', ['A=line 1\nline "2"']],
    [
      'build-contexts',
      `lib=${hello}\nalpine=docker-image://alpine`,
      '--build-context',
      [`lib=${hello}`, 'alpine=docker-image://alpine'],
    ],
    ['labels', 'a=1,2\nb=<"x">', '--label', ['a=1,2', 'b=<"x">']],
    ['annotations', 'index,manifest:a=1', '--annotation', ['index:a=1', 'manifest:a=1']],
    ['add-hosts', 'a:10.0.0.1,b:10.0.0.2', '--add-host', ['a:10.0.0.1', 'b:10.0.0.2']],
    ['allow', 'network.host,security.insecure', '--allow', ['network.host', 'security.insecure']],
    ['attests', 'type=sbom,generator=x', '--attest', ['type=sbom,generator=x']],
    ['cgroup-parent', '/ci', '--cgroup-parent', ['/ci']],
    ['network', 'none', '--network', ['none']],
    ['no-cache-filters', 'one,two', '--no-cache-filter', ['one', 'two']],
    ['sbom', 'true', '--sbom', ['true']],
    ['shm-size', '2g', '--shm-size', ['2g']],
    ['ssh', `default\ndeploy=${hello}/Dockerfile`, '--ssh', ['default', `deploy=${hello}/Dockerfile`]],
    ['ulimit', 'nofile=1024:2048\nnproc=3', '--ulimit', ['nofile=1024:2048', 'nproc=3']],
    ['platforms', 'x86_64,aarch64', '--platform', ['linux/amd64,linux/arm64']],
    ['call', 'check', '--call', ['check']],
  ])('%s: %j', async (input, text, flag, values) => {
    expect(valuesOf(flag, await commandFor({ [input]: text }))).toEqual(values)
  })

  test('no-cache and pull are flags without a value', async () => {
    const { args } = await commandFor({ 'no-cache': 'true', pull: 'true' })
    expect(args).toEqual(expect.arrayContaining(['--no-cache', '--pull']))
    expect((await commandFor({ 'no-cache': 'false', pull: 'false' })).args).not.toContain('--pull')
  })

  test('no-cache applies to every stage, since buildx does not accept it beside filters', async () => {
    const { args } = await commandFor({ 'no-cache': 'true', 'no-cache-filters': 'a' })
    expect(args).toContain('--no-cache')
    expect(args).not.toContain('--no-cache-filter')
  })

  test('puts the context last', async () => {
    expect((await commandFor({})).args.at(-1)).toBe(hello)
  })

  test.each([
    [{ 'no-cache': 'yes' }, 'no-cache: "yes" is not a boolean. Use true or false'],
    [
      { outputs: 'type=image,"name=a' },
      'outputs: "type=image,"name=a" is not valid CSV. Quote the whole field, as in type=image,"name=a,b"',
    ],
    [
      { context: 'nowhere' },
      'context: directory not found: "nowhere". Use the path of a directory, relative to the workspace',
    ],
    [{ file: 'nofile' }, 'file: Dockerfile not found: "nofile". Set file to its path, relative to the workspace'],
  ])('rejects %j', async (inputs, message) => {
    await expect(commandFor(inputs)).rejects.toThrow(message)
  })
})

describe('exporters', () => {
  const tags = 'r.example/a:1,r.example/a:2'

  test('pushes by digest, without tags, as the last exporter', async () => {
    const command = await commandFor({
      tags: 'r.example/a:1,s.example/b:1',
      push: 'true',
      outputs: 'type=local,dest=out',
    })
    expect(valuesOf('--output', command)).toEqual([
      'type=local,dest=out',
      'type=image,"name=r.example/a,s.example/b",push-by-digest=true,name-canonical=true,push=true',
    ])
    expect(command.args).not.toContain('--tag')
  })

  test('pushes tags with the docker driver, which does not push by digest', async () => {
    const inputs = { tags, push: 'true', outputs: 'type=registry,compression=zstd' }
    expect(valuesOf('--output', await commandFor(inputs, { driver: 'docker' }))).toEqual([
      'type=image,"name=r.example/a:1,r.example/a:2",push=true,compression=zstd',
    ])
  })

  test('gives the tags to exporters without a name', async () => {
    const outputs = 'type=oci,dest=a.tar\ntype=image,"name=x,y"\nout'
    expect(valuesOf('--output', await commandFor({ tags, outputs }))).toEqual([
      'type=oci,dest=a.tar,"name=r.example/a:1,r.example/a:2"',
      'type=image,"name=x,y"',
      'type=local,dest=out',
    ])
  })

  test('keeps the result of a build without exporters in the cache or the engine', async () => {
    expect(valuesOf('--output', await commandFor({}))).toEqual(['type=cacheonly'])
    expect(valuesOf('--output', await commandFor({ tags: 'a:1', push: 'false' }, { driver: 'docker' }))).toEqual([
      'type=image,name=a:1',
    ])
  })

  test('loads an image without a tag', async () => {
    expect(valuesOf('--output', await commandFor({ load: 'true' }))).toEqual(['type=docker'])
  })

  test('exports nothing for a call', async () => {
    const { args } = await commandFor({ call: 'check', tags, push: 'true' })
    expect(args).not.toContain('--output')
    expect(args).not.toContain('--provenance')
  })
})

describe('provenance', () => {
  const builderId = 'builder-id=https://github.com/acme/app/actions/runs/42/attempts/2'

  test.each([
    ['', 'public', [`mode=max,${builderId}`]],
    ['', 'private', [`mode=min,inline-only=true,${builderId}`]],
    ['', 'unknown', [`mode=min,inline-only=true,${builderId}`]],
    ['true', 'public', [builderId]],
    ['false', 'public', ['false']],
    ['mode=max', 'private', [`mode=max,${builderId}`]],
    ['mode=max,builder-id=x', 'public', ['mode=max,builder-id=x']],
  ])("'%s' in a %s repository", async (provenance, visibility, values) => {
    const isPrivate = visibility === 'unknown' ? visibility : visibility === 'private'
    expect(valuesOf('--provenance', await commandFor({ provenance }, { isPrivate }))).toEqual(values)
  })

  test.each([
    ['attested by hand', { attests: 'type=provenance,mode=min' }, {}],
    ['loaded', { load: 'true', tags: 'a:1' }, {}],
    ['a docker archive', { outputs: 'type=docker,dest=a.tar' }, {}],
    ['turned off by the environment', {}, { env: { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' } }],
    ["built by the engine's own builder", {}, { driver: 'docker' }],
  ])('no default where the image is %s', async (_: string, inputs: Record<string, string>, options: object) => {
    expect((await commandFor(inputs, options)).args).not.toContain('--provenance')
  })

  const pushed = { push: 'true', tags: 'a:1' }

  test.each([
    ["containerd's store", { load: 'true' }, true, true],
    ["containerd's store, by an output", { outputs: 'type=docker' }, true, true],
    ['an older store', { load: 'true' }, false, false],
    ['a file', { outputs: 'type=docker,dest=a.tar' }, true, false],
    ['a file that holds it', { outputs: 'type=oci,dest=a.tar' }, false, true],
    ['another engine', { outputs: 'type=docker,context=other' }, true, false],
  ])('of what is pushed and goes to %s as well', async (_, inputs: Record<string, string>, containerd, kept) => {
    const command = await commandFor({ ...pushed, ...inputs }, { containerd })
    expect(valuesOf('--provenance', command)).toEqual(kept ? [`mode=max,${builderId}`] : [])
  })
})

describe('contexts', () => {
  const url = 'https://github.com/acme/app.git#0123456789abcdef0123456789abcdef01234567'

  test('{{defaultContext}} is the Git URL at this commit, here and in build-contexts', async () => {
    const command = await commandFor({
      context: '{{defaultContext}}:sub/folder',
      'build-contexts': 'src={{ defaultContext }}',
    })
    expect(command.args.at(-1)).toBe(`${url}:sub/folder`)
    expect(valuesOf('--build-context', command)).toEqual([`src=${url}`])
  })

  test('does not escape HTML characters', async () => {
    expect((await commandFor({ context: "https://x.example/a.git?a=1&b='<2>'" })).args.at(-1)).toBe(
      "https://x.example/a.git?a=1&b='<2>'",
    )
  })

  test('{{defaultContext}} outside a run is an error', async () => {
    await expect(commandFor({ context: '{{defaultContext}}' }, { env: { GITHUB_SHA: '' } })).rejects.toThrow(
      'context: {{defaultContext}} requires GITHUB_REPOSITORY and GITHUB_SHA, which only a workflow run has',
    )
  })

  const short = 'github.com/acme/app'
  const own = `https://${short}.git`

  test.each([
    ['this commit', { context: '{{defaultContext}}' }, true],
    ['a named context', { 'build-contexts': `x=${own}` }, true],
    ['the short form', { context: `${short}#main` }, true],
    ['in other capitals', { context: own.toUpperCase().replace(/^HTTPS|\.GIT$/g, (part) => part.toLowerCase()) }, true],
    ['another repository', { context: 'https://github.com/other/tool.git' }, false],
    [
      'another repository beside its own',
      { context: 'https://github.com/other/tool.git', 'build-contexts': `x=${own}` },
      false,
    ],
    [
      'another repository as a named context of its own',
      { context: own, 'build-contexts': 'x=https://github.com/other/tool.git' },
      true,
    ],
    ['a Dockerfile from elsewhere', { context: own, file: 'https://example.org/Dockerfile' }, false],
    ['a path that leads elsewhere', { context: `${own}/../../other/tool.git` }, false],
    ['a repository of a like name', { context: own.replace('.git', '-tool.git') }, false],
    ['no scheme but http', { context: own.replace('https:', 'http:') }, false],
    ['a folder', {}, false],
    ['another host', { context: 'https://evil.example/acme/app.git' }, false],
    ['a host that looks like it', { context: 'https://github.com.evil.example/a.git' }, false],
    ['user information that looks like it', { context: 'https://github.com@evil.example/a.git' }, false],
    ['a file on the host', { context: 'https://github.com/acme/app/archive/main.tar.gz' }, false],
    ['a token of its own', { context: '{{defaultContext}}', secrets: 'GIT_AUTH_TOKEN=x' }, false],
    [
      'a token of its own for the host',
      { context: '{{defaultContext}}', secrets: 'GIT_AUTH_TOKEN.github.com=x' },
      false,
    ],
  ])('the token goes only to the Dockerfiles of the own repository: %s', async (_, inputs, expected) => {
    const { args, env } = await commandFor({ ...inputs, 'github-token': 'ghs_secret' })
    expect(args.some((arg) => arg.startsWith('id=GIT_AUTH_TOKEN.github.com,env=MANIFOLD_'))).toBe(
      expected || ('secrets' in inputs && inputs.secrets.startsWith('GIT_AUTH_TOKEN.')),
    )
    expect(Object.values(env).includes('ghs_secret')).toBe(expected)
    expect(args.join(' ')).not.toContain('ghs_secret')
  })
})

describe('secrets', () => {
  test('passes values only in the environment', async () => {
    const { args, env } = await commandFor({ secrets: '"KEY=line 1\nline ""2"", a=b"\nEMPTY=' })
    expect(valuesOf('--secret', { args })).toEqual(['id=KEY,env=MANIFOLD_SECRET_0', 'id=EMPTY,env=MANIFOLD_SECRET_1'])
    expect(env).toEqual({ MANIFOLD_SECRET_0: 'line 1\nline "2", a=b', MANIFOLD_SECRET_1: '' })
  })

  test('passes variables and files by name', async () => {
    const command = await commandFor(
      { 'secret-envs': 'A=TOKEN', 'secret-files': 'B=examples/hello/Dockerfile' },
      { env: { TOKEN: 'hunter2' } },
    )
    expect(valuesOf('--secret', command)).toEqual(['id=A,env=TOKEN', 'id=B,src=examples/hello/Dockerfile'])
    expect(command.env).toEqual({})
  })

  test.each([
    [{ secrets: 'A=1\nhunter2' }, 'secrets: entry 2 is not ID=value'],
    [{ secrets: '=hunter2' }, 'secrets: entry 1 is not ID=value'],
    [{ secrets: 'A=hunter2\nc2VjcmV0bGluZQ==' }, 'secrets: entry 2 has the value "="'],
    [{ secrets: 'A=hunter2\nA=hunter3' }, 'A is repeated'],
    [{ secrets: `A=${'hunter2'.repeat(20_000)}` }, 'secrets: A is larger than 120 KiB'],
    [{ secrets: 'A="hunter2' }, undefined],
    [{ secrets: '"A=hunter2' }, 'secrets: Quote Not Closed'],
    [{ 'secret-envs': 'A=NOT_SET' }, 'the variable NOT_SET for A is not set'],
    [{ 'secret-files': 'hunter2' }, 'secret-files: entry 1 is not ID=PATH'],
  ])('%#: an error names the entry, never the value', async (inputs, message) => {
    const errors: string[] = []
    try {
      await commandFor(inputs)
    } catch (error) {
      errors.push((error as Error).message)
    }
    expect(errors).toEqual(message === undefined ? [] : [expect.stringContaining(message)])
    expect(errors.join('')).not.toContain('hunter2')
  })

  test('names a missing file', async () => {
    await expect(commandFor({ 'secret-files': 'A=no/such' })).rejects.toThrow(
      'secret-files: file not found: "no/such" (A). Use a path relative to the workspace',
    )
  })
})

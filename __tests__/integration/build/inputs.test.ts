import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type GitServer, serveGit } from '../../fakes/git-server.ts'
import { docker as engine } from '../engine.ts'
import { newRepository } from '../registry.ts'
import { runStepOn, runWarmStepOn } from '../step.ts'
import { buildWith, filesOf, folderWith, Layout, removeFolders } from './real.ts'

afterAll(removeFolders)

const local = (dest: string): string => `type=local,dest=${dest}`

describe('what a build sees', () => {
  const dockerfile = `
FROM busybox AS made
ARG COMMA LINES ALONE HASH
RUN mkdir /out && printf %s "$COMMA" >/out/comma && printf %s "$LINES" >/out/lines
RUN printf %s "$ALONE" >/out/alone && printf %s "$HASH" >/out/hash
RUN grep one.example /etc/hosts >/out/hosts
RUN --network=none ls /sys/class/net >/out/none
RUN df -k /dev/shm | tail -n 1 | awk '{print $2}' >/out/shm
RUN ulimit -n >/out/nofile
RUN cat /proc/self/cgroup >/out/cgroup
RUN --mount=type=secret,id=VALUE cp /run/secrets/VALUE /out/secret
RUN --mount=type=secret,id=EMPTY,required=true wc -c </run/secrets/EMPTY >/out/empty
RUN --mount=type=secret,id=ENV cp /run/secrets/ENV /out/secret-env
RUN --mount=type=secret,id=FILE cp /run/secrets/FILE /out/secret-file
RUN --mount=type=ssh test -S "$SSH_AUTH_SOCK" && echo socket >/out/ssh
RUN --security=insecure grep CapEff /proc/self/status >/out/capabilities
COPY --from=named given /out/context

FROM scratch AS picked
COPY --from=made /out /

FROM busybox
RUN exit 1
`
  let seen: Record<string, string>

  beforeAll(async () => {
    const agent = execFileSync('ssh-agent', ['-s'], { encoding: 'utf8' })
    const [, socket = '', pid = ''] = /SSH_AUTH_SOCK=([^;]+);[\s\S]*SSH_AGENT_PID=(\d+)/.exec(agent) ?? []
    const context = folderWith({ 'docker/My.Dockerfile': dockerfile, 'secret, file': 'from a file' })
    const out = folderWith({})
    try {
      await buildWith(
        {
          context,
          file: join(context, 'docker/My.Dockerfile'),
          target: 'picked',
          'build-args': 'COMMA=a,b\n"LINES=1\n2"\nALONE\nHASH=#1 # 2',
          'build-contexts': `named=${folderWith({ given: 'from the named context' })}`,
          'add-hosts': 'one.example:10.9.8.7,two.example:10.9.8.6',
          'shm-size': '3m',
          ulimit: 'nofile=123:456',
          'cgroup-parent': 'manifold-test',
          allow: 'security.insecure',
          ssh: 'default',
          secrets: '"VALUE=a ""quoted"", b\nand a line"\nEMPTY=',
          'secret-envs': 'ENV=TEST_TOKEN',
          'secret-files': `FILE=${join(context, 'secret, file')}`,
          outputs: local(out),
        },
        { env: { ALONE: 'from the environment', TEST_TOKEN: 'hunter2', SSH_AUTH_SOCK: socket } },
      )
    } finally {
      process.kill(Number(pid))
    }
    seen = filesOf(out)
  })

  test.each([
    ['build-args with a comma', 'comma', 'a,b'],
    ['build-args of several lines', 'lines', '1\n2'],
    ["build-args with the environment's value", 'alone', 'from the environment'],
    ['build-args with #', 'hash', '#1 # 2'],
    ['build-contexts', 'context', 'from the named context'],
    ['add-hosts', 'hosts', expect.stringContaining('10.9.8.7')],
    ['shm-size', 'shm', '3072'],
    ['ulimit', 'nofile', '123'],
    ['cgroup-parent', 'cgroup', expect.stringContaining('manifold-test')],
    ['secrets', 'secret', 'a "quoted", b\nand a line'],
    ['secrets, an empty one', 'empty', '0'],
    ['secret-envs', 'secret-env', 'hunter2'],
    ['secret-files', 'secret-file', 'from a file'],
    ['ssh', 'ssh', 'socket'],
    ['allow', 'capabilities', expect.stringMatching(/CapEff:\s+0*1ff/)],
  ])('%s', (_, file, expected) => {
    expect(seen[file]).toEqual(expected)
  })
})

test('network', async () => {
  const out = folderWith({})
  const context = folderWith({
    Dockerfile: 'FROM busybox AS a\nRUN ls /sys/class/net >/links\nFROM scratch\nCOPY --from=a /links /',
  })
  await buildWith({ context, network: 'none', outputs: local(out) })
  expect(filesOf(out)['links']).toBe('lo')
})

describe('what is built again', () => {
  const context = folderWith({
    Dockerfile: `
FROM busybox AS one
RUN cat /proc/uptime /proc/sys/kernel/random/uuid >/stamp
FROM busybox AS two
RUN cat /proc/sys/kernel/random/uuid >/stamp
FROM scratch
COPY --from=one /stamp /one
COPY --from=two /stamp /two
`,
  })

  async function stamps(inputs: Record<string, string>): Promise<Record<string, string>> {
    const out = folderWith({})
    await buildWith({ context, outputs: local(out), provenance: 'false', ...inputs })
    return filesOf(out)
  }

  test('nothing by default; a stage of no-cache-filters; all with no-cache', async () => {
    const first = await stamps({})
    expect(await stamps({})).toEqual(first)
    const filtered = await stamps({ 'no-cache-filters': 'two' })
    expect(filtered['one']).toBe(first['one'])
    expect(filtered['two']).not.toBe(first['two'])
    const all = await stamps({ 'no-cache': 'true' })
    expect(all['one']).not.toBe(first['one'])
    expect(all['two']).not.toBe(filtered['two'])
  })
})

describe('what an image carries', () => {
  const context = folderWith({ Dockerfile: 'FROM busybox\nCOPY Dockerfile /\n' })

  async function layout(inputs: Record<string, string>, env = {}): Promise<Layout> {
    const out = folderWith({})
    const all = { context, outputs: `type=oci,tar=false,dest=${out}`, ...inputs }
    await buildWith(all, { env })
    return new Layout(out)
  }

  const event = (isPrivate: boolean): string =>
    join(folderWith({ 'event.json': JSON.stringify({ repository: { private: isPrivate } }) }), 'event.json')
  const slsa = 'https://slsa.dev/provenance/'
  const run = {
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '1',
  }

  test('labels, annotations on each level, platforms', async () => {
    const made = await layout({
      labels: 'plain=<a> & "b"\ncommas=1,2',
      annotations: 'everywhere=m\nindex:on.index=i\nmanifest[linux/arm64],manifest-descriptor[linux/arm64]:on.arm=a',
      platforms: 'linux/amd64,aarch64',
      provenance: 'false',
    })
    const [amd64, arm64] = made.images
    expect(made.images.map(({ platform }) => platform?.architecture)).toEqual(['amd64', 'arm64'])
    expect(made.config(amd64).config.Labels).toMatchObject({ plain: '<a> & "b"', commas: '1,2' })
    const annotations = (manifest = amd64): unknown => manifest && made.manifest(manifest).annotations
    expect(annotations(amd64)).toEqual({ everywhere: 'm' })
    expect(annotations(arm64)).toEqual({ everywhere: 'm', 'on.arm': 'a' })
    expect(arm64?.annotations).toMatchObject({ 'on.arm': 'a' })
    expect(annotations(made.index.manifests?.[0])).toEqual({ 'on.index': 'i' })
  })

  test('a public repository attests all, with the run as builder-id', async () => {
    const made = await layout({ 'build-args': 'A=1' }, { ...run, GITHUB_EVENT_PATH: event(false) })
    const [provenance] = [...made.predicates]
      .filter(([type]) => type.startsWith(slsa))
      .map(([, predicate]) => predicate)
    expect(JSON.stringify(provenance)).toContain('build-arg:A')
    expect(JSON.stringify(provenance)).toContain('https://github.com/acme/app/actions/runs/42/attempts/1')
  })

  test('a private repository attaches nothing; false neither', async () => {
    expect((await layout({}, { ...run, GITHUB_EVENT_PATH: event(true) })).predicates.size).toBe(0)
    expect((await layout({ provenance: 'false' }, { ...run, GITHUB_EVENT_PATH: event(false) })).predicates.size).toBe(0)
  })

  test('sbom and attests run a generator', async () => {
    const scanner = folderWith({
      Dockerfile: `FROM busybox\nCOPY scan /scan\nENTRYPOINT ["/bin/sh", "/scan"]\n`,
      scan: `echo '{"predicateType":"https://spdx.dev/Document","predicate":{"name":"scanned"}}' >$BUILDKIT_SCAN_DESTINATION/a.spdx.json\n`,
    })
    const repository = newRepository('scanner')
    const built = await buildWith({ context: scanner, tags: `${repository}:1`, push: 'true', provenance: 'false' })
    const image = `${repository}@${String(built['containerimage.digest'])}`
    for (const inputs of [{ sbom: `generator=${image}` }, { attests: `type=sbom,generator=${image}` }]) {
      const made = await layout({ provenance: 'false', ...inputs })
      expect(made.predicates.get('https://spdx.dev/Document')).toMatchObject({ name: 'scanned' })
    }
  })
})

describe('Git contexts', () => {
  const repository = folderWith({
    'app/Dockerfile': 'FROM scratch\nCOPY app.txt /\n',
    'app/app.txt': 'at this commit',
    Dockerfile: 'FROM scratch\nCOPY --from=src app/app.txt /\n',
  })
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8' }).trim()
  let server: GitServer
  let env: Record<string, string>

  beforeAll(async () => {
    git('init', '--quiet', '--initial-branch=main', '.')
    git('config', 'http.uploadpack', 'true')
    git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    git('add', '.')
    git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '--quiet', '-m', 'first')
    server = await serveGit(repository, 'ghs_test')
    env = { GITHUB_SERVER_URL: server.url, GITHUB_REPOSITORY: 'acme/app', GITHUB_SHA: git('rev-parse', 'HEAD') }
  })

  afterAll(() => {
    server.close()
  })

  // Before the others, since BuildKit fetches a commit only once.
  test('a secret that was given is used instead', async () => {
    const inputs = { context: '{{defaultContext}}:app', 'github-token': 'ghs_test', secrets: 'GIT_AUTH_TOKEN=wrong' }
    await expect(buildWith(inputs, { env })).rejects.toThrow(/Authentication failed|could not read/)
  })

  test('{{defaultContext}} is fetched at this commit, a folder of it too, with the token', async () => {
    const out = folderWith({})
    const inputs = {
      context: '{{defaultContext}}:app',
      'github-token': 'ghs_test',
      outputs: local(out),
      provenance: 'false',
    }
    await buildWith(inputs, { env })
    expect(filesOf(out)).toEqual({ 'app.txt': 'at this commit' })
  })

  test('as a named context', async () => {
    const out = folderWith({})
    const inputs = { context: repository, 'build-contexts': 'src={{defaultContext}}', 'github-token': 'ghs_test' }
    await buildWith({ ...inputs, outputs: local(out), provenance: 'false' }, { env })
    expect(filesOf(out)).toEqual({ 'app.txt': 'at this commit' })
  })
})

test('pull asks the registry for a base image that the engine holds already', async () => {
  const base = `${newRepository('base')}:1`
  const publish = async (text: string): Promise<void> => {
    const { main } = await runWarmStepOn(`FROM busybox\nRUN echo ${text} >/which\n`, {
      inputs: { tags: base, push: 'true' },
    })
    expect(main).toMatchObject({ exitCode: 0 })
  }
  const baseOf = async (pull: string): Promise<string | undefined> => {
    const out = folderWith({})
    // The engine's own builder alone takes base images from what the engine holds.
    const inputs = { driver: 'docker', 'driver-opts': '', 'buildkitd-config': '', outputs: local(out), pull }
    const { main } = await runStepOn(`FROM ${base} AS base\nFROM scratch\nCOPY --from=base /which /\n`, { inputs })
    expect(main).toMatchObject({ exitCode: 0 })
    return filesOf(out)['which']
  }
  await publish('before')
  await engine('pull', '--quiet', base)
  try {
    await publish('after')
    expect(await baseOf('false')).toBe('before')
    expect(await baseOf('true')).toBe('after')
  } finally {
    await engine('image', 'rm', '--force', base)
  }
})

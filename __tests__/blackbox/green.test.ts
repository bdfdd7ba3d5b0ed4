import { runtimeToken } from '../fakes/cache-service.ts'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { claimCache } from '../../src/image/cache-claim.ts'
import { fixture } from '../fixtures/fixture.ts'
import { digest, green, images, inputs, logLines, madeOutputs, metadata, normalize, scenario } from './scenario.ts'

describe('three platforms, pushed', () => {
  const run = scenario({})

  test('the log', async () => {
    const { main } = await run
    expect(main.exitCode).toBe(0)
    const log = normalize(main.log).replace(/^\[command\].*\n/gm, '')
    expect(log).toMatchSnapshot()
  })

  test('the outputs', async () => {
    const { main } = await run
    const { image, manifest, metadata: written = '', ...outputs } = madeOutputs(await run)
    const [amd64, arm64, arm] = images.map(({ digest }) => digest)
    expect(image).toMatch(new RegExp(`^127\\.0\\.0\\.1:\\d+/fixtures/hello@${digest}$`))
    expect(JSON.parse(manifest ?? '')).toMatchObject({ digest, manifests: images })
    expect(outputs).toEqual({
      digest,
      digests: JSON.stringify({ 'linux/amd64': amd64, 'linux/arm64': arm64, 'linux/arm/v7': arm }),
      imageid: digest,
      platforms:
        'linux/amd64,linux/amd64/v2,linux/amd64/v3,linux/amd64/v4,linux/arm64,linux/386,linux/arm/v7,linux/arm/v6',
      builder: 'tests-recording',
      driver: 'docker-container',
      nodes: expect.stringMatching(/^\[\{"name":"tests-recording0",.*\}\]$/),
      cache: '{"backend":"none","imported":false,"exported":false,"cached":0,"steps":6}',
      degraded: '[]',
      'kept-tags': '',
      signatures: '[]',
    })
    const names = ['1', 'latest'].map((tag) => `${image?.split('@')[0] ?? ''}:${tag}`)
    expect(JSON.parse(written)).toEqual({ ...(JSON.parse(metadata) as object), 'image.name': names.join(',') })
    expect(main.log).toContain(`\ndigest: ${digest}\n`)
  })

  test('tags move last', async () => {
    const { commands, changes } = await run
    const only = (start: string): { readonly index: number; readonly command: string } => {
      const found = commands.filter((command) => command.startsWith(start))
      const [command = ''] = found
      expect(found).toHaveLength(1)
      return { index: commands.indexOf(command), command }
    }
    const prepared = [only('buildx create'), only('buildx inspect --bootstrap'), only('run --privileged')]
    const build = only('buildx build')
    for (const { index } of prepared) expect(index).toBeLessThan(build.index)
    expect(only('buildx rm --force BUILDER').index).toBe(commands.length - 1)

    expect(build.command).toMatch(/ --platform linux\/amd64,linux\/arm64,linux\/arm\/v7 .* examples\/hello$/)
    expect(build.command).toMatch(/ --output type=image,name=127\.0\.0\.1:5000\/fixtures\/hello,\S*push-by-digest=true/)
    expect(build.command).not.toMatch(/ --tag |hello:/)
    // Nothing but tags is written by the step itself.
    expect(changes).toEqual(['1', 'latest'].map((tag) => `PUT /v2/fixtures/hello/manifests/${tag}`))
  })

  test('runs buildx directly', async () => {
    const { calls } = await run
    const programs = calls.map(({ program, command }) => `${program}: ${command.split(' ')[0] ?? ''}`)
    expect(new Set(programs)).toEqual(new Set(['docker-buildx: buildx', 'docker: run']))
  })

  test("the builder's name and the folder are in the state before either is made", async () => {
    const { calls } = await run
    const create = calls.find(({ command }) => command.startsWith('buildx create'))
    const name = / --name (\S+) /.exec(create?.command ?? '')?.[1] ?? ''
    expect(create?.state).toMatch(new RegExp(`^builder<<(\\S+)\n${name}\n\\1$`, 'm'))
    expect(create?.state).toMatch(/^scratch<<(\S+)\n\/\S+\/manifold-[0-9a-f]{12}\n\1$/m)
  })

  test('post', async () => {
    const { post } = await run
    expect(post.exitCode).toBe(0)
    expect(normalize(post.log)).toBe('[command]docker buildx rm --force BUILDER\n')
  })

  test('the summary', async () => {
    const { summary } = await run
    expect(normalize(summary)).toMatchSnapshot()
  })
})

test('runs buildx through docker if the plugin is not found', async () => {
  const { main, calls, outputs } = await scenario({ programs: ['docker'] })
  expect(main.exitCode).toBe(0)
  expect(outputs['digest']).toBe(digest)
  expect(new Set(calls.map(({ program }) => program))).toEqual(new Set(['docker']))
})

test('contacts no registry and moves no tag without push', async () => {
  const { main, commands, changes, outputs, summary } = await scenario({ inputs: { ...inputs, push: 'false' } })
  expect(main.exitCode).toBe(0)
  expect(outputs).toMatchObject({ digest, imageid: digest, signatures: '[]' })
  expect(Object.keys(outputs)).not.toContain('image')
  expect(changes).toEqual([])
  expect(commands.find((command) => command.startsWith('buildx build'))).toContain('--output type=cacheonly ')
  expect(summary).toContain('### Built, not exported\n')
  expect(summary).not.toContain('Tags:')
  expect(summary).toMatch(/^\| linux\/arm64 \| emulated \| \d+\.\d s \| 0 of 2 \|$/m)
  expect(main.log).toMatch(/^linux\/arm64 +emulated +\d+\.\d s +0 of 2$/m)
})

test('needs no password without push, as in a pull request from a fork', async () => {
  const { main } = await scenario({ inputs: { ...inputs, push: 'false', username: 'robot', password: '' } })
  expect(main.exitCode).toBe(0)
  expect(main.log).toContain('::notice::username, password: the credentials for docker.io have an empty password, so')
})

test('builds without publishing if images is empty, and expands build arguments', async () => {
  const given = { ...inputs, push: 'false', images: '', tags: 'type=ref,event=branch' }
  const { main, commands, outputs } = await scenario({ inputs: { ...given, 'build-args': 'V={{version}}-{{sha}}' } })
  expect(main.exitCode).toBe(0)
  expect(main.log).toContain('::notice::images: it is empty, so the image is built and not published\n')
  expect(outputs).toMatchObject({ tags: '', version: 'main' })
  expect(commands.find((command) => command.startsWith('buildx build'))).toContain(' --build-arg V=main-0123456 ')
})

describe('the docker driver', () => {
  const features = { command: 'buildx --debug inspect', stdout: 'Features:\n' }
  const answers = { ...green, features, builder: { ...green.builder, stdout: fixture('inspect/engine.txt') } }
  const onEngine = { ...inputs, driver: 'docker', builder: 'default' }

  test('pushes the tags, and the step verifies them afterwards', async () => {
    const { main, commands, changes, outputs } = await scenario({ answers, inputs: onEngine })
    expect(main.exitCode).toBe(0)
    expect(commands.find((command) => command.startsWith('buildx build'))).toMatch(
      / --output \$?'?type=image,"name=\S+hello:1,\S+hello:latest",push=true/,
    )
    expect(outputs['digest']).toBe(digest)
    expect(JSON.parse(outputs['degraded'] ?? '')).toEqual([
      {
        what: 'push',
        why: "the docker driver can't push by digest, so the tags moved before the image was verified",
        remedy: 'Use the docker-container driver',
      },
    ])
    expect(changes.every((line) => line.includes('/manifests/'))).toBe(true)
  })

  test.each([{ 'smoke-test': 'true' }, { gate: 'true' }, { 'immutable-tags': 'true' }, { 'forward-only': 'latest' }])(
    'rejects %j',
    async (more) => {
      const { main, commands } = await scenario({ answers, inputs: { ...onEngine, ...more } })
      const [input = ''] = Object.keys(more)
      expect(main.log).toContain(
        `::error::${input}: the docker driver can't push by digest, so that tags move with the push`,
      )
      expect(commands.some((command) => command.startsWith('buildx build'))).toBe(false)
    },
  )
})

test('uses an existing builder and does not remove it', async () => {
  const { main, post, commands } = await scenario({ inputs: { ...inputs, builder: 'mine' } })
  expect(main.exitCode).toBe(0)
  const changes = commands.filter((command) => /^buildx (create|rm)/.test(command))
  expect(changes).toEqual([])
  expect(post).toEqual({ exitCode: 0, log: '' })
})

test('leaves post nothing to do with an existing builder', async () => {
  const temporary = await mkdtemp(join(tmpdir(), 'temporary-'))
  let left: readonly string[] | undefined
  try {
    const { main } = await scenario({
      inputs: { ...inputs, builder: 'mine' },
      env: { RUNNER_TEMP: temporary },
      beforePost: async () => {
        left = await readdir(temporary)
      },
    })
    expect(main.exitCode).toBe(0)
    expect(left).toEqual([])
  } finally {
    await rm(temporary, { recursive: true })
  }
})

test('uses the cache service of the runner', async () => {
  const token = runtimeToken('write')
  const env = { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: 'https://results.example/' }
  const { main, commands } = await scenario({ env })
  const build = commands.find((command) => command.startsWith('buildx build')) ?? ''
  expect(build).toMatch(/ --cache-from (type=gha,scope=\S+) .*--cache-to \1,mode=max,ignore-error=true /)
  expect(main.log).not.toContain(token)
})

test('warns if an earlier step of the job has exported the cache of a different build', async () => {
  const temporary = await mkdtemp(join(tmpdir(), 'runner-'))
  const env = { ACTIONS_RUNTIME_TOKEN: runtimeToken('write'), ACTIONS_RESULTS_URL: 'https://results.example/' }
  const to = { scope: 'mine', timeout: '1m', mode: 'max', 'ignore-error': 'true' }
  const other = { context: 'other', file: undefined, target: undefined, buildContexts: [], flags: [] }
  try {
    const earlier = join(temporary, 'manifold-earlier')
    await mkdir(earlier)
    await claimCache(earlier, { backend: 'gha', to: [{ type: 'gha', attributes: to }] }, other, [])
    const { main } = await scenario({
      inputs: { ...inputs, 'cache-scope': 'mine' },
      env: { ...env, RUNNER_TEMP: temporary },
    })
    expect(main.exitCode).toBe(0)
    expect(main.log).toContain('::warning::cache-scope: an earlier step of this job exports the cache of a different')
  } finally {
    await rm(temporary, { recursive: true })
  }
})

test('reports a missing cache service as a degradation', async () => {
  const { main, outputs } = await scenario({ inputs: { ...inputs, cache: 'gha' } })
  expect(main.exitCode).toBe(0)
  const why = 'the gha cache is not available: this runner has no cache service'
  const remedy = 'Set cache to registry or none'
  expect(JSON.parse(outputs['degraded'] ?? '')).toEqual([{ what: 'cache', why, remedy }])
  expect(main.log).toContain(`::warning::cache: ${why}. ${remedy}\n`)
})

test('warns of tags that nothing uses, and builds', async () => {
  const { main, outputs, changes } = await scenario({ inputs: { ...inputs, push: '' } })
  expect(main.exitCode).toBe(0)
  const why = 'not used, since the image was built but not exported'
  const remedy = 'Set push or load to true, or push to false'
  expect(JSON.parse(outputs['degraded'] ?? '')).toEqual([{ what: 'tags', why, remedy }])
  expect(main.log).toContain(`::warning::tags: ${why}. ${remedy}\n`)
  expect(changes).toEqual([])
})

describe('untrusted output', () => {
  const noisy = { ...green.build, stderr: fixture('progress/noisy.jsonl') }

  test("of a build and of an input can't issue commands", async () => {
    const labels = '"note=##[error]a\n::warning::b"'
    const { main } = await scenario({ answers: { ...green, build: noisy }, inputs: { ...inputs, labels } })
    expect(main.exitCode).toBe(0)
    expect(main.log).not.toContain('##[')
    const commands = main.log.split('\n').filter((line) => /^::(?!group|endgroup)/.test(line))
    expect(commands).toEqual([
      expect.stringMatching(/^::warning file=examples\/hello\/Dockerfile,line=1::FromAsCasing: /),
      expect.stringMatching(/^::warning::cache: exporting cache to registry failed: error writing layer blob/),
    ])
    expect(main.log).toContain(String.raw`--label $'note=##${'\u200b'}[error]a\n::warning::b'`)
  })

  test('warns of a failed step that did not fail the build', async () => {
    const { main } = await scenario({ answers: { ...green, build: noisy } })
    const warnings = logLines(main.log).filter((line) => line.startsWith('::warning::'))
    expect(warnings).toEqual([expect.stringMatching(/: connection refused\. Run the job again later, or /)])
  })
})

test('reports a pattern of immutable-tags that matches no tag', async () => {
  const { main } = await scenario({ inputs: { ...inputs, 'immutable-tags': 'v*\nl*' } })
  expect(logLines(main.log).filter((line) => line.startsWith('::notice'))).toEqual([
    '::notice::immutable-tags: "v*" matches none of the tags 1, latest',
  ])
})

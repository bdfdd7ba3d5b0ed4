/** What a bake keeps besides its images: cache mounts, and the record of its builds. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { localInputs } from '../../../script/settings.ts'
import { runtimeToken } from '../../fakes/cache-service.ts'
import { startActionsCache } from '../../servers/actions-cache.ts'
import { startArtifacts } from '../../servers/artifacts.ts'
import { bakeIn } from './bake.ts'

/** Prints what the mount holds, then adds to it. */
const appending = (mount: string): string =>
  `RUN --mount=type=cache,id=${mount},target=/m echo "${mount} holds: $(cat /m/lines 2>/dev/null)" && echo line >>/m/lines\n`

const files = {
  'docker-bake.hcl': `
    group "default" { targets = ["web", "api"] }
    target "base" { context = "base" }
    target "web" {
      context = "web"
      contexts = { base = "target:base" }
    }
    target "api" { context = "api" }`,
  'base/Dockerfile': `FROM busybox\n${appending('base')}`,
  'web/Dockerfile': `FROM base\n${appending('web')}`,
  'api/Dockerfile': `FROM busybox\n${appending('api')}`,
}

test('cache mounts of all targets, also of one that is only a context, come back on another builder', async () => {
  await using server = await startActionsCache()
  const temporary = await mkdtemp(join(tmpdir(), 'cache-mounts-'))
  try {
    const run = () =>
      bakeIn(
        files,
        { bake: 'docker-bake.hcl', 'cache-mounts': 'true', ...localInputs(), builder: '' },
        { ...server.env, ACTIONS_RUNTIME_TOKEN: runtimeToken('write'), RUNNER_TEMP: temporary },
      )
    const cold = await run()
    expect(cold.main).toMatchObject({ exitCode: 0 })
    expect(cold.outputs['degraded']).toBe('[]')
    expect(cold.main.log).not.toContain('holds: line')
    const warm = await run()
    expect(warm.outputs['degraded']).toBe('[]')
    for (const mount of ['base', 'web', 'api']) expect(warm.main.log).toMatch(new RegExp(`${mount} holds: line$`, 'm'))
    const one = await bakeIn(
      files,
      { bake: 'docker-bake.hcl', 'cache-mounts': 'true', ...localInputs(), builder: '' },
      { ACTIONS_RUNTIME_TOKEN: '', RUNNER_TEMP: temporary },
    )
    expect(JSON.parse(one.outputs['degraded'] ?? '')).toEqual([expect.objectContaining({ what: 'cache-mounts' })])
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
})

test('one record has the builds of all targets', async () => {
  await using server = await startArtifacts()
  const env = { ...server.env, GITHUB_REPOSITORY: 'acme/app' }
  const { main, outputs, summary } = await bakeIn(files, { bake: 'docker-bake.hcl', record: 'true' }, env)
  expect(main).toMatchObject({ exitCode: 0 })
  expect(outputs['degraded']).toBe('[]')
  const [name = '', ...others] = server.names()
  expect(others).toEqual([])
  expect(summary).toContain(`\nBuild record: artifact \`${name}\``)
  const bundle = gunzipSync(server.read(name)).toString('latin1')
  expect(bundle).toContain('web holds')
  expect(bundle).toContain('api holds')

  const broken = { ...files, 'api/Dockerfile': 'FROM busybox\nRUN exit 7\n' }
  const failed = await bakeIn(broken, { bake: 'docker-bake.hcl', record: 'true' }, env)
  expect(failed.main).toMatchObject({ exitCode: 1 })
  expect(failed.summary).toContain('\nBuild record: artifact `')
  expect(gunzipSync(server.read(server.names()[1] ?? '')).toString('latin1')).toContain('RUN exit 7')
})

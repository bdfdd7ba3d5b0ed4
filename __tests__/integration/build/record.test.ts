import { gunzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { startArtifacts } from '../../servers/artifacts.ts'
import { runWarmStepOn } from '../step.ts'

/** The names of the files in a tar archive, and the archive itself. */
function unpacked(record: Buffer): string {
  return gunzipSync(record).toString('latin1')
}

test('the record of a build of several platforms becomes an artifact of its own for each step', async () => {
  await using server = await startArtifacts()
  const options = {
    inputs: { platforms: 'linux/amd64,linux/arm64', record: 'true' },
    env: { ...server.env, GITHUB_REPOSITORY: 'acme/app' },
  }
  const one = await runWarmStepOn('FROM busybox\nRUN echo recorded\n', options)
  const other = await runWarmStepOn('FROM busybox\nRUN echo recorded\n', options)
  expect([one, other].map(({ main, outputs }) => [main.exitCode, outputs['degraded']])).toEqual([
    [0, '[]'],
    [0, '[]'],
  ])
  expect(server.names()).toHaveLength(2)
  for (const [at, name] of server.names().entries()) {
    expect(name).toMatch(/^acme~app~[a-z0-9]{12}\.dockerbuild$/)
    expect([one, other][at]?.summary).toContain(`\nBuild record: artifact \`${name}\``)
    const bundle = unpacked(server.read(name))
    expect(bundle).toContain('oci-layout')
    expect(bundle).toContain('application/vnd.buildkit.historyrecord.v0')
    expect(bundle.match(/\[linux\/(?:amd64|arm64) 2\/2\] RUN echo recorded/g)?.length).toBeGreaterThan(1)
  }
})

test('the record of a failed build is stored too, and named in its summary', async () => {
  await using server = await startArtifacts()
  const { main, summary } = await runWarmStepOn('FROM busybox\nRUN exit 7\n', {
    inputs: { platforms: 'linux/amd64', record: 'true' },
    env: { ...server.env, GITHUB_REPOSITORY: 'acme/app' },
  })
  expect(main.exitCode).toBe(1)
  const [name = ''] = server.names()
  expect(summary).toContain(`\nBuild record: artifact \`${name}\``)
  expect(unpacked(server.read(name))).toContain('RUN exit 7')
})

test('a record that can not be stored is a degradation', async () => {
  const inputs = { platforms: 'linux/amd64', record: 'true' }
  const without = { ACTIONS_RUNTIME_TOKEN: '', ACTIONS_RESULTS_URL: '' }
  const { main, outputs } = await runWarmStepOn('FROM busybox\n', { inputs, env: without })
  expect(main.exitCode).toBe(0)
  expect(JSON.parse(outputs['degraded'] ?? '')).toEqual([
    {
      ...{ what: 'record', why: 'this runner has no artifact service' },
      remedy: 'Set record to false on runners without the artifact service of GitHub',
    },
  ])
  const failed = await runWarmStepOn('FROM busybox\nRUN exit 7\n', { inputs, env: without })
  expect(failed.main.log).toContain('::warning::record: this runner has no artifact service. Set record to false')
  expect(failed.main.log).toMatch(/^::error.*exit code: 7/m)
})

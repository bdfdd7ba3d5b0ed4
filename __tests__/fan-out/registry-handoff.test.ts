import { expect, test } from '@jest/globals'
import { memoryRegistry } from '../servers/memory-registry.ts'
import { openRun } from './fan-out-run.ts'

const platforms = ['linux/amd64', 'linux/arm64']

test('removes parts from a registry that deletes no manifest with a tag', async () => {
  await using registry = await memoryRegistry()
  registry.replace = ({ line }) => {
    const digest = /^DELETE .*\/manifests\/(sha256:\w+)/.exec(line)?.[1]
    const isTagged = digest !== undefined && [...registry.tags.values()].includes(digest)
    return isTagged ? { status: 400, body: '{"errors":[{"code":"GOOGLE_MANIFEST_DANGLING_TAG"}]}' } : undefined
  }
  using run = openRun({ registry, platforms })
  await Promise.all(run.plan.legs.map((leg) => run.buildLeg(leg)))
  const parts = [...registry.tags.values()]
  expect(parts).toHaveLength(2)
  await run.merge()
  expect([...registry.tags.keys()]).toEqual(['acme/app:1'])
  expect(parts.filter((digest) => registry.manifests.has(`acme/app@${digest}`))).toEqual([])
})

test('reports the tags that a registry does not delete', async () => {
  await using registry = await memoryRegistry()
  registry.replace = ({ line }) => (line.startsWith('DELETE ') ? { status: 405 } : undefined)
  using run = openRun({ registry, platforms })
  await Promise.all(run.plan.legs.map((leg) => run.buildLeg(leg)))
  const parts = await run.handoff.read(run.plan.legs.map(({ name }) => name))
  expect(await run.handoff.remove(parts)).toEqual([
    {
      what: 'handoff',
      why: expect.stringMatching(
        /^these tags are left in \S+\/acme\/app: manifold-0a1b2c3d4e5f-linux-amd64 \(.*\), manifold-0a1b2c3d4e5f-linux-arm64 \(.*\)$/,
      ),
      remedy: 'Delete them manually, or allow this account to delete tags',
    },
  ])
})

/** One workflow with tag rules, started by a branch, by a version tag and by a pull request. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { factsOf } from '../../script/names-table.ts'
import { listTags, newRepository, readConfig, readManifest } from '../integration/registry.ts'
import { type Act, prepareAct } from './act.ts'

const key = 'org.opencontainers.image'
const sha = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678'

let act: Act

beforeAll(async () => {
  act = await prepareAct()
})

afterAll(async () => {
  await act.remove()
})

describe.each([
  { event: 'push-branch', tags: ['main', '20260314', 'sha-a1b2c3d'], commit: sha, base: '' },
  { event: 'push-tag', tags: ['1.2.3', '1.2', 'latest'], commit: sha, base: 'main' },
  // act has the commit of a pull request from its checkout, which is new in each run.
  { event: 'pull-request', tags: ['pr-27'], commit: '[0-9a-f]{40}', base: 'main' },
])('$event', ({ event, tags, commit, base }) => {
  const [version = ''] = tags

  it(`publishes ${tags.join(', ')} with labels, and annotations on manifests and index`, async () => {
    const repository = newRepository('names')
    const { env, payload } = await factsOf(event)
    const started = { name: env['GITHUB_EVENT_NAME'] ?? '', payload }
    const { exitCode, log } = await act.run('names.yml', { REPOSITORY: repository }, started)
    expect({ exitCode, log }).toMatchObject({ exitCode: 0 })
    expect(log).toMatch(new RegExp(`version=${version} names=${tags.join(',')} revision=${commit}$`, 'm'))
    const [, revision = ''] = /revision=([0-9a-f]+)$/m.exec(log) ?? []

    expect(await listTags(repository)).toEqual(tags.toSorted())
    const common = { [`${key}.version`]: version, [`${key}.revision`]: revision, [`${key}.licenses`]: 'Apache-2.0' }
    const index = await readManifest(repository, version)
    const expected = { ...common, [`${key}.title`]: 'app', [`${key}.description`]: 'Greets every platform' }
    expect(index.annotations).toMatchObject({ ...expected, 'com.example.base': base })
    const images = index.manifests?.filter(({ platform }) => platform?.os === 'linux') ?? []
    expect(images).toHaveLength(2)
    for (const { digest } of images) {
      const manifest = await readManifest(repository, digest)
      expect(manifest.annotations).toMatchObject(expected)
      expect(manifest.annotations).not.toHaveProperty('com.example.base')
      const own = { [`${key}.title`]: 'Hello', [`${key}.vendor`]: 'Acme' }
      expect((await readConfig(repository, manifest)).config.Labels).toMatchObject({ ...common, ...own })
    }
  })
})

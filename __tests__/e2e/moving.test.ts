/** Runs the ten workflows of docs/moving.md. */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { localInputs } from '../../script/settings.ts'
import { listTags, newRepository, readManifest, tagDigest } from '../integration/registry.ts'
import { type Act, prepareAct, type StartingEvent } from './act.ts'

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

const page = readFileSync(join(import.meta.dirname, '../../docs/moving.md'), 'utf8')
const sections = page.split(/^## (?=\d+\. )/m).slice(1)

const dockerfile = `FROM busybox AS build
ARG VERSION=none
RUN --mount=type=secret,id=token echo "$VERSION" >/version

FROM scratch AS files
COPY --from=build /version /

FROM busybox
COPY --from=build /version /
CMD ["cat", "/version"]
`

let act: Act
let folder: string

beforeAll(async () => {
  act = await prepareAct({ Dockerfile: dockerfile })
  folder = await mkdtemp(join(tmpdir(), 'moving-'))
})

afterAll(async () => {
  await act.remove()
  await rm(folder, { recursive: true, force: true })
})

/** Turns the "after" of a section into a workflow that pushes to `repository` on the local registry. */
function workflow(title: string, repository: string): string {
  const section = sections.find((section) => section.startsWith(title)) ?? ''
  const [, after = ''] = /^After:\n\n```yaml\n([\s\S]*?)^```/m.exec(section) ?? []
  const steps = (parse(after.replaceAll('ghcr.io/acme/app', repository)) as Step[]).map((step) => {
    if (!step.uses?.startsWith('manifold-build/manifold@')) return step
    // The local registry has no users.
    const { registry, username, password, ...inputs } = step.with ?? {}
    expect([registry, username, password].every((value) => value === undefined) || title.startsWith('1.')).toBe(true)
    return { ...step, uses: './', with: { ...inputs, ...localInputs() } }
  })
  return stringify({
    name: 'moving',
    on: ['push', 'pull_request'],
    jobs: { image: { 'runs-on': 'ubuntu-latest', steps } },
  })
}

async function run(title: string, repository: string, event?: StartingEvent): Promise<string> {
  const file = join(folder, 'workflow.yml')
  await writeFile(file, workflow(title, repository))
  const result = await act.run(relative(join(import.meta.dirname, 'workflows'), file), {}, event)
  expect(result).toMatchObject({ exitCode: 0 })
  return result.log
}

test('the page has ten workflows, each before and after', () => {
  expect(sections.map((section) => Number.parseInt(section))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  for (const section of sections) expect(section.match(/^(?:Before|After):\n\n```yaml$/gm)).toHaveLength(2)
})

test('1. One image', async () => {
  const repository = newRepository('moving')
  await run('1.', repository)
  expect(await listTags(repository)).toEqual(['latest'])
})

test('2. Several platforms', async () => {
  const repository = newRepository('moving')
  await run('2.', repository)
  const { manifests = [] } = await readManifest(repository, 'latest')
  const architectures = manifests.map(({ platform }) => platform?.architecture).filter((name) => name !== 'unknown')
  expect(architectures).toEqual(['amd64', 'arm64'])
})

test('3. Tags and labels from the event', async () => {
  const repository = newRepository('moving')
  const log = await run('3.', repository)
  expect(await listTags(repository)).toEqual(['main', expect.stringMatching(/^sha-[0-9a-f]{7}$/)])
  expect(log).toContain('org.opencontainers.image.revision=')
  expect(log).toContain('--build-arg VERSION=main ')
})

test('4. Build pull requests without publishing', async () => {
  const repository = newRepository('moving')
  const payload = { number: 1, pull_request: { number: 1, head: { ref: 'change' }, base: { ref: 'main' } } }
  await run('4.', repository, { name: 'pull_request', payload })
  expect(await tagDigest(repository, 'main')).toBeUndefined()
  await run('4.', repository)
  expect(await listTags(repository)).toEqual(['main'])
})

test('5. The Actions cache', async () => {
  const repository = newRepository('moving')
  expect(await run('5.', repository)).toContain('"backend":"gha","imported":')
  expect(await run('5.', repository)).toMatch(/"backend":"gha","imported":true,"exported":true,"cached":2,"steps":2/)
})

test('6. Registry cache', async () => {
  const repository = newRepository('moving')
  await run('6.', repository)
  expect(await listTags(repository)).toEqual(['buildcache', 'latest'])
  expect(await run('6.', repository)).toMatch(/#\d+ CACHED/)
})

test('7. Build arguments and secrets', async () => {
  const repository = newRepository('moving')
  expect(await run('7.', repository)).toContain('--secret id=token,env=MANIFOLD_SECRET_0')
  expect(await listTags(repository)).toEqual(['latest'])
})

test('8. Test the image before publishing', async () => {
  const repository = newRepository('moving')
  expect(await run('8.', repository)).toMatch(/#\d+ {3}none$/m)
  expect(await listTags(repository)).toEqual(['latest'])
})

test('9. Export files from a build', async () => {
  expect(await run('9.', newRepository('moving'))).toMatch(/\| none$/m)
})

test('10. Check the Dockerfile', async () => {
  expect(await run('10.', newRepository('moving'))).toContain('Check complete, no warnings found.')
})

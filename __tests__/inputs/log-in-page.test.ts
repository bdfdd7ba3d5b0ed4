/** The workflows of docs/log-in.md. */
import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readCredentials } from '../../src/inputs/read-credentials.ts'
import { inputs, secretCollector } from '../fakes/inputs.ts'

type With = Readonly<Record<string, string>>
interface Job {
  readonly permissions: Readonly<Record<string, string>>
  readonly with?: With
  readonly steps?: readonly { readonly uses: string; readonly with?: With }[]
}

const page = readFileSync(join(import.meta.dirname, '../../docs/log-in.md'), 'utf8')
const workflows = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(
  ([, yaml = '']) => (parse(yaml) as { jobs: Readonly<Record<string, Job>> }).jobs,
)
const env = { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://r', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't' }

test('show log-ins with every provider, in jobs that may have an ID token', async () => {
  const shown = new Set<string>()
  for (const job of workflows.flatMap((jobs) => Object.values(jobs))) {
    expect(job.permissions['id-token']).toBe('write')
    const given = job.with ?? job.steps?.find(({ uses }) => uses.startsWith('manifold-build/'))?.with ?? {}
    const input = inputs({ 'registry-auth': given['registry-auth'] ?? '' })
    const { identities } = await readCredentials({ input, env, ...secretCollector() }, [], true)
    expect(identities).toHaveLength(1)
    for (const { provider, registry } of identities) {
      shown.add(provider)
      const reference = given['tags']?.startsWith('acme/') ? `docker.io/${given['tags']}` : given['tags']
      if (provider !== 'chainguard') expect(reference).toContain(`${registry}/`)
    }
  }
  expect([...shown].sort()).toEqual(['acr', 'chainguard', 'dockerhub', 'ecr', 'ecr-public', 'gar'])
})

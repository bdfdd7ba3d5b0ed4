/** Log-ins without a password: the whole step, on a real registry, with the token services of a provider played. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStep, type StepResult } from '../../script/runner.ts'
import { succeeds } from '../servers/assertions.ts'
import { type Authority, makeAuthority } from '../servers/certificates.ts'
import { connectProxy } from '../servers/connect-proxy.ts'
import { startIdTokens } from '../servers/id-tokens.ts'
import { type RegistryServer, startRegistry } from '../servers/registry.ts'
import { startTokenServer, type TokenServer } from '../servers/token-server.ts'
import * as services from '../servers/token-services.ts'

let folder: string
let authority: Authority
let given: services.TokenServices
let tokens: TokenServer
let registry: RegistryServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logins-'))
  authority = await makeAuthority(join(folder, 'certificates'))
  // Shorter than buildx keeps credentials, so that they are renewed whenever it asks.
  given = await services.startTokenServices(authority, { life: 200 })
  const accepts = (user: string, password: string): boolean =>
    user === 'oauth2accesstoken' && given.passwords.includes(password)
  const server = await authority.issue('server')
  tokens = await startTokenServer(server, {}, { accepts })
  registry = await startRegistry(join(folder, 'registry'), {
    token: { ...tokens, bundle: authority.ca },
    deletes: true,
  })
  await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n')
})

afterAll(async () => {
  await Promise.all([registry.stop(), tokens.stop(), given[Symbol.asyncDispose]()])
  await rm(folder, { recursive: true, force: true })
})

async function step(
  inputs: Readonly<Record<string, string>>,
  { action = '.', to = given }: { readonly action?: '.' | 'plan' | 'merge'; readonly to?: services.TokenServices } = {},
): Promise<StepResult> {
  await using idTokens = await startIdTokens()
  await using proxy = await connectProxy(to.host)
  const login = `- registry: ${registry.host}
  provider: gar
  workload-identity-provider: ${services.workloadIdentityProvider}
  service-account: ${services.account}`
  return await runStep({
    action,
    inputs: {
      ...{ file: join(folder, 'Dockerfile'), context: folder, 'driver-opts': 'network=host', push: 'true' },
      ...{
        provenance: 'false',
        platforms: 'linux/amd64',
        cache: 'none',
        retries: '0',
        'registry-auth': login,
        ...inputs,
      },
    },
    env: { ...idTokens.env, HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: authority.ca },
  })
}

/** What a command would need a mask for: everything but the masking itself. */
function unmasked(log: string): string {
  return log.replace(/^::add-mask::.*$/gm, '')
}

function expectMasked({ main, post }: StepResult): void {
  for (const password of given.passwords) expect(unmasked(main.log + post.log)).not.toContain(password)
}

test('the step logs in, builds and publishes with tokens that are renewed', async () => {
  const before = given.passwords.length
  const result = await step({ tags: `${registry.host}/oauth2accesstoken/app:v1` })
  succeeds(result.main)
  succeeds(result.post)
  expect(result.outputs['digest']).toMatch(/^sha256:/)
  expect(result.main.log).toContain(`${registry.host}: logged in with provider gar`)
  // For this process, and for buildx.
  expect(given.passwords.length).toBeGreaterThan(before + 2)
  expectMasked(result)
})

test('legs and merge log in, too', async () => {
  const platforms = 'linux/amd64,linux/arm64'
  const tags = `${registry.host}/oauth2accesstoken/parts:v1`
  const { plan = '' } = (await step({ platforms, tags }, { action: 'plan' })).outputs
  const access = { plan, handoff: 'registry' }
  for (const leg of platforms.split(',')) succeeds((await step({ ...access, platforms: leg })).main)
  const result = await step({ ...access, platforms: '' }, { action: 'merge' })
  succeeds(result.main)
  expect(Object.keys(JSON.parse(result.outputs['digests'] ?? '') as object)).toEqual(platforms.split(','))
  expectMasked(result)
})

test('a role that is missing fails the step before the build, with the remedy', async () => {
  await using refusing = await services.startTokenServices(authority, { forbidden: ['iamcredentials.googleapis.com'] })
  const { main } = await step({ tags: `${registry.host}/oauth2accesstoken/app:v2` }, { to: refusing })
  expect(main.exitCode).toBe(1)
  expect(main.log).toMatch(
    /::error::registry-auth: 127\.0\.0\.1:\d+: login with provider gar: generateAccessToken for .*: HTTP 403 \(PERMISSION_DENIED: .*\)\. Check service-account, and grant this job roles\/iam\.workloadIdentityUser/,
  )
  expect(main.log).not.toContain('buildx build')
})

/** Entries of `registry-auth` with a provider. */
import { closest } from 'fastest-levenshtein'
import type { Environment } from '../actions/environment.ts'
import type { Identity, Provider } from '../registry/keyless/identity.ts'
import type { YamlValue } from './yaml.ts'

interface Keys {
  readonly required: readonly Field[]
  readonly optional: readonly Field[]
  /** Undefined if `registry` is required. */
  readonly registry: string | undefined
}

/** Besides `registry`. */
const providers = {
  dockerhub: { required: ['username', 'connection-id'], optional: ['audience'], registry: 'docker.io' },
  ecr: { required: [], optional: ['role-to-assume', 'role-session-name', 'region', 'audience'], registry: undefined },
  'ecr-public': {
    required: [],
    optional: ['role-to-assume', 'role-session-name', 'audience'],
    registry: 'public.ecr.aws',
  },
  gar: { required: ['workload-identity-provider'], optional: ['service-account', 'audience'], registry: undefined },
  acr: { required: ['tenant-id', 'client-id'], optional: ['audience'], registry: undefined },
  chainguard: { required: ['identity'], optional: ['audience'], registry: 'cgr.dev' },
} satisfies Record<Provider, Keys>

const isProvider = (text: string): text is Provider => Object.hasOwn(providers, text)
export const providerNames = Object.keys(providers).join(', ')

/** Fields that only entries with a provider have. */
export const identityFields = [
  'connection-id',
  'role-to-assume',
  'role-session-name',
  'region',
  'workload-identity-provider',
  'service-account',
  'tenant-id',
  'client-id',
  'identity',
  'audience',
] as const

type Field = 'registry' | 'username' | 'password' | 'provider' | (typeof identityFields)[number]

interface Entry {
  readonly fields: Partial<Record<Field, YamlValue>>
  readonly registryName: (text: string) => string
  readonly env: Environment
}

/** @throws Error with line and column */
export function readIdentity(item: YamlValue, { fields, registryName, env }: Entry): Identity {
  const text = (name: Field): string => fields[name]?.text() ?? ''
  const provider = text('provider')
  if (!isProvider(provider)) {
    const guess = closest(provider, Object.keys(providers))
    throw (fields.provider ?? item).fault(`unknown provider. Did you mean ${guess}? Known: ${providerNames}`)
  }
  const { required, optional, registry: usual }: Keys = providers[provider]
  const allowed: readonly string[] = ['provider', 'registry', ...required, ...optional]
  for (const [name, value] of Object.entries(fields)) {
    if (allowed.includes(name)) continue
    throw value.fault(`provider ${provider} has no ${name}. Its keys: ${allowed.slice(1).join(', ')}`)
  }
  for (const name of required) {
    if (text(name) === '') throw (fields[name] ?? item).fault(`provider ${provider} needs ${name}, which is empty`)
  }
  const given = text('registry')
  if (given === '' && usual === undefined) throw (fields.registry ?? item).fault(`provider ${provider} needs registry`)
  const registry = registryName(given || (usual ?? ''))
  const common = { registry, audience: text('audience') || undefined }
  switch (provider) {
    case 'dockerhub':
      return { ...common, provider, username: text('username'), connectionId: text('connection-id') }
    case 'ecr':
    case 'ecr-public': {
      const arn = text('role-to-assume')
      if (arn === '' && !env['AWS_ACCESS_KEY_ID']) {
        throw item.fault(`provider ${provider} needs role-to-assume, or AWS_ACCESS_KEY_ID in the environment`)
      }
      if (arn !== '' && !/^arn:[\w-]+:iam::\d{12}:role\/\S+$/.test(arn)) {
        throw (fields['role-to-assume'] ?? item).fault('use the ARN of a role: arn:aws:iam::ACCOUNT:role/NAME')
      }
      const region = provider === 'ecr' ? readRegion(text('region'), registry, env) : 'us-east-1'
      if (region === undefined) throw item.fault('the registry has no region in its name. Set region')
      const session = text('role-session-name') || 'GitHubActions'
      return { ...common, provider, region, role: arn === '' ? undefined : { arn, session } }
    }
    case 'gar': {
      const workloadIdentityProvider = text('workload-identity-provider')
      if (
        !/^projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/\s]+\/providers\/[^/\s]+$/.test(
          workloadIdentityProvider,
        )
      ) {
        throw (fields['workload-identity-provider'] ?? item).fault(
          'use projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER, with the number of the project',
        )
      }
      return { ...common, provider, workloadIdentityProvider, serviceAccount: text('service-account') || undefined }
    }
    case 'acr':
      return { ...common, provider, tenantId: text('tenant-id'), clientId: text('client-id') }
    case 'chainguard':
      return { ...common, provider, identity: text('identity') }
  }
}

/** `123456789012.dkr.ecr.eu-west-1.amazonaws.com`, also with `-fips`, and `123456789012.dkr-ecr.eu-west-1.on.aws`. */
function readRegion(given: string, registry: string, env: Environment): string | undefined {
  const [, ofName] = /^\d+\.dkr[.-]ecr(?:-fips)?\.([a-z\d-]+)\./.exec(registry) ?? []
  const region = [given, ofName, env['AWS_REGION'], env['AWS_DEFAULT_REGION']].find(Boolean)
  // It becomes a part of a host.
  return region !== undefined && /^[a-z\d-]+$/.test(region) ? region : undefined
}

/** Without a role, the credentials of the environment are used. */
export function needsIdToken(identity: Identity): boolean {
  return !('role' in identity) || identity.role !== undefined
}

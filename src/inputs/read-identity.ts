/** Entries of `registry-auth` with a provider. */
import { closest } from 'fastest-levenshtein'
import type { Environment } from '../actions/environment.ts'
import type { AwsIdentity, Identity, Provider } from '../registry/keyless/identity.ts'
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
export function readIdentity(item: YamlValue, entry: Entry): Identity {
  const { fields } = entry
  const provider = readProvider(item, fields)
  const text = (name: Field): string => fields[name]?.text() ?? ''
  const { registry: usual = '' } = providers[provider]
  const registry = entry.registryName(text('registry') || usual)
  const common = { registry, audience: text('audience') || undefined }
  switch (provider) {
    case 'dockerhub':
      return { ...common, provider, username: text('username'), connectionId: text('connection-id') }
    case 'ecr':
    case 'ecr-public': {
      const region = provider === 'ecr' ? readRegion(text('region'), registry, entry.env) : 'us-east-1'
      if (region === undefined) throw item.fault('the registry has no region in its name. Set region')
      return { ...common, provider, region, role: readRole(item, entry) }
    }
    case 'gar': {
      const { name, form, remedy } = googleProvider
      if (!form.test(text(name))) throw (fields[name] ?? item).fault(remedy)
      const serviceAccount = text('service-account') || undefined
      return { ...common, provider, workloadIdentityProvider: text(name), serviceAccount }
    }
    case 'acr':
      return { ...common, provider, tenantId: text('tenant-id'), clientId: text('client-id') }
    case 'chainguard':
      return { ...common, provider, identity: text('identity') }
  }
}

/** @throws Error for an unknown provider, a field that it does not have, or one that it needs */
function readProvider(item: YamlValue, fields: Entry['fields']): Provider {
  const provider = fields.provider?.text() ?? ''
  if (!isProvider(provider)) {
    const guess = closest(provider, Object.keys(providers))
    throw (fields.provider ?? item).fault(`unknown provider. Did you mean ${guess}? Known: ${providerNames}`)
  }
  const { required, optional, registry }: Keys = providers[provider]
  const keys: readonly string[] = ['registry', ...required, ...optional]
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'provider' || keys.includes(name)) continue
    throw value.fault(`provider ${provider} has no ${name}. Its keys: ${keys.join(', ')}`)
  }
  const needed = registry === undefined ? (['registry', ...required] as const) : required
  const missing = needed.find((name) => (fields[name]?.text() ?? '') === '')
  if (missing === undefined) return provider
  throw (fields[missing] ?? item).fault(`provider ${provider} needs ${missing}, which is empty`)
}

function readRole(item: YamlValue, { fields, env }: Entry): AwsIdentity['role'] {
  const field = fields['role-to-assume']
  const arn = field?.text() ?? ''
  if (arn === '') {
    if (env['AWS_ACCESS_KEY_ID']) return undefined
    throw item.fault('the provider needs role-to-assume, or AWS_ACCESS_KEY_ID in the environment')
  }
  if (!/^arn:[\w-]+:iam::\d{12}:role\/\S+$/.test(arn)) {
    throw (field ?? item).fault('use the ARN of a role: arn:aws:iam::ACCOUNT:role/NAME')
  }
  const session = fields['role-session-name']?.text() ?? ''
  return { arn, session: session || 'GitHubActions' }
}

const googleProvider = {
  name: 'workload-identity-provider',
  form: /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/\s]+\/providers\/[^/\s]+$/,
  remedy:
    'use projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER, with the number of the project',
} as const

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

/** A Docker config folder for one step: the runner's own config plus credentials. */
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { anyObject, matchJson, parseJson, strings } from '../actions/json.ts'
import type { Environment } from '../actions/environment.ts'
import { basic } from './authorizer.ts'
import type { RegistryAuth } from './credentials.ts'

export interface DockerConfig {
  /** Environment variables that make docker and its plugins use the folder. */
  readonly env: Readonly<Record<string, string>>
  /** Restores the runner's own credentials. Contexts and plugins remain available. */
  readonly forget: () => Promise<void>
}

/** Returns the runner's own folder, as docker does. */
export function ownFolder(env: Environment): string {
  return resolve(given(env['DOCKER_CONFIG']) ?? join(homedir(), '.docker'))
}

/** Returns the folder in which buildx keeps its builders. */
export function buildxFolder(env: Environment): string {
  return resolve(given(env['BUILDX_CONFIG']) ?? join(ownFolder(env), 'buildx'))
}

/** docker and buildx treat an empty variable as unset. */
function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}

/**
 * Fills a private folder. Contexts, plugins and everything else in the runner's own folder become links.
 *
 * @throws Error if the runner's own config.json can't be read
 */
export async function makeDockerConfig(
  folder: string,
  env: Environment,
  auths: readonly RegistryAuth[],
): Promise<DockerConfig> {
  const own = ownFolder(env)
  const config = join(folder, 'config.json')
  const settings = await readOwnConfig(join(own, 'config.json'))
  // Contexts that are created later in the runner's own folder must be found here too.
  const shared = new Set(['contexts', ...(await entries(own)).filter(isShared)])
  await Promise.all([...shared].map((entry) => symlink(join(own, entry), join(folder, entry))))
  await writeFile(config, JSON.stringify(withEntries(settings, encoded(auths))), { mode: 0o600 })
  return {
    env: {
      DOCKER_CONFIG: folder,
      // Builders belong to the runner, since later steps may use them.
      BUILDX_CONFIG: buildxFolder(env),
      ...authEnv(env['DOCKER_AUTH_CONFIG'], auths),
    },
    forget: async () => {
      await rm(config, { force: true })
      await symlink(join(own, 'config.json'), config)
    },
  }
}

/** Everything except the credentials, and the seeds from which BuildKit's tokens are derived. */
function isShared(entry: string): boolean {
  return entry !== 'config.json' && !entry.startsWith('.token_seed')
}

async function entries(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Unknown fields are kept. */
type ConfigFile = v.InferOutput<typeof configFile>
const configFile = v.looseObject({
  auths: v.optional(anyObject),
  credsStore: v.optional(v.string()),
  credHelpers: v.optional(strings),
})

async function readOwnConfig(path: string): Promise<ConfigFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  })
  return parseJson(configFile, text || '{}', path, 'Fix or remove this Docker config')
}

/** A credential helper takes precedence over the file. An empty name makes docker use the file. */
function withEntries(config: ConfigFile, auths: Readonly<Record<string, unknown>>): ConfigFile {
  const helped = config.credsStore !== undefined || config.credHelpers !== undefined
  const fromFile = Object.fromEntries(Object.keys(auths).map((key) => [key, '']))
  return {
    ...config,
    auths: { ...config.auths, ...auths },
    ...(helped && { credHelpers: { ...config.credHelpers, ...fromFile } }),
  }
}

/** Credentials in the environment take precedence over those in the file, if a client supports them. */
function authEnv(own: string | undefined, auths: readonly RegistryAuth[]): Record<string, string> {
  if (!own || auths.length === 0) return {}
  const config = matchJson(configFile, own)
  return config ? { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { ...config.auths, ...encoded(auths) } }) } : {}
}

function encoded(auths: readonly RegistryAuth[]): Record<string, { auth: string }> {
  return Object.fromEntries(
    auths.map((auth) => [configKey(auth.registry), { auth: basic(auth.username, auth.password) }]),
  )
}

/** Credentials for Docker Hub are stored under its legacy address. */
export function configKey(registry: string): string {
  return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry
}

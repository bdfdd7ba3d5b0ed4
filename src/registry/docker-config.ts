/** A Docker config folder for one step: the runner's own with more credentials, which the runner's own never gets. */
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Environment } from '../actions/environment.ts'
import type { Exec } from '../docker/process.ts'

export interface RegistryAuth {
  /** `host[:port]`; Docker Hub is `docker.io`. */
  readonly registry: string
  readonly username: string
  readonly password: string
}

/** A second address of a registry, which gets the same credentials. */
export interface OtherName {
  readonly registry: string
  readonly host: string
}

export interface Additions {
  readonly auths: readonly RegistryAuth[]
  readonly otherNames?: readonly OtherName[]
  /** Runs credential helpers. */
  readonly exec: Exec
}

export interface DockerConfig {
  /** What makes docker and its plugins use the folder. */
  readonly env: Readonly<Record<string, string>>
  /** Puts the runner's own credentials in the place of these; contexts and plugins stay reachable. */
  readonly forget: () => Promise<void>
}

/** The runner's own folder, as the docker client finds it. */
export function ownFolder(env: Environment): string {
  return resolve(given(env['DOCKER_CONFIG']) ?? join(homedir(), '.docker'))
}

/** Where buildx keeps its builders. */
export function buildxFolder(env: Environment): string {
  return resolve(given(env['BUILDX_CONFIG']) ?? join(ownFolder(env), 'buildx'))
}

/** To docker and buildx an empty variable is an unset one. */
function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}

/**
 * Fills an empty folder that nobody else may read. Contexts, plugins and whatever else the runner's own has are links.
 *
 * @throws Error when the runner's own config.json can't be read
 */
export async function makeDockerConfig(
  folder: string,
  env: Environment,
  { auths, otherNames = [], exec }: Additions,
): Promise<DockerConfig> {
  const own = ownFolder(env)
  const config = join(folder, 'config.json')
  const settings = await readOwnConfig(join(own, 'config.json'))
  // Contexts that are made later, in the runner's own folder, have to be found here too.
  const shared = new Set(['contexts', ...(await entries(own)).filter(isShared)])
  await Promise.all([...shared].map((entry) => symlink(join(own, entry), join(folder, entry))))
  await writeFile(
    config,
    JSON.stringify(await withOtherNames(withEntries(settings, encoded(auths)), otherNames, exec)),
    { mode: 0o600 },
  )
  return {
    env: {
      DOCKER_CONFIG: folder,
      // Builders are the runner's, not the step's: later steps may use them.
      BUILDX_CONFIG: buildxFolder(env),
      ...authEnv(env['DOCKER_AUTH_CONFIG'], auths),
    },
    forget: async () => {
      await rm(config, { force: true })
      await symlink(join(own, 'config.json'), config)
    },
  }
}

/** The rest is made anew: the credentials, and the seeds that BuildKit's tokens are derived from. */
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

interface ConfigFile {
  readonly auths?: Readonly<Record<string, unknown>>
  readonly credsStore?: string
  readonly credHelpers?: Readonly<Record<string, string>>
}

async function readOwnConfig(path: string): Promise<ConfigFile> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
  try {
    return JSON.parse(text || '{}') as ConfigFile
  } catch {
    // Without its cause, which would quote the file.
    throw new Error(`the runner's own Docker config ${path} is no JSON; rollBackPending or remove it`)
  }
}

/** A credential helper goes before the file; an empty name sends docker back to the file for these. */
function withEntries(config: ConfigFile, auths: Readonly<Record<string, unknown>>): ConfigFile {
  const helped = config.credsStore !== undefined || config.credHelpers !== undefined
  const fromFile = Object.fromEntries(Object.keys(auths).map((key) => [key, '']))
  return {
    ...config,
    auths: { ...config.auths, ...auths },
    ...(helped && { credHelpers: { ...config.credHelpers, ...fromFile } }),
  }
}

/** The other names get what their registry has: from this file, or from the helper that knows it. */
async function withOtherNames(config: ConfigFile, names: readonly OtherName[], exec: Exec): Promise<ConfigFile> {
  const found = await Promise.all(
    names.map(async ({ registry, host }) => [host, await entryOf(config, registry, exec)] as const),
  )
  const auths = Object.fromEntries(found.filter(([, auth]) => auth !== undefined))
  return withEntries(config, auths)
}

async function entryOf(config: ConfigFile, registry: string, exec: Exec): Promise<unknown> {
  const key = configKey(registry)
  const helper = config.credHelpers?.[key] ?? config.credsStore
  return helper ? await askHelper(exec, helper, key) : config.auths?.[key]
}

/** What the runner's own config has for a registry; undefined where that is nothing, or no password. */
export async function ownAuth(env: Environment, registry: string, exec: Exec): Promise<RegistryAuth | undefined> {
  const entry = await entryOf(await readOwnConfig(join(ownFolder(env), 'config.json')), registry, exec)
  const { auth } = (entry ?? {}) as { readonly auth?: unknown }
  const [, username, password] =
    typeof auth === 'string' ? (/^([^:]+):(.+)$/s.exec(Buffer.from(auth, 'base64').toString()) ?? []) : []
  return username !== undefined && password !== undefined ? { registry, username, password } : undefined
}

/** By the protocol of docker-credential-helpers: the address on stdin, JSON on stdout, failure for an unknown one. */
async function askHelper(exec: Exec, helper: string, key: string): Promise<unknown> {
  const { exitCode, stdout } = await exec([`docker-credential-${helper}`, 'get'], { input: key })
  if (exitCode !== 0) return undefined
  const { Username: username, Secret: password } = JSON.parse(stdout) as { Username: string; Secret: string }
  return username === '<token>' ? { identitytoken: password } : { auth: basic({ username, password }) }
}

/** The environment's credentials go before those of the file, where a client reads them at all. */
function authEnv(own: string | undefined, auths: readonly RegistryAuth[]): Record<string, string> {
  if (!own || auths.length === 0) return {}
  try {
    const config = JSON.parse(own) as ConfigFile
    return { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { ...config.auths, ...encoded(auths) } }) }
  } catch {
    return {}
  }
}

function encoded(auths: readonly RegistryAuth[]): Record<string, { auth: string }> {
  return Object.fromEntries(auths.map((auth) => [configKey(auth.registry), { auth: basic(auth) }]))
}

/** As it goes over the wire in basic authentication. */
export function basic({ username, password }: Omit<RegistryAuth, 'registry'>): string {
  return Buffer.from(`${username}:${password}`).toString('base64')
}

/** Docker Hub's credentials stand under its first address, for ever. */
function configKey(registry: string): string {
  return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry
}

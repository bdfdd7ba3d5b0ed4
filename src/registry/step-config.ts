/** The step's own Docker config folder: the runner's own config plus the credentials of the inputs. */
import { readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../actions/environment.ts'
import { matchJson } from '../actions/json.ts'
import {
  type AuthEntry,
  buildxFolder,
  type DockerConfig,
  dockerConfig,
  readRunnerConfig,
  runnerFolder,
} from '../docker/runner-config.ts'
import { basic } from './authorizer.ts'
import type { RegistryAuth } from './credentials.ts'
import { configKey } from './hub.ts'
import { helperName } from './keyless/credential-helper.ts'

interface StepConfig {
  /** Environment variables that make docker and its plugins use the folder. */
  readonly env: Readonly<Record<string, string>>
  /** Restores the runner's own credentials. Contexts and plugins remain available. */
  readonly forget: () => Promise<void>
}

interface Logins {
  readonly auths: readonly RegistryAuth[]
  /** Registries whose credentials come from the helper of this step. */
  readonly helped: readonly string[]
}

/**
 * Fills a private folder. Contexts, plugins and everything else in the runner's own folder become links.
 *
 * @throws Error if the runner's own config.json can't be read
 */
export async function makeStepConfig(folder: string, env: Environment, { auths, helped }: Logins): Promise<StepConfig> {
  const own = runnerFolder(env)
  const config = join(folder, 'config.json')
  const settings = readRunnerConfig(env)
  // Contexts that are created later in the runner's own folder must be found here too.
  const shared = new Set(['contexts', ...(await entries(own)).filter(isShared)])
  await Promise.all([...shared].map((entry) => symlink(join(own, entry), join(folder, entry))))
  await writeFile(config, JSON.stringify(withEntries(settings, encoded(auths), helped)), { mode: 0o600 })
  return {
    env: {
      DOCKER_CONFIG: folder,
      // Builders belong to the runner, since later steps may use them.
      BUILDX_CONFIG: buildxFolder(env),
      ...authEnv(env['DOCKER_AUTH_CONFIG'], { auths, helped }),
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

/** A credential helper takes precedence over the file. An empty name makes docker use the file. */
function withEntries(
  config: DockerConfig,
  auths: Readonly<Record<string, AuthEntry>>,
  helped: readonly string[],
): DockerConfig {
  const hasHelpers = config.credsStore !== undefined || config.credHelpers !== undefined
  const fromFile = Object.keys(auths).map((key) => [key, ''] as const)
  const ofStep = helped.map((registry) => [configKey(registry), helperName] as const)
  return {
    ...config,
    auths: { ...config.auths, ...auths },
    ...((hasHelpers || helped.length > 0) && {
      credHelpers: { ...config.credHelpers, ...Object.fromEntries([...fromFile, ...ofStep]) },
    }),
  }
}

/** Credentials in the environment take precedence over those in the file, if a client supports them. */
function authEnv(own: string | undefined, { auths, helped }: Logins): Record<string, string> {
  if (!own) return {}
  const config = matchJson(dockerConfig, own)
  if (!config) return {}
  const keys = new Set(helped.map(configKey))
  const others = Object.entries(config.auths ?? {}).filter(([key]) => !keys.has(key))
  return { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { ...Object.fromEntries(others), ...encoded(auths) } }) }
}

function encoded(auths: readonly RegistryAuth[]): Record<string, AuthEntry> {
  return Object.fromEntries(
    auths.map((auth) => [configKey(auth.registry), { auth: basic(auth.username, auth.password) }]),
  )
}

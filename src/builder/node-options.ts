/** The arguments of a node for buildx: options, proxies and certificates. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../actions/environment.ts'
import type { Runtime } from '../actions/runtime.ts'
import type { CreateNode } from '../docker/buildx.ts'
import type { Docker } from '../docker/cli.ts'
import { runnerFolder } from '../docker/runner-config.ts'
import { createContext } from '../docker/context.ts'
import type { StepContext } from '../docker/step-context.ts'
import type { Driver, DriverOption, Node, PrepareInputs } from './prepare-inputs.ts'

export interface Boot extends Pick<StepContext, 'docker' | 'scratch' | 'env' | 'signal' | 'retryPolicy'> {
  readonly runtime: Pick<Runtime, 'state' | 'info' | 'debug' | 'secret' | 'phases'>
}

/** @param made name of the node's Docker context, path of a buildkitd.toml, and entitlements to grant */
export async function nodeOptions(
  boot: Boot,
  driver: Driver,
  node: Node,
  made: {
    readonly context: string
    readonly buildkitdConfig: string | undefined
    readonly entitlements: readonly string[]
  },
): Promise<CreateNode> {
  const { endpoint, driverOpts } = await reach(boot, driver, node, made.context)
  const startsBuildkit = driver === 'docker-container' || driver === 'kubernetes'
  const proxies = startsBuildkit ? proxyOptions(boot.env, node.driverOpts) : []
  for (const proxy of proxies) boot.runtime.secret(/\/\/([^/@]*:[^/@]*)@/.exec(proxy)?.[1] ?? '')
  return {
    name: node.name,
    endpoint,
    platforms: node.platforms,
    driverOpts: [...proxies, ...driverOpts],
    buildkitdFlags: startsBuildkit
      ? withEntitlements(withConfig(node.buildkitdFlags, driver, made.buildkitdConfig), made.entitlements)
      : node.buildkitdFlags,
    buildkitdConfig: startsBuildkit ? made.buildkitdConfig : undefined,
  }
}

/** A rootless BuildKit looks for its configuration in its home, but buildx mounts it where others look. */
function withConfig(
  flags: string | undefined,
  driver: Driver,
  buildkitdConfig: string | undefined,
): string | undefined {
  if (driver !== 'kubernetes' || buildkitdConfig === undefined) return flags
  return [flags, '--config=/etc/buildkit/buildkitd.toml'].filter(Boolean).join(' ')
}

function withEntitlements(flags = '', entitlements: readonly string[]): string | undefined {
  const granted = [...flags.matchAll(/--allow-insecure-entitlement[=\s]+["']?([\w.-]+)/g)].map(([, name]) => name)
  const missing = entitlements.filter((name) => !granted.includes(name))
  // buildx grants network.host by default, but not next to another flag.
  const isFirst = missing.length > 0 && granted.length === 0
  const added = new Set([...missing, ...(isFirst ? ['network.host'] : [])])
  const all = [flags, ...[...added].map((name) => `--allow-insecure-entitlement=${name}`)]
  return all.filter(Boolean).join(' ') || undefined
}

/** Proxies of this process for BuildKit. Options of the user take precedence. */
export function proxyOptions(env: Environment, own: readonly DriverOption[]): readonly DriverOption[] {
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()])
  return names.flatMap((name) => {
    const value = env[name]
    return value && !own.some((option) => option.startsWith(`env.${name}=`)) ? [`env.${name}=${value}`] : []
  })
}

/** With TLS, the remote driver takes files. An engine needs a context, which must exist as long as the builder. */
async function reach(
  { docker, scratch, env }: Boot,
  driver: Driver,
  node: Node,
  context: string,
): Promise<Pick<Node, 'endpoint' | 'driverOpts'>> {
  const { endpoint, driverOpts, tls } = node
  if (!tls || endpoint === undefined) return { endpoint, driverOpts }
  const folder = join(scratch, 'nodes', context)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const write = async (name: string, pem: string | undefined): Promise<string | undefined> => {
    if (pem === undefined) return undefined
    await writeFile(join(folder, name), pem, { mode: 0o600 })
    return join(folder, name)
  }
  const [ca = '', cert, key] = [
    await write('ca.pem', tls.ca),
    await write('cert.pem', tls.cert),
    await write('key.pem', tls.key),
  ]
  if (driver === 'remote') {
    const files = Object.entries({ cacert: ca, cert, key }).flatMap(([name, path]) => (path ? [`${name}=${path}`] : []))
    return { endpoint, driverOpts: [...files, ...driverOpts] }
  }
  await createContext(inOwnFolder(docker, env), context, endpoint, { ca, cert, key })
  return { endpoint: context, driverOpts }
}

/** Contexts are created in the runner's own folder, since later steps may use the builder. */
export function inOwnFolder(docker: Docker, env: Environment): Docker {
  return (args, options) => docker(args, { ...options, env: { ...options?.env, DOCKER_CONFIG: runnerFolder(env) } })
}

export function contextName(builder: string, index: number): string {
  return `${builder}-${index}`
}

/** Names of the contexts of the nodes. */
export function contextNames(builder: string, { driver, nodes }: PrepareInputs): readonly string[] {
  if (driver !== 'docker-container') return []
  return nodes.flatMap(({ tls }, index) => (tls ? [contextName(builder, index)] : []))
}

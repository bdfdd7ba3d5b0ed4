/** Compares an existing builder with the inputs for a new one. What they request must not be ignored. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, type TomlTable } from 'smol-toml'
import * as v from 'valibot'
import type { Environment } from '../actions/environment.ts'
import { matchJson } from '../actions/json.ts'
import type { BuilderDetails, NodeDetails } from '../docker/buildx.ts'
import { buildxFolder } from '../docker/runner-config.ts'
import { missingPlatforms } from '../emulators/emulation.ts'
import { parsePlatform } from '../plan/platform.ts'
import { containsTable } from './buildkitd-config.ts'
import type { Node, PrepareInputs } from './prepare-inputs.ts'

/** The settings in buildx's store (its type `NodeGroup`) that `buildx inspect` omits or prints in a form that can't be parsed. */
const storedBuilder = v.object({
  Nodes: v.array(
    v.object({
      Name: v.string(),
      DriverOpts: v.nullish(v.record(v.string(), v.string())),
      Flags: v.nullish(v.array(v.string())),
      /** In Base64. */
      Files: v.nullish(v.record(v.string(), v.string())),
    }),
  ),
})
type StoredNode = v.InferOutput<typeof storedBuilder>['Nodes'][number]

/** What the builder lacks: the input that requests it, and its value. */
interface Difference {
  readonly input: string
  readonly lacks: string
}

/** @throws Error that names the input whose value the builder does not have */
export async function checkSettings(env: Environment, existing: BuilderDetails, inputs: PrepareInputs): Promise<void> {
  const { name } = existing
  // Those of the docker driver are not stored, and have no settings.
  const text = await readFile(join(buildxFolder(env), 'instances', name), 'utf8').catch(() => '')
  const stored = matchJson(storedBuilder, text)?.Nodes ?? []
  const [difference] = [...driverDifference(existing, inputs), ...nodeDifferences(existing, stored, inputs)]
  if (!difference) return
  const { input, lacks } = difference
  throw new Error(
    `${input}: builder ${name} exists, and ${lacks}. Remove ${input} to use it as it is, or remove the builder ` +
      `(docker buildx rm ${name}) to create it with all inputs`,
  )
}

/** buildx does not know the driver of an engine that does not respond. */
function driverDifference({ driver }: BuilderDetails, inputs: PrepareInputs): readonly Difference[] {
  if (!inputs.isDriverSet || inputs.driver === driver || driver === '') return []
  return [{ input: 'driver', lacks: `its driver is ${driver}` }]
}

function nodeDifferences(
  existing: BuilderDetails,
  stored: readonly StoredNode[],
  { nodes, buildkitdConfig }: PrepareInputs,
): readonly Difference[] {
  return nodes.flatMap((node, index) => {
    const found = existing.nodes.find(({ name }) => name === node.name) ?? existing.nodes[index]
    if (!found) return [{ input: 'nodes', lacks: `it has ${existing.nodes.length} nodes, not ${nodes.length}` }]
    // The nodes of the kubernetes driver are pods with names of their own.
    const settings = stored.find(({ Name }) => Name === found.name) ?? stored[index]
    const differences = nodeDifference(node, found, settings)
    if (index > 0) return differences.map(({ lacks }) => ({ input: 'nodes', lacks: `its node ${found.name} ${lacks}` }))
    const hasConfig = !buildkitdConfig || containsTable(configOf(settings), buildkitdConfig.table)
    return [
      ...differences.map(({ input, lacks }) => ({ input, lacks: `it ${lacks}` })),
      ...(hasConfig ? [] : [{ input: buildkitdConfig.input, lacks: 'it has another buildkitd.toml' }]),
    ]
  })
}

function nodeDifference(node: Node, found: NodeDetails, settings: StoredNode | undefined): readonly Difference[] {
  const { DriverOpts, Flags } = settings ?? {}
  const options = Object.entries(DriverOpts ?? {}).map(([key, value]) => `${key}=${value}`)
  const option = node.driverOpts.find((option) => !options.includes(option))
  const flags = words((Flags ?? []).join(' '))
  const flag = words(node.buildkitdFlags ?? '').find((flag) => !flags.includes(flag))
  const [platform] = missingPlatforms(node.platforms, found.fixed.map(parsePlatform))
  // With certificates, the endpoint of a node is a Docker context.
  const isElsewhere = node.endpoint !== undefined && !node.tls && !isStoredAs(node.endpoint, found.endpoint)
  return [
    ...(isElsewhere ? [{ input: 'endpoint', lacks: `is at ${found.endpoint}` }] : []),
    ...(option === undefined ? [] : [{ input: 'driver-opts', lacks: `was created without ${option}` }]),
    ...(flag === undefined ? [] : [{ input: 'buildkitd-flags', lacks: `was created without ${flag}` }]),
    ...(platform === undefined ? [] : [{ input: 'node-platforms', lacks: `is not for ${platform}` }]),
  ]
}

/** For engines, buildx stores the address of the context `default`, and adds the port. */
function isStoredAs(endpoint: string, stored: string): boolean {
  const withPort = endpoint.replace(/^(tcp:\/\/[^/:]+)(?=\/|$)/, '$1:2375')
  return endpoint === 'default' || [endpoint, withPort].includes(stored)
}

function words(flags: string): readonly string[] {
  return flags.replace(/["']/g, '').split(/\s+/).filter(Boolean)
}

function configOf(node: StoredNode | undefined): TomlTable {
  const text = Buffer.from(node?.Files?.['buildkitd.toml'] ?? '', 'base64').toString()
  try {
    return parse(text)
  } catch {
    return {}
  }
}

/** The arguments of `docker buildx build`. */
import { formatAnnotation } from '../plan/annotations.ts'
import type { Plan } from '../plan/make-plan.ts'
import { formatEntry } from '../docker/csv.ts'
import { formatAttestation, provenance } from './attestations.ts'
import type { CacheEntries } from './cache.ts'
import { exporters, type ExportSetting } from './exporters.ts'
import { type BuildInputs, isCall } from './build-inputs.ts'
import type { Origin } from './origin.ts'
import type { BuildCommand } from './run.ts'
import { secretArguments } from './secrets.ts'

export interface BuildSetting extends Omit<ExportSetting, 'driver'> {
  readonly cache: CacheEntries
  readonly builder: { readonly name: string; readonly driver: string }
  readonly metadataFile: string
  readonly origin: Origin
  /** Whether all exporters support attestations. */
  readonly holdsAttestations: boolean
  /** Whether an earlier attempt has built everything, and only its export failed. */
  readonly isBuilt?: boolean
}

export function buildCommand(inputs: BuildInputs, plan: Plan, setting: BuildSetting): BuildCommand {
  const { cache, builder, metadataFile } = setting
  const secrets = secretArguments(inputs.secrets)
  const labels = Object.entries(plan.labels).map(([key, value]) => `${key}=${value}`)
  return {
    env: secrets.env,
    args: [
      ...['buildx', 'build', '--builder', builder.name, '--progress', 'rawjson', '--metadata-file', metadataFile],
      ...each('--platform', plan.platforms.length > 0 ? [plan.platforms.join(',')] : []),
      ...inputs.flags,
      ...(setting.isBuilt ? [] : inputs.noCache),
      ...each('--label', labels),
      ...each('--annotation', plan.annotations.map(formatAnnotation)),
      ...each('--build-context', inputs.buildContexts),
      ...each('--secret', secrets.values),
      ...each('--cache-from', cache.from.map(formatEntry)),
      ...(isCall(inputs) ? ['--call', inputs.call] : resultArguments(inputs, plan, setting)),
      inputs.context,
    ],
  }
}

/** Arguments that only a build with exporters has. */
function resultArguments(inputs: BuildInputs, plan: Plan, setting: BuildSetting): readonly string[] {
  const { cache, builder, origin, holdsAttestations } = setting
  // The docker driver may also reject attestations.
  const made = provenance(inputs, origin, holdsAttestations && builder.driver !== 'docker')
  return [
    ...each('--attest', inputs.attests.map(formatEntry)),
    ...each('--provenance', made === undefined ? [] : [formatAttestation(made)]),
    ...each('--sbom', inputs.sbom === undefined ? [] : [formatAttestation(inputs.sbom)]),
    ...each('--cache-to', cache.to.map(formatEntry)),
    ...each('--output', exporters(inputs, plan, { ...setting, driver: builder.driver }).map(formatEntry)),
  ]
}

function each(flag: string, values: readonly string[]): readonly string[] {
  return values.flatMap((value) => [flag, value])
}

/** The arguments of the one `docker buildx build`. */
import { formatAnnotation } from '../plan/annotations.ts'
import type { Plan } from '../plan/plan.ts'
import { provenance } from './attestations.ts'
import type { CacheArguments } from './cache.ts'
import { exporters } from './exporters.ts'
import { type BuildInputs, isCall } from './inputs.ts'
import type { Origin } from './origin.ts'
import { secretArguments } from './secrets.ts'

export interface BuildSetting {
  readonly cache: CacheArguments
  readonly builder: { readonly name: string; readonly driver: string }
  readonly metadataFile: string
  readonly origin: Origin
  readonly progress: 'rawjson' | 'plain'
  /** Folder for an OCI layout, from which the platforms are loaded one by one; undefined: the image is loaded whole. */
  readonly layout?: string | undefined
  /** Whether all that is exported can hold attestations. */
  readonly holdsAttestations: boolean
}

/** A command line, and what has to stand in its environment because no argument may hold it. */
export interface BuildCommand {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export function buildCommand(inputs: BuildInputs, plan: Plan, setting: BuildSetting): BuildCommand {
  const { cache, builder, metadataFile, progress } = setting
  const secrets = secretArguments(inputs.secrets)
  return {
    env: secrets.env,
    args: [
      ...['buildx', 'build', '--builder', builder.name, '--progress', progress, '--metadata-file', metadataFile],
      ...each('--platform', plan.platforms.length > 0 ? [plan.platforms.join(',')] : []),
      ...inputs.flags,
      ...each(
        '--label',
        Object.entries(plan.labels).map(([key, value]) => `${key}=${value}`),
      ),
      ...each('--annotation', plan.annotations.map(formatAnnotation)),
      ...each('--build-context', inputs.buildContexts),
      ...each('--secret', secrets.values),
      ...each('--cache-from', cache.from),
      ...(isCall(inputs) ? ['--call', inputs.call] : resultArguments(inputs, plan, setting)),
      inputs.context,
    ],
  }
}

/** What only a build has that makes something. */
function resultArguments(
  inputs: BuildInputs,
  plan: Plan,
  { cache, builder, origin, layout, holdsAttestations }: BuildSetting,
): readonly string[] {
  // The engine's own builder may refuse attestations too.
  const byDefault = holdsAttestations && builder.driver !== 'docker' && inputs.defaultAttestations
  return [
    ...each('--attest', inputs.attests),
    ...each('--provenance', provenance(inputs, origin, byDefault) ?? []),
    ...each('--cache-to', cache.to),
    ...each('--output', exporters(inputs, plan, builder.driver, layout)),
  ]
}

function each(flag: string, values: string | readonly string[]): readonly string[] {
  return [values].flat().flatMap((value) => [flag, value])
}

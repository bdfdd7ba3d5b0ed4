/** Where a build goes: the values of `--output`. */
import { csvRow } from '../docker/csv.ts'
import { type Plan, repositories } from '../plan/plan.ts'
import { formatTagReference } from '../plan/reference.ts'
import { csvFields, csvValue } from './csv.ts'
import { layoutExporter } from './load.ts'

export interface Destinations {
  readonly push: boolean
  readonly load: boolean
  /** In buildx's CSV form. */
  readonly outputs: readonly string[]
}

/**
 * With push, the image goes to every repository by digest: no tag moves before the registry was checked. It comes last,
 * because of several exporters BuildKit reports the digest of the last.
 *
 * @param driver of the builder; the engine's own (`docker`) keeps an image under its tags where nothing else is asked for
 * @param layout where `load` writes what is loaded platform by platform afterwards
 */
export function exporters(
  { push, load, outputs }: Destinations,
  plan: Plan,
  driver: string,
  layout?: string,
): readonly string[] {
  const name = nameField(plan)
  const all = [
    ...outputs.map((output) => named(output, name)),
    ...(load ? [csvRow(layout === undefined ? ['type=docker', ...name] : layoutExporter(layout))] : []),
    ...(push ? [csvRow(['type=image', `name=${repositories(plan).join(',')}`, ...byDigest])] : []),
  ]
  if (all.length > 0) return all
  return [driver === 'docker' ? csvRow(['type=image', ...name]) : 'type=cacheonly']
}

const byDigest = ['push-by-digest=true', 'name-canonical=true', 'push=true']

function nameField({ tags }: Plan): readonly string[] {
  return tags.length > 0 ? [`name=${tags.map(formatTagReference).join(',')}`] : []
}

/** An image exporter without a name takes the tags, as it does with buildx's `--tag`. */
function named(output: string, name: readonly string[]): string {
  const type = exporterType(output)
  if (!['image', 'registry', 'oci', 'docker'].includes(type)) return output
  const fields = csvFields(output)
  return csvValue(fields, 'name') === undefined ? csvRow([...fields, ...name]) : output
}

/** `local` for a bare path, as buildx reads it. */
export function exporterType(output: string): string {
  return csvValue(csvFields(output), 'type') ?? (output === '-' ? 'tar' : 'local')
}

/** Whether an exporter pushes by itself, such as `type=image,name=…,push-by-digest=true,push=true`. */
export function pushes(output: string): boolean {
  return exporterType(output) === 'registry' || csvValue(csvFields(output), 'push') === 'true'
}

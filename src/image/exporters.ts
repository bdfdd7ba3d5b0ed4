/** Exporters: where a build goes. */
import { csvFields, type Entry, parseAttributes, toEntry } from '../docker/csv.ts'
import { type Plan, repositories } from '../plan/plan.ts'
import { formatTagReference } from '../plan/reference.ts'
import { layoutExporter } from './load.ts'

export interface Destinations {
  readonly push: boolean
  readonly load: boolean
  /** Of the input `outputs`. */
  readonly outputs: readonly Entry[]
}

/** What `buildx build --output` gets besides the inputs. */
export interface ExportSetting {
  /** Of the builder. */
  readonly driver: string
  /** Where `load` writes an OCI layout, from which the platforms are loaded one by one; undefined: it loads the image. */
  readonly layout?: string | undefined
  /** Under which a registry gets the image that takes no push by digest. */
  readonly temporaryTag?: string | undefined
}

/**
 * A push goes to every repository by digest: no tag moves before the registry was checked. It comes last, because BuildKit
 * reports the digest of the last of several exporters.
 */
export function exporters({ push, load, outputs }: Destinations, plan: Plan, setting: ExportSetting): readonly Entry[] {
  const { driver, layout, temporaryTag } = setting
  const name = nameOf(plan)
  const all = [
    ...outputs.map((output) => named(output, name)),
    ...(load ? [layout === undefined ? { type: 'docker', attributes: name } : layoutExporter(layout)] : []),
    ...(push ? [pushExporter(repositories(plan), temporaryTag)] : []),
  ]
  if (all.length > 0) return all
  // The engine's own builder keeps an image in the engine where nothing else is asked for.
  return [driver === 'docker' ? { type: 'image', attributes: name } : { type: 'cacheonly', attributes: {} }]
}

function pushExporter(repositories: readonly string[], tag: string | undefined): Entry {
  const attributes =
    tag === undefined
      ? { name: repositories.join(','), 'push-by-digest': 'true', 'name-canonical': 'true', push: 'true' }
      : { name: repositories.map((repository) => `${repository}:${tag}`).join(','), push: 'true' }
  return { type: 'image', attributes }
}

function nameOf({ tags }: Plan): { readonly name?: string } {
  return tags.length > 0 ? { name: tags.map(formatTagReference).join(',') } : {}
}

/** An image exporter without a name takes the tags, as it does with buildx's `--tag`. */
function named({ type, attributes }: Entry, name: { readonly name?: string }): Entry {
  const takesName = ['image', 'registry', 'oci', 'docker'].includes(type) && attributes['name'] === undefined
  return { type, attributes: takesName ? { ...attributes, ...name } : attributes }
}

/**
 * A bare path is short for a folder, as in buildx.
 *
 * @throws Error for what would go nowhere or to the log of the job
 */
export function parseExporter(row: string): Entry {
  const exporter = isPath(row) ? pathExporter(row) : toEntry(parseAttributes(row))
  const { type, attributes } = exporter
  const { dest = '', dst, tar } = attributes
  if (dst !== undefined) throw new Error(`'${row}' has dst, which buildx does not know; write dest`)
  const isFolder = type === 'local' || tar === 'false'
  const isRequired = ['local', 'tar', 'oci'].includes(type) || (type === 'docker' && isFolder)
  if (dest === '-' || (dest === '' && isRequired)) {
    const remedy = isFolder ? 'needs a place; add dest=FOLDER' : 'would go to the log of the job; add dest=FILE'
    throw new Error(`'${row}' ${remedy}`)
  }
  return exporter
}

function isPath(row: string): boolean {
  const [path, ...others] = csvFields(row)
  return others.length === 0 && path === row && !row.startsWith('type=')
}

/** `-` is an archive on stdout. */
function pathExporter(dest: string): Entry {
  return { type: dest === '-' ? 'tar' : 'local', attributes: { dest } }
}

/** Whether an exporter pushes by itself, such as `type=image,name=…,push-by-digest=true,push=true`. */
export function pushes({ type, attributes }: Entry): boolean {
  return type === 'registry' || attributes['push'] === 'true'
}

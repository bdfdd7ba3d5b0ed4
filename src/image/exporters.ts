/** Exporters: where a build goes. */
import { type Attributes, csvFields, type Entry, parseAttributes, toEntry } from '../docker/csv.ts'
import type { Plan } from '../plan/plan.ts'
import type { Concession } from './concession.ts'
import { layoutExporter } from './load.ts'

export interface Destinations {
  /** To all images of the plan, by digest. */
  readonly push: boolean
  /** Of the push. */
  readonly pushAttributes: Attributes
  readonly load: boolean
  /** Those of the input `outputs` that do not push. */
  readonly outputs: readonly Entry[]
  /** For what is loaded, and for exporters without a name of their own. */
  readonly names: readonly string[]
}

/** What `buildx build --output` gets besides the inputs. */
export interface ExportSetting {
  /** Of the builder. */
  readonly driver: string
  /** Where `load` writes an OCI layout, from which the platforms are loaded one by one; undefined: it loads the image. */
  readonly layout?: string | undefined
  readonly concession?: Concession | undefined
}

/**
 * A push goes to every repository by digest: no tag moves before the registry was checked. It comes last, because BuildKit
 * reports the digest of the last of several exporters.
 */
export function exporters(destinations: Destinations, plan: Plan, setting: ExportSetting): readonly Entry[] {
  const { push, load, outputs, names } = destinations
  const { driver, layout } = setting
  const name: Attributes = names.length > 0 ? { name: names.join(',') } : {}
  const all = [
    ...outputs.map((output) => named(output, name)),
    ...(load ? [layout === undefined ? { type: 'docker', attributes: name } : layoutExporter(layout)] : []),
    ...(push ? [pushExporter(destinations, plan, setting.concession)] : []),
  ]
  if (all.length > 0) return all
  // The engine's own builder keeps an image in the engine where nothing else is asked for.
  return [driver === 'docker' ? { type: 'image', attributes: name } : { type: 'cacheonly', attributes: {} }]
}

function pushExporter({ pushAttributes }: Destinations, { images }: Plan, concession: Concession = {}): Entry {
  const { temporaryTag: tag, withoutSubject } = concession
  const target =
    tag === undefined
      ? { name: images.join(','), 'push-by-digest': 'true', 'name-canonical': 'true', push: 'true' }
      : { name: images.map((image) => `${image}:${tag}`).join(','), push: 'true' }
  const artifact: Attributes = withoutSubject ? { 'oci-artifact': 'false' } : {}
  return { type: 'image', attributes: { ...target, ...pushAttributes, ...artifact } }
}

/** An image exporter without a name takes the tags, as it does with buildx's `--tag`. */
function named({ type, attributes }: Entry, name: Attributes): Entry {
  const takesName = ['image', 'oci', 'docker'].includes(type) && attributes['name'] === undefined
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

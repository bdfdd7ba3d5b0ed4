/** The exporters of a build. */
import type { Degradation } from '../actions/degradation.ts'
import { type Attributes, csvFields, type Entry, parseAttributes, toEntry } from '../docker/csv.ts'
import type { Plan } from '../plan/make-plan.ts'
import { formatTagReference } from '../plan/reference.ts'
import { registryOf } from '../registry/hub.ts'
import type { Concession } from './concession.ts'
import { layoutExporter } from './load.ts'

export interface Destinations {
  /** Whether the images of the plan are pushed. */
  readonly push: boolean
  /** Attributes of the push. */
  readonly pushAttributes: Attributes
  readonly load: boolean
  /** Exporters in the input `outputs` that do not push. */
  readonly outputs: readonly Entry[]
  /** Tags for loaded images, and for exporters without a name. */
  readonly names: readonly string[]
  /** Whether there are names, but no input says where the image goes. */
  readonly tagsUnused: boolean
}

/** What `--output` depends on besides the inputs. */
export interface ExportSetting {
  /** Driver of the builder. */
  readonly driver: string
  /** If set, `load` writes an OCI layout to this folder, from which the platforms are loaded one by one. */
  readonly layout?: string | undefined
  readonly concession?: Concession | undefined
}

/**
 * The push is by digest, so that no tag moves before verification. Only the docker driver pushes tags.
 * The push is the last exporter, since BuildKit reports the digest of the last one.
 */
export function exporters(destinations: Destinations, plan: Plan, setting: ExportSetting): readonly Entry[] {
  const { push, load, outputs, names } = destinations
  const { driver, layout } = setting
  const name: Attributes = names.length > 0 ? { name: names.join(',') } : {}
  const all = [
    ...outputs.map((output) => named(output, name)),
    ...(load ? [layout === undefined ? { type: 'docker', attributes: name } : layoutExporter(layout)] : []),
    ...(push ? [pushExporter(destinations, plan, setting)] : []),
  ]
  if (all.length > 0) return all
  // Without another exporter, the docker driver keeps an image in the engine.
  return [driver === 'docker' ? { type: 'image', attributes: name } : { type: 'cacheonly', attributes: {} }]
}

/** Reports tags that nothing uses, or that moved too early. */
export function exportDegradations({ push, tagsUnused }: Destinations, driver: string): readonly Degradation[] {
  const early = {
    ...{ what: 'push', remedy: 'Use the docker-container driver' },
    why: "the docker driver can't push by digest, so the tags moved before the image was verified",
  }
  const unused = {
    ...{ what: 'tags', remedy: 'Set push or load to true, or push to false' },
    why: 'not used, since the image was built but not exported',
  }
  if (driver === 'docker') return push ? [early] : []
  return tagsUnused ? [unused] : []
}

function pushExporter({ pushAttributes }: Destinations, { images, tags }: Plan, setting: ExportSetting): Entry {
  const { driver, concession: { temporaryTag: tag, withoutSubject } = {} } = setting
  const repositories = pushedRepositories(images, setting)
  const names =
    driver === 'docker' ? tags.map(formatTagReference) : tag && repositories.map((image) => `${image}:${tag}`)
  const target: Attributes = names
    ? { name: names.join(','), push: 'true' }
    : { name: repositories.join(','), 'push-by-digest': 'true', 'name-canonical': 'true', push: 'true' }
  const artifact: Attributes = withoutSubject ? { 'oci-artifact': 'false' } : {}
  return { type: 'image', attributes: { ...target, ...pushAttributes, ...artifact } }
}

/**
 * Returns the repositories that a build pushes to. BuildKit pushes to one after another, so it gets the first repository of
 * each registry, and `verify` copies the image to the others. A registry that rejects a push by digest would reject the copy.
 */
export function pushedRepositories(
  images: readonly string[],
  { driver, concession }: Pick<ExportSetting, 'driver' | 'concession'>,
): readonly string[] {
  if (driver === 'docker' || concession?.temporaryTag !== undefined) return images
  return images.filter((name, index) => images.findIndex((other) => registryOf(other) === registryOf(name)) === index)
}

/** An image exporter without a name gets the tags, as with buildx's `--tag`. */
function named({ type, attributes }: Entry, name: Attributes): Entry {
  const takesName = ['image', 'oci', 'docker'].includes(type) && attributes['name'] === undefined
  return { type, attributes: takesName ? { ...attributes, ...name } : attributes }
}

/**
 * Parses an exporter. A path is short for a local folder, as in buildx.
 *
 * @throws Error for an exporter without a destination, or to stdout
 */
export function parseExporter(row: string): Entry {
  const path = pathOf(row)
  const exporter = path === undefined ? toEntry(parseAttributes(row)) : pathExporter(path)
  const { type, attributes } = exporter
  const { dest = '', dst, tar } = attributes
  if (dst !== undefined) throw new Error(`"${row}" has dst, which buildx does not support. Use dest`)
  const isFolder = type === 'local' || tar === 'false'
  const isRequired = ['local', 'tar', 'oci'].includes(type) || (type === 'docker' && isFolder)
  if (dest === '-' || (dest === '' && isRequired)) {
    const remedy = isFolder ? 'has no destination. Add dest=FOLDER' : 'would write to the log. Add dest=FILE'
    throw new Error(`"${row}" ${remedy}`)
  }
  return exporter
}

function pathOf(row: string): string | undefined {
  const [path, ...others] = csvFields(row)
  const isBare = others.length === 0 && (path === row || !row.includes('=')) && !row.startsWith('type=')
  return isBare ? path : undefined
}

/** `-` means an archive on stdout. */
function pathExporter(dest: string): Entry {
  return { type: dest === '-' ? 'tar' : 'local', attributes: { dest } }
}

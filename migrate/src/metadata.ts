/** docker/metadata-action becomes the inputs that name the image. */
import { pairOf, type Step } from './workflow.ts'
import type { Draft } from './draft.ts'
import type { Reference } from './references.ts'

/** Outputs that this action has too. */
const outputs = ['annotations', 'json', 'labels', 'tag-names', 'tags', 'version']
const defaultTags = ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'].join('\n')
/** What has no effect here, or is said by other means. */
const dropped = ['context', 'github-token', 'sep-annotations', 'sep-labels', 'sep-tags']

/** Why the inputs of a step can't become those of others. Undefined if they can. */
export function metadataObstacle(meta: Step): string | undefined {
  const known = ['annotations', 'flavor', 'images', 'labels', 'tags', ...dropped]
  for (const [name, value] of meta.inputs) {
    if (name === 'bake-target' && value === 'docker-metadata-action') continue
    if (!known.includes(name) && value !== '') return `its input ${name} has no counterpart`
  }
  if ((meta.inputs.get('images') ?? '').trim() === '') return 'it has no images'
  return undefined
}

/** The new values of a build's inputs. A text is why there are none. */
export function foldMetadata(meta: Step, draft: Draft): string | undefined {
  const tags = itemsOf(draft.get('tags'))
  if (!tags.some((item) => isOutput(item, meta.id, 'tags'))) return `"${draft.step.title}" does not use all of its tags`
  const rules = tagRules(meta, tags)
  if (rules === undefined) return `tags of "${draft.step.title}" beside its own are no rule`
  const buildArgs = withExpressions(draft.get('build-args'), meta.id)
  const labels = ownEntries(draft.get('labels'), meta, 'labels')
  const annotations = ownEntries(draft.get('annotations'), meta, 'annotations')
  const values = new Map([
    ['build-args', buildArgs],
    ['labels', labels],
    ['annotations', annotations],
  ])
  for (const name of draft.names()) {
    const value = name === 'tags' ? '' : (values.get(name) ?? draft.get(name))
    if (mentions(value, meta.id)) return `the input ${name} of "${draft.step.title}" uses it`
  }
  if (meta.env.size > 0 && draft.step.env.size > 0) return `it and "${draft.step.title}" both have env`
  if (meta.env.size > 0) draft.addEnv(meta.env)
  draft.carryComments(meta, (name) => (dropped.includes(name) ? undefined : name))
  for (const [name, value] of values) {
    if (value === '') draft.remove(name)
    else if (value !== draft.get(name).trim()) draft.set(name, value)
  }
  draft.replace('tags', nameInputs(meta, rules))
  return undefined
}

/** The inputs that name images as a metadata step does. */
export function nameInputs({ inputs }: Step, rules: string): ReadonlyMap<string, string> {
  const names = new Map([
    ['images', inputs.get('images') ?? ''],
    ['tags', rules],
    ['flavor', inputs.get('flavor') ?? ''],
  ])
  if (inputs.get('context') === 'git') names.set('names-from', 'git')
  return new Map([...names].filter(([, value]) => value.trim() !== ''))
}

/** The rules of the metadata step, and one for each further tag of its image. */
function tagRules(meta: Step, tags: readonly string[]): string | undefined {
  const others = tags.filter((item) => !isOutput(item, meta.id, 'tags'))
  const own = meta.inputs.get('tags') ?? ''
  if (others.length === 0) return own
  const images = itemsOf(meta.inputs.get('images') ?? '')
  const [image = ''] = images
  const isPlain = images.length === 1 && !image.includes('=') && !meta.inputs.has('flavor')
  if (!isPlain || !others.every((item) => item.startsWith(`${image}:`))) return undefined
  const further = others.map((item) => `type=raw,value=${item.slice(image.length + 1)}`)
  return [own.trim() || defaultTags, ...further].join('\n')
}

/** Labels or annotations that someone specified, without the generated ones. */
export function ownEntries(text: string, meta: Step, name: 'labels' | 'annotations'): string {
  const lines = linesOf(text)
  const others = lines.filter((line) => !isOutput(line, meta.id, name)).map(escaped)
  if (lines.length === others.length) return escaped(text).trim()
  return [...linesOf(meta.inputs.get(name) ?? ''), ...others].join('\n')
}

export function withExpressions(text: string, id: string): string {
  const output = `steps\\.${id}\\.outputs\\.`
  const label = `fromJSON\\(\\s*${output}json\\s*\\)\\.labels\\[\\s*'org\\.opencontainers\\.image\\.(version|revision|created)'\\s*\\]`
  return escaped(text)
    .replace(new RegExp(`\\$\\{\\{\\s*${output}version\\s*\\}\\}`, 'g'), '{{version}}')
    .replace(/\$\{\{\s*env\.DOCKER_METADATA_OUTPUT_VERSION\s*\}\}/g, '{{version}}')
    .replace(new RegExp(`\\$\\{\\{\\s*${label}\\s*\\}\\}`, 'gi'), '{{$1}}')
    .trim()
}

/** Braces that were passed as they are: with images they would be an expression. */
function escaped(text: string): string {
  return text.replace(/(?<![$\\])\{\{(?=\s*[a-z])/gi, '\\{{')
}

function isOutput(item: string, id: string, name: string): boolean {
  return new RegExp(`^\\$\\{\\{\\s*steps\\.${id}\\.outputs\\.${name}\\s*\\}\\}$`).test(item)
}

export function mentions(text: string, id: string): boolean {
  return new RegExp(`\\bsteps\\s*(?:\\.\\s*${id}(?![\\w-])|\\[)|\\benv\\.DOCKER_METADATA_OUTPUT_`).test(text)
}

/** What stands in the place of a reference in a later step. Undefined if nothing can. */
export function metadataOutput(meta: Step, { path }: Reference, id: string): string | undefined {
  const [, name = ''] = /^outputs\.([\w-]+)$/.exec(path) ?? []
  if (path === 'outcome' || path === 'conclusion') return `steps.${id}.${path}`
  if (!outputs.includes(name)) return undefined
  const separator = meta.inputs.get(`sep-${name}`)
  if (separator === undefined || separator === '\\n' || separator === '\n') return `steps.${id}.outputs.${name}`
  return name === 'labels' ? undefined : `join(fromJSON(steps.${id}.outputs.json).${name}, '${separator}')`
}

const variable = /\bDOCKER_METADATA_OUTPUT_([A-Z_]+)/g

/** The variables of the metadata step that a step reads, with the outputs that give them. */
export function metadataVariables(step: Step, id: string): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>()
  for (const [name, output = ''] of step.run.matchAll(variable)) {
    const lower = output.toLowerCase().replaceAll('_', '-')
    if (!outputs.includes(lower) || pairOf(step.node, 'env')) return undefined
    found.set(name, `\${{ steps.${id}.outputs.${lower} }}`)
  }
  return found
}

export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Items of a list that has no quotes. */
export function itemsOf(text: string): readonly string[] {
  return linesOf(text.replace(/\$\{\{.*?\}\}|,/gs, (part) => (part === ',' ? '\n' : part)))
}

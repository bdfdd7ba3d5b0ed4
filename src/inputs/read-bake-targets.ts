/** The inputs of a target of a bake: what the file says of it, and the inputs of the step. */
import { inContext } from '../actions/errors.ts'
import { type BakeTarget, contextOf, type Definition, dockerfileOf, isCallTarget } from '../bake/definition.ts'
import { csvRow, quoted } from '../docker/csv.ts'
import { parseExporter } from '../image/exporters.ts'
import { isTrue } from '../image/push-attributes.ts'
import { formatTagReference, parseTagReference } from '../plan/reference.ts'
import { type ReadInput, readBoolean } from './forms.ts'
import { readYaml } from './yaml.ts'

/** Inputs of a build that a bake file has itself, and their keys for the input `set`; empty for none. */
export const inTheFile: Readonly<Record<string, string>> = {
  context: 'context',
  file: 'dockerfile',
  target: 'target',
  'build-args': 'args.NAME',
  'build-contexts': 'contexts.NAME',
  'add-hosts': 'extra-hosts.HOST',
  'cgroup-parent': '',
  network: 'network',
  'no-cache-filters': 'no-cache-filter',
  'shm-size': 'shm-size',
  ssh: 'ssh',
  ulimit: 'ulimits',
  attests: 'attest',
  'cache-from': 'cache-from',
  'cache-to': 'cache-to',
}

/**
 * The inputs of each target, as if it were built alone: what the file says, and the inputs of the step, in which
 * `{{target}}` is the name of the target.
 *
 * @throws Error that names the input and the remedy
 */
export async function readTargetInputs(
  read: ReadInput,
  { targets }: Definition,
  plans?: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, ReadInput>> {
  const names = [...targets.keys()]
  const images = await perTarget(read, 'images', names)
  // In a leg, the map may name targets of other legs.
  const tests = await perTarget(read, 'smoke-test', [...new Set([...names, ...(plans?.keys() ?? [])])])
  return new Map(
    [...targets].map(([name, target]) => {
      const own: ReadInput = (input) => {
        const map = input === 'images' ? images : input === 'smoke-test' ? tests : undefined
        const text = map ? (map.get(name) ?? '') : read(input)
        return ofAllTargets.includes(input) ? text : text.replace(/\{\{\s*target\s*\}\}/g, name)
      }
      return [name, plans ? inputsOfLeg(own, name, target, plans.get(name)) : inputsOf(own, name, target)]
    }),
  )
}

/** @param plan undefined for a target that is not pushed */
function inputsOfLeg(read: ReadInput, name: string, target: BakeTarget, plan: string | undefined): ReadInput {
  if (plan === undefined) {
    const given: ReadInput = (input) => (['plan', 'handoff'].includes(input) ? '' : read(input))
    return inputsOf(given, name, { ...target, output: notPushed(target) })
  }
  // The names are in the plan.
  const own = inputsOf(read, name, { ...target, tags: ['planned.invalid/image:1'] })
  const decided = ['tags', 'flavor', 'labels', 'annotations']
  return (input) => (input === 'plan' ? plan : decided.includes(input) ? '' : own(input))
}

/** Its exporters, of which none pushes. */
function notPushed({ output }: BakeTarget): string[] {
  return output.length > 0 ? output : ['type=cacheonly']
}

function inputsOf(read: ReadInput, name: string, target: BakeTarget): ReadInput {
  const isByRules = read('images') !== ''
  // With rules, expressions in the texts of the inputs are expanded. Those in the file are literal.
  const literal = (text: string): string => (isByRules ? text.replaceAll('{{', '\\{{') : text)
  const rows = (texts: readonly string[]): string => texts.map((text) => lineOf(literal(text))).join('\n')
  const join = (...texts: readonly string[]): string => texts.filter(Boolean).join('\n')
  const hasCache = target['cache-from'].length > 0 || target['cache-to'].length > 0
  const isAsked = readBoolean(read, 'push', false)
  // As buildx does with `--push`, a target whose exporters are all for other places is not pushed.
  const isImageTarget = !isCallTarget(target)
  const isPushed = isImageTarget && (!isAsked || !target.output.some(isElsewhere) || target.output.some(isImage))
  if (isAsked && isPushed && !isByRules && target.tags.length === 0 && !target.output.some(pushesItself)) {
    throw new Error(`push: the target ${name} has no tag. Set tags in the bake file, or images`)
  }
  const labels = Object.entries(target.labels).map(([key, value]) => `${key}=${value ?? ''}`)
  const values: Readonly<Record<string, () => string>> = {
    context: () => contextOf(target),
    file: () => dockerfileOf(target) ?? (target['dockerfile-inline'] === undefined ? '' : '-'),
    // Two targets never share a cache.
    target: () => name,
    'build-contexts': () => rows(Object.entries(target.contexts).map(([key, value]) => `${key}=${value}`)),
    platforms: () => target.platforms.join(','),
    labels: () => join(rows(labels), read('labels')),
    annotations: () => join(rows(target.annotations), read('annotations')),
    flavor: () => (isByRules ? read('flavor') : ''),
    tags: () => (isByRules ? read('tags') : csvRow(target.tags)),
    outputs: () => join(target.output.filter(isExporter).join('\n'), read('outputs')),
    attests: () => target.attest.join('\n'),
    'cache-from': () => target['cache-from'].map(lineOf).join('\n'),
    'cache-to': () => target['cache-to'].map(lineOf).join('\n'),
    cache: () => (hasCache ? '' : read('cache')),
    'cache-scope': () => read('cache-scope') && `${read('cache-scope')}-${name}`,
    'cache-ref': () => read('cache-ref') && suffixed(read('cache-ref'), name),
    push: () => (read('push') === '' || isPushed ? read('push') : 'false'),
  }
  return (input) => {
    if ((!isPushed && ofPushed.includes(input)) || (!isImageTarget && ofImages.includes(input))) return ''
    const isDecided = Object.hasOwn(inTheFile, input) || Object.hasOwn(values, input)
    return isDecided ? (values[input]?.() ?? '') : read(input)
  }
}

function isElsewhere(row: string): boolean {
  return parseExporter(row).type !== 'docker'
}

function isImage(row: string): boolean {
  return ['registry', 'image'].includes(parseExporter(row).type)
}

function pushesItself(row: string): boolean {
  const { type, attributes } = parseExporter(row)
  return type === 'registry' || (type === 'image' && isTrue(attributes['push'] ?? 'false'))
}

/** `cacheonly` is the absence of exporters. */
function isExporter(row: string): boolean {
  return row !== 'type=cacheonly'
}

/** Inputs that a target without an image must not have. */
const ofImages = ['images', 'tags', 'flavor', 'outputs', 'load']

/** Inputs that an image without push must not have. */
const ofPushed = [
  'smoke-test',
  'gate',
  'immutable-tags',
  'sign',
  'sign-with',
  'sign-key',
  'sign-key-password',
  'legacy-signature',
]

/** Inputs for all images together, in which the name of one target would be wrong. */
const ofAllTargets = ['gate', 'immutable-tags', 'forward-only']

/** An item that keeps its newlines and quotes in a list. */
function lineOf(text: string): string {
  return /[\r\n"]/.test(text) ? quoted(text) : text
}

function suffixed(ref: string, name: string): string {
  return inContext('cache-ref', () => {
    const { repository, tag } = parseTagReference(ref)
    return formatTagReference(parseTagReference(`${repository}:${tag}-${name}`))
  })
}

/**
 * An input that may be a YAML map from targets to values. Undefined if it is not a map.
 *
 * @throws Error for a target that is not built
 */
async function perTarget(
  read: ReadInput,
  input: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string> | undefined> {
  const [, key] = /^\s*["']?([\w.-]+)["']?:(?:\s|$)/.exec(read(input)) ?? []
  // A script may begin like a map.
  if (key === undefined || (input !== 'images' && !names.includes(key))) return undefined
  const map = await readYaml(read, input)
  const entries = (map?.entries() ?? []).map(({ key, value, place }) => {
    if (!names.includes(key)) {
      throw place.fault(`there is no target "${key}" to build. Its name is one of ${names.join(', ')}`)
    }
    const values = value.isList() ? value.items() : [value]
    return [key, values.map((item) => item.text()).join('\n')] as const
  })
  return new Map(entries)
}

/** The inputs of a bake: the files, and for each target the inputs of its image. */
import type { Environment } from '../actions/environment.ts'
import { forTarget, inContext } from '../actions/errors.ts'
import {
  type BakeSource,
  type BakeTarget,
  contextOf,
  type Definition,
  dockerfileOf,
  isCallTarget,
  secretsOf,
} from '../bake/definition.ts'
import type { Runtime } from '../actions/runtime.ts'
import type { PrepareInputs } from '../builder/prepare-inputs.ts'
import type { RetryPolicy } from '../docker/retry.ts'
import { secretTexts } from '../image/secrets.ts'
import { csvRow, quoted } from '../docker/csv.ts'
import { expandDefaultContext, isOnServer, isRemote } from '../image/build-context.ts'
import { readOrigin } from '../image/origin.ts'
import { isTrue } from '../image/push-attributes.ts'
import { parseExporter } from '../image/exporters.ts'
import { parseBakePlan } from '../plan/bake-plan-json.ts'
import type { Plan } from '../plan/make-plan.ts'
import { parsePlan } from '../plan/plan-json.ts'
import { parsePlatforms, type Platform } from '../plan/platform.ts'
import { definitionOfLeg } from '../bake/bake-legs.ts'
import { formatTagReference, parseTagReference } from '../plan/reference.ts'
import { type ReadInput, readBoolean, readLines, readList, readPaths } from './forms.ts'
import { readPrepareInputs } from './read-builder.ts'
import { checkUndecided } from './read-fan-out.ts'
import { readRetryPolicy } from './read-retries.ts'
import { readStepInputs, type StepInputs } from './read-step.ts'
import { readYaml } from './yaml.ts'

/** The inputs that a bake needs before its definition. */
export interface BakeInputs {
  readonly source: BakeSource
  readonly prepare: PrepareInputs
  /** Entitlements that the bake file may ask for. */
  readonly allow: readonly string[]
  readonly retryPolicy: RetryPolicy
  /** Set in a leg. */
  readonly leg: BakeLegInputs | undefined
}

/** What a leg does of a plan. */
export interface BakeLegInputs {
  /** By target, as JSON. A target that is not pushed has no plan. */
  readonly plans: ReadonlyMap<string, string>
  readonly platforms: readonly Platform[]
}

/**
 * @param defaults retries before the input `retries`
 * @throws Error that names the input and the remedy
 */
export async function readBakeInputs(
  runtime: Pick<Runtime, 'input' | 'secret'>,
  env: Environment,
  defaults: RetryPolicy,
): Promise<BakeInputs> {
  const { input } = runtime
  const leg = readBakeLeg(input)
  return {
    source: readBakeSource(input, env),
    prepare: await readPrepareInputs({ ...runtime, env }, readBoolean(input, 'push', false)),
    allow: readList(input, 'allow'),
    retryPolicy: readRetryPolicy(input, defaults),
    leg,
  }
}

function readBakeLeg(read: ReadInput): BakeLegInputs | undefined {
  if (read('plan') === '') return undefined
  const plans = parseBakePlan(read('plan'))
  if (!plans) throw new Error('plan: it is the plan of a build without bake. Set bake in the plan step')
  checkUndecided(read)
  return { plans, platforms: parsePlatforms(readList(read, 'platforms')) }
}

/** The definition with the platforms of the leg. */
export function limitedToLeg(definition: Definition, { plans, platforms }: BakeLegInputs): Definition {
  const platformsOf = (name: string): readonly Platform[] | undefined => {
    const text = plans.get(name)
    const legs = text === undefined ? undefined : parsePlan(text).legs
    return legs?.find((leg) => leg.platforms.every((platform) => platforms.includes(platform)))?.platforms
  }
  return definitionOfLeg(definition, platformsOf, platforms)
}

interface ImageCircumstances {
  readonly env: Environment
  /** Before the input `retries`. */
  readonly retryPolicy: RetryPolicy
  /** Plans of the targets in a leg, as JSON. */
  readonly plans: ReadonlyMap<string, string> | undefined
}

/**
 * The inputs of each image, by target.
 *
 * @throws Error that names the input, the target and the remedy
 */
export async function readImages(
  runtime: Pick<Runtime, 'input' | 'secret'>,
  definition: Definition,
  { env, retryPolicy: defaults, plans }: ImageCircumstances,
): Promise<ReadonlyMap<string, StepInputs>> {
  const targets = [...definition.targets.values(), ...definition.linked.values()]
  for (const text of secretTexts(targets.flatMap(secretsOf), env)) runtime.secret(text)
  const images = new Map<string, StepInputs>()
  for (const [name, input] of await readTargetInputs(runtime.input, definition, plans)) {
    images.set(name, await forTarget(name, readStepInputs({ ...runtime, input }, env, defaults)))
  }
  const pushed = [...images].filter(([, { build }]) => build.push)
  checkFiles(images)
  checkDistinct(new Map(pushed.map(([name, { plan }]) => [name, plan])))
  return images
}

/** @throws Error for a file of two targets, which would only hold one of them */
function checkFiles(images: ReadonlyMap<string, StepInputs>): void {
  const owners = new Map<string, string>()
  for (const [name, { build }] of images) {
    for (const { type, attributes } of build.outputs) {
      const { dest, tar } = attributes
      if (dest === undefined || type === 'local' || tar === 'false') continue
      const other = owners.get(dest)
      if (other !== undefined && other !== name) {
        throw new Error(`outputs: the targets ${other} and ${name} both write ${dest}. Use {{target}} in dest`)
      }
      owners.set(dest, name)
    }
  }
}

/** @throws Error for a tag of two targets, which could only point to one of them */
export function checkDistinct(plans: ReadonlyMap<string, Plan>): void {
  const owners = new Map<string, string>()
  for (const [name, { tags }] of plans) {
    for (const tag of tags.map(formatTagReference)) {
      const other = owners.get(tag)
      if (other !== undefined) {
        throw new Error(`tags: ${tag} is a tag of the targets ${other} and ${name}. Use {{target}} in images or tags`)
      }
      owners.set(tag, name)
    }
  }
}

/** Inputs of a build that a bake file has itself, and their keys for the input `set`; empty for none. */
const inTheFile: Readonly<Record<string, string>> = {
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

/** @throws Error that names the input and the remedy */
export function readBakeSource(read: ReadInput, env: Environment): BakeSource {
  for (const [name, key] of Object.entries(inTheFile)) {
    if (read(name) === '' || (name === 'context' && read(name) === '.')) continue
    const remedy = key === '' ? 'Remove it' : `Set it in the file, or use set: "*.${key}=VALUE"`
    throw new Error(`${name}: with bake, the bake file decides this. ${remedy}`)
  }
  if (read('images') === '' && read('tags') !== '') {
    throw new Error(
      'tags: with bake, tags are rules for images, or full references in the bake file. Set images, or use set: TARGET.tags=REFERENCE',
    )
  }
  const origin = readOrigin({ env, payload: undefined })
  const given = readPaths(read, 'bake').map((line) => expandDefaultContext(line, 'bake', origin))
  const urls = given.filter(isRemote)
  if (urls.length > 1)
    throw new Error(`bake: there are several URLs. Use one URL, and paths of files in its repository`)
  const [url] = urls
  // In a leg, they are those of the leg.
  const platforms = read('plan') === '' ? parsePlatforms(readList(read, 'platforms')) : []
  return {
    url,
    files: given.filter((line) => !isRemote(line)),
    targets: readList(read, 'targets'),
    vars: readVars(read),
    overrides: [...readLines(read, 'set'), ...(platforms.length > 0 ? [`*.platform=${platforms.join(',')}`] : [])],
    // buildx would send it to any host.
    token: url !== undefined && isOnServer(url, origin) ? read('github-token') : '',
  }
}

function readVars(read: ReadInput): Readonly<Record<string, string>> {
  const lines = readLines(read, 'vars')
  const wrong = lines.find((line) => !/^[A-Za-z_]\w*=/.test(line))
  if (wrong !== undefined) throw new Error(`vars: "${wrong.replace(/=.*/s, '')}" is not NAME=value`)
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
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
  ...['smoke-test', 'gate', 'immutable-tags', 'sign', 'sign-with', 'sign-key', 'sign-key-password', 'legacy-signature'],
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
    if (!names.includes(key))
      throw place.fault(`there is no target "${key}" to build. Its name is one of ${names.join(', ')}`)
    return [
      key,
      value.isList()
        ? value
            .items()
            .map((item) => item.text())
            .join('\n')
        : value.text(),
    ] as const
  })
  return new Map(entries)
}

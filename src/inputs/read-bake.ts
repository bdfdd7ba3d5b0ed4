/** The inputs of a bake: the files, and for each target the inputs of its image. */
import type { Environment } from '../actions/environment.ts'
import { forTarget } from '../actions/errors.ts'
import { type BakeSource, type Definition, secretsOf } from '../bake/definition.ts'
import type { Runtime } from '../actions/runtime.ts'
import type { PrepareInputs } from '../builder/prepare-inputs.ts'
import type { RetryPolicy } from '../docker/retry.ts'
import { secretTexts } from '../image/secrets.ts'
import { expandDefaultContext, isOnServer, isRemote } from '../image/build-context.ts'
import { readOrigin } from '../image/origin.ts'
import { parseBakePlan } from '../plan/bake-plan-json.ts'
import type { Plan } from '../plan/make-plan.ts'
import { parsePlan } from '../plan/plan-json.ts'
import { parsePlatforms, type Platform } from '../plan/platform.ts'
import { definitionOfLeg } from '../bake/bake-legs.ts'
import { formatTagReference } from '../plan/reference.ts'
import { type ReadInput, readBoolean, readLines, readList, readPaths } from './forms.ts'
import { readPrepareInputs } from './read-builder.ts'
import { inTheFile, readTargetInputs } from './read-bake-targets.ts'
import { checkUndecided } from './read-fan-out.ts'
import { readRetryPolicy } from './read-retries.ts'
import { readStepInputs, type StepInputs } from './read-step.ts'

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
  if (urls.length > 1) {
    throw new Error('bake: there are several URLs. Use one URL, and paths of files in its repository')
  }
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

/** The inputs and secrets of the reusable workflow that replace the steps of a hand-written fan-out. */
import { attributes } from './cache.ts'
import { credentialList, loginObstacle } from './credentials.ts'
import { inputFor, isPinned, pinNote } from './docker-inputs.ts'
import type { FanOut } from './fan-out-steps.ts'
import { readLegs } from './matrix.ts'
import { linesOf, ownEntries, metadataObstacle, withExpressions } from './metadata.ts'
import { Untranslatable } from './untranslatable.ts'
import { resolve, type Variables } from './variables.ts'
import { bare, type Step } from './workflow.ts'

export interface Call {
  readonly inputs: Map<string, string>
  readonly secrets: Map<string, string>
  readonly checks: string[]
}

/** @throws Untranslatable */
export function callOf(fanOut: FanOut, variables: Variables, axes: readonly string[]): Call {
  const { push, build } = fanOut
  const call: Call = { inputs: new Map(), secrets: new Map(), checks: [] }
  const legs = readLegs(build, push.inputs.get('platforms') ?? '')
  call.inputs.set('platforms', legs.platforms.join(','))
  if (legs.runners.length > 0) call.inputs.set('runners', legs.runners.join('\n'))
  if (legs.runners[0]?.startsWith('default='))
    call.checks.push(
      'all platforms are built on one kind of runner, as before. Without runners, linux/arm* is built on native ones',
    )
  addNames(fanOut, call)
  addBuild(push, call)
  addCheckout(fanOut, call)
  if ((push.inputs.get('context') ?? '').trim() === '')
    call.checks.push(
      'each leg builds a checkout, with .git unless .dockerignore omits it, and with submodules if that input is set. ' +
        'Before, it built the Git repository at this commit',
    )
  if (isPinned(push)) call.checks.push(pinNote)
  addCredentials(fanOut, call, variables)
  for (const values of [call.inputs, call.secrets]) {
    for (const [name, value] of values) values.set(name, checked(name, resolve(value, variables), axes))
  }
  for (const [name, value] of call.inputs) {
    if (/\$\{\{[^}]*\bsecrets\./.test(value))
      throw new Untranslatable(`${name} contains a secret, and an input of a reusable workflow can't`)
  }
  return call
}

function checked(name: string, value: string, axes: readonly string[]): string {
  const [, step] = /\$\{\{[^}]*\bsteps\.([\w-]+)/.exec(value) ?? []
  if (step !== undefined) throw new Untranslatable(`${name} uses an output of the step ${step}`)
  const [, context] = /\$\{\{[^}]*\b(runner|job)\./.exec(value) ?? []
  if (context !== undefined) throw new Untranslatable(`${name} uses the context ${context}, which a call does not have`)
  for (const [, axis = ''] of value.matchAll(/\bmatrix\.([\w-]+)/g)) {
    if (!axes.includes(axis))
      throw new Untranslatable(
        `${name} differs by matrix.${axis}. The reusable workflow builds all platforms with the same inputs`,
      )
  }
  return value
}

function addNames({ build, merge, push, create }: FanOut, { inputs }: Call): void {
  const [metaOfBuild, meta] = [build, merge].map(({ steps }) =>
    steps.find(({ action }) => action === 'docker/metadata-action'),
  )
  const labels = [
    metaOfBuild
      ? ownEntries(push.inputs.get('labels') ?? '', metaOfBuild, 'labels')
      : (push.inputs.get('labels') ?? ''),
  ]
  if (meta) {
    const obstacle = metadataObstacle(meta)
    if (obstacle !== undefined) throw new Untranslatable(`"${meta.title}" (line ${meta.line}): ${obstacle}`)
    for (const name of ['images', 'tags', 'flavor', 'annotations']) inputs.set(name, meta.inputs.get(name) ?? '')
    if (meta.inputs.get('context') === 'git') inputs.set('names-from', 'git')
  } else {
    inputs.set('tags', tagsOf(create).join('\n'))
  }
  inputs.set('labels', labels.join('\n'))
  for (const [name, value] of inputs) if (value.trim() === '') inputs.delete(name)
}

/** The tags of the command, if no program computes them. */
function tagsOf({ run, line }: Step): readonly string[] {
  const expression = String.raw`(?:\$\{\{.*?\}\}|\$\{?\w+\}?|[^\s"'$\\])+`
  const found = [...run.matchAll(new RegExp(String.raw`\s(?:-t|--tag)[\s=]+["']?(${expression})["']?(?=\s|$)`, 'g'))]
  const tags = found.map(([, tag = '']) =>
    tag.replace(/\$\{(\w+)\}|\$(\w+)/g, (_, a?: string, b?: string) => `\${{ env.${a ?? b ?? ''} }}`),
  )
  const isComputed = (run.match(/\s(?:-t|--tag)\b/g) ?? []).length !== tags.length
  if (tags.length === 0 || isComputed) throw new Untranslatable(`the tags in line ${line} are computed by a program`)
  return tags
}

const inCall = ['push', 'outputs', 'platforms', 'tags', 'labels', 'builder', 'github-token', 'cache-from', 'cache-to']

function addBuild(push: Step, call: Call): void {
  const { inputs, secrets } = call
  for (const [name, value] of push.inputs) {
    if (value.trim() === '' || inCall.includes(name) || (name === 'context' && value.trim() === '.')) continue
    if (inputFor('docker/build-push-action', name) === undefined || ['load', 'call'].includes(name))
      throw new Untranslatable(`the input ${name} has no place in the reusable workflow`)
    if (name === 'secrets') secrets.set('MANIFOLD_SECRETS', value)
    else if (name === 'annotations')
      inputs.set(
        name,
        [
          ...linesOf(inputs.get(name) ?? ''),
          ...linesOf(value).filter((line) => !line.includes('outputs.annotations')),
        ].join('\n'),
      )
    else inputs.set(name, name === 'build-args' ? withExpressions(value, '[\\w-]+') : value)
  }
  if (inputs.has('secret-envs') || linesOf(inputs.get('build-args') ?? '').some((line) => !line.includes('=')))
    throw new Untranslatable('its build reads variables of the job')
  addOutputs(push, call)
  addCache(push, call)
}

function addOutputs(push: Step, { inputs }: Call): void {
  const exporter = attributes(push.inputs.get('outputs') ?? '')
  if (!exporter) throw new Untranslatable('it has several outputs')
  const pushes = exporter.get('push') ?? push.inputs.get('push') ?? 'true'
  inputs.set('push', pushes)
  const ours = ['type', 'name', 'push', 'push-by-digest', 'name-canonical']
  const others = [...exporter].filter(([name]) => !ours.includes(name)).map(([name, value]) => `${name}=${value}`)
  if (others.length > 0) inputs.set('outputs', ['type=image', ...others].join(','))
}

/** Each leg has a cache of its own. */
function addCache(push: Step, { inputs, checks }: Call): void {
  const values = ['cache-from', 'cache-to'].map((name) => push.inputs.get(name) ?? '')
  if (values.every((value) => value.trim() === '')) return
  const [from, to] = values.map(attributes)
  const type = to?.get('type') ?? from?.get('type')
  if (!from || (to && from.get('type') !== to.get('type')) || (type !== 'gha' && type !== 'registry'))
    throw new Untranslatable('cache-from and cache-to are not one cache in the Actions cache or a registry')
  if (type === 'registry') inputs.set('cache', 'registry')
  if (to && to.get('mode') !== 'max') inputs.set('cache-mode', to.get('mode') ?? 'min')
  checks.push('each platform gets a cache with a name of its own, so that the first run starts without one')
}

function addCheckout({ build }: FanOut, { inputs, secrets }: Call): void {
  const checkouts = build.steps.filter(({ action }) => action === 'actions/checkout')
  if (checkouts.length > 1) throw new Untranslatable('it checks out several repositories')
  for (const [name, value] of checkouts[0]?.inputs ?? []) {
    if (['ref', 'submodules', 'lfs'].includes(name)) inputs.set(name, value)
    else if (name === 'token') secrets.set('MANIFOLD_CHECKOUT_TOKEN', value)
    else if (!['fetch-depth', 'fetch-tags', 'persist-credentials', 'clean', 'show-progress'].includes(name))
      throw new Untranslatable(`the input ${name} of actions/checkout has no place in the reusable workflow`)
  }
}

function addCredentials({ build, merge }: FanOut, { inputs, secrets }: Call, variables: Variables): void {
  const logins = new Map<string, Pick<Step, 'inputs'>>()
  for (const step of [...build.steps, ...merge.steps]) {
    if (step.action !== 'docker/login-action') continue
    const resolved = new Map([...step.inputs].map(([name, value]) => [name, resolve(value, variables)]))
    const obstacle = loginObstacle({ inputs: resolved })
    if (obstacle !== undefined) throw new Untranslatable(`"${step.title}" (line ${step.line}): ${obstacle}`)
    const registry = resolved.get('registry') ?? ''
    if (!logins.has(registry)) logins.set(registry, { inputs: resolved })
  }
  const [first] = logins
  if (!first) return
  const [registry, { inputs: login }] = first
  const [username = '', password = ''] = [login.get('username'), login.get('password')]
  const isToken = /^(?:secrets\.GITHUB_TOKEN|github\.token)$/i.test(bare(password))
  if (logins.size > 1 || login.has('registry-auth') || username.includes('secrets.')) {
    secrets.set('MANIFOLD_REGISTRY_AUTH', credentialList([...logins.values()]))
    return
  }
  if (registry !== '') inputs.set('registry', registry)
  if (registry === 'ghcr.io' && isToken) return
  inputs.set('username', username)
  secrets.set('MANIFOLD_PASSWORD', password)
}

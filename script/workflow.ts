/**
 * What the reusable workflow passes from its callers to its steps, generated from the inputs of the steps, and where it
 * finds them.
 */
import { stringify } from 'yaml'
import { replacedInputs } from '../src/inputs/replaced-inputs.ts'

export interface Field {
  readonly description: string
  readonly default?: string | boolean | number
  readonly required?: boolean
}

type Fields = Readonly<Record<string, Field>>

/** The inputs of the three steps. */
export interface Steps {
  readonly plan: Fields
  readonly build: Fields
  readonly merge: Fields
}

/** Inputs of the steps that callers can't set, and why. */
export const excluded: Readonly<Record<string, string>> = {
  load: 'The engine of a job ends with the job',
  use: 'The job has no later step that builds',
  cleanup: 'The job ends after the step',
  call: 'Every leg builds',
  'github-token': 'Callers pass another token for Git contexts as GIT_AUTH_TOKEN in MANIFOLD_SECRETS',
  plan: 'The workflow makes the plan',
  sources: 'The legs are the sources',
}

/** Inputs of the workflow itself, which stand in it as they are. */
export const own = ['push', 'handoff']

/**
 * Secrets of the workflow, by the input that they become. The names have no hyphens, so that they arrive with
 * `secrets: inherit`, and belong to no other secret.
 */
export const secrets: Readonly<Record<string, Field & { readonly secret: string; readonly only: boolean }>> = {
  password: { secret: 'MANIFOLD_PASSWORD', description: 'Password or token for `registry`', only: true },
  'registry-auth': {
    secret: 'MANIFOLD_REGISTRY_AUTH',
    description: 'Replaces the input `registry-auth`, if the log-ins contain a password',
    only: false,
  },
  'sign-key': {
    secret: 'MANIFOLD_SIGN_KEY',
    description: 'Private key (PEM; ECDSA P-256 or RSA) that signs instead of the identity of the workflow',
    only: true,
  },
  'sign-key-password': {
    secret: 'MANIFOLD_SIGN_KEY_PASSWORD',
    description: 'Password of `MANIFOLD_SIGN_KEY`',
    only: true,
  },
  secrets: { secret: 'MANIFOLD_SECRETS', description: 'Build secrets, one `ID=value` per line', only: true },
  registries: {
    secret: 'MANIFOLD_REGISTRIES',
    description: 'Replaces the input `registries`, if the settings contain a secret',
    only: false,
  },
  nodes: {
    secret: 'MANIFOLD_NODES',
    description: 'Replaces the input `nodes`, if the nodes have keys',
    only: false,
  },
}

const changed: Readonly<Record<string, Partial<Field>>> = {
  platforms: {
    description:
      'List of target platforms, such as `linux/amd64,linux/arm64`. Required without `bake` (default: those in the bake file)',
  },
  registry: {
    description:
      'Registry that `username` and the secret `MANIFOLD_PASSWORD` belong to (default: Docker Hub). For ghcr.io the password defaults to the token of the workflow, if that is from github.com',
  },
  username: { description: 'User name for `registry` (default: the user who started the run)' },
  'smoke-test': {
    description:
      'Command to run in the image of each platform, on the runner of its leg, before tags move: a script for `/bin/sh`, or a JSON array of strings. It does not run without `push`',
  },
  gate: {
    description:
      'Command to run in the merge job after the image is verified and before tags move, such as a vulnerability scanner: a script for `bash`, with `IMAGE` (`REPOSITORY@DIGEST`), `DIGEST` and `DIGESTS` (JSON object from platform to digest) in its environment. If it fails, no tag moves. It does not run without `push` ([docs/gate.md](docs/gate.md))',
  },
  'stall-timeout': { default: '30' },
}

/** ghcr.io takes the token of a workflow on github.com. Another server must not send its token there. */
const takesToken = "inputs.registry == 'ghcr.io' && github.server_url == 'https://github.com'"

const expressions: Readonly<Record<string, string>> = {
  // A user name whose password is missing is an error of the step.
  username: `inputs.username || (secrets.MANIFOLD_PASSWORD || ${takesToken}) && github.actor || ''`,
  password: `secrets.MANIFOLD_PASSWORD || ${takesToken} && github.token || ''`,
  // It runs in the pushed image.
  'smoke-test': "inputs.push && inputs.smoke-test || ''",
}

/** Inputs of a leg that the merge step has instead, since it moves the tags. */
const ofMerge = [
  ...['immutable-tags', 'forward-only', 'gate'],
  ...['sign', 'sign-with', 'sign-key', 'sign-key-password', 'legacy-signature'],
]

/** Inputs of the plan step that each leg needs as well, to read the bake file. Its targets come from the matrix. */
const alsoOfLeg = ['bake', 'vars', 'set']

/** The step in a folder of its own, since the syntax `$/` names no file of the root. */
export function legAction(action: string): string {
  const [, from = ''] = /^branding:\n((?: .*\n)+)/m.exec(action) ?? []
  return [
    '# Generated from action.yml by script/docs.ts: what the reusable workflow runs as `$/leg`.',
    action.replace(`branding:\n${from}`, '').replaceAll(/^( {2}(?:main|post): )(?=dist\/)/gm, '$1../'),
  ].join('\n')
}

/** The reusable workflow for where the syntax `$/` is missing: it names the steps with this Git ref. */
export function withRef(workflow: string, ref: string): string {
  return workflow.replaceAll(/(?<= uses: )\$\/(\S+)/g, `manifold-build/manifold/$1@${ref}`)
}

/** Without those that other actions have instead, for which the step names the replacement. */
export function ownInputs(fields: Fields): Fields {
  const replaced = new Set(Object.values(replacedInputs).flatMap((inputs) => Object.keys(inputs)))
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !replaced.has(name)))
}

export function workflowInputs({ plan, build, merge }: Steps): Fields {
  const all = Object.entries({ ...merge, ...build, ...plan })
  const order = [...Object.keys(plan), ...Object.keys(build), ...Object.keys(merge)]
  return Object.fromEntries(
    all
      .filter(([name]) => !(name in excluded) && !own.includes(name) && secrets[name]?.only !== true)
      .map(([name, field]) => [name, { ...field, ...changed[name] }] as const)
      .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other)),
  )
}

/** Text for each pair of markers in the workflow. */
export function workflowParts(all: Steps): Readonly<Record<string, string>> {
  const steps = { plan: ownInputs(all.plan), build: ownInputs(all.build), merge: ownInputs(all.merge) }
  const { plan, build, merge } = steps
  const isPassed = (name: string): boolean => !(name in excluded) && !own.includes(name)
  const afterPlan = (name: string): boolean => isPassed(name) && !(name in plan)
  const passed = (names: readonly string[]): string =>
    indented(10, Object.fromEntries(names.map((name) => [name, `\${{ ${valueOf(name)} }}`])))
  return {
    inputs: indented(
      6,
      Object.fromEntries(Object.entries(workflowInputs(steps)).map(([name, field]) => [name, typed(field)])),
    ),
    secrets: indented(
      6,
      Object.fromEntries(Object.values(secrets).map(({ secret, description }) => [secret, { description }])),
    ),
    plan: passed(Object.keys(plan).filter(isPassed)),
    build: passed(
      Object.keys(build).filter((name) => (afterPlan(name) || alsoOfLeg.includes(name)) && !ofMerge.includes(name)),
    ),
    merge: passed(Object.keys(merge).filter(afterPlan)),
  }
}

function valueOf(name: string): string {
  const { secret, only } = secrets[name] ?? {}
  const plain =
    secret === undefined ? `inputs.${name}` : only ? `secrets.${secret}` : `secrets.${secret} || inputs.${name}`
  return expressions[name] ?? plain
}

/** Strings take numbers and booleans too. */
function typed({ description, default: value, required }: Field): unknown {
  return {
    // Links are relative to the repository of the action.
    description: description.replace(/ \(\[[^\]]*\]\([^)]*\)\)/g, ''),
    type: 'string',
    ...(required && { required }),
    ...(value !== undefined && { default: String(value) }),
  }
}

function indented(spaces: number, value: unknown): string {
  const text = stringify(value, { lineWidth: 0, singleQuote: true }).trimEnd()
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces))
}

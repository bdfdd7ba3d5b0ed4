/** The event that triggered the workflow, parsed from the runner's variables and the event payload. */
import type { Environment } from '../actions/environment.ts'
import type { Checkout } from '../actions/facts.ts'

/** The ref that a run builds. */
export type Ref =
  | { readonly kind: 'branch'; readonly branch: string }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'pull-request'; readonly number: string }
  /** A push that deleted the ref. No image is named after it. */
  | { readonly kind: 'deleted'; readonly ref: string }
  /** A detached checkout, an event without a ref, or a ref of another kind. */
  | { readonly kind: 'none' }

/** The repository, as far as the event describes it. */
export interface Repository {
  readonly name: string | undefined
  readonly description: string | undefined
  /** Web page. */
  readonly url: string | undefined
  /** SPDX identifier. */
  readonly license: string | undefined
  readonly defaultBranch: string | undefined
}

export interface Event {
  /** `push`, `pull_request`, …; empty outside a workflow. */
  readonly name: string
  readonly ref: Ref
  /** Full commit hash. */
  readonly sha: string | undefined
  readonly commitTime: Date | undefined
  /** Target of a pull request or merge group, or the branch of a pushed tag if GitHub names it. */
  readonly baseBranch: string | undefined
  readonly repository: Repository
}

/** Events that always run on the default branch. The payload of some does not name it. */
const defaultBranchEvents = new Set(['schedule', 'repository_dispatch', 'workflow_run'])

/** @throws Error if the payload is not an object */
export function parseEvent(env: Environment, payload: unknown = {}): Event {
  if (typeof payload !== 'object' || payload === null) {
    throw new Error(`GITHUB_EVENT_PATH: the event payload is ${JSON.stringify(payload)} and not an object`)
  }
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  const ref = refOf(env, name, payload)
  const sha = shaOf(env, name, payload)
  const onDefault = defaultBranchEvents.has(name) && ref.kind === 'branch' ? ref.branch : undefined
  const repository = repositoryOf(env, payload)
  return {
    name,
    ref,
    sha,
    commitTime: commitTimeOf(payload, sha),
    baseBranch: baseBranchOf(ref, payload),
    repository: { ...repository, defaultBranch: repository.defaultBranch ?? onDefault },
  }
}

/** Replaces ref and commit of an event with those of the checkout. */
export function withCheckout(event: Event, { refs, ...commit }: Checkout): Event {
  return { ...event, ...commit, ref: chooseRef(refs, event.ref) }
}

/** Prefers the ref of the event among several refs at the same commit, and else the first one. */
function chooseRef(refs: readonly string[], given: Ref): Ref {
  const parsed = refs.map(parseRef).filter(({ kind }) => kind !== 'none')
  const same = parsed.find((ref) => JSON.stringify(ref) === JSON.stringify(given))
  return same ?? parsed[0] ?? { kind: 'none' }
}

function parseRef(ref: string): Ref {
  const [, kind, name = ''] = /^refs\/(heads|tags|pull|remotes\/pull|remotes\/[^/]+)\/(.+)$/.exec(ref) ?? []
  switch (kind) {
    case undefined:
      return { kind: 'none' }
    case 'tags':
      return { kind: 'tag', tag: name }
    case 'pull':
    case 'remotes/pull':
      return { kind: 'pull-request', number: name.replace(/\/(?:merge|head)$/, '') }
    default:
      return name === 'HEAD' ? { kind: 'none' } : { kind: 'branch', branch: name }
  }
}

function refOf(env: Environment, name: string, payload: object): Ref {
  const ref = env['GITHUB_REF'] ?? ''
  if (at(payload, 'deleted') === true) return { kind: 'deleted', ref }
  // GITHUB_REF is the base branch here, and a pull request must not publish the tags of that branch.
  const number = at(payload, 'number')
  if (name === 'pull_request_target' && typeof number === 'number') return { kind: 'pull-request', number: `${number}` }
  const released = text(payload, 'release', 'tag_name')
  if (name === 'release' && !ref && released !== undefined) return { kind: 'tag', tag: released }
  return parseRef(ref)
}

function shaOf(env: Environment, name: string, payload: object): string | undefined {
  const head = text(payload, 'pull_request', 'head', 'sha')
  const wantsHead = /^true$/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '') && name.startsWith('pull_request')
  const sha = (wantsHead ? head : undefined) ?? env['GITHUB_SHA'] ?? ''
  return /^0*$/.test(sha) ? undefined : sha
}

function baseBranchOf(ref: Ref, payload: object): string | undefined {
  const base =
    ref.kind === 'pull-request'
      ? text(payload, 'pull_request', 'base', 'ref')
      : (text(payload, 'merge_group', 'base_ref') ?? (ref.kind === 'tag' ? text(payload, 'base_ref') : undefined))
  return base?.replace(/^refs\/heads\//, '')
}

function commitTimeOf(payload: object, sha: string | undefined): Date | undefined {
  if (sha === undefined) return undefined
  const listed = at(payload, 'commits')
  const commits = [
    ...(Array.isArray(listed) ? (listed as unknown[]) : []),
    ...[['head_commit'], ['merge_group', 'head_commit'], ['workflow_run', 'head_commit']].map((path) =>
      at(payload, ...path),
    ),
  ]
  const time = text(
    commits.find((commit) => at(commit, 'id') === sha),
    'timestamp',
  )
  return time === undefined || Number.isNaN(Date.parse(time)) ? undefined : new Date(time)
}

function repositoryOf(env: Environment, payload: object): Repository {
  const slug = text(env, 'GITHUB_REPOSITORY')
  const license = text(payload, 'repository', 'license', 'spdx_id')
  return {
    name: text(payload, 'repository', 'name') ?? slug?.split('/').at(-1),
    description: text(payload, 'repository', 'description'),
    url:
      text(payload, 'repository', 'html_url') ??
      (slug && `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${slug}`),
    // GitHub reports this for a license file that it does not recognize.
    license: license === 'NOASSERTION' ? undefined : license,
    defaultBranch: text(payload, 'repository', 'default_branch'),
  }
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  )
}

/** Returns a non-empty string at a path. */
function text(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path)
  return typeof found === 'string' && found !== '' ? found : undefined
}

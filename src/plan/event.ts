/** The event that triggered the workflow, parsed from the runner's variables and the event payload. */
import * as v from 'valibot'
import type { Environment } from '../actions/environment.ts'
import type { Checkout } from '../actions/facts.ts'
import { parseValue } from '../actions/json.ts'

/** The ref that a run builds. */
type Ref =
  | { readonly kind: 'branch'; readonly branch: string }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'pull-request'; readonly number: string }
  /** A push that deleted the ref. No image is named after it. */
  | { readonly kind: 'deleted'; readonly ref: string }
  /** A detached checkout, an event without a ref, or a ref of another kind. */
  | { readonly kind: 'none' }

/** The repository, as far as the event describes it. */
interface Repository {
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

const word = v.fallback(v.optional(v.pipe(v.string(), v.nonEmpty())), undefined)
const commit = part({ id: word, timestamp: word })

/** The fields of payloads that are used. A field of an unexpected type counts as missing. */
type Payload = v.InferOutput<typeof payloadSchema>
const payloadSchema = v.object({
  base_ref: word,
  commits: v.fallback(v.optional(v.array(commit), []), []),
  deleted: v.fallback(v.optional(v.boolean()), undefined),
  head_commit: commit,
  merge_group: part({ base_ref: word, head_commit: commit }),
  number: v.fallback(v.optional(v.number()), undefined),
  pull_request: part({ base: part({ ref: word }), head: part({ sha: word }) }),
  release: part({ tag_name: word }),
  repository: part({
    default_branch: word,
    description: word,
    html_url: word,
    license: part({ spdx_id: word }),
    name: word,
  }),
  workflow_run: part({ head_commit: commit }),
})

function part<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.fallback(v.optional(v.object(entries)), undefined)
}

/** @throws Error if the payload is not an object */
export function parseEvent(env: Environment, json: unknown = {}): Event {
  const payload = parseValue(payloadSchema, json, 'GITHUB_EVENT_PATH')
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

/** A ref of the highest rank: that of the event if it is among them, and else the first one. */
function chooseRef(ranks: Checkout['refs'], given: Ref): Ref {
  const parsed = ranks.map((refs) => refs.map(parseRef).filter(({ kind }) => kind !== 'none'))
  const highest = parsed.find((refs) => refs.length > 0) ?? []
  const same = highest.find((ref) => JSON.stringify(ref) === JSON.stringify(given))
  return same ?? highest[0] ?? { kind: 'none' }
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

function refOf(env: Environment, name: string, { deleted, number, release }: Payload): Ref {
  const ref = env['GITHUB_REF'] ?? ''
  if (deleted) return { kind: 'deleted', ref }
  // GITHUB_REF is the base branch here, and a pull request must not publish the tags of that branch.
  if (name === 'pull_request_target' && number !== undefined) return { kind: 'pull-request', number: `${number}` }
  if (name === 'release' && !ref && release?.tag_name !== undefined) return { kind: 'tag', tag: release.tag_name }
  return parseRef(ref)
}

function shaOf(env: Environment, name: string, { pull_request }: Payload): string | undefined {
  const wantsHead = /^true$/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '') && name.startsWith('pull_request')
  const sha = (wantsHead ? pull_request?.head?.sha : undefined) ?? env['GITHUB_SHA'] ?? ''
  return /^0*$/.test(sha) ? undefined : sha
}

function baseBranchOf(ref: Ref, { pull_request, merge_group, base_ref }: Payload): string | undefined {
  const base =
    ref.kind === 'pull-request'
      ? pull_request?.base?.ref
      : (merge_group?.base_ref ?? (ref.kind === 'tag' ? base_ref : undefined))
  return base?.replace(/^refs\/heads\//, '')
}

function commitTimeOf(payload: Payload, sha: string | undefined): Date | undefined {
  if (sha === undefined) return undefined
  const { commits, head_commit, merge_group, workflow_run } = payload
  const all = [...commits, head_commit, merge_group?.head_commit, workflow_run?.head_commit]
  const time = all.find((commit) => commit?.id === sha)?.timestamp
  return time === undefined || Number.isNaN(Date.parse(time)) ? undefined : new Date(time)
}

function repositoryOf(env: Environment, { repository }: Payload): Repository {
  const slug = env['GITHUB_REPOSITORY']
  const license = repository?.license?.spdx_id
  return {
    name: repository?.name ?? (slug ? slug.split('/').at(-1) : undefined),
    description: repository?.description,
    url: repository?.html_url ?? (slug ? `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${slug}` : undefined),
    // GitHub reports this for a license file that it does not recognize.
    license: license === 'NOASSERTION' ? undefined : license,
    defaultBranch: repository?.default_branch,
  }
}

/** The plan: everything that is decided once, before the build. */
import type { CheckoutNeed, Facts } from '../actions/facts.ts'
import { type Annotation, unusedAnnotations } from './annotations.ts'
import { createdTime } from './created.ts'
import { type Event, parseEvent, withCheckout } from './event.ts'
import type { Labels } from './labels.ts'
import type { NameRules } from './names.ts'
import type { Platform } from './platform.ts'
import { checkPushable, type TagReference } from './reference.ts'
import type { ExpressionValues } from './scope.ts'

export interface Plan {
  /** As requested. If empty, the builder's own platform. */
  readonly platforms: readonly Platform[]
  /** Repositories without a tag, without duplicates. */
  readonly images: readonly string[]
  /** All tags to publish: every image with every tag name. */
  readonly tags: readonly TagReference[]
  /** Tags without the repository, without duplicates, highest priority first. */
  readonly tagNames: readonly string[]
  /** The first generated tag name; empty without rules. */
  readonly version: string
  readonly labels: Labels
  readonly annotations: readonly Annotation[]
  /** ISO 8601, UTC. */
  readonly created: string
  /** Values of expressions in build arguments; undefined without rules. */
  readonly expressions?: ExpressionValues
}

export interface PlanInputs {
  readonly platforms: readonly Platform[]
  readonly names: NameRules | References
  readonly namesFrom: 'workflow' | 'git'
  readonly created: 'now' | 'commit'
  /** Whether the time of the commit occurs in a name, label, annotation or build argument. */
  readonly usesCommitTime: boolean
}

/** The inputs of the names without `images`: full references, and labels and annotations as they are. */
export interface References extends Pick<Plan, 'tags' | 'labels' | 'annotations'> {
  readonly kind: 'references'
  readonly notices: readonly string[]
}

export interface Planned {
  readonly plan: Plan
  readonly notices: readonly string[]
}

/** @throws Error that names the input and the remedy */
export async function makePlan({ platforms, names, namesFrom, created }: PlanInputs, facts: Facts): Promise<Planned> {
  const event = eventOf(namesFrom, facts)
  const time = createdTime(created, facts, event)
  const decided = { platforms, created: time.toISOString() }
  if (names.kind === 'references') {
    const { tags, labels, annotations, notices } = names
    const tagNames = [...new Set(tags.map(({ tag }) => tag))]
    const plan = {
      ...decided,
      images: [...new Set(tags.map(({ repository }) => repository))],
      tags,
      tagNames,
      version: '',
      labels,
      annotations,
    }
    return { plan, notices: [...notices, ...unusedAnnotations(annotations, platforms)] }
  }
  // Loaded only for rules, since the version libraries are most of it.
  const { decideNames } = await import('./names.ts')
  const circumstances = { event, created: time, platforms: platforms.length }
  const { notices, ...generated } = await decideNames(names, facts, circumstances)
  const { images, tagNames } = generated
  const tags = images.flatMap((repository) => tagNames.map((tag) => ({ repository, tag })))
  const unused = unusedAnnotations(generated.annotations, platforms)
  return { plan: { ...decided, ...generated, tags }, notices: [...notices, ...unused] }
}

/** What the plan needs from the checkout. */
export function checkoutNeed({ namesFrom, created, usesCommitTime }: PlanInputs): CheckoutNeed {
  if (namesFrom === 'git') return 'names'
  return created === 'commit' || usesCommitTime ? 'time' : 'nothing'
}

/** @throws Error for a plan without a tag, of which nothing can be published */
export function checkTagged({ tags, images, tagNames }: Plan): void {
  if (images.length === 0 && tagNames.length > 0) {
    throw new Error('images: none is enabled for this event. Enable one, or do not publish it')
  }
  if (tags.length === 0) throw new Error('tags: there is no tag to publish. Set tags, or add a rule for this event')
  checkPushable(tags)
}

function eventOf(namesFrom: PlanInputs['namesFrom'], { env, payload, checkout }: Facts): Event {
  const event = parseEvent(env, payload)
  if (!checkout) return event
  if (namesFrom === 'git') return withCheckout(event, checkout)
  return checkout.sha === event.sha ? { ...event, commitTime: event.commitTime ?? checkout.commitTime } : event
}

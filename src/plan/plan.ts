/** The plan: what is to be made, decided once. */
import type { Facts } from '../actions/facts.ts'
import { type ReadInput, readLines, readList, readWord } from '../actions/inputs.ts'
import { type Annotation, mergeAnnotations, parseAnnotation, parseLevel } from './annotations.ts'
import { inInput } from './attributes.ts'
import { createdTime } from './created.ts'
import { type Event, parseEvent, withCheckout } from './event.ts'
import { type Labels, mergeLabels, parseLabel } from './labels.ts'
import { parsePlatforms, type Platform } from './platform.ts'
import { formatTagReference, readTagReference, type TagReference } from './reference.ts'

export interface Plan {
  /** As asked for; empty: the builder's own. */
  readonly platforms: readonly Platform[]
  /** Repositories without tag, each once. */
  readonly images: readonly string[]
  /** What is published: every image under every name. */
  readonly tags: readonly TagReference[]
  /** The tags without their repository, each once, the most important first. */
  readonly tagNames: readonly string[]
  /** The first of the names that rules gave; empty without rules. */
  readonly version: string
  readonly labels: Labels
  readonly annotations: readonly Annotation[]
  /** ISO 8601, UTC. */
  readonly created: string
}

export interface Planned {
  readonly plan: Plan
  /** What people should be told of it. */
  readonly notices: readonly string[]
}

/** @throws Error that names the input and the remedy */
export async function makePlan(read: ReadInput, facts: Facts): Promise<Planned> {
  const platforms = parsePlatforms(readList(read, 'platforms'))
  const event = readEvent(read, facts)
  const time = createdTime(read, facts.env, event, facts.now)
  const created = time.toISOString()
  if (!read('images')) {
    const { notices, ...names } = readReferences(read)
    return { plan: { platforms, ...names, created }, notices }
  }
  // Loaded only where there are rules: most of it is libraries that read versions.
  const { decideNames } = await import('./names.ts')
  const { notices, ...names } = await decideNames(read, facts, event, time, platforms.length)
  const tags = names.images.flatMap((repository) => names.tagNames.map((tag) => ({ repository, tag })))
  return { plan: { platforms, ...names, tags, version: names.tagNames[0] ?? '', created }, notices }
}

/** The repositories of the tags, each once, in order. */
export function repositories({ tags }: Pick<Plan, 'tags'>): readonly string[] {
  return [...new Set(tags.map(({ repository }) => repository))]
}

function readEvent(read: ReadInput, { env, payload, checkout }: Facts): Event {
  const source = readWord(read, 'names-from', ['workflow', 'git'])
  const event = parseEvent(env, payload)
  if (!checkout) return event
  if (source === 'git') return withCheckout(event, checkout)
  return checkout.sha === event.sha ? { ...event, commitTime: event.commitTime ?? checkout.commitTime } : event
}

/** Without `images`, tags are full references, and labels and annotations are those that are given. */
function readReferences(read: ReadInput): Omit<Plan, 'platforms' | 'created'> & Pick<Planned, 'notices'> {
  const stray = readLines(read, 'tags').find((line) => /(?:^|,)\s*"?type=/i.test(line))
  if (stray !== undefined) {
    throw new Error(
      `tags: '${stray}' is a rule, and rules need images; write images: ghcr.io/acme/app, or full references such as ghcr.io/acme/app:1.0`,
    )
  }
  if (read('flavor'))
    throw new Error('flavor: it shapes the tags of rules, and rules need images; write images: ghcr.io/acme/app')
  const given = inInput('tags', () => readList(read, 'tags').map(readTagReference))
  const tags = unique(given.map(({ reference }) => reference))
  const manifest = parseLevel('manifest')
  return {
    images: repositories({ tags }),
    tags,
    notices: given.flatMap(({ notices }) => notices.map((notice) => `tags: ${notice}`)),
    tagNames: [...new Set(tags.map(({ tag }) => tag))],
    version: '',
    labels: inInput('labels', () => mergeLabels(readLines(read, 'labels').map(parseLabel))),
    annotations: inInput('annotations', () =>
      mergeAnnotations(readLines(read, 'annotations').flatMap((line) => parseAnnotation(line, [manifest]))),
    ),
  }
}

/** A tag given twice is one tag. */
function unique(tags: readonly TagReference[]): readonly TagReference[] {
  return [...new Map(tags.map((tag) => [formatTagReference(tag), tag])).values()]
}

/** The plan: everything that is decided once, before the build. */
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
}

export interface Planned {
  readonly plan: Plan
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
  // Loaded only for rules, since the version libraries are most of it.
  const { decideNames } = await import('./names.ts')
  const { notices, ...names } = await decideNames(read, facts, event, time, platforms.length)
  const tags = names.images.flatMap((repository) => names.tagNames.map((tag) => ({ repository, tag })))
  return { plan: { platforms, ...names, tags, version: names.tagNames[0] ?? '', created }, notices }
}

/** Repositories of the tags, without duplicates. */
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

/** Without `images`, tags are full references, and no labels or annotations are generated. */
function readReferences(read: ReadInput): Omit<Plan, 'platforms' | 'created'> & Pick<Planned, 'notices'> {
  const stray = readLines(read, 'tags').find((line) => /(?:^|,)\s*"?type=/i.test(line))
  if (stray !== undefined) {
    throw new Error(
      `tags: "${stray}" is a rule, and rules need images. Set images: ghcr.io/acme/app, or use full references such as ghcr.io/acme/app:1.0`,
    )
  }
  if (read('flavor'))
    throw new Error('flavor: it applies to tag rules, and rules need images. Set images: ghcr.io/acme/app')
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

function unique(tags: readonly TagReference[]): readonly TagReference[] {
  return [...new Map(tags.map((tag) => [formatTagReference(tag), tag])).values()]
}

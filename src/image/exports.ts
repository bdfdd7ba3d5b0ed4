/**
 * Combines the inputs `push`, `load` and `outputs`. An exporter that pushes an image becomes the verified push: its
 * attributes go to the push by digest, and its names are published. No exporter moves a tag.
 */
import type { Entry } from '../docker/csv.ts'
import { inContext } from '../actions/errors.ts'
import type { Plan } from '../plan/make-plan.ts'
import { checkPushable, formatTagReference, readTagReference, type TagReference } from '../plan/reference.ts'
import type { Destinations } from './exporters.ts'
import { isTrue, pushAttributes } from './push-attributes.ts'

interface ExportInputs {
  /** Undefined if not set. */
  readonly push: boolean | undefined
  readonly load: boolean
  readonly outputs: readonly Entry[]
}

export interface Exports {
  /** With the repositories to push to, and the tags to publish. */
  readonly plan: Plan
  readonly destinations: Destinations
  readonly notices: readonly string[]
}

/**
 * @param isLeg whether another job publishes the image, under the names of the plan
 * @throws Error that names the input and the remedy
 */
export function planExports(plan: Plan, { push, load, outputs }: ExportInputs, isLeg: boolean): Exports {
  const names = plan.tags.map(formatTagReference)
  const pushing = outputs.filter((output) => isPush(output, push === true))
  const local = outputs.filter((output) => !pushing.includes(output))
  const destinations = { load, outputs: local, names, tagsUnused: false, push: false, pushAttributes: {} }
  if (push !== true && pushing.length === 0) {
    if (isLeg && push === undefined) {
      throw new Error('push: a leg has to push its image. Set it to true, or to false to build only')
    }
    const tagsUnused = names.length > 0 && push === undefined && !load && outputs.length === 0
    return { plan, destinations: { ...destinations, tagsUnused }, notices: [] }
  }
  const targets = pushing.map((exporter) => (isLeg ? targetOfLeg(exporter, plan) : targetOf(exporter, plan)))
  const published = isLeg ? plan : withTargets(plan, targets, push === true)
  if (published.images.length === 0) throw noName(plan, push === true)
  if (!isLeg) checkPushable(published.tags)
  return {
    plan: published,
    destinations: { ...destinations, push: true, pushAttributes: pushAttributes(pushing) },
    notices: targets.flatMap(({ notices }) => notices),
  }
}

/** Repositories and tags of an exporter that pushes. */
interface Target {
  readonly repositories: readonly string[]
  readonly tags: readonly TagReference[]
  readonly byDigest: boolean
  /** Whether the exporter has its own names. */
  readonly isNamed: boolean
  readonly notices: readonly string[]
}

/** With `push`, every image exporter pushes, as with `buildx build --push`. */
function isPush({ type, attributes }: Entry, push: boolean): boolean {
  const pushesByItself = type === 'registry' || (type === 'image' && isTrue(attributes['push'] ?? 'false'))
  const pushesAnyway = type === 'registry' || (type === 'image' && push)
  if (pushesAnyway && 'push' in attributes && !isTrue(attributes['push'] ?? '')) {
    throw new Error(`outputs: push=false contradicts ${push ? 'push: true' : 'type=registry'}. Remove one of them`)
  }
  return pushesByItself || pushesAnyway
}

function targetOf(exporter: Entry, plan: Plan): Target {
  const byDigest = isByDigest(exporter)
  const own = ownNames(exporter, plan)
  const { tags, notices } = own ?? { tags: plan.tags, notices: [] }
  // Generated tags are for the job that merges what is pushed by digest.
  const isGenerated = own === undefined && plan.version !== ''
  const tagged = tags.find(({ isDefault }) => isDefault !== true)
  if (byDigest && tagged && !isGenerated) {
    throw new Error(
      `outputs: push-by-digest=true pushes without a tag, but ${formatTagReference(tagged)} has one. Remove the tag, or ` +
        'remove push-by-digest: the step always pushes by digest before it moves tags',
    )
  }
  const repositories = own || !byDigest ? tags.map(({ repository }) => repository) : plan.images
  return { repositories, tags: byDigest ? [] : tags, byDigest, isNamed: own !== undefined, notices }
}

function targetOfLeg(exporter: Entry, plan: Plan): Target {
  const own = ownNames(exporter, plan)
  const known = new Set([...plan.images, ...plan.tags.map(formatTagReference)])
  const stray = own?.tags.find((name) => !known.has(name.isDefault ? name.repository : formatTagReference(name)))
  if (stray) {
    throw new Error(`outputs: name=${formatTagReference(stray)} is not in the plan. Add the name to the plan step`)
  }
  return { repositories: plan.images, tags: plan.tags, byDigest: true, isNamed: own !== undefined, notices: [] }
}

/** Undefined if the exporter uses the names of the step. */
function ownNames(
  { type, attributes }: Entry,
  plan: Plan,
): { readonly tags: readonly TagReference[]; readonly notices: readonly string[] } | undefined {
  const { name } = attributes
  // In buildx, `tags` replace the name of an exporter that pushes only because of `push`.
  const isReplaced = type === 'image' && !('push' in attributes) && plan.tags.length > 0
  if (name === undefined || isReplaced) return undefined
  return inContext('outputs', () => {
    const read = name.split(',').map((one) => readTagReference(one.trim()))
    return { tags: read.map(({ reference }) => reference), notices: read.flatMap(({ notices }) => notices) }
  })
}

function isByDigest({ attributes }: Entry): boolean {
  return isTrue(attributes['push-by-digest'] ?? 'false')
}

function withTargets(plan: Plan, targets: readonly Target[], push: boolean): Plan {
  const tags = unique([...ofStep(plan, targets, push), ...targets.flatMap((target) => target.tags)])
  const repositories = [
    ...tags.map(({ repository }) => repository),
    ...targets.flatMap((target) => target.repositories),
  ]
  return { ...plan, images: [...new Set(repositories)], tags, tagNames: [...new Set(tags.map(({ tag }) => tag))] }
}

/** The tags of the step, unless every exporter that pushes does so by digest. */
function ofStep({ tags }: Plan, targets: readonly Target[], push: boolean): readonly TagReference[] {
  if (targets.length === 0 || targets.some(({ byDigest }) => !byDigest)) return tags
  // Exporters with their own names do not get these tags. The default tag `latest` is only for pushes with a tag.
  return push && targets.every(({ isNamed }) => isNamed) ? tags.filter(({ isDefault }) => isDefault !== true) : []
}

function unique(tags: readonly TagReference[]): readonly TagReference[] {
  return [...new Map(tags.map((tag) => [formatTagReference(tag), tag])).values()]
}

function noName({ images, tagNames }: Plan, push: boolean): Error {
  if (images.length === 0 && tagNames.length > 0) {
    return new Error(
      'images: push is true, but no image is enabled for this event. Enable one, or set push to false for it',
    )
  }
  if (images.length > 0) {
    return new Error(
      'tags: push is true, but no rule generates a valid tag for this event. Add a rule that does (type=sha always does), or set push to false for this event',
    )
  }
  if (push) {
    return new Error(
      'tags: push is true, but there is no tag to publish. Set tags. In a leg of a fan-out, set plan instead; ' +
        'if plan is set here, it is empty, since GitHub drops the output of a job that contains a secret',
    )
  }
  return new Error(
    'outputs: the exporter that pushes has no name, and there are no tags. Set tags, or add name=REPOSITORY:TAG',
  )
}

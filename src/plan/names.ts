/** Generates tags, labels and annotations when the input `images` is set. */
import { inContext } from '../actions/errors.ts'
import type { Facts } from '../actions/facts.ts'
import { type Annotation, defaultLevels, mergeAnnotations, parseAnnotation } from './annotations.ts'
import { applyRules } from './apply-rules.ts'
import type { Event } from './event.ts'
import { render, type Template } from './expression.ts'
import type { Flavor } from './flavor.ts'
import { enabledImages, type ImageRule } from './images.ts'
import { type Labels, mergeLabels, ociLabels, parseLabel } from './labels.ts'
import type { Rule } from './rule.ts'
import { type ExpressionValues, scopeOf } from './scope.ts'

/** The inputs of the names if `images` is set. */
export interface NameRules {
  readonly kind: 'rules'
  readonly images: readonly ImageRule[]
  readonly tags: readonly Rule[]
  readonly flavor: Flavor
  readonly labels: readonly Template[]
  readonly annotations: readonly Template[]
  /** Whether an expression is a date. */
  readonly usesDate: boolean
}

interface Names {
  readonly images: readonly string[]
  readonly tagNames: readonly string[]
  readonly labels: Labels
  readonly annotations: readonly Annotation[]
  readonly version: string
  readonly expressions: ExpressionValues
  readonly notices: readonly string[]
}

/** The event, and what is decided before the names. */
interface Circumstances {
  readonly event: Event
  readonly created: Date
  /** Number of platforms. */
  readonly platforms: number
}

/** @throws Error that names the input and quotes the line */
export async function decideNames(
  rules: NameRules,
  { env, now }: Pick<Facts, 'env' | 'now'>,
  { event, created, platforms }: Circumstances,
): Promise<Names> {
  const known = valuesOf({ env, now }, event)
  const scope = await scopeOf(known, rules.usesDate)
  const { repositories: images, notices } = inContext('images', () => enabledImages(rules.images, scope))
  const tagged = inContext('tags', () => applyRules(rules.tags, rules.flavor, event, scope))
  const version = tagged.names[0] ?? ''
  const expressions = { ...known, values: { ...known.values, version, created: created.toISOString() } }
  const texts = { ...scope, values: expressions.values }
  const expand = (template: Template): string => render(template, texts)
  const labels = rules.labels.map(expand)
  const ignored = labels
    .filter((line) => !isPair(line))
    .map((line) => `labels: "${line}" is ignored, since it is not key=value`)
  const generated = ociLabels(event, version, created.toISOString())
  const customLabels = inContext('labels', () => labels.filter(isPair).map(parseLabel))
  const levels = defaultLevels(env, platforms)
  const annotations = inContext('annotations', () => {
    const defaults = Object.entries(generated).flatMap(([key, value]) =>
      levels.map((level): Annotation => ({ level, key, value, generated: true })),
    )
    return [...defaults, ...rules.annotations.map(expand).flatMap((line) => parseAnnotation(line, levels))]
  })
  return {
    images,
    tagNames: tagged.names,
    labels: mergeLabels(Object.entries(generated), customLabels),
    annotations: mergeAnnotations(annotations),
    version,
    expressions,
    notices: [
      ...(images.length > 0 ? [] : [`images: ${whyUnnamed(rules)}, so the image is built and not published`]),
      ...[...notices, ...tagged.notices, ...ignored],
      ...(tagged.names.length > 0 ? [] : [noTag(event)]),
    ],
  }
}

function whyUnnamed({ images }: NameRules): string {
  return images.length > 0 ? 'none is enabled for this event' : 'it is empty'
}

function isPair(line: string): boolean {
  return line.includes('=')
}

/** Values that do not depend on the tags. */
function valuesOf({ env, now }: Pick<Facts, 'env' | 'now'>, event: Event): ExpressionValues {
  const { ref, sha, baseBranch, repository, commitTime } = event
  const isDefault = ref.kind === 'branch' && ref.branch === repository.defaultBranch
  return {
    values: {
      branch: ref.kind === 'branch' ? ref.branch : '',
      tag: ref.kind === 'tag' ? ref.tag : '',
      sha: sha?.slice(0, shortLength(env['DOCKER_METADATA_SHORT_SHA_LENGTH'])) ?? '',
      revision: sha ?? '',
      base_ref: baseBranch ?? '',
      is_default_branch: `${isDefault}`,
      is_not_default_branch: `${!isDefault}`,
    },
    now: now.toISOString(),
    ...(commitTime && { commitTime: commitTime.toISOString() }),
  }
}

function shortLength(text = ''): number {
  const length = text === '' ? 7 : Number(text)
  if (Number.isInteger(length) && length >= 4 && length <= 40) return length
  throw new Error(`DOCKER_METADATA_SHORT_SHA_LENGTH: invalid value "${text}". Use a number from 4 to 40`)
}

function noTag({ name, ref }: Event): string {
  const what = {
    branch: 'a branch',
    tag: 'a Git tag',
    'pull-request': 'a pull request',
    deleted: 'a deleted ref',
    none: 'no ref',
  }
  return `tags: no rule generates a valid tag for this event (${name || 'none'}, ${what[ref.kind]})`
}

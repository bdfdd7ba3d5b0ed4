/** Generates tags, labels and annotations when the input `images` is set. */
import type { Facts } from '../actions/facts.ts'
import { type ReadInput, readLines } from '../actions/inputs.ts'
import { type Annotation, defaultLevels, mergeAnnotations, parseAnnotation } from './annotations.ts'
import { applyRules } from './apply-rules.ts'
import { inInput, type Line, readAttributeLines } from './attributes.ts'
import { unknownCommitTime } from './created.ts'
import type { Event } from './event.ts'
import { mentionsDate, parseTemplate, render, type Scope } from './expression.ts'
import { parseFlavor } from './flavor.ts'
import { parseImages } from './images.ts'
import { type Labels, mergeLabels, ociLabels, parseLabel } from './labels.ts'
import { isTaggedReference, parseTagReference } from './reference.ts'
import { defaultRules, parseRule } from './rule.ts'

export interface Names {
  readonly images: readonly string[]
  readonly tagNames: readonly string[]
  readonly labels: Labels
  readonly annotations: readonly Annotation[]
  readonly notices: readonly string[]
}

/** @throws Error that names the input and quotes the line */
export async function decideNames(
  read: ReadInput,
  { env, now }: Pick<Facts, 'env' | 'now'>,
  event: Event,
  created: Date,
  platforms: number,
): Promise<Names> {
  const scope = await scopeOf(read, { env, now }, event)
  const { repositories: images, notices } = inInput('images', () =>
    parseImages(readAttributeLines(read, 'images'), scope),
  )
  const flavor = inInput('flavor', () => parseFlavor(readAttributeLines(read, 'flavor')))
  const tagged = inInput('tags', () => applyRules(readRules(read, images), flavor, event, scope))
  const generated = ociLabels(event, tagged.names[0] ?? '', created.toISOString())
  const customLabels = inInput('labels', () => readCustom(read, 'labels', scope).map(parseLabel))
  const annotations = inInput('annotations', () => {
    const levels = defaultLevels(env, platforms)
    const defaults = Object.entries(generated).flatMap(([key, value]) => levels.map((level) => ({ level, key, value })))
    return [...defaults, ...readCustom(read, 'annotations', scope).flatMap((line) => parseAnnotation(line, levels))]
  })
  return {
    images,
    tagNames: tagged.names,
    labels: mergeLabels(Object.entries(generated), customLabels),
    annotations: mergeAnnotations(annotations),
    notices: [...notices, ...tagged.notices, ...(tagged.names.length > 0 ? [] : [noTag(event)])],
  }
}

/** Values for the expressions in all inputs. The date library is loaded only if an expression needs it. */
async function scopeOf(read: ReadInput, { env, now }: Pick<Facts, 'env' | 'now'>, event: Event): Promise<Scope> {
  const { ref, sha, baseBranch, repository } = event
  const isDefault = ref.kind === 'branch' && ref.branch === repository.defaultBranch
  const inputs = ['images', 'tags', 'flavor', 'labels', 'annotations'].map(read)
  const { formatDate } = inputs.some((text) => mentionsDate(text))
    ? await import('./date.ts')
    : { formatDate: () => '' }
  return {
    values: {
      branch: ref.kind === 'branch' ? ref.branch : '',
      tag: ref.kind === 'tag' ? ref.tag : '',
      sha: sha?.slice(0, shortLength(env['DOCKER_METADATA_SHORT_SHA_LENGTH'])) ?? '',
      base_ref: baseBranch ?? '',
      is_default_branch: `${isDefault}`,
      is_not_default_branch: `${!isDefault}`,
    },
    date: (name, format, timeZone) => {
      const time = name === 'date' ? now : (event.commitTime ?? unknownCommitTime('{{commit_date}}', event))
      return formatDate(time, format, timeZone)
    },
  }
}

function shortLength(text = ''): number {
  const length = text === '' ? 7 : Number(text)
  if (Number.isInteger(length) && length >= 4 && length <= 40) return length
  throw new Error(`DOCKER_METADATA_SHORT_SHA_LENGTH: invalid value "${text}". Use a number from 4 to 40`)
}

function readRules(read: ReadInput, images: readonly string[]): ReturnType<typeof parseRule>[] {
  const given = readAttributeLines(read, 'tags')
  for (const line of given) checkNoReference(line, images)
  const defaults = defaultRules.map((text) => {
    const fields = text.split(',').map((field) => field.split('='))
    return { text, fields: fields.map(([key, value = '']) => ({ key, value })) }
  })
  return (given.length > 0 ? given : defaults).map(parseRule)
}

/** Rejects a full reference, which would otherwise become a tag such as `ghcr.io-acme-app-1.0`. */
function checkNoReference({ text, fields }: Line, images: readonly string[]): void {
  const [field] = fields
  if (fields.length !== 1 || field?.key !== undefined) return
  const plain = text.replace(/\{\{.*?\}\}/g, 'x')
  if (!isTaggedReference(plain) && !images.includes(plain)) return
  const { repository, tag } = parseTagReference(plain)
  throw new Error(
    `"${text}" is a full reference, but with images, tags are rules. ` +
      `Use images: ${repository} and tags: type=raw,value=${plain === text ? tag : 'TAG'}, or remove images`,
  )
}

/** Reads custom labels or annotations. Removes comments and expands expressions. */
function readCustom(read: ReadInput, name: string, scope: Scope): readonly string[] {
  return readLines(read, name)
    .filter((line) => !line.startsWith('#'))
    .map((line) => render(parseTemplate(line), scope))
}

function noTag({ name, ref }: Event): string {
  const what = {
    branch: 'a branch',
    tag: 'a Git tag',
    'pull-request': 'a pull request',
    deleted: 'a deleted ref',
    none: 'no ref',
  }
  return `tags: no rule generates a tag for this event (${name || 'none'}, ${what[ref.kind]})`
}

/** The inputs that decide platforms, tags, labels and annotations. */
import type { Environment } from '../actions/environment.ts'
import { inContext } from '../actions/errors.ts'
import { type ReadInput, readLines, readList, readRecords, readWord } from './forms.ts'
import { mergeAnnotations, parseAnnotation, parseLevel } from '../plan/annotations.ts'
import { type Line, parseLine } from '../plan/attributes.ts'
import { mentionsDate, parseText, type Template } from '../plan/expression.ts'
import { parseFlavor } from '../plan/flavor.ts'
import { type ImageRule, parseImageRule } from '../plan/images.ts'
import { mergeLabels, parseLabel } from '../plan/labels.ts'
import type { NameRules } from '../plan/names.ts'
import type { PlanInputs, References } from '../plan/make-plan.ts'
import { parsePlatform, parsePlatforms } from '../plan/platform.ts'
import { formatTagReference, isTaggedReference, parseTagReference, readTagReference } from '../plan/reference.ts'
import { defaultRules, parseRule, type Rule } from '../plan/rule.ts'

/** Inputs in which expressions are expanded. */
export const expanded = ['images', 'tags', 'flavor', 'labels', 'annotations', 'build-args']

interface PlanCircumstances {
  /** With the default of `platforms`, as docker has it. */
  readonly env?: Environment
  /** Whether the image is published, so that it needs a name (default: true). */
  readonly publishes?: boolean
}

/** @throws Error that names the input and the remedy */
export function readPlanInputs(read: ReadInput, { env = {}, publishes = true }: PlanCircumstances = {}): PlanInputs {
  const platforms = parsePlatforms(readList(read, 'platforms'))
  const preset = env['DOCKER_DEFAULT_PLATFORM'] ?? ''
  const presets = preset === '' ? [] : [inContext('DOCKER_DEFAULT_PLATFORM', () => parsePlatform(preset))]
  // Without images, as in a pull request, rules still give labels and the values of expressions.
  const isByRules = read('images') !== '' || (!publishes && hasRules(read))
  return {
    platforms: platforms.length > 0 ? platforms : presets,
    names: isByRules ? readNameRules(read) : readReferences(read),
    namesFrom: readWord(read, 'names-from', ['workflow', 'git']),
    created: readWord(read, 'created', ['now', 'commit']),
    usesCommitTime: isByRules && expanded.some((name) => mentionsDate(read(name), 'commit_date')),
  }
}

function readNameRules(read: ReadInput): NameRules {
  const lines = (name: string): readonly Line[] => readRecords(read, name).map(parseLine)
  const images = inContext('images', () => lines('images').map(parseImageRule))
  return {
    kind: 'rules',
    images,
    tags: inContext('tags', () => parseRules(lines('tags'), images)),
    flavor: inContext('flavor', () => parseFlavor(lines('flavor'))),
    labels: inContext('labels', () => readTemplates(read, 'labels')),
    annotations: inContext('annotations', () => readTemplates(read, 'annotations')),
    usesDate: expanded.some((name) => mentionsDate(read(name))),
  }
}

function parseRules(lines: readonly Line[], images: readonly ImageRule[]): readonly Rule[] {
  const repositories = images.flatMap(({ names }) => names.map((name) => name.toLowerCase()))
  for (const line of lines) checkNoReference(line, repositories)
  const defaults = defaultRules.map((text) => parseLine(text.split(',')))
  return (lines.length > 0 ? lines : defaults).map(parseRule)
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

/** Custom labels or annotations. */
function readTemplates(read: ReadInput, name: string): readonly Template[] {
  return readLines(read, name).map(parseText)
}

function hasRules(read: ReadInput): boolean {
  return read('flavor') !== '' || firstRule(read) !== undefined
}

function firstRule(read: ReadInput): string | undefined {
  return readLines(read, 'tags').find((line) => /(?:^|,)\s*"?type=/i.test(line))
}

function readReferences(read: ReadInput): References {
  const stray = firstRule(read)
  if (stray !== undefined) {
    throw new Error(
      `tags: "${stray}" is a rule, and rules need images. Set images: ghcr.io/acme/app, or use full references such as ghcr.io/acme/app:1.0`,
    )
  }
  if (read('flavor'))
    throw new Error('flavor: it applies to tag rules, and rules need images. Set images: ghcr.io/acme/app')
  const given = inContext('tags', () => readList(read, 'tags').map(readTagReference))
  const manifest = parseLevel('manifest')
  return {
    kind: 'references',
    // A tag that is repeated is one tag.
    tags: [...new Map(given.map(({ reference }) => [formatTagReference(reference), reference])).values()],
    labels: inContext('labels', () => mergeLabels(readLines(read, 'labels').map(parseLabel))),
    annotations: inContext('annotations', () =>
      mergeAnnotations(readLines(read, 'annotations').flatMap((line) => parseAnnotation(line, [manifest]))),
    ),
    notices: given.flatMap(({ notices }) => notices.map((notice) => `tags: ${notice}`)),
  }
}

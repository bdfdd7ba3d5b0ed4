/** Annotations and their levels, in buildx's form `LEVEL[,LEVEL]:key=value`. */
import type { Environment } from '../actions/environment.ts'
import { inContext } from '../actions/errors.ts'
import { suggestion } from './attributes.ts'
import { parseLabel } from './labels.ts'
import { parsePlatform, type Platform } from './platform.ts'

const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'] as const

/** One of `levels`. The manifest levels may be limited to one platform: `manifest[linux/arm64]`. */
type Level = string & { readonly __level: never }

export interface Annotation {
  readonly level: Level
  readonly key: string
  readonly value: string
  /** Whether no input holds it. */
  readonly generated?: true
}

/** Levels of generated annotations and of those without a level. Package pages read the index if there is one. */
export function defaultLevels(env: Environment, platforms: number): readonly Level[] {
  const given = env['DOCKER_METADATA_ANNOTATIONS_LEVELS']
  if (given) {
    return inContext('DOCKER_METADATA_ANNOTATIONS_LEVELS', () =>
      given.split(',').map((word) => parseLevel(word.trim())),
    )
  }
  return (platforms > 1 ? ['manifest', 'index'] : ['manifest']).map(parseLevel)
}

/** Whether the annotation has one of these levels, in the form that `parseLevel` returns. */
export function isAt({ level }: Annotation, ...levels: readonly string[]): boolean {
  return levels.includes(level)
}

/**
 * The annotations of an image with Docker's media types, whose manifest list has none.
 *
 * @throws Error for one that is not generated
 */
export function withoutListAnnotations(annotations: readonly Annotation[]): {
  readonly annotations: readonly Annotation[]
  readonly notices: readonly string[]
} {
  const kept = annotations.filter(({ level }) => /^manifest(?:\[|$)/.test(level))
  if (kept.length === annotations.length) return { annotations, notices: [] }
  const custom = annotations.find((annotation) => !kept.includes(annotation) && !annotation.generated)
  if (!custom) return { annotations: kept, notices: ['annotations: a Docker manifest list gets no generated ones'] }
  throw new Error(
    `annotations: "${formatAnnotation(custom)}": a Docker manifest list has no annotations. ` +
      'Build the image with oci-mediatypes=true, or remove the annotation',
  )
}

/** @throws Error for an unknown level, or a line without `=` */
export function parseAnnotation(line: string, without: readonly Level[]): readonly Annotation[] {
  if (!line.includes('=')) throw new Error(`"${line}" is not key=value`)
  const [left, value] = parseLabel(line)
  const colon = left.indexOf(':')
  const key = left.slice(colon + 1)
  if (/\s/.test(key) || key === '') throw new Error(`"${line}": the key is empty or contains spaces`)
  const named = colon < 0 ? without : left.slice(0, colon).split(',').map(parseLevel)
  return named.map((level) => ({ level, key, value }))
}

export function parseLevel(text: string): Level {
  const [, word = text, platform] = /^([a-z-]+)\[([^\]]+)\]$/.exec(text) ?? []
  const level = levels.find((known) => known === word)
  if (level === undefined) throw new Error(`unknown level "${word}". ${suggestion(word, levels)}`)
  if (platform === undefined) return level as string as Level
  if (level.startsWith('index')) throw new Error(`"${text}": an index has no platform. Use ${level}`)
  return `${level}[${parsePlatform(platform)}]` as Level
}

/** Notices about annotations of a platform that the image does not have. */
export function unusedAnnotations(
  annotations: readonly Annotation[],
  platforms: readonly Platform[],
): readonly string[] {
  if (platforms.length === 0) return []
  return annotations
    .filter(({ level }) => {
      const [, platform] = /\[(.*)\]$/.exec(level) ?? []
      return platform !== undefined && !platforms.some((known) => known === platform)
    })
    .map(
      (annotation) => `annotations: "${formatAnnotation(annotation)}" is for a platform that the image does not have`,
    )
}

/** Sorts annotations. For the same level and key, the last value wins. */
export function mergeAnnotations(annotations: readonly Annotation[]): readonly Annotation[] {
  const name = ({ level, key }: Annotation): string => `${level}:${key}`
  const merged = new Map(annotations.map((annotation) => [name(annotation), annotation]))
  return [...merged.values()].sort((one, other) => (name(one) < name(other) ? -1 : 1))
}

export function formatAnnotation({ level, key, value }: Annotation): string {
  return `${level}:${key}=${value}`
}

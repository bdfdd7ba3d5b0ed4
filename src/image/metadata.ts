/** The metadata that buildx writes, and what it tells of the result. */
import type { Degradation } from '../actions/degradation.ts'
import { anyObject, parseJson } from '../actions/json.ts'

/** What buildx says of the result. Fields are undefined where no exporter gives them (a build to a local folder). */
export interface Built {
  /** Of the image index, or of the manifest of a single platform without attestations. */
  readonly digest: string | undefined
  readonly imageId: string | undefined
  /** The metadata file's JSON, without secrets. */
  readonly metadata: string
  /** Under which the image was pushed, in every repository, where one takes no push by digest. It stays. */
  readonly temporaryTag?: string | undefined
  /** The names in the engine, where the platforms were loaded one by one. */
  readonly loaded?: readonly string[] | undefined
  readonly degradations?: readonly Degradation[]
}

/**
 * @param secrets values that must not stand in it. A runner drops a job's output that holds a value it masks, all of it and
 *   without an error; so they are taken out here, one by one
 */
export function parseMetadata(metadata: string, secrets: readonly string[]): Built {
  const fields = parseJson(anyObject, metadata, 'metadata of buildx')
  const digest = text(fields['containerimage.digest'])
  const hidden = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]).filter((part) => part.length >= 4)
  const safe = hidden.some((part) => metadata.includes(JSON.stringify(part).slice(1, -1)))
    ? JSON.stringify(without(fields, hidden), undefined, 2)
    : metadata.trim()
  return { digest, imageId: text(fields['containerimage.config.digest']) ?? digest, metadata: safe }
}

/** The metadata with the names under which the image was published, which a push by digest does not know. */
export function publishedAs(metadata: string, names: readonly string[]): string {
  const fields = parseJson(anyObject, metadata, 'metadata of buildx')
  return names.length === 0 ? metadata : JSON.stringify({ ...fields, 'image.name': names.join(',') }, undefined, 2)
}

function without(value: unknown, hidden: readonly string[]): unknown {
  if (typeof value === 'string') return hidden.reduce((text, part) => text.replaceAll(part, '***'), value)
  if (Array.isArray(value)) return value.map((item: unknown) => without(item, hidden))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, without(item, hidden)]))
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

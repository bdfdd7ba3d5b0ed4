/** The metadata file of buildx. */
import type { Degradation } from '../actions/degradation.ts'
import { anyObject, parseJson } from '../actions/json.ts'
import { maskedParts } from '../actions/runtime.ts'

/** The result of a build. Fields are undefined if no exporter provides them, as for a local folder. */
export interface Built {
  /** Digest of the image index, or of the manifest of a single platform without attestations. */
  readonly digest: string | undefined
  readonly imageId: string | undefined
  /** Content of the metadata file, without secrets. */
  readonly metadata: string
  /** Repositories that a push went to. */
  readonly pushedTo?: readonly string[] | undefined
  /** Tag under which the image was pushed to every repository if one rejects a push by digest. The tag remains. */
  readonly temporaryTag?: string | undefined
  /** Tags in the engine, if the platforms were loaded one by one. */
  readonly loaded?: readonly string[] | undefined
  readonly degradations?: readonly Degradation[]
}

/**
 * @param secrets texts to remove. The runner silently drops an output of a job that contains a masked value
 */
export function parseMetadata(metadata: string, secrets: readonly string[]): Built {
  const fields = parseJson(anyObject, metadata, 'metadata of buildx')
  const digest = text(fields['containerimage.digest'])
  const hidden = secrets.flatMap(maskedParts)
  const safe = hidden.some((part) => metadata.includes(JSON.stringify(part).slice(1, -1)))
    ? JSON.stringify(without(fields, hidden), undefined, 2)
    : metadata.trim()
  return { digest, imageId: text(fields['containerimage.config.digest']) ?? digest, metadata: safe }
}

/** Adds the names of the published image, which a push by digest does not have. */
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

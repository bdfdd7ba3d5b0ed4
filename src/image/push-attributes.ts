/** Merges the attributes of exporters that push into those of the push by digest. */
import { closest, distance } from 'fastest-levenshtein'
import type { Attributes, Entry } from '../docker/csv.ts'

/** Attributes that the step decides: where and how to push. */
const decided = new Set(['name', 'push', 'push-by-digest', 'name-canonical'])

/** Attributes of BuildKit's image exporter (exporter/containerimage/exptypes/keys.go). Newer releases may have more. */
const known = `name push push-by-digest name-canonical unpack store dangling-name-prefix oci-mediatypes oci-artifact
  attestation-inline attestation-prefix prefer-nondist-layers source-date-epoch rewrite-timestamp compression
  compression-level force-compression danging-name-empty-only registry.insecure`.split(/\s+/)

const annotation = /^annotation(?:-(?:manifest|index)(?:-descriptor)?)?(?:\[[\w/-]+\])?\.\S+$/

/** @throws Error that names an attribute that can't be applied */
export function pushAttributes(exporters: readonly Entry[]): Attributes {
  const merged: Record<string, string> = {}
  for (const { attributes } of exporters) {
    for (const [key, value] of Object.entries(attributes)) {
      checkAttribute(key, value)
      if (decided.has(key)) continue
      const other = merged[key]
      if (other !== undefined && other !== value) {
        throw new Error(
          `outputs: ${key} is ${other} in one exporter and ${value} in another, but one image is pushed. Use one value`,
        )
      }
      merged[key] = value
    }
  }
  return merged
}

function checkAttribute(key: string, value: string): void {
  const given = `outputs: ${key}=${value}`
  if (key === 'dest') throw new Error(`${given} has no meaning for an image that is pushed. Remove it`)
  if (key === 'registry.insecure' && isTrue(value)) {
    throw new Error(`${given} would hold for the push, but not for its verification. Use the input registries instead`)
  }
  if (known.includes(key) || annotation.test(key)) return
  if (key.startsWith('annotation'))
    throw new Error(`${given}: unknown level. Use annotation-LEVEL.KEY, such as annotation-index.title`)
  const nearest = closest(key, known)
  if (distance(key, nearest) <= 2) throw new Error(`${given}: unknown attribute. Did you mean ${nearest}?`)
}

/** Parses a boolean like BuildKit. An empty value is true. */
export function isTrue(text: string): boolean {
  return /^(?:|1|t|true)$/i.test(text)
}

/** The plan: what is to be made, decided once. */
import { type ReadInput, readList } from '../actions/inputs.ts'
import { parsePlatforms, type Platform } from './platform.ts'
import { formatTagReference, parseTagReference, type TagReference } from './reference.ts'

export interface Plan {
  /** As asked for; empty: the builder's own. */
  readonly platforms: readonly Platform[]
  readonly tags: readonly TagReference[]
}

/** @throws Error that names the input and the remedy */
export function makePlan(read: ReadInput): Plan {
  return { platforms: parsePlatforms(readList(read, 'platforms')), tags: readTags(read) }
}

/** The repositories of the tags, each once, in order. */
export function repositories({ tags }: Plan): readonly string[] {
  return [...new Set(tags.map(({ repository }) => repository))]
}

/** A tag given twice is one tag. */
function readTags(read: ReadInput): readonly TagReference[] {
  const tags = readList(read, 'tags').map((text) => {
    try {
      return parseTagReference(text)
    } catch (error) {
      throw new Error(`tags: ${(error as Error).message}`, { cause: error })
    }
  })
  return [...new Map(tags.map((tag) => [formatTagReference(tag), tag])).values()]
}

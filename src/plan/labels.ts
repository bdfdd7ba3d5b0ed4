/** Labels: those of the OCI image specification, generated from the event, and custom ones. */
import type { Event } from './event.ts'

export type Labels = Readonly<Record<string, string>>

/** Generates the labels of the OCI image specification whose values are known. */
export function ociLabels({ repository, sha }: Event, version: string, created: string): Labels {
  const { name, description, url, license } = repository
  const facts = { title: name, description, url, source: url, version, created, revision: sha, licenses: license }
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => (value ? [[`org.opencontainers.image.${key}`, value]] : [])),
  )
}

/** Parses `key=value`, or `key` for an empty value, like docker. */
export function parseLabel(line: string): readonly [key: string, value: string] {
  const [, key = line, value = ''] = /^([^=]*)=(.*)$/s.exec(line) ?? []
  if (key.trim() === '') throw new Error(`"${line}" has no key. Use key=value`)
  if (!line.includes('=') && !/^[\w./-]+$/.test(line)) {
    throw new Error(`"${line}" is not key=value. Quote a value of several lines as a whole, as in "key=line 1…line 2"`)
  }
  return [key, value]
}

/** Merges and sorts labels. For the same key, the last value wins. */
export function mergeLabels(...sets: readonly Iterable<readonly [string, string]>[]): Labels {
  const merged = new Map(sets.flatMap((set) => [...set]))
  return Object.fromEntries([...merged].sort(([one], [other]) => (one < other ? -1 : 1)))
}

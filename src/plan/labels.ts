/** Labels: those of the OCI image specification that the event tells, and people's own. */
import type { Event } from './event.ts'

export type Labels = Readonly<Record<string, string>>

/** The keys of the OCI specification, without those whose value is not known. */
export function ociLabels({ repository, sha }: Event, version: string, created: string): Labels {
  const { name, description, url, license } = repository
  const facts = { title: name, description, url, source: url, version, created, revision: sha, licenses: license }
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => (value ? [[`org.opencontainers.image.${key}`, value]] : [])),
  )
}

/** `key=value`, or `key` alone for an empty value, as docker has it. */
export function parseLabel(line: string): readonly [key: string, value: string] {
  const [, key = line, value = ''] = /^([^=]*)=(.*)$/s.exec(line) ?? []
  if (key.trim() === '') throw new Error(`'${line}' has no key; write key=value`)
  return [key, value]
}

/** One set, sorted by key, in which a later value replaces an earlier. */
export function mergeLabels(...sets: readonly Iterable<readonly [string, string]>[]): Labels {
  const merged = new Map(sets.flatMap((set) => [...set]))
  return Object.fromEntries([...merged].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** `cache-from` and `cache-to` for the Actions cache become the cache that the step has by itself. */
import type { Draft } from './draft.ts'

/** Changes nothing if they say more than a scope and a mode. */
export function foldCache(draft: Draft): void {
  const [from, to] = [attributes(draft.get('cache-from')), attributes(draft.get('cache-to'))]
  if (from?.get('type') !== 'gha' || to?.get('type') !== 'gha' || from.get('scope') !== to.get('scope')) return
  if (from.has('mode') || [...from.keys(), ...to.keys()].some((key) => !['type', 'scope', 'mode'].includes(key))) return
  const [scope, mode] = [to.get('scope'), to.get('mode') ?? 'min']
  const inputs = new Map(scope === undefined ? [] : [['cache-scope', scope]])
  if (mode !== 'max') inputs.set('cache-mode', mode)
  draft.replace('cache-from', inputs)
  draft.remove('cache-to')
}

/** The attributes of a single entry, an expression in them as it is. */
export function attributes(text: string): ReadonlyMap<string, string> | undefined {
  const entry = text.trim()
  if (entry === '' || /[\n"]/.test(entry)) return undefined
  const fields = entry.match(/(?:\$\{\{.*?\}\}|[^,])+/gs) ?? []
  return new Map(fields.map((field) => [field.split('=')[0]?.trim() ?? '', field.replace(/^[^=]*=?/, '').trim()]))
}

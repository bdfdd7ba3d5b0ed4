/** Which tags the rules give for an event. */
import type { Event } from './event.ts'
import { isOnly, render, type Scope, type Template } from './expression.ts'
import type { Affix, Flavor } from './flavor.ts'
import { maxTagLength } from './reference.ts'
import type { Rule, VersionKind } from './rule.ts'
import { parseVersion } from './version.ts'

export interface TagNames {
  /** Each fits the grammar and stands there once: by priority, then by order; `latest` last. */
  readonly names: readonly string[]
  /** What people should be told: rules that could have given a tag and did not. */
  readonly notices: readonly string[]
}

/** What a rule gives for an event. */
type Outcome =
  /** `release`: whether `latest=auto` follows it. */
  | { readonly kind: 'tag'; readonly text: string; readonly release: boolean }
  /** It is not for this event. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'skipped'; readonly why: string }

const nothing: Outcome = { kind: 'nothing' }

/** @throws Error for a tag that is too long, or two tags that differ only by case */
export function applyRules(rules: readonly Rule[], flavor: Flavor, event: Event, scope: Scope): TagNames {
  const given = new Map<string, string>()
  const notices: string[] = []
  let latest: boolean | undefined
  const byPriority = rules.toSorted((one, other) => other.priority - one.priority)
  for (const rule of byPriority.filter((rule) => isEnabled(rule, scope))) {
    const outcome = apply(rule, event, scope)
    if (outcome.kind === 'skipped') notices.push(`tags: '${rule.text}' gives no tag: ${outcome.why}`)
    if (outcome.kind !== 'tag') continue
    const whole = affixed(outcome.text, rule.prefix ?? flavor.prefix.text, rule.suffix ?? flavor.suffix.text, scope)
    const name = sanitise(whole)
    if (name === '') {
      if (whole !== '') notices.push(`tags: '${rule.text}' gives no tag: nothing of '${whole}' can stand in one`)
      continue
    }
    add(given, name, rule.text)
    // The first rule alone decides: below it, a branch or a raw tag may stand beside those of a release.
    latest ??= outcome.release
  }
  if (given.size > 0 && (flavor.latest === 'auto' ? latest : flavor.latest === 'true')) addLatest(given, flavor, scope)
  return { names: [...given.keys()], notices }
}

/** Runs of characters that a tag can't have become `-`; it can't start with `-` or `.` either. */
export function sanitise(text: string): string {
  return text.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '')
}

function isEnabled({ enable, text }: Rule, scope: Scope): boolean {
  const word = render(enable, scope).trim()
  if (/^(true|True|TRUE)$/.test(word)) return true
  if (/^(false|False|FALSE)$/.test(word)) return false
  throw new Error(`'${text}': enable is '${word}'; write true or false, or an expression that gives one`)
}

function apply(rule: Rule, event: Event, scope: Scope): Outcome {
  const { ref } = event
  switch (rule.type) {
    case 'schedule':
      return event.name === 'schedule' ? tag(render(rule.pattern, scope)) : nothing
    case 'semver':
    case 'pep440':
      return applyVersion(rule, valueOf(rule.value, event, scope), scope)
    case 'match':
      return applyMatch(rule.pattern, rule.group, valueOf(rule.value, event, scope))
    case 'edge':
      return applyEdge(rule.branch, event)
    case 'ref':
      if (rule.event === 'branch') return ref.kind === 'branch' ? tag(ref.branch) : nothing
      if (rule.event === 'tag') return ref.kind === 'tag' ? tag(ref.tag, true) : nothing
      return ref.kind === 'pull-request' ? tag(ref.number) : nothing
    case 'raw':
      return tag(render(rule.value, scope))
    case 'sha':
      if (event.sha === undefined) return { kind: 'skipped', why: 'the event has no commit' }
      return tag(rule.format === 'long' ? event.sha : (scope.values['sha'] ?? ''))
  }
}

function tag(text: string, release = false): Outcome {
  return { kind: 'tag', text, release }
}

/** A rule's own value, else the Git tag; undefined where there is neither. */
function valueOf(own: Template | undefined, { ref }: Event, scope: Scope): string | undefined {
  if (own) return render(own, scope) || undefined
  return ref.kind === 'tag' ? ref.tag : undefined
}

function applyVersion({ type, pattern, match }: VersionKind, value: string | undefined, scope: Scope): Outcome {
  if (value === undefined) return nothing
  const matched = match ? match.exec(value) : [value]
  if (!matched) return { kind: 'skipped', why: `match=${match?.source ?? ''} does not match '${value}'` }
  const raw = (matched[1] ?? matched[0] ?? '').replaceAll('/', '-')
  const version = parseVersion(type, raw)
  if (!version) {
    const scheme = type === 'semver' ? 'semantic version' : 'version by PEP 440'
    return { kind: 'skipped', why: `'${raw}' is no ${scheme}` }
  }
  const { unstable, ...values } = version
  // A moving tag such as `1.2` must not land on a release candidate.
  const safe: Template = unstable && !isOnly(pattern, 'raw') ? [{ kind: 'value', name: 'version' }] : pattern
  return tag(render(safe, { ...scope, values: { ...scope.values, ...values } }), !unstable)
}

function applyMatch(pattern: RegExp, group: number, value: string | undefined): Outcome {
  if (value === undefined) return nothing
  const matched = pattern.exec(value)
  if (!matched) return { kind: 'skipped', why: `pattern=${pattern.source} does not match '${value}'` }
  const text = matched[group]
  if (text === undefined)
    return { kind: 'skipped', why: `pattern=${pattern.source} has no group ${group} in '${value}'` }
  return tag(text, true)
}

function applyEdge(own: string | undefined, { ref, repository }: Event): Outcome {
  const branch = own ?? repository.defaultBranch
  if (ref.kind !== 'branch') return nothing
  if (branch === undefined) {
    return { kind: 'skipped', why: 'the event does not name the default branch; write type=edge,branch=NAME' }
  }
  return ref.branch === branch ? tag('edge') : nothing
}

function affixed(text: string, prefix: Template, suffix: Template, scope: Scope): string {
  return `${render(prefix, scope)}${text}${render(suffix, scope)}`
}

function addLatest(given: Map<string, string>, { prefix, suffix }: Flavor, scope: Scope): void {
  const text = ({ text, onLatest }: Affix): Template => (onLatest ? text : [])
  add(given, sanitise(affixed('latest', text(prefix), text(suffix), scope)), 'flavor: latest')
}

function add(given: Map<string, string>, name: string, rule: string): void {
  if (name.length > maxTagLength) {
    throw new Error(
      `'${rule}' gives '${name.slice(0, 40)}…' of ${name.length} characters, and a tag has at most ${maxTagLength}; ` +
        'take a part with type=match, or use type=sha',
    )
  }
  for (const [other, otherRule] of given) {
    if (other !== name && other.toLowerCase() === name.toLowerCase()) {
      throw new Error(
        `'${otherRule}' gives '${other}' and '${rule}' gives '${name}', which differ only by case; ` +
          'leave one out or give it a prefix',
      )
    }
  }
  if (!given.has(name)) given.set(name, rule)
}

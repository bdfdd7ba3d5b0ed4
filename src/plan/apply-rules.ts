/** Applies the tag rules to an event. */
import type { Event } from './event.ts'
import { isEnabled, isOnly, render, type Scope, type Template } from './expression.ts'
import type { Affix, Flavor } from './flavor.ts'
import { maxTagLength } from './reference.ts'
import type { Pattern, Rule, VersionKind } from './rule.ts'
import { parseVersion } from './version.ts'

interface TagNames {
  /** Valid and unique; sorted by priority, then in the order of the rules, with `latest` last. */
  readonly names: readonly string[]
  /** Rules that could have generated a tag and did not. */
  readonly notices: readonly string[]
}

/** Result of a rule for an event. */
type Outcome =
  /** `release`: whether `latest=auto` adds `latest`. */
  | { readonly kind: 'tag'; readonly text: string; readonly release: boolean }
  /** The rule does not apply to this event. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'skipped'; readonly why: string }

const nothing: Outcome = { kind: 'nothing' }

/** @throws Error for a tag that is too long, or two tags that differ only in case */
export function applyRules(rules: readonly Rule[], flavor: Flavor, event: Event, scope: Scope): TagNames {
  const given = new Map<string, string>()
  const notices: string[] = []
  let latest: boolean | undefined
  const byPriority = rules.toSorted((one, other) => other.priority - one.priority)
  for (const rule of byPriority.filter((rule) => isEnabled(rule, scope))) {
    const outcome = apply(rule, event, scope)
    if (outcome.kind === 'skipped') notices.push(`tags: "${rule.text}" generates no tag: ${outcome.why}`)
    if (outcome.kind !== 'tag') continue
    const whole = affixed(outcome.text, rule.prefix ?? flavor.prefix.text, rule.suffix ?? flavor.suffix.text, scope)
    const name = tagName(whole)
    if (name === '') {
      if (whole !== '') notices.push(`tags: "${rule.text}" generates no tag: "${whole}" has no valid characters`)
      continue
    }
    add(given, name, rule.text)
    // Only the first rule decides: later rules may add a branch or a raw tag to a release.
    latest ??= outcome.release
  }
  if (given.size > 0 && (flavor.latest === 'auto' ? latest : flavor.latest === 'true')) addLatest(given, flavor, scope)
  return { names: [...given.keys()], notices }
}

/** Replaces each run of invalid characters with `-`, and removes leading `-` and `.`. */
function tagName(text: string): string {
  return text.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '')
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
    case 'empty':
      return { kind: 'skipped', why: `${rule.attribute} is empty` }
  }
}

function tag(text: string, release = false): Outcome {
  return { kind: 'tag', text, release }
}

/** Value of the rule, or else the Git tag. */
function valueOf(own: Template | undefined, { ref }: Event, scope: Scope): string | undefined {
  if (own) return render(own, scope) || undefined
  return ref.kind === 'tag' ? ref.tag : undefined
}

function applyVersion({ type, pattern, match }: VersionKind, value: string | undefined, scope: Scope): Outcome {
  if (value === undefined) return nothing
  const matched = match ? match.expression.exec(value) : [value]
  if (!matched) return { kind: 'skipped', why: `match=${match?.text ?? ''} does not match "${value}"` }
  const raw = (matched[1] ?? matched[0] ?? '').replaceAll('/', '-')
  const version = parseVersion(type, raw)
  if (!version) {
    const scheme = type === 'semver' ? 'semantic version' : 'PEP 440 version'
    return { kind: 'skipped', why: `"${raw}" is not a ${scheme}` }
  }
  const { unstable, ...values } = version
  // A moving tag such as `1.2` must not point to a release candidate.
  const safe: Template = unstable && !isOnly(pattern, 'raw') ? [{ kind: 'value', name: 'version' }] : pattern
  return tag(render(safe, { ...scope, values: { ...scope.values, ...values } }), !unstable)
}

function applyMatch(pattern: Pattern, group: number, value: string | undefined): Outcome {
  if (value === undefined) return nothing
  const matched = pattern.expression.exec(value)
  if (!matched) return { kind: 'skipped', why: `pattern=${pattern.text} does not match "${value}"` }
  const text = matched[group]
  if (text === undefined) return { kind: 'skipped', why: `pattern=${pattern.text} has no group ${group} in "${value}"` }
  return tag(text, true)
}

function applyEdge(own: string | undefined, { ref, repository }: Event): Outcome {
  const branch = own ?? repository.defaultBranch
  if (ref.kind !== 'branch') return nothing
  if (branch === undefined) {
    return { kind: 'skipped', why: 'the event does not name the default branch. Use type=edge,branch=NAME' }
  }
  return ref.branch === branch ? tag('edge') : nothing
}

function affixed(text: string, prefix: Template, suffix: Template, scope: Scope): string {
  return `${render(prefix, scope)}${text}${render(suffix, scope)}`
}

function addLatest(given: Map<string, string>, { prefix, suffix }: Flavor, scope: Scope): void {
  const text = ({ text, onLatest }: Affix): Template => (onLatest ? text : [])
  add(given, tagName(affixed('latest', text(prefix), text(suffix), scope)), 'flavor: latest')
}

function add(given: Map<string, string>, name: string, rule: string): void {
  if (name.length > maxTagLength) {
    throw new Error(
      `"${rule}" generates the tag "${name.slice(0, 40)}…" of ${name.length} characters. The limit is ${maxTagLength}. ` +
        'Extract a part with type=match, or use type=sha',
    )
  }
  for (const [other, otherRule] of given) {
    if (other !== name && other.toLowerCase() === name.toLowerCase()) {
      throw new Error(
        `"${otherRule}" generates "${other}" and "${rule}" generates "${name}", which differ only in case. ` +
          'Remove one of them, or set a prefix',
      )
    }
  }
  if (!given.has(name)) given.set(name, rule)
}

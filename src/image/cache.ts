/** Build caches: the input `cache`, or `cache-from` and `cache-to`. */
import { createHash } from 'node:crypto'
import { inContext } from '../actions/errors.ts'
import type { Environment } from '../actions/environment.ts'
import type { Degradation } from '../actions/degradation.ts'
import type { Attributes, Entry } from '../docker/csv.ts'
import { formatTagReference, parseTagReference } from '../plan/reference.ts'
import { type CacheService, cacheService } from './cache-token.ts'

export const cacheBackends = ['auto', 'gha', 'registry', 'none'] as const
export const cacheModes = ['max', 'min'] as const

export type CacheChoice =
  | {
      readonly kind: 'shorthand'
      readonly backend: (typeof cacheBackends)[number]
      readonly mode: (typeof cacheModes)[number]
      /** If undefined, one scope per image, Dockerfile, target and platforms. */
      readonly scope: string | undefined
      readonly ref: string | undefined
    }
  | ({ readonly kind: 'explicit' } & CacheEntries)

/** For buildx's `--cache-from` and `--cache-to`. */
export interface CacheEntries {
  readonly from: readonly Entry[]
  readonly to: readonly Entry[]
}

/** Makes a custom scope or reference unique for a leg, so that legs do not overwrite each other's cache. */
export function cacheOfLeg(choice: CacheChoice, leg: string): CacheChoice {
  if (choice.kind === 'explicit') return choice
  const { scope, ref } = choice
  return { ...choice, scope: scope && `${scope}-${leg}`, ref: ref && refOfLeg(ref, leg) }
}

function refOfLeg(ref: string, leg: string): string {
  return inContext('cache-ref', () => {
    const { repository, tag } = parseTagReference(ref)
    return formatTagReference(parseTagReference(`${repository}:${tag}-${leg}`))
  })
}

export interface CachePlan extends CacheEntries {
  readonly backend: 'gha' | 'registry' | 'none' | 'explicit'
  readonly degradations: readonly Degradation[]
  /** Whether it is the default, which is dropped if the builder may not support cache exports. */
  readonly isAutomatic: boolean
}

/** What a cache belongs to. Builds that differ in it never share a cache. */
export interface CacheSubject {
  /** First repository of the tags. */
  readonly repository: string | undefined
  readonly context: string
  /** Undefined for the default Dockerfile. */
  readonly file: string | undefined
  readonly target: string | undefined
  readonly platforms: readonly string[]
}

const off: CachePlan = { backend: 'none', from: [], to: [], degradations: [], isAutomatic: false }

/** @throws Error if a registry cache has no repository */
export function planCache(choice: CacheChoice, subject: CacheSubject, env: Environment): CachePlan {
  const service = cacheService(env)
  if (choice.kind === 'explicit') return explicit(choice, service)
  const { mode } = choice
  const scope = cacheScope(choice, subject)
  switch (choice.backend) {
    case 'none':
      return off
    case 'auto':
      return service.kind === 'missing' ? off : { ...gha(scope, mode, service), isAutomatic: true }
    case 'gha':
      return gha(scope, mode, service)
    case 'registry': {
      const ref = { ref: choice.ref ?? defaultRef(subject) }
      // As an image manifest, since some registries such as ECR reject the media type of caches.
      const to = { ...ref, mode, 'image-manifest': 'true', 'oci-mediatypes': 'true', ...tolerant }
      return cacheOf('registry', ref, to)
    }
  }
}

/** What separates the caches of different builds. */
export function cacheScope(choice: CacheChoice, subject: CacheSubject): string {
  return (choice.kind === 'shorthand' ? choice.scope : undefined) ?? scopeName(subject)
}

/** @param driver driver of the actual builder. The docker driver may not support cache exports */
export function cacheFor(driver: string, cache: CachePlan): CachePlan {
  return driver === 'docker' && cache.isAutomatic ? off : cache
}

/** Whether the builder must support cache exports. An inline cache is part of the image. */
export function needsExport({ to, isAutomatic }: CachePlan): boolean {
  return !isAutomatic && to.some((entry) => !isInline(entry))
}

/** @param to undefined for a cache that is only imported */
function cacheOf(type: 'gha' | 'registry', from: Attributes, to?: Attributes): CachePlan {
  const entry = (attributes: Attributes): Entry => ({ type, attributes })
  return { ...off, backend: type, from: [entry(from)], to: to ? [entry(to)] : [] }
}

/** A failed export must not fail the build. BuildKit reports it as a failed step, which becomes a degradation. */
const tolerant = { 'ignore-error': 'true' }

function gha(scope: string, mode: string, service: CacheService): CachePlan {
  // BuildKit's default is ten minutes per request, which is too long if the service is overloaded.
  const from = { scope, timeout: '1m' }
  switch (service.kind) {
    case 'missing':
      return {
        ...off,
        degradations: [unavailable(`the gha cache is not available: ${service.why}`, 'Set cache to registry or none')],
      }
    case 'read-only':
      return { ...cacheOf('gha', from), degradations: [readOnly] }
    case 'writable':
      return cacheOf('gha', from, { ...from, mode, ...tolerant })
  }
}

const unavailable = (why: string, remedy: string): Degradation => ({ what: 'cache', why, remedy })

const readOnly = unavailable(
  'it is imported but not exported, since the token of this run can only read it, as in a pull request from a fork',
  'Let a run on a branch of this repository export it, or set cache to none',
)

/** Uses the entries as given, without those that buildx would silently drop or that would fail the build. */
function explicit({ from, to }: CacheEntries, service: CacheService): CachePlan {
  const backend = 'explicit'
  const usable = (entries: readonly Entry[]): readonly Entry[] => entries.filter((entry) => !needsService(entry))
  if (service.kind === 'missing' && [...from, ...to].some(needsService)) {
    const why = `type=gha in cache-from and cache-to is ignored: ${service.why}`
    const degradations = [unavailable(why, 'Use type=registry, or remove the entries')]
    return { ...off, backend, from: usable(from), to: usable(to).map(tolerate), degradations }
  }
  if (service.kind === 'read-only' && to.some(needsService)) {
    return { ...off, backend, from, to: usable(to).map(tolerate), degradations: [readOnly] }
  }
  return { ...off, backend, from, to: to.map(tolerate) }
}

function tolerate(entry: Entry): Entry {
  const { type, attributes } = entry
  if (isInline(entry) || 'ignore-error' in attributes) return entry
  return { type, attributes: { ...attributes, ...tolerant } }
}

function isInline({ type }: Entry): boolean {
  return type === 'inline'
}

/** An entry with its own address and token uses another service. */
function needsService({ type, attributes: { token, url, url_v2: url2 } }: Entry): boolean {
  const isElsewhere = [token, url ?? url2].every(Boolean)
  return type === 'gha' && !isElsewhere
}

function defaultRef(subject: CacheSubject): string {
  const { repository, file, target, platforms } = subject
  if (repository === undefined) {
    throw new Error('cache: a registry cache needs a repository. Set tags, or cache-ref to REPOSITORY:TAG')
  }
  const differs = file !== undefined || target !== undefined || platforms.length > 0
  return `${repository}:buildcache${differs ? `-${readableName([file ?? '', target ?? '', ...platforms])}` : ''}`
}

function scopeName({ repository, context, file, target, platforms }: CacheSubject): string {
  return readableName([repository ?? context, file ?? '', target ?? '', ...platforms])
}

/** A readable name with a hash that makes it unique. */
function readableName(parts: readonly string[]): string {
  const words = parts
    .filter(Boolean)
    .join('-')
    .replace(/[^\w.-]+/g, '-')
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8)
  return `${words.slice(0, 60)}-${hash}`
}

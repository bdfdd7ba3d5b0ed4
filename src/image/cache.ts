/** Build caches: the shorthand input `cache`, or `cache-from` and `cache-to` as they are. */
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
      /** Undefined: one for each image, target and platforms. */
      readonly scope: string | undefined
      readonly ref: string | undefined
    }
  | ({ readonly kind: 'explicit' } & CacheEntries)

/** For buildx's `--cache-from` and `--cache-to`. */
export interface CacheEntries {
  readonly from: readonly Entry[]
  readonly to: readonly Entry[]
}

/** A scope or reference that is given by hand, for one leg of several: they must not overwrite each other. */
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
  /** Whether nobody asked for it, so that a builder that may not export caches goes without. */
  readonly isAutomatic: boolean
}

/** What a cache is for; two builds that differ in it never share one. */
export interface CacheSubject {
  /** First of those that are tagged. */
  readonly repository: string | undefined
  readonly context: string
  readonly target: string | undefined
  readonly platforms: readonly string[]
}

const off: CachePlan = { backend: 'none', from: [], to: [], degradations: [], isAutomatic: false }

/** @throws Error when a registry cache has no place */
export function planCache(choice: CacheChoice, subject: CacheSubject, env: Environment): CachePlan {
  const service = cacheService(env)
  if (choice.kind === 'explicit') return explicit(choice, service)
  const { scope = scopeName(subject), mode } = choice
  switch (choice.backend) {
    case 'none':
      return off
    case 'auto':
      return service.kind === 'missing' ? off : { ...gha(scope, mode, service), isAutomatic: true }
    case 'gha':
      return gha(scope, mode, service)
    case 'registry': {
      const ref = { ref: choice.ref ?? defaultRef(subject) }
      // As an image manifest: the cache's own media type is refused by some registries, ECR among them.
      const to = { ...ref, mode, 'image-manifest': 'true', 'oci-mediatypes': 'true', ...tolerant }
      return cacheOf('registry', ref, to)
    }
  }
}

/** @param driver of the builder that is there: the engine's own (`docker`) may not be able to export a cache */
export function cacheFor(driver: string, cache: CachePlan): CachePlan {
  return driver === 'docker' && cache.isAutomatic ? off : cache
}

/** Whether the builder must be able to export a cache; an inline one is part of the image. */
export function needsExport({ to, isAutomatic }: CachePlan): boolean {
  return !isAutomatic && to.some((entry) => !isInline(entry))
}

/** @param to undefined: it is not exported */
function cacheOf(type: 'gha' | 'registry', from: Attributes, to?: Attributes): CachePlan {
  const entry = (attributes: Attributes): Entry => ({ type, attributes })
  return { ...off, backend: type, from: [entry(from)], to: to ? [entry(to)] : [] }
}

/** A cache that can't be written must not break a build; BuildKit reports it as a failed step, and we as a degradation. */
const tolerant = { 'ignore-error': 'true' }

function gha(scope: string, mode: string, service: CacheService): CachePlan {
  // BuildKit waits on a service that has too much to do; its default is ten minutes for each request.
  const from = { scope, timeout: '1m' }
  switch (service.kind) {
    case 'missing':
      return { ...off, degradations: [{ what: 'cache', why: `there is no gha cache: ${service.why}` }] }
    case 'read-only':
      return { ...cacheOf('gha', from), degradations: [readOnly] }
    case 'writable':
      return cacheOf('gha', from, { ...from, mode, ...tolerant })
  }
}

const readOnly: Degradation = {
  what: 'cache',
  why: 'it is imported but not exported: the token of this run may only read the cache, as for a pull request from a fork',
}

/** As they were given, but for what buildx drops without a word and what would break the build. */
function explicit({ from, to }: CacheEntries, service: CacheService): CachePlan {
  const backend = 'explicit'
  const usable = (entries: readonly Entry[]): readonly Entry[] => entries.filter((entry) => !needsService(entry))
  if (service.kind === 'missing' && [...from, ...to].some(needsService)) {
    const why = `type=gha is left out of cache-from and cache-to: ${service.why}`
    const degradations = [{ what: 'cache', why }]
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

/** With an address and a token of its own it is another service than the runner's. */
function needsService({ type, attributes: { token, url, url_v2: url2 } }: Entry): boolean {
  const isElsewhere = [token, url ?? url2].every(Boolean)
  return type === 'gha' && !isElsewhere
}

function defaultRef(subject: CacheSubject): string {
  const { repository, target, platforms } = subject
  if (repository === undefined) {
    throw new Error('cache: registry needs a place; give tags, or cache-ref as REPOSITORY:TAG')
  }
  const differs = target !== undefined || platforms.length > 0
  return `${repository}:buildcache${differs ? `-${readableName([target ?? '', ...platforms])}` : ''}`
}

function scopeName({ repository, context, target, platforms }: CacheSubject): string {
  return readableName([repository ?? context, target ?? '', ...platforms])
}

/** A name for people that stays unique: words for the reader, a hash for the difference that the words lose. */
function readableName(parts: readonly string[]): string {
  const words = parts
    .filter(Boolean)
    .join('-')
    .replace(/[^\w.-]+/g, '-')
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8)
  return `${words.slice(0, 60)}-${hash}`
}

/** Build caches: the shorthand input `cache`, or `cache-from` and `cache-to` as they are. */
import type { Environment } from '../actions/facts.ts'
import { createHash } from 'node:crypto'
import type { Degradation } from '../actions/degradation.ts'
import { type ReadInput, readLines, readWord } from '../actions/inputs.ts'
import { csvRow } from '../docker/csv.ts'
import { formatTagReference, parseTagReference } from '../plan/reference.ts'
import { type CacheService, cacheService } from './cache-token.ts'
import { csvFields, csvValue } from './csv.ts'

const backends = ['auto', 'gha', 'registry', 'none'] as const
const modes = ['max', 'min'] as const

export type CacheChoice =
  | {
      readonly kind: 'shorthand'
      readonly backend: (typeof backends)[number]
      readonly mode: (typeof modes)[number]
      /** Undefined: one for each image, target and platforms. */
      readonly scope: string | undefined
      readonly ref: string | undefined
    }
  | { readonly kind: 'explicit'; readonly from: readonly string[]; readonly to: readonly string[] }

export function readCacheChoice(read: ReadInput): CacheChoice {
  const from = readLines(read, 'cache-from')
  const to = readLines(read, 'cache-to')
  if (from.length > 0 || to.length > 0) return { kind: 'explicit', from, to }
  return {
    kind: 'shorthand',
    backend: readWord(read, 'cache', backends),
    mode: readWord(read, 'cache-mode', modes),
    scope: read('cache-scope') || undefined,
    ref: read('cache-ref') || undefined,
  }
}

/** A scope or reference that is given by hand, for one leg of several: they must not overwrite each other. */
export function cacheOfLeg(choice: CacheChoice, leg: string): CacheChoice {
  if (choice.kind === 'explicit') return choice
  const { scope, ref } = choice
  return { ...choice, scope: scope && `${scope}-${leg}`, ref: ref && refOfLeg(ref, leg) }
}

function refOfLeg(ref: string, leg: string): string {
  try {
    const { repository, tag } = parseTagReference(ref)
    return formatTagReference(parseTagReference(`${repository}:${tag}-${leg}`))
  } catch (error) {
    throw new Error(`cache-ref: ${(error as Error).message}`, { cause: error })
  }
}

/** Values of buildx's `--cache-from` and `--cache-to`. */
export interface CacheArguments {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

export interface CachePlan extends CacheArguments {
  readonly backend: 'gha' | 'registry' | 'none' | 'explicit'
  readonly degradations: readonly Degradation[]
}

/** What a cache is for; two builds that differ in it never share one. */
export interface CacheSubject {
  /** First of those that are tagged. */
  readonly repository: string | undefined
  readonly context: string
  readonly target: string | undefined
  readonly platforms: readonly string[]
}

const off: CachePlan = { backend: 'none', from: [], to: [], degradations: [] }

/**
 * @param driver of the builder: `auto` leaves the engine's own builder (`docker`) alone, since it may not export caches
 * @throws Error when a registry cache has no place
 */
export function planCache(choice: CacheChoice, subject: CacheSubject, env: Environment, driver: string): CachePlan {
  const service = cacheService(env)
  if (choice.kind === 'explicit') return explicit(choice, service)
  switch (choice.backend) {
    case 'none':
      return off
    case 'auto':
      if (driver === 'docker' || service.kind === 'missing') return off
      return gha(choice.scope ?? scopeName(subject), choice.mode, service)
    case 'gha':
      return gha(choice.scope ?? scopeName(subject), choice.mode, service)
    case 'registry': {
      const from = csvRow(['type=registry', `ref=${choice.ref ?? defaultRef(subject)}`])
      // As an image manifest: the cache's own media type is refused by some registries, ECR among them.
      const to = `${from},mode=${choice.mode},image-manifest=true,oci-mediatypes=true,${tolerant}`
      return { backend: 'registry', from: [from], to: [to], degradations: [] }
    }
  }
}

/** A cache that can't be written must not break a build; BuildKit reports it as a failed step, and we as a degradation. */
const tolerant = 'ignore-error=true'

function gha(scope: string, mode: string, service: CacheService): CachePlan {
  if (service.kind === 'missing') {
    return { ...off, degradations: [{ what: 'cache', why: `there is no gha cache: ${service.why}` }] }
  }
  // BuildKit waits on a service that has too much to do; its default is ten minutes for each request.
  const from = csvRow(['type=gha', `scope=${scope}`, 'timeout=1m'])
  if (service.kind === 'read-only') return { backend: 'gha', from: [from], to: [], degradations: [readOnly] }
  return { backend: 'gha', from: [from], to: [`${from},mode=${mode},${tolerant}`], degradations: [] }
}

const readOnly: Degradation = {
  what: 'cache',
  why: 'it is imported but not exported: the token of this run may only read the cache, as for a pull request from a fork',
}

/** As they were given, but for what buildx drops without a word and what would break the build. */
function explicit({ from, to }: CacheArguments, service: CacheService): CachePlan {
  if (service.kind === 'missing' && [...from, ...to].some(needsService)) {
    const degradation = { what: 'cache', why: `type=gha is left out of cache-from and cache-to: ${service.why}` }
    const rest = (values: readonly string[]): readonly string[] => values.filter((value) => !needsService(value))
    return { backend: 'explicit', from: rest(from), to: rest(to).map(tolerate), degradations: [degradation] }
  }
  const refused = service.kind === 'read-only' && to.some(needsService)
  const kept = refused ? to.filter((value) => !needsService(value)) : to
  return { backend: 'explicit', from, to: kept.map(tolerate), degradations: refused ? [readOnly] : [] }
}

/** Inline cache is part of the image; there is no error of its own. A bare reference is short for a registry's. */
function tolerate(value: string): string {
  if (!value.includes('=')) return csvRow(['type=registry', `ref=${value}`, tolerant])
  const fields = csvFields(value)
  const asItIs = csvValue(fields, 'type') === 'inline' || csvValue(fields, 'ignore-error') !== undefined
  return asItIs ? value : `${value},${tolerant}`
}

/** With an address and a token of its own it is another service than the runner's. */
function needsService(value: string): boolean {
  const fields = csvFields(value)
  const has = (key: string): boolean => Boolean(csvValue(fields, key))
  return csvValue(fields, 'type') === 'gha' && !(has('token') && (has('url') || has('url_v2')))
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

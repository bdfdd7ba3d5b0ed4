/** A step of a build, and the meaning of its name. */
import { says } from '../docker/messages.ts'
import { parsePlatform, type Platform } from '../plan/platform.ts'

/** A step. Times are milliseconds since the epoch. */
export interface Step extends StepName {
  /** Identifies it in this build. */
  readonly digest: string
  /** Digests of the steps whose results it uses. */
  readonly inputs: readonly string[]
  /** Number in the order in which steps start. */
  readonly number: number
  /** Name in BuildKit, sanitized. */
  readonly name: string
  readonly started: number | undefined
  readonly completed: number | undefined
  readonly cached: boolean
  readonly error: string | undefined
  /** Bytes pulled, sent or pushed. */
  readonly transferred: number
}

interface StepName {
  /** Target of a bake file, if several are built at once. */
  readonly target: string | undefined
  /** Target platform. Steps of a build for a single platform do not name it. */
  readonly platform: Platform | undefined
  /** Platform that it runs on, which differs from the target if the Dockerfile cross-compiles. */
  readonly runsOn: Platform | undefined
  /** `2/3` for an instruction of the Dockerfile; undefined for BuildKit's own steps. */
  readonly position: string | undefined
  /** Name of the stage; empty for a single stage without a name. */
  readonly stage: string
  /** The instruction, or the action of BuildKit. */
  readonly what: string
}

/**
 * BuildKit names steps `[linux/arm64 stage 2/3] RUN …`, `[2/3] RUN …`, `[internal] load …`, `exporting to image`, and
 * `[linux/amd64->arm64 …]` if a step runs on one platform for another, and belongs to the latter. If several targets of a
 * bake file are built, the first word is that of the target: `[web linux/arm64 2/3] RUN …`, `[web] exporting to image`.
 */
export function parseStepName(name: string, targets: ReadonlySet<string> = new Set()): StepName {
  const [, words = '', bracketed] = /^\[([^\]]*)\] (.*)$/s.exec(name) ?? []
  const [first = '', ...others] = words.split(' ')
  const target = targets.has(first) ? first : undefined
  const list = target === undefined ? [first, ...others] : others
  const { platform, runsOn } = platformsOf(list[0] ?? '')
  const rest = platform === undefined ? list : list.slice(1)
  const position = rest.find((word) => /^\d+\/\d+$/.test(word))
  const stage = rest.filter((word) => word !== position).join(' ')
  return { target, platform, runsOn, position, stage, what: bracketed ?? name }
}

function platformsOf(word: string): Pick<StepName, 'platform' | 'runsOn'> {
  const [, os, ran, target] = /^([a-z]+)\/([\w/]+)(?:->([\w/]+))?$/.exec(word) ?? []
  const nothing = { platform: undefined, runsOn: undefined }
  if (os === undefined || ran === undefined) return nothing
  try {
    const runsOn = parsePlatform(`${os}/${ran}`)
    return { runsOn, platform: target === undefined ? runsOn : parsePlatform(fullName(os, target)) }
  } catch {
    return nothing
  }
}

/** BuildKit omits the operating system if it is that of the platform that the step runs on: `arm/v7`, but `darwin/arm64`. */
function fullName(os: string, target: string): string {
  return /^\w+(?:\/v\d+)?$/.test(target) ? `${os}/${target}` : target
}

/** Seconds between start and end; 0 if one is missing. */
export function stepSeconds({ started, completed }: Step): number {
  return started && completed ? (completed - started) / 1000 : 0
}

/** Whether this step was stopped because another one failed. */
export function isCanceled({ error }: Step): boolean {
  return says(error ?? '', 'canceled')
}

/** Whether the step is an instruction that can be cached. */
export function isCacheable({ position, what }: Step): boolean {
  return position !== undefined && !what.startsWith('FROM ')
}

/** An instruction that runs a program of the image. */
export function isRun({ position, what }: Step): boolean {
  return position !== undefined && /^(?:ONBUILD )?RUN /.test(what)
}

/** Whether the step exports the result, and not a cache. */
export function isExport(step: Step): boolean {
  return step.what.startsWith('exporting to ') && !isCacheExport(step)
}

export function isCacheImport({ what }: Step): boolean {
  return what.startsWith('importing cache manifest from ')
}

/** The names of BuildKit's cache exporters (cache/remotecache). */
export function isCacheExport({ what }: Step): boolean {
  return what.startsWith('exporting cache to ') || what === 'exporting to GitHub Actions Cache'
}

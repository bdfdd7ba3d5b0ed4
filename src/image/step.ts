/** A step of a build, and what its name tells. */
import { parsePlatform, type Platform } from '../plan/platform.ts'

/** A step as far as it is known. Times are milliseconds since the epoch. */
export interface Step extends StepName {
  /** In the order in which steps start. */
  readonly number: number
  /** As BuildKit names it, safe for the log. */
  readonly name: string
  readonly started: number | undefined
  readonly completed: number | undefined
  readonly cached: boolean
  readonly error: string | undefined
  /** Bytes that it pulled, sent or pushed. */
  readonly transferred: number
}

interface StepName {
  /** What it is built for. A build of a single platform does not name it. */
  readonly platform: Platform | undefined
  /** `2/3`: an instruction of the Dockerfile; undefined for BuildKit's own steps. */
  readonly position: string | undefined
  /** Name of the stage; empty where the Dockerfile has but one without a name. */
  readonly stage: string
  /** The instruction, or what BuildKit does. */
  readonly what: string
}

/**
 * BuildKit names steps `[linux/arm64 stage 2/3] RUN …`, `[2/3] RUN …`, `[internal] load …`, `exporting to image`, and
 * `[linux/amd64->arm64 …]` where a step runs on one platform for another: it counts for the latter.
 */
export function parseStepName(name: string): StepName {
  const [, words = '', bracketed] = /^\[([^\]]*)\] (.*)$/s.exec(name) ?? []
  const list = words.split(' ')
  const platform = platformOf(list[0] ?? '')
  const rest = platform === undefined ? list : list.slice(1)
  const position = rest.find((word) => /^\d+\/\d+$/.test(word))
  return { platform, position, stage: rest.filter((word) => word !== position).join(' '), what: bracketed ?? name }
}

function platformOf(word: string): Platform | undefined {
  const [, os, ran, target] = /^([a-z]+)\/([\w/]+)(?:->([\w/]+))?$/.exec(word) ?? []
  if (os === undefined || ran === undefined) return undefined
  try {
    return parsePlatform(`${os}/${target ?? ran}`)
  } catch {
    return undefined
  }
}

/** Seconds between start and end; 0 while one is missing. */
export function stepSeconds({ started, completed }: Step): number {
  return started && completed ? (completed - started) / 1000 : 0
}

/** Whether another step broke the build and this one was stopped for it. */
export function isCanceled({ error }: Step): boolean {
  return error?.includes('context canceled') ?? false
}

/** An instruction of the Dockerfile that a cache can spare. */
export function isCacheable({ position, what }: Step): boolean {
  return position !== undefined && !what.startsWith('FROM ')
}

/** Runs the image that registers emulators. It is pulled or restored from the Actions cache. */
import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { messageOf } from '../actions/errors.ts'
import type { FileCache } from '../actions/file-cache.ts'
import { parseJson } from '../actions/json.ts'
import type { Runtime } from '../actions/runtime.ts'
import { type Docker, DockerError, NoResponse } from '../docker/cli.ts'
import { engineHoldsIndexes, imageId, loadImage, runPrivileged, saveImage, tagImage } from '../docker/engine.ts'
import { retry } from '../docker/retry.ts'
import type { StepContext } from '../docker/step-context.ts'
import { TransientError, transientOf } from '../docker/diagnosis.ts'
import { checkNameless } from './saved-image.ts'
import { type KernelReport, parseKernelReport } from './kernel-report.ts'

/** Pinned for reproducible emulation. The second one is a mirror of the first. */
export const defaultQemuImages = [
  'docker.io/tonistiigi/binfmt:qemu-v10.0.4',
  'mirror.gcr.io/tonistiigi/binfmt:qemu-v10.0.4',
]

export interface EmulatorImages extends Pick<StepContext, 'docker' | 'env' | 'signal' | 'retryPolicy'> {
  readonly runtime: Pick<Runtime, 'state' | 'info'>
  /** Tried in order. */
  readonly images: readonly string[]
  /** Undefined if images are not cached. */
  readonly cache: FileCache | undefined
}

/** The image ran and printed an error instead of a report, for example because it can't mount binfmt_misc. */
class NoReport extends Error {}

/** What the kernel supports afterwards, and the messages of the image. */
export interface ImageResult extends KernelReport {
  readonly said: string
}

/**
 * Runs the first available image with these arguments.
 *
 * @throws an error of the last image, for which `isImageFailure` holds
 */
export async function runEmulatorImage(source: EmulatorImages, args: readonly string[]): Promise<ImageResult> {
  const { images, runtime } = source
  for (const [index, image] of images.entries()) {
    const next = images[index + 1]
    try {
      return await runImage(source, image, args, next === undefined)
    } catch (error) {
      if (!isImageFailure(error) || next === undefined) throw error
      runtime.info(`qemu-image: ${image}: ${error.message}. Trying ${next}`)
    }
  }
  throw new NoReport('there is no image')
}

/** Whether the image is unavailable or failed. */
export function isImageFailure(error: unknown): error is Error {
  return [DockerError, NoReport, NoResponse, TransientError].some((type) => error instanceof type)
}

async function runImage(
  source: EmulatorImages,
  image: string,
  args: readonly string[],
  isLast: boolean,
): Promise<ImageResult> {
  const { docker, runtime, signal, retryPolicy } = source
  const entry = await cacheEntry(source, image)
  const isRestored = entry !== undefined && (await restore(source, image, entry))
  const limit = retryPolicy.attemptTimeout
  const attempt = async (): Promise<ImageResult> => readResult(await runPrivileged(docker, image, args, limit))
  const result = await retry(`qemu-image: ${image}`, attempt, {
    retryPolicy: { ...retryPolicy, attemptTimeout: undefined },
    log: runtime.info,
    signal,
    // A registry that hangs is left for the next image.
    classify: (error) => (error instanceof NoResponse && !isLast ? undefined : transientOf(error)),
  })
  if (entry && !isRestored) await recordPulled(source, image, entry)
  return result
}

/** After an error, the image also exits with 0, but without a report. */
function readResult({ stdout, stderr }: Awaited<ReturnType<typeof runPrivileged>>): ImageResult {
  try {
    return { ...parseKernelReport(stdout), said: stderr }
  } catch {
    const [, reason] = /^error: (.*)$/m.exec(stderr) ?? []
    if (reason !== undefined) throw new NoReport(reason)
    // Occasionally docker loses the output of a container that exits at once.
    const printed = (stdout + stderr).trim().slice(0, 200)
    throw new TransientError(`it printed ${printed === '' ? 'nothing' : JSON.stringify(printed)} instead of JSON`, {
      cause: 'no report of the kernel',
    })
  }
}

/** Where an image is in the cache. */
interface CacheEntry {
  readonly cache: FileCache
  /** Part of the cache key, so it is the same in every run. */
  readonly path: string
  /** Beginning of the key, before the ID of the image. */
  readonly prefix: string
}

/**
 * Undefined if the image does not come from the cache: the engine has it, or it is pinned to a digest. Then the engine
 * pulls and verifies it. Anyone with write access to the cache could replace it, and an image from a file has no digest.
 */
async function cacheEntry({ docker, cache, env }: EmulatorImages, image: string): Promise<CacheEntry | undefined> {
  if (!cache || image.includes('@') || (await imageId(docker, image)) !== undefined) return undefined
  // The two image stores of the engine have different IDs.
  const store = (await engineHoldsIndexes(docker)) ? 'containerd' : 'graph'
  const hash = createHash('sha256').update(image).digest('hex').slice(0, 16)
  return {
    cache,
    path: join(env['RUNNER_TEMP'] ?? tmpdir(), 'manifold-emulators', `${hash}.tar`),
    prefix: `manifold-emulators-${process.platform}-${process.arch}-${store}-${hash}-`,
  }
}

/**
 * Loads an image from the cache if it is the one that was saved, and can't replace another image. A failure does not fail
 * the step.
 */
async function restore({ docker, runtime }: EmulatorImages, image: string, entry: CacheEntry): Promise<boolean> {
  const { cache, path, prefix } = entry
  try {
    const key = await cache.restore(path, prefix)
    if (key === undefined) return false
    await checkNameless(path)
    const [id] = /sha256:[0-9a-f]{64}/.exec(await loadImage(docker, path)) ?? []
    if (id === undefined || key !== prefix + id.slice('sha256:'.length)) {
      throw new Error(`it is ${id ?? 'no image'}, which is not what ${key} names`)
    }
    await tagImage(docker, id, image)
    return true
  } catch (error) {
    runtime.info(`qemu-cache-image: ${image} could not be restored from the Actions cache: ${messageOf(error)}`)
    return false
  } finally {
    await rm(path, { force: true })
  }
}

/** State: what post saves in the cache. */
const state = 'emulator-image'
const pulled = v.object({ id: v.string(), path: v.string(), key: v.string() })

async function recordPulled({ docker, runtime }: EmulatorImages, image: string, entry: CacheEntry): Promise<void> {
  const id = await imageId(docker, image)
  if (id === undefined) return
  const { path, prefix } = entry
  runtime.state.write(state, JSON.stringify({ id, path, key: prefix + id.replace('sha256:', '') }))
}

/** Saves the image that main pulled, by its ID, whatever image has its name by now. */
export async function keepEmulatorImage(
  docker: Docker,
  cache: FileCache | undefined,
  runtime: Pick<Runtime, 'state'>,
): Promise<void> {
  const text = runtime.state.read(state)
  if (!text || !cache) return
  const { id, path, key } = parseJson(pulled, text, 'saved state')
  await mkdir(dirname(path), { recursive: true })
  try {
    await saveImage(docker, id, path)
    await cache.save(path, key)
  } finally {
    await rm(path, { force: true })
  }
}

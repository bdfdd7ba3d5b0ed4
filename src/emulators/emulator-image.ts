/** Runs the image that registers emulators. It is pulled or restored from the Actions cache. */
import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { messageOf } from '../actions/errors.ts'
import type { Environment } from '../actions/environment.ts'
import type { FileCache } from '../actions/file-cache.ts'
import type { Runtime } from '../actions/runtime.ts'
import { type Docker, DockerError } from '../docker/cli.ts'
import { hasImage, loadImage, runPrivileged, saveImage } from '../docker/engine.ts'
import { retry } from '../docker/retry.ts'
import type { StepContext } from '../docker/step-context.ts'
import { TransientError } from '../docker/diagnosis.ts'
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
    try {
      return await runImage(source, image, args)
    } catch (error) {
      if (!isImageFailure(error) || index === images.length - 1) throw error
      runtime.info(`qemu-image: ${image}: ${error.message}. Trying ${images[index + 1] ?? ''}`)
    }
  }
  throw new NoReport('there is no image')
}

/** Whether the image is unavailable or failed. */
export function isImageFailure(error: unknown): error is Error {
  return error instanceof DockerError || error instanceof NoReport || error instanceof TransientError
}

async function runImage(source: EmulatorImages, image: string, args: readonly string[]): Promise<ImageResult> {
  const { docker, runtime, cache, signal, retryPolicy } = source
  const pulled =
    cache !== undefined &&
    !isPinned(image) &&
    !(await hasImage(docker, image)) &&
    !(await restore({ ...source, cache }, image))
  const log = runtime.info
  const attempt = async (signal: AbortSignal): Promise<ImageResult> =>
    readResult(await runPrivileged(docker, image, args, signal))
  const result = await retry(`emulators from ${image}`, attempt, { retryPolicy, log, signal })
  if (pulled) runtime.state.write(state, image)
  return result
}

/** After an error, the image also exits with 0, but without a report. */
function readResult({ stdout, stderr }: Awaited<ReturnType<typeof runPrivileged>>): ImageResult {
  try {
    return { ...parseKernelReport(stdout), said: stderr }
  } catch {
    const [, reason] = /^error: (.*)$/m.exec(stderr) ?? []
    if (reason !== undefined) throw new NoReport(reason)
    // Seldom, docker shows nothing of what a container printed that ended at once.
    const printed = (stdout + stderr).trim().slice(0, 200)
    throw new TransientError(`it printed ${printed === '' ? 'nothing' : JSON.stringify(printed)} instead of JSON`, {
      cause: 'no report of the kernel',
    })
  }
}

/**
 * Whether the image is pinned to a digest. Then it is always pulled and verified by the engine, since anyone with write
 * access to the cache could replace it, and an image loaded from a file has no digest.
 */
function isPinned(image: string): boolean {
  return image.includes('@')
}

/** State: the image for post to save in the cache. */
const state = 'emulator-image'

/** A cache failure does not fail the step. */
async function restore(
  { docker, runtime, cache, env }: EmulatorImages & { readonly cache: FileCache },
  image: string,
): Promise<boolean> {
  const { path, key } = place(image, env)
  try {
    if (!(await cache.restore(path, key))) return false
    await loadImage(docker, path)
    return true
  } catch (error) {
    runtime.info(`qemu-cache-image: ${image} could not be restored from the Actions cache: ${messageOf(error)}`)
    return false
  } finally {
    await rm(path, { force: true })
  }
}

/** Saves the image that main pulled. */
export async function keepEmulatorImage(
  docker: Docker,
  cache: FileCache | undefined,
  env: Environment,
  runtime: Pick<Runtime, 'state'>,
): Promise<void> {
  const image = runtime.state.read(state)
  if (!image || !cache) return
  const { path, key } = place(image, env)
  await mkdir(dirname(path), { recursive: true })
  try {
    await saveImage(docker, image, path)
    await cache.save(path, key)
  } finally {
    await rm(path, { force: true })
  }
}

/** The path is part of the cache key, so it must be the same in every run. */
function place(image: string, env: Environment): { readonly path: string; readonly key: string } {
  const id = createHash('sha256').update(image).digest('hex').slice(0, 16)
  const key = `manifold-emulators-${process.platform}-${process.arch}-${id}`
  return { path: join(env['RUNNER_TEMP'] ?? tmpdir(), 'manifold-emulators', `${id}.tar`), key }
}

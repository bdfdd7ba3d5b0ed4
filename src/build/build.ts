/** Runs the build and reads what it made. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { foreign } from '../actions/foreign.ts'
import { type Docker, DockerError } from '../docker/cli.ts'
import { type Patience, retry } from '../docker/retry.ts'
import { type Plan, repositories } from '../plan/plan.ts'
import { buildArguments } from './arguments.ts'
import type { CacheArguments } from './cache.ts'
import type { BuildInputs } from './inputs.ts'
import type { BuildProgress, Step } from './progress.ts'
import { pushUnderTag, refusesDigest, temporaryTag } from './temporary-tag.ts'

/** What buildx says of the result. Fields are undefined where no exporter gives them (a build to a local folder). */
export interface Built {
  /** Of the image index, or of the manifest of a single platform without attestations. */
  readonly digest: string | undefined
  readonly imageId: string | undefined
  /** The metadata file's JSON, as it is. */
  readonly metadata: string
  /** Under which the image was pushed, in every repository, where one takes no push by digest. It stays. */
  readonly temporaryTag?: string | undefined
}

/**
 * A hiccup of a registry, while pulling or pushing, makes the same build run again: what was built comes from the builder's
 * own cache. A build may take any time, so no try has a time limit.
 *
 * @throws Error that names the step or the repository that failed, Cancelled when the step is
 */
export async function build(
  docker: Docker,
  inputs: BuildInputs,
  plan: Plan,
  {
    cache,
    builder,
    scratch,
    progress,
    patience,
    signal,
  }: {
    readonly cache: CacheArguments
    readonly builder: string
    readonly scratch: string
    readonly progress: BuildProgress
    readonly patience: Patience
    readonly signal: AbortSignal
  },
): Promise<Built> {
  const metadataFile = join(scratch, 'metadata.json')
  const onStderr = (chunk: Buffer): void => {
    progress.push(chunk)
  }
  const args = buildArguments(inputs, plan, cache, builder, metadataFile)
  const run = async (args: readonly string[]): Promise<void> => {
    progress.restart()
    try {
      await docker(args, { onStderr, signal })
    } finally {
      progress.end()
    }
  }
  const log = (line: string): void => {
    progress.print(foreign(line))
  }
  const options = { patience: { ...patience, attemptTimeout: undefined }, log, signal }
  const patiently = (args: readonly string[]): Promise<void> => retry('build', () => run(args), options)
  let tag: string | undefined
  try {
    await patiently(args).catch(async (error: unknown) => {
      if (!(error instanceof DockerError) || !refusesDigest(error.message)) throw error
      tag = temporaryTag()
      log(`push: the registry takes no push by digest (${error.message}); pushing under the tag ${tag}`)
      await patiently(pushUnderTag(args, repositories(plan), tag))
    })
  } catch (error) {
    throw error instanceof DockerError ? failure(error, progress.failed) : error
  }
  return { ...parseMetadata(await readFile(metadataFile, 'utf8')), temporaryTag: tag }
}

function failure(cause: DockerError, failed: readonly Step[]): Error {
  const reason = cause.message.replace(/^(?:failed to build: )?(?:failed to solve: )?/, '')
  const [, repository, refusal] = /^failed to push (\S+): (.*)$/.exec(reason) ?? []
  if (repository !== undefined && refusal !== undefined) {
    const check = 'check that the registry is up, that the builder can reach it, and that this runner may push there'
    return new Error(`push: ${repository}: ${refusal}; ${check}`, { cause })
  }
  const step = failed.find(({ error }) => error === reason)
  return new Error(
    step ? `build: ${step.name}: ${reason}; what it printed stands above, at #${step.number}` : `build: ${reason}`,
    { cause },
  )
}

export function parseMetadata(metadata: string): Built {
  const fields = JSON.parse(metadata) as Record<string, unknown>
  const digest = text(fields['containerimage.digest'])
  return { digest, imageId: text(fields['containerimage.config.digest']) ?? digest, metadata: metadata.trim() }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

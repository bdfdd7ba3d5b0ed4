/** The record of a build for Docker Desktop: exported by buildx, and stored as an artifact of the workflow run. */
import { readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Artifacts, runArtifacts } from '../actions/artifacts.ts'
import { describeDegradation } from '../actions/degradation.ts'
import { messageOf } from '../actions/errors.ts'
import { matchJson } from '../actions/json.ts'
import { timed } from '../actions/phases.ts'
import { buildxFolder } from '../docker/runner-config.ts'
import type { StepContext } from '../docker/step-context.ts'
import { isRemote } from './build-context.ts'
import { BuildFailure } from './failure.ts'
import type { Result } from './result.ts'

interface RecordContext extends Pick<StepContext, 'runtime' | 'env' | 'docker' | 'scratch' | 'signal'> {
  /** Replaces the artifact service of the run. */
  readonly artifacts?: Pick<Artifacts, 'putFile'> | undefined
}

interface RecordedBuilds {
  /** Name of the builder. */
  readonly builder: string
  /** Contexts of the builds. */
  readonly contexts: readonly string[]
}

type Recorded<T> = Pick<Result, 'record' | 'degradations'> & { readonly made: T }

/**
 * Stores the record of the builds that `work` runs, also if they fail. A record that can't be stored is a degradation, and a
 * warning in the log of a failed build.
 */
export async function recorded<T>(
  context: RecordContext,
  { builder, contexts }: RecordedBuilds,
  work: () => Promise<T>,
): Promise<Recorded<T>> {
  const { runtime, env, signal } = context
  const folder = join(buildxFolder(env), 'refs', builder)
  const earlier = new Set(await refsIn(folder))
  const store = async (): Promise<string> => {
    const refs = (await refsIn(folder)).filter((ref) => !earlier.has(ref))
    const own = await Promise.all(refs.map((ref) => isOwn(join(folder, ref), contexts)))
    return storeRecord(
      context,
      builder,
      refs.filter((_, at) => own[at]),
    )
  }
  let made: T
  try {
    made = await work()
  } catch (error) {
    if (!(error instanceof BuildFailure) || signal.aborted) throw error
    try {
      error.record = await timed(runtime, 'record', store())
    } catch (notStored) {
      runtime.warning(describeDegradation(lost(notStored)))
    }
    throw error
  }
  try {
    return { made, record: await timed(runtime, 'record', store()), degradations: [] }
  } catch (error) {
    return { made, degradations: [lost(error)] }
  }
}

class RecordError extends Error {
  readonly remedy: string

  constructor(remedy: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.remedy = remedy
  }
}

function lost(error: unknown) {
  const remedy = error instanceof RecordError ? error.remedy : 'Set record to false if the runner can store none'
  return { what: 'record', why: messageOf(error), remedy }
}

/** Returns the name of the artifact, in which the random reference makes each job and attempt differ. */
async function storeRecord(
  { env, docker, scratch, signal, artifacts = runArtifacts(env, scratch, signal) }: RecordContext,
  builder: string,
  refs: readonly string[],
): Promise<string> {
  const noService = 'Set record to false on runners without the artifact service of GitHub'
  if (!artifacts) throw new RecordError(noService, 'this runner has no artifact service')
  const ids = [...new Set(refs.map((ref) => ref.replace(/^.*\//, '')))]
  const [first = ''] = ids
  const oldBuilder = 'Use buildx 0.24 or newer, and a builder with BuildKit 0.13 or newer'
  if (first === '') throw new RecordError(oldBuilder, 'buildx kept no reference to the build')
  const name = `${(env['GITHUB_REPOSITORY'] ?? 'build').replace(/[^\w.-]+/g, '~')}~${first.slice(0, 12)}.dockerbuild`
  const path = join(scratch, name)
  const options = ['--builder', builder, '--finalize', '--output', path]
  try {
    await docker(['buildx', 'history', 'export', ...options, ...ids], { signal, limit: exportLimit })
  } catch (error) {
    throw new RecordError(oldBuilder, `it could not be exported: ${messageOf(error)}`, { cause: error })
  }
  try {
    await artifacts.putFile(path)
  } catch (error) {
    const again = 'Run the job again if the artifact service was down'
    throw new RecordError(again, `the artifact ${name} could not be stored: ${messageOf(error)}`, { cause: error })
  }
  return name
}

const exportLimit = 120_000

/** buildx keeps a file for each build that it starts on a node: `NODE/REF`. */
async function refsIn(folder: string): Promise<readonly string[]> {
  const nodes = await readdir(folder).catch(() => [])
  const refs = await Promise.all(
    nodes.map(async (node) => (await readdir(join(folder, node)).catch(() => [])).map((ref) => `${node}/${ref}`)),
  )
  return refs.flat()
}

const state = v.object({ LocalPath: v.optional(v.string(), '') })

/** Another job of the machine may build on the same builder at the same time, but not in the same folder. */
async function isOwn(file: string, contexts: readonly string[]): Promise<boolean> {
  const path = matchJson(state, await readFile(file, 'utf8').catch(() => ''))?.LocalPath
  if (path === undefined) return false
  if (contexts.includes(path) || isRemote(path)) return contexts.includes(path)
  const locals = [path, ...contexts.filter((context) => !isRemote(context))]
  const [its, ...own] = await Promise.all(locals.map((folder) => realpath(folder).catch(() => undefined)))
  return its !== undefined && own.includes(its)
}

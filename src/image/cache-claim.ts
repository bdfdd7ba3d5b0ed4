/** Finds different builds of one job that export to the same cache, where each replaces the other's. */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import { matchJson } from '../actions/json.ts'
import type { Platform } from '../plan/platform.ts'
import type { BuildInputs } from './build-inputs.ts'
import type { CachePlan } from './cache.ts'

/** Written to the scratch folder of a step, in which later steps of the job find it. */
const claimFile = 'cache-claim.json'
const claim = v.object({ cache: v.string(), build: v.string() })

type Build = Pick<BuildInputs, 'context' | 'file' | 'target' | 'buildContexts' | 'flags'>

/** Claims the cache for this build. Returns a warning if a different build of this job has claimed it. */
export async function claimCache(
  scratch: string,
  { backend, to }: Pick<CachePlan, 'backend' | 'to'>,
  { context, file, target, buildContexts, flags }: Build,
  platforms: readonly Platform[],
): Promise<string | undefined> {
  if (to.length === 0 || backend === 'explicit') return undefined
  // The same steps are cached with and without --pull.
  const inputs = [context, file, target, buildContexts, flags.filter((flag) => flag !== '--pull'), platforms]
  // Flags may contain values that must not stay on disk.
  const build = createHash('sha256').update(JSON.stringify(inputs)).digest('hex')
  const cache = JSON.stringify(to)
  await writeFile(join(scratch, claimFile), JSON.stringify({ cache, build }), { mode: 0o600 })
  const others = await claimsOfOthers(scratch)
  if (!others.some((other) => other.cache === cache && other.build !== build)) return undefined
  const input = backend === 'registry' ? 'cache-ref' : 'cache-scope'
  return `${input}: an earlier step of this job exports the cache of a different build to the same place, so each replaces the other's. Set ${input} to a different value in each of them`
}

async function claimsOfOthers(scratch: string): Promise<readonly v.InferOutput<typeof claim>[]> {
  const folder = dirname(scratch)
  const others = (await readdir(folder)).filter((name) => name.startsWith('manifold-') && name !== basename(scratch))
  const texts = await Promise.all(others.map((name) => readFile(join(folder, name, claimFile), 'utf8').catch(() => '')))
  return texts.flatMap((text) => matchJson(claim, text) ?? [])
}

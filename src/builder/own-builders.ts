/** Names of builders for a single step, and removal of those that were left behind. */
import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../actions/errors.ts'
import type { Environment } from '../actions/environment.ts'
import type { Runtime } from '../actions/runtime.ts'
import { isBuilding, removeBuilder } from '../docker/buildx.ts'
import type { Docker } from '../docker/cli.ts'
import { buildxFolder } from '../docker/runner-config.ts'

/**
 * `manifold-RUN-TIME-RANDOM`. The name carries this data since drivers have no labels in common.
 */
export function ownBuilderName(env: Environment, now: number): string {
  const run = /^\d+$/.test(env['GITHUB_RUN_ID'] ?? '') ? env['GITHUB_RUN_ID'] : '0'
  return `manifold-${run ?? '0'}-${now.toString(36)}-${randomBytes(4).toString('hex')}`
}

/** Name of a builder that is kept and never considered stale. */
export function keptBuilderName(): string {
  return `manifold-${randomBytes(6).toString('hex')}`
}

/** Creation time of a builder for a single step, in milliseconds since the epoch; undefined for other builders. */
export function madeAt(name: string): number | undefined {
  const time = /^manifold-\d+-([0-9a-z]{8,9})-[0-9a-f]{8}$/.exec(name)?.[1]
  return time === undefined ? undefined : parseInt(time, 36)
}

const day = 24 * 60 * 60 * 1000

/** Removes idle builders that steps left behind on this machine more than a day ago. */
export async function reapStaleBuilders(
  docker: Docker,
  env: Environment,
  now: number,
  { info }: Pick<Runtime, 'info'>,
): Promise<void> {
  const stale = (await storedBuilders(env)).filter((name) => now - (madeAt(name) ?? now) > day)
  await Promise.all(
    stale.map(async (name) => {
      const busy = await isBuilding(docker, name).catch((error: unknown) => messageOf(error))
      if (busy !== false) {
        const why = busy === true ? 'it is in use' : `its state is unknown (${busy})`
        info(`${name} is older than a day and is not removed, since ${why}`)
        return
      }
      info(`removed ${name}, which an earlier run left behind`)
      await removeBuilder(docker, name)
    }),
  )
}

/** Reads buildx's store. Asking buildx takes as long as its slowest builder needs to respond. */
async function storedBuilders(env: Environment): Promise<readonly string[]> {
  try {
    return await readdir(join(buildxFolder(env), 'instances'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The names of builders that are made for one step alone, and what becomes of those that nobody removed. */
import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../actions/errors.ts'
import type { Environment } from '../actions/environment.ts'
import type { Runtime } from '../actions/runtime.ts'
import { isBuilding, removeBuilder } from '../docker/buildx.ts'
import type { Docker } from '../docker/cli.ts'
import { buildxFolder } from '../registry/docker-config.ts'

/**
 * `manifold-RUN-TIME-RANDOM`. The name is the label that every driver keeps, and that shows wherever the builder does:
 * drivers have no labels in common.
 */
export function ownBuilderName(env: Environment, now: number): string {
  const run = /^\d+$/.test(env['GITHUB_RUN_ID'] ?? '') ? env['GITHUB_RUN_ID'] : '0'
  return `manifold-${run ?? '0'}-${now.toString(36)}-${randomBytes(4).toString('hex')}`
}

/** One that is to stay is never taken for a stale one. */
export function keptBuilderName(): string {
  return `manifold-${randomBytes(6).toString('hex')}`
}

/** When a builder of a step was made, in milliseconds since the epoch; undefined for any other builder. */
export function madeAt(name: string): number | undefined {
  const time = /^manifold-\d+-([0-9a-z]{8,9})-[0-9a-f]{8}$/.exec(name)?.[1]
  return time === undefined ? undefined : parseInt(time, 36)
}

const day = 24 * 60 * 60 * 1000

/** Removes builders that steps of more than a day ago have left on this machine, where they are known to be idle. */
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
        const why = busy === true ? 'something is being built on it' : `nobody knows if it is idle (${busy})`
        info(`${name} is older than a day, but ${why}: it stays`)
        return
      }
      info(`${name} was left by an earlier run: removed`)
      await removeBuilder(docker, name)
    }),
  )
}

/** Read from buildx's store: asking buildx takes as long as its slowest builder takes to answer. */
async function storedBuilders(env: Environment): Promise<readonly string[]> {
  try {
    return await readdir(join(buildxFolder(env), 'instances'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

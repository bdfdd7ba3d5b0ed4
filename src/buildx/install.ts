/** Installs buildx if it is missing or too old, or if another version is requested. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Runtime } from '../actions/runtime.ts'
import { buildFromSource } from '../docker/buildx.ts'
import { type Docker, DockerError } from '../docker/cli.ts'
import { partsOf, says } from '../docker/messages.ts'
import type { ReleaseSource } from './release.ts'
import { type BuildxChoice, defaultRelease } from './choice.ts'
import { edgeRelease, installRelease, latestRelease } from './release.ts'

export interface Installation extends ReleaseSource {
  /** Returns docker commands with the buildx plugin at this path. If undefined, docker finds it. */
  readonly cli: (buildx: string | undefined) => Docker
  /** Path of the installed buildx, if known. */
  readonly found: string | undefined
  readonly runtime: Pick<Runtime, 'state' | 'info'>
}

/** State: path of a buildx that post must use as well. */
const state = 'buildx'

/** Returns docker commands with the requested buildx. */
export async function withBuildx(installation: Installation, choice: BuildxChoice): Promise<Docker> {
  const { cli, found } = installation
  switch (choice.kind) {
    case 'installed':
      return replacing(installation)
    case 'latest':
      return cli(await install(installation, await latestRelease(installation)))
    case 'edge':
      return cli(await install(installation, await edgeRelease(installation)))
    case 'release':
      return cli(await install(installation, choice.version))
    case 'source': {
      const folder = join(installation.scratch, 'buildx')
      await mkdir(folder)
      await buildFromSource(cli(found), choice.url, folder)
      return cli(use(installation, join(folder, 'buildx')))
    }
  }
}

export function savedBuildx({ state: { read } }: Pick<Runtime, 'state'>): string | undefined {
  return read(state) || undefined
}

async function install(installation: Installation, version: string): Promise<string> {
  return use(installation, await installRelease(installation, version))
}

function use({ runtime }: Installation, path: string): string {
  runtime.state.write(state, path)
  return path
}

/**
 * Uses the installed buildx until a command shows that it is missing or lacks an option. Then a release replaces it, for
 * that command and all later ones. Checking it first would cost every step a process. A new buildx can use the builders of
 * an old one.
 */
function replacing(installation: Installation): Docker {
  const { cli, found, runtime } = installation
  const own = cli(found)
  let replacement: Promise<Docker> | undefined
  const replace = async (why: string): Promise<Docker> => {
    runtime.info(`buildx: ${why}. Installing ${defaultRelease}`)
    return cli(await install(installation, defaultRelease))
  }
  return async (args, options) => {
    if (args[0] !== 'buildx') return await own(args, options)
    if (replacement) return await (await replacement)(args, options)
    try {
      return await own(args, options)
    } catch (error) {
      const why = shortcoming(error)
      if (why === undefined) throw error
      return await (
        await (replacement ??= replace(why))
      )(args, options)
    }
  }
}

/** What docker or buildx says of its command line. BuildKit prints similar messages about options in a Dockerfile. */
function shortcoming(error: unknown): string | undefined {
  if (!(error instanceof DockerError)) return undefined
  const [said = ''] = error.output.split(/failed to solve|dockerfile parse error/)
  if (says(said, 'no buildx')) return 'it is not installed'
  const [lacks] = partsOf(said, 'unknown option')
  return lacks === undefined ? undefined : `the installed version is too old (${lacks})`
}

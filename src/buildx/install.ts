/** buildx where there is none, where it is too old, or in the version that is asked for. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Runtime } from '../actions/runtime.ts'
import { buildFromSource } from '../docker/buildx.ts'
import { type Docker, DockerError } from '../docker/cli.ts'
import type { ReleaseSource } from './release.ts'
import { type BuildxChoice, defaultRelease } from './choice.ts'
import { installRelease, latestRelease } from './release.ts'

export interface Installation extends ReleaseSource {
  /** The docker commands, with the buildx plugin at this path; undefined: docker finds it. */
  readonly cli: (buildx: string | undefined) => Docker
  /** Path of the buildx that is there, where it is known. */
  readonly found: string | undefined
  readonly runtime: Pick<Runtime, 'state' | 'info'>
}

/** State: the path of a buildx that post has to use too. */
const state = 'buildx'

/** Docker with the buildx that is asked for. */
export async function withBuildx(installation: Installation, choice: BuildxChoice): Promise<Docker> {
  const { cli, found } = installation
  switch (choice.kind) {
    case 'installed':
      return replacing(installation)
    case 'latest':
      return cli(await install(installation))
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

/** @param version the latest where it is left out */
async function install(installation: Installation, version?: string): Promise<string> {
  return use(installation, await installRelease(installation, version ?? (await latestRelease(installation))))
}

function use({ runtime }: Installation, path: string): string {
  runtime.state.write(state, path)
  return path
}

/**
 * The buildx that is there, until it shows that it is not, or that it lacks an option that the step uses: then a release
 * takes its place, for that command and all that follow. Asking it first would cost every step a process. Builders that
 * an old one has made serve a new one.
 */
function replacing(installation: Installation): Docker {
  const { cli, found, runtime } = installation
  const own = cli(found)
  let replacement: Promise<Docker> | undefined
  const replace = async (why: string): Promise<Docker> => {
    runtime.info(`buildx: ${why}; installing ${defaultRelease}`)
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

/**
 * As docker and buildx of all ages say it: of their own command line, before they do anything. BuildKit says the same of an
 * option in a Dockerfile.
 */
function shortcoming(error: unknown): string | undefined {
  if (!(error instanceof DockerError)) return undefined
  const [said = ''] = error.output.split(/failed to solve|dockerfile parse error/)
  if (/'buildx' is not a docker command|unknown command: docker buildx/.test(said)) return 'there is none'
  const [, lacks] =
    /^(?:ERROR: )?(unknown (?:flag: -\S+|shorthand flag: .*)|invalid progress mode rawjson)$/m.exec(said) ?? []
  return lacks === undefined ? undefined : `the one that is there is too old (${lacks})`
}

/**
 * Copies cache mounts into and out of a builder. Only a `RUN` instruction can reach them, and that needs a program: the
 * `tar` of the runner with its libraries, so that nothing has to be pulled.
 */
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { accessSync, constants } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { delimiter, dirname, join } from 'node:path'
import type { Environment } from '../actions/environment.ts'
import { runToEnd } from '../docker/process.ts'
import type { StepContext } from '../docker/step-context.ts'
import { parsePlatform } from '../plan/platform.ts'
import { type CacheMount, nameOf, namespaceOf } from './find-mounts.ts'

export interface CopyContext extends Pick<StepContext, 'docker' | 'scratch' | 'env' | 'signal'> {
  /** Name of the builder. */
  readonly builder: string
}

/** Time limit of copying. */
const limit = 5 * 60_000

export function archiveName(number: number): string {
  return `${number}.tar`
}

/** A mount, and the name of the archive that it is filled from. */
interface Archived {
  readonly mount: CacheMount
  readonly archive: string
}

/** Fills mounts from archives in the folder. */
export async function importMounts(context: CopyContext, archived: readonly Archived[], folder: string): Promise<void> {
  const extract = archived.map(({ mount, archive }) => ({
    mounts: [`--mount=type=bind,from=archives,source=${archive},target=/archive`, mountFlag(mount)],
    args: ['-x', '-f', '/archive', '-C', '/mount'],
  }))
  const [first] = archived
  await run(context, first?.mount, extract, ['--build-context', `archives=${folder}`, '--output', 'type=cacheonly'])
}

/** Writes an archive of each mount to the folder. */
export async function exportMounts(context: CopyContext, mounts: readonly CacheMount[], folder: string): Promise<void> {
  const create = mounts.map((mount, number) => ({
    mounts: [mountFlag(mount)],
    args: ['-c', '-f', `/archives/${archiveName(number)}`, '-C', '/mount', '.'],
  }))
  const exported = join(context.scratch, 'cache-mounts-export')
  try {
    await run(context, mounts[0], create, ['--output', `type=local,dest=${exported}`])
    for (const [number] of mounts.entries()) {
      await rename(join(exported, 'archives', archiveName(number)), join(folder, archiveName(number)))
    }
  } finally {
    await rm(exported, { recursive: true, force: true })
  }
}

function mountFlag(mount: CacheMount): string {
  const { access } = mount
  const attributes = access ? [`uid=${access.uid}`, `gid=${access.gid}`, `mode=0${access.mode.toString(8)}`] : []
  return ['--mount=type=cache', `id=${nameOf(mount)}`, 'target=/mount', ...attributes].join()
}

interface TarRun {
  readonly mounts: readonly string[]
  readonly args: readonly string[]
}
/**
 * Runs `tar` once for each mount.
 *
 * @param first one of the mounts, which have the same namespace
 */
async function run(
  { docker, scratch, env, signal, builder }: CopyContext,
  first: CacheMount | undefined,
  runs: readonly TarRun[],
  args: readonly string[],
): Promise<void> {
  const context = join(scratch, 'cache-mounts')
  const tar = await copyTar(env, join(context, 'root'))
  const dockerfile = [
    'FROM scratch',
    'COPY root/ /',
    'WORKDIR /archives',
    // The instructions below always run. With --no-cache, BuildKit would start mounts that have an owner anew.
    `ENV RUN=${randomUUID()}`,
    ...runs.map((tarRun) => `RUN ${tarRun.mounts.join(' ')} ${JSON.stringify([tar, ...tarRun.args])}`),
    '',
  ]
  await writeFile(join(context, 'Dockerfile'), dockerfile.join('\n'))
  await docker(
    [
      ...['buildx', 'build', '--builder', builder, '--progress', 'plain', '--provenance=false'],
      ...['--platform', parsePlatform(process.arch), '--build-arg', `BUILDKIT_CACHE_MOUNT_NS=${namespaceOf(first)}`],
      ...args,
      context,
    ],
    { signal, limit },
  )
}

/**
 * Copies `tar` and its libraries into a root file system. Returns its path there.
 *
 * @throws Error if there is none
 */
async function copyTar(env: Environment, root: string): Promise<string> {
  const path = (env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'tar'))
    .find(isExecutable)
  if (path === undefined) throw new Error('there is no tar on PATH')
  // It fails for a static program, which needs no libraries.
  const { stdout } = await runToEnd(['ldd', path])
  const libraries = [...stdout.matchAll(/(?:=> |^\s+)(\/\S+) \(0x/gm)].map(([, library = '']) => library)
  for (const file of [path, ...libraries]) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await copyFile(file, join(root, file))
  }
  return path
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

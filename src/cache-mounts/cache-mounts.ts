/** Keeps cache mounts (`RUN --mount=type=cache`) in the Actions cache. Nothing here fails the step. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Degradation } from '../actions/degradation.ts'
import { messageOf } from '../actions/errors.ts'
import { type FileCache, fileCache } from '../actions/file-cache.ts'
import { anyObject, parseJson } from '../actions/json.ts'
import { timed } from '../actions/phases.ts'
import type { Builder } from '../builder/emulate.ts'
import type { StepContext } from '../docker/step-context.ts'
import { cacheService } from '../image/cache-token.ts'
import { formatBytes } from '../progress/size.ts'
import { changedShare, type Entries, hashOf, readEntries } from './archive-entries.ts'
import { archiveName, type CopyContext, exportMounts, importMounts } from './copy-mounts.ts'
import { type CacheMount, cacheMount, findMounts, nameOf } from './find-mounts.ts'
import { selectMounts } from './select-mounts.ts'
import { mountUsage, provenances } from './usage.ts'

export interface CacheMountInputs {
  /** Names of the mounts to keep; `all` for every mount of the build. */
  readonly names: readonly string[] | 'all'
  /** Builds with different scopes do not share mounts. */
  readonly scope: string
}

type Context = Pick<StepContext, 'docker' | 'scratch' | 'env' | 'signal' | 'runtime'>
type MountBuilder = Pick<Builder, 'name' | 'nodes'>

/** Large files take longer than the usual limit. */
const transferLimit = 5 * 60_000
/** Most tools write a few files in every run. */
const negligible = 0.01
/** A repository has 10 GB for all its caches. */
const sizeLimit = 2e9

const listFile = 'mounts.json'
const mountList = v.array(cacheMount)

interface Saved {
  readonly mounts: readonly CacheMount[]
  readonly content: Entries
}

export class CacheMounts {
  private readonly cache: FileCache | undefined
  private readonly folder: string
  private readonly prefix: string
  private readonly download: Promise<Saved | undefined>
  private readonly degradations: Degradation[] = []
  private readonly step: Context
  private readonly inputs: CacheMountInputs

  /** Starts the download. */
  constructor(step: Context, inputs: CacheMountInputs) {
    this.step = step
    this.inputs = inputs
    const hash = createHash('sha256').update(inputs.scope).digest('hex').slice(0, 16)
    this.prefix = `manifold-cache-mounts-${process.platform}-${process.arch}-${hash}-`
    // Part of the cache key, so it is the same in every run.
    this.folder = join(step.env['RUNNER_TEMP'] ?? tmpdir(), `manifold-cache-mounts-${hash}`)
    this.cache = fileCache(step.env, step.signal, transferLimit)
    this.download = this.fetch()
    // It is awaited when the builder is ready.
    this.download.catch(() => undefined)
  }

  private async fetch(): Promise<Saved | undefined> {
    await rm(this.folder, { recursive: true, force: true })
    await mkdir(this.folder, { mode: 0o700 })
    if ((await this.cache?.restore(this.folder, this.prefix)) === undefined) return undefined
    const mounts = parseJson(mountList, await readFile(join(this.folder, listFile), 'utf8'), listFile)
    return { mounts, content: await this.readContent(mounts) }
  }

  /** Fills the builder's cache mounts. Those that it has already are newer. */
  async restore(builder: MountBuilder): Promise<void> {
    await this.attempt('could not be restored', 'restoring cache mounts', async () => {
      const entry = await this.download
      if (!this.cache || builder.nodes.length > 1) return
      const { docker, runtime } = this.step
      const held = entry ? new Set((await mountUsage(docker, builder.name)).map(({ id }) => id)) : undefined
      const mounts = (entry?.mounts ?? []).filter((mount) => this.isWanted(mount) && !held?.has(mount.id))
      if (entry && mounts.length > 0) {
        const archives = mounts.map((mount) => ({ mount, archive: archiveName(entry.mounts.indexOf(mount)) }))
        await importMounts(this.copying(builder), archives, this.folder)
      }
      runtime.info(`cache-mounts: restored: ${listed(mounts.map(nameOf))}`)
    })
    await this.forget()
  }

  /**
   * Saves the mounts of a build, unless they are unchanged.
   *
   * @param metadata of buildx
   * @returns what did not happen, also when restoring
   */
  async save(builder: MountBuilder, metadata: string): Promise<readonly Degradation[]> {
    const service = cacheService(this.step.env)
    if (!this.cache) this.degrade('are not kept, since this runner has no cache service', 'Leave cache-mounts empty')
    else if (builder.nodes.length > 1) {
      this.degrade(
        'are not kept, since the builder has several nodes, each with mounts of its own',
        'Build each platform on a runner of its own',
      )
    } else if (service.kind === 'read-only') {
      this.degrade(
        'are restored but not saved, since the token of this run can only read the Actions cache',
        'Let a run on a branch of this repository save them',
      )
    } else {
      await this.attempt('could not be saved', 'saving cache mounts', () => this.saveMounts(builder, metadata))
      await this.forget()
    }
    return this.degradations
  }

  private async saveMounts(builder: MountBuilder, metadata: string): Promise<void> {
    const { docker, runtime } = this.step
    const definitions = await Promise.all(refsIn(metadata).map((ref) => provenances(docker, builder.name, ref)))
    const mounts = this.choose(findMounts(definitions.flat()), await mountUsage(docker, builder.name))
    if (mounts.length === 0) {
      runtime.info('cache-mounts: the build has none to save')
      return
    }
    await mkdir(this.folder, { mode: 0o700 })
    await exportMounts(this.copying(builder), mounts, this.folder)
    const content = await this.readContent(mounts)
    const list = JSON.stringify(mounts)
    const saved = await this.download.catch(() => undefined)
    const share = JSON.stringify(saved?.mounts) === list && saved ? changedShare(saved.content, content) : 1
    if (share <= negligible) {
      runtime.info(`cache-mounts: ${share === 0 ? 'unchanged' : 'nearly unchanged'}, so they are not saved again`)
      return
    }
    await writeFile(join(this.folder, listFile), list)
    const key = this.prefix + createHash('sha256').update(list).update(hashOf(content)).digest('hex').slice(0, 32)
    if (!(await this.cache?.save(this.folder, key))) throw new Error('the Actions cache did not accept them')
    runtime.info(`cache-mounts: saved: ${listed(mounts.map(nameOf))}`)
  }

  /** The wanted mounts that the builder has, within the size limit. */
  private choose(
    { mounts, others }: ReturnType<typeof findMounts>,
    usage: Awaited<ReturnType<typeof mountUsage>>,
  ): readonly CacheMount[] {
    const { names } = this.inputs
    const unsupported = names === 'all' ? others : others.filter((name) => names.includes(name))
    if (unsupported.length > 0) {
      this.degrade(
        `are not saved: ${unsupported.join(', ')}, which start with files of an image or have an unusual id`,
        'Remove "from" and "source" from these mounts, and use letters, digits and /:.-_ in their id',
      )
    }
    const known = [...mounts.map(nameOf), ...others]
    const missing = names === 'all' ? [] : names.filter((name) => !known.includes(name))
    if (missing.length > 0) {
      this.degrade(
        `are not saved: ${missing.join(', ')}, which the build does not have`,
        `Set cache-mounts to true, or to some of ${listed(known)}`,
      )
    }
    const { kept, dropped } = selectMounts(
      mounts.filter((mount) => this.isWanted(mount)),
      usage,
      sizeLimit,
    )
    if (dropped.length > 0) {
      this.degrade(
        `are not saved: ${dropped.map(({ mount, bytes }) => `${nameOf(mount)} (${formatBytes(bytes)})`).join(', ')}, since together they exceed ${formatBytes(sizeLimit)}`,
        'List the mounts to keep in cache-mounts, or make them smaller',
      )
    }
    return kept
  }

  private readContent(mounts: readonly CacheMount[]): Promise<Entries> {
    return readEntries(mounts.map((_, number) => join(this.folder, archiveName(number))))
  }

  private isWanted(mount: CacheMount): boolean {
    const { names } = this.inputs
    return names === 'all' || names.includes(nameOf(mount))
  }

  private copying({ name }: MountBuilder): CopyContext {
    return { ...this.step, builder: name }
  }

  private degrade(why: string, remedy: string): void {
    this.degradations.push({ what: 'cache-mounts', why: `cache mounts ${why}`, remedy })
  }

  private async attempt(failure: string, phase: string, work: () => Promise<void>): Promise<void> {
    const { runtime, signal } = this.step
    try {
      await timed(runtime, phase, work())
    } catch (error) {
      if (signal.aborted) throw error
      this.degrade(
        `${failure}: ${messageOf(error)}`,
        'The next run tries again. If it fails as well, leave cache-mounts empty',
      )
    }
  }

  private async forget(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ')
}

/** References of builds in the builder's history: of one build, or of each target. */
function refsIn(metadata: string): readonly string[] {
  const fields = parseJson(anyObject, metadata, 'metadata of buildx')
  return [fields, ...Object.values(fields)].flatMap((part) => {
    const ref = (part as Readonly<Record<string, unknown>> | null)?.['buildx.build.ref']
    // BUILDER/NODE/REF
    return typeof ref === 'string' ? [ref.slice(ref.lastIndexOf('/') + 1)] : []
  })
}

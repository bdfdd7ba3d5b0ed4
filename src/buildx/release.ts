/** Downloads releases of buildx, verifies their checksums, and keeps them in the tool cache. */
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { durationSince } from '../actions/duration.ts'
import rcompare from 'semver/functions/rcompare.js'
import { withContext } from '../actions/errors.ts'
import type { Runtime } from '../actions/runtime.ts'
import type { ToolCache } from '../actions/tool-cache.ts'
import { retry } from '../docker/retry.ts'
import type { StepContext } from '../docker/step-context.ts'
import { defaultRelease } from './choice.ts'
import { type Download, downloadFile, downloadText, redirection, transportTo } from './download.ts'

export interface ReleaseSource extends Pick<StepContext, 'scratch' | 'signal' | 'retryPolicy'> {
  readonly runtime: Pick<Runtime, 'info'>
  readonly tools: ToolCache
  /** URL of the releases. */
  readonly mirror: string
  readonly stallTimeout?: number
}

/** Returns the version of the latest release. */
export async function latestRelease(source: ReleaseSource): Promise<string> {
  const url = new URL(`${source.mirror}/latest`)
  const target = await lookUp(source, url, redirection)
  const version = /\/tag\/(v[\w.-]+)$/.exec(target.pathname)?.[1]
  if (version === undefined)
    throw new Error(
      `buildx-version: ${url.href} does not redirect to a release. Use a version such as ${defaultRelease}`,
    )
  return version
}

/** Returns the version of the newest release or pre-release, from the feed of releases. */
export async function edgeRelease(source: ReleaseSource): Promise<string> {
  const url = new URL(`${source.mirror}.atom`)
  const feed = await lookUp(source, url, downloadText)
  const versions = [...feed.matchAll(/\/tag\/(v\d+\.\d+\.\d+(?:-[\w.]+)?)"/g)].map(([, version = '']) => version)
  const [newest] = versions.sort(rcompare)
  if (newest === undefined)
    throw new Error(`buildx-version: ${url.href} has no release. Use a version such as ${defaultRelease}`)
  return newest
}

async function lookUp<T>(source: ReleaseSource, url: URL, read: (download: Download) => Promise<T>): Promise<T> {
  using transport = transportTo(url)
  try {
    return await withRetries(source, 'looking for the latest buildx', { transport, url }, read)
  } catch (error) {
    if (source.signal.aborted) throw error
    throw withContext('buildx-version', error, `Use a version such as ${defaultRelease}`)
  }
}

/** Returns the path of the program, from the tool cache or downloaded. */
export async function installRelease(source: ReleaseSource, version: string): Promise<string> {
  const { runtime, tools } = source
  const architecture = goArchitecture()
  const number = version.slice(1)
  const kept = await tools.find(tool, number, architecture)
  if (kept !== undefined) return join(kept, program)
  const started = performance.now()
  const file = await downloadChecked(source, version, `buildx-${version}.linux-${architecture}`)
  await chmod(file, 0o755)
  const folder = await tools.keep(file, { name: program, tool, version: number, architecture })
  runtime.info(`buildx ${version}: installed in ${durationSince(started)}`)
  return join(folder, program)
}

/** Downloads a file and verifies its checksum. Returns its path. */
async function downloadChecked(source: ReleaseSource, version: string, name: string): Promise<string> {
  const { mirror, scratch } = source
  const folder = `${mirror}/download/${version}`
  using transport = transportTo(new URL(folder))
  const at = (entry: string) => ({ transport, url: new URL(`${folder}/${entry}`) })
  const file = join(scratch, name)
  const failed = (error: unknown): never => {
    if (source.signal.aborted) throw error
    const remedy = `Check that ${version} is a release, or set buildx-mirror to a server that has it`
    throw withContext('buildx-version', error, remedy)
  }
  const checksums = await withRetries(source, 'checksums of buildx', at('checksums.txt'), downloadText).catch(failed)
  const expected = checksumOf(checksums, name)
  if (expected === undefined)
    throw new Error(`buildx-version: ${folder}/checksums.txt has no checksum for ${name}. Nothing was installed`)
  const save = (download: Download): Promise<string> => downloadFile(download, file)
  const actual = await withRetries(source, `buildx ${version}`, at(name), save).catch(failed)
  if (actual !== expected) {
    throw new Error(
      `buildx-version: ${folder}/${name} has the checksum ${actual} instead of ${expected}. Nothing was installed`,
    )
  }
  return file
}

/** Parses lines of `CHECKSUM *NAME`. */
function checksumOf(text: string, name: string): string | undefined {
  const lines = text.split('\n').map((line) => /^([\da-f]{64})\s+\*?(\S+)\s*$/i.exec(line))
  return lines.find((line) => line?.[2] === name)?.[1]?.toLowerCase()
}

/** A large file may take any time, so only a stalled download is stopped. */
function withRetries<T>(
  { runtime, signal, retryPolicy, stallTimeout }: ReleaseSource,
  what: string,
  from: Pick<Download, 'transport' | 'url'>,
  operation: (download: Download) => Promise<T>,
): Promise<T> {
  return retry(what, (signal) => operation({ ...from, signal, silence: stallTimeout }), {
    retryPolicy: { ...retryPolicy, attemptTimeout: undefined },
    log: runtime.info,
    signal,
  })
}

const tool = 'buildx'
const program = 'docker-buildx'

/** Returns the architecture in the file names of a release. */
function goArchitecture(): string {
  const names: Readonly<Record<string, string>> = { x64: 'amd64', arm: 'arm-v7', ppc64: 'ppc64le' }
  return names[process.arch] ?? process.arch
}

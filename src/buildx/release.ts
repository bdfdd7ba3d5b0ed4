/** Releases of buildx: downloaded, checked against the checksums that the release publishes, and kept. */
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { withContext } from '../actions/errors.ts'
import type { Runtime } from '../actions/runtime.ts'
import type { ToolCache } from '../actions/tool-cache.ts'
import { retry } from '../docker/retry.ts'
import type { StepContext } from '../docker/step-context.ts'
import { defaultRelease } from './choice.ts'
import { defaultDownload, downloadFile, type DownloadOptions, downloadText, redirection } from './download.ts'

export interface ReleaseSource extends Pick<StepContext, 'scratch' | 'signal' | 'retryPolicy'> {
  readonly runtime: Pick<Runtime, 'info'>
  readonly tools: ToolCache
  /** URL of the releases. */
  readonly mirror: string
  readonly stallTimeout?: number
}

/** The version that the releases call the latest. */
export async function latestRelease(source: ReleaseSource): Promise<string> {
  const url = `${source.mirror}/latest`
  const target = await withRetries(source, 'looking for the latest buildx', () => redirection(url, options(source)))
  const version = /\/tag\/(v[\w.-]+)$/.exec(target ?? '')?.[1]
  if (version === undefined)
    throw new Error(`buildx-version: ${url} does not lead to a release; give a version such as ${defaultRelease}`)
  return version
}

/** The path of the program, from the tool cache or downloaded. */
export async function installRelease(source: ReleaseSource, version: string): Promise<string> {
  const { runtime, tools } = source
  const architecture = goArchitecture()
  const number = version.slice(1)
  const kept = await tools.find(tool, number, architecture)
  if (kept !== undefined) return join(kept, program)
  const started = performance.now()
  const file = await downloadChecked(source, version, `buildx-${version}.linux-${architecture}`)
  await chmod(file, 0o755)
  const folder = await tools.keep(file, program, tool, number, architecture)
  runtime.info(`buildx ${version}: installed in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return join(folder, program)
}

/** The path of the file, which has the checksum that the release publishes. */
async function downloadChecked(source: ReleaseSource, version: string, name: string): Promise<string> {
  const { mirror, scratch } = source
  const folder = `${mirror}/download/${version}`
  const file = join(scratch, name)
  const [checksums, actual] = await Promise.all([
    withRetries(source, 'checksums of buildx', () => downloadText(`${folder}/checksums.txt`, options(source))),
    withRetries(source, `buildx ${version}`, () => downloadFile(`${folder}/${name}`, file, options(source))),
  ]).catch((error: unknown) => {
    if (source.signal.aborted) throw error
    const remedy = `Check that ${version} is a release, or set buildx-mirror to where it can be reached`
    throw withContext('buildx-version', error, remedy)
  })
  const expected = checksumOf(checksums, name)
  if (expected === undefined)
    throw new Error(`buildx-version: ${folder}/checksums.txt has no checksum of ${name}; nothing was installed`)
  if (actual !== expected) {
    throw new Error(
      `buildx-version: ${folder}/${name} has the checksum ${actual}, and the release says ${expected}; nothing was installed`,
    )
  }
  return file
}

/** Lines of `CHECKSUM *NAME`. */
function checksumOf(text: string, name: string): string | undefined {
  const lines = text.split('\n').map((line) => /^([\da-f]{64})\s+\*?(\S+)\s*$/i.exec(line))
  return lines.find((line) => line?.[2] === name)?.[1]?.toLowerCase()
}

function withRetries<T>(
  { runtime, signal, retryPolicy }: ReleaseSource,
  what: string,
  operation: () => Promise<T>,
): Promise<T> {
  return retry(what, operation, {
    retryPolicy,
    log: runtime.info,
    signal,
  })
}

function options({ signal, stallTimeout = defaultDownload.stallTimeout }: ReleaseSource): DownloadOptions {
  return { signal, stallTimeout }
}

const tool = 'buildx'
const program = 'docker-buildx'

/** As the files of a release are named. */
function goArchitecture(): string {
  const names: Readonly<Record<string, string>> = { x64: 'amd64', arm: 'arm-v7', ppc64: 'ppc64le' }
  return names[process.arch] ?? process.arch
}

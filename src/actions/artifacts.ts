/** Stores texts and files as artifacts of the workflow run. The client is large and loaded only when needed. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Environment } from './environment.ts'
import { withTimeLimit } from './time-limit.ts'
import { unzipSingle } from './zip.ts'

export interface Artifacts {
  /** Stores a small file for three days. Replaces an artifact with the same name. */
  readonly put: (name: string, content: Buffer) => Promise<void>
  /** Stores a file as it is, under its own name, which must be new in this run. */
  readonly putFile: (path: string) => Promise<void>
  /** Names of all artifacts of the run. Any job of the run can write and delete them. */
  readonly list: () => Promise<readonly string[]>
  /** @throws Error for an artifact that is larger than `limit` bytes, packed or unpacked */
  readonly read: (name: string, limit: number) => Promise<Buffer>
  readonly remove: (name: string) => Promise<void>
}

const file = 'part.json'

/** For a call, in which the client itself retries. */
const callLimit = 120_000

/**
 * Returns undefined if the runner has no artifact service. The protocol is that of `actions/upload-artifact@v4`, whose
 * client supports only GitHub's own hosts.
 *
 * @param scratch a private folder
 */
export function runArtifacts(env: Environment, scratch: string, signal: AbortSignal): Artifacts | undefined {
  if (!offersArtifacts(env)) return undefined
  const call = <T>(work: () => Promise<T>): Promise<T> => withTimeLimit('the artifact service', callLimit, signal, work)
  const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
    const folder = await mkdtemp(join(scratch, 'artifact-'))
    try {
      return await call(() => work(folder))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return {
    put: (name, content) =>
      inFolder(async (folder) => {
        const client = await loadClient()
        const path = join(folder, file)
        await writeFile(path, content)
        const upload = () => client.uploadArtifact(name, [path], folder, { retentionDays: 3 })
        try {
          await upload()
        } catch (error) {
          // An earlier attempt of the job has uploaded one, and names are unique.
          if (!/\b409\b|already exists/.test((error as Error).message)) throw error
          await remove(client, name)
          await upload()
        }
      }),
    putFile: (path) =>
      call(async () => {
        const client = await loadClient()
        await client.uploadArtifact(basename(path), [path], dirname(path), { skipArchive: true })
      }),
    list: () =>
      call(async () => {
        const { artifacts } = await (await loadClient()).listArtifacts({ latest: true })
        return artifacts.map(({ name }) => name)
      }),
    read: (name, limit) =>
      inFolder(async (folder) => {
        const client = await loadClient()
        const { artifact } = await client.getArtifact(name)
        checkSize(artifact.size, limit)
        // Not unpacked by the client, which has no limits.
        await client.downloadArtifact(artifact.id, { path: folder, skipDecompress: true })
        const [archive = ''] = await readdir(folder)
        const path = join(folder, archive)
        // The service knows the size from the job that uploaded it.
        checkSize((await stat(path)).size, limit)
        return unzipSingle(await readFile(path), limit)
      }),
    remove: (name) => call(async () => remove(await loadClient(), name)),
  }
}

export function offersArtifacts(env: Environment): boolean {
  if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL']) return false
  const { GITHUB_SERVER_URL: server = '' } = env
  const { hostname } = new URL(server === '' ? 'https://github.com' : server)
  return /(?:^|\.)(?:github\.com|ghe\.com|localhost)$/i.test(hostname)
}

function checkSize(size: number, limit: number): void {
  if (size > limit) throw new Error(`it has ${size} bytes, more than ${limit}`)
}

/** Succeeds if there is no such artifact. */
async function remove(client: Client, name: string): Promise<void> {
  try {
    await client.deleteArtifact(name)
  } catch (error) {
    if (!/not found|\b404\b/i.test((error as Error).message)) throw error
  }
}

type Client = Awaited<ReturnType<typeof loadClient>>

async function loadClient() {
  // The client's unzip library uses a deprecated Buffer constructor.
  process.noDeprecation = true
  const { DefaultArtifactClient } = await import('@actions/artifact')
  return new DefaultArtifactClient()
}

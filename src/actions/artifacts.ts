/** Stores texts as artifacts of the workflow run. The client is large and loaded only when needed. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from './environment.ts'

export interface Artifacts {
  /** Stores a text for three days. Replaces an artifact with the same name. */
  readonly put: (name: string, text: string) => Promise<void>
  /** Returns the texts of the artifacts with this prefix, by name. */
  readonly read: (prefix: string) => Promise<ReadonlyMap<string, string>>
  readonly remove: (name: string) => Promise<void>
}

const file = 'part.json'

/**
 * Returns undefined if the runner has no artifact service. The protocol is that of `actions/upload-artifact@v4`, whose
 * client supports only GitHub's own hosts.
 *
 * @param scratch a private folder
 */
export function runArtifacts(env: Environment, scratch: string): Artifacts | undefined {
  if (!offersArtifacts(env)) return undefined
  const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
    const folder = await mkdtemp(join(scratch, 'artifact-'))
    try {
      return await work(folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return {
    put: (name, text) =>
      inFolder(async (folder) => {
        const client = await loadClient()
        const path = join(folder, file)
        await writeFile(path, text)
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
    read: (prefix) =>
      inFolder(async (folder) => {
        const client = await loadClient()
        const { artifacts } = await client.listArtifacts({ latest: true })
        const found = artifacts.filter(({ name }) => name.startsWith(prefix))
        const texts = found.map(async ({ id, name }) => {
          await client.downloadArtifact(id, { path: join(folder, name) })
          return [name, await readFile(join(folder, name, file), 'utf8')] as const
        })
        return new Map(await Promise.all(texts))
      }),
    remove: async (name) => {
      await remove(await loadClient(), name)
    },
  }
}

export function offersArtifacts(env: Environment): boolean {
  if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL']) return false
  const { GITHUB_SERVER_URL: server = '' } = env
  const { hostname } = new URL(server === '' ? 'https://github.com' : server)
  return /(?:^|\.)(?:github\.com|ghe\.com|localhost)$/i.test(hostname)
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

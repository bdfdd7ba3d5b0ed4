/** A private folder for this step, which post removes. */
import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Runtime } from './runtime.ts'

const key = 'scratch'

/** Creates the folder after saving its path to the state. */
export async function makeScratch({ state }: Pick<Runtime, 'state'>): Promise<string> {
  const path = join(process.env['RUNNER_TEMP'] ?? tmpdir(), `manifold-${randomBytes(6).toString('hex')}`)
  state.write(key, path)
  await mkdir(path, { recursive: true, mode: 0o700 })
  return path
}

/** Returns the folder that main created, if any. For post. */
export function ownScratch({ state }: Pick<Runtime, 'state'>): string | undefined {
  return state.read(key) || undefined
}

/** States that only say how to remove what others name. */
const hints = ['docker-env', 'buildx']

/**
 * Removes the folder at the end of main if it is all that post would remove. Post then ends without loading the bundle.
 *
 * @param saved names in the state
 */
export async function removeLoneScratch(runtime: Pick<Runtime, 'state'>, saved: readonly string[]): Promise<void> {
  if (saved.some((name) => ![key, ...hints].includes(name))) return
  try {
    await removeScratch(runtime)
    runtime.state.write(key, '')
  } catch {
    // Post tries again, and says why it fails.
  }
}

export async function removeScratch(runtime: Pick<Runtime, 'state'>): Promise<void> {
  const path = ownScratch(runtime)
  if (path) await rm(path, { recursive: true, force: true })
}

/** A private folder for this step, which post removes. */
import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Runtime } from './runtime.ts'

const key = 'scratch'

/** Makes the folder, after its path is in the state. */
export async function makeScratch({ state }: Pick<Runtime, 'state'>): Promise<string> {
  const path = join(process.env['RUNNER_TEMP'] ?? tmpdir(), `manifold-${randomBytes(6).toString('hex')}`)
  state.write(key, path)
  await mkdir(path, { recursive: true, mode: 0o700 })
  return path
}

export async function removeScratch({ state }: Pick<Runtime, 'state'>): Promise<void> {
  const path = state.read(key)
  if (path) await rm(path, { recursive: true, force: true })
}

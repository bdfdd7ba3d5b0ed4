/** Entries of a build context that builds rarely need. */
import { opendir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ignorable } from './adviser.ts'

const rarelyNeeded = new Set([
  '.git',
  'node_modules',
  'target',
  'dist',
  'build',
  'out',
  'coverage',
  '.venv',
  'venv',
  '.next',
  '.gradle',
  '.tox',
  '.cache',
  'tmp',
])
const worthBytes = 10_000_000
/** Larger folders are measured up to here. */
const mostFiles = 10_000

/** @returns the largest first; empty if the context can't be read */
export async function findIgnorable(context: string): Promise<readonly Ignorable[]> {
  const ignored = await readIgnored(context)
  const names = (await readdir(context).catch(() => [])).filter((name) => rarelyNeeded.has(name) && !ignored.has(name))
  const measured = await Promise.all(
    names.map(async (path) => ({ path, bytes: await sizeOf(join(context, path)).catch(() => 0) })),
  )
  return measured.filter(({ bytes }) => bytes >= worthBytes).sort((a, b) => b.bytes - a.bytes)
}

async function readIgnored(context: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(context, '.dockerignore'), 'utf8').catch(() => '')
  return new Set(text.split('\n').map((line) => line.trim().replace(/^(?:\*\*)?\/|\/(?:\*\*?)?$/g, '')))
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  let files = 0
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (!entry.isFile()) continue
    bytes += (await stat(join(entry.parentPath, entry.name))).size
    if (++files >= mostFiles) break
  }
  return bytes
}

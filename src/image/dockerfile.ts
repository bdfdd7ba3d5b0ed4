/** The Dockerfile of a build, if it is in the workspace. */
import { existsSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Location } from '../actions/runtime.ts'
import { isRemote } from './build-context.ts'
import type { BuildInputs } from './build-inputs.ts'

type Source = Pick<BuildInputs, 'context' | 'file'>

/** Returns the path of the Dockerfile; undefined if BuildKit fetches it. */
function dockerfilePath({ context, file }: Source): string | undefined {
  if (isRemote(context)) return undefined
  if (file !== undefined) return isRemote(file) ? undefined : file
  const [path, other] = ['Dockerfile', 'dockerfile'].map((name) => join(context, name))
  // As buildx does.
  return path !== undefined && other !== undefined && !existsSync(path) && existsSync(other) ? other : path
}

/** Returns the text of the Dockerfile if it is in the workspace. */
export function dockerfileText(source: Source): string | undefined {
  const path = dockerfilePath(source)
  return path !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/**
 * Returns the path of the Dockerfile in its checkout, which GitHub looks for in the repository; undefined if it is outside the
 * workspace. A workflow may check out to a folder of the workspace.
 */
export function annotatedPath(source: Source, workspace = process.cwd()): string | undefined {
  const path = dockerfilePath(source)
  const inWorkspace = path === undefined ? '..' : relative(workspace, path)
  const folders = inWorkspace.split(sep)
  if (folders[0] === '..') return undefined
  const depth = folders.findIndex((_, at) => existsSync(join(workspace, ...folders.slice(0, at), '.git')))
  return folders.slice(Math.max(0, depth)).join('/')
}

/** Finds the line of a failure. buildx prints `Dockerfile:3` and a line of dashes before the excerpt. */
export function failedLine(source: Source, messages: readonly string[]): Location | undefined {
  const file = annotatedPath(source)
  const rule = messages.indexOf('--------------------')
  const [, line] = /:(\d+)$/.exec(messages[rule - 1] ?? '') ?? []
  return file === undefined || line === undefined ? undefined : { file, line: Number(line) }
}

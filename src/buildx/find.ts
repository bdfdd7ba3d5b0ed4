/** Finds the buildx plugin, to run it directly. Going through docker takes 30 ms more per call. */
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../actions/environment.ts'
import { readRunnerConfig, runnerFolder } from '../docker/runner-config.ts'

/** The plugin folders of docker, in order (cli-plugins/manager of the Docker CLI). */
const systemFolders = [
  '/usr/local/lib/docker/cli-plugins',
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
]

/** Returns the path of the plugin that `docker buildx` would run, or undefined if only docker can tell. */
export function findBuildx(env: Environment): string | undefined {
  if (hasExtraFolders(env)) return undefined
  return [join(runnerFolder(env), 'cli-plugins'), ...systemFolders]
    .map((folder) => join(folder, 'docker-buildx'))
    .find(isExecutable)
}

function hasExtraFolders(env: Environment): boolean {
  try {
    return 'cliPluginsExtraDirs' in readRunnerConfig(env)
  } catch {
    return false
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The runner's tool cache, which self-hosted runners keep between jobs. Its client is loaded only when needed. */

export interface ToolCache {
  /** Returns the folder of a tool, or undefined if it is not in the cache. */
  readonly find: (tool: string, version: string, architecture: string) => Promise<string | undefined>
  /** Saves a file. Returns its folder. */
  readonly keep: (file: string, as: KeptTool) => Promise<string>
}

interface KeptTool {
  /** Name of the file in its folder. */
  readonly name: string
  readonly tool: string
  readonly version: string
  readonly architecture: string
}

export const toolCache: ToolCache = {
  find: async (tool, version, architecture) => {
    checkPlace()
    const { find } = await import('@actions/tool-cache')
    return find(tool, version, architecture) || undefined
  },
  keep: async (file, { name, tool, version, architecture }) => {
    const { cacheFile } = await import('@actions/tool-cache')
    return await cacheFile(file, name, tool, version, architecture)
  },
}

/** Replaces the error of the client, which does not name the variable. */
function checkPlace(): void {
  if (process.env['RUNNER_TOOL_CACHE']) return
  throw new Error(
    'buildx-version: buildx is installed in the directory RUNNER_TOOL_CACHE, which is not set. ' +
      'Set it with env, or remove buildx-version to use the installed buildx',
  )
}

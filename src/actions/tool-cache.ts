/** The runner's tool cache, which on self-hosted runners outlives the job. Its client is loaded only when it is needed. */

export interface ToolCache {
  /** The folder of a tool of this version and architecture; undefined when it is not there. */
  readonly find: (tool: string, version: string, architecture: string) => Promise<string | undefined>
  /** Keeps a file under that name; its folder. */
  readonly keep: (file: string, name: string, tool: string, version: string, architecture: string) => Promise<string>
}

export const toolCache: ToolCache = {
  find: async (tool, version, architecture) => {
    checkPlace()
    const { find } = await import('@actions/tool-cache')
    return find(tool, version, architecture) || undefined
  },
  keep: async (file, name, tool, version, architecture) => {
    const { cacheFile } = await import('@actions/tool-cache')
    return await cacheFile(file, name, tool, version, architecture)
  },
}

/** The client says only that it expected a folder to be defined. */
function checkPlace(): void {
  if (process.env['RUNNER_TOOL_CACHE']) return
  throw new Error(
    'buildx-version: a release of buildx is kept in the folder that RUNNER_TOOL_CACHE names, and it is not set; ' +
      'set it with env, or leave buildx-version out to use the buildx that is there',
  )
}

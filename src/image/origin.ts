/** Where a build comes from: the repository, commit and run that the runner tells of. */
import type { Facts } from '../actions/facts.ts'

export interface Origin {
  /** `https://github.com`, or that of a GitHub Enterprise Server. */
  readonly serverUrl: string
  /** The Git URL of the repository at this commit, as BuildKit takes it; undefined outside a run. */
  readonly gitContext: string | undefined
  /** This attempt of this run; undefined outside one. */
  readonly runUrl: string | undefined
  /** True as well when the event doesn't say: what a private build may not tell, an unknown one may not either. */
  readonly isPrivate: boolean
}

export function readOrigin({ env, payload }: Pick<Facts, 'env' | 'payload'>): Origin {
  const serverUrl = (env['GITHUB_SERVER_URL'] ?? '').replace(/\/+$/, '') || 'https://github.com'
  const repository = env['GITHUB_REPOSITORY']
  const sha = env['GITHUB_SHA']
  const run = env['GITHUB_RUN_ID']
  const attempt = env['GITHUB_RUN_ATTEMPT']
  const event = payload as { readonly repository?: { readonly private?: unknown } } | null | undefined
  return {
    serverUrl,
    gitContext: repository && sha ? `${serverUrl}/${repository}.git#${sha}` : undefined,
    runUrl:
      repository && run
        ? `${serverUrl}/${repository}/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ''}`
        : undefined,
    isPrivate: event?.repository?.private !== false,
  }
}

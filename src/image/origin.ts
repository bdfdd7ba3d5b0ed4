/** The repository, commit and run of a build. */
import type { Facts } from '../actions/facts.ts'

export interface Origin {
  /** `https://github.com`, or that of a GitHub Enterprise Server. */
  readonly serverUrl: string
  /** `OWNER/REPOSITORY`; undefined outside a run. */
  readonly repository: string | undefined
  /** Git URL of the repository at this commit for BuildKit; undefined outside a run. */
  readonly gitContext: string | undefined
  /** URL of this attempt of the run; undefined outside a run. */
  readonly runUrl: string | undefined
  /** Also true if the event does not say, to be safe. */
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
    repository: repository === '' ? undefined : repository,
    gitContext: repository && sha ? `${serverUrl}/${repository}.git#${sha}` : undefined,
    runUrl:
      repository && run
        ? `${serverUrl}/${repository}/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ''}`
        : undefined,
    isPrivate: event?.repository?.private !== false,
  }
}

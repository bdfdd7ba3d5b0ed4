/** Build secrets. Values are passed only in the environment of buildx, never in arguments, the log or on disk. */
import type { Environment } from '../actions/environment.ts'
import { csvRow } from '../docker/csv.ts'

export interface Secret {
  readonly id: string
  readonly source: SecretSource
}

type SecretSource =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'env'; readonly variable: string }
  | { readonly kind: 'file'; readonly path: string }

/** The values of `--secret`, and the environment variables for buildx. */
export function secretArguments(secrets: readonly Secret[]): {
  readonly values: readonly string[]
  readonly env: Readonly<Record<string, string>>
} {
  const env: Record<string, string> = {}
  const values = secrets.map(({ id, source }, number) => {
    switch (source.kind) {
      case 'value': {
        const variable = `MANIFOLD_SECRET_${number}`
        env[variable] = source.value
        return csvRow([`id=${id}`, `env=${variable}`])
      }
      case 'env':
        return csvRow([`id=${id}`, `env=${source.variable}`])
      case 'file':
        return csvRow([`id=${id}`, `src=${source.path}`])
    }
  })
  return { values, env }
}

/** Adds the run's token for Git contexts on `host`, unless the user has set a secret for them. */
export function withGitToken(secrets: readonly Secret[], host: string | undefined, token: string): readonly Secret[] {
  if (host === undefined || token === '') return secrets
  // BuildKit's names (client/llb/source.go), for all hosts and for one.
  const taken = ['GIT_AUTH_TOKEN', 'GIT_AUTH_HEADER'].flatMap((name) => [name, `${name}.${host}`])
  if (secrets.some(({ id }) => taken.includes(id))) return secrets
  return [...secrets, { id: `GIT_AUTH_TOKEN.${host}`, source: { kind: 'value', value: token } }]
}

/** Returns the known values. Files are not read. */
export function secretValues(secrets: readonly Secret[], env: Environment): readonly string[] {
  return secrets.flatMap(({ source }) => {
    if (source.kind === 'value') return [source.value]
    return source.kind === 'env' ? [env[source.variable] ?? ''] : []
  })
}

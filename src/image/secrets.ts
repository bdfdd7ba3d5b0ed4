/** Build secrets. Values are passed only in the environment of buildx, never in arguments, the log or on disk. */
import { readFileSync, statSync } from 'node:fs'
import type { Environment } from '../actions/environment.ts'
import { csvRow } from '../docker/csv.ts'

export interface Secret {
  readonly id: string
  readonly source: SecretSource
  /** Set for the token of the run, which is only for Dockerfiles of the workflow's own repository. */
  readonly isRunToken?: true
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
  return [...secrets, { id: `GIT_AUTH_TOKEN.${host}`, source: { kind: 'value', value: token }, isRunToken: true }]
}

/** A longer file is data rather than a password or a key, and the runner looks for every line of it in all that is printed. */
const longestHidden = 64 * 1024

/**
 * Returns the texts that the log and the outputs must not contain: the runner knows the secrets of the repository, but not
 * what an earlier step has fetched or derived.
 */
export function secretTexts(secrets: readonly Secret[], env: Environment): readonly string[] {
  return secrets.map(({ source }) => {
    switch (source.kind) {
      case 'value':
        return source.value
      case 'env':
        return env[source.variable] ?? ''
      case 'file':
        return shortText(source.path)
    }
  })
}

/** Empty for a file that is long, or no text. */
function shortText(path: string): string {
  const stat = statSync(path)
  if (!stat.isFile() || stat.size > longestHidden) return ''
  const text = readFileSync(path, 'utf8')
  return text.includes('\0') ? '' : text
}

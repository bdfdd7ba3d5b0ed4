/** Docker contexts: engines under a name, with what it takes to reach them. */
import type { Docker } from './cli.ts'
import { csvRow } from './csv.ts'

/** The paths are of PEM files; docker copies what is in them. */
export interface ContextTls {
  readonly ca: string
  readonly cert: string | undefined
  readonly key: string | undefined
}

export async function createContext(docker: Docker, name: string, host: string, tls: ContextTls): Promise<void> {
  const files = Object.entries({ ca: tls.ca, cert: tls.cert, key: tls.key })
  const fields = files.flatMap(([field, path]) => (path === undefined ? [] : [`${field}=${path}`]))
  await docker(['context', 'create', name, '--docker', csvRow([`host=${host}`, ...fields])], { short: true })
}

export async function removeContexts(docker: Docker, names: readonly string[]): Promise<void> {
  await docker(['context', 'rm', '--force', ...names], { short: true })
}

/** The name of the context that docker uses, which is that of its builder too. */
export async function currentContext(docker: Docker): Promise<string> {
  return (await docker(['context', 'show'], { short: true })).trim()
}

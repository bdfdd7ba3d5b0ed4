/** Docker contexts: named engines with their connection settings. */
import type { Docker } from './cli.ts'
import { csvRow } from './csv.ts'

/** Paths of PEM files, which docker copies. */
interface ContextTls {
  readonly ca: string
  readonly cert: string | undefined
  readonly key: string | undefined
}

export async function createContext(docker: Docker, name: string, host: string, tls: ContextTls): Promise<void> {
  const files = Object.entries({ ca: tls.ca, cert: tls.cert, key: tls.key })
  const fields = files.flatMap(([field, path]) => (path === undefined ? [] : [`${field}=${path}`]))
  await docker(['context', 'create', name, '--docker', csvRow([`host=${host}`, ...fields])])
}

export async function removeContexts(docker: Docker, names: readonly string[]): Promise<void> {
  await docker(['context', 'rm', '--force', ...names])
}

/** Returns the name of the current context, which is also the name of its builder. */
export async function currentContext(docker: Docker): Promise<string> {
  return (await docker(['context', 'show'])).trim()
}

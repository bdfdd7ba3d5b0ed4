/** Programs that verify signatures, offline: cosign, and one on the library that BuildKit uses. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { writeFile } from 'node:fs/promises'
import { idTokenIssuer } from './id-tokens.ts'
import { program } from './registry.ts'

export interface Verdict {
  readonly ok: boolean
  readonly output: string
}

/** @param folder with nothing that cosign keeps between runs */
async function run(path: string, args: readonly string[], folder: string): Promise<Verdict> {
  const env = { PATH: process.env['PATH'], HOME: folder, NO_PROXY: '*' }
  try {
    const { stdout, stderr } = await promisify(execFile)(path, args, { cwd: folder, env, timeout: 60_000 })
    return { ok: true, output: stdout + stderr }
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string }
    return { ok: false, output: stdout + stderr }
  }
}

export function cosign(folder: string, ...args: readonly string[]): Promise<Verdict> {
  return run(program('cosign', 'cosign'), args, folder)
}

/** Options of `cosign verify` for a certificate of this identity. */
export function certifiedBy(identity: string): readonly string[] {
  return ['--certificate-identity', identity, '--certificate-oidc-issuer', idTokenIssuer]
}

/** Verifies a bundle as BuildKit's policies do. */
export async function verifyBundle(
  folder: string,
  trustedRoot: string,
  bundle: Buffer,
  { digest, identity }: { readonly digest: string; readonly identity: string },
): Promise<Verdict> {
  const [root, file] = [join(folder, 'root.json'), join(folder, `${digest.slice(-12)}.json`)]
  await Promise.all([writeFile(root, trustedRoot), writeFile(file, bundle)])
  const hex = digest.replace('sha256:', '')
  return run(program('cosign', 'verify-bundle'), [root, file, hex, identity, idTokenIssuer], folder)
}

/** A private certificate authority for servers on loopback and their clients, made by openssl. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Certificate {
  /** Paths of PEM files. */
  readonly cert: string
  readonly key: string
}

export interface Authority {
  /** Path of its own certificate, a PEM file. */
  readonly ca: string
  /** For 127.0.0.1, `localhost` and these hosts. */
  readonly issue: (name: string, ...hosts: readonly string[]) => Promise<Certificate>
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']

export async function makeAuthority(folder: string): Promise<Authority> {
  await mkdir(folder, { recursive: true })
  const own = { cert: join(folder, 'ca.pem'), key: join(folder, 'ca-key.pem') }
  await run('openssl', ['req', '-x509', ...newKey, '-subj', '/CN=test authority', '-keyout', own.key, '-out', own.cert])
  return {
    ca: own.cert,
    issue: async (name, ...hosts) => {
      const names = ['127.0.0.1', 'localhost', ...hosts].map((host) => `${isIP(host) ? 'IP' : 'DNS'}:${host}`).join(',')
      const [cert, key] = [join(folder, `${name}.pem`), join(folder, `${name}-key.pem`)]
      await run('openssl', [
        ...['req', '-x509', ...newKey, '-subj', `/CN=${name}`, '-CA', own.cert, '-CAkey', own.key],
        ...['-addext', `subjectAltName=${names}`, '-addext', 'basicConstraints=critical,CA:FALSE'],
        ...['-keyout', key, '-out', cert],
      ])
      return { cert, key }
    },
  }
}

/** A PEM file's text. */
export function pem(path: string): Promise<string> {
  return readFile(path, 'utf8')
}

export async function writeText(path: string, text: string): Promise<string> {
  await writeFile(path, text)
  return path
}

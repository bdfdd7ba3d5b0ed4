/** Certificates and keys in YAML inputs. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Runtime } from '../actions/runtime.ts'
import type { TlsFiles } from '../registry/registry-settings.ts'

/** PEM text, or the path of a PEM file. */
export interface PemSource {
  readonly text: () => string
  /** Returns an error that says where the text comes from, and does not quote it. */
  readonly fault: (message: string) => Error
}

/** Reads certificates as PEM text or paths of PEM files. A client certificate requires its key. */
export function readTls(
  fields: Partial<Record<'ca' | 'cert' | 'key', PemSource>>,
  secret?: Runtime['secret'],
): TlsFiles {
  const ca = fields.ca && readPem(fields.ca, (pem) => new X509Certificate(pem), 'certificate')
  const cert = fields.cert && readPem(fields.cert, (pem) => new X509Certificate(pem), 'certificate')
  const key = fields.key && readPem(fields.key, createPrivateKey, 'private key without passphrase', secret)
  if (cert && !key) throw cert.fault('cert requires key. Set both')
  if (key && !cert) throw key.fault('key requires cert. Set both')
  if (cert && key && !cert.parsed.checkPrivateKey(key.parsed)) throw key.fault('this key does not belong to cert')
  return { ca: ca?.pem, cert: cert?.pem, key: key?.pem }
}

function readPem<T>(
  value: PemSource,
  parse: (pem: string) => T,
  what: string,
  secret?: Runtime['secret'],
): Pick<PemSource, 'fault'> & { readonly pem: string; readonly parsed: T } {
  const text = value.text().trim()
  const inline = text.includes('-----BEGIN')
  const pem = inline ? `${text}\n` : readPemFile(value, text)
  if (inline) secret?.(pem.replace(/-----(BEGIN|END)[^\n]*/g, ''))
  try {
    return { pem, parsed: parse(pem), fault: (message) => value.fault(message) }
  } catch {
    // Without the cause, which could quote a key.
    throw value.fault(`${inline ? 'this' : 'the file'} is not the PEM text of a ${what}`)
  }
}

function readPemFile(value: PemSource, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    // Not quoted: it may be a key.
    throw value.fault(`this is neither PEM text nor a readable file (${(error as NodeJS.ErrnoException).code ?? ''})`)
  }
}

/** Timestamps for signatures (RFC 3161, through the API of Sigstore's timestamp authority). */
import { createHash } from 'node:crypto'
import { RFC3161Timestamp } from '@sigstore/core'
import type { Retrying } from '../registry/requests.ts'
import { callService } from './signing-service.ts'

/** @param url with a path, it is that of the API itself */
export function requestTimestamp(url: string, signature: Buffer, retrying: Retrying): Promise<Buffer> {
  const at = new URL(url)
  const artifactHash = createHash('sha256').update(signature).digest('base64')
  return callService(
    {
      ...{ name: 'tsa', method: 'POST', url: at.pathname === '/' ? new URL('/api/v1/timestamp', at) : at },
      body: JSON.stringify({ artifactHash, hashAlgorithm: 'sha256' }),
      read: timestampIn,
      remedy: () => 'Check "tsa" of sign-with',
    },
    retrying,
  )
}

function timestampIn(bytes: Buffer): Buffer | undefined {
  try {
    RFC3161Timestamp.parse(Buffer.from(bytes))
    return bytes
  } catch {
    return undefined
  }
}

/** The TLS settings of this process: trusted authorities and client certificate. */
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'
import type { RegistryAccess } from './registry-settings.ts'

/**
 * Trusts Node's own authorities and those of the system, like Docker and BuildKit: a company's own CA is only there.
 *
 * To parse them all takes 10 ms, so connections share it. An agent that gets them as `ca` does it for each connection.
 */
export function secureContext({ ca, cert, key }: Pick<RegistryAccess, 'ca' | 'cert' | 'key'>): SecureContext {
  const trusted = [...getCACertificates('default'), ...getCACertificates('system'), ...(ca === undefined ? [] : [ca])]
  return createSecureContext({ ca: [...new Set(trusted)], cert, key })
}

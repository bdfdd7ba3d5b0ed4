/** The TLS settings of this process: trusted authorities and client certificate. */
import { createSecureContext, getCACertificates, type SecureContext, setDefaultCACertificates } from 'node:tls'
import type { RegistryAccess } from './registry-settings.ts'

/**
 * Trusts Node's own authorities and those of the system, like Docker and BuildKit: a company's own CA is only there.
 *
 * To parse them all takes 10 ms, so connections share it. An agent that gets them as `ca` does it for each connection.
 */
export function secureContext({ ca, cert, key }: Pick<RegistryAccess, 'ca' | 'cert' | 'key'>): SecureContext {
  const trusted = [...authorities(), ...(ca === undefined ? [] : [ca])]
  return createSecureContext({ ca: [...new Set(trusted)], cert, key })
}

/** Makes libraries that connect by themselves trust the same authorities. */
export function trustSystem(): void {
  setDefaultCACertificates([...new Set(authorities())])
}

function authorities(): readonly string[] {
  return [...getCACertificates('default'), ...getCACertificates('system')]
}

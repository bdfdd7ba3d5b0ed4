/** Certificate authorities that this process trusts. */
import { getCACertificates } from 'node:tls'

/** Node's own, and those of the system, which Docker and BuildKit trust: a company's own CA is only there. */
export function trustedAuthorities(): string[] {
  return [...getCACertificates('default'), ...getCACertificates('system')]
}

/** Exchanges the ID token of a job for the credentials of a registry. */
import { azureCredentials } from './azure.ts'
import { chainguardCredentials } from './chainguard.ts'
import { dockerHubCredentials } from './docker-hub.ts'
import { ecrCredentials } from './ecr.ts'
import { googleCredentials } from './google.ts'
import type { Identity } from './identity.ts'
import type { ExpiringCredentials } from './keyless-logins.ts'
import type { Exchange } from './token-service.ts'

/** @throws TransientError, or Error with the remedy */
export function exchange(identity: Identity, using: Exchange): Promise<ExpiringCredentials> {
  switch (identity.provider) {
    case 'dockerhub':
      return dockerHubCredentials(identity, using)
    case 'ecr':
    case 'ecr-public':
      return ecrCredentials(identity, using)
    case 'gar':
      return googleCredentials(identity, using)
    case 'acr':
      return azureCredentials(identity, using)
    case 'chainguard':
      return chainguardCredentials(identity, using)
  }
}

/** Entries of `registry-auth` with a provider: a log-in with tokens of the job instead of a password. */

interface Common {
  /** `host[:port]`; Docker Hub is `docker.io`. */
  readonly registry: string
  /** Of the ID token, if not the default of the provider. */
  readonly audience: string | undefined
}

export interface DockerHubIdentity extends Common {
  readonly provider: 'dockerhub'
  /** The organization. */
  readonly username: string
  readonly connectionId: string
}

export interface AwsIdentity extends Common {
  readonly provider: 'ecr' | 'ecr-public'
  readonly region: string
  /** Undefined for the credentials in the environment. */
  readonly role: { readonly arn: string; readonly session: string } | undefined
}

export interface GoogleIdentity extends Common {
  readonly provider: 'gar'
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER` */
  readonly workloadIdentityProvider: string
  /** If undefined, the workload identity itself has access. */
  readonly serviceAccount: string | undefined
}

export interface AzureIdentity extends Common {
  readonly provider: 'acr'
  readonly tenantId: string
  readonly clientId: string
}

export interface ChainguardIdentity extends Common {
  readonly provider: 'chainguard'
  readonly identity: string
}

export type Identity = DockerHubIdentity | AwsIdentity | GoogleIdentity | AzureIdentity | ChainguardIdentity
export type Provider = Identity['provider']

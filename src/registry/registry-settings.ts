/** Settings of registries. */

/** Connection settings, with the keys of buildkitd.toml. Certificates and keys are PEM texts. */
export interface RegistryAccess {
  readonly http?: boolean | undefined
  readonly insecure?: boolean | undefined
  readonly ca?: string | undefined
  readonly cert?: string | undefined
  readonly key?: string | undefined
}

/** Connection settings of one registry. */
export interface RegistryConnection extends RegistryAccess {
  /** `host[:port]` */
  readonly host: string
}

/** An entry of the input `registries`. */
export interface RegistrySettings extends RegistryConnection {
  /** `host[:port][/path]` */
  readonly mirrors: readonly string[]
  /** One of them may be empty. */
  readonly auth: { readonly username: string; readonly password: string } | undefined
}

/** PEM texts. */
export interface TlsFiles {
  readonly ca: string | undefined
  readonly cert: string | undefined
  readonly key: string | undefined
}

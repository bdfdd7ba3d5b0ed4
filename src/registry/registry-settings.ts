/** Settings of registries. */
import type { RegistryAccess } from './transport.ts'

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

/** Connection settings of the input `registries`. */
import type { RegistryAccess } from './transport.ts'

export interface RegistrySettings extends RegistryAccess {
  /** `host[:port]` */
  readonly host: string
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

/** The buildx to use. */

export type BuildxChoice =
  | { readonly kind: 'installed' }
  | { readonly kind: 'latest' }
  /** The newest release or pre-release. */
  | { readonly kind: 'edge' }
  /** `v0.36.1` */
  | { readonly kind: 'release'; readonly version: string }
  /** A Git URL with `#` and a branch, tag or commit. */
  | { readonly kind: 'source'; readonly url: string }

/** Installed if buildx is missing or too old. */
export const defaultRelease = 'v0.36.1'

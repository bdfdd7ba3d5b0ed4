/** Which buildx a step uses. */

export type BuildxChoice =
  | { readonly kind: 'installed' }
  | { readonly kind: 'latest' }
  /** `v0.36.1` */
  | { readonly kind: 'release'; readonly version: string }
  /** A Git URL with `#` and a branch, tag or commit. */
  | { readonly kind: 'source'; readonly url: string }

/** What is installed where there is no buildx, or one too old. */
export const defaultRelease = 'v0.36.1'

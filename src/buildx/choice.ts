/** The input `buildx-version`. */
import type { ReadInput } from '../actions/inputs.ts'

export type BuildxChoice =
  | { readonly kind: 'installed' }
  | { readonly kind: 'latest' }
  /** `v0.36.1` */
  | { readonly kind: 'release'; readonly version: string }
  /** A Git URL with `#` and a branch, tag or commit. */
  | { readonly kind: 'source'; readonly url: string }

/** What is installed where there is no buildx, or one too old. */
export const defaultRelease = 'v0.36.1'

/** @throws Error for what is neither */
export function readBuildxChoice(read: ReadInput): BuildxChoice {
  const text = read('buildx-version')
  if (text === '') return { kind: 'installed' }
  if (text === 'latest') return { kind: 'latest' }
  if (/^v?\d+\.\d+\.\d+(-[\w.]+)?$/.test(text))
    return { kind: 'release', version: text.startsWith('v') ? text : `v${text}` }
  if (/^(?:(?:https?|ssh|git):\/\/|git@)[^#]+#.+$/.test(text)) return { kind: 'source', url: text }
  throw new Error(
    `buildx-version: '${text}' is neither latest, nor a version such as ${defaultRelease}, nor a Git URL with a ref such as ` +
      'https://github.com/docker/buildx.git#master',
  )
}

const releases = 'https://github.com/docker/buildx/releases'

/** Where releases are; a mirror has the same paths below it. */
export function readBuildxMirror(read: ReadInput): string {
  const text = read('buildx-mirror') || releases
  if (!/^https?:\/\/[^/\s]+/.test(text)) {
    throw new Error(`buildx-mirror: '${text}' is no URL; write that of a folder laid out as ${releases}`)
  }
  return text.replace(/\/+$/, '')
}

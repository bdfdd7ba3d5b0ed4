/**
 * Messages of docker, buildx and BuildKit that decide what the step does next. As with those in meanings.ts, their text is
 * all there is to go by.
 */
const patterns = {
  'no builder': /no builder .* found/,
  'no buildx': /'buildx' is not a docker command|unknown command: docker buildx/,
  'no image': /no such image/i,
  /** An option that a newer buildx has. */
  'unknown option': /^(?:ERROR: )?(unknown (?:flag: -\S+|shorthand flag: .*)|invalid progress mode rawjson)$/m,
  /** Of a step that was stopped because another one failed. */
  canceled: /context canceled/,
  /** Nothing runs programs of that platform. */
  'exec format error': /exec format error/i,
  /** Repository and reason. */
  'failed push': /^failed to push (\S+): (.*)$/,
  /** The registry takes no push by digest. */
  'refused digest':
    /failed to push[^]*(?:PUT request to \S+\/manifests\/sha256:\w+: 40[05]\b|: unsupported(?:: |$)|did not match URI|(?:tag|reference) invalid)/i,
  /** An attestation refers to an image that does not exist yet, as in GitLab's registry (moby/buildkit#7007). */
  'refused subject': /failed to push[^]*\bblob unknown to registry\b/i,
  /** Its name. */
  'unknown target': /^target stage "(.*)" could not be found/,
  /** A file to copy, of which BuildKit says that its checksum failed. */
  'missing file': /failed to calculate checksum of ref [^"]*"(.*)": not found/,
  /** An image of a FROM or a COPY. */
  'missing platform': /failed to resolve source metadata for (\S+): no match for platform in manifest/,
} as const

type Message = keyof typeof patterns

export function says(text: string, message: Message): boolean {
  return patterns[message].test(text)
}

/** Returns the parts of the message that vary; none if the text does not contain it. */
export function partsOf(text: string, message: Message): readonly string[] {
  return patterns[message].exec(text)?.slice(1) ?? []
}

/**
 * Which failures of docker, buildx and BuildKit are worth another try. They print the errors of their libraries
 * (containerd's registry client, Go's net/http, gRPC); there are no codes, so the texts are all there is to go by.
 */

export interface Transient {
  /** In words for the log. */
  readonly cause: string
  /** Milliseconds that the registry asked to wait. */
  readonly retryAfter?: number | undefined
}

/** A failure that says by itself that another try may not meet it again. */
export class TransientError extends Error {
  readonly transient: Transient

  constructor(message: string, transient: Transient, options?: ErrorOptions) {
    super(message, options)
    this.name = 'TransientError'
    this.transient = transient
  }
}

/** For failures that are no texts of docker: transient is what says so. */
export function byItself(error: Error): Transient | undefined {
  return error instanceof TransientError ? error.transient : undefined
}

/** A failed RUN, whose command stands in the message, with whatever looks like a hiccup in it. */
const failedRun = 'did not complete successfully: '

/** What went wrong for good, although the text may quote something that looks like a hiccup. */
const permanent = [
  /: (?:denied|unauthorized|unsupported)(?:: |$)/,
  // Of a push: the registry has understood and refuses. Anchored, since the same words stand in names of repositories.
  /unknown: (?:manifest|tag|digest|name|size|repository name) .*invalid/i,
  /unknown: [^\n]*\b(?:immutable|quota|not allowed|insufficient)\b/i,
]

type Sign = readonly [RegExp, string | ((match: RegExpExecArray) => string)]

/** A registry that has too much to do may give a reason that elsewhere is one for good, such as a quota. */
const busy: readonly Sign[] = [
  [/unexpected (?:HTTP )?status\b[^\n]*?: 429\b/i, 'HTTP 429'],
  [/(?:status code|StatusCode)[:=]? 429\b/i, 'HTTP 429'],
  [/toomanyrequests|too many requests|rate limit/i, 'too many requests'],
]

/** The first that matches names the cause. */
const signs: readonly Sign[] = [
  [/unexpected (?:HTTP )?status\b[^\n]*?: (408|425|500|502|503|504|52\d)\b/i, ([, code = '']) => `HTTP ${code}`],
  [/(?:status code|StatusCode)[:=]? (408|425|500|502|503|504)\b/i, ([, code = '']) => `HTTP ${code}`],
  [/\b(?:500 Internal Server Error|502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out)/i, ([text]) => text],
  [/: unavailable(?:: |$)/, 'the registry is not available'],
  [/connection reset by peer|broken pipe|use of closed network connection/, 'the connection broke'],
  [/server closed idle connection|http2: client connection (?:lost|force closed)|GOAWAY/, 'the connection broke'],
  [/stream error: stream ID \d+; (?:INTERNAL_ERROR|REFUSED_STREAM)/, 'the connection broke'],
  [/TLS handshake timeout|Client\.Timeout exceeded|i\/o timeout|context deadline exceeded/, 'no answer in time'],
  [/DeadlineExceeded|connection timed out|operation timed out|timeout awaiting response headers/, 'no answer in time'],
  [/connection refused|no route to host|network is unreachable/, 'no connection'],
  [/Temporary failure in name resolution|server misbehaving/, 'the name server failed'],
  [
    /rpc error: code = Unavailable|error reading (?:from server|server preface): EOF|graceful_stop/,
    'BuildKit did not answer',
  ],
  // A body that ended early, that is not what its digest says, or that comes from a gateway: damaged on the way.
  [/unexpected EOF|failed size validation|unexpected commit (?:digest|size)|short read/, 'the answer was damaged'],
  [/got digest sha256:\w+, expected sha256:\w+|invalid content digest in response/, 'the answer was damaged'],
  [/invalid character .* looking for beginning of value|unexpected end of JSON input/, 'the answer was damaged'],
  [/http: no Host in request URL/, 'the answer was damaged'],
  // A registry that lost what it had taken, or does not show it to itself yet.
  [/(?:blob|blob upload|manifest) unknown to registry|manifest unknown/, 'the registry misses a part of the image'],
  // The status of a failed push is lost where the registry gives an error with a code that containerd does not know.
  [/failed to push [^\n]*: (?:errors:|unknown: |unknown$)/, 'an error without a cause'],
  [/: EOF$/m, 'the connection broke'],
]

/** Whether an error's message tells of a hiccup; undefined when another try would fail the same. */
export function transient(message: string): Transient | undefined {
  if (message.includes(failedRun)) return undefined
  const forGood = permanent.some((pattern) => pattern.test(message))
  for (const [pattern, cause] of forGood ? busy : [...busy, ...signs]) {
    const match = pattern.exec(message)
    if (match) return { cause: typeof cause === 'string' ? cause : cause(match), retryAfter: retryAfter(message) }
  }
  return undefined
}

const unitMilliseconds: Readonly<Record<string, number>> = { ns: 1e-6, µs: 1e-3, us: 1e-3, ms: 1, s: 1000, m: 60_000 }

/**
 * Some registries repeat their Retry-After in the body, which is what docker shows (ghcr.io: `retry-after: 731.219µs`);
 * the header itself is shown by none of the tools.
 */
function retryAfter(message: string): number | undefined {
  const [, number, unit = 's'] = /retry[- ]after:? (\d+(?:\.\d+)?) ?(ns|µs|us|ms|s|m)?\b/i.exec(message) ?? []
  return number === undefined ? undefined : Number(number) * (unitMilliseconds[unit] ?? 1000)
}

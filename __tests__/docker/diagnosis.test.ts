import { describe, expect, test } from '@jest/globals'
import { DockerError } from '../../src/docker/cli.ts'
import { diagnose, TransientError, transientOf } from '../../src/docker/diagnosis.ts'

/** Messages as docker 26, buildx 0.36 and BuildKit 0.32 printed them, hosts and digests shortened. */
const url = 'http://127.0.0.1:5000/v2/app/blobs/sha256:2710'

describe('transient failures', () => {
  test.each([
    [`unexpected status from HEAD request to ${url}: 503 Service Unavailable`, 'HTTP 503'],
    [
      `failed to copy: httpReadSeeker: failed open: unexpected status from GET request to ${url}: 429 Too Many Requests`,
      'HTTP 429',
    ],
    [
      'failed to build: failed to solve: failed to fetch anonymous token: unexpected status from GET request to http://127.0.0.1:46875/token?scope=repository%3Aapp%3Apull%2Cpush&service=s: 502 Bad Gateway',
      'HTTP 502',
    ],
    ['unexpected status code [manifests latest]: 500 Internal Server Error', 'HTTP 500'],
    ['received unexpected HTTP status: 504 Gateway Timeout', 'HTTP 504'],
    [
      'failed to build: failed to solve: failed to push 127.0.0.1:1/app: toomanyrequests: retry-after: 0.1s, allowed: 44000/minute',
      'too many requests',
    ],
    ['failed to push r.example/app: unknown: toomanyrequests: Quota exceeded for requests', 'too many requests'],
    [
      'unexpected status from HEAD request to https://r.example/v2/: 429 Too Many Requests: denied: slow down',
      'HTTP 429',
    ],
    ['toomanyrequests: You have reached your pull rate limit.', 'too many requests'],
    [
      'failed to build: failed to solve: failed to push 127.0.0.1:1/app: unavailable: service unavailable',
      'the registry is unavailable',
    ],
    [
      'failed to build: failed to solve: failed to push 127.0.0.1:1/app: unknown: unknown error',
      'an unspecified error',
    ],
    [
      'failed to build: failed to solve: failed to push 127.0.0.1:1/app: unknown: blob upload unknown to registry - blob upload unknown',
      'the registry lacks a part of the image',
    ],
    [
      'failed to build: failed to solve: failed to push 127.0.0.1:1/app: errors: unknown: blob unknown to registry - sha256:4413 unknown: blob unknown to registry - sha256:db88',
      'the registry lacks a part of the image',
    ],
    [
      'failed to build: failed to solve: failed to push 127.0.0.1:1/app: failed to do request: Head "http://127.0.0.1:1/v2/app/manifests/sha256:a414": read tcp 127.0.0.1:42378->127.0.0.1:1: read: connection reset by peer',
      'the connection was dropped',
    ],
    ['failed to do request: Put "https://r.example/v2/app/manifests/a": EOF', 'the connection was dropped'],
    ['failed to do request: Get "https://r.example/v2/": net/http: TLS handshake timeout', 'timeout'],
    [
      'Get "https://r.example/v2/": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
      'timeout',
    ],
    ['failed to do request: Head "https://r.example/v2/": dial tcp 192.0.2.1:443: i/o timeout', 'timeout'],
    [
      'failed to do request: Head "http://127.0.0.1:5999/v2/x/manifests/y": dial tcp 127.0.0.1:5999: connect: connection refused',
      'no connection',
    ],
    ['dial tcp: lookup r.example on 192.0.2.53:53: server misbehaving', 'name resolution failed'],
    ['dial tcp: lookup r.example: Temporary failure in name resolution', 'name resolution failed'],
    ['short read: expected 432 bytes but got 431: unexpected EOF', 'the response was damaged'],
    ['unexpected commit digest sha256:aa, expected sha256:bb: failed precondition', 'the response was damaged'],
    ["invalid character '<' looking for beginning of value", 'the response was damaged'],
    [
      'failed to copy: failed to do request: Put "http:?digest=sha256%3A44&ns=r": http: no Host in request URL',
      'the response was damaged',
    ],
    [
      'listing workers: failed to list workers: Unavailable: connection error: desc = "error reading server preface: EOF"',
      'BuildKit did not respond',
    ],
    ['rpc error: code = Unavailable desc = error reading from server: EOF', 'BuildKit did not respond'],
    [
      'failed to receive status: rpc error: code = Unavailable desc = closing transport due to: connection error: desc = "error reading from server: EOF", received prior goaway: code: NO_ERROR, debug data: "graceful_stop"',
      'BuildKit did not respond',
    ],
  ])('%s', (message, cause) => {
    expect(diagnose(message).transient?.cause).toBe(cause)
  })
})

describe('permanent failures', () => {
  test.each([
    [
      'a failed RUN',
      'failed to solve: process "/bin/sh -c curl https://r.example" did not complete successfully: exit code: 1',
    ],
    [
      'a failed RUN that quotes a hiccup',
      'process "/bin/sh -c echo 503 Service Unavailable && false" did not complete successfully: exit code: 1',
    ],
    [
      'a failed RUN that quotes a busy registry',
      'process "/bin/sh -c echo toomanyrequests && false" did not complete successfully: exit code: 1',
    ],
    ['no credentials', `unexpected status from HEAD request to ${url}: 401 Unauthorized`],
    ['no right to push', 'failed to push ghcr.io/acme/app: denied: permission_denied: write_package'],
    [
      'a failed log-in',
      'failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://r.example/token: 403 Forbidden',
    ],
    ['nothing there', 'docker.io/library/nope:latest: not found'],
    ['a host that does not exist', 'dial tcp: lookup nope.invalid on 192.0.2.53:53: no such host'],
    ['a manifest that is refused', 'failed to push 127.0.0.1:1/app: unknown: manifest invalid: manifest invalid'],
    [
      'an immutable tag',
      "failed to push r.example/app: unknown: The image tag 'v1' already exists and cannot be overwritten because the repository is immutable.",
    ],
    [
      'a certificate',
      'failed to do request: Head "https://r.example/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    ],
    ['a wrong Dockerfile', 'failed to solve: dockerfile parse error on line 2: unknown instruction: RNU'],
    [
      'a port that looks like a status',
      'unexpected status from HEAD request to http://r.example:500/v2/app/manifests/a: 401 Unauthorized',
    ],
  ])('%s', (_, message) => {
    expect(diagnose(message).transient).toBeUndefined()
  })
})

test.each(['quota-service', 'immutable-store'])('ignores the name of %s', (name) => {
  const message = `unexpected status from HEAD request to https://r.example/v2/acme/${name}/blobs/a: 503 Service Unavailable`
  expect(diagnose(message).transient).toMatchObject({ cause: 'HTTP 503' })
})

test.each([
  ['toomanyrequests: retry-after: 250µs, allowed: 44000/minute', 0.25],
  ['toomanyrequests: retry-after: 250ms', 250],
  ['too many requests, Retry-After: 30', 30_000],
  ['too many requests; retry after 2m', 120_000],
  ['toomanyrequests: slow down', undefined],
])('what the registry asks for: %s', (message, milliseconds) => {
  expect(diagnose(message).transient?.retryAfter).toBe(milliseconds)
})

test('recognizes a TransientError', () => {
  const transient = { cause: 'HTTP 503', retryAfter: 1000 }
  expect(transientOf(new TransientError('x', transient))).toBe(transient)
  const docker = new DockerError(['push'], { exitCode: 1, stdout: '', stderr: 'toomanyrequests' })
  expect(transientOf(docker)).toMatchObject({ cause: 'too many requests' })
  expect(transientOf(new Error('app:1: HTTP 404 (MANIFEST_UNKNOWN: manifest unknown)'))).toBeUndefined()
})

const failed = (code: number): string => `process "/bin/sh -c x" did not complete successfully: exit code: ${code}`

describe('a missing command', () => {
  test.each([
    ['of a RUN', failed(127)],
    ['of a pipe of busybox', `${failed(2)}\n#5   /bin/sh: gcc: not found`],
    ['of a pipe of bash', `${failed(1)}\n#5   bash: line 1: gcc: command not found`],
    ['of a pipe of dash', `${failed(1)}\n#5   /bin/sh: 1: gcc: not found`],
  ])('%s', (_, text) => {
    expect(diagnose(text).hint).toMatch(/^a command is missing/)
  })

  test.each([
    ['an image', 'docker.io/library/nope:1: not found'],
    ['a file', 'failed to compute cache key: failed to calculate checksum of ref a::b: "/nofile": not found'],
    ["something of the build's own", `${failed(9)}\n#5   the page was not found\n#5   page: not found`],
    ['another exit code', failed(1270)],
  ])('is not %s', (_, text) => {
    expect(diagnose(text).hint).toBeUndefined()
  })
})

test('hints at the inputs for credentials', () => {
  expect(diagnose('unexpected status: 401 Unauthorized').hint).toMatch(
    /registry, username and password, or registry-auth/,
  )
})

test('uses the words of the message in an input error', () => {
  const { inputError } = diagnose('exporter "nosuch" could not be found')
  expect(inputError).toMatchObject({ input: 'outputs', why: 'the builder has no exporter of type "nosuch"' })
  expect(diagnose('network x not found', 'boot').inputError).toMatchObject({ why: 'network x not found' })
  expect(diagnose('network x not found', 'build').inputError).toBeUndefined()
})

test.each([
  ['denied: requested access to the resource is denied', /^Set username and password/],
  ['unexpected status from HEAD request: 403 Forbidden', /^Set username and password/],
  ['connection refused', /^Check that the registry is up/],
])('a push that ends with %s', (refusal, remedy) => {
  expect(diagnose(refusal, 'push').inputError?.remedy).toMatch(remedy)
})

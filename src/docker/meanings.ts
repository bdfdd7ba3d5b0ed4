/**
 * What the messages of docker, buildx, BuildKit and registries mean. They print the errors of their libraries (containerd's
 * registry client, Go's net/http, gRPC) without codes, so their text is all there is to go by.
 */

export type Command = 'build' | 'push' | 'boot' | 'engine'

/** `$1` stands for the first group of the pattern. */
export interface Meaning {
  readonly kind: 'transient' | 'permanent' | 'hint' | 'crash' | Command
  readonly text: string
  readonly input?: string
  readonly remedy?: string
}

const permanent: Meaning = { kind: 'permanent', text: '' }

const transient = (cause: string): Meaning => ({ kind: 'transient', text: cause })

/** An input error. Without `why` the message itself says enough. */
const input = (kind: Command, input: string, remedy: string, why = ''): Meaning => ({ kind, input, remedy, text: why })

const hint = (text: string): Meaning => ({ kind: 'hint', text })

const crash = (signal: string): Meaning => ({ kind: 'crash', text: signal })

/** The first match of a kind counts, of transient and permanent the first match of either. */
export const meanings: readonly (readonly [RegExp, Meaning])[] = [
  // A failed RUN, whose command and output may quote anything.
  [/did not complete successfully: /, permanent],
  // An overloaded registry may add a reason that elsewhere is permanent, such as a quota.
  [/unexpected (?:HTTP )?status\b[^\n]*?: 429\b|(?:status code|StatusCode)[:=]? 429\b/i, transient('HTTP 429')],
  [/toomanyrequests|too many requests|rate limit/i, transient('too many requests')],
  [/: (?:denied|unauthorized|unsupported)(?:: |$)/, permanent],
  // The registry refuses a push. Anchored, because repository names can contain the same words.
  [/unknown: (?:manifest|tag|digest|name|size|repository name) .*invalid/i, permanent],
  [/unknown: [^\n]*\b(?:immutable|quota|not allowed|insufficient)\b/i, permanent],
  [/unexpected (?:HTTP )?status\b[^\n]*?: (408|425|500|502|503|504|52\d)\b/i, transient('HTTP $1')],
  [/(?:status code|StatusCode)[:=]? (408|425|500|502|503|504)\b/i, transient('HTTP $1')],
  [/\b(500 Internal Server Error|502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out)/i, transient('$1')],
  [/: unavailable(?:: |$)/, transient('the registry is unavailable')],
  [/connection reset by peer|broken pipe|use of closed network connection/, transient('the connection was dropped')],
  [
    /server closed idle connection|http2: client connection (?:lost|force closed)|GOAWAY/,
    transient('the connection was dropped'),
  ],
  [/stream error: stream ID \d+; (?:INTERNAL_ERROR|REFUSED_STREAM)/, transient('the connection was dropped')],
  [/TLS handshake timeout|Client\.Timeout exceeded|i\/o timeout|context deadline exceeded/, transient('timeout')],
  [/DeadlineExceeded|(?:connection|operation) timed out|timeout awaiting response headers/, transient('timeout')],
  [/connection refused|no route to host|network is unreachable/, transient('no connection')],
  [/Temporary failure in name resolution|server misbehaving/, transient('name resolution failed')],
  [
    /rpc error: code = Unavailable|error reading (?:from server|server preface): EOF/,
    transient('BuildKit did not respond'),
  ],
  [/graceful_stop/, transient('BuildKit did not respond')],
  // A body that is cut off, does not match its digest, or comes from a gateway.
  [
    /unexpected EOF|failed size validation|unexpected commit (?:digest|size)|short read/,
    transient('the response was damaged'),
  ],
  [
    /got digest sha256:\w+, expected sha256:\w+|invalid content digest in response/,
    transient('the response was damaged'),
  ],
  [
    /invalid character .* looking for beginning of value|unexpected end of JSON input/,
    transient('the response was damaged'),
  ],
  [/http: no Host in request URL/, transient('the response was damaged')],
  // The registry lost what was pushed, or does not show it yet.
  [
    /(?:blob|blob upload|manifest) unknown to registry|manifest unknown/,
    transient('the registry lacks a part of the image'),
  ],
  // containerd drops the status of a failed push if it does not know the registry's error code.
  [/failed to push [^\n]*: (?:errors:|unknown: |unknown$)/, transient('an unspecified error')],
  [/: EOF$/m, transient('the connection was dropped')],

  [
    /^exporter "(.*)" could not be found/,
    input(
      'build',
      'outputs',
      'Use a type such as image, local, tar or oci',
      'the builder has no exporter of type "$1"',
    ),
  ],
  [
    /^docker exporter does not .*support exporting manifest lists/,
    input(
      'build',
      'outputs, load',
      'Use type=oci, or one platform and no attestations',
      'a docker archive holds one platform and no attestations',
    ),
  ],
  [
    /^unknown attestation type "(.*)"/,
    input('build', 'attests', 'Use type=sbom or type=provenance', 'there is no attestation of type "$1"'),
  ],
  [
    /^unknown cache exporter: "(.*)"/,
    input(
      'build',
      'cache-to',
      'Use a type such as gha, registry, local or inline',
      'the builder has no cache of type "$1"',
    ),
  ],
  [
    /^cannot export attestations with "oci-mediatypes=false"/,
    input(
      'build',
      'outputs',
      'Remove oci-mediatypes=false, or set provenance: false',
      'Docker manifests have no attestations',
    ),
  ],
  [
    /^granting entitlement (\S+) is not allowed by build daemon configuration/,
    input(
      'build',
      'allow',
      'Use a builder that this step creates, or set buildkitd-flags',
      'the builder does not grant $1',
    ),
  ],
  [
    /^unknown entitlement (?:key ")?([^\s"]+)/,
    input('build', 'allow', 'Use network.host or security.insecure', '"$1" is unknown'),
  ],
  [
    /^failed to load LLB: (\S+) is not allowed/,
    input('build', 'allow', 'Add it, if you trust the Dockerfile', 'a step needs $1'),
  ],
  [/^invalid host (.*)/, input('build', 'add-hosts', 'Use NAME:ADDRESS', '"$1" is not a host and an address')],
  [
    /^invalid context value: (.*), expected key=value/,
    input('build', 'build-contexts', 'Use NAME=DIRECTORY_OR_URL', '"$1" has no name'),
  ],
  [
    /invalid empty ssh agent socket/,
    input(
      'build',
      'ssh',
      'Start one in an earlier step (SSH_AUTH_SOCK), or name a key: default=PATH',
      'there is no SSH agent',
    ),
  ],
  [
    /^failed to convert agent config (?:.*: failed to convert agent config for ID: ".*?": )?(.*)/,
    input('build', 'ssh', 'Use ID=PATH of the socket of an agent, or of a private key without a passphrase', '$1'),
  ],
  [/^invalid argument "(.*)" for "--ulimit" flag: (.*)/, input('build', 'ulimit', 'Use NAME=SOFT:HARD', '"$1": $2')],

  [
    /\b40[13]\b|unauthorized|insufficient_scope|authorization failed|no basic auth|denied/i,
    input(
      'push',
      'push',
      'Set username and password (with registry), or registry-auth, to an account that can push there',
    ),
  ],
  [
    /x509: |http: server gave HTTP response to HTTPS client/,
    input('push', 'push', 'Configure that registry for the builder (registries: ca, insecure or http)'),
  ],
  [/^/, input('push', 'push', 'Check that the registry is up, and that the builder and this runner can reach it')],

  [
    /invalid driver option (\S+) for (\S+) driver/,
    input('boot', 'driver-opts', 'Compare "$1" with the options of the $2 driver'),
  ],
  [/network \S+ not found/, input('boot', 'driver-opts', 'Name a network of the engine')],
  [/strconv\.\w+: parsing|invalid size:/, input('boot', 'driver-opts', 'Check its numbers and sizes')],
  [
    /namespaces? "?\S+ not found/,
    input('boot', 'driver-opts', 'Create the namespace, or name another one (namespace)'),
  ],
  [
    / is forbidden: User /,
    input('boot', 'driver-opts', 'Give the account of the kubeconfig the role, or name another namespace (namespace)'),
  ],
  [
    /flag provided but not defined|failed to parse buildkit flags|invalid value .* for flag/,
    input('boot', 'buildkitd-flags', 'Use flags that buildkitd has, and close all quotes'),
  ],
  [
    /failed to parse config|unknown snapshotter|toml: /,
    input('boot', 'buildkitd-config', 'Check the names, types and values of its keys'),
  ],

  [
    /Cannot connect to the Docker daemon|failed to connect to the docker API|unable to (?:resolve docker endpoint|parse docker host)|invalid bind address format/,
    input('engine', 'DOCKER_HOST', 'Start the Docker engine'),
  ],

  [
    /exec format error/,
    hint(
      'the command is for another platform than the step: check the platform of the base image, of downloads and of copied binaries, and that qemu is not never',
    ),
  ],
  [
    /exit code: 137/,
    hint('the process was killed, probably for lack of memory: use a larger runner or fewer parallel jobs'),
  ],
  // By its exit code, or by the shell of a RUN that failed with another one.
  [
    /did not complete successfully: exit code: 127\b|did not complete successfully: .*\b\w*sh: (?:line )?(?:\d+: )?[^\s:]+: (?:command )?not found$/ms,
    hint('a command is missing in the image: install it in an earlier step'),
  ],
  [/no space left on device/, hint('the disk is full: free space on the runner before the build, or mount a cache')],
  [
    /401 Unauthorized|insufficient_scope|authorization failed|denied:/,
    hint('log in to that registry: set registry, username and password, or registry-auth'),
  ],
  [/429 Too Many Requests|toomanyrequests/, hint('the registry limits pulls: log in, or use a mirror (registries)')],
  [
    /x509: |http: server gave HTTP response to HTTPS client/,
    hint('configure that registry for the builder (registries: ca, insecure or http)'),
  ],

  // How a shell reports the signals of an emulated program: 128 + number.
  [/exit code: 132\b|Illegal instruction/, crash('SIGILL')],
  [/exit code: 134\b/, crash('SIGABRT')],
  [/exit code: 139\b|Segmentation fault/, crash('SIGSEGV')],
  [/qemu: (?:uncaught target signal|unhandled CPU exception)/, crash('fatal signal')],
]

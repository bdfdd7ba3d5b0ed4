export const id = 173;
export const ids = [173];
export const modules = {

/***/ 98153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration),
/* harmony export */   t: () => (/* binding */ durationSince)
/* harmony export */ });
/** Formats milliseconds for people: `0.05 s`, `6.0 s`, `12.5 min`. */
function formatDuration(milliseconds) {
    if (milliseconds >= 120_000)
        return `${(milliseconds / 60_000).toFixed(1)} min`;
    return `${(milliseconds / 1000).toFixed(milliseconds < 1000 ? 2 : 1)} s`;
}
/** Formats the time since `started`, a time of `performance.now()`. */
function durationSince(started) {
    return formatDuration(performance.now() - started);
}


/***/ }),

/***/ 84978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withTimeLimit)
/* harmony export */ });
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22426);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98153);
/** Waits for work that can't be cancelled, with a time limit. */


/**
 * @param what name of the work, for errors
 * @throws Error if the work takes longer, Cancelled by the signal. The work may go on, so the process has to be ended
 */
async function withTimeLimit(what, milliseconds, signal, work) {
    const limit = AbortSignal.timeout(milliseconds);
    const ended = AbortSignal.any([signal, limit]);
    let stop = () => undefined;
    const stopped = new Promise((_, reject) => {
        stop = () => {
            const late = `${what} did not respond within ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(milliseconds)}`;
            reject(signal.aborted ? new _cancellation_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .c(what) : new Error(late));
        };
        ended.addEventListener('abort', stop, { once: true });
        if (ended.aborted)
            stop();
    });
    try {
        return await Promise.race([work(), stopped]);
    }
    finally {
        ended.removeEventListener('abort', stop);
    }
}


/***/ }),

/***/ 74887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ defaultRelease)
/* harmony export */ });
/** The buildx to use. */
/** Installed if buildx is missing or too old. */
const defaultRelease = 'v0.36.1';


/***/ }),

/***/ 98476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ NoResponse),
/* harmony export */   Bi: () => (/* binding */ DockerError),
/* harmony export */   Eh: () => (/* binding */ withEnv),
/* harmony export */   RK: () => (/* binding */ dockerCli),
/* harmony export */   V3: () => (/* binding */ longCall),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/* unused harmony export lastError */
/* harmony import */ var _actions_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98153);
/* harmony import */ var _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22426);
/** Calls of `docker` and `docker buildx` that succeed or throw an error with docker's message. */


/** Time limit of a call that only waits for the engine or BuildKit to answer. */
const callLimit = 120_000;
/** Time limit of a call that moves or makes an image. */
const longCall = { limit: 30 * 60_000 };
/** A docker command failed. The message is the last error that docker printed, `output` the end of stderr. */
class DockerError extends Error {
    output;
    constructor(args, { exitCode, stderr }) {
        super(lastError(stderr) || `docker ${args.slice(0, 2).join(' ')} exited with ${exitCode}`);
        this.name = 'DockerError';
        this.output = stderr;
    }
}
/** A docker command took longer than its time limit. */
class NoResponse extends Error {
}
/**
 * Empty is unset. The plan contains the platforms of the build, and other images that docker runs here are for the engine.
 * Only builds show progress, in the form that they ask for.
 */
const neutral = { DOCKER_DEFAULT_PLATFORM: '', BUILDKIT_PROGRESS: '' };
function dockerCli({ exec, log, buildx, signal, env: own, limit = callLimit }) {
    return async (args, options = {}) => {
        log.command(['docker', ...args].map(shellWord).join(' '));
        const started = performance.now();
        const direct = buildx !== undefined && args[0] === 'buildx';
        const command = direct ? [buildx, ...args.slice(1)] : ['docker', ...args];
        const env = { ...neutral, ...own, ...options.env };
        const run = (signal) => exec(command, { ...options, env, ...(signal && { signal }) });
        const result = options.signal && options.limit === undefined
            ? await run(options.signal)
            : await withLimit(args, options.limit ?? limit, options.signal ?? signal, run);
        // What a listener gets, it prints.
        const stderr = options.onStderr ? '' : result.stderr;
        log.debug(`docker ${args.slice(0, 2).join(' ')}: exit code ${result.exitCode}, ${(0,_actions_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationSince */ .t)(started)}\n${stderr}`.trim());
        if (result.exitCode !== 0)
            throw new DockerError(args, result);
        return result.stdout;
    };
}
/** Adds environment variables to every call. */
function withEnv(docker, env) {
    return (args, options) => docker(args, { ...options, env: { ...env, ...options?.env } });
}
async function withLimit(args, milliseconds, signal, run) {
    const limit = AbortSignal.timeout(milliseconds);
    try {
        return await run(signal ? AbortSignal.any([signal, limit]) : limit);
    }
    catch (error) {
        if (!(error instanceof _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .c) || signal?.aborted === true)
            throw error;
        const what = ['docker', ...args.slice(0, 2)].join(' ');
        throw new NoResponse(`${what} did not respond within ${(0,_actions_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(milliseconds)}`, { cause: error });
    }
}
/** Lines that are never the error: how to get help, and a summary of earlier errors. */
const noise = /^(?:(?:Run|See) '(?:docker|buildx) .*--help'|ERROR: failed to remove one or more builders$)/;
/**
 * Returns the last line that buildx or docker marks as an error, without the mark, or else the last line before the usage.
 * A message that ends with a colon continues in the lines below.
 */
function lastError(stderr) {
    const [message = ''] = stderr.split(/^Usage: {2}(?:docker|buildx) /m);
    const lines = message
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !noise.test(line));
    const mark = lines.findLastIndex((line) => /^(ERROR|docker|Error response from daemon): /.test(line));
    const marked = lines.slice(mark);
    // Several errors of a registry, and messages of Git, have a line each.
    const last = mark < 0 ? lines.at(-1) : marked[0]?.endsWith(':') ? marked.join(' ').slice(0, 1000) : marked[0];
    return (last ?? '').replace(/^((ERROR|docker|Error response from daemon): )+/, '');
}
/** Quotes a word for bash if needed, so that a command is one line and can be copied. */
function shellWord(word) {
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    return hasControl.test(word) ? `$'${escapeControls(word)}'` : `'${word.replaceAll("'", "'\\''")}'`;
}
const hasControl = /[\u0000-\u001f\u007f]/;
function escapeControls(word) {
    const names = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
    return word
        .replace(/[\\']/g, '\\$&')
        .replace(/[\u0000-\u001f\u007f]/g, (char) => names[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}


/***/ }),

/***/ 86380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N_: () => (/* binding */ TransientError),
  h4: () => (/* binding */ diagnose),
  SE: () => (/* binding */ transientOf)
});

// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __webpack_require__(98476);
;// CONCATENATED MODULE: ./build/src/docker/meanings.js
/**
 * What the messages of docker, buildx, BuildKit and registries mean. They print the errors of their libraries (containerd's
 * registry client, Go's net/http, gRPC) without codes, so their text is all there is to go by.
 */
const permanent = { kind: 'permanent', text: '' };
const meanings_transient = (cause) => ({ kind: 'transient', text: cause });
/** An input error. Without `why` the message itself says enough. */
const input = (kind, input, remedy, why = '') => ({ kind, input, remedy, text: why });
const hint = (text) => ({ kind: 'hint', text });
const crash = (signal) => ({ kind: 'crash', text: signal });
/** The first match of a kind counts, of transient and permanent the first match of either. */
const meanings = [
    // A failed RUN, whose command and output may quote anything.
    [/did not complete successfully: /, permanent],
    // An overloaded registry may add a reason that elsewhere is permanent, such as a quota.
    [/unexpected (?:HTTP )?status\b[^\n]*?: 429\b|(?:status code|StatusCode)[:=]? 429\b/i, meanings_transient('HTTP 429')],
    [/toomanyrequests|too many requests|rate limit/i, meanings_transient('too many requests')],
    [/: (?:denied|unauthorized|unsupported)(?:: |$)/, permanent],
    // The registry refuses a push. Anchored, because repository names can contain the same words.
    [/unknown: (?:manifest|tag|digest|name|size|repository name) .*invalid/i, permanent],
    [/unknown: [^\n]*\b(?:immutable|quota|not allowed|insufficient)\b/i, permanent],
    [/unexpected (?:HTTP )?status\b[^\n]*?: (408|425|500|502|503|504|52\d)\b/i, meanings_transient('HTTP $1')],
    [/(?:status code|StatusCode)[:=]? (408|425|500|502|503|504)\b/i, meanings_transient('HTTP $1')],
    [/\b(500 Internal Server Error|502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out)/i, meanings_transient('$1')],
    [/: unavailable(?:: |$)/, meanings_transient('the registry is unavailable')],
    [/connection reset by peer|broken pipe|use of closed network connection/, meanings_transient('the connection was dropped')],
    [
        /server closed idle connection|http2: client connection (?:lost|force closed)|GOAWAY/,
        meanings_transient('the connection was dropped'),
    ],
    [/stream error: stream ID \d+; (?:INTERNAL_ERROR|REFUSED_STREAM)/, meanings_transient('the connection was dropped')],
    [/TLS handshake timeout|Client\.Timeout exceeded|i\/o timeout|context deadline exceeded/, meanings_transient('timeout')],
    [/DeadlineExceeded|(?:connection|operation) timed out|timeout awaiting response headers/, meanings_transient('timeout')],
    [/connection refused|no route to host|network is unreachable/, meanings_transient('no connection')],
    [/Temporary failure in name resolution|server misbehaving/, meanings_transient('name resolution failed')],
    [
        /rpc error: code = Unavailable|error reading (?:from server|server preface): EOF/,
        meanings_transient('BuildKit did not respond'),
    ],
    [/graceful_stop/, meanings_transient('BuildKit did not respond')],
    // A body that is cut off, does not match its digest, or comes from a gateway.
    [
        /unexpected EOF|failed size validation|unexpected commit (?:digest|size)|short read/,
        meanings_transient('the response was damaged'),
    ],
    [
        /got digest sha256:\w+, expected sha256:\w+|invalid content digest in response/,
        meanings_transient('the response was damaged'),
    ],
    [
        /invalid character .* looking for beginning of value|unexpected end of JSON input/,
        meanings_transient('the response was damaged'),
    ],
    [/http: no Host in request URL/, meanings_transient('the response was damaged')],
    // The registry lost what was pushed, or does not show it yet.
    [
        /(?:blob|blob upload|manifest) unknown to registry|manifest unknown/,
        meanings_transient('the registry lacks a part of the image'),
    ],
    // containerd drops the status of a failed push if it does not know the registry's error code.
    [/failed to push [^\n]*: (?:errors:|unknown: |unknown$)/, meanings_transient('an unspecified error')],
    [/: EOF$/m, meanings_transient('the connection was dropped')],
    [
        /^exporter "(.*)" could not be found/,
        input('build', 'outputs', 'Use a type such as image, local, tar or oci', 'the builder has no exporter of type "$1"'),
    ],
    [
        /^docker exporter does not .*support exporting manifest lists/,
        input('build', 'outputs, load', 'Use type=oci, or one platform and no attestations', 'a docker archive holds one platform and no attestations'),
    ],
    [
        /^unknown attestation type "(.*)"/,
        input('build', 'attests', 'Use type=sbom or type=provenance', 'there is no attestation of type "$1"'),
    ],
    [
        /^unknown cache exporter: "(.*)"/,
        input('build', 'cache-to', 'Use a type such as gha, registry, local or inline', 'the builder has no cache of type "$1"'),
    ],
    [
        /^cannot export attestations with "oci-mediatypes=false"/,
        input('build', 'outputs', 'Remove oci-mediatypes=false, or set provenance: false', 'Docker manifests have no attestations'),
    ],
    [
        /^granting entitlement (\S+) is not allowed by build daemon configuration/,
        input('build', 'allow', 'Use a builder that this step creates, or set buildkitd-flags', 'the builder does not grant $1'),
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
        input('build', 'ssh', 'Start one in an earlier step (SSH_AUTH_SOCK), or name a key: default=PATH', 'there is no SSH agent'),
    ],
    [
        /^failed to convert agent config (?:.*: failed to convert agent config for ID: ".*?": )?(.*)/,
        input('build', 'ssh', 'Use ID=PATH of the socket of an agent, or of a private key without a passphrase', '$1'),
    ],
    [/^invalid argument "(.*)" for "--ulimit" flag: (.*)/, input('build', 'ulimit', 'Use NAME=SOFT:HARD', '"$1": $2')],
    [
        /\b40[13]\b|unauthorized|insufficient_scope|authorization failed|no basic auth|denied/i,
        input('push', 'push', 'Set username and password (with registry), or registry-auth, to an account that can push there'),
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
        hint('the command is for another platform than the step: check the platform of the base image, of downloads and of copied binaries, and that qemu is not never'),
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
];

;// CONCATENATED MODULE: ./build/src/docker/diagnosis.js
/** What a message means: whether another attempt may succeed, which input it concerns, what helps. */


/** An error that is known to be transient without its text, such as an HTTP status. */
class TransientError extends Error {
    transient;
    constructor(message, transient, options) {
        super(message, options);
        this.name = 'TransientError';
        this.transient = transient;
    }
}
/** Undefined if another attempt would fail in the same way. Only docker's errors have no more than their text. */
function transientOf(error) {
    if (error instanceof TransientError)
        return error.transient;
    if (error instanceof cli/* NoResponse */.$B)
        return { cause: 'no response' };
    return error instanceof cli/* DockerError */.Bi ? diagnose(error.message).transient : undefined;
}
/** @param command what failed: the same words concern other inputs in a build than in the boot of a builder */
function diagnose(message, command = 'build') {
    const find = (...kinds) => {
        for (const [pattern, meaning] of meanings) {
            const match = kinds.includes(meaning.kind) ? pattern.exec(message) : null;
            if (match)
                return fill(meaning, match);
        }
        return undefined;
    };
    const verdict = find('transient', 'permanent');
    const { input, remedy = '', text: why = '' } = find(command) ?? {};
    return {
        transient: verdict?.kind === 'transient' ? { cause: verdict.text, retryAfter: retryAfter(message) } : undefined,
        inputError: input === undefined ? undefined : { input, remedy, why: why || message },
        hint: find('hint')?.text,
        crash: find('crash')?.text,
    };
}
function fill(meaning, match) {
    const filled = (text) => text.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '');
    return { ...meaning, text: filled(meaning.text), ...(meaning.remedy && { remedy: filled(meaning.remedy) }) };
}
const unitMilliseconds = { ns: 1e-6, µs: 1e-3, us: 1e-3, ms: 1, s: 1000, m: 60_000 };
/**
 * Some registries repeat their Retry-After in the body, which docker prints (ghcr.io: `retry-after: 731.219µs`). No tool
 * prints the header itself.
 */
function retryAfter(message) {
    const [, number, unit = 's'] = /retry[- ]after:? (\d+(?:\.\d+)?) ?(ns|µs|us|ms|s|m)?\b/i.exec(message) ?? [];
    return number === undefined ? undefined : Number(number) * (unitMilliseconds[unit] ?? 1000);
}


/***/ }),

/***/ 43352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   F: () => (/* binding */ says)
/* harmony export */ });
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
    'refused digest': /failed to push[^]*(?:PUT request to \S+\/manifests\/sha256:\w+: 40[05]\b|: unsupported(?:: |$)|did not match URI|(?:tag|reference) invalid)/i,
    /** An attestation refers to an image that does not exist yet, as in GitLab's registry (moby/buildkit#7007). */
    'refused subject': /failed to push[^]*\bblob unknown to registry\b/i,
    /** Its name. */
    'unknown target': /^target stage "(.*)" could not be found/,
    /** A file to copy, of which BuildKit says that its checksum failed. */
    'missing file': /failed to calculate checksum of ref [^"]*"(.*)": not found/,
    /** An image of a FROM or a COPY. */
    'missing platform': /failed to resolve source metadata for (\S+): no match for platform in manifest/,
};
function says(text, message) {
    return patterns[message].test(text);
}
/** Returns the parts of the message that vary; none if the text does not contain it. */
function partsOf(text, message) {
    return patterns[message].exec(text)?.slice(1) ?? [];
}


/***/ }),

/***/ 46704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   fI: () => (/* binding */ waitBefore),
/* harmony export */   ur: () => (/* binding */ defaultRetryPolicy),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _actions_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98153);
/* harmony import */ var _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22426);
/* harmony import */ var _diagnosis_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86380);
/** Retries after transient failures: bounded, with exponential back-off, and logged. */




const defaultRetryPolicy = {
    retries: 3,
    firstWait: 1000,
    longestWait: 20_000,
    longestRetryAfter: 60_000,
    attemptTimeout: 120_000,
};
/**
 * @param what name of the action in the log, such as `pushing`
 * @throws the last error if it is not transient, or no retries are left
 */
async function retry(what, attempt, { retryPolicy, log, signal, classify = _diagnosis_js__WEBPACK_IMPORTED_MODULE_2__/* .transientOf */ .SE, isLogged = () => false }) {
    for (let tried = 1;; tried++) {
        const limit = retryPolicy.attemptTimeout === undefined ? undefined : AbortSignal.timeout(retryPolicy.attemptTimeout);
        try {
            return await attempt(limit ? AbortSignal.any([signal, limit]) : signal);
        }
        catch (error) {
            if (signal.aborted || !(error instanceof Error))
                throw error;
            const late = error instanceof _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .c && limit?.aborted === true;
            const failure = late
                ? { cause: `no response within ${(0,_actions_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a)(retryPolicy.attemptTimeout ?? 0)}` }
                : classify(error);
            if (!failure || tried > retryPolicy.retries) {
                const times = tried > 1 ? `, ${tried} times` : '';
                throw late && failure
                    ? new _diagnosis_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N_(`${what}: ${failure.cause}${times}`, failure, { cause: error })
                    : error;
            }
            const wait = waitBefore(tried, failure, retryPolicy);
            const detail = late || isLogged() ? '' : ` (${error.message})`;
            log(`${what}: ${failure.cause}${detail}. Attempt ${tried + 1} of ${retryPolicy.retries + 1} in ${(0,_actions_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a)(wait)}`);
            await pause(what, wait, signal);
        }
    }
}
/** @throws Cancelled by the signal */
async function pause(what, milliseconds, signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal }).catch((error) => {
        throw signal.aborted ? new _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .c(what) : error;
    });
}
/**
 * Doubles the delay each time. Jitter of up to half the delay keeps legs from retrying at the same time.
 *
 * @param tried number of failed attempts
 */
function waitBefore(tried, { retryAfter }, { firstWait, longestWait, longestRetryAfter }, random = Math.random) {
    const own = Math.min(longestWait, firstWait * 2 ** (tried - 1)) * (0.5 + random() / 2);
    return Math.max(own, Math.min(retryAfter ?? 0, longestRetryAfter));
}


/***/ }),

/***/ 83669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xs: () => (/* binding */ runnerFolder),
/* harmony export */   jN: () => (/* binding */ buildxFolder),
/* harmony export */   p1: () => (/* binding */ dockerConfig),
/* harmony export */   xw: () => (/* binding */ readRunnerConfig)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34667);
/** The runner's own Docker config: its folder, and what docker reads from its config.json. */





const authEntry = valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    auth: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    username: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    password: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    identitytoken: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
});
const dockerConfig = valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    auths: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), authEntry)),
    credsStore: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    credHelpers: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_actions_json_js__WEBPACK_IMPORTED_MODULE_3__/* .strings */ .P$),
});
/** Returns the runner's own folder, as docker does. */
function runnerFolder(env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(given(env['DOCKER_CONFIG']) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker'));
}
/** Returns the folder in which buildx keeps its builders. */
function buildxFolder(env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(given(env['BUILDX_CONFIG']) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runnerFolder(env), 'buildx'));
}
/** docker and buildx treat an empty variable as unset. */
function given(value) {
    return value === '' ? undefined : value;
}
/**
 * Reads the runner's own config.json. It is empty if there is none.
 *
 * @throws Error that names the file and does not quote it
 */
function readRunnerConfig(env) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runnerFolder(env), 'config.json');
    const text = readIfThere(path);
    return text.trim() === '' ? {} : (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(dockerConfig, text, path, 'Fix or remove this Docker config');
}
function readIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return '';
        throw error;
    }
}


/***/ }),

/***/ 35958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readBuildkitdConfig),
/* harmony export */   z: () => (/* binding */ connectionsIn)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3292);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34667);
/* harmony import */ var _read_tls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46391);
/** The inputs for buildkitd.toml. */





/** @throws Error if the file is missing, or with line and column if it is not valid TOML */
function readBuildkitdConfig(read) {
    const path = read('buildkitd-config');
    const inline = read('buildkitd-config-inline');
    if (path && inline)
        throw new Error('buildkitd-config, buildkitd-config-inline: both are set. Remove one of them');
    if (inline)
        return { input: 'buildkitd-config-inline', table: parseToml('buildkitd-config-inline', inline) };
    if (!path)
        return undefined;
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (cause) {
        throw new Error(`buildkitd-config: file not found: "${path}". The path is relative to the workspace`, { cause });
    }
    return { input: 'buildkitd-config', table: parseToml('buildkitd-config', text) };
}
function parseToml(input, text) {
    try {
        // Big integers keep 1 and 1.0 distinct.
        return (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text, { integersAsBigInt: true });
    }
    catch (error) {
        if (!(error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .TomlError */ .zx))
            throw error;
        const [what = ''] = error.message.split('\n');
        const reason = what.replace(/^Invalid TOML document: /, '');
        throw new Error(`${input}: line ${error.line}, column ${error.column}: ${reason}`, { cause: error });
    }
}
const registriesSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    http: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY()),
    insecure: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY()),
    ca: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), []),
    keypair: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ cert: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), key: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })), []),
}));
/**
 * The connections to registries in a buildkitd.toml, which this process uses too. BuildKit chooses among several key pairs,
 * and this process uses the first.
 *
 * @throws Error that names the registry, for example for a missing file
 */
function connectionsIn(config) {
    if (!config?.table['registry'])
        return [];
    const registries = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseValue */ .$x)(registriesSchema, config.table['registry'], `${config.input}: registry`);
    return Object.entries(registries).map(([host, { http, insecure, ca, keypair }]) => {
        const at = (name, path) => ({
            text: () => path,
            fault: (message) => new Error(`${config.input}: ${name} of [registry."${host}"]: ${message}`),
        });
        const [pair] = keypair;
        const authorities = ca.map((path) => (0,_read_tls_js__WEBPACK_IMPORTED_MODULE_3__/* .readTls */ .i)({ ca: at('ca', path) }).ca ?? '');
        return {
            ...{ host, http, insecure },
            ...(pair && (0,_read_tls_js__WEBPACK_IMPORTED_MODULE_3__/* .readTls */ .i)({ cert: at('keypair', pair.cert), key: at('keypair', pair.key) })),
            ca: authorities.length === 0 ? undefined : authorities.join('\n'),
        };
    });
}


/***/ }),

/***/ 77432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readAccessInputs),
  q: () => (/* binding */ readDockerInputs)
});

// EXTERNAL MODULE: ./build/src/buildx/choice.js
var choice = __webpack_require__(74887);
// EXTERNAL MODULE: ./build/src/inputs/read-buildkitd.js
var read_buildkitd = __webpack_require__(35958);
// EXTERNAL MODULE: ./build/src/actions/id-token.js
var id_token = __webpack_require__(1744);
// EXTERNAL MODULE: ./build/src/inputs/yaml.js
var yaml = __webpack_require__(58172);
// EXTERNAL MODULE: ./build/src/registry/authorizer.js + 1 modules
var authorizer = __webpack_require__(18581);
// EXTERNAL MODULE: ./build/src/registry/hub.js
var hub = __webpack_require__(5522);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
;// CONCATENATED MODULE: ./build/src/inputs/read-identity.js
/** Entries of `registry-auth` with a provider. */

/** Besides `registry`. */
const providers = {
    dockerhub: { required: ['username', 'connection-id'], optional: ['audience'], registry: 'docker.io' },
    ecr: { required: [], optional: ['role-to-assume', 'role-session-name', 'region', 'audience'], registry: undefined },
    'ecr-public': {
        required: [],
        optional: ['role-to-assume', 'role-session-name', 'audience'],
        registry: 'public.ecr.aws',
    },
    gar: { required: ['workload-identity-provider'], optional: ['service-account', 'audience'], registry: undefined },
    acr: { required: ['tenant-id', 'client-id'], optional: ['audience'], registry: undefined },
    chainguard: { required: ['identity'], optional: ['audience'], registry: 'cgr.dev' },
};
const isProvider = (text) => Object.hasOwn(providers, text);
const providerNames = Object.keys(providers).join(', ');
/** Fields that only entries with a provider have. */
const identityFields = [
    'connection-id',
    'role-to-assume',
    'role-session-name',
    'region',
    'workload-identity-provider',
    'service-account',
    'tenant-id',
    'client-id',
    'identity',
    'audience',
];
/** @throws Error with line and column */
function readIdentity(item, entry) {
    const { fields } = entry;
    const provider = readProvider(item, fields);
    const text = (name) => fields[name]?.text() ?? '';
    const { registry: usual = '' } = providers[provider];
    const registry = entry.registryName(text('registry') || usual);
    const common = { registry, audience: text('audience') || undefined };
    switch (provider) {
        case 'dockerhub':
            return { ...common, provider, username: text('username'), connectionId: text('connection-id') };
        case 'ecr':
        case 'ecr-public': {
            const region = provider === 'ecr' ? readRegion(text('region'), registry, entry.env) : 'us-east-1';
            if (region === undefined)
                throw item.fault('the registry has no region in its name. Set region');
            return { ...common, provider, region, role: readRole(item, entry) };
        }
        case 'gar': {
            const { name, form, remedy } = googleProvider;
            if (!form.test(text(name)))
                throw (fields[name] ?? item).fault(remedy);
            const serviceAccount = text('service-account') || undefined;
            return { ...common, provider, workloadIdentityProvider: text(name), serviceAccount };
        }
        case 'acr':
            return { ...common, provider, tenantId: text('tenant-id'), clientId: text('client-id') };
        case 'chainguard':
            return { ...common, provider, identity: text('identity') };
    }
}
/** @throws Error for an unknown provider, a field that it does not have, or one that it needs */
function readProvider(item, fields) {
    const provider = fields.provider?.text() ?? '';
    if (!isProvider(provider)) {
        const guess = (0,mod/* closest */.kp)(provider, Object.keys(providers));
        throw (fields.provider ?? item).fault(`unknown provider. Did you mean ${guess}? Known: ${providerNames}`);
    }
    const { required, optional, registry } = providers[provider];
    const keys = ['registry', ...required, ...optional];
    for (const [name, value] of Object.entries(fields)) {
        if (name === 'provider' || keys.includes(name))
            continue;
        throw value.fault(`provider ${provider} has no ${name}. Its keys: ${keys.join(', ')}`);
    }
    const needed = registry === undefined ? ['registry', ...required] : required;
    const missing = needed.find((name) => (fields[name]?.text() ?? '') === '');
    if (missing === undefined)
        return provider;
    throw (fields[missing] ?? item).fault(`provider ${provider} needs ${missing}, which is empty`);
}
function readRole(item, { fields, env }) {
    const field = fields['role-to-assume'];
    const arn = field?.text() ?? '';
    if (arn === '') {
        if (env['AWS_ACCESS_KEY_ID'])
            return undefined;
        throw item.fault('the provider needs role-to-assume, or AWS_ACCESS_KEY_ID in the environment');
    }
    if (!/^arn:[\w-]+:iam::\d{12}:role\/\S+$/.test(arn)) {
        throw (field ?? item).fault('use the ARN of a role: arn:aws:iam::ACCOUNT:role/NAME');
    }
    const session = fields['role-session-name']?.text() ?? '';
    return { arn, session: session || 'GitHubActions' };
}
const googleProvider = {
    name: 'workload-identity-provider',
    form: /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/\s]+\/providers\/[^/\s]+$/,
    remedy: 'use projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER, with the number of the project',
};
/** `123456789012.dkr.ecr.eu-west-1.amazonaws.com`, also with `-fips`, and `123456789012.dkr-ecr.eu-west-1.on.aws`. */
function readRegion(given, registry, env) {
    const [, ofName] = /^\d+\.dkr[.-]ecr(?:-fips)?\.([a-z\d-]+)\./.exec(registry) ?? [];
    const region = [given, ofName, env['AWS_REGION'], env['AWS_DEFAULT_REGION']].find(Boolean);
    // It becomes a part of a host.
    return region !== undefined && /^[a-z\d-]+$/.test(region) ? region : undefined;
}
/** Without a role, the credentials of the environment are used. */
function needsIdToken(identity) {
    return !('role' in identity) || identity.role !== undefined;
}

// EXTERNAL MODULE: ./build/src/inputs/read-tls.js
var read_tls = __webpack_require__(46391);
;// CONCATENATED MODULE: ./build/src/inputs/read-registries.js


/** @throws Error with line and column */
async function readRegistries(read, secret) {
    const entries = (await (0,yaml/* readYaml */.g)(read, 'registries'))?.entries() ?? [];
    return entries.map(({ key, value, place }) => ({
        host: parseRegistryHost(key, (message) => place.fault(message)),
        ...readSettings(value, secret),
    }));
}
function readSettings(value, secret) {
    const fields = value.fields(['http', 'insecure', 'ca', 'cert', 'key', 'mirrors', 'username', 'password']);
    const password = fields.password?.text() ?? '';
    secret(password);
    const username = fields.username?.text() ?? '';
    const tls = (0,read_tls/* readTls */.i)(fields, secret);
    return {
        // Loopback registries use plain HTTP by default, but certificates imply HTTPS.
        http: fields.http?.boolean() ?? (tls.ca !== undefined || tls.cert !== undefined ? false : undefined),
        insecure: fields.insecure?.boolean(),
        ...tls,
        mirrors: (fields.mirrors?.texts() ?? []).map((mirror) => {
            const [host = '', ...path] = mirror.split('/');
            return [parseRegistryHost(host, (message) => (fields.mirrors ?? value).fault(message)), ...path].join('/');
        }),
        auth: username || password ? { username, password } : undefined,
    };
}
/**
 * The case of a host does not matter, so it is lowercased.
 *
 * @throws the result of `fault` if the text is not `host` or `host:port`. It is not quoted: it may be a password.
 */
function parseRegistryHost(text, fault) {
    const [, host, port] = /^(\[[\da-fA-F:]+\]|[a-zA-Z\d](?:[a-zA-Z\d.-]*[a-zA-Z\d])?)(?::(\d*))?$/.exec(text) ?? [];
    if (host === undefined)
        throw fault('this is not a registry. Use host or host:port, without scheme and path');
    if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65535)) {
        throw fault('the port is invalid. Use 1 to 65535');
    }
    return text.toLowerCase();
}

;// CONCATENATED MODULE: ./build/src/inputs/read-credentials.js






/**
 * Reads `registry`, `username` and `password`, `registry-auth`, and the credentials in `registries`. Masks every password
 * before any error can occur.
 *
 * @param needed whether incomplete credentials are an error rather than a notice
 * @throws Error for incomplete credentials, or different credentials for the same registry
 */
async function readCredentials({ input: read, secret, env }, registries, needed) {
    const { passwords, identities, missing } = await readList(read, { secret, env });
    const [lacking] = missing;
    if (lacking !== undefined && needed)
        throw new Error(`registry-auth: ${lacking}: ${id_token/* noIdToken */.o5}`);
    const given = [
        ...readSingle(read, secret),
        ...passwords,
        ...registries.flatMap(({ host, auth }) => auth ? [{ input: 'registries', registry: (0,hub/* hubName */.p5)(host), ...auth }] : []),
    ];
    const incomplete = given.filter(({ username, password }) => !username || !password);
    const [first] = incomplete.map(describe);
    if (first !== undefined && needed) {
        throw new Error(`${first}. Set it, or remove these credentials. ${emptySecret}`);
    }
    const notices = [
        ...incomplete.map((credentials) => `${describe(credentials)}, so they are not used. ${emptySecret}`),
        ...missing.map((registry) => `registry-auth: ${registry}: this login is not used: ${id_token/* noIdToken */.o5}`),
    ];
    const all = given.filter((credentials) => !incomplete.includes(credentials));
    for (const credentials of all)
        secret((0,authorizer/* basic */.H)(credentials.username, credentials.password));
    const byRegistry = new Map();
    for (const credentials of all) {
        const { registry, input, username, password } = credentials;
        const other = byRegistry.get(registry);
        if (other && (other.username !== username || other.password !== password)) {
            throw new Error(`${input}: ${registry} has other credentials in ${other.input}. Remove one of them`);
        }
        byRegistry.set(registry, credentials);
    }
    const both = [...identities.keys(), ...missing].find((registry) => byRegistry.has(registry));
    if (both !== undefined) {
        throw new Error(`registry-auth: ${both} has a provider and also a password. Remove one of them`);
    }
    return { credentials: [...byRegistry.values()], identities: [...identities.values()], notices };
}
function describe({ input, registry, username }) {
    return `${input}: the credentials for ${registry} have an empty ${username ? 'password' : 'username'}`;
}
const emptySecret = 'A run for a pull request from a fork has no secrets, so they are empty there';
function readSingle(read, secret) {
    const [username, password] = [read('username'), read('password')];
    secret(password);
    if (!username && !password)
        return [];
    const registry = registryName(read('registry'), (message) => new Error(`registry: ${message}`));
    return [{ input: 'username, password', registry, username, password }];
}
async function readList(read, { secret, env }) {
    const passwords = [];
    const identities = new Map();
    const missing = [];
    for (const item of (await (0,yaml/* readYaml */.g)(read, 'registry-auth'))?.items() ?? []) {
        const fields = item.fields(['registry', 'username', 'password', 'provider', ...identityFields]);
        const password = fields.password?.text() ?? '';
        secret(password);
        const place = fields.registry ?? item;
        const parse = (text) => registryName(text, (message) => place.fault(message));
        // A run for a pull request from a fork has neither an ID token nor the secrets of which an entry may consist.
        const isEmpty = identityFields.some((name) => fields[name]?.text() === '') && !(0,id_token/* offersIdToken */.cZ)(env);
        if (fields.provider && isEmpty) {
            missing.push(fields.registry?.text() ?? fields.provider.text());
        }
        else if (fields.provider) {
            const identity = readIdentity(item, { fields, registryName: parse, env });
            const { registry } = identity;
            if (identities.has(registry))
                throw place.fault(`${registry} is in registry-auth twice. Remove one of them`);
            if (needsIdToken(identity) && !(0,id_token/* offersIdToken */.cZ)(env))
                missing.push(registry);
            else
                identities.set(registry, identity);
        }
        else {
            const extra = identityFields.find((name) => fields[name]);
            if (extra !== undefined)
                throw item.fault(`${extra} needs a provider: ${providerNames}`);
            const registry = parse(fields.registry?.text() ?? '');
            passwords.push({ input: 'registry-auth', registry, username: fields.username?.text() ?? '', password });
        }
    }
    return { passwords, identities, missing };
}
/** Also accepts the URLs that other login steps accept. */
function registryName(text, fault) {
    const host = text.replace(/^https?:\/\//, '').replace(/\/(v[12]\/?)?$/, '');
    const name = (0,hub/* hubName */.p5)(host.toLowerCase());
    return name === 'docker.io' ? name : parseRegistryHost(name, fault);
}

;// CONCATENATED MODULE: ./build/src/inputs/read-docker.js




/** @throws Error that names the input and the remedy */
async function readDockerInputs(runtime, options) {
    const { input } = runtime;
    return {
        ...(await readAccessInputs(runtime, options)),
        buildx: readBuildxVersion(input),
        buildxMirror: readBuildxMirror(input),
    };
}
/** Reads the inputs for access to registries, which are all that post needs. */
async function readAccessInputs(runtime, { pushes, buildkitdConfig } = { pushes: true, buildkitdConfig: (0,read_buildkitd/* readBuildkitdConfig */.R)(runtime.input) }) {
    const registries = await readRegistries(runtime.input, runtime.secret);
    const access = await readCredentials(runtime, registries, pushes);
    return { registries, ...access, configured: (0,read_buildkitd/* connectionsIn */.z)(buildkitdConfig) };
}
/** @throws Error for any other text */
function readBuildxVersion(read) {
    const text = read('buildx-version');
    if (text === '')
        return { kind: 'installed' };
    if (text === 'latest' || text === 'edge')
        return { kind: text };
    if (/^v?\d+\.\d+\.\d+(-[\w.]+)?$/.test(text))
        return { kind: 'release', version: text.startsWith('v') ? text : `v${text}` };
    if (/^(?:(?:https?|ssh|git):\/\/|git@)[^#]+#.+$/.test(text))
        return { kind: 'source', url: text };
    throw new Error(`buildx-version: "${text}" is not valid. Use latest, edge, a version such as ${choice/* defaultRelease */.f}, or a Git URL with a ref ` +
        'such as https://github.com/docker/buildx.git#master');
}
const releases = 'https://github.com/docker/buildx/releases';
/** Returns the URL of the releases. A mirror has the same layout. */
function readBuildxMirror(read) {
    const text = read('buildx-mirror') || releases;
    if (!/^https?:\/\/[^/\s]+/.test(text)) {
        throw new Error(`buildx-mirror: "${text}" is not a URL. Use that of a directory with the same layout as ${releases}`);
    }
    return text.replace(/\/+$/, '');
}


/***/ }),

/***/ 46391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readTls)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/** Certificates and keys in YAML inputs. */


/** Reads certificates as PEM text or paths of PEM files. A client certificate requires its key. */
function readTls(fields, secret) {
    const ca = fields.ca && readPem(fields.ca, (pem) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem), 'certificate');
    const cert = fields.cert && readPem(fields.cert, (pem) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem), 'certificate');
    const key = fields.key && readPem(fields.key, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey, 'private key without passphrase', secret);
    if (cert && !key)
        throw cert.fault('cert requires key. Set both');
    if (key && !cert)
        throw key.fault('key requires cert. Set both');
    if (cert && key && !cert.parsed.checkPrivateKey(key.parsed))
        throw key.fault('this key does not belong to cert');
    return { ca: ca?.pem, cert: cert?.pem, key: key?.pem };
}
function readPem(value, parse, what, secret) {
    const text = value.text().trim();
    const inline = text.includes('-----BEGIN');
    const pem = inline ? `${text}\n` : readPemFile(value, text);
    if (inline)
        secret?.(pem.replace(/-----(BEGIN|END)[^\n]*/g, ''));
    try {
        return { pem, parsed: parse(pem), fault: (message) => value.fault(message) };
    }
    catch {
        // Without the cause, which could quote a key.
        throw value.fault(`${inline ? 'this' : 'the file'} is not the PEM text of a ${what}`);
    }
}
function readPemFile(value, path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        // Not quoted: it may be a key.
        throw value.fault(`this is neither PEM text nor a readable file (${error.code ?? ''})`);
    }
}


/***/ }),

/***/ 58172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* unused harmony export YamlValue */
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _actions_boolean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51861);
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94222);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10700);
/**
 * Inputs in YAML. Errors name the input, line and column, and never quote the value, which may be a password.
 */




/**
 * Reads an input as YAML 1.2. Returns undefined if it is not set.
 *
 * @throws Error with line and column if it is not valid YAML
 */
async function readYaml(read, name) {
    const text = read(name);
    if (text === '')
        return undefined;
    // Loaded only when needed, since few steps have such an input.
    const library = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new library.LineCounter();
    const document = library.parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const [fault] = [...document.errors, ...document.warnings];
    if (fault) {
        const { line, col } = lines.linePos(fault.pos[0]);
        const what = fault.code.toLowerCase().replaceAll('_', ' ');
        throw new Error(`${name}: line ${line}, column ${col}: invalid YAML (${what}). Put values with special characters in quotes`);
    }
    return new YamlValue(document.contents, { name, library, document, lines });
}
class YamlValue {
    node;
    source;
    /** Position of the value, or of its key if there is no value, as after `key:`. */
    offset;
    constructor(node, source, offset = 0) {
        const { isAlias, isNode } = source.library;
        this.source = source;
        this.offset = (isNode(node) ? node.range?.[0] : undefined) ?? offset;
        this.node = isAlias(node) ? node.resolve(source.document) : node;
        if (isAlias(node) && this.node === undefined)
            throw this.fault('a value that starts with * must be quoted');
    }
    /** Returns an error with the input, the position of this value, and the message. */
    fault(message) {
        const { line, col } = this.source.lines.linePos(this.offset);
        return new Error(`${this.source.name}: line ${line}, column ${col}: ${message}`);
    }
    /** Returns the entries of a map. `place` is for errors about the key. */
    entries() {
        if (!this.source.library.isMap(this.node))
            throw this.fault('this must be a map, lines of `key: value`');
        return this.node.items.map((pair) => {
            const place = new YamlValue(pair.key, this.source, this.offset);
            return { key: place.text(), value: new YamlValue(pair.value, this.source, place.offset), place };
        });
    }
    /** Returns the fields of a map. Others are an error. */
    fields(known) {
        const found = {};
        for (const { key, value, place } of this.entries()) {
            const field = known.find((name) => name === key);
            if (field === undefined) {
                // Not quoted: without the space after its colon, a password is part of its key.
                throw place.fault(`unknown key. Did you mean "${(0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(key, known)}"? Known keys: ${known.join(', ')}`);
            }
            found[field] = value;
        }
        return found;
    }
    isList() {
        return this.source.library.isSeq(this.node);
    }
    items() {
        if (!this.source.library.isSeq(this.node))
            throw this.fault('this must be a list, lines of `- item`');
        return this.node.items.map((item) => new YamlValue(item, this.source, this.offset));
    }
    /** Returns a single value as written, so that `0123` keeps its zero; empty if there is no value. */
    text() {
        const { node } = this;
        if (node === null || node === undefined)
            return '';
        if (!this.source.library.isScalar(node))
            throw this.fault('this must be a single value');
        if (typeof node.value === 'string')
            return node.value;
        return node.value === null ? '' : (node.source ?? JSON.stringify(node.value));
    }
    /** Returns a list of texts. A single text is split at commas and newlines. */
    texts() {
        if (this.source.library.isCollection(this.node))
            return this.items().map((item) => item.text());
        return this.parsed(_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD);
    }
    /** Returns what a reader of inputs makes of a single text. */
    parsed(reader) {
        const text = this.text();
        try {
            return reader(() => text, '');
        }
        catch (error) {
            throw this.fault((0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error).replace(/^: /, ''));
        }
    }
    boolean() {
        const value = (0,_actions_boolean_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBoolean */ .y)(this.text());
        if (value === undefined)
            throw this.fault('this must be true or false');
        return value;
    }
}


/***/ }),

/***/ 80976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lH: () => (/* binding */ guardImmutableTags),
/* harmony export */   rK: () => (/* binding */ matchingTags),
/* harmony export */   xo: () => (/* binding */ unmatchedPatterns)
/* harmony export */ });
/* harmony import */ var _plan_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58447);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39460);
/** Patterns for tags, and the protection of tags that must not move once they exist. */


/**
 * @param patterns patterns for tag names, with `*` and `?`
 * @throws Error if a tag that matches a pattern points to another digest
 */
function guardImmutableTags(patterns, moves) {
    const immutable = new Set(matchingTags(patterns, moves.map(({ reference }) => reference)));
    const taken = moves.filter(({ reference, from, to }) => from !== undefined && from !== to && immutable.has(reference));
    if (taken.length === 0)
        return;
    const list = taken.map(({ reference, from }) => `${(0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTagReference */ .jU)(reference)} (at ${from ?? ''})`).join(', ');
    const digests = [...new Set(taken.map(({ to }) => to))].join(', ');
    throw new Error(`immutable-tags: ${list} already exists and would move to ${digests}. No tag was moved. ` +
        'Publish under a new tag, or set immutable-tags to patterns that do not match it');
}
/** Returns the references whose tag matches a pattern. */
function matchingTags(patterns, references) {
    const matchers = patterns.map(_plan_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globPattern */ .h);
    return references.filter(({ tag }) => matchers.some((matcher) => matcher.test(tag)));
}
/**
 * Returns a notice for each pattern that matches no tag, since it may be misspelled.
 *
 * @param patterns patterns by input
 */
function unmatchedPatterns(patterns, references) {
    if (references.length === 0)
        return [];
    const names = [...new Set(references.map(({ tag }) => tag))].join(', ');
    return Object.entries(patterns).flatMap(([input, words]) => words
        .filter((pattern) => matchingTags([pattern], references).length === 0)
        .map((pattern) => `${input}: "${pattern}" matches none of the tags ${names}`));
}


/***/ }),

/***/ 18581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ Authorizer),
  H: () => (/* binding */ basic)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/cancellation.js
var cancellation = __webpack_require__(22426);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js + 1 modules
var diagnosis = __webpack_require__(86380);
;// CONCATENATED MODULE: ./build/src/registry/challenge.js
/** Parses `WWW-Authenticate` (RFC 9110, section 11.6.1; distribution's token specification). */
/** Matches challenges and their parameters, which are tokens or quoted strings. */
const grammar = /([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+)))?/g;
/**
 * Returns the challenge to use: Bearer before Basic, like Docker's client. Undefined if there is no supported one, or a
 * Bearer challenge without a realm.
 */
function parseChallenge(header) {
    const challenges = [];
    for (const [, name = '', quoted, plain] of header.matchAll(grammar)) {
        const value = quoted?.replace(/\\(.)/g, '$1') ?? plain;
        if (value === undefined)
            challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
        else
            challenges.at(-1)?.parameters.set(name.toLowerCase(), value);
    }
    const parameters = challenges.find(({ scheme }) => scheme === 'bearer')?.parameters;
    const realm = parameters?.get('realm');
    if (parameters && realm) {
        return { scheme: 'bearer', realm, service: parameters.get('service'), scope: parameters.get('scope') };
    }
    return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: 'basic' } : undefined;
}

// EXTERNAL MODULE: ./build/src/registry/registry-error.js
var registry_error = __webpack_require__(95613);
// EXTERNAL MODULE: ./build/src/registry/transport.js + 1 modules
var transport = __webpack_require__(98108);
;// CONCATENATED MODULE: ./build/src/registry/authorizer.js
/**
 * Authentication at one registry: Basic, or Bearer tokens according to distribution's token specification
 * (https://distribution.github.io/distribution/spec/auth/token/). Tokens are kept per scope and renewed.
 */






/** It becomes a part of a header. */
const headerToken = dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\x21-\x7e]*$/, 'a token has no spaces or line breaks')));
const tokenSchema = dist/* object */.Ikc({
    token: headerToken,
    access_token: headerToken,
    expires_in: dist/* nullish */.cl6(dist/* number */.aig()),
    refresh_token: dist/* nullish */.cl6(dist/* string */.YjP()),
});
/** The specification's default of 60 s, since servers may omit the lifetime or return a very short one. */
const shortestLifeMs = 60_000;
const tokenBytes = 1024 * 1024;
class Authorizer {
    #transport;
    #findCredentials;
    #credentials;
    #challenge;
    /** Scopes that the registry requires beyond Docker's convention, by requested scope. */
    #scopes = new Map();
    #tokens = new Map();
    /** Headers with a token that the registry rejected, although it has not expired. */
    #refused = new Set();
    /** @param findCredentials called when the registry first requires credentials */
    constructor(transport, findCredentials) {
        this.#transport = transport;
        this.#findCredentials = findCredentials;
    }
    /**
     * Returns the `Authorization` header of a request, or undefined before the registry has required one, or without
     * credentials.
     *
     * @param scope `repository:PATH:ACTIONS`, or empty for the whole registry
     */
    async header(scope, signal) {
        if (!this.#challenge)
            return undefined;
        if (this.#challenge.scheme === 'basic')
            return basicHeader(await this.#own(signal));
        const { value } = await this.#token(this.#challenge, this.#scopes.get(scope) ?? scope, signal);
        return `Bearer ${value}`;
    }
    /**
     * Processes the challenge of a 401 response.
     *
     * @param sent the rejected header
     * @returns whether to repeat the request
     */
    learn(response, scope, sent) {
        const challenge = parseChallenge(response.headers['www-authenticate'] ?? '');
        if (!challenge)
            return false;
        this.#challenge = challenge;
        if (challenge.scheme === 'basic')
            return !sent?.startsWith('Basic ');
        const scopes = union(scope, challenge.scope ?? '');
        this.#scopes.set(scope, scopes);
        if (sent)
            this.#refused.add(sent);
        return true;
    }
    /** They are looked up once, unless that fails or they expire. */
    #own(signal) {
        if (this.#credentials)
            return shared('the credential helper', this.#credentials, signal);
        const finding = this.#findCredentials(signal);
        this.#credentials = finding;
        const forget = () => {
            if (this.#credentials === finding)
                this.#credentials = undefined;
        };
        finding.then((found) => {
            if (found && 'until' in found)
                forget();
        }, forget);
        return finding;
    }
    /** A token is fetched once, even if several requests wait for it. */
    async #token({ realm, service }, scopes, signal) {
        const known = this.#tokens.get(scopes);
        const token = await known?.catch(() => undefined);
        if (token && performance.now() < token.until && !this.#refused.has(`Bearer ${token.value}`))
            return token;
        // Another request may have begun to fetch it meanwhile.
        const fetching = this.#tokens.get(scopes);
        const url = this.#realm(realm);
        if (fetching && fetching !== known)
            return shared(url.origin, fetching, signal);
        const fetched = this.#fetchToken({ realm: url, service, scopes, signal });
        this.#tokens.set(scopes, fetched);
        return fetched;
    }
    async #fetchToken(asked) {
        const { realm, scopes } = asked;
        const credentials = await this.#own(asked.signal);
        const request = { ...asked, credentials };
        const isIdentity = credentials !== undefined && 'identityToken' in credentials;
        let response = await (isIdentity ? this.#post(request) : this.#get(request));
        // Some servers support only one of the two requests.
        if (credentials && [404, 405].includes(response.status)) {
            (0,transport/* discard */.vf)(response);
            response = await (isIdentity ? this.#get(request) : this.#post(request));
        }
        if (response.status !== 200)
            throw await (0,registry_error/* registryError */.eo)(response, `token for ${scopes || realm.host}`);
        const answer = await (0,transport/* readJson */.Vh)(tokenSchema, response, tokenBytes);
        const value = answer.token ?? answer.access_token;
        if (!value)
            throw new Error(`${realm.origin}: the token server returned no token`);
        if (answer.refresh_token && isIdentity) {
            this.#credentials = Promise.resolve({ identityToken: answer.refresh_token });
        }
        // Renewed before it expires.
        const life = Math.max((answer.expires_in ?? 0) * 900, shortestLifeMs);
        return { value, until: performance.now() + life };
    }
    /** Rejects http after https, so that a registry can't cause requests to internal services or unencrypted passwords. */
    #realm(realm) {
        const url = (0,transport/* resolveUrl */.O2)(realm, this.#transport.origin);
        if (url.username || url.password)
            throw new Error(`${url.origin}: the URL of the token server contains credentials`);
        return url;
    }
    #get({ realm, service, scopes, credentials, signal }) {
        const url = new URL(realm);
        if (service !== undefined)
            url.searchParams.set('service', service);
        for (const scope of scopes.split(' ').filter(Boolean))
            url.searchParams.append('scope', scope);
        const authorization = basicHeader(credentials);
        return this.#transport.send({ method: 'GET', url, signal, ...(authorization && { headers: { authorization } }) });
    }
    #post({ realm, service, scopes, credentials, signal }) {
        const form = new URLSearchParams({ client_id: 'manifold', ...grantOf(credentials) });
        if (service !== undefined)
            form.set('service', service);
        if (scopes)
            form.set('scope', scopes);
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        return this.#transport.send({ method: 'POST', url: realm, headers, body: form.toString(), signal });
    }
}
/** The request that fetches may be cancelled; those that wait for it may not be. */
async function shared(what, fetching, signal) {
    try {
        return await fetching;
    }
    catch (cause) {
        if (signal.aborted || !(cause instanceof cancellation/* Cancelled */.c))
            throw cause;
        throw new diagnosis/* TransientError */.N_(`no response from ${what}`, { cause: 'no credentials in time' }, { cause });
    }
}
function grantOf(credentials) {
    if (!credentials)
        return {};
    if ('identityToken' in credentials) {
        return { grant_type: 'refresh_token', refresh_token: credentials.identityToken };
    }
    return { grant_type: 'password', username: credentials.username, password: credentials.password };
}
/** Merges scopes: each resource once, with all its actions. */
function union(...scopes) {
    const actions = new Map();
    for (const scope of scopes.join(' ').split(' ').filter(Boolean)) {
        const end = scope.lastIndexOf(':');
        const resource = scope.slice(0, end);
        const known = actions.get(resource) ?? new Set();
        for (const action of scope.slice(end + 1).split(','))
            known.add(action);
        actions.set(resource, known);
    }
    return [...actions].map(([resource, names]) => `${resource}:${[...names].join(',')}`).join(' ');
}
/** Encodes credentials for Basic authentication (RFC 7617). */
function basic(username, password) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
function basicHeader(credentials) {
    if (!credentials || 'identityToken' in credentials)
        return undefined;
    return `Basic ${basic(credentials.username, credentials.password)}`;
}


/***/ }),

/***/ 5522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ registryOf),
/* harmony export */   p5: () => (/* binding */ hubName),
/* harmony export */   ur: () => (/* binding */ configKey)
/* harmony export */ });
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39460);

/** Alternative names of Docker Hub. */
const hubHosts = new Set(['', 'docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
/** Returns the registry of a repository. Without a host it is Docker Hub. */
function registryOf(repository) {
    const [host = ''] = (0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .splitHost */ .Ve)(repository);
    return hubName(host);
}
/** Returns `docker.io` for every name of Docker Hub, and any other host unchanged. */
function hubName(host) {
    return hubHosts.has(host) ? 'docker.io' : host;
}
/** Key of a registry in Docker's config, which has Docker Hub under its legacy address. */
function configKey(registry) {
    return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
}


/***/ }),

/***/ 43004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ isDockerType),
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Qn: () => (/* binding */ configSchema),
/* harmony export */   Ro: () => (/* binding */ emptyBlob),
/* harmony export */   TM: () => (/* binding */ descriptorSchema),
/* harmony export */   er: () => (/* binding */ digestSchema),
/* harmony export */   i4: () => (/* binding */ emptyConfig),
/* harmony export */   me: () => (/* binding */ indexSchema),
/* harmony export */   rc: () => (/* binding */ manifestSchema),
/* harmony export */   rq: () => (/* binding */ maxManifestBytes),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34667);
/** Descriptors, indexes, manifests and configs (OCI image specification 1.1; Docker's schema 2). */



const digestSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^sha256:[a-f0-9]{64}$/, 'expected a sha256 digest'));
const platformSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    os: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    architecture: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    variant: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    'os.version': valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    'os.features': valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
});
/** Other fields of a descriptor are kept. */
const descriptorSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    digest: digestSchema,
    /** Bytes. */
    size: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    platform: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(platformSchema),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_actions_json_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$),
});
const indexSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** Each is read, so their number is bounded. */
    manifests: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(descriptorSchema), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(1000, 'expected at most 1000 manifests')),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_actions_json_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$),
});
const manifestSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    config: descriptorSchema,
    /** BuildKit writes null for an image without layers. */
    layers: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(descriptorSchema)), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((layers) => layers ?? [])),
    subject: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(descriptorSchema),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_actions_json_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$),
});
/** The relevant fields of an image config. */
const configSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    ...valibot__WEBPACK_IMPORTED_MODULE_2__/* .partial */ .OH3(platformSchema).entries,
    created: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    history: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ created_by: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), empty_layer: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()) }))),
    config: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        Labels: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(_actions_json_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$),
        Env: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
        OnBuild: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
        User: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        WorkingDir: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    }))),
});
const mediaTypes = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
    empty: 'application/vnd.oci.empty.v1+json',
};
/** Config of an artifact that has none. */
const emptyBlob = Buffer.from('{}');
const emptyConfig = { mediaType: mediaTypes.empty, digest: sha256(emptyBlob), size: emptyBlob.length };
/** Size limit of manifests, which the specification requires registries to accept. */
const maxManifestBytes = 4 * 1024 * 1024;
function isIndexType(mediaType) {
    return mediaType === mediaTypes.index || mediaType === mediaTypes.dockerList;
}
/** Docker's formats have no annotations. */
function isDockerType(mediaType) {
    return mediaType.startsWith('application/vnd.docker.');
}
function sha256(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}


/***/ }),

/***/ 95613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   eo: () => (/* binding */ registryError),
/* harmony export */   fO: () => (/* binding */ transientStatus),
/* harmony export */   gl: () => (/* binding */ RegistryError),
/* harmony export */   qM: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _actions_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45822);
/* harmony import */ var _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22426);
/* harmony import */ var _docker_diagnosis_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86380);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98108);
/** Error responses of registries (OCI distribution specification, "Error codes"). */






class RegistryError extends Error {
    status;
    constructor(message, status) {
        super(message);
        this.name = 'RegistryError';
        this.status = status;
    }
}
const bodySchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    errors: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ code: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()), message: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()) })),
});
/** Limit for the text of an error, which may be the page of a gateway. */
const shownCharacters = 300;
const bodyBytes = 64 * 1024;
/** Codes of transient failures, regardless of the status. */
const transientCodes = new Set(['TOOMANYREQUESTS', 'UNAVAILABLE']);
/**
 * Reads the body of an error response.
 *
 * @param what the request, for the message: `GET ghcr.io/acme/app:1`
 * @throws Cancelled by the signal of the request
 * @returns TransientError for a transient failure, otherwise RegistryError
 */
async function registryError(response, what) {
    const { status, headers } = response;
    const body = await (0,_transport_js__WEBPACK_IMPORTED_MODULE_4__/* .readBody */ .x8)(response, bodyBytes).catch((error) => {
        if (error instanceof _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_2__/* .Cancelled */ .c)
            throw error;
        return Buffer.alloc(0);
    });
    const text = body.toString();
    // The page of a gateway does not follow the specification.
    const errors = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .matchJson */ .AP)(bodySchema, text)?.errors ?? [];
    const codes = errors.flatMap(({ code }) => code ?? []);
    const reasons = errors.map(({ code, message }) => [code, message].filter(Boolean).join(': ')).filter(Boolean);
    const reason = (0,_actions_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(reasons.join('; ')).slice(0, shownCharacters);
    const message = `${what}: HTTP ${status}${reason && ` (${reason})`}`;
    const retryAfter = headers['retry-after'];
    const transient = transientStatus(status, retryAfter) ??
        (codes.some((code) => transientCodes.has(code)) ? transientOf(status, retryAfter) : undefined);
    return transient ? new _docker_diagnosis_js__WEBPACK_IMPORTED_MODULE_3__/* .TransientError */ .N_(message, transient) : new RegistryError(message, status);
}
/** A response that is not what its digest or its length says. Another attempt may get it whole. */
function damaged(what, expected, found) {
    return new _docker_diagnosis_js__WEBPACK_IMPORTED_MODULE_3__/* .TransientError */ .N_(`${what}: the registry returned ${found} for ${expected}`, {
        cause: 'the response was damaged',
    });
}
/** Undefined for the status of a permanent failure. */
function transientStatus(status, retryAfter) {
    const isBusy = [408, 425, 429].includes(status) || (status >= 500 && status !== 501);
    return isBusy ? transientOf(status, retryAfter) : undefined;
}
function transientOf(status, retryAfter) {
    return { cause: `HTTP ${status}`, retryAfter: retryAfterMs(retryAfter) };
}
/** Milliseconds of a Retry-After header: seconds or a date (RFC 9110, section 10.2.3); undefined for anything else. */
function retryAfterMs(header, now = Date.now()) {
    if (!header)
        return undefined;
    const milliseconds = /^\d+(?:\.\d+)?$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
    return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}


/***/ }),

/***/ 46611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ readImage),
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Mk: () => (/* binding */ NotFound),
/* harmony export */   dX: () => (/* binding */ attestationSubject),
/* harmony export */   hu: () => (/* binding */ describeImage)
/* harmony export */ });
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _oci_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43004);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39974);
/** An image in a registry: the index with all its manifests and configs. */



/** The registry does not have the image or a part of it, or does not show it yet. */
class NotFound extends Error {
    constructor(reference) {
        super(`${reference}: not found`);
        this.name = 'NotFound';
    }
}
/** BuildKit marks its attestation manifests (docs/attestations/attestation-storage.md). */
const attestationType = 'vnd.docker.reference.type';
function isAttestation({ annotations }) {
    return annotations?.[attestationType] === 'attestation-manifest';
}
/** Returns the digest of the image that an attestation manifest belongs to. */
function attestationSubject({ annotations }) {
    return annotations?.['vnd.docker.reference.digest'];
}
/** Size limit of all manifests and configs of an image together, in bytes. */
const maxImageBytes = 16 * 1024 * 1024;
/**
 * Reads an image with all its manifests and configs in three round trips, and verifies their digests.
 *
 * @param known images that have been read before. It is enough that their manifests exist
 * @param sample reads only the first of the images in an index, and no attestation
 * @throws NotFound if the image or a part of it is missing
 */
async function readImage(repository, reference, { known = [], sample = false } = {}) {
    const raw = await repository.get(reference);
    if (!raw)
        throw new NotFound(`${repository.name}@${reference}`);
    const sameAs = ({ digest }) => known.find(({ descriptor }) => descriptor.digest === digest);
    let size = 0;
    // Decodes what was read, and adds it up.
    const text = (bytes) => {
        size += bytes.length;
        if (size <= maxImageBytes)
            return bytes.toString();
        throw new Error(`${repository.name}@${reference}: its manifests and configs are larger than ${maxImageBytes} bytes`);
    };
    if (!(0,_oci_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(raw.descriptor.mediaType)) {
        const image = sameAs(raw.descriptor) ?? (await readPlatform(repository, raw.descriptor, text, raw));
        return { raw, index: undefined, images: [image], attestations: [] };
    }
    const index = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(_oci_js__WEBPACK_IMPORTED_MODULE_1__/* .indexSchema */ .me, raw.bytes.toString(), `${repository.name}@${raw.descriptor.digest}`);
    const attestations = sample ? [] : index.manifests.filter(isAttestation);
    const parts = index.manifests.filter((part) => !isAttestation(part)).slice(0, sample ? 1 : undefined);
    const exists = async ({ digest }) => {
        if (!(await repository.resolve(digest)))
            throw new NotFound(`${repository.name}@${digest}`);
    };
    const read = async (descriptor) => {
        const same = sameAs(descriptor);
        if (!same)
            return readPlatform(repository, descriptor, text);
        await exists(descriptor);
        return { ...same, descriptor };
    };
    const [images] = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .settleAll */ .j)([
        (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .settleAll */ .j)(parts.map(read)),
        // It is enough that the layers exist.
        (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .settleAll */ .j)(attestations.map(exists)),
    ]);
    return { raw, index, images, attestations };
}
async function readPlatform(repository, descriptor, text, known) {
    if ((0,_oci_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(descriptor.mediaType))
        return { descriptor, manifest: undefined, config: undefined };
    const raw = known ?? (await repository.get(descriptor.digest));
    if (!raw)
        throw new NotFound(`${repository.name}@${descriptor.digest}`);
    const what = `${repository.name}@${descriptor.digest}`;
    const manifest = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(_oci_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestSchema */ .rc, text(raw.bytes), what);
    if (!isConfigType(manifest.config.mediaType))
        return { descriptor, manifest, config: undefined };
    const config = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(_oci_js__WEBPACK_IMPORTED_MODULE_1__/* .configSchema */ .Qn, text(await repository.blobs.get(manifest.config)), `${what}: config`);
    return { descriptor, manifest, config };
}
function isConfigType(mediaType) {
    return /^application\/vnd\.(?:oci\.image\.config|docker\.container\.image)\.v1\+json$/.test(mediaType);
}
/** Formats the index, or the descriptor of a single manifest, with its digest and size, as JSON. */
function describeImage({ raw, index }) {
    return JSON.stringify({ ...index, ...raw.descriptor });
}


/***/ }),

/***/ 42388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isBeingRemoved),
/* harmony export */   b: () => (/* binding */ removeTag)
/* harmony export */ });
/* harmony import */ var _oci_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43004);
/* harmony import */ var _registry_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95613);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56434);
/** Deletes a tag and leaves the manifest that it points to. */



/** Statuses of registries that delete manifests, but not tags. */
const unsupported = [400, 405, 501];
/**
 * A registry that deletes no tags gets another manifest under the tag, which is deleted with it.
 *
 * @throws RegistryError for a registry that deletes neither; the tag is then as it was
 */
async function removeTag(repository, tag) {
    const refusal = await repository.remove(tag).catch((error) => error);
    // Some registries look for a manifest of that name, and say that there is none; or the answer got lost.
    if (!(await repository.resolve(tag)))
        return;
    if (refusal && !(refusal instanceof _registry_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl && unsupported.includes(refusal.status)))
        throw refusal;
    const placeholder = placeholderOf(repository, tag);
    const { digest } = placeholder.descriptor;
    await repository.blobs.put(_oci_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyBlob */ .Ro);
    await repository.put(digest, placeholder);
    // Tried by digest alone first: what can't be deleted must not take the place of the image.
    await repository.remove(digest);
    if (await repository.resolve(digest))
        throw new Error(`${repository.name}: the registry says it deletes, and does not`);
    await repository.put(tag, placeholder);
    await repository.remove(digest);
}
/** Whether a tag points to the placeholder of a removal that was interrupted. */
function isBeingRemoved(repository, tag, digest) {
    return placeholderOf(repository, tag).descriptor.digest === digest;
}
/** A manifest of this tag alone, so that deleting it deletes nothing else. */
function placeholderOf({ path }, tag) {
    return (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .rawManifest */ .Y)(_oci_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaTypes */ .Ib.manifest, {
        schemaVersion: 2,
        mediaType: _oci_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaTypes */ .Ib.manifest,
        artifactType: 'application/vnd.manifold.deleted-tag',
        config: _oci_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyConfig */ .i4,
        layers: [_oci_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyConfig */ .i4],
        annotations: { 'build.manifold.deleted-tag': `${path}:${tag}` },
    });
}


/***/ }),

/***/ 56434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ Repository),
  Y: () => (/* binding */ rawManifest)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/src/registry/oci.js
var oci = __webpack_require__(43004);
// EXTERNAL MODULE: ./build/src/registry/registry-error.js
var registry_error = __webpack_require__(95613);
// EXTERNAL MODULE: ./build/src/registry/transport.js + 1 modules
var transport = __webpack_require__(98108);
;// CONCATENATED MODULE: ./build/src/registry/blobs.js
/** Blobs of one repository: configs that are read, and layers that are copied (OCI distribution specification 1.1). */




class Blobs {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Reads a small blob such as a config, and verifies its digest and size.
     *
     * @throws Error if it is larger than its descriptor says or than the limit
     */
    get({ digest, size }) {
        const what = `GET ${this.#requests.name}@${digest}`;
        if (size > oci/* maxManifestBytes */.rq)
            throw new Error(`${what}: ${size} bytes are too large for a config`);
        return this.#requests.retry(what, async (signal) => {
            const response = await this.#requests.send(what, blobCall('GET', digest, [200]), signal);
            const bytes = await (0,transport/* readBody */.x8)(response, size);
            if ((0,oci/* sha256 */.sc)(bytes) !== digest)
                throw (0,registry_error/* damaged */.qM)(what, digest, (0,oci/* sha256 */.sc)(bytes));
            return bytes;
        });
    }
    /** Uploads a small blob. */
    async put(bytes) {
        const content = { digest: (0,oci/* sha256 */.sc)(bytes), size: bytes.length };
        if (await this.has(content))
            return;
        const what = `uploading ${content.digest} to ${this.#requests.name}`;
        await this.#requests.retry(what, async (signal) => {
            await this.#finish(what, content, { started: await this.#start(what, signal), body: bytes, signal });
        });
    }
    async has({ digest }) {
        const { status } = await this.#requests.done(`HEAD ${this.#requests.name}@${digest}`, blobCall('HEAD', digest, [200, 404]));
        return status === 200;
    }
    /** Copies a blob from another repository: mounted within a registry, otherwise streamed. */
    async copy(from, content) {
        const what = `copying ${content.digest} from ${from.#requests.name} to ${this.#requests.name}`;
        if (await this.#mount(what, from, content))
            return;
        if (await this.has(content))
            return;
        // A large blob may take any time, so only a stalled transfer is stopped.
        await this.#requests.retry(what, (signal) => this.#upload(what, from, content, signal), {
            attemptTimeout: undefined,
        });
    }
    /** A registry that can't mount starts an upload instead, or rejects the request. */
    async #mount(what, from, { digest }) {
        const { path } = from.#requests;
        if (!this.#requests.isBeside(from.#requests))
            return false;
        const at = `blobs/uploads/?${new URLSearchParams({ mount: digest, from: path }).toString()}`;
        try {
            const { status } = await this.#requests.done(what, { ...uploadCall, at, from: path });
            return status === 201;
        }
        catch (error) {
            if (error instanceof registry_error/* RegistryError */.gl)
                return false;
            throw error;
        }
    }
    async #upload(what, from, { digest, size }, signal) {
        const started = await this.#start(what, signal);
        const { body } = await from.#requests.send(what, blobCall('GET', digest, [200]), signal);
        try {
            await this.#finish(what, { digest, size }, { started, body: external_node_stream_.Readable.from(exactly(body, size)), signal });
        }
        finally {
            body.destroy();
        }
    }
    /** Uploads everything in one request. */
    async #finish(what, { digest, size }, upload) {
        const { started, body, signal } = upload;
        const { location } = started.headers;
        if (location === undefined)
            throw new Error(`${what}: the registry returned no upload location`);
        const at = (0,transport/* resolveUrl */.O2)(location, started.url);
        at.searchParams.set('digest', digest);
        const headers = { 'content-type': 'application/octet-stream', 'content-length': String(size) };
        const put = { method: 'PUT', at, headers, body, actions: 'pull,push', expect: [201, 204] };
        (0,transport/* discard */.vf)(await this.#requests.send(what, put, signal));
    }
    #start(what, signal) {
        return this.#requests.answer(what, { ...uploadCall, at: 'blobs/uploads/' }, signal);
    }
}
const uploadCall = { method: 'POST', actions: 'pull,push', expect: [201, 202] };
function blobCall(method, digest, expect) {
    return { method, at: `blobs/${digest}`, actions: 'pull', expect };
}
/** More bytes than an upload announces would reach the other registry as a request of their own; fewer, and it would wait. */
async function* exactly(body, size) {
    let left = size;
    for await (const chunk of body) {
        left -= chunk.length;
        if (left < 0)
            break;
        yield chunk;
    }
    if (left !== 0)
        throw new Error(`the blob is ${left < 0 ? 'longer' : 'shorter'} than the ${size} bytes of its descriptor`);
}

;// CONCATENATED MODULE: ./build/src/registry/repository.js
/** Manifests and tags of one repository (OCI distribution specification 1.1), and its blobs. */






const acceptedTypes = [oci/* mediaTypes */.Ib.index, oci/* mediaTypes */.Ib.manifest, oci/* mediaTypes */.Ib.dockerList, oci/* mediaTypes */.Ib.dockerManifest].join(', ');
class Repository {
    name;
    path;
    blobs;
    #requests;
    constructor(requests) {
        this.#requests = requests;
        this.name = requests.name;
        this.path = requests.path;
        this.blobs = new Blobs(requests);
    }
    /**
     * Returns the descriptor of a tag or digest, or undefined if it does not exist.
     *
     * @throws RegistryError if the registry rejects the request, TransientError after all retries
     */
    async resolve(reference) {
        const what = `HEAD ${this.#full(reference)}`;
        const call = manifestCall('HEAD', reference, [200, 404]);
        try {
            const response = await this.#requests.done(what, call);
            if (response.status === 404)
                return undefined;
            const digest = digestOf(response);
            const [size, mediaType] = [Number(response.headers['content-length']), typeOf(response.headers['content-type'])];
            // All these headers are optional.
            if (digest && size > 0 && mediaType)
                return { mediaType, digest, size };
        }
        catch (error) {
            // Some registries do not support HEAD, and the reason of an error is in the body.
            if (!(error instanceof registry_error/* RegistryError */.gl))
                throw error;
        }
        return (await this.get(reference))?.descriptor;
    }
    /** Reads a manifest or index and verifies its digest. Returns undefined if it does not exist. */
    get(reference) {
        const what = `GET ${this.#full(reference)}`;
        return this.#requests.retry(what, async (signal) => {
            const response = await this.#requests.send(what, manifestCall('GET', reference, [200, 404]), signal);
            if (response.status === 404) {
                (0,transport/* discard */.vf)(response);
                return undefined;
            }
            const bytes = await (0,transport/* readBody */.x8)(response, oci/* maxManifestBytes */.rq);
            const digest = (0,oci/* sha256 */.sc)(bytes);
            const expected = isDigest(reference) ? reference : digestOf(response);
            if (expected !== undefined && expected !== digest)
                throw (0,registry_error/* damaged */.qM)(what, expected, digest);
            const mediaType = mediaTypeOf(bytes, response.headers['content-type']);
            if (mediaType === undefined)
                throw (0,registry_error/* damaged */.qM)(what, 'a manifest', 'something else');
            const { etag } = response.headers;
            return { descriptor: { mediaType, digest, size: bytes.length }, bytes, ...(etag?.startsWith('"') && { etag }) };
        });
    }
    /**
     * Pushes a manifest or index under a tag or its digest. Its parts must exist.
     *
     * @param etag that of what the tag must still point to, for registries with conditional requests. Others ignore it
     */
    async put(reference, { descriptor, bytes }, { etag } = {}) {
        const headers = { 'content-type': descriptor.mediaType, ...(etag !== undefined && { 'if-match': etag }) };
        const call = {
            ...manifestCall('PUT', reference, [200, 201, 202]),
            headers,
            body: bytes,
            actions: 'pull,push',
        };
        const digest = digestOf(await this.#requests.done(`PUT ${this.#full(reference)}`, call));
        if (digest !== undefined && digest !== descriptor.digest) {
            throw new Error(`${this.#full(reference)}: the registry or a proxy changed ${descriptor.digest} to ${digest}`);
        }
    }
    /**
     * Deletes a manifest with all its tags, or a single tag. Succeeds if it does not exist.
     *
     * @throws RegistryError if the registry does not support deletion (405), or not with these credentials
     */
    async remove(reference) {
        const call = { ...manifestCall('DELETE', reference, [200, 202, 204, 404]), actions: 'pull,push,delete' };
        await this.#requests.done(`DELETE ${this.#full(reference)}`, call);
    }
    /**
     * Lists the manifests that have this one as their subject. Returns undefined if the registry has no API for it.
     *
     * Some registries redirect an unknown path to a web page, or answer with one.
     */
    async referrers(digest) {
        const what = `GET referrers of ${this.#full(digest)}`;
        const found = [];
        let at = `referrers/${digest}`;
        for (let page = 0; at !== undefined && page < mostPages; page++) {
            const call = { ...{ method: 'GET', at, actions: 'pull', headers: { accept: oci/* mediaTypes */.Ib.index } }, ...noApi };
            const listed = await this.#requests.retry(what, async (signal) => {
                const response = await this.#requests.send(what, call, signal);
                if (response.status === 200 && typeOf(response.headers['content-type']) === oci/* mediaTypes */.Ib.index) {
                    const { manifests } = await (0,transport/* readJson */.Vh)(oci/* indexSchema */.me, response, oci/* maxManifestBytes */.rq);
                    return { manifests, next: nextPage(response) };
                }
                (0,transport/* discard */.vf)(response);
                return undefined;
            });
            if (!listed)
                return undefined;
            found.push(...listed.manifests);
            at = listed.next;
        }
        return found;
    }
    #full(reference) {
        return `${this.name}${isDigest(reference) ? '@' : ':'}${reference}`;
    }
}
const mostPages = 100;
/** Answers of registries without an API for referrers, besides pages. */
const noApi = { expect: [200, 301, 302, 303, 307, 308, 400, 404, 405, 406, 410, 501], follows: false };
/** Of a list in parts (RFC 8288). */
function nextPage({ headers: { link }, url }) {
    const [, next] = /<([^>]*)>\s*;\s*rel="?next"?/.exec([link].flat().join(',')) ?? [];
    return next === undefined ? undefined : (0,transport/* resolveUrl */.O2)(next, url);
}
function manifestCall(method, reference, expect) {
    return { method, at: `manifests/${reference}`, actions: 'pull', headers: { accept: acceptedTypes }, expect };
}
/** Encodes a manifest or index. */
function rawManifest(mediaType, content) {
    const bytes = Buffer.from(JSON.stringify(content));
    return { descriptor: { mediaType, digest: (0,oci/* sha256 */.sc)(bytes), size: bytes.length }, bytes };
}
function isDigest(reference) {
    return reference.startsWith('sha256:');
}
/** The header is optional, and its algorithm may be another one. */
function digestOf({ headers }) {
    const digest = headers['docker-content-digest'];
    return dist.is(oci/* digestSchema */.er, digest) ? digest : undefined;
}
/** Removes parameters such as a charset. */
function typeOf(contentType) {
    return (contentType ?? '').split(';')[0]?.trim() ?? '';
}
/** Returns the type in the manifest, or else in the header. Undefined if it is not a manifest. */
function mediaTypeOf(bytes, contentType) {
    const manifest = (0,json/* matchJson */.AP)(typedSchema, bytes.toString());
    return manifest && (manifest.mediaType ?? typeOf(contentType));
}
const typedSchema = dist/* object */.Ikc({ schemaVersion: dist/* number */.aig(), mediaType: dist/* optional */.lqM(dist/* string */.YjP()) });


/***/ }),

/***/ 80018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ trustSystem),
/* harmony export */   z: () => (/* binding */ secureContext)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41692);
/** The TLS settings of this process: trusted authorities and client certificate. */

/**
 * Trusts Node's own authorities and those of the system, like Docker and BuildKit: a company's own CA is only there.
 *
 * To parse them all takes 10 ms, so connections share it. An agent that gets them as `ca` does it for each connection.
 */
function secureContext({ ca, cert, key }) {
    const trusted = [...authorities(), ...(ca === undefined ? [] : [ca])];
    return (0,node_tls__WEBPACK_IMPORTED_MODULE_0__.createSecureContext)({ ca: [...new Set(trusted)], cert, key });
}
/** Makes libraries that connect by themselves trust the same authorities. */
function trustSystem() {
    (0,node_tls__WEBPACK_IMPORTED_MODULE_0__.setDefaultCACertificates)([...new Set(authorities())]);
}
function authorities() {
    return [...(0,node_tls__WEBPACK_IMPORTED_MODULE_0__.getCACertificates)('default'), ...(0,node_tls__WEBPACK_IMPORTED_MODULE_0__.getCACertificates)('system')];
}


/***/ }),

/***/ 39974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ settleAll)
/* harmony export */ });
/**
 * Waits for everything even if something fails, so that nothing runs on after the step has failed.
 *
 * @throws the first error in the order of `work`
 */
async function settleAll(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}


/***/ }),

/***/ 98108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oK: () => (/* binding */ Transport),
  vf: () => (/* binding */ discard),
  rL: () => (/* binding */ isStream),
  x8: () => (/* binding */ readBody),
  Vh: () => (/* binding */ readJson),
  Un: () => (/* binding */ requestError),
  O2: () => (/* binding */ resolveUrl)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/src/actions/duration.js
var duration = __webpack_require__(98153);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/actions/cancellation.js
var cancellation = __webpack_require__(22426);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js + 1 modules
var diagnosis = __webpack_require__(86380);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/src/registry/proxy.js
/**
 * The runner's proxy, and which hosts are reached without it, according to NO_PROXY. Docker and BuildKit read it as Go does
 * (golang.org/x/net/http/httpproxy): a name includes its subdomains, a range of addresses may be in CIDR notation, and a
 * proxy needs no scheme. Node supports none of these.
 */

const variables = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy'];
/** Returns the variables for an agent that connects to the URL, or undefined if no proxy is between. */
function proxyEnv(url, env) {
    if (isWithoutProxy(url, env))
        return undefined;
    const proxies = variables.flatMap((name) => (env[name] ? [[name, env[name]]] : []));
    return Object.fromEntries(proxies.map(([name, proxy]) => [name, proxy.includes('://') ? proxy : `http://${proxy}`]));
}
function isWithoutProxy({ hostname, port, protocol }, env) {
    const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    const target = { host, port: port === '' ? (protocol === 'https:' ? '443' : '80') : port };
    const list = [env['NO_PROXY'], env['no_proxy']].find(Boolean) ?? '';
    return list.split(',').some((entry) => matches(entry.trim().toLowerCase(), target));
}
function matches(entry, { host, port }) {
    if (entry === '*')
        return true;
    const [, network = '', bits] = /^(.*)\/(\d+)$/.exec(entry) ?? [];
    if (bits !== undefined)
        return isInNetwork(host, network, Number(bits));
    if ((0,external_node_net_.isIP)(entry))
        return host === entry;
    const [, name = '', onlyPort = port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
    if (name === '' || onlyPort !== port)
        return false;
    const domain = name.replace(/^\*(?=\.)/, '').replace(/^\[(.*)\]$/, '$1');
    return domain.startsWith('.') ? host.endsWith(domain) : host === domain || host.endsWith(`.${domain}`);
}
function isInNetwork(host, network, bits) {
    const family = (0,external_node_net_.isIPv6)(network) ? 'ipv6' : 'ipv4';
    if (!(0,external_node_net_.isIP)(network) || !(0,external_node_net_.isIP)(host) || bits > (family === 'ipv6' ? 128 : 32))
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(network, bits, family);
    return list.check(host, (0,external_node_net_.isIPv6)(host) ? 'ipv6' : 'ipv4');
}

// EXTERNAL MODULE: ./build/src/registry/secure-context.js
var secure_context = __webpack_require__(80018);
;// CONCATENATED MODULE: ./build/src/registry/transport.js
/** HTTP for one registry: persistent connections, the runner's proxy, TLS settings, and time limits. */










/** Default of `silence`. A registry may move a large blob to its storage before it answers. */
const silenceMs = 30_000;
const silenceAfterBlobMs = 300_000;
const maxRedirects = 5;
const discardedBytes = 64 * 1024;
/** Connections per host: enough for a release, within the limits of registries. */
const maxConnections = 16;
class Transport {
    /** `https://HOST`, or `http://HOST` if configured and for registries on loopback. */
    origin;
    #access;
    #agents = new Map();
    /** @param host `host[:port]`; Docker Hub is `docker.io` */
    constructor(host, access) {
        const name = host === 'docker.io' ? 'registry-1.docker.io' : host;
        const plain = access.http ?? (isLoopback(name) && !access.insecure);
        this.origin = new URL(`${plain ? 'http' : 'https'}://${name}`);
        this.#access = access;
    }
    [Symbol.dispose]() {
        for (const agent of this.#agents.values())
            agent.destroy();
        this.#agents.clear();
    }
    /**
     * Sends a request and follows redirects of GET and HEAD. The caller must read the whole body or destroy it.
     * Credentials are not sent to another origin (RFC 9110, section 15.4), and nothing goes from https to http.
     *
     * @throws TransientError without a response, Cancelled by the signal, Error for an untrusted certificate
     */
    async send(request) {
        let { url, headers = {} } = request;
        for (let redirects = 0;; redirects++) {
            const response = await this.#exchange({ ...request, url, headers });
            const { location } = response.headers;
            const follows = request.follows !== false && (request.method === 'GET' || request.method === 'HEAD');
            if (!follows || response.status < 300 || response.status > 399 || location === undefined)
                return response;
            discard(response);
            if (redirects === maxRedirects)
                throw new Error(`${request.url.origin}: more than ${maxRedirects} redirects`);
            const next = resolveUrl(location, url);
            if (next.origin !== url.origin)
                headers = withoutCredentials(headers);
            url = next;
        }
    }
    async #exchange(request) {
        const { method, url, headers = {}, body, signal } = request;
        const streams = isStream(body);
        const { silence: timeout = streams ? silenceAfterBlobMs : silenceMs } = request;
        const send = url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
        const { promise, resolve, reject } = Promise.withResolvers();
        // Compressed data could expand without limit and would not match its digest.
        const sent = send(url, {
            method,
            signal,
            agent: this.#agent(url, streams),
            timeout,
            headers: { 'user-agent': 'manifold', 'accept-encoding': 'identity', ...headers },
        });
        sent.on('response', resolve);
        sent.on('timeout', () => sent.destroy(new Error(`no response for ${(0,duration/* formatDuration */.a)(timeout)}`)));
        sent.on('error', reject);
        try {
            // The response may arrive before everything is sent, for example if the registry rejects the request.
            if (streams)
                await Promise.race([(0,promises_.pipeline)(body, sent), promise]);
            else
                sent.end(body);
            const response = await promise;
            return { status: response.statusCode ?? 0, headers: response.headers, url, body: response, signal };
        }
        catch (error) {
            // The server may close a persistent connection at any time, so try a new one.
            const { code } = error;
            if (sent.reusedSocket && code === 'ECONNRESET' && !streams && !signal.aborted)
                return this.#exchange(request);
            throw requestError(request, error);
        }
    }
    /**
     * One agent per origin, and one for uploads: an upload waits for what it sends, which may come from the same registry and
     * must not wait for a connection behind it. Only the registry gets the client certificate. CA and `insecure` also
     * apply to its token server.
     */
    #agent(url, isUpload) {
        const name = `${isUpload ? 'upload ' : ''}${url.origin}`;
        const known = this.#agents.get(name);
        if (known)
            return known;
        const kept = {
            keepAlive: true,
            maxSockets: maxConnections,
            // As in Go, loopback addresses never use a proxy, regardless of NO_PROXY.
            ...(!isLoopback(url.host) && { proxyEnv: proxyEnv(url, process.env) }),
        };
        const agent = url.protocol === 'https:' ? new external_node_https_.Agent({ ...kept, ...this.#tls(url) }) : new external_node_http_.Agent(kept);
        this.#agents.set(name, agent);
        return agent;
    }
    #tls(url) {
        const { insecure, ca, cert, key } = this.#access;
        const isRegistry = url.origin === this.origin.origin;
        return {
            secureContext: (0,secure_context/* secureContext */.z)({ ca, ...(isRegistry && { cert, key }) }),
            ...(insecure && { rejectUnauthorized: false }),
        };
    }
}
/**
 * Resolves a redirect.
 *
 * @throws Error for a URL that is none, that would leave https, or that is an address of this machine or its cloud
 */
function resolveUrl(location, base) {
    if (!URL.canParse(location, base.href))
        throw new Error(`${base.origin}: "${location}" is not a URL`);
    const url = new URL(location, base);
    // Behind a proxy that terminates TLS, a registry may take its own address for plain HTTP.
    if (base.protocol === 'https:' && url.protocol === 'http:' && url.host === base.host)
        url.protocol = 'https:';
    const refuse = (why) => new Error(`${base.origin}: rejected a redirect to ${url.origin}, ${why}`);
    const mayBePlain = base.protocol === 'http:' || (isLoopback(base.host) && isLoopback(url.host));
    const isSecure = url.protocol === 'https:' || (url.protocol === 'http:' && mayBePlain);
    if (!isSecure)
        throw refuse('which is not https');
    if (isInternal(url.hostname) && !isLoopback(base.host))
        throw refuse('which only this machine can reach');
    return url;
}
/** Loopback and link-local addresses, addresses at which clouds have their metadata, and the names of all of them. */
function isInternal(hostname) {
    const host = hostname.replace(/\.$/, '');
    return (isLoopback(host) ||
        /^(?:0\.0\.0\.0|169\.254\.[\d.]+|100\.100\.100\.200|.*\.localhost|metadata\.google\.internal)$/.test(host) ||
        /^\[(?:::|::ffff:(?:7f..|a9fe):.*|fe[89ab].*|fd00:ec2::254)\]$/.test(host));
}
/** Discards an unread body. If it is large, the connection is closed. */
function discard({ body }) {
    let size = 0;
    body.on('data', (chunk) => {
        size += chunk.length;
        if (size > discardedBytes)
            body.destroy();
    });
}
/**
 * Reads a body of at most `limit` bytes.
 *
 * @throws TransientError if it is cut off, Cancelled by the signal of the request, Error if it is longer
 */
async function readBody({ body, url, signal }, limit) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of body) {
            size += chunk.length;
            if (size > limit)
                break;
            chunks.push(chunk);
        }
    }
    catch (cause) {
        if (signal.aborted)
            throw new cancellation/* Cancelled */.c(`reading from ${url.origin}`);
        throw new diagnosis/* TransientError */.N_(`${url.origin}: the response was cut off`, { cause: 'the connection was dropped' }, { cause });
    }
    if (size > limit)
        throw new Error(`${url.origin}: the response is longer than ${limit} bytes`);
    return Buffer.concat(chunks);
}
/** @throws TransientError for a damaged body or the page of a gateway */
async function readJson(schema, response, limit) {
    const text = (await readBody(response, limit)).toString();
    try {
        return (0,json/* parseJson */.qF)(schema, text, response.url.origin);
    }
    catch (cause) {
        throw new diagnosis/* TransientError */.N_(cause.message, { cause: 'the response was damaged' }, { cause });
    }
}
function isStream(body) {
    return body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body);
}
function isLoopback(host) {
    return /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(host);
}
function withoutCredentials(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'));
}
/** @param cause of the failure of a request without a response */
function requestError({ method, url, signal }, cause) {
    if (signal.aborted)
        return new cancellation/* Cancelled */.c(`${method} ${url.origin}`);
    const { code = '', message } = cause;
    // Without the query, which may hold a signature.
    const what = `${method} ${url.origin}${url.pathname}: ${message || code}`;
    // Certificate errors are permanent.
    const lasting = /CERT|SIGNATURE|SSL|TLS|ALTNAME|INVALID/.test(code);
    return lasting ? new Error(what, { cause }) : new diagnosis/* TransientError */.N_(what, { cause: 'no connection' }, { cause });
}


/***/ })

};

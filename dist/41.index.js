export const id = 41;
export const ids = [41];
export const modules = {

/***/ 47329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ lineSplitter)
/* harmony export */ });
/** Splits a byte stream into lines, in bounded memory. */
const newline = 0x0a;
/**
 * Takes chunks, and hands each whole line (without its newline) to `onLine`. A line longer than `limit` bytes is handed on
 * in pieces.
 */
function lineSplitter(onLine, limit) {
    let pending = [];
    let size = 0;
    const flush = () => {
        const line = pending.length === 1 ? pending[0] : Buffer.concat(pending);
        pending = [];
        size = 0;
        if (line)
            onLine(line);
    };
    return {
        push(chunk) {
            let start = 0;
            for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
                pending.push(chunk.subarray(start, end));
                flush();
                start = end + 1;
            }
            const rest = chunk.subarray(start);
            if (rest.length === 0)
                return;
            pending.push(rest);
            size += rest.length;
            if (size >= limit)
                flush();
        },
        end() {
            if (pending.length > 0)
                flush();
        },
    };
}


/***/ }),

/***/ 27545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M_: () => (/* binding */ checkContext),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   hK: () => (/* binding */ gitHost),
/* harmony export */   j1: () => (/* binding */ expandDefaultContext)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Build contexts: folders, Git repositories and other URLs. */


/** Whether a context or Dockerfile is fetched by BuildKit rather than read here; the prefixes are those of buildx. */
function isRemote(path) {
    return path === '-' || /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/.test(path);
}
/**
 * Puts the Git URL of this commit in place of `{{defaultContext}}`. `{{defaultContext}}:folder` gives a folder of it,
 * since BuildKit reads `#COMMIT:FOLDER`.
 *
 * @throws Error outside a run, where there is no commit
 */
function expandDefaultContext(text, input, { gitContext }) {
    return text.replace(/\{\{\s*defaultContext\s*\}\}/g, () => {
        if (gitContext !== undefined)
            return gitContext;
        throw new Error(`${input}: {{defaultContext}} needs GITHUB_REPOSITORY and GITHUB_SHA, which only a workflow run has`);
    });
}
/**
 * The host whose Git repositories the run's token opens, if one of the contexts is such a repository. The token goes to
 * no other host.
 */
function gitHost(contexts, { serverUrl }) {
    const server = new URL(serverUrl);
    const fetched = contexts.some((context) => {
        if (context.startsWith('github.com/'))
            return server.host === 'github.com';
        return URL.canParse(context) && new URL(context).host === server.host && isGitUrl(context);
    });
    return fetched ? server.host : undefined;
}
/** BuildKit takes an HTTP URL for a Git repository when its path ends so; any other is a file to download. */
function isGitUrl(url) {
    return /^https?:\/\/[^#?]*\.git(?:[#?]|$)/.test(url);
}
/** @throws Error when a local context or its Dockerfile is not there */
function checkContext(context, file) {
    if (isRemote(context))
        return;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(context)) {
        throw new Error(`context: there is no folder '${context}' in the workspace; was the repository checked out?`);
    }
    const dockerfile = file ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, 'Dockerfile');
    // Where there is no `Dockerfile`, buildx takes a `dockerfile`.
    const candidates = [dockerfile, dockerfile.replace(/(?<=^|\/)Dockerfile$/, 'dockerfile')];
    if (!candidates.some((path) => isRemote(path) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))) {
        throw new Error(`file: there is no Dockerfile at '${dockerfile}'; give its path, relative to the workspace, as file`);
    }
}


/***/ }),

/***/ 88600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ linesOf)
});

;// CONCATENATED MODULE: ./build/src/image/size.js
/** Byte counts for people, in decimal units as registries and BuildKit print them. */
const units = ['B', 'kB', 'MB', 'GB', 'TB'];
function formatBytes(bytes) {
    const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
    const value = bytes / 1000 ** power;
    return `${power === 0 ? String(value) : value.toFixed(1)} ${units[power] ?? ''}`;
}

// EXTERNAL MODULE: ./build/src/image/step.js
var image_step = __webpack_require__(31269);
;// CONCATENATED MODULE: ./build/src/image/event-lines.js


/** A mark before each line says whose it is, and keeps a build's `::command::` from the start of a line. */
function linesOf(event) {
    switch (event.kind) {
        case 'announced':
            return [];
        case 'started':
            return [`#${event.step.number} ${event.step.name}`];
        case 'output': {
            const mark = `#${event.step.number}   `;
            return [mark + event.text.replaceAll('\n', `\n${mark}`)];
        }
        case 'finished':
            return [`#${event.step.number} ${outcome(event.step)}`];
    }
}
function outcome(step) {
    if ((0,image_step/* isCanceled */.YQ)(step))
        return 'CANCELED';
    if (step.error !== undefined)
        return `ERROR ${step.error}`;
    if (step.cached)
        return 'CACHED';
    const bytes = step.transferred > 0 ? `, ${formatBytes(step.transferred)}` : '';
    return `DONE ${(0,image_step/* stepSeconds */.cB)(step).toFixed(1)}s${bytes}`;
}


/***/ }),

/***/ 41647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $w: () => (/* binding */ BuildFailure),
  He: () => (/* binding */ buildFailure),
  Wm: () => (/* binding */ buildStopped),
  Se: () => (/* binding */ dockerfilePath),
  A3: () => (/* binding */ reasonOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var plan_platform = __webpack_require__(56706);
;// CONCATENATED MODULE: ./build/src/emulators/crash.js
/** Steps that an emulator has failed, which look like failures of the program that ran in it. */

/** How a shell tells the signals that an emulated program dies of when its emulator goes wrong (128 + number). */
const signals = { 132: 'SIGILL', 134: 'SIGABRT', 139: 'SIGSEGV' };
const words = /qemu: uncaught target signal|qemu: unhandled CPU exception|Illegal instruction|Segmentation fault/;
/**
 * Names the cause and the way out; empty when no emulator had a part in it.
 *
 * @param said what BuildKit and the step said of the failure
 * @param platform of the step
 */
function crashHint(said, platform, emulated) {
    const signal = signals[/exit code: (\d+)/.exec(said)?.[1] ?? ''];
    if (platform === undefined || !emulated.has(platform) || (signal === undefined && !words.test(said)))
        return '';
    return (`; the emulator of ${(0,plan_platform/* architectureOf */.NJ)(platform)} crashed${signal === undefined ? '' : ` (${signal})`}, not the build itself: ` +
        `build ${platform} on a runner of its own kind, or give another version of QEMU as qemu-image, with qemu-reset`);
}

;// CONCATENATED MODULE: ./build/src/image/blame.js
/** Which input is at fault for what buildx and BuildKit say, and what to write instead. They know nothing of inputs. */
const faults = [
    [
        /^exporter "(.*)" could not be found/,
        ([type = '']) => `outputs: the builder has no exporter of type '${type}'; write type=image, registry, local, tar, oci or docker`,
    ],
    [
        /^docker exporter does not .*support exporting manifest lists/,
        () => 'outputs, load: a docker archive holds one platform and no attestations; write type=oci, or give one platform and no attestations',
    ],
    [
        /^unknown attestation type "(.*)"/,
        ([type = '']) => `attests: there is no attestation of type '${type}'; write type=sbom or type=provenance`,
    ],
    [
        /^unknown cache exporter: "(.*)"/,
        ([type = '']) => `cache-to: there is no cache of type '${type}'; write type=gha, registry, local, inline, s3 or azblob`,
    ],
    [/^invalid host (.*)/, ([text = '']) => `add-hosts: '${text}' is not of the form NAME:ADDRESS`],
    [
        /^invalid context value: (.*), expected key=value/,
        ([text = '']) => `build-contexts: '${text}' is not of the form NAME=FOLDER_OR_URL`,
    ],
    [
        /invalid empty ssh agent socket/,
        () => 'ssh: there is no SSH agent; start one in an earlier step (SSH_AUTH_SOCK), or name a key: default=PATH',
    ],
    [
        /^invalid argument "(.*)" for "--ulimit" flag: (.*)/,
        ([text = '', why = '']) => `ulimit: '${text}': ${why}; write NAME=SOFT:HARD`,
    ],
];
/** A whole message; undefined where no input is known to be at fault. */
function blame(said) {
    for (const [pattern, remedy] of faults) {
        const match = pattern.exec(said);
        if (match)
            return remedy(match.slice(1));
    }
    return undefined;
}
/**
 * Of a target that the Dockerfile does not have.
 *
 * @param dockerfile its text; undefined where it can't be read here
 */
function blameTarget(said, dockerfile) {
    const [, target] = /^target stage "(.*)" could not be found/.exec(said) ?? [];
    if (target === undefined)
        return undefined;
    const stages = [...(dockerfile ?? '').matchAll(/^\s*FROM\s.*\sAS\s+(\S+)/gim)].map(([, name = '']) => name);
    const known = stages.length > 0 ? `; its stages are ${stages.join(', ')}` : '';
    return `target: the Dockerfile has no stage '${target}'${known || '; name one with FROM … AS NAME'}`;
}

// EXTERNAL MODULE: ./build/src/image/build-context.js
var build_context = __webpack_require__(27545);
// EXTERNAL MODULE: ./build/src/image/step.js
var image_step = __webpack_require__(31269);
;// CONCATENATED MODULE: ./build/src/image/failure.js
/** A build that failed or was stopped, and where. */






class BuildFailure extends Error {
    /** The step that failed; undefined where it was none, as in a push. */
    step;
    location;
    /** The last lines that the step printed. */
    printed;
    /** What buildx said besides, such as the Dockerfile's lines around the failure. */
    said;
    constructor(message, progress, { step, location, cause }) {
        super(message, { cause });
        this.name = 'BuildFailure';
        this.step = step;
        this.location = location;
        this.printed = step ? progress.tail(step) : [];
        this.said = [...progress.messages];
    }
}
/** Says which step or repository failed, and when it was the emulator's fault. */
function buildFailure(cause, inputs, progress, asked = [], emulated = new Set()) {
    const reason = withoutPrefix(cause.message);
    const [, repository, refusal] = /^failed to push (\S+): (.*)$/.exec(reason) ?? [];
    if (repository !== undefined && refusal !== undefined) {
        return new BuildFailure(`push: ${repository}: ${refusal}; ${pushRemedy(refusal)}`, progress, { cause });
    }
    const fault = blame(reason) ?? blameTarget(reason, dockerfileText(inputs));
    if (fault !== undefined)
        return new BuildFailure(fault, progress, { cause });
    const broken = progress.failed.filter((step) => !(0,image_step/* isCanceled */.YQ)(step));
    const step = broken.find(({ error }) => error === reason) ?? broken.find(({ error }) => reason.includes(error ?? ''));
    const location = failedLine(inputs, progress.messages);
    const where = step ? `${step.name}: ` : '';
    const printed = step !== undefined && progress.tail(step).length > 0;
    const more = printed ? `; what it printed stands above, at #${step.number}` : '';
    // A build of a single platform does not name it in its steps.
    const platform = step?.platform ?? (asked.length === 1 ? asked[0] : undefined);
    const crash = step ? crashHint([reason, ...progress.tail(step)].join('\n'), platform, emulated) : '';
    return new BuildFailure(`build: ${where}${missingFile(reason, step) ?? reasonOf(cause)}${more}${crash}`, progress, {
        step,
        location,
        cause,
    });
}
function pushRemedy(refusal) {
    return /\b40[13]\b|unauthorized|insufficient_scope|authorization failed|no basic auth|denied/i.test(refusal)
        ? 'give username and password (with registry), or registry-auth, of an account that may push there'
        : 'check that the registry is up, that the builder can reach it, and that this runner may push there';
}
/** BuildKit tells of the checksum that it could not make of a file to copy. */
function missingFile(reason, step) {
    const [, path] = /failed to calculate checksum of ref [^"]*"(.*)": not found/.exec(reason) ?? [];
    if (path === undefined)
        return undefined;
    return /\s--from=/.test(step?.name ?? '')
        ? `there is no '${path}' in what --from names`
        : `there is no '${path}' in the build context, or .dockerignore leaves it out; write its path relative to context`;
}
/** In BuildKit's words, without the command of a failed RUN, which the name of its step holds. */
function reasonOf({ message }) {
    return withoutPrefix(message).replace(/^process ".*" (?=did not complete successfully: )/s, 'it ');
}
function withoutPrefix(message) {
    return message.replace(/^(?:failed to build: )?(?:failed to solve: )?/, '');
}
/** Says which steps ran, for how long, and which limit was passed; with none it was cancelled from outside. */
function buildStopped(cause, progress, running, { passed }, limits, emulated, what = 'build') {
    const now = Date.now();
    const described = running.map((step) => {
        const how = step.platform && emulated.has(step.platform) ? ', emulated' : '';
        return `#${step.number} ${step.name} (for ${duration(now - (step.started ?? now))}${how})`;
    });
    const steps = described.length > 0 ? `running: ${described.join(', ')}` : 'no step was running';
    if (passed === undefined)
        return new BuildFailure(`${what}: cancelled; ${steps}`, progress, { cause });
    const anyEmulated = running.some(({ platform }) => platform && emulated.has(platform));
    const hint = anyEmulated
        ? 'emulation is slow and hangs at times: cross-compile that step, or build it on a native runner'
        : `raise ${passed === 'total' ? 'timeout' : 'stall-timeout'} if it needs the time`;
    const limit = passed === 'total'
        ? `timeout: the ${what} was stopped after ${duration(limits.total)}`
        : `stall-timeout: the ${what} was stopped, for ${duration(limits.silence)} it had said nothing`;
    return new BuildFailure(`${limit}; ${steps}; ${hint}`, progress, { step: running[0], cause });
}
/** Path of the Dockerfile where it lies in the workspace. */
function dockerfilePath({ context, file }) {
    if ((0,build_context/* isRemote */.Vx)(context))
        return undefined;
    if (file !== undefined)
        return (0,build_context/* isRemote */.Vx)(file) ? undefined : file;
    return (0,external_node_path_.join)(context, 'Dockerfile');
}
function dockerfileText(inputs) {
    const path = dockerfilePath(inputs);
    return path !== undefined && (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8') : undefined;
}
/** buildx names the line before the excerpt: `Dockerfile:3`, then a rule. */
function failedLine(inputs, messages) {
    const file = dockerfilePath(inputs);
    const rule = messages.indexOf('--------------------');
    const [, line] = /:(\d+)$/.exec(messages[rule - 1] ?? '') ?? [];
    return file === undefined || line === undefined ? undefined : { file, line: Number(line) };
}
function duration(milliseconds) {
    return milliseconds < 120_000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${(milliseconds / 60_000).toFixed(1)} min`;
}


/***/ }),

/***/ 32694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ StepOutput),
/* harmony export */   N: () => (/* binding */ longestLine)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);
/* harmony import */ var _actions_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45822);
/** What a step prints, as lines that are safe for the log, in bounded memory. */


/** A longer line comes in pieces of this many characters. */
const longestLine = 64 * 1024;
/** Without any of these a text is taken as it is, which is what makes a million lines quick. */
const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|##\[/;
class StepOutput {
    /** A chunk may end within a character, and stdout and stderr cut each other's lines. */
    streams = new Map();
    /** The whole lines that are there after `data`, joined by newlines; undefined when none is. */
    push(stream, data) {
        let state = this.streams.get(stream);
        if (!state) {
            state = { decoder: new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8'), partial: '' };
            this.streams.set(stream, state);
        }
        const text = state.partial + state.decoder.write(data);
        const end = text.lastIndexOf('\n');
        state.partial = text.slice(end + 1);
        const lines = end < 0 ? [] : [safe(text.slice(0, end))];
        while (state.partial.length >= longestLine) {
            lines.push(safe(state.partial.slice(0, longestLine)));
            state.partial = state.partial.slice(longestLine);
        }
        return lines.length > 0 ? lines.join('\n') : undefined;
    }
    /** What came after the last newlines. */
    end() {
        const rest = [...this.streams.values()].map(({ decoder, partial }) => partial + decoder.end()).filter(Boolean);
        this.streams.clear();
        return rest.length > 0 ? safe(rest.join('\n')) : undefined;
    }
}
function safe(text) {
    const short = text.length <= longestLine || !hasLongLine(text);
    if (short && !suspicious.test(text))
        return text;
    return text
        .split('\n')
        .flatMap((line) => pieces((0,_actions_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .a)(shown(line))))
        .join('\n');
}
/** Of a line that a progress bar writes over and over, what a terminal shows in the end. */
function shown(line) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    return text.slice(text.lastIndexOf('\r') + 1);
}
function hasLongLine(text) {
    for (let start = 0; start < text.length;) {
        const end = text.indexOf('\n', start);
        if ((end < 0 ? text.length : end) - start > longestLine)
            return true;
        if (end < 0)
            return false;
        start = end + 1;
    }
    return false;
}
function pieces(line) {
    if (line.length <= longestLine)
        return [line];
    const starts = Array.from({ length: Math.ceil(line.length / longestLine) }, (_, number) => number * longestLine);
    return starts.map((start) => line.slice(start, start + longestLine));
}


/***/ }),

/***/ 16172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ BuildProgress)
});

// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var sanitize = __webpack_require__(45822);
// EXTERNAL MODULE: ./build/src/docker/lines.js
var lines = __webpack_require__(47329);
;// CONCATENATED MODULE: ./build/src/docker/rawjson.js
/** What `--progress=rawjson` prints: BuildKit's SolveStatus (client/graph.go), one JSON object a line. */
/** The status in a line, or undefined for a line that is something else (buildx's own messages). */
function parseStatus(line) {
    if (!line.startsWith('{'))
        return undefined;
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/image/output.js
var output = __webpack_require__(32694);
// EXTERNAL MODULE: ./build/src/image/step.js
var image_step = __webpack_require__(31269);
;// CONCATENATED MODULE: ./build/src/image/progress.js
/** The progress of a build: reads what buildx prints and tells it as events. */





/** More than a line of rawjson holds: BuildKit sends at most 16 MiB at once, which base64 makes a third longer. */
const longestStatus = 24 * 1024 * 1024;
const tailKept = 8 * 1024;
const messagesKept = 500;
class BuildProgress {
    states = new Map();
    /** Steps whose end is not told yet: BuildKit sends it ahead of the rest of their output. */
    completed = new Set();
    found = new Map();
    said = [];
    started = 0;
    onEvent;
    splitter = (0,lines/* lineSplitter */.s)((line) => {
        this.acceptLine(line.toString());
    }, longestStatus);
    constructor(onEvent) {
        this.onEvent = onEvent;
    }
    /** Takes what buildx prints to stderr with `--progress=rawjson`, or anything else line by line. */
    push(chunk) {
        this.splitter.push(chunk);
    }
    end() {
        this.splitter.end();
        for (const state of this.completed)
            this.finish(state);
        for (const state of this.states.values())
            this.tell(state, state.output.end());
    }
    /** Before the same build runs again: forgets what failed or was left running. */
    restart() {
        this.said.length = 0;
        for (const [digest, { step }] of this.states) {
            if (step.error !== undefined || step.completed === undefined)
                this.states.delete(digest);
        }
    }
    get steps() {
        return [...this.states.values()].map(({ step }) => step);
    }
    /** Each finding once, though every platform has it. */
    get warnings() {
        return [...this.found.values()];
    }
    /** Adds what a check found that was not part of the progress. */
    find(warning) {
        this.found.set(`${warning.line ?? ''} ${warning.text}`, warning);
    }
    /** What buildx said besides, such as the Dockerfile's lines around a failure; the last of it. */
    get messages() {
        return this.said;
    }
    /** Steps that failed although the build may have gone on, as a cache export does. */
    get failed() {
        return this.steps.filter(({ error }) => error !== undefined);
    }
    get running() {
        return this.steps.filter(({ started, completed }) => started && !completed);
    }
    /** How many steps a cache could have spared, and how many it did. */
    get cacheHits() {
        const done = this.steps.filter((step) => (0,image_step/* isCacheable */.TZ)(step) && step.completed !== undefined);
        return { cached: done.filter(({ cached }) => cached).length, steps: done.length };
    }
    /** The last lines that a step printed. */
    tail(step) {
        const state = [...this.states.values()].find((state) => state.step.number === step.number);
        return state?.tail ? state.tail.split('\n') : [];
    }
    /**
     * Seconds in which at least one step of a platform ran.
     *
     * @param platform undefined: the only one of the build, which its steps don't name
     */
    seconds(platform) {
        const spans = [...this.states.values()]
            .filter(({ step }) => (platform === undefined ? step.position !== undefined : step.platform === platform))
            .flatMap(({ spans }) => spans)
            .sort(([a], [b]) => a - b);
        let total = 0;
        let until = 0;
        for (const [started, completed] of spans) {
            total += Math.max(0, completed - Math.max(started, until));
            until = Math.max(until, completed);
        }
        return total / 1000;
    }
    acceptLine(line) {
        const status = parseStatus(line);
        if (status) {
            this.accept(status);
            return;
        }
        for (const state of this.completed)
            this.finish(state);
        if (line.trim() !== '')
            this.acceptMessage((0,sanitize/* sanitize */.a)(line));
    }
    acceptMessage(text) {
        this.said.push(text);
        if (this.said.length > messagesKept)
            this.said.shift();
    }
    accept({ vertexes = [], statuses = [], logs = [], warnings = [] }) {
        const printing = new Set(logs.map(({ vertex }) => this.states.get(vertex)));
        for (const state of this.completed)
            if (!printing.has(state))
                this.finish(state);
        for (const vertex of vertexes)
            this.acceptVertex(vertex);
        for (const { vertex, id, current } of statuses)
            this.states.get(vertex)?.transfers.set(id, current);
        for (const log of logs)
            this.acceptLog(log);
        for (const warning of warnings)
            this.acceptWarning(warning);
    }
    acceptVertex(vertex) {
        const state = this.states.get(vertex.digest) ?? this.announce(vertex);
        if (this.completed.has(state))
            this.finish(state);
        const before = state.step;
        const started = time(vertex.started) ?? before.started;
        const number = before.number || (started === undefined ? 0 : ++this.started);
        const completed = time(vertex.completed);
        const cached = vertex.cached ?? before.cached;
        const error = vertex.error ? (0,sanitize/* sanitize */.a)(vertex.error) : undefined;
        const transferred = [...state.transfers].reduce((sum, [id, bytes]) => (isTransfer(id) ? sum + bytes : sum), 0);
        state.step = { ...before, number, started, completed, cached, error, transferred };
        if (started !== undefined && completed !== undefined)
            state.spans.push([started, completed]);
        if (number !== before.number)
            this.onEvent({ kind: 'started', step: state.step });
        if (completed !== undefined && before.completed === undefined) {
            this.completed.add(state);
            if (cached)
                this.finish(state);
        }
    }
    announce({ digest, name }) {
        const safeName = (0,sanitize/* sanitize */.a)(name);
        const times = { started: undefined, completed: undefined };
        const rest = { cached: false, error: undefined, transferred: 0 };
        const step = { number: 0, name: safeName, ...(0,image_step/* parseStepName */.Zw)(safeName), ...times, ...rest };
        const state = { step, output: new output/* StepOutput */.K(), transfers: new Map(), tail: '', spans: [], told: false };
        this.states.set(digest, state);
        this.onEvent({ kind: 'announced', step });
        return state;
    }
    finish(state) {
        this.completed.delete(state);
        this.tell(state, state.output.end());
        // A short further go is not worth a line.
        const worthALine = !state.told || state.step.error !== undefined || (0,image_step/* stepSeconds */.cB)(state.step) >= 0.5;
        state.told = true;
        if (worthALine)
            this.onEvent({ kind: 'finished', step: state.step });
        if (state.step.error === undefined)
            state.tail = '';
    }
    acceptLog({ vertex, stream = 1, data }) {
        const state = this.states.get(vertex) ?? this.announce({ digest: vertex, name: '' });
        this.tell(state, state.output.push(stream, Buffer.from(data, 'base64')));
    }
    tell(state, text) {
        if (text === undefined)
            return;
        state.tail = (state.tail === '' ? text : `${state.tail}\n${text}`).slice(-tailKept);
        this.onEvent({ kind: 'output', step: state.step, text });
    }
    acceptWarning({ short, detail = [], url = '', range = [] }) {
        const text = (0,sanitize/* sanitize */.a)(decode(short));
        const line = range[0]?.start?.line;
        const warning = { text, detail: detail.map((part) => (0,sanitize/* sanitize */.a)(decode(part))).join(' '), url: (0,sanitize/* sanitize */.a)(url), line };
        this.find(warning);
    }
}
/** Layers are unpacked under the same count of bytes as they were pulled; that is no further transfer. */
function isTransfer(id) {
    return !id.startsWith('extracting ');
}
function time(text) {
    return text === undefined ? undefined : Date.parse(text);
}
function decode(base64) {
    return Buffer.from(base64, 'base64').toString();
}


/***/ }),

/***/ 18978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ withinLimits)
});

// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var sanitize = __webpack_require__(45822);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __webpack_require__(98476);
// EXTERNAL MODULE: ./build/src/docker/lines.js
var lines = __webpack_require__(47329);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
;// CONCATENATED MODULE: ./build/src/image/deadline.js
/** How long a build may take, and how long it may say nothing. */
class Deadline {
    /** The limit that passed. */
    passed;
    limits;
    controller = new AbortController();
    total;
    silence;
    constructor(limits) {
        this.limits = limits;
        this.total = this.after('total');
        this.silence = this.after('silence');
    }
    /** Aborts when a limit has passed. */
    get signal() {
        return this.controller.signal;
    }
    signOfLife() {
        this.silence?.refresh();
    }
    end() {
        clearTimeout(this.total);
        clearTimeout(this.silence);
        this.silence = undefined;
    }
    after(limit) {
        if (this.limits[limit] === 0)
            return undefined;
        return setTimeout(() => {
            this.passed ??= limit;
            this.controller.abort();
        }, this.limits[limit]);
    }
}

// EXTERNAL MODULE: ./build/src/image/failure.js + 2 modules
var failure = __webpack_require__(41647);
// EXTERNAL MODULE: ./build/src/image/output.js
var output = __webpack_require__(32694);
;// CONCATENATED MODULE: ./build/src/image/run.js
/** Runs builds of buildx: within time limits, and again after transient failures. */







/**
 * @param work may run several builds, one after the other
 * @throws BuildFailure when it was cancelled or a limit has passed; what `work` throws otherwise
 */
async function withinLimits(docker, context, work) {
    const { what, progress, limits, emulated } = context;
    const deadline = new Deadline(limits);
    const signal = AbortSignal.any([context.signal, deadline.signal]);
    // The steps that run when the signal aborts, before BuildKit ends them.
    let running = [];
    signal.addEventListener('abort', () => {
        running = progress.running;
    });
    const options = {
        // A build may take any time, so no try has a time limit of its own.
        retryPolicy: { ...context.retryPolicy, attemptTimeout: undefined },
        log: (line) => {
            context.info((0,sanitize/* sanitize */.a)(line));
        },
        signal,
        // A step that failed stands in the log with its error.
        isTold: () => progress.failed.length > 0,
    };
    const run = (command) => (0,retry/* retry */.L5)(what, () => runEmulated(docker, command, { ...context, signal, deadline }), options);
    try {
        return await work(run);
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
        throw (0,failure/* buildStopped */.Wm)(error, progress, running, deadline, limits, emulated, what);
    }
    finally {
        deadline.end();
    }
}
/** Runs it again as often as emulators were removed meanwhile, within the number of retries. */
async function runEmulated(docker, command, context) {
    const { what, progress, restoreEmulators, retryPolicy, signal, info } = context;
    for (let tried = 1;; tried++) {
        try {
            await runOnce(docker, command, context);
            return;
        }
        catch (error) {
            if (!(error instanceof cli/* DockerError */.Bi) || signal.aborted || tried > retryPolicy.retries)
                throw error;
            const said = [error.message, ...progress.failed.flatMap((step) => progress.tail(step))].join('\n');
            if (!(await restoreEmulators?.(said)))
                throw error;
            info(`${what}: runs again with the emulators; try ${tried + 1} of ${retryPolicy.retries + 1}`);
        }
    }
}
async function runOnce(docker, { args, env }, { progress, deadline, signal, info }) {
    progress.restart();
    // What a call answers, with the Dockerfile's lines in it; a build prints nothing here.
    const answer = (0,lines/* lineSplitter */.s)((line) => {
        info(`| ${(0,sanitize/* sanitize */.a)(line.toString())}`);
    }, output/* longestLine */.N);
    const onStdout = (chunk) => {
        answer.push(chunk);
    };
    const onStderr = (chunk) => {
        deadline.signOfLife();
        progress.push(chunk);
    };
    try {
        await docker(args, { env, onStdout, onStderr, signal });
    }
    finally {
        answer.end();
        progress.end();
    }
}


/***/ }),

/***/ 31269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ isCacheable),
/* harmony export */   YQ: () => (/* binding */ isCanceled),
/* harmony export */   Zw: () => (/* binding */ parseStepName),
/* harmony export */   cB: () => (/* binding */ stepSeconds)
/* harmony export */ });
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56706);
/** A step of a build, and what its name tells. */

/**
 * BuildKit names steps `[linux/arm64 stage 2/3] RUN …`, `[2/3] RUN …`, `[internal] load …`, `exporting to image`, and
 * `[linux/amd64->arm64 …]` where a step runs on one platform for another: it counts for the latter.
 */
function parseStepName(name) {
    const [, words = '', bracketed] = /^\[([^\]]*)\] (.*)$/s.exec(name) ?? [];
    const list = words.split(' ');
    const platform = platformOf(list[0] ?? '');
    const rest = platform === undefined ? list : list.slice(1);
    const position = rest.find((word) => /^\d+\/\d+$/.test(word));
    return { platform, position, stage: rest.filter((word) => word !== position).join(' '), what: bracketed ?? name };
}
function platformOf(word) {
    const [, os, ran, target] = /^([a-z]+)\/([\w/]+)(?:->([\w/]+))?$/.exec(word) ?? [];
    if (os === undefined || ran === undefined)
        return undefined;
    try {
        return (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(`${os}/${target ?? ran}`);
    }
    catch {
        return undefined;
    }
}
/** Seconds between start and end; 0 while one is missing. */
function stepSeconds({ started, completed }) {
    return started && completed ? (completed - started) / 1000 : 0;
}
/** Whether another step broke the build and this one was stopped for it. */
function isCanceled({ error }) {
    return error?.includes('context canceled') ?? false;
}
/** An instruction of the Dockerfile that a cache can spare. */
function isCacheable({ position, what }) {
    return position !== undefined && !what.startsWith('FROM ');
}


/***/ }),

/***/ 8849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unknownCommitTime),
/* harmony export */   w: () => (/* binding */ createdTime)
/* harmony export */ });
/**
 * SOURCE_DATE_EPOCH, the convention for reproducible builds, takes precedence over the input `created`.
 *
 * @throws Error if the time of the commit is requested and unknown
 */
function createdTime(created, { env, now }, event) {
    const epoch = env['SOURCE_DATE_EPOCH'];
    if (epoch) {
        const time = new Date(Number(epoch) * 1000);
        if (/^\d+$/.test(epoch) && !Number.isNaN(time.getTime()))
            return time;
        throw new Error(`SOURCE_DATE_EPOCH: "${epoch}" is not a number of seconds since 1970`);
    }
    if (created === 'now')
        return now;
    return event.commitTime ?? unknownCommitTime('created: commit', event);
}
function unknownCommitTime(what, { name, sha }) {
    throw new Error(`${what}: neither the event (${name || 'none'}) nor the checkout has the time of commit ${sha ?? 'none'}. ` +
        'Check out the repository at that commit before this step');
}


/***/ }),

/***/ 58447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ globPattern)
/* harmony export */ });
/** Patterns with `*` (any number of characters) and `?` (one character). */
function globPattern(pattern) {
    const source = RegExp.escape(pattern).replaceAll('\\*', '.*').replaceAll('\\?', '.');
    return new RegExp(`^${source}$`);
}


/***/ }),

/***/ 81408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LL: () => (/* binding */ checkoutNeed),
  Cs: () => (/* binding */ makePlan),
  bN: () => (/* binding */ repositories)
});

// EXTERNAL MODULE: ./build/src/plan/created.js
var plan_created = __webpack_require__(8849);
;// CONCATENATED MODULE: ./build/src/plan/event.js
/** Events that always run on the default branch. The payload of some does not name it. */
const defaultBranchEvents = new Set(['schedule', 'repository_dispatch', 'workflow_run']);
/** @throws Error if the payload is not an object */
function parseEvent(env, payload = {}) {
    if (typeof payload !== 'object' || payload === null) {
        throw new Error(`GITHUB_EVENT_PATH: the event payload is ${JSON.stringify(payload)} and not an object`);
    }
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const ref = refOf(env, name, payload);
    const sha = shaOf(env, name, payload);
    const onDefault = defaultBranchEvents.has(name) && ref.kind === 'branch' ? ref.branch : undefined;
    const repository = repositoryOf(env, payload);
    return {
        name,
        ref,
        sha,
        commitTime: commitTimeOf(payload, sha),
        baseBranch: baseBranchOf(ref, payload),
        repository: { ...repository, defaultBranch: repository.defaultBranch ?? onDefault },
    };
}
/** Replaces ref and commit of an event with those of the checkout. */
function withCheckout(event, { refs, ...commit }) {
    return { ...event, ...commit, ref: chooseRef(refs, event.ref) };
}
/** Prefers the ref of the event among several refs at the same commit, and else the first one. */
function chooseRef(refs, given) {
    const parsed = refs.map(parseRef).filter(({ kind }) => kind !== 'none');
    const same = parsed.find((ref) => JSON.stringify(ref) === JSON.stringify(given));
    return same ?? parsed[0] ?? { kind: 'none' };
}
function parseRef(ref) {
    const [, kind, name = ''] = /^refs\/(heads|tags|pull|remotes\/pull|remotes\/[^/]+)\/(.+)$/.exec(ref) ?? [];
    switch (kind) {
        case undefined:
            return { kind: 'none' };
        case 'tags':
            return { kind: 'tag', tag: name };
        case 'pull':
        case 'remotes/pull':
            return { kind: 'pull-request', number: name.replace(/\/(?:merge|head)$/, '') };
        default:
            return name === 'HEAD' ? { kind: 'none' } : { kind: 'branch', branch: name };
    }
}
function refOf(env, name, payload) {
    const ref = env['GITHUB_REF'] ?? '';
    if (at(payload, 'deleted') === true)
        return { kind: 'deleted', ref };
    // GITHUB_REF is the base branch here, and a pull request must not publish the tags of that branch.
    const number = at(payload, 'number');
    if (name === 'pull_request_target' && typeof number === 'number')
        return { kind: 'pull-request', number: `${number}` };
    const released = event_text(payload, 'release', 'tag_name');
    if (name === 'release' && !ref && released !== undefined)
        return { kind: 'tag', tag: released };
    return parseRef(ref);
}
function shaOf(env, name, payload) {
    const head = event_text(payload, 'pull_request', 'head', 'sha');
    const wantsHead = /^true$/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '') && name.startsWith('pull_request');
    const sha = (wantsHead ? head : undefined) ?? env['GITHUB_SHA'] ?? '';
    return /^0*$/.test(sha) ? undefined : sha;
}
function baseBranchOf(ref, payload) {
    const base = ref.kind === 'pull-request'
        ? event_text(payload, 'pull_request', 'base', 'ref')
        : (event_text(payload, 'merge_group', 'base_ref') ?? (ref.kind === 'tag' ? event_text(payload, 'base_ref') : undefined));
    return base?.replace(/^refs\/heads\//, '');
}
function commitTimeOf(payload, sha) {
    if (sha === undefined)
        return undefined;
    const listed = at(payload, 'commits');
    const commits = [
        ...(Array.isArray(listed) ? listed : []),
        ...[['head_commit'], ['merge_group', 'head_commit'], ['workflow_run', 'head_commit']].map((path) => at(payload, ...path)),
    ];
    const time = event_text(commits.find((commit) => at(commit, 'id') === sha), 'timestamp');
    return time === undefined || Number.isNaN(Date.parse(time)) ? undefined : new Date(time);
}
function repositoryOf(env, payload) {
    const slug = event_text(env, 'GITHUB_REPOSITORY');
    const license = event_text(payload, 'repository', 'license', 'spdx_id');
    return {
        name: event_text(payload, 'repository', 'name') ?? slug?.split('/').at(-1),
        description: event_text(payload, 'repository', 'description'),
        url: event_text(payload, 'repository', 'html_url') ??
            (slug && `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${slug}`),
        // GitHub reports this for a license file that it does not recognize.
        license: license === 'NOASSERTION' ? undefined : license,
        defaultBranch: event_text(payload, 'repository', 'default_branch'),
    };
}
function at(value, ...path) {
    return path.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? inner[key] : undefined), value);
}
/** Returns a non-empty string at a path. */
function event_text(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}

;// CONCATENATED MODULE: ./build/src/plan/plan.js


/** @throws Error that names the input and the remedy */
async function makePlan({ platforms, names, namesFrom, created }, facts) {
    const event = eventOf(namesFrom, facts);
    const time = (0,plan_created/* createdTime */.w)(created, facts, event);
    const decided = { platforms, created: time.toISOString() };
    if (names.kind === 'references') {
        const { tags, labels, annotations, notices } = names;
        const tagNames = [...new Set(tags.map(({ tag }) => tag))];
        const plan = { ...decided, images: repositories({ tags }), tags, tagNames, version: '', labels, annotations };
        return { plan, notices };
    }
    // Loaded only for rules, since the version libraries are most of it.
    const { decideNames } = await Promise.all(/* import() */[__webpack_require__.e(353), __webpack_require__.e(651)]).then(__webpack_require__.bind(__webpack_require__, 87651));
    const circumstances = { event, created: time, platforms: platforms.length };
    const { notices, ...generated } = await decideNames(names, facts, circumstances);
    const { images, tagNames } = generated;
    const tags = images.flatMap((repository) => tagNames.map((tag) => ({ repository, tag })));
    return { plan: { ...decided, ...generated, tags, version: tagNames[0] ?? '' }, notices };
}
/** What the plan needs of the checkout. */
function checkoutNeed({ namesFrom, created, usesCommitTime }) {
    if (namesFrom === 'git')
        return 'names';
    return created === 'commit' || usesCommitTime ? 'time' : 'nothing';
}
/** Repositories of the tags, without duplicates. */
function repositories({ tags }) {
    return [...new Set(tags.map(({ repository }) => repository))];
}
function eventOf(namesFrom, { env, payload, checkout }) {
    const event = parseEvent(env, payload);
    if (!checkout)
        return event;
    if (namesFrom === 'git')
        return withCheckout(event, checkout);
    return checkout.sha === event.sha ? { ...event, commitTime: event.commitTime ?? checkout.commitTime } : event;
}


/***/ }),

/***/ 39460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bl: () => (/* binding */ maxTagLength),
/* harmony export */   OO: () => (/* binding */ readTagReference),
/* harmony export */   Ve: () => (/* binding */ splitHost),
/* harmony export */   XN: () => (/* binding */ parseTagReference),
/* harmony export */   YG: () => (/* binding */ lowerCaseNotice),
/* harmony export */   iT: () => (/* binding */ isTaggedReference),
/* harmony export */   jU: () => (/* binding */ formatTagReference),
/* harmony export */   wY: () => (/* binding */ lowerCased)
/* harmony export */ });
/** Image references, with the grammar of the distribution project's reference package, which Docker and BuildKit use. */
const domainComponent = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const ipv6 = '\\[(?:[a-fA-F0-9:]+)\\]';
const domain = `(?:${domainComponent}(?:\\.${domainComponent})*|${ipv6})(?::[0-9]+)?`;
const pathComponent = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const hostPattern = new RegExp(`^${domain}$`);
const pathPattern = new RegExp(`^${pathComponent}(?:/${pathComponent})*$`);
const tagPattern = /^\w[\w.-]{0,127}$/;
/** Whether the text is `sha256:` and 64 hexadecimal digits, as in every registry. */
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
const maxTagLength = 128;
/**
 * Parses `REPOSITORY[:TAG]`. The default tag is `latest`.
 *
 * @throws Error that names the invalid part and the remedy
 */
function parseTagReference(text) {
    if (text.includes('@'))
        throw new Error(`"${text}" has a digest. Use REPOSITORY:TAG`);
    if (text.includes('://'))
        throw new Error(`"${text}" has a URL scheme. Use "${text.replace(/^.*:\/\//, '')}"`);
    const [repository, tag = 'latest'] = splitTag(text);
    checkRepository(repository);
    if (!tagPattern.test(tag)) {
        throw new Error(`"${text}" has an invalid tag. Use up to 128 letters, digits, "_", "." and "-", not starting with "." or "-"`);
    }
    return { repository, tag };
}
/**
 * Parses a reference leniently: lowercases the repository, since `github.repository` may have uppercase letters, and adds
 * the tag `latest` if there is none. Returns a notice for each.
 */
function readTagReference(text) {
    const [given, tag] = splitTag(text);
    const repository = lowerCased(given);
    const reference = parseTagReference(repository === given ? text : `${repository}${text.slice(given.length)}`);
    const noTag = `"${text}" has no tag. Using ${formatTagReference(reference)}`;
    return { reference, notices: [...lowerCaseNotice(given), ...(tag === undefined ? [noTag] : [])] };
}
function splitTag(text) {
    const colon = text.lastIndexOf(':');
    return colon > text.lastIndexOf('/') ? [text.slice(0, colon), text.slice(colon + 1)] : [text];
}
/** Whether the text is a valid `REPOSITORY:TAG` with an explicit tag. */
function isTaggedReference(text) {
    try {
        return formatTagReference(parseTagReference(text)) === text;
    }
    catch {
        return false;
    }
}
/** Lowercases the name of the repository, but not the host, whose case does not matter. */
function lowerCased(repository) {
    const [host, path] = splitHost(repository);
    return [...(host === undefined ? [] : [host]), path.toLowerCase()].join('/');
}
function lowerCaseNotice(given) {
    const repository = lowerCased(given);
    return repository === given ? [] : [`"${given}" has uppercase letters. Using "${repository}"`];
}
function formatTagReference({ repository, tag }) {
    return `${repository}:${tag}`;
}
function checkRepository(repository) {
    if (!isRepository(repository)) {
        const lower = lowerCased(repository);
        if (isRepository(lower)) {
            throw new Error(`"${repository}" has uppercase letters. Use "${lower}"`);
        }
        throw new Error(`"${repository}" is not a repository. Use [HOST[:PORT]/]NAME, such as ghcr.io/acme/app`);
    }
    if (repository.length > 255) {
        throw new Error(`"${repository.slice(0, 40)}…" has ${repository.length} characters. The limit for a repository is 255`);
    }
}
function isRepository(repository) {
    const [host, path] = splitHost(repository);
    return pathPattern.test(path) && (host === undefined || hostPattern.test(host));
}
/** The first component is a host if it contains a dot or a colon, or is `localhost`. */
function splitHost(repository) {
    const slash = repository.indexOf('/');
    const first = repository.slice(0, Math.max(slash, 0));
    return /[.:]/.test(first) || first === 'localhost' ? [first, repository.slice(slash + 1)] : [undefined, repository];
}


/***/ }),

/***/ 80976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kI: () => (/* binding */ immutableOf),
/* harmony export */   lH: () => (/* binding */ guardImmutableTags),
/* harmony export */   xo: () => (/* binding */ unmatchedPatterns)
/* harmony export */ });
/* harmony import */ var _plan_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58447);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10240);
/** Protects tags that must not move once they exist. */


/**
 * @param patterns patterns for tag names, with `*` and `?`
 * @param current current digests of the tags
 * @throws Error if a tag that matches a pattern points to another digest
 */
function guardImmutableTags(patterns, current, digest) {
    const immutable = new Set(immutableOf(patterns, [...current.keys()]));
    const taken = [...current].filter(([reference, found]) => found !== undefined && found !== digest && immutable.has(reference));
    if (taken.length === 0)
        return;
    const list = taken.map(([reference, found]) => `${reference} (at ${found ?? ''})`).join(', ');
    throw new Error(`immutable-tags: ${list} already exists and would move to ${digest}. No tag was moved. ` +
        'Publish under a new tag, or remove it from immutable-tags');
}
/** Returns the references whose tag matches a pattern. */
function immutableOf(patterns, references) {
    const matchers = patterns.map(_plan_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globPattern */ .h);
    return references.filter((reference) => matchers.some((matcher) => matcher.test((0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNameOf */ .Fk)(reference))));
}
/** Returns a notice for each pattern that matches no tag, since it may be misspelled. */
function unmatchedPatterns(patterns, references) {
    if (references.length === 0)
        return [];
    const names = [...new Set(references.map(_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNameOf */ .Fk))].join(', ');
    return patterns
        .filter((pattern) => immutableOf([pattern], references).length === 0)
        .map((pattern) => `immutable-tags: "${pattern}" matches none of the tags ${names}`);
}


/***/ }),

/***/ 60165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Lq: () => (/* binding */ isConfig),
/* harmony export */   cd: () => (/* binding */ checkImage),
/* harmony export */   gp: () => (/* binding */ indexTypes)
/* harmony export */ });
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56706);

const indexTypes = new Set([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
]);
/** Annotations with which BuildKit marks an attestation manifest and names the manifest that it belongs to. */
const referenceType = 'vnd.docker.reference.type';
const referenceDigest = 'vnd.docker.reference.digest';
/**
 * Returns the platforms of an image. Each of `requested` must be there exactly once, with a config of the same platform,
 * and nothing else except attestations that point to one of them. If `requested` is empty, any platforms are accepted.
 *
 * @param stated platforms that the user stated, so their configs are not checked
 * @throws Error that lists everything that is wrong
 */
function checkImage(inspection, digest, requested, stated = []) {
    const { manifest } = inspection;
    const images = manifest.manifests === undefined ? [single(inspection)] : imagesOf(manifest.manifests);
    const faults = [
        ...(manifest.digest === digest ? [] : [`the registry returned ${manifest.digest} for ${digest}`]),
        ...platformFaults(images, requested),
        ...configFaults(images.filter(({ platform }) => !platform || !stated.includes(platform)), configsOf(inspection)),
        ...attestationFaults(manifest.manifests ?? [], images),
    ];
    if (faults.length > 0)
        throw new Error(faults.join('; '));
    return images.flatMap(({ platform, digest, size }) => (platform ? [{ platform, digest, size }] : []));
}
/** The platform of a single manifest is in its config, since there is no descriptor. */
function single({ manifest, image }) {
    const { mediaType, digest, size } = manifest;
    return { mediaType, digest, size, platform: isConfig(image) ? (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalise */ .j7)(image) : undefined };
}
function imagesOf(manifests) {
    return manifests
        .filter((descriptor) => !isAttestation(descriptor))
        .map(({ mediaType, digest, size, platform }) => ({
        ...{ mediaType, digest, size },
        platform: platform && platform.os !== 'unknown' ? (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalise */ .j7)(platform) : undefined,
    }));
}
/** Whether the manifest is an attestation for another one in the same index. */
function isAttestation({ annotations }) {
    return annotations?.[referenceType] === 'attestation-manifest';
}
function platformFaults(images, requested) {
    const found = images.flatMap(({ platform }) => platform ?? []);
    const count = (platform) => found.filter((other) => other === platform).length;
    const present = [...new Set(found)];
    return [
        ...(images.length === 0 ? ['it contains no image'] : []),
        ...requested.filter((platform) => count(platform) === 0).map((platform) => `${platform} is missing`),
        ...present
            .filter((platform) => count(platform) > 1)
            .map((platform) => `${platform} is there ${count(platform)} times`),
        ...present
            .filter((platform) => requested.length > 0 && !requested.includes(platform))
            .map((platform) => `${platform} was not requested`),
        ...images
            .filter(({ mediaType }) => indexTypes.has(mediaType))
            .map(({ digest }) => `${digest} is an index inside the index, which engines do not support`),
        ...images
            .filter(({ mediaType, platform }) => !platform && !indexTypes.has(mediaType))
            .map(({ digest }) => `${digest} has no platform`),
    ];
}
function configFaults(images, configs) {
    return images.flatMap(({ platform, mediaType }) => {
        if (!platform || indexTypes.has(mediaType))
            return [];
        const config = configs(platform);
        if (!config)
            return [`${platform} has no config with a platform`];
        const actual = (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalise */ .j7)(config);
        return actual === platform ? [] : [`the image for ${platform} is for ${actual} according to its config`];
    });
}
/** buildx returns a single config for a single image, and else an object from platform, in Go's notation, to config. */
function configsOf({ image }) {
    if (isConfig(image))
        return () => image;
    const byPlatform = new Map(Object.entries(image)
        .filter(([, config]) => isConfig(config))
        .map(([key, config]) => {
        const [os = '', architecture = '', variant] = key.split('/');
        return [(0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalise */ .j7)({ os, architecture, variant }), config];
    }));
    return (platform) => byPlatform.get(platform);
}
function isConfig(image) {
    const { os, architecture } = (image ?? {});
    return typeof os === 'string' && typeof architecture === 'string';
}
function attestationFaults(manifests, images) {
    const subjects = new Set(images.map(({ digest }) => digest));
    return manifests
        .filter((descriptor) => isAttestation(descriptor) && !subjects.has(descriptor.annotations?.[referenceDigest] ?? ''))
        .map(({ digest }) => `the attestation ${digest} belongs to none of its images`);
}


/***/ }),

/***/ 12041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ check),
  mk: () => (/* binding */ publish),
  u0: () => (/* binding */ rollBackPending),
  ko: () => (/* binding */ testImage),
  T5: () => (/* binding */ watchTags)
});

// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/registry/imagetools.js
var imagetools = __webpack_require__(56009);
// EXTERNAL MODULE: ./build/src/docker/transient.js
var docker_transient = __webpack_require__(23268);
// EXTERNAL MODULE: ./build/src/plan/plan.js + 1 modules
var plan_plan = __webpack_require__(81408);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __webpack_require__(39460);
// EXTERNAL MODULE: ./build/src/publish/guard.js
var guard = __webpack_require__(80976);
// EXTERNAL MODULE: ./build/src/publish/image-index.js
var image_index = __webpack_require__(60165);
// EXTERNAL MODULE: ./build/src/registry/registry.js
var registry_registry = __webpack_require__(57786);
// EXTERNAL MODULE: ./build/src/publish/tags.js
var tags = __webpack_require__(10240);
;// CONCATENATED MODULE: ./build/src/publish/roll-back.js
/** Rolls tags back to their former digests if a release could not be completed. */



/**
 * Moves every tag that points to the digest of the release back to its former digest. A tag that points to anything else
 * has never been moved, or another run has moved it since. It is not changed.
 */
async function rollBack(registry, { digest, before }) {
    const restored = [];
    const created = [];
    const failed = [];
    await (0,registry_registry/* forEach */.j)(Object.entries(before), async ([reference, previous]) => {
        if (previous === digest)
            return;
        try {
            const current = (await (0,tags/* readTags */.g$)(registry, [reference])).get(reference);
            if (current !== digest)
                return;
            if (previous === null) {
                created.push(reference);
            }
            else {
                await (0,tags/* move */.Cy)(registry, previous, [reference]);
                restored.push(`${reference} (${previous})`);
            }
        }
        catch (error) {
            failed.push(`${reference} (${(0,errors/* messageOf */.bD)(error)})`);
        }
    });
    return { restored: restored.toSorted(), created: created.toSorted(), failed: failed.toSorted() };
}
/** Describes in one line where the tags point. */
function describeRollBack({ restored, created, failed }, { digest }) {
    const parts = [
        ...(restored.length > 0 ? [`Rolled back: ${restored.join(', ')}`] : []),
        ...(created.length > 0
            ? [
                `New tags remain at ${digest}, since the registry API can't delete a tag: ${created.join(', ')}. Delete them manually`,
            ]
            : []),
        ...(failed.length > 0 ? [`NOT rolled back, check manually: ${failed.join(', ')}`] : []),
    ];
    return parts.length > 0 ? parts.join('. ') : 'No tag was moved';
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/image/event-lines.js + 1 modules
var event_lines = __webpack_require__(88600);
// EXTERNAL MODULE: ./build/src/image/failure.js + 2 modules
var failure = __webpack_require__(41647);
// EXTERNAL MODULE: ./build/src/image/progress.js + 1 modules
var image_progress = __webpack_require__(16172);
// EXTERNAL MODULE: ./build/src/image/run.js + 1 modules
var run = __webpack_require__(18978);
// EXTERNAL MODULE: ./build/src/image/step.js
var image_step = __webpack_require__(31269);
;// CONCATENATED MODULE: ./build/src/publish/smoke-test.js
/** Runs a command in the image of each platform, in the builder, before any tag moves. */







/** @throws BuildFailure that names the failed platforms or the exceeded time limit */
async function smokeTest(registry, log, { command, image, platforms, limits, quiet }) {
    const { docker, builder, scratch } = registry;
    const dockerfile = (0,external_node_path_.join)(scratch, 'smoke-test.Dockerfile');
    await (0,promises_.writeFile)(dockerfile, smokeDockerfile(command, image));
    const args = [
        ...['buildx', 'build', '--builder', builder, '--progress', 'rawjson', '--no-cache'],
        ...['--platform', platforms.join(','), '--provenance=false', '--output', 'type=cacheonly'],
        // The context is the scratch folder. Nothing is sent, since the Dockerfile copies nothing.
        ...['--file', dockerfile, scratch],
    ];
    const progress = new image_progress/* BuildProgress */.e((event) => {
        if (quiet)
            return;
        for (const line of (0,event_lines/* linesOf */.D)(event).join('\n').split('\n'))
            if (line !== '')
                registry.log(line);
    });
    if (!quiet)
        log.group('smoke-test');
    try {
        const context = { ...registry, what: 'smoke-test', progress, limits, emulated: new Set() };
        await (0,run/* withinLimits */.o)(docker, { ...context, info: registry.log }, (run) => run({ args, env: {} }));
    }
    catch (error) {
        throw error instanceof failure/* BuildFailure */.$w
            ? withNoTagMoved(error, progress)
            : smokeFailure(error, progress, platforms);
    }
    finally {
        if (!quiet)
            log.endGroup();
    }
}
/**
 * The exec form is JSON, so any text is safe from the Dockerfile's quoting and line continuation. `-e` ends the script at
 * the first line that fails, as in a `run:` step.
 */
function smokeDockerfile(command, image) {
    const words = command.form === 'exec' ? command.words : ['/bin/sh', '-ec', command.script];
    return `FROM ${image}\nRUN ${JSON.stringify(words)}\n`;
}
/** The first failing platform stops the others, which did not fail themselves. */
function smokeFailure(cause, progress, platforms) {
    const broken = progress.failed.filter((step) => !(0,image_step/* isCanceled */.YQ)(step));
    const named = new Set(broken.flatMap(({ platform }) => platform ?? []));
    const where = [...(named.size > 0 ? named : platforms)].join(', ');
    return new failure/* BuildFailure */.$w(`smoke-test: ${where}: ${(0,failure/* reasonOf */.A3)(cause)}. No tag was moved`, progress, {
        step: broken[0],
        cause,
    });
}
function withNoTagMoved({ message, step, cause }, progress) {
    return new failure/* BuildFailure */.$w(`${message}. No tag was moved`, progress, { step, cause });
}

// EXTERNAL MODULE: ./build/src/publish/release-state.js
var release_state = __webpack_require__(86020);
;// CONCATENATED MODULE: ./build/src/publish/publish.js
/** Publishes a pushed digest: verifies it in the registry, then moves all tags or none. */












/**
 * Verifies the image in every repository of the plan, then moves the tags of the plan to it. If a tag can't be moved, the
 * others are rolled back. Until `forgetRelease`, the state holds the former digests of the tags for post.
 *
 * @throws Error that says where the tags point
 */
async function publish(registry, plan, image, { immutableTags, smokeTest, tagsBefore }) {
    const { digest } = image;
    const references = plan.tags.map(reference/* formatTagReference */.jU);
    const checking = check(registry, plan, image);
    const watched = (0,guard/* immutableOf */.kI)(immutableTags, references);
    const readNow = async () => {
        const current = await beforeMoving(registry, references, watched, await tagsBefore?.digests);
        (0,guard/* guardImmutableTags */.lH)(immutableTags, current, digest);
        return current;
    };
    const reading = readNow();
    // Wait for both even if one fails, so that nothing runs on after the step has failed.
    await Promise.allSettled([checking, reading]);
    const published = await checking;
    let before = await reading;
    if (smokeTest) {
        await testImage(registry, smokeTest, plan, published);
        // The smoke test may take long, and a roll-back must restore the latest digests.
        before = await readNow();
    }
    await release(registry, digest, before, watched);
    return published;
}
/**
 * Verifies the image in every repository of the plan.
 *
 * @throws Error that lists everything that is wrong in a repository
 */
async function check(registry, plan, image) {
    const checks = (0,plan_plan/* repositories */.bN)(plan).map((repository) => verify(registry, plan, repository, image));
    await Promise.allSettled(checks);
    const [published] = await Promise.all(checks);
    if (!published)
        throw new Error('tags: there is no repository to publish to');
    return published;
}
/** Runs the smoke test in the image of each platform. */
async function testImage(registry, inputs, plan, { digest, platforms }) {
    const [repository = ''] = (0,plan_plan/* repositories */.bN)(plan);
    const image = `${repository}@${digest}`;
    await smokeTest(registry, registry.runtime, {
        ...inputs,
        image,
        platforms: platforms.map(({ platform }) => platform),
    });
}
/** Starts to read the digests of the tags during the build, for `publish`. */
function watchTags(registry, plan) {
    const end = new AbortController();
    const signal = AbortSignal.any([registry.signal, end.signal]);
    const digests = (0,tags/* readEarly */.Ub)({ ...registry, signal }, plan.tags.map(reference/* formatTagReference */.jU));
    return {
        digests,
        [Symbol.asyncDispose]: async () => {
            end.abort();
            await digests;
        },
    };
}
/** Rolls back the tags of a step that was interrupted. Returns a message for post. */
async function rollBackPending(registry, pending) {
    const outcome = await rollBack({ ...registry, builder: pending.builder }, pending);
    return `the step was interrupted while it moved tags. ${describeRollBack(outcome, pending)}`;
}
async function verify(registry, plan, repository, { digest, platforms: requested = plan.platforms, stated }) {
    const reference = `${repository}@${digest}`;
    try {
        const inspection = await (0,registry_registry/* withRetries */.L)(registry, `reading ${reference}`, (docker) => (0,imagetools/* inspectImage */.mm)(docker, registry.builder, reference), ({ message }) => ((0,imagetools/* isNotFound */.c4)(message) ? { cause: 'the registry does not show it yet' } : (0,docker_transient/* transient */["do"])(message)));
        const platforms = (0,image_index/* checkImage */.cd)(inspection, digest, requested, stated);
        return { digest, platforms, manifest: JSON.stringify(inspection.manifest) };
    }
    catch (error) {
        throw (0,errors/* withContext */.eQ)(`verification: ${reference}`, error, 'No tag was moved');
    }
}
async function beforeMoving(...what) {
    try {
        return await (0,tags/* readCurrent */.cA)(...what);
    }
    catch (error) {
        throw (0,errors/* withContext */.eQ)('tags', error, 'No tag was moved');
    }
}
async function release(registry, digest, before, guarded) {
    const pending = {
        digest,
        builder: registry.builder,
        before: Object.fromEntries([...before].map(([reference, found]) => [reference, found ?? null])),
    };
    if ([...before.values()].every((found) => found === digest))
        return;
    (0,release_state/* recordRelease */.ty)(registry.runtime, pending);
    try {
        await (0,tags/* moveAll */.BB)(registry, digest, before, guarded);
    }
    catch (error) {
        // A cancelled step also rolls back its tags. The runner allows it a few seconds, and post does the rest.
        const outcome = await rollBack({ ...registry, signal: new AbortController().signal }, pending);
        // Post tries the remaining tags again.
        if (outcome.failed.length === 0)
            (0,release_state/* forgetRelease */.$L)(registry.runtime);
        throw (0,errors/* withContext */.eQ)('tags', error, describeRollBack(outcome, pending));
    }
}


/***/ }),

/***/ 10240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ moveAll),
/* harmony export */   Cy: () => (/* binding */ move),
/* harmony export */   Fk: () => (/* binding */ tagNameOf),
/* harmony export */   Ub: () => (/* binding */ readEarly),
/* harmony export */   cA: () => (/* binding */ readCurrent),
/* harmony export */   g$: () => (/* binding */ readTags)
/* harmony export */ });
/* unused harmony export repositoryOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _registry_imagetools_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56009);
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46704);
/* harmony import */ var _registry_registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57786);
/** Reads and moves the tags of several repositories. References have the form `REPOSITORY:TAG`. */






async function readTags(registry, references, workers) {
    const digests = new Map();
    const read = async (reference) => {
        const call = (docker) => (0,_registry_imagetools_js__WEBPACK_IMPORTED_MODULE_3__/* .readTag */ .zW)(docker, registry.builder, reference);
        digests.set(reference, await (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .withRetries */ .L)(registry, `reading ${reference}`, call));
    };
    await (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .forEach */ .j)(references, read, workers);
    return digests;
}
/**
 * Reads tags during the build, so that many tags (30 ms of CPU time each) do not delay publishing. Returns undefined if
 * they can't be read, or if `readCurrent` would read them all anyway.
 */
async function readEarly(registry, references) {
    if (firstsOf(references).length === references.length)
        return undefined;
    try {
        // Without retries, since all tags are read again later if this fails.
        return await readTags({ ...registry, retryPolicy: { ...registry.retryPolicy, retries: 0 } }, references, 2);
    }
    catch {
        return undefined;
    }
}
/**
 * Reads the current digests of the tags. If they were read early, it reads only the first tag of each repository and the
 * `watched` ones again. Another run that publishes the same tags moves the first tag first, so if it is unchanged, so are
 * the others.
 */
async function readCurrent(registry, references, watched, early) {
    if (!early)
        return readTags(registry, references);
    const fresh = await readTags(registry, [...new Set([...firstsOf(references), ...watched])]);
    const unchanged = [...fresh].every(([reference, found]) => early.get(reference) === found);
    return unchanged ? early : readTags(registry, references);
}
/** Number of tags that one process moves sequentially. For more tags, another process is faster. */
const perProcess = 10;
/** Limit for moving all tags again because another run moved them at the same time. */
const rounds = 5;
/**
 * Moves all tags of `before` to `digest`, which exists in every repository.
 *
 * Two runs that publish the same tags at the same time must not end up with some tags each. Both move the first tag of a
 * repository before the others. So the run that moves a tag last can tell from the first tag of each repository whether
 * the other run came in between, and moves all tags again. This check also detects a registry that accepts a tag but does
 * not store it.
 *
 * A guarded tag that another run has taken is not moved again. Registries can't move a tag conditionally, so for the time
 * of one request, two runs may both find the tag free. Then the later one keeps it and the other fails.
 *
 * @param guarded tags of `before` that must not move once they exist
 * @throws Error if a tag could not be moved; other tags may have moved
 */
async function moveAll(registry, digest, before, guarded = []) {
    const repositories = byRepository([...before.keys()]);
    const firsts = firstsOf([...before.keys()]);
    for (let round = 1;; round++) {
        await checkFree(registry, digest, guarded);
        await (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .forEach */ .j)(repositories, (tags) => moveRepository(registry, digest, tags));
        const overtaken = await movedElsewhere(registry, digest, firsts, before);
        if (!overtaken)
            return;
        if (round === rounds)
            throw new Error(`${overtaken} (tried ${rounds} times)`);
        const wait = (0,_docker_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .waitBefore */ .fI)(round, { cause: '' }, registry.retryPolicy);
        registry.log(`${overtaken}. Moving all tags again (attempt ${round + 1} of ${rounds})`);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(wait, undefined, { signal: registry.signal });
    }
}
async function checkFree(registry, digest, guarded) {
    for (const [reference, found] of await readTags(registry, guarded)) {
        if (found === undefined || found === digest)
            continue;
        throw new Error(`${reference} is protected by immutable-tags, and another run has just moved it to ${found}`);
    }
}
async function moveRepository(registry, digest, tags) {
    const chunks = Array.from({ length: Math.ceil(tags.length / perProcess) }, (_, number) => tags.slice(number * perProcess, (number + 1) * perProcess));
    const [first = [], ...rest] = chunks;
    await move(registry, digest, first);
    await (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .forEach */ .j)(rest, (chunk) => move(registry, digest, chunk));
}
/** Moves tags of one repository to a digest in it. */
async function move(registry, digest, tags) {
    const [repository = ''] = tags.map(repositoryOf);
    const resultFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(registry.scratch, `tags-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
    const what = `tagging ${repository}`;
    const moved = await (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .withRetries */ .L)(registry, what, (docker) => (0,_registry_imagetools_js__WEBPACK_IMPORTED_MODULE_3__/* .moveTags */ .Fu)(docker, registry.builder, `${repository}@${digest}`, tags, resultFile));
    if (moved !== digest) {
        throw new Error(`${what}: ${digest} became ${moved}. The registry or a proxy changed the image`);
    }
}
/** Describes the first of `firsts` that points to another digest. */
async function movedElsewhere(registry, digest, firsts, before) {
    const [other] = [...(await readTags(registry, firsts))].filter(([, found]) => found !== digest);
    if (!other)
        return undefined;
    const [reference, found = 'nothing'] = other;
    return found === (before.get(reference) ?? 'nothing')
        ? `the registry accepted ${reference} but still returns ${found}`
        : `another run has moved ${reference} to ${found}`;
}
/** Groups tags by repository, in the order in which every run moves them. */
function byRepository(references) {
    return Object.values(Object.groupBy(references, repositoryOf)).map((tags = []) => tags.toSorted());
}
function firstsOf(references) {
    return byRepository(references).flatMap(([first]) => first ?? []);
}
function repositoryOf(reference) {
    return reference.slice(0, reference.lastIndexOf(':'));
}
function tagNameOf(reference) {
    return reference.slice(reference.lastIndexOf(':') + 1);
}


/***/ }),

/***/ 56009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ isDockerType),
/* harmony export */   Fu: () => (/* binding */ moveTags),
/* harmony export */   L1: () => (/* binding */ copyImage),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   hc: () => (/* binding */ readRaw),
/* harmony export */   mm: () => (/* binding */ inspectImage),
/* harmony export */   zW: () => (/* binding */ readTag),
/* harmony export */   zi: () => (/* binding */ createIndex)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98476);
/** `docker buildx imagetools`: manifests in a registry, with the credentials and registry settings that buildx has. */


/** Of Docker's own kind rather than of the OCI's: it has no annotations. */
function isDockerType({ mediaType }) {
    return mediaType.startsWith('application/vnd.docker.');
}
/**
 * Reads an image and, in the same process, every manifest and image config that belongs to it. buildx checks the size
 * and digest of each (util/imagetools/loader.go), so what comes back is what the digests say.
 */
async function inspectImage(docker, builder, reference) {
    const json = await docker([...inspect(builder), '--format', '{{json .}}', reference]);
    return JSON.parse(json);
}
/** The digest that a tag points to; undefined where there is no such tag. */
async function readTag(docker, builder, reference) {
    try {
        // Without a format, which would make buildx read all that belongs to it: a tag may point to something broken.
        const text = await docker([...inspect(builder), reference]);
        return /^Digest:\s*(\S+)$/m.exec(text)?.[1];
    }
    catch (error) {
        if (error instanceof _docker_cli_js__WEBPACK_IMPORTED_MODULE_1__/* .DockerError */ .Bi && isNotFound(error.message))
            return undefined;
        throw error;
    }
}
/** buildx's words for a reference that the registry does not have. */
function isNotFound(message) {
    return /: (?:404 Not Found|not found)$/.test(message);
}
/** The bytes of a manifest or index; undefined where there is no such reference. */
async function readRaw(docker, builder, reference) {
    try {
        return await docker([...inspect(builder), '--raw', reference]);
    }
    catch (error) {
        if (error instanceof _docker_cli_js__WEBPACK_IMPORTED_MODULE_1__/* .DockerError */ .Bi && isNotFound(error.message))
            return undefined;
        throw error;
    }
}
/**
 * Points tags of one repository at a manifest or index that is there already, in their order. Gives the digest they
 * point to, which is that of `source` as long as nothing is changed; callers check it.
 *
 * @param resultFile where buildx may write what it did; removed after
 */
function moveTags(docker, builder, source, tags, resultFile) {
    return create(docker, builder, [...asItIs, ...targets(tags), source], resultFile);
}
/**
 * Copies an image, with all that belongs to it, to another repository, by its digest alone. Gives the digest that it has
 * there; callers check it.
 */
function copyImage(docker, builder, source, repository, resultFile) {
    return create(docker, builder, [...asItIs, ...targets([byDigest(repository)]), source], resultFile);
}
/**
 * Makes an index in a repository and gives its digest.
 *
 * @param tag without one the index is there by its digest alone
 */
function createIndex(docker, builder, repository, { manifests, annotations }, resultFile, tag) {
    const target = tag === undefined ? byDigest(repository) : `${repository}:${tag}`;
    const notes = Object.entries(annotations).flatMap(([key, value]) => ['--annotation', `index:${key}=${value}`]);
    const sources = manifests.map((descriptor) => JSON.stringify(descriptor));
    return create(docker, builder, [...targets([target]), ...notes, ...sources], resultFile);
}
/** A single manifest is copied as it is; by default buildx wraps it in an index, which has another digest. */
const asItIs = ['--prefer-index=false'];
/** buildx pushes under the digest of what it made, whatever digest stands here (util/imagetools/create.go, Push). */
function byDigest(repository) {
    return `${repository}@sha256:${'0'.repeat(64)}`;
}
function targets(references) {
    return references.flatMap((reference) => ['--tag', reference]);
}
async function create(docker, builder, args, resultFile) {
    try {
        await docker([
            ...['buildx', 'imagetools', 'create', '--builder', builder, '--progress', 'quiet'],
            ...['--metadata-file', resultFile],
            ...args,
        ]);
        return describedDigest(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(resultFile, 'utf8'));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(resultFile, { force: true });
    }
}
function inspect(builder) {
    return ['buildx', 'imagetools', 'inspect', '--builder', builder];
}
function describedDigest(metadata) {
    const { 'containerimage.descriptor': descriptor } = JSON.parse(metadata);
    return typeof descriptor?.digest === 'string' ? descriptor.digest : '';
}


/***/ }),

/***/ 57786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withRetries),
/* harmony export */   j: () => (/* binding */ forEach)
/* harmony export */ });
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46704);

/** Docker calls as one deed that may run twice, tried again after a hiccup. */
function withRetries(registry, what, call, classify) {
    const options = classify ? { ...registry, classify } : registry;
    return (0,_docker_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(what, (signal) => call((args, more) => registry.docker(args, { ...more, signal })), options);
}
/** Processes at once: they wait for the registry most of the time, but each costs some 30 ms of a core to start. */
const atOnce = 8;
/** Runs `work` on each item, several at a time. Every item is worked on; then the first error is thrown. */
async function forEach(items, work, workers = atOnce) {
    const queue = items.values();
    const errors = [];
    const worker = async () => {
        // All workers take from the same iterator.
        for (const item of queue) {
            try {
                await work(item);
            }
            catch (error) {
                errors.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(workers, items.length) }, worker));
    if (errors.length > 0)
        throw errors[0];
}


/***/ })

};

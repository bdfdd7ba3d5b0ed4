export const id = 682;
export const ids = [682];
export const modules = {

/***/ 26634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readFacts)
/* harmony export */ });
/* unused harmony export parseCheckout */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/** What a plan is made from besides the inputs: the runner's variables, the event's JSON, the checkout, the clock. */

/** @throws Error when the event's JSON can't be read, or `names-from` is `git` and there is no checkout */
async function readFacts(read, env, run) {
    const [payload, checkout] = await Promise.all([readPayload(env), readCheckoutIfNeeded(read, run)]);
    return { env, payload, checkout, now: new Date() };
}
async function readPayload(env) {
    const path = env['GITHUB_EVENT_PATH'];
    if (!path)
        return undefined;
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw new Error(`the event's JSON (GITHUB_EVENT_PATH) can't be read: ${error.message}`, { cause: error });
    }
}
/** The event seldom tells when its commit was made; the checkout does. */
async function readCheckoutIfNeeded(read, run) {
    const texts = ['images', 'tags', 'flavor', 'labels', 'annotations'].map(read);
    const wantsTime = read('created') === 'commit' || texts.some((text) => text.includes('commit_date'));
    const wantsNames = read('names-from') === 'git';
    if (!wantsNames && !wantsTime)
        return undefined;
    try {
        return await readCheckout(run);
    }
    catch (error) {
        if (!wantsNames)
            return undefined;
        throw new Error(`names-from: git: ${error.message}; check the repository out before this step`, {
            cause: error,
        });
    }
}
async function readCheckout(run) {
    // In a container job the workspace belongs to another user, which git refuses unless told.
    const format = ['--decorate=full', '--format=%H%n%cI%n%D'];
    const { exitCode, stdout, stderr } = await run(['git', '-c', 'safe.directory=*', 'log', '-1', ...format]);
    if (exitCode !== 0)
        throw new Error(stderr.trim().split('\n').at(-1) ?? '');
    return parseCheckout(stdout);
}
/** Reads `git log --decorate=full --format=%H%n%cI%n%D`. */
function parseCheckout(stdout) {
    const [sha = '', time = '', decoration = ''] = stdout.split('\n');
    const rank = (ref) => [/^HEAD -> /, /^tag: /, /^refs\/(remotes\/)?pull\//, /^/].findIndex((pattern) => pattern.test(ref));
    const refs = decoration
        .split(', ')
        .filter((ref) => ref.includes('refs/'))
        .toSorted((one, other) => rank(one) - rank(other))
        .map((ref) => ref.replace(/^(HEAD -> |tag: )/, ''));
    return { sha, refs, commitTime: new Date(time) };
}


/***/ }),

/***/ 34667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   eu: () => (/* binding */ expectVersion),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/** JSON from outside: `unknown` at the edge, typed after it. Errors name the field and never quote the text, which may hold secrets. */

/**
 * @param what where the JSON comes from, such as `plan`
 * @param remedy a sentence; empty where there is nothing to do about it
 * @throws Error such as `plan: legs.0.name: expected string, found number. REMEDY`
 */
function parseJson(schema, text, what, remedy = '') {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        // Without its cause, which quotes the text.
        throw new Error(sentence(`${what}: not valid JSON`, remedy));
    }
    return parseValue(schema, value, what, remedy);
}
/** The same of a value that something else has decoded. */
function parseValue(schema, value, what, remedy = '') {
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, value);
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    const path = valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue);
    throw new Error(sentence(`${what}: ${path === null ? '' : `${path}: `}${problem(issue)}`, remedy));
}
/** A string that `parse` reads. The message of what it throws becomes that of the field. */
function parsed(parse) {
    return valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .rawTransform */ .NTK(({ dataset, addIssue, NEVER }) => {
        try {
            return parse(dataset.value);
        }
        catch (error) {
            addIssue({ message: error instanceof Error ? error.message : String(error) });
            return NEVER;
        }
    }));
}
/** An object of strings, whatever its keys are. `v.record` drops some, such as `constructor`. */
const strings = valibot__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((value) => isObject(value) && Object.values(value).every((item) => typeof item === 'string'), 'expected an object of strings');
/** @throws Error when another release of the action wrote it, in a shape that this one would misread */
function expectVersion(version, known, what) {
    if (version === known)
        return;
    throw new Error(`${what}: this is version ${JSON.stringify(version)} of the ${what} and this step reads version ${known}. ` +
        'Use the same release of the action in every job');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function problem({ kind, expected, input, message }) {
    if (kind !== 'schema' || expected === 'unknown')
        return message;
    if (expected === 'never')
        return 'unknown field';
    if (input === undefined)
        return 'missing';
    const type = Array.isArray(input) ? 'array' : input === null ? 'null' : typeof input;
    return `expected ${expected?.toLowerCase() ?? 'another value'}, found ${type}`;
}
function sentence(error, remedy) {
    return remedy === '' ? error : `${error}. ${remedy}`;
}


/***/ }),

/***/ 56757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ sanitizedLog),
/* harmony export */   f: () => (/* binding */ runtime)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45822);
/** The Actions runtime as the steps use it: `@actions/core`, with what they need on top of it. */


/** The runtime of this process. */
const runtime = {
    info: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq,
    command: (line) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(`[command]${(0,_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .a)(line)}`);
    },
    notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm,
    warning: (message, at) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(message, properties(at));
    },
    group: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh,
    endGroup: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4,
    debug: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz,
    input: (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name),
    output: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH,
    state: { read: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu, write: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ },
    secret: (value) => {
        for (const part of new Set([value, ...value.split(/\r?\n/)]))
            if (part.trim())
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(part);
    },
    summary: async (markdown) => {
        if (!process.env['GITHUB_STEP_SUMMARY'])
            return;
        try {
            await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown, true).write();
        }
        catch (error) {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`summary: ${error.message}`);
        }
    },
    fail: (message, at) => {
        process.exitCode = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .ExitCode */ .yU.Failure;
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(message, properties(at));
    },
};
/** For lines that others have written, such as messages of docker. */
function sanitizedLog({ info }) {
    return (line) => {
        info((0,_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .a)(line));
    };
}
function properties(at) {
    return at ? { file: at.file, startLine: at.line } : {};
}


/***/ }),

/***/ 45822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ sanitize)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/** Text that is not ours (what a build or a container prints), made safe for the runner's log. */

/**
 * One line without control characters and without `##[`, which the runner takes for a command wherever it stands in a
 * line. `::command::` counts only at the start of a line, so callers put their own mark before the text.
 */
function sanitize(line) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line).replace(control, '').replaceAll('##[', '##\u200b[');
}
const control = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/g;


/***/ }),

/***/ 61959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xf: () => (/* binding */ endOrphans),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   m0: () => (/* binding */ exec)
/* harmony export */ });
/* unused harmony export CommandNotFound */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/** Child processes: the only place that starts them. */



class CommandNotFound extends Error {
    constructor(file, cause) {
        super(`${file}: command not found; install it on this runner or put it on PATH`, { cause });
        this.name = 'CommandNotFound';
    }
}
class Cancelled extends Error {
    constructor(what) {
        super(`${what} was cancelled`);
        this.name = 'Cancelled';
    }
}
const stderrKept = 64 * 1024;
/** The runner sends a cancelled step SIGINT, after 7.5 s SIGTERM, and kills it 2.5 s later: by then all must have ended. */
const politeMs = 7000;
const exec = ([file, ...args], { env, input, signal, onStdout, onStderr } = {}) => new Promise((resolve, reject) => {
    const what = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file), ...args.slice(0, 1)].join(' ');
    if (signal?.aborted) {
        reject(new Cancelled(what));
        return;
    }
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, {
        // A group of its own: Ctrl-C and the runner's cancellation reach the child through us alone, politely first.
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe'],
        env: env ? { ...process.env, ...env } : process.env,
    });
    // A child that does not read it, or has ended, is no fault.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const stdout = [];
    const stderr = new Tail(stderrKept);
    child.stdout.on('data', (chunk) => {
        if (onStdout)
            onStdout(chunk);
        else
            stdout.push(chunk);
        pauseUntilPrinted(child.stdout);
    });
    child.stderr.on('data', (chunk) => {
        stderr.push(chunk);
        onStderr?.(chunk);
        pauseUntilPrinted(child.stderr);
    });
    let firm;
    const stop = () => {
        child.kill('SIGINT');
        firm = setTimeout(() => {
            killGroup(child);
        }, politeMs);
    };
    signal?.addEventListener('abort', stop, { once: true });
    const done = () => {
        clearTimeout(firm);
        signal?.removeEventListener('abort', stop);
    };
    child.on('error', (error) => {
        done();
        reject(error.code === 'ENOENT' ? new CommandNotFound(file, error) : error);
    });
    child.on('close', (code, killedBy) => {
        done();
        if (signal?.aborted)
            reject(new Cancelled(what));
        else
            resolve({
                exitCode: code ?? 128,
                stdout: Buffer.concat(stdout).toString(),
                stderr: stderr.toString() + (killedBy ? `\n${what} was ended by ${killedBy}` : ''),
            });
    });
});
/**
 * Much of what is read is printed. Node queues without bound what the reader of a pipe has not taken: a build that prints
 * faster than the runner reads would fill memory.
 */
function pauseUntilPrinted(source) {
    if (!process.stdout.writableNeedDrain || source.isPaused())
        return;
    source.pause();
    process.stdout.once('drain', () => {
        source.resume();
    });
}
/** The child and all that it started: docker's plugins outlive it, and hold our pipes open. */
function killGroup({ pid }) {
    try {
        if (pid !== undefined)
            process.kill(-pid, 'SIGKILL');
    }
    catch {
        // All of it has just ended by itself.
    }
}
/** The last bytes of a stream, in bounded memory. */
class Tail {
    chunks = [];
    size = 0;
    limit;
    constructor(limit) {
        this.limit = limit;
    }
    push(chunk) {
        this.chunks.push(chunk);
        this.size += chunk.length;
        if (this.size > 2 * this.limit) {
            const kept = Buffer.concat(this.chunks).subarray(-this.limit);
            this.chunks = [kept];
            this.size = kept.length;
        }
    }
    toString() {
        return Buffer.concat(this.chunks).subarray(-this.limit).toString();
    }
}
/**
 * Ends the processes whose command line names `path`: when this process is killed, its children go on, and what is
 * cleaned up after must not be undone by them. Finds nothing on a system without /proc.
 */
function endOrphans(path) {
    const ids = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)('/proc') ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc').filter((name) => /^\d+$/.test(name)) : [];
    for (const id of ids.map(Number)) {
        if (id === process.pid)
            continue;
        try {
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${id}/cmdline`, 'utf8').includes(path))
                process.kill(id, 'SIGKILL');
        }
        catch {
            // It has ended meanwhile, or is not ours.
        }
    }
}


/***/ }),

/***/ 682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _actions_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26634);
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48156);
/* harmony import */ var _actions_runtime_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56757);
/* harmony import */ var _docker_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61959);
/* harmony import */ var _plan_legs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44992);
/* harmony import */ var _plan_outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76343);
/* harmony import */ var _plan_plan_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26449);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81408);
/** The step `plan`: names, platforms and legs, decided once for all the jobs that carry them out. */









async function run({ input, output, notice, info }) {
    const facts = await (0,_actions_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readFacts */ .M)(input, process.env, _docker_process_js__WEBPACK_IMPORTED_MODULE_4__/* .exec */ .m0);
    const { plan, notices } = await (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .makePlan */ .C)(input, facts);
    (0,_plan_legs_js__WEBPACK_IMPORTED_MODULE_5__/* .checkFanOut */ .mm)(plan);
    if ((0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readBoolean */ .Vf)(input, 'push', false) && plan.tags.length === 0) {
        throw new Error('tags: there is none to publish under; give tags, or a rule that fits this event');
    }
    const division = (0,_plan_legs_js__WEBPACK_IMPORTED_MODULE_5__/* .divide */ .Qr)(input, plan.platforms);
    for (const line of [...notices, ...division.notices])
        notice(line);
    // By chance: one run may plan the same names twice, for two targets, and re-runs of a leg must find their own plan.
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex');
    for (const [name, value] of Object.entries((0,_plan_outputs_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOutputs */ .q)(plan)))
        output(name, value);
    output('plan', (0,_plan_plan_json_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPlan */ .n)({ ...plan, key, legs: division.legs }));
    output('matrix', JSON.stringify((0,_plan_legs_js__WEBPACK_IMPORTED_MODULE_5__/* .matrixOf */ .lQ)(division.legs)));
    for (const { name, runner, platforms } of division.legs) {
        info(`${name}: ${platforms.join(', ') || 'the platform of the runner'} on ${[runner].flat().join(', ')}`);
    }
}
async function plan() {
    try {
        await run(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_3__/* .runtime */ .f);
    }
    catch (error) {
        _actions_runtime_js__WEBPACK_IMPORTED_MODULE_3__/* .runtime */ .f.fail(error instanceof Error ? error.message : String(error));
    }
}


/***/ }),

/***/ 44992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mm: () => (/* binding */ checkFanOut),
  Qr: () => (/* binding */ divide),
  lQ: () => (/* binding */ matrixOf)
});

// EXTERNAL MODULE: ./build/src/actions/inputs.js
var inputs = __webpack_require__(48156);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var plan_annotations = __webpack_require__(60895);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var plan_platform = __webpack_require__(56706);
// EXTERNAL MODULE: ./build/src/plan/glob.js
var glob = __webpack_require__(58447);
;// CONCATENATED MODULE: ./build/src/plan/runners.js


/** @throws Error that names the line and the remedy */
function readRunners(read) {
    const lines = read('runners')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    const fallbacks = [];
    const rules = [];
    for (const line of lines) {
        const [, key, value = ''] = /^([^=[\]"]*?)\s*=(.*)$/s.exec(line) ?? [line, 'default', line];
        const runner = parseRunner(value.trim(), line);
        if (key === 'default')
            fallbacks.push(runner);
        else
            rules.push({ line, pattern: parsePattern(key, line), runner });
    }
    const [fallback, another] = fallbacks;
    if (another !== undefined)
        throw new Error(`runners: there are two defaults. Remove one of the lines default=LABEL`);
    const [twice] = rules.filter(({ pattern }, at) => rules.findIndex((rule) => rule.pattern === pattern) !== at);
    if (twice)
        throw new Error(`runners: ${twice.pattern} has two lines. Remove one of them`);
    if (fallback === undefined)
        throw new Error('runners: there is no default. Add a line such as default=ubuntu-24.04');
    return {
        fallback,
        of: (platform) => mostSpecific(rules, platform)?.runner ?? fallback,
        unused: (platforms) => rules
            .filter(({ pattern }) => !platforms.some((platform) => (0,glob/* globPattern */.h)(pattern).test(platform)))
            .map(({ line }) => line),
    };
}
function parseRunner(text, line) {
    if (!text.startsWith('[')) {
        if (text.startsWith('{'))
            throw new Error(`runners: "${line}": runner groups are not supported. Use labels`);
        if (text === '')
            throw new Error(`runners: "${line}" has no label. Use PLATFORM=LABEL`);
        return text;
    }
    const labels = parseLabels(text);
    if (!labels) {
        throw new Error(`runners: "${line}" is not a JSON array of labels, such as ["self-hosted","arm64"]`);
    }
    return labels;
}
function parseLabels(text) {
    try {
        const value = JSON.parse(text);
        const isLabels = Array.isArray(value) && value.length > 0 && value.every((label) => typeof label === 'string');
        return isLabels ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Lowercases a pattern and adds `linux/` if it has no operating system. Anything else is a platform or an alias. */
function parsePattern(text, line) {
    if (text.includes('*'))
        return text.includes('/') || text === '*' ? text.toLowerCase() : `linux/${text.toLowerCase()}`;
    try {
        return (0,plan_platform/* parsePlatform */.FL)(text);
    }
    catch (error) {
        throw new Error(`runners: "${line}": ${error.message}`, { cause: error });
    }
}
/** A platform wins over a pattern, and a longer pattern over a shorter one. */
function mostSpecific(rules, platform) {
    const rank = ({ pattern }) => (pattern.includes('*') ? pattern.length : Infinity);
    return rules
        .filter(({ pattern }) => (0,glob/* globPattern */.h)(pattern).test(platform))
        .toSorted((one, other) => rank(other) - rank(one))[0];
}

;// CONCATENATED MODULE: ./build/src/plan/legs.js
/** The legs of a plan: the platforms that one job builds, and its runner. */




/** @throws Error for annotations that only a single job can set */
function checkFanOut({ annotations }) {
    if (!annotations.some((annotation) => (0,plan_annotations/* isAt */.ii)(annotation, 'index-descriptor')))
        return;
    throw new Error('annotations: index-descriptor applies to image layouts in files, which legs do not create. Use index');
}
/** @throws Error that names the input and the remedy */
function divide(read, platforms) {
    const runners = readRunners(read);
    const split = (0,inputs/* readWord */.pS)(read, 'split', ['platform', 'runner']);
    if (platforms.length === 0)
        return { legs: [{ name: 'default', runner: runners.fallback, platforms }], notices: [] };
    const groups = Object.values(Object.groupBy(platforms, (platform) => split === 'platform' ? platform : JSON.stringify(runners.of(platform))));
    const legs = groups.map((group) => ({ name: legName(group), runner: runners.of(group[0]), platforms: group }));
    const unused = runners.unused(platforms).map((line) => `runners: "${line}" matches no platform`);
    const notices = legs.flatMap(emulationNotices);
    // A line may be meant for other plans. It is worth a notice only if a platform has no matching runner.
    return { legs, notices: notices.length > 0 ? [...notices, ...unused] : [] };
}
/** Value of `strategy.matrix`. */
function matrixOf(legs) {
    return {
        include: legs.map(({ name, runner, platforms }) => ({ name, runner, platforms: platforms.join(',') })),
    };
}
/** Each platform is in one leg only, so the first one makes the name unique. */
function legName([first, ...others]) {
    const name = first.replaceAll(/[^a-z0-9]+/g, '-');
    return others.length === 0 ? name : `${name}-and-${others.length}-more`;
}
function emulationNotices({ runner, platforms }) {
    const labels = [runner].flat().join(', ');
    const native = /(?:^|[^a-z])(?:arm(?:64|hf)?|aarch64)(?:[^a-z]|$)/i.test(labels) ? ['arm64', 'arm'] : ['amd64', '386'];
    const emulated = platforms.filter((platform) => !native.includes((0,plan_platform/* architectureOf */.NJ)(platform)));
    if (emulated.length === 0)
        return [];
    return [
        `runners: ${emulated.join(', ')} will be built on ${labels}, under emulation unless that runner is native to it. ` +
            'Add a line PLATFORM=LABEL to use another runner',
    ];
}


/***/ }),

/***/ 76343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nameOutputs)
/* harmony export */ });
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60895);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39460);
/** Outputs with the names, for later steps. */


/** Lists have one item per line, in the syntax of the inputs with the same names. */
function nameOutputs(plan) {
    const { version, tagNames, labels } = plan;
    const tags = plan.tags.map(_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTagReference */ .jU);
    const annotations = plan.annotations.map(_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAnnotation */ .tn);
    return {
        version,
        tags: tags.join('\n'),
        'tag-names': tagNames.join('\n'),
        labels: lines(Object.entries(labels).map(([key, value]) => `${key}=${value}`)),
        annotations: lines(annotations),
        json: JSON.stringify({ version, tags, 'tag-names': tagNames, labels, annotations }),
    };
}
/** Quotes items that span several lines. */
function lines(items) {
    return items.map((item) => (/[\r\n]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join('\n');
}


/***/ }),

/***/ 26449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ formatPlan),
/* harmony export */   v: () => (/* binding */ parsePlan)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60895);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56706);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39460);
/** The plan as JSON, passed from job to job. */





/** Increase this whenever an older release would misread the new format. */
const planVersion = 1;
/** Equal plans have equal JSON. */
function formatPlan(plan) {
    const { key, platforms, images, tagNames, version, labels, annotations, created, legs } = plan;
    const tags = plan.tags.map(_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTagReference */ .jU);
    return JSON.stringify({
        ...{ planVersion, key, platforms, images, tags, tagNames, version, labels, annotations, created, legs },
    });
}
/** @throws Error that names the wrong field, or says that another release of the action wrote the plan */
function parsePlan(text) {
    const { planVersion: version, ...fields } = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(anyVersion, text, 'plan', remedy);
    (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .expectVersion */ .eu)(version, planVersion, 'plan');
    return (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseValue */ .$x)(planFields, fields, 'plan', remedy);
}
const remedy = 'Pass the output "plan" of the plan step as it is';
const anyVersion = valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ planVersion: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()) });
const platforms = valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg((0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL));
/** Keys and leg names become parts of tags and file names. */
const name = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^[a-z0-9][a-z0-9-]{0,62}$/, 'expected a name of a-z, 0-9 and -'));
const leg = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ name, runner: valibot__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())]), platforms });
const annotation = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ level: (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLevel */ .QA), key: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), value: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
const planFields = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    key: name,
    platforms,
    images: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    tags: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg((0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTagReference */ .XN)),
    tagNames: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    version: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    labels: _actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .strings */ .P$,
    annotations: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(annotation),
    created: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6Y((time) => !Number.isNaN(Date.parse(time)), 'expected a time')),
    legs: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(leg),
});


/***/ }),

/***/ 56706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   j7: () => (/* binding */ normalise),
/* harmony export */   qA: () => (/* binding */ parsePlatforms)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/**
 * Parses platforms and normalizes them to `os/arch[/variant]` in lower case.
 *
 * The normal form is that of containerd's platforms package, which BuildKit uses: `arm64` has no `v8`, `amd64` no `v1`,
 * and `arm` always has a variant. There are two differences: `armel` is `arm/v5`, as in Debian's port of that name, and
 * aliases that containerd does not know (`x64`, `armv7l`, `arm64v8`, …) are accepted.
 */

const operatingSystems = new Set([
    ...['linux', 'windows', 'darwin', 'freebsd', 'openbsd', 'netbsd', 'dragonfly', 'solaris', 'illumos', 'aix'],
    ...['android', 'ios', 'plan9', 'hurd', 'zos', 'js', 'nacl', 'wasip1', 'wasi'],
]);
const architectures = new Set([
    ...['386', 'amd64', 'amd64p32', 'arm', 'armbe', 'arm64', 'arm64be', 'loong64', 'mips', 'mipsle', 'mips64'],
    ...['mips64le', 'mips64p32', 'mips64p32le', 'ppc', 'ppc64', 'ppc64le', 'riscv', 'riscv64', 's390', 's390x'],
    ...['sparc', 'sparc64', 'wasm'],
]);
/** Aliases of architectures, with the variant that they imply. */
const aliases = {
    x86_64: ['amd64'],
    'x86-64': ['amd64'],
    x64: ['amd64'],
    x86: ['386'],
    i386: ['386'],
    i486: ['386'],
    i586: ['386'],
    i686: ['386'],
    aarch64: ['arm64'],
    arm64v8: ['arm64'],
    armv8l: ['arm64'],
    arm32: ['arm', 'v7'],
    arm32v7: ['arm', 'v7'],
    armv7: ['arm', 'v7'],
    armv7l: ['arm', 'v7'],
    armhf: ['arm', 'v7'],
    arm32v6: ['arm', 'v6'],
    armv6: ['arm', 'v6'],
    armv6l: ['arm', 'v6'],
    arm32v5: ['arm', 'v5'],
    armv5: ['arm', 'v5'],
    armv5l: ['arm', 'v5'],
    armel: ['arm', 'v5'],
    // The 32-bit execution state of ARMv8, which is arm with variant v8 in containerd.
    aarch32: ['arm', 'v8'],
    mips64el: ['mips64le'],
    mipsel: ['mipsle'],
    ppc64el: ['ppc64le'],
    loongarch64: ['loong64'],
};
const osAliases = new Map([['macos', 'darwin']]);
/**
 * Parses `arch`, `os/arch` or `os/arch/variant`. The default for `os` is `linux`.
 *
 * @throws Error with the nearest known word
 */
function parsePlatform(text) {
    if (/\s/.test(text.trim()))
        throw new Error(`invalid platform "${text}": it contains a space. Separate platforms with commas or newlines`);
    const words = text.trim().toLowerCase().split('/');
    const first = words[0] ?? '';
    const startsWithOs = words.length > 1 && !isArchitecture(first);
    const [os, arch, variant, ...rest] = startsWithOs ? words : ['linux', ...words];
    const system = osAliases.get(os ?? '') ?? os ?? '';
    if (!arch || rest.length > 0 || variant === '') {
        throw new Error(`invalid platform "${text}". Use os/arch or os/arch/variant, such as linux/arm64 or linux/arm/v7`);
    }
    if (!operatingSystems.has(system))
        throw unknown(text, 'operating system', system, operatingSystems);
    if (!isArchitecture(arch)) {
        throw unknown(text, 'architecture', arch, [...architectures, ...Object.keys(aliases)]);
    }
    if (variant !== undefined && !/^v?\d+(\.\d+)?$/.test(variant)) {
        throw new Error(`invalid platform "${text}": "${variant}" is not a variant such as v7`);
    }
    const [realArch, impliedVariant] = aliases[arch] ?? [arch];
    if (variant !== undefined && impliedVariant !== undefined && withV(variant) !== impliedVariant) {
        throw new Error(`invalid platform "${text}": ${arch} is ${realArch}/${impliedVariant} and can't be ${variant}`);
    }
    return normalise({ os: system, architecture: realArch, variant: variant ?? impliedVariant });
}
/** Normalizes a platform from an index or config. These are never aliases, so nothing is rejected. */
function normalise({ os, architecture, variant }) {
    const kept = normalVariant(architecture, variant ? withV(variant) : undefined);
    return [os, architecture, ...(kept ? [kept] : [])].join('/');
}
/** Returns `arm` for `linux/arm/v7`. */
function architectureOf(platform) {
    return platform.split('/')[1] ?? '';
}
/**
 * Parses the input `platforms`.
 *
 * @throws Error for an unknown platform, or for a duplicate, also under an alias
 */
function parsePlatforms(words) {
    const spelling = new Map();
    for (const word of words) {
        const platform = inInput(() => parsePlatform(word));
        const earlier = spelling.get(platform);
        if (earlier !== undefined) {
            const both = earlier === word ? `"${word}"` : `"${earlier}" and "${word}"`;
            throw new Error(`platforms: ${platform} is repeated (${both}). Remove one of them`);
        }
        spelling.set(platform, word);
    }
    return [...spelling.keys()];
}
function inInput(read) {
    try {
        return read();
    }
    catch (error) {
        throw new Error(`platforms: ${error.message}`, { cause: error });
    }
}
function normalVariant(arch, variant) {
    switch (arch) {
        case 'amd64':
            return variant === 'v1' ? undefined : variant;
        case 'arm64':
            if (variant === 'v8' || variant === 'v8.0')
                return undefined;
            return variant === 'v9.0' ? 'v9' : variant;
        case 'arm':
            return variant ?? 'v7';
        default:
            return variant;
    }
}
function withV(variant) {
    return variant.startsWith('v') ? variant : `v${variant}`;
}
function isArchitecture(word) {
    return architectures.has(word) || Object.hasOwn(aliases, word);
}
function unknown(text, what, word, known) {
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word, [...known]);
    return new Error(`unknown platform "${text}": unknown ${what} "${word}". Did you mean "${nearest}"?`);
}


/***/ })

};

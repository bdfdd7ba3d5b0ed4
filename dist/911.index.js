export const id = 911;
export const ids = [911];
export const modules = {

/***/ 25245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ describeDegradation)
/* harmony export */ });
/** For the log. */
function describeDegradation({ what, why, remedy }) {
    return `${what}: ${why}. ${remedy}`;
}


/***/ }),

/***/ 75166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ publishedAs),
/* harmony export */   j: () => (/* binding */ parseMetadata)
/* harmony export */ });
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56757);


/**
 * @param secrets texts to remove. The runner silently drops an output of a job that contains a masked value
 */
function parseMetadata(metadata, secrets) {
    const fields = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .anyObject */ .aH, metadata, 'metadata of buildx');
    const digest = text(fields['containerimage.digest']);
    const hidden = secrets.flatMap(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .maskedParts */ .ES);
    const safe = hidden.some((part) => metadata.includes(JSON.stringify(part).slice(1, -1)))
        ? JSON.stringify(without(fields, hidden), undefined, 2)
        : metadata.trim();
    return { digest, imageId: text(fields['containerimage.config.digest']) ?? digest, metadata: safe };
}
/** Adds the names of the published image, which a push by digest does not have. */
function publishedAs(metadata, names) {
    const fields = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .anyObject */ .aH, metadata, 'metadata of buildx');
    return names.length === 0 ? metadata : JSON.stringify({ ...fields, 'image.name': names.join(',') }, undefined, 2);
}
function without(value, hidden) {
    if (typeof value === 'string')
        return hidden.reduce((text, part) => text.replaceAll(part, '***'), value);
    if (Array.isArray(value))
        return value.map((item) => without(item, hidden));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, without(item, hidden)]));
}
function text(value) {
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 68460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rw: () => (/* binding */ buildPhases),
  k2: () => (/* binding */ platformBuild),
  Bg: () => (/* binding */ resultOf),
  iA: () => (/* binding */ withMore)
});

// EXTERNAL MODULE: ./build/src/docker/diagnosis.js + 1 modules
var diagnosis = __webpack_require__(86380);
// EXTERNAL MODULE: ./build/src/progress/build-step.js
var build_step = __webpack_require__(17256);
;// CONCATENATED MODULE: ./build/src/image/cache-outcome.js


function cacheOutcome({ backend }, progress) {
    const worked = (isKind) => {
        const steps = progress.steps.filter(isKind);
        return steps.length > 0 && steps.every(({ error, completed }) => completed !== undefined && error === undefined);
    };
    return { backend, imported: worked(build_step/* isCacheImport */.Mb), exported: worked(build_step/* isCacheExport */.pN), ...progress.cacheHits() };
}
/** Returns failed cache imports and exports. A cache that does not exist yet is not a failure. */
function cacheFailures({ failed }) {
    return failed
        .filter((step) => (0,build_step/* isCacheExport */.pN)(step) || ((0,build_step/* isCacheImport */.Mb)(step) && !/not found/i.test(step.error ?? '')))
        .map(({ name, error = '' }) => ({ what: 'cache', why: `${name} failed: ${error}`, remedy: remedyFor(error) }));
}
function remedyFor(error) {
    const { hint, transient } = (0,diagnosis/* diagnose */.h4)(error);
    if (hint !== undefined)
        return `${hint.charAt(0).toUpperCase()}${hint.slice(1)}`;
    const again = transient ? 'Run the job again later' : 'Check the settings of the cache';
    return `${again}, or set cache to another backend or none`;
}

;// CONCATENATED MODULE: ./build/src/image/result.js


function resultOf({ builder, progress, cache }, built) {
    const { temporaryTag: tag, degradations: reduced = [] } = built;
    const tagged = {
        ...{ what: 'push', remedy: 'Delete this tag manually when the tags of the image have moved' },
        why: `a registry rejects a push by digest, so the image was pushed as ${tag ?? ''}`,
    };
    const degradations = [
        ...cache.degradations,
        ...cacheFailures(progress),
        ...reduced,
        ...(tag === undefined ? [] : [tagged]),
    ];
    return { builder, built, progress, cache: cacheOutcome(cache, progress), degradations };
}
/** Adds what became known after the build. */
function withMore(result, { degradations, ...more }) {
    return { ...result, ...more, degradations: [...result.degradations, ...degradations] };
}
/** Parts of the build that no instruction of the Dockerfile causes, as far as they took time. */
function buildPhases({ progress }) {
    const kinds = [
        ['context', ({ stage, what }) => stage === 'internal' && what === 'load build context'],
        ['cache import', build_step/* isCacheImport */.Mb],
        ['pull', ({ position, what }) => position !== undefined && what.startsWith('FROM ')],
        ['export', build_step/* isExport */.Hm],
        ['cache export', build_step/* isCacheExport */.pN],
    ];
    return kinds
        .map(([name, filter]) => ({ name, seconds: progress.secondsOf(filter) }))
        .filter(({ seconds }) => seconds >= 0.05);
}
/** @param count number of built platforms. Steps of a build for a single platform do not name it */
function platformBuild({ builder, progress }, platform, count) {
    const named = count > 1 ? platform : undefined;
    const seconds = progress.steps.length > 0 ? progress.seconds(named) : undefined;
    // The steps of a single platform do not name it.
    const ran = progress.steps.some((step) => (0,build_step/* isRun */.yz)(step) && (step.runsOn ?? platform) === platform);
    return { emulated: builder.emulated.has(platform) && ran, seconds, hits: progress.cacheHits(named) };
}


/***/ }),

/***/ 5942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ gateCheck)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_duration_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98153);
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94222);
/* harmony import */ var _actions_runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56757);
/* harmony import */ var _actions_phases_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90233);
/* harmony import */ var _docker_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61959);
/* harmony import */ var _progress_lines_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6558);
/* harmony import */ var _progress_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55876);
/* harmony import */ var _registry_step_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85702);
/** Runs a command on the runner before any tag moves, such as a vulnerability scanner. */










/** Returns the check of all images, one after the other, if there is a gate. The check throws an error if one fails. */
function gateCheck(context, gate) {
    return gate && ((published) => runGate(context, gate, published));
}
async function runGate(context, gate, published) {
    const { scratch, env, credentials, runtime } = context;
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'gate-'));
    try {
        const script = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'gate.sh');
        // Through one pipe, so that lines stay in order.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(script, `exec 2>&1; ${gate.command}`, { mode: 0o600 });
        const common = { ...hidden(env), ...(0,_docker_process_js__WEBPACK_IMPORTED_MODULE_3__/* .whollyOwnedBy */ .Cj)(scratch), ...(await accessEnv(folder, env, await credentials())) };
        for (const image of published) {
            const run = () => runFor(context, script, gate.limit, { ...common, ...described(image) });
            try {
                await (0,_actions_phases_js__WEBPACK_IMPORTED_MODULE_6__/* .timed */ .ay)(runtime, 'gate', (0,_actions_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .inGroup */ .HB)(runtime, `gate: ${nameOf(image)}`, run));
            }
            catch (error) {
                throw published.length > 1 ? new Error(`${(0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)} (${nameOf(image)})`, { cause: error }) : error;
            }
        }
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
async function accessEnv(folder, env, credentials) {
    if (credentials.length === 0)
        return {};
    return (await (0,_registry_step_config_js__WEBPACK_IMPORTED_MODULE_5__/* .makeStepConfig */ .Z)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'docker-')), env, { auths: credentials, helped: [] })).env;
}
function nameOf({ plan, digest }) {
    return `${plan.images[0] ?? ''}@${digest}`;
}
function described(image) {
    const digests = image.platforms.map(({ platform, digest }) => [platform, digest]);
    return { IMAGE: nameOf(image), DIGEST: image.digest, DIGESTS: JSON.stringify(Object.fromEntries(digests)) };
}
/** Empties what the runner gives to an action and not to a `run:` step, such as passwords, and files for commands. */
function hidden(env) {
    const own = /^(?:INPUT_.*|STATE_.*|ACTIONS_(?:RUNTIME|CACHE|RESULTS)_.*|GITHUB_(?:OUTPUT|STATE|ENV|PATH))$/;
    return Object.fromEntries(Object.keys(env).flatMap((name) => (own.test(name) ? [[name, '']] : [])));
}
async function runFor({ runtime, signal }, script, limit, env) {
    const late = limit > 0 ? AbortSignal.timeout(limit) : undefined;
    const output = (0,_progress_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .lineSplitter */ .s)((line) => {
        runtime.info(line.toString());
    }, _progress_output_js__WEBPACK_IMPORTED_MODULE_4__/* .longestLine */ .N);
    let result;
    try {
        result = await (0,_docker_process_js__WEBPACK_IMPORTED_MODULE_3__/* .exec */ .m0)(['bash', '--noprofile', '--norc', '-eo', 'pipefail', script], {
            env,
            isGroup: true,
            signal: late ? AbortSignal.any([signal, late]) : signal,
            onStdout: output.push,
        });
    }
    catch (error) {
        if (signal.aborted)
            throw new Error('gate: cancelled. No tag was moved', { cause: error });
        if (!late?.aborted)
            throw (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .withContext */ .eQ)('gate', error, 'No tag was moved');
        const stopped = `timeout: the gate was stopped after ${(0,_actions_duration_js__WEBPACK_IMPORTED_MODULE_9__/* .formatDuration */ .a)(limit)}`;
        throw new Error(`${stopped}. No tag was moved. Increase timeout if it needs more time`, { cause: error });
    }
    finally {
        output.end();
    }
    if (result.exitCode !== 0)
        throw new Error(`gate: the command ${outcome(result)}. No tag was moved. See its output above`);
}
function outcome({ exitCode, endedBy }) {
    return endedBy === undefined ? `exited with code ${exitCode}` : `was ended by ${endedBy}`;
}


/***/ }),

/***/ 48448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sharedBaseNotices)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60165);
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56706);


/** A line for each architecture whose image starts with the same base layer as that of another. */
function sharedBaseNotices({ images }) {
    const found = images.flatMap((image) => {
        const fields = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .platformFields */ .vC)(image);
        const base = baseLayer(image);
        return fields && base !== undefined
            ? [{ platform: (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .normalize */ .S8)(fields), architecture: fields.architecture, base }]
            : [];
    });
    return found.flatMap(({ platform, architecture, base }, number) => {
        const other = found
            .slice(0, number)
            .find((earlier) => earlier.base === base && earlier.architecture !== architecture);
        if (!other)
            return [];
        return [
            `verification: the images for ${other.platform} and ${platform} have the same base layer (${base}). If the base image ` +
                'is pinned by the digest of one platform, pin the digest of its index instead',
        ];
    });
}
/** The first layer, unless the build itself copied files into an empty image, which may be the same for all platforms. */
function baseLayer({ manifest, config }) {
    const created = config?.history?.find((entry) => entry.empty_layer !== true)?.created_by ?? '';
    return /^(?:COPY|WORKDIR) /.test(created) ? undefined : manifest?.layers[0]?.digest;
}


/***/ }),

/***/ 51331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ checkCredentials)
/* harmony export */ });
/* harmony import */ var _actions_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98153);
/* harmony import */ var _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22426);
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46704);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39974);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17567);
/* harmony import */ var _keyless_keyless_logins_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25969);
/** Credentials for registries, checked before the build. */






/** Checks all credentials in parallel. */
async function checkCredentials(client, logins) {
    const { retrying } = client;
    await (0,_settle_js__WEBPACK_IMPORTED_MODULE_4__/* .settleAll */ .j)(logins.map(async (auth) => {
        const { registry } = auth;
        const started = performance.now();
        try {
            const login = (signal) => client.login(registry, signal);
            await (0,_docker_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L5)(`login at ${registry}`, login, retrying);
        }
        catch (error) {
            if (error instanceof _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .c)
                throw error;
            throw loginError(auth, error);
        }
        retrying.log(`${registry}: logged in ${describe(auth)} (${(0,_actions_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .durationSince */ .t)(started)})`);
    }));
}
function describe(login) {
    return 'provider' in login ? `with provider ${login.provider}` : `as ${login.username}`;
}
function loginError(login, error) {
    const { registry } = login;
    const input = 'input' in login ? login.input : 'registry-auth';
    // Its message has the remedy.
    if (error instanceof _keyless_keyless_logins_js__WEBPACK_IMPORTED_MODULE_3__/* .KeylessError */ .F)
        return new Error(`${input}: ${error.message}`, { cause: error });
    const refused = error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__/* .LoginRefused */ .Q;
    const who = 'provider' in login ? `the token of provider ${login.provider}` : `user "${login.username}"`;
    const what = refused ? `${registry} rejects ${who}: ${error.message}` : error.message;
    const ofRefusal = 'provider' in login
        ? 'Check that the registry belongs to this provider, and that the identity may access it'
        : 'Check the username, and that the password or token is complete, valid and for this registry';
    const remedy = refused ? ofRefusal : 'Check its name and port, and http, ca and certificates in registries';
    return new Error(`${input}: ${what}. ${remedy}`, { cause: error });
}


/***/ }),

/***/ 56596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ logVersions),
/* harmony export */   vv: () => (/* binding */ logDocker),
/* harmony export */   wz: () => (/* binding */ logBuilder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _actions_debug_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31926);
/* harmony import */ var _builder_buildkitd_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10412);
/** Diagnostics for the debug log. */



/** The action, Node and the runner. */
function logVersions({ runtime, env }) {
    const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref, ImageOS: os, ImageVersion: image } = env;
    runtime.debug(`action ${action ?? 'local'}@${ref ?? ''}, node ${process.version}, Linux ${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.release)()} ${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.arch)()}`);
    runtime.debug(`runner image ${os ?? 'unknown'} ${image ?? ''}`);
}
/** Versions of docker and buildx. */
async function logDocker(step) {
    await logOutput(step, ['version']);
    await logOutput(step, ['buildx', 'version']);
}
async function logBuilder(step, name) {
    await logOutput(step, ['buildx', 'inspect', name]);
}
/** Runs the command only with debug logging. */
async function logOutput({ runtime, docker }, args) {
    if (!runtime.isDebug())
        return;
    try {
        runtime.debug((0,_builder_buildkitd_config_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutUrlCredentials */ .el)(await docker(args)));
    }
    catch (error) {
        runtime.debug((0,_actions_debug_js__WEBPACK_IMPORTED_MODULE_2__/* .trace */ .u)(error));
    }
}


/***/ }),

/***/ 69885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kY: () => (/* binding */ failureText),
  c9: () => (/* binding */ followBuild),
  Sy: () => (/* binding */ logDegradations)
});

// EXTERNAL MODULE: ./build/src/actions/degradation.js
var actions_degradation = __webpack_require__(25245);
// EXTERNAL MODULE: ./build/src/actions/signs-of-life.js
var signs_of_life = __webpack_require__(45272);
// EXTERNAL MODULE: ./build/src/progress/progress.js + 3 modules
var progress_progress = __webpack_require__(35934);
// EXTERNAL MODULE: ./build/src/actions/duration.js
var duration = __webpack_require__(98153);
// EXTERNAL MODULE: ./build/src/progress/build-step.js
var build_step = __webpack_require__(17256);
// EXTERNAL MODULE: ./build/src/progress/size.js
var size = __webpack_require__(79564);
;// CONCATENATED MODULE: ./build/src/report/build-activity.js
/** What a build is doing at the moment, for a log that has been silent for long. */



const mostSteps = 5;
const longestName = 100;
/**
 * @param silent milliseconds
 * @param now milliseconds since the epoch
 */
function describeActivity(progress, silent, now) {
    const { running } = progress;
    const steps = running.slice(0, mostSteps).map((step) => describeStep(step, progress, now));
    const more = running.length > mostSteps ? [`${running.length - mostSteps} more`] : [];
    const doing = running.length > 0 ? `running: ${[...steps, ...more].join(', ')}` : 'no step is running';
    const pending = pendingPlatforms(progress);
    const left = pending.length > 0 ? `. Not finished: ${pending.join(', ')}` : '';
    return `build: no output for ${(0,duration/* formatDuration */.a)(silent)}, ${doing}${left}`;
}
function describeStep(step, progress, now) {
    const { number, name, started = now } = step;
    const { bytes, total, action } = progress.transfers(step);
    const details = [
        `for ${(0,duration/* formatDuration */.a)(Math.max(0, now - started))}`,
        ...(action === undefined ? [] : [action]),
        ...(bytes === 0 ? [] : [total > bytes ? `${(0,size/* formatBytes */.z)(bytes)} of ${(0,size/* formatBytes */.z)(total)}` : (0,size/* formatBytes */.z)(bytes)]),
    ];
    const short = name.length > longestName ? `${name.slice(0, longestName)}…` : name;
    return `#${number} ${short} (${details.join(', ')})`;
}
/** Nothing of them is left when the export has started. */
function pendingPlatforms({ steps }) {
    if (steps.some((step) => (0,build_step/* isExport */.Hm)(step) && step.started !== undefined))
        return [];
    return [...new Set(steps.flatMap(({ platform, completed }) => (completed === undefined ? (platform ?? []) : [])))];
}

// EXTERNAL MODULE: ./build/src/report/build-log.js
var build_log = __webpack_require__(96751);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js + 1 modules
var diagnosis = __webpack_require__(86380);
;// CONCATENATED MODULE: ./build/src/report/follow-build.js
/** Logs a build while it runs, then the findings of the Dockerfile checks. */






/** Interval for showing a waiting group, or a sign of life, without a new event. */
const tickMs = 250;
/** GitHub shows ten annotations of a kind per step. */
const annotationsShown = 10;
/**
 * @param work gets the progress to feed, and a function for other lines
 */
async function followBuild(mode, log, { dockerfile, targets = [] }, work) {
    const buildOutput = (0,build_log/* buildLog */.L)(mode, log);
    const signs = new signs_of_life/* SignsOfLife */.W(performance.now());
    const progress = new progress_progress/* BuildProgress */.e((event) => {
        const now = performance.now();
        if (event.kind !== 'announced')
            signs.heard(now);
        buildOutput.accept(event, now);
    }, targets);
    const tick = setInterval(() => {
        const now = performance.now();
        buildOutput.accept(undefined, now);
        const silent = signs.due(now);
        if (silent !== undefined && mode !== 'quiet')
            buildOutput.info(describeActivity(progress, silent, Date.now()));
    }, tickMs);
    const end = () => {
        clearInterval(tick);
        buildOutput.end();
        logFindings(log, progress, dockerfile);
    };
    try {
        const result = await work(progress, (lines) => {
            signs.heard(performance.now());
            buildOutput.info(lines);
        });
        end();
        for (const message of progress.messages)
            log.info(`buildx: ${message}`);
        return result;
    }
    catch (error) {
        end();
        throw error;
    }
}
function logFindings(log, { findings }, dockerfile) {
    for (const [number, { text, detail, url, line }] of findings.all.entries()) {
        const location = dockerfile !== undefined && line !== undefined ? { file: dockerfile, line } : undefined;
        const finding = location ? text.replace(` (line ${location.line})`, '') : text;
        // The detail of a finding with a page says the same in other words.
        const message = [finding, url ? `(${url})` : detail].filter(Boolean).join(' ');
        if (number < annotationsShown)
            log.finding(message, location);
        else
            log.info(`warning: ${message}`);
    }
}
/** Returns the details of a failure for the end of the log; may be empty. */
function failureText({ step, cause, printed, messages }) {
    const tail = step ? printed.map((line) => `#${step.number}   ${line}`) : [];
    // The error itself is the last line of the log.
    const quoted = messages.filter((message) => !message.startsWith('ERROR: ')).map((message) => `| ${message}`);
    const { hint } = (0,diagnosis/* diagnose */.h4)([step?.error ?? '', String(cause), ...tail].join('\n'));
    if (!step && quoted.length === 0)
        return '';
    return [
        step ? `Failed: #${step.number} ${step.name}` : 'Failed',
        ...tail,
        ...quoted,
        ...(hint === undefined ? [] : [`Hint: ${hint}`]),
    ].join('\n');
}
function logDegradations(log, degradations) {
    for (const degradation of degradations)
        log.warning((0,actions_degradation/* describeDegradation */.m)(degradation));
}


/***/ }),

/***/ 70075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ codeBlock),
/* harmony export */   S: () => (/* binding */ codeSpan)
/* harmony export */ });
/** Text from outside in Markdown. */
/** Markdown and HTML have no effect in a code span. A backtick or a blank line would end it, a pipe the cell of a table. */
function codeSpan(text) {
    return `\`${text.replaceAll('`', "'").replace(/\s+/g, ' ')}\``;
}
/** The fence is longer than any run of backticks in the text, since such a run would end the block. */
function codeBlock(text, language = 'text') {
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, text, fence].join('\n');
}


/***/ }),

/***/ 15831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $E: () => (/* binding */ contentOf),
  gF: () => (/* binding */ declareTags),
  nw: () => (/* binding */ digestsOf),
  S1: () => (/* binding */ findAdvice),
  dT: () => (/* binding */ imageOf),
  dg: () => (/* binding */ isAttested),
  lG: () => (/* binding */ movedTags),
  Eb: () => (/* binding */ present),
  z8: () => (/* binding */ report),
  uV: () => (/* binding */ reportBuilder),
  p2: () => (/* binding */ reportBuilt),
  wu: () => (/* binding */ reportDegradations),
  xV: () => (/* binding */ reportFailure),
  tn: () => (/* binding */ reportPublished),
  sx: () => (/* binding */ reportReleased),
  Am: () => (/* binding */ unique)
});

// EXTERNAL MODULE: ./build/src/actions/debug.js
var actions_debug = __webpack_require__(31926);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/actions/phases.js
var actions_phases = __webpack_require__(90233);
// EXTERNAL MODULE: ./build/src/image/build-context.js
var build_context = __webpack_require__(27545);
// EXTERNAL MODULE: ./build/src/image/dockerfile.js
var dockerfile = __webpack_require__(70373);
// EXTERNAL MODULE: ./build/src/image/failure.js + 1 modules
var image_failure = __webpack_require__(94574);
// EXTERNAL MODULE: ./build/src/image/build-inputs.js
var build_inputs = __webpack_require__(95085);
// EXTERNAL MODULE: ./build/src/image/metadata.js
var metadata = __webpack_require__(75166);
// EXTERNAL MODULE: ./build/src/progress/records.js
var records = __webpack_require__(84367);
// EXTERNAL MODULE: ./build/src/image/result.js + 1 modules
var image_result = __webpack_require__(68460);
// EXTERNAL MODULE: ./build/src/actions/cancellation.js
var cancellation = __webpack_require__(22426);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var plan_reference = __webpack_require__(39460);
// EXTERNAL MODULE: ./build/src/publish/shared-base.js
var shared_base = __webpack_require__(48448);
// EXTERNAL MODULE: ./build/src/registry/remote-image.js
var remote_image = __webpack_require__(46611);
// EXTERNAL MODULE: ./build/src/progress/build-step.js
var build_step = __webpack_require__(17256);
// EXTERNAL MODULE: ./build/src/progress/size.js
var size = __webpack_require__(79564);
// EXTERNAL MODULE: ./build/src/report/markdown.js
var markdown = __webpack_require__(70075);
;// CONCATENATED MODULE: ./build/src/report/adviser.js
/** Advice on making a build faster, from its steps: what it costs today, and the change to make. */



const mostAdvice = 3;
/** Returns at most three findings, the most expensive first. */
async function advise(evidence) {
    const runs = emulatedRuns(evidence);
    const found = [
        ...crossCompilation(runs, evidence),
        ...nativeRunner(runs.filter(({ step }) => !isCompilation(step))),
        ...earlyCopy(evidence),
        ...slowCacheExport(evidence),
        ...(await largeContext(evidence)),
    ];
    return found.sort((a, b) => b.seconds - a.seconds).slice(0, mostAdvice);
}
function emulatedRuns({ steps, platforms, emulated }) {
    const [only] = platforms.length === 1 ? platforms : [];
    return steps.filter(build_step/* isRun */.yz).flatMap((step) => {
        const platform = step.runsOn ?? only;
        return platform !== undefined && emulated.has(platform) ? [{ step, platform }] : [];
    });
}
/** Compilers that build for another platform than their own. */
const compiler = /\b(?:go (?:build|install)|cargo build|rustc|zig build|dotnet (?:publish|build)|mvn|gradlew?|javac|tsc|esbuild|webpack|vite build|(?:npm|pnpm|yarn)(?: run)? build)\b/;
function isCompilation({ what }) {
    return compiler.test(what);
}
const worthCompilation = 10;
/** A stage that compiles under emulation, although its compiler could run natively. */
function crossCompilation(runs, { steps, emulated, dockerfile }) {
    const compiling = Map.groupBy(runs.filter(({ step }) => isCompilation(step)), ({ step }) => step.stage);
    return [...compiling].flatMap(([stage, stageRuns]) => {
        const [platform, ran] = slowest(stageRuns);
        // The same stage, where it ran on the builder's own platform.
        const [, native] = slowest(steps.flatMap((step) => {
            const { runsOn } = step;
            const isSame = step.stage === stage && (0,build_step/* isRun */.yz)(step) && isCompilation(step);
            return isSame && runsOn !== undefined && !emulated.has(runsOn) ? [{ step, platform: runsOn }] : [];
        }));
        const seconds = ran - native;
        if (seconds < worthCompilation)
            return [];
        const instead = native > 0 ? ` against ${native.toFixed(0)} s without` : '';
        const [command = ''] = compiler.exec(stageRuns[0]?.step.what ?? '') ?? [];
        const { line, image } = fromInstruction(dockerfile, stage);
        const where = line === undefined ? '' : ` in line ${line} of the Dockerfile`;
        return [
            {
                seconds,
                text: `${(0,markdown/* codeSpan */.S)(command)} ran for ${ran.toFixed(0)} s under emulation (${platform})${instead}, although it can ` +
                    `compile for other platforms. Write ${(0,markdown/* codeSpan */.S)(`FROM --platform=$BUILDPLATFORM ${image}`)}${where} and compile for ` +
                    '`TARGETOS` and `TARGETARCH`',
            },
        ];
    });
}
const worthRunner = 60;
/** GitHub's hosted runners, as lines of the input `runners`. */
const hostedRunners = {
    'linux/arm64': 'linux/arm64=ubuntu-24.04-arm',
    'linux/amd64': 'linux/amd64=ubuntu-24.04',
};
/** A platform whose emulation takes long, and for which there is a native runner. */
function nativeRunner(runs) {
    const [platform, seconds] = slowest(runs.filter(({ platform }) => platform in hostedRunners));
    if (seconds < worthRunner)
        return [];
    const line = hostedRunners[platform] ?? '';
    return [
        {
            seconds,
            text: `${platform} ran for ${seconds.toFixed(0)} s under emulation. Build it on a native runner: use the reusable ` +
                `workflow with ${(0,markdown/* codeSpan */.S)(line)} in \`runners\``,
        },
    ];
}
function slowest(runs) {
    const perPlatform = [...Map.groupBy(runs, ({ platform }) => platform)].map(([platform, group]) => [platform, sum(group.map(({ step }) => (0,build_step/* stepSeconds */.cB)(step)))]);
    return perPlatform.reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
}
/** What installs dependencies, and the files it needs. */
const installers = [
    [/\bnpm (?:ci|install)\b/, 'package.json package-lock.json'],
    [/\bpnpm (?:install|i)\b/, 'package.json pnpm-lock.yaml'],
    [/\byarn(?: install)?(?:\s|$)/, 'package.json yarn.lock'],
    [/\bpip3? install .*-r\b/, 'requirements.txt'],
    [/\buv sync\b/, 'pyproject.toml uv.lock'],
    [/\bpoetry install\b/, 'pyproject.toml poetry.lock'],
    [/\bgo mod download\b/, 'go.mod go.sum'],
    [/\bcargo fetch\b/, 'Cargo.toml Cargo.lock'],
    [/\bbundle install\b/, 'Gemfile Gemfile.lock'],
    [/\bcomposer install\b/, 'composer.json composer.lock'],
    [/\bdotnet restore\b/, '*.csproj'],
];
const worthInstall = 5;
/** Dependencies that are installed again because the whole context was copied before. */
function earlyCopy({ steps }) {
    const stages = Map.groupBy(steps.filter(build_step/* isCacheable */.TZ), ({ platform, stage }) => `${platform ?? ''} ${stage}`);
    const found = [...stages.values()].flatMap((stageSteps) => {
        const ordered = stageSteps.toSorted((a, b) => parseInt(a.position ?? '') - parseInt(b.position ?? ''));
        const at = ordered.findIndex(({ what }) => /^(?:COPY|ADD) (?:--(?!from)\S+ )*\.\/? /.test(what));
        const copy = ordered[at];
        // Without a cached step nothing shows that this build had a cache.
        if (!copy || copy.cached || !steps.some(({ cached }) => cached))
            return [];
        return ordered.slice(at + 1).flatMap((step) => {
            const files = installers.find(([command]) => (0,build_step/* isRun */.yz)(step) && command.test(step.what))?.[1];
            return files === undefined || step.cached ? [] : [{ copy, step, files, seconds: (0,build_step/* stepSeconds */.cB)(step) }];
        });
    });
    const [worst] = found.sort((a, b) => b.seconds - a.seconds);
    if (!worst || worst.seconds < worthInstall)
        return [];
    const { copy, step, files, seconds } = worst;
    return [
        {
            seconds,
            text: `${(0,markdown/* codeSpan */.S)(step.what)} ran for ${seconds.toFixed(0)} s because ${(0,markdown/* codeSpan */.S)(copy.what)} before it changes with ` +
                `every file. Put ${(0,markdown/* codeSpan */.S)(`COPY ${files} ./`)} and the installation before it`,
        },
    ];
}
/** Smaller caches are exported anyway. */
const worthExport = 10;
/** A cache whose export takes longer than building without it. */
function slowCacheExport({ steps, cache }) {
    const exported = sum(steps.filter(build_step/* isCacheExport */.pN).map(build_step/* stepSeconds */.cB));
    const built = sum(steps.filter(build_step/* isCacheable */.TZ).map(build_step/* stepSeconds */.cB));
    // With cached steps, it is unknown how long they would have taken.
    if (exported < worthExport || cache.cached > 0 || built >= exported)
        return [];
    return [
        {
            seconds: exported,
            text: `The export of the cache took ${exported.toFixed(0)} s, the instructions that it can save ${built.toFixed(0)} s. ` +
                'Set `cache: none`, or export less with `cache-mode: min`',
        },
    ];
}
const worthContext = { bytes: 50_000_000, seconds: 2 };
async function largeContext({ steps, findIgnorable }) {
    const transfer = steps.find(({ name }) => name === '[internal] load build context');
    if (!transfer)
        return [];
    const seconds = (0,build_step/* stepSeconds */.cB)(transfer);
    if (transfer.transferred < worthContext.bytes || seconds < worthContext.seconds)
        return [];
    const ignorable = await findIgnorable();
    if (ignorable.length === 0)
        return [];
    const lines = ignorable.map(({ path, bytes }) => `${(0,markdown/* codeSpan */.S)(path)} (${(0,size/* formatBytes */.z)(bytes)})`);
    return [
        {
            seconds,
            text: `The build context of ${(0,size/* formatBytes */.z)(transfer.transferred)} took ${seconds.toFixed(0)} s. If the build does not ` +
                `need them, add to .dockerignore: ${lines.join(', ')}`,
        },
    ];
}
/** Line and image of the FROM that starts a stage. */
function fromInstruction(dockerfile, stage) {
    const froms = dockerfile.split('\n').flatMap((text, index) => {
        const [, image, name] = /^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(text) ?? [];
        return image === undefined ? [] : [{ line: index + 1, image, name }];
    });
    // BuildKit calls a stage without a name after its index.
    const [, index] = /^stage-(\d+)$/.exec(stage) ?? [];
    const found = froms.find(({ name }) => name === stage) ??
        (index === undefined ? undefined : froms[Number(index)]) ??
        (froms.length === 1 ? froms[0] : undefined);
    return found ?? { line: undefined, image: '…' };
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/report/ignorable.js
/** Entries of a build context that builds rarely need. */


const rarelyNeeded = new Set([
    '.git',
    'node_modules',
    'target',
    'dist',
    'build',
    'out',
    'coverage',
    '.venv',
    'venv',
    '.next',
    '.gradle',
    '.tox',
    '.cache',
    'tmp',
]);
const worthBytes = 10_000_000;
/** Larger folders are measured up to here. */
const mostFiles = 10_000;
/** @returns the largest first; empty if the context can't be read */
async function findIgnorable(context) {
    const ignored = await readIgnored(context);
    const names = (await (0,promises_.readdir)(context).catch(() => [])).filter((name) => rarelyNeeded.has(name) && !ignored.has(name));
    const measured = await Promise.all(names.map(async (path) => ({ path, bytes: await sizeOf((0,external_node_path_.join)(context, path)).catch(() => 0) })));
    return measured.filter(({ bytes }) => bytes >= worthBytes).sort((a, b) => b.bytes - a.bytes);
}
async function readIgnored(context) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(context, '.dockerignore'), 'utf8').catch(() => '');
    return new Set(text.split('\n').map((line) => line.trim().replace(/^(?:\*\*)?\/|\/(?:\*\*?)?$/g, '')));
}
async function sizeOf(folder) {
    let bytes = 0;
    let files = 0;
    for await (const entry of await (0,promises_.opendir)(folder, { recursive: true })) {
        if (!entry.isFile())
            continue;
        bytes += (await (0,promises_.stat)((0,external_node_path_.join)(entry.parentPath, entry.name))).size;
        if (++files >= mostFiles)
            break;
    }
    return bytes;
}

// EXTERNAL MODULE: ./build/src/report/summary.js + 1 modules
var report_summary = __webpack_require__(14473);
// EXTERNAL MODULE: ./build/src/report/table.js
var table = __webpack_require__(26108);
// EXTERNAL MODULE: ./build/src/report/follow-build.js + 1 modules
var follow_build = __webpack_require__(69885);
;// CONCATENATED MODULE: ./build/src/report/report.js
/** Reports the result of a step: outputs, the table of platforms, the job summary. */



















function reportBuilder({ output }, { name, driver, nodes, platforms }) {
    output('builder', name);
    output('driver', driver);
    output('nodes', JSON.stringify(nodes));
    output('platforms', platforms.join(','));
}
/** Sets the outputs that are known after the build, even if publishing fails. */
function reportBuilt(runtime, result) {
    const { built, cache, degradations } = result;
    runtime.output('cache', JSON.stringify(cache));
    runtime.output('imageid', built.imageId ?? '');
    runtime.output('metadata', built.metadata);
    reportDegradations(runtime, degradations);
}
/** @param earlier degradations that other jobs have logged already */
function reportDegradations(runtime, degradations, earlier = []) {
    (0,follow_build/* logDegradations */.Sy)(runtime, degradations);
    runtime.output('degraded', JSON.stringify([...earlier, ...degradations]));
}
function unique(degradations) {
    return [...new Map(degradations.map((one) => [JSON.stringify(one), one])).values()];
}
/** @param published undefined if nothing was pushed */
async function report(runtime, reported, result, published) {
    const { output } = runtime;
    const { build, summary, handoff } = reported;
    const digest = published?.digest ?? result.built.digest;
    if (published)
        reportPublished(runtime, published);
    if (!published) {
        output('digest', digest ?? '');
        output('signatures', '[]');
    }
    else if (!handoff) {
        output('metadata', (0,metadata/* publishedAs */.h)(result.built.metadata, movedTags(published)));
        await declareTags(runtime, published);
    }
    if ((0,build_inputs/* isCall */.n)(build)) {
        if (summary)
            await runtime.summary((0,report_summary/* callMarkdown */.cP)(build.call));
        return;
    }
    for (const line of published ? (0,shared_base/* sharedBaseNotices */.Q)(published.remote) : [])
        runtime.notice(line);
    const content = contentOf(reported, result, published);
    await present(runtime, digest, summary, { ...content, phases: withBuildPhases(runtime.phases, result) });
}
/** What the summary shows of an image, without the phases of the step. */
function contentOf({ plan, build, handoff }, result, published) {
    const rows = rowsOf(plan, result, published);
    const platforms = rows.map(({ platform }) => platform);
    const { progress, builder, cache, degradations, advice, record } = result;
    const pushed = handoff ? [] : movedTags(published);
    return {
        ...{ destinations: build, image: published && imageOf(published), attested: isAttested(published), rows, cache },
        tags: [...new Set([...pushed, ...(build.load ? (result.built.loaded ?? build.names) : [])])],
        kept: published?.kept ?? [],
        verifications: published?.signatures?.commands ?? [],
        degradations,
        steps: (0,records/* recordSteps */.PQ)(progress, platforms, builder.emulated),
        phases: [],
        advice,
        record,
    };
}
/** Call before publishing, since nothing may delay or fail a step whose tags have moved. Never rejects. */
async function findAdvice({ debug }, { plan, build, summary }, { progress, builder, cache }) {
    if (!summary)
        return [];
    try {
        return await advise({
            ...{ steps: progress.steps, platforms: requestedPlatforms(plan, builder), emulated: builder.emulated },
            cache,
            dockerfile: (0,dockerfile/* dockerfileText */.qE)(build) ?? '',
            findIgnorable: () => ((0,build_context/* isRemote */.Vx)(build.context) ? Promise.resolve([]) : findIgnorable(build.context)),
        });
    }
    catch (error) {
        debug((0,actions_debug/* trace */.u)(error));
        return [];
    }
}
/** Logs the result and writes the job summary. */
async function present({ input, info, notice, summary: write }, digest, summary, content) {
    const { rows, tags, phases } = content;
    for (const line of (0,table/* textTable */.e)(rows))
        info(line);
    if (tags.length > 0)
        info(`tags: ${tags.join(', ')}`);
    if (phases.length > 0)
        info(`time: ${(0,actions_phases/* formatPhases */.qN)(phases)}`);
    // A workflow that sets push to false for pull requests expects no image.
    const missing = input('push') === '' ? notice : info;
    if (digest === undefined)
        missing(`digest: it is empty, since ${noImage}`);
    else
        info(`digest: ${digest}`);
    if (summary)
        await write((0,report_summary/* summaryMarkdown */.eH)(content));
}
/** The phases of the step, and after the build what its time went to besides instructions. */
function withBuildPhases(phases, result) {
    const parts = (0,image_result/* buildPhases */.rw)(result);
    return phases.map((phase) => (phase.name === 'build' ? { ...phase, parts } : phase));
}
function isAttested(published) {
    return (published?.remote.attestations.length ?? 0) > 0;
}
/** By digest, in its first repository. */
function imageOf({ plan, digest }) {
    return `${plan.images[0] ?? ''}@${digest}`;
}
/** Sets the outputs of the published image. */
function reportPublished({ output, notice }, published) {
    output('digest', published.digest);
    output('image', imageOf(published));
    output('digests', JSON.stringify(digestsOf(published)));
    output('manifest', (0,remote_image/* describeImage */.hu)(published.remote));
    reportReleased({ output, notice }, [published]);
}
/** Reports what concerns the tags and signatures of all images. */
function reportReleased({ output, notice }, released) {
    const kept = released.flatMap((image) => image.kept);
    output('signatures', JSON.stringify(released.flatMap(({ signatures }) => signatures?.list ?? [])));
    output('kept-tags', kept.map(({ reference }) => (0,plan_reference/* formatTagReference */.jU)(reference)).join('\n'));
    for (const tag of kept)
        notice(`forward-only: ${(0,report_summary/* describeKept */.gt)(tag)}`);
}
async function declareTags({ declare }, published) {
    await declare(movedTags(published).map((name) => ({ name, digest: published.digest })));
}
async function reportFailure(runtime, error) {
    const message = error instanceof cancellation/* Cancelled */.c ? 'cancelled' : (0,errors/* messageOf */.bD)(error);
    const failure = error instanceof image_failure/* BuildFailure */.$w ? error : undefined;
    const excerpt = failure ? (0,follow_build/* failureText */.kY)(failure) : '';
    if (excerpt !== '')
        runtime.info(excerpt);
    const { step, printed = [] } = failure ?? {};
    runtime.fail(step && printed.length > 0 ? `${message}. See its output above, at #${step.number}` : message, failure?.location);
    runtime.debug((0,actions_debug/* trace */.u)(error));
    // Not read as a boolean, since an invalid value may be the failure to report.
    if (/^false$/i.test(runtime.input('summary')))
        return;
    await runtime.summary((0,report_summary/* failureMarkdown */.A5)(message, { excerpt, failure }));
}
const noImage = 'no image was exported. Use push, load, or outputs of type oci, docker or image';
function requestedPlatforms(plan, builder) {
    const [own] = builder.platforms;
    return plan.platforms.length > 0 ? plan.platforms : own === undefined ? [] : [own];
}
/** Returns rows for the published platforms, or else for the requested ones or the builder's own. */
function rowsOf(plan, result, published) {
    const requested = requestedPlatforms(plan, result.builder);
    const platforms = published?.platforms ?? requested.map((platform) => ({ platform }));
    return platforms.map((row) => ({ ...row, ...(0,image_result/* platformBuild */.k2)(result, row.platform, platforms.length) }));
}
function movedTags(published) {
    if (!published)
        return [];
    const kept = new Set(published.kept.map(({ reference }) => reference));
    return published.plan.tags.filter((tag) => !kept.has(tag)).map(plan_reference/* formatTagReference */.jU);
}
function digestsOf({ platforms }) {
    return Object.fromEntries(platforms.map(({ platform, digest }) => [platform, digest]));
}


/***/ }),

/***/ 14473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cP: () => (/* binding */ callMarkdown),
  gt: () => (/* binding */ describeKept),
  A5: () => (/* binding */ failureMarkdown),
  eH: () => (/* binding */ summaryMarkdown)
});

// EXTERNAL MODULE: ./build/src/actions/phases.js
var actions_phases = __webpack_require__(90233);
// EXTERNAL MODULE: ./build/src/docker/csv.js
var csv = __webpack_require__(18854);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var plan_reference = __webpack_require__(39460);
// EXTERNAL MODULE: ./build/src/report/markdown.js
var markdown = __webpack_require__(70075);
// EXTERNAL MODULE: ./build/src/report/table.js
var table = __webpack_require__(26108);
// EXTERNAL MODULE: ./build/src/progress/records.js
var progress_records = __webpack_require__(84367);
;// CONCATENATED MODULE: ./build/src/report/timeline.js
/** The timeline of a build as a Mermaid Gantt chart. */

/** Returns Markdown, or nothing if no step took time. */
function timeline({ records, omitted }) {
    const bars = [...records].sort((a, b) => timeline_length(b) - timeline_length(a)).slice(0, progress_records/* mostRecords */.EH);
    if (bars.length === 0)
        return [];
    const zero = Math.min(...bars.map(({ started }) => started));
    const sections = [...new Set(bars.map(({ platform }) => platform))].sort();
    const chart = [
        '```mermaid',
        'gantt',
        '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `  axisFormat ${axisFormat(Math.max(...bars.map(({ completed }) => completed)) - zero)}`,
        ...sections.flatMap((section) => [
            `  section ${section ?? 'all platforms'}`,
            ...bars
                .filter(({ platform }) => platform === section)
                .sort((a, b) => a.started - b.started)
                .map((bar) => `  ${barLine(bar, zero)}`),
        ]),
        '```',
    ];
    const hidden = omitted + records.length - bars.length;
    const legend = [
        ...(bars.some(({ critical }) => critical) ? ['Red: the steps that determined the duration.'] : []),
        ...(hidden > 0 ? [`${hidden} shorter ${hidden === 1 ? 'step is' : 'steps are'} not shown.`] : []),
    ];
    return [chart.join('\n'), ...(legend.length > 0 ? [legend.join(' ')] : [])];
}
/** The duration comes first, so that no name starts the line with a keyword of Mermaid. */
function barLine(record, zero) {
    const { name, started, emulated, critical } = record;
    const label = `${(timeline_length(record) / 1000).toFixed(1)} s ${plain(name)}${emulated ? ' (emulated)' : ''}`;
    return `${label} :${critical ? 'crit, ' : ''}${clock(started - zero)}, ${Math.max(1, Math.round(timeline_length(record)))}ms`;
}
/** Whole seconds would repeat on the axis of a short build. */
function axisFormat(milliseconds) {
    if (milliseconds < 10_000)
        return '%S.%L';
    return milliseconds < 3_600_000 ? '%M:%S' : '%H:%M';
}
function timeline_length({ started, completed }) {
    return completed - started;
}
const longestLabel = 60;
/** Colons, semicolons, `#` and `%%` have a meaning in Mermaid, backticks in Markdown, angle brackets in HTML. */
function plain(name) {
    const text = name
        .replace(/[^\p{L}\p{N} ._/@=+*,()-]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text;
}
/** A day without a time zone, since Mermaid reads and shows local time. */
function clock(milliseconds) {
    return new Date(milliseconds + Date.UTC(2000, 0, 1)).toISOString().replace('T', ' ').replace('Z', '');
}

;// CONCATENATED MODULE: ./build/src/report/summary.js






function summaryMarkdown(content) {
    const { destinations, image, attested, tags, kept, rows, cache, degradations, steps, phases, advice, record } = content;
    const { outputs } = destinations;
    return paragraphs([
        `### ${title(content)}`,
        ...degradations.map(({ what, why, remedy }) => `> [!WARNING]\n> ${(0,markdown/* codeSpan */.S)(what)}: ${(0,markdown/* codeSpan */.S)(why)}. ${(0,markdown/* codeSpan */.S)(remedy)}`),
        ...(image === undefined ? [] : [(0,markdown/* codeBlock */.D)(image)]),
        ...(tags.length > 0 ? [`Tags: ${codeSpans(tags)}`] : []),
        ...kept.map((tag) => `\`forward-only\`: ${(0,markdown/* codeSpan */.S)(describeKept(tag))}`),
        ...(outputs.length > 0 ? [`Outputs: ${codeSpans(outputs.map(csv/* formatEntry */.WL))}`] : []),
        (0,table/* markdownTable */.Q)(rows.map((row) => ({ ...row, ...(row.digest !== undefined && { digest: shortDigest(row.digest) }) }))),
        ...(cache ? [cacheLine(cache)] : []),
        ...(phases.length > 0 ? [`Time: ${(0,actions_phases/* formatPhases */.qN)(phases)}`] : []),
        ...timeline(steps),
        ...(advice.length > 0 ? ['**Faster builds**', advice.map(({ text }) => `- ${text}`).join('\n')] : []),
        ...recordLine(record),
        ...(image === undefined ? [] : [commands(image, attested, rows, content.verifications)]),
    ]);
}
function describeKept({ reference, digest, why }) {
    return `${(0,plan_reference/* formatTagReference */.jU)(reference)} stays at ${digest}: ${why}`;
}
/** The summary is limited to 1 MiB per step, and the end of a failure matters most. */
const excerptKept = 32 * 1024;
function failureMarkdown(message, { excerpt = '', failure } = {}) {
    const { findings = [], record } = failure ?? {};
    return paragraphs([
        '### Failed',
        (0,markdown/* codeSpan */.S)(message),
        ...(findings.length > 0 ? [findingList(findings)] : []),
        ...(excerpt === '' ? [] : [(0,markdown/* codeBlock */.D)(excerpt.slice(-excerptKept))]),
        ...recordLine(record),
    ]);
}
/** The summary of a call that succeeded. Its output is in the log. */
function callMarkdown(call) {
    return paragraphs([`### ${(0,markdown/* codeSpan */.S)(`call: ${call}`)} succeeded`]);
}
function findingList(findings) {
    const lines = findings.slice(0, mostSpans).map(({ line, text, url }) => {
        const where = line === undefined ? '' : `line ${line}: `;
        return `- ${where}${(0,markdown/* codeSpan */.S)([text, url].filter(Boolean).join(' '))}`;
    });
    const more = findings.length > mostSpans ? [`- ${findings.length - mostSpans} more`] : [];
    return [...lines, ...more].join('\n');
}
function recordLine(record) {
    return record === undefined ? [] : [`Build record: artifact ${(0,markdown/* codeSpan */.S)(record)}, for the import in Docker Desktop`];
}
function title({ destinations: { load, outputs }, image, tags }) {
    if (image !== undefined)
        return `${tags.length > 0 ? 'Published' : 'Pushed'} ${(0,markdown/* codeSpan */.S)(image.replace(/@.*/, ''))}`;
    if (load)
        return 'Loaded';
    return outputs.length > 0 ? 'Exported' : 'Built, not exported';
}
function cacheLine({ backend, cached, steps, exported }) {
    const where = backend === 'none' ? '' : ` (${backend}, ${exported ? '' : 'not '}exported)`;
    return `Cache: ${cached} of ${steps} steps cached${where}`;
}
function commands(image, attested, rows, verifications) {
    const inspect = `docker buildx imagetools inspect ${image}`;
    const [repository = ''] = image.split('@');
    const lines = [
        `docker pull ${image}`,
        inspect,
        ...(attested ? [`${inspect} --format '{{ json .Provenance }}'`] : []),
        ...verifications,
        ...rows.flatMap(({ platform, digest }) => digest === undefined ? [] : [`docker pull ${repository}@${digest} # ${platform}`]),
    ];
    return ['<details><summary>Commands</summary>', (0,markdown/* codeBlock */.D)(lines.join('\n'), 'sh'), '</details>'].join('\n\n');
}
/** Enough to recognize it. The commands have the whole digest. */
function shortDigest(digest) {
    return `${digest.slice(0, 'sha256:'.length + 12)}…`;
}
function paragraphs(parts) {
    return [...parts, ''].join('\n\n');
}
const mostSpans = 100;
function codeSpans(texts) {
    const more = texts.length > mostSpans ? ` and ${texts.length - mostSpans} more` : '';
    return texts.slice(0, mostSpans).map(markdown/* codeSpan */.S).join(', ') + more;
}


/***/ }),

/***/ 26108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable),
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/* harmony import */ var _progress_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79564);

const columns = [
    ['platform', ({ platform }) => platform],
    ['digest', ({ digest = '' }) => digest],
    ['size', ({ size }) => (size === undefined ? '' : (0,_progress_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(size))],
    ['build', ({ emulated }) => (emulated === undefined ? '' : emulated ? 'emulated' : 'native')],
    ['time', ({ seconds }) => (seconds === undefined ? '' : `${seconds.toFixed(1)} s`)],
    ['cached', ({ hits }) => (hits ? `${hits.cached} of ${hits.steps}` : '')],
];
/** Formats the table as text in columns, for the log. */
function textTable(rows) {
    const lines = table(rows);
    const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
    return lines.map((line) => line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}
/** Formats the table as Markdown, for the job summary. */
function markdownTable(rows) {
    const [headings = [], ...lines] = table(rows);
    const line = (words) => `| ${words.map((word) => word.replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(headings), line(headings.map(() => '---')), ...lines.map(line)].join('\n');
}
/** Returns headings and cells, without empty columns. */
function table(rows) {
    const known = columns.filter(([, cell]) => rows.some((row) => cell(row) !== ''));
    return [known.map(([heading]) => heading), ...rows.map((row) => known.map(([, cell]) => cell(row)))];
}


/***/ }),

/***/ 58777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ publishSigned)
/* harmony export */ });
/* harmony import */ var _actions_phases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90233);
/* harmony import */ var _publish_publish_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93106);
/** Publishes images that are signed when they are verified and tested, before any tag moves. */


/** @param inputs undefined if nothing is to be signed */
async function publishSigned({ client, runtime }, inputs, publication) {
    if (!inputs)
        return (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_0__/* .publish */ .mk)(client, runtime, publication);
    let signatures = [];
    const beforeTags = async (published) => {
        await publication.beforeTags?.(published);
        // On demand, since few steps sign.
        const { sign } = await Promise.all(/* import() */[__webpack_require__.e(163), __webpack_require__.e(88), __webpack_require__.e(830), __webpack_require__.e(275), __webpack_require__.e(725), __webpack_require__.e(45)]).then(__webpack_require__.bind(__webpack_require__, 23045));
        signatures = await (0,_actions_phases_js__WEBPACK_IMPORTED_MODULE_1__/* .timed */ .ay)(runtime, 'signatures', sign({ client, runtime }, inputs, published));
    };
    const released = await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_0__/* .publish */ .mk)(client, runtime, { ...publication, beforeTags });
    return released.map((image, number) => ({ ...image, signatures: signatures[number] }));
}


/***/ })

};

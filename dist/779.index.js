export const id = 779;
export const ids = [779];
export const modules = {

/***/ 84751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findBuildx)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _docker_runner_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83669);
/** Finds the buildx plugin, to run it directly. Going through docker takes 30 ms more per call. */



/** The plugin folders of docker, in order (cli-plugins/manager of the Docker CLI). */
const systemFolders = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/** Returns the path of the plugin that `docker buildx` would run, or undefined if only docker can tell. */
function findBuildx(env) {
    if (hasExtraFolders(env))
        return undefined;
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_docker_runner_config_js__WEBPACK_IMPORTED_MODULE_2__/* .runnerFolder */ .Xs)(env), 'cli-plugins'), ...systemFolders]
        .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'docker-buildx'))
        .find(isExecutable);
}
function hasExtraFolders(env) {
    try {
        return 'cliPluginsExtraDirs' in (0,_docker_runner_config_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunnerConfig */ .xw)(env);
    }
    catch {
        return false;
    }
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 34942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ containerLog),
/* harmony export */   E$: () => (/* binding */ tagImage),
/* harmony export */   Ij: () => (/* binding */ engineArchitecture),
/* harmony export */   L: () => (/* binding */ imageId),
/* harmony export */   fY: () => (/* binding */ runPrivileged),
/* harmony export */   lE: () => (/* binding */ saveImage),
/* harmony export */   t_: () => (/* binding */ engineHoldsIndexes),
/* harmony export */   yt: () => (/* binding */ loadImage)
/* harmony export */ });
/* harmony import */ var _cli_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98476);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43352);
/** The Docker engine, its images and containers. */


/** Returns the architecture of the engine in Go's notation: `amd64`, `arm64`, … */
async function engineArchitecture(docker) {
    return (await docker(['version', '--format', '{{.Server.Arch}}'])).trim();
}
async function withStderr(docker, args, options) {
    const stderr = [];
    const stdout = await docker(args, { ...options, onStderr: (chunk) => void stderr.push(chunk) });
    return { stdout, stderr: Buffer.concat(stderr).toString() };
}
/** Runs a privileged container and returns its output. Pulls the image if it is missing. @param limit in milliseconds */
async function runPrivileged(docker, image, args, limit) {
    return withStderr(docker, ['run', '--privileged', '--rm', image, ...args], limit === undefined ? {} : { limit });
}
/** Returns the ID of an image; undefined if the engine does not have it. */
async function imageId(docker, image) {
    try {
        return (await docker(['image', 'inspect', '--format', '{{.Id}}', image])).trim();
    }
    catch (error) {
        if (error instanceof _cli_js__WEBPACK_IMPORTED_MODULE_0__/* .DockerError */ .Bi && (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .F)(error.output, 'no image'))
            return undefined;
        throw error;
    }
}
/** Saves an image of the engine to a file. */
async function saveImage(docker, image, file) {
    await docker(['image', 'save', '--output', file, image]);
}
/** Gives an image another name. */
async function tagImage(docker, image, name) {
    await docker(['image', 'tag', image, name]);
}
/** Loads an image from a file into the engine. Returns what docker says: the name or ID of the image. */
async function loadImage(docker, file) {
    return await docker(['image', 'load', '--quiet', '--input', file], _cli_js__WEBPACK_IMPORTED_MODULE_0__/* .longCall */ .V3);
}
/** Returns the last lines of a container's log; empty if there are none. */
async function containerLog(docker, container, lines) {
    try {
        const { stdout, stderr } = await withStderr(docker, ['logs', '--tail', String(lines), container]);
        return (stdout + stderr).trim();
    }
    catch {
        return '';
    }
}
/** Whether the image store of the engine supports images for several platforms. Only that of containerd does. */
async function engineHoldsIndexes(docker) {
    const status = await docker(['info', '--format', '{{json .DriverStatus}}']);
    return status.includes('io.containerd.snapshotter');
}


/***/ }),

/***/ 60842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kz: () => (/* binding */ defaultQemuImages),
  ii: () => (/* binding */ isImageFailure),
  MH: () => (/* binding */ keepEmulatorImage),
  oA: () => (/* binding */ runEmulatorImage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __webpack_require__(98476);
// EXTERNAL MODULE: ./build/src/docker/engine.js
var engine = __webpack_require__(34942);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js + 1 modules
var diagnosis = __webpack_require__(86380);
;// CONCATENATED MODULE: ./build/src/emulators/saved-image.js
/** Checks the archive of an image before `docker load` reads it. */

/** A longer index is not that of one image. */
const longest = 64 * 1024;
/**
 * Checks that the archive names no image, so that loading it can't replace one. It must have the form that docker saves an
 * image by its ID in (docker 25 and later): plain tar headers, blobs by digest, and an index and a manifest list without
 * names. Everything else is refused, since docker may read it in another way than this function does.
 *
 * @throws Error if it may name an image
 */
async function checkNameless(path) {
    const file = await (0,promises_.open)(path);
    try {
        const seen = new Set();
        for (let at = 0;;) {
            const header = await read(file, at, block);
            if (header.every((byte) => byte === 0))
                break;
            const { name, size, isFolder } = parseHeader(header);
            if (seen.has(name) || !isKnown(name, isFolder))
                throw new Error(`its archive has an unexpected entry "${name}"`);
            seen.add(name);
            if (name.endsWith('.json'))
                checkNames(name, (await read(file, at + block, Math.min(size, longest + 1))).toString());
            at += block * (1 + Math.ceil(size / block));
        }
        if (!seen.has('manifest.json'))
            throw new Error('its archive has no manifest.json');
    }
    finally {
        await file.close();
    }
}
const block = 512;
async function read(file, at, length) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
    if (bytesRead < length)
        throw new Error('its archive is incomplete');
    return buffer;
}
/** Only the plainest form of a POSIX header: no links, no long names, no extensions. */
function parseHeader(header) {
    const text = (start, end) => header.toString('latin1', start, end).replace(/\0+$/, '');
    const [name, size, type, magic, prefix] = [
        text(0, 100),
        text(124, 136),
        text(156, 157),
        text(257, 262),
        text(345, 500),
    ];
    if (magic !== 'ustar' || prefix !== '' || !/^[05]$/.test(type) || !/^[0-7]{11} ?$/.test(size)) {
        throw new Error(`its archive has an unexpected header for "${name}"`);
    }
    return { name, size: parseInt(size, 8), isFolder: type === '5' };
}
function isKnown(name, isFolder) {
    return isFolder
        ? /^blobs\/(?:sha256\/)?$/.test(name)
        : /^(?:blobs\/sha256\/[0-9a-f]{64}|index\.json|manifest\.json|oci-layout)$/.test(name);
}
/** Checks the text, since parsers differ about repeated keys, and the case of keys. Escapes are refused. */
function checkNames(name, text) {
    const compact = text.replace(/\s/g, '').toLowerCase();
    const isNamed = /"repotags":(?!null\b|\[\])|\.image\.name"|\.ref\.name"/.test(compact);
    const isPlain = text.length <= longest && /^[\t\n\r -[\]-~]*$/.test(text);
    if (isNamed || !isPlain)
        throw new Error(`${name} of its archive may name an image`);
}

// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __webpack_require__(56706);
;// CONCATENATED MODULE: ./build/src/emulators/kernel-report.js
/** The report that the emulator image prints: what the engine's kernel supports. */



/** @throws Error if it is not valid */
function parseKernelReport(stdout) {
    return (0,json/* parseJson */.qF)(schema, stdout, 'report of the emulator image');
}
/** The image may report unknown platforms, so none is rejected. */
const kernel_report_platform = (0,json/* parsed */.Yz)((text) => (0,platform/* normalize */.S8)((0,platform/* fieldsOf */.Pf)(text)));
const schema = dist/* object */.Ikc({
    supported: dist/* array */.YOg(kernel_report_platform),
    // Go encodes an empty list as null.
    emulators: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* array */.YOg(dist/* string */.YjP())), dist/* transform */.pdi((names) => names ?? [])),
});

;// CONCATENATED MODULE: ./build/src/emulators/emulator-image.js
/** Runs the image that registers emulators. It is pulled or restored from the Actions cache. */













/** Pinned for reproducible emulation. The second one is a mirror of the first. */
const defaultQemuImages = [
    'docker.io/tonistiigi/binfmt:qemu-v10.0.4',
    'mirror.gcr.io/tonistiigi/binfmt:qemu-v10.0.4',
];
/** The image ran and printed an error instead of a report, for example because it can't mount binfmt_misc. */
class NoReport extends Error {
}
/**
 * Runs the first available image with these arguments.
 *
 * @throws an error of the last image, for which `isImageFailure` holds
 */
async function runEmulatorImage(source, args) {
    const { images, runtime } = source;
    for (const [index, image] of images.entries()) {
        const next = images[index + 1];
        try {
            return await runImage(source, image, args, next === undefined);
        }
        catch (error) {
            if (!isImageFailure(error) || next === undefined)
                throw error;
            runtime.info(`qemu-image: ${image}: ${error.message}. Trying ${next}`);
        }
    }
    throw new NoReport('there is no image');
}
/** Whether the image is unavailable or failed. */
function isImageFailure(error) {
    return [cli/* DockerError */.Bi, NoReport, cli/* NoResponse */.$B, diagnosis/* TransientError */.N_].some((type) => error instanceof type);
}
async function runImage(source, image, args, isLast) {
    const { docker, runtime, signal, retryPolicy } = source;
    const entry = await cacheEntry(source, image);
    const isRestored = entry !== undefined && (await restore(source, image, entry));
    const limit = retryPolicy.attemptTimeout;
    const attempt = async () => readResult(await (0,engine/* runPrivileged */.fY)(docker, image, args, limit));
    const result = await (0,retry/* retry */.L5)(`qemu-image: ${image}`, attempt, {
        retryPolicy: { ...retryPolicy, attemptTimeout: undefined },
        log: runtime.info,
        signal,
        // A registry that hangs is left for the next image.
        classify: (error) => (error instanceof cli/* NoResponse */.$B && !isLast ? undefined : (0,diagnosis/* transientOf */.SE)(error)),
    });
    if (entry && !isRestored)
        await recordPulled(source, image, entry);
    return result;
}
/** After an error, the image also exits with 0, but without a report. */
function readResult({ stdout, stderr }) {
    try {
        return { ...parseKernelReport(stdout), said: stderr };
    }
    catch {
        const [, reason] = /^error: (.*)$/m.exec(stderr) ?? [];
        if (reason !== undefined)
            throw new NoReport(reason);
        // Occasionally docker loses the output of a container that exits at once.
        const printed = (stdout + stderr).trim().slice(0, 200);
        throw new diagnosis/* TransientError */.N_(`it printed ${printed === '' ? 'nothing' : JSON.stringify(printed)} instead of JSON`, {
            cause: 'no report of the kernel',
        });
    }
}
/**
 * Undefined if the image does not come from the cache: the engine has it, or it is pinned to a digest. Then the engine
 * pulls and verifies it. Anyone with write access to the cache could replace it, and an image from a file has no digest.
 */
async function cacheEntry({ docker, cache, env }, image) {
    if (!cache || image.includes('@') || (await (0,engine/* imageId */.L)(docker, image)) !== undefined)
        return undefined;
    // The two image stores of the engine have different IDs.
    const store = (await (0,engine/* engineHoldsIndexes */.t_)(docker)) ? 'containerd' : 'graph';
    const hash = (0,external_node_crypto_.createHash)('sha256').update(image).digest('hex').slice(0, 16);
    return {
        cache,
        path: (0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'manifold-emulators', `${hash}.tar`),
        prefix: `manifold-emulators-${process.platform}-${process.arch}-${store}-${hash}-`,
    };
}
/**
 * Loads an image from the cache if it is the one that was saved, and can't replace another image. A failure does not fail
 * the step.
 */
async function restore({ docker, runtime }, image, entry) {
    const { cache, path, prefix } = entry;
    try {
        const key = await cache.restore(path, prefix);
        if (key === undefined)
            return false;
        await checkNameless(path);
        const [id] = /sha256:[0-9a-f]{64}/.exec(await (0,engine/* loadImage */.yt)(docker, path)) ?? [];
        if (id === undefined || key !== prefix + id.slice('sha256:'.length)) {
            throw new Error(`it is ${id ?? 'no image'}, which is not what ${key} names`);
        }
        await (0,engine/* tagImage */.E$)(docker, id, image);
        return true;
    }
    catch (error) {
        runtime.info(`qemu-cache-image: ${image} could not be restored from the Actions cache: ${(0,errors/* messageOf */.bD)(error)}`);
        return false;
    }
    finally {
        await (0,promises_.rm)(path, { force: true });
    }
}
/** State: what post saves in the cache. */
const state = 'emulator-image';
const pulled = dist/* object */.Ikc({ id: dist/* string */.YjP(), path: dist/* string */.YjP(), key: dist/* string */.YjP() });
async function recordPulled({ docker, runtime }, image, entry) {
    const id = await (0,engine/* imageId */.L)(docker, image);
    if (id === undefined)
        return;
    const { path, prefix } = entry;
    runtime.state.write(state, JSON.stringify({ id, path, key: prefix + id.replace('sha256:', '') }));
}
/** Saves the image that main pulled, by its ID, whatever image has its name by now. */
async function keepEmulatorImage(docker, cache, runtime) {
    const text = runtime.state.read(state);
    if (!text || !cache)
        return;
    const { id, path, key } = (0,json/* parseJson */.qF)(pulled, text, 'saved state');
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    try {
        await (0,engine/* saveImage */.lE)(docker, id, path);
        await cache.save(path, key);
    }
    finally {
        await (0,promises_.rm)(path, { force: true });
    }
}


/***/ }),

/***/ 85779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _actions_debug_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(31926);
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(94222);
/* harmony import */ var _actions_file_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49564);
/* harmony import */ var _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56757);
/* harmony import */ var _actions_scratch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39487);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98476);
/* harmony import */ var _buildx_find_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84751);
/* harmony import */ var _docker_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61959);
/* harmony import */ var _builder_builder_records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37712);
/* harmony import */ var _builder_selection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(551);
/* harmony import */ var _inputs_read_docker_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77432);
/* harmony import */ var _emulators_emulator_image_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(60842);
/* harmony import */ var _buildx_install_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62729);
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46704);
/* harmony import */ var _publish_publish_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(93106);
/* harmony import */ var _registry_access_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6990);
/* harmony import */ var _publish_release_state_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(86020);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/** The post step: rolls back tags of a killed step and removes what it created. Reports problems and never fails the job. */

















async function post() {
    const buildx = (0,_buildx_install_js__WEBPACK_IMPORTED_MODULE_10__/* .savedBuildx */ .u)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA) ?? (0,_buildx_find_js__WEBPACK_IMPORTED_MODULE_4__/* .findBuildx */ .a)(process.env);
    // The job does not wait long for its clean-up.
    const ownDocker = (0,_docker_cli_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerCli */ .RK)({ exec: _docker_process_js__WEBPACK_IMPORTED_MODULE_5__/* .exec */ .m0, log: _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA, buildx, limit: 60_000 });
    const docker = (0,_docker_cli_js__WEBPACK_IMPORTED_MODULE_3__/* .withEnv */ .Eh)(ownDocker, dockerEnv());
    const scratch = (0,_actions_scratch_js__WEBPACK_IMPORTED_MODULE_2__/* .ownScratch */ .nU)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA);
    if (scratch !== undefined)
        (0,_docker_process_js__WEBPACK_IMPORTED_MODULE_5__/* .endOrphans */ .Xf)(scratch);
    await Promise.all([
        warnOnFailure('the tags could not be rolled back', rollBackTags()),
        removeBuilder(docker),
        warnOnFailure('qemu-cache-image: the emulator image could not be saved in the Actions cache', (0,_emulators_emulator_image_js__WEBPACK_IMPORTED_MODULE_9__/* .keepEmulatorImage */ .MH)(docker, (0,_actions_file_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .fileCache */ .H)(process.env, new AbortController().signal), _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA)),
        warnOnFailure('builders of earlier runs could not be removed', (0,_builder_builder_records_js__WEBPACK_IMPORTED_MODULE_6__/* .reapStaleBuilders */ .eV)({ docker, env: process.env, runtime: _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA })),
    ]);
    // Last, since the folder contains the Docker config that the rest needs.
    await warnOnFailure('the directory of the step could not be removed', (0,_actions_scratch_js__WEBPACK_IMPORTED_MODULE_2__/* .removeScratch */ .ZU)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA));
}
async function removeBuilder(docker) {
    await warnOnFailure('the builder could not be removed', (0,_builder_builder_records_js__WEBPACK_IMPORTED_MODULE_6__/* .leaveOwnBuilder */ .Li)({ docker, env: process.env, runtime: _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA }));
    // After the removal, with which buildx forgets its selection.
    await warnOnFailure('use: the former builder could not be selected again', (0,_builder_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .restoreSelection */ .Je)(docker, _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA));
}
/** Without it, at least what the runner's own config allows is removed. */
function dockerEnv() {
    try {
        return (0,_registry_access_js__WEBPACK_IMPORTED_MODULE_13__/* .savedDockerEnv */ .hz)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA);
    }
    catch (error) {
        warn('the Docker config of the step is unknown', error);
        return {};
    }
}
async function rollBackTags() {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const release = (0,_publish_release_state_js__WEBPACK_IMPORTED_MODULE_14__/* .pendingRelease */ .J4)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA);
        if (!release)
            return;
        // With time limits, too: for a request, and in all.
        const retryPolicy = { ..._docker_retry_js__WEBPACK_IMPORTED_MODULE_11__/* .defaultRetryPolicy */ .ur, attemptTimeout: 20_000 };
        const retrying = { retryPolicy, log: _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA.info, signal: AbortSignal.timeout(60_000) };
        const { env } = process;
        const access = await (0,_inputs_read_docker_js__WEBPACK_IMPORTED_MODULE_8__/* .readAccessInputs */ .g)({ ..._actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA, env });
        const client = __addDisposableResource(env_1, (0,_registry_access_js__WEBPACK_IMPORTED_MODULE_13__/* .registryClient */ .Rk)(access, env, retrying, (0,_registry_access_js__WEBPACK_IMPORTED_MODULE_13__/* .keylessLogins */ .x7)(access, { runtime: _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA, env, ...retrying })), false);
        _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA.warning(await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_12__/* .rollBackPending */ .u0)(client, release));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function warnOnFailure(failure, operation) {
    try {
        await operation;
    }
    catch (error) {
        warn(failure, error);
    }
}
function warn(failure, error) {
    _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA.warning(`${failure}: ${(0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .messageOf */ .bD)(error)}`);
    _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA.debug((0,_actions_debug_js__WEBPACK_IMPORTED_MODULE_16__/* .trace */ .u)(error));
}


/***/ })

};

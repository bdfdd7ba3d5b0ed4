export const id = 799;
export const ids = [799];
export const modules = {

/***/ 79776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ matchClaims)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);

/** Returns undefined if the token is none, or has not these claims. */
function matchClaims(schema, token) {
    const [, payload = ''] = token.split('.');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .matchJson */ .AP)(schema, Buffer.from(payload, 'base64url').toString());
}


/***/ }),

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

/***/ 86776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ binfmtMisc),
/* harmony export */   SW: () => (/* binding */ kernelBinfmt),
/* harmony export */   fu: () => (/* binding */ flagNotice),
/* harmony export */   zN: () => (/* binding */ isRegistered)
/* harmony export */ });
/* unused harmony export parseRegistration */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** The emulators that are registered in the kernel of this machine. */

const binfmtMisc = '/proc/sys/fs/binfmt_misc';
const kernelBinfmt = {
    mounted: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(`${binfmtMisc}/register`),
    flags: (name) => {
        try {
            return parseRegistration((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`${binfmtMisc}/${name}`, 'utf8'));
        }
        catch {
            // Another job may have removed it.
            return undefined;
        }
    },
};
/** Parses the flags in the kernel's description of a registration. */
function parseRegistration(text) {
    return text.startsWith('enabled\n') ? (/^flags: (\w*)$/m.exec(text)?.[1] ?? '') : undefined;
}
/** Whether the emulator of an architecture is registered. */
function isRegistered({ flags }, architecture) {
    return flags(emulatorName(architecture)) !== undefined;
}
/** Returns a warning about missing flags of a registration, if any. */
function flagNotice({ flags }, architecture) {
    const name = emulatorName(architecture);
    const found = flags(name);
    if (found === undefined)
        return undefined;
    const lost = [
        ...(found.includes('P') ? [] : ['P, so programs do not see the name they are called by (such as busybox)']),
        ...(found.includes('F') ? [] : ['F, so it does not work in images that do not contain it']),
    ];
    if (lost.length === 0)
        return undefined;
    return `qemu: ${name} is registered on this machine without the flag ${lost.join(' and without ')}. Set qemu-reset: true to register the emulators of qemu-image instead`;
}
/** Returns the name of the emulator for an architecture in binfmt_misc. */
function emulatorName(architecture) {
    const names = {
        amd64: 'x86_64',
        '386': 'i386',
        arm64: 'aarch64',
        mips64le: 'mips64el',
        mipsle: 'mipsel',
        loong64: 'loongarch64',
    };
    return `qemu-${names[architecture] ?? architecture}`;
}


/***/ }),

/***/ 45994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isWithinReach),
/* harmony export */   ZA: () => (/* binding */ surelyMissing),
/* harmony export */   nn: () => (/* binding */ outOfReach),
/* harmony export */   sI: () => (/* binding */ unrunnableHint),
/* harmony export */   tH: () => (/* binding */ qemuModes),
/* harmony export */   uM: () => (/* binding */ isMaybeNative),
/* harmony export */   vY: () => (/* binding */ canBeEmulated),
/* harmony export */   z3: () => (/* binding */ missingPlatforms)
/* harmony export */ });
/* harmony import */ var _docker_messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43352);
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56706);
/* harmony import */ var _binfmt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86776);



const qemuModes = ['auto', 'always', 'never'];
/** Architectures that some processors run natively besides their own. Only BuildKit knows if this one does. */
const maybeNative = {
    amd64: ['386'],
    arm64: ['arm'],
};
/** Returns the platforms that are certainly not native to the engine and have no registered emulator. */
function surelyMissing(platforms, engineArchitecture, binfmt) {
    return platforms.filter((platform) => {
        const arch = (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .architectureOf */ .NJ)(platform);
        return isLinux(platform) && !isMaybeNative(arch, engineArchitecture) && !(0,_binfmt_js__WEBPACK_IMPORTED_MODULE_2__/* .isRegistered */ .zN)(binfmt, arch);
    });
}
/**
 * Whether an emulator can add a platform to a builder. Not if it runs another variant of the architecture: an emulator would
 * then also run the machine's own programs.
 */
function canBeEmulated(platform, listed) {
    const arch = (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .architectureOf */ .NJ)(platform);
    return isLinux(platform) && !listed.some((other) => isLinux(other) && (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .architectureOf */ .NJ)(other) === arch);
}
/** QEMU user mode only runs Linux programs. */
function isLinux(platform) {
    return platform.startsWith('linux/');
}
/** Whether an engine of one architecture may run another one natively. */
function isMaybeNative(architecture, engineArchitecture) {
    return architecture === engineArchitecture || (maybeNative[engineArchitecture]?.includes(architecture) ?? false);
}
/** Returns the requested platforms that are not in a builder's list. */
function missingPlatforms(asked, listed) {
    return asked.filter((platform) => !listed.includes(platform) && !isOlderArm(platform, listed));
}
/** BuildKit does not list arm/v5, although everything that runs arm/v6 runs it (util/archutil of BuildKit v0.32). */
function isOlderArm(platform, listed) {
    return platform === 'linux/arm/v5' && listed.some((other) => other.startsWith('linux/arm/'));
}
/**
 * Whether a node can use emulators registered through the engine, since it is that engine or on the same machine. This is
 * assumed if the endpoint is the name of a context.
 */
function isWithinReach(driver, endpoint, engine) {
    if (driver === 'kubernetes')
        return false;
    if (endpoint === engine)
        return true;
    const [, scheme, host = ''] = /^([\w+.-]+):\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:]*)/.exec(endpoint) ?? [];
    if (scheme === undefined || ['unix', 'npipe', 'fd', 'docker-container'].includes(scheme))
        return true;
    return scheme !== 'kube-pod' && /^(localhost|127\.[\d.]+|\[::1\])$/.test(host);
}
/** Returns the remedy for platforms whose emulators would have to be registered on other machines. */
function outOfReach(driver, nodes) {
    if (driver === 'kubernetes') {
        return ("The machines of the builder's pods lack its emulator. Set qemu.install=true in driver-opts to register emulators " +
            'there, or add a pool of nodes that run it (nodes)');
    }
    const names = nodes.map(({ name, endpoint }) => `${name} (${endpoint})`).join(', ');
    return (`Emulators can't be registered from this machine on that of ${names}. Run docker run --privileged --rm ` +
        'tonistiigi/binfmt --install all there, or add a node that runs it (nodes)');
}
/**
 * Returns the remedy for a failed step that runs on a platform that nothing can run; otherwise an empty text.
 *
 * @param said messages of BuildKit and output of the step
 * @param platform platform of the step, if it names one
 */
function unrunnableHint(said, platform, unrunnable) {
    if (!(0,_docker_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .F)(said, 'exec format error'))
        return '';
    const remedies = [...unrunnable].filter(([one]) => platform === undefined || one === platform);
    return remedies.map(([one, remedy]) => `. No node of the builder runs ${one}. ${remedy}`).join('');
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

/***/ 33756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KZ: () => (/* binding */ holdsAttestations),
/* harmony export */   a8: () => (/* binding */ formatAttestation),
/* harmony export */   aH: () => (/* binding */ provenance),
/* harmony export */   kT: () => (/* binding */ lostProvenance),
/* harmony export */   r3: () => (/* binding */ checkIndexAnnotations)
/* harmony export */ });
/* harmony import */ var _docker_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18854);
/* harmony import */ var _docker_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34942);
/* harmony import */ var _plan_annotations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60895);



/** Formats the value of `--provenance` or `--sbom`. */
function formatAttestation(attestation) {
    if (attestation === false)
        return 'false';
    return (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAttributes */ .x1)(attestation) || 'true';
}
/**
 * Returns the provenance to request, or undefined for buildx's default. By default, it is complete for a public repository
 * (`mode=max`), and omits build arguments for a private one (`mode=min,inline-only=true`). `builder-id` is this run,
 * unless the user sets one.
 *
 * @param byDefault false if an exporter does not support attestations
 */
function provenance({ provenance, attests, defaultAttestations }, { isPrivate, runUrl }, byDefault) {
    if (provenance === false)
        return false;
    if (provenance !== undefined)
        return withBuilder(provenance, runUrl);
    if (!byDefault || !defaultAttestations || attests.some(({ type }) => type === 'provenance'))
        return undefined;
    return withBuilder(isPrivate ? { mode: 'min', 'inline-only': 'true' } : { mode: 'max' }, runUrl);
}
function withBuilder(attributes, runUrl) {
    const given = attributes['builder-id'] !== undefined || attributes['disabled'] === 'true';
    return given || runUrl === undefined ? attributes : { ...attributes, 'builder-id': runUrl };
}
/**
 * Whether all exporters support default attestations. For an engine with containerd's image store, buildx creates an OCI
 * archive, which supports them. For other engines and for files, it creates a docker archive, which does not. An image that
 * is only loaded stays on this machine and gets none.
 *
 * @param layout folder, if `load` writes an OCI layout instead
 */
async function holdsAttestations(docker, { push, load, outputs }, layout) {
    const archives = outputs.filter(({ type }) => type === 'docker');
    if (!load && archives.length === 0)
        return true;
    if (!push)
        return false;
    // An exporter with its own context is for another engine, whose image store is unknown.
    if (archives.some(({ attributes }) => 'dest' in attributes || 'context' in attributes))
        return false;
    const loads = archives.length > 0 || layout === undefined;
    return !loads || (await (0,_docker_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .engineHoldsIndexes */ .t_)(docker));
}
/** Reports that the pushed image only has buildx's default provenance, which is that of private repositories. */
function lostProvenance(inputs, origin, driver) {
    const wanted = provenance(inputs, origin, true) !== undefined;
    if (driver === 'docker' || inputs.provenance !== undefined || origin.isPrivate || !wanted || !inputs.push)
        return [];
    const loading = inputs.load ? 'load' : 'outputs: type=docker';
    const why = `the pushed image has mode=min instead of mode=max, since ${loading} creates a docker archive, which has no attestations`;
    const remedy = "Push in a separate build, load into an engine with containerd's image store, or set provenance";
    return [{ what: 'provenance', why, remedy }];
}
/** @throws Error for an annotation of the index of an image that has none: one platform, without attestations */
function checkIndexAnnotations({ platforms, annotations }, { provenance, sbom, attests, defaultAttestations, push, outputs }) {
    const isMade = (attestation, byDefault) => attestation === undefined ? byDefault : attestation !== false && attestation['disabled'] !== 'true';
    const hasAttestations = isMade(provenance, defaultAttestations) ||
        isMade(sbom, false) ||
        attests.some(({ attributes }) => isMade(attributes, true));
    const isImage = push || outputs.some(({ type }) => type === 'oci' || type === 'image');
    const ofIndex = annotations.find((annotation) => (0,_plan_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .isAt */ .ii)(annotation, 'index', 'index-descriptor'));
    if (!ofIndex || !isImage || platforms.length > 1 || hasAttestations)
        return;
    throw new Error(`annotations: "${(0,_plan_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAnnotation */ .tn)(ofIndex)}": an image of one platform without attestations has no index. ` +
        'Use manifest instead of index, or remove provenance: false');
}


/***/ }),

/***/ 6093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ cacheService)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _actions_jwt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79776);
/** The runner's cache service, and the permissions of this run's token. */



/** Like buildx, requires a token and the address of the service in its first or second version. */
function cacheService(env) {
    const token = env['ACTIONS_RUNTIME_TOKEN'];
    if (!token || !(env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL'])) {
        return { kind: 'missing', why: 'this runner has no cache service' };
    }
    const mode = env['ACTIONS_CACHE_MODE'];
    if (mode === 'none')
        return { kind: 'missing', why: 'cache-mode of this job is none' };
    const scopes = readScopes(token);
    if (!scopes)
        return { kind: 'missing', why: "BuildKit can't use the runner's token for its cache" };
    // Permissions are bits: 1 is read, 2 is write.
    if (mode === 'read')
        return { kind: 'read-only' };
    return { kind: scopes.some(({ Permission }) => (Permission & 2) !== 0) ? 'writable' : 'read-only' };
}
const cacheScope = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ Scope: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), Permission: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() });
const claims = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ac: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), exp: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), nbf: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() });
/**
 * Reads the scopes from the claim `ac` of a JWT, which is JSON in JSON. BuildKit fails the build if they, or the times of
 * validity, are missing.
 */
function readScopes(token) {
    return (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .matchJson */ .AP)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(cacheScope), (0,_actions_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .matchClaims */ .h)(claims, token)?.ac ?? '');
}


/***/ }),

/***/ 20909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GK: () => (/* binding */ needsExport),
/* harmony export */   O_: () => (/* binding */ cacheOfLeg),
/* harmony export */   Z5: () => (/* binding */ cacheModes),
/* harmony export */   _e: () => (/* binding */ cacheBackends),
/* harmony export */   _s: () => (/* binding */ planCache),
/* harmony export */   c9: () => (/* binding */ cacheFor),
/* harmony export */   ju: () => (/* binding */ cacheScope)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94222);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39460);
/* harmony import */ var _cache_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6093);
/** Build caches: the input `cache`, or `cache-from` and `cache-to`. */




const cacheBackends = ['auto', 'gha', 'registry', 'none'];
const cacheModes = ['max', 'min'];
/** Makes a custom scope or reference unique for a leg, so that legs do not overwrite each other's cache. */
function cacheOfLeg(choice, leg) {
    if (choice.kind === 'explicit')
        return choice;
    const { scope, ref } = choice;
    return { ...choice, scope: scope && `${scope}-${leg}`, ref: ref && refOfLeg(ref, leg) };
}
function refOfLeg(ref, leg) {
    return (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inContext */ .Vc)('cache-ref', () => {
        const { repository, tag } = (0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTagReference */ .XN)(ref);
        return (0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTagReference */ .jU)((0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTagReference */ .XN)(`${repository}:${tag}-${leg}`));
    });
}
const off = { backend: 'none', from: [], to: [], degradations: [], isAutomatic: false };
/** @throws Error if a registry cache has no repository */
function planCache(choice, subject, env) {
    const service = (0,_cache_token_js__WEBPACK_IMPORTED_MODULE_2__/* .cacheService */ .q)(env);
    if (choice.kind === 'explicit')
        return explicit(choice, service);
    const { mode } = choice;
    const scope = cacheScope(choice, subject);
    switch (choice.backend) {
        case 'none':
            return off;
        case 'auto':
            return service.kind === 'missing' ? off : { ...gha(scope, mode, service), isAutomatic: true };
        case 'gha':
            return gha(scope, mode, service);
        case 'registry': {
            const ref = { ref: choice.ref ?? defaultRef(subject) };
            // As an image manifest, since some registries such as ECR reject the media type of caches.
            const to = { ...ref, mode, 'image-manifest': 'true', 'oci-mediatypes': 'true', ...tolerant };
            return cacheOf('registry', ref, to);
        }
    }
}
/** What separates the caches of different builds. */
function cacheScope(choice, subject) {
    return (choice.kind === 'shorthand' ? choice.scope : undefined) ?? scopeName(subject);
}
/** @param driver driver of the actual builder. The docker driver may not support cache exports */
function cacheFor(driver, cache) {
    return driver === 'docker' && cache.isAutomatic ? off : cache;
}
/** Whether the builder must support cache exports. An inline cache is part of the image. */
function needsExport({ to, isAutomatic }) {
    return !isAutomatic && to.some((entry) => !isInline(entry));
}
/** @param to undefined for a cache that is only imported */
function cacheOf(type, from, to) {
    const entry = (attributes) => ({ type, attributes });
    return { ...off, backend: type, from: [entry(from)], to: to ? [entry(to)] : [] };
}
/** A failed export must not fail the build. BuildKit reports it as a failed step, which becomes a degradation. */
const tolerant = { 'ignore-error': 'true' };
function gha(scope, mode, service) {
    // BuildKit's default is ten minutes per request, which is too long if the service is overloaded.
    const from = { scope, timeout: '1m' };
    switch (service.kind) {
        case 'missing':
            return {
                ...off,
                degradations: [unavailable(`the gha cache is not available: ${service.why}`, 'Set cache to registry or none')],
            };
        case 'read-only':
            return { ...cacheOf('gha', from), degradations: [readOnly] };
        case 'writable':
            return cacheOf('gha', from, { ...from, mode, ...tolerant });
    }
}
const unavailable = (why, remedy) => ({ what: 'cache', why, remedy });
const readOnly = unavailable('it is imported but not exported, since the token of this run can only read it, as in a pull request from a fork', 'Let a run on a branch of this repository export it, or set cache to none');
/** Uses the entries as given, without those that buildx would silently drop or that would fail the build. */
function explicit({ from, to }, service) {
    const backend = 'explicit';
    const usable = (entries) => entries.filter((entry) => !needsService(entry));
    if (service.kind === 'missing' && [...from, ...to].some(needsService)) {
        const why = `type=gha in cache-from and cache-to is ignored: ${service.why}`;
        const degradations = [unavailable(why, 'Use type=registry, or remove the entries')];
        return { ...off, backend, from: usable(from), to: usable(to).map(tolerate), degradations };
    }
    if (service.kind === 'read-only' && to.some(needsService)) {
        return { ...off, backend, from, to: usable(to).map(tolerate), degradations: [readOnly] };
    }
    return { ...off, backend, from, to: to.map(tolerate) };
}
function tolerate(entry) {
    const { type, attributes } = entry;
    if (isInline(entry) || 'ignore-error' in attributes)
        return entry;
    return { type, attributes: { ...attributes, ...tolerant } };
}
function isInline({ type }) {
    return type === 'inline';
}
/** An entry with its own address and token uses another service. */
function needsService({ type, attributes: { token, url, url_v2: url2 } }) {
    const isElsewhere = [token, url ?? url2].every(Boolean);
    return type === 'gha' && !isElsewhere;
}
function defaultRef(subject) {
    const { repository, file, target, platforms } = subject;
    if (repository === undefined) {
        throw new Error('cache: a registry cache needs a repository. Set tags, or cache-ref to REPOSITORY:TAG');
    }
    const differs = file !== undefined || target !== undefined || platforms.length > 0;
    return `${repository}:buildcache${differs ? `-${readableName([file ?? '', target ?? '', ...platforms])}` : ''}`;
}
function scopeName({ repository, context, file, target, platforms }) {
    return readableName([repository ?? context, file ?? '', target ?? '', ...platforms]);
}
/** A readable name with a hash that makes it unique. */
function readableName(parts) {
    const words = parts
        .filter(Boolean)
        .join('-')
        .replace(/[^\w.-]+/g, '-');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
    return `${words.slice(0, 60)}-${hash}`;
}


/***/ }),

/***/ 31161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ pushedRepositories),
/* harmony export */   co: () => (/* binding */ exportDegradations),
/* harmony export */   jT: () => (/* binding */ parseExporter),
/* harmony export */   n9: () => (/* binding */ exporters)
/* harmony export */ });
/* harmony import */ var _docker_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18854);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39460);
/* harmony import */ var _registry_hub_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5522);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48608);




/**
 * The push is by digest, so that no tag moves before verification. Only the docker driver pushes tags.
 * The push is the last exporter, since BuildKit reports the digest of the last one.
 */
function exporters(destinations, plan, setting) {
    const { push, load, outputs, names } = destinations;
    const { driver, layout } = setting;
    const name = names.length > 0 ? { name: names.join(',') } : {};
    const all = [
        ...outputs.map((output) => named(output, name)),
        ...(load ? [layout === undefined ? { type: 'docker', attributes: name } : (0,_load_js__WEBPACK_IMPORTED_MODULE_3__/* .layoutExporter */ .Y0)(layout)] : []),
        ...(push ? [pushExporter(destinations, plan, setting)] : []),
    ];
    if (all.length > 0)
        return all;
    // Without another exporter, the docker driver keeps an image in the engine.
    return [driver === 'docker' ? { type: 'image', attributes: name } : { type: 'cacheonly', attributes: {} }];
}
/** Reports tags that nothing uses, or that moved too early. */
function exportDegradations({ push, tagsUnused }, driver) {
    const early = {
        ...{ what: 'push', remedy: 'Use the docker-container driver' },
        why: "the docker driver can't push by digest, so the tags moved before the image was verified",
    };
    const unused = {
        ...{ what: 'tags', remedy: 'Set push or load to true, or push to false' },
        why: 'not used, since the image was built but not exported',
    };
    if (driver === 'docker')
        return push ? [early] : [];
    return tagsUnused ? [unused] : [];
}
function pushExporter({ pushAttributes }, { images, tags }, setting) {
    const { driver, concession: { temporaryTag: tag, withoutSubject } = {} } = setting;
    const repositories = pushedRepositories(images, setting);
    const names = driver === 'docker' ? tags.map(_plan_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTagReference */ .jU) : tag && repositories.map((image) => `${image}:${tag}`);
    const target = names
        ? { name: names.join(','), push: 'true' }
        : { name: repositories.join(','), 'push-by-digest': 'true', 'name-canonical': 'true', push: 'true' };
    const artifact = withoutSubject ? { 'oci-artifact': 'false' } : {};
    return { type: 'image', attributes: { ...target, ...pushAttributes, ...artifact } };
}
/**
 * Returns the repositories that a build pushes to. BuildKit pushes to one after another, so it gets the first repository of
 * each registry, and `verify` copies the image to the others. A registry that rejects a push by digest would reject the copy.
 */
function pushedRepositories(images, { driver, concession }) {
    if (driver === 'docker' || concession?.temporaryTag !== undefined)
        return images;
    return images.filter((name, index) => images.findIndex((other) => (0,_registry_hub_js__WEBPACK_IMPORTED_MODULE_2__/* .registryOf */ .Fv)(other) === (0,_registry_hub_js__WEBPACK_IMPORTED_MODULE_2__/* .registryOf */ .Fv)(name)) === index);
}
/** An image exporter without a name gets the tags, as with buildx's `--tag`. */
function named({ type, attributes }, name) {
    const takesName = ['image', 'oci', 'docker'].includes(type) && attributes['name'] === undefined;
    return { type, attributes: takesName ? { ...attributes, ...name } : attributes };
}
/**
 * Parses an exporter. A path is short for a local folder, as in buildx.
 *
 * @throws Error for an exporter without a destination, or to stdout
 */
function parseExporter(row) {
    const path = pathOf(row);
    const exporter = path === undefined ? (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .toEntry */ .q0)((0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAttributes */ .vB)(row)) : pathExporter(path);
    const { type, attributes } = exporter;
    const { dest = '', dst, tar } = attributes;
    if (dst !== undefined)
        throw new Error(`"${row}" has dst, which buildx does not support. Use dest`);
    const isFolder = type === 'local' || tar === 'false';
    const isRequired = ['local', 'tar', 'oci'].includes(type) || (type === 'docker' && isFolder);
    if (dest === '-' || (dest === '' && isRequired)) {
        const remedy = isFolder ? 'has no destination. Add dest=FOLDER' : 'would write to the log. Add dest=FILE';
        throw new Error(`"${row}" ${remedy}`);
    }
    return exporter;
}
function pathOf(row) {
    const [path, ...others] = (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .csvFields */ .qZ)(row);
    const isBare = others.length === 0 && (path === row || !row.includes('=')) && !row.startsWith('type=');
    return isBare ? path : undefined;
}
/** `-` means an archive on stdout. */
function pathExporter(dest) {
    return { type: dest === '-' ? 'tar' : 'local', attributes: { dest } };
}


/***/ }),

/***/ 48608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y0: () => (/* binding */ layoutExporter),
  g5: () => (/* binding */ loadEach),
  xt: () => (/* binding */ loadsEach)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/registry/oci.js
var oci = __webpack_require__(43004);
// EXTERNAL MODULE: ./build/src/docker/engine.js
var engine = __webpack_require__(34942);
// EXTERNAL MODULE: ./build/src/docker/process.js
var process = __webpack_require__(61959);
;// CONCATENATED MODULE: ./build/src/docker/image-archive.js
/** The archive that `docker load` reads (docker image specification v1.2): a tar with manifest.json, configs and layers. */



/** Writes an image from an OCI layout, to which it adds manifest.json, to such an archive. */
async function writeImageArchive(archive, layout, { config, layers, names }, signal) {
    const manifest = [{ Config: config, RepoTags: names, Layers: layers }];
    await (0,promises_.writeFile)((0,external_node_path_.join)(layout, 'manifest.json'), JSON.stringify(manifest));
    const files = ['manifest.json', ...new Set([config, ...layers])];
    const { exitCode, stderr } = await (0,process/* exec */.m0)(['tar', '-cf', archive, '-C', layout, ...files], {
        signal,
    });
    if (exitCode !== 0)
        throw new Error(`load: the image could not be archived: ${stderr.trim()}`);
}

// EXTERNAL MODULE: ./build/src/plan/platform.js
var plan_platform = __webpack_require__(56706);
;// CONCATENATED MODULE: ./build/src/image/load.js
/** Loads an image for several platforms into an engine whose image store supports one platform per image. */








/** Whether the platforms must be loaded one by one. */
async function loadsEach(docker, { load }, { platforms }) {
    return load && platforms.length > 1 && !(await (0,engine/* engineHoldsIndexes */.t_)(docker));
}
/** The exporter that writes an OCI layout for `loadEach`. */
function layoutExporter(layout) {
    return { type: 'oci', attributes: { tar: 'false', dest: layout } };
}
/** `linux/arm64` of `REPOSITORY:TAG` becomes `REPOSITORY:TAG-linux-arm64`. */
function platformTags(names, platform) {
    return names.map((name) => `${name}-${platform.replaceAll('/', '-')}`);
}
/** @returns the tags of the loaded images */
async function loadEach(docker, { names: given }, layout, { scratch, info, signal }) {
    const loaded = [];
    for (const { platform, config, layers } of await imagesOf(layout)) {
        const names = platformTags(given, platform);
        const archive = (0,external_node_path_.join)(scratch, 'load.tar');
        await writeImageArchive(archive, layout, { config, layers, names }, signal);
        await (0,engine/* loadImage */.yt)(docker, archive);
        await (0,promises_.rm)(archive);
        const loadedAs = names.length > 0 ? names.join(', ') : config.replace(/^.*\/(\w+)\/(\w+)$/, '$1:$2');
        info(`load: the image store of the engine supports one platform per image. Loaded ${platform} as ${loadedAs}`);
        loaded.push(...names);
    }
    await (0,promises_.rm)(layout, { recursive: true, force: true });
    return loaded;
}
const manifestFields = dist/* object */.Ikc({
    manifests: dist/* optional */.lqM(dist/* array */.YOg(oci/* descriptorSchema */.TM), []),
    config: dist/* optional */.lqM(oci/* descriptorSchema */.TM),
    layers: dist/* optional */.lqM(dist/* array */.YOg(oci/* descriptorSchema */.TM), []),
});
async function imagesOf(layout) {
    const read = async (path) => (0,json/* parseJson */.qF)(manifestFields, await (0,promises_.readFile)((0,external_node_path_.join)(layout, path), 'utf8'), `${path} of the image layout`);
    const images = new Map();
    const visit = async ({ manifests }) => {
        for (const { digest, mediaType, platform } of manifests) {
            const manifest = await read(blobPath(digest));
            if (mediaType.includes('index') || mediaType.includes('list'))
                await visit(manifest);
            else if (platform && platform.architecture !== 'unknown') {
                const layers = manifest.layers.map((layer) => blobPath(layer.digest));
                images.set(digest, { platform: (0,plan_platform/* normalize */.S8)(platform), config: blobPath(manifest.config?.digest ?? ''), layers });
            }
        }
    };
    await visit(await read('index.json'));
    return [...images.values()];
}
function blobPath(digest) {
    return `blobs/${digest.replace(':', '/')}`;
}


/***/ }),

/***/ 12029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readOrigin)
/* harmony export */ });
function readOrigin({ env, payload }) {
    const serverUrl = (env['GITHUB_SERVER_URL'] ?? '').replace(/\/+$/, '') || 'https://github.com';
    const repository = env['GITHUB_REPOSITORY'];
    const sha = env['GITHUB_SHA'];
    const run = env['GITHUB_RUN_ID'];
    const attempt = env['GITHUB_RUN_ATTEMPT'];
    const event = payload;
    return {
        serverUrl,
        repository: repository === '' ? undefined : repository,
        gitContext: repository && sha ? `${serverUrl}/${repository}.git#${sha}` : undefined,
        runUrl: repository && run
            ? `${serverUrl}/${repository}/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ''}`
            : undefined,
        isPrivate: event?.repository?.private !== false,
    };
}


/***/ }),

/***/ 14689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isTrue),
/* harmony export */   a: () => (/* binding */ pushAttributes)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/** Merges the attributes of exporters that push into those of the push by digest. */

/** Attributes that the step decides: where and how to push. */
const decided = new Set(['name', 'push', 'push-by-digest', 'name-canonical']);
/** Attributes of BuildKit's image exporter (exporter/containerimage/exptypes/keys.go). Newer releases may have more. */
const known = `name push push-by-digest name-canonical unpack store dangling-name-prefix oci-mediatypes oci-artifact
  attestation-inline attestation-prefix prefer-nondist-layers source-date-epoch rewrite-timestamp compression
  compression-level force-compression danging-name-empty-only registry.insecure`.split(/\s+/);
const annotation = /^annotation(?:-(?:manifest|index)(?:-descriptor)?)?(?:\[[\w/-]+\])?\.\S+$/;
/** @throws Error that names an attribute that can't be applied */
function pushAttributes(exporters) {
    const merged = {};
    for (const { attributes } of exporters) {
        for (const [key, value] of Object.entries(attributes)) {
            checkAttribute(key, value);
            if (decided.has(key))
                continue;
            const other = merged[key];
            if (other !== undefined && other !== value) {
                throw new Error(`outputs: ${key} is ${other} in one exporter and ${value} in another, but one image is pushed. Use one value`);
            }
            merged[key] = value;
        }
    }
    return merged;
}
function checkAttribute(key, value) {
    const given = `outputs: ${key}=${value}`;
    if (key === 'dest')
        throw new Error(`${given} has no meaning for an image that is pushed. Remove it`);
    if (key === 'registry.insecure' && isTrue(value)) {
        throw new Error(`${given} would hold for the push, but not for its verification. Use the input registries instead`);
    }
    if (known.includes(key) || annotation.test(key))
        return;
    if (key.startsWith('annotation'))
        throw new Error(`${given}: unknown level. Use annotation-LEVEL.KEY, such as annotation-index.title`);
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(key, known);
    if ((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(key, nearest) <= 2)
        throw new Error(`${given}: unknown attribute. Did you mean ${nearest}?`);
}
/** Parses a boolean like BuildKit. An empty value is true. */
function isTrue(text) {
    return /^(?:|1|t|true)$/i.test(text);
}


/***/ }),

/***/ 57710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vh: () => (/* binding */ secretTexts),
/* harmony export */   oP: () => (/* binding */ withGitToken),
/* harmony export */   tX: () => (/* binding */ secretArguments)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _docker_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18854);
/** Build secrets. Values are passed only in the environment of buildx, never in arguments, the log or on disk. */


/** The values of `--secret`, and the environment variables for buildx. */
function secretArguments(secrets) {
    const env = {};
    const values = secrets.map(({ id, source }, number) => {
        switch (source.kind) {
            case 'value': {
                const variable = `MANIFOLD_SECRET_${number}`;
                env[variable] = source.value;
                return (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .csvRow */ .rr)([`id=${id}`, `env=${variable}`]);
            }
            case 'env':
                return (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .csvRow */ .rr)([`id=${id}`, `env=${source.variable}`]);
            case 'file':
                return (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .csvRow */ .rr)([`id=${id}`, `src=${source.path}`]);
        }
    });
    return { values, env };
}
/** Adds the run's token for Git contexts on `host`, unless the user has set a secret for them. */
function withGitToken(secrets, host, token) {
    if (host === undefined || token === '')
        return secrets;
    // BuildKit's names (client/llb/source.go), for all hosts and for one.
    const taken = ['GIT_AUTH_TOKEN', 'GIT_AUTH_HEADER'].flatMap((name) => [name, `${name}.${host}`]);
    if (secrets.some(({ id }) => taken.includes(id)))
        return secrets;
    return [...secrets, { id: `GIT_AUTH_TOKEN.${host}`, source: { kind: 'value', value: token }, isRunToken: true }];
}
/** A longer file is data rather than a password or a key, and the runner looks for every line of it in all that is printed. */
const longestHidden = 64 * 1024;
/**
 * Returns the texts that the log and the outputs must not contain: the runner knows the secrets of the repository, but not
 * what an earlier step has fetched or derived.
 */
function secretTexts(secrets, env) {
    return secrets.map(({ source }) => {
        switch (source.kind) {
            case 'value':
                return source.value;
            case 'env':
                return env[source.variable] ?? '';
            case 'file':
                return shortText(source.path);
        }
    });
}
/** Empty for a file that is long, or no text. */
function shortText(path) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    if (!stat.isFile() || stat.size > longestHidden)
        return '';
    const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    return text.includes('\0') ? '' : text;
}


/***/ }),

/***/ 63062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readPrepareInputs)
});

// EXTERNAL MODULE: ./build/src/inputs/forms.js
var inputs_forms = __webpack_require__(10700);
;// CONCATENATED MODULE: ./build/src/builder/prepare-inputs.js
const drivers = ['docker-container', 'docker', 'kubernetes', 'remote'];

// EXTERNAL MODULE: ./build/src/inputs/read-buildkitd.js
var read_buildkitd = __webpack_require__(35958);
// EXTERNAL MODULE: ./build/src/inputs/read-docker.js + 3 modules
var read_docker = __webpack_require__(77432);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/emulators/emulation.js
var emulation = __webpack_require__(45994);
// EXTERNAL MODULE: ./build/src/emulators/emulator-image.js + 2 modules
var emulator_image = __webpack_require__(60842);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __webpack_require__(56706);
;// CONCATENATED MODULE: ./build/src/inputs/read-emulation.js
/** The inputs of the group "emulation". */





/** @throws Error that names the input and the remedy */
function readEmulation(read) {
    const qemu = (0,inputs_forms/* readWord */.pS)(read, 'qemu', emulation/* qemuModes */.tH);
    const qemuImages = (0,inputs_forms/* readLines */.Se)(read, 'qemu-image');
    const qemuPlatforms = readPlatforms(read);
    const qemuReset = (0,inputs_forms/* readBoolean */.Vf)(read, 'qemu-reset', false);
    if (qemuPlatforms.length > 0 && qemu !== 'always') {
        throw new Error(`qemu-platforms: it requires qemu: always, and qemu is "${qemu}". Remove it`);
    }
    if (qemuReset && qemu === 'never')
        throw new Error('qemu-reset: it is not allowed with qemu: never. Remove one of them');
    return {
        qemu,
        qemuImages: qemuImages.length > 0 ? qemuImages : emulator_image/* defaultQemuImages */.kz,
        qemuPlatforms,
        qemuReset,
        qemuCacheImage: (0,inputs_forms/* readBoolean */.Vf)(read, 'qemu-cache-image', true),
    };
}
function readPlatforms(read) {
    const words = (0,inputs_forms/* readList */.LD)(read, 'qemu-platforms').filter((word) => word !== 'all');
    return (0,errors/* inContext */.Vc)('qemu-platforms', () => words.map(platform/* parsePlatform */.FL));
}

// EXTERNAL MODULE: ./build/src/inputs/yaml.js
var yaml = __webpack_require__(58172);
;// CONCATENATED MODULE: ./build/src/inputs/read-driver-opts.js
/** The key of an option: `network=`, `env.HTTP_PROXY=`. */
const key = /^[a-zA-Z][\w.-]*=/;
/**
 * Returns the options in a line. A comma separates two options if a key follows it. Other commas belong to the value, as
 * in `env.NO_PROXY=a,b`. A quoted line is a single option.
 *
 * @throws the result of `fault` for a line without a key
 */
function splitOptions(line, quoted, fault) {
    if (!key.test(line))
        throw fault('this is not an option. Use KEY=VALUE');
    return quoted ? [line] : line.split(/,(?=[a-zA-Z][\w.-]*=)/);
}

// EXTERNAL MODULE: ./build/src/inputs/read-tls.js
var read_tls = __webpack_require__(46391);
;// CONCATENATED MODULE: ./build/src/inputs/read-nodes.js
/** The nodes of the builder to create: the first comes from the inputs of the group "builder", others from `nodes`. */






/** @throws Error that names the input, and the position in `nodes` */
async function readNodes(read, driver, secret) {
    const items = (await (0,yaml/* readYaml */.g)(read, 'nodes'))?.items() ?? [];
    const further = items.map((item) => readNode(item, driver, secret));
    if (driver === 'docker' && items[0])
        throw items[0].fault(`the docker driver has only one node. ${remedy}`);
    const names = further.map(({ name }) => name);
    for (const [index, item] of items.entries()) {
        const name = names[index];
        if (name === undefined || names.indexOf(name) === index)
            continue;
        throw item.fault(`the name "${name}" is repeated. Use a different name for each node`);
    }
    const first = readFirst(read, driver);
    // A remote builder has no default endpoint, so its first node may be in the list.
    if (driver !== 'remote' || first.endpoint !== undefined || further.length === 0)
        return [first, ...further];
    if (first.platforms.length > 0)
        throw new Error('node-platforms: the first node is in nodes. Set its platforms there');
    return further;
}
const remedy = 'Set driver to docker-container, kubernetes or remote';
function readFirst(read, driver) {
    const endpoint = read('endpoint') || undefined;
    const buildkitdFlags = read('buildkitd-flags') || undefined;
    const options = driver === 'docker' ? [] : (0,inputs_forms/* readItems */.F1)(read, 'driver-opts');
    const driverOpts = options.flatMap(({ text, quoted }) => splitOptions(text, quoted, (message) => new Error(`driver-opts: ${message}`)));
    if (buildkitdFlags !== undefined && (driver === 'docker' || driver === 'remote')) {
        throw new Error(`buildkitd-flags: the ${driver} driver does not start BuildKit. Set driver to docker-container`);
    }
    checkEndpoint(endpoint, driver, (message) => new Error(`endpoint: ${message}`));
    if (driver === 'remote' && endpoint === undefined && !read('nodes')) {
        throw new Error('endpoint: the remote driver needs the address of BuildKit, such as tcp://HOST:1234');
    }
    const platforms = (0,inputs_forms/* readList */.LD)(read, 'node-platforms').map((text) => (0,errors/* inContext */.Vc)('node-platforms', () => (0,platform/* parsePlatform */.FL)(text)));
    if (driver === 'docker' && platforms.length > 0)
        throw new Error(`node-platforms: the docker driver has the platforms of the engine. ${remedy}`);
    return { name: undefined, endpoint, platforms, driverOpts, buildkitdFlags, tls: undefined };
}
function readNode(item, driver, secret) {
    const fields = item.fields(['name', 'endpoint', 'platforms', 'driver-opts', 'buildkitd-flags', 'tls']);
    const name = textOf(fields.name);
    if (fields.name && name !== undefined && !/^[a-zA-Z][\w.-]*$/.test(name)) {
        throw fields.name.fault(`"${name}" is not a valid name. Use letters, digits, ".", "_" and "-", starting with a letter`);
    }
    const endpoint = textOf(fields.endpoint);
    checkEndpoint(endpoint, driver, (message) => (fields.endpoint ?? item).fault(message));
    if (endpoint === undefined && driver !== 'kubernetes')
        throw item.fault('this node has no endpoint. Add one');
    const flags = fields['buildkitd-flags'];
    if (flags && driver === 'remote')
        throw flags.fault('the remote driver does not start BuildKit. Remove the flags');
    return {
        name,
        endpoint,
        platforms: read_nodes_readPlatforms(fields.platforms),
        driverOpts: readNodeOptions(fields['driver-opts']),
        buildkitdFlags: textOf(flags),
        tls: fields.tls && readNodeTls(fields.tls, endpoint, secret),
    };
}
function textOf(value) {
    const text = value?.text();
    return text === '' ? undefined : text;
}
function read_nodes_readPlatforms(value) {
    return (value?.texts() ?? []).map((text) => {
        try {
            return (0,platform/* parsePlatform */.FL)(text);
        }
        catch (error) {
            throw value?.fault(error.message) ?? error;
        }
    });
}
/** Each item of a list is one option. A text has the syntax of the input `driver-opts`. */
function readNodeOptions(value) {
    if (!value)
        return [];
    const fault = (message) => value.fault(message);
    if (value.isList())
        return value.texts().flatMap((text) => splitOptions(text, true, fault));
    const items = value.parsed(inputs_forms/* readItems */.F1);
    return items.flatMap(({ text, quoted }) => splitOptions(text, quoted, fault));
}
function readNodeTls(value, endpoint, secret) {
    const { ca, ...client } = (0,read_tls/* readTls */.i)(value.fields(['ca', 'cert', 'key']), secret);
    if (ca === undefined)
        throw value.fault('tls requires ca, the certificate to verify the endpoint with');
    if (!endpoint?.startsWith('tcp://'))
        throw value.fault('tls requires an endpoint that starts with tcp://');
    return { ca, ...client };
}
const schemes = {
    'docker-container': ['ssh', 'tcp', 'unix', 'npipe', 'http', 'https', 'fd'],
    docker: [],
    kubernetes: [],
    remote: ['docker-container', 'kube-pod', 'npipe', 'ssh', 'tcp', 'unix'],
};
/** Without a scheme it is the name of a Docker context. */
function checkEndpoint(endpoint, driver, fault) {
    if (endpoint === undefined)
        return;
    if (driver === 'kubernetes')
        throw fault('the kubernetes driver uses the cluster of the kubeconfig. Remove it');
    const [, scheme, rest = ''] = /^([\w+.-]+):\/\/(.*)$/.exec(endpoint) ?? [];
    if (scheme === undefined) {
        if (driver === 'remote')
            throw fault(`"${endpoint}" is not an address of BuildKit. Use tcp://HOST:PORT`);
        return;
    }
    if (!schemes[driver].includes(scheme)) {
        throw fault(`the ${driver} driver does not support ${scheme}://. Use ${schemes[driver].join(', ') || 'the name of a context'}`);
    }
    const port = /^[^/]*:(\d+)(?:\/|$)/.exec(rest)?.[1];
    if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65535)) {
        throw fault(`"${endpoint}" has an invalid port. Use 1 to 65535`);
    }
}

;// CONCATENATED MODULE: ./build/src/inputs/read-builder.js
/** The inputs of the groups "emulation", "builder" and "registries". */






/** @throws Error that names the input and the remedy */
async function readPrepareInputs(runtime, pushes) {
    const { input: read, secret } = runtime;
    const buildkitdConfig = (0,read_buildkitd/* readBuildkitdConfig */.R)(read);
    const docker = await (0,read_docker/* readDockerInputs */.q)(runtime, { pushes, buildkitdConfig });
    const driver = (0,inputs_forms/* readWord */.pS)(read, 'driver', drivers);
    const nodes = await readNodes(read, driver, secret);
    const cleanup = (0,inputs_forms/* readBoolean */.Vf)(read, 'cleanup', true);
    if (buildkitdConfig && (driver === 'docker' || driver === 'remote')) {
        throw new Error(`${buildkitdConfig.input}: the ${driver} driver does not start BuildKit. Configure the running BuildKit instead`);
    }
    if (!cleanup && driver === 'remote' && nodes.some(({ tls }) => tls)) {
        throw new Error('cleanup: the builder would lose the certificates in nodes after the job. Set their paths as cacert, cert and key in driver-opts');
    }
    const keepState = readKeepState(read, driver);
    return {
        ...docker,
        notices: [...docker.notices, ...ignoredInputs(read, driver, keepState)],
        ...readEmulation(read),
        builder: readBuilder(read),
        driver,
        isDriverSet: read('driver') !== '',
        nodes,
        entitlements: readEntitlements(read, buildkitdConfig),
        use: (0,inputs_forms/* readBoolean */.Vf)(read, 'use', false),
        keepState,
        buildkitdConfig,
        cleanup,
    };
}
function ignoredInputs(read, driver, keepState) {
    const options = driver === 'docker' && read('driver-opts') !== '';
    const state = keepState && (driver === 'docker' || driver === 'remote');
    return [
        ...(options ? ['driver-opts: ignored, since the docker driver has no options'] : []),
        ...(state ? [`keep-state: ignored, since the ${driver} driver always keeps the state`] : []),
    ];
}
/** The names of the engine's own builders are those of docker contexts. */
function readBuilder(read) {
    const name = read('builder');
    if (name === '')
        return undefined;
    if (/^[a-zA-Z0-9][\w.+-]*$/.test(name))
        return name;
    throw new Error(`builder: "${name}" is not a valid name. Use letters, digits, ".", "_" and "-", starting with a letter or digit`);
}
/** The state belongs to the builder's name. Under a generated name it would never be used again. */
function readKeepState(read, driver) {
    const keeps = (0,inputs_forms/* readBoolean */.Vf)(read, 'keep-state', false);
    if (keeps && read('builder') === '' && (driver === 'docker-container' || driver === 'kubernetes')) {
        throw new Error('keep-state: the state is kept under the name of the builder. Set builder');
    }
    return keeps;
}
/** Those of `allow` that buildkitd grants only with a flag, which replaces those of a buildkitd.toml. */
function readEntitlements(read, config) {
    const asked = (0,inputs_forms/* readList */.LD)(read, 'allow').map((text) => text.replace(/=.*$/, ''));
    const needed = ['network.host', 'security.insecure', 'device'].filter((name) => asked.includes(name));
    const configured = config?.table['insecure-entitlements'];
    const granted = Array.isArray(configured) ? configured.map(String) : [];
    return needed.every((name) => granted.includes(name)) ? [] : [...new Set([...granted, ...needed])];
}


/***/ }),

/***/ 90197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ inputsBeforeTags),
  W: () => (/* binding */ readStepInputs)
});

// EXTERNAL MODULE: ./build/src/actions/artifacts.js + 1 modules
var artifacts = __webpack_require__(53621);
// EXTERNAL MODULE: ./build/src/actions/facts.js
var actions_facts = __webpack_require__(26634);
// EXTERNAL MODULE: ./build/src/inputs/forms.js
var inputs_forms = __webpack_require__(10700);
// EXTERNAL MODULE: ./build/src/docker/process.js
var process = __webpack_require__(61959);
// EXTERNAL MODULE: ./build/src/fan-out/open-handoff.js + 2 modules
var open_handoff = __webpack_require__(50638);
// EXTERNAL MODULE: ./build/src/image/attestations.js
var attestations = __webpack_require__(33756);
// EXTERNAL MODULE: ./build/src/image/cache.js
var image_cache = __webpack_require__(20909);
// EXTERNAL MODULE: ./build/src/image/build-context.js
var build_context = __webpack_require__(27545);
// EXTERNAL MODULE: ./build/src/image/build-inputs.js
var build_inputs = __webpack_require__(95085);
// EXTERNAL MODULE: ./build/src/image/secrets.js
var image_secrets = __webpack_require__(57710);
// EXTERNAL MODULE: ./build/src/image/origin.js
var image_origin = __webpack_require__(12029);
// EXTERNAL MODULE: ./build/src/plan/make-plan.js + 2 modules
var make_plan = __webpack_require__(64477);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __webpack_require__(39460);
// EXTERNAL MODULE: ./build/src/plan/scope.js
var scope = __webpack_require__(18817);
// EXTERNAL MODULE: ./build/src/publish/guard.js
var guard = __webpack_require__(80976);
// EXTERNAL MODULE: ./build/src/report/build-log.js
var build_log = __webpack_require__(96751);
// EXTERNAL MODULE: ./build/src/inputs/read-builder.js + 4 modules
var read_builder = __webpack_require__(63062);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/image/exporters.js
var exporters = __webpack_require__(31161);
// EXTERNAL MODULE: ./build/src/image/push-attributes.js
var push_attributes = __webpack_require__(14689);
;// CONCATENATED MODULE: ./build/src/image/exports.js



/**
 * @param isLeg whether another job publishes the image, under the names of the plan
 * @throws Error that names the input and the remedy
 */
function planExports(plan, { push, load, outputs }, isLeg) {
    const names = plan.tags.map(reference/* formatTagReference */.jU);
    const pushing = outputs.filter((output) => isPush(output, push === true));
    const local = outputs.filter((output) => !pushing.includes(output));
    const destinations = { load, outputs: local, names, tagsUnused: false, push: false, pushAttributes: {} };
    if (push !== true && pushing.length === 0) {
        if (isLeg && push === undefined) {
            throw new Error('push: a leg has to push its image. Set it to true, or to false to build only');
        }
        const tagsUnused = names.length > 0 && push === undefined && !load && outputs.length === 0;
        return { plan, destinations: { ...destinations, tagsUnused }, notices: [] };
    }
    const targets = pushing.map((exporter) => (isLeg ? targetOfLeg(exporter, plan) : targetOf(exporter, plan)));
    const published = isLeg ? plan : withTargets(plan, targets, push === true);
    if (published.images.length === 0)
        throw noName(plan, push === true);
    if (!isLeg)
        (0,reference/* checkPushable */.fS)(published.tags);
    return {
        plan: published,
        destinations: { ...destinations, push: true, pushAttributes: (0,push_attributes/* pushAttributes */.a)(pushing) },
        notices: targets.flatMap(({ notices }) => notices),
    };
}
/** With `push`, every image exporter pushes, as with `buildx build --push`. */
function isPush({ type, attributes }, push) {
    const pushesByItself = type === 'registry' || (type === 'image' && (0,push_attributes/* isTrue */.H)(attributes['push'] ?? 'false'));
    const pushesAnyway = type === 'registry' || (type === 'image' && push);
    if (pushesAnyway && 'push' in attributes && !(0,push_attributes/* isTrue */.H)(attributes['push'] ?? '')) {
        throw new Error(`outputs: push=false contradicts ${push ? 'push: true' : 'type=registry'}. Remove one of them`);
    }
    return pushesByItself || pushesAnyway;
}
function targetOf(exporter, plan) {
    const byDigest = isByDigest(exporter);
    const own = ownNames(exporter, plan);
    const { tags, notices } = own ?? { tags: plan.tags, notices: [] };
    // Generated tags are for the job that merges what is pushed by digest.
    const isGenerated = own === undefined && plan.version !== '';
    const tagged = tags.find(({ isDefault }) => isDefault !== true);
    if (byDigest && tagged && !isGenerated) {
        throw new Error(`outputs: push-by-digest=true pushes without a tag, but ${(0,reference/* formatTagReference */.jU)(tagged)} has one. Remove the tag, or ` +
            'remove push-by-digest: the step always pushes by digest before it moves tags');
    }
    const repositories = own || !byDigest ? tags.map(({ repository }) => repository) : plan.images;
    return { repositories, tags: byDigest ? [] : tags, byDigest, isNamed: own !== undefined, notices };
}
function targetOfLeg(exporter, plan) {
    const own = ownNames(exporter, plan);
    const known = new Set([...plan.images, ...plan.tags.map(reference/* formatTagReference */.jU)]);
    const stray = own?.tags.find((name) => !known.has(name.isDefault ? name.repository : (0,reference/* formatTagReference */.jU)(name)));
    if (stray) {
        throw new Error(`outputs: name=${(0,reference/* formatTagReference */.jU)(stray)} is not in the plan. Add the name to the plan step`);
    }
    return { repositories: plan.images, tags: plan.tags, byDigest: true, isNamed: own !== undefined, notices: [] };
}
/** Undefined if the exporter uses the names of the step. */
function ownNames({ type, attributes }, plan) {
    const { name } = attributes;
    // In buildx, `tags` replace the name of an exporter that pushes only because of `push`.
    const isReplaced = type === 'image' && !('push' in attributes) && plan.tags.length > 0;
    if (name === undefined || isReplaced)
        return undefined;
    return (0,errors/* inContext */.Vc)('outputs', () => {
        const read = name.split(',').map((one) => (0,reference/* readTagReference */.OO)(one.trim()));
        return { tags: read.map(({ reference }) => reference), notices: read.flatMap(({ notices }) => notices) };
    });
}
function isByDigest({ attributes }) {
    return (0,push_attributes/* isTrue */.H)(attributes['push-by-digest'] ?? 'false');
}
function withTargets(plan, targets, push) {
    const tags = unique([...ofStep(plan, targets, push), ...targets.flatMap((target) => target.tags)]);
    const repositories = [
        ...tags.map(({ repository }) => repository),
        ...targets.flatMap((target) => target.repositories),
    ];
    return { ...plan, images: [...new Set(repositories)], tags, tagNames: [...new Set(tags.map(({ tag }) => tag))] };
}
/** The tags of the step, unless every exporter that pushes does so by digest. */
function ofStep({ tags }, targets, push) {
    if (targets.length === 0 || targets.some(({ byDigest }) => !byDigest))
        return tags;
    // Exporters with their own names do not get these tags. The default tag `latest` is only for pushes with a tag.
    return push && targets.every(({ isNamed }) => isNamed) ? tags.filter(({ isDefault }) => isDefault !== true) : [];
}
function unique(tags) {
    return [...new Map(tags.map((tag) => [(0,reference/* formatTagReference */.jU)(tag), tag])).values()];
}
function noName({ images, tagNames }, push) {
    if (images.length === 0 && tagNames.length > 0) {
        return new Error('images: push is true, but no image is enabled for this event. Enable one, or set push to false for it');
    }
    if (images.length > 0) {
        return new Error('tags: push is true, but no rule generates a valid tag for this event. Add a rule that does (type=sha always does), or set push to false for this event');
    }
    if (push) {
        return new Error('tags: push is true, but there is no tag to publish. Set tags. In a leg of a fan-out, set plan instead; ' +
            'if plan is set here, it is empty, since GitHub drops the output of a job that contains a secret');
    }
    return new Error('outputs: the exporter that pushes has no name, and there are no tags. Set tags, or add name=REPOSITORY:TAG');
}

// EXTERNAL MODULE: ./build/src/plan/annotations.js
var annotations = __webpack_require__(60895);
;// CONCATENATED MODULE: ./build/src/inputs/read-exports.js
/** The inputs `push`, `load`, `outputs` and `call`: what becomes of a build. */







/**
 * The destinations of the build, and the plan with the names that they add.
 *
 * @param isLeg whether another job publishes the image
 * @throws Error that names the input and the remedy
 */
function readExports(read, plan, isLeg) {
    const inputs = {
        push: read('push') === '' ? undefined : (0,inputs_forms/* readBoolean */.Vf)(read, 'push', false),
        load: (0,inputs_forms/* readBoolean */.Vf)(read, 'load', false),
        outputs: (0,errors/* inContext */.Vc)('outputs', () => (0,inputs_forms/* readRows */.aK)(read, 'outputs').map(exporters/* parseExporter */.jT)),
    };
    // A call exports nothing.
    const none = { push: false, load: false, outputs: [] };
    return forMediaTypes(planExports(plan, (0,build_inputs/* isCall */.n)({ call: readCall(read) }) ? none : inputs, isLeg));
}
/** BuildKit rejects annotations of a manifest list. */
function forMediaTypes(exports) {
    const { plan, destinations, notices } = exports;
    const exporters = [destinations.pushAttributes, ...destinations.outputs.map(({ attributes }) => attributes)];
    if (exporters.every((attributes) => (0,push_attributes/* isTrue */.H)(attributes['oci-mediatypes'] ?? 'true')))
        return exports;
    const kept = (0,annotations/* withoutListAnnotations */.xx)(plan.annotations);
    return { ...exports, plan: { ...plan, annotations: kept.annotations }, notices: [...notices, ...kept.notices] };
}
function readCall(read) {
    return read('call') || 'build';
}

// EXTERNAL MODULE: ./build/src/inputs/read-fan-out.js + 1 modules
var read_fan_out = __webpack_require__(92842);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/actions/boolean.js
var actions_boolean = __webpack_require__(51861);
// EXTERNAL MODULE: ./build/src/docker/csv.js
var csv = __webpack_require__(18854);
;// CONCATENATED MODULE: ./build/src/inputs/read-attestations.js
/** The inputs `provenance`, `sbom` and `attests`. */




/** @throws Error that names the input and the remedy */
function readAttestationInputs(read, env) {
    const one = (input) => (0,errors/* inContext */.Vc)(input, () => parseAttestation(read(input)));
    const attests = (0,errors/* inContext */.Vc)('attests', () => (0,inputs_forms/* readLines */.Se)(read, 'attests').map((row) => (0,csv/* toEntry */.q0)((0,csv/* parseAttributes */.vB)(row, keyOf))));
    const defaultAttestations = !/^(?:1|t|true)$/i.test(env['BUILDX_NO_DEFAULT_ATTESTATIONS'] ?? '');
    return { provenance: one('provenance'), sbom: one('sbom'), attests, defaultAttestations };
}
/** A boolean, or attributes such as `mode=max`. */
function parseAttestation(text) {
    if (text === '')
        return undefined;
    const isOn = (0,actions_boolean/* parseBoolean */.y)(text);
    if (isOn !== undefined)
        return isOn && {};
    if (!text.includes('=')) {
        throw new Error(`"${text}" is neither a boolean nor an attribute. Use true, false or KEY=value`);
    }
    return (0,csv/* parseAttributes */.vB)(text, keyOf);
}
/** Parameters of a scanner are variables, whose case has a meaning. */
function keyOf(key) {
    return /^\s*(?:type|disabled)\s*$/i.test(key) ? key.trim().toLowerCase() : key;
}

;// CONCATENATED MODULE: ./build/src/inputs/read-cache.js
/** The inputs of the build cache. */




/** @throws Error that names the input and the remedy */
function readCacheChoice(read) {
    const from = readCaches(read, 'cache-from');
    const to = readCaches(read, 'cache-to');
    if (from.length > 0 || to.length > 0)
        return { kind: 'explicit', from, to };
    return {
        kind: 'shorthand',
        backend: (0,inputs_forms/* readWord */.pS)(read, 'cache', image_cache/* cacheBackends */._e),
        mode: (0,inputs_forms/* readWord */.pS)(read, 'cache-mode', image_cache/* cacheModes */.Z5),
        scope: read('cache-scope') || undefined,
        ref: read('cache-ref') || undefined,
    };
}
function readCaches(read, input) {
    return (0,errors/* inContext */.Vc)(input, () => (0,inputs_forms/* readLines */.Se)(read, input).map(parseCache));
}
/** A bare reference is short for a cache in a registry, as in buildx. */
function parseCache(row) {
    const [ref = '', ...others] = (0,csv/* csvFields */.qZ)(row);
    if (others.length === 0 && !ref.includes('='))
        return { type: 'registry', attributes: { ref } };
    return (0,csv/* toEntry */.q0)((0,csv/* parseAttributes */.vB)(row));
}

;// CONCATENATED MODULE: ./build/src/inputs/read-build.js
/** The inputs of the groups "what", "where to" and "cache". */








const read_build_text = (read, name) => (read(name) ? [read(name)] : []);
/** Inputs that are a flag of buildx under (nearly) the same name, and how each is written. */
const flagInputs = [
    ['file', '--file', read_build_text],
    ['target', '--target', read_build_text],
    ['build-args', '--build-arg', buildArgs],
    ['add-hosts', '--add-host', inputs_forms/* readList */.LD],
    ['allow', '--allow', inputs_forms/* readList */.LD],
    ['cgroup-parent', '--cgroup-parent', read_build_text],
    ['network', '--network', read_build_text],
    ['shm-size', '--shm-size', read_build_text],
    ['ssh', '--ssh', sshAgents],
    ['ulimit', '--ulimit', inputs_forms/* readLines */.Se],
];
/** @throws Error that names the input and the remedy */
function readBuildInputs(read, destinations, { env, origin, secrets, expand = (text) => text }) {
    const context = (0,build_context/* expandDefaultContext */.j1)(read('context') || '.', 'context', origin);
    const buildContexts = (0,inputs_forms/* readLines */.Se)(read, 'build-contexts').map((line) => (0,build_context/* expandDefaultContext */.j1)(line, 'build-contexts', origin));
    const named = buildContexts.map((line) => line.slice(line.indexOf('=') + 1));
    const file = read('file') || undefined;
    (0,build_context/* checkContext */.M_)(context, file);
    return {
        ...destinations,
        call: readCall(read),
        context,
        file,
        target: read('target') || undefined,
        buildContexts,
        secrets: (0,image_secrets/* withGitToken */.oP)(secrets, (0,build_context/* gitHost */.hK)({ context, file, named }, origin), read('github-token')),
        ...readAttestationInputs(read, env),
        cache: readCacheChoice(read),
        limits: { total: (0,inputs_forms/* readMinutes */.wM)(read, 'timeout'), silence: (0,inputs_forms/* readMinutes */.wM)(read, 'stall-timeout') },
        flags: readFlags(read, expand),
        noCache: readNoCache(read),
    };
}
function buildArgs(read, input, expand) {
    const lines = (0,inputs_forms/* readLines */.Se)(read, input);
    const noName = lines.find((line) => /^\s*=/.test(line));
    if (noName !== undefined)
        throw new Error(`${input}: "${noName}" has no name. Use NAME=value`);
    // Without a value, it comes from the environment.
    const stray = lines.find((line) => !line.includes('=') && !/^\w[\w.-]*$/.test(line));
    if (stray === undefined)
        return (0,errors/* inContext */.Vc)(input, () => lines.map(expand));
    throw new Error(`${input}: "${stray}" is neither NAME nor NAME=value. Quote a value of several lines as a whole, as in "NAME=line 1…line 2"`);
}
/** `ID`, or `ID=SOCKET_OR_KEY[,KEY]`, which is quoted as a whole. */
function sshAgents(read, input) {
    const agents = (0,inputs_forms/* readList */.LD)(read, input);
    for (const agent of agents) {
        const equals = agent.indexOf('=');
        const paths = equals < 0 ? [] : agent.slice(equals + 1).split(',');
        const missing = paths.find((path) => path !== '' && !path.includes('=') && !(0,external_node_fs_.existsSync)(path));
        if (missing !== undefined) {
            throw new Error(`${input}: there is no socket or key at "${missing}". Use ${agent.slice(0, equals)}=PATH of one that exists`);
        }
    }
    return agents;
}
function readFlags(read, expand) {
    const flags = flagInputs.flatMap(([input, flag, reader]) => reader(read, input, expand).flatMap((value) => [flag, value]));
    return [...flags, ...((0,inputs_forms/* readBoolean */.Vf)(read, 'pull', false) ? ['--pull'] : [])];
}
/** buildx does not accept both, and no-cache applies to every stage. */
function readNoCache(read) {
    if ((0,inputs_forms/* readBoolean */.Vf)(read, 'no-cache', false))
        return ['--no-cache'];
    return (0,inputs_forms/* readList */.LD)(read, 'no-cache-filters').flatMap((stage) => ['--no-cache-filter', stage]);
}

// EXTERNAL MODULE: ./build/src/inputs/read-names.js + 2 modules
var read_names = __webpack_require__(89974);
// EXTERNAL MODULE: ./build/src/inputs/read-publish.js
var read_publish = __webpack_require__(71141);
;// CONCATENATED MODULE: ./build/src/inputs/replaced-inputs.js
const separator = (name) => `The output has one item per line. Use join(fromJSON(steps.ID.outputs.json).${name}, ',') in later steps`;
const login = 'The login ends with the step. Use docker/login-action if later steps need it';
/** What to use instead. They are declared in action.yml, since GitHub only warns about unknown inputs. */
const replacedInputs = {
    'docker/metadata-action': {
        'sep-tags': separator('tags'),
        'sep-labels': 'The output has one item per line. Use fromJSON(steps.ID.outputs.json).labels in later steps',
        'sep-annotations': separator('annotations'),
        'bake-target': 'This action builds with tags, labels and annotations itself. Remove it',
    },
    'docker/login-action': {
        scope: 'The credentials are used for this image only. Remove it',
        ecr: 'Use registry-auth with provider: ecr',
        logout: login,
    },
    'docker/setup-qemu-action': {
        image: 'Use qemu-image',
        reset: 'Use qemu-reset',
        'cache-image': 'Use qemu-cache-image',
    },
    'docker/setup-buildx-action': {
        name: 'Use builder',
        version: 'Use buildx-version',
        append: 'Use nodes',
        config: 'Use buildkitd-config',
        'config-inline': 'Use buildkitd-config-inline',
        install: 'Call docker buildx build in later steps, or use docker/setup-buildx-action for them',
        'cache-binary': 'A downloaded buildx is kept in the tool cache of the runner. Remove it',
    },
};
/** @throws Error that names the action the input belongs to, and what to use instead */
function refuseReplacedInputs(read) {
    for (const [action, inputs] of Object.entries(replacedInputs)) {
        for (const [name, remedy] of Object.entries(inputs)) {
            if (read(name) !== '')
                throw new Error(`${name}: it is an input of ${action}. ${remedy}`);
        }
    }
}

// EXTERNAL MODULE: ./build/src/inputs/read-retries.js
var read_retries = __webpack_require__(47272);
;// CONCATENATED MODULE: ./build/src/inputs/read-secrets.js
/** The inputs that hold secrets of a build. */


/**
 * Reads the inputs `secrets` (`ID=value`), `secret-envs` (`ID=VARIABLE`) and `secret-files` (`ID=PATH`). An empty value is
 * passed as an empty secret: a fork's pull request has none of the repository's secrets, and the Dockerfile decides whether
 * it can do without.
 *
 * @throws Error that never holds a value
 */
function readSecrets(read, env) {
    const values = (0,inputs_forms/* readLines */.Se)(read, 'secrets').map((entry, number) => {
        const [id, value] = splitEntry('secrets', entry, number, 'ID=value');
        // The last line of a Base64 text, which would show in the log as an ID.
        if (value === '=')
            throw new Error(`secrets: entry ${number + 1} has the value "=". ${severalLines}`);
        // Linux takes no environment variable over 128 KiB, name included.
        if (Buffer.byteLength(value) > 120 * 1024) {
            throw new Error(`secrets: ${id} is larger than 120 KiB. Write it to a file and use secret-files`);
        }
        return { id, source: { kind: 'value', value } };
    });
    const envs = (0,inputs_forms/* readList */.LD)(read, 'secret-envs').map((entry, number) => {
        const [id, variable] = splitEntry('secret-envs', entry, number, 'ID=VARIABLE');
        if (env[variable] === undefined) {
            throw new Error(`secret-envs: the variable ${variable} for ${id} is not set. Set it with env`);
        }
        return { id, source: { kind: 'env', variable } };
    });
    const files = (0,inputs_forms/* readLines */.Se)(read, 'secret-files').map((entry, number) => {
        const [id, path] = splitEntry('secret-files', entry, number, 'ID=PATH');
        if (!(0,external_node_fs_.existsSync)(path)) {
            throw new Error(`secret-files: file not found: "${path}" (${id}). Use a path relative to the workspace`);
        }
        return { id, source: { kind: 'file', path } };
    });
    const all = [...values, ...envs, ...files];
    const twice = all.find(({ id }, number) => all.findIndex((other) => other.id === id) !== number);
    if (twice)
        throw new Error(`secrets, secret-envs, secret-files: ${twice.id} is repeated. Remove one of them`);
    return all;
}
const severalLines = 'Quote a value of several lines as a whole, as in "ID=line 1…line 2"';
/** Errors name only the number of an invalid entry, since all of it may be the secret. */
function splitEntry(input, entry, number, form) {
    const equals = entry.indexOf('=');
    if (equals > 0)
        return [entry.slice(0, equals).trim(), entry.slice(equals + 1)];
    throw new Error(`${input}: entry ${number + 1} is not ${form}. ${severalLines}`);
}

// EXTERNAL MODULE: ./build/src/inputs/read-selection.js
var read_selection = __webpack_require__(24196);
// EXTERNAL MODULE: ./build/src/inputs/read-sign.js
var read_sign = __webpack_require__(8529);
;// CONCATENATED MODULE: ./build/src/inputs/read-step.js
/** The inputs of the step. */



























/**
 * @param defaults retries before the input `retries`
 * @throws Error that names the input and the remedy
 */
async function readStepInputs(runtime, env, defaults) {
    const { input } = runtime;
    // First, since any message may quote them.
    const secrets = readSecrets(input, env);
    for (const text of (0,image_secrets/* secretTexts */.Vh)(secrets, env))
        runtime.secret(text);
    refuseReplacedInputs(input);
    refuseBakeInputs(input);
    const leg = (0,read_fan_out/* readLeg */.NT)(input);
    const handoff = leg?.handoff;
    // With a plan, these contain only the platforms of the leg.
    const planInputs = (0,read_names/* readPlanInputs */.j)(input, { env, publishes: (0,inputs_forms/* readBoolean */.Vf)(input, 'push', false) });
    const facts = await (0,actions_facts/* readFacts */.M)(env, leg ? 'nothing' : (0,make_plan/* checkoutNeed */.LL)(planInputs), process/* runToEnd */.cd);
    const named = leg ? { plan: leg.plan, notices: [] } : await (0,make_plan/* makePlan */.Cs)(planInputs, facts);
    const { plan, destinations, notices: ofExports } = readExports(input, named.plan, handoff !== undefined);
    const tags = handoff ? [] : plan.tags;
    const prepare = await (0,read_builder/* readPrepareInputs */.T)({ ...runtime, env }, destinations.push);
    const origin = (0,image_origin/* readOrigin */.P)(facts);
    const expand = await (0,scope/* textExpander */.B)(plan.expressions, input('build-args'));
    const given = readBuildInputs(input, destinations, { env, origin, secrets, expand });
    const build = handoff ? { ...given, cache: (0,image_cache/* cacheOfLeg */.O_)(given.cache, handoff.leg) } : given;
    if (!(0,build_inputs/* isCall */.n)(build))
        (0,attestations/* checkIndexAnnotations */.r3)(plan, build);
    if (handoff?.kind === 'artifact' && build.push && !(0,artifacts/* offersArtifacts */.z)(env))
        throw (0,open_handoff/* noArtifacts */.r)();
    const { context, target, limits } = build;
    const file = (0,build_context/* otherDockerfile */.pJ)(build);
    const subject = { repository: plan.images[0], context, file, target, platforms: plan.platforms };
    const cache = (0,image_cache/* planCache */._s)(build.cache, subject, env);
    const names = (0,build_inputs/* isCall */.n)(build) ? [] : (0,read_selection/* readSelection */.h)(input, 'cache-mounts', 'Use true, or IDs of cache mounts');
    const cacheMounts = names.length === 0 ? undefined : { names, scope: (0,image_cache/* cacheScope */.ju)(build.cache, subject) };
    const progress = (0,inputs_forms/* readWord */.pS)(input, 'progress', build_log/* progressModes */.w);
    const publish = (0,read_publish/* readPublishInputs */.RY)(input, build.push || (0,build_inputs/* isCall */.n)(build), { limits, quiet: progress === 'quiet' });
    const sign = await (0,read_sign/* readSignInputs */.n)(runtime, env, build.push);
    if (sign && handoff)
        throw new Error('sign: this step is a leg, whose image is signed when it is merged. Set sign in the merge step');
    const retryPolicy = (0,read_retries/* readRetryPolicy */.h)(input, defaults);
    const summary = (0,inputs_forms/* readBoolean */.Vf)(input, 'summary', true);
    const record = (0,inputs_forms/* readBoolean */.Vf)(input, 'record', false);
    if (record && (0,build_inputs/* isCall */.n)(build))
        throw new Error(`record: call: ${build.call} builds nothing. Remove record or call`);
    const patterns = { 'immutable-tags': publish.immutableTags, 'forward-only': publish.forwardOnly.patterns };
    const unmatched = (0,guard/* unmatchedPatterns */.xo)(patterns, tags);
    const notices = [...named.notices, ...ofExports, ...(0,reference/* defaultTagNotices */.$4)(tags), ...prepare.notices, ...unmatched];
    const behaviour = { retryPolicy, progress, summary, record };
    return { plan, handoff, prepare, build, cache, cacheMounts, publish, sign, origin, notices, ...behaviour };
}
/** @throws Error for an input that needs `bake` */
function refuseBakeInputs(read) {
    const stray = read('bake') === '' ? ['targets', 'vars', 'set'].find((name) => read(name) !== '') : undefined;
    if (stray !== undefined)
        throw new Error(`${stray}: it belongs to a bake file. Set bake to its path`);
}
/** Inputs for what happens to an image in the registry before its tags move, which needs a push by digest. */
function inputsBeforeTags({ plan, handoff, build, publish, sign }) {
    if (!build.push)
        return [];
    const needs = {
        plan: handoff !== undefined,
        'immutable-tags': publish.immutableTags.length > 0,
        'forward-only': publish.forwardOnly.patterns.length > 0,
        'smoke-test': publish.smokeTest !== undefined,
        gate: publish.gate !== undefined,
        sign: sign !== undefined,
        outputs: plan.tags.length === 0,
    };
    return Object.entries(needs).flatMap(([input, isNeeded]) => (isNeeded ? [input] : []));
}


/***/ }),

/***/ 18817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ textExpander),
/* harmony export */   O: () => (/* binding */ scopeOf)
/* harmony export */ });
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9255);
/** Values of expressions: decided with the names, and passed on with the plan for the texts of its legs. */

/** The date library is loaded only if an expression needs it. */
async function scopeOf({ values, now, commitTime }, usesDate) {
    const { formatDate } = usesDate ? await Promise.all(/* import() */[__webpack_require__.e(282), __webpack_require__.e(361)]).then(__webpack_require__.bind(__webpack_require__, 45361)) : { formatDate: () => '' };
    return {
        values,
        date: (name, format, timeZone) => {
            if (name === 'date')
                return formatDate(new Date(now), format, timeZone);
            if (commitTime !== undefined)
                return formatDate(new Date(commitTime), format, timeZone);
            const commit = values['revision'] === '' ? 'none' : values['revision'];
            throw new Error(`{{commit_date}}: neither the event nor the checkout has the time of commit ${commit}. ` +
                'Check out the repository at that commit before the step that decides the names');
        },
    };
}
/**
 * Returns a function that expands the expressions in the texts of a build. Without tag rules, texts stay as they are.
 *
 * @param texts all of them
 */
async function textExpander(values, texts) {
    if (!values)
        return (text) => text;
    const scope = await scopeOf(values, (0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .mentionsDate */ .Qm)(texts));
    return (text) => (0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)((0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .parseText */ .r4)(text), scope);
}


/***/ })

};

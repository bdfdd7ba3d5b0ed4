export const id = 247;
export const ids = [247];
export const modules = {

/***/ 49564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ fileCache)
/* harmony export */ });
/** Files in the Actions cache. Its client is large, and loaded only when something is to be fetched or kept. */
/** Undefined where the runner offers no cache service. */
function fileCache(env) {
    const addresses = [env['ACTIONS_RESULTS_URL'], env['ACTIONS_CACHE_URL']];
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !addresses.some(Boolean))
        return undefined;
    return {
        restore: async (path, key) => {
            const { restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(353), __webpack_require__.e(271), __webpack_require__.e(88), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 17337));
            return (await restoreCache([path], key)) !== undefined;
        },
        save: async (path, key) => {
            const { saveCache } = await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(353), __webpack_require__.e(271), __webpack_require__.e(88), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 17337));
            await saveCache([path], key);
        },
    };
}


/***/ }),

/***/ 26678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cD: () => (/* binding */ bootBuilder),
  or: () => (/* binding */ checkNodes),
  Cm: () => (/* binding */ pinPlatforms),
  aF: () => (/* binding */ removeOwnBuilder)
});

// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var sanitize = __webpack_require__(45822);
// EXTERNAL MODULE: ./build/src/actions/runtime.js
var actions_runtime = __webpack_require__(56757);
// EXTERNAL MODULE: ./build/src/docker/buildx.js
var buildx = __webpack_require__(19512);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __webpack_require__(98476);
// EXTERNAL MODULE: ./build/src/docker/context.js
var context = __webpack_require__(4101);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var plan_platform = __webpack_require__(56706);
// EXTERNAL MODULE: ./build/src/emulators/emulation.js
var emulation = __webpack_require__(45994);
;// CONCATENATED MODULE: ./build/src/builder/assignment.js


/**
 * The platforms of each node, by its name: those that were fixed by hand, and of those that are asked for the ones that it
 * is to build. A platform goes where it was fixed, else where it is native, else where it may be (arm/v7 on arm64), else to
 * the first node that lists it.
 */
function assignPlatforms(nodes, asked) {
    const assigned = new Map(nodes.map(({ name, fixed }) => [name, fixed.map(plan_platform/* parsePlatform */.FL)]));
    const fixed = new Set([...assigned.values()].flat());
    const open = nodes.filter((node) => node.fixed.length === 0);
    for (const platform of asked.filter((platform) => !fixed.has(platform))) {
        const listing = open.filter((node) => lists(node, platform));
        const node = listing.find((node) => likeness(node, platform) === 'same') ??
            listing.find((node) => likeness(node, platform) === 'maybe') ??
            listing[0] ??
            nodes.find((node) => lists(node, platform)) ??
            // A platform that is fixed nowhere would make buildx pass over what is fixed.
            open.find((node) => likeness(node, platform) === 'same') ??
            open[0] ??
            nodes[0];
        if (node)
            assigned.get(node.name)?.push(platform);
    }
    return assigned;
}
function lists({ platforms }, platform) {
    return (0,emulation/* missingPlatforms */.z3)([platform], platforms.map(plan_platform/* parsePlatform */.FL)).length === 0;
}
/** BuildKit lists its own first. */
function ownPlatform({ platforms: [own] }) {
    return own === undefined ? undefined : (0,plan_platform/* parsePlatform */.FL)(own);
}
/** Whether a node runs a platform without emulation, by what its own one tells. */
function likeness(node, platform) {
    const own = ownPlatform(node);
    if (own === undefined || systemOf(own) !== systemOf(platform))
        return 'other';
    const [architecture, native] = [(0,plan_platform/* architectureOf */.NJ)(platform), (0,plan_platform/* architectureOf */.NJ)(own)];
    if (architecture === native)
        return 'same';
    return (0,emulation/* isMaybeNative */.uM)(architecture, native) ? 'maybe' : 'other';
}
function systemOf(platform) {
    return platform.split('/')[0] ?? '';
}

// EXTERNAL MODULE: ./build/src/docker/engine.js
var engine = __webpack_require__(34942);
;// CONCATENATED MODULE: ./build/src/builder/boot-failure.js
/** Builders that could not be made or booted: which input is to blame, as far as buildx and BuildKit tell. */



/** @returns the error to throw; after BuildKit's own log where its container has one */
async function bootFailure(boot, inputs, builder, error) {
    if (!(error instanceof cli/* DockerError */.Bi))
        return error;
    const logs = inputs.driver === 'docker-container'
        ? await Promise.all(inputs.nodes.map((node, index) => showLog(boot, node.name ?? `${builder}${index}`)))
        : [];
    // Of BuildKit that does not start buildx knows no more than that its container is restarted.
    const said = /^buildkitd: (.+)$/m.exec(logs.join('\n'))?.[1] ?? error.message;
    const [input, remedy] = blame(said, inputs) ?? ['builder', bootRemedies[inputs.driver]];
    return new Error(`${input}: BuildKit did not boot: ${(0,sanitize/* sanitize */.a)(said)}; ${remedy}`, { cause: error });
}
const bootRemedies = {
    'docker-container': 'check driver-opts and buildkitd-config, and that the engine can run privileged containers',
    docker: 'check that the engine runs',
    kubernetes: 'check the kubeconfig and its current context, and driver-opts',
    remote: 'check endpoint, that BuildKit listens there, and its certificates (tls in nodes, or cacert, cert, key in driver-opts)',
};
function blame(said, { driver, nodes, buildkitdConfig }) {
    const options = (holds) => ofNode(nodes.findIndex(({ driverOpts }) => driverOpts.some(holds)), 'driver-opts');
    const key = /invalid driver option (\S+)/.exec(said)?.[1];
    if (key !== undefined) {
        return [
            options((option) => option.startsWith(`${key}=`)),
            `check the spelling of '${key}' against the options of the ${driver} driver`,
        ];
    }
    if (/network \S+ not found/.test(said))
        return [options((option) => option.startsWith('network=')), 'name a network of the engine'];
    if (/strconv\.\w+: parsing|invalid size:/.test(said))
        return [options(() => true), 'check the numbers and sizes in it'];
    if (/flag provided but not defined|failed to parse buildkit flags|invalid value .* for flag/.test(said)) {
        const node = nodes.findIndex(({ buildkitdFlags }) => buildkitdFlags !== undefined);
        return [ofNode(node, 'buildkitd-flags'), 'give flags that buildkitd has, in matching quotes'];
    }
    if (/failed to parse config|unknown snapshotter|toml: /.test(said) && buildkitdConfig) {
        return [buildkitdConfig.input, 'check the names, types and values of its keys'];
    }
    const unreachable = nodes.findIndex(({ endpoint }) => endpoint !== undefined && said.includes(endpoint));
    if (unreachable >= 0 && driver === 'docker-container') {
        return [ofNode(unreachable, 'endpoint'), 'check that a Docker engine listens there and lets this runner in'];
    }
    return undefined;
}
/** The first node has inputs of its own; what is said of the others stands in `nodes`. */
function ofNode(index, input) {
    return index > 0 ? `nodes, ${input}` : input;
}
/** BuildKit says why it does not start only in its container's log, before a stack trace or all of its usage. */
async function showLog({ docker, runtime: { info } }, node) {
    const log = await (0,engine/* containerLog */.CR)(docker, `buildx_buildkit_${node}`, 400);
    if (!log)
        return '';
    info(`The last lines of BuildKit's container ${node}:`);
    for (const line of relevantLines(log.split('\n')))
        info(`  ${(0,sanitize/* sanitize */.a)(line)}`);
    return log;
}
/** Of flags that it does not know buildkitd says so in a line, after all the help it has. */
function relevantLines(lines) {
    const hasHelp = lines.some((line) => /^(?:USAGE|GLOBAL OPTIONS|OPTIONS):/.test(line));
    const said = lines.filter((line) => line.startsWith('buildkitd: '));
    return hasHelp && said.length > 0 ? [...new Set(said)] : lines.slice(-40);
}

// EXTERNAL MODULE: ./build/src/builder/buildkitd-config.js
var buildkitd_config = __webpack_require__(10412);
// EXTERNAL MODULE: ./build/src/builder/node-options.js
var node_options = __webpack_require__(8598);
// EXTERNAL MODULE: ./build/src/builder/own-builders.js
var own_builders = __webpack_require__(17390);
;// CONCATENATED MODULE: ./build/src/builder/builder.js
/** The builder: one that exists, or one that is made with all its nodes and booted. */











/** What post undoes. */
const states = { builder: 'builder', keepState: 'keep-state', contexts: 'contexts' };
/** Boots the builder that the inputs ask for. */
async function bootBuilder(boot, inputs) {
    const { docker, runtime } = boot;
    const wanted = inputs.driver === 'docker' ? await engineBuilder(docker, inputs) : inputs.builder;
    if (wanted !== undefined) {
        const existing = await find(docker, wanted);
        if (existing)
            return { details: await takeExisting(boot, inputs, existing), made: undefined };
        if (inputs.driver === 'docker')
            throw noEngineBuilder(wanted);
    }
    const name = wanted ?? (inputs.cleanup ? (0,own_builders/* ownBuilderName */.Vq)(boot.env, Date.now()) : (0,own_builders/* keptBuilderName */.hD)());
    if (inputs.cleanup) {
        runtime.state.write(states.builder, name);
        runtime.state.write(states.keepState, String(inputs.keepState));
        runtime.state.write(states.contexts, JSON.stringify((0,node_options/* contextNames */.Mv)(name, inputs)));
    }
    try {
        return await create(boot, name, inputs);
    }
    catch (error) {
        if (!isTaken(error))
            throw await bootFailure(boot, inputs, name, error);
        // A step at the same time has made it since, and removes it.
        if (inputs.cleanup)
            runtime.state.write(states.builder, '');
        return { details: await takeExisting(boot, inputs, await (0,buildx/* inspectBuilder */.IK)(docker, name)), made: undefined };
    }
}
async function takeExisting(boot, { use }, existing) {
    const { docker, runtime } = boot;
    const { name, driver, nodes } = existing;
    runtime.info(`builder ${name} exists and is used as it is, whatever the other inputs of the builder say`);
    if (use)
        await (0,buildx/* useBuilder */.nY)(docker, name);
    if (nodes.every(({ status }) => status === 'running'))
        return existing;
    return await bootWithRetries(boot, name, driver, () => bootNodes(docker, name));
}
async function create(boot, name, inputs) {
    const { docker, scratch } = boot;
    const config = await (0,buildkitd_config/* writeBuildkitdConfig */.QU)(inputs.buildkitdConfig, inputs.registries, scratch);
    const nodes = await Promise.all(inputs.nodes.map((node, index) => (0,node_options/* nodeOptions */.pC)(boot, name, inputs, node, index, config)));
    let tried = 0;
    const details = await bootWithRetries(boot, name, inputs.driver, async () => {
        // What half-stands would be taken for whole: a container without its buildkitd.toml, a builder without some nodes.
        if (tried++ > 0)
            await removeIfThere(docker, name, true);
        await createNodes(docker, name, inputs, nodes);
        return bootNodes(docker, name);
    });
    return { details, made: nodes };
}
/** Appended one after the other, since buildx locks its store. */
async function createNodes(docker, name, { driver, use }, nodes) {
    for (const [index, node] of nodes.entries()) {
        await (0,buildx/* createNode */.RM)(docker, name, driver, node, { append: index > 0, use: use && index === 0 });
    }
}
/** Tells buildx which node builds which platform, where a builder that was made has several. */
async function pinPlatforms({ docker }, { made }, { name, driver, nodes }, platforms) {
    // The nodes of kubernetes are its pods, which buildx tells by itself.
    if (!made || made.length < 2 || driver === 'kubernetes')
        return;
    const assigned = assignPlatforms(nodes, platforms);
    for (const [index, node] of nodes.entries()) {
        const options = made[index];
        const fixed = assigned.get(node.name) ?? [];
        if (!options || fixed.length === options.platforms.length)
            continue;
        await (0,buildx/* createNode */.RM)(docker, name, driver, { ...options, name: node.name, platforms: fixed }, { append: false, use: false });
    }
}
/** A BuildKit that another step boots at the same time may be there and not answer yet, which is no failure to buildx. */
async function bootNodes(docker, name) {
    const details = await (0,buildx/* inspectBuilder */.IK)(docker, name, { bootstrap: true });
    checkNodes(details);
    return details;
}
/** @throws Error for a node that does not answer */
function checkNodes({ nodes }) {
    const away = nodes.find(({ error }) => error !== undefined);
    if (away)
        throw new Error(`builder: its node ${away.name} does not answer: ${(0,sanitize/* sanitize */.a)(away.error ?? '')}`);
}
/** A pull of BuildKit's image may fail for a passing reason. For a remote BuildKit buildx itself waits 20 s. */
function bootWithRetries({ runtime, signal, retryPolicy }, name, driver, operation) {
    const retries = driver === 'remote' ? 0 : retryPolicy.retries;
    return (0,retry/* retry */.L5)(`booting ${name}`, operation, {
        retryPolicy: { ...retryPolicy, retries, attemptTimeout: undefined },
        log: (0,actions_runtime/* sanitizedLog */.Av)(runtime),
        signal,
    });
}
/** Removes the builder that main made, unless buildx has already removed what it could not make, then the contexts by which it was reached. */
async function removeOwnBuilder(docker, { state }, env) {
    const name = state.read(states.builder);
    if (!name)
        return;
    await removeIfThere(docker, name, state.read(states.keepState) === 'true');
    const contexts = JSON.parse(state.read(states.contexts) || '[]');
    if (contexts.length > 0)
        await (0,context/* removeContexts */.lM)((0,node_options/* inOwnFolder */.en)(docker, env), contexts);
}
async function removeIfThere(docker, name, keepState) {
    try {
        await (0,buildx/* removeBuilder */.iq)(docker, name, { keepState });
    }
    catch (error) {
        if (!isNotFound(error))
            throw error;
    }
}
/** The docker driver's builder is the engine itself, under the name of the context by which docker reaches it. */
async function engineBuilder(docker, { builder, nodes }) {
    return builder ?? nodes[0]?.endpoint ?? (await (0,context/* currentContext */.Fi)(docker));
}
function noEngineBuilder(name) {
    return new Error(`builder: the docker driver makes no builders, and there is none called '${name}'; leave builder out, or set driver to docker-container`);
}
async function find(docker, name) {
    try {
        return await (0,buildx/* inspectBuilder */.IK)(docker, name);
    }
    catch (error) {
        if (isNotFound(error))
            return undefined;
        throw error;
    }
}
function isNotFound(error) {
    return error instanceof cli/* DockerError */.Bi && /no builder .* found/.test(error.output);
}
function isTaken(error) {
    return error instanceof cli/* DockerError */.Bi && /existing instance for .* but no append mode/.test(error.output);
}


/***/ }),

/***/ 8598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mv: () => (/* binding */ contextNames),
/* harmony export */   en: () => (/* binding */ inOwnFolder),
/* harmony export */   pC: () => (/* binding */ nodeOptions)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _registry_docker_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(240);
/* harmony import */ var _docker_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4101);
/* harmony import */ var _driver_opts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98006);
/** What buildx is told of a node: options, proxies, and the way to it where that takes certificates. */





/** @param buildkitdConfig path of a buildkitd.toml */
async function nodeOptions(boot, builder, { driver }, node, index, buildkitdConfig) {
    const { endpoint, driverOpts } = await reach(boot, builder, driver, node, index);
    const startsBuildkit = driver === 'docker-container' || driver === 'kubernetes';
    const proxies = startsBuildkit ? (0,_driver_opts_js__WEBPACK_IMPORTED_MODULE_4__/* .proxyOptions */ .P)(boot.env, node.driverOpts) : [];
    for (const proxy of proxies)
        boot.runtime.secret(/\/\/([^/@]*:[^/@]*)@/.exec(proxy)?.[1] ?? '');
    return {
        name: node.name,
        endpoint,
        platforms: node.platforms,
        driverOpts: [...proxies, ...driverOpts],
        buildkitdFlags: node.buildkitdFlags,
        buildkitdConfig: startsBuildkit ? buildkitdConfig : undefined,
    };
}
/** With TLS, the remote driver takes files; an engine is reached by a context, which the builder needs as long as it lives. */
async function reach({ docker, scratch, env }, builder, driver, node, index) {
    const { endpoint, driverOpts, tls } = node;
    if (!tls || endpoint === undefined)
        return { endpoint, driverOpts };
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'nodes', String(index));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
    const write = async (name, pem) => {
        if (pem === undefined)
            return undefined;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), pem, { mode: 0o600 });
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    };
    const [ca = '', cert, key] = [
        await write('ca.pem', tls.ca),
        await write('cert.pem', tls.cert),
        await write('key.pem', tls.key),
    ];
    if (driver === 'remote') {
        const files = Object.entries({ cacert: ca, cert, key }).flatMap(([name, path]) => (path ? [`${name}=${path}`] : []));
        return { endpoint, driverOpts: [...files, ...driverOpts] };
    }
    const context = contextName(builder, index);
    await (0,_docker_context_js__WEBPACK_IMPORTED_MODULE_3__/* .createContext */ .q6)(inOwnFolder(docker, env), context, endpoint, { ca, cert, key });
    return { endpoint: context, driverOpts };
}
/** Contexts are made and removed in the runner's own folder: later steps may use the builder. */
function inOwnFolder(docker, env) {
    return (args, options) => docker(args, { ...options, env: { ...options?.env, DOCKER_CONFIG: (0,_registry_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .ownFolder */ .vY)(env) } });
}
function contextName(builder, index) {
    return `${builder}-${index}`;
}
/** Of the nodes that are reached by a context of their own. */
function contextNames(builder, { driver, nodes }) {
    if (driver !== 'docker-container')
        return [];
    return nodes.flatMap(({ tls }, index) => (tls ? [contextName(builder, index)] : []));
}


/***/ }),

/***/ 17390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vq: () => (/* binding */ ownBuilderName),
/* harmony export */   eV: () => (/* binding */ reapStaleBuilders),
/* harmony export */   hD: () => (/* binding */ keptBuilderName)
/* harmony export */ });
/* unused harmony export madeAt */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _actions_sanitize_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45822);
/* harmony import */ var _docker_buildx_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19512);
/* harmony import */ var _registry_docker_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(240);
/** The names of builders that are made for one step alone, and what becomes of those that nobody removed. */






/**
 * `manifold-RUN-TIME-RANDOM`. The name is the label that every driver keeps, and that shows wherever the builder does:
 * drivers have no labels in common.
 */
function ownBuilderName(env, now) {
    const run = /^\d+$/.test(env['GITHUB_RUN_ID'] ?? '') ? env['GITHUB_RUN_ID'] : '0';
    return `manifold-${run ?? '0'}-${now.toString(36)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
}
/** One that is to stay is never taken for a stale one. */
function keptBuilderName() {
    return `manifold-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
}
/** When a builder of a step was made, in milliseconds since the epoch; undefined for any other builder. */
function madeAt(name) {
    const time = /^manifold-\d+-([0-9a-z]{8,9})-[0-9a-f]{8}$/.exec(name)?.[1];
    return time === undefined ? undefined : parseInt(time, 36);
}
const day = 24 * 60 * 60 * 1000;
/** Removes builders that steps of more than a day ago have left on this machine, where they are known to be idle. */
async function reapStaleBuilders(docker, env, now, { info }) {
    const stale = (await storedBuilders(env)).filter((name) => now - (madeAt(name) ?? now) > day);
    await Promise.all(stale.map(async (name) => {
        const busy = await (0,_docker_buildx_js__WEBPACK_IMPORTED_MODULE_3__/* .isBuilding */ .Hf)(docker, name).catch((error) => (0,_actions_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitize */ .a)(error.message));
        if (busy !== false) {
            const why = busy === true ? 'something is being built on it' : `nobody knows if it is idle (${busy})`;
            info(`${name} is older than a day, but ${why}: it stays`);
            return;
        }
        info(`${name} was left by an earlier run: removed`);
        await (0,_docker_buildx_js__WEBPACK_IMPORTED_MODULE_3__/* .removeBuilder */ .iq)(docker, name);
    }));
}
/** Read from buildx's store: asking buildx takes as long as its slowest builder takes to answer. */
async function storedBuilders(env) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_registry_docker_config_js__WEBPACK_IMPORTED_MODULE_4__/* .buildxFolder */ .jN)(env), 'instances'));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}


/***/ }),

/***/ 4101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ currentContext),
/* harmony export */   lM: () => (/* binding */ removeContexts),
/* harmony export */   q6: () => (/* binding */ createContext)
/* harmony export */ });
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18854);

async function createContext(docker, name, host, tls) {
    const files = Object.entries({ ca: tls.ca, cert: tls.cert, key: tls.key });
    const fields = files.flatMap(([field, path]) => (path === undefined ? [] : [`${field}=${path}`]));
    await docker(['context', 'create', name, '--docker', (0,_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .csvRow */ .rr)([`host=${host}`, ...fields])]);
}
async function removeContexts(docker, names) {
    await docker(['context', 'rm', '--force', ...names]);
}
/** The name of the context that docker uses, which is that of its builder too. */
async function currentContext(docker) {
    return (await docker(['context', 'show'])).trim();
}


/***/ })

};

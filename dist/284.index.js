export const id = 284;
export const ids = [284];
export const modules = {

/***/ 78469:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 32173:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const compare = __webpack_require__(78469)
const rcompare = (a, b, loose) => compare(b, a, loose)
module.exports = rcompare


/***/ }),

/***/ 49564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ fileCache)
/* harmony export */ });
/** Files in the Actions cache. The client is large and loaded only when needed. */
/** Returns undefined if the runner has no cache service. */
function fileCache(env) {
    const addresses = [env['ACTIONS_RESULTS_URL'], env['ACTIONS_CACHE_URL']];
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !addresses.some(Boolean))
        return undefined;
    return {
        restore: async (path, key) => {
            const { restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(88), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 17337));
            return (await restoreCache([path], key)) !== undefined;
        },
        save: async (path, key) => {
            const { saveCache } = await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(88), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 17337));
            await saveCache([path], key);
        },
    };
}


/***/ }),

/***/ 52672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cD: () => (/* binding */ bootBuilder),
  or: () => (/* binding */ checkNodes),
  Cm: () => (/* binding */ pinPlatforms),
  aF: () => (/* binding */ removeOwnBuilder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var sanitize = __webpack_require__(45822);
// EXTERNAL MODULE: ./build/src/docker/buildx.js
var buildx = __webpack_require__(19512);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js
var diagnosis = __webpack_require__(42523);
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
 * Returns the platforms of each node, by name: those that the user set, and those that it is to build. A platform goes to
 * the node where the user set it, else where it is native, else where it may be native (arm/v7 on arm64), else to the first
 * node that lists it.
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
            // If a platform is set on no node, buildx ignores the platforms of the other nodes.
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
/** BuildKit lists its native platform first. */
function ownPlatform({ platforms: [own] }) {
    return own === undefined ? undefined : (0,plan_platform/* parsePlatform */.FL)(own);
}
/** Whether a node runs a platform natively, judged by its native platform. */
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
/** Finds the input and the remedy for a builder that could not be created or booted. */





/** Logs the end of BuildKit's own log, if any, and returns the error to throw. */
async function bootFailure(boot, inputs, builder, error) {
    if (!(error instanceof cli/* DockerError */.Bi))
        return error;
    const names = inputs.nodes.map((node, index) => node.name ?? `${builder}${index}`);
    const said = await reason(boot, { name: builder, driver: inputs.driver, nodes: names }, error);
    const { input, remedy } = inputError(said, inputs) ?? { input: 'builder', remedy: bootRemedies[inputs.driver] };
    return new Error(`${input}: BuildKit did not boot: ${(0,sanitize/* sanitize */.a)(said)}. ${remedy}`, { cause: error });
}
/** The same for a builder that exists, for which the inputs do not count. */
async function existingBootFailure(boot, { name, driver, nodes }, error) {
    if (!(error instanceof cli/* DockerError */.Bi))
        return error;
    const names = nodes.map((node) => node.name);
    const said = (0,sanitize/* sanitize */.a)(await reason(boot, { name, driver, nodes: names }, error));
    const remedy = `Check it with docker buildx inspect --bootstrap ${name}, or remove builder to create a new one`;
    return new Error(`builder: ${name} exists but did not boot: ${said}. ${remedy}`, { cause: error });
}
/** buildx only knows that the container restarts, so the reason comes from BuildKit's log. */
async function reason(boot, { name, driver, nodes }, error) {
    if (driver === 'remote')
        return [...(await inactiveNodes(boot.docker, name)), error.message].join(': ');
    const logs = driver === 'docker-container' ? await Promise.all(nodes.map((node) => showLog(boot, node))) : [];
    return /^buildkitd: (.+)$/m.exec(logs.join('\n'))?.[1] ?? error.message;
}
/** Of a remote BuildKit, buildx only says that it gave no answer in time, and not which one. */
async function inactiveNodes(docker, builder) {
    const { nodes } = await (0,buildx/* inspectBuilder */.IK)(docker, builder).catch(() => ({ nodes: [] }));
    return nodes.filter(({ status }) => status !== 'running').map(({ name, endpoint }) => `${name} (${endpoint})`);
}
const bootRemedies = {
    'docker-container': 'Check driver-opts and buildkitd-config, and that the engine can run privileged containers',
    docker: 'Check that the engine runs',
    kubernetes: 'Check the kubeconfig and its current context, and driver-opts',
    remote: 'Check endpoint, that BuildKit listens there, and its certificates (tls in nodes, or cacert, cert, key in driver-opts)',
};
function inputError(said, { nodes, buildkitdConfig, driver }) {
    const fault = (0,diagnosis/* diagnose */.h4)(said, 'boot').inputError;
    switch (fault?.input) {
        case 'driver-opts': {
            const [, key = /network \S+ not found/.test(said) ? 'network' : ''] = /invalid driver option (\S+)/.exec(said) ?? [];
            const isGiven = (option) => key === '' || option.startsWith(`${key}=`);
            return {
                ...fault,
                input: ofNode(nodes.findIndex(({ driverOpts }) => driverOpts.some(isGiven)), fault.input),
            };
        }
        case 'buildkitd-flags':
            return {
                ...fault,
                input: ofNode(nodes.findIndex(({ buildkitdFlags }) => buildkitdFlags !== undefined), fault.input),
            };
        case 'buildkitd-config':
            if (buildkitdConfig)
                return { ...fault, input: buildkitdConfig.input };
            break;
        case undefined:
    }
    // Go prints an address without its scheme.
    const address = (endpoint) => endpoint.replace(/^\w+:\/\//, '');
    const away = nodes.findIndex(({ endpoint }) => endpoint !== undefined && said.includes(address(endpoint)));
    if (away < 0)
        return undefined;
    return { input: ofNode(away, 'endpoint'), remedy: endpointRemedies[driver] ?? bootRemedies[driver] };
}
const endpointRemedies = {
    'docker-container': 'Check that a Docker engine listens there, and that it accepts this runner',
};
/** The first node has its own inputs. The others are in `nodes`. */
function ofNode(index, input) {
    return index > 0 ? `nodes, ${input}` : input;
}
/** BuildKit prints the reason only to the container's log, before a stack trace or its usage. */
async function showLog({ docker, runtime: { info } }, node) {
    const log = await (0,engine/* containerLog */.CR)(docker, `buildx_buildkit_${node}`, 400);
    if (!log)
        return '';
    info(`The last lines of BuildKit's container ${node}:`);
    for (const line of relevantLines(log.split('\n')))
        info(`  ${line}`);
    return log;
}
/** For unknown flags, buildkitd prints the error after its usage. */
function relevantLines(lines) {
    const hasHelp = lines.some((line) => /^(?:USAGE|GLOBAL OPTIONS|OPTIONS):/.test(line));
    const said = lines.filter((line) => line.startsWith('buildkitd: '));
    return hasHelp && said.length > 0 ? [...new Set(said)] : lines.slice(-40);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./build/src/builder/buildkitd-config.js
/** The buildkitd.toml of the builder: the user's, with the settings of `registries`. */



/**
 * Merges both. Returns undefined if there is neither.
 *
 * @param certificate returns the path of a PEM file
 * @throws Error that names both places of a conflict
 */
function mergeConfig(config, registries, certificate) {
    const added = registries.map((settings) => [settings.host, registryTable(settings, certificate)]);
    const needed = added.filter(([, table]) => Object.keys(table).length > 0);
    if (needed.length === 0)
        return config?.table;
    const own = tableOf(config?.table['registry']);
    const merged = needed.map(([host, table]) => {
        const before = tableOf(own[host]);
        for (const [key, value] of Object.entries(table)) {
            if (before[key] === undefined || toText(before[key]) === toText(value))
                continue;
            throw new Error(`registries: ${host} sets ${key === 'keypair' ? 'cert and key' : key}, and ${config?.input ?? ''} sets another ` +
                `${key} in [registry."${host}"]. Remove one of them`);
        }
        return [host, { ...before, ...table }];
    });
    return { ...config?.table, registry: { ...own, ...Object.fromEntries(merged) } };
}
function registryTable({ host, http, insecure, ca, cert, mirrors }, certificate) {
    return {
        ...(http !== undefined && { http }),
        ...(insecure !== undefined && { insecure }),
        ...(ca !== undefined && { ca: [certificate(host, 'ca')] }),
        ...(cert !== undefined && { keypair: [{ cert: certificate(host, 'cert'), key: certificate(host, 'key') }] }),
        ...(mirrors.length > 0 && { mirrors: [...mirrors] }),
    };
}
function tableOf(value) {
    return (value ?? {});
}
function toText(value) {
    return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? Number(inner) : inner));
}
/** Removes credentials in URLs and values with secret-like names, for the debug log. */
function withoutSecrets(toml) {
    return toml
        .replace(/\/\/[^/@\s"']+@/g, '//***@')
        .replace(/^(\s*\S*(?:password|secret|token|auth)\S*\s*=).*$/gim, '$1 "***"');
}
/** Writes the file and its certificates with private permissions. Returns its path, or undefined without settings. */
async function writeBuildkitdConfig(config, registries, scratch) {
    const folder = (host) => (0,external_node_path_.join)(scratch, 'registries', host.replace(/[^\w.-]/g, '_'));
    const table = mergeConfig(config, registries, (host, name) => (0,external_node_path_.join)(folder(host), `${name}.pem`));
    if (!table)
        return undefined;
    for (const { host, ca, cert, key } of registries) {
        const pems = Object.entries({ ca, cert, key }).flatMap(([name, pem]) => (pem === undefined ? [] : [{ name, pem }]));
        if (pems.length === 0)
            continue;
        await (0,promises_.mkdir)(folder(host), { recursive: true, mode: 0o700 });
        await Promise.all(pems.map(({ name, pem }) => (0,promises_.writeFile)((0,external_node_path_.join)(folder(host), `${name}.pem`), pem, { mode: 0o600 })));
    }
    const path = (0,external_node_path_.join)(scratch, 'buildkitd.toml');
    await (0,promises_.writeFile)(path, (0,smol_toml_dist/* stringify */.As)(table, { numbersAsFloat: true }), { mode: 0o600 });
    return path;
}

// EXTERNAL MODULE: ./build/src/builder/node-options.js
var node_options = __webpack_require__(8598);
// EXTERNAL MODULE: ./build/src/builder/own-builders.js
var own_builders = __webpack_require__(17390);
// EXTERNAL MODULE: ./build/src/builder/selection.js
var selection = __webpack_require__(551);
;// CONCATENATED MODULE: ./build/src/builder/builder.js
/** Uses an existing builder, or creates and boots one with all its nodes. */















/** State for post. */
const states = { builder: 'builder', keepState: 'keep-state', contexts: 'contexts' };
/** Boots the builder. */
async function bootBuilder(boot, inputs) {
    const { docker, runtime } = boot;
    if (inputs.use && inputs.cleanup)
        await (0,selection/* saveSelection */.O)(boot);
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
        // Another step has created it in the meantime, and removes it.
        if (inputs.cleanup)
            runtime.state.write(states.builder, '');
        return { details: await takeExisting(boot, inputs, await (0,buildx/* inspectBuilder */.IK)(docker, name)), made: undefined };
    }
}
async function takeExisting(boot, { use }, existing) {
    const { docker, runtime } = boot;
    const { name, driver, nodes } = existing;
    runtime.info(`builder ${name} exists. The other inputs for the builder are ignored`);
    if (use)
        await (0,buildx/* useBuilder */.nY)(docker, name);
    if (nodes.every(({ status }) => status === 'running'))
        return existing;
    try {
        return await bootWithRetries(boot, name, driver, () => bootNodes(docker, name));
    }
    catch (error) {
        throw await existingBootFailure(boot, existing, error);
    }
}
async function create(boot, name, inputs) {
    const { docker, runtime, scratch } = boot;
    const { driver } = inputs;
    const buildkitdConfig = await writeBuildkitdConfig(inputs.buildkitdConfig, inputs.registries, scratch);
    if (buildkitdConfig !== undefined) {
        runtime.debug(`buildkitd.toml:\n${withoutSecrets(await (0,promises_.readFile)(buildkitdConfig, 'utf8'))}`);
    }
    const nodes = await Promise.all(inputs.nodes.map((node, index) => (0,node_options/* nodeOptions */.pC)(boot, driver, node, { context: (0,node_options/* contextName */.fW)(name, index), buildkitdConfig })));
    let tried = 0;
    const details = await bootWithRetries(boot, name, driver, async () => {
        // A later step would use an incomplete builder: a container without its buildkitd.toml, or missing nodes.
        if (tried++ > 0)
            await removeIfThere(docker, name, true);
        await createNodes(docker, name, inputs, nodes);
        return bootNodes(docker, name);
    });
    return { details, made: nodes };
}
/** Appends the nodes sequentially, since buildx locks its store. */
async function createNodes(docker, name, { driver, use }, nodes) {
    for (const [index, node] of nodes.entries()) {
        await (0,buildx/* createNode */.RM)(docker, { name, driver }, node, { append: index > 0, use: use && index === 0 });
    }
}
/** Sets the platforms of each node of a new builder with several nodes. */
async function pinPlatforms({ docker }, { made }, { name, driver, nodes }, platforms) {
    // The nodes of the kubernetes driver are pods, which buildx reports.
    if (!made || made.length < 2 || driver === 'kubernetes')
        return;
    const assigned = assignPlatforms(nodes, platforms);
    for (const [index, node] of nodes.entries()) {
        const options = made[index];
        const fixed = assigned.get(node.name) ?? [];
        if (!options || fixed.length === options.platforms.length)
            continue;
        const fixedNode = { ...options, name: node.name, platforms: fixed };
        await (0,buildx/* createNode */.RM)(docker, { name, driver }, fixedNode, { append: false, use: false });
    }
}
/** buildx does not fail if a BuildKit that another step is booting does not respond yet. */
async function bootNodes(docker, name) {
    const details = await (0,buildx/* inspectBuilder */.IK)(docker, name, { bootstrap: true });
    checkNodes(details);
    return details;
}
/** @throws Error for a node that does not respond */
function checkNodes({ nodes }) {
    const away = nodes.find(({ error }) => error !== undefined);
    if (!away)
        return;
    const message = `builder: its node ${away.name} does not respond: ${(0,sanitize/* sanitize */.a)(away.error ?? '')}`;
    const { transient } = (0,diagnosis/* diagnose */.h4)(away.error ?? '');
    throw transient ? new diagnosis/* TransientError */.N_(message, transient) : new Error(message);
}
/** Retries, since a pull of the BuildKit image may fail. For a remote BuildKit, buildx itself waits 20 s. */
function bootWithRetries({ runtime, signal, retryPolicy }, name, driver, operation) {
    const retries = driver === 'remote' ? 0 : retryPolicy.retries;
    return (0,retry/* retry */.L5)(`booting ${name}`, operation, {
        retryPolicy: { ...retryPolicy, retries, attemptTimeout: undefined },
        log: runtime.info,
        signal,
    });
}
/** Removes the builder that main created, unless buildx has removed it after a failure, and then its contexts. */
async function removeOwnBuilder(docker, { state }, env) {
    const name = state.read(states.builder);
    if (!name)
        return;
    await removeIfThere(docker, name, state.read(states.keepState) === 'true');
    const contexts = (0,json/* parseJson */.qF)(dist/* array */.YOg(dist/* string */.YjP()), state.read(states.contexts) || '[]', 'saved state');
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
/** The builder of the docker driver is the engine itself, under the name of its context. */
async function engineBuilder(docker, { builder, nodes }) {
    return builder ?? nodes[0]?.endpoint ?? (await (0,context/* currentContext */.Fi)(docker));
}
function noEngineBuilder(name) {
    return new Error(`builder: "${name}" does not exist, and the docker driver can't create builders. Remove builder, or set driver to docker-container`);
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
/* harmony export */   fW: () => (/* binding */ contextName),
/* harmony export */   pC: () => (/* binding */ nodeOptions)
/* harmony export */ });
/* unused harmony export proxyOptions */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _docker_runner_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83669);
/* harmony import */ var _docker_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4101);
/** The arguments of a node for buildx: options, proxies and certificates. */




/** @param made name of the node's Docker context, and path of a buildkitd.toml */
async function nodeOptions(boot, driver, node, made) {
    const { endpoint, driverOpts } = await reach(boot, driver, node, made.context);
    const startsBuildkit = driver === 'docker-container' || driver === 'kubernetes';
    const proxies = startsBuildkit ? proxyOptions(boot.env, node.driverOpts) : [];
    for (const proxy of proxies)
        boot.runtime.secret(/\/\/([^/@]*:[^/@]*)@/.exec(proxy)?.[1] ?? '');
    return {
        name: node.name,
        endpoint,
        platforms: node.platforms,
        driverOpts: [...proxies, ...driverOpts],
        buildkitdFlags: node.buildkitdFlags,
        buildkitdConfig: startsBuildkit ? made.buildkitdConfig : undefined,
    };
}
/** Proxies of this process for BuildKit. Options of the user take precedence. */
function proxyOptions(env, own) {
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
    return names.flatMap((name) => {
        const value = env[name];
        return value && !own.some((option) => option.startsWith(`env.${name}=`)) ? [`env.${name}=${value}`] : [];
    });
}
/** With TLS, the remote driver takes files. An engine needs a context, which must exist as long as the builder. */
async function reach({ docker, scratch, env }, driver, node, context) {
    const { endpoint, driverOpts, tls } = node;
    if (!tls || endpoint === undefined)
        return { endpoint, driverOpts };
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'nodes', context);
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
    await (0,_docker_context_js__WEBPACK_IMPORTED_MODULE_3__/* .createContext */ .q6)(inOwnFolder(docker, env), context, endpoint, { ca, cert, key });
    return { endpoint: context, driverOpts };
}
/** Contexts are created in the runner's own folder, since later steps may use the builder. */
function inOwnFolder(docker, env) {
    return (args, options) => docker(args, { ...options, env: { ...options?.env, DOCKER_CONFIG: (0,_docker_runner_config_js__WEBPACK_IMPORTED_MODULE_2__/* .runnerFolder */ .Xs)(env) } });
}
function contextName(builder, index) {
    return `${builder}-${index}`;
}
/** Names of the contexts of the nodes. */
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
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94222);
/* harmony import */ var _docker_buildx_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19512);
/* harmony import */ var _docker_runner_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83669);
/** Names of builders for a single step, and removal of those that were left behind. */






/**
 * `manifold-RUN-TIME-RANDOM`. The name carries this data since drivers have no labels in common.
 */
function ownBuilderName(env, now) {
    const run = /^\d+$/.test(env['GITHUB_RUN_ID'] ?? '') ? env['GITHUB_RUN_ID'] : '0';
    return `manifold-${run ?? '0'}-${now.toString(36)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
}
/** Name of a builder that is kept and never considered stale. */
function keptBuilderName() {
    return `manifold-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
}
/** Creation time of a builder for a single step, in milliseconds since the epoch; undefined for other builders. */
function madeAt(name) {
    const time = /^manifold-\d+-([0-9a-z]{8,9})-[0-9a-f]{8}$/.exec(name)?.[1];
    return time === undefined ? undefined : parseInt(time, 36);
}
const day = 24 * 60 * 60 * 1000;
/** Removes idle builders that steps left behind on this machine more than a day ago. */
async function reapStaleBuilders(docker, env, now, { info }) {
    const stale = (await storedBuilders(env)).filter((name) => now - (madeAt(name) ?? now) > day);
    await Promise.all(stale.map(async (name) => {
        const busy = await (0,_docker_buildx_js__WEBPACK_IMPORTED_MODULE_3__/* .isBuilding */ .Hf)(docker, name).catch((error) => (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error));
        if (busy !== false) {
            const why = busy === true ? 'it is in use' : `its state is unknown (${busy})`;
            info(`${name} is older than a day and is not removed, since ${why}`);
            return;
        }
        info(`removed ${name}, which an earlier run left behind`);
        await (0,_docker_buildx_js__WEBPACK_IMPORTED_MODULE_3__/* .removeBuilder */ .iq)(docker, name);
    }));
}
/** Reads buildx's store. Asking buildx takes as long as its slowest builder needs to respond. */
async function storedBuilders(env) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_docker_runner_config_js__WEBPACK_IMPORTED_MODULE_4__/* .buildxFolder */ .jN)(env), 'instances'));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}


/***/ }),

/***/ 551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ restoreSelection),
/* harmony export */   O: () => (/* binding */ saveSelection)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34667);
/* harmony import */ var _docker_buildx_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19512);
/* harmony import */ var _docker_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4101);
/* harmony import */ var _docker_runner_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83669);
/** The builder that buildx uses if none is named. The input `use` changes it, and post restores it. */







const state = 'selected-builder';
const saved = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), global: valibot__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY() });
/** The file `current` of buildx's store. No command prints it. */
const selection = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ Name: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), Global: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(), false) });
/** Call before the selection changes. */
async function saveSelection({ docker, env, runtime }) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_docker_runner_config_js__WEBPACK_IMPORTED_MODULE_5__/* .buildxFolder */ .jN)(env), 'current'), 'utf8').catch(() => '');
    const { Name, Global } = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_2__/* .matchJson */ .AP)(selection, text) ?? { Name: '', Global: false };
    // Without a selection, buildx uses the engine, whose builder is named like the Docker context.
    const chosen = Name === '' ? { name: await (0,_docker_context_js__WEBPACK_IMPORTED_MODULE_4__/* .currentContext */ .Fi)(docker), global: false } : { name: Name, global: Global };
    runtime.state.write(state, JSON.stringify(chosen));
}
/** Selects the builder of before again, if the step has selected another one. */
async function restoreSelection(docker, runtime) {
    const text = runtime.state.read(state);
    if (text === '')
        return;
    const { name, global } = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(saved, text, 'saved state');
    await (0,_docker_buildx_js__WEBPACK_IMPORTED_MODULE_3__/* .useBuilder */ .nY)(docker, name, { global });
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

/***/ 62729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ savedBuildx),
  x: () => (/* binding */ withBuildx)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/docker/buildx.js
var buildx = __webpack_require__(19512);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __webpack_require__(98476);
// EXTERNAL MODULE: ./build/src/buildx/choice.js
var choice = __webpack_require__(74887);
// EXTERNAL MODULE: ./build/src/actions/duration.js
var duration = __webpack_require__(98153);
// EXTERNAL MODULE: ./node_modules/semver/functions/rcompare.js
var rcompare = __webpack_require__(32173);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/src/docker/process.js
var docker_process = __webpack_require__(61959);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js
var diagnosis = __webpack_require__(42523);
// EXTERNAL MODULE: ./build/src/registry/registry-error.js
var registry_error = __webpack_require__(95613);
// EXTERNAL MODULE: ./build/src/registry/transport.js + 1 modules
var registry_transport = __webpack_require__(39092);
;// CONCATENATED MODULE: ./build/src/buildx/download.js
/** Downloads by the transport of the registry client: the runner's proxy and certificate authorities, and its limits. */







const maxTextBytes = 1024 * 1024;
/** Ten times the size of buildx. */
const maxFileBytes = 1024 * 1024 * 1024;
/** A transport for all files of a server. */
function transportTo({ host, protocol }) {
    return new registry_transport/* Transport */.oK(host, { http: protocol === 'http:' });
}
/** Writes the file and returns its SHA-256 in hex. */
async function downloadFile(download, file) {
    const { body, url, signal } = await download_open(download);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    try {
        await (0,external_node_stream_promises_.pipeline)(body, async function* (chunks) {
            for await (const chunk of chunks) {
                size += chunk.length;
                if (size > maxFileBytes)
                    return;
                hash.update(chunk);
                yield chunk;
            }
        }, (0,external_node_fs_.createWriteStream)(file));
    }
    catch (cause) {
        if (signal.aborted)
            throw new docker_process/* Cancelled */.cJ(url.href);
        const message = `${url.origin}${url.pathname}: ${cause.message}`;
        throw new diagnosis/* TransientError */.N_(message, { cause: 'the connection was dropped' }, { cause });
    }
    if (size > maxFileBytes)
        throw new Error(`${url.origin}${url.pathname}: larger than ${maxFileBytes} bytes`);
    return hash.digest('hex');
}
async function downloadText(download) {
    return (await (0,registry_transport/* readBody */.x8)(await download_open(download), maxTextBytes)).toString();
}
/** Returns where a URL redirects to. */
async function redirection({ transport, url, signal, silence }) {
    const response = await transport.send({ method: 'HEAD', url, signal, silence });
    // The page there does not matter.
    if (response.status >= 400 && response.url.href === url.href)
        throw await (0,registry_error/* registryError */.eo)(response, url.href);
    (0,registry_transport/* discard */.vf)(response);
    return response.url;
}
async function download_open({ transport, url, signal, silence }) {
    const response = await transport.send({ method: 'GET', url, signal, silence });
    if (response.status === 200)
        return response;
    throw await (0,registry_error/* registryError */.eo)(response, url.href);
}

;// CONCATENATED MODULE: ./build/src/buildx/release.js
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
/** Downloads releases of buildx, verifies their checksums, and keeps them in the tool cache. */








/** Returns the version of the latest release. */
async function latestRelease(source) {
    const url = new URL(`${source.mirror}/latest`);
    const target = await lookUp(source, url, redirection);
    const version = /\/tag\/(v[\w.-]+)$/.exec(target.pathname)?.[1];
    if (version === undefined)
        throw new Error(`buildx-version: ${url.href} does not redirect to a release. Use a version such as ${choice/* defaultRelease */.f}`);
    return version;
}
/** Returns the version of the newest release or pre-release, from the feed of releases. */
async function edgeRelease(source) {
    const url = new URL(`${source.mirror}.atom`);
    const feed = await lookUp(source, url, downloadText);
    const versions = [...feed.matchAll(/\/tag\/(v\d+\.\d+\.\d+(?:-[\w.]+)?)"/g)].map(([, version = '']) => version);
    const [newest] = versions.sort(rcompare);
    if (newest === undefined)
        throw new Error(`buildx-version: ${url.href} has no release. Use a version such as ${choice/* defaultRelease */.f}`);
    return newest;
}
async function lookUp(source, url, read) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const transport = __addDisposableResource(env_1, transportTo(url), false);
        try {
            return await withRetries(source, 'looking for the latest buildx', { transport, url }, read);
        }
        catch (error) {
            if (source.signal.aborted)
                throw error;
            throw (0,errors/* withContext */.eQ)('buildx-version', error, `Use a version such as ${choice/* defaultRelease */.f}`);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** Returns the path of the program, from the tool cache or downloaded. */
async function installRelease(source, version) {
    const { runtime, tools } = source;
    const architecture = goArchitecture();
    const number = version.slice(1);
    const kept = await tools.find(tool, number, architecture);
    if (kept !== undefined)
        return (0,external_node_path_.join)(kept, program);
    const started = performance.now();
    const file = await downloadChecked(source, version, `buildx-${version}.linux-${architecture}`);
    await (0,promises_.chmod)(file, 0o755);
    const folder = await tools.keep(file, { name: program, tool, version: number, architecture });
    runtime.info(`buildx ${version}: installed in ${(0,duration/* durationSince */.t)(started)}`);
    return (0,external_node_path_.join)(folder, program);
}
/** Downloads a file and verifies its checksum. Returns its path. */
async function downloadChecked(source, version, name) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { mirror, scratch } = source;
        const folder = `${mirror}/download/${version}`;
        const transport = __addDisposableResource(env_2, transportTo(new URL(folder)), false);
        const at = (entry) => ({ transport, url: new URL(`${folder}/${entry}`) });
        const file = (0,external_node_path_.join)(scratch, name);
        const [checksums, actual] = await Promise.all([
            withRetries(source, 'checksums of buildx', at('checksums.txt'), downloadText),
            withRetries(source, `buildx ${version}`, at(name), (download) => downloadFile(download, file)),
        ]).catch((error) => {
            if (source.signal.aborted)
                throw error;
            const remedy = `Check that ${version} is a release, or set buildx-mirror to a server that has it`;
            throw (0,errors/* withContext */.eQ)('buildx-version', error, remedy);
        });
        const expected = checksumOf(checksums, name);
        if (expected === undefined)
            throw new Error(`buildx-version: ${folder}/checksums.txt has no checksum for ${name}. Nothing was installed`);
        if (actual !== expected) {
            throw new Error(`buildx-version: ${folder}/${name} has the checksum ${actual} instead of ${expected}. Nothing was installed`);
        }
        return file;
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        __disposeResources(env_2);
    }
}
/** Parses lines of `CHECKSUM *NAME`. */
function checksumOf(text, name) {
    const lines = text.split('\n').map((line) => /^([\da-f]{64})\s+\*?(\S+)\s*$/i.exec(line));
    return lines.find((line) => line?.[2] === name)?.[1]?.toLowerCase();
}
/** A large file may take any time, so only a stalled download is stopped. */
function withRetries({ runtime, signal, retryPolicy, stallTimeout }, what, from, operation) {
    return (0,retry/* retry */.L5)(what, (signal) => operation({ ...from, signal, silence: stallTimeout }), {
        retryPolicy: { ...retryPolicy, attemptTimeout: undefined },
        log: runtime.info,
        signal,
    });
}
const tool = 'buildx';
const program = 'docker-buildx';
/** Returns the architecture in the file names of a release. */
function goArchitecture() {
    const names = { x64: 'amd64', arm: 'arm-v7', ppc64: 'ppc64le' };
    return names[process.arch] ?? process.arch;
}

;// CONCATENATED MODULE: ./build/src/buildx/install.js
/** Installs buildx if it is missing or too old, or if another version is requested. */






/** State: path of a buildx that post must use as well. */
const state = 'buildx';
/** Returns docker commands with the requested buildx. */
async function withBuildx(installation, choice) {
    const { cli, found } = installation;
    switch (choice.kind) {
        case 'installed':
            return replacing(installation);
        case 'latest':
            return cli(await install(installation, await latestRelease(installation)));
        case 'edge':
            return cli(await install(installation, await edgeRelease(installation)));
        case 'release':
            return cli(await install(installation, choice.version));
        case 'source': {
            const folder = (0,external_node_path_.join)(installation.scratch, 'buildx');
            await (0,promises_.mkdir)(folder);
            await (0,buildx/* buildFromSource */.GD)(cli(found), choice.url, folder);
            return cli(use(installation, (0,external_node_path_.join)(folder, 'buildx')));
        }
    }
}
function savedBuildx({ state: { read } }) {
    return read(state) || undefined;
}
async function install(installation, version) {
    return use(installation, await installRelease(installation, version));
}
function use({ runtime }, path) {
    runtime.state.write(state, path);
    return path;
}
/**
 * Uses the installed buildx until a command shows that it is missing or lacks an option. Then a release replaces it, for
 * that command and all later ones. Checking it first would cost every step a process. A new buildx can use the builders of
 * an old one.
 */
function replacing(installation) {
    const { cli, found, runtime } = installation;
    const own = cli(found);
    let replacement;
    const replace = async (why) => {
        runtime.info(`buildx: ${why}. Installing ${choice/* defaultRelease */.f}`);
        return cli(await install(installation, choice/* defaultRelease */.f));
    };
    return async (args, options) => {
        if (args[0] !== 'buildx')
            return await own(args, options);
        if (replacement)
            return await (await replacement)(args, options);
        try {
            return await own(args, options);
        }
        catch (error) {
            const why = shortcoming(error);
            if (why === undefined)
                throw error;
            return await (await (replacement ??= replace(why)))(args, options);
        }
    };
}
/**
 * Matches messages of old and new releases of docker and buildx about their command line. BuildKit prints similar ones about
 * options in a Dockerfile.
 */
function shortcoming(error) {
    if (!(error instanceof cli/* DockerError */.Bi))
        return undefined;
    const [said = ''] = error.output.split(/failed to solve|dockerfile parse error/);
    if (/'buildx' is not a docker command|unknown command: docker buildx/.test(said))
        return 'it is not installed';
    const [, lacks] = /^(?:ERROR: )?(unknown (?:flag: -\S+|shorthand flag: .*)|invalid progress mode rawjson)$/m.exec(said) ?? [];
    return lacks === undefined ? undefined : `the installed version is too old (${lacks})`;
}


/***/ }),

/***/ 19512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ builderFeatures),
/* harmony export */   GD: () => (/* binding */ buildFromSource),
/* harmony export */   Hf: () => (/* binding */ isBuilding),
/* harmony export */   IK: () => (/* binding */ inspectBuilder),
/* harmony export */   RM: () => (/* binding */ createNode),
/* harmony export */   iq: () => (/* binding */ removeBuilder),
/* harmony export */   nY: () => (/* binding */ useBuilder)
/* harmony export */ });
/* unused harmony export parseInspect */
/* harmony import */ var _cli_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98476);
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18854);
/** Typed calls of `docker buildx`. */


/** Builds buildx from source. The program is `buildx` in the folder. */
async function buildFromSource(docker, url, folder) {
    await docker(['buildx', 'build', '--platform', 'local', '--output', folder, url], _cli_js__WEBPACK_IMPORTED_MODULE_0__/* .longCall */ .V3);
}
/** Creates a builder with one node, or adds a node to a builder. Does not boot it. */
async function createNode(docker, { name, driver }, node, { append, use }) {
    await docker([
        ...['buildx', 'create', ...(append ? ['--append'] : []), '--name', name, '--driver', driver],
        ...(node.name === undefined ? [] : ['--node', node.name]),
        ...(node.platforms.length > 0 ? ['--platform', node.platforms.join(',')] : []),
        // buildx parses each option as CSV.
        ...node.driverOpts.flatMap((option) => ['--driver-opt', (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .csvRow */ .rr)([option])]),
        ...(node.buildkitdFlags === undefined ? [] : ['--buildkitd-flags', node.buildkitdFlags]),
        ...(node.buildkitdConfig === undefined ? [] : ['--buildkitd-config', node.buildkitdConfig]),
        ...(use ? ['--use'] : []),
        ...(node.endpoint === undefined ? [] : [node.endpoint]),
    ]);
}
/** Returns the features of the driver, as named by buildx. Missing features are unknown. */
async function builderFeatures(docker, name) {
    const [, block = ''] = /^Features:\n((?:[ \t].*\n)*)/m.exec(await docker(['buildx', '--debug', 'inspect', name])) ?? [];
    const pairs = block.matchAll(/^\s+(.+?):\s+(true|false)$/gm);
    return new Map([...pairs].map(([, feature = '', value]) => [feature, value === 'true']));
}
/** Makes a builder the default one. @param global for every Docker context */
async function useBuilder(docker, name, { global = false } = {}) {
    await docker(['buildx', 'use', ...(global ? ['--global'] : []), name]);
}
/**
 * Whether a build is running. Boots a BuildKit container that is not running.
 *
 * @throws DockerError if the builder does not respond, or buildx does not support history
 */
async function isBuilding(docker, name) {
    const running = ['--filter', 'status=running', '--format', '{{.Ref}}'];
    return (await docker(['buildx', 'history', 'ls', '--builder', name, ...running])).trim() !== '';
}
/** @throws DockerError if there is no such builder */
async function inspectBuilder(docker, name, { bootstrap = false } = {}) {
    return parseInspect(await docker(['buildx', 'inspect', ...(bootstrap ? ['--bootstrap'] : []), name]));
}
/** @param keepState keeps the volume for a later builder with the same name */
async function removeBuilder(docker, name, { keepState = false } = {}) {
    await docker(['buildx', 'rm', '--force', ...(keepState ? ['--keep-state'] : []), name]);
}
/**
 * Parses the output of `buildx inspect`: `Key: value` lines for the builder, then, after `Nodes:`, one block per node that
 * starts with `Name:`. Indented lines (labels, GC rules) are ignored.
 */
function parseInspect(text) {
    const [head = '', nodes = ''] = text.split(/^Nodes:$/m);
    const builder = fields(head);
    return {
        name: builder.get('Name') ?? '',
        driver: builder.get('Driver') ?? '',
        nodes: nodes
            .split(/^(?=Name:)/m)
            .map(fields)
            .filter((node) => node.has('Name'))
            .map((node) => ({
            name: node.get('Name') ?? '',
            endpoint: node.get('Endpoint') ?? '',
            status: node.get('Status') ?? '',
            platforms: platforms(node.get('Platforms')).map((platform) => platform.replace(/\*$/, '')),
            fixed: platforms(node.get('Platforms')).flatMap((platform) => /^(.*)\*$/.exec(platform)?.[1] ?? []),
            error: node.get('Error'),
        })),
    };
}
/** A star marks platforms that the user set. */
function platforms(text = '') {
    return text
        .split(',')
        .map((platform) => platform.trim())
        .filter(Boolean);
}
function fields(block) {
    const pairs = block.matchAll(/^(\w[\w ]*?):[ \t]+(.*)$/gm);
    return new Map([...pairs].map(([, key = '', value = '']) => [key, value.trim()]));
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
/** Returns the name of the current context, which is also the name of its builder. */
async function currentContext(docker) {
    return (await docker(['context', 'show'])).trim();
}


/***/ }),

/***/ 34942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ containerLog),
/* harmony export */   Ij: () => (/* binding */ engineArchitecture),
/* harmony export */   e_: () => (/* binding */ hasImage),
/* harmony export */   fY: () => (/* binding */ runPrivileged),
/* harmony export */   lE: () => (/* binding */ saveImage),
/* harmony export */   t_: () => (/* binding */ engineHoldsIndexes),
/* harmony export */   yt: () => (/* binding */ loadImage)
/* harmony export */ });
/* harmony import */ var _cli_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98476);
/** The Docker engine, its images and containers. */

/** Returns the architecture of the engine in Go's notation: `amd64`, `arm64`, … */
async function engineArchitecture(docker) {
    return (await docker(['version', '--format', '{{.Server.Arch}}'])).trim();
}
/** Runs a privileged container and returns its output. Pulls the image if it is missing. */
async function runPrivileged(docker, image, args, signal) {
    const stderr = [];
    const onStderr = (chunk) => void stderr.push(chunk);
    const stdout = await docker(['run', '--privileged', '--rm', image, ...args], { signal, onStderr });
    return { stdout, stderr: Buffer.concat(stderr).toString() };
}
/** Whether the engine has the image. */
async function hasImage(docker, image) {
    try {
        await docker(['image', 'inspect', '--format', '{{.Id}}', image]);
        return true;
    }
    catch (error) {
        if (error instanceof _cli_js__WEBPACK_IMPORTED_MODULE_0__/* .DockerError */ .Bi && /no such image/i.test(error.output))
            return false;
        throw error;
    }
}
/** Saves an image of the engine to a file. */
async function saveImage(docker, image, file) {
    await docker(['image', 'save', '--output', file, image]);
}
/** Loads an image from a file into the engine. */
async function loadImage(docker, file) {
    await docker(['image', 'load', '--quiet', '--input', file], _cli_js__WEBPACK_IMPORTED_MODULE_0__/* .longCall */ .V3);
}
/** Returns the last lines of a container's log; empty if there are none. */
async function containerLog(docker, container, lines) {
    const stderr = [];
    try {
        const onStderr = (chunk) => void stderr.push(chunk);
        const stdout = await docker(['logs', '--tail', String(lines), container], { onStderr });
        return (stdout + Buffer.concat(stderr).toString()).trim();
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
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56706);
/* harmony import */ var _binfmt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86776);


const qemuModes = ['auto', 'always', 'never'];
/** Architectures that some processors run natively besides their own. Only BuildKit knows if this one does. */
const maybeNative = {
    amd64: ['386'],
    arm64: ['arm'],
};
/** Returns the platforms that are certainly not native to the engine and have no registered emulator. */
function surelyMissing(platforms, engineArchitecture, binfmt) {
    return platforms.filter((platform) => {
        const arch = (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .architectureOf */ .NJ)(platform);
        return isLinux(platform) && !isMaybeNative(arch, engineArchitecture) && !(0,_binfmt_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegistered */ .zN)(binfmt, arch);
    });
}
/**
 * Whether an emulator can add a platform to a builder. Not if it runs another variant of the architecture: an emulator would
 * then also run the machine's own programs.
 */
function canBeEmulated(platform, listed) {
    const arch = (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .architectureOf */ .NJ)(platform);
    return isLinux(platform) && !listed.some((other) => isLinux(other) && (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .architectureOf */ .NJ)(other) === arch);
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
function outOfReach(nodes) {
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
    if (!said.includes('exec format error'))
        return '';
    const remedies = [...unrunnable].filter(([one]) => platform === undefined || one === platform);
    return remedies.map(([one, remedy]) => `. No node of the builder runs ${one}. ${remedy}`).join('');
}


/***/ }),

/***/ 67450:
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
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __webpack_require__(98476);
// EXTERNAL MODULE: ./build/src/docker/engine.js
var engine = __webpack_require__(34942);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js
var diagnosis = __webpack_require__(42523);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __webpack_require__(56706);
;// CONCATENATED MODULE: ./build/src/emulators/kernel-report.js
/** The report that the emulator image prints: what the engine's kernel supports. */



/** @throws Error if it is not valid */
function parseKernelReport(stdout) {
    return (0,json/* parseJson */.qF)(schema, stdout, 'report of the emulator image');
}
/** The image may report unknown platforms, so none is rejected. */
const kernel_report_platform = (0,json/* parsed */.Yz)((text) => {
    const [os = '', architecture = '', variant] = text.split('/');
    return (0,platform/* normalise */.j7)({ os, architecture, variant });
});
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
        try {
            return await runImage(source, image, args);
        }
        catch (error) {
            if (!isImageFailure(error) || index === images.length - 1)
                throw error;
            runtime.info(`qemu-image: ${image}: ${error.message}. Trying ${images[index + 1] ?? ''}`);
        }
    }
    throw new NoReport('there is no image');
}
/** Whether the image is unavailable or failed. */
function isImageFailure(error) {
    return error instanceof cli/* DockerError */.Bi || error instanceof NoReport || error instanceof diagnosis/* TransientError */.N_;
}
async function runImage(source, image, args) {
    const { docker, runtime, cache, signal, retryPolicy } = source;
    const pulled = cache !== undefined &&
        !isPinned(image) &&
        !(await (0,engine/* hasImage */.e_)(docker, image)) &&
        !(await restore({ ...source, cache }, image));
    const log = runtime.info;
    const attempt = async (signal) => readResult(await (0,engine/* runPrivileged */.fY)(docker, image, args, signal));
    const result = await (0,retry/* retry */.L5)(`emulators from ${image}`, attempt, { retryPolicy, log, signal });
    if (pulled)
        runtime.state.write(state, image);
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
        // Seldom, docker shows nothing of what a container printed that ended at once.
        const printed = (stdout + stderr).trim().slice(0, 200);
        throw new diagnosis/* TransientError */.N_(`it printed ${printed === '' ? 'nothing' : JSON.stringify(printed)} instead of JSON`, {
            cause: 'no report of the kernel',
        });
    }
}
/**
 * Whether the image is pinned to a digest. Then it is always pulled and verified by the engine, since anyone with write
 * access to the cache could replace it, and an image loaded from a file has no digest.
 */
function isPinned(image) {
    return image.includes('@');
}
/** State: the image for post to save in the cache. */
const state = 'emulator-image';
/** A cache failure does not fail the step. */
async function restore({ docker, runtime, cache, env }, image) {
    const { path, key } = place(image, env);
    try {
        if (!(await cache.restore(path, key)))
            return false;
        await (0,engine/* loadImage */.yt)(docker, path);
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
/** Saves the image that main pulled. */
async function keepEmulatorImage(docker, cache, env, runtime) {
    const image = runtime.state.read(state);
    if (!image || !cache)
        return;
    const { path, key } = place(image, env);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    try {
        await (0,engine/* saveImage */.lE)(docker, image, path);
        await cache.save(path, key);
    }
    finally {
        await (0,promises_.rm)(path, { force: true });
    }
}
/** The path is part of the cache key, so it must be the same in every run. */
function place(image, env) {
    const id = (0,external_node_crypto_.createHash)('sha256').update(image).digest('hex').slice(0, 16);
    const key = `manifold-emulators-${process.platform}-${process.arch}-${id}`;
    return { path: (0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'manifold-emulators', `${id}.tar`), key };
}


/***/ })

};

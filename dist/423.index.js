export const id = 423;
export const ids = [423];
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
/* harmony import */ var _time_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84978);

/** The client itself waits up to ten minutes for a part of a file. */
const usualLimit = 60_000;
/**
 * @param limit milliseconds to restore or save a file
 * @returns undefined if the runner has no cache service
 */
function fileCache(env, signal, limit = usualLimit) {
    const addresses = [env['ACTIONS_RESULTS_URL'], env['ACTIONS_CACHE_URL']];
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !addresses.some(Boolean))
        return undefined;
    const call = (work) => (0,_time_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .withTimeLimit */ .B)('the Actions cache', limit, signal, work);
    return {
        restore: (path, prefix) => call(async () => {
            const { restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(830), __webpack_require__.e(271), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 17337));
            return await restoreCache([path], prefix, [prefix]);
        }),
        save: (path, key) => call(async () => {
            const { restoreCache, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(830), __webpack_require__.e(271), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 17337));
            // It reports a failure as a warning, and may return an ID nevertheless.
            await saveCache([path], key);
            return (await restoreCache([path], key, [], { lookupOnly: true })) !== undefined;
        }),
    };
}


/***/ }),

/***/ 36914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ bootFailure),
/* harmony export */   Gc: () => (/* binding */ ofNode),
/* harmony export */   Xu: () => (/* binding */ inputError),
/* harmony export */   Zc: () => (/* binding */ inactiveNodes),
/* harmony export */   Zx: () => (/* binding */ inspectFailure),
/* harmony export */   wk: () => (/* binding */ existingBootFailure)
/* harmony export */ });
/* harmony import */ var _actions_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45822);
/* harmony import */ var _docker_buildx_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19512);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98476);
/* harmony import */ var _docker_diagnosis_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86380);
/* harmony import */ var _docker_engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34942);
/** Finds the input and the remedy for a builder that could not be created or booted. */





/** Logs the end of BuildKit's own log, if any, and returns the error to throw. */
async function bootFailure(boot, inputs, builder, error) {
    if (!isBootError(error))
        return error;
    const names = inputs.nodes.map((node, index) => node.name ?? `${builder}${index}`);
    const said = await reason(boot, { name: builder, driver: inputs.driver, nodes: names }, error);
    const fault = inputError(said, inputs) ?? engineFault(said, boot.env);
    const { input, remedy } = fault ?? { input: 'builder', remedy: bootRemedies[inputs.driver] };
    return new Error(`${input}: BuildKit did not boot: ${(0,_actions_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(said)}. ${remedy}`, { cause: error });
}
/** The same for a builder that exists, for which the inputs do not count. */
async function existingBootFailure(boot, { name, driver, nodes }, error) {
    if (!isBootError(error))
        return error;
    const names = nodes.map((node) => node.name);
    const said = (0,_actions_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(await reason(boot, { name, driver, nodes: names }, error));
    const { input, remedy } = engineFault(said, boot.env) ?? {
        input: 'builder',
        remedy: `Check it with docker buildx inspect --bootstrap ${name}, or remove builder to create a new one`,
    };
    return new Error(`${input}: ${name} exists but did not boot: ${said}. ${remedy}`, { cause: error });
}
/** The same for a builder that can't be inspected. */
function inspectFailure({ env }, builder, error) {
    if (!isBootError(error))
        return error;
    const said = (0,_actions_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(error.message);
    const { input, remedy } = engineFault(said, env) ?? {
        input: 'builder',
        remedy: `Check it with docker buildx inspect ${builder}`,
    };
    return new Error(`${input}: ${builder} could not be inspected: ${said}. ${remedy}`, { cause: error });
}
function isBootError(error) {
    return error instanceof _docker_cli_js__WEBPACK_IMPORTED_MODULE_2__/* .DockerError */ .Bi || error instanceof _docker_cli_js__WEBPACK_IMPORTED_MODULE_2__/* .NoResponse */ .$B || error instanceof _docker_diagnosis_js__WEBPACK_IMPORTED_MODULE_3__/* .TransientError */ .N_;
}
/** The environment variable that decides which engine docker uses, if it does not respond. */
function engineFault(said, env) {
    if ((0,_docker_diagnosis_js__WEBPACK_IMPORTED_MODULE_3__/* .diagnose */ .h4)(said, 'engine').inputError === undefined)
        return undefined;
    const variable = ['DOCKER_HOST', 'DOCKER_CONTEXT'].find((name) => env[name]);
    return variable === undefined
        ? {
            input: 'builder',
            remedy: 'Start the Docker engine, or set DOCKER_HOST, DOCKER_CONTEXT or endpoint to one that runs',
        }
        : { input: variable, remedy: `Set the environment variable ${variable} to an engine that runs, or unset it` };
}
/** buildx only knows that the container restarts, so the reason comes from BuildKit's log. */
async function reason(boot, { name, driver, nodes }, error) {
    if (driver === 'remote')
        return [...(await inactiveNodes(boot.docker, name)), error.message].join(': ');
    const logs = driver === 'docker-container' ? await Promise.all(nodes.map((node) => showLog(boot, node))) : [];
    return /^buildkitd: (.+)$/m.exec(logs.join('\n'))?.[1] ?? error.message;
}
/** Nodes that do not run. buildx only says that BuildKit gave no answer in time, and not which one. */
async function inactiveNodes(docker, builder) {
    const { nodes } = await (0,_docker_buildx_js__WEBPACK_IMPORTED_MODULE_1__/* .inspectBuilder */ .IK)(docker, builder).catch(() => ({ nodes: [] }));
    return nodes
        .filter(({ status }) => status !== 'running')
        .map(({ name, endpoint }) => (endpoint === '' ? name : `${name} (${endpoint})`));
}
const bootRemedies = {
    'docker-container': 'Check driver-opts and buildkitd-config, and that the engine can run privileged containers',
    docker: 'Check that the engine runs',
    kubernetes: 'Check the kubeconfig and its current context, and driver-opts',
    remote: 'Check endpoint, that BuildKit listens there, and its certificates (tls in nodes, or cacert, cert, key in driver-opts)',
};
function inputError(said, { nodes, buildkitdConfig, driver }) {
    const fault = (0,_docker_diagnosis_js__WEBPACK_IMPORTED_MODULE_3__/* .diagnose */ .h4)(said, 'boot').inputError;
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
    const log = await (0,_docker_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .containerLog */ .CR)(docker, `buildx_buildkit_${node}`, 400);
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


/***/ }),

/***/ 37712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c4: () => (/* binding */ isNotFound),
  M9: () => (/* binding */ joinBuilder),
  Li: () => (/* binding */ leaveOwnBuilder),
  Vq: () => (/* binding */ ownBuilderName),
  eV: () => (/* binding */ reapStaleBuilders),
  VJ: () => (/* binding */ recordBuilder),
  fI: () => (/* binding */ recordReady),
  Ks: () => (/* binding */ removeIfThere),
  D7: () => (/* binding */ removeRecorded),
  SC: () => (/* binding */ withBuilder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/docker/buildx.js
var buildx = __webpack_require__(19512);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __webpack_require__(98476);
// EXTERNAL MODULE: ./build/src/docker/messages.js
var messages = __webpack_require__(43352);
// EXTERNAL MODULE: ./build/src/docker/context.js
var context = __webpack_require__(4101);
// EXTERNAL MODULE: ./build/src/docker/runner-config.js
var runner_config = __webpack_require__(83669);
// EXTERNAL MODULE: ./build/src/registry/settle.js
var settle = __webpack_require__(39974);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/actions/duration.js
var duration = __webpack_require__(98153);
// EXTERNAL MODULE: ./build/src/actions/cancellation.js
var cancellation = __webpack_require__(22426);
;// CONCATENATED MODULE: ./build/src/builder/lock.js
/** Locks among the processes of this machine. The kernel releases a lock when its process ends, however it ends. */





/**
 * Runs `work` while no other process holds the lock of this name.
 *
 * @throws Error if it is not free in time, Cancelled by the signal
 */
async function withLock(name, options, work) {
    const held = await takeLock(address(name), options);
    try {
        return await work();
    }
    finally {
        held.release();
    }
}
/** A socket in Linux's abstract namespace, which leaves no file behind. Nothing is sent through it. */
function address(name) {
    return `\0manifold-${(0,external_node_crypto_.createHash)('sha256').update(name).digest('hex')}`;
}
async function takeLock(path, { limit, what, onWait, signal }) {
    const late = AbortSignal.timeout(limit);
    const ended = signal ? AbortSignal.any([signal, late]) : late;
    for (let tried = 0;; tried++) {
        const lock = await tryLock(path);
        if (lock)
            return lock;
        if (tried === 0)
            onWait?.();
        await released(path, ended);
        if (signal?.aborted)
            throw new cancellation/* Cancelled */.c(what);
        if (late.aborted)
            throw new Error(`${what}: another step has not finished with it within ${(0,duration/* formatDuration */.a)(limit)}`);
    }
}
function tryLock(path) {
    const waiting = new Set();
    const server = (0,external_node_net_.createServer)((socket) => {
        waiting.add(socket);
        socket.on('error', () => undefined).on('close', () => waiting.delete(socket));
    });
    const release = () => {
        server.close();
        for (const socket of waiting)
            socket.destroy();
    };
    return new Promise((resolve, reject) => {
        server.once('error', (error) => {
            if (error.code === 'EADDRINUSE')
                resolve(undefined);
            else
                reject(error);
        });
        server.listen({ path }, () => {
            resolve({ release });
        });
    });
}
/** Resolves when the process that holds the lock closes the connection, or has done so before. */
async function released(path, signal) {
    await new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ path, signal });
        socket.on('error', () => undefined);
        socket.on('close', () => {
            resolve();
        });
        socket.resume();
    });
    // Many may wait for it.
    await (0,external_node_timers_promises_.setTimeout)(10 + Math.random() * 20);
}

// EXTERNAL MODULE: ./build/src/builder/node-options.js
var node_options = __webpack_require__(8598);
;// CONCATENATED MODULE: ./build/src/builder/builder-records.js
/**
 * Builders that steps have created on this machine. Each has a record of the steps that use it, beside the builders of
 * buildx. The last of these steps removes the builder.
 */













/** `manifold-RUN-RANDOM` */
function ownBuilderName(env) {
    const run = /^\d+$/.test(env['GITHUB_RUN_ID'] ?? '') ? env['GITHUB_RUN_ID'] : '0';
    return `manifold-${run ?? '0'}-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
}
const schema = dist/* object */.Ikc({
    /** Whether its creation has ended. */
    ready: dist/* boolean */.zMY(),
    /** Whether the user has named it, so that others may use it, too. */
    named: dist/* boolean */.zMY(),
    keepState: dist/* boolean */.zMY(),
    /** Docker contexts of its nodes. */
    contexts: dist/* array */.YOg(dist/* string */.YjP()),
    /** Steps that use it, and since when, in milliseconds since the epoch. */
    users: dist/* record */.g1P(dist/* string */.YjP(), dist/* number */.aig()),
});
/** State for post. */
const states = { builder: 'builder', user: 'builder-user' };
/** Runs `work` while no other step creates, joins or removes this builder. */
function withBuilder(env, name, options, work) {
    return withLock(recordPath(env, name), { ...options, what: `builder: ${name}` }, work);
}
/** Call before the builder is created. */
async function recordBuilder({ env, runtime }, name, record) {
    await write(env, name, { ...record, ready: false, users: { [becomeUser(runtime, name)]: Date.now() } });
}
/** Call after the builder is created. */
async function recordReady({ env }, name) {
    const record = await read(env, name);
    if (record)
        await write(env, name, { ...record, ready: true });
}
/**
 * Uses a builder that another step has created, if so.
 *
 * @returns whether that step has not finished it
 */
async function joinBuilder({ env, runtime }, name) {
    const record = await read(env, name);
    if (!record)
        return undefined;
    if (!record.ready)
        return 'unfinished';
    await write(env, name, { ...record, users: { ...record.users, [becomeUser(runtime, name)]: Date.now() } });
    return undefined;
}
function becomeUser({ state }, name) {
    const user = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    state.write(states.builder, name);
    state.write(states.user, user);
    return user;
}
const lockLimit = 60_000;
/** Removes the builder that main created or joined, unless others use it. */
async function leaveOwnBuilder(cleaning) {
    const [name, user] = [cleaning.runtime.state.read(states.builder), cleaning.runtime.state.read(states.user)];
    if (name)
        await withBuilder(cleaning.env, name, { limit: lockLimit }, () => leave(cleaning, name, user));
}
/** Removes builders that steps left behind more than a day ago. */
async function reapStaleBuilders(cleaning) {
    const { env, runtime } = cleaning;
    const stale = async (name) => {
        const record = await read(env, name);
        return record !== undefined && currentUsers(record).length === 0;
    };
    await (0,settle/* settleAll */.j)((await recordedBuilders(env)).map(async (name) => {
        if (!(await stale(name)))
            return;
        await withBuilder(env, name, { limit: lockLimit }, async () => {
            if (!(await stale(name)))
                return;
            if (await leave(cleaning, name))
                runtime.info(`removed ${name}, which an earlier run left behind`);
        });
    }));
}
/** @returns whether the builder is removed */
async function leave({ docker, env, runtime }, name, user) {
    const record = await read(env, name);
    if (!record)
        return false;
    const others = currentUsers(record).filter(([other]) => other !== user);
    const keep = () => write(env, name, { ...record, users: Object.fromEntries(others) });
    if (others.length > 0) {
        await keep();
        const steps = others.length === 1 ? '1 other step uses' : `${others.length} other steps use`;
        runtime.info(`builder ${name} is kept: ${steps} it. The last one removes it`);
        return false;
    }
    // Programs other than this action may use it. A builder that does not respond builds nothing.
    const mayBuild = record.ready && (record.named || user === undefined);
    if (mayBuild && (await (0,buildx/* isBuilding */.Hf)(docker, name).catch(() => false))) {
        await keep();
        runtime.info(`builder ${name} is kept: a build is running on it. A later step removes it`);
        return false;
    }
    // If it can't be removed a day after its last step, later steps can't remove it either.
    if (user === undefined && Object.keys(record.users).length > 0)
        await forget(env, name);
    await removeWithContexts({ docker, env }, name, record);
    await forget(env, name);
    return true;
}
/** Removes what is left of a recorded builder, and its record: the next builder of this name may get none. */
async function removeRecorded(cleaning, name) {
    const record = await read(cleaning.env, name);
    if (!record)
        return;
    await removeWithContexts(cleaning, name, { ...record, keepState: true });
    await forget(cleaning.env, name);
}
async function forget(env, name) {
    await (0,promises_.rm)(recordPath(env, name), { force: true });
}
async function removeWithContexts({ docker, env }, name, { keepState, contexts }) {
    await removeIfThere(docker, name, keepState);
    if (contexts.length > 0)
        await (0,context/* removeContexts */.lM)((0,node_options/* inOwnFolder */.en)(docker, env), contexts);
}
/** buildx itself may have removed it after a failure. A builder whose engine does not exist is removed with an error. */
async function removeIfThere(docker, name, keepState) {
    try {
        await (0,buildx/* removeBuilder */.iq)(docker, name, { keepState });
    }
    catch (error) {
        if (!isNotFound(error) && !isUnreachable(error))
            throw error;
    }
}
function isUnreachable(error) {
    if (!(error instanceof cli/* DockerError */.Bi))
        return false;
    return error.output.includes('failed to load node') && !/failed to (?:stop|remove) node/.test(error.output);
}
function isNotFound(error) {
    return error instanceof cli/* DockerError */.Bi && (0,messages/* says */.F)(error.output, 'no builder');
}
const day = 24 * 60 * 60 * 1000;
/** A step that is older was killed without post. */
function currentUsers({ users }) {
    return Object.entries(users).filter(([, since]) => Date.now() - since < day);
}
const ending = '.json';
function recordPath(env, name) {
    return (0,external_node_path_.join)(recordFolder(env), name + ending);
}
function recordFolder(env) {
    return (0,external_node_path_.join)((0,runner_config/* buildxFolder */.jN)(env), 'manifold');
}
async function recordedBuilders(env) {
    const files = await (0,promises_.readdir)(recordFolder(env)).catch(() => []);
    return files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
}
async function read(env, name) {
    return (0,json/* matchJson */.AP)(schema, await (0,promises_.readFile)(recordPath(env, name), 'utf8').catch(() => ''));
}
/** Replaces the file at once, so that a killed step leaves no half of it. */
async function write(env, name, record) {
    const path = recordPath(env, name);
    await (0,promises_.mkdir)(recordFolder(env), { recursive: true });
    await (0,promises_.writeFile)(`${path}.new`, JSON.stringify(record));
    await (0,promises_.rename)(`${path}.new`, path);
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




/** @param made name of the node's Docker context, path of a buildkitd.toml, and entitlements to grant */
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
        buildkitdFlags: startsBuildkit
            ? withEntitlements(withConfig(node.buildkitdFlags, driver, made.buildkitdConfig), made.entitlements)
            : node.buildkitdFlags,
        buildkitdConfig: startsBuildkit ? made.buildkitdConfig : undefined,
    };
}
/** A rootless BuildKit looks for its configuration in its home, but buildx mounts it where others look. */
function withConfig(flags, driver, buildkitdConfig) {
    if (driver !== 'kubernetes' || buildkitdConfig === undefined)
        return flags;
    return [flags, '--config=/etc/buildkit/buildkitd.toml'].filter(Boolean).join(' ');
}
function withEntitlements(flags = '', entitlements) {
    const granted = [...flags.matchAll(/--allow-insecure-entitlement[=\s]+["']?([\w.-]+)/g)].map(([, name]) => name);
    const missing = entitlements.filter((name) => !granted.includes(name));
    // buildx grants network.host by default, but not next to another flag.
    const isFirst = missing.length > 0 && granted.length === 0;
    const added = new Set([...missing, ...(isFirst ? ['network.host'] : [])]);
    const all = [flags, ...[...added].map((name) => `--allow-insecure-entitlement=${name}`)];
    return all.filter(Boolean).join(' ') || undefined;
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

/***/ 551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ restoreSelection),
/* harmony export */   Ox: () => (/* binding */ saveSelection),
/* harmony export */   dr: () => (/* binding */ selectedBuilder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77934);
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(94222);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34667);
/* harmony import */ var _docker_buildx_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19512);
/* harmony import */ var _docker_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4101);
/* harmony import */ var _docker_runner_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83669);
/* harmony import */ var _boot_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36914);
/* harmony import */ var _buildkitd_config_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10412);
/** The builder that buildx uses if none is named. The input `use` changes it, and post restores it. */










const state = 'selected-builder';
const saved = valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), global: valibot__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY() });
/** The file `current` of buildx's store. No command prints it. */
const selection = valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ Name: valibot__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), Global: valibot__WEBPACK_IMPORTED_MODULE_8__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(), false) });
async function readSelection({ env }) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_docker_runner_config_js__WEBPACK_IMPORTED_MODULE_5__/* .buildxFolder */ .jN)(env), 'current'), 'utf8').catch(() => '');
    return (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_2__/* .matchJson */ .AP)(selection, text) ?? { Name: '', Global: false };
}
/**
 * Returns the builder that an earlier step or the environment has selected. Undefined if it is the engine's own, or if
 * inputs describe a builder.
 *
 * @throws Error if BUILDX_BUILDER names none
 */
async function selectedBuilder(context, inputs) {
    const { docker, env, runtime } = context;
    if (describesBuilder(inputs))
        return undefined;
    const variable = env['BUILDX_BUILDER'] ?? '';
    const { Name } = await readSelection(context);
    if (variable === '' && Name === '')
        return undefined;
    const { name, driver } = await (0,_docker_buildx_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectBuilder */ .IK)(docker).catch((error) => {
        if (variable === '')
            throw (0,_boot_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .inspectFailure */ .Zx)(context, Name, error);
        throw (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .withContext */ .eQ)('BUILDX_BUILDER', error, 'Create this builder, or unset the variable');
    });
    if (driver === 'docker' || driver === '')
        return undefined;
    const origin = variable === '' ? 'an earlier step' : 'BUILDX_BUILDER';
    runtime.info(`builder: using ${name}, which ${origin} selects. Set builder to use or create another one`);
    return name;
}
/** Whether any input describes a builder. */
function describesBuilder({ builder, isDriverSet, nodes, buildkitdConfig, registries }) {
    const isPlain = nodes.every(({ endpoint, platforms, driverOpts, buildkitdFlags }) => endpoint === undefined && platforms.length === 0 && driverOpts.length === 0 && buildkitdFlags === undefined);
    const isConfigured = buildkitdConfig !== undefined ||
        registries.some((settings) => Object.keys((0,_buildkitd_config_js__WEBPACK_IMPORTED_MODULE_7__/* .registryTable */ .Ak)(settings, () => '')).length > 0);
    return builder !== undefined || isDriverSet || nodes.length > 1 || !isPlain || isConfigured;
}
/** Call before the selection changes. */
async function saveSelection(context) {
    const { docker, runtime } = context;
    const { Name, Global } = await readSelection(context);
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
// EXTERNAL MODULE: ./build/src/docker/messages.js
var messages = __webpack_require__(43352);
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
// EXTERNAL MODULE: ./build/src/actions/cancellation.js
var cancellation = __webpack_require__(22426);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js + 1 modules
var diagnosis = __webpack_require__(86380);
// EXTERNAL MODULE: ./build/src/registry/registry-error.js
var registry_error = __webpack_require__(95613);
// EXTERNAL MODULE: ./build/src/registry/transport.js + 1 modules
var registry_transport = __webpack_require__(98108);
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
            throw new cancellation/* Cancelled */.c(url.href);
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
        const failed = (error) => {
            if (source.signal.aborted)
                throw error;
            const remedy = `Check that ${version} is a release, or set buildx-mirror to a server that has it`;
            throw (0,errors/* withContext */.eQ)('buildx-version', error, remedy);
        };
        const checksums = await withRetries(source, 'checksums of buildx', at('checksums.txt'), downloadText).catch(failed);
        const expected = checksumOf(checksums, name);
        if (expected === undefined)
            throw new Error(`buildx-version: ${folder}/checksums.txt has no checksum for ${name}. Nothing was installed`);
        const save = (download) => downloadFile(download, file);
        const actual = await withRetries(source, `buildx ${version}`, at(name), save).catch(failed);
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
/** What docker or buildx says of its command line. BuildKit prints similar messages about options in a Dockerfile. */
function shortcoming(error) {
    if (!(error instanceof cli/* DockerError */.Bi))
        return undefined;
    const [said = ''] = error.output.split(/failed to solve|dockerfile parse error/);
    if ((0,messages/* says */.F)(said, 'no buildx'))
        return 'it is not installed';
    const [lacks] = (0,messages/* partsOf */.C)(said, 'unknown option');
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
/* harmony export */   kg: () => (/* binding */ bootAndInspect),
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
async function inspectBuilder(docker, name) {
    return parseInspect(await docker(['buildx', 'inspect', ...(name === undefined ? [] : [name])]));
}
/** Time limit of the boot of a builder, which includes the pull of its image. */
const bootLimit = 5 * 60_000;
/** Boots the nodes that are not running. */
async function bootAndInspect(docker, name, limit = bootLimit) {
    return parseInspect(await docker(['buildx', 'inspect', '--bootstrap', name], { limit }));
}
/**
 * The engines of its nodes are stored with the builder, so it is removed even if that of the environment does not exist.
 *
 * @param keepState keeps the volume for a later builder with the same name
 */
async function removeBuilder(docker, name, { keepState = false } = {}) {
    const args = ['buildx', 'rm', '--force', ...(keepState ? ['--keep-state'] : []), name];
    await docker(args, { env: { DOCKER_CONTEXT: '' } });
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


/***/ })

};

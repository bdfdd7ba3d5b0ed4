export const id = 700;
export const ids = [700];
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

/***/ 62834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ openDocker)
});

;// CONCATENATED MODULE: ./build/src/actions/tool-cache.js
/** The runner's tool cache, which self-hosted runners keep between jobs. Its client is loaded only when needed. */
const toolCache = {
    find: async (tool, version, architecture) => {
        checkPlace();
        const { find } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 59805));
        return find(tool, version, architecture) || undefined;
    },
    keep: async (file, { name, tool, version, architecture }) => {
        const { cacheFile } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 59805));
        return await cacheFile(file, name, tool, version, architecture);
    },
};
/** Replaces the error of the client, which does not name the variable. */
function checkPlace() {
    if (process.env['RUNNER_TOOL_CACHE'])
        return;
    throw new Error('buildx-version: buildx is installed in the directory RUNNER_TOOL_CACHE, which is not set. ' +
        'Set it with env, or remove buildx-version to use the installed buildx');
}

// EXTERNAL MODULE: ./build/src/docker/cli.js
var docker_cli = __webpack_require__(98476);
// EXTERNAL MODULE: ./build/src/buildx/find.js
var find = __webpack_require__(84751);
// EXTERNAL MODULE: ./build/src/docker/process.js
var docker_process = __webpack_require__(61959);
// EXTERNAL MODULE: ./build/src/registry/access.js + 1 modules
var access = __webpack_require__(6990);
// EXTERNAL MODULE: ./build/src/buildx/install.js + 2 modules
var install = __webpack_require__(62729);
;// CONCATENATED MODULE: ./build/src/builder/open-docker.js
/** The docker commands of a step, with the requested buildx and access to the registries. */






/** Disposing of it removes the credentials. Post removes the rest. */
async function openDocker(opening, inputs) {
    const { runtime, env, signal } = opening;
    const { buildx, buildxMirror: mirror } = inputs;
    const cli = (buildx) => (0,docker_cli/* dockerCli */.RK)({ exec: docker_process/* exec */.m0, log: runtime, buildx, signal, env: (0,docker_process/* ownedBy */.LW)(opening.scratch) });
    const installation = { ...opening, cli, found: (0,find/* findBuildx */.a)(env), tools: toolCache, mirror };
    return await (0,access/* openAccess */.bg)(await (0,install/* withBuildx */.x)(installation, buildx), inputs, opening);
}


/***/ }),

/***/ 68804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./build/src/actions/duration.js
var duration = __webpack_require__(98153);
// EXTERNAL MODULE: ./build/src/actions/phases.js
var phases = __webpack_require__(90233);
// EXTERNAL MODULE: ./build/src/docker/engine.js
var engine = __webpack_require__(34942);
// EXTERNAL MODULE: ./build/src/emulators/binfmt.js
var emulators_binfmt = __webpack_require__(86776);
// EXTERNAL MODULE: ./build/src/emulators/emulation.js
var emulators_emulation = __webpack_require__(45994);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var sanitize = __webpack_require__(45822);
// EXTERNAL MODULE: ./build/src/docker/messages.js
var messages = __webpack_require__(43352);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var plan_platform = __webpack_require__(56706);
// EXTERNAL MODULE: ./build/src/emulators/emulator-image.js + 2 modules
var emulator_image = __webpack_require__(60842);
;// CONCATENATED MODULE: ./build/src/emulators/register.js
/** Registers emulators in the kernel of the Docker engine. */







/**
 * Registers the emulators that the image has. Existing registrations are not changed.
 *
 * @throws Error if the kernel runs a wanted platform only as long as the container existed
 */
async function registerEmulators({ source, binfmt }, wanted) {
    const list = wanted === 'all' ? wanted : [...new Set(wanted.map(plan_platform/* architectureOf */.NJ))].join(',');
    const failure = `emulators for ${list} could not be registered`;
    const platforms = wanted === 'all' ? [] : wanted;
    const first = await inKernel(source, failure, ['--install', list]);
    const missing = (0,emulators_emulation/* missingPlatforms */.z3)(platforms, first.supported);
    const refused = new Map(missing.map((platform) => [platform, refusal(platform, first, source.images, binfmt)]));
    for (const [platform, why] of refused)
        source.runtime.info(`qemu: ${platform} can't be emulated: ${why}`);
    // If they are visible on this machine, they have outlived the container. Otherwise another container has to check.
    if (first.emulators.every((name) => binfmt.flags(name) !== undefined)) {
        return { runs: first.supported, refused };
    }
    const { supported } = await inKernel(source, failure, []);
    const gone = (0,emulators_emulation/* missingPlatforms */.z3)(platforms, supported).filter((platform) => !refused.has(platform));
    if (gone.length > 0)
        throw vanished(gone, binfmt);
    return { runs: supported, refused };
}
/** Uninstalls all emulators, to replace them with those of this step's image. */
async function resetEmulators({ source }) {
    await inKernel(source, 'emulators could not be uninstalled', ['--uninstall', 'qemu-*']);
}
/** @param needed platforms of the build */
function emulatorRestorer({ source, binfmt }, needed) {
    const isGone = () => binfmt.mounted() && needed.some((platform) => !(0,emulators_binfmt/* isRegistered */.zN)(binfmt, (0,plan_platform/* architectureOf */.NJ)(platform)));
    return async (said) => {
        if (needed.length === 0 || !(isGone() || (0,messages/* says */.F)(said, 'exec format error')))
            return false;
        try {
            // The engine may be on another machine, so ask its kernel.
            const { supported } = await (0,emulator_image/* runEmulatorImage */.oA)(source, []);
            const removed = (0,emulators_emulation/* missingPlatforms */.z3)(needed, supported);
            if (removed.length === 0)
                return false;
            const { refused } = await registerEmulators({ source, binfmt }, removed);
            if (refused.size > 0)
                return false;
            source.runtime.info(`qemu: another job removed the emulators for ${removed.join(', ')}. They are registered again`);
            return true;
        }
        catch (error) {
            source.runtime.info(`qemu: emulators could not be registered again: ${(0,errors/* messageOf */.bD)(error)}`);
            return false;
        }
    };
}
async function inKernel(source, failure, args) {
    try {
        return await (0,emulator_image/* runEmulatorImage */.oA)(source, args);
    }
    catch (error) {
        if (!(0,emulator_image/* isImageFailure */.ii)(error))
            throw error;
        throw new Error(`qemu: ${failure} with ${source.images.join(', ')}: ${(0,sanitize/* sanitize */.aj)(error.message)}. ` +
            'The engine must be able to pull one of these images (qemu-image) and to run privileged containers', { cause: error });
    }
}
function refusal(platform, { said }, images, binfmt) {
    const architecture = (0,plan_platform/* architectureOf */.NJ)(platform);
    const reason = said.split('\n').find((line) => line.startsWith(`installing: ${architecture} `));
    const remedy = (0,emulators_binfmt/* isRegistered */.zN)(binfmt, architecture)
        ? 'Set qemu-reset: true to replace the registered emulators'
        : 'Set qemu-image to an image with its emulator, or build it on a native runner';
    const why = reason === undefined ? 'the kernel does not run it after the installation' : (0,sanitize/* sanitize */.aj)(reason);
    return `${images.join(', ')}: ${why}. ${remedy}`;
}
/** Returns the error for platforms whose emulators did not outlive the container that registered them. */
function vanished(gone, binfmt) {
    const cause = binfmt.mounted()
        ? 'the registrations vanished with their container. Mount binfmt_misc on the machine of the engine, or use an engine that is not rootless'
        : 'binfmt_misc is not mounted on this machine, so the registration vanished with its container. ' +
            `Run: mount -t binfmt_misc binfmt_misc ${emulators_binfmt/* binfmtMisc */.N}`;
    return new Error(`platforms: the kernel does not run ${gone.join(', ')} though emulators were registered: ${cause}`);
}

// EXTERNAL MODULE: ./build/src/registry/credentials.js
var registry_credentials = __webpack_require__(51331);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/docker/buildx.js
var buildx = __webpack_require__(19512);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js + 1 modules
var diagnosis = __webpack_require__(86380);
// EXTERNAL MODULE: ./build/src/docker/context.js
var context = __webpack_require__(4101);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
// EXTERNAL MODULE: ./build/src/registry/settle.js
var settle = __webpack_require__(39974);
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
    return (0,emulators_emulation/* missingPlatforms */.z3)([platform], platforms.map(plan_platform/* parsePlatform */.FL)).length === 0;
}
/** BuildKit lists its native platform first. */
function ownPlatform({ platforms: [own] }) {
    return own === undefined ? undefined : (0,plan_platform/* parsePlatform */.FL)(own);
}
/** Whether a node runs a platform natively, judged by its native platform. */
function likeness(node, platform) {
    const own = ownPlatform(node);
    if (own === undefined || (0,plan_platform/* fieldsOf */.Pf)(own).os !== (0,plan_platform/* fieldsOf */.Pf)(platform).os)
        return 'other';
    const [architecture, native] = [(0,plan_platform/* architectureOf */.NJ)(platform), (0,plan_platform/* architectureOf */.NJ)(own)];
    if (architecture === native)
        return 'same';
    return (0,emulators_emulation/* isMaybeNative */.uM)(architecture, native) ? 'maybe' : 'other';
}

// EXTERNAL MODULE: ./build/src/builder/boot-failure.js
var boot_failure = __webpack_require__(36914);
// EXTERNAL MODULE: ./build/src/builder/builder-records.js + 1 modules
var builder_records = __webpack_require__(37712);
// EXTERNAL MODULE: ./build/src/builder/buildkitd-config.js
var buildkitd_config = __webpack_require__(10412);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/docker/runner-config.js
var runner_config = __webpack_require__(83669);
;// CONCATENATED MODULE: ./build/src/builder/existing-settings.js
/** Compares an existing builder with the inputs for a new one. What they request must not be ignored. */









/** The settings in buildx's store (its type `NodeGroup`) that `buildx inspect` omits or prints in a form that can't be parsed. */
const storedBuilder = valibot_dist/* object */.Ikc({
    Nodes: valibot_dist/* array */.YOg(valibot_dist/* object */.Ikc({
        Name: valibot_dist/* string */.YjP(),
        DriverOpts: valibot_dist/* nullish */.cl6(valibot_dist/* record */.g1P(valibot_dist/* string */.YjP(), valibot_dist/* string */.YjP())),
        Flags: valibot_dist/* nullish */.cl6(valibot_dist/* array */.YOg(valibot_dist/* string */.YjP())),
        /** In Base64. */
        Files: valibot_dist/* nullish */.cl6(valibot_dist/* record */.g1P(valibot_dist/* string */.YjP(), valibot_dist/* string */.YjP())),
    })),
});
/** @throws Error that names the input whose value the builder does not have */
async function checkSettings(env, existing, inputs) {
    const { name } = existing;
    // Those of the docker driver are not stored, and have no settings.
    const text = await (0,promises_.readFile)((0,external_node_path_.join)((0,runner_config/* buildxFolder */.jN)(env), 'instances', name), 'utf8').catch(() => '');
    const stored = (0,json/* matchJson */.AP)(storedBuilder, text)?.Nodes ?? [];
    const [difference] = [...driverDifference(existing, inputs), ...nodeDifferences(existing, stored, inputs)];
    if (!difference)
        return;
    const { input, lacks } = difference;
    throw new Error(`${input}: builder ${name} exists, and ${lacks}. Remove ${input} to use it as it is, or remove the builder ` +
        `(docker buildx rm ${name}) to create it with all inputs`);
}
/** buildx does not know the driver of an engine that does not respond. */
function driverDifference({ driver }, inputs) {
    if (!inputs.isDriverSet || inputs.driver === driver || driver === '')
        return [];
    return [{ input: 'driver', lacks: `its driver is ${driver}` }];
}
function nodeDifferences(existing, stored, { nodes, buildkitdConfig }) {
    return nodes.flatMap((node, index) => {
        const found = existing.nodes.find(({ name }) => name === node.name) ?? existing.nodes[index];
        if (!found)
            return [{ input: 'nodes', lacks: `it has ${existing.nodes.length} nodes, not ${nodes.length}` }];
        // The nodes of the kubernetes driver are pods with names of their own.
        const settings = stored.find(({ Name }) => Name === found.name) ?? stored[index];
        const differences = nodeDifference(node, found, settings);
        if (index > 0)
            return differences.map(({ lacks }) => ({ input: 'nodes', lacks: `its node ${found.name} ${lacks}` }));
        const hasConfig = !buildkitdConfig || (0,buildkitd_config/* containsTable */.Ap)(configOf(settings), buildkitdConfig.table);
        return [
            ...differences.map(({ input, lacks }) => ({ input, lacks: `it ${lacks}` })),
            ...(hasConfig ? [] : [{ input: buildkitdConfig.input, lacks: 'it has another buildkitd.toml' }]),
        ];
    });
}
function nodeDifference(node, found, settings) {
    const { DriverOpts, Flags } = settings ?? {};
    const options = Object.entries(DriverOpts ?? {}).map(([key, value]) => `${key}=${value}`);
    const option = node.driverOpts.find((option) => !options.includes(option));
    const flags = words((Flags ?? []).join(' '));
    const flag = words(node.buildkitdFlags ?? '').find((flag) => !flags.includes(flag));
    const [platform] = (0,emulators_emulation/* missingPlatforms */.z3)(node.platforms, found.fixed.map(plan_platform/* parsePlatform */.FL));
    // With certificates, the endpoint of a node is a Docker context.
    const isElsewhere = node.endpoint !== undefined && !node.tls && !isStoredAs(node.endpoint, found.endpoint);
    return [
        ...(isElsewhere ? [{ input: 'endpoint', lacks: `is at ${found.endpoint}` }] : []),
        ...(option === undefined ? [] : [{ input: 'driver-opts', lacks: `was created without ${option}` }]),
        ...(flag === undefined ? [] : [{ input: 'buildkitd-flags', lacks: `was created without ${flag}` }]),
        ...(platform === undefined ? [] : [{ input: 'node-platforms', lacks: `is not for ${platform}` }]),
    ];
}
/** For engines, buildx stores the address of the context `default`, and adds the port. */
function isStoredAs(endpoint, stored) {
    const withPort = endpoint.replace(/^(tcp:\/\/[^/:]+)(?=\/|$)/, '$1:2375');
    return endpoint === 'default' || [endpoint, withPort].includes(stored);
}
function words(flags) {
    return flags.replace(/["']/g, '').split(/\s+/).filter(Boolean);
}
function configOf(node) {
    const text = Buffer.from(node?.Files?.['buildkitd.toml'] ?? '', 'base64').toString();
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: ./build/src/builder/node-options.js
var node_options = __webpack_require__(8598);
// EXTERNAL MODULE: ./build/src/builder/selection.js
var selection = __webpack_require__(551);
;// CONCATENATED MODULE: ./build/src/builder/builder.js
/** Uses an existing builder, or creates and boots one with all its nodes. */














/** Time limit for another step that creates or removes the same builder. */
const lockLimit = 10 * 60_000;
/** Boots the builder. */
async function bootBuilder(boot, inputs) {
    const { env, runtime, signal } = boot;
    if (inputs.use && inputs.cleanup)
        await (0,selection/* saveSelection */.Ox)(boot);
    if (inputs.driver === 'docker')
        return { details: await engineBuilder(boot, inputs), made: undefined };
    if (inputs.builder === undefined)
        return await create(boot, (0,builder_records/* ownBuilderName */.Vq)(env), inputs);
    const name = inputs.builder;
    const onWait = () => {
        runtime.info(`builder ${name}: waiting for another step that creates or removes it`);
    };
    return await (0,builder_records/* withBuilder */.SC)(env, name, { limit: lockLimit, onWait, signal }, async () => {
        if ((await (0,builder_records/* joinBuilder */.M9)(boot, name)) === 'unfinished')
            await (0,builder_records/* removeRecorded */.D7)(boot, name);
        const existing = await find(boot, name);
        if (existing)
            return { details: await takeExisting(boot, inputs, existing), made: undefined };
        await (0,builder_records/* removeRecorded */.D7)(boot, name);
        return await create(boot, name, inputs);
    });
}
/** The builder of the docker driver is the engine itself, under the name of its context. */
async function engineBuilder(boot, inputs) {
    const { docker } = boot;
    const given = inputs.builder ?? inputs.nodes[0]?.endpoint;
    const name = given ?? (await (0,context/* currentContext */.Fi)(docker));
    const existing = await find(boot, name);
    if (existing)
        return await takeExisting(boot, inputs, existing);
    const input = inputs.builder !== undefined ? 'builder' : given !== undefined ? 'endpoint' : 'DOCKER_CONTEXT';
    throw new Error(`${input}: "${name}" does not exist, and the docker driver can't create builders. Remove ${input}, or set driver to docker-container`);
}
async function takeExisting(boot, inputs, existing) {
    const { docker } = boot;
    const { name, driver, nodes } = existing;
    await checkSettings(boot.env, existing, inputs);
    if (inputs.use)
        await (0,buildx/* useBuilder */.nY)(docker, name);
    if (nodes.every(({ status }) => status === 'running'))
        return existing;
    try {
        return await bootWithRetries(boot, name, driver, () => bootNodes(docker, name));
    }
    catch (error) {
        throw await (0,boot_failure/* existingBootFailure */.wk)(boot, existing, error);
    }
}
async function create(boot, name, inputs) {
    const { keepState, cleanup } = inputs;
    const contexts = [...(0,node_options/* contextNames */.Mv)(name, inputs)];
    if (cleanup)
        await (0,builder_records/* recordBuilder */.VJ)(boot, name, { named: inputs.builder !== undefined, keepState, contexts });
    try {
        const booted = await createAndBoot(boot, name, inputs);
        if (cleanup)
            await (0,builder_records/* recordReady */.fI)(boot, name);
        return booted;
    }
    catch (error) {
        throw await (0,boot_failure/* bootFailure */.$v)(boot, inputs, name, error);
    }
}
async function createAndBoot(boot, name, inputs) {
    const { docker, runtime, scratch } = boot;
    const { driver, entitlements } = inputs;
    const buildkitdConfig = await (0,buildkitd_config/* writeBuildkitdConfig */.QU)(inputs.buildkitdConfig, inputs.registries, scratch);
    if (buildkitdConfig !== undefined) {
        runtime.debug(`buildkitd.toml:\n${(0,buildkitd_config/* withoutSecrets */.cT)(await (0,promises_.readFile)(buildkitdConfig, 'utf8'))}`);
    }
    const nodes = await (0,settle/* settleAll */.j)(inputs.nodes.map((node, index) => (0,node_options/* nodeOptions */.pC)(boot, driver, node, { context: (0,node_options/* contextName */.fW)(name, index), buildkitdConfig, entitlements })));
    let tried = 0;
    const details = await bootWithRetries(boot, name, driver, async () => {
        // A later step would use an incomplete builder: a container without its buildkitd.toml, or missing nodes.
        if (tried++ > 0)
            await (0,builder_records/* removeIfThere */.Ks)(docker, name, true);
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
    const details = await (0,buildx/* bootAndInspect */.kg)(docker, name);
    checkNodes(details);
    return details;
}
/** @throws Error for a node that does not respond */
function checkNodes({ nodes }) {
    const away = nodes.find(({ error }) => error !== undefined);
    if (!away)
        return;
    const message = `builder: its node ${away.name} does not respond: ${(0,sanitize/* sanitize */.aj)(away.error ?? '')}`;
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
async function find(boot, name) {
    try {
        return await (0,buildx/* inspectBuilder */.IK)(boot.docker, name);
    }
    catch (error) {
        if ((0,builder_records/* isNotFound */.c4)(error))
            return undefined;
        throw (0,boot_failure/* inspectFailure */.Zx)(boot, name, error);
    }
}

;// CONCATENATED MODULE: ./build/src/builder/driver-limits.js
/** Limitations of the docker driver. Most depend on the image store of the engine, so buildx is asked. */

const names = {
    severalPlatforms: ['Multi-platform build', 'platforms', 'build several platforms at once'],
    exportsCache: ['Cache export', 'cache', 'export a cache'],
};
/** @throws Error that names drivers without the limitation */
async function checkDriver(docker, builder, demands) {
    const [input] = demands.byDigest;
    if (input !== undefined) {
        throw new Error(`${input}: the docker driver can't push by digest, so that tags move with the push. ` +
            `Set driver to docker-container, kubernetes or remote, or remove ${input}`);
    }
    const demanded = Object.entries(names).filter(([demand]) => demands[demand]);
    if (demanded.length === 0)
        return;
    const features = await (0,buildx/* builderFeatures */.$G)(docker, builder);
    for (const [, [feature, input, operation]] of demanded) {
        if (features.get(feature) !== false)
            continue;
        throw new Error(`${input}: the docker driver can't ${operation} with the image store of this engine. ` +
            "Set driver to docker-container, kubernetes or remote, or enable the engine's containerd image store");
    }
}

;// CONCATENATED MODULE: ./build/src/builder/emulate.js





/** Registers more emulators if the builder needs them for a requested platform. */
async function emulate(emulation, details, early) {
    checkNodes(details);
    const builder = toBuilder(emulation, details, early);
    const needed = neededEmulators(emulation, builder, early);
    if (needed.length === 0)
        return builder;
    const { runs, refused } = await registerEmulators(emulation.emulators, needed);
    const registered = { needed: [...early.needed, ...needed], runs, refused: new Map([...early.refused, ...refused]) };
    return toBuilder(emulation, details, registered);
}
function neededEmulators(emulation, builder, early) {
    const { qemu, asked } = emulation;
    if (qemu === 'never')
        return [];
    const missing = (0,emulators_emulation/* missingPlatforms */.z3)(asked, builder.platforms).filter((platform) => !builder.unrunnable.has(platform));
    const unsure = emulatedHere(emulation, builder).filter((platform) => !early.runs.includes(platform));
    return [...missing, ...removedSince(emulation.emulators.binfmt, unsure)];
}
/** Platforms whose emulator is no longer registered on this machine, although BuildKit's older list has them. */
function removedSince(binfmt, platforms) {
    if (!binfmt.mounted())
        return [];
    return platforms.filter((platform) => !(0,emulators_binfmt/* isRegistered */.zN)(binfmt, (0,plan_platform/* architectureOf */.NJ)(platform)));
}
/** Platforms that nodes on the engine's machine run, or may run, under its emulators. */
function emulatedHere(emulation, builder) {
    const here = nodesHere(emulation, builder).flatMap(platformsOf);
    return [...builder.emulated].filter((platform) => (0,emulators_emulation/* missingPlatforms */.z3)([platform], here).length === 0);
}
function nodesHere({ engine, away }, { driver, nodes }) {
    return nodes.filter(({ endpoint }) => (0,emulators_emulation/* isWithinReach */.Z)(driver, endpoint, engine) && !away.includes(endpoint));
}
function toBuilder(emulation, details, registered) {
    const { asked, emulators } = emulation;
    const { needed, runs, refused } = registered;
    const { name, driver } = details;
    const here = new Set(nodesHere(emulation, details));
    const nodes = details.nodes.map((node) => (here.has(node) ? withPlatforms(node, runs) : node));
    const native = (platform) => !needed.includes(platform) && details.nodes.some((node) => isNative(platform, node, emulators.binfmt));
    const platforms = [...new Set(nodes.flatMap(platformsOf))];
    const unrunnable = unrunnablePlatforms(emulation, { driver, nodes, platforms }, refused);
    const emulated = asked.filter((platform) => !native(platform) && !unrunnable.has(platform));
    return { name, driver, nodes, platforms, emulated: new Set(emulated), unrunnable };
}
function unrunnablePlatforms(emulation, { driver, nodes, platforms }, refused) {
    // buildx gives the first node what none lists.
    const takers = emulation.pins ? nodes : nodes.slice(0, 1);
    const isHere = nodesHere(emulation, { driver, nodes: takers }).length > 0;
    const remedyFor = (platform) => {
        if (emulation.qemu === 'never')
            return 'Set qemu to auto';
        if (!(0,emulators_emulation/* canBeEmulated */.vY)(platform, platforms))
            return 'No emulator runs it either. Add a node that does (nodes)';
        return isHere ? refused.get(platform) : (0,emulators_emulation/* outOfReach */.nn)(takers);
    };
    const missing = (0,emulators_emulation/* missingPlatforms */.z3)(emulation.asked, platforms).map((platform) => [platform, remedyFor(platform)]);
    return new Map(missing.flatMap(([platform, remedy]) => (remedy === undefined ? [] : [[platform, remedy]])));
}
function withPlatforms(node, runs) {
    const listed = platformsOf(node);
    return { ...node, platforms: [...node.platforms, ...runs.filter((platform) => !listed.includes(platform))] };
}
function platformsOf({ platforms }) {
    return platforms.map(plan_platform/* parsePlatform */.FL);
}
/** A platform that the user set on a node is considered native. */
function isNative(platform, { platforms, fixed }, binfmt) {
    if (fixed.length > 0)
        return fixed.map(plan_platform/* parsePlatform */.FL).includes(platform);
    const [own] = platforms;
    if (own === undefined)
        return false;
    const [architecture, native] = [(0,plan_platform/* architectureOf */.NJ)(platform), (0,plan_platform/* architectureOf */.NJ)((0,plan_platform/* parsePlatform */.FL)(own))];
    return architecture === native || ((0,emulators_emulation/* isMaybeNative */.uM)(architecture, native) && !(0,emulators_binfmt/* isRegistered */.zN)(binfmt, architecture));
}

;// CONCATENATED MODULE: ./build/src/builder/prepare.js
/** Prepares everything for a build, in parallel where possible. */













/**
 * Boots the builder, registers the emulators for `platforms`, and checks the credentials.
 *
 * @throws Error if the builder does not boot, a registry rejects the credentials, or an emulator can't be registered
 */
async function prepare(collaborators, given, platforms, demands) {
    const { client, docker, runtime, binfmt } = collaborators;
    const inputs = { ...given, builder: given.builder ?? (await (0,selection/* selectedBuilder */.dr)(collaborators, given)) };
    const credentials = [...inputs.credentials, ...inputs.identities];
    const emulators = { source: emulatorImages(collaborators, inputs), binfmt };
    const [booted, early] = await allAtOnce(runtime, {
        builder: bootBuilder(collaborators, inputs),
        emulators: registerEarly(emulators, inputs, platforms),
        logins: credentials.length === 0 ? undefined : (0,registry_credentials/* checkCredentials */.v)(client, credentials),
    });
    const { details } = booted;
    if (details.driver === 'docker') {
        await checkDriver(docker, details.name, { ...demands, severalPlatforms: platforms.length > 1 });
    }
    const emulation = {
        qemu: inputs.qemu,
        emulators,
        asked: platforms,
        engine: collaborators.env['DOCKER_HOST'],
        away: (0,node_options/* contextNames */.Mv)(details.name, inputs),
        pins: booted.made !== undefined,
    };
    const builder = await emulate(emulation, details, early);
    const needed = emulatedHere(emulation, builder);
    noticeFlags(runtime, binfmt, needed);
    await pinPlatforms(collaborators, booted, builder, platforms);
    return { ...builder, restoreEmulators: emulatorRestorer(emulators, inputs.qemu === 'never' ? [] : needed) };
}
/** Emulators that another program has registered may lack flags. */
function noticeFlags({ notice }, binfmt, platforms) {
    for (const architecture of new Set(platforms.map(plan_platform/* architectureOf */.NJ))) {
        const text = (0,emulators_binfmt/* flagNotice */.fu)(binfmt, architecture);
        if (text !== undefined)
            notice(text);
    }
}
/** Waits for everything even if something fails, so that nothing runs on after the error. Logs the durations. */
async function allAtOnce(runtime, { builder, emulators, logins }) {
    const started = performance.now();
    await Promise.allSettled([
        (0,phases/* timed */.ay)(runtime, 'builder', builder),
        (0,phases/* timed */.ay)(runtime, 'emulators', emulators),
        logins && (0,phases/* timed */.ay)(runtime, 'logins', logins),
    ]);
    const results = await Promise.all([builder, emulators, logins]);
    runtime.info(`ready after ${(0,duration/* durationSince */.t)(started)}: ${(0,phases/* formatPhases */.qN)(runtime.phases)}`);
    return [results[0], results[1]];
}
/**
 * Registers emulators that are certainly needed while the builder boots. This is only known for a single node on the
 * engine, whose architecture docker reports. The others are registered after BuildKit has been asked.
 */
async function registerEarly(emulators, inputs, platforms) {
    const { qemu, qemuPlatforms, qemuReset, builder, driver, nodes } = inputs;
    const nothing = { needed: [], runs: [], refused: new Map() };
    if (qemu === 'never')
        return nothing;
    if (qemuReset)
        await resetEmulators(emulators);
    if (qemu === 'always') {
        const registered = await registerEmulators(emulators, qemuPlatforms.length > 0 ? qemuPlatforms : 'all');
        for (const [platform, why] of registered.refused)
            throw new Error(`qemu-platforms: ${platform}: ${why}`);
        return { ...nothing, ...registered };
    }
    const onEngine = driver === 'docker-container' && nodes.length === 1 && nodes[0]?.endpoint === undefined;
    if (!onEngine || builder !== undefined || platforms.length === 0)
        return nothing;
    const needed = (0,emulators_emulation/* surelyMissing */.ZA)(platforms, await (0,engine/* engineArchitecture */.Ij)(emulators.source.docker), emulators.binfmt);
    return needed.length === 0 ? nothing : { needed, ...(await registerEmulators(emulators, needed)) };
}
function emulatorImages({ docker, runtime, cache, env, signal, retryPolicy }, { qemuImages, qemuCacheImage }) {
    return { docker, runtime, images: qemuImages, cache: qemuCacheImage ? cache : undefined, env, signal, retryPolicy };
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
    if (!(0,_docker_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .F)(said, 'exec format error'))
        return '';
    const remedies = [...unrunnable].filter(([one]) => platform === undefined || one === platform);
    return remedies.map(([one, remedy]) => `. No node of the builder runs ${one}. ${remedy}`).join('');
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

/***/ 58582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jq: () => (/* binding */ build),
  zL: () => (/* binding */ callFailure),
  B3: () => (/* binding */ conceding),
  v9: () => (/* binding */ withRemedy)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __webpack_require__(98476);
// EXTERNAL MODULE: ./build/src/emulators/emulation.js
var emulation = __webpack_require__(45994);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var annotations = __webpack_require__(60895);
// EXTERNAL MODULE: ./build/src/docker/csv.js
var csv = __webpack_require__(18854);
// EXTERNAL MODULE: ./build/src/image/attestations.js
var attestations = __webpack_require__(33756);
// EXTERNAL MODULE: ./build/src/image/exporters.js
var exporters = __webpack_require__(31161);
// EXTERNAL MODULE: ./build/src/image/build-inputs.js
var build_inputs = __webpack_require__(95085);
// EXTERNAL MODULE: ./build/src/image/secrets.js
var image_secrets = __webpack_require__(57710);
;// CONCATENATED MODULE: ./build/src/image/arguments.js
/** The arguments of `docker buildx build`. */






function buildCommand(inputs, plan, setting) {
    const { cache, builder, metadataFile } = setting;
    const secrets = (0,image_secrets/* secretArguments */.tX)(inputs.secrets);
    const labels = Object.entries(plan.labels).map(([key, value]) => `${key}=${value}`);
    return {
        env: secrets.env,
        args: [
            ...['buildx', 'build', '--builder', builder.name, '--progress', 'rawjson', '--metadata-file', metadataFile],
            ...each('--platform', plan.platforms.length > 0 ? [plan.platforms.join(',')] : []),
            ...inputs.flags,
            ...(setting.isBuilt ? [] : inputs.noCache),
            ...each('--label', labels),
            ...each('--annotation', plan.annotations.map(annotations/* formatAnnotation */.tn)),
            ...each('--build-context', inputs.buildContexts),
            ...each('--secret', secrets.values),
            ...each('--cache-from', cache.from.map(csv/* formatEntry */.WL)),
            ...((0,build_inputs/* isCall */.n)(inputs) ? ['--call', inputs.call] : resultArguments(inputs, plan, setting)),
            inputs.context,
        ],
    };
}
/** Arguments that only a build with exporters has. */
function resultArguments(inputs, plan, setting) {
    const { cache, builder, origin, holdsAttestations } = setting;
    // The docker driver may also reject attestations.
    const made = (0,attestations/* provenance */.aH)(inputs, origin, holdsAttestations && builder.driver !== 'docker');
    return [
        ...each('--attest', inputs.attests.map(csv/* formatEntry */.WL)),
        ...each('--provenance', made === undefined ? [] : [(0,attestations/* formatAttestation */.a8)(made)]),
        ...each('--sbom', inputs.sbom === undefined ? [] : [(0,attestations/* formatAttestation */.a8)(inputs.sbom)]),
        ...each('--cache-to', cache.to.map(csv/* formatEntry */.WL)),
        ...each('--output', (0,exporters/* exporters */.n9)(inputs, plan, { ...setting, driver: builder.driver }).map(csv/* formatEntry */.WL)),
    ];
}
function each(flag, values) {
    return values.flatMap((value) => [flag, value]);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/docker/messages.js
var messages = __webpack_require__(43352);
;// CONCATENATED MODULE: ./build/src/image/concession.js
/** Workarounds for registries that reject the usual push. */


/**
 * Returns the workarounds to use after a failed push, or undefined if none applies.
 *
 * @param message message of BuildKit
 * @param made workarounds that were used already
 * @throws Error if an attribute of `outputs` rules out the workaround
 */
function concede(message, made, pushAttributes) {
    if (!made.temporaryTag && (0,messages/* says */.F)(message, 'refused digest'))
        return { ...made, temporaryTag: temporaryTag() };
    if (made.withoutSubject || !(0,messages/* says */.F)(message, 'refused subject'))
        return undefined;
    const given = pushAttributes['oci-artifact'];
    if (given === undefined)
        return { ...made, withoutSubject: true };
    throw new Error(`outputs: oci-artifact=${given}: the registry does not take an attestation before its image (${message}). Remove oci-artifact`);
}
/** For the log. */
function describeConcession({ temporaryTag }, message) {
    return temporaryTag === undefined
        ? `push: the registry does not take an attestation before its image (${message}). Pushing attestations without a subject`
        : `push: the registry does not take a push by digest (${message}). Pushing under the tag ${temporaryTag}`;
}
function temporaryTag() {
    return `manifold-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var sanitize = __webpack_require__(45822);
;// CONCATENATED MODULE: ./build/src/image/check.js
/** The findings of `call: check`, from the metadata (BuildKit's frontend/subrequests/lint). */



const findingLocation = dist/* object */.Ikc({
    ranges: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ start: dist/* optional */.lqM(dist/* object */.Ikc({ line: dist/* optional */.lqM(dist/* number */.aig()) })) }))),
});
const finding = dist/* object */.Ikc({
    ruleName: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    description: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    detail: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    url: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    location: dist/* optional */.lqM(findingLocation),
});
const checkMetadata = dist/* object */.Ikc({
    'result.json': dist/* optional */.lqM(dist/* object */.Ikc({
        warnings: dist/* nullish */.cl6(dist/* array */.YOg(finding)),
        buildError: dist/* optional */.lqM(dist/* object */.Ikc({ message: dist/* string */.YjP(), location: dist/* optional */.lqM(findingLocation) })),
    }), {}),
});
function readFindings(metadata) {
    const { 'result.json': result } = (0,json/* parseJson */.qF)(checkMetadata, metadata, 'metadata of buildx');
    const warnings = (result.warnings ?? []).map(({ ruleName, description, detail, url, location }) => ({
        text: (0,sanitize/* sanitize */.aj)(`${ruleName}: ${detail || description}`),
        detail: detail ? (0,sanitize/* sanitize */.aj)(description) : '',
        url: (0,sanitize/* sanitize */.aj)(url),
        line: lineOf(location),
    }));
    const { message, location } = result.buildError ?? {};
    if (message === undefined)
        return warnings;
    return [...warnings, { text: (0,sanitize/* sanitize */.aj)(message), detail: '', url: '', line: lineOf(location) }];
}
function lineOf(location) {
    return location?.ranges?.[0]?.start?.line;
}

// EXTERNAL MODULE: ./build/src/image/failure.js + 1 modules
var image_failure = __webpack_require__(94574);
// EXTERNAL MODULE: ./build/src/image/load.js + 1 modules
var load = __webpack_require__(48608);
// EXTERNAL MODULE: ./build/src/image/metadata.js
var image_metadata = __webpack_require__(75166);
// EXTERNAL MODULE: ./build/src/image/run.js + 1 modules
var run = __webpack_require__(18978);
;// CONCATENATED MODULE: ./build/src/image/build.js
/** Runs the build and reads its result. */
















/** @throws BuildFailure that names the failed step or repository, or the exceeded time limit */
async function build(docker, inputs, plan, context) {
    const { scratch, progress, builder, origin } = context;
    const metadataFile = (0,external_node_path_.join)(scratch, 'metadata.json');
    const layout = (await (0,load/* loadsEach */.xt)(docker, inputs, plan)) ? (0,external_node_path_.join)(scratch, 'load') : undefined;
    const holds = await (0,attestations/* holdsAttestations */.KZ)(docker, inputs, layout);
    const setting = { ...context, driver: builder.driver, metadataFile, layout, holdsAttestations: holds };
    const allExports = Math.max(1, (0,exporters/* exporters */.n9)(inputs, plan, setting).length * builder.nodes.length);
    let isBuilt = false;
    const command = (concession) => {
        // Otherwise a failed push would run all steps again with no-cache.
        isBuilt ||= progress.exports >= allExports;
        return buildCommand(inputs, plan, { ...setting, concession, isBuilt });
    };
    const running = { ...context, what: 'build', limits: inputs.limits, emulated: builder.emulated };
    let concession;
    try {
        concession = await (0,run/* withinLimits */.o)(docker, running, (run) => conceding(run, command, { ...context, inputs }));
    }
    catch (error) {
        if (!(error instanceof cli/* DockerError */.Bi))
            throw error;
        const failed = { inputs, progress, platforms: plan.platforms, emulated: builder.emulated, driver: builder.driver };
        throw (0,build_inputs/* isCall */.n)(inputs)
            ? callFailure(error, failed, (0,external_node_fs_.existsSync)(metadataFile) ? [await (0,promises_.readFile)(metadataFile, 'utf8')] : [])
            : withRemedy((0,image_failure/* buildFailure */.He)(error, failed), progress, builder);
    }
    const loaded = layout === undefined ? undefined : await (0,load/* loadEach */.g5)(docker, inputs, layout, context);
    const metadata = await (0,promises_.readFile)(metadataFile, 'utf8');
    const { temporaryTag } = concession;
    const { driver } = builder;
    const degradations = [...(holds ? [] : (0,attestations/* lostProvenance */.kT)(inputs, origin, driver)), ...(0,exporters/* exportDegradations */.co)(inputs, driver)];
    return {
        ...(0,image_metadata/* parseMetadata */.j)(metadata, (0,image_secrets/* secretTexts */.Vh)(inputs.secrets, process.env)),
        pushedTo: inputs.push ? (0,exporters/* pushedRepositories */.Qx)(plan.images, { driver, concession }) : undefined,
        temporaryTag,
        loaded,
        degradations,
    };
}
/** Runs the build again if a registry rejects the usual push. */
async function conceding(run, command, { inputs, info }) {
    let made = {};
    for (;;) {
        try {
            await run(() => command(made));
            return made;
        }
        catch (error) {
            const next = error instanceof cli/* DockerError */.Bi ? concede(error.message, made, inputs.pushAttributes) : undefined;
            if (!next)
                throw error;
            info(describeConcession(next, error.message));
            made = next;
        }
    }
}
/** Adds the remedy if the failed step needs a platform that nothing can run. */
function withRemedy(failure, progress, { unrunnable }) {
    const { message, step, location, cause, printed } = failure;
    const hint = (0,emulation/* unrunnableHint */.sI)([message, String(cause), ...printed].join('\n'), step?.platform, unrunnable);
    if (hint === '')
        return failure;
    const remedy = "run the step on the builder's own platform (FROM --platform=$BUILDPLATFORM)";
    return new image_failure/* BuildFailure */.$w(`${message}${hint}, or ${remedy}`, progress, { step, location, cause });
}
/**
 * A call that finds problems writes its metadata and exits with a non-zero code.
 *
 * @param metadata of each target; empty if it was not written
 */
function callFailure(error, failed, metadata) {
    if (metadata.length === 0)
        return (0,image_failure/* buildFailure */.He)(error, failed);
    const { inputs, progress } = failed;
    const findings = metadata.flatMap(readFindings);
    for (const finding of findings)
        progress.findings.add(finding);
    const count = findings.length === 1 ? '1 problem' : `${findings.length} problems`;
    return new image_failure/* BuildFailure */.$w(`call: ${inputs.call} found ${count}`, progress, { findings, cause: error });
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

/***/ 18978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ withinLimits)
});

// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __webpack_require__(98476);
// EXTERNAL MODULE: ./build/src/progress/lines.js
var lines = __webpack_require__(6558);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
;// CONCATENATED MODULE: ./build/src/image/deadline.js
/** Time limits of a build: in total, and without output. */
/** The total counts from the beginning, silence only while a build runs. */
class Deadline {
    /** The exceeded limit, if any. */
    passed;
    limits;
    controller = new AbortController();
    total;
    silence;
    constructor(limits) {
        this.limits = limits;
        this.total = this.after('total');
    }
    /** Aborts when a limit is exceeded. */
    get signal() {
        return this.controller.signal;
    }
    /** A build runs. */
    start() {
        this.silence = this.after('silence');
    }
    /** It has ended. */
    pause() {
        clearTimeout(this.silence);
        this.silence = undefined;
    }
    signOfLife() {
        this.silence?.refresh();
    }
    end() {
        clearTimeout(this.total);
        this.pause();
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

// EXTERNAL MODULE: ./build/src/image/failure.js + 1 modules
var failure = __webpack_require__(94574);
// EXTERNAL MODULE: ./build/src/progress/output.js
var output = __webpack_require__(55876);
;// CONCATENATED MODULE: ./build/src/image/run.js
/** Runs builds of buildx: within time limits, and again after transient failures. */






/**
 * @param work runs one or several builds
 * @throws BuildFailure if it was cancelled or a limit was exceeded; otherwise the error of `work`
 */
async function withinLimits(docker, context, work) {
    const { what, progress, limits } = context;
    const deadline = new Deadline(limits);
    const signal = AbortSignal.any([context.signal, deadline.signal]);
    // The steps that run when the signal aborts, before BuildKit ends them.
    let running = [];
    signal.addEventListener('abort', () => {
        running = progress.running;
    });
    const options = {
        // A build may take any time, so attempts have no time limit of their own.
        retryPolicy: { ...context.retryPolicy, attemptTimeout: undefined },
        log: context.info,
        signal,
        // A failed step is in the log with its error.
        isLogged: () => progress.failed.length > 0,
    };
    const run = (command) => (0,retry/* retry */.L5)(what, () => runEmulated(docker, command(), { ...context, signal, deadline }), options);
    try {
        return await work(run);
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
        throw (0,failure/* buildStopped */.Wm)(error, context, running, deadline);
    }
    finally {
        deadline.end();
    }
}
/** Runs the build again whenever another job has removed its emulators, up to the number of retries. */
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
            info(`${what}: running again with the emulators, attempt ${tried + 1} of ${retryPolicy.retries + 1}`);
        }
    }
}
async function runOnce(docker, { args, env }, { progress, deadline, signal, info }) {
    progress.restart();
    deadline.start();
    // The output of a call, with lines of the Dockerfile. A build prints nothing here.
    const answer = (0,lines/* lineSplitter */.s)((line) => {
        info(`| ${line.toString()}`);
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
        deadline.pause();
        answer.end();
        progress.end();
    }
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
    return [...secrets, { id: `GIT_AUTH_TOKEN.${host}`, source: { kind: 'value', value: token } }];
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

/***/ 28700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/actions/cancellation.js
var cancellation = __webpack_require__(22426);
// EXTERNAL MODULE: ./build/src/actions/file-cache.js
var file_cache = __webpack_require__(49564);
// EXTERNAL MODULE: ./build/src/actions/phases.js
var phases = __webpack_require__(90233);
// EXTERNAL MODULE: ./build/src/actions/runtime.js
var actions_runtime = __webpack_require__(56757);
// EXTERNAL MODULE: ./build/src/actions/scratch.js
var actions_scratch = __webpack_require__(39487);
// EXTERNAL MODULE: ./build/src/builder/open-docker.js + 1 modules
var open_docker = __webpack_require__(62834);
// EXTERNAL MODULE: ./build/src/builder/prepare.js + 6 modules
var prepare = __webpack_require__(68804);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
// EXTERNAL MODULE: ./build/src/emulators/binfmt.js
var binfmt = __webpack_require__(86776);
// EXTERNAL MODULE: ./build/src/progress/records.js
var records = __webpack_require__(84367);
// EXTERNAL MODULE: ./build/src/image/result.js + 1 modules
var image_result = __webpack_require__(68460);
// EXTERNAL MODULE: ./build/src/publish/image-index.js
var image_index = __webpack_require__(60165);
// EXTERNAL MODULE: ./build/src/publish/verify.js
var verify = __webpack_require__(25672);
// EXTERNAL MODULE: ./build/src/fan-out/open-handoff.js + 2 modules
var open_handoff = __webpack_require__(50638);
// EXTERNAL MODULE: ./build/src/fan-out/part.js
var fan_out_part = __webpack_require__(16745);
;// CONCATENATED MODULE: ./build/src/fan-out/send-part.js
/** The end of a leg: its image is verified and tested, then its part goes to the job that merges. No tag moves. */








/** @throws Error that says what the registry or the smoke test found */
async function handOff(context, { kind, key, leg }, { plan, image, test, ...result }) {
    const { client, runtime } = context;
    const [repository = ''] = plan.images;
    const handoff = (0,open_handoff/* openHandoff */.b)({ kind, key }, repository, context);
    const published = await (0,phases/* timed */.ay)(runtime, 'verification', (0,verify/* verify */.M)(client, plan, image));
    if (test)
        await (0,phases/* timed */.ay)(runtime, 'smoke test', test(published));
    const { digest, platforms: made, remote } = published;
    const platforms = made.map(({ platform, size }) => ({
        ...{ platform, size },
        ...(0,image_result/* platformBuild */.k2)(result, platform, made.length),
    }));
    const manifests = describedManifests(remote);
    const names = made.map(({ platform }) => platform);
    const { degradations } = result;
    const steps = (0,records/* recordSteps */.PQ)(result.progress, names, result.builder.emulated, records/* shortName */.EU);
    const part = (0,fan_out_part/* formatPart */.l1)({ key, leg, digest, manifests, platforms, degradations, steps });
    await (0,actions_runtime/* inGroup */.HB)(runtime, 'handoff', () => (0,phases/* timed */.ay)(runtime, 'handoff', handoff.put(leg, part)));
    return published;
}
/** Descriptors of the images with their platforms, which that of a single manifest lacks, and of the attestations. */
function describedManifests({ images, attestations }) {
    return [...images.map((image) => ({ ...image.descriptor, platform: (0,image_index/* platformFields */.vC)(image) })), ...attestations];
}

// EXTERNAL MODULE: ./build/src/image/build.js + 3 modules
var build = __webpack_require__(58582);
// EXTERNAL MODULE: ./build/src/image/cache.js
var image_cache = __webpack_require__(20909);
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
;// CONCATENATED MODULE: ./build/src/image/cache-claim.js
/** Finds different builds of one job that export to the same cache, where each replaces the other's. */





/** Written to the scratch folder of a step, in which later steps of the job find it. */
const claimFile = 'cache-claim.json';
const claim = dist/* object */.Ikc({ cache: dist/* string */.YjP(), build: dist/* string */.YjP() });
/** Claims the cache for this build. Returns a warning if a different build of this job has claimed it. */
async function claimCache(scratch, { backend, to }, { context, file, target, buildContexts, flags }, platforms) {
    if (to.length === 0 || backend === 'explicit')
        return undefined;
    // The same steps are cached with and without --pull.
    const inputs = [context, file, target, buildContexts, flags.filter((flag) => flag !== '--pull'), platforms];
    // Flags may contain values that must not stay on disk.
    const build = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(inputs)).digest('hex');
    const cache = JSON.stringify(to);
    await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, claimFile), JSON.stringify({ cache, build }), { mode: 0o600 });
    const others = await claimsOfOthers(scratch);
    if (!others.some((other) => other.cache === cache && other.build !== build))
        return undefined;
    const input = backend === 'registry' ? 'cache-ref' : 'cache-scope';
    return `${input}: an earlier step of this job exports the cache of a different build to the same place, so each replaces the other's. Set ${input} to a different value in each of them`;
}
async function claimsOfOthers(scratch) {
    const folder = (0,external_node_path_.dirname)(scratch);
    const others = (await (0,promises_.readdir)(folder)).filter((name) => name.startsWith('manifold-') && name !== (0,external_node_path_.basename)(scratch));
    const texts = await Promise.all(others.map((name) => (0,promises_.readFile)((0,external_node_path_.join)(folder, name, claimFile), 'utf8').catch(() => '')));
    return texts.flatMap((text) => (0,json/* matchJson */.AP)(claim, text) ?? []);
}

// EXTERNAL MODULE: ./build/src/image/dockerfile.js
var dockerfile = __webpack_require__(70373);
// EXTERNAL MODULE: ./build/src/inputs/read-step.js + 7 modules
var read_step = __webpack_require__(90197);
// EXTERNAL MODULE: ./build/src/publish/candidate.js + 2 modules
var publish_candidate = __webpack_require__(99710);
// EXTERNAL MODULE: ./build/src/publish/publish.js + 2 modules
var publish = __webpack_require__(93106);
// EXTERNAL MODULE: ./build/src/publish/release-state.js
var release_state = __webpack_require__(86020);
// EXTERNAL MODULE: ./build/src/publish-images.js
var publish_images = __webpack_require__(26385);
// EXTERNAL MODULE: ./build/src/registry/access.js + 1 modules
var registry_access = __webpack_require__(6990);
// EXTERNAL MODULE: ./build/src/report/diagnostics.js
var diagnostics = __webpack_require__(56596);
// EXTERNAL MODULE: ./build/src/report/follow-build.js + 1 modules
var follow_build = __webpack_require__(69885);
// EXTERNAL MODULE: ./build/src/report/report-plan.js + 1 modules
var report_plan = __webpack_require__(45846);
// EXTERNAL MODULE: ./build/src/report/report.js + 2 modules
var report = __webpack_require__(15831);
;// CONCATENATED MODULE: ./build/src/main.js
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
/** The step: plan, prepare, build, publish or hand off, report. */

























/** @throws Error for a step that fails */
async function run(dependencies) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { runtime, env, signal, retryPolicy: defaults } = dependencies;
        (0,diagnostics/* logVersions */.AT)({ runtime, env });
        if (runtime.input('bake') !== '') {
            await bake(dependencies);
            return;
        }
        const inputs = await (0,read_step/* readStepInputs */.W)(runtime, env, defaults);
        const { plan, retryPolicy } = inputs;
        (0,report_plan/* reportPlan */._)(runtime, plan, inputs.notices);
        const scratch = await (0,actions_scratch/* makeScratch */.lP)(runtime);
        const opening = { runtime, env, scratch, retryPolicy, log: runtime.info, signal };
        const logins = (0,registry_access/* keylessLogins */.x7)(inputs.prepare, opening);
        const access = __addDisposableResource(env_1, await (0,open_docker/* openDocker */.$)({ ...opening, logins }, inputs.prepare), true);
        const client = __addDisposableResource(env_1, (0,registry_access/* registryClient */.Rk)(inputs.prepare, env, opening, logins), false);
        const step = { ...opening, docker: access.docker, client, binfmt: binfmt/* kernelBinfmt */.SW, cache: (0,file_cache/* fileCache */.H)(env, signal) };
        await (0,diagnostics/* logDocker */.vv)(step);
        const mounts = await openCacheMounts(step, inputs);
        const needs = { exportsCache: (0,image_cache/* needsExport */.GK)(inputs.cache), byDigest: (0,read_step/* inputsBeforeTags */.C)(inputs) };
        const builder = await (0,prepare/* prepare */.i)(step, inputs.prepare, plan.platforms, needs);
        (0,report/* reportBuilder */.uV)(runtime, builder);
        await (0,diagnostics/* logBuilder */.wz)(step, builder.name);
        await mounts?.restore(builder);
        // While the image is built, so that publishing need not wait for it.
        const connection = __addDisposableResource(env_1, inputs.build.push ? (0,publish/* connect */.Ng)(client, [plan], inputs.publish.forwardOnly) : undefined, false);
        const made = await (0,phases/* measured */.jh)(runtime, 'build', makeImage(step, inputs, builder));
        const saved = await mounts?.save(builder, made.built.metadata);
        const result = { ...made, degradations: [...made.degradations, ...(saved ?? [])] };
        (0,report/* reportBuilt */.p2)(runtime, result);
        const advice = await (0,report/* findAdvice */.S1)(runtime, inputs, result);
        await connection?.ready;
        const { restoreEmulators } = builder;
        const context = { ...step, builder, restoreEmulators, logins };
        const [published] = inputs.build.push ? await publishOrHandOff(context, inputs, result) : [];
        await (0,report/* report */.z8)(runtime, inputs, { ...result, advice }, published);
        if (published)
            (0,release_state/* forgetRelease */.$L)(runtime);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function openCacheMounts(step, { cacheMounts }) {
    if (!cacheMounts)
        return undefined;
    const { CacheMounts } = await __webpack_require__.e(/* import() */ 96).then(__webpack_require__.bind(__webpack_require__, 69715));
    return new CacheMounts(step, cacheMounts);
}
/** On demand, since most steps have no bake file. */
async function bake(dependencies) {
    const { runBake } = await __webpack_require__.e(/* import() */ 112).then(__webpack_require__.bind(__webpack_require__, 33112));
    await runBake(dependencies);
}
async function makeImage(step, inputs, builder) {
    const { docker, runtime } = step;
    const { restoreEmulators } = builder;
    const { plan, build: buildInputs, origin } = inputs;
    // An existing builder may have a different driver than the input.
    const cache = (0,image_cache/* cacheFor */.c9)(builder.driver, inputs.cache);
    const clash = await claimCache(step.scratch, cache, buildInputs, plan.platforms);
    if (clash !== undefined)
        runtime.warning(clash);
    const make = () => (0,follow_build/* followBuild */.c9)(inputs.progress, runtime, { dockerfile: (0,dockerfile/* annotatedPath */.KA)(buildInputs) }, async (progress, info) => {
        const context = { ...step, restoreEmulators, cache, builder, origin, progress, info };
        const built = await (0,build/* build */.jq)(docker, buildInputs, plan, context);
        return (0,image_result/* resultOf */.Bg)(context, built);
    });
    if (!inputs.record)
        return make();
    const { recorded } = await __webpack_require__.e(/* import() */ 286).then(__webpack_require__.bind(__webpack_require__, 79905));
    return recorded(step, { builder: builder.name, context: buildInputs.context }, make);
}
async function publishOrHandOff(context, inputs, result) {
    const candidate = (0,publish_candidate/* candidateOf */.R)(context, inputs, result);
    if (inputs.handoff)
        return [await handOff(context, inputs.handoff, { ...result, ...candidate })];
    return (0,publish_images/* publishImages */.Y)(context, inputs, [candidate]);
}
async function main() {
    try {
        await run({ runtime: actions_runtime/* runtime */.fA, env: process.env, signal: (0,cancellation/* cancellation */.W)(), retryPolicy: retry/* defaultRetryPolicy */.ur });
        await (0,actions_scratch/* removeLoneScratch */.H7)(actions_runtime/* runtime */.fA, (0,actions_runtime/* savedStates */.iZ)());
    }
    catch (error) {
        await (0,report/* reportFailure */.xV)(actions_runtime/* runtime */.fA, error);
    }
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


/***/ }),

/***/ 26385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ publishImages)
/* harmony export */ });
/* harmony import */ var _publish_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5942);
/* harmony import */ var _registry_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6990);
/* harmony import */ var _sign_publish_signed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58777);



/** @throws Error that says what points where */
function publishImages(context, { prepare: access, publish, sign }, candidates) {
    const { immutableTags, forwardOnly, gate } = publish;
    const credentials = () => (0,_registry_access_js__WEBPACK_IMPORTED_MODULE_1__/* .currentCredentials */ .eW)(access, context.logins);
    const beforeTags = (0,_publish_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .gateCheck */ .I)({ ...context, credentials }, gate);
    return (0,_sign_publish_signed_js__WEBPACK_IMPORTED_MODULE_2__/* .publishSigned */ .y)(context, sign, { candidates, immutableTags, forwardOnly, beforeTags });
}


/***/ }),

/***/ 99710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ candidateOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/progress/event-lines.js
var event_lines = __webpack_require__(22427);
// EXTERNAL MODULE: ./build/src/image/failure.js + 1 modules
var failure = __webpack_require__(94574);
// EXTERNAL MODULE: ./build/src/progress/progress.js + 3 modules
var progress_progress = __webpack_require__(35934);
// EXTERNAL MODULE: ./build/src/image/run.js + 1 modules
var run = __webpack_require__(18978);
// EXTERNAL MODULE: ./build/src/progress/build-step.js
var build_step = __webpack_require__(17256);
// EXTERNAL MODULE: ./build/src/emulators/emulation.js
var emulation = __webpack_require__(45994);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var plan_platform = __webpack_require__(56706);
;// CONCATENATED MODULE: ./build/src/publish/smoke-dockerfile.js
/** The Dockerfile that runs a smoke test. */

/**
 * The exec form is JSON, so any text is safe from the Dockerfile's quoting and line continuation. `-e` ends the script at
 * the first line that fails, as in a `run:` step.
 *
 * @param configs of the platforms: an image with ONBUILD triggers is copied, since `FROM` would run them
 */
function smokeDockerfile(command, image, configs = new Map()) {
    const words = command.form === 'exec' ? command.words : ['/bin/sh', '-ec', command.script];
    const run = `RUN ${JSON.stringify(words)}\n`;
    const hasTriggers = [...configs.values()].some(({ OnBuild }) => (OnBuild ?? []).length > 0);
    if (!hasTriggers)
        return `FROM ${image}\n${run}`;
    const stages = [...configs].map(([platform, config]) => copiedStage(platform, image, config));
    return `${stages.join('')}FROM image-\${TARGETOS}-\${TARGETARCH}\${TARGETVARIANT}\n${run}`;
}
function copiedStage(platform, image, { Env, WorkingDir, User }) {
    const { os, architecture, variant = '' } = (0,plan_platform/* fieldsOf */.Pf)(platform);
    // A Dockerfile can't set a value of several lines.
    const variables = (Env ?? []).filter((variable) => !variable.includes('\n'));
    return [
        `FROM scratch AS image-${os}-${architecture}${variant}`,
        `COPY --from=${image} / /`,
        ...variables.map((variable) => `ENV ${variable.replace(/=(.*)$/, (_, value) => `="${escaped(value)}"`)}`),
        ...(WorkingDir ? [`WORKDIR "${escaped(WorkingDir)}"`] : []),
        ...(User ? [`USER "${escaped(User)}"`] : []),
        '',
    ].join('\n');
}
function escaped(text) {
    return text.replace(/[\\"$]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/src/publish/smoke-test.js
/** Runs a command in the image of each platform, in the builder, before any tag moves. */









/** @throws BuildFailure that names the failed platforms or the exceeded time limit */
async function smokeTest(step, { command, limits, quiet }, published) {
    const { plan, digest, platforms: verified } = published;
    const { docker, builder, scratch, runtime, log } = step;
    const [repository = ''] = plan.images;
    const platforms = verified.map(({ platform }) => platform);
    const dockerfile = (0,external_node_path_.join)(scratch, 'smoke-test.Dockerfile');
    await (0,promises_.writeFile)(dockerfile, smokeDockerfile(command, `${repository}@${digest}`, configsOf(published)));
    // Without an empty context, the image's ONBUILD triggers could copy the credentials in the scratch folder.
    const context = (0,external_node_path_.join)(scratch, 'smoke-test');
    await (0,promises_.mkdir)(context, { recursive: true });
    const args = [
        ...['buildx', 'build', '--builder', builder.name, '--progress', 'rawjson', '--no-cache'],
        ...['--platform', platforms.join(','), '--provenance=false', '--output', 'type=cacheonly'],
        ...['--file', dockerfile, context],
    ];
    const progress = new progress_progress/* BuildProgress */.e((event) => {
        if (quiet)
            return;
        for (const line of (0,event_lines/* linesOf */.D)(event).join('\n').split('\n'))
            if (line !== '')
                log(line);
    });
    if (!quiet)
        runtime.group('smoke-test');
    try {
        const running = { ...step, what: 'smoke-test', progress, limits, emulated: new Set() };
        await (0,run/* withinLimits */.o)(docker, { ...running, info: log }, (run) => run(() => ({ args, env: {} })));
    }
    catch (error) {
        throw error instanceof failure/* BuildFailure */.$w
            ? withNoTagMoved(error, progress)
            : smokeFailure(error, progress, platforms, builder.unrunnable);
    }
    finally {
        if (!quiet)
            runtime.endGroup();
    }
}
function configsOf({ platforms, remote }) {
    return new Map(platforms.map(({ platform, digest }) => {
        const image = remote.images.find(({ descriptor }) => descriptor.digest === digest);
        return [platform, image?.config?.config ?? {}];
    }));
}
/** The first failing platform stops the others, which did not fail themselves. */
function smokeFailure(cause, progress, platforms, unrunnable) {
    const broken = progress.failed.filter((step) => !(0,build_step/* isCanceled */.YQ)(step));
    const named = new Set(broken.flatMap(({ platform }) => platform ?? []));
    const where = [...(named.size > 0 ? named : platforms)].join(', ');
    const [step] = broken;
    const said = [cause.message, ...(step ? progress.tail(step) : [])].join('\n');
    const hint = (0,emulation/* unrunnableHint */.sI)(said, step?.platform, unrunnable);
    return new failure/* BuildFailure */.$w(`smoke-test: ${where}: ${(0,failure/* reasonOf */.A3)(cause)}${hint}. No tag was moved`, progress, {
        step,
        cause,
    });
}
function withNoTagMoved({ message, step, cause }, progress) {
    return new failure/* BuildFailure */.$w(`${message}. No tag was moved`, progress, { step, cause });
}

;// CONCATENATED MODULE: ./build/src/publish/candidate.js

/** @throws Error if buildx did not report what it pushed */
function candidateOf(context, { plan, publish: { smokeTest: command }, }, { built, builder }) {
    return {
        plan,
        image: { digest: pushedDigest(built), pushedTo: built.pushedTo, isTagged: builder.driver === 'docker' },
        test: command && ((published) => smokeTest(context, command, published)),
    };
}
function pushedDigest({ digest }) {
    if (digest === undefined)
        throw new Error('push: buildx reported no digest for the pushed image. Use a newer buildx');
    return digest;
}


/***/ })

};

export const id = 440;
export const ids = [440];
export const modules = {

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
 * a node where the user set it, else where it is native, else where it may be native (arm/v7 on arm64), else to one that
 * lists it. Of several such nodes, the one with the fewest platforms gets it. Native platforms are assigned first, since
 * emulated ones run on any of the nodes.
 */
function assignPlatforms(nodes, asked) {
    const assigned = new Map(nodes.map(({ name, fixed }) => [name, fixed.map(plan_platform/* parsePlatform */.FL)]));
    const fixed = new Set([...assigned.values()].flat());
    const open = asked
        .filter((platform) => !fixed.has(platform))
        .map((platform) => ({ platform, able: ableNodes(nodes, platform) }));
    for (const { platform, able } of open.toSorted((one, other) => one.able.rank - other.able.rank)) {
        const load = ({ name }) => assigned.get(name)?.length ?? 0;
        const [node] = able.nodes.toSorted((one, other) => load(one) - load(other));
        if (node)
            assigned.get(node.name)?.push(platform);
    }
    return assigned;
}
/** The nodes that suit a platform best, and how well: 0 is best. */
function ableNodes(nodes, platform) {
    const open = nodes.filter((node) => node.fixed.length === 0);
    const listing = open.filter((node) => lists(node, platform));
    const like = (some, kind) => some.filter((node) => likeness(node, platform) === kind);
    const choices = [
        like(listing, 'same'),
        like(listing, 'maybe'),
        listing,
        nodes.filter((node) => lists(node, platform)),
        // If a platform is set on no node, buildx ignores the platforms of the other nodes.
        like(open, 'same'),
        open,
        nodes,
    ];
    const rank = choices.findIndex((choice) => choice.length > 0);
    return { rank, nodes: choices[rank] ?? [] };
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
        if (driver !== 'kubernetes')
            return bootNodes(docker, name);
        const { bootPods, podLimit } = await __webpack_require__.e(/* import() */ 399).then(__webpack_require__.bind(__webpack_require__, 72399));
        return bootPods(boot, name, inputs, () => bootNodes(docker, name, podLimit(inputs.nodes)));
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
async function bootNodes(docker, name, limit) {
    const details = await (0,buildx/* bootAndInspect */.kg)(docker, name, limit);
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
        return isHere ? refused.get(platform) : (0,emulators_emulation/* outOfReach */.nn)(driver, takers);
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

/***/ 40037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ openCacheMounts)
/* harmony export */ });
/**
 * @param images those that the step builds, whose mounts are kept together
 * @returns undefined if no cache mount is kept
 */
async function openCacheMounts(step, images) {
    const inputs = images.flatMap(({ cacheMounts }) => cacheMounts ?? []);
    if (inputs.length === 0)
        return undefined;
    const { CacheMounts } = await __webpack_require__.e(/* import() */ 96).then(__webpack_require__.bind(__webpack_require__, 69715));
    const names = inputs.map(({ names }) => names);
    return new CacheMounts(step, {
        names: names.includes('all') ? 'all' : [...new Set(names.flat())],
        scope: inputs.map(({ scope }) => scope).join('\n'),
    });
}


/***/ }),

/***/ 77142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ handOff)
/* harmony export */ });
/* unused harmony export describedManifests */
/* harmony import */ var _actions_phases_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90233);
/* harmony import */ var _actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56757);
/* harmony import */ var _progress_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84367);
/* harmony import */ var _image_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68460);
/* harmony import */ var _publish_image_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60165);
/* harmony import */ var _publish_verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25672);
/* harmony import */ var _open_handoff_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50638);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16745);
/** The end of a leg: its image is verified and tested, then its part goes to the job that merges. No tag moves. */








/** @throws Error that says what the registry or the smoke test found */
async function handOff(context, { kind, key, leg }, { plan, image, test, ...result }) {
    const { client, runtime } = context;
    const [repository = ''] = plan.images;
    const handoff = (0,_open_handoff_js__WEBPACK_IMPORTED_MODULE_5__/* .openHandoff */ .b)({ kind, key }, repository, context);
    const published = await (0,_actions_phases_js__WEBPACK_IMPORTED_MODULE_7__/* .timed */ .ay)(runtime, 'verification', (0,_publish_verify_js__WEBPACK_IMPORTED_MODULE_4__/* .verify */ .M)(client, plan, image));
    if (test)
        await (0,_actions_phases_js__WEBPACK_IMPORTED_MODULE_7__/* .timed */ .ay)(runtime, 'smoke test', test(published));
    const { digest, platforms: made, remote } = published;
    const platforms = made.map(({ platform, size }) => ({
        ...{ platform, size },
        ...(0,_image_result_js__WEBPACK_IMPORTED_MODULE_2__/* .platformBuild */ .k2)(result, platform, made.length),
    }));
    const manifests = describedManifests(remote);
    const names = made.map(({ platform }) => platform);
    const { degradations } = result;
    const steps = (0,_progress_records_js__WEBPACK_IMPORTED_MODULE_1__/* .recordSteps */ .PQ)(result.progress, names, result.builder.emulated, _progress_records_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU);
    const part = (0,_part_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPart */ .l1)({ key, leg, digest, manifests, platforms, degradations, steps });
    await (0,_actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .inGroup */ .HB)(runtime, 'handoff', () => (0,_actions_phases_js__WEBPACK_IMPORTED_MODULE_7__/* .timed */ .ay)(runtime, 'handoff', handoff.put(leg, part)));
    return published;
}
/** Descriptors of the images with their platforms, which that of a single manifest lacks, and of the attestations. */
function describedManifests({ images, attestations }) {
    return [...images.map((image) => ({ ...image.descriptor, platform: (0,_publish_image_index_js__WEBPACK_IMPORTED_MODULE_3__/* .platformFields */ .vC)(image) })), ...attestations];
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
// EXTERNAL MODULE: ./build/src/builder/boot-failure.js
var boot_failure = __webpack_require__(36914);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __webpack_require__(98476);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js + 1 modules
var diagnosis = __webpack_require__(86380);
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
            : await withRemedy((0,image_failure/* buildFailure */.He)(error, failed), { ...context, docker });
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
/** Adds the remedy if the failed step needs a platform that nothing can run, or if nodes of the builder are gone. */
async function withRemedy(failure, { docker, progress, builder }) {
    const { message, step, location, cause, printed } = failure;
    const lost = cause instanceof cli/* DockerError */.Bi && (0,diagnosis/* diagnose */.h4)(cause.message).transient ? await (0,boot_failure/* inactiveNodes */.Zc)(docker, builder.name) : [];
    if (lost.length > 0) {
        const nodes = lost.join(', ');
        const remedy = 'Check that BuildKit runs there, and its memory and disk';
        return new image_failure/* BuildFailure */.$w(`${message}. These nodes of the builder do not respond: ${nodes}. ${remedy}`, progress, {
            step,
            location,
            cause,
        });
    }
    const hint = (0,emulation/* unrunnableHint */.sI)([message, String(cause), ...printed].join('\n'), step?.platform, builder.unrunnable);
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

/***/ 43440:
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
var runtime = __webpack_require__(56757);
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
// EXTERNAL MODULE: ./build/src/fan-out/send-part.js
var send_part = __webpack_require__(77142);
// EXTERNAL MODULE: ./build/src/image/build.js + 3 modules
var build = __webpack_require__(58582);
// EXTERNAL MODULE: ./build/src/cache-mounts/open-cache-mounts.js
var open_cache_mounts = __webpack_require__(40037);
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
// EXTERNAL MODULE: ./build/src/image/result.js + 1 modules
var image_result = __webpack_require__(68460);
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
        const mounts = await (0,open_cache_mounts/* openCacheMounts */.Z)(step, [inputs]);
        const needs = { exportsCache: (0,image_cache/* needsExport */.GK)(inputs.cache), byDigest: (0,read_step/* inputsBeforeTags */.C)(inputs) };
        const builder = await (0,prepare/* prepare */.i)(step, inputs.prepare, plan.platforms, needs);
        (0,report/* reportBuilder */.uV)(runtime, builder);
        await (0,diagnostics/* logBuilder */.wz)(step, builder.name);
        await mounts?.restore(builder);
        // While the image is built, so that publishing need not wait for it.
        const connection = __addDisposableResource(env_1, inputs.build.push ? (0,publish/* connect */.Ng)(client, [plan], inputs.publish.forwardOnly) : undefined, false);
        const made = await makeImage(step, inputs, builder);
        const saved = await mounts?.save(builder, made.built.metadata);
        const result = (0,image_result/* withMore */.iA)(made, { degradations: saved ?? [] });
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
/** On demand, since most steps have no bake file. */
async function bake(dependencies) {
    const { runBake } = await Promise.all(/* import() */[__webpack_require__.e(769), __webpack_require__.e(383)]).then(__webpack_require__.bind(__webpack_require__, 51494));
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
    const follow = () => (0,follow_build/* followBuild */.c9)(inputs.progress, runtime, { dockerfile: (0,dockerfile/* annotatedPath */.KA)(buildInputs) }, async (progress, info) => {
        const context = { ...step, restoreEmulators, cache, builder, origin, progress, info };
        const built = await (0,build/* build */.jq)(docker, buildInputs, plan, context);
        return (0,image_result/* resultOf */.Bg)(context, built);
    });
    const make = () => (0,phases/* measured */.jh)(runtime, 'build', follow());
    if (!inputs.record)
        return make();
    const { recorded } = await __webpack_require__.e(/* import() */ 905).then(__webpack_require__.bind(__webpack_require__, 79905));
    const { made, ...more } = await recorded(step, { builder: builder.name, contexts: [buildInputs.context] }, make);
    return (0,image_result/* withMore */.iA)(made, more);
}
async function publishOrHandOff(context, inputs, result) {
    const candidate = (0,publish_candidate/* candidateOf */.R)(context, inputs, result);
    if (inputs.handoff)
        return [await (0,send_part/* handOff */.V)(context, inputs.handoff, { ...result, ...candidate })];
    return (0,publish_images/* publishImages */.Y)(context, inputs, [candidate]);
}
async function main() {
    try {
        await run({ runtime: runtime/* runtime */.fA, env: process.env, signal: (0,cancellation/* cancellation */.W)(), retryPolicy: retry/* defaultRetryPolicy */.ur });
        await (0,actions_scratch/* removeLoneScratch */.H7)(runtime/* runtime */.fA, (0,runtime/* savedStates */.iZ)());
    }
    catch (error) {
        await (0,report/* reportFailure */.xV)(runtime/* runtime */.fA, error);
    }
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
var image_failure = __webpack_require__(94574);
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
    const { docker, builder, scratch, runtime, log, target } = step;
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
        runtime.group(target === undefined ? 'smoke-test' : `smoke-test: ${target}`);
    try {
        const running = { ...step, what: 'smoke-test', progress, limits, emulated: new Set() };
        await (0,run/* withinLimits */.o)(docker, { ...running, info: log }, (run) => run(() => ({ args, env: {} })));
    }
    catch (error) {
        const failure = error instanceof image_failure/* BuildFailure */.$w
            ? withNoTagMoved(error, progress)
            : smokeFailure(error, progress, platforms, builder.unrunnable);
        throw target === undefined ? failure : ofTarget(failure, target, progress);
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
    return new image_failure/* BuildFailure */.$w(`smoke-test: ${where}: ${(0,image_failure/* reasonOf */.A3)(cause)}${hint}. No tag was moved`, progress, {
        step,
        cause,
    });
}
function withNoTagMoved({ message, step, cause }, progress) {
    return new image_failure/* BuildFailure */.$w(`${message}. No tag was moved`, progress, { step, cause });
}
function ofTarget({ message, step, cause }, target, progress) {
    return new image_failure/* BuildFailure */.$w(`${message} (target ${target})`, progress, { step, cause });
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

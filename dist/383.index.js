export const id = 383;
export const ids = [383];
export const modules = {

/***/ 51494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBake: () => (/* binding */ runBake)
});

// EXTERNAL MODULE: ./build/src/actions/file-cache.js
var file_cache = __webpack_require__(49564);
// EXTERNAL MODULE: ./build/src/actions/phases.js
var phases = __webpack_require__(90233);
// EXTERNAL MODULE: ./build/src/actions/scratch.js
var actions_scratch = __webpack_require__(39487);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __webpack_require__(98476);
// EXTERNAL MODULE: ./build/src/image/attestations.js
var image_attestations = __webpack_require__(33756);
// EXTERNAL MODULE: ./build/src/image/build.js + 3 modules
var image_build = __webpack_require__(58582);
// EXTERNAL MODULE: ./build/src/image/build-inputs.js
var build_inputs = __webpack_require__(95085);
// EXTERNAL MODULE: ./build/src/image/exporters.js
var exporters = __webpack_require__(31161);
// EXTERNAL MODULE: ./build/src/image/failure.js + 1 modules
var failure = __webpack_require__(94574);
// EXTERNAL MODULE: ./build/src/image/load.js + 1 modules
var load = __webpack_require__(48608);
// EXTERNAL MODULE: ./build/src/image/metadata.js
var image_metadata = __webpack_require__(75166);
// EXTERNAL MODULE: ./build/src/image/run.js + 1 modules
var run = __webpack_require__(18978);
// EXTERNAL MODULE: ./build/src/image/secrets.js
var image_secrets = __webpack_require__(57710);
// EXTERNAL MODULE: ./build/src/docker/csv.js
var csv = __webpack_require__(18854);
// EXTERNAL MODULE: ./build/src/image/build-context.js
var build_context = __webpack_require__(27545);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var annotations = __webpack_require__(60895);
// EXTERNAL MODULE: ./build/src/bake/definition.js
var bake_definition = __webpack_require__(44010);
;// CONCATENATED MODULE: ./build/src/bake/bake-file.js
/** The bake file that is built: the definition, with what the inputs say of each image. */








/** @returns the JSON, and environment variables for values that must not be in it */
function bakeFile({ targets, linked }, images, { settings, isBuilt }) {
    const [any] = images.values();
    const extra = [
        ...new Map([...images.values()].flatMap(({ build }) => build.secrets).map((one) => [one.id, one])).values(),
    ];
    const secrets = (0,image_secrets/* secretArguments */.tX)(extra);
    const [origin] = [...settings.values()].map((setting) => setting.origin);
    const common = (target, build, own) => ({
        secret: [
            ...target.secret.filter((one) => !isReplaced(one, own)),
            ...secrets.values.filter((_, number) => own.some(({ id }) => id === extra[number]?.id)),
        ],
        ...(build?.flags.includes('--pull') && { pull: true }),
        ...((isBuilt || (build?.noCache.length ?? 0) > 0) && { 'no-cache': !isBuilt }),
        ...(isBuilt && { 'no-cache-filter': [] }),
    });
    const generated = [
        ...[...linked].map(([name, target]) => {
            const own = extra.filter(({ isRunToken }) => !isRunToken || isOwn(target, origin));
            return [name, { ...target, ...common(target, any?.build, own) }];
        }),
        ...[...targets].map(([name, target]) => {
            const image = images.get(name);
            const setting = settings.get(name);
            const own = image && setting ? ofImage(image, setting, (0,bake_definition/* isCallTarget */.oj)(target)) : {};
            return [
                name,
                { ...target, ...common(target, image?.build, image?.build.secrets ?? []), tags: [], ...own },
            ];
        }),
    ];
    const text = JSON.stringify({
        target: Object.fromEntries(generated.map(([name, fields]) => [name, escaped(fields)])),
    });
    return { text, env: secrets.env };
}
function ofImage({ plan, build, cache }, setting, hasCall) {
    const made = (0,image_attestations/* provenance */.aH)(build, setting.origin, setting.holdsAttestations && setting.driver !== 'docker');
    const { sbom } = build;
    const given = build.attests.filter(({ type }) => !(type === 'provenance' && made !== undefined) && !(type === 'sbom' && sbom !== undefined));
    const attestations = [
        ...given.map(csv/* formatEntry */.WL),
        ...(made === undefined ? [] : [`type=provenance,${attestation(made)}`]),
        ...(sbom === undefined ? [] : [`type=sbom,${attestation(sbom)}`]),
    ];
    return {
        labels: plan.labels,
        annotations: plan.annotations.map(annotations/* formatAnnotation */.tn),
        'cache-from': cache.from.map(csv/* formatEntry */.WL),
        ...((0,build_inputs/* isCall */.n)(build) || hasCall
            ? { output: [], attest: [], 'cache-to': [] }
            : {
                output: (0,exporters/* exporters */.n9)(build, plan, setting).map(csv/* formatEntry */.WL),
                attest: attestations,
                'cache-to': cache.to.map(csv/* formatEntry */.WL),
            }),
    };
}
function attestation(made) {
    const text = (0,image_attestations/* formatAttestation */.a8)(made);
    return text === 'false' ? 'disabled=true' : text === 'true' ? 'disabled=false' : text;
}
/** Whether it is built and fetched from the workflow's own repository. */
function isOwn(target, origin) {
    const sources = { context: target.context, file: (0,bake_definition/* dockerfileOf */.S9)(target), named: Object.values(target.contexts) };
    return origin !== undefined && (0,build_context/* gitHost */.hK)(sources, origin) !== undefined;
}
/** A secret of the inputs replaces that of the file with the same ID. */
function isReplaced(one, extra) {
    return typeof one !== 'string' && extra.some(({ id }) => id === one.id);
}
/** Fields in which buildx has escaped templates when it printed the definition. */
const escapedByBuildx = ['args', 'extra-hosts', 'dockerfile-inline'];
/** In a bake file, also in JSON, `${` and `%{` start a template. */
function escaped(fields) {
    return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, escapedByBuildx.includes(key) ? value : escapedValue(value)]));
}
function escapedValue(value) {
    if (typeof value === 'string')
        return value.replace(/[$%](?=\{)/g, '$&$&');
    if (Array.isArray(value))
        return value.map(escapedValue);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, escapedValue(item)]));
}

;// CONCATENATED MODULE: ./build/src/bake/bake-targets.js
/** Builds the targets of a bake file in one run of buildx, and reads the result of each. */
















/** @throws BuildFailure that names the failed target and step or repository, or the exceeded time limit */
async function bakeTargets(docker, definition, images, context) {
    const { scratch, progress, builder, origin, allow } = context;
    const file = (0,external_node_path_.join)(scratch, 'bake.json');
    const metadataFile = (0,external_node_path_.join)(scratch, 'metadata.json');
    const settings = new Map();
    for (const [name, { build, plan }] of images) {
        const layout = (await (0,load/* loadsEach */.xt)(docker, build, plan)) ? (0,external_node_path_.join)(scratch, 'load', name) : undefined;
        if (layout !== undefined)
            await (0,promises_.mkdir)((0,external_node_path_.join)(scratch, 'load'), { recursive: true });
        const holds = await (0,image_attestations/* holdsAttestations */.KZ)(docker, build, layout);
        settings.set(name, { origin, driver: builder.driver, layout, holdsAttestations: holds });
    }
    const [first] = images.values();
    if (!first)
        throw new Error('targets: there is no target to build');
    const exportCounts = [...images].map(([name, { build, plan }]) => (0,exporters/* exporters */.n9)(build, plan, settings.get(name) ?? { driver: builder.driver }).length);
    const allExports = exportCounts.reduce((sum, count) => sum + count, 0) * builder.nodes.length;
    let isBuilt = false;
    const prepare = (concession) => {
        // Otherwise a failed push would run all steps again with no-cache.
        isBuilt ||= progress.exports >= allExports;
        const conceded = new Map([...settings].map(([name, setting]) => [name, { ...setting, concession }]));
        const { text, env } = bakeFile(definition, images, { settings: conceded, isBuilt });
        (0,external_node_fs_.writeFileSync)(file, text, { mode: 0o600 });
        return env;
    };
    const attributes = [...images.values()].flatMap(({ build }) => Object.entries(build.pushAttributes));
    const pushAttributes = Object.fromEntries(attributes);
    const args = [
        ...['buildx', 'bake', '--builder', builder.name, '--progress', 'rawjson', '--metadata-file', metadataFile],
        ...allow.flatMap((one) => ['--allow', one]),
        ...((0,build_inputs/* isCall */.n)(first.build) ? ['--call', first.build.call] : []),
        ...['--file', file, '--', ...images.keys()],
    ];
    const running = { ...context, what: 'build', limits: first.build.limits, emulated: builder.emulated };
    let concession;
    try {
        concession = await (0,run/* withinLimits */.o)(docker, running, (run) => (0,image_build/* conceding */.B3)(run, (made) => ({ args, env: prepare(made) }), {
            inputs: { pushAttributes },
            info: context.info,
        }));
    }
    catch (error) {
        if (!(error instanceof cli/* DockerError */.Bi))
            throw error;
        // Of the calls, only a check fails.
        const ownCall = [...definition.targets.values()].some(bake_definition/* isCallTarget */.oj) ? 'check' : undefined;
        const call = (0,build_inputs/* isCall */.n)(first.build) ? first.build.call : ownCall;
        throw await bakeFailure(error, images, { ...context, docker, call }, metadataFile);
    }
    const metadata = await (0,promises_.readFile)(metadataFile, 'utf8');
    const byTarget = (0,json/* parseJson */.qF)(json/* anyObject */.aH, metadata, 'metadata of buildx');
    const secrets = (0,image_secrets/* secretTexts */.Vh)(first.build.secrets, process.env);
    const built = new Map();
    for (const [name, { build, plan }] of images) {
        const { layout, holdsAttestations: holds = true } = settings.get(name) ?? {};
        const loaded = layout === undefined ? undefined : await (0,load/* loadEach */.g5)(docker, build, layout, context);
        const lost = holds ? [] : (0,image_attestations/* lostProvenance */.kT)(build, origin, builder.driver);
        built.set(name, {
            ...(0,image_metadata/* parseMetadata */.j)(JSON.stringify(byTarget[name] ?? {}), secrets),
            pushedTo: build.push ? (0,exporters/* pushedRepositories */.Qx)(plan.images, { driver: builder.driver, concession }) : undefined,
            temporaryTag: concession.temporaryTag,
            loaded,
            degradations: [...lost, ...(0,exporters/* exportDegradations */.co)(build, builder.driver)],
        });
    }
    return { built, metadata: (0,image_metadata/* parseMetadata */.j)(metadata, secrets).metadata };
}
/** buildx names the failed target if there are several. */
async function bakeFailure(error, images, { docker, progress, builder, call, }, metadataFile) {
    const [name] = /(?<=^target )[^\s:]+(?=: )/.exec(error.message) ?? [];
    const [first] = images.values();
    const image = name === undefined ? first : images.get(name);
    const { build, platforms } = image
        ? { build: image.build, platforms: image.plan.platforms }
        : // A target that others use as a context, of which nothing else is known.
            { build: { ...(first?.build ?? {}), file: '-' }, platforms: [] };
    const failed = { inputs: build, progress, platforms, emulated: builder.emulated, driver: builder.driver };
    // buildx writes it once everything is built.
    if (call === undefined || !(0,external_node_fs_.existsSync)(metadataFile))
        return (0,image_build/* withRemedy */.v9)((0,failure/* buildFailure */.He)(error, failed), { docker, progress, builder });
    const byTarget = Object.values((0,json/* parseJson */.qF)(json/* anyObject */.aH, await (0,promises_.readFile)(metadataFile, 'utf8'), 'metadata of buildx'));
    return (0,image_build/* callFailure */.zL)(error, { ...failed, inputs: { ...build, call } }, byTarget.map((one) => JSON.stringify(one)));
}

;// CONCATENATED MODULE: ./build/src/bake/privileges.js
/**
 * What a bake file may do: read and write in the workspace, unless `allow` or `set` says more. buildx asks the same in a
 * terminal, and not with the progress that the step reads.
 */




/** @throws Error that names the target, what it asks for, and the line for `allow` */
function checkPrivileges({ targets, linked }, allow, env) {
    const isFree = /^(?:0|f|false)$/i.test(env['BUILDX_BAKE_ENTITLEMENTS_FS'] ?? '');
    for (const [name, target] of [...targets, ...linked]) {
        const forwardsAgent = (0,bake_definition/* sshPaths */.tn)(target).some((paths) => paths.length === 0);
        const asked = [...(target.entitlements ?? []), ...(forwardsAgent && !isFree ? ['ssh'] : [])];
        const missing = asked.find((one) => !allow.includes(one) && !allow.includes(one.replace(/=.*/s, '')));
        if (missing !== undefined)
            throw new Error(`bake: the target ${name} needs ${missing}. Add ${missing} to allow`);
        if (!isFree)
            checkPaths(name, target, allow);
    }
}
function checkPaths(name, target, allow) {
    for (const [key, paths] of Object.entries(pathsOf(target))) {
        const folders = allow.flatMap((one) => (one.startsWith(`${key}=`) || one.startsWith('fs=') ? privileges_valueOf(one) : []));
        const stray = paths.find((path) => !['.', ...folders].some((folder) => folder === '*' || isWithin(path, folder)));
        if (stray === undefined)
            continue;
        const verb = key === 'fs.read' ? 'reads' : 'writes';
        throw new Error(`bake: the target ${name} ${verb} ${stray}, outside the workspace. Add ${key}=${stray} to allow`);
    }
}
/**
 * What the overrides of the workflow (`TARGET.KEY=VALUE`) ask for themselves, as entries of `allow`. As in buildx, a path of
 * the file that they name is granted, but not a folder with a context.
 */
function grantsOf(overrides) {
    return overrides.flatMap((override) => {
        const [, key = '', value = ''] = /^[^=]*\.([a-z-]+)\+?=(.*)$/s.exec(override) ?? [];
        switch (key) {
            case 'entitlements':
                return [value];
            case 'ssh':
                return value.includes('=')
                    ? privileges_valueOf(value)
                        .split(',')
                        .map((path) => `fs.read=${path}`)
                    : ['ssh'];
            case 'secrets':
            case 'cache-from':
                return attribute([value], 'src').map((path) => `fs.read=${path}`);
            case 'cache-to':
            case 'output':
                return attribute([value], 'dest').map((path) => `fs.write=${path}`);
            default:
                return [];
        }
    });
}
function privileges_valueOf(text) {
    return text.slice(text.indexOf('=') + 1);
}
/** Values of an attribute in those rows that have one of the types, if any are given. */
function attribute(rows, key, types = []) {
    return rows.flatMap((row) => {
        const attributes = row.includes('=') ? (0,csv/* parseAttributes */.vB)(row) : {};
        const isOne = types.length === 0 || types.includes(attributes['type'] ?? '');
        return isOne && attributes[key] !== undefined ? [attributes[key]] : [];
    });
}
function pathsOf(target) {
    const secrets = target.secret.flatMap((one) => {
        if (typeof one === 'string')
            return attribute([one], 'src');
        // buildx takes an ID for a path if there is no variable of this name.
        return one.src ?? (one.env === undefined ? one.id : []);
    });
    return {
        'fs.read': [
            ...[target.context, ...Object.values(target.contexts)].flatMap(localPath),
            ...dockerfilePath(target),
            ...[...secrets, ...(0,bake_definition/* sshPaths */.tn)(target).flat(), ...attribute(target['cache-from'], 'src', ['local'])],
        ],
        'fs.write': [
            ...attribute(target['cache-to'], 'dest', ['local']),
            ...attribute(target.output, 'dest', ['local', 'tar', 'oci', 'docker']),
        ],
    };
}
function dockerfilePath({ context, dockerfile, 'dockerfile-inline': inline }) {
    if (inline !== undefined)
        return [];
    const path = localPath(dockerfile);
    return (0,external_node_path_.isAbsolute)(dockerfile) || dockerfile.startsWith('cwd://')
        ? path
        : path.flatMap((inContext) => localPath(context).map((folder) => (0,external_node_path_.join)(folder, inContext)));
}
/**
 * Empty for what can't be a path. buildx takes what looks like a Git URL and is none for a path, so these are paths too; a
 * URL does not lead out of the workspace.
 */
function localPath(text) {
    return /^(?:https?:\/\/|target:|docker-image:)/.test(text) ? [] : [text.replace(/^(?:cwd|oci-layout):\/\//, '')];
}
function isWithin(path, folder) {
    const inside = (0,external_node_path_.relative)(real(folder), real(path));
    return !inside.startsWith('..') && !(0,external_node_path_.isAbsolute)(inside);
}
/** The path without symbolic links, as far as it exists. */
function real(path) {
    const whole = (0,external_node_path_.resolve)(path);
    if ((0,external_node_fs_.existsSync)(whole))
        return (0,external_node_fs_.realpathSync)(whole);
    const parent = (0,external_node_path_.dirname)(whole);
    return parent === whole ? whole : (0,external_node_path_.resolve)(real(parent), (0,external_node_path_.relative)(parent, whole));
}

// EXTERNAL MODULE: ./build/src/builder/open-docker.js + 1 modules
var open_docker = __webpack_require__(62834);
// EXTERNAL MODULE: ./build/src/builder/prepare.js + 6 modules
var prepare = __webpack_require__(68804);
// EXTERNAL MODULE: ./build/src/cache-mounts/open-cache-mounts.js
var open_cache_mounts = __webpack_require__(40037);
// EXTERNAL MODULE: ./build/src/emulators/binfmt.js
var binfmt = __webpack_require__(86776);
// EXTERNAL MODULE: ./build/src/fan-out/send-part.js
var send_part = __webpack_require__(77142);
// EXTERNAL MODULE: ./build/src/image/cache.js
var image_cache = __webpack_require__(20909);
// EXTERNAL MODULE: ./build/src/image/result.js + 1 modules
var result = __webpack_require__(68460);
// EXTERNAL MODULE: ./build/src/inputs/read-bake.js
var read_bake = __webpack_require__(84769);
// EXTERNAL MODULE: ./build/src/inputs/read-step.js + 7 modules
var read_step = __webpack_require__(90197);
// EXTERNAL MODULE: ./build/src/publish/candidate.js + 2 modules
var candidate = __webpack_require__(99710);
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
// EXTERNAL MODULE: ./build/src/report/report-bake.js
var report_bake = __webpack_require__(40004);
// EXTERNAL MODULE: ./build/src/report/report-plan.js + 1 modules
var report_plan = __webpack_require__(45846);
// EXTERNAL MODULE: ./build/src/report/report.js + 2 modules
var report = __webpack_require__(15831);
;// CONCATENATED MODULE: ./build/src/bake-step.js
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
/** The step with the input `bake`: the images of several targets, each like that of a build, published at once. */

























/** @throws Error for a step that fails */
async function runBake({ runtime, env, signal, retryPolicy: defaults }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const inputs = await (0,read_bake/* readBakeInputs */.v$)(runtime, env, defaults);
        const { retryPolicy } = inputs;
        const scratch = await (0,actions_scratch/* makeScratch */.lP)(runtime);
        const opening = { runtime, env, scratch, retryPolicy, log: runtime.info, signal };
        const logins = (0,registry_access/* keylessLogins */.x7)(inputs.prepare, opening);
        const access = __addDisposableResource(env_1, await (0,open_docker/* openDocker */.$)({ ...opening, logins }, inputs.prepare), true);
        const client = __addDisposableResource(env_1, (0,registry_access/* registryClient */.Rk)(inputs.prepare, env, opening, logins), false);
        const step = { ...opening, docker: access.docker, client, binfmt: binfmt/* kernelBinfmt */.SW, cache: (0,file_cache/* fileCache */.H)(env, signal) };
        await (0,diagnostics/* logDocker */.vv)(step);
        const read = await (0,phases/* timed */.ay)(runtime, 'definition', (0,bake_definition/* readDefinition */.Ud)(step.docker, inputs.source));
        const definition = inputs.leg ? (0,read_bake/* limitedToLeg */.oZ)(read, inputs.leg) : read;
        checkPrivileges(definition, [...inputs.allow, ...grantsOf(inputs.source.overrides)], env);
        const images = await (0,read_bake/* readImages */.H)(runtime, definition, { env, retryPolicy: defaults, plans: inputs.leg?.plans });
        const [first, ...others] = images.values();
        if (!first)
            throw new Error('targets: there is no target to build');
        const all = [first, ...others];
        (0,report_plan/* reportPlans */.Z)(runtime, all.map(({ plan }) => plan), all.flatMap(({ notices }) => notices));
        const needs = {
            exportsCache: all.some(({ cache }) => (0,image_cache/* needsExport */.GK)(cache)),
            byDigest: [...new Set(all.flatMap(read_step/* inputsBeforeTags */.C))],
        };
        const platforms = [
            ...new Set([...definition.linked.values(), ...all.map(({ plan }) => plan)].flatMap((one) => one.platforms)),
        ];
        const mounts = await (0,open_cache_mounts/* openCacheMounts */.Z)(step, all);
        const builder = await (0,prepare/* prepare */.i)(step, inputs.prepare, platforms, needs);
        (0,report/* reportBuilder */.uV)(runtime, builder);
        await (0,diagnostics/* logBuilder */.wz)(step, builder.name);
        await mounts?.restore(builder);
        const pushed = all.filter(({ build }) => build.push);
        // What publishing needs is the same for all.
        const chosen = pushed[0] ?? first;
        const connection = __addDisposableResource(env_1, (0,publish/* connect */.Ng)(client, pushed.map(({ plan }) => plan), chosen.publish.forwardOnly), false);
        const built = await makeImages(step, definition, { first, images, builder, allow: inputs.allow });
        const baked = withMoreOfAll(built, { degradations: (await mounts?.save(builder, built.metadata)) ?? [] });
        (0,report_bake/* reportBaked */.gU)(runtime, baked);
        await connection.ready;
        const context = { ...step, builder, restoreEmulators: builder.restoreEmulators, logins };
        const made = baked.images
            .filter(({ inputs }) => inputs.build.push)
            .map(({ name, inputs, result }) => {
            const target = pushed.length > 1 ? name : undefined;
            return { inputs, result, candidate: (0,candidate/* candidateOf */.R)({ ...context, target }, inputs, result) };
        });
        const published = [];
        // In a leg, one part for each target.
        for (const { inputs, result, candidate } of made) {
            if (inputs.handoff)
                published.push(await (0,send_part/* handOff */.V)(context, inputs.handoff, { ...result, ...candidate }));
        }
        const candidates = made.flatMap(({ inputs, candidate }) => (inputs.handoff ? [] : [candidate]));
        if (candidates.length > 0)
            published.push(...(await (0,publish_images/* publishImages */.Y)(context, chosen, candidates)));
        await (0,report_bake/* reportBake */.aF)(runtime, baked, published);
        if (published.length > 0)
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
/** Builds all images in one run of buildx. */
async function makeImages(step, definition, { first: { progress: mode, origin, record }, images, builder, allow }) {
    const { docker, runtime } = step;
    const { restoreEmulators } = builder;
    // buildx names the target of a step if there are several.
    const all = [...definition.targets.keys(), ...definition.linked.keys()];
    const targets = all.length > 1 ? all : [];
    const cached = new Map([...images].map(([name, inputs]) => [name, { ...inputs, cache: (0,image_cache/* cacheFor */.c9)(builder.driver, inputs.cache) }]));
    const dockerfile = (0,report_bake/* onlyDockerfile */.Vo)([...images.values()]);
    const follow = () => (0,follow_build/* followBuild */.c9)(mode, runtime, { dockerfile, targets }, async (progress, info) => {
        const context = { ...step, restoreEmulators, builder, origin, allow, progress, info };
        const { built, metadata } = await bakeTargets(docker, definition, cached, context);
        const results = [...cached].flatMap(([name, inputs]) => {
            const one = built.get(name);
            const own = targets.length > 0 ? progress.of(name) : progress;
            return one ? [{ name, inputs, result: (0,result/* resultOf */.Bg)({ builder, progress: own, cache: inputs.cache }, one) }] : [];
        });
        return { images: results, metadata };
    });
    const make = () => (0,phases/* measured */.jh)(runtime, 'build', follow());
    if (!record)
        return make();
    const { recorded } = await __webpack_require__.e(/* import() */ 905).then(__webpack_require__.bind(__webpack_require__, 79905));
    const contexts = [...definition.targets.values(), ...definition.linked.values()].map(bake_definition/* contextOf */.Vm);
    const { made, ...more } = await recorded(step, { builder: builder.name, contexts }, make);
    return withMoreOfAll(made, more);
}
/** Adds what concerns the build of all images to the result of each. */
function withMoreOfAll({ images, metadata }, more) {
    return { images: images.map((image) => ({ ...image, result: (0,result/* withMore */.iA)(image.result, more) })), metadata };
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

// EXTERNAL MODULE: ./build/src/plan/annotations.js
var plan_annotations = __webpack_require__(60895);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var plan_platform = __webpack_require__(56706);
// EXTERNAL MODULE: ./build/src/plan/glob.js
var glob = __webpack_require__(58447);
;// CONCATENATED MODULE: ./build/src/plan/runners.js
/** Which runner builds which platform. */

/** A platform itself takes precedence over a pattern, and a longer pattern over a shorter one. */
function runnerOf({ rules, fallback }, platform) {
    const rank = ({ pattern }) => (pattern.includes('*') ? pattern.length : Infinity);
    const [best] = rules
        .filter(({ pattern }) => (0,glob/* globPattern */.h)(pattern).test(platform))
        .toSorted((one, other) => rank(other) - rank(one));
    return best?.runner ?? fallback;
}
/** Lines that match none of these platforms. */
function unusedLines({ rules }, platforms) {
    const isUsed = ({ pattern }) => platforms.some((platform) => (0,glob/* globPattern */.h)(pattern).test(platform));
    return rules.filter((rule) => !isUsed(rule)).map(({ line }) => line);
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
function divide(platforms, { runners, split }) {
    if (platforms.length === 0)
        return { legs: [{ name: 'default', runner: runners.fallback, platforms }], notices: [] };
    const groups = Object.values(Object.groupBy(platforms, (platform) => split === 'platform' ? platform : JSON.stringify(runnerOf(runners, platform))));
    const legs = groups.map((group) => ({ name: legName(group), runner: runnerOf(runners, group[0]), platforms: group }));
    const unused = unusedLines(runners, platforms).map((line) => `runners: "${line}" matches no platform`);
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

/***/ 40004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ onlyDockerfile),
/* harmony export */   aF: () => (/* binding */ reportBake),
/* harmony export */   gU: () => (/* binding */ reportBaked),
/* harmony export */   wj: () => (/* binding */ logTarget),
/* harmony export */   zX: () => (/* binding */ targetOutput)
/* harmony export */ });
/* harmony import */ var _actions_phases_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90233);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _image_build_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95085);
/* harmony import */ var _image_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70373);
/* harmony import */ var _image_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75166);
/* harmony import */ var _publish_shared_base_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48448);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70075);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15831);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14473);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26108);
/** Reports the images of a bake: by target, then platform. */










/** The Dockerfile of all targets, if it is one. */
function onlyDockerfile(images) {
    const [path, ...others] = new Set(images.map(({ build }) => (0,_image_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .annotatedPath */ .KA)(build)));
    return others.length === 0 ? path : undefined;
}
/** Sets the outputs that are known after the build, even if publishing fails. */
function reportBaked(runtime, { images, metadata }) {
    const results = images.map(({ result }) => result);
    runtime.output('cache', JSON.stringify(totalCache(results.map(({ cache }) => cache))));
    runtime.output('imageid', results.length === 1 ? (results[0]?.built.imageId ?? '') : '');
    runtime.output('metadata', metadata);
    (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .reportDegradations */ .wu)(runtime, (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .unique */ .Am)(results.flatMap(({ degradations }) => degradations)));
}
function totalCache(outcomes) {
    const sum = (of) => outcomes.reduce((total, one) => total + of(one), 0);
    const backends = [...new Set(outcomes.map(({ backend }) => backend))];
    return {
        backend: backends.length === 1 ? (backends[0] ?? 'none') : 'explicit',
        imported: outcomes.every(({ imported }) => imported),
        exported: outcomes.every(({ exported }) => exported),
        cached: sum(({ cached }) => cached),
        steps: sum(({ steps }) => steps),
    };
}
/** @param published images in the order of those that were pushed */
async function reportBake(runtime, { images, metadata }, published) {
    const { output, info, notice } = runtime;
    const byPlan = new Map(published.map((image) => [image.plan, image]));
    const all = images.map((image) => ({ ...image, published: byPlan.get(image.inputs.plan) }));
    output('targets', JSON.stringify(Object.fromEntries(all.map(({ name, inputs, result, published }) => [
        name,
        published ? targetOutput(published, inputs.handoff !== undefined) : { digest: result.built.digest ?? '' },
    ]))));
    const [only] = all.length === 1 ? all : [];
    if (only?.published)
        (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .reportPublished */ .tn)(runtime, only.published);
    else {
        (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .reportReleased */ .sx)(runtime, published);
        if (only)
            output('digest', only.result.built.digest ?? '');
    }
    // No tag moves in a leg.
    if (published.length > 0 && all.every(({ inputs }) => !inputs.handoff)) {
        output('metadata', withNames(metadata, all));
        for (const one of published)
            await (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .declareTags */ .gF)(runtime, one);
    }
    const isSummarized = images.some(({ inputs }) => inputs.summary);
    const call = images.find(({ inputs }) => (0,_image_build_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .isCall */ .n)(inputs.build))?.inputs.build.call;
    if (call !== undefined) {
        if (isSummarized)
            await runtime.summary((0,_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .callMarkdown */ .cP)(call));
        return;
    }
    const summaries = [];
    for (const { name, inputs, result, published } of all) {
        const content = (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .contentOf */ .$E)(inputs, { ...result, advice: [] }, published);
        for (const line of published ? (0,_publish_shared_base_js__WEBPACK_IMPORTED_MODULE_3__/* .sharedBaseNotices */ .Q)(published.remote) : [])
            notice(line);
        logTarget(info, name, content, published?.digest ?? result.built.digest);
        summaries.push(`## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .codeSpan */ .S)(name)}`, (0,_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .summaryMarkdown */ .eH)(content));
    }
    const time = `time: ${(0,_actions_phases_js__WEBPACK_IMPORTED_MODULE_9__/* .formatPhases */ .qN)(runtime.phases)}`;
    info(time);
    if (isSummarized)
        await runtime.summary([...summaries, time, ''].join('\n\n'));
}
function logTarget(info, name, { rows, tags }, digest) {
    info(`target ${name}`);
    for (const line of (0,_table_js__WEBPACK_IMPORTED_MODULE_6__/* .textTable */ .e)(rows))
        info(`  ${line}`);
    if (tags.length > 0)
        info(`  tags: ${tags.join(', ')}`);
    if (digest !== undefined)
        info(`  digest: ${digest}`);
}
/** @param isLeg whether no tag has moved */
function targetOutput(published, isLeg = false) {
    return {
        image: (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .imageOf */ .dT)(published),
        digest: published.digest,
        digests: (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .digestsOf */ .nw)(published),
        tags: isLeg ? [] : (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .movedTags */ .lG)(published),
    };
}
/** Adds the names of each published image, which a push by digest does not have. */
function withNames(metadata, images) {
    const byTarget = { ...(0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .anyObject */ .aH, metadata, 'metadata of buildx') };
    for (const { name, published } of images) {
        if (!published)
            continue;
        byTarget[name] = JSON.parse((0,_image_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .publishedAs */ .h)(JSON.stringify(byTarget[name] ?? {}), (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .movedTags */ .lG)(published)));
    }
    return JSON.stringify(byTarget, undefined, 2);
}


/***/ })

};

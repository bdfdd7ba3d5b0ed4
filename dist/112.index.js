export const id = 112;
export const ids = [112];
export const modules = {

/***/ 33112:
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
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var annotations = __webpack_require__(60895);
;// CONCATENATED MODULE: ./build/src/bake/bake-file.js
/** The bake file that is built: the definition, with what the inputs say of each image. */






/** @returns the JSON, and environment variables for values that must not be in it */
function bakeFile({ targets, linked }, images, { settings, isBuilt }) {
    const [any] = images.values();
    const extra = any?.build.secrets ?? [];
    const secrets = (0,image_secrets/* secretArguments */.tX)(extra);
    const common = (target, build) => ({
        secret: [...target.secret.filter((one) => !isReplaced(one, extra)), ...secrets.values],
        ...(build?.flags.includes('--pull') && { pull: true }),
        ...((isBuilt || (build?.noCache.length ?? 0) > 0) && { 'no-cache': !isBuilt }),
        ...(isBuilt && { 'no-cache-filter': [] }),
    });
    const generated = [
        ...[...linked].map(([name, target]) => [name, { ...target, ...common(target, any?.build) }]),
        ...[...targets].map(([name, target]) => {
            const image = images.get(name);
            const setting = settings.get(name);
            const own = image && setting ? ofImage(image, setting) : {};
            return [name, { ...target, ...common(target, image?.build), tags: [], ...own }];
        }),
    ];
    const text = JSON.stringify({
        target: Object.fromEntries(generated.map(([name, fields]) => [name, escaped(fields)])),
    });
    return { text, env: secrets.env };
}
function ofImage({ plan, build, cache }, setting) {
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
        ...((0,build_inputs/* isCall */.n)(build)
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
        ...['--file', file, ...images.keys()],
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
        throw await bakeFailure(error, images, context, metadataFile);
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
async function bakeFailure(error, images, { progress, builder }, metadataFile) {
    const [name] = /(?<=^target )[^\s:]+(?=: )/.exec(error.message) ?? [];
    const [first] = images.values();
    const image = name === undefined ? first : images.get(name);
    const { build, platforms } = image
        ? { build: image.build, platforms: image.plan.platforms }
        : // A target that others use as a context, of which nothing else is known.
            { build: { ...(first?.build ?? {}), file: '-' }, platforms: [] };
    const failed = { inputs: build, progress, platforms, emulated: builder.emulated, driver: builder.driver };
    if (!(0,build_inputs/* isCall */.n)(build))
        return (0,image_build/* withRemedy */.v9)((0,failure/* buildFailure */.He)(error, failed), progress, builder);
    const metadata = (0,external_node_fs_.existsSync)(metadataFile) ? await (0,promises_.readFile)(metadataFile, 'utf8') : '{}';
    const byTarget = Object.values((0,json/* parseJson */.qF)(json/* anyObject */.aH, metadata, 'metadata of buildx'));
    return (0,image_build/* callFailure */.zL)(error, failed, byTarget.map((one) => JSON.stringify(one)));
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/image/build-context.js
var build_context = __webpack_require__(27545);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __webpack_require__(56706);
// EXTERNAL MODULE: ./build/src/progress/progress.js + 3 modules
var progress_progress = __webpack_require__(35934);
;// CONCATENATED MODULE: ./build/src/bake/definition.js
/** The definition of a bake: what buildx makes of its files, with variables, inheritance and overrides resolved. */










/** A row such as `type=gha,scope=app`, or an object with its attributes. */
const rows = dist/* optional */.lqM(dist/* array */.YOg(dist/* union */.KCZ([
    dist/* string */.YjP(),
    dist/* pipe */.FsL(json/* strings */.P$, dist/* transform */.pdi(({ type = '', ...attributes }) => (0,csv/* formatAttributes */.x1)({ type, ...attributes }))),
])), []);
/** A text in which buildx has escaped the templates of HCL. */
const escapedText = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* transform */.pdi((text) => text.replaceAll('$${', '${').replaceAll('%%{', '%{')));
const secret = dist/* object */.Ikc({ id: dist/* optional */.lqM(dist/* string */.YjP(), ''), env: dist/* optional */.lqM(dist/* string */.YjP()), src: dist/* optional */.lqM(dist/* string */.YjP()) });
const target = dist/* looseObject */._H3({
    context: dist/* optional */.lqM(dist/* string */.YjP(), '.'),
    dockerfile: dist/* optional */.lqM(dist/* string */.YjP(), 'Dockerfile'),
    'dockerfile-inline': dist/* optional */.lqM(dist/* string */.YjP()),
    contexts: dist/* optional */.lqM(json/* strings */.P$, {}),
    tags: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
    labels: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* nullable */.mee(escapedText)), {}),
    annotations: dist/* optional */.lqM(dist/* array */.YOg(escapedText), []),
    platforms: dist/* optional */.lqM(dist/* array */.YOg((0,json/* parsed */.Yz)(platform/* parsePlatform */.FL)), []),
    output: rows,
    attest: rows,
    'cache-from': rows,
    'cache-to': rows,
    secret: dist/* optional */.lqM(dist/* array */.YOg(dist/* union */.KCZ([dist/* string */.YjP(), secret])), []),
});
const definition = dist/* object */.Ikc({
    group: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({ targets: dist/* array */.YOg(dist/* string */.YjP()) })), {}),
    target: dist/* record */.g1P(dist/* string */.YjP(), target),
});
/** @throws Error that names the file and line, or the input */
async function readDefinition(docker, source) {
    const { url, files, targets, vars, overrides, token } = source;
    const missing = url === undefined ? files.find((file) => !(0,external_node_fs_.existsSync)(file)) : undefined;
    if (missing !== undefined)
        throw notFound(`bake: file not found: "${missing}"`);
    const each = (flag, values) => values.flatMap((value) => [flag, value]);
    const args = [
        // The engine's own builder fetches a Git URL, since that of the step depends on the platforms in it.
        ...['buildx', 'bake', ...(url === undefined ? [] : ['--builder', 'default'])],
        ...['--print', '--progress', 'quiet', ...each('--file', files), ...each('--set', overrides)],
        ...[...(url === undefined ? [] : [url]), ...targets],
    ];
    const env = { ...vars, ...(url !== undefined && token !== '' && { BUILDX_BAKE_GIT_AUTH_TOKEN: token }) };
    try {
        return parseDefinition(await docker(args, { env }), targets);
    }
    catch (error) {
        throw error instanceof cli/* DockerError */.Bi ? definitionFailure(error) : error;
    }
}
/** @throws Error that names the wrong field */
function parseDefinition(text, requested) {
    const { group, target: all } = (0,json/* parseJson */.qF)(definition, text, 'bake: the definition of buildx', 'Use a newer buildx');
    const expand = (name, outer) => {
        if (outer.includes(name))
            return [];
        const members = group[name]?.targets ?? [];
        const inner = members.flatMap((member) => (member === name ? [] : expand(member, [...outer, name])));
        return all[name] && (members.length === 0 || members.includes(name)) ? [name, ...inner] : inner;
    };
    const asked = requested.length > 0 ? requested : ['default'];
    const names = new Set(asked.flatMap((name) => expand(name, [])));
    const entries = Object.entries(all);
    return {
        targets: new Map([...names].flatMap((name) => (all[name] ? [[name, all[name]]] : []))),
        linked: new Map(entries.filter(([name]) => !names.has(name))),
    };
}
/** buildx writes `FILE:LINE,COLUMNS: MESSAGE; DETAILS`. */
function definitionFailure(error) {
    const { message } = error;
    const [unknown] = /(?<=failed to find target )\S+/.exec(message) ?? [];
    if (unknown !== undefined) {
        return new Error(`targets: the bake file has no target or group "${unknown}". Check its name`, { cause: error });
    }
    if (message.includes("couldn't find a bake definition")) {
        return notFound('bake: there is no bake file', error);
    }
    const [, file, line, what = ''] = /^(.+?):(\d+),[\d,-]+: (.*)$/s.exec(message) ?? [];
    if (file === undefined || line === undefined)
        return new Error(`bake: ${message}`, { cause: error });
    const location = (0,external_node_fs_.existsSync)(file) ? { file, line: Number(line) } : undefined;
    const progress = new progress_progress/* BuildProgress */.e(() => undefined);
    return new failure/* BuildFailure */.$w(`bake: ${file}:${line}: ${what}`, progress, { location, cause: error });
}
function notFound(what, cause) {
    const checkout = 'The workspace has no checkout. Use actions/checkout before this step, or set bake to {{defaultContext}}';
    const remedy = (0,external_node_fs_.existsSync)('.git') ? 'Set bake to its path, relative to the workspace' : checkout;
    return new Error(`${what}. ${remedy}`, { cause });
}
/** Path of the Dockerfile in the workspace, or its URL; undefined for one that is not a file of its own. */
function dockerfileOf({ context, dockerfile, 'dockerfile-inline': inline }) {
    if (inline !== undefined)
        return undefined;
    if ((0,build_context/* isRemote */.Vx)(dockerfile))
        return dockerfile;
    return (0,build_context/* isRemote */.Vx)(context) ? undefined : dockerfile.startsWith('/') ? dockerfile : (0,external_node_path_.join)(context, dockerfile);
}
/** The secrets in the file. */
function secretsOf({ secret: given }) {
    return given.flatMap((one) => {
        if (typeof one === 'string')
            return [];
        const { id, env, src } = one;
        if (src !== undefined)
            return (0,external_node_fs_.existsSync)(src) ? [{ id, source: { kind: 'file', path: src } }] : [];
        return [{ id, source: { kind: 'env', variable: env ?? id } }];
    });
}

;// CONCATENATED MODULE: ./build/src/bake/privileges.js
/**
 * What a bake file may read and write on the runner: the workspace, unless `allow` says more. buildx asks the same in a
 * terminal, and not with the progress that the step reads.
 */




/** @throws Error that names the target, the path, and the line for `allow` */
function checkPrivileges({ targets, linked }, allow, env) {
    if (/^(?:0|f|false)$/i.test(env['BUILDX_BAKE_ENTITLEMENTS_FS'] ?? ''))
        return;
    for (const [name, target] of [...targets, ...linked]) {
        for (const [key, paths] of Object.entries(pathsOf(target))) {
            const allowed = [
                '.',
                ...allow.flatMap((one) => /^(?:fs|fs\.\w+)=(.*)$/.exec(one.startsWith(`${key}=`) || one.startsWith('fs=') ? one : '')?.[1] ?? []),
            ];
            const stray = paths.find((path) => !allowed.some((folder) => folder === '*' || isWithin(path, folder)));
            if (stray === undefined)
                continue;
            const verb = key === 'fs.read' ? 'reads' : 'writes';
            throw new Error(`bake: the target ${name} ${verb} ${stray}, outside the workspace. Add ${key}=${stray} to allow`);
        }
    }
}
function pathsOf(target) {
    const attribute = (rows, type, key) => rows.flatMap((row) => {
        const attributes = row.includes('=') ? (0,csv/* parseAttributes */.vB)(row) : {};
        return attributes['type'] === type && attributes[key] !== undefined ? [attributes[key]] : [];
    });
    const contexts = Object.values(target.contexts).map((path) => path.replace(/^oci-layout:\/\//, ''));
    const secrets = target.secret.flatMap((one) => (typeof one !== 'string' && one.src !== undefined ? [one.src] : []));
    const inline = target['dockerfile-inline'] !== undefined;
    return {
        'fs.read': [
            ...[target.context, ...contexts].map((path) => path.replace(/^cwd:\/\//, '')).filter(isLocal),
            ...(inline || (0,build_context/* isRemote */.Vx)(target.dockerfile) || !(0,external_node_path_.isAbsolute)(target.dockerfile) ? [] : [target.dockerfile]),
            ...[...secrets, ...attribute(target['cache-from'], 'local', 'src')],
        ],
        'fs.write': [
            ...attribute(target['cache-to'], 'local', 'dest'),
            ...['local', 'tar', 'oci', 'docker'].flatMap((type) => attribute(target.output, type, 'dest')),
        ],
    };
}
function isLocal(context) {
    return !(0,build_context/* isRemote */.Vx)(context) && !/^[a-z-]+:/.test(context);
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
// EXTERNAL MODULE: ./build/src/emulators/binfmt.js
var binfmt = __webpack_require__(86776);
// EXTERNAL MODULE: ./build/src/image/cache.js
var image_cache = __webpack_require__(20909);
// EXTERNAL MODULE: ./build/src/image/result.js + 1 modules
var result = __webpack_require__(68460);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/image/origin.js
var image_origin = __webpack_require__(12029);
// EXTERNAL MODULE: ./build/src/image/push-attributes.js
var push_attributes = __webpack_require__(14689);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __webpack_require__(39460);
// EXTERNAL MODULE: ./build/src/inputs/forms.js
var inputs_forms = __webpack_require__(10700);
// EXTERNAL MODULE: ./build/src/inputs/read-builder.js + 4 modules
var read_builder = __webpack_require__(63062);
// EXTERNAL MODULE: ./build/src/inputs/read-retries.js
var read_retries = __webpack_require__(47272);
// EXTERNAL MODULE: ./build/src/inputs/read-step.js + 7 modules
var read_step = __webpack_require__(90197);
// EXTERNAL MODULE: ./build/src/inputs/yaml.js
var yaml = __webpack_require__(58172);
;// CONCATENATED MODULE: ./build/src/inputs/read-bake.js














/**
 * @param defaults retries before the input `retries`
 * @throws Error that names the input and the remedy
 */
async function readBakeInputs(runtime, env, defaults) {
    const { input } = runtime;
    return {
        source: readBakeSource(input, env),
        prepare: await (0,read_builder/* readPrepareInputs */.T)({ ...runtime, env }, (0,inputs_forms/* readBoolean */.Vf)(input, 'push', false)),
        allow: (0,inputs_forms/* readList */.LD)(input, 'allow'),
        retryPolicy: (0,read_retries/* readRetryPolicy */.h)(input, defaults),
    };
}
/**
 * The inputs of each image, by target.
 *
 * @throws Error that names the input, the target and the remedy
 */
async function readImages(runtime, definition, env, defaults) {
    const targets = [...definition.targets.values(), ...definition.linked.values()];
    for (const text of (0,image_secrets/* secretTexts */.Vh)(targets.flatMap(secretsOf), env))
        runtime.secret(text);
    const images = new Map();
    for (const [name, input] of await readTargetInputs(runtime.input, definition)) {
        try {
            images.set(name, await (0,read_step/* readStepInputs */.W)({ ...runtime, input }, env, defaults));
        }
        catch (error) {
            throw new Error(`${(0,errors/* messageOf */.bD)(error)} (target ${name})`, { cause: error });
        }
    }
    checkDistinct(images);
    return images;
}
/** @throws Error for a tag of two targets, which could only point to one of them */
function checkDistinct(images) {
    const owners = new Map();
    for (const [name, { plan, build }] of images) {
        for (const tag of build.push ? plan.tags.map(reference/* formatTagReference */.jU) : []) {
            const other = owners.get(tag);
            if (other !== undefined) {
                throw new Error(`tags: ${tag} is a tag of the targets ${other} and ${name}. Use {{target}} in images or tags`);
            }
            owners.set(tag, name);
        }
    }
}
/** Inputs of a build that a bake file has itself, and their keys for the input `set`; empty for none. */
const inTheFile = {
    context: 'context',
    file: 'dockerfile',
    target: 'target',
    'build-args': 'args.NAME',
    'build-contexts': 'contexts.NAME',
    'add-hosts': 'extra-hosts.HOST',
    'cgroup-parent': '',
    network: 'network',
    'no-cache-filters': 'no-cache-filter',
    'shm-size': 'shm-size',
    ssh: 'ssh',
    ulimit: 'ulimits',
    attests: 'attest',
    'cache-from': 'cache-from',
    'cache-to': 'cache-to',
};
/** @throws Error that names the input and the remedy */
function readBakeSource(read, env) {
    for (const [name, key] of Object.entries(inTheFile)) {
        if (read(name) === '' || (name === 'context' && read(name) === '.'))
            continue;
        const remedy = key === '' ? 'Remove it' : `Set it in the file, or use set: "*.${key}=VALUE"`;
        throw new Error(`${name}: with bake, the bake file decides this. ${remedy}`);
    }
    if (read('images') === '' && read('tags') !== '') {
        throw new Error('tags: with bake, tags are rules for images, or full references in the bake file. Set images, or use set: TARGET.tags=REFERENCE');
    }
    const unsupported = ['cache-mounts', 'record'].find((name) => !['', 'false'].includes(read(name)));
    if (unsupported !== undefined)
        throw new Error(`${unsupported}: it is not available with bake. Remove it`);
    if (read('plan') !== '')
        throw new Error('plan: a leg builds no bake file. Remove plan or bake');
    const origin = (0,image_origin/* readOrigin */.P)({ env, payload: undefined });
    const given = (0,inputs_forms/* readLines */.Se)(read, 'bake').map((line) => (0,build_context/* expandDefaultContext */.j1)(line, 'bake', origin));
    const urls = given.filter(build_context/* isRemote */.Vx);
    if (urls.length > 1)
        throw new Error(`bake: there are several URLs. Use one URL, and paths of files in its repository`);
    const platforms = (0,inputs_forms/* readList */.LD)(read, 'platforms');
    return {
        url: urls[0],
        files: given.filter((line) => !(0,build_context/* isRemote */.Vx)(line)),
        targets: (0,inputs_forms/* readList */.LD)(read, 'targets'),
        vars: readVars(read),
        overrides: [...(0,inputs_forms/* readLines */.Se)(read, 'set'), ...(platforms.length > 0 ? [`*.platform=${platforms.join(',')}`] : [])],
        token: read('github-token'),
    };
}
function readVars(read) {
    const lines = (0,inputs_forms/* readLines */.Se)(read, 'vars');
    const wrong = lines.find((line) => !/^[A-Za-z_]\w*=/.test(line));
    if (wrong !== undefined)
        throw new Error(`vars: "${wrong.replace(/=.*/s, '')}" is not NAME=value`);
    return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
/**
 * The inputs of each target, as if it were built alone: what the file says, and the inputs of the step, in which
 * `{{target}}` is the name of the target.
 *
 * @throws Error that names the input and the remedy
 */
async function readTargetInputs(read, { targets }) {
    const names = [...targets.keys()];
    const [images, tests] = [await perTarget(read, 'images', names), await perTarget(read, 'smoke-test', names)];
    return new Map([...targets].map(([name, target]) => {
        const own = (input) => {
            const map = input === 'images' ? images : input === 'smoke-test' ? tests : undefined;
            const text = map ? (map.get(name) ?? '') : read(input);
            return text.replace(/\{\{\s*target\s*\}\}/g, name);
        };
        return [name, inputsOf(own, name, target)];
    }));
}
function inputsOf(read, name, target) {
    const isByRules = read('images') !== '';
    // With rules, expressions in the texts of the inputs are expanded. Those in the file are literal.
    const literal = (text) => (isByRules ? text.replaceAll('{{', '\\{{') : text);
    const rows = (texts) => texts.map((text) => lineOf(literal(text))).join('\n');
    const join = (...texts) => texts.filter(Boolean).join('\n');
    const hasCache = target['cache-from'].length > 0 || target['cache-to'].length > 0;
    const isAsked = (0,inputs_forms/* readBoolean */.Vf)(read, 'push', false);
    // As buildx does with `--push`, a target whose exporters are all for other places is not pushed.
    const isPushed = !isAsked || isByRules || !target.output.some(isElsewhere) || target.output.some(isImage);
    if (isAsked && isPushed && !isByRules && target.tags.length === 0 && !target.output.some(pushesItself)) {
        throw new Error(`push: the target ${name} has no tag. Set tags in the bake file, or images`);
    }
    const labels = Object.entries(target.labels).map(([key, value]) => `${key}=${value ?? ''}`);
    const values = {
        context: () => target.context.replace(/^cwd:\/\//, ''),
        file: () => dockerfileOf(target) ?? (target['dockerfile-inline'] === undefined ? '' : '-'),
        // Two targets never share a cache.
        target: () => name,
        'build-contexts': () => rows(Object.entries(target.contexts).map(([key, value]) => `${key}=${value}`)),
        platforms: () => target.platforms.join(','),
        labels: () => join(rows(labels), read('labels')),
        annotations: () => join(rows(target.annotations), read('annotations')),
        flavor: () => (isByRules ? read('flavor') : ''),
        tags: () => (isByRules ? read('tags') : (0,csv/* csvRow */.rr)(target.tags)),
        outputs: () => join(target.output.filter(isExporter).join('\n'), read('outputs')),
        attests: () => target.attest.join('\n'),
        'cache-from': () => target['cache-from'].map(lineOf).join('\n'),
        'cache-to': () => target['cache-to'].map(lineOf).join('\n'),
        cache: () => (hasCache ? '' : read('cache')),
        'cache-scope': () => read('cache-scope') && `${read('cache-scope')}-${name}`,
        'cache-ref': () => read('cache-ref') && suffixed(read('cache-ref'), name),
        push: () => (read('push') === '' || isPushed ? read('push') : 'false'),
    };
    return (input) => {
        if (!isPushed && ofPushed.includes(input))
            return '';
        const isDecided = Object.hasOwn(inTheFile, input) || Object.hasOwn(values, input);
        return isDecided ? (values[input]?.() ?? '') : read(input);
    };
}
function isElsewhere(row) {
    return (0,exporters/* parseExporter */.jT)(row).type !== 'docker';
}
function isImage(row) {
    return ['registry', 'image'].includes((0,exporters/* parseExporter */.jT)(row).type);
}
function pushesItself(row) {
    const { type, attributes } = (0,exporters/* parseExporter */.jT)(row);
    return type === 'registry' || (type === 'image' && (0,push_attributes/* isTrue */.H)(attributes['push'] ?? 'false'));
}
/** `cacheonly` is the absence of exporters. */
function isExporter(row) {
    return row !== 'type=cacheonly';
}
/** Inputs that an image without push must not have. */
const ofPushed = [
    ...['smoke-test', 'gate', 'immutable-tags', 'sign', 'sign-with', 'sign-key', 'sign-key-password', 'legacy-signature'],
];
/** An item that keeps its newlines and quotes in a list. */
function lineOf(text) {
    return /[\r\n"]/.test(text) ? (0,csv/* quoted */.TL)(text) : text;
}
function suffixed(ref, name) {
    return (0,errors/* inContext */.Vc)('cache-ref', () => {
        const { repository, tag } = (0,reference/* parseTagReference */.XN)(ref);
        return (0,reference/* formatTagReference */.jU)((0,reference/* parseTagReference */.XN)(`${repository}:${tag}-${name}`));
    });
}
/**
 * An input that may be a YAML map from targets to values. Undefined if it is not a map.
 *
 * @throws Error for a target that is not built
 */
async function perTarget(read, input, names) {
    const [, key] = /^\s*["']?([\w.-]+)["']?:(?:\s|$)/.exec(read(input)) ?? [];
    // A script may begin like a map.
    if (key === undefined || (input !== 'images' && !names.includes(key)))
        return undefined;
    const map = await (0,yaml/* readYaml */.g)(read, input);
    const entries = (map?.entries() ?? []).map(({ key, value, place }) => {
        if (!names.includes(key))
            throw place.fault(`there is no target "${key}" to build. Its name is one of ${names.join(', ')}`);
        return [
            key,
            value.isList()
                ? value
                    .items()
                    .map((item) => item.text())
                    .join('\n')
                : value.text(),
        ];
    });
    return new Map(entries);
}

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
// EXTERNAL MODULE: ./build/src/image/dockerfile.js
var dockerfile = __webpack_require__(70373);
// EXTERNAL MODULE: ./build/src/publish/shared-base.js
var shared_base = __webpack_require__(48448);
// EXTERNAL MODULE: ./build/src/report/markdown.js
var markdown = __webpack_require__(70075);
// EXTERNAL MODULE: ./build/src/report/report-plan.js + 1 modules
var report_plan = __webpack_require__(45846);
// EXTERNAL MODULE: ./build/src/report/report.js + 2 modules
var report = __webpack_require__(15831);
// EXTERNAL MODULE: ./build/src/report/summary.js + 1 modules
var summary = __webpack_require__(14473);
// EXTERNAL MODULE: ./build/src/report/table.js
var table = __webpack_require__(26108);
;// CONCATENATED MODULE: ./build/src/report/report-bake.js
/** Reports the images of a bake: by target, then platform. */











/** Reports the names before anything can fail. Labels and annotations are outputs of a single target only. */
function reportNames(runtime, images) {
    const plans = [...images.values()].map(({ plan }) => plan);
    const notices = new Set([...images.values()].flatMap((image) => image.notices));
    const [first] = plans;
    if (!first)
        return;
    const all = {
        tags: plans.flatMap(({ tags }) => tags),
        tagNames: [...new Set(plans.flatMap(({ tagNames }) => tagNames))],
        ...(plans.length > 1 && { labels: {}, annotations: [] }),
    };
    (0,report_plan/* reportPlan */._)(runtime, { ...first, ...all }, [...notices]);
}
/** The Dockerfile of all targets, if it is one. */
function onlyDockerfile(images) {
    const [path, ...others] = new Set(images.map(({ build }) => (0,dockerfile/* annotatedPath */.KA)(build)));
    return others.length === 0 ? path : undefined;
}
/** Sets the outputs that are known after the build, even if publishing fails. */
function reportBaked(runtime, { images, metadata }) {
    const results = images.map(({ result }) => result);
    runtime.output('cache', JSON.stringify(totalCache(results.map(({ cache }) => cache))));
    runtime.output('imageid', results.length === 1 ? (results[0]?.built.imageId ?? '') : '');
    runtime.output('metadata', metadata);
    (0,report/* reportDegradations */.wu)(runtime, unique(results.flatMap(({ degradations }) => degradations)));
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
function unique(degradations) {
    return [...new Map(degradations.map((one) => [JSON.stringify(one), one])).values()];
}
/** @param published images in the order of those that were pushed */
async function reportBake(runtime, { images, metadata }, published) {
    const { output, info, notice } = runtime;
    const byPlan = new Map(published.map((image) => [image.plan, image]));
    const all = images.map((image) => ({ ...image, published: byPlan.get(image.inputs.plan) }));
    output('targets', JSON.stringify(Object.fromEntries(all.map(({ name, result, published }) => [name, targetOutput(result, published)]))));
    const [only] = all.length === 1 ? all : [];
    if (only?.published)
        (0,report/* reportPublished */.tn)(runtime, only.published);
    else if (only)
        output('digest', only.result.built.digest ?? '');
    if (published.length > 0)
        output('metadata', withNames(metadata, all));
    for (const one of published)
        await (0,report/* declareTags */.gF)(runtime, one);
    const isSummarized = images.some(({ inputs }) => inputs.summary);
    const call = images.find(({ inputs }) => (0,build_inputs/* isCall */.n)(inputs.build))?.inputs.build.call;
    if (call !== undefined) {
        if (isSummarized)
            await runtime.summary((0,summary/* callMarkdown */.cP)(call));
        return;
    }
    const summaries = [];
    for (const { name, inputs, result, published } of all) {
        const content = (0,report/* contentOf */.$E)(inputs, { ...result, advice: [] }, published);
        for (const line of published ? (0,shared_base/* sharedBaseNotices */.Q)(published.remote) : [])
            notice(line);
        info(`target ${name}`);
        for (const line of (0,table/* textTable */.e)(content.rows))
            info(`  ${line}`);
        if (content.tags.length > 0)
            info(`  tags: ${content.tags.join(', ')}`);
        const digest = published?.digest ?? result.built.digest;
        if (digest !== undefined)
            info(`  digest: ${digest}`);
        summaries.push(`## ${(0,markdown/* codeSpan */.S)(name)}`, (0,summary/* summaryMarkdown */.eH)(content));
    }
    const time = `time: ${(0,phases/* formatPhases */.qN)(runtime.phases)}`;
    info(time);
    if (isSummarized)
        await runtime.summary([...summaries, time, ''].join('\n\n'));
}
function targetOutput({ built }, published) {
    if (!published)
        return { digest: built.digest ?? '' };
    return {
        image: (0,report/* imageOf */.dT)(published),
        digest: published.digest,
        digests: (0,report/* digestsOf */.nw)(published),
        tags: (0,report/* movedTags */.lG)(published),
    };
}
/** Adds the names of each published image, which a push by digest does not have. */
function withNames(metadata, images) {
    const byTarget = { ...(0,json/* parseJson */.qF)(json/* anyObject */.aH, metadata, 'metadata of buildx') };
    for (const { name, published } of images) {
        if (!published)
            continue;
        byTarget[name] = JSON.parse((0,image_metadata/* publishedAs */.h)(JSON.stringify(byTarget[name] ?? {}), (0,report/* movedTags */.lG)(published)));
    }
    return JSON.stringify(byTarget, undefined, 2);
}

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
        const inputs = await readBakeInputs(runtime, env, defaults);
        const { retryPolicy } = inputs;
        const scratch = await (0,actions_scratch/* makeScratch */.lP)(runtime);
        const opening = { runtime, env, scratch, retryPolicy, log: runtime.info, signal };
        const logins = (0,registry_access/* keylessLogins */.x7)(inputs.prepare, opening);
        const access = __addDisposableResource(env_1, await (0,open_docker/* openDocker */.$)({ ...opening, logins }, inputs.prepare), true);
        const client = __addDisposableResource(env_1, (0,registry_access/* registryClient */.Rk)(inputs.prepare, env, opening, logins), false);
        const step = { ...opening, docker: access.docker, client, binfmt: binfmt/* kernelBinfmt */.SW, cache: (0,file_cache/* fileCache */.H)(env, signal) };
        await (0,diagnostics/* logDocker */.vv)(step);
        const definition = await (0,phases/* timed */.ay)(runtime, 'definition', readDefinition(step.docker, inputs.source));
        checkPrivileges(definition, inputs.allow, env);
        const images = await readImages(runtime, definition, env, defaults);
        reportNames(runtime, images);
        const [first, ...others] = images.values();
        if (!first)
            throw new Error('targets: there is no target to build');
        const all = [first, ...others];
        const needs = {
            exportsCache: all.some(({ cache }) => (0,image_cache/* needsExport */.GK)(cache)),
            byDigest: [...new Set(all.flatMap(read_step/* inputsBeforeTags */.C))],
        };
        const platforms = [
            ...new Set([...definition.linked.values(), ...all.map(({ plan }) => plan)].flatMap((one) => one.platforms)),
        ];
        const builder = await (0,prepare/* prepare */.i)(step, inputs.prepare, platforms, needs);
        (0,report/* reportBuilder */.uV)(runtime, builder);
        await (0,diagnostics/* logBuilder */.wz)(step, builder.name);
        const pushed = all.filter(({ build }) => build.push);
        // What publishing needs is the same for all.
        const chosen = pushed[0] ?? first;
        const connection = __addDisposableResource(env_1, (0,publish/* connect */.Ng)(client, pushed.map(({ plan }) => plan), chosen.publish.forwardOnly), false);
        const baked = await (0,phases/* measured */.jh)(runtime, 'build', makeImages(step, definition, { first, images, builder, allow: inputs.allow }));
        reportBaked(runtime, baked);
        await connection.ready;
        const context = { ...step, builder, restoreEmulators: builder.restoreEmulators, logins };
        const candidates = baked.images
            .filter(({ inputs }) => inputs.build.push)
            .map(({ inputs, result }) => (0,candidate/* candidateOf */.R)(context, inputs, result));
        const published = candidates.length > 0 ? await (0,publish_images/* publishImages */.Y)(context, chosen, candidates) : [];
        await reportBake(runtime, baked, published);
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
async function makeImages(step, definition, { first: { progress: mode, origin }, images, builder, allow }) {
    const { docker, runtime } = step;
    const { restoreEmulators } = builder;
    // buildx names the target of a step if there are several.
    const all = [...definition.targets.keys(), ...definition.linked.keys()];
    const targets = all.length > 1 ? all : [];
    const cached = new Map([...images].map(([name, inputs]) => [name, { ...inputs, cache: (0,image_cache/* cacheFor */.c9)(builder.driver, inputs.cache) }]));
    const dockerfile = onlyDockerfile([...images.values()]);
    return (0,follow_build/* followBuild */.c9)(mode, runtime, { dockerfile, targets }, async (progress, info) => {
        const context = { ...step, restoreEmulators, builder, origin, allow, progress, info };
        const { built, metadata } = await bakeTargets(docker, definition, cached, context);
        const results = [...cached].flatMap(([name, inputs]) => {
            const one = built.get(name);
            const own = targets.length > 0 ? progress.of(name) : progress;
            return one ? [{ name, inputs, result: (0,result/* resultOf */.Bg)({ builder, progress: own, cache: inputs.cache }, one) }] : [];
        });
        return { images: results, metadata };
    });
}


/***/ })

};

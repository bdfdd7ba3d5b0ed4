export const id = 769;
export const ids = [769];
export const modules = {

/***/ 21094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QW: () => (/* binding */ divideTargets),
/* harmony export */   Rq: () => (/* binding */ bakeMatrix),
/* harmony export */   jq: () => (/* binding */ definitionOfLeg)
/* harmony export */ });
/* unused harmony export linkedGroups */
/* harmony import */ var _plan_legs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44992);
/** The legs of a bake: targets that use each other as a context stay in one job, which builds them for its platforms. */

/** @param platformsOf platforms of the targets */
function divideTargets(definition, platformsOf, inputs) {
    const legsOf = new Map();
    const divisions = linkedGroups(definition).map((group) => {
        const platforms = [...new Set(group.flatMap(platformsOf))];
        const { legs, notices } = (0,_plan_legs_js__WEBPACK_IMPORTED_MODULE_0__/* .divide */ .Qr)(platforms, inputs);
        const named = legs.map((leg, number) => {
            const targets = group.filter((target) => {
                const own = platformsOf(target);
                const here = own.filter((platform) => leg.platforms.includes(platform));
                // The builder's own platform is that of any runner.
                const isHere = own.length > 0 ? here.length > 0 : number === 0;
                if (isHere)
                    legsOf.set(target, [...(legsOf.get(target) ?? []), { ...leg, platforms: here }]);
                return isHere;
            });
            return { ...leg, name: `${targets.join('+')} ${leg.name}`, targets };
        });
        return { legs: named, notices };
    });
    return {
        legs: divisions.flatMap(({ legs }) => legs),
        legsOf,
        notices: [...new Set(divisions.flatMap(({ notices }) => notices))],
    };
}
/** Value of `strategy.matrix`. */
function bakeMatrix(legs) {
    return {
        include: legs.map(({ name, runner, platforms, targets }) => ({
            ...{ name, runner, platforms: platforms.join(','), targets: targets.join(',') },
        })),
    };
}
/** Targets that are linked by contexts, directly or through others. In the order of the definition. */
function linkedGroups({ targets, linked }) {
    const all = new Map([...targets, ...linked]);
    const groups = new Map([...all.keys()].map((name) => [name, new Set([name])]));
    for (const [name, target] of all) {
        for (const other of linksOf(target)) {
            const [one, two] = [groups.get(name), groups.get(other)];
            if (!one || !two || one === two)
                continue;
            for (const member of two) {
                one.add(member);
                groups.set(member, one);
            }
        }
    }
    const built = [...new Set(groups.values())].map((group) => [...targets.keys()].filter((name) => group.has(name)));
    return built.filter((group) => group.length > 0);
}
function linksOf({ contexts }) {
    return Object.values(contexts).flatMap((context) => /^target:(.+)$/.exec(context)?.[1] ?? []);
}
/**
 * The definition of a leg.
 *
 * @param platformsOf platforms of a planned target in this leg; undefined for a target without a plan
 * @param platforms those of the leg
 */
function definitionOfLeg({ targets, linked }, platformsOf, platforms) {
    const common = (own) => {
        const here = own.filter((platform) => platforms.includes(platform));
        return platforms.length === 0 ? own : here.length > 0 ? here : platforms;
    };
    const limited = (all, isContext) => new Map([...all].map(([name, target]) => {
        // A context is for the platforms of those that use it, which the input `platforms` may have set.
        const own = target.platforms.length > 0 || isContext ? common(target.platforms) : [];
        return [name, { ...target, platforms: [...(platformsOf(name) ?? own)] }];
    }));
    return { targets: limited(targets, false), linked: limited(linked, true) };
}


/***/ }),

/***/ 44010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   S9: () => (/* binding */ dockerfileOf),
/* harmony export */   Ud: () => (/* binding */ readDefinition),
/* harmony export */   Vm: () => (/* binding */ contextOf),
/* harmony export */   oj: () => (/* binding */ isCallTarget),
/* harmony export */   tn: () => (/* binding */ sshPaths)
/* harmony export */ });
/* unused harmony export parseDefinition */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34667);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98476);
/* harmony import */ var _docker_csv_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18854);
/* harmony import */ var _image_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94574);
/* harmony import */ var _image_build_context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27545);
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56706);
/* harmony import */ var _progress_progress_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35934);
/** The definition of a bake: what buildx makes of its files, with variables, inheritance and overrides resolved. */










/** A row such as `type=gha,scope=app`, or an object with its attributes. */
const rows = valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_9__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(),
    valibot__WEBPACK_IMPORTED_MODULE_9__/* .pipe */ .FsL(_actions_json_js__WEBPACK_IMPORTED_MODULE_2__/* .strings */ .P$, valibot__WEBPACK_IMPORTED_MODULE_9__/* .transform */ .pdi(({ type = '', ...attributes }) => (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_4__/* .formatAttributes */ .x1)({ type, ...attributes }))),
])), []);
/** A text in which buildx has escaped the templates of HCL. */
const escapedText = valibot__WEBPACK_IMPORTED_MODULE_9__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_9__/* .transform */ .pdi((text) => text.replaceAll('$${', '${').replaceAll('%%{', '%{')));
const secret = valibot__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), ''), env: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()), src: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()) });
/** `ID`, `ID=PATH,PATH`, or an object with both. */
const ssh = valibot__WEBPACK_IMPORTED_MODULE_9__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_9__/* .looseObject */ ._H3({ paths: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()), []) })]);
const target = valibot__WEBPACK_IMPORTED_MODULE_9__/* .looseObject */ ._H3({
    context: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), '.'),
    dockerfile: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), 'Dockerfile'),
    'dockerfile-inline': valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()),
    contexts: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(_actions_json_js__WEBPACK_IMPORTED_MODULE_2__/* .strings */ .P$, {}),
    tags: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()), []),
    labels: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_9__/* .nullable */ .mee(escapedText)), {}),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(escapedText), []),
    platforms: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg((0,_actions_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)(_plan_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .parsePlatform */ .FL)), []),
    output: rows,
    attest: rows,
    'cache-from': rows,
    'cache-to': rows,
    secret: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_9__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), secret])), []),
    ssh: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(ssh)),
    entitlements: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP())),
    call: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()),
});
const definition = valibot__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({
    group: valibot__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_9__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({ targets: valibot__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()) })), {}),
    target: valibot__WEBPACK_IMPORTED_MODULE_9__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), target),
});
/** @throws Error that names the file and line, or the input */
async function readDefinition(docker, source) {
    const { url, files, targets, vars, overrides, token } = source;
    const missing = url === undefined ? files.find((file) => !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)) : undefined;
    if (missing !== undefined)
        throw notFound(`bake: file not found: "${missing}"`);
    const each = (flag, values) => values.flatMap((value) => [flag, value]);
    const args = [
        // The engine's own builder fetches a Git URL, since that of the step depends on the platforms in it.
        ...['buildx', 'bake', ...(url === undefined ? [] : ['--builder', 'default'])],
        ...['--print', '--progress', 'quiet', ...each('--file', files), ...each('--set', overrides)],
        // A name may start with a dash.
        ...['--', ...(url === undefined ? [] : [url]), ...targets],
    ];
    const env = { ...vars, ...(url !== undefined && token !== '' && { BUILDX_BAKE_GIT_AUTH_TOKEN: token }) };
    try {
        return parseDefinition(await docker(args, { env }), targets);
    }
    catch (error) {
        throw error instanceof _docker_cli_js__WEBPACK_IMPORTED_MODULE_3__/* .DockerError */ .Bi ? definitionFailure(error, overrides.length > 0) : error;
    }
}
/** @throws Error that names the wrong field */
function parseDefinition(text, requested) {
    const { group, target: all } = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(definition, text, 'bake');
    const expand = (name, outer) => {
        if (outer.includes(name))
            return [];
        const members = group[name]?.targets ?? [];
        const inner = members.flatMap((member) => (member === name ? [] : expand(member, [...outer, name])));
        return all[name] && (members.length === 0 || members.includes(name)) ? [name, ...inner] : inner;
    };
    // buildx resolves patterns: all that is built is then in the group `default`.
    const isNamed = requested.length > 0 && requested.every((name) => group[name] ?? all[name]);
    const asked = isNamed ? requested : ['default'];
    const names = new Set(asked.flatMap((name) => expand(name, [])));
    const entries = Object.entries(all);
    return {
        targets: new Map([...names].flatMap((name) => (all[name] ? [[name, all[name]]] : []))),
        linked: new Map(entries.filter(([name]) => !names.has(name))),
    };
}
/** buildx writes `FILE:LINE,COLUMNS: MESSAGE; DETAILS`. */
function definitionFailure(error, hasOverrides) {
    const { message } = error;
    const [unknown] = /(?<=failed to find target )\S+/.exec(message) ?? [];
    if (unknown !== undefined) {
        return new Error(`targets: the bake file has no target or group "${unknown}". Check its name`, { cause: error });
    }
    if (message.includes("couldn't find a bake definition")) {
        return notFound('bake: there is no bake file', error);
    }
    if (hasOverrides &&
        /^(?:invalid (?:override|key|format|value)|unknown key|could not find any target)/.test(message)) {
        return new Error(`set: ${message}. Use TARGET.KEY=value, with a target and a key of the bake file`, {
            cause: error,
        });
    }
    const [, file, line, what = ''] = /^(.+?):(\d+),[\d,-]+: (.*)$/s.exec(message) ?? [];
    if (file === undefined || line === undefined)
        return new Error(`bake: ${message}`, { cause: error });
    const location = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? { file, line: Number(line) } : undefined;
    const progress = new _progress_progress_js__WEBPACK_IMPORTED_MODULE_8__/* .BuildProgress */ .e(() => undefined);
    return new _image_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .BuildFailure */ .$w(`bake: ${file}:${line}: ${what}`, progress, { location, cause: error });
}
function notFound(what, cause) {
    const checkout = 'The workspace has no checkout. Use actions/checkout before this step, or set bake to {{defaultContext}}';
    const remedy = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('.git') ? 'Set bake to its path, relative to the workspace' : checkout;
    return new Error(`${what}. ${remedy}`, { cause });
}
/** Path or URL of the context. The prefix is for a path beside files that come from a URL. */
function contextOf({ context }) {
    return context.replace(/^cwd:\/\//, '');
}
/** Whether the file asks for a check or an outline of the Dockerfile, which gives no image. */
function isCallTarget({ call }) {
    return !/^(?:build)?(?:,|$)/.test(call ?? '');
}
/** Path of the Dockerfile in the workspace, or its URL; undefined for one that is not a file of its own. */
function dockerfileOf({ context, dockerfile, 'dockerfile-inline': inline }) {
    if (inline !== undefined)
        return undefined;
    if ((0,_image_build_context_js__WEBPACK_IMPORTED_MODULE_6__/* .isRemote */ .Vx)(dockerfile))
        return dockerfile;
    return (0,_image_build_context_js__WEBPACK_IMPORTED_MODULE_6__/* .isRemote */ .Vx)(context) ? undefined : dockerfile.startsWith('/') ? dockerfile : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, dockerfile);
}
/** Paths of the keys or sockets of each SSH agent to forward; none for the default agent. */
function sshPaths({ ssh: agents = [] }) {
    return agents.map((agent) => {
        if (typeof agent !== 'string')
            return agent.paths;
        const [, paths] = /^[^=]*=(.*)$/s.exec(agent) ?? [];
        return paths === undefined ? [] : paths.split(',');
    });
}
/** The secrets in the file. */
function secretsOf({ secret: given }) {
    return given.flatMap((one) => {
        if (typeof one === 'string')
            return [];
        const { id, env, src } = one;
        if (src !== undefined)
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(src) ? [{ id, source: { kind: 'file', path: src } }] : [];
        return [{ id, source: { kind: 'env', variable: env ?? id } }];
    });
}


/***/ }),

/***/ 82238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inTheFile),
/* harmony export */   b: () => (/* binding */ readTargetInputs)
/* harmony export */ });
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94222);
/* harmony import */ var _bake_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44010);
/* harmony import */ var _docker_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18854);
/* harmony import */ var _image_exporters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31161);
/* harmony import */ var _image_push_attributes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14689);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39460);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10700);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58172);
/** The inputs of a target of a bake: what the file says of it, and the inputs of the step. */








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
/**
 * The inputs of each target, as if it were built alone: what the file says, and the inputs of the step, in which
 * `{{target}}` is the name of the target.
 *
 * @throws Error that names the input and the remedy
 */
async function readTargetInputs(read, { targets }, plans) {
    const names = [...targets.keys()];
    const images = await perTarget(read, 'images', names);
    // In a leg, the map may name targets of other legs.
    const tests = await perTarget(read, 'smoke-test', [...new Set([...names, ...(plans?.keys() ?? [])])]);
    return new Map([...targets].map(([name, target]) => {
        const own = (input) => {
            const map = input === 'images' ? images : input === 'smoke-test' ? tests : undefined;
            const text = map ? (map.get(name) ?? '') : read(input);
            return ofAllTargets.includes(input) ? text : text.replace(/\{\{\s*target\s*\}\}/g, name);
        };
        return [name, plans ? inputsOfLeg(own, name, target, plans.get(name)) : inputsOf(own, name, target)];
    }));
}
/** @param plan undefined for a target that is not pushed */
function inputsOfLeg(read, name, target, plan) {
    if (plan === undefined) {
        const given = (input) => (['plan', 'handoff'].includes(input) ? '' : read(input));
        return inputsOf(given, name, { ...target, output: notPushed(target) });
    }
    // The names are in the plan.
    const own = inputsOf(read, name, { ...target, tags: ['planned.invalid/image:1'] });
    const decided = ['tags', 'flavor', 'labels', 'annotations'];
    return (input) => (input === 'plan' ? plan : decided.includes(input) ? '' : own(input));
}
/** Its exporters, of which none pushes. */
function notPushed({ output }) {
    return output.length > 0 ? output : ['type=cacheonly'];
}
function inputsOf(read, name, target) {
    const isByRules = read('images') !== '';
    // With rules, expressions in the texts of the inputs are expanded. Those in the file are literal.
    const literal = (text) => (isByRules ? text.replaceAll('{{', '\\{{') : text);
    const rows = (texts) => texts.map((text) => lineOf(literal(text))).join('\n');
    const join = (...texts) => texts.filter(Boolean).join('\n');
    const hasCache = target['cache-from'].length > 0 || target['cache-to'].length > 0;
    const isAsked = (0,_forms_js__WEBPACK_IMPORTED_MODULE_5__/* .readBoolean */ .Vf)(read, 'push', false);
    // As buildx does with `--push`, a target whose exporters are all for other places is not pushed.
    const isImageTarget = !(0,_bake_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .isCallTarget */ .oj)(target);
    const isPushed = isImageTarget && (!isAsked || !target.output.some(isElsewhere) || target.output.some(isImage));
    if (isAsked && isPushed && !isByRules && target.tags.length === 0 && !target.output.some(pushesItself)) {
        throw new Error(`push: the target ${name} has no tag. Set tags in the bake file, or images`);
    }
    const labels = Object.entries(target.labels).map(([key, value]) => `${key}=${value ?? ''}`);
    const values = {
        context: () => (0,_bake_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .contextOf */ .Vm)(target),
        file: () => (0,_bake_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerfileOf */ .S9)(target) ?? (target['dockerfile-inline'] === undefined ? '' : '-'),
        // Two targets never share a cache.
        target: () => name,
        'build-contexts': () => rows(Object.entries(target.contexts).map(([key, value]) => `${key}=${value}`)),
        platforms: () => target.platforms.join(','),
        labels: () => join(rows(labels), read('labels')),
        annotations: () => join(rows(target.annotations), read('annotations')),
        flavor: () => (isByRules ? read('flavor') : ''),
        tags: () => (isByRules ? read('tags') : (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .csvRow */ .rr)(target.tags)),
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
        if ((!isPushed && ofPushed.includes(input)) || (!isImageTarget && ofImages.includes(input)))
            return '';
        const isDecided = Object.hasOwn(inTheFile, input) || Object.hasOwn(values, input);
        return isDecided ? (values[input]?.() ?? '') : read(input);
    };
}
function isElsewhere(row) {
    return (0,_image_exporters_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExporter */ .jT)(row).type !== 'docker';
}
function isImage(row) {
    return ['registry', 'image'].includes((0,_image_exporters_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExporter */ .jT)(row).type);
}
function pushesItself(row) {
    const { type, attributes } = (0,_image_exporters_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExporter */ .jT)(row);
    return type === 'registry' || (type === 'image' && (0,_image_push_attributes_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrue */ .H)(attributes['push'] ?? 'false'));
}
/** `cacheonly` is the absence of exporters. */
function isExporter(row) {
    return row !== 'type=cacheonly';
}
/** Inputs that a target without an image must not have. */
const ofImages = ['images', 'tags', 'flavor', 'outputs', 'load'];
/** Inputs that an image without push must not have. */
const ofPushed = [
    'smoke-test',
    'gate',
    'immutable-tags',
    'sign',
    'sign-with',
    'sign-key',
    'sign-key-password',
    'legacy-signature',
];
/** Inputs for all images together, in which the name of one target would be wrong. */
const ofAllTargets = ['gate', 'immutable-tags', 'forward-only'];
/** An item that keeps its newlines and quotes in a list. */
function lineOf(text) {
    return /[\r\n"]/.test(text) ? (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text) : text;
}
function suffixed(ref, name) {
    return (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .inContext */ .Vc)('cache-ref', () => {
        const { repository, tag } = (0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTagReference */ .XN)(ref);
        return (0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTagReference */ .jU)((0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTagReference */ .XN)(`${repository}:${tag}-${name}`));
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
    const map = await (0,_yaml_js__WEBPACK_IMPORTED_MODULE_6__/* .readYaml */ .g)(read, input);
    const entries = (map?.entries() ?? []).map(({ key, value, place }) => {
        if (!names.includes(key)) {
            throw place.fault(`there is no target "${key}" to build. Its name is one of ${names.join(', ')}`);
        }
        const values = value.isList() ? value.items() : [value];
        return [key, values.map((item) => item.text()).join('\n')];
    });
    return new Map(entries);
}


/***/ }),

/***/ 84769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readImages),
/* harmony export */   RP: () => (/* binding */ checkDistinct),
/* harmony export */   oZ: () => (/* binding */ limitedToLeg),
/* harmony export */   rD: () => (/* binding */ readBakeSource),
/* harmony export */   v$: () => (/* binding */ readBakeInputs)
/* harmony export */ });
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(94222);
/* harmony import */ var _bake_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44010);
/* harmony import */ var _image_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57710);
/* harmony import */ var _image_build_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27545);
/* harmony import */ var _image_origin_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(12029);
/* harmony import */ var _plan_bake_plan_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71149);
/* harmony import */ var _plan_plan_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26449);
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56706);
/* harmony import */ var _bake_bake_legs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21094);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39460);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10700);
/* harmony import */ var _read_builder_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(63062);
/* harmony import */ var _read_bake_targets_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(82238);
/* harmony import */ var _read_fan_out_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(92842);
/* harmony import */ var _read_retries_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(47272);
/* harmony import */ var _read_step_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(90197);
















/**
 * @param defaults retries before the input `retries`
 * @throws Error that names the input and the remedy
 */
async function readBakeInputs(runtime, env, defaults) {
    const { input } = runtime;
    const leg = readBakeLeg(input);
    return {
        source: readBakeSource(input, env),
        prepare: await (0,_read_builder_js__WEBPACK_IMPORTED_MODULE_9__/* .readPrepareInputs */ .T)({ ...runtime, env }, (0,_forms_js__WEBPACK_IMPORTED_MODULE_8__/* .readBoolean */ .Vf)(input, 'push', false)),
        allow: (0,_forms_js__WEBPACK_IMPORTED_MODULE_8__/* .readList */ .LD)(input, 'allow'),
        retryPolicy: (0,_read_retries_js__WEBPACK_IMPORTED_MODULE_12__/* .readRetryPolicy */ .h)(input, defaults),
        leg,
    };
}
function readBakeLeg(read) {
    if (read('plan') === '')
        return undefined;
    const plans = (0,_plan_bake_plan_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBakePlan */ .Y)(read('plan'));
    if (!plans)
        throw new Error('plan: it is the plan of a build without bake. Set bake in the plan step');
    (0,_read_fan_out_js__WEBPACK_IMPORTED_MODULE_11__/* .checkUndecided */ .Yh)(read);
    return { plans, platforms: (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlatforms */ .qA)((0,_forms_js__WEBPACK_IMPORTED_MODULE_8__/* .readList */ .LD)(read, 'platforms')) };
}
/** The definition with the platforms of the leg. */
function limitedToLeg(definition, { plans, platforms }) {
    const platformsOf = (name) => {
        const text = plans.get(name);
        const legs = text === undefined ? undefined : (0,_plan_plan_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePlan */ .v)(text).legs;
        return legs?.find((leg) => leg.platforms.every((platform) => platforms.includes(platform)))?.platforms;
    };
    return (0,_bake_bake_legs_js__WEBPACK_IMPORTED_MODULE_6__/* .definitionOfLeg */ .jq)(definition, platformsOf, platforms);
}
/**
 * The inputs of each image, by target.
 *
 * @throws Error that names the input, the target and the remedy
 */
async function readImages(runtime, definition, { env, retryPolicy: defaults, plans }) {
    const targets = [...definition.targets.values(), ...definition.linked.values()];
    for (const text of (0,_image_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .secretTexts */ .Vh)(targets.flatMap(_bake_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsOf */ .Fj), env))
        runtime.secret(text);
    const images = new Map();
    for (const [name, input] of await (0,_read_bake_targets_js__WEBPACK_IMPORTED_MODULE_10__/* .readTargetInputs */ .b)(runtime.input, definition, plans)) {
        images.set(name, await (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_14__/* .forTarget */ .Xx)(name, (0,_read_step_js__WEBPACK_IMPORTED_MODULE_13__/* .readStepInputs */ .W)({ ...runtime, input }, env, defaults)));
    }
    const pushed = [...images].filter(([, { build }]) => build.push);
    checkFiles(images);
    checkDistinct(new Map(pushed.map(([name, { plan }]) => [name, plan])));
    return images;
}
/** @throws Error for a file of two targets, which would only hold one of them */
function checkFiles(images) {
    const owners = new Map();
    for (const [name, { build }] of images) {
        for (const { type, attributes } of build.outputs) {
            const { dest, tar } = attributes;
            if (dest === undefined || type === 'local' || tar === 'false')
                continue;
            const other = owners.get(dest);
            if (other !== undefined && other !== name) {
                throw new Error(`outputs: the targets ${other} and ${name} both write ${dest}. Use {{target}} in dest`);
            }
            owners.set(dest, name);
        }
    }
}
/** @throws Error for a tag of two targets, which could only point to one of them */
function checkDistinct(plans) {
    const owners = new Map();
    for (const [name, { tags }] of plans) {
        for (const tag of tags.map(_plan_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .formatTagReference */ .jU)) {
            const other = owners.get(tag);
            if (other !== undefined) {
                throw new Error(`tags: ${tag} is a tag of the targets ${other} and ${name}. Use {{target}} in images or tags`);
            }
            owners.set(tag, name);
        }
    }
}
/** @throws Error that names the input and the remedy */
function readBakeSource(read, env) {
    for (const [name, key] of Object.entries(_read_bake_targets_js__WEBPACK_IMPORTED_MODULE_10__/* .inTheFile */ .N)) {
        if (read(name) === '' || (name === 'context' && read(name) === '.'))
            continue;
        const remedy = key === '' ? 'Remove it' : `Set it in the file, or use set: "*.${key}=VALUE"`;
        throw new Error(`${name}: with bake, the bake file decides this. ${remedy}`);
    }
    if (read('images') === '' && read('tags') !== '') {
        throw new Error('tags: with bake, tags are rules for images, or full references in the bake file. Set images, or use set: TARGET.tags=REFERENCE');
    }
    const origin = (0,_image_origin_js__WEBPACK_IMPORTED_MODULE_15__/* .readOrigin */ .P)({ env, payload: undefined });
    const given = (0,_forms_js__WEBPACK_IMPORTED_MODULE_8__/* .readPaths */ .Vv)(read, 'bake').map((line) => (0,_image_build_context_js__WEBPACK_IMPORTED_MODULE_2__/* .expandDefaultContext */ .j1)(line, 'bake', origin));
    const urls = given.filter(_image_build_context_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .Vx);
    if (urls.length > 1) {
        throw new Error('bake: there are several URLs. Use one URL, and paths of files in its repository');
    }
    const [url] = urls;
    // In a leg, they are those of the leg.
    const platforms = read('plan') === '' ? (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlatforms */ .qA)((0,_forms_js__WEBPACK_IMPORTED_MODULE_8__/* .readList */ .LD)(read, 'platforms')) : [];
    return {
        url,
        files: given.filter((line) => !(0,_image_build_context_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .Vx)(line)),
        targets: (0,_forms_js__WEBPACK_IMPORTED_MODULE_8__/* .readList */ .LD)(read, 'targets'),
        vars: readVars(read),
        overrides: [...(0,_forms_js__WEBPACK_IMPORTED_MODULE_8__/* .readLines */ .Se)(read, 'set'), ...(platforms.length > 0 ? [`*.platform=${platforms.join(',')}`] : [])],
        // buildx would send it to any host.
        token: url !== undefined && (0,_image_build_context_js__WEBPACK_IMPORTED_MODULE_2__/* .isOnServer */ .H)(url, origin) ? read('github-token') : '',
    };
}
function readVars(read) {
    const lines = (0,_forms_js__WEBPACK_IMPORTED_MODULE_8__/* .readLines */ .Se)(read, 'vars');
    const wrong = lines.find((line) => !/^[A-Za-z_]\w*=/.test(line));
    if (wrong !== undefined)
        throw new Error(`vars: "${wrong.replace(/=.*/s, '')}" is not NAME=value`);
    return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}


/***/ })

};

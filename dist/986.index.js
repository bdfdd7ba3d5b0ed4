export const id = 986;
export const ids = [986];
export const modules = {

/***/ 94222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vc: () => (/* binding */ inContext),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   eQ: () => (/* binding */ withContext)
/* harmony export */ });
/** Errors that say what was being done, and keep their cause. */
/**
 * @param context what failed: an input, or a step of the work. An error that starts with it stays as it is
 * @param remedy a sentence; empty where there is nothing to do about it
 */
function withContext(context, error, remedy = '') {
    const message = messageOf(error);
    if (remedy === '' && error instanceof Error && message.startsWith(`${context}: `))
        return error;
    return new Error(`${context}: ${message}${remedy === '' ? '' : `. ${remedy}`}`, { cause: error });
}
/** Runs `work`; what it throws gets the context. */
function inContext(context, work) {
    try {
        return work();
    }
    catch (error) {
        throw withContext(context, error);
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 34667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   eu: () => (/* binding */ expectVersion),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/** Parses JSON from outside into typed values. Errors name the field and never quote the text, which may contain secrets. */

/**
 * @param what name of the JSON for errors, such as `plan`
 * @param remedy sentence for errors, may be empty
 * @throws Error such as `plan: legs.0.name: expected string, found number. REMEDY`
 */
function parseJson(schema, text, what, remedy = '') {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        // Without the cause, which quotes the text.
        throw new Error(sentence(`${what}: not valid JSON`, remedy));
    }
    return parseValue(schema, value, what, remedy);
}
/** Like `parseJson`, for a value that is decoded already. */
function parseValue(schema, value, what, remedy = '') {
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, value);
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    const path = valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue);
    throw new Error(sentence(`${what}: ${path === null ? '' : `${path}: `}${problem(issue)}`, remedy));
}
/** Schema for a string that `parse` converts. The message of an error becomes that of the field. */
function parsed(parse) {
    return valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .rawTransform */ .NTK(({ dataset, addIssue, NEVER }) => {
        try {
            return parse(dataset.value);
        }
        catch (error) {
            addIssue({ message: error instanceof Error ? error.message : String(error) });
            return NEVER;
        }
    }));
}
/** Schema for an object of strings with any keys. `v.record` drops some keys, such as `constructor`. */
const strings = valibot__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((value) => isObject(value) && Object.values(value).every((item) => typeof item === 'string'), 'expected an object of strings');
/** @throws Error if another release of the action wrote the JSON in an incompatible format */
function expectVersion(version, known, what) {
    if (version === known)
        return;
    throw new Error(`${what}: this is version ${JSON.stringify(version)} of the ${what} and this step reads version ${known}. ` +
        'Use the same release of the action in every job');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function problem({ kind, expected, input, message }) {
    if (kind !== 'schema' || expected === 'unknown')
        return message;
    if (expected === 'never')
        return 'unknown field';
    if (input === undefined)
        return 'missing';
    const type = Array.isArray(input) ? 'array' : input === null ? 'null' : typeof input;
    return `expected ${expected?.toLowerCase() ?? 'another value'}, found ${type}`;
}
function sentence(error, remedy) {
    return remedy === '' ? error : `${error}. ${remedy}`;
}


/***/ }),

/***/ 56757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ sanitizedLog),
/* harmony export */   f: () => (/* binding */ runtime)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94222);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45822);
/** The Actions runtime: `@actions/core` with some additions. */



/** The runtime of this process. */
const runtime = {
    info: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq,
    command: (line) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(`[command]${(0,_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .a)(line)}`);
    },
    notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm,
    warning: (message, at) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(message, properties(at));
    },
    group: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh,
    endGroup: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4,
    debug: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz,
    input: (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name),
    output: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH,
    state: { read: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu, write: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ },
    secret: (value) => {
        for (const part of new Set([value, ...value.split(/\r?\n/)]))
            if (part.trim())
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(part);
    },
    summary: async (markdown) => {
        if (!process.env['GITHUB_STEP_SUMMARY'])
            return;
        try {
            await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown, true).write();
        }
        catch (error) {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`summary: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
        }
    },
    fail: (message, at) => {
        process.exitCode = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .ExitCode */ .yU.Failure;
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(message, properties(at));
    },
};
/** Logs text from outside, such as messages of docker. */
function sanitizedLog({ info }) {
    return (line) => {
        info((0,_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .a)(line));
    };
}
function properties(at) {
    return at ? { file: at.file, startLine: at.line } : {};
}


/***/ }),

/***/ 45822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ sanitize)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/** Sanitizes text from outside, such as the output of a build, for the runner's log. */

/**
 * Removes control characters, and breaks up `##[`, which starts a workflow command anywhere in a line. `::command::` works
 * only at the start of a line, so callers put their own prefix before the text.
 */
function sanitize(line) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line).replace(control, '').replaceAll('##[', '##\u200b[');
}
const control = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/g;


/***/ }),

/***/ 39487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZU: () => (/* binding */ removeScratch),
/* harmony export */   lP: () => (/* binding */ makeScratch),
/* harmony export */   nU: () => (/* binding */ ownScratch)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/** A private folder for this step, which post removes. */




const key = 'scratch';
/** Creates the folder after saving its path to the state. */
async function makeScratch({ state }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(process.env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `manifold-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    state.write(key, path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true, mode: 0o700 });
    return path;
}
/** Returns the folder that main created, if any. For post. */
function ownScratch({ state }) {
    return state.read(key) || undefined;
}
async function removeScratch(runtime) {
    const path = ownScratch(runtime);
    if (path)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
}


/***/ }),

/***/ 74887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ defaultRelease)
/* harmony export */ });
/** Which buildx a step uses. */
/** What is installed where there is no buildx, or one too old. */
const defaultRelease = 'v0.36.1';


/***/ }),

/***/ 84751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findBuildx)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _registry_docker_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(240);
/** Where the buildx plugin is, so that it can be run without the docker command before it, which takes 30 ms a call. */



/** The folders in which docker looks for plugins, in its order (cli-plugins/manager of the Docker CLI). */
const systemFolders = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/** The path of the plugin that `docker buildx` would run, or undefined where only docker can tell. */
function findBuildx(env) {
    const config = (0,_registry_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .ownFolder */ .vY)(env);
    if (process.platform === 'win32' || hasExtraFolders(config))
        return undefined;
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(config, 'cli-plugins'), ...systemFolders]
        .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'docker-buildx'))
        .find(isExecutable);
}
function hasExtraFolders(config) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(config, 'config.json'), 'utf8').includes('cliPluginsExtraDirs');
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

/***/ 88997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ savedBuildx),
/* harmony export */   x: () => (/* binding */ withBuildx)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45822);
/* harmony import */ var _docker_buildx_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19512);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98476);
/* harmony import */ var _choice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74887);
/** buildx where there is none, where it is too old, or in the version that is asked for. */






/** State: the path of a buildx that post has to use too. */
const state = 'buildx';
/** Docker with the buildx that is asked for. */
async function withBuildx(installation, choice) {
    const { cli, found } = installation;
    switch (choice.kind) {
        case 'installed':
            return replacing(installation);
        case 'latest':
            return cli(await install(installation));
        case 'release':
            return cli(await install(installation, choice.version));
        case 'source': {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(installation.scratch, 'buildx');
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder);
            await (0,_docker_buildx_js__WEBPACK_IMPORTED_MODULE_3__/* .buildFromSource */ .GD)(cli(found), choice.url, folder);
            return cli(use(installation, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'buildx')));
        }
    }
}
function savedBuildx({ state: { read } }) {
    return read(state) || undefined;
}
/** @param version the latest where it is left out */
async function install(installation, version) {
    // With Node's TLS and the client of the tool cache, which most steps need not load.
    const { installRelease, latestRelease } = await __webpack_require__.e(/* import() */ 590).then(__webpack_require__.bind(__webpack_require__, 590));
    return use(installation, await installRelease(installation, version ?? (await latestRelease(installation))));
}
function use({ runtime }, path) {
    runtime.state.write(state, path);
    return path;
}
/**
 * The buildx that is there, until it shows that it is not, or that it lacks an option that the step uses: then a release
 * takes its place, for that command and all that follow. Asking it first would cost every step a process. Builders that
 * an old one has made serve a new one.
 */
function replacing(installation) {
    const { cli, found, runtime } = installation;
    const own = cli(found);
    let replacement;
    const replace = async (why) => {
        runtime.info(`buildx: ${(0,_actions_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .a)(why)}; installing ${_choice_js__WEBPACK_IMPORTED_MODULE_5__/* .defaultRelease */ .f}`);
        return cli(await install(installation, _choice_js__WEBPACK_IMPORTED_MODULE_5__/* .defaultRelease */ .f));
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
 * As docker and buildx of all ages say it: of their own command line, before they do anything. BuildKit says the same of an
 * option in a Dockerfile.
 */
function shortcoming(error) {
    if (!(error instanceof _docker_cli_js__WEBPACK_IMPORTED_MODULE_4__/* .DockerError */ .Bi))
        return undefined;
    const [said = ''] = error.output.split(/failed to solve|dockerfile parse error/);
    if (/'buildx' is not a docker command|unknown command: docker buildx/.test(said))
        return 'there is none';
    const [, lacks] = /^(?:ERROR: )?(unknown (?:flag: -\S+|shorthand flag: .*)|invalid progress mode rawjson)$/m.exec(said) ?? [];
    return lacks === undefined ? undefined : `the one that is there is too old (${lacks})`;
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
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18854);

/** Builds buildx itself, as its documentation shows; the program is `buildx` in the folder. */
async function buildFromSource(docker, url, folder) {
    await docker(['buildx', 'build', '--platform', 'local', '--output', folder, url]);
}
/** Makes a builder of one node, or gives a builder another node. It is not booted. */
async function createNode(docker, builder, driver, node, { append, use }) {
    await docker([
        ...['buildx', 'create', ...(append ? ['--append'] : []), '--name', builder, '--driver', driver],
        ...(node.name === undefined ? [] : ['--node', node.name]),
        ...(node.platforms.length > 0 ? ['--platform', node.platforms.join(',')] : []),
        // buildx reads each as a line of CSV.
        ...node.driverOpts.flatMap((option) => ['--driver-opt', (0,_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .csvRow */ .rr)([option])]),
        ...(node.buildkitdFlags === undefined ? [] : ['--buildkitd-flags', node.buildkitdFlags]),
        ...(node.buildkitdConfig === undefined ? [] : ['--buildkitd-config', node.buildkitdConfig]),
        ...(use ? ['--use'] : []),
        ...(node.endpoint === undefined ? [] : [node.endpoint]),
    ]);
}
/** What its driver can do, by the words of buildx; those that are not there are not known. */
async function builderFeatures(docker, name) {
    const [, block = ''] = /^Features:\n((?:[ \t].*\n)*)/m.exec(await docker(['buildx', '--debug', 'inspect', name])) ?? [];
    const pairs = block.matchAll(/^\s+(.+?):\s+(true|false)$/gm);
    return new Map([...pairs].map(([, feature = '', value]) => [feature, value === 'true']));
}
/** Makes it the one that is used where none is named. */
async function useBuilder(docker, name) {
    await docker(['buildx', 'use', name], { short: true });
}
/**
 * Whether a build runs on it now. A container of BuildKit that does not run is booted for that.
 *
 * @throws DockerError where it does not answer, and where buildx has no history
 */
async function isBuilding(docker, name) {
    const running = ['--filter', 'status=running', '--format', '{{.Ref}}'];
    return (await docker(['buildx', 'history', 'ls', '--builder', name, ...running])).trim() !== '';
}
/** @throws DockerError when there is no builder of that name */
async function inspectBuilder(docker, name, { bootstrap = false } = {}) {
    return parseInspect(await docker(['buildx', 'inspect', ...(bootstrap ? ['--bootstrap'] : []), name]));
}
/** @param keepState leaves its volume, from which a builder of the same name starts again */
async function removeBuilder(docker, name, { keepState = false } = {}) {
    await docker(['buildx', 'rm', '--force', ...(keepState ? ['--keep-state'] : []), name], { short: true });
}
/**
 * Reads what `buildx inspect` prints: `Key: value` lines for the builder, then, after `Nodes:`, one block a node that
 * starts with its `Name:`. Indented lines under a node (labels, GC rules) are passed over.
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
/** A star marks those that were fixed by hand. */
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

/***/ 98476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ DockerError),
/* harmony export */   Bv: () => (/* binding */ withTimeLimit),
/* harmony export */   Eh: () => (/* binding */ withEnv),
/* harmony export */   RK: () => (/* binding */ dockerCli)
/* harmony export */ });
/* unused harmony export lastError */
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61959);
/** `docker` and `docker buildx` as calls that succeed or throw an error worth reading. */

/** A docker command that exited non-zero. The message is docker's own last error; `output` is the tail of stderr. */
class DockerError extends Error {
    args;
    exitCode;
    output;
    constructor(args, { exitCode, stderr }) {
        super(lastError(stderr) || `docker ${args.slice(0, 2).join(' ')} exited with ${exitCode}`);
        this.name = 'DockerError';
        this.args = args;
        this.exitCode = exitCode;
        this.output = stderr;
    }
}
function dockerCli({ exec, onCommand, buildx, signal }) {
    return async (args, options) => {
        onCommand(['docker', ...args].map(shellWord).join(' '));
        const direct = buildx !== undefined && args[0] === 'buildx';
        const command = direct ? [buildx, ...args.slice(1)] : ['docker', ...args];
        const result = await exec(command, { ...(signal && { signal }), ...options });
        if (result.exitCode !== 0)
            throw new DockerError(args, result);
        return result.stdout;
    };
}
/** The same, with more environment for every call. */
function withEnv(docker, env) {
    return (args, options) => docker(args, { ...options, env: { ...env, ...options?.env } });
}
/** The same, of which every call ends after a time: as an error that says so. */
function withTimeLimit(docker, milliseconds) {
    return async (args, options) => {
        const limit = AbortSignal.timeout(milliseconds);
        try {
            return await docker(args, {
                ...options,
                short: false,
                signal: options?.signal ? AbortSignal.any([options.signal, limit]) : limit,
            });
        }
        catch (error) {
            if (!(error instanceof _process_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ && limit.aborted))
                throw error;
            const what = ['docker', ...args.slice(0, 2)].join(' ');
            throw new Error(`${what} gave no answer within ${milliseconds / 1000} s`, { cause: error });
        }
    };
}
/** How to get help, and buildx's count of what it has told before. */
const noise = /^(?:(?:Run|See) '(?:docker|buildx) .*--help'|ERROR: failed to remove one or more builders$)/;
/**
 * The last line that buildx or docker marks as the error, without the mark; else the last line before the usage. A message
 * that ends in a colon goes on in the lines below.
 */
function lastError(stderr) {
    const [message = ''] = stderr.split(/^Usage: {2}(?:docker|buildx) /m);
    const lines = message
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !noise.test(line));
    const mark = lines.findLastIndex((line) => /^(ERROR|docker|Error response from daemon): /.test(line));
    const marked = lines.slice(mark);
    // Of several errors of a registry, and of what Git says, each has a line of its own.
    const last = mark < 0 ? lines.at(-1) : marked[0]?.endsWith(':') ? marked.join(' ').slice(0, 1000) : marked[0];
    return (last ?? '').replace(/^((ERROR|docker|Error response from daemon): )+/, '');
}
/** Quoted for a shell (bash) where needed, so that a logged command stands on one line and can be pasted. */
function shellWord(word) {
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    return hasControl.test(word) ? `$'${escapeControls(word)}'` : `'${word.replaceAll("'", "'\\''")}'`;
}
const hasControl = /[\u0000-\u001f\u007f]/;
function escapeControls(word) {
    const names = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
    return word
        .replace(/[\\']/g, '\\$&')
        .replace(/[\u0000-\u001f\u007f]/g, (char) => names[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}


/***/ }),

/***/ 18854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WL: () => (/* binding */ formatEntry),
/* harmony export */   q0: () => (/* binding */ toEntry),
/* harmony export */   qZ: () => (/* binding */ csvFields),
/* harmony export */   rr: () => (/* binding */ csvRow),
/* harmony export */   vB: () => (/* binding */ parseAttributes),
/* harmony export */   x1: () => (/* binding */ formatAttributes)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25175);
/** Rows of CSV, in which docker and buildx take nodes, exporters, caches, attestations and secrets. */

/** Quotes what needs it. Line breaks in a field are kept, since buildx reads them inside quotes. */
function csvRow(fields) {
    return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
/** @throws Error when the quotes do not match */
function csvFields(row) {
    try {
        const rows = (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(row, { relaxColumnCount: true, relaxQuotes: false, recordDelimiter: '\u0000' });
        return rows[0] ?? [];
    }
    catch (error) {
        throw new Error(`'${row}' is not CSV; quote a field as a whole, as in type=image,"name=a,b"`, { cause: error });
    }
}
/**
 * Reads `key=value,key=value`. Of a key given twice, the last value counts, as in buildx.
 *
 * @param keyOf by default the case of a key has no meaning
 * @throws Error for a field without `=`
 */
function parseAttributes(row, keyOf = lowerCase) {
    const pairs = csvFields(row).map((field) => {
        const equals = field.indexOf('=');
        if (equals < 0)
            throw new Error(`'${field}' in '${row}' is not KEY=value`);
        return [keyOf(field.slice(0, equals)), field.slice(equals + 1)];
    });
    return Object.fromEntries(pairs);
}
function lowerCase(key) {
    return key.trim().toLowerCase();
}
/** @throws Error for attributes without a type */
function toEntry({ type, ...attributes }) {
    if (!type)
        throw new Error(`'${formatAttributes(attributes)}' has no type; write type=TYPE`);
    return { type, attributes };
}
function formatAttributes(attributes) {
    return csvRow(Object.entries(attributes).map(([key, value]) => `${key}=${value}`));
}
function formatEntry({ type, attributes }) {
    return formatAttributes({ type, ...attributes });
}


/***/ }),

/***/ 61959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xf: () => (/* binding */ endOrphans),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   cd: () => (/* binding */ runToEnd),
/* harmony export */   m0: () => (/* binding */ exec)
/* harmony export */ });
/* unused harmony export CommandNotFound */
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41955);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/**
 * Child processes: the only place that starts them. Commands that end soon run by `@actions/exec`. It can't stop a command,
 * knows no process id, and crashes where a child does not read its input; what is cancelled, time-limited, streamed or fed
 * runs by `node:child_process`.
 */




class CommandNotFound extends Error {
    constructor(file, cause) {
        super(`${file}: command not found; install it on this runner or put it on PATH`, { cause });
        this.name = 'CommandNotFound';
    }
}
class Cancelled extends Error {
    constructor(what) {
        super(`${what} was cancelled`);
        this.name = 'Cancelled';
    }
}
const stderrKept = 64 * 1024;
/** The runner sends a cancelled step SIGINT, after 7.5 s SIGTERM, and kills it 2.5 s later: by then all must have ended. */
const politeMs = 7000;
const exec = async (command, options = {}) => {
    const { signal, short = false } = options;
    if (signal?.aborted)
        throw new Cancelled(nameOf(command));
    const result = await (short ? runToEnd(command, options.env) : run(command, options));
    if (signal?.aborted)
        throw new Cancelled(nameOf(command));
    return result;
};
/** Runs a command that ends soon by itself and does not read its stdin, which stays open. */
async function runToEnd([file, ...args], env) {
    const options = {
        silent: true,
        ignoreReturnCode: true,
        ...(env && { env: { ...process.env, ...env } }),
    };
    try {
        const output = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)(`"${file}"`, args, options);
        // Null when a signal has ended it.
        return { ...output, exitCode: output.exitCode ?? 128 };
    }
    catch (error) {
        if (error.message.startsWith('Unable to locate executable file'))
            throw new CommandNotFound(file, error);
        throw error;
    }
}
function nameOf([file, ...args]) {
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(file), ...args.slice(0, 1)].join(' ');
}
function run(command, { env, input, signal, onStdout, onStderr }) {
    return new Promise((resolve, reject) => {
        const [file, ...args] = command;
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_1__.spawn)(file, args, {
            // A group of its own: Ctrl-C and the runner's cancellation reach the child through us alone, politely first.
            detached: true,
            stdio: ['pipe', 'pipe', 'pipe'],
            env: env ? { ...process.env, ...env } : process.env,
        });
        // A child that does not read it, or has ended, is no fault.
        child.stdin.on('error', () => undefined);
        child.stdin.end(input);
        const stdout = [];
        const stderr = new Tail(stderrKept);
        child.stdout.on('data', (chunk) => {
            if (onStdout)
                onStdout(chunk);
            else
                stdout.push(chunk);
            pauseUntilPrinted(child.stdout);
        });
        child.stderr.on('data', (chunk) => {
            stderr.push(chunk);
            onStderr?.(chunk);
            pauseUntilPrinted(child.stderr);
        });
        let firm;
        const stop = () => {
            child.kill('SIGINT');
            firm = setTimeout(() => {
                killGroup(child);
            }, politeMs);
        };
        signal?.addEventListener('abort', stop, { once: true });
        const done = () => {
            clearTimeout(firm);
            signal?.removeEventListener('abort', stop);
        };
        child.on('error', (error) => {
            done();
            reject(error.code === 'ENOENT' ? new CommandNotFound(file, error) : error);
        });
        child.on('close', (code, killedBy) => {
            done();
            resolve({
                exitCode: code ?? 128,
                stdout: Buffer.concat(stdout).toString(),
                stderr: stderr.toString() + (killedBy ? `\n${nameOf(command)} was ended by ${killedBy}` : ''),
            });
        });
    });
}
/**
 * Much of what is read is printed. Node queues without bound what the reader of a pipe has not taken: a build that prints
 * faster than the runner reads would fill memory.
 */
function pauseUntilPrinted(source) {
    if (!process.stdout.writableNeedDrain || source.isPaused())
        return;
    source.pause();
    process.stdout.once('drain', () => {
        source.resume();
    });
}
/** The child and all that it started: docker's plugins outlive it, and hold our pipes open. */
function killGroup({ pid }) {
    try {
        if (pid !== undefined)
            process.kill(-pid, 'SIGKILL');
    }
    catch {
        // All of it has just ended by itself.
    }
}
/** The last bytes of a stream, in bounded memory. */
class Tail {
    chunks = [];
    size = 0;
    limit;
    constructor(limit) {
        this.limit = limit;
    }
    push(chunk) {
        this.chunks.push(chunk);
        this.size += chunk.length;
        if (this.size > 2 * this.limit) {
            const kept = Buffer.concat(this.chunks).subarray(-this.limit);
            this.chunks = [kept];
            this.size = kept.length;
        }
    }
    toString() {
        return Buffer.concat(this.chunks).subarray(-this.limit).toString();
    }
}
/**
 * Ends the processes whose command line names `path`: when this process is killed, its children go on, and what is
 * cleaned up after must not be undone by them. Finds nothing on a system without /proc.
 */
function endOrphans(path) {
    const ids = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)('/proc') ? (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readdirSync)('/proc').filter((name) => /^\d+$/.test(name)) : [];
    for (const id of ids.map(Number)) {
        if (id === process.pid)
            continue;
        try {
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(`/proc/${id}/cmdline`, 'utf8').includes(path))
                process.kill(id, 'SIGKILL');
        }
        catch {
            // It has ended meanwhile, or is not ours.
        }
    }
}


/***/ }),

/***/ 46704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   fI: () => (/* binding */ waitBefore),
/* harmony export */   ur: () => (/* binding */ defaultRetryPolicy)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61959);
/* harmony import */ var _transient_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23268);
/** Another try where a failure is transient: bounded, with growing waits, each told. */



const defaultRetryPolicy = {
    retries: 3,
    firstWait: 1000,
    longestWait: 20_000,
    longestRetryAfter: 60_000,
    attemptTimeout: 120_000,
};
/**
 * @param what the deed as it stands in the log, such as `pushing`
 * @throws the last error when it is not transient, or when the retries are used up
 */
async function retry(what, attempt, { retryPolicy, log, signal, classify = byMessage, isTold = () => false }) {
    for (let tried = 1;; tried++) {
        const limit = retryPolicy.attemptTimeout === undefined ? undefined : AbortSignal.timeout(retryPolicy.attemptTimeout);
        try {
            return await attempt(limit ? AbortSignal.any([signal, limit]) : signal);
        }
        catch (error) {
            if (signal.aborted || !(error instanceof Error))
                throw error;
            const late = error instanceof _process_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .cJ && limit?.aborted === true;
            const cause = late ? `no answer within ${seconds(retryPolicy.attemptTimeout ?? 0)}` : undefined;
            const hiccup = cause === undefined ? classify(error) : { cause };
            if (!hiccup || tried > retryPolicy.retries) {
                throw late ? new Error(`${what}: ${cause ?? ''}, ${tried} times`, { cause: error }) : error;
            }
            const wait = waitBefore(tried, hiccup, retryPolicy);
            const detail = late || isTold() ? '' : ` (${error.message})`;
            log(`${what}: ${hiccup.cause}${detail}; try ${tried + 1} of ${retryPolicy.retries + 1} in ${seconds(wait)}`);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(wait, undefined, { signal });
        }
    }
}
function byMessage({ message }) {
    return (0,_transient_js__WEBPACK_IMPORTED_MODULE_2__/* .transient */ ["do"])(message);
}
/**
 * Twice as long each time, a random half of it taken off, so that legs that failed together don't come back together.
 *
 * @param tried how often it failed so far
 */
function waitBefore(tried, { retryAfter }, { firstWait, longestWait, longestRetryAfter }, random = Math.random) {
    const own = Math.min(longestWait, firstWait * 2 ** (tried - 1)) * (0.5 + random() / 2);
    return Math.max(own, Math.min(retryAfter ?? 0, longestRetryAfter));
}
function seconds(milliseconds) {
    return `${(milliseconds / 1000).toFixed(1)} s`;
}


/***/ }),

/***/ 23268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N_: () => (/* binding */ TransientError),
/* harmony export */   Xm: () => (/* binding */ byItself),
/* harmony export */   "do": () => (/* binding */ transient)
/* harmony export */ });
/**
 * Which failures of docker, buildx and BuildKit are worth another try. They print the errors of their libraries
 * (containerd's registry client, Go's net/http, gRPC); there are no codes, so the texts are all there is to go by.
 */
/** A failure that says by itself that another try may not meet it again. */
class TransientError extends Error {
    transient;
    constructor(message, transient, options) {
        super(message, options);
        this.name = 'TransientError';
        this.transient = transient;
    }
}
/** For failures that are no texts of docker: transient is what says so. */
function byItself(error) {
    return error instanceof TransientError ? error.transient : undefined;
}
/** A failed RUN, whose command stands in the message, with whatever looks like a hiccup in it. */
const failedRun = 'did not complete successfully: ';
/** What went wrong for good, although the text may quote something that looks like a hiccup. */
const permanent = [
    /: (?:denied|unauthorized|unsupported)(?:: |$)/,
    // Of a push: the registry has understood and refuses. Anchored, since the same words stand in names of repositories.
    /unknown: (?:manifest|tag|digest|name|size|repository name) .*invalid/i,
    /unknown: [^\n]*\b(?:immutable|quota|not allowed|insufficient)\b/i,
];
/** A registry that has too much to do may give a reason that elsewhere is one for good, such as a quota. */
const busy = [
    [/unexpected (?:HTTP )?status\b[^\n]*?: 429\b/i, 'HTTP 429'],
    [/(?:status code|StatusCode)[:=]? 429\b/i, 'HTTP 429'],
    [/toomanyrequests|too many requests|rate limit/i, 'too many requests'],
];
/** The first that matches names the cause. */
const signs = [
    [/unexpected (?:HTTP )?status\b[^\n]*?: (408|425|500|502|503|504|52\d)\b/i, ([, code = '']) => `HTTP ${code}`],
    [/(?:status code|StatusCode)[:=]? (408|425|500|502|503|504)\b/i, ([, code = '']) => `HTTP ${code}`],
    [/\b(?:500 Internal Server Error|502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out)/i, ([text]) => text],
    [/: unavailable(?:: |$)/, 'the registry is not available'],
    [/connection reset by peer|broken pipe|use of closed network connection/, 'the connection broke'],
    [/server closed idle connection|http2: client connection (?:lost|force closed)|GOAWAY/, 'the connection broke'],
    [/stream error: stream ID \d+; (?:INTERNAL_ERROR|REFUSED_STREAM)/, 'the connection broke'],
    [/TLS handshake timeout|Client\.Timeout exceeded|i\/o timeout|context deadline exceeded/, 'no answer in time'],
    [/DeadlineExceeded|connection timed out|operation timed out|timeout awaiting response headers/, 'no answer in time'],
    [/connection refused|no route to host|network is unreachable/, 'no connection'],
    [/Temporary failure in name resolution|server misbehaving/, 'the name server failed'],
    [
        /rpc error: code = Unavailable|error reading (?:from server|server preface): EOF|graceful_stop/,
        'BuildKit did not answer',
    ],
    // A body that ended early, that is not what its digest says, or that comes from a gateway: damaged on the way.
    [/unexpected EOF|failed size validation|unexpected commit (?:digest|size)|short read/, 'the answer was damaged'],
    [/got digest sha256:\w+, expected sha256:\w+|invalid content digest in response/, 'the answer was damaged'],
    [/invalid character .* looking for beginning of value|unexpected end of JSON input/, 'the answer was damaged'],
    [/http: no Host in request URL/, 'the answer was damaged'],
    // A registry that lost what it had taken, or does not show it to itself yet.
    [/(?:blob|blob upload|manifest) unknown to registry|manifest unknown/, 'the registry misses a part of the image'],
    // The status of a failed push is lost where the registry gives an error with a code that containerd does not know.
    [/failed to push [^\n]*: (?:errors:|unknown: |unknown$)/, 'an error without a cause'],
    [/: EOF$/m, 'the connection broke'],
];
/** Whether an error's message tells of a hiccup; undefined when another try would fail the same. */
function transient(message) {
    if (message.includes(failedRun))
        return undefined;
    const forGood = permanent.some((pattern) => pattern.test(message));
    for (const [pattern, cause] of forGood ? busy : [...busy, ...signs]) {
        const match = pattern.exec(message);
        if (match)
            return { cause: typeof cause === 'string' ? cause : cause(match), retryAfter: retryAfter(message) };
    }
    return undefined;
}
const unitMilliseconds = { ns: 1e-6, µs: 1e-3, us: 1e-3, ms: 1, s: 1000, m: 60_000 };
/**
 * Some registries repeat their Retry-After in the body, which is what docker shows (ghcr.io: `retry-after: 731.219µs`);
 * the header itself is shown by none of the tools.
 */
function retryAfter(message) {
    const [, number, unit = 's'] = /retry[- ]after:? (\d+(?:\.\d+)?) ?(ns|µs|us|ms|s|m)?\b/i.exec(message) ?? [];
    return number === undefined ? undefined : Number(number) * (unitMilliseconds[unit] ?? 1000);
}


/***/ }),

/***/ 11676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readAccessInputs),
  q: () => (/* binding */ readDockerInputs)
});

// EXTERNAL MODULE: ./build/src/buildx/choice.js
var choice = __webpack_require__(74887);
// EXTERNAL MODULE: ./build/src/inputs/yaml.js
var yaml = __webpack_require__(58172);
// EXTERNAL MODULE: ./build/src/registry/credentials.js
var credentials = __webpack_require__(51331);
// EXTERNAL MODULE: ./build/src/registry/docker-config.js
var docker_config = __webpack_require__(240);
// EXTERNAL MODULE: ./build/src/inputs/tls.js
var inputs_tls = __webpack_require__(43818);
;// CONCATENATED MODULE: ./build/src/inputs/registries.js


/** @throws Error with line and column */
async function readRegistries(read, secret) {
    const entries = (await (0,yaml/* readYaml */.g)(read, 'registries'))?.entries() ?? [];
    return entries.map(({ key, value, place }) => ({
        host: parseRegistryHost(key, (message) => place.fault(message)),
        ...readSettings(value, secret),
    }));
}
function readSettings(value, secret) {
    const fields = value.fields(['http', 'insecure', 'ca', 'cert', 'key', 'mirrors', 'username', 'password']);
    const password = fields.password?.text() ?? '';
    secret(password);
    const username = fields.username?.text() ?? '';
    if (Boolean(username) !== Boolean(password)) {
        throw (fields.username ?? fields.password ?? value).fault('username or password is empty. Set both or none');
    }
    const tls = (0,inputs_tls/* readTls */.i)(fields, secret);
    return {
        // Loopback registries use plain HTTP by default, but certificates imply HTTPS.
        http: fields.http?.boolean() ?? (tls.ca !== undefined || tls.cert !== undefined ? false : undefined),
        insecure: fields.insecure?.boolean(),
        ...tls,
        mirrors: (fields.mirrors?.texts() ?? []).map((mirror) => {
            const [host = '', ...path] = mirror.split('/');
            return [parseRegistryHost(host, (message) => (fields.mirrors ?? value).fault(message)), ...path].join('/');
        }),
        auth: username ? { username, password } : undefined,
    };
}
/** @throws the result of `fault` if the text is not `host` or `host:port` */
function parseRegistryHost(text, fault) {
    const [, host, port] = /^(\[[\da-fA-F:]+\]|[a-zA-Z\d](?:[a-zA-Z\d.-]*[a-zA-Z\d])?)(?::(\d*))?$/.exec(text) ?? [];
    if (host === undefined)
        throw fault(`"${text}" is not a registry. Use host or host:port, without scheme and path`);
    if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65535)) {
        throw fault(`"${text}" has an invalid port. Use 1 to 65535`);
    }
    return text;
}

;// CONCATENATED MODULE: ./build/src/inputs/credentials.js




/**
 * Reads `registry`, `username` and `password`, `registry-auth`, and the credentials in `registries`.
 *
 * @param secret masks every password before any error can occur
 * @throws Error for incomplete credentials, or different credentials for the same registry
 */
async function readCredentials(read, registries, secret) {
    const all = [
        ...readSingle(read, secret),
        ...(await readList(read, secret)),
        ...registries.flatMap(({ host, auth }) => auth ? [{ input: 'registries', registry: (0,credentials/* hubName */.p)(host), ...auth }] : []),
    ];
    for (const credentials of all)
        secret((0,docker_config/* basic */.HX)(credentials));
    const byRegistry = new Map();
    for (const credentials of all) {
        const { registry, input } = credentials;
        const other = byRegistry.get(registry);
        if (other && (0,docker_config/* basic */.HX)(other) !== (0,docker_config/* basic */.HX)(credentials)) {
            throw new Error(`${input}: ${registry} has other credentials in ${other.input}. Remove one of them`);
        }
        byRegistry.set(registry, credentials);
    }
    return [...byRegistry.values()];
}
function readSingle(read, secret) {
    const [username, password] = [read('username'), read('password')];
    secret(password);
    if (!username && !password)
        return [];
    const registry = registryName(read('registry'), (message) => new Error(`registry: ${message}`));
    if (!password)
        throw new Error(`password: it is empty, but username is "${username}" for ${registry}. ${emptySecret}`);
    if (!username)
        throw new Error(`username: it is empty, but there is a password for ${registry}. ${emptySecret}`);
    return [{ input: 'username, password', registry, username, password }];
}
const emptySecret = 'A secret that this run can not read is empty, for example in a pull request from a fork';
async function readList(read, secret) {
    const items = (await (0,yaml/* readYaml */.g)(read, 'registry-auth'))?.items() ?? [];
    return items.map((item) => {
        const fields = item.fields(['registry', 'username', 'password']);
        const password = fields.password?.text() ?? '';
        secret(password);
        const place = fields.registry ?? item;
        const registry = registryName(fields.registry?.text() ?? '', (message) => place.fault(message));
        const username = fields.username?.text() ?? '';
        if (!username)
            throw item.fault(`${registry} has no username. ${emptySecret}`);
        if (!password)
            throw item.fault(`${registry} has no password. ${emptySecret}`);
        return { input: 'registry-auth', registry, username, password };
    });
}
/** Also accepts the URLs that other login steps accept. */
function registryName(text, fault) {
    const host = text.replace(/^https?:\/\//, '').replace(/\/(v[12]\/?)?$/, '');
    const name = (0,credentials/* hubName */.p)(host);
    return name === 'docker.io' ? name : parseRegistryHost(name, fault);
}

;// CONCATENATED MODULE: ./build/src/inputs/docker.js



/** @throws Error that names the input and the remedy */
async function readDockerInputs(runtime) {
    const { input } = runtime;
    return {
        ...(await readAccessInputs(runtime)),
        buildx: readBuildxVersion(input),
        buildxMirror: readBuildxMirror(input),
    };
}
/** Reads the inputs for access to registries, which are all that post needs. */
async function readAccessInputs({ input, secret }) {
    const registries = await readRegistries(input, secret);
    return { registries, credentials: await readCredentials(input, registries, secret) };
}
/** @throws Error for any other text */
function readBuildxVersion(read) {
    const text = read('buildx-version');
    if (text === '')
        return { kind: 'installed' };
    if (text === 'latest')
        return { kind: 'latest' };
    if (/^v?\d+\.\d+\.\d+(-[\w.]+)?$/.test(text))
        return { kind: 'release', version: text.startsWith('v') ? text : `v${text}` };
    if (/^(?:(?:https?|ssh|git):\/\/|git@)[^#]+#.+$/.test(text))
        return { kind: 'source', url: text };
    throw new Error(`buildx-version: "${text}" is not valid. Use latest, a version such as ${choice/* defaultRelease */.f}, or a Git URL with a ref ` +
        'such as https://github.com/docker/buildx.git#master');
}
const releases = 'https://github.com/docker/buildx/releases';
/** Returns the URL of the releases. A mirror has the same layout. */
function readBuildxMirror(read) {
    const text = read('buildx-mirror') || releases;
    if (!/^https?:\/\/[^/\s]+/.test(text)) {
        throw new Error(`buildx-mirror: "${text}" is not a URL. Use that of a folder with the same layout as ${releases}`);
    }
    return text.replace(/\/+$/, '');
}


/***/ }),

/***/ 43818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readTls)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/** Certificates and keys in YAML inputs. */


/** Reads certificates as PEM text or paths of PEM files. A client certificate requires its key. */
function readTls(fields, secret) {
    const ca = fields.ca && readPem(fields.ca, (pem) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem), 'certificate');
    const cert = fields.cert && readPem(fields.cert, (pem) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem), 'certificate');
    const key = fields.key && readPem(fields.key, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey, 'private key without passphrase', secret);
    if (cert && !key)
        throw fields.cert?.fault('cert requires key. Set both') ?? new Error();
    if (key && !cert)
        throw fields.key?.fault('key requires cert. Set both') ?? new Error();
    if (cert && key && !cert.parsed.checkPrivateKey(key.parsed)) {
        throw fields.key?.fault('this key does not belong to cert') ?? new Error();
    }
    return { ca: ca?.pem, cert: cert?.pem, key: key?.pem };
}
function readPem(value, parse, what, secret) {
    const text = value.text().trim();
    const inline = text.includes('-----BEGIN');
    const pem = inline ? `${text}\n` : readPemFile(value, text);
    if (inline)
        secret?.(pem.replace(/-----(BEGIN|END)[^\n]*/g, ''));
    try {
        return { pem, parsed: parse(pem) };
    }
    catch {
        // Without the cause, which could quote a key.
        throw value.fault(`${inline ? 'this' : `the file "${text}"`} is not the PEM text of a ${what}`);
    }
}
function readPemFile(value, path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        throw value.fault(`"${path}" is neither PEM text nor a readable file (${error.code ?? ''})`);
    }
}


/***/ }),

/***/ 58172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* unused harmony export YamlValue */
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/**
 * Inputs in YAML. Errors name the input, line and column, and never quote the value, which may be a password.
 */

/**
 * Reads an input as YAML 1.2. Returns undefined if it is not set.
 *
 * @throws Error with line and column if it is not valid YAML
 */
async function readYaml(read, name) {
    const text = read(name);
    if (text === '')
        return undefined;
    // Loaded only when needed, since few steps have such an input.
    const library = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new library.LineCounter();
    const document = library.parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const [fault] = [...document.errors, ...document.warnings];
    if (fault) {
        const { line, col } = lines.linePos(fault.pos[0]);
        const what = fault.code.toLowerCase().replaceAll('_', ' ');
        throw new Error(`${name}: line ${line}, column ${col}: invalid YAML (${what}). Put values with special characters in quotes`);
    }
    return new YamlValue(document.contents, { name, library, document, lines });
}
class YamlValue {
    node;
    source;
    /** Position of the value, or of its key if there is no value, as after `key:`. */
    offset;
    constructor(node, source, offset = 0) {
        const { isAlias, isNode } = source.library;
        this.source = source;
        this.offset = (isNode(node) ? node.range?.[0] : undefined) ?? offset;
        this.node = isAlias(node) ? node.resolve(source.document) : node;
        if (isAlias(node) && this.node === undefined)
            throw this.fault('a value that starts with * must be quoted');
    }
    /** Returns an error with the input, the position of this value, and the message. */
    fault(message) {
        const { line, col } = this.source.lines.linePos(this.offset);
        return new Error(`${this.source.name}: line ${line}, column ${col}: ${message}`);
    }
    /** Returns the entries of a map. `place` is for errors about the key. */
    entries() {
        if (!this.source.library.isMap(this.node))
            throw this.fault('this must be a map, lines of `key: value`');
        return this.node.items.map((pair) => {
            const place = new YamlValue(pair.key, this.source, this.offset);
            return { key: place.text(), value: new YamlValue(pair.value, this.source, place.offset), place };
        });
    }
    /** Returns the fields of a map. Others are an error. */
    fields(known) {
        const found = {};
        for (const { key, value, place } of this.entries()) {
            const field = known.find((name) => name === key);
            if (field === undefined) {
                throw place.fault(`unknown key "${key}". Did you mean "${(0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(key, known)}"? Known keys: ${known.join(', ')}`);
            }
            found[field] = value;
        }
        return found;
    }
    isList() {
        return this.source.library.isSeq(this.node);
    }
    items() {
        if (!this.source.library.isSeq(this.node))
            throw this.fault('this must be a list, lines of `- item`');
        return this.node.items.map((item) => new YamlValue(item, this.source, this.offset));
    }
    /** Returns a single value as written, so that `0123` keeps its zero; empty if there is no value. */
    text() {
        const { node } = this;
        if (node === null || node === undefined)
            return '';
        if (!this.source.library.isScalar(node))
            throw this.fault('this must be a single value');
        if (typeof node.value === 'string')
            return node.value;
        return node.value === null ? '' : (node.source ?? JSON.stringify(node.value));
    }
    /** Returns a list of texts. A single text is split at commas and newlines. */
    texts() {
        if (this.source.library.isCollection(this.node))
            return this.items().map((item) => item.text());
        return this.text()
            .split(/[,\n]/)
            .map((text) => text.trim())
            .filter(Boolean);
    }
    boolean() {
        const text = this.text();
        if (/^(true|True|TRUE)$/.test(text))
            return true;
        if (/^(false|False|FALSE)$/.test(text))
            return false;
        throw this.fault('this must be true or false');
    }
}


/***/ }),

/***/ 56706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   j7: () => (/* binding */ normalise),
/* harmony export */   qA: () => (/* binding */ parsePlatforms)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94222);
/**
 * Parses platforms and normalizes them to `os/arch[/variant]` in lower case.
 *
 * The normal form is that of containerd's platforms package, which BuildKit uses: `arm64` has no `v8`, `amd64` no `v1`,
 * and `arm` always has a variant. There are two differences: `armel` is `arm/v5`, as in Debian's port of that name, and
 * aliases that containerd does not know (`x64`, `armv7l`, `arm64v8`, …) are accepted.
 */


const operatingSystems = new Set([
    ...['linux', 'windows', 'darwin', 'freebsd', 'openbsd', 'netbsd', 'dragonfly', 'solaris', 'illumos', 'aix'],
    ...['android', 'ios', 'plan9', 'hurd', 'zos', 'js', 'nacl', 'wasip1', 'wasi'],
]);
const architectures = new Set([
    ...['386', 'amd64', 'amd64p32', 'arm', 'armbe', 'arm64', 'arm64be', 'loong64', 'mips', 'mipsle', 'mips64'],
    ...['mips64le', 'mips64p32', 'mips64p32le', 'ppc', 'ppc64', 'ppc64le', 'riscv', 'riscv64', 's390', 's390x'],
    ...['sparc', 'sparc64', 'wasm'],
]);
/** Aliases of architectures, with the variant that they imply. */
const aliases = {
    x86_64: ['amd64'],
    'x86-64': ['amd64'],
    x64: ['amd64'],
    x86: ['386'],
    i386: ['386'],
    i486: ['386'],
    i586: ['386'],
    i686: ['386'],
    aarch64: ['arm64'],
    arm64v8: ['arm64'],
    armv8l: ['arm64'],
    arm32: ['arm', 'v7'],
    arm32v7: ['arm', 'v7'],
    armv7: ['arm', 'v7'],
    armv7l: ['arm', 'v7'],
    armhf: ['arm', 'v7'],
    arm32v6: ['arm', 'v6'],
    armv6: ['arm', 'v6'],
    armv6l: ['arm', 'v6'],
    arm32v5: ['arm', 'v5'],
    armv5: ['arm', 'v5'],
    armv5l: ['arm', 'v5'],
    armel: ['arm', 'v5'],
    // The 32-bit execution state of ARMv8, which is arm with variant v8 in containerd.
    aarch32: ['arm', 'v8'],
    mips64el: ['mips64le'],
    mipsel: ['mipsle'],
    ppc64el: ['ppc64le'],
    loongarch64: ['loong64'],
};
const osAliases = new Map([['macos', 'darwin']]);
/**
 * Parses `arch`, `os/arch` or `os/arch/variant`. The default for `os` is `linux`.
 *
 * @throws Error with the nearest known word
 */
function parsePlatform(text) {
    if (/\s/.test(text.trim()))
        throw new Error(`invalid platform "${text}": it contains a space. Separate platforms with commas or newlines`);
    const words = text.trim().toLowerCase().split('/');
    const first = words[0] ?? '';
    const startsWithOs = words.length > 1 && !isArchitecture(first);
    const [os, arch, variant, ...rest] = startsWithOs ? words : ['linux', ...words];
    const system = osAliases.get(os ?? '') ?? os ?? '';
    if (!arch || rest.length > 0 || variant === '') {
        throw new Error(`invalid platform "${text}". Use os/arch or os/arch/variant, such as linux/arm64 or linux/arm/v7`);
    }
    if (!operatingSystems.has(system))
        throw unknown(text, 'operating system', system, operatingSystems);
    if (!isArchitecture(arch)) {
        throw unknown(text, 'architecture', arch, [...architectures, ...Object.keys(aliases)]);
    }
    if (variant !== undefined && !/^v?\d+(\.\d+)?$/.test(variant)) {
        throw new Error(`invalid platform "${text}": "${variant}" is not a variant such as v7`);
    }
    const [realArch, impliedVariant] = aliases[arch] ?? [arch];
    if (variant !== undefined && impliedVariant !== undefined && withV(variant) !== impliedVariant) {
        throw new Error(`invalid platform "${text}": ${arch} is ${realArch}/${impliedVariant} and can't be ${variant}`);
    }
    return normalise({ os: system, architecture: realArch, variant: variant ?? impliedVariant });
}
/** Normalizes a platform from an index or config. These are never aliases, so nothing is rejected. */
function normalise({ os, architecture, variant }) {
    const kept = normalVariant(architecture, variant ? withV(variant) : undefined);
    return [os, architecture, ...(kept ? [kept] : [])].join('/');
}
/** Returns `arm` for `linux/arm/v7`. */
function architectureOf(platform) {
    return platform.split('/')[1] ?? '';
}
/**
 * Parses the input `platforms`.
 *
 * @throws Error for an unknown platform, or for a duplicate, also under an alias
 */
function parsePlatforms(words) {
    const spelling = new Map();
    for (const word of words) {
        const platform = (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inContext */ .Vc)('platforms', () => parsePlatform(word));
        const earlier = spelling.get(platform);
        if (earlier !== undefined) {
            const both = earlier === word ? `"${word}"` : `"${earlier}" and "${word}"`;
            throw new Error(`platforms: ${platform} is repeated (${both}). Remove one of them`);
        }
        spelling.set(platform, word);
    }
    return [...spelling.keys()];
}
function normalVariant(arch, variant) {
    switch (arch) {
        case 'amd64':
            return variant === 'v1' ? undefined : variant;
        case 'arm64':
            if (variant === 'v8' || variant === 'v8.0')
                return undefined;
            return variant === 'v9.0' ? 'v9' : variant;
        case 'arm':
            return variant ?? 'v7';
        default:
            return variant;
    }
}
function withV(variant) {
    return variant.startsWith('v') ? variant : `v${variant}`;
}
function isArchitecture(word) {
    return architectures.has(word) || Object.hasOwn(aliases, word);
}
function unknown(text, what, word, known) {
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word, [...known]);
    return new Error(`unknown platform "${text}": unknown ${what} "${word}". Did you mean "${nearest}"?`);
}


/***/ }),

/***/ 86020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ forgetRelease),
/* harmony export */   J4: () => (/* binding */ pendingRelease),
/* harmony export */   ty: () => (/* binding */ recordRelease)
/* harmony export */ });
const name = 'release';
/** Call before the first tag moves. */
function recordRelease({ state }, release) {
    state.write(name, JSON.stringify(release));
}
/** Forgets the former digests, so that nothing is rolled back. The last action of a successful step. */
function forgetRelease({ state }) {
    state.write(name, '');
}
/** Returns the release of an interrupted step, or undefined if the step finished or moved no tag. */
function pendingRelease({ state }) {
    const text = state.read(name);
    return text === '' ? undefined : JSON.parse(text);
}


/***/ }),

/***/ 53795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ openAccess),
/* harmony export */   h: () => (/* binding */ savedDockerEnv)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98476);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(240);
/* harmony import */ var _docker_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61959);
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
/** How the docker calls of this step reach registries: with its credentials, and over bridges where settings ask for more. */





/** Where there is nothing to add, docker is the runner's own. */
async function openAccess(docker, inputs, scratch, env, runtime) {
    const bridged = inputs.registries.filter(needsBridge);
    if (inputs.credentials.length === 0 && bridged.length === 0) {
        return { docker, [Symbol.asyncDispose]: () => Promise.resolve() };
    }
    // With Node's TLS, which other steps need not load.
    const bridging = await __webpack_require__.e(/* import() */ 592).then(__webpack_require__.bind(__webpack_require__, 48592));
    return await openOwn(docker, inputs.credentials, bridged, bridging, scratch, env, runtime);
}
async function openOwn(docker, credentials, bridged, { openBridge, overBridges }, scratch, env, { state }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const opened = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const bridges = [];
        for (const settings of bridged)
            bridges.push(opened.use(await openBridge(settings.host, settings)));
        const config = await (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDockerConfig */ .x0)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'docker-')), env, {
            auths: credentials,
            otherNames: bridges,
            exec: _docker_process_js__WEBPACK_IMPORTED_MODULE_4__/* .exec */ .m0,
        });
        opened.defer(config.forget);
        // Without DOCKER_AUTH_CONFIG, which holds passwords and which removals do not need.
        const { DOCKER_CONFIG = '', BUILDX_CONFIG = '' } = config.env;
        state.write(envState, JSON.stringify({ DOCKER_CONFIG, BUILDX_CONFIG }));
        const kept = opened.move();
        return {
            docker: overBridges((0,_docker_cli_js__WEBPACK_IMPORTED_MODULE_2__/* .withEnv */ .Eh)(docker, config.env), bridges),
            [Symbol.asyncDispose]: () => kept.disposeAsync(),
        };
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
function needsBridge({ http, insecure, ca, cert }) {
    return [http, insecure].includes(true) || ca !== undefined || cert !== undefined;
}
const envState = 'docker-env';
/** The environment in which post finds what main made. */
function savedDockerEnv({ state }) {
    return JSON.parse(state.read(envState) || '{}');
}


/***/ }),

/***/ 51331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ hubName),
/* harmony export */   v: () => (/* binding */ checkCredentials)
/* harmony export */ });
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94222);
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46704);
/* harmony import */ var _docker_transient_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23268);
/** Credentials for registries, tried before anything is built. */



/** Words for Docker Hub that people write. */
const hubHosts = new Set(['', 'docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
/** One name for Docker Hub, whatever people write. */
function hubName(host) {
    return hubHosts.has(host) ? 'docker.io' : host;
}
/** Asks each registry whether it takes the credentials, all at once. */
async function checkCredentials(credentials, registries, { retryPolicy, log, signal }) {
    // With Node's TLS, which a step without credentials need not load.
    const { checkLogin, LoginRefused } = await __webpack_require__.e(/* import() */ 418).then(__webpack_require__.bind(__webpack_require__, 15418));
    await Promise.all(credentials.map(async (auth) => {
        const access = registries.find(({ host }) => hubName(host) === auth.registry) ?? {};
        const started = performance.now();
        try {
            await (0,_docker_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(`login at ${auth.registry}`, (signal) => checkLogin(auth, access, signal), {
                retryPolicy,
                log,
                signal,
                classify: _docker_transient_js__WEBPACK_IMPORTED_MODULE_1__/* .byItself */ .Xm,
            });
        }
        catch (error) {
            throw loginError(auth, error, error instanceof LoginRefused);
        }
        log(`${auth.registry}: logged in as ${auth.username} (${((performance.now() - started) / 1000).toFixed(2)} s)`);
    }));
}
function loginError({ input }, error, refused) {
    const remedy = refused
        ? 'Check the username, and that the password or token is whole, valid and for this registry'
        : 'Check its name and port, and in registries its http, ca and certificates';
    return (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .withContext */ .eQ)(input, error, remedy);
}


/***/ }),

/***/ 240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ basic),
/* harmony export */   Lz: () => (/* binding */ ownAuth),
/* harmony export */   jN: () => (/* binding */ buildxFolder),
/* harmony export */   vY: () => (/* binding */ ownFolder),
/* harmony export */   x0: () => (/* binding */ makeDockerConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/** A Docker config folder for one step: the runner's own with more credentials, which the runner's own never gets. */



/** The runner's own folder, as the docker client finds it. */
function ownFolder(env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(given(env['DOCKER_CONFIG']) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker'));
}
/** Where buildx keeps its builders. */
function buildxFolder(env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(given(env['BUILDX_CONFIG']) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(ownFolder(env), 'buildx'));
}
/** To docker and buildx an empty variable is an unset one. */
function given(value) {
    return value === '' ? undefined : value;
}
/**
 * Fills an empty folder that nobody else may read. Contexts, plugins and whatever else the runner's own has are links.
 *
 * @throws Error when the runner's own config.json can't be read
 */
async function makeDockerConfig(folder, env, { auths, otherNames = [], exec }) {
    const own = ownFolder(env);
    const config = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'config.json');
    const settings = await readOwnConfig((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(own, 'config.json'));
    // Contexts that are made later, in the runner's own folder, have to be found here too.
    const shared = new Set(['contexts', ...(await entries(own)).filter(isShared)]);
    await Promise.all([...shared].map((entry) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(own, entry), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry))));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(config, JSON.stringify(await withOtherNames(withEntries(settings, encoded(auths)), otherNames, exec)), { mode: 0o600 });
    return {
        env: {
            DOCKER_CONFIG: folder,
            // Builders are the runner's, not the step's: later steps may use them.
            BUILDX_CONFIG: buildxFolder(env),
            ...authEnv(env['DOCKER_AUTH_CONFIG'], auths),
        },
        forget: async () => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(config, { force: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(own, 'config.json'), config);
        },
    };
}
/** The rest is made anew: the credentials, and the seeds that BuildKit's tokens are derived from. */
function isShared(entry) {
    return entry !== 'config.json' && !entry.startsWith('.token_seed');
}
async function entries(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}
async function readOwnConfig(path) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return {};
        throw error;
    }
    try {
        return JSON.parse(text || '{}');
    }
    catch {
        // Without its cause, which would quote the file.
        throw new Error(`the runner's own Docker config ${path} is no JSON; rollBackPending or remove it`);
    }
}
/** A credential helper goes before the file; an empty name sends docker back to the file for these. */
function withEntries(config, auths) {
    const helped = config.credsStore !== undefined || config.credHelpers !== undefined;
    const fromFile = Object.fromEntries(Object.keys(auths).map((key) => [key, '']));
    return {
        ...config,
        auths: { ...config.auths, ...auths },
        ...(helped && { credHelpers: { ...config.credHelpers, ...fromFile } }),
    };
}
/** The other names get what their registry has: from this file, or from the helper that knows it. */
async function withOtherNames(config, names, exec) {
    const found = await Promise.all(names.map(async ({ registry, host }) => [host, await entryOf(config, registry, exec)]));
    const auths = Object.fromEntries(found.filter(([, auth]) => auth !== undefined));
    return withEntries(config, auths);
}
async function entryOf(config, registry, exec) {
    const key = configKey(registry);
    const helper = config.credHelpers?.[key] ?? config.credsStore;
    return helper ? await askHelper(exec, helper, key) : config.auths?.[key];
}
/** What the runner's own config has for a registry; undefined where that is nothing, or no password. */
async function ownAuth(env, registry, exec) {
    const entry = await entryOf(await readOwnConfig((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(ownFolder(env), 'config.json')), registry, exec);
    const { auth } = (entry ?? {});
    const [, username, password] = typeof auth === 'string' ? (/^([^:]+):(.+)$/s.exec(Buffer.from(auth, 'base64').toString()) ?? []) : [];
    return username !== undefined && password !== undefined ? { registry, username, password } : undefined;
}
/** By the protocol of docker-credential-helpers: the address on stdin, JSON on stdout, failure for an unknown one. */
async function askHelper(exec, helper, key) {
    const { exitCode, stdout } = await exec([`docker-credential-${helper}`, 'get'], { input: key });
    if (exitCode !== 0)
        return undefined;
    const { Username: username, Secret: password } = JSON.parse(stdout);
    return username === '<token>' ? { identitytoken: password } : { auth: basic({ username, password }) };
}
/** The environment's credentials go before those of the file, where a client reads them at all. */
function authEnv(own, auths) {
    if (!own || auths.length === 0)
        return {};
    try {
        const config = JSON.parse(own);
        return { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { ...config.auths, ...encoded(auths) } }) };
    }
    catch {
        return {};
    }
}
function encoded(auths) {
    return Object.fromEntries(auths.map((auth) => [configKey(auth.registry), { auth: basic(auth) }]));
}
/** As it goes over the wire in basic authentication. */
function basic({ username, password }) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
/** Docker Hub's credentials stand under its first address, for ever. */
function configKey(registry) {
    return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
}


/***/ })

};

export const id = 905;
export const ids = [905];
export const modules = {

/***/ 79905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recorded: () => (/* binding */ recorded)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(77934);
/* harmony import */ var _actions_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53621);
/* harmony import */ var _actions_degradation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25245);
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(94222);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34667);
/* harmony import */ var _actions_phases_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90233);
/* harmony import */ var _docker_runner_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83669);
/* harmony import */ var _build_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27545);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94574);
/** The record of a build for Docker Desktop: exported by buildx, and stored as an artifact of the workflow run. */











/**
 * Stores the record of the builds that `work` runs, also if they fail. A record that can't be stored is a degradation, and a
 * warning in the log of a failed build.
 */
async function recorded(context, { builder, contexts }, work) {
    const { runtime, env, signal } = context;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_docker_runner_config_js__WEBPACK_IMPORTED_MODULE_4__/* .buildxFolder */ .jN)(env), 'refs', builder);
    const earlier = new Set(await refsIn(folder));
    const store = async () => {
        const refs = (await refsIn(folder)).filter((ref) => !earlier.has(ref));
        const own = await Promise.all(refs.map((ref) => isOwn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ref), contexts)));
        return storeRecord(context, builder, refs.filter((_, at) => own[at]));
    };
    let made;
    try {
        made = await work();
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_6__/* .BuildFailure */ .$w) || signal.aborted)
            throw error;
        try {
            error.record = await (0,_actions_phases_js__WEBPACK_IMPORTED_MODULE_7__/* .timed */ .ay)(runtime, 'record', store());
        }
        catch (notStored) {
            runtime.warning((0,_actions_degradation_js__WEBPACK_IMPORTED_MODULE_8__/* .describeDegradation */ .m)(lost(notStored)));
        }
        throw error;
    }
    try {
        return { made, record: await (0,_actions_phases_js__WEBPACK_IMPORTED_MODULE_7__/* .timed */ .ay)(runtime, 'record', store()), degradations: [] };
    }
    catch (error) {
        return { made, degradations: [lost(error)] };
    }
}
class RecordError extends Error {
    remedy;
    constructor(remedy, message, options) {
        super(message, options);
        this.remedy = remedy;
    }
}
function lost(error) {
    const remedy = error instanceof RecordError ? error.remedy : 'Set record to false if the runner can store none';
    return { what: 'record', why: (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(error), remedy };
}
/** Returns the name of the artifact, in which the random reference makes each job and attempt differ. */
async function storeRecord({ env, docker, scratch, signal, artifacts = (0,_actions_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .runArtifacts */ .r)(env, scratch, signal) }, builder, refs) {
    const noService = 'Set record to false on runners without the artifact service of GitHub';
    if (!artifacts)
        throw new RecordError(noService, 'this runner has no artifact service');
    const ids = [...new Set(refs.map((ref) => ref.replace(/^.*\//, '')))];
    const [first = ''] = ids;
    const oldBuilder = 'Use buildx 0.24 or newer, and a builder with BuildKit 0.13 or newer';
    if (first === '')
        throw new RecordError(oldBuilder, 'buildx kept no reference to the build');
    const name = `${(env['GITHUB_REPOSITORY'] ?? 'build').replace(/[^\w.-]+/g, '~')}~${first.slice(0, 12)}.dockerbuild`;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, name);
    const options = ['--builder', builder, '--finalize', '--output', path];
    try {
        await docker(['buildx', 'history', 'export', ...options, ...ids], { signal, limit: exportLimit });
    }
    catch (error) {
        throw new RecordError(oldBuilder, `it could not be exported: ${(0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    try {
        await artifacts.putFile(path);
    }
    catch (error) {
        const again = 'Run the job again if the artifact service was down';
        throw new RecordError(again, `the artifact ${name} could not be stored: ${(0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    return name;
}
const exportLimit = 120_000;
/** buildx keeps a file for each build that it starts on a node: `NODE/REF`. */
async function refsIn(folder) {
    const nodes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    const refs = await Promise.all(nodes.map(async (node) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, node)).catch(() => [])).map((ref) => `${node}/${ref}`)));
    return refs.flat();
}
const state = valibot__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ikc({ LocalPath: valibot__WEBPACK_IMPORTED_MODULE_10__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), '') });
/** Another job of the machine may build on the same builder at the same time, but not in the same folder. */
async function isOwn(file, contexts) {
    const path = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_3__/* .matchJson */ .AP)(state, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => ''))?.LocalPath;
    if (path === undefined)
        return false;
    if (contexts.includes(path) || (0,_build_context_js__WEBPACK_IMPORTED_MODULE_5__/* .isRemote */ .Vx)(path))
        return contexts.includes(path);
    const locals = [path, ...contexts.filter((context) => !(0,_build_context_js__WEBPACK_IMPORTED_MODULE_5__/* .isRemote */ .Vx)(context))];
    const [its, ...own] = await Promise.all(locals.map((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => undefined)));
    return its !== undefined && own.includes(its);
}


/***/ })

};

export const id = 779;
export const ids = [779];
export const modules = {

/***/ 85779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _actions_debug_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(31926);
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(94222);
/* harmony import */ var _actions_file_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49564);
/* harmony import */ var _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56757);
/* harmony import */ var _actions_scratch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39487);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98476);
/* harmony import */ var _buildx_find_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84751);
/* harmony import */ var _docker_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61959);
/* harmony import */ var _builder_builder_records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37712);
/* harmony import */ var _builder_selection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(551);
/* harmony import */ var _inputs_read_docker_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77432);
/* harmony import */ var _emulators_emulator_image_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(60842);
/* harmony import */ var _buildx_install_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62729);
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46704);
/* harmony import */ var _publish_publish_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(93106);
/* harmony import */ var _registry_access_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6990);
/* harmony import */ var _publish_release_state_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(86020);
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
/** The post step: rolls back tags of a killed step and removes what it created. Reports problems and never fails the job. */

















async function post() {
    const buildx = (0,_buildx_install_js__WEBPACK_IMPORTED_MODULE_10__/* .savedBuildx */ .u)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA) ?? (0,_buildx_find_js__WEBPACK_IMPORTED_MODULE_4__/* .findBuildx */ .a)(process.env);
    // The job does not wait long for its clean-up.
    const ownDocker = (0,_docker_cli_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerCli */ .RK)({ exec: _docker_process_js__WEBPACK_IMPORTED_MODULE_5__/* .exec */ .m0, log: _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA, buildx, limit: 60_000 });
    const docker = (0,_docker_cli_js__WEBPACK_IMPORTED_MODULE_3__/* .withEnv */ .Eh)(ownDocker, dockerEnv());
    const scratch = (0,_actions_scratch_js__WEBPACK_IMPORTED_MODULE_2__/* .ownScratch */ .nU)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA);
    if (scratch !== undefined)
        (0,_docker_process_js__WEBPACK_IMPORTED_MODULE_5__/* .endOrphans */ .Xf)(scratch);
    await Promise.all([
        warnOnFailure('the tags could not be rolled back', rollBackTags()),
        removeBuilder(docker),
        warnOnFailure('qemu-cache-image: the emulator image could not be saved in the Actions cache', (0,_emulators_emulator_image_js__WEBPACK_IMPORTED_MODULE_9__/* .keepEmulatorImage */ .MH)(docker, (0,_actions_file_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .fileCache */ .H)(process.env, new AbortController().signal), _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA)),
        warnOnFailure('builders of earlier runs could not be removed', (0,_builder_builder_records_js__WEBPACK_IMPORTED_MODULE_6__/* .reapStaleBuilders */ .eV)({ docker, env: process.env, runtime: _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA })),
    ]);
    // Last, since the folder contains the Docker config that the rest needs.
    await warnOnFailure('the directory of the step could not be removed', (0,_actions_scratch_js__WEBPACK_IMPORTED_MODULE_2__/* .removeScratch */ .ZU)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA));
}
async function removeBuilder(docker) {
    await warnOnFailure('the builder could not be removed', (0,_builder_builder_records_js__WEBPACK_IMPORTED_MODULE_6__/* .leaveOwnBuilder */ .Li)({ docker, env: process.env, runtime: _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA }));
    // After the removal, with which buildx forgets its selection.
    await warnOnFailure('use: the former builder could not be selected again', (0,_builder_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .restoreSelection */ .Je)(docker, _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA));
}
/** Without it, at least what the runner's own config allows is removed. */
function dockerEnv() {
    try {
        return (0,_registry_access_js__WEBPACK_IMPORTED_MODULE_13__/* .savedDockerEnv */ .hz)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA);
    }
    catch (error) {
        warn('the Docker config of the step is unknown', error);
        return {};
    }
}
async function rollBackTags() {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const release = (0,_publish_release_state_js__WEBPACK_IMPORTED_MODULE_14__/* .pendingRelease */ .J4)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA);
        if (!release)
            return;
        // With time limits, too: for a request, and in all.
        const retryPolicy = { ..._docker_retry_js__WEBPACK_IMPORTED_MODULE_11__/* .defaultRetryPolicy */ .ur, attemptTimeout: 20_000 };
        const retrying = { retryPolicy, log: _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA.info, signal: AbortSignal.timeout(60_000) };
        const { env } = process;
        const access = await (0,_inputs_read_docker_js__WEBPACK_IMPORTED_MODULE_8__/* .readAccessInputs */ .g)({ ..._actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA, env });
        const client = __addDisposableResource(env_1, (0,_registry_access_js__WEBPACK_IMPORTED_MODULE_13__/* .registryClient */ .Rk)(access, env, retrying, (0,_registry_access_js__WEBPACK_IMPORTED_MODULE_13__/* .keylessLogins */ .x7)(access, { runtime: _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA, env, ...retrying })), false);
        _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA.warning(await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_12__/* .rollBackPending */ .u0)(client, release));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function warnOnFailure(failure, operation) {
    try {
        await operation;
    }
    catch (error) {
        warn(failure, error);
    }
}
function warn(failure, error) {
    _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA.warning(`${failure}: ${(0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .messageOf */ .bD)(error)}`);
    _actions_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtime */ .fA.debug((0,_actions_debug_js__WEBPACK_IMPORTED_MODULE_16__/* .trace */ .u)(error));
}


/***/ })

};

export const id = 670;
export const ids = [670];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 85779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _actions_file_cache_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(49564);
/* harmony import */ var _actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56757);
/* harmony import */ var _actions_scratch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39487);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98476);
/* harmony import */ var _buildx_find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84751);
/* harmony import */ var _docker_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61959);
/* harmony import */ var _builder_builder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26678);
/* harmony import */ var _emulators_image_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23999);
/* harmony import */ var _buildx_install_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88997);
/* harmony import */ var _builder_own_builders_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17390);
/* harmony import */ var _registry_access_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53795);
/* harmony import */ var _publish_release_state_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(86020);
/** After the job: puts back and removes what a step left. Never fails the job; says what it could not do. */












async function post() {
    const buildx = (0,_buildx_install_js__WEBPACK_IMPORTED_MODULE_7__/* .savedBuildx */ .u)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA) ?? (0,_buildx_find_js__WEBPACK_IMPORTED_MODULE_3__/* .findBuildx */ .a)(process.env);
    const ownDocker = (0,_docker_cli_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerCli */ .RK)({ exec: _docker_process_js__WEBPACK_IMPORTED_MODULE_4__/* .exec */ .m0, onCommand: _actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA.command, buildx });
    // What does not answer is skipped, and told: a job must not wait for its clean-up.
    const docker = (0,_docker_cli_js__WEBPACK_IMPORTED_MODULE_2__/* .withTimeLimit */ .Bv)((0,_docker_cli_js__WEBPACK_IMPORTED_MODULE_2__/* .withEnv */ .Eh)(ownDocker, (0,_registry_access_js__WEBPACK_IMPORTED_MODULE_9__/* .savedDockerEnv */ .h)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA)), 60_000);
    const scratch = (0,_actions_scratch_js__WEBPACK_IMPORTED_MODULE_1__/* .ownScratch */ .nU)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA);
    if (scratch !== undefined)
        (0,_docker_process_js__WEBPACK_IMPORTED_MODULE_4__/* .endOrphans */ .Xf)(scratch);
    const release = (0,_publish_release_state_js__WEBPACK_IMPORTED_MODULE_10__/* .pendingRelease */ .J4)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA);
    if (scratch !== undefined && release)
        await tell('the tags could not be put back', rollBackTags(ownDocker, scratch, release));
    await Promise.all([
        tell('the builder could not be removed', (0,_builder_builder_js__WEBPACK_IMPORTED_MODULE_5__/* .removeOwnBuilder */ .aF)(docker, _actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA, process.env)),
        tell('qemu-cache-image: the emulators could not be kept in the Actions cache', (0,_emulators_image_js__WEBPACK_IMPORTED_MODULE_6__/* .keepEmulatorImage */ .MH)(docker, (0,_actions_file_cache_js__WEBPACK_IMPORTED_MODULE_11__/* .fileCache */ .H)(process.env), process.env, _actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA)),
        tell('builders of earlier runs could not be removed', (0,_builder_own_builders_js__WEBPACK_IMPORTED_MODULE_8__/* .reapStaleBuilders */ .eV)(docker, process.env, Date.now(), _actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA)),
    ]);
    // Last: it holds the Docker config by which the rest is reached.
    await tell('the folder of the step could not be removed', (0,_actions_scratch_js__WEBPACK_IMPORTED_MODULE_1__/* .removeScratch */ .ZU)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA));
}
async function rollBackTags(ownDocker, scratch, release) {
    // Seldom needed, and post should be over soon.
    const { rollBackAfterKill } = await Promise.all(/* import() */[__webpack_require__.e(175), __webpack_require__.e(802), __webpack_require__.e(740), __webpack_require__.e(318)]).then(__webpack_require__.bind(__webpack_require__, 20318));
    await rollBackAfterKill(ownDocker, _actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA, scratch, release);
}
async function tell(failure, operation) {
    try {
        await operation;
    }
    catch (error) {
        _actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA.warning(`${failure}: ${error.message}`);
    }
}


/***/ })

};

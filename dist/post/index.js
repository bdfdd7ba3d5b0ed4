import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1916:
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

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 9564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ fileCache)
/* harmony export */ });
/** Files in the Actions cache. Its client is large, and loaded only when something is to be fetched or kept. */
/** Undefined where the runner offers no cache service. */
function fileCache(env) {
    const addresses = [env['ACTIONS_RESULTS_URL'], env['ACTIONS_CACHE_URL']];
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !addresses.some(Boolean))
        return undefined;
    return {
        restore: async (path, key) => {
            const { restoreCache } = await Promise.all(/* import() */[__nccwpck_require__.e(353), __nccwpck_require__.e(520)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4520));
            return (await restoreCache([path], key)) !== undefined;
        },
        save: async (path, key) => {
            const { saveCache } = await Promise.all(/* import() */[__nccwpck_require__.e(353), __nccwpck_require__.e(520)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4520));
            await saveCache([path], key);
        },
    };
}


/***/ }),

/***/ 6757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ sanitizedLog),
/* harmony export */   fA: () => (/* binding */ runtime)
/* harmony export */ });
/* unused harmony export createRuntime */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5822);
/**
 * The Actions runtime as the rest of the house sees it.
 *
 * Ours rather than `@actions/core`: that brings an HTTP client for its token requests, and loading it takes 40 ms in main and
 * again in post, which is more than all the rest. The protocol is GitHub's "Workflow commands for GitHub Actions".
 */



/** @param print takes a line for the runner, without its newline */
function createRuntime(env, print) {
    const command = (name, message, at) => {
        const properties = at ? ` file=${escapeProperty(at.file)},line=${at.line}` : '';
        print(`::${name}${properties}::${escapeData(message)}`);
    };
    return {
        info: print,
        command: (line) => {
            print(`[command]${(0,_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .a)(line)}`);
        },
        notice: (message) => {
            command('notice', message);
        },
        warning: (message, at) => {
            command('warning', message, at);
        },
        group: (title) => {
            command('group', title);
        },
        endGroup: () => {
            command('endgroup', '');
        },
        input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
        output: (name, value) => {
            append(env, 'GITHUB_OUTPUT', keyValue(name, value));
        },
        state: {
            read: (name) => env[`STATE_${name}`] ?? '',
            write: (name, value) => {
                append(env, 'GITHUB_STATE', keyValue(name, value));
            },
        },
        secret: (value) => {
            for (const part of new Set([value, ...value.split(/\r?\n/)]))
                if (part.trim())
                    command('add-mask', part);
        },
        summary: (markdown) => {
            // Not every forge has one, and what was published stands all the same.
            if (env['GITHUB_STEP_SUMMARY'])
                append(env, 'GITHUB_STEP_SUMMARY', markdown);
        },
        fail: (message, at) => {
            process.exitCode = 1;
            command('error', message, at);
        },
    };
}
/** For lines that others have written, such as messages of docker. */
function sanitizedLog({ info }) {
    return (line) => {
        info((0,_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .a)(line));
    };
}
/** The runtime of this process. */
const runtime = createRuntime(process.env, (line) => {
    writeWhole(1, Buffer.from(`${line}\n`));
});
/**
 * Waits until all is written. `process.stdout` queues what a slow reader of its pipe has not taken yet, without bound: a
 * build that prints faster than the runner reads would fill memory.
 */
function writeWhole(file, bytes) {
    for (let written = 0; written < bytes.length;) {
        try {
            written += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, bytes, written);
        }
        catch (error) {
            if (error.code !== 'EAGAIN')
                throw error;
            // Someone made the pipe non-blocking, and it is full.
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
        }
    }
}
function append(env, variable, text) {
    const path = env[variable];
    if (!path)
        throw new Error(`${variable} is not set: this must run as a step of a workflow`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(path, `${text}\n`);
}
/** The form for values of several lines. The delimiter can't be guessed, so no value can end itself early. */
function keyValue(name, value) {
    const delimiter = `manifold_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}`;
}
/** A command is one line, in which `%` escapes. */
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** In a property `:` and `,` end it. */
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 5822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ sanitize)
/* harmony export */ });
/** Text that is not ours (what a build or a container prints), made safe for the runner's log. */
/**
 * One line without control characters and without `##[`, which the runner takes for a command wherever it stands in a
 * line. `::command::` counts only at the start of a line, so callers put their own mark before the text.
 */
function sanitize(line) {
    return line.replace(ansi, '').replace(control, '').replaceAll('##[', '##\u200b[');
}
const ansi = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\^_])/g;
const control = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/g;


/***/ }),

/***/ 9487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZU: () => (/* binding */ removeScratch),
/* harmony export */   nU: () => (/* binding */ ownScratch)
/* harmony export */ });
/* unused harmony export makeScratch */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/** A private folder for this step, which post removes. */




const key = 'scratch';
/** Makes the folder, after its path is in the state. */
async function makeScratch({ state }) {
    const path = join(process.env['RUNNER_TEMP'] ?? tmpdir(), `manifold-${randomBytes(6).toString('hex')}`);
    state.write(key, path);
    await mkdir(path, { recursive: true, mode: 0o700 });
    return path;
}
/** The folder that main made, for post; undefined when it made none. */
function ownScratch({ state }) {
    return state.read(key) || undefined;
}
async function removeScratch(runtime) {
    const path = ownScratch(runtime);
    if (path)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
}


/***/ }),

/***/ 4813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  aF: () => (/* binding */ removeOwnBuilder)
});

// UNUSED EXPORTS: bootBuilder, checkNodes, pinPlatforms

// EXTERNAL MODULE: ./build/src/actions/runtime.js
var runtime = __nccwpck_require__(6757);
// EXTERNAL MODULE: ./build/src/docker/buildx.js
var buildx = __nccwpck_require__(9512);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __nccwpck_require__(8476);
;// CONCATENATED MODULE: ./build/src/docker/context.js

async function context_createContext(docker, name, host, tls) {
    const files = Object.entries({ ca: tls.ca, cert: tls.cert, key: tls.key });
    const fields = files.flatMap(([field, path]) => (path === undefined ? [] : [`${field}=${path}`]));
    await docker(['context', 'create', name, '--docker', csvRow([`host=${host}`, ...fields])]);
}
async function removeContexts(docker, names) {
    await docker(['context', 'rm', '--force', ...names]);
}
/** The name of the context that docker uses, which is that of its builder too. */
async function context_currentContext(docker) {
    return (await docker(['context', 'show'])).trim();
}

// EXTERNAL MODULE: ./build/src/docker/retry.js
var docker_retry = __nccwpck_require__(6704);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __nccwpck_require__(6706);
// EXTERNAL MODULE: ./build/src/emulators/emulation.js
var emulation = __nccwpck_require__(5994);
;// CONCATENATED MODULE: ./build/src/builder/assignment.js


/**
 * The platforms of each node, by its name: those that were fixed by hand, and of those that are asked for the ones that it
 * is to build. A platform goes where it was fixed, else where it is native, else where it may be (arm/v7 on arm64), else to
 * the first node that lists it.
 */
function assignment_assignPlatforms(nodes, asked) {
    const assigned = new Map(nodes.map(({ name, fixed }) => [name, fixed.map(parsePlatform)]));
    const fixed = new Set([...assigned.values()].flat());
    const open = nodes.filter((node) => node.fixed.length === 0);
    for (const platform of asked.filter((platform) => !fixed.has(platform))) {
        const listing = open.filter((node) => lists(node, platform));
        const node = listing.find((node) => likeness(node, platform) === 'same') ??
            listing.find((node) => likeness(node, platform) === 'maybe') ??
            listing[0] ??
            nodes.find((node) => lists(node, platform)) ??
            // A platform that is fixed nowhere would make buildx pass over what is fixed.
            open.find((node) => likeness(node, platform) === 'same') ??
            open[0] ??
            nodes[0];
        if (node)
            assigned.get(node.name)?.push(platform);
    }
    return assigned;
}
function lists({ platforms }, platform) {
    return missingPlatforms([platform], platforms.map(parsePlatform)).length === 0;
}
/** BuildKit lists its own first. */
function ownPlatform({ platforms: [own] }) {
    return own === undefined ? undefined : parsePlatform(own);
}
/** Whether a node runs a platform without emulation, by what its own one tells. */
function likeness(node, platform) {
    const own = ownPlatform(node);
    if (own === undefined || systemOf(own) !== systemOf(platform))
        return 'other';
    const [architecture, native] = [architectureOf(platform), architectureOf(own)];
    if (architecture === native)
        return 'same';
    return isMaybeNative(architecture, native) ? 'maybe' : 'other';
}
function systemOf(platform) {
    return platform.split('/')[0] ?? '';
}

// EXTERNAL MODULE: ./build/src/docker/engine.js
var engine = __nccwpck_require__(4942);
;// CONCATENATED MODULE: ./build/src/builder/boot-failure.js
/** Builders that could not be made or booted: which input is to blame, as far as buildx and BuildKit tell. */



/** @returns the error to throw; after BuildKit's own log where its container has one */
async function boot_failure_bootFailure(boot, inputs, builder, error) {
    if (!(error instanceof DockerError))
        return error;
    const logs = inputs.driver === 'docker-container'
        ? await Promise.all(inputs.nodes.map((node, index) => showLog(boot, node.name ?? `${builder}${index}`)))
        : [];
    // Of BuildKit that does not start buildx knows no more than that its container is restarted.
    const said = /^buildkitd: (.+)$/m.exec(logs.join('\n'))?.[1] ?? error.message;
    const [input, remedy] = blame(said, inputs) ?? ['builder', bootRemedies[inputs.driver]];
    return new Error(`${input}: BuildKit did not boot: ${sanitize(said)}; ${remedy}`, { cause: error });
}
const bootRemedies = {
    'docker-container': 'check driver-opts and buildkitd-config, and that the engine can run privileged containers',
    docker: 'check that the engine runs',
    kubernetes: 'check the kubeconfig and its current context, and driver-opts',
    remote: 'check endpoint, that BuildKit listens there, and its certificates (tls in nodes, or cacert, cert, key in driver-opts)',
};
function blame(said, { driver, nodes, buildkitdConfig }) {
    const options = (holds) => ofNode(nodes.findIndex(({ driverOpts }) => driverOpts.some(holds)), 'driver-opts');
    const key = /invalid driver option (\S+)/.exec(said)?.[1];
    if (key !== undefined) {
        return [
            options((option) => option.startsWith(`${key}=`)),
            `check the spelling of '${key}' against the options of the ${driver} driver`,
        ];
    }
    if (/network \S+ not found/.test(said))
        return [options((option) => option.startsWith('network=')), 'name a network of the engine'];
    if (/strconv\.\w+: parsing|invalid size:/.test(said))
        return [options(() => true), 'check the numbers and sizes in it'];
    if (/flag provided but not defined|failed to parse buildkit flags|invalid value .* for flag/.test(said)) {
        const node = nodes.findIndex(({ buildkitdFlags }) => buildkitdFlags !== undefined);
        return [ofNode(node, 'buildkitd-flags'), 'give flags that buildkitd has, in matching quotes'];
    }
    if (/failed to parse config|unknown snapshotter|toml: /.test(said) && buildkitdConfig) {
        return [buildkitdConfig.input, 'check the names, types and values of its keys'];
    }
    const unreachable = nodes.findIndex(({ endpoint }) => endpoint !== undefined && said.includes(endpoint));
    if (unreachable >= 0 && driver === 'docker-container') {
        return [ofNode(unreachable, 'endpoint'), 'check that a Docker engine listens there and lets this runner in'];
    }
    return undefined;
}
/** The first node has inputs of its own; what is said of the others stands in `nodes`. */
function ofNode(index, input) {
    return index > 0 ? `nodes, ${input}` : input;
}
/** BuildKit says why it does not start only in its container's log, before a stack trace or all of its usage. */
async function showLog({ docker, runtime: { info } }, node) {
    const log = await containerLog(docker, `buildx_buildkit_${node}`, 400);
    if (!log)
        return '';
    info(`The last lines of BuildKit's container ${node}:`);
    for (const line of relevantLines(log.split('\n')))
        info(`  ${sanitize(line)}`);
    return log;
}
/** Of flags that it does not know buildkitd says so in a line, after all the help it has. */
function relevantLines(lines) {
    const hasHelp = lines.some((line) => /^(?:USAGE|GLOBAL OPTIONS|OPTIONS):/.test(line));
    const said = lines.filter((line) => line.startsWith('buildkitd: '));
    return hasHelp && said.length > 0 ? [...new Set(said)] : lines.slice(-40);
}

// EXTERNAL MODULE: ./build/src/builder/buildkitd-config.js + 9 modules
var buildkitd_config = __nccwpck_require__(708);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/src/registry/docker-config.js
var docker_config = __nccwpck_require__(240);
;// CONCATENATED MODULE: ./build/src/builder/node-options.js
/** What buildx is told of a node: options, proxies, and the way to it where that takes certificates. */





/** @param buildkitdConfig path of a buildkitd.toml */
async function node_options_nodeOptions(boot, builder, { driver }, node, index, buildkitdConfig) {
    const { endpoint, driverOpts } = await reach(boot, builder, driver, node, index);
    const startsBuildkit = driver === 'docker-container' || driver === 'kubernetes';
    const proxies = startsBuildkit ? proxyOptions(boot.env, node.driverOpts) : [];
    for (const proxy of proxies)
        boot.runtime.secret(/\/\/([^/@]*:[^/@]*)@/.exec(proxy)?.[1] ?? '');
    return {
        name: node.name,
        endpoint,
        platforms: node.platforms,
        driverOpts: [...proxies, ...driverOpts],
        buildkitdFlags: node.buildkitdFlags,
        buildkitdConfig: startsBuildkit ? buildkitdConfig : undefined,
    };
}
/** With TLS, the remote driver takes files; an engine is reached by a context, which the builder needs as long as it lives. */
async function reach({ docker, scratch, env }, builder, driver, node, index) {
    const { endpoint, driverOpts, tls } = node;
    if (!tls || endpoint === undefined)
        return { endpoint, driverOpts };
    const folder = join(scratch, 'nodes', String(index));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const write = async (name, pem) => {
        if (pem === undefined)
            return undefined;
        await writeFile(join(folder, name), pem, { mode: 0o600 });
        return join(folder, name);
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
    const context = contextName(builder, index);
    await createContext(inOwnFolder(docker, env), context, endpoint, { ca, cert, key });
    return { endpoint: context, driverOpts };
}
/** Contexts are made and removed in the runner's own folder: later steps may use the builder. */
function inOwnFolder(docker, env) {
    return (args, options) => docker(args, { ...options, env: { ...options?.env, DOCKER_CONFIG: (0,docker_config/* ownFolder */.vY)(env) } });
}
function contextName(builder, index) {
    return `${builder}-${index}`;
}
/** Of the nodes that are reached by a context of their own. */
function node_options_contextNames(builder, { driver, nodes }) {
    if (driver !== 'docker-container')
        return [];
    return nodes.flatMap(({ tls }, index) => (tls ? [contextName(builder, index)] : []));
}

// EXTERNAL MODULE: ./build/src/builder/own-builders.js
var own_builders = __nccwpck_require__(7390);
;// CONCATENATED MODULE: ./build/src/builder/builder.js
/** The builder: one that exists, or one that is made with all its nodes and booted. */











/** What post undoes. */
const states = { builder: 'builder', keepState: 'keep-state', contexts: 'contexts' };
/** Boots the builder that the inputs ask for. */
async function bootBuilder(boot, inputs) {
    const { docker, runtime } = boot;
    const wanted = inputs.driver === 'docker' ? await engineBuilder(docker, inputs) : inputs.builder;
    if (wanted !== undefined) {
        const existing = await find(docker, wanted);
        if (existing)
            return { details: await takeExisting(boot, inputs, existing), made: undefined };
        if (inputs.driver === 'docker')
            throw noEngineBuilder(wanted);
    }
    const name = wanted ?? (inputs.cleanup ? ownBuilderName(boot.env, Date.now()) : keptBuilderName());
    if (inputs.cleanup) {
        runtime.state.write(states.builder, name);
        runtime.state.write(states.keepState, String(inputs.keepState));
        runtime.state.write(states.contexts, JSON.stringify(contextNames(name, inputs)));
    }
    try {
        return await create(boot, name, inputs);
    }
    catch (error) {
        if (!isTaken(error))
            throw await bootFailure(boot, inputs, name, error);
        // A step at the same time has made it since, and removes it.
        if (inputs.cleanup)
            runtime.state.write(states.builder, '');
        return { details: await takeExisting(boot, inputs, await inspectBuilder(docker, name)), made: undefined };
    }
}
async function takeExisting(boot, { use }, existing) {
    const { docker, runtime } = boot;
    const { name, driver, nodes } = existing;
    runtime.info(`builder ${name} exists and is used as it is, whatever the other inputs of the builder say`);
    if (use)
        await useBuilder(docker, name);
    if (nodes.every(({ status }) => status === 'running'))
        return existing;
    return await bootWithRetries(boot, name, driver, () => bootNodes(docker, name));
}
async function create(boot, name, inputs) {
    const { docker, scratch } = boot;
    const config = await writeBuildkitdConfig(inputs.buildkitdConfig, inputs.registries, scratch);
    const nodes = await Promise.all(inputs.nodes.map((node, index) => nodeOptions(boot, name, inputs, node, index, config)));
    let tried = 0;
    const details = await bootWithRetries(boot, name, inputs.driver, async () => {
        // What half-stands would be taken for whole: a container without its buildkitd.toml, a builder without some nodes.
        if (tried++ > 0)
            await removeIfThere(docker, name, true);
        await createNodes(docker, name, inputs, nodes);
        return bootNodes(docker, name);
    });
    return { details, made: nodes };
}
/** Appended one after the other, since buildx locks its store. */
async function createNodes(docker, name, { driver, use }, nodes) {
    for (const [index, node] of nodes.entries()) {
        await createNode(docker, name, driver, node, { append: index > 0, use: use && index === 0 });
    }
}
/** Tells buildx which node builds which platform, where a builder that was made has several. */
async function pinPlatforms({ docker }, { made }, { name, driver, nodes }, platforms) {
    // The nodes of kubernetes are its pods, which buildx tells by itself.
    if (!made || made.length < 2 || driver === 'kubernetes')
        return;
    const assigned = assignPlatforms(nodes, platforms);
    for (const [index, node] of nodes.entries()) {
        const options = made[index];
        const fixed = assigned.get(node.name) ?? [];
        if (!options || fixed.length === options.platforms.length)
            continue;
        await createNode(docker, name, driver, { ...options, name: node.name, platforms: fixed }, { append: false, use: false });
    }
}
/** A BuildKit that another step boots at the same time may be there and not answer yet, which is no failure to buildx. */
async function bootNodes(docker, name) {
    const details = await inspectBuilder(docker, name, { bootstrap: true });
    checkNodes(details);
    return details;
}
/** @throws Error for a node that does not answer */
function checkNodes({ nodes }) {
    const away = nodes.find(({ error }) => error !== undefined);
    if (away)
        throw new Error(`builder: its node ${away.name} does not answer: ${sanitize(away.error ?? '')}`);
}
/** A pull of BuildKit's image may fail for a passing reason. For a remote BuildKit buildx itself waits 20 s. */
function bootWithRetries({ runtime, signal, retryPolicy }, name, driver, operation) {
    const retries = driver === 'remote' ? 0 : retryPolicy.retries;
    return retry(`booting ${name}`, operation, {
        retryPolicy: { ...retryPolicy, retries, attemptTimeout: undefined },
        log: sanitizedLog(runtime),
        signal,
    });
}
/** Removes the builder that main made, unless buildx has already removed what it could not make, then the contexts by which it was reached. */
async function removeOwnBuilder(docker, { state }, env) {
    const name = state.read(states.builder);
    if (!name)
        return;
    await removeIfThere(docker, name, state.read(states.keepState) === 'true');
    const contexts = JSON.parse(state.read(states.contexts) || '[]');
    if (contexts.length > 0)
        await removeContexts(inOwnFolder(docker, env), contexts);
}
async function removeIfThere(docker, name, keepState) {
    try {
        await (0,buildx/* removeBuilder */.iq)(docker, name, { keepState });
    }
    catch (error) {
        if (!isNotFound(error))
            throw error;
    }
}
/** The docker driver's builder is the engine itself, under the name of the context by which docker reaches it. */
async function engineBuilder(docker, { builder, nodes }) {
    return builder ?? nodes[0]?.endpoint ?? (await currentContext(docker));
}
function noEngineBuilder(name) {
    return new Error(`builder: the docker driver makes no builders, and there is none called '${name}'; leave builder out, or set driver to docker-container`);
}
async function find(docker, name) {
    try {
        return await inspectBuilder(docker, name);
    }
    catch (error) {
        if (isNotFound(error))
            return undefined;
        throw error;
    }
}
function isNotFound(error) {
    return error instanceof cli/* DockerError */.Bi && /no builder .* found/.test(error.output);
}
function isTaken(error) {
    return error instanceof DockerError && /existing instance for .* but no append mode/.test(error.output);
}


/***/ }),

/***/ 708:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {


// UNUSED EXPORTS: mergeConfig, readBuildkitdConfig, writeBuildkitdConfig

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/error.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
function getLineColFromPtr(string, ptr) {
    let lines = string.slice(0, ptr).split(/\r?\n/);
    return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
    let lines = string.split(/\r?\n/);
    let codeblock = '';
    let numberLen = (Math.log10(line + 1) | 0) + 1;
    for (let i = line - 1; i <= line + 1; i++) {
        let l = lines[i - 1];
        if (!l)
            continue;
        codeblock += i.toString().padEnd(numberLen, ' ');
        codeblock += ':  ';
        codeblock += l;
        codeblock += '\n';
        if (i === line) {
            codeblock += ' '.repeat(numberLen + column + 2);
            codeblock += '^\n';
        }
    }
    return codeblock;
}
class error_TomlError extends Error {
    line;
    column;
    codeblock;
    constructor(message, options) {
        const [line, column] = getLineColFromPtr(options.toml, options.ptr);
        const codeblock = makeCodeBlock(options.toml, line, column);
        super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
        this.line = line;
        this.column = column;
        this.codeblock = codeblock;
    }
    /** @internal */
    static x(message, ctx, ptr) {
        throw new error_TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
    }
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/primitive.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */

/** @internal */
function parseString(ctx) {
    let startPtr = ctx.p;
    let c = ctx.s.charCodeAt(ctx.p++);
    let first = c;
    let isLiteral = c === 0x27; /* ' */
    let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
    if (isMultiline) {
        // Trim initial newline
        if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 0xa /* \n */)
            ctx.p++;
        else if (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */)
            ctx.p += 2;
    }
    // For the record: it is not worth it to use a fast-path for literal strings using `indexOf`.
    // Doing a char-by-char iteration ends up dispatching less instructions, for the same wall-clock runtime.
    let parsed = '';
    let sliceStart = ctx.p;
    // states:
    //   0 - decoding
    //   1 - decoding escape
    //   2 - whitespace escape (no newline encountered yet, must fail on non-whitespace)
    //   3 - whitespace escape (newline encountered, allowed to transition back to normal decode)
    let state = 0;
    for (; ctx.p < ctx.s.length; ctx.p++) {
        c = ctx.s.charCodeAt(ctx.p);
        // Deal with newlines first, since that simplifies control character checking and handling across all states
        if (isMultiline && (c === 0xa /* \n */ || (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */))) {
            state = state && 3;
        }
        // Control characters are banned in TOML, so we throw an error if we encounter them
        else if ((c < 0x20 && c !== 0x9 /* \t */) || c === 0x7f) {
            error_TomlError.x('control characters are not allowed in strings', ctx);
        }
        // The string might terminate while we're parsing through a newline escape.
        // It must have encountered a newline; otherwise, it'll simply fail in another branch.
        else if ((!state || state === 3) && c === first && (!isMultiline || (ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first))) {
            if (isMultiline) {
                // If the string ends with 4-5 quotes, then the first 1-2 are part of the string
                if (ctx.s.charCodeAt(ctx.p + 3) === first)
                    ctx.p++;
                if (ctx.s.charCodeAt(ctx.p + 3) === first)
                    ctx.p++;
            }
            // If we're in a newline escape still, then there's nothing to add.
            if (!state) {
                // Avoid a useless concat operation if the string can be used as-is.
                let s = ctx.s.slice(sliceStart, ctx.p);
                parsed = parsed ? parsed + s : s;
            }
            ctx.p += isMultiline ? 3 : 1;
            return parsed;
        }
        // Baseline state; keep moving forward unless an escape sequence starts
        else if (!state) {
            if (!isLiteral && c === 0x5c /* \ */) {
                parsed += ctx.s.slice(sliceStart, (sliceStart = ctx.p));
                state = 1;
            }
        }
        else if (state === 1) {
            if (c === 0x78 /* x */ || c === 0x75 /* u */ || c === 0x55 /* U */) { // Unicode escape
                let errPtr = ctx.p++ - 1;
                let value = 0;
                let len = c === 0x78 /* x */ ? 2 : c === 0x75 /* u */ ? 4 : 8;
                for (let j = 0; j < len; j++, ctx.p++) {
                    let hex = ctx.s.charCodeAt(ctx.p);
                    let digit = 
                    /* 0-9 */ hex >= 0x30 && hex <= 0x39 ? hex - 0x30 :
                        /* A-F */ hex >= 0x41 && hex <= 0x46 ? hex - 0x41 + 10 :
                            /* a-f */ hex >= 0x61 && hex <= 0x66 ? hex - 0x61 + 10 : -1;
                    if (digit < 0)
                        error_TomlError.x('invalid non-hex character in unicode escape', ctx);
                    value = (value << 4) | digit;
                }
                // Because JS does bitwise on signed 32bit integers, all 0xfzzzzzzz values are actually seen as negative
                if (value < 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) {
                    error_TomlError.x('invalid unicode escape', ctx, errPtr);
                }
                parsed += String.fromCodePoint(value);
                sliceStart = ctx.p--;
                state = 0;
            }
            // Newline escape sequence. We only need to care about spaces and tabs; newlines are dealt with earlier
            else if (isMultiline && (c === 0x20 || c === 0x9 /* \t */)) {
                state = 2;
            }
            // Basic escape sequence
            else {
                if (c === 0x62 /* b */)
                    parsed += '\b';
                else if (c === 0x74 /* t */)
                    parsed += '\t';
                else if (c === 0x6e /* n */)
                    parsed += '\n';
                else if (c === 0x66 /* f */)
                    parsed += '\f';
                else if (c === 0x72 /* r */)
                    parsed += '\r';
                else if (c === 0x65 /* e */)
                    parsed += '\x1b';
                else if (c === 0x22 /* " */)
                    parsed += '"';
                else if (c === 0x5c /* \ */)
                    parsed += '\\';
                else
                    error_TomlError.x('unrecognised escape sequence', ctx);
                sliceStart = ctx.p + 1;
                state = 0;
            }
        }
        // Newline escape continuation: keep moving forward until the first non-whitespace char
        else if (c !== 0x20 && c !== 0x9 /* \t */) {
            if (state === 2)
                error_TomlError.x('invalid escape: only line-ending whitespace may be escaped', ctx, sliceStart);
            // State cannot be zero, or we'd have branched earlier already.
            // If it's a backslash, immediately transition to the escape state so it can be processed.
            state = !isLiteral && c === 0x5c /* \ */ ? 1 : 0;
            sliceStart = ctx.p;
        }
    }
    error_TomlError.x('unfinished string', ctx, startPtr);
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/date.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
class TomlDate extends Date {
    #hasDate = false;
    #hasTime = false;
    #offset = null;
    constructor(date, fasttype, unsafeDelim) {
        let hasDate = true;
        let hasTime = true;
        let offset = 'Z';
        let c;
        if (typeof date === 'string') {
            if (fasttype)
                prep: {
                    // Date-time
                    if (fasttype < 3) {
                        if (+date.slice(11, 13) > 23) {
                            date = '';
                            break prep;
                        }
                        // Local
                        if (fasttype === 2) {
                            offset = null;
                            date += 'Z';
                        }
                        // Offset; keep track of offset if not Z
                        else if ((c = date.charCodeAt(date.length - 1)) !== 0x5a /* Z */ && c !== 0x7a /* z */) {
                            offset = date.slice(date.length - 6);
                        }
                        if (unsafeDelim)
                            date = date.slice(0, 10) + 'T' + date.slice(11);
                    }
                    // Time
                    else if (fasttype === 4) {
                        date = +date.slice(0, 2) > 23 ? '' : `0000-01-01T${date}Z`;
                    }
                    hasDate = fasttype !== 4;
                    hasTime = fasttype !== 3;
                }
            else {
                let match = date.match(DATE_TIME_RE);
                if (match) {
                    if (!match[1]) {
                        hasDate = false;
                        date = `0000-01-01T${date}`;
                    }
                    hasTime = !!match[2];
                    // Make sure to use T instead of a space. Breaks in case of extreme values otherwise.
                    hasTime && date[10] === ' ' && (date = date.replace(' ', 'T'));
                    // Do not allow rollover hours.
                    if (match[2] && +match[2] > 23) {
                        date = '';
                    }
                    else {
                        offset = match[3] || null;
                        if (!offset && hasTime)
                            date += 'Z';
                    }
                }
                else {
                    date = '';
                }
            }
        }
        super(date);
        if (!isNaN(this.getTime())) {
            this.#hasDate = hasDate;
            this.#hasTime = hasTime;
            this.#offset = offset;
        }
    }
    isDateTime() {
        return this.#hasDate && this.#hasTime;
    }
    isLocal() {
        return !this.#hasDate || !this.#hasTime || !this.#offset;
    }
    isDate() {
        return this.#hasDate && !this.#hasTime;
    }
    isTime() {
        return this.#hasTime && !this.#hasDate;
    }
    isValid() {
        return this.#hasDate || this.#hasTime;
    }
    toISOString() {
        let iso = super.toISOString();
        // Local Date
        if (this.isDate())
            return iso.slice(0, 10);
        // Local Time
        if (this.isTime())
            return iso.slice(11, 23);
        // Local DateTime
        if (this.#offset === null)
            return iso.slice(0, -1);
        // Offset DateTime
        if (this.#offset === 'Z' || this.#offset === 'z')
            return iso;
        // This part is quite annoying: JS strips the original timezone from the ISO string representation
        // Instead of using a "modified" date and "Z", we restore the representation "as authored"
        let offset = (+(this.#offset.slice(1, 3)) * 60) + +(this.#offset.slice(4, 6));
        offset = this.#offset[0] === '-' ? offset : -offset;
        let offsetDate = new Date(this.getTime() - (offset * 60e3));
        return offsetDate.toISOString().slice(0, -1) + this.#offset;
    }
    static wrapAsOffsetDateTime(jsDate, offset = 'Z') {
        let date = new TomlDate(jsDate);
        date.#offset = offset;
        return date;
    }
    static wrapAsLocalDateTime(jsDate) {
        let date = new TomlDate(jsDate);
        date.#offset = null;
        return date;
    }
    static wrapAsLocalDate(jsDate) {
        let date = new TomlDate(jsDate);
        date.#hasTime = false;
        date.#offset = null;
        return date;
    }
    static wrapAsLocalTime(jsDate) {
        let date = new TomlDate(jsDate);
        date.#hasDate = false;
        date.#offset = null;
        return date;
    }
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/extract.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */




function isDigit(char, base = 10) {
    return base === 16
        ? (char > 0x2f && char < 0x3a) || (char > 0x40 && char < 0x47) || (char > 0x60 && char < 0x67)
        : (char > 0x2f && char < 0x30 + base);
}
function isEndOfValue(char, delim) {
    // Whitespace -- we're permissive on `\r` for performance; it'll be dealt with later anyway
    return char === 0x20 || char === 0x9 /* \t */ || char === 0xa /* \n */ || char === 0xd /* \r */ ||
        // Structure end or next value delimiter
        (delim && (char === delim || char === 0x2c /* , */)) ||
        // Comment
        char === 0x23; /* # */
}
/** @internal */
function extractValue(ctx, end) {
    let errPtr = ctx.p;
    let c = ctx.s.charCodeAt(ctx.p);
    // Structs
    if (c === 0x5b /* [ */ || c === 0x7b /* { */) {
        ctx.d-- || error_TomlError.x('document contains excessively nested structures. aborting.', ctx);
        let value = c === 0x5b /* [ */
            ? parseArray(ctx)
            : parseInlineTable(ctx);
        ctx.d++;
        return value;
    }
    // Strings
    if (c === 0x22 /* " */ || c === 0x27 /* ' */) {
        return parseString(ctx);
    }
    // Booleans
    // We can fast-path because the first character is enough to know the only possible value
    if (c === 0x74 /* t */) { // Only possible valid value is `true`
        if (ctx.s.charCodeAt(++ctx.p) !== 0x72 || ctx.s.charCodeAt(++ctx.p) !== 0x75 || ctx.s.charCodeAt(++ctx.p) !== 0x65)
            error_TomlError.x('invalid value', ctx, errPtr);
        return ctx.p++, true;
    }
    if (c === 0x66 /* f */) { // Only possible valid value is `false`
        if (ctx.s.charCodeAt(++ctx.p) !== 0x61 || ctx.s.charCodeAt(++ctx.p) !== 0x6c || ctx.s.charCodeAt(++ctx.p) !== 0x73 || ctx.s.charCodeAt(++ctx.p) !== 0x65)
            error_TomlError.x('invalid value', ctx, errPtr);
        return ctx.p++, false;
    }
    if (c === 0x2b /* + */ || c === 0x2d /* - */) {
        return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 0x2c - c, end);
    }
    // Rough heuristic, but `parseDate` falls back to number parsing if it's a false positive.
    // e.g.: `a = 1\n-------------- = 1` would match this heuristic, but gracefully fallback to numbers.
    if (ctx.s.charCodeAt(ctx.p + 4) === 0x2d /* - */ && ctx.s.charCodeAt(ctx.p + 7) === 0x2d /* - */) {
        return parseDate(ctx, c, end);
    }
    // Same logic as above; `parseTime` falls back to number parsing if it's a false positive.
    if (ctx.s.charCodeAt(ctx.p + 2) === 0x3a /* : */) {
        return parseTime(ctx, c, end);
    }
    return parseNumber(ctx, ctx.p, c, 0, end);
}
// State:
// 0: init
// 1: integer
// 2: fractional dot
// 3: fractional
// 4: exponent letter
// 5: exponent
// 6: exponent sign
// 7: exponent with sign
// >9: underscore; see below
//     -> 12: was integer
//     -> 14: was fractional
//     -> 16: was exponent
// states 2-5, 14, 16 are ONLY permitted iif base === 10
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
    let c = startChr;
    let state = 0;
    let hasUnderscores = false;
    // (+/-)inf
    if (c === 0x69 /* i */) {
        if (ctx.s.charCodeAt(++ctx.p) !== 0x6e || ctx.s.charCodeAt(++ctx.p) !== 0x66)
            error_TomlError.x('invalid value', ctx, startPtr);
        return ctx.p++, (sign || 1) / 0;
    }
    // (+/-)nan
    if (c === 0x6e /* n */) {
        if (ctx.s.charCodeAt(++ctx.p) !== 0x61 || ctx.s.charCodeAt(++ctx.p) !== 0x6e)
            error_TomlError.x('invalid value', ctx, startPtr);
        return ctx.p++, NaN;
    }
    // Leading zero
    // Only allowed cases: `0<EOV>`, `0.(...)`, `0e(...)`, `0x(...)`, `0b(...)`, `0o(...)`
    // FWIW, `0e(...)` is a stupid case, but it's not banned per-se so we have to parse it
    if (c === 0x30 /* 0 */) {
        if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
            return ctx.bi === true ? 0n : 0; // note: conveniently deals with `-0`
        if (!sign) {
            if (c === 0x78 /* x */)
                return parseIntegerBaseN(ctx, startPtr, 16, endChr);
            else if (c === 0x62 /* b */)
                return parseIntegerBaseN(ctx, startPtr, 2, endChr);
            else if (c === 0x6f /* o */)
                return parseIntegerBaseN(ctx, startPtr, 8, endChr);
        }
        if (c === 0x2e /* . */)
            state = 2;
        else if (c === 0x65 /* e */ || c === 0x45 /* E */)
            state = 4;
        else
            error_TomlError.x('illegal leading zero', ctx, startPtr);
    }
    // If the 1st char is not a digit by now, then it's not a valid TOML value at all
    else if (!isDigit(c))
        error_TomlError.x('invalid value', ctx, startPtr);
    while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
        if (!state)
            state = 1; // Detects single-digit numbers we can use a fast parse path for
        // The way the states are numbered is not random: underscores are always permitted in odd-numbered states and
        // never permitted in even-numbered ones.
        if (c === 0x5f /* _ */) {
            if (!(state & 1))
                error_TomlError.x('illegal underscore', ctx);
            state += 11; // 11 is a marker that makes the state even and greater than 9; see the numbering + rationale above
            hasUnderscores = true;
        }
        // Transition to fractional part.
        else if (state === 1 && c === 0x2e /* . */)
            state = 2;
        // Transition to exponent part.
        else if ((state === 1 || state === 3) && (c === 0x65 /* e */ || c === 0x45 /* E */))
            state = 4;
        // + and - are permitted in state 4 only (handled before entering the function for state 0)
        else if (state === 4 && (c === 0x2b /* + */ || c === 0x2d /* - */)) {
            state = 6;
        }
        // All special cases have been handled; only digits are allowed here
        else if (!isDigit(c))
            error_TomlError.x(`illegal character in numeric literal`, ctx);
        // Clear state flags
        else if (state > 9)
            state -= 11;
        else if (!(state & 1))
            state++;
    }
    // Single-char number; we can fast-path these very easily.
    if (!state) {
        let val = (startChr - 0x30 /* 0 */) * (sign || 1);
        return ctx.bi === true ? BigInt(val) : val;
    }
    // Even-numbered states absolutely require a digit next; not even end of value is permitted
    if (!(state & 1))
        error_TomlError.x('unfinished numeric value', ctx, startPtr);
    let str = ctx.s.slice(startPtr, ctx.p);
    if (hasUnderscores)
        str = str.replaceAll('_', ''); // perf: replaceAll 1.25x faster than replace with a regex
    return state > 1
        ? parseFloat(str)
        : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
    let c, underscore = 1;
    while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
        if (c === 0x5f /* _ */) {
            if (underscore & 1)
                error_TomlError.x('illegal underscore', ctx);
            underscore = 3;
        }
        // We only need to check if the number is a valid digit, nothing else is permitted
        else if (!isDigit(c, base))
            error_TomlError.x(`illegal character in numeric literal`, ctx);
        // Clear underscore flag
        else if (underscore & 1)
            underscore--;
    }
    // Trailing underscore is not allowed
    if (underscore & 1)
        error_TomlError.x('unfinished numeric value', ctx);
    let str = ctx.s.slice(startPtr + 2, ctx.p);
    if (underscore)
        str = str.replaceAll('_', ''); // perf: replaceAll 1.25x faster than replace with a regex
    return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
    if (ctx.bi !== true)
        int: {
            let val = parseInt(str, base);
            if (!Number.isSafeInteger(val)) {
                if (ctx.bi)
                    break int;
                error_TomlError.x('integer value cannot be represented losslessly', ctx, startPtr);
            }
            return val;
        }
    return base === 10 ? BigInt(str) : BigInt((base === 2 ? '0b' : base === 8 ? '0o' : '0x') + str);
}
function parseDate(ctx, c, endChr) {
    let startPtr = ctx.p++, unsafeSeparator;
    if (!isDigit(c) ||
        !isDigit(ctx.s.charCodeAt(ctx.p++)) ||
        !isDigit(ctx.s.charCodeAt(ctx.p++)) ||
        !isDigit(ctx.s.charCodeAt(ctx.p++))) {
        return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
    }
    ctx.p += 5;
    if (!isDigit(ctx.s.charCodeAt(ctx.p++)))
        error_TomlError.x('invalid date-time: date part is malformed', ctx, startPtr);
    if (ctx.p >= ctx.s.length || (((c = ctx.s.charCodeAt(ctx.p)) !== 0x20 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 0x54 /* T */ && c !== 0x74 /* t */)) {
        let t = ctx.s.slice(startPtr, ctx.p);
        return readDate(ctx, t, 3, false, startPtr);
    }
    if (ctx.s.charCodeAt(ctx.p += 3) !== 0x3a /* : */)
        error_TomlError.x('invalid date-time: time part is malformed', ctx, startPtr);
    if (ctx.s.charCodeAt(ctx.p += 3) === 0x3a /* : */)
        ctx.p += 3;
    if (ctx.s.charCodeAt(ctx.p) === 0x2e /* . */)
        while (isDigit(ctx.s.charCodeAt(++ctx.p)))
            ;
    if (c = ctx.s.charCodeAt(ctx.p)) {
        if (c === 0x5a /* Z */ || c === 0x7a /* z */) {
            let t = ctx.s.slice(startPtr, ++ctx.p);
            return readDate(ctx, t, 1, unsafeSeparator, startPtr, '[+00:00]');
        }
        if (c === 0x2b /* + */ || c === 0x2d /* - */) {
            // Temporal's ZonedDateTime is weird asf when it comes to dealing with traditional offsets...
            // It's 1.2x faster to allocate a new string to pass to ZDT than use Instant.toZonedDateTimeISO
            let t = ctx.s.slice(startPtr, ctx.p += 6);
            return readDate(ctx, t, 1, unsafeSeparator, startPtr, !ctx.ld && ('[' + ctx.s.slice(ctx.p - 6, ctx.p) + ']'));
        }
    }
    let t = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
    let start = ctx.p;
    if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) {
        return parseNumber(ctx, --ctx.p, c, 0, endChr);
    }
    if (ctx.s.charCodeAt(ctx.p += 4) === 0x3a /* : */)
        ctx.p += 3;
    if (ctx.s.charCodeAt(ctx.p) === 0x2e /* . */)
        while (isDigit(ctx.s.charCodeAt(++ctx.p)))
            ;
    let t = ctx.s.slice(start, ctx.p);
    return readDate(ctx, t, 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
    if (ctx.ld) {
        let date = new TomlDate(str, type, unsafeDelim);
        if (!date.isValid())
            error_TomlError.x('invalid date', ctx, errPtr);
        return date;
    }
    try {
        if (temporalSuffix)
            str += temporalSuffix;
        switch (type) {
            case 1: return Temporal.ZonedDateTime.from(str);
            case 2: return Temporal.PlainDateTime.from(str);
            case 3: return Temporal.PlainDate.from(str);
            case 4: return Temporal.PlainTime.from(str);
        }
    }
    catch (e) {
        error_TomlError.x(e instanceof Error ? e.message : '' + e, ctx, errPtr);
    }
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/util.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */

/** @internal */
function skipComment(ctx) {
    for (; ctx.p < ctx.s.length; ctx.p++) {
        let c = ctx.s.charCodeAt(ctx.p);
        if (c === 0xa /* \n */)
            break;
        if (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */) {
            ctx.p++;
            break;
        }
        if ((c < 0x20 && c !== 0x9 /* \t */) || c === 0x7f) {
            error_TomlError.x('control characters are not allowed in comments', ctx);
        }
    }
}
/** @internal */
function skipVoid(ctx, banNewLines, banComments) {
    let c;
    while (ctx.p < ctx.s.length) {
        while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 0x20 ||
            c === 0x9 /* \t */ ||
            (!banNewLines &&
                (c === 0xa /* \n */ || (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */)))))
            ctx.p++;
        if (banComments || c !== 0x23 /* # */)
            break;
        skipComment(ctx);
    }
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/struct.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */




/** @internal */
function parseKey(ctx, end = 0x3d /* = */) {
    // States:
    // 0: before first char
    // 1: parsing bare key
    // 2: after key component
    let startPtr;
    let state = 0;
    let parsed = [];
    let sliceStart;
    let c = ctx.s.charCodeAt(startPtr = ctx.p);
    do {
        // End of key
        if (c === end) {
            if (!state)
                error_TomlError.x('unexpected end of key', ctx);
            if (state === 1)
                parsed.push(ctx.s.slice(sliceStart, ctx.p));
            return ctx.p++, parsed;
        }
        // Dotted key separator
        else if (c === 0x2e /* . */) {
            if (!state)
                error_TomlError.x('illegal empty bare key', ctx);
            if (state === 1)
                parsed.push(ctx.s.slice(sliceStart, ctx.p));
            state = 0;
        }
        // Quoted key
        else if (!state && (c === 0x22 /* " */ || c === 0x27 /* ' */)) {
            if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
                error_TomlError.x('illegal quoted key: multiline strings are not allowed', ctx);
            parsed.push(parseString(ctx));
            state = 2;
            ctx.p--;
        }
        // Whitespace; no-op in state 0 and 2, end of bare key in state 1
        else if (c === 0x20 || c === 0x9 /* \t */) {
            if (state === 1) {
                parsed.push(ctx.s.slice(sliceStart, ctx.p));
                state = 2;
            }
        }
        // If state is post-key, no character is allowed; otherwise ensure it's a bare-key component
        else if (state === 2 || (c < 0x30 && c !== 0x2d /* - */) || (c > 0x39 && c < 0x41) || (c > 0x5a && c < 0x61 && c !== 0x5f /* _ */) || c > 0x7a) {
            error_TomlError.x('illegal character in key', ctx);
        }
        // Illegal character
        else if (!state) {
            state = 1;
            sliceStart = ctx.p;
        }
    } while (c = ctx.s.charCodeAt(++ctx.p));
    error_TomlError.x('incomplete key-value: cannot find end of key', ctx, startPtr);
}
/** @internal */
function parseInlineTable(ctx) {
    let startPtr = ctx.p++;
    let res = Object.create(null);
    let seen = new Set();
    let c;
    while (ctx.p < ctx.s.length) {
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p)) === 0x7d /* } */) {
            ctx.p++;
            return res;
        }
        let k;
        let t = res;
        let hasOwn = false;
        let errPtr = ctx.p;
        let key = parseKey(ctx);
        for (let i = 0; i < key.length; i++) {
            if (i)
                t = hasOwn ? t[k] : (t[k] = Object.create(null));
            k = key[i];
            if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== 'object' || seen.has(t[k]))) {
                error_TomlError.x('trying to redefine an already defined value', ctx, errPtr);
            }
            let unsafe = k === '__proto__';
            if (ctx.uk && (unsafe || k === 'constructor')) {
                t = ctx.uk !== 1 && error_TomlError.x('document contains an unsafe property', ctx, errPtr);
                break;
            }
            if (!hasOwn && unsafe) {
                Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
            }
        }
        if (hasOwn) {
            error_TomlError.x('trying to redefine an already defined value', ctx, errPtr);
        }
        skipVoid(ctx, true, true);
        let value = extractValue(ctx, 0x7d /* } */);
        if (t && typeof (t[k] = value) === 'object')
            seen.add(value);
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p++)) === 0x7d /* } */) {
            return res;
        }
        if (c !== 0x2c /* , */)
            error_TomlError.x('expected comma or end of structure', ctx, ctx.p - 1);
    }
    error_TomlError.x('unfinished table', ctx, startPtr);
}
/** @internal */
function parseArray(ctx) {
    let startPtr = ctx.p++;
    let res = [];
    let c;
    while (ctx.p < ctx.s.length) {
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p)) === 0x5d /* ] */) {
            ctx.p++;
            return res;
        }
        res.push(extractValue(ctx, 0x5d /* ] */));
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p++)) === 0x5d /* ] */) {
            return res;
        }
        if (c !== 0x2c /* , */)
            error_TomlError.x('expected comma or end of structure', ctx, ctx.p - 1);
    }
    error_TomlError.x('unfinished array', ctx, startPtr);
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/parse.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */




function peekTable(ctx, key, table, meta, type) {
    let t = table;
    let m = meta;
    let k;
    let hasOwn = false;
    let state;
    for (let i = 0; i < key.length; i++) {
        if (i) {
            t = hasOwn ? t[k] : (t[k] = Object.create(null));
            m = (state = m[k]).c;
            if (type === 0 /* Type.DOTTED */ && (state.t === 1 /* Type.EXPLICIT */ || state.t === 2 /* Type.ARRAY */)) {
                return null;
            }
            if (state.t === 2 /* Type.ARRAY */) {
                let l = t.length - 1;
                t = t[l];
                m = m[l].c;
            }
        }
        k = key[i];
        if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 /* Type.DOTTED */ && m[k]?.d) {
            return null;
        }
        if (!hasOwn) {
            let unsafe = k === '__proto__';
            if (ctx.uk && (unsafe || k === 'constructor'))
                return false;
            if (unsafe) {
                Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
                Object.defineProperty(m, k, { enumerable: true, configurable: true, writable: true });
            }
            m[k] = {
                t: i < key.length - 1 && type === 2 /* Type.ARRAY */
                    ? 3 /* Type.ARRAY_DOTTED */ : type,
                d: false,
                i: 0,
                c: Object.create(null),
            };
        }
    }
    state = m[k];
    if (state.t !== type && !(type === 1 /* Type.EXPLICIT */ && state.t === 3 /* Type.ARRAY_DOTTED */)) {
        // Bad key type!
        return null;
    }
    if (type === 2 /* Type.ARRAY */) {
        if (!state.d) {
            state.d = true;
            t[k] = [];
        }
        t[k].push(t = Object.create(null));
        state.c[state.i++] = (state = { t: 1 /* Type.EXPLICIT */, d: false, i: 0, c: Object.create(null) });
    }
    if (state.d) {
        // Redefining a table!
        return null;
    }
    state.d = true;
    if (type === 1 /* Type.EXPLICIT */) {
        t = hasOwn ? t[k] : (t[k] = Object.create(null));
    }
    else if (type === 0 /* Type.DOTTED */ && hasOwn) {
        return null;
    }
    return [k, t, state.c];
}
function validateTablePeek(ctx, peek, ptr) {
    if (peek === null || ctx.uk === 2)
        error_TomlError.x(peek === null
            ? 'trying to redefine an already defined table or value'
            : 'document contains an unsafe property', ctx, ptr);
}
function parse_parse(toml, options = {}) {
    let ctx = {
        s: toml,
        p: 0,
        d: options.maxDepth ?? 1000,
        bi: options.integersAsBigInt ?? false,
        ld: options.useLegacyDate ?? true,
        uk: options.unsafeKeyBehaviour === 'throw' ? 2 : options.unsafeKeyBehaviour === 'drop' ? 1 : 0,
    };
    let res = Object.create(null);
    let meta = Object.create(null);
    let tmp;
    let skipping = false;
    let tbl = res;
    let m = meta;
    // BOM is allowed, skip.
    // JS is UTF-16, so we have to check for the UTF-16 BOM instead of the UTF-8 BOM sequence!
    if (toml.charCodeAt(0) === 0xfeff)
        ctx.p++;
    skipVoid(ctx);
    while (ctx.p < toml.length) {
        if (toml.charCodeAt(ctx.p) === 0x5b /* [ */) {
            let isTableArray = toml.charCodeAt(++ctx.p) === 0x5b; /* [ */
            tmp = ctx.p += +isTableArray;
            skipping = false;
            let k = parseKey(ctx, 0x5d /* ] */);
            if (isTableArray) {
                if (toml.charCodeAt(ctx.p) !== 0x5d /* ] */) {
                    error_TomlError.x('expected end of table array declaration', ctx);
                }
                ctx.p++;
            }
            let p = peekTable(ctx, k, res, meta, isTableArray ? 2 /* Type.ARRAY */ : 1 /* Type.EXPLICIT */);
            if (!p) {
                validateTablePeek(ctx, p, tmp);
                skipping = true;
            }
            else {
                m = p[2];
                tbl = p[1];
            }
        }
        else {
            tmp = ctx.p;
            let k = parseKey(ctx);
            let p = peekTable(ctx, k, tbl, m, 0 /* Type.DOTTED */);
            if (!p && !skipping)
                validateTablePeek(ctx, p, tmp);
            skipVoid(ctx, true, true);
            let v = extractValue(ctx, void 0);
            if (p && !skipping)
                p[1][p[0]] = v;
        }
        skipVoid(ctx, true);
        if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 0xa /* \n */ && (tmp !== 0xd /* \r */ || toml.charCodeAt(ctx.p + 1) !== 0xa /* \n */)) {
            error_TomlError.x('each key-value declaration must be followed by an end-of-line', ctx);
        }
        skipVoid(ctx);
    }
    return res;
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/stringify.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
let BARE_KEY = /^[a-z0-9-_]+$/i;
let HAS_WELLFORMED = !!(''.isWellFormed);
function extendedTypeOf(obj) {
    let type = typeof obj;
    if (type === 'object') {
        if (Array.isArray(obj))
            return 'array';
        if (typeof obj.getUTCDate === 'function' && obj instanceof Date)
            return 'date';
        if (globalThis.Temporal) {
            if (obj.until) {
                if (obj instanceof Temporal.ZonedDateTime)
                    return 'temporal/tz+uc';
                if (obj instanceof Temporal.PlainDateTime || obj instanceof Temporal.PlainDate)
                    return 'temporal/uc';
                if (obj instanceof Temporal.PlainTime || obj instanceof Temporal.Instant)
                    return 'temporal';
                if (obj instanceof Temporal.PlainYearMonth)
                    return 'temporal/x';
            }
            else if ((obj.toPlainDate && obj instanceof Temporal.PlainMonthDay) ||
                (obj.negated && obj instanceof Temporal.Duration)) {
                return 'temporal/x';
            }
        }
    }
    return type;
}
function isArrayOfTables(obj) {
    for (let i = 0; i < obj.length; i++) {
        if (extendedTypeOf(obj[i]) !== 'object')
            return false;
    }
    return obj.length != 0;
}
function formatWellFormedStringUnchecked(s) {
    return JSON.stringify(s).replaceAll('\x7f', '\\u007f');
}
function formatString(s) {
    return formatWellFormedStringUnchecked(HAS_WELLFORMED ? s.toWellFormed() : s);
}
function formatKey(s) {
    if (BARE_KEY.test(s))
        return s;
    if (HAS_WELLFORMED && !s.isWellFormed())
        throw new RangeError('key contains illegal lone surrogates');
    return formatWellFormedStringUnchecked(s);
}
function stringifyValue(val, type, depth, numberAsFloat, strictTemporal) {
    if (depth === 0) {
        throw new Error('Could not stringify the object: maximum object depth exceeded');
    }
    switch (type) {
        // @ts-expect-error -- intentional fallthrough case
        case 'number':
            if (isNaN(val))
                return 'nan';
            if (val === Infinity)
                return 'inf';
            if (val === -Infinity)
                return '-inf';
            if (Number.isInteger(val) && (numberAsFloat || !Number.isSafeInteger(val)))
                return val.toFixed(1);
        case 'bigint':
        case 'boolean':
        case 'temporal':
            return val.toString();
        case 'string':
            return formatString(val);
        case 'date':
            if (isNaN(val.getTime()))
                throw new TypeError('cannot serialize invalid date');
            return val.toISOString();
        case 'object':
            return stringifyInlineTable(val, depth, numberAsFloat, strictTemporal);
        case 'array':
            return stringifyArray(val, depth, numberAsFloat, strictTemporal);
        // @ts-expect-error -- intentional fallthrough case
        case 'temporal/tz+uc':
            if (strictTemporal) {
                let tz = val.timeZoneId;
                let tzc = tz.charCodeAt(0);
                if (
                // Classic offset
                tzc !== 0x2b /* + */ && tzc !== 0x2d /* - */ &&
                    (
                    // Fast pre-check pass; see below for the actually accepted values
                    (tzc !== 0x55 /* U */ && tzc !== 0x47 /* G */ && tzc !== 0x5a /* Z */ && tzc !== 0x45 /* E */) ||
                        (
                        // UTC and its aliases; Temporal implementations don't all canonicalise unfortunately
                        tz !== 'UTC' && tz !== 'UCT' && tz !== 'Universal' && tz !== 'Zulu' &&
                            // GMT is a TZ but it's for all intents and purposes equivalent to UTC. Safe to downgrade.
                            !tz.startsWith('GMT') && tz !== 'Greenwich' &&
                            // Etc/* are all safe to downgrade to offset (either UTC, GMT, or offset)
                            !tz.startsWith('Etc/')))) {
                    throw new TypeError('Temporal objects with an IANA timezone are not allowed in Temporal strict mode');
                }
            }
        case 'temporal/uc':
            if (strictTemporal && val.calendarId !== 'iso8601')
                throw new TypeError('Temporal objects with a non-default calendar are not allowed in Temporal strict mode');
            return val.toString({
                calendarName: 'never',
                timeZoneName: 'never',
            });
        case 'temporal/x':
            throw new TypeError('Unsupported ' + val[Symbol.toStringTag]);
    }
}
function stringifyInlineTable(obj, depth, numberAsFloat, strictTemporal) {
    let keys = Object.keys(obj);
    if (keys.length === 0)
        return '{}';
    let res = '{ ';
    for (let i = 0; i < keys.length; i++) {
        let k = keys[i];
        if (i)
            res += ', ';
        res += formatKey(k) + ' = ' + stringifyValue(obj[k], extendedTypeOf(obj[k]), depth - 1, numberAsFloat, strictTemporal);
    }
    return res + ' }';
}
function stringifyArray(array, depth, numberAsFloat, strictTemporal) {
    if (array.length === 0)
        return '[]';
    let res = '[ ';
    for (let i = 0; i < array.length; i++) {
        if (i)
            res += ', ';
        if (array[i] === null || array[i] === void 0) {
            throw new TypeError('arrays cannot contain null or undefined values');
        }
        res += stringifyValue(array[i], extendedTypeOf(array[i]), depth - 1, numberAsFloat, strictTemporal);
    }
    return res + ' ]';
}
function stringifyArrayTable(array, key, depth, numberAsFloat, strictTemporal) {
    if (depth === 0) {
        throw new Error('Could not stringify the object: maximum object depth exceeded');
    }
    let res = '';
    for (let i = 0; i < array.length; i++) {
        res += `${res && '\n'}[[${key}]]\n`;
        res += stringifyTable(0, array[i], key, depth, numberAsFloat, strictTemporal);
    }
    return res;
}
function stringifyTable(tableKey, obj, prefix, depth, numberAsFloat, strictTemporal) {
    if (depth === 0) {
        throw new Error('Could not stringify the object: maximum object depth exceeded');
    }
    let preamble = '';
    let tables = '';
    let keys = Object.keys(obj);
    for (let i = 0; i < keys.length; i++) {
        let k = keys[i];
        if (obj[k] !== null && obj[k] !== void 0) {
            let type = extendedTypeOf(obj[k]);
            if (type === 'symbol' || type === 'function') {
                throw new TypeError(`cannot serialize values of type '${type}'`);
            }
            let key = formatKey(k);
            if (type === 'array' && isArrayOfTables(obj[k])) {
                tables += (tables && '\n') + stringifyArrayTable(obj[k], prefix ? `${prefix}.${key}` : key, depth - 1, numberAsFloat, strictTemporal);
            }
            else if (type === 'object') {
                let tblKey = prefix ? `${prefix}.${key}` : key;
                tables += (tables && '\n') + stringifyTable(tblKey, obj[k], tblKey, depth - 1, numberAsFloat, strictTemporal);
            }
            else {
                preamble += key;
                preamble += ' = ';
                preamble += stringifyValue(obj[k], type, depth, numberAsFloat, strictTemporal);
                preamble += '\n';
            }
        }
    }
    if (tableKey && (preamble || !tables)) // Create table only if necessary
        preamble = preamble ? `[${tableKey}]\n${preamble}` : `[${tableKey}]`;
    return preamble && tables
        ? `${preamble}\n${tables}`
        : preamble || tables;
}
function stringify_stringify(obj, { maxDepth = 1000, numbersAsFloat = false, strictTemporal = false } = {}) {
    if (extendedTypeOf(obj) !== 'object') {
        throw new TypeError('stringify can only be called with an object');
    }
    let str = stringifyTable(0, obj, '', maxDepth, numbersAsFloat, strictTemporal);
    if (str[str.length - 1] !== '\n')
        return str + '\n';
    return str;
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/index.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */





/** @deprecated use `import * as ... from 'smol-toml'` instead */
/* harmony default export */ const dist = ({ parse: parse_parse, stringify: stringify_stringify, TomlDate: TomlDate, TomlError: error_TomlError });

;// CONCATENATED MODULE: ./build/src/builder/buildkitd-config.js
/** The buildkitd.toml of the builder: the user's own, and what `registries` adds to it. */




/** @throws Error when the file is missing, or with line and column when it is no TOML */
function readBuildkitdConfig(read) {
    const path = read('buildkitd-config');
    const inline = read('buildkitd-config-inline');
    if (path && inline)
        throw new Error('buildkitd-config and buildkitd-config-inline exclude each other; give one of them');
    if (inline)
        return { input: 'buildkitd-config-inline', table: parseToml('buildkitd-config-inline', inline) };
    if (!path)
        return undefined;
    let text;
    try {
        text = readFileSync(path, 'utf8');
    }
    catch (cause) {
        throw new Error(`buildkitd-config: there is no file '${path}'; the path is relative to the workspace`, { cause });
    }
    return { input: 'buildkitd-config', table: parseToml('buildkitd-config', text) };
}
function parseToml(input, text) {
    try {
        // As big integers, so that 1 and 1.0 stay what they are.
        return parse(text, { integersAsBigInt: true });
    }
    catch (error) {
        if (!(error instanceof TomlError))
            throw error;
        const [what = ''] = error.message.split('\n');
        const reason = what.replace(/^Invalid TOML document: /, '');
        throw new Error(`${input}: line ${error.line}, column ${error.column}: ${reason}`, { cause: error });
    }
}
/**
 * Both in one; undefined when there is neither.
 *
 * @param certificate gives the path of the file that holds this PEM
 * @throws Error that names both places where they differ
 */
function mergeConfig(config, registries, certificate) {
    const added = registries.map((settings) => [settings.host, registryTable(settings, certificate)]);
    const needed = added.filter(([, table]) => Object.keys(table).length > 0);
    if (needed.length === 0)
        return config?.table;
    const own = tableOf(config?.table['registry']);
    const merged = needed.map(([host, table]) => {
        const before = tableOf(own[host]);
        for (const [key, value] of Object.entries(table)) {
            if (before[key] === undefined || toText(before[key]) === toText(value))
                continue;
            throw new Error(`registries: ${host} sets ${key === 'keypair' ? 'cert and key' : key}, and ${config?.input ?? ''} sets another ` +
                `${key} in [registry."${host}"]; leave one of them out`);
        }
        return [host, { ...before, ...table }];
    });
    return { ...config?.table, registry: { ...own, ...Object.fromEntries(merged) } };
}
function registryTable({ host, http, insecure, ca, cert, mirrors }, certificate) {
    return {
        ...(http !== undefined && { http }),
        ...(insecure !== undefined && { insecure }),
        ...(ca !== undefined && { ca: [certificate(host, 'ca')] }),
        ...(cert !== undefined && { keypair: [{ cert: certificate(host, 'cert'), key: certificate(host, 'key') }] }),
        ...(mirrors.length > 0 && { mirrors: [...mirrors] }),
    };
}
function tableOf(value) {
    return (value ?? {});
}
function toText(value) {
    return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? Number(inner) : inner));
}
/** Writes it with its certificates, for nobody else to read; the path, or undefined when there is nothing to say. */
async function writeBuildkitdConfig(config, registries, scratch) {
    const folder = (host) => join(scratch, 'registries', host.replace(/[^\w.-]/g, '_'));
    const table = mergeConfig(config, registries, (host, name) => join(folder(host), `${name}.pem`));
    if (!table)
        return undefined;
    for (const { host, ca, cert, key } of registries) {
        const pems = Object.entries({ ca, cert, key }).flatMap(([name, pem]) => (pem === undefined ? [] : [{ name, pem }]));
        if (pems.length === 0)
            continue;
        await mkdir(folder(host), { recursive: true, mode: 0o700 });
        await Promise.all(pems.map(({ name, pem }) => writeFile(join(folder(host), `${name}.pem`), pem, { mode: 0o600 })));
    }
    const path = join(scratch, 'buildkitd.toml');
    await writeFile(path, stringify(table, { numbersAsFloat: true }), { mode: 0o600 });
    return path;
}


/***/ }),

/***/ 7390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   eV: () => (/* binding */ reapStaleBuilders)
/* harmony export */ });
/* unused harmony exports ownBuilderName, keptBuilderName, madeAt */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _actions_sanitize_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5822);
/* harmony import */ var _docker_buildx_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9512);
/* harmony import */ var _registry_docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(240);
/** The names of builders that are made for one step alone, and what becomes of those that nobody removed. */






/**
 * `manifold-RUN-TIME-RANDOM`. The name is the label that every driver keeps, and that shows wherever the builder does:
 * drivers have no labels in common.
 */
function ownBuilderName(env, now) {
    const run = /^\d+$/.test(env['GITHUB_RUN_ID'] ?? '') ? env['GITHUB_RUN_ID'] : '0';
    return `manifold-${run ?? '0'}-${now.toString(36)}-${randomBytes(4).toString('hex')}`;
}
/** One that is to stay is never taken for a stale one. */
function keptBuilderName() {
    return `manifold-${randomBytes(6).toString('hex')}`;
}
/** When a builder of a step was made, in milliseconds since the epoch; undefined for any other builder. */
function madeAt(name) {
    const time = /^manifold-\d+-([0-9a-z]{8,9})-[0-9a-f]{8}$/.exec(name)?.[1];
    return time === undefined ? undefined : parseInt(time, 36);
}
const day = 24 * 60 * 60 * 1000;
/** Removes builders that steps of more than a day ago have left on this machine, where they are known to be idle. */
async function reapStaleBuilders(docker, env, now, { info }) {
    const stale = (await storedBuilders(env)).filter((name) => now - (madeAt(name) ?? now) > day);
    await Promise.all(stale.map(async (name) => {
        const busy = await (0,_docker_buildx_js__WEBPACK_IMPORTED_MODULE_4__/* .isBuilding */ .Hf)(docker, name).catch((error) => (0,_actions_sanitize_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitize */ .a)(error.message));
        if (busy !== false) {
            const why = busy === true ? 'something is being built on it' : `nobody knows if it is idle (${busy})`;
            info(`${name} is older than a day, but ${why}: it stays`);
            return;
        }
        info(`${name} was left by an earlier run: removed`);
        await (0,_docker_buildx_js__WEBPACK_IMPORTED_MODULE_4__/* .removeBuilder */ .iq)(docker, name);
    }));
}
/** Read from buildx's store: asking buildx takes as long as its slowest builder takes to answer. */
async function storedBuilders(env) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_registry_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .buildxFolder */ .jN)(env), 'instances'));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}


/***/ }),

/***/ 4751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findBuildx)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _registry_docker_config_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(240);
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

/***/ 8997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ savedBuildx)
/* harmony export */ });
/* unused harmony export withBuildx */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8476);
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
            const folder = join(installation.scratch, 'buildx');
            await mkdir(folder);
            await buildFromSource(cli(found), choice.url, folder);
            return cli(use(installation, join(folder, 'buildx')));
        }
    }
}
function savedBuildx({ state: { read } }) {
    return read(state) || undefined;
}
/** @param version the latest where it is left out */
async function install(installation, version) {
    // With Node's TLS and the client of the tool cache, which most steps need not load.
    const { installRelease, latestRelease } = await __nccwpck_require__.e(/* import() */ 730).then(__nccwpck_require__.bind(__nccwpck_require__, 4730));
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
        runtime.info(`buildx: ${sanitize(why)}; installing ${defaultRelease}`);
        return cli(await install(installation, defaultRelease));
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
    if (!(error instanceof DockerError))
        return undefined;
    const [said = ''] = error.output.split(/failed to solve|dockerfile parse error/);
    if (/'buildx' is not a docker command|unknown command: docker buildx/.test(said))
        return 'there is none';
    const [, lacks] = /^(?:ERROR: )?(unknown (?:flag: -\S+|shorthand flag: .*))$/m.exec(said) ?? [];
    return lacks === undefined ? undefined : `the one that is there is too old (${lacks})`;
}


/***/ }),

/***/ 9512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ isBuilding),
/* harmony export */   iq: () => (/* binding */ removeBuilder)
/* harmony export */ });
/* unused harmony exports buildFromSource, createNode, builderFeatures, useBuilder, inspectBuilder, parseInspect, runInImage */

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
        ...node.driverOpts.flatMap((option) => ['--driver-opt', csvRow([option])]),
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
    await docker(['buildx', 'use', name]);
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
    await docker(['buildx', 'rm', '--force', ...(keepState ? ['--keep-state'] : []), name]);
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
/** Builds a Dockerfile on each platform, running every step, and keeps nothing of the result. */
async function runInImage(docker, build, listener) {
    try {
        await docker([
            ...['buildx', 'build', '--builder', build.builder, '--progress', 'rawjson', '--no-cache'],
            ...['--platform', build.platforms.join(','), '--provenance=false', '--output', 'type=cacheonly'],
            ...['--file', build.dockerfile, build.context],
        ], {
            onStderr: (chunk) => {
                listener.push(chunk);
            },
        });
    }
    finally {
        listener.end();
    }
}


/***/ }),

/***/ 8476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ DockerError),
/* harmony export */   Bv: () => (/* binding */ withTimeLimit),
/* harmony export */   Eh: () => (/* binding */ withEnv),
/* harmony export */   RK: () => (/* binding */ dockerCli)
/* harmony export */ });
/* unused harmony export lastError */
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(773);
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

/***/ 4942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   lE: () => (/* binding */ saveImage)
/* harmony export */ });
/* unused harmony exports engineArchitecture, runPrivileged, hasImage, loadImage, containerLog, engineHoldsIndexes */
/* harmony import */ var _cli_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8476);
/** The Docker engine: what it is, and containers it runs. */

/** The engine's architecture as Go names it: `amd64`, `arm64`… */
async function engineArchitecture(docker) {
    return (await docker(['version', '--format', '{{.Server.Arch}}'])).trim();
}
/** Runs a privileged container to its end and gives its stdout. Pulls the image where it is missing. */
function runPrivileged(docker, image, args, signal) {
    return docker(['run', '--privileged', '--rm', image, ...args], signal && { signal });
}
/** Whether the engine has the image, so that it need not be pulled. */
async function hasImage(docker, image) {
    try {
        await docker(['image', 'inspect', '--format', '{{.Id}}', image]);
        return true;
    }
    catch (error) {
        if (error instanceof DockerError && /no such image/i.test(error.output))
            return false;
        throw error;
    }
}
/** Writes an image of the engine to a file. */
async function saveImage(docker, image, file) {
    await docker(['image', 'save', '--output', file, image]);
}
/** Gives the engine the image of a file. */
async function loadImage(docker, file) {
    await docker(['image', 'load', '--quiet', '--input', file]);
}
/** The last lines a container printed, stdout and stderr together as they came; empty when there is none. */
async function containerLog(docker, container, lines) {
    const stderr = [];
    try {
        const onStderr = (chunk) => void stderr.push(chunk);
        const stdout = await docker(['logs', '--tail', String(lines), container], { onStderr });
        return (stdout + Buffer.concat(stderr).toString()).trim();
    }
    catch {
        return '';
    }
}
/** Whether the engine's image store can hold an image of several platforms: containerd's can, the older ones can't. */
async function engineHoldsIndexes(docker) {
    const status = await docker(['info', '--format', '{{json .DriverStatus}}']);
    return status.includes('io.containerd.snapshotter');
}


/***/ }),

/***/ 773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cJ: () => (/* binding */ Cancelled),
  Xf: () => (/* binding */ endOrphans),
  m0: () => (/* binding */ exec)
});

// UNUSED EXPORTS: CommandNotFound

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/src/docker/process.js
/** Child processes: the only place that starts them. */



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
const exec = ([file, ...args], { env, input, signal, onStdout, onStderr } = {}) => new Promise((resolve, reject) => {
    const what = [(0,external_node_path_.basename)(file), ...args.slice(0, 1)].join(' ');
    if (signal?.aborted) {
        reject(new Cancelled(what));
        return;
    }
    const child = (0,external_node_child_process_namespaceObject.spawn)(file, args, {
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
    child.stdout.on('data', onStdout ?? ((chunk) => stdout.push(chunk)));
    child.stderr.on('data', (chunk) => {
        stderr.push(chunk);
        onStderr?.(chunk);
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
        if (signal?.aborted)
            reject(new Cancelled(what));
        else
            resolve({
                exitCode: code ?? 128,
                stdout: Buffer.concat(stdout).toString(),
                stderr: stderr.toString() + (killedBy ? `\n${what} was ended by ${killedBy}` : ''),
            });
    });
});
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
    const ids = (0,external_node_fs_.existsSync)('/proc') ? (0,external_node_fs_.readdirSync)('/proc').filter((name) => /^\d+$/.test(name)) : [];
    for (const id of ids.map(Number)) {
        if (id === process.pid)
            continue;
        try {
            if ((0,external_node_fs_.readFileSync)(`/proc/${id}/cmdline`, 'utf8').includes(path))
                process.kill(id, 'SIGKILL');
        }
        catch {
            // It has ended meanwhile, or is not ours.
        }
    }
}


/***/ }),

/***/ 6704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   ur: () => (/* binding */ defaultRetryPolicy)
/* harmony export */ });
/* unused harmony export waitBefore */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(773);
/* harmony import */ var _transient_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3268);
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

/***/ 3268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 5994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* unused harmony exports qemuModes, kernelBinfmt, surelyMissing, canBeEmulated, isMaybeNative, missingPlatforms, registerEmulators, resetEmulators, isWithinReach, outOfReach, vanished */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8476);
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6706);
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3999);
/** Emulators (QEMU user mode, registered in the kernel's binfmt_misc) for platforms that no node runs natively. */




const qemuModes = (/* unused pure expression or super */ null && (['auto', 'always', 'never']));
const binfmtMisc = '/proc/sys/fs/binfmt_misc';
const kernelBinfmt = {
    mounted: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(`${binfmtMisc}/register`),
    registered: (architecture) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(`${binfmtMisc}/${emulatorName(architecture)}`),
};
/** Architectures that a processor may run without emulation besides its own; only BuildKit can tell if this one does. */
const maybeNative = {
    amd64: ['386'],
    arm64: ['arm'],
};
/** Those of `platforms` that are surely not native to the engine, and whose emulator is not registered. */
function surelyMissing(platforms, engineArchitecture, registered) {
    return platforms.filter((platform) => {
        const arch = architectureOf(platform);
        return isLinux(platform) && !isMaybeNative(arch, engineArchitecture) && !registered(arch);
    });
}
/**
 * Whether an emulator may make a builder run a platform that it does not list. For an architecture of which it runs another
 * variant there is none to register: that would put the machine's own programs under emulation.
 */
function canBeEmulated(platform, listed) {
    const arch = architectureOf(platform);
    return isLinux(platform) && !listed.some((other) => isLinux(other) && architectureOf(other) === arch);
}
/** QEMU's user mode runs programs of Linux alone. */
function isLinux(platform) {
    return platform.startsWith('linux/');
}
/** Whether an engine of one architecture may run another without emulation. */
function isMaybeNative(architecture, engineArchitecture) {
    return architecture === engineArchitecture || (maybeNative[engineArchitecture]?.includes(architecture) ?? false);
}
/** The platforms asked for that a builder can't run, as far as its list tells. */
function missingPlatforms(asked, listed) {
    return asked.filter((platform) => !listed.includes(platform) && !isOlderArm(platform, listed));
}
/** BuildKit lists no arm/v5, though whatever runs arm/v6 runs it (util/archutil of BuildKit v0.32). */
function isOlderArm(platform, listed) {
    return platform === 'linux/arm/v5' && listed.some((other) => other.startsWith('linux/arm/'));
}
/** Registers emulators with the engine's kernel; one that is there already is left as it is. */
async function registerEmulators(source, wanted) {
    const list = wanted === 'all' ? wanted : [...new Set(wanted.map(architectureOf))].join(',');
    await inKernel(source, `emulators for ${list} could not be registered`, ['--install', list]);
}
/** Takes all emulators away, so that those of this step's image come in their place. */
async function resetEmulators(source) {
    await inKernel(source, 'emulators could not be taken away', ['--uninstall', 'qemu-*']);
}
async function inKernel(source, failure, args) {
    try {
        await runEmulatorImage(source, args);
    }
    catch (error) {
        if (!(error instanceof DockerError))
            throw error;
        throw new Error(`qemu: ${failure} with ${source.images.join(', ')}: ${error.message}; ` +
            'the engine must be able to pull one of these images (qemu-image) and to run privileged containers', { cause: error });
    }
}
/**
 * Whether emulators that are registered with docker's engine may serve a node: it is that engine, or on the same machine.
 * Where an endpoint is the name of a context nobody knows; then it is tried.
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
/** The error for platforms whose emulators would have to be registered on other machines. */
function outOfReach(missing, nodes) {
    const names = nodes.map(({ name, endpoint }) => `${name} (${endpoint})`).join(', ');
    return new Error(`platforms: ${missing.join(', ')}: no node runs that, and none is on this machine, where emulators could be registered: ` +
        `install them on the machine of ${names}, for instance by docker run --privileged --rm ` +
        'tonistiigi/binfmt --install all, leave the platform out, or give a node that runs it (nodes)');
}
/** The error for platforms that the builder does not list although their emulators were registered. */
function vanished(missing, listed, binfmt) {
    const cause = binfmt.mounted()
        ? 'the engine may be rootless or on another machine, or the image given as qemu-image has no emulator for it'
        : `binfmt_misc is not mounted on this machine, so the registration vanished with its container; ` +
            `run: mount -t binfmt_misc binfmt_misc ${binfmtMisc}`;
    return new Error(`platforms: the builder can't run ${missing.join(', ')} though emulators were registered (it runs ${listed.join(', ')}): ${cause}`);
}
/** The name QEMU and binfmt_misc give the emulator of an architecture. */
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

/***/ 3999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ keepEmulatorImage)
/* harmony export */ });
/* unused harmony exports defaultQemuImages, runEmulatorImage */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var _actions_runtime_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6757);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8476);
/* harmony import */ var _docker_engine_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4942);
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(6704);
/** The image that registers emulators: pulled, or from the Actions cache, and the next one where one can't be had. */









/** Pinned, so that a build of today and one of next year are emulated alike; the second is a mirror of the first. */
const defaultQemuImages = (/* unused pure expression or super */ null && ([
    'docker.io/tonistiigi/binfmt:qemu-v10.0.4',
    'mirror.gcr.io/tonistiigi/binfmt:qemu-v10.0.4',
]));
/**
 * Runs the first image that can be had with these arguments.
 *
 * @throws DockerError of the last image
 */
async function runEmulatorImage(source, args) {
    const { images, runtime } = source;
    for (const [index, image] of images.entries()) {
        try {
            await runImage(source, image, args);
            return;
        }
        catch (error) {
            if (!(error instanceof DockerError) || index === images.length - 1)
                throw error;
            runtime.info(`qemu-image: ${image}: ${sanitize(error.message)}; trying ${images[index + 1] ?? ''}`);
        }
    }
}
async function runImage({ docker, runtime, cache, env, signal, retryPolicy }, image, args) {
    const pulled = cache !== undefined &&
        !isPinned(image) &&
        !(await hasImage(docker, image)) &&
        !(await restore(docker, runtime, cache, env, image));
    await retry(`emulators from ${image}`, (signal) => runPrivileged(docker, image, args, signal), {
        retryPolicy,
        log: sanitizedLog(runtime),
        signal,
    });
    if (pulled)
        runtime.state.write(state, image);
}
/**
 * Whether it is named by its digest. Then it is pulled, and the engine checks it: in a cache anyone who can write to it
 * could have put another, and an engine that loads an image from a file doesn't know it by its digest.
 */
function isPinned(image) {
    return image.includes('@');
}
/** State: the image that post keeps in the cache. */
const state = 'emulator-image';
/** A cache that does not answer costs the time of a pull, never the step. */
async function restore(docker, { info }, cache, env, image) {
    const { path, key } = place(image, env);
    try {
        if (!(await cache.restore(path, key)))
            return false;
        await loadImage(docker, path);
        return true;
    }
    catch (error) {
        info(`qemu-cache-image: ${image} could not be taken from the Actions cache: ${sanitize(error.message)}`);
        return false;
    }
    finally {
        await rm(path, { force: true });
    }
}
/** Keeps the image that main pulled. */
async function keepEmulatorImage(docker, cache, env, runtime) {
    const image = runtime.state.read(state);
    if (!image || !cache)
        return;
    const { path, key } = place(image, env);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    try {
        await (0,_docker_engine_js__WEBPACK_IMPORTED_MODULE_6__/* .saveImage */ .lE)(docker, image, path);
        await cache.save(path, key);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
}
/** The cache takes the path for a part of the key, so it must be the same in every run. */
function place(image, env) {
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(image).digest('hex').slice(0, 16);
    const key = `manifold-emulators-${process.platform}-${process.arch}-${id}`;
    return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'manifold-emulators', `${id}.tar`), key };
}


/***/ }),

/***/ 6706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ parsePlatform)
/* harmony export */ });
/* unused harmony exports normalise, architectureOf, parsePlatforms */
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1916);
/**
 * Platforms as people write them, normalised to `os/arch[/variant]` in lower case.
 *
 * The normal form is that of containerd's platforms package, which BuildKit uses: `arm64` has no `v8`, `amd64` no `v1`,
 * `arm` always a variant. Two things differ there: `armel` is `arm/v5`, which is what Debian's port of that name
 * runs on, and words that containerd does not know (`x64`, `armv7l`, `arm64v8`…) are understood.
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
/** Other words for an architecture, with the variant that the word implies. */
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
    // The 32-bit state of ARMv8, which containerd writes arm with variant v8.
    aarch32: ['arm', 'v8'],
    mips64el: ['mips64le'],
    mipsel: ['mipsle'],
    ppc64el: ['ppc64le'],
    loongarch64: ['loong64'],
};
const osAliases = new Map([['macos', 'darwin']]);
/**
 * Reads `arch`, `os/arch` or `os/arch/variant`; the system is `linux` where it is left out.
 *
 * @throws Error that names the word and the nearest known one
 */
function parsePlatform(text) {
    if (/\s/.test(text.trim()))
        throw new Error(`'${text}' is not a platform: it has a space in it; separate platforms by commas or newlines`);
    const words = text.trim().toLowerCase().split('/');
    const first = words[0] ?? '';
    const startsWithOs = words.length > 1 && !isArchitecture(first);
    const [os, arch, variant, ...rest] = startsWithOs ? words : ['linux', ...words];
    const system = osAliases.get(os ?? '') ?? os ?? '';
    if (!arch || rest.length > 0 || variant === '') {
        throw new Error(`'${text}' is not a platform: write os/arch or os/arch/variant, such as linux/arm64 or linux/arm/v7`);
    }
    if (!operatingSystems.has(system))
        throw unknown(text, 'operating system', system, operatingSystems);
    if (!isArchitecture(arch)) {
        throw unknown(text, 'architecture', arch, [...architectures, ...Object.keys(aliases)]);
    }
    if (variant !== undefined && !/^v?\d+(\.\d+)?$/.test(variant)) {
        throw new Error(`'${text}' is not a platform: the variant '${variant}' is not of the form v7`);
    }
    const [realArch, impliedVariant] = aliases[arch] ?? [arch];
    if (variant !== undefined && impliedVariant !== undefined && withV(variant) !== impliedVariant) {
        throw new Error(`'${text}' is not a platform: ${arch} is ${realArch}/${impliedVariant}, so it can't be ${variant}`);
    }
    return normalise({ os: system, architecture: realArch, variant: variant ?? impliedVariant });
}
/** The normal form of fields that stand in an index or config; these are never aliases, so nothing is refused. */
function normalise({ os, architecture, variant }) {
    const kept = normalVariant(architecture, variant ? withV(variant) : undefined);
    return [os, architecture, ...(kept ? [kept] : [])].join('/');
}
/** `arm` of `linux/arm/v7`. */
function architectureOf(platform) {
    return platform.split('/')[1] ?? '';
}
/**
 * Reads the input `platforms`.
 *
 * @throws Error for an unknown word, or for a platform that stands there twice, in whatever spelling
 */
function parsePlatforms(words) {
    const spelling = new Map();
    for (const word of words) {
        const platform = inInput(() => parsePlatform(word));
        const earlier = spelling.get(platform);
        if (earlier !== undefined) {
            const both = earlier === word ? `'${word}'` : `'${earlier}' and '${word}'`;
            throw new Error(`platforms: ${platform} is asked for twice (${both}); leave one out`);
        }
        spelling.set(platform, word);
    }
    return [...spelling.keys()];
}
function inInput(read) {
    try {
        return read();
    }
    catch (error) {
        throw new Error(`platforms: ${error.message}`, { cause: error });
    }
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
    return new Error(`'${text}' is not a platform: unknown ${what} '${word}'; did you mean '${nearest}'?`);
}


/***/ }),

/***/ 5779:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _actions_file_cache_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(9564);
/* harmony import */ var _actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6757);
/* harmony import */ var _actions_scratch_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9487);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8476);
/* harmony import */ var _buildx_find_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4751);
/* harmony import */ var _docker_process_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(773);
/* harmony import */ var _builder_builder_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4813);
/* harmony import */ var _emulators_image_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3999);
/* harmony import */ var _buildx_install_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8997);
/* harmony import */ var _builder_own_builders_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(7390);
/* harmony import */ var _registry_access_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(3795);
/* harmony import */ var _publish_release_state_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(6020);
/** After the job: puts back and removes what a step left. Never fails the job; says what it could not do. */












const buildx = (0,_buildx_install_js__WEBPACK_IMPORTED_MODULE_7__/* .savedBuildx */ .u)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA) ?? (0,_buildx_find_js__WEBPACK_IMPORTED_MODULE_3__/* .findBuildx */ .a)(process.env);
const ownDocker = (0,_docker_cli_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerCli */ .RK)({ exec: _docker_process_js__WEBPACK_IMPORTED_MODULE_4__/* .exec */ .m0, onCommand: _actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA.command, buildx });
// What does not answer is skipped, and told: a job must not wait for its clean-up.
const docker = (0,_docker_cli_js__WEBPACK_IMPORTED_MODULE_2__/* .withTimeLimit */ .Bv)((0,_docker_cli_js__WEBPACK_IMPORTED_MODULE_2__/* .withEnv */ .Eh)(ownDocker, (0,_registry_access_js__WEBPACK_IMPORTED_MODULE_9__/* .savedDockerEnv */ .h)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA)), 60_000);
const scratch = (0,_actions_scratch_js__WEBPACK_IMPORTED_MODULE_1__/* .ownScratch */ .nU)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA);
if (scratch !== undefined)
    (0,_docker_process_js__WEBPACK_IMPORTED_MODULE_4__/* .endOrphans */ .Xf)(scratch);
const release = (0,_publish_release_state_js__WEBPACK_IMPORTED_MODULE_10__/* .pendingRelease */ .J4)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA);
if (scratch !== undefined && release)
    await tell('the tags could not be put back', rollBackTags(scratch, release));
await Promise.all([
    tell('the builder could not be removed', (0,_builder_builder_js__WEBPACK_IMPORTED_MODULE_5__/* .removeOwnBuilder */ .aF)(docker, _actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA, process.env)),
    tell('qemu-cache-image: the emulators could not be kept in the Actions cache', (0,_emulators_image_js__WEBPACK_IMPORTED_MODULE_6__/* .keepEmulatorImage */ .MH)(docker, (0,_actions_file_cache_js__WEBPACK_IMPORTED_MODULE_11__/* .fileCache */ .H)(process.env), process.env, _actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA)),
    tell('builders of earlier runs could not be removed', (0,_builder_own_builders_js__WEBPACK_IMPORTED_MODULE_8__/* .reapStaleBuilders */ .eV)(docker, process.env, Date.now(), _actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA)),
]);
// Last: it holds the Docker config by which the rest is reached.
await tell('the folder of the step could not be removed', (0,_actions_scratch_js__WEBPACK_IMPORTED_MODULE_1__/* .removeScratch */ .ZU)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .runtime */ .fA));
async function rollBackTags(scratch, release) {
    // Seldom needed, and post should be over soon.
    const { rollBackAfterKill } = await Promise.all(/* import() */[__nccwpck_require__.e(175), __nccwpck_require__.e(891)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9891));
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

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ pendingRelease)
/* harmony export */ });
/* unused harmony exports recordRelease, forgetRelease */
const name = 'release';
/** Before the first tag moves. */
function recordRelease({ state }, release) {
    state.write(name, JSON.stringify(release));
}
/** Forgets what the tags pointed to: from now on nothing is put back. The last deed of a step that went well. */
function forgetRelease({ state }) {
    state.write(name, '');
}
/** What a step that ended half-way left; undefined after one that settled, or that never moved a tag. */
function pendingRelease({ state }) {
    const text = state.read(name);
    return text === '' ? undefined : JSON.parse(text);
}


/***/ }),

/***/ 3795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ openAccess),
/* harmony export */   h: () => (/* binding */ savedDockerEnv)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8476);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(240);
/* harmony import */ var _docker_process_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(773);
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
    const bridging = await __nccwpck_require__.e(/* import() */ 592).then(__nccwpck_require__.bind(__nccwpck_require__, 8592));
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

/***/ 240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ basic),
/* harmony export */   jN: () => (/* binding */ buildxFolder),
/* harmony export */   vY: () => (/* binding */ ownFolder),
/* harmony export */   x0: () => (/* binding */ makeDockerConfig)
/* harmony export */ });
/* unused harmony export ownAuth */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
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
    const entry = await entryOf(await readOwnConfig(join(ownFolder(env), 'config.json')), registry, exec);
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

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5779);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

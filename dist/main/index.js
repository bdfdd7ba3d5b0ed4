import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

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

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
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

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
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

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 70434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runArtifacts),
/* harmony export */   z: () => (/* binding */ offersArtifacts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/** Small texts as artifacts of the workflow run. Their client is large, and loaded only when it is needed. */


const file = 'part.json';
/**
 * Undefined where the runner offers no artifact service. The protocol is that of `actions/upload-artifact@v4`, whose client
 * serves GitHub's own hosts alone.
 *
 * @param scratch a private folder
 */
function runArtifacts(env, scratch) {
    if (!offersArtifacts(env))
        return undefined;
    const inFolder = async (work) => {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'artifact-'));
        try {
            return await work(folder);
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
        }
    };
    return {
        put: (name, text) => inFolder(async (folder) => {
            const client = await loadClient();
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
            const upload = () => client.uploadArtifact(name, [path], folder, { retentionDays: 3 });
            try {
                await upload();
            }
            catch (error) {
                // An earlier attempt has left one, and a name is taken only once.
                if (!/\b409\b|already exists/.test(error.message))
                    throw error;
                await remove(client, name);
                await upload();
            }
        }),
        read: (prefix) => inFolder(async (folder) => {
            const client = await loadClient();
            const { artifacts } = await client.listArtifacts({ latest: true });
            const found = artifacts.filter(({ name }) => name.startsWith(prefix));
            const texts = found.map(async ({ id, name }) => {
                await client.downloadArtifact(id, { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name) });
                return [name, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name, file), 'utf8')];
            });
            return new Map(await Promise.all(texts));
        }),
        remove: async (name) => {
            await remove(await loadClient(), name);
        },
    };
}
function offersArtifacts(env) {
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL'])
        return false;
    const { GITHUB_SERVER_URL: server = '' } = env;
    const { hostname } = new URL(server === '' ? 'https://github.com' : server);
    return /(?:^|\.)(?:github\.com|ghe\.com|localhost)$/i.test(hostname);
}
/** One that is not there counts as removed. */
async function remove(client, name) {
    try {
        await client.deleteArtifact(name);
    }
    catch (error) {
        if (!/not found|\b404\b/i.test(error.message))
            throw error;
    }
}
async function loadClient() {
    // It unpacks by a library that makes buffers in a way Node warns of.
    process.noDeprecation = true;
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__nccwpck_require__.e(838), __nccwpck_require__.e(271), __nccwpck_require__.e(888)]).then(__nccwpck_require__.bind(__nccwpck_require__, 37888));
    return new DefaultArtifactClient();
}


/***/ }),

/***/ 22426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancellation)
/* harmony export */ });
/** The runner's wish to end the step. */
/** Aborted once the runner cancels the job. */
function cancellation() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => {
            controller.abort();
        });
    }
    return controller.signal;
}


/***/ }),

/***/ 26634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readFacts)
/* harmony export */ });
/* unused harmony export parseCheckout */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/** What a plan is made from besides the inputs: the runner's variables, the event's JSON, the checkout, the clock. */

/** @throws Error when the event's JSON can't be read, or `names-from` is `git` and there is no checkout */
async function readFacts(read, env, run) {
    const [payload, checkout] = await Promise.all([readPayload(env), readCheckoutIfNeeded(read, run)]);
    return { env, payload, checkout, now: new Date() };
}
async function readPayload(env) {
    const path = env['GITHUB_EVENT_PATH'];
    if (!path)
        return undefined;
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw new Error(`the event's JSON (GITHUB_EVENT_PATH) can't be read: ${error.message}`, { cause: error });
    }
}
/** The event seldom tells when its commit was made; the checkout does. */
async function readCheckoutIfNeeded(read, run) {
    const texts = ['images', 'tags', 'flavor', 'labels', 'annotations'].map(read);
    const wantsTime = read('created') === 'commit' || texts.some((text) => text.includes('commit_date'));
    const wantsNames = read('names-from') === 'git';
    if (!wantsNames && !wantsTime)
        return undefined;
    try {
        return await readCheckout(run);
    }
    catch (error) {
        if (!wantsNames)
            return undefined;
        throw new Error(`names-from: git: ${error.message}; check the repository out before this step`, {
            cause: error,
        });
    }
}
async function readCheckout(run) {
    // In a container job the workspace belongs to another user, which git refuses unless told.
    const format = ['--decorate=full', '--format=%H%n%cI%n%D'];
    const { exitCode, stdout, stderr } = await run(['git', '-c', 'safe.directory=*', 'log', '-1', ...format]);
    if (exitCode !== 0)
        throw new Error(stderr.trim().split('\n').at(-1) ?? '');
    return parseCheckout(stdout);
}
/** Reads `git log --decorate=full --format=%H%n%cI%n%D`. */
function parseCheckout(stdout) {
    const [sha = '', time = '', decoration = ''] = stdout.split('\n');
    const rank = (ref) => [/^HEAD -> /, /^tag: /, /^refs\/(remotes\/)?pull\//, /^/].findIndex((pattern) => pattern.test(ref));
    const refs = decoration
        .split(', ')
        .filter((ref) => ref.includes('refs/'))
        .toSorted((one, other) => rank(one) - rank(other))
        .map((ref) => ref.replace(/^(HEAD -> |tag: )/, ''));
    return { sha, refs, commitTime: new Date(time) };
}


/***/ }),

/***/ 49564:
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
            const { restoreCache } = await Promise.all(/* import() */[__nccwpck_require__.e(838), __nccwpck_require__.e(353), __nccwpck_require__.e(271), __nccwpck_require__.e(88), __nccwpck_require__.e(337)]).then(__nccwpck_require__.bind(__nccwpck_require__, 17337));
            return (await restoreCache([path], key)) !== undefined;
        },
        save: async (path, key) => {
            const { saveCache } = await Promise.all(/* import() */[__nccwpck_require__.e(838), __nccwpck_require__.e(353), __nccwpck_require__.e(271), __nccwpck_require__.e(88), __nccwpck_require__.e(337)]).then(__nccwpck_require__.bind(__nccwpck_require__, 17337));
            await saveCache([path], key);
        },
    };
}


/***/ }),

/***/ 48156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ readItems),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   aK: () => (/* binding */ readRows),
/* harmony export */   pS: () => (/* binding */ readWord),
/* harmony export */   wM: () => (/* binding */ readMinutes)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(25175);

/**
 * Items by newline or comma. A quoted item keeps commas, newlines and (doubled) quotes; blank items are dropped.
 * `#` has no meaning.
 */
function readList(read, name) {
    return csv(read(name), name).flat().filter(Boolean);
}
/**
 * One item a line, commas kept; for values that are CSV themselves (`type=gha,mode=max`) or free text
 * (`KEY=a, b`). An item that is quoted as a whole may hold newlines.
 */
function readLines(read, name) {
    return readItems(read, name).map(({ text }) => text);
}
/** The same, with the word whether the item was quoted as a whole. */
function readItems(read, name) {
    const cast = (text, { quoting }) => ({ text, quoted: quoting });
    const items = csv(read(name), name, '\u0000', { cast });
    return items.flatMap(([item]) => (item?.text ? [item] : []));
}
/** One item a line as it stands, quotes included; for values that are rows of CSV (`type=image,"name=a,b"`). */
function readRows(read, name) {
    return read(name)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
}
/**
 * One record of CSV fields a line, for values with attributes (`type=raw,value=x`). A line that starts with `#` is a
 * comment, as people write them between tag rules.
 */
function readRecords(read, name) {
    return csv(read(name), name, ',', { comment: '#' })
        .map((fields) => fields.filter(Boolean))
        .filter((fields) => fields.length > 0);
}
/**
 * A YAML 1.2 core boolean; `fallback` when the input is empty.
 *
 * @throws Error for any other word
 */
function readBoolean(read, name, fallback) {
    const text = read(name);
    if (text === '')
        return fallback;
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new Error(`${name}: '${text}' is not a boolean; write true or false`);
}
/**
 * Minutes, fractions allowed, as milliseconds; 0 when the input is empty.
 *
 * @throws Error for anything but a number that is not negative
 */
function readMinutes(read, name) {
    const text = read(name) || '0';
    if (!/^\d+(?:\.\d+)?$/.test(text))
        throw new Error(`${name}: '${text}' is not a number of minutes, such as 30`);
    // A timer of Node holds 31 bits of milliseconds, 24 days.
    return Math.min(Number(text) * 60_000, 2 ** 31 - 1);
}
/** @throws Error when the text is none of `words` */
function readWord(read, name, words) {
    const text = read(name) || words[0];
    const word = words.find((known) => known === text);
    if (word === undefined)
        throw new Error(`${name}: '${text}' is none of ${words.join(', ')}`);
    return word;
}
/** @throws Error when the text is not CSV, with the line */
function csv(text, name, delimiter = ',', { comment = '', cast } = {}) {
    try {
        return (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
            delimiter,
            comment,
            comment_no_infix: true,
            // Left to itself, csv-parse knows only the first kind of newline that it meets.
            recordDelimiter: ['\r\n', '\n', '\r'],
            relaxColumnCount: true,
            relaxQuotes: true,
            skipEmptyLines: true,
            trim: true,
            ...(cast && { cast }),
        });
    }
    catch (error) {
        throw new Error(`${name}: ${error.message}; quote a value as "a,b" and double the quotes inside it`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 34667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   eu: () => (/* binding */ expectVersion),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77934);
/** JSON from outside: `unknown` at the edge, typed after it. Errors name the field and never quote the text, which may hold secrets. */

/**
 * @param what where the JSON comes from, such as `plan`
 * @param remedy a sentence; empty where there is nothing to do about it
 * @throws Error such as `plan: legs.0.name: expected string, found number. REMEDY`
 */
function parseJson(schema, text, what, remedy = '') {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        // Without its cause, which quotes the text.
        throw new Error(sentence(`${what}: not valid JSON`, remedy));
    }
    return parseValue(schema, value, what, remedy);
}
/** The same of a value that something else has decoded. */
function parseValue(schema, value, what, remedy = '') {
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, value);
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    const path = valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue);
    throw new Error(sentence(`${what}: ${path === null ? '' : `${path}: `}${problem(issue)}`, remedy));
}
/** A string that `parse` reads. The message of what it throws becomes that of the field. */
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
/** An object of strings, whatever its keys are. `v.record` drops some, such as `constructor`. */
const strings = valibot__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((value) => isObject(value) && Object.values(value).every((item) => typeof item === 'string'), 'expected an object of strings');
/** @throws Error when another release of the action wrote it, in a shape that this one would misread */
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ sanitizedLog),
/* harmony export */   fA: () => (/* binding */ runtime)
/* harmony export */ });
/* unused harmony export createRuntime */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73024);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(45822);
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

/***/ 45822:
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

/***/ 39487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   lP: () => (/* binding */ makeScratch)
/* harmony export */ });
/* unused harmony exports ownScratch, removeScratch */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(76760);
/** A private folder for this step, which post removes. */




const key = 'scratch';
/** Makes the folder, after its path is in the state. */
async function makeScratch({ state }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(process.env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `manifold-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    state.write(key, path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true, mode: 0o700 });
    return path;
}
/** The folder that main made, for post; undefined when it made none. */
function ownScratch({ state }) {
    return state.read(key) || undefined;
}
async function removeScratch(runtime) {
    const path = ownScratch(runtime);
    if (path)
        await rm(path, { recursive: true, force: true });
}


/***/ }),

/***/ 36930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* unused harmony export YamlValue */
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21916);
/**
 * Inputs written in YAML. Every fault is told with the input's name, line and column, and never with the text that
 * stands there: it may be a password.
 */

/**
 * Reads an input as YAML 1.2; undefined when it is not given.
 *
 * @throws Error with line and column when it is not well-formed
 */
async function readYaml(read, name) {
    const text = read(name);
    if (text === '')
        return undefined;
    // Few steps have such an input, so the library is no part of the start.
    const library = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 38815, 19));
    const lines = new library.LineCounter();
    const document = library.parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const [fault] = [...document.errors, ...document.warnings];
    if (fault) {
        const { line, col } = lines.linePos(fault.pos[0]);
        const what = fault.code.toLowerCase().replaceAll('_', ' ');
        throw new Error(`${name}: line ${line}, column ${col}: not well-formed YAML (${what}); put values with special characters in quotes`);
    }
    return new YamlValue(document.contents, { name, library, document, lines });
}
class YamlValue {
    node;
    source;
    /** Where the value stands; where nothing stands, as after `key:`, that of the key. */
    offset;
    constructor(node, source, offset = 0) {
        const { isAlias, isNode } = source.library;
        this.source = source;
        this.offset = (isNode(node) ? node.range?.[0] : undefined) ?? offset;
        this.node = isAlias(node) ? node.resolve(source.document) : node;
        if (isAlias(node) && this.node === undefined)
            throw this.fault('a value that starts with * must stand in quotes');
    }
    /** An error about this value: the input, where it stands, and the message. */
    fault(message) {
        const { line, col } = this.source.lines.linePos(this.offset);
        return new Error(`${this.source.name}: line ${line}, column ${col}: ${message}`);
    }
    /** The entries of a map, in order; `place` is for faults of the key. */
    entries() {
        if (!this.source.library.isMap(this.node))
            throw this.fault('this must be a map, lines of `key: value`');
        return this.node.items.map((pair) => {
            const place = new YamlValue(pair.key, this.source, this.offset);
            return { key: place.text(), value: new YamlValue(pair.value, this.source, place.offset), place };
        });
    }
    /** The fields of a map that may have no others. */
    fields(known) {
        const found = {};
        for (const { key, value, place } of this.entries()) {
            const field = known.find((name) => name === key);
            if (field === undefined) {
                throw place.fault(`unknown key '${key}'; did you mean '${(0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(key, known)}'? Known are ${known.join(', ')}`);
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
    /** A single value as it is written, so that `0123` keeps its zero; empty where nothing stands. */
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
    /** A list of texts; a single text counts as comma-separated. */
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

/***/ 40708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ru: () => (/* binding */ readBuildkitdConfig),
  QU: () => (/* binding */ writeBuildkitdConfig)
});

// UNUSED EXPORTS: mergeConfig

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
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
class TomlError extends Error {
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
        throw new TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
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
            TomlError.x('control characters are not allowed in strings', ctx);
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
                        TomlError.x('invalid non-hex character in unicode escape', ctx);
                    value = (value << 4) | digit;
                }
                // Because JS does bitwise on signed 32bit integers, all 0xfzzzzzzz values are actually seen as negative
                if (value < 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) {
                    TomlError.x('invalid unicode escape', ctx, errPtr);
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
                    TomlError.x('unrecognised escape sequence', ctx);
                sliceStart = ctx.p + 1;
                state = 0;
            }
        }
        // Newline escape continuation: keep moving forward until the first non-whitespace char
        else if (c !== 0x20 && c !== 0x9 /* \t */) {
            if (state === 2)
                TomlError.x('invalid escape: only line-ending whitespace may be escaped', ctx, sliceStart);
            // State cannot be zero, or we'd have branched earlier already.
            // If it's a backslash, immediately transition to the escape state so it can be processed.
            state = !isLiteral && c === 0x5c /* \ */ ? 1 : 0;
            sliceStart = ctx.p;
        }
    }
    TomlError.x('unfinished string', ctx, startPtr);
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
        ctx.d-- || TomlError.x('document contains excessively nested structures. aborting.', ctx);
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
            TomlError.x('invalid value', ctx, errPtr);
        return ctx.p++, true;
    }
    if (c === 0x66 /* f */) { // Only possible valid value is `false`
        if (ctx.s.charCodeAt(++ctx.p) !== 0x61 || ctx.s.charCodeAt(++ctx.p) !== 0x6c || ctx.s.charCodeAt(++ctx.p) !== 0x73 || ctx.s.charCodeAt(++ctx.p) !== 0x65)
            TomlError.x('invalid value', ctx, errPtr);
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
            TomlError.x('invalid value', ctx, startPtr);
        return ctx.p++, (sign || 1) / 0;
    }
    // (+/-)nan
    if (c === 0x6e /* n */) {
        if (ctx.s.charCodeAt(++ctx.p) !== 0x61 || ctx.s.charCodeAt(++ctx.p) !== 0x6e)
            TomlError.x('invalid value', ctx, startPtr);
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
            TomlError.x('illegal leading zero', ctx, startPtr);
    }
    // If the 1st char is not a digit by now, then it's not a valid TOML value at all
    else if (!isDigit(c))
        TomlError.x('invalid value', ctx, startPtr);
    while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
        if (!state)
            state = 1; // Detects single-digit numbers we can use a fast parse path for
        // The way the states are numbered is not random: underscores are always permitted in odd-numbered states and
        // never permitted in even-numbered ones.
        if (c === 0x5f /* _ */) {
            if (!(state & 1))
                TomlError.x('illegal underscore', ctx);
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
            TomlError.x(`illegal character in numeric literal`, ctx);
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
        TomlError.x('unfinished numeric value', ctx, startPtr);
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
                TomlError.x('illegal underscore', ctx);
            underscore = 3;
        }
        // We only need to check if the number is a valid digit, nothing else is permitted
        else if (!isDigit(c, base))
            TomlError.x(`illegal character in numeric literal`, ctx);
        // Clear underscore flag
        else if (underscore & 1)
            underscore--;
    }
    // Trailing underscore is not allowed
    if (underscore & 1)
        TomlError.x('unfinished numeric value', ctx);
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
                TomlError.x('integer value cannot be represented losslessly', ctx, startPtr);
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
        TomlError.x('invalid date-time: date part is malformed', ctx, startPtr);
    if (ctx.p >= ctx.s.length || (((c = ctx.s.charCodeAt(ctx.p)) !== 0x20 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 0x54 /* T */ && c !== 0x74 /* t */)) {
        let t = ctx.s.slice(startPtr, ctx.p);
        return readDate(ctx, t, 3, false, startPtr);
    }
    if (ctx.s.charCodeAt(ctx.p += 3) !== 0x3a /* : */)
        TomlError.x('invalid date-time: time part is malformed', ctx, startPtr);
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
            TomlError.x('invalid date', ctx, errPtr);
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
        TomlError.x(e instanceof Error ? e.message : '' + e, ctx, errPtr);
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
            TomlError.x('control characters are not allowed in comments', ctx);
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
                TomlError.x('unexpected end of key', ctx);
            if (state === 1)
                parsed.push(ctx.s.slice(sliceStart, ctx.p));
            return ctx.p++, parsed;
        }
        // Dotted key separator
        else if (c === 0x2e /* . */) {
            if (!state)
                TomlError.x('illegal empty bare key', ctx);
            if (state === 1)
                parsed.push(ctx.s.slice(sliceStart, ctx.p));
            state = 0;
        }
        // Quoted key
        else if (!state && (c === 0x22 /* " */ || c === 0x27 /* ' */)) {
            if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
                TomlError.x('illegal quoted key: multiline strings are not allowed', ctx);
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
            TomlError.x('illegal character in key', ctx);
        }
        // Illegal character
        else if (!state) {
            state = 1;
            sliceStart = ctx.p;
        }
    } while (c = ctx.s.charCodeAt(++ctx.p));
    TomlError.x('incomplete key-value: cannot find end of key', ctx, startPtr);
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
                TomlError.x('trying to redefine an already defined value', ctx, errPtr);
            }
            let unsafe = k === '__proto__';
            if (ctx.uk && (unsafe || k === 'constructor')) {
                t = ctx.uk !== 1 && TomlError.x('document contains an unsafe property', ctx, errPtr);
                break;
            }
            if (!hasOwn && unsafe) {
                Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
            }
        }
        if (hasOwn) {
            TomlError.x('trying to redefine an already defined value', ctx, errPtr);
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
            TomlError.x('expected comma or end of structure', ctx, ctx.p - 1);
    }
    TomlError.x('unfinished table', ctx, startPtr);
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
            TomlError.x('expected comma or end of structure', ctx, ctx.p - 1);
    }
    TomlError.x('unfinished array', ctx, startPtr);
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
        TomlError.x(peek === null
            ? 'trying to redefine an already defined table or value'
            : 'document contains an unsafe property', ctx, ptr);
}
function parse(toml, options = {}) {
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
                    TomlError.x('expected end of table array declaration', ctx);
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
            TomlError.x('each key-value declaration must be followed by an end-of-line', ctx);
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
function stringify(obj, { maxDepth = 1000, numbersAsFloat = false, strictTemporal = false } = {}) {
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
/* harmony default export */ const dist = ({ parse: parse, stringify: stringify, TomlDate: TomlDate, TomlError: TomlError });

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
        text = (0,external_node_fs_.readFileSync)(path, 'utf8');
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
    const folder = (host) => (0,external_node_path_.join)(scratch, 'registries', host.replace(/[^\w.-]/g, '_'));
    const table = mergeConfig(config, registries, (host, name) => (0,external_node_path_.join)(folder(host), `${name}.pem`));
    if (!table)
        return undefined;
    for (const { host, ca, cert, key } of registries) {
        const pems = Object.entries({ ca, cert, key }).flatMap(([name, pem]) => (pem === undefined ? [] : [{ name, pem }]));
        if (pems.length === 0)
            continue;
        await (0,promises_.mkdir)(folder(host), { recursive: true, mode: 0o700 });
        await Promise.all(pems.map(({ name, pem }) => (0,promises_.writeFile)((0,external_node_path_.join)(folder(host), `${name}.pem`), pem, { mode: 0o600 })));
    }
    const path = (0,external_node_path_.join)(scratch, 'buildkitd.toml');
    await (0,promises_.writeFile)(path, stringify(table, { numbersAsFloat: true }), { mode: 0o600 });
    return path;
}


/***/ }),

/***/ 98006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ splitOptions),
/* harmony export */   P: () => (/* binding */ proxyOptions)
/* harmony export */ });
/** Options of a driver, `KEY=VALUE` each. */
/** What a key of an option looks like, at the start of an item: `network=`, `env.HTTP_PROXY=`. */
const key = /^[a-zA-Z][\w.-]*=/;
/**
 * The options of a line. A comma parts two where a key follows it; other commas belong to the value, as in
 * `env.NO_PROXY=a,b`. A line that is quoted as a whole is one option, whatever stands in it.
 *
 * @throws what `fault` makes of a line without a key
 */
function splitOptions(line, quoted, fault) {
    if (!key.test(line))
        throw fault(`'${line}' is no option; write KEY=VALUE`);
    return quoted ? [line] : line.split(/,(?=[a-zA-Z][\w.-]*=)/);
}
/** Proxies that this process has, for a BuildKit that pulls for itself; what the user sets goes before. */
function proxyOptions(env, own) {
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
    return names.flatMap((name) => {
        const value = env[name];
        return value && !own.some((option) => option.startsWith(`env.${name}=`)) ? [`env.${name}=${value}`] : [];
    });
}


/***/ }),

/***/ 46228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readPrepareInputs)
});

// UNUSED EXPORTS: readAccessInputs

// EXTERNAL MODULE: ./build/src/actions/inputs.js
var inputs = __nccwpck_require__(48156);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __nccwpck_require__(56706);
// EXTERNAL MODULE: ./build/src/buildx/choice.js
var choice = __nccwpck_require__(74887);
// EXTERNAL MODULE: ./build/src/builder/buildkitd-config.js + 9 modules
var buildkitd_config = __nccwpck_require__(40708);
// EXTERNAL MODULE: ./build/src/registry/credentials.js
var credentials = __nccwpck_require__(51331);
// EXTERNAL MODULE: ./build/src/emulators/emulation.js
var emulation = __nccwpck_require__(45994);
// EXTERNAL MODULE: ./build/src/emulators/image.js
var emulators_image = __nccwpck_require__(23999);
// EXTERNAL MODULE: ./build/src/actions/yaml.js
var yaml = __nccwpck_require__(36930);
// EXTERNAL MODULE: ./build/src/builder/driver-opts.js
var driver_opts = __nccwpck_require__(98006);
// EXTERNAL MODULE: ./build/src/registry/registries.js
var registry_registries = __nccwpck_require__(11014);
;// CONCATENATED MODULE: ./build/src/builder/nodes.js
/** The nodes of the builder that is made: the first by the inputs of the group "builder", further ones by `nodes`. */





const drivers = ['docker-container', 'docker', 'kubernetes', 'remote'];
/** @throws Error that names the input, and of `nodes` the place */
async function readNodes(read, driver, secret) {
    const items = (await (0,yaml/* readYaml */.g)(read, 'nodes'))?.items() ?? [];
    const further = items.map((item) => readNode(item, driver, secret));
    if (driver === 'docker' && items[0])
        throw items[0].fault(`the docker driver has one node; ${canDo}`);
    for (const [index, node] of further.entries()) {
        if (node.name !== undefined && further.findIndex(({ name }) => name === node.name) < index) {
            throw (items[index]?.fault(`a node before it is called '${node.name}' too; give each a name of its own`) ?? new Error());
        }
    }
    const first = readFirst(read, driver);
    // A remote builder has no node but those that are named, so the first may stand in the list.
    return driver === 'remote' && first.endpoint === undefined && further.length > 0 ? further : [first, ...further];
}
const canDo = 'set driver to docker-container, kubernetes or remote';
function readFirst(read, driver) {
    const endpoint = read('endpoint') || undefined;
    const buildkitdFlags = read('buildkitd-flags') || undefined;
    const driverOpts = (0,inputs/* readItems */.F1)(read, 'driver-opts').flatMap(({ text, quoted }) => (0,driver_opts/* splitOptions */.D)(text, quoted, (message) => new Error(`driver-opts: ${message}`)));
    if (driver === 'docker' && driverOpts.length > 0)
        throw new Error(`driver-opts: the docker driver has none; ${canDo}`);
    if (buildkitdFlags !== undefined && (driver === 'docker' || driver === 'remote')) {
        throw new Error(`buildkitd-flags: BuildKit is not started by the ${driver} driver; set driver to docker-container`);
    }
    checkEndpoint(endpoint, driver, (message) => new Error(`endpoint: ${message}`));
    if (driver === 'remote' && endpoint === undefined && !read('nodes')) {
        throw new Error('endpoint: the remote driver needs the address of BuildKit, such as tcp://HOST:1234');
    }
    return { name: undefined, endpoint, platforms: [], driverOpts, buildkitdFlags, tls: undefined };
}
function readNode(item, driver, secret) {
    const fields = item.fields(['name', 'endpoint', 'platforms', 'driver-opts', 'buildkitd-flags', 'tls']);
    const name = textOf(fields.name);
    if (name !== undefined && !/^[a-zA-Z][\w.-]*$/.test(name)) {
        throw fields.name?.fault(`'${name}' is no name of a node; letters, digits and ._- after a letter`) ?? new Error();
    }
    const endpoint = textOf(fields.endpoint);
    checkEndpoint(endpoint, driver, (message) => (fields.endpoint ?? item).fault(message));
    if (endpoint === undefined && driver !== 'kubernetes')
        throw item.fault('this node has no endpoint; give one');
    const flags = fields['buildkitd-flags'];
    if (flags && driver === 'remote')
        throw flags.fault('BuildKit is not started by the remote driver; leave them out');
    return {
        name,
        endpoint,
        platforms: readPlatforms(fields.platforms),
        driverOpts: readNodeOptions(fields['driver-opts']),
        buildkitdFlags: textOf(flags),
        tls: fields.tls && readNodeTls(fields.tls, endpoint, secret),
    };
}
function textOf(value) {
    const text = value?.text();
    return text === '' ? undefined : text;
}
function readPlatforms(value) {
    return (value?.texts() ?? []).map((text) => {
        try {
            return (0,platform/* parsePlatform */.FL)(text);
        }
        catch (error) {
            throw value?.fault(error.message) ?? error;
        }
    });
}
/** An item of a list is one option; a text has them as the input `driver-opts` has. */
function readNodeOptions(value) {
    if (!value)
        return [];
    const fault = (message) => value.fault(message);
    if (value.isList())
        return value.texts().flatMap((text) => (0,driver_opts/* splitOptions */.D)(text, true, fault));
    const lines = value
        .text()
        .split('\n')
        .filter((line) => line.trim() !== '');
    return lines.flatMap((line) => (0,driver_opts/* splitOptions */.D)(line.trim(), false, fault));
}
function readNodeTls(value, endpoint, secret) {
    const { ca, ...client } = (0,registry_registries/* readTls */.iz)(value.fields(['ca', 'cert', 'key']), secret);
    if (ca === undefined)
        throw value.fault('tls needs ca, the certificate that the endpoint is checked against');
    if (!endpoint?.startsWith('tcp://'))
        throw value.fault('tls is for endpoints that start with tcp://');
    return { ca, ...client };
}
const schemes = {
    'docker-container': ['ssh', 'tcp', 'unix', 'npipe', 'http', 'https', 'fd'],
    docker: [],
    kubernetes: [],
    remote: ['docker-container', 'kube-pod', 'npipe', 'ssh', 'tcp', 'unix'],
};
/** Where there is no scheme it is the name of a Docker context. */
function checkEndpoint(endpoint, driver, fault) {
    if (endpoint === undefined)
        return;
    if (driver === 'kubernetes')
        throw fault('the kubernetes driver takes the cluster of the kubeconfig; leave it out');
    const [, scheme, rest = ''] = /^([\w+.-]+):\/\/(.*)$/.exec(endpoint) ?? [];
    if (scheme === undefined) {
        if (driver === 'remote')
            throw fault(`'${endpoint}' is no address of BuildKit; write tcp://HOST:PORT`);
        return;
    }
    if (!schemes[driver].includes(scheme)) {
        throw fault(`the ${driver} driver knows no ${scheme}://; it knows ${schemes[driver].join(', ') || 'names of contexts'}`);
    }
    const port = /^[^/]*:(\d+)(?:\/|$)/.exec(rest)?.[1];
    if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65535)) {
        throw fault(`'${endpoint}' has a port out of range; ports are 1 to 65535`);
    }
}

;// CONCATENATED MODULE: ./build/src/builder/inputs.js
/** The inputs of the groups "emulation", "builder" and "registries". */









/** What `openAccess` needs, and post, which needs no more. */
async function readAccessInputs({ input: read, secret, }) {
    const registries = await (0,registry_registries/* readRegistries */.Kf)(read, secret);
    return { registries, credentials: await (0,credentials/* readCredentials */.L1)(read, registries, secret) };
}
/** @throws Error that names the input and the remedy */
async function readPrepareInputs(runtime) {
    const { input: read, secret } = runtime;
    const access = await readAccessInputs(runtime);
    const driver = (0,inputs/* readWord */.pS)(read, 'driver', drivers);
    const nodes = await readNodes(read, driver, secret);
    const cleanup = (0,inputs/* readBoolean */.Vf)(read, 'cleanup', true);
    const buildkitdConfig = (0,buildkitd_config/* readBuildkitdConfig */.Ru)(read);
    if (buildkitdConfig && (driver === 'docker' || driver === 'remote')) {
        throw new Error(`${buildkitdConfig.input}: BuildKit is not started by the ${driver} driver; configure it where it is`);
    }
    if (!cleanup && driver === 'remote' && nodes.some(({ tls }) => tls)) {
        throw new Error('cleanup: the builder would stay without the certificates in nodes; give their paths as cacert, cert and key in driver-opts');
    }
    return {
        ...access,
        ...readEmulation(read),
        buildx: (0,choice/* readBuildxChoice */.U8)(read),
        buildxMirror: (0,choice/* readBuildxMirror */.cK)(read),
        builder: readBuilder(read),
        driver,
        nodes,
        use: (0,inputs/* readBoolean */.Vf)(read, 'use', false),
        keepState: readKeepState(read, driver),
        buildkitdConfig,
        cleanup,
    };
}
/** The engine's own builders have the names of docker's contexts. */
function readBuilder(read) {
    const name = read('builder');
    if (name === '')
        return undefined;
    if (/^[a-zA-Z0-9][\w.+-]*$/.test(name))
        return name;
    throw new Error(`builder: '${name}' is not a name; write letters, digits, '.', '_' and '-', of which the first is a letter or digit`);
}
/** State is found again by the builder's name alone; under a name of our own it would only fill the disk. */
function readKeepState(read, driver) {
    const keeps = (0,inputs/* readBoolean */.Vf)(read, 'keep-state', false);
    if (keeps && read('builder') === '' && (driver === 'docker-container' || driver === 'kubernetes')) {
        throw new Error('keep-state: the state is found again by the name of the builder; give builder');
    }
    return keeps;
}
function readEmulation(read) {
    const qemu = (0,inputs/* readWord */.pS)(read, 'qemu', emulation/* qemuModes */.tH);
    const qemuImages = (0,inputs/* readLines */.Se)(read, 'qemu-image');
    const qemuPlatforms = inputs_readPlatforms(read);
    const qemuReset = (0,inputs/* readBoolean */.Vf)(read, 'qemu-reset', false);
    if (qemuPlatforms.length > 0 && qemu !== 'always') {
        throw new Error(`qemu-platforms: they are for qemu 'always', and qemu is '${qemu}'; leave them out`);
    }
    if (qemuReset && qemu === 'never')
        throw new Error("qemu-reset: qemu is 'never', so nothing may be taken away; leave it out");
    return {
        qemu,
        qemuImages: qemuImages.length > 0 ? qemuImages : emulators_image/* defaultQemuImages */.kz,
        qemuPlatforms,
        qemuReset,
        qemuCacheImage: (0,inputs/* readBoolean */.Vf)(read, 'qemu-cache-image', true),
    };
}
function inputs_readPlatforms(read) {
    return (0,inputs/* readList */.LD)(read, 'qemu-platforms').flatMap((word) => {
        if (word === 'all')
            return [];
        try {
            return [(0,platform/* parsePlatform */.FL)(word)];
        }
        catch (error) {
            throw new Error(`qemu-platforms: ${error.message}`, { cause: error });
        }
    });
}


/***/ }),

/***/ 14748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: () => (/* binding */ openDocker)
});

;// CONCATENATED MODULE: ./build/src/actions/tool-cache.js
/** The runner's tool cache, which on self-hosted runners outlives the job. Its client is loaded only when it is needed. */
const toolCache = {
    find: async (tool, version, architecture) => {
        checkPlace();
        const { find } = await Promise.all(/* import() */[__nccwpck_require__.e(838), __nccwpck_require__.e(353), __nccwpck_require__.e(88), __nccwpck_require__.e(805)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59805));
        return find(tool, version, architecture) || undefined;
    },
    keep: async (file, name, tool, version, architecture) => {
        const { cacheFile } = await Promise.all(/* import() */[__nccwpck_require__.e(838), __nccwpck_require__.e(353), __nccwpck_require__.e(88), __nccwpck_require__.e(805)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59805));
        return await cacheFile(file, name, tool, version, architecture);
    },
};
/** The client says only that it expected a folder to be defined. */
function checkPlace() {
    if (process.env['RUNNER_TOOL_CACHE'])
        return;
    throw new Error('buildx-version: a release of buildx is kept in the folder that RUNNER_TOOL_CACHE names, and it is not set; ' +
        'set it with env, or leave buildx-version out to use the buildx that is there');
}

// EXTERNAL MODULE: ./build/src/docker/cli.js
var docker_cli = __nccwpck_require__(98476);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/src/registry/docker-config.js
var docker_config = __nccwpck_require__(240);
;// CONCATENATED MODULE: ./build/src/buildx/find.js
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
    const config = (0,docker_config/* ownFolder */.vY)(env);
    if (process.platform === 'win32' || hasExtraFolders(config))
        return undefined;
    return [(0,external_node_path_.join)(config, 'cli-plugins'), ...systemFolders]
        .map((folder) => (0,external_node_path_.join)(folder, 'docker-buildx'))
        .find(isExecutable);
}
function hasExtraFolders(config) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(config, 'config.json'), 'utf8').includes('cliPluginsExtraDirs');
    }
    catch {
        return false;
    }
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/src/docker/process.js + 1 modules
var docker_process = __nccwpck_require__(70773);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
;// CONCATENATED MODULE: ./build/src/registry/access.js
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
    const bridging = await __nccwpck_require__.e(/* import() */ 592).then(__nccwpck_require__.bind(__nccwpck_require__, 48592));
    return await openOwn(docker, inputs.credentials, bridged, bridging, scratch, env, runtime);
}
async function openOwn(docker, credentials, bridged, { openBridge, overBridges }, scratch, env, { state }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const opened = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const bridges = [];
        for (const settings of bridged)
            bridges.push(opened.use(await openBridge(settings.host, settings)));
        const config = await (0,docker_config/* makeDockerConfig */.x0)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'docker-')), env, {
            auths: credentials,
            otherNames: bridges,
            exec: docker_process/* exec */.m0,
        });
        opened.defer(config.forget);
        // Without DOCKER_AUTH_CONFIG, which holds passwords and which removals do not need.
        const { DOCKER_CONFIG = '', BUILDX_CONFIG = '' } = config.env;
        state.write(envState, JSON.stringify({ DOCKER_CONFIG, BUILDX_CONFIG }));
        const kept = opened.move();
        return {
            docker: overBridges((0,docker_cli/* withEnv */.Eh)(docker, config.env), bridges),
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

// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var sanitize = __nccwpck_require__(45822);
// EXTERNAL MODULE: ./build/src/docker/buildx.js
var buildx = __nccwpck_require__(19512);
// EXTERNAL MODULE: ./build/src/buildx/choice.js
var choice = __nccwpck_require__(74887);
;// CONCATENATED MODULE: ./build/src/buildx/install.js
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
            const folder = (0,external_node_path_.join)(installation.scratch, 'buildx');
            await (0,promises_.mkdir)(folder);
            await (0,buildx/* buildFromSource */.GD)(cli(found), choice.url, folder);
            return cli(use(installation, (0,external_node_path_.join)(folder, 'buildx')));
        }
    }
}
function savedBuildx({ state: { read } }) {
    return read(state) || undefined;
}
/** @param version the latest where it is left out */
async function install(installation, version) {
    // With Node's TLS and the client of the tool cache, which most steps need not load.
    const { installRelease, latestRelease } = await __nccwpck_require__.e(/* import() */ 590).then(__nccwpck_require__.bind(__nccwpck_require__, 590));
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
        runtime.info(`buildx: ${(0,sanitize/* sanitize */.a)(why)}; installing ${choice/* defaultRelease */.f4}`);
        return cli(await install(installation, choice/* defaultRelease */.f4));
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
    if (!(error instanceof docker_cli/* DockerError */.Bi))
        return undefined;
    const [said = ''] = error.output.split(/failed to solve|dockerfile parse error/);
    if (/'buildx' is not a docker command|unknown command: docker buildx/.test(said))
        return 'there is none';
    const [, lacks] = /^(?:ERROR: )?(unknown (?:flag: -\S+|shorthand flag: .*))$/m.exec(said) ?? [];
    return lacks === undefined ? undefined : `the one that is there is too old (${lacks})`;
}

;// CONCATENATED MODULE: ./build/src/builder/open-docker.js






/** Disposing of it takes credentials and bridges away; post removes the rest. */
async function openDocker(opening, inputs) {
    const { runtime, scratch, signal } = opening;
    const { buildx, buildxMirror: mirror } = inputs;
    const cli = (buildx) => (0,docker_cli/* dockerCli */.RK)({ exec: docker_process/* exec */.m0, onCommand: runtime.command, buildx, signal });
    const installation = { ...opening, cli, found: findBuildx(process.env), tools: toolCache, mirror };
    return await openAccess(await withBuildx(installation, buildx), inputs, scratch, process.env, runtime);
}


/***/ }),

/***/ 98052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./build/src/actions/runtime.js
var actions_runtime = __nccwpck_require__(56757);
// EXTERNAL MODULE: ./build/src/docker/buildx.js
var buildx = __nccwpck_require__(19512);
// EXTERNAL MODULE: ./build/src/docker/engine.js
var engine = __nccwpck_require__(34942);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var plan_platform = __nccwpck_require__(56706);
// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var actions_sanitize = __nccwpck_require__(45822);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __nccwpck_require__(98476);
// EXTERNAL MODULE: ./build/src/docker/csv.js
var csv = __nccwpck_require__(18854);
;// CONCATENATED MODULE: ./build/src/docker/context.js

async function createContext(docker, name, host, tls) {
    const files = Object.entries({ ca: tls.ca, cert: tls.cert, key: tls.key });
    const fields = files.flatMap(([field, path]) => (path === undefined ? [] : [`${field}=${path}`]));
    await docker(['context', 'create', name, '--docker', (0,csv/* csvRow */.r)([`host=${host}`, ...fields])]);
}
async function context_removeContexts(docker, names) {
    await docker(['context', 'rm', '--force', ...names]);
}
/** The name of the context that docker uses, which is that of its builder too. */
async function currentContext(docker) {
    return (await docker(['context', 'show'])).trim();
}

// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __nccwpck_require__(46704);
// EXTERNAL MODULE: ./build/src/emulators/emulation.js
var emulation = __nccwpck_require__(45994);
;// CONCATENATED MODULE: ./build/src/builder/assignment.js


/**
 * The platforms of each node, by its name: those that were fixed by hand, and of those that are asked for the ones that it
 * is to build. A platform goes where it was fixed, else where it is native, else where it may be (arm/v7 on arm64), else to
 * the first node that lists it.
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
    return (0,emulation/* missingPlatforms */.z3)([platform], platforms.map(plan_platform/* parsePlatform */.FL)).length === 0;
}
/** BuildKit lists its own first. */
function ownPlatform({ platforms: [own] }) {
    return own === undefined ? undefined : (0,plan_platform/* parsePlatform */.FL)(own);
}
/** Whether a node runs a platform without emulation, by what its own one tells. */
function likeness(node, platform) {
    const own = ownPlatform(node);
    if (own === undefined || systemOf(own) !== systemOf(platform))
        return 'other';
    const [architecture, native] = [(0,plan_platform/* architectureOf */.NJ)(platform), (0,plan_platform/* architectureOf */.NJ)(own)];
    if (architecture === native)
        return 'same';
    return (0,emulation/* isMaybeNative */.uM)(architecture, native) ? 'maybe' : 'other';
}
function systemOf(platform) {
    return platform.split('/')[0] ?? '';
}

;// CONCATENATED MODULE: ./build/src/builder/boot-failure.js
/** Builders that could not be made or booted: which input is to blame, as far as buildx and BuildKit tell. */



/** @returns the error to throw; after BuildKit's own log where its container has one */
async function bootFailure(boot, inputs, builder, error) {
    if (!(error instanceof cli/* DockerError */.Bi))
        return error;
    const logs = inputs.driver === 'docker-container'
        ? await Promise.all(inputs.nodes.map((node, index) => showLog(boot, node.name ?? `${builder}${index}`)))
        : [];
    // Of BuildKit that does not start buildx knows no more than that its container is restarted.
    const said = /^buildkitd: (.+)$/m.exec(logs.join('\n'))?.[1] ?? error.message;
    const [input, remedy] = blame(said, inputs) ?? ['builder', bootRemedies[inputs.driver]];
    return new Error(`${input}: BuildKit did not boot: ${(0,actions_sanitize/* sanitize */.a)(said)}; ${remedy}`, { cause: error });
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
    const log = await (0,engine/* containerLog */.CR)(docker, `buildx_buildkit_${node}`, 400);
    if (!log)
        return '';
    info(`The last lines of BuildKit's container ${node}:`);
    for (const line of relevantLines(log.split('\n')))
        info(`  ${(0,actions_sanitize/* sanitize */.a)(line)}`);
    return log;
}
/** Of flags that it does not know buildkitd says so in a line, after all the help it has. */
function relevantLines(lines) {
    const hasHelp = lines.some((line) => /^(?:USAGE|GLOBAL OPTIONS|OPTIONS):/.test(line));
    const said = lines.filter((line) => line.startsWith('buildkitd: '));
    return hasHelp && said.length > 0 ? [...new Set(said)] : lines.slice(-40);
}

// EXTERNAL MODULE: ./build/src/builder/buildkitd-config.js + 9 modules
var buildkitd_config = __nccwpck_require__(40708);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/src/registry/docker-config.js
var docker_config = __nccwpck_require__(240);
// EXTERNAL MODULE: ./build/src/builder/driver-opts.js
var driver_opts = __nccwpck_require__(98006);
;// CONCATENATED MODULE: ./build/src/builder/node-options.js
/** What buildx is told of a node: options, proxies, and the way to it where that takes certificates. */





/** @param buildkitdConfig path of a buildkitd.toml */
async function nodeOptions(boot, builder, { driver }, node, index, buildkitdConfig) {
    const { endpoint, driverOpts } = await reach(boot, builder, driver, node, index);
    const startsBuildkit = driver === 'docker-container' || driver === 'kubernetes';
    const proxies = startsBuildkit ? (0,driver_opts/* proxyOptions */.P)(boot.env, node.driverOpts) : [];
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
    const folder = (0,external_node_path_.join)(scratch, 'nodes', String(index));
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const write = async (name, pem) => {
        if (pem === undefined)
            return undefined;
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), pem, { mode: 0o600 });
        return (0,external_node_path_.join)(folder, name);
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
    await createContext(node_options_inOwnFolder(docker, env), context, endpoint, { ca, cert, key });
    return { endpoint: context, driverOpts };
}
/** Contexts are made and removed in the runner's own folder: later steps may use the builder. */
function node_options_inOwnFolder(docker, env) {
    return (args, options) => docker(args, { ...options, env: { ...options?.env, DOCKER_CONFIG: (0,docker_config/* ownFolder */.vY)(env) } });
}
function contextName(builder, index) {
    return `${builder}-${index}`;
}
/** Of the nodes that are reached by a context of their own. */
function contextNames(builder, { driver, nodes }) {
    if (driver !== 'docker-container')
        return [];
    return nodes.flatMap(({ tls }, index) => (tls ? [contextName(builder, index)] : []));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./build/src/builder/own-builders.js
/** The names of builders that are made for one step alone, and what becomes of those that nobody removed. */






/**
 * `manifold-RUN-TIME-RANDOM`. The name is the label that every driver keeps, and that shows wherever the builder does:
 * drivers have no labels in common.
 */
function ownBuilderName(env, now) {
    const run = /^\d+$/.test(env['GITHUB_RUN_ID'] ?? '') ? env['GITHUB_RUN_ID'] : '0';
    return `manifold-${run ?? '0'}-${now.toString(36)}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
}
/** One that is to stay is never taken for a stale one. */
function keptBuilderName() {
    return `manifold-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
}
/** When a builder of a step was made, in milliseconds since the epoch; undefined for any other builder. */
function madeAt(name) {
    const time = /^manifold-\d+-([0-9a-z]{8,9})-[0-9a-f]{8}$/.exec(name)?.[1];
    return time === undefined ? undefined : parseInt(time, 36);
}
const day = (/* unused pure expression or super */ null && (24 * 60 * 60 * 1000));
/** Removes builders that steps of more than a day ago have left on this machine, where they are known to be idle. */
async function reapStaleBuilders(docker, env, now, { info }) {
    const stale = (await storedBuilders(env)).filter((name) => now - (madeAt(name) ?? now) > day);
    await Promise.all(stale.map(async (name) => {
        const busy = await isBuilding(docker, name).catch((error) => sanitize(error.message));
        if (busy !== false) {
            const why = busy === true ? 'something is being built on it' : `nobody knows if it is idle (${busy})`;
            info(`${name} is older than a day, but ${why}: it stays`);
            return;
        }
        info(`${name} was left by an earlier run: removed`);
        await removeBuilder(docker, name);
    }));
}
/** Read from buildx's store: asking buildx takes as long as its slowest builder takes to answer. */
async function storedBuilders(env) {
    try {
        return await readdir(join(buildxFolder(env), 'instances'));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}

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
        return { details: await takeExisting(boot, inputs, await (0,buildx/* inspectBuilder */.IK)(docker, name)), made: undefined };
    }
}
async function takeExisting(boot, { use }, existing) {
    const { docker, runtime } = boot;
    const { name, driver, nodes } = existing;
    runtime.info(`builder ${name} exists and is used as it is, whatever the other inputs of the builder say`);
    if (use)
        await (0,buildx/* useBuilder */.nY)(docker, name);
    if (nodes.every(({ status }) => status === 'running'))
        return existing;
    return await bootWithRetries(boot, name, driver, () => bootNodes(docker, name));
}
async function create(boot, name, inputs) {
    const { docker, scratch } = boot;
    const config = await (0,buildkitd_config/* writeBuildkitdConfig */.QU)(inputs.buildkitdConfig, inputs.registries, scratch);
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
        await (0,buildx/* createNode */.RM)(docker, name, driver, node, { append: index > 0, use: use && index === 0 });
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
        await (0,buildx/* createNode */.RM)(docker, name, driver, { ...options, name: node.name, platforms: fixed }, { append: false, use: false });
    }
}
/** A BuildKit that another step boots at the same time may be there and not answer yet, which is no failure to buildx. */
async function bootNodes(docker, name) {
    const details = await (0,buildx/* inspectBuilder */.IK)(docker, name, { bootstrap: true });
    checkNodes(details);
    return details;
}
/** @throws Error for a node that does not answer */
function checkNodes({ nodes }) {
    const away = nodes.find(({ error }) => error !== undefined);
    if (away)
        throw new Error(`builder: its node ${away.name} does not answer: ${(0,actions_sanitize/* sanitize */.a)(away.error ?? '')}`);
}
/** A pull of BuildKit's image may fail for a passing reason. For a remote BuildKit buildx itself waits 20 s. */
function bootWithRetries({ runtime, signal, retryPolicy }, name, driver, operation) {
    const retries = driver === 'remote' ? 0 : retryPolicy.retries;
    return (0,retry/* retry */.L5)(`booting ${name}`, operation, {
        retryPolicy: { ...retryPolicy, retries, attemptTimeout: undefined },
        log: (0,actions_runtime/* sanitizedLog */.Av)(runtime),
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
        return await (0,buildx/* inspectBuilder */.IK)(docker, name);
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
    return error instanceof cli/* DockerError */.Bi && /existing instance for .* but no append mode/.test(error.output);
}

;// CONCATENATED MODULE: ./build/src/builder/driver-limits.js
/** What the docker driver can't do. Most of it depends on the image store of the engine, so buildx is asked. */

const names = {
    severalPlatforms: ['Multi-platform build', 'platforms', 'build several platforms at once'],
    exportsCache: ['Cache export', 'cache', 'export a cache'],
};
/** @throws Error that says which driver can */
async function checkDriver(docker, builder, demands) {
    if (demands.pushes) {
        throw new Error("push: the engine's own builder can't push by digest, so nothing could be checked before the tags move; " +
            'set driver to docker-container, kubernetes or remote');
    }
    const demanded = Object.entries(names).filter(([demand]) => demands[demand]);
    if (demanded.length === 0)
        return;
    const features = await (0,buildx/* builderFeatures */.$G)(docker, builder);
    for (const [, [feature, input, operation]] of demanded) {
        if (features.get(feature) !== false)
            continue;
        throw new Error(`${input}: the docker driver can't ${operation} with the image store of this engine; ` +
            "set driver to docker-container, kubernetes or remote, or turn on the engine's containerd image store");
    }
}

// EXTERNAL MODULE: ./build/src/registry/credentials.js
var registry_credentials = __nccwpck_require__(51331);
;// CONCATENATED MODULE: ./build/src/builder/prepare.js









/**
 * Boots the builder, registers the emulators that `platforms` need, and tries the credentials.
 *
 * @throws Error when a platform asked for can't be built on the builder in the end
 */
async function prepare(collaborators, inputs, platforms, demands) {
    const { runtime, signal, retryPolicy } = collaborators;
    const { credentials, registries } = inputs;
    const log = (0,actions_runtime/* sanitizedLog */.Av)(runtime);
    const [booted, early] = await allAtOnce(runtime, {
        builder: bootBuilder(collaborators, inputs),
        emulators: registerEarly(collaborators, inputs, platforms),
        logins: credentials.length === 0 ? undefined : (0,registry_credentials/* checkCredentials */.vG)(credentials, registries, { retryPolicy, log, signal }),
    });
    if (booted.details.driver === 'docker') {
        await checkDriver(collaborators.docker, booted.details.name, { ...demands, severalPlatforms: platforms.length > 1 });
    }
    const builder = await emulate(collaborators, inputs, platforms, early, booted.details);
    await pinPlatforms(collaborators, booted, builder, platforms);
    return builder;
}
/** Sees to it that the builder runs every platform asked for, by further emulators where it takes some. */
async function emulate(collaborators, inputs, platforms, early, booted) {
    const { docker, binfmt, env } = collaborators;
    const builder = toBuilder(booted, platforms, early, binfmt);
    if ((0,emulation/* missingPlatforms */.z3)(platforms, builder.platforms).length === 0)
        return builder;
    // Emulators that were registered while it booted may show now.
    const again = toBuilder(await (0,buildx/* inspectBuilder */.IK)(docker, builder.name), platforms, early, binfmt);
    const missing = (0,emulation/* missingPlatforms */.z3)(platforms, again.platforms);
    if (missing.length === 0)
        return again;
    if (inputs.qemu === 'never') {
        throw new Error(`platforms: no node of the builder runs ${missing.join(', ')}, and qemu is 'never'; set qemu to 'auto' or leave them out`);
    }
    const impossible = missing.filter((platform) => !(0,emulation/* canBeEmulated */.vY)(platform, again.platforms));
    if (impossible.length > 0) {
        throw new Error(`platforms: no node of the builder runs ${impossible.join(', ')}, and no emulator can help; ` +
            'leave them out, or give a node that runs them (nodes)');
    }
    const away = contextNames(booted.name, inputs);
    const within = ({ endpoint }) => (0,emulation/* isWithinReach */.Z)(again.driver, endpoint, env['DOCKER_HOST']) && !away.includes(endpoint);
    if (!again.nodes.some(within))
        throw (0,emulation/* outOfReach */.nn)(missing, again.nodes);
    await (0,emulation/* registerEmulators */.oH)(emulatorImages(collaborators, inputs), missing);
    const registered = [...early, ...missing];
    const emulating = toBuilder(await (0,buildx/* inspectBuilder */.IK)(docker, builder.name), platforms, registered, binfmt);
    const stillMissing = (0,emulation/* missingPlatforms */.z3)(platforms, emulating.platforms);
    if (stillMissing.length > 0)
        throw (0,emulation/* vanished */.Jv)(stillMissing, emulating.platforms, binfmt);
    return emulating;
}
/** Waits for all, also when one fails, so that nothing goes on behind the error; says what took how long. */
async function allAtOnce({ info }, { builder, emulators, logins }) {
    const started = performance.now();
    const seconds = () => `${((performance.now() - started) / 1000).toFixed(2)} s`;
    const told = [];
    const timed = async (what, work) => {
        await work;
        told.push(`${what} ${seconds()}`);
    };
    await Promise.allSettled([
        timed('builder', builder),
        timed('emulators', emulators),
        logins && timed('logins', logins),
    ]);
    const results = await Promise.all([builder, emulators, logins]);
    info(`ready after ${seconds()}: ${told.sort().join(', ')}`);
    return [results[0], results[1]];
}
/**
 * Registers, while the builder boots, what is sure to be needed: that is only known of a single node on the engine whose
 * architecture docker tells. The rest waits until BuildKit can be asked. Gives the platforms it was needed for.
 */
async function registerEarly(collaborators, inputs, platforms) {
    const { qemu, qemuPlatforms, qemuReset, builder, driver, nodes } = inputs;
    if (qemu === 'never')
        return [];
    const source = emulatorImages(collaborators, inputs);
    if (qemuReset)
        await (0,emulation/* resetEmulators */.WE)(source);
    if (qemu === 'always')
        await (0,emulation/* registerEmulators */.oH)(source, qemuPlatforms.length > 0 ? qemuPlatforms : 'all');
    const onEngine = driver === 'docker-container' && nodes.length === 1 && nodes[0]?.endpoint === undefined;
    if (qemu === 'always' || !onEngine || builder !== undefined || platforms.length === 0)
        return [];
    const { docker, binfmt } = collaborators;
    const missing = (0,emulation/* surelyMissing */.ZA)(platforms, await (0,engine/* engineArchitecture */.Ij)(docker), binfmt.registered);
    if (missing.length > 0)
        await (0,emulation/* registerEmulators */.oH)(source, missing);
    return missing;
}
function emulatorImages({ docker, runtime, cache, env, signal, retryPolicy }, { qemuImages, qemuCacheImage }) {
    return { docker, runtime, images: qemuImages, cache: qemuCacheImage ? cache : undefined, env, signal, retryPolicy };
}
function toBuilder(details, asked, registered, binfmt) {
    checkNodes(details);
    const { name, driver, nodes } = details;
    const platforms = [...new Set(nodes.flatMap((node) => node.platforms.map(plan_platform/* parsePlatform */.FL)))];
    const native = (platform) => !registered.includes(platform) && nodes.some((node) => isNative(platform, node, binfmt));
    return { name, driver, nodes, platforms, emulated: new Set(asked.filter((platform) => !native(platform))) };
}
/** What is fixed by hand is taken to be native there. */
function isNative(platform, { platforms, fixed }, { registered }) {
    if (fixed.length > 0)
        return fixed.map(plan_platform/* parsePlatform */.FL).includes(platform);
    const [own] = platforms;
    if (own === undefined)
        return false;
    const [architecture, native] = [(0,plan_platform/* architectureOf */.NJ)(platform), (0,plan_platform/* architectureOf */.NJ)((0,plan_platform/* parsePlatform */.FL)(own))];
    return architecture === native || ((0,emulation/* isMaybeNative */.uM)(architecture, native) && !registered(architecture));
}


/***/ }),

/***/ 74887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U8: () => (/* binding */ readBuildxChoice),
/* harmony export */   cK: () => (/* binding */ readBuildxMirror),
/* harmony export */   f4: () => (/* binding */ defaultRelease)
/* harmony export */ });
/** What is installed where there is no buildx, or one too old. */
const defaultRelease = 'v0.36.1';
/** @throws Error for what is neither */
function readBuildxChoice(read) {
    const text = read('buildx-version');
    if (text === '')
        return { kind: 'installed' };
    if (text === 'latest')
        return { kind: 'latest' };
    if (/^v?\d+\.\d+\.\d+(-[\w.]+)?$/.test(text))
        return { kind: 'release', version: text.startsWith('v') ? text : `v${text}` };
    if (/^(?:(?:https?|ssh|git):\/\/|git@)[^#]+#.+$/.test(text))
        return { kind: 'source', url: text };
    throw new Error(`buildx-version: '${text}' is neither latest, nor a version such as ${defaultRelease}, nor a Git URL with a ref such as ` +
        'https://github.com/docker/buildx.git#master');
}
const releases = 'https://github.com/docker/buildx/releases';
/** Where releases are; a mirror has the same paths below it. */
function readBuildxMirror(read) {
    const text = read('buildx-mirror') || releases;
    if (!/^https?:\/\/[^/\s]+/.test(text)) {
        throw new Error(`buildx-mirror: '${text}' is no URL; write that of a folder laid out as ${releases}`);
    }
    return text.replace(/\/+$/, '');
}


/***/ }),

/***/ 19512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ builderFeatures),
/* harmony export */   GD: () => (/* binding */ buildFromSource),
/* harmony export */   IK: () => (/* binding */ inspectBuilder),
/* harmony export */   RM: () => (/* binding */ createNode),
/* harmony export */   Wn: () => (/* binding */ runInImage),
/* harmony export */   iq: () => (/* binding */ removeBuilder),
/* harmony export */   nY: () => (/* binding */ useBuilder)
/* harmony export */ });
/* unused harmony exports isBuilding, parseInspect */
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(18854);

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
        ...node.driverOpts.flatMap((option) => ['--driver-opt', (0,_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .csvRow */ .r)([option])]),
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

/***/ 98476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ DockerError),
/* harmony export */   Eh: () => (/* binding */ withEnv),
/* harmony export */   RK: () => (/* binding */ dockerCli)
/* harmony export */ });
/* unused harmony exports withTimeLimit, lastError */
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70773);
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
            if (!(error instanceof Cancelled && limit.aborted))
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ csvRow)
/* harmony export */ });
/** One row of CSV, the form in which docker and buildx take nodes, exporters, caches and secrets. */
/** Quotes what needs it. Line breaks in a field are kept, since buildx reads them inside quotes. */
function csvRow(fields) {
    return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}


/***/ }),

/***/ 34942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ containerLog),
/* harmony export */   Ij: () => (/* binding */ engineArchitecture),
/* harmony export */   e_: () => (/* binding */ hasImage),
/* harmony export */   fY: () => (/* binding */ runPrivileged),
/* harmony export */   t_: () => (/* binding */ engineHoldsIndexes),
/* harmony export */   yt: () => (/* binding */ loadImage)
/* harmony export */ });
/* unused harmony export saveImage */
/* harmony import */ var _cli_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(98476);
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
        if (error instanceof _cli_js__WEBPACK_IMPORTED_MODULE_0__/* .DockerError */ .Bi && /no such image/i.test(error.output))
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

/***/ 47329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ lineSplitter)
/* harmony export */ });
/** Splits a byte stream into lines, in bounded memory. */
const newline = 0x0a;
/**
 * Takes chunks, and hands each whole line (without its newline) to `onLine`. A line longer than `limit` bytes is handed on
 * in pieces.
 */
function lineSplitter(onLine, limit) {
    let pending = [];
    let size = 0;
    const flush = () => {
        const line = pending.length === 1 ? pending[0] : Buffer.concat(pending);
        pending = [];
        size = 0;
        if (line)
            onLine(line);
    };
    return {
        push(chunk) {
            let start = 0;
            for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
                pending.push(chunk.subarray(start, end));
                flush();
                start = end + 1;
            }
            const rest = chunk.subarray(start);
            if (rest.length === 0)
                return;
            pending.push(rest);
            size += rest.length;
            if (size >= limit)
                flush();
        },
        end() {
            if (pending.length > 0)
                flush();
        },
    };
}


/***/ }),

/***/ 70773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cJ: () => (/* binding */ Cancelled),
  m0: () => (/* binding */ exec)
});

// UNUSED EXPORTS: CommandNotFound, endOrphans

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
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
    const ids = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
    for (const id of ids.map(Number)) {
        if (id === process.pid)
            continue;
        try {
            if (readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(path))
                process.kill(id, 'SIGKILL');
        }
        catch {
            // It has ended meanwhile, or is not ours.
        }
    }
}


/***/ }),

/***/ 46704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   fI: () => (/* binding */ waitBefore),
/* harmony export */   ur: () => (/* binding */ defaultRetryPolicy)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58500);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(70773);
/* harmony import */ var _transient_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(23268);
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

/***/ 45994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ vanished),
/* harmony export */   SW: () => (/* binding */ kernelBinfmt),
/* harmony export */   WE: () => (/* binding */ resetEmulators),
/* harmony export */   Z: () => (/* binding */ isWithinReach),
/* harmony export */   ZA: () => (/* binding */ surelyMissing),
/* harmony export */   nn: () => (/* binding */ outOfReach),
/* harmony export */   oH: () => (/* binding */ registerEmulators),
/* harmony export */   tH: () => (/* binding */ qemuModes),
/* harmony export */   uM: () => (/* binding */ isMaybeNative),
/* harmony export */   vY: () => (/* binding */ canBeEmulated),
/* harmony export */   z3: () => (/* binding */ missingPlatforms)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(98476);
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(56706);
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(23999);
/** Emulators (QEMU user mode, registered in the kernel's binfmt_misc) for platforms that no node runs natively. */




const qemuModes = ['auto', 'always', 'never'];
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
        const arch = (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .architectureOf */ .NJ)(platform);
        return isLinux(platform) && !isMaybeNative(arch, engineArchitecture) && !registered(arch);
    });
}
/**
 * Whether an emulator may make a builder run a platform that it does not list. For an architecture of which it runs another
 * variant there is none to register: that would put the machine's own programs under emulation.
 */
function canBeEmulated(platform, listed) {
    const arch = (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .architectureOf */ .NJ)(platform);
    return isLinux(platform) && !listed.some((other) => isLinux(other) && (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .architectureOf */ .NJ)(other) === arch);
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
    const list = wanted === 'all' ? wanted : [...new Set(wanted.map(_plan_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .architectureOf */ .NJ))].join(',');
    await inKernel(source, `emulators for ${list} could not be registered`, ['--install', list]);
}
/** Takes all emulators away, so that those of this step's image come in their place. */
async function resetEmulators(source) {
    await inKernel(source, 'emulators could not be taken away', ['--uninstall', 'qemu-*']);
}
async function inKernel(source, failure, args) {
    try {
        await (0,_image_js__WEBPACK_IMPORTED_MODULE_3__/* .runEmulatorImage */ .oA)(source, args);
    }
    catch (error) {
        if (!(error instanceof _docker_cli_js__WEBPACK_IMPORTED_MODULE_1__/* .DockerError */ .Bi))
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

/***/ 23999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   kz: () => (/* binding */ defaultQemuImages),
/* harmony export */   oA: () => (/* binding */ runEmulatorImage)
/* harmony export */ });
/* unused harmony export keepEmulatorImage */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(76760);
/* harmony import */ var _actions_sanitize_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(45822);
/* harmony import */ var _actions_runtime_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(56757);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(98476);
/* harmony import */ var _docker_engine_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(34942);
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(46704);
/** The image that registers emulators: pulled, or from the Actions cache, and the next one where one can't be had. */









/** Pinned, so that a build of today and one of next year are emulated alike; the second is a mirror of the first. */
const defaultQemuImages = [
    'docker.io/tonistiigi/binfmt:qemu-v10.0.4',
    'mirror.gcr.io/tonistiigi/binfmt:qemu-v10.0.4',
];
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
            if (!(error instanceof _docker_cli_js__WEBPACK_IMPORTED_MODULE_5__/* .DockerError */ .Bi) || index === images.length - 1)
                throw error;
            runtime.info(`qemu-image: ${image}: ${(0,_actions_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .sanitize */ .a)(error.message)}; trying ${images[index + 1] ?? ''}`);
        }
    }
}
async function runImage({ docker, runtime, cache, env, signal, retryPolicy }, image, args) {
    const pulled = cache !== undefined &&
        !isPinned(image) &&
        !(await (0,_docker_engine_js__WEBPACK_IMPORTED_MODULE_6__/* .hasImage */ .e_)(docker, image)) &&
        !(await restore(docker, runtime, cache, env, image));
    await (0,_docker_retry_js__WEBPACK_IMPORTED_MODULE_7__/* .retry */ .L5)(`emulators from ${image}`, (signal) => (0,_docker_engine_js__WEBPACK_IMPORTED_MODULE_6__/* .runPrivileged */ .fY)(docker, image, args, signal), {
        retryPolicy,
        log: (0,_actions_runtime_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitizedLog */ .Av)(runtime),
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
        await (0,_docker_engine_js__WEBPACK_IMPORTED_MODULE_6__/* .loadImage */ .yt)(docker, path);
        return true;
    }
    catch (error) {
        info(`qemu-cache-image: ${image} could not be taken from the Actions cache: ${(0,_actions_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .sanitize */ .a)(error.message)}`);
        return false;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
}
/** Keeps the image that main pulled. */
async function keepEmulatorImage(docker, cache, env, runtime) {
    const image = runtime.state.read(state);
    if (!image || !cache)
        return;
    const { path, key } = place(image, env);
    await mkdir(dirname(path), { recursive: true });
    try {
        await saveImage(docker, image, path);
        await cache.save(path, key);
    }
    finally {
        await rm(path, { force: true });
    }
}
/** The cache takes the path for a part of the key, so it must be the same in every run. */
function place(image, env) {
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(image).digest('hex').slice(0, 16);
    const key = `manifold-emulators-${process.platform}-${process.arch}-${id}`;
    return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'manifold-emulators', `${id}.tar`), key };
}


/***/ }),

/***/ 85169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ refuseHandoff),
/* harmony export */   L6: () => (/* binding */ readLegHandoff),
/* harmony export */   ZT: () => (/* binding */ checkHandoff)
/* harmony export */ });
/* unused harmony export readWay */
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48156);
/* harmony import */ var _open_handoff_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(63828);
/** The input `handoff`, of a leg and of the merge. */


/** Before anything is built. */
function checkHandoff({ way }, offersArtifacts) {
    if (way === 'artifact' && !offersArtifacts)
        throw (0,_open_handoff_js__WEBPACK_IMPORTED_MODULE_1__/* .noArtifacts */ .r)();
}
/**
 * Undefined for a leg that is the whole plan and publishes it.
 *
 * @throws Error that names the input and the remedy
 */
function readLegHandoff(read, { whole, leg }) {
    const way = (0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readWord */ .pS)(read, 'handoff', ['artifact', 'registry', 'none']);
    if (way === 'none') {
        if (whole.legs.length === 1)
            return undefined;
        throw new Error(`handoff: none is for a plan of one leg, and this one has ${whole.legs.length}`);
    }
    if (!read('push'))
        throw new Error('push: a leg hands over what it pushed; set it to true, or to false to build alone');
    if (read('immutable-tags'))
        throw new Error('immutable-tags: a leg moves no tag; give it to the merge step');
    return { key: whole.key, leg: leg.name, way };
}
/** @throws Error where a step that has no plan is told how to hand over */
function refuseHandoff(read) {
    if (!read('handoff'))
        return;
    throw new Error('plan: it is empty, and handoff is for legs; pass the output plan of the plan step, ' +
        'which comes out empty where a value in it is a secret');
}
function readWay(read) {
    return readWord(read, 'handoff', ['artifact', 'registry']);
}


/***/ }),

/***/ 78368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ readPlannedLeg)
});

// UNUSED EXPORTS: readFanOutPlan

// EXTERNAL MODULE: ./build/src/actions/inputs.js
var inputs = __nccwpck_require__(48156);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var annotations = __nccwpck_require__(60895);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __nccwpck_require__(56706);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __nccwpck_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __nccwpck_require__(34667);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __nccwpck_require__(39460);
;// CONCATENATED MODULE: ./build/src/plan/plan-json.js
/** The plan as JSON, handed from job to job. */





/** Raised whenever a reader of the shape before would misread the new one. */
const planVersion = 1;
/** Equal plans give equal bytes. */
function formatPlan(plan) {
    const { key, platforms, images, tagNames, version, labels, annotations, created, legs } = plan;
    const tags = plan.tags.map(formatTagReference);
    return JSON.stringify({
        ...{ planVersion, key, platforms, images, tags, tagNames, version, labels, annotations, created, legs },
    });
}
/** @throws Error that says which field is wrong, or that another release of the action wrote the plan */
function parsePlan(text) {
    const { planVersion: version, ...fields } = (0,json/* parseJson */.qF)(anyVersion, text, 'plan', remedy);
    (0,json/* expectVersion */.eu)(version, planVersion, 'plan');
    return (0,json/* parseValue */.$x)(planFields, fields, 'plan', remedy);
}
const remedy = 'Pass the output "plan" of the plan step as it is';
const anyVersion = dist/* looseObject */._H3({ planVersion: dist/* optional */.lqM(dist/* unknown */.L5J()) });
const platforms = dist/* array */.YOg((0,json/* parsed */.Yz)(platform/* parsePlatform */.FL));
/** Keys and names of legs become parts of tags and of file names. */
const plan_json_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z0-9][a-z0-9-]{0,62}$/, 'expected a name of a-z, 0-9 and -'));
const leg = dist/* strictObject */.rej({ name: plan_json_name, runner: dist/* union */.KCZ([dist/* string */.YjP(), dist/* array */.YOg(dist/* string */.YjP())]), platforms });
const annotation = dist/* strictObject */.rej({ level: (0,json/* parsed */.Yz)(annotations/* parseLevel */.QA), key: dist/* string */.YjP(), value: dist/* string */.YjP() });
const planFields = dist/* strictObject */.rej({
    key: plan_json_name,
    platforms,
    images: dist/* array */.YOg(dist/* string */.YjP()),
    tags: dist/* array */.YOg((0,json/* parsed */.Yz)(reference/* parseTagReference */.XN)),
    tagNames: dist/* array */.YOg(dist/* string */.YjP()),
    version: dist/* string */.YjP(),
    labels: json/* strings */.P$,
    annotations: dist/* array */.YOg(annotation),
    created: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((time) => !Number.isNaN(Date.parse(time)), 'expected a time')),
    legs: dist/* array */.YOg(leg),
});

;// CONCATENATED MODULE: ./build/src/fan-out/leg.js
/** What one leg carries out of a plan. */




/** These stand in the plan, and in the leg they would say something else. */
const decided = ['images', 'tags', 'flavor', 'labels', 'annotations'];
/**
 * Reads the input `plan`; undefined without one.
 *
 * @throws Error that names the input and the remedy
 */
function readFanOutPlan(read) {
    const text = read('plan');
    if (text === '')
        return undefined;
    const doubled = decided.filter((name) => read(name) !== '');
    if (doubled.length === 0)
        return parsePlan(text);
    throw new Error(`${doubled.join(', ')}: decided in the plan already; give it to the plan step, and leave it out here`);
}
/** The leg that `platforms` names; undefined without a plan. */
function readPlannedLeg(read) {
    const whole = readFanOutPlan(read);
    if (!whole)
        return undefined;
    const leg = findLeg(whole.legs, read);
    const { platforms } = leg;
    return { whole, leg, plan: { ...whole, platforms, annotations: whole.annotations.filter(isOf(leg)) } };
}
function findLeg(legs, read) {
    const asked = (0,platform/* parsePlatforms */.qA)((0,inputs/* readList */.LD)(read, 'platforms'));
    const [only, ...others] = legs;
    if (asked.length === 0 && only && others.length === 0)
        return only;
    const leg = legs.find(({ platforms }) => platforms.toSorted().join() === asked.toSorted().join());
    if (leg)
        return leg;
    const known = legs.map(({ platforms }) => platforms.join(',')).join(' | ');
    throw new Error(`platforms: '${asked.join(',')}' is no leg of the plan, whose legs are ${known}; pass platforms: \${{ matrix.platforms }}`);
}
/** The index is made when the legs are joined, and with it the descriptors that stand in it. */
function isOf({ platforms }) {
    const levels = ['manifest', ...platforms.map((platform) => `manifest[${platform}]`)];
    return (annotation) => (0,annotations/* isAt */.ii)(annotation, ...levels);
}


/***/ }),

/***/ 63828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ noArtifacts),
  b: () => (/* binding */ openHandoff)
});

// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __nccwpck_require__(46704);
;// CONCATENATED MODULE: ./build/src/fan-out/artifact-handoff.js

function artifactHandoff(artifacts, key, options) {
    const prefix = `manifold-${key}-`;
    const withRetries = async (what, work) => {
        try {
            return await (0,retry/* retry */.L5)(what, work, { ...options, classify: artifact_handoff_transient });
        }
        catch (error) {
            throw new Error(`handoff: ${what}: ${error.message}`, { cause: error });
        }
    };
    return {
        put: (leg, _, part) => withRetries(`artifact ${prefix}${leg}`, () => artifacts.put(prefix + leg, part)),
        read: async () => {
            const found = await withRetries(`artifacts ${prefix}*`, () => artifacts.read(prefix));
            return new Map([...found].map(([name, text]) => [name.slice(prefix.length), text]));
        },
        remove: async (legs) => {
            const removed = await Promise.allSettled(legs.map((leg) => artifacts.remove(prefix + leg)));
            return removed.flatMap((result, at) => result.status === 'fulfilled'
                ? []
                : [{ what: 'handoff', why: `artifact ${prefix}${legs[at] ?? ''} is left: ${String(result.reason)}` }]);
        },
    };
}
/** Its client repeats what the service answers with 5xx, and gives up at once where the connection fails. */
function artifact_handoff_transient({ message }) {
    return /\bE(?:CONN\w+|TIMEDOUT|NOTFOUND|HOSTUNREACH|AI_AGAIN|PIPE)\b|socket hang up|timed? ?out/i.test(message)
        ? { cause: 'no connection' }
        : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/src/registry/imagetools.js
var imagetools = __nccwpck_require__(56009);
// EXTERNAL MODULE: ./build/src/docker/transient.js
var docker_transient = __nccwpck_require__(23268);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var annotations = __nccwpck_require__(60895);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __nccwpck_require__(56706);
// EXTERNAL MODULE: ./build/src/plan/plan.js + 1 modules
var plan = __nccwpck_require__(81408);
// EXTERNAL MODULE: ./build/src/publish/image-index.js
var image_index = __nccwpck_require__(60165);
// EXTERNAL MODULE: ./build/src/registry/registry.js
var registry_registry = __nccwpck_require__(57786);
;// CONCATENATED MODULE: ./build/src/publish/join.js
/** Joins images to one index, whose manifests stay as they are. */








/**
 * Makes the index of all sources in every repository of the plan, under its digest alone.
 *
 * @throws Error for a platform that stands in two sources, or one that nothing tells
 */
async function join(registry, plan, sources) {
    const found = await Promise.all(sources.map((source) => find(registry, source)));
    const { images, ...contents } = contentsOf(found, plan);
    const whole = untouched(found, contents);
    const digests = await Promise.all(repositories(plan).map(async (repository) => {
        await Promise.all(found.map((source) => copy(registry, source, repository)));
        return whole?.digest ?? (await create(registry, repository, contents));
    }));
    const [digest = ''] = digests;
    const differing = digests.find((other) => other !== digest);
    if (differing !== undefined)
        throw new Error(`sources: they gave ${digest} in one repository and ${differing} in another`);
    const stated = sources.flatMap(({ platform }) => platform ?? []);
    const platforms = plan.platforms.length > 0 ? plan.platforms : [...images.keys()];
    return { digest, platforms, stated, manifests: images, notices: found.flatMap(({ notice }) => notice ?? []) };
}
/** One source as it is needs no index around it. */
function untouched(found, { manifests, annotations }) {
    const [only, ...others] = found;
    if (!only || others.length > 0 || only.platform !== undefined || Object.keys(annotations).length > 0)
        return undefined;
    return manifests.every((part) => only.manifests.includes(part)) ? only : undefined;
}
async function find(registry, source) {
    const { reference, platform } = source;
    try {
        const { manifest, image } = await withRetries(registry, `reading ${reference}`, (docker) => inspectImage(docker, registry.builder, reference));
        const config = isConfig(image) ? normalise(image) : undefined;
        const notice = platform !== undefined && config !== undefined && config !== platform
            ? `sources: ${reference} is taken for ${platform}, although its config says ${config}`
            : undefined;
        return { ...source, digest: manifest.digest, manifests: withPlatforms(manifest, platform, config), notice };
    }
    catch (error) {
        const { message } = error;
        const what = message.startsWith(reference) ? message : `${reference}: ${message}`;
        throw new Error(`sources: ${what}; check that it is there, and that the credentials may read it`, { cause: error });
    }
}
/**
 * The descriptors of a source, as they go into the index.
 *
 * @param stated by a person
 * @param told by the config of a single manifest
 */
function withPlatforms(manifest, stated, told) {
    const { mediaType, digest, size } = manifest;
    const parts = manifest.manifests ?? [{ mediaType, digest, size, ...(told && { platform: fieldsOf(told) }) }];
    if (stated === undefined)
        return parts;
    const images = parts.filter((part) => !(0,image_index/* isAttestation */.H3)(part));
    if (images.length !== 1)
        throw new Error(`${stated} is stated, but it holds ${images.length} images`);
    return parts.map((part) => ((0,image_index/* isAttestation */.H3)(part) ? part : { ...part, platform: fieldsOf(stated) }));
}
/**
 * Images in the order of the plan, or else of the sources; then their attestations.
 *
 * @throws Error for what an index can't hold
 */
function contentsOf(found, plan) {
    const images = found.flatMap(({ reference, manifests }) => manifests
        .filter((part) => !isAttestation(part))
        .map((part) => ({ reference, part, platform: platformOf(reference, part) })));
    for (const [at, { platform, reference, part }] of images.entries()) {
        const earlier = images.slice(0, at);
        const same = earlier.find((other) => other.platform === platform);
        if (same)
            throw new Error(`sources: ${platform} stands in ${same.reference} and in ${reference}; leave one out`);
        const twin = earlier.find((other) => other.part.digest === part.digest);
        if (twin) {
            throw new Error(`sources: ${part.digest} is given for ${twin.platform} and for ${platform}; buildx can't join one manifest ` +
                'under two platforms, so push it once more with a label of its own');
        }
    }
    const place = ({ platform }) => plan.platforms.indexOf(platform);
    const sorted = images.toSorted((one, other) => place(one) - place(other));
    const manifests = [
        ...sorted.map(({ part, platform }) => annotated(part, platform, plan)),
        ...found.flatMap(({ manifests }) => manifests.filter(isAttestation)),
    ];
    const annotations = indexAnnotations(plan);
    const isDocker = manifests.every(isDockerType);
    if (isDocker && Object.keys(annotations).length > 0) {
        throw new Error('annotations: a list of Docker manifests has none; build the sources with oci-mediatypes=true, or give no annotations');
    }
    return { manifests, annotations, images: new Map(sorted.map(({ platform, part }) => [platform, part.digest])) };
}
function platformOf(reference, { platform, mediaType, digest }) {
    if (indexTypes.has(mediaType))
        throw new Error(`sources: ${reference} holds another index (${digest}); give that one`);
    if (platform && platform.os !== 'unknown')
        return normalise(platform);
    throw new Error(`sources: nothing tells the platform of ${reference} (${digest}); state it, as in linux/arm64=${reference}`);
}
function indexAnnotations({ annotations }) {
    return Object.fromEntries(annotations.filter((annotation) => isAt(annotation, 'index')).map(({ key, value }) => [key, value]));
}
function annotated(part, platform, plan) {
    const more = plan.annotations
        .filter((annotation) => isAt(annotation, 'manifest-descriptor', `manifest-descriptor[${platform}]`))
        .map(({ key, value }) => [key, value]);
    return more.length === 0 ? part : { ...part, annotations: { ...part.annotations, ...Object.fromEntries(more) } };
}
function fieldsOf(platform) {
    const [os = '', architecture = '', variant] = platform.split('/');
    return { os, architecture, ...(variant !== undefined && { variant }) };
}
/** Into a repository that does not have it. */
async function copy(registry, { heldBy, digest }, target) {
    if (heldBy.includes(target))
        return;
    const source = `${heldBy[0] ?? ''}@${digest}`;
    // However much there is to copy: a blob that is cut off begins anew, so a limit might never let it arrive.
    const unlimited = { ...registry, retryPolicy: { ...registry.retryPolicy, attemptTimeout: undefined } };
    const copied = await withRetries(unlimited, `copying ${source} to ${target}`, (docker) => copyImage(docker, registry.builder, source, target, resultFile(registry)));
    if (copied !== digest)
        throw new Error(`sources: ${source} became ${copied} in ${target}; a registry or a proxy changed it`);
}
function create(registry, repository, contents) {
    return withRetries(registry, `joining in ${repository}`, (docker) => createIndex(docker, registry.builder, repository, contents, resultFile(registry)));
}
function resultFile({ scratch }) {
    return joinPath(scratch, `joined-${randomUUID()}.json`);
}

;// CONCATENATED MODULE: ./build/src/fan-out/registry-handoff.js
/**
 * Parts in the registry, for forges without artifacts: each an index over what its leg pushed, with the part as an annotation,
 * under a tag of the plan's own. The tag also keeps the registry from taking the leg's manifests for litter.
 */






const annotation = 'build.manifold.part';
function registryHandoff(registry, repository, key) {
    const { builder, scratch } = registry;
    const tag = (leg) => `manifold-${key}-${leg}`;
    const read = async (leg) => {
        const reference = `${repository}:${tag(leg)}`;
        const raw = await (0,registry_registry/* withRetries */.L)(registry, `reading ${reference}`, (docker) => (0,imagetools/* readRaw */.hc)(docker, builder, reference));
        return raw === undefined ? undefined : partIn(raw);
    };
    const expectPart = async (leg, part) => {
        if ((await read(leg)) === part)
            return;
        throw new NotThere(`handoff: ${repository}:${tag(leg)} does not hold the part that was put there`);
    };
    return {
        put: async (leg, pushed, part) => {
            const manifest = JSON.parse(pushed);
            if ((0,imagetools/* isDockerType */.$F)(manifest))
                throw new Error(noAnnotations);
            const contents = { manifests: withPlatforms(manifest), annotations: written(part) };
            const file = (0,external_node_path_.join)(scratch, `part-${(0,external_node_crypto_.randomUUID)()}.json`);
            await (0,registry_registry/* withRetries */.L)(registry, `handing over ${repository}:${tag(leg)}`, (docker) => (0,imagetools/* createIndex */.zi)(docker, builder, repository, contents, file, tag(leg)));
            await (0,registry_registry/* withRetries */.L)(registry, `looking at ${repository}:${tag(leg)}`, () => expectPart(leg, part), laterShown);
        },
        read: async (legs) => {
            const parts = new Map();
            await (0,registry_registry/* forEach */.j)(legs, async (leg) => {
                const part = await read(leg);
                if (part !== undefined)
                    parts.set(leg, part);
            });
            return parts;
        },
        remove: async (legs, deleteManifest) => {
            const left = [];
            await (0,registry_registry/* forEach */.j)(legs, async (leg) => {
                const reference = `${repository}:${tag(leg)}`;
                try {
                    const digest = await (0,registry_registry/* withRetries */.L)(registry, `reading ${reference}`, (docker) => (0,imagetools/* readTag */.zW)(docker, builder, reference));
                    // The part is in it, so no other tag of anybody points to it.
                    if (digest !== undefined)
                        await deleteManifest(repository, digest);
                }
                catch (error) {
                    left.push(`${tag(leg)} (${error.message})`);
                }
            });
            const why = `these tags are left in ${repository}, delete them by hand: ${left.toSorted().join(', ')}`;
            return left.length > 0 ? [{ what: 'handoff', why }] : [];
        },
    };
}
const noAnnotations = "handoff: the builder makes manifests of Docker's own kind, which can't carry a part; use BuildKit 0.31 or newer, or leave provenance on";
/** Some registries show what they took a little later. */
class NotThere extends Error {
}
function laterShown(error) {
    return error instanceof NotThere ? { cause: 'the registry does not show it yet' } : (0,docker_transient/* transient */["do"])(error.message);
}
/** Encoded, so that nothing on the way takes it for a reference. */
function written(part) {
    return { [annotation]: Buffer.from(part).toString('base64') };
}
function partIn(raw) {
    const { annotations } = JSON.parse(raw);
    const text = annotations?.[annotation];
    return text === undefined ? undefined : Buffer.from(text, 'base64').toString();
}

;// CONCATENATED MODULE: ./build/src/fan-out/open-handoff.js


/** @throws Error where there is no artifact service, and one is needed */
function openHandoff(way, { key, repository, registry, artifacts }) {
    if (way === 'registry')
        return registryHandoff(registry, repository, key);
    if (artifacts)
        return artifactHandoff(artifacts, key, registry);
    throw noArtifacts();
}
function noArtifacts() {
    return new Error("handoff: this runner offers no artifact service; set handoff to 'registry' in every leg and in the merge");
}


/***/ }),

/***/ 16745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ formatPart)
/* harmony export */ });
/* unused harmony export parsePart */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(34667);
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(56706);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(39460);
/** What a leg made, as JSON for the job that joins the legs. */




/** Raised whenever a reader of the shape before would misread the new one. */
const partVersion = 1;
function formatPart(part) {
    return JSON.stringify({ partVersion, ...part });
}
/** @throws Error that says which field is wrong, or that another release of the action wrote the part */
function parsePart(text) {
    const { partVersion: version, ...fields } = parseJson(anyVersion, text, 'part', remedy);
    expectVersion(version, partVersion, 'part');
    return parseValue(partFields, fields, 'part', remedy);
}
const remedy = 'Something else has taken its name';
const anyVersion = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ partVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()) });
const digest = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y(_plan_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc, 'expected a digest'));
const partFields = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    key: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    leg: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    digest,
    platforms: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        platform: (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(_plan_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL),
        digest,
        emulated: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
        seconds: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    })),
    degradations: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ what: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), why: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
});


/***/ }),

/***/ 27545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M_: () => (/* binding */ checkContext),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   hK: () => (/* binding */ gitHost),
/* harmony export */   j1: () => (/* binding */ expandDefaultContext)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/** Build contexts: folders, Git repositories and other URLs. */


/** Whether a context or Dockerfile is fetched by BuildKit rather than read here; the prefixes are those of buildx. */
function isRemote(path) {
    return path === '-' || /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/.test(path);
}
/**
 * Puts the Git URL of this commit in place of `{{defaultContext}}`. `{{defaultContext}}:folder` gives a folder of it,
 * since BuildKit reads `#COMMIT:FOLDER`.
 *
 * @throws Error outside a run, where there is no commit
 */
function expandDefaultContext(text, input, { gitContext }) {
    return text.replace(/\{\{\s*defaultContext\s*\}\}/g, () => {
        if (gitContext !== undefined)
            return gitContext;
        throw new Error(`${input}: {{defaultContext}} needs GITHUB_REPOSITORY and GITHUB_SHA, which only a workflow run has`);
    });
}
/**
 * The host whose Git repositories the run's token opens, if one of the contexts is such a repository. The token goes to
 * no other host.
 */
function gitHost(contexts, { serverUrl }) {
    const server = new URL(serverUrl);
    const fetched = contexts.some((context) => {
        if (context.startsWith('github.com/'))
            return server.host === 'github.com';
        return URL.canParse(context) && new URL(context).host === server.host && isGitUrl(context);
    });
    return fetched ? server.host : undefined;
}
/** BuildKit takes an HTTP URL for a Git repository when its path ends so; any other is a file to download. */
function isGitUrl(url) {
    return /^https?:\/\/[^#?]*\.git(?:[#?]|$)/.test(url);
}
/** @throws Error when a local context or its Dockerfile is not there */
function checkContext(context, file) {
    if (isRemote(context))
        return;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(context)) {
        throw new Error(`context: there is no folder '${context}' in the workspace; was the repository checked out?`);
    }
    const dockerfile = file ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, 'Dockerfile');
    // Where there is no `Dockerfile`, buildx takes a `dockerfile`.
    const candidates = [dockerfile, dockerfile.replace(/(?<=^|\/)Dockerfile$/, 'dockerfile')];
    if (!candidates.some((path) => isRemote(path) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))) {
        throw new Error(`file: there is no Dockerfile at '${dockerfile}'; give its path, relative to the workspace, as file`);
    }
}


/***/ }),

/***/ 9013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ build)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __nccwpck_require__(98476);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var annotations = __nccwpck_require__(60895);
// EXTERNAL MODULE: ./build/src/docker/csv.js
var csv = __nccwpck_require__(18854);
// EXTERNAL MODULE: ./build/src/docker/engine.js
var engine = __nccwpck_require__(34942);
// EXTERNAL MODULE: ./build/src/image/csv.js
var image_csv = __nccwpck_require__(92567);
// EXTERNAL MODULE: ./build/src/image/exporters.js
var exporters = __nccwpck_require__(31161);
;// CONCATENATED MODULE: ./build/src/image/attestations.js




/**
 * The value of `--provenance`; undefined: none is passed.
 *
 * By default a public repository attests all it knows (`mode=max`); a private one keeps its build arguments to itself
 * (`mode=min,inline-only=true`). `builder-id` is this run, unless one was given.
 *
 * @param byDefault false where the default must not be put on a build that can't hold attestations
 */
function provenance({ provenance, attests }, { isPrivate, runUrl }, byDefault) {
    if (provenance === '') {
        const attested = attests.some((attest) => (0,image_csv/* csvValue */.y)((0,image_csv/* csvFields */.q)(attest), 'type') === 'provenance');
        if (!byDefault || attested)
            return undefined;
        return withBuilder(isPrivate ? ['mode=min', 'inline-only=true'] : ['mode=max'], runUrl);
    }
    if (/^(false|False|FALSE)$/.test(provenance))
        return 'false';
    if (/^(true|True|TRUE)$/.test(provenance))
        return runUrl === undefined ? 'true' : withBuilder([], runUrl);
    return withBuilder((0,image_csv/* csvFields */.q)(provenance), runUrl);
}
function withBuilder(fields, runUrl) {
    const given = (0,image_csv/* csvValue */.y)(fields, 'builder-id') !== undefined || (0,image_csv/* csvValue */.y)(fields, 'disabled') === 'true';
    return (0,csv/* csvRow */.r)(given || runUrl === undefined ? fields : [...fields, `builder-id=${runUrl}`]);
}
/**
 * Whether default attestations can go on all that is exported. For an engine whose store is containerd's, buildx makes an
 * OCI archive, which holds them; for any other and for a file a docker archive, which does not. An image that is only
 * loaded is for this machine and gets none.
 *
 * @param layout where `load` writes an OCI layout instead
 */
async function holdsAttestations(docker, { push, load, outputs }, layout) {
    const archives = outputs.filter((output) => (0,exporters/* exporterType */.O4)(output) === 'docker').map(image_csv/* csvFields */.q);
    if (!load && archives.length === 0)
        return true;
    if (!push && !outputs.some(exporters/* pushes */.PN))
        return false;
    const loads = archives.length > 0 || layout === undefined;
    // With a context of its own it is for another engine than the one that could be asked here.
    if (archives.some((fields) => ['dest', 'context'].some((key) => (0,image_csv/* csvValue */.y)(fields, key) !== undefined)))
        return false;
    return !loads || (await (0,engine/* engineHoldsIndexes */.t_)(docker));
}
/** What of the default is missing on what is pushed; buildx's own default stays, which is that of private repositories. */
function lostProvenance(inputs, origin, driver) {
    const wanted = inputs.defaultAttestations && provenance(inputs, origin, true) !== undefined;
    const pushed = inputs.push || inputs.outputs.some(exporters/* pushes */.PN);
    if (driver === 'docker' || inputs.provenance !== '' || origin.isPrivate || !wanted || !pushed)
        return [];
    const loading = inputs.load ? 'load' : 'outputs: type=docker';
    const why = `what is pushed has mode=min instead of mode=max, since ${loading} makes a docker archive, which holds no ` +
        "attestations; push in a build of its own, load into an engine with containerd's image store, or set provenance";
    return [{ what: 'provenance', why }];
}

// EXTERNAL MODULE: ./build/src/image/inputs.js + 1 modules
var image_inputs = __nccwpck_require__(71004);
// EXTERNAL MODULE: ./build/src/image/secrets.js
var image_secrets = __nccwpck_require__(57710);
;// CONCATENATED MODULE: ./build/src/image/arguments.js
/** The arguments of the one `docker buildx build`. */





function buildCommand(inputs, plan, setting) {
    const { cache, builder, metadataFile, progress } = setting;
    const secrets = (0,image_secrets/* secretArguments */.tX)(inputs.secrets);
    return {
        env: secrets.env,
        args: [
            ...['buildx', 'build', '--builder', builder.name, '--progress', progress, '--metadata-file', metadataFile],
            ...each('--platform', plan.platforms.length > 0 ? [plan.platforms.join(',')] : []),
            ...inputs.flags,
            ...each('--label', Object.entries(plan.labels).map(([key, value]) => `${key}=${value}`)),
            ...each('--annotation', plan.annotations.map(annotations/* formatAnnotation */.tn)),
            ...each('--build-context', inputs.buildContexts),
            ...each('--secret', secrets.values),
            ...each('--cache-from', cache.from),
            ...((0,image_inputs/* isCall */.n)(inputs) ? ['--call', inputs.call] : resultArguments(inputs, plan, setting)),
            inputs.context,
        ],
    };
}
/** What only a build has that makes something. */
function resultArguments(inputs, plan, { cache, builder, origin, layout, holdsAttestations }) {
    // The engine's own builder may refuse attestations too.
    const byDefault = holdsAttestations && builder.driver !== 'docker' && inputs.defaultAttestations;
    return [
        ...each('--attest', inputs.attests),
        ...each('--provenance', provenance(inputs, origin, byDefault) ?? []),
        ...each('--cache-to', cache.to),
        ...each('--output', (0,exporters/* exporters */.n9)(inputs, plan, builder.driver, layout)),
    ];
}
function each(flag, values) {
    return [values].flat().flatMap((value) => [flag, value]);
}

// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var sanitize = __nccwpck_require__(45822);
;// CONCATENATED MODULE: ./build/src/image/check.js
/** What `call: check` found, as it stands in the metadata (BuildKit's frontend/subrequests/lint). */

function readFindings(metadata) {
    const { 'result.json': result = {} } = JSON.parse(metadata);
    const warnings = (result.warnings ?? []).map(({ ruleName = '', description = '', detail = '', url = '', location }) => ({
        text: (0,sanitize/* sanitize */.a)(`${ruleName}: ${detail || description}`),
        detail: detail ? (0,sanitize/* sanitize */.a)(description) : '',
        url: (0,sanitize/* sanitize */.a)(url),
        line: lineOf(location),
    }));
    const { message, location } = result.buildError ?? {};
    if (message === undefined)
        return warnings;
    return [...warnings, { text: (0,sanitize/* sanitize */.a)(message), detail: '', url: '', line: lineOf(location) }];
}
function lineOf(location) {
    return location?.ranges?.[0]?.start?.line;
}

// EXTERNAL MODULE: ./build/src/image/deadline.js
var image_deadline = __nccwpck_require__(14267);
// EXTERNAL MODULE: ./build/src/image/failure.js + 2 modules
var failure = __nccwpck_require__(41647);
// EXTERNAL MODULE: ./build/src/image/load.js + 1 modules
var load = __nccwpck_require__(48608);
;// CONCATENATED MODULE: ./build/src/image/metadata.js
/** The metadata that buildx writes, and what it tells of the result. */
/**
 * @param secrets values that must not stand in it. A runner drops a job's output that holds a value it masks, all of it and
 *   without an error; so they are taken out here, one by one
 */
function parseMetadata(metadata, secrets) {
    const fields = JSON.parse(metadata);
    const digest = metadata_text(fields['containerimage.digest']);
    const hidden = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]).filter((part) => part.length >= 4);
    const safe = hidden.some((part) => metadata.includes(JSON.stringify(part).slice(1, -1)))
        ? JSON.stringify(without(fields, hidden), undefined, 2)
        : metadata.trim();
    return { digest, imageId: metadata_text(fields['containerimage.config.digest']) ?? digest, metadata: safe };
}
function without(value, hidden) {
    if (typeof value === 'string')
        return hidden.reduce((text, part) => text.replaceAll(part, '***'), value);
    if (Array.isArray(value))
        return value.map((item) => without(item, hidden));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, without(item, hidden)]));
}
function metadata_text(value) {
    return typeof value === 'string' ? value : undefined;
}

// EXTERNAL MODULE: ./build/src/actions/runtime.js
var runtime = __nccwpck_require__(56757);
// EXTERNAL MODULE: ./build/src/docker/lines.js
var lines = __nccwpck_require__(47329);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __nccwpck_require__(46704);
// EXTERNAL MODULE: ./build/src/plan/plan.js + 1 modules
var plan_plan = __nccwpck_require__(81408);
// EXTERNAL MODULE: ./build/src/image/output.js
var output = __nccwpck_require__(32694);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./build/src/image/temporary-tag.js
/** For a registry that takes no push by digest: the image goes there under a tag that nobody uses. */

/** Whether a push failed because its manifest was named by its digest, by the words of BuildKit for the answer. */
function refusesDigest(message) {
    if (!message.includes('failed to push'))
        return false;
    return (/PUT request to \S+\/manifests\/sha256:\w+: 40[05]\b/.test(message) ||
        /: unsupported(?:: |$)|did not match URI|(?:tag|reference) invalid/i.test(message));
}
function temporaryTag() {
    return `manifold-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
}
/** The same arguments, but for the exporter that pushes to `repositories` by digest: it pushes under the tag. */
function pushUnderTag(args, repositories, tag) {
    const names = repositories.join(',');
    const tagged = repositories.map((repository) => `${repository}:${tag}`).join(',');
    return args.map((arg) => arg.includes(byDigest) && arg.includes(`name=${names}`)
        ? arg.replace(byDigest, '').replace(`name=${names}`, `name=${tagged}`)
        : arg);
}
const byDigest = ',push-by-digest=true,name-canonical=true';

;// CONCATENATED MODULE: ./build/src/image/run.js
/** Runs buildx as often as it takes. */








/**
 * A hiccup of a registry, while pulling or pushing, makes the same build run again: what was built comes from the builder's
 * own cache. A build may take any time, so no try has a time limit of its own. An older buildx, which knows no rawjson, runs
 * with its own log.
 *
 * @returns the tag under which the image was pushed, where a registry takes no push by digest
 * @throws DockerError when it fails for good, Cancelled when the signal ends it
 */
async function runBuild(docker, command, plan, around) {
    const log = (0,runtime/* sanitizedLog */.Av)(around);
    const retryPolicy = { ...around.retryPolicy, attemptTimeout: undefined };
    // A step that failed stands there with its error.
    const isTold = () => around.progress.failed.length > 0;
    const options = { retryPolicy, log, signal: around.signal, isTold };
    const withRetries = (command) => (0,retry/* retry */.L5)('build', () => runOnce(docker, command, around), options);
    const inEitherMode = async (change) => {
        const changed = (mode) => ({
            ...command(mode),
            args: change(command(mode).args),
        });
        try {
            await withRetries(changed('rawjson'));
        }
        catch (error) {
            if (!(error instanceof cli/* DockerError */.Bi && error.output.includes('invalid progress mode')))
                throw error;
            log("this buildx doesn't know --progress=rawjson; the log is its own");
            await withRetries(changed('plain'));
        }
    };
    try {
        await inEitherMode((args) => args);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof cli/* DockerError */.Bi) || !refusesDigest(error.message))
            throw error;
        const tag = temporaryTag();
        log(`push: the registry takes no push by digest (${error.message}); pushing under the tag ${tag}`);
        await inEitherMode((args) => pushUnderTag(args, (0,plan_plan/* repositories */.b)(plan), tag));
        return tag;
    }
}
async function runOnce(docker, { args, env }, { progress, deadline, signal, info }) {
    progress.restart();
    // What a call answers, with the Dockerfile's lines in it; a build prints nothing here.
    const answer = (0,lines/* lineSplitter */.s)((line) => {
        info(`| ${(0,sanitize/* sanitize */.a)(line.toString())}`);
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
        answer.end();
        progress.end();
    }
}

;// CONCATENATED MODULE: ./build/src/image/build.js
/** The build: runs buildx, tells what broke or stopped it, and reads what it made. */














/** @throws BuildFailure that names the step or the repository that failed, or the limit that was passed */
async function build(docker, inputs, plan, around) {
    const { scratch, progress, builder } = around;
    const metadataFile = (0,external_node_path_.join)(scratch, 'metadata.json');
    const layout = (await (0,load/* loadsEach */.xt)(docker, inputs, plan)) ? (0,external_node_path_.join)(scratch, 'load') : undefined;
    const holds = await holdsAttestations(docker, inputs, layout);
    const deadline = new image_deadline/* Deadline */.B(inputs.limits);
    const stop = AbortSignal.any([around.signal, deadline.signal]);
    // Before BuildKit ends them and says so.
    let running = [];
    stop.addEventListener('abort', () => {
        running = progress.running;
    });
    let temporaryTag;
    try {
        const command = (mode) => buildCommand(inputs, plan, { ...around, metadataFile, layout, holdsAttestations: holds, progress: mode });
        temporaryTag = await runBuild(docker, command, plan, { ...around, signal: stop, deadline });
    }
    catch (error) {
        if (stop.aborted)
            throw (0,failure/* buildStopped */.Wm)(error, progress, running, deadline, inputs.limits, builder.emulated);
        if (!(error instanceof cli/* DockerError */.Bi))
            throw error;
        throw (0,image_inputs/* isCall */.n)(inputs)
            ? await callFailure(error, inputs, metadataFile, progress)
            : (0,failure/* buildFailure */.He)(error, inputs, progress, plan.platforms, builder.emulated);
    }
    finally {
        deadline.end();
    }
    const loaded = layout === undefined ? undefined : await (0,load/* loadEach */.g5)(docker, plan, layout, around);
    const metadata = await (0,promises_.readFile)(metadataFile, 'utf8');
    const degradations = holds ? [] : lostProvenance(inputs, around.origin, builder.driver);
    return { ...parseMetadata(metadata, (0,image_secrets/* secretValues */.VX)(inputs.secrets, process.env)), temporaryTag, loaded, degradations };
}
/** A call that ran and found something writes its metadata, then exits non-zero. */
async function callFailure(error, inputs, metadataFile, progress) {
    if (!(0,external_node_fs_.existsSync)(metadataFile))
        return (0,failure/* buildFailure */.He)(error, inputs, progress);
    const findings = readFindings(await (0,promises_.readFile)(metadataFile, 'utf8'));
    for (const finding of findings)
        progress.find(finding);
    const count = findings.length === 1 ? '1 problem' : `${findings.length} problems`;
    return new failure/* BuildFailure */.$w(`call: ${inputs.call} found ${count}; what it says stands above`, progress, { cause: error });
}


/***/ }),

/***/ 97355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O_: () => (/* binding */ cacheOfLeg),
  _s: () => (/* binding */ planCache),
  I4: () => (/* binding */ readCacheChoice)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: ./build/src/actions/inputs.js
var inputs = __nccwpck_require__(48156);
// EXTERNAL MODULE: ./build/src/docker/csv.js
var csv = __nccwpck_require__(18854);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __nccwpck_require__(39460);
;// CONCATENATED MODULE: ./build/src/image/cache-token.js
/** As buildx decides: a token, and the address of the service in its first or second version. */
function cacheService(env) {
    const token = env['ACTIONS_RUNTIME_TOKEN'];
    if (!token || !(env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL'])) {
        return { kind: 'missing', why: 'this runner offers no cache service' };
    }
    const scopes = readScopes(token);
    if (!scopes)
        return { kind: 'missing', why: "the runner's token is not one that BuildKit can use for its cache" };
    // Permissions are bits: 1 reads, 2 writes.
    return { kind: scopes.some(({ Permission }) => (Permission & 2) !== 0) ? 'writable' : 'read-only' };
}
/**
 * The scopes that stand, as JSON in JSON, in a JWT's claim `ac`. BuildKit fails the build for a token without them, or
 * without the times from and until which it is valid.
 */
function readScopes(token) {
    try {
        const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
        const { ac, exp, nbf } = JSON.parse(payload);
        if (typeof ac !== 'string' || typeof exp !== 'number' || typeof nbf !== 'number')
            return undefined;
        const scopes = JSON.parse(ac);
        return Array.isArray(scopes) ? scopes : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/image/csv.js
var image_csv = __nccwpck_require__(92567);
;// CONCATENATED MODULE: ./build/src/image/cache.js






const backends = ['auto', 'gha', 'registry', 'none'];
const modes = ['max', 'min'];
function readCacheChoice(read) {
    const from = (0,inputs/* readLines */.Se)(read, 'cache-from');
    const to = (0,inputs/* readLines */.Se)(read, 'cache-to');
    if (from.length > 0 || to.length > 0)
        return { kind: 'explicit', from, to };
    return {
        kind: 'shorthand',
        backend: (0,inputs/* readWord */.pS)(read, 'cache', backends),
        mode: (0,inputs/* readWord */.pS)(read, 'cache-mode', modes),
        scope: read('cache-scope') || undefined,
        ref: read('cache-ref') || undefined,
    };
}
/** A scope or reference that is given by hand, for one leg of several: they must not overwrite each other. */
function cacheOfLeg(choice, leg) {
    if (choice.kind === 'explicit')
        return choice;
    const { scope, ref } = choice;
    return { ...choice, scope: scope && `${scope}-${leg}`, ref: ref && refOfLeg(ref, leg) };
}
function refOfLeg(ref, leg) {
    try {
        const { repository, tag } = (0,reference/* parseTagReference */.XN)(ref);
        return (0,reference/* formatTagReference */.jU)((0,reference/* parseTagReference */.XN)(`${repository}:${tag}-${leg}`));
    }
    catch (error) {
        throw new Error(`cache-ref: ${error.message}`, { cause: error });
    }
}
const off = { backend: 'none', from: [], to: [], degradations: [] };
/**
 * @param driver of the builder: `auto` leaves the engine's own builder (`docker`) alone, since it may not export caches
 * @throws Error when a registry cache has no place
 */
function planCache(choice, subject, env, driver) {
    const service = cacheService(env);
    if (choice.kind === 'explicit')
        return explicit(choice, service);
    switch (choice.backend) {
        case 'none':
            return off;
        case 'auto':
            if (driver === 'docker' || service.kind === 'missing')
                return off;
            return gha(choice.scope ?? scopeName(subject), choice.mode, service);
        case 'gha':
            return gha(choice.scope ?? scopeName(subject), choice.mode, service);
        case 'registry': {
            const from = (0,csv/* csvRow */.r)(['type=registry', `ref=${choice.ref ?? defaultRef(subject)}`]);
            // As an image manifest: the cache's own media type is refused by some registries, ECR among them.
            const to = `${from},mode=${choice.mode},image-manifest=true,oci-mediatypes=true,${tolerant}`;
            return { backend: 'registry', from: [from], to: [to], degradations: [] };
        }
    }
}
/** A cache that can't be written must not break a build; BuildKit reports it as a failed step, and we as a degradation. */
const tolerant = 'ignore-error=true';
function gha(scope, mode, service) {
    if (service.kind === 'missing') {
        return { ...off, degradations: [{ what: 'cache', why: `there is no gha cache: ${service.why}` }] };
    }
    // BuildKit waits on a service that has too much to do; its default is ten minutes for each request.
    const from = (0,csv/* csvRow */.r)(['type=gha', `scope=${scope}`, 'timeout=1m']);
    if (service.kind === 'read-only')
        return { backend: 'gha', from: [from], to: [], degradations: [readOnly] };
    return { backend: 'gha', from: [from], to: [`${from},mode=${mode},${tolerant}`], degradations: [] };
}
const readOnly = {
    what: 'cache',
    why: 'it is imported but not exported: the token of this run may only read the cache, as for a pull request from a fork',
};
/** As they were given, but for what buildx drops without a word and what would break the build. */
function explicit({ from, to }, service) {
    if (service.kind === 'missing' && [...from, ...to].some(needsService)) {
        const degradation = { what: 'cache', why: `type=gha is left out of cache-from and cache-to: ${service.why}` };
        const rest = (values) => values.filter((value) => !needsService(value));
        return { backend: 'explicit', from: rest(from), to: rest(to).map(tolerate), degradations: [degradation] };
    }
    const refused = service.kind === 'read-only' && to.some(needsService);
    const kept = refused ? to.filter((value) => !needsService(value)) : to;
    return { backend: 'explicit', from, to: kept.map(tolerate), degradations: refused ? [readOnly] : [] };
}
/** Inline cache is part of the image; there is no error of its own. A bare reference is short for a registry's. */
function tolerate(value) {
    if (!value.includes('='))
        return (0,csv/* csvRow */.r)(['type=registry', `ref=${value}`, tolerant]);
    const fields = (0,image_csv/* csvFields */.q)(value);
    const asItIs = (0,image_csv/* csvValue */.y)(fields, 'type') === 'inline' || (0,image_csv/* csvValue */.y)(fields, 'ignore-error') !== undefined;
    return asItIs ? value : `${value},${tolerant}`;
}
/** With an address and a token of its own it is another service than the runner's. */
function needsService(value) {
    const fields = (0,image_csv/* csvFields */.q)(value);
    const has = (key) => Boolean((0,image_csv/* csvValue */.y)(fields, key));
    return (0,image_csv/* csvValue */.y)(fields, 'type') === 'gha' && !(has('token') && (has('url') || has('url_v2')));
}
function defaultRef(subject) {
    const { repository, target, platforms } = subject;
    if (repository === undefined) {
        throw new Error('cache: registry needs a place; give tags, or cache-ref as REPOSITORY:TAG');
    }
    const differs = target !== undefined || platforms.length > 0;
    return `${repository}:buildcache${differs ? `-${readableName([target ?? '', ...platforms])}` : ''}`;
}
function scopeName({ repository, context, target, platforms }) {
    return readableName([repository ?? context, target ?? '', ...platforms]);
}
/** A name for people that stays unique: words for the reader, a hash for the difference that the words lose. */
function readableName(parts) {
    const words = parts
        .filter(Boolean)
        .join('-')
        .replace(/[^\w.-]+/g, '-');
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
    return `${words.slice(0, 60)}-${hash}`;
}


/***/ }),

/***/ 92567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ csvFields),
/* harmony export */   y: () => (/* binding */ csvValue)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(25175);
/** Rows of CSV, as inputs hold them, read. */

/** @throws Error when the quotes don't match */
function csvFields(row) {
    const rows = (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(row, { relaxColumnCount: true, relaxQuotes: false, recordDelimiter: '\u0000' });
    return rows[0] ?? [];
}
/** `value` of the field `key=value`, keys in any case as buildx reads them. */
function csvValue(fields, key) {
    const field = fields.find((field) => field.slice(0, field.indexOf('=')).trim().toLowerCase() === key);
    return field?.slice(field.indexOf('=') + 1);
}


/***/ }),

/***/ 14267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ Deadline),
/* harmony export */   U: () => (/* binding */ readLimits)
/* harmony export */ });
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48156);
/** How long a build may take, and how long it may say nothing. */

function readLimits(read) {
    return { total: (0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readMinutes */ .wM)(read, 'timeout'), silence: (0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readMinutes */ .wM)(read, 'stall-timeout') };
}
class Deadline {
    /** The limit that passed. */
    passed;
    limits;
    controller = new AbortController();
    total;
    silence;
    constructor(limits) {
        this.limits = limits;
        this.total = this.after('total');
        this.silence = this.after('silence');
    }
    /** Aborts when a limit has passed. */
    get signal() {
        return this.controller.signal;
    }
    signOfLife() {
        this.silence?.refresh();
    }
    end() {
        clearTimeout(this.total);
        clearTimeout(this.silence);
        this.silence = undefined;
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


/***/ }),

/***/ 88600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: () => (/* binding */ linesOf)
});

;// CONCATENATED MODULE: ./build/src/image/size.js
/** Byte counts for people, in decimal units as registries and BuildKit print them. */
const units = ['B', 'kB', 'MB', 'GB', 'TB'];
function formatBytes(bytes) {
    const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
    const value = bytes / 1000 ** power;
    return `${power === 0 ? String(value) : value.toFixed(1)} ${units[power] ?? ''}`;
}

// EXTERNAL MODULE: ./build/src/image/step.js
var image_step = __nccwpck_require__(31269);
;// CONCATENATED MODULE: ./build/src/image/event-lines.js


/** A mark before each line says whose it is, and keeps a build's `::command::` from the start of a line. */
function linesOf(event) {
    switch (event.kind) {
        case 'announced':
            return [];
        case 'started':
            return [`#${event.step.number} ${event.step.name}`];
        case 'output': {
            const mark = `#${event.step.number}   `;
            return [mark + event.text.replaceAll('\n', `\n${mark}`)];
        }
        case 'finished':
            return [`#${event.step.number} ${outcome(event.step)}`];
        case 'message':
            return [`buildx: ${event.text}`];
    }
}
function outcome(step) {
    if ((0,image_step/* isCanceled */.YQ)(step))
        return 'CANCELED';
    if (step.error !== undefined)
        return `ERROR ${step.error}`;
    if (step.cached)
        return 'CACHED';
    const bytes = step.transferred > 0 ? `, ${formatBytes(step.transferred)}` : '';
    return `DONE ${(0,image_step/* stepSeconds */.cB)(step).toFixed(1)}s${bytes}`;
}


/***/ }),

/***/ 31161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O4: () => (/* binding */ exporterType),
/* harmony export */   PN: () => (/* binding */ pushes),
/* harmony export */   n9: () => (/* binding */ exporters)
/* harmony export */ });
/* harmony import */ var _docker_csv_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(18854);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81408);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(39460);
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(92567);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(48608);
/** Where a build goes: the values of `--output`. */





/**
 * With push, the image goes to every repository by digest: no tag moves before the registry was checked. It comes last,
 * because of several exporters BuildKit reports the digest of the last.
 *
 * @param driver of the builder; the engine's own (`docker`) keeps an image under its tags where nothing else is asked for
 * @param layout where `load` writes what is loaded platform by platform afterwards
 */
function exporters({ push, load, outputs }, plan, driver, layout) {
    const name = nameField(plan);
    const all = [
        ...outputs.map((output) => named(output, name)),
        ...(load ? [(0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_4__/* .csvRow */ .r)(layout === undefined ? ['type=docker', ...name] : (0,_load_js__WEBPACK_IMPORTED_MODULE_3__/* .layoutExporter */ .Y0)(layout))] : []),
        ...(push ? [(0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_4__/* .csvRow */ .r)(['type=image', `name=${(0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .repositories */ .b)(plan).join(',')}`, ...byDigest])] : []),
    ];
    if (all.length > 0)
        return all;
    return [driver === 'docker' ? (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_4__/* .csvRow */ .r)(['type=image', ...name]) : 'type=cacheonly'];
}
const byDigest = ['push-by-digest=true', 'name-canonical=true', 'push=true'];
function nameField({ tags }) {
    return tags.length > 0 ? [`name=${tags.map(_plan_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTagReference */ .jU).join(',')}`] : [];
}
/** An image exporter without a name takes the tags, as it does with buildx's `--tag`. */
function named(output, name) {
    const type = exporterType(output);
    if (!['image', 'registry', 'oci', 'docker'].includes(type))
        return output;
    const fields = (0,_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .csvFields */ .q)(output);
    return (0,_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .csvValue */ .y)(fields, 'name') === undefined ? (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_4__/* .csvRow */ .r)([...fields, ...name]) : output;
}
/** `local` for a bare path, as buildx reads it. */
function exporterType(output) {
    return (0,_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .csvValue */ .y)((0,_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .csvFields */ .q)(output), 'type') ?? (output === '-' ? 'tar' : 'local');
}
/** Whether an exporter pushes by itself, such as `type=image,name=…,push-by-digest=true,push=true`. */
function pushes(output) {
    return exporterType(output) === 'registry' || (0,_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .csvValue */ .y)((0,_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .csvFields */ .q)(output), 'push') === 'true';
}


/***/ }),

/***/ 41647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $w: () => (/* binding */ BuildFailure),
  He: () => (/* binding */ buildFailure),
  Wm: () => (/* binding */ buildStopped),
  Se: () => (/* binding */ dockerfilePath),
  A3: () => (/* binding */ reasonOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var plan_platform = __nccwpck_require__(56706);
;// CONCATENATED MODULE: ./build/src/emulators/crash.js
/** Steps that an emulator has failed, which look like failures of the program that ran in it. */

/** How a shell tells the signals that an emulated program dies of when its emulator goes wrong (128 + number). */
const signals = { 132: 'SIGILL', 134: 'SIGABRT', 139: 'SIGSEGV' };
const words = /qemu: uncaught target signal|qemu: unhandled CPU exception|Illegal instruction|Segmentation fault/;
/**
 * Names the cause and the way out; empty when no emulator had a part in it.
 *
 * @param said what BuildKit and the step said of the failure
 * @param platform of the step
 */
function crashHint(said, platform, emulated) {
    const signal = signals[/exit code: (\d+)/.exec(said)?.[1] ?? ''];
    if (platform === undefined || !emulated.has(platform) || (signal === undefined && !words.test(said)))
        return '';
    return (`; the emulator of ${(0,plan_platform/* architectureOf */.NJ)(platform)} crashed${signal === undefined ? '' : ` (${signal})`}, not the build itself: ` +
        `build ${platform} on a runner of its own kind, or give another version of QEMU as qemu-image, with qemu-reset`);
}

;// CONCATENATED MODULE: ./build/src/image/blame.js
/** Which input is at fault for what buildx and BuildKit say, and what to write instead. They know nothing of inputs. */
const faults = [
    [
        /^exporter "(.*)" could not be found/,
        ([type = '']) => `outputs: the builder has no exporter of type '${type}'; write type=image, registry, local, tar, oci or docker`,
    ],
    [
        /^docker exporter does not .*support exporting manifest lists/,
        () => 'outputs, load: a docker archive holds one platform and no attestations; write type=oci, or give one platform and no attestations',
    ],
    [
        /^unknown attestation type "(.*)"/,
        ([type = '']) => `attests: there is no attestation of type '${type}'; write type=sbom or type=provenance`,
    ],
    [
        /^unknown cache exporter: "(.*)"/,
        ([type = '']) => `cache-to: there is no cache of type '${type}'; write type=gha, registry, local, inline, s3 or azblob`,
    ],
    [/^invalid host (.*)/, ([text = '']) => `add-hosts: '${text}' is not of the form NAME:ADDRESS`],
    [
        /^invalid context value: (.*), expected key=value/,
        ([text = '']) => `build-contexts: '${text}' is not of the form NAME=FOLDER_OR_URL`,
    ],
    [
        /invalid empty ssh agent socket/,
        () => 'ssh: there is no SSH agent; start one in an earlier step (SSH_AUTH_SOCK), or name a key: default=PATH',
    ],
    [
        /^invalid argument "(.*)" for "--ulimit" flag: (.*)/,
        ([text = '', why = '']) => `ulimit: '${text}': ${why}; write NAME=SOFT:HARD`,
    ],
];
/** A whole message; undefined where no input is known to be at fault. */
function blame(said) {
    for (const [pattern, remedy] of faults) {
        const match = pattern.exec(said);
        if (match)
            return remedy(match.slice(1));
    }
    return undefined;
}
/**
 * Of a target that the Dockerfile does not have.
 *
 * @param dockerfile its text; undefined where it can't be read here
 */
function blameTarget(said, dockerfile) {
    const [, target] = /^target stage "(.*)" could not be found/.exec(said) ?? [];
    if (target === undefined)
        return undefined;
    const stages = [...(dockerfile ?? '').matchAll(/^\s*FROM\s.*\sAS\s+(\S+)/gim)].map(([, name = '']) => name);
    const known = stages.length > 0 ? `; its stages are ${stages.join(', ')}` : '';
    return `target: the Dockerfile has no stage '${target}'${known || '; name one with FROM … AS NAME'}`;
}

// EXTERNAL MODULE: ./build/src/image/build-context.js
var build_context = __nccwpck_require__(27545);
// EXTERNAL MODULE: ./build/src/image/step.js
var image_step = __nccwpck_require__(31269);
;// CONCATENATED MODULE: ./build/src/image/failure.js
/** A build that failed or was stopped, and where. */






class BuildFailure extends Error {
    /** The step that failed; undefined where it was none, as in a push. */
    step;
    location;
    /** The last lines that the step printed. */
    printed;
    /** What buildx said besides, such as the Dockerfile's lines around the failure. */
    said;
    constructor(message, progress, { step, location, cause }) {
        super(message, { cause });
        this.name = 'BuildFailure';
        this.step = step;
        this.location = location;
        this.printed = step ? progress.tail(step) : [];
        this.said = [...progress.messages];
    }
}
/** Says which step or repository failed, and when it was the emulator's fault. */
function buildFailure(cause, inputs, progress, asked = [], emulated = new Set()) {
    const reason = withoutPrefix(cause.message);
    const [, repository, refusal] = /^failed to push (\S+): (.*)$/.exec(reason) ?? [];
    if (repository !== undefined && refusal !== undefined) {
        return new BuildFailure(`push: ${repository}: ${refusal}; ${pushRemedy(refusal)}`, progress, { cause });
    }
    const fault = blame(reason) ?? blameTarget(reason, dockerfileText(inputs));
    if (fault !== undefined)
        return new BuildFailure(fault, progress, { cause });
    const broken = progress.failed.filter((step) => !(0,image_step/* isCanceled */.YQ)(step));
    const step = broken.find(({ error }) => error === reason) ?? broken.find(({ error }) => reason.includes(error ?? ''));
    const location = failedLine(inputs, progress.messages);
    const where = step ? `${step.name}: ` : '';
    const printed = step !== undefined && progress.tail(step).length > 0;
    const more = printed ? `; what it printed stands above, at #${step.number}` : '';
    // A build of a single platform does not name it in its steps.
    const platform = step?.platform ?? (asked.length === 1 ? asked[0] : undefined);
    const crash = step ? crashHint([reason, ...progress.tail(step)].join('\n'), platform, emulated) : '';
    return new BuildFailure(`build: ${where}${missingFile(reason, step) ?? reasonOf(cause)}${more}${crash}`, progress, {
        step,
        location,
        cause,
    });
}
function pushRemedy(refusal) {
    return /\b40[13]\b|unauthorized|insufficient_scope|authorization failed|no basic auth|denied/i.test(refusal)
        ? 'give username and password (with registry), or registry-auth, of an account that may push there'
        : 'check that the registry is up, that the builder can reach it, and that this runner may push there';
}
/** BuildKit tells of the checksum that it could not make of a file to copy. */
function missingFile(reason, step) {
    const [, path] = /failed to calculate checksum of ref [^"]*"(.*)": not found/.exec(reason) ?? [];
    if (path === undefined)
        return undefined;
    return /\s--from=/.test(step?.name ?? '')
        ? `there is no '${path}' in what --from names`
        : `there is no '${path}' in the build context, or .dockerignore leaves it out; write its path relative to context`;
}
/** In BuildKit's words, without the command of a failed RUN, which the name of its step holds. */
function reasonOf({ message }) {
    return withoutPrefix(message).replace(/^process ".*" (?=did not complete successfully: )/s, 'it ');
}
function withoutPrefix(message) {
    return message.replace(/^(?:failed to build: )?(?:failed to solve: )?/, '');
}
/** Says which steps ran, for how long, and which limit was passed; with none it was cancelled from outside. */
function buildStopped(cause, progress, running, { passed }, limits, emulated, what = 'build') {
    const now = Date.now();
    const described = running.map((step) => {
        const how = step.platform && emulated.has(step.platform) ? ', emulated' : '';
        return `#${step.number} ${step.name} (for ${duration(now - (step.started ?? now))}${how})`;
    });
    const steps = described.length > 0 ? `running: ${described.join(', ')}` : 'no step was running';
    if (passed === undefined)
        return new BuildFailure(`${what}: cancelled; ${steps}`, progress, { cause });
    const anyEmulated = running.some(({ platform }) => platform && emulated.has(platform));
    const hint = anyEmulated
        ? 'emulation is slow and hangs at times: cross-compile that step, or build it on a native runner'
        : `raise ${passed === 'total' ? 'timeout' : 'stall-timeout'} if it needs the time`;
    const limit = passed === 'total'
        ? `timeout: the ${what} was stopped after ${duration(limits.total)}`
        : `stall-timeout: the ${what} was stopped, for ${duration(limits.silence)} it had said nothing`;
    return new BuildFailure(`${limit}; ${steps}; ${hint}`, progress, { step: running[0], cause });
}
/** Path of the Dockerfile where it lies in the workspace. */
function dockerfilePath({ context, file }) {
    if ((0,build_context/* isRemote */.Vx)(context))
        return undefined;
    if (file !== undefined)
        return (0,build_context/* isRemote */.Vx)(file) ? undefined : file;
    return (0,external_node_path_.join)(context, 'Dockerfile');
}
function dockerfileText(inputs) {
    const path = dockerfilePath(inputs);
    return path !== undefined && (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8') : undefined;
}
/** buildx names the line before the excerpt: `Dockerfile:3`, then a rule. */
function failedLine(inputs, messages) {
    const file = dockerfilePath(inputs);
    const rule = messages.indexOf('--------------------');
    const [, line] = /:(\d+)$/.exec(messages[rule - 1] ?? '') ?? [];
    return file === undefined || line === undefined ? undefined : { file, line: Number(line) };
}
function duration(milliseconds) {
    return milliseconds < 120_000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${(milliseconds / 60_000).toFixed(1)} min`;
}


/***/ }),

/***/ 71004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ isCall),
  q: () => (/* binding */ readBuildInputs)
});

// EXTERNAL MODULE: ./build/src/actions/inputs.js
var actions_inputs = __nccwpck_require__(48156);
// EXTERNAL MODULE: ./build/src/image/cache.js + 1 modules
var cache = __nccwpck_require__(97355);
// EXTERNAL MODULE: ./build/src/image/build-context.js
var build_context = __nccwpck_require__(27545);
// EXTERNAL MODULE: ./build/src/image/deadline.js
var deadline = __nccwpck_require__(14267);
// EXTERNAL MODULE: ./build/src/image/exporters.js
var exporters = __nccwpck_require__(31161);
// EXTERNAL MODULE: ./build/src/image/secrets.js
var secrets = __nccwpck_require__(57710);
// EXTERNAL MODULE: ./build/src/image/csv.js
var csv = __nccwpck_require__(92567);
;// CONCATENATED MODULE: ./build/src/image/values.js
/** Values that buildx or BuildKit refuse in words that name no input, some of them only once a builder has booted. */



/** @throws Error that names the input and the remedy */
function checkValues(read, outputs, platforms) {
    checkCsv({ outputs, attests: (0,actions_inputs/* readLines */.Se)(read, 'attests'), provenance: [read('provenance')], call: [read('call')] });
    checkAttributes(read);
    checkForms(read);
    for (const output of outputs)
        checkOutput(output, platforms);
}
function checkCsv(inputs) {
    for (const [input, rows] of Object.entries(inputs)) {
        for (const row of rows) {
            try {
                (0,csv/* csvFields */.q)(row);
            }
            catch (error) {
                throw new Error(`${input}: '${row}' is not CSV; quote a field as a whole, as in type=image,"name=a,b"`, {
                    cause: error,
                });
            }
        }
    }
}
function checkAttributes(read) {
    const noName = (0,actions_inputs/* readLines */.Se)(read, 'build-args').find((line) => /^\s*=/.test(line));
    if (noName !== undefined)
        throw new Error(`build-args: '${noName}' has no name; write NAME=value`);
    const noType = (0,actions_inputs/* readLines */.Se)(read, 'attests').find((line) => (0,csv/* csvValue */.y)((0,csv/* csvFields */.q)(line), 'type') === undefined);
    if (noType !== undefined)
        throw new Error(`attests: '${noType}' has no type; write type=${noType.split(',')[0] ?? ''}`);
    for (const input of ['sbom', 'provenance']) {
        const text = read(input);
        if (text === '' || /^(?:true|false)$/i.test(text))
            continue;
        const stray = (0,csv/* csvFields */.q)(text).find((field) => !field.includes('='));
        if (stray === undefined)
            continue;
        throw new Error(`${input}: '${stray}' is neither a boolean nor an attribute; write true, false or KEY=value`);
    }
    const mode = (0,csv/* csvValue */.y)((0,csv/* csvFields */.q)(read('provenance')), 'mode');
    if (mode !== undefined && !['min', 'max', 'full'].includes(mode)) {
        throw new Error(`provenance: there is no mode '${mode}'; write mode=min or mode=max`);
    }
}
/** The rough form only: BuildKit knows the rest. */
const values_forms = [
    ['network', /^(?:default|none|host)$/, 'write default, none or host'],
    [
        'allow',
        /^(?:network\.host|security\.insecure|device(?:=.*)?|buildx\.local\.delete)$/,
        'write network.host, security.insecure or device',
    ],
    ['add-hosts', /^[^:=]+[:=]./, 'write NAME:ADDRESS'],
    ['shm-size', /^\d+(?:\.\d+)? ?[kmgtp]?i?b?$/i, 'write a size such as 64m'],
    ['ulimit', /^\w+=-?\d+(?::-?\d+)?$/, 'write NAME=SOFT:HARD'],
];
function checkForms(read) {
    for (const [input, form, remedy] of values_forms) {
        const items = input === 'allow' || input === 'add-hosts' ? (0,actions_inputs/* readList */.LD)(read, input) : (0,actions_inputs/* readLines */.Se)(read, input);
        const wrong = items.find((item) => !form.test(item));
        if (wrong !== undefined)
            throw new Error(`${input}: '${wrong}' is not of its form; ${remedy}`);
    }
    // `lint` is the older word for `check`; a frontend's own requests have a dot.
    const call = (0,csv/* csvFields */.q)(read('call')).find((field) => !field.includes('='));
    if (call !== undefined && !/^(?:build|check|lint|outline|targets)$|\./.test(call)) {
        throw new Error(`call: the Dockerfile can't be asked for '${call}'; write build, check, outline or targets`);
    }
}
function checkOutput(output, platforms) {
    const type = (0,exporters/* exporterType */.O4)(output);
    const fields = (0,csv/* csvFields */.q)(output);
    const dest = (0,csv/* csvValue */.y)(fields, 'dest') ?? '';
    const given = `outputs: '${output}'`;
    if (!['image', 'registry', 'local', 'tar', 'oci', 'docker', 'cacheonly'].includes(type)) {
        throw new Error(`outputs: there is no exporter of type '${type}'; write type=image, registry, local, tar, oci, docker or cacheonly`);
    }
    if ((0,csv/* csvValue */.y)(fields, 'dst') !== undefined)
        throw new Error(`${given} has dst, which buildx does not know; write dest`);
    const asFolder = type === 'local' || (0,csv/* csvValue */.y)(fields, 'tar') === 'false';
    const bare = fields.length === 1 && !output.includes('=');
    if (output === '-' || dest === '-' || (dest === '' && !bare && needsDest(type, asFolder))) {
        throw new Error(`${given} ${asFolder ? 'needs a place; add dest=FOLDER' : 'would go to the log of the job; add dest=FILE'}`);
    }
    if (type === 'docker' && dest !== '' && platforms.length > 1) {
        throw new Error(`${given} holds one platform, and platforms asks for ${platforms.length}; write type=oci, or give one platform`);
    }
}
/** Without one, `docker` loads into the engine, and the others go to stdout. */
function needsDest(type, asFolder) {
    return ['local', 'tar', 'oci'].includes(type) || (type === 'docker' && asFolder);
}

;// CONCATENATED MODULE: ./build/src/image/inputs.js







const inputs_text = (read, name) => (read(name) ? [read(name)] : []);
/** Inputs that are a flag of buildx under (nearly) the same name, and how each is written. */
const flagInputs = [
    ['file', '--file', inputs_text],
    ['target', '--target', inputs_text],
    ['build-args', '--build-arg', actions_inputs/* readLines */.Se],
    ['add-hosts', '--add-host', actions_inputs/* readList */.LD],
    ['allow', '--allow', actions_inputs/* readList */.LD],
    ['cgroup-parent', '--cgroup-parent', inputs_text],
    ['network', '--network', inputs_text],
    ['no-cache-filters', '--no-cache-filter', actions_inputs/* readList */.LD],
    ['sbom', '--sbom', inputs_text],
    ['shm-size', '--shm-size', inputs_text],
    ['ssh', '--ssh', actions_inputs/* readList */.LD],
    ['ulimit', '--ulimit', actions_inputs/* readLines */.Se],
];
/** @throws Error that names the input and the remedy */
function readBuildInputs(read, plan, env, origin) {
    const context = (0,build_context/* expandDefaultContext */.j1)(read('context') || '.', 'context', origin);
    const buildContexts = (0,actions_inputs/* readLines */.Se)(read, 'build-contexts').map((line) => (0,build_context/* expandDefaultContext */.j1)(line, 'build-contexts', origin));
    const contexts = [context, ...buildContexts.map((line) => line.slice(line.indexOf('=') + 1))];
    const outputs = (0,actions_inputs/* readRows */.aK)(read, 'outputs');
    checkValues(read, outputs, plan.platforms);
    const call = read('call') || 'build';
    const builds = !isCall({ call });
    const inputs = {
        context,
        file: read('file') || undefined,
        target: read('target') || undefined,
        buildContexts,
        secrets: (0,secrets/* withGitToken */.oP)((0,secrets/* readSecrets */.ql)(read, env), (0,build_context/* gitHost */.hK)(contexts, origin), read('github-token')),
        call,
        provenance: read('provenance'),
        attests: (0,actions_inputs/* readLines */.Se)(read, 'attests'),
        defaultAttestations: !/^(?:1|t|true)$/i.test(env['BUILDX_NO_DEFAULT_ATTESTATIONS'] ?? ''),
        outputs,
        // An event for which no rule gives a tag can still be pushed by an exporter of its own.
        push: (0,actions_inputs/* readBoolean */.Vf)(read, 'push', false) && builds && !(plan.tags.length === 0 && outputs.some(exporters/* pushes */.PN)),
        load: (0,actions_inputs/* readBoolean */.Vf)(read, 'load', false) && builds,
        cache: (0,cache/* readCacheChoice */.I4)(read),
        limits: (0,deadline/* readLimits */.U)(read),
        flags: readFlags(read),
    };
    (0,build_context/* checkContext */.M_)(context, inputs.file);
    if (builds)
        checkDestination(inputs, plan, read('push') !== '');
    return inputs;
}
/** Whether the Dockerfile is asked for something rather than built; nothing is exported then. */
function isCall({ call }) {
    return call !== 'build';
}
function readFlags(read) {
    const noCache = (0,actions_inputs/* readBoolean */.Vf)(read, 'no-cache', false);
    const pull = (0,actions_inputs/* readBoolean */.Vf)(read, 'pull', false);
    if (noCache && (0,actions_inputs/* readList */.LD)(read, 'no-cache-filters').length > 0) {
        throw new Error('no-cache, no-cache-filters: the first covers every stage; give one of them');
    }
    const flags = flagInputs.flatMap(([input, flag, reader]) => reader(read, input).flatMap((value) => [flag, value]));
    return [...flags, ...(noCache ? ['--no-cache'] : []), ...(pull ? ['--pull'] : [])];
}
function checkDestination({ push, load, outputs }, { tags, images }, pushGiven) {
    if (push && tags.length === 0 && images.length > 0) {
        throw new Error('tags: push is true, but no rule gives a tag for this event; add a rule for it (type=sha fits every one), or push with outputs');
    }
    if (push && tags.length === 0)
        throw new Error('tags: push is true, but there is no tag to publish; give tags');
    if (load && tags.length === 0)
        throw new Error('tags: load is true, but there is no tag to load under; give tags');
    if (tags.length > 0 && !push && !load && outputs.length === 0 && !pushGiven) {
        throw new Error('tags: the tags would go nowhere; set push or load to true, or push to false for a build alone');
    }
}


/***/ }),

/***/ 48608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Y0: () => (/* binding */ layoutExporter),
  g5: () => (/* binding */ loadEach),
  xt: () => (/* binding */ loadsEach)
});

// UNUSED EXPORTS: platformTags

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/src/docker/engine.js
var engine = __nccwpck_require__(34942);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: ./build/src/docker/image-archive.js
/** The archive that `docker load` reads (docker image specification v1.2): a tar with manifest.json, configs and layers. */



/** Writes an image of an OCI layout as such an archive. */
async function writeImageArchive(archive, layout, image) {
    const manifest = [{ Config: image.config, RepoTags: image.names, Layers: image.layers }];
    const file = await (0,promises_.open)(archive, 'w', 0o600);
    try {
        const text = Buffer.from(JSON.stringify(manifest));
        await file.write(tarHeader('manifest.json', text.length));
        await file.write(padded(text));
        for (const path of new Set([image.config, ...image.layers]))
            await addFile(file, layout, path);
        await file.write(Buffer.alloc(2 * block));
    }
    finally {
        await file.close();
    }
}
const block = 512;
async function addFile(archive, folder, path) {
    const { size } = await (0,promises_.stat)((0,external_node_path_.join)(folder, path));
    await archive.write(tarHeader(path, size));
    for await (const chunk of (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(folder, path)))
        await archive.write(chunk);
    await archive.write(Buffer.alloc((block - (size % block)) % block));
}
function padded(text) {
    return Buffer.concat([text, Buffer.alloc((block - (text.length % block)) % block)]);
}
/** POSIX ustar. The checksum is that of the header with blanks in its place. */
function tarHeader(name, size) {
    const header = Buffer.alloc(block);
    header.write(name, 0, 100);
    header.write('0000644\0', 100);
    header.write('0000000\0', 108);
    header.write('0000000\0', 116);
    header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
    header.write('00000000000\0', 136);
    header.write('        ', 148);
    header.write('0', 156);
    header.write('ustar\x0000', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return header;
}

// EXTERNAL MODULE: ./build/src/plan/platform.js
var plan_platform = __nccwpck_require__(56706);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __nccwpck_require__(39460);
;// CONCATENATED MODULE: ./build/src/image/load.js
/** Loading an image of several platforms into an engine whose own store holds one platform an image. */






/** Whether the platforms have to be loaded one by one. */
async function loadsEach(docker, inputs, { platforms }) {
    return inputs.load && platforms.length > 1 && !(await (0,engine/* engineHoldsIndexes */.t_)(docker));
}
/** The exporter that writes what `loadEach` reads: an OCI layout in a folder. */
function layoutExporter(layout) {
    return ['type=oci', 'tar=false', `dest=${layout}`];
}
/** `linux/arm64` of `REPOSITORY:TAG` becomes `REPOSITORY:TAG-linux-arm64`. */
function platformTags({ tags }, platform) {
    return tags.map((tag) => `${(0,reference/* formatTagReference */.jU)(tag)}-${platform.replaceAll('/', '-')}`);
}
/** @returns the names under which they are loaded */
async function loadEach(docker, plan, layout, { scratch, info }) {
    const loaded = [];
    for (const { platform, config, layers } of await imagesOf(layout)) {
        const names = platformTags(plan, platform);
        const archive = (0,external_node_path_.join)(scratch, 'load.tar');
        await writeImageArchive(archive, layout, { config, layers, names });
        await docker(['load', '--quiet', '--input', archive]);
        await (0,promises_.rm)(archive);
        info(`load: the engine's store holds one platform an image, so ${platform} is loaded as ${names.join(', ')}`);
        loaded.push(...names);
    }
    await (0,promises_.rm)(layout, { recursive: true, force: true });
    return loaded;
}
async function imagesOf(layout) {
    const read = async (path) => JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(layout, path), 'utf8'));
    const images = new Map();
    const visit = async ({ manifests = [] }) => {
        for (const { digest, mediaType, platform } of manifests) {
            const manifest = await read(blobPath(digest));
            if (mediaType.includes('index') || mediaType.includes('list'))
                await visit(manifest);
            else if (platform && platform.architecture !== 'unknown') {
                const layers = (manifest.layers ?? []).map((layer) => blobPath(layer.digest));
                images.set(digest, { platform: (0,plan_platform/* normalise */.j7)(platform), config: blobPath(manifest.config?.digest ?? ''), layers });
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
        gitContext: repository && sha ? `${serverUrl}/${repository}.git#${sha}` : undefined,
        runUrl: repository && run
            ? `${serverUrl}/${repository}/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ''}`
            : undefined,
        isPrivate: event?.repository?.private !== false,
    };
}


/***/ }),

/***/ 32694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ StepOutput),
/* harmony export */   N: () => (/* binding */ longestLine)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(46193);
/* harmony import */ var _actions_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(45822);
/** What a step prints, as lines that are safe for the log, in bounded memory. */


/** A longer line comes in pieces of this many characters. */
const longestLine = 64 * 1024;
/** Without any of these a text is taken as it is, which is what makes a million lines quick. */
const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|##\[/;
class StepOutput {
    /** A chunk may end within a character, and stdout and stderr cut each other's lines. */
    streams = new Map();
    /** The whole lines that are there after `data`, joined by newlines; undefined when none is. */
    push(stream, data) {
        let state = this.streams.get(stream);
        if (!state) {
            state = { decoder: new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8'), partial: '' };
            this.streams.set(stream, state);
        }
        const text = state.partial + state.decoder.write(data);
        const end = text.lastIndexOf('\n');
        state.partial = text.slice(end + 1);
        const lines = end < 0 ? [] : [safe(text.slice(0, end))];
        while (state.partial.length >= longestLine) {
            lines.push(safe(state.partial.slice(0, longestLine)));
            state.partial = state.partial.slice(longestLine);
        }
        return lines.length > 0 ? lines.join('\n') : undefined;
    }
    /** What came after the last newlines. */
    end() {
        const rest = [...this.streams.values()].map(({ decoder, partial }) => partial + decoder.end()).filter(Boolean);
        this.streams.clear();
        return rest.length > 0 ? safe(rest.join('\n')) : undefined;
    }
}
function safe(text) {
    const short = text.length <= longestLine || !hasLongLine(text);
    if (short && !suspicious.test(text))
        return text;
    return text
        .split('\n')
        .flatMap((line) => pieces((0,_actions_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .a)(shown(line))))
        .join('\n');
}
/** Of a line that a progress bar writes over and over, what a terminal shows in the end. */
function shown(line) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    return text.slice(text.lastIndexOf('\r') + 1);
}
function hasLongLine(text) {
    for (let start = 0; start < text.length;) {
        const end = text.indexOf('\n', start);
        if ((end < 0 ? text.length : end) - start > longestLine)
            return true;
        if (end < 0)
            return false;
        start = end + 1;
    }
    return false;
}
function pieces(line) {
    if (line.length <= longestLine)
        return [line];
    const starts = Array.from({ length: Math.ceil(line.length / longestLine) }, (_, number) => number * longestLine);
    return starts.map((start) => line.slice(start, start + longestLine));
}


/***/ }),

/***/ 16172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ BuildProgress)
});

// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var sanitize = __nccwpck_require__(45822);
// EXTERNAL MODULE: ./build/src/docker/lines.js
var lines = __nccwpck_require__(47329);
;// CONCATENATED MODULE: ./build/src/docker/rawjson.js
/** What `--progress=rawjson` prints: BuildKit's SolveStatus (client/graph.go), one JSON object a line. */
/** The status in a line, or undefined for a line that is something else (buildx's own messages). */
function parseStatus(line) {
    if (!line.startsWith('{'))
        return undefined;
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/image/output.js
var output = __nccwpck_require__(32694);
// EXTERNAL MODULE: ./build/src/image/step.js
var image_step = __nccwpck_require__(31269);
;// CONCATENATED MODULE: ./build/src/image/progress.js
/** The progress of a build: reads what buildx prints and tells it as events. */





/** More than a line of rawjson holds: BuildKit sends at most 16 MiB at once, which base64 makes a third longer. */
const longestStatus = 24 * 1024 * 1024;
const tailKept = 8 * 1024;
const messagesKept = 500;
class BuildProgress {
    states = new Map();
    /** Steps whose end is not told yet: BuildKit sends it ahead of the rest of their output. */
    completed = new Set();
    found = new Map();
    said = [];
    started = 0;
    onEvent;
    splitter = (0,lines/* lineSplitter */.s)((line) => {
        this.acceptLine(line.toString());
    }, longestStatus);
    constructor(onEvent) {
        this.onEvent = onEvent;
    }
    /** Takes what buildx prints to stderr with `--progress=rawjson`, or anything else line by line. */
    push(chunk) {
        this.splitter.push(chunk);
    }
    end() {
        this.splitter.end();
        for (const state of this.completed)
            this.finish(state);
        for (const state of this.states.values())
            this.tell(state, state.output.end());
    }
    /** Before the same build runs again: forgets what failed or was left running. */
    restart() {
        this.said.length = 0;
        for (const [digest, { step }] of this.states) {
            if (step.error !== undefined || step.completed === undefined)
                this.states.delete(digest);
        }
    }
    get steps() {
        return [...this.states.values()].map(({ step }) => step);
    }
    /** Each finding once, though every platform has it. */
    get warnings() {
        return [...this.found.values()];
    }
    /** Adds what a check found that was not part of the progress. */
    find(warning) {
        this.found.set(`${warning.line ?? ''} ${warning.text}`, warning);
    }
    /** What buildx said besides, such as the Dockerfile's lines around a failure; the last of it. */
    get messages() {
        return this.said;
    }
    /** Steps that failed although the build may have gone on, as a cache export does. */
    get failed() {
        return this.steps.filter(({ error }) => error !== undefined);
    }
    get running() {
        return this.steps.filter(({ started, completed }) => started && !completed);
    }
    /** How many steps a cache could have spared, and how many it did. */
    get cacheHits() {
        const done = this.steps.filter((step) => (0,image_step/* isCacheable */.TZ)(step) && step.completed !== undefined);
        return { cached: done.filter(({ cached }) => cached).length, steps: done.length };
    }
    /** The last lines that a step printed. */
    tail(step) {
        const state = [...this.states.values()].find((state) => state.step.number === step.number);
        return state?.tail ? state.tail.split('\n') : [];
    }
    /**
     * Seconds in which at least one step of a platform ran.
     *
     * @param platform undefined: the only one of the build, which its steps don't name
     */
    seconds(platform) {
        const spans = [...this.states.values()]
            .filter(({ step }) => (platform === undefined ? step.position !== undefined : step.platform === platform))
            .flatMap(({ spans }) => spans)
            .sort(([a], [b]) => a - b);
        let total = 0;
        let until = 0;
        for (const [started, completed] of spans) {
            total += Math.max(0, completed - Math.max(started, until));
            until = Math.max(until, completed);
        }
        return total / 1000;
    }
    acceptLine(line) {
        const status = parseStatus(line);
        if (status) {
            this.accept(status);
            return;
        }
        for (const state of this.completed)
            this.finish(state);
        if (line.trim() !== '')
            this.acceptMessage((0,sanitize/* sanitize */.a)(line));
    }
    acceptMessage(text) {
        this.said.push(text);
        if (this.said.length > messagesKept)
            this.said.shift();
        this.onEvent({ kind: 'message', text });
    }
    accept({ vertexes = [], statuses = [], logs = [], warnings = [] }) {
        const printing = new Set(logs.map(({ vertex }) => this.states.get(vertex)));
        for (const state of this.completed)
            if (!printing.has(state))
                this.finish(state);
        for (const vertex of vertexes)
            this.acceptVertex(vertex);
        for (const { vertex, id, current } of statuses)
            this.states.get(vertex)?.transfers.set(id, current);
        for (const log of logs)
            this.acceptLog(log);
        for (const warning of warnings)
            this.acceptWarning(warning);
    }
    acceptVertex(vertex) {
        const state = this.states.get(vertex.digest) ?? this.announce(vertex);
        if (this.completed.has(state))
            this.finish(state);
        const before = state.step;
        const started = time(vertex.started) ?? before.started;
        const number = before.number || (started === undefined ? 0 : ++this.started);
        const completed = time(vertex.completed);
        const cached = vertex.cached ?? before.cached;
        const error = vertex.error ? (0,sanitize/* sanitize */.a)(vertex.error) : undefined;
        const transferred = [...state.transfers].reduce((sum, [id, bytes]) => (isTransfer(id) ? sum + bytes : sum), 0);
        state.step = { ...before, number, started, completed, cached, error, transferred };
        if (started !== undefined && completed !== undefined)
            state.spans.push([started, completed]);
        if (number !== before.number)
            this.onEvent({ kind: 'started', step: state.step });
        if (completed !== undefined && before.completed === undefined) {
            this.completed.add(state);
            if (cached)
                this.finish(state);
        }
    }
    announce({ digest, name }) {
        const safeName = (0,sanitize/* sanitize */.a)(name);
        const times = { started: undefined, completed: undefined };
        const rest = { cached: false, error: undefined, transferred: 0 };
        const step = { number: 0, name: safeName, ...(0,image_step/* parseStepName */.Zw)(safeName), ...times, ...rest };
        const state = { step, output: new output/* StepOutput */.K(), transfers: new Map(), tail: '', spans: [], told: false };
        this.states.set(digest, state);
        this.onEvent({ kind: 'announced', step });
        return state;
    }
    finish(state) {
        this.completed.delete(state);
        this.tell(state, state.output.end());
        // A short further go is not worth a line.
        const worthALine = !state.told || state.step.error !== undefined || (0,image_step/* stepSeconds */.cB)(state.step) >= 0.5;
        state.told = true;
        if (worthALine)
            this.onEvent({ kind: 'finished', step: state.step });
        if (state.step.error === undefined)
            state.tail = '';
    }
    acceptLog({ vertex, stream = 1, data }) {
        const state = this.states.get(vertex) ?? this.announce({ digest: vertex, name: '' });
        this.tell(state, state.output.push(stream, Buffer.from(data, 'base64')));
    }
    tell(state, text) {
        if (text === undefined)
            return;
        state.tail = (state.tail === '' ? text : `${state.tail}\n${text}`).slice(-tailKept);
        this.onEvent({ kind: 'output', step: state.step, text });
    }
    acceptWarning({ short, detail = [], url = '', range = [] }) {
        const text = (0,sanitize/* sanitize */.a)(decode(short));
        const line = range[0]?.start?.line;
        const warning = { text, detail: detail.map((part) => (0,sanitize/* sanitize */.a)(decode(part))).join(' '), url: (0,sanitize/* sanitize */.a)(url), line };
        this.find(warning);
    }
}
/** Layers are unpacked under the same count of bytes as they were pulled; that is no further transfer. */
function isTransfer(id) {
    return !id.startsWith('extracting ');
}
function time(text) {
    return text === undefined ? undefined : Date.parse(text);
}
function decode(base64) {
    return Buffer.from(base64, 'base64').toString();
}


/***/ }),

/***/ 57710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VX: () => (/* binding */ secretValues),
/* harmony export */   oP: () => (/* binding */ withGitToken),
/* harmony export */   ql: () => (/* binding */ readSecrets),
/* harmony export */   s0: () => (/* binding */ hideSecrets),
/* harmony export */   tX: () => (/* binding */ secretArguments)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48156);
/* harmony import */ var _docker_csv_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(18854);



/**
 * Reads the inputs `secrets` (`ID=value`), `secret-envs` (`ID=VARIABLE`) and `secret-files` (`ID=PATH`). An empty value is
 * passed as an empty secret: a fork's pull request has none of the repository's secrets, and the Dockerfile decides whether
 * it can do without.
 *
 * @throws Error that never holds a value
 */
function readSecrets(read, env) {
    const values = (0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readLines */ .Se)(read, 'secrets').map((entry, number) => {
        const [id, value] = splitEntry('secrets', entry, number, 'ID=value');
        // Linux takes no environment variable over 128 KiB, name included.
        if (Buffer.byteLength(value) > 120 * 1024) {
            throw new Error(`secrets: ${id} is larger than 120 KiB; write it to a file and give that as secret-files`);
        }
        return { id, source: { kind: 'value', value } };
    });
    const envs = (0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(read, 'secret-envs').map((entry, number) => {
        const [id, variable] = splitEntry('secret-envs', entry, number, 'ID=VARIABLE');
        if (env[variable] === undefined) {
            throw new Error(`secret-envs: ${id} is to come from the environment, but ${variable} is not set; set it with env`);
        }
        return { id, source: { kind: 'env', variable } };
    });
    const files = (0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readLines */ .Se)(read, 'secret-files').map((entry, number) => {
        const [id, path] = splitEntry('secret-files', entry, number, 'ID=PATH');
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) {
            throw new Error(`secret-files: there is no file '${path}' for ${id}; write a path that is there, relative to the workspace`);
        }
        return { id, source: { kind: 'file', path } };
    });
    const all = [...values, ...envs, ...files];
    const twice = all.find(({ id }, number) => all.findIndex((other) => other.id === id) !== number);
    if (twice)
        throw new Error(`secrets, secret-envs, secret-files: ${twice.id} is given twice; leave one out`);
    return all;
}
/** Only the number of a malformed entry is told, since all of it may be the secret. */
function splitEntry(input, entry, number, form) {
    const equals = entry.indexOf('=');
    if (equals > 0)
        return [entry.slice(0, equals).trim(), entry.slice(equals + 1)];
    throw new Error(`${input}: entry ${number + 1} is not ${form}; a value of several lines is quoted as a whole, as in "ID=line 1…line 2"`);
}
/** The values of `--secret`, and the variables that buildx has to find in its environment. */
function secretArguments(secrets) {
    const env = {};
    const values = secrets.map(({ id, source }, number) => {
        switch (source.kind) {
            case 'value': {
                const variable = `MANIFOLD_SECRET_${number}`;
                env[variable] = source.value;
                return (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .csvRow */ .r)([`id=${id}`, `env=${variable}`]);
            }
            case 'env':
                return (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .csvRow */ .r)([`id=${id}`, `env=${source.variable}`]);
            case 'file':
                return (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .csvRow */ .r)([`id=${id}`, `src=${source.path}`]);
        }
    });
    return { values, env };
}
/** The run's token for Git contexts on `host`, unless a secret for them was given. */
function withGitToken(secrets, host, token) {
    if (host === undefined || token === '')
        return secrets;
    // BuildKit's own names (client/llb/source.go): for one host, then for all.
    const taken = ['GIT_AUTH_TOKEN', 'GIT_AUTH_HEADER'].flatMap((name) => [name, `${name}.${host}`]);
    if (secrets.some(({ id }) => taken.includes(id)))
        return secrets;
    return [...secrets, { id: `GIT_AUTH_TOKEN.${host}`, source: { kind: 'value', value: token } }];
}
/** The values that are known here; files are not read. */
function secretValues(secrets, env) {
    return secrets.flatMap(({ source }) => {
        if (source.kind === 'value')
            return [source.value];
        return source.kind === 'env' ? [env[source.variable] ?? ''] : [];
    });
}
/** A longer file is data rather than a password or a key, and the runner looks for every line of it in all that is printed. */
const longestHidden = 64 * 1024;
/**
 * Hides the secrets in the logs of the job: the runner knows those of the repository, but not what an earlier step has
 * fetched or derived.
 *
 * @throws Error that never holds a value
 */
function hideSecrets({ input, secret }, env) {
    const secrets = readSecrets(input, env);
    const files = secrets.flatMap(({ source }) => (source.kind === 'file' ? [shortText(source.path)] : []));
    for (const value of [...secretValues(secrets, env), ...files])
        for (const line of hiddenLines(value))
            secret(line);
}
/** Of several lines each, since logs come by the line. A brace on a line of its own would blot out all JSON there is. */
function hiddenLines(value) {
    const lines = value.split(/\r?\n/).map((line) => line.trim());
    return lines.length > 1 ? lines.filter((line) => /[\p{L}\p{N}]/u.test(line)) : lines;
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

/***/ 31269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ isCacheable),
/* harmony export */   YQ: () => (/* binding */ isCanceled),
/* harmony export */   Zw: () => (/* binding */ parseStepName),
/* harmony export */   cB: () => (/* binding */ stepSeconds)
/* harmony export */ });
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56706);
/** A step of a build, and what its name tells. */

/**
 * BuildKit names steps `[linux/arm64 stage 2/3] RUN …`, `[2/3] RUN …`, `[internal] load …`, `exporting to image`, and
 * `[linux/amd64->arm64 …]` where a step runs on one platform for another: it counts for the latter.
 */
function parseStepName(name) {
    const [, words = '', bracketed] = /^\[([^\]]*)\] (.*)$/s.exec(name) ?? [];
    const list = words.split(' ');
    const platform = platformOf(list[0] ?? '');
    const rest = platform === undefined ? list : list.slice(1);
    const position = rest.find((word) => /^\d+\/\d+$/.test(word));
    return { platform, position, stage: rest.filter((word) => word !== position).join(' '), what: bracketed ?? name };
}
function platformOf(word) {
    const [, os, ran, target] = /^([a-z]+)\/([\w/]+)(?:->([\w/]+))?$/.exec(word) ?? [];
    if (os === undefined || ran === undefined)
        return undefined;
    try {
        return (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(`${os}/${target ?? ran}`);
    }
    catch {
        return undefined;
    }
}
/** Seconds between start and end; 0 while one is missing. */
function stepSeconds({ started, completed }) {
    return started && completed ? (completed - started) / 1000 : 0;
}
/** Whether another step broke the build and this one was stopped for it. */
function isCanceled({ error }) {
    return error?.includes('context canceled') ?? false;
}
/** An instruction of the Dockerfile that a cache can spare. */
function isCacheable({ position, what }) {
    return position !== undefined && !what.startsWith('FROM ');
}


/***/ }),

/***/ 28712:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _actions_file_cache_js__WEBPACK_IMPORTED_MODULE_28__ = __nccwpck_require__(49564);
/* harmony import */ var _actions_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(26634);
/* harmony import */ var _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_31__ = __nccwpck_require__(22426);
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48156);
/* harmony import */ var _actions_runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(56757);
/* harmony import */ var _actions_artifacts_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(70434);
/* harmony import */ var _actions_scratch_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(39487);
/* harmony import */ var _image_build_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9013);
/* harmony import */ var _image_cache_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(97355);
/* harmony import */ var _image_failure_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(41647);
/* harmony import */ var _image_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(71004);
/* harmony import */ var _image_origin_js__WEBPACK_IMPORTED_MODULE_30__ = __nccwpck_require__(12029);
/* harmony import */ var _image_secrets_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(57710);
/* harmony import */ var _docker_process_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(70773);
/* harmony import */ var _fan_out_inputs_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(85169);
/* harmony import */ var _fan_out_open_handoff_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(63828);
/* harmony import */ var _fan_out_part_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(16745);
/* harmony import */ var _plan_outputs_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(76343);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(81408);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(39460);
/* harmony import */ var _fan_out_leg_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(78368);
/* harmony import */ var _emulators_emulation_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(45994);
/* harmony import */ var _builder_inputs_js__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(46228);
/* harmony import */ var _builder_open_docker_js__WEBPACK_IMPORTED_MODULE_20__ = __nccwpck_require__(14748);
/* harmony import */ var _builder_prepare_js__WEBPACK_IMPORTED_MODULE_21__ = __nccwpck_require__(98052);
/* harmony import */ var _publish_guard_js__WEBPACK_IMPORTED_MODULE_22__ = __nccwpck_require__(67239);
/* harmony import */ var _publish_inputs_js__WEBPACK_IMPORTED_MODULE_23__ = __nccwpck_require__(41444);
/* harmony import */ var _publish_publish_js__WEBPACK_IMPORTED_MODULE_24__ = __nccwpck_require__(12041);
/* harmony import */ var _publish_release_state_js__WEBPACK_IMPORTED_MODULE_29__ = __nccwpck_require__(86020);
/* harmony import */ var _report_build_log_js__WEBPACK_IMPORTED_MODULE_25__ = __nccwpck_require__(96751);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_26__ = __nccwpck_require__(18273);
/* harmony import */ var _report_follow_build_js__WEBPACK_IMPORTED_MODULE_27__ = __nccwpck_require__(41762);
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
/** The step. */
































/** Plan, prepare, build, publish, report. */
async function run(runtime, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const order = await readOrder(runtime);
        const { plan } = order;
        const scratch = await (0,_actions_scratch_js__WEBPACK_IMPORTED_MODULE_4__/* .makeScratch */ .lP)(runtime);
        const { retryPolicy } = order.publish;
        const opening = { runtime, scratch, signal, retryPolicy };
        const access = __addDisposableResource(env_1, await (0,_builder_open_docker_js__WEBPACK_IMPORTED_MODULE_20__/* .openDocker */ .$)(opening, order.prepare), true);
        const { docker } = access;
        const builder = await (0,_builder_prepare_js__WEBPACK_IMPORTED_MODULE_21__/* .prepare */ .i)({ ...opening, docker, binfmt: _emulators_emulation_js__WEBPACK_IMPORTED_MODULE_18__/* .kernelBinfmt */ .SW, cache: (0,_actions_file_cache_js__WEBPACK_IMPORTED_MODULE_28__/* .fileCache */ .H)(process.env), env: process.env }, order.prepare, plan.platforms, { exportsCache: order.exportsCache, pushes: order.build.push });
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_26__/* .reportBuilder */ .uV)(runtime, builder);
        const log = (0,_actions_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitizedLog */ .Av)(runtime);
        const registry = { docker, builder: builder.name, scratch, retryPolicy, log, signal };
        const tagsBefore = __addDisposableResource(env_1, order.build.push && !order.handover ? (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_24__/* .watchTags */ .T5)(registry, plan) : undefined, true);
        const result = await makeImage(runtime, order, docker, builder, scratch, signal);
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_26__/* .reportBuilt */ .p2)(runtime, result);
        let published;
        if (order.build.push) {
            const image = { digest: pushedDigest(result.built) };
            published = order.handover
                ? await handOff(runtime, order.handover, order, registry, image, (published) => ({
                    platforms: (0,_report_report_js__WEBPACK_IMPORTED_MODULE_26__/* .partPlatforms */ .gD)(builder, result, published),
                    degradations: (0,_report_report_js__WEBPACK_IMPORTED_MODULE_26__/* .degradationsOf */ .Dr)(result),
                }))
                : await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_24__/* .publish */ .mk)(registry, runtime, plan, image, order.publish, tagsBefore);
        }
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_26__/* .report */ .z8)(runtime, order, builder, result, published);
        if (published)
            (0,_publish_release_state_js__WEBPACK_IMPORTED_MODULE_29__/* .forgetRelease */ .$L)(runtime);
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
/** The end of a leg: its image is checked, and its part goes to the job that joins. No tag moves. */
async function handOff(runtime, { key, leg, way }, { plan, publish: inputs }, registry, image, told) {
    const [repository = ''] = (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_15__/* .repositories */ .b)(plan);
    const artifacts = (0,_actions_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .runArtifacts */ .r)(process.env, registry.scratch);
    const handoff = (0,_fan_out_open_handoff_js__WEBPACK_IMPORTED_MODULE_12__/* .openHandoff */ .b)(way, { key, repository, registry, artifacts });
    const published = await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_24__/* .check */ .z6)(registry, plan, image);
    await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_24__/* .tryImage */ .bm)(registry, runtime, inputs, plan, published);
    const { digest, manifest } = published;
    runtime.group('handoff');
    await handoff.put(leg, manifest, (0,_fan_out_part_js__WEBPACK_IMPORTED_MODULE_13__/* .formatPart */ .l)({ key, leg, digest, ...told(published) }));
    runtime.endGroup();
    return published;
}
async function readOrder(runtime) {
    const { input } = runtime;
    // First of all, since any message may quote them.
    (0,_image_secrets_js__WEBPACK_IMPORTED_MODULE_9__/* .hideSecrets */ .s0)(runtime, process.env);
    const facts = await (0,_actions_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readFacts */ .M)(input, process.env, _docker_process_js__WEBPACK_IMPORTED_MODULE_10__/* .exec */ .m0);
    const share = (0,_fan_out_leg_js__WEBPACK_IMPORTED_MODULE_17__/* .readPlannedLeg */ .H)(input);
    const handover = share && (0,_fan_out_inputs_js__WEBPACK_IMPORTED_MODULE_11__/* .readLegHandoff */ .L6)(input, share);
    if (!share)
        (0,_fan_out_inputs_js__WEBPACK_IMPORTED_MODULE_11__/* .refuseHandoff */ .DJ)(input);
    const { plan, notices } = share
        ? { plan: handover ? share.plan : share.whole, notices: [] }
        : await (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_15__/* .makePlan */ .C)(input, facts);
    for (const line of notices)
        runtime.notice(line);
    for (const [name, value] of Object.entries((0,_plan_outputs_js__WEBPACK_IMPORTED_MODULE_14__/* .nameOutputs */ .q)(plan)))
        runtime.output(name, value);
    const prepare = await (0,_builder_inputs_js__WEBPACK_IMPORTED_MODULE_19__/* .readPrepareInputs */ .T)(runtime);
    const origin = (0,_image_origin_js__WEBPACK_IMPORTED_MODULE_30__/* .readOrigin */ .P)(facts);
    const given = (0,_image_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .readBuildInputs */ .q)(input, plan, process.env, origin);
    const build = handover ? { ...given, cache: (0,_image_cache_js__WEBPACK_IMPORTED_MODULE_6__/* .cacheOfLeg */ .O_)(given.cache, handover.leg) } : given;
    if (handover && build.push)
        (0,_fan_out_inputs_js__WEBPACK_IMPORTED_MODULE_11__/* .checkHandoff */ .ZT)(handover, (0,_actions_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .offersArtifacts */ .z)(process.env));
    const mode = (0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readWord */ .pS)(input, 'progress', _report_build_log_js__WEBPACK_IMPORTED_MODULE_25__/* .progressModes */ .wC);
    const summary = (0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readBoolean */ .Vf)(input, 'summary', true);
    const publish = (0,_publish_inputs_js__WEBPACK_IMPORTED_MODULE_23__/* .readPublishInputs */ .R)(input, build.push || (0,_image_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .isCall */ .n)(build));
    const tags = handover ? [] : plan.tags.map(_plan_reference_js__WEBPACK_IMPORTED_MODULE_16__/* .formatTagReference */ .jU);
    for (const line of (0,_publish_guard_js__WEBPACK_IMPORTED_MODULE_22__/* .unmatchedPatterns */ .xo)(publish.immutableTags, tags))
        runtime.notice(line);
    const subject = cacheSubject(build, plan);
    const cacheOn = (driver) => (0,_image_cache_js__WEBPACK_IMPORTED_MODULE_6__/* .planCache */ ._s)(build.cache, subject, process.env, driver);
    // Only the docker driver may not be up to it.
    const exportsCache = cacheOn('docker').to.some((value) => !value.includes('type=inline'));
    return { plan, handover, prepare, build, cacheOn, exportsCache, publish, origin, mode, summary };
}
function cacheSubject({ context, target }, plan) {
    return { repository: (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_15__/* .repositories */ .b)(plan)[0], context, target, platforms: plan.platforms };
}
function makeImage(runtime, { plan, build: inputs, cacheOn, origin, mode, publish: { retryPolicy } }, docker, builder, scratch, signal) {
    // A builder that existed may have another driver than the input says.
    const cache = cacheOn(builder.driver);
    return (0,_report_follow_build_js__WEBPACK_IMPORTED_MODULE_27__/* .followBuild */ .c9)(mode, runtime, (0,_image_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .dockerfilePath */ .Se)(inputs), async (progress, info) => {
        const around = { cache, builder, origin, scratch, progress, retryPolicy, signal, info };
        return { built: await (0,_image_build_js__WEBPACK_IMPORTED_MODULE_5__/* .build */ .j)(docker, inputs, plan, around), progress, cache };
    });
}
function pushedDigest({ digest }) {
    if (digest === undefined)
        throw new Error('push: buildx gave no digest for what it pushed; is it too old?');
    return digest;
}
try {
    await run(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .runtime */ .fA, (0,_actions_cancellation_js__WEBPACK_IMPORTED_MODULE_31__/* .cancellation */ .W)());
}
catch (error) {
    (0,_report_report_js__WEBPACK_IMPORTED_MODULE_26__/* .reportFailure */ .xV)(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .runtime */ .fA, error);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 60895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QA: () => (/* binding */ parseLevel),
/* harmony export */   RF: () => (/* binding */ mergeAnnotations),
/* harmony export */   fr: () => (/* binding */ parseAnnotation),
/* harmony export */   ii: () => (/* binding */ isAt),
/* harmony export */   tn: () => (/* binding */ formatAnnotation),
/* harmony export */   vd: () => (/* binding */ defaultLevels)
/* harmony export */ });
/* harmony import */ var _attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(86660);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(71914);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(56706);



const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
/** Where generated annotations go, and those without a level: package pages read the index where there is one. */
function defaultLevels(env, platforms) {
    const given = env['DOCKER_METADATA_ANNOTATIONS_LEVELS'];
    if (given)
        return given.split(',').map((word) => parseLevel(word.trim()));
    return (platforms > 1 ? ['manifest', 'index'] : ['manifest']).map(parseLevel);
}
/** Whether it stands at one of these levels, as `parseLevel` writes them. */
function isAt({ level }, ...levels) {
    return levels.includes(level);
}
/** @throws Error for a level that is not known, or a line without `=` */
function parseAnnotation(line, without) {
    if (!line.includes('='))
        throw new Error(`'${line}' is not key=value`);
    const [left, value] = (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLabel */ .Q_)(line);
    const colon = left.indexOf(':');
    const key = left.slice(colon + 1);
    if (/\s/.test(key) || key === '')
        throw new Error(`'${line}': the key is empty or has spaces`);
    const named = colon < 0 ? without : left.slice(0, colon).split(',').map(parseLevel);
    return named.map((level) => ({ level, key, value }));
}
function parseLevel(text) {
    const [, word = text, platform] = /^([a-z-]+)\[([^\]]+)\]$/.exec(text) ?? [];
    const level = levels.find((known) => known === word);
    if (level === undefined)
        throw new Error(`unknown level '${word}'; ${(0,_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(word, levels)}`);
    if (platform === undefined)
        return level;
    if (level.startsWith('index'))
        throw new Error(`'${text}': an index has no platform; write ${level}`);
    return `${level}[${(0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(platform)}]`;
}
/** Sorted; at each level a later value replaces an earlier. */
function mergeAnnotations(annotations) {
    const name = ({ level, key }) => `${level}:${key}`;
    const merged = new Map(annotations.map((annotation) => [name(annotation), annotation]));
    return [...merged.values()].sort((one, other) => (name(one) < name(other) ? -1 : 1));
}
function formatAnnotation({ level, key, value }) {
    return `${level}:${key}=${value}`;
}


/***/ }),

/***/ 86660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MO: () => (/* binding */ inInput),
/* harmony export */   Td: () => (/* binding */ attributesOf),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   uF: () => (/* binding */ readAttributeLines)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21916);
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48156);
/** The form that images, tag rules and flavor share: a line of `key=value` fields, in CSV. */


function readAttributeLines(read, name) {
    return (0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecords */ .T3)(read, name).map((fields) => ({ text: fields.join(','), fields: fields.map(parseField) }));
}
function parseField(text) {
    const [, key, value = ''] = /^([a-z-]+)\s*=\s*(.*)$/is.exec(text) ?? [];
    return key === undefined ? { key, value: text } : { key: key.toLowerCase(), value };
}
/**
 * The attributes of a line by key, each given once.
 *
 * @param bare the key that a field without one has
 * @throws Error for a key that is not among `known`, with the nearest one
 */
function attributesOf({ text, fields }, known, bare) {
    const attributes = new Map();
    for (const { key = bare, value } of fields) {
        if (key === undefined)
            throw new Error(`'${text}': '${value}' is not key=value; known are ${known.join(', ')}`);
        if (!known.includes(key))
            throw new Error(`'${text}': unknown attribute '${key}'; ${suggestion(key, known)}`);
        if (attributes.has(key))
            throw new Error(`'${text}': '${key}' is given twice; leave one out`);
        attributes.set(key, value);
    }
    return attributes;
}
/** For an error: the nearest known word where there is a near one, else all of them. */
function suggestion(word, known) {
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word.toLowerCase(), [...known]);
    const isNear = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, word.length / 3);
    return isNear ? `did you mean '${nearest}'?` : `known are ${known.join(', ')}`;
}
/** Adds the name of the input to whatever goes wrong while it is read, unless it stands there already. */
function inInput(name, read) {
    try {
        return read();
    }
    catch (error) {
        const { message } = error;
        throw message.startsWith(`${name}: `) ? error : new Error(`${name}: ${message}`, { cause: error });
    }
}


/***/ }),

/***/ 8849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unknownCommitTime),
/* harmony export */   w: () => (/* binding */ createdTime)
/* harmony export */ });
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48156);

/**
 * SOURCE_DATE_EPOCH, the common sign that a build is to be reproducible, wins; else the input `created` chooses.
 *
 * @throws Error when the commit's time is asked for and not known
 */
function createdTime(read, env, event, now) {
    const epoch = env['SOURCE_DATE_EPOCH'];
    if (epoch) {
        const time = new Date(Number(epoch) * 1000);
        if (/^\d+$/.test(epoch) && !Number.isNaN(time.getTime()))
            return time;
        throw new Error(`SOURCE_DATE_EPOCH is '${epoch}', which is not a number of seconds since 1970`);
    }
    if ((0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readWord */ .pS)(read, 'created', ['now', 'commit']) === 'now')
        return now;
    return event.commitTime ?? unknownCommitTime('created: commit', event);
}
function unknownCommitTime(what, { name, sha }) {
    throw new Error(`${what}: neither the event (${name || 'none'}) nor the checkout tells when commit ${sha ?? 'none'} was made; ` +
        'check the repository out at that commit before this step');
}


/***/ }),

/***/ 71914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ mergeLabels),
/* harmony export */   Q_: () => (/* binding */ parseLabel),
/* harmony export */   TT: () => (/* binding */ ociLabels)
/* harmony export */ });
/** The keys of the OCI specification, without those whose value is not known. */
function ociLabels({ repository, sha }, version, created) {
    const { name, description, url, license } = repository;
    const facts = { title: name, description, url, source: url, version, created, revision: sha, licenses: license };
    return Object.fromEntries(Object.entries(facts).flatMap(([key, value]) => (value ? [[`org.opencontainers.image.${key}`, value]] : [])));
}
/** `key=value`, or `key` alone for an empty value, as docker has it. */
function parseLabel(line) {
    const [, key = line, value = ''] = /^([^=]*)=(.*)$/s.exec(line) ?? [];
    if (key.trim() === '')
        throw new Error(`'${line}' has no key; write key=value`);
    return [key, value];
}
/** One set, sorted by key, in which a later value replaces an earlier. */
function mergeLabels(...sets) {
    const merged = new Map(sets.flatMap((set) => [...set]));
    return Object.fromEntries([...merged].sort(([one], [other]) => (one < other ? -1 : 1)));
}


/***/ }),

/***/ 76343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nameOutputs)
/* harmony export */ });
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(60895);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(39460);
/** The outputs that tell the names, for steps that use them elsewhere. */


/** Lists are by newline, in the form that the inputs of the same name take. */
function nameOutputs(plan) {
    const { version, tagNames, labels } = plan;
    const tags = plan.tags.map(_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTagReference */ .jU);
    const annotations = plan.annotations.map(_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAnnotation */ .tn);
    return {
        version,
        tags: tags.join('\n'),
        'tag-names': tagNames.join('\n'),
        labels: lines(Object.entries(labels).map(([key, value]) => `${key}=${value}`)),
        annotations: lines(annotations),
        json: JSON.stringify({ version, tags, 'tag-names': tagNames, labels, annotations }),
    };
}
/** An item of several lines is quoted. */
function lines(items) {
    return items.map((item) => (/[\r\n]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join('\n');
}


/***/ }),

/***/ 81408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan),
  b: () => (/* binding */ repositories)
});

// EXTERNAL MODULE: ./build/src/actions/inputs.js
var inputs = __nccwpck_require__(48156);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var annotations = __nccwpck_require__(60895);
// EXTERNAL MODULE: ./build/src/plan/attributes.js
var attributes = __nccwpck_require__(86660);
// EXTERNAL MODULE: ./build/src/plan/created.js
var plan_created = __nccwpck_require__(8849);
;// CONCATENATED MODULE: ./build/src/plan/event.js
/** These always run on the default branch, and the JSON of some does not name it. */
const defaultBranchEvents = new Set(['schedule', 'repository_dispatch', 'workflow_run']);
/** @throws Error when the event's JSON is not an object */
function parseEvent(env, payload = {}) {
    if (typeof payload !== 'object' || payload === null) {
        throw new Error(`the event's JSON (GITHUB_EVENT_PATH) is not an object but ${JSON.stringify(payload)}`);
    }
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const ref = refOf(env, name, payload);
    const sha = shaOf(env, name, payload);
    const onDefault = defaultBranchEvents.has(name) && ref.kind === 'branch' ? ref.branch : undefined;
    const repository = repositoryOf(env, payload);
    return {
        name,
        ref,
        sha,
        commitTime: commitTimeOf(payload, sha),
        baseBranch: baseBranchOf(ref, payload),
        repository: { ...repository, defaultBranch: repository.defaultBranch ?? onDefault },
    };
}
/** The same event, but ref and commit are those of the checkout. */
function withCheckout(event, { refs, ...commit }) {
    return { ...event, ...commit, ref: chooseRef(refs, event.ref) };
}
/** A ref that the event names too wins over others at the same commit; then the order is that of `refs`. */
function chooseRef(refs, given) {
    const parsed = refs.map(parseRef).filter(({ kind }) => kind !== 'none');
    const same = parsed.find((ref) => JSON.stringify(ref) === JSON.stringify(given));
    return same ?? parsed[0] ?? { kind: 'none' };
}
function parseRef(ref) {
    const [, kind, name = ''] = /^refs\/(heads|tags|pull|remotes\/pull|remotes\/[^/]+)\/(.+)$/.exec(ref) ?? [];
    switch (kind) {
        case undefined:
            return { kind: 'none' };
        case 'tags':
            return { kind: 'tag', tag: name };
        case 'pull':
        case 'remotes/pull':
            return { kind: 'pull-request', number: name.replace(/\/(?:merge|head)$/, '') };
        default:
            return name === 'HEAD' ? { kind: 'none' } : { kind: 'branch', branch: name };
    }
}
function refOf(env, name, payload) {
    const ref = env['GITHUB_REF'] ?? '';
    if (at(payload, 'deleted') === true)
        return { kind: 'deleted', ref };
    // GITHUB_REF is the base branch there, and tags of a pull request must not be those of the branch.
    const number = at(payload, 'number');
    if (name === 'pull_request_target' && typeof number === 'number')
        return { kind: 'pull-request', number: `${number}` };
    const released = event_text(payload, 'release', 'tag_name');
    if (name === 'release' && !ref && released !== undefined)
        return { kind: 'tag', tag: released };
    return parseRef(ref);
}
function shaOf(env, name, payload) {
    const head = event_text(payload, 'pull_request', 'head', 'sha');
    const wantsHead = /^true$/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '') && name.startsWith('pull_request');
    const sha = (wantsHead ? head : undefined) ?? env['GITHUB_SHA'] ?? '';
    return /^0*$/.test(sha) ? undefined : sha;
}
function baseBranchOf(ref, payload) {
    const base = ref.kind === 'pull-request'
        ? event_text(payload, 'pull_request', 'base', 'ref')
        : (event_text(payload, 'merge_group', 'base_ref') ?? (ref.kind === 'tag' ? event_text(payload, 'base_ref') : undefined));
    return base?.replace(/^refs\/heads\//, '');
}
function commitTimeOf(payload, sha) {
    if (sha === undefined)
        return undefined;
    const listed = at(payload, 'commits');
    const commits = [
        ...(Array.isArray(listed) ? listed : []),
        ...[['head_commit'], ['merge_group', 'head_commit'], ['workflow_run', 'head_commit']].map((path) => at(payload, ...path)),
    ];
    const time = event_text(commits.find((commit) => at(commit, 'id') === sha), 'timestamp');
    return time === undefined || Number.isNaN(Date.parse(time)) ? undefined : new Date(time);
}
function repositoryOf(env, payload) {
    const slug = event_text(env, 'GITHUB_REPOSITORY');
    const license = event_text(payload, 'repository', 'license', 'spdx_id');
    return {
        name: event_text(payload, 'repository', 'name') ?? slug?.split('/').at(-1),
        description: event_text(payload, 'repository', 'description'),
        url: event_text(payload, 'repository', 'html_url') ??
            (slug && `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${slug}`),
        // GitHub's word for a license file that it does not recognise.
        license: license === 'NOASSERTION' ? undefined : license,
        defaultBranch: event_text(payload, 'repository', 'default_branch'),
    };
}
function at(value, ...path) {
    return path.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? inner[key] : undefined), value);
}
/** A text that is there and not empty. */
function event_text(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}

// EXTERNAL MODULE: ./build/src/plan/labels.js
var labels = __nccwpck_require__(71914);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __nccwpck_require__(56706);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __nccwpck_require__(39460);
;// CONCATENATED MODULE: ./build/src/plan/plan.js








/** @throws Error that names the input and the remedy */
async function makePlan(read, facts) {
    const platforms = (0,platform/* parsePlatforms */.qA)((0,inputs/* readList */.LD)(read, 'platforms'));
    const event = readEvent(read, facts);
    const time = (0,plan_created/* createdTime */.w)(read, facts.env, event, facts.now);
    const created = time.toISOString();
    if (!read('images')) {
        const { notices, ...names } = readReferences(read);
        return { plan: { platforms, ...names, created }, notices };
    }
    // Loaded only where there are rules: most of it is libraries that read versions.
    const { decideNames } = await Promise.all(/* import() */[__nccwpck_require__.e(353), __nccwpck_require__.e(564)]).then(__nccwpck_require__.bind(__nccwpck_require__, 564));
    const { notices, ...names } = await decideNames(read, facts, event, time, platforms.length);
    const tags = names.images.flatMap((repository) => names.tagNames.map((tag) => ({ repository, tag })));
    return { plan: { platforms, ...names, tags, version: names.tagNames[0] ?? '', created }, notices };
}
/** The repositories of the tags, each once, in order. */
function repositories({ tags }) {
    return [...new Set(tags.map(({ repository }) => repository))];
}
function readEvent(read, { env, payload, checkout }) {
    const source = (0,inputs/* readWord */.pS)(read, 'names-from', ['workflow', 'git']);
    const event = parseEvent(env, payload);
    if (!checkout)
        return event;
    if (source === 'git')
        return withCheckout(event, checkout);
    return checkout.sha === event.sha ? { ...event, commitTime: event.commitTime ?? checkout.commitTime } : event;
}
/** Without `images`, tags are full references, and labels and annotations are those that are given. */
function readReferences(read) {
    const stray = (0,inputs/* readLines */.Se)(read, 'tags').find((line) => /(?:^|,)\s*"?type=/i.test(line));
    if (stray !== undefined) {
        throw new Error(`tags: '${stray}' is a rule, and rules need images; write images: ghcr.io/acme/app, or full references such as ghcr.io/acme/app:1.0`);
    }
    if (read('flavor'))
        throw new Error('flavor: it shapes the tags of rules, and rules need images; write images: ghcr.io/acme/app');
    const given = (0,attributes/* inInput */.MO)('tags', () => (0,inputs/* readList */.LD)(read, 'tags').map(reference/* readTagReference */.OO));
    const tags = unique(given.map(({ reference }) => reference));
    const manifest = (0,annotations/* parseLevel */.QA)('manifest');
    return {
        images: repositories({ tags }),
        tags,
        notices: given.flatMap(({ notices }) => notices.map((notice) => `tags: ${notice}`)),
        tagNames: [...new Set(tags.map(({ tag }) => tag))],
        version: '',
        labels: (0,attributes/* inInput */.MO)('labels', () => (0,labels/* mergeLabels */.Mr)((0,inputs/* readLines */.Se)(read, 'labels').map(labels/* parseLabel */.Q_))),
        annotations: (0,attributes/* inInput */.MO)('annotations', () => (0,annotations/* mergeAnnotations */.RF)((0,inputs/* readLines */.Se)(read, 'annotations').flatMap((line) => (0,annotations/* parseAnnotation */.fr)(line, [manifest])))),
    };
}
/** A tag given twice is one tag. */
function unique(tags) {
    return [...new Map(tags.map((tag) => [(0,reference/* formatTagReference */.jU)(tag), tag])).values()];
}


/***/ }),

/***/ 56706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   j7: () => (/* binding */ normalise),
/* harmony export */   qA: () => (/* binding */ parsePlatforms)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21916);
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

/***/ 39460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bl: () => (/* binding */ maxTagLength),
/* harmony export */   OO: () => (/* binding */ readTagReference),
/* harmony export */   XN: () => (/* binding */ parseTagReference),
/* harmony export */   YG: () => (/* binding */ lowerCaseNotice),
/* harmony export */   iT: () => (/* binding */ isTaggedReference),
/* harmony export */   jU: () => (/* binding */ formatTagReference),
/* harmony export */   wY: () => (/* binding */ lowerCased)
/* harmony export */ });
/* unused harmony export splitHost */
/** Image references, by the grammar of the distribution project (reference package) that Docker and BuildKit use. */
const domainComponent = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const ipv6 = '\\[(?:[a-fA-F0-9:]+)\\]';
const domain = `(?:${domainComponent}(?:\\.${domainComponent})*|${ipv6})(?::[0-9]+)?`;
const pathComponent = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const hostPattern = new RegExp(`^${domain}$`);
const pathPattern = new RegExp(`^${pathComponent}(?:/${pathComponent})*$`);
const tagPattern = /^\w[\w.-]{0,127}$/;
/** Of the kind that every registry gives: `sha256:` and 64 hexadecimal digits. */
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
/** Characters. */
const maxTagLength = 128;
/**
 * Reads `REPOSITORY[:TAG]`; the tag is `latest` where it is left out.
 *
 * @throws Error that names the part that is wrong and the remedy
 */
function parseTagReference(text) {
    if (text.includes('@'))
        throw new Error(`'${text}' has a digest; a tag to publish is REPOSITORY:TAG`);
    if (text.includes('://'))
        throw new Error(`'${text}' has a URL scheme; write '${text.replace(/^.*:\/\//, '')}'`);
    const [repository, tag = 'latest'] = splitTag(text);
    checkRepository(repository);
    if (!tagPattern.test(tag)) {
        throw new Error(`'${text}' has an invalid tag: at most 128 of letters, digits, '_', '.', '-', not starting with '.' or '-'`);
    }
    return { repository, tag };
}
/**
 * A reference as people write it: `github.repository` may have uppercase letters, and a tag that is left out is `latest`.
 * Both are told.
 */
function readTagReference(text) {
    const [given, tag] = splitTag(text);
    const repository = lowerCased(given);
    const reference = parseTagReference(repository === given ? text : `${repository}${text.slice(given.length)}`);
    const noTag = `'${text}' has no tag, so it is ${formatTagReference(reference)}`;
    return { reference, notices: [...lowerCaseNotice(given), ...(tag === undefined ? [noTag] : [])] };
}
function splitTag(text) {
    const colon = text.lastIndexOf(':');
    return colon > text.lastIndexOf('/') ? [text.slice(0, colon), text.slice(colon + 1)] : [text];
}
/** Whether the text is a valid `REPOSITORY:TAG`, the tag written out. */
function isTaggedReference(text) {
    try {
        return formatTagReference(parseTagReference(text)) === text;
    }
    catch {
        return false;
    }
}
/** With the repository's name in lower case, which it must be; the case of a host has no meaning and stays. */
function lowerCased(repository) {
    const [host, path] = splitHost(repository);
    return [...(host === undefined ? [] : [host]), path.toLowerCase()].join('/');
}
function lowerCaseNotice(given) {
    const repository = lowerCased(given);
    return repository === given ? [] : [`'${given}' has uppercase letters; its name is '${repository}'`];
}
function formatTagReference({ repository, tag }) {
    return `${repository}:${tag}`;
}
function checkRepository(repository) {
    if (!isRepository(repository)) {
        const lower = lowerCased(repository);
        if (isRepository(lower)) {
            throw new Error(`'${repository}' has uppercase letters in its repository name; write '${lower}'`);
        }
        throw new Error(`'${repository}' is not a repository name; write [HOST[:PORT]/]NAME, such as ghcr.io/acme/app`);
    }
    if (repository.length > 255) {
        throw new Error(`'${repository.slice(0, 40)}…' is a repository name of ${repository.length} characters; 255 are allowed`);
    }
}
function isRepository(repository) {
    const [host, path] = splitHost(repository);
    return pathPattern.test(path) && (host === undefined || hostPattern.test(host));
}
/** The first part is a host when it has a dot or a colon or is `localhost`; else it is a part of the name. */
function splitHost(repository) {
    const slash = repository.indexOf('/');
    const first = repository.slice(0, Math.max(slash, 0));
    return /[.:]/.test(first) || first === 'localhost' ? [first, repository.slice(slash + 1)] : [undefined, repository];
}


/***/ }),

/***/ 67239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  lH: () => (/* binding */ guardImmutableTags),
  kI: () => (/* binding */ immutableOf),
  xo: () => (/* binding */ unmatchedPatterns)
});

;// CONCATENATED MODULE: ./build/src/plan/glob.js
/** Patterns with `*` (any characters, none too) and `?` (one character). */
function globPattern(pattern) {
    const source = RegExp.escape(pattern).replaceAll('\\*', '.*').replaceAll('\\?', '.');
    return new RegExp(`^${source}$`);
}

// EXTERNAL MODULE: ./build/src/publish/tags.js
var tags = __nccwpck_require__(10240);
;// CONCATENATED MODULE: ./build/src/publish/guard.js
/** The guard of tags that must not move once they exist. */


/**
 * @param patterns of tag names, with `*` and `?`
 * @param current what the tags point to now
 * @throws Error when a tag that matches a pattern exists and points elsewhere than to `digest`
 */
function guardImmutableTags(patterns, current, digest) {
    const immutable = new Set(immutableOf(patterns, [...current.keys()]));
    const taken = [...current].filter(([reference, found]) => found !== undefined && found !== digest && immutable.has(reference));
    if (taken.length === 0)
        return;
    const list = taken.map(([reference, found]) => `${reference} (at ${found ?? ''})`).join(', ');
    throw new Error(`immutable-tags: ${list} exists already and would move to ${digest}; no tag was moved; ` +
        'publish under a new tag, or take it out of immutable-tags');
}
/** The references whose tag matches a pattern. */
function immutableOf(patterns, references) {
    const matchers = patterns.map(globPattern);
    return references.filter((reference) => matchers.some((matcher) => matcher.test((0,tags/* tagNameOf */.Fk)(reference))));
}
/** A line for each pattern that guards none of these tags, as where it is misspelt. */
function unmatchedPatterns(patterns, references) {
    if (references.length === 0)
        return [];
    const names = [...new Set(references.map(tags/* tagNameOf */.Fk))].join(', ');
    return patterns
        .filter((pattern) => immutableOf([pattern], references).length === 0)
        .map((pattern) => `immutable-tags: '${pattern}' matches none of the tags ${names}`);
}


/***/ }),

/***/ 60165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   cd: () => (/* binding */ checkImage)
/* harmony export */ });
/* unused harmony exports indexTypes, isConfig */
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56706);

const indexTypes = new Set([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
]);
/** BuildKit marks an attestation manifest so and says whose it is. */
const referenceType = 'vnd.docker.reference.type';
const referenceDigest = 'vnd.docker.reference.digest';
/**
 * The platforms of an image: each of `asked` exactly once, its config of the same platform, and nothing else but
 * attestations that point to one of them. With nothing asked for, whatever stands there, each once.
 *
 * @param stated platforms that hold whatever their configs say
 * @throws Error that lists all that is wrong
 */
function checkImage(inspection, digest, asked, stated = []) {
    const { manifest } = inspection;
    const images = manifest.manifests === undefined ? [single(inspection)] : imagesOf(manifest.manifests);
    const faults = [
        ...(manifest.digest === digest ? [] : [`the registry gave ${manifest.digest} for ${digest}`]),
        ...platformFaults(images, asked),
        ...configFaults(images.filter(({ platform }) => !platform || !stated.includes(platform)), configsOf(inspection)),
        ...attestationFaults(manifest.manifests ?? [], images),
    ];
    if (faults.length > 0)
        throw new Error(faults.join('; '));
    return images.flatMap(({ platform, digest, size }) => (platform ? [{ platform, digest, size }] : []));
}
/** A single manifest has no descriptor that could tell its platform: its config does. */
function single({ manifest, image }) {
    const { mediaType, digest, size } = manifest;
    return { mediaType, digest, size, platform: isConfig(image) ? (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalise */ .j7)(image) : undefined };
}
function imagesOf(manifests) {
    return manifests
        .filter((descriptor) => !isAttestation(descriptor))
        .map(({ mediaType, digest, size, platform }) => ({
        ...{ mediaType, digest, size },
        platform: platform && platform.os !== 'unknown' ? (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalise */ .j7)(platform) : undefined,
    }));
}
/** Whether it belongs to another manifest of the same index. */
function isAttestation({ annotations }) {
    return annotations?.[referenceType] === 'attestation-manifest';
}
function platformFaults(images, asked) {
    const found = images.flatMap(({ platform }) => platform ?? []);
    const count = (platform) => found.filter((other) => other === platform).length;
    const present = [...new Set(found)];
    return [
        ...(images.length === 0 ? ['it holds no image'] : []),
        ...asked.filter((platform) => count(platform) === 0).map((platform) => `${platform} is missing`),
        ...present
            .filter((platform) => count(platform) > 1)
            .map((platform) => `${platform} stands there ${count(platform)} times`),
        ...present
            .filter((platform) => asked.length > 0 && !asked.includes(platform))
            .map((platform) => `${platform} was not asked for`),
        ...images
            .filter(({ mediaType }) => indexTypes.has(mediaType))
            .map(({ digest }) => `${digest} is an index inside the index, which engines don't look into`),
        ...images
            .filter(({ mediaType, platform }) => !platform && !indexTypes.has(mediaType))
            .map(({ digest }) => `${digest} has no platform`),
    ];
}
function configFaults(images, configs) {
    return images.flatMap(({ platform, mediaType }) => {
        if (!platform || indexTypes.has(mediaType))
            return [];
        const config = configs(platform);
        if (!config)
            return [`${platform} has no config that tells its platform`];
        const told = (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalise */ .j7)(config);
        return told === platform ? [] : [`the image for ${platform} is one of ${told}, by its config`];
    });
}
/** buildx gives the config itself where there is one image; else one each, under its platform as Go writes it. */
function configsOf({ image }) {
    if (isConfig(image))
        return () => image;
    const byPlatform = new Map(Object.entries(image)
        .filter(([, config]) => isConfig(config))
        .map(([key, config]) => {
        const [os = '', architecture = '', variant] = key.split('/');
        return [(0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalise */ .j7)({ os, architecture, variant }), config];
    }));
    return (platform) => byPlatform.get(platform);
}
function isConfig(image) {
    const { os, architecture } = (image ?? {});
    return typeof os === 'string' && typeof architecture === 'string';
}
function attestationFaults(manifests, images) {
    const subjects = new Set(images.map(({ digest }) => digest));
    return manifests
        .filter((descriptor) => isAttestation(descriptor) && !subjects.has(descriptor.annotations?.[referenceDigest] ?? ''))
        .map(({ digest }) => `the attestation ${digest} belongs to no image in it`);
}


/***/ }),

/***/ 41444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readPublishInputs)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21916);
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48156);
/* harmony import */ var _image_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(14267);
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(46704);
/** The inputs of the group "publish". */




/** @param pushes false where nothing is published */
function readPublishInputs(read, pushes = true) {
    if (!pushes && read('smoke-test')) {
        throw new Error('smoke-test: it runs in what was pushed, before the tags move, and nothing is pushed here; ' +
            'set push to true, or leave it empty where push is not');
    }
    const immutableTags = readImmutableTags(read);
    // A job that has a plan leaves the tags to another one.
    if (!pushes && immutableTags.length > 0 && read('plan') === '') {
        throw new Error('immutable-tags: no tag moves here, since nothing is pushed; set push to true, or leave it empty where push is not');
    }
    return {
        immutableTags,
        smokeTest: readSmokeTest(read('smoke-test')),
        limits: (0,_image_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .readLimits */ .U)(read),
        quiet: read('progress') === 'quiet',
        retryPolicy: { ..._docker_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultRetryPolicy */ .ur, retries: readRetries(read('retries')) },
    };
}
function readImmutableTags(read) {
    const words = (0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(read, 'immutable-tags');
    if (words.length === 1 && /^true$/i.test(words[0] ?? ''))
        return ['*'];
    if (words.length === 1 && /^false$/i.test(words[0] ?? ''))
        return [];
    // As a pattern it would guard nothing.
    const meant = words.find((word) => isNearlyBoolean(word.toLowerCase()));
    if (meant !== undefined) {
        throw new Error(`immutable-tags: '${meant}' is neither a boolean nor a likely pattern; write true, or names with * and ?`);
    }
    const [wrong] = words.filter((word) => !/^[\w.*?-]+$/.test(word));
    if (wrong !== undefined) {
        throw new Error(`immutable-tags: '${wrong}' is not a pattern of tag names; write true, or names with * and ?`);
    }
    return words;
}
/** A boolean of another language, in a list, or with a letter too few, too many, wrong or out of its place. */
function isNearlyBoolean(word) {
    const letters = (text) => Array.from(text).sort().join('');
    const near = (boolean) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word, boolean) <= 1 || letters(word) === letters(boolean);
    return /^(?:yes|no|on|off|y|n)$/.test(word) || ['true', 'false'].some(near);
}
/** A JSON array of strings is run as it is, for images without a shell; anything else is a script for the image's `/bin/sh`. */
function readSmokeTest(text) {
    if (text === '')
        return undefined;
    const words = parseWords(text);
    return words ? { form: 'exec', words } : { form: 'shell', script: text };
}
function parseWords(text) {
    try {
        const value = JSON.parse(text);
        const isWords = Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string');
        return isWords ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function readRetries(text) {
    if (text === '')
        return _docker_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultRetryPolicy */ .ur.retries;
    if (!/^\d{1,2}$/.test(text))
        throw new Error(`retries: '${text}' is not a number from 0 to 99`);
    return Number(text);
}


/***/ }),

/***/ 12041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ check),
  mk: () => (/* binding */ publish),
  bm: () => (/* binding */ tryImage),
  T5: () => (/* binding */ watchTags)
});

// UNUSED EXPORTS: rollBackPending

// EXTERNAL MODULE: ./build/src/registry/imagetools.js
var imagetools = __nccwpck_require__(56009);
// EXTERNAL MODULE: ./build/src/docker/transient.js
var docker_transient = __nccwpck_require__(23268);
// EXTERNAL MODULE: ./build/src/plan/plan.js + 1 modules
var plan_plan = __nccwpck_require__(81408);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __nccwpck_require__(39460);
// EXTERNAL MODULE: ./build/src/publish/guard.js + 1 modules
var guard = __nccwpck_require__(67239);
// EXTERNAL MODULE: ./build/src/publish/image-index.js
var image_index = __nccwpck_require__(60165);
// EXTERNAL MODULE: ./build/src/registry/registry.js
var registry_registry = __nccwpck_require__(57786);
// EXTERNAL MODULE: ./build/src/publish/tags.js
var tags = __nccwpck_require__(10240);
;// CONCATENATED MODULE: ./build/src/publish/roll-back.js
/** Back to where the tags were, when a release could not be finished. */


/**
 * Moves every tag that points to the release's digest back to where it was. A tag that points to something else was
 * never moved, or another run moved it since: it stays.
 */
async function roll_back_rollBack(registry, { digest, before }) {
    const restored = [];
    const created = [];
    const stuck = [];
    await (0,registry_registry/* forEach */.j)(Object.entries(before), async ([reference, previous]) => {
        if (previous === digest)
            return;
        try {
            const current = (await (0,tags/* readTags */.g$)(registry, [reference])).get(reference);
            if (current !== digest)
                return;
            if (previous === null) {
                created.push(reference);
            }
            else {
                await (0,tags/* move */.Cy)(registry, previous, [reference]);
                restored.push(`${reference} (${previous})`);
            }
        }
        catch (error) {
            stuck.push(`${reference} (${error.message})`);
        }
    });
    return { restored: restored.toSorted(), created: created.toSorted(), stuck: stuck.toSorted() };
}
/** One line for a person who has to know what stands where. */
function roll_back_describeRollBack({ restored, created, stuck }, { digest }) {
    const parts = [
        ...(restored.length > 0 ? [`moved back: ${restored.join(', ')}`] : []),
        ...(created.length > 0
            ? [
                `new and left at ${digest}, as a registry can't be asked to delete a tag: ${created.join(', ')}; delete by hand`,
            ]
            : []),
        ...(stuck.length > 0 ? [`NOT moved back, look at them by hand: ${stuck.join(', ')}`] : []),
    ];
    return parts.length > 0 ? parts.join('; ') : 'no tag was moved';
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/src/image/deadline.js
var image_deadline = __nccwpck_require__(14267);
// EXTERNAL MODULE: ./build/src/image/event-lines.js + 1 modules
var event_lines = __nccwpck_require__(88600);
// EXTERNAL MODULE: ./build/src/image/failure.js + 2 modules
var failure = __nccwpck_require__(41647);
// EXTERNAL MODULE: ./build/src/image/progress.js + 1 modules
var image_progress = __nccwpck_require__(16172);
// EXTERNAL MODULE: ./build/src/image/step.js
var image_step = __nccwpck_require__(31269);
// EXTERNAL MODULE: ./build/src/docker/buildx.js
var buildx = __nccwpck_require__(19512);
;// CONCATENATED MODULE: ./build/src/publish/smoke-test.js
/** A command that runs in the image of each platform, in the builder, before any tag moves. */









/** @throws BuildFailure that names the platforms whose command failed, or the limit that was passed */
async function smokeTest(registry, log, { command, image, platforms, limits, quiet }) {
    const dockerfile = (0,external_node_path_.join)(registry.scratch, 'smoke-test.Dockerfile');
    await (0,promises_.writeFile)(dockerfile, smokeDockerfile(command, image));
    // The context is the scratch folder, of which the Dockerfile copies nothing, so nothing of it is sent.
    const build = { builder: registry.builder, dockerfile, context: registry.scratch, platforms };
    const deadline = new image_deadline/* Deadline */.B(limits);
    const signal = AbortSignal.any([registry.signal, deadline.signal]);
    const follow = () => new image_progress/* BuildProgress */.e((event) => {
        deadline.signOfLife();
        // What buildx says besides comes with the failure that it belongs to.
        if (quiet || event.kind === 'message')
            return;
        for (const line of (0,event_lines/* linesOf */.D)(event).join('\n').split('\n'))
            if (line !== '')
                registry.log(line);
    });
    let progress = follow();
    // Before BuildKit ends them and says so.
    let running = [];
    signal.addEventListener('abort', () => {
        running = progress.running;
    });
    // Its own limits hold, not that of an access to a registry.
    const retryPolicy = { ...registry.retryPolicy, attemptTimeout: undefined };
    if (!quiet)
        log.group('smoke-test');
    try {
        await (0,registry_registry/* withRetries */.L)({ ...registry, retryPolicy, signal }, 'smoke-test', (docker) => {
            progress = follow();
            return (0,buildx/* runInImage */.Wn)(docker, build, progress);
        });
    }
    catch (error) {
        throw signal.aborted
            ? untouched((0,failure/* buildStopped */.Wm)(error, progress, running, deadline, limits, new Set(), 'smoke-test'), progress)
            : smokeFailure(error, progress, platforms);
    }
    finally {
        deadline.end();
        if (!quiet)
            log.endGroup();
    }
}
/**
 * The exec form takes any text as JSON, which has no trap of the Dockerfile's own quoting and line continuation. `-e` as
 * in a `run:` of a workflow: a line that fails ends it.
 */
function smokeDockerfile(command, image) {
    const words = command.form === 'exec' ? command.words : ['/bin/sh', '-ec', command.script];
    return `FROM ${image}\nRUN ${JSON.stringify(words)}\n`;
}
/** The first platform that fails stops the others, which say nothing about themselves. */
function smokeFailure(cause, progress, platforms) {
    const broken = progress.failed.filter((step) => !(0,image_step/* isCanceled */.YQ)(step));
    const named = new Set(broken.flatMap(({ platform }) => platform ?? []));
    const where = [...(named.size > 0 ? named : platforms)].join(', ');
    return new failure/* BuildFailure */.$w(`smoke-test: ${where}: ${(0,failure/* reasonOf */.A3)(cause)}; no tag was moved`, progress, {
        step: broken[0],
        cause,
    });
}
function untouched({ message, step, cause }, progress) {
    return new failure/* BuildFailure */.$w(`${message}; no tag was moved`, progress, { step, cause });
}

// EXTERNAL MODULE: ./build/src/publish/release-state.js
var release_state = __nccwpck_require__(86020);
;// CONCATENATED MODULE: ./build/src/publish/publish.js











/**
 * Checks the image in every repository of the plan, then points the plan's tags at it. A failure while the tags move puts
 * them back. Until `settle` the state holds what the tags pointed to, for post.
 *
 * @throws Error that says what stands where
 */
async function publish(registry, runtime, plan, image, inputs, early) {
    const { immutableTags } = inputs;
    const { digest } = image;
    const references = plan.tags.map(reference/* formatTagReference */.jU);
    const checking = check(registry, plan, image);
    const watched = (0,guard/* immutableOf */.kI)(immutableTags, references);
    const readNow = async () => {
        const current = await beforeMoving(registry, references, watched, await early?.digests);
        (0,guard/* guardImmutableTags */.lH)(immutableTags, current, digest);
        return current;
    };
    const reading = readNow();
    // All of it ends, even when some fails: nothing goes on behind a step that has failed.
    await Promise.allSettled([checking, reading]);
    const published = await checking;
    let before = await reading;
    if (inputs.smokeTest) {
        await tryImage(registry, runtime, inputs, plan, published);
        // It may have taken long, and what is put back after a failure must be what stood there last.
        before = await readNow();
    }
    await release(registry, runtime, digest, before, watched);
    return published;
}
/**
 * Checks the image in every repository of the plan.
 *
 * @throws Error that lists all that is wrong in a repository
 */
async function check(registry, plan, image) {
    const checks = (0,plan_plan/* repositories */.b)(plan).map((repository) => verify(registry, plan, repository, image));
    await Promise.allSettled(checks);
    const [published] = await Promise.all(checks);
    if (!published)
        throw new Error('tags: there is no repository to publish to');
    return published;
}
/** Runs the smoke test, where there is one, in the image of each platform. */
async function tryImage(registry, page, { smokeTest: command, limits, quiet }, plan, { digest, platforms: made }) {
    const [repository = ''] = (0,plan_plan/* repositories */.b)(plan);
    const platforms = made.map(({ platform }) => platform);
    const image = `${repository}@${digest}`;
    if (command)
        await smokeTest(registry, page, { command, image, platforms, limits, quiet });
}
/** Starts, while the image is built, to read what its tags point to; for `publish`. */
function watchTags(registry, plan) {
    const end = new AbortController();
    const signal = AbortSignal.any([registry.signal, end.signal]);
    const digests = (0,tags/* readEarly */.Ub)({ ...registry, signal }, plan.tags.map(reference/* formatTagReference */.jU));
    return {
        digests,
        [Symbol.asyncDispose]: async () => {
            end.abort();
            await digests;
        },
    };
}
/** Puts back what a step that ended half-way left; what post tells of it. */
async function rollBackPending(registry, pending) {
    const outcome = await rollBack({ ...registry, builder: pending.builder }, pending);
    return `the step ended before its release was whole; ${describeRollBack(outcome, pending)}`;
}
async function verify(registry, plan, repository, { digest, platforms: asked = plan.platforms, stated }) {
    const reference = `${repository}@${digest}`;
    try {
        const inspection = await (0,registry_registry/* withRetries */.L)(registry, `reading ${reference}`, (docker) => (0,imagetools/* inspectImage */.mm)(docker, registry.builder, reference), ({ message }) => ((0,imagetools/* isNotFound */.c4)(message) ? { cause: 'the registry does not show it yet' } : (0,docker_transient/* transient */["do"])(message)));
        const platforms = (0,image_index/* checkImage */.cd)(inspection, digest, asked, stated);
        return { digest, platforms, manifest: JSON.stringify(inspection.manifest) };
    }
    catch (error) {
        throw new Error(`verification: ${reference}: ${error.message}; no tag was moved`, { cause: error });
    }
}
async function beforeMoving(...what) {
    try {
        return await (0,tags/* readCurrent */.cA)(...what);
    }
    catch (error) {
        throw new Error(`tags: ${error.message}; no tag was moved`, { cause: error });
    }
}
async function release(registry, runtime, digest, before, guarded) {
    const pending = {
        digest,
        builder: registry.builder,
        before: Object.fromEntries([...before].map(([reference, found]) => [reference, found ?? null])),
    };
    if ([...before.values()].every((found) => found === digest))
        return;
    (0,release_state/* recordRelease */.ty)(runtime, pending);
    try {
        await (0,tags/* moveAll */.BB)(registry, digest, before, guarded);
    }
    catch (error) {
        // A cancelled step still puts back what it moved; the runner gives it some seconds, and post goes on after that.
        const outcome = await roll_back_rollBack({ ...registry, signal: new AbortController().signal }, pending);
        // What is stuck is tried once more by post.
        if (outcome.stuck.length === 0)
            (0,release_state/* forgetRelease */.$L)(runtime);
        throw new Error(`tags: ${error.message}; ${roll_back_describeRollBack(outcome, pending)}`, { cause: error });
    }
}


/***/ }),

/***/ 86020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ forgetRelease),
/* harmony export */   ty: () => (/* binding */ recordRelease)
/* harmony export */ });
/* unused harmony export pendingRelease */
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

/***/ 10240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ moveAll),
/* harmony export */   Cy: () => (/* binding */ move),
/* harmony export */   Fk: () => (/* binding */ tagNameOf),
/* harmony export */   Ub: () => (/* binding */ readEarly),
/* harmony export */   cA: () => (/* binding */ readCurrent),
/* harmony export */   g$: () => (/* binding */ readTags)
/* harmony export */ });
/* unused harmony export repositoryOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(58500);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);
/* harmony import */ var _registry_imagetools_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(56009);
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(46704);
/* harmony import */ var _registry_registry_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(57786);
/** Tags of several repositories, read and moved. References are full ones, `REPOSITORY:TAG`. */






async function readTags(registry, references, workers) {
    const digests = new Map();
    const read = async (reference) => {
        const call = (docker) => (0,_registry_imagetools_js__WEBPACK_IMPORTED_MODULE_3__/* .readTag */ .zW)(docker, registry.builder, reference);
        digests.set(reference, await (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .withRetries */ .L)(registry, `reading ${reference}`, call));
    };
    await (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .forEach */ .j)(references, read, workers);
    return digests;
}
/**
 * Reads tags while the image is built, so that many of them (30 ms of a core each) don't hold up its publishing;
 * undefined when they can't be read now, or when `readCurrent` would read them all anyway.
 */
async function readEarly(registry, references) {
    if (firstsOf(references).length === references.length)
        return undefined;
    try {
        // Not a second time: where it fails, all of it is read again later.
        return await readTags({ ...registry, retryPolicy: { ...registry.retryPolicy, retries: 0 } }, references, 2);
    }
    catch {
        return undefined;
    }
}
/**
 * What the tags point to now. Of those read early, only the first of each repository and the `watched` ones are read
 * again: a run that publishes the same tags moves the first one first, so as long as that stands, so do the others.
 */
async function readCurrent(registry, references, watched, early) {
    if (!early)
        return readTags(registry, references);
    const fresh = await readTags(registry, [...new Set([...firstsOf(references), ...watched])]);
    const stands = [...fresh].every(([reference, found]) => early.get(reference) === found);
    return stands ? early : readTags(registry, references);
}
/** A process moves this many, one after another: more take longer than a further process. */
const perProcess = 10;
/** How often all tags are moved again because another run moved them at the same time. */
const rounds = 5;
/**
 * Points all tags of `before` at `digest`, which every repository holds.
 *
 * Two runs that publish the same tags at once must not end with some tags each. Both move the tags of a repository in
 * the same order, the first one before the others; so whoever moved any tag last finds, looking at the first tag of each
 * repository afterwards, whether the other one came in between, and moves all again. The look also finds a registry that
 * says it took a tag and did not.
 *
 * A guarded tag that such a run has taken is not taken back. No registry moves a tag on a condition, so between the look
 * and the deed remains the time of one request in which two runs may both find it free; then the later one keeps it, and
 * the other fails.
 *
 * @param guarded those of `before` that must not move once they exist
 * @throws Error when a tag could not be moved; others may have been
 */
async function moveAll(registry, digest, before, guarded = []) {
    const repositories = byRepository([...before.keys()]);
    const firsts = firstsOf([...before.keys()]);
    for (let round = 1;; round++) {
        await checkFree(registry, digest, guarded);
        await (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .forEach */ .j)(repositories, (tags) => moveRepository(registry, digest, tags));
        const overtaken = await foreignTag(registry, digest, firsts, before);
        if (!overtaken)
            return;
        if (round === rounds)
            throw new Error(`${overtaken}; this happened ${rounds} times`);
        const wait = (0,_docker_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .waitBefore */ .fI)(round, { cause: '' }, registry.retryPolicy);
        registry.log(`${overtaken}; moving all tags again (${round + 1} of ${rounds})`);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(wait, undefined, { signal: registry.signal });
    }
}
async function checkFree(registry, digest, guarded) {
    for (const [reference, found] of await readTags(registry, guarded)) {
        if (found === undefined || found === digest)
            continue;
        throw new Error(`${reference} was taken by another run meanwhile (it is at ${found}), and immutable-tags guards it`);
    }
}
async function moveRepository(registry, digest, tags) {
    const chunks = Array.from({ length: Math.ceil(tags.length / perProcess) }, (_, number) => tags.slice(number * perProcess, (number + 1) * perProcess));
    const [first = [], ...rest] = chunks;
    await move(registry, digest, first);
    await (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .forEach */ .j)(rest, (chunk) => move(registry, digest, chunk));
}
/** Points tags of one repository at a digest that it holds. */
async function move(registry, digest, tags) {
    const [repository = ''] = tags.map(repositoryOf);
    const resultFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(registry.scratch, `tags-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
    const what = `tagging ${repository}`;
    const moved = await (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .withRetries */ .L)(registry, what, (docker) => (0,_registry_imagetools_js__WEBPACK_IMPORTED_MODULE_3__/* .moveTags */ .Fu)(docker, registry.builder, `${repository}@${digest}`, tags, resultFile));
    if (moved !== digest) {
        throw new Error(`${what}: ${moved} came of ${digest}; the registry or a proxy changed the image`);
    }
}
/** Words for the first of `firsts` that points elsewhere. */
async function foreignTag(registry, digest, firsts, before) {
    const [foreign] = [...(await readTags(registry, firsts))].filter(([, found]) => found !== digest);
    if (!foreign)
        return undefined;
    const [reference, found = 'nothing'] = foreign;
    return found === (before.get(reference) ?? 'nothing')
        ? `the registry took ${reference} but still shows it at ${found}`
        : `${reference} was moved to ${found} by another run meanwhile`;
}
/** The tags of each repository, in the order in which every run moves them. */
function byRepository(references) {
    return Object.values(Object.groupBy(references, repositoryOf)).map((tags = []) => tags.toSorted());
}
function firstsOf(references) {
    return byRepository(references).flatMap(([first]) => first ?? []);
}
function repositoryOf(reference) {
    return reference.slice(0, reference.lastIndexOf(':'));
}
function tagNameOf(reference) {
    return reference.slice(reference.lastIndexOf(':') + 1);
}


/***/ }),

/***/ 51331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ readCredentials),
/* harmony export */   vG: () => (/* binding */ checkCredentials)
/* harmony export */ });
/* unused harmony export hubName */
/* harmony import */ var _actions_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36930);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(240);
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(46704);
/* harmony import */ var _docker_transient_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(23268);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(11014);





/** Words for Docker Hub that people write. */
const hubHosts = new Set(['', 'docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
/**
 * Reads `registry`, `username` and `password`, `registry-auth`, and what stands in `registries`.
 *
 * @param secret gets every password before anything can go wrong
 * @throws Error for half a pair, and for two different pairs for one registry
 */
async function readCredentials(read, registries, secret) {
    const all = [
        ...readSingle(read, secret),
        ...(await readList(read, secret)),
        ...registries.flatMap(({ host, auth }) => auth ? [{ input: 'registries', registry: hubName(host), ...auth }] : []),
    ];
    for (const credentials of all)
        secret((0,_docker_config_js__WEBPACK_IMPORTED_MODULE_1__/* .basic */ .HX)(credentials));
    const byRegistry = new Map();
    for (const credentials of all) {
        const { registry, input } = credentials;
        const other = byRegistry.get(registry);
        if (other && (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_1__/* .basic */ .HX)(other) !== (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_1__/* .basic */ .HX)(credentials)) {
            throw new Error(`${input}: ${registry} has other credentials in ${other.input}; leave one of them out`);
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
        throw new Error(`password: there is none for user '${username}' of ${registry}; ${emptySecret}`);
    if (!username)
        throw new Error(`username: there is none for ${registry}, but there is a password; ${emptySecret}`);
    return [{ input: 'username, password', registry, username, password }];
}
const emptySecret = 'a secret that this run may not read is empty, as in pull requests from forks';
async function readList(read, secret) {
    const items = (await (0,_actions_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(read, 'registry-auth'))?.items() ?? [];
    return items.map((item) => {
        const fields = item.fields(['registry', 'username', 'password']);
        const password = fields.password?.text() ?? '';
        secret(password);
        const place = fields.registry ?? item;
        const registry = registryName(fields.registry?.text() ?? '', (message) => place.fault(message));
        const username = fields.username?.text() ?? '';
        if (!username)
            throw item.fault(`${registry} has no username; ${emptySecret}`);
        if (!password)
            throw item.fault(`${registry} has no password; ${emptySecret}`);
        return { input: 'registry-auth', registry, username, password };
    });
}
/** Also takes the URL forms that other login steps take. */
function registryName(text, fault) {
    const host = text.replace(/^https?:\/\//, '').replace(/\/(v[12]\/?)?$/, '');
    if (hubHosts.has(host))
        return 'docker.io';
    return (0,_registries_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRegistryHost */ .TZ)(host, fault);
}
/** One name for Docker Hub, whatever people write. */
function hubName(host) {
    return hubHosts.has(host) ? 'docker.io' : host;
}
/** Asks each registry whether it takes the credentials, all at once. */
async function checkCredentials(credentials, registries, { retryPolicy, log, signal }) {
    // With Node's TLS, which a step without credentials need not load.
    const { checkLogin, LoginRefused } = await __nccwpck_require__.e(/* import() */ 418).then(__nccwpck_require__.bind(__nccwpck_require__, 15418));
    await Promise.all(credentials.map(async (auth) => {
        const access = registries.find(({ host }) => hubName(host) === auth.registry) ?? {};
        const started = performance.now();
        try {
            await (0,_docker_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L5)(`login at ${auth.registry}`, (signal) => checkLogin(auth, access, signal), {
                retryPolicy,
                log,
                signal,
                classify: _docker_transient_js__WEBPACK_IMPORTED_MODULE_3__/* .byItself */ .Xm,
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
        ? 'check the username, and that the password or token is whole, valid and for this registry'
        : 'check its name and port, and in registries its http, ca and certificates';
    return new Error(`${input}: ${error.message}; ${remedy}`, { cause: error });
}


/***/ }),

/***/ 240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ basic),
/* harmony export */   vY: () => (/* binding */ ownFolder),
/* harmony export */   x0: () => (/* binding */ makeDockerConfig)
/* harmony export */ });
/* unused harmony exports buildxFolder, ownAuth */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);
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


/***/ }),

/***/ 56009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ isDockerType),
/* harmony export */   Fu: () => (/* binding */ moveTags),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   hc: () => (/* binding */ readRaw),
/* harmony export */   mm: () => (/* binding */ inspectImage),
/* harmony export */   zW: () => (/* binding */ readTag),
/* harmony export */   zi: () => (/* binding */ createIndex)
/* harmony export */ });
/* unused harmony export copyImage */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(98476);
/** `docker buildx imagetools`: manifests in a registry, with the credentials and registry settings that buildx has. */


/** Of Docker's own kind rather than of the OCI's: it has no annotations. */
function isDockerType({ mediaType }) {
    return mediaType.startsWith('application/vnd.docker.');
}
/**
 * Reads an image and, in the same process, every manifest and image config that belongs to it. buildx checks the size
 * and digest of each (util/imagetools/loader.go), so what comes back is what the digests say.
 */
async function inspectImage(docker, builder, reference) {
    const json = await docker([...inspect(builder), '--format', '{{json .}}', reference]);
    return JSON.parse(json);
}
/** The digest that a tag points to; undefined where there is no such tag. */
async function readTag(docker, builder, reference) {
    try {
        // Without a format, which would make buildx read all that belongs to it: a tag may point to something broken.
        const text = await docker([...inspect(builder), reference]);
        return /^Digest:\s*(\S+)$/m.exec(text)?.[1];
    }
    catch (error) {
        if (error instanceof _docker_cli_js__WEBPACK_IMPORTED_MODULE_1__/* .DockerError */ .Bi && isNotFound(error.message))
            return undefined;
        throw error;
    }
}
/** buildx's words for a reference that the registry does not have. */
function isNotFound(message) {
    return /: (?:404 Not Found|not found)$/.test(message);
}
/** The bytes of a manifest or index; undefined where there is no such reference. */
async function readRaw(docker, builder, reference) {
    try {
        return await docker([...inspect(builder), '--raw', reference]);
    }
    catch (error) {
        if (error instanceof _docker_cli_js__WEBPACK_IMPORTED_MODULE_1__/* .DockerError */ .Bi && isNotFound(error.message))
            return undefined;
        throw error;
    }
}
/**
 * Points tags of one repository at a manifest or index that is there already, in their order. Gives the digest they
 * point to, which is that of `source` as long as nothing is changed; callers check it.
 *
 * @param resultFile where buildx may write what it did; removed after
 */
function moveTags(docker, builder, source, tags, resultFile) {
    return create(docker, builder, [...asItIs, ...targets(tags), source], resultFile);
}
/**
 * Copies an image, with all that belongs to it, to another repository, by its digest alone. Gives the digest that it has
 * there; callers check it.
 */
function copyImage(docker, builder, source, repository, resultFile) {
    return create(docker, builder, [...asItIs, ...targets([byDigest(repository)]), source], resultFile);
}
/**
 * Makes an index in a repository and gives its digest.
 *
 * @param tag without one the index is there by its digest alone
 */
function createIndex(docker, builder, repository, { manifests, annotations }, resultFile, tag) {
    const target = tag === undefined ? byDigest(repository) : `${repository}:${tag}`;
    const notes = Object.entries(annotations).flatMap(([key, value]) => ['--annotation', `index:${key}=${value}`]);
    const sources = manifests.map((descriptor) => JSON.stringify(descriptor));
    return create(docker, builder, [...targets([target]), ...notes, ...sources], resultFile);
}
/** A single manifest is copied as it is; by default buildx wraps it in an index, which has another digest. */
const asItIs = ['--prefer-index=false'];
/** buildx pushes under the digest of what it made, whatever digest stands here (util/imagetools/create.go, Push). */
function byDigest(repository) {
    return `${repository}@sha256:${'0'.repeat(64)}`;
}
function targets(references) {
    return references.flatMap((reference) => ['--tag', reference]);
}
async function create(docker, builder, args, resultFile) {
    try {
        await docker([
            ...['buildx', 'imagetools', 'create', '--builder', builder, '--progress', 'quiet'],
            ...['--metadata-file', resultFile],
            ...args,
        ]);
        return describedDigest(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(resultFile, 'utf8'));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(resultFile, { force: true });
    }
}
function inspect(builder) {
    return ['buildx', 'imagetools', 'inspect', '--builder', builder];
}
function describedDigest(metadata) {
    const { 'containerimage.descriptor': descriptor } = JSON.parse(metadata);
    return typeof descriptor?.digest === 'string' ? descriptor.digest : '';
}


/***/ }),

/***/ 11014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ readRegistries),
/* harmony export */   TZ: () => (/* binding */ parseRegistryHost),
/* harmony export */   iz: () => (/* binding */ readTls)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73024);
/* harmony import */ var _actions_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(36930);
/** The input `registries`: how each registry is reached. */



/** @throws Error with line and column */
async function readRegistries(read, secret) {
    const entries = (await (0,_actions_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .g)(read, 'registries'))?.entries() ?? [];
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
        throw (fields.username ?? fields.password ?? value).fault('username and password go together; one of them is empty');
    }
    const tls = readTls(fields, secret);
    return {
        // Where nothing is said, loopback registries count as plain HTTP, and certificates would be of no use.
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
/** Certificates as PEM text or as paths of PEM files; a client certificate goes with its key. */
function readTls(fields, secret) {
    const ca = fields.ca && readPem(fields.ca, (pem) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem), 'certificate');
    const cert = fields.cert && readPem(fields.cert, (pem) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem), 'certificate');
    const key = fields.key && readPem(fields.key, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey, 'private key without passphrase', secret);
    if (cert && !key)
        throw fields.cert?.fault('cert has no key; give both') ?? new Error();
    if (key && !cert)
        throw fields.key?.fault('key has no cert; give both') ?? new Error();
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
        // Without its cause: it could quote a key.
        throw value.fault(`${inline ? 'this' : `the file '${text}'`} holds no PEM of a ${what}`);
    }
}
function readPemFile(value, path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        throw value.fault(`there is no file '${path}' (${error.code ?? ''}), and it is no PEM text`);
    }
}
/** @throws what `fault` makes of it when it is not `host` or `host:port` */
function parseRegistryHost(text, fault) {
    const [, host, port] = /^(\[[\da-fA-F:]+\]|[a-zA-Z\d](?:[a-zA-Z\d.-]*[a-zA-Z\d])?)(?::(\d*))?$/.exec(text) ?? [];
    if (host === undefined)
        throw fault(`'${text}' is not a registry; write host or host:port, without scheme and path`);
    if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65535)) {
        throw fault(`'${text}' has a port out of range; ports are 1 to 65535`);
    }
    return text;
}


/***/ }),

/***/ 57786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withRetries),
/* harmony export */   j: () => (/* binding */ forEach)
/* harmony export */ });
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(46704);

/** Docker calls as one deed that may run twice, tried again after a hiccup. */
function withRetries(registry, what, call, classify) {
    const options = classify ? { ...registry, classify } : registry;
    return (0,_docker_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(what, (signal) => call((args, more) => registry.docker(args, { ...more, signal })), options);
}
/** Processes at once: they wait for the registry most of the time, but each costs some 30 ms of a core to start. */
const atOnce = 8;
/** Runs `work` on each item, several at a time. Every item is worked on; then the first error is thrown. */
async function forEach(items, work, workers = atOnce) {
    const queue = items.values();
    const errors = [];
    const worker = async () => {
        // All workers take from the same iterator.
        for (const item of queue) {
            try {
                await work(item);
            }
            catch (error) {
                errors.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(workers, items.length) }, worker));
    if (errors.length > 0)
        throw errors[0];
}


/***/ }),

/***/ 96751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LM: () => (/* binding */ buildLog),
/* harmony export */   wC: () => (/* binding */ progressModes)
/* harmony export */ });
/* unused harmony export groupTitle */
/* harmony import */ var _image_event_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(88600);
/** The log of a build while it runs. Pure: events go in, lines and groups come out. */

const progressModes = ['auto', 'plain', 'quiet'];
function buildLog(mode, page) {
    switch (mode) {
        case 'auto':
            return new GroupedLog(page);
        case 'plain':
            return plainLog(page);
        case 'quiet':
            return { accept: () => undefined, say: page.info, end: () => undefined };
    }
}
/** What buildx says besides its steps is told in the end, unless it has none: then this buildx prints its log by itself. */
function plainLog(page) {
    let hasSteps = false;
    return {
        accept: (event) => {
            if (!event)
                return;
            if (event.kind !== 'message')
                hasSteps = true;
            else if (hasSteps)
                return;
            for (const line of (0,_image_event_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(event))
                page.info(line);
        },
        say: page.info,
        end: () => undefined,
    };
}
/** Platform and stage of an instruction; BuildKit's own steps before and after them. */
function groupTitle({ platform, position, stage, name }) {
    if (position !== undefined)
        return [platform ?? '', stage].filter(Boolean).join(' ') || 'build';
    return name.startsWith('[') || name.startsWith('importing ') ? 'load' : 'export';
}
/** Characters that may wait; then the fullest group is opened. */
const mostWaiting = 4 * 1024 * 1024;
/** How long the open group may be silent while others wait: between two of its steps, and within one. */
const betweenStepsMs = 500;
const withinStepMs = 5000;
/**
 * One group a platform and stage. Steps of several run at the same time; one group is open and live, and the lines of the
 * others wait until it is done, or silent for long, or too much waits. Each line comes once, those of a step in their order.
 */
class GroupedLog {
    page;
    groups = new Map();
    open;
    waiting = 0;
    lastPrinted = 0;
    constructor(page) {
        this.page = page;
    }
    accept(event, now) {
        // What buildx says while it reports progress is told in the end, with the failure that it belongs to.
        if (event?.kind === 'message') {
            // Without steps this buildx prints its log by itself.
            if (this.groups.size === 0)
                this.page.info((0,_image_event_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(event).join('\n'));
        }
        else if (event)
            this.add(this.groupOf(event.step), event, now);
        const next = this.open && this.givesWay(this.open, now) ? this.firstWaiting() : undefined;
        if (next)
            this.show(next, now);
    }
    say(lines) {
        this.close();
        this.page.info(lines);
    }
    end() {
        for (let next = this.firstWaiting(); next; next = this.firstWaiting())
            this.show(next, 0);
        this.close();
    }
    close() {
        if (this.open)
            this.page.endGroup();
        this.open = undefined;
    }
    groupOf(step) {
        const title = groupTitle(step);
        let group = this.groups.get(title);
        if (!group) {
            group = { title, waiting: [], size: 0, left: new Set(), running: 0, opened: false };
            this.groups.set(title, group);
        }
        return group;
    }
    add(group, event, now) {
        if (event.kind === 'announced')
            group.left.add(event.step.name);
        if (event.kind === 'started')
            group.running++;
        if (event.kind === 'finished') {
            group.left.delete(event.step.name);
            group.running = Math.max(0, group.running - 1);
        }
        const lines = (0,_image_event_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(event);
        if (lines.length === 0)
            return;
        if (group === this.open) {
            this.print(lines, now);
            return;
        }
        group.waiting.push(...lines);
        const size = lines.reduce((sum, line) => sum + line.length, 0);
        group.size += size;
        this.waiting += size;
        if (!this.open)
            this.show(group, now);
        else if (this.waiting > mostWaiting)
            this.show(this.fullest(), now);
    }
    givesWay(group, now) {
        const silent = now - this.lastPrinted;
        if (group.running > 0)
            return silent >= withinStepMs;
        return group.left.size === 0 || silent >= betweenStepsMs;
    }
    show(group, now) {
        if (group !== this.open) {
            if (this.open)
                this.page.endGroup();
            this.page.group(group.opened ? `${group.title} (continued)` : group.title);
        }
        this.open = group;
        group.opened = true;
        const lines = group.waiting;
        this.waiting -= group.size;
        group.waiting = [];
        group.size = 0;
        this.print(lines, now);
    }
    print(lines, now) {
        this.page.info(lines.join('\n'));
        this.lastPrinted = now;
    }
    firstWaiting() {
        return [...this.groups.values()].find(({ waiting }) => waiting.length > 0);
    }
    fullest() {
        return [...this.groups.values()].reduce((a, b) => (b.size > a.size ? b : a));
    }
}


/***/ }),

/***/ 41762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  kY: () => (/* binding */ failureText),
  c9: () => (/* binding */ followBuild),
  Sy: () => (/* binding */ logDegradations)
});

// EXTERNAL MODULE: ./build/src/image/progress.js + 1 modules
var image_progress = __nccwpck_require__(16172);
// EXTERNAL MODULE: ./build/src/report/build-log.js
var build_log = __nccwpck_require__(96751);
;// CONCATENATED MODULE: ./build/src/report/hints.js
/** What to do about failures that people meet often, by what the failing command or BuildKit said. */
const hints = [
    [
        /exec format error/,
        'the command is for another platform than the step: check that base image, downloads and COPYed binaries are for it, and that qemu is not never',
    ],
    [
        /exit code: 137/,
        'the process was killed, most likely for want of memory: use a larger runner or build with fewer jobs at once',
    ],
    // By its exit code, or by what the shell of a RUN that failed with another one has said.
    [
        /did not complete successfully: exit code: 127\b|did not complete successfully: .*\b\w*sh: (?:line )?(?:\d+: )?[^\s:]+: (?:command )?not found$/ms,
        'a command is missing in the image: install it in an earlier step',
    ],
    [
        /no space left on device/,
        'the disk is full: free space on the runner before the build, or mount a cache over what grows',
    ],
    [
        /401 Unauthorized|insufficient_scope|authorization failed|denied:/,
        'log in to that registry: give registry, username and password, or registry-auth',
    ],
    [
        /429 Too Many Requests|toomanyrequests/,
        'the registry limits pulls: log in to it, or pull through a mirror (registries)',
    ],
    [
        /x509: |http: server gave HTTP response to HTTPS client/,
        'tell the builder about that registry (registries: ca, insecure or http)',
    ],
    [
        /entitlement .* is not allowed|granting entitlement/,
        'name the entitlement in allow, and let the builder grant it by buildkitd-flags',
    ],
];
/** One sentence; undefined when nothing is known. */
function hintFor(text) {
    return hints.find(([sign]) => sign.test(text))?.[1];
}

;// CONCATENATED MODULE: ./build/src/report/follow-build.js



/** How often a group that waits may be shown although nothing new came. */
const tickMs = 250;
/** GitHub shows ten annotations of a kind a step. */
const annotationsShown = 10;
/**
 * @param dockerfile its path in the workspace, for annotations
 * @param work gets what follows its progress, and what takes lines that are none of it
 */
async function followBuild(mode, log, dockerfile, work) {
    const page = (0,build_log/* buildLog */.LM)(mode, log);
    const progress = new image_progress/* BuildProgress */.e((event) => {
        page.accept(event, performance.now());
    });
    const tick = setInterval(() => {
        page.accept(undefined, performance.now());
    }, tickMs);
    const end = () => {
        clearInterval(tick);
        page.end();
        logWarnings(log, progress, dockerfile);
    };
    try {
        const made = await work(progress, (lines) => {
            page.say(lines);
        });
        end();
        const told = mode !== 'quiet' && progress.steps.length === 0;
        if (!told)
            for (const message of progress.messages)
                log.info(`buildx: ${message}`);
        return made;
    }
    catch (error) {
        end();
        throw error;
    }
}
function logWarnings(log, { warnings }, dockerfile) {
    for (const [number, { text, detail, url, line }] of warnings.entries()) {
        const message = [text, detail, url && `(${url})`].filter(Boolean).join(' ');
        const location = dockerfile !== undefined && line !== undefined ? { file: dockerfile, line } : undefined;
        if (number < annotationsShown)
            log.warning(message, location);
        else
            log.info(`warning: ${message}`);
    }
}
/** What there is to know besides the message, for the end of the log, where people look; may be empty. */
function failureText({ step, cause, printed, said: messages }) {
    const tail = step ? printed.map((line) => `#${step.number}   ${line}`) : [];
    // The error itself comes last in the log, in our words.
    const said = messages.filter((message) => !message.startsWith('ERROR: ')).map((message) => `| ${message}`);
    const hint = hintFor([step?.error ?? '', String(cause), ...tail].join('\n'));
    if (!step && said.length === 0)
        return '';
    return [
        step ? `Failed: #${step.number} ${step.name}` : 'Failed',
        ...tail,
        ...said,
        ...(hint === undefined ? [] : [`Hint: ${hint}`]),
    ].join('\n');
}
function logDegradations(log, degradations) {
    for (const { what, why } of degradations)
        log.warning(`${what}: ${why}`);
}


/***/ }),

/***/ 18273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Dr: () => (/* binding */ degradationsOf),
  gD: () => (/* binding */ partPlatforms),
  z8: () => (/* binding */ report),
  uV: () => (/* binding */ reportBuilder),
  p2: () => (/* binding */ reportBuilt),
  xV: () => (/* binding */ reportFailure)
});

// UNUSED EXPORTS: reportJoined, reportLeft

;// CONCATENATED MODULE: ./build/src/image/cache-outcome.js
function cacheOutcome({ backend }, progress) {
    const worked = (isKind) => {
        const steps = progress.steps.filter(isKind);
        return steps.length > 0 && steps.every(({ error, completed }) => completed !== undefined && error === undefined);
    };
    return { backend, imported: worked(isImport), exported: worked(isExport), ...progress.cacheHits };
}
/** Caches that failed although the build went on. One that is not there yet is none of them. */
function cacheFailures({ failed }) {
    return failed
        .filter((step) => isExport(step) || (isImport(step) && !/not found/i.test(step.error ?? '')))
        .map(({ name, error }) => ({ what: 'cache', why: `${name} failed: ${error ?? ''}` }));
}
function isImport({ name }) {
    return name.startsWith('importing cache manifest from ');
}
/** The names of BuildKit's cache exporters (cache/remotecache). */
function isExport({ name }) {
    return name.startsWith('exporting cache to ') || name === 'exporting to GitHub Actions Cache';
}

// EXTERNAL MODULE: ./build/src/image/failure.js + 2 modules
var image_failure = __nccwpck_require__(41647);
// EXTERNAL MODULE: ./build/src/image/inputs.js + 1 modules
var inputs = __nccwpck_require__(71004);
// EXTERNAL MODULE: ./build/src/docker/process.js + 1 modules
var process = __nccwpck_require__(70773);
// EXTERNAL MODULE: ./build/src/plan/plan.js + 1 modules
var plan_plan = __nccwpck_require__(81408);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __nccwpck_require__(39460);
;// CONCATENATED MODULE: ./build/src/report/table.js
const columns = [
    ['platform', ({ platform }) => platform],
    ['digest', ({ digest = '' }) => digest],
    ['manifest', ({ size }) => (size === undefined ? '' : `${size} B`)],
    ['how', ({ emulated }) => (emulated === undefined ? '' : emulated ? 'emulated' : 'native')],
    ['seconds', ({ seconds }) => seconds?.toFixed(1) ?? ''],
];
/** As text for the log, in columns. */
function table_textTable(rows) {
    const lines = table(rows);
    const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
    return lines.map((line) => line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}
/** As Markdown for the job summary. */
function markdownTable(rows) {
    const [headings = [], ...lines] = table(rows);
    const line = (words) => `| ${words.join(' | ')} |`;
    return [line(headings), line(headings.map(() => '---')), ...lines.map(line)].join('\n');
}
/** Headings, then cells; without the columns of which nothing is known, as where nothing was pushed. */
function table(rows) {
    const known = columns.filter(([, cell]) => rows.some((row) => cell(row) !== ''));
    return [known.map(([heading]) => heading), ...rows.map((row) => known.map(([, cell]) => cell(row)))];
}

;// CONCATENATED MODULE: ./build/src/report/summary.js

function summary_summaryMarkdown({ destinations, image, tags, rows, cache, degradations }) {
    const { outputs } = destinations;
    return paragraphs([
        `### ${title(destinations, image)}`,
        ...(tags.length > 0 ? [`Tags: ${codes(tags)}`] : []),
        ...(outputs.length > 0 ? [`Outputs: ${codes(outputs)}`] : []),
        markdownTable(rows),
        ...(cache ? [cacheLine(cache)] : []),
        ...degradations.map(({ what, why }) => `⚠️ ${code(what)}: ${code(why)}`),
    ]);
}
/** The summary is cut off at 1 MiB a step, and people read the end of what failed. */
const excerptKept = 32 * 1024;
/** @param excerpt lines that tell more of it, of a build or of anything else; may be empty */
function failureMarkdown(message, excerpt) {
    return paragraphs(['### Failed', code(message), ...(excerpt === '' ? [] : [fenced(excerpt.slice(-excerptKept))])]);
}
function title({ load, outputs }, image) {
    if (image !== undefined)
        return `Published ${code(image)}`;
    if (load)
        return 'Loaded';
    return outputs.length > 0 ? 'Exported' : 'Built, and exported nowhere';
}
function cacheLine({ backend, cached, steps, exported }) {
    const where = backend === 'none' ? '' : ` (${backend}, ${exported ? '' : 'not '}exported)`;
    return `Cache: ${cached} of ${steps} steps were cached${where}`;
}
function paragraphs(parts) {
    return [...parts, ''].join('\n\n');
}
function codes(texts) {
    return texts.map(code).join(', ');
}
/** Inside a code span Markdown and HTML have no meaning; a backtick or a blank line would end it. */
function code(text) {
    return `\`${text.replaceAll('`', "'").replace(/\s+/g, ' ')}\``;
}
/** A block ends at a fence as long as its own or longer, so it is longer than any run of backticks in the text. */
function fenced(text) {
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}text`, text, fence].join('\n');
}

// EXTERNAL MODULE: ./build/src/report/follow-build.js + 1 modules
var follow_build = __nccwpck_require__(41762);
;// CONCATENATED MODULE: ./build/src/report/report.js









function reportBuilder({ output }, { name, driver, nodes, platforms }) {
    output('builder', name);
    output('driver', driver);
    output('nodes', JSON.stringify(nodes));
    output('platforms', platforms.join(','));
}
/** What holds as soon as it is built, whatever becomes of its publishing. */
function reportBuilt(runtime, result) {
    const { built, progress, cache } = result;
    const degradations = degradationsOf(result);
    (0,follow_build/* logDegradations */.Sy)(runtime, degradations);
    runtime.output('cache', JSON.stringify(cacheOutcome(cache, progress)));
    runtime.output('degraded', JSON.stringify(degradations));
    runtime.output('imageid', built.imageId ?? '');
    runtime.output('metadata', built.metadata);
}
/** @param published undefined where nothing was pushed */
function report(runtime, { plan, build, summary, handover }, builder, result, published) {
    const { output, info } = runtime;
    const digest = published?.digest ?? result.built.digest;
    const image = published && reportPublished(runtime, plan, published);
    if (!published)
        output('digest', digest ?? '');
    if ((0,inputs/* isCall */.n)(build))
        return;
    const rows = rowsOf(plan, builder, result.progress, published);
    for (const line of table_textTable(rows))
        info(line);
    if (digest === undefined)
        runtime.notice(`digest: it is empty, since ${noImage}`);
    else
        info(`digest: ${digest}`);
    if (!summary)
        return;
    const cache = cacheOutcome(result.cache, result.progress);
    const tags = tagsOf(plan, handover ? { ...build, push: false } : build, result.built);
    runtime.summary(summary_summaryMarkdown({ destinations: build, image, tags, rows, cache, degradations: degradationsOf(result) }));
}
/** A joined image; what is known of its platforms comes from the jobs that built them. */
function reportJoined(runtime, { plan, summary }, published, parts) {
    const image = reportPublished(runtime, plan, published);
    const told = new Map(parts.flatMap(({ platforms }) => platforms.map((made) => [made.platform, made])));
    const rows = published.platforms.map((made) => {
        const { emulated, seconds } = told.get(made.platform) ?? {};
        return { ...made, emulated, seconds };
    });
    // They were told in their jobs.
    const degradations = parts.flatMap((part) => part.degradations);
    runtime.output('degraded', JSON.stringify(degradations));
    for (const line of textTable(rows))
        runtime.info(line);
    runtime.info(`digest: ${published.digest}`);
    if (!summary)
        return;
    const destinations = { push: true, load: false, outputs: [] };
    const tags = plan.tags.map(formatTagReference);
    runtime.summary(summaryMarkdown({ destinations, image, tags, rows, cache: undefined, degradations }));
}
/** What the way of the parts has left behind. */
function reportLeft(runtime, parts, left) {
    if (left.length === 0)
        return;
    logDegradations(runtime, left);
    // The runner takes the last value that is given.
    runtime.output('degraded', JSON.stringify([...parts.flatMap(({ degradations }) => degradations), ...left]));
}
/** The outputs of what stands in the registries; the image's reference. */
function reportPublished({ output }, plan, published) {
    const image = `${(0,plan_plan/* repositories */.b)(plan)[0] ?? ''}@${published.digest}`;
    output('digest', published.digest);
    output('image', image);
    output('digests', JSON.stringify(digestsOf(published)));
    output('manifest', published.manifest);
    return image;
}
/** A summary that can't be written must not hide the failure, which is therefore told first. */
function reportFailure(runtime, error) {
    const message = error instanceof process/* Cancelled */.cJ ? 'cancelled' : error instanceof Error ? error.message : String(error);
    const failure = error instanceof image_failure/* BuildFailure */.$w ? error : undefined;
    const excerpt = failure ? (0,follow_build/* failureText */.kY)(failure) : '';
    if (excerpt !== '')
        runtime.info(excerpt);
    runtime.fail(message, failure?.location);
    // The input may be what is wrong, so it is not read as a boolean here.
    if (/^false$/i.test(runtime.input('summary')))
        return;
    runtime.summary(failureMarkdown(message, excerpt));
}
const noImage = 'no image was exported; push, load or outputs of type oci, docker or image give one';
/** All that was asked for and is missing. */
function degradationsOf({ built, cache, progress }) {
    const { temporaryTag: tag, degradations = [] } = built;
    const tagged = `a registry takes no push by digest, so the tag ${tag ?? ''} was used and stays there; delete it by hand`;
    return [
        ...cache.degradations,
        ...cacheFailures(progress),
        ...degradations,
        ...(tag === undefined ? [] : [{ what: 'push', why: tagged }]),
    ];
}
/** What a leg tells of its platforms to the job that joins. */
function partPlatforms(builder, { progress }, published) {
    return published.platforms.map(({ platform, digest }) => ({
        ...{ platform, digest },
        ...howBuilt(builder, progress, platform, published.platforms.length),
    }));
}
/** Of what the registry holds; else of what was asked for, or of the builder's own platform. */
function rowsOf(plan, builder, progress, published) {
    const [own] = builder.platforms;
    const asked = plan.platforms.length > 0 ? plan.platforms : own === undefined ? [] : [own];
    const made = published?.platforms ?? asked.map((platform) => ({ platform }));
    return made.map((row) => ({ ...row, ...howBuilt(builder, progress, row.platform, made.length) }));
}
/** @param count of the platforms that were built; the steps of a single one name none */
function howBuilt({ emulated }, progress, platform, count) {
    const seconds = progress.steps.length > 0 ? progress.seconds(count > 1 ? platform : undefined) : undefined;
    return { emulated: emulated.has(platform), seconds };
}
function tagsOf(plan, { push, load }, { loaded }) {
    const tags = plan.tags.map(reference/* formatTagReference */.jU);
    return [...new Set([...(push ? tags : []), ...(load ? (loaded ?? tags) : [])])];
}
function digestsOf({ platforms }) {
    return Object.fromEntries(platforms.map(({ platform, digest }) => [platform, digest]));
}


/***/ }),

/***/ 25175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  qg: () => (/* binding */ parse)
});

// UNUSED EXPORTS: CsvError, normalize_options

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/CsvError.js
class CsvError extends Error {
  constructor(code, message, options, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ").trim();
    super(message);
    if (Error.captureStackTrace !== undefined) {
      Error.captureStackTrace(this, CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key in context) {
        const value = context[key];
        this[key] = Buffer.isBuffer(value)
          ? value.toString(options.encoding)
          : value == null
            ? value
            : JSON.parse(JSON.stringify(value));
      }
    }
  }
}



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/is_object.js
const is_object = function (obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_columns_array.js



const normalize_columns_array = function (columns) {
  const normalizedColumns = [];
  for (let i = 0, l = columns.length; i < l; i++) {
    const column = columns[i];
    if (column === undefined || column === null || column === false) {
      normalizedColumns[i] = { disabled: true };
    } else if (typeof column === "string" || typeof column === "number") {
      normalizedColumns[i] = { name: `${column}` };
    } else if (is_object(column)) {
      if (typeof column.name !== "string") {
        throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
          "Option columns missing name:",
          `property "name" is required at position ${i}`,
          "when column is an object literal",
        ]);
      }
      normalizedColumns[i] = column;
    } else {
      throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
        "Invalid column definition:",
        "expect a string or a literal object,",
        `got ${JSON.stringify(column)} at position ${i}`,
      ]);
    }
  }
  return normalizedColumns;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/ResizeableBuffer.js
class ResizeableBuffer {
  constructor(size = 100) {
    this.size = size;
    this.length = 0;
    this.buf = Buffer.allocUnsafe(size);
  }
  prepend(val) {
    if (Buffer.isBuffer(val)) {
      const length = this.length + val.length;
      if (length >= this.size) {
        this.resize();
        if (length >= this.size) {
          throw Error("INVALID_BUFFER_STATE");
        }
      }
      const buf = this.buf;
      this.buf = Buffer.allocUnsafe(this.size);
      val.copy(this.buf, 0);
      buf.copy(this.buf, val.length);
      this.length += val.length;
    } else {
      const length = this.length++;
      if (length === this.size) {
        this.resize();
      }
      const buf = this.clone();
      this.buf[0] = val;
      buf.copy(this.buf, 1, 0, length);
    }
  }
  append(val) {
    const length = this.length++;
    if (length === this.size) {
      this.resize();
    }
    this.buf[length] = val;
  }
  clone() {
    return Buffer.from(this.buf.slice(0, this.length));
  }
  resize() {
    const length = this.length;
    this.size = this.size * 2;
    const buf = Buffer.allocUnsafe(this.size);
    this.buf.copy(buf, 0, 0, length);
    this.buf = buf;
  }
  toString(encoding) {
    if (encoding) {
      return this.buf.toString(encoding, 0, this.length);
    } else {
      return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
    }
  }
  toJSON() {
    return this.toString("utf8");
  }
  reset() {
    this.length = 0;
  }
}

/* harmony default export */ const utils_ResizeableBuffer = (ResizeableBuffer);

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/init_state.js


const init_state = function (options) {
  // ECMAScript WhiteSpace + LineTerminator codepoints, encoded under
  // `options.encoding`. Aligns trimming with `String.prototype.trim()`.
  // https://tc39.es/ecma262/#sec-white-space
  // https://tc39.es/ecma262/#sec-line-terminators
  //
  // Codepoints unrepresentable in the target encoding are dropped: Node's
  // Buffer substitutes them with `?` (0x3F), and including those would cause
  // literal `?` bytes in the input to be trimmed under `latin1`/`ascii`.
  const timchars = [
    // Basic Latin
    0x0020, // [Space](https://www.fileformat.info/info/unicode/char/0020/index.htm)
    0x0009, // [CHARACTER TABULATION (HT)](https://www.fileformat.info/info/unicode/char/0009/index.htm)
    0x000a, // [LINE FEED (LF)](https://www.fileformat.info/info/unicode/char/000a/index.htm)
    0x000d, // [CARRIAGE RETURN (CR)](https://www.fileformat.info/info/unicode/char/000d/index.htm)
    0x000c, // [FORM FEED (FF)](https://www.fileformat.info/info/unicode/char/000c/index.htm)
    0x000b, // [LINE TABULATION (VT)](https://www.fileformat.info/info/unicode/char/000b/index.htm)
    // Latin-1 Supplement
    0x00a0, // [NO-BREAK SPACE (NBSP)](https://www.fileformat.info/info/unicode/char/00a0/index.htm)
    // Ogham
    0x1680, // [OGHAM SPACE MARK](https://www.fileformat.info/info/unicode/char/1680/index.htm)
    // General Punctuation
    0x2000, // [EN QUAD](https://www.fileformat.info/info/unicode/char/2000/index.htm)
    0x2001, // [EM QUAD](https://www.fileformat.info/info/unicode/char/2001/index.htm)
    0x2002, // [EN SPACE](https://www.fileformat.info/info/unicode/char/2002/index.htm)
    0x2003, // [EM SPACE](https://www.fileformat.info/info/unicode/char/2003/index.htm)
    0x2004, // [THREE-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2004/index.htm)
    0x2005, // [FOUR-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2005/index.htm)
    0x2006, // [SIX-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2006/index.htm)
    0x2007, // [FIGURE SPACE](https://www.fileformat.info/info/unicode/char/2007/index.htm)
    0x2008, // [PUNCTUATION SPACE](https://www.fileformat.info/info/unicode/char/2008/index.htm)
    0x2009, // [THIN SPACE](https://www.fileformat.info/info/unicode/char/2009/index.htm)
    0x200a, // [HAIR SPACE](https://www.fileformat.info/info/unicode/char/200a/index.htm)
    0x2028, // [LINE SEPARATOR](https://www.fileformat.info/info/unicode/char/2028/index.htm)
    0x2029, // [PARAGRAPH SEPARATOR](https://www.fileformat.info/info/unicode/char/2029/index.htm)
    0x202f, // [NARROW NO-BREAK SPACE (NNBSP)](https://www.fileformat.info/info/unicode/char/202f/index.htm)
    0x205f, // [MEDIUM MATHEMATICAL SPACE (MMSP)](https://www.fileformat.info/info/unicode/char/205f/index.htm)
    0x3000, // [IDEOGRAPHIC SPACE](https://www.fileformat.info/info/unicode/char/3000/index.htm)
    0xfeff, // [ZERO WIDTH NO-BREAK SPACE (BOM)](https://www.fileformat.info/info/unicode/char/feff/index.htm)
  ].reduce((acc, codepoint) => {
    const encoded = Buffer.from(
      String.fromCharCode(codepoint),
      options.encoding,
    );
    if (codepoint !== 0x3f && encoded.length === 1 && encoded[0] === 0x3f) {
      return acc;
    }
    acc.push(encoded);
    return acc;
  }, []);
  // First-byte lookup table for `__isCharTrimable`. Non-whitespace bytes
  // (the common case) bail out in O(1) without scanning every timchar.
  const timcharFirstBytes = new Uint8Array(256);
  for (const t of timchars) timcharFirstBytes[t[0]] = 1;
  return {
    bomSkipped: false,
    bufBytesStart: 0,
    castField: options.cast_function,
    commenting: false,
    delimiterBufPrevious: undefined,
    delimiterDiscovered: false,
    // Current error encountered by a record
    error: undefined,
    enabled: options.from_line === 1,
    escaping: false,
    escapeIsQuote:
      Buffer.isBuffer(options.escape) &&
      Buffer.isBuffer(options.quote) &&
      Buffer.compare(options.escape, options.quote) === 0,
    // columns can be `false`, `true`, `Array`
    expectedRecordLength: Array.isArray(options.columns)
      ? options.columns.length
      : undefined,
    field: new utils_ResizeableBuffer(20),
    firstLineToHeaders: options.cast_first_line_to_header,
    needMoreDataSize: Math.max(
      // Skip if the remaining buffer smaller than comment
      options.comment !== null ? options.comment.length : 0,
      // Skip if the remaining buffer can be delimiter
      ...(options.delimiter
        ? options.delimiter.map((delimiter) => delimiter.length)
        : []),
      // Auto discovery of delimiter is limited to 1 character
      options.delimiter_auto ? 1 : 0,
      // Skip if the remaining buffer can be escape sequence
      options.quote !== null ? options.quote.length : 0,
      // Skip if the remaining buffer can be a multi-byte trim character
      ...timchars.map((t) => t.length),
    ),
    previousBuf: undefined,
    quoting: false,
    stop: false,
    rawBuffer: new utils_ResizeableBuffer(100),
    record: [],
    recordHasError: false,
    record_length: 0,
    recordDelimiterMaxLength:
      options.record_delimiter.length === 0
        ? 0
        : Math.max(...options.record_delimiter.map((v) => v.length)),
    trimChars: [
      Buffer.from(" ", options.encoding)[0],
      Buffer.from("\t", options.encoding)[0],
    ],
    wasQuoting: false,
    wasRowDelimiter: false,
    timchars: timchars,
    timcharFirstBytes: timcharFirstBytes,
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/underscore.js
const underscore = function (str) {
  return str.replace(/([A-Z])/g, function (_, match) {
    return "_" + match.toLowerCase();
  });
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_options.js





const normalize_options = function (opts) {
  const options = {};
  // Merge with user options
  for (const opt in opts) {
    options[underscore(opt)] = opts[opt];
  }
  // Normalize option `encoding`
  // Note: defined first because other options depends on it
  // to convert chars/strings into buffers.
  if (options.encoding === undefined || options.encoding === true) {
    options.encoding = "utf8";
  } else if (options.encoding === null || options.encoding === false) {
    options.encoding = null;
  } else if (
    typeof options.encoding !== "string" &&
    options.encoding !== null
  ) {
    throw new CsvError(
      "CSV_INVALID_OPTION_ENCODING",
      [
        "Invalid option encoding:",
        "encoding must be a string or null to return a buffer,",
        `got ${JSON.stringify(options.encoding)}`,
      ],
      options,
    );
  }
  // Normalize option `bom`
  if (
    options.bom === undefined ||
    options.bom === null ||
    options.bom === false
  ) {
    options.bom = false;
  } else if (options.bom !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_BOM",
      [
        "Invalid option bom:",
        "bom must be true,",
        `got ${JSON.stringify(options.bom)}`,
      ],
      options,
    );
  }
  // Normalize option `cast`
  options.cast_function = null;
  if (
    options.cast === undefined ||
    options.cast === null ||
    options.cast === false ||
    options.cast === ""
  ) {
    options.cast = undefined;
  } else if (typeof options.cast === "function") {
    options.cast_function = options.cast;
    options.cast = true;
  } else if (options.cast !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST",
      [
        "Invalid option cast:",
        "cast must be true or a function,",
        `got ${JSON.stringify(options.cast)}`,
      ],
      options,
    );
  }
  // Normalize option `cast_date`
  if (
    options.cast_date === undefined ||
    options.cast_date === null ||
    options.cast_date === false ||
    options.cast_date === ""
  ) {
    options.cast_date = false;
  } else if (options.cast_date === true) {
    options.cast_date = function (value) {
      const date = Date.parse(value);
      return !isNaN(date) ? new Date(date) : value;
    };
  } else if (typeof options.cast_date !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST_DATE",
      [
        "Invalid option cast_date:",
        "cast_date must be true or a function,",
        `got ${JSON.stringify(options.cast_date)}`,
      ],
      options,
    );
  }
  // Normalize option `columns`
  options.cast_first_line_to_header = undefined;
  if (options.columns === true) {
    // Fields in the first line are converted as-is to columns
    options.cast_first_line_to_header = undefined;
  } else if (typeof options.columns === "function") {
    options.cast_first_line_to_header = options.columns;
    options.columns = true;
  } else if (Array.isArray(options.columns)) {
    options.columns = normalize_columns_array(options.columns);
  } else if (
    options.columns === undefined ||
    options.columns === null ||
    options.columns === false
  ) {
    options.columns = false;
  } else {
    throw new CsvError(
      "CSV_INVALID_OPTION_COLUMNS",
      [
        "Invalid option columns:",
        "expect an array, a function or true,",
        `got ${JSON.stringify(options.columns)}`,
      ],
      options,
    );
  }
  // Normalize option `group_columns_by_name`
  if (
    options.group_columns_by_name === undefined ||
    options.group_columns_by_name === null ||
    options.group_columns_by_name === false
  ) {
    options.group_columns_by_name = false;
  } else if (options.group_columns_by_name !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "expect an boolean,",
        `got ${JSON.stringify(options.group_columns_by_name)}`,
      ],
      options,
    );
  } else if (options.columns === false) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "the `columns` mode must be activated.",
      ],
      options,
    );
  }
  // Normalize option `comment`
  if (
    options.comment === undefined ||
    options.comment === null ||
    options.comment === false ||
    options.comment === ""
  ) {
    options.comment = null;
  } else {
    if (typeof options.comment === "string") {
      options.comment = Buffer.from(options.comment, options.encoding);
    }
    if (!Buffer.isBuffer(options.comment)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_COMMENT",
        [
          "Invalid option comment:",
          "comment must be a buffer or a string,",
          `got ${JSON.stringify(options.comment)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `comment_no_infix`
  if (
    options.comment_no_infix === undefined ||
    options.comment_no_infix === null ||
    options.comment_no_infix === false
  ) {
    options.comment_no_infix = false;
  } else if (options.comment_no_infix !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_COMMENT",
      [
        "Invalid option comment_no_infix:",
        "value must be a boolean,",
        `got ${JSON.stringify(options.comment_no_infix)}`,
      ],
      options,
    );
  }
  // Normalize option `delimiter_auto`
  if (
    options.delimiter_auto === undefined ||
    options.delimiter_auto === null ||
    options.delimiter_auto === false
  ) {
    options.delimiter_auto = false;
  } else if (options.delimiter_auto === true) {
    options.delimiter_auto = {};
  } else if (!is_object(options.delimiter_auto)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_DELIMITER_AUTO",
      [
        "Invalid option delimiter_auto:",
        "delimiter_auto must be a boolean or a configuration object,",
        `got ${JSON.stringify(options.delimiter_auto)}`,
      ],
      options,
    );
  }
  if (options.delimiter_auto) {
    if (options.delimiter_auto.preferred === undefined)
      options.delimiter_auto.preferred = {
        [",".charCodeAt(0)]: 1.8,
        ["\t".charCodeAt(0)]: 1.8,
        [";".charCodeAt(0)]: 1.6,
        [" ".charCodeAt(0)]: 1.6,
        [":".charCodeAt(0)]: 1.5,
        [".".charCodeAt(0)]: 1.4,
        ["/".charCodeAt(0)]: 1.4,
      };
    else if (!is_object(options.delimiter_auto.preferred)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "preferred must be an object,",
          `got ${JSON.stringify(options.delimiter_auto.preferred)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.score === undefined)
      options.delimiter_auto.score = (info, options) => {
        return (
          (info.total - info.std) * (options.preferred[info.char_code] || 1)
        );
      };
    else if (typeof options.delimiter_auto.score !== "function") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "score must be a function,",
          `got ${JSON.stringify(options.delimiter_auto.score)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.size === undefined)
      options.delimiter_auto.size = 2048;
    else if (typeof options.delimiter_auto.size !== "number") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "size must be a number,",
          `got ${JSON.stringify(options.delimiter_auto.size)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `delimiter`
  const delimiter_json = JSON.stringify(options.delimiter);
  if (options.delimiter_auto !== false) {
    options.delimiter = [];
  }
  if (!Array.isArray(options.delimiter)) {
    if (
      options.delimiter === undefined ||
      options.delimiter === null ||
      options.delimiter === false
    ) {
      options.delimiter = Buffer.from(",", options.encoding);
    }
    options.delimiter = [options.delimiter];
  }
  options.delimiter = options.delimiter.map(function (delimiter) {
    if (typeof delimiter === "string") {
      delimiter = Buffer.from(delimiter, options.encoding);
    }
    if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER",
        [
          "Invalid option delimiter:",
          "delimiter must be a non empty string or buffer or array of string|buffer,",
          `got ${delimiter_json}`,
        ],
        options,
      );
    }
    return delimiter;
  });
  // Normalize option `escape`
  if (options.escape === undefined || options.escape === true) {
    options.escape = Buffer.from('"', options.encoding);
  } else if (typeof options.escape === "string") {
    options.escape = Buffer.from(options.escape, options.encoding);
  } else if (options.escape === null || options.escape === false) {
    options.escape = null;
  }
  if (options.escape !== null) {
    if (!Buffer.isBuffer(options.escape)) {
      throw new Error(
        `Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`,
      );
    }
  }
  // Normalize option `from`
  if (options.from === undefined || options.from === null) {
    options.from = 1;
  } else {
    if (typeof options.from === "string" && /\d+/.test(options.from)) {
      options.from = parseInt(options.from);
    }
    if (Number.isInteger(options.from)) {
      if (options.from < 0) {
        throw new Error(
          `Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`,
      );
    }
  }
  // Normalize option `from_line`
  if (options.from_line === undefined || options.from_line === null) {
    options.from_line = 1;
  } else {
    if (
      typeof options.from_line === "string" &&
      /\d+/.test(options.from_line)
    ) {
      options.from_line = parseInt(options.from_line);
    }
    if (Number.isInteger(options.from_line)) {
      if (options.from_line <= 0) {
        throw new Error(
          `Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`,
      );
    }
  }
  // Normalize options `ignore_last_delimiters`
  if (
    options.ignore_last_delimiters === undefined ||
    options.ignore_last_delimiters === null
  ) {
    options.ignore_last_delimiters = false;
  } else if (typeof options.ignore_last_delimiters === "number") {
    options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
    if (options.ignore_last_delimiters === 0) {
      options.ignore_last_delimiters = false;
    }
  } else if (typeof options.ignore_last_delimiters !== "boolean") {
    throw new CsvError(
      "CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",
      [
        "Invalid option `ignore_last_delimiters`:",
        "the value must be a boolean value or an integer,",
        `got ${JSON.stringify(options.ignore_last_delimiters)}`,
      ],
      options,
    );
  }
  if (options.ignore_last_delimiters === true && options.columns === false) {
    throw new CsvError(
      "CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",
      [
        "The option `ignore_last_delimiters`",
        "requires the activation of the `columns` option",
      ],
      options,
    );
  }
  // Normalize option `info`
  if (
    options.info === undefined ||
    options.info === null ||
    options.info === false
  ) {
    options.info = false;
  } else if (options.info !== true) {
    throw new Error(
      `Invalid Option: info must be true, got ${JSON.stringify(options.info)}`,
    );
  }
  // Normalize option `max_record_size`
  if (
    options.max_record_size === undefined ||
    options.max_record_size === null ||
    options.max_record_size === false
  ) {
    options.max_record_size = 0;
  } else if (
    Number.isInteger(options.max_record_size) &&
    options.max_record_size >= 0
  ) {
    // Great, nothing to do
  } else if (
    typeof options.max_record_size === "string" &&
    /\d+/.test(options.max_record_size)
  ) {
    options.max_record_size = parseInt(options.max_record_size);
  } else {
    throw new Error(
      `Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`,
    );
  }
  // Normalize option `objname`
  if (
    options.objname === undefined ||
    options.objname === null ||
    options.objname === false
  ) {
    options.objname = undefined;
  } else if (Buffer.isBuffer(options.objname)) {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty buffer`);
    }
    if (options.encoding === null) {
      // Don't call `toString`, leave objname as a buffer
    } else {
      options.objname = options.objname.toString(options.encoding);
    }
  } else if (typeof options.objname === "string") {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty string`);
    }
    // Great, nothing to do
  } else if (typeof options.objname === "number") {
    // if(options.objname.length === 0){
    //   throw new Error(`Invalid Option: objname must be a non empty string`);
    // }
    // Great, nothing to do
  } else {
    throw new Error(
      `Invalid Option: objname must be a string or a buffer, got ${options.objname}`,
    );
  }
  if (options.objname !== undefined) {
    if (typeof options.objname === "number") {
      if (options.columns !== false) {
        throw Error(
          "Invalid Option: objname index cannot be combined with columns or be defined as a field",
        );
      }
    } else {
      // A string or a buffer
      if (options.columns === false) {
        throw Error(
          "Invalid Option: objname field must be combined with columns or be defined as an index",
        );
      }
    }
  }
  // Normalize option `on_record`
  if (options.on_record === undefined || options.on_record === null) {
    options.on_record = undefined;
  } else if (typeof options.on_record !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_ON_RECORD",
      [
        "Invalid option `on_record`:",
        "expect a function,",
        `got ${JSON.stringify(options.on_record)}`,
      ],
      options,
    );
  }
  // Normalize option `on_skip`
  // options.on_skip ??= (err, chunk) => {
  //   this.emit('skip', err, chunk);
  // };
  if (
    options.on_skip !== undefined &&
    options.on_skip !== null &&
    typeof options.on_skip !== "function"
  ) {
    throw new Error(
      `Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`,
    );
  }
  // Normalize option `quote`
  if (
    options.quote === null ||
    options.quote === false ||
    options.quote === ""
  ) {
    options.quote = null;
  } else {
    if (options.quote === undefined || options.quote === true) {
      options.quote = Buffer.from('"', options.encoding);
    } else if (typeof options.quote === "string") {
      options.quote = Buffer.from(options.quote, options.encoding);
    }
    if (!Buffer.isBuffer(options.quote)) {
      throw new Error(
        `Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`,
      );
    }
  }
  // Normalize option `raw`
  if (
    options.raw === undefined ||
    options.raw === null ||
    options.raw === false
  ) {
    options.raw = false;
  } else if (options.raw !== true) {
    throw new Error(
      `Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`,
    );
  }
  // Normalize option `record_delimiter`
  if (options.record_delimiter === undefined) {
    options.record_delimiter = [];
  } else if (
    typeof options.record_delimiter === "string" ||
    Buffer.isBuffer(options.record_delimiter)
  ) {
    if (options.record_delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer,",
          `got ${JSON.stringify(options.record_delimiter)}`,
        ],
        options,
      );
    }
    options.record_delimiter = [options.record_delimiter];
  } else if (!Array.isArray(options.record_delimiter)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_RECORD_DELIMITER",
      [
        "Invalid option `record_delimiter`:",
        "value must be a string, a buffer or array of string|buffer,",
        `got ${JSON.stringify(options.record_delimiter)}`,
      ],
      options,
    );
  }
  options.record_delimiter = options.record_delimiter.map(function (rd, i) {
    if (typeof rd !== "string" && !Buffer.isBuffer(rd)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a string, a buffer or array of string|buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    } else if (rd.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    }
    if (typeof rd === "string") {
      rd = Buffer.from(rd, options.encoding);
    }
    return rd;
  });
  // Normalize option `relax_column_count`
  if (typeof options.relax_column_count === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count === undefined ||
    options.relax_column_count === null
  ) {
    options.relax_column_count = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`,
    );
  }
  if (typeof options.relax_column_count_less === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_less === undefined ||
    options.relax_column_count_less === null
  ) {
    options.relax_column_count_less = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`,
    );
  }
  if (typeof options.relax_column_count_more === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_more === undefined ||
    options.relax_column_count_more === null
  ) {
    options.relax_column_count_more = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`,
    );
  }
  // Normalize option `relax_quotes`
  if (typeof options.relax_quotes === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_quotes === undefined ||
    options.relax_quotes === null
  ) {
    options.relax_quotes = false;
  } else {
    throw new Error(
      `Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`,
    );
  }
  // Normalize option `skip_empty_lines`
  if (typeof options.skip_empty_lines === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_empty_lines === undefined ||
    options.skip_empty_lines === null
  ) {
    options.skip_empty_lines = false;
  } else {
    throw new Error(
      `Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`,
    );
  }
  // Normalize option `skip_records_with_empty_values`
  if (typeof options.skip_records_with_empty_values === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_empty_values === undefined ||
    options.skip_records_with_empty_values === null
  ) {
    options.skip_records_with_empty_values = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`,
    );
  }
  // Normalize option `skip_records_with_error`
  if (typeof options.skip_records_with_error === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_error === undefined ||
    options.skip_records_with_error === null
  ) {
    options.skip_records_with_error = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`,
    );
  }
  // Normalize option `rtrim`
  if (
    options.rtrim === undefined ||
    options.rtrim === null ||
    options.rtrim === false
  ) {
    options.rtrim = false;
  } else if (options.rtrim !== true) {
    throw new Error(
      `Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`,
    );
  }
  // Normalize option `ltrim`
  if (
    options.ltrim === undefined ||
    options.ltrim === null ||
    options.ltrim === false
  ) {
    options.ltrim = false;
  } else if (options.ltrim !== true) {
    throw new Error(
      `Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`,
    );
  }
  // Normalize option `trim`
  if (
    options.trim === undefined ||
    options.trim === null ||
    options.trim === false
  ) {
    options.trim = false;
  } else if (options.trim !== true) {
    throw new Error(
      `Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`,
    );
  }
  // Normalize options `trim`, `ltrim` and `rtrim`
  if (options.trim === true && opts.ltrim !== false) {
    options.ltrim = true;
  } else if (options.ltrim !== true) {
    options.ltrim = false;
  }
  if (options.trim === true && opts.rtrim !== false) {
    options.rtrim = true;
  } else if (options.rtrim !== true) {
    options.rtrim = false;
  }
  // Normalize option `to`
  if (options.to === undefined || options.to === null) {
    options.to = -1;
  } else if (options.to !== -1) {
    if (typeof options.to === "string" && /\d+/.test(options.to)) {
      options.to = parseInt(options.to);
    }
    if (Number.isInteger(options.to)) {
      if (options.to <= 0) {
        throw new Error(
          `Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`,
      );
    }
  }
  // Normalize option `to_line`
  if (options.to_line === undefined || options.to_line === null) {
    options.to_line = -1;
  } else if (options.to_line !== -1) {
    if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) {
      options.to_line = parseInt(options.to_line);
    }
    if (Number.isInteger(options.to_line)) {
      if (options.to_line <= 0) {
        throw new Error(
          `Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`,
      );
    }
  }
  return options;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/delimiter_discover.js



// Discussed in [issue #400](https://github.com/adaltas/node-csv/issues/400)
// See https://github.com/python/cpython/blob/ea1b1c579f600cc85d145c60862b2e6b98701b24/Lib/csv.py#L349
const delimiter_discover = function (records, options) {
  // Normalize the configuration
  if (!options) {
    ({ delimiter_auto: options } = normalize_options({ delimiter_auto: true }));
  }
  // Convert String to Buffer
  if (typeof records === "string") {
    records = Buffer.from(records);
  }
  // Convert Buffer to an array of records
  if (Buffer.isBuffer(records)) {
    records = ((data) => {
      const records = [];
      const parser = transform({ delimiter: [] });
      const push = (record) => records.push(record);
      const close = () => {};
      const error = parser.parse(data, true, push, close);
      if (error !== undefined) throw error;
      return records;
    })(records);
  }
  // Info array initialization, 127 entries, one per char code
  const info = Array(127)
    .fill()
    .map(() => ({ lines: [] }));
  // Traverse each records, count occurences per char code
  records.map(([record], line) => {
    for (let i = 0, l = record.length; i < l; i++) {
      // Count the character frequency
      const code = record.charCodeAt(i);
      if (info[code].lines[line] === undefined) info[code].lines[line] = 0;
      info[code].lines[line]++;
    }
  });
  // Traverse each char code, compute the score
  info.map((info, i) => {
    info.char_code = i;
    info.std = std(info.lines);
    info.total = info.lines.reduce((acc, val) => acc + val, 0);
    info.preferred = !!options.preferred[i];
    info.score = options.score(info, options);
  });
  // Extract the dominant character
  const result = info.reduce(
    (acc, info) => (acc.score > info.score ? acc : info),
    {},
  );
  return String.fromCharCode(result.char_code);
};

const std = function (array) {
  const n = array.length;
  if (n === 0) return 0;
  const mean = array.reduce((a, b) => a + b) / n;
  return Math.sqrt(
    array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n,
  );
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/index.js






const isRecordEmpty = function (record) {
  return record.every(
    (field) =>
      field == null || (field.toString && field.toString().trim() === ""),
  );
};

const cr = 13; // `\r`, carriage return, 0x0D in hexadécimal, 13 in decimal
const nl = 10; // `\n`, newline, 0x0A in hexadecimal, 10 in decimal

const boms = {
  // Note, the following are equals:
  // Buffer.from("\ufeff")
  // Buffer.from([239, 187, 191])
  // Buffer.from('EFBBBF', 'hex')
  utf8: Buffer.from([239, 187, 191]),
  // Note, the following are equals:
  // Buffer.from "\ufeff", 'utf16le
  // Buffer.from([255, 254])
  utf16le: Buffer.from([255, 254]),
};

const transform = function (original_options = {}) {
  const info = {
    bytes: 0,
    bytes_records: 0,
    comment_lines: 0,
    empty_lines: 0,
    invalid_field_length: 0,
    lines: 1,
    records: 0,
  };
  const options = normalize_options(original_options);
  return {
    info: info,
    original_options: original_options,
    options: options,
    state: init_state(options),
    __needMoreData: function (i, bufLen, end) {
      if (end) return false;
      const { encoding, escape, quote } = this.options;
      const { quoting, needMoreDataSize, recordDelimiterMaxLength } =
        this.state;
      const numOfCharLeft = bufLen - i - 1;
      const requiredLength = Math.max(
        needMoreDataSize,
        // Skip if the remaining buffer smaller than record delimiter
        // If "record_delimiter" is yet to be discovered:
        // 1. It is equals to `[]` and "recordDelimiterMaxLength" equals `0`
        // 2. We set the length to windows line ending in the current encoding
        // Note, that encoding is known from user or bom discovery at that point
        // recordDelimiterMaxLength,
        recordDelimiterMaxLength === 0
          ? Buffer.from("\r\n", encoding).length
          : recordDelimiterMaxLength,
        // Skip if remaining buffer can be an escaped quote
        quoting ? (escape === null ? 0 : escape.length) + quote.length : 0,
        // Skip if remaining buffer can be record delimiter following the closing quote
        quoting ? quote.length + recordDelimiterMaxLength : 0,
      );
      return numOfCharLeft < requiredLength;
    },
    // Central parser implementation
    parse: function (nextBuf, end, push, close) {
      const {
        bom,
        comment_no_infix,
        delimiter_auto,
        encoding,
        from_line,
        ltrim,
        max_record_size,
        raw,
        relax_quotes,
        rtrim,
        skip_empty_lines,
        to,
        to_line,
      } = this.options;
      let { comment, escape, quote, record_delimiter } = this.options;
      const {
        bomSkipped,
        delimiterDiscovered,
        delimiterBufPrevious,
        rawBuffer,
        escapeIsQuote,
      } = this.state;
      // Automatic delimiter discovery
      if (!delimiterDiscovered && delimiter_auto) {
        let delimiterBuf;
        if (delimiterBufPrevious === undefined) {
          delimiterBuf = nextBuf;
        } else if (
          delimiterBufPrevious !== undefined &&
          nextBuf === undefined
        ) {
          delimiterBuf = delimiterBufPrevious;
        } else {
          delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
        }
        // Ensure that nextBuf is not concatenated a second time during buffer reconciliation
        nextBuf = undefined;
        // this.delimiterBufPrevious = delimiterBuf;
        if (end || delimiterBuf.length > delimiter_auto.size) {
          this.options.delimiter = [
            Buffer.from(
              delimiter_discover(delimiterBuf, this.options.delimiter_auto),
            ),
          ];
          this.state.previousBuf = delimiterBuf;
          this.state.delimiterBufPrevious = undefined;
          this.state.delimiterDiscovered = true;
        } else {
          this.state.delimiterBufPrevious = delimiterBuf;
          return;
        }
      }
      // Previous buffers reconciliation
      const { previousBuf } = this.state;
      let buf;
      if (previousBuf === undefined) {
        if (nextBuf === undefined) {
          // Handle empty string
          close();
          return;
        } else {
          buf = nextBuf;
        }
      } else if (previousBuf !== undefined && nextBuf === undefined) {
        buf = previousBuf;
      } else {
        buf = Buffer.concat([previousBuf, nextBuf]);
      }
      // Handle UTF BOM
      if (bomSkipped === false) {
        if (bom === false) {
          this.state.bomSkipped = true;
        } else if (buf.length < 3) {
          // No enough data
          if (end === false) {
            // Wait for more data
            this.state.previousBuf = buf;
            return;
          }
        } else {
          for (const encoding in boms) {
            if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
              // Skip BOM
              const bomLength = boms[encoding].length;
              this.state.bufBytesStart += bomLength;
              buf = buf.slice(bomLength);
              // Renormalize original options with the new encoding
              const options = normalize_options({
                ...this.original_options,
                encoding: encoding,
              });
              // Properties are merged with the existing options instance
              for (const key in options) {
                this.options[key] = options[key];
              }
              // Options will re-evaluate the Buffer with the new encoding
              ({ comment, escape, quote } = this.options);
              break;
            }
          }
          this.state.bomSkipped = true;
        }
      }
      const bufLen = buf.length;
      let pos;
      for (pos = 0; pos < bufLen; pos++) {
        // Ensure we get enough space to look ahead
        // There should be a way to move this out of the loop
        if (this.__needMoreData(pos, bufLen, end)) {
          break;
        }
        if (this.state.wasRowDelimiter === true) {
          this.info.lines++;
          this.state.wasRowDelimiter = false;
        }
        if (to_line !== -1 && this.info.lines > to_line) {
          this.state.stop = true;
          close();
          return;
        }
        // Auto discovery of record_delimiter, unix, mac and windows supported
        if (this.state.quoting === false && record_delimiter.length === 0) {
          const record_delimiterCount = this.__autoDiscoverRecordDelimiter(
            buf,
            pos,
          );
          if (record_delimiterCount) {
            record_delimiter = this.options.record_delimiter;
          }
        }
        const chr = buf[pos];
        if (raw === true) {
          rawBuffer.append(chr);
        }
        if (
          (chr === cr || chr === nl) &&
          this.state.wasRowDelimiter === false
        ) {
          this.state.wasRowDelimiter = true;
        }
        // Previous char was a valid escape char
        // treat the current char as a regular char
        if (this.state.escaping === true) {
          this.state.escaping = false;
        } else {
          // Escape is only active inside quoted fields
          // We are quoting, the char is an escape chr and there is a chr to escape
          // if(escape !== null && this.state.quoting === true && chr === escape && pos + 1 < bufLen){
          if (
            escape !== null &&
            this.state.quoting === true &&
            this.__isEscape(buf, pos, chr) &&
            pos + escape.length < bufLen
          ) {
            if (escapeIsQuote) {
              if (this.__isQuote(buf, pos + escape.length)) {
                this.state.escaping = true;
                pos += escape.length - 1;
                continue;
              }
            } else {
              this.state.escaping = true;
              pos += escape.length - 1;
              continue;
            }
          }
          // Not currently escaping and chr is a quote
          // TODO: need to compare bytes instead of single char
          if (this.state.commenting === false && this.__isQuote(buf, pos)) {
            if (this.state.quoting === true) {
              const nextChr = buf[pos + quote.length];
              const isNextChrTrimable =
                rtrim && this.__isCharTrimable(buf, pos + quote.length);
              const isNextChrComment =
                comment !== null &&
                this.__compareBytes(comment, buf, pos + quote.length, nextChr);
              const isNextChrDelimiter = this.__isDelimiter(
                buf,
                pos + quote.length,
                nextChr,
              );
              const isNextChrRecordDelimiter =
                record_delimiter.length === 0
                  ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length)
                  : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
              // Escape a quote
              // Treat next char as a regular character
              if (
                escape !== null &&
                this.__isEscape(buf, pos, chr) &&
                this.__isQuote(buf, pos + escape.length)
              ) {
                pos += escape.length - 1;
              } else if (
                !nextChr ||
                isNextChrDelimiter ||
                isNextChrRecordDelimiter ||
                isNextChrComment ||
                isNextChrTrimable
              ) {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                pos += quote.length - 1;
                continue;
              } else if (relax_quotes === false) {
                const err = this.__error(
                  new CsvError(
                    "CSV_INVALID_CLOSING_QUOTE",
                    [
                      "Invalid Closing Quote:",
                      `got "${String.fromCharCode(nextChr)}"`,
                      `at line ${this.info.lines}`,
                      "instead of delimiter, record delimiter, trimable character",
                      "(if activated) or comment",
                    ],
                    this.options,
                    this.__infoField(),
                  ),
                );
                if (err !== undefined) return err;
              } else {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                this.state.field.prepend(quote);
                pos += quote.length - 1;
              }
            } else {
              if (this.state.field.length !== 0) {
                // In relax_quotes mode, treat opening quote preceded by chrs as regular
                if (relax_quotes === false) {
                  const info = this.__infoField();
                  const bom = Object.keys(boms)
                    .map((b) =>
                      boms[b].equals(this.state.field.toString()) ? b : false,
                    )
                    .filter(Boolean)[0];
                  const err = this.__error(
                    new CsvError(
                      "INVALID_OPENING_QUOTE",
                      [
                        "Invalid Opening Quote:",
                        `a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
                        bom ? `(${bom} bom)` : undefined,
                      ],
                      this.options,
                      info,
                      {
                        field: this.state.field,
                      },
                    ),
                  );
                  if (err !== undefined) return err;
                }
              } else {
                this.state.quoting = true;
                pos += quote.length - 1;
                continue;
              }
            }
          }
          if (this.state.quoting === false) {
            const recordDelimiterLength = this.__isRecordDelimiter(
              chr,
              buf,
              pos,
            );
            if (recordDelimiterLength !== 0) {
              // Do not emit comments which take a full line
              const skipCommentLine =
                this.state.commenting &&
                this.state.wasQuoting === false &&
                this.state.record.length === 0 &&
                this.state.field.length === 0;
              if (skipCommentLine) {
                this.info.comment_lines++;
                // Skip full comment line
              } else {
                // Activate records emission if above from_line
                if (
                  this.state.enabled === false &&
                  this.info.lines +
                    (this.state.wasRowDelimiter === true ? 1 : 0) >=
                    from_line
                ) {
                  this.state.enabled = true;
                  this.__resetField();
                  this.__resetRecord();
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                // Skip if line is empty and skip_empty_lines activated
                if (
                  skip_empty_lines === true &&
                  this.state.wasQuoting === false &&
                  this.state.record.length === 0 &&
                  this.state.field.length === 0
                ) {
                  this.info.empty_lines++;
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                this.info.bytes = this.state.bufBytesStart + pos;
                const errField = this.__onField();
                if (errField !== undefined) return errField;
                this.info.bytes =
                  this.state.bufBytesStart + pos + recordDelimiterLength;
                const errRecord = this.__onRecord(push);
                if (errRecord !== undefined) return errRecord;
                if (to !== -1 && this.info.records >= to) {
                  this.state.stop = true;
                  close();
                  return;
                }
              }
              this.state.commenting = false;
              pos += recordDelimiterLength - 1;
              continue;
            }
            if (this.state.commenting) {
              continue;
            }
            if (
              comment !== null &&
              (comment_no_infix === false ||
                (this.state.record.length === 0 &&
                  this.state.field.length === 0))
            ) {
              const commentCount = this.__compareBytes(comment, buf, pos, chr);
              if (commentCount !== 0) {
                this.state.commenting = true;
                continue;
              }
            }
            const delimiterLength = this.__isDelimiter(buf, pos, chr);
            if (delimiterLength !== 0) {
              this.info.bytes = this.state.bufBytesStart + pos;
              const errField = this.__onField();
              if (errField !== undefined) return errField;
              pos += delimiterLength - 1;
              continue;
            }
          }
        }
        if (this.state.commenting === false) {
          if (
            max_record_size !== 0 &&
            this.state.record_length + this.state.field.length > max_record_size
          ) {
            return this.__error(
              new CsvError(
                "CSV_MAX_RECORD_SIZE",
                [
                  "Max Record Size:",
                  "record exceed the maximum number of tolerated bytes",
                  `of ${max_record_size}`,
                  `at line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
              ),
            );
          }
        }
        const lappend =
          ltrim === false ||
          this.state.quoting === true ||
          this.state.field.length !== 0 ||
          !this.__isCharTrimable(buf, pos);
        // rtrim in non quoting is handle in __onField
        const rappend = rtrim === false || this.state.wasQuoting === false;
        if (lappend === true && rappend === true) {
          this.state.field.append(chr);
        } else if (rtrim === true && !this.__isCharTrimable(buf, pos)) {
          return this.__error(
            new CsvError(
              "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
              [
                "Invalid Closing Quote:",
                "found non trimable byte after quote",
                `at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
        } else {
          if (lappend === false) {
            pos += this.__isCharTrimable(buf, pos) - 1;
          }
          continue;
        }
      }
      if (end === true) {
        // Ensure we are not ending in a quoting state
        if (this.state.quoting === true) {
          const err = this.__error(
            new CsvError(
              "CSV_QUOTE_NOT_CLOSED",
              [
                "Quote Not Closed:",
                `the parsing is finished with an opening quote at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
          if (err !== undefined) return err;
        } else {
          // Skip last line if it has no characters
          if (
            this.state.wasQuoting === true ||
            this.state.record.length !== 0 ||
            this.state.field.length !== 0
          ) {
            this.info.bytes = this.state.bufBytesStart + pos;
            const errField = this.__onField();
            if (errField !== undefined) return errField;
            const errRecord = this.__onRecord(push);
            if (errRecord !== undefined) return errRecord;
          } else if (this.state.wasRowDelimiter === true) {
            this.info.empty_lines++;
          } else if (this.state.commenting === true) {
            this.info.comment_lines++;
          }
        }
      } else {
        this.state.bufBytesStart += pos;
        this.state.previousBuf = buf.slice(pos);
      }
      if (this.state.wasRowDelimiter === true) {
        this.info.lines++;
        this.state.wasRowDelimiter = false;
      }
    },
    __onRecord: function (push) {
      const {
        columns,
        group_columns_by_name,
        encoding,
        info,
        from,
        relax_column_count,
        relax_column_count_less,
        relax_column_count_more,
        raw,
        skip_records_with_empty_values,
      } = this.options;
      const { enabled, record } = this.state;
      if (enabled === false) {
        return this.__resetRecord();
      }
      // Convert the first line into column names
      const recordLength = record.length;
      if (columns === true) {
        if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
          this.__resetRecord();
          return;
        }
        return this.__firstLineToColumns(record);
      }
      if (columns === false && this.info.records === 0) {
        this.state.expectedRecordLength = recordLength;
      }
      if (recordLength !== this.state.expectedRecordLength) {
        const err =
          columns === false
            ? new CsvError(
                "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",
                [
                  "Invalid Record Length:",
                  `expect ${this.state.expectedRecordLength},`,
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              )
            : new CsvError(
                "CSV_RECORD_INCONSISTENT_COLUMNS",
                [
                  "Invalid Record Length:",
                  `columns length is ${columns.length},`, // rename columns
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              );
        if (
          relax_column_count === true ||
          (relax_column_count_less === true &&
            recordLength < this.state.expectedRecordLength) ||
          (relax_column_count_more === true &&
            recordLength > this.state.expectedRecordLength)
        ) {
          this.info.invalid_field_length++;
          this.state.error = err;
          // Error is undefined with skip_records_with_error
        } else {
          const finalErr = this.__error(err);
          if (finalErr) return finalErr;
        }
      }
      if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
        this.__resetRecord();
        return;
      }
      if (this.state.recordHasError === true) {
        this.__resetRecord();
        this.state.recordHasError = false;
        return;
      }
      this.info.records++;
      if (from === 1 || this.info.records >= from) {
        const { objname } = this.options;
        // With columns, records are object
        if (columns !== false) {
          const obj = {};
          // Transform record array to an object
          for (let i = 0, l = record.length; i < l; i++) {
            if (columns[i] === undefined || columns[i].disabled) continue;
            // Turn duplicate columns into an array
            if (
              group_columns_by_name === true &&
              Object.hasOwn(obj, columns[i].name)
            ) {
              if (Array.isArray(obj[columns[i].name])) {
                obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
              } else {
                obj[columns[i].name] = [obj[columns[i].name], record[i]];
              }
            } else {
              Object.defineProperty(obj, columns[i].name, {
                value: record[i],
                enumerable: true,
                writable: true,
                configurable: true,
              });
            }
          }
          // Without objname (default)
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: obj },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [obj[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? obj : [obj[objname], obj],
              push,
            );
            if (err) {
              return err;
            }
          }
          // Without columns, records are array
        } else {
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: record },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [record[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? record : [record[objname], record],
              push,
            );
            if (err) {
              return err;
            }
          }
        }
      }
      this.__resetRecord();
    },
    __firstLineToColumns: function (record) {
      const { firstLineToHeaders } = this.state;
      try {
        const headers =
          firstLineToHeaders === undefined
            ? record
            : firstLineToHeaders.call(null, record);
        if (!Array.isArray(headers)) {
          return this.__error(
            new CsvError(
              "CSV_INVALID_COLUMN_MAPPING",
              [
                "Invalid Column Mapping:",
                "expect an array from column function,",
                `got ${JSON.stringify(headers)}`,
              ],
              this.options,
              this.__infoField(),
              {
                headers: headers,
              },
            ),
          );
        }
        const normalizedHeaders = normalize_columns_array(headers);
        this.state.expectedRecordLength = normalizedHeaders.length;
        this.options.columns = normalizedHeaders;
        this.__resetRecord();
        return;
      } catch (err) {
        return err;
      }
    },
    __resetRecord: function () {
      if (this.options.raw === true) {
        this.state.rawBuffer.reset();
      }
      this.state.error = undefined;
      this.state.record = [];
      this.state.record_length = 0;
    },
    __onField: function () {
      const { cast, encoding, rtrim, max_record_size } = this.options;
      const { enabled, wasQuoting } = this.state;
      // Short circuit for the from_line options
      if (enabled === false) {
        return this.__resetField();
      }
      let field = this.state.field.toString(encoding);
      if (rtrim === true && wasQuoting === false) {
        field = field.trimRight();
      }
      if (cast === true) {
        const [err, f] = this.__cast(field);
        if (err !== undefined) return err;
        field = f;
      }
      this.state.record.push(field);
      // Increment record length if record size must not exceed a limit
      if (max_record_size !== 0 && typeof field === "string") {
        this.state.record_length += field.length;
      }
      this.__resetField();
    },
    __resetField: function () {
      this.state.field.reset();
      this.state.wasQuoting = false;
    },
    __push: function (record, push) {
      const { on_record } = this.options;
      if (on_record !== undefined) {
        const info = this.__infoRecord();
        try {
          record = on_record.call(null, record, info);
        } catch (err) {
          return err;
        }
        if (record === undefined || record === null) {
          return;
        }
      }
      this.info.bytes_records += this.info.bytes;
      push(record);
    },
    // Return a tuple with the error and the casted value
    __cast: function (field) {
      const { columns, relax_column_count } = this.options;
      const isColumns = Array.isArray(columns);
      // Dont loose time calling cast
      // because the final record is an object
      // and this field can't be associated to a key present in columns
      if (
        isColumns === true &&
        relax_column_count &&
        this.options.columns.length <= this.state.record.length
      ) {
        return [undefined, undefined];
      }
      if (this.state.castField !== null) {
        try {
          const info = this.__infoField();
          return [undefined, this.state.castField.call(null, field, info)];
        } catch (err) {
          return [err];
        }
      }
      if (this.__isFloat(field)) {
        return [undefined, parseFloat(field)];
      } else if (this.options.cast_date !== false) {
        const info = this.__infoField();
        return [undefined, this.options.cast_date.call(null, field, info)];
      }
      return [undefined, field];
    },
    __compareBytes: function (sourceBuf, targetBuf, targetPos, firstByte) {
      if (sourceBuf[0] !== firstByte) return 0;
      const sourceLength = sourceBuf.length;
      for (let i = 1; i < sourceLength; i++) {
        if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
      }
      return sourceLength;
    },
    // Helper to test if a character is trimable
    __isCharTrimable: function (buf, pos) {
      const { timchars, timcharFirstBytes } = this.state;
      // Fast bail-out: non-whitespace bytes (the common case) are rejected
      // without scanning the full timchar list.
      const first = buf[pos];
      if (first === undefined || timcharFirstBytes[first] === 0) return 0;
      loop1: for (let i = 0; i < timchars.length; i++) {
        const timchar = timchars[i];
        for (let j = 0; j < timchar.length; j++) {
          if (timchar[j] !== buf[pos + j]) continue loop1;
        }
        return timchar.length;
      }
      return 0;
    },
    __isDelimiter: function (buf, pos, chr) {
      const { delimiter, ignore_last_delimiters } = this.options;
      if (
        ignore_last_delimiters === true &&
        this.state.record.length === this.options.columns.length - 1
      ) {
        return 0;
      } else if (
        ignore_last_delimiters !== false &&
        typeof ignore_last_delimiters === "number" &&
        this.state.record.length === ignore_last_delimiters - 1
      ) {
        return 0;
      }
      loop1: for (let i = 0; i < delimiter.length; i++) {
        const del = delimiter[i];
        if (del[0] === chr) {
          for (let j = 1; j < del.length; j++) {
            if (del[j] !== buf[pos + j]) continue loop1;
          }
          return del.length;
        }
      }
      return 0;
    },
    __isEscape: function (buf, pos, chr) {
      const { escape } = this.options;
      if (escape === null) return false;
      const l = escape.length;
      if (escape[0] === chr) {
        for (let i = 0; i < l; i++) {
          if (escape[i] !== buf[pos + i]) {
            return false;
          }
        }
        return true;
      }
      return false;
    },
    __isFloat: function (value) {
      return value - parseFloat(value) + 1 >= 0; // Borrowed from jquery
    },
    // Keep it in case we implement the `cast_int` option
    // __isInt(value){
    //   // return Number.isInteger(parseInt(value))
    //   // return !isNaN( parseInt( obj ) );
    //   return /^(\-|\+)?[1-9][0-9]*$/.test(value)
    // }
    __isQuote: function (buf, pos) {
      const { quote } = this.options;
      if (quote === null) return false;
      const l = quote.length;
      for (let i = 0; i < l; i++) {
        if (quote[i] !== buf[pos + i]) {
          return false;
        }
      }
      return true;
    },
    __isRecordDelimiter: function (chr, buf, pos) {
      const { record_delimiter } = this.options;
      const recordDelimiterLength = record_delimiter.length;
      loop1: for (let i = 0; i < recordDelimiterLength; i++) {
        const rd = record_delimiter[i];
        const rdLength = rd.length;
        if (rd[0] !== chr) {
          continue;
        }
        for (let j = 1; j < rdLength; j++) {
          if (rd[j] !== buf[pos + j]) {
            continue loop1;
          }
        }
        return rd.length;
      }
      return 0;
    },
    __autoDiscoverRecordDelimiter: function (buf, pos) {
      const { encoding } = this.options;
      // Note, we don't need to cache this information in state,
      // It is only called on the first line until we find out a suitable
      // record delimiter.
      const rds = [
        // Important, the windows line ending must be before mac os 9
        Buffer.from("\r\n", encoding),
        Buffer.from("\n", encoding),
        Buffer.from("\r", encoding),
      ];
      loop: for (let i = 0; i < rds.length; i++) {
        const l = rds[i].length;
        for (let j = 0; j < l; j++) {
          if (rds[i][j] !== buf[pos + j]) {
            continue loop;
          }
        }
        this.options.record_delimiter.push(rds[i]);
        this.state.recordDelimiterMaxLength = rds[i].length;
        return rds[i].length;
      }
      return 0;
    },
    __error: function (msg) {
      const { encoding, raw, skip_records_with_error } = this.options;
      const err = typeof msg === "string" ? new Error(msg) : msg;
      if (skip_records_with_error) {
        this.state.recordHasError = true;
        if (this.options.on_skip !== undefined) {
          try {
            this.options.on_skip(
              err,
              raw ? this.state.rawBuffer.toString(encoding) : undefined,
            );
          } catch (err) {
            return err;
          }
        }
        // this.emit('skip', err, raw ? this.state.rawBuffer.toString(encoding) : undefined);
        return undefined;
      } else {
        return err;
      }
    },
    __infoDataSet: function () {
      return {
        ...this.info,
        columns: this.options.columns,
      };
    },
    __infoRecord: function () {
      const { columns, raw, encoding } = this.options;
      return {
        ...this.__infoDataSet(),
        bytes_records: this.info.bytes,
        error: this.state.error,
        header: columns === true,
        index: this.state.record.length,
        raw: raw ? this.state.rawBuffer.toString(encoding) : undefined,
      };
    },
    __infoField: function () {
      const { columns } = this.options;
      const isColumns = Array.isArray(columns);
      // Bytes records are only incremented when all records'fields are parsed
      const bytes_records = this.info.bytes_records;
      return {
        ...this.__infoRecord(),
        bytes_records: bytes_records,
        column:
          isColumns === true
            ? columns.length > this.state.record.length
              ? columns[this.state.record.length].name
              : null
            : this.state.record.length,
        quoting: this.state.wasQuoting,
      };
    },
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/sync.js



const parse = function (data, opts = {}) {
  if (typeof data === "string") {
    data = Buffer.from(data);
  }
  const records = opts && opts.objname ? Object.create(null) : [];
  const parser = transform(opts);
  const push = (record) => {
    if (parser.options.objname === undefined) records.push(record);
    else {
      records[record[0]] = record[1];
    }
  };
  const close = () => {};
  const error = parser.parse(data, true, push, close);
  if (error !== undefined) throw error;
  return records;
};




/***/ }),

/***/ 77934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BuJ: () => (/* binding */ getDotPath),
/* harmony export */   FsL: () => (/* binding */ pipe),
/* harmony export */   IeY: () => (/* binding */ custom),
/* harmony export */   KCZ: () => (/* binding */ union),
/* harmony export */   L5J: () => (/* binding */ unknown),
/* harmony export */   NTK: () => (/* binding */ rawTransform),
/* harmony export */   YOg: () => (/* binding */ array),
/* harmony export */   YjP: () => (/* binding */ string),
/* harmony export */   _H3: () => (/* binding */ looseObject),
/* harmony export */   aig: () => (/* binding */ number),
/* harmony export */   lqM: () => (/* binding */ optional),
/* harmony export */   rej: () => (/* binding */ strictObject),
/* harmony export */   xLC: () => (/* binding */ safeParse),
/* harmony export */   yGV: () => (/* binding */ regex),
/* harmony export */   z6Y: () => (/* binding */ check),
/* harmony export */   zMY: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports BASE64_REGEX, BIC_REGEX, CUID2_REGEX, DECIMAL_REGEX, DIGITS_REGEX, DOMAIN_REGEX, EMAIL_REGEX, EMOJI_REGEX, HEXADECIMAL_REGEX, HEX_COLOR_REGEX, IMEI_REGEX, IPV4_REGEX, IPV6_REGEX, IP_REGEX, ISO_DATE_REGEX, ISO_DATE_TIME_REGEX, ISO_DATE_TIME_SECOND_REGEX, ISO_TIMESTAMP_REGEX, ISO_TIME_REGEX, ISO_TIME_SECOND_REGEX, ISO_WEEK_REGEX, ISRC_REGEX, JWS_COMPACT_REGEX, KSUID_REGEX, MAC48_REGEX, MAC64_REGEX, MAC_REGEX, NANO_ID_REGEX, OCTAL_REGEX, RFC_EMAIL_REGEX, SLUG_REGEX, ULID_REGEX, UUID_REGEX, ValiError, _addIssue, _cloneDataset, _formatCase, _getByteCount, _getCodePointCount, _getGraphemeCount, _getLastMetadata, _getWordCount, _isLuhnAlgo, _isSameValueZero, _isValidObjectKey, _isValueMatch, _joinExpects, _standardSchema, _stringify, any, args, argsAsync, arrayAsync, assert, awaitAsync, base64, bic, bigint, blob, brand, bytes, cache, cacheAsync, checkAsync, checkItems, checkItemsAsync, codePoints, config, creditCard, cuid2, customAsync, date, decimal, deleteGlobalConfig, deleteGlobalMessage, deleteSchemaMessage, deleteSpecificMessage, description, digits, domain, email, emoji, empty, endsWith, entries, entriesFromList, entriesFromObjects, enum, enum_, everyItem, exactOptional, exactOptionalAsync, examples, excludes, fallback, fallbackAsync, file, filterItems, findItem, finite, flatten, flavor, forward, forwardAsync, function, function_, getDefault, getDefaults, getDefaultsAsync, getDescription, getExamples, getFallback, getFallbacks, getFallbacksAsync, getGlobalConfig, getGlobalMessage, getMetadata, getSchemaMessage, getSpecificMessage, getTitle, graphemes, gtValue, guard, hash, hexColor, hexadecimal, imei, includes, instance, integer, intersect, intersectAsync, ip, ipv4, ipv6, is, isOfKind, isOfType, isValiError, isbn, isoDate, isoDateTime, isoDateTimeSecond, isoTime, isoTimeSecond, isoTimestamp, isoWeek, isrc, jwsCompact, keyof, ksuid, lazy, lazyAsync, length, literal, looseObjectAsync, looseTuple, looseTupleAsync, ltValue, mac, mac48, mac64, map, mapAsync, mapItems, maxBytes, maxCodePoints, maxEntries, maxGraphemes, maxLength, maxSize, maxValue, maxWords, message, metadata, mimeType, minBytes, minCodePoints, minEntries, minGraphemes, minLength, minSize, minValue, minWords, multipleOf, nan, nanoid, never, nonEmpty, nonNullable, nonNullableAsync, nonNullish, nonNullishAsync, nonOptional, nonOptionalAsync, normalize, notBytes, notCodePoints, notEntries, notGraphemes, notLength, notSize, notValue, notValues, notWords, null, null_, nullable, nullableAsync, nullish, nullishAsync, object, objectAsync, objectWithRest, objectWithRestAsync, octal, omit, optionalAsync, parse, parseAsync, parseBoolean, parseJson, parser, parserAsync, partial, partialAsync, partialCheck, partialCheckAsync, pick, picklist, pipeAsync, promise, rawCheck, rawCheckAsync, rawTransformAsync, readonly, record, recordAsync, reduceItems, required, requiredAsync, returns, returnsAsync, rfcEmail, safeInteger, safeParseAsync, safeParser, safeParserAsync, set, setAsync, setGlobalConfig, setGlobalMessage, setSchemaMessage, setSpecificMessage, size, slug, someItem, sortItems, startsWith, strictObjectAsync, strictTuple, strictTupleAsync, stringifyJson, summarize, symbol, title, toBigint, toBoolean, toCamelCase, toDate, toKebabCase, toLowerCase, toMaxValue, toMinValue, toNumber, toPascalCase, toSnakeCase, toString, toUpperCase, transform, transformAsync, trim, trimEnd, trimStart, tuple, tupleAsync, tupleWithRest, tupleWithRestAsync, ulid, undefined, undefined_, undefinedable, undefinedableAsync, unionAsync, unwrap, url, uuid, value, values, variant, variantAsync, void, void_, words */
//#region src/storages/globalConfig/globalConfig.ts
let store$4;
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Sets the global configuration.
*
* @param config The configuration.
*/
function setGlobalConfig(config$1) {
	store$4 = {
		...store$4,
		...config$1
	};
}
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
/**
* Deletes the global configuration.
*/
function deleteGlobalConfig() {
	store$4 = void 0;
}

//#endregion
//#region src/storages/globalMessage/globalMessage.ts
let store$3;
/**
* Sets a global error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setGlobalMessage(message$1, lang) {
	if (!store$3) store$3 = /* @__PURE__ */ new Map();
	store$3.set(lang, message$1);
}
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
/**
* Deletes a global error message.
*
* @param lang The language of the message.
*/
function deleteGlobalMessage(lang) {
	store$3?.delete(lang);
}

//#endregion
//#region src/storages/schemaMessage/schemaMessage.ts
let store$2;
/**
* Sets a schema error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setSchemaMessage(message$1, lang) {
	if (!store$2) store$2 = /* @__PURE__ */ new Map();
	store$2.set(lang, message$1);
}
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
/**
* Deletes a schema error message.
*
* @param lang The language of the message.
*/
function deleteSchemaMessage(lang) {
	store$2?.delete(lang);
}

//#endregion
//#region src/storages/specificMessage/specificMessage.ts
let store$1;
/**
* Sets a specific error message.
*
* @param reference The identifier reference.
* @param message The error message.
* @param lang The language of the message.
*/
function setSpecificMessage(reference, message$1, lang) {
	if (!store$1) store$1 = /* @__PURE__ */ new Map();
	if (!store$1.get(reference)) store$1.set(reference, /* @__PURE__ */ new Map());
	store$1.get(reference).set(lang, message$1);
}
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Deletes a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*/
function deleteSpecificMessage(reference, lang) {
	store$1?.get(reference)?.delete(lang);
}

//#endregion
//#region src/utils/_stringify/_stringify.ts
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}

//#endregion
//#region src/utils/_addIssue/_addIssue.ts
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}

//#endregion
//#region src/utils/_cloneDataset/_cloneDataset.ts
/**
* Creates a shallow copy of a dataset.
*
* Hint: The `value` is copied by reference, but the `issues` array, its issues
* and their `path` arrays are cloned to avoid reusing mutable dataset state
* across multiple runs. Mutating a returned object or array value can
* therefore affect later cache hits that reuse the same cached output.
*
* @param dataset The output dataset.
*
* @returns The copied output dataset.
*/
/* @__NO_SIDE_EFFECTS__ */
function _cloneDataset(dataset) {
	return {
		typed: dataset.typed,
		value: dataset.value,
		issues: dataset.issues?.map((issue) => ({
			...issue,
			path: issue.path && [...issue.path]
		}))
	};
}

//#endregion
//#region src/utils/_formatCase/_formatCase.ts
/**
* Splits a string into lowercase words and rejoins them with the given
* separator and capitalization rules.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries. Whether the first or subsequent words are
* capitalized is controlled by `capFirst` and `capRest`.
*
* Hint: Implemented in a single pass that emits directly to the result
* string to avoid an intermediate `string[]` allocation. ASCII chars are
* classified via char codes to skip `.toLowerCase()` and `.toUpperCase()`
* method calls in the common case.
*
* Hint: Digits are treated as a separate character class, so `item2Name`
* yields `item2` and `name` rather than `item`, `2` and `name`.
*
* @param input The input string.
* @param separator The string inserted between words.
* @param capFirst Whether to capitalize the first word.
* @param capRest Whether to capitalize subsequent words.
*
* @returns The formatted string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _formatCase(input, separator, capFirst, capRest) {
	let result = "";
	let firstWord = true;
	let start = 0;
	let prev = 0;
	let prevPrev = 0;
	const flush = (end) => {
		if (end > start) {
			let word = input.slice(start, end).toLowerCase();
			if (firstWord ? capFirst : capRest) {
				const firstCode = word.charCodeAt(0);
				if (firstCode >= 97 && firstCode <= 122) word = String.fromCharCode(firstCode - 32) + word.slice(1);
				else {
					const charLen = firstCode >= 55296 && firstCode <= 56319 ? 2 : 1;
					word = word.slice(0, charLen).toUpperCase() + word.slice(charLen);
				}
			}
			result += firstWord ? word : separator + word;
			firstWord = false;
		}
	};
	for (let index = 0; index < input.length; index++) {
		const code = input.charCodeAt(index);
		let type;
		if (code === 32 || code === 9 || code === 10 || code === 11 || code === 12 || code === 13 || code === 45 || code === 95) {
			flush(index);
			start = index + 1;
			type = 0;
		} else if (code < 128) type = code >= 65 && code <= 90 ? 1 : code >= 97 && code <= 122 ? 2 : 3;
		else {
			const char = input[index];
			const charLower = char.toLowerCase();
			type = charLower === char.toUpperCase() ? 3 : char === charLower ? 2 : 1;
		}
		if (type === 1 && (prev === 2 || prev === 3) && index > start) {
			flush(index);
			start = index;
		} else if (type === 2 && prev === 1 && prevPrev === 1 && index - 1 > start) {
			flush(index - 1);
			start = index - 1;
		}
		prevPrev = prev;
		prev = type;
	}
	flush(input.length);
	return result;
}

//#endregion
//#region src/utils/_getByteCount/_getByteCount.ts
let textEncoder;
/**
* Returns the byte count of the input.
*
* @param input The input to be measured.
*
* @returns The byte count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getByteCount(input) {
	if (!textEncoder) textEncoder = new TextEncoder();
	return textEncoder.encode(input).length;
}

//#endregion
//#region src/utils/_getCodePointCount/_getCodePointCount.ts
/**
* Returns the code point count of the input.
*
* @param input The input to be measured.
*
* @returns The code point count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getCodePointCount(input) {
	let count = input.length;
	const lengthMinus1 = input.length - 1;
	for (let i = 0; i < lengthMinus1;) if (input.codePointAt(i) <= 65535) i++;
	else {
		i += 2;
		count--;
	}
	return count;
}

//#endregion
//#region src/utils/_getGraphemeCount/_getGraphemeCount.ts
let segmenter;
/**
* Returns the grapheme count of the input.
*
* @param input The input to be measured.
*
* @returns The grapheme count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getGraphemeCount(input) {
	if (!segmenter) segmenter = new Intl.Segmenter();
	const segments = segmenter.segment(input);
	let count = 0;
	for (const _ of segments) count++;
	return count;
}

//#endregion
//#region src/utils/_getLastMetadata/_getLastMetadata.ts
/**
* Returns the last top-level value of a given metadata type from a schema
* using a breadth-first search that starts with the last item in the pipeline.
*
* @param schema The schema to search.
* @param type The metadata type.
*
* @returns The value, if any.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getLastMetadata(schema, type) {
	if ("pipe" in schema) {
		const nestedSchemas = [];
		for (let index = schema.pipe.length - 1; index >= 0; index--) {
			const item = schema.pipe[index];
			if (item.kind === "schema" && "pipe" in item) nestedSchemas.push(item);
			else if (item.kind === "metadata" && item.type === type) return item[type];
		}
		for (const nestedSchema of nestedSchemas) {
			const result = /* @__PURE__ */ _getLastMetadata(nestedSchema, type);
			if (result !== void 0) return result;
		}
	}
}

//#endregion
//#region src/utils/_getWordCount/_getWordCount.ts
let store;
/**
* Returns the word count of the input.
*
* @param locales The locales to be used.
* @param input The input to be measured.
*
* @returns The word count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getWordCount(locales, input) {
	if (!store) store = /* @__PURE__ */ new Map();
	const key = String(locales);
	let segmenter$1 = store.get(key);
	if (!segmenter$1) {
		segmenter$1 = new Intl.Segmenter(locales, { granularity: "word" });
		store.set(key, segmenter$1);
	}
	const segments = segmenter$1.segment(input);
	let count = 0;
	for (const segment of segments) if (segment.isWordLike) count++;
	return count;
}

//#endregion
//#region src/utils/_isLuhnAlgo/_isLuhnAlgo.ts
/**
* Non-digit regex.
*/
const NON_DIGIT_REGEX = /\D/gu;
/**
* Checks whether a string with numbers corresponds to the luhn algorithm.
*
* @param input The input to be checked.
*
* @returns Whether input is valid.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isLuhnAlgo(input) {
	const number$1 = input.replace(NON_DIGIT_REGEX, "");
	let length$1 = number$1.length;
	let bit = 1;
	let sum = 0;
	while (length$1) {
		const value$1 = +number$1[--length$1];
		bit ^= 1;
		sum += bit ? [
			0,
			2,
			4,
			6,
			8,
			1,
			3,
			5,
			7,
			9
		][value$1] : value$1;
	}
	return sum % 10 === 0;
}

//#endregion
//#region src/utils/_isSameValueZero/_isSameValueZero.ts
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}

//#endregion
//#region src/utils/_isValidObjectKey/_isValidObjectKey.ts
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}

//#endregion
//#region src/utils/_isValueMatch/_isValueMatch.ts
/**
* Checks whether a value matches a value action requirement.
*
* @param requirement The value action requirement.
* @param value The value to check.
*
* @returns Whether the value matches the requirement.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValueMatch(requirement, value$1) {
	return Number.isNaN(requirement) && Number.isNaN(value$1) || requirement <= value$1 && requirement >= value$1;
}

//#endregion
//#region src/utils/_joinExpects/_joinExpects.ts
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}

//#endregion
//#region src/utils/_standardSchema/_standardSchema.ts
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}

//#endregion
//#region src/utils/entriesFromList/entriesFromList.ts
/**
* Creates an object entries definition from a list of keys and a schema.
*
* @param list A list of keys.
* @param schema The schema of the keys.
*
* @returns The object entries.
*/
/* @__NO_SIDE_EFFECTS__ */
function entriesFromList(list, schema) {
	const entries$1 = {};
	for (const key of list) entries$1[key] = schema;
	return entries$1;
}

//#endregion
//#region src/utils/entriesFromObjects/entriesFromObjects.ts
/* @__NO_SIDE_EFFECTS__ */
function entriesFromObjects(schemas) {
	const entries$1 = {};
	for (const schema of schemas) Object.assign(entries$1, schema.entries);
	return entries$1;
}

//#endregion
//#region src/utils/getDotPath/getDotPath.ts
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}

//#endregion
//#region src/utils/isOfKind/isOfKind.ts
/**
* A generic type guard to check the kind of an object.
*
* @param kind The kind to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfKind(kind, object$1) {
	return object$1.kind === kind;
}

//#endregion
//#region src/utils/isOfType/isOfType.ts
/**
* A generic type guard to check the type of an object.
*
* @param type The type to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfType(type, object$1) {
	return object$1.type === type;
}

//#endregion
//#region src/utils/ValiError/ValiError.ts
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};

//#endregion
//#region src/utils/isValiError/isValiError.ts
/**
* A type guard to check if an error is a ValiError.
*
* @param error The error to check.
*
* @returns Whether its a ValiError.
*/
/* @__NO_SIDE_EFFECTS__ */
function isValiError(error) {
	return error instanceof ValiError;
}

//#endregion
//#region src/actions/args/args.ts
/* @__NO_SIDE_EFFECTS__ */
function args(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: args,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const argsDataset = this.schema["~run"]({ value: args_ }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/args/argsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function argsAsync(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: argsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args$1) => {
				const argsDataset = await schema["~run"]({ value: args$1 }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/await/awaitAsync.ts
/**
* Creates an await transformation action.
*
* @returns An await action.
*/
/* @__NO_SIDE_EFFECTS__ */
function awaitAsync() {
	return {
		kind: "transformation",
		type: "await",
		reference: awaitAsync,
		async: true,
		async "~run"(dataset) {
			dataset.value = await dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/regex.ts
/**
* [Base64](https://en.wikipedia.org/wiki/Base64) regex.
*/
const BASE64_REGEX = /^(?:[\da-z+/]{4})*(?:[\da-z+/]{2}==|[\da-z+/]{3}=)?$/iu;
/**
* [BIC](https://en.wikipedia.org/wiki/ISO_9362) regex.
*/
const BIC_REGEX = /^[A-Z]{6}(?!00)[\dA-Z]{2}(?:[\dA-Z]{3})?$/u;
/**
* [Cuid2](https://github.com/paralleldrive/cuid2) regex.
*/
const CUID2_REGEX = /^[a-z][\da-z]*$/u;
/**
* [Decimal](https://en.wikipedia.org/wiki/Decimal) regex.
*/
const DECIMAL_REGEX = /^[+-]?(?:\d*\.)?\d+$/u;
/**
* [Digits](https://en.wikipedia.org/wiki/Numerical_digit) regex.
*/
const DIGITS_REGEX = /^\d+$/u;
/**
* [Domain name](https://en.wikipedia.org/wiki/Domain_name) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* ASCII-only validation. Internationalized domain names (IDNs) are not
* supported, including Punycode-encoded labels.
*/
const DOMAIN_REGEX = /^(?=.{1,253}$)(?:(?![Xx][Nn]--)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/u;
/**
* [Email address](https://en.wikipedia.org/wiki/Email_address) regex.
*
* Hint: We decided against the `i` flag to avoid matching non-ASCII characters.
*/
const EMAIL_REGEX = /^[\w+-]+(?:\.[\w+-]+)*@[\da-zA-Z]+(?:[.-][\da-zA-Z]+)*\.[a-zA-Z]{2,}$/u;
/**
* Emoji regex from [emoji-regex-xs](https://github.com/slevithan/emoji-regex-xs) v1.0.0 (MIT license).
*
* Hint: We decided against the newer `/^\p{RGI_Emoji}+$/v` regex because it is
* not supported in older runtimes and does not match all emoji.
*/
const EMOJI_REGEX = /^(?:[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}))*)+$/u;
/**
* [Hexadecimal](https://en.wikipedia.org/wiki/Hexadecimal) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEXADECIMAL_REGEX = /^(?:0[hx])?[\da-fA-F]+$/u;
/**
* [Hex color](https://en.wikipedia.org/wiki/Web_colors#Hex_triplet) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEX_COLOR_REGEX = /^#(?:[\da-fA-F]{3,4}|[\da-fA-F]{6}|[\da-fA-F]{8})$/u;
/**
* [IMEI](https://en.wikipedia.org/wiki/International_Mobile_Equipment_Identity) regex.
*/
const IMEI_REGEX = /^\d{15}$|^\d{2}-\d{6}-\d{6}-\d$/u;
/**
* [IPv4](https://en.wikipedia.org/wiki/IPv4) regex.
*/
const IPV4_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$/u;
/**
* [IPv6](https://en.wikipedia.org/wiki/IPv6) regex.
*/
const IPV6_REGEX = /^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [IP](https://en.wikipedia.org/wiki/IP_address) regex.
*/
const IP_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$|^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date regex.
*/
const ISO_DATE_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time regex.
*/
const ISO_DATE_TIME_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time with seconds regex.
*/
const ISO_DATE_TIME_SECOND_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time regex.
*/
const ISO_TIME_REGEX = /^(?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time with seconds regex.
*/
const ISO_TIME_SECOND_REGEX = /^(?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) timestamp regex. Allows a
* space as a date/time separator and an optional space before the UTC offset.
*/
const ISO_TIMESTAMP_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) week regex.
*/
const ISO_WEEK_REGEX = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/u;
/**
* [JWS compact serialization](https://datatracker.ietf.org/doc/html/rfc7515#section-3.1)
* regex.
*
* Hint: Empty payload and signature segments are allowed because the
* Base64URL-encoded representation of an empty octet sequence is an empty
* string.
*/
const JWS_COMPACT_REGEX = /^(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?$/u;
/**
* [ISRC](https://en.wikipedia.org/wiki/International_Standard_Recording_Code) regex.
*/
const ISRC_REGEX = /^(?:[A-Z]{2}[A-Z\d]{3}\d{7}|[A-Z]{2}-[A-Z\d]{3}-\d{2}-\d{5})$/u;
/**
* [KSUID](https://github.com/segmentio/ksuid) regex.
*/
const KSUID_REGEX = /^[a-zA-Z0-9]{27}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 48 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC48_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 64 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC64_REGEX = /^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$|^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [Nano ID](https://github.com/ai/nanoid) regex.
*/
const NANO_ID_REGEX = /^[\w-]+$/u;
/**
* [Octal](https://en.wikipedia.org/wiki/Octal) regex.
*/
const OCTAL_REGEX = /^(?:0o)?[0-7]+$/u;
/**
* [RFC 5322 email address](https://datatracker.ietf.org/doc/html/rfc5322#section-3.4.1) regex.
*
* Hint: This regex was taken from the [HTML Living Standard Specification](https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address) and does not perfectly represent RFC 5322.
*/
const RFC_EMAIL_REGEX = /^[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/**
* [Slug](https://en.wikipedia.org/wiki/Clean_URL#Slug) regex.
*/
const SLUG_REGEX = /^[\da-z]+(?:[-_][\da-z]+)*$/u;
/**
* [ULID](https://github.com/ulid/spec) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* Hint: The first character is restricted to `[0-7]` because the 48-bit
* timestamp cannot exceed 2^48-1, making the maximum valid ULID
* `7ZZZZZZZZZZZZZZZZZZZZZZZZZ` in Crockford's Base32 encoding.
*/
const ULID_REGEX = /^[0-7][\da-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$/u;
/**
* [UUID](https://en.wikipedia.org/wiki/Universally_unique_identifier) regex.
*/
const UUID_REGEX = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

//#endregion
//#region src/actions/base64/base64.ts
/* @__NO_SIDE_EFFECTS__ */
function base64(message$1) {
	return {
		kind: "validation",
		type: "base64",
		reference: base64,
		async: false,
		expects: null,
		requirement: BASE64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Base64", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bic/bic.ts
/* @__NO_SIDE_EFFECTS__ */
function bic(message$1) {
	return {
		kind: "validation",
		type: "bic",
		reference: bic,
		async: false,
		expects: null,
		requirement: BIC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "BIC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/brand/brand.ts
/**
* Creates a brand transformation action.
*
* @param name The brand name.
*
* @returns A brand action.
*/
/* @__NO_SIDE_EFFECTS__ */
function brand(name) {
	return {
		kind: "transformation",
		type: "brand",
		reference: brand,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bytes/bytes.ts
/* @__NO_SIDE_EFFECTS__ */
function bytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "bytes",
		reference: bytes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 !== this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/check.ts
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/checkAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: checkAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItems.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItems(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItems,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) for (let index = 0; index < dataset.value.length; index++) {
				const item = dataset.value[index];
				if (!this.requirement(item, index, dataset.value)) _addIssue(this, "item", dataset, config$1, {
					input: item,
					path: [{
						type: "array",
						origin: "value",
						input: dataset.value,
						key: index,
						value: item
					}]
				});
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItemsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItemsAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItemsAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed) {
				const requirementResults = await Promise.all(dataset.value.map(this.requirement));
				for (let index = 0; index < dataset.value.length; index++) if (!requirementResults[index]) {
					const item = dataset.value[index];
					_addIssue(this, "item", dataset, config$1, {
						input: item,
						path: [{
							type: "array",
							origin: "value",
							input: dataset.value,
							key: index,
							value: item
						}]
					});
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/codePoints/codePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function codePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "code_points",
		reference: codePoints,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/creditCard/creditCard.ts
/**
* Credit card regex.
*/
const CREDIT_CARD_REGEX = /^(?:\d{13,19}|\d{4}(?: \d{3,6}){2,4}|\d{4}(?:-\d{3,6}){2,4})$/u;
/**
* Sanitize regex.
*/
const SANITIZE_REGEX = /[- ]/gu;
/**
* Provider regex list.
*/
const PROVIDER_REGEX_LIST = (/* unused pure expression or super */ null && ([
	/^3[47]\d{13}$/u,
	/^3(?:0[0-5]|[68]\d)\d{11,13}$/u,
	/^6(?:011|5\d{2})\d{12,15}$/u,
	/^(?:2131|1800|35\d{3})\d{11}$/u,
	/^(?:5[1-5]\d{2}|222\d|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/u,
	/^(?:6[27]\d{14,17}|81\d{14,17})$/u,
	/^4\d{12}(?:\d{3,6})?$/u
]));
/* @__NO_SIDE_EFFECTS__ */
function creditCard(message$1) {
	return {
		kind: "validation",
		type: "credit_card",
		reference: creditCard,
		async: false,
		expects: null,
		requirement(input) {
			let sanitized;
			return CREDIT_CARD_REGEX.test(input) && (sanitized = input.replace(SANITIZE_REGEX, "")) && PROVIDER_REGEX_LIST.some((regex$1) => regex$1.test(sanitized)) && /* @__PURE__ */ _isLuhnAlgo(sanitized);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "credit card", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/cuid2/cuid2.ts
/* @__NO_SIDE_EFFECTS__ */
function cuid2(message$1) {
	return {
		kind: "validation",
		type: "cuid2",
		reference: cuid2,
		async: false,
		expects: null,
		requirement: CUID2_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Cuid2", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/decimal/decimal.ts
/* @__NO_SIDE_EFFECTS__ */
function decimal(message$1) {
	return {
		kind: "validation",
		type: "decimal",
		reference: decimal,
		async: false,
		expects: null,
		requirement: DECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "decimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/description/description.ts
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*/
/* @__NO_SIDE_EFFECTS__ */
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
}

//#endregion
//#region src/actions/digits/digits.ts
/* @__NO_SIDE_EFFECTS__ */
function digits(message$1) {
	return {
		kind: "validation",
		type: "digits",
		reference: digits,
		async: false,
		expects: null,
		requirement: DIGITS_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "digits", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/domain/domain.ts
/* @__NO_SIDE_EFFECTS__ */
function domain(message$1) {
	return {
		kind: "validation",
		type: "domain",
		reference: domain,
		expects: null,
		async: false,
		requirement: DOMAIN_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "domain", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/email/email.ts
/* @__NO_SIDE_EFFECTS__ */
function email(message$1) {
	return {
		kind: "validation",
		type: "email",
		reference: email,
		expects: null,
		async: false,
		requirement: EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/emoji/emoji.ts
/* @__NO_SIDE_EFFECTS__ */
function emoji(message$1) {
	return {
		kind: "validation",
		type: "emoji",
		reference: emoji,
		async: false,
		expects: null,
		requirement: EMOJI_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "emoji", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/empty/empty.ts
/* @__NO_SIDE_EFFECTS__ */
function empty(message$1) {
	return {
		kind: "validation",
		type: "empty",
		reference: empty,
		async: false,
		expects: "0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > 0) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/endsWith/endsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function endsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "ends_with",
		reference: endsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.endsWith(this.requirement)) _addIssue(this, "end", dataset, config$1, { received: `"${dataset.value.slice(-this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/entries/entries.ts
/* @__NO_SIDE_EFFECTS__ */
function entries(requirement, message$1) {
	return {
		kind: "validation",
		type: "entries",
		reference: entries,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count !== this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/everyItem/everyItem.ts
/* @__NO_SIDE_EFFECTS__ */
function everyItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "every_item",
		reference: everyItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.every(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/examples/examples.ts
/**
* Creates an examples metadata action.
*
* @param examples_ The examples.
*
* @returns An examples action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function examples(examples_) {
	return {
		kind: "metadata",
		type: "examples",
		reference: examples,
		examples: examples_
	};
}

//#endregion
//#region src/actions/excludes/excludes.ts
/* @__NO_SIDE_EFFECTS__ */
function excludes(requirement, message$1) {
	const received = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "excludes",
		reference: excludes,
		async: false,
		expects: `!${received}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/filterItems/filterItems.ts
/* @__NO_SIDE_EFFECTS__ */
function filterItems(operation) {
	return {
		kind: "transformation",
		type: "filter_items",
		reference: filterItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.filter(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/findItem/findItem.ts
/* @__NO_SIDE_EFFECTS__ */
function findItem(operation) {
	return {
		kind: "transformation",
		type: "find_item",
		reference: findItem,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.find(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/finite/finite.ts
/* @__NO_SIDE_EFFECTS__ */
function finite(message$1) {
	return {
		kind: "validation",
		type: "finite",
		reference: finite,
		async: false,
		expects: null,
		requirement: Number.isFinite,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/flavor/flavor.ts
/**
* Creates a flavor transformation action.
*
* @param name The flavor name.
*
* @returns A flavor action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function flavor(name) {
	return {
		kind: "transformation",
		type: "flavor",
		reference: flavor,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/graphemes/graphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function graphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "graphemes",
		reference: graphemes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/gtValue/gtValue.ts
/* @__NO_SIDE_EFFECTS__ */
function gtValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "gt_value",
		reference: gtValue,
		async: false,
		expects: `>${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value > this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/guard/guard.ts
/* @__NO_SIDE_EFFECTS__ */
function guard(requirement, message$1) {
	return {
		kind: "transformation",
		type: "guard",
		reference: guard,
		async: false,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) {
				_addIssue(this, "input", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hash/hash.ts
/**
* Hash lengths object.
*/
const HASH_LENGTHS = {
	md4: 32,
	md5: 32,
	sha1: 40,
	sha256: 64,
	sha384: 96,
	sha512: 128,
	ripemd128: 32,
	ripemd160: 40,
	tiger128: 32,
	tiger160: 40,
	tiger192: 48,
	crc32: 8,
	crc32b: 8,
	adler32: 8
};
/* @__NO_SIDE_EFFECTS__ */
function hash(types, message$1) {
	return {
		kind: "validation",
		type: "hash",
		reference: hash,
		expects: null,
		async: false,
		requirement: RegExp(types.map((type) => `^[a-fA-F0-9]{${HASH_LENGTHS[type]}}$`).join("|"), "u"),
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hash", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexadecimal/hexadecimal.ts
/* @__NO_SIDE_EFFECTS__ */
function hexadecimal(message$1) {
	return {
		kind: "validation",
		type: "hexadecimal",
		reference: hexadecimal,
		async: false,
		expects: null,
		requirement: HEXADECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hexadecimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexColor/hexColor.ts
/* @__NO_SIDE_EFFECTS__ */
function hexColor(message$1) {
	return {
		kind: "validation",
		type: "hex_color",
		reference: hexColor,
		async: false,
		expects: null,
		requirement: HEX_COLOR_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hex color", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/imei/imei.ts
/* @__NO_SIDE_EFFECTS__ */
function imei(message$1) {
	return {
		kind: "validation",
		type: "imei",
		reference: imei,
		async: false,
		expects: null,
		requirement(input) {
			return IMEI_REGEX.test(input) && /* @__PURE__ */ _isLuhnAlgo(input);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "IMEI", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/includes/includes.ts
/* @__NO_SIDE_EFFECTS__ */
function includes(requirement, message$1) {
	const expects = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "includes",
		reference: includes,
		async: false,
		expects,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received: `!${expects}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/integer/integer.ts
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ip/ip.ts
/* @__NO_SIDE_EFFECTS__ */
function ip(message$1) {
	return {
		kind: "validation",
		type: "ip",
		reference: ip,
		async: false,
		expects: null,
		requirement: IP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IP", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv4/ipv4.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv4(message$1) {
	return {
		kind: "validation",
		type: "ipv4",
		reference: ipv4,
		async: false,
		expects: null,
		requirement: IPV4_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv4", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv6/ipv6.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv6(message$1) {
	return {
		kind: "validation",
		type: "ipv6",
		reference: ipv6,
		async: false,
		expects: null,
		requirement: IPV6_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv6", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn10.ts
/**
* [Validates an ISBN-10](https://en.wikipedia.org/wiki/ISBN#ISBN-10_check_digits).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-10, `false` otherwise.
*
* @internal
*/
function _isIsbn10(input) {
	const digits$1 = input.split("").map((c) => c === "X" ? 10 : parseInt(c));
	let sum = 0;
	for (let i = 0; i < 10; i++) sum += digits$1[i] * (10 - i);
	return sum % 11 === 0;
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn13.ts
/**
* [Validates an ISBN-13](https://en.wikipedia.org/wiki/ISBN#ISBN-13_check_digit_calculation).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-13, `false` otherwise.
*
* @internal
*/
function _isIsbn13(input) {
	const digits$1 = input.split("").map((c) => parseInt(c));
	let sum = 0;
	for (let i = 0; i < 13; i++) sum += digits$1[i] * (i % 2 === 0 ? 1 : 3);
	return sum % 10 === 0;
}

//#endregion
//#region src/actions/isbn/isbn.ts
/**
* ISBN separator regex.
*/
const ISBN_SEPARATOR_REGEX = /[- ]/gu;
/**
* ISBN-10 detection regex.
*/
const ISBN_10_DETECTION_REGEX = /^\d{9}[\dX]$/u;
/**
* ISBN-13 detection regex.
*/
const ISBN_13_DETECTION_REGEX = /^\d{13}$/u;
/* @__NO_SIDE_EFFECTS__ */
function isbn(message$1) {
	return {
		kind: "validation",
		type: "isbn",
		reference: isbn,
		async: false,
		expects: null,
		requirement(input) {
			const replacedInput = input.replace(ISBN_SEPARATOR_REGEX, "");
			if (ISBN_10_DETECTION_REGEX.test(replacedInput)) return _isIsbn10(replacedInput);
			else if (ISBN_13_DETECTION_REGEX.test(replacedInput)) return _isIsbn13(replacedInput);
			return false;
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "ISBN", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isrc/isrc.ts
/* @__NO_SIDE_EFFECTS__ */
function isrc(message$1) {
	return {
		kind: "validation",
		type: "isrc",
		reference: isrc,
		async: false,
		expects: null,
		requirement: ISRC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ISRC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDate/isoDate.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDate(message$1) {
	return {
		kind: "validation",
		type: "iso_date",
		reference: isoDate,
		async: false,
		expects: null,
		requirement: ISO_DATE_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTime/isoDateTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTime(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time",
		reference: isoDateTime,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTimeSecond/isoDateTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time_second",
		reference: isoDateTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTime/isoTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTime(message$1) {
	return {
		kind: "validation",
		type: "iso_time",
		reference: isoTime,
		async: false,
		expects: null,
		requirement: ISO_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimeSecond/isoTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_time_second",
		reference: isoTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimestamp/isoTimestamp.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimestamp(message$1) {
	return {
		kind: "validation",
		type: "iso_timestamp",
		reference: isoTimestamp,
		async: false,
		expects: null,
		requirement: ISO_TIMESTAMP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "timestamp", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoWeek/isoWeek.ts
/* @__NO_SIDE_EFFECTS__ */
function isoWeek(message$1) {
	return {
		kind: "validation",
		type: "iso_week",
		reference: isoWeek,
		async: false,
		expects: null,
		requirement: ISO_WEEK_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "week", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/jwsCompact/jwsCompact.ts
/* @__NO_SIDE_EFFECTS__ */
function jwsCompact(message$1) {
	return {
		kind: "validation",
		type: "jws_compact",
		reference: jwsCompact,
		async: false,
		expects: null,
		requirement: JWS_COMPACT_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "JWS compact", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ksuid/ksuid.ts
/* @__NO_SIDE_EFFECTS__ */
function ksuid(message$1) {
	return {
		kind: "validation",
		type: "ksuid",
		reference: ksuid,
		async: false,
		expects: null,
		requirement: KSUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "KSUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/length/length.ts
/* @__NO_SIDE_EFFECTS__ */
function length(requirement, message$1) {
	return {
		kind: "validation",
		type: "length",
		reference: length,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length !== this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ltValue/ltValue.ts
/* @__NO_SIDE_EFFECTS__ */
function ltValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "lt_value",
		reference: ltValue,
		async: false,
		expects: `<${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value < this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac/mac.ts
/* @__NO_SIDE_EFFECTS__ */
function mac(message$1) {
	return {
		kind: "validation",
		type: "mac",
		reference: mac,
		async: false,
		expects: null,
		requirement: MAC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac48/mac48.ts
/* @__NO_SIDE_EFFECTS__ */
function mac48(message$1) {
	return {
		kind: "validation",
		type: "mac48",
		reference: mac48,
		async: false,
		expects: null,
		requirement: MAC48_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "48-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac64/mac64.ts
/* @__NO_SIDE_EFFECTS__ */
function mac64(message$1) {
	return {
		kind: "validation",
		type: "mac64",
		reference: mac64,
		async: false,
		expects: null,
		requirement: MAC64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "64-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mapItems/mapItems.ts
/* @__NO_SIDE_EFFECTS__ */
function mapItems(operation) {
	return {
		kind: "transformation",
		type: "map_items",
		reference: mapItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.map(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxBytes/maxBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_bytes",
		reference: maxBytes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 > this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxCodePoints/maxCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function maxCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_code_points",
		reference: maxCodePoints,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxEntries/maxEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function maxEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_entries",
		reference: maxEntries,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count > this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxGraphemes/maxGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_graphemes",
		reference: maxGraphemes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxLength/maxLength.ts
/* @__NO_SIDE_EFFECTS__ */
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxSize/maxSize.ts
/* @__NO_SIDE_EFFECTS__ */
function maxSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_size",
		reference: maxSize,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size > this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxValue/maxValue.ts
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxWords/maxWords.ts
/* @__NO_SIDE_EFFECTS__ */
function maxWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "max_words",
		reference: maxWords,
		async: false,
		expects: `<=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count > this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/metadata/metadata.ts
/**
* Creates a custom metadata action.
*
* @param metadata_ The metadata object.
*
* @returns A metadata action.
*/
/* @__NO_SIDE_EFFECTS__ */
function metadata(metadata_) {
	return {
		kind: "metadata",
		type: "metadata",
		reference: metadata,
		metadata: metadata_
	};
}

//#endregion
//#region src/actions/mimeType/mimeType.ts
/* @__NO_SIDE_EFFECTS__ */
function mimeType(requirement, message$1) {
	return {
		kind: "validation",
		type: "mime_type",
		reference: mimeType,
		async: false,
		expects: /* @__PURE__ */ _joinExpects(requirement.map((option) => `"${option}"`), "|"),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.includes(dataset.value.type)) _addIssue(this, "MIME type", dataset, config$1, { received: `"${dataset.value.type}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minBytes/minBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function minBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_bytes",
		reference: minBytes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 < this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minCodePoints/minCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function minCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_code_points",
		reference: minCodePoints,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minEntries/minEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function minEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_entries",
		reference: minEntries,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count < this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minGraphemes/minGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function minGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_graphemes",
		reference: minGraphemes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minLength/minLength.ts
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minSize/minSize.ts
/* @__NO_SIDE_EFFECTS__ */
function minSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_size",
		reference: minSize,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size < this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minValue/minValue.ts
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minWords/minWords.ts
/* @__NO_SIDE_EFFECTS__ */
function minWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "min_words",
		reference: minWords,
		async: false,
		expects: `>=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count < this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/multipleOf/multipleOf.ts
/* @__NO_SIDE_EFFECTS__ */
function multipleOf(requirement, message$1) {
	return {
		kind: "validation",
		type: "multiple_of",
		reference: multipleOf,
		async: false,
		expects: `%${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value % this.requirement != 0) _addIssue(this, "multiple", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nanoid/nanoid.ts
/* @__NO_SIDE_EFFECTS__ */
function nanoid(message$1) {
	return {
		kind: "validation",
		type: "nanoid",
		reference: nanoid,
		async: false,
		expects: null,
		requirement: NANO_ID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Nano ID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nonEmpty/nonEmpty.ts
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/normalize/normalize.ts
/* @__NO_SIDE_EFFECTS__ */
function normalize(form) {
	return {
		kind: "transformation",
		type: "normalize",
		reference: normalize,
		async: false,
		form,
		"~run"(dataset) {
			dataset.value = dataset.value.normalize(this.form);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notBytes/notBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function notBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_bytes",
		reference: notBytes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 === this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notCodePoints/notCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function notCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_code_points",
		reference: notCodePoints,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notEntries/notEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function notEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_entries",
		reference: notEntries,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count === this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notGraphemes/notGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function notGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_graphemes",
		reference: notGraphemes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notLength/notLength.ts
/* @__NO_SIDE_EFFECTS__ */
function notLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_length",
		reference: notLength,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notSize/notSize.ts
/* @__NO_SIDE_EFFECTS__ */
function notSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_size",
		reference: notSize,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size === this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValue/notValue.ts
/* @__NO_SIDE_EFFECTS__ */
function notValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_value",
		reference: notValue,
		async: false,
		expects: requirement instanceof Date ? `!${requirement.toJSON()}` : `!${/* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && /* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValues/notValues.ts
/* @__NO_SIDE_EFFECTS__ */
function notValues(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_values",
		reference: notValues,
		async: false,
		expects: `!${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notWords/notWords.ts
/* @__NO_SIDE_EFFECTS__ */
function notWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "not_words",
		reference: notWords,
		async: false,
		expects: `!${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count === this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/octal/octal.ts
/* @__NO_SIDE_EFFECTS__ */
function octal(message$1) {
	return {
		kind: "validation",
		type: "octal",
		reference: octal,
		async: false,
		expects: null,
		requirement: OCTAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "octal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseBoolean/parseBoolean.ts
const TRUTHY = (/* unused pure expression or super */ null && ([
	true,
	1,
	"true",
	"1",
	"yes",
	"y",
	"on",
	"enabled"
]));
const FALSY = (/* unused pure expression or super */ null && ([
	false,
	0,
	"false",
	"0",
	"no",
	"n",
	"off",
	"disabled"
]));
/* @__NO_SIDE_EFFECTS__ */
function parseBoolean(config$1, message$1) {
	const normalize$1 = (v) => typeof v === "string" ? v.toLowerCase() : v;
	const truthyRaw = config$1?.truthy ?? TRUTHY;
	const falsyRaw = config$1?.falsy ?? FALSY;
	const truthy = config$1?.truthy ? config$1.truthy.map(normalize$1) : TRUTHY;
	const falsy = config$1?.falsy ? config$1.falsy.map(normalize$1) : FALSY;
	return {
		kind: "transformation",
		type: "parse_boolean",
		reference: parseBoolean,
		expects: /* @__PURE__ */ _joinExpects([...truthyRaw, ...falsyRaw].map(_stringify), "|"),
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			const input = normalize$1(dataset.value);
			if (truthy.includes(input)) dataset.value = true;
			else if (falsy.includes(input)) dataset.value = false;
			else {
				_addIssue(this, "boolean", dataset, config$2);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseJson/parseJson.ts
/* @__NO_SIDE_EFFECTS__ */
function parseJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "parse_json",
		reference: parseJson,
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				dataset.value = JSON.parse(dataset.value, this.config?.reviver);
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/utils/_isPartiallyTyped/_isPartiallyTyped.ts
/**
* Checks if a dataset is partially typed.
*
* @param dataset The dataset to check.
* @param paths The paths to check.
*
* @returns Whether it is partially typed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isPartiallyTyped(dataset, paths) {
	if (dataset.issues) for (const path of paths) for (const issue of dataset.issues) {
		let typed = false;
		const bound = Math.min(path.length, issue.path?.length ?? 0);
		for (let index = 0; index < bound; index++) if (path[index] !== issue.path[index].key && (path[index] !== "$" || issue.path[index].type !== "array")) {
			typed = true;
			break;
		}
		if (!typed) return false;
	}
	return true;
}

//#endregion
//#region src/actions/partialCheck/partialCheck.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheck(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheck,
		async: false,
		expects: null,
		paths,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/partialCheckAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheckAsync(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheckAsync,
		async: true,
		expects: null,
		paths,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheck.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheck(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheck,
		async: false,
		expects: null,
		"~run"(dataset, config$1) {
			action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheckAsync.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheckAsync(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheckAsync,
		async: true,
		expects: null,
		async "~run"(dataset, config$1) {
			await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransform.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransform(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransform,
		async: false,
		"~run"(dataset, config$1) {
			const output = action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransformAsync.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransformAsync(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransformAsync,
		async: true,
		async "~run"(dataset, config$1) {
			const output = await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/readonly/readonly.ts
/* @__NO_SIDE_EFFECTS__ */
function readonly() {
	return {
		kind: "transformation",
		type: "readonly",
		reference: readonly,
		async: false,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/reduceItems/reduceItems.ts
/* @__NO_SIDE_EFFECTS__ */
function reduceItems(operation, initial) {
	return {
		kind: "transformation",
		type: "reduce_items",
		reference: reduceItems,
		async: false,
		operation,
		initial,
		"~run"(dataset) {
			dataset.value = dataset.value.reduce(this.operation, this.initial);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/regex/regex.ts
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returns.ts
/* @__NO_SIDE_EFFECTS__ */
function returns(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returns,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const returnsDataset = this.schema["~run"]({ value: func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returnsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function returnsAsync(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returnsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args_) => {
				const returnsDataset = await this.schema["~run"]({ value: await func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rfcEmail/rfcEmail.ts
/* @__NO_SIDE_EFFECTS__ */
function rfcEmail(message$1) {
	return {
		kind: "validation",
		type: "rfc_email",
		reference: rfcEmail,
		expects: null,
		async: false,
		requirement: RFC_EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/safeInteger/safeInteger.ts
/* @__NO_SIDE_EFFECTS__ */
function safeInteger(message$1) {
	return {
		kind: "validation",
		type: "safe_integer",
		reference: safeInteger,
		async: false,
		expects: null,
		requirement: Number.isSafeInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "safe integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/size/size.ts
/* @__NO_SIDE_EFFECTS__ */
function size(requirement, message$1) {
	return {
		kind: "validation",
		type: "size",
		reference: size,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size !== this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/slug/slug.ts
/* @__NO_SIDE_EFFECTS__ */
function slug(message$1) {
	return {
		kind: "validation",
		type: "slug",
		reference: slug,
		async: false,
		expects: null,
		requirement: SLUG_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "slug", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/someItem/someItem.ts
/* @__NO_SIDE_EFFECTS__ */
function someItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "some_item",
		reference: someItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.some(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/sortItems/sortItems.ts
/* @__NO_SIDE_EFFECTS__ */
function sortItems(operation) {
	return {
		kind: "transformation",
		type: "sort_items",
		reference: sortItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.sort(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/startsWith/startsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function startsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "starts_with",
		reference: startsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.startsWith(this.requirement)) _addIssue(this, "start", dataset, config$1, { received: `"${dataset.value.slice(0, this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/stringifyJson/stringifyJson.ts
/* @__NO_SIDE_EFFECTS__ */
function stringifyJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "stringify_json",
		reference: stringifyJson,
		message: message$1,
		config: config$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				const output = JSON.stringify(dataset.value, this.config?.replacer, this.config?.space);
				if (output === void 0) {
					_addIssue(this, "JSON", dataset, config$2);
					dataset.typed = false;
				} else dataset.value = output;
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/title/title.ts
/**
* Creates a title metadata action.
*
* @param title_ The title text.
*
* @returns A title action.
*/
/* @__NO_SIDE_EFFECTS__ */
function title(title_) {
	return {
		kind: "metadata",
		type: "title",
		reference: title,
		title: title_
	};
}

//#endregion
//#region src/actions/toBigint/toBigint.ts
/* @__NO_SIDE_EFFECTS__ */
function toBigint(message$1) {
	return {
		kind: "transformation",
		type: "to_bigint",
		reference: toBigint,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = BigInt(dataset.value);
			} catch {
				_addIssue(this, "bigint", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toBoolean/toBoolean.ts
/**
* Creates a to boolean transformation action.
*
* @returns A to boolean action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toBoolean() {
	return {
		kind: "transformation",
		type: "to_boolean",
		reference: toBoolean,
		async: false,
		"~run"(dataset) {
			dataset.value = Boolean(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toCamelCase/toCamelCase.ts
/**
* Creates a to camel case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2Name`).
*
* @returns A to camel case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toCamelCase() {
	return {
		kind: "transformation",
		type: "to_camel_case",
		reference: toCamelCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", false, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toDate/toDate.ts
/* @__NO_SIDE_EFFECTS__ */
function toDate(message$1) {
	return {
		kind: "transformation",
		type: "to_date",
		reference: toDate,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = new Date(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "date", dataset, config$1, { received: "\"Invalid Date\"" });
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "date", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toKebabCase/toKebabCase.ts
/**
* Creates a to kebab case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parse-url-value`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2-name`).
*
* @returns A to kebab case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toKebabCase() {
	return {
		kind: "transformation",
		type: "to_kebab_case",
		reference: toKebabCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "-", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toLowerCase/toLowerCase.ts
/**
* Creates a to lower case transformation action.
*
* @returns A to lower case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toLowerCase() {
	return {
		kind: "transformation",
		type: "to_lower_case",
		reference: toLowerCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toLowerCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMaxValue/toMaxValue.ts
/**
* Creates a to max value transformation action.
*
* @param requirement The maximum value.
*
* @returns A to max value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMaxValue(requirement) {
	return {
		kind: "transformation",
		type: "to_max_value",
		reference: toMaxValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value > this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMinValue/toMinValue.ts
/**
* Creates a to min value transformation action.
*
* @param requirement The minimum value.
*
* @returns A to min value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMinValue(requirement) {
	return {
		kind: "transformation",
		type: "to_min_value",
		reference: toMinValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value < this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toNumber/toNumber.ts
/* @__NO_SIDE_EFFECTS__ */
function toNumber(message$1) {
	return {
		kind: "transformation",
		type: "to_number",
		reference: toNumber,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = Number(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "number", dataset, config$1);
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "number", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toPascalCase/toPascalCase.ts
/**
* Creates a to pascal case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `ParseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `Item2Name`).
*
* @returns A to pascal case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toPascalCase() {
	return {
		kind: "transformation",
		type: "to_pascal_case",
		reference: toPascalCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", true, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toSnakeCase/toSnakeCase.ts
/**
* Creates a to snake case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parse_url_value`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2_name`).
*
* @returns A to snake case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toSnakeCase() {
	return {
		kind: "transformation",
		type: "to_snake_case",
		reference: toSnakeCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "_", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toString/toString.ts
/* @__NO_SIDE_EFFECTS__ */
function toString(message$1) {
	return {
		kind: "transformation",
		type: "to_string",
		reference: toString,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = String(dataset.value);
			} catch {
				_addIssue(this, "string", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toUpperCase/toUpperCase.ts
/**
* Creates a to upper case transformation action.
*
* @returns A to upper case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toUpperCase() {
	return {
		kind: "transformation",
		type: "to_upper_case",
		reference: toUpperCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toUpperCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transform.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transformAsync.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transformAsync(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transformAsync,
		async: true,
		operation,
		async "~run"(dataset) {
			dataset.value = await this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trim/trim.ts
/**
* Creates a trim transformation action.
*
* @returns A trim action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trim() {
	return {
		kind: "transformation",
		type: "trim",
		reference: trim,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trim();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimEnd/trimEnd.ts
/**
* Creates a trim end transformation action.
*
* @returns A trim end action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimEnd() {
	return {
		kind: "transformation",
		type: "trim_end",
		reference: trimEnd,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimEnd();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimStart/trimStart.ts
/**
* Creates a trim start transformation action.
*
* @returns A trim start action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimStart() {
	return {
		kind: "transformation",
		type: "trim_start",
		reference: trimStart,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimStart();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ulid/ulid.ts
/* @__NO_SIDE_EFFECTS__ */
function ulid(message$1) {
	return {
		kind: "validation",
		type: "ulid",
		reference: ulid,
		async: false,
		expects: null,
		requirement: ULID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ULID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/url/url.ts
/* @__NO_SIDE_EFFECTS__ */
function url(message$1) {
	return {
		kind: "validation",
		type: "url",
		reference: url,
		async: false,
		expects: null,
		requirement(input) {
			try {
				if (URL.canParse) return URL.canParse(input);
				new URL(input);
				return true;
			} catch {
				return false;
			}
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "URL", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/uuid/uuid.ts
/* @__NO_SIDE_EFFECTS__ */
function uuid(message$1) {
	return {
		kind: "validation",
		type: "uuid",
		reference: uuid,
		async: false,
		expects: null,
		requirement: UUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "UUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/value/value.ts
/* @__NO_SIDE_EFFECTS__ */
function value(requirement, message$1) {
	return {
		kind: "validation",
		type: "value",
		reference: value,
		async: false,
		expects: requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !/* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/values/values.ts
/* @__NO_SIDE_EFFECTS__ */
function values(requirement, message$1) {
	return {
		kind: "validation",
		type: "values",
		reference: values,
		async: false,
		expects: `${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/words/words.ts
/* @__NO_SIDE_EFFECTS__ */
function words(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "words",
		reference: words,
		async: false,
		expects: `${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count !== this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/const.ts
const ABORT_EARLY_CONFIG = { abortEarly: true };

//#endregion
//#region src/methods/assert/assert.ts
/**
* Checks if the input matches the schema. As this is an assertion function, it
* can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*/
function assert(schema, input) {
	const issues = schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
	if (issues) throw new ValiError(issues);
}

//#endregion
//#region src/methods/cache/_LruCache.ts
/**
* Efficient LRU cache using Map iteration order.
*/
var _LruCache = class {
	constructor(config$1) {
		this.refCount = 0;
		this.maxSize = config$1?.maxSize ?? 1e3;
		this.maxAge = config$1?.maxAge ?? Infinity;
		this.hasMaxAge = isFinite(this.maxAge);
	}
	/**
	* Stringifies an unknown input to a cache key component.
	*
	* @param input The unknown input.
	*
	* @returns A cache key component.
	*/
	stringify(input) {
		const type = typeof input;
		if (type === "string") return `"${input}"`;
		if (type === "number" || type === "boolean") return `${input}`;
		if (type === "bigint") return `${input}n`;
		if (type === "object" || type === "function") {
			if (input) {
				this.refIds ?? (this.refIds = /* @__PURE__ */ new WeakMap());
				let id = this.refIds.get(input);
				if (!id) {
					id = ++this.refCount;
					this.refIds.set(input, id);
				}
				return `#${id}`;
			}
			return "null";
		}
		return type;
	}
	/**
	* Creates a cache key from input and config.
	*
	* @param input The input value.
	* @param config The parse configuration.
	*
	* @returns The cache key.
	*/
	key(input, config$1 = {}) {
		return `${this.stringify(input)}|${this.stringify(config$1.lang)}|${this.stringify(config$1.message)}|${this.stringify(config$1.abortEarly)}|${this.stringify(config$1.abortPipeEarly)}`;
	}
	/**
	* Gets a value from the cache by key.
	*
	* @param key The cache key.
	*
	* @returns The cached value.
	*/
	get(key) {
		if (!this.store) return void 0;
		const entry = this.store.get(key);
		if (!entry) return void 0;
		if (this.hasMaxAge && Date.now() - entry[1] > this.maxAge) {
			this.store.delete(key);
			return;
		}
		this.store.delete(key);
		this.store.set(key, entry);
		return entry[0];
	}
	/**
	* Sets a value in the cache by key.
	*
	* @param key The cache key.
	* @param value The cached value.
	*/
	set(key, value$1) {
		this.store ?? (this.store = /* @__PURE__ */ new Map());
		this.store.delete(key);
		const timestamp = this.hasMaxAge ? Date.now() : 0;
		this.store.set(key, [value$1, timestamp]);
		if (this.store.size > this.maxSize) this.store.delete(this.store.keys().next().value);
	}
	/**
	* Clears all entries from the cache.
	*/
	clear() {
		this.store?.clear();
	}
};

//#endregion
//#region src/methods/cache/cache.ts
/* @__NO_SIDE_EFFECTS__ */
function cache(schema, config$1) {
	return _standardSchema({
		...schema,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		"~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			let outputDataset = this.cache.get(key);
			if (!outputDataset) this.cache.set(key, outputDataset = schema["~run"](dataset, runConfig));
			return /* @__PURE__ */ _cloneDataset(outputDataset);
		}
	});
}

//#endregion
//#region src/methods/cache/cacheAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function cacheAsync(schema, config$1) {
	let activeRuns;
	return _standardSchema({
		...schema,
		async: true,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		async "~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			const cached = this.cache.get(key);
			if (cached) return /* @__PURE__ */ _cloneDataset(cached);
			let promise$1 = activeRuns?.get(key);
			if (!promise$1) {
				activeRuns ?? (activeRuns = /* @__PURE__ */ new Map());
				promise$1 = Promise.resolve(schema["~run"](dataset, runConfig));
				activeRuns.set(key, promise$1);
			}
			try {
				const outputDataset = await promise$1;
				this.cache.set(key, outputDataset);
				return /* @__PURE__ */ _cloneDataset(outputDataset);
			} finally {
				activeRuns?.delete(key);
			}
		}
	});
}

//#endregion
//#region src/methods/config/config.ts
/**
* Changes the local configuration of a schema.
*
* @param schema The schema to configure.
* @param config The parse configuration.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function config(schema, config$1) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config_) {
			return schema["~run"](dataset, {
				...config_,
				...config$1
			});
		}
	});
}

//#endregion
//#region src/methods/getFallback/getFallback.ts
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}

//#endregion
//#region src/methods/fallback/fallback.ts
/**
* Returns a fallback value as output if the input does not match the schema.
*
* @param schema The schema to catch.
* @param fallback The fallback value.
*
* @returns The passed schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function fallback(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		"~run"(dataset, config$1) {
			const outputDataset = schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/fallback/fallbackAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function fallbackAsync(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		async: true,
		async "~run"(dataset, config$1) {
			const outputDataset = await schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: await /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/flatten/flatten.ts
/* @__NO_SIDE_EFFECTS__ */
function flatten(issues) {
	const flatErrors = {};
	for (const issue of issues) if (issue.path) {
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) {
			if (!flatErrors.nested) flatErrors.nested = {};
			if (Object.prototype.hasOwnProperty.call(flatErrors.nested, dotPath)) flatErrors.nested[dotPath].push(issue.message);
			else flatErrors.nested[dotPath] = [issue.message];
		} else if (flatErrors.other) flatErrors.other.push(issue.message);
		else flatErrors.other = [issue.message];
	} else if (flatErrors.root) flatErrors.root.push(issue.message);
	else flatErrors.root = [issue.message];
	return flatErrors;
}

//#endregion
//#region src/methods/forward/forward.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forward(action, path) {
	return {
		...action,
		"~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/forward/forwardAsync.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forwardAsync(action, path) {
	return {
		...action,
		async: true,
		async "~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = await action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/getDefault/getDefault.ts
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}

//#endregion
//#region src/methods/getDefaults/getDefaults.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefaults(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getDefaults(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getDefaults);
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDefaults/getDefaultsAsync.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getDefaultsAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getDefaultsAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getDefaultsAsync));
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDescription/getDescription.ts
/**
* Returns the description of the schema.
*
* If multiple descriptions are defined, the last one of the highest level is
* returned. If no description is defined, `undefined` is returned.
*
* @param schema The schema to get the description from.
*
* @returns The description, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getDescription(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "description");
}

//#endregion
//#region src/methods/getExamples/getExamples.ts
/**
* Returns the examples of a schema.
*
* If multiple examples are defined, it concatenates them using depth-first
* search. If no examples are defined, an empty array is returned.
*
* @param schema The schema to get the examples from.
*
* @returns The examples, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getExamples(schema) {
	const examples$1 = [];
	function depthFirstCollect(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstCollect(item);
			else if (item.kind === "metadata" && item.type === "examples") for (const example of item.examples) examples$1.push(example);
		}
	}
	depthFirstCollect(schema);
	return examples$1;
}

//#endregion
//#region src/methods/getFallbacks/getFallbacks.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallbacks(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getFallbacks(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getFallbacks);
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getFallbacks/getFallbacksAsync.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getFallbacksAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getFallbacksAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getFallbacksAsync));
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getMetadata/getMetadata.ts
/**
* Returns the metadata of a schema.
*
* If multiple metadata are defined, it shallowly merges them using depth-first
* search. If no metadata is defined, an empty object is returned.
*
* @param schema Schema to get the metadata from.
*
* @returns The metadata, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getMetadata(schema) {
	const result = {};
	function depthFirstMerge(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstMerge(item);
			else if (item.kind === "metadata" && item.type === "metadata") Object.assign(result, item.metadata);
		}
	}
	depthFirstMerge(schema);
	return result;
}

//#endregion
//#region src/methods/getTitle/getTitle.ts
/**
* Returns the title of the schema.
*
* If multiple titles are defined, the last one of the highest level is
* returned. If no title is defined, `undefined` is returned.
*
* @param schema The schema to get the title from.
*
* @returns The title, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getTitle(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "title");
}

//#endregion
//#region src/methods/is/is.ts
/**
* Checks if the input matches the schema. By using a type predicate, this
* function can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*
* @returns Whether the input matches the schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function is(schema, input) {
	return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
}

//#endregion
//#region src/schemas/any/any.ts
/**
* Creates an any schema.
*
* Hint: This schema function exists only for completeness and is not
* recommended in practice. Instead, `unknown` should be used to accept
* unknown data.
*
* @returns An any schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function any() {
	return _standardSchema({
		kind: "schema",
		type: "any",
		reference: any,
		expects: "any",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/array.ts
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/arrayAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function arrayAsync(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: arrayAsync,
		expects: "Array",
		async: true,
		item,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(input.map((value$1) => this.item["~run"]({ value: value$1 }, config$1)));
				for (let key = 0; key < itemDatasets.length; key++) {
					const itemDataset = itemDatasets[key];
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: input[key]
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/bigint/bigint.ts
/* @__NO_SIDE_EFFECTS__ */
function bigint(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "bigint",
		reference: bigint,
		expects: "bigint",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "bigint") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/blob/blob.ts
/* @__NO_SIDE_EFFECTS__ */
function blob(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "blob",
		reference: blob,
		expects: "Blob",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Blob) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/boolean/boolean.ts
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/custom.ts
/* @__NO_SIDE_EFFECTS__ */
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/customAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function customAsync(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: customAsync,
		expects: "unknown",
		async: true,
		check: check$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (await this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/date/date.ts
/* @__NO_SIDE_EFFECTS__ */
function date(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "date",
		reference: date,
		expects: "Date",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Date) if (!isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1, { received: "\"Invalid Date\"" });
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/enum/enum.ts
/* @__NO_SIDE_EFFECTS__ */
function enum_(enum__, message$1) {
	const options = [];
	for (const key in enum__) if (`${+key}` !== key || typeof enum__[key] !== "string" || !Object.is(enum__[enum__[key]], +key)) options.push(enum__[key]);
	return _standardSchema({
		kind: "schema",
		type: "enum",
		reference: enum_,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		enum: enum__,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptionalAsync,
		expects: wrapped.expects,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/file/file.ts
/* @__NO_SIDE_EFFECTS__ */
function file(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "file",
		reference: file,
		expects: "File",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof File) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/function/function.ts
/* @__NO_SIDE_EFFECTS__ */
function function_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "function",
		reference: function_,
		expects: "Function",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "function") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/instance/instance.ts
/* @__NO_SIDE_EFFECTS__ */
function instance(class_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "instance",
		reference: instance,
		expects: class_.name,
		async: false,
		class: class_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof this.class) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/utils/_merge/_merge.ts
/**
* Merges two values into one single output.
*
* @param value1 First value.
* @param value2 Second value.
*
* @returns The merge dataset.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _merge(value1, value2) {
	if (typeof value1 === typeof value2) {
		if (/* @__PURE__ */ _isSameValueZero(value1, value2) || value1 instanceof Date && value2 instanceof Date && /* @__PURE__ */ _isSameValueZero(+value1, +value2)) return { value: value1 };
		if (value1 && value2 && value1.constructor === Object && value2.constructor === Object) {
			const nextValue = {
				...value1,
				...value2
			};
			for (const key in value2) if (Object.prototype.hasOwnProperty.call(value1, key) && Object.prototype.hasOwnProperty.call(value2, key)) {
				const dataset = /* @__PURE__ */ _merge(value1[key], value2[key]);
				if (dataset.issue) return dataset;
				nextValue[key] = dataset.value;
			}
			return { value: nextValue };
		}
		if (Array.isArray(value1) && Array.isArray(value2)) {
			if (value1.length === value2.length) {
				const nextValue = [...value1];
				for (let index = 0; index < value1.length; index++) {
					const dataset = /* @__PURE__ */ _merge(value1[index], value2[index]);
					if (dataset.issue) return dataset;
					nextValue[index] = dataset.value;
				}
				return { value: nextValue };
			}
		}
	}
	return { issue: true };
}

//#endregion
//#region src/schemas/intersect/intersect.ts
/* @__NO_SIDE_EFFECTS__ */
function intersect(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersect,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				for (const schema of this.options) {
					const optionDataset = schema["~run"]({ value: input }, config$1);
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/intersectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function intersectAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersectAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				const optionDatasets = await Promise.all(this.options.map((schema) => schema["~run"]({ value: input }, config$1)));
				for (const optionDataset of optionDatasets) {
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazy.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazy(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazy,
		expects: "unknown",
		async: false,
		getter,
		"~run"(dataset, config$1) {
			return this.getter(dataset.value)["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazyAsync.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazyAsync(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazyAsync,
		expects: "unknown",
		async: true,
		getter,
		async "~run"(dataset, config$1) {
			return (await this.getter(dataset.value))["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/literal/literal.ts
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObject.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/map.ts
/* @__NO_SIDE_EFFECTS__ */
function map(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: map,
		expects: "Map",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				for (const [inputKey, inputValue] of input) {
					const keyDataset = this.key["~run"]({ value: inputKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/mapAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function mapAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: mapAsync,
		expects: "Map",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				const datasets = await Promise.all([...input].map(([inputKey, inputValue]) => Promise.all([
					inputKey,
					inputValue,
					this.key["~run"]({ value: inputKey }, config$1),
					this.value["~run"]({ value: inputValue }, config$1)
				])));
				for (const [inputKey, inputValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nan/nan.ts
/* @__NO_SIDE_EFFECTS__ */
function nan(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "nan",
		reference: nan,
		expects: "NaN",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (Number.isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/never/never.ts
/* @__NO_SIDE_EFFECTS__ */
function never(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "never",
		reference: never,
		expects: "never",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			_addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullable(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullable,
		expects: "!null",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullableAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullableAsync,
		expects: "!null",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullish(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullish,
		expects: "(!null & !undefined)",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullishAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullishAsync,
		expects: "(!null & !undefined)",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptional(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptional,
		expects: "!undefined",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptionalAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptionalAsync,
		expects: "!undefined",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/null/null.ts
/* @__NO_SIDE_EFFECTS__ */
function null_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "null",
		reference: null_,
		expects: "null",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === null) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullableAsync,
		expects: `(${wrapped.expects} | null)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullishAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullishAsync,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/number/number.ts
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/object.ts
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/objectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: objectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRest(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRest,
		expects: "Object",
		async: false,
		entries: entries$1,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) {
						const valueDataset = this.rest["~run"]({ value: input[key] }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: input[key]
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRestAsync(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRestAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				})), Promise.all(Object.entries(input).filter(([key]) => /* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)).map(async ([key, value$1]) => [
					key,
					value$1,
					await this.rest["~run"]({ value: value$1 }, config$1)
				]))]);
				for (const [key, value$1, valueSchema, valueDataset] of normalDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, valueDataset] of restDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/optional/optional.ts
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/optional/optionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function optionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optionalAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/picklist/picklist.ts
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/promise/promise.ts
/* @__NO_SIDE_EFFECTS__ */
function promise(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "promise",
		reference: promise,
		expects: "Promise",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Promise) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/record.ts
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/recordAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function recordAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: recordAsync,
		expects: "Object",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const datasets = await Promise.all(Object.entries(input).filter(([key$1]) => /* @__PURE__ */ _isValidObjectKey(input, key$1)).map(([entryKey, entryValue]) => Promise.all([
					entryKey,
					entryValue,
					this.key["~run"]({ value: entryKey }, config$1),
					this.value["~run"]({ value: entryValue }, config$1)
				])));
				for (const [entryKey, entryValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/set.ts
/* @__NO_SIDE_EFFECTS__ */
function set(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: set,
		expects: "Set",
		async: false,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				for (const inputValue of input) {
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/setAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function setAsync(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: setAsync,
		expects: "Set",
		async: true,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				const valueDatasets = await Promise.all([...input].map(async (inputValue) => [inputValue, await this.value["~run"]({ value: inputValue }, config$1)]));
				for (const [inputValue, valueDataset] of valueDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObject.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/string/string.ts
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/symbol/symbol.ts
/* @__NO_SIDE_EFFECTS__ */
function symbol(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "symbol",
		reference: symbol,
		expects: "symbol",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "symbol") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tuple.ts
/* @__NO_SIDE_EFFECTS__ */
function tuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRest(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRest,
		expects: "Array",
		async: false,
		items,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.rest["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRestAsync(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRestAsync,
		expects: "Array",
		async: true,
		items,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				})), Promise.all(input.slice(this.items.length).map(async (value$1, key) => {
					return [
						key + this.items.length,
						value$1,
						await this.rest["~run"]({ value: value$1 }, config$1)
					];
				}))]);
				for (const [key, value$1, itemDataset] of normalDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, itemDataset] of restDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefined/undefined.ts
/* @__NO_SIDE_EFFECTS__ */
function undefined_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "undefined",
		reference: undefined_,
		expects: "undefined",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedable.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedable,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedableAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/union/utils/_subIssues/_subIssues.ts
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}

//#endregion
//#region src/schemas/union/union.ts
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/union/unionAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function unionAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: unionAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = await schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/unknown/unknown.ts
/**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variant.ts
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variantAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function variantAsync(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variantAsync,
		expects: "Object",
		async: true,
		key,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = async (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") await parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? (await discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG)).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = await schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				await parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/void/void.ts
/* @__NO_SIDE_EFFECTS__ */
function void_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "void",
		reference: void_,
		expects: "void",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/keyof/keyof.ts
/* @__NO_SIDE_EFFECTS__ */
function keyof(schema, message$1) {
	return /* @__PURE__ */ picklist(Object.keys(schema.entries), message$1);
}

//#endregion
//#region src/methods/message/message.ts
/**
* Changes the local message configuration of a schema.
*
* @param schema The schema to configure.
* @param message_ The error message.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function message(schema, message_) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config$1) {
			return schema["~run"](dataset, {
				...config$1,
				message: message_
			});
		}
	});
}

//#endregion
//#region src/methods/omit/omit.ts
/**
* Creates a modified copy of an object schema that does not contain the
* selected entries.
*
* @param schema The schema to omit from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function omit(schema, keys) {
	const entries$1 = { ...schema.entries };
	for (const key of keys) delete entries$1[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/parse/parse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parse/parseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
async function parseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parser/parser.ts
/* @__NO_SIDE_EFFECTS__ */
function parser(schema, config$1) {
	const func = (input) => parse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/parser/parserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function parserAsync(schema, config$1) {
	const func = (input) => parseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/partial/partial.ts
/* @__NO_SIDE_EFFECTS__ */
function partial(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optional(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/partial/partialAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialAsync(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optionalAsync(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pick/pick.ts
/**
* Creates a modified copy of an object schema that contains only the selected
* entries.
*
* @param schema The schema to pick from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function pick(schema, keys) {
	const entries$1 = {};
	for (const key of keys) entries$1[key] = schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pipe/pipe.ts
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/pipe/pipeAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function pipeAsync(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		async: true,
		async "~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = await item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/required/required.ts
/* @__NO_SIDE_EFFECTS__ */
function required(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptional(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/required/requiredAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function requiredAsync(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptionalAsync(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/safeParse/safeParse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParse/safeParseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
async function safeParseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParser/safeParser.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParser(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/safeParser/safeParserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParserAsync(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/summarize/summarize.ts
/**
* Summarize the error messages of issues in a pretty-printable multi-line string.
*
* @param issues The list of issues.
*
* @returns A summary of the issues.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function summarize(issues) {
	let summary = "";
	for (const issue of issues) {
		if (summary) summary += "\n";
		summary += `× ${issue.message}`;
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) summary += `\n  → at ${dotPath}`;
	}
	return summary;
}

//#endregion
//#region src/methods/unwrap/unwrap.ts
/**
* Unwraps the wrapped schema.
*
* @param schema The schema to be unwrapped.
*
* @returns The unwrapped schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unwrap(schema) {
	return schema.wrapped;
}

//#endregion


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
/******/ var __webpack_exports__ = __nccwpck_require__(28712);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

export const id = 590;
export const ids = [590];
export const modules = {

/***/ 590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  installRelease: () => (/* binding */ installRelease),
  latestRelease: () => (/* binding */ latestRelease)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/actions/runtime.js
var actions_runtime = __webpack_require__(56757);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
// EXTERNAL MODULE: ./build/src/buildx/choice.js
var choice = __webpack_require__(74887);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./build/src/docker/process.js
var docker_process = __webpack_require__(61959);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js
var diagnosis = __webpack_require__(42523);
;// CONCATENATED MODULE: ./build/src/buildx/download.js
/** Downloads over HTTP: by way of the runner's proxy, told apart into passing and lasting failures. */








const defaultDownload = { stallTimeout: 30_000 };
/** Writes the file; its SHA-256 in hex. */
async function downloadFile(url, file, options = defaultDownload) {
    const response = await download_open(url, options);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        await (0,external_node_stream_promises_.pipeline)(response, async function* (chunks) {
            for await (const chunk of chunks) {
                hash.update(chunk);
                yield chunk;
            }
        }, (0,external_node_fs_.createWriteStream)(file));
    }
    catch (cause) {
        throw broken(url, cause, options);
    }
    return hash.digest('hex');
}
async function downloadText(url, options = defaultDownload) {
    const response = await download_open(url, options);
    try {
        return await (0,consumers_.text)(response);
    }
    catch (cause) {
        throw broken(url, cause, options);
    }
}
/** Where a URL leads to by one redirection; undefined when it leads nowhere else. */
async function redirection(url, options = defaultDownload) {
    const response = await get(url, options);
    response.resume();
    const { location } = response.headers;
    return location === undefined ? undefined : new URL(location, url).href;
}
const mostRedirections = 5;
async function download_open(url, options) {
    let at = url;
    for (let followed = 0; followed <= mostRedirections; followed++) {
        const response = await get(at, options);
        const { statusCode = 0, headers } = response;
        if (statusCode === 200)
            return response;
        response.resume();
        if (statusCode < 300 || statusCode > 399 || headers.location === undefined)
            throw refused(at, statusCode);
        const next = new URL(headers.location, at).href;
        if (at.startsWith('https:') && !next.startsWith('https:'))
            throw new Error(`${at} leads to ${next}, where anyone on the way could change it`);
        at = next;
    }
    throw new Error(`${url} leads round in circles`);
}
function refused(url, status) {
    const cause = `HTTP ${status}`;
    const message = `${url} answers with ${cause}`;
    return [408, 429].includes(status) || status >= 500 ? new diagnosis/* TransientError */.N_(message, { cause }) : new Error(message);
}
function get(url, options) {
    const { stallTimeout, signal } = options;
    const secure = url.startsWith('https:');
    const agent = secure ? new external_node_https_.Agent({ proxyEnv: process.env }) : new external_node_http_.Agent({ proxyEnv: process.env });
    return new Promise((resolve, reject) => {
        const sent = (secure ? external_node_https_.request : external_node_http_.request)(url, { agent, timeout: stallTimeout, ...(signal && { signal }) }, resolve);
        // Destroys the response too, while it is read; so does the signal.
        sent.on('timeout', () => sent.destroy(new Error(`nothing came for ${stallTimeout / 1000} s`)));
        sent.on('error', (cause) => {
            reject(broken(url, cause, options));
        });
        sent.end();
    });
}
function broken(url, cause, { signal }) {
    if (signal?.aborted)
        return new docker_process/* Cancelled */.cJ(url);
    const { message, code = '' } = cause;
    return new diagnosis/* TransientError */.N_(`${url}: ${message || code}`, { cause: 'the connection was dropped' }, { cause });
}

;// CONCATENATED MODULE: ./build/src/buildx/release.js
/** Releases of buildx: downloaded, checked against the checksums that the release publishes, and kept. */







/** The version that the releases call the latest. */
async function latestRelease(source) {
    const url = `${source.mirror}/latest`;
    const target = await withRetries(source, 'looking for the latest buildx', () => redirection(url, options(source)));
    const version = /\/tag\/(v[\w.-]+)$/.exec(target ?? '')?.[1];
    if (version === undefined)
        throw new Error(`buildx-version: ${url} does not lead to a release; give a version such as ${choice/* defaultRelease */.f}`);
    return version;
}
/** The path of the program, from the tool cache or downloaded. */
async function installRelease(source, version) {
    const { runtime, tools } = source;
    const architecture = goArchitecture();
    const number = version.slice(1);
    const kept = await tools.find(tool, number, architecture);
    if (kept !== undefined)
        return (0,external_node_path_.join)(kept, program);
    const started = performance.now();
    const file = await downloadChecked(source, version, `buildx-${version}.linux-${architecture}`);
    await (0,promises_.chmod)(file, 0o755);
    const folder = await tools.keep(file, program, tool, number, architecture);
    runtime.info(`buildx ${version}: installed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return (0,external_node_path_.join)(folder, program);
}
/** The path of the file, which has the checksum that the release publishes. */
async function downloadChecked(source, version, name) {
    const { mirror, scratch } = source;
    const folder = `${mirror}/download/${version}`;
    const file = (0,external_node_path_.join)(scratch, name);
    const [checksums, actual] = await Promise.all([
        withRetries(source, 'checksums of buildx', () => downloadText(`${folder}/checksums.txt`, options(source))),
        withRetries(source, `buildx ${version}`, () => downloadFile(`${folder}/${name}`, file, options(source))),
    ]).catch((error) => {
        if (source.signal.aborted)
            throw error;
        const remedy = `Check that ${version} is a release, or set buildx-mirror to where it can be reached`;
        throw (0,errors/* withContext */.eQ)('buildx-version', error, remedy);
    });
    const expected = checksumOf(checksums, name);
    if (expected === undefined)
        throw new Error(`buildx-version: ${folder}/checksums.txt has no checksum of ${name}; nothing was installed`);
    if (actual !== expected) {
        throw new Error(`buildx-version: ${folder}/${name} has the checksum ${actual}, and the release says ${expected}; nothing was installed`);
    }
    return file;
}
/** Lines of `CHECKSUM *NAME`. */
function checksumOf(text, name) {
    const lines = text.split('\n').map((line) => /^([\da-f]{64})\s+\*?(\S+)\s*$/i.exec(line));
    return lines.find((line) => line?.[2] === name)?.[1]?.toLowerCase();
}
function withRetries({ runtime, signal, retryPolicy }, what, operation) {
    return (0,retry/* retry */.L5)(what, operation, {
        retryPolicy,
        log: (0,actions_runtime/* sanitizedLog */.A)(runtime),
        signal,
    });
}
function options({ signal, stallTimeout = defaultDownload.stallTimeout }) {
    return { signal, stallTimeout };
}
const tool = 'buildx';
const program = 'docker-buildx';
/** As the files of a release are named. */
function goArchitecture() {
    const names = { x64: 'amd64', arm: 'arm-v7', ppc64: 'ppc64le' };
    return names[process.arch] ?? process.arch;
}


/***/ })

};

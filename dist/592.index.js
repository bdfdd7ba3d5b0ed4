export const id = 592;
export const ids = [592,418];
export const modules = {

/***/ 48592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openBridge: () => (/* binding */ openBridge),
/* harmony export */   overBridges: () => (/* binding */ overBridges)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98476);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15418);
/**
 * A way for `docker buildx imagetools` to registries that need more than it can do. It takes credentials from the Docker
 * config, but of a registry's settings only `http` and `mirrors`: its client is replaced by a default one that knows
 * neither private authorities nor client certificates (buildx v0.36.1, util/imagetools/inspect.go). A builder that the
 * step has not made lacks even those. So imagetools speaks plain HTTP to a port on loopback, and this process speaks
 * to the registry.
 */





async function openBridge(registry, access) {
    const origin = (0,_client_js__WEBPACK_IMPORTED_MODULE_4__/* .registryOrigin */ ._)(registry, access);
    const agent = (0,_client_js__WEBPACK_IMPORTED_MODULE_4__/* .registryAgent */ .$)(origin, access);
    let host = '';
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.createServer)((incoming, response) => {
        const send = origin.startsWith('https:') ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
        const { pathname, search } = new URL(incoming.url ?? '/', 'http://localhost');
        const headers = { ...incoming.headers, host: new URL(origin).host };
        const outgoing = send(`${origin}${pathname}${search}`, { agent, method: incoming.method, headers }, (answer) => {
            response.writeHead(answer.statusCode ?? 502, here(answer.headers, origin, `http://${host}`));
            (0,node_stream__WEBPACK_IMPORTED_MODULE_2__.pipeline)(answer, response, ignored);
        });
        outgoing.on('error', (error) => {
            unreachable(response, `${origin} can't be reached: ${error.message || (error.code ?? '')}`);
        });
        (0,node_stream__WEBPACK_IMPORTED_MODULE_2__.pipeline)(incoming, outgoing, ignored);
    });
    await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${server.address().port}`;
    return {
        registry,
        host,
        [Symbol.asyncDispose]: async () => {
            agent.destroy();
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
        },
    };
}
/** Where the registry sends its client on to itself, to upload or to fetch a token, the way leads over the bridge too. */
function here(headers, origin, bridge) {
    const { location, 'www-authenticate': challenge } = headers;
    return {
        ...headers,
        ...(location?.startsWith(`${origin}/`) && { location: bridge + location.slice(origin.length) }),
        ...(challenge && { 'www-authenticate': challenge.replace(`"${origin}/`, `"${bridge}/`) }),
    };
}
/** In the form of a registry's errors, which imagetools shows. */
function unreachable(response, message) {
    if (response.headersSent) {
        response.destroy();
        return;
    }
    response.writeHead(502, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ errors: [{ code: 'UNAVAILABLE', message }] }));
}
function ignored() {
    // A broken pipe shows at both of its ends, where it is handled.
}
/** The same docker, of which imagetools takes the bridges; its errors name the registries. */
function overBridges(docker, bridges) {
    if (bridges.length === 0)
        return docker;
    return async (args, options) => {
        if (args[0] !== 'buildx' || args[1] !== 'imagetools')
            return docker(args, options);
        try {
            return await docker(args.map((arg) => bridged(arg, bridges)), options);
        }
        catch (error) {
            if (!(error instanceof _docker_cli_js__WEBPACK_IMPORTED_MODULE_3__/* .DockerError */ .Bi))
                throw error;
            const stderr = bridges.reduce((text, { host, registry }) => text.replaceAll(host, registry), error.output);
            throw new _docker_cli_js__WEBPACK_IMPORTED_MODULE_3__/* .DockerError */ .Bi(args, { exitCode: error.exitCode, stdout: '', stderr });
        }
    };
}
/** A reference in a registry that has a bridge; anything else as it is. */
function bridged(arg, bridges) {
    const bridge = bridges.find(({ registry }) => arg.startsWith(`${registry}/`));
    return bridge ? bridge.host + arg.slice(bridge.registry.length) : arg;
}


/***/ }),

/***/ 15418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ registryAgent),
/* harmony export */   LoginRefused: () => (/* binding */ LoginRefused),
/* harmony export */   _: () => (/* binding */ registryOrigin),
/* harmony export */   checkLogin: () => (/* binding */ checkLogin),
/* harmony export */   deleteManifest: () => (/* binding */ deleteManifest)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38321);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41692);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(240);
/* harmony import */ var _docker_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61959);
/* harmony import */ var _docker_transient_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23268);
/** A registry spoken to directly, for what no docker command does: to ask whether a password is right, and to delete. */







/** The registry has said no. */
class LoginRefused extends Error {
    constructor(registry, username, status) {
        super(`${registry} refuses user '${username}' (HTTP ${status})`);
        this.name = 'LoginRefused';
    }
}
/**
 * Asks the registry whether it takes the credentials, as `docker login` does. A registry that asks nobody for credentials
 * takes them all.
 *
 * @throws LoginRefused, TransientError when it can't be reached, Cancelled by the signal, Error when there is no registry
 */
async function checkLogin(auth, access, signal) {
    const { registry, username } = auth;
    const base = `${registryOrigin(registry, access)}/v2/`;
    const answer = await ask(base, access, { signal });
    if (answer.status === 200)
        return;
    const challenge = answer.headers['www-authenticate'] ?? '';
    if (answer.status !== 401 || challenge === '') {
        throw new Error(`${registry} is no registry: ${base} answers with HTTP ${answer.status}`);
    }
    const token = /^bearer\s+(.*)$/is.exec(challenge)?.[1];
    const url = token === undefined ? base : tokenUrl(token, { account: username });
    const { status } = await ask(url, access, { signal, headers: { authorization: `Basic ${(0,_docker_config_js__WEBPACK_IMPORTED_MODULE_4__/* .basic */ .HX)(auth)}` } });
    if (status >= 400)
        throw new LoginRefused(registry, username, status);
}
/**
 * Deletes a manifest, and with it every tag that points to it (OCI distribution specification, "Deleting manifests"). One
 * that is not there counts as deleted.
 *
 * @param repository its path in the registry
 * @param auth undefined: nobody in particular
 * @throws Error when the registry does not delete, or not for this user; TransientError, Cancelled
 */
async function deleteManifest(registry, repository, digest, { auth, access, signal }) {
    const url = `${registryOrigin(registry, access)}/v2/${repository}/manifests/${digest}`;
    const remove = (headers = {}) => ask(url, access, { method: 'DELETE', headers, signal });
    const password = auth && { authorization: `Basic ${(0,_docker_config_js__WEBPACK_IMPORTED_MODULE_4__/* .basic */ .HX)(auth)}` };
    let answer = await remove();
    if (answer.status === 401) {
        const token = /^bearer\s+(.*)$/is.exec(answer.headers['www-authenticate'] ?? '')?.[1];
        if (token === undefined) {
            answer = await remove(password);
        }
        else {
            const where = tokenUrl(token, auth && { account: auth.username });
            const given = await ask(where, access, { ...(password && { headers: password }), signal });
            answer = given.status === 200 ? await remove({ authorization: `Bearer ${tokenIn(given.body)}` }) : given;
        }
    }
    if (answer.status >= 300 && answer.status !== 404)
        throw new Error(`HTTP ${answer.status}`);
}
/** `https://HOST`, or `http://HOST` where the settings say so, or for a loopback registry of which nothing is said. */
function registryOrigin(registry, { http, insecure }) {
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
    return (http ?? (isLoopback(host) && !insecure)) ? `http://${host}` : `https://${host}`;
}
/** Connections to a registry with what its settings trust and show. */
function registryAgent(origin, { insecure, ca, cert, key }) {
    if (origin.startsWith('http:'))
        return new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent({ proxyEnv: process.env });
    return new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent({
        proxyEnv: process.env,
        ...(ca !== undefined && { ca: [...node_tls__WEBPACK_IMPORTED_MODULE_3__.rootCertificates, ca] }),
        ...(cert !== undefined && key !== undefined && { cert, key }),
        ...(insecure && { rejectUnauthorized: false }),
    });
}
function isLoopback(host) {
    return /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(host);
}
/** Where a token is given out, by the distribution project's token specification. */
function tokenUrl(parameters, more = {}) {
    const values = Object.fromEntries([...parameters.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
    const url = new URL(values['realm'] ?? '');
    const { service, scope } = values;
    for (const [name, value] of Object.entries({ service, scope, ...more })) {
        if (value !== undefined)
            url.searchParams.set(name, value);
    }
    return url.href;
}
function tokenIn(body) {
    const { token, access_token: access = '' } = JSON.parse(body);
    return token ?? access;
}
const timeoutMs = 30_000;
/** @throws TransientError when no answer comes, or one that says to come again */
async function ask(url, access, { method = 'GET', headers = {}, signal }) {
    const agent = registryAgent(url, access);
    const request = url.startsWith('https:') ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    const answer = await new Promise((resolve, reject) => {
        const options = { agent, method, headers, timeout: timeoutMs, ...(signal && { signal }) };
        const sent = request(url, options, (response) => {
            (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.text)(response).then((body) => {
                resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
            }, reject);
        });
        sent.on('timeout', () => sent.destroy(new Error(`no answer in ${timeoutMs / 1000} s`)));
        sent.on('error', reject);
        sent.end();
    }).catch((cause) => {
        throw signal?.aborted ? new _docker_process_js__WEBPACK_IMPORTED_MODULE_5__/* .Cancelled */ .cJ(url) : connectionError(url, cause);
    });
    agent.destroy();
    if (answer.status === 429 || answer.status >= 500) {
        const seconds = Number(answer.headers['retry-after']);
        const cause = `HTTP ${answer.status}`;
        const retryAfter = Number.isFinite(seconds) ? seconds * 1000 : undefined;
        throw new _docker_transient_js__WEBPACK_IMPORTED_MODULE_6__/* .TransientError */ .N_(`${url} answers with ${cause}`, { cause, retryAfter });
    }
    return answer;
}
function connectionError(url, cause) {
    const { code = '', message } = cause;
    const what = `${new URL(url).origin} can't be reached: ${message || code}`;
    // Certificates do not change by asking again.
    return /CERT|SIGNATURE|SSL|TLS|ALT/.test(code)
        ? new Error(what, { cause })
        : new _docker_transient_js__WEBPACK_IMPORTED_MODULE_6__/* .TransientError */ .N_(what, { cause: 'no connection' }, { cause });
}


/***/ })

};

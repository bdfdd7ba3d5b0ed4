export const id = 211;
export const ids = [211];
export const modules = {

/***/ 41211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ registryAgent),
/* harmony export */   LoginRefused: () => (/* binding */ LoginRefused),
/* harmony export */   RegistryAway: () => (/* binding */ RegistryAway),
/* harmony export */   _: () => (/* binding */ registryOrigin),
/* harmony export */   checkLogin: () => (/* binding */ checkLogin)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80466);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70773);
/** A registry spoken to directly, for what no docker command tells: whether a password is right. */





/** A failure that another try may not meet again. */
class RegistryAway extends Error {
    transient;
    constructor(message, transient, options) {
        super(message, options);
        this.name = 'RegistryAway';
        this.transient = transient;
    }
}
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
 * @throws LoginRefused, RegistryAway when it can't be reached, Cancelled by the signal, Error when there is no registry
 */
async function checkLogin(auth, access, signal) {
    const { registry, username } = auth;
    const base = `${registryOrigin(registry, access)}/v2/`;
    const answer = await get(base, access, { signal });
    if (answer.status === 200)
        return;
    const challenge = answer.headers['www-authenticate'] ?? '';
    if (answer.status !== 401 || challenge === '') {
        throw new Error(`${registry} is no registry: ${base} answers with HTTP ${answer.status}`);
    }
    const token = /^bearer\s+(.*)$/is.exec(challenge)?.[1];
    const url = token === undefined ? base : tokenUrl(token, username);
    const { status } = await get(url, access, { signal, headers: { authorization: `Basic ${(0,_config_js__WEBPACK_IMPORTED_MODULE_3__/* .basic */ .HX)(auth)}` } });
    if (status >= 400)
        throw new LoginRefused(registry, username, status);
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
        ...(ca !== undefined && { ca: [...node_tls__WEBPACK_IMPORTED_MODULE_2__.rootCertificates, ca] }),
        ...(cert !== undefined && key !== undefined && { cert, key }),
        ...(insecure && { rejectUnauthorized: false }),
    });
}
function isLoopback(host) {
    return /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(host);
}
/** Where a token is given out, by the distribution project's token specification. */
function tokenUrl(parameters, username) {
    const values = Object.fromEntries([...parameters.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
    const url = new URL(values['realm'] ?? '');
    if (values['service'] !== undefined)
        url.searchParams.set('service', values['service']);
    url.searchParams.set('account', username);
    return url.href;
}
const timeoutMs = 30_000;
/** @throws RegistryAway when no answer comes, or one that says to come again */
async function get(url, access, { headers = {}, signal }) {
    const agent = registryAgent(url, access);
    const request = url.startsWith('https:') ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    const answer = await new Promise((resolve, reject) => {
        const sent = request(url, { agent, headers, timeout: timeoutMs, ...(signal && { signal }) }, (response) => {
            response.resume();
            response.on('error', reject);
            response.on('end', () => {
                resolve({ status: response.statusCode ?? 0, headers: response.headers });
            });
        });
        sent.on('timeout', () => sent.destroy(new Error(`no answer in ${timeoutMs / 1000} s`)));
        sent.on('error', reject);
        sent.end();
    }).catch((cause) => {
        throw signal?.aborted ? new _process_js__WEBPACK_IMPORTED_MODULE_4__/* .Cancelled */ .cJ(url) : connectionError(url, cause);
    });
    agent.destroy();
    if (answer.status === 429 || answer.status >= 500) {
        const seconds = Number(answer.headers['retry-after']);
        const cause = `HTTP ${answer.status}`;
        const retryAfter = Number.isFinite(seconds) ? seconds * 1000 : undefined;
        throw new RegistryAway(`${url} answers with ${cause}`, { cause, retryAfter });
    }
    return answer;
}
function connectionError(url, cause) {
    const { code = '', message } = cause;
    const what = `${new URL(url).origin} can't be reached: ${message || code}`;
    // Certificates do not change by asking again.
    return /CERT|SIGNATURE|SSL|TLS|ALT/.test(code)
        ? new Error(what, { cause })
        : new RegistryAway(what, { cause: 'no connection' }, { cause });
}


/***/ })

};

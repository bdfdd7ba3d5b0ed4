export const id = 45;
export const ids = [45];
export const modules = {

/***/ 79776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ matchClaims)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);

/** Returns undefined if the token is none, or has not these claims. */
function matchClaims(schema, token) {
    const [, payload = ''] = token.split('.');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .matchJson */ .AP)(schema, Buffer.from(payload, 'base64url').toString());
}


/***/ }),

/***/ 23045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sign: () => (/* binding */ sign)
});

// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./build/src/actions/cancellation.js
var cancellation = __webpack_require__(22426);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __webpack_require__(98476);
// EXTERNAL MODULE: ./build/src/registry/oci.js
var oci = __webpack_require__(43004);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
// EXTERNAL MODULE: ./build/src/registry/registry-error.js
var registry_error = __webpack_require__(95613);
// EXTERNAL MODULE: ./build/src/registry/repository.js + 1 modules
var registry_repository = __webpack_require__(56434);
// EXTERNAL MODULE: ./build/src/registry/settle.js
var settle = __webpack_require__(39974);
;// CONCATENATED MODULE: ./build/src/registry/referrers.js
/** Artifacts that belong to a manifest (OCI distribution specification 1.1, "Pushing manifests with subject"). */






/** How often a list is read until it has the referrer. */
const rounds = 6;
/**
 * Waits until the list of referrers has each of these, as those who look for them find them: in the API of the registry, or
 * else in the index under the tag `sha256-HEX`, to which this adds them.
 *
 * @throws Error if a list does not have it in the end
 */
async function listReferrers(repository, referrers, retrying) {
    await writeShared(() => (0,settle/* settleAll */.j)(referrers.map((referrer) => listReferrer(repository, referrer, retrying))), retrying.signal);
}
/**
 * Writes what several runs may write at the same time, such as the index under that tag. No registry adds to it by itself, so
 * two runs that read it at the same time lose one of their entries. Whoever finds its own missing adds it again. To find
 * that, it looks once more when a request that was under way when it wrote has ended: after a multiple of the time that its
 * own took.
 *
 * @param write returns for each how long it took to read and write it, in milliseconds; 0 if that was not necessary
 */
async function writeShared(write, signal) {
    const writing = Math.max(0, ...(await write()));
    if (writing === 0)
        return;
    await (0,retry/* pause */.v7)('another look at what was written', 4 * writing, signal);
    await write();
}
/** Returns how long it took to read and write the index under the tag, in milliseconds; 0 if that was not necessary. */
async function listReferrer(repository, referrer, retrying) {
    const { log, signal, retryPolicy } = retrying;
    const { descriptor, subject } = referrer;
    const what = `${repository.name}@${subject}`;
    let writing = 0;
    for (let round = 1;; round++) {
        const listed = await repository.referrers(subject);
        const started = performance.now();
        const tagged = listed ? undefined : await taggedIndex(repository, fallbackTag(subject));
        const found = (listed ?? tagged?.manifests ?? []).find(({ digest }) => digest === descriptor.digest);
        if (found?.artifactType === descriptor.artifactType)
            return writing;
        if (round === rounds)
            throw new Error(`${what}: ${problem(found)}`);
        if (tagged) {
            await addTo(repository, tagged, descriptor);
            writing = performance.now() - started;
        }
        // Nothing is amiss before the tag is written.
        if (tagged && round === 1)
            continue;
        log(`${what}: ${problem(found)}. Attempt ${round + 1} of ${rounds}`);
        await (0,retry/* pause */.v7)('listing referrers', (0,retry/* waitBefore */.fI)(round, { cause: '' }, retryPolicy), signal);
    }
}
function problem(found) {
    return found
        ? `the registry lists the referrer ${found.digest} with the artifact type ${found.artifactType ?? 'of its config'}`
        : 'the registry does not list the referrer';
}
function fallbackTag(digest) {
    return digest.replace(':', '-');
}
async function taggedIndex(repository, tag) {
    const raw = await repository.get(tag);
    if (!raw)
        return { tag, raw, manifests: [] };
    const what = `${repository.name}:${tag}`;
    if (!(0,oci/* isIndexType */.$U)(raw.descriptor.mediaType))
        throw new Error(`${what}: it is not an index of referrers`);
    const { manifests } = (0,json/* parseJson */.qF)(oci/* indexSchema */.me, raw.bytes.toString(), what);
    return { tag, raw, manifests };
}
async function addTo(repository, { tag, raw, manifests }, added) {
    const others = manifests.filter(({ digest }) => digest !== added.digest);
    const mediaType = oci/* mediaTypes */.Ib.index;
    const index = (0,registry_repository/* rawManifest */.Y)(mediaType, { schemaVersion: 2, mediaType, manifests: [...others, added] });
    try {
        await repository.put(tag, index, raw?.etag === undefined ? {} : { etag: raw.etag });
    }
    catch (error) {
        // Another run has changed it.
        if (!(error instanceof registry_error/* RegistryError */.gl && error.status === 412))
            throw error;
    }
}

// EXTERNAL MODULE: ./build/src/registry/remote-image.js
var remote_image = __webpack_require__(46611);
;// CONCATENATED MODULE: ./build/src/sign/attach.js




const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/**
 * Pushes the bundle as an artifact of each subject and reads it back.
 *
 * @throws Error for a registry that takes no such artifacts
 */
async function attach(repository, subjects, bundle) {
    const { blobs } = repository;
    await refusable(repository, (0,settle/* settleAll */.j)([blobs.put(oci/* emptyBlob */.Ro), blobs.put(bundle.bytes)]));
    await blobs.get(layerOf(bundle));
    return (0,settle/* settleAll */.j)(subjects.map(async (subject) => {
        const artifact = artifactOf(subject, bundle);
        const { digest } = artifact.descriptor;
        await refusable(repository, repository.put(digest, artifact));
        const stored = await repository.get(digest);
        if (!stored)
            throw new Error(`${repository.name}@${digest}: the registry accepted the signature and does not store it`);
        return {
            subject: subject.digest,
            descriptor: { ...artifact.descriptor, artifactType: bundleType, annotations: annotationsOf(bundle) },
        };
    }));
}
function artifactOf({ mediaType, digest, size }, bundle) {
    return (0,registry_repository/* rawManifest */.Y)(oci/* mediaTypes */.Ib.manifest, {
        schemaVersion: 2,
        mediaType: oci/* mediaTypes */.Ib.manifest,
        artifactType: bundleType,
        config: oci/* emptyConfig */.i4,
        layers: [layerOf(bundle)],
        subject: { mediaType, digest, size },
        annotations: annotationsOf(bundle),
    });
}
function layerOf({ bytes }) {
    return { mediaType: bundleType, digest: (0,oci/* sha256 */.sc)(bytes), size: bytes.length };
}
/** By which a client selects bundles without reading them. */
function annotationsOf({ predicateType }) {
    return { 'dev.sigstore.bundle.content': 'dsse-envelope', 'dev.sigstore.bundle.predicateType': predicateType };
}
async function refusable({ name }, push) {
    try {
        return await push;
    }
    catch (error) {
        if (!(error instanceof registry_error/* RegistryError */.gl))
            throw error;
        const remedy = [401, 403].includes(error.status)
            ? 'The token needs the permission to push, such as "packages: write" for ghcr.io'
            : 'Use a registry that stores OCI artifacts, or sign: github';
        throw new Error(`${name} does not accept the signature: ${error.message}. ${remedy}`, { cause: error });
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/src/registry/id-token-request.js
var id_token_request = __webpack_require__(94668);
// EXTERNAL MODULE: ./build/src/sign/sign-inputs.js
var sign_inputs = __webpack_require__(7578);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var core_dist = __webpack_require__(83917);
// EXTERNAL MODULE: ./node_modules/@sigstore/sign/dist/index.js
var sign_dist = __webpack_require__(15179);
// EXTERNAL MODULE: ./build/src/registry/secure-context.js
var secure_context = __webpack_require__(80018);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var sanitize = __webpack_require__(45822);
// EXTERNAL MODULE: ./build/src/actions/time-limit.js
var time_limit = __webpack_require__(84978);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js + 1 modules
var diagnosis = __webpack_require__(86380);
// EXTERNAL MODULE: ./build/src/registry/transport.js + 1 modules
var registry_transport = __webpack_require__(98108);
;// CONCATENATED MODULE: ./build/src/sign/signing-service.js
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
/** Calls to signing services, with retries, and errors that name the service and the remedy. */












const answerBytes = 32 * 1024 * 1024;
const failure = valibot_dist/* object */.Ikc({ message: valibot_dist/* string */.YjP() });
/** @throws Error after all retries, or if the service rejects the request */
async function callService(request, retrying) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { method, url, body, read } = request;
        const transport = __addDisposableResource(env_1, new registry_transport/* Transport */.oK(url.host, {}), false);
        const headers = {
            accept: '*/*',
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...request.headers,
        };
        const attempt = async (signal) => {
            const response = await transport.send({ method, url, headers, signal, ...(body !== undefined && { body }) });
            const bytes = await (0,registry_transport/* readBody */.x8)(response, answerBytes);
            const answer = read(bytes);
            if (answer !== undefined)
                return answer;
            const { status } = response;
            const why = status < 300 ? 'the response is none of this service' : ((0,json/* matchJson */.AP)(failure, bytes.toString())?.message ?? '');
            throw rejection(request, { status, why, retryAfter: (0,registry_error/* retryAfterMs */.Vs)(response.headers['retry-after']) });
        };
        // Awaited, since the connection ends with this function.
        return await retried(request, attempt, retrying);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** In milliseconds. The signal of an attempt has a shorter limit. */
const longestCall = 300_000;
/**
 * A call that a library makes. It can't be ended, so nobody waits for it after the signal.
 *
 * @throws Error after all retries, or if the service rejects the request
 */
function callLibrary(service, call, retrying) {
    const attempt = async (signal) => {
        try {
            return await (0,time_limit/* withTimeLimit */.B)(service.name, longestCall, signal, call);
        }
        catch (error) {
            throw libraryError(service, error, signal);
        }
    };
    return retried(service, attempt, retrying);
}
async function retried({ name }, attempt, retrying) {
    try {
        return await (0,retry/* retry */.L5)(name, attempt, retrying);
    }
    catch (error) {
        throw error instanceof cancellation/* Cancelled */.c ? error : (0,errors/* withContext */.eQ)(name, error);
    }
}
function libraryError(service, error, signal) {
    if (error instanceof cancellation/* Cancelled */.c)
        return error;
    // The message of an internal error may have the token.
    const cause = (error instanceof sign_dist/* InternalError */.Gd ? error.cause : error);
    const { statusCode: status, type, code, message } = cause;
    const why = message.replace(/^\(\d+\) |^.* reason: /, '');
    if (status !== undefined)
        return rejection(service, { status, why: why === external_node_http_.STATUS_CODES[status] ? '' : why });
    if (type === undefined || type === 'invalid-json')
        return rejection(service, { why });
    const isCut = why.startsWith('Invalid response body');
    return (0,registry_transport/* requestError */.Un)({ ...service, signal }, { code, message: isCut ? 'the response was cut off' : why });
}
function rejection({ name, method, url, remedy }, { status, why, retryAfter }) {
    const reason = (0,sanitize/* sanitize */.aj)(why).slice(0, 300);
    const at = `${name}: ${method} ${url.origin}${url.pathname}`;
    const again = 'Run the job again when the service responds';
    if (status === undefined) {
        const cause = 'no valid response';
        return new diagnosis/* TransientError */.N_(`${at}: the response is none of this service (${reason}). ${again}`, { cause });
    }
    const message = `${at}: HTTP ${status}${reason && ` (${reason})`}`;
    // GitHub limits the rate with a 403 that has Retry-After.
    const isListedLate = method === 'GET' && status === 404;
    const isRejected = !isListedLate && status >= 400 && status < 500 && ![408, 425, 429].includes(status) && retryAfter === undefined;
    if (isRejected)
        return new Error(`${message}. ${remedy}`);
    const cause = status < 400 ? 'no valid response' : `HTTP ${status}`;
    return new diagnosis/* TransientError */.N_(`${message}. ${again}`, { cause, retryAfter });
}

// EXTERNAL MODULE: ./build/src/actions/jwt.js
var jwt = __webpack_require__(79776);
;// CONCATENATED MODULE: ./build/src/sign/statement.js
/** What is signed: an in-toto statement (v1) with the digests of an image, and how it was built. */



const payloadType = 'application/vnd.in-toto+json';
function formatStatement(subjects, { type, content }) {
    return Buffer.from(JSON.stringify({
        _type: 'https://in-toto.io/Statement/v1',
        subject: subjects.map(({ repository, digest }) => ({
            name: repository,
            digest: { sha256: digest.replace('sha256:', '') },
        })),
        predicateType: type,
        predicate: content,
    }));
}
/** A signature that says no more than that somebody with the key signed it, as that of cosign. */
const plainSignature = { type: 'https://sigstore.dev/cosign/sign/v1', content: {} };
const claimsSchema = valibot_dist/* looseObject */._H3({ iss: valibot_dist/* string */.YjP(), sub: valibot_dist/* string */.YjP() });
/**
 * Reads an ID token, which comes from the runner.
 *
 * @throws Error if it is none
 */
function claimsOf(token) {
    const claims = (0,jwt/* matchClaims */.h)(claimsSchema, token);
    if (!claims)
        throw new Error('ID token: the token of the runner has no issuer or subject');
    return claims;
}
/** Claims of GitHub's tokens that describe the workflow. */
const workflowSchema = valibot_dist/* looseObject */._H3({
    repository: valibot_dist/* string */.YjP(),
    repository_id: valibot_dist/* string */.YjP(),
    repository_owner_id: valibot_dist/* string */.YjP(),
    workflow_ref: valibot_dist/* string */.YjP(),
    job_workflow_ref: valibot_dist/* string */.YjP(),
    ref: valibot_dist/* string */.YjP(),
    sha: valibot_dist/* string */.YjP(),
    event_name: valibot_dist/* string */.YjP(),
    runner_environment: valibot_dist/* string */.YjP(),
    run_id: valibot_dist/* string */.YjP(),
    run_attempt: valibot_dist/* string */.YjP(),
});
/**
 * SLSA provenance (https://slsa.dev/spec/v1.0/provenance) of a workflow run, in the form of GitHub's own attestations
 * (https://github.com/slsa-framework/github-actions-buildtypes/tree/main/workflow/v1). The certificate says the same of the
 * run, so a verifier can compare both.
 *
 * @param server `https://github.com`
 * @throws Error that names the claim which is missing in the token
 */
function provenance(token, server) {
    const claims = (0,json/* parseValue */.$x)(workflowSchema, token, 'ID token');
    const { repository, ref, sha } = claims;
    const url = `${server}/${repository}`;
    const [path = '', ...at] = claims.workflow_ref.replace(`${repository}/`, '').split('@');
    return {
        type: 'https://slsa.dev/provenance/v1',
        content: {
            buildDefinition: {
                buildType: 'https://actions.github.io/buildtypes/workflow/v1',
                externalParameters: { workflow: { ref: at.join('@'), repository: url, path } },
                internalParameters: {
                    github: {
                        event_name: claims.event_name,
                        repository_id: claims.repository_id,
                        repository_owner_id: claims.repository_owner_id,
                        runner_environment: claims.runner_environment,
                    },
                },
                resolvedDependencies: [{ uri: `git+${url}@${ref}`, digest: { gitCommit: sha } }],
            },
            runDetails: {
                builder: { id: `${server}/${claims.job_workflow_ref}` },
                metadata: { invocationId: `${url}/actions/runs/${claims.run_id}/attempts/${claims.run_attempt}` },
            },
        },
    };
}

;// CONCATENATED MODULE: ./build/src/sign/signer.js
/** Makes Sigstore bundles (v0.3): a signature by a key that is certified for the job, or by a key of the user. */






/** Milliseconds without a response. Retries are ours, which are logged. */
const timeout = 30_000;
/** @param key a key of the user, or the ID token that is exchanged for a certificate */
function openSigner(services, key, retrying) {
    (0,secure_context/* trustSystem */.a)();
    const signer = typeof key === 'string' ? certified(services, key, retrying) : keyholder(key);
    const witnesses = [logOf(services, retrying), authorityOf(services, retrying)].filter((witness) => !!witness);
    const envelopes = new EnvelopeBuilder({ signer, witnesses });
    const signatures = new sign_dist/* MessageSignatureBundleBuilder */.z3({ signer, witnesses });
    return {
        attest: (data) => envelopes.create({ data, type: payloadType }),
        signBytes: (data) => signatures.create({ data }),
    };
}
class EnvelopeBuilder extends sign_dist/* DSSEBundleBuilder */.VV {
    // With a hint as the ID of the key, cosign compares it with an ID of its own.
    async package(...signed) {
        const bundle = await super.package(...signed);
        for (const entry of bundle.content.dsseEnvelope.signatures)
            entry.keyid = '';
        return bundle;
    }
}
/** Who signed, according to the certificate: a URL of the workflow. Undefined for a key without one. */
function identityOf({ verificationMaterial: { content } }) {
    if (content.$case !== 'certificate')
        return undefined;
    const { subjectAltName = '' } = new external_node_crypto_.X509Certificate(content.certificate.rawBytes);
    return subjectAltName.replace(/^[^:]*:/, '').replace(/^"(.*)"$/, '$1');
}
function keyholder(key) {
    const publicKey = (0,external_node_crypto_.createPublicKey)(key);
    const hint = (0,external_node_crypto_.createHash)('sha256')
        .update(publicKey.export({ type: 'spki', format: 'der' }))
        .digest('base64');
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    return {
        sign: (data) => Promise.resolve({ signature: (0,external_node_crypto_.sign)('sha256', data, key), key: { $case: 'publicKey', publicKey: pem, hint } }),
    };
}
/** Signs with a key of its own. Its certificate is requested once, for all signatures of the step: it is valid for 10 minutes. */
function certified({ fulcio = '' }, token, retrying) {
    const { privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const keyHolder = keyholder(privateKey);
    const identityProvider = { getToken: () => Promise.resolve(token) };
    const authority = new sign_dist/* FulcioSigner */.$o({ fulcioBaseURL: fulcio, identityProvider, keyHolder, timeout });
    const service = {
        ...{ name: 'fulcio', method: 'POST', url: new URL(`${fulcio}/api/v2/signingCert`) },
        remedy: 'Check that it trusts the issuer of the ID token of this job, and its audience, which is "sigstore" unless ' +
            '"audience" of sign-with says otherwise',
    };
    const certify = async () => {
        const { key } = await authority.sign(Buffer.alloc(0));
        if (key.$case === 'x509Certificate' && new external_node_crypto_.X509Certificate(key.certificate).checkPrivateKey(privateKey))
            return key;
        throw new Error('the certificate is for another key');
    };
    let certificate;
    return {
        sign: async (data) => {
            const { signature } = await keyHolder.sign(data);
            return { signature, key: await (certificate ??= callLibrary(service, certify, retrying)) };
        },
    };
}
function logOf({ rekor }, retrying) {
    if (rekor === undefined)
        return undefined;
    const log = new sign_dist/* RekorWitness */.fU({ rekorBaseURL: rekor, timeout });
    const service = {
        ...{ name: 'rekor', method: 'POST', url: new URL(`${rekor}/api/v1/log/entries`) },
        remedy: 'Check "rekor" of sign-with, and that it is a log with version 1 of the API',
    };
    return { testify: (...signed) => callLibrary(service, () => log.testify(...signed), retrying) };
}
function authorityOf({ tsa }, retrying) {
    if (tsa === undefined)
        return undefined;
    const authority = new sign_dist/* TSAWitness */.gs({ tsaBaseURL: tsa, timeout });
    const at = new URL(tsa);
    const url = at.pathname === '/' ? new URL('/api/v1/timestamp', at) : at;
    const service = { name: 'tsa', method: 'POST', url, remedy: 'Check "tsa" of sign-with' };
    const testify = async (content) => {
        const material = await authority.testify(content);
        for (const { signedTimestamp } of material.rfc3161Timestamps) {
            core_dist.RFC3161Timestamp.parse(Buffer.from(signedTimestamp));
        }
        return material;
    };
    return { testify: (content) => callLibrary(service, () => testify(content), retrying) };
}

;// CONCATENATED MODULE: ./build/src/sign/find-credentials.js
/** What signatures are made with: an identity that is certified for the job, or a key. */





/** If the same services certify both, they are the same object: then one signature is enough. */
async function findCredentials({ client: { retrying }, runtime }, inputs) {
    const { services, key, forge, server } = inputs;
    const certified = async (audience, servicesOf) => {
        const token = await (0,id_token_request/* requestIdToken */.g)(runtime.idToken, audience, retrying);
        const claims = claimsOf(token);
        const used = servicesOf(claims);
        const signer = openSigner(used, token, retrying);
        return { used, credential: { signer, predicate: provenance(claims, server), issuer: claims.iss } };
    };
    const github = forge &&
        (await certified(sign_inputs/* publicServices */.Q.audience, (claims) => claims['repository_visibility'] === 'public' ? forge.services.public : forge.services.private));
    const own = async () => {
        if (!services)
            return undefined;
        if (key)
            return { signer: openSigner(services, key, retrying), predicate: plainSignature, issuer: undefined };
        if (github && (0,external_node_util_.isDeepStrictEqual)(services, github.used))
            return github.credential;
        return (await certified(services.audience, () => services)).credential;
    };
    return { sigstore: await own(), github: github?.credential };
}

;// CONCATENATED MODULE: ./build/src/sign/github-store.js
/** The attestation store of GitHub, which `gh attestation verify` reads. */



const stored = valibot_dist/* object */.Ikc({ id: valibot_dist/* union */.KCZ([valibot_dist/* string */.YjP(), valibot_dist/* number */.aig()]) });
const listed = valibot_dist/* object */.Ikc({ attestations: valibot_dist/* pipe */.FsL(valibot_dist/* array */.YOg(valibot_dist/* unknown */.L5J()), valibot_dist/* minLength */.BpQ(1)) });
/**
 * Stores a bundle and looks for it under a digest.
 *
 * @param bundle JSON
 * @returns the ID of the attestation
 * @throws Error that names the permission
 */
async function storeAttestation({ api, repository, token }, bundle, digest, retrying) {
    const shared = {
        name: 'github',
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'x-github-api-version': '2022-11-28',
        },
        remedy: 'Add "attestations: write" to the permissions of the job. Attestations of a private repository require GitHub ' +
            'Enterprise Cloud',
    };
    const url = `${api}/repos/${repository}/attestations`;
    const post = { ...shared, method: 'POST', url: new URL(url), body: `{"bundle":${bundle}}` };
    const { id } = await callService({ ...post, read: (body) => (0,json/* matchJson */.AP)(stored, body.toString()) }, retrying);
    const get = { ...shared, method: 'GET', url: new URL(`${url}/${digest}`) };
    await callService({ ...get, read: (body) => (0,json/* matchJson */.AP)(listed, body.toString()) }, retrying);
    return String(id);
}

;// CONCATENATED MODULE: ./build/src/sign/legacy.js






const layerType = 'application/vnd.dev.cosign.simplesigning.v1+json';
const legacy_rounds = 5;
/**
 * Adds a signature of each digest and reads it back. Signatures that are there already stay.
 *
 * @throws Error if the tag does not keep a signature
 */
async function attachLegacy(repository, digests, signer, { signal }) {
    const layers = await (0,settle/* settleAll */.j)(digests.map(async (digest) => {
        const payload = Buffer.from(JSON.stringify(payloadOf(repository.name, digest)));
        const layer = legacy_layerOf(payload, await signer.signBytes(payload));
        await repository.blobs.put(payload);
        return { tag: `${digest.replace(':', '-')}.sig`, layer };
    }));
    await writeShared(() => (0,settle/* settleAll */.j)(layers.map(({ tag, layer }) => addLayer(repository, tag, layer))), signal);
}
function payloadOf(repository, digest) {
    return {
        critical: {
            identity: { 'docker-reference': repository },
            image: { 'docker-manifest-digest': digest },
            type: 'cosign container image signature',
        },
        optional: null,
    };
}
/** Returns how long it took to read and write the manifest under the tag, in milliseconds; 0 if that was not necessary. */
async function addLayer(repository, tag, layer) {
    const signature = layer.annotations?.[signatureKey];
    let writing = 0;
    for (let round = 1;; round++) {
        const started = performance.now();
        const raw = await repository.get(tag);
        const layers = raw ? (0,json/* parseJson */.qF)(oci/* manifestSchema */.rc, raw.bytes.toString(), `${repository.name}:${tag}`).layers : [];
        if (layers.some(({ annotations }) => annotations?.[signatureKey] === signature))
            return writing;
        if (round === legacy_rounds)
            throw new Error(`${repository.name}:${tag} does not keep the signature`);
        const { config, manifest } = imageOf([...layers, layer]);
        await repository.blobs.put(config);
        await repository.put(tag, manifest);
        writing = performance.now() - started;
    }
}
/** An image in form, whose config names its layers. */
function imageOf(layers) {
    const rootfs = { type: 'layers', diff_ids: layers.map(({ digest }) => digest) };
    const config = Buffer.from(JSON.stringify({ architecture: '', os: '', config: {}, rootfs }));
    const manifest = (0,registry_repository/* rawManifest */.Y)(oci/* mediaTypes */.Ib.manifest, {
        schemaVersion: 2,
        mediaType: oci/* mediaTypes */.Ib.manifest,
        config: { mediaType: oci/* mediaTypes */.Ib.config, digest: (0,oci/* sha256 */.sc)(config), size: config.length },
        layers,
    });
    return { config, manifest };
}
const signatureKey = 'dev.cosignproject.cosign/signature';
function legacy_layerOf(payload, { content, verificationMaterial: material }) {
    if (content.$case !== 'messageSignature')
        throw new Error('the signature is not one of bytes');
    const { content: key, tlogEntries, timestampVerificationData } = material;
    const [entry] = tlogEntries;
    const [certificate] = key.$case === 'x509CertificateChain' ? key.x509CertificateChain.certificates : [];
    const [stamp] = timestampVerificationData?.rfc3161Timestamps ?? [];
    const log = entry?.inclusionPromise && {
        SignedEntryTimestamp: entry.inclusionPromise.signedEntryTimestamp.toString('base64'),
        Payload: {
            body: entry.canonicalizedBody.toString('base64'),
            integratedTime: Number(entry.integratedTime),
            logIndex: Number(entry.logIndex),
            logID: entry.logId.keyId.toString('hex'),
        },
    };
    return {
        ...{ mediaType: layerType, digest: (0,oci/* sha256 */.sc)(payload), size: payload.length },
        annotations: {
            [signatureKey]: content.messageSignature.signature.toString('base64'),
            ...(certificate && {
                'dev.sigstore.cosign/certificate': core_dist.pem.fromDER(certificate.rawBytes, 'CERTIFICATE'),
                'dev.sigstore.cosign/chain': '',
            }),
            ...(log && { 'dev.sigstore.cosign/bundle': JSON.stringify(log) }),
            ...(stamp && {
                'dev.sigstore.cosign/rfc3161timestamp': JSON.stringify({
                    SignedRFC3161Timestamp: Buffer.from(stamp.signedTimestamp).toString('base64'),
                }),
            }),
        },
    };
}

// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(19654);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(54187);
;// CONCATENATED MODULE: ./build/src/sign/verify-bundle.js
/** Verifies a bundle with a trusted root, before it is stored. */




/**
 * @param trustedRoot JSON
 * @param key of the user, which no trusted root has
 * @throws Error if users of the trusted root would not accept the signature
 */
function verifyBundle(bundle, trustedRoot, key) {
    try {
        const root = protobuf_specs_dist.TrustedRoot.fromJSON(JSON.parse(trustedRoot));
        const publicKey = key && (0,external_node_crypto_.createPublicKey)(key);
        const material = publicKey
            ? (0,verify_dist/* toTrustMaterial */.jO)(root, () => ({ publicKey, validFor: () => true }))
            : (0,verify_dist/* toTrustMaterial */.jO)(root);
        const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
        const stamps = timestampVerificationData?.rfc3161Timestamps.length ?? 0;
        const verifier = new verify_dist/* Verifier */.BL(material, {
            tlogThreshold: tlogEntries.length,
            timestampThreshold: Math.min(1, tlogEntries.length + stamps),
            ctlogThreshold: key || material.ctlogs.length === 0 ? 0 : 1,
        });
        verifier.verify((0,verify_dist/* toSignedEntity */.DC)(bundle));
    }
    catch (error) {
        const why = (0,errors/* messageOf */.bD)(error);
        throw new Error(`the signature does not verify with the trusted-root of sign-with: ${why}. Use the root of the same services`, {
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./build/src/sign/sign.js
/** Signs images before their tags move. Nothing of this is loaded in a step that does not sign. */
















/**
 * Signs the index, the manifest of each platform, and BuildKit's attestation manifests that have a subject, in all
 * repositories. Returns when the signatures have been read back.
 *
 * @returns the signatures of each image
 * @throws Error that says what failed and that no tag was moved
 */
async function sign(context, inputs, images) {
    try {
        const credentials = await findCredentials(context, inputs);
        return await (0,settle/* settleAll */.j)(images.map((image) => signImage(context.client, inputs, credentials, image)));
    }
    catch (error) {
        throw error instanceof cancellation/* Cancelled */.c ? error : (0,errors/* withContext */.eQ)('sign', error, 'No tag was moved');
    }
}
async function signImage(client, inputs, { sigstore, github }, image) {
    const subjects = await subjectsOf(client, image);
    const named = image.plan.images.flatMap((repository) => subjects.map(({ digest }) => ({ repository, digest })));
    const attest = async ({ signer, predicate }) => signer.attest(formatStatement(named, predicate));
    const attested = sigstore && { ...sigstore, bundle: await attest(sigstore) };
    const ofForge = github && (github === sigstore ? attested?.bundle : await attest(github));
    const registries = attested ? await signInRegistries(client, inputs, attested, { image, subjects }) : nothing;
    const forge = ofForge ? await signInForge(client, inputs, ofForge, image) : nothing;
    return { list: [...registries.list, ...forge.list], commands: [...registries.commands, ...forge.commands] };
}
const nothing = { list: [], commands: [] };
/** The image first. */
async function subjectsOf(client, { plan, remote }) {
    const repository = client.repository(plan.images[0] ?? '');
    const attestations = await (0,settle/* settleAll */.j)(remote.attestations.map(async ({ digest }) => {
        const raw = await repository.get(digest);
        if (!raw)
            throw new remote_image/* NotFound */.Mk(`${repository.name}@${digest}`);
        const { subject } = (0,json/* parseJson */.qF)(oci/* manifestSchema */.rc, raw.bytes.toString(), `${repository.name}@${digest}`);
        return subject ? [raw.descriptor] : [];
    }));
    const all = [remote.raw.descriptor, ...remote.images.map(({ descriptor }) => descriptor), ...attestations.flat()];
    // An image of a single platform is its own platform.
    return [...new Map(all.map(({ mediaType, digest, size }) => [digest, { mediaType, digest, size }])).values()];
}
async function signInRegistries(client, { trustedRoot, key, legacy, services }, { bundle, signer, predicate, issuer }, { image: { plan, remote }, subjects }) {
    if (trustedRoot !== undefined)
        verifyBundle(bundle, trustedRoot, key);
    const stored = { bytes: Buffer.from(JSON.stringify((0,dist.bundleToJSON)(bundle))), predicateType: predicate.type };
    const images = [remote.raw.descriptor, ...remote.images.map(({ descriptor }) => descriptor)];
    const list = await (0,settle/* settleAll */.j)(plan.images.map(async (name) => {
        const repository = client.repository(name);
        const referrers = await attach(repository, subjects, stored);
        await listReferrers(repository, referrers, client.retrying);
        if (legacy)
            await attachLegacy(repository, [...new Set(images.map(({ digest }) => digest))], signer, client.retrying);
        return referrers.map(({ subject, descriptor }) => ({
            image: `${name}@${subject}`,
            signature: `${name}@${descriptor.digest}`,
        }));
    }));
    const options = [
        ...(key ? ['--key cosign.pub'] : []),
        ...(issuer === undefined
            ? []
            : [`--certificate-identity ${(0,cli/* shellWord */.r7)(identityOf(bundle) ?? '')}`, `--certificate-oidc-issuer ${issuer}`]),
        ...(trustedRoot === undefined ? [] : ['--trusted-root trusted_root.json']),
        ...(services?.rekor === undefined ? ['--insecure-ignore-tlog'] : []),
        ...(services?.rekor === undefined && services?.tsa !== undefined ? ['--use-signed-timestamps'] : []),
    ];
    const command = ['cosign verify', ...options, referenceOf({ plan, remote })].join(' ');
    return { list: list.flat(), commands: [command] };
}
async function signInForge({ retrying }, { forge, server }, bundle, image) {
    if (!forge)
        return nothing;
    const { digest } = image.remote.raw.descriptor;
    const id = await storeAttestation(forge, JSON.stringify((0,dist.bundleToJSON)(bundle)), digest, retrying);
    const reference = referenceOf(image);
    const host = server === 'https://github.com' ? '' : ` --hostname ${new URL(server).host}`;
    return {
        list: [{ image: reference, signature: `${server}/${forge.repository}/attestations/${id}` }],
        commands: [`gh attestation verify oci://${reference} --repo ${forge.repository}${host}`],
    };
}
function referenceOf({ plan: { images }, remote }) {
    return `${images[0] ?? ''}@${remote.raw.descriptor.digest}`;
}


/***/ })

};

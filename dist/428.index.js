export const id = 428;
export const ids = [428];
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

/***/ 91428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exchange: () => (/* binding */ exchange)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/actions/jwt.js
var jwt = __webpack_require__(79776);
// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var sanitize = __webpack_require__(45822);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js + 1 modules
var diagnosis = __webpack_require__(86380);
// EXTERNAL MODULE: ./build/src/registry/registry-error.js
var registry_error = __webpack_require__(95613);
// EXTERNAL MODULE: ./build/src/registry/transport.js + 1 modules
var registry_transport = __webpack_require__(98108);
;// CONCATENATED MODULE: ./build/src/registry/keyless/token-service.js
/** Requests to the token services of providers. */







const answerBytes = 256 * 1024;
const shownCharacters = 500;
/**
 * Returns the body of a response with status 200.
 *
 * @throws TransientError, or Error with the remedy
 */
async function ask(transport, { what, form, json, remedy, ...request }, signal) {
    const body = form ? new URLSearchParams(form).toString() : json === undefined ? undefined : JSON.stringify(json);
    const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
    const headers = {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': type }),
        ...request.headers,
    };
    const response = await transport.send({ ...request, headers, signal, ...(body !== undefined && { body }) });
    const text = (await (0,registry_transport/* readBody */.x8)(response, answerBytes)).toString();
    const { status } = response;
    if (status === 200)
        return text;
    const refusal = { status, ...problemIn(text) };
    const reason = [refusal.code, refusal.message].filter(Boolean).join(': ');
    const message = `${what}: HTTP ${status}${reason && ` (${reason})`}`;
    const transient = (0,registry_error/* transientStatus */.fO)(status, response.headers['retry-after']);
    if (transient || isPassing(refusal))
        throw new diagnosis/* TransientError */.N_(message, transient ?? { cause: refusal.code });
    throw new Error(`${message}. ${remedy(refusal)}`);
}
/** AWS reports these with the status 400, also if it could not fetch the keys of the issuer. */
function isPassing({ code, message }) {
    return (/Throttl|TooManyRequests|RequestLimitExceeded|IDPCommunicationError/.test(code) ||
        message.includes('verification key'));
}
function readAnswer(schema, text, what) {
    return (0,json/* parseJson */.qF)(schema, text, `${what}: the response`);
}
const texts = dist/* optional */.lqM(dist/* unknown */.L5J());
const jsonProblem = dist/* object */.Ikc({
    __type: texts,
    code: texts,
    error: texts,
    error_description: texts,
    message: texts,
    Message: texts,
    detail: texts,
    errors: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ code: texts, message: texts }))),
});
const innerProblem = dist/* object */.Ikc({ code: texts, status: texts, message: texts });
/** AWS (XML and JSON), OAuth 2 (Azure, Google's and Docker's token services), Google, ACR, and gRPC as JSON. */
function problemIn(text) {
    const { error, errors, ...outer } = (0,json/* matchJson */.AP)(jsonProblem, text) ?? {};
    const inner = dist.is(innerProblem, error) ? error : undefined;
    const [first] = errors ?? [];
    const code = [outer.__type, inner?.status, inner?.code, error, first?.code, outer.code].map(shown).find(Boolean) ??
        xmlText(text, 'Code');
    const message = [outer.error_description, outer.message, outer.Message, outer.detail, inner?.message, first?.message]
        .map(shown)
        .find(Boolean) ?? xmlText(text, 'Message');
    // The type of an error may have the name of its service before it.
    return { code: clipped(code.replace(/^.*#/, '')), message: clipped(message).replace(/\.$/, '') };
}
function shown(value) {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
function clipped(text) {
    return (0,sanitize/* sanitize */.aj)(text.replaceAll(/\s+/g, ' ').trim()).slice(0, shownCharacters);
}
/** Text of the first element with this name; empty if there is none. */
function xmlText(xml, element) {
    const [, text = ''] = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml) ?? [];
    return text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll(/&(?:apos|#39|#x27);/g, "'")
        .replaceAll('&amp;', '&');
}
const claimsSchema = dist/* object */.Ikc({
    iss: dist/* optional */.lqM(dist/* string */.YjP()),
    sub: dist/* optional */.lqM(dist/* string */.YjP()),
    exp: dist/* optional */.lqM(dist/* number */.aig()),
});
/** Claims of a JSON Web Token; none for another token. */
function claimsOf(token) {
    return (0,jwt/* matchClaims */.h)(claimsSchema, token) ?? {};
}
/** Sentence about who the job is, for errors: trust is in these claims. */
function describeJob(idToken, audience) {
    const { iss = 'unknown', sub = 'unknown' } = claimsOf(idToken);
    return `The ID token of this job has the issuer "${iss}", the audience "${audience}" and the subject "${sub}"`;
}
/** @param seconds since the epoch */
function untilTime(seconds) {
    return performance.now() + seconds * 1000 - Date.now();
}
/** @param seconds from now */
function untilIn(seconds) {
    return performance.now() + seconds * 1000;
}

;// CONCATENATED MODULE: ./build/src/registry/keyless/azure.js
/**
 * Azure Container Registry: the ID token becomes a token of Microsoft Entra, and this a refresh token of the registry
 * (https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md).
 */


/** Stands for a token instead of a user. */
const username = '00000000-0000-0000-0000-000000000000';
/** Seconds, if the token does not say. */
const life = 3600;
const entraSchema = dist/* object */.Ikc({ access_token: dist/* string */.YjP() });
const registrySchema = dist/* object */.Ikc({ refresh_token: dist/* string */.YjP() });
async function azureCredentials({ registry, tenantId, clientId, audience = 'api://AzureADTokenExchange' }, { services, own, idToken, secret, signal }) {
    const token = await idToken(audience);
    const authority = authorityOf(registry);
    const what = `token for ${clientId} at ${authority}`;
    const entra = await ask(services, {
        what,
        method: 'POST',
        url: new URL(`${authority}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`),
        form: {
            grant_type: 'client_credentials',
            client_id: clientId,
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: token,
            scope: 'https://containerregistry.azure.net/.default',
        },
        remedy: (refusal) => `${entraRemedy(refusal, clientId)}. ${describeJob(token, audience)}`,
    }, signal);
    const { access_token: accessToken } = readAnswer(entraSchema, entra, what);
    secret(accessToken);
    const exchange = `token exchange at ${own.origin.origin}`;
    const answer = await ask(own, {
        what: exchange,
        method: 'POST',
        url: new URL('/oauth2/exchange', own.origin),
        form: { grant_type: 'access_token', service: registry, tenant: tenantId, access_token: accessToken },
        remedy: () => `Assign ${clientId} the role AcrPush of the registry, and check that the registry belongs to the tenant ${tenantId}`,
    }, signal);
    const { refresh_token: password } = readAnswer(registrySchema, answer, exchange);
    const { exp } = claimsOf(password);
    return { username, password, until: exp === undefined ? untilIn(life) : untilTime(exp) };
}
function authorityOf(registry) {
    if (registry.endsWith('.azurecr.cn'))
        return 'https://login.partner.microsoftonline.cn';
    if (registry.endsWith('.azurecr.us'))
        return 'https://login.microsoftonline.us';
    return 'https://login.microsoftonline.com';
}
/** By the code in the message, since those of OAuth 2 are the same for all of these. */
function entraRemedy({ message }, clientId) {
    if (/AADSTS(90002|900023)\b/.test(message))
        return 'Check tenant-id';
    if (/AADSTS700016\b/.test(message))
        return 'Check client-id, and that this application is in the tenant of tenant-id';
    return `Add a federated credential with these three values to the application or managed identity ${clientId}`;
}

;// CONCATENATED MODULE: ./build/src/registry/keyless/chainguard.js
/** Chainguard: assumable identities. */


const service = 'https://issuer.enforce.dev';
/** Seconds, if the token does not say. */
const chainguard_life = 600;
const answerSchema = dist/* object */.Ikc({ token: dist/* string */.YjP() });
async function chainguardCredentials({ registry, identity, audience = registry }, { services, idToken, signal }) {
    const token = await idToken(audience);
    const what = `token exchange at ${service}`;
    const url = new URL(`${service}/sts/exchange`);
    url.searchParams.set('aud', registry);
    url.searchParams.set('identity', identity);
    const text = await ask(services, {
        what,
        method: 'GET',
        url,
        headers: { authorization: `Bearer ${token}` },
        remedy: () => `Check identity, and that its issuer, subject and audience match this job. ${describeJob(token, audience)}`,
    }, signal);
    const { token: password } = readAnswer(answerSchema, text, what);
    const { exp } = claimsOf(password);
    return { username: 'user', password, until: exp === undefined ? untilIn(chainguard_life) : untilTime(exp) };
}

;// CONCATENATED MODULE: ./build/src/registry/keyless/docker-hub.js
/** Docker Hub: OIDC connections of an organization (https://docs.docker.com/enterprise/security/oidc-connections/). */


const docker_hub_service = 'https://identity.docker.com';
/** Seconds, the longest that it gives. */
const docker_hub_life = 3600;
const docker_hub_answerSchema = dist/* object */.Ikc({ access_token: dist/* string */.YjP(), expires_in: dist/* optional */.lqM(dist/* number */.aig()) });
async function dockerHubCredentials({ username, connectionId, audience = docker_hub_service }, { services, idToken, signal }) {
    const token = await idToken(audience);
    const what = `token exchange at ${docker_hub_service}`;
    const text = await ask(services, {
        what,
        method: 'POST',
        url: new URL(`${docker_hub_service}/oauth/token`),
        form: {
            grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
            subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
            subject_token: token,
            connection_id: connectionId,
            expires_in: String(docker_hub_life),
        },
        remedy: () => `Check connection-id, that ${username} is the organization of this OIDC connection, and that a ruleset of it matches ` +
            `this job. ${describeJob(token, audience)}`,
    }, signal);
    const { access_token: password, expires_in: seconds = docker_hub_life } = readAnswer(docker_hub_answerSchema, text, what);
    return { username, password, until: untilIn(seconds) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/registry/keyless/signature-v4.js
/** Signature Version 4 of AWS (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html). */

/** Returns the headers with those of the signature. All of them are signed. */
function signedHeaders({ url, headers, body, region, service, keys, date }) {
    const time = date.toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const day = time.slice(0, 8);
    const all = {
        ...headers,
        host: url.host,
        'x-amz-date': time,
        ...(keys.sessionToken !== undefined && { 'x-amz-security-token': keys.sessionToken }),
    };
    const names = Object.keys(all).toSorted();
    const signed = names.join(';');
    const canonicalHeaders = names.map((name) => `${name}:${all[name]?.trim() ?? ''}\n`).join('');
    const request = ['POST', url.pathname, '', canonicalHeaders, signed, sha256(body)].join('\n');
    const scope = `${day}/${region}/${service}/aws4_request`;
    const text = ['AWS4-HMAC-SHA256', time, scope, sha256(request)].join('\n');
    const key = [day, region, service, 'aws4_request'].reduce(hmac, `AWS4${keys.secretAccessKey}`);
    const signature = hmac(key, text).toString('hex');
    const credential = `Credential=${keys.accessKeyId}/${scope}`;
    return {
        ...all,
        authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=${signed}, Signature=${signature}`,
    };
}
function hmac(key, text) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./build/src/registry/keyless/ecr.js
/** Amazon ECR and ECR Public: a role assumed with the ID token, or the AWS credentials of the environment. */



const authorization = dist/* object */.Ikc({ authorizationToken: dist/* string */.YjP(), expiresAt: dist/* number */.aig() });
const privateSchema = dist/* object */.Ikc({ authorizationData: dist/* tupleWithRest */.XU0([authorization], dist/* unknown */.L5J()) });
const publicSchema = dist/* object */.Ikc({ authorizationData: authorization });
/** Of the API; the public one has only this region. */
const services = {
    ecr: { name: 'ecr', target: 'AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken' },
    'ecr-public': { name: 'ecr-public', target: 'SpencerFrontendService.GetAuthorizationToken' },
};
async function ecrCredentials(identity, using) {
    const { provider, region } = identity;
    const keys = identity.role ? await assumeRole(identity, identity.role, using) : keysIn(using.env);
    const { name, target } = services[provider];
    const url = new URL(`https://api.${name}.${region}.${domainOf(region)}/`);
    const body = '{}';
    const unsigned = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
    const what = `GetAuthorizationToken at ${url.host}`;
    const text = await ask(using.services, {
        what,
        method: 'POST',
        url,
        headers: signedHeaders({ url, headers: unsigned, body, region, service: name, keys, date: new Date() }),
        json: {},
        remedy: (refusal) => tokenRemedy(refusal, identity),
    }, using.signal);
    const data = provider === 'ecr'
        ? readAnswer(privateSchema, text, what).authorizationData[0]
        : readAnswer(publicSchema, text, what).authorizationData;
    const [username = '', ...password] = Buffer.from(data.authorizationToken, 'base64').toString().split(':');
    // A registry may refuse the token when the session of the role has ended.
    const ends = Math.min(data.expiresAt, keys.expires ?? Infinity);
    return { username, password: password.join(':'), until: untilTime(ends) };
}
async function assumeRole({ region, audience: given }, { arn, session }, { services, idToken, secret, signal }) {
    const domain = domainOf(region);
    const audience = given ?? `sts.${domain === 'amazonaws.com.cn' ? domain : 'amazonaws.com'}`;
    const token = await idToken(audience);
    const what = `AssumeRoleWithWebIdentity for ${arn}`;
    const xml = await ask(services, {
        what,
        method: 'POST',
        url: new URL(`https://sts.${region}.${domain}/`),
        headers: { accept: 'application/xml' },
        form: {
            Action: 'AssumeRoleWithWebIdentity',
            Version: '2011-06-15',
            RoleArn: arn,
            RoleSessionName: session,
            WebIdentityToken: token,
        },
        remedy: (refusal) => roleRemedy(refusal, { arn, token, audience }),
    }, signal);
    const [accessKeyId, secretAccessKey, sessionToken, expiration] = [
        'AccessKeyId',
        'SecretAccessKey',
        'SessionToken',
        'Expiration',
    ].map((element) => xmlText(xml, element));
    if (!accessKeyId || !secretAccessKey || !sessionToken)
        throw new Error(`${what}: the response has no credentials`);
    secret(secretAccessKey);
    secret(sessionToken);
    const expires = Date.parse(expiration ?? '') / 1000;
    return { accessKeyId, secretAccessKey, sessionToken, ...(!Number.isNaN(expires) && { expires }) };
}
/** As other steps leave them, such as aws-actions/configure-aws-credentials. */
function keysIn(env) {
    const [accessKeyId, secretAccessKey] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']];
    if (!accessKeyId || !secretAccessKey) {
        throw new Error('AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY is empty. Set both, or role-to-assume');
    }
    // An empty variable is unset.
    const [sessionToken] = [env['AWS_SESSION_TOKEN']].filter(Boolean);
    return { accessKeyId, secretAccessKey, sessionToken };
}
function domainOf(region) {
    if (region.startsWith('cn-'))
        return 'amazonaws.com.cn';
    return region.startsWith('eusc-') ? 'amazonaws.eu' : 'amazonaws.com';
}
function roleRemedy({ code, message }, { arn, token, audience }) {
    const { iss = 'https://token.actions.githubusercontent.com', sub = 'unknown' } = claimsOf(token);
    const issuer = iss.replace(/^https:\/\//, '');
    const [, , , , account = 'ACCOUNT'] = arn.split(':');
    const provider = `arn:${arn.split(':')[1] ?? 'aws'}:iam::${account}:oidc-provider/${issuer}`;
    if (code === 'InvalidIdentityToken' && /No OpenIDConnect provider/i.test(message)) {
        return `Add the identity provider ${iss} with the audience ${audience} to IAM of the account ${account}`;
    }
    if (code === 'InvalidIdentityToken' && /audience/i.test(message)) {
        return `Add the audience ${audience} to ${provider}, or set audience to one of its audiences`;
    }
    if (code === 'ValidationError')
        return 'Check role-to-assume and role-session-name';
    return (`The trust policy of the role must have "Principal": {"Federated": "${provider}"}, ` +
        `"Action": "sts:AssumeRoleWithWebIdentity" and "Condition": {"StringEquals": {"${issuer}:aud": "${audience}", ` +
        `"${issuer}:sub": "${sub}"}}`);
}
function tokenRemedy({ code }, { provider, region, role }) {
    const who = role ? `the role ${role.arn}` : 'the owner of AWS_ACCESS_KEY_ID';
    if (code === 'AccessDeniedException') {
        const actions = provider === 'ecr'
            ? ['ecr:GetAuthorizationToken']
            : ['ecr-public:GetAuthorizationToken', 'sts:GetServiceBearerToken'];
        return `Allow ${actions.join(' and ')} on the resource "*" in a policy of ${who}`;
    }
    if (role)
        return `Check region (${region}) and the policies of ${who}`;
    return 'The AWS credentials of the environment are invalid or have expired. Run the step that sets them again before this one, or set role-to-assume, whose tokens are renewed';
}

;// CONCATENATED MODULE: ./build/src/registry/keyless/google.js
/** Google Artifact Registry: workload identity federation, and optionally the impersonation of a service account. */


const google_username = 'oauth2accesstoken';
const scope = 'https://www.googleapis.com/auth/cloud-platform';
/** Seconds, if the response does not say: the life of an ID token, which the federated token does not exceed. */
const google_life = 300;
const federatedSchema = dist/* object */.Ikc({ access_token: dist/* string */.YjP(), expires_in: dist/* optional */.lqM(dist/* number */.aig()) });
const impersonatedSchema = dist/* object */.Ikc({ accessToken: dist/* string */.YjP(), expireTime: dist/* string */.YjP() });
async function googleCredentials(identity, using) {
    const { workloadIdentityProvider: provider, audience = `https://iam.googleapis.com/${provider}` } = identity;
    const { services, idToken, secret, signal } = using;
    const token = await idToken(audience);
    const what = 'token exchange at sts.googleapis.com';
    const text = await ask(services, {
        what,
        method: 'POST',
        url: new URL('https://sts.googleapis.com/v1/token'),
        json: {
            audience: `//iam.googleapis.com/${provider}`,
            grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
            requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
            scope,
            subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
            subjectToken: token,
        },
        remedy: (refusal) => `${federationRemedy(refusal)}. ${describeJob(token, audience)}`,
    }, signal);
    const { access_token: password, expires_in: seconds = google_life } = readAnswer(federatedSchema, text, what);
    secret(password);
    if (identity.serviceAccount === undefined)
        return { username: google_username, password, until: untilIn(seconds) };
    return impersonate(identity.serviceAccount, { ...using, federated: password, provider, token });
}
async function impersonate(account, { services, federated, provider, token, signal }) {
    const what = `generateAccessToken for ${account}`;
    const pool = provider.replace(/\/providers\/[^/]*$/, '');
    const text = await ask(services, {
        what,
        method: 'POST',
        url: new URL(`https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:generateAccessToken`),
        headers: { authorization: `Bearer ${federated}` },
        json: { scope: [scope], lifetime: '3600s' },
        remedy: () => `Check service-account, and grant this job roles/iam.workloadIdentityUser on it, for example to ` +
            `principal://iam.googleapis.com/${pool}/subject/${claimsOf(token).sub ?? 'SUBJECT'}`,
    }, signal);
    const { accessToken: password, expireTime } = readAnswer(impersonatedSchema, text, what);
    const time = Date.parse(expireTime);
    return { username: google_username, password, until: Number.isNaN(time) ? untilIn(google_life) : untilTime(time / 1000) };
}
function federationRemedy({ code, message }) {
    if (code === 'invalid_target') {
        return 'Check workload-identity-provider: it is projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER, with the number of the project, and must be enabled';
    }
    if (message.includes('attribute condition'))
        return 'The attribute condition of the provider must accept this job';
    if (/audience/i.test(message))
        return 'Add this audience to the allowed audiences of the provider, or set audience to one of them';
    return 'Check workload-identity-provider, and the issuer and the attribute condition of this provider';
}

;// CONCATENATED MODULE: ./build/src/registry/keyless/exchange.js
/** Exchanges the ID token of a job for the credentials of a registry. */





/** @throws TransientError, or Error with the remedy */
function exchange(identity, using) {
    switch (identity.provider) {
        case 'dockerhub':
            return dockerHubCredentials(identity, using);
        case 'ecr':
        case 'ecr-public':
            return ecrCredentials(identity, using);
        case 'gar':
            return googleCredentials(identity, using);
        case 'acr':
            return azureCredentials(identity, using);
        case 'chainguard':
            return chainguardCredentials(identity, using);
    }
}


/***/ })

};

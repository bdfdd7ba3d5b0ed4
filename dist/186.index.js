export const id = 186;
export const ids = [186];
export const modules = {

/***/ 53621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ offersArtifacts),
  r: () => (/* binding */ runArtifacts)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/actions/time-limit.js
var time_limit = __webpack_require__(84978);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/actions/zip.js
/** Reads the one file of a zip archive from outside. */

const endLength = 22;
/**
 * @param limit bytes of the file
 * @throws Error for a larger file, and for anything but an archive of one file
 */
function unzipSingle(archive, limit) {
    try {
        const end = archive.lastIndexOf('PK\x05\x06', archive.length - endLength, 'latin1');
        const entry = archive.readUInt32LE(end + 16);
        if (archive.readUInt16LE(end + 10) !== 1 || archive.toString('latin1', entry, entry + 4) !== 'PK\x01\x02')
            throw damaged;
        const file = archive.readUInt32LE(entry + 42);
        const start = file + 30 + archive.readUInt16LE(file + 26) + archive.readUInt16LE(file + 28);
        const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
        const isDeflated = archive.readUInt16LE(entry + 10) === 8;
        return isDeflated ? (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: limit }) : packed;
    }
    catch (error) {
        throw new Error(`it is not a zip archive of one file with at most ${limit} bytes`, { cause: error });
    }
}
const damaged = new Error('damaged');

;// CONCATENATED MODULE: ./build/src/actions/artifacts.js
/** Stores texts and files as artifacts of the workflow run. The client is large and loaded only when needed. */




const file = 'part.json';
/** For a call, in which the client itself retries. */
const callLimit = 120_000;
/**
 * Returns undefined if the runner has no artifact service. The protocol is that of `actions/upload-artifact@v4`, whose
 * client supports only GitHub's own hosts.
 *
 * @param scratch a private folder
 */
function runArtifacts(env, scratch, signal) {
    if (!offersArtifacts(env))
        return undefined;
    const call = (work) => (0,time_limit/* withTimeLimit */.B)('the artifact service', callLimit, signal, work);
    const inFolder = async (work) => {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'artifact-'));
        try {
            return await call(() => work(folder));
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    };
    return {
        put: (name, content) => inFolder(async (folder) => {
            const client = await loadClient();
            const path = (0,external_node_path_.join)(folder, file);
            await (0,promises_.writeFile)(path, content);
            const upload = () => client.uploadArtifact(name, [path], folder, { retentionDays: 3 });
            try {
                await upload();
            }
            catch (error) {
                // An earlier attempt of the job has uploaded one, and names are unique.
                if (!/\b409\b|already exists/.test(error.message))
                    throw error;
                await remove(client, name);
                await upload();
            }
        }),
        putFile: (path) => call(async () => {
            const client = await loadClient();
            await client.uploadArtifact((0,external_node_path_.basename)(path), [path], (0,external_node_path_.dirname)(path), { skipArchive: true });
        }),
        list: () => call(async () => {
            const { artifacts } = await (await loadClient()).listArtifacts({ latest: true });
            return artifacts.map(({ name }) => name);
        }),
        read: (name, limit) => inFolder(async (folder) => {
            const client = await loadClient();
            const { artifact } = await client.getArtifact(name);
            checkSize(artifact.size, limit);
            // Not unpacked by the client, which has no limits.
            await client.downloadArtifact(artifact.id, { path: folder, skipDecompress: true });
            const [archive = ''] = await (0,promises_.readdir)(folder);
            const path = (0,external_node_path_.join)(folder, archive);
            // The service knows the size from the job that uploaded it.
            checkSize((await (0,promises_.stat)(path)).size, limit);
            return unzipSingle(await (0,promises_.readFile)(path), limit);
        }),
        remove: (name) => call(async () => remove(await loadClient(), name)),
    };
}
function offersArtifacts(env) {
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL'])
        return false;
    const { GITHUB_SERVER_URL: server = '' } = env;
    const { hostname } = new URL(server === '' ? 'https://github.com' : server);
    return /(?:^|\.)(?:github\.com|ghe\.com|localhost)$/i.test(hostname);
}
function checkSize(size, limit) {
    if (size > limit)
        throw new Error(`it has ${size} bytes, more than ${limit}`);
}
/** Succeeds if there is no such artifact. */
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
    // The client's unzip library uses a deprecated Buffer constructor.
    process.noDeprecation = true;
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(271), __webpack_require__.e(275), __webpack_require__.e(888)]).then(__webpack_require__.bind(__webpack_require__, 37888));
    return new DefaultArtifactClient();
}


/***/ }),

/***/ 84764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ NotThere)
/* harmony export */ });
/** Worth a retry, since a service may show late what it has accepted. */
class NotThere extends Error {
}


/***/ }),

/***/ 50638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ noArtifacts),
  b: () => (/* binding */ openHandoff)
});

// EXTERNAL MODULE: ./build/src/actions/artifacts.js + 1 modules
var actions_artifacts = __webpack_require__(53621);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
// EXTERNAL MODULE: ./build/src/registry/oci.js
var oci = __webpack_require__(43004);
// EXTERNAL MODULE: ./build/src/registry/settle.js
var settle = __webpack_require__(39974);
// EXTERNAL MODULE: ./build/src/fan-out/handoff.js
var handoff = __webpack_require__(84764);
// EXTERNAL MODULE: ./build/src/fan-out/part.js
var fan_out_part = __webpack_require__(16745);
;// CONCATENATED MODULE: ./build/src/fan-out/artifact-handoff.js
/**
 * Hand-off through artifacts of the workflow run. Any job of the run can write these, so a part counts only if it is in the
 * registry too.
 */






/** @param repository first repository of the plan */
function artifactHandoff(artifacts, repository, { key, attempt, ...options }) {
    const nameOf = (leg) => `manifold-${key}-${leg}`;
    const withRetries = async (what, work) => {
        try {
            return await (0,retry/* retry */.L5)(what, work, { ...options, classify: artifact_handoff_transient });
        }
        catch (error) {
            throw (0,errors/* withContext */.eQ)(`handoff: ${what}`, error);
        }
    };
    const list = () => withRetries('list of artifacts', artifacts.list);
    const read = async (leg, name) => {
        const part = await withRetries(`artifact ${name}`, () => artifacts.read(name, fan_out_part/* partLimit */.jI));
        const digest = (0,oci/* sha256 */.sc)(part);
        if (await repository.resolve(digest))
            return [leg, part];
        throw new handoff/* NotThere */.W(`handoff: ${repository.name} does not have the part in the artifact ${name} (${digest}). ` +
            'The leg has not written this artifact, or the registry has lost what it pushed. Check which jobs write artifacts');
    };
    return {
        put: async (leg, part) => {
            const name = `${nameOf(leg)}.${attempt}`;
            await repository.put(part.descriptor.digest, part);
            await withRetries(`artifact ${name}`, () => artifacts.put(name, part.bytes));
        },
        read: async (legs) => {
            const names = await list();
            const latest = legs.flatMap((leg) => {
                const [name] = attemptsOf(nameOf(leg), names);
                return name === undefined ? [] : [[leg, name]];
            });
            return new Map(await (0,settle/* settleAll */.j)(latest.map(([leg, name]) => read(leg, name))));
        },
        remove: async (parts) => {
            const names = await list().catch((error) => (0,errors/* messageOf */.bD)(error));
            if (typeof names === 'string')
                return [leftBehind(`the artifacts of the legs remain: ${names}`)];
            // A registry that deletes nothing keeps them, without a tag.
            const removed = [...parts.values()].map((part) => repository.remove((0,oci/* sha256 */.sc)(part)).catch(() => undefined));
            const all = [...parts.keys()].flatMap((leg) => attemptsOf(nameOf(leg), names));
            const results = await Promise.allSettled(all.map((name) => artifacts.remove(name)));
            await Promise.all(removed);
            return results.flatMap((result, at) => {
                if (result.status === 'fulfilled')
                    return [];
                return [leftBehind(`artifact ${all[at] ?? ''} could not be deleted: ${(0,errors/* messageOf */.bD)(result.reason)}`)];
            });
        },
    };
}
function leftBehind(why) {
    return {
        what: 'handoff',
        why,
        remedy: 'Delete it in the list of artifacts of the run, or let it expire in three days',
    };
}
/** The latest attempt first. */
function attemptsOf(name, artifacts) {
    const attempt = (artifact) => Number(artifact.slice(name.length + 1));
    return artifacts
        .filter((artifact) => artifact.startsWith(`${name}.`) && attempt(artifact) > 0)
        .toSorted((one, other) => attempt(other) - attempt(one));
}
/** The artifact client retries after a 5xx response, but not after a failed connection. */
function artifact_handoff_transient({ message }) {
    return /\bE(?:CONN\w+|TIMEDOUT|NOTFOUND|HOSTUNREACH|AI_AGAIN|PIPE)\b|socket hang up|timed? ?out/i.test(message)
        ? { cause: 'no connection' }
        : undefined;
}

// EXTERNAL MODULE: ./build/src/registry/remove-tag.js
var remove_tag = __webpack_require__(42388);
;// CONCATENATED MODULE: ./build/src/fan-out/registry-handoff.js
/**
 * Hand-off through the registry, for forges without artifacts: each part is under a tag of its own. The tag also keeps the
 * registry from deleting the leg's manifests as untagged.
 */






/** @param repositoryName first repository of the plan */
function registryHandoff(client, repositoryName, key) {
    const repository = client.repository(repositoryName);
    const tagOf = (leg) => `manifold-${key}-${leg}`;
    const expectTag = async (tag, digest) => {
        if ((await repository.resolve(tag))?.digest === digest)
            return;
        throw new handoff/* NotThere */.W(`handoff: ${repositoryName}:${tag} does not hold the part that was written to it`);
    };
    return {
        put: async (leg, part) => {
            const tag = tagOf(leg);
            await repository.put(tag, part);
            await (0,retry/* retry */.L5)(`reading ${repositoryName}:${tag}`, () => expectTag(tag, part.descriptor.digest), {
                ...client.retrying,
                classify: (error) => (error instanceof handoff/* NotThere */.W ? { cause: 'the registry does not show it yet' } : undefined),
            });
        },
        read: async (legs) => {
            const parts = await (0,settle/* settleAll */.j)(legs.map(async (leg) => [leg, await repository.get(tagOf(leg))]));
            return new Map(parts.flatMap(([leg, part]) => (part === undefined ? [] : [[leg, part.bytes]])));
        },
        remove: async (parts) => {
            const left = [];
            const remove = async ([leg, part]) => {
                try {
                    // Some registries delete no manifest that has a tag. Nobody else's tag points to it.
                    await (0,remove_tag/* removeTag */.b)(repository, tagOf(leg));
                    await repository.remove((0,oci/* sha256 */.sc)(part));
                }
                catch (error) {
                    left.push(`${tagOf(leg)} (${(0,errors/* messageOf */.bD)(error)})`);
                }
            };
            await (0,settle/* settleAll */.j)([...parts].map(remove));
            const why = `these tags are left in ${repositoryName}: ${left.toSorted().join(', ')}`;
            const remedy = 'Delete them manually, or allow this account to delete tags';
            return left.length > 0 ? [{ what: 'handoff', why, remedy }] : [];
        },
    };
}

;// CONCATENATED MODULE: ./build/src/fan-out/open-handoff.js
/** Opens the hand-off that the input `handoff` names. */



/**
 * @param repository first repository of the plan
 * @throws Error if the artifact service is needed and missing
 */
function openHandoff({ kind, key }, repository, { client, env, scratch }) {
    if (kind === 'registry')
        return registryHandoff(client, repository, key);
    const artifacts = (0,actions_artifacts/* runArtifacts */.r)(env, scratch, client.retrying.signal);
    if (!artifacts)
        throw noArtifacts();
    const attempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? 1);
    return artifactHandoff(artifacts, client.repository(repository), { ...client.retrying, key, attempt });
}
function noArtifacts() {
    return new Error('handoff: this runner has no artifact service. Set handoff to "registry" in every leg and in the merge step');
}


/***/ }),

/***/ 16745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jI: () => (/* binding */ partLimit),
/* harmony export */   l1: () => (/* binding */ formatPart),
/* harmony export */   x2: () => (/* binding */ parsePart)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _progress_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84367);
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56706);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39460);
/* harmony import */ var _registry_oci_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43004);
/* harmony import */ var _registry_repository_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56434);
/**
 * The result of a leg, for the merge job. It is an index over what the leg pushed, which the leg also puts into the registry:
 * whoever made it can push there.
 */







/** Size limit in bytes. A part with 20 images has about 20 KB. */
const partLimit = 1024 * 1024;
/** Increase this whenever an older release would misread the new format. */
const partVersion = 3;
const annotation = 'build.manifold.part';
function formatPart({ manifests, ...fields }) {
    // Encoded, so that nothing on the way takes it for a reference.
    const encoded = Buffer.from(JSON.stringify({ partVersion, ...fields })).toString('base64');
    const mediaType = _registry_oci_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.index;
    return (0,_registry_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .rawManifest */ .Y)(mediaType, { schemaVersion: 2, mediaType, manifests, annotations: { [annotation]: encoded } });
}
/** @throws Error that names the wrong field, or says that another release of the action wrote the part */
function parsePart(bytes) {
    const { manifests, annotations } = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(_registry_oci_js__WEBPACK_IMPORTED_MODULE_4__/* .indexSchema */ .me, bytes.toString(), 'part', remedy);
    const text = Buffer.from(annotations?.[annotation] ?? '', 'base64').toString();
    const { partVersion: version, ...fields } = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(anyVersion, text, 'part', remedy);
    (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .expectVersion */ .eu)(version, partVersion, 'part');
    return { ...(0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseValue */ .$x)(partFields, fields, 'part', remedy), manifests };
}
const remedy = 'Something else has taken its name';
const anyVersion = valibot__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({ partVersion: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig() });
const partFields = valibot__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    key: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    leg: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    digest: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .check */ .z6Y(_plan_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc, 'expected a digest')),
    platforms: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
        platform: (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(_plan_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL),
        size: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()),
        emulated: valibot__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
        seconds: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()),
        hits: valibot__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ cached: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(), steps: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig() }),
    })),
    degradations: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ what: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), why: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), remedy: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() })),
    steps: valibot__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ records: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_progress_records_js__WEBPACK_IMPORTED_MODULE_1__/* .stepRecord */ .oU), valibot__WEBPACK_IMPORTED_MODULE_6__/* .maxLength */ .Ru6(_progress_records_js__WEBPACK_IMPORTED_MODULE_1__/* .mostRecords */ .EH)), omitted: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig() }),
});


/***/ }),

/***/ 27545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isOnServer),
/* harmony export */   M_: () => (/* binding */ checkContext),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   hK: () => (/* binding */ gitHost),
/* harmony export */   j1: () => (/* binding */ expandDefaultContext),
/* harmony export */   pJ: () => (/* binding */ otherDockerfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Build contexts: folders, Git repositories and other URLs. */


/** Whether BuildKit fetches a context or Dockerfile. The prefixes are those of buildx. */
function isRemote(path) {
    return path === '-' || /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/.test(path);
}
/**
 * Replaces `{{defaultContext}}` with the Git URL of this commit. `{{defaultContext}}:DIRECTORY` is a directory of it, since
 * BuildKit accepts `#COMMIT:FOLDER`.
 *
 * @throws Error outside a workflow run
 */
function expandDefaultContext(text, input, { gitContext }) {
    return text.replace(/\{\{\s*defaultContext\s*\}\}/g, () => {
        if (gitContext !== undefined)
            return gitContext;
        throw new Error(`${input}: {{defaultContext}} requires GITHUB_REPOSITORY and GITHUB_SHA, which only a workflow run has`);
    });
}
/**
 * The host for whose Git repositories the run's token is passed; undefined if it is not. A Dockerfile can read the secrets
 * of its build, so the token is only for the Dockerfiles of the workflow's own repository, and for what they fetch of it.
 */
function gitHost({ context, file, named }, origin) {
    const isOwn = (url) => isOwnRepository(url, origin);
    const isTrusted = [context, file ?? ''].every((source) => !isRemote(source) || isOwn(source));
    return isTrusted && [context, ...named].some(isOwn) ? new URL(origin.serverUrl).host : undefined;
}
/** BuildKit takes an HTTP URL for a Git repository when its path ends in `.git`; any other is a file to download. */
function isOwnRepository(source, { serverUrl, repository }) {
    const isShort = isShortened(source);
    const url = parseSource(source);
    if (repository === undefined || !url)
        return false;
    const own = new URL(`${serverUrl}/${repository}`);
    const path = url.pathname.replace(/\.git$/, '');
    return (url.origin === own.origin && path.toLowerCase() === own.pathname.toLowerCase() && (isShort || path !== url.pathname));
}
/** Whether the source is on the server of this run, whose tokens it may get. */
function isOnServer(source, { serverUrl }) {
    return parseSource(source)?.origin === new URL(serverUrl).origin;
}
function isShortened(source) {
    return source.startsWith('github.com/');
}
function parseSource(source) {
    return URL.parse(isShortened(source) ? `https://${source}` : source);
}
/** Returns the Dockerfile by its path in the workspace, or undefined if it is the default one of the context. */
function otherDockerfile({ context, file }) {
    if (file === undefined || isRemote(file))
        return file;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)('.', file);
    return path === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)('.', isRemote(context) ? 'Dockerfile' : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, 'Dockerfile')) ? undefined : path;
}
/** Values that `context` has in docker/metadata-action, and what replaces them. */
const namesSources = new Map([
    ['git', 'use names-from: git'],
    ['workflow', 'remove it'],
]);
/** @throws Error if a local context or its Dockerfile is missing */
function checkContext(context, file) {
    if (isRemote(context))
        return;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(context)) {
        const source = namesSources.get(context);
        if (source !== undefined)
            throw new Error(`context: directory not found: "${context}". For the source of names, ${source}`);
        throw notFound(`context: directory not found: "${context}"`, 'Use the path of a directory, relative to the workspace');
    }
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(context).isDirectory()) {
        throw new Error(`context: "${context}" is a file. Use the path of a directory, and set file to the Dockerfile`);
    }
    const dockerfile = file ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, 'Dockerfile');
    if (!isRemote(dockerfile) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(dockerfile, { throwIfNoEntry: false })?.isDirectory()) {
        throw new Error(`file: "${dockerfile}" is a directory. Use the path of a Dockerfile, such as ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dockerfile, 'Dockerfile')}`);
    }
    // Where there is no `Dockerfile`, buildx takes a `dockerfile`.
    const candidates = [dockerfile, dockerfile.replace(/(?<=^|\/)Dockerfile$/, 'dockerfile')];
    if (!candidates.some((path) => isRemote(path) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))) {
        throw notFound(`file: Dockerfile not found: "${dockerfile}"`, 'Set file to its path, relative to the workspace');
    }
}
function notFound(what, remedy) {
    const checkout = 'The workspace has no checkout. Use actions/checkout before this step, or set context to {{defaultContext}}, ' +
        'the Git URL at this commit';
    return new Error(`${what}. ${(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('.git') ? remedy : checkout}`);
}


/***/ }),

/***/ 95085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isCall)
/* harmony export */ });
/** Whether the Dockerfile is only evaluated. Nothing is exported then. */
function isCall({ call }) {
    return call !== 'build';
}


/***/ }),

/***/ 70373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ failedLine),
/* harmony export */   KA: () => (/* binding */ annotatedPath),
/* harmony export */   qE: () => (/* binding */ dockerfileText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _build_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27545);
/** The Dockerfile of a build, if it is in the workspace. */



/** Returns the path of the Dockerfile; undefined if BuildKit fetches it. */
function dockerfilePath({ context, file }) {
    if ((0,_build_context_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .Vx)(context))
        return undefined;
    if (file !== undefined)
        return (0,_build_context_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .Vx)(file) ? undefined : file;
    const [path, other] = ['Dockerfile', 'dockerfile'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, name));
    // As buildx does.
    return path !== undefined && other !== undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(other) ? other : path;
}
/** Returns the text of the Dockerfile if it is in the workspace. */
function dockerfileText(source) {
    const path = dockerfilePath(source);
    return path !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8') : undefined;
}
/**
 * Returns the path of the Dockerfile in its checkout, which GitHub looks for in the repository; undefined if it is outside the
 * workspace. A workflow may check out to a folder of the workspace.
 */
function annotatedPath(source, workspace = process.cwd()) {
    const path = dockerfilePath(source);
    const inWorkspace = path === undefined ? '..' : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path);
    const folders = inWorkspace.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    if (folders[0] === '..')
        return undefined;
    const depth = folders.findIndex((_, at) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, ...folders.slice(0, at), '.git')));
    return folders.slice(Math.max(0, depth)).join('/');
}
/** Finds the line of a failure. buildx prints `Dockerfile:3` and a line of dashes before the excerpt. */
function failedLine(source, messages) {
    const file = annotatedPath(source);
    const rule = messages.indexOf('--------------------');
    const [, line] = /:(\d+)$/.exec(messages[rule - 1] ?? '') ?? [];
    return file === undefined || line === undefined ? undefined : { file, line: Number(line) };
}


/***/ }),

/***/ 94574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $w: () => (/* binding */ BuildFailure),
  He: () => (/* binding */ buildFailure),
  Wm: () => (/* binding */ buildStopped),
  A3: () => (/* binding */ reasonOf)
});

// EXTERNAL MODULE: ./build/src/actions/duration.js
var duration = __webpack_require__(98153);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js + 1 modules
var diagnosis = __webpack_require__(86380);
// EXTERNAL MODULE: ./build/src/docker/messages.js
var messages = __webpack_require__(43352);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var plan_platform = __webpack_require__(56706);
;// CONCATENATED MODULE: ./build/src/emulators/crash.js
/** Crashes of an emulator, which look like failures of the program. */


/**
 * Returns the cause and the remedy, or an empty text if no emulator was involved.
 *
 * @param said messages of BuildKit and output of the step
 * @param platform platform of the step
 */
function crashHint(said, platform, emulated) {
    const { crash } = (0,diagnosis/* diagnose */.h4)(said);
    if (platform === undefined || !emulated.has(platform) || crash === undefined)
        return '';
    return (`. The emulator for ${(0,plan_platform/* architectureOf */.NJ)(platform)} crashed (${crash}), not the build itself. ` +
        `Build ${platform} on a native runner, or use another version of QEMU (qemu-image with qemu-reset)`);
}

// EXTERNAL MODULE: ./build/src/image/dockerfile.js
var dockerfile = __webpack_require__(70373);
// EXTERNAL MODULE: ./build/src/progress/build-step.js
var build_step = __webpack_require__(17256);
;// CONCATENATED MODULE: ./build/src/image/failure.js
/** A build that failed or was stopped. */






class BuildFailure extends Error {
    /** The failed step; undefined if none failed, as in a push. */
    step;
    location;
    /** The last lines of the step's output. */
    printed;
    /** Other messages of buildx, such as the lines of the Dockerfile around the failure. */
    messages;
    /** What a call such as `check` found. */
    findings;
    /** Name of the artifact with the record of the build, if it was stored. */
    record;
    constructor(message, progress, { step, location, findings = [], cause }) {
        super(message, { cause });
        this.name = 'BuildFailure';
        this.step = step;
        this.location = location;
        this.findings = findings;
        this.printed = step ? progress.tail(step) : [];
        this.messages = [...progress.messages];
    }
}
/** Names the failed step or repository, and a crash of the emulator. */
function buildFailure(cause, failed) {
    const { inputs, progress, platforms, emulated } = failed;
    const reason = withoutPrefix(cause.message);
    const [repository, refusal] = (0,messages/* partsOf */.C)(reason, 'failed push');
    if (repository !== undefined && refusal !== undefined) {
        const remedy = (0,diagnosis/* diagnose */.h4)(refusal, 'push').inputError?.remedy ?? '';
        const moved = failed.driver === 'docker' ? '. The docker driver moves each tag with its push, so others may have moved' : '';
        return new BuildFailure(`push: ${repository}: ${refusal}. ${remedy}${moved}`, progress, { cause });
    }
    const fault = (0,diagnosis/* diagnose */.h4)(reason).inputError ?? unknownTarget(reason, inputs);
    if (fault)
        return new BuildFailure(`${fault.input}: ${fault.why}. ${fault.remedy}`, progress, { cause });
    const broken = progress.failed.filter((step) => !(0,build_step/* isCanceled */.YQ)(step));
    const step = broken.find(({ error }) => error === reason) ?? broken.find(({ error }) => reason.includes(error ?? ''));
    const location = (0,dockerfile/* failedLine */.E2)(inputs, progress.messages);
    const where = step ? `${step.name}: ` : '';
    // Steps of a build for a single platform do not name it.
    const platform = step?.platform ?? (platforms.length === 1 ? platforms[0] : undefined);
    const [image] = (0,messages/* partsOf */.C)(reason, 'missing platform');
    if (image !== undefined) {
        const message = lacksPlatform(image, platform, location);
        return new BuildFailure(message, progress, { step, location, cause });
    }
    const crash = step ? crashHint([reason, ...progress.tail(step)].join('\n'), platform, emulated) : '';
    return new BuildFailure(`build: ${where}${missingFile(reason, step) ?? reasonOf(cause)}${crash}`, progress, {
        step,
        location,
        cause,
    });
}
function unknownTarget(reason, inputs) {
    const [target] = (0,messages/* partsOf */.C)(reason, 'unknown target');
    if (target === undefined)
        return undefined;
    const stages = [...((0,dockerfile/* dockerfileText */.qE)(inputs) ?? '').matchAll(/^[ \t]*FROM\s.*\sAS[ \t]+(\S+)/gim)].map(([, name = '']) => name);
    const remedy = stages.length > 0 ? `Its stages are ${stages.join(', ')}` : 'Add one with FROM … AS NAME';
    return { input: 'target', why: `the Dockerfile has no stage "${target}"`, remedy };
}
function lacksPlatform(image, platform, location) {
    const [lacking, listed] = platform === undefined ? ['the requested platform', 'it'] : [platform, platform];
    const line = location ? ` (line ${location.line} of ${location.file})` : '';
    return (`platforms: the image ${image}${line} does not exist for ${lacking}. Use an image that does, remove ${listed} from ` +
        'platforms, or write FROM --platform=$BUILDPLATFORM if the stage only makes files for another one');
}
function missingFile(reason, step) {
    const [path] = (0,messages/* partsOf */.C)(reason, 'missing file');
    if (path === undefined)
        return undefined;
    return /\s--from=/.test(step?.name ?? '')
        ? `"${path}" does not exist in the image or context of --from`
        : `"${path}" does not exist in the build context, or .dockerignore excludes it. Use a path relative to context`;
}
/** Returns BuildKit's message without the command of a failed RUN, which is the name of the step. */
function reasonOf({ message }) {
    return withoutPrefix(message).replace(/^process ".*" (?=did not complete successfully: )/s, 'it ');
}
function withoutPrefix(message) {
    return message.replace(/^(?:target \S+: )?(?:failed to build: )?(?:failed to solve: )?/, '');
}
/** Names the running steps with their durations, and the exceeded limit. Without one, the step was cancelled. */
function buildStopped(cause, { what, progress, limits, emulated }, running, { passed }) {
    const now = Date.now();
    const described = running.map((step) => {
        const how = step.platform && emulated.has(step.platform) ? ', emulated' : '';
        return `#${step.number} ${step.name} (for ${(0,duration/* formatDuration */.a)(now - (step.started ?? now))}${how})`;
    });
    const steps = described.length > 0 ? `running: ${described.join(', ')}` : 'no step was running';
    if (passed === undefined)
        return new BuildFailure(`${what}: cancelled (${steps})`, progress, { cause });
    const anyEmulated = running.some(({ platform }) => platform && emulated.has(platform));
    const hint = anyEmulated
        ? 'Emulation is slow and may hang. Cross-compile in that step, or build it on a native runner'
        : `Increase ${passed === 'total' ? 'timeout' : 'stall-timeout'} if the ${what} needs more time`;
    const limit = passed === 'total'
        ? `timeout: the ${what} was stopped after ${(0,duration/* formatDuration */.a)(limits.total)}`
        : `stall-timeout: the ${what} was stopped after ${(0,duration/* formatDuration */.a)(limits.silence)} without output`;
    return new BuildFailure(`${limit} (${steps}). ${hint}`, progress, { step: running[0], cause });
}


/***/ }),

/***/ 92842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yh: () => (/* binding */ checkUndecided),
  yu: () => (/* binding */ readBakePlans),
  Rk: () => (/* binding */ readFanOutPlan),
  H8: () => (/* binding */ readHandoffKind),
  NT: () => (/* binding */ readLeg)
});

// EXTERNAL MODULE: ./build/src/inputs/forms.js
var inputs_forms = __webpack_require__(10700);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var annotations = __webpack_require__(60895);
;// CONCATENATED MODULE: ./build/src/fan-out/leg.js
/** The leg of a plan that this step builds. */

/** @throws Error if no leg has exactly these platforms */
function findLeg(legs, requested) {
    const [only, ...others] = legs;
    if (requested.length === 0 && only && others.length === 0)
        return only;
    const leg = legs.find(({ platforms }) => platforms.toSorted().join() === requested.toSorted().join());
    if (leg)
        return leg;
    const known = legs.map(({ platforms }) => platforms.join(',')).join(' | ');
    throw new Error(`platforms: "${requested.join(',')}" is not a leg of the plan. Its legs are ${known}. Use platforms: \${{ matrix.platforms }}`);
}
/** The plan of a leg, without annotations of the index and its descriptors, which only the merge job creates. */
function planOfLeg(plan, { platforms }) {
    const levels = ['manifest', ...platforms.map((platform) => `manifest[${platform}]`)];
    const isForLeg = (annotation) => (0,annotations/* isAt */.ii)(annotation, ...levels);
    return { ...plan, platforms, annotations: plan.annotations.filter(isForLeg) };
}

// EXTERNAL MODULE: ./build/src/plan/bake-plan-json.js
var bake_plan_json = __webpack_require__(71149);
// EXTERNAL MODULE: ./build/src/plan/plan-json.js
var plan_json = __webpack_require__(26449);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __webpack_require__(56706);
;// CONCATENATED MODULE: ./build/src/inputs/read-fan-out.js
/** The inputs `plan` and `handoff` of a leg and of the merge step. */





/** Inputs that the plan has decided already. */
const decided = ['images', 'tags', 'flavor', 'labels', 'annotations'];
/**
 * Reads the input `plan`. Returns undefined if it is empty.
 *
 * @throws Error that names the input and the remedy
 */
function readFanOutPlan(read) {
    const text = read('plan');
    if (text === '')
        return undefined;
    if ((0,bake_plan_json/* parseBakePlan */.Y)(text))
        throw new Error('plan: it is the plan of a bake. Set bake as in the plan step');
    checkUndecided(read);
    return (0,plan_json/* parsePlan */.v)(text);
}
/** Reads the plans of a bake, by target. Undefined for the plan of one image. */
function readBakePlans(read) {
    const plans = (0,bake_plan_json/* parseBakePlan */.Y)(read('plan'));
    if (!plans)
        return undefined;
    checkUndecided(read);
    return new Map([...plans].map(([name, text]) => [name, (0,plan_json/* parsePlan */.v)(text)]));
}
/** @throws Error that names inputs that the plan has decided */
function checkUndecided(read) {
    const conflicting = decided.filter((name) => read(name) !== '');
    if (conflicting.length === 0)
        return;
    throw new Error(`${conflicting.join(', ')}: the plan has decided this already. Set it in the plan step only`);
}
/**
 * Reads the leg with the platforms in the input `platforms`. Returns undefined without a plan.
 *
 * @throws Error that names the input and the remedy
 */
function readLeg(read) {
    const plan = readFanOutPlan(read);
    if (!plan) {
        if (!read('handoff'))
            return undefined;
        throw new Error('plan: it is empty, but handoff requires it. Pass the output plan of the plan step. ' +
            'GitHub empties that output if it contains a secret');
    }
    const leg = findLeg(plan.legs, (0,platform/* parsePlatforms */.qA)((0,inputs_forms/* readList */.LD)(read, 'platforms')));
    const stray = ['immutable-tags', 'forward-only', 'gate'].find((name) => read(name) !== '');
    if (stray !== undefined)
        throw new Error(`${stray}: a leg moves no tag. Set it in the merge step`);
    return { plan: planOfLeg(plan, leg), handoff: { kind: readHandoffKind(read), key: plan.key, leg: leg.name } };
}
function readHandoffKind(read) {
    return (0,inputs_forms/* readWord */.pS)(read, 'handoff', ['artifact', 'registry']);
}


/***/ }),

/***/ 71141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RY: () => (/* binding */ readPublishInputs),
/* harmony export */   ce: () => (/* binding */ readPatterns),
/* harmony export */   cw: () => (/* binding */ readGate)
/* harmony export */ });
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10700);
/* harmony import */ var _publish_forward_only_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96735);
/* harmony import */ var _read_selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24196);
/** The inputs of the group "publish". */




/**
 * @param pushes false if nothing is published
 * @throws Error that names the input and the remedy
 */
function readPublishInputs(read, pushes, smokeTest) {
    const command = readSmokeCommand(read('smoke-test'));
    if (!pushes && command) {
        throw new Error('smoke-test: it runs in the pushed image, but push is not true. Set push to true, or leave smoke-test empty');
    }
    const immutableTags = readPatterns(read, 'immutable-tags');
    // In a leg without push, the tags are the business of the merge job.
    if (!pushes && immutableTags.length > 0 && read('plan') === '') {
        throw new Error('immutable-tags: no tag moves, since push is not true. Set push to true, or leave immutable-tags empty');
    }
    const forwardOnly = new _publish_forward_only_js__WEBPACK_IMPORTED_MODULE_2__/* .ForwardOnly */ ._(readPatterns(read, 'forward-only'));
    const gate = readGate(read);
    if (gate && !pushes) {
        throw new Error('gate: it checks the pushed image, but push is not true. Set push to true, or leave gate empty');
    }
    return { immutableTags, forwardOnly, smokeTest: command && { command, ...smokeTest }, gate };
}
function readGate(read) {
    const gate = { command: read('gate'), limit: (0,_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .readMinutes */ .wM)(read, 'timeout') };
    return gate.command === '' ? undefined : gate;
}
/** Patterns for tags: `immutable-tags` or `forward-only`. */
function readPatterns(read, name) {
    const use = 'Use true, or patterns with * and ?';
    const words = (0,_read_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .readSelection */ .h)(read, name, use);
    if (words === 'all')
        return ['*'];
    const [wrong] = words.filter((word) => !/^[\w.*?-]+$/.test(word));
    if (wrong !== undefined)
        throw new Error(`${name}: "${wrong}" is not a pattern for tag names. ${use}`);
    return words;
}
/** `[]`, `[/app]` or `[ "/app", --version ]`, unlike the commands `[ -f /app ]` and `[[ … ]]` of a shell. */
const brokenArray = /^\[(?!\s|\[\s)|^\[\s*"[^"]*"\s*[,\]]/;
/** A JSON array of strings is a command for images without a shell. Anything else is a script for `/bin/sh`. */
function readSmokeCommand(text) {
    if (text === '')
        return undefined;
    const words = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .matchJson */ .AP)(_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .nonEmptyStrings */ .Zm, text);
    if (!words && brokenArray.test(text)) {
        throw new Error('smoke-test: this is not a JSON array of strings. Quote each of them, as in ["/app", "--version"], or write a script');
    }
    return words ? { form: 'exec', words } : { form: 'shell', script: text };
}


/***/ }),

/***/ 47272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readRetryPolicy)
/* harmony export */ });
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46704);

/** @throws Error for anything but a number from 0 to 99 */
function readRetryPolicy(read, defaults = _docker_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultRetryPolicy */ .ur) {
    const text = read('retries');
    if (text === '')
        return defaults;
    if (!/^\d{1,2}$/.test(text))
        throw new Error(`retries: "${text}" is not a number from 0 to 99`);
    return { ...defaults, retries: Number(text) };
}


/***/ }),

/***/ 24196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readSelection)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10700);
/** Inputs that are a boolean or a list. */


/**
 * `all` for true, nothing for false or an empty input, or else the list.
 *
 * @param use what the list may contain, for errors
 */
function readSelection(read, name, use) {
    const words = (0,_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(read, name);
    const [only = ''] = words.length === 1 ? words : [];
    if (/^true$/i.test(only))
        return 'all';
    if (/^false$/i.test(only))
        return [];
    const meant = words.find((word) => isNearlyBoolean(word.toLowerCase()));
    if (meant !== undefined)
        throw new Error(`${name}: "${meant}" looks like a misspelled boolean. ${use}`);
    return words;
}
/** Whether the word is a boolean of another language, or differs from true or false by one letter or their order. */
function isNearlyBoolean(word) {
    const letters = (text) => Array.from(text).sort().join('');
    const near = (boolean) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word, boolean) <= 1 || letters(word) === letters(boolean);
    return /^(?:yes|no|on|off|y|n)$/.test(word) || ['true', 'false'].some(near);
}


/***/ }),

/***/ 8529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readSignInputs)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _actions_id_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1744);
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94222);
/* harmony import */ var _sign_sign_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7578);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10700);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58172);
/** The inputs for signatures. */







const stores = ['sigstore', 'github'];
const dependent = ['sign-with', 'sign-key', 'sign-key-password', 'legacy-signature'];
/**
 * Returns undefined if nothing is to be signed.
 *
 * @param pushes whether there is an image to sign
 * @throws Error that names the input and the remedy, also if the job may not request what signatures need
 */
async function readSignInputs({ input, secret }, env, pushes) {
    // First, since any message may quote them.
    const pem = input('sign-key');
    secret(pem.replace(/-----(BEGIN|END)[^\n]*/g, ''));
    secret(input('sign-key-password'));
    const token = input('github-token');
    const words = (0,_forms_js__WEBPACK_IMPORTED_MODULE_4__/* .readList */ .LD)(input, 'sign').filter((word) => word !== 'none');
    const [unknown] = words.filter((word) => !stores.includes(word));
    if (unknown !== undefined)
        throw new Error(`sign: unknown value "${unknown}". Use none, sigstore, github, or sigstore,github`);
    const inRegistry = words.includes('sigstore');
    const [unused] = dependent.filter((name) => input(name) !== '' && input(name) !== 'false');
    if (!inRegistry && unused !== undefined) {
        throw new Error(`${unused}: it is for signatures in the registry. Set sign to sigstore, or leave ${unused} empty`);
    }
    if (words.length === 0)
        return undefined;
    if (pem === '' && input('sign-key-password') !== '') {
        throw new Error('sign-key: it is empty, and sign-key-password is not. Set both, or neither');
    }
    const key = pem === '' ? undefined : parseKey(pem, input('sign-key-password'));
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const forge = words.includes('github') ? readForge(token, env, server) : undefined;
    // A run for a pull request from a fork lacks the key.
    const { services, trustedRoot } = await readSignWith(input, { hasKey: key !== undefined, mayLackKey: !pushes });
    const legacy = (0,_forms_js__WEBPACK_IMPORTED_MODULE_4__/* .readBoolean */ .Vf)(input, 'legacy-signature', false);
    // A run that only builds, such as that of a pull request, need not have the permission.
    if (!pushes)
        return undefined;
    if ((forge || !key) && !(0,_actions_id_token_js__WEBPACK_IMPORTED_MODULE_2__/* .offersIdToken */ .cZ)(env))
        throw new Error(`sign: ${_actions_id_token_js__WEBPACK_IMPORTED_MODULE_2__/* .noIdToken */ .o5}`);
    return { services: inRegistry ? services : undefined, key, trustedRoot, legacy, forge, server };
}
const howToMakeKeys = 'Make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256';
function parseKey(pem, passphrase) {
    if (/ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY/.test(pem)) {
        throw new Error(`sign-key: this is a key in the format of cosign, which only cosign reads. ${howToMakeKeys}`);
    }
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: pem, ...(passphrase !== '' && { passphrase }) });
    }
    catch {
        // Without the cause, which could quote the key.
        throw new Error(`sign-key: this is not the PEM text of a private key, or sign-key-password is missing or wrong. ${howToMakeKeys}`);
    }
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'rsa' || (type === 'ec' && details?.namedCurve === 'prime256v1'))
        return key;
    throw new Error(`sign-key: verifiers expect an ECDSA key on the curve P-256 or an RSA key. ${howToMakeKeys}`);
}
function readForge(token, env, server) {
    const { host } = new URL(server);
    if (host !== 'github.com' && !host.endsWith('.ghe.com')) {
        throw new Error(`sign: ${host} has no attestation store, which only github.com and ghe.com have. Use sign: sigstore`);
    }
    if (token === '')
        throw new Error('sign: github requires github-token. Set it to ${{ github.token }}');
    return {
        api: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        repository: env['GITHUB_REPOSITORY'] ?? '',
        token,
        services: { public: _sign_sign_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .publicServices */ .Q, private: (0,_sign_sign_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .privateServices */ .U)(server) },
    };
}
async function readSignWith(input, { hasKey, mayLackKey }) {
    const value = await (0,_yaml_js__WEBPACK_IMPORTED_MODULE_5__/* .readYaml */ .g)(input, 'sign-with');
    if (!value) {
        const { fulcio } = _sign_sign_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .publicServices */ .Q;
        return { services: { ..._sign_sign_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .publicServices */ .Q, fulcio: hasKey ? undefined : fulcio }, trustedRoot: undefined };
    }
    const fields = value.fields(['fulcio', 'rekor', 'tsa', 'audience', 'trusted-root']);
    const services = {
        fulcio: fields.fulcio && readUrl(fields.fulcio),
        rekor: fields.rekor && (fields.rekor.text() === 'none' ? undefined : readUrl(fields.rekor)),
        tsa: fields.tsa && readUrl(fields.tsa),
        audience: fields.audience?.text() ?? _sign_sign_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .publicServices */ .Q.audience,
    };
    if (hasKey && fields.fulcio)
        throw fields.fulcio.fault('with sign-key there is no certificate. Remove fulcio or sign-key');
    const isCertified = !hasKey && !(mayLackKey && !fields.fulcio);
    if (isCertified && !services.fulcio)
        throw value.fault('fulcio is missing, which certifies the signature. Add its URL');
    if (isCertified && !services.rekor && !services.tsa) {
        throw value.fault('rekor or tsa is required, since the certificate is valid for 10 minutes only. Add the URL of one');
    }
    const root = fields['trusted-root'];
    return { services, trustedRoot: root && readTrustedRoot(root) };
}
function readUrl(value) {
    const text = value.text().replace(/\/+$/, '');
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isLoopback = /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(url?.hostname ?? '');
    if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)))
        return text;
    throw value.fault('this is not an https URL');
}
/** JSON, or the path of a file. */
function readTrustedRoot(value) {
    const text = value.text().trim();
    try {
        const json = text.startsWith('{') ? text : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(text, 'utf8');
        JSON.parse(json);
        return json;
    }
    catch (error) {
        throw value.fault(`this is neither the JSON of a trusted root nor the path of one (${(0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)})`);
    }
}


/***/ }),

/***/ 71149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ formatBakePlan),
/* harmony export */   Y: () => (/* binding */ parseBakePlan)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26449);
/** The plan of a bake as JSON: a plan for each target, as if it were fanned out alone. */



/** Increase this whenever an older release would misread the new format. */
const bakePlanVersion = 1;
const bakePlan = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ bakePlanVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), targets: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), _actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .anyObject */ .aH) });
function formatBakePlan(plans) {
    const targets = [...plans].map(([name, plan]) => [name, JSON.parse((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlan */ .n)(plan))]);
    return JSON.stringify({ bakePlanVersion, targets: Object.fromEntries(targets) });
}
/**
 * Returns the plans by target, each as the JSON of a plan. Undefined for the plan of a single image.
 *
 * @throws Error that names the wrong field, or says that another release of the action wrote the plan
 */
function parseBakePlan(text) {
    if (!text.includes('"bakePlanVersion"'))
        return undefined;
    const { bakePlanVersion: version, targets } = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(bakePlan, text, 'plan', 'Pass the output "plan" of the plan step');
    (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .expectVersion */ .eu)(version, bakePlanVersion, 'plan');
    return new Map(Object.entries(targets).map(([name, plan]) => [name, JSON.stringify(plan)]));
}


/***/ }),

/***/ 17256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ isExport),
/* harmony export */   Mb: () => (/* binding */ isCacheImport),
/* harmony export */   TZ: () => (/* binding */ isCacheable),
/* harmony export */   YQ: () => (/* binding */ isCanceled),
/* harmony export */   Zw: () => (/* binding */ parseStepName),
/* harmony export */   cB: () => (/* binding */ stepSeconds),
/* harmony export */   pN: () => (/* binding */ isCacheExport),
/* harmony export */   yz: () => (/* binding */ isRun)
/* harmony export */ });
/* harmony import */ var _docker_messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43352);
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56706);
/** A step of a build, and the meaning of its name. */


/**
 * BuildKit names steps `[linux/arm64 stage 2/3] RUN …`, `[2/3] RUN …`, `[internal] load …`, `exporting to image`, and
 * `[linux/amd64->arm64 …]` if a step runs on one platform for another, and belongs to the latter. If several targets of a
 * bake file are built, the first word is that of the target: `[web linux/arm64 2/3] RUN …`, `[web] exporting to image`.
 */
function parseStepName(name, targets = new Set()) {
    const [, words = '', bracketed] = /^\[([^\]]*)\] (.*)$/s.exec(name) ?? [];
    const [first = '', ...others] = words.split(' ');
    const target = targets.has(first) ? first : undefined;
    const list = target === undefined ? [first, ...others] : others;
    const { platform, runsOn } = platformsOf(list[0] ?? '');
    const rest = platform === undefined ? list : list.slice(1);
    const position = rest.find((word) => /^\d+\/\d+$/.test(word));
    const stage = rest.filter((word) => word !== position).join(' ');
    return { target, platform, runsOn, position, stage, what: bracketed ?? name };
}
function platformsOf(word) {
    const [, os, ran, target] = /^([a-z]+)\/([\w/]+)(?:->([\w/]+))?$/.exec(word) ?? [];
    const nothing = { platform: undefined, runsOn: undefined };
    if (os === undefined || ran === undefined)
        return nothing;
    try {
        const runsOn = (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(`${os}/${ran}`);
        return { runsOn, platform: target === undefined ? runsOn : (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(fullName(os, target)) };
    }
    catch {
        return nothing;
    }
}
/** BuildKit omits the operating system if it is that of the platform that the step runs on: `arm/v7`, but `darwin/arm64`. */
function fullName(os, target) {
    return /^\w+(?:\/v\d+)?$/.test(target) ? `${os}/${target}` : target;
}
/** Seconds between start and end; 0 if one is missing. */
function stepSeconds({ started, completed }) {
    return started && completed ? (completed - started) / 1000 : 0;
}
/** Whether this step was stopped because another one failed. */
function isCanceled({ error }) {
    return (0,_docker_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .F)(error ?? '', 'canceled');
}
/** Whether the step is an instruction that can be cached. */
function isCacheable({ position, what }) {
    return position !== undefined && !what.startsWith('FROM ');
}
/** An instruction that runs a program of the image. */
function isRun({ position, what }) {
    return position !== undefined && /^(?:ONBUILD )?RUN /.test(what);
}
/** Whether the step exports the result, and not a cache. */
function isExport(step) {
    return step.what.startsWith('exporting to ') && !isCacheExport(step);
}
function isCacheImport({ what }) {
    return what.startsWith('importing cache manifest from ');
}
/** The names of BuildKit's cache exporters (cache/remotecache). */
function isCacheExport({ what }) {
    return what.startsWith('exporting cache to ') || what === 'exporting to GitHub Actions Cache';
}


/***/ }),

/***/ 22427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79564);
/* harmony import */ var _build_step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17256);


/** The prefix of each line names the step, and keeps `::command::` in build output away from the start of a line. */
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
    }
}
function outcome(step) {
    if ((0,_build_step_js__WEBPACK_IMPORTED_MODULE_0__/* .isCanceled */ .YQ)(step))
        return 'CANCELED';
    if (step.error !== undefined)
        return `ERROR ${step.error}`;
    if (step.cached)
        return 'CACHED';
    const bytes = step.transferred > 0 ? `, ${(0,_size_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(step.transferred)}` : '';
    return `DONE ${(0,_build_step_js__WEBPACK_IMPORTED_MODULE_0__/* .stepSeconds */ .cB)(step).toFixed(1)}s${bytes}`;
}


/***/ }),

/***/ 6558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ lineSplitter)
/* harmony export */ });
/** Splits a byte stream into lines, in bounded memory. */
const newline = 0x0a;
/**
 * Passes each line without its newline to `onLine`. A line longer than `limit` bytes is split.
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

/***/ 55876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ StepOutput),
/* harmony export */   N: () => (/* binding */ longestLine)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);
/* harmony import */ var _actions_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45822);
/** Splits and sanitizes the output of a step in bounded memory. */


/** Longer lines are split. */
const longestLine = 64 * 1024;
class StepOutput {
    /** A chunk may end within a character, and stdout and stderr are interleaved. */
    streams = new Map();
    /** Returns the complete lines after `data`, joined by newlines, or undefined if there are none. */
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
    /** Returns the text after the last newline. */
    end() {
        const rest = [...this.streams.values()].map(({ decoder, partial }) => partial + decoder.end()).filter(Boolean);
        this.streams.clear();
        return rest.length > 0 ? safe(rest.join('\n')) : undefined;
    }
}
function safe(text) {
    const short = text.length <= longestLine || !hasLongLine(text);
    if (short && !_actions_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .unsafe */ .N9.test(text))
        return text;
    return text
        .split('\n')
        .flatMap((line) => pieces((0,_actions_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(shown(line))))
        .join('\n');
}
/** Returns what a terminal would finally show of a line that a progress bar overwrites. */
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

/***/ 35934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ BuildProgress)
});

// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var sanitize = __webpack_require__(45822);
// EXTERNAL MODULE: ./build/src/progress/lines.js
var lines = __webpack_require__(6558);
;// CONCATENATED MODULE: ./build/src/progress/findings.js
/** The findings of the Dockerfile checks. */

/** Without duplicates, since every platform reports them. */
class Findings {
    found = new Map();
    get all() {
        return [...this.found.values()];
    }
    add(warning) {
        this.found.set(`${warning.line ?? ''} ${warning.text}`, warning);
    }
    accept({ short, detail, url, range }) {
        const text = (0,sanitize/* sanitize */.aj)(decode(short));
        const line = range[0]?.start?.line;
        this.add({ text, detail: detail.map((part) => (0,sanitize/* sanitize */.aj)(decode(part))).join(' '), url: (0,sanitize/* sanitize */.aj)(url), line });
    }
}
function decode(base64) {
    return Buffer.from(base64, 'base64').toString();
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
;// CONCATENATED MODULE: ./build/src/progress/rawjson.js
/** What `--progress=rawjson` prints: BuildKit's SolveStatus (client/graph.go), one JSON object a line. */


const vertex = dist/* object */.Ikc({
    digest: dist/* string */.YjP(),
    name: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    /** Digests of the steps whose results it uses. */
    inputs: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP())),
    started: dist/* optional */.lqM(dist/* string */.YjP()),
    completed: dist/* optional */.lqM(dist/* string */.YjP()),
    cached: dist/* optional */.lqM(dist/* boolean */.zMY()),
    error: dist/* optional */.lqM(dist/* string */.YjP()),
});
const vertexStatus = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    vertex: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    /** Bytes so far. */
    current: dist/* number */.aig(),
    /** Bytes in the end, if they are known. */
    total: dist/* optional */.lqM(dist/* number */.aig()),
    completed: dist/* optional */.lqM(dist/* string */.YjP()),
});
/** A build may print a million of them: looked at without a copy. */
const vertexLog = dist/* custom */.IeY((value) => {
    const { vertex, stream, data } = (value ?? {});
    return typeof vertex === 'string' && typeof data === 'string' && ['number', 'undefined'].includes(typeof stream);
}, 'expected a log entry');
const vertexWarning = dist/* object */.Ikc({
    short: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    detail: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
    url: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    range: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ start: dist/* optional */.lqM(dist/* object */.Ikc({ line: dist/* optional */.lqM(dist/* number */.aig()) })) })), []),
});
const solveStatus = dist/* object */.Ikc({
    vertexes: dist/* optional */.lqM(dist/* array */.YOg(vertex), []),
    statuses: dist/* optional */.lqM(dist/* array */.YOg(vertexStatus), []),
    logs: dist/* optional */.lqM(dist/* array */.YOg(vertexLog), []),
    warnings: dist/* optional */.lqM(dist/* array */.YOg(vertexWarning), []),
});
/** Parses a line. Returns undefined for other lines, which are messages of buildx. */
function parseStatus(line) {
    return line.startsWith('{') ? (0,json/* matchJson */.AP)(solveStatus, line) : undefined;
}

// EXTERNAL MODULE: ./build/src/progress/output.js
var output = __webpack_require__(55876);
;// CONCATENATED MODULE: ./build/src/progress/transfers.js
class Transfers {
    all = new Map();
    accept(status) {
        this.all.set(status.id, status);
    }
    /** Bytes so far. */
    get bytes() {
        return this.counted.reduce((sum, { current }) => sum + current, 0);
    }
    /** Bytes in the end of what has begun; 0 if unknown. */
    get total() {
        return this.counted.every(({ total }) => total !== undefined)
            ? this.counted.reduce((sum, { total = 0 }) => sum + total, 0)
            : 0;
    }
    /** What the step does now, such as `pushing layers`. */
    get action() {
        return [...this.all.values()].findLast(({ id, completed }) => completed === undefined && /^[a-z]+ing /.test(id))?.id;
    }
    /** Unpacking a layer reports the same bytes as its pull and is not another transfer. */
    get counted() {
        return [...this.all.values()].filter(({ id, current }) => current > 0 && !id.startsWith('extracting '));
    }
}

// EXTERNAL MODULE: ./build/src/progress/build-step.js
var build_step = __webpack_require__(17256);
;// CONCATENATED MODULE: ./build/src/progress/progress.js
/** The progress of a build: turns the output of buildx into events. */







/** Larger than any line of rawjson: BuildKit sends at most 16 MiB at once, which base64 makes a third longer. */
const longestStatus = 24 * 1024 * 1024;
const tailKept = 8 * 1024;
const messagesKept = 500;
class BuildProgress {
    states = new Map();
    /** Steps whose end has not been reported yet, since BuildKit sends it before the rest of their output. */
    completed = new Set();
    findings = new Findings();
    said = [];
    started = 0;
    exporting = 0;
    onEvent;
    targets;
    splitter = (0,lines/* lineSplitter */.s)((line) => {
        this.acceptLine(line.toString());
    }, longestStatus);
    /** @param targets of a bake file, if several are built at once */
    constructor(onEvent, targets = []) {
        this.onEvent = onEvent;
        this.targets = new Set(targets);
    }
    /** Accepts the stderr of buildx with `--progress=rawjson`. */
    push(chunk) {
        this.splitter.push(chunk);
    }
    end() {
        this.splitter.end();
        for (const state of this.completed)
            this.finish(state);
        for (const state of this.states.values())
            this.emit(state, state.output.end());
    }
    /** Call before the same build runs again. Forgets failed and running steps. */
    restart() {
        this.said.length = 0;
        this.exporting = 0;
        for (const [digest, { step }] of this.states) {
            if (step.error !== undefined || step.completed === undefined)
                this.states.delete(digest);
        }
    }
    get steps() {
        return [...this.states.values()].map(({ step }) => step);
    }
    /** The progress of a target so far. A step that several targets share belongs to one of them. */
    of(target) {
        const part = new BuildProgress(this.onEvent);
        for (const [digest, state] of this.states)
            if (state.step.target === target)
                part.states.set(digest, state);
        return part;
    }
    /** The last other messages of buildx, such as the lines of the Dockerfile around a failure. */
    get messages() {
        return this.said;
    }
    /** Failed steps. The build may have continued, as after a failed cache export. */
    get failed() {
        return this.steps.filter(({ error }) => error !== undefined);
    }
    /** Number of exporters that have started since `restart`. A node starts them when it has built everything. */
    get exports() {
        return this.exporting;
    }
    get running() {
        return this.steps.filter(({ started, completed }) => started && !completed);
    }
    /** Number of steps that can be cached, and of those that were: of one platform, or of all. */
    cacheHits(platform) {
        const done = this.steps.filter((step) => (0,build_step/* isCacheable */.TZ)(step) && step.completed !== undefined && (platform === undefined || step.platform === platform));
        return { cached: done.filter(({ cached }) => cached).length, steps: done.length };
    }
    /** Returns the last lines of a step's output. */
    tail(step) {
        const { tail = '' } = this.states.get(step.digest) ?? {};
        return tail === '' ? [] : tail.split('\n');
    }
    /** Returns the transfers of a step, also while it runs. */
    transfers(step) {
        return this.states.get(step.digest)?.transfers ?? new Transfers();
    }
    /**
     * Returns the time in seconds in which at least one step of a platform ran.
     *
     * @param platform undefined for a build with a single platform, whose steps do not name it
     */
    seconds(platform) {
        return this.secondsOf((step) => (platform === undefined ? step.position !== undefined : step.platform === platform));
    }
    /** Returns the time in seconds in which at least one of these steps ran. */
    secondsOf(filter) {
        const spans = [...this.states.values()]
            .filter(({ step }) => filter(step))
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
            this.acceptMessage((0,sanitize/* sanitize */.aj)(line));
    }
    acceptMessage(text) {
        this.said.push(text);
        if (this.said.length > messagesKept)
            this.said.shift();
    }
    accept({ vertexes, statuses, logs, warnings }) {
        const printing = new Set(logs.map(({ vertex }) => this.states.get(vertex)));
        for (const state of this.completed)
            if (!printing.has(state))
                this.finish(state);
        for (const vertex of vertexes)
            this.acceptVertex(vertex);
        for (const status of statuses)
            this.states.get(status.vertex)?.transfers.accept(status);
        for (const log of logs)
            this.acceptLog(log);
        for (const warning of warnings)
            this.findings.accept(warning);
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
        const error = vertex.error ? (0,sanitize/* sanitize */.aj)(vertex.error) : undefined;
        const { bytes: transferred } = state.transfers;
        state.step = { ...before, number, started, completed, cached, error, transferred };
        if (started !== undefined && completed !== undefined)
            state.spans.push([started, completed]);
        if (number !== before.number) {
            if ((0,build_step/* isExport */.Hm)(state.step))
                this.exporting++;
            this.onEvent({ kind: 'started', step: state.step });
        }
        if (completed !== undefined && before.completed === undefined) {
            this.completed.add(state);
            if (cached)
                this.finish(state);
        }
    }
    announce({ digest, name, inputs = [] }) {
        const safeName = (0,sanitize/* sanitize */.aj)(name);
        const times = { started: undefined, completed: undefined };
        const rest = { cached: false, error: undefined, transferred: 0 };
        const step = {
            digest,
            inputs,
            number: 0,
            name: safeName,
            ...(0,build_step/* parseStepName */.Zw)(safeName, this.targets),
            ...times,
            ...rest,
        };
        const state = {
            step,
            output: new output/* StepOutput */.K(),
            transfers: new Transfers(),
            tail: '',
            spans: [],
            reported: false,
        };
        this.states.set(digest, state);
        this.onEvent({ kind: 'announced', step });
        return state;
    }
    finish(state) {
        this.completed.delete(state);
        this.emit(state, state.output.end());
        // A short further phase is not worth a line.
        const worthALine = !state.reported || state.step.error !== undefined || (0,build_step/* stepSeconds */.cB)(state.step) >= 0.5;
        state.reported = true;
        if (worthALine)
            this.onEvent({ kind: 'finished', step: state.step });
        if (state.step.error === undefined)
            state.tail = '';
    }
    acceptLog({ vertex, stream = 1, data }) {
        const state = this.states.get(vertex) ?? this.announce({ digest: vertex, name: '' });
        this.emit(state, state.output.push(stream, Buffer.from(data, 'base64')));
    }
    emit(state, text) {
        if (text === undefined)
            return;
        state.tail = (state.tail === '' ? text : `${state.tail}\n${text}`).slice(-tailKept);
        this.onEvent({ kind: 'output', step: state.step, text });
    }
}
function time(text) {
    return text === undefined ? undefined : Date.parse(text);
}


/***/ }),

/***/ 84367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ mostRecords),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   PQ: () => (/* binding */ recordSteps),
/* harmony export */   oU: () => (/* binding */ stepRecord)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56706);
/* harmony import */ var _build_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17256);
/** Records when each step of a build ran, as data for the reports of this job and of the merge job. */




const stepRecord = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    /** Target platform; undefined for a step of the whole build, such as an export. */
    platform: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(_plan_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)),
    /** The stage, if it has a name, and the instruction or BuildKit's action. Sanitized. */
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    started: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    completed: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    emulated: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    /** Whether the build would have ended earlier without it. */
    critical: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
});
/** Shorter steps are not recorded. */
const shortestSeconds = 0.1;
/** A part and a summary stay small, whatever the build. */
const mostRecords = 40;
const longestName = 120;
/**
 * @param platforms all that were built. Steps of a build for a single platform do not name it
 * @param nameOf `shortName` for records that leave the job
 */
function recordSteps({ steps }, platforms, emulated, nameOf = fullName) {
    const ran = steps.filter((step) => !step.cached && (0,_build_step_js__WEBPACK_IMPORTED_MODULE_2__/* .stepSeconds */ .cB)(step) > 0);
    const critical = criticalPath(ran);
    const [only] = platforms.length === 1 ? platforms : [];
    const longest = ran
        .filter((step) => (0,_build_step_js__WEBPACK_IMPORTED_MODULE_2__/* .stepSeconds */ .cB)(step) >= shortestSeconds)
        .sort((a, b) => (0,_build_step_js__WEBPACK_IMPORTED_MODULE_2__/* .stepSeconds */ .cB)(b) - (0,_build_step_js__WEBPACK_IMPORTED_MODULE_2__/* .stepSeconds */ .cB)(a))
        .slice(0, mostRecords);
    const records = longest.map((step) => {
        const { started = 0, completed = 0, position } = step;
        const platform = step.platform ?? (position === undefined ? undefined : only);
        const runsOn = step.runsOn ?? platform;
        return {
            ...(platform && { platform }),
            name: nameOf(step),
            started,
            completed,
            emulated: (0,_build_step_js__WEBPACK_IMPORTED_MODULE_2__/* .isRun */ .yz)(step) && runsOn !== undefined && emulated.has(runsOn),
            critical: critical.has(step),
        };
    });
    return { records: records.sort((a, b) => a.started - b.started), omitted: ran.length - records.length };
}
function fullName({ stage, what }) {
    const text = what.replace(/@sha256:[a-f0-9]+/g, '');
    return [stage === 'internal' ? '' : stage, text].filter(Boolean).join(' ').slice(0, longestName);
}
/** BuildKit expands build arguments in the name of a step, and nothing masks a secret among them in another job. */
function shortName({ stage, position, what }) {
    if (position === undefined)
        return what.split(' ', 2).join(' ');
    return [stage, position, what.split(' ', 1)[0]].filter(Boolean).join(' ');
}
/**
 * The chain of steps that determined when the build ended: from the last step back to the input that it waited for longest,
 * or, if it names no input, to the step that ended last before it started.
 */
function criticalPath(steps) {
    const path = new Set();
    const byDigest = new Map(steps.map((step) => [step.digest, step]));
    let current = lastOf(steps);
    while (current && !path.has(current)) {
        path.add(current);
        const { inputs, started = 0 } = current;
        const awaited = inputs.flatMap((digest) => byDigest.get(digest) ?? []);
        current = lastOf(awaited.length > 0 ? awaited : steps.filter(({ completed = 0 }) => completed <= started));
    }
    return path;
}
function lastOf(steps) {
    return steps.reduce((last, step) => ((step.completed ?? 0) > (last?.completed ?? 0) ? step : last), undefined);
}


/***/ }),

/***/ 79564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Formats bytes in decimal units, like registries and BuildKit. */
const units = ['B', 'kB', 'MB', 'GB', 'TB'];
function formatBytes(bytes) {
    const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
    const value = bytes / 1000 ** power;
    return `${power === 0 ? String(value) : value.toFixed(1)} ${units[power] ?? ''}`;
}


/***/ }),

/***/ 96735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ ForwardOnly)
/* harmony export */ });
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94222);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39460);
/* harmony import */ var _registry_registry_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95613);
/* harmony import */ var _registry_remote_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46611);
/* harmony import */ var _registry_settle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39974);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80976);
/** Tags that move only forward: a tag stays where it is if the image there is newer. */






class ForwardOnly {
    patterns;
    /** By `REPOSITORY@DIGEST`, so that what was read during the build is not read again. */
    #ages = new Map();
    /** @param patterns patterns for tag names, with `*` and `?` */
    constructor(patterns) {
        this.patterns = patterns;
    }
    /** Reads the images at those tags that match, before they are needed. */
    async prepare(client, current) {
        const read = async (reference) => {
            const digest = current.get(reference);
            if (digest !== undefined)
                await this.#ageAt(client, reference, digest);
        };
        await (0,_registry_settle_js__WEBPACK_IMPORTED_MODULE_4__/* .settleAll */ .j)(this.matching([...current.keys()]).map(read));
    }
    matching(references) {
        return (0,_guard_js__WEBPACK_IMPORTED_MODULE_3__/* .matchingTags */ .rK)(this.patterns, references);
    }
    /**
     * Returns those of the tags whose image is newer.
     *
     * @param created when this run made the image, whose config is older if the build was cached
     */
    async kept(client, current, image, created) {
        const [tag] = current.keys();
        if (tag === undefined)
            return [];
        const { ageOf, whyNewer } = await loadAges();
        const { digest: own } = image.raw.descriptor;
        // The merge step has not read the images of the legs.
        const read = image.images[0]?.manifest ? ageOf(image) : await this.#ageAt(client, tag, own);
        const age = { ...read, built: created };
        const keep = async ([reference, digest]) => {
            if (digest === undefined || digest === own)
                return [];
            const why = whyNewer(await this.#ageAt(client, reference, digest), age);
            return why === undefined ? [] : [{ reference, digest, why }];
        };
        return (await (0,_registry_settle_js__WEBPACK_IMPORTED_MODULE_4__/* .settleAll */ .j)([...current].map(keep))).flat();
    }
    async #ageAt(client, reference, digest) {
        const repository = client.repository(reference.repository);
        const key = `${repository.name}@${digest}`;
        const age = this.#ages.get(key) ?? readAge(repository, digest);
        this.#ages.set(key, age);
        try {
            return await age;
        }
        catch (error) {
            this.#ages.delete(key);
            throw (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .withContext */ .eQ)(`forward-only: ${(0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTagReference */ .jU)(reference)}`, error);
        }
    }
}
async function readAge(repository, digest) {
    const { ageOf } = await loadAges();
    try {
        return ageOf(await (0,_registry_remote_image_js__WEBPACK_IMPORTED_MODULE_2__/* .readImage */ .AM)(repository, digest, { sample: true }));
    }
    catch (error) {
        // An image that is incomplete can't be pulled, so there is nothing to keep.
        const isMissing = error instanceof _registry_remote_image_js__WEBPACK_IMPORTED_MODULE_2__/* .NotFound */ .Mk || (error instanceof _registry_registry_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl && error.status === 404);
        if (isMissing)
            return { version: undefined, created: undefined, built: undefined };
        throw error;
    }
}
/** On demand, since most steps do not compare versions. */
function loadAges() {
    return Promise.all(/* import() */[__webpack_require__.e(163), __webpack_require__.e(938)]).then(__webpack_require__.bind(__webpack_require__, 95938));
}


/***/ }),

/***/ 96751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ buildLog),
/* harmony export */   w: () => (/* binding */ progressModes)
/* harmony export */ });
/* harmony import */ var _progress_event_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22427);

const progressModes = ['auto', 'plain', 'quiet'];
function buildLog(mode, sink) {
    switch (mode) {
        case 'auto':
            return new GroupedLog(sink);
        case 'plain':
            return {
                accept: (event) => {
                    for (const line of event ? (0,_progress_event_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(event) : [])
                        sink.info(line);
                },
                info: sink.info,
                end: () => undefined,
            };
        case 'quiet':
            return { accept: () => undefined, info: sink.info, end: () => undefined };
    }
}
/** Returns target, platform and stage of an instruction, or a title for BuildKit's own steps before and after them. */
function groupTitle({ target, platform, position, stage, what }) {
    const isLoad = stage !== '' || what.startsWith('importing ');
    const own = position === undefined ? [isLoad ? 'load' : 'export'] : [platform, stage];
    return [target, ...own].filter(Boolean).join(' ') || 'build';
}
/** Limit for waiting characters. Above it, the largest group is opened. */
const mostWaiting = 4 * 1024 * 1024;
/** How long the open group may be silent while others wait: between two steps, and within one. */
const betweenStepsMs = 500;
const withinStepMs = 5000;
/**
 * One group per target, platform and stage. Steps of several groups run at the same time. One group is open and live. The lines of
 * the others wait until it is done or silent for too long, or until too many lines wait. Each line is logged once, and the
 * lines of a step stay in order.
 */
class GroupedLog {
    sink;
    groups = new Map();
    open;
    waiting = 0;
    lastPrinted = 0;
    constructor(sink) {
        this.sink = sink;
    }
    accept(event, now) {
        if (event)
            this.add(this.groupOf(event.step), event, now);
        const next = this.open && this.yields(this.open, now) ? this.firstWaiting() : undefined;
        if (next)
            this.show(next, now);
    }
    info(lines) {
        this.close();
        this.sink.info(lines);
    }
    end() {
        for (let next = this.firstWaiting(); next; next = this.firstWaiting())
            this.show(next, 0);
        this.close();
    }
    close() {
        if (this.open)
            this.sink.endGroup();
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
        const lines = (0,_progress_event_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(event);
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
    yields(group, now) {
        const silent = now - this.lastPrinted;
        if (group.running > 0)
            return silent >= withinStepMs;
        return group.left.size === 0 || silent >= betweenStepsMs;
    }
    show(group, now) {
        if (group !== this.open) {
            if (this.open)
                this.sink.endGroup();
            this.sink.group(group.opened ? `${group.title} (continued)` : group.title);
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
        this.sink.info(lines.join('\n'));
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

/***/ 7578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ publicServices),
/* harmony export */   U: () => (/* binding */ privateServices)
/* harmony export */ });
const publicServices = {
    fulcio: 'https://fulcio.sigstore.dev',
    rekor: 'https://rekor.sigstore.dev',
    tsa: undefined,
    audience: 'sigstore',
};
/** Those of GitHub for private repositories, without a public log. */
function privateServices(server) {
    const host = server === 'https://github.com' ? 'githubapp.com' : new URL(server).host;
    return { ...publicServices, fulcio: `https://fulcio.${host}`, rekor: undefined, tsa: `https://timestamp.${host}` };
}


/***/ })

};

export const id = 391;
export const ids = [391];
export const modules = {

/***/ 70434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runArtifacts),
/* harmony export */   z: () => (/* binding */ offersArtifacts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Stores texts as artifacts of the workflow run. The client is large and loaded only when needed. */


const file = 'part.json';
/**
 * Returns undefined if the runner has no artifact service. The protocol is that of `actions/upload-artifact@v4`, whose
 * client supports only GitHub's own hosts.
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
                // An earlier attempt of the job has uploaded one, and names are unique.
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
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(888)]).then(__webpack_require__.bind(__webpack_require__, 37888));
    return new DefaultArtifactClient();
}


/***/ }),

/***/ 22426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancellation)
/* harmony export */ });
/** Cancellation of the step by the runner. */
/** Returns a signal that aborts when the runner cancels the job. */
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

/***/ 62834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ openDocker)
});

;// CONCATENATED MODULE: ./build/src/actions/tool-cache.js
/** The runner's tool cache, which self-hosted runners keep between jobs. Its client is loaded only when needed. */
const toolCache = {
    find: async (tool, version, architecture) => {
        checkPlace();
        const { find } = await Promise.all(/* import() */[__webpack_require__.e(353), __webpack_require__.e(88), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 59805));
        return find(tool, version, architecture) || undefined;
    },
    keep: async (file, name, tool, version, architecture) => {
        const { cacheFile } = await Promise.all(/* import() */[__webpack_require__.e(353), __webpack_require__.e(88), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 59805));
        return await cacheFile(file, name, tool, version, architecture);
    },
};
/** Replaces the error of the client, which does not name the variable. */
function checkPlace() {
    if (process.env['RUNNER_TOOL_CACHE'])
        return;
    throw new Error('buildx-version: buildx is installed in the folder RUNNER_TOOL_CACHE, which is not set. ' +
        'Set it with env, or remove buildx-version to use the installed buildx');
}

// EXTERNAL MODULE: ./build/src/docker/cli.js
var docker_cli = __webpack_require__(98476);
// EXTERNAL MODULE: ./build/src/buildx/find.js
var find = __webpack_require__(84751);
// EXTERNAL MODULE: ./build/src/docker/process.js
var docker_process = __webpack_require__(61959);
// EXTERNAL MODULE: ./build/src/registry/access.js
var access = __webpack_require__(53795);
// EXTERNAL MODULE: ./build/src/buildx/install.js
var install = __webpack_require__(88997);
;// CONCATENATED MODULE: ./build/src/builder/open-docker.js






/** Disposing of it takes credentials and bridges away; post removes the rest. */
async function openDocker(opening, inputs) {
    const { runtime, scratch, signal } = opening;
    const { buildx, buildxMirror: mirror } = inputs;
    const cli = (buildx) => (0,docker_cli/* dockerCli */.RK)({ exec: docker_process/* exec */.m0, onCommand: runtime.command, buildx, signal });
    const installation = { ...opening, cli, found: (0,find/* findBuildx */.a)(process.env), tools: toolCache, mirror };
    return await (0,access/* openAccess */.b)(await (0,install/* withBuildx */.x)(installation, buildx), inputs, scratch, process.env, runtime);
}


/***/ }),

/***/ 50638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ noArtifacts),
  b: () => (/* binding */ openHandoff)
});

// EXTERNAL MODULE: ./build/src/actions/artifacts.js
var actions_artifacts = __webpack_require__(70434);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
;// CONCATENATED MODULE: ./build/src/fan-out/artifact-handoff.js
/** Hand-off through artifacts of the workflow run. */


function artifactHandoff(artifacts, key, options) {
    const prefix = `manifold-${key}-`;
    const withRetries = async (what, work) => {
        try {
            return await (0,retry/* retry */.L5)(what, work, { ...options, classify: artifact_handoff_transient });
        }
        catch (error) {
            throw (0,errors/* withContext */.eQ)(`handoff: ${what}`, error);
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
                : [
                    {
                        what: 'handoff',
                        why: `artifact ${prefix}${legs[at] ?? ''} could not be deleted: ${String(result.reason)}`,
                    },
                ]);
        },
    };
}
/** The artifact client retries after a 5xx response, but not after a failed connection. */
function artifact_handoff_transient({ message }) {
    return /\bE(?:CONN\w+|TIMEDOUT|NOTFOUND|HOSTUNREACH|AI_AGAIN|PIPE)\b|socket hang up|timed? ?out/i.test(message)
        ? { cause: 'no connection' }
        : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/registry/imagetools.js
var imagetools = __webpack_require__(56009);
// EXTERNAL MODULE: ./build/src/docker/transient.js
var docker_transient = __webpack_require__(23268);
// EXTERNAL MODULE: ./build/src/publish/join.js
var join = __webpack_require__(50041);
// EXTERNAL MODULE: ./build/src/registry/registry.js
var registry_registry = __webpack_require__(57786);
;// CONCATENATED MODULE: ./build/src/fan-out/registry-handoff.js
/**
 * Hand-off through the registry, for forges without artifacts. Each part is an annotation of an index that contains the
 * image of the leg and has a tag of its own. The tag also keeps the registry from garbage-collecting the manifests.
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
        throw new NotThere(`handoff: ${repository}:${tag(leg)} does not have the part that was written to it`);
    };
    return {
        put: async (leg, pushed, part) => {
            const manifest = JSON.parse(pushed);
            if ((0,imagetools/* isDockerType */.$F)(manifest))
                throw new Error(noAnnotations);
            const contents = { manifests: (0,join/* withPlatforms */.fG)(manifest), annotations: written(part) };
            const file = (0,external_node_path_.join)(scratch, `part-${(0,external_node_crypto_.randomUUID)()}.json`);
            await (0,registry_registry/* withRetries */.L)(registry, `writing ${repository}:${tag(leg)}`, (docker) => (0,imagetools/* createIndex */.zi)(docker, builder, repository, contents, file, tag(leg)));
            await (0,registry_registry/* withRetries */.L)(registry, `verifying ${repository}:${tag(leg)}`, () => expectPart(leg, part), notThereYet);
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
                    // It contains the part, so no other tag points to it.
                    if (digest !== undefined)
                        await deleteManifest(repository, digest);
                }
                catch (error) {
                    left.push(`${tag(leg)} (${(0,errors/* messageOf */.bD)(error)})`);
                }
            });
            const why = `these tags in ${repository} could not be deleted, delete them manually: ${left.toSorted().join(', ')}`;
            return left.length > 0 ? [{ what: 'handoff', why }] : [];
        },
    };
}
const noAnnotations = "handoff: the builder creates Docker manifests, which can't carry a part. Use BuildKit 0.31 or newer, or enable provenance";
/** Worth a retry, since some registries show a new manifest with a delay. */
class NotThere extends Error {
}
function notThereYet(error) {
    return error instanceof NotThere ? { cause: 'the registry does not show it yet' } : (0,docker_transient/* transient */["do"])(error.message);
}
/** Encoded, so that nothing takes its content for a reference. */
function written(part) {
    return { [annotation]: Buffer.from(part).toString('base64') };
}
function partIn(raw) {
    const { annotations } = JSON.parse(raw);
    const text = annotations?.[annotation];
    return text === undefined ? undefined : Buffer.from(text, 'base64').toString();
}

;// CONCATENATED MODULE: ./build/src/fan-out/open-handoff.js
/** Opens the hand-off that the input `handoff` names. */



/**
 * @param repository first repository of the plan
 * @throws Error if the artifact service is needed and missing
 */
function openHandoff({ kind, key }, repository, registry) {
    if (kind === 'registry')
        return registryHandoff(registry, repository, key);
    const artifacts = (0,actions_artifacts/* runArtifacts */.r)(registry.env, registry.scratch);
    if (artifacts)
        return artifactHandoff(artifacts, key, registry);
    throw noArtifacts();
}
function noArtifacts() {
    return new Error('handoff: this runner has no artifact service. Set handoff to "registry" in every leg and in the merge step');
}


/***/ }),

/***/ 16745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ formatPart),
/* harmony export */   x: () => (/* binding */ parsePart)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56706);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39460);
/** The result of a leg, as JSON for the merge job. */




/** Increase this whenever an older release would misread the new format. */
const partVersion = 1;
function formatPart(part) {
    return JSON.stringify({ partVersion, ...part });
}
/** @throws Error that names the wrong field, or says that another release of the action wrote the part */
function parsePart(text) {
    const { partVersion: version, ...fields } = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(anyVersion, text, 'part', remedy);
    (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .expectVersion */ .eu)(version, partVersion, 'part');
    return (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseValue */ .$x)(partFields, fields, 'part', remedy);
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

/***/ 95085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isCall)
/* harmony export */ });
/** Whether the Dockerfile is asked for something rather than built; nothing is exported then. */
function isCall({ call }) {
    return call !== 'build';
}


/***/ }),

/***/ 45072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ cacheOutcome),
/* harmony export */   m: () => (/* binding */ cacheFailures)
/* harmony export */ });
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


/***/ }),

/***/ 44914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ degradationsOf),
/* harmony export */   k: () => (/* binding */ platformBuild)
/* harmony export */ });
/* harmony import */ var _cache_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45072);

/** All that was requested and is missing. */
function degradationsOf({ built, cache, progress }) {
    const { temporaryTag: tag, degradations = [] } = built;
    const tagged = `a registry takes no push by digest, so the tag ${tag ?? ''} was used and stays there; delete it by hand`;
    return [
        ...cache.degradations,
        ...(0,_cache_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheFailures */ .m)(progress),
        ...degradations,
        ...(tag === undefined ? [] : [{ what: 'push', why: tagged }]),
    ];
}
/** @param count of the platforms that were built; the steps of a single one name none */
function platformBuild({ builder, progress }, platform, count) {
    const seconds = progress.steps.length > 0 ? progress.seconds(count > 1 ? platform : undefined) : undefined;
    return { emulated: builder.emulated.has(platform), seconds };
}


/***/ }),

/***/ 52082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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

// EXTERNAL MODULE: ./build/src/plan/plan-json.js
var plan_json = __webpack_require__(26449);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __webpack_require__(56706);
;// CONCATENATED MODULE: ./build/src/inputs/fan-out.js
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
    const conflicting = decided.filter((name) => read(name) !== '');
    if (conflicting.length === 0)
        return (0,plan_json/* parsePlan */.v)(text);
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
    const kind = (0,inputs_forms/* readWord */.pS)(read, 'handoff', ['artifact', 'registry', 'none']);
    if (kind === 'none') {
        if (plan.legs.length === 1)
            return { plan, handoff: undefined };
        throw new Error(`handoff: none requires a plan with one leg, and this one has ${plan.legs.length}`);
    }
    if (!read('push'))
        throw new Error('push: a leg has to push its image. Set it to true, or to false to build only');
    if (read('immutable-tags'))
        throw new Error('immutable-tags: a leg moves no tag. Set it in the merge step');
    return { plan: planOfLeg(plan, leg), handoff: { kind, key: plan.key, leg: leg.name } };
}
function readHandoffKind(read) {
    return (0,inputs_forms/* readWord */.pS)(read, 'handoff', ['artifact', 'registry']);
}


/***/ }),

/***/ 4168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readPublishInputs),
/* harmony export */   k: () => (/* binding */ readImmutableTags)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10700);
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
    const immutableTags = readImmutableTags(read);
    // In a leg without push, the tags are the business of the merge job.
    if (!pushes && immutableTags.length > 0 && read('plan') === '') {
        throw new Error('immutable-tags: no tag moves, since push is not true. Set push to true, or leave immutable-tags empty');
    }
    return { immutableTags, smokeTest: command && { command, ...smokeTest } };
}
/** The input `immutable-tags`: patterns. */
function readImmutableTags(read) {
    const words = (0,_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(read, 'immutable-tags');
    if (words.length === 1 && /^true$/i.test(words[0] ?? ''))
        return ['*'];
    if (words.length === 1 && /^false$/i.test(words[0] ?? ''))
        return [];
    // As a pattern it would protect no tag.
    const meant = words.find((word) => isNearlyBoolean(word.toLowerCase()));
    if (meant !== undefined) {
        throw new Error(`immutable-tags: "${meant}" looks like a misspelled boolean. Use true, or patterns with * and ?`);
    }
    const [wrong] = words.filter((word) => !/^[\w.*?-]+$/.test(word));
    if (wrong !== undefined) {
        throw new Error(`immutable-tags: "${wrong}" is not a pattern for tag names. Use true, or patterns with * and ?`);
    }
    return words;
}
/** Whether the word is a boolean of another language, or differs from true or false by one letter or their order. */
function isNearlyBoolean(word) {
    const letters = (text) => Array.from(text).sort().join('');
    const near = (boolean) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word, boolean) <= 1 || letters(word) === letters(boolean);
    return /^(?:yes|no|on|off|y|n)$/.test(word) || ['true', 'false'].some(near);
}
/** A JSON array of strings is a command for images without a shell. Anything else is a script for `/bin/sh`. */
function readSmokeCommand(text) {
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


/***/ }),

/***/ 6917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readRetryPolicy)
/* harmony export */ });
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46704);

/** @throws Error for anything but a number from 0 to 99 */
function readRetryPolicy(read) {
    const text = read('retries');
    if (text === '')
        return _docker_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultRetryPolicy */ .ur;
    if (!/^\d{1,2}$/.test(text))
        throw new Error(`retries: "${text}" is not a number from 0 to 99`);
    return { ..._docker_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultRetryPolicy */ .ur, retries: Number(text) };
}


/***/ }),

/***/ 50041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fG: () => (/* binding */ withPlatforms),
/* harmony export */   fj: () => (/* binding */ join)
/* harmony export */ });
/* unused harmony export contentsOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(94222);
/* harmony import */ var _registry_imagetools_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56009);
/* harmony import */ var _plan_annotations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60895);
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56706);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81408);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60165);
/* harmony import */ var _registry_registry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57786);
/** Joins images into one index without changing their manifests. */









/**
 * Creates the index of all sources in every repository of the plan, without a tag.
 *
 * @throws Error for a platform in two sources, or an image without a platform
 */
async function join(registry, plan, sources) {
    const found = await Promise.all(sources.map((source) => find(registry, source)));
    const { images, ...contents } = contentsOf(found, plan);
    const whole = untouched(found, contents);
    const digests = await Promise.all((0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .repositories */ .bN)(plan).map(async (repository) => {
        await Promise.all(found.map((source) => copy(registry, source, repository)));
        return whole?.digest ?? (await create(registry, repository, contents));
    }));
    const [digest = ''] = digests;
    const differing = digests.find((other) => other !== digest);
    if (differing !== undefined)
        throw new Error(`sources: the index is ${digest} in one repository and ${differing} in another`);
    const stated = sources.flatMap(({ platform }) => platform ?? []);
    const platforms = plan.platforms.length > 0 ? plan.platforms : [...images.keys()];
    return { digest, platforms, stated, manifests: images, notices: found.flatMap(({ notice }) => notice ?? []) };
}
/** Returns the only source if it can be published as it is, without a new index. */
function untouched(found, { manifests, annotations }) {
    const [only, ...others] = found;
    if (!only || others.length > 0 || only.platform !== undefined || Object.keys(annotations).length > 0)
        return undefined;
    return manifests.every((part) => only.manifests.includes(part)) ? only : undefined;
}
async function find(registry, source) {
    const { reference, platform } = source;
    try {
        const { manifest, image } = await (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_7__/* .withRetries */ .L)(registry, `reading ${reference}`, (docker) => (0,_registry_imagetools_js__WEBPACK_IMPORTED_MODULE_2__/* .inspectImage */ .mm)(docker, registry.builder, reference));
        const config = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfig */ .Lq)(image) ? (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalise */ .j7)(image) : undefined;
        const notice = platform !== undefined && config !== undefined && config !== platform
            ? `sources: ${reference} is used as ${platform}, although its config says ${config}`
            : undefined;
        return { ...source, digest: manifest.digest, manifests: withPlatforms(manifest, platform, config), notice };
    }
    catch (error) {
        const remedy = 'Check that it exists, and that the credentials can read it';
        throw (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .withContext */ .eQ)('sources', (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .withContext */ .eQ)(reference, error), remedy);
    }
}
/**
 * Returns the descriptors of a source for the index.
 *
 * @param stated platform that the user stated
 * @param fromConfig platform in the config of a single manifest
 */
function withPlatforms(manifest, stated, fromConfig) {
    const { mediaType, digest, size } = manifest;
    const parts = manifest.manifests ?? [
        { mediaType, digest, size, ...(fromConfig && { platform: fieldsOf(fromConfig) }) },
    ];
    if (stated === undefined)
        return parts;
    const images = parts.filter((part) => !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_6__/* .isAttestation */ .H3)(part));
    if (images.length !== 1)
        throw new Error(`${stated} is stated for it, but it contains ${images.length} images`);
    return parts.map((part) => ((0,_image_index_js__WEBPACK_IMPORTED_MODULE_6__/* .isAttestation */ .H3)(part) ? part : { ...part, platform: fieldsOf(stated) }));
}
/**
 * Returns images in the order of the plan, or else of the sources, followed by their attestations.
 *
 * @throws Error for sources that can't be in one index
 */
function contentsOf(found, plan) {
    const images = found.flatMap(({ reference, manifests }) => manifests
        .filter((part) => !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_6__/* .isAttestation */ .H3)(part))
        .map((part) => ({ reference, part, platform: platformOf(reference, part) })));
    for (const [at, { platform, reference, part }] of images.entries()) {
        const earlier = images.slice(0, at);
        const same = earlier.find((other) => other.platform === platform);
        if (same)
            throw new Error(`sources: ${platform} is in ${same.reference} and in ${reference}. Remove one of them`);
        const twin = earlier.find((other) => other.part.digest === part.digest);
        if (twin) {
            throw new Error(`sources: ${part.digest} is used for ${twin.platform} and for ${platform}, but buildx can't join one manifest ` +
                'for two platforms. Push it again with a different label');
        }
    }
    const place = ({ platform }) => plan.platforms.indexOf(platform);
    const sorted = images.toSorted((one, other) => place(one) - place(other));
    const manifests = [
        ...sorted.map(({ part, platform }) => annotated(part, platform, plan)),
        ...found.flatMap(({ manifests }) => manifests.filter(_image_index_js__WEBPACK_IMPORTED_MODULE_6__/* .isAttestation */ .H3)),
    ];
    const annotations = indexAnnotations(plan);
    const isDocker = manifests.every(_registry_imagetools_js__WEBPACK_IMPORTED_MODULE_2__/* .isDockerType */ .$F);
    if (isDocker && Object.keys(annotations).length > 0) {
        throw new Error('annotations: a Docker manifest list has no annotations. Build the sources with oci-mediatypes=true, or remove the annotations');
    }
    return { manifests, annotations, images: new Map(sorted.map(({ platform, part }) => [platform, part.digest])) };
}
function platformOf(reference, { platform, mediaType, digest }) {
    if (_image_index_js__WEBPACK_IMPORTED_MODULE_6__/* .indexTypes */ .gp.has(mediaType))
        throw new Error(`sources: ${reference} contains another index (${digest}). Use that one`);
    if (platform && platform.os !== 'unknown')
        return (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalise */ .j7)(platform);
    throw new Error(`sources: ${reference} (${digest}) has no platform. State it, as in linux/arm64=${reference}`);
}
function indexAnnotations({ annotations }) {
    return Object.fromEntries(annotations.filter((annotation) => (0,_plan_annotations_js__WEBPACK_IMPORTED_MODULE_3__/* .isAt */ .ii)(annotation, 'index')).map(({ key, value }) => [key, value]));
}
function annotated(part, platform, plan) {
    const more = plan.annotations
        .filter((annotation) => (0,_plan_annotations_js__WEBPACK_IMPORTED_MODULE_3__/* .isAt */ .ii)(annotation, 'manifest-descriptor', `manifest-descriptor[${platform}]`))
        .map(({ key, value }) => [key, value]);
    return more.length === 0 ? part : { ...part, annotations: { ...part.annotations, ...Object.fromEntries(more) } };
}
function fieldsOf(platform) {
    const [os = '', architecture = '', variant] = platform.split('/');
    return { os, architecture, ...(variant !== undefined && { variant }) };
}
/** Copies a source to a repository that does not have it. */
async function copy(registry, { repositories: present, digest }, target) {
    if (present.includes(target))
        return;
    const source = `${present[0] ?? ''}@${digest}`;
    // Without a time limit: an interrupted blob starts over, so a large one might never arrive within a limit.
    const unlimited = { ...registry, retryPolicy: { ...registry.retryPolicy, attemptTimeout: undefined } };
    const copied = await (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_7__/* .withRetries */ .L)(unlimited, `copying ${source} to ${target}`, (docker) => (0,_registry_imagetools_js__WEBPACK_IMPORTED_MODULE_2__/* .copyImage */ .L1)(docker, registry.builder, source, target, resultFile(registry)));
    if (copied !== digest)
        throw new Error(`sources: ${source} became ${copied} in ${target}: a registry or proxy changed it`);
}
function create(registry, repository, contents) {
    return (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_7__/* .withRetries */ .L)(registry, `joining in ${repository}`, (docker) => (0,_registry_imagetools_js__WEBPACK_IMPORTED_MODULE_2__/* .createIndex */ .zi)(docker, registry.builder, repository, contents, resultFile(registry)));
}
function resultFile({ scratch }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, `joined-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
}


/***/ }),

/***/ 96751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LM: () => (/* binding */ buildLog),
/* harmony export */   wC: () => (/* binding */ progressModes)
/* harmony export */ });
/* unused harmony export groupTitle */
/* harmony import */ var _image_event_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88600);

const progressModes = ['auto', 'plain', 'quiet'];
function buildLog(mode, sink) {
    switch (mode) {
        case 'auto':
            return new GroupedLog(sink);
        case 'plain':
            return {
                accept: (event) => {
                    for (const line of event ? (0,_image_event_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(event) : [])
                        sink.info(line);
                },
                say: sink.info,
                end: () => undefined,
            };
        case 'quiet':
            return { accept: () => undefined, say: sink.info, end: () => undefined };
    }
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
        const next = this.open && this.givesWay(this.open, now) ? this.firstWaiting() : undefined;
        if (next)
            this.show(next, now);
    }
    say(lines) {
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

/***/ 41762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kY: () => (/* binding */ failureText),
  c9: () => (/* binding */ followBuild),
  Sy: () => (/* binding */ logDegradations)
});

// EXTERNAL MODULE: ./build/src/image/progress.js + 1 modules
var image_progress = __webpack_require__(16172);
// EXTERNAL MODULE: ./build/src/report/build-log.js
var build_log = __webpack_require__(96751);
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

/***/ 72620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z8: () => (/* binding */ report),
  uV: () => (/* binding */ reportBuilder),
  p2: () => (/* binding */ reportBuilt),
  wu: () => (/* binding */ reportDegradations),
  xV: () => (/* binding */ reportFailure),
  jc: () => (/* binding */ reportMerged)
});

// EXTERNAL MODULE: ./build/src/image/cache-outcome.js
var cache_outcome = __webpack_require__(45072);
// EXTERNAL MODULE: ./build/src/image/failure.js + 2 modules
var image_failure = __webpack_require__(41647);
// EXTERNAL MODULE: ./build/src/image/build-inputs.js
var build_inputs = __webpack_require__(95085);
// EXTERNAL MODULE: ./build/src/image/result.js
var image_result = __webpack_require__(44914);
// EXTERNAL MODULE: ./build/src/docker/process.js
var process = __webpack_require__(61959);
// EXTERNAL MODULE: ./build/src/plan/plan.js + 1 modules
var plan_plan = __webpack_require__(81408);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __webpack_require__(39460);
// EXTERNAL MODULE: ./build/src/docker/csv.js
var csv = __webpack_require__(18854);
;// CONCATENATED MODULE: ./build/src/report/table.js
const columns = [
    ['platform', ({ platform }) => platform],
    ['digest', ({ digest = '' }) => digest],
    ['manifest', ({ size }) => (size === undefined ? '' : `${size} B`)],
    ['how', ({ emulated }) => (emulated === undefined ? '' : emulated ? 'emulated' : 'native')],
    ['seconds', ({ seconds }) => seconds?.toFixed(1) ?? ''],
];
/** As text for the log, in columns. */
function textTable(rows) {
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


function summaryMarkdown({ destinations, image, tags, rows, cache, degradations }) {
    const { outputs } = destinations;
    return paragraphs([
        `### ${title(destinations, image)}`,
        ...(tags.length > 0 ? [`Tags: ${codes(tags)}`] : []),
        ...(outputs.length > 0 ? [`Outputs: ${codes(outputs.map(csv/* formatEntry */.WL))}`] : []),
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
var follow_build = __webpack_require__(41762);
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
    runtime.output('cache', JSON.stringify((0,cache_outcome/* cacheOutcome */.D)(cache, progress)));
    runtime.output('imageid', built.imageId ?? '');
    runtime.output('metadata', built.metadata);
    reportDegradations(runtime, (0,image_result/* degradationsOf */.D)(result));
}
/** @param earlier those that other jobs have shown already */
function reportDegradations(runtime, degradations, earlier = []) {
    (0,follow_build/* logDegradations */.Sy)(runtime, degradations);
    runtime.output('degraded', JSON.stringify([...earlier, ...degradations]));
}
/** @param published undefined where nothing was pushed */
async function report(runtime, { plan, build, summary, handoff }, result, published) {
    const { output, info } = runtime;
    const digest = published?.digest ?? result.built.digest;
    const image = published && reportPublished(runtime, plan, published);
    if (!published)
        output('digest', digest ?? '');
    if ((0,build_inputs/* isCall */.n)(build))
        return;
    const rows = rowsOf(plan, result, published);
    for (const line of textTable(rows))
        info(line);
    if (digest === undefined)
        runtime.notice(`digest: it is empty, since ${noImage}`);
    else
        info(`digest: ${digest}`);
    if (!summary)
        return;
    const cache = (0,cache_outcome/* cacheOutcome */.D)(result.cache, result.progress);
    const tags = tagsOf(plan, handoff ? { ...build, push: false } : build, result.built);
    await runtime.summary(summaryMarkdown({ destinations: build, image, tags, rows, cache, degradations: (0,image_result/* degradationsOf */.D)(result) }));
}
/** A merged image; what is known of its platforms comes from the jobs that built them. */
async function reportMerged(runtime, { plan, summary }, published, parts) {
    const image = reportPublished(runtime, plan, published);
    const degradations = parts.flatMap((part) => part.degradations);
    const built = new Map(parts.flatMap(({ platforms }) => platforms.map((made) => [made.platform, made])));
    const rows = published.platforms.map((made) => {
        const { emulated, seconds } = built.get(made.platform) ?? {};
        return { ...made, emulated, seconds };
    });
    for (const line of textTable(rows))
        runtime.info(line);
    runtime.info(`digest: ${published.digest}`);
    if (!summary)
        return;
    const destinations = { push: true, load: false, outputs: [] };
    const tags = plan.tags.map(reference/* formatTagReference */.jU);
    await runtime.summary(summaryMarkdown({ destinations, image, tags, rows, cache: undefined, degradations }));
}
/** The outputs of what stands in the registries; the image's reference. */
function reportPublished({ output }, plan, published) {
    const image = `${(0,plan_plan/* repositories */.bN)(plan)[0] ?? ''}@${published.digest}`;
    output('digest', published.digest);
    output('image', image);
    output('digests', JSON.stringify(digestsOf(published)));
    output('manifest', published.manifest);
    return image;
}
async function reportFailure(runtime, error) {
    const message = error instanceof process/* Cancelled */.cJ ? 'cancelled' : error instanceof Error ? error.message : String(error);
    const failure = error instanceof image_failure/* BuildFailure */.$w ? error : undefined;
    const excerpt = failure ? (0,follow_build/* failureText */.kY)(failure) : '';
    if (excerpt !== '')
        runtime.info(excerpt);
    runtime.fail(message, failure?.location);
    // The input may be what is wrong, so it is not read as a boolean here.
    if (/^false$/i.test(runtime.input('summary')))
        return;
    await runtime.summary(failureMarkdown(message, excerpt));
}
const noImage = 'no image was exported; push, load or outputs of type oci, docker or image give one';
/** Of what the registry holds; else of what was asked for, or of the builder's own platform. */
function rowsOf(plan, result, published) {
    const [own] = result.builder.platforms;
    const asked = plan.platforms.length > 0 ? plan.platforms : own === undefined ? [] : [own];
    const made = published?.platforms ?? asked.map((platform) => ({ platform }));
    return made.map((row) => ({ ...row, ...(0,image_result/* platformBuild */.k)(result, row.platform, made.length) }));
}
function tagsOf(plan, { push, load }, { loaded }) {
    const tags = plan.tags.map(reference/* formatTagReference */.jU);
    return [...new Set([...(push ? tags : []), ...(load ? (loaded ?? tags) : [])])];
}
function digestsOf({ platforms }) {
    return Object.fromEntries(platforms.map(({ platform, digest }) => [platform, digest]));
}


/***/ })

};

export const id = 86;
export const ids = [86];
export const modules = {

/***/ 90233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ay: () => (/* binding */ timed),
/* harmony export */   jh: () => (/* binding */ measured),
/* harmony export */   qN: () => (/* binding */ formatPhases)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98153);
/* harmony import */ var _signs_of_life_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45272);
/** The phases of a step and their durations. */


const tickMs = 1000;
/** Like `measured`, for a phase that may be silent: logs now and then that it still runs. */
async function timed(log, name, work) {
    const signs = new _signs_of_life_js__WEBPACK_IMPORTED_MODULE_0__/* .SignsOfLife */ .W(performance.now());
    const tick = setInterval(() => {
        const running = signs.due(performance.now());
        if (running !== undefined)
            log.info(`${name}: still running after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(running)}`);
    }, tickMs);
    try {
        return await measured(log, name, work);
    }
    finally {
        clearInterval(tick);
    }
}
/** Records how long a phase took, however it ended, and logs it with debug logging. */
async function measured({ debug, phases }, name, work) {
    const started = performance.now();
    const phase = { name, seconds: 0 };
    phases.push(phase);
    try {
        return await work;
    }
    finally {
        phase.seconds = (performance.now() - started) / 1000;
        debug(`${name}: ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationSince */ .t)(started)}`);
    }
}
function formatPhases(phases) {
    return phases.map(formatPhase).join(', ');
}
function formatPhase({ name, seconds, parts = [] }) {
    return `${name} ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(seconds * 1000)}${parts.length > 0 ? ` (${formatPhases(parts)})` : ''}`;
}


/***/ }),

/***/ 39487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ removeLoneScratch),
/* harmony export */   ZU: () => (/* binding */ removeScratch),
/* harmony export */   lP: () => (/* binding */ makeScratch),
/* harmony export */   nU: () => (/* binding */ ownScratch)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/** A private folder for this step, which post removes. */




const key = 'scratch';
/** Creates the folder after saving its path to the state. */
async function makeScratch({ state }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(process.env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `manifold-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    state.write(key, path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true, mode: 0o700 });
    return path;
}
/** Returns the folder that main created, if any. For post. */
function ownScratch({ state }) {
    return state.read(key) || undefined;
}
/** States that only say how to remove what others name. */
const hints = ['docker-env', 'buildx'];
/**
 * Removes the folder at the end of main if it is all that post would remove. Post then ends without loading the bundle.
 *
 * @param saved names in the state
 */
async function removeLoneScratch(runtime, saved) {
    if (saved.some((name) => ![key, ...hints].includes(name)))
        return;
    try {
        await removeScratch(runtime);
        runtime.state.write(key, '');
    }
    catch {
        // Post tries again, and says why it fails.
    }
}
async function removeScratch(runtime) {
    const path = ownScratch(runtime);
    if (path)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
}


/***/ }),

/***/ 45272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ SignsOfLife)
/* harmony export */ });
/** When to say that something still runs: after half a minute, then after twice as long each time. */
const firstMs = 30_000;
class SignsOfLife {
    since;
    next = firstMs;
    /** @param now milliseconds of any clock */
    constructor(now) {
        this.since = now;
    }
    /** Something else was logged. */
    heard(now) {
        this.since = now;
        this.next = firstMs;
    }
    /** Returns the milliseconds since then if a sign is due, and counts it as given. */
    due(now) {
        const silent = now - this.since;
        if (silent < this.next)
            return undefined;
        this.next *= 2;
        return silent;
    }
}


/***/ }),

/***/ 10412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ registryTable),
/* harmony export */   Ap: () => (/* binding */ containsTable),
/* harmony export */   QU: () => (/* binding */ writeBuildkitdConfig),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   el: () => (/* binding */ withoutUrlCredentials)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3292);
/** The buildkitd.toml of the builder: the user's, with the settings of `registries`. */



/**
 * Merges both. Returns undefined if there is neither.
 *
 * @param certificate returns the path of a PEM file
 * @throws Error that names both places of a conflict
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
                `${key} in [registry."${host}"]. Remove one of them`);
        }
        return [host, { ...before, ...table }];
    });
    return { ...config?.table, registry: { ...own, ...Object.fromEntries(merged) } };
}
/** The settings of a registry for BuildKit. */
function registryTable({ host, http, insecure, ca, cert, mirrors }, certificate) {
    return {
        ...(http !== undefined && { http }),
        ...(insecure !== undefined && { insecure }),
        ...(ca !== undefined && { ca: [certificate(host, 'ca')] }),
        ...(cert !== undefined && { keypair: [{ cert: certificate(host, 'cert'), key: certificate(host, 'key') }] }),
        ...(mirrors.length > 0 && { mirrors: [...mirrors] }),
    };
}
/** Whether a configuration has all settings of `wanted`. The certificates are not compared: buildx changes their paths. */
function containsTable(config, wanted) {
    return Object.entries(wanted).every(([key, value]) => {
        if (key === 'ca' || key === 'keypair')
            return true;
        const own = config[key];
        return isTable(value)
            ? isTable(own) && containsTable(own, value)
            : own !== undefined && toText(own) === toText(value);
    });
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
function tableOf(value) {
    return (value ?? {});
}
function toText(value) {
    return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? Number(inner) : inner));
}
/** Removes credentials in URLs and values with secret-like names, for the debug log. */
function withoutSecrets(toml) {
    return withoutUrlCredentials(toml).replace(/^([ \t]*\S*(?:password|secret|token|auth)\S*\s*=).*$/gim, '$1 "***"');
}
/** Up to the last `@` of the authority, since a password may contain one. */
function withoutUrlCredentials(text) {
    return text.replace(/\/\/[^/\s"']+@/g, '//***@');
}
/** Writes the file and its certificates with private permissions. Returns its path, or undefined without settings. */
async function writeBuildkitdConfig(config, registries, scratch) {
    const folder = (host) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'registries', host.replace(/[^\w.-]/g, '_'));
    const table = mergeConfig(config, registries, (host, name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder(host), `${name}.pem`));
    if (!table)
        return undefined;
    for (const { host, ca, cert, key } of registries) {
        const pems = Object.entries({ ca, cert, key }).flatMap(([name, pem]) => (pem === undefined ? [] : [{ name, pem }]));
        if (pems.length === 0)
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder(host), { recursive: true, mode: 0o700 });
        await Promise.all(pems.map(({ name, pem }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder(host), `${name}.pem`), pem, { mode: 0o600 })));
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'buildkitd.toml');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, (0,smol_toml__WEBPACK_IMPORTED_MODULE_2__/* .stringify */ .As)(table, { numbersAsFloat: true }), { mode: 0o600 });
    return path;
}


/***/ }),

/***/ 60165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ platformKey),
/* harmony export */   cd: () => (/* binding */ checkImage),
/* harmony export */   tj: () => (/* binding */ platformOf),
/* harmony export */   vC: () => (/* binding */ platformFields)
/* harmony export */ });
/* harmony import */ var _registry_oci_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43004);
/* harmony import */ var _registry_remote_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46611);
/* harmony import */ var _plan_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56706);
/** Verification: what an image in a registry must hold (OCI image specification). */



/**
 * The platforms of an image: each expected one exactly once, its config of the same platform, and nothing else but
 * attestations that point to one of them.
 *
 * @throws Error that lists everything wrong
 */
function checkImage({ images, attestations }, { platforms, stated = [] }) {
    const found = images.map((image) => ({ ...image, fields: platformFields(image) }));
    const problems = [
        ...(images.length === 0 ? ['it contains no image'] : []),
        ...platformProblems(found, platforms),
        ...found.flatMap((image) => imageProblems(image, stated)),
        ...attestations
            .filter((attestation) => !images.some(({ descriptor }) => descriptor.digest === (0,_registry_remote_image_js__WEBPACK_IMPORTED_MODULE_1__/* .attestationSubject */ .dX)(attestation)))
            .map(({ digest }) => `the attestation ${digest} belongs to none of its images`),
    ];
    if (problems.length > 0)
        throw new Error(problems.join('; '));
    return found.flatMap(({ descriptor: { digest }, manifest, fields }) => {
        if (!fields)
            return [];
        const size = manifest && [manifest.config, ...manifest.layers].reduce((bytes, blob) => bytes + blob.size, 0);
        return [{ platform: (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalize */ .S8)(fields), digest, ...(size !== undefined && { size }) }];
    });
}
/** Platform in the index, or in the config of a single manifest. */
function platformFields({ descriptor, config }) {
    if (descriptor.platform)
        return descriptor.platform.os === 'unknown' ? undefined : descriptor.platform;
    const { os, architecture, variant } = config ?? {};
    if (!os || !architecture)
        return undefined;
    return {
        os,
        architecture,
        ...(variant && { variant }),
        ...(config?.['os.version'] && { 'os.version': config['os.version'] }),
        ...(config?.['os.features'] && { 'os.features': config['os.features'] }),
    };
}
/** The platform in a config. */
function platformOf({ os, architecture, variant } = {}) {
    return os && architecture ? (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalize */ .S8)({ os, architecture, variant }) : undefined;
}
/** Images are distinct when any of these fields differs. */
function platformKey(fields) {
    return [(0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalize */ .S8)(fields), fields['os.version'] ?? '', (fields['os.features'] ?? []).toSorted().join()]
        .join(' ')
        .trim();
}
function platformProblems(found, expected) {
    const known = found.flatMap(({ fields }) => fields ?? []);
    const keys = known.map(platformKey);
    const present = [...new Set(known.map(_plan_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalize */ .S8))];
    return [
        ...expected.filter((platform) => !present.includes(platform)).map((platform) => `${platform} is missing`),
        ...[...new Set(keys)]
            .map((key) => ({ key, count: keys.filter((other) => other === key).length }))
            .filter(({ count }) => count > 1)
            .map(({ key, count }) => `${key} is there ${count} times`),
        ...present
            .filter((platform) => expected.length > 0 && !expected.includes(platform))
            .map((platform) => `${platform} was not requested`),
    ];
}
function imageProblems({ descriptor, config, fields }, stated) {
    const { digest, mediaType } = descriptor;
    if ((0,_registry_oci_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndexType */ .$U)(mediaType))
        return [`${digest} is an index inside the index, which engines do not support`];
    if (!fields)
        return [`${digest} has no platform`];
    const platform = (0,_plan_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalize */ .S8)(fields);
    if (stated.includes(platform))
        return [];
    const built = platformOf(config);
    if (built === undefined)
        return [`${platform} has no config with a platform`];
    return built === platform ? [] : [`the image for ${platform} is for ${built} according to its config`];
}


/***/ }),

/***/ 93106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ng: () => (/* binding */ connect),
  mk: () => (/* binding */ publish),
  u0: () => (/* binding */ rollBackPending)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/actions/phases.js
var phases = __webpack_require__(90233);
// EXTERNAL MODULE: ./build/src/registry/registry-error.js
var registry_error = __webpack_require__(95613);
// EXTERNAL MODULE: ./build/src/registry/settle.js
var settle = __webpack_require__(39974);
// EXTERNAL MODULE: ./build/src/publish/guard.js
var guard = __webpack_require__(80976);
// EXTERNAL MODULE: ./build/src/publish/release-state.js
var release_state = __webpack_require__(86020);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var plan_reference = __webpack_require__(39460);
// EXTERNAL MODULE: ./build/src/registry/remove-tag.js
var remove_tag = __webpack_require__(42388);
// EXTERNAL MODULE: ./build/src/actions/cancellation.js
var cancellation = __webpack_require__(22426);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
;// CONCATENATED MODULE: ./build/src/publish/tags.js
/** Tags of several repositories, read and moved. */




async function readTags(client, tags) {
    const read = async (reference) => {
        const found = await client.repository(reference.repository).resolve(reference.tag);
        return [reference, found?.digest];
    };
    return new Map(await (0,settle/* settleAll */.j)(tags.map(read)));
}
/** How often all tags are moved again because another run moved them at the same time. */
const rounds = 5;
/**
 * How long a request that moves a tag may go on after a cancellation (ms). A registry may carry out a request that was
 * given up, and do so after the roll-back has looked at the tag.
 */
const graceAfterCancellation = 2000;
/**
 * Points all tags at their images.
 *
 * Two runs that publish the same tags at once must not end with some tags each. Both move the tags of a repository in the
 * same order: the first one, then the others. Whoever moved any tag last finds, when it reads the first tag of each
 * repository afterwards, that the other run came in between, and moves all tags again. Reading them also finds a registry
 * that accepts a tag and does not store it.
 *
 * A guarded tag that another run has created is left alone. No registry moves a tag on a condition, so between reading and
 * writing there is the time of one request in which two runs may both find it free; then the later one keeps it, and the
 * other fails. A tag that moves only forward is read at the same times, before and after it moves.
 *
 * @param now where `watchedTags` point
 * @returns the tags that stay where they are
 * @throws Error when a tag could not be moved; others may have been
 */
async function moveTags(client, move, now) {
    const { images, before, guarded, forwardOnly } = move;
    let current = now;
    const { log, signal, retryPolicy } = client.retrying;
    for (let round = 1;; round++) {
        const at = (tags) => new Map(tags.map((tag) => [tag, current.get(tag)]));
        checkFree(at(guarded), images);
        const kept = await move.kept(at(forwardOnly));
        const moving = [...images.keys()].filter((tag) => !kept.some(({ reference }) => reference === tag));
        await (0,settle/* settleAll */.j)(byRepository(moving).map((tags) => moveInOrder(client, images, tags)));
        const firsts = byRepository(moving).flatMap(([first]) => first ?? []);
        const watched = new Set([...firsts, ...forwardOnly.filter((tag) => moving.includes(tag))]);
        const overtaken = findOvertaken(images, before, await readTags(client, [...watched]));
        if (!overtaken)
            return kept;
        if (round === rounds)
            throw new Error(`${overtaken}; this happened ${rounds} times`);
        log(`${overtaken}; moving all tags again (${round + 1} of ${rounds})`);
        await (0,retry/* pause */.v7)('moving tags', (0,retry/* waitBefore */.fI)(round, { cause: '' }, retryPolicy), signal);
        current = await readTags(client, watchedTags(move));
    }
}
/** Tags that are read right before they move. */
function watchedTags({ guarded, forwardOnly, }) {
    return [...new Set([...guarded, ...forwardOnly])];
}
function checkFree(guarded, images) {
    for (const [reference, found] of guarded) {
        if (found === undefined || found === digestOf(images, reference))
            continue;
        throw new Error(`${(0,plan_reference/* formatTagReference */.jU)(reference)} is protected by immutable-tags, and another run has just moved it to ${found}`);
    }
}
function digestOf(images, reference) {
    return images.get(reference)?.descriptor.digest;
}
async function moveInOrder(client, images, tags) {
    const { signal } = client.retrying;
    const finishing = client.with({ signal: delayed(signal, graceAfterCancellation) });
    const put = async (reference) => {
        if (signal.aborted)
            throw new cancellation/* Cancelled */.c('moving tags');
        const image = images.get(reference);
        if (image)
            await putTag(finishing.repository(reference.repository), reference.tag, image);
    };
    const [first, ...others] = tags;
    if (first !== undefined)
        await put(first);
    await (0,settle/* settleAll */.j)(others.map(put));
}
/** Aborted later than the other, by `wait` ms. */
function delayed(signal, wait) {
    const controller = new AbortController();
    const abortLater = () => {
        setTimeout(() => {
            controller.abort(signal.reason);
        }, wait).unref();
    };
    if (signal.aborted)
        abortLater();
    else
        signal.addEventListener('abort', abortLater, { once: true });
    return controller.signal;
}
/**
 * Points a tag at a manifest. The registry decides whether that failed: those with immutable tags (ECR, Harbor) refuse one
 * that already points there, and an answer may get lost when all is done.
 */
async function putTag(repository, tag, image) {
    try {
        await repository.put(tag, image);
    }
    catch (error) {
        const found = await repository.resolve(tag).catch(() => undefined);
        if (found?.digest !== image.descriptor.digest)
            throw error;
    }
}
/** Says which tag points elsewhere after all have moved. */
function findOvertaken(images, before, after) {
    const [other] = [...after].filter(([reference, found]) => found !== digestOf(images, reference));
    if (!other)
        return undefined;
    const [reference, found = 'nothing'] = other;
    const tag = (0,plan_reference/* formatTagReference */.jU)(reference);
    return found === (before.get(reference) ?? 'nothing')
        ? `the registry accepted ${tag} but still shows it at ${found}`
        : `${tag} was moved to ${found} by another run`;
}
/** The tags of each repository, in the order in which every run moves them. */
function byRepository(references) {
    const groups = Object.values(Object.groupBy(references, ({ repository }) => repository));
    return groups.map((tags = []) => tags.toSorted((one, other) => (one.tag < other.tag ? -1 : 1)));
}

;// CONCATENATED MODULE: ./build/src/publish/roll-back.js
/** Rolls back the tags of a release that could not be finished. */





/**
 * Points every tag that points to its new digest to what it pointed to before, and deletes those that are new. A tag that
 * points to something else was never moved, or another run moved it since: it stays.
 */
async function rollBack(client, release) {
    const restored = new Set();
    const deleted = new Set();
    const failed = new Map();
    const restore = async ({ reference: { repository: name, tag }, from: previous, to: digest }) => {
        const repository = client.repository(name);
        const reference = `${name}:${tag}`;
        if (previous === digest)
            return;
        const found = (await repository.resolve(tag))?.digest;
        if (found === undefined || (found !== digest && !(0,remove_tag/* isBeingRemoved */.A)(repository, tag, found)))
            return;
        if (previous === undefined) {
            await (0,remove_tag/* removeTag */.b)(repository, tag);
            deleted.add(reference);
            return;
        }
        const image = await repository.get(previous);
        if (!image)
            throw new Error(`${previous} is no longer there`);
        await putTag(repository, tag, image);
        restored.add(`${reference} (${previous})`);
    };
    // Twice, since a request of a step that was killed may arrive after the first look.
    for (let pass = 1; pass <= 2; pass++) {
        const left = release.filter(({ reference }) => !failed.has(reference));
        await (0,settle/* settleAll */.j)(left.map((move) => restore(move).catch((error) => {
            const { reference, from } = move;
            const what = from === undefined ? 'new, and not deleted' : `was at ${from}`;
            failed.set(reference, `${(0,plan_reference/* formatTagReference */.jU)(reference)} (${what}: ${(0,errors/* messageOf */.bD)(error)})`);
        })));
    }
    return {
        restored: [...restored].toSorted(),
        deleted: [...deleted].toSorted(),
        failed: [...failed.values()].toSorted(),
    };
}
/** One line that says what points where. */
function describeRollBack({ restored, deleted, failed }) {
    const parts = [
        ...(restored.length > 0 ? [`Rolled back: ${restored.join(', ')}`] : []),
        ...(deleted.length > 0 ? [`Deleted new tags: ${deleted.join(', ')}`] : []),
        ...(failed.length > 0 ? [`NOT rolled back, check manually: ${failed.join(', ')}`] : []),
    ];
    return parts.length > 0 ? parts.join('. ') : 'No tag was moved';
}

// EXTERNAL MODULE: ./build/src/publish/verify.js
var verify = __webpack_require__(25672);
;// CONCATENATED MODULE: ./build/src/publish/publish.js
/** From pushed digests to tags that point to them: the images are verified in every repository, then all tags move, or none. */










/**
 * Verifies the images in every repository of their plans, then points all tags at them. When a tag can't be moved, the others
 * are rolled back, also those of other images. The state keeps what the tags pointed to until `forgetRelease`, so that post
 * can roll back after a kill.
 *
 * @returns the images in the order of the candidates
 * @throws Error that says what points where
 */
async function publish(client, runtime, publication) {
    const { candidates, immutableTags, forwardOnly, beforeTags } = publication;
    const tags = candidates.flatMap(({ plan }) => plan.tags);
    const verifying = (0,phases/* timed */.ay)(runtime, 'verification', (0,settle/* settleAll */.j)(candidates.map(({ plan, image }) => (0,verify/* verify */.M)(client, plan, image))));
    const reading = readTags(client, tags);
    const preparing = reading.then((current) => forwardOnly.prepare(client, current));
    await Promise.allSettled([verifying, reading, preparing]);
    const published = await verifying;
    const images = new Map(published.flatMap(({ plan, remote }) => plan.tags.map((tag) => [tag, remote.raw])));
    const isTagged = candidates.some(({ image }) => image.isTagged);
    const guarded = async (reading) => {
        const current = await (0,verify/* withOutcome */.l)('tags', isTagged, reading);
        (0,guard/* guardImmutableTags */.lH)(immutableTags, movesOf(images, current));
        return current;
    };
    let before = await guarded(reading);
    const isTested = candidates.some(({ test }) => test);
    if (isTested)
        await (0,phases/* timed */.ay)(runtime, 'smoke test', testAll(candidates, published));
    await beforeTags?.(published);
    if (isTested || beforeTags) {
        // It may have taken long, and a roll-back must restore what was there last.
        before = await guarded(readTags(client, tags));
    }
    const moving = release(client, runtime, {
        ...{ images, before },
        guarded: (0,guard/* matchingTags */.rK)(immutableTags, tags),
        forwardOnly: forwardOnly.matching(tags),
        kept: async (current) => {
            const of = ({ plan, remote }) => {
                const own = new Map([...current].filter(([tag]) => plan.tags.includes(tag)));
                return forwardOnly.kept(client, own, remote, plan.created);
            };
            return (await (0,settle/* settleAll */.j)(published.map(of))).flat();
        },
    });
    const kept = await (0,phases/* timed */.ay)(runtime, 'tags', moving);
    return published.map((image) => ({
        ...image,
        kept: kept.filter(({ reference }) => image.plan.tags.includes(reference)),
    }));
}
/** One after the other, so that the log shows them apart. */
async function testAll(candidates, published) {
    for (const [number, image] of published.entries())
        await candidates[number]?.test?.(image);
}
/**
 * Connects to every repository, fetches tokens, and reads the images at tags that move only forward, while the image is
 * built. What fails here shows again later.
 */
function connect(client, plans, forwardOnly) {
    const end = new AbortController();
    const signal = AbortSignal.any([client.retrying.signal, end.signal]);
    // Publishing waits for this, and tries again by itself.
    const once = client.with({ signal, retryPolicy: { ...client.retrying.retryPolicy, retries: 0 } });
    const attempts = Promise.allSettled([
        ...[...new Set(plans.flatMap(({ images }) => images))].map((name) => openConnections(once.repository(name), plans)),
        readTags(once, forwardOnly.matching(plans.flatMap(({ tags }) => tags))).then((current) => forwardOnly.prepare(once, current)),
    ]);
    return {
        ready: attempts.then(() => undefined),
        [Symbol.dispose]: () => {
            end.abort();
        },
    };
}
/** Opens as many connections as publishing will use at once, when it reads tags and manifests. */
async function openConnections(repository, plans) {
    const here = plans.filter(({ images }) => images.includes(repository.name));
    const own = here.flatMap(({ tags }) => tags).filter((reference) => reference.repository === repository.name);
    const read = (number) => repository.resolve(own[number % own.length]?.tag ?? 'latest');
    // Alone, since it gets the token for all.
    await read(0);
    const count = own.length + here.flatMap(({ platforms }) => platforms).length;
    await (0,settle/* settleAll */.j)(Array.from({ length: count }, (_, number) => read(number)));
}
async function release(client, state, move) {
    if (movesOf(move.images, move.before).every(({ from, to }) => from === to))
        return [];
    const current = await readTags(client, watchedTags(move));
    // Another run may have moved some since they were first read, and a roll-back must not move them back.
    const before = new Map([...move.before, ...current]);
    const pending = movesOf(move.images, before);
    (0,release_state/* recordRelease */.ty)(state, pending);
    try {
        return await moveTags(client, { ...move, before }, current);
    }
    catch (error) {
        // A registry may still carry out a request that was given up.
        await (0,promises_.setTimeout)(client.retrying.retryPolicy.firstWait);
        // Also in a cancelled step: the runner gives it some seconds, and post goes on after that.
        const outcome = await rollBack(client.with({ signal: new AbortController().signal }), pending);
        // Post tries once more.
        if (outcome.failed.length === 0)
            (0,release_state/* forgetRelease */.$L)(state);
        throw (0,errors/* withContext */.eQ)('tags', error, [describeRollBack(outcome), ...moveRemedy(error)].join('. '));
    }
}
function movesOf(images, before) {
    return [...images].map(([reference, { descriptor }]) => ({
        ...{ reference, from: before.get(reference), to: descriptor.digest },
    }));
}
function moveRemedy(error) {
    if (!(error instanceof registry_error/* RegistryError */.gl) || ![401, 403].includes(error.status))
        return [];
    return ['Use an account that may move this tag, and check the rules for tags in the registry'];
}
/** Rolls back what a step left that was killed; what post reports. */
async function rollBackPending(client, pending) {
    return `the step ended while its tags moved. ${describeRollBack(await rollBack(client, pending))}`;
}


/***/ }),

/***/ 86020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ forgetRelease),
/* harmony export */   J4: () => (/* binding */ pendingRelease),
/* harmony export */   ty: () => (/* binding */ recordRelease)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39460);
/** State that main leaves for post while tags move. */



const release = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ reference: (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(_plan_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTagReference */ .XN), from: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), to: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }));
const name = 'release';
/** Call before the first tag moves. */
function recordRelease({ state }, moves) {
    state.write(name, JSON.stringify(moves.map((move) => ({ ...move, reference: (0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTagReference */ .jU)(move.reference) }))));
}
/** Forgets the former digests, so that nothing is rolled back. The last action of a successful step. */
function forgetRelease({ state }) {
    state.write(name, '');
}
/** Returns the release of an interrupted step, or undefined if the step finished or moved no tag. */
function pendingRelease({ state }) {
    const text = state.read(name);
    return text === '' ? undefined : (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(release, text, 'saved state');
}


/***/ }),

/***/ 25672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ verify),
/* harmony export */   l: () => (/* binding */ withOutcome)
/* harmony export */ });
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94222);
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46704);
/* harmony import */ var _registry_copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97412);
/* harmony import */ var _registry_hub_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5522);
/* harmony import */ var _registry_remote_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46611);
/* harmony import */ var _registry_settle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39974);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60165);
/** Verification of a pushed image in every repository, with copies for those that lack it. */







/**
 * Verifies the image in every repository of the plan, after it has been copied to those that lack it.
 *
 * @throws Error that lists everything wrong in a repository
 */
async function verify(client, plan, image) {
    const { digest, pushedTo = plan.images, platforms = plan.platforms, stated = [], isTagged } = image;
    const verifyAt = (name, known = []) => {
        const verifying = verifyIn(client, name, { digest, platforms, stated, known });
        return withOutcome(`verification: ${name}@${digest}`, isTagged, verifying);
    };
    const pushed = pushedTo.map((name) => ({ name, verifying: verifyAt(name, image.known) }));
    const copied = plan.images
        .filter((name) => !pushedTo.includes(name))
        .map(async (name) => {
        const source = pushed.find((other) => (0,_registry_hub_js__WEBPACK_IMPORTED_MODULE_2__/* .registryOf */ .Fv)(other.name) === (0,_registry_hub_js__WEBPACK_IMPORTED_MODULE_2__/* .registryOf */ .Fv)(name));
        if (!source)
            throw new Error(`${name}@${digest}: no repository of its registry has the image`);
        const copying = copy(client, { from: source.name, to: name, digest });
        const [{ remote }] = await (0,_registry_settle_js__WEBPACK_IMPORTED_MODULE_5__/* .settleAll */ .j)([
            source.verifying,
            withOutcome(`push: ${name}@${digest}`, isTagged, copying),
        ]);
        return verifyAt(name, remote.images);
    });
    const [verified] = await (0,_registry_settle_js__WEBPACK_IMPORTED_MODULE_5__/* .settleAll */ .j)([...pushed.map(({ verifying }) => verifying), ...copied]);
    if (!verified)
        throw new Error('tags: there is no repository to publish to');
    return { ...verified, plan, digest, kept: [] };
}
async function verifyIn(client, name, expected) {
    const { digest, known } = expected;
    const read = () => (0,_registry_remote_image_js__WEBPACK_IMPORTED_MODULE_3__/* .readImage */ .AM)(client.repository(name), digest, { known });
    const remote = await whenShown(client, `reading ${name}@${digest}`, read);
    return { platforms: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_4__/* .checkImage */ .cd)(remote, expected), remote };
}
function copy(client, { from, to, digest }) {
    const copying = () => (0,_registry_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .copyImage */ .L)(client.repository(from), client.repository(to), digest);
    return whenShown(client, `copying ${from}@${digest}`, copying);
}
/** Tries again while the registry does not show the image. */
function whenShown({ retrying }, what, work) {
    const classify = (error) => error instanceof _registry_remote_image_js__WEBPACK_IMPORTED_MODULE_3__/* .NotFound */ .Mk ? { cause: 'the registry does not show it yet' } : undefined;
    return (0,_docker_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(what, work, { ...retrying, classify });
}
/** Adds to a failure before the tags are moved where they point. */
async function withOutcome(what, isTagged, work) {
    try {
        return await work;
    }
    catch (error) {
        throw (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .withContext */ .eQ)(what, error, isTagged ? 'Its tags have moved already' : 'No tag was moved');
    }
}


/***/ }),

/***/ 6990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eW: () => (/* binding */ currentCredentials),
  x7: () => (/* binding */ keylessLogins),
  bg: () => (/* binding */ openAccess),
  Rk: () => (/* binding */ registryClient),
  hz: () => (/* binding */ savedDockerEnv)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __webpack_require__(98476);
// EXTERNAL MODULE: ./build/src/docker/process.js
var process = __webpack_require__(61959);
// EXTERNAL MODULE: ./build/src/registry/client.js + 1 modules
var client = __webpack_require__(17567);
// EXTERNAL MODULE: ./build/src/registry/hub.js
var hub = __webpack_require__(5522);
// EXTERNAL MODULE: ./build/src/registry/id-token-request.js
var id_token_request = __webpack_require__(94668);
// EXTERNAL MODULE: ./build/src/registry/keyless/credential-helper.js
var credential_helper = __webpack_require__(35852);
// EXTERNAL MODULE: ./build/src/registry/keyless/keyless-logins.js
var keyless_logins = __webpack_require__(25969);
// EXTERNAL MODULE: ./build/src/registry/step-config.js
var step_config = __webpack_require__(85702);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/duration.js
var duration = __webpack_require__(98153);
// EXTERNAL MODULE: ./build/src/actions/cancellation.js
var cancellation = __webpack_require__(22426);
// EXTERNAL MODULE: ./build/src/docker/runner-config.js
var runner_config = __webpack_require__(83669);
;// CONCATENATED MODULE: ./build/src/registry/stored-credentials.js
/** The runner's own credentials: DOCKER_AUTH_CONFIG, then the Docker config and its helpers, like docker. */






const helperTimeLimit = 30_000;
/**
 * @param registry `host[:port]`; Docker Hub is `docker.io`
 * @returns undefined if the runner has none
 * @throws Error for an unreadable config, and for a helper that hangs or whose response is invalid; quotes neither
 */
async function storedCredentials(env, registry, helpers) {
    const fromEnv = env['DOCKER_AUTH_CONFIG'];
    const entry = fromEnv ? entryIn((0,json/* parseJson */.qF)(runner_config/* dockerConfig */.p1, fromEnv, 'DOCKER_AUTH_CONFIG'), registry) : undefined;
    if (entry)
        return entry;
    const config = (0,runner_config/* readRunnerConfig */.xw)(env);
    const key = (0,hub/* configKey */.ur)(registry);
    const helper = config.credHelpers?.[key] ?? config.credsStore;
    const helped = helper ? await askHelper(helpers, helper, key) : undefined;
    return helped ?? entryIn(config, registry);
}
/** `docker login` stores a host. Others store a URL, with or without the API path. */
function entryIn({ auths = {} }, registry) {
    for (const [key, entry] of Object.entries(auths)) {
        const host = key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
        if ((0,hub/* hubName */.p5)(host) === registry) {
            const credentials = credentialsIn(entry);
            if (credentials)
                return credentials;
        }
    }
    return undefined;
}
function credentialsIn({ auth, username, password, identitytoken }) {
    if (identitytoken)
        return { identityToken: identitytoken };
    if (username && password)
        return { username, password };
    const [, user, secret] = /^([^:]+):(.+)$/s.exec(Buffer.from(auth ?? '', 'base64').toString()) ?? [];
    return user !== undefined && secret !== undefined ? { username: user, password: secret } : undefined;
}
const answerSchema = dist/* object */.Ikc({ Username: dist/* string */.YjP(), Secret: dist/* string */.YjP() });
/** The protocol of docker-credential-helpers: address on stdin, JSON on stdout, failure for an unknown address. */
async function askHelper({ exec, signal, timeLimit = helperTimeLimit }, helper, key) {
    const program = `docker-credential-${helper}`;
    const limit = AbortSignal.timeout(timeLimit);
    const { exitCode, stdout } = await exec([program, 'get'], {
        input: key,
        signal: AbortSignal.any([signal, limit]),
    }).catch((error) => {
        if (signal.aborted || !(error instanceof cancellation/* Cancelled */.c))
            throw error;
        const remedy = 'Fix or remove this helper of the Docker config, or set username and password';
        throw new Error(`${program}: no response within ${(0,duration/* formatDuration */.a)(timeLimit)}. ${remedy}`, { cause: error });
    });
    if (exitCode !== 0)
        return undefined;
    const { Username: username, Secret: password } = (0,json/* parseJson */.qF)(answerSchema, stdout, program);
    return username === '<token>' ? { identityToken: password } : { username, password };
}

// EXTERNAL MODULE: ./build/src/registry/transport.js + 1 modules
var transport = __webpack_require__(98108);
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
/** Access to registries: for docker through a private config folder, for this process through a client. */













/** Returns docker commands with the credentials of the inputs, or the runner's own without any. */
async function openAccess(docker, inputs, { scratch, env, runtime: { state }, logins }) {
    const { credentials, identities } = inputs;
    const tokens = tokenEnv(inputs);
    if (credentials.length === 0 && identities.length === 0)
        return { docker: (0,cli/* withEnv */.Eh)(docker, tokens), [Symbol.asyncDispose]: () => Promise.resolve() };
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'docker-'));
    const helped = identities.map(({ registry }) => registry);
    const config = await (0,step_config/* makeStepConfig */.Z)(folder, env, { auths: credentials, helped });
    const helper = identities.length > 0 ? await (0,credential_helper/* startCredentialHelper */.C)(folder, logins, env) : undefined;
    // Without DOCKER_AUTH_CONFIG, which contains passwords and is not needed by post.
    const { DOCKER_CONFIG = '', BUILDX_CONFIG = '' } = config.env;
    state.write(envState, JSON.stringify({ DOCKER_CONFIG, BUILDX_CONFIG }));
    return {
        docker: (0,cli/* withEnv */.Eh)(docker, { ...config.env, ...helper?.env, ...tokens }),
        [Symbol.asyncDispose]: async () => {
            helper?.stop();
            await config.forget();
        },
    };
}
/**
 * buildx fetches tokens for BuildKit, with the authorities of the system alone. BuildKit has the settings of the registry,
 * and applies them to its token server too.
 */
function tokenEnv({ registries, configured }) {
    const isPrivate = [...registries, ...configured].some(({ ca, insecure }) => ca !== undefined || insecure === true);
    return isPrivate ? { BUILDKIT_NO_CLIENT_TOKEN: 'true' } : {};
}
/**
 * Loaded only when needed, since few steps have such a log-in. A function of its own, since the compiler does not rewrite the
 * path beside `using`.
 */
const loadProviders = () => __webpack_require__.e(/* import() */ 428).then(__webpack_require__.bind(__webpack_require__, 91428));
/** Returns the log-ins of the inputs that need no password. */
function keylessLogins(inputs, { runtime, env, ...retrying }) {
    const { secret } = runtime;
    const exchange = async (identity, signal) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const providers = await loadProviders();
            const { registry } = identity;
            const idToken = (audience) => (0,id_token_request/* requestIdToken */.g)(runtime.idToken, audience, { ...retrying, signal });
            const own = __addDisposableResource(env_1, new transport/* Transport */.oK(registry, connectionsOf(inputs)(registry))
            // The certificates of a registry do not count for the services of its provider.
            , false);
            // The certificates of a registry do not count for the services of its provider.
            const services = __addDisposableResource(env_1, new transport/* Transport */.oK(registry, {}), false);
            return await providers.exchange(identity, { services, own, env, idToken, secret, signal });
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    };
    return new keyless_logins/* KeylessLogins */.b(inputs.identities, { exchange, secret, retrying });
}
/** How long a program may take to use credentials that can't be renewed. */
const longUse = 5 * 60_000;
/** Returns the credentials of the inputs for a program that reads them from a file. */
async function currentCredentials({ credentials, identities }, logins) {
    const fetched = identities.map(async ({ registry }) => {
        const found = await logins.credentials(registry, longUse);
        return found ? [{ ...found, registry }] : [];
    });
    return [...credentials, ...(await Promise.all(fetched)).flat()];
}
/** Returns a client with the settings and credentials of the inputs, and else those of the runner. */
function registryClient(inputs, env, retrying, logins) {
    const ofInputs = (host) => inputs.credentials.find(({ registry }) => registry === host);
    return new client/* RegistryClient */.b({
        accessOf: connectionsOf(inputs),
        credentialsOf: async (host, signal) => ofInputs(host) ?? (await logins.credentials(host)) ?? storedCredentials(env, host, { exec: process/* exec */.m0, signal }),
        retrying,
    });
}
function connectionsOf({ configured, registries }) {
    return (host) => [...configured, ...registries].filter((settings) => (0,hub/* hubName */.p5)(settings.host) === host).reduce(override, {});
}
function override(access, { http, insecure, ca, cert, key }) {
    const given = Object.entries({ http, insecure, ca, cert, key }).filter(([, value]) => value !== undefined);
    return { ...access, ...Object.fromEntries(given) };
}
const envState = 'docker-env';
/** Returns the environment in which post finds what main created. */
function savedDockerEnv({ state }) {
    return (0,json/* parseJson */.qF)(json/* strings */.P$, state.read(envState) || '{}', 'saved state');
}


/***/ }),

/***/ 17567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ LoginRefused),
  b: () => (/* binding */ RegistryClient)
});

// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __webpack_require__(39460);
// EXTERNAL MODULE: ./build/src/registry/authorizer.js + 1 modules
var authorizer = __webpack_require__(18581);
// EXTERNAL MODULE: ./build/src/registry/hub.js
var hub = __webpack_require__(5522);
// EXTERNAL MODULE: ./build/src/registry/registry-error.js
var registry_error = __webpack_require__(95613);
// EXTERNAL MODULE: ./build/src/registry/repository.js + 1 modules
var repository = __webpack_require__(56434);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
// EXTERNAL MODULE: ./build/src/docker/diagnosis.js + 1 modules
var diagnosis = __webpack_require__(86380);
// EXTERNAL MODULE: ./build/src/registry/transport.js + 1 modules
var registry_transport = __webpack_require__(98108);
;// CONCATENATED MODULE: ./build/src/registry/requests.js
/** Requests to one repository: with credentials, expected statuses, and retries. */




class Requests {
    name;
    path;
    #host;
    #retrying;
    constructor(host, retrying, { name, path }) {
        this.#host = host;
        this.#retrying = retrying;
        this.name = name;
        this.path = path;
    }
    isBeside(other) {
        return other.#host === this.#host;
    }
    /** A request whose response is in its status and headers. */
    done(what, call) {
        return this.retry(what, (signal) => this.answer(what, call, signal));
    }
    /** Without its body: a response that is not read keeps its connection. */
    async answer(what, call, signal) {
        const response = await this.send(what, call, signal);
        (0,registry_transport/* discard */.vf)(response);
        return response;
    }
    retry(what, attempt, changes = {}) {
        const { retryPolicy } = this.#retrying;
        return (0,retry/* retry */.L5)(what, attempt, { ...this.#retrying, retryPolicy: { ...retryPolicy, ...changes } });
    }
    /** Sends a request with credentials, and again if the registry requires others. */
    async send(what, call, signal) {
        const { transport, authorizer } = this.#host;
        const { method, at, actions, expect, from, body, follows } = call;
        const url = at instanceof URL ? at : new URL(`/v2/${this.path}/${at}`, transport.origin);
        const scopes = [scopeOf(this.path, actions), ...(from === undefined ? [] : [scopeOf(from, 'pull')])];
        const scope = scopes.join(' ');
        // An upload location may be on another host, with its own credentials in the URL.
        const own = url.origin === transport.origin.origin;
        for (let tries = 0;; tries++) {
            const authorization = own ? await authorizer.header(scope, signal) : undefined;
            const headers = { ...call.headers, ...(authorization && { authorization }) };
            const response = await transport.send({
                method,
                url,
                headers,
                signal,
                follows,
                ...(body !== undefined && { body }),
            });
            if (expect.includes(response.status))
                return response;
            // A redirect may lead to a server that must not get the registry's credentials by asking for them.
            const asks = response.status === 401 && own && response.url.origin === transport.origin.origin && tries < 2;
            if (!asks || !authorizer.learn(response, scope, authorization))
                throw await (0,registry_error/* registryError */.eo)(response, what);
            (0,registry_transport/* discard */.vf)(response);
            // What has been read of a stream can't be sent again; the token that was refused is not used again.
            if ((0,registry_transport/* isStream */.rL)(body))
                throw new diagnosis/* TransientError */.N_(`${what}: HTTP 401`, { cause: 'the token ran out' });
        }
    }
}
function scopeOf(path, actions) {
    return `repository:${path}:${actions}`;
}

;// CONCATENATED MODULE: ./build/src/registry/client.js
/** A client for the registries of a step. Connections and tokens are kept per host. */







/** The registry rejected the credentials. */
class LoginRefused extends Error {
    constructor(cause) {
        super(cause.message, { cause });
        this.name = 'LoginRefused';
    }
}
class RegistryClient {
    /** For operations with several requests. */
    retrying;
    #options;
    #hosts;
    constructor(options, hosts = new Map()) {
        this.#options = options;
        this.#hosts = hosts;
        this.retrying = options.retrying;
    }
    /** A client with the same connections and tokens. */
    with(changes) {
        return new RegistryClient({ ...this.#options, retrying: { ...this.retrying, ...changes } }, this.#hosts);
    }
    /** Closes the connections. */
    [Symbol.dispose]() {
        for (const { transport } of this.#hosts.values())
            transport[Symbol.dispose]();
    }
    /** @param name repository as in references. Without a host it is on Docker Hub */
    repository(name) {
        const [, path] = (0,reference/* splitHost */.Ve)(name);
        const registry = (0,hub/* registryOf */.Fv)(name);
        const isOfficial = registry === 'docker.io' && !path.includes('/');
        const names = { name, path: isOfficial ? `library/${path}` : path };
        return new repository/* Repository */.L(new Requests(this.#host(registry), this.retrying, names));
    }
    /**
     * Checks the credentials for a registry, like `docker login`. A registry without authentication accepts any.
     *
     * @throws LoginRefused, TransientError without a response, or Error if there is no registry
     */
    async login(registry, signal) {
        const { transport, authorizer } = this.#host(registry);
        const url = new URL('/v2/', transport.origin);
        const response = await transport.send({ method: 'GET', url, signal });
        if (response.status === 200) {
            (0,registry_transport/* discard */.vf)(response);
            return;
        }
        if (response.status !== 401 || !authorizer.learn(response, '', undefined)) {
            const error = await (0,registry_error/* registryError */.eo)(response, url.href);
            throw error instanceof registry_error/* RegistryError */.gl ? new Error(`${registry} is not a registry: ${error.message}`) : error;
        }
        (0,registry_transport/* discard */.vf)(response);
        try {
            const authorization = await authorizer.header('', signal);
            // A token server that returned a token has accepted the password.
            if (!authorization?.startsWith('Basic '))
                return;
            const second = await transport.send({ method: 'GET', url, headers: { authorization }, signal });
            if (second.status >= 400)
                throw await (0,registry_error/* registryError */.eo)(second, url.href);
            (0,registry_transport/* discard */.vf)(second);
        }
        catch (error) {
            throw error instanceof registry_error/* RegistryError */.gl ? new LoginRefused(error) : error;
        }
    }
    #host(registry) {
        const known = this.#hosts.get(registry);
        if (known)
            return known;
        const { accessOf, credentialsOf } = this.#options;
        const transport = new registry_transport/* Transport */.oK(registry, accessOf(registry));
        const host = { transport, authorizer: new authorizer/* Authorizer */.S(transport, (signal) => credentialsOf(registry, signal)) };
        this.#hosts.set(registry, host);
        return host;
    }
}


/***/ }),

/***/ 97412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ copyImage)
/* harmony export */ });
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _oci_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43004);
/* harmony import */ var _remote_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46611);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39974);
/** Copies an image with all its manifests and blobs from one repository to another. Digests do not change. */




/** @throws NotFound for a part that the source does not have */
async function copyImage(from, to, digest) {
    const raw = await from.get(digest);
    if (!raw)
        throw new _remote_image_js__WEBPACK_IMPORTED_MODULE_2__/* .NotFound */ .Mk(`${from.name}@${digest}`);
    const text = raw.bytes.toString();
    const what = `${from.name}@${digest}`;
    if ((0,_oci_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(raw.descriptor.mediaType)) {
        const { manifests } = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(_oci_js__WEBPACK_IMPORTED_MODULE_1__/* .indexSchema */ .me, text, what);
        await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .settleAll */ .j)(manifests.map((part) => copyImage(from, to, part.digest)));
    }
    else {
        await copyBlobs(from, to, raw);
    }
    // Last, since a registry refuses a manifest whose parts are not there.
    await to.put(digest, raw);
}
async function copyBlobs(from, to, raw) {
    const what = `${from.name}@${raw.descriptor.digest}`;
    const { config, layers } = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(_oci_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestSchema */ .rc, raw.bytes.toString(), what);
    const blobs = new Map([config, ...layers].filter(isInRegistry).map((blob) => [blob.digest, blob]));
    await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .settleAll */ .j)([...blobs.values()].map((blob) => to.blobs.copy(from.blobs, blob)));
}
/** Layers of Windows base images may only exist at Microsoft, according to their descriptors. */
function isInRegistry({ urls }) {
    return !Array.isArray(urls) || urls.length === 0;
}


/***/ }),

/***/ 94668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* harmony import */ var _actions_id_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1744);
/* harmony import */ var _actions_time_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84978);
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46704);
/** ID tokens of the job for the services that trust it, with retries. */



/** The runner's client has a limit for each of its requests, and can't be cancelled. */
const limit = 120_000;
/** @throws Error with the remedy, Cancelled by the signal */
function requestIdToken(idToken, audience, retrying) {
    const what = 'ID token';
    const request = (signal) => (0,_actions_time_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .withTimeLimit */ .B)(what, limit, signal, () => idToken(audience));
    return (0,_docker_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L5)(what, request, { ...retrying, classify });
}
/** The runner's client has the status in its text only. */
function classify({ message }) {
    return message === _actions_id_token_js__WEBPACK_IMPORTED_MODULE_0__/* .noIdToken */ .o5 || /Error Code : 4\d\d/.test(message) ? undefined : { cause: 'no token' };
}


/***/ }),

/***/ 35852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ startCredentialHelper),
/* harmony export */   M: () => (/* binding */ helperName)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94222);
/* harmony import */ var _hub_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5522);
/**
 * A credential helper (https://github.com/docker/docker-credential-helpers) for docker and buildx, which get the
 * credentials from this process. buildx runs it again during a build, unlike the file, which it reads once.
 */





/** In the Docker config. */
const helperName = 'manifold';
/** buildx keeps credentials for 4 minutes and 50 seconds (moby/buildkit, session/auth/authprovider). */
const use = 300_000;
const longestAddress = 4096;
/**
 * @param folder a private folder
 * @throws Error if the path of the folder is too long for a socket
 */
async function startCredentialHelper(folder, logins, env) {
    const bin = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'bin');
    const [socket, client, command] = [
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'ask'),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(bin, 'ask.cjs'),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(bin, `docker-credential-${helperName}`),
    ];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(bin);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(client, clientCode(socket));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(command, `#!/bin/sh\nexec ${quoted(process.execPath)} ${quoted(client)} "$@"\n`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(command, 0o700);
    const open = new Set();
    // Half-open, since the client ends its side after the address.
    const server = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.createServer)({ allowHalfOpen: true }, (connection) => {
        open.add(connection);
        connection.on('close', () => open.delete(connection));
        // It may end before it has the answer, such as after a cancelled build.
        connection.on('error', () => connection.destroy());
        void answer(connection, logins);
    });
    const { promise, resolve, reject } = Promise.withResolvers();
    server.on('error', (cause) => {
        reject(new Error(`no socket in ${folder}: ${cause.message}. Set RUNNER_TEMP to a shorter path`, { cause }));
    });
    server.listen(socket, () => {
        resolve(undefined);
    });
    await promise;
    server.unref();
    return {
        env: { PATH: [bin, env['PATH']].filter(Boolean).join(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter) },
        stop: () => {
            server.close();
            for (const connection of open)
                connection.destroy();
        },
    };
}
async function answer(connection, logins) {
    try {
        let address = '';
        for await (const chunk of connection) {
            address += chunk.toString();
            if (address.length > longestAddress)
                throw new Error('the address is too long');
        }
        const host = address
            .trim()
            .replace(/^https?:\/\//, '')
            .replace(/\/.*$/, '');
        const credentials = await logins.credentials((0,_hub_js__WEBPACK_IMPORTED_MODULE_3__/* .hubName */ .p5)(host), use);
        if (!credentials)
            throw new Error('credentials not found in native keychain');
        const { username, password } = credentials;
        connection.end(JSON.stringify({ ServerURL: address.trim(), Username: username, Secret: password }));
    }
    catch (error) {
        connection.end((0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error));
    }
}
/** Passes the address on, and the answer back. Only credentials are JSON; another text is an error. */
function clientCode(socket) {
    return `'use strict'
const socket = require('node:net').connect(${JSON.stringify(socket)})
if (process.argv[2] === 'get') process.stdin.pipe(socket)
else socket.destroy(new Error('not supported'))
let text = ''
socket.on('data', (chunk) => (text += chunk))
socket.on('error', ({ message }) => (text = message))
socket.on('close', () => {
  process.exitCode = text.startsWith('{') ? 0 : 1
  process.stdout.write(text)
})
`;
}
function quoted(path) {
    return `'${path.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 25969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ KeylessError),
/* harmony export */   b: () => (/* binding */ KeylessLogins)
/* harmony export */ });
/* harmony import */ var _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22426);
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94222);
/* harmony import */ var _docker_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46704);
/* harmony import */ var _authorizer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18581);
/** Log-ins with tokens of the job: fetched when first needed, shared, and renewed before they expire. */




/** A provider gave no credentials. The message has the remedy. */
class KeylessError extends Error {
}
/** Milliseconds for which credentials are usable when they are given out. */
const shortestUse = 60_000;
class KeylessLogins {
    #identities;
    #options;
    #held = new Map();
    constructor(identities, options) {
        this.#identities = identities;
        this.#options = options;
    }
    /**
     * @param registry `host[:port]`; Docker Hub is `docker.io`
     * @param use milliseconds for which the credentials must be usable, if the provider gives such
     * @returns undefined if the registry has no such log-in
     * @throws KeylessError, or Cancelled
     */
    async credentials(registry, use = shortestUse) {
        const identity = this.#identities.find((identity) => identity.registry === registry);
        if (!identity)
            return undefined;
        const known = this.#held.get(registry);
        const held = await known?.catch(() => undefined);
        if (held && held.until - performance.now() > use)
            return held;
        // Another caller may have begun to fetch them meanwhile.
        const fetching = this.#held.get(registry);
        if (fetching && fetching !== known)
            return fetching;
        const fetched = this.#fetch(identity);
        this.#held.set(registry, fetched);
        return fetched;
    }
    /** With the signal of the step, since who asks may give up while others wait. */
    async #fetch(identity) {
        const { exchange, secret, retrying } = this.#options;
        const { registry, provider } = identity;
        try {
            const found = await (0,_docker_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L5)(`token for ${registry}`, (signal) => exchange(identity, signal), retrying);
            secret(found.password);
            secret((0,_authorizer_js__WEBPACK_IMPORTED_MODULE_2__/* .basic */ .H)(found.username, found.password));
            return found;
        }
        catch (error) {
            if (error instanceof _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .c)
                throw error;
            throw new KeylessError(`${registry}: login with provider ${provider}: ${(0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, { cause: error });
        }
    }
}


/***/ }),

/***/ 85702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ makeStepConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34667);
/* harmony import */ var _docker_runner_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83669);
/* harmony import */ var _authorizer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18581);
/* harmony import */ var _hub_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5522);
/* harmony import */ var _keyless_credential_helper_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35852);
/** The step's own Docker config folder: the runner's own config plus the credentials of the inputs. */







/**
 * Fills a private folder. Contexts, plugins and everything else in the runner's own folder become links.
 *
 * @throws Error if the runner's own config.json can't be read
 */
async function makeStepConfig(folder, env, { auths, helped }) {
    const own = (0,_docker_runner_config_js__WEBPACK_IMPORTED_MODULE_3__/* .runnerFolder */ .Xs)(env);
    const config = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'config.json');
    const settings = (0,_docker_runner_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunnerConfig */ .xw)(env);
    // Contexts that are created later in the runner's own folder must be found here too.
    const shared = new Set(['contexts', ...(await entries(own)).filter(isShared)]);
    await Promise.all([...shared].map((entry) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, entry), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry))));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(config, JSON.stringify(withEntries(settings, encoded(auths), helped)), { mode: 0o600 });
    return {
        env: {
            DOCKER_CONFIG: folder,
            // Builders belong to the runner, since later steps may use them.
            BUILDX_CONFIG: (0,_docker_runner_config_js__WEBPACK_IMPORTED_MODULE_3__/* .buildxFolder */ .jN)(env),
            ...authEnv(env['DOCKER_AUTH_CONFIG'], { auths, helped }),
        },
        forget: async () => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(config, { force: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'config.json'), config);
        },
    };
}
/** Everything except the credentials, and the seeds from which BuildKit's tokens are derived. */
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
/** A credential helper takes precedence over the file. An empty name makes docker use the file. */
function withEntries(config, auths, helped) {
    const hasHelpers = config.credsStore !== undefined || config.credHelpers !== undefined;
    const fromFile = Object.keys(auths).map((key) => [key, '']);
    const ofStep = helped.map((registry) => [(0,_hub_js__WEBPACK_IMPORTED_MODULE_5__/* .configKey */ .ur)(registry), _keyless_credential_helper_js__WEBPACK_IMPORTED_MODULE_6__/* .helperName */ .M]);
    return {
        ...config,
        auths: { ...config.auths, ...auths },
        ...((hasHelpers || helped.length > 0) && {
            credHelpers: { ...config.credHelpers, ...Object.fromEntries([...fromFile, ...ofStep]) },
        }),
    };
}
/** Credentials in the environment take precedence over those in the file, if a client supports them. */
function authEnv(own, { auths, helped }) {
    if (!own)
        return {};
    const config = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_2__/* .matchJson */ .AP)(_docker_runner_config_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerConfig */ .p1, own);
    if (!config)
        return {};
    const keys = new Set(helped.map(_hub_js__WEBPACK_IMPORTED_MODULE_5__/* .configKey */ .ur));
    const others = Object.entries(config.auths ?? {}).filter(([key]) => !keys.has(key));
    return { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { ...Object.fromEntries(others), ...encoded(auths) } }) };
}
function encoded(auths) {
    return Object.fromEntries(auths.map((auth) => [(0,_hub_js__WEBPACK_IMPORTED_MODULE_5__/* .configKey */ .ur)(auth.registry), { auth: (0,_authorizer_js__WEBPACK_IMPORTED_MODULE_4__/* .basic */ .H)(auth.username, auth.password) }]));
}


/***/ })

};

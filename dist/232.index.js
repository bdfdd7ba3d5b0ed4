export const id = 232;
export const ids = [232];
export const modules = {

/***/ 18232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merge: () => (/* binding */ merge)
});

// EXTERNAL MODULE: ./build/src/actions/cancellation.js
var cancellation = __webpack_require__(22426);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/actions/phases.js
var actions_phases = __webpack_require__(90233);
// EXTERNAL MODULE: ./build/src/actions/runtime.js
var actions_runtime = __webpack_require__(56757);
// EXTERNAL MODULE: ./build/src/actions/scratch.js
var actions_scratch = __webpack_require__(39487);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(46704);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var plan_platform = __webpack_require__(56706);
// EXTERNAL MODULE: ./build/src/registry/remote-image.js
var remote_image = __webpack_require__(46611);
// EXTERNAL MODULE: ./build/src/fan-out/handoff.js
var fan_out_handoff = __webpack_require__(84764);
// EXTERNAL MODULE: ./build/src/fan-out/part.js
var fan_out_part = __webpack_require__(16745);
;// CONCATENATED MODULE: ./build/src/fan-out/collect.js
/** Collects the parts of a plan: one per leg, and no others. */






/**
 * Waits a short time for missing parts.
 *
 * @throws Error that names the legs
 */
async function collectParts(handoff, plan, options) {
    const names = plan.legs.map(({ name }) => name);
    return (0,retry/* retry */.L5)('parts', async () => {
        const parts = await handoff.read(names);
        const missing = names.filter((name) => !parts.has(name));
        if (missing.length > 0)
            throw new fan_out_handoff/* NotThere */.W(missingParts(missing));
        return parts;
    }, {
        ...options,
        classify: (error) => (error instanceof fan_out_handoff/* NotThere */.W ? { cause: 'some parts are missing' } : undefined),
    });
}
function missingParts(legs) {
    return (`plan: there is no part of ${legs.join(', ')}. If that leg failed, re-run it. If it succeeded, give legs and merge the ` +
        'same plan and handoff. If this run is older than three days or has been merged before, re-run all jobs');
}
/**
 * Returns the parts in the order of the legs.
 *
 * @throws Error that names the leg
 */
function checkParts(plan, stored) {
    return plan.legs.map(({ name, platforms }) => {
        const part = (0,errors/* inContext */.Vc)(`plan: leg ${name}`, () => (0,fan_out_part/* parsePart */.x2)(stored.get(name) ?? Buffer.alloc(0)));
        if (part.key !== plan.key || part.leg !== name) {
            throw new Error(`plan: the part of ${name} belongs to ${part.leg} in plan ${part.key}, not to plan ${plan.key}`);
        }
        const images = part.manifests.filter((manifest) => !(0,remote_image/* isAttestation */.H3)(manifest));
        const built = images.map(({ platform }) => (platform ? (0,plan_platform/* normalize */.S8)(platform) : 'an unknown platform'));
        // Without platforms in the plan, the leg built the builder's own platform.
        const expected = platforms.length > 0 ? platforms : part.platforms.map(({ platform }) => platform);
        if (built.toSorted().join() === expected.toSorted().join())
            return part;
        throw new Error(`plan: the part of ${name} has ${built.join(', ') || 'no image'} instead of ${expected.join(', ')}`);
    });
}
/** Returns the pushed images of the legs, which are in every repository of the plan, as the legs have verified them. */
function imagesOfParts(plan, parts) {
    return parts.map(({ digest, manifests }) => ({
        source: { repositories: plan.images, at: digest, platform: undefined },
        digest,
        images: manifests
            .filter((manifest) => !(0,remote_image/* isAttestation */.H3)(manifest))
            .map((descriptor) => ({ descriptor, manifest: undefined, config: descriptor.platform })),
        attestations: manifests.filter(remote_image/* isAttestation */.H3),
    }));
}

// EXTERNAL MODULE: ./build/src/fan-out/open-handoff.js + 2 modules
var open_handoff = __webpack_require__(50638);
// EXTERNAL MODULE: ./build/src/actions/facts.js
var facts = __webpack_require__(26634);
// EXTERNAL MODULE: ./build/src/inputs/forms.js
var inputs_forms = __webpack_require__(10700);
// EXTERNAL MODULE: ./build/src/docker/process.js
var docker_process = __webpack_require__(61959);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var plan_annotations = __webpack_require__(60895);
// EXTERNAL MODULE: ./build/src/plan/legs.js + 1 modules
var legs = __webpack_require__(44992);
// EXTERNAL MODULE: ./build/src/plan/make-plan.js + 2 modules
var make_plan = __webpack_require__(64477);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __webpack_require__(39460);
// EXTERNAL MODULE: ./build/src/publish/forward-only.js
var forward_only = __webpack_require__(96735);
// EXTERNAL MODULE: ./build/src/publish/guard.js
var guard = __webpack_require__(80976);
// EXTERNAL MODULE: ./build/src/inputs/read-docker.js + 3 modules
var read_docker = __webpack_require__(77432);
// EXTERNAL MODULE: ./build/src/inputs/read-fan-out.js + 1 modules
var read_fan_out = __webpack_require__(92842);
// EXTERNAL MODULE: ./build/src/inputs/read-publish.js
var read_publish = __webpack_require__(71141);
// EXTERNAL MODULE: ./build/src/inputs/read-names.js + 2 modules
var read_names = __webpack_require__(89974);
// EXTERNAL MODULE: ./build/src/inputs/read-retries.js
var read_retries = __webpack_require__(47272);
// EXTERNAL MODULE: ./build/src/inputs/read-sign.js
var read_sign = __webpack_require__(8529);
;// CONCATENATED MODULE: ./build/src/inputs/read-sources.js
/** The input `sources`: images in registries to merge. */




/**
 * @param repository repository of digests without one
 * @throws Error that names the line and the remedy
 */
function readSources(read, repository) {
    return (0,inputs_forms/* readList */.LD)(read, 'sources').map((line) => (0,errors/* inContext */.Vc)('sources', () => parseSource(line, repository)));
}
function parseSource(line, repository) {
    const equals = line.indexOf('=');
    const platform = equals < 0 ? undefined : (0,plan_platform/* parsePlatform */.FL)(line.slice(0, equals));
    const text = line.slice(equals + 1).trim();
    if ((0,reference/* isDigest */.Bc)(text))
        return { repositories: [repository], at: text, platform };
    if (text.startsWith('sha256:'))
        throw new Error(`"${text}" is not a digest, which has 64 hexadecimal digits`);
    const [name = '', digest] = text.split('@');
    const parsed = (0,reference/* parseTagReference */.XN)(name);
    const repositories = [parsed.repository];
    if (digest !== undefined) {
        if (!(0,reference/* isDigest */.Bc)(digest))
            throw new Error(`"${text}" has an invalid digest. Use REPOSITORY@sha256:…`);
        return { repositories, at: digest, platform };
    }
    if (name === parsed.repository)
        throw new Error(`"${text}" has neither tag nor digest. Use REPOSITORY:TAG`);
    return { repositories, at: parsed.tag, platform };
}

;// CONCATENATED MODULE: ./build/src/inputs/read-merge-step.js
















/** @throws Error that names the input and the remedy */
async function readMergeInputs(runtime, env) {
    const { input } = runtime;
    const { merges, notices } = readLegs(input) ?? (await readNamedSources(input, env));
    const immutableTags = (0,read_publish/* readPatterns */.ce)(input, 'immutable-tags');
    const forwardOnly = (0,read_publish/* readPatterns */.ce)(input, 'forward-only');
    const patterns = { 'immutable-tags': immutableTags, 'forward-only': forwardOnly };
    return {
        merges,
        notices: [
            ...notices,
            ...(0,guard/* unmatchedPatterns */.xo)(patterns, merges.flatMap(({ merged }) => merged.plan.tags)),
        ],
        access: await (0,read_docker/* readAccessInputs */.g)({ ...runtime, env }),
        immutableTags,
        forwardOnly: new forward_only/* ForwardOnly */._(forwardOnly),
        gate: (0,read_publish/* readGate */.cw)(input),
        sign: await (0,read_sign/* readSignInputs */.n)(runtime, env, true),
        retryPolicy: (0,read_retries/* readRetryPolicy */.h)(input),
        summary: (0,inputs_forms/* readBoolean */.Vf)(input, 'summary', true),
    };
}
function readLegs(read) {
    const plans = (0,read_fan_out/* readBakePlans */.yu)(read);
    const plan = plans ? undefined : (0,read_fan_out/* readFanOutPlan */.Rk)(read);
    if (!plans && !plan)
        return undefined;
    if (read('sources'))
        throw new Error('sources: the plan determines the sources. Remove sources or plan');
    const handoff = (0,read_fan_out/* readHandoffKind */.H8)(read);
    const of = (plan) => ({ kind: 'legs', plan, handoff });
    const merges = plan
        ? [{ merged: of(plan) }]
        : [...(plans ?? [])].map(([target, plan]) => ({ target, merged: of(plan) }));
    return { merges, notices: [] };
}
async function readNamedSources(read, env) {
    const planInputs = (0,read_names/* readPlanInputs */.j)(read);
    const { plan, notices } = await (0,make_plan/* makePlan */.Cs)(planInputs, await (0,facts/* readFacts */.M)(env, (0,make_plan/* checkoutNeed */.LL)(planInputs), docker_process/* runToEnd */.cd));
    (0,legs/* checkFanOut */.mm)(plan);
    const [repository = ''] = plan.images;
    const sources = readSources(read, repository);
    if (sources.length === 0) {
        throw new Error('plan, sources: there is nothing to merge. Set plan to the output of the plan step, which is empty if it contains a secret, or set sources');
    }
    const changing = (0,inputs_forms/* readLines */.Se)(read, 'annotations').find((line) => /^(?:[^=:]*,)?manifest(?:\[[^\]]*\])?[,:]/.test(line));
    if (changing !== undefined) {
        throw new Error(`annotations: "${changing}": manifests are not changed by a merge. Use index instead of manifest`);
    }
    // Annotations of the image become annotations of the index.
    const annotations = plan.annotations.map((annotation) => (0,plan_annotations/* isAt */.ii)(annotation, 'manifest') ? { ...annotation, level: (0,plan_annotations/* parseLevel */.QA)('index') } : annotation);
    const merged = { kind: 'sources', plan: { ...plan, annotations: (0,plan_annotations/* mergeAnnotations */.RF)(annotations) }, sources };
    return { merges: [{ merged }], notices: [...notices, ...(0,reference/* defaultTagNotices */.$4)(plan.tags)] };
}

// EXTERNAL MODULE: ./build/src/registry/copy.js
var copy = __webpack_require__(97412);
// EXTERNAL MODULE: ./build/src/registry/oci.js
var oci = __webpack_require__(43004);
// EXTERNAL MODULE: ./build/src/registry/repository.js + 1 modules
var repository = __webpack_require__(56434);
// EXTERNAL MODULE: ./build/src/registry/settle.js
var settle = __webpack_require__(39974);
// EXTERNAL MODULE: ./build/src/publish/image-index.js
var image_index = __webpack_require__(60165);
;// CONCATENATED MODULE: ./build/src/publish/join.js
/** Joins images to one index, whose manifests stay as they are. */











/** @throws Error that names the source that can't be read */
function findSources(client, sources) {
    return (0,settle/* settleAll */.j)(sources.map((source) => find(client, source)));
}
/**
 * Puts the index of all sources into every repository of the plan, under its digest.
 *
 * @throws Error for a platform that two sources have, or one that nothing states
 */
async function join(client, plan, found) {
    const contents = indexContents(found, plan);
    const whole = await unchanged(client, found, contents);
    const index = whole ?? rawIndex(contents);
    await (0,settle/* settleAll */.j)(plan.images.map(async (name) => {
        await (0,settle/* settleAll */.j)(found.map((source) => provide(client, source, name)));
        if (!whole)
            await client.repository(name).put(index.descriptor.digest, index);
    }));
    const platforms = plan.platforms.length > 0 ? plan.platforms : contents.platforms;
    const stated = found.flatMap(({ source: { platform } }) => platform ?? []);
    const known = found.flatMap(({ images }) => images);
    return { digest: index.descriptor.digest, platforms, stated, known, notices: contents.notices };
}
async function find(client, source) {
    try {
        const [repository = ''] = source.repositories;
        const remote = await (0,remote_image/* readImage */.AM)(client.repository(repository), source.at);
        return { source, digest: remote.raw.descriptor.digest, ...remote };
    }
    catch (error) {
        if (error instanceof cancellation/* Cancelled */.c)
            throw error;
        throw (0,errors/* withContext */.eQ)(`sources: ${nameOf(source)}`, error, 'Check that it exists, and that the credentials can read it');
    }
}
/** For messages. */
function nameOf({ repositories: [repository = ''], at }) {
    return `${repository}${(0,reference/* isDigest */.Bc)(at) ? '@' : ':'}${at}`;
}
/**
 * Images in the order of the plan, or else of the sources; then their attestations.
 *
 * @throws Error for what an index can't hold
 */
function indexContents(found, plan) {
    const images = distinct(found.flatMap(imagesOf));
    const place = ({ fields }) => plan.platforms.indexOf((0,plan_platform/* normalize */.S8)(fields));
    const sorted = images.toSorted((one, other) => place(one) - place(other));
    const attestations = new Map(found.flatMap(({ attestations }) => attestations.map((part) => [part.digest, part])));
    const descriptors = [...sorted.map(({ descriptor }) => descriptor), ...attestations.values()];
    const isDocker = descriptors.every(({ mediaType }) => (0,oci/* isDockerType */.$F)(mediaType));
    const { annotations, notices } = isDocker
        ? (0,plan_annotations/* withoutListAnnotations */.xx)(plan.annotations)
        : { annotations: plan.annotations, notices: [] };
    return {
        manifests: [...sorted.map((image) => described(image, annotations)), ...attestations.values()],
        annotations: keysAndValues(annotations.filter((annotation) => (0,plan_annotations/* isAt */.ii)(annotation, 'index'))),
        platforms: [...new Set(sorted.map(({ fields }) => (0,plan_platform/* normalize */.S8)(fields)))],
        isAnnotated: annotations.some(({ level }) => level === 'index' || level.startsWith('manifest-descriptor')),
        notices: [...found.flatMap(statedNotice), ...notices],
    };
}
function imagesOf({ source, images }) {
    const { platform } = source;
    const reference = nameOf(source);
    if (images.length === 0)
        throw new Error(`sources: ${reference} is an empty index`);
    if (platform !== undefined && images.length > 1) {
        throw new Error(`sources: ${platform} is stated for ${reference}, which contains ${images.length} images`);
    }
    return images.map((image) => ({
        reference,
        descriptor: image.descriptor,
        fields: platform === undefined ? ownFields(reference, image) : { ...(0,plan_platform/* fieldsOf */.Pf)(platform) },
    }));
}
function ownFields(reference, image) {
    const { digest, mediaType } = image.descriptor;
    if ((0,oci/* isIndexType */.$U)(mediaType))
        throw new Error(`sources: ${reference} contains another index (${digest}). Use that one`);
    if (!image.config) {
        const type = image.manifest?.config.mediaType ?? 'unknown';
        throw new Error(`sources: ${reference} is not an image but an artifact with a config of type ${type}`);
    }
    const fields = (0,image_index/* platformFields */.vC)(image);
    if (fields)
        return fields;
    throw new Error(`sources: ${reference} (${digest}) has no platform. State it, as in linux/arm64=${reference}`);
}
/** The same image of two sources counts once. */
function distinct(images) {
    const byKey = new Map();
    for (const image of images) {
        const key = (0,image_index/* platformKey */.Ng)(image.fields);
        const same = byKey.get(key);
        if (same && same.descriptor.digest !== image.descriptor.digest) {
            throw new Error(`sources: ${same.reference} and ${image.reference} both contain ${key}. Remove one of them`);
        }
        byKey.set(key, same ?? image);
    }
    return [...byKey.values()];
}
function described({ descriptor, fields }, annotations) {
    const own = { ...descriptor, platform: fields };
    const added = annotations.filter((annotation) => (0,plan_annotations/* isAt */.ii)(annotation, 'manifest-descriptor', `manifest-descriptor[${(0,plan_platform/* normalize */.S8)(fields)}]`));
    return added.length === 0 ? own : { ...own, annotations: { ...descriptor.annotations, ...keysAndValues(added) } };
}
function statedNotice({ source, images }) {
    const { platform } = source;
    const built = (0,image_index/* platformOf */.tj)(images[0]?.config);
    if (platform === undefined || built === undefined || built === platform)
        return [];
    return [`sources: ${nameOf(source)} is used as ${platform}, although its config says ${built}`];
}
function keysAndValues(annotations) {
    return Object.fromEntries(annotations.map(({ key, value }) => [key, value]));
}
function rawIndex({ manifests, annotations }) {
    const isDocker = manifests.every(({ mediaType }) => (0,oci/* isDockerType */.$F)(mediaType));
    const mediaType = isDocker ? oci/* mediaTypes */.Ib.dockerList : oci/* mediaTypes */.Ib.index;
    const hasAnnotations = Object.keys(annotations).length > 0;
    return (0,repository/* rawManifest */.Y)(mediaType, { schemaVersion: 2, mediaType, manifests, ...(hasAnnotations && { annotations }) });
}
/** One source to which nothing is added stays as it is. */
async function unchanged(client, [only, ...others], { isAnnotated }) {
    if (!only || others.length > 0 || only.source.platform !== undefined || isAnnotated)
        return undefined;
    return client.repository(only.source.repositories[0] ?? '').get(only.digest);
}
async function provide(client, { source, digest }, target) {
    if (source.repositories.includes(target))
        return;
    await (0,copy/* copyImage */.L)(client.repository(source.repositories[0] ?? ''), client.repository(target), digest);
}

// EXTERNAL MODULE: ./build/src/publish/gate.js
var publish_gate = __webpack_require__(5942);
// EXTERNAL MODULE: ./build/src/publish/publish.js + 2 modules
var publish = __webpack_require__(93106);
// EXTERNAL MODULE: ./build/src/publish/release-state.js
var release_state = __webpack_require__(86020);
// EXTERNAL MODULE: ./build/src/registry/access.js + 1 modules
var registry_access = __webpack_require__(6990);
// EXTERNAL MODULE: ./build/src/registry/credentials.js
var registry_credentials = __webpack_require__(51331);
// EXTERNAL MODULE: ./build/src/report/diagnostics.js
var diagnostics = __webpack_require__(56596);
// EXTERNAL MODULE: ./build/src/report/report-plan.js + 1 modules
var report_plan = __webpack_require__(45846);
// EXTERNAL MODULE: ./build/src/report/markdown.js
var markdown = __webpack_require__(70075);
// EXTERNAL MODULE: ./build/src/report/report.js + 2 modules
var report = __webpack_require__(15831);
// EXTERNAL MODULE: ./build/src/report/report-bake.js
var report_bake = __webpack_require__(40004);
// EXTERNAL MODULE: ./build/src/report/summary.js + 1 modules
var report_summary = __webpack_require__(14473);
;// CONCATENATED MODULE: ./build/src/report/report-merged.js
/** Reports merged images. Details of their platforms come from the parts. */





async function reportMerged(runtime, summary, images) {
    const { phases, output, info } = runtime;
    for (const { published } of images)
        await (0,report/* declareTags */.gF)(runtime, published);
    const targets = images.flatMap(({ target, published }) => target === undefined ? [] : [[target, published]]);
    if (targets.length > 0) {
        const outputs = targets.map(([target, published]) => [target, (0,report_bake/* targetOutput */.zX)(published)]);
        output('targets', JSON.stringify(Object.fromEntries(outputs)));
    }
    const [only, ...others] = images;
    if (only && others.length === 0) {
        (0,report/* reportPublished */.tn)(runtime, only.published);
        await (0,report/* present */.Eb)(runtime, only.published.digest, summary, { ...contentOfParts(only), phases });
        return;
    }
    (0,report/* reportReleased */.sx)(runtime, images.map(({ published }) => published));
    const summaries = images.flatMap((image) => {
        const { target = '', published } = image;
        const content = contentOfParts(image);
        (0,report_bake/* logTarget */.wj)(info, target, content, published.digest);
        return [`## ${(0,markdown/* codeSpan */.S)(target)}`, (0,report_summary/* summaryMarkdown */.eH)(content)];
    });
    const time = `time: ${(0,actions_phases/* formatPhases */.qN)(phases)}`;
    info(time);
    if (summary)
        await runtime.summary([...summaries, time, ''].join('\n\n'));
}
function contentOfParts({ published, parts }) {
    const degradations = parts.flatMap((part) => part.degradations);
    const built = new Map(parts.flatMap(({ platforms }) => platforms.map((made) => [made.platform, made])));
    const rows = published.platforms.map((made) => {
        const { size = made.size, emulated, seconds, hits } = built.get(made.platform) ?? {};
        return { ...made, size, emulated, seconds, hits };
    });
    const steps = {
        records: parts.flatMap(({ platforms, steps: { records } }) => 
        // A step of the whole build belongs to the platform, if there is only one.
        platforms.length === 1 ? records.map((record) => ({ platform: platforms[0]?.platform, ...record })) : records),
        omitted: parts.reduce((sum, part) => sum + part.steps.omitted, 0),
    };
    return {
        ...{ destinations: { load: false, outputs: [] }, image: (0,report/* imageOf */.dT)(published), attested: (0,report/* isAttested */.dg)(published), rows },
        cache: undefined,
        tags: (0,report/* movedTags */.lG)(published),
        kept: published.kept,
        verifications: published.signatures?.commands ?? [],
        degradations,
        steps,
        phases: [],
        advice: [],
    };
}

// EXTERNAL MODULE: ./build/src/sign/publish-signed.js
var publish_signed = __webpack_require__(58777);
;// CONCATENATED MODULE: ./build/src/merge.js
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
/** The merge step: joins the images of several jobs into one and publishes it. */





















async function run(runtime, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { env } = process;
        (0,diagnostics/* logVersions */.AT)({ runtime, env });
        const inputs = await readMergeInputs(runtime, env);
        const { merges, retryPolicy, immutableTags, forwardOnly, gate, sign, summary } = inputs;
        const plans = merges.map(({ merged }) => merged.plan);
        (0,report_plan/* reportPlans */.Z)(runtime, plans, inputs.notices);
        for (const plan of plans)
            (0,make_plan/* checkTagged */.HA)(plan);
        const scratch = await (0,actions_scratch/* makeScratch */.lP)(runtime);
        const { access } = inputs;
        const retrying = { retryPolicy, log: runtime.info, signal };
        const logins = (0,registry_access/* keylessLogins */.x7)(access, { runtime, env, ...retrying });
        const client = __addDisposableResource(env_1, (0,registry_access/* registryClient */.Rk)(access, env, retrying, logins), false);
        await (0,registry_credentials/* checkCredentials */.v)(client, [...access.credentials, ...access.identities]);
        // While the parts are collected.
        const connection = __addDisposableResource(env_1, (0,publish/* connect */.Ng)(client, plans, forwardOnly), false);
        const collecting = () => (0,settle/* settleAll */.j)(merges.map(({ target, merged }) => (0,errors/* forTarget */.Xx)(target, collect({ client, env, scratch }, merged))));
        const collected = await (0,actions_runtime/* inGroup */.HB)(runtime, 'parts', () => (0,actions_phases/* timed */.ay)(runtime, 'parts', collecting()));
        const joining = collected.map(async ({ plan, images }) => ({ plan, image: await join(client, plan, images) }));
        const candidates = await (0,actions_phases/* timed */.ay)(runtime, 'join', (0,settle/* settleAll */.j)(joining));
        await connection.ready;
        for (const line of new Set(candidates.flatMap(({ image }) => image.notices)))
            runtime.notice(line);
        const credentials = () => (0,registry_access/* currentCredentials */.eW)(access, logins);
        const beforeTags = (0,publish_gate/* gateCheck */.I)({ runtime, scratch, env, signal, credentials }, gate);
        const publication = { candidates, immutableTags, forwardOnly, beforeTags };
        const published = await (0,publish_signed/* publishSigned */.y)({ client, runtime }, sign, publication);
        const released = published.map((image, number) => ({
            ...{ target: merges[number]?.target, published: image, parts: collected[number]?.parts ?? [] },
        }));
        await reportMerged(runtime, summary, released);
        // Nothing is rolled back from here on, since the release can't be repeated without its parts.
        (0,release_state/* forgetRelease */.$L)(runtime);
        const left = await (0,settle/* settleAll */.j)(collected.map(({ remove }) => remove()));
        const earlier = collected.flatMap(({ parts }) => parts).flatMap(({ degradations }) => degradations);
        (0,report/* reportDegradations */.wu)(runtime, left.flat(), (0,report/* unique */.Am)(earlier));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function collect(context, merged) {
    const { client } = context;
    if (merged.kind === 'sources') {
        const images = await findSources(client, merged.sources);
        return { plan: merged.plan, images, parts: [], remove: () => Promise.resolve([]) };
    }
    const { plan, handoff: kind } = merged;
    const [repository = ''] = plan.images;
    const handoff = (0,open_handoff/* openHandoff */.b)({ kind, key: plan.key }, repository, context);
    const stored = await collectParts(handoff, plan, client.retrying);
    const parts = checkParts(plan, stored);
    return { plan, images: imagesOfParts(plan, parts), parts, remove: () => handoff.remove(stored) };
}
async function merge() {
    try {
        await run(actions_runtime/* runtime */.fA, (0,cancellation/* cancellation */.W)());
        await (0,actions_scratch/* removeLoneScratch */.H7)(actions_runtime/* runtime */.fA, (0,actions_runtime/* savedStates */.iZ)());
    }
    catch (error) {
        await (0,report/* reportFailure */.xV)(actions_runtime/* runtime */.fA, error);
    }
}


/***/ }),

/***/ 44992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mm: () => (/* binding */ checkFanOut),
  Qr: () => (/* binding */ divide),
  lQ: () => (/* binding */ matrixOf)
});

// EXTERNAL MODULE: ./build/src/plan/annotations.js
var plan_annotations = __webpack_require__(60895);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var plan_platform = __webpack_require__(56706);
// EXTERNAL MODULE: ./build/src/plan/glob.js
var glob = __webpack_require__(58447);
;// CONCATENATED MODULE: ./build/src/plan/runners.js
/** Which runner builds which platform. */

/** A platform itself takes precedence over a pattern, and a longer pattern over a shorter one. */
function runnerOf({ rules, fallback }, platform) {
    const rank = ({ pattern }) => (pattern.includes('*') ? pattern.length : Infinity);
    const [best] = rules
        .filter(({ pattern }) => (0,glob/* globPattern */.h)(pattern).test(platform))
        .toSorted((one, other) => rank(other) - rank(one));
    return best?.runner ?? fallback;
}
/** Lines that match none of these platforms. */
function unusedLines({ rules }, platforms) {
    const isUsed = ({ pattern }) => platforms.some((platform) => (0,glob/* globPattern */.h)(pattern).test(platform));
    return rules.filter((rule) => !isUsed(rule)).map(({ line }) => line);
}

;// CONCATENATED MODULE: ./build/src/plan/legs.js
/** The legs of a plan: the platforms that one job builds, and its runner. */



/** @throws Error for annotations that only a single job can set */
function checkFanOut({ annotations }) {
    if (!annotations.some((annotation) => (0,plan_annotations/* isAt */.ii)(annotation, 'index-descriptor')))
        return;
    throw new Error('annotations: index-descriptor applies to image layouts in files, which legs do not create. Use index');
}
/** @throws Error that names the input and the remedy */
function divide(platforms, { runners, split }) {
    if (platforms.length === 0)
        return { legs: [{ name: 'default', runner: runners.fallback, platforms }], notices: [] };
    const groups = Object.values(Object.groupBy(platforms, (platform) => split === 'platform' ? platform : JSON.stringify(runnerOf(runners, platform))));
    const legs = groups.map((group) => ({ name: legName(group), runner: runnerOf(runners, group[0]), platforms: group }));
    const unused = unusedLines(runners, platforms).map((line) => `runners: "${line}" matches no platform`);
    const notices = legs.flatMap(emulationNotices);
    // A line may be meant for other plans. It is worth a notice only if a platform has no matching runner.
    return { legs, notices: notices.length > 0 ? [...notices, ...unused] : [] };
}
/** Value of `strategy.matrix`. */
function matrixOf(legs) {
    return {
        include: legs.map(({ name, runner, platforms }) => ({ name, runner, platforms: platforms.join(',') })),
    };
}
/** Each platform is in one leg only, so the first one makes the name unique. */
function legName([first, ...others]) {
    const name = first.replaceAll(/[^a-z0-9]+/g, '-');
    return others.length === 0 ? name : `${name}-and-${others.length}-more`;
}
function emulationNotices({ runner, platforms }) {
    const labels = [runner].flat().join(', ');
    const native = /(?:^|[^a-z])(?:arm(?:64|hf)?|aarch64)(?:[^a-z]|$)/i.test(labels) ? ['arm64', 'arm'] : ['amd64', '386'];
    const emulated = platforms.filter((platform) => !native.includes((0,plan_platform/* architectureOf */.NJ)(platform)));
    if (emulated.length === 0)
        return [];
    return [
        `runners: ${emulated.join(', ')} will be built on ${labels}, under emulation unless that runner is native to it. ` +
            'Add a line PLATFORM=LABEL to use another runner',
    ];
}


/***/ }),

/***/ 40004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ onlyDockerfile),
/* harmony export */   aF: () => (/* binding */ reportBake),
/* harmony export */   gU: () => (/* binding */ reportBaked),
/* harmony export */   wj: () => (/* binding */ logTarget),
/* harmony export */   zX: () => (/* binding */ targetOutput)
/* harmony export */ });
/* harmony import */ var _actions_phases_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90233);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _image_build_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95085);
/* harmony import */ var _image_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70373);
/* harmony import */ var _image_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75166);
/* harmony import */ var _publish_shared_base_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48448);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70075);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15831);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14473);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26108);
/** Reports the images of a bake: by target, then platform. */










/** The Dockerfile of all targets, if it is one. */
function onlyDockerfile(images) {
    const [path, ...others] = new Set(images.map(({ build }) => (0,_image_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .annotatedPath */ .KA)(build)));
    return others.length === 0 ? path : undefined;
}
/** Sets the outputs that are known after the build, even if publishing fails. */
function reportBaked(runtime, { images, metadata }) {
    const results = images.map(({ result }) => result);
    runtime.output('cache', JSON.stringify(totalCache(results.map(({ cache }) => cache))));
    runtime.output('imageid', results.length === 1 ? (results[0]?.built.imageId ?? '') : '');
    runtime.output('metadata', metadata);
    (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .reportDegradations */ .wu)(runtime, (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .unique */ .Am)(results.flatMap(({ degradations }) => degradations)));
}
function totalCache(outcomes) {
    const sum = (of) => outcomes.reduce((total, one) => total + of(one), 0);
    const backends = [...new Set(outcomes.map(({ backend }) => backend))];
    return {
        backend: backends.length === 1 ? (backends[0] ?? 'none') : 'explicit',
        imported: outcomes.every(({ imported }) => imported),
        exported: outcomes.every(({ exported }) => exported),
        cached: sum(({ cached }) => cached),
        steps: sum(({ steps }) => steps),
    };
}
/** @param published images in the order of those that were pushed */
async function reportBake(runtime, { images, metadata }, published) {
    const { output, info, notice } = runtime;
    const byPlan = new Map(published.map((image) => [image.plan, image]));
    const all = images.map((image) => ({ ...image, published: byPlan.get(image.inputs.plan) }));
    output('targets', JSON.stringify(Object.fromEntries(all.map(({ name, inputs, result, published }) => [
        name,
        published ? targetOutput(published, inputs.handoff !== undefined) : { digest: result.built.digest ?? '' },
    ]))));
    const [only] = all.length === 1 ? all : [];
    if (only?.published)
        (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .reportPublished */ .tn)(runtime, only.published);
    else {
        (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .reportReleased */ .sx)(runtime, published);
        if (only)
            output('digest', only.result.built.digest ?? '');
    }
    // No tag moves in a leg.
    if (published.length > 0 && all.every(({ inputs }) => !inputs.handoff)) {
        output('metadata', withNames(metadata, all));
        for (const one of published)
            await (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .declareTags */ .gF)(runtime, one);
    }
    const isSummarized = images.some(({ inputs }) => inputs.summary);
    const call = images.find(({ inputs }) => (0,_image_build_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .isCall */ .n)(inputs.build))?.inputs.build.call;
    if (call !== undefined) {
        if (isSummarized)
            await runtime.summary((0,_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .callMarkdown */ .cP)(call));
        return;
    }
    const summaries = [];
    for (const { name, inputs, result, published } of all) {
        const content = (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .contentOf */ .$E)(inputs, { ...result, advice: [] }, published);
        for (const line of published ? (0,_publish_shared_base_js__WEBPACK_IMPORTED_MODULE_3__/* .sharedBaseNotices */ .Q)(published.remote) : [])
            notice(line);
        logTarget(info, name, content, published?.digest ?? result.built.digest);
        summaries.push(`## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .codeSpan */ .S)(name)}`, (0,_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .summaryMarkdown */ .eH)(content));
    }
    const time = `time: ${(0,_actions_phases_js__WEBPACK_IMPORTED_MODULE_9__/* .formatPhases */ .qN)(runtime.phases)}`;
    info(time);
    if (isSummarized)
        await runtime.summary([...summaries, time, ''].join('\n\n'));
}
function logTarget(info, name, { rows, tags }, digest) {
    info(`target ${name}`);
    for (const line of (0,_table_js__WEBPACK_IMPORTED_MODULE_6__/* .textTable */ .e)(rows))
        info(`  ${line}`);
    if (tags.length > 0)
        info(`  tags: ${tags.join(', ')}`);
    if (digest !== undefined)
        info(`  digest: ${digest}`);
}
/** @param isLeg whether no tag has moved */
function targetOutput(published, isLeg = false) {
    return {
        image: (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .imageOf */ .dT)(published),
        digest: published.digest,
        digests: (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .digestsOf */ .nw)(published),
        tags: isLeg ? [] : (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .movedTags */ .lG)(published),
    };
}
/** Adds the names of each published image, which a push by digest does not have. */
function withNames(metadata, images) {
    const byTarget = { ...(0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .anyObject */ .aH, metadata, 'metadata of buildx') };
    for (const { name, published } of images) {
        if (!published)
            continue;
        byTarget[name] = JSON.parse((0,_image_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .publishedAs */ .h)(JSON.stringify(byTarget[name] ?? {}), (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .movedTags */ .lG)(published)));
    }
    return JSON.stringify(byTarget, undefined, 2);
}


/***/ })

};

export const id = 96;
export const ids = [96];
export const modules = {

/***/ 69715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CacheMounts: () => (/* binding */ CacheMounts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/actions/file-cache.js
var file_cache = __webpack_require__(49564);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/actions/phases.js
var phases = __webpack_require__(90233);
// EXTERNAL MODULE: ./build/src/image/cache-token.js
var cache_token = __webpack_require__(6093);
// EXTERNAL MODULE: ./build/src/progress/size.js
var size = __webpack_require__(79564);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/cache-mounts/archive-entries.js
/** What is in tar archives, to find out whether it has changed. */


const block = 512;
/** Fields of a header that change when files are only read or restored: the time, and the checksum that covers it. */
const ignored = [136, 156];
/** The same for archives that differ in the order and the times of their files alone. */
async function readEntries(paths) {
    const all = await Promise.all(paths.map(readArchive));
    // The same file may be in several archives.
    return new Map(all.flatMap((entries, number) => [...entries].map(([hash, bytes]) => [`${number}:${hash}`, bytes])));
}
function hashOf(entries) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update([...entries.keys()].sort().join())
        .digest('hex');
}
/** The share of bytes that were added, changed or removed. */
function changedShare(before, after) {
    const sum = (entries, other) => [...entries].reduce((total, [hash, bytes]) => (other?.has(hash) ? total : total + bytes), 0);
    return (sum(after, before) + sum(before, after)) / Math.max(sum(after), 1);
}
async function readArchive(path) {
    const entries = new Map();
    let rest = Buffer.alloc(0);
    let entry;
    /** Bytes of the present entry, with padding: all, and those to come. */
    let [size, left] = [0, 0];
    const finish = () => {
        if (entry)
            entries.set(entry.digest('hex'), size);
        entry = undefined;
    };
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 20 })) {
        rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
        for (;;) {
            if (left > 0) {
                const data = rest.subarray(0, left);
                entry?.update(data);
                left -= data.length;
                rest = rest.subarray(data.length);
            }
            if (left > 0 || rest.length < block)
                break;
            finish();
            const header = Buffer.from(rest.subarray(0, block));
            rest = rest.subarray(block);
            left = block * Math.ceil(sizeOf(header) / block);
            size = block + left;
            header.fill(0, ...ignored);
            entry = (0,external_node_crypto_.createHash)('sha256').update(header);
        }
    }
    finish();
    return entries;
}
/** Octal digits, or for large files a binary number with its first bit set. */
function sizeOf(header) {
    if (((header[124] ?? 0) & 0x80) !== 0)
        return header.readUIntBE(130, 6);
    return parseInt(header.toString('latin1', 124, 136).replace(/\0.*$/s, ''), 8) || 0;
}

// EXTERNAL MODULE: ./build/src/docker/process.js
var docker_process = __webpack_require__(61959);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __webpack_require__(56706);
;// CONCATENATED MODULE: ./build/src/cache-mounts/find-mounts.js
/** Finds the cache mounts of a build in its definition, where variables are expanded and defaults are filled in. */


const cacheMount = dist/* object */.Ikc({
    // Other characters would need quotes in a Dockerfile.
    id: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\w@%+=:./-]*\/[\w@%+=:./-]+$/)),
    access: dist/* optional */.lqM(dist/* object */.Ikc({ uid: dist/* number */.aig(), gid: dist/* number */.aig(), mode: dist/* number */.aig() })),
});
/** The `id` in the Dockerfile, which is the target by default. */
function nameOf({ id }) {
    return id.slice(id.indexOf('/') + 1);
}
/** The build argument `BUILDKIT_CACHE_MOUNT_NS`, empty by default. */
function namespaceOf(mount) {
    return mount?.id.slice(0, mount.id.indexOf('/')) ?? '';
}
/** @param provenances of the build, for each platform */
function findMounts(provenances) {
    const found = provenances.flatMap(mountsOf);
    // A build has one namespace, unless it is of several targets.
    const namespace = namespaceOf(found[0]);
    const isKnown = (mount) => !mount.isBased && dist.is(cacheMount, mount) && namespaceOf(mount) === namespace;
    const mounts = found.filter(isKnown);
    const others = found.filter((mount) => !mounts.includes(mount)).map(nameOf);
    return {
        mounts: [...new Map(mounts.map((mount) => [JSON.stringify(mount), mount])).values()],
        others: [...new Set(others)],
    };
}
/** BuildKit omits zeros and empty values in the JSON. The result of a build has an empty operation, or null from an older BuildKit. */
const zero = dist/* optional */.lqM(dist/* number */.aig(), 0);
const user = dist/* optional */.lqM(dist/* object */.Ikc({ User: dist/* optional */.lqM(dist/* object */.Ikc({ byId: zero })) }));
const mkdir = dist/* object */.Ikc({ path: dist/* string */.YjP(), mode: dist/* number */.aig(), owner: dist/* optional */.lqM(dist/* object */.Ikc({ user, group: user })) });
const step = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    op: dist/* object */.Ikc({
        Op: dist/* nullable */.mee(dist/* object */.Ikc({
            exec: dist/* optional */.lqM(dist/* object */.Ikc({
                mounts: dist/* array */.YOg(dist/* object */.Ikc({
                    input: zero,
                    selector: dist/* optional */.lqM(dist/* string */.YjP(), ''),
                    cacheOpt: dist/* optional */.lqM(dist/* object */.Ikc({ ID: dist/* string */.YjP() })),
                })),
            })),
            file: dist/* optional */.lqM(dist/* object */.Ikc({
                actions: dist/* array */.YOg(dist/* object */.Ikc({ input: zero, Action: dist/* object */.Ikc({ mkdir: dist/* optional */.lqM(mkdir) }) })),
            })),
        })),
    }),
    inputs: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
});
/** SLSA provenance 1 or 0.2. */
const config = dist/* object */.Ikc({ llbDefinition: dist/* array */.YOg(step) });
const provenance = dist/* union */.KCZ([
    dist/* pipe */.FsL(dist/* object */.Ikc({ buildDefinition: dist/* object */.Ikc({ internalParameters: dist/* object */.Ikc({ buildConfig: config }) }) }), dist/* transform */.pdi(({ buildDefinition }) => buildDefinition.internalParameters.buildConfig)),
    dist/* pipe */.FsL(dist/* object */.Ikc({ buildConfig: config }), dist/* transform */.pdi(({ buildConfig }) => buildConfig)),
]);
function mountsOf(text) {
    const { llbDefinition } = (0,json/* parseJson */.qF)(provenance, text, 'provenance of the build');
    const steps = new Map(llbDefinition.map((made) => [made.id, made]));
    return llbDefinition.flatMap(({ op, inputs }) => (op.Op?.exec?.mounts ?? []).flatMap(({ input, selector, cacheOpt }) => {
        if (!cacheOpt)
            return [];
        const { ID: id } = cacheOpt;
        if (input < 0 && selector === '')
            return [{ id }];
        // `step2:0`, the first output of a step.
        const [base = ''] = (inputs[input] ?? '').split(':');
        const access = selector === '/cache' ? accessOf(steps.get(base)) : undefined;
        return [access ? { id, access } : { id, isBased: true }];
    }));
}
/** What the Dockerfile frontend starts a mount with that has an owner or a mode. */
function accessOf(base) {
    const [action, ...more] = base?.op.Op?.file?.actions ?? [];
    const made = action?.Action.mkdir;
    if (!made || action.input >= 0 || more.length > 0 || made.path !== '/cache')
        return undefined;
    return { uid: made.owner?.user?.User?.byId ?? 0, gid: made.owner?.group?.User?.byId ?? 0, mode: made.mode };
}

;// CONCATENATED MODULE: ./build/src/cache-mounts/copy-mounts.js
/**
 * Copies cache mounts into and out of a builder. Only a `RUN` instruction can reach them, and that needs a program: the
 * `tar` of the runner with its libraries, so that nothing has to be pulled.
 */







/** Time limit of copying. */
const limit = 5 * 60_000;
function archiveName(number) {
    return `${number}.tar`;
}
/** Fills mounts from archives in the folder. */
async function importMounts(context, archived, folder) {
    const extract = archived.map(({ mount, archive }) => ({
        mounts: [`--mount=type=bind,from=archives,source=${archive},target=/archive`, mountFlag(mount)],
        args: ['-x', '-f', '/archive', '-C', '/mount'],
    }));
    const [first] = archived;
    await run(context, first?.mount, extract, ['--build-context', `archives=${folder}`, '--output', 'type=cacheonly']);
}
/** Writes an archive of each mount to the folder. */
async function exportMounts(context, mounts, folder) {
    const create = mounts.map((mount, number) => ({
        mounts: [mountFlag(mount)],
        args: ['-c', '-f', `/archives/${archiveName(number)}`, '-C', '/mount', '.'],
    }));
    const exported = (0,external_node_path_.join)(context.scratch, 'cache-mounts-export');
    try {
        await run(context, mounts[0], create, ['--output', `type=local,dest=${exported}`]);
        for (const [number] of mounts.entries()) {
            await (0,promises_.rename)((0,external_node_path_.join)(exported, 'archives', archiveName(number)), (0,external_node_path_.join)(folder, archiveName(number)));
        }
    }
    finally {
        await (0,promises_.rm)(exported, { recursive: true, force: true });
    }
}
function mountFlag(mount) {
    const { access } = mount;
    const attributes = access ? [`uid=${access.uid}`, `gid=${access.gid}`, `mode=0${access.mode.toString(8)}`] : [];
    return ['--mount=type=cache', `id=${nameOf(mount)}`, 'target=/mount', ...attributes].join();
}
/**
 * Runs `tar` once for each mount.
 *
 * @param first one of the mounts, which have the same namespace
 */
async function run({ docker, scratch, env, signal, builder }, first, runs, args) {
    const context = (0,external_node_path_.join)(scratch, 'cache-mounts');
    const tar = await copyTar(env, (0,external_node_path_.join)(context, 'root'));
    const dockerfile = [
        'FROM scratch',
        'COPY root/ /',
        'WORKDIR /archives',
        // The instructions below always run. With --no-cache, BuildKit would start mounts that have an owner anew.
        `ENV RUN=${(0,external_node_crypto_.randomUUID)()}`,
        ...runs.map((tarRun) => `RUN ${tarRun.mounts.join(' ')} ${JSON.stringify([tar, ...tarRun.args])}`),
        '',
    ];
    await (0,promises_.writeFile)((0,external_node_path_.join)(context, 'Dockerfile'), dockerfile.join('\n'));
    await docker([
        ...['buildx', 'build', '--builder', builder, '--progress', 'plain', '--provenance=false'],
        ...['--platform', (0,platform/* parsePlatform */.FL)(process.arch), '--build-arg', `BUILDKIT_CACHE_MOUNT_NS=${namespaceOf(first)}`],
        ...args,
        context,
    ], { signal, limit });
}
/**
 * Copies `tar` and its libraries into a root file system. Returns its path there.
 *
 * @throws Error if there is none
 */
async function copyTar(env, root) {
    const path = (env['PATH'] ?? '')
        .split(external_node_path_.delimiter)
        .map((folder) => (0,external_node_path_.join)(folder, 'tar'))
        .find(isExecutable);
    if (path === undefined)
        throw new Error('there is no tar on PATH');
    // It fails for a static program, which needs no libraries.
    const { stdout } = await (0,docker_process/* runToEnd */.cd)(['ldd', path]);
    const libraries = [...stdout.matchAll(/(?:=> |^\s+)(\/\S+) \(0x/gm)].map(([, library = '']) => library);
    for (const file of [path, ...libraries]) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(root, file)), { recursive: true });
        await (0,promises_.copyFile)(file, (0,external_node_path_.join)(root, file));
    }
    return path;
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

;// CONCATENATED MODULE: ./build/src/cache-mounts/select-mounts.js
/** Mounts that the builder does not have are left out. */
function selectMounts(mounts, usage, limit) {
    const held = mounts.flatMap((mount) => {
        const own = usage.filter(({ id }) => id === mount.id);
        if (own.length === 0)
            return [];
        const bytes = Math.max(...own.map((record) => record.bytes));
        return [{ mount, bytes, idle: Math.min(...own.map(({ secondsIdle }) => secondsIdle)) }];
    });
    let total = 0;
    const newestFirst = held.toSorted((a, b) => a.idle - b.idle || a.bytes - b.bytes);
    const fitting = new Set();
    for (const { mount, bytes } of newestFirst) {
        if (total + bytes > limit)
            continue;
        total += bytes;
        fitting.add(mount);
    }
    return {
        kept: mounts.filter((mount) => fitting.has(mount)),
        dropped: newestFirst.filter(({ mount }) => !fitting.has(mount)),
    };
}

;// CONCATENATED MODULE: ./build/src/cache-mounts/usage.js
/** What a builder knows of its cache mounts and its builds. */


const record = dist/* object */.Ikc({ Description: dist/* string */.YjP(), Size: dist/* string */.YjP(), LastUsedAt: dist/* string */.YjP() });
async function mountUsage(docker, builder) {
    const args = ['buildx', 'du', '--builder', builder, '--filter', 'type=exec.cachemount', '--format', 'json'];
    const lines = (await docker(args)).split('\n').filter((line) => line.startsWith('{'));
    return lines
        .map((line) => (0,json/* parseJson */.qF)(record, line, 'disk usage of the builder'))
        .map(({ Description, Size, LastUsedAt }) => ({
        id: idIn(Description),
        bytes: parseSize(Size),
        secondsIdle: parseAge(LastUsedAt),
    }));
}
/** `cached mount TARGET from COMMAND with id "ID"`, where the ID is missing if it is the target. */
function idIn(description) {
    const [, id] = / with id "([^"]*)"$/.exec(description) ?? [];
    return id ?? /^cached mount (\S+) /.exec(description)?.[1] ?? '';
}
const sizes = { kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
function parseSize(text) {
    const [, number, unit = ''] = /^([\d.]+)(\w+)/.exec(text) ?? [];
    return Number(number ?? 0) * (sizes[unit] ?? 1);
}
const ages = { minute: 60, hour: 3600, day: 86_400, week: 604_800, month: 2_592_000, year: 31_536_000 };
/** `3 minutes ago`, `About an hour ago`, `Less than a second ago` */
function parseAge(text) {
    const [, unit] = Object.entries(ages).find(([name]) => text.includes(name)) ?? [];
    return unit === undefined ? 0 : unit * Number(/\d+/.exec(text)?.[0] ?? 1);
}
const details = dist/* object */.Ikc({
    Attachments: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ Digest: dist/* string */.YjP(), Type: dist/* optional */.lqM(dist/* string */.YjP(), '') })), []),
});
/** The provenance of a build in the builder's history, for each platform, with the build's definition. */
async function provenances(docker, builder, ref) {
    const history = ['buildx', 'history', 'inspect'];
    const text = await docker([...history, '--builder', builder, '--format', 'json', ref]);
    const { Attachments } = (0,json/* parseJson */.qF)(details, text, 'history of the builder');
    const digests = Attachments.filter(({ Type }) => Type.startsWith('https://slsa.dev/provenance/'));
    return Promise.all(digests.map(({ Digest }) => docker([...history, 'attachment', '--builder', builder, ref, Digest])));
}

;// CONCATENATED MODULE: ./build/src/cache-mounts/cache-mounts.js
/** Keeps cache mounts (`RUN --mount=type=cache`) in the Actions cache. Nothing here fails the step. */
















/** Large files take longer than the usual limit. */
const transferLimit = 5 * 60_000;
/** Most tools write a few files in every run. */
const negligible = 0.01;
/** A repository has 10 GB for all its caches. */
const sizeLimit = 2e9;
const listFile = 'mounts.json';
const mountList = dist/* array */.YOg(cacheMount);
class CacheMounts {
    cache;
    folder;
    prefix;
    download;
    degradations = [];
    step;
    inputs;
    /** Starts the download. */
    constructor(step, inputs) {
        this.step = step;
        this.inputs = inputs;
        const hash = (0,external_node_crypto_.createHash)('sha256').update(inputs.scope).digest('hex').slice(0, 16);
        this.prefix = `manifold-cache-mounts-${process.platform}-${process.arch}-${hash}-`;
        // Part of the cache key, so it is the same in every run.
        this.folder = (0,external_node_path_.join)(step.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), `manifold-cache-mounts-${hash}`);
        this.cache = (0,file_cache/* fileCache */.H)(step.env, step.signal, transferLimit);
        this.download = this.fetch();
        // It is awaited when the builder is ready.
        this.download.catch(() => undefined);
    }
    async fetch() {
        await (0,promises_.rm)(this.folder, { recursive: true, force: true });
        await (0,promises_.mkdir)(this.folder, { mode: 0o700 });
        if ((await this.cache?.restore(this.folder, this.prefix)) === undefined)
            return undefined;
        const mounts = (0,json/* parseJson */.qF)(mountList, await (0,promises_.readFile)((0,external_node_path_.join)(this.folder, listFile), 'utf8'), listFile);
        return { mounts, content: await this.readContent(mounts) };
    }
    /** Fills the builder's cache mounts. Those that it has already are newer. */
    async restore(builder) {
        await this.attempt('could not be restored', 'restoring cache mounts', async () => {
            const entry = await this.download;
            if (!this.cache || builder.nodes.length > 1)
                return;
            const { docker, runtime } = this.step;
            const held = entry ? new Set((await mountUsage(docker, builder.name)).map(({ id }) => id)) : undefined;
            const mounts = (entry?.mounts ?? []).filter((mount) => this.isWanted(mount) && !held?.has(mount.id));
            if (entry && mounts.length > 0) {
                const archives = mounts.map((mount) => ({ mount, archive: archiveName(entry.mounts.indexOf(mount)) }));
                await importMounts(this.copying(builder), archives, this.folder);
            }
            runtime.info(`cache-mounts: restored: ${listed(mounts.map(nameOf))}`);
        });
        await this.forget();
    }
    /**
     * Saves the mounts of a build, unless they are unchanged.
     *
     * @param metadata of buildx
     * @returns what did not happen, also when restoring
     */
    async save(builder, metadata) {
        const service = (0,cache_token/* cacheService */.q)(this.step.env);
        if (!this.cache)
            this.degrade('are not kept, since this runner has no cache service', 'Leave cache-mounts empty');
        else if (builder.nodes.length > 1) {
            this.degrade('are not kept, since the builder has several nodes, each with mounts of its own', 'Build each platform on a runner of its own');
        }
        else if (service.kind === 'read-only') {
            this.degrade('are restored but not saved, since the token of this run can only read the Actions cache', 'Let a run on a branch of this repository save them');
        }
        else {
            await this.attempt('could not be saved', 'saving cache mounts', () => this.saveMounts(builder, metadata));
            await this.forget();
        }
        return this.degradations;
    }
    async saveMounts(builder, metadata) {
        const { docker, runtime } = this.step;
        const definitions = await Promise.all(refsIn(metadata).map((ref) => provenances(docker, builder.name, ref)));
        const mounts = this.choose(findMounts(definitions.flat()), await mountUsage(docker, builder.name));
        if (mounts.length === 0) {
            runtime.info('cache-mounts: the build has none to save');
            return;
        }
        await (0,promises_.mkdir)(this.folder, { mode: 0o700 });
        await exportMounts(this.copying(builder), mounts, this.folder);
        const content = await this.readContent(mounts);
        const list = JSON.stringify(mounts);
        const saved = await this.download.catch(() => undefined);
        const share = JSON.stringify(saved?.mounts) === list && saved ? changedShare(saved.content, content) : 1;
        if (share <= negligible) {
            runtime.info(`cache-mounts: ${share === 0 ? 'unchanged' : 'nearly unchanged'}, so they are not saved again`);
            return;
        }
        await (0,promises_.writeFile)((0,external_node_path_.join)(this.folder, listFile), list);
        const key = this.prefix + (0,external_node_crypto_.createHash)('sha256').update(list).update(hashOf(content)).digest('hex').slice(0, 32);
        if (!(await this.cache?.save(this.folder, key)))
            throw new Error('the Actions cache did not accept them');
        runtime.info(`cache-mounts: saved: ${listed(mounts.map(nameOf))}`);
    }
    /** The wanted mounts that the builder has, within the size limit. */
    choose({ mounts, others }, usage) {
        const { names } = this.inputs;
        const unsupported = names === 'all' ? others : others.filter((name) => names.includes(name));
        if (unsupported.length > 0) {
            this.degrade(`are not saved: ${unsupported.join(', ')}, which start with files of an image or have an unusual id`, 'Remove "from" and "source" from these mounts, and use letters, digits and /:.-_ in their id');
        }
        const known = [...mounts.map(nameOf), ...others];
        const missing = names === 'all' ? [] : names.filter((name) => !known.includes(name));
        if (missing.length > 0) {
            this.degrade(`are not saved: ${missing.join(', ')}, which the build does not have`, `Set cache-mounts to true, or to some of ${listed(known)}`);
        }
        const { kept, dropped } = selectMounts(mounts.filter((mount) => this.isWanted(mount)), usage, sizeLimit);
        if (dropped.length > 0) {
            this.degrade(`are not saved: ${dropped.map(({ mount, bytes }) => `${nameOf(mount)} (${(0,size/* formatBytes */.z)(bytes)})`).join(', ')}, since together they exceed ${(0,size/* formatBytes */.z)(sizeLimit)}`, 'List the mounts to keep in cache-mounts, or make them smaller');
        }
        return kept;
    }
    readContent(mounts) {
        return readEntries(mounts.map((_, number) => (0,external_node_path_.join)(this.folder, archiveName(number))));
    }
    isWanted(mount) {
        const { names } = this.inputs;
        return names === 'all' || names.includes(nameOf(mount));
    }
    copying({ name }) {
        return { ...this.step, builder: name };
    }
    degrade(why, remedy) {
        this.degradations.push({ what: 'cache-mounts', why: `cache mounts ${why}`, remedy });
    }
    async attempt(failure, phase, work) {
        const { runtime, signal } = this.step;
        try {
            await (0,phases/* timed */.ay)(runtime, phase, work());
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            this.degrade(`${failure}: ${(0,errors/* messageOf */.bD)(error)}`, 'The next run tries again. If it fails as well, leave cache-mounts empty');
        }
    }
    async forget() {
        await (0,promises_.rm)(this.folder, { recursive: true, force: true });
    }
}
function listed(names) {
    return names.length === 0 ? 'none' : names.join(', ');
}
/** References of builds in the builder's history: of one build, or of each target. */
function refsIn(metadata) {
    const fields = (0,json/* parseJson */.qF)(json/* anyObject */.aH, metadata, 'metadata of buildx');
    return [fields, ...Object.values(fields)].flatMap((part) => {
        const ref = part?.['buildx.build.ref'];
        // BUILDER/NODE/REF
        return typeof ref === 'string' ? [ref.slice(ref.lastIndexOf('/') + 1)] : [];
    });
}


/***/ })

};

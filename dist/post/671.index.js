export const id = 671;
export const ids = [671];
export const modules = {

/***/ 775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   T3: () => (/* binding */ readRecords)
/* harmony export */ });
/* unused harmony exports readList, readItems, readBoolean, readWord */
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(175);

/**
 * Items by newline or comma. A quoted item keeps commas, newlines and (doubled) quotes; blank items are dropped.
 * `#` has no meaning.
 */
function readList(read, name) {
    return csv(read(name), name).flat().filter(Boolean);
}
/**
 * One item a line, commas kept; for values that are CSV themselves (`type=gha,mode=max`) or free text
 * (`KEY=a, b`). An item that is quoted as a whole may hold newlines.
 */
function readLines(read, name) {
    return readItems(read, name).map(({ text }) => text);
}
/** The same, with the word whether the item was quoted as a whole. */
function readItems(read, name) {
    const cast = (text, { quoting }) => ({ text, quoted: quoting });
    const items = csv(read(name), name, '\u0000', { cast });
    return items.flatMap(([item]) => (item?.text ? [item] : []));
}
/**
 * One record of CSV fields a line, for values with attributes (`type=raw,value=x`). A line that starts with `#` is a
 * comment, as people write them between tag rules.
 */
function readRecords(read, name) {
    return csv(read(name), name, ',', { comment: '#' })
        .map((fields) => fields.filter(Boolean))
        .filter((fields) => fields.length > 0);
}
/**
 * A YAML 1.2 core boolean; `fallback` when the input is empty.
 *
 * @throws Error for any other word
 */
function readBoolean(read, name, fallback) {
    const text = read(name);
    if (text === '')
        return fallback;
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new Error(`${name}: '${text}' is not a boolean; write true or false`);
}
/** @throws Error when the text is none of `words` */
function readWord(read, name, words) {
    const text = read(name) || words[0];
    const word = words.find((known) => known === text);
    if (word === undefined)
        throw new Error(`${name}: '${text}' is none of ${words.join(', ')}`);
    return word;
}
/** @throws Error when the text is not CSV, with the line */
function csv(text, name, delimiter = ',', { comment = '', cast } = {}) {
    try {
        return (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
            delimiter,
            comment,
            comment_no_infix: true,
            // Left to itself, csv-parse knows only the first kind of newline that it meets.
            recordDelimiter: ['\r\n', '\n', '\r'],
            relaxColumnCount: true,
            relaxQuotes: true,
            skipEmptyLines: true,
            trim: true,
            ...(cast && { cast }),
        });
    }
    catch (error) {
        throw new Error(`${name}: ${error.message}; quote a value as "a,b" and double the quotes inside it`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RF: () => (/* binding */ mergeAnnotations),
/* harmony export */   fr: () => (/* binding */ parseAnnotation),
/* harmony export */   vd: () => (/* binding */ defaultLevels)
/* harmony export */ });
/* unused harmony exports parseLevel, formatAnnotation */
/* harmony import */ var _attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(660);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(914);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(706);



const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
/** Where generated annotations go, and those without a level: package pages read the index where there is one. */
function defaultLevels(env, platforms) {
    const given = env['DOCKER_METADATA_ANNOTATIONS_LEVELS'];
    if (given)
        return given.split(',').map((word) => parseLevel(word.trim()));
    return (platforms > 1 ? ['manifest', 'index'] : ['manifest']).map(parseLevel);
}
/** @throws Error for a level that is not known, or a line without `=` */
function parseAnnotation(line, without) {
    if (!line.includes('='))
        throw new Error(`'${line}' is not key=value`);
    const [left, value] = (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLabel */ .Q_)(line);
    const colon = left.indexOf(':');
    const key = left.slice(colon + 1);
    if (/\s/.test(key) || key === '')
        throw new Error(`'${line}': the key is empty or has spaces`);
    const named = colon < 0 ? without : left.slice(0, colon).split(',').map(parseLevel);
    return named.map((level) => ({ level, key, value }));
}
function parseLevel(text) {
    const [, word = text, platform] = /^([a-z-]+)\[([^\]]+)\]$/.exec(text) ?? [];
    const level = levels.find((known) => known === word);
    if (level === undefined)
        throw new Error(`unknown level '${word}'; ${(0,_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(word, levels)}`);
    if (platform === undefined)
        return level;
    if (level.startsWith('index'))
        throw new Error(`'${text}': an index has no platform; write ${level}`);
    return `${level}[${(0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(platform)}]`;
}
/** Sorted; at each level a later value replaces an earlier. */
function mergeAnnotations(annotations) {
    const name = ({ level, key }) => `${level}:${key}`;
    const merged = new Map(annotations.map((annotation) => [name(annotation), annotation]));
    return [...merged.values()].sort((one, other) => (name(one) < name(other) ? -1 : 1));
}
function formatAnnotation({ level, key, value }) {
    return `${level}:${key}=${value}`;
}


/***/ }),

/***/ 660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MO: () => (/* binding */ inInput),
/* harmony export */   Td: () => (/* binding */ attributesOf),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   uF: () => (/* binding */ readAttributeLines)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(916);
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(775);
/** The form that images, tag rules and flavor share: a line of `key=value` fields, in CSV. */


function readAttributeLines(read, name) {
    return (0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecords */ .T3)(read, name).map((fields) => ({ text: fields.join(','), fields: fields.map(parseField) }));
}
function parseField(text) {
    const [, key, value = ''] = /^([a-z-]+)\s*=\s*(.*)$/is.exec(text) ?? [];
    return key === undefined ? { key, value: text } : { key: key.toLowerCase(), value };
}
/**
 * The attributes of a line by key, each given once.
 *
 * @param bare the key that a field without one has
 * @throws Error for a key that is not among `known`, with the nearest one
 */
function attributesOf({ text, fields }, known, bare) {
    const attributes = new Map();
    for (const { key = bare, value } of fields) {
        if (key === undefined)
            throw new Error(`'${text}': '${value}' is not key=value; known are ${known.join(', ')}`);
        if (!known.includes(key))
            throw new Error(`'${text}': unknown attribute '${key}'; ${suggestion(key, known)}`);
        if (attributes.has(key))
            throw new Error(`'${text}': '${key}' is given twice; leave one out`);
        attributes.set(key, value);
    }
    return attributes;
}
/** For an error: the nearest known word where there is a near one, else all of them. */
function suggestion(word, known) {
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word.toLowerCase(), [...known]);
    const isNear = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, word.length / 3);
    return isNear ? `did you mean '${nearest}'?` : `known are ${known.join(', ')}`;
}
/** Adds the name of the input to whatever goes wrong while it is read, unless it stands there already. */
function inInput(name, read) {
    try {
        return read();
    }
    catch (error) {
        const { message } = error;
        throw message.startsWith(`${name}: `) ? error : new Error(`${name}: ${message}`, { cause: error });
    }
}


/***/ }),

/***/ 849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unknownCommitTime)
/* harmony export */ });
/* unused harmony export createdTime */
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(775);

/**
 * SOURCE_DATE_EPOCH, the common sign that a build is to be reproducible, wins; else the input `created` chooses.
 *
 * @throws Error when the commit's time is asked for and not known
 */
function createdTime(read, env, event, now) {
    const epoch = env['SOURCE_DATE_EPOCH'];
    if (epoch) {
        const time = new Date(Number(epoch) * 1000);
        if (/^\d+$/.test(epoch) && !Number.isNaN(time.getTime()))
            return time;
        throw new Error(`SOURCE_DATE_EPOCH is '${epoch}', which is not a number of seconds since 1970`);
    }
    if (readWord(read, 'created', ['now', 'commit']) === 'now')
        return now;
    return event.commitTime ?? unknownCommitTime('created: commit', event);
}
function unknownCommitTime(what, { name, sha }) {
    throw new Error(`${what}: neither the event (${name || 'none'}) nor the checkout tells when commit ${sha ?? 'none'} was made; ` +
        'check the repository out at that commit before this step');
}


/***/ }),

/***/ 914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ mergeLabels),
/* harmony export */   Q_: () => (/* binding */ parseLabel),
/* harmony export */   TT: () => (/* binding */ ociLabels)
/* harmony export */ });
/** The keys of the OCI specification, without those whose value is not known. */
function ociLabels({ repository, sha }, version, created) {
    const { name, description, url, license } = repository;
    const facts = { title: name, description, url, source: url, version, created, revision: sha, licenses: license };
    return Object.fromEntries(Object.entries(facts).flatMap(([key, value]) => (value ? [[`org.opencontainers.image.${key}`, value]] : [])));
}
/** `key=value`, or `key` alone for an empty value, as docker has it. */
function parseLabel(line) {
    const [, key = line, value = ''] = /^([^=]*)=(.*)$/s.exec(line) ?? [];
    if (key.trim() === '')
        throw new Error(`'${line}' has no key; write key=value`);
    return [key, value];
}
/** One set, sorted by key, in which a later value replaces an earlier. */
function mergeLabels(...sets) {
    const merged = new Map(sets.flatMap((set) => [...set]));
    return Object.fromEntries([...merged].sort(([one], [other]) => (one < other ? -1 : 1)));
}


/***/ }),

/***/ 460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ maxTagLength),
/* harmony export */   XN: () => (/* binding */ parseTagReference),
/* harmony export */   iT: () => (/* binding */ isTaggedReference),
/* harmony export */   wY: () => (/* binding */ lowerCased)
/* harmony export */ });
/* unused harmony export formatTagReference */
/** Image references, by the grammar of the distribution project (reference package) that Docker and BuildKit use. */
const domainComponent = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const ipv6 = '\\[(?:[a-fA-F0-9:]+)\\]';
const domain = `(?:${domainComponent}(?:\\.${domainComponent})*|${ipv6})(?::[0-9]+)?`;
const pathComponent = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const hostPattern = new RegExp(`^${domain}$`);
const pathPattern = new RegExp(`^${pathComponent}(?:/${pathComponent})*$`);
const tagPattern = /^\w[\w.-]{0,127}$/;
/** Characters. */
const maxTagLength = 128;
/**
 * Reads `REPOSITORY[:TAG]`; the tag is `latest` where it is left out.
 *
 * @throws Error that names the part that is wrong and the remedy
 */
function parseTagReference(text) {
    if (text.includes('@'))
        throw new Error(`'${text}' has a digest; a tag to publish is REPOSITORY:TAG`);
    if (text.includes('://'))
        throw new Error(`'${text}' has a URL scheme; write '${text.replace(/^.*:\/\//, '')}'`);
    const colon = text.lastIndexOf(':');
    const hasTag = colon > text.lastIndexOf('/');
    const repository = hasTag ? text.slice(0, colon) : text;
    const tag = hasTag ? text.slice(colon + 1) : 'latest';
    checkRepository(repository);
    if (!tagPattern.test(tag)) {
        throw new Error(`'${text}' has an invalid tag: at most 128 of letters, digits, '_', '.', '-', not starting with '.' or '-'`);
    }
    return { repository, tag };
}
/** Whether the text is a valid `REPOSITORY:TAG`, the tag written out. */
function isTaggedReference(text) {
    try {
        return formatTagReference(parseTagReference(text)) === text;
    }
    catch {
        return false;
    }
}
/** With the repository's name in lower case, which it must be; the case of a host has no meaning and stays. */
function lowerCased(repository) {
    const [host, path] = splitHost(repository);
    return [...(host === undefined ? [] : [host]), path.toLowerCase()].join('/');
}
function formatTagReference({ repository, tag }) {
    return `${repository}:${tag}`;
}
function checkRepository(repository) {
    if (!isRepository(repository)) {
        const lower = lowerCased(repository);
        if (isRepository(lower)) {
            throw new Error(`'${repository}' has uppercase letters in its repository name; write '${lower}'`);
        }
        throw new Error(`'${repository}' is not a repository name; write [HOST[:PORT]/]NAME, such as ghcr.io/acme/app`);
    }
    if (repository.length > 255) {
        throw new Error(`'${repository.slice(0, 40)}…' is a repository name of ${repository.length} characters; 255 are allowed`);
    }
}
function isRepository(repository) {
    const [host, path] = splitHost(repository);
    return pathPattern.test(path) && (host === undefined || hostPattern.test(host));
}
/** The first part is a host when it has a dot or a colon or is `localhost`; else it is a part of the name. */
function splitHost(repository) {
    const slash = repository.indexOf('/');
    const first = repository.slice(0, Math.max(slash, 0));
    return /[.:]/.test(first) || first === 'localhost' ? [first, repository.slice(slash + 1)] : [undefined, repository];
}


/***/ }),

/***/ 671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mend: () => (/* binding */ mend)
});

// UNUSED EXPORTS: publish, watchTags

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
// EXTERNAL MODULE: ./build/src/docker/cli.js
var cli = __webpack_require__(476);
;// CONCATENATED MODULE: ./build/src/docker/imagetools.js
/** `docker buildx imagetools`: manifests in a registry, with the credentials and registry settings that buildx has. */


/**
 * Reads an image and, in the same process, every manifest and image config that belongs to it. buildx checks the size
 * and digest of each (util/imagetools/loader.go), so what comes back is what the digests say.
 */
async function imagetools_inspectImage(docker, builder, reference) {
    const json = await docker([...inspect(builder), '--format', '{{json .}}', reference]);
    return JSON.parse(json);
}
/** The digest that a tag points to; undefined where there is no such tag. */
async function readTag(docker, builder, reference) {
    try {
        // Without a format, which would make buildx read all that belongs to it: a tag may point to something broken.
        const text = await docker([...inspect(builder), reference]);
        return /^Digest:\s*(\S+)$/m.exec(text)?.[1];
    }
    catch (error) {
        if (error instanceof cli/* DockerError */.Bi && imagetools_isNotFound(error.message))
            return undefined;
        throw error;
    }
}
/** buildx's words for a reference that the registry does not have. */
function imagetools_isNotFound(message) {
    return /: (?:404 Not Found|not found)$/.test(message);
}
/**
 * Points tags of one repository at a manifest or index that is there already, in their order. Gives the digest they
 * point to, which is that of `source` as long as nothing is changed; callers check it.
 *
 * @param resultFile where buildx may write what it did; removed after
 */
async function moveTags(docker, builder, source, tags, resultFile) {
    try {
        await docker([
            ...['buildx', 'imagetools', 'create', '--builder', builder, '--progress', 'quiet'],
            // A single manifest is copied as it is; by default buildx wraps it in an index, which has another digest.
            '--prefer-index=false',
            ...['--metadata-file', resultFile],
            ...tags.flatMap((tag) => ['--tag', tag]),
            source,
        ]);
        return describedDigest(await (0,promises_.readFile)(resultFile, 'utf8'));
    }
    finally {
        await (0,promises_.rm)(resultFile, { force: true });
    }
}
function inspect(builder) {
    return ['buildx', 'imagetools', 'inspect', '--builder', builder];
}
function describedDigest(metadata) {
    const { 'containerimage.descriptor': descriptor } = JSON.parse(metadata);
    return typeof descriptor?.digest === 'string' ? descriptor.digest : '';
}

// EXTERNAL MODULE: ./build/src/docker/transient.js
var docker_transient = __webpack_require__(268);
// EXTERNAL MODULE: ./build/src/actions/inputs.js
var inputs = __webpack_require__(775);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var annotations = __webpack_require__(895);
// EXTERNAL MODULE: ./build/src/plan/attributes.js
var attributes = __webpack_require__(660);
// EXTERNAL MODULE: ./build/src/plan/created.js
var created = __webpack_require__(849);
;// CONCATENATED MODULE: ./build/src/plan/event.js
/** These always run on the default branch, and the JSON of some does not name it. */
const defaultBranchEvents = new Set(['schedule', 'repository_dispatch', 'workflow_run']);
/** @throws Error when the event's JSON is not an object */
function event_parseEvent(env, payload = {}) {
    if (typeof payload !== 'object' || payload === null) {
        throw new Error(`the event's JSON (GITHUB_EVENT_PATH) is not an object but ${JSON.stringify(payload)}`);
    }
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const ref = refOf(env, name, payload);
    const sha = shaOf(env, name, payload);
    const onDefault = defaultBranchEvents.has(name) && ref.kind === 'branch' ? ref.branch : undefined;
    const repository = repositoryOf(env, payload);
    return {
        name,
        ref,
        sha,
        commitTime: commitTimeOf(payload, sha),
        baseBranch: baseBranchOf(ref, payload),
        repository: { ...repository, defaultBranch: repository.defaultBranch ?? onDefault },
    };
}
/** The same event, but ref and commit are those of the checkout. */
function event_withCheckout(event, { refs, ...commit }) {
    return { ...event, ...commit, ref: chooseRef(refs, event.ref) };
}
/** A ref that the event names too wins over others at the same commit; then the order is that of `refs`. */
function chooseRef(refs, given) {
    const parsed = refs.map(parseRef).filter(({ kind }) => kind !== 'none');
    const same = parsed.find((ref) => JSON.stringify(ref) === JSON.stringify(given));
    return same ?? parsed[0] ?? { kind: 'none' };
}
function parseRef(ref) {
    const [, kind, name = ''] = /^refs\/(heads|tags|pull|remotes\/pull|remotes\/[^/]+)\/(.+)$/.exec(ref) ?? [];
    switch (kind) {
        case undefined:
            return { kind: 'none' };
        case 'tags':
            return { kind: 'tag', tag: name };
        case 'pull':
        case 'remotes/pull':
            return { kind: 'pull-request', number: name.replace(/\/(?:merge|head)$/, '') };
        default:
            return name === 'HEAD' ? { kind: 'none' } : { kind: 'branch', branch: name };
    }
}
function refOf(env, name, payload) {
    const ref = env['GITHUB_REF'] ?? '';
    if (at(payload, 'deleted') === true)
        return { kind: 'deleted', ref };
    // GITHUB_REF is the base branch there, and tags of a pull request must not be those of the branch.
    const number = at(payload, 'number');
    if (name === 'pull_request_target' && typeof number === 'number')
        return { kind: 'pull-request', number: `${number}` };
    const released = event_text(payload, 'release', 'tag_name');
    if (name === 'release' && !ref && released !== undefined)
        return { kind: 'tag', tag: released };
    return parseRef(ref);
}
function shaOf(env, name, payload) {
    const head = event_text(payload, 'pull_request', 'head', 'sha');
    const wantsHead = /^true$/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '') && name.startsWith('pull_request');
    const sha = (wantsHead ? head : undefined) ?? env['GITHUB_SHA'] ?? '';
    return /^0*$/.test(sha) ? undefined : sha;
}
function baseBranchOf(ref, payload) {
    const base = ref.kind === 'pull-request'
        ? event_text(payload, 'pull_request', 'base', 'ref')
        : (event_text(payload, 'merge_group', 'base_ref') ?? (ref.kind === 'tag' ? event_text(payload, 'base_ref') : undefined));
    return base?.replace(/^refs\/heads\//, '');
}
function commitTimeOf(payload, sha) {
    if (sha === undefined)
        return undefined;
    const listed = at(payload, 'commits');
    const commits = [
        ...(Array.isArray(listed) ? listed : []),
        ...[['head_commit'], ['merge_group', 'head_commit'], ['workflow_run', 'head_commit']].map((path) => at(payload, ...path)),
    ];
    const time = event_text(commits.find((commit) => at(commit, 'id') === sha), 'timestamp');
    return time === undefined || Number.isNaN(Date.parse(time)) ? undefined : new Date(time);
}
function repositoryOf(env, payload) {
    const slug = event_text(env, 'GITHUB_REPOSITORY');
    const license = event_text(payload, 'repository', 'license', 'spdx_id');
    return {
        name: event_text(payload, 'repository', 'name') ?? slug?.split('/').at(-1),
        description: event_text(payload, 'repository', 'description'),
        url: event_text(payload, 'repository', 'html_url') ??
            (slug && `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${slug}`),
        // GitHub's word for a license file that it does not recognise.
        license: license === 'NOASSERTION' ? undefined : license,
        defaultBranch: event_text(payload, 'repository', 'default_branch'),
    };
}
function at(value, ...path) {
    return path.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? inner[key] : undefined), value);
}
/** A text that is there and not empty. */
function event_text(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}

// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __webpack_require__(706);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __webpack_require__(460);
;// CONCATENATED MODULE: ./build/src/plan/plan.js








/** @throws Error that names the input and the remedy */
async function makePlan(read, facts) {
    const platforms = parsePlatforms(readList(read, 'platforms'));
    const event = readEvent(read, facts);
    const time = createdTime(read, facts.env, event, facts.now);
    const created = time.toISOString();
    if (!read('images'))
        return { plan: { platforms, ...readReferences(read), created }, notices: [] };
    // Loaded only where there are rules: most of it is libraries that read versions.
    const { decideNames } = await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(660)]).then(__webpack_require__.bind(__webpack_require__, 279));
    const { notices, ...names } = await decideNames(read, facts, event, time, platforms.length);
    const tags = names.images.flatMap((repository) => names.tagNames.map((tag) => ({ repository, tag })));
    return { plan: { platforms, ...names, tags, version: names.tagNames[0] ?? '', created }, notices };
}
/** The repositories of the tags, each once, in order. */
function plan_repositories({ tags }) {
    return [...new Set(tags.map(({ repository }) => repository))];
}
function readEvent(read, { env, payload, checkout }) {
    const source = readWord(read, 'names-from', ['workflow', 'git']);
    const event = parseEvent(env, payload);
    if (!checkout)
        return event;
    if (source === 'git')
        return withCheckout(event, checkout);
    return checkout.sha === event.sha ? { ...event, commitTime: event.commitTime ?? checkout.commitTime } : event;
}
/** Without `images`, tags are full references, and labels and annotations are those that are given. */
function readReferences(read) {
    const stray = readLines(read, 'tags').find((line) => /(?:^|,)\s*"?type=/i.test(line));
    if (stray !== undefined) {
        throw new Error(`tags: '${stray}' is a rule, and rules need images; write images: ghcr.io/acme/app, or full references such as ghcr.io/acme/app:1.0`);
    }
    if (read('flavor'))
        throw new Error('flavor: it shapes the tags of rules, and rules need images; write images: ghcr.io/acme/app');
    const tags = inInput('tags', () => unique(readList(read, 'tags').map(parseTagReference)));
    const manifest = parseLevel('manifest');
    return {
        images: plan_repositories({ tags }),
        tags,
        tagNames: [...new Set(tags.map(({ tag }) => tag))],
        version: '',
        labels: inInput('labels', () => mergeLabels(readLines(read, 'labels').map(parseLabel))),
        annotations: inInput('annotations', () => mergeAnnotations(readLines(read, 'annotations').flatMap((line) => parseAnnotation(line, [manifest])))),
    };
}
/** A tag given twice is one tag. */
function unique(tags) {
    return [...new Map(tags.map((tag) => [formatTagReference(tag), tag])).values()];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(500);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: ./build/src/docker/retry.js
var retry = __webpack_require__(704);
;// CONCATENATED MODULE: ./build/src/publish/registry.js

/** Docker calls as one deed that may run twice, tried again after a hiccup. */
function registry_patiently(registry, what, call, classify) {
    const options = classify ? { ...registry, classify } : registry;
    return (0,retry/* retry */.L5)(what, (signal) => call((args, more) => registry.docker(args, { ...more, signal })), options);
}
/** Processes at once: they wait for the registry most of the time, but each costs some 30 ms of a core to start. */
const atOnce = 8;
/** Runs `work` on each item, several at a time. Every item is worked on; then the first error is thrown. */
async function registry_forEach(items, work, workers = atOnce) {
    const queue = items.values();
    const errors = [];
    const worker = async () => {
        // All workers take from the same iterator.
        for (const item of queue) {
            try {
                await work(item);
            }
            catch (error) {
                errors.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(workers, items.length) }, worker));
    if (errors.length > 0)
        throw errors[0];
}

;// CONCATENATED MODULE: ./build/src/publish/tags.js
/** Tags of several repositories, read and moved. References are full ones, `REPOSITORY:TAG`. */






async function readTags(registry, references, workers) {
    const digests = new Map();
    const read = async (reference) => {
        const call = (docker) => readTag(docker, registry.builder, reference);
        digests.set(reference, await registry_patiently(registry, `reading ${reference}`, call));
    };
    await registry_forEach(references, read, workers);
    return digests;
}
/**
 * Reads tags while the image is built, so that many of them (30 ms of a core each) don't hold up its publishing;
 * undefined when they can't be read now, or when `readCurrent` would read them all anyway.
 */
async function tags_readEarly(registry, references) {
    if (firstsOf(references).length === references.length)
        return undefined;
    try {
        return await readTags(registry, references, 2);
    }
    catch {
        return undefined;
    }
}
/**
 * What the tags point to now. Of those read early, only the first of each repository and the `watched` ones are read
 * again: a run that publishes the same tags moves the first one first, so as long as that stands, so do the others.
 */
async function tags_readCurrent(registry, references, watched, early) {
    if (!early)
        return readTags(registry, references);
    const fresh = await readTags(registry, [...new Set([...firstsOf(references), ...watched])]);
    const stands = [...fresh].every(([reference, found]) => early.get(reference) === found);
    return stands ? early : readTags(registry, references);
}
/** A process moves this many, one after another: more take longer than a further process. */
const perProcess = 10;
/** How often all tags are moved again because another run moved them at the same time. */
const rounds = 5;
/**
 * Points all tags of `before` at `digest`, which every repository holds.
 *
 * Two runs that publish the same tags at once must not end with some tags each. Both move the tags of a repository in
 * the same order, the first one before the others; so whoever moved any tag last finds, looking at the first tag of each
 * repository afterwards, whether the other one came in between, and moves all again. The look also finds a registry that
 * says it took a tag and did not.
 *
 * @throws Error when a tag could not be moved; others may have been
 */
async function tags_moveAll(registry, digest, before) {
    const repositories = byRepository([...before.keys()]);
    const firsts = firstsOf([...before.keys()]);
    for (let round = 1;; round++) {
        await forEach(repositories, (tags) => moveRepository(registry, digest, tags));
        const overtaken = await foreignTag(registry, digest, firsts, before);
        if (!overtaken)
            return;
        if (round === rounds)
            throw new Error(`${overtaken}; this happened ${rounds} times`);
        const wait = waitBefore(round, { cause: '' }, registry.patience);
        registry.log(`${overtaken}; moving all tags again (${round + 1} of ${rounds})`);
        await sleep(wait, undefined, { signal: registry.signal });
    }
}
async function moveRepository(registry, digest, tags) {
    const chunks = Array.from({ length: Math.ceil(tags.length / perProcess) }, (_, number) => tags.slice(number * perProcess, (number + 1) * perProcess));
    const [first = [], ...rest] = chunks;
    await move(registry, digest, first);
    await forEach(rest, (chunk) => move(registry, digest, chunk));
}
/** Points tags of one repository at a digest that it holds. */
async function move(registry, digest, tags) {
    const [repository = ''] = tags.map(tags_repositoryOf);
    const resultFile = (0,external_node_path_.join)(registry.scratch, `tags-${(0,external_node_crypto_.randomUUID)()}.json`);
    const what = `tagging ${repository}`;
    const moved = await registry_patiently(registry, what, (docker) => moveTags(docker, registry.builder, `${repository}@${digest}`, tags, resultFile));
    if (moved !== digest) {
        throw new Error(`${what}: ${moved} came of ${digest}; the registry or a proxy changed the image`);
    }
}
/** Words for the first of `firsts` that points elsewhere. */
async function foreignTag(registry, digest, firsts, before) {
    const [foreign] = [...(await readTags(registry, firsts))].filter(([, found]) => found !== digest);
    if (!foreign)
        return undefined;
    const [reference, found = 'nothing'] = foreign;
    return found === (before.get(reference) ?? 'nothing')
        ? `the registry took ${reference} but still shows it at ${found}`
        : `${reference} was moved to ${found} by another run meanwhile`;
}
/** The tags of each repository, in the order in which every run moves them. */
function byRepository(references) {
    return Object.values(Object.groupBy(references, tags_repositoryOf)).map((tags = []) => tags.toSorted());
}
function firstsOf(references) {
    return byRepository(references).flatMap(([first]) => first ?? []);
}
function tags_repositoryOf(reference) {
    return reference.slice(0, reference.lastIndexOf(':'));
}
function tags_tagNameOf(reference) {
    return reference.slice(reference.lastIndexOf(':') + 1);
}

;// CONCATENATED MODULE: ./build/src/publish/guard.js
/** The guard of tags that must not move once they exist. */

/**
 * @param patterns of tag names, with `*` and `?`
 * @param current what the tags point to now
 * @throws Error when a tag that matches a pattern exists and points elsewhere than to `digest`
 */
function guard_guardImmutableTags(patterns, current, digest) {
    const immutable = new Set(guard_immutableOf(patterns, [...current.keys()]));
    const taken = [...current].filter(([reference, found]) => found !== undefined && found !== digest && immutable.has(reference));
    if (taken.length === 0)
        return;
    const list = taken.map(([reference, found]) => `${reference} (at ${found ?? ''})`).join(', ');
    throw new Error(`immutable-tags: ${list} exists already and would move to ${digest}; no tag was moved; ` +
        'publish under a new tag, or take it out of immutable-tags');
}
/** The references whose tag matches a pattern. */
function guard_immutableOf(patterns, references) {
    const matchers = patterns.map(toRegExp);
    return references.filter((reference) => matchers.some((matcher) => matcher.test(tagNameOf(reference))));
}
function toRegExp(pattern) {
    const source = pattern
        .replace(/[.+^${}()|[\]\\-]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`);
}

;// CONCATENATED MODULE: ./build/src/publish/image-index.js

const indexTypes = new Set([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
]);
/** BuildKit marks an attestation manifest so and says whose it is. */
const referenceType = 'vnd.docker.reference.type';
const referenceDigest = 'vnd.docker.reference.digest';
/**
 * The platforms of an image: each of `asked` exactly once, its config of the same platform, and nothing else but
 * attestations that point to one of them. With nothing asked for, whatever stands there, each once.
 *
 * @throws Error that lists all that is wrong
 */
function image_index_checkImage(inspection, digest, asked) {
    const { manifest } = inspection;
    const images = manifest.manifests === undefined ? [single(inspection)] : imagesOf(manifest.manifests);
    const faults = [
        ...(manifest.digest === digest ? [] : [`the registry gave ${manifest.digest} for ${digest}`]),
        ...platformFaults(images, asked),
        ...configFaults(images, configsOf(inspection)),
        ...attestationFaults(manifest.manifests ?? [], images),
    ];
    if (faults.length > 0)
        throw new Error(faults.join('; '));
    return images.flatMap(({ platform, digest, size }) => (platform ? [{ platform, digest, size }] : []));
}
/** A single manifest has no descriptor that could tell its platform: its config does. */
function single({ manifest, image }) {
    const { mediaType, digest, size } = manifest;
    return { mediaType, digest, size, platform: isConfig(image) ? normalise(image) : undefined };
}
function imagesOf(manifests) {
    return manifests
        .filter((descriptor) => !isAttestation(descriptor))
        .map(({ mediaType, digest, size, platform }) => ({
        ...{ mediaType, digest, size },
        platform: platform && platform.os !== 'unknown' ? normalise(platform) : undefined,
    }));
}
function isAttestation({ annotations }) {
    return annotations?.[referenceType] === 'attestation-manifest';
}
function platformFaults(images, asked) {
    const found = images.flatMap(({ platform }) => platform ?? []);
    const count = (platform) => found.filter((other) => other === platform).length;
    const present = [...new Set(found)];
    return [
        ...(images.length === 0 ? ['it holds no image'] : []),
        ...asked.filter((platform) => count(platform) === 0).map((platform) => `${platform} is missing`),
        ...present
            .filter((platform) => count(platform) > 1)
            .map((platform) => `${platform} stands there ${count(platform)} times`),
        ...present
            .filter((platform) => asked.length > 0 && !asked.includes(platform))
            .map((platform) => `${platform} was not asked for`),
        ...images
            .filter(({ mediaType }) => indexTypes.has(mediaType))
            .map(({ digest }) => `${digest} is an index inside the index, which engines don't look into`),
        ...images
            .filter(({ mediaType, platform }) => !platform && !indexTypes.has(mediaType))
            .map(({ digest }) => `${digest} has no platform`),
    ];
}
function configFaults(images, configs) {
    return images.flatMap(({ platform, mediaType }) => {
        if (!platform || indexTypes.has(mediaType))
            return [];
        const config = configs(platform);
        if (!config)
            return [`${platform} has no config that tells its platform`];
        const told = normalise(config);
        return told === platform ? [] : [`the image for ${platform} is one of ${told}, by its config`];
    });
}
/** buildx gives the config itself where there is one image; else one each, under its platform as Go writes it. */
function configsOf({ image }) {
    if (isConfig(image))
        return () => image;
    const byPlatform = new Map(Object.entries(image)
        .filter(([, config]) => isConfig(config))
        .map(([key, config]) => {
        const [os = '', architecture = '', variant] = key.split('/');
        return [normalise({ os, architecture, variant }), config];
    }));
    return (platform) => byPlatform.get(platform);
}
function isConfig(image) {
    const { os, architecture } = (image ?? {});
    return typeof os === 'string' && typeof architecture === 'string';
}
function attestationFaults(manifests, images) {
    const subjects = new Set(images.map(({ digest }) => digest));
    return manifests
        .filter((descriptor) => isAttestation(descriptor) && !subjects.has(descriptor.annotations?.[referenceDigest] ?? ''))
        .map(({ digest }) => `the attestation ${digest} belongs to no image in it`);
}

;// CONCATENATED MODULE: ./build/src/publish/roll-back.js
/** Back to where the tags were, when a release could not be finished. */


/**
 * Moves every tag that points to the release's digest back to where it was. A tag that points to something else was
 * never moved, or another run moved it since: it stays.
 */
async function roll_back_rollBack(registry, { digest, before }) {
    const restored = [];
    const created = [];
    const stuck = [];
    await registry_forEach(Object.entries(before), async ([reference, previous]) => {
        if (previous === digest)
            return;
        try {
            const current = (await readTags(registry, [reference])).get(reference);
            if (current !== digest)
                return;
            if (previous === null) {
                created.push(reference);
            }
            else {
                await move(registry, previous, [reference]);
                restored.push(`${reference} (${previous})`);
            }
        }
        catch (error) {
            stuck.push(`${reference} (${error.message})`);
        }
    });
    return { restored: restored.toSorted(), created: created.toSorted(), stuck: stuck.toSorted() };
}
/** One line for a person who has to know what stands where. */
function roll_back_describeRollBack({ restored, created, stuck }, { digest }) {
    const parts = [
        ...(restored.length > 0 ? [`moved back: ${restored.join(', ')}`] : []),
        ...(created.length > 0
            ? [
                `new and left at ${digest}, as a registry can't be asked to delete a tag: ${created.join(', ')}; delete by hand`,
            ]
            : []),
        ...(stuck.length > 0 ? [`NOT moved back, look at them by hand: ${stuck.join(', ')}`] : []),
    ];
    return parts.length > 0 ? parts.join('; ') : 'no tag was moved';
}

;// CONCATENATED MODULE: ./build/src/build/progress.js
/** The progress of a build: what each step did and how long it took, told line by line. */




/** More than a line of rawjson holds unless a build prints without ever ending a line. */
const longestLine = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
/** A longer line of a build's output comes in pieces. */
const longestOutput = (/* unused pure expression or super */ null && (64 * 1024));
class progress_BuildProgress {
    steps = new Map();
    /** What each running step prints. */
    outputs = new Map();
    told = new Set();
    print;
    splitter = lineSplitter((line) => {
        this.acceptLine(line.toString());
    }, longestLine);
    /** @param print gets lines that are safe for the runner's log */
    constructor(print) {
        this.print = print;
    }
    /** Takes what buildx prints to stderr with `--progress=rawjson`. */
    push(chunk) {
        this.splitter.push(chunk);
    }
    end() {
        this.splitter.end();
        for (const output of this.outputs.values())
            output.end();
    }
    /** Before the same build runs again: forgets what failed. */
    restart() {
        for (const [digest, { error }] of this.steps)
            if (error !== undefined)
                this.steps.delete(digest);
    }
    /** Steps that failed although the build may have gone on, as a cache export does. */
    get failed() {
        return [...this.steps.values()].filter(({ error }) => error !== undefined);
    }
    /** Seconds in which at least one step of a platform ran. A build of a single platform does not name it in its steps. */
    seconds(platform) {
        const spans = [...this.steps.values()]
            .filter(({ name }) => stepPlatform(name) === platform)
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
        if (status)
            this.accept(status);
        else if (line.trim() !== '')
            this.print(`buildx: ${foreign(line)}`);
    }
    accept({ vertexes = [], logs = [], warnings = [] }) {
        for (const vertex of vertexes)
            this.acceptVertex(vertex);
        for (const log of logs)
            this.acceptLog(log);
        for (const { short, url } of warnings) {
            this.print(`warning: ${foreign(decode(short))}${url ? ` (${foreign(url)})` : ''}`);
        }
    }
    acceptVertex(vertex) {
        const before = this.steps.get(vertex.digest);
        const started = time(vertex.started) ?? before?.started;
        const completed = time(vertex.completed);
        const span = started !== undefined && completed !== undefined ? [[started, completed]] : [];
        const step = {
            number: before?.number ?? this.steps.size + 1,
            name: foreign(vertex.name),
            started,
            completed,
            spans: [...(before?.spans ?? []), ...span],
            cached: vertex.cached ?? false,
            error: vertex.error ? foreign(vertex.error) : undefined,
        };
        this.steps.set(vertex.digest, step);
        if (!before)
            this.print(`#${step.number} ${step.name}`);
        if (step.completed && !before?.completed)
            this.finish(vertex.digest, step);
    }
    finish(digest, step) {
        this.outputs.get(digest)?.end();
        this.outputs.delete(digest);
        // A short further go is not worth a line.
        const again = this.told.has(digest);
        this.told.add(digest);
        if (!again || step.error !== undefined || seconds(step) >= 0.5)
            this.print(`#${step.number} ${outcome(step)}`);
    }
    acceptLog({ vertex, data }) {
        const output = this.outputs.get(vertex) ?? this.openOutput(vertex);
        output.push(Buffer.from(data, 'base64'));
    }
    /** Lines are put together as bytes: BuildKit cuts its pieces anywhere, within a character too. */
    openOutput(vertex) {
        const number = this.steps.get(vertex)?.number ?? 0;
        const output = lineSplitter((line) => {
            this.print(`#${number}   ${foreign(line.toString())}`);
        }, longestOutput);
        this.outputs.set(vertex, output);
        return output;
    }
}
function outcome(step) {
    if (step.error !== undefined)
        return `ERROR ${step.error}`;
    return step.cached ? 'CACHED' : `DONE ${seconds(step).toFixed(1)}s`;
}
function seconds({ started, completed }) {
    return started && completed ? (completed - started) / 1000 : 0;
}
/**
 * BuildKit names the steps of a multi-platform build `[linux/arm64 stage 2/3] RUN …`, and `[linux/amd64->arm64 …]` where
 * a step runs on one platform for another: it counts for the latter.
 */
function stepPlatform(name) {
    const [, os, ran, target] = /^\[([a-z]+)\/([\w/]+)(?:->([\w/]+))? /.exec(name) ?? [];
    if (os === undefined || ran === undefined)
        return undefined;
    try {
        return parsePlatform(`${os}/${target ?? ran}`);
    }
    catch {
        return undefined;
    }
}
function time(text) {
    return text === undefined ? undefined : Date.parse(text);
}
function decode(base64) {
    return Buffer.from(base64, 'base64').toString();
}

;// CONCATENATED MODULE: ./build/src/publish/smoke-test.js
/** A command that runs in the image of each platform, in the builder, before any tag moves. */





/**
 * @param image `REPOSITORY@DIGEST`
 * @throws Error that names the platform whose command failed
 */
async function smoke_test_smokeTest(registry, command, image, platforms) {
    const dockerfile = join(registry.scratch, 'smoke-test.Dockerfile');
    await writeFile(dockerfile, smokeDockerfile(command, image));
    // The context is the scratch folder, of which the Dockerfile copies nothing, so nothing of it is sent.
    const build = { builder: registry.builder, dockerfile, context: registry.scratch, platforms };
    let progress = new BuildProgress(registry.log);
    try {
        await patiently({ ...registry, patience: { ...registry.patience, attemptTimeout: undefined } }, 'smoke-test', (docker) => {
            progress = new BuildProgress(registry.log);
            return runInImage(docker, build, progress);
        });
    }
    catch (error) {
        const failed = failedPlatforms(progress, platforms);
        throw new Error(`smoke-test: ${failed}: ${error.message}; no tag was moved`, { cause: error });
    }
}
/**
 * The exec form takes any text as JSON, which has no trap of the Dockerfile's own quoting and line continuation. `-e` as
 * in a `run:` of a workflow: a line that fails ends it.
 */
function smokeDockerfile(command, image) {
    const words = command.form === 'exec' ? command.words : ['/bin/sh', '-ec', command.script];
    return `FROM ${image}\nRUN ${JSON.stringify(words)}\n`;
}
/** BuildKit names the steps of several platforms `[linux/arm64 2/2] RUN …`. */
function failedPlatforms({ failed }, platforms) {
    const named = failed.flatMap(({ name }) => /^\[(\S+\/\S+) \d+\/\d+\]/.exec(name)?.[1] ?? []);
    return [...new Set(named)].join(', ') || platforms.join(', ');
}

;// CONCATENATED MODULE: ./build/src/publish/publish.js
/** From a pushed digest to tags that point to it: the registry is checked first, then all tags move, or none. */











/**
 * Checks `digest` in every repository of the plan, then points the plan's tags at it. A failure while the tags move puts
 * them back. Until `settle` the state holds what the tags pointed to, for post.
 *
 * @throws Error that says what stands where
 */
async function publish(registry, runtime, plan, digest, { immutableTags, smokeTest: command }, early) {
    const references = plan.tags.map(formatTagReference);
    const [repository] = repositories(plan);
    const checks = repositories(plan).map((name) => verify(registry, plan, `${name}@${digest}`, digest));
    const watched = immutableOf(immutableTags, references);
    const readNow = async () => {
        const current = await beforeMoving(registry, references, watched, await early);
        guardImmutableTags(immutableTags, current, digest);
        return current;
    };
    const reading = readNow();
    // All of it ends, even when some fails: nothing goes on behind a step that has failed.
    await Promise.allSettled([...checks, reading]);
    const [published] = await Promise.all(checks);
    let before = await reading;
    if (repository === undefined || !published)
        throw new Error('tags: there is no repository to publish to');
    if (command) {
        const platforms = published.platforms.map(({ platform }) => platform);
        await smokeTest(registry, command, `${repository}@${digest}`, platforms);
        // It may have taken long, and what is put back after a failure must be what stood there last.
        before = await readNow();
    }
    await release(registry, runtime, digest, before);
    return published;
}
/** Starts, while the image is built, to read what its tags point to; for `publish`. */
function watchTags(registry, plan) {
    return readEarly(registry, plan.tags.map(formatTagReference));
}
/** Puts back what a step that ended half-way left; what post tells of it. */
async function mend(registry, pending) {
    const outcome = await roll_back_rollBack({ ...registry, builder: pending.builder }, pending);
    return `the step ended before its release was whole; ${roll_back_describeRollBack(outcome, pending)}`;
}
async function verify(registry, plan, reference, digest) {
    try {
        const inspection = await patiently(registry, `reading ${reference}`, (docker) => inspectImage(docker, registry.builder, reference), ({ message }) => (isNotFound(message) ? { cause: 'the registry does not show it yet' } : transient(message)));
        const platforms = checkImage(inspection, digest, plan.platforms);
        return { digest, platforms, manifest: JSON.stringify(inspection.manifest) };
    }
    catch (error) {
        throw new Error(`verification: ${reference}: ${error.message}; no tag was moved`, { cause: error });
    }
}
async function beforeMoving(...what) {
    try {
        return await readCurrent(...what);
    }
    catch (error) {
        throw new Error(`tags: ${error.message}; no tag was moved`, { cause: error });
    }
}
async function release(registry, runtime, digest, before) {
    const pending = {
        digest,
        builder: registry.builder,
        before: Object.fromEntries([...before].map(([reference, found]) => [reference, found ?? null])),
    };
    if ([...before.values()].every((found) => found === digest))
        return;
    recordRelease(runtime, pending);
    try {
        await moveAll(registry, digest, before);
    }
    catch (error) {
        // A cancelled step still puts back what it moved; the runner gives it some seconds, and post goes on after that.
        const outcome = await rollBack({ ...registry, signal: new AbortController().signal }, pending);
        // What is stuck is tried once more by post.
        if (outcome.stuck.length === 0)
            settle(runtime);
        throw new Error(`tags: ${error.message}; ${describeRollBack(outcome, pending)}`, { cause: error });
    }
}


/***/ })

};

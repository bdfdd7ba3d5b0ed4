export const id = 802;
export const ids = [802];
export const modules = {

/***/ 48156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ readItems),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   aK: () => (/* binding */ readRows),
/* harmony export */   pS: () => (/* binding */ readWord),
/* harmony export */   wM: () => (/* binding */ readMinutes)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25175);

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
/** One item a line as it stands, quotes included; for values that are rows of CSV (`type=image,"name=a,b"`). */
function readRows(read, name) {
    return read(name)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
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
/**
 * Minutes, fractions allowed, as milliseconds; 0 when the input is empty.
 *
 * @throws Error for anything but a number that is not negative
 */
function readMinutes(read, name) {
    const text = read(name) || '0';
    if (!/^\d+(?:\.\d+)?$/.test(text))
        throw new Error(`${name}: '${text}' is not a number of minutes, such as 30`);
    // A timer of Node holds 31 bits of milliseconds, 24 days.
    return Math.min(Number(text) * 60_000, 2 ** 31 - 1);
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

/***/ 60895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QA: () => (/* binding */ parseLevel),
/* harmony export */   RF: () => (/* binding */ mergeAnnotations),
/* harmony export */   fr: () => (/* binding */ parseAnnotation),
/* harmony export */   ii: () => (/* binding */ isAt),
/* harmony export */   tn: () => (/* binding */ formatAnnotation),
/* harmony export */   vd: () => (/* binding */ defaultLevels)
/* harmony export */ });
/* harmony import */ var _attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86660);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71914);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56706);



const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
/** Levels of generated annotations and of those without a level. Package pages read the index if there is one. */
function defaultLevels(env, platforms) {
    const given = env['DOCKER_METADATA_ANNOTATIONS_LEVELS'];
    if (given)
        return given.split(',').map((word) => parseLevel(word.trim()));
    return (platforms > 1 ? ['manifest', 'index'] : ['manifest']).map(parseLevel);
}
/** Whether the annotation has one of these levels, in the form that `parseLevel` returns. */
function isAt({ level }, ...levels) {
    return levels.includes(level);
}
/** @throws Error for an unknown level, or a line without `=` */
function parseAnnotation(line, without) {
    if (!line.includes('='))
        throw new Error(`"${line}" is not key=value`);
    const [left, value] = (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLabel */ .Q_)(line);
    const colon = left.indexOf(':');
    const key = left.slice(colon + 1);
    if (/\s/.test(key) || key === '')
        throw new Error(`"${line}": the key is empty or contains spaces`);
    const named = colon < 0 ? without : left.slice(0, colon).split(',').map(parseLevel);
    return named.map((level) => ({ level, key, value }));
}
function parseLevel(text) {
    const [, word = text, platform] = /^([a-z-]+)\[([^\]]+)\]$/.exec(text) ?? [];
    const level = levels.find((known) => known === word);
    if (level === undefined)
        throw new Error(`unknown level "${word}". ${(0,_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(word, levels)}`);
    if (platform === undefined)
        return level;
    if (level.startsWith('index'))
        throw new Error(`"${text}": an index has no platform. Use ${level}`);
    return `${level}[${(0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(platform)}]`;
}
/** Sorts annotations. For the same level and key, the last value wins. */
function mergeAnnotations(annotations) {
    const name = ({ level, key }) => `${level}:${key}`;
    const merged = new Map(annotations.map((annotation) => [name(annotation), annotation]));
    return [...merged.values()].sort((one, other) => (name(one) < name(other) ? -1 : 1));
}
function formatAnnotation({ level, key, value }) {
    return `${level}:${key}=${value}`;
}


/***/ }),

/***/ 86660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MO: () => (/* binding */ inInput),
/* harmony export */   Td: () => (/* binding */ attributesOf),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   uF: () => (/* binding */ readAttributeLines)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48156);
/** The syntax that images, tag rules and flavor share: a line of `key=value` fields in CSV. */


function readAttributeLines(read, name) {
    return (0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecords */ .T3)(read, name).map((fields) => ({ text: fields.join(','), fields: fields.map(parseField) }));
}
function parseField(text) {
    const [, key, value = ''] = /^([a-z-]+)\s*=\s*(.*)$/is.exec(text) ?? [];
    return key === undefined ? { key, value: text } : { key: key.toLowerCase(), value };
}
/**
 * Returns the attributes of a line by key.
 *
 * @param bare key of a field without one
 * @throws Error for a repeated key, or one that is not among `known`
 */
function attributesOf({ text, fields }, known, bare) {
    const attributes = new Map();
    for (const { key = bare, value } of fields) {
        if (key === undefined)
            throw new Error(`"${text}": "${value}" is not key=value. Known keys: ${known.join(', ')}`);
        if (!known.includes(key))
            throw new Error(`"${text}": unknown attribute "${key}". ${suggestion(key, known)}`);
        if (attributes.has(key))
            throw new Error(`"${text}": "${key}" is repeated. Remove one of them`);
        attributes.set(key, value);
    }
    return attributes;
}
/** Suggests the nearest known word if there is one, or lists them all. */
function suggestion(word, known) {
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word.toLowerCase(), [...known]);
    const isNear = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, word.length / 3);
    return isNear ? `Did you mean "${nearest}"?` : `Known values: ${known.join(', ')}`;
}
/** Prefixes an error with the name of the input, unless it has that prefix already. */
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

/***/ 8849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unknownCommitTime),
/* harmony export */   w: () => (/* binding */ createdTime)
/* harmony export */ });
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48156);

/**
 * SOURCE_DATE_EPOCH, the convention for reproducible builds, takes precedence over the input `created`.
 *
 * @throws Error if the time of the commit is requested and unknown
 */
function createdTime(read, env, event, now) {
    const epoch = env['SOURCE_DATE_EPOCH'];
    if (epoch) {
        const time = new Date(Number(epoch) * 1000);
        if (/^\d+$/.test(epoch) && !Number.isNaN(time.getTime()))
            return time;
        throw new Error(`SOURCE_DATE_EPOCH: "${epoch}" is not a number of seconds since 1970`);
    }
    if ((0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readWord */ .pS)(read, 'created', ['now', 'commit']) === 'now')
        return now;
    return event.commitTime ?? unknownCommitTime('created: commit', event);
}
function unknownCommitTime(what, { name, sha }) {
    throw new Error(`${what}: neither the event (${name || 'none'}) nor the checkout has the time of commit ${sha ?? 'none'}. ` +
        'Check out the repository at that commit before this step');
}


/***/ }),

/***/ 58447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ globPattern)
/* harmony export */ });
/** Patterns with `*` (any number of characters) and `?` (one character). */
function globPattern(pattern) {
    const source = RegExp.escape(pattern).replaceAll('\\*', '.*').replaceAll('\\?', '.');
    return new RegExp(`^${source}$`);
}


/***/ }),

/***/ 71914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ mergeLabels),
/* harmony export */   Q_: () => (/* binding */ parseLabel),
/* harmony export */   TT: () => (/* binding */ ociLabels)
/* harmony export */ });
/** Generates the labels of the OCI image specification whose values are known. */
function ociLabels({ repository, sha }, version, created) {
    const { name, description, url, license } = repository;
    const facts = { title: name, description, url, source: url, version, created, revision: sha, licenses: license };
    return Object.fromEntries(Object.entries(facts).flatMap(([key, value]) => (value ? [[`org.opencontainers.image.${key}`, value]] : [])));
}
/** Parses `key=value`, or `key` for an empty value, like docker. */
function parseLabel(line) {
    const [, key = line, value = ''] = /^([^=]*)=(.*)$/s.exec(line) ?? [];
    if (key.trim() === '')
        throw new Error(`"${line}" has no key. Use key=value`);
    return [key, value];
}
/** Merges and sorts labels. For the same key, the last value wins. */
function mergeLabels(...sets) {
    const merged = new Map(sets.flatMap((set) => [...set]));
    return Object.fromEntries([...merged].sort(([one], [other]) => (one < other ? -1 : 1)));
}


/***/ }),

/***/ 81408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan),
  b: () => (/* binding */ repositories)
});

// EXTERNAL MODULE: ./build/src/actions/inputs.js
var inputs = __webpack_require__(48156);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var annotations = __webpack_require__(60895);
// EXTERNAL MODULE: ./build/src/plan/attributes.js
var attributes = __webpack_require__(86660);
// EXTERNAL MODULE: ./build/src/plan/created.js
var plan_created = __webpack_require__(8849);
;// CONCATENATED MODULE: ./build/src/plan/event.js
/** Events that always run on the default branch. The payload of some does not name it. */
const defaultBranchEvents = new Set(['schedule', 'repository_dispatch', 'workflow_run']);
/** @throws Error if the payload is not an object */
function parseEvent(env, payload = {}) {
    if (typeof payload !== 'object' || payload === null) {
        throw new Error(`GITHUB_EVENT_PATH: the event payload is ${JSON.stringify(payload)} and not an object`);
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
/** Replaces ref and commit of an event with those of the checkout. */
function withCheckout(event, { refs, ...commit }) {
    return { ...event, ...commit, ref: chooseRef(refs, event.ref) };
}
/** Prefers the ref of the event among several refs at the same commit, and else the first one. */
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
    // GITHUB_REF is the base branch here, and a pull request must not publish the tags of that branch.
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
        // GitHub reports this for a license file that it does not recognize.
        license: license === 'NOASSERTION' ? undefined : license,
        defaultBranch: event_text(payload, 'repository', 'default_branch'),
    };
}
function at(value, ...path) {
    return path.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? inner[key] : undefined), value);
}
/** Returns a non-empty string at a path. */
function event_text(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}

// EXTERNAL MODULE: ./build/src/plan/labels.js
var labels = __webpack_require__(71914);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __webpack_require__(56706);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __webpack_require__(39460);
;// CONCATENATED MODULE: ./build/src/plan/plan.js








/** @throws Error that names the input and the remedy */
async function makePlan(read, facts) {
    const platforms = (0,platform/* parsePlatforms */.qA)((0,inputs/* readList */.LD)(read, 'platforms'));
    const event = readEvent(read, facts);
    const time = (0,plan_created/* createdTime */.w)(read, facts.env, event, facts.now);
    const created = time.toISOString();
    if (!read('images')) {
        const { notices, ...names } = readReferences(read);
        return { plan: { platforms, ...names, created }, notices };
    }
    // Loaded only for rules, since the version libraries are most of it.
    const { decideNames } = await Promise.all(/* import() */[__webpack_require__.e(353), __webpack_require__.e(564)]).then(__webpack_require__.bind(__webpack_require__, 564));
    const { notices, ...names } = await decideNames(read, facts, event, time, platforms.length);
    const tags = names.images.flatMap((repository) => names.tagNames.map((tag) => ({ repository, tag })));
    return { plan: { platforms, ...names, tags, version: names.tagNames[0] ?? '', created }, notices };
}
/** Repositories of the tags, without duplicates. */
function repositories({ tags }) {
    return [...new Set(tags.map(({ repository }) => repository))];
}
function readEvent(read, { env, payload, checkout }) {
    const source = (0,inputs/* readWord */.pS)(read, 'names-from', ['workflow', 'git']);
    const event = parseEvent(env, payload);
    if (!checkout)
        return event;
    if (source === 'git')
        return withCheckout(event, checkout);
    return checkout.sha === event.sha ? { ...event, commitTime: event.commitTime ?? checkout.commitTime } : event;
}
/** Without `images`, tags are full references, and no labels or annotations are generated. */
function readReferences(read) {
    const stray = (0,inputs/* readLines */.Se)(read, 'tags').find((line) => /(?:^|,)\s*"?type=/i.test(line));
    if (stray !== undefined) {
        throw new Error(`tags: "${stray}" is a rule, and rules need images. Set images: ghcr.io/acme/app, or use full references such as ghcr.io/acme/app:1.0`);
    }
    if (read('flavor'))
        throw new Error('flavor: it applies to tag rules, and rules need images. Set images: ghcr.io/acme/app');
    const given = (0,attributes/* inInput */.MO)('tags', () => (0,inputs/* readList */.LD)(read, 'tags').map(reference/* readTagReference */.OO));
    const tags = unique(given.map(({ reference }) => reference));
    const manifest = (0,annotations/* parseLevel */.QA)('manifest');
    return {
        images: repositories({ tags }),
        tags,
        notices: given.flatMap(({ notices }) => notices.map((notice) => `tags: ${notice}`)),
        tagNames: [...new Set(tags.map(({ tag }) => tag))],
        version: '',
        labels: (0,attributes/* inInput */.MO)('labels', () => (0,labels/* mergeLabels */.Mr)((0,inputs/* readLines */.Se)(read, 'labels').map(labels/* parseLabel */.Q_))),
        annotations: (0,attributes/* inInput */.MO)('annotations', () => (0,annotations/* mergeAnnotations */.RF)((0,inputs/* readLines */.Se)(read, 'annotations').flatMap((line) => (0,annotations/* parseAnnotation */.fr)(line, [manifest])))),
    };
}
function unique(tags) {
    return [...new Map(tags.map((tag) => [(0,reference/* formatTagReference */.jU)(tag), tag])).values()];
}


/***/ }),

/***/ 39460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bl: () => (/* binding */ maxTagLength),
/* harmony export */   OO: () => (/* binding */ readTagReference),
/* harmony export */   Ve: () => (/* binding */ splitHost),
/* harmony export */   XN: () => (/* binding */ parseTagReference),
/* harmony export */   YG: () => (/* binding */ lowerCaseNotice),
/* harmony export */   iT: () => (/* binding */ isTaggedReference),
/* harmony export */   jU: () => (/* binding */ formatTagReference),
/* harmony export */   wY: () => (/* binding */ lowerCased)
/* harmony export */ });
/** Image references, with the grammar of the distribution project's reference package, which Docker and BuildKit use. */
const domainComponent = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const ipv6 = '\\[(?:[a-fA-F0-9:]+)\\]';
const domain = `(?:${domainComponent}(?:\\.${domainComponent})*|${ipv6})(?::[0-9]+)?`;
const pathComponent = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const hostPattern = new RegExp(`^${domain}$`);
const pathPattern = new RegExp(`^${pathComponent}(?:/${pathComponent})*$`);
const tagPattern = /^\w[\w.-]{0,127}$/;
/** Whether the text is `sha256:` and 64 hexadecimal digits, as in every registry. */
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
const maxTagLength = 128;
/**
 * Parses `REPOSITORY[:TAG]`. The default tag is `latest`.
 *
 * @throws Error that names the invalid part and the remedy
 */
function parseTagReference(text) {
    if (text.includes('@'))
        throw new Error(`"${text}" has a digest. Use REPOSITORY:TAG`);
    if (text.includes('://'))
        throw new Error(`"${text}" has a URL scheme. Use "${text.replace(/^.*:\/\//, '')}"`);
    const [repository, tag = 'latest'] = splitTag(text);
    checkRepository(repository);
    if (!tagPattern.test(tag)) {
        throw new Error(`"${text}" has an invalid tag. Use up to 128 letters, digits, "_", "." and "-", not starting with "." or "-"`);
    }
    return { repository, tag };
}
/**
 * Parses a reference leniently: lowercases the repository, since `github.repository` may have uppercase letters, and adds
 * the tag `latest` if there is none. Returns a notice for each.
 */
function readTagReference(text) {
    const [given, tag] = splitTag(text);
    const repository = lowerCased(given);
    const reference = parseTagReference(repository === given ? text : `${repository}${text.slice(given.length)}`);
    const noTag = `"${text}" has no tag. Using ${formatTagReference(reference)}`;
    return { reference, notices: [...lowerCaseNotice(given), ...(tag === undefined ? [noTag] : [])] };
}
function splitTag(text) {
    const colon = text.lastIndexOf(':');
    return colon > text.lastIndexOf('/') ? [text.slice(0, colon), text.slice(colon + 1)] : [text];
}
/** Whether the text is a valid `REPOSITORY:TAG` with an explicit tag. */
function isTaggedReference(text) {
    try {
        return formatTagReference(parseTagReference(text)) === text;
    }
    catch {
        return false;
    }
}
/** Lowercases the name of the repository, but not the host, whose case does not matter. */
function lowerCased(repository) {
    const [host, path] = splitHost(repository);
    return [...(host === undefined ? [] : [host]), path.toLowerCase()].join('/');
}
function lowerCaseNotice(given) {
    const repository = lowerCased(given);
    return repository === given ? [] : [`"${given}" has uppercase letters. Using "${repository}"`];
}
function formatTagReference({ repository, tag }) {
    return `${repository}:${tag}`;
}
function checkRepository(repository) {
    if (!isRepository(repository)) {
        const lower = lowerCased(repository);
        if (isRepository(lower)) {
            throw new Error(`"${repository}" has uppercase letters. Use "${lower}"`);
        }
        throw new Error(`"${repository}" is not a repository. Use [HOST[:PORT]/]NAME, such as ghcr.io/acme/app`);
    }
    if (repository.length > 255) {
        throw new Error(`"${repository.slice(0, 40)}…" has ${repository.length} characters. The limit for a repository is 255`);
    }
}
function isRepository(repository) {
    const [host, path] = splitHost(repository);
    return pathPattern.test(path) && (host === undefined || hostPattern.test(host));
}
/** The first component is a host if it contains a dot or a colon, or is `localhost`. */
function splitHost(repository) {
    const slash = repository.indexOf('/');
    const first = repository.slice(0, Math.max(slash, 0));
    return /[.:]/.test(first) || first === 'localhost' ? [first, repository.slice(slash + 1)] : [undefined, repository];
}


/***/ })

};

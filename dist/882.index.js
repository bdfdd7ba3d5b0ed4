export const id = 882;
export const ids = [882];
export const modules = {

/***/ 26634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readFacts)
/* harmony export */ });
/* unused harmony export parseCheckout */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94222);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34667);
/** What a plan depends on besides the inputs: environment, event payload, checkout and clock. */




/** @throws Error if the event payload can't be read, or names come from the checkout and there is none */
async function readFacts(env, need, run) {
    const [payload, checkout] = await Promise.all([readPayload(env), readCheckoutIfNeeded(need, run)]);
    return { env, payload, checkout, now: new Date() };
}
async function readPayload(env) {
    const path = env['GITHUB_EVENT_PATH'];
    if (!path)
        return undefined;
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((error) => {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .withContext */ .eQ)('GITHUB_EVENT_PATH', error);
    });
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J(), text, 'GITHUB_EVENT_PATH');
}
/** Reads the checkout, since few events include the time of their commit. */
async function readCheckoutIfNeeded(need, run) {
    if (need === 'nothing')
        return undefined;
    try {
        return await readCheckout(run);
    }
    catch (error) {
        if (need === 'time')
            return undefined;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .withContext */ .eQ)('names-from: git', error, 'Check the repository out before this step');
    }
}
async function readCheckout(run) {
    // In a container job the workspace belongs to another user, which git rejects by default.
    const format = ['--decorate=full', '--format=%H%n%cI%n%D'];
    const { exitCode, stdout, stderr } = await run(['git', '-c', 'safe.directory=*', 'log', '-1', ...format]);
    if (exitCode !== 0)
        throw new Error(stderr.trim().split('\n').at(-1) ?? '');
    return parseCheckout(stdout);
}
/** Parses the output of `git log --decorate=full --format=%H%n%cI%n%D`. */
function parseCheckout(stdout) {
    const [sha = '', time = '', decoration = ''] = stdout.split('\n');
    const ranks = [/^HEAD -> /, /^tag: /, /^refs\/(remotes\/)?pull\//, /^/];
    const rankOf = (ref) => ranks.findIndex((pattern) => pattern.test(ref));
    const all = decoration.split(', ').filter((ref) => ref.includes('refs/'));
    const refs = ranks.map((_, rank) => all.filter((ref) => rankOf(ref) === rank).map((ref) => ref.replace(/^(HEAD -> |tag: )/, '')));
    return { sha, refs, commitTime: new Date(time) };
}


/***/ }),

/***/ 89974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ readPlanInputs)
});

// UNUSED EXPORTS: expanded

// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/inputs/forms.js
var inputs_forms = __webpack_require__(10700);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var annotations = __webpack_require__(60895);
// EXTERNAL MODULE: ./build/src/plan/attributes.js
var plan_attributes = __webpack_require__(86660);
// EXTERNAL MODULE: ./build/src/plan/expression.js
var expression = __webpack_require__(9255);
;// CONCATENATED MODULE: ./build/src/plan/flavor.js
/** The input `flavor`: settings for all tag rules. */


/** @throws Error that quotes the line */
function parseFlavor(lines) {
    const none = { text: [], onLatest: false };
    return lines.reduce(applyLine, { latest: 'auto', prefix: none, suffix: none });
}
const keys = ['latest', 'prefix', 'suffix', 'onlatest'];
/** `onlatest` belongs to the prefix or suffix before it, so one line may have both. */
function applyLine(flavor, line) {
    let result = flavor;
    let affix;
    for (const field of line.fields) {
        const [[key, value] = ['', '']] = (0,plan_attributes/* attributesOf */.Td)({ ...line, fields: [field] }, keys);
        switch (key) {
            case 'latest':
                result = { ...result, latest: word(line, value, ['auto', 'true', 'false']) };
                break;
            case 'prefix':
            case 'suffix':
                affix = key;
                result = { ...result, [key]: { text: (0,expression/* parseTemplate */.QC)(value), onLatest: false } };
                break;
            default: {
                if (!affix)
                    throw new Error(`"${line.text}": onlatest needs a prefix or suffix before it. Use prefix=TEXT,onlatest=true`);
                const onLatest = word(line, value, ['true', 'false']) === 'true';
                result = { ...result, [affix]: { ...result[affix], onLatest } };
            }
        }
    }
    return result;
}
function word({ text }, value, words) {
    const found = words.find((known) => known === value);
    if (found === undefined)
        throw new Error(`"${text}": unknown value "${value}". Use one of ${words.join(', ')}`);
    return found;
}

// EXTERNAL MODULE: ./build/src/plan/images.js
var plan_images = __webpack_require__(9779);
// EXTERNAL MODULE: ./build/src/plan/labels.js
var labels = __webpack_require__(71914);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __webpack_require__(56706);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var plan_reference = __webpack_require__(39460);
;// CONCATENATED MODULE: ./build/src/plan/rule.js
/** Parses tag rules into one type per kind. */



const refEvents = ['branch', 'tag', 'pr'];
const shaFormats = ['short', 'long'];
const types = {
    schedule: { priority: 1000, optional: ['pattern'] },
    semver: { priority: 900, required: { key: 'pattern', example: '{{version}}' }, optional: ['value', 'match'] },
    pep440: { priority: 900, required: { key: 'pattern', example: '{{version}}' }, optional: ['value', 'match'] },
    match: { priority: 800, required: { key: 'pattern', example: 'v(.*)' }, optional: ['group', 'value'] },
    edge: { priority: 700, optional: ['branch'] },
    ref: { priority: 600, required: { key: 'event', example: 'branch' }, optional: [] },
    raw: { priority: 200, required: { key: 'value', example: 'NAME' }, optional: [] },
    sha: { priority: 100, optional: ['format'] },
};
const typeNames = Object.keys(types);
/** Rules that apply if the input `tags` is empty. */
const defaultRules = [
    'type=schedule',
    'type=ref,event=branch',
    'type=ref,event=tag',
    'type=ref,event=pr',
];
/** @throws Error that quotes the rule */
function parseRule(line) {
    const type = typeOf(line);
    const { priority, optional, required } = types[type];
    const own = [...(required ? [required.key] : []), ...optional];
    const attributes = (0,plan_attributes/* attributesOf */.Td)(line, ['type', ...own, 'enable', 'priority', 'prefix', 'suffix'], 'value');
    const template = (key) => {
        const text = attributes.get(key);
        return text === undefined ? undefined : (0,errors/* inContext */.Vc)(`"${line.text}"`, () => (0,expression/* parseTemplate */.QC)(text));
    };
    return {
        text: line.text,
        enable: template('enable') ?? [{ kind: 'text', text: 'true' }],
        priority: integer(line, 'priority', attributes.get('priority') ?? `${priority}`),
        prefix: template('prefix') ?? impliedPrefix(type, attributes.get('event')),
        suffix: template('suffix'),
        ...(0,errors/* inContext */.Vc)(`"${line.text}"`, () => parseKind(type, attributes)),
    };
}
/** Default prefixes that take precedence over the flavor. */
function impliedPrefix(type, event) {
    if (type === 'sha')
        return [{ kind: 'text', text: 'sha-' }];
    return type === 'ref' && event === 'pr' ? [{ kind: 'text', text: 'pr-' }] : undefined;
}
/** @throws Error for an unknown type */
function typeOf({ text, fields }) {
    const given = fields.find(({ key }) => key === 'type')?.value;
    const type = typeNames.find((known) => known === (given ?? 'raw'));
    if (type === undefined)
        throw new Error(`"${text}": unknown type "${given ?? ''}". ${(0,plan_attributes/* suggestion */.h)(given ?? '', typeNames)}`);
    return type;
}
function parseKind(type, attributes) {
    const { required } = types[type];
    const needed = required && attributes.get(required.key);
    if (required && needed === undefined) {
        throw new Error(`${required.key} is missing. Add ${required.key}=${required.example}`);
    }
    if (required && needed === '')
        return { type: 'empty', attribute: required.key };
    const given = (key) => {
        const value = attributes.get(key);
        return value === '' ? undefined : value;
    };
    const optional = (key, parse) => {
        const value = given(key);
        return value === undefined ? undefined : parse(value);
    };
    const value = optional('value', expression/* parseTemplate */.QC);
    switch (type) {
        case 'schedule':
            return { type, pattern: (0,expression/* parseTemplate */.QC)(given('pattern') ?? 'nightly') };
        case 'semver':
        case 'pep440': {
            const pattern = (0,expression/* parseTemplate */.QC)(given('pattern') ?? '', [...expression/* versionNames */.F4, ...expression/* globalNames */.q1]);
            return { type, pattern, value, match: optional('match', (text) => regularExpression('match', text)) };
        }
        case 'match': {
            const pattern = regularExpression('pattern', given('pattern') ?? '');
            const group = given('group') ?? '0';
            if (!/^\d+$/.test(group))
                throw new Error(`group "${group}" is not a number`);
            return { type, pattern, group: Number(group), value };
        }
        case 'edge':
            return { type, branch: given('branch') };
        case 'ref':
            return { type, event: rule_word('event', given('event') ?? '', refEvents) };
        case 'raw':
            return { type, value: (0,expression/* parseTemplate */.QC)(given('value') ?? '') };
        case 'sha':
            return { type, format: rule_word('format', given('format') ?? 'short', shaFormats) };
    }
}
/** Parses `/pattern/flags`, or a pattern without flags. */
function regularExpression(key, text) {
    const [, source = text, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
    try {
        return { text, expression: new RegExp(source, flags.replace('g', '')) };
    }
    catch (error) {
        throw (0,errors/* withContext */.eQ)(`${key} is not a valid regular expression`, error);
    }
}
function rule_word(key, text, words) {
    const found = words.find((known) => known === text);
    if (found === undefined)
        throw new Error(`unknown ${key} "${text}". ${(0,plan_attributes/* suggestion */.h)(text, words)}`);
    return found;
}
function integer({ text }, key, value) {
    if (!/^-?\d+$/.test(value))
        throw new Error(`"${text}": ${key} "${value}" is not an integer`);
    return Number(value);
}

;// CONCATENATED MODULE: ./build/src/inputs/read-names.js











/** Inputs in which expressions are expanded. */
const expanded = ['images', 'tags', 'flavor', 'labels', 'annotations', 'build-args'];
/** @throws Error that names the input and the remedy */
function readPlanInputs(read, { env = {}, publishes = true } = {}) {
    const platforms = (0,platform/* parsePlatforms */.qA)((0,inputs_forms/* readList */.LD)(read, 'platforms'));
    const preset = env['DOCKER_DEFAULT_PLATFORM'] ?? '';
    const presets = preset === '' ? [] : [(0,errors/* inContext */.Vc)('DOCKER_DEFAULT_PLATFORM', () => (0,platform/* parsePlatform */.FL)(preset))];
    // Without images, as in a pull request, rules still give labels and the values of expressions.
    const isByRules = read('images') !== '' || (!publishes && hasRules(read));
    return {
        platforms: platforms.length > 0 ? platforms : presets,
        names: isByRules ? readNameRules(read) : readReferences(read),
        namesFrom: (0,inputs_forms/* readWord */.pS)(read, 'names-from', ['workflow', 'git']),
        created: (0,inputs_forms/* readWord */.pS)(read, 'created', ['now', 'commit']),
        usesCommitTime: isByRules && expanded.some((name) => (0,expression/* mentionsDate */.Qm)(read(name), 'commit_date')),
    };
}
function readNameRules(read) {
    const lines = (name) => (0,inputs_forms/* readRecords */.T3)(read, name).map(plan_attributes/* parseLine */.A);
    const images = (0,errors/* inContext */.Vc)('images', () => lines('images').map(plan_images/* parseImageRule */.D));
    return {
        kind: 'rules',
        images,
        tags: (0,errors/* inContext */.Vc)('tags', () => parseRules(lines('tags'), images)),
        flavor: (0,errors/* inContext */.Vc)('flavor', () => parseFlavor(lines('flavor'))),
        labels: (0,errors/* inContext */.Vc)('labels', () => readTemplates(read, 'labels')),
        annotations: (0,errors/* inContext */.Vc)('annotations', () => readTemplates(read, 'annotations')),
        usesDate: expanded.some((name) => (0,expression/* mentionsDate */.Qm)(read(name))),
    };
}
function parseRules(lines, images) {
    const repositories = images.flatMap(({ names }) => names.map((name) => name.toLowerCase()));
    for (const line of lines)
        checkNoReference(line, repositories);
    const defaults = defaultRules.map((text) => (0,plan_attributes/* parseLine */.A)(text.split(',')));
    return (lines.length > 0 ? lines : defaults).map(parseRule);
}
/** Rejects a full reference, which would otherwise become a tag such as `ghcr.io-acme-app-1.0`. */
function checkNoReference({ text, fields }, images) {
    const [field] = fields;
    if (fields.length !== 1 || field?.key !== undefined)
        return;
    const plain = text.replace(/\{\{.*?\}\}/g, 'x');
    if (!(0,plan_reference/* isTaggedReference */.iT)(plain) && !images.includes(plain))
        return;
    const { repository, tag } = (0,plan_reference/* parseTagReference */.XN)(plain);
    throw new Error(`"${text}" is a full reference, but with images, tags are rules. ` +
        `Use images: ${repository} and tags: type=raw,value=${plain === text ? tag : 'TAG'}, or remove images`);
}
/** Custom labels or annotations. */
function readTemplates(read, name) {
    return (0,inputs_forms/* readLines */.Se)(read, name).map(expression/* parseText */.r4);
}
function hasRules(read) {
    return read('flavor') !== '' || firstRule(read) !== undefined;
}
function firstRule(read) {
    return (0,inputs_forms/* readLines */.Se)(read, 'tags').find((line) => /(?:^|,)\s*"?type=/i.test(line));
}
function readReferences(read) {
    const stray = firstRule(read);
    if (stray !== undefined) {
        throw new Error(`tags: "${stray}" is a rule, and rules need images. Set images: ghcr.io/acme/app, or use full references such as ghcr.io/acme/app:1.0`);
    }
    if (read('flavor'))
        throw new Error('flavor: it applies to tag rules, and rules need images. Set images: ghcr.io/acme/app');
    const given = (0,errors/* inContext */.Vc)('tags', () => (0,inputs_forms/* readList */.LD)(read, 'tags').map(plan_reference/* readTagReference */.OO));
    const manifest = (0,annotations/* parseLevel */.QA)('manifest');
    return {
        kind: 'references',
        // A tag that is repeated is one tag.
        tags: [...new Map(given.map(({ reference }) => [(0,plan_reference/* formatTagReference */.jU)(reference), reference])).values()],
        labels: (0,errors/* inContext */.Vc)('labels', () => (0,labels/* mergeLabels */.Mr)((0,inputs_forms/* readLines */.Se)(read, 'labels').map(labels/* parseLabel */.Q_))),
        annotations: (0,errors/* inContext */.Vc)('annotations', () => (0,annotations/* mergeAnnotations */.RF)((0,inputs_forms/* readLines */.Se)(read, 'annotations').flatMap((line) => (0,annotations/* parseAnnotation */.fr)(line, [manifest])))),
        notices: given.flatMap(({ notices }) => notices.map((notice) => `tags: ${notice}`)),
    };
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
/* harmony export */   vd: () => (/* binding */ defaultLevels),
/* harmony export */   xx: () => (/* binding */ withoutListAnnotations),
/* harmony export */   z8: () => (/* binding */ unusedAnnotations)
/* harmony export */ });
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94222);
/* harmony import */ var _attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86660);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71914);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56706);




const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
/** Levels of generated annotations and of those without a level. Package pages read the index if there is one. */
function defaultLevels(env, platforms) {
    const given = env['DOCKER_METADATA_ANNOTATIONS_LEVELS'];
    if (given) {
        return (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inContext */ .Vc)('DOCKER_METADATA_ANNOTATIONS_LEVELS', () => given.split(',').map((word) => parseLevel(word.trim())));
    }
    return (platforms > 1 ? ['manifest', 'index'] : ['manifest']).map(parseLevel);
}
/** Whether the annotation has one of these levels, in the form that `parseLevel` returns. */
function isAt({ level }, ...levels) {
    return levels.includes(level);
}
/**
 * The annotations of an image with Docker's media types, whose manifest list has none.
 *
 * @throws Error for one that is not generated
 */
function withoutListAnnotations(annotations) {
    const kept = annotations.filter(({ level }) => /^manifest(?:\[|$)/.test(level));
    if (kept.length === annotations.length)
        return { annotations, notices: [] };
    const custom = annotations.find((annotation) => !kept.includes(annotation) && !annotation.generated);
    if (!custom)
        return { annotations: kept, notices: ['annotations: a Docker manifest list gets no generated ones'] };
    throw new Error(`annotations: "${formatAnnotation(custom)}": a Docker manifest list has no annotations. ` +
        'Build the image with oci-mediatypes=true, or remove the annotation');
}
/** @throws Error for an unknown level, or a line without `=` */
function parseAnnotation(line, without) {
    if (!line.includes('='))
        throw new Error(`"${line}" is not key=value`);
    const [left, value] = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLabel */ .Q_)(line);
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
/** Notices about annotations of a platform that the image does not have. */
function unusedAnnotations(annotations, platforms) {
    if (platforms.length === 0)
        return [];
    return annotations
        .filter(({ level }) => {
        const [, platform] = /\[(.*)\]$/.exec(level) ?? [];
        return platform !== undefined && !platforms.some((known) => known === platform);
    })
        .map((annotation) => `annotations: "${formatAnnotation(annotation)}" is for a platform that the image does not have`);
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

/***/ 9255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ versionNames),
/* harmony export */   Ol: () => (/* binding */ isEnabled),
/* harmony export */   QC: () => (/* binding */ parseTemplate),
/* harmony export */   Qm: () => (/* binding */ mentionsDate),
/* harmony export */   XX: () => (/* binding */ render),
/* harmony export */   fy: () => (/* binding */ isOnly),
/* harmony export */   q1: () => (/* binding */ globalNames),
/* harmony export */   r4: () => (/* binding */ parseText)
/* harmony export */ });
/* harmony import */ var _actions_boolean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51861);
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94222);
/* harmony import */ var _attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86660);
/** Text with expressions: `{{branch}}`, `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}`. */



const dateNames = ['date', 'commit_date'];
/** Expressions that are available everywhere. */
const globalNames = [
    ...'branch tag sha base_ref is_default_branch is_not_default_branch'.split(' '),
    ...dateNames,
];
/** Expressions in labels, annotations and build arguments, which are written after the tags are decided. */
const textNames = [...globalNames, 'version', 'revision', 'created'];
/** Additional expressions in the pattern of a version rule. */
const versionNames = ['raw', 'version', 'major', 'minor', 'patch'];
/** Whether a text contains a date expression: any, or only `commit_date`. */
function mentionsDate(text, name = 'date') {
    return (name === 'date' ? /\{\{\s*(?:commit_)?date\b/ : /\{\{\s*commit_date\b/).test(text);
}
/**
 * Parses the text of a label, annotation or build argument. Braces that no word follows are not an expression, such as
 * those of a Go template.
 *
 * @throws Error that names the invalid expression
 */
function parseText(text) {
    try {
        return parseTemplate(text.replace(/(?<!\\)\{\{(?!\s*\w)/g, '\\{{'), textNames);
    }
    catch (error) {
        const message = (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).replace(/[^?]$/, '$&.');
        throw new Error(`${message} Write \\{{ for literal braces`, { cause: error });
    }
}
/**
 * `\{{` stands for literal braces.
 *
 * @throws Error that names the invalid expression
 */
function parseTemplate(text, names = globalNames) {
    const segments = [];
    let rest = text;
    while (rest !== '') {
        const start = rest.search(/\\?\{\{/);
        if (start !== 0)
            segments.push({ kind: 'text', text: start < 0 ? rest : rest.slice(0, start) });
        if (start < 0)
            break;
        if (rest[start] === '\\') {
            segments.push({ kind: 'text', text: '{{' });
            rest = rest.slice(start + 3);
            continue;
        }
        const end = rest.indexOf('}}', start);
        if (end < 0)
            throw new Error(`"${text}" has "{{" without "}}"`);
        segments.push(parseExpression(rest.slice(start + 2, end).trim(), names));
        rest = rest.slice(end + 2);
    }
    return segments;
}
function render(template, scope) {
    return template.map((segment) => renderSegment(segment, scope)).join('');
}
/** @throws Error that quotes the line if its attribute `enable` is not a boolean */
function isEnabled({ enable, text }, scope) {
    const word = render(enable, scope).trim();
    const isOn = (0,_actions_boolean_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBoolean */ .y)(word);
    if (isOn === undefined) {
        throw new Error(`"${text}": enable is "${word}". Use true, false, or an expression for one of them`);
    }
    return isOn;
}
function renderSegment(segment, { values, date }) {
    switch (segment.kind) {
        case 'text':
            return segment.text;
        case 'value':
            return values[segment.name] ?? '';
        case 'date':
            return date(segment.name, segment.format, segment.timeZone);
    }
}
/** Whether the template is a single expression with this name. */
function isOnly(template, name) {
    const [segment, ...rest] = template;
    return segment?.kind === 'value' && segment.name === name && rest.length === 0;
}
const datePattern = /^\w+\s+(?:'([^']*)'|"([^"]*)")(?:\s+tz=(?:'([^']*)'|"([^"]*)"))?$/;
function parseExpression(text, names) {
    const name = /^\w*/.exec(text)?.[0] ?? '';
    if (!names.includes(name))
        throw new Error(`unknown expression "{{${text}}}". ${(0,_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(name, names)}`);
    const dateName = dateNames.find((known) => known === name);
    if (dateName === undefined) {
        if (text !== name)
            throw new Error(`the expression "{{${text}}}" takes no argument. Use {{${name}}}`);
        return { kind: 'value', name };
    }
    const [match, single, double, singleZone, doubleZone] = datePattern.exec(text) ?? [];
    if (match === undefined) {
        throw new Error(`invalid expression "{{${text}}}". Use {{${name} 'YYYYMMDD'}} or {{${name} 'YYYYMMDD' tz='Asia/Tokyo'}}`);
    }
    return { kind: 'date', name: dateName, format: single ?? double ?? '', timeZone: singleZone ?? doubleZone ?? 'UTC' };
}


/***/ }),

/***/ 9779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseImageRule),
/* harmony export */   g: () => (/* binding */ enabledImages)
/* harmony export */ });
/* harmony import */ var _attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86660);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9255);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39460);
/** The input `images`: repositories without a tag. Every image gets every tag. */



/**
 * Parses `name=NAME,enable=true`, or a list of names.
 *
 * @throws Error that quotes the line
 */
function parseImageRule(line) {
    const { text, fields } = line;
    if (fields.every(({ key }) => key === undefined)) {
        return { text, names: fields.map(({ value }) => value), enable: (0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTemplate */ .QC)('true') };
    }
    const attributes = (0,_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .attributesOf */ .Td)(line, ['name', 'enable'], 'name');
    const name = attributes.get('name');
    if (!name)
        throw new Error(`"${text}": name is missing. Use name=ghcr.io/acme/app,enable=true`);
    return { text, names: [name], enable: (0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTemplate */ .QC)(attributes.get('enable') ?? 'true') };
}
/** @throws Error that quotes the line */
function enabledImages(rules, scope) {
    const repositories = new Set();
    const notices = [];
    for (const given of rules.filter((rule) => (0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnabled */ .Ol)(rule, scope)).flatMap(({ names }) => names)) {
        const repository = given.toLowerCase();
        checkUntagged(repository);
        notices.push(...(0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .lowerCaseNotice */ .YG)(given).map((notice) => `images: ${notice}`));
        repositories.add(repository);
    }
    return { repositories: [...repositories], notices };
}
/** @throws Error if the text is not a repository, or has a tag or digest */
function checkUntagged(text) {
    const [name = '', digest] = text.split('@');
    const { repository, tag } = (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTagReference */ .XN)(name);
    if (digest === undefined && name === repository)
        return;
    const rest = name === repository ? '' : ` and tags: ${tag}`;
    throw new Error(`"${text}" has a tag or digest. Use images: ${repository}${rest}`);
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
    if (!line.includes('=') && !/^[\w./-]+$/.test(line)) {
        throw new Error(`"${line}" is not key=value. Quote a value of several lines as a whole, as in "key=line 1…line 2"`);
    }
    return [key, value];
}
/** Merges and sorts labels. For the same key, the last value wins. */
function mergeLabels(...sets) {
    const merged = new Map(sets.flatMap((set) => [...set]));
    return Object.fromEntries([...merged].sort(([one], [other]) => (one < other ? -1 : 1)));
}


/***/ }),

/***/ 64477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HA: () => (/* binding */ checkTagged),
  LL: () => (/* binding */ checkoutNeed),
  Cs: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./build/src/plan/annotations.js
var plan_annotations = __webpack_require__(60895);
;// CONCATENATED MODULE: ./build/src/plan/created.js
/**
 * SOURCE_DATE_EPOCH, the convention for reproducible builds, takes precedence over the input `created`.
 *
 * @throws Error if the time of the commit is requested and unknown
 */
function createdTime(created, { env, now }, event) {
    const epoch = env['SOURCE_DATE_EPOCH'];
    if (epoch) {
        const time = new Date(Number(epoch) * 1000);
        if (/^\d+$/.test(epoch) && !Number.isNaN(time.getTime()))
            return time;
        throw new Error(`SOURCE_DATE_EPOCH: "${epoch}" is not a number of seconds since 1970`);
    }
    if (created === 'now')
        return now;
    const { name, sha, commitTime } = event;
    if (commitTime)
        return commitTime;
    throw new Error(`created: commit: neither the event (${name || 'none'}) nor the checkout has the time of commit ${sha ?? 'none'}. ` +
        'Check out the repository at that commit before this step');
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/json.js
var actions_json = __webpack_require__(34667);
;// CONCATENATED MODULE: ./build/src/plan/event.js
/** The event that triggered the workflow, parsed from the runner's variables and the event payload. */


/** Events that always run on the default branch. The payload of some does not name it. */
const defaultBranchEvents = new Set(['schedule', 'repository_dispatch', 'workflow_run']);
const word = dist/* fallback */.NpB(dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq())), undefined);
const commit = part({ id: word, timestamp: word });
const payloadSchema = dist/* object */.Ikc({
    base_ref: word,
    commits: dist/* fallback */.NpB(dist/* optional */.lqM(dist/* array */.YOg(commit), []), []),
    deleted: dist/* fallback */.NpB(dist/* optional */.lqM(dist/* boolean */.zMY()), undefined),
    head_commit: commit,
    merge_group: part({ base_ref: word, head_commit: commit }),
    number: dist/* fallback */.NpB(dist/* optional */.lqM(dist/* number */.aig()), undefined),
    pull_request: part({ base: part({ ref: word }), head: part({ sha: word }) }),
    release: part({ tag_name: word }),
    repository: part({
        default_branch: word,
        description: word,
        html_url: word,
        license: part({ spdx_id: word }),
        name: word,
    }),
    workflow_run: part({ head_commit: commit }),
});
function part(entries) {
    return dist/* fallback */.NpB(dist/* optional */.lqM(dist/* object */.Ikc(entries)), undefined);
}
/** @throws Error if the payload is not an object */
function parseEvent(env, json = {}) {
    const payload = (0,actions_json/* parseValue */.$x)(payloadSchema, json, 'GITHUB_EVENT_PATH');
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
/** A ref of the highest rank: that of the event if it is among them, and else the first one. */
function chooseRef(ranks, given) {
    const parsed = ranks.map((refs) => refs.map(parseRef).filter(({ kind }) => kind !== 'none'));
    const highest = parsed.find((refs) => refs.length > 0) ?? [];
    const same = highest.find((ref) => JSON.stringify(ref) === JSON.stringify(given));
    return same ?? highest[0] ?? { kind: 'none' };
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
function refOf(env, name, { deleted, number, release }) {
    const ref = env['GITHUB_REF'] ?? '';
    if (deleted)
        return { kind: 'deleted', ref };
    // GITHUB_REF is the base branch here, and a pull request must not publish the tags of that branch.
    if (name === 'pull_request_target' && number !== undefined)
        return { kind: 'pull-request', number: `${number}` };
    if (name === 'release' && !ref && release?.tag_name !== undefined)
        return { kind: 'tag', tag: release.tag_name };
    return parseRef(ref);
}
function shaOf(env, name, { pull_request }) {
    const wantsHead = /^true$/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '') && name.startsWith('pull_request');
    const sha = (wantsHead ? pull_request?.head?.sha : undefined) ?? env['GITHUB_SHA'] ?? '';
    return /^0*$/.test(sha) ? undefined : sha;
}
function baseBranchOf(ref, { pull_request, merge_group, base_ref }) {
    const base = ref.kind === 'pull-request'
        ? pull_request?.base?.ref
        : (merge_group?.base_ref ?? (ref.kind === 'tag' ? base_ref : undefined));
    return base?.replace(/^refs\/heads\//, '');
}
function commitTimeOf(payload, sha) {
    if (sha === undefined)
        return undefined;
    const { commits, head_commit, merge_group, workflow_run } = payload;
    const all = [...commits, head_commit, merge_group?.head_commit, workflow_run?.head_commit];
    const time = all.find((commit) => commit?.id === sha)?.timestamp;
    return time === undefined || Number.isNaN(Date.parse(time)) ? undefined : new Date(time);
}
function repositoryOf(env, { repository }) {
    const slug = env['GITHUB_REPOSITORY'];
    const license = repository?.license?.spdx_id;
    return {
        name: repository?.name ?? (slug ? slug.split('/').at(-1) : undefined),
        description: repository?.description,
        url: repository?.html_url ?? (slug ? `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${slug}` : undefined),
        // GitHub reports this for a license file that it does not recognize.
        license: license === 'NOASSERTION' ? undefined : license,
        defaultBranch: repository?.default_branch,
    };
}

// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __webpack_require__(39460);
;// CONCATENATED MODULE: ./build/src/plan/make-plan.js




/** @throws Error that names the input and the remedy */
async function makePlan({ platforms, names, namesFrom, created }, facts) {
    const event = eventOf(namesFrom, facts);
    const time = createdTime(created, facts, event);
    const decided = { platforms, created: time.toISOString() };
    if (names.kind === 'references') {
        const { tags, labels, annotations, notices } = names;
        const tagNames = [...new Set(tags.map(({ tag }) => tag))];
        const plan = {
            ...decided,
            images: [...new Set(tags.map(({ repository }) => repository))],
            tags,
            tagNames,
            version: '',
            labels,
            annotations,
        };
        return { plan, notices: [...notices, ...(0,plan_annotations/* unusedAnnotations */.z8)(annotations, platforms)] };
    }
    // Loaded only for rules, since the version libraries are most of it.
    const { decideNames } = await Promise.all(/* import() */[__webpack_require__.e(163), __webpack_require__.e(401)]).then(__webpack_require__.bind(__webpack_require__, 68401));
    const circumstances = { event, created: time, platforms: platforms.length };
    const { notices, ...generated } = await decideNames(names, facts, circumstances);
    const { images, tagNames } = generated;
    const tags = images.flatMap((repository) => tagNames.map((tag) => ({ repository, tag })));
    const unused = (0,plan_annotations/* unusedAnnotations */.z8)(generated.annotations, platforms);
    return { plan: { ...decided, ...generated, tags }, notices: [...notices, ...unused] };
}
/** What the plan needs from the checkout. */
function checkoutNeed({ namesFrom, created, usesCommitTime }) {
    if (namesFrom === 'git')
        return 'names';
    return created === 'commit' || usesCommitTime ? 'time' : 'nothing';
}
/** @throws Error for a plan without a tag, of which nothing can be published */
function checkTagged({ tags, images, tagNames }) {
    if (images.length === 0 && tagNames.length > 0) {
        throw new Error('images: none is enabled for this event. Enable one, or do not publish it');
    }
    if (tags.length === 0)
        throw new Error('tags: there is no tag to publish. Set tags, or add a rule for this event');
    (0,reference/* checkPushable */.fS)(tags);
}
function eventOf(namesFrom, { env, payload, checkout }) {
    const event = parseEvent(env, payload);
    if (!checkout)
        return event;
    if (namesFrom === 'git')
        return withCheckout(event, checkout);
    return checkout.sha === event.sha ? { ...event, commitTime: event.commitTime ?? checkout.commitTime } : event;
}


/***/ }),

/***/ 26449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ formatPlan),
/* harmony export */   v: () => (/* binding */ parsePlan)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _actions_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34667);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60895);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56706);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39460);
/** The plan as JSON, passed from job to job. */





/** Increase this whenever an older release would misread the new format. */
const planVersion = 1;
/** Equal plans have equal JSON. */
function formatPlan(plan) {
    const { key, platforms, images, tagNames, version, labels, annotations, created, expressions, legs } = plan;
    const tags = plan.tags.map(_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTagReference */ .jU);
    return JSON.stringify({
        planVersion,
        key,
        platforms,
        images,
        tags,
        tagNames,
        version,
        labels,
        annotations,
        created,
        expressions,
        legs,
    });
}
/** @throws Error that names the wrong field, or says that another release of the action wrote the plan */
function parsePlan(text) {
    const { planVersion: version, ...fields } = (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(anyVersion, text, 'plan', remedy);
    (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .expectVersion */ .eu)(version, planVersion, 'plan');
    return (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseValue */ .$x)(planFields, fields, 'plan', remedy);
}
const remedy = 'Pass the output "plan" of the plan step as it is';
const anyVersion = valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ planVersion: valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig() });
const platforms = valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg((0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL));
/** Keys and leg names become parts of tags and file names. */
const name = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^[a-z0-9][a-z0-9-]{0,62}$/, 'expected a name of a-z, 0-9 and -'));
const leg = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ name, runner: valibot__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())]), platforms });
const annotation = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    level: (0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLevel */ .QA),
    key: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    value: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    generated: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(true)),
});
const time = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6Y((text) => !Number.isNaN(Date.parse(text)), 'expected a time'));
const planFields = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    key: name,
    platforms,
    images: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    tags: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg((0,_actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTagReference */ .XN)),
    tagNames: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    version: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    labels: _actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .strings */ .P$,
    annotations: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(annotation),
    created: time,
    expressions: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ values: _actions_json_js__WEBPACK_IMPORTED_MODULE_0__/* .strings */ .P$, now: time, commitTime: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(time) })),
    legs: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(leg),
});


/***/ }),

/***/ 45846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ reportPlan),
  Z: () => (/* binding */ reportPlans)
});

// EXTERNAL MODULE: ./build/src/docker/csv.js
var csv = __webpack_require__(18854);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var plan_annotations = __webpack_require__(60895);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __webpack_require__(39460);
;// CONCATENATED MODULE: ./build/src/plan/outputs.js
/** Outputs with the names, for later steps. */



/** Lists have one item per line, in the syntax of the inputs with the same names. */
function nameOutputs(plan) {
    const { version, tagNames, labels } = plan;
    const tags = plan.tags.map(reference/* formatTagReference */.jU);
    const annotations = plan.annotations.map(plan_annotations/* formatAnnotation */.tn);
    return {
        version,
        tags: tags.join('\n'),
        'tag-names': tagNames.join('\n'),
        labels: lines(Object.entries(labels).map(([key, value]) => `${key}=${value}`)),
        annotations: lines(annotations),
        json: JSON.stringify({ version, tags, 'tag-names': tagNames, labels, annotations }),
    };
}
/** Quotes items that span several lines. */
function lines(items) {
    return items.map((item) => (/[\r\n]/.test(item) ? (0,csv/* quoted */.TL)(item) : item)).join('\n');
}

;// CONCATENATED MODULE: ./build/src/report/report-plan.js

function reportPlan({ output, notice }, plan, notices) {
    for (const line of notices)
        notice(line);
    for (const [name, value] of Object.entries(nameOutputs(plan)))
        output(name, value);
}
/** For several images: labels and annotations are outputs of a single one only. */
function reportPlans(runtime, plans, notices) {
    const [first, ...others] = plans;
    if (!first)
        return;
    const all = {
        tags: plans.flatMap(({ tags }) => tags),
        tagNames: [...new Set(plans.flatMap(({ tagNames }) => tagNames))],
        labels: {},
        annotations: [],
    };
    reportPlan(runtime, others.length > 0 ? { ...first, ...all } : first, [...new Set(notices)]);
}


/***/ })

};

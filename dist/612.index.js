export const id = 612;
export const ids = [612];
export const modules = {

/***/ 51861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ parseBoolean)
/* harmony export */ });
/** Parses a boolean of YAML 1.2 core, as the runner does. Returns undefined for any other text. */
function parseBoolean(text) {
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    return /^(?:false|False|FALSE)$/.test(text) ? false : undefined;
}


/***/ }),

/***/ 22426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancellation),
/* harmony export */   c: () => (/* binding */ Cancelled)
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
class Cancelled extends Error {
    constructor(what) {
        super(`${what} was cancelled`);
        this.name = 'Cancelled';
    }
}


/***/ }),

/***/ 34667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   AP: () => (/* binding */ matchJson),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   Zm: () => (/* binding */ nonEmptyStrings),
/* harmony export */   aH: () => (/* binding */ anyObject),
/* harmony export */   eu: () => (/* binding */ expectVersion),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94222);
/** Parses JSON from outside into typed values. Errors name the field and never quote the text, which may contain secrets. */


/**
 * @param what name of the JSON for errors, such as `plan`
 * @param remedy sentence for errors, may be empty
 * @throws Error such as `plan: legs.0.name: expected string, found number. REMEDY`
 */
function parseJson(schema, text, what, remedy = '') {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        // Without the cause, which quotes the text.
        throw new Error(sentence(`${what}: not valid JSON`, remedy));
    }
    // Unknown fields are kept and formatted again, which takes one frame of the stack for each level.
    if (isDeeper(value, deepest))
        throw new Error(sentence(`${what}: nested too deeply`, remedy));
    return parseValue(schema, value, what, remedy);
}
/** Like `parseJson`, for a value that is decoded already. */
function parseValue(schema, value, what, remedy = '') {
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, value);
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    const path = valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue);
    throw new Error(sentence(`${what}: ${path === null ? '' : `${path}: `}${problem(issue)}`, remedy));
}
/** Like `parseJson`, for a text that may be something else: undefined if it does not match. */
function matchJson(schema, text) {
    try {
        const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, JSON.parse(text));
        return result.success ? result.output : undefined;
    }
    catch {
        return undefined;
    }
}
/** Schema for a string that `parse` converts. The message of an error becomes that of the field. */
function parsed(parse) {
    return valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .rawTransform */ .NTK(({ dataset, addIssue, NEVER }) => {
        try {
            return parse(dataset.value);
        }
        catch (error) {
            addIssue({ message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) });
            return NEVER;
        }
    }));
}
/** Schema for an object of strings with any keys. `v.record` drops some keys, such as `constructor`. */
const strings = valibot__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((value) => isObject(value) && Object.values(value).every((item) => typeof item === 'string'), 'expected an object of strings');
/** Schema for a list of at least one string. */
const nonEmptyStrings = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1));
/** Schema for an object that keeps all its keys. */
const anyObject = valibot__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY(isObject, 'expected an object');
/** @throws Error if another release of the action wrote the JSON in an incompatible format */
function expectVersion(version, known, what) {
    if (version === known)
        return;
    throw new Error(`${what}: this is version ${version} of the ${what} and this step reads version ${known}. ` +
        'Use the same release of the action in every job');
}
const deepest = 100;
function isDeeper(value, levels) {
    if (typeof value !== 'object' || value === null)
        return false;
    return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function problem({ kind, expected, input, message }) {
    if (kind !== 'schema' || expected === 'unknown')
        return message;
    if (expected === 'never')
        return 'unknown field';
    if (input === undefined)
        return 'missing';
    const type = Array.isArray(input) ? 'array' : input === null ? 'null' : typeof input;
    return `expected ${expected?.toLowerCase() ?? 'another value'}, found ${type}`;
}
function sentence(error, remedy) {
    return remedy === '' ? error : `${error}. ${remedy}`;
}


/***/ }),

/***/ 18854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ csvLines),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   WL: () => (/* binding */ formatEntry),
/* harmony export */   q0: () => (/* binding */ toEntry),
/* harmony export */   qZ: () => (/* binding */ csvFields),
/* harmony export */   rr: () => (/* binding */ csvRow),
/* harmony export */   vB: () => (/* binding */ parseAttributes),
/* harmony export */   x1: () => (/* binding */ formatAttributes)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25175);
/**
 * CSV: rows, the syntax of docker and buildx for nodes, exporters, caches, attestations and secrets; and lines of rows, the
 * syntax of the list inputs.
 */

/** Quotes fields if needed. Keeps line breaks in a field, which buildx accepts inside quotes. */
function csvRow(fields) {
    return fields.map((field) => (/[",\r\n]/.test(field) ? quoted(field) : field)).join(',');
}
function quoted(field) {
    return `"${field.replaceAll('"', '""')}"`;
}
/**
 * Parses lines leniently: spaces around fields, blank lines, and lines that start with `#` are ignored, and quotes inside an
 * unquoted field are kept.
 *
 * @throws Error with the line
 */
function csvLines(text, delimiter) {
    return (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
        delimiter,
        comment: '#',
        comment_no_infix: true,
        // By default, csv-parse accepts only the first kind of newline that it finds.
        recordDelimiter: ['\r\n', '\n', '\r'],
        relaxColumnCount: true,
        relaxQuotes: true,
        skipEmptyLines: true,
        trim: true,
        cast: (item, { quoting }) => ({ text: item, quoted: quoting }),
    });
}
/** @throws Error if the quotes do not match */
function csvFields(row) {
    try {
        const rows = (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(row, { relaxColumnCount: true, relaxQuotes: false, recordDelimiter: '\u0000' });
        return rows[0] ?? [];
    }
    catch (error) {
        throw new Error(`"${row}" is not valid CSV. Quote the whole field, as in type=image,"name=a,b"`, { cause: error });
    }
}
/**
 * Parses `key=value,key=value`. If a key is repeated, the last value counts, as in buildx.
 *
 * @param keyOf normalizes a key; by default to lower case
 * @throws Error for a field without `=`
 */
function parseAttributes(row, keyOf = lowerCase) {
    const pairs = csvFields(row).map((field) => {
        const equals = field.indexOf('=');
        if (equals < 0)
            throw new Error(`"${field}" in "${row}" is not KEY=value`);
        return [keyOf(field.slice(0, equals)), field.slice(equals + 1)];
    });
    return Object.fromEntries(pairs);
}
function lowerCase(key) {
    return key.trim().toLowerCase();
}
/** @throws Error for attributes without a type */
function toEntry({ type, ...attributes }) {
    if (!type)
        throw new Error(`"${formatAttributes(attributes)}" has no type. Add type=TYPE`);
    return { type, attributes };
}
function formatAttributes(attributes) {
    return csvRow(Object.entries(attributes).map(([key, value]) => `${key}=${value}`));
}
function formatEntry({ type, attributes }) {
    return formatAttributes({ type, ...attributes });
}


/***/ }),

/***/ 61959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ whollyOwnedBy),
/* harmony export */   LW: () => (/* binding */ ownedBy),
/* harmony export */   Xf: () => (/* binding */ endOrphans),
/* harmony export */   cd: () => (/* binding */ runToEnd),
/* harmony export */   m0: () => (/* binding */ exec)
/* harmony export */ });
/* unused harmony export CommandNotFound */
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75260);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22426);
/**
 * Child processes. Nothing else starts them. Commands that can't hang use `@actions/exec`. It can't stop a command, has no
 * process id, and crashes if a child does not read its input, so all others use `node:child_process`.
 */





class CommandNotFound extends Error {
    constructor(file, cause) {
        super(`${file}: command not found. Install it on this runner or add it to PATH`, { cause });
        this.name = 'CommandNotFound';
    }
}
const stderrKept = 64 * 1024;
/** The runner sends a cancelled step SIGINT, SIGTERM after 7.5 s, and kills it 2.5 s later. Everything must end before. */
const politeMs = 7000;
/** For output that is still in the pipes. */
const drainMs = 1000;
const exec = async (command, options = {}) => {
    const { signal } = options;
    if (signal?.aborted)
        throw new _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_4__/* .Cancelled */ .c(nameOf(command));
    const result = await run(command, options);
    if (signal?.aborted)
        throw new _actions_cancellation_js__WEBPACK_IMPORTED_MODULE_4__/* .Cancelled */ .c(nameOf(command));
    return result;
};
/** Runs a short command that does not read stdin, which stays open. */
async function runToEnd([file, ...args]) {
    const options = { silent: true, ignoreReturnCode: true };
    try {
        const output = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)(`"${file}"`, args, options);
        // Null if a signal ended it.
        return { ...output, exitCode: output.exitCode ?? 128 };
    }
    catch (error) {
        if (error.message.startsWith('Unable to locate executable file'))
            throw new CommandNotFound(file, error);
        throw error;
    }
}
function nameOf([file, ...args]) {
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(file), ...args.slice(0, 1)].join(' ');
}
function run(command, { env, input, isGroup, signal, onStdout, onStderr }) {
    return new Promise((resolve, reject) => {
        const [file, ...args] = command;
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_1__.spawn)(file, args, {
            // In a process group of its own, so that only this process forwards Ctrl-C and cancellation to it.
            detached: true,
            stdio: ['pipe', 'pipe', 'pipe'],
            env: env ? { ...process.env, ...env } : process.env,
        });
        // It is not an error if the child does not read its input, or has ended.
        child.stdin.on('error', () => undefined);
        child.stdin.end(input);
        const stdout = [];
        const stderr = new Tail(stderrKept);
        child.stdout.on('data', (chunk) => {
            if (onStdout)
                onStdout(chunk);
            else
                stdout.push(chunk);
            pauseUntilPrinted(child.stdout);
        });
        child.stderr.on('data', (chunk) => {
            stderr.push(chunk);
            onStderr?.(chunk);
            pauseUntilPrinted(child.stderr);
        });
        let firm;
        const stop = () => {
            if (isGroup)
                signalGroup(child, 'SIGINT');
            else
                child.kill('SIGINT');
            firm = setTimeout(() => {
                signalGroup(child, 'SIGKILL');
            }, politeMs);
        };
        signal?.addEventListener('abort', stop, { once: true });
        const done = () => {
            clearTimeout(firm);
            signal?.removeEventListener('abort', stop);
        };
        child.on('error', (error) => {
            done();
            reject(error.code === 'ENOENT' ? new CommandNotFound(file, error) : error);
        });
        if (isGroup) {
            child.on('exit', () => {
                signalGroup(child, 'SIGKILL');
                // A process that left the group may keep the pipes open.
                setTimeout(() => {
                    child.stdout.destroy();
                    child.stderr.destroy();
                }, drainMs).unref();
            });
        }
        child.on('close', (code, killedBy) => {
            done();
            resolve({
                exitCode: code ?? 128,
                stdout: Buffer.concat(stdout).toString(),
                ...(killedBy && { endedBy: killedBy }),
                stderr: stderr.toString() + (killedBy ? `\n${nameOf(command)} was ended by ${killedBy}` : ''),
            });
        });
    });
}
/**
 * Most output is printed. Node queues output without limit if the reader of a pipe is slow, so a build that prints faster
 * than the runner reads would fill memory.
 */
function pauseUntilPrinted(source) {
    if (!process.stdout.writableNeedDrain || source.isPaused())
        return;
    source.pause();
    process.stdout.once('drain', () => {
        source.resume();
    });
}
/** Signals the child and its children. Docker's plugins outlive it and keep the pipes open. */
function signalGroup({ pid }, signal) {
    try {
        if (pid !== undefined)
            process.kill(-pid, signal);
    }
    catch {
        // The processes have just ended.
    }
}
/** Keeps the last bytes of a stream in bounded memory. */
class Tail {
    chunks = [];
    size = 0;
    limit;
    constructor(limit) {
        this.limit = limit;
    }
    push(chunk) {
        this.chunks.push(chunk);
        this.size += chunk.length;
        if (this.size > 2 * this.limit) {
            const kept = Buffer.concat(this.chunks).subarray(-this.limit);
            this.chunks = [kept];
            this.size = kept.length;
        }
    }
    toString() {
        return Buffer.concat(this.chunks).subarray(-this.limit).toString();
    }
}
/** Returns the environment variable by which `endOrphans` finds the docker commands of a step. */
function ownedBy(scratch) {
    return { MANIFOLD_STEP: scratch };
}
/** Returns the environment variable by which `endOrphans` finds a command and everything that it started. */
function whollyOwnedBy(scratch) {
    return { MANIFOLD_GATE: scratch };
}
/**
 * Ends the gate, the docker commands and plugins, and kubectl, of a step that was killed: they go on, and would work
 * against the clean-up. What docker has started for others as well, such as a shared SSH connection, is left alone.
 */
function endOrphans(scratch) {
    const [own, whole] = [ownedBy(scratch), whollyOwnedBy(scratch)].map((env) => Object.entries(env)[0]?.join('='));
    for (const id of (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readdirSync)('/proc').filter((name) => /^\d+$/.test(name))) {
        try {
            const [program = ''] = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(`/proc/${id}/cmdline`, 'utf8').split('\0');
            const environment = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(`/proc/${id}/environ`, 'utf8').split('\0');
            const isOwn = (entry) => entry === whole || (entry === own && /^(?:docker|buildx|kubectl)/.test((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(program)));
            if (environment.some(isOwn))
                process.kill(Number(id), 'SIGKILL');
        }
        catch {
            // The process has ended or belongs to another user.
        }
    }
}


/***/ }),

/***/ 10700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ readItems),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   Vv: () => (/* binding */ readPaths),
/* harmony export */   aK: () => (/* binding */ readRows),
/* harmony export */   pS: () => (/* binding */ readWord),
/* harmony export */   wM: () => (/* binding */ readMinutes)
/* harmony export */ });
/* harmony import */ var _actions_boolean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51861);
/* harmony import */ var _docker_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18854);
/**
 * Reads inputs: lists, lines, records, booleans, minutes and enumerations. In every list, a line that starts with `#` is a
 * comment, and a `#` elsewhere is part of a value. The name of an item, its text before `=`, has no space: such a line is the
 * rest of a value of several lines that was not quoted.
 */


/**
 * Reads items separated by newlines or commas. A quoted item keeps commas, newlines and (doubled) quotes. Empty items are
 * ignored.
 */
function readList(read, name) {
    return texts(csv(read(name), name, ',', unseparated).flat());
}
/**
 * Reads one item per line and keeps commas, for values that are CSV themselves (`type=gha,mode=max`) or free text
 * (`KEY=a, b`). A quoted item may contain newlines.
 */
function readLines(read, name) {
    return readItems(read, name).map(({ text }) => text);
}
/** Like `readLines`, for paths, which may contain spaces. */
function readPaths(read, name) {
    return texts(csv(read(name), name, '\u0000', '').flat());
}
/** Like `readLines`, and returns whether the item is quoted. */
function readItems(read, name) {
    return csv(read(name), name, '\u0000')
        .flat()
        .filter(({ text }) => text !== '');
}
/** A comment, or a row, whose quoted parts may contain newlines. */
const row = /^[ \t]*#.*|(?:"[^"]*(?:"|(?![^]))|[^"\n])+/gm;
/** Reads one item per line and keeps quotes, for values that are CSV rows (`type=image,"name=a,b"`). */
function readRows(read, name) {
    const rows = (read(name).match(row) ?? [])
        .map((text) => text.trim())
        .filter((text) => text !== '' && !text.startsWith('#'));
    for (const [index, text] of rows.entries())
        checkName({ text, quoted: /^["[]/.test(text) }, name, index, unquoted);
    return rows;
}
/**
 * Reads one CSV record per line, for values with attributes (`type=raw,value=x`). The line may be quoted as a whole
 * (`"type=raw,value=x"`).
 */
function readRecords(read, name) {
    return csv(read(name), name)
        .map(texts)
        .flatMap((fields) => {
        const [only = ''] = fields;
        return fields.length === 1 && only.includes(',') ? csv(only, name).map(texts) : [fields];
    })
        .filter((fields) => fields.length > 0);
}
/**
 * Reads a YAML 1.2 core boolean. Returns `fallback` if the input is empty.
 *
 * @throws Error for any other text
 */
function readBoolean(read, name, fallback) {
    const text = read(name);
    const value = text === '' ? fallback : (0,_actions_boolean_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .y)(text);
    if (value === undefined)
        throw new Error(`${name}: "${text}" is not a boolean. Use true or false`);
    return value;
}
/**
 * Reads minutes, which may be fractions. Returns milliseconds, 0 if the input is empty.
 *
 * @throws Error for anything but a non-negative number
 */
function readMinutes(read, name) {
    const text = read(name) || '0';
    if (!/^\d+(?:\.\d+)?$/.test(text))
        throw new Error(`${name}: "${text}" is not a number of minutes, such as 30`);
    // Node timers are limited to 31 bits of milliseconds, 24 days.
    return Math.min(Number(text) * 60_000, 2 ** 31 - 1);
}
/** @throws Error if the text is not one of `words` */
function readWord(read, name, words) {
    const text = read(name) || words[0];
    const word = words.find((known) => known === text);
    if (word === undefined)
        throw new Error(`${name}: unknown value "${text}". Use one of ${words.join(', ')}`);
    return word;
}
function texts(items) {
    return items.flatMap(({ text }) => (text === '' ? [] : [text]));
}
/** @throws Error with the line if the text is not valid CSV, or with an item whose name has a space */
function csv(text, name, delimiter = ',', remedy = unquoted) {
    if (/^\[.*\]$/s.test(text)) {
        throw new Error(`${name}: a JSON array is not supported. Separate the items by newlines or commas`);
    }
    let records;
    try {
        records = (0,_docker_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .csvLines */ .A_)(text, delimiter);
    }
    catch (error) {
        throw new Error(`${name}: ${error.message}. Quote a value as "a,b" and double the quotes inside it`, {
            cause: error,
        });
    }
    for (const [index, items] of records.entries())
        for (const item of items)
            checkName(item, name, index, remedy);
    return records;
}
const unseparated = 'contains a space. Separate items by commas or newlines';
const unquoted = 'has a space in its name. Write one item per line, and quote a value of several lines as a whole, as in "NAME=line 1…line 2"';
/** Does not quote the text, which may be a part of a secret. */
function checkName({ text, quoted }, input, index, remedy) {
    const [before = ''] = text.replace(/\{\{.*?\}\}/g, '').split('=');
    if (quoted || !/\s/.test(before.trim()))
        return;
    const why = /\s#/.test(before) ? 'has a comment behind it. Write comments on lines of their own' : remedy;
    if (why !== '')
        throw new Error(`${input}: item ${index + 1} ${why}`);
}


/***/ }),

/***/ 86660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   Td: () => (/* binding */ attributesOf),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   zZ: () => (/* binding */ nearestWord)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/** The syntax that images, tag rules and flavor share: a line of `key=value` fields in CSV. */

function parseLine(fields) {
    return { text: fields.join(','), fields: fields.map(parseField) };
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
    const nearest = nearestWord(word, known);
    return nearest === undefined ? `Known values: ${known.join(', ')}` : `Did you mean "${nearest}"?`;
}
/** The known word that was probably meant. */
function nearestWord(word, known) {
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word.toLowerCase(), [...known]);
    const limit = Math.max(Math.min(2, word.length / 2), word.length / 3);
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), nearest.toLowerCase()) <= limit ? nearest : undefined;
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

/***/ 56706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   S8: () => (/* binding */ normalize),
/* harmony export */   qA: () => (/* binding */ parsePlatforms)
/* harmony export */ });
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94222);
/* harmony import */ var _attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86660);
/**
 * Parses platforms and normalizes them to `os/arch[/variant]` in lower case.
 *
 * The normal form is that of containerd's platforms package, which BuildKit uses: `arm64` has no `v8`, `amd64` no `v1`,
 * and `arm` always has a variant. There are two differences: `armel` is `arm/v5`, as in Debian's port of that name, and
 * aliases that containerd does not know (`x64`, `armv7l`, `arm64v8`, …) are accepted.
 */


const operatingSystems = words(`linux windows darwin freebsd openbsd netbsd dragonfly solaris illumos aix
  android ios plan9 hurd zos js nacl wasip1 wasi`);
const architectures = words(`386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le
  mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm`);
function words(text) {
    return new Set(text.split(/\s+/));
}
/** Aliases of architectures, with the variant that they imply. */
const aliases = {
    x86_64: ['amd64'],
    'x86-64': ['amd64'],
    x64: ['amd64'],
    x86: ['386'],
    i386: ['386'],
    i486: ['386'],
    i586: ['386'],
    i686: ['386'],
    aarch64: ['arm64'],
    arm64v8: ['arm64'],
    armv8l: ['arm64'],
    arm32: ['arm', 'v7'],
    arm32v7: ['arm', 'v7'],
    armv7: ['arm', 'v7'],
    armv7l: ['arm', 'v7'],
    armhf: ['arm', 'v7'],
    arm32v6: ['arm', 'v6'],
    armv6: ['arm', 'v6'],
    armv6l: ['arm', 'v6'],
    arm32v5: ['arm', 'v5'],
    armv5: ['arm', 'v5'],
    armv5l: ['arm', 'v5'],
    armel: ['arm', 'v5'],
    // The 32-bit execution state of ARMv8, which is arm with variant v8 in containerd.
    aarch32: ['arm', 'v8'],
    mips64el: ['mips64le'],
    mipsel: ['mipsle'],
    ppc64el: ['ppc64le'],
    loongarch64: ['loong64'],
};
const osAliases = new Map([['macos', 'darwin']]);
const form = 'Use os/arch or os/arch/variant, such as linux/arm64 or linux/arm/v7';
/**
 * Parses `arch`, `os/arch` or `os/arch/variant`. The default for `os` is `linux`.
 *
 * @throws Error with the nearest known word
 */
function parsePlatform(text) {
    if (/\s/.test(text.trim()))
        throw new Error(`invalid platform "${text}": it contains a space. Separate platforms with commas or newlines`);
    const words = text.trim().toLowerCase().split('/');
    const first = words[0] ?? '';
    const startsWithOs = words.length > 1 && !isArchitecture(first);
    const [os, arch, variant, ...rest] = startsWithOs ? words : ['linux', ...words];
    const system = osAliases.get(os ?? '') ?? os ?? '';
    if (!arch || rest.length > 0 || variant === '') {
        throw new Error(`invalid platform "${text}". ${form}`);
    }
    if (!operatingSystems.has(system))
        throw unknown(text, 'operating system', system, operatingSystems);
    if (!isArchitecture(arch)) {
        throw unknown(text, 'architecture', arch, [...architectures, ...Object.keys(aliases)]);
    }
    if (variant !== undefined && !/^v?\d+(\.\d+)?$/.test(variant)) {
        throw new Error(`invalid platform "${text}": "${variant}" is not a variant such as v7`);
    }
    const [realArch, impliedVariant] = aliases[arch] ?? [arch];
    if (variant !== undefined && impliedVariant !== undefined && withV(variant) !== impliedVariant) {
        throw new Error(`invalid platform "${text}": ${arch} is ${realArch}/${impliedVariant} and can't be ${variant}`);
    }
    return normalize({ os: system, architecture: realArch, variant: variant ?? impliedVariant });
}
/** Normalizes a platform from an index or config. These are never aliases, so nothing is rejected. */
function normalize({ os, architecture, variant }) {
    const kept = normalVariant(architecture, variant ? withV(variant) : undefined);
    return [os, architecture, ...(kept ? [kept] : [])].join('/');
}
/** Splits a normalized platform. */
function fieldsOf(platform) {
    const [os = '', architecture = '', variant] = platform.split('/');
    return { os, architecture, ...(variant !== undefined && { variant }) };
}
/** Returns `arm` for `linux/arm/v7`. */
function architectureOf(platform) {
    return fieldsOf(platform).architecture;
}
/**
 * Parses the input `platforms`.
 *
 * @throws Error for an unknown platform, or for a duplicate, also under an alias
 */
function parsePlatforms(words) {
    const spelling = new Map();
    for (const word of words) {
        const platform = (0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inContext */ .Vc)('platforms', () => parsePlatform(word));
        const earlier = spelling.get(platform);
        if (earlier !== undefined) {
            const both = earlier === word ? `"${word}"` : `"${earlier}" and "${word}"`;
            throw new Error(`platforms: ${platform} is repeated (${both}). Remove one of them`);
        }
        spelling.set(platform, word);
    }
    return [...spelling.keys()];
}
function normalVariant(arch, variant) {
    switch (arch) {
        case 'amd64':
            return variant === 'v1' ? undefined : variant;
        case 'arm64':
            if (variant === 'v8' || variant === 'v8.0')
                return undefined;
            return variant === 'v9.0' ? 'v9' : variant;
        case 'arm':
            return variant ?? 'v7';
        default:
            return variant;
    }
}
function withV(variant) {
    return variant.startsWith('v') ? variant : `v${variant}`;
}
function isArchitecture(word) {
    return architectures.has(word) || Object.hasOwn(aliases, word);
}
function unknown(text, what, word, known) {
    const nearest = (0,_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestWord */ .zZ)(word, [...known]);
    const remedy = nearest === undefined ? form : `Did you mean "${nearest}"?`;
    return new Error(`unknown platform "${text}": unknown ${what} "${word}". ${remedy}`);
}


/***/ }),

/***/ 39460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ defaultTagNotices),
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bl: () => (/* binding */ maxTagLength),
/* harmony export */   OO: () => (/* binding */ readTagReference),
/* harmony export */   Ve: () => (/* binding */ splitHost),
/* harmony export */   XN: () => (/* binding */ parseTagReference),
/* harmony export */   YG: () => (/* binding */ lowerCaseNotice),
/* harmony export */   fS: () => (/* binding */ checkPushable),
/* harmony export */   iT: () => (/* binding */ isTaggedReference),
/* harmony export */   jU: () => (/* binding */ formatTagReference)
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
 * Parses a reference leniently: lowercases the repository with a notice, since `github.repository` may have uppercase
 * letters and the case of a host does not matter, and adds the tag `latest` if there is none.
 */
function readTagReference(text) {
    const [given, tag] = splitTag(text);
    const repository = given.toLowerCase();
    const reference = parseTagReference(repository === given ? text : `${repository}${text.slice(given.length)}`);
    const notices = lowerCaseNotice(given);
    return tag === undefined ? { reference: { ...reference, isDefault: true }, notices } : { reference, notices };
}
/** A line for each tag that was left out. */
function defaultTagNotices(tags) {
    return tags
        .filter(({ isDefault }) => isDefault)
        .map((tag) => `tags: "${tag.repository}" has no tag. Using ${formatTagReference(tag)}`);
}
/**
 * Rejects a single word as the target of a push. It names an image of Docker itself, where a tag was meant.
 *
 * @throws Error with the remedy
 */
function checkPushable(tags) {
    const word = tags.find(({ repository, isDefault }) => isDefault && !repository.includes('/'))?.repository;
    if (word === undefined)
        return;
    throw new Error(`tags: "${word}" would be pushed to docker.io/library/${word}, which is for Docker's own images. Use REPOSITORY:TAG, such as ` +
        `ghcr.io/acme/app:${word}`);
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
function lowerCaseNotice(given) {
    const repository = given.toLowerCase();
    return repository === given ? [] : [`"${given}" has uppercase letters. Using "${repository}"`];
}
function formatTagReference({ repository, tag }) {
    return `${repository}:${tag}`;
}
function checkRepository(repository) {
    if (!isRepository(repository)) {
        const [, name = '', tag = ''] = /^(.+):([^/:]+\/.*)$/.exec(repository) ?? [];
        const isHost = !name.includes('/') && (/[.]|^localhost$/.test(name) || /^\d/.test(tag));
        if (!isHost && isRepository(name.toLowerCase())) {
            throw new Error(`"${repository}": the tag "${tag}" has a "/". Use ${name}:${tag.replaceAll('/', '-')}`);
        }
        const lower = repository.toLowerCase();
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
    return pathPattern.test(path) && (host === undefined || (hostPattern.test(host) && hasPort(host)));
}
/** No port, or one from 1 to 65535. */
function hasPort(host) {
    const port = /:(\d+)$/.exec(host)?.[1];
    return port === undefined || (Number(port) >= 1 && Number(port) <= 65535);
}
/** The first component is a host if it contains a dot or a colon, or is `localhost`. */
function splitHost(repository) {
    const slash = repository.indexOf('/');
    const first = repository.slice(0, Math.max(slash, 0));
    return /[.:]/.test(first) || first === 'localhost' ? [first, repository.slice(slash + 1)] : [undefined, repository];
}


/***/ })

};

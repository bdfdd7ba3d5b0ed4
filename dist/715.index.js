export const id = 715;
export const ids = [715];
export const modules = {

/***/ 54715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   declareArtifacts: () => (/* binding */ declareArtifacts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34667);
/**
 * Artifacts that the runner collects for later steps, such as actions/attest: the file `GITHUB_ARTIFACTS` has one per line.
 * Older runners ignore it (github.com/actions/runner, CreateArtifactsFileCommand).
 */



const listSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ subjects: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), digest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })) });
/** Of all steps of a job. More fail the step. */
const mostArtifacts = 500;
/**
 * An artifact whose name an earlier step has declared with another digest would fail this step, so it is left out.
 *
 * @throws Error if a file can't be read or written
 */
async function declareArtifacts(env, artifacts) {
    const file = env['GITHUB_ARTIFACTS'];
    const list = env['GITHUB_ARTIFACTS_LIST'];
    if (!file)
        return;
    const declared = list ? ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .matchJson */ .AP)(listSchema, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(list, 'utf8'))?.subjects ?? []) : [];
    const names = new Set(declared.map(({ name }) => name));
    const added = new Map(artifacts.map(({ name, digest }) => [name, `oci://${name}@${digest}\n`]));
    const lines = [...added].filter(([name]) => !names.has(name)).map(([, line]) => line);
    const room = Math.max(0, mostArtifacts - names.size);
    // The runner reserves "=".
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, lines
        .filter((line) => !line.includes('='))
        .slice(0, room)
        .join(''));
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


/***/ })

};

export const id = 682;
export const ids = [682];
export const modules = {

/***/ 4694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ readDivision),
  r: () => (/* binding */ readPlanStepInputs)
});

// EXTERNAL MODULE: ./build/src/inputs/forms.js
var inputs_forms = __webpack_require__(10700);
// EXTERNAL MODULE: ./build/src/inputs/read-names.js + 2 modules
var read_names = __webpack_require__(89974);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __webpack_require__(56706);
;// CONCATENATED MODULE: ./build/src/inputs/read-runners.js
/** The input `runners`: assigns runners to platforms. */




/** @throws Error that names the line and the remedy */
function readRunners(read) {
    const fallbacks = [];
    const rules = [];
    for (const line of (0,inputs_forms/* readRows */.aK)(read, 'runners')) {
        const [, word, value = ''] = /^([^=[\]"]*)=(.*)$/s.exec(line) ?? [line, 'default', line];
        const key = word.trim();
        const runner = parseRunner(value.trim(), line);
        if (key === 'default')
            fallbacks.push(runner);
        else
            rules.push({ line, pattern: parsePattern(key, line), runner });
    }
    const [fallback, another] = fallbacks;
    if (another !== undefined)
        throw new Error(`runners: there are two defaults. Remove one of the lines default=LABEL`);
    const [twice] = rules.filter(({ pattern }, at) => rules.findIndex((rule) => rule.pattern === pattern) !== at);
    if (twice)
        throw new Error(`runners: ${twice.pattern} has two lines. Remove one of them`);
    if (fallback === undefined)
        throw new Error('runners: there is no default. Add a line such as default=ubuntu-24.04');
    return { fallback, rules };
}
function parseRunner(text, line) {
    if (!text.startsWith('[')) {
        if (text.startsWith('{'))
            throw new Error(`runners: "${line}": runner groups are not supported. Use labels`);
        if (text === '')
            throw new Error(`runners: "${line}" has no label. Use PLATFORM=LABEL`);
        return text;
    }
    const labels = (0,json/* matchJson */.AP)(json/* nonEmptyStrings */.Zm, text);
    if (!labels) {
        throw new Error(`runners: "${line}" is not a JSON array of labels, such as ["self-hosted","arm64"]`);
    }
    // One label in an array is the same runner as that label.
    const [only = '', ...others] = labels;
    return others.length === 0 ? only : labels;
}
/** Lowercases a pattern and adds `linux/` if it has no operating system. Anything else is a platform or an alias. */
function parsePattern(text, line) {
    if (text.includes('*'))
        return text.includes('/') || text === '*' ? text.toLowerCase() : `linux/${text.toLowerCase()}`;
    return (0,errors/* inContext */.Vc)(`runners: "${line}"`, () => (0,platform/* parsePlatform */.FL)(text));
}

;// CONCATENATED MODULE: ./build/src/inputs/read-plan-step.js



/** @throws Error that names the input and the remedy */
function readPlanStepInputs(read, env) {
    const division = readDivision(read);
    return { plan: (0,read_names/* readPlanInputs */.j)(read, { env, publishes: division.push }), ...division };
}
/** How the build is divided into legs. */
function readDivision(read) {
    return {
        push: (0,inputs_forms/* readBoolean */.Vf)(read, 'push', false),
        runners: readRunners(read),
        split: (0,inputs_forms/* readWord */.pS)(read, 'split', ['platform', 'runner']),
    };
}


/***/ }),

/***/ 682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _actions_debug_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(31926);
/* harmony import */ var _actions_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(94222);
/* harmony import */ var _actions_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26634);
/* harmony import */ var _actions_runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56757);
/* harmony import */ var _docker_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61959);
/* harmony import */ var _inputs_read_plan_step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4694);
/* harmony import */ var _plan_legs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44992);
/* harmony import */ var _plan_plan_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26449);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39460);
/* harmony import */ var _plan_make_plan_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64477);
/* harmony import */ var _report_report_plan_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(45846);
/** The plan step: decides names, platforms and legs once for all jobs. */












async function run(runtime) {
    const { input, output, info } = runtime;
    if (input('bake') !== '') {
        const { planBake } = await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(173), __webpack_require__.e(186), __webpack_require__.e(799), __webpack_require__.e(769), __webpack_require__.e(38)]).then(__webpack_require__.bind(__webpack_require__, 81657));
        await planBake(runtime, process.env);
        return;
    }
    const inputs = (0,_inputs_read_plan_step_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlanStepInputs */ .r)(input, process.env);
    const need = (0,_plan_make_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .checkoutNeed */ .LL)(inputs.plan);
    // The legs may need the time of the commit for their build arguments.
    const facts = await (0,_actions_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readFacts */ .M)(process.env, need === 'nothing' ? 'time' : need, _docker_process_js__WEBPACK_IMPORTED_MODULE_3__/* .runToEnd */ .cd);
    const { plan, notices } = await (0,_plan_make_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .makePlan */ .Cs)(inputs.plan, facts);
    (0,_plan_legs_js__WEBPACK_IMPORTED_MODULE_5__/* .checkFanOut */ .mm)(plan);
    const division = (0,_plan_legs_js__WEBPACK_IMPORTED_MODULE_5__/* .divide */ .Qr)(plan.platforms, inputs);
    (0,_report_report_plan_js__WEBPACK_IMPORTED_MODULE_9__/* .reportPlan */ ._)(runtime, plan, [...notices, ...(0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .defaultTagNotices */ .$4)(plan.tags), ...division.notices]);
    if (inputs.push)
        (0,_plan_make_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .checkTagged */ .HA)(plan);
    // Random, since one run may plan the same names twice, for two targets, and a re-run leg must match its own plan.
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex');
    output('plan', (0,_plan_plan_json_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPlan */ .n)({ ...plan, key, legs: division.legs }));
    output('matrix', JSON.stringify((0,_plan_legs_js__WEBPACK_IMPORTED_MODULE_5__/* .matrixOf */ .lQ)(division.legs)));
    for (const { name, runner, platforms } of division.legs) {
        info(`${name}: ${platforms.join(', ') || 'the platform of the runner'} on ${[runner].flat().join(', ')}`);
    }
}
async function plan() {
    try {
        await run(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .runtime */ .fA);
    }
    catch (error) {
        _actions_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .runtime */ .fA.fail((0,_actions_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .messageOf */ .bD)(error));
        _actions_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .runtime */ .fA.debug((0,_actions_debug_js__WEBPACK_IMPORTED_MODULE_11__/* .trace */ .u)(error));
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


/***/ })

};

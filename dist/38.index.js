export const id = 38;
export const ids = [38];
export const modules = {

/***/ 81657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planBake: () => (/* binding */ planBake)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _actions_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26634);
/* harmony import */ var _bake_bake_legs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21094);
/* harmony import */ var _bake_definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44010);
/* harmony import */ var _buildx_find_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84751);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98476);
/* harmony import */ var _docker_process_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61959);
/* harmony import */ var _inputs_read_bake_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84769);
/* harmony import */ var _inputs_read_bake_targets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(82238);
/* harmony import */ var _inputs_read_names_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(89974);
/* harmony import */ var _inputs_read_plan_step_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4694);
/* harmony import */ var _plan_bake_plan_json_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(71149);
/* harmony import */ var _plan_legs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(44992);
/* harmony import */ var _plan_make_plan_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(64477);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(39460);
/* harmony import */ var _report_report_plan_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(45846);
/** The plan step with the input `bake`: names and legs for each target. */
















/** @throws Error for a step that fails */
async function planBake(runtime, env) {
    const { input, output, info } = runtime;
    const division = (0,_inputs_read_plan_step_js__WEBPACK_IMPORTED_MODULE_10__/* .readDivision */ .c)(input);
    const docker = (0,_docker_cli_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerCli */ .RK)({ exec: _docker_process_js__WEBPACK_IMPORTED_MODULE_6__/* .exec */ .m0, log: runtime, buildx: (0,_buildx_find_js__WEBPACK_IMPORTED_MODULE_4__/* .findBuildx */ .a)(env) });
    const definition = await (0,_bake_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .readDefinition */ .Ud)(docker, (0,_inputs_read_bake_js__WEBPACK_IMPORTED_MODULE_7__/* .readBakeSource */ .rD)(input, env));
    const inputs = [...(await (0,_inputs_read_bake_targets_js__WEBPACK_IMPORTED_MODULE_8__/* .readTargetInputs */ .b)(input, definition))]
        // What is not pushed has no name, and no part for the merge step.
        .filter(([, read]) => !division.push || read('push') !== 'false')
        .map(([name, read]) => [name, (0,_inputs_read_names_js__WEBPACK_IMPORTED_MODULE_9__/* .readPlanInputs */ .j)(read, { env, publishes: division.push })]);
    const needs = inputs.map(([, plan]) => (0,_plan_make_plan_js__WEBPACK_IMPORTED_MODULE_13__/* .checkoutNeed */ .LL)(plan));
    // The legs may need the time of the commit for their build arguments.
    const facts = await (0,_actions_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readFacts */ .M)(env, needs.includes('names') ? 'names' : 'time', _docker_process_js__WEBPACK_IMPORTED_MODULE_6__/* .runToEnd */ .cd);
    const planned = new Map(await Promise.all(inputs.map(async ([name, plan]) => {
        const made = await (0,_plan_make_plan_js__WEBPACK_IMPORTED_MODULE_13__/* .makePlan */ .Cs)(plan, facts);
        return [name, { ...made, notices: [...made.notices, ...(0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_14__/* .defaultTagNotices */ .$4)(made.plan.tags)] }];
    })));
    const platformsOf = (name) => (planned.get(name)?.plan ?? definition.targets.get(name))?.platforms ?? [];
    const { legs, legsOf, notices } = (0,_bake_bake_legs_js__WEBPACK_IMPORTED_MODULE_2__/* .divideTargets */ .QW)(definition, platformsOf, division);
    const all = [...planned.values()];
    (0,_report_report_plan_js__WEBPACK_IMPORTED_MODULE_15__/* .reportPlans */ .Z)(runtime, all.map(({ plan }) => plan), all.flatMap(({ notices }) => notices));
    for (const line of notices)
        runtime.notice(line);
    const plans = [...planned].map(([name, { plan }]) => {
        (0,_plan_legs_js__WEBPACK_IMPORTED_MODULE_12__/* .checkFanOut */ .mm)(plan);
        if (division.push)
            (0,_plan_make_plan_js__WEBPACK_IMPORTED_MODULE_13__/* .checkTagged */ .HA)(plan);
        // Random, so that the parts of a target are told from those of others, and of other plans.
        return [name, { ...plan, key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex'), legs: legsOf.get(name) ?? [] }];
    });
    if (division.push)
        (0,_inputs_read_bake_js__WEBPACK_IMPORTED_MODULE_7__/* .checkDistinct */ .RP)(new Map(plans));
    output('plan', (0,_plan_bake_plan_json_js__WEBPACK_IMPORTED_MODULE_11__/* .formatBakePlan */ .M)(new Map(plans)));
    output('matrix', JSON.stringify((0,_bake_bake_legs_js__WEBPACK_IMPORTED_MODULE_2__/* .bakeMatrix */ .Rq)(legs)));
    for (const { name, runner } of legs)
        info(`${name} on ${[runner].flat().join(', ')}`);
}


/***/ })

};

export const id = 399;
export const ids = [399];
export const modules = {

/***/ 72399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bootPods: () => (/* binding */ bootPods),
  podLimit: () => (/* binding */ podLimit)
});

// UNUSED EXPORTS: PodEvents, podFailure, poolsOf

// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var sanitize = __webpack_require__(45822);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/actions/json.js
var json = __webpack_require__(34667);
// EXTERNAL MODULE: ./build/src/docker/process.js
var process = __webpack_require__(61959);
;// CONCATENATED MODULE: ./build/src/docker/kubectl.js
/** Typed calls of `kubectl`, for what buildx does not report about its pods. */



const eventSchema = dist/* object */.Ikc({
    type: dist/* string */.YjP(),
    reason: dist/* string */.YjP(),
    message: dist/* string */.YjP(),
    involvedObject: dist/* object */.Ikc({ kind: dist/* string */.YjP(), name: dist/* string */.YjP() }),
    metadata: dist/* object */.Ikc({ creationTimestamp: dist/* string */.YjP() }),
    /** Of an event that was repeated. */
    lastTimestamp: dist/* nullish */.cl6(dist/* string */.YjP()),
});
/**
 * Passes on the events of a namespace, also those of the last hour, until the signal aborts.
 *
 * @throws Error if kubectl is missing, or may not read events
 */
async function watchEvents(of, onEvent) {
    let rest = '';
    const onStdout = (chunk) => {
        const lines = (rest + chunk.toString()).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
            const event = (0,json/* matchJson */.AP)(eventSchema, line);
            if (event)
                onEvent(event);
        }
    };
    await kubectl(of, ['get', 'events', '--watch', '--output', 'jsonpath={@}{"\\n"}'], onStdout);
}
/** Returns the last lines of the logs of pods with this label. */
async function podLogs(of, label) {
    const { stdout } = await kubectl(of, ['logs', '--selector', label, '--tail', '100', '--container', 'buildkitd']);
    return stdout;
}
async function kubectl({ namespace, scratch, signal }, args, onStdout) {
    const where = namespace === undefined ? [] : ['--namespace', namespace];
    const options = { env: (0,process/* ownedBy */.LW)(scratch), signal, ...(onStdout && { onStdout }) };
    const result = await (0,process/* exec */.m0)(['kubectl', ...args, ...where], options);
    if (result.exitCode !== 0)
        throw new Error(result.stderr.trim().split('\n').at(-1) ?? 'kubectl failed');
    return result;
}

// EXTERNAL MODULE: ./build/src/builder/boot-failure.js
var boot_failure = __webpack_require__(36914);
;// CONCATENATED MODULE: ./build/src/builder/pods.js
/** The pods of a new builder. buildx waits for them in silence, so their events are shown, and tell why they do not run. */




function poolsOf(builder, nodes) {
    return nodes.map(({ name, driverOpts }, index) => ({
        deployment: (name ?? `${builder}${index}`).replaceAll('_', '-'),
        namespace: driverOpts.findLast((option) => option.startsWith('namespace='))?.slice('namespace='.length),
    }));
}
/** For how long buildx waits by default. */
const defaultTimeout = 2 * 60_000;
const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** Time limit in milliseconds for the boot: the longest `timeout` of the driver options, and a minute for the rest. */
function podLimit(nodes) {
    const timeouts = nodes
        .flatMap(({ driverOpts }) => driverOpts.filter((option) => option.startsWith('timeout=')))
        .map((option) => [...option.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)].reduce((sum, [, number, unit = '']) => sum + Number(number) * (units[unit] ?? 0), 0));
    return Math.max(defaultTimeout, ...timeouts) + 60_000;
}
/**
 * Logs the events of the pods while `work` boots them.
 *
 * @throws Error that names the input and the remedy by the warnings of the pods; the error of `work` if there are none
 */
async function bootPods(boot, builder, inputs, work) {
    const { runtime, scratch, signal } = boot;
    const pools = poolsOf(builder, inputs.nodes);
    const events = new PodEvents(pools, runtime.info);
    const booted = new AbortController();
    const ended = AbortSignal.any([signal, booted.signal]);
    const watches = [...new Set(pools.map(({ namespace }) => namespace))].map((namespace) => watchEvents({ namespace, scratch, signal: ended }, events.push).catch((error) => {
        if (!ended.aborted)
            runtime.info(`the events of the pods can't be shown: ${(0,errors/* messageOf */.bD)(error)}`);
    }));
    try {
        return await work();
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        const crashed = pools.filter(({ deployment }) => events.warnings(deployment).some(isCrash));
        const logs = await Promise.all(crashed.map(({ deployment, namespace }) => podLogs({ namespace, scratch, signal }, `app=${deployment}`).catch(() => '')));
        throw podFailure(error, { pools, inputs, events, log: logs.join('\n') });
    }
    finally {
        booted.abort();
        await Promise.all(watches);
    }
}
/** Tolerated between this machine and the cluster, in milliseconds. */
const clockDifference = 30_000;
/** Events of the pods and of what creates them. Kubernetes repeats them with a count. */
class PodEvents {
    seen = new Map();
    pools;
    log;
    since;
    /** @param since earlier events are those of other builders with the same name */
    constructor(pools, log, since = Date.now() - clockDifference) {
        this.pools = pools;
        this.log = log;
        this.since = since;
    }
    push = (event) => {
        if (Date.parse(event.lastTimestamp ?? event.metadata.creationTimestamp) < this.since)
            return;
        const { type, reason, message, involvedObject } = event;
        const { kind, name } = involvedObject;
        const pool = this.pools.find(({ deployment }) => name === deployment || name.startsWith(`${deployment}-`));
        const isWarning = type === 'Warning';
        if (!pool || (kind !== 'Pod' && !isWarning))
            return;
        const text = `${kind.toLowerCase()} ${name}: ${isWarning ? `${reason}: ` : ''}${message.trim()}`;
        const texts = this.seen.get(pool.deployment) ?? new Set();
        this.seen.set(pool.deployment, texts);
        if (texts.has(text))
            return;
        texts.add(isWarning ? text : '');
        this.log(text);
    };
    /** The last ones. */
    warnings(deployment) {
        return [...(this.seen.get(deployment) ?? [])].filter(Boolean).slice(-3);
    }
}
/** Returns the error to throw. */
function podFailure(error, { pools, inputs, events, log }) {
    const index = pools.findIndex(({ deployment }) => events.warnings(deployment).length > 0);
    const warnings = events.warnings(pools[index]?.deployment ?? '');
    if (warnings.length === 0)
        return error;
    const [, crash] = /^buildkitd: (.+)$/m.exec(log) ?? [];
    const said = [(0,errors/* messageOf */.bD)(error), ...warnings, ...(crash === undefined ? [] : [crash])].map(sanitize/* sanitize */.aj).join('; ');
    const fault = crash === undefined ? undefined : (0,boot_failure/* inputError */.Xu)(crash, inputs);
    const remedy = fault?.remedy ?? remedies.find(([pattern]) => pattern.test(said))?.[1] ?? '';
    const input = fault?.input ?? (0,boot_failure/* ofNode */.Gc)(index, 'driver-opts');
    return new Error(`${input}: BuildKit did not boot: ${said}. ${remedy}`, { cause: error });
}
function isCrash(warning) {
    return warning.includes(': BackOff: Back-off restarting');
}
/** All concern the driver options, of which the remedies name one. The first match counts. */
const remedies = [
    [/violates PodSecurity/, 'Use a namespace that allows privileged pods (namespace), or set rootless=true'],
    [/exceeded quota/, 'Request less (requests, limits, replicas), or use another namespace'],
    [/serviceaccount "?\S+ not found/, 'Create the service account, or name another one (serviceaccount)'],
    [/FailedCreate/, 'Check what the namespace allows (namespace)'],
    [/didn't match Pod's node affinity\/selector/, 'Check nodeselector: it must match the labels of a node'],
    [/Insufficient /, 'Request less (requests), or add a node that has as much'],
    [/untolerated taint/, 'Add tolerations for the taints of the nodes'],
    [/FailedScheduling/, 'Add a node to the cluster, or increase timeout if it starts one'],
    [/[Pp]ull|InvalidImageName/, 'Check image, and that the nodes of the cluster can pull it'],
    [/Back-off restarting/, 'Check buildkitd-flags and buildkitd-config, and run kubectl logs on the pod'],
    [/^/, 'Run kubectl describe on the pod, or increase timeout if it needs more time'],
];


/***/ })

};

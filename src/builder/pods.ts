/** The pods of a new builder. buildx waits for them in silence, so their events are shown, and tell why they do not run. */
import { messageOf } from '../actions/errors.ts'
import { sanitize } from '../actions/sanitize.ts'
import type { BuilderDetails } from '../docker/buildx.ts'
import { type PodEvent, podLogs, watchEvents } from '../docker/kubectl.ts'
import { inputError, ofNode } from './boot-failure.ts'
import type { Boot } from './node-options.ts'
import type { Node, PrepareInputs } from './prepare-inputs.ts'

/** The pods of a node, all of one deployment. */
export interface Pool {
  /** buildx derives it from the name of the node. */
  readonly deployment: string
  readonly namespace: string | undefined
}

export function poolsOf(builder: string, nodes: readonly Pick<Node, 'name' | 'driverOpts'>[]): readonly Pool[] {
  return nodes.map(({ name, driverOpts }, index) => ({
    deployment: (name ?? `${builder}${index}`).replaceAll('_', '-'),
    namespace: driverOpts.findLast((option) => option.startsWith('namespace='))?.slice('namespace='.length),
  }))
}

/** For how long buildx waits by default. */
const defaultTimeout = 2 * 60_000
const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** Time limit in milliseconds for the boot: the longest `timeout` of the driver options, and a minute for the rest. */
export function podLimit(nodes: readonly Pick<Node, 'driverOpts'>[]): number {
  const timeouts = nodes
    .flatMap(({ driverOpts }) => driverOpts.filter((option) => option.startsWith('timeout=')))
    .map((option) =>
      [...option.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)].reduce(
        (sum, [, number, unit = '']) => sum + Number(number) * (units[unit] ?? 0),
        0,
      ),
    )
  return Math.max(defaultTimeout, ...timeouts) + 60_000
}

/**
 * Logs the events of the pods while `work` boots them.
 *
 * @throws Error that names the input and the remedy by the warnings of the pods; the error of `work` if there are none
 */
export async function bootPods(
  boot: Boot,
  builder: string,
  inputs: PrepareInputs,
  work: () => Promise<BuilderDetails>,
): Promise<BuilderDetails> {
  const { runtime, scratch, signal } = boot
  const pools = poolsOf(builder, inputs.nodes)
  const events = new PodEvents(pools, runtime.info)
  const booted = new AbortController()
  const ended = AbortSignal.any([signal, booted.signal])
  const watches = [...new Set(pools.map(({ namespace }) => namespace))].map((namespace) =>
    watchEvents({ namespace, scratch, signal: ended }, events.push).catch((error: unknown) => {
      if (!ended.aborted) runtime.info(`the events of the pods can't be shown: ${messageOf(error)}`)
    }),
  )
  try {
    return await work()
  } catch (error) {
    if (signal.aborted) throw error
    const crashed = pools.filter(({ deployment }) => events.warnings(deployment).some(isCrash))
    const logs = await Promise.all(
      crashed.map(({ deployment, namespace }) =>
        podLogs({ namespace, scratch, signal }, `app=${deployment}`).catch(() => ''),
      ),
    )
    throw podFailure(error, { pools, inputs, events, log: logs.join('\n') })
  } finally {
    booted.abort()
    await Promise.all(watches)
  }
}

/** Tolerated between this machine and the cluster, in milliseconds. */
const clockDifference = 30_000

/** Events of the pods and of what creates them. Kubernetes repeats them with a count. */
export class PodEvents {
  private readonly seen = new Map<string, Set<string>>()
  private readonly pools: readonly Pool[]
  private readonly log: (line: string) => void
  private readonly since: number

  /** @param since earlier events are those of other builders with the same name */
  constructor(pools: readonly Pool[], log: (line: string) => void, since = Date.now() - clockDifference) {
    this.pools = pools
    this.log = log
    this.since = since
  }

  readonly push = (event: PodEvent): void => {
    if (Date.parse(event.lastTimestamp ?? event.metadata.creationTimestamp) < this.since) return
    const { type, reason, message, involvedObject } = event
    const { kind, name } = involvedObject
    const pool = this.pools.find(({ deployment }) => name === deployment || name.startsWith(`${deployment}-`))
    const isWarning = type === 'Warning'
    if (!pool || (kind !== 'Pod' && !isWarning)) return
    const text = `${kind.toLowerCase()} ${name}: ${isWarning ? `${reason}: ` : ''}${message.trim()}`
    const texts = this.seen.get(pool.deployment) ?? new Set()
    this.seen.set(pool.deployment, texts)
    if (texts.has(text)) return
    texts.add(isWarning ? text : '')
    this.log(text)
  }

  /** The last ones. */
  warnings(deployment: string): readonly string[] {
    return [...(this.seen.get(deployment) ?? [])].filter(Boolean).slice(-3)
  }
}

interface FailedPods {
  readonly pools: readonly Pool[]
  readonly inputs: PrepareInputs
  readonly events: Pick<PodEvents, 'warnings'>
  /** Of pods whose BuildKit has crashed. */
  readonly log: string
}

/** Returns the error to throw. */
export function podFailure(error: unknown, { pools, inputs, events, log }: FailedPods): unknown {
  const index = pools.findIndex(({ deployment }) => events.warnings(deployment).length > 0)
  const warnings = events.warnings(pools[index]?.deployment ?? '')
  if (warnings.length === 0) return error
  const [, crash] = /^buildkitd: (.+)$/m.exec(log) ?? []
  const said = [messageOf(error), ...warnings, ...(crash === undefined ? [] : [crash])].map(sanitize).join('; ')
  const fault = crash === undefined ? undefined : inputError(crash, inputs)
  const remedy = fault?.remedy ?? remedies.find(([pattern]) => pattern.test(said))?.[1] ?? ''
  const input = fault?.input ?? ofNode(index, 'driver-opts')
  return new Error(`${input}: BuildKit did not boot: ${said}. ${remedy}`, { cause: error })
}

function isCrash(warning: string): boolean {
  return warning.includes(': BackOff: Back-off restarting')
}

/** All concern the driver options, of which the remedies name one. The first match counts. */
const remedies: readonly (readonly [RegExp, string])[] = [
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
]

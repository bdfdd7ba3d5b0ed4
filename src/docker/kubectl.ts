/** Typed calls of `kubectl`, for what buildx does not report about its pods. */
import * as v from 'valibot'
import { matchJson } from '../actions/json.ts'
import { exec, type ExecResult, ownedBy } from './process.ts'
import type { StepContext } from './step-context.ts'

/** Whose events and logs are read. */
export interface Namespace extends Pick<StepContext, 'scratch' | 'signal'> {
  /** Undefined for that of the current context. */
  readonly namespace: string | undefined
}

export type PodEvent = v.InferOutput<typeof eventSchema>
const eventSchema = v.object({
  type: v.string(),
  reason: v.string(),
  message: v.string(),
  involvedObject: v.object({ kind: v.string(), name: v.string() }),
  metadata: v.object({ creationTimestamp: v.string() }),
  /** Of an event that was repeated. */
  lastTimestamp: v.nullish(v.string()),
})

/**
 * Passes on the events of a namespace, also those of the last hour, until the signal aborts.
 *
 * @throws Error if kubectl is missing, or may not read events
 */
export async function watchEvents(of: Namespace, onEvent: (event: PodEvent) => void): Promise<void> {
  let rest = ''
  const onStdout = (chunk: Buffer): void => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const event = matchJson(eventSchema, line)
      if (event) onEvent(event)
    }
  }
  await kubectl(of, ['get', 'events', '--watch', '--output', 'jsonpath={@}{"\\n"}'], onStdout)
}

/** Returns the last lines of the logs of pods with this label. */
export async function podLogs(of: Namespace, label: string): Promise<string> {
  const { stdout } = await kubectl(of, ['logs', '--selector', label, '--tail', '100', '--container', 'buildkitd'])
  return stdout
}

async function kubectl(
  { namespace, scratch, signal }: Namespace,
  args: readonly string[],
  onStdout?: (chunk: Buffer) => void,
): Promise<ExecResult> {
  const where = namespace === undefined ? [] : ['--namespace', namespace]
  const options = { env: ownedBy(scratch), signal, ...(onStdout && { onStdout }) }
  const result = await exec(['kubectl', ...args, ...where], options)
  if (result.exitCode !== 0) throw new Error(result.stderr.trim().split('\n').at(-1) ?? 'kubectl failed')
  return result
}

/** Runs steps with the kubernetes driver on the cluster of this run. */
import { randomBytes } from 'node:crypto'
import type { StepOptions } from '../../script/runner.ts'
import { setting } from '../../script/settings.ts'
import { type Run, runStepOn } from '../integration/step.ts'
import { kubectlWith } from './cluster.ts'

export const kubectl = (...args: readonly string[]): Promise<string> => kubectlWith(setting('KUBECONFIG'))(...args)

/** Host and port that both the pods and this machine reach. */
export const podRegistry = (): string => setting('MANIFOLD_POD_REGISTRY')

export function newBuilder(): string {
  return `kube-${randomBytes(4).toString('hex')}`
}

/** A repository that pods can push to. */
export function podRepository(name: string): string {
  return `${podRegistry()}/tests/${name}-${randomBytes(4).toString('hex')}`
}

export const machines = 'FROM busybox\nRUN uname -m > /machine\n'

/**
 * A step on pods, and what is left of it in the cluster after post.
 *
 * @param options with an empty `builder`, the step names it
 */
export async function runStepOnPods(
  dockerfile: string,
  { inputs, ...more }: StepOptions,
): Promise<Run & { readonly leftInCluster: readonly string[] }> {
  const builder = inputs['builder'] ?? newBuilder()
  const registries = { 'docker.io': { mirrors: [podRegistry()] }, [podRegistry()]: { http: true } }
  const run = await runStepOn(dockerfile, {
    inputs: {
      ...{ builder, driver: 'kubernetes', 'driver-opts': 'namespace=ci', 'buildkitd-config': '' },
      registries: JSON.stringify(registries),
      ...inputs,
    },
    ...more,
  })
  const [, made = builder] = /buildx create .*--name (\S+)/.exec(run.main.log) ?? []
  return { ...run, leftInCluster: await objectsOf(made) }
}

/** Without pods that are ending. */
export async function objectsOf(builder: string): Promise<readonly string[]> {
  const kinds = 'deployments,statefulsets,replicasets,configmaps,persistentvolumeclaims,pods'
  const rows = '{range .items[*]}{.kind} {.metadata.name} {.metadata.deletionTimestamp}{"\\n"}{end}'
  const listed = await kubectl('get', kinds, '--all-namespaces', '--output', `jsonpath=${rows}`)
  return listed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.includes(` ${builder}`) && line.split(' ').length < 3)
}

/** Names of the pods of a builder that run. */
export async function podsOf(builder: string): Promise<readonly string[]> {
  const names = '{range .items[*]}{.metadata.name}{"\\n"}{end}'
  const running = ['--field-selector', 'status.phase=Running']
  const listed = await kubectl('get', 'pods', '--namespace', 'ci', ...running, '--output', `jsonpath=${names}`)
  return listed.split('\n').filter((name) => name.startsWith(builder))
}

import { describe, expect, test } from '@jest/globals'
import { PodEvents, podFailure, podLimit, poolsOf } from '../../src/builder/pods.ts'
import type { PodEvent } from '../../src/docker/kubectl.ts'
import { defaultPrepareInputs, plainNode } from '../fakes/prepare-inputs.ts'

const inputs = {
  ...defaultPrepareInputs,
  driver: 'kubernetes' as const,
  nodes: [
    { ...plainNode, driverOpts: ['namespace=ci', 'nodeselector=pool=a'] },
    { ...plainNode, name: 'arm_pool', driverOpts: ['namespace=arm'] },
  ],
}
const pools = poolsOf('app', inputs.nodes)

const metadata = { creationTimestamp: new Date().toISOString() }

function event(name: string, reason: string, message: string, more: Partial<PodEvent> = {}): PodEvent {
  return { type: 'Warning', reason, message, involvedObject: { kind: 'Pod', name }, metadata, ...more }
}

function events(...some: readonly PodEvent[]): { readonly events: PodEvents; readonly lines: readonly string[] } {
  const lines: string[] = []
  const events = new PodEvents(pools, (line) => lines.push(line))
  some.forEach(events.push)
  return { events, lines }
}

test('the deployments are named as by buildx', () => {
  expect(pools).toEqual([
    { deployment: 'app0', namespace: 'ci' },
    { deployment: 'arm-pool', namespace: 'arm' },
  ])
})

test.each([
  [[], 180_000],
  [['timeout=10m'], 660_000],
  [['timeout=1h2m3.5s'], 3_783_500],
  [['timeout=10s'], 180_000],
])('with %j the boot may take %d ms', (driverOpts, expected) => {
  expect(podLimit([plainNode, { ...plainNode, driverOpts }])).toBe(expected)
})

test('each event of the pods is logged once, and of other objects the warnings', () => {
  const pulling = event('app0-6d-x', 'Pulling', 'Pulling image "moby/buildkit"', { type: 'Normal' })
  const unscheduled = event('arm-pool-1', 'FailedScheduling', '0/1 nodes are available')
  const replicas = { involvedObject: { kind: 'ReplicaSet', name: 'app0-6d' } }
  const { lines } = events(
    pulling,
    unscheduled,
    unscheduled,
    event('other-6d-x', 'FailedScheduling', 'no'),
    event('app01-6d-x', 'FailedScheduling', 'no'),
    event('', 'SuccessfulCreate', 'Created pod', { type: 'Normal', ...replicas }),
    event('', 'FailedCreate', 'exceeded quota', replicas),
  )
  expect(lines).toEqual([
    'pod app0-6d-x: Pulling image "moby/buildkit"',
    'pod arm-pool-1: FailedScheduling: 0/1 nodes are available',
    'replicaset app0-6d: FailedCreate: exceeded quota',
  ])
})

test('events of an earlier builder with the same name are ignored, unless they happen again', () => {
  const minuteAgo = { metadata: { creationTimestamp: new Date(Date.now() - 60_000).toISOString() } }
  const again = { ...minuteAgo, lastTimestamp: metadata.creationTimestamp }
  const { lines } = events(
    event('app0-6d-x', 'FailedScheduling', 'before', minuteAgo),
    event('app0-6d', 'FailedCreate', 'exceeded quota', again),
  )
  expect(lines).toEqual(['pod app0-6d: FailedCreate: exceeded quota'])
})

describe('the error', () => {
  const cause = new Error('expected 1 replicas to be ready, got 0')
  const failure = (some: PodEvent, log = ''): unknown => podFailure(cause, { pools, inputs, ...events(some), log })

  test.each([
    ["0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.", /Check nodeselector/],
    ['0/1 nodes are available: 1 Insufficient cpu.', /Request less \(requests\)/],
    ['0/1 nodes are available: 1 node(s) had untolerated taint {a: b}.', /Add tolerations/],
    ['0/0 nodes are available', /Add a node/],
  ])('of pods that are not scheduled shows "%s"', (message, remedy) => {
    const error = failure(event('app0-6d-x', 'FailedScheduling', message)) as Error
    expect(error.message).toMatch(
      /^driver-opts: BuildKit did not boot: expected 1 replicas to be ready, got 0; pod app0/,
    )
    expect(error.message).toContain(message)
    expect(error.message).toMatch(remedy)
    expect(error.cause).toBe(cause)
  })

  test('names nodes for a pool in it', () => {
    const error = failure(event('arm-pool-6d-x', 'Failed', 'Failed to pull image "none"')) as Error
    expect(error.message).toMatch(/^nodes, driver-opts: .*Check image/)
  })

  test('has what BuildKit said before it crashed', () => {
    const flags = { ...inputs, nodes: [{ ...plainNode, buildkitdFlags: '--no' }] }
    const crash = event('app0-6d-x', 'BackOff', 'Back-off restarting failed container buildkitd')
    const log = 'USAGE\nbuildkitd: flag provided but not defined: -no\n'
    const error = podFailure(cause, { pools, inputs: flags, ...events(crash), log }) as Error
    expect(error.message).toMatch(/^buildkitd-flags: .*; flag provided but not defined: -no\. Use flags that buildkitd/)
  })

  test('is that of buildx if the pods have no warning', () => {
    expect(podFailure(cause, { pools, inputs, ...events(), log: '' })).toBe(cause)
  })
})

/** Pods that do not run what they should: the error says why and what to do, and nothing is left in the cluster. */
import { expect, it } from '@jest/globals'
import { errorsIn } from '../integration/step.ts'
import { runStepOnPods } from './step.ts'

const trivial = 'FROM scratch\nCOPY Dockerfile /\n'

it.each([
  ['nodeselector=pool=none', /FailedScheduling: 0\/1 nodes are available: .*\. Check nodeselector: it must match/],
  ['requests.cpu=1000', /FailedScheduling: .*Insufficient cpu.*\. Request less \(requests\)/],
  ['image=none.invalid/buildkit', /Failed: Failed to pull image .*\. Check image, and that the nodes/],
  ['namespace=unprivileged', /FailedCreate: .*violates PodSecurity.*\. Use a namespace that allows privileged pods/],
])('shows why pods do not run, within the time limit: %s', async (option, message) => {
  const started = performance.now()
  const { main, leftInCluster } = await runStepOnPods(trivial, {
    inputs: { 'driver-opts': `namespace=ci\ntimeout=8s\n${option}` },
  })
  expect(errorsIn(main.log)).toEqual([
    expect.stringMatching(/^driver-opts: BuildKit did not boot: expected 1 replicas/),
  ])
  expect(errorsIn(main.log)[0]).toMatch(message)
  // Before the error, while the step waits.
  expect(main.log).toMatch(/^(?:pod|replicaset) kube-\S+: Failed/m)
  expect(performance.now() - started).toBeLessThan(60_000)
  expect(leftInCluster).toEqual([])
})

it('names the flag that BuildKit rejects', async () => {
  const { main, leftInCluster } = await runStepOnPods(trivial, {
    inputs: { 'driver-opts': 'namespace=ci\ntimeout=20s', 'buildkitd-flags': '--none' },
  })
  expect(errorsIn(main.log)).toEqual([
    expect.stringMatching(/^buildkitd-flags: .*flag provided but not defined: -none\. Use flags that buildkitd has/),
  ])
  expect(leftInCluster).toEqual([])
})

it('names the namespace that does not exist', async () => {
  const { main } = await runStepOnPods(trivial, { inputs: { 'driver-opts': 'namespace=none' } })
  expect(errorsIn(main.log)).toEqual([
    expect.stringMatching(/^driver-opts: .*namespaces "none" not found\. Create the namespace/),
  ])
})

it('names the emulator that the pods lack', async () => {
  const foreign = [
    'FROM --platform=linux/amd64 busybox AS made',
    "RUN printf '\\177ELF' > /program && chmod +x /program",
    'FROM scratch',
    'COPY --from=made /program /',
    'RUN ["/program"]',
  ]
  const { main } = await runStepOnPods(foreign.join('\n'), { inputs: { platforms: 'linux/ppc64' } })
  expect(errorsIn(main.log)).toEqual([
    expect.stringMatching(/No node of the builder runs linux\/ppc64\. .*Set qemu\.install=true in driver-opts/),
  ])
})

/** Builds whose pod is evicted, or whose step is cancelled or killed. */
import { expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { succeeds } from '../servers/assertions.ts'
import { newBuilder, podRepository, podsOf, runStepOnPods } from './step.ts'

const trivial = 'FROM scratch\nCOPY Dockerfile /\n'
const slow = 'FROM busybox\nRUN echo step $((40 + 2)) && sleep 30\n'

it('builds again on a new pod after an eviction', async () => {
  const builder = newBuilder()
  let evicted: Promise<unknown> | undefined
  const { main, leftInCluster } = await runStepOnPods('FROM busybox\nRUN echo step $((40 + 2)) && sleep 4\n', {
    inputs: { builder, tags: `${podRepository('evicted')}:1`, push: 'true' },
    onLog: (log) => {
      if (log.includes('step 42')) evicted ??= evict(builder)
    },
  })
  await evicted
  expect(evicted).toBeDefined()
  succeeds(main)
  expect(main.log).toContain('Attempt 2 of')
  expect(leftInCluster).toEqual([])
})

async function evict(builder: string): Promise<void> {
  const [pod = ''] = await podsOf(builder)
  const metadata = { name: pod, namespace: 'ci' }
  const eviction = { apiVersion: 'policy/v1', kind: 'Eviction', metadata, deleteOptions: { gracePeriodSeconds: 0 } }
  const path = `/api/v1/namespaces/ci/pods/${pod}/eviction`
  const child = spawn('kubectl', ['create', '--raw', path, '--filename', '-'], { stdio: ['pipe', 'ignore', 'inherit'] })
  child.stdin.end(JSON.stringify(eviction))
  await once(child, 'exit')
}

it.each(['SIGINT', 'SIGKILL'] as const)('leaves nothing in the cluster after %s during the build', async (signal) => {
  let pid = 0
  const { main, post, leftInCluster } = await runStepOnPods(slow, {
    // One that is named is kept while a build runs, and BuildKit may not know yet that this one has ended.
    inputs: { builder: '' },
    onStart: (id) => (pid ||= id),
    onLog: (log) => {
      if (log.includes('step 42')) process.kill(pid, signal)
    },
  })
  expect(main.exitCode).not.toBe(0)
  succeeds(post)
  expect(leftInCluster).toEqual([])
})

it.each(['SIGINT', 'SIGKILL'] as const)('leaves nothing in the cluster after %s while pods wait', async (signal) => {
  const builder = newBuilder()
  let pid = 0
  const { main, post, leftInCluster } = await runStepOnPods(trivial, {
    inputs: { builder, 'driver-opts': 'namespace=ci\nnodeselector=pool=none' },
    onStart: (id) => (pid ||= id),
    onLog: (log) => {
      if (log.includes('FailedScheduling')) process.kill(pid, signal)
    },
  })
  expect(main.exitCode).not.toBe(0)
  succeeds(post)
  expect(leftInCluster).toEqual([])
  expect(await processesOf(builder)).toEqual([])
})

/** Programs that a step has started, by the inputs in their environment. */
async function processesOf(builder: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const programs = ids.map(async (id) => {
    const read = (file: string): Promise<string> => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '')
    return (await read('environ')).includes(`INPUT_BUILDER=${builder}\0`) ? [await read('cmdline')] : []
  })
  return (await Promise.all(programs)).flat()
}

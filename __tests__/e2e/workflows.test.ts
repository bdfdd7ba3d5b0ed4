import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { partsOfBuilder } from '../integration/engine.ts'
import { newRepository, tagDigest } from '../integration/registry.ts'
import { type Act, prepareAct, type WorkflowResult } from './act.ts'

let act: Act
let workflows: WorkflowResult[]

beforeAll(async () => {
  act = await prepareAct()
})

afterAll(async () => {
  await act.remove()
})

async function run(workflow: string, variables: Readonly<Record<string, string>>): Promise<WorkflowResult> {
  const result = await act.run(workflow, variables)
  workflows.push(result)
  return result
}

beforeEach(() => {
  workflows = []
})

/** Whatever a workflow was to show: its post step ran, and no builder of it is left. */
afterEach(async () => {
  for (const { log } of workflows) {
    const builder = builderIn(log)
    expect(log).toContain(`buildx rm --force ${builder}`)
    expect(await partsOfBuilder(builder)).toEqual([])
  }
})

it('gives later steps the digest that the registry has', async () => {
  const repository = newRepository('workflow')
  const result = await run('digest.yml', { REPOSITORY: repository })
  expect(result).toMatchObject({ exitCode: 0 })
  const digests = [...result.log.matchAll(/docker-content-digest: (\S+)/gi)].map(([, digest]) => digest)
  expect(digests).toEqual([await tagDigest(repository, '1.2.3'), await tagDigest(repository, 'latest')])
})

it('takes the steps of a second run from the Actions cache', async () => {
  const repository = newRepository('cached')
  const first = await run('cache.yml', { REPOSITORY: repository })
  expect(first).toMatchObject({ exitCode: 0 })
  expect(cachedSteps(first.log)).toEqual([])
  const second = await run('cache.yml', { REPOSITORY: repository })
  expect(second).toMatchObject({ exitCode: 0 })
  expect(builderIn(second.log)).not.toBe(builderIn(first.log))
  expect(cachedSteps(second.log)).toEqual(['linux/amd64', 'linux/amd64', 'linux/arm64', 'linux/arm64'])
})

it('fails the job with the error of the step, and moves no tag', async () => {
  const repository = newRepository('failing')
  const result = await run('failure.yml', { REPOSITORY: repository })
  expect(result).toMatchObject({ exitCode: 1 })
  const { log } = result
  expect(log).toMatch(
    /::error file=\S+,line=\d+::build: \[linux\/arm64 2\/2\] RUN test "\$\(uname -m\)" != aarch64: .* exit code: 1\b/,
  )
  expect(log).toContain('outcome=failure digest=[]')
  expect(log).not.toContain('this must not run')
  expect(await tagDigest(repository, 'broken')).toBeUndefined()
})

function builderIn(log: string): string {
  return /buildx create .*--name (\S+)/.exec(log)?.[1] ?? ''
}

/** The platforms of the RUN steps that the log calls CACHED. */
function cachedSteps(log: string): string[] {
  return [...log.matchAll(/#(\d+) \[(\S+) \d+\/\d+\] RUN /g)]
    .filter(([, number = '']) => new RegExp(`#${number} CACHED$`, 'm').test(log))
    .map(([, , platform = '']) => platform)
    .sort()
}

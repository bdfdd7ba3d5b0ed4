import { describe, expect, test } from '@jest/globals'
import { parseDefinition } from '../../src/bake/definition.ts'
import { limitedToLeg, readBakeInputs, readBakeSource, readImages } from '../../src/inputs/read-bake.ts'
import { formatBakePlan } from '../../src/plan/bake-plan-json.ts'
import { quickRetryPolicy } from '../fakes/registry-client.ts'
import { fakeInputs } from '../fakes/runtime.ts'
import { sharedPlan } from '../fakes/shared-plan.ts'
import { runEnv } from '../image/setting.ts'

const text = formatBakePlan(
  new Map([
    ['web', sharedPlan(['linux/amd64'])],
    ['api', sharedPlan(['linux/amd64'])],
  ]),
)

/** The images of a leg with one target. */
async function leg(inputs: Readonly<Record<string, string>>, fields: Readonly<Record<string, unknown>> = {}) {
  const plan = { bake: 'x', plan: text, push: 'true', handoff: 'registry', platforms: 'linux/amd64', targets: 'web' }
  const runtime = { input: fakeInputs({ ...plan, ...inputs }), secret: () => undefined }
  const { leg } = await readBakeInputs(runtime, runEnv, quickRetryPolicy)
  const target = { web: { 'dockerfile-inline': 'FROM scratch\n', ...fields } }
  const definition = parseDefinition(JSON.stringify({ target }), ['web'])
  return readImages(runtime, leg ? limitedToLeg(definition, leg) : definition, {
    ...{ env: runEnv, retryPolicy: quickRetryPolicy, plans: leg?.plans },
  })
}

describe('in a leg', () => {
  test('the map of smoke tests may name targets of other legs', async () => {
    const commandIn = async (map: string) => (await leg({ 'smoke-test': map })).get('web')?.publish.smokeTest?.command
    expect(await commandIn('api: ./api')).toBeUndefined()
    expect(await commandIn('api: ./api\nweb: ./web')).toEqual({ form: 'shell', script: './web' })
  })

  test.each([[{ labels: 'a=b' }], [{ annotations: 'a=b' }], [{ images: 'r.example/a' }], [{ tags: 'r.example/a:1' }]])(
    '%j is an error',
    async (inputs) => {
      await expect(leg(inputs)).rejects.toThrow(`${Object.keys(inputs).join()}: the plan has decided this already`)
    },
  )
})

test.each([
  [{}, 't'],
  [{ GITHUB_SERVER_URL: 'https://ghe.example' }, ''],
])('only the server of the run gets its token: %j', (env, token) => {
  const inputs = fakeInputs({ bake: 'https://github.com/acme/x.git', 'github-token': 't' })
  expect(readBakeSource(inputs, { ...runEnv, ...env }).token).toBe(token)
})

/** What the build does with the names of the plan. */
import { describe, expect, test } from '@jest/globals'
import { buildCommand } from '../../src/image/arguments.ts'
import { readBuildInputs } from '../../src/inputs/read-build.ts'
import { readExports } from '../../src/inputs/read-exports.ts'
import { readOrigin } from '../../src/image/origin.ts'
import { planFor } from '../plan/planning.ts'

const context = 'examples/hello'
const build = async (event: string, inputs: Readonly<Record<string, string>>) => {
  const read = (name: string) => ({ context, ...inputs })[name] ?? ''
  const origin = readOrigin({ env: {}, payload: undefined })
  const { plan, destinations } = readExports(read, (await planFor(event, inputs)).plan, false)
  const buildInputs = readBuildInputs(read, destinations, { env: {}, origin, secrets: [] })
  const builder = { name: 'b', driver: 'docker-container' }
  const setting = {
    cache: { from: [], to: [] },
    builder,
    origin,
    metadataFile: 'm.json',
    holdsAttestations: true,
  } as const
  return { plan, args: buildCommand(buildInputs, plan, setting).args }
}

test('passes labels and annotations of the plan to buildx', async () => {
  const inputs = { tags: 'acme/app:1', push: 'true', labels: 'a=b=c', annotations: 'manifest,index:d=e' }
  const { args } = await build('push-branch', inputs)
  expect(args.join(' ')).toContain('--label a=b=c --annotation index:d=e --annotation manifest:d=e')
})

describe('a push of an event without a tag', () => {
  const images = 'acme/app'

  test('is refused', async () => {
    await expect(build('push-deleted', { images, push: 'true' })).rejects.toThrow(
      'tags: push is true, but no rule generates a valid tag for this event. Add a rule that does',
    )
  })

  test.each([
    ['type=image,name=acme/app,push-by-digest=true,push=true', []],
    ['type=image,push-by-digest=true,push=true', []],
    ['type=registry,name=acme/app:x', ['x']],
  ])('goes by the names of an exporter that pushes: %s', async (outputs, tags) => {
    const { plan, args } = await build('push-deleted', { images, push: 'true', outputs })
    expect(plan.tags.map(({ tag }) => tag)).toEqual(tags)
    expect(args.filter((arg) => arg.startsWith('type='))).toEqual([
      'type=image,name=acme/app,push-by-digest=true,name-canonical=true,push=true',
    ])
  })

  test('is not left to one that does not', async () => {
    await expect(build('push-deleted', { images, push: 'true', outputs: 'type=oci,dest=x.tar' })).rejects.toThrow(
      'push',
    )
  })
})

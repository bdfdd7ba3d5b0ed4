/** What the build does with the names of the plan. */
import { describe, expect, test } from '@jest/globals'
import { buildCommand } from '../../src/image/arguments.ts'
import { readBuildInputs } from '../../src/inputs/image.ts'
import { readOrigin } from '../../src/image/origin.ts'
import { planFor } from '../plan/planning.ts'

const context = 'examples/hello'
const build = async (event: string, inputs: Readonly<Record<string, string>>) => {
  const { plan } = await planFor(event, inputs)
  const read = (name: string) => ({ context, ...inputs })[name] ?? ''
  const origin = readOrigin({ env: {}, payload: undefined })
  const buildInputs = readBuildInputs(read, plan, { env: {}, origin, secrets: [] })
  const builder = { name: 'b', driver: 'docker-container' }
  const setting = {
    cache: { from: [], to: [] },
    builder,
    origin,
    metadataFile: 'm.json',
    holdsAttestations: true,
  } as const
  return { push: buildInputs.push, args: buildCommand(buildInputs, plan, setting).args }
}

test('labels and annotations of the plan reach buildx', async () => {
  const inputs = { tags: 'acme/app:1', push: 'true', labels: 'a=b=c', annotations: 'manifest,index:d=e' }
  const { args } = await build('push-branch', inputs)
  expect(args.join(' ')).toContain('--label a=b=c --annotation index:d=e --annotation manifest:d=e')
})

describe('a push of an event without a tag', () => {
  const images = 'acme/app'

  test('is refused', async () => {
    await expect(build('push-deleted', { images, push: 'true' })).rejects.toThrow(
      'tags: push is true, but no rule gives a tag for this event; add a rule for it',
    )
  })

  test.each(['type=image,name=acme/app,push-by-digest=true,push=true', 'type=registry,name=acme/app:x'])(
    'is left to an exporter that pushes: %s',
    async (outputs) => {
      const { push, args } = await build('push-deleted', { images, push: 'true', outputs })
      expect(push).toBe(false)
      expect(args.filter((arg) => arg.startsWith('type='))).toEqual([outputs])
    },
  )

  test('is not left to one that does not', async () => {
    await expect(build('push-deleted', { images, push: 'true', outputs: 'type=oci,dest=x.tar' })).rejects.toThrow(
      'push',
    )
  })
})

import { expect, test } from '@jest/globals'
import { nameOutputs } from '../../src/plan/outputs.ts'
import { planFor } from './planning.ts'

test('outputs are lists by newline, and one JSON object', async () => {
  const { plan } = await planFor('push-tag', { images: 'acme/app', tags: 'type=semver,pattern={{version}}' })
  const { tags, version, json, 'tag-names': names } = nameOutputs(plan)
  expect({ tags, version, names }).toEqual({
    tags: 'acme/app:1.2.3\nacme/app:latest',
    version: '1.2.3',
    names: '1.2.3\nlatest',
  })
  expect(JSON.parse(json ?? '')).toMatchObject({
    tags: ['acme/app:1.2.3', 'acme/app:latest'],
    'tag-names': ['1.2.3', 'latest'],
    labels: { 'org.opencontainers.image.version': '1.2.3' },
  })
})

test('labels and annotations come back the same when they are given as inputs', async () => {
  const inputs = { tags: 'acme/app:1', labels: '"a=""two""\nlines"\nb="c"\nd=e, f', annotations: 'index:a=b, c' }
  const { plan } = await planFor('push-tag', inputs)
  expect(plan.labels).toEqual({ a: '"two"\nlines', b: '"c"', d: 'e, f' })
  const again = await planFor('push-tag', { tags: 'acme/app:1', ...nameOutputs(plan) })
  expect(again.plan).toEqual(plan)
})

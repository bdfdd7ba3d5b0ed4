import { expect, test } from '@jest/globals'
import { findMounts, nameOf, namespaceOf } from '../../src/cache-mounts/find-mounts.ts'

/** As BuildKit writes it, which omits zeros. */
const owned = {
  id: 'step1',
  op: {
    Op: {
      file: {
        actions: [
          {
            input: -1,
            Action: {
              mkdir: {
                path: '/cache',
                mode: 448,
                owner: { user: { User: { byId: 1000 } }, group: { User: {} } },
              },
            },
          },
        ],
      },
    },
  },
}

function image(id: string): unknown {
  return { id, op: { Op: { source: { identifier: 'docker-image://docker.io/library/busybox' } } } }
}

function run(mounts: readonly unknown[]): unknown {
  return { id: 'step9', op: { Op: { exec: { mounts: [{ dest: '/' }, ...mounts] } } }, inputs: ['step0:0', 'step1:0'] }
}

function mount(ID: string, more = {}): unknown {
  return { input: -1, dest: '/x', output: -1, mountType: 3, cacheOpt: { ID }, ...more }
}

function version1(...steps: readonly unknown[]): string {
  const llbDefinition = [image('step0'), owned, ...steps, { id: 'step10', op: { Op: {} }, inputs: ['step9:0'] }]
  return JSON.stringify({ buildDefinition: { internalParameters: { buildConfig: { llbDefinition } } } })
}

const accessed = { input: 1, selector: '/cache' }

test('the result of a build without an operation, as an older BuildKit writes it', () => {
  const llbDefinition = [image('step0'), run([mount('//c')]), { id: 'step10', op: { Op: null }, inputs: ['step9:0'] }]
  expect(findMounts([JSON.stringify({ buildConfig: { llbDefinition } })]).mounts.map(nameOf)).toEqual(['/c'])
})

test('the mounts of all platforms, each once, with owner and mode', () => {
  const [amd64, arm64] = ['amd64', 'arm64'].map((architecture) =>
    version1(run([mount('//root/.npm'), mount(`/go-${architecture}`, accessed)])),
  ) as [string, string]
  const access = { uid: 1000, gid: 0, mode: 0o700 }
  expect(findMounts([amd64, arm64])).toEqual({
    mounts: [{ id: '//root/.npm' }, { id: '/go-amd64', access }, { id: '/go-arm64', access }],
    others: [],
  })
})

test('the same of provenance 0.2', () => {
  const text = JSON.stringify({ buildConfig: { llbDefinition: [run([mount('/a')])] } })
  expect(findMounts([text]).mounts).toEqual([{ id: '/a' }])
})

test.each([
  ['files of an image', mount('/a', { input: 0, selector: '/bin' })],
  ['files of an image, whole', mount('/a', { input: 0 })],
  ['a folder in the mount', mount('/a', { selector: '/part' })],
])('a mount with %s is another one', (_, other) => {
  expect(findMounts([version1(run([other]))])).toEqual({ mounts: [], others: ['a'] })
})

test.each(['a b', 'a"', "a'", 'a$HOME', 'a,target=/', 'a\nRUN x', 'a\\', ''])(
  'an ID that would need quotes is not used: %j',
  (id) => {
    expect(findMounts([version1(run([mount(`/${id}`)]))])).toEqual({ mounts: [], others: [id] })
  },
)

test('a namespace is split from the name, and only one is used', () => {
  const { mounts, others } = findMounts([version1(run([mount('acme//a'), mount('other//b')]))])
  expect(mounts.map(namespaceOf)).toEqual(['acme'])
  expect(mounts.map(nameOf)).toEqual(['/a'])
  expect(others).toEqual(['/b'])
})

test('a build without cache mounts has none, and another JSON is an error', () => {
  expect(findMounts([version1(run([]))])).toEqual({ mounts: [], others: [] })
  expect(() => findMounts(['{}'])).toThrow('provenance of the build')
})

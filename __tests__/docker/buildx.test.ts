import { describe, expect, test } from '@jest/globals'
import {
  builderFeatures,
  createNode,
  isBuilding,
  bootAndInspect,
  inspectBuilder,
  parseInspect,
  removeBuilder,
} from '../../src/docker/buildx.ts'
import { fakeDocker } from '../fakes/docker.ts'
import { dockerFailure, fixture } from '../fixtures/fixture.ts'

const amd64 = ['linux/amd64', 'linux/amd64/v2', 'linux/amd64/v3', 'linux/amd64/v4']

describe('parseInspect', () => {
  test('a builder in a container, with emulators', () => {
    expect(parseInspect(fixture('inspect/emulating.txt'))).toEqual({
      name: 'tests-recording',
      driver: 'docker-container',
      nodes: [
        {
          name: 'tests-recording0',
          endpoint: 'unix:///var/run/docker.sock',
          status: 'running',
          platforms: [...amd64, 'linux/arm64', 'linux/386', 'linux/arm/v7', 'linux/arm/v6'],
          fixed: [],
          error: undefined,
        },
      ],
    })
  })

  test("the engine's own builder", () => {
    const { driver, nodes } = parseInspect(fixture('inspect/engine.txt'))
    expect(driver).toBe('docker')
    expect(nodes.map(({ name, status }) => [name, status])).toEqual([['default', 'running']])
    expect(nodes[0]?.platforms.slice(0, 4)).toEqual(amd64)
  })

  test('several nodes, one with platforms set by the user', () => {
    const { nodes } = parseInspect(fixture('inspect/two-nodes.txt'))
    expect(nodes.map(({ name, endpoint, status }) => [name, endpoint, status])).toEqual([
      ['tests-recording-nodes0', 'unix:///var/run/docker.sock', 'running'],
      ['second', 'unix:///run/docker.sock', 'running'],
    ])
    expect(nodes[0]?.platforms.slice(0, 3)).toEqual(['linux/arm64', 'linux/arm/v7', 'linux/amd64'])
    expect(nodes[1]?.platforms).toEqual([...amd64, 'linux/arm64', 'linux/386', 'linux/arm/v7', 'linux/arm/v6'])
  })

  test('a builder that has not booted', () => {
    const { nodes } = parseInspect(fixture('inspect/not-booted.txt'))
    expect(nodes).toMatchObject([{ status: 'inactive', platforms: ['linux/arm64', 'linux/arm/v7'], error: undefined }])
  })

  test('a node that fails', () => {
    const { nodes } = parseInspect(fixture('inspect/failing-node.txt'))
    expect(nodes).toHaveLength(1)
    expect(nodes[0]).toMatchObject({ name: 'tests-recording-broken0', status: '', platforms: [] })
    expect(nodes[0]?.error).toMatch(/^Error response from daemon: Container \w+ is restarting/)
  })

  test('returns no nodes for other text', () => {
    expect(parseInspect('')).toEqual({ name: '', driver: '', nodes: [] })
  })
})

test('createNode', async () => {
  const { docker, commands } = fakeDocker({ 'buildx create': 'mine\n' })
  const node = { platforms: [], driverOpts: [] }
  await createNode(docker, { name: 'mine', driver: 'docker-container' }, node, { append: false, use: true })
  const driverOpts = ['network=host', 'env.A=b,"c"']
  const more = {
    name: 'n',
    endpoint: 'ssh://e',
    platforms: ['linux/arm64', 'linux/arm/v7'],
    driverOpts,
    buildkitdConfig: 'b',
  }
  await createNode(docker, { name: 'mine', driver: 'docker-container' }, more, { append: true, use: false })
  expect(commands).toEqual([
    'buildx create --name mine --driver docker-container --use',
    'buildx create --append --name mine --driver docker-container --node n --platform linux/arm64,linux/arm/v7 ' +
      '--driver-opt network=host --driver-opt "env.A=b,""c""" --buildkitd-config b ssh://e',
  ])
})

test('builderFeatures', async () => {
  const text = fixture('inspect/engine.txt').replace(
    /^Labels:/m,
    'Features:\n Cache export:  false\n OCI exporter: true\nLabels:',
  )
  const { docker } = fakeDocker({ 'buildx --debug inspect mine': text })
  await expect(builderFeatures(docker, 'mine')).resolves.toEqual(
    new Map([
      ['Cache export', false],
      ['OCI exporter', true],
    ]),
  )
})

test('isBuilding', async () => {
  const answers = { 'buildx history ls': ['abc\n', '', dockerFailure('no builder', 'buildx', 'inspect')] }
  const { docker } = fakeDocker(answers)
  expect([await isBuilding(docker, 'a'), await isBuilding(docker, 'a')]).toEqual([true, false])
  await expect(isBuilding(docker, 'a')).rejects.toThrow('no builder')
})

test('inspectBuilder and removeBuilder', async () => {
  const { docker, commands } = fakeDocker({ 'buildx inspect': fixture('inspect/engine.txt'), 'buildx rm': '' })
  await expect(inspectBuilder(docker, 'default')).resolves.toMatchObject({ name: 'default', driver: 'docker' })
  await bootAndInspect(docker, 'default')
  await removeBuilder(docker, 'mine')
  expect(commands).toEqual(['buildx inspect default', 'buildx inspect --bootstrap default', 'buildx rm --force mine'])
})

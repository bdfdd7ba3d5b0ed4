import { afterEach, expect, test } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DockerError, type Docker } from '../../src/docker/cli.ts'
import { openBridge, overBridges } from '../../src/registry/bridge.ts'

const servers: Server[] = []
const nowhere = '127.0.0.1:9'

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

test('uploads and tokens that lead back to the registry lead over the bridge', async () => {
  const server = createServer(({ headers: { host = '' } }, response) => {
    response.writeHead(401, {
      location: `http://${host}/v2/uploads/1?a=b`,
      'www-authenticate': `Bearer realm="http://${host}/token",service="s"`,
    })
    response.end()
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await using bridge = await openBridge(`127.0.0.1:${(server.address() as AddressInfo).port}`, {})
  const { headers } = await fetch(`http://${bridge.host}/v2/`)
  expect(headers.get('location')).toBe(`http://${bridge.host}/v2/uploads/1?a=b`)
  expect(headers.get('www-authenticate')).toBe(`Bearer realm="http://${bridge.host}/token",service="s"`)
})

test('a registry that is away is told as a registry would', async () => {
  await using bridge = await openBridge(nowhere, {})
  const answer = await fetch(`http://${bridge.host}/v2/`)
  expect(answer.status).toBe(502)
  expect(await answer.text()).toContain(`http://${nowhere} can't be reached`)
})

test('only imagetools goes over the bridge, and only for its registry', async () => {
  await using bridge = await openBridge('a.example', {})
  const calls: (readonly string[])[] = []
  const docker: Docker = (args) => {
    calls.push(args)
    return Promise.resolve('')
  }
  const bridged = overBridges(docker, [bridge])
  await bridged(['buildx', 'imagetools', 'create', '--tag', 'a.example/x:y', 'a.example.org/x:y'])
  await bridged(['buildx', 'build', '--tag', 'a.example/x:y'])
  expect(calls).toEqual([
    ['buildx', 'imagetools', 'create', '--tag', `${bridge.host}/x:y`, 'a.example.org/x:y'],
    ['buildx', 'build', '--tag', 'a.example/x:y'],
  ])
})

test('errors name the registry', async () => {
  await using bridge = await openBridge('a.example', {})
  const docker: Docker = (args) =>
    Promise.reject(new DockerError(args, { exitCode: 1, stdout: '', stderr: `ERROR: ${bridge.host}/x: not found` }))
  await expect(overBridges(docker, [bridge])(['buildx', 'imagetools', 'inspect', 'a.example/x'])).rejects.toThrow(
    'a.example/x: not found',
  )
})

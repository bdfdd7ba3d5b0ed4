import { afterEach, expect, test } from '@jest/globals'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkLogin } from '../../src/registry/client.ts'
import { defaultRetryPolicy, retry } from '../../src/docker/retry.ts'
import { byItself } from '../../src/docker/transient.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

async function registry(listener: RequestListener): Promise<{ registry: string; username: string; password: string }> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { registry: `127.0.0.1:${(server.address() as AddressInfo).port}`, username: 'u', password: 'p' }
}

function login(
  auth: Parameters<typeof checkLogin>[0],
  retries: number,
  log: (line: string) => unknown = () => undefined,
  attemptTimeout = 30_000,
) {
  return retry('login', (signal) => checkLogin(auth, {}, signal), {
    retryPolicy: { ...defaultRetryPolicy, retries, firstWait: 1, attemptTimeout },
    log: (line) => void log(line),
    signal: new AbortController().signal,
    classify: byItself,
  })
}

test('a registry that asks for nothing takes everyone', async () => {
  await expect(checkLogin(await registry((_, response) => response.end()), {})).resolves.toBeUndefined()
})

test('the token service is asked as the registry says', async () => {
  const urls: (string | undefined)[] = []
  const auth = await registry(({ url, headers }, response) => {
    urls.push(url)
    if (url?.startsWith('/token')) response.writeHead(headers.authorization === `Basic ${btoa('u:p')}` ? 200 : 401)
    else
      response.writeHead(401, {
        'www-authenticate': `Bearer realm="http://${headers.host ?? ''}/token?a=b",service="s t"`,
      })
    response.end()
  })
  await checkLogin(auth, {})
  expect(urls).toEqual(['/v2/', '/token?a=b&service=s+t&account=u'])
  await expect(checkLogin({ ...auth, password: 'x' }, {})).rejects.toThrow("refuses user 'u' (HTTP 401)")
})

test('what is no registry is told', async () => {
  const auth = await registry((_, response) => response.writeHead(404).end())
  await expect(checkLogin(auth, {})).rejects.toThrow(/is no registry: http:.* answers with HTTP 404/)
})

test('a registry that is busy is asked again when it says so', async () => {
  let asked = 0
  const auth = await registry((_, response) => {
    if (asked++ === 0) response.writeHead(429, { 'retry-after': '0' }).end()
    else if (asked === 2) response.destroy()
    else response.end()
  })
  const told: string[] = []
  await login(auth, 3, (message) => told.push(message))
  expect(told).toHaveLength(2)
  expect(told[0]).toMatch(/^login: HTTP 429 /)
})

test('retries end, and a refusal is not repeated', async () => {
  let asked = 0
  const auth = await registry((_, response) => {
    asked++
    response.writeHead(503).end()
  })
  await expect(login(auth, 2)).rejects.toThrow('HTTP 503')
  expect(asked).toBe(3)
  asked = 0
  const refusing = await registry((_, response) => {
    asked++
    response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end()
  })
  await expect(login(refusing, 2)).rejects.toThrow('refuses')
  expect(asked).toBe(2)
})

test('a registry that hangs ends with the time of a try, and is asked again', async () => {
  let asked = 0
  const auth = await registry(({ headers }, response) => {
    asked++
    // Before or after its first answer.
    if (asked === 1) return
    if (headers.authorization === undefined) response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end()
  })
  await expect(login(auth, 1, undefined, 50)).rejects.toThrow(/^login: no answer within 0\.1 s, 2 times$/)
  expect(asked).toBe(3)
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { promisify } from 'node:util'
import { downloadText, transportTo } from '../../src/buildx/download.ts'
import { makeAuthority } from '../servers/certificates.ts'

const trusted = getCACertificates('default')
const servers: Server[] = []
let plain: string
let secure: string
let ca: string
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'download-'))
  const authority = await makeAuthority(folder)
  const { cert, key } = await authority.issue('releases')
  const pair = { cert: await readFile(cert), key: await readFile(key) }
  setDefaultCACertificates([await readFile(authority.ca, 'utf8')])
  ca = authority.ca
  plain = `http://${await listening(createServer())}`
  secure = `https://${await listening(createSecureServer(pair))}`
})

afterAll(async () => {
  await rm(folder, { recursive: true })
  setDefaultCACertificates(trusted)
  for (const server of servers) server.close()
})

/** Leads from `/to?URL` to the URL. */
async function listening(server: Server): Promise<string> {
  servers.push(server)
  server.on('request', ({ url = '' }, response) => {
    const [, location] = /^\/to\?(.*)$/.exec(url) ?? []
    if (location === undefined) response.end('text')
    else response.writeHead(302, { location }).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function download(url: string): Promise<string> {
  using transport = transportTo(new URL(url))
  return await downloadText({ transport, url: new URL(url), signal: new AbortController().signal })
}

test.each<[string, () => string]>([
  ['from HTTP to HTTPS', () => `${plain}/to?${secure}/`],
  ['from HTTPS to HTTPS', () => `${secure}/to?/file`],
  ['from HTTP to HTTP', () => `${plain}/to?/file`],
])('a redirection %s is followed', async (_, url) => {
  expect(await download(url())).toBe('text')
})

test("trusts a company's own authority, which only the system knows", async () => {
  const module = join(import.meta.dirname, '../../src/buildx/download.ts')
  const script = `import { downloadText, transportTo } from '${module}'
const [url, { signal }] = [new URL('${secure}/'), new AbortController()]
using transport = transportTo(url)
console.log(await downloadText({ transport, url, signal }))`
  const run = (env: NodeJS.ProcessEnv) =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, ...env } })
  expect((await run({ SSL_CERT_FILE: ca })).stdout).toBe('text\n')
  await expect(run({})).rejects.toThrow(/certificate/)
})

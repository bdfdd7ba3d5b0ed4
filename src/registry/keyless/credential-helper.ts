/**
 * A credential helper (https://github.com/docker/docker-credential-helpers) for docker and buildx, which get the
 * credentials from this process. buildx runs it again during a build, unlike the file, which it reads once.
 */
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { delimiter, join } from 'node:path'
import type { Environment } from '../../actions/environment.ts'
import { messageOf } from '../../actions/errors.ts'
import { hubName } from '../hub.ts'
import type { KeylessLogins } from './keyless-logins.ts'

/** In the Docker config. */
export const helperName = 'manifold'

/** buildx keeps credentials for 4 minutes and 50 seconds (moby/buildkit, session/auth/authprovider). */
const use = 300_000
const longestAddress = 4096

interface CredentialHelper {
  /** Environment variables with which docker finds the helper. */
  readonly env: Readonly<Record<string, string>>
  readonly stop: () => void
}

/**
 * @param folder a private folder
 * @throws Error if the path of the folder is too long for a socket
 */
export async function startCredentialHelper(
  folder: string,
  logins: Pick<KeylessLogins, 'credentials'>,
  env: Environment,
): Promise<CredentialHelper> {
  const bin = join(folder, 'bin')
  const [socket, client, command] = [
    join(folder, 'ask'),
    join(bin, 'ask.cjs'),
    join(bin, `docker-credential-${helperName}`),
  ]
  await mkdir(bin)
  await writeFile(client, clientCode(socket))
  await writeFile(command, `#!/bin/sh\nexec ${quoted(process.execPath)} ${quoted(client)} "$@"\n`)
  await chmod(command, 0o700)
  const open = new Set<Socket>()
  // Half-open, since the client ends its side after the address.
  const server = createServer({ allowHalfOpen: true }, (connection) => {
    open.add(connection)
    connection.on('close', () => open.delete(connection))
    // It may end before it has the answer, such as after a cancelled build.
    connection.on('error', () => connection.destroy())
    void answer(connection, logins)
  })
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  server.on('error', (cause) => {
    reject(new Error(`no socket in ${folder}: ${cause.message}. Set RUNNER_TEMP to a shorter path`, { cause }))
  })
  server.listen(socket, () => {
    resolve(undefined)
  })
  await promise
  server.unref()
  return {
    env: { PATH: [bin, env['PATH']].filter(Boolean).join(delimiter) },
    stop: () => {
      server.close()
      for (const connection of open) connection.destroy()
    },
  }
}

async function answer(connection: Socket, logins: Pick<KeylessLogins, 'credentials'>): Promise<void> {
  try {
    let address = ''
    for await (const chunk of connection as AsyncIterable<Buffer>) {
      address += chunk.toString()
      if (address.length > longestAddress) throw new Error('the address is too long')
    }
    const host = address
      .trim()
      .replace(/^https?:\/\//, '')
      .replace(/\/.*$/, '')
    const credentials = await logins.credentials(hubName(host), use)
    if (!credentials) throw new Error('credentials not found in native keychain')
    const { username, password } = credentials
    connection.end(JSON.stringify({ ServerURL: address.trim(), Username: username, Secret: password }))
  } catch (error) {
    connection.end(messageOf(error))
  }
}

/** Passes the address on, and the answer back. Only credentials are JSON; another text is an error. */
function clientCode(socket: string): string {
  return `'use strict'
const socket = require('node:net').connect(${JSON.stringify(socket)})
if (process.argv[2] === 'get') process.stdin.pipe(socket)
else socket.destroy(new Error('not supported'))
let text = ''
socket.on('data', (chunk) => (text += chunk))
socket.on('error', ({ message }) => (text = message))
socket.on('close', () => {
  process.exitCode = text.startsWith('{') ? 0 : 1
  process.stdout.write(text)
})
`
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`
}

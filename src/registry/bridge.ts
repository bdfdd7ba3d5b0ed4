/**
 * A way for `docker buildx imagetools` to registries that need more than it can do. It takes credentials from the Docker
 * config, but of a registry's settings only `http` and `mirrors`: its client is replaced by a default one that knows
 * neither private authorities nor client certificates (buildx v0.36.1, util/imagetools/inspect.go). A builder that the
 * step has not made lacks even those. So imagetools speaks plain HTTP to a port on loopback, and this process speaks
 * to the registry.
 */
import { createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'
import { DockerError, type Docker } from '../docker/cli.ts'
import { type RegistryAccess, registryAgent, registryOrigin } from './client.ts'

export interface Bridge extends AsyncDisposable {
  /** `host[:port]` of the registry. */
  readonly registry: string
  /** `127.0.0.1:PORT` */
  readonly host: string
}

export async function openBridge(registry: string, access: RegistryAccess): Promise<Bridge> {
  const origin = registryOrigin(registry, access)
  const agent = registryAgent(origin, access)
  let host = ''
  const server = createServer((incoming, response) => {
    const send = origin.startsWith('https:') ? httpsRequest : httpRequest
    const { pathname, search } = new URL(incoming.url ?? '/', 'http://localhost')
    const headers = { ...incoming.headers, host: new URL(origin).host }
    const outgoing = send(`${origin}${pathname}${search}`, { agent, method: incoming.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, here(answer.headers, origin, `http://${host}`))
      pipeline(answer, response, ignored)
    })
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      unreachable(response, `${origin} can't be reached: ${error.message || (error.code ?? '')}`)
    })
    pipeline(incoming, outgoing, ignored)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    registry,
    host,
    [Symbol.asyncDispose]: async () => {
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Where the registry sends its client on to itself, to upload or to fetch a token, the way leads over the bridge too. */
function here(headers: IncomingMessage['headers'], origin: string, bridge: string): IncomingMessage['headers'] {
  const { location, 'www-authenticate': challenge } = headers
  return {
    ...headers,
    ...(location?.startsWith(`${origin}/`) && { location: bridge + location.slice(origin.length) }),
    ...(challenge && { 'www-authenticate': challenge.replace(`"${origin}/`, `"${bridge}/`) }),
  }
}

/** In the form of a registry's errors, which imagetools shows. */
function unreachable(response: ServerResponse, message: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(502, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ errors: [{ code: 'UNAVAILABLE', message }] }))
}

function ignored(): void {
  // A broken pipe shows at both of its ends, where it is handled.
}

/** The same docker, of which imagetools takes the bridges; its errors name the registries. */
export function overBridges(docker: Docker, bridges: readonly Bridge[]): Docker {
  if (bridges.length === 0) return docker
  return async (args, options) => {
    if (args[0] !== 'buildx' || args[1] !== 'imagetools') return docker(args, options)
    try {
      return await docker(
        args.map((arg) => bridged(arg, bridges)),
        options,
      )
    } catch (error) {
      if (!(error instanceof DockerError)) throw error
      const stderr = bridges.reduce((text, { host, registry }) => text.replaceAll(host, registry), error.output)
      throw new DockerError(args, { exitCode: error.exitCode, stdout: '', stderr })
    }
  }
}

/** A reference in a registry that has a bridge; anything else as it is. */
function bridged(arg: string, bridges: readonly Bridge[]): string {
  const bridge = bridges.find(({ registry }) => arg.startsWith(`${registry}/`))
  return bridge ? bridge.host + arg.slice(bridge.registry.length) : arg
}

/** A BuildKit daemon of its own on loopback, which only clients with a certificate reach. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { setting } from '../../script/settings.ts'
import { docker } from '../integration/engine.ts'
import type { Authority, Certificate } from './certificates.ts'
import { freePort, listening } from './registry.ts'

export interface BuildkitServer {
  /** `tcp://127.0.0.1:PORT` */
  readonly endpoint: string
  readonly logs: () => Promise<string>
  readonly stop: () => Promise<void>
}

export async function startBuildkit(authority: Authority, server: Certificate): Promise<BuildkitServer> {
  const port = await freePort()
  const name = `buildkitd-${randomBytes(4).toString('hex')}`
  const files = dirname(authority.ca)
  await docker(
    ...['run', '--detach', '--privileged', '--network', 'host', '--name', name, '--volume', `${files}:${files}:ro`],
    ...[setting('MANIFOLD_BUILDKIT_IMAGE'), '--addr', `tcp://127.0.0.1:${port}`],
    ...['--tlscacert', authority.ca, '--tlscert', server.cert, '--tlskey', server.key, '--debug'],
  )
  await listening(port)
  return {
    endpoint: `tcp://127.0.0.1:${port}`,
    logs: async () => (await promisify(execFile)('docker', ['logs', name], { maxBuffer: 64 * 1024 * 1024 })).stderr,
    stop: async () => {
      await docker('rm', '--force', '--volumes', name)
    },
  }
}

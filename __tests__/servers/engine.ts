/** A second Docker engine on loopback, with nothing in common with the first. */
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { setting } from '../../script/settings.ts'
import type { Authority, Certificate } from './certificates.ts'
import { accepts, freePort, stop } from './registry.ts'

const run = promisify(execFile)

export interface EngineServer {
  /** `tcp://127.0.0.1:PORT`, open to whoever is on this machine. */
  readonly plain: string
  /** The same engine for clients with a certificate. */
  readonly secure: string
  /** Runs docker on it. */
  readonly docker: (...args: string[]) => Promise<string>
  readonly stop: () => Promise<void>
}

/**
 * Its containers have no network but that of the host.
 *
 * @param images copied from the main engine; by default the BuildKit image
 */
export async function startEngine(
  authority: Authority,
  server: Certificate,
  images: readonly string[] = [setting('MANIFOLD_BUILDKIT_IMAGE')],
): Promise<EngineServer> {
  const folder = await mkdtemp(join(tmpdir(), 'engine-'))
  // A short name: Linux allows 15 characters.
  const bridge = `t${folder.slice(-6)}`
  await run('ip', ['link', 'add', bridge, 'type', 'bridge'])
  const port = await freePort()
  const socket = `unix://${folder}/docker.sock`
  const child = spawn(
    'dockerd',
    [
      ...['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec'), '--pidfile', join(folder, 'pid')],
      ...['--bridge', bridge, '--iptables=false', '--ip6tables=false', '--ip-masq=false', '--config-file', '/dev/null'],
      ...['--host', socket, '--host', `tcp://127.0.0.1:${port}`, '--tlsverify'],
      ...['--tlscacert', authority.ca, '--tlscert', server.cert, '--tlskey', server.key],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  child.stderr.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000)))
  await accepts(`127.0.0.1:${port}`, child, () => output)
  const docker = async (...args: string[]): Promise<string> => {
    const { stdout } = await run('docker', ['--host', socket, ...args], { maxBuffer: 16 * 1024 * 1024 })
    return stdout.trim()
  }
  for (const image of images) await run('sh', ['-c', `docker save ${image} | docker --host ${socket} load`])
  return {
    plain: socket,
    secure: `tcp://127.0.0.1:${port}`,
    docker,
    stop: async () => {
      await stop(child)
      // The engine leaves its namespaces mounted there.
      await run('sh', ['-c', `umount '${folder}'/exec/netns/* 2>/dev/null; true`])
      await run('ip', ['link', 'delete', bridge])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

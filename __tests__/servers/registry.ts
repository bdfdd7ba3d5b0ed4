/** Real registries on loopback, each with the access rules a test wants. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setting } from '../../script/settings.ts'
import type { Certificate } from './certificates.ts'

export interface RegistryServer {
  /** `127.0.0.1:PORT` */
  readonly host: string
  readonly stop: () => Promise<void>
}

export interface RegistryRules {
  /** Where it listens; 127.0.0.1 by default. */
  readonly address?: string
  /** Its data, if not below `folder`. */
  readonly data?: string
  readonly tls?: Certificate
  /** Whether manifests can be deleted. */
  readonly deletes?: boolean
  /** Path of the authority whose clients are let in. */
  readonly clientCa?: string
  /** Lines of an htpasswd file. */
  readonly htpasswd?: readonly string[]
  readonly token?: {
    readonly realm: string
    readonly service: string
    readonly issuer: string
    readonly bundle: string
  }
}

/** Starts one with its data in `folder`, and waits until it answers. */
export async function startRegistry(folder: string, rules: RegistryRules = {}): Promise<RegistryServer> {
  await mkdir(folder, { recursive: true })
  const host = `${rules.address ?? '127.0.0.1'}:${await freePort()}`
  const htpasswd = join(folder, 'htpasswd')
  if (rules.htpasswd) await writeFile(htpasswd, rules.htpasswd.join('\n'))
  const config = join(folder, 'config.json')
  // The registry reads YAML, of which JSON is a part.
  await writeFile(
    config,
    JSON.stringify({
      version: 0.1,
      log: { level: 'error', accesslog: { disabled: true } },
      storage: {
        filesystem: { rootdirectory: rules.data ?? join(folder, 'data') },
        delete: { enabled: rules.deletes === true },
      },
      http: {
        addr: host,
        ...(rules.tls && {
          tls: {
            certificate: rules.tls.cert,
            key: rules.tls.key,
            ...(rules.clientCa && { clientcas: [rules.clientCa] }),
          },
        }),
      },
      ...(rules.htpasswd && { auth: { htpasswd: { realm: 'test', path: htpasswd } } }),
      ...(rules.token && {
        auth: {
          token: {
            realm: rules.token.realm,
            service: rules.token.service,
            issuer: rules.token.issuer,
            rootcertbundle: rules.token.bundle,
          },
        },
      }),
    }),
  )
  const child = spawn(program('distribution'), ['serve', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, OTEL_TRACES_EXPORTER: 'none' },
  })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  await accepts(host, child, () => stderr)
  return { host, stop: () => stop(child) }
}

/** Starts one of another implementation (go-containerregistry), which keeps everything in memory. */
export async function startOtherRegistry(): Promise<RegistryServer> {
  const port = await freePort()
  const child = spawn(program('go-containerregistry'), ['-port', String(port)], { stdio: 'ignore' })
  const host = `127.0.0.1:${port}`
  await accepts(host, child, () => '')
  return { host, stop: () => stop(child) }
}

/** The path of a program that script/setup has built from a Go module. */
export function program(module: string, name = 'registry'): string {
  const folder = join(setting('MANIFOLD_CACHE'), 'go')
  const age = (entry: string): number => statSync(join(folder, entry)).mtimeMs
  // Those of other checkouts may be there too.
  const [built] = readdirSync(folder)
    .filter((entry) => entry.startsWith(`${module}-v`))
    .toSorted((one, other) => age(other) - age(one))
  if (built === undefined) throw new Error(`there is no ${module} in ${folder}: run script/setup`)
  return join(folder, built, name)
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })
}

/** Resolves when something listens at `ADDRESS:PORT`; rejects when the process ends before. */
export async function accepts(host: string, child: ChildProcess, output: () => string): Promise<void> {
  const [address, port] = host.split(':')
  const check = (): void => {
    if (child.exitCode !== null) throw new Error(`${host} has not come up: ${output()}`)
  }
  await listening(Number(port), check, address)
}

export async function listening(
  port: number,
  check: () => void = () => undefined,
  address = '127.0.0.1',
): Promise<void> {
  for (;;) {
    check()
    const connected = await new Promise<boolean>((resolve) => {
      const socket = connect(port, address)
      socket.on('connect', () => {
        socket.destroy()
        resolve(true)
      })
      socket.on('error', () => {
        setTimeout(resolve, 20, false)
      })
    })
    if (connected) return
  }
}

export function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve()
    child.on('exit', () => {
      resolve()
    })
    child.kill('SIGTERM')
  })
}

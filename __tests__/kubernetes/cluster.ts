/**
 * A Kubernetes cluster of one node on this machine, beside the Docker engine: etcd, the four components, and a containerd
 * of its own. Everything is below one folder, and every process is stopped by its id.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { setting } from '../../script/settings.ts'
import { freePort } from '../servers/registry.ts'

const run = promisify(execFile)

export interface Cluster {
  readonly kubeconfig: string
  readonly stop: () => Promise<void>
}

/** Address of this machine on the bridge of the pods. Nothing beyond this machine reaches it. */
export const bridge = { name: 'kube0', address: '10.97.0.1', subnet: '10.97.0.0/24' }

/** Its name is where the API server reaches the kubelet. */
const node = 'localhost'

/** Starts a cluster, and returns when its node is ready. */
export async function startCluster(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'cluster-'))
  const started: Program[] = []
  const stop = async (): Promise<void> => {
    await stopPods(folder).catch(() => undefined)
    // The last one first, since each depends on those before.
    for (const program of started.toReversed()) await program.stop()
    await removeTraces(folder)
  }
  try {
    const start = (name: string, ...args: readonly string[]): void => {
      started.push(startProgram(folder, name, args))
    }
    return { kubeconfig: await startAll(folder, start, () => started), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startAll(
  folder: string,
  start: (name: string, ...args: readonly string[]) => void,
  started: () => readonly Program[],
): Promise<string> {
  const file = (name: string): string => join(folder, name)
  const [etcd, peers, api, kubelet] = [await freePort(), await freePort(), await freePort(), await freePort()]
  const url = (port: number): string => `http://127.0.0.1:${port}`
  const kubeconfig = await writeKubeconfig(folder, api)
  await addBridge()
  const signing = ['genrsa', '-out', file('sa.key'), '2048']
  await run('openssl', signing)
  await run('openssl', ['rsa', '-in', file('sa.key'), '-pubout', '-out', file('sa.pub')])
  await writeFile(file('tokens.csv'), 'admin,admin,1,"system:masters"\n')
  await writeContainerdConfig(folder)
  await writeFile(file('kubelet.json'), JSON.stringify(kubeletConfig(folder, kubelet)))

  start(
    ...['etcd', '--data-dir', file('etcd'), '--listen-client-urls', url(etcd), '--advertise-client-urls', url(etcd)],
    ...['--listen-peer-urls', url(peers), '--initial-advertise-peer-urls', url(peers)],
    ...['--initial-cluster', `default=${url(peers)}`, '--unsafe-no-fsync'],
  )
  start('containerd', '--config', file('containerd.toml'))
  start(
    ...['kube-apiserver', '--etcd-servers', url(etcd), '--bind-address', '127.0.0.1', '--secure-port', String(api)],
    ...['--cert-dir', file('certificates'), '--service-cluster-ip-range', '10.96.0.0/16', '--allow-privileged'],
    ...['--token-auth-file', file('tokens.csv'), '--authorization-mode', 'AlwaysAllow'],
    ...['--service-account-issuer', 'https://127.0.0.1', '--service-account-key-file', file('sa.pub')],
    ...['--service-account-signing-key-file', file('sa.key'), '--disable-admission-plugins', 'ServiceAccount'],
    ...['--kubelet-preferred-address-types', 'Hostname', '--endpoint-reconciler-type', 'none'],
  )
  const kubectl = kubectlWith(kubeconfig)
  await until('the API server', 60, started, async () => (await kubectl('get', '--raw', '/readyz')) === 'ok')
  const client = ['--kubeconfig', kubeconfig]
  const controllers = '*,-node-ipam-controller,-service-lb-controller,-cloud-node-lifecycle-controller'
  start(
    ...['kube-controller-manager', ...client, '--leader-elect=false', '--controllers', controllers],
    ...['--service-account-private-key-file', file('sa.key'), '--secure-port', '0'],
  )
  start('kube-scheduler', ...client, '--leader-elect=false', '--secure-port', '0')
  start(
    ...['kubelet', ...client, '--config', file('kubelet.json'), '--root-dir', file('kubelet')],
    ...['--hostname-override', node, '--node-ip', bridge.address],
  )
  await until('the node', 60, started, async () => {
    const ready = '{.status.conditions[?(@.type=="Ready")].status}'
    return (await kubectl('get', 'node', node, '--output', `jsonpath=${ready}`)) === 'True'
  })
  return kubeconfig
}

/** stdout of `kubectl ARGS`. */
export function kubectlWith(kubeconfig: string): (...args: readonly string[]) => Promise<string> {
  return async (...args) => {
    const { stdout } = await run('kubectl', ['--kubeconfig', kubeconfig, ...args], { maxBuffer: 16 * 1024 * 1024 })
    return stdout.trimEnd()
  }
}

interface Program {
  readonly name: string
  readonly log: string
  readonly child: ChildProcess
  readonly stop: () => Promise<void>
}

function startProgram(folder: string, name: string, args: readonly string[]): Program {
  const log = join(folder, `${name}.log`)
  const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder })
  const output = createWriteStream(log)
  child.stdout.pipe(output)
  child.stderr.pipe(output, { end: false })
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => {
      resolve()
    })
    child.once('exit', () => {
      resolve()
    })
  })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await Promise.race([ended, sleep(10_000, undefined, { ref: false })])
    child.kill('SIGKILL')
    await ended
  }
  return { name, log, child, stop }
}

/** @throws Error with the end of its log, if a program has ended or the time is over */
async function until(
  what: string,
  seconds: number,
  started: () => readonly Program[],
  isReady: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (!(await isReady().catch(() => false))) {
    const dead = started().find(({ child }) => child.exitCode !== null || child.pid === undefined)
    if (dead || Date.now() > deadline) {
      const log = dead ? (await readFile(dead.log, 'utf8')).slice(-3000) : ''
      throw new Error(`the cluster has not come up: ${what} is not ready. ${dead?.name ?? ''} ${log}`)
    }
    await sleep(200)
  }
}

async function writeKubeconfig(folder: string, port: number): Promise<string> {
  const path = join(folder, 'kubeconfig')
  const server = { server: `https://127.0.0.1:${port}`, 'insecure-skip-tls-verify': true }
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'local', cluster: server }],
    users: [{ name: 'admin', user: { token: 'admin' } }],
    contexts: [{ name: 'local', context: { cluster: 'local', user: 'admin' } }],
    'current-context': 'local',
  }
  await writeFile(path, JSON.stringify(config))
  return path
}

/** Before the first pod, so that a registry can listen there. */
async function addBridge(): Promise<void> {
  await run('ip', ['link', 'add', bridge.name, 'type', 'bridge']).catch(() => undefined)
  await run('ip', ['address', 'replace', `${bridge.address}/24`, 'dev', bridge.name])
  await run('ip', ['link', 'set', bridge.name, 'up'])
}

async function writeContainerdConfig(folder: string): Promise<void> {
  const file = (name: string): string => join(folder, name)
  const network = {
    cniVersion: '1.0.0',
    name: 'kube',
    plugins: [
      {
        ...{ type: 'bridge', bridge: bridge.name, isGateway: true, ipMasq: false },
        ipam: { type: 'host-local', subnet: bridge.subnet, dataDir: file('addresses') },
      },
      { type: 'loopback' },
    ],
  }
  await mkdir(file('cni'))
  await writeFile(file('cni/10-bridge.conflist'), JSON.stringify(network))
  for (const registry of ['docker.io', 'pause.invalid']) {
    await mkdir(file(`registries/${registry}`), { recursive: true })
    const mirror = `[host."http://${setting('MANIFOLD_REGISTRY')}/v2/kubernetes"]\ncapabilities = ["pull", "resolve"]\noverride_path = true\n`
    await writeFile(file(`registries/${registry}/hosts.toml`), mirror)
  }
  const { stdout } = await run('containerd', ['--version'])
  await writeFile(file('containerd.toml'), containerdConfig(folder, / v?2\./.test(stdout)))
}

/** Its plugins have other names since containerd 2. The machine may forbid negative scores of the OOM killer. */
function containerdConfig(folder: string, isNew: boolean): string {
  const cri = isNew ? 'io.containerd.cri.v1' : 'io.containerd.grpc.v1.cri'
  const [runtime, registry] = isNew ? [`${cri}.runtime'`, `${cri}.images'.registry`] : [`${cri}'`, `${cri}'.registry`]
  return `version = ${isNew ? 3 : 2}
root = "${folder}/containerd"
state = "${folder}/containerd-state"
[grpc]
  address = "${folder}/containerd.sock"
[plugins.'${runtime}]
  restrict_oom_score_adj = true
${isNew ? '' : '  sandbox_image = "pause.invalid/pause:1"\n'}[plugins.'${runtime}.cni]
  bin_dir = "/usr/lib/cni"
  conf_dir = "${folder}/cni"
[plugins.'${registry}]
  config_path = "${folder}/registries"
${isNew ? `[plugins.'${cri}.images'.pinned_images]\n  sandbox = "pause.invalid/pause:1"\n` : ''}`
}

function kubeletConfig(folder: string, port: number): unknown {
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    ...{ failSwapOn: false, cgroupDriver: 'cgroupfs', cgroupRoot: '/', address: '127.0.0.1', port },
    authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
    authorization: { mode: 'AlwaysAllow' },
    containerRuntimeEndpoint: `unix://${folder}/containerd.sock`,
    resolvConf: '/etc/resolv.conf',
    clusterDNS: [bridge.address],
    ...{ evictionHard: {}, enforceNodeAllocatable: [], localStorageCapacityIsolation: false },
    ...{ healthzPort: 0, podLogsDir: join(folder, 'pods') },
  }
}

/** While the kubelet runs, since nothing else removes the containers and what is mounted in them. */
async function stopPods(folder: string): Promise<void> {
  const kubectl = kubectlWith(join(folder, 'kubeconfig'))
  await kubectl(
    'delete',
    'deployments,statefulsets,pods',
    '--all',
    '--all-namespaces',
    '--wait',
    '--timeout',
    '20s',
    '--grace-period',
    '1',
  )
}

/** What outlives its processes: shims, mounts, the bridge, and the folder. */
async function removeTraces(folder: string): Promise<void> {
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
    if (command.includes(`${folder}/containerd.sock`) && Number(id) !== process.pid) process.kill(Number(id), 'SIGKILL')
  }
  const mounts = (await readFile('/proc/mounts', 'utf8')).split('\n').flatMap((line) => line.split(' ')[1] ?? [])
  for (const mount of mounts.toReversed().filter((path) => path.startsWith(`${folder}/`))) {
    await run('umount', ['--lazy', mount]).catch(() => undefined)
  }
  await run('ip', ['link', 'delete', bridge.name]).catch(() => undefined)
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

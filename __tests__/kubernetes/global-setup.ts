/** One cluster for all tests of the layer, with a registry that its pods reach. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setting } from '../../script/settings.ts'
import { docker } from '../integration/engine.ts'
import { startRegistry } from '../servers/registry.ts'
import { bridge, kubectlWith, startCluster } from './cluster.ts'

declare global {
  var stopCluster: (() => Promise<void>) | undefined
}

export default async function setUp(): Promise<void> {
  // Its pods share the kernel of this machine.
  await docker('run', '--rm', '--privileged', setting('MANIFOLD_BINFMT_IMAGE'), '--install', 'all')
  const folder = await mkdtemp(join(tmpdir(), 'registry-'))
  const cluster = await startCluster()
  const stops = [cluster.stop]
  globalThis.stopCluster = async () => {
    for (const stop of stops.toReversed()) await stop()
    await rm(folder, { recursive: true })
  }
  try {
    const data = join(setting('MANIFOLD_CACHE'), 'registry')
    const registry = await startRegistry(folder, { address: bridge.address, data })
    stops.push(registry.stop)
    const kubectl = kubectlWith(cluster.kubeconfig)
    for (const namespace of ['ci', 'unprivileged']) await kubectl('create', 'namespace', namespace)
    await kubectl('label', 'namespace', 'unprivileged', 'pod-security.kubernetes.io/enforce=baseline')
    Object.assign(process.env, { KUBECONFIG: cluster.kubeconfig, MANIFOLD_POD_REGISTRY: registry.host })
  } catch (error) {
    // Jest does not tear down after a failure.
    await globalThis.stopCluster()
    throw error
  }
}

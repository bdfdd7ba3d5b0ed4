/** One builder for all tests that are not about builders. Jest boots it before a layer and removes it afterwards. */
import { randomBytes } from 'node:crypto'
import { setting } from '../../script/settings.ts'
import { docker } from '../integration/engine.ts'
import { freePort } from './registry.ts'

/** The builder with the driver docker-container, which is the default of a step. */
export const warmBuilder = (): string => setting('MANIFOLD_TEST_BUILDER')

/** The same BuildKit with the driver remote: builds take less CPU time, since no connection needs a `docker exec`. */
export const warmRemote = (): string => setting('MANIFOLD_TEST_REMOTE')

/** Boots BuildKit without limits on logs and with every entitlement. The suites get the names by environment. */
export async function bootWarmBuilder(): Promise<void> {
  const name = `manifold-test-${randomBytes(4).toString('hex')}`
  // Before BuildKit, which reads the registered emulators when it starts.
  await docker('run', '--rm', '--privileged', setting('MANIFOLD_BINFMT_IMAGE'), '--install', 'all')
  const address = `tcp://127.0.0.1:${await freePort()}`
  const flags = [
    ...['--addr unix:///run/buildkit/buildkitd.sock', `--addr ${address}`],
    ...['security.insecure', 'network.host'].map((entitlement) => `--allow-insecure-entitlement ${entitlement}`),
  ]
  const limits = ['SIZE', 'SPEED'].map((what) => `env.BUILDKIT_STEP_LOG_MAX_${what}=-1`)
  await docker(
    ...['buildx', 'create', '--bootstrap', '--name', name, '--driver', 'docker-container'],
    ...['network=host', ...limits].flatMap((option) => ['--driver-opt', option]),
    ...['--buildkitd-config', setting('MANIFOLD_BUILDKITD_CONFIG'), '--buildkitd-flags', flags.join(' ')],
  )
  await docker('buildx', 'create', '--name', `${name}-remote`, '--driver', 'remote', address)
  Object.assign(process.env, { MANIFOLD_TEST_BUILDER: name, MANIFOLD_TEST_REMOTE: `${name}-remote` })
}

export async function removeWarmBuilder(): Promise<void> {
  await docker('buildx', 'rm', '--force', warmRemote(), warmBuilder())
}

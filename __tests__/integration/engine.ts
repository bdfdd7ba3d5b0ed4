/** The engine as the tests see it: by the docker command, not by the code under test. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** stdout of `docker ARGS`, without the newline at its end. */
export async function docker(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('docker', args, { maxBuffer: 16 * 1024 * 1024 })
  return stdout.trimEnd()
}

/** What is there of a builder: its entry in buildx, its containers, its volumes. */
export async function partsOfBuilder(name: string): Promise<readonly string[]> {
  const [containers, volumes] = await Promise.all([
    docker('ps', '--all', '--filter', `name=buildx_buildkit_${name}`, '--format', '{{.Names}}'),
    docker('volume', 'ls', '--filter', `name=buildx_buildkit_${name}`, '--format', '{{.Name}}'),
  ])
  // Not from `buildx ls`, which connects to every builder of the machine.
  const entry = existsSync(join(builderEntries(), name)) ? [`builder ${name}`] : []
  return [
    ...entry,
    ...words(containers).map((container) => `container ${container}`),
    ...words(volumes).map((volume) => `volume ${volume}`),
  ]
}

function builderEntries(): string {
  const { BUILDX_CONFIG, DOCKER_CONFIG = join(homedir(), '.docker') } = process.env
  return join(BUILDX_CONFIG ?? join(DOCKER_CONFIG, 'buildx'), 'instances')
}

function words(text: string): readonly string[] {
  return text.split('\n').filter(Boolean)
}

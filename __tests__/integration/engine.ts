/** The engine as the tests see it: by the docker command, not by the code under test. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** stdout of `docker ARGS`, without the newline at its end. */
export async function docker(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('docker', args, { maxBuffer: 16 * 1024 * 1024 })
  return stdout.trimEnd()
}

/** What is there of a builder: its entry in buildx, its containers, its volumes. */
export async function partsOfBuilder(name: string): Promise<readonly string[]> {
  const [builders, containers, volumes] = await Promise.all([
    docker('buildx', 'ls', '--format', '{{.Name}}'),
    docker('ps', '--all', '--filter', `name=buildx_buildkit_${name}`, '--format', '{{.Names}}'),
    docker('volume', 'ls', '--filter', `name=buildx_buildkit_${name}`, '--format', '{{.Name}}'),
  ])
  const entry = words(builders).filter((builder) => builder === name)
  return [
    ...entry.map((builder) => `builder ${builder}`),
    ...words(containers).map((container) => `container ${container}`),
    ...words(volumes).map((volume) => `volume ${volume}`),
  ]
}

function words(text: string): readonly string[] {
  return text.split('\n').filter(Boolean)
}

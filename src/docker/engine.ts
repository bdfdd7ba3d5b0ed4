/** The Docker engine: what it is, and containers it runs. */
import { type Docker, DockerError } from './cli.ts'

/** The engine's architecture as Go names it: `amd64`, `arm64`… */
export async function engineArchitecture(docker: Docker): Promise<string> {
  return (await docker(['version', '--format', '{{.Server.Arch}}'], { short: true })).trim()
}

/** Runs a privileged container to its end and gives what it printed. Pulls the image where it is missing. */
export async function runPrivileged(
  docker: Docker,
  image: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const stderr: Buffer[] = []
  const onStderr = (chunk: Buffer): void => void stderr.push(chunk)
  const stdout = await docker(['run', '--privileged', '--rm', image, ...args], { signal, onStderr })
  return { stdout, stderr: Buffer.concat(stderr).toString() }
}

/** Whether the engine has the image, so that it need not be pulled. */
export async function hasImage(docker: Docker, image: string): Promise<boolean> {
  try {
    await docker(['image', 'inspect', '--format', '{{.Id}}', image], { short: true })
    return true
  } catch (error) {
    if (error instanceof DockerError && /no such image/i.test(error.output)) return false
    throw error
  }
}

/** Writes an image of the engine to a file. */
export async function saveImage(docker: Docker, image: string, file: string): Promise<void> {
  await docker(['image', 'save', '--output', file, image])
}

/** Gives the engine the image of a file. */
export async function loadImage(docker: Docker, file: string): Promise<void> {
  await docker(['image', 'load', '--quiet', '--input', file])
}

/** The last lines a container printed, stdout and stderr together as they came; empty when there is none. */
export async function containerLog(docker: Docker, container: string, lines: number): Promise<string> {
  const stderr: Buffer[] = []
  try {
    const onStderr = (chunk: Buffer): void => void stderr.push(chunk)
    const stdout = await docker(['logs', '--tail', String(lines), container], { onStderr })
    return (stdout + Buffer.concat(stderr).toString()).trim()
  } catch {
    return ''
  }
}

/** Whether the engine's image store can hold an image of several platforms: containerd's can, the older ones can't. */
export async function engineHoldsIndexes(docker: Docker): Promise<boolean> {
  const status = await docker(['info', '--format', '{{json .DriverStatus}}'], { short: true })
  return status.includes('io.containerd.snapshotter')
}

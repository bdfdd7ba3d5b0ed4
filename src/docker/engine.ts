/** The Docker engine, its images and containers. */
import { type Docker, DockerError, longCall } from './cli.ts'

/** Returns the architecture of the engine in Go's notation: `amd64`, `arm64`, … */
export async function engineArchitecture(docker: Docker): Promise<string> {
  return (await docker(['version', '--format', '{{.Server.Arch}}'])).trim()
}

/** Runs a privileged container and returns its output. Pulls the image if it is missing. */
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

/** Whether the engine has the image. */
export async function hasImage(docker: Docker, image: string): Promise<boolean> {
  try {
    await docker(['image', 'inspect', '--format', '{{.Id}}', image])
    return true
  } catch (error) {
    if (error instanceof DockerError && /no such image/i.test(error.output)) return false
    throw error
  }
}

/** Saves an image of the engine to a file. */
export async function saveImage(docker: Docker, image: string, file: string): Promise<void> {
  await docker(['image', 'save', '--output', file, image])
}

/** Loads an image from a file into the engine. */
export async function loadImage(docker: Docker, file: string): Promise<void> {
  await docker(['image', 'load', '--quiet', '--input', file], longCall)
}

/** Returns the last lines of a container's log; empty if there are none. */
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

/** Whether the image store of the engine supports images for several platforms. Only that of containerd does. */
export async function engineHoldsIndexes(docker: Docker): Promise<boolean> {
  const status = await docker(['info', '--format', '{{json .DriverStatus}}'])
  return status.includes('io.containerd.snapshotter')
}

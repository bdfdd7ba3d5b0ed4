/** The Docker engine, its images and containers. */
import { type Docker, DockerError, type DockerOptions, longCall } from './cli.ts'
import { says } from './messages.ts'

/** Returns the architecture of the engine in Go's notation: `amd64`, `arm64`, … */
export async function engineArchitecture(docker: Docker): Promise<string> {
  return (await docker(['version', '--format', '{{.Server.Arch}}'])).trim()
}

/** What a container printed. */
interface Printed {
  readonly stdout: string
  readonly stderr: string
}

async function withStderr(docker: Docker, args: readonly string[], options?: DockerOptions): Promise<Printed> {
  const stderr: Buffer[] = []
  const stdout = await docker(args, { ...options, onStderr: (chunk) => void stderr.push(chunk) })
  return { stdout, stderr: Buffer.concat(stderr).toString() }
}

/** Runs a privileged container and returns its output. Pulls the image if it is missing. @param limit in milliseconds */
export async function runPrivileged(
  docker: Docker,
  image: string,
  args: readonly string[],
  limit?: number,
): Promise<Printed> {
  return withStderr(docker, ['run', '--privileged', '--rm', image, ...args], limit === undefined ? {} : { limit })
}

/** Returns the ID of an image; undefined if the engine does not have it. */
export async function imageId(docker: Docker, image: string): Promise<string | undefined> {
  try {
    return (await docker(['image', 'inspect', '--format', '{{.Id}}', image])).trim()
  } catch (error) {
    if (error instanceof DockerError && says(error.output, 'no image')) return undefined
    throw error
  }
}

/** Saves an image of the engine to a file. */
export async function saveImage(docker: Docker, image: string, file: string): Promise<void> {
  await docker(['image', 'save', '--output', file, image])
}

/** Gives an image another name. */
export async function tagImage(docker: Docker, image: string, name: string): Promise<void> {
  await docker(['image', 'tag', image, name])
}

/** Loads an image from a file into the engine. Returns what docker says: the name or ID of the image. */
export async function loadImage(docker: Docker, file: string): Promise<string> {
  return await docker(['image', 'load', '--quiet', '--input', file], longCall)
}

/** Returns the last lines of a container's log; empty if there are none. */
export async function containerLog(docker: Docker, container: string, lines: number): Promise<string> {
  try {
    const { stdout, stderr } = await withStderr(docker, ['logs', '--tail', String(lines), container])
    return (stdout + stderr).trim()
  } catch {
    return ''
  }
}

/** Whether the image store of the engine supports images for several platforms. Only that of containerd does. */
export async function engineHoldsIndexes(docker: Docker): Promise<boolean> {
  const status = await docker(['info', '--format', '{{json .DriverStatus}}'])
  return status.includes('io.containerd.snapshotter')
}

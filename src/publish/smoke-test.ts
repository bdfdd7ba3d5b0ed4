/** A command that runs in the image of each platform, in the builder, before any tag moves. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { linesOf } from '../build/event-lines.ts'
import { BuildProgress } from '../build/progress.ts'
import { runInImage } from '../docker/buildx.ts'
import type { Platform } from '../plan/platform.ts'
import type { SmokeCommand } from './inputs.ts'
import { patiently, type Registry } from './registry.ts'

/**
 * @param image `REPOSITORY@DIGEST`
 * @throws Error that names the platform whose command failed
 */
export async function smokeTest(
  registry: Registry,
  command: SmokeCommand,
  image: string,
  platforms: readonly Platform[],
): Promise<void> {
  const dockerfile = join(registry.scratch, 'smoke-test.Dockerfile')
  await writeFile(dockerfile, smokeDockerfile(command, image))
  // The context is the scratch folder, of which the Dockerfile copies nothing, so nothing of it is sent.
  const build = { builder: registry.builder, dockerfile, context: registry.scratch, platforms }
  const follow = (): BuildProgress =>
    new BuildProgress((event) => {
      for (const line of linesOf(event).join('\n').split('\n')) if (line !== '') registry.log(line)
    })
  let progress = follow()
  try {
    await patiently(
      { ...registry, patience: { ...registry.patience, attemptTimeout: undefined } },
      'smoke-test',
      (docker) => {
        progress = follow()
        return runInImage(docker, build, progress)
      },
    )
  } catch (error) {
    const failed = failedPlatforms(progress, platforms)
    throw new Error(`smoke-test: ${failed}: ${(error as Error).message}; no tag was moved`, { cause: error })
  }
}

/**
 * The exec form takes any text as JSON, which has no trap of the Dockerfile's own quoting and line continuation. `-e` as
 * in a `run:` of a workflow: a line that fails ends it.
 */
export function smokeDockerfile(command: SmokeCommand, image: string): string {
  const words = command.form === 'exec' ? command.words : ['/bin/sh', '-ec', command.script]
  return `FROM ${image}\nRUN ${JSON.stringify(words)}\n`
}

/** BuildKit names the steps of several platforms `[linux/arm64 2/2] RUN …`. */
function failedPlatforms({ failed }: BuildProgress, platforms: readonly Platform[]): string {
  const named = failed.flatMap(({ name }) => /^\[(\S+\/\S+) \d+\/\d+\]/.exec(name)?.[1] ?? [])
  return [...new Set(named)].join(', ') || platforms.join(', ')
}

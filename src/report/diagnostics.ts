/** Diagnostics for the debug log. */
import { arch, release } from 'node:os'
import { trace } from '../actions/debug.ts'
import { withoutUrlCredentials } from '../builder/buildkitd-config.ts'
import type { StepContext } from '../docker/step-context.ts'

/** The action, Node and the runner. */
export function logVersions({ runtime, env }: Pick<StepContext, 'runtime' | 'env'>): void {
  const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref, ImageOS: os, ImageVersion: image } = env
  runtime.debug(`action ${action ?? 'local'}@${ref ?? ''}, node ${process.version}, Linux ${release()} ${arch()}`)
  runtime.debug(`runner image ${os ?? 'unknown'} ${image ?? ''}`)
}

/** Versions of docker and buildx. */
export async function logDocker(step: Pick<StepContext, 'runtime' | 'docker'>): Promise<void> {
  await logOutput(step, ['version'])
  await logOutput(step, ['buildx', 'version'])
}

export async function logBuilder(step: Pick<StepContext, 'runtime' | 'docker'>, name: string): Promise<void> {
  await logOutput(step, ['buildx', 'inspect', name])
}

/** Runs the command only with debug logging. */
async function logOutput(
  { runtime, docker }: Pick<StepContext, 'runtime' | 'docker'>,
  args: readonly string[],
): Promise<void> {
  if (!runtime.isDebug()) return
  try {
    runtime.debug(withoutUrlCredentials(await docker(args)))
  } catch (error) {
    runtime.debug(trace(error))
  }
}

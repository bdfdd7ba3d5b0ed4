/** Rolls back the tags of a step that was killed while it moved them. Post needs its own access to the registries. */
import { sanitizedLog } from '../actions/runtime.ts'
import { defaultRetryPolicy } from '../docker/retry.ts'
import type { StepContext } from '../docker/step-context.ts'
import { type AccessInputs, openAccess } from '../registry/access.ts'
import { rollBackPending } from './publish.ts'
import type { Release } from './release-state.ts'

/** @param step its docker does not have the credentials of the step */
export async function rollBackAfterKill(
  { docker, runtime, env, scratch }: Pick<StepContext, 'docker' | 'runtime' | 'env' | 'scratch'>,
  inputs: AccessInputs,
  release: Release,
): Promise<void> {
  await using access = await openAccess(docker, inputs, scratch, env, runtime)
  const { signal } = new AbortController()
  const log = sanitizedLog(runtime)
  runtime.warning(
    await rollBackPending({ docker: access.docker, scratch, retryPolicy: defaultRetryPolicy, log, signal }, release),
  )
}

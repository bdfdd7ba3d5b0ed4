/** Puts back the tags of a step that was killed while they moved. For post: main's own way to the registries ended with it. */
import { sanitizedLog, type Runtime } from '../actions/runtime.ts'
import type { Docker } from '../docker/cli.ts'
import { defaultRetryPolicy } from '../docker/retry.ts'
import { openAccess } from '../registry/access.ts'
import { readAccessInputs } from '../builder/inputs.ts'
import { rollBackPending } from './publish.ts'
import type { Release } from './release-state.ts'

/** @param docker as the runner has it, without the credentials of the step */
export async function rollBackAfterKill(
  docker: Docker,
  runtime: Runtime,
  scratch: string,
  release: Release,
): Promise<void> {
  const inputs = await readAccessInputs(runtime)
  await using access = await openAccess(docker, inputs, scratch, process.env, runtime)
  const { signal } = new AbortController()
  const log = sanitizedLog(runtime)
  runtime.warning(
    await rollBackPending({ docker: access.docker, scratch, retryPolicy: defaultRetryPolicy, log, signal }, release),
  )
}

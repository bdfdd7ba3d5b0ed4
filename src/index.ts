/** The bundle: the entries of all steps, loaded when called. */
import { runtime } from './actions/runtime.ts'
import { start } from './actions/start.ts'

export function main(): Promise<void> {
  return start(runtime, async () => (await import('./main.ts')).main())
}

/** Never fails the job. */
export function post(): Promise<void> {
  return start({ ...runtime, fail: runtime.warning }, async () => (await import('./post.ts')).post())
}

export function plan(): Promise<void> {
  return start(runtime, async () => (await import('./plan.ts')).plan())
}

export function merge(): Promise<void> {
  return start(runtime, async () => (await import('./merge.ts')).merge())
}

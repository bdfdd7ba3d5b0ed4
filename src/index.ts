/** The bundle: the entries of all steps, loaded when called. */
import { runtime } from './actions/runtime.ts'
import { start } from './actions/start.ts'

export async function main(): Promise<void> {
  await start(runtime, async () => {
    const entry = await import('./main.ts')
    await entry.main()
  })
}

/** Never fails the job. */
export async function post(): Promise<void> {
  await start({ ...runtime, fail: runtime.warning }, async () => {
    const entry = await import('./post.ts')
    await entry.post()
  })
}

export async function plan(): Promise<void> {
  await start(runtime, async () => {
    const entry = await import('./plan.ts')
    await entry.plan()
  })
}

export async function merge(): Promise<void> {
  await start(runtime, async () => {
    const entry = await import('./merge.ts')
    await entry.merge()
  })
}

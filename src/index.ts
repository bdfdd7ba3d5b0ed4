/** The bundle: what each step and its post action run, loaded when it is called. */

export async function main(): Promise<void> {
  const entry = await import('./main.ts')
  await entry.main()
}

export async function post(): Promise<void> {
  const entry = await import('./post.ts')
  await entry.post()
}

export async function plan(): Promise<void> {
  const entry = await import('./plan.ts')
  await entry.plan()
}

export async function merge(): Promise<void> {
  const entry = await import('./merge.ts')
  await entry.merge()
}

/**
 * Waits for everything even if something fails, so that nothing runs on after the step has failed.
 *
 * @throws the first error in the order of `work`
 */
export async function settleAll<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(work)
  return Promise.all(work)
}

/**
 * Waits for all, also when one fails: nothing goes on behind a step that has failed.
 *
 * @throws the first error in the order of `work`
 */
export async function settleAll<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(work)
  return Promise.all(work)
}

/**
 * Waits for everything even if something fails, so that nothing runs on after the step has failed.
 *
 * @throws the first error in the order of `work`
 */
export async function settleAll<T extends readonly unknown[] | []>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work)
  return Promise.all(work)
}

/** Errors that say what was being done, and keep their cause. */

/**
 * @param context what failed: an input, or a step of the work. An error that starts with it stays as it is
 * @param remedy sentence for errors; may be empty
 */
export function withContext(context: string, error: unknown, remedy = ''): Error {
  const message = messageOf(error)
  if (remedy === '' && error instanceof Error && message.startsWith(`${context}: `)) return error
  return new Error(`${context}: ${message}${remedy === '' ? '' : `. ${remedy}`}`, { cause: error })
}

/** Runs `work`; what it throws gets the context. */
export function inContext<T>(context: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw withContext(context, error)
  }
}

/** Names the target of a bake in the error of `work`, whose type stays: it decides what is reported. */
export async function forTarget<T>(target: string | undefined, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && target !== undefined) error.message += ` (target ${target})`
    throw error
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** What publishing needs to reach the registries. */
import type { Docker } from '../docker/cli.ts'
import { retry, type RetryOptions } from '../docker/retry.ts'

export interface Registry extends RetryOptions {
  readonly docker: Docker
  /** Its registry settings and the runner's credentials serve every access. */
  readonly builder: string
  /** A private folder. */
  readonly scratch: string
}

/** Docker calls as one deed that may run twice, tried again after a hiccup. */
export function withRetries<T>(
  registry: Registry,
  what: string,
  call: (docker: Docker) => Promise<T>,
  classify?: RetryOptions['classify'],
): Promise<T> {
  const options = classify ? { ...registry, classify } : registry
  return retry(what, (signal) => call((args, more) => registry.docker(args, { ...more, signal })), options)
}

/** Processes at once: they wait for the registry most of the time, but each costs some 30 ms of a core to start. */
const atOnce = 8

/** Runs `work` on each item, several at a time. Every item is worked on; then the first error is thrown. */
export async function forEach<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  workers = atOnce,
): Promise<void> {
  const queue = items.values()
  const errors: unknown[] = []
  const worker = async (): Promise<void> => {
    // All workers take from the same iterator.
    for (const item of queue) {
      try {
        await work(item)
      } catch (error) {
        errors.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(workers, items.length) }, worker))
  if (errors.length > 0) throw errors[0]
}

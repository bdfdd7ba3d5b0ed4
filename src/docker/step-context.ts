/** What all functions of a step share. Each function declares the fields that it uses. */
import type { Environment } from '../actions/environment.ts'
import type { Runtime } from '../actions/runtime.ts'
import type { Docker } from './cli.ts'
import type { RetryPolicy } from './retry.ts'

export interface StepContext {
  readonly runtime: Runtime
  readonly env: Environment
  readonly docker: Docker
  /** A private folder, removed in post. */
  readonly scratch: string
  readonly retryPolicy: RetryPolicy
  /** Logs text from outside, such as messages of docker. */
  readonly log: (line: string) => void
  /** Aborts when the step is cancelled. */
  readonly signal: AbortSignal
}

/** What a step depends on besides files and servers. */
export interface StepDependencies extends Pick<StepContext, 'runtime' | 'env' | 'signal'> {
  /** Before the input `retries`. */
  readonly retryPolicy: RetryPolicy
}

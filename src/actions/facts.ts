/** What a plan depends on besides the inputs: environment, event payload, checkout and clock. */
import * as v from 'valibot'
import { readFile } from 'node:fs/promises'
import type { Environment } from './environment.ts'
import { withContext } from './errors.ts'
import { parseJson } from './json.ts'

/** The checked-out commit. */
export interface Checkout {
  readonly sha: string
  /** Full names of the refs at the commit by rank: the checked-out branch, tags, pull requests, other branches. */
  readonly refs: readonly (readonly string[])[]
  readonly commitTime: Date
}

export interface Facts {
  readonly env: Environment
  /** The event payload, if any. */
  readonly payload: unknown
  /** Undefined if no input needs it, or there is none. */
  readonly checkout: Checkout | undefined
  readonly now: Date
}

/** Runs a command. A non-zero exit code is not an error. */
type Run = (command: readonly [string, ...string[]]) => Promise<{
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}>

/** What the plan needs from the checkout. It is required for names, and optional for the time of its commit. */
export type CheckoutNeed = 'nothing' | 'time' | 'names'

/** @throws Error if the event payload can't be read, or names come from the checkout and there is none */
export async function readFacts(env: Environment, need: CheckoutNeed, run: Run): Promise<Facts> {
  const [payload, checkout] = await Promise.all([readPayload(env), readCheckoutIfNeeded(need, run)])
  return { env, payload, checkout, now: new Date() }
}

async function readPayload(env: Environment): Promise<unknown> {
  const path = env['GITHUB_EVENT_PATH']
  if (!path) return undefined
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw withContext('GITHUB_EVENT_PATH', error)
  })
  return parseJson(v.unknown(), text, 'GITHUB_EVENT_PATH')
}

/** Reads the checkout, since few events include the time of their commit. */
async function readCheckoutIfNeeded(need: CheckoutNeed, run: Run): Promise<Checkout | undefined> {
  if (need === 'nothing') return undefined
  try {
    return await readCheckout(run)
  } catch (error) {
    if (need === 'time') return undefined
    throw withContext('names-from: git', error, 'Check the repository out before this step')
  }
}

async function readCheckout(run: Run): Promise<Checkout> {
  // In a container job the workspace belongs to another user, which git rejects by default.
  const format = ['--decorate=full', '--format=%H%n%cI%n%D']
  const { exitCode, stdout, stderr } = await run(['git', '-c', 'safe.directory=*', 'log', '-1', ...format])
  if (exitCode !== 0) throw new Error(stderr.trim().split('\n').at(-1) ?? '')
  return parseCheckout(stdout)
}

/** Parses the output of `git log --decorate=full --format=%H%n%cI%n%D`. */
export function parseCheckout(stdout: string): Checkout {
  const [sha = '', time = '', decoration = ''] = stdout.split('\n')
  const ranks = [/^HEAD -> /, /^tag: /, /^refs\/(remotes\/)?pull\//, /^/]
  const rankOf = (ref: string): number => ranks.findIndex((pattern) => pattern.test(ref))
  const all = decoration.split(', ').filter((ref) => ref.includes('refs/'))
  const refs = ranks.map((_, rank) =>
    all.filter((ref) => rankOf(ref) === rank).map((ref) => ref.replace(/^(HEAD -> |tag: )/, '')),
  )
  return { sha, refs, commitTime: new Date(time) }
}

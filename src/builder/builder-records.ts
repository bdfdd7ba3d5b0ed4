/**
 * Builders that steps have created on this machine. Each has a record of the steps that use it, beside the builders of
 * buildx. The last of these steps removes the builder.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Environment } from '../actions/environment.ts'
import { matchJson } from '../actions/json.ts'
import type { Runtime } from '../actions/runtime.ts'
import { isBuilding, removeBuilder } from '../docker/buildx.ts'
import { type Docker, DockerError } from '../docker/cli.ts'
import { says } from '../docker/messages.ts'
import { removeContexts } from '../docker/context.ts'
import type { StepContext } from '../docker/step-context.ts'
import { buildxFolder } from '../docker/runner-config.ts'
import { settleAll } from '../registry/settle.ts'
import { type LockOptions, withLock } from './lock.ts'
import { inOwnFolder } from './node-options.ts'

/** `manifold-RUN-RANDOM` */
export function ownBuilderName(env: Environment): string {
  const run = /^\d+$/.test(env['GITHUB_RUN_ID'] ?? '') ? env['GITHUB_RUN_ID'] : '0'
  return `manifold-${run ?? '0'}-${randomBytes(8).toString('hex')}`
}

type BuilderRecord = v.InferOutput<typeof schema>
const schema = v.object({
  /** Whether its creation has ended. */
  ready: v.boolean(),
  /** Whether the user has named it, so that others may use it, too. */
  named: v.boolean(),
  keepState: v.boolean(),
  /** Docker contexts of its nodes. */
  contexts: v.array(v.string()),
  /** Steps that use it, and since when, in milliseconds since the epoch. */
  users: v.record(v.string(), v.number()),
})

export type NewRecord = Pick<BuilderRecord, 'named' | 'keepState' | 'contexts'>

type Recording = Pick<StepContext, 'env'> & { readonly runtime: Pick<Runtime, 'state'> }
type Cleaning = Pick<StepContext, 'docker' | 'env'> & { readonly runtime: Pick<Runtime, 'state' | 'info'> }

/** State for post. */
const states = { builder: 'builder', user: 'builder-user' } as const

/** Runs `work` while no other step creates, joins or removes this builder. */
export function withBuilder<T>(
  env: Environment,
  name: string,
  options: Omit<LockOptions, 'what'>,
  work: () => Promise<T>,
): Promise<T> {
  return withLock(recordPath(env, name), { ...options, what: `builder: ${name}` }, work)
}

/** Call before the builder is created. */
export async function recordBuilder({ env, runtime }: Recording, name: string, record: NewRecord): Promise<void> {
  await write(env, name, { ...record, ready: false, users: { [becomeUser(runtime, name)]: Date.now() } })
}

/** Call after the builder is created. */
export async function recordReady({ env }: Pick<Recording, 'env'>, name: string): Promise<void> {
  const record = await read(env, name)
  if (record) await write(env, name, { ...record, ready: true })
}

/**
 * Uses a builder that another step has created, if so.
 *
 * @returns whether that step has not finished it
 */
export async function joinBuilder({ env, runtime }: Recording, name: string): Promise<'unfinished' | undefined> {
  const record = await read(env, name)
  if (!record) return undefined
  if (!record.ready) return 'unfinished'
  await write(env, name, { ...record, users: { ...record.users, [becomeUser(runtime, name)]: Date.now() } })
  return undefined
}

function becomeUser({ state }: Pick<Runtime, 'state'>, name: string): string {
  const user = randomBytes(8).toString('hex')
  state.write(states.builder, name)
  state.write(states.user, user)
  return user
}

const lockLimit = 60_000

/** Removes the builder that main created or joined, unless others use it. */
export async function leaveOwnBuilder(cleaning: Cleaning): Promise<void> {
  const [name, user] = [cleaning.runtime.state.read(states.builder), cleaning.runtime.state.read(states.user)]
  if (name) await withBuilder(cleaning.env, name, { limit: lockLimit }, () => leave(cleaning, name, user))
}

/** Removes builders that steps left behind more than a day ago. */
export async function reapStaleBuilders(cleaning: Cleaning): Promise<void> {
  const { env, runtime } = cleaning
  const stale = async (name: string): Promise<boolean> => {
    const record = await read(env, name)
    return record !== undefined && currentUsers(record).length === 0
  }
  await settleAll(
    (await recordedBuilders(env)).map(async (name) => {
      if (!(await stale(name))) return
      await withBuilder(env, name, { limit: lockLimit }, async () => {
        if (!(await stale(name))) return
        if (await leave(cleaning, name)) runtime.info(`removed ${name}, which an earlier run left behind`)
      })
    }),
  )
}

/** @returns whether the builder is removed */
async function leave({ docker, env, runtime }: Cleaning, name: string, user?: string): Promise<boolean> {
  const record = await read(env, name)
  if (!record) return false
  const others = currentUsers(record).filter(([other]) => other !== user)
  const keep = (): Promise<void> => write(env, name, { ...record, users: Object.fromEntries(others) })
  if (others.length > 0) {
    await keep()
    const steps = others.length === 1 ? '1 other step uses' : `${others.length} other steps use`
    runtime.info(`builder ${name} is kept: ${steps} it. The last one removes it`)
    return false
  }
  // Programs other than this action may use it. A builder that does not respond builds nothing.
  const mayBuild = record.ready && (record.named || user === undefined)
  if (mayBuild && (await isBuilding(docker, name).catch(() => false))) {
    await keep()
    runtime.info(`builder ${name} is kept: a build is running on it. A later step removes it`)
    return false
  }
  // If it can't be removed a day after its last step, later steps can't remove it either.
  if (user === undefined && Object.keys(record.users).length > 0) await forget(env, name)
  await removeWithContexts({ docker, env }, name, record)
  await forget(env, name)
  return true
}

/** Removes what is left of a recorded builder, and its record: the next builder of this name may get none. */
export async function removeRecorded(cleaning: Pick<Cleaning, 'docker' | 'env'>, name: string): Promise<void> {
  const record = await read(cleaning.env, name)
  if (!record) return
  await removeWithContexts(cleaning, name, { ...record, keepState: true })
  await forget(cleaning.env, name)
}

async function forget(env: Environment, name: string): Promise<void> {
  await rm(recordPath(env, name), { force: true })
}

async function removeWithContexts(
  { docker, env }: Pick<Cleaning, 'docker' | 'env'>,
  name: string,
  { keepState, contexts }: NewRecord,
): Promise<void> {
  await removeIfThere(docker, name, keepState)
  if (contexts.length > 0) await removeContexts(inOwnFolder(docker, env), contexts)
}

/** buildx itself may have removed it after a failure. A builder whose engine does not exist is removed with an error. */
export async function removeIfThere(docker: Docker, name: string, keepState: boolean): Promise<void> {
  try {
    await removeBuilder(docker, name, { keepState })
  } catch (error) {
    if (!isNotFound(error) && !isUnreachable(error)) throw error
  }
}

function isUnreachable(error: unknown): boolean {
  if (!(error instanceof DockerError)) return false
  return error.output.includes('failed to load node') && !/failed to (?:stop|remove) node/.test(error.output)
}

export function isNotFound(error: unknown): boolean {
  return error instanceof DockerError && says(error.output, 'no builder')
}

const day = 24 * 60 * 60 * 1000

/** A step that is older was killed without post. */
function currentUsers({ users }: BuilderRecord): [string, number][] {
  return Object.entries(users).filter(([, since]) => Date.now() - since < day)
}

const ending = '.json'

function recordPath(env: Environment, name: string): string {
  return join(recordFolder(env), name + ending)
}

function recordFolder(env: Environment): string {
  return join(buildxFolder(env), 'manifold')
}

async function recordedBuilders(env: Environment): Promise<readonly string[]> {
  const files = await readdir(recordFolder(env)).catch(() => [])
  return files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length))
}

async function read(env: Environment, name: string): Promise<BuilderRecord | undefined> {
  return matchJson(schema, await readFile(recordPath(env, name), 'utf8').catch(() => ''))
}

/** Replaces the file at once, so that a killed step leaves no half of it. */
async function write(env: Environment, name: string, record: BuilderRecord): Promise<void> {
  const path = recordPath(env, name)
  await mkdir(recordFolder(env), { recursive: true })
  await writeFile(`${path}.new`, JSON.stringify(record))
  await rename(`${path}.new`, path)
}

/** The inputs of the groups "what", "where to" and "cache". */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ReadInput, readBoolean, readLines } from '../actions/inputs.ts'
import type { Plan } from '../plan/plan.ts'
import { type CacheChoice, readCacheChoice } from './cache.ts'

export interface BuildInputs {
  /** A folder, or a URL that BuildKit fetches. */
  readonly context: string
  readonly file: string | undefined
  readonly target: string | undefined
  /** `KEY=value`, or `KEY` for the environment's value. */
  readonly buildArgs: readonly string[]
  /** Exporters besides push and load, in buildx's CSV form. */
  readonly outputs: readonly string[]
  readonly push: boolean
  readonly load: boolean
  readonly cache: CacheChoice
}

/** @throws Error that names the input and the remedy */
export function readBuildInputs(read: ReadInput, plan: Plan): BuildInputs {
  const outputs = readLines(read, 'outputs')
  const inputs: BuildInputs = {
    context: read('context') || '.',
    file: read('file') || undefined,
    target: read('target') || undefined,
    buildArgs: readLines(read, 'build-args'),
    outputs,
    // An event for which no rule gives a tag can still be pushed by an exporter of its own.
    push: readBoolean(read, 'push', false) && !(plan.tags.length === 0 && outputs.some(pushes)),
    load: readBoolean(read, 'load', false),
    cache: readCacheChoice(read),
  }
  checkContext(inputs)
  checkDestination(inputs, plan, read('push') !== '')
  return inputs
}

/** Whether a context or Dockerfile is fetched by BuildKit rather than read here; the prefixes are those of buildx. */
function isRemote(path: string): boolean {
  return path === '-' || /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/.test(path)
}

function checkContext({ context, file }: BuildInputs): void {
  if (isRemote(context)) return
  if (!existsSync(context)) {
    throw new Error(`context: there is no folder '${context}' in the workspace; was the repository checked out?`)
  }
  const dockerfile = file ?? join(context, 'Dockerfile')
  if (!isRemote(dockerfile) && !existsSync(dockerfile) && !existsSync(inLowerCase(dockerfile))) {
    throw new Error(
      `file: there is no Dockerfile at '${dockerfile}'; give its path, relative to the workspace, as file`,
    )
  }
}

/** Where there is no `Dockerfile`, buildx takes a `dockerfile`. */
function inLowerCase(dockerfile: string): string {
  return dockerfile.replace(/(?<=^|\/)Dockerfile$/, 'dockerfile')
}

/** Whether an exporter pushes by itself, such as `type=image,name=…,push-by-digest=true,push=true`. */
function pushes(exporter: string): boolean {
  return /(?:^|,)"?(?:type=registry|push=true)(?:"|,|$)/.test(exporter)
}

function checkDestination({ push, load, outputs }: BuildInputs, { tags, images }: Plan, pushGiven: boolean): void {
  if (push && tags.length === 0 && images.length > 0) {
    throw new Error(
      'tags: push is true, but no rule gives a tag for this event; add a rule for it (type=sha fits every one), or push with outputs',
    )
  }
  if (push && tags.length === 0) throw new Error('tags: push is true, but there is no tag to publish; give tags')
  if (load && tags.length === 0) throw new Error('tags: load is true, but there is no tag to load under; give tags')
  if (tags.length > 0 && !push && !load && outputs.length === 0 && !pushGiven) {
    throw new Error('tags: the tags would go nowhere; set push or load to true, or push to false for a build alone')
  }
}

/** Runs the action's bundles on the real engine, in a workspace of their own, and returns what they left behind. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStep, type StepOptions, type StepResult } from '../../script/runner.ts'
import { localInputs } from '../../script/settings.ts'
import { warmBuilder } from '../servers/warm-builder.ts'
import { partsOfBuilder } from './engine.ts'

export interface Run extends StepResult {
  /** The builder that the step used or made; empty when it came to neither. */
  readonly builder: string
  /** What is there after post: parts of the builder, and files in the runner's temporary folder. */
  readonly leftBehind: readonly string[]
}

export const machineDockerfile = 'FROM busybox\nRUN uname -m > /machine\n'

/** A step with a builder of its own, on a workspace that holds this Dockerfile alone. */
export async function runStepOn(dockerfile: string, { inputs, ...more }: StepOptions): Promise<Run> {
  const step = await runInWorkspace(dockerfile, { inputs: { ...localInputs(), ...inputs }, ...more })
  const builder = inputs['builder'] ?? /buildx create .*--name (\S+)/.exec(step.main.log)?.[1] ?? ''
  const parts = builder === '' ? [] : await partsOfBuilder(builder)
  return { ...step, builder, leftBehind: [...parts, ...step.leftBehind] }
}

/** A step on the warm builder, whose cache may hold what other tests have built. */
export async function runWarmStepOn(dockerfile: string, { inputs, ...more }: StepOptions): Promise<Run> {
  const builder = warmBuilder()
  return { ...(await runInWorkspace(dockerfile, { inputs: { builder, ...inputs }, ...more })), builder }
}

async function runInWorkspace(dockerfile: string, { env, ...more }: StepOptions): Promise<Omit<Run, 'builder'>> {
  const folder = await mkdtemp(join(tmpdir(), 'integration-'))
  const [workspace, temporary] = [join(folder, 'workspace'), join(folder, 'temporary')]
  try {
    await Promise.all([mkdir(workspace), mkdir(temporary)])
    await writeFile(join(workspace, 'Dockerfile'), dockerfile)
    const step = await runStep({ workspace, env: { RUNNER_TEMP: temporary, ...env }, ...more })
    return { ...step, leftBehind: await readdir(temporary) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The messages of `::error::` commands in a log, with or without a place in a file. */
export function errorsIn(log: string): readonly string[] {
  return [...log.matchAll(/^::error(?: [^:\n]*)?::(.*)$/gm)].map(([, message = '']) => message)
}

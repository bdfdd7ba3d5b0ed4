/** Runs the step with a bake file on the warm builder, in a workspace that holds these files alone. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runStep, type StepResult } from '../../../script/runner.ts'
import { warmBuilder } from '../../servers/warm-builder.ts'

export interface BakeRun extends StepResult {
  /** The output `targets`. */
  readonly targets: Readonly<Record<string, Target>>
}

interface Target {
  readonly image?: string
  readonly digest: string
  readonly digests?: Readonly<Record<string, string>>
  readonly tags?: readonly string[]
}

export async function bakeIn(
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
  { action = '.', ...env }: Readonly<Record<string, string>> = {},
): Promise<BakeRun> {
  const folder = await mkdtemp(join(tmpdir(), 'bake-'))
  const [workspace, temporary] = [join(folder, 'workspace'), join(folder, 'temporary')]
  try {
    await Promise.all([mkdir(temporary), mkdir(workspace)])
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(workspace, path)), { recursive: true })
      await writeFile(join(workspace, path), content)
    }
    const step = await runStep({
      workspace,
      action,
      env: { RUNNER_TEMP: temporary, ...env },
      inputs: { builder: warmBuilder(), qemu: 'never', cache: 'none', ...inputs },
    })
    return { ...step, targets: JSON.parse(step.outputs['targets'] ?? '{}') as BakeRun['targets'] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

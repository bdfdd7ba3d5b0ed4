/** The steps of the two jobs of a hand-written fan-out: those that the reusable workflow replaces, and no others. */
import { Untranslatable } from './untranslatable.ts'
import type { Job, Step } from './workflow.ts'

export interface FanOut {
  readonly build: Job
  readonly merge: Job
  /** The step that pushes by digest. */
  readonly push: Step
  /** The step that creates the image index. */
  readonly create: Step
}

export function isPushByDigest({ action, inputs }: Step): boolean {
  return action === 'docker/build-push-action' && /\bpush-by-digest=true\b/.test(inputs.get('outputs') ?? '')
}

export function isCreate({ run }: Step): boolean {
  return /\bimagetools create\b/.test(run)
}

const preparing = [
  'actions/checkout',
  'docker/login-action',
  'docker/metadata-action',
  'docker/setup-buildx-action',
  'docker/setup-qemu-action',
]

/**
 * A condition that is that of the push is covered by it.
 *
 * @throws Untranslatable for any other, and for variables of a step
 */
export function checkConditions({ build, merge }: FanOut, push: string): void {
  for (const { title, line, condition, env, action } of [...build.steps, ...merge.steps]) {
    if (condition !== '' && condition !== push) throw new Untranslatable(`"${title}" (line ${line}) has a condition`)
    if (action.startsWith('docker/') && env.size > 0) throw new Untranslatable(`"${title}" (line ${line}) has env`)
  }
}

/** @throws Untranslatable for a step that the reusable workflow has no place for */
export function checkSteps({ build, merge, push, create }: FanOut): void {
  for (const step of build.steps) {
    const known = step === push || preparing.includes(step.action) || isDigestExport(step, push) || setsVariables(step)
    if (!known && !isDigestUpload(step)) throw strange(step, build)
  }
  for (const step of merge.steps) {
    const known = step === create || preparing.includes(step.action) || step.action === 'actions/download-artifact'
    if (!known && !isInspect(step) && !setsVariables(step)) throw strange(step, merge)
  }
  for (const { node, key } of [build, merge]) {
    for (const name of ['container', 'services', 'defaults'])
      if (node.has(name)) throw new Untranslatable(`the job ${key} has ${name}`)
  }
}

function strange({ title, line }: Step, { key }: Job): Untranslatable {
  return new Untranslatable(
    `the job ${key} has the step "${title}" (line ${line}), which the reusable workflow has no place for`,
  )
}

/** Writes the digest to a file whose name it is. */
function isDigestExport({ run }: Step, { id }: Step): boolean {
  return (
    /\bdigests?\b/.test(run) &&
    (/\btouch\b/.test(run) || run.includes(`steps.${id}.outputs.digest`)) &&
    !/\bdocker\b/.test(run)
  )
}

function isDigestUpload({ action, inputs }: Step): boolean {
  return (
    action === 'actions/upload-artifact' && `${inputs.get('name') ?? ''} ${inputs.get('path') ?? ''}`.includes('digest')
  )
}

/** Only assigns and writes to $GITHUB_ENV or $GITHUB_OUTPUT. */
function setsVariables({ run }: Step): boolean {
  const lines = run.split('\n').filter((line) => line.trim() !== '')
  const harmless = /^\s*(?:\w+=(?:\$\{\{.*?\}\}|\S)*|echo\s.*>>\s*"?\$\{?GITHUB_(?:ENV|OUTPUT)\}?"?|#.*)\s*$/
  return lines.length > 0 && lines.every((line) => harmless.test(line))
}

function isInspect({ run }: Step): boolean {
  const lines = run.split('\n').filter((line) => line.trim() !== '')
  return (
    /\bimagetools inspect\b/.test(run) &&
    lines.every((line) => /imagetools inspect|GITHUB_OUTPUT|^\s*(?:--|\||set -)/.test(line))
  )
}

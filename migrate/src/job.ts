/** A job that builds in its steps: the build becomes this step, and the steps that prepared it go. */
import { isMap, isSeq } from 'yaml'
import { bakeObstacle, foldBake } from './bake.ts'
import { foldCache } from './cache.ts'
import { inputFor, isDockerAction, isPinned, pinNote, step as uses } from './docker-inputs.ts'
import { Draft } from './draft.ts'
import { neededBy } from './others.ts'
import { referencesOf } from './references.ts'
import { removeBuildx, removeLogins, removeMetadata, removeQemu } from './preparation.ts'
import type { Note, NoteKind } from './report.ts'
import { type Edit, lineNumber } from './text.ts'
import { endOf, isShared, type Job, type Step, startOf, textOf } from './workflow.ts'

/** A job while it is translated. */
export interface Translation {
  readonly job: Job
  readonly text: string
  drafts: readonly Draft[]
  readonly edits: Edit[]
  readonly notes: Note[]
}

export interface Changes {
  readonly edits: readonly Edit[]
  readonly notes: readonly Note[]
}

export function isBuild(step: Step): boolean {
  return step.action === 'docker/build-push-action' || isBake(step)
}

function isBake({ action }: Step): boolean {
  return action === 'docker/bake-action'
}

export function migrateJob(job: Job, text: string): Changes {
  const obstacle = jobObstacle(job, text)
  if (obstacle !== undefined) {
    return {
      edits: [],
      notes: [{ line: lineNumber(text, startOf(job.pair.key)), kind: 'left', text: `the job ${job.key}: ${obstacle}` }],
    }
  }
  const builds = job.steps.filter(isBuild)
  if (builds.length === 0) return { edits: [], notes: [] }
  const translation = { job, text, drafts: builds.map((step) => new Draft(step, text)), edits: [], notes: [] }
  removeMetadata(translation)
  removeLogins(translation)
  const hadBuilder = removeBuildx(translation)
  removeQemu(translation)
  for (const draft of translation.drafts) adjust(translation, draft, hadBuilder)
  const edits = translation.drafts.flatMap((draft) => draft.edits(uses))
  return { edits: [...translation.edits, ...edits], notes: translation.notes }
}

function jobObstacle(job: Job, text: string): string | undefined {
  const steps = job.node.get('steps')
  const source = text.slice(startOf(steps), job.node.range?.[1])
  if (!isSeq(steps) || !/docker\/(?:build-push|bake)-action@/i.test(source)) return undefined
  if (isShared(steps)) return 'its steps use YAML anchors or aliases, so that a change of one would change others'
  if (steps.srcToken?.type !== 'block-seq') return 'its steps are in flow style. Write one step per line'
  const runner = textOf(job.node.get('runs-on', true))
  const [, foreign] = /\b((?:windows|macos)-[\w.-]+)/.exec(runner) ?? foreignInMatrix(job, runner, text) ?? []
  if (foreign !== undefined) return `it runs on ${foreign}. This action runs on Linux only`
  if (referencesOf(job, text).some(({ id }) => id === '')) return 'an expression refers to all of its steps'
  const old = job.steps.find(({ action, ref }) => action === 'docker/build-push-action' && /^v1(?:\.|$)/.test(ref))
  if (old) return 'docker/build-push-action@v1 has other inputs. Update it first'
  return job.steps
    .filter(isBake)
    .map(bakeObstacle)
    .find((reason) => reason !== undefined)
}

/** A matrix that names the runner may have one that is not Linux. */
function foreignInMatrix({ node }: Job, runner: string, text: string): RegExpExecArray | null {
  const matrix = node.getIn(['strategy', 'matrix'])
  if (!/\bmatrix\./.test(runner) || !isMap(matrix)) return null
  return /\b((?:windows|macos)-[\w.-]+)/.exec(text.slice(startOf(matrix), endOf(matrix)))
}

export function note({ notes }: Translation, { line, title, action }: Step, kind: NoteKind, text: string): void {
  const name = action === '' || title === action ? title : `${title} (${action})`
  notes.push({ line, kind, text: `${name}: ${text}` })
}

function adjust(translation: Translation, draft: Draft, hadBuilder: boolean): void {
  const { step } = draft
  for (const name of draft.names()) {
    if (!isDockerAction(step.action) || step.inputs.get(name) === undefined) continue
    if (inputFor(step.action, name) !== undefined || ['source', 'workdir'].includes(name)) continue
    draft.remove(name)
    note(translation, step, 'check', `its input ${name} is unknown to ${step.action} too. It is removed`)
  }
  if (isBake(step)) foldBake(translation, draft, isCheckout(translation.job, step))
  else adjustContext(translation, draft)
  if (isPinned(step)) note(translation, step, 'check', pinNote)
  if (!hadBuilder) loadLikeTheEngine(translation, draft)
  foldCache(draft)
}

/**
 * The default of docker/build-push-action is the Git repository at this commit, here it is the checkout. All builds of a
 * job have the same one, so that what is published is what was tested.
 */
function adjustContext(translation: Translation, draft: Draft): void {
  const { job, drafts } = translation
  const context = contextOf(draft.step)
  if (context === '.') draft.remove('context')
  if (context !== '') return
  const like = drafts.map(({ step }) => step).filter((step) => !isBake(step) && contextOf(step) === '')
  if (like.every((step) => isCheckout(job, step))) {
    const text =
      'it builds the checkout, with .git unless .dockerignore omits it. Before, it built the Git repository at this commit'
    note(translation, draft.step, 'check', text)
    return
  }
  draft.set('context', '{{defaultContext}}')
  if (job.steps.every(({ action }) => action !== 'actions/checkout')) return
  const text =
    'as before, it builds the Git repository at this commit. Remove context to build the checkout with its changes'
  note(translation, draft.step, 'check', text)
}

function contextOf({ inputs }: Step): string {
  return (inputs.get('context') ?? '').trim()
}

/** Whether the workspace is a checkout of this commit that no other step can have changed. */
function isCheckout({ steps }: Job, build: Step): boolean {
  const before = steps.filter(({ index }) => index < build.index)
  const checkouts = before.filter(({ action }) => action === 'actions/checkout')
  const isPlain = checkouts.every(({ inputs }) => ['path', 'repository', 'ref'].every((name) => !inputs.has(name)))
  return (
    isPlain && checkouts.length === 1 && before.every((step) => checkouts.includes(step) || isDockerAction(step.action))
  )
}

/** Without docker/setup-buildx-action, the engine built the image and had it afterwards. */
function loadLikeTheEngine(translation: Translation, draft: Draft): void {
  if (draft.get('push').trim() === 'true') return
  if (['load', 'outputs', 'builder', 'call'].some((name) => draft.get(name) !== '')) return
  const later = translation.job.steps.filter(({ index }) => index > draft.step.index)
  const user = neededBy('emulators', later)
  if (user === undefined) return
  draft.set('load', 'true')
  note(
    translation,
    draft.step,
    'check',
    `load: true, since "${user.title}" (line ${user.line}) may use the image in the engine`,
  )
}

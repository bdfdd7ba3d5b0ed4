/** The steps that prepare a build: each becomes inputs of the build, or stays for a reason that is reported. */
import { foldBakeMetadata } from './bake.ts'
import { credentialInputs, loginObstacle } from './credentials.ts'
import { inputFor } from './docker-inputs.ts'
import type { Draft } from './draft.ts'
import { isBuild, note, type Translation } from './job.ts'
import { foldMetadata, mentions, metadataObstacle, metadataOutput, metadataVariables } from './metadata.ts'
import { type Need, neededBy } from './others.ts'
import { type Reference, referencesOf, rename } from './references.ts'
import { type Edit, lineEnd, removeLines } from './text.ts'
import { bare, scalarsOf, type Step, startOf } from './workflow.ts'

function stepsOf({ job }: Translation, action: string): readonly Step[] {
  return job.steps.filter((step) => step.action === action)
}

function remove({ edits, text }: Translation, step: Step): void {
  edits.push(removeLines(text, step.start, step.end))
}

function keep(translation: Translation, step: Step, reason: string): void {
  note(translation, step, 'kept', reason)
}

/** Whether the step ran in every run in which all these builds did. */
function covers(step: Step, drafts: readonly Draft[]): boolean {
  return step.condition === '' || drafts.every((draft) => draft.step.condition === step.condition)
}

function others({ job }: Translation, step: Step, from = 0): readonly Step[] {
  return job.steps.filter((other) => other !== step && !isBuild(other) && other.index >= from)
}

function neededElsewhere(translation: Translation, step: Step, need: Need): string | undefined {
  const user = neededBy(need, others(translation, step, step.index))
  return user && `"${user.title}" (line ${user.line}) may need its ${need}`
}

function referencesTo({ job, text }: Translation, { id }: Step): readonly Reference[] {
  return id === '' ? [] : referencesOf(job, text).filter((reference) => reference.id === id)
}

export function removeMetadata(translation: Translation): void {
  for (const meta of stepsOf(translation, 'docker/metadata-action')) {
    const reason = metadataObstacle(meta) ?? tryMetadata(translation, meta)
    if (reason === undefined) remove(translation, meta)
    else keep(translation, meta, reason)
  }
}

/** A text is why the step stays. */
function tryMetadata(translation: Translation, meta: Step): string | undefined {
  const { drafts, text } = translation
  const isUser = ({ step }: Draft): boolean => [...step.inputs.values()].some((value) => mentions(value, meta.id))
  const users = drafts.filter((draft) => meta.id !== '' && isUser(draft))
  const copies = users.map((draft) => draft.copy())
  if (copies.length === 0) return 'no build uses its outputs'
  if (!covers(meta, users)) return 'its condition is not that of the build'
  for (const copy of copies) {
    const isBake = copy.step.action === 'docker/bake-action'
    const reason = isBake ? foldBakeMetadata(meta, copy) : foldMetadata(meta, copy)
    if (reason !== undefined) return reason
  }
  const edits: Edit[] = []
  for (const reference of referencesTo(translation, meta)) {
    if (copies.some(({ step }) => isInInputs(step, reference.start))) continue
    const source = copies.find((draft) => precedes(draft, meta, reference))
    const expression = source && metadataOutput(meta, reference, source.id('image'))
    if (expression === undefined) return `${describe(reference)} reads its outputs`
    edits.push(rename(reference, expression, text))
  }
  const variables = passVariables(translation, meta, copies)
  if (typeof variables === 'string') return variables
  for (const { step } of users) {
    if (step.action === 'docker/bake-action')
      note(
        translation,
        step,
        'check',
        'images and tags name every target that is built, whether or not it inherits names',
      )
    else if (!(step.inputs.get('labels') ?? '').includes('outputs.labels'))
      note(translation, step, 'check', 'the image gets generated labels too, since images and tag rules do that')
  }
  translation.drafts = drafts.map((draft) => copies[users.indexOf(draft)] ?? draft)
  translation.edits.push(...edits, ...variables)
  return undefined
}

function isInInputs({ node }: Step, offset: number): boolean {
  const inputs = node.get('with')
  return startOf(inputs) <= offset && offset < endOfInputs(inputs)
}

function endOfInputs(inputs: unknown): number {
  return (inputs as { range?: [number, number] }).range?.[1] ?? 0
}

function describe({ step }: Reference): string {
  return step ? `"${step.title}" (line ${step.line})` : 'the job'
}

/** Whether the outputs of the build are there where those of the metadata step were. */
function precedes({ step }: Draft, meta: Step, reference: Reference): boolean {
  if (reference.step && reference.step.index <= step.index) return false
  return step.condition === meta.condition || reference.step?.condition === step.condition
}

/** The variables that the metadata step set for all later steps. A text is why they can't be replaced. */
function passVariables({ job, text }: Translation, meta: Step, drafts: readonly Draft[]): string | readonly Edit[] {
  const edits: Edit[] = []
  for (const step of job.steps.slice(meta.index + 1)) {
    if (drafts.some((draft) => draft.step === step)) continue
    if (!scalarsOf(step.node).some(({ value }) => value.includes('DOCKER_METADATA_OUTPUT_'))) continue
    const draft = drafts.find((draft) => draft.step.index < step.index && draft.step.condition === meta.condition)
    const variables = draft && metadataVariables(step, draft.id('image'))
    if (!variables || variables.size === 0) return `"${step.title}" (line ${step.line}) reads its variables`
    const indent = ' '.repeat(startOf(step.node) - text.lastIndexOf('\n', startOf(step.node) - 1) - 1)
    const lines = [...variables].map(([name, value]) => `${indent}  ${name}: ${value}\n`)
    const end = lineEnd(text, step.end)
    const before = text[end - 1] === '\n' ? '' : '\n'
    edits.push({ start: end, end, text: `${before}${indent}env:\n${lines.join('')}` })
  }
  return edits
}

export function removeLogins(translation: Translation): void {
  const { drafts } = translation
  const [draft] = drafts
  const logins = stepsOf(translation, 'docker/login-action')
  const removed = logins.filter((login) => {
    const reason =
      loginObstacle(login) ??
      (drafts.length > 1 ? 'several builds use its login' : undefined) ??
      (draft && isForPush(login, draft) ? undefined : 'its condition is not that of the build') ??
      neededElsewhere(translation, login, 'credentials') ??
      (isRepeated(login, logins) ? 'another step logs in to the same registry' : undefined) ??
      (referencesTo(translation, login).length > 0 ? 'an expression refers to it' : undefined)
    if (reason !== undefined) keep(translation, login, reason)
    return reason === undefined
  })
  for (const login of removed) {
    remove(translation, login)
    draft?.carryComments(login, (name) =>
      removed.length > 1 ? 'registry-auth' : inputFor('docker/login-action', name),
    )
  }
  for (const [name, value] of credentialInputs(removed)) draft?.set(name, value)
}

/** Without `push`, credentials that are empty are not used. */
function isForPush(login: Step, draft: Draft): boolean {
  return covers(login, [draft]) || login.condition === bare(draft.get('push'))
}

function isRepeated(login: Step, logins: readonly Step[]): boolean {
  const registry = login.inputs.get('registry') ?? ''
  return logins.some((other) => other !== login && (other.inputs.get('registry') ?? '') === registry)
}

/** Returns whether there was a builder other than the engine. */
export function removeBuildx(translation: Translation): boolean {
  const steps = stepsOf(translation, 'docker/setup-buildx-action')
  for (const step of steps) {
    const reason = steps.length > 1 ? 'the job has several builders' : tryBuildx(translation, step)
    if (reason === undefined) remove(translation, step)
    else keep(translation, step, reason)
  }
  return steps.length > 0
}

function tryBuildx(translation: Translation, step: Step): string | undefined {
  const { drafts, text } = translation
  const [draft] = drafts
  if (!draft || drafts.length > 1) return 'several builds use its builder'
  if (!covers(step, drafts)) return 'its condition is not that of the build'
  if (step.inputs.get('install') === 'true') return 'later calls of docker build use its builder'
  const unknown = [...step.inputs.keys()].find(
    (name) =>
      !['use', 'install', 'cache-binary'].includes(name) && inputFor('docker/setup-buildx-action', name) === undefined,
  )
  if (unknown !== undefined) return `its input ${unknown} has no counterpart`
  const needed = neededElsewhere(translation, step, 'builder')
  if (needed !== undefined) return needed
  const edits: Edit[] = []
  for (const reference of referencesTo(translation, step)) {
    if (reference.step === draft.step && bare(draft.get('builder')) === `steps.${step.id}.outputs.name`) continue
    const isKnown = /^outputs\.(?:name|driver|nodes|platforms)$/.test(reference.path)
    if (!isKnown || !precedes(draft, step, reference)) return `${describe(reference)} reads its outputs`
    const output = reference.path.replace('.name', '.builder')
    edits.push(rename(reference, `steps.${draft.id('image')}.${output}`, text))
  }
  translation.edits.push(...edits)
  if (step.id !== '' && mentions(draft.get('builder'), step.id)) draft.remove('builder')
  draft.carryComments(step, (name) => inputFor('docker/setup-buildx-action', name))
  for (const [name, value] of step.inputs) {
    const here = inputFor('docker/setup-buildx-action', name)
    if (here !== undefined && value.trim() !== '') draft.set(here, value)
  }
  return undefined
}

export function removeQemu(translation: Translation): void {
  const { drafts } = translation
  for (const step of stepsOf(translation, 'docker/setup-qemu-action')) {
    const foreign = drafts.find((draft) => draft.step.action !== 'docker/bake-action' && draft.get('platforms') === '')
    const reason =
      (referencesTo(translation, step).length > 0 ? 'an expression reads its outputs' : undefined) ??
      (foreign &&
        `"${foreign.step.title}" names no platforms, so that its emulators may be for stages of the Dockerfile`) ??
      neededElsewhere(translation, step, 'emulators')
    if (reason !== undefined) {
      keep(translation, step, reason)
      continue
    }
    remove(translation, step)
    for (const [name, value] of step.inputs) {
      const here = inputFor('docker/setup-qemu-action', name)
      if (here !== undefined) for (const draft of drafts) draft.set(here, value)
    }
  }
}

/** The inputs of docker/bake-action that differ: where its files are, and files that name the images. */
import type { Draft } from './draft.ts'
import { note, type Translation } from './job.ts'
import { itemsOf, linesOf, mentions, nameInputs } from './metadata.ts'
import type { Step } from './workflow.ts'

/** Since version 6, the action reads the Git repository at this commit unless `source` says otherwise. */
const gitRepository = '{{defaultContext}}'

/** Why a step can't be translated. Undefined if it can. */
export function bakeObstacle({ inputs }: Step): string | undefined {
  const folder = inputs.get('workdir') ?? ''
  return ['', '.', './'].includes(folder) ? undefined : 'its input workdir has no counterpart'
}

/** @param isCheckout whether the checkout is that repository */
export function foldBake(translation: Translation, draft: Draft, isCheckout: boolean): void {
  const files = itemsOf(draft.get('files'))
  const source = sourceOf(draft, isCheckout && files.length > 0)
  const lines = [
    ...(source === '' ? [] : [source]),
    ...(source === '' && files.length === 0 ? ['docker-bake.hcl'] : files),
  ]
  if (source === '' && files.length === 0)
    note(translation, draft.step, 'check', 'bake names the file. Change it if it has another name')
  const value = (source === '' ? lines.map((line) => line.replace(/^cwd:\/\//, '')) : lines).join('\n')
  for (const name of ['source', 'workdir']) draft.remove(name)
  if (draft.names().includes('files')) draft.replace('files', new Map([['bake', value]]))
  else draft.set('bake', value)
}

/** Empty for the checkout. */
function sourceOf(draft: Draft, isLocal: boolean): string {
  const source = draft.get('source').trim()
  if (source === '.' || source === './') return ''
  if (source !== '') return source
  return isLocal || /^v[1-5](?:\.|$)/.test(draft.step.ref) ? '' : gitRepository
}

const namingFiles = String.raw`^(?:cwd://)?\$\{\{\s*steps\.ID\.outputs\.bake-file(-tags|-labels|-annotations)?\s*\}\}$`

/** Images and tag rules in the place of a file that sets the names of a target. A text is why there are none. */
export function foldBakeMetadata(meta: Step, draft: Draft): string | undefined {
  const pattern = new RegExp(namingFiles.replace('ID', meta.id))
  const files = itemsOf(draft.get('files'))
  const naming = files.filter((file) => pattern.test(file))
  if (!naming.some((file) => /bake-file(?:-tags)?\s*\}\}$/.test(file)))
    return `"${draft.step.title}" does not use its tags`
  if (itemsOf(draft.get('targets')).length > 1) return `its names are for some of the targets of "${draft.step.title}"`
  const others = files.filter((file) => !pattern.test(file))
  for (const name of draft.names()) {
    if (name !== 'files' && mentions(draft.get(name), meta.id))
      return `the input ${name} of "${draft.step.title}" uses it`
  }
  if (linesOf(others.join('\n')).some((file) => mentions(file, meta.id)))
    return `"${draft.step.title}" uses another file of it`
  if (meta.env.size > 0) return 'it has env'
  draft.set('files', others.join('\n'))
  for (const [name, value] of nameInputs(meta, meta.inputs.get('tags') ?? '')) draft.set(name, value)
  for (const name of ['labels', 'annotations']) if (meta.inputs.get(name)) draft.set(name, meta.inputs.get(name) ?? '')
  return undefined
}

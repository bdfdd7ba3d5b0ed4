/** Generates action-types.yml: the types of inputs and outputs, for tools that write workflows in typed languages. */
import { stringify } from 'yaml'
import type { Field } from './workflow.ts'

type Fields = Readonly<Record<string, Field>>

const booleans = [
  ...['no-cache', 'pull', 'push', 'load', 'qemu-reset', 'qemu-cache-image', 'use', 'keep-state', 'legacy-signature'],
  ...['cleanup', 'summary', 'record'],
]

/** Inputs that take one of these values. */
export const enums: Readonly<Record<string, readonly string[]>> = {
  call: ['build', 'check', 'outline', 'targets'],
  'names-from': ['workflow', 'git'],
  created: ['now', 'commit'],
  cache: ['auto', 'gha', 'registry', 'none'],
  'cache-mode': ['max', 'min'],
  qemu: ['auto', 'always', 'never'],
  driver: ['docker-container', 'docker', 'kubernetes', 'remote'],
  handoff: ['artifact', 'registry'],
  progress: ['auto', 'plain', 'quiet'],
}

export function actionTypes({ inputs, outputs }: { readonly inputs: Fields; readonly outputs: Fields }): string {
  const missing = [...booleans, ...Object.keys(enums)].filter((name) => !(name in inputs))
  if (missing.length > 0) throw new Error(`action.yml has no input ${missing.join(', ')}`)
  const types = {
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, field]) => [name, typeOf(name, field)])),
    outputs: Object.fromEntries(Object.keys(outputs).map((name) => [name, { type: 'string' }])),
  }
  return `# Generated from action.yml by script/docs.ts, for https://github.com/typesafegithub/github-actions-typing\n${stringify(types, { blockQuote: false })}`
}

function typeOf(name: string, { description }: Field): object {
  const values = enums[name]
  if (values) return { type: 'enum', 'allowed-values': values }
  if (booleans.includes(name)) return { type: 'boolean' }
  if (name === 'retries') return { type: 'integer' }
  if (name === 'timeout' || name === 'stall-timeout') return { type: 'float' }
  // Lists may be separated by commas too, except those of which an entry has commas.
  if (/^List of|\bone\b[^.,]*\bper line\b/.test(description))
    return { type: 'list', separator: '\n', 'list-item': { type: 'string' } }
  return { type: 'string' }
}

/** Variables of `env`, which a job that calls a reusable workflow does not have. */
import { Untranslatable } from './untranslatable.ts'
import { entriesOf, type Job, type Workflow } from './workflow.ts'

export type Variables = ReadonlyMap<string, string>

/** Those of the workflow and of a job, and those that a step derives from the name of the repository. */
export function variablesOf({ root }: Workflow, job: Job): Variables {
  const derived = job.steps.flatMap(({ run }) => repositoryNames(run))
  return new Map([...entriesOf(root.get('env')), ...entriesOf(job.node.get('env')), ...derived])
}

const lowercase =
  /^\s*echo\s+"?(\w+)=([^$"\s]*)\$\{(GITHUB_REPOSITORY(?:_OWNER)?),,\}([^$"\s]*)"?\s*>>\s*"?\$\{?GITHUB_ENV\}?"?\s*$/gm

/** The usual line that lowercases the name of an image. This action does that by itself. */
function repositoryNames(run: string): readonly (readonly [string, string])[] {
  return [...run.matchAll(lowercase)].map(([, name = '', before = '', variable = '', after = '']) => {
    const property = variable.slice('GITHUB_'.length).toLowerCase()
    return [name, `${before}\${{ github.${property} }}${after}`]
  })
}

/** @throws Untranslatable for a variable that a step sets */
export function resolve(text: string, variables: Variables): string {
  const resolved = text.replace(/\$\{\{\s*env\.(\w+)\s*\}\}/g, (whole, name: string) => variables.get(name) ?? whole)
  if (resolved !== text) return resolve(resolved, new Map([...variables].filter(([name]) => !text.includes(name))))
  const [, name] = /\$\{\{[^}]*\benv\.(\w+)/.exec(text) ?? []
  if (name !== undefined) throw new Untranslatable(`env.${name} has no value that can be read from the workflow`)
  return text
}

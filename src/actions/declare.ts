/**
 * Artifacts that the runner collects for later steps, such as actions/attest: the file `GITHUB_ARTIFACTS` has one per line.
 * Older runners ignore it (github.com/actions/runner, CreateArtifactsFileCommand).
 */
import { appendFile, readFile } from 'node:fs/promises'
import * as v from 'valibot'
import type { Environment } from './environment.ts'
import { matchJson } from './json.ts'

export interface Artifact {
  /** `REPOSITORY:TAG` */
  readonly name: string
  readonly digest: string
}

const listSchema = v.object({ subjects: v.array(v.object({ name: v.string(), digest: v.string() })) })

/** Of all steps of a job. More fail the step. */
const mostArtifacts = 500

/**
 * An artifact whose name an earlier step has declared with another digest would fail this step, so it is left out.
 *
 * @throws Error if a file can't be read or written
 */
export async function declareArtifacts(env: Environment, artifacts: readonly Artifact[]): Promise<void> {
  const file = env['GITHUB_ARTIFACTS']
  const list = env['GITHUB_ARTIFACTS_LIST']
  if (!file) return
  const declared = list ? (matchJson(listSchema, await readFile(list, 'utf8'))?.subjects ?? []) : []
  const names = new Set(declared.map(({ name }) => name))
  const added = new Map(artifacts.map(({ name, digest }) => [name, `oci://${name}@${digest}\n`]))
  const lines = [...added].filter(([name]) => !names.has(name)).map(([, line]) => line)
  const room = Math.max(0, mostArtifacts - names.size)
  // The runner reserves "=".
  await appendFile(
    file,
    lines
      .filter((line) => !line.includes('='))
      .slice(0, room)
      .join(''),
  )
}

/** Prints the copy of the reusable workflow that a release carries for other forges: release-workflow.ts TAG. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withRef } from './workflow.ts'

const [, , tag = ''] = process.argv
const workflow = await readFile(join(import.meta.dirname, '../.github/workflows/build.yml'), 'utf8')
process.stdout.write(
  `# From manifold-build/manifold ${tag}, for forges other than github.com.\n${withRef(workflow, tag)}`,
)

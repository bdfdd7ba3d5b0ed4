/** The package manifold-migrate as npm installs it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { migrate } from '../../migrate/src/migrate.ts'
import { asWorkflow, caseOf, sectionsOfMoving } from '../migrate/cases.ts'

const root = join(import.meta.dirname, '../..')
const { before, after } = caseOf('fan-out-native')

let folder: string

function call(
  file: string,
  args: readonly string[],
  cwd: string,
): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout } = spawnSync(file, args, { cwd, encoding: 'utf8' })
  return { status, stdout }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-'))
  expect(call('npm', ['pack', '--silent', '--pack-destination', folder], join(root, 'migrate'))).toMatchObject({
    status: 0,
  })
  const [archive = ''] = readdirSync(folder)
  const installed = join(folder, 'node_modules/manifold-migrate')
  mkdirSync(installed, { recursive: true })
  expect(call('tar', ['-xzf', join(folder, archive), '-C', installed, '--strip-components=1'], folder).status).toBe(0)
  symlinkSync(join(root, 'node_modules/yaml'), join(folder, 'node_modules/yaml'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('holds JavaScript only, and needs the library that is tested here', () => {
  const installed = join(folder, 'node_modules/manifold-migrate')
  expect(readdirSync(installed).toSorted()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
  expect(readdirSync(join(installed, 'dist')).filter((name) => !name.endsWith('.js'))).toEqual([])
  const dependencies = [root, installed].map((path) => {
    const { dependencies } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    return dependencies['yaml']
  })
  expect(dependencies[1]).toBe(dependencies[0])
})

test('rewrites the workflows of a repository', () => {
  const repository = join(folder, 'repository')
  const workflow = join(repository, '.github/workflows/image.yml')
  mkdirSync(join(repository, '.github/workflows'), { recursive: true })
  writeFileSync(workflow, before)
  const command = [join(folder, 'node_modules/manifold-migrate/dist/cli.js')]
  const shown = call(process.execPath, command, repository)
  expect(shown.status).toBe(0)
  expect(shown.stdout).toContain('\n+    uses: manifold-build/manifold/.github/workflows/build.yml@v1\n')
  expect(readFileSync(workflow, 'utf8')).toBe(before)
  expect(call(process.execPath, [...command, '--write'], repository).status).toBe(0)
  expect(readFileSync(workflow, 'utf8')).toBe(after)
  expect(call(process.execPath, command, repository)).toEqual({ status: 0, stdout: '' })
})

test.each(sectionsOfMoving())('makes a workflow that actionlint accepts: $title', ({ before }) => {
  const { status, stdout } = spawnSync('actionlint', ['-shellcheck=', '-'], {
    input: migrate(asWorkflow(before)).text,
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})

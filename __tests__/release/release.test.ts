/** What script/release builds, and what it publishes by a `gh` that only writes down how it is called. */
import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

interface Result {
  readonly exitCode: number
  readonly output: string
}

const root = join(import.meta.dirname, '../..')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

function run(file: string, args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Result> {
  return new Promise((resolve) => {
    execFile(file, args, { cwd, env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : error ? -1 : 0, output: stdout + stderr })
    })
  })
}

async function expectGreen(...args: Parameters<typeof run>): Promise<string> {
  const { exitCode, output } = await run(...args)
  expect({ exitCode, output: exitCode === 0 ? '' : output }).toEqual({ exitCode: 0, output: '' })
  return output
}

describe('--dry-run', () => {
  const version = '1.0.0'
  let release: string

  beforeAll(async () => {
    release = join(folder, 'dry')
    // Relative, as is the folder that it takes by default.
    await expectGreen('script/release', ['--dry-run', relative(root, release)], root)
  }, 300_000)

  test('builds the files of a release, with their checksums', async () => {
    const packages = [`manifold-${version}.tar.gz`, `manifold-migrate-${version}.tgz`]
    const names = ['SHA256SUMS', 'build.yml', 'dist', ...packages, 'notes.md']
    expect((await readdir(release)).toSorted()).toEqual(names)
    await expectGreen('sha256sum', ['--check', '--strict', 'SHA256SUMS'], release)
  })

  test('has the notes of this version only', async () => {
    const notes = await readFile(join(release, 'notes.md'), 'utf8')
    expect(notes).toMatch(/^The first release\./)
    expect(notes).not.toMatch(/^## /m)
  })

  test('has a reusable workflow that names the version, and that the linter accepts', async () => {
    const text = await readFile(join(release, 'build.yml'), 'utf8')
    const uses = [...text.matchAll(/ uses: (manifold-build\/\S+)/g)].map(([, name]) => name)
    expect(uses).toEqual(['plan', 'leg', 'merge'].map((name) => `manifold-build/manifold/${name}@v${version}`))
    expect(text).not.toMatch(/ uses: \$\//)
    await expectGreen('actionlint', ['-config-file', '/dev/null', join(release, 'build.yml')], release)
  })

  test('has an archive in which every step finds its program, and the program starts', async () => {
    await expectGreen('tar', ['-xzf', `manifold-${version}.tar.gz`, '-C', folder], release)
    const action = join(folder, `manifold-${version}`)
    for (const step of ['.', 'leg', 'plan', 'merge']) {
      const { runs } = parse(await readFile(join(action, step, 'action.yml'), 'utf8')) as {
        readonly runs: Readonly<Record<'main' | 'post', string | undefined>>
      }
      for (const program of [runs.main, runs.post].filter((path) => path !== undefined)) {
        expect(await readFile(join(action, step, program), 'utf8')).toContain('await ')
      }
    }
    const wrong = { GITHUB_OUTPUT: '', GITHUB_STATE: '', GITHUB_STEP_SUMMARY: '', INPUT_PLATFORMS: 'linux/amd46' }
    const { exitCode, output } = await run(process.execPath, ['dist/main.js'], action, wrong)
    expect(output).toContain('::error::platforms: unknown platform "linux/amd46"')
    expect(exitCode).toBe(1)
  })
})

describe('--publish', () => {
  /** A repository with a commit of this version, tags that point to it, and a folder as --dry-run builds it. */
  async function repository(version: string, tags: readonly string[]): Promise<string> {
    const path = await mkdtemp(join(folder, 'repository-'))
    for (const name of ['script', 'bin', 'files']) await mkdir(join(path, name))
    await copyFile(join(root, 'script/release'), join(path, 'script/release'))
    await writeFile(join(path, 'package.json'), JSON.stringify({ name: 'manifold', version, type: 'module' }, null, 2))
    await writeFile(join(path, 'bin/gh'), `#!/bin/sh\necho "$*" >>"${path}/calls"\n`)
    await chmod(join(path, 'bin/gh'), 0o755)
    await writeFile(join(path, `files/manifold-${version}.tar.gz`), 'archive')
    await writeFile(join(path, `files/manifold-migrate-${version}.tgz`), 'package')
    await writeFile(join(path, 'files/build.yml'), 'workflow')
    await writeFile(join(path, 'calls'), '')
    const git = ['-c', 'user.name=test', '-c', 'user.email=test@localhost', '-c', 'commit.gpgSign=false']
    await expectGreen('git', ['init', '--quiet'], path)
    await expectGreen('git', ['add', 'package.json', 'script'], path)
    await expectGreen('git', [...git, 'commit', '--quiet', '--message', 'Release'], path)
    for (const tag of tags) await expectGreen('git', ['tag', tag], path)
    const sums = `sha256sum manifold-${version}.tar.gz manifold-migrate-${version}.tgz build.yml >SHA256SUMS`
    await expectGreen('sh', ['-c', sums], join(path, 'files'))
    return path
  }

  async function publish(path: string): Promise<Result & { readonly calls: readonly string[] }> {
    const env = { PATH: `${join(path, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` }
    const result = await run('script/release', ['--publish', 'files'], path, env)
    const calls = (await readFile(join(path, 'calls'), 'utf8')).split('\n').filter(Boolean)
    return { ...result, calls: calls.map((line) => line.replaceAll(`${path}/`, '').replace(/[0-9a-f]{40}/, 'COMMIT')) }
  }

  const create = (version: string, state: string): string =>
    `release create v${version} --draft --verify-tag --title v${version} --notes-file files/notes.md ${state} ` +
    `files/manifold-${version}.tar.gz files/manifold-migrate-${version}.tgz files/build.yml files/SHA256SUMS`

  test('publishes a draft that has all its files, then creates the tag of the major version', async () => {
    const { exitCode, calls } = await publish(await repository('1.0.0', ['v1.0.0']))
    expect(calls).toEqual([
      create('1.0.0', '--latest'),
      'release edit v1.0.0 --draft=false',
      'api --silent --method POST repos/{owner}/{repo}/git/refs -f ref=refs/tags/v1 -f sha=COMMIT',
    ])
    expect(exitCode).toBe(0)
  })

  test('moves an existing tag of the major version', async () => {
    const { calls } = await publish(await repository('1.10.0', ['v1', 'v1.9.0', 'v1.10.0', 'v2.0.0']))
    expect(calls[0]).toContain(' --latest=false ')
    expect(calls.at(-1)).toBe(
      'api --silent --method PATCH repos/{owner}/{repo}/git/refs/tags/v1 -f sha=COMMIT -F force=true',
    )
  })

  test.each([
    ['a patch of an older minor version', '1.9.1', '--latest=false'],
    ['a pre-release', '1.11.0-rc.1', '--latest=false --prerelease'],
  ])('%s does not move it', async (_, version, state) => {
    const { exitCode, calls } = await publish(await repository(version, ['v1', 'v1.10.0', `v${version}`]))
    expect(calls).toEqual([create(version, state), `release edit v${version} --draft=false`])
    expect(exitCode).toBe(0)
  })

  test('stops if the tag is missing, or a file has changed', async () => {
    const untagged = await publish(await repository('1.0.0', []))
    expect(untagged).toMatchObject({ exitCode: 1, calls: [] })
    expect(untagged.output).toContain('the tag v1.0.0 does not point to this commit')
    const path = await repository('1.0.0', ['v1.0.0'])
    await writeFile(join(path, 'files/build.yml'), 'other')
    const changed = await publish(path)
    expect(changed).toMatchObject({ exitCode: 1, calls: [] })
    expect(changed.output).toContain('files is incomplete')
  })
})

import { describe, expect, test } from '@jest/globals'
import { run, type Surroundings, usage } from '../../migrate/src/run.ts'
import { asWorkflow } from './cases.ts'

const build = asWorkflow('- uses: actions/checkout@v6\n- uses: docker/build-push-action@v6\n  with:\n    context: .\n')
const built = build
  .replace('docker/build-push-action@v6', 'manifold-build/manifold@v1')
  .replace(/ *with:\n *context: \.\n/, '')
const old = build.replace('-action@v6', '-action@v1')

/** Files in memory, and what the command prints. */
function fakeSurroundings(files: Record<string, string>) {
  const printed = { out: '', err: '' }
  const surroundings = {
    list: (folder) =>
      Object.keys(files).flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [])),
    read: (path) => {
      const text = files[path]
      if (text === undefined) throw new Error(`no such file: ${path}`)
      return text
    },
    write: (path, text) => {
      files[path] = text
    },
    print: (text) => {
      printed.out += text
    },
    warn: (text) => {
      printed.err += text
    },
  } satisfies Surroundings
  return { files, printed, surroundings }
}

describe('without arguments', () => {
  test('prints a diff of all workflows and writes nothing', () => {
    const { files, printed, surroundings } = fakeSurroundings({
      '.github/workflows/build.yml': build,
      '.github/workflows/other.yaml': 'on: push\njobs: {}\n',
      '.github/workflows/README.md': 'docker/build-push-action',
    })
    expect(run([], surroundings)).toBe(0)
    expect(printed.out).toBe(`--- a/.github/workflows/build.yml
+++ b/.github/workflows/build.yml
@@ -5,6 +5,4 @@
     runs-on: ubuntu-latest
     steps:
       - uses: actions/checkout@v6
-      - uses: docker/build-push-action@v6
-        with:
-          context: .
+      - uses: manifold-build/manifold@v1
`)
    expect(printed.err).toBe('1 file would change. Run again with --write to write.\n')
    expect(files['.github/workflows/build.yml']).toBe(build)
  })

  test('is an error if there are no workflows', () => {
    const { printed, surroundings } = fakeSurroundings({})
    expect(run([], surroundings)).toBe(2)
    expect(printed.err).toBe('.github/workflows: no workflow found. Name the files\n')
  })
})

test('--write writes what changes, and a second run finds nothing', () => {
  const { files, printed, surroundings } = fakeSurroundings({ 'a.yml': build, 'b.yml': built })
  expect(run(['--write', 'a.yml', 'b.yml'], surroundings)).toBe(0)
  expect(files).toEqual({ 'a.yml': built, 'b.yml': built })
  expect(printed.err).toBe('Changed 1 file.\n')
  expect(run(['--write', 'a.yml'], surroundings)).toBe(0)
  expect(printed.err).toBe('Changed 1 file.\nNothing to change.\n')
})

test('the exit code is 1 if something is left, which is named with its place', () => {
  const { printed, surroundings } = fakeSurroundings({ 'a.yml': old })
  expect(run(['a.yml'], surroundings)).toBe(1)
  expect(printed).toEqual({
    out: '',
    err: 'a.yml:4: left: the job image: docker/build-push-action@v1 has other inputs. Update it first\nNothing to change.\n',
  })
})

test('the exit code is 2 if a file is no workflow, and the others are translated', () => {
  const { files, printed, surroundings } = fakeSurroundings({ 'a.yml': 'jobs: [\n', 'b.yml': old, 'c.yml': build })
  expect(run(['--write', 'a.yml', 'b.yml', 'c.yml', 'd.yml'], surroundings)).toBe(2)
  expect(files['c.yml']).toBe(built)
  expect(printed.err).toMatch(/^a\.yml: error: .* at line 2/)
  expect(printed.err).toContain('d.yml: error: no such file: d.yml\n')
})

test.each(['--help', '-h'])('%s prints the usage', (option) => {
  const { printed, surroundings } = fakeSurroundings({})
  expect(run([option], surroundings)).toBe(0)
  expect(printed).toEqual({ out: usage, err: '' })
})

test('an unknown option is an error', () => {
  const { printed, surroundings } = fakeSurroundings({ 'a.yml': build })
  expect(run(['--wirte', 'a.yml'], surroundings)).toBe(2)
  expect(printed.err).toBe(`unknown option --wirte\n\n${usage}`)
})

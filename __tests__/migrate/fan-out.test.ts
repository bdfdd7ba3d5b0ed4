/** Hand-written fan-outs that are not the usual one. */
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { migrate } from '../../migrate/src/migrate.ts'
import { caseOf } from './cases.ts'

const { before } = caseOf('fan-out-native')

/** The usual one with a text replaced, which must be there. */
function changed(from: string, to: string): string {
  expect(before).toContain(from)
  return before.replaceAll(from, to)
}

function callIn(text: string): Readonly<Record<string, unknown>> {
  const { jobs } = parse(text) as { jobs: Record<string, { uses?: string; with?: Record<string, unknown> }> }
  expect(jobs['build']?.uses).toBe('manifold-build/manifold/.github/workflows/build.yml@v1')
  expect(jobs).not.toHaveProperty('merge')
  return jobs['build']?.with ?? {}
}

describe('stays, with its build step replaced, if', () => {
  const upload = '      - uses: actions/upload-artifact@v4\n'
  const matrix = `      matrix:
        include:
          - platform: linux/amd64
            runner: ubuntu-24.04
            arch: amd64
          - platform: linux/arm64
            runner: ubuntu-24.04-arm
            arch: arm64
`
  test.each<[string, string, string, string]>([
    [
      'a step compiles',
      upload,
      `      - run: make\n${upload}`,
      'the step "make" (line 69), which the reusable workflow has no place for',
    ],
    ['the matrix is computed', matrix, '      matrix: ${{ fromJSON(vars.MATRIX) }}\n', 'its matrix is computed'],
    ['an input differs by platform', 'target: server', 'target: ${{ matrix.arch }}', 'target differs by matrix.arch'],
    [
      'the runner is computed',
      'runs-on: ${{ matrix.runner }}',
      'runs-on: ${{ fromJSON(matrix.runner) }}',
      `can't be evaluated`,
    ],
    [
      'a step has a condition',
      '      - id: meta\n        uses',
      "      - id: meta\n        if: github.actor != 'x'\n        uses",
      'has a condition',
    ],
    [
      'a secret is an input',
      'target: server',
      'ulimit: ${{ secrets.T }}\n          target: server',
      'ulimit contains a secret',
    ],
    [
      'a variable comes from a step',
      'echo "IMAGE=ghcr.io/${GITHUB_REPOSITORY,,}" >> $GITHUB_ENV',
      'echo "IMAGE=$(cat image)" >> $GITHUB_ENV',
      'env.IMAGE has no value',
    ],
    [
      'the job has services',
      '    timeout-minutes: 45\n',
      '    timeout-minutes: 45\n    services: { db: { image: db } }\n',
      'the job build has services',
    ],
    [
      'an output has no counterpart',
      '      version: ${{ steps.meta',
      '      labels: x\n      version: ${{ steps.other',
      'its output version is not one',
    ],
    [
      'the cache is a folder',
      'type=gha,scope=build-${{ matrix.arch }}',
      'type=local,src=/cache',
      'cache-from and cache-to are not one cache',
    ],
    [
      'a path is of the runner',
      'target: server',
      'secret-files: a=${{ runner.temp }}/a',
      'secret-files uses the context runner',
    ],
    [
      'a job that publishes has a condition',
      '    needs: [test, merge]\n',
      '    needs: [test, merge]\n    if: always()\n',
      'has a condition of its own',
    ],
    ['the matrix excludes', matrix, `${matrix}        exclude: [{ arch: arm64 }]\n`, 'its matrix has exclude'],
    ['ECR is logged in to', 'REGISTRY: ghcr.io', 'REGISTRY: 1.dkr.ecr.eu-west-1.amazonaws.com', 'it logs in to ECR'],
  ])('%s', (_, from, to, reason) => {
    const { text, notes } = migrate(changed(from, to))
    const left = notes.filter(({ kind }) => kind === 'left')
    expect(left).toEqual([{ line: 13, kind: 'left', text: expect.stringContaining(reason) as unknown }])
    expect(text).toContain('imagetools create')
    expect(text).toMatch(/uses: manifold-build\/manifold@v1\n/)
    expect(text).not.toContain('docker/build-push-action')
  })
})

describe('becomes a call', () => {
  test('with the runner of all platforms', () => {
    const { text, notes } = migrate(changed('runs-on: ${{ matrix.runner }}', 'runs-on: [self-hosted, linux]'))
    expect(callIn(text)).toMatchObject({ runners: 'default=["self-hosted","linux"]' })
    expect(notes.map(({ kind }) => kind)).toEqual(['check', 'check'])
  })

  test('with runners that are chosen by an expression', () => {
    const expression = "${{ matrix.arch == 'arm64' && 'arm-large' || 'large' }}"
    const { text } = migrate(changed('runs-on: ${{ matrix.runner }}', `runs-on: ${expression}`))
    expect(callIn(text)).toMatchObject({ runners: 'linux/amd64=large\nlinux/arm64=arm-large\n' })
  })

  test('with credentials of several registries', () => {
    const login = `      - uses: docker/login-action@v3
        with:
          username: \${{ secrets.HUB_USER }}
          password: \${{ secrets.HUB_TOKEN }}
      - id: meta
`
    const { text } = migrate(changed('      - id: meta\n', login))
    const { jobs } = parse(text) as { jobs: { build: { secrets: Record<string, string> } } }
    expect(jobs.build.secrets['MANIFOLD_REGISTRY_AUTH']).toBe(`- registry: ghcr.io
  username: \${{ toJSON(github.actor) }}
  password: \${{ toJSON(secrets.GITHUB_TOKEN) }}
- username: \${{ toJSON(secrets.HUB_USER) }}
  password: \${{ toJSON(secrets.HUB_TOKEN) }}
`)
  })

  test('that publishes always, if the other one did', () => {
    const always = before
      .replace("push=${{ github.event_name != 'pull_request' }}", 'push=true')
      .replace("    if: github.event_name != 'pull_request'\n", '')
    const { text } = migrate(always)
    expect(callIn(text)).toMatchObject({ push: true })
    expect(text).not.toContain('if:')
  })

  test('that publishes under both conditions', () => {
    const { text } = migrate(
      changed(
        "    if: github.event_name != 'pull_request'\n    needs: [build]",
        "    if: github.ref == 'refs/heads/main'\n    needs: [build]",
      ),
    )
    expect(callIn(text)).toMatchObject({
      push: "${{ (github.ref == 'refs/heads/main') && (github.event_name != 'pull_request') }}",
    })
  })
})

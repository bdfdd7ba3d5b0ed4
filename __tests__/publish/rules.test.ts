import { describe, expect, test } from '@jest/globals'
import { BuildProgress } from '../../src/progress/progress.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { parseTagReference } from '../../src/plan/reference.ts'
import { guardImmutableTags, unmatchedPatterns } from '../../src/publish/guard.ts'
import { readPublishInputs } from '../../src/inputs/read-publish.ts'
import { readRetryPolicy } from '../../src/inputs/read-retries.ts'
import { describeRollBack, type RolledBack } from '../../src/publish/roll-back.ts'
import { smokeDockerfile } from '../../src/publish/smoke-dockerfile.ts'
import { smokeFailure } from '../../src/publish/smoke-test.ts'
import { fixture } from '../fixtures/fixture.ts'

const smokeTest = { limits: { total: 0, silence: 0 }, quiet: false }
const inputs = (given: Readonly<Record<string, string>>, pushes = true) =>
  readPublishInputs((name) => given[name] ?? '', pushes, smokeTest)

describe('the inputs', () => {
  test.each([
    ['', []],
    ['true', ['*']],
    ['false', []],
    ['v*, release-?', ['v*', 'release-?']],
    ['v1\nlatest', ['v1', 'latest']],
    ['trunk', ['trunk']],
  ])('immutable-tags: %j', (text, patterns) => {
    expect(inputs({ 'immutable-tags': text }).immutableTags).toEqual(patterns)
    expect(inputs({ 'forward-only': text }).forwardOnly.patterns).toEqual(patterns)
  })

  test.each([
    ['', undefined],
    ['/app --version', { form: 'shell', script: '/app --version' }],
    ['[ -f /app ]', { form: 'shell', script: '[ -f /app ]' }],
    ['[ "$(uname -m)" != armv7l ]', { form: 'shell', script: '[ "$(uname -m)" != armv7l ]' }],
    ['[[ -f /app ]]', { form: 'shell', script: '[[ -f /app ]]' }],
    ['["/app", "--version"]', { form: 'exec', words: ['/app', '--version'] }],
  ])('smoke-test: %j', (text, command) => {
    expect(inputs({ 'smoke-test': text }).smokeTest?.command).toEqual(command)
  })

  test.each(['["/app"', '["/app", 1]', '["/app", --version]', '[ "/app", --version ]', '[/app, --version]', '[]'])(
    'rejects smoke-test: %j',
    (text) => {
      expect(() => inputs({ 'smoke-test': text })).toThrow(
        /^smoke-test: this is not a JSON array of strings\. Quote each/,
      )
    },
  )

  test.each([
    [{ 'immutable-tags': 'ghcr.io/acme/app' }, /^immutable-tags: "ghcr.io\/acme\/app" is not a pattern/],
    [{ 'forward-only': '{{major}}' }, /^forward-only: "{{major}}" is not a pattern for tag names/],
    [{ 'immutable-tags': 'ture' }, /^immutable-tags: "ture" looks like a misspelled boolean\. Use true, or/],
    [{ 'immutable-tags': 'tru' }, /^immutable-tags: "tru" looks like/],
    [{ 'immutable-tags': 'yes' }, /^immutable-tags: "yes" looks like/],
    [{ 'immutable-tags': 'true, v*' }, /^immutable-tags: "true" looks like/],
  ])('rejects %j', (given, message) => {
    expect(() => inputs(given as unknown as Record<string, string>)).toThrow(message)
  })

  test('retries', () => {
    const retries = (text: string): number => readRetryPolicy(() => text).retries
    expect(retries('')).toBe(3)
    expect(retries('0')).toBe(0)
    expect(() => retries('many')).toThrow(/^retries: "many" is not a number from 0 to 99$/)
    expect(() => retries('-1')).toThrow(/^retries: /)
  })
})

describe('immutable tags', () => {
  const guard = (patterns: readonly string[], current: Readonly<Record<string, string | undefined>>): void => {
    const moves = Object.entries(current).map(([tag, from]) => ({
      reference: parseTagReference(tag),
      from,
      to: 'sha256:new',
    }))
    guardImmutableTags(patterns, moves)
  }

  test.each([
    ['no pattern', [], { 'r/a:v1': 'sha256:old' }],
    ['a pattern of other tags', ['v*'], { 'r/a:latest': 'sha256:old', 'r/v2:latest': 'sha256:old' }],
    ['a new tag', ['*'], { 'r/a:v1': undefined }],
    ['a tag that points to the digest already', ['*'], { 'r/a:v1': 'sha256:new' }],
    ['a literal dot', ['1.2'], { 'r/a:1x2': 'sha256:old' }],
    ['a whole name', ['v1'], { 'r/a:v10': 'sha256:old' }],
    ['one character', ['v?'], { 'r/a:v10': 'sha256:old' }],
  ])('allows %s', (_, patterns, current) => {
    expect(() => {
      guard(patterns, current)
    }).not.toThrow()
  })

  test('reports a pattern that matches no tag', () => {
    const references = ['r:5000/a:v1', 'r:5000/b:v1', 'r:5000/a:latest'].map(parseTagReference)
    expect(unmatchedPatterns({ 'immutable-tags': ['v*', 'V*'] }, references)).toEqual([
      'immutable-tags: "V*" matches none of the tags v1, latest',
    ])
    expect(unmatchedPatterns({ 'forward-only': ['*'] }, [])).toEqual([])
  })

  test('names every tag that would move, with its digest', () => {
    expect(() => {
      guard(['v*'], { 'r:5000/a:v1': 'sha256:old', 'r:5000/a:latest': 'sha256:old', 'r:5000/b:v1': 'sha256:older' })
    }).toThrow('immutable-tags: r:5000/a:v1 (at sha256:old), r:5000/b:v1 (at sha256:older) already exists')
  })
})

test.each([
  [
    { form: 'exec', words: ['/app', 'say "hi"'] } as const,
    String.raw`FROM r/a@sha256:1
RUN ["/app","say \"hi\""]
`,
  ],
  [
    { form: 'shell', script: 'cd /tmp\nls \\\n  -l' } as const,
    String.raw`FROM r/a@sha256:1
RUN ["/bin/sh","-ec","cd /tmp\nls \\\n  -l"]
`,
  ],
])('writes the Dockerfile of a smoke test: %j', (command, dockerfile) => {
  expect(smokeDockerfile(command, 'r/a@sha256:1')).toBe(dockerfile)
})

test('copies an image with ONBUILD triggers, whose FROM would run them', () => {
  const config = { Env: ['PATH=/bin', 'A=a "b" $c \\', 'LINES=1\n2'], WorkingDir: '/my app', User: '7' }
  const configs = new Map([
    [parsePlatform('amd64'), { ...config, OnBuild: ['COPY . /x'] }],
    [parsePlatform('arm/v7'), {}],
  ])
  expect(smokeDockerfile({ form: 'exec', words: ['/app'] }, 'r/a@sha256:1', configs)).toBe(
    String.raw`FROM scratch AS image-linux-amd64
COPY --from=r/a@sha256:1 / /
ENV PATH="/bin"
ENV A="a \"b\" \$c \\"
WORKDIR "/my app"
USER "7"
FROM scratch AS image-linux-armv7
COPY --from=r/a@sha256:1 / /
FROM image-` + '${TARGETOS}-${TARGETARCH}${TARGETVARIANT}\nRUN ["/app"]\n',
  )
  const plain = new Map([[parsePlatform('amd64'), config]])
  expect(smokeDockerfile({ form: 'exec', words: ['/app'] }, 'i', plain)).toBe('FROM i\nRUN ["/app"]\n')
})

test('names the platform whose smoke test failed, not those that were stopped', () => {
  const progress = new BuildProgress(() => undefined)
  progress.push(Buffer.from(fixture('progress/failing.jsonl')))
  progress.end()
  const platforms = ['amd64', 'arm64'].map(parsePlatform)
  const failed = (why: string) => {
    const said = `failed to build: failed to solve: process "/bin/sh -ec x" did not complete successfully: ${why}`
    const unrunnable = new Map(platforms.map((platform) => [platform, 'Set qemu to auto']))
    return smokeFailure(new Error(said), progress, platforms, unrunnable)
  }
  const { message, step } = failed('exit code: 3')
  expect(message).toBe('smoke-test: linux/arm64: it did not complete successfully: exit code: 3. No tag was moved')
  expect(failed('exec format error').message).toBe(
    'smoke-test: linux/arm64: it did not complete successfully: exec format error. ' +
      'No node of the builder runs linux/arm64. Set qemu to auto. No tag was moved',
  )
  expect(step?.platform).toBe('linux/arm64')
})

test('rejects a smoke test without push', () => {
  expect(() => inputs({ 'smoke-test': 'true' }, false)).toThrow(/^smoke-test: .* push is not true\. Set push to true/)
})

test('rejects immutable-tags without push, except with a plan', () => {
  expect(() => inputs({ 'immutable-tags': 'v*' }, false)).toThrow(
    /^immutable-tags: no tag moves, since push is not true\. Set push to true/,
  )
  expect(inputs({ 'immutable-tags': 'false' }, false).immutableTags).toEqual([])
  expect(inputs({ 'immutable-tags': 'v*', plan: '{}' }, false).immutableTags).toEqual(['v*'])
})

test('describes where tags point after a roll-back', () => {
  const describeOutcome = (outcome: Partial<RolledBack>): string =>
    describeRollBack({ restored: [], deleted: [], failed: [], ...outcome })
  expect(describeOutcome({})).toBe('No tag was moved')
  expect(describeOutcome({ restored: ['r/a:v1 (sha256:old)'], failed: ['r/a:v2 (denied)'] })).toBe(
    'Rolled back: r/a:v1 (sha256:old). NOT rolled back, check manually: r/a:v2 (denied)',
  )
  expect(describeOutcome({ deleted: ['r/a:v3'] })).toBe('Deleted new tags: r/a:v3')
})

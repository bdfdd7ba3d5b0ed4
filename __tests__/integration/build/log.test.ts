import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { errorsIn, type Run, runWarmStepOn } from '../step.ts'

const megabyte = 1024 * 1024

/** A step, and the most memory that main held, in bytes. */
async function loud(dockerfile: string): Promise<{ run: Run; peak: number }> {
  let main = 0
  let peak = 0
  const run = await runWarmStepOn(dockerfile, {
    inputs: {},
    onStart: (pid) => {
      main ||= pid
    },
    onLog: () => {
      peak = Math.max(peak, peakMemory(main) ?? 0)
    },
  })
  expect(run.main).toMatchObject({ exitCode: 0 })
  return { run, peak }
}

/** Undefined once the process has ended. */
function peakMemory(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}

describe('build output affects only its own lines', () => {
  test('workflow commands, colours, broken characters', async () => {
    const hostile = String.raw`printf '::error::a\n  ::set-output name=x::y\n##[error]b\n::stop-commands::t\n\033[2J\033[31mred\033[0m\n\377\376\n::endgroup::\nlast\n'`
    const { main } = await runWarmStepOn(`FROM busybox\nRUN ${hostile}\nRUN echo after\n`, { inputs: {} })
    expect(main.exitCode).toBe(0)
    const commands = main.log.split('\n').filter((line) => /^\s*::|##\[/.test(line))
    expect(commands.filter((line) => !/^::(?:group|endgroup|notice|warning)::/.test(line))).toEqual([])
    expect(main.log).not.toContain('\u001b')
    const [, number] = /^#(\d+) {3}::error::a$/m.exec(main.log) ?? []
    const lines = [
      '::error::a',
      '  ::set-output name=x::y',
      '##\u200b[error]b',
      '::stop-commands::t',
      'red',
      '\ufffd\ufffd',
      '::endgroup::',
      'last',
    ]
    expect(main.log).toContain(lines.map((line) => `#${number ?? ''}   ${line}\n`).join(''))
    expect(main.log).toMatch(/^#\d+ {3}after$/m)
  })

  test('a million lines: each once and in order, in bounded memory', async () => {
    const { run, peak } = await loud('FROM busybox\nRUN seq 1 1000000\n')
    const numbers = [...run.main.log.matchAll(/^#\d+ {3}(\d+)$/gm)].map(([, number]) => Number(number))
    expect(numbers).toHaveLength(1_000_000)
    expect(numbers.every((number, index) => number === index + 1)).toBe(true)
    expect(peak).toBeGreaterThan(10 * megabyte)
    expect(peak).toBeLessThan(150 * megabyte)
  })

  test('a line of 100 MB: all of it in pieces, in bounded memory', async () => {
    const { run, peak } = await loud(`FROM busybox\nRUN head -c 100000000 /dev/zero | tr '\\0' x; echo; echo after\n`)
    const pieces = [...run.main.log.matchAll(/^#\d+ {3}(x+)$/gm)].map(([, piece = '']) => piece.length)
    expect(pieces.reduce((sum, length) => sum + length, 0)).toBe(100_000_000)
    expect(Math.max(...pieces)).toBeLessThanOrEqual(64 * 1024)
    expect(run.main.log).toMatch(/^#\d+ {3}after$/m)
    // More than for short lines, since the garbage comes in larger pieces. Held as a whole, the line takes 100 MB more.
    expect(peak).toBeLessThan(200 * megabyte)
  })
})

describe('the log', () => {
  const dockerfile = `FROM busybox AS tools
RUN echo tool >/tool
FROM busybox
COPY --from=tools /tool /
RUN echo made
`

  test('has a group a platform and stage, each step in its own', async () => {
    const { main } = await runWarmStepOn(dockerfile, { inputs: { platforms: 'amd64,arm64' } })
    expect(main.exitCode).toBe(0)
    const titles = [...main.log.matchAll(/^::group::(.*)$/gm)].map(([, title = '']) =>
      title.replace(' (continued)', ''),
    )
    const stages = ['amd64', 'arm64'].flatMap((arch) => ['tools', 'stage-1'].map((stage) => `linux/${arch} ${stage}`))
    expect([...new Set(titles)]).toEqual(expect.arrayContaining(['load', ...stages, 'export']))
    for (const section of main.log.split('::group::').slice(1)) {
      const [title = '', ...lines] = (section.split('::endgroup::')[0] ?? '').split('\n')
      const named = lines.flatMap((line) => /^#\d+ \[(linux\/\w+ [\w-]+) \d+\/\d+\]/.exec(line)?.[1] ?? [])
      expect(named.filter((name) => name !== title.replace(' (continued)', ''))).toEqual([])
    }
  })

  test('of plain has no groups; of quiet it has what failed alone', async () => {
    const plain = await runWarmStepOn(dockerfile, { inputs: { progress: 'plain', 'no-cache': 'true' } })
    expect(plain.main.log).not.toContain('::group::')
    expect(plain.main.log).toMatch(/^#\d+ {3}made$/m)
    const quiet = await runWarmStepOn(dockerfile.replace('echo made', 'echo made; exit 4'), {
      inputs: { progress: 'quiet' },
    })
    expect(quiet.main.log.split('\n').filter((line) => /^#\d+/.test(line))).toEqual([
      expect.stringMatching(/^#\d+ {3}made$/),
    ])
    expect(errorsIn(quiet.main.log)).toHaveLength(1)
  })

  test('ends with the failure: its last lines, the Dockerfile around it, a hint, an annotation on the line', async () => {
    const { main } = await runWarmStepOn('FROM busybox\nRUN echo before >&2; no-such-command\n', { inputs: {} })
    const [, end = ''] = main.log.split(/^Failed: /m)
    expect(end).toMatch(
      /^#\d+ \[2\/2\] RUN echo before >&2; no-such-command\n#\d+ {3}before\n#\d+ {3}.*not found\n\| Dockerfile:2\n/,
    )
    expect(end).toContain('|    2 | >>> RUN echo before >&2; no-such-command\n')
    expect(end).toContain('Hint: a command is missing in the image')
    expect(main.log).toMatch(/^::error file=Dockerfile,line=2::build: \[2\/2\] RUN /m)
    expect(main.log.trimEnd().split('\n').at(-1)).toMatch(/^::error /)
  })

  test('has the findings of the Dockerfile checks, on their lines', async () => {
    const { main } = await runWarmStepOn('FROM busybox as a\nENV API_TOKEN=x\n', {
      inputs: { platforms: 'amd64,arm64' },
    })
    expect(
      [...main.log.matchAll(/^::warning file=Dockerfile,line=(\d)::(\w+)/gm)].map(([, line, rule]) => [line, rule]),
    ).toEqual([
      ['1', 'FromAsCasing'],
      ['2', 'SecretsUsedInArgOrEnv'],
    ])
  })
})

describe('call', () => {
  test('check fails for what it finds, and shows it on its line', async () => {
    const { main, outputs, summary } = await runWarmStepOn('FROM busybox as a\n', { inputs: { call: 'check' } })
    expect(main.exitCode).toBe(1)
    expect(main.log).toMatch(/^\| WARNING: FromAsCasing/m)
    expect(main.log).toMatch(
      /^::warning file=Dockerfile,line=1::FromAsCasing: 'as' and 'FROM' keywords' casing do not match \(https:\S+\)$/m,
    )
    expect(errorsIn(main.log)).toEqual(['call: check found 1 problem'])
    expect(summary).toMatch(/^### Failed\n\n`call: check found 1 problem`\n\n- line 1: `FromAsCasing: .* https:\S+`\n/)
    expect(outputs['digest'] ?? '').toBe('')
  })

  test('check is green where there is nothing to find, and builds nothing', async () => {
    const { main, outputs, summary } = await runWarmStepOn('FROM busybox AS a\nRUN exit 1\n', {
      // What is for an image that is made waits for one.
      inputs: { call: 'check', tags: 'a/b:1', push: 'true', 'smoke-test': 'true' },
    })
    expect(main).toMatchObject({ exitCode: 0 })
    expect(summary).toBe('### `call: check` succeeded\n\n\n')
    expect(main.log).toMatch(/^\| Check complete, no warnings found\.$/m)
    expect(outputs['digest']).toBe('')
  })

  test('targets lists the stages', async () => {
    const { main } = await runWarmStepOn('FROM busybox AS first\nFROM first AS second\n', {
      inputs: { call: 'targets' },
    })
    expect(main.log).toMatch(/^\| first\b/m)
    expect(main.log).toMatch(/^\| second\b/m)
  })
})

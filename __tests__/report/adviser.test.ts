import { describe, expect, test } from '@jest/globals'
import { parseStepName, type Step } from '../../src/progress/build-step.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { advise, type Evidence } from '../../src/report/adviser.ts'

const arm64 = parsePlatform('arm64')
const riscv64 = parsePlatform('riscv64')
const noCache = { backend: 'none', imported: false, exported: false, cached: 0, steps: 1 } as const

/** @param seconds undefined for a cached step */
function step(name: string, seconds: number | undefined, transferred = 0): Step {
  const times = { started: 1, completed: 1 + (seconds ?? 0) * 1000 }
  const rest = { number: 1, cached: seconds === undefined, error: undefined, transferred }
  return { digest: name, inputs: [], name, ...parseStepName(name), ...times, ...rest }
}

async function adviceOn(steps: readonly Step[], change: Partial<Evidence> = {}): Promise<readonly string[]> {
  const advice = await advise({
    ...{ steps, platforms: [arm64, riscv64], emulated: new Set([arm64, riscv64]), cache: noCache, dockerfile: '' },
    findIgnorable: () => Promise.resolve([{ path: 'node_modules', bytes: 80_000_000 }]),
    ...change,
  })
  return advice.map(({ seconds, text }) => `${seconds}: ${text}`)
}

const context = '[internal] load build context'
const goBuild = '[linux/arm64 build 3/3] RUN go build -o /app .'
const dockerfile = 'FROM golang:1.25 AS build\nCOPY . .\nRUN go build -o /app .\nFROM scratch\n'
const copied = [
  step('[build 2/5] WORKDIR /src', undefined),
  step('[build 3/5] COPY . .', 0.1),
  step('[build 4/5] RUN npm ci', 42),
]

describe('speaks', () => {
  test.each<[string, readonly Step[], Partial<Evidence>, string]>([
    [
      'of a compilation under emulation, with the line of the stage',
      [step(goBuild, 90), step('[linux/riscv64 build 3/3] RUN go build -o /app .', 80)],
      { dockerfile },
      '90: `go build` ran for 90 s under emulation (linux/arm64), although it can compile for other platforms. Write ' +
        '`FROM --platform=$BUILDPLATFORM golang:1.25` in line 1 of the Dockerfile and compile for `TARGETOS` and `TARGETARCH`',
    ],
    [
      'of what the same compilation takes without emulation',
      [step(goBuild, 90), step('[linux/amd64 build 3/3] RUN go build -o /app .', 20)],
      { dockerfile },
      '70: `go build` ran for 90 s under emulation (linux/arm64) against 20 s without, although it can compile for other ' +
        'platforms. Write `FROM --platform=$BUILDPLATFORM golang:1.25` in line 1 of the Dockerfile and compile for ' +
        '`TARGETOS` and `TARGETARCH`',
    ],
    [
      'of emulation for which there are native runners',
      [step('[linux/arm64 2/2] RUN apt-get install', 70), step('[linux/riscv64 2/2] RUN apt-get install', 99)],
      {},
      '70: linux/arm64 ran for 70 s under emulation. Build it on a native runner: use the reusable workflow with ' +
        '`linux/arm64=ubuntu-24.04-arm` in `runners`',
    ],
    [
      'of an installation that any changed file repeats',
      copied,
      {},
      '42: `RUN npm ci` ran for 42 s because `COPY . .` before it changes with every file. Put `COPY package.json ' +
        'package-lock.json ./` and the installation before it',
    ],
    [
      'of a large context',
      [step(context, 12, 95_000_000)],
      {},
      '12: The build context of 95.0 MB took 12 s. If the build does not need them, add to .dockerignore: ' +
        '`node_modules` (80.0 MB)',
    ],
    [
      'of a cache that takes longer than the build',
      [step('[2/2] RUN make', 9), step('exporting cache to GitHub Actions Cache', 30)],
      {},
      '30: The export of the cache took 30 s, the instructions that it can save 9 s. Set `cache: none`, or export less ' +
        'with `cache-mode: min`',
    ],
  ])('%s', async (_, steps, change, text) => {
    expect(await adviceOn(steps, change)).toEqual([text])
  })
})

describe('stays silent', () => {
  test.each<[string, readonly Step[], Partial<Evidence>]>([
    ['on a native compilation', [step(goBuild, 90)], { emulated: new Set() }],
    ['on a cross-compilation', [step('[linux/amd64->arm64 build 3/3] RUN go build', 90)], {}],
    ['on a short compilation', [step(goBuild, 9)], {}],
    ['on short emulation', [step('[linux/arm64 2/2] RUN apt-get install', 59)], {}],
    ['on emulation without a hosted runner', [step('[linux/riscv64 2/2] RUN apt-get install', 900)], {}],
    ['on an installation without any cache', copied.slice(1), {}],
    ['on a cached installation', [copied[0], copied[1], step('[build 4/5] RUN npm ci', undefined)] as Step[], {}],
    [
      'on an installation before the copy',
      [copied[0], step('[build 3/5] RUN npm ci', 42), step('[build 4/5] COPY . .', 1)] as Step[],
      {},
    ],
    ['on a copy from another stage', [copied[0], step('[build 3/5] COPY --from=x . .', 1), copied[2]] as Step[], {}],
    ['on a small context', [step(context, 12, 49_000_000)], {}],
    ['on a quick context', [step(context, 1.9, 900_000_000)], {}],
    [
      'on a large context that is needed',
      [step(context, 12, 95_000_000)],
      { findIgnorable: () => Promise.resolve([]) },
    ],
    [
      'on a cache that saves time',
      [step('[2/2] RUN make', 31), step('exporting cache to GitHub Actions Cache', 30)],
      {},
    ],
    [
      'on a cache that was used',
      [step('[2/2] RUN make', 9), step('exporting cache to GitHub Actions Cache', 30)],
      { cache: { ...noCache, cached: 1 } },
    ],
  ])('%s', async (_, steps, change) => {
    expect(await adviceOn(steps, change)).toEqual([])
  })
})

test('keeps the three most expensive findings', async () => {
  const all = [
    step(goBuild, 90),
    step('[linux/arm64 2/2] RUN apt-get install', 70),
    ...copied,
    step(context, 12, 95_000_000),
  ]
  expect((await adviceOn(all)).map((text) => parseInt(text))).toEqual([90, 70, 42])
})

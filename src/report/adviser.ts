/** Advice on making a build faster, from its steps: what it costs today, and the change to make. */
import { isCacheable, isCacheExport, isRun, type Step, stepSeconds } from '../progress/build-step.ts'
import type { CacheOutcome } from '../image/cache-outcome.ts'
import { formatBytes } from '../progress/size.ts'
import type { Platform } from '../plan/platform.ts'
import { codeSpan } from './markdown.ts'

export interface Advice {
  /** What the change saves at most. */
  readonly seconds: number
  /** Markdown. */
  readonly text: string
}

/** What a build looked like. */
export interface Evidence {
  readonly steps: readonly Step[]
  readonly platforms: readonly Platform[]
  readonly emulated: ReadonlySet<Platform>
  readonly cache: CacheOutcome
  /** Text of the Dockerfile; empty if it is not in the workspace. */
  readonly dockerfile: string
  /** Finds entries of the context that builds rarely need, the largest first. Called only for a large context. */
  readonly findIgnorable: () => Promise<readonly Ignorable[]>
}

export interface Ignorable {
  /** Relative to the context. */
  readonly path: string
  readonly bytes: number
}

const mostAdvice = 3

/** Returns at most three findings, the most expensive first. */
export async function advise(evidence: Evidence): Promise<readonly Advice[]> {
  const runs = emulatedRuns(evidence)
  const found = [
    ...crossCompilation(runs, evidence),
    ...nativeRunner(runs.filter(({ step }) => !isCompilation(step))),
    ...earlyCopy(evidence),
    ...slowCacheExport(evidence),
    ...(await largeContext(evidence)),
  ]
  return found.sort((a, b) => b.seconds - a.seconds).slice(0, mostAdvice)
}

interface EmulatedRun {
  readonly step: Step
  readonly platform: Platform
}

function emulatedRuns({ steps, platforms, emulated }: Evidence): readonly EmulatedRun[] {
  const [only] = platforms.length === 1 ? platforms : []
  return steps.filter(isRun).flatMap((step) => {
    const platform = step.runsOn ?? only
    return platform !== undefined && emulated.has(platform) ? [{ step, platform }] : []
  })
}

/** Compilers that build for another platform than their own. */
const compiler =
  /\b(?:go (?:build|install)|cargo build|rustc|zig build|dotnet (?:publish|build)|mvn|gradlew?|javac|tsc|esbuild|webpack|vite build|(?:npm|pnpm|yarn)(?: run)? build)\b/

function isCompilation({ what }: Step): boolean {
  return compiler.test(what)
}

const worthCompilation = 10

/** A stage that compiles under emulation, although its compiler could run natively. */
function crossCompilation(runs: readonly EmulatedRun[], { steps, emulated, dockerfile }: Evidence): readonly Advice[] {
  const compiling = Map.groupBy(
    runs.filter(({ step }) => isCompilation(step)),
    ({ step }) => step.stage,
  )
  return [...compiling].flatMap(([stage, stageRuns]) => {
    const [platform, ran] = slowest(stageRuns)
    // The same stage, where it ran on the builder's own platform.
    const [, native] = slowest(
      steps.flatMap((step) => {
        const { runsOn } = step
        const isSame = step.stage === stage && isRun(step) && isCompilation(step)
        return isSame && runsOn !== undefined && !emulated.has(runsOn) ? [{ step, platform: runsOn }] : []
      }),
    )
    const seconds = ran - native
    if (seconds < worthCompilation) return []
    const instead = native > 0 ? ` against ${native.toFixed(0)} s without` : ''
    const [command = ''] = compiler.exec(stageRuns[0]?.step.what ?? '') ?? []
    const { line, image } = fromInstruction(dockerfile, stage)
    const where = line === undefined ? '' : ` in line ${line} of the Dockerfile`
    return [
      {
        seconds,
        text:
          `${codeSpan(command)} ran for ${ran.toFixed(0)} s under emulation (${platform})${instead}, although it can ` +
          `compile for other platforms. Write ${codeSpan(`FROM --platform=$BUILDPLATFORM ${image}`)}${where} and compile for ` +
          '`TARGETOS` and `TARGETARCH`',
      },
    ]
  })
}

const worthRunner = 60
/** GitHub's hosted runners, as lines of the input `runners`. */
const hostedRunners: Readonly<Record<string, string>> = {
  'linux/arm64': 'linux/arm64=ubuntu-24.04-arm',
  'linux/amd64': 'linux/amd64=ubuntu-24.04',
}

/** A platform whose emulation takes long, and for which there is a native runner. */
function nativeRunner(runs: readonly EmulatedRun[]): readonly Advice[] {
  const [platform, seconds] = slowest(runs.filter(({ platform }) => platform in hostedRunners))
  if (seconds < worthRunner) return []
  const line = hostedRunners[platform] ?? ''
  return [
    {
      seconds,
      text:
        `${platform} ran for ${seconds.toFixed(0)} s under emulation. Build it on a native runner: use the reusable ` +
        `workflow with ${codeSpan(line)} in \`runners\``,
    },
  ]
}

function slowest(runs: readonly EmulatedRun[]): readonly [platform: string, seconds: number] {
  const perPlatform = [...Map.groupBy(runs, ({ platform }) => platform)].map(
    ([platform, group]) => [platform, sum(group.map(({ step }) => stepSeconds(step)))] as const,
  )
  return perPlatform.reduce<readonly [string, number]>((a, b) => (b[1] > a[1] ? b : a), ['', 0])
}

/** What installs dependencies, and the files it needs. */
const installers: readonly (readonly [command: RegExp, files: string])[] = [
  [/\bnpm (?:ci|install)\b/, 'package.json package-lock.json'],
  [/\bpnpm (?:install|i)\b/, 'package.json pnpm-lock.yaml'],
  [/\byarn(?: install)?(?:\s|$)/, 'package.json yarn.lock'],
  [/\bpip3? install .*-r\b/, 'requirements.txt'],
  [/\buv sync\b/, 'pyproject.toml uv.lock'],
  [/\bpoetry install\b/, 'pyproject.toml poetry.lock'],
  [/\bgo mod download\b/, 'go.mod go.sum'],
  [/\bcargo fetch\b/, 'Cargo.toml Cargo.lock'],
  [/\bbundle install\b/, 'Gemfile Gemfile.lock'],
  [/\bcomposer install\b/, 'composer.json composer.lock'],
  [/\bdotnet restore\b/, '*.csproj'],
]
const worthInstall = 5

/** Dependencies that are installed again because the whole context was copied before. */
function earlyCopy({ steps }: Evidence): readonly Advice[] {
  const stages = Map.groupBy(steps.filter(isCacheable), ({ platform, stage }) => `${platform ?? ''} ${stage}`)
  const found = [...stages.values()].flatMap((stageSteps) => {
    const ordered = stageSteps.toSorted((a, b) => parseInt(a.position ?? '') - parseInt(b.position ?? ''))
    const at = ordered.findIndex(({ what }) => /^(?:COPY|ADD) (?:--(?!from)\S+ )*\.\/? /.test(what))
    const copy = ordered[at]
    // Without a cached step nothing shows that this build had a cache.
    if (!copy || copy.cached || !steps.some(({ cached }) => cached)) return []
    return ordered.slice(at + 1).flatMap((step) => {
      const files = installers.find(([command]) => isRun(step) && command.test(step.what))?.[1]
      return files === undefined || step.cached ? [] : [{ copy, step, files, seconds: stepSeconds(step) }]
    })
  })
  const [worst] = found.sort((a, b) => b.seconds - a.seconds)
  if (!worst || worst.seconds < worthInstall) return []
  const { copy, step, files, seconds } = worst
  return [
    {
      seconds,
      text:
        `${codeSpan(step.what)} ran for ${seconds.toFixed(0)} s because ${codeSpan(copy.what)} before it changes with ` +
        `every file. Put ${codeSpan(`COPY ${files} ./`)} and the installation before it`,
    },
  ]
}

/** Smaller caches are exported anyway. */
const worthExport = 10

/** A cache whose export takes longer than building without it. */
function slowCacheExport({ steps, cache }: Evidence): readonly Advice[] {
  const exported = sum(steps.filter(isCacheExport).map(stepSeconds))
  const built = sum(steps.filter(isCacheable).map(stepSeconds))
  // With cached steps, it is unknown how long they would have taken.
  if (exported < worthExport || cache.cached > 0 || built >= exported) return []
  return [
    {
      seconds: exported,
      text:
        `The export of the cache took ${exported.toFixed(0)} s, the instructions that it can save ${built.toFixed(0)} s. ` +
        'Set `cache: none`, or export less with `cache-mode: min`',
    },
  ]
}

const worthContext = { bytes: 50_000_000, seconds: 2 }

async function largeContext({ steps, findIgnorable }: Evidence): Promise<readonly Advice[]> {
  const transfer = steps.find(({ name }) => name === '[internal] load build context')
  if (!transfer) return []
  const seconds = stepSeconds(transfer)
  if (transfer.transferred < worthContext.bytes || seconds < worthContext.seconds) return []
  const ignorable = await findIgnorable()
  if (ignorable.length === 0) return []
  const lines = ignorable.map(({ path, bytes }) => `${codeSpan(path)} (${formatBytes(bytes)})`)
  return [
    {
      seconds,
      text:
        `The build context of ${formatBytes(transfer.transferred)} took ${seconds.toFixed(0)} s. If the build does not ` +
        `need them, add to .dockerignore: ${lines.join(', ')}`,
    },
  ]
}

/** Line and image of the FROM that starts a stage. */
function fromInstruction(
  dockerfile: string,
  stage: string,
): { readonly line: number | undefined; readonly image: string } {
  const froms = dockerfile.split('\n').flatMap((text, index) => {
    const [, image, name] = /^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(text) ?? []
    return image === undefined ? [] : [{ line: index + 1, image, name }]
  })
  // BuildKit calls a stage without a name after its index.
  const [, index] = /^stage-(\d+)$/.exec(stage) ?? []
  const found =
    froms.find(({ name }) => name === stage) ??
    (index === undefined ? undefined : froms[Number(index)]) ??
    (froms.length === 1 ? froms[0] : undefined)
  return found ?? { line: undefined, image: '…' }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

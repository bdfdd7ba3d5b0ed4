/** A build that failed or was stopped, and where. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Location } from '../actions/runtime.ts'
import type { DockerError } from '../docker/cli.ts'
import { diagnose, type InputError } from '../docker/diagnosis.ts'
import type { Platform } from '../plan/platform.ts'
import { crashHint } from '../emulators/crash.ts'
import { isRemote } from './build-context.ts'
import type { Deadline, Limits } from './deadline.ts'
import type { BuildInputs } from './build-inputs.ts'
import type { BuildProgress } from './progress.ts'
import { isCanceled, type Step } from './step.ts'

export class BuildFailure extends Error {
  /** The step that failed; undefined where it was none, as in a push. */
  readonly step: Step | undefined
  readonly location: Location | undefined
  /** The last lines that the step printed. */
  readonly printed: readonly string[]
  /** What buildx said besides, such as the Dockerfile's lines around the failure. */
  readonly said: readonly string[]

  constructor(
    message: string,
    progress: BuildProgress,
    { step, location, cause }: { step?: Step | undefined; location?: Location | undefined; cause: unknown },
  ) {
    super(message, { cause })
    this.name = 'BuildFailure'
    this.step = step
    this.location = location
    this.printed = step ? progress.tail(step) : []
    this.said = [...progress.messages]
  }
}

/** Says which step or repository failed, and when it was the emulator's fault. */
export function buildFailure(
  cause: DockerError,
  inputs: BuildInputs,
  progress: BuildProgress,
  asked: readonly Platform[] = [],
  emulated: ReadonlySet<Platform> = new Set(),
): BuildFailure {
  const reason = withoutPrefix(cause.message)
  const [, repository, refusal] = /^failed to push (\S+): (.*)$/.exec(reason) ?? []
  if (repository !== undefined && refusal !== undefined) {
    const remedy = diagnose(refusal, 'push').inputError?.remedy ?? ''
    return new BuildFailure(`push: ${repository}: ${refusal}. ${remedy}`, progress, { cause })
  }
  const fault = diagnose(reason).inputError ?? unknownTarget(reason, inputs)
  if (fault) return new BuildFailure(`${fault.input}: ${fault.why}. ${fault.remedy}`, progress, { cause })
  const broken = progress.failed.filter((step) => !isCanceled(step))
  const step = broken.find(({ error }) => error === reason) ?? broken.find(({ error }) => reason.includes(error ?? ''))
  const location = failedLine(inputs, progress.messages)
  const where = step ? `${step.name}: ` : ''
  const printed = step !== undefined && progress.tail(step).length > 0
  const more = printed ? `; what it printed stands above, at #${step.number}` : ''
  // A build of a single platform does not name it in its steps.
  const platform = step?.platform ?? (asked.length === 1 ? asked[0] : undefined)
  const crash = step ? crashHint([reason, ...progress.tail(step)].join('\n'), platform, emulated) : ''
  return new BuildFailure(`build: ${where}${missingFile(reason, step) ?? reasonOf(cause)}${more}${crash}`, progress, {
    step,
    location,
    cause,
  })
}

function unknownTarget(reason: string, inputs: BuildInputs): InputError | undefined {
  const [, target] = /^target stage "(.*)" could not be found/.exec(reason) ?? []
  if (target === undefined) return undefined
  const stages = [...(dockerfileText(inputs) ?? '').matchAll(/^\s*FROM\s.*\sAS\s+(\S+)/gim)].map(
    ([, name = '']) => name,
  )
  const remedy = stages.length > 0 ? `Its stages are ${stages.join(', ')}` : 'Name one with FROM … AS NAME'
  return { input: 'target', why: `the Dockerfile has no stage "${target}"`, remedy }
}

/** BuildKit tells of the checksum that it could not make of a file to copy. */
function missingFile(reason: string, step: Step | undefined): string | undefined {
  const [, path] = /failed to calculate checksum of ref [^"]*"(.*)": not found/.exec(reason) ?? []
  if (path === undefined) return undefined
  return /\s--from=/.test(step?.name ?? '')
    ? `there is no '${path}' in what --from names`
    : `there is no '${path}' in the build context, or .dockerignore leaves it out; write its path relative to context`
}

/** In BuildKit's words, without the command of a failed RUN, which the name of its step holds. */
export function reasonOf({ message }: Error): string {
  return withoutPrefix(message).replace(/^process ".*" (?=did not complete successfully: )/s, 'it ')
}

function withoutPrefix(message: string): string {
  return message.replace(/^(?:failed to build: )?(?:failed to solve: )?/, '')
}

/** Says which steps ran, for how long, and which limit was passed; with none it was cancelled from outside. */
export function buildStopped(
  cause: unknown,
  progress: BuildProgress,
  running: readonly Step[],
  { passed }: Deadline,
  limits: Limits,
  emulated: ReadonlySet<Platform>,
  what: 'build' | 'smoke-test' = 'build',
): BuildFailure {
  const now = Date.now()
  const described = running.map((step) => {
    const how = step.platform && emulated.has(step.platform) ? ', emulated' : ''
    return `#${step.number} ${step.name} (for ${duration(now - (step.started ?? now))}${how})`
  })
  const steps = described.length > 0 ? `running: ${described.join(', ')}` : 'no step was running'
  if (passed === undefined) return new BuildFailure(`${what}: cancelled; ${steps}`, progress, { cause })
  const anyEmulated = running.some(({ platform }) => platform && emulated.has(platform))
  const hint = anyEmulated
    ? 'emulation is slow and hangs at times: cross-compile that step, or build it on a native runner'
    : `raise ${passed === 'total' ? 'timeout' : 'stall-timeout'} if it needs the time`
  const limit =
    passed === 'total'
      ? `timeout: the ${what} was stopped after ${duration(limits.total)}`
      : `stall-timeout: the ${what} was stopped, for ${duration(limits.silence)} it had said nothing`
  return new BuildFailure(`${limit}; ${steps}; ${hint}`, progress, { step: running[0], cause })
}

/** Path of the Dockerfile where it lies in the workspace. */
export function dockerfilePath({ context, file }: BuildInputs): string | undefined {
  if (isRemote(context)) return undefined
  if (file !== undefined) return isRemote(file) ? undefined : file
  return join(context, 'Dockerfile')
}

function dockerfileText(inputs: BuildInputs): string | undefined {
  const path = dockerfilePath(inputs)
  return path !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** buildx names the line before the excerpt: `Dockerfile:3`, then a rule. */
function failedLine(inputs: BuildInputs, messages: readonly string[]): Location | undefined {
  const file = dockerfilePath(inputs)
  const rule = messages.indexOf('--------------------')
  const [, line] = /:(\d+)$/.exec(messages[rule - 1] ?? '') ?? []
  return file === undefined || line === undefined ? undefined : { file, line: Number(line) }
}

function duration(milliseconds: number): string {
  return milliseconds < 120_000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${(milliseconds / 60_000).toFixed(1)} min`
}

/** A build that failed or was stopped. */
import { formatDuration } from '../actions/duration.ts'
import type { Location } from '../actions/runtime.ts'
import type { DockerError } from '../docker/cli.ts'
import { diagnose, type InputError } from '../docker/diagnosis.ts'
import { partsOf } from '../docker/messages.ts'
import type { Platform } from '../plan/platform.ts'
import { crashHint } from '../emulators/crash.ts'
import { dockerfileText, failedLine } from './dockerfile.ts'
import type { Deadline, Limits } from './deadline.ts'
import type { BuildInputs } from './build-inputs.ts'
import type { CheckWarning } from '../progress/findings.ts'
import type { BuildProgress } from '../progress/progress.ts'
import { isCanceled, type Step } from '../progress/build-step.ts'

interface FailureDetails extends Partial<Pick<BuildFailure, 'findings' | 'location' | 'step'>> {
  readonly cause: unknown
}

export class BuildFailure extends Error {
  /** The failed step; undefined if none failed, as in a push. */
  readonly step: Step | undefined
  readonly location: Location | undefined
  /** The last lines of the step's output. */
  readonly printed: readonly string[]
  /** Other messages of buildx, such as the lines of the Dockerfile around the failure. */
  readonly messages: readonly string[]
  /** What a call such as `check` found. */
  readonly findings: readonly CheckWarning[]
  /** Name of the artifact with the record of the build, if it was stored. */
  record: string | undefined

  constructor(message: string, progress: BuildProgress, { step, location, findings = [], cause }: FailureDetails) {
    super(message, { cause })
    this.name = 'BuildFailure'
    this.step = step
    this.location = location
    this.findings = findings
    this.printed = step ? progress.tail(step) : []
    this.messages = [...progress.messages]
  }
}

/** The build that failed. */
export interface FailedBuild {
  readonly inputs: BuildInputs
  readonly progress: BuildProgress
  /** Requested platforms. */
  readonly platforms: readonly Platform[]
  readonly emulated: ReadonlySet<Platform>
  readonly driver: string
}

/** Names the failed step or repository, and a crash of the emulator. */
export function buildFailure(cause: DockerError, failed: FailedBuild): BuildFailure {
  const { inputs, progress, platforms, emulated } = failed
  const reason = withoutPrefix(cause.message)
  const [repository, refusal] = partsOf(reason, 'failed push')
  if (repository !== undefined && refusal !== undefined) {
    const remedy = diagnose(refusal, 'push').inputError?.remedy ?? ''
    const moved =
      failed.driver === 'docker' ? '. The docker driver moves each tag with its push, so others may have moved' : ''
    return new BuildFailure(`push: ${repository}: ${refusal}. ${remedy}${moved}`, progress, { cause })
  }
  const fault = diagnose(reason).inputError ?? unknownTarget(reason, inputs)
  if (fault) return new BuildFailure(`${fault.input}: ${fault.why}. ${fault.remedy}`, progress, { cause })
  const broken = progress.failed.filter((step) => !isCanceled(step))
  const step = broken.find(({ error }) => error === reason) ?? broken.find(({ error }) => reason.includes(error ?? ''))
  const location = failedLine(inputs, progress.messages)
  const where = step ? `${step.name}: ` : ''
  // Steps of a build for a single platform do not name it.
  const platform = step?.platform ?? (platforms.length === 1 ? platforms[0] : undefined)
  const [image] = partsOf(reason, 'missing platform')
  if (image !== undefined) {
    const message = lacksPlatform(image, platform, location)
    return new BuildFailure(message, progress, { step, location, cause })
  }
  const crash = step ? crashHint([reason, ...progress.tail(step)].join('\n'), platform, emulated) : ''
  return new BuildFailure(`build: ${where}${missingFile(reason, step) ?? reasonOf(cause)}${crash}`, progress, {
    step,
    location,
    cause,
  })
}

function unknownTarget(reason: string, inputs: BuildInputs): InputError | undefined {
  const [target] = partsOf(reason, 'unknown target')
  if (target === undefined) return undefined
  const stages = [...(dockerfileText(inputs) ?? '').matchAll(/^[ \t]*FROM\s.*\sAS[ \t]+(\S+)/gim)].map(
    ([, name = '']) => name,
  )
  const remedy = stages.length > 0 ? `Its stages are ${stages.join(', ')}` : 'Add one with FROM … AS NAME'
  return { input: 'target', why: `the Dockerfile has no stage "${target}"`, remedy }
}

function lacksPlatform(image: string, platform: Platform | undefined, location: Location | undefined): string {
  const [lacking, listed] = platform === undefined ? ['the requested platform', 'it'] : [platform, platform]
  const line = location ? ` (line ${location.line} of ${location.file})` : ''
  return (
    `platforms: the image ${image}${line} does not exist for ${lacking}. Use an image that does, remove ${listed} from ` +
    'platforms, or write FROM --platform=$BUILDPLATFORM if the stage only makes files for another one'
  )
}

function missingFile(reason: string, step: Step | undefined): string | undefined {
  const [path] = partsOf(reason, 'missing file')
  if (path === undefined) return undefined
  return /\s--from=/.test(step?.name ?? '')
    ? `"${path}" does not exist in the image or context of --from`
    : `"${path}" does not exist in the build context, or .dockerignore excludes it. Use a path relative to context`
}

/** Returns BuildKit's message without the command of a failed RUN, which is the name of the step. */
export function reasonOf({ message }: Error): string {
  return withoutPrefix(message).replace(/^process ".*" (?=did not complete successfully: )/s, 'it ')
}

function withoutPrefix(message: string): string {
  return message.replace(/^(?:target \S+: )?(?:failed to build: )?(?:failed to solve: )?/, '')
}

/** The build or smoke test that was stopped. */
export interface StoppedBuild {
  readonly what: 'build' | 'smoke-test'
  readonly progress: BuildProgress
  readonly limits: Limits
  readonly emulated: ReadonlySet<Platform>
}

/** Names the running steps with their durations, and the exceeded limit. Without one, the step was cancelled. */
export function buildStopped(
  cause: unknown,
  { what, progress, limits, emulated }: StoppedBuild,
  running: readonly Step[],
  { passed }: Deadline,
): BuildFailure {
  const now = Date.now()
  const described = running.map((step) => {
    const how = step.platform && emulated.has(step.platform) ? ', emulated' : ''
    return `#${step.number} ${step.name} (for ${formatDuration(now - (step.started ?? now))}${how})`
  })
  const steps = described.length > 0 ? `running: ${described.join(', ')}` : 'no step was running'
  if (passed === undefined) return new BuildFailure(`${what}: cancelled (${steps})`, progress, { cause })
  const anyEmulated = running.some(({ platform }) => platform && emulated.has(platform))
  const hint = anyEmulated
    ? 'Emulation is slow and may hang. Cross-compile in that step, or build it on a native runner'
    : `Increase ${passed === 'total' ? 'timeout' : 'stall-timeout'} if the ${what} needs more time`
  const limit =
    passed === 'total'
      ? `timeout: the ${what} was stopped after ${formatDuration(limits.total)}`
      : `stall-timeout: the ${what} was stopped after ${formatDuration(limits.silence)} without output`
  return new BuildFailure(`${limit} (${steps}). ${hint}`, progress, { step: running[0], cause })
}

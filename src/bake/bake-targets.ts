/** Builds the targets of a bake file in one run of buildx, and reads the result of each. */
import { existsSync, writeFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { anyObject, parseJson } from '../actions/json.ts'
import type { Builder } from '../builder/emulate.ts'
import { type Docker, DockerError } from '../docker/cli.ts'
import type { StepContext } from '../docker/step-context.ts'
import type { RestoreEmulators } from '../emulators/register.ts'
import { holdsAttestations, lostProvenance } from '../image/attestations.ts'
import { callFailure, conceding, withRemedy } from '../image/build.ts'
import { type BuildInputs, isCall } from '../image/build-inputs.ts'
import type { Concession } from '../image/concession.ts'
import { exportDegradations, exporters, pushedRepositories } from '../image/exporters.ts'
import { type BuildFailure, buildFailure } from '../image/failure.ts'
import { loadEach, loadsEach } from '../image/load.ts'
import { type Built, parseMetadata } from '../image/metadata.ts'
import type { Origin } from '../image/origin.ts'
import { withinLimits } from '../image/run.ts'
import { secretTexts } from '../image/secrets.ts'
import type { BuildProgress } from '../progress/progress.ts'
import { bakeFile, type BakeImage, type ImageSetting } from './bake-file.ts'
import { type Definition, isCallTarget } from './definition.ts'

interface BakeContext extends Pick<StepContext, 'scratch' | 'retryPolicy' | 'signal'> {
  readonly builder: Pick<Builder, 'name' | 'driver' | 'nodes' | 'emulated' | 'unrunnable'>
  readonly restoreEmulators?: RestoreEmulators | undefined
  readonly origin: Origin
  /** Entitlements to grant. */
  readonly allow: readonly string[]
  readonly progress: BuildProgress
  readonly info: (lines: string) => void
}

export interface Baked {
  /** By target. */
  readonly built: ReadonlyMap<string, Built>
  /** Content of the metadata file, without secrets. */
  readonly metadata: string
}

/** @throws BuildFailure that names the failed target and step or repository, or the exceeded time limit */
export async function bakeTargets(
  docker: Docker,
  definition: Definition,
  images: ReadonlyMap<string, BakeImage>,
  context: BakeContext,
): Promise<Baked> {
  const { scratch, progress, builder, origin, allow } = context
  const file = join(scratch, 'bake.json')
  const metadataFile = join(scratch, 'metadata.json')
  const settings = new Map<string, ImageSetting>()
  for (const [name, { build, plan }] of images) {
    const layout = (await loadsEach(docker, build, plan)) ? join(scratch, 'load', name) : undefined
    if (layout !== undefined) await mkdir(join(scratch, 'load'), { recursive: true })
    const holds = await holdsAttestations(docker, build, layout)
    settings.set(name, { origin, driver: builder.driver, layout, holdsAttestations: holds })
  }
  const [first] = images.values()
  if (!first) throw new Error('targets: there is no target to build')
  const exportCounts = [...images].map(
    ([name, { build, plan }]) => exporters(build, plan, settings.get(name) ?? { driver: builder.driver }).length,
  )
  const allExports = exportCounts.reduce((sum, count) => sum + count, 0) * builder.nodes.length
  let isBuilt = false
  const prepare = (concession: Concession): Readonly<Record<string, string>> => {
    // Otherwise a failed push would run all steps again with no-cache.
    isBuilt ||= progress.exports >= allExports
    const conceded = new Map([...settings].map(([name, setting]) => [name, { ...setting, concession }]))
    const { text, env } = bakeFile(definition, images, { settings: conceded, isBuilt })
    writeFileSync(file, text, { mode: 0o600 })
    return env
  }
  const attributes = [...images.values()].flatMap(({ build }) => Object.entries(build.pushAttributes))
  const pushAttributes = Object.fromEntries(attributes)
  const args = [
    ...['buildx', 'bake', '--builder', builder.name, '--progress', 'rawjson', '--metadata-file', metadataFile],
    ...allow.flatMap((one) => ['--allow', one]),
    ...(isCall(first.build) ? ['--call', first.build.call] : []),
    ...['--file', file, '--', ...images.keys()],
  ]
  const running = { ...context, what: 'build', limits: first.build.limits, emulated: builder.emulated } as const
  let concession: Concession
  try {
    concession = await withinLimits(docker, running, (run) =>
      conceding(run, (made) => ({ args, env: prepare(made) }), {
        inputs: { pushAttributes },
        info: context.info,
      }),
    )
  } catch (error) {
    if (!(error instanceof DockerError)) throw error
    // Of the calls, only a check fails.
    const ownCall = [...definition.targets.values()].some(isCallTarget) ? 'check' : undefined
    const call = isCall(first.build) ? first.build.call : ownCall
    throw await bakeFailure(error, images, { ...context, docker, call }, metadataFile)
  }
  const metadata = await readFile(metadataFile, 'utf8')
  const byTarget = parseJson(anyObject, metadata, 'metadata of buildx')
  const secrets = secretTexts(first.build.secrets, process.env)
  const built = new Map<string, Built>()
  for (const [name, { build, plan }] of images) {
    const { layout, holdsAttestations: holds = true } = settings.get(name) ?? {}
    const loaded = layout === undefined ? undefined : await loadEach(docker, build, layout, context)
    const lost = holds ? [] : lostProvenance(build, origin, builder.driver)
    built.set(name, {
      ...parseMetadata(JSON.stringify(byTarget[name] ?? {}), secrets),
      pushedTo: build.push ? pushedRepositories(plan.images, { driver: builder.driver, concession }) : undefined,
      temporaryTag: concession.temporaryTag,
      loaded,
      degradations: [...lost, ...exportDegradations(build, builder.driver)],
    })
  }
  return { built, metadata: parseMetadata(metadata, secrets).metadata }
}

/** buildx names the failed target if there are several. */
async function bakeFailure(
  error: DockerError,
  images: ReadonlyMap<string, BakeImage>,
  {
    docker,
    progress,
    builder,
    call,
  }: Pick<BakeContext, 'progress' | 'builder'> & {
    readonly docker: Docker
    readonly call: string | undefined
  },
  metadataFile: string,
): Promise<BuildFailure> {
  const [name] = /(?<=^target )[^\s:]+(?=: )/.exec(error.message) ?? []
  const [first] = images.values()
  const image = name === undefined ? first : images.get(name)
  const { build, platforms } = image
    ? { build: image.build, platforms: image.plan.platforms }
    : // A target that others use as a context, of which nothing else is known.
      { build: { ...(first?.build ?? {}), file: '-' } as BuildInputs, platforms: [] }
  const failed = { inputs: build, progress, platforms, emulated: builder.emulated, driver: builder.driver }
  // buildx writes it once everything is built.
  if (call === undefined || !existsSync(metadataFile))
    return withRemedy(buildFailure(error, failed), { docker, progress, builder })
  const byTarget = Object.values(parseJson(anyObject, await readFile(metadataFile, 'utf8'), 'metadata of buildx'))
  return callFailure(
    error,
    { ...failed, inputs: { ...build, call } },
    byTarget.map((one) => JSON.stringify(one)),
  )
}

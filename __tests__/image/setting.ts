/** Inputs and settings for tests of the build's arguments. */
import type { Environment } from '../../src/actions/environment.ts'
import { buildCommand, type BuildSetting } from '../../src/image/arguments.ts'
import type { BuildCommand } from '../../src/image/run.ts'
import { holdsAttestations } from '../../src/image/attestations.ts'
import { readBuildInputs } from '../../src/inputs/read-build.ts'
import { readSecrets } from '../../src/inputs/read-secrets.ts'
import { readExports } from '../../src/inputs/read-exports.ts'
import { readOrigin } from '../../src/image/origin.ts'
import type { Docker } from '../../src/docker/cli.ts'
import { planOf } from '../fakes/plan.ts'
import { fakeInputs } from '../fakes/runtime.ts'

/** A folder with a Dockerfile, so that the context is found. */
export const hello = 'examples/hello'

export const runEnv: Environment = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_ATTEMPT: '2',
}

export async function commandFor(
  inputs: Readonly<Record<string, string>>,
  {
    env = {},
    isPrivate = false,
    driver = 'docker-container',
    containerd = true,
  }: { env?: Environment; isPrivate?: boolean | 'unknown'; driver?: string; containerd?: boolean } = {},
): Promise<BuildCommand> {
  const all: Environment = { ...runEnv, ...env }
  const origin = readOrigin({
    env: all,
    payload: isPrivate === 'unknown' ? {} : { repository: { private: isPrivate } },
  })
  const read = fakeInputs({ context: hello, ...inputs })
  const { plan, destinations } = readExports(read, await planOf(inputs), false)
  const build = readBuildInputs(read, destinations, { env: all, origin, secrets: readSecrets(read, all) })
  const setting: BuildSetting = {
    cache: { from: [], to: [] },
    builder: { name: 'b', driver },
    metadataFile: 'm.json',
    origin,
    holdsAttestations: await holdsAttestations(store(containerd), build, undefined),
  }
  return buildCommand(build, plan, setting)
}

/** An engine with or without containerd's image store. */
export function store(containerd: boolean): Docker {
  return () => Promise.resolve(`[["driver-type","${containerd ? 'io.containerd.snapshotter.v1' : 'overlay2'}"]]`)
}

/** The values of a flag, in order. */
export function valuesOf(flag: string, { args }: Pick<BuildCommand, 'args'>): readonly string[] {
  return args.flatMap((arg, number) => (args[number - 1] === flag ? [arg] : []))
}

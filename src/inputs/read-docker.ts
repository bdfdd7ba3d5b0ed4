/** The inputs of docker commands: `buildx-version`, `buildx-mirror` and those of the group "registries". */
import type { ReadInput } from './forms.ts'
import type { Environment } from '../actions/environment.ts'
import type { Runtime } from '../actions/runtime.ts'
import type { BuildkitdConfig } from '../builder/buildkitd-config.ts'
import type { DockerInputs } from '../builder/prepare-inputs.ts'
import { type BuildxChoice, defaultRelease } from '../buildx/choice.ts'
import type { AccessInputs } from '../registry/access.ts'
import { connectionsIn, readBuildkitdConfig } from './read-buildkitd.ts'
import { readCredentials } from './read-credentials.ts'
import { readRegistries } from './read-registries.ts'

type Reader = Pick<Runtime, 'input' | 'secret'> & { readonly env: Environment }

interface AccessOptions {
  /** Without a push, credentials that a fork lacks are not needed. */
  readonly pushes: boolean
  readonly buildkitdConfig: BuildkitdConfig | undefined
}

/** @throws Error that names the input and the remedy */
export async function readDockerInputs(runtime: Reader, options: AccessOptions): Promise<DockerInputs> {
  const { input } = runtime
  return {
    ...(await readAccessInputs(runtime, options)),
    buildx: readBuildxVersion(input),
    buildxMirror: readBuildxMirror(input),
  }
}

/** Reads the inputs for access to registries, which are all that post needs. */
export async function readAccessInputs(
  runtime: Reader,
  { pushes, buildkitdConfig }: AccessOptions = { pushes: true, buildkitdConfig: readBuildkitdConfig(runtime.input) },
): Promise<AccessInputs> {
  const registries = await readRegistries(runtime.input, runtime.secret)
  const access = await readCredentials(runtime, registries, pushes)
  return { registries, ...access, configured: connectionsIn(buildkitdConfig) }
}

/** @throws Error for any other text */
function readBuildxVersion(read: ReadInput): BuildxChoice {
  const text = read('buildx-version')
  if (text === '') return { kind: 'installed' }
  if (text === 'latest' || text === 'edge') return { kind: text }
  if (/^v?\d+\.\d+\.\d+(-[\w.]+)?$/.test(text))
    return { kind: 'release', version: text.startsWith('v') ? text : `v${text}` }
  if (/^(?:(?:https?|ssh|git):\/\/|git@)[^#]+#.+$/.test(text)) return { kind: 'source', url: text }
  throw new Error(
    `buildx-version: "${text}" is not valid. Use latest, edge, a version such as ${defaultRelease}, or a Git URL with a ref ` +
      'such as https://github.com/docker/buildx.git#master',
  )
}

const releases = 'https://github.com/docker/buildx/releases'

/** Returns the URL of the releases. A mirror has the same layout. */
function readBuildxMirror(read: ReadInput): string {
  const text = read('buildx-mirror') || releases
  if (!/^https?:\/\/[^/\s]+/.test(text)) {
    throw new Error(
      `buildx-mirror: "${text}" is not a URL. Use that of a directory with the same layout as ${releases}`,
    )
  }
  return text.replace(/\/+$/, '')
}

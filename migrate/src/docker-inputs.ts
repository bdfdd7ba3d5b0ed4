/** The inputs of docker's actions, and the input of this action that each becomes. */

/** An input that this action has under the same name. */
const same = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, name]))

const build = same(
  ...['add-hosts', 'allow', 'annotations', 'attests', 'build-args', 'build-contexts', 'builder', 'cache-from'],
  ...['cache-to', 'call', 'cgroup-parent', 'context', 'file', 'github-token', 'labels', 'load', 'network', 'no-cache'],
  ...['no-cache-filters', 'outputs', 'platforms', 'provenance', 'pull', 'push', 'sbom', 'secret-envs', 'secret-files'],
  ...['secrets', 'shm-size', 'ssh', 'tags', 'target', 'ulimit'],
)

const bake = {
  ...same('allow', 'builder', 'call', 'github-token', 'load', 'no-cache', 'provenance', 'pull', 'push', 'sbom', 'set'),
  ...same('targets', 'vars'),
  files: 'bake',
}

const buildx = {
  ...same('buildkitd-config', 'buildkitd-config-inline', 'buildkitd-flags', 'cleanup', 'driver', 'driver-opts'),
  ...same('endpoint', 'keep-state'),
  append: 'nodes',
  config: 'buildkitd-config',
  'config-inline': 'buildkitd-config-inline',
  name: 'builder',
  platforms: 'node-platforms',
  version: 'buildx-version',
}

/** By action and input. Inputs of the current majors that are missing here have rules of their own. */
export const dockerInputs = {
  'docker/build-push-action': build,
  'docker/bake-action': bake,
  'docker/metadata-action': same('annotations', 'flavor', 'images', 'labels', 'tags'),
  'docker/login-action': same('password', 'registry', 'registry-auth', 'username'),
  'docker/setup-qemu-action': { 'cache-image': 'qemu-cache-image', image: 'qemu-image', reset: 'qemu-reset' },
  'docker/setup-buildx-action': buildx,
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

export type DockerAction = keyof typeof dockerInputs

export function isDockerAction(action: string): action is DockerAction {
  return action in dockerInputs
}

/** The input of this action that an input becomes. Undefined if it has none. */
export function inputFor(action: DockerAction, name: string): string | undefined {
  const names: Readonly<Record<string, string>> = dockerInputs[action]
  return names[name]
}

export const step = 'manifold-build/manifold@v1'
export const reusable = 'manifold-build/manifold/.github/workflows/build.yml@v1'

/** Whether a commit names the version of an action. Its successor has a commit that only its author can choose. */
export function isPinned({ ref }: { readonly ref: string }): boolean {
  return /^[\da-f]{40}$/.test(ref)
}

export const pinNote = 'it was pinned to a commit. Pin manifold-build/manifold too'

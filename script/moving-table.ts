/** Generates the table of docs/moving.md: inputs of docker's actions that have another name here, or none. */
import { replacedInputs } from '../src/inputs/replaced-inputs.ts'

/** All inputs of the current majors, apart from those that are in `replacedInputs`. */
const inputs = {
  'docker/build-push-action': [
    ...['add-hosts', 'allow', 'annotations', 'attests', 'build-args', 'build-contexts', 'builder', 'cache-from'],
    ...[
      'cache-to',
      'call',
      'cgroup-parent',
      'context',
      'file',
      'github-token',
      'labels',
      'load',
      'network',
      'no-cache',
    ],
    ...[
      'no-cache-filters',
      'outputs',
      'platforms',
      'provenance',
      'pull',
      'push',
      'sbom',
      'secret-envs',
      'secret-files',
    ],
    ...['secrets', 'shm-size', 'ssh', 'tags', 'target', 'ulimit'],
  ],
  'docker/metadata-action': ['annotations', 'context', 'flavor', 'github-token', 'images', 'labels', 'tags'],
  'docker/login-action': ['password', 'registry', 'registry-auth', 'username'],
  'docker/setup-qemu-action': ['platforms'],
  'docker/setup-buildx-action': [
    ...['buildkitd-config', 'buildkitd-config-inline', 'buildkitd-flags', 'cleanup', 'driver', 'driver-opts'],
    ...['endpoint', 'keep-state', 'platforms', 'use'],
  ],
} as const

/** Inputs whose name means something else here. */
const elsewhere: Readonly<Record<string, string>> = {
  'docker/metadata-action context': 'Use names-from: git. Here, context is the build context',
  'docker/setup-qemu-action platforms': 'Use qemu-platforms. Here, platforms are those of the image',
  'docker/setup-buildx-action platforms': 'Use node-platforms. Here, platforms are those of the image',
  'docker/setup-buildx-action use': 'The default is false: the builder is for this step',
}

/**
 * @param declared inputs of this action
 * @throws Error for an input that is neither declared nor answered
 */
export function movingTable(declared: readonly string[]): string {
  const rows = Object.entries(inputs).flatMap(([action, names]) => {
    const replaced: Readonly<Record<string, string>> = { ...replacedInputs }[action] ?? {}
    return [...names, ...Object.keys(replaced)].toSorted().flatMap((name) => {
      if (!declared.includes(name)) throw new Error(`action.yml: the input ${name} of ${action} is missing`)
      const remedy = replaced[name] ?? elsewhere[`${action} ${name}`]
      return remedy === undefined ? [] : [`| \`${action}\` | \`${name}\` | ${remedy} |`]
    })
  })
  return ['| action | input | here |', '| --- | --- | --- |', ...rows].join('\n')
}

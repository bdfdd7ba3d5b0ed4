/** Generates the table of docs/moving.md: inputs of docker's actions that have another name here, or none. */
import { dockerInputs } from '../migrate/src/docker-inputs.ts'
import { replacedInputs } from '../src/inputs/replaced-inputs.ts'

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
  const actions = Object.entries(dockerInputs).filter(([action]) => action !== 'docker/bake-action')
  const rows = actions.flatMap(([action, names]) => {
    const replaced: Readonly<Record<string, string>> = { ...replacedInputs }[action] ?? {}
    const others = Object.keys(elsewhere).flatMap((key) =>
      key.startsWith(`${action} `) ? [key.slice(action.length + 1)] : [],
    )
    const all = new Set([...Object.keys(names), ...Object.keys(replaced), ...others])
    return [...all].toSorted().flatMap((name) => {
      if (!declared.includes(name)) throw new Error(`action.yml: the input ${name} of ${action} is missing`)
      const remedy = replaced[name] ?? elsewhere[`${action} ${name}`]
      return remedy === undefined ? [] : [`| \`${action}\` | \`${name}\` | ${remedy} |`]
    })
  })
  return ['| action | input | here |', '| --- | --- | --- |', ...rows].join('\n')
}

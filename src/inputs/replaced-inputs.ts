/** Inputs of docker's actions that have another name here, or none. */
import type { ReadInput } from './forms.ts'

const separator = (name: string): string =>
  `The output has one item per line. Use join(fromJSON(steps.ID.outputs.json).${name}, ',') in later steps`
const login = 'The login ends with the step. Use docker/login-action if later steps need it'

/** What to use instead. They are declared in action.yml, since GitHub only warns about unknown inputs. */
export const replacedInputs = {
  'docker/metadata-action': {
    'sep-tags': separator('tags'),
    'sep-labels': 'The output has one item per line. Use fromJSON(steps.ID.outputs.json).labels in later steps',
    'sep-annotations': separator('annotations'),
    'bake-target': 'This action builds with tags, labels and annotations itself. Remove it',
  },
  'docker/login-action': {
    scope: 'The credentials are used for this image only. Remove it',
    ecr: 'Use registry-auth with provider: ecr',
    logout: login,
  },
  'docker/setup-qemu-action': {
    image: 'Use qemu-image',
    reset: 'Use qemu-reset',
    'cache-image': 'Use qemu-cache-image',
  },
  'docker/setup-buildx-action': {
    name: 'Use builder',
    version: 'Use buildx-version',
    append: 'Use nodes',
    config: 'Use buildkitd-config',
    'config-inline': 'Use buildkitd-config-inline',
    install: 'Call docker buildx build in later steps, or use docker/setup-buildx-action for them',
    'cache-binary': 'A downloaded buildx is kept in the tool cache of the runner. Remove it',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** @throws Error that names the action the input belongs to, and what to use instead */
export function refuseReplacedInputs(read: ReadInput): void {
  for (const [action, inputs] of Object.entries(replacedInputs)) {
    for (const [name, remedy] of Object.entries(inputs)) {
      if (read(name) !== '') throw new Error(`${name}: it is an input of ${action}. ${remedy}`)
    }
  }
}

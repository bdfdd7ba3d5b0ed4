/** The arguments of the one `docker buildx build`. */
import { formatAnnotation } from '../plan/annotations.ts'
import { formatTagReference } from '../plan/reference.ts'
import { type Plan, repositories } from '../plan/plan.ts'
import type { CacheArguments } from './cache.ts'
import type { BuildInputs } from './inputs.ts'

export function buildArguments(
  inputs: BuildInputs,
  plan: Plan,
  cache: CacheArguments,
  builder: string,
  metadataFile: string,
): readonly string[] {
  return [
    ...['buildx', 'build', '--builder', builder, '--progress', 'rawjson', '--metadata-file', metadataFile],
    ...each('--platform', plan.platforms.length > 0 ? [plan.platforms.join(',')] : []),
    ...each('--file', inputs.file === undefined ? [] : [inputs.file]),
    ...each('--target', inputs.target === undefined ? [] : [inputs.target]),
    ...each('--build-arg', inputs.buildArgs),
    ...each(
      '--label',
      Object.entries(plan.labels).map(([key, value]) => `${key}=${value}`),
    ),
    ...each('--annotation', plan.annotations.map(formatAnnotation)),
    ...each('--cache-from', cache.from),
    ...each('--cache-to', cache.to),
    ...each('--output', exporters(inputs, plan)),
    inputs.context,
  ]
}

/**
 * With push, the image goes to every repository by digest: no tag moves before the registry was checked. The names of
 * tags belong to the exporters that take them along; a pushed digest has none.
 */
function exporters({ push, load, outputs }: BuildInputs, plan: Plan): readonly string[] {
  const tags = plan.tags.map(formatTagReference)
  return [
    ...(push
      ? [
          `type=image,${csvField(`name=${repositories(plan).join(',')}`)},push-by-digest=true,name-canonical=true,push=true`,
        ]
      : []),
    ...(load ? [`type=docker,${csvField(`name=${tags.join(',')}`)}`] : []),
    ...outputs,
  ]
}

function csvField(text: string): string {
  return text.includes(',') ? `"${text}"` : text
}

function each(flag: string, values: readonly string[]): readonly string[] {
  return values.flatMap((value) => [flag, value])
}

/** Finds the cache mounts of a build in its definition, where variables are expanded and defaults are filled in. */
import * as v from 'valibot'
import { parseJson } from '../actions/json.ts'

/** A cache mount of `RUN --mount=type=cache`. */
export interface CacheMount {
  /** As in BuildKit: the namespace (`BUILDKIT_CACHE_MOUNT_NS`, usually empty), a slash, and the `id` in the Dockerfile. */
  readonly id: string
  /** Owner and mode, if the Dockerfile sets one of them. BuildKit keeps such a mount apart from one without. */
  readonly access?: { readonly uid: number; readonly gid: number; readonly mode: number } | undefined
}

export const cacheMount: v.GenericSchema<unknown, CacheMount> = v.object({
  // Other characters would need quotes in a Dockerfile.
  id: v.pipe(v.string(), v.regex(/^[\w@%+=:./-]*\/[\w@%+=:./-]+$/)),
  access: v.optional(v.object({ uid: v.number(), gid: v.number(), mode: v.number() })),
})

/** The `id` in the Dockerfile, which is the target by default. */
export function nameOf({ id }: CacheMount): string {
  return id.slice(id.indexOf('/') + 1)
}

/** The build argument `BUILDKIT_CACHE_MOUNT_NS`, empty by default. */
export function namespaceOf(mount: CacheMount | undefined): string {
  return mount?.id.slice(0, mount.id.indexOf('/')) ?? ''
}

export interface FoundMounts {
  readonly mounts: readonly CacheMount[]
  /** Names of mounts that can't be saved: they start with the files of an image or stage, or have an unusual name. */
  readonly others: readonly string[]
}

/** @param provenances of the build, for each platform */
export function findMounts(provenances: readonly string[]): FoundMounts {
  const found = provenances.flatMap(mountsOf)
  // A build has one namespace, unless it is of several targets.
  const namespace = namespaceOf(found[0])
  const isKnown = (mount: Found): boolean =>
    !mount.isBased && v.is(cacheMount, mount) && namespaceOf(mount) === namespace
  const mounts = found.filter(isKnown)
  const others = found.filter((mount) => !mounts.includes(mount)).map(nameOf)
  return {
    mounts: [...new Map(mounts.map((mount) => [JSON.stringify(mount), mount])).values()],
    others: [...new Set(others)],
  }
}

/** BuildKit omits zeros and empty values in the JSON. The result of a build has an empty operation, or null from an older BuildKit. */
const zero = v.optional(v.number(), 0)
const user = v.optional(v.object({ User: v.optional(v.object({ byId: zero })) }))
const mkdir = v.object({ path: v.string(), mode: v.number(), owner: v.optional(v.object({ user, group: user })) })
const step = v.object({
  id: v.string(),
  op: v.object({
    Op: v.nullable(
      v.object({
        exec: v.optional(
          v.object({
            mounts: v.array(
              v.object({
                input: zero,
                selector: v.optional(v.string(), ''),
                cacheOpt: v.optional(v.object({ ID: v.string() })),
              }),
            ),
          }),
        ),
        file: v.optional(
          v.object({
            actions: v.array(v.object({ input: zero, Action: v.object({ mkdir: v.optional(mkdir) }) })),
          }),
        ),
      }),
    ),
  }),
  inputs: v.optional(v.array(v.string()), []),
})
type Step = v.InferOutput<typeof step>

/** SLSA provenance 1 or 0.2. */
const config = v.object({ llbDefinition: v.array(step) })
const provenance = v.union([
  v.pipe(
    v.object({ buildDefinition: v.object({ internalParameters: v.object({ buildConfig: config }) }) }),
    v.transform(({ buildDefinition }) => buildDefinition.internalParameters.buildConfig),
  ),
  v.pipe(
    v.object({ buildConfig: config }),
    v.transform(({ buildConfig }) => buildConfig),
  ),
])

type Found = CacheMount & { readonly isBased?: true }

function mountsOf(text: string): readonly Found[] {
  const { llbDefinition } = parseJson(provenance, text, 'provenance of the build')
  const steps = new Map(llbDefinition.map((made) => [made.id, made]))
  return llbDefinition.flatMap(({ op, inputs }) =>
    (op.Op?.exec?.mounts ?? []).flatMap(({ input, selector, cacheOpt }): readonly Found[] => {
      if (!cacheOpt) return []
      const { ID: id } = cacheOpt
      if (input < 0 && selector === '') return [{ id }]
      // `step2:0`, the first output of a step.
      const [base = ''] = (inputs[input] ?? '').split(':')
      const access = selector === '/cache' ? accessOf(steps.get(base)) : undefined
      return [access ? { id, access } : { id, isBased: true }]
    }),
  )
}

/** What the Dockerfile frontend starts a mount with that has an owner or a mode. */
function accessOf(base: Step | undefined): CacheMount['access'] {
  const [action, ...more] = base?.op.Op?.file?.actions ?? []
  const made = action?.Action.mkdir
  if (!made || action.input >= 0 || more.length > 0 || made.path !== '/cache') return undefined
  return { uid: made.owner?.user?.User?.byId ?? 0, gid: made.owner?.group?.User?.byId ?? 0, mode: made.mode }
}

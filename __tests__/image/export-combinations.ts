/** Every way to ask for an export, of which some might move a tag. */

export interface Combination {
  readonly inputs: Readonly<Record<string, string>>
  /** Whether the names come from a plan, and another job publishes them. */
  readonly isLeg: boolean
}

export function exportCombinations(repository: string, other: string): readonly Combination[] {
  const tagged = `${repository}:1`
  const exporters = [
    '',
    'type=image',
    'type=image,name=target',
    `type=image,name=${tagged},push=true`,
    'type=image,push=true',
    'type=image,push=true,compression=zstd',
    `type=image,name=${repository},push-by-digest=true,name-canonical=true,push=true`,
    'type=registry',
    `type=registry,name=${tagged}`,
    `type=registry,"name=${tagged},${other}:1"`,
    `type=registry,name=${tagged}\ntype=image,push=true,force-compression=true`,
    'type=oci,dest=/dev/null',
    'type=cacheonly\ntype=registry',
  ]
  return exporters.flatMap((outputs) =>
    ['true', 'false', ''].flatMap((push) =>
      [tagged, `${tagged},${other}:1`, repository, ''].flatMap((tags) =>
        ['no guard', 'guard', 'leg'].map((kind) => {
          const given = Object.entries({ push, tags, outputs, 'immutable-tags': kind === 'guard' ? 'true' : '' })
          return { inputs: Object.fromEntries(given.filter(([, value]) => value !== '')), isLeg: kind === 'leg' }
        }),
      ),
    ),
  )
}

/**
 * Which node builds which platform. Left to itself, buildx honours platforms that are fixed on nodes only when every
 * platform asked for is fixed on some node; otherwise each goes to the first node that lists it, emulated or not
 * (buildx v0.36.1, build/resolver). So with several nodes every platform is fixed on one.
 */
import type { NodeDetails } from '../docker/buildx.ts'
import { architectureOf, parsePlatform, type Platform } from '../plan/platform.ts'
import { isMaybeNative, missingPlatforms } from '../emulators/emulation.ts'

/**
 * The platforms of each node, by its name: those that were fixed by hand, and of those that are asked for the ones that it
 * is to build. A platform goes where it was fixed, else where it is native, else where it may be (arm/v7 on arm64), else to
 * the first node that lists it.
 */
export function assignPlatforms(
  nodes: readonly NodeDetails[],
  asked: readonly Platform[],
): ReadonlyMap<string, readonly Platform[]> {
  const assigned = new Map(nodes.map(({ name, fixed }) => [name, fixed.map(parsePlatform)]))
  const fixed = new Set([...assigned.values()].flat())
  const open = nodes.filter((node) => node.fixed.length === 0)
  for (const platform of asked.filter((platform) => !fixed.has(platform))) {
    const listing = open.filter((node) => lists(node, platform))
    const node =
      listing.find((node) => likeness(node, platform) === 'same') ??
      listing.find((node) => likeness(node, platform) === 'maybe') ??
      listing[0] ??
      nodes.find((node) => lists(node, platform)) ??
      // A platform that is fixed nowhere would make buildx pass over what is fixed.
      open.find((node) => likeness(node, platform) === 'same') ??
      open[0] ??
      nodes[0]
    if (node) assigned.get(node.name)?.push(platform)
  }
  return assigned
}

function lists({ platforms }: NodeDetails, platform: Platform): boolean {
  return missingPlatforms([platform], platforms.map(parsePlatform)).length === 0
}

/** BuildKit lists its own first. */
function ownPlatform({ platforms: [own] }: NodeDetails): Platform | undefined {
  return own === undefined ? undefined : parsePlatform(own)
}

/** Whether a node runs a platform without emulation, by what its own one tells. */
function likeness(node: NodeDetails, platform: Platform): 'same' | 'maybe' | 'other' {
  const own = ownPlatform(node)
  if (own === undefined || systemOf(own) !== systemOf(platform)) return 'other'
  const [architecture, native] = [architectureOf(platform), architectureOf(own)]
  if (architecture === native) return 'same'
  return isMaybeNative(architecture, native) ? 'maybe' : 'other'
}

function systemOf(platform: Platform): string {
  return platform.split('/')[0] ?? ''
}

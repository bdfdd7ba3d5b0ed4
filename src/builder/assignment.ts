/**
 * Assigns platforms to nodes. buildx respects the platforms set on nodes only if every requested platform is set on a node.
 * Otherwise each platform goes to the first node that lists it, emulated or not (buildx v0.36.1, build/resolver). So with
 * several nodes, every platform is set on one of them.
 */
import type { NodeDetails } from '../docker/buildx.ts'
import { architectureOf, fieldsOf, parsePlatform, type Platform } from '../plan/platform.ts'
import { isMaybeNative, missingPlatforms } from '../emulators/emulation.ts'

/**
 * Returns the platforms of each node, by name: those that the user set, and those that it is to build. A platform goes to
 * the node where the user set it, else where it is native, else where it may be native (arm/v7 on arm64), else to the first
 * node that lists it.
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
      // If a platform is set on no node, buildx ignores the platforms of the other nodes.
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

/** BuildKit lists its native platform first. */
function ownPlatform({ platforms: [own] }: NodeDetails): Platform | undefined {
  return own === undefined ? undefined : parsePlatform(own)
}

/** Whether a node runs a platform natively, judged by its native platform. */
function likeness(node: NodeDetails, platform: Platform): 'same' | 'maybe' | 'other' {
  const own = ownPlatform(node)
  if (own === undefined || fieldsOf(own).os !== fieldsOf(platform).os) return 'other'
  const [architecture, native] = [architectureOf(platform), architectureOf(own)]
  if (architecture === native) return 'same'
  return isMaybeNative(architecture, native) ? 'maybe' : 'other'
}

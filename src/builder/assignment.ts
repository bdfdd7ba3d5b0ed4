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
 * a node where the user set it, else where it is native, else where it may be native (arm/v7 on arm64), else to one that
 * lists it. Of several such nodes, the one with the fewest platforms gets it. Native platforms are assigned first, since
 * emulated ones run on any of the nodes.
 */
export function assignPlatforms(
  nodes: readonly NodeDetails[],
  asked: readonly Platform[],
): ReadonlyMap<string, readonly Platform[]> {
  const assigned = new Map(nodes.map(({ name, fixed }) => [name, fixed.map(parsePlatform)]))
  const fixed = new Set([...assigned.values()].flat())
  const open = asked
    .filter((platform) => !fixed.has(platform))
    .map((platform) => ({ platform, able: ableNodes(nodes, platform) }))
  for (const { platform, able } of open.toSorted((one, other) => one.able.rank - other.able.rank)) {
    const load = ({ name }: NodeDetails): number => assigned.get(name)?.length ?? 0
    const [node] = able.nodes.toSorted((one, other) => load(one) - load(other))
    if (node) assigned.get(node.name)?.push(platform)
  }
  return assigned
}

/** The nodes that suit a platform best, and how well: 0 is best. */
function ableNodes(
  nodes: readonly NodeDetails[],
  platform: Platform,
): { readonly rank: number; readonly nodes: readonly NodeDetails[] } {
  const open = nodes.filter((node) => node.fixed.length === 0)
  const listing = open.filter((node) => lists(node, platform))
  const like = (some: readonly NodeDetails[], kind: Likeness): readonly NodeDetails[] =>
    some.filter((node) => likeness(node, platform) === kind)
  const choices = [
    like(listing, 'same'),
    like(listing, 'maybe'),
    listing,
    nodes.filter((node) => lists(node, platform)),
    // If a platform is set on no node, buildx ignores the platforms of the other nodes.
    like(open, 'same'),
    open,
    nodes,
  ]
  const rank = choices.findIndex((choice) => choice.length > 0)
  return { rank, nodes: choices[rank] ?? [] }
}

function lists({ platforms }: NodeDetails, platform: Platform): boolean {
  return missingPlatforms([platform], platforms.map(parsePlatform)).length === 0
}

/** BuildKit lists its native platform first. */
function ownPlatform({ platforms: [own] }: NodeDetails): Platform | undefined {
  return own === undefined ? undefined : parsePlatform(own)
}

type Likeness = 'same' | 'maybe' | 'other'

/** Whether a node runs a platform natively, judged by its native platform. */
function likeness(node: NodeDetails, platform: Platform): Likeness {
  const own = ownPlatform(node)
  if (own === undefined || fieldsOf(own).os !== fieldsOf(platform).os) return 'other'
  const [architecture, native] = [architectureOf(platform), architectureOf(own)]
  if (architecture === native) return 'same'
  return isMaybeNative(architecture, native) ? 'maybe' : 'other'
}

/**
 * Which node builds which platform. Left to itself, buildx honours platforms that are fixed on nodes only when every
 * platform asked for is fixed on some node; otherwise each goes to the first node that lists it, emulated or not
 * (buildx v0.36.1, build/resolver). So with several nodes every platform is fixed on one.
 */
import type { NodeDetails } from '../docker/buildx.ts'
import { architectureOf, parsePlatform, type Platform } from '../plan/platform.ts'

/**
 * The platforms of each node, by its name: those that were fixed by hand, and of those that are asked for the ones that it
 * is to build. A platform goes where it was fixed, else where it is native, else to the first node that lists it.
 */
export function assignPlatforms(
  nodes: readonly NodeDetails[],
  asked: readonly Platform[],
): ReadonlyMap<string, readonly Platform[]> {
  const assigned = new Map(nodes.map(({ name, fixed }) => [name, fixed.map(parsePlatform)]))
  const fixed = new Set([...assigned.values()].flat())
  for (const platform of asked.filter((platform) => !fixed.has(platform))) {
    const open = nodes.filter((node) => node.fixed.length === 0)
    const node =
      open.find((node) => runsNatively(node, platform)) ??
      [...open, ...nodes].find(({ platforms }) => platforms.map(parsePlatform).includes(platform))
    if (node) assigned.get(node.name)?.push(platform)
  }
  return assigned
}

function runsNatively({ platforms: [own] }: NodeDetails, platform: Platform): boolean {
  return own !== undefined && architectureOf(parsePlatform(own)) === architectureOf(platform)
}

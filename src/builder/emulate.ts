/**
 * Emulators for a builder. The registrations in the kernel of its machine decide what it can run, not BuildKit's list of
 * platforms. BuildKit reads them when it starts and then at most every 20 s (util/archutil of BuildKit v0.32), and runs a
 * process even if its platform is not in the list. buildx uses the list only to choose among several nodes.
 */
import type { BuilderDetails, NodeDetails } from '../docker/buildx.ts'
import { type Binfmt, isRegistered } from '../emulators/binfmt.ts'
import {
  canBeEmulated,
  isMaybeNative,
  isWithinReach,
  missingPlatforms,
  outOfReach,
  type QemuMode,
} from '../emulators/emulation.ts'
import { type Emulators, type Registration, registerEmulators } from '../emulators/register.ts'
import { architectureOf, parsePlatform, type Platform } from '../plan/platform.ts'
import { checkNodes } from './builder.ts'

export interface Builder {
  readonly name: string
  readonly driver: string
  /** Nodes, including emulated platforms registered since BuildKit listed their platforms. */
  readonly nodes: readonly NodeDetails[]
  /** All platforms of its nodes, native or emulated, starting with the default of the first node. */
  readonly platforms: readonly Platform[]
  /** Requested platforms that run under QEMU. */
  readonly emulated: ReadonlySet<Platform>
  /**
   * Requested platforms that nothing can run, with the remedy. An image for them can still be built by steps that run on
   * another platform.
   */
  readonly unrunnable: ReadonlyMap<Platform, string>
}

/** Emulators that this step has registered. */
export interface Registered extends Registration {
  /** Platforms they were needed for. */
  readonly needed: readonly Platform[]
}

interface Emulation {
  readonly qemu: QemuMode
  readonly emulators: Emulators
  readonly asked: readonly Platform[]
  /** DOCKER_HOST */
  readonly engine: string | undefined
  /** Docker contexts of engines on other machines. */
  readonly away: readonly string[]
  /** Whether platforms are set on nodes afterwards. Otherwise buildx sends platforms that no node lists to the first one. */
  readonly pins: boolean
}

/** Registers more emulators if the builder needs them for a requested platform. */
export async function emulate(emulation: Emulation, details: BuilderDetails, early: Registered): Promise<Builder> {
  checkNodes(details)
  const builder = toBuilder(emulation, details, early)
  const needed = neededEmulators(emulation, builder, early)
  if (needed.length === 0) return builder
  const { runs, refused } = await registerEmulators(emulation.emulators, needed)
  const registered = { needed: [...early.needed, ...needed], runs, refused: new Map([...early.refused, ...refused]) }
  return toBuilder(emulation, details, registered)
}

function neededEmulators(emulation: Emulation, builder: Builder, early: Registered): readonly Platform[] {
  const { qemu, asked } = emulation
  if (qemu === 'never') return []
  const missing = missingPlatforms(asked, builder.platforms).filter((platform) => !builder.unrunnable.has(platform))
  const unsure = emulatedHere(emulation, builder).filter((platform) => !early.runs.includes(platform))
  return [...missing, ...removedSince(emulation.emulators.binfmt, unsure)]
}

/** Platforms whose emulator is no longer registered on this machine, although BuildKit's older list has them. */
function removedSince(binfmt: Binfmt, platforms: readonly Platform[]): readonly Platform[] {
  if (!binfmt.mounted()) return []
  return platforms.filter((platform) => !isRegistered(binfmt, architectureOf(platform)))
}

/** Platforms that nodes on the engine's machine run, or may run, under its emulators. */
export function emulatedHere(emulation: Emulation, builder: Builder): readonly Platform[] {
  const here = nodesHere(emulation, builder).flatMap(platformsOf)
  return [...builder.emulated].filter((platform) => missingPlatforms([platform], here).length === 0)
}

function nodesHere<Node extends Pick<NodeDetails, 'endpoint'>>(
  { engine, away }: Emulation,
  { driver, nodes }: { readonly driver: string; readonly nodes: readonly Node[] },
): readonly Node[] {
  return nodes.filter(({ endpoint }) => isWithinReach(driver, endpoint, engine) && !away.includes(endpoint))
}

function toBuilder(emulation: Emulation, details: BuilderDetails, registered: Registered): Builder {
  const { asked, emulators } = emulation
  const { needed, runs, refused } = registered
  const { name, driver } = details
  const here = new Set(nodesHere(emulation, details))
  const nodes = details.nodes.map((node) => (here.has(node) ? withPlatforms(node, runs) : node))
  const native = (platform: Platform): boolean =>
    !needed.includes(platform) && details.nodes.some((node) => isNative(platform, node, emulators.binfmt))
  const platforms = [...new Set(nodes.flatMap(platformsOf))]
  const unrunnable = unrunnablePlatforms(emulation, { driver, nodes, platforms }, refused)
  const emulated = asked.filter((platform) => !native(platform) && !unrunnable.has(platform))
  return { name, driver, nodes, platforms, emulated: new Set(emulated), unrunnable }
}

function unrunnablePlatforms(
  emulation: Emulation,
  { driver, nodes, platforms }: Pick<Builder, 'driver' | 'nodes' | 'platforms'>,
  refused: Registered['refused'],
): ReadonlyMap<Platform, string> {
  // buildx gives the first node what none lists.
  const takers = emulation.pins ? nodes : nodes.slice(0, 1)
  const isHere = nodesHere(emulation, { driver, nodes: takers }).length > 0
  const remedyFor = (platform: Platform): string | undefined => {
    if (emulation.qemu === 'never') return 'Set qemu to auto'
    if (!canBeEmulated(platform, platforms)) return 'No emulator runs it either. Add a node that does (nodes)'
    return isHere ? refused.get(platform) : outOfReach(driver, takers)
  }
  const missing = missingPlatforms(emulation.asked, platforms).map(
    (platform) => [platform, remedyFor(platform)] as const,
  )
  return new Map(missing.flatMap(([platform, remedy]) => (remedy === undefined ? [] : [[platform, remedy]])))
}

function withPlatforms(node: NodeDetails, runs: readonly Platform[]): NodeDetails {
  const listed = platformsOf(node)
  return { ...node, platforms: [...node.platforms, ...runs.filter((platform) => !listed.includes(platform))] }
}

function platformsOf({ platforms }: NodeDetails): readonly Platform[] {
  return platforms.map(parsePlatform)
}

/** A platform that the user set on a node is considered native. */
function isNative(platform: Platform, { platforms, fixed }: NodeDetails, binfmt: Binfmt): boolean {
  if (fixed.length > 0) return fixed.map(parsePlatform).includes(platform)
  const [own] = platforms
  if (own === undefined) return false
  const [architecture, native] = [architectureOf(platform), architectureOf(parsePlatform(own))]
  return architecture === native || (isMaybeNative(architecture, native) && !isRegistered(binfmt, architecture))
}

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
import { type Emulators, registerEmulators } from '../emulators/register.ts'
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
}

/** Emulators that this step has registered. */
export interface Registered {
  /** Platforms they were needed for. */
  readonly needed: readonly Platform[]
  /** All platforms that the engine's kernel runs since then. */
  readonly runs: readonly Platform[]
}

export interface Emulation {
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

/** Makes sure that the builder runs every requested platform. Registers more emulators if needed. */
export async function emulate(emulation: Emulation, details: BuilderDetails, early: Registered): Promise<Builder> {
  checkNodes(details)
  const builder = toBuilder(emulation, details, early)
  const needed = neededEmulators(emulation, builder, early)
  if (needed.length === 0) return builder
  const runs = await registerEmulators(emulation.emulators, needed)
  return toBuilder(emulation, details, { needed: [...early.needed, ...needed], runs })
}

/** @throws Error if emulators can't help with a requested platform */
function neededEmulators(emulation: Emulation, builder: Builder, early: Registered): readonly Platform[] {
  const { qemu, asked } = emulation
  const missing = missingPlatforms(asked, builder.platforms)
  if (qemu === 'never') {
    if (missing.length === 0) return []
    throw new Error(
      `platforms: no node of the builder runs ${missing.join(', ')}, and qemu is "never". Set qemu to auto, or remove these platforms`,
    )
  }
  const impossible = missing.filter((platform) => !canBeEmulated(platform, builder.platforms))
  if (impossible.length > 0) {
    throw new Error(
      `platforms: no node of the builder runs ${impossible.join(', ')}, and there is no emulator for it. ` +
        'Remove these platforms, or add a node that runs them (nodes)',
    )
  }
  const takers = emulation.pins ? builder.nodes : builder.nodes.slice(0, 1)
  if (missing.length > 0 && nodesHere(emulation, { ...builder, nodes: takers }).length === 0) {
    throw outOfReach(missing, takers)
  }
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

function toBuilder(emulation: Emulation, details: BuilderDetails, { needed, runs }: Registered): Builder {
  const { asked, emulators } = emulation
  const { name, driver } = details
  const here = new Set(nodesHere(emulation, details))
  const nodes = details.nodes.map((node) => (here.has(node) ? withPlatforms(node, runs) : node))
  const native = (platform: Platform): boolean =>
    !needed.includes(platform) && details.nodes.some((node) => isNative(platform, node, emulators.binfmt))
  const platforms = [...new Set(nodes.flatMap(platformsOf))]
  return { name, driver, nodes, platforms, emulated: new Set(asked.filter((platform) => !native(platform))) }
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

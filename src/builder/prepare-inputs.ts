/** The inputs for buildx, emulators, the builder and registries, parsed. */
import type { BuildxChoice } from '../buildx/choice.ts'
import type { QemuMode } from '../emulators/emulation.ts'
import type { Platform } from '../plan/platform.ts'
import type { AccessInputs } from '../registry/access.ts'
import type { TlsFiles } from '../registry/registry-settings.ts'
import type { BuildkitdConfig } from './buildkitd-config.ts'

/** Inputs for docker commands. */
export interface DockerInputs extends AccessInputs {
  readonly buildx: BuildxChoice
  /** URL of the buildx releases. */
  readonly buildxMirror: string
}

export interface PrepareInputs extends DockerInputs {
  readonly qemu: QemuMode
  /** Tried in order. */
  readonly qemuImages: readonly string[]
  /** Platforms for `always`. If empty, all emulators of the image. */
  readonly qemuPlatforms: readonly Platform[]
  readonly qemuReset: boolean
  readonly qemuCacheImage: boolean
  /** Name of a builder to use or create. If undefined, a builder for this step. */
  readonly builder: string | undefined
  readonly driver: Driver
  /** Whether the driver is requested, rather than the default. */
  readonly isDriverSet: boolean
  /** Nodes of a new builder. */
  readonly nodes: readonly Node[]
  /** Entitlements that a new BuildKit must grant to builds. */
  readonly entitlements: readonly string[]
  readonly use: boolean
  /** Whether a later builder with the same name gets BuildKit's state. */
  readonly keepState: boolean
  readonly buildkitdConfig: BuildkitdConfig | undefined
  readonly cleanup: boolean
}

export const drivers = ['docker-container', 'docker', 'kubernetes', 'remote'] as const
export type Driver = (typeof drivers)[number]

/** `KEY=VALUE` */
export type DriverOption = string

export interface Node {
  readonly name: string | undefined
  /** A URL or the name of a Docker context. If undefined, the current engine. */
  readonly endpoint: string | undefined
  /** Platforms set by the user. If empty, those that BuildKit finds. */
  readonly platforms: readonly Platform[]
  readonly driverOpts: readonly DriverOption[]
  readonly buildkitdFlags: string | undefined
  readonly tls: (TlsFiles & { readonly ca: string }) | undefined
}

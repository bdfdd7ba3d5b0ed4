/** The inputs of everything that a build needs: buildx, emulators, the builder and its registries. */
import type { BuildxChoice } from '../buildx/choice.ts'
import type { QemuMode } from '../emulators/emulation.ts'
import type { Platform } from '../plan/platform.ts'
import type { AccessInputs } from '../registry/access.ts'
import type { TlsFiles } from '../registry/registry-settings.ts'
import type { BuildkitdConfig } from './buildkitd-config.ts'

/** What docker commands need. */
export interface DockerInputs extends AccessInputs {
  readonly buildx: BuildxChoice
  /** URL of buildx's releases. */
  readonly buildxMirror: string
}

export interface PrepareInputs extends DockerInputs {
  readonly qemu: QemuMode
  /** Tried in their order. */
  readonly qemuImages: readonly string[]
  /** Of `always`; empty: all that the image has. */
  readonly qemuPlatforms: readonly Platform[]
  readonly qemuReset: boolean
  readonly qemuCacheImage: boolean
  /** Name of a builder to use, or to make where there is none; undefined: one of our own. */
  readonly builder: string | undefined
  readonly driver: Driver
  /** Of the builder that is made. */
  readonly nodes: readonly Node[]
  readonly use: boolean
  /** Whether a builder of the same name finds BuildKit's state again. */
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
  /** A URL or the name of a Docker context; undefined: the engine that docker uses. */
  readonly endpoint: string | undefined
  /** Fixed by hand; empty: what BuildKit finds. */
  readonly platforms: readonly Platform[]
  readonly driverOpts: readonly DriverOption[]
  readonly buildkitdFlags: string | undefined
  readonly tls: (TlsFiles & { readonly ca: string }) | undefined
}

/** The bake file that is built: the definition, with what the inputs say of each image. */
import { formatEntry } from '../docker/csv.ts'
import { formatAttestation, provenance } from '../image/attestations.ts'
import { gitHost } from '../image/build-context.ts'
import { type BuildInputs, isCall } from '../image/build-inputs.ts'
import type { CacheEntries } from '../image/cache.ts'
import { exporters, type ExportSetting } from '../image/exporters.ts'
import type { Origin } from '../image/origin.ts'
import { type Secret, secretArguments } from '../image/secrets.ts'
import { formatAnnotation } from '../plan/annotations.ts'
import type { Plan } from '../plan/make-plan.ts'
import { type BakeTarget, type Definition, dockerfileOf, isCallTarget } from './definition.ts'

/** A target of the definition, and what the inputs say of its image. */
export interface BakeImage {
  readonly plan: Plan
  readonly build: BuildInputs
  readonly cache: CacheEntries
}

export interface ImageSetting extends ExportSetting {
  readonly origin: Origin
  /** Whether all exporters support attestations. */
  readonly holdsAttestations: boolean
}

interface FileSetting {
  /** By target. */
  readonly settings: ReadonlyMap<string, ImageSetting>
  /** Whether an earlier attempt has built everything, and only its export failed. */
  readonly isBuilt: boolean
}

/** @returns the JSON, and environment variables for values that must not be in it */
export function bakeFile(
  { targets, linked }: Definition,
  images: ReadonlyMap<string, BakeImage>,
  { settings, isBuilt }: FileSetting,
): { readonly text: string; readonly env: Readonly<Record<string, string>> } {
  const [any] = images.values()
  const extra = [
    ...new Map([...images.values()].flatMap(({ build }) => build.secrets).map((one) => [one.id, one])).values(),
  ]
  const secrets = secretArguments(extra)
  const [origin] = [...settings.values()].map((setting) => setting.origin)
  const common = (target: BakeTarget, build: BuildInputs | undefined, own: readonly Secret[]) => ({
    secret: [
      ...target.secret.filter((one) => !isReplaced(one, own)),
      ...secrets.values.filter((_, number) => own.some(({ id }) => id === extra[number]?.id)),
    ],
    ...(build?.flags.includes('--pull') && { pull: true }),
    ...((isBuilt || (build?.noCache.length ?? 0) > 0) && { 'no-cache': !isBuilt }),
    ...(isBuilt && { 'no-cache-filter': [] }),
  })
  const generated = [
    ...[...linked].map(([name, target]) => {
      const own = extra.filter(({ isRunToken }) => !isRunToken || isOwn(target, origin))
      return [name, { ...target, ...common(target, any?.build, own) }] as const
    }),
    ...[...targets].map(([name, target]) => {
      const image = images.get(name)
      const setting = settings.get(name)
      const own = image && setting ? ofImage(image, setting, isCallTarget(target)) : {}
      return [
        name,
        { ...target, ...common(target, image?.build, image?.build.secrets ?? []), tags: [], ...own },
      ] as const
    }),
  ]
  const text = JSON.stringify({
    target: Object.fromEntries(generated.map(([name, fields]) => [name, escaped(fields)])),
  })
  return { text, env: secrets.env }
}

function ofImage(
  { plan, build, cache }: BakeImage,
  setting: ImageSetting,
  hasCall: boolean,
): Readonly<Record<string, unknown>> {
  const made = provenance(build, setting.origin, setting.holdsAttestations && setting.driver !== 'docker')
  const { sbom } = build
  const given = build.attests.filter(
    ({ type }) => !(type === 'provenance' && made !== undefined) && !(type === 'sbom' && sbom !== undefined),
  )
  const attestations = [
    ...given.map(formatEntry),
    ...(made === undefined ? [] : [`type=provenance,${attestation(made)}`]),
    ...(sbom === undefined ? [] : [`type=sbom,${attestation(sbom)}`]),
  ]
  return {
    labels: plan.labels,
    annotations: plan.annotations.map(formatAnnotation),
    'cache-from': cache.from.map(formatEntry),
    ...(isCall(build) || hasCall
      ? { output: [], attest: [], 'cache-to': [] }
      : {
          output: exporters(build, plan, setting).map(formatEntry),
          attest: attestations,
          'cache-to': cache.to.map(formatEntry),
        }),
  }
}

function attestation(made: Parameters<typeof formatAttestation>[0]): string {
  const text = formatAttestation(made)
  return text === 'false' ? 'disabled=true' : text === 'true' ? 'disabled=false' : text
}

/** Whether it is built and fetched from the workflow's own repository. */
function isOwn(target: BakeTarget, origin: Origin | undefined): boolean {
  const sources = { context: target.context, file: dockerfileOf(target), named: Object.values(target.contexts) }
  return origin !== undefined && gitHost(sources, origin) !== undefined
}

/** A secret of the inputs replaces that of the file with the same ID. */
function isReplaced(one: BakeTarget['secret'][number], extra: readonly Secret[]): boolean {
  return typeof one !== 'string' && extra.some(({ id }) => id === one.id)
}

/** Fields in which buildx has escaped templates when it printed the definition. */
const escapedByBuildx = ['args', 'extra-hosts', 'dockerfile-inline']

/** In a bake file, also in JSON, `${` and `%{` start a template. */
function escaped(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, escapedByBuildx.includes(key) ? value : escapedValue(value)]),
  )
}

function escapedValue(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[$%](?=\{)/g, '$&$&')
  if (Array.isArray(value)) return value.map(escapedValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, escapedValue(item)]))
}

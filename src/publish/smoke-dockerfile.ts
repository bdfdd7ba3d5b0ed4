/** The Dockerfile that runs a smoke test. */
import { fieldsOf, type Platform } from '../plan/platform.ts'
import type { ImageConfig } from '../registry/oci.ts'

export type SmokeCommand =
  { readonly form: 'shell'; readonly script: string } | { readonly form: 'exec'; readonly words: readonly string[] }

/** What a container of the image starts with. */
type ContainerConfig = NonNullable<ImageConfig['config']>

/**
 * The exec form is JSON, so any text is safe from the Dockerfile's quoting and line continuation. `-e` ends the script at
 * the first line that fails, as in a `run:` step.
 *
 * @param configs of the platforms: an image with ONBUILD triggers is copied, since `FROM` would run them
 */
export function smokeDockerfile(
  command: SmokeCommand,
  image: string,
  configs: ReadonlyMap<Platform, ContainerConfig> = new Map(),
): string {
  const words = command.form === 'exec' ? command.words : ['/bin/sh', '-ec', command.script]
  const run = `RUN ${JSON.stringify(words)}\n`
  const hasTriggers = [...configs.values()].some(({ OnBuild }) => (OnBuild ?? []).length > 0)
  if (!hasTriggers) return `FROM ${image}\n${run}`
  const stages = [...configs].map(([platform, config]) => copiedStage(platform, image, config))
  return `${stages.join('')}FROM image-\${TARGETOS}-\${TARGETARCH}\${TARGETVARIANT}\n${run}`
}

function copiedStage(platform: Platform, image: string, { Env, WorkingDir, User }: ContainerConfig): string {
  const { os, architecture, variant = '' } = fieldsOf(platform)
  // A Dockerfile can't set a value of several lines.
  const variables = (Env ?? []).filter((variable) => !variable.includes('\n'))
  return [
    `FROM scratch AS image-${os}-${architecture}${variant}`,
    `COPY --from=${image} / /`,
    ...variables.map((variable) => `ENV ${variable.replace(/=(.*)$/, (_, value: string) => `="${escaped(value)}"`)}`),
    ...(WorkingDir ? [`WORKDIR "${escaped(WorkingDir)}"`] : []),
    ...(User ? [`USER "${escaped(User)}"`] : []),
    '',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replace(/[\\"$]/g, '\\$&')
}

/** Loads an image for several platforms into an engine whose image store supports one platform per image. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseJson } from '../actions/json.ts'
import { descriptorSchema } from '../registry/oci.ts'
import type { Docker } from '../docker/cli.ts'
import type { Entry } from '../docker/csv.ts'
import { engineHoldsIndexes, loadImage } from '../docker/engine.ts'
import { writeImageArchive } from '../docker/image-archive.ts'
import type { StepContext } from '../docker/step-context.ts'
import type { Plan } from '../plan/make-plan.ts'
import { normalize, type Platform } from '../plan/platform.ts'

/** Whether the platforms must be loaded one by one. */
export async function loadsEach(
  docker: Docker,
  { load }: { readonly load: boolean },
  { platforms }: Plan,
): Promise<boolean> {
  return load && platforms.length > 1 && !(await engineHoldsIndexes(docker))
}

/** The exporter that writes an OCI layout for `loadEach`. */
export function layoutExporter(layout: string): Entry {
  return { type: 'oci', attributes: { tar: 'false', dest: layout } }
}

/** `linux/arm64` of `REPOSITORY:TAG` becomes `REPOSITORY:TAG-linux-arm64`. */
function platformTags(names: readonly string[], platform: Platform): readonly string[] {
  return names.map((name) => `${name}-${platform.replaceAll('/', '-')}`)
}

interface LoadContext extends Pick<StepContext, 'scratch' | 'signal'> {
  readonly info: (line: string) => void
}

/** @returns the tags of the loaded images */
export async function loadEach(
  docker: Docker,
  { names: given }: { readonly names: readonly string[] },
  layout: string,
  { scratch, info, signal }: LoadContext,
): Promise<readonly string[]> {
  const loaded: string[] = []
  for (const { platform, config, layers } of await imagesOf(layout)) {
    const names = platformTags(given, platform)
    const archive = join(scratch, 'load.tar')
    await writeImageArchive(archive, layout, { config, layers, names }, signal)
    await loadImage(docker, archive)
    await rm(archive)
    const loadedAs = names.length > 0 ? names.join(', ') : config.replace(/^.*\/(\w+)\/(\w+)$/, '$1:$2')
    info(`load: the image store of the engine supports one platform per image. Loaded ${platform} as ${loadedAs}`)
    loaded.push(...names)
  }
  await rm(layout, { recursive: true, force: true })
  return loaded
}

interface Image {
  readonly platform: Platform
  /** Paths in the layout. */
  readonly config: string
  readonly layers: readonly string[]
}

/** An index or a manifest. */
type ManifestFields = v.InferOutput<typeof manifestFields>
const manifestFields = v.object({
  manifests: v.optional(v.array(descriptorSchema), []),
  config: v.optional(descriptorSchema),
  layers: v.optional(v.array(descriptorSchema), []),
})

async function imagesOf(layout: string): Promise<readonly Image[]> {
  const read = async (path: string): Promise<ManifestFields> =>
    parseJson(manifestFields, await readFile(join(layout, path), 'utf8'), `${path} of the image layout`)
  const images = new Map<string, Image>()
  const visit = async ({ manifests }: ManifestFields): Promise<void> => {
    for (const { digest, mediaType, platform } of manifests) {
      const manifest = await read(blobPath(digest))
      if (mediaType.includes('index') || mediaType.includes('list')) await visit(manifest)
      else if (platform && platform.architecture !== 'unknown') {
        const layers = manifest.layers.map((layer) => blobPath(layer.digest))
        images.set(digest, { platform: normalize(platform), config: blobPath(manifest.config?.digest ?? ''), layers })
      }
    }
  }
  await visit(await read('index.json'))
  return [...images.values()]
}

function blobPath(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`
}

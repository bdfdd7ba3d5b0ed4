/** The archive that `docker load` reads (docker image specification v1.2): a tar with manifest.json, configs and layers. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exec } from './process.ts'

interface ArchivedImage {
  /** Paths in the layout, and so in the archive. */
  readonly config: string
  readonly layers: readonly string[]
  /** References with tags. */
  readonly names: readonly string[]
}

/** Writes an image from an OCI layout, to which it adds manifest.json, to such an archive. */
export async function writeImageArchive(
  archive: string,
  layout: string,
  { config, layers, names }: ArchivedImage,
  signal: AbortSignal,
): Promise<void> {
  const manifest = [{ Config: config, RepoTags: names, Layers: layers }]
  await writeFile(join(layout, 'manifest.json'), JSON.stringify(manifest))
  const files = ['manifest.json', ...new Set([config, ...layers])]
  const { exitCode, stderr } = await exec(['tar', '-cf', archive, '-C', layout, ...files], {
    signal,
  })
  if (exitCode !== 0) throw new Error(`load: the image could not be archived: ${stderr.trim()}`)
}

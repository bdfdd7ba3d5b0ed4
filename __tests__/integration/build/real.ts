/** Real builds on the warm builder, with contexts in temporary folders. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readFacts } from '../../../src/actions/facts.ts'
import { buildCommand } from '../../../src/image/arguments.ts'
import type { CacheEntries } from '../../../src/image/cache.ts'
import { readBuildInputs } from '../../../src/inputs/read-build.ts'
import { readSecrets } from '../../../src/inputs/read-secrets.ts'
import { readExports } from '../../../src/inputs/read-exports.ts'
import { readOrigin } from '../../../src/image/origin.ts'
import { type Docker, dockerCli } from '../../../src/docker/cli.ts'
import { exec } from '../../../src/docker/process.ts'
import { readPlanInputs } from '../../../src/inputs/read-names.ts'
import { makePlan } from '../../../src/plan/make-plan.ts'
import { warmBuilder } from '../../servers/warm-builder.ts'

export const docker: Docker = dockerCli({
  exec,
  log: { command: () => undefined, debug: () => undefined },
  buildx: undefined,
})

const folders: string[] = []

/** A temporary folder with these files; `removeFolders` removes it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'manifold-test-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

export async function removeFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
}

export interface BuildOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly cache?: CacheEntries
}

/** Builds with the inputs of the step; the metadata. */
export async function buildWith(
  inputs: Readonly<Record<string, string>>,
  { env = {}, cache = { from: [], to: [] } }: BuildOptions = {},
): Promise<Record<string, unknown>> {
  const all = { ...process.env, ...env }
  const read = (name: string): string => inputs[name] ?? ''
  const facts = await readFacts(all, 'nothing', exec)
  const named = await makePlan(readPlanInputs(read), facts)
  const { plan, destinations } = readExports(read, named.plan, false)
  const origin = readOrigin(facts)
  const scratch = await mkdtemp(join(tmpdir(), 'manifold-test-'))
  folders.push(scratch)
  const metadataFile = join(scratch, 'metadata.json')
  const command = buildCommand(
    readBuildInputs(read, destinations, { env: all, origin, secrets: readSecrets(read, all) }),
    plan,
    {
      ...{ cache, origin, metadataFile, holdsAttestations: true },
      builder: { name: warmBuilder(), driver: 'docker-container' },
    },
  )
  await docker(command.args, { env: { ...env, ...command.env } })
  return JSON.parse(readFileSync(metadataFile, 'utf8')) as Record<string, unknown>
}

/** The text of each file of a folder, by its path. */
export function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8').trim()]))
}

interface Manifest {
  readonly digest: string
  readonly mediaType: string
  readonly platform?: { readonly architecture: string }
  readonly annotations?: Readonly<Record<string, string>>
  readonly manifests?: readonly Manifest[]
  readonly config?: Manifest
  readonly layers?: readonly Manifest[]
}

/** An unpacked OCI layout. */
export class Layout {
  private readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  get index(): Manifest {
    return JSON.parse(readFileSync(join(this.folder, 'index.json'), 'utf8')) as Manifest
  }

  manifest(descriptor: Manifest): Manifest {
    return this.blob(descriptor) as Manifest
  }

  private blob({ digest }: Manifest): unknown {
    return JSON.parse(readFileSync(join(this.folder, 'blobs', ...digest.split(':')), 'utf8'))
  }

  /** All descriptors below the index, attestations included. */
  get descriptors(): readonly Manifest[] {
    const all = (manifest: Manifest): readonly Manifest[] =>
      (manifest.manifests ?? []).flatMap((child) =>
        child.mediaType.includes('index') ? [child, ...all(this.manifest(child))] : [child],
      )
    return all(this.index)
  }

  get images(): readonly Manifest[] {
    return this.descriptors.filter(({ platform }) => platform && platform.architecture !== 'unknown')
  }

  config(image: Manifest | undefined): { readonly config: { readonly Labels?: Record<string, string> } } {
    const { config } = this.manifest(image ?? fail('there is no image'))
    return this.blob(config ?? fail('there is no config')) as ReturnType<Layout['config']>
  }

  /** The in-toto predicates attached to the images, by their type. */
  get predicates(): ReadonlyMap<string, unknown> {
    const attestations = this.descriptors.filter(({ platform }) => platform?.architecture === 'unknown')
    return new Map(
      attestations
        .flatMap((descriptor) => this.manifest(descriptor).layers ?? [])
        .map((layer) => this.blob(layer) as { predicateType: string; predicate: unknown })
        .map(({ predicateType, predicate }) => [predicateType, predicate]),
    )
  }
}

function fail(message: string): never {
  throw new Error(message)
}

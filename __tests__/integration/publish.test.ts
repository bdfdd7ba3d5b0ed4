import { beforeAll, describe, expect, it } from '@jest/globals'
import { docker } from './engine.ts'
import { fileOfLastLayer, manifestText, newRepository, readManifest, tagDigest } from './registry.ts'
import { machineDockerfile, type Run, runStepOn, runWarmStepOn } from './step.ts'

function json(text: string | undefined): Record<string, unknown> {
  return JSON.parse(text ?? '') as Record<string, unknown>
}

describe('three platforms, three tags in two repositories', () => {
  const machines = { 'linux/amd64': 'x86_64', 'linux/arm64': 'aarch64', 'linux/arm/v7': 'armv7l' }
  const platforms = Object.keys(machines)
  const [first, second] = [newRepository('first'), newRepository('second')]
  let step: Run
  let digest: string
  let digests: Record<string, string>

  beforeAll(async () => {
    const tags = `${first}:1.2.3\n${first}:latest\n${second}:1.2.3`
    step = await runStepOn(machineDockerfile, { inputs: { platforms: platforms.join(','), tags, push: 'true' } })
    digest = step.outputs['digest'] ?? ''
    digests = json(step.outputs['digests']) as Record<string, string>
  })

  it('succeeds', () => {
    expect([step.main.exitCode, step.post.exitCode]).toEqual([0, 0])
  })

  it.each(Object.entries(machines))('runs the steps of %s on %s', async (platform, machine) => {
    expect(await fileOfLastLayer(first, digests[platform] ?? '', 'machine')).toBe(`${machine}\n`)
  })

  it('points every tag at the digest', async () => {
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(await tagDigest(first, '1.2.3')).toBe(digest)
    expect(await tagDigest(first, 'latest')).toBe(digest)
    expect(await tagDigest(second, '1.2.3')).toBe(digest)
  })

  it('gives the index that both repositories have, with its own digest and size', async () => {
    for (const repository of [first, second]) {
      const text = await manifestText(repository, digest)
      const index = { ...(JSON.parse(text) as object), digest, size: Buffer.byteLength(text) }
      expect(JSON.parse(step.outputs['manifest'] ?? '')).toEqual(index)
    }
  })

  it('names each platform with the digest of its manifest, and nothing else', async () => {
    const { manifests = [] } = await readManifest(first, digest)
    const inIndex = manifests
      .filter(({ platform }) => platform?.os !== 'unknown')
      .map(({ platform, digest }) => [Object.values(fieldsInOrder(platform)).join('/'), digest])
    expect(digests).toEqual(Object.fromEntries(inIndex))
    expect(Object.keys(digests).sort()).toEqual([...platforms].sort())
  })

  it('keeps an attestation for each platform', async () => {
    const { manifests = [] } = await readManifest(first, digest)
    const attested = manifests.map(({ annotations }) => annotations?.['vnd.docker.reference.digest']).filter(Boolean)
    expect(attested.sort()).toEqual(Object.values(digests).sort())
  })

  it('gives the image, its id, the metadata, the builder and what it can build', async () => {
    expect(step.outputs['image']).toBe(`${first}@${digest}`)
    expect(step.outputs['imageid']).toBe(digest)
    expect(json(step.outputs['metadata'])['containerimage.digest']).toBe(digest)
    expect(step.outputs['builder']).toBe(step.builder)
    const buildable = step.outputs['platforms']?.split(',') ?? []
    expect(buildable).toEqual(expect.arrayContaining(platforms))
    expect(buildable[0]).toBe(await nativePlatform())
  })

  it('shows the digest of each platform in the log and in the summary', () => {
    for (const [platform, digest] of Object.entries(digests)) {
      expect(step.main.log).toMatch(new RegExp(`^${platform} +${digest} `, 'm'))
      expect(step.summary).toContain(`docker pull ${first}@${digest} # ${platform}`)
    }
    expect(step.main.log).toContain(`\ndigest: ${digest}\n`)
  })

  it('leaves nothing behind', () => {
    expect(step.builder).not.toBe('')
    expect(step.leftBehind).toEqual([])
  })
})

describe("the builder's own platform alone", () => {
  it('is an index when it has attestations', async () => {
    const repository = newRepository('attested')
    const { main, outputs } = await runWarmStepOn(machineDockerfile, {
      inputs: { tags: `${repository}:1`, push: 'true' },
    })
    expect(main.exitCode).toBe(0)
    const { manifests = [] } = await readManifest(repository, outputs['digest'] ?? '')
    const image = manifests[0]?.digest ?? ''
    expect(manifests).toHaveLength(2)
    expect(manifests[1]?.annotations).toMatchObject({ 'vnd.docker.reference.digest': image })
    expect(json(outputs['digests'])).toEqual({ [await nativePlatform()]: image })
    expect(await tagDigest(repository, '1')).toBe(outputs['digest'])
  })

  it('is a manifest when it has none', async () => {
    const repository = newRepository('plain')
    const { main, outputs } = await runWarmStepOn(machineDockerfile, {
      inputs: { tags: repository, push: 'true' },
      env: { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' },
    })
    expect(main.exitCode).toBe(0)
    const digest = outputs['digest'] ?? ''
    const { config } = await readManifest(repository, digest)
    expect(outputs['imageid']).toBe(config?.digest)
    expect(json(outputs['digests'])).toEqual({ [await nativePlatform()]: digest })
    expect(await tagDigest(repository, 'latest')).toBe(digest)
  })
})

function nativePlatform(): Promise<string> {
  return docker('version', '--format', '{{.Server.Os}}/{{.Server.Arch}}')
}

function fieldsInOrder(platform: { os: string; architecture: string; variant?: string } | undefined) {
  const { os, architecture, variant } = platform ?? { os: '', architecture: '' }
  return { os, architecture, ...(variant === undefined ? {} : { variant }) }
}

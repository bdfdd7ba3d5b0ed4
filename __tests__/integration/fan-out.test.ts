/** The steps of a fan-out as separate processes, on the real engine and registry, with an artifact server on loopback. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { zipOf } from '../fakes/zip.ts'
import { type ArtifactServer, startArtifacts } from '../servers/artifacts.ts'
import { warmRemote } from '../servers/warm-builder.ts'
import { listTags, manifestText, newRepository, occupyTag, readManifest, tagDigest } from './registry.ts'
import { docker } from './engine.ts'
import { errorsIn, type Run, runStepOn, runWarmStepOn } from './step.ts'

const dockerfile = 'FROM busybox\nRUN uname -m >/machine\n'

let server: ArtifactServer

beforeAll(async () => {
  server = await startArtifacts()
})

afterAll(async () => {
  await server[Symbol.asyncDispose]()
})

type Inputs = Readonly<Record<string, string>>

interface Leg {
  readonly name: string
  readonly platforms: string
}

const without = { ACTIONS_RUNTIME_TOKEN: '', ACTIONS_RESULTS_URL: '', ACTIONS_CACHE_URL: '' }

/** Without a layer of its own, whose files would have their time. */
const metadataOnly = 'FROM busybox\nENV MADE=here\n'
/** With that, the same bytes whenever and wherever they are built. */
const reproducible = { SOURCE_DATE_EPOCH: '1750000000' }

async function planned(inputs: Inputs): Promise<{ readonly plan: string; readonly legs: readonly Leg[] }> {
  const { main, outputs } = await runStepOn(dockerfile, { action: 'plan', inputs, env: reproducible })
  expect(main).toMatchObject({ exitCode: 0 })
  const { include } = JSON.parse(outputs['matrix'] ?? '') as { readonly include: readonly Leg[] }
  return { plan: outputs['plan'] ?? '', legs: include }
}

function leg(plan: string, { platforms }: Leg, inputs: Inputs = {}, text = dockerfile): Promise<Run> {
  const all = { plan, platforms, push: 'true', cache: 'none', ...inputs }
  return runWarmStepOn(text, { inputs: all, env: { ...server.env, ...reproducible } })
}

function merge(inputs: Inputs, env: Inputs = {}): Promise<Run> {
  return runStepOn(dockerfile, { action: 'merge', inputs: { retries: '0', ...inputs }, env: { ...server.env, ...env } })
}

function green(runs: readonly Run[]): void {
  for (const { main, post, leftBehind } of runs) {
    expect({ error: errorsIn(main.log), post: post.exitCode, leftBehind }).toEqual({
      error: [],
      post: 0,
      leftBehind: [],
    })
  }
}

describe('three legs', () => {
  it('build the same image as one job', async () => {
    const repository = newRepository('fan-out')
    const other = newRepository('fan-out')
    const tags = `${repository}:1\n${repository}:latest\n${other}:1`
    const platforms = 'linux/amd64,linux/arm64,linux/arm/v7'
    const annotations = 'index:org.opencontainers.image.title=app\nmanifest-descriptor:a=b'
    const { plan, legs } = await planned({ tags, platforms, annotations })
    const made = await Promise.all(legs.map((each) => leg(plan, each, {}, metadataOnly)))
    green(made)
    expect(await tagDigest(repository, '1')).toBeUndefined()
    expect(made[1]?.summary).not.toContain('Tags:')
    const merged = await merge({ plan })
    green([merged])
    expect(server.names()).toEqual([])

    const { digest = '', digests = '' } = merged.outputs
    for (const [name, tag] of [
      [repository, '1'],
      [repository, 'latest'],
      [other, '1'],
    ] as const) {
      expect(await tagDigest(name, tag)).toBe(digest)
    }
    const single = await runWarmStepOn(metadataOnly, {
      inputs: { tags: `${repository}:single`, platforms, push: 'true', cache: 'none' },
      env: { ...without, ...reproducible },
    })
    green([single])
    expect(JSON.parse(digests)).toEqual(JSON.parse(single.outputs['digests'] ?? ''))
    const index = await readManifest(repository, digest)
    expect(index.annotations).toEqual({ 'org.opencontainers.image.title': 'app' })
    const [images, attestations] = [index.manifests?.slice(0, 3), index.manifests?.slice(3)]
    expect(images?.map(({ annotations }) => annotations)).toEqual([{ a: 'b' }, { a: 'b' }, { a: 'b' }])
    expect(attestations?.map(({ annotations }) => annotations?.['vnd.docker.reference.digest']).toSorted()).toEqual(
      images?.map((image) => image.digest).toSorted(),
    )
    // Nothing ran.
    expect(merged.main.log).toMatch(/^linux\/arm\/v7 .* native +\d/m)
    expect(merged.outputs).toMatchObject({ image: `${repository}@${digest}`, tags, degraded: '[]' })
  })
})

describe('a part', () => {
  it('replaces that of an earlier attempt, and is required for the merge', async () => {
    const repository = newRepository('fan-out')
    const { plan, legs } = await planned({ tags: `${repository}:1`, platforms: 'linux/amd64,linux/arm64' })
    const [amd64, arm64] = legs
    if (!amd64 || !arm64) throw new Error('there are no legs')
    green([await leg(plan, amd64), await leg(plan, arm64, {}, `${dockerfile}LABEL attempt=1\n`)])
    const again = await leg(plan, arm64, {}, `${dockerfile}LABEL attempt=2\n`)
    green([again])
    server.lose(/amd64/)
    const failed = await merge({ plan })
    expect(errorsIn(failed.main.log)).toEqual([
      expect.stringContaining('plan: there is no part of linux-amd64. If that leg failed, re-run it.'),
    ])
    expect(failed.leftBehind).toEqual([])
    expect(await tagDigest(repository, '1')).toBeUndefined()

    green([await leg(plan, amd64)])
    const merged = await merge({ plan })
    green([merged])
    const { 'linux/arm64': digest } = JSON.parse(merged.outputs['digests'] ?? '') as Record<string, string>
    expect({ 'linux/arm64': digest }).toEqual(JSON.parse(again.outputs['digests'] ?? ''))
  })

  it('of another plan in the same run is ignored', async () => {
    const [one, two] = [newRepository('fan-out'), newRepository('fan-out')]
    const first = await planned({ tags: `${one}:1`, platforms: 'linux/amd64' })
    const second = await planned({ tags: `${two}:1`, platforms: 'linux/amd64' })
    for (const { plan, legs } of [first, second]) green(await Promise.all(legs.map((each) => leg(plan, each))))
    expect(server.names()).toHaveLength(2)
    green([await merge({ plan: first.plan })])
    expect(server.names()).toHaveLength(1)
    expect(await tagDigest(two, '1')).toBeUndefined()
    green([await merge({ plan: second.plan })])
  })

  it('goes through the registry if there are no artifacts', async () => {
    const repository = newRepository('fan-out')
    const { plan, legs } = await planned({ tags: `${repository}:1`, platforms: 'linux/amd64,linux/arm64' })
    const [amd64] = legs
    if (!amd64) throw new Error('there are no legs')
    const inputs = { plan, platforms: amd64.platforms, push: 'true', cache: 'none' }
    const refused = await runStepOn(dockerfile, { inputs, env: without })
    expect(refused.builder).toBe('')
    expect(errorsIn(refused.main.log)).toEqual([
      'handoff: this runner has no artifact service. Set handoff to "registry" in every leg and in the merge step',
    ])
    const handoff = 'registry'
    green(await Promise.all(legs.map((each) => leg(plan, each, { handoff }))))
    expect(await listTags(repository)).toHaveLength(2)
    const merged = await merge({ plan, handoff }, without)
    green([merged])
    // The registry on loopback deletes.
    expect(await listTags(repository)).toEqual(['1'])
    expect(merged.outputs['degraded']).toBe('[]')
    expect(merged.main.log).toMatch(/^linux\/arm64 .* emulated +\d/m)
  })
})

describe('a hand-off', () => {
  it.each(['artifact', 'registry'])("of manifests in Docker's format through the %s", async (handoff) => {
    const repository = newRepository('fan-out')
    const { plan, legs } = await planned({ tags: `${repository}:1`, platforms: 'linux/amd64,linux/arm64' })
    const inputs = { handoff, provenance: 'false', outputs: 'type=image,push=true,oci-mediatypes=false' }
    green(await Promise.all(legs.map((each) => leg(plan, each, inputs, metadataOnly))))
    const merged = await merge({ plan, handoff })
    green([merged])
    expect(JSON.parse(merged.outputs['manifest'] ?? '')).toMatchObject({
      mediaType: 'application/vnd.docker.distribution.manifest.list.v2+json',
      manifests: [{}, {}],
    })
    expect(await listTags(repository)).toEqual(['1'])
  })
})

describe('an artifact that another job of the run has written', () => {
  it('is refused, and no tag moves', async () => {
    const repository = newRepository('fan-out')
    const inputs = { tags: `${repository}:1`, platforms: 'linux/amd64' }
    const earlier = await planned(inputs)
    const current = await planned(inputs)
    for (const { plan, legs } of [earlier, current]) green(await Promise.all(legs.map((each) => leg(plan, each))))
    const [old = '', name = ''] = server.names()
    const own = server.read(name)
    for (const [content, message] of [
      [server.read(old), /^plan: the part of linux-amd64 belongs to linux-amd64 in plan \w+, not to plan \w+$/],
      [zipOf('part.json', Buffer.from('{}')), /^handoff: \S+ does not have the part in the artifact manifold-/],
      [Buffer.alloc(2 ** 20 + 1), /^handoff: artifact \S+: it has 1048577 bytes, more than 1048576$/],
      [zipOf('part.json', Buffer.alloc(2 ** 20 + 1)), /^handoff: artifact \S+: it is not a zip archive of one file/],
    ] as const) {
      server.replace(name, content)
      const { main, leftBehind } = await merge({ plan: current.plan })
      expect({ errors: errorsIn(main.log), leftBehind }).toEqual({
        errors: [expect.stringMatching(message)],
        leftBehind: [],
      })
      expect(await tagDigest(repository, '1')).toBeUndefined()
    }
    server.replace(name, own)
    green([await merge({ plan: current.plan })])
    server.lose(/./)
  })

  it('does not stop a leg that is re-run', async () => {
    const repository = newRepository('fan-out')
    const { plan, legs } = await planned({ tags: `${repository}:1`, platforms: 'linux/amd64' })
    const { key } = JSON.parse(plan) as { readonly key: string }
    server.replace(`manifold-${key}-linux-amd64.1`)
    const inputs = { plan, platforms: 'linux/amd64', push: 'true', cache: 'none' }
    const env = { ...server.env, ...reproducible, GITHUB_RUN_ATTEMPT: '2' }
    expect(legs).toHaveLength(1)
    green([await runWarmStepOn(dockerfile, { inputs, env }), await merge({ plan })])
    server.lose(/./)
  })
})

describe('a leg', () => {
  it('rejects invalid inputs of a leg before anything starts', async () => {
    const { plan } = await planned({ tags: 'acme/app:1', platforms: 'linux/amd64,linux/arm64' })
    for (const [inputs, message] of [
      [{ plan: '', handoff: 'artifact' }, 'plan: it is empty, but handoff requires it'],
      [{ plan, platforms: 'linux/amd64' }, 'push: a leg has to push its image. Set it to true'],
      [{ plan, platforms: 'linux/amd64', handoff: 'none', push: 'true' }, 'handoff: unknown value "none"'],
      [
        { plan, platforms: 'linux/amd64', 'immutable-tags': 'true', push: 'true' },
        'immutable-tags: a leg moves no tag',
      ],
      [{ plan, platforms: 'linux/amd64', gate: 'true', push: 'true' }, 'gate: a leg moves no tag'],
      [{ plan: plan.replace('created', 'x'), push: 'true' }, 'Pass the output "plan" of the plan step as it is'],
    ] as const) {
      const { main, builder } = await runStepOn(dockerfile, { inputs, env: server.env })
      expect({ error: errorsIn(main.log), builder }).toEqual({ error: [expect.stringContaining(message)], builder: '' })
    }
    const untagged = await runStepOn(dockerfile, { action: 'plan', inputs: { push: 'true' }, env: reproducible })
    expect(errorsIn(untagged.main.log)).toEqual([expect.stringContaining('tags: there is no tag to publish')])
  })

  it('builds without push and hands off nothing', async () => {
    const { plan, legs } = await planned({ platforms: 'linux/amd64,linux/arm64' })
    green(await Promise.all(legs.map((each) => leg(plan, each, { push: 'false' }))))
    expect(server.names()).toEqual([])
  })
})

describe('by hand', () => {
  /** An image of each platform under a tag of its own, built by buildx alone. */
  async function pushed(
    repository: string,
    platform: string,
    tag: string,
    more: readonly string[] = [],
  ): Promise<string> {
    const output = `type=image,push=true,name=${repository}:${tag}`
    const context = ['--platform', platform, '--output', output, ...more, 'examples/hello']
    await docker('buildx', 'build', '--quiet', '--builder', warmRemote(), ...context)
    return (await tagDigest(repository, tag)) ?? ''
  }

  it('joins tags of other repositories without changing manifests', async () => {
    const [from, to] = [newRepository('by-hand'), newRepository('by-hand')]
    const provenance = ['--provenance', 'mode=max', '--sbom', 'false']
    await pushed(from, 'linux/amd64', '1.0.0--amd64', provenance)
    const arm64 = await pushed(from, 'linux/arm64', '1.0.0--arm64', provenance)
    const merged = await merge({
      tags: `${to}:1.0.0\n${from}:1.0.0`,
      sources: `${from}:1.0.0--amd64\n${from}@${arm64}`,
      annotations: 'org.opencontainers.image.version=1.0.0',
    })
    green([merged])
    const { digest = '' } = merged.outputs
    expect([await tagDigest(to, '1.0.0'), await tagDigest(from, '1.0.0')]).toEqual([digest, digest])
    const index = await readManifest(to, digest)
    expect(index.annotations).toEqual({ 'org.opencontainers.image.version': '1.0.0' })
    const parts = (await readManifest(from, arm64)).manifests ?? []
    expect(parts).toHaveLength(2)
    expect(index.manifests).toEqual(expect.arrayContaining(parts.map((part) => expect.objectContaining(part))))
    for (const part of parts) expect(await manifestText(to, part.digest)).toBe(await manifestText(from, part.digest))
  })

  it('uses a stated platform instead of a wrong config', async () => {
    const repository = newRepository('by-hand')
    const plain = ['--provenance', 'false']
    const [amd64, arm] = [
      await pushed(repository, 'linux/amd64', 'amd64', plain),
      await pushed(repository, 'linux/arm/v7', 'arm', plain),
    ]
    const merged = await merge({ tags: `${repository}:1`, sources: `${amd64}\nlinux/arm/v6=${repository}@${arm}` })
    green([merged])
    expect(JSON.parse(merged.outputs['digests'] ?? '')).toEqual({ 'linux/amd64': amd64, 'linux/arm/v6': arm })
  })

  it('creates an index for a single source with a stated platform and reports the difference', async () => {
    const repository = newRepository('by-hand')
    const digest = await pushed(repository, 'linux/arm64', 'arm64', ['--provenance', 'false'])
    const merged = await merge({ tags: `${repository}:1`, sources: `linux/arm/v7=${repository}:arm64` })
    green([merged])
    expect(JSON.parse(merged.outputs['digests'] ?? '')).toEqual({ 'linux/arm/v7': digest })
    expect(merged.main.log).toContain(
      `::notice::sources: ${repository}:arm64 is used as linux/arm/v7, although its config says linux/arm64`,
    )
  })

  it('leaves a tag at a newer version', async () => {
    const repository = newRepository('by-hand')
    const sources = await pushed(repository, 'linux/amd64', 'amd64', ['--provenance', 'false'])
    const release = (version: string, more: Readonly<Record<string, string>> = {}) => {
      const annotations = `org.opencontainers.image.version=${version}`
      return merge({ tags: `${repository}:${version}\n${repository}:latest`, sources, annotations, ...more })
    }
    const second = await release('2.0.0')
    const backport = await release('1.2.9', { 'forward-only': 'latest' })
    green([second, backport])
    expect(await tagDigest(repository, '1.2.9')).toBe(backport.outputs['digest'])
    expect(await tagDigest(repository, 'latest')).toBe(second.outputs['digest'])
    expect(backport.outputs['kept-tags']).toBe(`${repository}:latest`)
  })

  it('publishes a single source unchanged', async () => {
    const repository = newRepository('by-hand')
    const digest = await pushed(repository, 'linux/amd64', 'amd64', ['--provenance', 'false'])
    const merged = await merge({ tags: `${repository}:1`, sources: `${repository}:amd64` })
    green([merged])
    expect(merged.outputs['digest']).toBe(digest)
  })

  it('rejects a platform in two sources, and an immutable tag', async () => {
    const repository = newRepository('by-hand')
    await pushed(repository, 'linux/amd64', 'one')
    await pushed(repository, 'linux/amd64', 'two', ['--label', 'different=yes'])
    const [one, two] = [`${repository}:one`, `${repository}:two`]
    const twice = await merge({ tags: `${repository}:1`, sources: `${one}\n${two}` })
    expect(errorsIn(twice.main.log)).toEqual([
      `sources: ${one} and ${two} both contain linux/amd64. Remove one of them`,
    ])
    const taken = await occupyTag(repository, '1')
    const guarded = await merge({ tags: `${repository}:1`, sources: one, 'immutable-tags': '1' })
    expect(errorsIn(guarded.main.log)).toEqual([
      expect.stringContaining(`immutable-tags: ${repository}:1 (at ${taken})`),
    ])
    expect(await tagDigest(repository, '1')).toBe(taken)
  })

  it('moves no tag if the gate fails, and all if it succeeds', async () => {
    const repository = newRepository('by-hand')
    const sources = await pushed(repository, 'linux/amd64', 'one')
    const inputs = { tags: `${repository}:1`, sources }
    const failed = await merge({ ...inputs, gate: 'exit 3' })
    expect(errorsIn(failed.main.log)).toEqual([
      'gate: the command exited with code 3. No tag was moved. See its output above',
    ])
    expect(await tagDigest(repository, '1')).toBeUndefined()
    const passed = await merge({ ...inputs, gate: 'echo "checks $IMAGE with $DIGESTS"', timeout: '5' })
    green([passed])
    const { digest = '', digests = '' } = passed.outputs
    expect(passed.main.log).toContain(`checks ${repository}@${digest} with ${digests}\n`)
    expect(await tagDigest(repository, '1')).toBe(digest)
  })

  it.each([
    [{ tags: 'acme/app:1' }, 'plan, sources: there is nothing to merge. Set plan to the output of the plan step'],
    [{ sources: 'acme/app:1' }, 'tags: there is no tag to publish'],
    [{ tags: 'acme/app:1', sources: '127.0.0.1:5000/tests/absent:1' }, 'sources: 127.0.0.1:5000/tests/absent:1: '],
    [
      { tags: 'acme/app:1', sources: 'acme/app:2', annotations: 'manifest:a=b' },
      'annotations: "manifest:a=b": manifests are not changed by a merge. Use index instead of manifest',
    ],
    [{ tags: 'acme/app:1', sources: 'sha256:12' }, 'sources: "sha256:12" is not a digest'],
    [{ plan: '{}' }, 'plan: planVersion: missing. Pass the output "plan" of the plan step as it is'],
  ])('refuses %j', async (inputs, message) => {
    const { main, leftBehind } = await merge(inputs)
    expect({ error: errorsIn(main.log), leftBehind }).toEqual({
      error: [expect.stringContaining(message)],
      leftBehind: [],
    })
  })
})

/** Legs and merge of a plan as far as they use a registry and artifacts, both in memory. */
import type { Artifacts } from '../../src/actions/artifacts.ts'
import { artifactHandoff } from '../../src/fan-out/artifact-handoff.ts'
import { checkParts, collectParts, imagesOfParts } from '../../src/fan-out/collect.ts'
import { planOfLeg } from '../../src/fan-out/leg.ts'
import { formatPart, type Part } from '../../src/fan-out/part.ts'
import { registryHandoff } from '../../src/fan-out/registry-handoff.ts'
import { describedManifests } from '../../src/fan-out/send-part.ts'
import type { FanOutPlan } from '../../src/plan/plan-json.ts'
import { ForwardOnly } from '../../src/publish/forward-only.ts'
import type { RetryPolicy } from '../../src/docker/retry.ts'
import { join } from '../../src/publish/join.ts'
import { publish } from '../../src/publish/publish.ts'
import { type Published, verify } from '../../src/publish/verify.ts'
import { testClient } from '../fakes/registry-client.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import { fieldsOf, sharedPlan } from '../fakes/shared-plan.ts'
import { type Contents, type MemoryRegistry, putImage, putIndex } from '../servers/memory-registry.ts'

/** Each call fails with the next error, if any. */
export function artifactsInMemory(errors: string[] = []): Artifacts & { readonly files: Map<string, Buffer> } {
  const files = new Map<string, Buffer>()
  const next = (): Promise<void> => {
    const message = errors.shift()
    return message === undefined ? Promise.resolve() : Promise.reject(new Error(message))
  }
  return {
    files,
    put: async (name, content) => {
      await next()
      files.set(name, content)
    },
    putFile: () => Promise.reject(new Error('not used')),
    list: async () => {
      await next()
      return [...files.keys()]
    },
    read: async (name) => {
      await next()
      return files.get(name) ?? Buffer.alloc(0)
    },
    remove: async (name) => {
      await next()
      files.delete(name)
    },
  }
}

export interface Setting {
  readonly registry: Contents & Pick<MemoryRegistry, 'host'>
  /** Called when an image is in `registry`, for one that is a copy of another. */
  readonly push?: () => Promise<void>
  readonly platforms: readonly string[]
  /** Undefined for a hand-off through the registry. */
  readonly artifacts?: Artifacts
  /** Name of the repository. */
  readonly name?: string
  readonly key?: string
  readonly attempt?: number
  /** By default quick ones. */
  readonly retryPolicy?: RetryPolicy
}

export function openRun({ registry, platforms, artifacts, name = 'app', key = '0a1b2c3d4e5f', ...more }: Setting) {
  const { attempt = 1, push, retryPolicy = {} } = more
  const client = testClient({ retryPolicy })
  const repository = `${registry.host}/acme/${name}`
  const tags = [{ repository, tag: '1' }]
  const plan: FanOutPlan = { ...sharedPlan(platforms), key, images: [repository], tags }
  const handoff = artifacts
    ? artifactHandoff(artifacts, client.repository(repository), { ...client.retrying, key, attempt })
    : registryHandoff(client, repository, key)

  /** Pushes an image with an attestation, and hands off its part. */
  const buildLeg = async (leg: FanOutPlan['legs'][number], content = '', config: object = {}): Promise<Part> => {
    const platform = fieldsOf(leg.platforms[0] ?? '')
    const image = putImage(registry, `acme/${name}`, platform, { content, built: { ...platform, config } })
    const unknown = { os: 'unknown', architecture: 'unknown' }
    const attestation = putImage(registry, `acme/${name}`, unknown, { content: image.digest })
    const annotations = {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': image.digest,
    }
    const digest = putIndex(registry, `acme/${name}`, [image, { ...attestation, annotations }])
    await push?.()
    const published = await verify(client, planOfLeg(plan, leg), { digest })
    const part = {
      ...{ key, leg: leg.name, digest, manifests: describedManifests(published.remote), degradations: [] },
      platforms: published.platforms.map(({ platform, size }) => ({
        platform,
        size,
        emulated: false,
        hits: { cached: 0, steps: 1 },
      })),
      steps: { records: [], omitted: 0 },
    }
    await handoff.put(leg.name, formatPart(part))
    return part
  }

  const merge = async (forwardOnly: readonly string[] = []): Promise<Published> => {
    const stored = await collectParts(handoff, plan, client.retrying)
    const image = await join(client, plan, imagesOfParts(plan, checkParts(plan, stored)))
    const publication = { candidates: [{ plan, image }], immutableTags: [], forwardOnly: new ForwardOnly(forwardOnly) }
    const [published] = await publish(client, fakeRuntime().runtime, publication)
    await handoff.remove(stored)
    if (!published) throw new Error('nothing was published')
    return published
  }
  return {
    plan,
    handoff,
    buildLeg,
    merge,
    [Symbol.dispose]: () => {
      client[Symbol.dispose]()
    },
  }
}

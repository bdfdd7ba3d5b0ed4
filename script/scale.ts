/**
 * Simulates fan-outs: every leg and every merge is a process of its own with the action's registry client, and the
 * registry, in memory, counts requests and limits their rate. Prints the figures of docs/scaling.md.
 * usage: node script/scale.ts [IMAGES [LEGS [REQUESTS_PER_SECOND [RETRIES]]]]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultRetryPolicy } from '../src/docker/retry.ts'
import { openRun } from '../__tests__/fan-out/fan-out-run.ts'
import { type Contents, memoryRegistry } from '../__tests__/servers/memory-registry.ts'
import type { Exchange, ScriptedAnswer } from '../__tests__/servers/scripted-registry.ts'

const architectures = ['amd64', '386', 'arm64', 'arm/v7', 'arm/v6', 'arm/v5', 'ppc64le', 's390x', 'riscv64', 'mips64le']
const allPlatforms = ['linux', 'freebsd'].flatMap((os) => architectures.map((name) => `${os}/${name}`))
/** Of the requests that stand for BuildKit's, which are not counted. */
const pushing = 'x-pushes'

interface Job {
  readonly host: string
  readonly name: string
  readonly platforms: readonly string[]
  /** Undefined for the merge. */
  readonly leg?: number
  readonly retries: number
  /** Where artifacts are; undefined for a hand-off through the registry. */
  readonly folder?: string
}

async function runJob({ host, name, platforms, leg, retries, folder }: Job): Promise<void> {
  const registry: Contents & { readonly host: string } = {
    host,
    manifests: new Map(),
    tags: new Map(),
    blobs: new Map(),
  }
  const artifacts = folder === undefined ? {} : { artifacts: artifactsIn(folder) }
  const push = async (): Promise<void> => {
    const put = (path: string, body: string, type: string): Promise<Response> =>
      fetch(`http://${host}/v2/${path}`, { method: 'PUT', body, headers: { 'content-type': type, [pushing]: '1' } })
    for (const [digest, blob] of registry.blobs) {
      await put(`acme/${name}/blobs/uploads/1?digest=${digest}`, blob, 'application/octet-stream')
    }
    for (const [key, { mediaType, bytes }] of registry.manifests) {
      await put(key.replace('@', '/manifests/'), bytes, mediaType)
    }
  }
  using run = openRun({
    registry,
    platforms,
    name,
    push,
    retryPolicy: { ...defaultRetryPolicy, retries },
    ...artifacts,
  })
  const own = leg === undefined ? undefined : run.plan.legs[leg]
  if (own) await run.buildLeg(own)
  else await run.merge()
}

function artifactsIn(folder: string): NonNullable<Parameters<typeof openRun>[0]['artifacts']> {
  return {
    put: (name, content) => writeFile(join(folder, name), content),
    putFile: () => Promise.reject(new Error('not used')),
    list: () => readdir(folder),
    read: (name) => readFile(join(folder, name)),
    remove: (name) => rm(join(folder, name), { force: true }),
  }
}

/** Like a registry that allows so many requests in each second. */
function limiter(perSecond: number): (exchange: Exchange) => ScriptedAnswer | undefined {
  let [second, count] = [0, 0]
  return ({ headers }) => {
    if (headers[pushing] !== undefined) return undefined
    const now = Math.floor(Date.now() / 1000)
    if (now !== second) [second, count] = [now, 0]
    return ++count > perSecond ? { status: 429, headers: { 'retry-after': '1' } } : undefined
  }
}

async function start(job: Job): Promise<boolean> {
  const child = spawn(process.execPath, [import.meta.filename, JSON.stringify(job)], {
    stdio: 'ignore',
  })
  const [code] = (await once(child, 'exit')) as [number]
  return code === 0
}

interface Scale {
  readonly images: number
  readonly platforms: readonly string[]
  readonly perSecond: number
  readonly retries: number
}

async function simulate(kind: string, { images, platforms, perSecond, retries }: Scale): Promise<void> {
  await using registry = await memoryRegistry()
  registry.replace = limiter(perSecond)
  const folder = await mkdtemp(join(tmpdir(), 'scale-'))
  const started = performance.now()
  const counts = (from: number): Readonly<Record<string, number>> => {
    const lines = registry.seen.slice(from).filter(({ headers }) => headers[pushing] === undefined)
    const kinds = lines.map(({ line }) => line.replace(/^(\w+) \/v2\/(?:acme\/[^/]+\/)?(\w*).*$/, '$1 $2'))
    return {
      all: lines.length,
      ...Object.fromEntries([...new Set(kinds)].map((one) => [one, kinds.filter((k) => k === one).length])),
    }
  }
  try {
    const job = { host: registry.host, platforms, retries, ...(kind === 'artifact' && { folder }) }
    const names = Array.from({ length: images }, (_, index) => `image${index}`)
    const legs = names.flatMap((name) => platforms.map((_, leg) => ({ ...job, name, leg })))
    const built = await Promise.all(legs.map(start))
    const ofLegs = counts(0)
    const before = registry.seen.length
    const merged = await Promise.all(names.map((name) => start({ ...job, name })))
    const failed = (jobs: readonly boolean[]): number => jobs.filter((ok) => !ok).length
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    console.log(`${kind}: ${images} images × ${platforms.length} legs in ${seconds} s`)
    console.log(`  legs:   ${failed(built)} failed, ${JSON.stringify(ofLegs)}`)
    console.log(`  merges: ${failed(merged)} failed, ${JSON.stringify(counts(before))}`)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const [first = '', ...rest] = process.argv.slice(2)
if (first.startsWith('{')) await runJob(JSON.parse(first) as Job)
else {
  const [images = 2, legs = 20, perSecond = Infinity, retries = defaultRetryPolicy.retries] = [first, ...rest]
    .filter(Boolean)
    .map(Number)
  for (const kind of ['artifact', 'registry']) {
    await simulate(kind, { images, platforms: allPlatforms.slice(0, legs), perSecond, retries })
  }
}

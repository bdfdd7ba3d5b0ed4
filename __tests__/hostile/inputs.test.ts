/** Everything that reads inputs, with valid samples for each. */
import fc from 'fast-check'
import type { ReadInput } from '../../src/inputs/forms.ts'
import { readBuildInputs } from '../../src/inputs/read-build.ts'
import { readPrepareInputs } from '../../src/inputs/read-builder.ts'
import { readAccessInputs } from '../../src/inputs/read-docker.ts'
import { readExports } from '../../src/inputs/read-exports.ts'
import { readLeg } from '../../src/inputs/read-fan-out.ts'
import { readPlanInputs } from '../../src/inputs/read-names.ts'
import { readPublishInputs } from '../../src/inputs/read-publish.ts'
import { readRetryPolicy } from '../../src/inputs/read-retries.ts'
import { readRunners } from '../../src/inputs/read-runners.ts'
import { readSecrets } from '../../src/inputs/read-secrets.ts'
import { readSignInputs } from '../../src/inputs/read-sign.ts'
import { readSources } from '../../src/inputs/read-sources.ts'
import { readOrigin } from '../../src/image/origin.ts'
import { secretTexts } from '../../src/image/secrets.ts'
import { planCache } from '../../src/image/cache.ts'
import { buildCommand } from '../../src/image/arguments.ts'
import { defaultRetryPolicy } from '../../src/docker/retry.ts'
import { divide } from '../../src/plan/legs.ts'
import { makePlan } from '../../src/plan/make-plan.ts'
import { formatPlan } from '../../src/plan/plan-json.ts'
import type { Runtime } from '../../src/actions/runtime.ts'
import { planOf } from '../fakes/plan.ts'
import { fakeInputs } from '../fakes/runtime.ts'
import { sharedPlan } from '../fakes/shared-plan.ts'
import { type Parser, testParsers } from './property.ts'
import { secret, spoiltText } from './values.ts'

type Inputs = Readonly<Record<string, string>>

/** One input at a time is spoilt; the text is the JSON of all. */
function inputs(name: string, valid: Inputs, read: (input: ReadInput, runtime: Runtime) => unknown): Parser {
  const samples = Object.entries(valid).map(([input, sample]) =>
    spoiltText(sample).map((text) => JSON.stringify({ ...valid, [input]: text })),
  )
  return {
    name: `inputs of ${name}`,
    samples: fc.oneof(...samples),
    parse: (text, runtime) => {
      const input = fakeInputs(JSON.parse(text) as Inputs)
      return read(input, { ...runtime, input })
    },
  }
}

const facts = { env: {}, payload: undefined, checkout: undefined, now: new Date('2026-01-02T03:04:05Z') }
const origin = readOrigin(facts)
const image = 'r.example/acme/app'
const planned = await planOf({ tags: `${image}:1` })
const certificate = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'

testParsers([
  inputs(
    'signatures',
    {
      sign: 'sigstore,github',
      'sign-with': 'fulcio: https://f.example\ntsa: https://t.example\naudience: a\ntrusted-root: \'{"a":1}\'',
      'legacy-signature': 'true',
      'github-token': secret,
    },
    (_input, runtime) => readSignInputs(runtime, {}, true),
  ),
  inputs(
    'tag rules',
    {
      images: `${image}\nname=ghcr.io/acme/app,enable={{is_default_branch}}`,
      tags: "type=semver,pattern={{version}},value=v1.2.3\ntype=sha,prefix=s-\ntype=raw,value={{date 'YYYYMMDD' tz='Asia/Tokyo'}}",
      flavor: 'latest=auto\nprefix=a,onlatest=true',
      labels: 'a=b\n"c=d"',
      annotations: 'index,manifest:a=b',
      platforms: 'linux/amd64,linux/arm/v7',
      created: 'now',
      'names-from': 'workflow',
    },
    async (read) => (await makePlan(readPlanInputs(read), facts)).plan,
  ),
  inputs(
    'references',
    { tags: `${image}:1,${image}:2`, labels: 'a=b', annotations: 'manifest[linux/amd64]:a=b', platforms: 'amd64' },
    async (read) =>
      (await makePlan(readPlanInputs(read, { env: { DOCKER_DEFAULT_PLATFORM: read('platforms') } }), facts)).plan,
  ),
  inputs(
    'the build',
    {
      ...{ context: 'examples/hello', file: 'examples/hello/Dockerfile', target: 'a', 'build-args': 'A=1\nB' },
      ...{
        'build-contexts': 'a=docker-image://b',
        'add-hosts': 'a:127.0.0.1',
        allow: 'network.host',
        attests: 'type=sbom',
      },
      ...{
        call: 'build',
        'cgroup-parent': 'a',
        network: 'host',
        'no-cache': 'false',
        'no-cache-filters': 'a',
        ulimit: 'nofile=1:2',
      },
      ...{
        provenance: 'mode=max',
        sbom: 'true',
        pull: 'true',
        'shm-size': '1g',
        ssh: 'default',
        'github-token': secret,
      },
      ...{
        cache: 'registry',
        'cache-mode': 'max',
        'cache-scope': 'a',
        'cache-ref': `${image}:cache`,
        timeout: '1',
        'stall-timeout': '2.5',
      },
      ...{
        push: 'true',
        load: 'false',
        outputs: 'type=image,name=r.example/b:1,push=true\ntype=local,dest=out',
        tags: `${image}:1`,
      },
    },
    (read) => {
      const { plan, destinations } = readExports(read, planned, false)
      const build = readBuildInputs(read, destinations, { env: {}, origin, secrets: [] })
      const subject = { ...build, repository: plan.images[0], file: undefined, platforms: plan.platforms }
      const cache = planCache(build.cache, subject, {})
      const builder = { name: 'b', driver: 'docker-container' }
      return buildCommand(build, plan, { cache, builder, origin, metadataFile: 'm', holdsAttestations: true })
    },
  ),
  inputs(
    'cache entries',
    { 'cache-from': 'type=gha,scope=a\nr.example/b:cache', 'cache-to': 'type=registry,ref=r.example/b:cache,"x=a,b"' },
    (read) => {
      const { destinations } = readExports(read, planned, false)
      const { cache } = readBuildInputs(
        (name) => read(name) || (name === 'context' ? 'examples/hello' : ''),
        destinations,
        { env: {}, origin, secrets: [] },
      )
      return planCache(
        cache,
        { repository: image, context: '.', file: undefined, target: undefined, platforms: [] },
        {},
      )
    },
  ),
  inputs(
    'secrets',
    { secrets: `a=${secret}\n"b=${secret}\n${secret}"`, 'secret-envs': 'c=SECRET', 'secret-files': 'd=package.json' },
    (read, runtime) => {
      const env = { SECRET: secret }
      for (const text of secretTexts(readSecrets(read, env), env)) runtime.secret(text)
    },
  ),
  inputs(
    'credentials',
    {
      ...{ registry: 'r.example', username: 'u', password: secret },
      'registry-auth': `- registry: s.example\n  username: u\n  password: ${secret}\n`,
      registries: `t.example: { username: u, password: "${secret}", mirrors: [a.example/b], http: true }\n`,
    },
    async (_, runtime) => {
      await readAccessInputs({ ...runtime, env: {} })
    },
  ),
  inputs(
    'the builder',
    {
      ...{
        driver: 'docker-container',
        'driver-opts': 'network=host,"env.A=b,c"',
        'buildkitd-flags': '--debug',
        builder: 'a',
      },
      'buildkitd-config-inline':
        '[registry."r.example"]\nhttp = true\nmirrors = ["a"]\n[worker.oci]\nmax-parallelism = 1\n',
      nodes: `- endpoint: tcp://a:1\n  name: b\n  platforms: linux/arm64\n  driver-opts: [a=b]\n  tls:\n    ca: |\n      ${certificate.replaceAll('\n', '\n      ')}\n`,
      ...{
        endpoint: 'ssh://u@a',
        qemu: 'auto',
        'qemu-image': 'a/b:c',
        'qemu-platforms': 'arm64',
        'buildx-version': 'v0.30.0',
      },
      ...{ 'buildx-mirror': 'https://a.example/b', use: 'false', 'keep-state': 'false', cleanup: 'true' },
    },
    async (_, runtime) => await readPrepareInputs({ ...runtime, env: {} }, true),
  ),
  inputs('publishing', { 'immutable-tags': 'v*\n1.?', 'smoke-test': '["a","b"]', retries: '3' }, (read) => [
    readPublishInputs(read, true, { limits: { total: 0, silence: 0 }, quiet: false }),
    readRetryPolicy(read, defaultRetryPolicy),
  ]),
  inputs('legs', { runners: 'default=ubuntu\nlinux/arm*=["self-hosted","arm64"]' }, (read) =>
    divide(planned.platforms, { runners: readRunners(read), split: 'platform' }),
  ),
  inputs(
    'a leg',
    { plan: formatPlan(sharedPlan(['linux/amd64'])), platforms: 'linux/amd64', handoff: 'artifact' },
    readLeg,
  ),
  inputs('sources', { sources: `${image}:1\nlinux/arm64=${image}@sha256:${'a'.repeat(64)}` }, (read) =>
    readSources(read, image),
  ),
])

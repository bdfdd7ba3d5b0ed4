/** What comes from programs, files and other jobs. */
import fc from 'fast-check'
import * as v from 'valibot'
import { parseCheckout } from '../../src/actions/facts.ts'
import { parseJson } from '../../src/actions/json.ts'
import { BuildProgress } from '../../src/progress/progress.ts'
import { readFindings } from '../../src/image/check.ts'
import { parseMetadata, publishedAs } from '../../src/image/metadata.ts'
import { parseInspect } from '../../src/docker/buildx.ts'
import { lastError } from '../../src/docker/cli.ts'
import { diagnose } from '../../src/docker/diagnosis.ts'
import { assignPlatforms } from '../../src/builder/assignment.ts'
import { parseKernelReport } from '../../src/emulators/kernel-report.ts'
import { parseRegistration } from '../../src/emulators/binfmt.ts'
import { formatPart, parsePart } from '../../src/fan-out/part.ts'
import { cacheService } from '../../src/image/cache-token.ts'
import { parseEvent } from '../../src/plan/event.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { formatPlan, parsePlan } from '../../src/plan/plan-json.ts'
import { pendingRelease } from '../../src/publish/release-state.ts'
import { savedDockerEnv } from '../../src/registry/access.ts'
import { parseChallenge } from '../../src/registry/challenge.ts'
import { storedCredentials } from '../../src/registry/stored-credentials.ts'
import { resolveUrl } from '../../src/registry/transport.ts'
import { buildLog } from '../../src/report/build-log.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import { sharedPlan } from '../fakes/shared-plan.ts'
import { failures, fixture } from '../fixtures/fixture.ts'
import { type Parser, testParsers } from './property.ts'
import { secret, spoiltJson, spoiltText } from './values.ts'

const json = (name: string, sample: unknown, parse: Parser['parse']): Parser => ({
  name,
  samples: spoiltJson(sample),
  parse,
})
const plain = (name: string, sample: string, parse: Parser['parse']): Parser => ({
  name,
  samples: spoiltText(sample),
  parse,
})

const plan = sharedPlan(['linux/amd64', 'linux/arm64'], ['index:a=b'])
const digest = `sha256:${'a'.repeat(64)}`
const descriptor = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 1 }
const part = formatPart({
  ...{
    key: 'a',
    leg: 'linux-amd64',
    digest,
    degradations: [{ what: 'cache', why: 'x', remedy: 'y' }],
    steps: { records: [], omitted: 0 },
  },
  manifests: [{ ...descriptor, platform: { os: 'linux', architecture: 'amd64' } }],
  platforms: [{ platform: parsePlatform('amd64'), emulated: false, seconds: 1, hits: { cached: 1, steps: 2 } }],
})
const partIndex = JSON.parse(part.bytes.toString()) as { annotations: Record<string, string> }
const [annotation = '', fields = ''] = Object.entries(partIndex.annotations)[0] ?? []

const { event: pullRequest } = JSON.parse(fixture('events/pull-request.json')) as { event: unknown }
const metadata = JSON.parse(fixture('registry/build-metadata.json')) as unknown
const finding = {
  ruleName: 'A',
  description: 'b',
  detail: 'c',
  url: 'd',
  location: { ranges: [{ start: { line: 1 } }] },
}
const findings = { 'result.json': { warnings: [finding], buildError: { message: 'e', location: finding.location } } }
const stderr = Object.values(failures)
  .map(({ stderr: text }) => text)
  .join('\n')
  .slice(-3000)
const dockerConfig = {
  auths: { 'r.example': { auth: btoa(`u:${secret}`) }, 's.example': { username: 'u', password: secret } },
  credsStore: 'x',
  credHelpers: { 'r.example': 'y' },
}
const credentials = (env: Readonly<Record<string, string>>, stdout = '') =>
  storedCredentials({ DOCKER_CONFIG: '/nonexistent', ...env }, 'r.example', {
    exec: () => Promise.resolve({ exitCode: 0, stdout, stderr: '' }),
    signal: new AbortController().signal,
  }).then(() => undefined)
const jwt = (ac: string): string => `a.${Buffer.from(JSON.stringify({ ac, exp: 1, nbf: 1 })).toString('base64url')}.b`

testParsers([
  json('plan', JSON.parse(formatPlan(plan)), parsePlan),
  json('part', partIndex, (text) => parsePart(Buffer.from(text))),
  json('fields of a part', JSON.parse(Buffer.from(fields, 'base64').toString()), (text) => {
    const annotations = { [annotation]: Buffer.from(text).toString('base64') }
    return parsePart(Buffer.from(JSON.stringify({ ...partIndex, annotations })))
  }),
  json('event', pullRequest, (text) =>
    parseEvent(
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
      parseJson(v.unknown(), text, 'event'),
    ),
  ),
  plain(
    'git log',
    `${'a'.repeat(40)}\n2026-01-01T00:00:00Z\nHEAD -> refs/heads/main, tag: refs/tags/v1\n`,
    parseCheckout,
  ),
  json('metadata', metadata, (text) => [parseMetadata(text, [secret]), publishedAs(text, ['a'])]),
  json('findings', findings, readFindings),
  ...['three-platforms', 'noisy', 'failing'].map((name) => progress(name)),
  plain('buildx inspect', fixture('inspect/two-nodes.txt'), (text) => {
    const details = parseInspect(text)
    return [details, ...assignPlatforms(details.nodes, [parsePlatform('arm64')])]
  }),
  json('report of binfmt', { supported: ['linux/amd64', 'linux/arm/v7'], emulators: ['qemu-arm'] }, parseKernelReport),
  plain('registration', 'enabled\ninterpreter /usr/bin/qemu-arm\nflags: POCF\noffset 0\n', parseRegistration),
  plain('stderr of docker', stderr, (text) => [
    lastError(text),
    diagnose(text),
    diagnose(text, 'push'),
    diagnose(text, 'boot'),
  ]),
  plain(
    'challenge',
    'Bearer realm="https://r.example/token",service="s",scope="repository:a:pull", Basic realm="x"',
    parseChallenge,
  ),
  plain('redirect', 'https://r.example:443/a?b=c', (text) => resolveUrl(text, new URL('https://r.example')).href),
  json('DOCKER_AUTH_CONFIG', dockerConfig, (text) => credentials({ DOCKER_AUTH_CONFIG: text })),
  json('answer of a credential helper', { Username: 'u', Secret: secret }, (text) =>
    credentials({ DOCKER_CONFIG: new URL('docker-config', import.meta.url).pathname }, text),
  ),
  json('scopes of the cache', [{ Scope: 'a', Permission: 3 }], (text) =>
    cacheService({ ACTIONS_RUNTIME_TOKEN: jwt(text), ACTIONS_CACHE_URL: 'x' }),
  ),
  json('state of a release', [{ reference: 'r.example/a:1', from: digest, to: digest }], (text) =>
    pendingRelease(fakeRuntime({ release: text }).runtime),
  ),
  json('state of docker', { DOCKER_CONFIG: '/a' }, (text) =>
    savedDockerEnv(fakeRuntime({ 'docker-env': text }).runtime),
  ),
])

/** The lines of rawjson, through the log of the build. */
function progress(name: string): Parser {
  const lines = fixture(`progress/${name}.jsonl`).split('\n').slice(0, 40)
  const samples = lines.map((line, number) => {
    const spoilt = line.startsWith('{') ? spoiltJson(JSON.parse(line)) : spoiltText(line)
    return spoilt.map((text) => lines.with(number, text).join('\n'))
  })
  return {
    name: `progress (${name})`,
    samples: fc.oneof(...samples),
    parse: (text, runtime) => {
      const log = buildLog('auto', runtime)
      const progress = new BuildProgress((event) => {
        log.accept(event, 0)
      })
      progress.push(Buffer.from(text))
      progress.end()
      log.end()
      return [progress.findings.all, progress.messages, progress.failed, progress.running]
    },
  }
}

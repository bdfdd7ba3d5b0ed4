import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { build } from '../../../src/image/build.ts'
import { readBuildInputs } from '../../../src/inputs/read-build.ts'
import { readExports } from '../../../src/inputs/read-exports.ts'
import { readOrigin } from '../../../src/image/origin.ts'
import { BuildProgress } from '../../../src/progress/progress.ts'
import type { Docker } from '../../../src/docker/cli.ts'
import { defaultRetryPolicy } from '../../../src/docker/retry.ts'
import { planOf } from '../../fakes/plan.ts'
import { fakeInputs } from '../../fakes/runtime.ts'
import { makeAuthority } from '../../servers/certificates.ts'
import { startEngine } from '../../servers/engine.ts'
import { warmBuilder } from '../../servers/warm-builder.ts'
import { docker as engine } from '../engine.ts'
import { newRepository, tagDigest } from '../registry.ts'
import { machineDockerfile, type Run, runWarmStepOn } from '../step.ts'
import { docker, folderWith, Layout, removeFolders } from './real.ts'

const digest = /^sha256:[0-9a-f]{64}$/

afterAll(removeFolders)

async function run(inputs: Record<string, string>, dockerfile = machineDockerfile): Promise<Run> {
  const all = await runWarmStepOn(dockerfile, { inputs: { platforms: 'linux/amd64', ...inputs } })
  expect(all.main).toMatchObject({ exitCode: 0 })
  expect(all.leftBehind).toEqual([])
  return all
}

describe('digest and imageid', () => {
  test.each(['oci', 'docker'])('of an archive of type %s are those of what is in it', async (type) => {
    const folder = folderWith({})
    const archive = join(folder, 'image.tar')
    const { outputs } = await run({ outputs: `type=${type},dest=${archive}`, provenance: 'false' })
    execFileSync('tar', ['-x', '-f', archive, '-C', folder])
    const layout = new Layout(folder)
    const [image] = layout.images
    expect(outputs['digest']).toBe(image?.digest)
    expect(outputs['imageid']).toBe(image && layout.manifest(image).config?.digest)
    expect(JSON.parse(outputs['metadata'] ?? '')).toMatchObject({ 'containerimage.digest': image?.digest })
  })

  test.each(['type=local,dest=DIR', 'type=tar,dest=DIR/a.tar', 'type=cacheonly', 'DIR'])(
    'are empty for %s, with a notice',
    async (output) => {
      const { main, outputs } = await run({ outputs: output.replace('DIR', folderWith({})) })
      expect([outputs['digest'], outputs['imageid']]).toEqual(['', ''])
      expect(outputs['metadata']).toContain('buildx.build.ref')
      expect(main.log).toMatch(/^::notice::digest: it is empty, since no image was exported/m)
    },
  )

  test('are empty without a notice where push is set to false', async () => {
    const { main, outputs } = await run({ push: 'false' })
    expect(outputs['digest']).toBe('')
    expect(main.log).toMatch(/^digest: it is empty, since no image was exported/m)
  })

  test('of a push are those in the registry, also with other exporters', async () => {
    const repository = newRepository('outputs')
    const [out, layout] = [folderWith({}), folderWith({})]
    const { outputs } = await run({
      ...{ tags: `${repository}:1`, push: 'true', provenance: 'mode=max' },
      outputs: `type=local,dest=${out}\ntype=oci,tar=false,dest=${layout}`,
    })
    expect(outputs['digest']).toBe(await tagDigest(repository, '1'))
  })
})

describe("the provenance of a public repository's push", () => {
  async function pushed(inputs: Record<string, string>): Promise<[mode: string, degraded: string]> {
    const repository = newRepository('attested')
    const event = join(folderWith({ 'event.json': '{"repository":{"private":false}}' }), 'event.json')
    const { main, outputs } = await runWarmStepOn(machineDockerfile, {
      inputs: { platforms: 'linux/amd64', tags: `${repository}:1`, push: 'true', ...inputs },
      env: { GITHUB_EVENT_PATH: event },
    })
    expect(main).toMatchObject({ exitCode: 0 })
    const image = `${repository}@${outputs['digest'] ?? ''}`
    const provenance = await engine('buildx', 'imagetools', 'inspect', '--format', '{{json .Provenance}}', image)
    // Only mode=max lists the steps.
    return [provenance.includes('"llbDefinition"') ? 'max' : 'min', outputs['degraded'] ?? '']
  }

  test("stays where the engine's store holds it as well", async () => {
    const loaded = `${newRepository('loaded')}:1`
    try {
      expect(await pushed({ outputs: `type=docker,name=${loaded}` })).toEqual(['max', '[]'])
      expect(await engine('run', '--rm', '--pull', 'never', loaded, 'cat', '/machine')).toBe('x86_64')
    } finally {
      await engine('image', 'rm', '--force', loaded)
    }
  })

  test('is reported as reduced if the same build creates a docker archive', async () => {
    const [mode, degraded] = await pushed({ outputs: `type=docker,dest=${join(folderWith({}), 'a.tar')}` })
    expect(mode).toBe('min')
    expect(JSON.parse(degraded)).toMatchObject([
      { what: 'provenance', why: expect.stringContaining('mode=min instead of') },
    ])
  })
})

describe('load of several platforms', () => {
  const platforms = 'linux/amd64,linux/arm64'

  test("is one image where the engine's store can hold it", async () => {
    const tag = `${newRepository('loaded')}:1`
    try {
      const { outputs } = await run({ platforms, tags: tag, load: 'true' })
      expect(outputs['digest']).toMatch(digest)
      for (const [platform, machine] of [
        ['linux/amd64', 'x86_64'],
        ['linux/arm64', 'aarch64'],
      ] as const) {
        const seen = await engine('run', '--rm', '--pull', 'never', '--platform', platform, tag, 'cat', '/machine')
        expect(seen).toBe(machine)
      }
    } finally {
      await engine('image', 'rm', '--force', tag)
    }
  })

  test('is one tag per platform if the engine does not support several, and each is logged', async () => {
    const repository = newRepository('loaded-each')
    const lines: string[] = []
    const context = folderWith({ Dockerfile: machineDockerfile })
    const read = fakeInputs({ context, load: 'true' })
    const named = await planOf({ platforms, tags: `${repository}:1,${repository}:2` })
    const { plan, destinations } = readExports(read, named, false)
    const origin = readOrigin({ env: {}, payload: undefined })
    const authority = await makeAuthority(folderWith({}))
    // Its store is the older one, without containerd. The builder stays where it is.
    const older = await startEngine(authority, await authority.issue('engine'), [])
    const onOlder: Docker = (args, options) =>
      docker(args, args[0] === 'buildx' ? options : { ...options, env: { ...options?.env, DOCKER_HOST: older.plain } })
    try {
      await build(onOlder, readBuildInputs(read, destinations, { env: {}, origin, secrets: [] }), plan, {
        ...{
          cache: { from: [], to: [] },
          origin,
          scratch: folderWith({}),
          progress: new BuildProgress(() => undefined),
        },
        ...{
          builder: {
            name: warmBuilder(),
            driver: 'docker-container',
            nodes: [],
            emulated: new Set(),
            unrunnable: new Map(),
          },
          signal: new AbortController().signal,
          retryPolicy: defaultRetryPolicy,
        },
        info: (line) => lines.push(line),
      })
      for (const name of ['amd64', 'arm64']) {
        for (const tag of ['1', '2']) {
          const reference = `${repository}:${tag}-linux-${name}`
          expect(await older.docker('image', 'inspect', '--format', '{{.Architecture}}', reference)).toBe(name)
        }
        expect(lines.join('\n')).toContain(
          `Loaded linux/${name} as ${repository}:1-linux-${name}, ${repository}:2-linux-${name}`,
        )
      }
      const offline = ['run', '--rm', '--pull', 'never', '--network', 'none']
      for (const [name, machine] of Object.entries({ amd64: 'x86_64', arm64: 'aarch64' })) {
        expect(await older.docker(...offline, `${repository}:1-linux-${name}`, 'cat', '/machine')).toBe(machine)
      }
    } finally {
      await older.stop()
    }
  })
})

test('what stands in the metadata of a secret is taken out, and the rest stays', async () => {
  const { outputs } = await run({ 'build-args': 'A=hunter2', secrets: 'B=hunter2', provenance: 'mode=max' })
  expect(outputs['metadata']).not.toContain('hunter2')
  expect(JSON.parse(outputs['metadata'] ?? '')).toHaveProperty(['buildx.build.ref'])
})

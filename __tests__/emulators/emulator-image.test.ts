import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { FileCache } from '../../src/actions/file-cache.ts'
import { DockerError } from '../../src/docker/cli.ts'
import { defaultRetryPolicy } from '../../src/docker/retry.ts'
import { keepEmulatorImage, runEmulatorImage } from '../../src/emulators/emulator-image.ts'
import { checkNameless } from '../../src/emulators/saved-image.ts'
import { kernelReport } from '../fakes/binfmt.ts'
import { type Answer, type Answers, fakeDocker } from '../fakes/docker.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import { tarArchive, type TarEntry } from '../fakes/tar.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulators-'))
})
afterEach(() => rm(folder, { recursive: true }))

const id = `sha256:${'a'.repeat(64)}`
const file = (name: string, text: string): TarEntry => ({ name, text })
const manifest = file('manifest.json', '[{"Config":"blobs/sha256/b","RepoTags":null,"Layers":[]}]')
const index = file('index.json', '{"schemaVersion":2,"manifests":[{"digest":"sha256:c","annotations":{"a.b":"c"}}]}')
const saved: readonly TarEntry[] = [
  { name: 'blobs/', type: '5' },
  { name: 'blobs/sha256/', type: '5' },
  file(`blobs/sha256/${'b'.repeat(64)}`, 'x'.repeat(600)),
  index,
  manifest,
  file('oci-layout', '{}'),
]

/** A cache that holds this archive under the prefix and the rest of the key. */
function cacheWith(archive: Buffer | undefined, rest = id.slice('sha256:'.length)) {
  const keys: string[] = []
  const cache = {
    restore: async (path, prefix) => {
      if (!archive) return undefined
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, archive)
      return prefix + rest
    },
    save: (_path, key) => {
      keys.push(key)
      return Promise.resolve(true)
    },
  } satisfies FileCache
  return { cache, keys }
}

const absent = new DockerError(['image'], { exitCode: 1, stdout: '', stderr: 'Error: No such image: acme/binfmt:1' })
const engine: Answers = {
  'image inspect': [absent, `${id}\n`],
  'image load': `Loaded image ID: ${id}\n`,
  image: '',
  info: '[["driver-type","io.containerd.snapshotter.v1"]]',
  run: kernelReport(['linux/arm64']),
}

function source(cache: FileCache, answers: Answers = {}, images = ['acme/binfmt:1']) {
  const { docker, commands } = fakeDocker({ ...answers, ...engine, ...answers })
  const { runtime, lines, state } = fakeRuntime()
  const retryPolicy = { ...defaultRetryPolicy, retries: 0 }
  const env = { RUNNER_TEMP: folder }
  const images_ = { docker, runtime, images, cache, env, retryPolicy, signal: new AbortController().signal }
  const verbs = () => commands.map((command) => /^(?:image )?\w+/.exec(command)?.[0])
  return { source: images_, commands, verbs, lines, state, runtime, docker }
}

describe('an image in the Actions cache', () => {
  test('is not used if the engine has the image', async () => {
    const { source: images, verbs, state } = source(cacheWith(tarArchive(saved)).cache, { 'image inspect': id })
    await runEmulatorImage(images, [])
    expect(verbs()).toEqual(['image inspect', 'run'])
    expect(state.size).toBe(0)
  })

  test('is loaded under no name, and gets the name if it is the one that was saved', async () => {
    const { source: images, commands, verbs, lines, state } = source(cacheWith(tarArchive(saved)).cache)
    await runEmulatorImage(images, [])
    expect(verbs()).toEqual(['image inspect', 'info', 'image load', 'image tag', 'run'])
    expect(commands[3]).toBe(`image tag ${id} acme/binfmt:1`)
    expect(lines).toEqual([])
    expect(state.size).toBe(0)
  })

  test.each<[string, Answer, string]>([
    ['another ID', `Loaded image ID: sha256:${'d'.repeat(64)}`, `it is sha256:${'d'.repeat(64)}, which is not what`],
    ['a name', 'Loaded image: busybox:latest', 'it is no image, which is not what'],
  ])('is not used if it has %s', async (_, loaded, why) => {
    const { source: images, verbs, lines } = source(cacheWith(tarArchive(saved)).cache, { 'image load': loaded })
    await runEmulatorImage(images, [])
    expect(verbs()).not.toContain('image tag')
    expect(lines).toEqual([expect.stringContaining(why)])
  })

  test('is not loaded if it may replace another image', async () => {
    const archive = tarArchive([
      ...saved.filter((entry) => entry !== manifest),
      file('manifest.json', '[{"RepoTags":["busybox"]}]'),
    ])
    const { source: images, verbs, lines } = source(cacheWith(archive).cache)
    await runEmulatorImage(images, [])
    expect(verbs()).not.toContain('image load')
    expect(lines).toEqual([
      'qemu-cache-image: acme/binfmt:1 could not be restored from the Actions cache: manifest.json of its archive may name an image',
    ])
  })

  test('is saved by post under its ID if main pulled it, whatever image has its name then', async () => {
    const { cache, keys } = cacheWith(undefined)
    const { source: images, commands, docker, runtime } = source(cache)
    await runEmulatorImage(images, [])
    await keepEmulatorImage(docker, cache, runtime)
    expect(commands.at(-1)).toMatch(
      new RegExp(`^image save --output ${folder}/manifold-emulators/[0-9a-f]{16}.tar ${id}$`),
    )
    expect(keys).toEqual([expect.stringMatching(/^manifold-emulators-linux-\w+-containerd-[0-9a-f]{16}-a{64}$/)])
  })

  test('is not used for a pinned image', async () => {
    const image = `acme/binfmt@sha256:${'1'.repeat(64)}`
    const { source: images, commands, state } = source(cacheWith(tarArchive(saved)).cache, {}, [image])
    await runEmulatorImage(images, ['--install', 'all'])
    expect(commands).toEqual([`run --privileged --rm ${image} --install all`])
    expect(state.size).toBe(0)
  })

  test('that does not respond falls back to a pull', async () => {
    const cache = { restore: () => Promise.reject(new Error('HTTP 500')), save: () => Promise.resolve(true) }
    const { source: images, lines } = source(cache)
    await runEmulatorImage(images, [])
    expect(lines).toEqual(['qemu-cache-image: acme/binfmt:1 could not be restored from the Actions cache: HTTP 500'])
  })
})

describe('checkNameless', () => {
  const check = async (archive: Buffer): Promise<void> => {
    const path = join(folder, 'image.tar')
    await writeFile(path, archive)
    await checkNameless(path)
  }
  const withIndex = (text: string): TarEntry[] => [
    ...saved.filter((entry) => entry !== index),
    file('index.json', text),
  ]
  const withManifest = (text: string): TarEntry[] => [manifest, file('manifest.json', text)].slice(1).concat(index)

  test('accepts what docker saves by ID', async () => {
    await expect(check(tarArchive(saved))).resolves.toBeUndefined()
    await expect(check(tarArchive(withManifest('[{"RepoTags": []}]')))).resolves.toBeUndefined()
  })

  test.each<[string, readonly TarEntry[]]>([
    ['a name in manifest.json', withManifest('[{"RepoTags":["busybox:latest"]}]')],
    ['a name under a key that Go accepts', withManifest('[{"RepoTags":null,"repotags" :\n["busybox"]}]')],
    ['a name under a key with another letter', withManifest('[{"RepoTag\u017f":["busybox"]}]')],
    ['a repeated key', withManifest('[{"RepoTags":["busybox"],"RepoTags":null}]')],
    ['an escaped key', withManifest(String.raw`[{"Repo\u0054ags":["busybox"]}]`)],
    ['a name in index.json', withIndex('{"manifests":[{"annotations":{"io.containerd.image.name":"busybox"}}]}')],
    ['a tag in index.json', withIndex('{"manifests":[{"annotations":{"org.opencontainers.image.ref.name":"1"}}]}')],
    ['an index that is too long', withIndex(`{}${' '.repeat(70_000)}`)],
    ['two entries of a name', [...saved, manifest]],
    ['no manifest.json', [index]],
    ['the form of old engines', [...saved, file('repositories', '{"busybox":{"latest":"a"}}')]],
    ['a path out of it', [...saved, file('../x', '')]],
    ['a link', [...saved.filter((entry) => entry !== index), { name: 'index.json', type: '2' }]],
    ['an extended header', [{ name: 'blobs/', type: 'x' }, ...saved]],
    ['a long name', [{ name: 'oci-layout', prefix: 'a' }, manifest]],
    ['a size in base 256', [{ ...manifest, size: '\x80\0\0\0\0\0\0\0\0\0\0\x01' }]],
    ['a size beyond its end', [{ ...manifest, size: '00000100000' }]],
  ])('refuses %s', async (_, entries) => {
    await expect(check(tarArchive(entries))).rejects.toThrow(/^(?:its archive|\w+\.json of its archive) /)
  })

  test.each([
    ['an archive that is cut off', tarArchive(saved).subarray(0, 1000)],
    ['another file', Buffer.from('\x1f\x8b'.padEnd(2000, 'x'), 'latin1')],
  ])('refuses %s', async (_, archive) => {
    await expect(check(archive)).rejects.toThrow('its archive')
  })
})

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBuildx } from '../../src/buildx/find.ts'

let config: string

beforeEach(async () => {
  config = await mkdtemp(join(tmpdir(), 'docker-config-'))
  await mkdir(join(config, 'cli-plugins'))
})
afterEach(() => rm(config, { recursive: true }))

const find = (): string | undefined => findBuildx({ DOCKER_CONFIG: config })
const ownPlugin = (): string => join(config, 'cli-plugins', 'docker-buildx')

test("the plugin in docker's own config folder is the first", async () => {
  await writeFile(ownPlugin(), '', { mode: 0o755 })
  expect(find()).toBe(ownPlugin())
})

test('ignores a file that is not executable', async () => {
  await writeFile(ownPlugin(), '', { mode: 0o644 })
  expect(find()).not.toBe(ownPlugin())
})

test('returns undefined with extra plugin folders in the config', async () => {
  await writeFile(ownPlugin(), '', { mode: 0o755 })
  await writeFile(join(config, 'config.json'), '{"cliPluginsExtraDirs": ["/opt/plugins"]}')
  expect(find()).toBeUndefined()
})

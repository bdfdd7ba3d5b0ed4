import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { declareArtifacts } from '../../src/actions/declare.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'declare-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

const digest = `sha256:${'a'.repeat(64)}`

async function declare(names: readonly string[], declared?: readonly string[]): Promise<string> {
  const [file, list] = ['artifacts', 'list'].map((name) => join(folder, name))
  writeFileSync(file ?? '', 'earlier line\n')
  const subjects = declared?.map((name) => ({ name, digest: 'sha256:b', kind: 'oci' }))
  if (subjects) writeFileSync(list ?? '', JSON.stringify({ version: 1, subjects }))
  const env = { GITHUB_ARTIFACTS: file, ...(subjects && { GITHUB_ARTIFACTS_LIST: list }) }
  await declareArtifacts(
    env,
    names.map((name) => ({ name, digest })),
  )
  return readFileSync(file ?? '', 'utf8')
}

test('declares each name with the digest', async () => {
  expect(await declare(['ghcr.io/acme/app:1', 'ghcr.io/acme/app:latest'])).toBe(
    `earlier line\noci://ghcr.io/acme/app:1@${digest}\noci://ghcr.io/acme/app:latest@${digest}\n`,
  )
})

test('leaves out a name that an earlier step has declared, with which the runner would fail this step', async () => {
  expect(await declare(['a:1', 'a:2'], ['a:1'])).toBe(`earlier line\noci://a:2@${digest}\n`)
})

test('declares no more than the runner accepts from a job', async () => {
  const declared = Array.from({ length: 499 }, (_, number) => `b:${number}`)
  expect(await declare(['a:1', 'a:2'], declared)).toBe(`earlier line\noci://a:1@${digest}\n`)
})

test('does nothing for a runner without the file', async () => {
  await expect(declareArtifacts({}, [{ name: 'a:1', digest }])).resolves.toBeUndefined()
})

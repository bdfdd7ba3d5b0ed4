import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from '@jest/globals'
import { start } from '../../src/actions/start.ts'
import { exec, type ExecResult } from '../../src/docker/process.ts'

const { platform } = process
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: platform })
})

/** An entry as a process of its own. */
function startEntry(entry: string, env: Readonly<Record<string, string>> = {}): Promise<ExecResult> {
  const source = (name: string): string => pathToFileURL(join(import.meta.dirname, `../../src/actions/${name}.ts`)).href
  const script = `
    import { runtime } from '${source('runtime')}'
    import { start } from '${source('start')}'
    import { fileCache } from '${source('file-cache')}'
    await start(runtime, ${entry})`
  const options = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script]
  return exec([process.execPath, ...options], { env: { NODE_OPTIONS: '', RUNNER_DEBUG: '', ...env } })
}

const says =
  '::error::unexpected error: Error: lost. Run the job again with debug logging, and report this with its log\n'

test.each([
  [
    'thrown by an event',
    'async () => { setImmediate(() => { throw new Error("lost\\nin space") }); setInterval(() => {}, 1000); await new Promise(() => {}) }',
  ],
  [
    'of a promise that nobody awaits',
    'async () => { Promise.reject(new Error("lost\\nin space")); setInterval(() => {}, 1000); await new Promise(() => {}) }',
  ],
  ['of the entry itself', 'async () => { throw new Error("lost\\nin space") }'],
])('an error %s ends the step in one line', async (_, entry) => {
  const result = await startEntry(entry)
  expect(result).toEqual({ exitCode: 1, stdout: says, stderr: '' })
})

test('writes stack and causes to the debug log', async () => {
  const { stdout } = await startEntry('async () => { throw new Error("lost", { cause: new Error("no map") }) }', {
    RUNNER_DEBUG: '1',
  })
  expect(stdout).toMatch(/^::error::.*\n::debug::Error: lost%0A {4}at .*%0Acaused by: Error: no map%0A {4}at .*\n$/)
})

test('flushes the output printed before', async () => {
  const { stdout } = await startEntry('async () => { console.log("x".repeat(5_000_000)); throw new Error("lost") }')
  expect(stdout).toBe(`${'x'.repeat(5_000_000)}\n${says}`)
})

test('starts nothing on other systems than Linux', async () => {
  Object.defineProperty(process, 'platform', { value: 'darwin' })
  const failures: string[] = []
  let started = false
  await start({ fail: (message) => failures.push(message), debug: () => undefined }, () => {
    started = true
    return Promise.resolve()
  })
  expect(started).toBe(false)
  expect(failures).toEqual(['runs-on: this action runs on Linux only, not on darwin. Use a Linux runner'])
})

test('ends the process although work goes on that was given up', async () => {
  const result = await startEntry('async () => { setInterval(() => {}, 1000); console.log("done") }')
  expect(result).toEqual({ exitCode: 0, stdout: 'done\n', stderr: '' })
})

test('a cancelled step does not wait for the Actions cache', async () => {
  const server = createServer(() => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const entry = `async () => {
    const cancellation = new AbortController()
    const restored = fileCache(process.env, cancellation.signal).restore('/none', 'prefix-')
    setImmediate(() => cancellation.abort())
    console.log(await restored.catch(({ message }) => message))
  }`
  try {
    const env = {
      ACTIONS_CACHE_URL: url,
      ACTIONS_RUNTIME_TOKEN: 'x',
      ACTIONS_CACHE_SERVICE_V2: '',
      ACTIONS_RESULTS_URL: '',
    }
    const { exitCode, stdout } = await startEntry(entry, env)
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^the Actions cache was cancelled\n$/m)])
  } finally {
    server.close()
    server.closeAllConnections()
  }
})

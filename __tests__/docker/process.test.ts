import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Cancelled, CommandNotFound, exec } from '../../src/docker/process.ts'

const node = (script: string): [string, ...string[]] => [process.execPath, '--eval', script]

afterEach(() => {
  jest.useRealTimers()
})

async function temporaryFolder(prefix: string): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), prefix))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}

describe.each([true, false])('short: %s', (short) => {
  test.each([0, 1, 42, 125])('exit code %d is a result', async (code) => {
    const script = `console.log('out é'); console.error('err'); process.exitCode = ${code}`
    const result = await exec(node(script), { short })
    expect(result).toEqual({ exitCode: code, stdout: 'out é\n', stderr: 'err\n' })
  })

  test('a child that a signal ended has a code that is not 0', async () => {
    const { exitCode } = await exec(['sh', '-c', 'kill -TERM $$'], { short })
    expect(exitCode).toBe(128)
  })

  test('the environment is added to, arguments are passed as they are', async () => {
    const script = 'console.log(JSON.stringify([process.env.ADDED, process.env.PATH, process.argv[1]]))'
    const { stdout } = await exec([...node(script), "a 'b' $c\n"], { short, env: { ADDED: 'yes' } })
    expect(stdout).toBe(`${JSON.stringify(['yes', process.env['PATH'], "a 'b' $c\n"])}\n`)
  })

  test('the path of a command may have blanks', async () => {
    await using folder = await temporaryFolder('with blanks-')
    const file = join(folder.path, 'a command')
    await writeFile(file, '#!/bin/sh\necho "$1"\n', { mode: 0o755 })
    await expect(exec([file, '"x" y'], { short })).resolves.toMatchObject({ exitCode: 0, stdout: '"x" y\n' })
  })

  test.each(['manifold-no-such-command', '/no/such/command'])('%s, which is not there', async (file) => {
    const running = exec([file, 'x'], { short })
    await expect(running).rejects.toThrow(CommandNotFound)
    await expect(running).rejects.toThrow(`${file}: command not found. Install it on this runner or add it to PATH`)
  })

  test('nothing is started after the cancellation', async () => {
    const running = exec(['manifold-no-such-command'], { short, signal: AbortSignal.abort() })
    await expect(running).rejects.toThrow(new Cancelled('manifold-no-such-command'))
  })
})

test('a short child ends by itself, and is cancelled then', async () => {
  const cancellation = new AbortController()
  await using folder = await temporaryFolder('short-')
  const running = exec(['sh', '-c', 'touch "$0"', join(folder.path, 'ended')], {
    short: true,
    signal: cancellation.signal,
  })
  cancellation.abort()
  await expect(running).rejects.toThrow(new Cancelled('sh -c'))
  expect(await readdir(folder.path)).toEqual(['ended'])
})

test('short children print nothing of their own into the log', async () => {
  const write = jest.spyOn(process.stdout, 'write')
  await exec(['echo', 'x'], { short: true })
  expect(write).not.toHaveBeenCalled()
  write.mockRestore()
})

test('a child that a signal ended has a code that is not 0, and says so', async () => {
  const result = await exec(['sh', '-c', 'echo before >&2; kill -TERM $$'])
  expect(result.exitCode).toBe(128)
  expect(result.stderr).toBe('before\n\nsh -c was ended by SIGTERM')
})

test('of a long stderr the last 64 KiB are kept; all of it can be seen as it comes', async () => {
  let seen = 0
  const lines = 40_000
  const { stderr } = await exec(node(`for (let i = 0; i < ${lines}; i++) console.error('line ' + i)`), {
    onStderr: (chunk) => (seen += chunk.length),
  })
  expect(Buffer.byteLength(stderr)).toBe(64 * 1024)
  expect(stderr.endsWith(`line ${lines - 2}\nline ${lines - 1}\n`)).toBe(true)
  expect(seen).toBeGreaterThan(400_000)
})

test('stdin is empty', async () => {
  const { stdout } = await exec(node('console.log(fs.readFileSync(0).length)'))
  expect(stdout).toBe('0\n')
})

test('stdout can be taken as it comes', async () => {
  const chunks: Buffer[] = []
  const { stdout } = await exec(node('console.log("out")'), { onStdout: (chunk) => chunks.push(chunk) })
  expect(Buffer.concat(chunks).toString()).toBe('out\n')
  expect(stdout).toBe('')
})

test('what is printed as it comes is read no faster than it is taken', async () => {
  // Counts what waits for the reader of its stdout, while a child prints 50 MB.
  const script = `
    import { exec } from '${pathToFileURL(join(import.meta.dirname, '../../src/docker/process.ts')).href}'
    let most = 0
    const onStdout = (chunk) => {
      process.stdout.write(chunk)
      most = Math.max(most, process.stdout.writableLength)
    }
    await exec(['sh', '-c', 'yes | head -c 50000000'], { onStdout })
    console.error(most)`
  const { stdout, stderr } = await exec([process.execPath, '--input-type=module', '--eval', script], {
    env: { NODE_OPTIONS: '' },
  })
  expect(stdout).toHaveLength(50_000_000)
  expect(Number(stderr)).toBeGreaterThan(0)
  expect(Number(stderr)).toBeLessThan(200_000)
})

test('characters that lie across chunks stay whole', async () => {
  const { stdout } = await exec(node('process.stdout.write("é".repeat(200_000))'))
  expect(stdout).toBe('é'.repeat(200_000))
})

test('a cancelled child gets SIGINT and the time to end by itself', async () => {
  const cancellation = new AbortController()
  let seen = ''
  const script = `
    process.on('SIGINT', () => { console.error('interrupted'); process.exit(0) })
    setInterval(() => {}, 1000)
    console.log('ready')`
  const running = exec(node(script), {
    signal: cancellation.signal,
    onStdout: () => {
      cancellation.abort()
    },
    onStderr: (chunk) => (seen += chunk.toString()),
  })
  await expect(running).rejects.toThrow(Cancelled)
  await expect(running).rejects.toThrow('node --eval was cancelled')
  expect(seen).toBe('interrupted\n')
})

test('a child that ignores SIGINT is killed before the runner kills this process, with the children that hold its output open', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
  const cancellation = new AbortController()
  const running = exec(['sh', '-c', 'trap "" INT; sleep 600 & echo ready; wait'], {
    signal: cancellation.signal,
    onStdout: () => {
      cancellation.abort()
      jest.advanceTimersByTime(7400)
    },
  })
  await expect(running).rejects.toThrow(new Cancelled('sh -c'))
})

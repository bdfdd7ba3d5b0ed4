import { afterEach, expect, jest, test } from '@jest/globals'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Cancelled, CommandNotFound, exec } from '../../src/docker/process.ts'

const node = (script: string): [string, ...string[]] => [process.execPath, '--eval', script]

afterEach(() => {
  jest.useRealTimers()
})

test.each([0, 1, 42, 125])('exit code %d is a result', async (code) => {
  const result = await exec(node(`console.log('out'); console.error('err'); process.exitCode = ${code}`))
  expect(result).toEqual({ exitCode: code, stdout: 'out\n', stderr: 'err\n' })
})

test('a child that a signal ended has a code that is not 0, and says so', async () => {
  const result = await exec(['sh', '-c', 'echo before >&2; kill -TERM $$'])
  expect(result.exitCode).toBe(128)
  expect(result.stderr).toBe('before\n\nsh -c was ended by SIGTERM')
})

test('the environment is added to, arguments are passed as they are, stdin is empty', async () => {
  const script =
    'console.log(JSON.stringify([process.env.ADDED, process.env.PATH, process.argv[1]]), fs.readFileSync(0).length)'
  const { stdout } = await exec([...node(script), "a 'b' $c\n"], { env: { ADDED: 'yes' } })
  expect(stdout).toBe(`${JSON.stringify(['yes', process.env['PATH'], "a 'b' $c\n"])} 0\n`)
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

test('a command that is not there', async () => {
  const running = exec(['manifold-no-such-command', 'x'])
  await expect(running).rejects.toThrow(CommandNotFound)
  await expect(running).rejects.toThrow(
    'manifold-no-such-command: command not found; install it on this runner or put it on PATH',
  )
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

test('nothing is started after the cancellation', async () => {
  const running = exec(['manifold-no-such-command'], { signal: AbortSignal.abort() })
  await expect(running).rejects.toThrow(new Cancelled('manifold-no-such-command'))
})

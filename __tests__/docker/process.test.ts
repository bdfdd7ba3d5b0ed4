import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Cancelled } from '../../src/actions/cancellation.ts'
import { CommandNotFound, endOrphans, exec, ownedBy, runToEnd, whollyOwnedBy } from '../../src/docker/process.ts'

const node = (script: string): [string, ...string[]] => [process.execPath, '--eval', script]

afterEach(() => {
  jest.useRealTimers()
})

async function temporaryFolder(prefix: string): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), prefix))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}

describe.each([exec, runToEnd])('%p', (run) => {
  test.each([0, 1, 42, 125])('exit code %d is a result', async (code) => {
    const script = `console.log('out é'); console.error('err'); process.exitCode = ${code}`
    const result = await run(node(script))
    expect(result).toEqual({ exitCode: code, stdout: 'out é\n', stderr: 'err\n' })
  })

  test('returns a non-zero code for a child ended by a signal', async () => {
    const { exitCode } = await run(['sh', '-c', 'kill -TERM $$'])
    expect(exitCode).toBe(128)
  })

  test('passes arguments unchanged', async () => {
    const { stdout } = await run([...node('console.log(JSON.stringify(process.argv[1]))'), "a 'b' $c\n"])
    expect(stdout).toBe(`${JSON.stringify("a 'b' $c\n")}\n`)
  })

  test('accepts a path with spaces', async () => {
    await using folder = await temporaryFolder('with blanks-')
    const file = join(folder.path, 'a command')
    await writeFile(file, '#!/bin/sh\necho "$1"\n', { mode: 0o755 })
    await expect(run([file, '"x" y'])).resolves.toMatchObject({ exitCode: 0, stdout: '"x" y\n' })
  })

  test.each(['manifold-no-such-command', '/no/such/command'])('rejects missing command %s', async (file) => {
    const running = run([file, 'x'])
    await expect(running).rejects.toThrow(CommandNotFound)
    await expect(running).rejects.toThrow(`${file}: command not found. Install it on this runner or add it to PATH`)
  })
})

test('adds to the environment', async () => {
  const script = 'console.log(JSON.stringify([process.env.ADDED, process.env.PATH]))'
  const { stdout } = await exec(node(script), { env: { ADDED: 'yes' } })
  expect(stdout).toBe(`${JSON.stringify(['yes', process.env['PATH']])}\n`)
})

test('starts nothing after a cancellation', async () => {
  const running = exec(['manifold-no-such-command'], { signal: AbortSignal.abort() })
  await expect(running).rejects.toThrow(new Cancelled('manifold-no-such-command'))
})

test('short commands print nothing to the log', async () => {
  const write = jest.spyOn(process.stdout, 'write')
  await runToEnd(['echo', 'x'])
  expect(write).not.toHaveBeenCalled()
  write.mockRestore()
})

test('reports a child ended by a signal', async () => {
  const result = await exec(['sh', '-c', 'echo before >&2; kill -TERM $$'])
  expect(result.exitCode).toBe(128)
  expect(result.stderr).toBe('before\n\nsh -c was ended by SIGTERM')
})

test('keeps the last 64 KiB of stderr and streams all of it', async () => {
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

test('streams stdout', async () => {
  const chunks: Buffer[] = []
  const { stdout } = await exec(node('console.log("out")'), { onStdout: (chunk) => chunks.push(chunk) })
  expect(Buffer.concat(chunks).toString()).toBe('out\n')
  expect(stdout).toBe('')
})

test('reads output no faster than it can be printed', async () => {
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

test('keeps characters across chunks intact', async () => {
  const { stdout } = await exec(node('process.stdout.write("é".repeat(200_000))'))
  expect(stdout).toBe('é'.repeat(200_000))
})

test('sends SIGINT to a cancelled child and waits', async () => {
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

test('kills a child that ignores SIGINT, with its children', async () => {
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

test('ends the gate and the docker commands of a killed step, and nothing else', async () => {
  await using folder = await temporaryFolder('orphans-')
  const cancellation = new AbortController()
  /** Starts a program by this name, which runs until it is ended. */
  const started = async (name: string, scratch: string, isWhole = false) => {
    const file = join(folder.path, name)
    await symlink(process.execPath, file).catch(() => undefined)
    let ended: Promise<string> = Promise.resolve('')
    await new Promise<void>((up) => {
      const options = {
        env: isWhole ? whollyOwnedBy(scratch) : ownedBy(scratch),
        signal: cancellation.signal,
        onStdout: () => {
          up()
        },
      }
      ended = exec([file, '--eval', 'console.log("up"); setTimeout(() => {}, 60_000)'], options).then(
        ({ stderr }) => stderr,
        (error: unknown) => String(error),
      )
    })
    return { ended }
  }
  const own = [
    await started('docker', '/t/mine'),
    await started('docker-buildx', '/t/mine'),
    await started('buildx', '/t/mine'),
    await started('scanner', '/t/mine', true),
  ]
  const others = [await started('docker', '/t/other'), await started('ssh', '/t/mine')]
  endOrphans('/t/mine')
  for (const { ended } of own) expect(await ended).toContain('was ended by SIGKILL')
  cancellation.abort()
  for (const { ended } of others) expect(await ended).toContain('was cancelled')
})

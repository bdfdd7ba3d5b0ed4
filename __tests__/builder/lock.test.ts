import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'
import { withLock } from '../../src/builder/lock.ts'
import { Cancelled } from '../../src/actions/cancellation.ts'

const options = { limit: 30_000, what: 'builder: ci' }
let number = 0
const newName = (): string => `${process.pid}/${number++}`

/** Another process that holds the lock until it is killed. */
async function holder(name: string): Promise<Disposable & { readonly killed: () => boolean }> {
  const script = `
    import { withLock } from '${pathToFileURL(join(import.meta.dirname, '../../src/builder/lock.ts')).href}'
    await withLock(${JSON.stringify(name)}, { limit: 30_000, what: 'x' }, async () => {
      console.log('held')
      await new Promise((resolve) => setTimeout(resolve, 60_000))
    })`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { env: { NODE_OPTIONS: '' } })
  await once(child.stdout, 'data')
  return { killed: () => child.killed, [Symbol.dispose]: () => child.kill('SIGKILL') }
}

test('lets one after another work', async () => {
  const name = newName()
  const events: string[] = []
  const work = (who: number) =>
    withLock(name, options, async () => {
      events.push(`${who} begins`)
      await new Promise((resolve) => setImmediate(resolve))
      events.push(`${who} ends`)
      return who
    })
  await expect(Promise.all([0, 1, 2, 3, 4].map(work))).resolves.toEqual([0, 1, 2, 3, 4])
  for (let at = 0; at < events.length; at += 2) {
    expect(events[at + 1]).toBe(events[at]?.replace('begins', 'ends'))
  }
})

test('is released after a failure, and another name is free', async () => {
  const name = newName()
  await expect(withLock(name, options, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  const nested = withLock(name, options, () => withLock(newName(), options, () => Promise.resolve('done')))
  await expect(nested).resolves.toBe('done')
})

test('is released when the process that holds it is killed', async () => {
  const name = newName()
  const other = await holder(name)
  const events: string[] = []
  const onWait = (): void => {
    events.push('waiting')
    other[Symbol.dispose]()
  }
  await withLock(name, { ...options, onWait }, () => Promise.resolve(events.push('held')))
  expect(events).toEqual(['waiting', 'held'])
})

test('is waited for no longer than the limit, or until a cancellation', async () => {
  const name = newName()
  using other = await holder(name)
  const work = () => Promise.reject(new Error('unexpected'))
  await expect(withLock(name, { ...options, limit: 20 }, work)).rejects.toThrow(
    'builder: ci: another step has not finished with it within 0.02 s',
  )
  const cancellation = new AbortController()
  const cancel = (): void => {
    cancellation.abort()
  }
  const waiting = withLock(name, { ...options, onWait: cancel, signal: cancellation.signal }, work)
  await expect(waiting).rejects.toBeInstanceOf(Cancelled)
  await expect(waiting).rejects.toThrow('builder: ci was cancelled')
  expect(other.killed()).toBe(false)
})

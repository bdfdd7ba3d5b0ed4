import { expect, test } from '@jest/globals'
import { selectMounts } from '../../src/cache-mounts/select-mounts.ts'
import { mountUsage } from '../../src/cache-mounts/usage.ts'
import { fakeDocker } from '../fakes/docker.ts'

const mounts = ['/a', '/b', '/c'].map((id) => ({ id }))

test('mounts that the builder has are kept in their order, the others left out', () => {
  const usage = [
    { id: '/b', bytes: 1, secondsIdle: 0 },
    { id: '/a', bytes: 1, secondsIdle: 60 },
  ]
  expect(selectMounts(mounts, usage, 2)).toEqual({ kept: [{ id: '/a' }, { id: '/b' }], dropped: [] })
})

test('what exceeds the limit is dropped: that used longest ago, then the largest', () => {
  const old = [
    { id: '/a', bytes: 60, secondsIdle: 3600 },
    { id: '/b', bytes: 50, secondsIdle: 0 },
    { id: '/c', bytes: 40, secondsIdle: 0 },
  ]
  const { kept, dropped } = selectMounts(mounts, old, 100)
  expect(kept).toEqual([{ id: '/b' }, { id: '/c' }])
  expect(dropped.map(({ mount }) => mount.id)).toEqual(['/a'])
  expect(selectMounts(mounts, old, 45).kept).toEqual([{ id: '/c' }])
})

test('one that is too large does not displace others', () => {
  const usage = [
    { id: '/a', bytes: 500, secondsIdle: 0 },
    { id: '/b', bytes: 50, secondsIdle: 60 },
  ]
  expect(selectMounts(mounts, usage, 100).kept).toEqual([{ id: '/b' }])
})

test('usage is read from what buildx prints', async () => {
  const line = (Description: string, Size: string, LastUsedAt: string): string =>
    JSON.stringify({ Description, Size, LastUsedAt, Type: 'exec.cachemount' })
  const printed = [
    line('cached mount /root/.npm from exec /bin/sh -c npm ci with id "//root/.npm"', '1.234GB', '2 hours ago'),
    line('cached mount /a from exec /bin/sh -c echo with id "x"', '8.192kB', 'Less than a second ago'),
    line('cached mount /b from exec tar with id "//b"', '0B', 'About a minute ago'),
  ]
  const { docker } = fakeDocker({ 'buildx du': `${printed.join('\n')}\n` })
  expect(await mountUsage(docker, 'b')).toEqual([
    { id: '//root/.npm', bytes: 1.234e9, secondsIdle: 7200 },
    { id: 'x', bytes: 8192, secondsIdle: 0 },
    { id: '//b', bytes: 0, secondsIdle: 60 },
  ])
})

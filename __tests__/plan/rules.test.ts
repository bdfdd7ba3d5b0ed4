/** Applies each kind of rule to each kind of event. */
import { describe, expect, test } from '@jest/globals'
import { namesFor } from './planning.ts'

const sha = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678'
const queued = 'gh-readonly-queue-main-pr-27-0f1e2d3c4b5a69788796a5b4c3d2e1f001122334'

/** Tags that each rule generates for each event. Events that are missing get none. */
const table: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '': {
    'push-branch': ['main'],
    'push-feature-branch': ['feature-login'],
    'push-tag': ['v1.2.3', 'latest'],
    'push-prerelease-tag': ['v2.0.0-rc.1', 'latest'],
    'push-python-tag': ['1.4.0rc2', 'latest'],
    'push-plain-tag': ['nice-day', 'latest'],
    'pull-request': ['pr-27'],
    'pull-request-target': ['pr-27'],
    schedule: ['nightly', 'main'],
    release: ['v1.2.3', 'latest'],
    'workflow-dispatch': ['main'],
    'workflow-run': ['main'],
    'merge-group': [queued],
    'repository-dispatch': ['main'],
  },
  'type=schedule': { schedule: ['nightly'] },
  "type=schedule,pattern={{date 'YYYYMMDD'}}": { schedule: ['20260315'] },
  'type=semver,pattern={{version}}': {
    'push-tag': ['1.2.3', 'latest'],
    'push-prerelease-tag': ['2.0.0-rc.1'],
    release: ['1.2.3', 'latest'],
  },
  'type=semver,pattern={{major}}.{{minor}}': {
    'push-tag': ['1.2', 'latest'],
    'push-prerelease-tag': ['2.0.0-rc.1'],
    release: ['1.2', 'latest'],
  },
  'type=semver,pattern={{raw}}': {
    'push-tag': ['v1.2.3', 'latest'],
    'push-prerelease-tag': ['v2.0.0-rc.1'],
    release: ['v1.2.3', 'latest'],
  },
  'type=pep440,pattern={{version}}': {
    'push-tag': ['1.2.3', 'latest'],
    'push-prerelease-tag': ['2.0.0rc1'],
    'push-python-tag': ['1.4.0rc2'],
    release: ['1.2.3', 'latest'],
  },
  'type=pep440,pattern={{major}}': {
    'push-tag': ['1', 'latest'],
    'push-prerelease-tag': ['2.0.0rc1'],
    'push-python-tag': ['1.4.0rc2'],
    release: ['1', 'latest'],
  },
  'type=match,pattern=v(\\d+)\\.(\\d+),group=2': {
    'push-tag': ['2', 'latest'],
    'push-prerelease-tag': ['0', 'latest'],
    release: ['2', 'latest'],
  },
  'type=edge': {
    'push-branch': ['edge'],
    schedule: ['edge'],
    'workflow-dispatch': ['edge'],
    'workflow-run': ['edge'],
    'repository-dispatch': ['edge'],
  },
  'type=edge,branch=feature/login': { 'push-feature-branch': ['edge'] },
  'type=ref,event=branch': {
    'push-branch': ['main'],
    'push-feature-branch': ['feature-login'],
    schedule: ['main'],
    'workflow-dispatch': ['main'],
    'workflow-run': ['main'],
    'merge-group': [queued],
    'repository-dispatch': ['main'],
  },
  'type=ref,event=tag': {
    'push-tag': ['v1.2.3', 'latest'],
    'push-prerelease-tag': ['v2.0.0-rc.1', 'latest'],
    'push-python-tag': ['1.4.0rc2', 'latest'],
    'push-plain-tag': ['nice-day', 'latest'],
    release: ['v1.2.3', 'latest'],
  },
  'type=ref,event=pr': { 'pull-request': ['pr-27'], 'pull-request-target': ['pr-27'] },
  'type=raw,value=latest,enable={{is_default_branch}}': {
    'push-branch': ['latest'],
    schedule: ['latest'],
    'workflow-dispatch': ['latest'],
    'workflow-run': ['latest'],
    'repository-dispatch': ['latest'],
  },
}
const events = [
  ...['push-branch', 'push-feature-branch', 'push-tag', 'push-prerelease-tag', 'push-python-tag', 'push-plain-tag'],
  ...['push-deleted', 'pull-request', 'pull-request-target', 'schedule', 'release', 'workflow-dispatch'],
  ...['workflow-run', 'merge-group', 'repository-dispatch', 'empty'],
]

describe.each(Object.entries(table))('%p', (rule, expected) => {
  test.each(events)('%s', async (event) => {
    expect((await namesFor(event, rule)).names).toEqual(expected[event] ?? [])
  })
})

describe('for every event', () => {
  test.each(events)('%s: generates fixed tags and the commit', async (event) => {
    const { names } = await namesFor(event, 'stable\ntype=sha\ntype=sha,format=long,prefix=')
    expect(names).toEqual(event === 'empty' ? ['stable'] : ['stable', 'sha-a1b2c3d', sha])
  })
})

describe('attributes', () => {
  test.each([
    ['push-tag', 'type=semver,pattern=v{{major}}-{{sha}}', ['v1-a1b2c3d', 'latest']],
    ['push-branch', 'type=semver,pattern={{version}},value=v3.1.4', ['3.1.4', 'latest']],
    ['push-plain-tag', 'type=semver,pattern={{version}},value=app-7.0.1,match=app-(.*)', ['7.0.1', 'latest']],
    ['push-branch', 'type=pep440,pattern={{version}},value=1.0.post2', ['1.0.post2']],
    ['push-branch', 'type=pep440,pattern={{major}}.{{minor}}.{{patch}},value=2.1', ['2.1.0', 'latest']],
    ['push-branch', 'type=match,value=p1/v1.2.3,pattern=/P1.V(\\d.\\d)/i,group=1', ['1.2', 'latest']],
    ['push-tag', 'type=match,"pattern=\\d{1,3}.\\d{1,3}"', ['1.2', 'latest']],
    ['push-branch', 'type=raw,stable', ['stable']],
    ['push-branch', 'TYPE=raw, value = stable', ['stable']],
    ['push-branch', 'type=raw,"value=a,b"', ['a-b']],
    ['push-branch', '"type=ref,event=branch"', ['main']],
    ['push-branch', '"type=sha,prefix=,format=short"\n"type=raw,""value=a,b"""', ['a-b', 'a1b2c3d']],
    ['push-branch', 'type=raw,value=a=b #c', ['a-b-c']],
    ['push-branch', "{{date 'HH'}}", ['12']],
    ['push-branch', 'type=sha,prefix={{branch}}-,suffix=-x', ['main-a1b2c3d-x']],
    ['push-branch', 'type=sha,prefix=', ['a1b2c3d']],
    ['push-branch', 'type=ref,event=branch,enable=false', []],
    ['push-branch', 'type=raw,value=x,enable={{is_not_default_branch}}', []],
    ['push-tag', 'type=raw,value={{tag}}-on-{{base_ref}}', ['v1.2.3-on-main']],
    ['pull-request', 'type=raw,value={{base_ref}}{{branch}}{{tag}}', ['main']],
    ['push-branch', "type=raw,value={{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", ['20260315-210000']],
    ['push-branch', "{{date 'gggg.ww.Do.DDD' tz='UTC'}}", ['2026.12.15th.74']],
    ['push-branch', "type=raw,value={{commit_date 'X'}}", ['1773476813']],
    ['push-branch', '# the branch\ntype=ref,event=branch', ['main']],
    ['push-branch', 'main\ntype=ref,event=branch', ['main']],
    ['push-branch', '# one, "two\r\ntype=sha\r\n  # three\r\nx', ['x', 'sha-a1b2c3d']],
  ])('%s: %s', async (event, rule, names) => {
    expect((await namesFor(event, rule)).names).toEqual(names)
  })

  test('takes the length of the short commit from the environment', async () => {
    const env = { DOCKER_METADATA_SHORT_SHA_LENGTH: '12' }
    expect((await namesFor('push-branch', 'type=sha', {}, { env })).names).toEqual(['sha-a1b2c3d4e5f6'])
    await expect(
      namesFor('push-branch', 'type=sha', {}, { env: { DOCKER_METADATA_SHORT_SHA_LENGTH: 'x' } }),
    ).rejects.toThrow('DOCKER_METADATA_SHORT_SHA_LENGTH: invalid value "x". Use a number from 4 to 40')
  })

  test('takes the commit time from the checkout of the same commit', async () => {
    const checkout = { sha, refs: [], commitTime: new Date('2020-01-10T00:30:00Z') }
    const rule = "type=raw,value={{commit_date 'YYYYMMDD'}}"
    expect((await namesFor('pull-request', rule, {}, { checkout })).names).toEqual(['20200110'])
    await expect(namesFor('pull-request', rule, {}, { checkout: { ...checkout, sha: 'other' } })).rejects.toThrow(
      /commit_date.*neither the event nor the checkout has the time of commit a1b2c3d4.*Check out the repository/,
    )
  })
})

describe('order', () => {
  const all = [
    ...['type=sha', 'word', 'type=ref,event=tag', 'type=match,pattern=v(.),group=1'],
    ...['type=pep440,pattern=p{{version}}', 'type=semver,pattern={{version}}'],
  ]

  test('is by priority, then as written', async () => {
    const { names } = await namesFor('push-tag', all.join('\n'))
    expect(names).toEqual(['p1.2.3', '1.2.3', '1', 'v1.2.3', 'word', 'sha-a1b2c3d', 'latest'])
  })

  test('follows an explicit priority', async () => {
    const { names } = await namesFor('schedule', 'type=schedule\ntype=edge\ntype=raw,value=x,priority=2000')
    expect(names).toEqual(['x', 'nightly', 'edge'])
  })
})

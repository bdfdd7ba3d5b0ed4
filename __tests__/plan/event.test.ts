import { describe, expect, test } from '@jest/globals'
import { factsOf } from '../../script/names-table.ts'
import { parseEvent, withCheckout } from '../../src/plan/event.ts'

const head = '0f1e2d3c4b5a69788796a5b4c3d2e1f001122334'
const sha = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678'
const queued = `gh-readonly-queue/main/pr-27-${head}`
const known = '2026-03-14T08:26:53.000Z'

describe('parses recorded events', () => {
  test.each([
    ['push-branch', { kind: 'branch', branch: 'main' }, undefined, known],
    ['push-feature-branch', { kind: 'branch', branch: 'feature/login' }, undefined, known],
    ['push-tag', { kind: 'tag', tag: 'v1.2.3' }, 'main', known],
    ['push-plain-tag', { kind: 'tag', tag: 'nice/day' }, undefined, known],
    ['push-deleted', { kind: 'deleted', ref: 'refs/heads/old' }, undefined, undefined],
    ['pull-request', { kind: 'pull-request', number: '27' }, 'main', undefined],
    ['pull-request-target', { kind: 'pull-request', number: '27' }, 'main', undefined],
    ['schedule', { kind: 'branch', branch: 'main' }, undefined, undefined],
    ['release', { kind: 'tag', tag: 'v1.2.3' }, undefined, undefined],
    ['workflow-dispatch', { kind: 'branch', branch: 'main' }, undefined, undefined],
    ['workflow-run', { kind: 'branch', branch: 'main' }, undefined, undefined],
    ['merge-group', { kind: 'branch', branch: queued }, 'main', known],
    ['repository-dispatch', { kind: 'branch', branch: 'main' }, undefined, undefined],
  ])('%s', async (name, ref, baseBranch, commitTime) => {
    const { env, payload } = await factsOf(name)
    const event = parseEvent(env, payload)
    expect(event).toMatchObject({ ref, sha, repository: { name: 'app', defaultBranch: 'main' } })
    expect(event.baseBranch).toBe(baseBranch)
    expect(event.commitTime?.toISOString()).toBe(commitTime)
  })

  test('parses an empty event', () => {
    expect(parseEvent({})).toEqual({
      name: '',
      ref: { kind: 'none' },
      sha: undefined,
      commitTime: undefined,
      baseBranch: undefined,
      repository: {
        name: undefined,
        description: undefined,
        url: undefined,
        license: undefined,
        defaultBranch: undefined,
      },
    })
  })

  test('takes the repository of a schedule, which is not in its payload, from the environment', async () => {
    const { env, payload } = await factsOf('schedule')
    expect(parseEvent(env, payload).repository).toMatchObject({
      url: 'https://github.com/acme/app',
      defaultBranch: 'main',
    })
  })
})

describe('special cases', () => {
  test('takes the tag of a draft release, which has no ref, from the payload', async () => {
    const { env, payload } = await factsOf('release')
    expect(parseEvent({ ...env, GITHUB_REF: '' }, payload).ref).toEqual({ kind: 'tag', tag: 'v1.2.3' })
  })

  test('treats a merged pull request as a run of its base branch', async () => {
    const { env, payload } = await factsOf('pull-request')
    expect(parseEvent({ ...env, GITHUB_REF: 'refs/heads/main' }, payload).ref).toEqual({
      kind: 'branch',
      branch: 'main',
    })
  })

  test('uses the head commit of a pull request if requested', async () => {
    const { env, payload } = await factsOf('pull-request')
    expect(parseEvent({ ...env, DOCKER_METADATA_PR_HEAD_SHA: 'true' }, payload).sha).toBe(head)
  })

  test('ignores a commit hash of zeros', () => {
    expect(parseEvent({ GITHUB_SHA: '0'.repeat(40) }).sha).toBeUndefined()
  })

  test('ignores a license that GitHub does not recognize', () => {
    const payload = { repository: { license: { spdx_id: 'NOASSERTION' } } }
    expect(parseEvent({}, payload).repository.license).toBeUndefined()
  })

  test('ignores other kinds of refs', () => {
    expect(parseEvent({ GITHUB_REF: 'refs/notes/commits' }).ref).toEqual({ kind: 'none' })
  })

  test('rejects a payload that is not an object', () => {
    expect(() => parseEvent({}, 'push')).toThrow(/^GITHUB_EVENT_PATH: expected object, found string/)
  })
})

describe('names-from: git', () => {
  const at = (...refs: readonly (readonly string[])[]) =>
    withCheckout(parseEvent({ GITHUB_REF: 'refs/tags/v2', GITHUB_SHA: sha }), {
      sha: head,
      refs,
      commitTime: new Date(known),
    })

  test('takes ref, commit and time from the checkout', () => {
    expect(at(['refs/heads/other'])).toMatchObject({ ref: { kind: 'branch', branch: 'other' }, sha: head })
    expect(at(['refs/heads/other']).commitTime?.toISOString()).toBe(known)
  })

  test.each([
    ['the ref of the event among those of one rank', [['refs/tags/v3', 'refs/tags/v2']], { kind: 'tag', tag: 'v2' }],
    [
      'the branch before the tag of the event',
      [['refs/heads/main'], ['refs/tags/v2']],
      { kind: 'branch', branch: 'main' },
    ],
    ['a tag before a remote branch', [[], ['refs/tags/v3'], ['refs/remotes/origin/main']], { kind: 'tag', tag: 'v3' }],
    ['the merge of a pull request', [['refs/remotes/pull/4/merge']], { kind: 'pull-request', number: '4' }],
    ['a remote branch', [['refs/remotes/origin/HEAD', 'refs/remotes/origin/a/b']], { kind: 'branch', branch: 'a/b' }],
    ['no ref of a detached commit', [], { kind: 'none' }],
  ])('takes %s', (_, refs, ref) => {
    expect(at(...refs).ref).toEqual(ref)
  })

  test('takes the tag that a scheduled run checked out, although the event names a branch at the same commit', () => {
    const event = parseEvent({ GITHUB_EVENT_NAME: 'schedule', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: sha })
    const refs = [[], ['refs/tags/v1.0.0'], [], ['refs/remotes/origin/main']]
    expect(withCheckout(event, { sha, refs, commitTime: new Date(known) }).ref).toEqual({ kind: 'tag', tag: 'v1.0.0' })
  })
})

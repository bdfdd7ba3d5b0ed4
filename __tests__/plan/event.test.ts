import { describe, expect, test } from '@jest/globals'
import { factsOf } from '../../script/names-table.ts'
import { parseEvent, withCheckout } from '../../src/plan/event.ts'

const head = '0f1e2d3c4b5a69788796a5b4c3d2e1f001122334'
const sha = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678'
const queued = `gh-readonly-queue/main/pr-27-${head}`
const known = '2026-03-14T08:26:53.000Z'

describe('recorded events', () => {
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

  test('an empty one tells nothing and fails nothing', () => {
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

  test('a schedule, whose JSON has no repository, takes its name from the runner and its branch as the default', async () => {
    const { env, payload } = await factsOf('schedule')
    expect(parseEvent(env, payload).repository).toMatchObject({
      url: 'https://github.com/acme/app',
      defaultBranch: 'main',
    })
  })
})

describe('what is special', () => {
  test('a draft release has no ref yet, but a tag name', async () => {
    const { env, payload } = await factsOf('release')
    expect(parseEvent({ ...env, GITHUB_REF: '' }, payload).ref).toEqual({ kind: 'tag', tag: 'v1.2.3' })
  })

  test('a merged pull request is a run of its base branch, and GITHUB_REF says so', async () => {
    const { env, payload } = await factsOf('pull-request')
    expect(parseEvent({ ...env, GITHUB_REF: 'refs/heads/main' }, payload).ref).toEqual({
      kind: 'branch',
      branch: 'main',
    })
  })

  test('the head of a pull request is its commit where that is asked for', async () => {
    const { env, payload } = await factsOf('pull-request')
    expect(parseEvent({ ...env, DOCKER_METADATA_PR_HEAD_SHA: 'true' }, payload).sha).toBe(head)
  })

  test('a commit of zeros is none', () => {
    expect(parseEvent({ GITHUB_SHA: '0'.repeat(40) }).sha).toBeUndefined()
  })

  test('a license that GitHub does not recognise is not known', () => {
    const payload = { repository: { license: { spdx_id: 'NOASSERTION' } } }
    expect(parseEvent({}, payload).repository.license).toBeUndefined()
  })

  test('a ref of another kind is none', () => {
    expect(parseEvent({ GITHUB_REF: 'refs/notes/commits' }).ref).toEqual({ kind: 'none' })
  })

  test('JSON that is no object is refused', () => {
    expect(() => parseEvent({}, 'push')).toThrow(/GITHUB_EVENT_PATH.*not an object/)
  })
})

describe('names from the checkout', () => {
  const at = (...refs: readonly string[]) =>
    withCheckout(parseEvent({ GITHUB_REF: 'refs/tags/v2', GITHUB_SHA: sha }), {
      sha: head,
      refs,
      commitTime: new Date(known),
    })

  test('take ref, commit and time', () => {
    expect(at('refs/heads/other')).toMatchObject({ ref: { kind: 'branch', branch: 'other' }, sha: head })
    expect(at('refs/heads/other').commitTime?.toISOString()).toBe(known)
  })

  test.each([
    ['the ref of the event among others', ['refs/tags/v3', 'refs/tags/v2'], { kind: 'tag', tag: 'v2' }],
    ['the first otherwise', ['refs/tags/v3', 'refs/remotes/origin/main'], { kind: 'tag', tag: 'v3' }],
    ['the merge of a pull request', ['refs/remotes/pull/4/merge'], { kind: 'pull-request', number: '4' }],
    ['a remote branch', ['refs/remotes/origin/HEAD', 'refs/remotes/origin/a/b'], { kind: 'branch', branch: 'a/b' }],
    ['nothing of a detached commit', [], { kind: 'none' }],
  ])('take %s', (_, refs, ref) => {
    expect(at(...refs).ref).toEqual(ref)
  })
})

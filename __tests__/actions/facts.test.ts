import { describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCheckout, readFacts } from '../../src/actions/facts.ts'
import { exec } from '../../src/docker/process.ts'

/** Runs in a repository with one commit, on a branch, then detached at a tag. */
async function inRepository<T>(use: (git: (...args: string[]) => void, run: typeof exec) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'facts-'))
  const identity = ['-c', 'user.name=Rosa', '-c', 'user.email=rosa@acme.example', '-c', 'tag.gpgSign=false']
  const git = (...args: string[]): void => {
    const env = { ...process.env, GIT_COMMITTER_DATE: '2026-03-14T09:26:53+01:00' }
    execFileSync('git', ['-C', folder, ...identity, ...args], { env, stdio: 'ignore' })
  }
  const inFolder: typeof exec = ([file, ...args], options) => exec([file, '-C', folder, ...args], options)
  try {
    git('init', '--initial-branch', 'feature/login')
    git('commit', '--allow-empty', '--message', 'First')
    return await use(git, inFolder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('the checkout', () => {
  test('has its branch before tags at the same commit', async () => {
    const { checkout } = await inRepository((git, run) => {
      git('tag', 'v1.0.0')
      return readFacts({}, 'names', run)
    })
    expect(checkout).toMatchObject({ refs: [['refs/heads/feature/login'], ['refs/tags/v1.0.0'], [], []] })
    expect(checkout?.sha).toMatch(/^[0-9a-f]{40}$/)
    expect(checkout?.commitTime.toISOString()).toBe('2026-03-14T08:26:53.000Z')
  })

  test('has tags, then pull requests, if it is detached', async () => {
    const { checkout } = await inRepository((git, run) => {
      git('update-ref', 'refs/remotes/pull/4/merge', 'HEAD')
      git('update-ref', 'refs/remotes/origin/main', 'HEAD')
      git('tag', '--annotate', '--message', 'One', 'v1.0.0')
      git('checkout', '--detach')
      git('branch', '--delete', '--force', 'feature/login')
      return readFacts({}, 'names', run)
    })
    expect(checkout?.refs).toEqual([
      [],
      ['refs/tags/v1.0.0'],
      ['refs/remotes/pull/4/merge'],
      ['refs/remotes/origin/main'],
    ])
  })

  test('sorts its refs', () => {
    const refs = 'refs/remotes/origin/x, refs/remotes/pull/4/merge, tag: refs/tags/v1, HEAD -> refs/heads/main'
    expect(parseCheckout(`abc\n2026-03-14T09:26:53+01:00\n${refs}\n`).refs).toEqual([
      ['refs/heads/main'],
      ['refs/tags/v1'],
      ['refs/remotes/pull/4/merge'],
      ['refs/remotes/origin/x'],
    ])
  })

  test('is required for names and optional for times', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'facts-'))
    const run: typeof exec = ([file, ...args]) => exec([file, '-C', folder, ...args])
    try {
      await expect(readFacts({}, 'names', run)).rejects.toThrow(
        /^names-from: git: .*not a git repository.*\. Check the repository out before this step$/,
      )
      const { checkout } = await readFacts({}, 'time', run)
      expect(checkout).toBeUndefined()
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('is not read if nothing needs it', async () => {
    const run = () => Promise.reject(new Error('started a process'))
    expect((await readFacts({}, 'nothing', run)).checkout).toBeUndefined()
  })
})

describe('the event payload', () => {
  const run = () => Promise.reject(new Error('started a process'))

  test('is read from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'facts-'))
    const path = join(folder, 'event.json')
    try {
      await writeFile(path, '{"number":4}')
      expect((await readFacts({ GITHUB_EVENT_PATH: path }, 'nothing', run)).payload).toEqual({ number: 4 })
      await writeFile(path, '{')
      await expect(readFacts({ GITHUB_EVENT_PATH: path }, 'nothing', run)).rejects.toThrow(
        'GITHUB_EVENT_PATH: not valid JSON',
      )
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('may be missing', async () => {
    expect((await readFacts({}, 'nothing', run)).payload).toBeUndefined()
  })
})

import { existsSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, test } from '@jest/globals'
import { pages, prose, type Page } from './pages.ts'

const root = join(import.meta.dirname, '../..')

/** The links of a page to this repository, as they stand there. */
function linksOf(page: Page): readonly string[] {
  const markdown = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  const html = [...page.text.matchAll(/(?:src|srcset|href)="([^"]+)"/g)].map(([, target = '']) => target)
  return [...markdown, ...html].filter((target) => !/^(?:https?|mailto):/.test(target))
}

/** Anchors as GitHub makes them of headings. */
function anchorsOf(page: Page): ReadonlySet<string> {
  const seen = new Map<string, number>()
  const headings = [...prose(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading)
  return new Set(
    headings.map((heading) => {
      const slug = heading
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\- _]/gu, '')
        .replaceAll(' ', '-')
      const count = seen.get(slug) ?? 0
      seen.set(slug, count + 1)
      return count === 0 ? slug : `${slug}-${count}`
    }),
  )
}

/** Why the link does not work. */
function broken(page: Page, link: string): string | undefined {
  const [file = '', anchor] = link.split('#')
  const path = file === '' ? page.path : normalize(join(dirname(page.path), file))
  if (relative(root, join(root, path)).startsWith('..')) return 'outside of the repository'
  if (!existsSync(join(root, path))) return 'no such file'
  if (anchor === undefined || statSync(join(root, path)).isDirectory()) return undefined
  const target = pages.find((other) => other.path === path)
  return target && anchorsOf(target).has(anchor) ? undefined : 'no such heading'
}

test.each(pages)('the links of $path', (page) => {
  const problems = linksOf(page).flatMap((link) => {
    const why = broken(page, link)
    return why === undefined ? [] : [`${link}: ${why}`]
  })
  expect(problems).toEqual([])
})

test('finds links that do not work', () => {
  const page = {
    path: 'docs/names.md',
    text: '# A heading\n[a](#a-heading) [b](#none) [c](none.md) [d](../README.md#none)\n',
  }
  const problems = linksOf(page).map((link) => (link === '#a-heading' ? undefined : broken(page, link)))
  expect(problems).toEqual([undefined, 'no such heading', 'no such file', 'no such heading'])
  expect(anchorsOf(page)).toEqual(new Set(['a-heading']))
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatTagReference, parseTagReference } from '../../src/plan/reference.ts'

const digest = `sha256:${'0'.repeat(64)}`

test.each([
  ['busybox', 'busybox', 'latest'],
  ['acme/app:1.0', 'acme/app', '1.0'],
  ['ghcr.io/acme/app:v1.2.3-rc.1', 'ghcr.io/acme/app', 'v1.2.3-rc.1'],
  ['localhost/app', 'localhost/app', 'latest'],
  ['localhost:5000/app', 'localhost:5000/app', 'latest'],
  ['127.0.0.1:5000/a/b/c:x', '127.0.0.1:5000/a/b/c', 'x'],
  ['[::1]:5000/app:1', '[::1]:5000/app', '1'],
  ['[fe80::1]/app', '[fe80::1]/app', 'latest'],
  ['GHCR.io/acme/app:1', 'GHCR.io/acme/app', '1'],
  ['a_b/c.d_e__f-g--h0:_x', 'a_b/c.d_e__f-g--h0', '_x'],
  ['my-registry.example/x:Upper-Case_Tag', 'my-registry.example/x', 'Upper-Case_Tag'],
  ['registry:5000', 'registry', '5000'],
  [`app:${'t'.repeat(128)}`, 'app', 't'.repeat(128)],
  ['a'.repeat(255), 'a'.repeat(255), 'latest'],
])('%s', (text, repository, tag) => {
  expect(parseTagReference(text)).toEqual({ repository, tag })
  expect(formatTagReference({ repository, tag })).toBe(text.includes(`:${tag}`) ? text : `${text}:latest`)
})

describe('rejects with the remedy', () => {
  const noName = 'is not a repository. Use [HOST[:PORT]/]NAME, such as ghcr.io/acme/app'
  const noTag = 'has an invalid tag. Use up to 128 letters, digits, "_", "." and "-", not starting with "." or "-"'

  test.each([
    ['ghcr.io/Acme/App:1', '"ghcr.io/Acme/App" has uppercase letters. Use "ghcr.io/acme/app"'],
    ['Acme/app', '"Acme/app" has uppercase letters. Use "acme/app"'],
    ['App', '"App" has uppercase letters. Use "app"'],
    [`acme/app@${digest}`, `"acme/app@${digest}" has a digest. Use REPOSITORY:TAG`],
    ['https://ghcr.io/acme/app:1', '"https://ghcr.io/acme/app:1" has a URL scheme. Use "ghcr.io/acme/app:1"'],
    ['docker://acme/app', 'Use "acme/app"'],
    ['', `"" ${noName}`],
    [':1', `"" ${noName}`],
    ['/app', noName],
    ['localhost:99999/app', noName],
    ['acme//app', noName],
    ['acme/app/', noName],
    ['acme/-app', noName],
    ['acme/a___b', noName],
    ['acme/a..b', noName],
    ['ghcr.io:port/app', noName],
    ['[::1/app', noName],
    ['-ghcr.io/app', noName],
    ['acme/ap p', noName],
    ['acme/äpp', noName],
    ['acme/app\n', noName],
    ['app:', `"app:" ${noTag}`],
    ['app:-1', noTag],
    ['app:.1', noTag],
    ['app:1+2', noTag],
    ['app:1\n', noTag],
    [`app:${'t'.repeat(129)}`, noTag],
    ['a'.repeat(256), 'has 256 characters. The limit for a repository is 255'],
  ])('%j', (text, message) => {
    expect(() => parseTagReference(text)).toThrow(message)
  })
})

describe('for any reference', () => {
  const component = fc.stringMatching(/^[a-z0-9]{1,5}(?:(?:\.|_|__|-{1,3})[a-z0-9]{1,5}){0,2}$/)
  const host = fc.oneof(
    fc.stringMatching(/^[a-zA-Z0-9]{1,5}\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,5}[a-zA-Z0-9])?$/),
    fc.constantFrom('localhost', '[::1]', '10.0.0.1'),
  )
  const port = fc.option(fc.integer({ min: 1, max: 65535 }), { nil: undefined })
  const repository = fc
    .tuple(fc.option(fc.tuple(host, port), { nil: undefined }), fc.array(component, { minLength: 1, maxLength: 4 }))
    .map(([where, path]) => {
      const hostPort = where && [where[0], where[1]].filter((part) => part !== undefined).join(':')
      // A first part with a dot would be a host.
      return hostPort === undefined ? path.join('/').replaceAll('.', '-') : [hostPort, ...path].join('/')
    })
  const tag = fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,20}$/)

  test('parsing a formatted reference returns the same reference', () => {
    fc.assert(
      fc.property(repository, tag, (repository, tag) => {
        expect(parseTagReference(formatTagReference({ repository, tag }))).toEqual({ repository, tag })
      }),
    )
  })

  test('rejects uppercase in the path and suggests the lowercase form', () => {
    fc.assert(
      fc.property(fc.array(component, { minLength: 2, maxLength: 3 }), (path) => {
        const lower = `ghcr.io/${path.join('/')}`
        const upper = `ghcr.io/${path.join('/').toUpperCase()}`
        fc.pre(upper.slice(8) !== lower.slice(8))
        expect(() => parseTagReference(`${upper}:1`)).toThrow(`Use "${lower}"`)
        expect(parseTagReference(`${lower}:1`).repository).toBe(lower)
      }),
    )
  })

  test('parses any text or throws an error of one line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'Z', '0', '.', ':', '/', '-', '_', '@', '[', ']') }),
        (text) => {
          try {
            const reference = parseTagReference(text)
            expect(parseTagReference(formatTagReference(reference))).toEqual(reference)
          } catch (error) {
            expect((error as Error).message).toMatch(/^".*" (has|is) .*$/)
          }
        },
      ),
    )
  })
})

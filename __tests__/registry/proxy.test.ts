import { expect, test } from '@jest/globals'
import { proxyEnv } from '../../src/registry/proxy.ts'

test.each([
  ['example.com', 'https://example.com', true],
  ['example.com', 'https://registry.example.com', true],
  ['example.com', 'https://myexample.com', false],
  ['.example.com', 'https://registry.example.com', true],
  ['.example.com', 'https://example.com', false],
  ['*.example.com', 'https://registry.example.com', true],
  ['*.example.com', 'https://example.com', false],
  ['other.example, Example.COM ', 'https://registry.example.com./v2/', true],
  ['example.com:5000', 'https://example.com:5000', true],
  ['example.com:5000', 'https://example.com', false],
  ['example.com:443', 'https://example.com', true],
  ['10.0.0.0/8', 'http://10.1.2.3:5000', true],
  ['10.0.0.0/8', 'http://11.1.2.3:5000', false],
  ['10.0.0.0/8', 'https://ten.example', false],
  ['10.0.0.0/99', 'http://10.1.2.3', false],
  ['nowhere/8', 'http://10.1.2.3', false],
  ['fd00::/8', 'http://[fd12::1]:5000', true],
  ['fd00::/8', 'http://[fe12::1]:5000', false],
  ['10.1.2.3', 'http://10.1.2.3:5000', true],
  ['10.1.2.3:80', 'http://10.1.2.3:5000', false],
  ['::1', 'http://[::1]', true],
  ['[fd12::1]:5000', 'http://[fd12::1]:5000', true],
  ['*', 'https://example.com', true],
  ['', 'https://example.com', false],
  [',', 'https://example.com', false],
])('NO_PROXY=%s for %s', (list, url, expected) => {
  const own = { HTTPS_PROXY: 'http://proxy.example' }
  for (const name of ['NO_PROXY', 'no_proxy']) {
    const env = proxyEnv(new URL(url), { ...own, [name]: list })
    expect(env).toEqual(expected ? undefined : own)
  }
})

test('a proxy without a scheme is one of HTTP', () => {
  const env = { HTTP_PROXY: 'proxy.example:3128', https_proxy: 'https://secure.example', HTTPS_PROXY: '', PATH: '/bin' }
  expect(proxyEnv(new URL('https://example.com'), env)).toEqual({
    HTTP_PROXY: 'http://proxy.example:3128',
    https_proxy: 'https://secure.example',
  })
})

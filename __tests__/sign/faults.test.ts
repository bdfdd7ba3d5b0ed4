/** Faults of the signing services: an image is published with a signature, or no tag moves. */
import type { ServerResponse } from 'node:http'
import { expect, test } from '@jest/globals'
import { memoryRegistry } from '../servers/memory-registry.ts'
import type { ScriptedAnswer } from '../servers/scripted-registry.ts'
import { signingServices } from '../servers/sigstore.ts'
import { inputsFor, publishAs, putSignable } from './signing.ts'

type Fault = (raw: ServerResponse) => ScriptedAnswer | 'own'

const faults: Readonly<Record<string, Fault>> = {
  429: () => ({ status: 429, headers: { 'retry-after': '0' } }),
  504: () => ({ status: 504, body: '<html>' }),
  reset: (raw) => {
    raw.destroy()
    return 'own'
  },
  cut: (raw) => {
    raw.writeHead(201, { 'content-length': '100' })
    raw.write('{', () => raw.destroy())
    return 'own'
  },
  'wrong body': () => ({ status: 200, body: '<html>' }),
}
const requests = { fulcio: '/signingCert', rekor: '/log/entries', tsa: '/timestamp' }
const cells = Object.keys(requests).flatMap((name) => Object.keys(faults).map((fault) => [name, fault] as const))

/** Publishes while a service fails this often. */
async function release(name: string, fault: string, times: number) {
  await using registry = await memoryRegistry()
  await using services = await signingServices()
  const { index } = putSignable(registry, 'acme/app')
  let failed = 0
  services.replace = ({ line }, raw) =>
    line.endsWith(requests[name as keyof typeof requests]) && failed++ < times ? faults[fault]?.(raw) : undefined
  const inputs = inputsFor(services.origin, services.trustedRoot)
  const { error } = await publishAs([`${registry.host}/acme/app:1`], index, inputs)
  return { error: error.replace(/:.*/, ''), tag: registry.tags.get('acme/app:1') === index, failed: failed > 0 }
}

test.each(cells)('%s: %s', async (name, fault) => {
  expect(await release(name, fault, 1)).toEqual({ error: '', tag: true, failed: true })
  expect(await release(name, fault, Infinity)).toEqual({ error: 'sign', tag: false, failed: true })
})

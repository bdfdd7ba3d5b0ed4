/** What a registry asks for in `WWW-Authenticate` (RFC 9110, section 11.6.1; distribution's token specification). */

export type Challenge =
  | { readonly scheme: 'basic' }
  | {
      readonly scheme: 'bearer'
      /** URL of the token server, as it stands there. */
      readonly realm: string
      readonly service: string | undefined
      readonly scope: string | undefined
    }

/** One challenge after another; within one, its parameters: tokens or quoted strings. */
const grammar = /([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+)))?/g

/**
 * The challenge to answer: Bearer before Basic where both are offered, as Docker's client does. Undefined when there is none
 * that this client knows, or a Bearer one without a realm.
 */
export function parseChallenge(header: string): Challenge | undefined {
  const challenges: { readonly scheme: string; readonly parameters: Map<string, string> }[] = []
  for (const [, name = '', quoted, plain] of header.matchAll(grammar)) {
    const value = quoted?.replace(/\\(.)/g, '$1') ?? plain
    if (value === undefined) challenges.push({ scheme: name.toLowerCase(), parameters: new Map() })
    else challenges.at(-1)?.parameters.set(name.toLowerCase(), value)
  }
  const parameters = challenges.find(({ scheme }) => scheme === 'bearer')?.parameters
  const realm = parameters?.get('realm')
  if (parameters && realm) {
    return { scheme: 'bearer', realm, service: parameters.get('service'), scope: parameters.get('scope') }
  }
  return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: 'basic' } : undefined
}

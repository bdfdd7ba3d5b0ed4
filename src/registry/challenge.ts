/** Parses `WWW-Authenticate` (RFC 9110, section 11.6.1; distribution's token specification). */

export type Challenge =
  | { readonly scheme: 'basic' }
  | {
      readonly scheme: 'bearer'
      /** URL of the token server, unchanged. */
      readonly realm: string
      readonly service: string | undefined
      readonly scope: string | undefined
    }

/** Matches challenges and their parameters, which are tokens or quoted strings. */
const grammar = /([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+)))?/g

/**
 * Returns the challenge to use: Bearer before Basic, like Docker's client. Undefined if there is no supported one, or a
 * Bearer challenge without a realm.
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

/** JSON Web Tokens, read without verifying them. */
import type * as v from 'valibot'
import { matchJson } from './json.ts'

/** Returns undefined if the token is none, or has not these claims. */
export function matchClaims<const Schema extends v.GenericSchema>(
  schema: Schema,
  token: string,
): v.InferOutput<Schema> | undefined {
  const [, payload = ''] = token.split('.')
  return matchJson(schema, Buffer.from(payload, 'base64url').toString())
}

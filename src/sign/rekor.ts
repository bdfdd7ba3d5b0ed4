/** Entries in a transparency log (Rekor, version 1 of its API). */
import { type Bundle, envelopeToJSON } from '@sigstore/bundle'
import * as v from 'valibot'
import { matchJson } from '../actions/json.ts'
import type { Retrying } from '../registry/requests.ts'
import { resolveUrl } from '../registry/transport.ts'
import { callService } from './signing-service.ts'

type Entry = Bundle['verificationMaterial']['tlogEntries'][number]

const entrySchema = v.object({
  body: v.string(),
  integratedTime: v.number(),
  logID: v.string(),
  logIndex: v.number(),
  verification: v.object({
    signedEntryTimestamp: v.string(),
    inclusionProof: v.object({
      checkpoint: v.string(),
      hashes: v.array(v.string()),
      logIndex: v.number(),
      rootHash: v.string(),
      treeSize: v.number(),
    }),
  }),
})
/** By their ID. */
const entriesSchema = v.record(v.string(), entrySchema)
const bodySchema = v.object({ kind: v.string(), apiVersion: v.string() })

/** @param verifier PEM of the certificate or the public key */
export async function logSignature(
  url: string,
  content: Bundle['content'],
  verifier: string,
  retrying: Retrying,
): Promise<Entry> {
  const entries = new URL(`${url}/api/v1/log/entries`)
  const shared = {
    name: 'rekor',
    remedy: () => 'Check "rekor" of sign-with, and that it is a log with version 1 of the API',
  }
  const post = { ...shared, method: 'POST', url: entries, body: JSON.stringify(proposalOf(content, verifier)) } as const
  const found = await callService(
    {
      ...post,
      // An earlier attempt whose answer was lost has made the entry.
      read: (bytes, { status, headers: { location } }) =>
        status === 409 && location !== undefined ? resolveUrl(location, entries) : entryIn(bytes.toString()),
    },
    retrying,
  )
  if (!(found instanceof URL)) return found
  const get = { ...shared, method: 'GET', url: found } as const
  return callService({ ...get, read: (bytes) => entryIn(bytes.toString()) }, retrying)
}

function proposalOf(content: Bundle['content'], verifier: string): unknown {
  const key = Buffer.from(verifier).toString('base64')
  if (content.$case === 'dsseEnvelope') {
    const envelope = JSON.stringify(envelopeToJSON(content.dsseEnvelope))
    return { apiVersion: '0.0.1', kind: 'dsse', spec: { proposedContent: { envelope, verifiers: [key] } } }
  }
  const { messageDigest, signature } = content.messageSignature
  return {
    ...{ apiVersion: '0.0.1', kind: 'hashedrekord' },
    spec: {
      data: { hash: { algorithm: 'sha256', value: messageDigest.digest.toString('hex') } },
      signature: { content: signature.toString('base64'), publicKey: { content: key } },
    },
  }
}

function entryIn(text: string): Entry | undefined {
  const [entry, ...others] = Object.values(matchJson(entriesSchema, text) ?? {})
  const body = entry && matchJson(bodySchema, Buffer.from(entry.body, 'base64').toString())
  if (!entry || !body || others.length > 0) return undefined
  const { signedEntryTimestamp, inclusionProof: proof } = entry.verification
  return {
    logIndex: String(entry.logIndex),
    logId: { keyId: Buffer.from(entry.logID, 'hex') },
    integratedTime: String(entry.integratedTime),
    kindVersion: { kind: body.kind, version: body.apiVersion },
    inclusionPromise: { signedEntryTimestamp: Buffer.from(signedEntryTimestamp, 'base64') },
    inclusionProof: {
      logIndex: String(proof.logIndex),
      treeSize: String(proof.treeSize),
      rootHash: Buffer.from(proof.rootHash, 'hex'),
      hashes: proof.hashes.map((hash) => Buffer.from(hash, 'hex')),
      checkpoint: { envelope: proof.checkpoint },
    },
    canonicalizedBody: Buffer.from(entry.body, 'base64'),
  }
}

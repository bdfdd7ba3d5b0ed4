/** Publishes images that are signed when they are verified and tested, before any tag moves. */
import { timed } from '../actions/phases.ts'
import type { Runtime } from '../actions/runtime.ts'
import { publish, type Publication } from '../publish/publish.ts'
import type { Published } from '../publish/verify.ts'
import type { RegistryClient } from '../registry/client.ts'
import type { Signatures } from './sign.ts'
import type { SignInputs } from './sign-inputs.ts'

export interface SignedRelease extends Published {
  /** Undefined if it is not signed. */
  readonly signatures?: Signatures | undefined
}

interface Context {
  readonly client: RegistryClient
  readonly runtime: Pick<Runtime, 'state' | 'info' | 'debug' | 'phases' | 'idToken'>
}

/** @param inputs undefined if nothing is to be signed */
export async function publishSigned(
  { client, runtime }: Context,
  inputs: SignInputs | undefined,
  publication: Publication,
): Promise<readonly SignedRelease[]> {
  if (!inputs) return publish(client, runtime, publication)
  let signatures: readonly Signatures[] = []
  const beforeTags = async (published: readonly Published[]): Promise<void> => {
    await publication.beforeTags?.(published)
    // On demand, since few steps sign.
    const { sign } = await import('./sign.ts')
    signatures = await timed(runtime, 'signatures', sign({ client, runtime }, inputs, published))
  }
  const released = await publish(client, runtime, { ...publication, beforeTags })
  return released.map((image, number) => ({ ...image, signatures: signatures[number] }))
}

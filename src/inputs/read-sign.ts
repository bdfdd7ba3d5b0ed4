/** The inputs for signatures. */
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Environment } from '../actions/environment.ts'
import { noIdToken, offersIdToken } from '../actions/id-token.ts'
import { messageOf } from '../actions/errors.ts'
import type { Runtime } from '../actions/runtime.ts'
import {
  type Forge,
  privateServices,
  publicServices,
  type SigningServices,
  type SignInputs,
} from '../sign/sign-inputs.ts'
import { readBoolean, type ReadInput, readList } from './forms.ts'
import { readYaml, type YamlValue } from './yaml.ts'

const stores = ['sigstore', 'github']
const dependent = ['sign-with', 'sign-key', 'sign-key-password', 'legacy-signature']

/**
 * Returns undefined if nothing is to be signed.
 *
 * @param pushes whether there is an image to sign
 * @throws Error that names the input and the remedy, also if the job may not request what signatures need
 */
export async function readSignInputs(
  { input, secret }: Pick<Runtime, 'input' | 'secret'>,
  env: Environment,
  pushes: boolean,
): Promise<SignInputs | undefined> {
  // First, since any message may quote them.
  const pem = input('sign-key')
  secret(pem.replace(/-----(BEGIN|END)[^\n]*/g, ''))
  secret(input('sign-key-password'))
  const token = input('github-token')
  const words = readList(input, 'sign').filter((word) => word !== 'none')
  const [unknown] = words.filter((word) => !stores.includes(word))
  if (unknown !== undefined)
    throw new Error(`sign: unknown value "${unknown}". Use none, sigstore, github, or sigstore,github`)
  const inRegistry = words.includes('sigstore')
  const [unused] = dependent.filter((name) => input(name) !== '' && input(name) !== 'false')
  if (!inRegistry && unused !== undefined) {
    throw new Error(`${unused}: it is for signatures in the registry. Set sign to sigstore, or leave ${unused} empty`)
  }
  if (words.length === 0) return undefined
  if (pem === '' && input('sign-key-password') !== '') {
    throw new Error('sign-key: it is empty, and sign-key-password is not. Set both, or neither')
  }
  const key = pem === '' ? undefined : parseKey(pem, input('sign-key-password'))
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com'
  const forge = words.includes('github') ? readForge(token, env, server) : undefined
  // A run for a pull request from a fork lacks the key.
  const { services, trustedRoot } = await readSignWith(input, { hasKey: key !== undefined, mayLackKey: !pushes })
  const legacy = readBoolean(input, 'legacy-signature', false)
  // A run that only builds, such as that of a pull request, need not have the permission.
  if (!pushes) return undefined
  if ((forge || !key) && !offersIdToken(env)) throw new Error(`sign: ${noIdToken}`)
  return { services: inRegistry ? services : undefined, key, trustedRoot, legacy, forge, server }
}

const howToMakeKeys = 'Make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256'

function parseKey(pem: string, passphrase: string): KeyObject {
  if (/ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY/.test(pem)) {
    throw new Error(`sign-key: this is a key in the format of cosign, which only cosign reads. ${howToMakeKeys}`)
  }
  let key: KeyObject
  try {
    key = createPrivateKey({ key: pem, ...(passphrase !== '' && { passphrase }) })
  } catch {
    // Without the cause, which could quote the key.
    throw new Error(
      `sign-key: this is not the PEM text of a private key, or sign-key-password is missing or wrong. ${howToMakeKeys}`,
    )
  }
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key
  if (type === 'rsa' || (type === 'ec' && details?.namedCurve === 'prime256v1')) return key
  throw new Error(`sign-key: verifiers expect an ECDSA key on the curve P-256 or an RSA key. ${howToMakeKeys}`)
}

function readForge(token: string, env: Environment, server: string): Forge {
  const { host } = new URL(server)
  if (host !== 'github.com' && !host.endsWith('.ghe.com')) {
    throw new Error(
      `sign: ${host} has no attestation store, which only github.com and ghe.com have. Use sign: sigstore`,
    )
  }
  if (token === '') throw new Error('sign: github requires github-token. Set it to ${{ github.token }}')
  return {
    api: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    repository: env['GITHUB_REPOSITORY'] ?? '',
    token,
    services: { public: publicServices, private: privateServices(server) },
  }
}

interface SignWith {
  readonly services: SigningServices
  readonly trustedRoot: string | undefined
}

async function readSignWith(
  input: ReadInput,
  { hasKey, mayLackKey }: { readonly hasKey: boolean; readonly mayLackKey: boolean },
): Promise<SignWith> {
  const value = await readYaml(input, 'sign-with')
  if (!value) {
    const { fulcio } = publicServices
    return { services: { ...publicServices, fulcio: hasKey ? undefined : fulcio }, trustedRoot: undefined }
  }
  const fields = value.fields(['fulcio', 'rekor', 'tsa', 'audience', 'trusted-root'])
  const services = {
    fulcio: fields.fulcio && readUrl(fields.fulcio),
    rekor: fields.rekor && (fields.rekor.text() === 'none' ? undefined : readUrl(fields.rekor)),
    tsa: fields.tsa && readUrl(fields.tsa),
    audience: fields.audience?.text() ?? publicServices.audience,
  }
  if (hasKey && fields.fulcio)
    throw fields.fulcio.fault('with sign-key there is no certificate. Remove fulcio or sign-key')
  const isCertified = !hasKey && !(mayLackKey && !fields.fulcio)
  if (isCertified && !services.fulcio)
    throw value.fault('fulcio is missing, which certifies the signature. Add its URL')
  if (isCertified && !services.rekor && !services.tsa) {
    throw value.fault(
      'rekor or tsa is required, since the certificate is valid for 10 minutes only. Add the URL of one',
    )
  }
  const root = fields['trusted-root']
  return { services, trustedRoot: root && readTrustedRoot(root) }
}

function readUrl(value: YamlValue): string {
  const text = value.text().replace(/\/+$/, '')
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isLoopback = /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(url?.hostname ?? '')
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback))) return text
  throw value.fault('this is not an https URL')
}

/** JSON, or the path of a file. */
function readTrustedRoot(value: YamlValue): string {
  const text = value.text().trim()
  try {
    const json = text.startsWith('{') ? text : readFileSync(text, 'utf8')
    JSON.parse(json)
    return json
  } catch (error) {
    throw value.fault(`this is neither the JSON of a trusted root nor the path of one (${messageOf(error)})`)
  }
}

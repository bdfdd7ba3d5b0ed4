/** The nodes of the builder to create: the first comes from the inputs of the group "builder", others from `nodes`. */
import { inContext } from '../actions/errors.ts'
import { type ReadInput, readItems, readList } from './forms.ts'
import type { Runtime } from '../actions/runtime.ts'
import { readYaml, type YamlValue } from './yaml.ts'
import { parsePlatform, type Platform } from '../plan/platform.ts'
import type { Driver, DriverOption, Node } from '../builder/prepare-inputs.ts'
import { splitOptions } from './read-driver-opts.ts'
import { readTls } from './read-tls.ts'

/** @throws Error that names the input, and the position in `nodes` */
export async function readNodes(read: ReadInput, driver: Driver, secret: Runtime['secret']): Promise<readonly Node[]> {
  const items = (await readYaml(read, 'nodes'))?.items() ?? []
  const further = items.map((item) => readNode(item, driver, secret))
  if (driver === 'docker' && items[0]) throw items[0].fault(`the docker driver has only one node. ${remedy}`)
  const names = further.map(({ name }) => name)
  for (const [index, item] of items.entries()) {
    const name = names[index]
    if (name === undefined || names.indexOf(name) === index) continue
    throw item.fault(`the name "${name}" is repeated. Use a different name for each node`)
  }
  const first = readFirst(read, driver)
  // A remote builder has no default endpoint, so its first node may be in the list.
  if (driver !== 'remote' || first.endpoint !== undefined || further.length === 0) return [first, ...further]
  if (first.platforms.length > 0) throw new Error('node-platforms: the first node is in nodes. Set its platforms there')
  return further
}

const remedy = 'Set driver to docker-container, kubernetes or remote'

function readFirst(read: ReadInput, driver: Driver): Node {
  const endpoint = read('endpoint') || undefined
  const buildkitdFlags = read('buildkitd-flags') || undefined
  const options = driver === 'docker' ? [] : readItems(read, 'driver-opts')
  const driverOpts = options.flatMap(({ text, quoted }) =>
    splitOptions(text, quoted, (message) => new Error(`driver-opts: ${message}`)),
  )
  if (buildkitdFlags !== undefined && (driver === 'docker' || driver === 'remote')) {
    throw new Error(`buildkitd-flags: the ${driver} driver does not start BuildKit. Set driver to docker-container`)
  }
  checkEndpoint(endpoint, driver, (message) => new Error(`endpoint: ${message}`))
  if (driver === 'remote' && endpoint === undefined && !read('nodes')) {
    throw new Error('endpoint: the remote driver needs the address of BuildKit, such as tcp://HOST:1234')
  }
  const platforms = readList(read, 'node-platforms').map((text) =>
    inContext('node-platforms', () => parsePlatform(text)),
  )
  if (driver === 'docker' && platforms.length > 0)
    throw new Error(`node-platforms: the docker driver has the platforms of the engine. ${remedy}`)
  return { name: undefined, endpoint, platforms, driverOpts, buildkitdFlags, tls: undefined }
}

function readNode(item: YamlValue, driver: Driver, secret: Runtime['secret']): Node {
  const fields = item.fields(['name', 'endpoint', 'platforms', 'driver-opts', 'buildkitd-flags', 'tls'])
  const name = textOf(fields.name)
  if (fields.name && name !== undefined && !/^[a-zA-Z][\w.-]*$/.test(name)) {
    throw fields.name.fault(
      `"${name}" is not a valid name. Use letters, digits, ".", "_" and "-", starting with a letter`,
    )
  }
  const endpoint = textOf(fields.endpoint)
  checkEndpoint(endpoint, driver, (message) => (fields.endpoint ?? item).fault(message))
  if (endpoint === undefined && driver !== 'kubernetes') throw item.fault('this node has no endpoint. Add one')
  const flags = fields['buildkitd-flags']
  if (flags && driver === 'remote') throw flags.fault('the remote driver does not start BuildKit. Remove the flags')
  return {
    name,
    endpoint,
    platforms: readPlatforms(fields.platforms),
    driverOpts: readNodeOptions(fields['driver-opts']),
    buildkitdFlags: textOf(flags),
    tls: fields.tls && readNodeTls(fields.tls, endpoint, secret),
  }
}

function textOf(value: YamlValue | undefined): string | undefined {
  const text = value?.text()
  return text === '' ? undefined : text
}

function readPlatforms(value: YamlValue | undefined): readonly Platform[] {
  return (value?.texts() ?? []).map((text) => {
    try {
      return parsePlatform(text)
    } catch (error) {
      throw value?.fault((error as Error).message) ?? error
    }
  })
}

/** Each item of a list is one option. A text has the syntax of the input `driver-opts`. */
function readNodeOptions(value: YamlValue | undefined): readonly DriverOption[] {
  if (!value) return []
  const fault = (message: string): Error => value.fault(message)
  if (value.isList()) return value.texts().flatMap((text) => splitOptions(text, true, fault))
  const items = value.parsed(readItems)
  return items.flatMap(({ text, quoted }) => splitOptions(text, quoted, fault))
}

function readNodeTls(value: YamlValue, endpoint: string | undefined, secret: Runtime['secret']): Node['tls'] {
  const { ca, ...client } = readTls(value.fields(['ca', 'cert', 'key']), secret)
  if (ca === undefined) throw value.fault('tls requires ca, the certificate to verify the endpoint with')
  if (!endpoint?.startsWith('tcp://')) throw value.fault('tls requires an endpoint that starts with tcp://')
  return { ca, ...client }
}

const schemes: Readonly<Record<Driver, readonly string[]>> = {
  'docker-container': ['ssh', 'tcp', 'unix', 'npipe', 'http', 'https', 'fd'],
  docker: [],
  kubernetes: [],
  remote: ['docker-container', 'kube-pod', 'npipe', 'ssh', 'tcp', 'unix'],
}

/** Without a scheme it is the name of a Docker context. */
function checkEndpoint(endpoint: string | undefined, driver: Driver, fault: (message: string) => Error): void {
  if (endpoint === undefined) return
  if (driver === 'kubernetes') throw fault('the kubernetes driver uses the cluster of the kubeconfig. Remove it')
  const [, scheme, rest = ''] = /^([\w+.-]+):\/\/(.*)$/.exec(endpoint) ?? []
  if (scheme === undefined) {
    if (driver === 'remote') throw fault(`"${endpoint}" is not an address of BuildKit. Use tcp://HOST:PORT`)
    return
  }
  if (!schemes[driver].includes(scheme)) {
    throw fault(
      `the ${driver} driver does not support ${scheme}://. Use ${schemes[driver].join(', ') || 'the name of a context'}`,
    )
  }
  const port = /^[^/]*:(\d+)(?:\/|$)/.exec(rest)?.[1]
  if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65535)) {
    throw fault(`"${endpoint}" has an invalid port. Use 1 to 65535`)
  }
}

/**
 * The runner's proxy, and which hosts are reached without it, according to NO_PROXY. Docker and BuildKit read it as Go does
 * (golang.org/x/net/http/httpproxy): a name includes its subdomains, a range of addresses may be in CIDR notation, and a
 * proxy needs no scheme. Node supports none of these.
 */
import { BlockList, isIP, isIPv6 } from 'node:net'
import type { Environment } from '../actions/environment.ts'

const variables = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy']

/** Returns the variables for an agent that connects to the URL, or undefined if no proxy is between. */
export function proxyEnv(url: URL, env: Environment): Environment | undefined {
  if (isWithoutProxy(url, env)) return undefined
  const proxies = variables.flatMap((name) => (env[name] ? [[name, env[name]] as const] : []))
  return Object.fromEntries(proxies.map(([name, proxy]) => [name, proxy.includes('://') ? proxy : `http://${proxy}`]))
}

function isWithoutProxy({ hostname, port, protocol }: URL, env: Environment): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const target = { host, port: port === '' ? (protocol === 'https:' ? '443' : '80') : port }
  const list = [env['NO_PROXY'], env['no_proxy']].find(Boolean) ?? ''
  return list.split(',').some((entry) => matches(entry.trim().toLowerCase(), target))
}

function matches(entry: string, { host, port }: { readonly host: string; readonly port: string }): boolean {
  if (entry === '*') return true
  const [, network = '', bits] = /^(.*)\/(\d+)$/.exec(entry) ?? []
  if (bits !== undefined) return isInNetwork(host, network, Number(bits))
  if (isIP(entry)) return host === entry
  const [, name = '', onlyPort = port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? []
  if (name === '' || onlyPort !== port) return false
  const domain = name.replace(/^\*(?=\.)/, '').replace(/^\[(.*)\]$/, '$1')
  return domain.startsWith('.') ? host.endsWith(domain) : host === domain || host.endsWith(`.${domain}`)
}

function isInNetwork(host: string, network: string, bits: number): boolean {
  const family = isIPv6(network) ? 'ipv6' : 'ipv4'
  if (!isIP(network) || !isIP(host) || bits > (family === 'ipv6' ? 128 : 32)) return false
  const list = new BlockList()
  list.addSubnet(network, bits, family)
  return list.check(host, isIPv6(host) ? 'ipv6' : 'ipv4')
}

/** docker/login-action becomes the inputs with credentials. */
import { stringify } from 'yaml'
import { inputFor } from './docker-inputs.ts'
import { bare, type Step } from './workflow.ts'

/** Why a login must stay a step. Undefined if it can become inputs. */
export function loginObstacle({ inputs }: Pick<Step, 'inputs'>): string | undefined {
  for (const [name, value] of inputs) {
    if (inputFor('docker/login-action', name) === undefined && value !== '')
      return `its input ${name} has no counterpart`
  }
  if ([...inputs.values()].some((value) => /amazonaws\.com|\becr\b|\bAWS_/i.test(value)))
    return 'it logs in to ECR by the AWS credentials'
  const list = inputs.get('registry-auth') ?? ''
  if (/\b(?:ecr|scope):/.test(list)) return 'its input registry-auth has settings without a counterpart'
  if (list === '' && (!inputs.get('username') || !inputs.get('password'))) return 'it has no user name and password'
  return undefined
}

/** The inputs for one or several logins. */
export function credentialInputs(logins: readonly Step[]): ReadonlyMap<string, string> {
  const [only] = logins
  if (only && logins.length === 1) {
    const names = ['registry', 'username', 'password', 'registry-auth']
    return new Map(names.flatMap((name) => (only.inputs.get(name) ? [[name, only.inputs.get(name) ?? '']] : [])))
  }
  return new Map(logins.length > 0 ? [['registry-auth', credentialList(logins)]] : [])
}

/** A YAML list, in which `toJSON` quotes what an expression gives. */
export function credentialList(logins: readonly Pick<Step, 'inputs'>[]): string {
  return logins
    .flatMap(({ inputs }) => {
      const list = inputs.get('registry-auth')
      if (list) return [list.trim()]
      const fields = ['registry', 'username', 'password'].flatMap((name) => {
        const value = inputs.get(name)
        return value ? [`${name}: ${quoted(value)}`] : []
      })
      return [`- ${fields.join('\n  ')}`]
    })
    .join('\n')
}

function quoted(value: string): string {
  const expression = bare(value)
  if (expression !== value.trim()) return `\${{ toJSON(${expression}) }}`
  return stringify(value, { lineWidth: 0 }).trim()
}

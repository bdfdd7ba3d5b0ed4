/**
 * What a bake file may do: read and write in the workspace, unless `allow` or `set` says more. buildx asks the same in a
 * terminal, and not with the progress that the step reads.
 */
import { existsSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { Environment } from '../actions/environment.ts'
import { parseAttributes } from '../docker/csv.ts'
import { type BakeTarget, type Definition, sshPaths } from './definition.ts'

/** @throws Error that names the target, what it asks for, and the line for `allow` */
export function checkPrivileges({ targets, linked }: Definition, allow: readonly string[], env: Environment): void {
  const isFree = /^(?:0|f|false)$/i.test(env['BUILDX_BAKE_ENTITLEMENTS_FS'] ?? '')
  for (const [name, target] of [...targets, ...linked]) {
    const forwardsAgent = sshPaths(target).some((paths) => paths.length === 0)
    const asked = [...(target.entitlements ?? []), ...(forwardsAgent && !isFree ? ['ssh'] : [])]
    const missing = asked.find((one) => !allow.includes(one) && !allow.includes(one.replace(/=.*/s, '')))
    if (missing !== undefined) throw new Error(`bake: the target ${name} needs ${missing}. Add ${missing} to allow`)
    if (!isFree) checkPaths(name, target, allow)
  }
}

function checkPaths(name: string, target: BakeTarget, allow: readonly string[]): void {
  for (const [key, paths] of Object.entries(pathsOf(target))) {
    const folders = allow.flatMap((one) => (one.startsWith(`${key}=`) || one.startsWith('fs=') ? valueOf(one) : []))
    const stray = paths.find((path) => !['.', ...folders].some((folder) => folder === '*' || isWithin(path, folder)))
    if (stray === undefined) continue
    const verb = key === 'fs.read' ? 'reads' : 'writes'
    throw new Error(`bake: the target ${name} ${verb} ${stray}, outside the workspace. Add ${key}=${stray} to allow`)
  }
}

/**
 * What the overrides of the workflow (`TARGET.KEY=VALUE`) ask for themselves, as entries of `allow`. As in buildx, a path of
 * the file that they name is granted, but not a folder with a context.
 */
export function grantsOf(overrides: readonly string[]): readonly string[] {
  return overrides.flatMap((override) => {
    const [, key = '', value = ''] = /^[^=]*\.([a-z-]+)\+?=(.*)$/s.exec(override) ?? []
    switch (key) {
      case 'entitlements':
        return [value]
      case 'ssh':
        return value.includes('=')
          ? valueOf(value)
              .split(',')
              .map((path) => `fs.read=${path}`)
          : ['ssh']
      case 'secrets':
      case 'cache-from':
        return attribute([value], 'src').map((path) => `fs.read=${path}`)
      case 'cache-to':
      case 'output':
        return attribute([value], 'dest').map((path) => `fs.write=${path}`)
      default:
        return []
    }
  })
}

function valueOf(text: string): string {
  return text.slice(text.indexOf('=') + 1)
}

/** Values of an attribute in those rows that have one of the types, if any are given. */
function attribute(rows: readonly string[], key: string, types: readonly string[] = []): readonly string[] {
  return rows.flatMap((row) => {
    const attributes = row.includes('=') ? parseAttributes(row) : {}
    const isOne = types.length === 0 || types.includes(attributes['type'] ?? '')
    return isOne && attributes[key] !== undefined ? [attributes[key]] : []
  })
}

function pathsOf(target: BakeTarget): Readonly<Record<'fs.read' | 'fs.write', readonly string[]>> {
  const secrets = target.secret.flatMap((one) => {
    if (typeof one === 'string') return attribute([one], 'src')
    // buildx takes an ID for a path if there is no variable of this name.
    return one.src ?? (one.env === undefined ? one.id : [])
  })
  return {
    'fs.read': [
      ...[target.context, ...Object.values(target.contexts)].flatMap(localPath),
      ...dockerfilePath(target),
      ...[...secrets, ...sshPaths(target).flat(), ...attribute(target['cache-from'], 'src', ['local'])],
    ],
    'fs.write': [
      ...attribute(target['cache-to'], 'dest', ['local']),
      ...attribute(target.output, 'dest', ['local', 'tar', 'oci', 'docker']),
    ],
  }
}

function dockerfilePath({ context, dockerfile, 'dockerfile-inline': inline }: BakeTarget): readonly string[] {
  if (inline !== undefined) return []
  const path = localPath(dockerfile)
  return isAbsolute(dockerfile) || dockerfile.startsWith('cwd://')
    ? path
    : path.flatMap((inContext) => localPath(context).map((folder) => join(folder, inContext)))
}

/**
 * Empty for what can't be a path. buildx takes what looks like a Git URL and is none for a path, so these are paths too; a
 * URL does not lead out of the workspace.
 */
function localPath(text: string): readonly string[] {
  return /^(?:https?:\/\/|target:|docker-image:)/.test(text) ? [] : [text.replace(/^(?:cwd|oci-layout):\/\//, '')]
}

function isWithin(path: string, folder: string): boolean {
  const inside = relative(real(folder), real(path))
  return !inside.startsWith('..') && !isAbsolute(inside)
}

/** The path without symbolic links, as far as it exists. */
function real(path: string): string {
  const whole = resolve(path)
  if (existsSync(whole)) return realpathSync(whole)
  const parent = dirname(whole)
  return parent === whole ? whole : resolve(real(parent), relative(parent, whole))
}

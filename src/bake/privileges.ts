/**
 * What a bake file may read and write on the runner: the workspace, unless `allow` says more. buildx asks the same in a
 * terminal, and not with the progress that the step reads.
 */
import { existsSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import type { Environment } from '../actions/environment.ts'
import { isRemote } from '../image/build-context.ts'
import { parseAttributes } from '../docker/csv.ts'
import type { BakeTarget, Definition } from './definition.ts'

/** @throws Error that names the target, the path, and the line for `allow` */
export function checkPrivileges({ targets, linked }: Definition, allow: readonly string[], env: Environment): void {
  if (/^(?:0|f|false)$/i.test(env['BUILDX_BAKE_ENTITLEMENTS_FS'] ?? '')) return
  for (const [name, target] of [...targets, ...linked]) {
    for (const [key, paths] of Object.entries(pathsOf(target))) {
      const allowed = [
        '.',
        ...allow.flatMap(
          (one) =>
            /^(?:fs|fs\.\w+)=(.*)$/.exec(one.startsWith(`${key}=`) || one.startsWith('fs=') ? one : '')?.[1] ?? [],
        ),
      ]
      const stray = paths.find((path) => !allowed.some((folder) => folder === '*' || isWithin(path, folder)))
      if (stray === undefined) continue
      const verb = key === 'fs.read' ? 'reads' : 'writes'
      throw new Error(`bake: the target ${name} ${verb} ${stray}, outside the workspace. Add ${key}=${stray} to allow`)
    }
  }
}

function pathsOf(target: BakeTarget): Readonly<Record<'fs.read' | 'fs.write', readonly string[]>> {
  const attribute = (rows: readonly string[], type: string, key: string): readonly string[] =>
    rows.flatMap((row) => {
      const attributes = row.includes('=') ? parseAttributes(row) : {}
      return attributes['type'] === type && attributes[key] !== undefined ? [attributes[key]] : []
    })
  const contexts = Object.values(target.contexts).map((path) => path.replace(/^oci-layout:\/\//, ''))
  const secrets = target.secret.flatMap((one) => (typeof one !== 'string' && one.src !== undefined ? [one.src] : []))
  const inline = target['dockerfile-inline'] !== undefined
  return {
    'fs.read': [
      ...[target.context, ...contexts].map((path) => path.replace(/^cwd:\/\//, '')).filter(isLocal),
      ...(inline || isRemote(target.dockerfile) || !isAbsolute(target.dockerfile) ? [] : [target.dockerfile]),
      ...[...secrets, ...attribute(target['cache-from'], 'local', 'src')],
    ],
    'fs.write': [
      ...attribute(target['cache-to'], 'local', 'dest'),
      ...['local', 'tar', 'oci', 'docker'].flatMap((type) => attribute(target.output, type, 'dest')),
    ],
  }
}

function isLocal(context: string): boolean {
  return !isRemote(context) && !/^[a-z-]+:/.test(context)
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

/** What a builder knows of its cache mounts and its builds. */
import * as v from 'valibot'
import { parseJson } from '../actions/json.ts'
import type { Docker } from '../docker/cli.ts'

/** A cache mount in the builder. */
export interface MountUsage {
  /** As in BuildKit. */
  readonly id: string
  readonly bytes: number
  /** Roughly, as buildx shows it. */
  readonly secondsIdle: number
}

const record = v.object({ Description: v.string(), Size: v.string(), LastUsedAt: v.string() })

export async function mountUsage(docker: Docker, builder: string): Promise<readonly MountUsage[]> {
  const args = ['buildx', 'du', '--builder', builder, '--filter', 'type=exec.cachemount', '--format', 'json']
  const lines = (await docker(args)).split('\n').filter((line) => line.startsWith('{'))
  return lines
    .map((line) => parseJson(record, line, 'disk usage of the builder'))
    .map(({ Description, Size, LastUsedAt }) => ({
      id: idIn(Description),
      bytes: parseSize(Size),
      secondsIdle: parseAge(LastUsedAt),
    }))
}

/** `cached mount TARGET from COMMAND with id "ID"`, where the ID is missing if it is the target. */
function idIn(description: string): string {
  const [, id] = / with id "([^"]*)"$/.exec(description) ?? []
  return id ?? /^cached mount (\S+) /.exec(description)?.[1] ?? ''
}

const sizes: Readonly<Record<string, number>> = { kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }

function parseSize(text: string): number {
  const [, number, unit = ''] = /^([\d.]+)(\w+)/.exec(text) ?? []
  return Number(number ?? 0) * (sizes[unit] ?? 1)
}

const ages = { minute: 60, hour: 3600, day: 86_400, week: 604_800, month: 2_592_000, year: 31_536_000 }

/** `3 minutes ago`, `About an hour ago`, `Less than a second ago` */
function parseAge(text: string): number {
  const [, unit] = Object.entries(ages).find(([name]) => text.includes(name)) ?? []
  return unit === undefined ? 0 : unit * Number(/\d+/.exec(text)?.[0] ?? 1)
}

const details = v.object({
  Attachments: v.optional(v.array(v.object({ Digest: v.string(), Type: v.optional(v.string(), '') })), []),
})

/** The provenance of a build in the builder's history, for each platform, with the build's definition. */
export async function provenances(docker: Docker, builder: string, ref: string): Promise<readonly string[]> {
  const history = ['buildx', 'history', 'inspect']
  const text = await docker([...history, '--builder', builder, '--format', 'json', ref])
  const { Attachments } = parseJson(details, text, 'history of the builder')
  const digests = Attachments.filter(({ Type }) => Type.startsWith('https://slsa.dev/provenance/'))
  return Promise.all(digests.map(({ Digest }) => docker([...history, 'attachment', '--builder', builder, ref, Digest])))
}

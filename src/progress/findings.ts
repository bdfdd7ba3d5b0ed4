/** The findings of the Dockerfile checks. */
import { sanitize } from '../actions/sanitize.ts'
import type { VertexWarning } from './rawjson.ts'

export interface CheckWarning {
  readonly text: string
  readonly detail: string
  readonly url: string
  /** Line in the Dockerfile, starting at 1. */
  readonly line: number | undefined
}

/** Without duplicates, since every platform reports them. */
export class Findings {
  private readonly found = new Map<string, CheckWarning>()

  get all(): readonly CheckWarning[] {
    return [...this.found.values()]
  }

  add(warning: CheckWarning): void {
    this.found.set(`${warning.line ?? ''} ${warning.text}`, warning)
  }

  accept({ short, detail, url, range }: VertexWarning): void {
    const text = sanitize(decode(short))
    const line = range[0]?.start?.line
    this.add({ text, detail: detail.map((part) => sanitize(decode(part))).join(' '), url: sanitize(url), line })
  }
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString()
}

/** The transfers and other actions within a step, such as the layers of a pull. */
import type { VertexStatus } from './rawjson.ts'

export class Transfers {
  private readonly all = new Map<string, VertexStatus>()

  accept(status: VertexStatus): void {
    this.all.set(status.id, status)
  }

  /** Bytes so far. */
  get bytes(): number {
    return this.counted.reduce((sum, { current }) => sum + current, 0)
  }

  /** Bytes in the end of what has begun; 0 if unknown. */
  get total(): number {
    return this.counted.every(({ total }) => total !== undefined)
      ? this.counted.reduce((sum, { total = 0 }) => sum + total, 0)
      : 0
  }

  /** What the step does now, such as `pushing layers`. */
  get action(): string | undefined {
    return [...this.all.values()].findLast(({ id, completed }) => completed === undefined && /^[a-z]+ing /.test(id))?.id
  }

  /** Unpacking a layer reports the same bytes as its pull and is not another transfer. */
  private get counted(): readonly VertexStatus[] {
    return [...this.all.values()].filter(({ id, current }) => current > 0 && !id.startsWith('extracting '))
  }
}

/** The log of a running build. Pure: turns events into lines and groups. */
import type { Log } from '../actions/runtime.ts'
import { linesOf } from '../progress/event-lines.ts'
import type { BuildEvent } from '../progress/progress.ts'
import type { Step } from '../progress/build-step.ts'

/** Destination of the log. `info` accepts several lines, joined by newlines. */
type Sink = Pick<Log, 'info' | 'group' | 'endGroup'>

export interface BuildLog {
  /** @param event undefined for a tick, so that lines do not wait for the next event
   * @param now milliseconds of any clock */
  readonly accept: (event: BuildEvent | undefined, now: number) => void
  /** Logs lines outside the groups, for example about a retry. */
  readonly info: (lines: string) => void
  readonly end: () => void
}

export const progressModes = ['auto', 'plain', 'quiet'] as const
export type ProgressMode = (typeof progressModes)[number]

export function buildLog(mode: ProgressMode, sink: Sink): BuildLog {
  switch (mode) {
    case 'auto':
      return new GroupedLog(sink)
    case 'plain':
      return {
        accept: (event) => {
          for (const line of event ? linesOf(event) : []) sink.info(line)
        },
        info: sink.info,
        end: () => undefined,
      }
    case 'quiet':
      return { accept: () => undefined, info: sink.info, end: () => undefined }
  }
}

/** Returns target, platform and stage of an instruction, or a title for BuildKit's own steps before and after them. */
function groupTitle({ target, platform, position, stage, what }: Step): string {
  const isLoad = stage !== '' || what.startsWith('importing ')
  const own = position === undefined ? [isLoad ? 'load' : 'export'] : [platform, stage]
  return [target, ...own].filter(Boolean).join(' ') || 'build'
}

interface Group {
  readonly title: string
  /** Lines that arrived while another group was open. */
  waiting: string[]
  size: number
  /** Names of announced steps that have not finished. */
  readonly left: Set<string>
  running: number
  opened: boolean
}

/** Limit for waiting characters. Above it, the largest group is opened. */
const mostWaiting = 4 * 1024 * 1024
/** How long the open group may be silent while others wait: between two steps, and within one. */
const betweenStepsMs = 500
const withinStepMs = 5000

/**
 * One group per target, platform and stage. Steps of several groups run at the same time. One group is open and live. The lines of
 * the others wait until it is done or silent for too long, or until too many lines wait. Each line is logged once, and the
 * lines of a step stay in order.
 */
class GroupedLog implements BuildLog {
  private readonly sink: Sink
  private readonly groups = new Map<string, Group>()
  private open: Group | undefined
  private waiting = 0
  private lastPrinted = 0

  constructor(sink: Sink) {
    this.sink = sink
  }

  accept(event: BuildEvent | undefined, now: number): void {
    if (event) this.add(this.groupOf(event.step), event, now)
    const next = this.open && this.yields(this.open, now) ? this.firstWaiting() : undefined
    if (next) this.show(next, now)
  }

  info(lines: string): void {
    this.close()
    this.sink.info(lines)
  }

  end(): void {
    for (let next = this.firstWaiting(); next; next = this.firstWaiting()) this.show(next, 0)
    this.close()
  }

  private close(): void {
    if (this.open) this.sink.endGroup()
    this.open = undefined
  }

  private groupOf(step: Step): Group {
    const title = groupTitle(step)
    let group = this.groups.get(title)
    if (!group) {
      group = { title, waiting: [], size: 0, left: new Set(), running: 0, opened: false }
      this.groups.set(title, group)
    }
    return group
  }

  private add(group: Group, event: BuildEvent, now: number): void {
    if (event.kind === 'announced') group.left.add(event.step.name)
    if (event.kind === 'started') group.running++
    if (event.kind === 'finished') {
      group.left.delete(event.step.name)
      group.running = Math.max(0, group.running - 1)
    }
    const lines = linesOf(event)
    if (lines.length === 0) return
    if (group === this.open) {
      this.print(lines, now)
      return
    }
    group.waiting.push(...lines)
    const size = lines.reduce((sum, line) => sum + line.length, 0)
    group.size += size
    this.waiting += size
    if (!this.open) this.show(group, now)
    else if (this.waiting > mostWaiting) this.show(this.fullest(), now)
  }

  private yields(group: Group, now: number): boolean {
    const silent = now - this.lastPrinted
    if (group.running > 0) return silent >= withinStepMs
    return group.left.size === 0 || silent >= betweenStepsMs
  }

  private show(group: Group, now: number): void {
    if (group !== this.open) {
      if (this.open) this.sink.endGroup()
      this.sink.group(group.opened ? `${group.title} (continued)` : group.title)
    }
    this.open = group
    group.opened = true
    const lines = group.waiting
    this.waiting -= group.size
    group.waiting = []
    group.size = 0
    this.print(lines, now)
  }

  private print(lines: readonly string[], now: number): void {
    this.sink.info(lines.join('\n'))
    this.lastPrinted = now
  }

  private firstWaiting(): Group | undefined {
    return [...this.groups.values()].find(({ waiting }) => waiting.length > 0)
  }

  private fullest(): Group {
    return [...this.groups.values()].reduce((a, b) => (b.size > a.size ? b : a))
  }
}

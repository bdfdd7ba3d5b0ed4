/** A unified diff. */

interface Line {
  readonly sign: ' ' | '-' | '+'
  readonly text: string
}

const around = 3

/** As `git apply` reads it. Empty if the texts are equal. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const lines = compare(splitLines(before), splitLines(after))
  const changed = lines.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]))
  const hunks: [number, number][] = []
  for (const index of changed) {
    const [start, end] = [Math.max(0, index - around), Math.min(lines.length, index + around + 1)]
    const last = hunks.at(-1)
    if (last && start <= last[1]) last[1] = end
    else hunks.push([start, end])
  }
  return [`--- a/${path}\n+++ b/${path}\n`, ...hunks.map(([start, end]) => formatHunk(lines, start, end))].join('')
}

function splitLines(text: string): readonly string[] {
  const lines = text.split('\n')
  const last = lines.pop()
  return last === '' || last === undefined ? lines : [...lines, `${last}\n\\ No newline at end of file`]
}

function formatHunk(lines: readonly Line[], start: number, end: number): string {
  const count = (from: readonly Line[], sign: string): number => from.filter((line) => line.sign !== sign).length
  const [before, hunk] = [lines.slice(0, start), lines.slice(start, end)]
  const range = (sign: string): string => `${count(before, sign) + 1},${count(hunk, sign)}`
  const body = hunk.map(({ sign, text }) => `${sign}${text}\n`).join('')
  return `@@ -${range('+')} +${range('-')} @@\n${body}`
}

/** By the longest common subsequence. A workflow has some hundred lines. */
function compare(before: readonly string[], after: readonly string[]): readonly Line[] {
  const lengths = before.map(() => new Array<number>(after.length + 1).fill(0))
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (row) row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const lines: Line[] = []
  for (let i = 0, j = 0; i < before.length || j < after.length;) {
    const [old, now] = [before[i], after[j]]
    if (old !== undefined && old === now) {
      lines.push({ sign: ' ', text: old })
      i += 1
      j += 1
    } else if (old !== undefined && (now === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: '-', text: old })
      i += 1
    } else {
      lines.push({ sign: '+', text: now ?? '' })
      j += 1
    }
  }
  return lines
}

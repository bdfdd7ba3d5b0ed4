/** Splits and sanitizes the output of a step in bounded memory. */
import { StringDecoder } from 'node:string_decoder'
import { sanitize, unsafe } from '../actions/sanitize.ts'

/** Longer lines are split. */
export const longestLine = 64 * 1024

export class StepOutput {
  /** A chunk may end within a character, and stdout and stderr are interleaved. */
  private readonly streams = new Map<number, { readonly decoder: StringDecoder; partial: string }>()

  /** Returns the complete lines after `data`, joined by newlines, or undefined if there are none. */
  push(stream: number, data: Buffer): string | undefined {
    let state = this.streams.get(stream)
    if (!state) {
      state = { decoder: new StringDecoder('utf8'), partial: '' }
      this.streams.set(stream, state)
    }
    const text = state.partial + state.decoder.write(data)
    const end = text.lastIndexOf('\n')
    state.partial = text.slice(end + 1)
    const lines = end < 0 ? [] : [safe(text.slice(0, end))]
    while (state.partial.length >= longestLine) {
      lines.push(safe(state.partial.slice(0, longestLine)))
      state.partial = state.partial.slice(longestLine)
    }
    return lines.length > 0 ? lines.join('\n') : undefined
  }

  /** Returns the text after the last newline. */
  end(): string | undefined {
    const rest = [...this.streams.values()].map(({ decoder, partial }) => partial + decoder.end()).filter(Boolean)
    this.streams.clear()
    return rest.length > 0 ? safe(rest.join('\n')) : undefined
  }
}

function safe(text: string): string {
  const short = text.length <= longestLine || !hasLongLine(text)
  if (short && !unsafe.test(text)) return text
  return text
    .split('\n')
    .flatMap((line) => pieces(sanitize(shown(line))))
    .join('\n')
}

/** Returns what a terminal would finally show of a line that a progress bar overwrites. */
function shown(line: string): string {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line
  return text.slice(text.lastIndexOf('\r') + 1)
}

function hasLongLine(text: string): boolean {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start)
    if ((end < 0 ? text.length : end) - start > longestLine) return true
    if (end < 0) return false
    start = end + 1
  }
  return false
}

function pieces(line: string): readonly string[] {
  if (line.length <= longestLine) return [line]
  const starts = Array.from({ length: Math.ceil(line.length / longestLine) }, (_, number) => number * longestLine)
  return starts.map((start) => line.slice(start, start + longestLine))
}

/** Formats milliseconds for people: `0.05 s`, `6.0 s`, `12.5 min`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds >= 120_000) return `${(milliseconds / 60_000).toFixed(1)} min`
  return `${(milliseconds / 1000).toFixed(milliseconds < 1000 ? 2 : 1)} s`
}

/** Formats the time since `started`, a time of `performance.now()`. */
export function durationSince(started: number): string {
  return formatDuration(performance.now() - started)
}

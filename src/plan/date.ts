/** Formats dates in Moment.js format. Loaded only when an expression needs it, since the time zones load slowly. */
// This build has the time zone rules of these years only. The complete rules are five times the size.
import moment from 'moment-timezone/builds/moment-timezone-with-data-1970-2030.js'
import { suggestion } from './attributes.ts'

/** @throws Error for an unknown time zone */
export function formatDate(time: Date, format: string, timeZone: string): string {
  if (moment.tz.zone(timeZone) === null) {
    throw new Error(`unknown time zone "${timeZone}". ${suggestZone(timeZone)}`)
  }
  return moment(time).tz(timeZone).format(format)
}

function suggestZone(text: string): string {
  const known = suggestion(text, moment.tz.names())
  return known.startsWith('Did') ? known : 'Use a name from the IANA database, such as Europe/Berlin'
}

/** Dates in moment's tokens. Loaded only where an expression needs it: the time zones take longer to load than all the rest. */
// With the zones' rules of these years only: those of all time are five times the size.
import moment from 'moment-timezone/builds/moment-timezone-with-data-1970-2030.js'
import { suggestion } from './attributes.ts'

/** @throws Error for a time zone that the IANA database does not have */
export function formatDate(time: Date, format: string, timeZone: string): string {
  if (moment.tz.zone(timeZone) === null) {
    throw new Error(`'${timeZone}' is not a time zone; ${suggestZone(timeZone)}`)
  }
  return moment(time).tz(timeZone).format(format)
}

function suggestZone(text: string): string {
  const known = suggestion(text, moment.tz.names())
  return known.startsWith('did') ? known : 'write a name of the IANA database, such as Europe/Berlin'
}

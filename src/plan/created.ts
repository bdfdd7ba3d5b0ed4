/** When the image counts as made: what its label and annotation `created` say. */
import type { Environment } from '../actions/facts.ts'
import { type ReadInput, readWord } from '../actions/inputs.ts'
import type { Event } from './event.ts'

/**
 * SOURCE_DATE_EPOCH, the common sign that a build is to be reproducible, wins; else the input `created` chooses.
 *
 * @throws Error when the commit's time is asked for and not known
 */
export function createdTime(read: ReadInput, env: Environment, event: Event, now: Date): Date {
  const epoch = env['SOURCE_DATE_EPOCH']
  if (epoch) {
    const time = new Date(Number(epoch) * 1000)
    if (/^\d+$/.test(epoch) && !Number.isNaN(time.getTime())) return time
    throw new Error(`SOURCE_DATE_EPOCH is '${epoch}', which is not a number of seconds since 1970`)
  }
  if (readWord(read, 'created', ['now', 'commit']) === 'now') return now
  return event.commitTime ?? unknownCommitTime('created: commit', event)
}

export function unknownCommitTime(what: string, { name, sha }: Event): never {
  throw new Error(
    `${what}: neither the event (${name || 'none'}) nor the checkout tells when commit ${sha ?? 'none'} was made; ` +
      'check the repository out at that commit before this step',
  )
}

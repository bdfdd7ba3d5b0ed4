/** The time in the label and annotation `created`. */
import type { Facts } from '../actions/facts.ts'
import type { Event } from './event.ts'

/**
 * SOURCE_DATE_EPOCH, the convention for reproducible builds, takes precedence over the input `created`.
 *
 * @throws Error if the time of the commit is requested and unknown
 */
export function createdTime(created: 'now' | 'commit', { env, now }: Pick<Facts, 'env' | 'now'>, event: Event): Date {
  const epoch = env['SOURCE_DATE_EPOCH']
  if (epoch) {
    const time = new Date(Number(epoch) * 1000)
    if (/^\d+$/.test(epoch) && !Number.isNaN(time.getTime())) return time
    throw new Error(`SOURCE_DATE_EPOCH: "${epoch}" is not a number of seconds since 1970`)
  }
  if (created === 'now') return now
  const { name, sha, commitTime } = event
  if (commitTime) return commitTime
  throw new Error(
    `created: commit: neither the event (${name || 'none'}) nor the checkout has the time of commit ${sha ?? 'none'}. ` +
      'Check out the repository at that commit before this step',
  )
}

/** Each fault of preparing once; script/soak repeats them. */
import { expect, it } from '@jest/globals'
import { faults } from './faults.ts'

const round = await faults()

it.each(round.filter(({ long }) => !long))('prepares a build: $name', async ({ run }) => {
  await expect(run()).resolves.toBeUndefined()
})

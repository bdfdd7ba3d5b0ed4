import { expect } from '@jest/globals'
import type { EntryResult } from '../../script/runner.ts'

/** With the log where it did not. */
export function succeeds({ exitCode, log }: EntryResult): void {
  expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' })
}

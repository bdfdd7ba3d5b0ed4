/** How an entry starts, and what becomes of an error that nothing in it has caught. */
import type { Runtime } from './runtime.ts'
import { trace } from './debug.ts'

/** Ends the process at an uncaught error: what was under way can't be known to be right. Post cleans up after it. */
export async function start(
  { fail, debug }: Pick<Runtime, 'fail' | 'debug'>,
  entry: () => Promise<void>,
): Promise<void> {
  if (process.platform !== 'linux') {
    fail(`runs-on: this action runs on Linux only, not on ${process.platform}. Use a Linux runner`)
    return
  }
  process.on('uncaughtException', (error: unknown) => {
    const [message = ''] = String(error).split('\n')
    fail(`unexpected error: ${message}. Run the job again with debug logging, and report this with its log`)
    debug(trace(error))
    exitWhenPrinted()
  })
  await entry()
  // Work that was given up after its time limit may still run.
  exitWhenPrinted()
}

function exitWhenPrinted(): void {
  process.stdout.write('', () => process.exit())
}

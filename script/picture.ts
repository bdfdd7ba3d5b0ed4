/** Draws the job summary of a real build for the README. */
import { join } from 'node:path'
import { render } from './render.ts'
import { runStep } from './runner.ts'
import { localInputs, setting } from './settings.ts'

const { main, post, summary } = await runStep({
  inputs: {
    ...localInputs(),
    context: 'examples/hello',
    platforms: 'linux/amd64,linux/arm64,linux/arm/v7',
    tags: `${setting('MANIFOLD_REGISTRY')}/hello:demo`,
    push: 'true',
  },
  onLog: (text) => process.stdout.write(text),
})
if (main.exitCode !== 0 || post.exitCode !== 0) process.exit(1)
const docs = join(import.meta.dirname, '../docs')
await render(summary, { theme: 'light', picture: join(docs, 'summary-light.png'), height: 920 })
await render(summary, { theme: 'dark', picture: join(docs, 'summary-dark.png'), height: 920 })

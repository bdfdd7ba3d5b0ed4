/** The main job on real input: what a runner would do with this repository's own bundle. */
import { runStep } from './runner.ts'
import { localInputs, setting } from './settings.ts'

const tag = `${setting('MANIFOLD_REGISTRY')}/hello:demo`
const started = performance.now()
const { main, post, outputs, summary } = await runStep({
  inputs: {
    ...localInputs(),
    context: 'examples/hello',
    platforms: 'linux/amd64,linux/arm64,linux/arm/v7',
    tags: tag,
    push: 'true',
  },
  onLog: (text) => process.stdout.write(text),
})
if (main.exitCode !== 0 || post.exitCode !== 0) process.exit(1)

const digest = outputs['digest'] ?? ''
console.log(`
The job summary:
${summary}
Main and post took ${((performance.now() - started) / 1000).toFixed(1)} s. To see one of the images:
  docker run --rm --platform linux/arm64 ${tag}
digest: ${digest}`)

/** Jobs that are put together at random from steps that people write. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'yaml'
import { migrate } from '../../migrate/src/migrate.ts'
import { asWorkflow } from './cases.ts'

const condition = fc.constantFrom(
  '',
  '',
  "github.event_name != 'pull_request'",
  "${{ github.ref == 'refs/heads/main' }}",
)
const names = ['tags', 'labels', 'version', 'json', 'digest', 'name', 'platforms']

const inputs: Readonly<Record<string, readonly string[]>> = {
  'docker/setup-qemu-action': ['platforms: arm64', 'image: acme/binfmt', 'reset: true'],
  'docker/setup-buildx-action': [
    'driver-opts: network=host',
    'use: true',
    'install: true',
    'config-inline: |\n  debug = true\n',
  ],
  'docker/login-action': ['registry: ghcr.io', 'username: acme', 'password: ${{ secrets.TOKEN }}', 'logout: false'],
  'docker/metadata-action': [
    'images: acme/app',
    'tags: |\n  type=sha\n  type=edge',
    "sep-tags: ','",
    'context: git',
    'labels: a=b',
  ],
  'docker/build-push-action': [
    ...[
      'context: .',
      'push: true',
      "push: ${{ github.event_name != 'pull_request' }}",
      'platforms: linux/arm64',
      'load: true',
    ],
    ...['tags: ${{ steps.meta.outputs.tags }}', 'labels: ${{ steps.meta.outputs.labels }}', 'tags: acme/app:a'],
    ...['build-args: |\n  A=${{ steps.meta.outputs.version }}\n  B={{b}}', 'builder: ${{ steps.buildx.outputs.name }}'],
    ...['cache-from: type=gha,scope=a', 'cache-to: type=gha,scope=a,mode=max', 'outputs: type=local,dest=out'],
  ],
  'docker/bake-action': [
    'files: a.hcl',
    'source: .',
    'targets: a,b',
    'files: |\n  a.hcl\n  cwd://${{ steps.meta.outputs.bake-file }}',
  ],
  'actions/checkout': ['ref: main'],
  'acme/scan': ['image: acme/app@${{ steps.build.outputs.digest }}'],
}
const ids: Readonly<Record<string, string>> = {
  'docker/setup-buildx-action': 'buildx',
  'docker/metadata-action': 'meta',
  'docker/build-push-action': 'build',
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}

const step = fc.constantFrom(...Object.keys(inputs)).chain((action) =>
  fc
    .record({
      lines: fc.shuffledSubarray([...(inputs[action] ?? [])]),
      condition,
      name: fc.boolean(),
      comment: fc.constantFrom('', '# a comment\n', '\n', '\n# another\n\n'),
      style: fc.constantFrom('- ', '-\n  '),
      beside: fc.constantFrom('', ' # v1.2.3', ' # because'),
    })
    .map(({ lines, condition, name, comment, style, beside }) => {
      // A key can be there once.
      const unique = [...new Map(lines.map((line) => [line.split(':')[0], line])).values()]
      const settings = [
        ...(name ? [`name: Do ${action}`] : []),
        ...(ids[action] ? [`id: ${ids[action]}`] : []),
        ...(condition ? [`if: ${condition}`] : []),
        `uses: ${action}@v3${beside}`,
        ...(unique.length > 0 ? [`with:\n${indent(unique.join('\n'))}`] : []),
      ]
      return `${comment}${style}${indent(settings.join('\n')).trimStart()}\n`
    }),
)

const script = fc
  .tuple(
    fc.constantFrom('meta', 'build', 'buildx'),
    fc.constantFrom(...names),
    fc.constantFrom('echo', 'docker run', 'cosign sign'),
  )
  .map(
    ([id, name, command]) =>
      `- run: ${command} '\${{ steps.${id}.outputs.${name} }}' $DOCKER_METADATA_OUTPUT_VERSION\n`,
  )

const job = fc.array(fc.oneof({ weight: 4, arbitrary: step }, script), { minLength: 1, maxLength: 8 }).map((steps) => {
  // An id can be there once.
  const unique = steps.filter((step, index) => {
    const [id] = /^ *(?:- )?id: .*$/m.exec(step) ?? []
    return id === undefined || steps.findIndex((other) => other.includes(id.trim().replace(/^- /, ''))) === index
  })
  return asWorkflow(unique.join(''))
})

interface Parsed {
  readonly jobs: { readonly image: { readonly steps: readonly { readonly id?: string; readonly uses?: string }[] } }
}

function idsOf(text: string): readonly string[] {
  return (parse(text) as Parsed).jobs.image.steps.flatMap(({ id }) => id ?? [])
}

function referredIn(text: string): readonly string[] {
  return [...text.matchAll(/steps\.(\w+)\./g)].map(([, id = '']) => id)
}

test('a job keeps its references, and a second run changes nothing', () => {
  fc.assert(
    fc.property(job, (before) => {
      const { text, notes } = migrate(before)
      const missing = referredIn(before).filter((id) => !idsOf(before).includes(id))
      for (const id of referredIn(text)) expect([...idsOf(text), ...missing]).toContain(id)
      expect(migrate(text).text).toBe(text)
      const isLeft = notes.some(({ kind }) => kind === 'left')
      expect(/docker\/(?:build-push|bake)-action@/.test(text)).toBe(isLeft)
    }),
  )
})

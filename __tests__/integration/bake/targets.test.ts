/** Usual bake files: groups, inheritance, a matrix, functions, variables, linked targets, compose. */
import { expect, test } from '@jest/globals'
import { listTags, newRepository, readConfig, readManifest, tagDigest } from '../registry.ts'
import { bakeIn } from './bake.ts'

const platforms = ['linux/amd64', 'linux/arm64']

const usual = (repository: string): string => `
variable "VERSION" { default = "dev" }
variable "FROM_ENV" { default = "" }
function "names" {
  params = [name]
  result = ["${repository}/\${name}:\${VERSION}", "${repository}/\${name}:latest"]
}
group "default" { targets = ["apps", "lint"] }
group "apps" { targets = ["web", "api"] }
target "base" {
  dockerfile-inline = "FROM scratch\\nCOPY shared /shared\\n"
  platforms = ${JSON.stringify(platforms)}
}
target "_common" {
  platforms = ${JSON.stringify(platforms)}
  labels = { "com.example.price" = "5 $\${dollar} %%{x}", "com.example.env" = FROM_ENV }
}
target "web" {
  inherits = ["_common"]
  dockerfile = "web.Dockerfile"
  contexts = { base = "target:base" }
  args = { VERSION = VERSION, MORE = "$\${no template}" }
  tags = names("web")
}
target "api" {
  name = "api-\${flavor}"
  matrix = { flavor = ["small", "large"] }
  inherits = ["_common"]
  dockerfile-inline = "FROM scratch\\nCOPY shared /\${flavor}\\n"
  tags = names("api-\${flavor}")
}
target "lint" {
  dockerfile-inline = "FROM scratch\\n"
  output = ["type=cacheonly"]
}
`

const dockerfile = 'FROM base\nARG VERSION\nARG MORE\nLABEL version=$VERSION more="$MORE"\n'

test('every target of a group gets its own digest and tags', async () => {
  const repository = newRepository('bake')
  const files = { 'docker-bake.hcl': usual(repository), shared: 'shared\n', 'web.Dockerfile': dockerfile }
  const inputs = { bake: 'docker-bake.hcl', push: 'true', vars: 'VERSION=1.2' }
  const { main, targets, outputs, summary } = await bakeIn(files, inputs, { FROM_ENV: 'of the environment' })
  expect(main).toMatchObject({ exitCode: 0 })
  expect(Object.keys(targets)).toEqual(['web', 'api-small', 'api-large', 'lint'])
  for (const name of ['web', 'api-small', 'api-large']) {
    const { digest = '', tags, digests = {}, image } = targets[name] ?? {}
    const own = `${repository}/${name}`
    expect({ tags, image }).toEqual({ tags: [`${own}:1.2`, `${own}:latest`], image: `${own}@${digest}` })
    expect(Object.keys(digests)).toEqual(platforms)
    expect(await listTags(own)).toEqual(['1.2', 'latest'])
    expect(await tagDigest(own, 'latest')).toBe(digest)
    const { config } = await readConfig(own, await readManifest(own, digests['linux/arm64'] ?? ''))
    expect(config.Labels).toMatchObject({
      'com.example.price': '5 ${dollar} %{x}',
      'com.example.env': 'of the environment',
    })
    if (name === 'web') expect(config.Labels).toMatchObject({ version: '1.2', more: '${no template}' })
  }
  expect(targets['lint']).toEqual({ digest: '' })
  expect(outputs['digest']).toBeUndefined()
  expect(outputs['tag-names']).toBe('1.2\nlatest')
  const groups = [...main.log.matchAll(/^::group::(.*)$/gm)].map(([, title]) => title)
  expect(groups).toContain('api-small load')
  expect(summary).toMatch(/^## `web`$[^]*^## `api-small`$[^]*^## `lint`$/m)
})

test('one target has the outputs of a build, and a target may have several repositories', async () => {
  const [one, two] = [newRepository('one'), newRepository('two')]
  const files = {
    'bake.json': JSON.stringify({
      target: { app: { 'dockerfile-inline': 'FROM scratch\nLABEL a=b\n', tags: [`${one}:1`, `${two}:1`] } },
    }),
  }
  const { main, targets, outputs } = await bakeIn(files, {
    ...{ bake: 'bake.json', targets: 'app', push: 'true', set: 'app.labels.c=d', labels: 'e=f' },
  })
  expect(main).toMatchObject({ exitCode: 0 })
  const { digest = '' } = targets['app'] ?? {}
  expect(outputs).toMatchObject({ digest, image: `${one}@${digest}`, tags: `${one}:1\n${two}:1` })
  expect(await Promise.all([one, two].map((name) => tagDigest(name, '1')))).toEqual([digest, digest])
  expect(outputs['labels']).toBe('c=d\ne=f')
})

test('images and tag rules name the targets, whatever the file says', async () => {
  const repository = newRepository('rules')
  const files = {
    'docker-bake.hcl': `
      group "default" { targets = ["web", "api"] }
      target "web" {
        dockerfile-inline = "FROM scratch\\nLABEL a=web\\n"
        tags = ["unused.example/web:1"]
        labels = { "com.example.text" = "{{not an expression}}" }
      }
      target "api" { dockerfile-inline = "FROM scratch\\nLABEL a=api\\n" }`,
  }
  const names = { push: 'true', tags: 'type=raw,value={{target}}-1', labels: 'com.example.name={{target}}' }
  const all = await bakeIn(files, { bake: 'docker-bake.hcl', images: `${repository}/{{target}}`, ...names })
  expect(all.main).toMatchObject({ exitCode: 0 })
  expect(all.targets['web']?.tags).toEqual([`${repository}/web:web-1`])
  const digest = all.targets['web']?.digests?.['linux/amd64'] ?? ''
  const { config } = await readConfig(`${repository}/web`, await readManifest(`${repository}/web`, digest))
  expect(config.Labels).toMatchObject({
    'com.example.name': 'web',
    'com.example.text': '{{not an expression}}',
    'org.opencontainers.image.version': 'web-1',
  })
  const map = `web: ${repository}/site\napi:\n  - ${repository}/api\n  - ${repository}/copy\n`
  const mapped = await bakeIn(files, { bake: 'docker-bake.hcl', images: map, ...names })
  expect(mapped.targets['web']?.tags).toEqual([`${repository}/site:web-1`])
  expect(mapped.targets['api']?.tags).toEqual([`${repository}/api:api-1`, `${repository}/copy:api-1`])
})

test('a compose file', async () => {
  const repository = newRepository('compose')
  const files = {
    'compose.yaml': `
services:
  web:
    image: ${repository}/web:\${TAG:-none}
    build:
      context: web
  db:
    image: postgres
`,
    'web/Dockerfile': 'FROM scratch\nCOPY Dockerfile /\n',
  }
  const { main, targets } = await bakeIn(files, { bake: 'compose.yaml', push: 'true', vars: 'TAG=7' })
  expect(main).toMatchObject({ exitCode: 0 })
  expect(targets).toMatchObject({ web: { tags: [`${repository}/web:7`] } })
})

test('a target whose name looks like an option', async () => {
  const files = { 'docker-bake.hcl': 'target "--push" {\n  dockerfile-inline = "FROM scratch\\nLABEL a=b\\n"\n}\n' }
  const inputs = { bake: 'docker-bake.hcl', targets: '--push', outputs: 'type=oci,dest=image.tar' }
  const { main, targets } = await bakeIn(files, inputs)
  expect(main).toMatchObject({ exitCode: 0 })
  expect(targets['--push']?.digest).toMatch(/^sha256:/)
})

test('without push nothing is published', async () => {
  const repository = newRepository('unpushed')
  const files = {
    'docker-bake.hcl': `target "default" {
      dockerfile-inline = "FROM scratch\\nLABEL a=b\\n"
      tags = ["${repository}:1"]
      output = ["type=oci,dest=image.tar"]
    }`,
  }
  const { main, targets, outputs } = await bakeIn(files, { bake: 'docker-bake.hcl' })
  expect(main).toMatchObject({ exitCode: 0 })
  expect(targets['default']?.digest).toMatch(/^sha256:/)
  expect(outputs['digest']).toBe(targets['default']?.digest)
  await expect(tagDigest(repository, '1')).resolves.toBeUndefined()
})

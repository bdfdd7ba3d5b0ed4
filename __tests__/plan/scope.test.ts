import { describe, expect, test } from '@jest/globals'
import type { Facts } from '../../src/actions/facts.ts'
import { formatPlan, parsePlan } from '../../src/plan/plan-json.ts'
import { textExpander } from '../../src/plan/scope.ts'
import { type Inputs, planFor } from './planning.ts'

const images = 'acme/app'
const sha = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678'

/** Expands a text as a leg does, with values that went through the JSON of a plan. */
async function expand(text: string, event = 'push-tag', inputs: Inputs = { images }, more: Partial<Facts> = {}) {
  const { plan } = await planFor(event, inputs, more)
  const { expressions } = parsePlan(formatPlan({ ...plan, key: 'key', legs: [] }))
  return (await textExpander(expressions, text))(text)
}

describe('expands the text of a build argument', () => {
  test.each([
    ['VERSION={{version}}', 'VERSION=v1.2.3'],
    ['A={{tag}},{{ sha }} {{revision}}', `A=v1.2.3,a1b2c3d ${sha}`],
    ['A={{branch}}{{base_ref}}', 'A=main'],
    ['A={{created}}', 'A=2026-03-15T12:00:00.000Z'],
    ["A={{date 'YYYYMMDD-HH' tz='Asia/Tokyo'}}", 'A=20260315-21'],
    ["A={{commit_date 'X'}}", 'A=1773476813'],
    ['A={{is_default_branch}}', 'A=false'],
    // Literal braces.
    [String.raw`A=\{{version}}`, 'A={{version}}'],
    [String.raw`A=\{{version}} of {{version}}`, 'A={{version}} of v1.2.3'],
    ['A={{.Version}} {{ .Tag }} {{- end }}', 'A={{.Version}} {{ .Tag }} {{- end }}'],
    ['A={"a":{"b":1}} {{"a":1}} {{', 'A={"a":{"b":1}} {{"a":1}} {{'],
    ['A', 'A'],
  ])('%s', async (text, expanded) => {
    expect(await expand(text)).toBe(expanded)
  })

  test('with the version that the tag rules give', async () => {
    const tags = 'type=semver,pattern={{major}}.{{minor}}\ntype=sha'
    expect(await expand('{{version}}', 'push-tag', { images, tags })).toBe('1.2')
    expect(await expand('{{version}}', 'push-deleted', { images })).toBe('')
  })

  test('with values of rules alone, if the image is only built', async () => {
    expect(await expand('{{version}}', 'pull-request', { tags: 'type=ref,event=pr', push: 'false' })).toBe('pr-27')
  })

  test.each([
    ['A={{verison}}', 'unknown expression "{{verison}}". Did you mean "version"? Write \\{{ for literal braces'],
    ['A={{range .Items}}', 'unknown expression "{{range .Items}}"'],
    ['A={{version', 'has "{{" without "}}". Write \\{{ for literal braces'],
  ])('and rejects %s', async (text, message) => {
    await expect(expand(text)).rejects.toThrow(message)
  })

  test('and needs the time of the commit', async () => {
    await expect(expand("{{commit_date 'X'}}", 'schedule')).rejects.toThrow(
      `{{commit_date}}: neither the event nor the checkout has the time of commit ${sha}. Check out the repository`,
    )
    const checkout = { sha, refs: [], commitTime: new Date('2020-01-10T00:30:00Z') }
    expect(await expand("{{commit_date 'YYYY'}}", 'schedule', { images }, { checkout })).toBe('2020')
  })
})

test.each(['A={{version}}', 'A={{nothing}}', String.raw`A=\{{version}}`, "A={{date 'X'}}"])(
  'without images, leaves %s as it is',
  async (text) => {
    expect(await expand(text, 'push-tag', { tags: 'acme/app:1' })).toBe(text)
  },
)

import { describe, expect, test } from '@jest/globals'
import { namesFor, planFor } from './planning.ts'

const pattern = 'pattern={{version}}'

describe('rejects an invalid rule', () => {
  test.each([
    [`type=semvr,${pattern}`, `tags: "type=semvr,${pattern}": unknown type "semvr". Did you mean "semver"?`],
    ['type=Raw,value=x', 'unknown type "Raw". Did you mean "raw"?'],
    ['type=banana', 'unknown type "banana". Known values: schedule, semver'],
    [`type=semver,patern={{version}}`, 'unknown attribute "patern". Did you mean "pattern"?'],
    ['type=sha,stable', 'unknown attribute "value"'],
    ['type=sha,branch=main', 'unknown attribute "branch"'],
    ['type=raw,value=x,value=y', '"value" is repeated'],
    ['type=semver', 'pattern is missing. Add pattern={{version}}'],
    ['type=raw', 'value is missing'],
    ['type=ref', 'event is missing. Add event=branch'],
    ['type=ref,event=brunch', 'unknown event "brunch". Did you mean "branch"?'],
    ['type=sha,format=shrt', 'unknown format "shrt". Did you mean "short"?'],
    ['type=match,pattern=v(.*', 'pattern is not a valid regular expression'],
    [`type=semver,match=[,${pattern}`, 'match is not a valid regular expression'],
    ['type=match,pattern=v,group=one', 'group "one" is not a number'],
    ['type=semver,pattern={{verison}}', 'unknown expression "{{verison}}". Did you mean "version"?'],
    ['type=raw,value={{version}}', 'unknown expression "{{version}}"'],
    ['type=raw,value={{sha', 'has "{{" without "}}"'],
    ['type=raw,value={{sha long}}', 'takes no argument. Use {{sha}}'],
    ['type=raw,value={{date}}', "Use {{date 'YYYYMMDD'}}"],
    ["type=raw,value={{date 'X' zone='UTC'}}", "invalid expression \"{{date 'X' zone='UTC'}}\""],
    ["type=raw,value={{date 'X' tz='Asia/Tokio'}}", 'unknown time zone "Asia/Tokio". Did you mean "Asia/Tokyo"?'],
    ["type=raw,value={{date 'X' tz='somewhere'}}", 'Use a name from the IANA database, such as Europe/Berlin'],
    ['type=raw,value=x,enable=yes', 'enable is "yes". Use true, false'],
    ['type=raw,value=x,priority=high', 'priority "high" is not an integer'],
    ['a\nA', '"a" generates "a" and "A" generates "A", which differ only in case'],
    ['type=ref,event=branch\nMain', '"type=ref,event=branch" generates "main" and "Main" generates "Main"'],
    [`type=raw,value=${'x'.repeat(129)}`, 'of 129 characters. The limit is 128. Extract a part with type=match'],
    ['ghcr.io/acme/app:1.0', 'Use images: ghcr.io/acme/app and tags: type=raw,value=1.0, or remove images'],
    ['acme/app', '"acme/app" is a full reference, but with images, tags are rules'],
    ['acme/app:{{sha}}', 'Use images: acme/app and tags: type=raw,value=TAG'],
  ])('%s', async (rule, message) => {
    await expect(namesFor('push-branch', rule)).rejects.toThrow(message)
    await expect(namesFor('push-branch', rule)).rejects.toThrow(/^tags: /)
  })

  test('accepts a tag of 128 characters', async () => {
    expect((await namesFor('push-branch', 'x'.repeat(128))).names).toEqual(['x'.repeat(128)])
  })
})

describe('reports a rule that generates no tag', () => {
  test.each([
    ['push-plain-tag', `type=semver,${pattern}`, '"nice-day" is not a semantic version'],
    ['push-python-tag', `type=semver,${pattern}`, '"1.4.0rc2" is not a semantic version'],
    ['push-plain-tag', `type=pep440,${pattern}`, '"nice-day" is not a PEP 440 version'],
    ['push-tag', `type=semver,${pattern},match=app-(.*)`, 'match=app-(.*) does not match "v1.2.3"'],
    ['push-tag', 'type=match,pattern=x(.*)', 'pattern=x(.*) does not match "v1.2.3"'],
    ['push-tag', 'type=match,pattern=v,group=1', 'pattern=v has no group 1 in "v1.2.3"'],
    ['push-branch', 'type=raw,value=---', '"---" has no valid characters'],
    ['empty', 'type=sha', 'the event has no commit'],
    // As from an expression that has no value for this event.
    ['push-branch', 'type=raw,value=', 'value is empty'],
    ['push-branch', 'type=raw,value=,prefix=v', 'value is empty'],
    ['push-tag', 'type=semver,pattern=', 'pattern is empty'],
    ['push-tag', 'type=match,pattern=', 'pattern is empty'],
    ['push-branch', 'type=ref,event=', 'event is empty'],
    ['push-tag', 'type=semver,pattern={{version}},match=a/(.*)', 'match=a/(.*) does not match "v1.2.3"'],
    ['push-tag', 'type=match,pattern=/a/b/i', 'pattern=/a/b/i does not match "v1.2.3"'],
  ])('%s: %s', async (event, rule, why) => {
    const { names, notices } = await namesFor(event, rule)
    expect(names).toEqual([])
    expect(notices[0]).toBe(`tags: "${rule}" generates no tag: ${why}`)
  })

  test('says nothing about a rule that is off', async () => {
    const { names, notices } = await namesFor('push-branch', 'main\ntype=raw,value=,enable=false')
    expect({ names, notices }).toEqual({ names: ['main'], notices: [] })
  })

  test('reports an event for which no rule generates a tag', async () => {
    const { notices } = await namesFor('push-deleted', '')
    expect(notices).toEqual(['tags: no rule generates a valid tag for this event (push, a deleted ref)'])
  })

  test('asks for the branch of an edge rule if the default branch is unknown', async () => {
    const payload = { repository: {} }
    const { notices } = await namesFor('push-branch', 'type=edge', {}, { payload })
    expect(notices[0]).toContain('Use type=edge,branch=NAME')
  })
})

describe('rejects a mix of rules and full references', () => {
  test.each([
    [{ tags: `type=semver,${pattern}` }, `tags: "type=semver,${pattern}" is a rule, and rules need images`],
    [{ tags: 'acme/app:1\ntype=sha' }, 'tags: "type=sha" is a rule, and rules need images'],
    [{ tags: 'acme/app:1', flavor: 'latest=false' }, 'flavor: it applies to tag rules, and rules need images'],
    [
      { tags: 'acme/app:1', 'names-from': 'checkout' },
      'names-from: unknown value "checkout". Use one of workflow, git',
    ],
  ])('%p', async (inputs, message) => {
    await expect(planFor('push-branch', inputs)).rejects.toThrow(message)
  })
})

import { describe, expect, test } from '@jest/globals'
import { namesFor, planFor } from './planning.ts'

const pattern = 'pattern={{version}}'

describe('a rule that is refused', () => {
  test.each([
    [`type=semvr,${pattern}`, `tags: 'type=semvr,${pattern}': unknown type 'semvr'; did you mean 'semver'?`],
    ['type=Raw,value=x', "unknown type 'Raw'; did you mean 'raw'?"],
    ['type=banana', "unknown type 'banana'; known are schedule, semver"],
    [`type=semver,patern={{version}}`, "unknown attribute 'patern'; did you mean 'pattern'?"],
    ['type=sha,stable', "unknown attribute 'value'"],
    ['type=sha,branch=main', "unknown attribute 'branch'"],
    ['type=raw,value=x,value=y', "'value' is given twice"],
    ['type=semver', 'pattern is missing; write pattern={{version}}'],
    ['type=raw', 'value is missing'],
    ['type=ref', 'event is missing; write event=branch'],
    ['type=ref,event=brunch', "unknown event 'brunch'; did you mean 'branch'?"],
    ['type=sha,format=shrt', "unknown format 'shrt'; did you mean 'short'?"],
    ['type=match,pattern=v(.*', 'pattern is a bad regular expression'],
    [`type=semver,match=[,${pattern}`, 'match is a bad regular expression'],
    ['type=match,pattern=v,group=one', "group 'one' is not the number of a group"],
    ['type=semver,pattern={{verison}}', "unknown expression '{{verison}}'; did you mean 'version'?"],
    ['type=raw,value={{version}}', "unknown expression '{{version}}'"],
    ['type=raw,value={{sha', "has '{{' without '}}'"],
    ['type=raw,value={{sha long}}', 'takes no argument; write {{sha}}'],
    ['type=raw,value={{date}}', "write {{date 'YYYYMMDD'}}"],
    ["type=raw,value={{date 'X' zone='UTC'}}", "is not understood; write {{date 'YYYYMMDD'}}"],
    ["type=raw,value={{date 'X' tz='Asia/Tokio'}}", "'Asia/Tokio' is not a time zone; did you mean 'Asia/Tokyo'?"],
    ["type=raw,value={{date 'X' tz='somewhere'}}", 'write a name of the IANA database, such as Europe/Berlin'],
    ['type=raw,value=x,enable=yes', "enable is 'yes'; write true or false"],
    ['type=raw,value=x,priority=high', "priority 'high' is not a whole number"],
    ['a\nA', "'a' gives 'a' and 'A' gives 'A', which differ only by case"],
    ['type=ref,event=branch\nMain', "'type=ref,event=branch' gives 'main' and 'Main' gives 'Main'"],
    [`type=raw,value=${'x'.repeat(129)}`, 'of 129 characters, and a tag has at most 128; take a part with type=match'],
    ['ghcr.io/acme/app:1.0', 'write images: ghcr.io/acme/app and tags: type=raw,value=1.0, or leave images out'],
    ['acme/app', "'acme/app' is a full reference, but with images, tags are rules"],
    ['acme/app:{{sha}}', 'write images: acme/app and tags: type=raw,value=TAG'],
  ])('%s', async (rule, message) => {
    await expect(namesFor('push-branch', rule)).rejects.toThrow(message)
    await expect(namesFor('push-branch', rule)).rejects.toThrow(/^tags: /)
  })

  test('a tag of 128 characters is not too long', async () => {
    expect((await namesFor('push-branch', 'x'.repeat(128))).names).toEqual(['x'.repeat(128)])
  })
})

describe('a rule that is skipped, and told', () => {
  test.each([
    ['push-plain-tag', `type=semver,${pattern}`, "'nice-day' is no semantic version"],
    ['push-python-tag', `type=semver,${pattern}`, "'1.4.0rc2' is no semantic version"],
    ['push-plain-tag', `type=pep440,${pattern}`, "'nice-day' is no version by PEP 440"],
    ['push-tag', `type=semver,${pattern},match=app-(.*)`, "match=app-(.*) does not match 'v1.2.3'"],
    ['push-tag', 'type=match,pattern=x(.*)', "pattern=x(.*) does not match 'v1.2.3'"],
    ['push-tag', 'type=match,pattern=v,group=1', "pattern=v has no group 1 in 'v1.2.3'"],
    ['push-branch', 'type=raw,value=---', "nothing of '---' can stand in one"],
    ['empty', 'type=sha', 'the event has no commit'],
  ])('%s: %s', async (event, rule, why) => {
    const { names, notices } = await namesFor(event, rule)
    expect(names).toEqual([])
    expect(notices[0]).toBe(`tags: '${rule}' gives no tag: ${why}`)
  })

  test('an event without a tag is told as a whole', async () => {
    const { notices } = await namesFor('push-deleted', '')
    expect(notices).toEqual(['tags: no rule gives a tag for this event (push, a deleted ref)'])
  })

  test('edge says what it lacks where the default branch is not known', async () => {
    const payload = { repository: {} }
    const { notices } = await namesFor('push-branch', 'type=edge', {}, { payload })
    expect(notices[0]).toContain('write type=edge,branch=NAME')
  })
})

describe('forms that do not mix', () => {
  test.each([
    [{ tags: `type=semver,${pattern}` }, `tags: 'type=semver,${pattern}' is a rule, and rules need images`],
    [{ tags: 'acme/app:1\ntype=sha' }, "tags: 'type=sha' is a rule, and rules need images"],
    [{ tags: 'acme/app:1', flavor: 'latest=false' }, 'flavor: it shapes the tags of rules, and rules need images'],
    [{ tags: 'acme/app:1', 'names-from': 'checkout' }, "names-from: 'checkout' is none of workflow, git"],
  ])('%p', async (inputs, message) => {
    await expect(planFor('push-branch', inputs)).rejects.toThrow(message)
  })
})

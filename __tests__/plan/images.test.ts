import { describe, expect, test } from '@jest/globals'
import { planExports } from '../../src/image/exports.ts'
import { checkTagged } from '../../src/plan/make-plan.ts'
import { planFor } from './planning.ts'

const imagesOf = async (images: string) => (await planFor('push-branch', { images })).plan.images

describe('images', () => {
  test.each([
    ['acme/app', ['acme/app']],
    ['acme/app,ghcr.io/acme/app', ['acme/app', 'ghcr.io/acme/app']],
    ['# ours\nname=localhost:5000/a/b__c,enable=true\nacme/app\nacme/app', ['localhost:5000/a/b__c', 'acme/app']],
    ['name=acme/app,enable=false\nother', ['other']],
    ['"name=acme/app,enable=false"\n"acme/one,acme/two"', ['acme/one', 'acme/two']],
    ['name=acme/app,enable={{is_default_branch}}', ['acme/app']],
    ['name=acme/app,enable={{is_not_default_branch}}', []],
    ['[::1]:5000/app', ['[::1]:5000/app']],
    [`acme/${'x'.repeat(250)}`, [`acme/${'x'.repeat(250)}`]],
  ])('%s', async (images, expected) => {
    expect(await imagesOf(images)).toEqual(expected)
  })

  test('gives every image every tag', async () => {
    const { plan } = await planFor('push-tag', { images: 'acme/app\nghcr.io/acme/app', tags: 'type=ref,event=tag' })
    expect(plan.tags).toEqual([
      { repository: 'acme/app', tag: 'v1.2.3' },
      { repository: 'acme/app', tag: 'latest' },
      { repository: 'ghcr.io/acme/app', tag: 'v1.2.3' },
      { repository: 'ghcr.io/acme/app', tag: 'latest' },
    ])
  })

  test('lowercases the host and the name, with a notice', async () => {
    const { plan, notices } = await planFor('push-branch', { images: 'GHCR.io/Acme/App' })
    expect(plan.images).toEqual(['ghcr.io/acme/app'])
    expect(notices).toEqual(['images: "GHCR.io/Acme/App" has uppercase letters. Using "ghcr.io/acme/app"'])
  })

  test('of which none is enabled are said to be so', async () => {
    const images = 'name=acme/app,enable={{is_not_default_branch}}'
    const { plan, notices } = await planFor('push-branch', { images })
    expect(notices).toEqual(['images: none is enabled for this event, so the image is built and not published'])
    expect(() => {
      checkTagged(plan)
    }).toThrow('images: none is enabled for this event. Enable one, or do not publish it')
    expect(() => planExports(plan, { push: true, load: false, outputs: [] }, false)).toThrow(
      'images: push is true, but no image is enabled for this event. Enable one, or set push to false for it',
    )
  })

  test('may be empty with tag rules if the image is not published', async () => {
    const given = { images: '', tags: 'type=ref,event=branch', labels: 'a={{branch}}' }
    const { plan, notices } = await planFor('push-branch', { ...given, push: 'false' })
    expect(plan).toMatchObject({ images: [], tags: [], tagNames: ['main'], version: 'main', labels: { a: 'main' } })
    expect(notices).toEqual(['images: it is empty, so the image is built and not published'])
    expect((await planFor('push-branch', { flavor: 'latest=false', push: 'false' })).plan.tags).toEqual([])
    await expect(planFor('push-branch', given)).rejects.toThrow('is a rule, and rules need images')
  })

  test.each([
    ['acme/app:1.0', 'images: "acme/app:1.0" has a tag or digest. Use images: acme/app and tags: 1.0'],
    ['acme/app@sha256:0', 'images: "acme/app@sha256:0" has a tag or digest. Use images: acme/app'],
    ['https://ghcr.io/acme/app', 'has a URL scheme. Use "ghcr.io/acme/app"'],
    ['acme//app', '"acme//app" is not a repository'],
    [`acme/${'x'.repeat(251)}`, 'has 256 characters. The limit for a repository is 255'],
    ['name=acme/app,enabled=true', 'unknown attribute "enabled". Did you mean "enable"?'],
    ['enable=true', 'name is missing. Use name=ghcr.io/acme/app,enable=true'],
    ['name=acme/app,enable=maybe', 'enable is "maybe". Use true, false'],
  ])('rejects %s', async (images, message) => {
    await expect(imagesOf(images)).rejects.toThrow(message)
    await expect(imagesOf(images)).rejects.toThrow(/^images: /)
  })
})

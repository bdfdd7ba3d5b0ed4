/** Plans that several jobs carry out. */
import { type Annotation, mergeAnnotations, parseAnnotation, parseLevel } from '../../src/plan/annotations.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import type { FanOutPlan } from '../../src/plan/plan-json.ts'
import { parseTagReference } from '../../src/plan/reference.ts'

/** @param platforms one leg each, named as the platform */
export function sharedPlan(
  platforms: readonly string[],
  annotations: readonly string[] = [],
  generated: readonly string[] = [],
): FanOutPlan {
  const all = platforms.map(parsePlatform)
  const parse = (line: string): readonly Annotation[] => parseAnnotation(line, [parseLevel('manifest')])
  return {
    key: '0a1b2c3d4e5f',
    platforms: all,
    images: ['acme/app'],
    tags: [parseTagReference('acme/app:1')],
    tagNames: ['1'],
    version: '1',
    labels: {},
    annotations: mergeAnnotations([
      ...generated.flatMap(parse).map((annotation) => ({ ...annotation, generated: true as const })),
      ...annotations.flatMap(parse),
    ]),
    created: '2026-01-01T00:00:00.000Z',
    legs: all.map((platform) => ({ name: platform.replaceAll('/', '-'), runner: 'ubuntu', platforms: [platform] })),
  }
}

/** A platform as descriptors and configs have it. */
export function fieldsOf(platform: string) {
  const [os = '', architecture = '', variant] = platform.split('/')
  return { os, architecture, ...(variant !== undefined && { variant }) }
}

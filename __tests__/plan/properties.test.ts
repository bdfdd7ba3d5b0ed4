import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { factsOf } from '../../script/names-table.ts'
import { formatPlan, parsePlan } from '../../src/plan/plan-json.ts'
import { readPlanInputs } from '../../src/inputs/read-names.ts'
import { fakeInputs } from '../fakes/runtime.ts'
import { makePlan } from '../../src/plan/make-plan.ts'

const facts = await Promise.all(['push-branch', 'push-tag', 'pull-request', 'schedule', 'empty'].map(factsOf))
const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 130 })
/** Quotes a text for a rule. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const rule = fc.oneof(
  fc.constantFrom('type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr', 'type=edge'),
  fc.constantFrom('type=sha', 'type=semver,pattern={{version}}', 'type=semver,pattern={{major}}'),
  anyText.map((text) => `type=raw,${quoted(`value=${text.replaceAll('{{', '').trim() || 'x'}`)}`),
  anyText.map((text) => `type=sha,${quoted(`prefix=${text.replaceAll('{{', '')}`)}`),
)
const prioritised = fc.tuple(rule, fc.integer({ min: -5, max: 5 })).map(([text, priority]) => ({ text, priority }))

/** The only reasons for which a generated rule may be rejected. */
const rejections = /^tags: .*(differ only in case|The limit is 128)/s

async function planOf(which: number, tags: string) {
  const event = facts[which % facts.length]
  if (!event) throw new Error('no event')
  const { plan } = await makePlan(readPlanInputs(fakeInputs({ images: 'ghcr.io/acme/app', tags })), event)
  return { ...plan, key: 'key', legs: [] }
}

test('generates only valid and unique tags, and equal plans for equal inputs', async () => {
  const rules = fc.array(rule, { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.nat(), rules, async (which, texts) => {
      const plan = await planOf(which, texts.join('\n')).catch((error: unknown) => {
        expect((error as Error).message).toMatch(rejections)
      })
      if (!plan) return
      for (const name of plan.tagNames) expect(name).toMatch(/^\w[\w.-]{0,127}$/)
      expect(new Set(plan.tagNames).size).toBe(plan.tagNames.length)
      expect(formatPlan(await planOf(which, texts.join('\n')))).toBe(formatPlan(plan))
      expect(parsePlan(formatPlan(plan))).toEqual(plan)
    }),
  )
})

test('sorts tags by priority', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(prioritised, { minLength: 2, maxLength: 6 }), async (rules) => {
      const named = rules.map(({ priority }, number) => ({ priority, name: `word${number}` }))
      const tags = named.map(({ priority, name }) => `type=raw,value=${name},priority=${priority}`).join('\n')
      const { tagNames } = await planOf(0, tags)
      const priorities = tagNames.map((name) => named.find((rule) => rule.name === name)?.priority)
      expect(priorities).toEqual(named.map(({ priority }) => priority).sort((one, other) => other - one))
    }),
  )
})

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { toolCache } from '../../src/actions/tool-cache.ts'

const variable = 'RUNNER_TOOL_CACHE'
const before = process.env[variable]

beforeEach(() => {
  Reflect.deleteProperty(process.env, variable)
})
afterEach(() => {
  if (before !== undefined) process.env[variable] = before
})

test('names the variable and the input if RUNNER_TOOL_CACHE is not set', async () => {
  await expect(toolCache.find('buildx', '1.2.3', 'amd64')).rejects.toThrow(
    /^buildx-version: .* RUNNER_TOOL_CACHE, which is not set\. Set it with env, or remove buildx-version/,
  )
})

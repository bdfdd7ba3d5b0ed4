import { expect, test } from '@jest/globals'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { buildxFolder, runnerFolder } from '../../src/docker/runner-config.ts'

test('an empty variable is unset', () => {
  const home = join(homedir(), '.docker')
  expect([runnerFolder({ DOCKER_CONFIG: '' }), runnerFolder({})]).toEqual([home, home])
  expect(buildxFolder({ DOCKER_CONFIG: '/own', BUILDX_CONFIG: '' })).toBe('/own/buildx')
})

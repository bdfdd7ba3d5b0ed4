import { availableParallelism } from 'node:os'

/** Unit tests by default; script/test runs the other layers by naming their folder. */
const layer = process.env.TEST_LAYER ?? 'unit'
/** More workers than cores, since suites of real builds often wait for the engine. */
const engine = { testTimeout: 120_000, maxWorkers: Math.ceil(1.5 * availableParallelism()) }
const warmBuilder = {
  globalSetup: '<rootDir>/__tests__/integration/global-setup.ts',
  globalTeardown: '<rootDir>/__tests__/integration/global-teardown.ts',
}
const layers = {
  unit: {
    testPathIgnorePatterns: ['/integration/', '/kubernetes/', '/e2e/', '/blackbox/', '<rootDir>/__tests__/release/'],
  },
  blackbox: { testMatch: ['**/__tests__/blackbox/**/*.test.ts'], testTimeout: 60_000 },
  release: { testMatch: ['**/__tests__/release/*.test.ts'], testTimeout: 60_000 },
  integration: {
    ...engine,
    ...warmBuilder,
    testMatch: ['**/__tests__/integration/**/*.test.ts'],
    testPathIgnorePatterns: ['/exclusive/'],
  },
  /** Tests that remove emulators from the machine: nothing else may run meanwhile. */
  exclusive: { ...engine, testMatch: ['**/__tests__/integration/exclusive/*.test.ts'], maxWorkers: 1 },
  /** On a cluster that is started for them. They wait for pods most of the time: buildx checks every 30 s if one is ready. */
  kubernetes: {
    testTimeout: 300_000,
    maxWorkers: 4,
    testMatch: ['**/__tests__/kubernetes/*.test.ts'],
    globalSetup: '<rootDir>/__tests__/kubernetes/global-setup.ts',
    globalTeardown: '<rootDir>/__tests__/kubernetes/global-teardown.ts',
  },
  e2e: { ...engine, ...warmBuilder, testMatch: ['**/__tests__/e2e/**/*.test.ts'], testTimeout: 300_000 },
}

if (!(layer in layers)) throw new Error(`TEST_LAYER is '${layer}'; known are ${Object.keys(layers).join(', ')}`)

export default {
  testMatch: ['**/__tests__/**/*.test.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } }],
  },
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/', '<rootDir>/migrate/dist/'],
  ...layers[layer],
}

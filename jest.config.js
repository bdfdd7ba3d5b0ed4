/** Unit tests by default; script/test runs the other layers by naming their folder. */
const layer = process.env.TEST_LAYER ?? 'unit'
const layers = {
  unit: { testPathIgnorePatterns: ['/integration/', '/e2e/', '/blackbox/'] },
  blackbox: { testMatch: ['**/__tests__/blackbox/**/*.test.ts'], testTimeout: 60_000 },
  // One test takes binfmt_misc away from the whole machine for a moment, so nothing else may run then.
  integration: { testMatch: ['**/__tests__/integration/**/*.test.ts'], testTimeout: 120_000, maxWorkers: 1 },
  e2e: { testMatch: ['**/__tests__/e2e/**/*.test.ts'], testTimeout: 300_000 },
}

if (!(layer in layers)) throw new Error(`TEST_LAYER is '${layer}'; known are ${Object.keys(layers).join(', ')}`)

export default {
  testMatch: ['**/__tests__/**/*.test.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } }],
  },
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
  ...layers[layer],
}

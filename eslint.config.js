import tseslint from 'typescript-eslint'

/** The folders in the order of the flow; each may import from those before it, from `docker` and from `actions`. */
const folders = ['plan', 'registry', 'buildx', 'emulators', 'builder', 'image', 'publish', 'fan-out', 'report']

const actionsToolkit = {
  group: ['@actions/*'],
  message: 'Only src/actions imports the Actions toolkit.',
}
const processes = {
  group: ['child_process', 'node:child_process'],
  message: 'Only src/docker starts processes.',
}

function closed(later) {
  return { regex: `^\\.\\./(${later.join('|')})/`, message: 'Imports go one way: see the layout in CONTRIBUTING.md.' }
}

function imports(folder, patterns) {
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  }
}

export default tseslint.config(
  { ignores: ['dist/', 'build/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  imports('docker', [actionsToolkit, closed(folders)]),
  imports('actions', [processes, closed([...folders, 'docker'])]),
  ...folders.map((folder, number) => imports(folder, [actionsToolkit, processes, closed(folders.slice(number + 1))])),
  { files: ['src/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [actionsToolkit, processes] }] } },
)

import tseslint from 'typescript-eslint'

/** The rooms in the order of the way; each may import from those before it. `docker` and `actions` know none. */
const rooms = ['plan', 'prepare', 'build', 'publish', 'handoff', 'report']

const actionsToolkit = {
  group: ['@actions/*'],
  message: 'Only src/actions imports the Actions toolkit.',
}
const processes = {
  group: ['child_process', 'node:child_process'],
  message: 'Only src/docker starts processes.',
}

function closed(folders) {
  return { regex: `^\\.\\./(${folders.join('|')})/`, message: 'Arrows run one way: see the house in CONTRIBUTING.md.' }
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
  imports('docker', [actionsToolkit, closed([...rooms, 'actions'])]),
  imports('actions', [processes, closed([...rooms, 'docker'])]),
  ...rooms.map((room, number) => imports(room, [actionsToolkit, processes, closed([...rooms.slice(number + 1)])])),
  { files: ['src/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [actionsToolkit, processes] }] } },
)

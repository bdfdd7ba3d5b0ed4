import tseslint from 'typescript-eslint'

/**
 * The folders in the order of the flow; each may import from those before it. `inputs` comes last: the types of the
 * inputs stand where they are used, and no other folder reads them. All may import from `actions` and `docker`.
 */
const folders = [
  'plan',
  'registry',
  'buildx',
  'emulators',
  'builder',
  'progress',
  'image',
  'cache-mounts',
  'bake',
  'publish',
  'sign',
  'fan-out',
  'report',
  'inputs',
]

const actionsToolkit = {
  group: ['@actions/*', '!@actions/exec'],
  message: 'Only src/actions imports the Actions toolkit.',
}
const processes = {
  group: ['child_process', 'node:child_process', '@actions/exec'],
  message: 'Only src/docker starts processes.',
}

function closed(later) {
  return { regex: `^\\.\\./(${later.join('|')})/`, message: 'Imports go one way: see the layout in CONTRIBUTING.md.' }
}

/** Empty for the last folder. */
function laterThan(number) {
  const later = folders.slice(number + 1)
  return later.length > 0 ? [closed(later)] : []
}

function imports(folder, patterns) {
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  }
}

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'migrate/dist/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-params': ['error', 4],
    },
  },
  imports('docker', [actionsToolkit, closed(folders)]),
  imports('actions', [processes, closed([...folders, 'docker'])]),
  ...folders.map((folder, number) => imports(folder, [actionsToolkit, processes, ...laterThan(number)])),
  { files: ['src/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [actionsToolkit, processes] }] } },
)

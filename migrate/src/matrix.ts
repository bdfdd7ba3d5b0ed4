/** The matrix of a job that builds one platform in each of its runs. */
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { Untranslatable } from './untranslatable.ts'
import { bare, type Job, textOf } from './workflow.ts'

/** Values by path: `platform`, `config.runner`. */
type Combination = ReadonlyMap<string, string>

export interface Legs {
  readonly platforms: readonly string[]
  /** Values of `runners`: empty if they are the default. */
  readonly runners: readonly string[]
  /** Axes that are not about platforms, as they stand in the job. */
  readonly axes: readonly string[]
}

/**
 * @param platform the expression of the input `platforms`; empty if the runner decides
 * @throws Untranslatable
 */
export function readLegs(job: Job, platform: string): Legs {
  const strategy = job.node.get('strategy')
  const matrix = isMap(strategy) ? strategy.get('matrix') : undefined
  if (!isMap(matrix)) throw new Untranslatable('its matrix is computed')
  if (matrix.has('exclude')) throw new Untranslatable('its matrix has exclude')
  const runsOn = job.node.get('runs-on', true)
  const label = isSeq(runsOn) ? JSON.stringify(runsOn.items.map(textOf)) : textOf(runsOn)
  const combinations = combine(matrix)
  const pairs = new Map<string, string>()
  for (const combination of combinations) {
    const runner = evaluate(label, combination)
    const name = platform === '' ? platformOfRunner(runner) : evaluate(platform, combination)
    if (!/^linux\/[\w/]+$/.test(name)) throw new Untranslatable(`"${name}" is not one platform`)
    if ((pairs.get(name) ?? runner) !== runner) throw new Untranslatable(`${name} has several runners`)
    pairs.set(name, runner)
  }
  if (pairs.size === 0) throw new Untranslatable('its matrix is empty')
  const axes = [...axesOf(matrix).keys()].filter((axis) => !mentionsAxis(`${platform} ${label}`, axis))
  return { platforms: [...pairs.keys()], runners: runnersOf(pairs), axes }
}

function mentionsAxis(expression: string, axis: string): boolean {
  return new RegExp(`\\bmatrix\\.${axis}(?![\\w-])`).test(expression)
}

function axesOf(matrix: YAMLMap): ReadonlyMap<string, readonly Combination[]> {
  const axes = matrix.items.filter(({ key }) => textOf(key) !== 'include')
  return new Map(
    axes.map(({ key, value }) => {
      if (!isSeq(value)) throw new Untranslatable('its matrix is computed')
      return [textOf(key), value.items.map((item) => flatten(textOf(key), item))]
    }),
  )
}

function flatten(path: string, node: unknown): Combination {
  if (isMap(node)) return new Map(node.items.flatMap(({ key, value }) => [...flatten(join(path, textOf(key)), value)]))
  if (!isScalar(node)) throw new Untranslatable('its matrix has nested lists')
  return new Map([[path, textOf(node)]])
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/** As GitHub does: an entry of `include` extends the combinations that it agrees with, or is one of its own. */
function combine(matrix: YAMLMap): readonly Combination[] {
  const axes = [...axesOf(matrix).values()]
  let combinations: readonly Combination[] = axes.length === 0 ? [] : [new Map<string, string>()]
  for (const axis of axes)
    combinations = combinations.flatMap((one) => axis.map((other) => new Map([...one, ...other])))
  const originals = combinations
  const include = matrix.get('include')
  if (include !== undefined && !isSeq(include)) throw new Untranslatable('its matrix is computed')
  for (const item of include?.items ?? []) {
    const entry = flatten('', item)
    const agrees = combinations.map((one, index) => {
      const original = originals[index]
      return original !== undefined && [...entry].every(([path, value]) => (original.get(path) ?? value) === value)
    })
    combinations = agrees.includes(true)
      ? combinations.map((one, index) => (agrees[index] ? new Map([...one, ...entry]) : one))
      : [...combinations, entry]
  }
  return combinations
}

const choice =
  /^(?:(\w+)\(\s*matrix\.([\w.-]+)\s*,\s*'([^']*)'\s*\)|matrix\.([\w.-]+) (==|!=) '([^']*)') && '([^']*)' \|\| '([^']*)'$/

/** A literal, `matrix.NAME`, or a choice between two literals. */
function evaluate(text: string, combination: Combination): string {
  const expression = bare(text)
  if (!text.includes('${{')) return text
  const [, path = ''] = /^matrix\.([\w.-]+)$/.exec(expression) ?? []
  const value = combination.get(path)
  if (value !== undefined) return value
  const [, call, inCall = '', argument = '', compared = '', operator, word = '', yes, no] =
    choice.exec(expression) ?? []
  const subject = combination.get(inCall || compared)
  if (subject === undefined || yes === undefined || no === undefined)
    throw new Untranslatable(`"${text}" can't be evaluated`)
  if (call === undefined) return (subject === word) === (operator === '==') ? yes : no
  const tests = {
    contains: subject.includes(argument),
    startswith: subject.startsWith(argument),
    endswith: subject.endsWith(argument),
  }
  const result = new Map(Object.entries(tests)).get(call.toLowerCase())
  if (result === undefined) throw new Untranslatable(`"${text}" can't be evaluated`)
  return result ? yes : no
}

/** Of GitHub's runners. */
function platformOfRunner(label: string): string {
  const [, arm] = /^ubuntu-[\w.]+?(-arm)?$/.exec(label) ?? []
  if (!label.startsWith('ubuntu-')) throw new Untranslatable(`the platform of the runner ${label} is unknown`)
  return arm === undefined ? 'linux/amd64' : 'linux/arm64'
}

function runnersOf(pairs: ReadonlyMap<string, string>): readonly string[] {
  const labels = new Set(pairs.values())
  const [only = ''] = labels
  if (labels.size === 1) return [`default=${only}`]
  const isDefault = [...pairs].every(
    ([platform, label]) => label === (platform.startsWith('linux/arm') ? 'ubuntu-24.04-arm' : 'ubuntu-24.04'),
  )
  return isDefault ? [] : [...pairs].map(([platform, label]) => `${platform}=${label}`)
}

/** Runs the faults of preparing round by round and counts those that failed. */
import { faults } from '../__tests__/integration/exclusive/faults.ts'

interface Count {
  green: number
  red: number
}

const rounds = Number(process.argv[2])
const counts = new Map<string, Count>()

for (let round = 1; round <= rounds; round++) {
  for (const { name, run } of await faults()) {
    const count = counts.get(name) ?? { green: 0, red: 0 }
    counts.set(name, count)
    const started = performance.now()
    let result = 'green'
    try {
      await run()
      count.green++
    } catch (error) {
      count.red++
      result = `RED: ${(error as Error).message}`
    }
    console.log(`round ${round}: ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s, ${result}`)
  }
}

let [runs, red] = [0, 0]
for (const [name, count] of counts) {
  console.log(`${name}: ${count.green} green, ${count.red} red`)
  runs += count.green + count.red
  red += count.red
}
console.log(`${runs} runs, ${red} red`)
process.exitCode = red === 0 ? 0 : 1

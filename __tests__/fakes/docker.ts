import type { Docker, DockerOptions } from '../../src/docker/cli.ts'

/** Stdout, what is thrown, or a function that gives stdout. */
export type Answer = string | Error | ((args: readonly string[], options?: DockerOptions) => string | Promise<string>)

/** By the beginning of the command, without `docker`; several answers are given one after another, the last for ever. */
export type Answers = Readonly<Record<string, Answer | readonly Answer[]>>

/** A docker that answers from a table and keeps the commands it was given. */
export function fakeDocker(answers: Answers): { docker: Docker; commands: readonly string[] } {
  const commands: string[] = []
  const given = new Map<string, number>()
  const docker = (async (args, options) => {
    const command = args.join(' ')
    commands.push(command)
    const key = Object.keys(answers).find((start) => command.startsWith(start))
    if (key === undefined) throw new Error(`the fake docker has no answer to: ${command}`)
    const number = given.get(key) ?? 0
    given.set(key, number + 1)
    const all = [answers[key] ?? ''].flat()
    const answer = all[Math.min(number, all.length - 1)] ?? ''
    if (answer instanceof Error) throw answer
    return typeof answer === 'string' ? answer : await answer(args, options)
  }) satisfies Docker
  return { docker, commands }
}

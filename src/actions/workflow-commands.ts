/** Workflow commands: lines on stdout, and entries of files, which the runner carries out. */
import { appendFileSync } from 'node:fs'

/** Prints `::NAME KEY=VALUE,…::MESSAGE`. */
export function issueCommand(name: string, message = '', properties: Readonly<Record<string, string>> = {}): void {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`)
  printLine(`::${[name, ...(list.length > 0 ? [list.join(',')] : [])].join(' ')}::${escape(message)}`)
}

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Adds a value to the file of outputs or of state. */
export function setInFile(file: 'GITHUB_OUTPUT' | 'GITHUB_STATE', name: string, value: string): void {
  const path = process.env[file]
  if (!path) throw new Error(`the runner does not set ${file}. Use a runner that supports Node 24`)
  // No value can guess where it ends.
  const end = `end_${crypto.randomUUID()}`
  appendFileSync(path, `${name}<<${end}\n${value}\n${end}\n`)
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

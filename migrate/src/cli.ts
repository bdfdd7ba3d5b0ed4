#!/usr/bin/env node
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { run } from './run.ts'

process.exitCode = run(process.argv.slice(2), {
  list: (folder) => {
    try {
      return readdirSync(folder).toSorted()
    } catch {
      return []
    }
  },
  read: (path) => readFileSync(path, 'utf8'),
  write: (path, text) => {
    writeFileSync(path, text)
  },
  print: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
})

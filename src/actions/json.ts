/** JSON that another job wrote: `unknown` at the edge, typed after, with errors that name the field. */

/** @throws Error that says what to pass */
export function parseJson(text: string, name: string, remedy: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${name}: this is not JSON; ${remedy} (${(error as Error).message})`, { cause: error })
  }
}

/** An object whose fields are read once. */
export class Fields {
  readonly #fields: Readonly<Record<string, unknown>>
  readonly #name: string

  constructor(value: unknown, name: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(name, 'an object', value)
    this.#fields = value as Record<string, unknown>
    this.#name = name
  }

  get(key: string): unknown {
    return Object.hasOwn(this.#fields, key) ? this.#fields[key] : undefined
  }

  parse<T>(key: string, parse: (value: unknown) => T): T {
    try {
      return parse(this.get(key))
    } catch (error) {
      throw new Error(`${this.#name}: ${key}: ${(error as Error).message}`, { cause: error })
    }
  }

  list<T>(key: string, parse: (item: unknown) => T): readonly T[] {
    return this.parse(key, (value) => asList(value, parse))
  }

  texts(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.#fields).map(([key, value]) => [key, asText(value)]))
  }

  /** @throws Error when another release of the action wrote it, in a shape that this one would misread */
  expectVersion(key: string, known: number, what: string): void {
    const version = this.get(key)
    if (version === known) return
    throw new Error(
      `${this.#name}: this is version ${JSON.stringify(version)} of ${what} and this step reads version ${known}; ` +
        'use the same release of the action in every job',
    )
  }

  end(known: readonly string[]): void {
    const extra = Object.keys(this.#fields).find((key) => !known.includes(key))
    if (extra !== undefined) throw new Error(`${this.#name}: unknown field '${extra}'`)
  }
}

export function asList<T>(value: unknown, parse: (item: unknown) => T): readonly T[] {
  if (!Array.isArray(value)) throw wrong('it', 'a list', value)
  return value.map(parse)
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw wrong('it', 'a text', value)
  return value
}

export function wrong(name: string, expected: string, value: unknown): Error {
  const found = value === undefined ? 'missing' : JSON.stringify(value).slice(0, 60)
  return new Error(`${name} is not ${expected} but ${found}`)
}

/** Inputs for readers under test. */

export function inputs(values: Readonly<Record<string, string>>): (name: string) => string {
  return (name) => (values[name] ?? '').trim()
}

/** Collects secrets as the runner would mask them. */
export function secretCollector(): { readonly secret: (value: string) => void; readonly secrets: string[] } {
  const secrets: string[] = []
  return { secrets, secret: (value) => secrets.push(value) }
}

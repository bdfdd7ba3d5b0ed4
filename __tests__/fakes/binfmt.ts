import type { Binfmt } from '../../src/emulators/binfmt.ts'

/** A kernel with these registrations, `NAME` or `NAME FLAGS`; others may be added while a test runs. */
export function fakeBinfmt(registrations: readonly string[] = [], { mounted = true } = {}) {
  const registered = new Map(
    registrations.map((text): [string, string] => {
      const [name = '', flags = 'POCF'] = text.split(' ')
      return [name, flags]
    }),
  )
  const binfmt = {
    mounted: () => mounted,
    flags: (name) => registered.get(name),
  } satisfies Binfmt
  return { binfmt, registered }
}

/** What the image prints where the kernel runs these platforms and has these registrations. */
export function kernelReport(supported: readonly string[], emulators: readonly string[] | null = []): string {
  return `${JSON.stringify({ supported, emulators }, undefined, 2)}\n`
}

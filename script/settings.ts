/** What script/setup says of this machine, and the inputs a step needs to work with it. */

/** @throws Error that says how to get the setting */
export function setting(name: string): string {
  const value = process.env[name]
  if (value === undefined) {
    throw new Error(`${name} is not set: run script/setup, then source script/setup.d/env.sh`)
  }
  return value
}

/** Inputs by which a builder reaches the registry on loopback and the base images in it. */
export function localInputs(): Record<string, string> {
  return {
    'driver-opts': 'network=host',
    'buildkitd-config': setting('MANIFOLD_BUILDKITD_CONFIG'),
  }
}

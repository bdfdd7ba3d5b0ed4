/** Which input is at fault for what buildx and BuildKit say, and what to write instead. They know nothing of inputs. */

type Remedy = (words: readonly string[]) => string

const faults: readonly (readonly [said: RegExp, remedy: Remedy])[] = [
  [
    /^exporter "(.*)" could not be found/,
    ([type = '']) =>
      `outputs: the builder has no exporter of type '${type}'; write type=image, registry, local, tar, oci or docker`,
  ],
  [
    /^docker exporter does not .*support exporting manifest lists/,
    () =>
      'outputs, load: a docker archive holds one platform and no attestations; write type=oci, or give one platform and no attestations',
  ],
  [
    /^unknown attestation type "(.*)"/,
    ([type = '']) => `attests: there is no attestation of type '${type}'; write type=sbom or type=provenance`,
  ],
  [
    /^unknown cache exporter: "(.*)"/,
    ([type = '']) =>
      `cache-to: there is no cache of type '${type}'; write type=gha, registry, local, inline, s3 or azblob`,
  ],
  [/^invalid host (.*)/, ([text = '']) => `add-hosts: '${text}' is not of the form NAME:ADDRESS`],
  [
    /^invalid context value: (.*), expected key=value/,
    ([text = '']) => `build-contexts: '${text}' is not of the form NAME=FOLDER_OR_URL`,
  ],
  [
    /invalid empty ssh agent socket/,
    () => 'ssh: there is no SSH agent; start one in an earlier step (SSH_AUTH_SOCK), or name a key: default=PATH',
  ],
  [
    /^invalid argument "(.*)" for "--ulimit" flag: (.*)/,
    ([text = '', why = '']) => `ulimit: '${text}': ${why}; write NAME=SOFT:HARD`,
  ],
]

/** A whole message; undefined where no input is known to be at fault. */
export function blame(said: string): string | undefined {
  for (const [pattern, remedy] of faults) {
    const match = pattern.exec(said)
    if (match) return remedy(match.slice(1))
  }
  return undefined
}

/**
 * Of a target that the Dockerfile does not have.
 *
 * @param dockerfile its text; undefined where it can't be read here
 */
export function blameTarget(said: string, dockerfile: string | undefined): string | undefined {
  const [, target] = /^target stage "(.*)" could not be found/.exec(said) ?? []
  if (target === undefined) return undefined
  const stages = [...(dockerfile ?? '').matchAll(/^\s*FROM\s.*\sAS\s+(\S+)/gim)].map(([, name = '']) => name)
  const known = stages.length > 0 ? `; its stages are ${stages.join(', ')}` : ''
  return `target: the Dockerfile has no stage '${target}'${known || '; name one with FROM … AS NAME'}`
}

/** What to do about failures that people meet often, by what the failing command or BuildKit said. */

const hints: readonly (readonly [sign: RegExp, hint: string])[] = [
  [
    /exec format error/,
    'the command is for another platform than the step: check that base image, downloads and COPYed binaries are for it, and that qemu is not never',
  ],
  [
    /exit code: 137/,
    'the process was killed, most likely for want of memory: use a larger runner or build with fewer jobs at once',
  ],
  // By its exit code, or by what the shell of a RUN that failed with another one has said.
  [
    /did not complete successfully: exit code: 127\b|did not complete successfully: .*\b\w*sh: (?:line )?(?:\d+: )?[^\s:]+: (?:command )?not found$/ms,
    'a command is missing in the image: install it in an earlier step',
  ],
  [
    /no space left on device/,
    'the disk is full: free space on the runner before the build, or mount a cache over what grows',
  ],
  [
    /401 Unauthorized|insufficient_scope|authorization failed|denied:/,
    'log in to that registry: give registry, username and password, or registry-auth',
  ],
  [
    /429 Too Many Requests|toomanyrequests/,
    'the registry limits pulls: log in to it, or pull through a mirror (registries)',
  ],
  [
    /x509: |http: server gave HTTP response to HTTPS client/,
    'tell the builder about that registry (registries: ca, insecure or http)',
  ],
  [
    /entitlement .* is not allowed|granting entitlement/,
    'name the entitlement in allow, and let the builder grant it by buildkitd-flags',
  ],
]

/** One sentence; undefined when nothing is known. */
export function hintFor(text: string): string | undefined {
  return hints.find(([sign]) => sign.test(text))?.[1]
}

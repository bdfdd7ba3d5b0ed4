/** What people may get wrong and only buildx or BuildKit finds out: the error names the input and says what to write. */
import { expect, test } from '@jest/globals'
import { errorsIn, runWarmStepOn } from '../step.ts'

const dockerfile = 'FROM scratch AS base\nCOPY Dockerfile /a\nFROM base AS final\nCOPY Dockerfile /b\n'

test.each<[Record<string, string>, string]>([
  [
    { outputs: 'type=docker,dest=a.tar', provenance: 'true' },
    'outputs, load: a docker archive holds one platform and no attestations. Use type=oci, or one platform and no attestations',
  ],
  [{ target: 'zz' }, 'target: the Dockerfile has no stage "zz". Its stages are base, final'],
  [
    { attests: 'type=sbomb', outputs: 'type=oci,dest=a.tar' },
    'attests: there is no attestation of type "sbomb". Use type=sbom or type=provenance',
  ],
  [
    { 'cache-to': 'type=ghaa' },
    'cache-to: the builder has no cache of type "ghaa". Use a type such as gha, registry, local or inline',
  ],
  [{ 'add-hosts': 'a:b' }, 'add-hosts: "a:b" is not a host and an address. Use NAME:ADDRESS'],
  [{ 'build-contexts': 'folder' }, 'build-contexts: "folder" has no name. Use NAME=DIRECTORY_OR_URL'],
  [
    { ssh: 'default' },
    'ssh: there is no SSH agent. Start one in an earlier step (SSH_AUTH_SOCK), or name a key: default=PATH',
  ],
  [
    { ssh: 'default=/etc/hostname' },
    'ssh: failed to parse /etc/hostname: ssh: no key found. Use ID=PATH of the socket of an agent, or of a private key without a passphrase',
  ],
  [
    { outputs: 'type=image,oci-mediatypes=false' },
    'outputs: Docker manifests have no attestations. Remove oci-mediatypes=false, or set provenance: false',
  ],
  [{ allow: 'security.bogus' }, 'allow: "security.bogus" is unknown. Use network.host or security.insecure'],
  [{ ulimit: 'many=1' }, 'ulimit: "many=1": invalid ulimit type: many. Use NAME=SOFT:HARD'],
])('%j', async (inputs, message) => {
  const { main } = await runWarmStepOn(dockerfile, { inputs, env: { SSH_AUTH_SOCK: '' } })
  expect(errorsIn(main.log)).toEqual([message])
})

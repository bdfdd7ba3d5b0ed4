/** What people may get wrong and only buildx or BuildKit finds out: the error names the input and says what to write. */
import { expect, test } from '@jest/globals'
import { errorsIn, runWarmStepOn } from '../step.ts'

const dockerfile = 'FROM scratch AS base\nCOPY Dockerfile /a\nFROM base AS final\nCOPY Dockerfile /b\n'

test.each<[Record<string, string>, string]>([
  [
    { outputs: 'type=docker,dest=a.tar', provenance: 'true' },
    'outputs, load: a docker archive holds one platform and no attestations; write type=oci, or give one platform and no attestations',
  ],
  [{ target: 'zz' }, "target: the Dockerfile has no stage 'zz'; its stages are base, final"],
  [
    { attests: 'type=sbomb', outputs: 'type=oci,dest=a.tar' },
    "attests: there is no attestation of type 'sbomb'; write type=sbom or type=provenance",
  ],
  [
    { 'cache-to': 'type=ghaa' },
    "cache-to: there is no cache of type 'ghaa'; write type=gha, registry, local, inline, s3 or azblob",
  ],
  [{ 'add-hosts': 'a:b' }, "add-hosts: 'a:b' is not of the form NAME:ADDRESS"],
  [{ 'build-contexts': 'folder' }, "build-contexts: 'folder' is not of the form NAME=FOLDER_OR_URL"],
  [
    { ssh: 'default' },
    'ssh: there is no SSH agent; start one in an earlier step (SSH_AUTH_SOCK), or name a key: default=PATH',
  ],
  [{ ulimit: 'many=1' }, "ulimit: 'many=1': invalid ulimit type: many; write NAME=SOFT:HARD"],
])('%j', async (inputs, message) => {
  const { main } = await runWarmStepOn(dockerfile, { inputs, env: { SSH_AUTH_SOCK: '' } })
  expect(errorsIn(main.log)).toEqual([message])
})

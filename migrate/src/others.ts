/** What the other steps of a job may need from a step that is to be removed. */
import { isDockerAction } from './docker-inputs.ts'
import type { Step } from './workflow.ts'

/** Programs that anything may hide behind. */
const scripts = String.raw`(?:^|[\s;&|(])(?:\.{1,2}\/|bash |sh |make\b|just |task |mage\b|npm run |yarn |pnpm |earthly |dagger )`
const engine = String.raw`\b(?:docker(?:-compose)?|podman|nerdctl|buildah)\s`
const clients = String.raw`\b(?:skopeo|crane|gcrane|regctl|cosign|notation|oras|helm|ko|trivy|grype|syft|dive|kind|k3d)\s`

const uses = {
  credentials: new RegExp(`${scripts}|${engine}|${clients}`, 'm'),
  builder: new RegExp(
    String.raw`${scripts}|\bdocker(?:-compose)?\s+(?:buildx\s+(?!imagetools)|build\b|compose\b|builder\b)`,
    'm',
  ),
  emulators: new RegExp(`${scripts}|${engine}`, 'm'),
}

export type Need = keyof typeof uses

/** Actions that reach no registry and start no container. */
const harmless = [
  /^actions\/(?!attest)/,
  /^(?:codecov|softprops|slackapi|peter-evans|step-security|dorny|pnpm)\//,
  /^sigstore\/cosign-installer$/,
  /^github\/codeql-action\/upload-sarif$/,
  /^manifold-build\/manifold/,
]

/** The first other step that may need it. */
export function neededBy(need: Need, others: readonly Step[]): Step | undefined {
  return others.find(({ action, run }) => {
    if (action === '') return uses[need].test(run)
    return !isDockerAction(action) && !harmless.some((pattern) => pattern.test(action))
  })
}

/** The artifact service in its version 4, as far as its client uses it: twirp calls in JSON, and blobs in blocks. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export interface ArtifactServer extends AsyncDisposable {
  /** What a runner has in the environment. */
  readonly env: Readonly<Record<string, string>>
  /** Names of the artifacts that are there. */
  readonly names: () => readonly string[]
  /** Takes an artifact away behind everybody's back. */
  readonly lose: (pattern: RegExp) => void
  /** Content of an artifact, a zip archive. */
  readonly read: (name: string) => Buffer
  /** Puts content in the place of an artifact, as any job of the run can. Without content, its upload has not ended. */
  readonly replace: (name: string, content?: Buffer) => void
}

interface Artifact {
  readonly run: string
  readonly name: string
  readonly id: number
  blocks: Buffer[]
  whole: boolean
}

type Fields = Readonly<Record<string, unknown>>

export async function startArtifacts(): Promise<ArtifactServer> {
  let url = ''
  let artifacts: readonly Artifact[] = []
  let count = 0
  const find = ({ workflow_run_backend_id: run, name }: Fields): Artifact | undefined =>
    artifacts.find((artifact) => artifact.run === run && artifact.name === name)
  const calls: Readonly<Record<string, (fields: Fields) => [status: number, body: unknown]>> = {
    CreateArtifact: (fields) => {
      if (find(fields)) return [409, { code: 'already_exists', msg: 'an artifact with this name already exists' }]
      const id = ++count
      const artifact = { run: fields['workflow_run_backend_id'] as string, name: fields['name'] as string, id }
      artifacts = [...artifacts, { ...artifact, blocks: [], whole: false }]
      return [200, { ok: true, signed_upload_url: `${url}blobs/${id}?sig=signature` }]
    },
    FinalizeArtifact: (fields) => {
      const artifact = find(fields)
      if (artifact) artifact.whole = true
      return [200, { ok: true, artifact_id: String(artifact?.id) }]
    },
    ListArtifacts: (fields) => [
      200,
      {
        artifacts: artifacts
          .filter(({ run, whole }) => whole && run === fields['workflow_run_backend_id'])
          .filter((artifact) => fits(fields, artifact))
          .map(({ run, name, id, blocks }) => ({
            ...{ workflow_run_backend_id: run, workflow_job_run_backend_id: 'job', database_id: String(id), name },
            ...{ size: String(Buffer.concat(blocks).length), created_at: '2026-01-01T00:00:00Z' },
          })),
      },
    ],
    GetSignedArtifactURL: (fields) => [200, { signed_url: `${url}blobs/${find(fields)?.id ?? 0}?sig=signature` }],
    DeleteArtifact: (fields) => {
      const artifact = find(fields)
      artifacts = artifacts.filter((other) => other !== artifact)
      return [200, { ok: true, artifact_id: String(artifact?.id) }]
    },
  }
  const answer = async (request: IncomingMessage): Promise<[status: number, body: unknown]> => {
    const { pathname, searchParams } = new URL(request.url ?? '', url)
    const body = await buffer(request)
    const call = calls[/ArtifactService\/(\w+)$/.exec(pathname)?.[1] ?? '']
    if (call) return call(JSON.parse(body.toString()) as Fields)
    const artifact = artifacts.find(({ id }) => pathname === `/blobs/${id}`)
    if (!artifact) return [404, {}]
    if (request.method === 'GET') return [200, Buffer.concat(artifact.blocks)]
    if (searchParams.get('comp') === 'block') artifact.blocks.push(body)
    return [201, {}]
  }
  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'content-type': Buffer.isBuffer(body) ? 'application/zip' : 'application/json' })
      response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    env: {
      ACTIONS_RUNTIME_URL: url,
      ACTIONS_RESULTS_URL: url,
      ACTIONS_RUNTIME_TOKEN: token({ scp: 'Actions.Results:run:job' }),
    },
    names: () => artifacts.filter(({ whole }) => whole).map(({ name }) => name),
    lose: (pattern) => {
      artifacts = artifacts.filter(({ name }) => !pattern.test(name))
    },
    read: (name) => Buffer.concat(artifacts.find((artifact) => artifact.name === name)?.blocks ?? []),
    replace: (name, content) => {
      const artifact = artifacts.find((other) => other.name === name)
      const blocks = content ? [content] : []
      const replaced = { run: 'run', name, id: artifact?.id ?? ++count, blocks, whole: content !== undefined }
      artifacts = [...artifacts.filter((other) => other !== artifact), replaced]
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function fits({ name_filter: name, id_filter: id }: Fields, artifact: Artifact): boolean {
  return (id === undefined || id === String(artifact.id)) && (name === undefined || name === artifact.name)
}

/** A JSON Web Token that nobody has signed; the client reads the run from it. */
function token(claims: Fields): string {
  return [{ alg: 'none' }, claims, ''].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
}

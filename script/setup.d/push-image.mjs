// Pushes one image of several platforms, a single layer each, to a plain registry on the loopback.
// usage: node push-image.mjs REGISTRY-URL REPOSITORY TAG PLATFORM=LAYER.tar.gz…

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'

const INDEX = 'application/vnd.oci.image.index.v1+json'
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const CONFIG = 'application/vnd.oci.image.config.v1+json'
const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip'

const [registry, repository, tag, ...images] = process.argv.slice(2)
const base = `${registry}/v2/${repository}`

const digestOf = (bytes) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const descriptor = (mediaType, bytes) => ({ mediaType, digest: digestOf(bytes), size: bytes.length })
const json = (value) => Buffer.from(JSON.stringify(value))

async function request(method, url, options = {}) {
  const response = await fetch(url, { method, ...options })
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`)
  return response
}

async function pushBlob(bytes) {
  const upload = await request('POST', `${base}/blobs/uploads/`)
  const place = new URL(upload.headers.get('location'), registry)
  place.searchParams.set('digest', digestOf(bytes))
  await request('PUT', place, { body: bytes, headers: { 'content-type': 'application/octet-stream' } })
}

async function pushManifest(reference, mediaType, bytes) {
  await request('PUT', `${base}/manifests/${reference}`, { body: bytes, headers: { 'content-type': mediaType } })
}

async function pushPlatform(platform, layer) {
  const [os, architecture, variant] = platform.split('/')
  const created = '1970-01-01T00:00:00Z'
  const config = json({
    created,
    architecture,
    variant,
    os,
    config: { Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'], Cmd: ['sh'] },
    rootfs: { type: 'layers', diff_ids: [digestOf(gunzipSync(layer))] },
    history: [{ created, created_by: 'busybox-static of Debian' }],
  })
  const manifest = json({
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: descriptor(CONFIG, config),
    layers: [descriptor(LAYER, layer)],
  })
  await Promise.all([pushBlob(config), pushBlob(layer)])
  await pushManifest(digestOf(manifest), MANIFEST, manifest)
  return { ...descriptor(MANIFEST, manifest), platform: { architecture, os, variant } }
}

const manifests = await Promise.all(
  images.map(async (image) => {
    const [platform, file] = image.split('=')
    return pushPlatform(platform, await readFile(file))
  }),
)
const index = json({ schemaVersion: 2, mediaType: INDEX, manifests })
await pushManifest(tag, INDEX, index)

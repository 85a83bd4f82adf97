// Files that never change under their name: Next's build, the readers' small scripts, pictures.
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { readVariant } from '#lib/platform/media-store.ts'
import type { Encoding } from './page.ts'
import { sendFile } from './send.ts'

const ROOT = path.join(import.meta.dirname, '..')
const FOR_EVER = 'public, max-age=31536000, immutable'
const FOR_AN_HOUR = 'public, max-age=3600'
const MEMORY = 16 * 1024 * 1024
const MEDIA_ADDRESS = /^\/media\/([0-9a-f]{32})\/([a-z0-9-]{1,40}\.(?:jpg|webp|avif|png))$/

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

type File = { file: string; cacheControl: string }
export type StaticFiles = { answer: (request: IncomingMessage, response: ServerResponse, pathname: string, encoding: Encoding) => Promise<boolean> }

/** Knows every file of the build and of public/ by its address; no other file can be named. */
export async function listStaticFiles(): Promise<StaticFiles> {
  const files = new Map<string, File>()
  await addFolder(files, path.join(ROOT, '.next/static'), '/_next/static', FOR_EVER)
  await addFolder(files, path.join(ROOT, 'public'), '', FOR_AN_HOUR)
  await addFolder(files, path.join(ROOT, 'public/fonts'), '/fonts', FOR_EVER)
  const read = new LRUCache<string, Buffer>({ maxSize: MEMORY, sizeCalculation: bytes => bytes.length + 500 })

  async function bytesOf(file: string) {
    const known = read.get(file)
    if (known) return known
    const bytes = await readFile(file)
    read.set(file, bytes)
    return bytes
  }

  async function answer(request: IncomingMessage, response: ServerResponse, pathname: string, encoding: Encoding) {
    const found = files.get(pathname)
    if (found) {
      const packed = encoding === 'identity' ? null : files.get(`${pathname}.${encoding === 'br' ? 'br' : 'gz'}`)
      const bytes = await bytesOf((packed ?? found).file)
      send(request, response, { bytes, type: typeOf(pathname), cacheControl: found.cacheControl, encoding: packed ? encoding : null })
      return true
    }
    const media = MEDIA_ADDRESS.exec(pathname)
    if (!media) return false
    const bytes = await readVariant(media[1] ?? '', media[2] ?? '')
    if (bytes) send(request, response, { bytes, type: typeOf(pathname), cacheControl: FOR_EVER, encoding: null })
    return bytes !== null
  }

  return { answer }
}

type Found = { bytes: Buffer; type: string; cacheControl: string; encoding: Encoding | null }

function send(request: IncomingMessage, response: ServerResponse, { bytes, type, cacheControl, encoding }: Found) {
  sendFile(request, response, [['Content-Type', type], ['Cache-Control', cacheControl], ['Vary', 'Accept-Encoding'], encoding !== null && ['Content-Encoding', encoding]], bytes)
}

const typeOf = (pathname: string) => (pathname === '/reader/speculation.json' ? 'application/speculationrules+json' : (TYPES[path.extname(pathname)] ?? 'application/octet-stream'))

async function addFolder(files: Map<string, File>, folder: string, address: string, cacheControl: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    files.set(`${address}/${path.relative(folder, file).split(path.sep).join('/')}`, { file, cacheControl })
  }
}

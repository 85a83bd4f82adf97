// Media on this machine's disk, in DATA_DIR/media, behind the door media-store.ts.
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env.ts'

const HASH = /^[0-9a-f]{32}$/
const VARIANT = /^(?:original|[a-z0-9-]{1,40}\.(?:jpg|webp|avif|png))$/

/** As a stranger sent it, with all that a camera writes into it: kept for later crops, never sent to a reader. */
export const ORIGINAL = 'original'

/** Writes the files of a picture by their names, each whole or not at all. What stands there already is replaced by the same. */
export async function writePicture(hash: string, files: Map<string, Uint8Array>) {
  await Promise.all(Array.from(files, ([variant, bytes]) => writeVariant(hash, variant, bytes)))
}

async function writeVariant(hash: string, variant: string, bytes: Uint8Array) {
  const file = fileOf(hash, variant)
  if (!file) throw new Error(`${hash}/${variant} names no picture`)
  await mkdir(path.dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}.part`
  const handle = await open(unfinished, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, file)
}

/** The bytes of one file, or null where there is none. */
export async function readVariant(hash: string, variant: string) {
  const file = fileOf(hash, variant)
  if (!file) return null
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

export async function removePicture(hash: string) {
  if (HASH.test(hash)) await rm(path.join(env.dataDir, 'media', hash), { recursive: true, force: true })
}

/** Null for a name that is not ours: nothing outside the media folder can be named. */
const fileOf = (hash: string, variant: string) => (HASH.test(hash) && VARIANT.test(variant) ? path.join(env.dataDir, 'media', hash, variant) : null)

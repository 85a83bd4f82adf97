// The secret with which sessions are signed: AUTH_SECRET, or one made at the first start and kept in the data folder.
import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from './env.ts'

let known: string | undefined

/** Whoever changes it signs everybody out, and makes second factors that were set up with it unreadable. */
export const authSecret = () => (known ??= env.authSecret || keptSecret())

function keptSecret() {
  const file = path.join(/*turbopackIgnore: true*/ env.dataDir, 'auth-secret')
  const written = `${file}-${process.pid}`
  mkdirSync(env.dataDir, { recursive: true })
  if (existsSync(file)) return read(file)
  writeFileSync(written, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    // Whole or not at all; refused where another process was quicker: then that one's counts.
    linkSync(written, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(written, { force: true })
  }
  return read(file)
}

const read = (file: string) => readFileSync(file, 'utf8').trim()

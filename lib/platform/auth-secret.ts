// The secret with which sessions are signed: AUTH_SECRET, or one made at the first start and kept in the data folder.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from './env.ts'

let known: string | undefined

/** Whoever changes it signs everybody out, and makes second factors that were set up with it unreadable. */
export const authSecret = () => (known ??= env.authSecret || keptSecret())

function keptSecret() {
  const file = path.join(/*turbopackIgnore: true*/ env.dataDir, 'auth-secret')
  mkdirSync(env.dataDir, { recursive: true })
  try {
    // Refused where another process was quicker: then that one's is read.
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

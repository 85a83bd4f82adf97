// Brings the SQLite file to this version's schema, behind the door migrate.ts.

import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate as runMigrations } from 'drizzle-orm/better-sqlite3/migrator'
import { env } from '#lib/platform/env.ts'
import { databaseFile } from './client.ts'

const MIGRATIONS = path.join(import.meta.dirname, 'migrations')
const LONGEST_WAIT_FOR_ANOTHER_START = 10_000

/**
 * Runs what has not run yet, all of it in one transaction; a failed migration leaves the file as it was. Refuses a file that cannot be
 * written.
 */
export function migrate(folder = MIGRATIONS) {
  mkdirSync(env.dataDir, { recursive: true })
  const raw = new Database(databaseFile, { timeout: LONGEST_WAIT_FOR_ANOTHER_START })
  try {
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    // A table is rebuilt by dropping the old one: with its keys on, all that hangs on it would go too, and inside a transaction they stay on.
    raw.pragma('foreign_keys = OFF')
    runOrLookAgain(() => runMigrations(drizzle(raw), { migrationsFolder: folder }))
    // SQLite opens what it may not write for reading alone, and says so to the first that writes.
    raw.exec('BEGIN IMMEDIATE; CREATE TABLE is_this_writable (yes); ROLLBACK')
  } finally {
    raw.close()
  }
}

// Drizzle looks what has run before it takes its turn: a process that started at the same instant may have run it in between.
function runOrLookAgain(run: () => void) {
  try {
    run()
  } catch {
    try {
      run()
    } catch (error) {
      throw wasRolledBackAlready(error) ? Object.assign(new Error('the disk refused a migration', { cause: error }), { code: 'SQLITE_IOERR' }) : error
    }
  }
}

// SQLite rolls back by itself where the disk is full or failing; Drizzle's own rollback then fails, and hides why.
const wasRolledBackAlready = (error: unknown) => /cannot rollback/.test(String((error as { cause?: unknown }).cause))

// Brings the database up to date before anything is served, and plants the first edition in a new paper.
import { databaseFile } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { hasSections } from '#db/sections.ts'
import { env } from '#lib/platform/env.ts'
import { now } from '#lib/platform/now.ts'

const SENTENCES: Record<string, string> = {
  SQLITE_BUSY: 'is locked by another program. End that program (a backup, a second paper on the same DATA_DIR) and start again.',
  SQLITE_CORRUPT: 'is damaged. Put the last backup of the data folder in its place; keep the damaged file for rescue.',
  SQLITE_NOTADB: 'is not a database. Move it away, or put the last backup of the data folder in its place.',
  SQLITE_READONLY: 'cannot be written. Give this account the right to write the data folder, or choose another with DATA_DIR.',
  SQLITE_CANTOPEN: 'cannot be opened. Give this account the right to read and write the data folder, or choose another with DATA_DIR.',
  SQLITE_FULL: 'cannot grow: the disk is full. Free some space and start again; nothing is lost.',
  SQLITE_IOERR: 'cannot be read or written: the disk is full or failing. Look after it and start again.',
  EACCES: 'cannot be made. Give this account the right to write the data folder, or choose another with DATA_DIR.',
  EPERM: 'cannot be made. Give this account the right to write the data folder, or choose another with DATA_DIR.',
  EROFS: 'cannot be made: its disk is read-only. Choose another folder with DATA_DIR.',
  // Node's answer to a folder on a read-only disk.
  ENOENT: 'cannot be made: its folder is not there and cannot be added. Choose another with DATA_DIR.',
  ENOTDIR: 'cannot be made: a part of the path is a file. Choose another folder with DATA_DIR.',
  EEXIST: 'cannot be made: DATA_DIR names a file. Choose a folder.',
  ENOSPC: 'cannot grow: the disk is full. Free some space and start again; nothing is lost.',
}

/** Ends the process with a sentence for the operator where the database cannot be used. */
export async function prepareDatabase() {
  try {
    migrate()
    if (await hasSections()) return
    // The planting's parts (the pictures' drawing, sharp) are loaded in a new paper only.
    const { plantEmptyPaper, plantSampleEdition } = await import('#db/seed/plant.ts')
    if (!env.plantsSample) return await plantEmptyPaper(now())
    console.log('manshet: a new paper: the sample edition is being written and drawn …')
    const stories = await plantSampleEdition(now())
    console.log(`manshet: ${stories} sample stories stand. "npm run manshet -- empty" removes them.`)
  } catch (error) {
    const sentence = sentenceFor(error)
    if (!sentence) throw error
    console.error(`manshet: ${databaseFile} ${sentence}`)
    process.exit(1)
  }
}

/** What to tell the operator of an error of the database or its disk; nothing for any other. Errors of the database carry SQLite's own names, some with a suffix; Drizzle wraps them. */
export function sentenceFor(error: unknown): string | undefined {
  const { code, cause } = error as { code?: string; cause?: unknown }
  const name = Object.keys(SENTENCES).find(known => code?.startsWith(known))
  return name ? SENTENCES[name] : cause ? sentenceFor(cause) : undefined
}

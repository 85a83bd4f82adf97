// Plants the sample edition once for all files: drawing its pictures takes longer than most of them run.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder with the sample edition in it; copied, never used. */
    planted: string
  }
}

export default function plantOnce(project: TestProject) {
  const planted = mkdtempSync(path.join(tmpdir(), 'manshet-planted-'))
  execFileSync(process.execPath, ['scripts/manshet.ts', 'alert', '--off'], { env: { ...process.env, DATA_DIR: planted, LOG_LEVEL: 'silent' }, stdio: ['ignore', 'ignore', 'inherit'] })
  project.provide('planted', planted)
  return () => rmSync(planted, { recursive: true, force: true })
}

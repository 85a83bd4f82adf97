// Gives each test file a folder and a clock of its own before anything of the paper is loaded: env.ts reads the environment once.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll } from 'vitest'

// Every run tries the same: what a property found yesterday it finds today.
fc.configureGlobal({ seed: 20_261_122 })

const folder = mkdtempSync(path.join(tmpdir(), 'manshet-test-'))
process.env.DATA_DIR = folder
process.env.TEST_NOW = path.join(folder, 'clock')
writeFileSync(process.env.TEST_NOW, '2026-11-22T09:00:00Z')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

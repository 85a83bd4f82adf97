// Gives each test file a copy of the sample edition and a clock of its own before anything of the paper is loaded: env.ts reads the environment once.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, inject } from 'vitest'

// Every run tries the same: what a property found yesterday it finds today.
fc.configureGlobal({ seed: 20_261_122 })

const folder = mkdtempSync(path.join(tmpdir(), 'manshet-server-test-'))
process.env.DATA_DIR = path.join(folder, 'data')
// Until a test writes an instant there, it is the machine's time.
process.env.TEST_NOW = path.join(folder, 'clock')
process.env.SITE_URL = 'https://paper.example'
cpSync(inject('planted'), process.env.DATA_DIR, { recursive: true })

afterAll(() => rmSync(folder, { recursive: true, force: true }))

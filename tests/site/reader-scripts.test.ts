// The small scripts of the reader: each stays small, whatever it learns to do.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const FOLDER = path.join(import.meta.dirname, '../../public/reader')
const LARGEST = 2 * 1024

test.each(readdirSync(FOLDER).filter(name => name.endsWith('.js')))('%s weighs less than 2 KB compressed and holds no word that a reader sees', name => {
  const code = readFileSync(path.join(FOLDER, name), 'utf8')
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(LARGEST)
  const withoutComments = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')
  expect(withoutComments).not.toMatch(/\p{Script=Arabic}/u)
})

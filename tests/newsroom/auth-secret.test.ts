// The secret with which sessions are signed.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'manshet-secret-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a process of its own takes for the secret. */
async function secretOf(env: Record<string, string> = {}) {
  const code = "import('#lib/platform/auth-secret.ts').then(module => console.log(module.authSecret()))"
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
    cwd: path.join(import.meta.dirname, '../..'),
    env: { ...process.env, DATA_DIR: folder, ...env },
  })
  return stdout.trim()
}

test('is made once, though several processes start together, and only its owner may read it', async () => {
  const secrets = await Promise.all([secretOf(), secretOf(), secretOf()])
  expect(new Set(secrets).size).toBe(1)
  expect(Buffer.from(secrets[0]!, 'base64url')).toHaveLength(32)
  expect(statSync(path.join(folder, 'auth-secret')).mode & 0o777).toBe(0o600)
  expect(readFileSync(path.join(folder, 'auth-secret'), 'utf8')).toBe(secrets[0])
})

test('is AUTH_SECRET where that is set', async () => {
  const AUTH_SECRET = 'a-secret-of-the-operators-own-0123456789'
  expect(await secretOf({ AUTH_SECRET })).toBe(AUTH_SECRET)
})

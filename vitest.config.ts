// The tests that need no browser and no running server. `vitest run`
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/server/**'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['tests/paper-folder.ts'],
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent' },
    // A commit waits for the disk, and the disk may be busy with somebody else's build.
    testTimeout: 30_000,
  },
})

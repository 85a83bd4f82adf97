// The tests in a real browser against the real server. `vitest run --config vitest.e2e.config.ts`
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    // Much of a browser's time is waiting: two files at a time take six sevenths of the time of one after the other.
    maxWorkers: 2,
    globalSetup: ['tests/server/plant-once.ts'],
    setupFiles: ['tests/server/paper-folder.ts'],
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})

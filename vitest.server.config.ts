// The tests against the real server: two processes, a real SQLite file, real HTTP. `vitest run --config vitest.server.config.ts`
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/server/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    // Each file starts servers of its own and loads them: two at a time would measure each other.
    fileParallelism: false,
    globalSetup: ['tests/server/plant-once.ts'],
    setupFiles: ['tests/server/paper-folder.ts'],
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent' },
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})

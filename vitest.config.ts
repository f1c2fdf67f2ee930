import { defineConfig } from 'vitest/config'

/** One runner for everything but the journeys, which drive a real browser (checks/journeys). */
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules', 'dist', '.data'],
    globalSetup: ['platform/database/test-cluster.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})

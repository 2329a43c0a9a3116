import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@payload-config': fileURLToPath(new URL('payload.config.ts', import.meta.url)) }
const shared = { environment: 'node' as const, pool: 'forks' as const }

export default defineConfig({
  resolve: { alias },
  test: {
    reporters: ['default', './tests/reporter.ts'],
    projects: [
      {
        extends: true,
        test: { ...shared, name: 'unit', sequence: { groupOrder: 0 }, include: ['tests/unit/**/*.test.{ts,tsx}'], setupFiles: ['tests/setup/console.ts'] },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          sequence: { groupOrder: 1 },
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/setup/database.ts'],
          setupFiles: ['tests/setup/console.ts', 'tests/setup/integration.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // Payload and Next reach for files that only a bundler understands.
          server: { deps: { inline: [/@payloadcms/, /^payload/, /next-intl/] } },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'e2e',
          sequence: { groupOrder: 2 },
          include: ['tests/e2e/**/*.test.ts', 'tests/operations/**/*.test.ts'],
          setupFiles: ['tests/setup/console.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // One at a time: they measure times and kill processes.
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
})

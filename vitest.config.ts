import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@payload-config': fileURLToPath(new URL('payload.config.ts', import.meta.url)) }
const shared = { environment: 'node' as const, pool: 'forks' as const }

/** Against the built site, one file at a time: they measure what is on the wire and kill processes. */
const running = {
  ...shared,
  setupFiles: ['tests/setup/console.ts'],
  testTimeout: 120_000,
  hookTimeout: 240_000,
  fileParallelism: false,
  maxWorkers: 1,
}

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
        test: { ...running, name: 'e2e', sequence: { groupOrder: 2 }, include: ['tests/e2e/**/*.test.ts'], globalSetup: ['tests/setup/site.ts'] },
      },
      {
        extends: true,
        test: { ...running, name: 'operations', sequence: { groupOrder: 3 }, include: ['tests/operations/**/*.test.ts'] },
      },
    ],
  },
})

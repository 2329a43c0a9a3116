import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BusyToTheEnd } from './tests/setup/sequencer.ts'
import { workers } from './tests/setup/workers.ts'

const alias = { '@payload-config': fileURLToPath(new URL('payload.config.ts', import.meta.url)) }
/** Limits are for what never comes: a machine that does ten other things keeps them too. */
const shared = { environment: 'node' as const, pool: 'forks' as const, testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 30_000 } } }

/** Against the built site, in the browser of the run. */
const running = {
  ...shared,
  setupFiles: ['tests/setup/console.ts'],
}
const busy = { maxWorkers: workers.busy }
const waiting = { maxWorkers: workers.waiting }

export default defineConfig({
  resolve: { alias },
  test: {
    reporters: ['default', './tests/reporter.ts'],
    sequence: { sequencer: BusyToTheEnd },
    projects: [
      {
        extends: true,
        test: { ...shared, name: 'unit', sequence: { groupOrder: 0 }, include: ['tests/unit/**/*.test.{ts,tsx}'], setupFiles: ['tests/setup/console.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          sequence: { groupOrder: 1 },
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/setup/database.ts', 'tests/setup/programs.ts'],
          setupFiles: ['tests/setup/console.ts', 'tests/setup/integration.ts'],
          ...waiting,
          // Loading and starting the CMS takes longer than most files: a worker does it once, for all its files.
          isolate: false,
          // Payload and Next reach for files that only a bundler understands.
          server: { deps: { inline: [/@payloadcms/, /^payload/, /next-intl/] } },
        },
      },
      {
        // They start processes of their own, and kill them.
        extends: true,
        test: { ...running, ...busy, name: 'operations', sequence: { groupOrder: 2 }, include: ['tests/operations/**/*.test.ts'], globalSetup: ['tests/setup/demo.ts', 'tests/setup/browser.ts', 'tests/setup/programs.ts'] },
      },
      {
        // They read the sites before others write on them, and change nothing. What runs in one group runs as many files at a time.
        extends: true,
        test: {
          ...running, ...waiting, name: 'reading', sequence: { groupOrder: 1 }, include: ['tests/e2e/reading/**/*.test.ts'],
          globalSetup: ['tests/setup/site.ts', 'tests/setup/browser.ts'],
        },
      },
      {
        // Each writes on a site that is its own for that time.
        extends: true,
        test: {
          ...running, ...busy, name: 'e2e', sequence: { groupOrder: 2 }, include: ['tests/e2e/*.test.ts'],
          globalSetup: ['tests/setup/site.ts', 'tests/setup/browser.ts'],
        },
      },
    ],
  },
})

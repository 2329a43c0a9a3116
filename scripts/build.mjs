// `next build`, then everything that runs outside Next's bundle: the front door, the launcher, short scripts.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepOneCopy } from './one-copy.mjs'
import { refuse, root, run, sourceHash, stampFile } from './prepare.mjs'

const sources = sourceHash()
rmSync(stampFile, { force: true })

const code = await run('next build', process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
})
if (code !== 0) refuse('next build failed.')
for (const chunks of ['chunks', 'chunks/ssr']) keepOneCopy(join(root, '.next/server', chunks))

const { bundle } = await import('./bundle.mjs')
rmSync(join(root, 'dist'), { recursive: true, force: true })
await bundle({
  server: 'server/main.ts',
  render: 'server/render.ts',
  worker: 'worker/main.ts',
  launch: 'scripts/launch.ts',
  migrate: 'scripts/migrate.ts',
  seed: 'scripts/seed.ts',
  'first-account': 'scripts/first-account.ts',
  'mail-check': 'scripts/mail-check.ts',
  'mail-hold': 'scripts/mail-hold.ts',
}, 'dist')
mkdirSync(join(root, 'dist'), { recursive: true })
writeFileSync(stampFile, JSON.stringify({ sources, builtAt: new Date().toISOString() }))

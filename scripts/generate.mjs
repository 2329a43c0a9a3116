// Writes the generated files: payload-types.ts, the admin's import map, the scripts of public pages. Without the condition the commands end every
// other time having written nothing (docs/decisions/009), so each is also judged by its effect.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateBrowserFiles } from './browser-files.mjs'
import { refuse, root, run, say } from './prepare.mjs'

export const generated = [
  { command: 'generate:types', file: 'payload-types.ts' },
  { command: 'generate:importmap', file: 'app/(payload)/admin/importMap.js' },
]

async function generate({ command, file }) {
  const path = join(root, file)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  rmSync(path, { force: true })
  const payload = ['--conditions', 'production', '--import', 'tsx', 'node_modules/payload/bin.js', command, '--disable-transpile']
  const code = await run(command, process.execPath, payload, { APP_BUILD: '1', PAYLOAD_CONFIG_PATH: 'payload.config.ts' })
  if (code === 0 && existsSync(path)) return readFileSync(path, 'utf8') !== before
  if (before !== undefined) writeFileSync(path, before)
  refuse(`${file} could not be generated: run npm run generate again and read the message above.`)
}

/** Generates all files; resolves with the names of those that were out of date. */
export async function generateAll() {
  const changed = await generateBrowserFiles()
  const written = await Promise.all(generated.map(generate))
  return [...changed, ...generated.filter((_, at) => written[at]).map(({ file }) => file)]
}

if (process.argv[1]?.endsWith('generate.mjs')) {
  const changed = await generateAll()
  say(changed.length ? `Written: ${changed.join(', ')}` : 'The generated files are current.')
}

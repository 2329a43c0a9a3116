// Compiles browser/*.ts, the scripts of public pages, into public/ under names that change with their content, and
// writes these names down for the pages that ask for them.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './prepare.mjs'

/** What a page asks for; other files of browser/ are their parts. */
const entries = ['door', 'enhance']
const listFile = 'lib/browser-files.ts'

async function compile(name) {
  const { outputFiles: [file] } = await build({
    absWorkingDir: root, entryPoints: [`browser/${name}.ts`], bundle: true, minify: true, format: 'iife', target: 'es2019', write: false,
  })
  const hash = createHash('sha256').update(file.contents).digest('hex').slice(0, 12)
  return { name, path: `${name}.${hash}.js`, contents: file.text }
}

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

/** Resolves with the names of the files that were out of date. */
export async function generateBrowserFiles() {
  const files = await Promise.all(entries.map(compile))
  const list = `/** Generated from browser/ by \`npm run generate\`: the addresses of the scripts of public pages. */\nexport const browserFiles = {\n${files.map(({ name, path }) => `  ${name}: '/${path}',\n`).join('')}} as const\n`
  const wanted = new Map([[listFile, list], ...files.map(({ path, contents }) => [`public/${path}`, contents])])
  const kept = readdirSync(join(root, 'public')).filter((name) => /\.[0-9a-f]{12}\.js$/.test(name)).map((name) => `public/${name}`)
  const old = kept.filter((path) => !wanted.has(path))
  for (const path of old) rmSync(join(root, path))
  const changed = [...wanted].filter(([path, text]) => read(join(root, path)) !== text)
  for (const [path, text] of changed) writeFileSync(join(root, path), text)
  return [...old, ...changed.map(([path]) => path)]
}

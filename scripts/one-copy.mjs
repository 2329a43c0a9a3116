import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Smaller chunks are not worth a second look (characters). */
const worthwhile = 50_000
const mapLine = /\n\/\/# sourceMappingURL=.*\s*$/

/**
 * Turbopack writes what many routes share (the CMS with its words in three languages: 1.3 MB) once for each of them,
 * and Node keeps the text of every file it has loaded: 2.4 MB of memory for each route somebody has opened. All but
 * the first copy become a pointer to it.
 */
export function keepOneCopy(folder) {
  const first = new Map()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js')).sort()) {
    const file = join(folder, name)
    const code = readFileSync(file, 'utf8').replace(mapLine, '')
    if (code.length < worthwhile) continue
    const known = first.get(code)
    if (known) point(file, known)
    else first.set(code, name)
  }
}

function point(file, known) {
  writeFileSync(file, `module.exports = require(${JSON.stringify(`./${known}`)})\n`)
  rmSync(`${file}.map`, { force: true })
}

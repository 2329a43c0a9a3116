import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Smaller chunks are not worth a second look (bytes). */
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
    const known = first.get(code)
    if (code.length < worthwhile || !known) {
      first.set(code, name)
      continue
    }
    writeFileSync(file, `module.exports = require(${JSON.stringify(`./${known}`)})\n`)
    rmSync(`${file}.map`, { force: true })
  }
}

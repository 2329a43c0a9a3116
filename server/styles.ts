import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Reads the stylesheets of the build, each once. */
export function createStyles(buildDir: string) {
  const read = new Map<string, string | undefined>()
  return (href: string): string | undefined => {
    if (!/^\/_next\/static\/[A-Za-z0-9_~./-]+\.css$/.test(href) || href.includes('..')) return undefined
    if (!read.has(href)) read.set(href, readStyle(join(buildDir, href.replace('/_next/', ''))))
    return read.get(href)
  }
}

function readStyle(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/\/\*# sourceMappingURL=.*?\*\//g, '').trim()
  } catch {
    return undefined
  }
}

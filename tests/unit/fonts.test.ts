import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { firstFonts } from '#ui/first-fonts.tsx'

const files = readdirSync('public/fonts').filter((name) => /\.woff2?$/u.test(name))
const css = readFileSync('ui/styles/fonts.css', 'utf8')

test('the name of a font carries the hash of what is in it, so that it may be kept for ever', () => {
  for (const name of files) {
    const hash = createHash('sha256').update(readFileSync(`public/fonts/${name}`)).digest('hex').slice(0, 8)
    expect(name.split('.')[1]).toBe(hash)
  }
})

test('the stylesheet and the preloads name files that exist', () => {
  const named = [...css.matchAll(/\/fonts\/([^)]+)\)/gu)].map(([, name]) => name)
  const first = Object.values(firstFonts).flat().map((name) => `${name}.woff2`)
  expect(named).toHaveLength(9)
  for (const name of [...named, ...first]) expect(files).toContain(name)
  for (const name of first) expect(named).toContain(name)
})

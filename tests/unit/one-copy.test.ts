import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepOneCopy } from '#scripts/one-copy.mjs'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'qanat-chunks-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function chunk(name: string, code: string) {
  writeFileSync(join(folder, `${name}.js`), `${code}\n\n//# sourceMappingURL=${name}.js.map`)
  writeFileSync(join(folder, `${name}.js.map`), '{}')
}
const large = (word: string) => `module.exports = [1, ${JSON.stringify(word.repeat(20_000))}]`

test('chunks that differ only in the name of their map are loaded once, under all their names', () => {
  for (const name of ['b', 'a', '[root]_c']) chunk(name, large('қанат'))
  keepOneCopy(folder)
  const load = createRequire(join(folder, 'x.js'))
  const first: unknown = load('./a.js')
  expect(load('./b.js')).toBe(first)
  expect(load('./[root]_c.js')).toBe(first)
  expect(first).toEqual([1, 'қанат'.repeat(20_000)])
  expect(readdirSync(folder).filter((name) => name.endsWith('.map'))).toHaveLength(1)
})

test('other chunks, and small ones, stay as they are', () => {
  chunk('a', large('қанат'))
  chunk('b', large('қанат '))
  chunk('c', 'module.exports = 1')
  chunk('d', 'module.exports = 1')
  const before = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  keepOneCopy(folder)
  expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before)
})

test('done twice it changes nothing more', () => {
  for (const name of ['a', 'b']) chunk(name, large('қанат'))
  keepOneCopy(folder)
  const once = readFileSync(join(folder, 'b.js'), 'utf8')
  keepOneCopy(folder)
  expect(readFileSync(join(folder, 'b.js'), 'utf8')).toBe(once)
})

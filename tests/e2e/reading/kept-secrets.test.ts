import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { locales } from '#lib/locales.ts'
import { pageKinds } from '#tests/e2e/pages.ts'
import { site, text } from '#tests/e2e/site.ts'

/** What must never leave the server: secrets, the administrator's address, where the database is. */
const secrets = [
  ...Object.values(JSON.parse(readFileSync(join(site.dataDir, 'secrets.json'), 'utf8')) as Record<string, string>).filter((value) => value.length > 20),
  site.email,
  site.password,
  'mongodb://',
  site.dataDir,
]

test('no file that browsers may fetch holds a secret of the server', () => {
  const files = readdirSync('.next/static', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(20)
  for (const { parentPath, name } of files) {
    const content = readFileSync(join(parentPath, name), 'utf8')
    for (const secret of secrets.filter((each) => each !== 'mongodb://')) expect(content.includes(secret), name).toBe(false)
  }
})

test('no page, feed or answer holds one either', async () => {
  const pages = (await Promise.all(locales.map((locale) => pageKinds(locale)))).flatMap((kinds) => Object.values(kinds))
  const others = ['/ru/feed.xml', '/ru/feed.json', '/sitemap.xml', '/robots.txt', '/admin/login', '/api/stories?locale=ru', '/api/globals/site?locale=ru', '/api/health/ready']
  for (const path of [...pages, ...others]) {
    const answer = await text(path)
    for (const secret of secrets) expect(answer.includes(secret), path).toBe(false)
  }
})

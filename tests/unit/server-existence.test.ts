import { readdirSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { expect, test } from 'vitest'
import { readAddress } from '#server/address.ts'
import { holdersAt } from '#server/existence.ts'
import { findRoute } from '#server/routes.ts'

const folder = 'app/(site)/[locale]'
const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file)).map((file) => relative('.', dirname(file)))

/** Addresses as they would be asked for: every part in brackets is called `x`. */
const addresses = routes.map((route) => `/ru${route === '.' ? '' : `/${route.replace(/\[[^\]]+\]/g, 'x')}`}`)
const pages = addresses.filter((path) => {
  const address = readAddress(path)
  return address && findRoute(address).to === 'page'
})

test.each(pages)('%s is an address of the site', (path) => {
  const holders = holdersAt(path)
  expect(holders).not.toBe('nobody')
  // A part that is no parameter belongs to no document: only `x` may be looked up.
  for (const { slug } of holders === 'nobody' ? [] : holders) expect(slug).toBe('x')
})

test.each([
  '/ru/a/b', '/ru/stories/a/b', '/ru/events/a/b', '/ru/events/a/registered/b', '/ru/speakers/a/b', '/ru/newsletter/a', '/ru/newsletter/letters/a/b', '/ru/feed.xml/a',
  '/og/ru/stories/a.jpg', '/og/ru/users/a.png', '/og/ru/site/a/b.png',
])('%s has the form of no address', (path) => expect(holdersAt(path)).toBe('nobody'))

test('lists are looked up by what they are filtered with', () => {
  expect(holdersAt('/kk/stories?topic=a&series=b')).toEqual([{ kind: 'topics', slug: 'a' }, { kind: 'series', slug: 'b' }])
  expect(holdersAt('/kk/stories?page=2')).toEqual([])
})

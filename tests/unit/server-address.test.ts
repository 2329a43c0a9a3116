import { describe, expect, test } from 'vitest'
import { readAddress } from '#server/address.ts'
import { findRoute } from '#server/routes.ts'

const routeOf = (target: string) => {
  const address = readAddress(target)
  return address ? findRoute(address) : { to: 'missing' }
}

describe('an address that is written as ours is answered as it stands', () => {
  test.each([
    ['/ru', '/ru'],
    ['/kk/stories', '/kk/stories'],
    ['/en/stories/the-long-day', '/en/stories/the-long-day'],
    ['/kk/feed.xml', '/kk/feed.xml'],
    ['/sitemap.xml', '/sitemap.xml'],
    ['/og/kk/stories/bir-kun.png', '/og/kk/stories/bir-kun.png'],
    ['/ru/stories?page=2', '/ru/stories?page=2'],
    ['/ru/stories?page=2&topic=vybory&utm_source=x', '/ru/stories?topic=vybory&page=2'],
    ['/ru/stories?x=1', '/ru/stories'],
    ['/ru/stories?topic=Vybory%20', '/ru/stories?topic=vybory'],
    ['/ru/about?page=2', '/ru/about'],
    ['/ru?_rsc=1', '/ru'],
    [`/kk/${encodeURIComponent('қанат')}`, `/kk/${encodeURIComponent('қанат')}`],
  ])('%s', (target, key) => expect(routeOf(target)).toMatchObject({ to: 'page', key }))
})

describe('another way to write it is moved to the one address, on this site', () => {
  test.each([
    ['/RU/stories', '/ru/stories'],
    ['/ru/', '/ru'],
    ['/ru/stories/IKS-1', '/ru/stories/iks-1'],
    ['/ru/STORIES/x', '/ru/stories/x'],
    ['/ru/stories/x%20', '/ru/stories/x'],
    ['/ru/stories/x%C2%A0/', '/ru/stories/x'],
    ['/kk%20', '/kk'],
    ['/ru/Events/X/Calendar.ics', '/ru/events/x/calendar.ics'],
    ['/ru/STORIES?page=2&topic=VYBORY', '/ru/stories?topic=vybory&page=2'],
    ['/ru/Registrations/AbC.dEf', '/ru/registrations/AbC.dEf'],
    ['/ru//stories///', '/ru/stories'],
    ['//ru', '/ru'],
    ['//evil.example', '/evil.example'],
    ['/en//evil.example', '/en/evil.example'],
    ['/ru/./stories', '/ru/stories'],
    ['/ru/about/../stories', '/ru/stories'],
    ['/ru/%2e%2e/kk', '/kk'],
    ['/../../..', '/'],
    ['/ru/%73tories', '/ru/stories'],
    ['/ru/stories?page=1', '/ru/stories'],
    ['/RU/stories?page=3&x=1', '/ru/stories?page=3'],
    ['/RU/events/past/?page=1&year=2025&x=1', '/ru/events/past?year=2025'],
    ['/ru/events/past?year=2025&page=1', '/ru/events/past?year=2025'],
    [`/kk/${encodeURIComponent('й'.normalize('NFD'))}`, `/kk/${encodeURIComponent('й'.normalize('NFC'))}`],
    ['/kk/\u00d2\u009b', '/kk/%D2%9B'],
    ['/admin/', '/admin'],
    ['/robots.txt/', '/robots.txt'],
  ])('%s', (target, location) => {
    expect(routeOf(target)).toEqual({ to: 'move', location })
    expect(location).toMatch(/^\/(?!\/)/)
  })
})

describe('what can be no address of ours is missing', () => {
  test.each([
    '/%ff', '/ru/%00', '/ru/%0d%0aSet-Cookie:x', '/%5cevil', '/\\evil', '/%2f%2fevil', '/ru/%2fevil', '/ru/%', '/ru/%zz', '/ru/\u00ff',
    '/en/en', '/en/en/', '/ru/kk/stories', '/ru/index.rsc', '/ru/stories.rsc', '/ru/_next', '/ru/problem/404',
    '/ru/stories?page=0', '/ru/stories?page=x', '/ru/stories?page=99999', '/ru/stories?page=1&page=2', '/ru/stories?topic=Выборы', '/ru/stories?topic=',
    '/ru/events/past?year=25', '/ru/events/past?year=2025&year=2024', '/ru/events/past?year=', '/ru/events/past?year=2025&page=0',
    '/api/graphql', '/api/graphql-playground', '/api/users/first-register', '/preview', '/preview/xx', '*', 'ru',
  ])('%s', (target) => expect(routeOf(target)).toMatchObject({ to: 'missing' }))
})

test('no address at all makes an error or leads to another host', () => {
  const bits = ['/', '//', '%', '%2f', '%5c', '\\', '..', '.', 'ru', 'KK', 'xx', '%ff', '%00', '?', '#', '&page=', 'stories', '@evil.example', ':80', '%D2%9B', '\u00e9', ';', 'api', 'admin', 'http:']
  let seed = 7
  const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below
  for (let round = 0; round < 20_000; round += 1) {
    const target = `/${Array.from({ length: 1 + next(6) }, () => bits[next(bits.length)]).join('')}`
    const route = routeOf(target)
    if (!('location' in route)) continue
    expect(new URL(route.location, 'http://ours.example').host, target).toBe('ours.example')
    // One redirect, never two.
    expect(routeOf(route.location).to, target).not.toBe('move')
  }
})

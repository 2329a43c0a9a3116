import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { pageKinds, published } from '#tests/e2e/pages.ts'
import { get, site, text } from '#tests/e2e/site.ts'

const read = (ics: string) => {
  const vevents = new ICAL.Component(ICAL.parse(ics) as never).getAllSubcomponents('vevent')
  return vevents.map((each) => {
    const event = new ICAL.Event(each)
    return {
      uid: event.uid, title: event.summary, start: event.startDate.toJSDate().toISOString(), end: event.endDate.toJSDate().toISOString(),
      status: String(each.getFirstPropertyValue('status')), url: String(each.getFirstPropertyValue('url')),
    }
  })
}

describe.each(locales)('in %s', (locale) => {
  test('every event of the demo is in the feed, at the instants that the public API gives', async () => {
    const events = await published('events', locale)
    const entries = read(await text(paths.calendar(locale)))
    expect(events.length).toBeGreaterThan(3)
    for (const { id, title, startUtc, endUtc, slug, eventStatus } of events) {
      const entry = entries.find(({ uid }) => uid === `event-${id}@localhost`)
      expect(entry, title).toMatchObject({ start: startUtc, end: endUtc, url: site.url + paths.event(locale, slug) })
      expect(entry?.status, title).toBe(eventStatus === 'cancelled' ? 'CANCELLED' : 'CONFIRMED')
      expect(eventStatus === 'cancelled' ? entry?.title.endsWith(`: ${title}`) : entry?.title === title, title).toBe(true)
    }
  })

  test('every event has a file of its own that says the same', async () => {
    const entries = read(await text(paths.calendar(locale)))
    for (const { slug, id } of await published('events', locale)) {
      const answer = await get(paths.eventCalendar(locale, slug))
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
      const [entry] = read(await answer.text())
      expect(entry).toEqual(entries.find(({ uid }) => uid === `event-${id}@localhost`))
    }
  })

  test('no line has more than 75 octets, nobody is named, nothing leads to an online room', async () => {
    const files = [paths.calendar(locale), ...(await published('events', locale)).map(({ slug }) => paths.eventCalendar(locale, slug))]
    for (const path of files) {
      const ics = await text(path)
      for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line), `${path}: ${line}`).toBeLessThanOrEqual(75)
      expect(ics).not.toMatch(/ATTENDEE|TZID/)
      expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
      for (const [address] of ics.replaceAll('\r\n ', '').matchAll(/https?:\/\/[^\s\\]+/g)) expect(address.startsWith(site.url), address).toBe(true)
    }
  })

  test('the page of events offers the feed to every calendar, and loads nothing from any of them', async () => {
    const html = await text(paths.events(locale))
    expect(html).toContain(`href="webcal://${site.url.replace('http://', '')}${paths.calendar(locale)}"`)
    expect(html).toContain('https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2F')
    expect(html).toContain(`type="text/calendar"`)
  })
})

test('a calendar that has the feed is told that nothing changed', async () => {
  const first = await get(paths.calendar('kk'))
  expect(first.headers.get('cache-control')).toContain('max-age=3600')
  const etag = first.headers.get('etag') ?? ''
  expect((await get(paths.calendar('kk'), { 'if-none-match': etag })).status).toBe(304)
})

test('an event has one name in all languages', async () => {
  const uids = await Promise.all(locales.map(async (locale) => read(await text(paths.calendar(locale))).map(({ uid }) => uid)))
  const ids = await Promise.all(locales.map(async (locale) => (await published('events', locale)).map(({ id }) => id)))
  const everywhere = (ids[0] ?? []).filter((id) => ids.every((list) => list.includes(id)))
  expect(everywhere.length).toBeGreaterThan(3)
  for (const list of uids) expect(list).toEqual(expect.arrayContaining(everywhere.map((id) => `event-${id}@localhost`)))
})

test('the structured data of an event page is complete', async () => {
  for (const kind of ['event', 'cancelled event', 'past event']) {
    const html = await text((await pageKinds('ru'))[kind] ?? '')
    const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json]) => JSON.parse(json ?? '') as Record<string, unknown>)
    const event = data.find((each) => each['@type'] === 'Event')
    for (const key of ['name', 'startDate', 'endDate', 'location', 'eventStatus', 'eventAttendanceMode', 'organizer', 'offers', 'image', 'url']) expect(event, kind).toHaveProperty(key)
    expect(event?.['eventStatus'], kind).toBe(`https://schema.org/${kind === 'cancelled event' ? 'EventCancelled' : 'EventScheduled'}`)
  }
})

test('a year that had no events, and a page beyond the last, do not exist', async () => {
  for (const path of ['/ru/events/past?year=1999', '/ru/events/past?page=99', '/ru/events/past?year=abcd']) expect((await get(path)).status, path).toBe(404)
  expect((await get('/ru/events/past?x=1')).status).toBe(200)
})

import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventCalendar, personalCalendar, type CalendarEvent } from '#domain/events/calendar.ts'
import { locales } from '#lib/locales.ts'

beforeAll(() => {
  Object.assign(process.env, {
    APP_MODE: 'test', SITE_URL: 'https://qanat.example', DATABASE_URI: 'mongodb://localhost/?replicaSet=rs0',
    PAYLOAD_SECRET: 'only-for-tests-0123456789-abcdefghij', DATA_KEY: 'another-for-tests-0123456789-klmnopqr',
  })
})

const event: CalendarEvent = {
  id: '665f00000000000000000001', title: 'Сайлауды бақылау негіздері', summary: 'Бір күн: учаске ашылғаннан хаттама көшірмесін алғанға дейін.',
  location: 'HR Hub тренинг залы, Астана қаласы, Кенесары көшесі, 8, 14-қабат, 17-кеңсе', url: 'https://qanat.example/kk/events/negizder',
  start: new Date('2027-02-06T06:00:00Z'), end: new Date('2027-02-06T12:00:00Z'), changedAt: new Date('2026-11-24T05:00:00Z'),
  sequence: 3, status: 'confirmed', prefix: '', categories: ['Сайлау, бақылау'],
}
const organizer = { name: 'Еркіндік қанаты', email: 'events@qanat.example' }
const attendee = { name: 'Гүлнұр', email: 'gulnur@example.kz' }
const personal = (method: 'REQUEST' | 'CANCEL', more: object = {}, changed: Partial<CalendarEvent> = {}) =>
  personalCalendar({ ...event, ...changed }, 'kk', { method, organizer, attendee, ...more })

const feed = (events: CalendarEvent[] = [event]) => eventCalendar(events, { locale: 'kk', name: 'Іс-шаралар', method: 'PUBLISH' })
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as never)
  const vevents = calendar.getAllSubcomponents('vevent')
  return { calendar, vevents, first: new ICAL.Event(vevents[0]) }
}
const value = (text: string, name: string) => read(text).vevents[0]?.getFirstPropertyValue(name)
const octets = (text: string) => Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))

describe('the calendar feed', () => {
  test('says what the event says, as instants, to a reader that is not ours', () => {
    const { first, vevents } = read(feed())
    expect(first.summary).toBe(event.title)
    expect(first.location).toBe(event.location)
    expect(first.description).toBe(`${event.summary}\n\n${event.url}`)
    expect(first.startDate.toJSDate()).toEqual(event.start)
    expect(first.endDate.toJSDate()).toEqual(event.end)
    expect([first.uid, first.sequence]).toEqual(['event-665f00000000000000000001@qanat.example', 3])
    expect(vevents[0]?.getFirstProperty('categories')?.getValues()).toEqual(['Сайлау, бақылау'])
    expect(feed()).toContain('DTSTART:20270206T060000Z')
  })

  test('has no line over 75 octets, and ends every line as the standard asks', () => {
    const long = { ...event, title: 'Ұзақ тақырып 🦅 '.repeat(40), summary: 'Өте ұзақ мазмұн 👩‍👩‍👧 '.repeat(60), location: 'Қала '.repeat(50) }
    expect(octets(feed([long]))).toBeLessThanOrEqual(75)
    expect(feed([long]).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const text of [feed(), personal('CANCEL')]) expect(text).toMatch(/[^\n]\r\nEND:VCALENDAR\r\n$/)
    expect(read(feed([long])).first.summary).toBe(long.title.trim())
  })

  test('brings back commas, semicolons, backslashes, line ends and emoji, and drops what is no text', () => {
    const odd = { ...event, title: 'Бір, екі; үш\\ төрт 🦅\u0000\u0007', summary: 'бірінші\r\nекінші\rүшінші\u2028төртінші\ud800', location: 'Зал; 17, "кеңсе"\n2-қабат' }
    const { first } = read(feed([odd]))
    expect(first.summary).toBe('Бір, екі; үш\\ төрт 🦅')
    expect(first.description).toBe(`бірінші\nекінші\nүшінші\nтөртінші\n\n${event.url}`)
    expect(first.location).toBe('Зал; 17, "кеңсе" 2-қабат')
  })

  test('cannot be made to hold another entry by what somebody typed', () => {
    const attack = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nTRIGGER:-PT1M\r\nATTENDEE:mailto:x@evil.example\r\n;:,\\n\\'
    const text = eventCalendar([{ ...event, title: attack, summary: attack, location: attack, prefix: attack, categories: [attack] }], { locale: 'kk', name: attack, method: 'PUBLISH' })
    const { calendar, vevents } = read(text)
    expect(vevents).toHaveLength(1)
    expect([calendar, ...vevents].flatMap((each) => each.getAllSubcomponents()).map(({ name }) => name)).toEqual(['vevent'])
    for (const name of ['attendee', 'trigger']) expect([calendar, ...vevents].flatMap((each) => each.getAllProperties(name))).toEqual([])
  })

  test('is published, names no guest, and is asked for again every hour', () => {
    expect(read(feed()).calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(feed()).not.toMatch(/ATTENDEE|TZID|VALARM/)
    expect(value(feed(), 'organizer')).toBe('mailto:noreply@qanat.example')
    expect(feed()).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H')
  })

  test('is the same to the byte as long as nothing changed', () => {
    const first = feed()
    expect(feed()).toBe(first)
    expect(feed([{ ...event, changedAt: new Date('2026-11-25T05:00:00Z') }])).not.toBe(first)
  })

  test('says "cancelled" twice: in the status, and in the title for calendars that ignore it', () => {
    const text = feed([{ ...event, status: 'cancelled', prefix: 'Өткізілмейді' }])
    expect(value(text, 'status')).toBe('CANCELLED')
    expect(value(text, 'summary')).toBe('Өткізілмейді: Сайлауды бақылау негіздері')
  })

  test.each(locales)('knows an event by the same name in %s and in letters', (locale) => {
    const text = eventCalendar([{ ...event, title: locale }], { locale, name: '', method: 'PUBLISH' })
    expect(value(text, 'uid')).toBe(value(personal('REQUEST'), 'uid'))
  })

  test('without events is still a calendar', () => {
    expect(read(feed([])).vevents).toEqual([])
  })
})

describe('the calendar entry in a letter', () => {
  test('is an invitation that one person has accepted', () => {
    const text = personal('REQUEST', { joinUrl: 'https://meet.example/room' })
    const guest = read(text).vevents[0]?.getFirstProperty('attendee')
    expect(read(text).calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect([guest?.getFirstValue(), guest?.getParameter('partstat'), guest?.getParameter('rsvp'), guest?.getParameter('cn')]).toEqual(['MAILTO:gulnur@example.kz', 'ACCEPTED', 'FALSE', 'Гүлнұр'])
    expect(read(text).vevents[0]?.getAllProperties('attendee')).toHaveLength(1)
    expect(value(text, 'organizer')).toBe('mailto:events@qanat.example')
    expect(value(text, 'description')).toContain('https://meet.example/room')
    expect(octets(text)).toBeLessThanOrEqual(75)
  })

  test('is taken back by a cancellation that counts higher, and so is every return', () => {
    const sequence = (text: string) => Number(value(text, 'sequence'))
    const [asked, cancelled, again] = [personal('REQUEST'), personal('CANCEL'), personal('REQUEST', { revision: 2 })]
    expect(sequence(cancelled)).toBeGreaterThan(sequence(asked))
    expect(sequence(again)).toBeGreaterThan(sequence(cancelled))
    expect(value(cancelled, 'status')).toBe('CANCELLED')
    const stamps = [new Date('2026-11-25T05:00:00Z'), new Date('2026-11-26T05:00:00Z')].map((stamp, at) => value(personal(at ? 'CANCEL' : 'REQUEST', { stamp }), 'dtstamp'))
    expect(stamps.map(String)).toEqual(['2026-11-25T05:00:00Z', '2026-11-26T05:00:00Z'])
    expect(read(cancelled).calendar.getFirstPropertyValue('method')).toBe('CANCEL')
  })

  test('survives a name that would break out of its quotation marks', () => {
    const text = personalCalendar(event, 'kk', { method: 'REQUEST', organizer, attendee: { name: 'A";X=1:\r\nBEGIN:VEVENT\\', email: 'a@example.kz' } })
    const { vevents } = read(text)
    expect(vevents).toHaveLength(1)
    expect(vevents[0]?.getFirstProperty('attendee')?.getFirstValue()).toBe('MAILTO:a@example.kz')
  })
})

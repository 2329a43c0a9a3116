import { beforeAll, expect, test } from 'vitest'
import { jsonForScript } from '#lib/json-ld.ts'
import { pageMetadata } from '#lib/page-metadata.ts'
import { article, itemList, organization, website } from '#lib/structured-data.ts'
import { eventData, personData } from '#lib/structured-events.ts'

beforeAll(() => {
  Object.assign(process.env, {
    APP_MODE: 'test', SITE_URL: 'https://qanat.example', DATABASE_URI: 'mongodb://localhost/?replicaSet=rs0',
    PAYLOAD_SECRET: 'only-for-tests-0123456789-abcdefghij', DATA_KEY: 'another-for-tests-0123456789-klmnopqr',
  })
})

type Told = Parameters<typeof eventData>[0]
const event: Told['event'] = {
  language: 'ru', title: 'Основы', summary: 'Один день.', mode: 'room', change: undefined, previousStart: '',
  when: { start: '2027-02-06T06:00:00.000Z', end: '2027-02-06T12:00:00.000Z', zone: 'Asia/Almaty' },
  room: { name: 'Зал', address: 'улица Кенесары, 8' }, spoken: ['kk', 'ru'], speakers: [{ name: 'Айсулу', href: '/ru/speakers/aisulu' }],
  registration: { modes: [{ seats: 'free' }] }, opensAt: '2027-01-10T04:00:00.000Z',
}
const told = (changed: Partial<Told['event']> = {}) => eventData({
  event: { ...event, ...changed }, path: '/ru/events/osnovy', image: '/og/ru/events/osnovy.png',
  organizer: { name: 'Фонд', addressParts: { street: 'Кенесары, 8', locality: 'Астана', country: 'KZ' } },
})
const read = (data: object) => JSON.parse(jsonForScript(data)) as Record<string, unknown>

test('says all that search engines ask for, and that it is free', () => {
  expect(read(told())).toMatchObject({
    '@type': 'Event', name: 'Основы', startDate: '2027-02-06T11:00:00+05:00', endDate: '2027-02-06T17:00:00+05:00',
    location: { '@type': 'Place', name: 'Зал', address: { streetAddress: 'улица Кенесары, 8', addressCountry: 'KZ' } },
    url: 'https://qanat.example/ru/events/osnovy', image: 'https://qanat.example/og/ru/events/osnovy.png', inLanguage: ['kk', 'ru'],
    organizer: { name: 'Фонд' }, performer: [{ '@type': 'Person', name: 'Айсулу' }], isAccessibleForFree: true,
    offers: { price: 0, priceCurrency: 'KZT', availability: 'https://schema.org/InStock', validFrom: '2027-01-10T09:00:00+05:00' },
  })
})

test('keeps to the clock of its day: an hour further ahead before March 2024', () => {
  const in2023 = { start: '2023-06-01T08:00:00.000Z', end: '2023-06-01T10:00:00.000Z', zone: 'Asia/Almaty' }
  expect(read(told({ when: in2023 }))).toMatchObject({ startDate: '2023-06-01T14:00:00+06:00' })
  expect(read(told({ when: { ...in2023, start: '2025-06-01T09:00:00.000Z', end: '2025-06-01T11:00:00.000Z' } }))).toMatchObject({ startDate: '2025-06-01T14:00:00+05:00' })
})

test.each([
  [undefined, 'EventScheduled'], ['cancelled', 'EventCancelled'], ['postponed', 'EventPostponed'],
  ['movedOnline', 'EventMovedOnline'], ['rescheduled', 'EventRescheduled'],
] as const)('an event that is %s is %s, and only a moved one names the date it had', (change, status) => {
  const data = read(told({ change, previousStart: change === 'rescheduled' ? '2027-01-30T06:00:00.000Z' : '' }))
  expect(data['eventStatus']).toBe(`https://schema.org/${status}`)
  expect(data['startDate']).toBe('2027-02-06T11:00:00+05:00')
  expect(data['previousStartDate']).toBe(change === 'rescheduled' ? '2027-01-30T11:00:00+05:00' : undefined)
})

test('online is this page and never the link to join; both ways are two places', () => {
  expect(read(told({ mode: 'online' }))['location']).toEqual({ '@type': 'VirtualLocation', url: 'https://qanat.example/ru/events/osnovy' })
  expect(read(told({ mode: 'hybrid' }))).toMatchObject({ location: [{ '@type': 'Place' }, { '@type': 'VirtualLocation' }], eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode' })
})

test('says that nothing is left when all seats are taken, or registration has ended', () => {
  for (const registration of [{ modes: [{ seats: 'full' }] }, { reason: 'closed' }] as Told['event']['registration'][]) {
    expect(read(told({ registration }))).toMatchObject({ offers: { availability: 'https://schema.org/SoldOut' } })
  }
})

test('a title cannot end the element it stands in', () => {
  const title = '</script><script>alert(1)</script>'
  expect(jsonForScript(told({ title }))).not.toContain('<')
  expect(read(told({ title }))['name']).toBe(title)
})

test('an empty list is left out, wherever it would stand', () => {
  expect(read(told({ speakers: [], spoken: [] }))).not.toHaveProperty('performer')
  const foundation = { name: 'Фонд', about: '', phone: '', email: '', addressParts: { street: '', locality: '', country: 'KZ' }, hours: [], social: [] }
  for (const data of [read(organization('ru', foundation)), read(itemList([]))]) expect(Object.values(data)).not.toContainEqual([])
})

test('names the site, and where the author of a story is to be found', () => {
  expect(read(website('kk', { name: 'Қор', about: '' }))).toMatchObject({ '@type': 'WebSite', name: 'Қор', url: 'https://qanat.example/kk', inLanguage: 'kk' })
  const story = { locale: 'ru' as const, path: '/ru/stories/a', title: 'А', description: '', image: '/a.png', published: '', modified: '', publisher: 'Фонд' }
  expect(read(article({ ...story, author: 'Айгүл' }))['author']).toEqual({ '@type': 'Person', name: 'Айгүл', url: 'https://qanat.example/ru/stories/a' })
  expect(read(article({ ...story, author: '' }))['author']).toEqual({ '@type': 'NGO', name: 'Фонд', url: 'https://qanat.example/ru' })
})

test('a speaker is known by the name they chose', () => {
  expect(read(personData({ name: 'Бүркеншік', role: '', bio: '', path: '/kk/speakers/burkenshik', image: undefined, languages: ['kk'], links: [] })))
    .toEqual({ '@context': 'https://schema.org', '@type': 'Person', name: 'Бүркеншік', url: 'https://qanat.example/kk/speakers/burkenshik', knowsLanguage: ['kk'] })
})

test('a story of the night is dated by Astana’s day', () => {
  const night = { published: '2026-11-29T19:16:31.250Z', modified: '2026-11-30T20:00:00.000Z' }
  const page = { path: '/ru/stories/noch', title: 'Ночь', description: '', image: '/x.png', author: '', publisher: 'Фонд' }
  expect(read(article({ locale: 'ru', ...page, ...night }))).toMatchObject({ datePublished: '2026-11-30T00:16:31+05:00', dateModified: '2026-12-01T01:00:00+05:00' })
  const { openGraph } = pageMetadata({ locale: 'ru', siteName: '', canonical: page.path, title: page.title, description: '', image: { path: page.image, width: 1, height: 1 }, article: night })
  expect(openGraph).toMatchObject({ publishedTime: '2026-11-30T00:16:31+05:00', modifiedTime: '2026-12-01T01:00:00+05:00' })
})

import ICAL from 'ical.js'
import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { native } from '#domain/native.ts'
import { findPublicDocuments } from '#features/sitemap/queries.ts'
import { feedFile } from '#features/events/feed.ts'
import { findLastPast, findPastPage, findPastYears } from '#features/events/past.ts'
import { findComing, findEvent, findEventsOf, findNext, findUntranslatedEvents } from '#features/events/queries.ts'
import { findSpeaker, findSpeakers } from '#features/speakers/queries.ts'
import { findStoriesOf } from '#features/stories/queries.ts'
import { locales, type Locale } from '#lib/locales.ts'
import { newRequestScope, requestScope } from '#lib/request-scope.ts'
import { cms, event, media, publish, saveDraft, space, speaker, story, withdraw } from '#tests/factories.ts'

// The words of a feed are asked for as in a request; here there is none.
vi.mock('next-intl/server', async () => {
  const { createTranslator } = await import('next-intl')
  const messages = async (locale: Locale) => ((await import(`../../messages/${locale}.json`)) as { default: object }).default
  return { getTranslations: async ({ locale }: { locale: Locale }) => createTranslator({ locale, messages: await messages(locale) }) }
})

const at = (instant: string) => vi.setSystemTime(new Date(instant))
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'] }))
afterAll(() => void vi.useRealTimers())

const titles = (events: { title: string }[]) => events.map(({ title }) => title)
const entries = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics) as never).getAllSubcomponents('vevent').map((each) => ({
    uid: String(each.getFirstPropertyValue('uid')), summary: String(each.getFirstPropertyValue('summary')), status: String(each.getFirstPropertyValue('status')),
  }))
const named = async (locale: Locale, part: string) => entries(await feedFile(locale, '')).filter(({ summary }) => summary.includes(part))
/** What the front door hears of a read: until when it holds. */
async function until(read: () => Promise<unknown>): Promise<number> {
  const scope = newRequestScope()
  await requestScope.run(scope, read)
  return scope.until
}

describe('an event by the clock', () => {
  test('is to come, then on, then past; its page says until when it holds', async () => {
    at('2027-02-01T00:00:00Z')
    await event({ ru: { title: 'По часам' } }, { registration: { policy: 'open', closesLocal: '2027-02-05T18:00' } })
    const moments = [
      ['2027-02-05T12:59:59Z', 'coming', '2027-02-05T13:00:00Z'],
      ['2027-02-05T13:00:00Z', 'coming', '2027-02-06T06:00:00Z'],
      ['2027-02-06T06:00:00Z', 'running', '2027-02-06T12:00:00Z'],
      ['2027-02-06T12:00:00Z', 'past', undefined],
    ] as const
    for (const [now, phase, next] of moments) {
      at(now)
      const found = await findEvent('ru', 'po-chasam')
      expect(found).toMatchObject({ is: 'here', document: { phase, registration: now === moments[0][0] ? { modes: [{ mode: 'room' }] } : { reason: phase === 'past' ? 'past' : 'closed' } } })
      expect(await until(() => findEvent('ru', 'po-chasam'))).toBe(next ? Date.parse(next) : Infinity)
    }
  })

  test('stands in the right list at every moment', async () => {
    at('2027-02-06T05:00:00Z')
    expect(titles((await findComing('ru')).coming)).toContain('По часам')
    at('2027-02-06T07:00:00Z')
    expect(titles((await findComing('ru')).running)).toContain('По часам')
    at('2027-02-06T12:00:00Z')
    expect(titles((await findComing('ru')).running)).not.toContain('По часам')
    expect(titles(await findLastPast('ru', 3))).toContain('По часам')
    expect(await findPastYears('ru')).toEqual([2027])
  })
})

describe('past events', () => {
  test('are sorted into the years of Astana, whatever Greenwich says', async () => {
    at('2027-03-01T00:00:00Z')
    await event({ en: { title: 'New year’s night' } }, { startLocal: '2025-12-31T23:30', endLocal: '2026-01-01T00:30' })
    await event({ en: { title: 'First morning' } }, { startLocal: '2026-01-01T01:00', endLocal: '2026-01-01T02:00' })
    expect(await findPastYears('en')).toEqual([2026, 2025])
    expect(titles((await findPastPage('en', 2025, 1)).events)).toEqual(['New year’s night'])
    expect(titles((await findPastPage('en', 2026, 1)).events)).toEqual(['First morning'])
  })
})

describe('a change of plan', () => {
  test('moved to another time: the page names the old one', async () => {
    at('2027-01-01T00:00:00Z')
    const id = await event({ ru: { title: 'Переносится' } })
    await publish('events', id, 'ru', { startLocal: '2027-02-07T11:00', endLocal: '2027-02-07T17:00' })
    expect(await findEvent('ru', 'perenositsya')).toMatchObject({ document: { change: 'rescheduled', previousStart: '2027-02-06T06:00:00.000Z', when: { start: '2027-02-07T06:00:00.000Z' } } })
  })

  test('cancelled: it stays in the list and in the calendar for 30 days with the word before its name, then leaves search engines too', async () => {
    at('2027-01-01T00:00:00Z')
    const id = await event({ ru: { title: 'Не состоится' } }, { startLocal: '2027-03-06T11:00', endLocal: '2027-03-06T17:00' })
    at('2027-01-02T00:00:00Z')
    await publish('events', id, 'ru', { eventStatus: 'cancelled' })
    expect(titles((await findComing('ru')).coming)).toContain('Не состоится')
    expect(titles(await findNext('ru', 20))).not.toContain('Не состоится')
    expect(await named('ru', 'состоится')).toMatchObject([{ summary: 'Отменено: Не состоится', status: 'CANCELLED' }])
    expect(await findEvent('ru', 'ne-sostoitsya')).toMatchObject({ document: { change: 'cancelled', outdated: false } })
    expect(await until(() => findEvent('ru', 'ne-sostoitsya'))).toBe(Date.parse('2027-02-01T00:00:00Z'))
    at('2027-02-01T00:00:00Z')
    expect(await named('ru', 'состоится')).toEqual([])
    expect(await findEvent('ru', 'ne-sostoitsya')).toMatchObject({ is: 'here', document: { outdated: true } })
    const slugs = (await findPublicDocuments('events')).map(({ publication }) => publication.slugs.ru)
    expect(slugs).not.toContain('ne-sostoitsya')
  })

  test('postponed: it waits in a part of its own, and nobody registers', async () => {
    at('2027-01-01T00:00:00Z')
    await event({ ru: { title: 'Отложенное' } }, { eventStatus: 'postponed' })
    expect(titles((await findComing('ru')).undated)).toEqual(['Отложенное'])
    expect(await findEvent('ru', 'otlozhennoe')).toMatchObject({ document: { registration: { reason: 'postponed' } } })
  })

  test('moved online: no room is named', async () => {
    at('2027-01-01T00:00:00Z')
    await event({ ru: { title: 'Ушло в сеть' } }, { space: await space({ name: 'Тайный зал' }), eventStatus: 'movedOnline' })
    const found = await findEvent('ru', 'ushlo-v-set')
    expect(found).toMatchObject({ document: { mode: 'online', change: 'movedOnline' } })
    expect(JSON.stringify(found)).not.toContain('Тайный зал')
  })
})

test('the way to a place is a link to a map: the room’s, or that of an address elsewhere; none when it is online', async () => {
  at('2027-01-01T00:00:00Z')
  const map = async (slug: string) => {
    const found = await findEvent('ru', slug)
    return found.is === 'here' ? found.document.room.map : undefined
  }
  const room = await space({ name: 'Зал с картой', mapUrl: 'https://2gis.kz/astana/geo/1' })
  await event({ ru: { title: 'В зале' } }, { space: room, mapUrl: 'https://2gis.kz/forgotten' })
  await event({ ru: { title: 'В другом месте', address: 'Кенесары, 8' } }, { mapUrl: 'https://2gis.kz/astana/geo/2' })
  await event({ ru: { title: 'Переехало в сеть' } }, { space: room, eventStatus: 'movedOnline' })
  expect([await map('v-zale'), await map('v-drugom-meste'), await map('pereekhalo-v-set')]).toEqual(['https://2gis.kz/astana/geo/1', 'https://2gis.kz/astana/geo/2', ''])
})

describe('the calendar of a language', () => {
  test('knows an event by one name in all languages, and only events of its own', async () => {
    at('2027-01-01T00:00:00Z')
    await event({ ru: { title: 'Общее дело' }, kk: { title: 'Ортақ іс' }, en: { title: 'Common cause' } })
    await event({ ru: { title: 'Только русское дело' } })
    const uids = await Promise.all((['Общее дело', 'Ортақ іс', 'Common cause'] as const).map(async (title, i) => (await named((['ru', 'kk', 'en'] as const)[i] ?? 'ru', title))[0]?.uid))
    expect(new Set(uids).size).toBe(1)
    expect(await named('ru', 'Только русское')).toHaveLength(1)
    for (const locale of ['kk', 'en'] as const) expect(await feedFile(locale, '')).not.toContain('русское')
  })

  test('keeps what was in the last 90 days', async () => {
    at('2027-01-01T00:00:00Z')
    await event({ en: { title: 'Kept a while' } }, { startLocal: '2027-01-02T10:00', endLocal: '2027-01-02T12:00' })
    at('2027-04-02T06:59:00Z')
    expect(await named('en', 'Kept a while')).toHaveLength(1)
    at('2027-04-02T07:00:00Z')
    expect(await named('en', 'Kept a while')).toEqual([])
  })

  test('does not change by itself', async () => {
    at('2027-01-05T00:00:00Z')
    const before = await feedFile('ru', 'Фонд')
    at('2027-01-05T09:00:00Z')
    expect(await feedFile('ru', 'Фонд')).toBe(before)
  })
})

describe('what is not public', () => {
  const secret = 'https://meet.example/secret-room'
  test('the link to join stands in no page, list or calendar', async () => {
    at('2027-01-01T00:00:00Z')
    await event({ ru: { title: 'С тайной ссылкой' }, kk: { title: 'Құпия сілтеме' } }, { mode: 'hybrid', joinUrl: secret, capacityRoom: 10 })
    const everything = await Promise.all(locales.flatMap((locale) => [
      findEvent(locale, 's-taynoy-ssylkoy'), findComing(locale), findNext(locale, 50), feedFile(locale, ''), findUntranslatedEvents(locale),
    ]))
    expect(JSON.stringify(everything)).toContain('С тайной ссылкой')
    expect(JSON.stringify(everything)).not.toContain('meet.example')
  })

  test('a draft, a newer draft and a withdrawn language are in no list, calendar or sitemap', async () => {
    at('2027-01-01T00:00:00Z')
    const id = await event({ ru: { title: 'Видимое событие' }, kk: { title: 'Жасырын іс-шара' } }, {}, { published: ['ru'] })
    await saveDraft('events', id, 'ru', { title: 'Черновая правка' })
    const gone = await event({ en: { title: 'Was here once' }, ru: { title: 'Было тут однажды' } })
    await withdraw('events', gone, 'en')
    const seen = JSON.stringify(await Promise.all(locales.flatMap((locale) => [findComing(locale), feedFile(locale, ''), findUntranslatedEvents(locale)])))
    expect(seen).toContain('Видимое событие')
    for (const hidden of ['Жасырын', 'Черновая правка', 'Was here once']) expect(seen).not.toContain(hidden)
    expect(titles(await findUntranslatedEvents('en'))).toContain('Было тут однажды')
    const sitemap = (await findPublicDocuments('events')).map(({ publication }) => publication.slugs)
    expect(sitemap).toContainEqual({ ru: 'vidimoe-sobytie' })
    expect(sitemap).toContainEqual({ ru: 'bylo-tut-odnazhdy' })
  })

  test('a hidden photograph and a person who withdrew', async () => {
    at('2027-01-01T00:00:00Z')
    const photo = await media()
    const id = await speaker({ ru: { name: 'Без лица' } }, { photo: photo.id, hidePhoto: true })
    await event({ ru: { title: 'Ведёт невидимка' } }, { speakers: [id] })
    const person = await findSpeaker('ru', 'bez-litsa')
    expect(person).toMatchObject({ document: { picture: undefined } })
    expect(JSON.stringify([person, await findEvent('ru', 'vedyot-nevidimka')])).not.toContain(photo.filename)
    expect(titles(await findEventsOf('ru', id))).toEqual(['Ведёт невидимка'])
    await withdraw('speakers', id, 'ru')
    expect(await findSpeaker('ru', 'bez-litsa')).toEqual({ is: 'gone' })
    expect(await findSpeakers('ru')).toEqual([])
    expect(await findEvent('ru', 'vedyot-nevidimka')).toMatchObject({ document: { speakers: [] } })
  })

  test('who told a story without a name', async () => {
    const id = await speaker({ ru: { name: 'Рассказчица' } })
    await story({ ru: { title: 'С именем' } }, { speaker: id, anonymous: false })
    const told = await story({ ru: { title: 'Без имени' } }, { speaker: id, anonymous: true })
    expect(titles(await findStoriesOf('ru', id))).toEqual(['С именем'])
    expect((await (await cms()).findByID({ collection: 'stories', id: told, depth: 0, overrideAccess: true })).speaker ?? null).toBeNull()
    // A row from before, or a backup, that still says who it was.
    await native(await cms(), 'stories').updateOne({ _id: new ObjectId(told) }, { $set: { speaker: new ObjectId(id) } })
    expect(titles(await findStoriesOf('ru', id))).toEqual(['С именем'])
  })
})

test('a name or a title that nobody would see is none, and a copied name loses what is not seen', async () => {
  await expect(speaker({ ru: { name: '\u3164', slug: 'nobody' } })).rejects.toThrow()
  await expect(story({ ru: { title: '\u2800\u200b', slug: 'nothing' } })).rejects.toThrow()
  const id = await speaker({ ru: { name: '\u200fДа\u202eна\u200b' } })
  expect((await (await cms()).findByID({ collection: 'speakers', id, locale: 'ru', overrideAccess: true })).name).toBe('Дана')
})

test('a speaker without a page in this language is named in another', async () => {
  at('2027-01-01T00:00:00Z')
  const id = await speaker({ ru: { name: 'Русское имя' } })
  await event({ kk: { title: 'Қазақша кеш' } }, { speakers: [id] })
  expect(await findEvent('kk', 'qazaqsha-kesh')).toMatchObject({ document: { speakers: [{ name: 'Русское имя', language: 'ru', href: '/kk/speakers/russkoe-imya' }] } })
})

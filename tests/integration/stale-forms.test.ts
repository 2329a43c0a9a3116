import { beforeAll, expect, test } from 'vitest'
import type { Locale } from '#lib/locales.ts'
import { cms, media, picture, staff, topic } from '#tests/factories.ts'
import { type Answer, rest, token } from '#tests/rest.ts'
import { richText } from '#tests/rich-text.ts'

type Values = Record<string, unknown>
type Place = { path: string; method: 'POST' | 'PATCH' }

let admin: string

beforeAll(async () => {
  await staff('admin')
  admin = await token('admin@example.org')
}, 60_000)

const navigation: Place = { path: '/globals/navigation', method: 'POST' }
const site: Place = { path: '/globals/site', method: 'POST' }
const one = (collection: string, id: string): Place => ({ path: `/${collection}/${id}`, method: 'PATCH' })

const send = ({ path, method }: Place, locale: Locale, json: Values) =>
  rest(`${path}?locale=${locale}&depth=0`, { method, token: admin, json, headers: { cookie: 'payload-lng=kk' } })
const shown = ({ json }: Answer): Values => {
  const { doc, result, ...itself } = json as { doc?: Values; result?: Values }
  return doc ?? result ?? itself
}
/** What a tab's form holds: all values of the document in its language. */
const open = async ({ path }: Place, locale: Locale) => shown(await rest(`${path}?locale=${locale}&depth=0`, { token: admin }))
const stored = async ({ path }: Place) => shown(await rest(`${path}?locale=all&depth=0`, { token: admin }))
const rows = (form: Values, name: string) => form[name] as Values[]
const link = (label: string, end: string) => ({ id: `65f0c0ffee00000000000${end}`, kind: 'url', url: `https://example.kz/${end}`, label })

test('menu: a row and its words outlive the save of a form of another language that was opened before', async () => {
  await send(navigation, 'ru', { header: [link('Первая', 'aa1'), link('Вторая', 'aa2')] })
  const stale = await open(navigation, 'kk')
  const other = await open(navigation, 'ru')
  expect((await send(navigation, 'ru', { ...other, header: [...rows(other, 'header'), link('Третья', 'aa3')], footer: [link('Внизу', 'bb1')] })).status).toBe(200)
  const [first, ...more] = rows(stale, 'header')
  const saved = await send(navigation, 'kk', { ...stale, header: [{ ...first, label: 'Бірінші' }, ...more] })
  expect(saved.status, saved.text).toBe(200)
  expect(await stored(navigation)).toMatchObject({
    header: [{ label: { ru: 'Первая', kk: 'Бірінші' } }, { label: { ru: 'Вторая' } }, { label: { ru: 'Третья' }, url: 'https://example.kz/aa3' }],
    footer: [{ label: { ru: 'Внизу' } }],
  })
})

test('menu: a row one takes out and the other changes is refused, with a mark and both told', async () => {
  await send(navigation, 'ru', { header: [link('Первая', 'cc1'), link('Вторая', 'cc2')] })
  const [stale, other] = [await open(navigation, 'kk'), await open(navigation, 'ru')]
  await send(navigation, 'ru', { ...other, header: rows(other, 'header').slice(1) })
  const [first, second] = rows(stale, 'header')
  const refused = await send(navigation, 'kk', { ...stale, header: [{ ...first, url: 'https://example.kz/жаңа' }, second] })
  expect(refused.status).toBe(409)
  expect(refused.json).toMatchObject({ errors: [{ data: { errors: [{ path: 'header' }] } }] })
  expect(refused.text).toContain('Әзірге ештеңе сақталған жоқ')
  expect(await stored(navigation)).toMatchObject({ header: [{ label: { ru: 'Вторая' } }] })
})

test('menu: the same label changed in two tabs is refused at its row, wherever that stands now', async () => {
  await send(navigation, 'ru', { header: [link('Первая', 'dd1'), link('Вторая', 'dd2')] })
  const [stale, other] = [await open(navigation, 'ru'), await open(navigation, 'ru')]
  const [first, second] = rows(other, 'header')
  await send(navigation, 'ru', { ...other, header: [{ ...second, label: 'Их слово' }, first] })
  const refused = await send(navigation, 'ru', { ...stale, header: [rows(stale, 'header')[0], { ...rows(stale, 'header')[1], label: 'Моё слово' }] })
  expect(refused.json).toMatchObject({ errors: [{ data: { errors: [{ path: 'header.1.label', message: expect.stringContaining('«Их слово»') as string }] } }] })
})

test('settings: a holiday, an hour and a line saved meanwhile stay', async () => {
  await send(site, 'ru', { tagline: 'Было', phone: '1', openingHours: [{ days: ['Mo'], opens: '10:00', closes: '18:00' }], exceptions: [] })
  const [stale, other] = [await open(site, 'kk'), await open(site, 'ru')]
  const hours = rows(other, 'openingHours').map((row) => ({ ...row, opens: '11:00' }))
  const holiday = { date: '2026-12-16T00:00:00.000Z', closed: true, note: 'День независимости' }
  await send(site, 'ru', { ...other, phone: '2', openingHours: hours, exceptions: [holiday] })
  const saved = await send(site, 'kk', { ...stale, tagline: 'Дауыстар', addressParts: { ...(stale['addressParts'] as Values), street: 'Абай' } })
  expect(saved.status, saved.text).toBe(200)
  expect(await stored(site)).toMatchObject({
    tagline: { ru: 'Было', kk: 'Дауыстар' }, phone: '2', addressParts: { street: { kk: 'Абай' } },
    openingHours: [{ opens: '11:00' }], exceptions: [{ note: { ru: 'День независимости' } }],
  })
})

test('picture: credit and file saved meanwhile stay; the same changed by both is refused in words', async () => {
  const photo = await media({ credit: 'Никто' })
  const place = one('media', photo.id)
  const [stale, late] = [await open(place, 'kk'), await open(place, 'ru')]
  const now = await (await cms()).update({
    collection: 'media', id: photo.id, locale: 'ru', overrideAccess: true, data: { credit: 'Айгерим' }, file: await picture({ width: 900, height: 700 }),
  })
  const saved = await send(place, 'kk', { ...stale, alt: 'Сурет', decorative: true })
  expect(saved.status, saved.text).toBe(200)
  expect(await stored(place)).toMatchObject({ alt: { ru: 'Снимок', kk: 'Сурет' }, decorative: true, credit: 'Айгерим', filename: now.filename, width: 900, height: 700 })
  const refused = await send(place, 'ru', { ...late, credit: 'Другой' })
  expect(refused.status).toBe(409)
  expect(refused.json).toMatchObject({ errors: [{ data: { errors: [{ path: 'credit', message: expect.stringContaining('«Айгерим»') as string }] } }] })
  expect(await stored(place)).toMatchObject({ credit: 'Айгерим' })
})

test('picture: a file that was replaced meanwhile is not replaced unseen', async () => {
  const photo = await media()
  const stale = await open(one('media', photo.id), 'ru')
  const replace = async (form: Values) => {
    const body = new FormData()
    const { data, mimetype, name } = await picture({ width: 700 })
    body.set('file', new File([new Uint8Array(data)], name, { type: mimetype }))
    body.set('_payload', JSON.stringify(form))
    return rest(`/media/${photo.id}?locale=ru&depth=0`, { method: 'PATCH', token: admin, body })
  }
  const first = await replace(stale)
  expect(first.status, first.text).toBe(200)
  const refused = await replace(stale)
  expect(refused.status).toBe(409)
  expect(refused.json).toMatchObject({ errors: [{ data: { errors: [{ path: 'filename' }] } }] })
  expect((await replace(shown(first))).status).toBe(200)
})

test('letter: readers chosen meanwhile stay, and so do the words of each language', async () => {
  const { id } = await (await cms()).create({ collection: 'letters', locale: 'ru', overrideAccess: true, data: { subject: 'Выпуск', body: richText('Слова') } as never })
  const place = one('letters', id)
  const chosen = await topic({ ru: 'Суды' })
  const [stale, other] = [await open(place, 'kk'), await open(place, 'ru')]
  const audience = other['audience'] as { languages: Values }
  const widened = await send(place, 'ru', { ...other, body: richText('Другие слова'), audience: { topics: [chosen], languages: { ...audience.languages, en: 'nobody' } } })
  expect(widened.status, widened.text).toBe(200)
  const saved = await send(place, 'kk', { ...stale, subject: 'Шығарылым' })
  expect(saved.status, saved.text).toBe(200)
  expect(await stored(place)).toMatchObject({
    subject: { ru: 'Выпуск', kk: 'Шығарылым' }, audience: { topics: [chosen], languages: { en: 'nobody' } },
    body: { ru: { root: { children: [{ children: [{ text: 'Другие слова' }] }] } } },
  })
  const late = await send(place, 'kk', { ...stale, audience: { topics: [], languages: { ...audience.languages, en: 'ru' } } })
  expect(late.json).toMatchObject({ errors: [{ data: { errors: [{ path: 'audience.languages.en' }] } }] })
})

test('one after another in one tab, every save passes', async () => {
  let form = await open(site, 'ru')
  for (const phone of ['10', '11', '12']) {
    const saved = await send(site, 'ru', { ...form, phone, exceptions: [...rows(form, 'exceptions'), { date: '2027-01-07T00:00:00.000Z', closed: true, note: phone }] })
    expect(saved.status, saved.text).toBe(200)
    form = shown(saved)
    expect(form).toMatchObject({ phone })
  }
})

test('a program that sends no beginning writes what it says, and a text is copied from another language', async () => {
  await send(site, 'ru', { tagline: 'Из программы' })
  expect((await send(site, 'ru', { tagline: 'Снова' })).status).toBe(200)
  expect(await stored(site)).toMatchObject({ tagline: { ru: 'Снова' } })
  expect((await send(site, 'kk', await open(site, 'ru'))).status).toBe(200)
  expect(await stored(site)).toMatchObject({ tagline: { kk: 'Снова' } })
})

test('only staff are told what a form is opened with, and only of one document', async () => {
  expect(shown(await rest('/globals/site?locale=ru'))).not.toHaveProperty('opened')
  const id = await topic({ ru: 'Память' })
  expect(await open(one('topics', id), 'ru')).toHaveProperty('opened')
  expect((await rest('/topics?locale=ru', { token: admin })).text).not.toContain('"opened"')
})

import { beforeAll, expect, test } from 'vitest'
import { loadDemo } from '#demo/load.ts'
import { listArchived } from '#domain/newsletter/archive.ts'
import { readLetter } from '#domain/newsletter/letters.ts'
import { missingCards } from '#domain/newsletter/references.ts'
import { composer } from '#domain/newsletter/render.ts'
import { locales } from '#lib/locales.ts'
import { cms } from '#tests/factories.ts'

beforeAll(async () => loadDemo(await cms()), 60_000)

const published = async <K extends 'stories' | 'pages' | 'speakers' | 'events'>(collection: K, locale: (typeof locales)[number]) =>
  (await (await cms()).find({ collection, locale, overrideAccess: false, depth: 0, pagination: false })).docs

test('four stories are public in Russian and Kazakh, three in English', async () => {
  expect((await published('stories', 'ru')).map((story) => story.slug).sort()).toEqual([
    'a-chto-tak-nado', 'dvadtsat-chasov-chetyre-akta-i-dva-banana', 'edinstvennaya-kto-chital-zakon-o-vyborakh', 'vlast-eto-vse-my',
  ])
  expect(await published('stories', 'kk')).toHaveLength(4)
  expect((await published('stories', 'en')).map((story) => 'storyteller' in story && story.storyteller).sort()).toEqual(['Beimbet', 'Dastan', 'Kulyash'])
})

test('the English text of the fourth story waits as a draft', async () => {
  const { docs } = await (await cms()).find({
    collection: 'stories', locale: 'en', draft: true, overrideAccess: true, where: { storyteller: { equals: 'Zhanar' } },
  })
  expect(docs[0]).toMatchObject({ title: 'Power is all of us', _status: 'draft' })
})

test('three pages are public in every language at addresses of their own', async () => {
  for (const locale of locales) expect(await published('pages', locale)).toHaveLength(3)
  expect((await published('pages', 'kk')).map((page) => page.slug).sort()).toEqual(['baylanys', 'qor-turaly', 'qupiyalyq'])
})

test('header and footer have words in every language', async () => {
  for (const locale of locales) {
    const { header, footer } = await (await cms()).findGlobal({ slug: 'navigation', locale, overrideAccess: false })
    expect([...(header ?? []), ...(footer ?? [])].map((link) => link.label)).not.toContain(undefined)
    expect(header).toHaveLength(5)
  }
})

test('pictures have words in every language', async () => {
  for (const locale of locales) {
    const { docs } = await (await cms()).find({ collection: 'media', locale, overrideAccess: false })
    expect(docs.map((picture) => Boolean(picture.alt && picture.caption))).toEqual([true, true])
  }
})

test('three speakers and five events are public in every language, marked as samples', async () => {
  for (const locale of locales) {
    const speakers = await published('speakers', locale)
    expect(speakers.map(({ name, sample }) => Boolean(name && sample))).toEqual([true, true, true])
    const events = await published('events', locale)
    expect(events.map(({ title, sample, speakers: people }) => Boolean(title && sample && people?.length))).toEqual([true, true, true, true, true])
  }
})

test('what is coming is to come, one event is over and has materials, one is cancelled', async () => {
  const events = await published('events', 'kk')
  const now = new Date().toISOString()
  const over = events.filter(({ endUtc }) => String(endUtc) < now)
  expect(over).toMatchObject([{ title: 'Акт және бейнежазба: бұзушылықты қалай тіркеу керек', materials: [{ language: 'kk' }, { language: 'kk' }] }])
  expect(events.filter(({ eventStatus }) => eventStatus === 'cancelled')).toMatchObject([{ sequence: 1 }])
  expect(events.filter(({ startUtc, eventStatus }) => String(startUtc) > now && eventStatus === 'scheduled')).toHaveLength(3)
})

test('the demo content is not mixed into a database that has content', async () => {
  await expect(loadDemo(await cms())).rejects.toThrow('already has content')
})

test('one letter has been sent and is in the archive of every language, with its story and its event', async () => {
  for (const locale of locales) {
    const [archived, ...more] = await listArchived(await cms(), locale)
    expect(more).toEqual([])
    expect(archived).toMatchObject({ shown: locale, slug: archived?.letter.archiveSlug?.[locale] })
    const letter = await readLetter(await cms(), String(archived?.letter._id))
    const composed = letter && (await composer(await cms(), letter)(locale))
    expect(composed?.parts.map(({ kind }) => kind).filter((kind) => kind === 'card')).toHaveLength(2)
    expect(composed && missingCards(letter?.body?.[locale], composed.resolve)).toEqual([])
  }
})

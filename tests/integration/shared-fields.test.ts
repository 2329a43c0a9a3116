import { expect, test } from 'vitest'
import type { Locale } from '#lib/locales.ts'
import { cms, media, publish, saveDraft, story, topic } from '#tests/factories.ts'

/** What the form of a language shows. */
const form = async (id: string, locale: Locale) =>
  (await cms()).findByID({ collection: 'stories', id, locale, draft: true, depth: 0, overrideAccess: true })

test('a cover, topics and a date set in a draft of one language are seen in the form of the other', async () => {
  const id = await story({ ru: { title: 'Общее' }, kk: { title: 'Ортақ' } }, { coverGround: 'sky' })
  const [cover, topics] = [(await media()).id, [await topic({ ru: 'Право' })]]
  await saveDraft('stories', id, 'ru', { title: 'Правка', cover, topics, eventDate: '2026-03-04T00:00:00.000Z', seo: { image: cover } })
  const kazakh = await form(id, 'kk')
  expect(kazakh).toMatchObject({ title: 'Ортақ', slug: 'ortaq', _status: 'published', cover, topics, coverGround: 'sky', eventDate: '2026-03-04T00:00:00.000Z' })
  expect(kazakh.seo?.image).toBe(cover)
  await saveDraft('stories', id, 'kk', { coverGround: 'felt' })
  expect(await form(id, 'ru')).toMatchObject({ title: 'Правка', cover, coverGround: 'felt' })
})

test('readers see nothing of it, nor does anybody who asks without a session', async () => {
  const id = await story({ ru: { title: 'Тайна черновика' }, kk: { title: 'Жоба құпиясы' } })
  const { id: cover } = await media()
  await saveDraft('stories', id, 'ru', { cover })
  for (const draft of [true, false]) {
    const seen = await (await cms()).findByID({ collection: 'stories', id, locale: 'kk', draft, depth: 0, overrideAccess: false })
    expect(seen.cover ?? null).toBeNull()
  }
  expect((await (await cms()).findByID({ collection: 'stories', id, locale: 'kk', depth: 0, overrideAccess: true })).cover ?? null).toBeNull()
})

test('an answer that was asked for less holds no more, and machine values are those that are stored', async () => {
  const id = await story({ ru: { title: 'Меньше' }, kk: { title: 'Аз' } })
  await saveDraft('stories', id, 'ru', { coverGround: 'dusk' })
  const narrow = await (await cms()).findByID({ collection: 'stories', id, locale: 'kk', draft: true, overrideAccess: true, select: { title: true } })
  expect(narrow).not.toHaveProperty('coverGround')
  const stored = await (await cms()).findByID({ collection: 'stories', id, locale: 'kk', overrideAccess: true })
  await publish('stories', id, 'kk')
  expect((await form(id, 'kk')).publishedAt).toBe(stored.publishedAt)
})

import { expect, test } from 'vitest'
import type { Locale } from '#lib/locales.ts'
import { cms, page, publish, saveDraft, story, withdraw } from '#tests/factories.ts'
import { richText } from '#tests/rich-text.ts'

const publicSlugs = async (id: string, collection: 'stories' | 'pages' = 'stories') => {
  const found = await (await cms()).db.findOne<{ id: string; publicSlugs?: object }>({ collection, where: { id: { equals: id } } })
  return found?.publicSlugs ?? {}
}
const asVisitor = async (id: string, locale: Locale) => {
  const { docs } = await (await cms()).find({ collection: 'stories', locale, overrideAccess: false, depth: 0, where: { id: { equals: id } } })
  return docs[0]
}
const publications = async () => (await (await cms()).find({ collection: 'publications', overrideAccess: true, pagination: false, sort: 'createdAt' })).docs
const redirects = async (id: string) =>
  (await (await cms()).find({ collection: 'redirects', overrideAccess: true, pagination: false, where: { document: { equals: id } } })).docs

test('a language is public from the moment it is published, and only that language', async () => {
  const id = await story({ ru: { title: 'Первый рассказ' }, kk: { title: 'Бірінші әңгіме' } }, {}, { published: ['ru'] })
  expect(await publicSlugs(id)).toEqual({ ru: 'pervyy-rasskaz' })
  expect(await asVisitor(id, 'ru')).toMatchObject({ title: 'Первый рассказ' })
  expect(await asVisitor(id, 'kk')).toBeUndefined()
  await publish('stories', id, 'kk')
  expect(await publicSlugs(id)).toEqual({ ru: 'pervyy-rasskaz', kk: 'birinshi-angime' })
})

test('the first publication sets the date, later ones keep it', async () => {
  const id = await story({ ru: { title: 'Черновик даты' } }, {}, { published: [] })
  const draft = await (await cms()).findByID({ collection: 'stories', id, overrideAccess: true, draft: true })
  expect(draft.publishedAt ?? null).toBeNull()
  await publish('stories', id, 'ru')
  const first = (await asVisitor(id, 'ru'))?.publishedAt
  expect(first).toBeTruthy()
  await publish('stories', id, 'ru', { title: 'Ещё раз' })
  await publish('stories', id, 'en', { title: 'Once more', body: richText('Text') })
  expect((await asVisitor(id, 'ru'))?.publishedAt).toBe(first)
})

test('a draft over a published text changes nothing for readers and tells the front door nothing', async () => {
  const id = await story({ ru: { title: 'Опубликовано' } })
  const before = (await publications()).length
  await saveDraft('stories', id, 'ru', { title: 'Правка', slug: 'pravka' })
  expect(await asVisitor(id, 'ru')).toMatchObject({ title: 'Опубликовано', slug: 'opublikovano' })
  expect(await publicSlugs(id)).toEqual({ ru: 'opublikovano' })
  expect(await publications()).toHaveLength(before)
})

test('a withdrawal takes effect with a newer draft pending, and leaves the other language public', async () => {
  const id = await story({ ru: { title: 'Снимаемый' }, kk: { title: 'Алынатын' } })
  await saveDraft('stories', id, 'ru', { title: 'Новая правка' })
  await withdraw('stories', id, 'ru')
  expect(await asVisitor(id, 'ru')).toBeUndefined()
  expect(await publicSlugs(id)).toEqual({ kk: 'alynatyn' })
  const [withdrawal, change] = (await publications()).slice(-2)
  expect(withdrawal).toMatchObject({ kind: 'withdraw', tags: expect.arrayContaining(['stories', 'redirects']) })
  expect(withdrawal?.addresses).toEqual(expect.arrayContaining(['/ru/stories/snimaemyy', '/en/stories/snimaemyy']))
  expect(withdrawal?.addresses).not.toContain('/kk/stories/alynatyn')
  expect(change?.addresses).toEqual(expect.arrayContaining(['/ru', '/kk/stories/alynatyn']))
  expect(await redirects(id)).toMatchObject([{ from: 'snimaemyy', locale: 'ru', kind: 'stories' }])
})

test('withdrawing all languages at once empties the index', async () => {
  const id = await story({ ru: { title: 'Все языки' }, kk: { title: 'Барлық тіл' } })
  await (await cms()).update({ collection: 'stories', id, overrideAccess: true, unpublishAllLocales: true, data: {} })
  expect(await publicSlugs(id)).toEqual({})
  expect(await redirects(id)).toHaveLength(2)
})

test('a new slug redirects from the old one, and going back removes the redirect', async () => {
  const id = await story({ ru: { title: 'Адрес один' } })
  await publish('stories', id, 'ru', { slug: 'adres-dva' })
  expect(await redirects(id)).toMatchObject([{ from: 'adres-odin' }])
  await publish('stories', id, 'ru', { slug: 'adres-odin' })
  expect(await redirects(id)).toMatchObject([{ from: 'adres-dva' }])
})

test('a language without a title or a text is not published, and nothing of the save stays', async () => {
  const id = await story({ ru: { title: 'Полный' } })
  await expect(publish('stories', id, 'kk', { title: 'Мәтінсіз' })).rejects.toMatchObject({
    data: { errors: [{ path: 'body', message: expect.stringContaining('Қазақша') }] },
  })
  await expect(publish('stories', id, 'kk', { title: ' ', body: richText('Мәтін') })).rejects.toThrow()
  await expect(publish('stories', id, 'kk', { title: 'Бос мәтін', body: richText(' ') })).rejects.toThrow()
  expect(await publicSlugs(id)).toEqual({ ru: 'polnyy' })
  await expect(
    (await cms()).update({ collection: 'stories', id, overrideAccess: true, publishAllLocales: true, data: {} }),
  ).rejects.toMatchObject({ data: { errors: expect.arrayContaining([expect.objectContaining({ path: 'title' })]) } })
  expect(await publicSlugs(id)).toEqual({ ru: 'polnyy' })
})

test('a document in the trash is not public; taken out of it, it is again as it was', async () => {
  const id = await story({ ru: { title: 'В корзину' } })
  const payload = await cms()
  await payload.update({ collection: 'stories', id, locale: 'ru', overrideAccess: true, data: { deletedAt: new Date().toISOString() } })
  expect(await publicSlugs(id)).toEqual({})
  expect((await publications()).slice(-2)[0]).toMatchObject({ kind: 'withdraw' })
  const other = await story({ ru: { title: 'В корзину' } })
  expect(await publicSlugs(other)).toEqual({ ru: 'v-korzinu' })
  await expect(
    payload.update({ collection: 'stories', id, locale: 'ru', overrideAccess: true, trash: true, data: { deletedAt: null } }),
  ).rejects.toMatchObject({ data: { errors: [{ path: 'slug' }] } })
  await payload.update({ collection: 'stories', id, locale: 'ru', overrideAccess: true, trash: true, data: { deletedAt: null, slug: 'iz-korziny' } })
  expect(await publicSlugs(id)).toEqual({ ru: 'iz-korziny' })
})

test('a deleted document leaves its addresses behind as gone', async () => {
  const id = await story({ ru: { title: 'Удаляемый' } })
  await (await cms()).delete({ collection: 'stories', id, overrideAccess: true, trash: true })
  expect(await redirects(id)).toMatchObject([{ from: 'udalyaemyy' }])
  const [withdrawal] = (await publications()).slice(-2)
  expect(withdrawal).toMatchObject({ kind: 'withdraw', addresses: expect.arrayContaining(['/ru/stories/udalyaemyy']) })
})

test('bulk publishing and withdrawing keep the index too', async () => {
  const ids = [await story({ ru: { title: 'Оптом один' } }), await story({ ru: { title: 'Оптом два' } })]
  const payload = await cms()
  const where = { id: { in: ids } }
  await payload.update({ collection: 'stories', where, locale: 'ru', overrideAccess: true, data: { _status: 'draft' } as never })
  for (const id of ids) expect(await publicSlugs(id)).toEqual({})
  await payload.update({ collection: 'stories', where, locale: 'ru', overrideAccess: true, data: { _status: 'published' } as never })
  expect(await publicSlugs(ids[0] ?? '')).toEqual({ ru: 'optom-odin' })
})

test('restoring an old version brings back what was public then, and its address', async () => {
  const id = await story({ ru: { title: 'Версия первая' } })
  await publish('stories', id, 'ru', { slug: 'versiya-vtoraya' })
  const payload = await cms()
  const { docs } = await payload.findVersions({ collection: 'stories', where: { parent: { equals: id } }, sort: 'updatedAt', overrideAccess: true, pagination: false })
  await payload.restoreVersion({ collection: 'stories', id: String(docs[0]?.id), overrideAccess: true })
  expect(await publicSlugs(id)).toEqual({ ru: 'versiya-pervaya' })
  expect(await redirects(id)).toMatchObject([{ from: 'versiya-vtoraya' }])
})

test('a save that is rolled back publishes nothing', async () => {
  const before = (await publications()).length
  await expect(story({ ru: { title: 'Без текста', body: null } })).rejects.toThrow()
  expect(await publications()).toHaveLength(before)
})

test('two first publications with the same address at once: one gets it', async () => {
  const ids = [await story({ ru: { title: 'Гонка' } }, {}, { published: [] }), await story({ ru: { title: 'Гонка другая' } }, {}, { published: [] })]
  const results = await Promise.allSettled(ids.map((id) => publish('stories', id, 'ru', { slug: 'odin-adres' })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const slugs = await Promise.all(ids.map((id) => publicSlugs(id)))
  expect(slugs.filter((slug) => 'ru' in slug)).toEqual([{ ru: 'odin-adres' }])
})

test('a page may not take the address of a room of the site', async () => {
  await expect(page({ en: { title: 'Anything', slug: 'stories' } })).rejects.toMatchObject({ data: { errors: [{ path: 'slug' }] } })
  const id = await page({ en: { title: 'Events' } })
  expect(await publicSlugs(id, 'pages')).toEqual({ en: 'events-2' })
})

test('the address stays when the title changes, and a second document of that title takes a number', async () => {
  const id = await story({ kk: { title: 'Әділдік' } })
  await publish('stories', id, 'kk', { title: 'Басқа тақырып' })
  expect(await publicSlugs(id)).toEqual({ kk: 'adildik' })
  expect(await publicSlugs(await story({ kk: { title: 'Әділдік' } }))).toEqual({ kk: 'adildik-2' })
  await expect(story({ kk: { title: 'Үшінші', slug: 'adildik' } })).rejects.toMatchObject({ data: { errors: [{ path: 'slug' }] } })
})

test('a typed address is written our way', async () => {
  const id = await story({ ru: { title: 'Что угодно', slug: '  Мой Адрес! ' } })
  expect(await publicSlugs(id)).toEqual({ ru: 'moy-adres' })
})

test('a document is not copied: a copy would carry its published languages along', async () => {
  const id = await story({ ru: { title: 'Оригинал' } })
  await expect((await cms()).duplicate({ collection: 'stories', id, overrideAccess: true })).rejects.toThrow('cannot be duplicated')
})

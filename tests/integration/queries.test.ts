import { expect, test } from 'vitest'
import { findFilter, findFilters } from '#features/filters/queries.ts'
import { findPage } from '#features/pages/queries.ts'
import { findPublicDocuments } from '#features/sitemap/queries.ts'
import { findNeighbours, findNewestStories, findStoriesOf, findStory, findStoryDraft, findStoryPage, findUntranslated } from '#features/stories/queries.ts'
import { cms, page, publish, saveDraft, speaker, staff, story, topic, withdraw } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'
import { richText } from '#tests/rich-text.ts'

const gone = { is: 'gone' }
const missing = { is: 'missing' }
const moved = (to: string) => ({ is: 'moved', to })
const shown = (language: string, title: string) => ({ is: 'here', document: { language, title } })

test('a story is read at its own address in each language, and a slug of another language leads there', async () => {
  await story({ ru: { title: 'Общий рассказ' }, kk: { title: 'Ортақ әңгіме' } })
  expect(await findStory('ru', 'obshchiy-rasskaz')).toMatchObject(shown('ru', 'Общий рассказ'))
  expect(await findStory('kk', 'ortaq-angime')).toMatchObject(shown('kk', 'Ортақ әңгіме'))
  expect(await findStory('kk', 'obshchiy-rasskaz')).toEqual(moved('/kk/stories/ortaq-angime'))
  expect(await findStory('en', 'no-such-story')).toEqual(missing)
})

test('without a translation the original is shown at the slug of the language shown', async () => {
  await story({ ru: { title: 'Только по-русски' }, kk: { title: 'Қазақшасы бар' } }, { originalLanguage: 'kk' })
  expect(await findStory('en', 'qazaqshasy-bar')).toMatchObject(shown('kk', 'Қазақшасы бар'))
  expect(await findStory('en', 'tolko-po-russki')).toEqual(moved('/en/stories/qazaqshasy-bar'))
})

test('the slug of a draft leads nowhere, and a draft over a published text changes nothing', async () => {
  const id = await story({ ru: { title: 'На виду' }, kk: { title: 'Жасырын' } }, {}, { published: ['ru'] })
  expect(await findStory('kk', 'zhasyryn')).toEqual(missing)
  await saveDraft('stories', id, 'ru', { title: 'Правка', slug: 'tainaya-pravka' })
  await publish('stories', id, 'kk')
  expect(await findStory('ru', 'tainaya-pravka')).toEqual(missing)
  expect(await findStory('ru', 'na-vidu')).toMatchObject(shown('ru', 'На виду'))
  expect(await findStory('kk', 'zhasyryn')).toMatchObject(shown('kk', 'Жасырын'))
})

test('an old slug leads to the new one', async () => {
  const id = await story({ ru: { title: 'Старый адрес' } })
  await publish('stories', id, 'ru', { slug: 'novyy-adres' })
  expect(await findStory('ru', 'staryy-adres')).toEqual(moved('/ru/stories/novyy-adres'))
  expect(await findStory('kk', 'staryy-adres')).toEqual(moved('/kk/stories/novyy-adres'))
})

test('withdrawn in one language: the address stays and shows the other; in all: gone; published again: back', async () => {
  const id = await story({ ru: { title: 'Уйдёт' }, kk: { title: 'Қалады' } })
  await withdraw('stories', id, 'ru')
  expect(await findStory('ru', 'uydyot')).toMatchObject(shown('kk', 'Қалады'))
  expect(await findStory('ru', 'qalady')).toMatchObject(shown('kk', 'Қалады'))
  await withdraw('stories', id, 'kk')
  expect(await findStory('ru', 'uydyot')).toEqual(gone)
  expect(await findStory('kk', 'qalady')).toEqual(gone)
  expect(await findStory('en', 'qalady')).toEqual(gone)
  await publish('stories', id, 'ru')
  expect(await findStory('ru', 'uydyot')).toMatchObject(shown('ru', 'Уйдёт'))
})

test('a deleted story is gone', async () => {
  const id = await story({ ru: { title: 'Удалённый' } })
  await (await cms()).delete({ collection: 'stories', id, overrideAccess: true })
  expect(await findStory('ru', 'udalyonnyy')).toEqual(gone)
})

test('the list holds what is public in the language; what is not stands apart, in the language it is shown in', async () => {
  const id = await story({ ru: { title: 'Не переведено' }, kk: { title: 'Аударылмаған' } })
  const titles = (found: { title: string }[]) => found.map(({ title }) => title)
  expect(titles((await findStoryPage('en', 1)).stories)).not.toContain('Не переведено')
  expect(titles((await findStoryPage('kk', 1)).stories)).toContain('Аударылмаған')
  const apart = (await findUntranslated('en', 100)).stories.find((card) => card.id === id)
  expect(apart).toMatchObject({ language: 'ru', href: '/en/stories/ne-perevedeno' })
  expect((await findUntranslated('kk', 100)).stories.filter((card) => card.id === id)).toEqual([])
  expect((await findNewestStories('en', 100)).filter((card) => card.id === id)).toEqual([])
})

test('of what is not translated the newest come first, whatever their language, and the rest is counted', async () => {
  const before = await findUntranslated('en', 0)
  const ids = [await story({ kk: { title: 'Бірінші' } }, { originalLanguage: 'kk' }), await story({ ru: { title: 'Вторая' } }), await story({ kk: { title: 'Үшінші' } }, { originalLanguage: 'kk' })]
  const { stories, more, languages } = await findUntranslated('en', 2)
  expect(stories.map(({ id }) => id)).toEqual([ids[2], ids[1]])
  expect(more).toBe(before.more + 1)
  expect(languages).toContain('kk')
})

test('all stories of a speaker are listed', async () => {
  const who = await speaker({ ru: { name: 'Сауле' } })
  for (let count = 1; count <= 13; count += 1) await story({ ru: { title: `Рассказ ${count}` } }, { speaker: who })
  expect(await findStoriesOf('ru', who)).toHaveLength(13)
})

test('words are in the order of the alphabet of their language, public or in the panel', async () => {
  const kazakh = ['Әділет', 'Арка', 'Ёлка', 'Ғалым', 'Қанат', 'Үміт', 'Ірі', 'ялта']
  const sorted = ['Арка', 'Әділет', 'Ғалым', 'Ёлка', 'Қанат', 'Үміт', 'Ірі', 'ялта']
  for (const title of kazakh) await topic({ kk: title })
  for (const title of ['Ёлка', 'Ясень', 'Ель', 'арка']) await topic({ ru: title })
  const titles = async (path: string, as?: string) =>
    ((await rest(path, as ? { token: as } : {})).json as { docs: { title: string }[] }).docs.map(({ title }) => title)
  expect((await titles('/topics?locale=kk&sort=title&limit=100')).filter((title) => sorted.includes(title))).toEqual(sorted)
  expect((await titles('/topics?locale=kk&sort=-title&limit=100')).filter((title) => sorted.includes(title))).toEqual(sorted.toReversed())
  expect((await titles('/topics?locale=ru&sort=title&limit=100')).filter((title) => ['Ёлка', 'Ясень', 'Ель', 'арка'].includes(title))).toEqual(['арка', 'Ёлка', 'Ель', 'Ясень'])
  for (const title of ['Янтарь', 'Өлең', 'Ағаш']) await page({ kk: { title } }, {}, { published: [] })
  const editor = await staff('editor', 'order@example.org')
  expect((await titles('/pages?locale=kk&sort=title&draft=true&limit=100', await token(editor.email))).filter((title) => ['Янтарь', 'Өлең', 'Ағаш'].includes(title))).toEqual(['Ағаш', 'Өлең', 'Янтарь'])
})

test('a topic narrows the list; its slug of another language leads to its own', async () => {
  const id = await topic({ ru: 'Протоколы', kk: 'Хаттамалар' })
  await topic({ ru: 'Пустая тема' })
  const tagged = await story({ ru: { title: 'С темой' } }, { topics: [id] })
  expect((await findFilters('topics', 'ru')).map(({ title }) => title)).toEqual(['Протоколы'])
  expect(await findFilter('topics', 'ru', 'protokoly')).toMatchObject({ is: 'here', document: { id } })
  expect(await findFilter('topics', 'kk', 'protokoly')).toEqual(moved('/kk/stories?topic=hattamalar'))
  expect(await findFilter('topics', 'ru', 'net-takoy')).toEqual(missing)
  expect((await findStoryPage('ru', 1, id)).stories.map((card) => card.id)).toEqual([tagged])
})

test('neighbours are the stories published before and after', async () => {
  const ids = [await story({ en: { title: 'First' } }), await story({ en: { title: 'Second' } }), await story({ en: { title: 'Third' } })]
  const [newest] = await findNewestStories('en', 1)
  expect(newest?.id).toBe(ids[2])
  const middle = await findStory('en', 'second')
  const publishedAt = middle.is === 'here' ? middle.document.publishedAt : ''
  expect(await findNeighbours('en', String(ids[1]), publishedAt)).toMatchObject({ previous: [{ id: ids[0] }], next: [{ id: ids[2] }] })
})

test('an inner link leads to the reader’s own language, and to nowhere when its story is withdrawn', async () => {
  const target = await story({ ru: { title: 'Цель' }, kk: { title: 'Мақсат' } })
  const body = richText('…')
  const fields = { linkType: 'internal', doc: { relationTo: 'stories', value: target } }
  const link = { type: 'link', version: 3, fields, children: [{ type: 'text', text: 'туда', format: 0, version: 1 }] }
  body.root.children[0] = { ...body.root.children[0], type: 'paragraph', version: 1, children: [link] }
  await page({ ru: { title: 'Со ссылкой', body } })
  const href = async (locale: 'kk' | 'ru') => {
    const found = await findPage(locale, 'so-ssylkoy')
    return JSON.stringify(found.is === 'here' ? found.document.body : found)
  }
  expect(await href('ru')).toContain('"/ru/stories/tsel"')
  expect(await href('kk')).toContain('"/kk/stories/maqsat"')
  await withdraw('stories', target, 'ru')
  await withdraw('stories', target, 'kk')
  expect(await href('ru')).not.toContain('href')
  expect(await href('ru')).toContain('туда')
})

test('the sitemap names each public document once, with the languages it is public in', async () => {
  const id = await page({ ru: { title: 'Карта' }, kk: { title: 'Карта сайта' }, en: { title: 'Hidden' } }, {}, { published: ['ru', 'kk'] })
  const found = (await findPublicDocuments('pages')).filter(({ publication }) => publication.slugs.ru === 'karta')
  expect(found).toMatchObject([{ publication: { slugs: { ru: 'karta', kk: 'karta-saita' } } }])
  expect(found[0]?.publication.slugs).not.toHaveProperty('en')
  await withdraw('pages', id, 'ru')
  await withdraw('pages', id, 'kk')
  expect((await findPublicDocuments('pages')).filter(({ publication }) => publication.slugs.ru === 'karta')).toEqual([])
})

test('a draft is shown to signed-in staff only', async () => {
  await story({ ru: { title: 'Черновик', slug: 'chernovik' } }, {}, { published: [] })
  expect(await findStoryDraft(new Headers(), 'ru', 'chernovik')).toEqual({ is: 'forbidden' })
  const { email } = await staff('editor', 'preview@example.org')
  const cookie = `payload-token=${await token(email)}`
  const session = (site?: string) => new Headers({ cookie, ...(site && { 'sec-fetch-site': site }) })
  for (const headers of [session(), session('same-origin')])
    expect(await findStoryDraft(headers, 'ru', 'chernovik')).toMatchObject({ is: 'here', document: { title: 'Черновик' } })
  expect(await findStoryDraft(session('cross-site'), 'ru', 'chernovik')).toEqual({ is: 'forbidden' })
})

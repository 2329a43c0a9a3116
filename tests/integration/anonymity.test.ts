import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Outcome } from '#collections/endpoints/anonymity.ts'
import type { Review } from '#collections/endpoints/anonymity-review.ts'

import { findStoriesOf, findStory } from '#features/stories/queries.ts'
import { nativeDatabase } from '#domain/native.ts'
import { checkLinks } from '#domain/newsletter/link-check.ts'
import { drawLetter } from '#domain/newsletter/render.ts'
import { frozenWords } from '#domain/newsletter/sending/frozen.ts'
import { addressMark } from '#lib/address-mark.ts'
import { locales } from '#lib/locales.ts'
import { cms, media, page, publish, saveDraft, speaker, staff, story } from '#tests/factories.ts'
import { collectionsHolding } from '#tests/kept-words.ts'
import { letterBody, letterWith, namedSite, stored, storyCard } from '#tests/newsletter.ts'
import { rest, token } from '#tests/rest.ts'
import { richText } from '#tests/rich-text.ts'

/** Every spelling of the name in what the story below holds. */
const spellings = ['Айгүл', 'Айгуль', 'Айгул', 'Aigul', 'aigul', 'aygul', 'Серікова', 'Серикова', 'Сериков', 'Serikova', 'serikova']
let editor: string

beforeAll(async () => {
  await staff('editor')
  await staff('office')
  editor = await token('editor@example.org')
})
beforeEach(async () => {
  const written = ['stories', '_stories_versions', 'speakers', '_speakers_versions', 'pages', '_pages_versions', 'media', 'redirects', 'publications']
  for (const name of written) await nativeDatabase(await cms()).collection(name).deleteMany({})
})

/** Public in three languages under addresses with the name, each changed once, versions kept, a draft on top. */
async function told() {
  const who = await speaker({ kk: { name: 'Айгүл Серікова' }, ru: { name: 'Айгуль Серикова' } }, { consent: true })
  const picture = await media({ alt: 'Айгуль у окна', caption: 'Снимок: А. Серикова' })
  for (const [locale, alt] of [['kk', 'Терезе алдында'], ['en', 'At the window']] as const) await (await cms()).update({ collection: 'media', id: picture.id, locale, overrideAccess: true, data: { alt } })
  const id = await story({
    kk: { title: 'Айгүлдің күні', storyteller: 'Айгүл Серікова', summary: 'Айгүл сайлау учаскесінде.', body: richText('Бұл Айгүлдің әңгімесі, Айгүлге рақмет.'), quote: '— деді Айгүл.' },
    ru: { title: 'День Айгуль', storyteller: 'Айгуль Серикова', summary: 'Айгуль на участке.', body: richText('Рассказ Айгуль Сериковой.'), place: 'Двор Сериковых' },
    en: { title: 'The day of Aigul', storyteller: 'Aigul Serikova', body: richText('Aigul’s story.'), seo: { title: 'Aigul Serikova' } },
  }, { speaker: who, cover: picture.id })
  for (const [locale, slug] of [['kk', 'aigul-serikova'], ['ru', 'aygul-serikova'], ['en', 'aigul-in-almaty']] as const) await publish('stories', id, locale, { slug })
  await saveDraft('stories', id, 'ru', { title: 'Новый день Айгуль', slug: 'novyy-den-aygul', figures: [{ value: 3, label: 'раза Айгуль пришла' }] })
  return { id, who, picture }
}

const looks = async (id: string) => (await rest(`/stories/${id}/anonymity`, { token: editor })).json as Review
const acts = (id: string, json: object = {}, kind = 'stories') => rest(`/${kind}/${id}/make-anonymous`, { method: 'POST', token: editor, json })
const everythingReplaced = ({ spellings: found }: Review) => found.map(({ language, spelling }) => ({ language, spelling, with: 'она' }))
const redirectsOf = async (document: string) => (await cms()).count({ collection: 'redirects', overrideAccess: true, where: { document: { equals: document } } })

describe('before the act', () => {
  test('every form of the name is found, in every language and field, in the draft and beside pictures', async () => {
    const { id } = await told()
    const { words, spellings: found, addresses, slugs, isAnonymous, oplog } = await looks(id)
    expect(isAnonymous).toBe(false)
    expect(words).toEqual(expect.arrayContaining(['Айгүл', 'Серікова', 'Айгуль', 'Серикова', 'Aigul', 'Serikova']))
    const places = (language: string | null, spelling: string) => found.find((one) => one.language === language && one.spelling === spelling)?.places
    expect(places('kk', 'Айгүлдің')?.map(({ field }) => field)).toEqual(expect.arrayContaining(['Заголовок', 'Текст']))
    expect(places('kk', 'Айгүлге')?.[0]).toMatchObject({ before: 'Бұл Айгүлдің әңгімесі, ', after: ' рақмет.' })
    expect(places('ru', 'Айгуль Сериковой')).toHaveLength(1)
    expect(places('ru', 'Сериковых')?.[0]).toMatchObject({ field: 'Место', layers: ['public', 'draft'] })
    expect(places('en', 'Aigul Serikova')?.[0]?.field).toContain('Заголовок')
    const own = places('ru', 'Айгуль') ?? []
    expect(own.find(({ after }) => after.includes('пришла'))).toMatchObject({ layers: ['draft'] })
    expect(own.find(({ after }) => after.includes('окна'))).toMatchObject({ layers: ['picture'] })
    expect(addresses.filter(({ named }) => named).map(({ slug }) => slug)).toEqual(expect.arrayContaining(['aigul-serikova', 'aiguldin-kuni', 'novyy-den-aygul', 'den-aygul', 'the-day-of-aigul']))
    expect(Object.values(slugs)).toEqual(locales.map(() => expect.stringMatching(/^story-[a-z0-9]{6}$/u)))
    expect(oplog).toMatchObject({ hours: expect.any(Number) })
  })

  test('words the editor adds are looked for, and what else names the person or leads there is told', async () => {
    const { id, who } = await told()
    const other = await page({ ru: { title: 'О проекте', body: richText('Спасибо Айгуль!') } })
    const next = await story({ ru: { title: 'Соседка' } }, { related: [id] })
    const answer = (await rest(`/stories/${id}/anonymity`, { method: 'POST', token: editor, json: { words: ['Айгуль', 'участке'] } })).json as Review
    expect(answer.spellings.some(({ spelling }) => spelling === 'участке')).toBe(true)
    expect(answer.spellings.some(({ spelling }) => spelling === 'Сериковых')).toBe(false)
    expect(answer.elsewhere).toEqual(expect.arrayContaining([
      expect.objectContaining({ kind: 'pages', id: other, title: 'О проекте', names: 1, links: false }),
      expect.objectContaining({ kind: 'stories', id: next, links: true }),
      expect.objectContaining({ kind: 'speakers', id: who }),
    ]))
  })

  test('is looked at and done by the newsroom alone', async () => {
    const { id } = await told()
    for (const [path, method] of [['anonymity', 'GET'], ['anonymity', 'POST'], ['make-anonymous', 'POST']] as const) {
      expect((await rest(`/stories/${id}/${path}`, { method, ...(method === 'POST' && { json: {} }) })).status).toBe(401)
      expect((await rest(`/stories/${id}/${path}`, { method, token: await token('office@example.org'), ...(method === 'POST' && { json: {} }) })).status).toBe(403)
    }
    expect((await rest('/stories/000000000000000000000000/make-anonymous', { method: 'POST', token: editor, json: {} })).status).toBe(404)
    expect((await looks(id)).isAnonymous).toBe(false)
  })
})

test('after the act no collection holds the name, and the old addresses never were', async () => {
  const payload = await cms()
  const { id, who } = await told()
  const review = await looks(id)
  expect(await collectionsHolding(nativeDatabase(payload), spellings)).toEqual(['_speakers_versions', '_stories_versions', 'media', 'publications', 'redirects', 'speakers', 'stories'])
  const old = review.addresses.map(({ slug }) => slug)
  const outcome = (await acts(id, { replacements: everythingReplaced(review), slugs: { kk: 'bir-kun' } })).json as Outcome
  expect(outcome).toMatchObject({ clean: true, isAnonymous: true, spellings: [] })
  // Their own page goes by its own act; what names the person is told.
  expect(outcome.elsewhere.map(({ kind, id: other }) => `${kind}:${other}`)).toEqual([`speakers:${who}`])
  expect((await acts(who, { replacements: everythingReplaced((await rest(`/speakers/${who}/anonymity`, { token: editor })).json as Review) }, 'speakers')).status).toBe(200)
  expect(await collectionsHolding(nativeDatabase(payload), spellings)).toEqual([])

  const { docs: versions } = await payload.findVersions({ collection: 'stories', overrideAccess: true, where: { parent: { equals: id } } })
  expect(versions).toHaveLength(1)
  for (const locale of locales) {
    for (const slug of old) expect(await findStory(locale, slug), `${locale} ${slug}`).toEqual({ is: 'missing' })
    expect((await rest(`/stories?locale=${locale}&where[slug][equals]=${old[0]}`)).json).toMatchObject({ totalDocs: 0 })
    expect(await findStoriesOf(locale, who)).toEqual([])
  }
  expect(await findStory('kk', 'bir-kun')).toMatchObject({ is: 'here', document: { title: 'она күні' } })
  expect((await redirectsOf(id)).totalDocs).toBe(0)
  const { docs: [entry] } = await payload.find({ collection: 'audit-log', overrideAccess: true, sort: '-createdAt', where: { subject: { equals: id } } })
  expect(entry).toMatchObject({ act: 'madeAnonymous', subject: id, part: { kind: 'stories' } })
})

describe('a letter that is at work with the story in the moment of the act', () => {
  const about = async (story: string) => {
    await namedSite()
    return stored(await letterWith({ kk: { subject: 'Хат', body: letterBody('Оқыңыз:', storyCard(story)) } }))
  }

  test('keeps no words it drew before', async () => {
    const { id } = await told()
    const { _id } = await about(id)
    const drawn: string[] = []
    await frozenWords(await cms(), { _id }, async (...letter) => {
      const words = await drawLetter(...letter)
      drawn.push(JSON.stringify(words))
      if (drawn.length === 1) expect((await acts(id, { replacements: everythingReplaced(await looks(id)), slugs: { kk: 'bir-kun' } })).status).toBe(200)
      return words
    })
    expect(drawn[0]).toContain('Айгүл')
    const { frozen } = await stored(_id.toHexString())
    expect(JSON.stringify(frozen)).toContain('она күні')
    expect(JSON.stringify(frozen)).not.toMatch(/Айг|aigul/iu)
  })

  test('keeps no address it asked before', async () => {
    const { id } = await told()
    const letter = await about(id)
    let asked = ''
    await checkLinks(await cms(), letter, async (address) => {
      if (!asked) expect((await acts(id, { replacements: everythingReplaced(await looks(id)), slugs: { kk: 'bir-kun' } })).status).toBe(200)
      asked += address
      return 'broken'
    })
    expect(asked).toContain('aigul')
    expect((await stored(letter._id.toHexString())).linkCheck ?? null).toBeNull()
  })
})

describe('the act', () => {
  test('leaves the draft a draft, and the public text public', async () => {
    const { id, picture } = await told()
    await saveDraft('stories', id, 'ru', { cover: null })
    await saveDraft('stories', id, 'en', { eventDate: '2020-02-02T00:00:00.000Z' })
    await acts(id)
    const payload = await cms()
    const waiting = async () => ((await rest(`/stories/${id}/languages`, { token: editor })).json as { waiting: object[] }).waiting
    expect(await waiting()).toEqual([{ field: 'eventDate', language: 'en' }, { field: 'cover', language: 'ru' }])
    const draft = await payload.findByID({ collection: 'stories', id, locale: 'ru', draft: true, overrideAccess: true })
    const shown = await payload.findByID({ collection: 'stories', id, locale: 'ru', draft: false, overrideAccess: true })
    expect([draft.title, shown.title]).toEqual(['Новый день Айгуль', 'День Айгуль'])
    for (const one of [draft, shown]) expect(one).toMatchObject({ anonymous: true, speaker: null, slug: expect.stringMatching(/^story-/u) })
    for (const one of [draft, shown]) expect(one.storyteller ?? null).toBeNull()
    await publish('stories', id, 'ru', { title: 'Новый день' })
    expect(await findStory('ru', String(shown.slug))).toMatchObject({ is: 'here', document: { title: 'Новый день', picture: undefined, eventDate: '' } })
    expect((await rest(`/media/${picture.id}`)).status).toBe(404)
    expect(await waiting()).toEqual([{ field: 'eventDate', language: 'en' }])
  })

  test('holds at once whatever remains, and is not called clean until each rest is said to stay', async () => {
    const { id } = await told()
    const first = (await acts(id, { slugs: { ru: 'rasskaz-aygul', kk: '///' } })).json as Outcome
    expect(first).toMatchObject({ clean: false, isAnonymous: true })
    // A typed address that holds the name, or none at all, gives way to a neutral one.
    expect(first.addresses.map(({ slug }) => slug).every((slug) => slug.startsWith('story-'))).toBe(true)
    const stays = first.spellings.map(({ language, spelling }) => ({ language, spelling }))
    expect((await acts(id, { words: first.words, stays })).json).toMatchObject({ clean: true })
  })

  test('reaches a name that is half bold, a link, a block inside the text', async () => {
    const text = (value: string, format = 0) => ({ type: 'text', version: 1, text: value, format, detail: 0, mode: 'normal', style: '' })
    const element = (type: string, children: object[], more = {}) => ({ type, version: 1, format: '', indent: 0, direction: null, children, ...more })
    const inner = { root: element('root', [element('paragraph', [text('о том, как Айгуль ушла')])]) }
    const body = { root: element('root', [
      element('paragraph', [text('Сказала Ай', 1), text('гуль мне: '), element('link', [text('Айгуль')], { id: 'x', fields: { linkType: 'custom', url: 'https://example.kz/aigul' } })]),
      { type: 'block', version: 2, format: '', fields: { id: '1', blockType: 'contentNotice', summary: 'Айгуль теряет мать', content: inner } },
    ]) }
    const id = await story({ ru: { title: 'Узел', storyteller: 'Айгуль', body: body as never } })
    const review = await looks(id)
    expect(review.spellings.find(({ spelling }) => spelling === 'Айгуль')?.places).toHaveLength(4)
    const outcome = (await acts(id, { replacements: everythingReplaced(review) })).json as Outcome
    expect(outcome).toMatchObject({ clean: true })
    const stored = JSON.stringify(await (await cms()).db.findOne({ collection: 'stories', where: { id: { equals: id } } }))
    expect(stored).toContain('Сказала она')
    expect(stored).toContain('о том, как она ушла')
  })

  test('a form that was open meanwhile brings back neither name nor address', async () => {
    const { id } = await told()
    await acts(id)
    await expect(publish('stories', id, 'kk', { slug: 'aigul-serikova' })).rejects.toMatchObject({ data: { errors: [{ path: 'slug' }] } })
    await publish('stories', id, 'kk', { anonymous: true, storyteller: 'Айгүл' })
    expect(JSON.stringify(await (await cms()).findByID({ collection: 'stories', id, locale: 'kk', overrideAccess: true }))).not.toContain('"storyteller":"')
  })

  test('works on what is in the trash, and beside saves at the same moment', async () => {
    const { id } = await told()
    const both = await Promise.allSettled([acts(id), ...locales.map((locale) => saveDraft('stories', id, locale, { place: 'Двор' }))])
    expect(both[0]).toMatchObject({ value: { status: 200 } })
    await (await cms()).update({ collection: 'stories', id, overrideAccess: true, data: { deletedAt: new Date().toISOString() } })
    expect((await acts(id)).status).toBe(200)
    expect((await redirectsOf(id)).totalDocs).toBe(0)
  })
})

describe('deleted for good', () => {
  test('a story without a name leaves no address behind, though only the flag was set', async () => {
    const id = await story({ ru: { title: 'Про Зарину', slug: 'pro-zarinu' } }, { anonymous: true })
    await publish('stories', id, 'ru', { slug: 'zarina-govorit' })
    await (await cms()).delete({ collection: 'stories', id, overrideAccess: true, trash: true })
    expect(await findStory('ru', 'zarina-govorit')).toEqual({ is: 'missing' })
    expect(await collectionsHolding(nativeDatabase(await cms()), ['zarin'])).toEqual([])
    const { docs: [last] } = await (await cms()).find({ collection: 'publications', overrideAccess: true, sort: '-createdAt', limit: 1 })
    expect(last).toMatchObject({ kind: 'withdraw', addresses: [], forgotten: expect.arrayContaining([addressMark('/kk/stories/zarina-govorit')]) })
  })

  test('a speaker who took the consent back leaves none either', async () => {
    const id = await speaker({ ru: { name: 'Зейнеп Омарова' } })
    await acts(id, {}, 'speakers')
    await (await cms()).delete({ collection: 'speakers', id, overrideAccess: true, trash: true })
    expect(await collectionsHolding(nativeDatabase(await cms()), ['zeynep', 'Зейнеп'])).toEqual([])
  })
})

test('a plain change of an address goes on leading to the new one', async () => {
  const id = await story({ ru: { title: 'Простая' } })
  await publish('stories', id, 'ru', { slug: 'prostaya-dva' })
  expect(await findStory('ru', 'prostaya')).toEqual({ is: 'moved', to: '/ru/stories/prostaya-dva' })
})

import { beforeAll, expect, test } from 'vitest'
import { openArchive } from '#domain/newsletter/archive.ts'
import type { Locale } from '#lib/locales.ts'
import type { Media } from '#payload-types'
import { cms, event, media, saveDraft, speaker, staff, story, withdraw } from '#tests/factories.ts'
import { image, letterBody, letterWith, namedSite } from '#tests/newsletter.ts'
import { rest, token } from '#tests/rest.ts'

let editor = ''
beforeAll(async () => {
  await namedSite()
  await staff('editor')
  editor = await token('editor@example.org')
}, 60_000)

const decoration = () => media({ decorative: true, alt: null })
const save = (id: string, locale: Locale, json: Partial<Media>) =>
  rest(`/media/${id}?locale=${locale}`, { method: 'PATCH', token: editor, json, headers: { 'accept-language': 'ru' } })
const stored = async (id: string) => (await cms()).findByID({ collection: 'media', id, locale: 'all', overrideAccess: true, depth: 0 })

const places: Record<string, (image: string) => Promise<unknown>> = {
  'История «Обложка»': (cover) => story({ ru: { title: 'Обложка' }, kk: { title: 'Мұқаба' } }, { cover }),
  'История «В тексте»': (picture) => story({ ru: { title: 'В тексте', body: letterBody('Текст', image(picture)) as never }, kk: { title: 'Мәтінде', body: letterBody('Мәтін', image(picture)) as never } }),
  'Событие «Карточка»': (picture) => event({ ru: { title: 'Карточка' }, kk: { title: 'Карта' } }, { seo: { image: picture } }),
  'Спикер «Человек»': (photo) => speaker({ ru: { name: 'Человек' }, kk: { name: 'Адам' } }, { photo }),
  'Письмо рассылки «Выпуск»': async (picture) => {
    const body = (words: string) => letterBody(words, image(picture))
    await openArchive(await cms(), await letterWith({ ru: { subject: 'Выпуск', archiveSlug: 'vypusk', body: body('Текст') }, kk: { subject: 'Шығарылым', archiveSlug: 'shygarylym', body: body('Мәтін') } }))
  },
}

test.each(Object.entries(places))('%s: a picture stays decoration until it is described in each language that shows it', async (place, show) => {
  const { id } = await decoration()
  await show(id)
  const refused = await save(id, 'ru', { decorative: false, alt: 'Двор', credit: 'А. Б.' })
  expect(refused.status, refused.text).toBe(400)
  expect(refused.json).toMatchObject({ errors: [{ data: { errors: [{ path: 'decorative' }] } }] })
  expect(refused.text).toContain(place)
  expect(refused.text).toContain('Қазақша')
  expect(refused.text).not.toMatch(/Русский|English/u)
  expect(await stored(id)).toMatchObject({ decorative: true })
  expect(await stored(id)).not.toMatchObject({ alt: { ru: 'Двор' } })
  // Described while the mark is on, then without it.
  expect((await save(id, 'kk', { alt: 'Аула' })).status).toBe(200)
  expect((await save(id, 'ru', { decorative: false, alt: 'Двор', credit: 'А. Б.' })).status).toBe(200)
  expect(await stored(id)).toMatchObject({ decorative: false, alt: { ru: 'Двор', kk: 'Аула' }, credit: 'А. Б.' })
})

test('what readers do not see asks for nothing: drafts, withdrawn languages, pictures of nobody', async () => {
  const [unused, drafted, withdrawn] = [await decoration(), await decoration(), await decoration()]
  const id = await story({ ru: { title: 'Без обложки' }, kk: { title: 'Мұқабасыз' } })
  await saveDraft('stories', id, 'kk', { cover: drafted.id })
  const gone = await story({ ru: { title: 'Снято' }, kk: { title: 'Алынды' } }, { cover: withdrawn.id })
  await withdraw('stories', gone, 'kk')
  for (const picture of [unused, drafted, withdrawn]) {
    const saved = await save(picture.id, 'ru', { decorative: false, alt: 'Двор' })
    expect(saved.status, saved.text).toBe(200)
  }
})

test('a picture that was never decoration is described anew in one language as before', async () => {
  const { id } = await media()
  await story({ ru: { title: 'Описано' }, kk: { title: 'Сипатталған' } }, { cover: id })
  expect((await save(id, 'ru', { decorative: false, alt: 'Иначе' })).status).toBe(200)
})

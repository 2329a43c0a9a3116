import { copyDataFromLocaleHandler } from '@payloadcms/ui/rsc'
import { createLocalReq } from 'payload'
import { expect, test } from 'vitest'
import { cms, publish, saveDraft, staff, story, speaker } from '#tests/factories.ts'
import { richText } from '#tests/rich-text.ts'

/** As the panel copies: the same function, told that it copies (admin/server-functions.ts). */
async function copy(collectionSlug: 'stories' | 'speakers', docID: string, overrideData = false) {
  const payload = await cms()
  const user = (await payload.find({ collection: 'users', overrideAccess: true })).docs[0] ?? (await staff('editor'))
  const req = await createLocalReq({ locale: 'kk', user: { ...user, collection: 'users' }, context: { copiesLanguage: true } }, payload)
  const args = { collectionSlug, docID, fromLocale: 'ru', toLocale: 'kk', overrideData, req }
  await copyDataFromLocaleHandler(args as unknown as Parameters<typeof copyDataFromLocaleHandler>[0])
}
const kazakh = async (id: string) => (await cms()).findByID({ collection: 'stories', id, locale: 'kk', draft: true, overrideAccess: true })

test('a copied text brings no address along and is not published as it is, by whatever way', async () => {
  const id = await story({ ru: { title: 'Рассказ о степи', body: richText('Степь широка.') } })
  await copy('stories', id)
  expect(await kazakh(id)).toMatchObject({ title: 'Рассказ о степи', slug: null })
  const refusal = { data: { errors: expect.arrayContaining([expect.objectContaining({ path: 'body', message: expect.stringContaining('скопирован с другого языка') })]) } }
  await expect(publish('stories', id, 'kk', { title: 'Дала туралы әңгіме' })).rejects.toMatchObject(refusal)
  await expect((await cms()).update({ collection: 'stories', id, overrideAccess: true, publishAllLocales: true, data: {} })).rejects.toMatchObject(refusal)
  await saveDraft('stories', id, 'kk', { title: 'Дала туралы әңгіме', body: richText('Дала кең.') })
  await publish('stories', id, 'kk')
  expect(await kazakh(id)).toMatchObject({ slug: 'dala-turaly-angime' })
})

test('what was written before in the language stays, with its address, and is not taken for a copy', async () => {
  const id = await story({ ru: { title: 'Русский', body: richText('Текст.') }, kk: { title: 'Қазақша', body: richText('Мәтін.') } }, {}, { published: ['ru'] })
  await copy('stories', id)
  expect(await kazakh(id)).toMatchObject({ title: 'Қазақша', slug: 'qazaqsha' })
  await publish('stories', id, 'kk')
  await copy('stories', id, true)
  expect(await kazakh(id)).toMatchObject({ title: 'Русский', slug: 'qazaqsha' })
  await expect(publish('stories', id, 'kk')).rejects.toThrow()
})

test('copying publishes nothing, though what is copied from and to is public', async () => {
  const id = await story({ ru: { title: 'Публичный', body: richText('Открыто.') }, kk: { title: 'Жария', body: richText('Ашық.') } })
  await copy('stories', id, true)
  const seen = await (await cms()).findByID({ collection: 'stories', id, locale: 'kk', overrideAccess: true })
  expect(seen).toMatchObject({ title: 'Жария', _status: 'published' })
  expect(await kazakh(id)).toMatchObject({ title: 'Публичный', slug: 'zhariya', _status: 'draft' })
})

test('the same for what is told of a person', async () => {
  const id = await speaker({ ru: { name: 'Имя', bio: 'Юрист.' } })
  await copy('speakers', id)
  await expect(publish('speakers', id, 'kk', { name: 'Аты' })).rejects.toMatchObject({ data: { errors: [{ path: 'bio' }] } })
  await publish('speakers', id, 'kk', { name: 'Аты', bio: 'Заңгер.' })
})

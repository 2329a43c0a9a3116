import { beforeAll, expect, test } from 'vitest'
import { ObjectId } from 'mongodb'
import { native } from '#domain/native.ts'
import { cms, media, saveDraft, staff, story } from '#tests/factories.ts'
import { newestVersion, storedBytes } from '#tests/stored-bytes.ts'
import { rest, token } from '#tests/rest.ts'

let editor = ''
let cover = ''
beforeAll(async () => {
  await staff('editor')
  editor = await token('editor@example.org')
  cover = (await media()).id
})

const patch = (path: string, json: unknown) => rest(path, { method: 'PATCH', token: editor, json })
const post = (path: string, json: unknown) => rest(path, { method: 'POST', token: editor, json })
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status)
const stored = async (id: string) => native<{ _id: ObjectId; [name: string]: unknown }>(await cms(), 'stories').findOne({ _id: new ObjectId(id) })

test('two languages saved, published and withdrawn at the same moment: both are done, nothing of the other changes', async () => {
  for (let round = 0; round < 25; round++) {
    const id = await story({ ru: { title: `Круг ${round}` }, kk: { title: `Айналым ${round}` } })
    const [one, other] = round % 2 ? (['kk', 'ru'] as const) : (['ru', 'kk'] as const)
    await saveDraft('stories', id, round % 4 < 2 ? 'ru' : 'kk', { cover })
    expect(statuses(await Promise.all([
      patch(`/stories/${id}?locale=${one}&draft=true`, { title: `черновик ${one}` }),
      patch(`/stories/${id}/languages/${other}`, { data: { title: `черновик ${other}` } }),
    ]))).toEqual([200, 200])
    expect(await newestVersion('stories', id)).toMatchObject({ title: { ru: 'черновик ru', kk: 'черновик kk' }, cover: new ObjectId(cover) })
    const owner = round % 4 < 2 ? 'ru' : 'kk'
    const [publisher, leaver] = owner === one ? [other, one] : [one, other]
    expect(statuses(await Promise.all([
      post(`/stories/${id}/publish`, { languages: [publisher], data: { title: `новое ${publisher}` } }),
      post(`/stories/${id}/withdraw`, { languages: [leaver] }),
    ]))).toEqual([200, 200])
    const now = await stored(id)
    expect(now).toMatchObject({ _status: { [publisher]: 'published', [leaver]: 'draft' }, title: { [publisher]: `новое ${publisher}` } })
    expect(now?.['cover'] ?? null).toBeNull()
    expect(await newestVersion('stories', id)).toMatchObject({ title: { [publisher]: `новое ${publisher}`, [leaver]: `черновик ${leaver}` }, cover: new ObjectId(cover) })
  }
}, 240_000)

test('a form that was opened earlier changes what it changed and nothing else', async () => {
  const id = await story({ ru: { title: 'Форма' }, kk: { title: 'Форма kk' } }, { originalLanguage: 'ru' })
  const opened = { title: 'Форма kk', cover: null, coverGround: null, seo: { image: null } }
  await post(`/stories/${id}/publish`, { languages: ['ru'], data: { cover } })
  const answer = await post(`/stories/${id}/publish`, { languages: ['kk'], data: { ...opened, title: 'Жаңа', coverGround: 'steppe' }, base: opened })
  expect(answer.status).toBe(200)
  expect(await stored(id)).toMatchObject({ cover: new ObjectId(cover), coverGround: 'steppe', title: { ru: 'Форма', kk: 'Жаңа' } })
})

test('two who changed the same see both values, and nothing is saved', async () => {
  const id = await story({ ru: { title: 'Спор' } })
  await patch(`/stories/${id}/languages/ru`, { data: { coverGround: 'sky', title: 'Моё' }, base: { coverGround: null, title: 'Спор' } })
  const before = await newestVersion('stories', id)
  const ru = await storedBytes('stories', id, 'ru')
  const answer = await patch(`/stories/${id}/languages/ru`, { data: { coverGround: 'felt', title: 'Твоё', place: 'Астана' }, base: { coverGround: null, title: 'Спор', place: null } })
  expect(answer).toMatchObject({ status: 409, json: { errors: [{ data: { conflicts: [
    { field: 'title', yours: 'Твоё', theirs: 'Моё', base: 'Спор' }, { field: 'coverGround', yours: 'felt', theirs: 'sky', base: null },
  ] } }] } })
  expect(await newestVersion('stories', id)).toEqual(before)
  expect(await storedBytes('stories', id, 'ru')).toEqual(ru)
  expect((await patch(`/stories/${id}/languages/ru`, { data: { coverGround: 'sky', place: 'Астана' }, base: { coverGround: null, place: null } })).status).toBe(200)
})

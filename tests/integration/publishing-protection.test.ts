import { beforeAll, expect, test } from 'vitest'
import { cms, event, media, publish, saveDraft, speaker, staff, story, withdraw } from '#tests/factories.ts'
import { newestVersion } from '#tests/stored-bytes.ts'
import { rest, token } from '#tests/rest.ts'

let editor = ''
beforeAll(async () => {
  await staff('editor')
  editor = await token('editor@example.org')
})

const asVisitor = async (kind: 'stories' | 'speakers', id: string) => (await rest(`/${kind}/${id}?locale=ru&depth=0`)).json as Record<string, unknown>
const protect = (kind: string, id: string, json: unknown) => rest(`/${kind}/${id}/protection`, { method: 'POST', token: editor, json })
const acts = async () => (await (await cms()).find({ collection: 'audit-log', overrideAccess: true, sort: '-createdAt', pagination: false })).docs

test('a story made anonymous in a draft is anonymous on the site at once, and nothing else of the draft comes out', async () => {
  const person = await speaker({ ru: { name: 'Рассказчица' } })
  const id = await story({ ru: { title: 'С именем', storyteller: 'Айгуль' }, kk: { title: 'Атымен', storyteller: 'Айгүл' } }, { speaker: person })
  expect(await asVisitor('stories', id)).toMatchObject({ storyteller: 'Айгуль', speaker: person })
  const known = (await (await cms()).count({ collection: 'publications', overrideAccess: true })).totalDocs
  await saveDraft('stories', id, 'ru', { title: 'Черновая правка', anonymous: true })
  const now = await asVisitor('stories', id)
  expect(now).toMatchObject({ title: 'С именем', anonymous: true, speaker: null })
  expect(now).not.toHaveProperty('storyteller')
  expect((await (await cms()).count({ collection: 'publications', overrideAccess: true })).totalDocs).toBeGreaterThan(known)
})

test('no ordinary save makes a protected story open again; its own act does, and is written down', async () => {
  const id = await story({ ru: { title: 'Без имени' }, kk: { title: 'Атсыз' } }, { anonymous: true })
  const stale = { anonymous: false, title: 'Ескі форма' }
  expect((await rest(`/stories/${id}?locale=kk&draft=true`, { method: 'PATCH', token: editor, json: stale })).status).toBe(200)
  expect((await rest(`/stories/${id}?locale=kk`, { method: 'PATCH', token: editor, json: { ...stale, _status: 'published' } })).status).toBe(200)
  expect((await rest(`/stories/${id}/publish`, { method: 'POST', token: editor, json: { languages: ['kk'], data: stale } })).status).toBe(200)
  await withdraw('stories', id, 'kk')
  expect(await asVisitor('stories', id)).toMatchObject({ anonymous: true })
  expect(await newestVersion('stories', id)).toMatchObject({ anonymous: true, title: { kk: 'Ескі форма' } })
  expect((await protect('stories', id, {})).status).toBe(400)
  expect((await protect('stories', id, { anonymous: false })).json).toEqual({ done: true, anonymous: false })
  expect(await asVisitor('stories', id)).toMatchObject({ anonymous: false })
  expect((await acts())[0]).toMatchObject({ act: 'protectionLowered', byName: 'editor', subject: `stories:${id}`, part: { anonymous: false } })
  expect((await rest(`/stories/${id}/protection`, { method: 'POST', json: { anonymous: false } })).status).toBe(401)
})

test('a photograph hidden in a draft is hidden on the site at once', async () => {
  const photo = await media()
  const id = await speaker({ ru: { name: 'С лицом' } }, { photo: photo.id })
  expect(await asVisitor('speakers', id)).toMatchObject({ photo: photo.id })
  await saveDraft('speakers', id, 'ru', { name: 'Новое имя', hidePhoto: true })
  const now = await asVisitor('speakers', id)
  expect(now).toMatchObject({ name: 'С лицом', hidePhoto: true })
  expect(now).not.toHaveProperty('photo')
  expect((await rest(`/media/${photo.id}`)).status).toBe(404)
  await publish('speakers', id, 'ru', { hidePhoto: false })
  expect(await asVisitor('speakers', id)).toMatchObject({ hidePhoto: true })
  expect((await protect('speakers', id, { hidePhoto: false })).status).toBe(200)
  expect(await asVisitor('speakers', id)).toMatchObject({ photo: photo.id })
})

test('a person whose consent ends is off the site at once, in every language, however it is saved', async () => {
  for (const end of [
    (id: string) => saveDraft('speakers', id, 'kk', { consent: false }),
    (id: string) => publish('speakers', id, 'ru', { consent: false }),
    (id: string) => protect('speakers', id, { consent: false }),
  ]) {
    const id = await speaker({ ru: { name: 'Согласен' }, kk: { name: 'Келісті' } })
    const on = await event({ ru: { title: 'Встреча' } }, { speakers: [id] })
    await saveDraft('speakers', id, 'ru', { name: 'Ждёт' })
    await end(id)
    for (const locale of ['ru', 'kk']) expect((await rest(`/speakers/${id}?locale=${locale}`)).status).toBe(404)
    expect(JSON.stringify((await rest(`/events/${on}?locale=ru&depth=1`)).json)).not.toContain('Согласен')
    expect(await newestVersion('speakers', id)).toMatchObject({ consent: false, name: { ru: 'Ждёт' }, _status: { ru: 'draft', kk: 'draft' } })
    await expect(publish('speakers', id, 'ru', { consent: true })).rejects.toMatchObject({ data: { errors: [{ path: 'consent' }] } })
    expect((await protect('speakers', id, { consent: true })).status).toBe(200)
    expect((await rest(`/speakers/${id}?locale=ru`)).status).toBe(404)
    await publish('speakers', id, 'ru')
    expect(await asVisitor('speakers', id)).toMatchObject({ name: 'Ждёт' })
  }
})

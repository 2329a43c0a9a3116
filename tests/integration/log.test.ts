import { beforeAll, expect, test } from 'vitest'
import { cms, media, password, saveDraft, staff, story, topic } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'

let [editor, admin] = ['', '']
beforeAll(async () => {
  await staff('editor')
  await staff('admin')
  ;[editor, admin] = [await token('editor@example.org'), await token('admin@example.org')]
})

/** The entries about something, oldest first. */
async function entries(subject: string) {
  const { json } = await rest(`/audit-log?where[subject][equals]=${subject}&sort=createdAt&depth=0&limit=100`, { token: admin })
  return (json as { docs: { act: string; byName: string; languages?: string[] }[] }).docs.map(({ act, byName, languages = [] }) => [act, byName, ...languages])
}
const send = async (method: string, path: string, json?: unknown, as = editor) => {
  const answer = await rest(path, { method, token: as, ...(json === undefined ? {} : { json }) })
  expect(answer.status, answer.text).toBeLessThan(300)
  return answer.json
}

test('what is published, withdrawn, restored, thrown away and deleted is in the log, by whom and in which languages', async () => {
  const id = await story({ ru: { title: 'Айгуль' }, kk: { title: 'Айгүл' } }, {}, { published: [] })
  expect(await entries(`stories:${id}`)).toEqual([])
  await send('POST', `/stories/${id}/publish`, { languages: ['ru', 'kk'] })
  await send('PATCH', `/stories/${id}/languages/ru`, { data: { title: 'Айгуль, набросок' } })
  await send('POST', `/stories/${id}/withdraw`, { languages: ['kk'] })
  await send('POST', `/stories/${id}/withdraw`, { languages: ['kk'] })
  const { docs: [version] } = await (await cms()).findVersions({ collection: 'stories', where: { parent: { equals: id } }, overrideAccess: true, limit: 1 })
  await send('POST', `/stories/${id}/restore`, { version: version?.id, language: 'ru' })
  await send('PATCH', `/stories/${id}?locale=ru`, { deletedAt: new Date().toISOString() })
  await send('DELETE', `/stories/${id}?trash=true`)
  expect(await entries(`stories:${id}`)).toEqual([
    ['published', 'editor', 'kk'], ['published', 'editor', 'ru'], ['withdrawn', 'editor', 'kk'], ['restored', 'editor', 'ru'],
    ['trashed', 'editor', 'ru'], ['deleted', 'editor'],
  ])
  const whole = await (await cms()).find({ collection: 'audit-log', overrideAccess: true, depth: 0, pagination: false })
  expect(JSON.stringify(whole.docs)).not.toMatch(/Айг|example\.org/u)
})

test('by Payload’s own save, which publishes once more or takes off, too', async () => {
  const id = await story({ ru: { title: 'Своё' } })
  await send('PATCH', `/stories/${id}?locale=ru`, { title: 'Своё и новое', _status: 'published' })
  await saveDraft('stories', id, 'ru', { title: 'Набросок' })
  await send('PATCH', `/stories/${id}?locale=ru&unpublishAllLocales=true`, {})
  expect(await entries(`stories:${id}`)).toEqual([['published', 'editor', 'ru'], ['withdrawn', 'editor', 'ru']])
})

test('pictures and topics that go are in the log', async () => {
  const [{ id: picture }, named] = [await media(), await topic({ ru: 'Уходит' })]
  await send('PATCH', `/media/${picture}?locale=ru`, { deletedAt: new Date().toISOString() })
  await send('PATCH', `/media/${picture}?locale=ru&trash=true`, { deletedAt: null })
  await send('DELETE', `/media/${picture}`)
  await send('DELETE', `/topics/${named}`)
  expect(await entries(`media:${picture}`)).toEqual([['trashed', 'editor'], ['takenFromTrash', 'editor'], ['deleted', 'editor']])
  expect(await entries(`topics:${named}`)).toEqual([['deleted', 'editor', 'ru']])
})

test('accounts: made, given another role, signed in, deleted', async () => {
  const made = await send('POST', '/users', { name: 'Новая', email: 'new@example.org', password, currentPassword: password, role: 'editor' }, admin)
  const { id } = (made as { doc: { id: string } }).doc
  await send('PATCH', `/users/${id}`, { role: 'office', currentPassword: password }, admin)
  await token('new@example.org')
  await send('DELETE', `/users/${id}`, undefined, admin)
  expect(await entries(`users:${id}`)).toEqual([['accountMade', 'admin'], ['roleChanged', 'admin'], ['signedIn', 'Новая'], ['deleted', 'admin']])
})

import { buildFormState } from '@payloadcms/ui/utilities/buildFormState'
import { createLocalReq, type TypedUser } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { ObjectId } from 'mongodb'
import { expect, test } from 'vitest'
import { subjectLink } from '#admin/log/subject.tsx'
import { native } from '#domain/native.ts'
import { cms, speaker, staff, story } from '#tests/factories.ts'

/** What the panel knows of an account's form that somebody begins to fill in: who else does, among other things. */
async function formOf(id: string, user: TypedUser) {
  const payload = await cms()
  payload.importMap ??= new Proxy({}, { get: () => () => null, has: () => true })
  const req = await createLocalReq({ locale: 'ru', fallbackLocale: false, user }, payload)
  const data = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
  return buildFormState({
    req, id, collectionSlug: 'users', schemaPath: 'users', data: { ...data }, operation: 'update', docPreferences: { fields: {} },
    docPermissions: { create: true, fields: true, read: true, update: true }, mockRSCs: true, renderAllFields: false, returnLockStatus: true, skipValidation: true, skipClientConfigAuth: true,
  } as Parameters<typeof buildFormState>[0])
}

test('whoever opens their own account while an administrator has it open is told no id', async () => {
  const [editor, admin] = [await staff('editor'), await staff('admin')]
  await formOf(editor.id, { ...admin, collection: 'users' })
  expect(JSON.stringify((await formOf(editor.id, { ...editor, collection: 'users' })).lockedState ?? null)).not.toContain(admin.id)
})

test('the log names whom and what it is about in the language of the panel, and shows no id of a person', async () => {
  const payload = await cms()
  const account = await staff('office')
  const person = await speaker({ kk: { name: 'Айгүл' } })
  const text = await story({ ru: { title: 'Речь' }, kk: { title: 'Сөз' } })
  const said = async (subject: string, language: string) => renderToStaticMarkup(await subjectLink({ payload, subject, language }))
  expect(await said(`users:${account.id}`, 'kk')).toBe(`<a href="/admin/collections/users/${account.id}">office</a>`)
  expect(await said(`speakers:${person}`, 'ru')).toBe(`<a href="/admin/collections/speakers/${person}">Айгүл</a>`)
  expect(await said(`stories:${text}`, 'ru')).toContain('>Речь</a>')
  expect(await said(`stories:${text}`, 'kk')).toContain('>Сөз</a>')
  // Made anonymous: older entries say the id alone.
  expect(await said(text, 'kk')).toContain('>Сөз</a>')
  const [registration, subscriber] = [new ObjectId(), new ObjectId()]
  await native(payload, 'registrations').insertOne({ _id: registration, shortCode: 'ҚАНАТ7' })
  await native(payload, 'subscribers').insertOne({ _id: subscriber })
  expect(await said(registration.toHexString(), 'kk')).toContain('>ҚАНАТ7</a>')
  expect(await said(subscriber.toHexString(), 'kk')).toContain(`href="/admin/collections/subscribers/${subscriber.toHexString()}"`)
  await payload.delete({ collection: 'users', id: account.id, overrideAccess: true })
  await payload.delete({ collection: 'speakers', id: person, overrideAccess: true })
  expect([await said(`users:${account.id}`, 'ru'), await said(`speakers:${person}`, 'kk'), await said('0'.repeat(24), 'en')]).toEqual(['удалено', 'өшірілген', 'deleted'])
})

import { handleStaleDataCheck } from '@payloadcms/ui/utilities/handleStaleDataCheck'
import { createLocalReq } from 'payload'
import { expect, test } from 'vitest'
import { cms, saveDraft, staff, story } from '#tests/factories.ts'

/** A story whose Russian is public and whose Kazakh draft was just saved, as the Kazakh form holds it. */
async function kazakhForm() {
  const payload = await cms()
  const user = (await payload.find({ collection: 'users', overrideAccess: true })).docs[0] ?? (await staff('editor'))
  const id = await story({ ru: { title: 'Русский' } })
  await saveDraft('stories', id, 'kk', { title: 'Қазақша' })
  const { updatedAt } = await payload.findByID({ collection: 'stories', id, locale: 'kk', draft: true, overrideAccess: true })
  const req = await createLocalReq({ locale: 'kk', user: { ...user, collection: 'users' } }, payload)
  return { payload, id, updatedAt, req }
}

test('Payload still takes one’s own Kazakh draft for a change by somebody else: when this fails, admin/server-functions.ts needs no form-state', async () => {
  const { id, updatedAt, req } = await kazakhForm()
  expect(await handleStaleDataCheck({ collectionSlug: 'stories', id, originalUpdatedAt: updatedAt, req })).toMatchObject({ isStale: true })
})

import { buildFormState } from '@payloadcms/ui/utilities/buildFormState'
import { createLocalReq, type FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { beforeAll, expect, test } from 'vitest'
import { changesOf } from '#admin/publishing/changes.ts'
import { cms, event, speaker, staff, story } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'
import { forget } from '#tests/stored-bytes.ts'

// A form meets no conflict with itself: what Payload's form says of a document is the document.

type Kind = 'stories' | 'speakers' | 'events'
let editor = ''
beforeAll(async () => {
  await staff('editor')
  editor = await token('editor@example.org')
})

const values = (fields: FormState) => reduceFieldsToValues(fields, true) as Record<string, unknown>

/** The Russian form of a document, as the panel opens it, but for what draws its fields. */
async function form(kind: Kind, id: string): Promise<FormState> {
  const payload = await cms()
  payload.importMap ??= new Proxy({}, { get: () => () => null, has: () => true })
  const { docs: [user] } = await payload.find({ collection: 'users', overrideAccess: true })
  const req = await createLocalReq({ locale: 'ru', fallbackLocale: false, ...(user && { user: { ...user, collection: 'users' } }) }, payload)
  const data = await payload.findByID({ collection: kind, id, locale: 'ru', draft: true, depth: 0, overrideAccess: true })
  const { state } = await buildFormState({
    req, id, collectionSlug: kind, schemaPath: kind, data: data as never, operation: 'update', docPreferences: { fields: {} }, docPermissions: { fields: true } as never,
    mockRSCs: true, skipClientConfigAuth: true, skipValidation: true, renderAllFields: false,
  } as Parameters<typeof buildFormState>[0])
  return state
}

/** The same with a row more, as "Add" and some typing leave it. */
const withRow = (fields: FormState, list: string, row: Record<string, unknown>): FormState => ({
  ...fields,
  [list]: { ...fields[list], value: 1, disableFormData: true, rows: [{ id: 'a'.repeat(24) }] },
  ...Object.fromEntries(Object.entries({ id: 'a'.repeat(24), ...row }).map(([name, value]) => [`${list}.0.${name}`, { value }])),
})

const save = (kind: Kind, id: string, json: unknown) => rest(`/${kind}/${id}/languages/ru`, { method: 'PATCH', token: editor, json })

const lists: [kind: Kind, list: string, row: Record<string, unknown>, make: () => Promise<string>][] = [
  ['speakers', 'links', { label: 'Сайт', url: 'https://example.org' }, () => speaker({ ru: { name: 'Айгуль' } })],
  ['stories', 'figures', { value: 0, label: 'голосов' }, () => story({ ru: { title: 'Числа' } })],
  ['events', 'materials', { title: 'Слайды', url: 'https://example.org' }, () => event({ ru: { title: 'Встреча' } })],
]

for (const hasKey of [true, false]) {
  test.each(lists)(`%s: the first row of ${hasKey ? 'an empty' : 'a missing'} list “%s” is saved, and the last one taken away`, async (kind, list, row, make) => {
    const id = await make()
    if (!hasKey) await forget(kind, id, list)
    const opened = await form(kind, id)
    const filled = withRow(opened, list, row)
    expect(await save(kind, id, changesOf(values(filled), values(opened)))).toMatchObject({ status: 200, json: { doc: { [list]: [row] } } })
    const again = await form(kind, id)
    const { [list]: shown, ...others } = again
    const emptied: FormState = { ...Object.fromEntries(Object.entries(others).filter(([path]) => !path.startsWith(`${list}.`))), [list]: { ...shown, value: 0, disableFormData: false, rows: [] } }
    const { status, json } = await save(kind, id, changesOf(values(emptied), values(again)))
    expect({ status, rows: (json as { doc: Record<string, unknown[] | null> }).doc[list] ?? [] }).toEqual({ status: 200, rows: [] })
  })
}

test('two who fill the same empty list differ, and a number that is zero is not an empty one', async () => {
  const id = await speaker({ ru: { name: 'Двое' } })
  const link = (label: string) => ({ links: [{ id: 'b'.repeat(24), label, url: 'https://example.org' }] })
  expect((await save('speakers', id, { data: link('первая'), base: { links: 0 } })).status).toBe(200)
  expect(await save('speakers', id, { data: link('вторая'), base: { links: 0 } })).toMatchObject({ status: 409, json: { errors: [{ data: { conflicts: [{ field: 'links' }] } }] } })

  const meeting = await event({ ru: { title: 'Без ограничения' } })
  const places = (capacityRoom: number | null) => ({ capacityRoom })
  expect((await save('events', meeting, { data: places(0), base: places(null) })).status).toBe(200)
  expect((await save('events', meeting, { data: places(7), base: places(null) })).status).toBe(409)
})

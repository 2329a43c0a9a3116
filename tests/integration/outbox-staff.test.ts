import { beforeAll, expect, test } from 'vitest'
import { outbox } from '#collections/words/outbox.ts'
import { mailCondition } from '#domain/mail/condition.ts'
import { forgetAddresses } from '#domain/mail/forget.ts'
import { noteAway } from '#domain/mail/relay.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { letterKinds } from '#worker/letters.ts'
import { cms, staff } from '#tests/factories.ts'
import { letterTo, rowOf } from '#tests/letters.ts'
import { rest, token } from '#tests/rest.ts'

const tokens: Partial<Record<'admin' | 'editor' | 'office', string>> = {}

beforeAll(async () => {
  const payload = await cms()
  for (const role of ['admin', 'editor', 'office'] as const) {
    const { email } = await staff(role)
    tokens[role] = await token(email)
  }
  await letterTo(['aigul@example.org', 'baur@example.org', 'sent@example.org'])
  const set = (to: string, change: object) => deliveries(payload).updateOne({ key: `test:${to}` }, { $set: change })
  await set('aigul@example.org', { status: 'unknown', reason: 'lost' })
  await set('baur@example.org', { nextAt: new Date(Date.now() - 11 * 60_000) })
  await set('sent@example.org', { status: 'sent' })
})

const as = (session?: string) => (session ? { token: session } : {})
const list = (session?: string) => rest('/outbox?depth=0', as(session))

test('the office reads the letters, with masked addresses; nobody else does', async () => {
  expect((await list()).status).toBe(403)
  expect((await list(tokens.editor)).status).toBe(403)
  for (const session of [tokens.office, tokens.admin]) {
    const { status, json } = await list(session)
    expect(status).toBe(200)
    const text = JSON.stringify(json).replace(/"key":"[^"]*"/g, '')
    expect(text).toContain('"a•••@e•••.org"')
    expect(text).not.toMatch(/v\d\.|aigul|baur@|toKey/)
  }
})

test('nobody asks for a letter by its address', async () => {
  for (const field of ['to', 'toKey', 'maskedAddress']) {
    const { json } = await rest(`/outbox?where[${field}][like]=a`, { ...as(tokens.office) })
    expect((json as { docs?: unknown[] }).docs ?? []).toEqual([])
  }
})

test('no role writes letters by hand', async () => {
  const { _id } = await rowOf('sent@example.org')
  for (const session of [tokens.office, tokens.admin]) {
    const common = { ...as(session), json: { status: 'queued' } }
    expect((await rest(`/outbox/${_id}`, { method: 'PATCH', ...common })).status).toBe(403)
    expect((await rest(`/outbox/${_id}`, { method: 'DELETE', ...common })).status).toBe(403)
    expect((await rest('/outbox', { method: 'POST', ...common })).status).toBe(403)
  }
})

test('staff are told of late letters, of those that may be lost, and of a server that stays away', async () => {
  const payload = await cms()
  expect(await mailCondition(payload)).toEqual({ late: 1, failed: 0, unknown: 1 })
  for (let round = 0; round < 5; round++) await noteAway(payload, 'connection', new Date())
  expect(await mailCondition(payload)).toMatchObject({ trouble: 'connection' })
  await noteAway(payload, 'auth', new Date())
  expect(await mailCondition(payload)).toMatchObject({ trouble: 'auth' })
})

test('the office sends an unknown letter again, once, and that is written down', async () => {
  const { _id } = await rowOf('aigul@example.org')
  const press = (session?: string) => rest(`/outbox/${_id}/send-again`, { method: 'POST', json: {}, ...as(session) })
  expect((await press()).status).toBe(401)
  expect((await press(tokens.editor)).status).toBe(403)
  expect((await press(tokens.office)).status).toBe(200)
  expect(await rowOf('aigul@example.org')).toMatchObject({ status: 'queued', attempts: 0 })
  expect((await press(tokens.office)).status).toBe(409)
  const { docs } = await (await cms()).find({ collection: 'audit-log', overrideAccess: true, where: { act: { equals: 'letterResent' } } })
  expect(docs).toHaveLength(1)
})

test('a row of a log is called by words, in the language of whoever reads it', async () => {
  for (const [language, title] of [['kk', 'хат қайта жіберілді'], ['ru', 'письмо отправлено снова'], ['en', 'email sent again']] as const) {
    const { json } = await rest('/audit-log?where[act][equals]=letterResent', { ...as(tokens.admin), headers: { Cookie: `payload-lng=${language}` } })
    expect(json).toMatchObject({ docs: [{ rowTitle: title }] })
  }
})

test('a letter that is done loses its address after a week, and cannot be sent again then', async () => {
  const payload = await cms()
  await deliveries(payload).updateOne({ key: 'test:aigul@example.org' }, { $set: { status: 'failed' } })
  await forgetAddresses(payload, 'outbox', new Date(Date.now() + 6 * 86_400_000))
  expect((await rowOf('sent@example.org')).to).not.toBe('')
  await forgetAddresses(payload, 'outbox', new Date(Date.now() + 8 * 86_400_000))
  expect(await rowOf('sent@example.org')).toMatchObject({ to: '', toKey: '' })
  expect((await rowOf('baur@example.org')).to).not.toBe('')
  const { _id } = await rowOf('aigul@example.org')
  expect((await rest(`/outbox/${_id}/send-again`, { method: 'POST', json: {}, ...as(tokens.office) })).status).toBe(409)
  expect((await list(tokens.office)).status).toBe(200)
})

test('every kind of letter has a name that staff can read', () => {
  expect(Object.keys(letterKinds).filter((kind) => !outbox.kinds[kind])).toEqual([])
})

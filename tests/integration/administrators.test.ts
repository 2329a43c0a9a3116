import { beforeAll, beforeEach, expect, test } from 'vitest'
import { accountRows } from '#domain/accounts/rows.ts'
import { cms, password, staff } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'

type Admin = { id: string; token: string }
const admins: Admin[] = []

beforeAll(async () => {
  await cms()
  for (const name of ['first', 'second', 'third']) {
    const { id } = await staff('admin', `${name}@example.org`)
    admins.push({ id, token: await token(`${name}@example.org`) })
  }
})

const [first, second, third] = [0, 1, 2].map((at) => () => admins[at] as Admin) as [() => Admin, () => Admin, () => Admin]
const count = async () => accountRows(await cms()).countDocuments({ role: 'admin' })
const rows = async () => accountRows(await cms())

/** Administrators again: the first two, or only the first. */
async function onlyThese(...these: Admin[]) {
  for (const { id } of admins) await (await rows()).updateOne({ $expr: { $eq: [{ $toString: '$_id' }, id] } }, { $set: { role: these.some((one) => one.id === id) ? 'admin' : 'editor' } })
}
beforeEach(() => onlyThese(first(), second()))

const demote = ({ id }: Admin, by: Admin) => rest(`/users/${id}`, { method: 'PATCH', token: by.token, json: { role: 'editor', currentPassword: password }, headers: { 'accept-language': 'ru' } })
const remove = ({ id }: Admin, by: Admin) => rest(`/users/${id}`, { method: 'DELETE', token: by.token, headers: { 'accept-language': 'ru' } })

test('the last administrator neither demotes nor deletes themselves, and is told what to do first', async () => {
  await onlyThese(first())
  for (const act of [demote, remove]) {
    const { status, text } = await act(first(), first())
    expect(status).toBe(409)
    expect(text).toContain('Это последний администратор')
  }
  expect(await count()).toBe(1)
})

test('of two, one may go', async () => {
  expect((await demote(first(), first())).status).toBe(200)
  expect(await count()).toBe(1)
})

test('two who demote each other, or themselves, at the same moment leave one', async () => {
  for (let round = 0; round < 6; round += 1) {
    await onlyThese(first(), second())
    const pairs = round % 2 ? [[first(), first()], [second(), second()]] as const : [[second(), first()], [first(), second()]] as const
    const answers = await Promise.all(pairs.map(([whom, by]) => demote(whom, by)))
    expect(answers.every(({ status }) => [200, 403, 409].includes(status)), answers.map(({ text }) => text).join()).toBe(true)
    expect(await count(), `round ${round}`).toBeGreaterThanOrEqual(1)
  }
})

test('of three at the same moment one stays, whoever deletes or demotes whom', async () => {
  await onlyThese(first(), second(), third())
  const answers = await Promise.all([demote(first(), second()), demote(second(), third()), demote(third(), first())])
  expect(answers.every(({ status }) => [200, 403, 409].includes(status))).toBe(true)
  expect(await count()).toBeGreaterThanOrEqual(1)
})

test('accounts are not changed or deleted by the dozen', async () => {
  for (const method of ['PATCH', 'DELETE']) {
    const answer = await rest('/users?where[role][equals]=admin', { method, token: first().token, ...(method === 'PATCH' && { json: { role: 'editor' } }) })
    expect([403, 409], method).toContain(answer.status)
  }
  expect(await count()).toBe(2)
})

test('through the Local API too', async () => {
  await onlyThese(first())
  const payload = await cms()
  await expect(payload.delete({ collection: 'users', id: first().id, overrideAccess: true })).rejects.toThrow()
  await expect(payload.update({ collection: 'users', id: first().id, data: { role: 'office' }, overrideAccess: true })).rejects.toThrow()
})

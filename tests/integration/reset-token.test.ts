import { beforeAll, expect, test } from 'vitest'
import { native } from '#domain/native.ts'
import { cms, password, staff } from '#tests/factories.ts'
import { rest } from '#tests/rest.ts'

const email = 'editor@example.org'
beforeAll(async () => void (await staff('editor')))

const ask = async () => (await cms()).forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
const kept = async () => String((await native(await cms(), 'users').findOne({ email }))?.['resetPasswordToken'])
const reset = (token: unknown) => rest('/users/reset-password', { method: 'POST', json: { token, password: `${password} new` } })

test('what the database keeps of a token to set a new password is not what the letter carries, and opens nothing', async () => {
  const token = await ask()
  expect(token).toMatch(/^[0-9a-f]{40}$/)
  expect(await kept()).not.toContain(token)
  expect((await reset(await kept())).status).toBe(403)
  expect((await reset((await kept()).replace('sha256:', ''))).status).toBe(403)
  expect((await reset(token)).status).toBe(200)
  expect((await reset(token)).status, 'used').toBe(403)
})

test('a save of the account meanwhile leaves the letter valid', async () => {
  const token = await ask()
  const payload = await cms()
  await payload.update({ collection: 'users', where: { email: { equals: email } }, data: { name: 'Айгерім' }, overrideAccess: true })
  expect((await reset(token)).status).toBe(200)
})

test.each([null, 7, '', { $ne: 1 }, ['x']])('no token at all: %j', async (token) => {
  expect((await reset(token)).status).toBe(403)
})

test('the token of an older build, kept in clear, opens nothing any more', async () => {
  await ask()
  await native(await cms(), 'users').updateOne({ email }, { $set: { resetPasswordToken: 'a'.repeat(40) } })
  expect((await reset('a'.repeat(40))).status).toBe(403)
})

import { beforeAll, expect, test, vi } from 'vitest'
import { networkHeader } from '#lib/form-outcome.ts'
import { cms, password, staff } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'

let admin: string
let editor: string
let editorId: string

test('nobody makes the first account from outside', async () => {
  const answer = await rest('/users/first-register', { method: 'POST', json: { name: 'x', role: 'admin', email: 'x@example.org', password } })
  expect(answer.status).toBe(403)
  expect((await (await cms()).count({ collection: 'users', overrideAccess: true })).totalDocs).toBe(0)
})

beforeAll(async () => void (await cms()))

test('staff log in, and their token ends with the session', async () => {
  await staff('admin')
  editorId = (await staff('editor')).id
  admin = await token('admin@example.org')
  editor = await token('editor@example.org')
  const once = await token('editor@example.org')
  expect((await rest('/users/me', { token: once })).json).toMatchObject({ user: { role: 'editor' } })
  await rest('/users/logout', { method: 'POST', token: once })
  expect((await rest('/users/me', { token: once })).json).toMatchObject({ user: null })
})

test.each(['abc', 'password1234', 'Qwertyuiop12', 'aaaaaaaaaaaa', 'парольпароль', ''])('the password "%s" is refused', async (weak) => {
  const create = await rest('/users', { method: 'POST', token: admin, json: { name: 'x', role: 'editor', email: 'weak@example.org', password: weak, currentPassword: password } })
  expect(create.status).toBe(400)
  expect((await rest(`/users/${editorId}`, { method: 'PATCH', token: editor, json: { password: weak, currentPassword: password } })).status).toBe(400)
})

test('a weak password is refused with a letter in hand, too', async () => {
  const payload = await cms()
  const reset = await payload.forgotPassword({ collection: 'users', data: { email: 'editor@example.org' }, disableEmail: true })
  expect((await rest('/users/reset-password', { method: 'POST', json: { token: reset, password: 'abc' } })).status).toBe(400)
  expect((await rest('/users/reset-password', { method: 'POST', json: { token: reset, password: `${password} new` } })).status).toBe(200)
  await payload.update({ collection: 'users', id: editorId, overrideAccess: true, data: { password } })
  editor = await token('editor@example.org')
})

test('an editor keeps their own account, and nobody else’s', async () => {
  const { docs } = (await rest('/users', { token: editor })).json as { docs: { id: string }[] }
  expect(docs.map(({ id }) => id)).toEqual([editorId])
  const raised = await rest(`/users/${editorId}`, { method: 'PATCH', token: editor, json: { name: 'Айгерім', role: 'admin' }, headers: { 'accept-language': 'ru' } })
  expect([raised.status, raised.text]).toEqual([403, expect.stringContaining('Роли назначает администратор')])
  const renamed = await rest(`/users/${editorId}`, { method: 'PATCH', token: editor, json: { name: 'Айгерім', role: 'editor' } })
  expect(renamed.json).toMatchObject({ doc: { name: 'Айгерім', role: 'editor' } })
  const { docs: all } = (await rest('/users', { token: admin })).json as { docs: { id: string; role: string }[] }
  const adminId = all.find(({ role }) => role === 'admin')?.id
  expect((await rest(`/users/${adminId}`, { method: 'PATCH', token: editor, json: { password: `${password}!!` } })).status).toBe(403)
  expect((await rest(`/users/${adminId}`, { method: 'DELETE', token: editor })).status).toBe(403)
  expect((await rest('/users', { method: 'POST', token: editor, json: { name: 'x', role: 'admin', email: 'y@example.org', password } })).status).toBe(403)
})

test('nobody can lock an account, so there is nothing to unlock', async () => {
  for (let attempt = 0; attempt < 5; attempt++) {
    await rest('/users/login', { method: 'POST', json: { email: 'editor@example.org', password: 'wrong' }, headers: { [networkHeader]: 'stranger' } })
  }
  expect((await rest('/users/login', { method: 'POST', json: { email: 'editor@example.org', password } })).status).toBe(200)
  expect((await rest('/users/unlock', { method: 'POST', token: editor, json: { email: 'editor@example.org' } })).status).toBe(403)
})

test('no answer holds a hash, a salt or a token of another kind', async () => {
  for (const path of ['/users', '/users/me', `/users/${editorId}`]) {
    const { text } = await rest(path, { token: admin })
    for (const field of ['"hash"', '"salt"', 'resetPasswordToken']) expect(text, path).not.toContain(field)
  }
})

test('a wrong password is one line of the log, and no stack', async () => {
  const { logger } = await cms()
  const said = vi.spyOn(logger, 'info').mockImplementation(() => undefined)
  const faults = vi.spyOn(logger, 'error').mockImplementation(() => undefined)
  expect((await rest('/users/login', { method: 'POST', json: { email: 'editor@example.org', password: 'wrong' } })).status).toBe(401)
  expect(said.mock.calls).toEqual([[{ msg: expect.any(String) }]])
  expect(faults).not.toHaveBeenCalled()
  said.mockRestore()
  faults.mockRestore()
})

test('no endpoint that Payload brings for accounts fails on a stranger, or tells the schema', async () => {
  const asked = [
    ['POST', '/users/verify/x'], ['POST', '/users/unlock'], ['POST', '/users/refresh-token'], ['POST', '/users/logout'], ['POST', '/users/reset-password'],
    ['POST', '/users/forgot-password'], ['GET', '/users/init'], ['GET', '/users/me'], ['POST', `/users/${editorId}/api-key/reveal`], ['GET', '/users/verify/x'],
  ] as const
  for (const [method, path] of asked) {
    for (const json of method === 'POST' ? [{}, { email: ['a'], token: { $ne: 1 }, password: 7 }] : [undefined]) {
      const { status } = await rest(path, { method, json })
      expect([path, status < 500 || path], path).toEqual([path, true])
    }
  }
  expect((await rest('/users/verify/x', { method: 'POST' })).status).toBe(404)
  expect([(await rest('/access')).status, (await rest('/access')).text]).toEqual([404, expect.not.stringContaining('stories')])
  expect((await rest('/access', { token: editor })).text).toContain('stories')
})

import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { accountRows } from '#domain/accounts/rows.ts'
import { compose } from '#domain/mail/compose.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { open } from '#lib/crypto.ts'
import { networkHeader } from '#lib/form-outcome.ts'
import { letterKinds } from '#worker/letters.ts'
import { cms, password, staff } from '#tests/factories.ts'
import { deviceIn, ownerOf, rest, sessionIn, token } from '#tests/rest.ts'

// A password takes a processor a quarter of a second, and longer when others want it too.
vi.setConfig({ testTimeout: 180_000 })

type Person = { id: string; email: string }
let people: Record<'admin' | 'editor' | 'office', Person>

beforeAll(async () => void (await cms()))

let round = 0
beforeEach(async () => {
  round += 1
  const make = async (role: 'admin' | 'editor' | 'office') => {
    const email = `${role}${round}@example.org`
    return { id: (await staff(role, email)).id, email }
  }
  people = { admin: await make('admin'), editor: await make('editor'), office: await make('office') }
})

const change = (by: string, { id }: Person, json: object, from = `network ${round}`) =>
  rest(`/users/${id}`, { method: 'PATCH', token: by, json, headers: { cookie: 'payload-lng=kk', [networkHeader]: from } })
const isIn = async (session: string) => (await ownerOf(session)) !== null
const signsIn = async (email: string, typed: string) => (await rest('/users/login', { method: 'POST', json: { email, password: typed } })).status === 200

/** Which letters about an account wait, and to whom. */
async function lettersTo({ id }: Person) {
  const rows = await deliveries(await cms()).find({ subjectKind: 'users', subjectId: id }).sort({ _id: 1 }).toArray()
  return rows.map((row) => ({ row, told: `${row.kind} ${row.locale} ${open(row.to, 'outbox.to', row._id)}` }))
}
const told = async (person: Person) => (await lettersTo(person)).map((letter) => letter.told)

const changes = { email: 'thief@example.org', password: 'a password of the thief' }

test.each(['admin', 'editor', 'office'] as const)('a session alone changes neither address nor password of its own %s', async (role) => {
  const person = people[role]
  const session = await token(person.email)
  for (const [field, value] of Object.entries(changes)) {
    for (const [typed, says] of [[undefined, 'қазіргі құпиясөзіңізді де енгізіңіз'], ['', 'қазіргі құпиясөзіңізді де енгізіңіз'], [{ $ne: '' }, 'де енгізіңіз'], ['not the right one', 'қазіргі құпиясөзіңіз емес']] as const) {
      const { status, json } = await change(session, person, { [field]: value, ...(typed === undefined ? {} : { currentPassword: typed }) })
      expect(status).toBe(400)
      expect(json).toMatchObject({ errors: [{ data: { errors: [{ path: 'currentPassword', message: expect.stringContaining(says) as string }] } }] })
    }
  }
  expect(await signsIn(person.email, password)).toBe(true)
  expect(await told(person)).toEqual([])
})

test('whoever types it changes both; everybody else who was signed in is not any more, and letters tell both addresses', async () => {
  const person = people.editor
  await accountRows(await cms()).updateOne({ email: person.email }, { $set: { language: 'kk' } })
  const [own, other] = [await token(person.email), await token(person.email)]
  const next = `next${round}@example.org`
  const answer = await change(own, person, { email: next, currentPassword: password })
  expect(answer.status).toBe(200)
  expect(answer.text).not.toContain(password)
  expect([await isIn(own), await isIn(other)]).toEqual([true, false])
  expect(await told(person)).toEqual([`account.email kk ${person.email}`, `account.email kk ${next}`])

  const third = await token(next)
  expect((await change(own, person, { password: 'quite another password', currentPassword: password })).status).toBe(200)
  expect([await isIn(own), await isIn(third)]).toEqual([true, false])
  expect((await told(person)).at(-1)).toBe(`account.password kk ${next}`)
  expect(await signsIn(next, 'quite another password')).toBe(true)
})

test('what is typed is stored nowhere, and what else the account holds needs no password', async () => {
  const session = await token(people.editor.email)
  expect((await change(session, people.editor, { name: 'Айгерім', email: people.editor.email.toUpperCase(), language: 'kk' })).status).toBe(200)
  expect((await change(session, people.editor, { name: 'Айгерім', currentPassword: 'typed by mistake' })).status).toBe(200)
  const row = await accountRows(await cms()).findOne({ email: people.editor.email })
  expect(JSON.stringify(row)).not.toContain('typed by mistake')
  expect(await told(people.editor)).toEqual([])
})

test('an administrator types their own password to change another person, who then is signed in nowhere and gets the letters', async () => {
  const [admin, person] = [await token(people.admin.email), people.office]
  const session = await token(person.email)
  const next = `moved${round}@example.org`
  expect((await change(admin, person, { email: next })).status).toBe(400)
  expect((await change(admin, person, { email: next, currentPassword: 'not the right one' })).status).toBe(400)
  expect((await change(admin, person, { email: next, currentPassword: password })).status).toBe(200)
  expect([await isIn(session), await isIn(admin)]).toEqual([false, true])
  const again = await token(next)
  expect((await change(admin, person, { password: 'quite another password', currentPassword: password })).status).toBe(200)
  expect([await isIn(again), await isIn(admin)]).toEqual([false, true])
  expect(await told(person)).toEqual([`account.email ru ${person.email}`, `account.email ru ${next}`, `account.password ru ${next}`])
})

test('a found session of an administrator makes neither a new account nor a new administrator', async () => {
  const admin = await token(people.admin.email)
  const create = (json: object) => rest('/users', { method: 'POST', token: admin, json: { name: 'x', role: 'admin', email: `x${round}@example.org`, password, ...json } })
  expect((await create({})).status).toBe(400)
  expect((await change(admin, people.editor, { role: 'admin' })).status).toBe(400)
  expect((await create({ currentPassword: password })).status).toBe(201)
  expect((await change(admin, people.editor, { role: 'admin', currentPassword: password })).status).toBe(200)
})

test('wrong ones count as wrong sign-ins, and the right one forgets them', async () => {
  const session = await token(people.editor.email)
  const wrong = () => change(session, people.editor, { ...changes, currentPassword: 'not the right one' })
  for (let at = 0; at < 5; at += 1) expect((await wrong()).status).toBe(400)
  expect((await change(session, people.editor, { name: 'x', email: 'y@example.org', currentPassword: password })).status).toBe(200)
  for (let at = 0; at < 6; at += 1) expect((await wrong()).status).toBe(400)
  const waits = await wrong()
  expect(waits.status).toBe(429)
  expect(waits.text).toContain('минуттан кейін')
})

test('a new password by letter ends every session, tells, and no older letter opens anything', async () => {
  const payload = await cms()
  const person = people.editor
  const session = await token(person.email)
  const reset = await payload.forgotPassword({ collection: 'users', data: { email: person.email }, disableEmail: true })
  const use = (typed: string) => rest('/users/reset-password', { method: 'POST', json: { token: reset, password: typed } })
  const { status, headers } = await use('quite another password')
  expect(status).toBe(200)
  const made = sessionIn(headers)
  expect([await isIn(session), await isIn(made)]).toEqual([false, true])
  expect(await told(person)).toEqual([`account.password ru ${person.email}`])
  // The device that set it is known by the new password's salt.
  const device = deviceIn(headers)
  for (let at = 0; at < 7; at += 1) await rest('/users/login', { method: 'POST', json: { email: person.email, password: 'wrong' }, headers: { [networkHeader]: `home ${round}` } })
  const known = await rest('/users/login', { method: 'POST', json: { email: person.email, password: 'quite another password' }, headers: { [networkHeader]: `home ${round}`, cookie: device } })
  expect(known.status).toBe(200)
})

test('a link for a new password dies with the address it was sent to', async () => {
  const payload = await cms()
  const reset = await payload.forgotPassword({ collection: 'users', data: { email: people.editor.email }, disableEmail: true })
  const session = await token(people.editor.email)
  expect((await change(session, people.editor, { email: `safe${round}@example.org`, currentPassword: password })).status).toBe(200)
  expect((await rest('/users/reset-password', { method: 'POST', json: { token: reset, password: 'quite another password' } })).status).toBe(403)
})

test('a refused change tells nobody', async () => {
  const session = await token(people.editor.email)
  expect((await change(session, people.editor, { email: people.office.email, currentPassword: password })).status).toBe(400)
  expect((await change(session, people.editor, { email: 'no address', currentPassword: password })).status).toBe(400)
  expect(await told(people.editor)).toEqual([])
  expect(await isIn(session)).toBe(true)
})

test.each([['kk', 'құпиясөзі өзгертілді', 'Жаңа құпиясөз қою'], ['ru', 'Изменён пароль', 'Задать новый пароль'], ['en', 'password of your account was changed', 'Set a new password']] as const)(
  'letters in %s say what, by whom and what to do, and name no address', async (language, subject, button) => {
    const payload = await cms()
    await accountRows(payload).updateOne({ email: people.editor.email }, { $set: { language, name: 'Айгерім' } })
    const admin = await token(people.admin.email)
    const next = `next${round}@example.org`
    expect((await change(admin, people.editor, { email: next, password: 'quite another password', currentPassword: password })).status).toBe(200)
    const letters = await lettersTo(people.editor)
    expect(letters).toHaveLength(3)
    for (const { row } of letters) {
      const made = await compose({ cms: payload, slug: 'outbox' }, row, letterKinds)
      if (made.is !== 'ready') throw new Error(made.is)
      const text = String(made.message.text)
      expect(text).toContain('Айгерім')
      expect(text).toContain('admin')
      expect(text).not.toContain('@example.org')
      if (row.kind === 'account.password') {
        expect(made.message.subject).toContain(subject)
        expect(text).toContain(button)
      }
    }
  },
)

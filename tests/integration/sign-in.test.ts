import { beforeAll, expect, test, vi } from 'vitest'
import { networkHeader } from '#lib/form-outcome.ts'
import { cms, password, staff } from '#tests/factories.ts'
import { deviceIn, ownerOf, rest, sessionIn } from '#tests/rest.ts'

const owner = 'owner@example.org'
const nobody = 'nobody@example.org'

// A password takes a processor a quarter of a second, and longer when others want it too.
vi.setConfig({ testTimeout: 180_000 })

beforeAll(async () => {
  await cms()
  await staff('admin', owner)
})

type Try = { email?: string; with?: string; from: string; cookie?: string }
const signIn = ({ email = owner, with: typed = password, from, cookie = '' }: Try) =>
  rest('/users/login', { method: 'POST', json: { email, password: typed }, headers: { [networkHeader]: from, cookie, 'accept-language': 'ru' } })

test('a known, an unknown and a waiting address get the same words at every try', async () => {
  const words = async (email: string) => {
    const answers: string[] = []
    for (let at = 0; at < 8; at += 1) {
      const { status, json } = await signIn({ email, with: 'wrong password here', from: 'uniform' })
      answers.push(`${status} ${JSON.stringify((json as { errors: unknown[] }).errors).replace(/\d+/g, 'N')}`)
    }
    return answers
  }
  const known = await words(owner)
  expect(known[0]).toContain('401')
  expect(known[7]).toContain('429')
  expect(await words(nobody)).toEqual(known)
})

test('a stranger who fails a hundred times keeps the owner out neither at home nor with a device they signed in from', async () => {
  const first = await signIn({ from: 'home' })
  const known = deviceIn(first.headers)
  expect(known).not.toBe('')
  const statuses = await Promise.all(Array.from({ length: 100 }, (_, at) => signIn({ with: `wrong password ${at}`, from: 'stranger' })))
  expect(statuses.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(6)
  expect(statuses.every(({ status }) => status === 401 || status === 429)).toBe(true)
  expect((await signIn({ from: 'home' })).status).toBe(200)
  // On a journey, on the very network the stranger sits in.
  expect((await signIn({ from: 'stranger', cookie: known })).status).toBe(200)
  expect((await signIn({ from: 'stranger' })).status).toBe(429)
  expect((await signIn({ from: 'stranger', cookie: `${known}x` })).status).toBe(429)
})

test('a network that tries many addresses is slowed, whichever they are', async () => {
  const answers = await Promise.all(Array.from({ length: 35 }, (_, at) => signIn({ email: `a${at}@example.org`, with: 'wrong password here', from: 'sprayer' })))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(30)
  expect((await signIn({ email: 'b@example.org', with: 'wrong password here', from: 'another' })).status).toBe(401)
})

test('the device is known by a cookie that no script reads, that goes to the log-in alone, and that a new password ends', async () => {
  const { headers } = await signIn({ from: 'home' })
  const line = headers.getSetCookie().find((one) => one.startsWith('payload-device-')) ?? ''
  expect(line).toMatch(/; Path=\/api\/users; HttpOnly; SameSite=Strict; Max-Age=\d+$/)
  expect(line).not.toContain(owner)
  const payload = await cms()
  const { docs: [user] } = await payload.find({ collection: 'users', where: { email: { equals: owner } }, overrideAccess: true })
  await payload.update({ collection: 'users', id: user?.id ?? '', data: { password: `${password} new` }, overrideAccess: true })
  expect((await signIn({ with: `${password} new`, from: 'stranger', cookie: deviceIn(headers) })).status).toBe(429)
  await payload.update({ collection: 'users', id: user?.id ?? '', data: { password }, overrideAccess: true })
})

test('whoever failed and then signs in begins anew, and others wait longer with every failure', async () => {
  for (let at = 0; at < 4; at += 1) expect((await signIn({ with: 'wrong password here', from: 'clumsy' })).status).toBe(401)
  expect((await signIn({ from: 'clumsy' })).status).toBe(200)
  for (let at = 0; at < 5; at += 1) expect((await signIn({ with: 'wrong password here', from: 'clumsy' })).status).toBe(401)
})

/** What happens between Payload's look at the account and its writing of the new session. */
async function meanwhile(change: () => Promise<unknown>) {
  const { db } = await cms()
  const look = db.findOne.bind(db)
  const spy = vi.spyOn(db, 'findOne').mockImplementationOnce(async (asked) => {
    // Other files use this database too.
    spy.mockRestore()
    const found = await look(asked)
    await change()
    return found
  })
}

test('of sign-ins at the same moment each counts', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => signIn({ from: 'at once' })))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  for (const { headers } of answers) expect(await ownerOf(sessionIn(headers))).not.toBeNull()
})

test('a sign-in undoes nothing that was changed meanwhile: a session, a role, a new password', async () => {
  const { id } = await staff('admin', 'meanwhile@example.org')
  const payload = await cms()
  const email = 'meanwhile@example.org'
  let other = ''
  await meanwhile(async () => (other = sessionIn((await signIn({ email, from: 'other' })).headers)))
  const first = await signIn({ email, from: 'meanwhile' })
  expect(await ownerOf(sessionIn(first.headers))).not.toBeNull()
  expect(await ownerOf(other)).not.toBeNull()

  await meanwhile(() => payload.update({ collection: 'users', id, data: { role: 'editor' }, overrideAccess: true }))
  const second = await signIn({ email, from: 'meanwhile' })
  expect(await ownerOf(sessionIn(second.headers))).toMatchObject({ role: 'editor' })

  await meanwhile(() => payload.update({ collection: 'users', id, data: { password: 'quite another password' }, overrideAccess: true }))
  expect((await signIn({ email, from: 'meanwhile' })).status).toBe(401)
  expect(await ownerOf(sessionIn(second.headers))).toBeNull()
  expect((await signIn({ email, with: 'quite another password', from: 'meanwhile' })).status).toBe(200)
})

import { parse } from 'csv-parse/sync'
import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { native, nativeDatabase } from '#domain/native.ts'
import { hardBounce } from '#domain/newsletter/bounced.ts'
import { confirmSubscription } from '#domain/newsletter/confirm.ts'
import { linkToken } from '#domain/newsletter/links.ts'
import { findSubscription } from '#domain/newsletter/manage.ts'
import { consentEvents, subscribers, suppressions, tokens } from '#domain/newsletter/rows.ts'
import { suppress } from '#domain/newsletter/suppressions.ts'
import { cms, staff, topic } from '#tests/factories.ts'
import { readerOf as entered } from '#tests/newsletter.ts'
import { openPost } from '#tests/post.ts'
import { checkFile, importFile, listFile, type Progress, type Report } from '#tests/reader-lists.ts'
import { ask, linkTo, readerOf, subscribe } from '#tests/readers.ts'
import { rest, token } from '#tests/rest.ts'

const sessions = { admin: '', office: '', editor: '' }
type Role = keyof typeof sessions
let post: Awaited<ReturnType<typeof openPost>>

const as = (role: Role | undefined, method: 'GET' | 'POST', path: string, json?: unknown) =>
  rest(path, { method, ...(role && { token: sessions[role] }), ...(method === 'POST' ? { json: json ?? {} } : {}), headers: { Cookie: 'payload-lng=en' } })
const log = async () => (await (await cms()).find({ collection: 'audit-log', overrideAccess: true, depth: 0, limit: 5 })).docs
const idOf = async (email: string) => (await readerOf(email))?._id.toHexString() ?? ''

beforeAll(async () => {
  for (const role of ['admin', 'office', 'editor'] as const) {
    await staff(role)
    sessions[role] = await token(`${role}@example.org`)
  }
  post = await openPost()
})
beforeEach(async () => {
  await post.clear()
  for (const rows of [subscribers, tokens, consentEvents, suppressions]) await rows(await cms()).deleteMany({})
})
afterAll(() => post.close())

test('buttons for one subscriber answer the office and administrators, lists administrators alone, others nobody (R40)', async () => {
  const { _id } = await entered('covered@example.kz', 'ru')
  const one = ['address', 'erase', 'unbounce', 'correct'].map((name) => ['POST', `/subscribers/${_id}/${name}`] as const)
  const office = [...one, ['GET', `/subscribers/${_id}/history`], ['POST', '/subscribers/by-address'], ['POST', '/subscribers/stop']] as const
  const lists = [['POST', '/subscribers/exports'], ['POST', '/subscribers/lift'], ['POST', '/subscribers/import'], ['POST', '/subscribers/import/check'], ['POST', `/imports/${new ObjectId()}/undo`], ['GET', '/imports'], ['GET', '/audit-log']] as const
  for (const [method, path] of [...office, ...lists]) {
    expect([401, 403], path).toContain((await as(undefined, method, path, { address: 'covered@example.kz' })).status)
    expect((await as('editor', method, path, { address: 'covered@example.kz' })).status, path).toBe(403)
  }
  for (const [method, path] of lists) expect((await as('office', method, path, { address: 'covered@example.kz' })).status, path).toBe(403)
  const list = listFile(['email', 'a@example.kz'])
  expect((await checkFile(list, sessions.office)).status).toBe(403)
  expect((await importFile(list, 'x', sessions.office)).status).toBe(403)
  expect((await checkFile(list)).status).toBe(401)
  expect((await readerOf('covered@example.kz'))?.status).toBe('confirmed')
})

test('the list and a row show covered addresses; one is shown by a button, and the log says to whom (R40)', async () => {
  const { _id } = await entered('covered@example.kz', 'ru')
  for (const path of ['/subscribers', `/subscribers/${_id}`, `/subscribers?where[email][like]=covered`, '/subscribers?sort=email&select[email]=true']) {
    expect((await as('office', 'GET', path)).text).not.toContain('covered@')
  }
  expect((await as('office', 'POST', `/subscribers/${_id}/address`)).json).toEqual({ email: 'covered@example.kz' })
  expect((await log())[0]).toMatchObject({ act: 'addressShown', byName: 'office', subject: _id.toHexString() })
  for (const id of ['abc', new ObjectId().toHexString(), '__proto__']) expect((await as('office', 'POST', `/subscribers/${id}/address`)).status).toBe(404)
})

describe('an address typed whole', () => {
  const find = (address: unknown, role: Role = 'office') => as(role, 'POST', '/subscribers/by-address', { address })

  test('leads to its subscriber, however it is written; a part of one leads nowhere', async () => {
    const { _id } = await entered('dana@example.kz', 'ru')
    for (const typed of ['dana@example.kz', ' DANA+x@Example.KZ ']) {
      expect((await find(typed)).json).toEqual({ reader: { id: _id.toHexString(), state: 'subscribed' }, stopped: null, lifts: false })
    }
    expect((await find('other@example.kz')).json).toEqual({ reader: null, stopped: null, lifts: false })
    for (const part of ['dana', 'dana@', '@example.kz', '', null, {}, ['dana@example.kz', 'b@example.kz'], { $ne: '' }]) expect((await find(part)).status, JSON.stringify(part)).toBe(400)
  })

  test('is put on the stop list without being kept, and lifted by an administrator, which subscribes nobody', async () => {
    const { _id } = await entered('stop@example.kz', 'ru')
    const { json } = await as('office', 'POST', '/subscribers/stop', { address: 'stop@example.kz', reason: 'complaint' })
    expect(json).toMatchObject({ reader: { id: _id.toHexString(), state: 'unsubscribed' }, stopped: expect.stringMatching(/^On the do-not-email list since \d\d\.\d\d\.\d{4}: complained/), lifts: false })
    expect((await log())[0]).toMatchObject({ act: 'addressSuppressed', subject: _id.toHexString(), part: { reason: 'complaint' } })
    expect((await as('office', 'POST', '/subscribers/stop', { address: 'nobody@example.kz', reason: 'x' })).json).toMatchObject({ reader: null, stopped: expect.stringContaining('by staff') })
    await ask('nobody@example.kz')
    await post.deliver()
    expect(await post.to('nobody@example.kz')).toEqual([])
    expect(JSON.stringify([await suppressions(await cms()).find({}).toArray(), await log()])).not.toMatch(/@example/)
    expect((await find('stop@example.kz', 'admin')).json).toMatchObject({ lifts: true })
    expect((await as('admin', 'POST', '/subscribers/lift', { address: 'stop@example.kz' })).json).toMatchObject({ reader: { state: 'unsubscribed' }, stopped: null })
    expect((await as('admin', 'POST', '/subscribers/lift', { address: 'stop@example.kz' })).status).toBe(404)
    expect((await log())[0]).toMatchObject({ act: 'suppressionLifted', byName: 'admin' })
  })
})

describe('for one subscriber', () => {
  test('the history says what was agreed, when, to which text and in which language, and names no hash of the person', async () => {
    const { reader } = await subscribe(post, 'says@example.kz', { locale: 'kk' })
    const { json, text } = await as('office', 'GET', `/subscribers/${reader._id}/history`)
    expect(json).toMatchObject({ hasAddress: true, stopped: null, lines: [{ what: 'asked to subscribe', locale: 'kk', more: [expect.stringMatching(/^text of 2/)] }, { what: 'confirmed by the link' }] })
    const [line] = await consentEvents(await cms()).find({}).toArray()
    expect(text).not.toContain(line?.person ?? 'x')
  })

  test('letters that came back are tried again only where a consent stands', async () => {
    const { reader } = await subscribe(post, 'works@example.kz')
    await hardBounce(await cms(), reader.emailKey)
    expect((await as('office', 'POST', `/subscribers/${reader._id}/unbounce`)).status).toBe(200)
    expect((await readerOf('works@example.kz'))?.status).toBe('confirmed')
    expect((await log())[0]).toMatchObject({ act: 'unbounced' })
    expect((await as('office', 'POST', `/subscribers/${reader._id}/unbounce`)).status).toBe(409)
    const { _id } = await entered('unsure@example.kz', 'ru', { status: 'bounced' })
    expect((await as('office', 'POST', `/subscribers/${_id}/unbounce`)).status).toBe(409)
  })

  test('a corrected address waits for its own button; links to the old one end, and nothing goes there', async () => {
    const { reader } = await subscribe(post, 'tipo@example.kz', { locale: 'ru' })
    const old = linkToken('manage', reader)
    await ask('tipo@example.kz')
    const correct = (address: unknown, asked?: string) => as('office', 'POST', `/subscribers/${reader._id}/correct`, { address, asked })
    post.server.letters.length = 0
    const doubtful = await correct('tуpo@example.kz')
    expect([doubtful.status, doubtful.text]).toEqual([409, expect.stringContaining('typo@example.kz')])
    expect((await correct('tуpo@example.kz', 'tуpo@example.kz')).status).toBe(200)
    expect((await correct('typo@example.kz')).status).toBe(200)
    expect(await readerOf('typo@example.kz')).toMatchObject({ _id: reader._id, status: 'pending', consent: null })
    expect((await as('office', 'POST', `/subscribers/${reader._id}/unbounce`)).status).toBe(409)
    expect(await findSubscription(await cms(), old)).toBeUndefined()
    await post.deliver()
    expect(post.server.letters.map(({ to }) => to)).toEqual([['typo@example.kz']])
    await confirmSubscription(await cms(), await linkTo(post, 'typo@example.kz', 'confirm'))
    expect((await readerOf('typo@example.kz'))?.status).toBe('confirmed')
    expect((await log())[0]).toMatchObject({ act: 'addressCorrected', subject: reader._id.toHexString() })
    await entered('taken@example.kz', 'ru')
    await as('office', 'POST', '/subscribers/stop', { address: 'stopped@example.kz' })
    expect(await Promise.all(['taken@example.kz', 'stopped@example.kz', 'x', ['a@b.kz', 'c@d.kz'], null].map(async (typed) => (await correct(typed)).status))).toEqual([409, 409, 400, 400, 400])
    const { _id: silent, emailKey } = await entered('silent@example.kz', 'ru')
    await suppress(await cms(), emailKey, 'never')
    expect((await as('office', 'POST', `/subscribers/${silent}/correct`, { address: 'fresh@example.kz' })).status).toBe(409)
    const left = await entered('left@example.kz', 'ru', { status: 'unsubscribed' })
    expect((await as('office', 'POST', `/subscribers/${left._id}/correct`, { address: 'fresh@example.kz' })).status).toBe(409)
  })

  test('erased by the office nothing of the address is left anywhere; with the tick no form and no import brings it back (R35, R36, R37)', async () => {
    const { reader } = await subscribe(post, 'very.secret@hidden-host.example', { locale: 'kk' })
    await ask('very.secret@hidden-host.example')
    await as('office', 'POST', `/subscribers/${reader._id}/address`)
    expect((await as('office', 'POST', `/subscribers/${reader._id}/erase`, { never: true })).status).toBe(200)
    expect((await as('office', 'POST', `/subscribers/${reader._id}/erase`)).status).toBe(404)
    const database = nativeDatabase(await cms())
    for (const { name } of await database.listCollections().toArray()) {
      const rows = JSON.stringify(await database.collection(name).find({}).toArray())
      expect(rows, name).not.toMatch(/secret|hidden-host/i)
      expect(rows, name).not.toContain(reader.publicId)
      // For an hour, so that nobody can have it written to again and again.
      if (name !== 'limits') expect(rows, name).not.toContain(reader.emailKey)
    }
    post.server.letters.length = 0
    await post.deliver()
    await ask('very.secret@hidden-host.example')
    await post.deliver()
    expect(post.server.letters).toEqual([])
    const list = listFile(['email,locale,consent_date,consent_source', 'very.secret@hidden-host.example,kk,2020-01-01,paper'])
    const report = (await checkFile(list, sessions.admin)).json as Report
    expect(report.refused).toEqual([{ line: 2, text: 'the address is on the do-not-email list' }])
    expect(await importFile(list, report.fileKey, sessions.admin)).toMatchObject({ json: { counts: { added: 0, refused: 1 } } })
    expect((await consentEvents(await cms()).find({}).toArray()).map(({ what }) => what)).toEqual(['requested', 'confirmed', 'erased'])
  })
})

describe('an export', () => {
  async function file(wish: object = {}): Promise<{ text: string; rows: string[][]; titles: string[] | undefined }> {
    const { json } = await as('admin', 'POST', '/subscribers/exports', wish)
    const { text, headers } = await as('admin', 'GET', (json as { href: string }).href.replace('/api', ''))
    expect(headers.get('content-disposition')).toBe('attachment; filename="subscribers.csv"')
    const [titles, ...rows] = parse(text, { bom: true, delimiter: (wish as { separator?: string }).separator ?? ';' }) as string[][]
    return { text, titles, rows }
  }

  test('names address, language, topics, state, dates and the consent; what could be run as a formula is text (R22)', async () => {
    const law = await topic({ ru: 'Право', kk: 'Құқық' })
    await subscribe(post, 'dana@example.kz', { locale: 'kk', topics: [law] })
    await entered('=1@example.kz', 'ru')
    const { text, rows, titles } = await file()
    expect(titles).toEqual(['Email', 'Language', 'Topics', 'State', 'Since (Astana)', 'Entered (Astana)', 'Came by', 'Consent date', 'Consent version'])
    expect(rows[0]).toEqual(['dana@example.kz', 'kk', expect.stringMatching(/^qu[a-z]+$/), 'subscribed', expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/), expect.any(String), 'the form', expect.stringMatching(/^\d{4}-\d\d-\d\d$/), expect.stringMatching(/^20/)])
    expect(rows[1]?.[0]).toBe("'=1@example.kz")
    expect(text).not.toMatch(/v\d\.|secret/)
  })

  test('gives the part of the list that was asked for, with the separator that was asked for', async () => {
    await entered('one@example.kz', 'ru')
    await entered('two@example.kz', 'kk')
    await entered('three@example.kz', 'kk', { status: 'unsubscribed' })
    await entered('forgotten@example.kz', 'kk', { status: 'unsubscribed', email: null })
    const addresses = async (wish: object) => (await file(wish)).rows.map(([email]) => email)
    expect(await addresses({})).toEqual(['one@example.kz', 'two@example.kz', 'three@example.kz'])
    expect(await addresses({ status: 'confirmed', locale: 'kk', separator: ',' })).toEqual(['two@example.kz'])
    expect(await addresses({ status: { $ne: '' }, locale: 'xx' })).toHaveLength(3)
  })

  test('is written down, told to administrators without an address, and fetched by nobody else', async () => {
    await entered('one@example.kz', 'ru')
    await staff('admin', 'second@example.org')
    const { json } = await as('admin', 'POST', '/subscribers/exports', { locale: 'ru' })
    const path = (json as { href: string }).href.replace('/api', '')
    expect((await log())[0]).toMatchObject({ act: 'readersExported', byName: 'admin', count: 1, part: { locale: 'ru', separator: ';' } })
    await post.deliver()
    for (const address of ['admin@example.org', 'second@example.org']) {
      const [letter] = await post.to(address)
      expect(letter?.subject).toBe('Выгружен список подписчиков')
      expect(JSON.stringify(letter)).not.toContain('one@example')
    }
    expect((await rest(path, { token: await token('second@example.org') })).status).toBe(410)
    expect((await as('office', 'GET', path)).status).toBe(410)
    expect((await as('editor', 'GET', path)).status).toBe(403)
    expect((await as(undefined, 'GET', path)).status).toBe(401)
    await native(await cms(), 'audit-log').updateMany({}, { $set: { createdAt: new Date(Date.now() - 11 * 60_000) } })
    expect((await as('admin', 'GET', path)).status).toBe(410)
  })

  test('of one site is an import of another, and brings back nobody who left', async () => {
    const school = await topic({ kk: 'Мектеп, «Тұлпар»', ru: 'Школа' })
    await subscribe(post, 'dana@example.kz', { locale: 'kk', topics: [school] })
    await entered('left@example.kz', 'ru', { status: 'unsubscribed' })
    const { text } = await file()
    await subscribers(await cms()).deleteMany({})
    const list = listFile(Buffer.from(text))
    const report = (await checkFile(list, sessions.admin)).json as Report
    expect(report).toMatchObject({ counts: { invited: 1, refused: 1 }, refused: [{ line: 3 }] })
    expect(((await importFile(list, report.fileKey, sessions.admin)).json as Progress).finished).toBe(true)
    expect(await readerOf('dana@example.kz')).toMatchObject({ status: 'pending', topics: [new ObjectId(school)] })
    expect(await idOf('left@example.kz')).toBe('')
  })
})

import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deliveries } from '#domain/mail/rows.ts'
import { confirmSubscription } from '#domain/newsletter/confirm.ts'
import { consentHistory } from '#domain/newsletter/consent.ts'
import { fileKeyOf } from '#domain/newsletter/lists/file-key.ts'
import { imports } from '#domain/newsletter/lists/rows.ts'
import { runImport } from '#domain/newsletter/lists/run.ts'
import { undoImport } from '#domain/newsletter/lists/undo.ts'
import { leave } from '#domain/newsletter/manage.ts'
import { consentEvents, subscribers, suppressions, tokens } from '#domain/newsletter/rows.ts'
import { suppress } from '#domain/newsletter/suppressions.ts'
import type { User } from '#payload-types'
import { cms, staff, topic } from '#tests/factories.ts'
import { readerOf as entered } from '#tests/newsletter.ts'
import { openPost } from '#tests/post.ts'
import { agreed, bringIn as bringInAs, everything, head, type Progress, reportOn } from '#tests/reader-lists.ts'
import { ask, keyOf, linkTo, readerOf } from '#tests/readers.ts'
import { token } from '#tests/rest.ts'

let admin = ''
let director: User
let law = ''
let school = ''
let post: Awaited<ReturnType<typeof openPost>>

beforeAll(async () => {
  director = (await staff('admin')) as User
  admin = await token(director.email)
  law = await topic({ ru: 'Право', kk: 'Құқық', en: 'Law' })
  school = await topic({ ru: 'Школа', en: 'School' })
  post = await openPost()
})
beforeEach(async () => {
  await post.clear()
  const payload = await cms()
  for (const rows of [subscribers, tokens, consentEvents, suppressions, imports]) await rows(payload).deleteMany({})
})
afterAll(() => post.close())

const check = (list: readonly string[] | Uint8Array) => reportOn(list, admin)
const bringIn = (list: readonly string[] | Uint8Array) => bringInAs(list, admin)

const stateOf = async (email: string) => (await readerOf(email))?.status

describe('an import', () => {
  test('subscribes whoever has a date and a source of consent, and writes both down without the words of the file', async () => {
    const { counts, id } = await bringIn([head, `new@example.kz;kk;Құқық|School;03.05.2024 10:00;Тренинг в Алматы`])
    expect(counts).toEqual({ added: 1, invited: 0, gained: 0, there: 0, refused: 0 })
    const reader = await readerOf('new@example.kz')
    expect(reader).toMatchObject({ status: 'confirmed', source: 'import', locale: 'kk', importId: id, topics: [new ObjectId(law), new ObjectId(school)] })
    const [line, ...more] = await consentHistory(await cms(), keyOf('new@example.kz'))
    expect(line).toMatchObject({ what: 'imported', givenAt: new Date('2024-05-03T00:00:00Z'), sourceHash: expect.stringMatching(/^[0-9a-f]{64}$/), key: reader?.consent })
    expect(more).toEqual([])
    await post.deliver()
    expect(await post.to('new@example.kz')).toEqual([])
    expect(await everything()).not.toMatch(/new@example|Тренинг/)
  })

  test('asks everybody else by a letter, half of the hour’s sixty; only its button subscribes', async () => {
    const { counts, id } = await bringIn([head, 'first@example.kz;ru;Право;2024-05-03;', 'second@example.kz;kk;;;Список', 'third@example.kz;en'])
    expect(counts).toMatchObject({ added: 0, invited: 3 })
    expect(await stateOf('first@example.kz')).toBe('pending')
    const due = await deliveries(await cms()).find({ kind: 'newsletter.invite' }, { sort: { nextAt: 1 } }).toArray()
    expect(due.slice(1).map(({ nextAt }, at) => nextAt.getTime() - (due[at]?.nextAt.getTime() ?? 0))).toEqual([120_000, 120_000])
    await post.deliver()
    expect(await post.to('second@example.kz')).toEqual([])
    const [letter] = await post.to('first@example.kz')
    expect(letter).toMatchObject({ subject: 'Присылать вам нашу рассылку?', text: expect.stringContaining('Кому вы даёте согласие') })
    expect(letter?.raw).not.toMatch(/^List-Unsubscribe/im)
    expect(letter?.mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(letter?.html).toContain('/ru/newsletter/confirm/')
    expect(`${letter?.text}${letter?.html}`).not.toMatch(/first@example|Право|second@|third@/)
    await confirmSubscription(await cms(), await linkTo(post, 'first@example.kz', 'confirm'))
    expect(await readerOf('first@example.kz')).toMatchObject({ status: 'confirmed', locale: 'ru', topics: [new ObjectId(law)] })
    expect((await consentHistory(await cms(), keyOf('first@example.kz'))).map(({ what, textVersion }) => [what, Boolean(textVersion)])).toEqual([['invited', true], ['confirmed', false]])
    expect(await undoImport(await cms(), id, director)).toEqual({ removed: 2, kept: 1 })
    await post.deliver(new Date(Date.now() + 3600_000))
    expect(await post.to('third@example.kz')).toEqual([])
    expect(await stateOf('third@example.kz')).toBeUndefined()
  })

  test('asks nobody who has answered meanwhile by another way, or wants to hear nothing', async () => {
    await bringIn([head, ...['left', 'never', 'asked'].map((name) => `${name}@example.kz;ru`)])
    const left = await readerOf('left@example.kz')
    if (left) await leave(await cms(), left)
    await suppress(await cms(), keyOf('never@example.kz'), 'never')
    await deliveries(await cms()).updateMany({ kind: 'newsletter.invite' }, { $set: { nextAt: new Date() } })
    await post.deliver()
    expect(post.server.letters.flatMap(({ to }) => to).filter((to) => to.endsWith('@example.kz'))).toEqual(['asked@example.kz'])
  })

  test('of many who are asked lets no visitor wait behind them', async () => {
    await bringIn([head, ...Array.from({ length: 100 }, (_, at) => `asked${at}@example.kz;ru`)])
    await ask('visitor@example.kz')
    await post.deliver()
    expect(await post.to('visitor@example.kz')).toHaveLength(1)
    // What went within the hour counts for visitors too: sixty letters an hour are the site's, whoever they are for.
    await deliveries(await cms()).updateMany({ kind: 'newsletter.invite' }, { $set: { nextAt: new Date() } })
    await ask('next@example.kz', { at: new Date() })
    expect((await deliveries(await cms()).findOne({ toKey: keyOf('next@example.kz') }))?.nextAt.getTime()).toBeGreaterThan(Date.now() + 3000_000)
  })

  test('revives nobody: who left, who complained, whose letters came back stay as they are (A3.19)', async () => {
    const left = await entered('left@example.kz', 'ru')
    await leave(await cms(), left)
    await entered('back@example.kz', 'ru', { status: 'bounced' })
    await entered('waits@example.kz', 'ru', { status: 'pending' })
    for (const [email, reason] of [['complained@example.kz', 'complaint'], ['never@example.kz', 'never'], ['gone@example.kz', 'hard-bounce']] as const) await suppress(await cms(), keyOf(email), reason)
    const emails = ['LEFT@example.kz', 'back@example.kz', 'complained@example.kz', 'never@example.kz', 'gone@example.kz', 'waits@example.kz']
    const { counts } = await bringIn([head, ...emails.map((email) => `${email};kk;${agreed}`)])
    expect(counts).toMatchObject({ added: 0, invited: 0, refused: 5, there: 1 })
    expect(await Promise.all(emails.map(stateOf))).toEqual(['unsubscribed', 'bounced', undefined, undefined, undefined, 'pending'])
    expect((await readerOf('left@example.kz'))?.locale).toBe('ru')
  })

  test('gives topics to whoever is subscribed and chose some, nothing else, and takes exactly those back', async () => {
    await entered('chose@example.kz', 'ru', { topics: [new ObjectId(law)] })
    await entered('all@example.kz', 'ru')
    await entered('changed@example.kz', 'ru', { topics: [new ObjectId(law)] })
    const { counts, id } = await bringIn([head, ...['chose', 'all', 'changed'].map((name) => `${name}@example.kz;kk;School, law${agreed}`), `chose@example.kz;kk;School`])
    expect(counts).toEqual({ added: 0, invited: 0, gained: 2, there: 1, refused: 1 })
    expect(await readerOf('chose@example.kz')).toMatchObject({ locale: 'ru', source: 'form', topics: [new ObjectId(law), new ObjectId(school)] })
    expect((await readerOf('all@example.kz'))?.topics).toEqual([])
    await subscribers(await cms()).updateOne({ emailKey: keyOf('changed@example.kz') }, { $set: { updatedAt: new Date() } })
    expect(await undoImport(await cms(), id, director)).toEqual({ removed: 0, kept: 0 })
    expect((await readerOf('chose@example.kz'))?.topics).toEqual([new ObjectId(law)])
    expect((await readerOf('changed@example.kz'))?.topics).toHaveLength(2)
  })

  test('reads Excel’s files: semicolons and cp1251, UTF-16 with tabs, a mark before UTF-8, titles in Russian or Kazakh', async () => {
    const toCp1251 = (text: string) => Buffer.from([...text].map((sign) => {
      const code = sign.charCodeAt(0)
      return code < 128 ? code : code - 0x410 + 0xc0
    }))
    const text = 'Электронная почта;Язык;Темы;Дата согласия;Источник согласия\r\ncp@example.kz;ru;Право;03.05.2024;Список'
    expect((await bringIn(toCp1251(text))).counts.added).toBe(1)
    const utf16 = Buffer.from(`\ufeffemail\tlocale\r\nsixteen@example.kz\tru\r\n`, 'utf16le')
    expect((await bringIn(utf16)).counts.invited).toBe(1)
    const marked = Buffer.from(`\ufeffЭлектрондық пошта,Тіл,Тақырыптар,Келісім күні,Келісім дереккөзі\n"mark@example.kz",kk,"құқық",2024-05-03,"Тізім, ""Ғ"""\n`)
    expect((await bringIn(marked)).counts.added).toBe(1)
    expect((await readerOf('mark@example.kz'))?.topics).toEqual([new ObjectId(law)])
  })

  test('a formula, a control character or a script in a cell is a refused line or plain text', async () => {
    const report = await check([
      head, `=1@example.kz;ru;${agreed}`, `'=2@example.kz;ru;${agreed}`, `"a\nBcc: evil@example.kz";ru;${agreed}`, `<script>@example.kz;ru;${agreed}`, `a\u0000@example.kz;ru;${agreed}`, '=cmd|calc!A0;ru',
    ])
    expect(report.counts).toMatchObject({ added: 2, refused: 4 })
    expect(JSON.stringify(report)).not.toMatch(/script|evil|cmd/)
  })

  test('broken off anywhere and begun again it brings everybody once', async () => {
    const list = [head, ...Array.from({ length: 1200 }, (_, at) => `r${at}@example.kz;ru;${agreed}`), 'r3@example.kz;ru', ...Array.from({ length: 40 }, (_, at) => `asked${at}@example.kz;ru`)]
    const payload = await cms()
    const bytes = Buffer.from(list.join('\n'))
    const step = { checked: fileKeyOf(bytes), by: director, most: 1 }
    expect(await runImport(payload, bytes, step)).toMatchObject({ done: 500, finished: false })
    // As if the process had died after the rows and before the note of them.
    await imports(payload).updateOne({}, { $set: { done: 0, added: 0 } })
    expect(await runImport(payload, bytes, step)).toMatchObject({ done: 500, counts: { added: 500 } })
    expect(await runImport(payload, bytes, { ...step, checked: 'x'.repeat(22) })).toBe('unchecked')
    const both = await Promise.all([runImport(payload, bytes, step), runImport(payload, bytes, step)])
    expect(both).toContain('busy')
    let last: unknown
    do last = await runImport(payload, bytes, step)
    while (!(last as Progress).finished)
    expect(last).toMatchObject({ done: 1241, counts: { added: 1200, invited: 40, refused: 1, there: 0, gained: 0 } })
    expect(await imports(payload).countDocuments({})).toBe(1)
    expect(await consentEvents(payload).countDocuments({ what: 'imported' })).toBe(1200)
    expect(await deliveries(payload).countDocuments({ kind: 'newsletter.invite' })).toBe(40)
    expect((await bringIn(bytes)).counts).toEqual({ added: 0, invited: 0, gained: 0, there: 1240, refused: 1 })
  })

  test('is written down with its numbers, and administrators are told', async () => {
    const { id } = await bringIn([head, `one@example.kz;ru;${agreed}`, 'two@example.kz;ru'])
    const { docs: [entry] } = await (await cms()).find({ collection: 'audit-log', overrideAccess: true, limit: 1 })
    expect(entry).toMatchObject({ act: 'readersImported', byName: 'admin', subject: id, count: 2 })
    await post.deliver()
    expect(await post.to(director.email)).toMatchObject([{ subject: 'Импортирован список подписчиков', text: expect.stringMatching(/Кто: admin[\s\S]*Человек в списке: 2/) }])
  })

  test('taken back, it leaves people to whom a letter has gone, and those who did something since', async () => {
    const { id } = await bringIn([head, ...['plain', 'reached', 'perhaps', 'leaves', 'queued'].map((name) => `${name}@example.kz;ru;${agreed}`)])
    const payload = await cms()
    const delivery = async (email: string, status: 'sent' | 'unknown' | 'queued') => {
      const row = await readerOf(email)
      const now = new Date()
      await deliveries(payload, 'deliveries').insertOne({
        _id: new ObjectId(), key: `x:${email}`, kind: 'newsletter.letter', locale: 'ru', to: 'v1.x', toKey: row?.emailKey ?? '', subjectKind: 'letter', subjectId: 'x', status, nextAt: now, attempts: 0, createdAt: now, updatedAt: now,
      })
    }
    await delivery('reached@example.kz', 'sent')
    await delivery('perhaps@example.kz', 'unknown')
    await delivery('queued@example.kz', 'queued')
    // As if an earlier try had been broken off.
    await imports(payload).updateOne({}, { $set: { removed: 0 } })
    const leaves = await readerOf('leaves@example.kz')
    if (leaves) await leave(payload, leaves)
    expect(await undoImport(payload, id, director)).toEqual({ removed: 2, kept: 3 })
    expect(await Promise.all(['plain', 'reached', 'perhaps', 'leaves', 'queued'].map((name) => stateOf(`${name}@example.kz`)))).toEqual([undefined, 'confirmed', 'confirmed', 'unsubscribed', undefined])
    expect((await deliveries(payload, 'deliveries').find({}, { sort: { status: 1 } }).toArray()).map(({ status, to }) => [status, to])).toEqual([['sent', 'v1.x'], ['skipped', ''], ['unknown', 'v1.x']])
    expect((await consentHistory(payload, keyOf('plain@example.kz'))).map(({ what }) => what)).toEqual(['imported', 'undone'])
    expect(await undoImport(payload, id, director)).toBe(false)
    expect((await bringIn([head, `plain@example.kz;ru;${agreed}`])).counts.added).toBe(1)
  })
})

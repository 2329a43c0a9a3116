import { beforeAll, beforeEach, expect, test } from 'vitest'
import { subscribers } from '#domain/newsletter/rows.ts'
import { cms, staff } from '#tests/factories.ts'
import { checkFile, importFile, listFile } from '#tests/reader-lists.ts'
import { readerOf } from '#tests/readers.ts'
import { token } from '#tests/rest.ts'

let admin = ''

beforeAll(async () => void (admin = await token((await staff('admin')).email)))
beforeEach(async () => void (await subscribers(await cms()).deleteMany({})))

type Undecided = { column: number; title: string; values: string[]; others: boolean }
const undecidedIn = async (list: readonly string[], readings = {}) =>
  ((await checkFile(listFile(list), admin, 'en', readings)).json as { undecided?: Undecided[] }).undecided ?? []

/** A list with one more column: its title, and a cell for each of its people. */
const withColumn = (title: string, ...cells: string[]) =>
  [`email;locale;consent_date;consent_source;${title}`, ...cells.map((cell, at) => `p${at}@example.kz;ru;2024-05-03;Тренинг;${cell}`)]

test.each([
  ['Ghost', 'subscribed_to_emails', 'true', 'false'],
  ['Mailchimp', 'UNSUB_TIME', '', '2025-01-02 10:00:00'],
  ['listmonk', 'subscription_status', 'confirmed', 'unsubscribed'],
  ['UniSender', 'email_status', 'active', 'unsubscribed'],
  ['Brevo', 'EMAIL_BLACKLISTED', 'No', 'Yes'],
  ['a form', 'Хочу получать', 'да', 'нет'],
  ['a form', 'Хат алғым келеді', 'иә', 'жоқ'],
  ['a note', 'Заметки', 'звонил', 'Отписан'],
  ['a note', 'Ескерту', 'жақсы адам', 'бас тартқан'],
  ['a number', 'ok', '1', '0'],
])('%s: the column “%s” (%s, %s) stops the dry run, and nobody is confirmed by it', async (_from, title, yes, no) => {
  const list = withColumn(title, yes, no)
  expect(await undecidedIn(list)).toMatchObject([{ column: 4 }])
  // No key came with it, and none of another reading fits.
  expect((await importFile(listFile(list), '', admin)).status).toBe(409)
  expect(await subscribers(await cms()).countDocuments({})).toBe(0)
})

test('whoever left there stays so, once somebody has said what the cells mean', async () => {
  const list = withColumn('subscribed_to_emails', 'true', 'false', '')
  expect(await undecidedIn(list)).toEqual([{ column: 4, title: 'subscribed_to_emails', values: ['true', 'false', ''], others: false }])
  const readings = { 4: { subscribed: ['true'], left: ['false', ''], others: false } }
  const report = (await checkFile(listFile(list), admin, 'en', readings)).json as { fileKey: string }
  expect(report).toMatchObject({ counts: { added: 1, refused: 2 }, refused: [{ line: 3, text: 'the file itself says that this person is not subscribed' }, { line: 4 }] })
  // The key is for this reading alone.
  expect((await importFile(listFile(list), report.fileKey, admin, { 4: 'nothing' })).status).toBe(409)
  expect((await importFile(listFile(list), report.fileKey, admin, readings)).json).toMatchObject({ finished: true, counts: { added: 1 } })
  expect(await Promise.all([0, 1, 2].map(async (at) => (await readerOf(`p${at}@example.kz`))?.status))).toEqual(['confirmed', undefined, undefined])
})

test('of a column with many cells only those that speak of it are shown: the others may be names or dates', async () => {
  const dates = Array.from({ length: 20 }, (_, at) => `2025-01-${String(at + 1).padStart(2, '0')} by Айгерім`)
  const list = withColumn('unsubscribed_at', '', ...dates)
  expect(await undecidedIn(list)).toEqual([{ column: 4, title: 'unsubscribed_at', values: [''], others: true }])
  const report = (await checkFile(listFile(list), admin, 'en', { 4: { subscribed: [''], left: [], others: false } })).json
  expect(report).toMatchObject({ counts: { added: 1, refused: 20 } })
  expect((await checkFile(listFile(withColumn('joined', 'unsubscribed', ...dates)), admin, 'en', { 4: { subscribed: [], left: [], others: true } })).json).toMatchObject({ counts: { added: 20, refused: 1 } })
})

test('our own column of states is read by itself while all of it is known, and asked about otherwise', async () => {
  expect(await undecidedIn(withColumn('status', 'confirmed', 'unsubscribed', 'bounced'))).toEqual([])
  expect(await undecidedIn(withColumn('status', 'confirmed', 'tier 2'))).toMatchObject([{ column: 4, values: ['confirmed', 'tier 2'] }])
  const second = (await undecidedIn(['email;locale;status;Status', 'a@example.kz;ru;confirmed;unsubscribed']))
  expect(second).toMatchObject([{ column: 3 }])
})

test('a column of anything else stops nothing, and what is no answer at all is refused', async () => {
  expect(await undecidedIn(withColumn('Город', 'Астана', 'Алматы'))).toEqual([])
  expect(await undecidedIn(withColumn('score', '1', '2', '0'))).toEqual([])
  for (const readings of ['[', '{"4":{}}', '{"x":"nothing"}', '{"4":"all"}']) {
    const body = await checkFile(listFile(withColumn('ok', '1', '0')), admin, 'en', readings)
    expect(body.status, readings).toBe(400)
  }
})

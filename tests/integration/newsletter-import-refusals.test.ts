import { beforeAll, beforeEach, expect, test } from 'vitest'
import { personOf } from '#domain/newsletter/consent.ts'
import { consentEvents, subscribers } from '#domain/newsletter/rows.ts'
import { cms, staff } from '#tests/factories.ts'
import { checkFile, importFile, listFile } from '#tests/reader-lists.ts'
import { keyOf, readerOf } from '#tests/readers.ts'
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
  ['a consent', 'Согласие', 'дано', 'отозвано'],
  ['a consent', 'GDPR', 'accepted', 'rejected'],
  ['a mark', 'Не писать', '', 'x'],
  ['a mark', 'Хат жазбау', '', 'x'],
  ['a day', 'Шыққан күні', '', '12.03.2023'],
  ['a group', 'Segment', 'Active subscribers', 'Unsubscribed contacts'],
  ['a note', 'Примечание', '', 'Отписался 12.03.2023'],
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

test('a mark that nobody explained stops the list by its shape; who left by an answer is neither entered nor asked, now or by the same list again', async () => {
  const marked = (at: number) => at % 10 === 3
  const list = withColumn('Ы', ...Array.from({ length: 30 }, (_, at) => (marked(at) ? 'z' : '')))
  // Two more lines of one who is marked: without the mark, and without a consent.
  list.push('P3@example.kz;ru;2024-05-03;Тренинг;', 'p13@example.kz;ru;;;')
  expect(await undecidedIn(list)).toEqual([{ column: 4, title: 'Ы', values: ['', 'z'], others: false }])
  const readings = { 4: { subscribed: [''], left: ['z'], others: false } }
  for (const counts of [{ added: 27, there: 0, invited: 0, refused: 5 }, { added: 0, there: 27, invited: 0, refused: 5 }]) {
    const { fileKey } = (await checkFile(listFile(list), admin, 'en', readings)).json as { fileKey: string }
    expect((await importFile(listFile(list), fileKey, admin, readings)).json).toMatchObject({ finished: true, counts })
  }
  const states = await Promise.all(Array.from({ length: 30 }, async (_, at) => (await readerOf(`p${at}@example.kz`))?.status))
  expect(states).toEqual(Array.from({ length: 30 }, (_, at) => (marked(at) ? undefined : 'confirmed')))
  expect(await consentEvents(await cms()).countDocuments({ what: { $in: ['imported', 'invited'] }, person: { $in: [3, 13, 23].map((at) => personOf(keyOf(`p${at}@example.kz`))) } })).toBe(0)
})

test('a column of which no cell means letters is an answer too: nobody is taken', async () => {
  const list = withColumn('Код', '7', '7', '7')
  expect(await undecidedIn(list)).toEqual([{ column: 4, title: 'Код', values: ['7'], others: false }])
  expect((await checkFile(listFile(list), admin, 'en', { 4: { subscribed: [], left: ['7'], others: false } })).json).toMatchObject({ counts: { added: 0, invited: 0, refused: 3 } })
  expect((await checkFile(listFile(list), admin, 'en', { 4: 'nothing' })).json).toMatchObject({ counts: { added: 3, refused: 0 } })
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

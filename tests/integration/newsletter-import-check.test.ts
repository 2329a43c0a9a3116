import { beforeAll, expect, test } from 'vitest'
import { subscribers } from '#domain/newsletter/rows.ts'
import { suppress } from '#domain/newsletter/suppressions.ts'
import { cms, staff } from '#tests/factories.ts'
import { readerOf as entered } from '#tests/newsletter.ts'
import { agreed, checkFile, everything, head, importFile, listFile, type Report, reportOn } from '#tests/reader-lists.ts'
import { keyOf, readerOf } from '#tests/readers.ts'
import { token } from '#tests/rest.ts'

let admin = ''

beforeAll(async () => void (admin = await token((await staff('admin')).email)))

test('a dry run says line by line what is wrong, in the language of whoever asks, and stores nothing', async () => {
  await entered('left@example.kz', 'ru', { status: 'unsubscribed' })
  await entered('back@example.kz', 'ru', { status: 'bounced' })
  await entered('here@example.kz', 'ru')
  await suppress(await cms(), keyOf('stop@example.kz'), 'complaint')
  const before = await everything()
  const list = [
    `${head};status;note`, `new@example.kz;kk;${agreed};confirmed;x`, '', 'ask@example.kz;RU;;;', 'ask@example.kz;ru;;;', 'two@a.kz, three@b.kz;ru', 'x@example.kz;de', 'y@example.kz;ru;Нет такой',
    'z@example.kz;ru;;31.02.2024;s', 'w@example.kz;ru;;2999-01-01;s', 'v@example.kz;ru;;;;unsubscribed', 'u@example.kz;ru;;;;;;;more',
    `left@example.kz;ru;${agreed}`, `Back+tag@Example.KZ;ru;${agreed}`, `stop@example.kz;ru;${agreed}`, `here@example.kz;ru;${agreed}`, 'аsel@example.kz;ru',
  ]
  const report = await reportOn(list, admin)
  expect(report).toMatchObject({ lines: 15, counts: { added: 1, invited: 1, gained: 0, there: 1, refused: 12 }, unread: ['note'], hours: 1 })
  expect(report.refused.map(({ line, text }) => `${line} ${text}`)).toEqual([
    '5 the address stands further up already', '6 there must be exactly one email address', '7 the language must be kk, ru or en', '8 there is no topic of that name',
    '9 the date must look like 2024-05-03 or 03.05.2024', '10 the date of consent is still to come', '11 the file itself says that this person is not subscribed',
    '12 more cells than columns: is there a separator within the text?', '13 has unsubscribed', '14 emails to this address are returned', '15 the address is on the do-not-email list',
    '17 the address mixes letters of two alphabets: correct it in the file',
  ])
  expect((await reportOn(list, admin, 'ru')).refused[1]?.text).toBe('нужен ровно один адрес почты')
  expect(await everything()).toBe(before)
})

test.each([
  ['an empty file', [], 'There is nobody in this file.'],
  ['titles alone', [head], 'There is nobody in this file.'],
  ['a file without titles', ['a@example.kz;ru'], 'The first line must name the columns'],
  ['an open quotation mark', [head, 'a@example.kz;ru;"', ...Array.from({ length: 900 }, (_, at) => `b${at}@example.kz;ru`)], 'cannot be read'],
  ['more than the site may ask', [head, ...Array.from({ length: 2001 }, (_, at) => `b${at}@example.kz;ru`)], '2,001 people have no date'],
])('%s is refused as a whole, with the reason', async (_what, list, reason) => {
  const { status, json } = await checkFile(listFile(list), admin)
  expect(status).toBe(400)
  expect((json as { errors: { message: string }[] }).errors[0]?.message).toContain(reason)
})

test('where no title names the addresses somebody does, and says in which language to write; the key is for that alone', async () => {
  const file = listFile(['Кто;Куда', 'Ада;by-hand@example.kz', 'Бо;', 'Со;'])
  const look = async (more = {}) => (await checkFile(file, admin, 'en', {}, more)).json
  expect(await look()).toEqual({ columns: [{ title: 'Кто', as: null }, { title: 'Куда', as: null }], undecided: [] })
  const columns = JSON.stringify([null, 'email'])
  expect(await look({ columns })).toMatchObject({ counts: { invited: 0, refused: 3 }, refused: [{ text: 'the language must be kk, ru or en' }, {}, {}] })
  const { fileKey, ...report } = (await look({ columns, locale: 'kk' })) as Report
  expect(report).toMatchObject({ counts: { invited: 1, refused: 2 }, unread: ['Кто'], columns: [{ as: null }, { as: 'email' }] })
  expect((await importFile(file, fileKey, admin, {}, { columns, locale: 'ru' })).status).toBe(409)
  expect((await importFile(file, fileKey, admin, {}, { columns, locale: 'kk' })).json).toMatchObject({ finished: true, counts: { invited: 1 } })
  expect(await readerOf('by-hand@example.kz')).toMatchObject({ locale: 'kk', status: 'pending' })
  await subscribers(await cms()).deleteMany({ source: 'import' })
})

test('a file of more than 8 MB is refused with a reason, and so is a request without a file', async () => {
  const { status, json } = await checkFile(listFile(new Uint8Array(8 * 1024 * 1024 + 1)), admin)
  expect({ status, json }).toMatchObject({ status: 413, json: { errors: [{ message: 'The file is larger than 8 MB. Divide it.' }] } })
  expect((await importFile(listFile([head]), '', admin)).status).toBe(409)
})

test('a dry run of fifty thousand lines counts all of them and holds none', async () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => `reader-${at}@example.kz;kk;${agreed}`)
  const grown = () => process.memoryUsage().external + process.memoryUsage().arrayBuffers
  const before = grown()
  expect(await reportOn([head, ...lines], admin)).toMatchObject({ lines: 50_000, counts: { added: 50_000, refused: 0 } })
  expect(grown() - before).toBeLessThan(64 * 1024 * 1024)
  expect((await checkFile(listFile([head, ...lines, `one-more@example.kz;kk;${agreed}`]), admin)).text).toContain('More than 50,000 lines')
  expect(await subscribers(await cms()).countDocuments({ source: 'import' })).toBe(0)
}, 180_000)

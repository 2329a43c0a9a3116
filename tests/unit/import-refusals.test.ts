import { expect, test } from 'vitest'
import { leftIn, readEntry } from '#domain/newsletter/lists/entry.ts'
import { lookAtColumns, readList } from '#domain/newsletter/lists/read.ts'
import type { Readings } from '#domain/newsletter/lists/undecided.ts'

const head = 'email;язык;Дата согласия;Источник согласия'
const listOf = (titles: readonly string[], rows: readonly (readonly string[])[]) =>
  Buffer.from([[head, ...titles].join(';'), ...rows.map((cells, at) => [`p${at}@x.kz;ru;2023-01-01;форум`, ...cells].join(';'))].join('\n'))
const column = (title: string, cells: readonly string[]) => listOf([title], cells.map((cell) => [cell]))
const undecidedColumns = async (bytes: Uint8Array, readings: Readings = {}) => (await lookAtColumns(bytes, { readings })).undecided
const asked = (title: string, cells: readonly string[]) => undecidedColumns(column(title, cells))
const times = (count: number, cell: (at: number) => string) => Array.from({ length: count }, (_, at) => cell(at))

test.each([
  // What was given, and what was taken back.
  ['Согласие', 'дано', 'отозвано'],
  ['Consent', 'granted', 'withdrawn'],
  ['Consent', 'given', 'revoked'],
  ['GDPR', 'accepted', 'rejected'],
  ['Келісім', 'берілген', 'қайтарып алынған'],
  ['Персональные данные', 'разрешил', 'запретил'],
  ['Деректерді өңдеуге рұқсат', 'берді', 'бермеді'],
  ['marketing_permission', 'a', 'b'],
  // Who must not be written to.
  ['Не писать', '', 'x'],
  ['Do not contact', '', 'x'],
  ['DNC', '', 'x'],
  ['doNotEmail', '', '1.0'],
  ['Don’t mail', '', '*'],
  ['Хат жазбау', '', 'x'],
  ['Хабарласпаңыз', '', 'х'],
  ['Стоп-лист', '', 'АБВ'],
  ['Қара тізім', '', 'x'],
  // When somebody left.
  ['Отозвано', '', '12.03.2023'],
  ['Дата ухода', '', '12.03.2023'],
  ['Шыққан күні', '', '12.03.2023'],
  ['Withdrawn at', '', '2023-03-12'],
  ['Consent revoked', '', '2023-03-12'],
  ['optedOutAt', '', '2023-03-12'],
  ['Бас тарту уақыты', '', '12.03.2023'],
  // What else a list is divided by.
  ['Группа', 'Подписчики', 'Отписавшиеся'],
  ['Segment', 'Active subscribers', 'Unsubscribed contacts'],
  ['Топ', 'Жазылушылар', 'Бас тартқандар'],
  ['Топ', 'оқиды', 'оқымайды'],
  ['Тип', 'читатель', 'бывший читатель'],
  ['Получает письма', 'получает', 'не получает'],
  ['Хат ала ма', 'алады', 'алмайды'],
  ['Gets it', 'sure', 'doesn’t'],
  ['Примечание', '', 'Отписался 12.03.2023'],
  ['Ескертпе', '', '12.03.2023 күні шықты'],
  ['Notes', '', 'asked us to stop'],
  ['Город', 'Астана', 'УШЁЛ'],
  // Two forms of one letter.
  ['Группа', 'читатели', 'УШЁЛ'.normalize('NFD')],
])('“%s” (%s / %s) may hold a refusal, and somebody is asked', async (title, one, other) => {
  expect(await asked(title, [one, other])).toMatchObject([{ column: 4, title, values: [one, other].map((cell) => cell.normalize('NFC').toLowerCase()) }])
})

test.each([
  ['a few cells that come again', times(30, (at) => `${at % 3 ? 'зелёный' : 'серый'}`), ['серый', 'зелёный'], false],
  ['numbers of an unknown key', times(100, (at) => String(at % 5)), ['0', '1', '2', '3', '4'], false],
  ['one cell for all: the whole list may be of those who left', times(10, () => 'код 7'), ['код 7'], false],
  ['a mark that one of many has', times(500, (at) => (at === 300 ? 'z' : '')), ['', 'z'], false],
  ['a mark that few have', times(500, (at) => (at % 100 ? '' : '🚫')), ['🚫', ''], false],
  ['a date that not all have', times(40, (at) => (at % 2 ? '' : `2023-01-${10 + at / 2}`)), [''], true],
])('whatever a column is called, its shape is enough: %s', async (_what, cells, values, others) => {
  expect(await asked('Ы', cells)).toEqual([{ column: 4, title: 'Ы', values, others }])
  expect(await asked('', cells)).toMatchObject([{ column: 4 }])
})

test('a mark is asked about under the title of a remark or of a town too', async () => {
  const marks = times(100, (at) => (at % 30 ? '' : 'x'))
  expect(await asked('Примечание', marks)).toMatchObject([{ values: ['x', ''] }])
  expect(await asked('Город', marks)).toMatchObject([{ values: ['x', ''] }])
})

test.each([
  ['Имя', times(300, (at) => ['Тоқтар', 'Керім', 'Нелли', 'Denis', 'Шығыс', 'Ерасыл'][at % 6] ?? '')],
  ['ФИО', times(300, (at) => `Тоқтаров Керім ${at}`)],
  ['Кто', times(300, (at) => `Denis Умеров ${at}`)],
  ['Город', times(300, (at) => ['Астана', 'Алматы', 'Шымкент', ''][at % 4] ?? '')],
  ['Where', times(3000, (at) => `ауыл ${at % 200}`)],
  ['Тел.', times(300, (at) => `+7 701 555 ${1000 + at}`)],
  ['Тел.', times(300, (at) => (at % 50 ? '' : `+7 701 555 ${1000 + at}`))],
  ['Примечание', times(300, (at) => (at % 20 ? '' : `звонил ${at} раз, придёт с коллегой`))],
  ['Тэги', times(3000, (at) => `право, школа, ${at % 40}`)],
  ['Created', times(300, (at) => `2023-01-01 10:${at}`)],
  ['Пусто', times(300, () => '')],
  ['Consent version', times(30, () => '2024-1')],
])('nobody is asked about “%s” where the cells are facts, or nearly all of them differ', async (title, cells) => {
  expect(await asked(title, cells)).toEqual([])
})

test('of many cells those that may be a refusal are shown, wherever they stand; what was not shown is taken by no answer', async () => {
  const cells = [...times(100, (at) => `заметка ${at}`), 'Отписался 12.03.2023', ...times(20, (at) => `не писать, ${at}`)]
  const [question] = await asked('Заметки', cells)
  expect(question).toMatchObject({ others: true, values: ['отписался 12.03.2023', ...times(11, (at) => `не писать, ${at}`)] })
  const refused = []
  for await (const line of readList(column('Заметки', cells), { readings: { 4: { subscribed: ['не писать, 3'], left: [], others: true } } })) refused.push(line.refused)
  expect(refused.slice(0, 100)).not.toContain(true)
  expect(refused.slice(100).map((one, at) => (one ? -1 : at)).filter((at) => at >= 0)).toEqual([4])
})

test('long answers of a form are shown as they are; one too long to be shown is another cell', async () => {
  const yes = 'Да, я хочу получать новости фонда на электронную почту'
  const other = 'Только участие в мероприятии, больше ничего'
  expect(await asked('Ответ', times(10, (at) => (at % 2 ? other : yes)))).toEqual([{ column: 4, title: 'Ответ', values: [yes.toLowerCase(), other.toLowerCase()], others: false }])
  expect(await asked('Ответ', times(10, (at) => (at % 2 ? 'а'.repeat(300) : yes)))).toEqual([{ column: 4, title: 'Ответ', values: [yes.toLowerCase()], others: true }])
})

test('lines of separators alone are nobody: they turn no names into a mark of few', async () => {
  const bytes = Buffer.concat([column('Кто', ['Айгерім', 'Болат']), Buffer.from(`\n${';;;;\n'.repeat(50)}`)])
  expect(await undecidedColumns(bytes)).toEqual([])
})

test('of thirty columns of ten thousand people ten are asked about, each once, and one answer ends each', async () => {
  const titles = times(30, (at) => `c${at}`)
  const rows = Array.from({ length: 10_000 }, (_, row) => titles.map((_title, at) => (at < 20 ? `Айгерім Тоқтарова ${row}-${at}` : String((row + at) % 4))))
  const questions = await undecidedColumns(listOf(titles, rows))
  expect(questions.map(({ column: at, values }) => `${at}: ${values.length}`)).toEqual(times(10, (at) => `${24 + at}: 4`))
  const readings: Readings = Object.fromEntries(questions.map(({ column: at }) => [at, 'nothing']))
  expect(await undecidedColumns(listOf(titles, rows.slice(0, 500)), readings)).toEqual([])
})

/** What becomes of each line of a list. */
async function refusalsOf(lines: readonly string[]) {
  const bytes = Buffer.from([`${head};status`, ...lines].join('\n'))
  const known = { topics: new Map(), left: await leftIn(readList(bytes, {})), now: new Date('2026-11-30') }
  const found = []
  for await (const line of readList(bytes, {})) {
    const entry = readEntry(line, known)
    found.push('refusal' in entry ? entry.refusal : undefined)
  }
  return found
}

test.each(['отозвано 12.03.2023', 'Не давал', 'нет', 'withdrawn by phone', 'қайтарып алды'])('a source of consent that says “%s” is none', async (source) => {
  expect(await refusalsOf([`a@x.kz;ru;2023-01-01;${source}`])).toEqual(['notSubscribed'])
})

test('whoever left by one line of a list is taken by no other, wherever it stands', async () => {
  const [yes, no] = ['ru;2023-01-01;форум;active', 'ru;2023-01-01;форум;unsubscribed']
  expect(await refusalsOf([`a@x.kz;${yes}`, `b@x.kz;${no}`, `A@X.kz;${no}`, `b@x.kz;${yes}`])).toEqual(['notSubscribed', 'notSubscribed', 'notSubscribed', 'notSubscribed'])
})

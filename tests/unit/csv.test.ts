import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { shortCode } from '#domain/registrations/token.ts'
import { csvCell, csvStream, uncoveredCell } from '#lib/csv.ts'

async function* each(rows: string[][]) {
  yield* rows
}
const table = async (columns: string[], rows: string[][]) => Buffer.from(await new Response(csvStream(columns, each(rows))).arrayBuffer())
const read = (bytes: Buffer) => parse(bytes, { bom: true, delimiter: ';' }) as string[][]

test.each([
  '=cmd|\' /C calc\'!A0', '+1+1', '-2+3', '@SUM(1)', '\t=1', '\r=1', '\n=1', '  =1', '\u00a0=1', '\u200b=1', '\ufeff=1', '\u202e=1',
  '\uff1d1+1', '\uff0b1', '\uff0d1', '\uff20SUM(1)', '\ufe661', '\u22121', '|x', '%0', '\u0000=1', '\u0085=1', '\u2028=1',
])('%j is opened as text, not run', (cell) => {
  expect(csvCell(cell)).toMatch(/^'/)
})

test.each(['007', '00', '234E56', '7e3', '1.5E+10', '1,5e-2', '12345678901234567'])('%s is no number to a spreadsheet, and comes back as it was', (cell) => {
  expect(csvCell(cell)).toBe(`'${cell}`)
  expect(uncoveredCell(csvCell(cell))).toBe(cell)
})

test('codes for the door are no numbers, whatever they are made of', () => {
  for (let byte = 0; byte < 256; byte += 1) expect(shortCode(new Uint8Array([byte, 200, byte, 3, 27, 250]))).toMatch(/^[A-DF-Z][A-Z2-9]{5}$/)
})

test('what is no formula is left alone', () => {
  for (const cell of ['Әлия Қасымқызы', 'a=b', 'А-Я', '5+', '', '“цитата”', 'x@y.kz', '0', '7', '1200,50', '2026-11-30', '12:05', 'A7', '7B', '’tis', '7e']) expect(csvCell(cell)).toBe(cell)
})

test('a table keeps quotes, separators and Kazakh letters, one line for each row', async () => {
  const bytes = await table(['Есімі', 'Қажеттіліктері'], [['Әлия; "Ғ"', 'бірінші\nекінші\r\nүшінші'], ['=1', '\u0007қоңырау']])
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(bytes.toString('utf8').split('\r\n')).toHaveLength(4)
  expect(read(bytes)).toEqual([['Есімі', 'Қажеттіліктері'], ['Әлия; "Ғ"', 'бірінші екінші үшінші'], ['\'=1', 'қоңырау']])
})

test('five thousand rows come as they are read, not all at once', async () => {
  let made = 0
  async function* many() {
    for (; made < 5000; made += 1) yield [`№ ${made}`, 'Ұлан']
  }
  const reader = csvStream(['n', 'name'], many()).getReader()
  const first = await reader.read()
  expect(made).toBeLessThan(5000)
  const parts = [first.value ?? new Uint8Array()]
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value)
  expect(read(Buffer.concat(parts))).toHaveLength(5001)
})

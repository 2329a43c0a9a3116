import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePage } from './browser.ts'
import { lettersTo } from './letters.ts'
import { inPanel } from './panel.ts'
import { staff } from './site.ts'

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'qanat-lists-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const patience = { timeout: 60_000, interval: 250 }

/** Presses a button by keyboard alone. */
async function press(page: Page, selector: string) {
  await page.locator(selector).focus()
  await page.keyboard.press('Enter')
}

const countOf = (page: Page, outcome: string) => page.locator(`[data-outcome=${outcome}] dd`).innerText()

async function bringIn(name: string, lines: readonly string[]): Promise<Page> {
  const file = join(folder, name)
  writeFileSync(file, ['email;locale;topics;consent_date;consent_source', ...lines].join('\r\n'))
  const page = await inPanel('imports')
  await page.setInputFiles('#import-file', file)
  await press(page, '#import-check')
  await page.locator('.import-checked').waitFor()
  return page
}

async function find(page: Page, address: string) {
  await page.fill('#one-address-typed', address)
  await page.keyboard.press('Enter')
}

test('a list is looked at line by line, and nothing of it is stored before the second button; then everybody is there, and it can be taken back', async () => {
  const page = await bringIn('first.csv', ['agreed@list.example;kk;;03.05.2024;Тренинг', 'asked@list.example;ru;;;', 'agreed@list.example;ru;;;', 'no address;ru;;;'])
  expect(await Promise.all(['added', 'invited', 'refused'].map((outcome) => countOf(page, outcome)))).toEqual(['1', '1', '2'])
  expect(await page.locator('.import-refused li').allInnerTexts()).toEqual(['строка 4 этот адрес уже есть выше', 'строка 5 нужен ровно один адрес почты'])
  const before = await staff<{ totalDocs: number }>('GET', '/subscribers?limit=1')
  await press(page, '#import-run')
  await page.locator('.import-done a').waitFor()
  expect((await staff<{ totalDocs: number }>('GET', '/subscribers?limit=1')).totalDocs).toBe(before.totalDocs + 2)
  await expect.poll(async () => (await lettersTo('asked@list.example')).map(({ subject }) => subject), patience).toEqual(['Присылать вам нашу рассылку?'])
  await page.locator('.import-done a').click()
  await page.waitForURL(/\/imports\/[0-9a-f]{24}/)
  await press(page, '#office-undo-import')
  await page.locator('#confirm-action').waitFor()
  await page.locator('#confirm-action').press('Enter')
  await expect.poll(async () => [await page.locator('#field-removed').inputValue(), await page.locator('#field-kept').inputValue()], patience).toEqual(['1', '1'])
  await closePage(page)
})

test('a column that may hold a refusal stops the check until somebody has said what it means', async () => {
  const file = join(folder, 'ghost.csv')
  writeFileSync(file, ['email,locale,subscribed_to_emails', 'stays@list.example,ru,true', 'left@list.example,ru,false'].join('\n'))
  const page = await inPanel('imports')
  await page.setInputFiles('#import-file', file)
  await press(page, '#import-check')
  await page.locator('.import-questions legend', { hasText: 'subscribed_to_emails' }).waitFor()
  expect(await page.locator('#import-run').count()).toBe(0)
  expect(await page.locator('#import-check').isDisabled()).toBe(true)
  await page.locator('.import-questions').getByLabel('true', { exact: true }).press('Space')
  await press(page, '#import-check')
  await page.locator('.import-checked').waitFor()
  expect(await Promise.all(['added', 'invited', 'refused'].map((outcome) => countOf(page, outcome)))).toEqual(['0', '1', '1'])
  expect(await page.locator('.import-refused li').allInnerTexts()).toEqual(['строка 3 в самом файле сказано, что человек не подписан'])
  await closePage(page)
})

test('a list of another tool: a person names the column of addresses, sees what was guessed of the others, and chooses the language', async () => {
  const file = join(folder, 'other.csv')
  writeFileSync(file, ['sep=|', 'Кому|Тақырыптар|Организация', 'hand@list.example||ТОО "Ромашка"', 'nobody||Б', 'none||В'].join('\n'))
  const page = await inPanel('imports')
  await page.setInputFiles('#import-file', file)
  await press(page, '#import-check')
  await page.locator('.import-columns').getByText('Выберите столбец с адресами.').waitFor()
  expect(await page.locator('#import-check').isDisabled()).toBe(true)
  expect(await page.getByLabel('Тақырыптар').inputValue()).toBe('topics')
  await page.getByLabel('Кому').selectOption('email')
  await page.locator('#import-locale').selectOption('kk')
  await press(page, '#import-check')
  await page.locator('.import-checked').waitFor()
  expect(await page.locator('.import-refused li').allInnerTexts()).toEqual(['строка 4 нужен ровно один адрес почты', 'строка 5 нужен ровно один адрес почты'])
  await closePage(page)
})

test('an address is found by typing it whole, shown by a button, and erased with all its traces, by keyboard', async () => {
  const list = await bringIn('second.csv', ['shown@list.example;kk;;2024-05-03;Тренинг'])
  await press(list, '#import-run')
  await list.locator('.import-done').waitFor()
  await closePage(list)
  const page = await inPanel('subscribers')
  await find(page, 'SHOWN@list.example')
  await page.locator('.reader-tools__found a').waitFor()
  expect(page.url()).not.toContain('list.example')
  await press(page, '.reader-tools__found a')
  await page.waitForURL(/\/subscribers\/[0-9a-f]{24}/)
  await page.locator('.consent-history li', { hasText: 'импорт с согласием' }).getByText('дано 03.05.2024').waitFor()
  expect(await page.content()).not.toContain('shown@list.example')
  await press(page, '#office-show-address')
  await page.getByText('shown@list.example').waitFor()
  await press(page, '#office-erase-reader')
  await page.locator('#reader-never').check()
  await page.locator('#confirm-action').press('Enter')
  await page.waitForURL(/\/subscribers\/?$/)
  await find(page, 'shown@list.example')
  await page.locator('.reader-tools__found', { hasText: 'В списке нет.' }).getByText(/просил никогда не писать/).waitFor()
  const { docs } = await staff<{ docs: { act: string }[] }>('GET', '/audit-log?limit=3')
  expect(docs.map(({ act }) => act)).toEqual(['erased', 'addressShown', 'readersImported'])
  await closePage(page)
})

test('the list is exported after a question about which part of it', async () => {
  const list = await bringIn('third.csv', ['out@list.example;kk;;2024-05-03;Тренинг', 'other@list.example;ru;;2024-05-03;Тренинг'])
  await press(list, '#import-run')
  await list.locator('.import-done').waitFor()
  await closePage(list)
  const page = await inPanel('subscribers')
  await press(page, '#office-export-readers')
  await page.getByLabel('Язык', { exact: false }).last().selectOption('kk')
  const download = page.waitForEvent('download')
  await page.locator('#confirm-action').press('Enter')
  const parts: Buffer[] = []
  for await (const part of await (await download).createReadStream()) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString('utf8')
  expect(text).toMatch(/^\ufeffЭлектронная почта;Язык;Темы;/)
  expect(text).toMatch(/out@list\.example;kk;;подписан\(а\);/)
  expect(text).not.toContain('other@list.example')
  await closePage(page)
})

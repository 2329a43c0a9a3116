import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Locale, locales } from '#lib/locales.ts'
import { richText } from '#tests/rich-text.ts'
import { type RunningApp, signIn } from '#tests/setup/app.ts'
import { startDemo } from './demo.ts'
import { type MailServer, startMailServer } from '#tests/setup/mail-server.ts'
import { closePage, desktop, openPage } from '#tests/e2e/browser.ts'

/** A copy of the site with a mail server of its own, and slow enough to be watched. */
let app: RunningApp
let server: MailServer
let cookie: string
const many = 30
const readers = Array.from({ length: many }, (_, at) => ({ address: `reader-${at}@example.org`, locale: locales[at % locales.length] as Locale }))
const patience = { timeout: 60_000, interval: 250 }

beforeAll(async () => {
  server = await startMailServer()
  app = await startDemo({ env: { SMTP_URL: server.url, MAIL_FROM: 'Қанат <news@example.org>', NEWSLETTER_PER_SECOND: '1' } })
  cookie = await signIn(app)
  await bringInReaders()
})
afterAll(async () => {
  await app.stop()
  await server.close()
})

const api = async (path: string, init: RequestInit = {}) => {
  const answer = await fetch(`${app.origin}/api${path}`, { ...init, headers: { cookie, origin: app.origin, ...init.headers } })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer
}
const post = async <T>(path: string, body: object, method = 'POST') =>
  (await (await api(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })).json()) as T

/** People who have agreed already, from a list: as the office brings them along. */
async function bringInReaders() {
  const file = new Blob([['email;locale;topics;consent_date;consent_source', ...readers.map(({ address, locale }) => `${address};${locale};;2024-05-03;Тренинг в Алматы`)].join('\r\n')], { type: 'text/csv' })
  const form = (fields: Record<string, string> = {}) => {
    const body = new FormData()
    body.set('file', file, 'list.csv')
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return { method: 'POST', body }
  }
  const { fileKey } = (await (await api('/subscribers/import/check', form())).json()) as { fileKey: string }
  for (let finished = false; !finished;) ({ finished } = (await (await api('/subscribers/import', form({ checked: fileKey }))).json()) as { finished: boolean })
}

const subjects: Record<Locale, string> = { kk: 'Қараша хаты', ru: 'Письмо ноября', en: 'The letter of November' }

async function written(mark: string): Promise<string> {
  let id: string | undefined
  for (const locale of locales) {
    const body = { subject: `${subjects[locale]} ${mark}`, preheader: 'Қанат', body: richText('Сәлем! Привет! Hello!') }
    const { doc } = await post<{ doc: { id: string } }>(`/letters${id ? `/${id}` : ''}?locale=${locale}`, body, id ? 'PATCH' : 'POST')
    id = doc.id
  }
  return id ?? ''
}

/** Presses what has the keyboard's focus, having brought it there. */
async function byKeyboard(page: Page, selector: string) {
  await page.locator(selector).focus()
  await page.keyboard.press('Enter')
}

async function openDesk(page: Page, id: string) {
  await page.goto(`${app.origin}/admin/collections/letters/${id}?locale=ru`)
  await page.getByRole('button', { name: 'Проверить и отправить' }).click()
}

/** Test, links, and off it goes: all that the panel asks for. */
async function sendNow(page: Page) {
  await page.locator('#letter-test').click()
  await expect.poll(() => page.locator('.letter-test__sent').count(), patience).toBe(3)
  await page.locator('#letter-check').click()
  await page.locator('.letter-state--checked').waitFor()
  await byKeyboard(page, '#letter-now')
  await page.locator('#ask-letter-schedule #confirm-action').waitFor()
  await byKeyboard(page, '#ask-letter-schedule #confirm-action')
  await page.locator('.letter-progress--sending').waitFor({ timeout: 90_000 })
}

async function staffPage(): Promise<Page> {
  const page = await openPage({ ...desktop, locale: 'ru-RU' })
  await page.goto(`${app.origin}/admin/login`)
  await page.fill('input[name=email]', app.login.email)
  await page.fill('input[name=password]', app.login.password)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/admin\/?$/)
  return page
}

/** Copies of a letter that the mail server has, tests left out. */
const copies = async (mark: string) => {
  const all = await Promise.all(server.letters.map(async ({ to, parsed }) => ({ to: to[0] ?? '', subject: (await parsed()).subject ?? '' })))
  return all.filter(({ to, subject }) => to.startsWith('reader-') && subject.endsWith(mark))
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

test('an editor sends a letter, stops it, goes on, and sees it arrive: once for each reader, in their language', async () => {
  const page = await staffPage()
  await openDesk(page, await written('A'))
  await sendNow(page)
  await expect.poll(async () => (await copies('A')).length, patience).toBeGreaterThan(0)

  await byKeyboard(page, '#letter-pause')
  await page.locator('.letter-progress--paused').waitFor()
  const left = (await copies('A')).length
  // The keyboard stays where it was, on the way back.
  expect(await focused(page)).toBe('letter-resume')
  await page.getByText('Кто-то нажал «Приостановить»').waitFor()
  expect(left).toBeLessThan(many)

  const beside = await staffPage()
  await beside.getByRole('link', { name: /Отправка письма приостановлена: «Письмо ноября A»/ }).waitFor()
  // One letter may have been in the mail server's hands.
  expect((await copies('A')).length).toBeLessThanOrEqual(left + 1)

  await page.keyboard.press('Enter')
  await page.locator('.letter-progress--sending').waitFor()
  expect(await focused(page)).toBe('letter-pause')
  await beside.reload()
  await beside.locator('.letters-notice li', { hasText: /Письмо ноября A.*Отправлено \d+ из 30/s }).waitFor()
  await closePage(beside)
  await page.locator('.letter-progress--done').waitFor({ timeout: 90_000 })
  expect(await page.locator('.letter-progress__of').textContent()).toBe(`Отправлено ${many} из ${many}`)
  expect(await page.getByRole('progressbar').first().getAttribute('aria-valuenow')).toBe(String(many))

  const got = await copies('A')
  expect(got.map(({ to }) => to).sort()).toEqual(readers.map(({ address }) => address).sort())
  for (const { address, locale } of readers) expect(got.find(({ to }) => to === address)?.subject).toBe(`${subjects[locale]} A`)

  const href = await page.locator('.letter-progress__pages a[lang=kk]').getAttribute('href')
  const archived = await fetch(app.origin + href)
  expect(archived.status).toBe(200)
  expect(await archived.text()).toContain('Қараша хаты A')
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#letter-table').click()])
  expect(file.suggestedFilename()).toMatch(/^deliveries-[0-9a-f]{24}\.csv$/)
  await closePage(page)
})

test('a letter that is stopped for good goes to nobody else; the list behind a number is one click away', async () => {
  const page = await staffPage()
  await openDesk(page, await written('B'))
  await sendNow(page)
  await page.locator('#letter-cancel').click()
  await page.locator('#ask-letter-cancel #confirm-action').click()
  await page.locator('.letter-progress--cancelled').waitFor()
  // The button is gone: the keyboard is at the heading of what came instead.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), patience).toBe('Отправка отменена')
  const skipped = page.locator('.letter-counts div', { hasText: 'Пропущено' }).locator('a')
  const count = Number(await skipped.textContent())
  expect(count + (await copies('B')).length).toBe(many)
  await skipped.click()
  await page.waitForURL(/collections\/deliveries\?/)
  await page.getByText(`из ${count}`).first().waitFor()
  await page.getByText('отправку отменили').first().waitFor()
  await closePage(page)
})

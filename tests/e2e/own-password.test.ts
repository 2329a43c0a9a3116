import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { realTime } from '#tests/real-time.ts'
import { violations } from './axe.ts'
import { closePage, desktop, openPage, phone } from './browser.ts'
import { site, staff } from './site.ts'

const account = { name: 'Сымбат', role: 'editor', email: 'symbat@example.kz', password: 'kok tore zhel 1791' }
const next = { email: 'symbat.new@example.kz', password: 'zhana tore zhel 1791' }

let page: Page

beforeAll(async () => {
  await staff('POST', '/users', { ...account, currentPassword: site.password })
  page = await openPage({ ...desktop, locale: 'kk-KZ' })
})
afterAll(() => closePage(page))

async function signIn({ email, password }: { email: string; password: string }) {
  await page.goto(`${site.url}/admin/login`)
  await page.fill('input[name=email]', email)
  await page.fill('input[name=password]', password)
  await page.getByRole('button', { name: 'Кіру', exact: true }).click()
  await page.waitForURL(/\/admin\/?$/)
}

async function openAccount() {
  await page.goto(`${site.url}/admin/account`)
  await page.getByText('Құпиясөзді өзгерту').first().waitFor()
  await page.waitForLoadState('networkidle')
}

const asked = () => page.getByLabel('Растау үшін өз құпиясөзіңіз')
const toast = () => page.locator('.payload-toast-container').getByText('сәтті').first()
const words = (text: string) => () => page.getByText(text).first()
/** A new password is judged a moment after it was typed, and a click before that does nothing: a person presses again. */
const save = (shown: () => Locator) =>
  expect.poll(async () => {
    await page.locator('#action-save').click()
    return shown().waitFor({ timeout: 15_000 }).then(() => true, () => false)
  }, { timeout: 120_000 }).toBe(true)
const isSideways = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

test('the account page in Kazakh asks for the password only when the address or the password changes, marks a wrong one and takes the right one', async () => {
  await signIn(account)
  await openAccount()
  expect(await asked().count()).toBe(0)
  await page.fill('#field-name', 'Сымбат Әлі')
  await save(toast)
  expect(await asked().count()).toBe(0)

  await page.fill('#field-email', next.email)
  await asked().waitFor()
  await save(words('қазіргі құпиясөзіңізді де енгізіңіз'))
  await asked().fill('мұндай құпиясөз жоқ')
  await save(words('қазіргі құпиясөзіңіз емес'))
  const serious = (await violations(page, ['wcag2a', 'wcag2aa'])).filter(({ nodes }) => nodes.some(({ target }) => String(target).includes('currentPassword')))
  expect(serious).toEqual([])
  await asked().fill(account.password)
  await save(toast)
  await asked().waitFor({ state: 'detached' })
  // What was changed is there after a fresh visit, and the session goes on.
  await openAccount()
  expect(await page.inputValue('#field-email')).toBe(next.email)
})

test('an answer about what was typed before, that comes after the refusal, takes no mark off, and the form stays unsaved', async () => {
  await openAccount()
  let release = () => {}
  const refused = new Promise<void>((resolve) => (release = resolve))
  let held = false
  await page.route('**/admin/account', async (route) => {
    const answer = await route.fetch()
    held = true
    await refused
    await route.fulfill({ response: answer })
  }, { times: 1 })
  await page.fill('#field-email', 'third@example.kz')
  await expect.poll(() => held).toBe(true)
  await save(words('қазіргі құпиясөзіңізді де енгізіңіз'))
  const late = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().endsWith('/admin/account'))
  release()
  await late
  await expect.poll(() => page.locator('#action-save').isEnabled()).toBe(true)
  await realTime(1000, 'the panel asks about what it takes for a change')
  expect(await words('қазіргі құпиясөзіңізді де енгізіңіз')().isVisible()).toBe(true)
  expect(await page.inputValue('#field-email')).toBe('third@example.kz')
  // Who leaves is warned.
  await page.locator('.step-nav a').first().click()
  await page.locator('#leave-without-saving').waitFor()
  await page.locator('#leave-without-saving #confirm-action').click()
})

test('on a phone a new password is set, and nothing scrolls sideways', async () => {
  await page.setViewportSize(phone.viewport)
  await openAccount()
  await page.locator('#change-password').click()
  await page.fill('#field-password', next.password)
  await page.fill('#field-confirm-password', next.password)
  await asked().fill(account.password)
  expect(await isSideways()).toBe(false)
  await save(toast)
  await asked().waitFor({ state: 'detached' })
  // The next save neither sends it once more nor asks for it again.
  await page.fill('#field-name', 'Сымбат')
  await save(toast)
  expect(await asked().count()).toBe(0)
  // An answer still under way would bring the session back.
  await page.goto('about:blank')
  await page.context().clearCookies({ name: 'payload-token' })
  await signIn(next)
})

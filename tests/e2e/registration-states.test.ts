import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { hours } from '#lib/retention.ts'
import { wallTimeAt } from '#lib/zones.ts'
import { complaints } from './axe.ts'
import { closePage, desktop, openPage, phone } from './browser.ts'
import { comes, newAddress, newEvent, personalPage, post, signUp, words } from './events.ts'
import { letterTo } from './letters.ts'
import { plain } from '#tests/plain.ts'
import { site } from './site.ts'

async function expectClean(page: Page, state: string) {
  expect(await complaints(page, state)).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(width, `${state} scrolls sideways`).toBeLessThanOrEqual(0)
}

const fillIn = async (page: Page, email: string) => {
  await page.locator('#f-name').fill('Айгерім')
  await page.locator('#f-email').fill(email)
  await page.locator('#f-consent').check()
}
const press = async (page: Page) => Promise.all([page.waitForNavigation(), page.locator('form.form .btn').click()])
/** Who is faster than a person is shown the second step again. */
const pressUntil = (page: Page, done: () => Promise<boolean>) => expect.poll(async () => (await press(page), done()), { timeout: 60_000, interval: 500 }).toBe(true)

test.each(locales)('every state of the form and of the personal page passes axe in %s', async (locale) => {
  const text = words[locale]
  const event = await newEvent(locale, { capacityRoom: 1 })
  const page = await openPage({ ...phone, colorScheme: locale === 'kk' ? 'dark' : 'light' })
  const go = async (address: string, state: string) => {
    await page.goto(site.url + address)
    await expectClean(page, state)
  }
  await go(event.path, 'the empty form')
  await press(page)
  expect(await page.locator('.field--bad').count()).toBe(3)
  await expectClean(page, 'errors')
  await fillIn(page, newAddress('axe'))
  await page.locator('input[name="seal"]').evaluate((field) => ((field as HTMLInputElement).value = ''))
  await press(page)
  expect(plain((await page.locator('#note-h').textContent()) ?? '')).toBe(text.registration.noteTitle.split('check {')[1]?.split('}')[0])
  await expectClean(page, 'the second step')

  // The last place goes to somebody else meanwhile.
  const first = await comes(event, locale, newAddress('first'))
  await pressUntil(page, async () => plain((await page.locator('form.form .btn').textContent()) ?? '') === text.registration.submitList)
  await expectClean(page, 'full while it was filled in')
  expect(plain((await page.locator('form.form .btn').textContent()) ?? '')).toBe(text.registration.submitList)
  await pressUntil(page, async () => new URL(page.url()).pathname !== event.path)
  await expectClean(page, 'after the form: the list')
  await go(`${event.path}/registered`, 'after the form')
  await expect.poll(async () => (await fetch(site.url + event.path)).text(), { timeout: 20_000 }).toContain('data-seats="full"')
  await go(event.path, 'a full event')

  await go(first, 'confirmed')
  const waiting = newAddress('waiting')
  expect((await signUp(event, locale, waiting, { list: '1' })).status).toBe(303)
  const second = await personalPage(locale, waiting, text.letters.wait.press)
  await go(second, 'the list, not confirmed')
  await post(second, { action: 'confirm' })
  await go(second, 'waiting')
  await post(first, { action: 'cancel' })
  await go(first, 'cancelled')
  await letterTo(waiting, text.letters.offer.press)
  await go(second, 'offered')
  await page.locator('.ways details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)))
  await expectClean(page, 'with all its ways open')
  await go(paths.registration(locale, 'x'), 'an incomplete link')

  const other = await newEvent(locale)
  const held = newAddress('held')
  await signUp(other, locale, held)
  await go(await personalPage(locale, held), 'held')
  await go((await newEvent(locale, { registration: { policy: 'closed' } })).path, 'registration closed')
  await closePage(page)
})

test('a place that comes free in the evening or at night need not be answered before the morning; letter and page name one time', async () => {
  const hour = new Date().getUTCHours()
  const zone = hour >= 12 || hour < 2 ? 'Asia/Bishkek' : 'America/New_York'
  const start = Date.now() + hours(30)
  const event = await newEvent('ru', { capacityRoom: 1, zone, startLocal: wallTimeAt(start, zone), endLocal: wallTimeAt(start + hours(2), zone) })
  const first = await comes(event, 'ru', newAddress('evening'))
  const waiting = newAddress('sleeps')
  await signUp(event, 'ru', waiting, { list: '1' })
  const second = await personalPage('ru', waiting, words.ru.letters.wait.press)
  await post(second, { action: 'confirm' })
  await post(first, { action: 'cancel' })
  const plain = (text = '') => text.replace(/\s+/gu, ' ')
  const told = /времени: ([^(]+, \d\d:\d\d)/u.exec(plain((await letterTo(waiting, words.ru.letters.offer.press)).text))?.[1] ?? ''
  expect(told.slice(-5)).toMatch(/^(?:0[89]|1\d|2[01]):\d\d$/)
  const page = await openPage(phone)
  await page.goto(site.url + second)
  expect(plain(await page.locator('main').innerText())).toContain(told)
  await closePage(page)
})

test('with the keyboard alone: the summary of errors leads to each field, and the title begins with it', async () => {
  const event = await newEvent('ru')
  const page = await openPage(desktop)
  await page.goto(site.url + event.path)
  await page.locator('#f-name').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/#register/)
  expect(await page.title()).toMatch(/^Ошибка: /)
  const summary = page.locator('#err-h').locator('xpath=..')
  expect(await summary.getAttribute('role')).toBe('alert')
  for (const field of ['name', 'email', 'consent']) {
    await summary.locator(`a[href="#f-${field}"]`).focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`f-${field}`)
    const described = await page.locator(`#f-${field}`).getAttribute('aria-describedby')
    expect(await page.locator(`#${described?.split(' ')[0]}`).textContent()).toMatch(/\p{L}/u)
    expect(await page.locator(`#f-${field}`).getAttribute('aria-invalid')).toBe('true')
  }
  await closePage(page)
})

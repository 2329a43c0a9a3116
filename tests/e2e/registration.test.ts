import { text as textOf } from 'node:stream/consumers'
import ICAL from 'ical.js'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { typeset } from '#lib/typography.ts'
import { plain } from '#tests/plain.ts'
import { timeOfAPerson } from '#tests/real-time.ts'
import { closePage, desktop, openPage, phone } from './browser.ts'
import { comes, newAddress, newEvent, personalPage, post, signUp, words } from './events.ts'
import { lettersTo, letterTo, linkOf } from './letters.ts'
import { session, site } from './site.ts'

/** As in the address bar: what a person sees change. */
const where = (page: Page) => new URL(page.url()).pathname

/** The title of the page, as it is read. */
const heading = async (page: Page) => plain((await page.locator('h1').textContent()) ?? '')

type Filled = { email: string; scripts: boolean; name?: string; another?: boolean }

/** Fills in the form and presses its button; without a script once more at the second step. */
async function register(page: Page, locale: Locale, { email, scripts, name = 'Айгерім', another = false }: Filled) {
  const text = words[locale]
  const drawn = (words: string) => typeset(words, locale)
  await page.getByLabel(drawn(text.registration.name)).focus()
  await page.getByLabel(drawn(text.registration.name)).fill(name)
  await page.getByLabel(drawn(text.registration.email), { exact: true }).fill(email)
  if (another) await page.getByLabel(drawn(text.registration.another)).check()
  await page.locator('input[name="consent"]').check()
  if (scripts) {
    await page.waitForFunction(() => (document.querySelector('input[name="seal"]') as HTMLInputElement | null)?.value)
    await timeOfAPerson()
    await page.getByRole('button', { name: drawn(text.registration.submit) }).click()
    return
  }
  await page.getByRole('button', { name: drawn(text.registration.submit) }).click()
  await page.getByText(drawn(text.registration.note.check)).waitFor()
  expect(await page.getByLabel(drawn(text.registration.email), { exact: true }).inputValue(), 'nothing typed is lost').toBe(email)
  await expect.poll(async () => {
    if (where(page).endsWith('/registered')) return true
    await page.getByLabel(drawn(text.newsletter.defaultQuestion)).fill('7')
    await page.locator('form.form .btn').click()
    return where(page).endsWith('/registered')
  }, { timeout: 30_000, interval: 1000 }).toBe(true)
}

const people: { locale: 'kk' | 'ru' | 'en'; who: string; options: BrowserContextOptions; scripts: boolean }[] = [
  { locale: 'kk', who: 'on a phone, without JavaScript', options: { ...phone, javaScriptEnabled: false }, scripts: false },
  { locale: 'ru', who: 'on a phone', options: phone, scripts: true },
  { locale: 'en', who: 'at a desk, without JavaScript', options: { ...desktop, javaScriptEnabled: false }, scripts: false },
]

describe.each(people)('in $locale, $who', ({ locale, options, scripts }) => {
  test('somebody finds an event, registers, confirms by the letter, has it in the calendar, and gives the place to the next', async () => {
    const text = words[locale]
    const drawn = (words: string) => typeset(words, locale)
    const event = await newEvent(locale, { capacityRoom: 1 })
    const email = newAddress('aigerim')
    const page = await openPage({ ...options, acceptDownloads: true })

    await page.goto(site.url + paths.home(locale))
    await page.goto(site.url + paths.events(locale))
    await page.getByRole('link', { name: drawn(event.title) }).first().click()
    expect(where(page)).toBe(event.path)
    await register(page, locale, { email, scripts })
    await expect.poll(() => where(page), { timeout: 20_000 }).toBe(`${event.path}/registered`)
    await expect.poll(() => heading(page), { timeout: 20_000 }).toBe(text.registered.title.registered)
    expect(await page.content()).not.toContain(email)

    // The letter is opened, and its button leads to the page with the real one.
    const letter = await letterTo(email, text.letters.confirm.press)
    await page.route('https://mail.example/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: String(letter.html) }))
    await page.goto('https://mail.example/')
    await page.getByRole('link', { name: text.letters.confirm.press }).click()
    await expect.poll(() => heading(page), { timeout: 20_000 }).toBe(text.personal.title.held)
    await page.getByRole('button', { name: drawn(text.personal.button.confirm) }).click()
    await expect.poll(() => heading(page), { timeout: 20_000 }).toBe(text.personal.title.confirmed)
    const own = where(page)
    expect(await page.locator('svg.qr').isVisible()).toBe(true)
    expect(await page.locator('.code').textContent()).toMatch(/^[A-Z2-9]{6}$/)
    expect(await page.getByText(drawn(event.title)).first().isVisible()).toBe(true)

    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: drawn(text.personal.calendar) }).click()])
    const calendar = new ICAL.Component(ICAL.parse(await textOf(await file.createReadStream())))
    const entry = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
    expect(entry.startDate.toJSDate().toISOString()).toBe('2031-01-15T09:00:00.000Z')
    expect(entry.uid).toContain(`event-${event.id}@`)
    const ticket = await letterTo(email, text.letters.own)
    expect(String(ticket.attachments.map(({ contentType }) => contentType))).toContain('text/calendar')

    // Now the event is full: the next person waits.
    const next = newAddress('next')
    await expect.poll(async () => (await fetch(site.url + event.path)).text(), { timeout: 20_000 }).toContain('data-seats="full"')
    const nextPage = await comes(event, locale, next, { list: '1' })
    await page.goto(site.url + own)
    await page.getByText(drawn(text.personal.way.cancel)).click()
    await page.getByRole('button', { name: drawn(text.personal.button.cancel) }).click()
    await expect.poll(() => heading(page), { timeout: 20_000 }).toBe(text.personal.title.cancelled)
    expect(await page.getByRole('button', { name: drawn(text.personal.button.wait) }).isVisible()).toBe(true)

    const offer = linkOf(await letterTo(next, text.letters.offer.press), text.letters.offer.press) ?? ''
    expect(new URL(offer).pathname).toBe(nextPage)
    await page.goto(offer)
    await expect.poll(() => heading(page), { timeout: 20_000 }).toBe(text.personal.title.offered)
    await page.getByRole('button', { name: drawn(text.personal.button.accept) }).click()
    await expect.poll(() => heading(page), { timeout: 20_000 }).toBe(text.personal.title.confirmed)
    await closePage(page)
  })
})

test('a family of three on one mailbox: each has a ticket and a page of their own, and who gives up takes no place of the others along', async () => {
  const text = words.kk
  const event = await newEvent('kk', { capacityRoom: 40 })
  const email = newAddress('family')
  const family = ['Гүлнұр', 'Алуа', 'Нұрлан'] as const
  const page = await openPage({ ...phone, javaScriptEnabled: false })
  const own: string[] = []
  for (const [at, name] of family.entries()) {
    await page.goto(site.url + event.path)
    await register(page, text, { email, scripts: false, name, another: at > 0 })
    await expect.poll(async () => (await lettersTo(email, 'registration.confirm')).length, { timeout: 60_000 }).toBe(at + 1)
    const letter = (await lettersTo(email, 'registration.confirm')).at(-1)
    const link = (letter && linkOf(letter, text.letters.confirm.press)) ?? ''
    await page.goto(link)
    expect(await page.getByText(name).count()).toBe(1)
    await page.getByRole('button', { name: text.personal.button.confirm }).click()
    await expect.poll(() => heading(page), { timeout: 20_000 }).toBe(text.personal.title.confirmed)
    own.push(where(page))
  }
  expect(new Set(own).size).toBe(3)
  const [parent = '', child = ''] = own
  await expect.poll(async () => (await lettersTo(email, 'registration.ticket')).map((letter) => new URL(linkOf(letter, text.letters.own) ?? '').pathname), { timeout: 60_000 }).toEqual(own)
  const tickets = await lettersTo(email, 'registration.ticket')
  expect(tickets.slice(1).map((letter) => family.find((name) => letter.text?.includes(name)))).toEqual(family.slice(1))

  const [name = '', value = ''] = (await session()).split('=')
  await page.context().addCookies([{ name, value, url: site.url, sameSite: 'Strict' }])
  const onDoorList = async () => {
    await page.goto(site.url + paths.doorList('kk', event.id))
    const list = await page.locator('main').innerText()
    return family.filter((one) => list.includes(one))
  }
  expect(await onDoorList()).toEqual([...family])
  await page.goto(site.url + child)
  await page.getByText(text.personal.way.cancel).click()
  await page.getByRole('button', { name: text.personal.button.cancel }).click()
  await expect.poll(() => heading(page), { timeout: 20_000 }).toBe(text.personal.title.cancelled)
  expect(await onDoorList()).toEqual(['Гүлнұр', 'Нұрлан'])
  await page.goto(site.url + parent)
  expect(await heading(page)).toBe(text.personal.title.confirmed)
  await closePage(page)
})

test('opening links changes nothing, however often and with whatever: only buttons do', async () => {
  const event = await newEvent('ru')
  const email = newAddress('scanned')
  expect((await signUp(event, 'ru', email)).status).toBe(303)
  const own = await personalPage('ru', email)
  const scan = async () => {
    for (const address of [own, `${own}?action=confirm`, `${own}/join`, `${own}/calendar.ics`, `${own}/submit`]) {
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']) await fetch(site.url + address, { method, redirect: 'manual' })
    }
  }
  await scan()
  const title = async () => /<h1[^>]*>([^<]*)</.exec(await (await fetch(site.url + own)).text())?.[1]?.replace(/\s+/gu, ' ')
  expect(await title()).toBe(words.ru.personal.title.held)
  expect((await post(own, { action: 'confirm' })).status).toBe(303)
  await scan()
  expect(await title()).toBe(words.ru.personal.title.confirmed)
  for (const twice of [1, 2]) {
    await post(own, { action: 'cancel' })
    expect(await title(), String(twice)).toBe(words.ru.personal.title.cancelled)
  }
})

test('a personal page is kept nowhere and masks the address; a link that is not whole says so', async () => {
  const event = await newEvent('en')
  const email = newAddress('private')
  const own = await comes(event, 'en', email)
  const answer = await fetch(site.url + own)
  expect(Object.fromEntries(answer.headers)).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, noarchive' })
  expect(answer.headers.get('set-cookie')).toBeNull()
  const html = await answer.text()
  expect(html).not.toContain(email)
  expect(html).toContain('p•••@e•••.kz')
  expect(html).not.toContain('<script src="/_next')
  for (const broken of [own.slice(0, -1), own.replace(/\.[^.]+$/, '.AAAAAAAAAAAAAAAAAAAAAA'), own.split('.')[0] ?? '', `${own}x`, paths.registration('en', 'x')]) {
    const missing = await fetch(site.url + broken)
    expect(missing.status, broken).toBe(404)
    expect(missing.headers.get('cache-control')).toBe('no-store')
    expect(await missing.text()).toContain(words.en.personal.title.unknown)
    expect((await post(broken, { action: 'confirm' })).status).toBe(303)
  }
  const erased = await post(own, { action: 'erase' })
  expect(erased.status).toBe(200)
  expect(await erased.text()).toContain(words.en.personal.title.erased)
  expect((await fetch(site.url + own)).status).toBe(404)
})

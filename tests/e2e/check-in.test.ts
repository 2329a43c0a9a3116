import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { complaints } from './axe.ts'
import { plain } from '#tests/plain.ts'
import { closePage, openPage, phone } from './browser.ts'
import { plannedEvent, register, rowsOf } from './registrants.ts'
import { get, session, site, staff } from './site.ts'

const people = [['Гүлнұр Әбенова', 'gulnur'], ['Арман Өтеген', 'arman'], ['Ольга Ким', 'olga']] as const
let event: string

beforeAll(async () => {
  const { id, slug } = await plannedEvent('у двери', {}, Date.now() + 3600_000)
  event = id
  for (const [name, address] of people) await register(slug, `${address}@door.example`, name)
})

/** Signed in as at the door. */
async function atDoor(options: BrowserContextOptions, locale: (typeof locales)[number] = 'kk', path = paths.checkIn(locale, event)): Promise<Page> {
  const page = await openPage({ ...phone, ...options })
  const [name = '', value = ''] = (await session()).split('=')
  await page.context().addCookies([{ name, value, url: site.url, sameSite: 'Strict' }])
  await page.goto(site.url + path)
  return page
}

const codeOf = async (name: string) => (await rowsOf(event)).find((row) => row.name === name)?.shortCode ?? ''
const mark = async (page: Page, code: string) => {
  await page.fill('#d-code', code)
  await page.click('form:has(#d-code) .btn:not([type=button])')
}
const said = async (page: Page) => plain(await page.locator('.door-answer').innerText())
const cameAt = async (name: string) => {
  const row = (await rowsOf(event)).find((one) => one.name === name) as { checkedInAt?: string; state: string } | undefined
  return row?.checkedInAt ? Date.parse(row.checkedInAt) : undefined
}

test('the door is closed to whoever is not signed in, and leads to the way in and back', async () => {
  const answer = await get(paths.checkIn('kk', event))
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`/admin/login?redirect=${encodeURIComponent(paths.checkIn('kk', event))}`)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect((await get(paths.doorList('kk', event))).status).toBe(303)
  const posted = await fetch(site.url + paths.checkIn('kk', event), {
    method: 'POST', headers: { origin: site.url }, body: new URLSearchParams({ code: await codeOf('Ольга Ким') }), redirect: 'manual',
  })
  expect(posted.headers.get('location')).toMatch(/^\/admin\/login/)
  expect(await cameAt('Ольга Ким')).toBeUndefined()
})

test('without a script: found by a part of the name, let in, known the second time, no name in an address', async () => {
  const page = await atDoor({ javaScriptEnabled: false })
  await page.fill('#d-name', 'гулн')
  await page.click('form:has(#d-name) .btn')
  expect(await page.locator('.door-found').innerText()).toContain('Гүлнұр Әбенова')
  await page.click('.door-found .btn')
  expect(await said(page)).toMatch(/Қош келдіңіз!\s+Гүлнұр Әбенова/)
  await mark(page, await codeOf('Гүлнұр Әбенова'))
  expect(await said(page)).toMatch(/Бұрын белгіленген сағат \d\d:\d\d/)
  await mark(page, 'ZZZ ZZZ')
  expect(await said(page)).toContain('Мұндай код жоқ')
  expect(page.url()).toBe(site.url + paths.checkIn('kk', event))
  await closePage(page)
})

test('through a network gap, with a clock two hours off: marks wait, are sent, and the earliest stays', async () => {
  const page = await atDoor({}, 'ru')
  const list = page.waitForResponse((answer) => answer.url().endsWith('/door') && answer.ok())
  await page.clock.install({ time: new Date(Date.now() + 2 * 3600_000) })
  await page.reload()
  await list
  const code = await codeOf('Арман Өтеген')
  await page.context().setOffline(true)
  const before = Date.now()
  await mark(page, code)
  await page.locator('.door-answer[data-answer=good]').waitFor()
  expect(await said(page)).toContain('Есть в списке. Отправим, когда появится сеть')
  await mark(page, code)
  await page.locator('.door-answer[data-answer=again]').waitFor()
  expect(await page.locator('[data-offline]').innerText()).toContain('Ждут отправки: 2')
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/Арман|@/)
  await page.context().setOffline(false)
  await page.clock.runFor(6000)
  await expect.poll(() => cameAt('Арман Өтеген')).toBeDefined()
  const came = (await cameAt('Арман Өтеген')) ?? 0
  expect(came).toBeGreaterThan(before - 60_000)
  expect(came).toBeLessThanOrEqual(Date.now())
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
  await closePage(page)
})

test('thirty marks made offline, four of them refused: each refusal is shown until somebody has seen it; who came before a place was given up was there', async () => {
  const { id, slug } = await plannedEvent('с разрывом', {}, Date.now() + 3600_000)
  for (const name of ['left', 'late', 'comes']) await register(slug, `${name}@gap.example`, name)
  const rows = new Map((await rowsOf(id)).map((row) => [row.name, row]))
  const giveUp = (name: string) => staff('POST', `/registrations/${rows.get(name)?.id}/cancel`)
  const page = await atDoor({}, 'ru', paths.checkIn('ru', id))
  await page.locator('.door-count', { hasText: '0 из 3' }).waitFor()
  await giveUp('left')
  await page.context().setOffline(true)
  const codes = [rows.get('late')?.shortCode ?? '', rows.get('left')?.shortCode ?? '', 'ZZZZZ2', 'ZZZZZ3', 'ZZZZZ4', ...Array.from({ length: 25 }, () => rows.get('comes')?.shortCode ?? '')]
  for (const [at, code] of codes.entries()) {
    await mark(page, code)
    await page.locator('[data-queued]', { hasText: `Ждут отправки: ${at + 1}` }).waitFor()
  }
  await giveUp('late')
  await page.context().setOffline(false)
  const refused = page.locator('.door-refused')
  await refused.getByText('Сеть вернулась, не приняты: 4').waitFor()
  const lines = (await refused.locator('li').allInnerTexts()).map((line) => line.replace(/^\d\d:\d\d /, ''))
  expect(lines).toEqual(['left: Эта регистрация отменена', ...[2, 3, 4].map((at) => `ZZZZZ${at}: Такого кода нет`)])
  expect(await complaints(page, 'refused in a gap')).toEqual([])
  expect((await rowsOf(id)).map(({ name, state }) => `${name} ${state}`).sort()).toEqual(['comes attended', 'late attended', 'left cancelled'])
  await page.reload()
  expect(await refused.locator('li').count()).toBe(4)
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('left')
  await refused.getByRole('button').click()
  expect(await refused.isVisible()).toBe(false)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await closePage(page)
})

test.each(locales)('the door passes axe in all its states and fits a small phone (%s)', async (locale) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await atDoor({ colorScheme }, locale)
    const check = async (state: string) => {
      expect(await complaints(page, state)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(360)
    }
    await check('empty')
    await mark(page, 'ZZZZZZ')
    await page.locator('.door-answer[data-answer=bad]').waitFor()
    await check('refused')
    await mark(page, await codeOf('Гүлнұр Әбенова'))
    await page.locator('.door-answer[data-answer=again]').waitFor()
    await check('known')
    await page.fill('#d-name', 'ким')
    await page.click('form:has(#d-name) .btn')
    await page.locator('.door-found').waitFor()
    await check('found')
    await page.goto(site.url + paths.doorList(locale, event))
    await check('list')
    await closePage(page)
  }
})

test('the camera is allowed on this page and on no other', async () => {
  const headers = { cookie: await session() }
  expect((await get(paths.checkIn('kk', event), headers)).headers.get('permissions-policy')).toContain('camera=(self)')
  expect((await get(paths.home('kk'), headers)).headers.get('permissions-policy')).toContain('camera=()')
})

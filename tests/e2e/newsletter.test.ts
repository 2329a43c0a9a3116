import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPage, phone } from './browser.ts'
import { lettersTo } from './letters.ts'
import { get, site } from './site.ts'

/** The text of the last letter to an address, once there is one. */
async function letterTo(address: string): Promise<string> {
  await expect.poll(async () => (await lettersTo(address, 'newsletter.')).length, { timeout: 60_000, interval: 200 }).toBeGreaterThan(0)
  return (await lettersTo(address, 'newsletter.')).at(-1)?.text ?? ''
}

const linkIn = (letter: string) => /http\S+\/newsletter\/confirm\/[A-Za-z0-9_-]{43}/.exec(letter)?.[0] ?? ''
const press = (page: Page, action: string) => Promise.all([page.waitForEvent('load'), page.click(`form:has(input[value="${action}"]) button`)])

describe.each([['kk', true], ['ru', true], ['en', true], ['kk', false], ['ru', false], ['en', false]] as const)('in %s, scripts: %s', (locale, javaScriptEnabled) => {
  test('from the footer to a confirmed subscription, another language, leaving, the way back, leaving for good', async () => {
    const address = `reader-${locale}-${javaScriptEnabled}@example.kz`
    const page = await openPage({ ...phone, javaScriptEnabled })
    await page.goto(`${site.url}/${locale}/stories`)
    await page.fill('#letters-email', address)
    await Promise.all([page.waitForEvent('load'), page.click('.foot-letters button')])
    expect(await page.inputValue('#f-email')).toBe(address)
    await page.check('#f-consent')
    if (javaScriptEnabled) {
      await page.focus('#f-email')
      await expect.poll(() => page.inputValue('input[name="work"]'), { timeout: 60_000 }).not.toBe('')
    }
    const submit = () => Promise.all([page.waitForEvent('load'), page.click('#form button')])
    await submit()
    // Without a sum, or faster than a person: the question is asked, and everything else is still there.
    if (!page.url().includes('/sent')) {
      expect(await page.inputValue('#f-email')).toBe(address)
      await page.fill('#f-answer', '7')
      await expect.poll(async () => {
        if (await page.locator('#f-answer').count()) await page.fill('#f-answer', '7')
        if (!page.url().includes('/sent')) await submit()
        return page.url().includes(`/${locale}/newsletter/sent`)
      }, { timeout: 60_000, interval: 1200 }).toBe(true)
    }
    const link = linkIn(await letterTo(address))
    for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(link, { method })).status).toBe(200)
    await page.goto(link)
    expect(await page.textContent('main')).toContain('r•••@e•••.kz')
    expect(await page.content()).not.toContain(address)
    await press(page, 'confirm')
    await Promise.all([page.waitForEvent('load'), page.click('main a.go')])
    const other = locale === 'en' ? 'kk' : 'en'
    await page.check(`input[name="locale"][value="${other}"]`)
    await press(page, 'save')
    expect(page.url()).toContain(`/${other}/newsletter/manage/`)
    expect(await page.getAttribute('html', 'lang')).toBe(other)
    await press(page, 'leave')
    await press(page, 'resume')
    expect(await page.locator('input[value="save"]').count()).toBe(1)
    await press(page, 'leave')
    expect(await page.locator('input[value="resume"]').count()).toBe(1)
    await press(page, 'erase')
    expect(await page.locator('main form').count()).toBe(0)
  })
})

describe('what mail programs post', () => {
  const looks = 'AAAAAAAAAAAAAAAAAAAAAA.1.BBBBBBBBBBBBBBBBBBBBBB'
  const post = (token: string, init: RequestInit) => fetch(`${site.url}/kk/newsletter/leave/${token}`, { method: 'POST', redirect: 'manual', ...init })
  const form = () => {
    const data = new FormData()
    data.set('List-Unsubscribe', 'One-Click')
    return data
  }

  test.each([
    ['urlencoded', { body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }],
    ['as form data', { body: form() }],
    ['from another site', { body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), headers: { origin: 'https://mail.example' } }],
    ['with something else', { body: '{"a":1}', headers: { 'content-type': 'application/json' } }],
    ['with nothing', {}],
  ])('%s is heard, whoever it was for', async (_what, init) => {
    const answer = await post(looks, init)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  test('to what is no link is no request', async () => {
    expect((await post('AAAA', { body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })).status).toBe(400)
  })
})

test('personal pages are kept nowhere, found by nobody, and tell no other site of themselves', async () => {
  for (const room of ['confirm/x', `confirm/${'A'.repeat(43)}`, 'manage/x', 'leave/x']) {
    const answer = await get(`/kk/newsletter/${room}`)
    expect(answer.status).toBe(404)
    expect(Object.fromEntries(answer.headers)).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, noarchive' })
    expect(await answer.text()).toContain('Сілтеме толық емес')
  }
  for (const path of ['/kk/newsletter/confirm', '/kk/newsletter/submit', '/kk/newsletter/confirm/x/submit', '/kk/newsletter/manage/x/other']) expect((await get(path)).status).toBe(404)
})

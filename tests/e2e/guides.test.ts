import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { locales } from '#lib/locales.ts'
import { colourRules, complaints } from './axe.ts'
import { closePage } from './browser.ts'
import { inPanel, openForm } from './panel.ts'
import { get, site } from './site.ts'
import { draftStory } from './stories.ts'

let story: string
beforeAll(async () => {
  story = await draftStory('нұсқаулық')
})

const heading = (page: Page) => page.locator('.guide h1')

test('the form of a story leads to the guide in Kazakh, in a tab of its own, and on to the next guide', async () => {
  const form = await openForm('stories', story, 'kk')
  await form.fill('#field-title', 'Сақталмаған')
  const opened = form.waitForEvent('popup')
  await form.locator('.guide-link').click()
  const guide = await opened
  await guide.getByRole('heading', { level: 1, name: 'Әңгімені жариялау', exact: true }).waitFor()
  expect(await guide.getAttribute('html', 'lang')).toBe('kk')
  expect(await guide.getAttribute('article', 'lang')).toBe('kk')
  // Within the panel: its menu, and its path over the page.
  expect(await guide.locator('#nav-guides').innerText()).toBe('Нұсқаулықтар')
  await expect.poll(() => guide.locator('.app-header .step-nav').innerText()).toContain('Әңгімені жариялау')
  await guide.getByRole('link', { name: 'аударыңыз' }).click()
  await guide.getByRole('heading', { level: 1, name: 'Әңгімені аудару', exact: true }).waitFor()
  expect(guide.url()).toBe(`${site.url}/admin/guides/translate-a-story`)
  expect(await form.inputValue('#field-title')).toBe('Сақталмаған')
  await closePage(form)
})

test('the menu leads to all guides; those that are in English only say so', async () => {
  const page = await inPanel('stories', 'kk')
  // On a wide screen the menu stands open; folding it would be kept for the account.
  await page.setViewportSize({ width: 1600, height: 900 })
  await page.reload()
  await page.locator('#nav-guides').click()
  await page.waitForURL(/\/admin\/guides$/)
  expect(await heading(page).innerText()).toBe('Нұсқаулықтар')
  expect(await page.locator('.guide a[lang=kk]').allInnerTexts()).toEqual(expect.arrayContaining(['Әңгімені аудару', 'Әңгімені жариялау', 'Әңгімені сайттан алу']))
  await page.locator('.guide a[lang=en]').first().click()
  await page.locator('.guide__note').waitFor()
  expect(await page.locator('.guide__note').innerText()).toBe('Әзірге тек ағылшын тілінде')
  expect(await page.getAttribute('article', 'lang')).toBe('en')
  await closePage(page)
})

test.each(['light', 'dark'] as const)('a guide is read on a phone, in the %s', async (theme) => {
  const page = await inPanel('stories', 'kk')
  await page.context().addCookies([{ name: 'payload-theme', value: theme, url: site.url }])
  await page.setViewportSize({ width: 390, height: 844 })
  for (const name of ['', '/translate-a-story', '/send-an-issue', '/newsletter-readers']) {
    await page.goto(`${site.url}/admin/guides${name}`)
    await heading(page).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.getAttribute('html', 'data-theme')).toBe(theme)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(390)
    expect(await complaints(page, `${name} ${theme}`, colourRules)).toEqual([])
  }
  await closePage(page)
})

test('a guide is for staff: strangers are led to the log-in and read nothing of it; one that does not exist is not found', async () => {
  for (const language of locales) {
    const answer = await get('/admin/guides/publish-a-story', { cookie: `payload-lng=${language}` })
    const body = await answer.text()
    expect(answer.headers.get('location') ?? body).toContain('/admin/login')
    expect(body).not.toMatch(/Publish a story|Опубликовать историю|Әңгімені жариялау/)
  }
  const page = await inPanel('stories', 'kk')
  await page.goto(`${site.url}/admin/guides/no-such-guide`)
  await page.locator('.not-found').waitFor()
  expect(await page.locator('.guide').count()).toBe(0)
  await closePage(page)
})

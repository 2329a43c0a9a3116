import { en } from '@payloadcms/translations/languages/en'
import { ru } from '@payloadcms/translations/languages/ru'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { kazakh } from '#admin/kazakh/kazakh.ts'
import { localeNames, locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { violations } from './axe.ts'
import { desktop, openPage } from './browser.ts'
import { faultsOn } from './screens.ts'
import { site, staff, text } from './site.ts'
import { draftStory } from './stories.ts'

const wordsOf = (translations: object) => Object.values(translations).flatMap((group: object) => Object.values(group) as string[])
const ours = new Set(wordsOf(kazakh.languages.kk.translations))
const foreign = new Set([...wordsOf(en.translations), ...wordsOf(ru.translations)].filter((word) => !ours.has(word)))

let page: Page
let story: string
let letter: string

beforeAll(async () => {
  story = await draftStory('қазақша панель')
  const { docs } = await staff<{ docs: { id: string }[] }>('GET', '/letters?limit=1&depth=0')
  letter = docs[0]?.id ?? ''
  page = await openPage({ ...desktop, locale: 'kk-KZ' })
})

/** Opens a screen of the panel and waits until it shows its Kazakh words. */
async function open(path: string, sign: string) {
  await page.goto(`${site.url}/admin${path}`)
  await page.getByText(sign).first().waitFor()
}

/** What is on the screen and should not be: names of words, and Payload's own words in other languages. */
async function strangers() {
  const lines = (await page.locator('body').innerText()).split('\n').map((line) => line.trim())
  // Languages are called by their own names.
  const isForeign = (line: string) => foreign.has(line) && !Object.values<string>(localeNames).includes(line)
  return lines.filter((line) => isForeign(line) || line.split(/\s/).some((word) => /^[a-z]+(:[a-zA-Z]+)+$/.test(word)))
}

test('a browser in Kazakh meets a Kazakh log-in, and gets no cookie for that', async () => {
  await open('/login', 'Құпиясөзді ұмыттыңыз ба?')
  expect(await page.getAttribute('html', 'lang')).toBe('kk')
  expect(await page.context().cookies()).toEqual([])
  expect(await strangers()).toEqual([])
  await page.fill('input[name=email]', site.email)
  await page.fill('input[name=password]', site.password)
  await page.getByRole('button', { name: 'Кіру', exact: true }).click()
  await page.waitForURL(/\/admin\/?$/)
})

test('an editor changes and publishes a story in Kazakh', async () => {
  await open(`/collections/stories/${story}?locale=kk`, 'Жариялау: Қазақша')
  // The editor is there once the page is alive; what is typed before is lost.
  await page.locator('[contenteditable=true]').first().waitFor()
  await page.fill('#field-title', 'Панельден жарияланған әңгіме')
  await page.locator('#action-save').click()
  await page.locator('.payload-toast-container').getByText('сәтті сақталды').first().waitFor()
  await expect.poll(() => text(paths.stories('kk')), { timeout: 10_000 }).toContain('Панельден жарияланған әңгіме')
})

test('what the panel refuses, it refuses in Kazakh', async () => {
  await open('/collections/users/create', 'Сақтау')
  // A click before the page is alive does nothing.
  await expect.poll(async () => {
    await page.locator('#action-save').click()
    return page.getByText('Бұл өрісті толтыру міндетті.').count()
  }, { timeout: 30_000, interval: 500 }).toBeGreaterThan(0)
  expect(await strangers()).toEqual([])
})

test.each(locales)('ten screens of the panel read well in %s: nothing unsaid, nothing foreign, nothing cut', async (language) => {
  await page.context().addCookies([{ name: 'payload-lng', value: language, url: site.url }])
  const faults: string[] = []
  for (const [path, alive] of [
    ['', '.card'], [`/collections/stories?locale=${language}`, 'td'], [`/collections/stories/${story}?locale=${language}`, '[contenteditable=true]'], [`/collections/stories/${story}/versions`, 'td'],
    [`/collections/events?locale=${language}`, 'td'], [`/collections/events/create?locale=${language}`, '[contenteditable=true]'], ['/collections/media/create', '.dropzone'],
    [`/collections/letters/${letter}?locale=${language}`, '.letter-languages'], [`/globals/site?locale=${language}`, '#field-name'], ['/account', '.rs__input'],
  ] as const) {
    await page.goto(`${site.url}/admin${path}`)
    await page.locator(alive).first().waitFor()
    // Choices, dates and headers of blocks are drawn once the page is alive.
    await page.waitForLoadState('networkidle')
    const found = [...(await faultsOn(page, language)), ...(language === 'kk' ? await strangers() : [])]
    faults.push(...found.map((fault) => `${path}: ${fault}`))
  }
  await page.context().clearCookies({ name: 'payload-lng' })
  expect(faults).toEqual([])
})

/** Payload's own names for what belongs to a file, and what has no other name. */
const sameEverywhere = ['ID', 'URL', 'Thumbnail URL', 'MIME Type', 'SHA-256']

test.each([
  'stories', 'pages', 'events', 'speakers', 'spaces', 'registrations', 'topics', 'series', 'media', 'users', 'audit-log',
  'subscribers', 'consent-texts', 'consent-events', 'imports', 'letters', 'deliveries', 'outbox',
])('the columns one may choose in the list of %s have Kazakh names', async (slug) => {
  await open(`/collections/${slug}`, 'Бағандар')
  const names = page.locator('.pill-selector__pill')
  await expect.poll(async () => {
    if (!(await names.count())) await page.locator('.list-controls__toggle-columns').click()
    return names.count()
  }, { timeout: 30_000, interval: 300 }).toBeGreaterThan(1)
  const strange = (await names.allInnerTexts()).map((name) => name.trim()).filter((name) => /^[\x20-\x7e]+$/.test(name))
  expect(strange.filter((name) => !sameEverywhere.includes(name))).toEqual([])
})

test('no page of the panel scrolls sideways on a phone', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  const wide: string[] = []
  for (const path of ['', '/collections/stories', `/collections/stories/${story}?locale=kk`, '/collections/letters/create?locale=kk', '/collections/subscribers', '/collections/imports', '/account']) {
    await open(path, 'Қ')
    // The path over a document is filled in once the page is alive.
    await page.waitForLoadState('networkidle')
    if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wide.push(path)
  }
  await page.setViewportSize(desktop.viewport)
  expect(wide).toEqual([])
})

test('versions of a story are told in Kazakh', async () => {
  await open(`/collections/stories/${story}/versions`, 'Нұсқалар')
  expect(await strangers()).toEqual([])
})

test('the date picker names Kazakh months', async () => {
  await open('/collections/stories/create?locale=kk', 'Нобайды сақтау')
  await page.getByRole('button', { name: 'Кім және қайда' }).click()
  await page.locator('#field-eventDate input').click()
  const month = page.locator('.react-datepicker__current-month')
  await expect.poll(() => month.innerText(), { timeout: 10_000 }).toMatch(/қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан/i)
})

test('the account page changes the language, and the browser’s own no longer counts', async () => {
  await open('/account', 'Құпиясөзді өзгерту')
  await page.locator('.payload-settings__language .react-select').click()
  await page.getByText('English', { exact: true }).click()
  await page.getByText('Change Password').first().waitFor()
  await page.goto(`${site.url}/admin/collections/stories`)
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  await page.context().clearCookies({ name: 'payload-lng' })
})

/** What axe calls serious on the screen once it is alive: choices are drawn only then. */
async function hindrances() {
  await page.waitForLoadState('networkidle')
  if (page.url().endsWith('/account')) await page.locator('.payload-settings__language .rs__input').waitFor()
  const found = await violations(page, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
}

test.each(['/collections/stories?locale=kk', '/account'])('Kazakh adds nothing to what Payload itself puts in the way at %s', async (path) => {
  const language = { name: 'payload-lng', url: site.url }
  await page.context().addCookies([{ ...language, value: 'en' }])
  await open(path, path === '/account' ? 'Change Password' : 'Create New')
  const known = await hindrances()
  await page.context().addCookies([{ ...language, value: 'kk' }])
  await open(path, path === '/account' ? 'Құпиясөзді өзгерту' : 'Жаңасын жасау')
  expect((await hindrances()).filter((id) => !known.includes(id))).toEqual([])
})

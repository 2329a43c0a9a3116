import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Locale, locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { closePage } from './browser.ts'
import { inPanel, openForm, press, slowDown } from './panel.ts'
import { get, staff } from './site.ts'
import { draftStory, editDraft, publish, words } from './stories.ts'

// What one person does to their language changes nothing in another's: on slow lines, in either order, at the same moment.

type Stored = Record<string, unknown> & { _status?: string }
const read = (id: string, locale: Locale, draft: boolean) => staff<Stored>('GET', `/stories/${id}?locale=${locale}&draft=${draft}&depth=0&fallback-locale=null`)
const isOn = async (locale: Locale, slug: string, text: string) => (await (await get(paths.story(locale, slug))).text()).includes(text)
const patience = { timeout: 30_000 }

const confirm = (page: Page) => page.locator('.confirmation-modal #confirm-action').filter({ visible: true }).click()

/** Up to the question whether it is meant. */
async function askWithdrawal(page: Page) {
  await page.locator('.doc-controls__popup button, .doc-controls__dots').first().click()
  await page.locator('#action-withdraw').click()
  await page.locator('.publishing-facts').filter({ visible: true }).waitFor()
}

/** Up to the question, where shared values go along; they are asked about by the site. */
async function askPublishing(page: Page) {
  await page.locator('#action-save').click()
  await page.locator('.publishing-facts').filter({ visible: true }).waitFor()
}

/** Does it, and waits until this page has heard that it is published: the site shows it earlier. */
async function publishing(page: Page, act: () => Promise<void>) {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/publish'))
  await act()
  expect((await answered).status(), await (await answered).text()).toBe(200)
  await page.locator('#action-save').and(page.locator(':disabled')).waitFor()
}

test('two languages are withdrawn and published in both orders and at once, with shared changes waiting in either draft', async () => {
  const id = await draftStory('рядом')
  const slugs = { ru: await publish(id, 'ru', 'рядом'), kk: await publish(id, 'kk', 'рядом'), en: await publish(id, 'en', 'рядом') }
  await staff('PATCH', `/stories/${id}?locale=ru&draft=true`, { coverGround: 'dusk' })
  await staff('PATCH', `/stories/${id}?locale=kk&draft=true`, { eventDate: '2020-02-02T00:00:00.000Z' })
  const english = await read(id, 'en', false)
  const [russian, kazakh] = await Promise.all([openForm('stories', id, 'ru'), openForm('stories', id, 'kk')])
  await Promise.all([russian, kazakh].map(slowDown))
  await Promise.all([russian.fill('#field-title', 'Русская правка'), kazakh.fill('#field-title', 'Қазақша түзету')])

  // Withdrawn first, then the other published: each with its own shared change, and no more.
  await askWithdrawal(russian)
  await confirm(russian)
  await expect.poll(() => isOn('ru', slugs.ru, words.ru.text), patience).toBe(false)
  await askPublishing(kazakh)
  await publishing(kazakh, () => confirm(kazakh))
  await expect.poll(() => isOn('kk', slugs.kk, 'Қазақша түзету'), patience).toBe(true)
  expect(await isOn('ru', slugs.ru, words.ru.text)).toBe(false)
  expect(await read(id, 'kk', false)).toMatchObject({ slug: slugs.kk, eventDate: '2020-02-02T00:00:00.000Z' })
  expect((await read(id, 'kk', false))['coverGround'] ?? null).toBeNull()
  expect(await russian.inputValue('#field-title')).toBe('Русская правка')

  // At the same moment, the other way round.
  await kazakh.fill('#field-title', 'Екінші түзету')
  await press(kazakh, '#action-save-draft')
  await askWithdrawal(kazakh)
  await askPublishing(russian)
  await Promise.all([confirm(kazakh), publishing(russian, () => confirm(russian))])
  await expect.poll(() => isOn('ru', slugs.ru, 'Русская правка'), patience).toBe(true)
  await expect.poll(() => isOn('kk', slugs.kk, 'Қазақша түзету'), patience).toBe(false)
  expect(await read(id, 'ru', false)).toMatchObject({ slug: slugs.ru, coverGround: 'dusk', eventDate: '2020-02-02T00:00:00.000Z' })
  expect(await read(id, 'kk', true)).toMatchObject({ title: 'Екінші түзету', slug: slugs.kk })

  // Published first, then the other withdrawn.
  await kazakh.fill('#field-title', 'Үшінші түзету')
  await publishing(kazakh, () => kazakh.locator('#action-save').click())
  await expect.poll(() => isOn('kk', slugs.kk, 'Үшінші түзету'), patience).toBe(true)
  await askWithdrawal(russian)
  await confirm(russian)
  await expect.poll(() => isOn('ru', slugs.ru, 'Русская правка'), patience).toBe(false)
  expect(await isOn('kk', slugs.kk, 'Үшінші түзету')).toBe(true)
  expect(await read(id, 'ru', true)).toMatchObject({ title: 'Русская правка', coverGround: 'dusk' })

  // Nobody was told of changes by others, and nobody touched the third language.
  for (const page of [russian, kazakh]) {
    expect(await page.locator('.publishing-dialog__inside, .document-stale-data, .document-locked').filter({ visible: true }).count()).toBe(0)
  }
  const { title, body, slug, summary } = await read(id, 'en', false)
  expect({ title, body, slug, summary }).toEqual({ title: english['title'], body: english['body'], slug: english['slug'], summary: english['summary'] })
  await Promise.all([russian, kazakh].map(closePage))
})

test('an earlier Russian version is brought back from its own page, and the other languages stay to the byte', async () => {
  const id = await draftStory('прежнее', { eventDate: '2020-02-02T00:00:00.000Z', coverGround: 'dusk' })
  const slugs = { ru: await publish(id, 'ru', 'прежнее'), kk: await publish(id, 'kk', 'прежнее'), en: await publish(id, 'en', 'прежнее') }
  const { docs: [earlier] } = await staff<{ docs: { id: string }[] }>('GET', `/stories/versions?where[parent][equals]=${id}&limit=1&depth=0&locale=ru`)
  const topics = [(await staff<{ doc: { id: string } }>('POST', '/topics?locale=ru', { title: 'Тема новой версии' })).doc.id]
  const newer = { topics, eventDate: '2021-03-03T00:00:00.000Z', coverGround: null }
  for (const locale of locales) await staff('PATCH', `/stories/${id}?locale=${locale}`, { title: `Новее ${locale}`, ...newer, _status: 'published' })
  await editDraft(id, 'kk', 'Күтіп тұрған жоба')
  await staff('PATCH', `/stories/${id}?locale=kk&draft=true`, { place: 'Алматы', eventDate: '2022-04-04T00:00:00.000Z' })
  await expect.poll(() => isOn('kk', slugs.kk, 'Новее kk'), patience).toBe(true)

  const others = ['kk', 'en'] as const
  const publicPaths = others.flatMap((locale) => [paths.feed(locale), paths.jsonFeed(locale), paths.stories(locale)])
  const state = async () => {
    const documents = await Promise.all(others.flatMap((locale) => [true, false].map((draft) => read(id, locale, draft))))
    const answers = await Promise.all(publicPaths.map(async (path) => (await get(path)).text()))
    const articles = await Promise.all(others.map(async (locale) => (/<article[\s\S]*<\/article>/u.exec(await (await get(paths.story(locale, slugs[locale]))).text()) ?? [])[0]))
    const { waiting } = await staff<{ waiting: object[] }>('GET', `/stories/${id}/languages`)
    return { waiting, documents: documents.map(({ updatedAt: _moment, _status, ...rest }) => rest), answers, articles }
  }
  const before = await state()
  expect(before.waiting).toEqual([{ field: 'eventDate', language: 'kk' }])
  expect(before.articles.every(Boolean)).toBe(true)

  const page = await inPanel(`stories/${id}/versions/${earlier?.id ?? ''}?locale=ru`)
  await page.locator('#action-restore-language').click()
  await confirm(page)
  await page.waitForURL((url) => url.pathname.endsWith(`/stories/${id}`))
  await page.locator('#field-title').waitFor()
  expect(await page.inputValue('#field-title')).toContain('прежнее')
  await closePage(page)

  expect(await read(id, 'ru', true)).toMatchObject({ title: expect.stringContaining('прежнее') as string, topics, eventDate: '2022-04-04T00:00:00.000Z' })
  expect(await read(id, 'ru', false)).toMatchObject({ title: 'Новее ru', topics, eventDate: newer.eventDate })
  expect(await state()).toEqual(before)
  await staff('DELETE', `/topics/${topics[0] ?? ''}`)
})

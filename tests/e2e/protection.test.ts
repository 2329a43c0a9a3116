import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { paths } from '#lib/paths.ts'
import { closePage, desktop, openPage } from './browser.ts'
import { inPanel, openForm, press } from './panel.ts'
import { get, site, staff } from './site.ts'
import { draftStory, publish } from './stories.ts'

type Doc = Record<string, unknown> & { id: string; slug: string }
const read = (kind: string, id: string, draft: boolean) => staff<Doc>('GET', `/${kind}/${id}?locale=ru&draft=${draft}&depth=0`)
const toast = (page: Page, said: string) => page.locator('.payload-toast-container').getByText(said).first().waitFor()
const confirm = (page: Page) => page.locator('.confirmation-modal #confirm-action').filter({ visible: true }).click()

/** The page of a new speaker once it is saved. */
async function newSpeaker(name: string, agreed: boolean): Promise<Page> {
  const page = await inPanel('speakers/create?locale=ru')
  await page.fill('#field-name', name)
  await page.fill('#field-bio', 'О человеке')
  if (agreed) await page.locator('#field-consent').check()
  await page.locator('#action-save-draft').click()
  await page.waitForURL(/\/speakers\/[0-9a-f]{24}/)
  await page.locator('.language-status').waitFor()
  return page
}
const idOf = (page: Page) => /[0-9a-f]{24}/.exec(page.url())?.[0] ?? ''

test('a person who agrees after the draft was saved is marked at the box, and the page is published; what was typed stays', async () => {
  const page = await newSpeaker(`Согласится ${Date.now()}`, false)
  const id = idOf(page)
  const box = page.locator('#field-consent')
  await page.fill('#field-role', 'Юрист')
  await box.click()
  // Whoever turns back has changed nothing.
  await page.locator('.confirmation-modal #confirm-cancel').filter({ visible: true }).click()
  expect(await box.isChecked()).toBe(false)
  await box.click()
  await page.locator('.publishing-facts').filter({ visible: true }).getByText('пока язык не опубликован').waitFor()
  await confirm(page)
  await toast(page, 'Согласие отмечено')
  await expect.poll(() => box.isChecked()).toBe(true)
  expect(await page.inputValue('#field-role')).toBe('Юрист')
  expect(await read('speakers', id, true)).toMatchObject({ consent: true })
  expect((await read('speakers', id, true))['role'] ?? null).toBeNull()

  await press(page, '#action-save-draft')
  expect(await box.isChecked()).toBe(true)
  const published = page.waitForResponse((answer) => answer.url().includes('/publish') && answer.request().method() === 'POST')
  await page.locator('#action-save').click()
  expect((await published).status()).toBe(200)
  const { slug } = await read('speakers', id, false)
  await expect.poll(async () => (await get(paths.speaker('ru', slug))).status).toBe(200)
  await closePage(page)
})

test('a consent ticked with the creation is taken with it', async () => {
  const page = await newSpeaker(`Согласна ${Date.now()}`, true)
  expect(await page.locator('#field-consent').isChecked()).toBe(true)
  expect(await read('speakers', idOf(page), true)).toMatchObject({ consent: true })
  await closePage(page)
})

test('a story without a name gets it back at its box: asked with its languages, at once on the site, and the fields are there again', async () => {
  const id = await draftStory('имя', { storyteller: 'Айгуль' })
  await publish(id, 'ru', 'имя')
  await staff('POST', `/stories/${id}/protection`, { anonymous: true })
  const asVisitor = async () => (await (await get(`/api/stories/${id}?locale=ru`)).json()) as Doc
  expect(await asVisitor()).not.toHaveProperty('storyteller')
  const page = await openForm('stories', id, 'ru')
  await page.fill('#field-title', 'Набрано до того')
  await page.locator('.tabs-field__tab-button').nth(1).click()
  const box = page.locator('#field-anonymous')
  expect(await page.locator('#field-storyteller').count()).toBe(0)
  await box.click()
  const facts = page.locator('.publishing-facts').filter({ visible: true })
  await facts.waitFor()
  expect(await facts.innerText()).toContain('Русский')
  expect(await facts.innerText()).not.toContain('Қазақша')
  await confirm(page)
  await toast(page, 'больше не без имени')
  await expect.poll(() => box.isChecked()).toBe(false)
  await page.locator('#field-storyteller').waitFor()
  expect(await asVisitor()).toMatchObject({ anonymous: false, storyteller: 'Айгуль' })
  expect(await page.inputValue('#field-title')).toBe('Набрано до того')

  // Raised in the form and taken down again before a save, nothing was protected and nothing is asked; saved, it holds.
  await box.check()
  await box.uncheck()
  await box.check()
  await press(page, '#action-save-draft')
  expect(await box.isChecked()).toBe(true)
  expect(await asVisitor()).toMatchObject({ anonymous: true })
  expect(await read('stories', id, true)).toMatchObject({ title: 'Набрано до того' })
  await closePage(page)
})

test('who may only read sees the box closed, and why', async () => {
  const account = { name: 'Кеңсе', role: 'office', email: `office-${Date.now()}@example.kz`, password: 'kok tore zhel 1791' }
  await staff('POST', '/users', { ...account, currentPassword: site.password })
  const id = await draftStory('закрыто', { anonymous: true })
  const page = await openPage({ ...desktop, locale: 'ru-RU' })
  await page.goto(`${site.url}/admin/login`)
  await page.fill('input[name=email]', account.email)
  await page.fill('input[name=password]', account.password)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/admin\/?$/)
  await page.goto(`${site.url}/admin/collections/stories/${id}?locale=ru`)
  await page.locator('.tabs-field__tab-button').nth(1).click()
  await page.locator('.protection-reason').getByText('не менять').waitFor()
  expect(await page.locator('#field-anonymous').isDisabled()).toBe(true)
  await closePage(page)
})

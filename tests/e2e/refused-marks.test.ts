import type { Page, Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { closePage } from './browser.ts'
import { newEvent } from './events.ts'
import { inPanel, openForm } from './panel.ts'
import { staff } from './site.ts'
import { draftStory, publish } from './stories.ts'

/** What the form asks about itself. It breaks off what it asked before; such an answer is never read to its end. */
const isFormState = (path: string, typed = '') => (asked: Request) =>
  asked.method() === 'POST' && new URL(asked.url()).pathname.endsWith(path) && Boolean(asked.postData()?.includes(typed))
const markAt = (page: Page, field: string) => page.locator(`#field-${field}`).locator('xpath=ancestor-or-self::*[contains(@class, "field-type")][1]').locator('.field-error')

/** Presses a button whose save is refused. */
async function pressInVain(page: Page, button: string) {
  const answered = page.waitForResponse((answer) => answer.request().method() !== 'GET' && answer.url().includes('/api/') && answer.status() >= 400)
  await page.locator(button).click()
  expect((await answered).status()).toBe(400)
}

/** Types into another field until Payload has judged just that: what is typed while an answer is on its way it does not ask about. */
async function judgedAgain(page: Page, field: string, typed: string, path: string) {
  let times = 0
  await expect.poll(async () => {
    const text = `${typed} ${(times += 1)}`
    const judged = page.waitForEvent('requestfinished', { predicate: isFormState(path, text), timeout: 15_000 }).then(() => true, () => false)
    await page.fill(`#field-${field}`, text)
    return judged
  }, { timeout: 120_000 }).toBe(true)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

test('a story whose text is missing: the mark stays at the text through Payload’s answers, until something is written there', async () => {
  const id = await draftStory('метка')
  await publish(id, 'ru', 'метка')
  const page = await openForm('stories', id, 'ru')
  const path = `/stories/${id}`
  const editor = page.locator('[contenteditable=true]').first()
  await page.fill('#field-title', '')
  await editor.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await pressInVain(page, '#action-save')
  const text = page.locator('.rich-text-lexical').first().locator('.field-error').first()
  await text.getByText('напишите текст').waitFor()
  await markAt(page, 'title').getByText('перед публикацией').waitFor()
  await judgedAgain(page, 'summary', 'Кратко о метке', path)
  expect(await text.innerText()).toContain('напишите текст')
  expect(await markAt(page, 'title').innerText()).toContain('перед публикацией')

  await editor.focus()
  await page.keyboard.type('Снова есть текст')
  await text.waitFor({ state: 'detached' })
  expect(await markAt(page, 'title').innerText()).toContain('перед публикацией')
  await judgedAgain(page, 'title', 'Метка снята', path)
  expect(await markAt(page, 'title').count()).toBe(0)
  await page.locator('#action-save').click()
  await page.locator('.payload-toast-container').getByText(/успешно/i).first().waitFor()
  expect(await page.locator('.field-error').filter({ visible: true }).count()).toBe(0)
  await closePage(page)
})

test('an event without a summary, and an address that is taken: each mark goes with its own field', async () => {
  const taken = await newEvent('ru')
  const event = await newEvent('ru')
  const page = await inPanel(`events/${event.id}?locale=ru`)
  await page.locator('.language-status').waitFor()
  const path = `/events/${event.id}`
  await page.fill('#field-slug', taken.slug)
  await pressInVain(page, '#action-save-draft')
  await markAt(page, 'slug').getByText('уже занят').waitFor()
  await judgedAgain(page, 'title', 'Другое название', path)
  expect(await markAt(page, 'slug').innerText()).toContain('уже занят')
  await page.fill('#field-slug', `${event.slug}-2`)
  await markAt(page, 'slug').waitFor({ state: 'detached' })

  await page.fill('#field-summary', '')
  await pressInVain(page, '#action-save')
  await markAt(page, 'summary').getByText('краткий текст').waitFor()
  await judgedAgain(page, 'title', 'Третье название', path)
  expect(await markAt(page, 'summary').innerText()).toContain('краткий текст')
  await page.fill('#field-summary', 'Теперь есть')
  await markAt(page, 'summary').waitFor({ state: 'detached' })
  await closePage(page)
})

test('in a form that Payload saves itself a mark stays as well, and keeps nobody from asking the site again', async () => {
  const made = `metka-${Date.now()}`
  const topic = async (slug: string) => (await staff<{ doc: { id: string } }>('POST', '/topics?locale=ru', { title: slug, slug })).doc.id
  await topic(made)
  const id = await topic(`${made}-2`)
  const page = await inPanel(`topics/${id}?locale=ru`)
  await page.fill('#field-slug', made)
  await pressInVain(page, '#action-save')
  await markAt(page, 'slug').getByText('уже занят').waitFor()
  await judgedAgain(page, 'title', 'Тема с меткой', `/topics/${id}`)
  expect(await markAt(page, 'slug').innerText()).toContain('уже занят')
  await pressInVain(page, '#action-save')
  await markAt(page, 'slug').getByText('уже занят').waitFor()
  await page.fill('#field-slug', `${made}-3`)
  await markAt(page, 'slug').waitFor({ state: 'detached' })
  await page.locator('#action-save').click()
  await page.locator('.payload-toast-container').getByText(/успешно/i).first().waitFor()
  await closePage(page)
})

test('a new document whose publication is refused says at the field why, and goes on saying it', async () => {
  const taken = await newEvent('ru')
  const page = await inPanel('events/create?locale=ru')
  await page.fill('#field-title', 'Новое с занятым адресом')
  await page.fill('#field-slug', taken.slug)
  await pressInVain(page, '#action-save')
  await markAt(page, 'slug').getByText('уже занят').waitFor()
  await judgedAgain(page, 'title', 'Новое с тем же адресом', '/events/create')
  expect(await markAt(page, 'slug').innerText()).toContain('уже занят')
  await page.fill('#field-slug', `${taken.slug}-new`)
  await markAt(page, 'slug').waitFor({ state: 'detached' })
  await page.locator('#action-save-draft').click()
  await page.waitForURL(/\/events\/[0-9a-f]{24}/)
  await closePage(page)
})

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { closePage } from './browser.ts'
import { inPanel, openForm, press, slowDown } from './panel.ts'
import { get, staff } from './site.ts'
import { draftStory, editDraft, publish, words } from './stories.ts'

type Story = { title: string; slug: string; place?: string; coverGround?: string; _status: string; body: { root: { children: { type: string; fields?: { image?: string } }[] } } }
const read = (id: string, locale: Locale, draft = true) => staff<Story>('GET', `/stories/${id}?locale=${locale}&draft=${draft}&depth=0`)
const answers = async (locale: Locale, slug: string) => (await get(paths.story(locale, slug))).status
const isOn = async (locale: Locale, slug: string, text: string) => (await (await get(paths.story(locale, slug))).text()).includes(text)

async function confirm(page: Page) {
  await page.locator('dialog[open] #confirm-action, .confirmation-modal #confirm-action').last().click()
}

test('a Kazakh form over a saved draft asks nothing and keeps what is typed', async () => {
  const id = await draftStory('ескі')
  await publish(id, 'ru', 'ескі')
  await editDraft(id, 'kk', 'Жоба тақырыбы')
  const page = await openForm('stories', id, 'kk')
  const checked = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().includes(`/stories/${id}`))
  await page.focus('#field-title')
  await page.keyboard.press('End')
  await page.locator('#field-title').pressSequentially(' жалғасы')
  await checked
  await press(page, '#action-save-draft')
  expect(await page.inputValue('#field-title')).toBe('Жоба тақырыбы жалғасы')
  expect((await read(id, 'kk')).title).toBe('Жоба тақырыбы жалғасы')
  expect((await read(id, 'ru')).title).toBe(`${words.ru.title} ескі`)
  await closePage(page)
})

test('one language is withdrawn by its own act, with an unfinished draft over it; then all that is left', async () => {
  const id = await draftStory('снятие')
  const slugs = { ru: await publish(id, 'ru', 'снятие'), kk: await publish(id, 'kk', 'снятие'), en: await publish(id, 'en', 'снятие') }
  await editDraft(id, 'ru', '')
  const page = await openForm('stories', id, 'ru')
  await page.fill('#field-title', 'Не сохранено')
  await page.locator('.doc-controls__popup button, .doc-controls__dots').first().click()
  await page.locator('#action-withdraw').click()
  const dialog = page.locator('.publishing-facts').filter({ visible: true })
  await dialog.waitFor()
  const said = await dialog.innerText()
  expect(said).toContain(paths.story('ru', slugs.ru))
  expect(said).not.toContain(paths.story('kk', slugs.kk))
  expect(said).toContain('Қазақша, English')
  await confirm(page)
  await page.locator('.payload-toast-container').getByText('Снято с сайта: Русский').waitFor()
  expect(await isOn('ru', slugs.ru, words.ru.text)).toBe(false)
  expect([await answers('kk', slugs.kk), await answers('en', slugs.en)]).toEqual([200, 200])
  expect(await page.inputValue('#field-title')).toBe('Не сохранено')

  await page.locator('.doc-controls__popup button, .doc-controls__dots').first().click()
  expect(await page.locator('#action-withdraw').count()).toBe(0)
  await page.locator('#action-withdraw-all').click()
  await dialog.waitFor()
  expect(await dialog.innerText()).toContain(paths.story('en', slugs.en))
  await confirm(page)
  await page.locator('.payload-toast-container').getByText('Снято с сайта: Қазақша, English').waitFor()
  for (const locale of ['kk', 'en'] as const) expect(await isOn(locale, slugs[locale], words[locale].text)).toBe(false)
  await closePage(page)
})

test('the question before a withdrawal names what others published meanwhile; what it does not name stays, and that is said', async () => {
  const id = await draftStory('врасплох')
  const slugs = { ru: await publish(id, 'ru', 'врасплох'), kk: await publish(id, 'kk', 'врасплох'), en: '' }
  const page = await openForm('stories', id, 'ru')
  const dialog = page.locator('.publishing-facts').filter({ visible: true })
  const ask = async () => {
    await page.locator('.doc-controls__popup button, .doc-controls__dots').first().click()
    await page.locator('#action-withdraw-all').click()
    await dialog.waitFor()
  }
  await ask()
  slugs.en = await publish(id, 'en', 'врасплох')
  await confirm(page)
  await page.locator('.payload-toast-container').getByText('Тем временем опубликовано и осталось на сайте: English').waitFor()
  expect([await isOn('ru', slugs.ru, words.ru.text), await isOn('kk', slugs.kk, words.kk.text)]).toEqual([false, false])
  expect(await isOn('en', slugs.en, words.en.text)).toBe(true)

  await page.locator('#action-withdraw').waitFor({ state: 'detached' })
  await publish(id, 'ru', 'врасплох')
  await ask()
  for (const locale of ['ru', 'en'] as const) expect(await dialog.innerText()).toContain(paths.story(locale, slugs[locale]))
  await confirm(page)
  await page.locator('.payload-toast-container').getByText('Снято с сайта: Русский, English').waitFor()
  for (const locale of ['ru', 'en'] as const) expect(await isOn(locale, slugs[locale], words[locale].text)).toBe(false)
  await closePage(page)
})

test('on a slow line two people write, save and publish two languages at once, and each finds their own', async () => {
  const id = await draftStory('вместе')
  const slugs = { ru: await publish(id, 'ru', 'вместе'), kk: await publish(id, 'kk', 'вместе') }
  await staff('PATCH', `/stories/${id}?locale=ru&draft=true`, { coverGround: 'dusk' })
  const [russian, kazakh] = await Promise.all([openForm('stories', id, 'ru'), openForm('stories', id, 'kk')])
  await Promise.all([russian, kazakh].map(slowDown))
  await Promise.all([russian.fill('#field-title', 'Вместе по-русски'), kazakh.fill('#field-title', 'Бірге қазақша')])
  await Promise.all([russian, kazakh].map((page) => press(page, '#action-save-draft')))
  expect([(await read(id, 'ru')).title, (await read(id, 'kk')).title]).toEqual(['Вместе по-русски', 'Бірге қазақша'])
  expect((await read(id, 'kk', false)).coverGround ?? null).toBeNull()

  await Promise.all([russian.fill('#field-title', 'Русский дважды'), kazakh.fill('#field-title', 'Қазақша екі рет')])
  await kazakh.locator('#action-save').click()
  await russian.locator('#action-save').click()
  await russian.locator('.publishing-facts').filter({ visible: true }).waitFor()
  expect(await kazakh.locator('.publishing-facts').filter({ visible: true }).count()).toBe(0)
  await confirm(russian)
  await expect.poll(() => isOn('ru', slugs.ru, 'Русский дважды'), { timeout: 30_000 }).toBe(true)
  await expect.poll(() => isOn('kk', slugs.kk, 'Қазақша екі рет'), { timeout: 30_000 }).toBe(true)
  for (const locale of ['ru', 'kk'] as const) expect(await read(id, locale, false)).toMatchObject({ slug: slugs[locale], coverGround: 'dusk' })
  await Promise.all([russian, kazakh].map(closePage))
})

test('the same shared value changed by two is shown from both sides, and nothing typed is lost', async () => {
  const id = await draftStory('спор')
  const page = await openForm('stories', id, 'ru')
  await page.fill('#field-title', 'Моё')
  await page.locator('#field-coverGround .react-select').click()
  await page.locator('.rs__option').nth(1).click()
  await staff('PATCH', `/stories/${id}?locale=kk&draft=true`, { coverGround: 'dusk' })
  await page.locator('#action-save-draft').click()
  await page.locator('.publishing-dialog__inside').waitFor()
  expect(await page.locator('.publishing-dialog__inside').innerText()).toContain('Фон рисованной обложки')
  expect(await page.inputValue('#field-title')).toBe('Моё')
  await page.locator('#conflict-theirs').click()
  await page.locator('.payload-toast-container').getByText(/успешно/i).first().waitFor()
  expect(await read(id, 'ru')).toMatchObject({ title: 'Моё', coverGround: 'dusk' })
  await closePage(page)
})

test('of two values of one field mine is kept when I say so, and nothing else of theirs is touched', async () => {
  const id = await draftStory('моё')
  const page = await openForm('stories', id, 'ru')
  await page.fill('#field-title', 'Моё название')
  await staff('PATCH', `/stories/${id}?locale=ru&draft=true`, { title: 'Чужое название', place: 'Чужое место' })
  await page.locator('#action-save-draft').click()
  await page.locator('.publishing-dialog__inside').waitFor()
  expect(await page.locator('.publishing-dialog__inside').innerText()).toContain('Чужое название')
  await page.locator('#conflict-mine').click()
  await page.locator('.payload-toast-container').getByText(/успешно/i).first().waitFor()
  expect(await read(id, 'ru')).toMatchObject({ title: 'Моё название', place: 'Чужое место' })
  await closePage(page)
})

test('who types on while a slow save is answered finds the address that it made, and may write another', async () => {
  const { doc: { id } } = await staff<{ doc: { id: string } }>('POST', '/stories?locale=ru&draft=true', { originalLanguage: 'ru' })
  const page = await openForm('stories', id, 'ru')
  const title = `Долгий ответ ${Date.now()}`
  await page.fill('#field-title', title)
  await slowDown(page)
  const saving = press(page, '#action-save-draft')
  await page.locator('#action-save-draft').and(page.locator(':disabled')).waitFor()
  await page.fill('#field-title', `${title} дальше`)
  await saving
  await expect.poll(() => page.inputValue('#field-slug')).toMatch(/^dolgii-otvet|^dolgij-otvet|^dolgiy-otvet/)
  expect(await page.inputValue('#field-title')).toBe(`${title} дальше`)
  await page.fill('#field-slug', `svoy-adres-${id}`)
  await press(page, '#action-save-draft')
  expect(await read(id, 'ru')).toMatchObject({ title: `${title} дальше`, slug: `svoy-adres-${id}` })
  await closePage(page)
})

test('the first link of a speaker is saved without a question', async () => {
  const { doc: { id } } = await staff<{ doc: { id: string } }>('POST', '/speakers?locale=ru&draft=true', { name: 'Со ссылкой', bio: 'О ней' })
  const page = await inPanel(`speakers/${id}?locale=ru`)
  await page.locator('.language-status').waitFor()
  await page.locator('#field-links .array-field__add-row').click()
  await page.fill('#field-links__0__label', 'Сайт')
  await page.fill('#field-links__0__url', 'https://example.org')
  await press(page, '#action-save-draft')
  expect(await staff('GET', `/speakers/${id}?locale=ru&draft=true&depth=0`)).toMatchObject({ links: [{ label: 'Сайт', url: 'https://example.org' }] })
  await closePage(page)
})

test('of several languages those that are ticked are published and no other; each tells what it lacks', async () => {
  const id = await draftStory('таңдау')
  await editDraft(id, 'en', '')
  const page = await openForm('stories', id, 'ru')
  await page.locator('#action-publish-several').click()
  const dialog = page.locator('.publishing-facts').filter({ visible: true })
  await dialog.getByText('English: перед публикацией напишите заголовок.').waitFor()
  expect(await dialog.locator('[name=publish-en]').isDisabled()).toBe(true)
  await dialog.locator('[name=publish-kk]').check()
  await confirm(page)
  await page.locator('.payload-toast-container').getByText('Опубликовано: Қазақша').waitFor()
  expect([(await read(id, 'kk', false))._status, (await read(id, 'ru'))._status, (await read(id, 'en'))._status]).toEqual(['published', 'draft', 'draft'])
  await closePage(page)
})

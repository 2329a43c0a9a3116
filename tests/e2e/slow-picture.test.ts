import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { closePage } from './browser.ts'
import { addBlock, openForm, press, slowDown } from './panel.ts'
import { staff, text } from './site.ts'
import { draftStory, publish } from './stories.ts'

type Fields = { blockType: string; image?: string; summary?: string; content?: unknown }
type Story = { body: { root: { children: { type: string; fields?: Fields }[] } } }

async function storedBlock(id: string, locale: Locale): Promise<Fields | undefined> {
  const { body } = await staff<Story>('GET', `/stories/${id}?locale=${locale}&draft=true&depth=0`)
  return body.root.children.find(({ type }) => type === 'block')?.fields
}

/** From now on the browser computes as slowly as an old laptop. */
async function tire(page: Page) {
  const line = await page.context().newCDPSession(page)
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

test('on a slow line a picture placed in the text, refused once for want of words, is in the text that is saved at once', async () => {
  const id = await draftStory('снимок в тексте')
  const page = await openForm('stories', id, 'ru')
  await slowDown(page)
  await addBlock(page, 'Изображение')
  await page.locator('[contenteditable=true] .upload__createNewToggler').click()
  const drawer = page.locator('.doc-drawer').last()
  const photo = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#0b4a60' } }).jpeg().toBuffer()
  await drawer.locator('input[type=file]').setInputFiles({ name: 'площадь.jpg', mimeType: 'image/jpeg', buffer: photo })
  await drawer.locator('#action-save').click()
  await drawer.locator('.field-error').getByText('Опишите изображение').waitFor()
  await drawer.locator('#field-alt').fill('Площадь в сумерках')
  await drawer.locator('#action-save').click()
  await drawer.waitFor({ state: 'detached' })
  await press(page, '#action-save-draft')
  const { docs: [picture] } = await staff<{ docs: { id: string }[] }>('GET', '/media?locale=ru&sort=-createdAt&limit=1&depth=0')
  expect(await storedBlock(id, 'ru')).toMatchObject({ blockType: 'image', image: picture?.id })
  await closePage(page)
})

test('on a slow line what is typed in a block is in what is saved, published and left by a withdrawal at once', async () => {
  const id = await draftStory('бөлік')
  const slug = await publish(id, 'kk', 'бөлік')
  const page = await openForm('stories', id, 'kk')
  await addBlock(page, 'Ескерту')
  const summary = page.locator('[contenteditable=true] #field-summary')
  await summary.waitFor()
  await slowDown(page)
  await tire(page)
  await summary.fill('Ауыр оқиға туралы')
  const inNotice = page.locator('[contenteditable=true] [contenteditable=true]')
  await inNotice.click()
  await page.keyboard.type('Мұнда ол кетті.')
  await press(page, '#action-save-draft')
  expect(await storedBlock(id, 'kk')).toMatchObject({ blockType: 'contentNotice', summary: 'Ауыр оқиға туралы' })
  expect(JSON.stringify(await storedBlock(id, 'kk'))).toContain('Мұнда ол кетті.')

  await inNotice.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Содан соң қайтты.')
  await press(page, '#action-save')
  expect((await text(paths.story('kk', slug))).includes('Мұнда ол кетті. Содан соң қайтты.')).toBe(true)

  await inNotice.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Бәрі жақсы.')
  await page.locator('.doc-controls__popup button, .doc-controls__dots').first().click()
  await page.locator('#action-withdraw').click()
  await page.locator('#confirm-action').filter({ visible: true }).click()
  await page.locator('.payload-toast-container').getByText('Сайттан алынды').waitFor()
  await press(page, '#action-save-draft')
  expect(JSON.stringify(await storedBlock(id, 'kk'))).toContain('Содан соң қайтты. Бәрі жақсы.')
  await closePage(page)
})

import sharp from 'sharp'
import { expect, test } from 'vitest'
import { closePage } from './browser.ts'
import { openForm, press, slowDown } from './panel.ts'
import { staff } from './site.ts'
import { draftStory } from './stories.ts'

type Body = { body: { root: { children: { type: string; fields?: { image?: string } }[] } } }

test('on a slow line a picture placed in the text, refused without a description and saved then, is there after the save', async () => {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#0b4a60' } }).jpeg().toBuffer()
  const id = await draftStory('медленно')
  const page = await openForm('stories', id, 'ru')
  await slowDown(page)
  await page.locator('[contenteditable=true]').first().click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await page.locator('.slash-menu-popup button', { hasText: 'Снимок' }).first().click()
  await page.locator('.upload__createNewToggler').first().click()
  const drawer = page.locator('.drawer__content')
  await drawer.locator('input[type=file]').first().setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo })
  const refused = page.waitForResponse((response) => response.url().includes('/api/media') && response.status() === 400)
  await drawer.locator('#action-save').click()
  await refused
  await drawer.locator('#field-alt').fill('Человек у окна')
  await drawer.locator('#action-save').click()
  await drawer.locator('#action-save').waitFor({ state: 'detached' })
  await press(page, '#action-save-draft')
  const { body } = await staff<Body>('GET', `/stories/${id}?locale=ru&draft=true&depth=0`)
  expect(body.root.children.find(({ type }) => type === 'block')?.fields?.image).toMatch(/^[0-9a-f]{24}$/)
  expect(await page.locator('.lexical-editor img, [class*=upload-relationship-details]').count()).toBeGreaterThan(0)
  await closePage(page)
})

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inPanel } from './panel.ts'
import { staff } from './site.ts'

type Site = { tagline?: string | null; brandNote?: string | null }
const stored = () => staff<Site>('GET', '/globals/site?locale=ru&depth=0')

async function open(): Promise<Page> {
  const page = await inPanel('../globals/site?locale=ru')
  await page.locator('#field-tagline').waitFor()
  return page
}

async function save(page: Page, field: string, text: string): Promise<number> {
  await page.fill(field, text)
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/api/globals/site'))
  await page.locator('#action-save').click()
  return (await answered).status()
}

test('the settings in two tabs: what each changed is kept, one after another too, and the same changed by both is refused in its place', async () => {
  const before = await stored()
  try {
    const [one, two] = [await open(), await open()]
    expect(await save(one, '#field-tagline', 'Первая строка')).toBe(200)
    expect(await save(two, '#field-brandNote', 'Вторая строка')).toBe(200)
    expect(await stored()).toMatchObject({ tagline: 'Первая строка', brandNote: 'Вторая строка' })

    // The form goes on from what was saved, not from what it was opened with.
    await expect.poll(() => two.inputValue('#field-tagline')).toBe('Первая строка')
    expect(await save(two, '#field-tagline', 'Ещё раз')).toBe(200)
    await two.locator('#action-save').and(two.locator(':disabled')).waitFor()
    expect(await save(two, '#field-tagline', 'И ещё раз')).toBe(200)

    expect(await save(one, '#field-tagline', 'Моё')).toBe(409)
    await one.locator('.payload-toast-container').getByText('Чтобы сохранить своё').first().waitFor()
    await one.locator('.field-type.error', { has: one.locator('#field-tagline') }).waitFor()
    expect(await one.inputValue('#field-tagline')).toBe('Моё')
    expect(await stored()).toMatchObject({ tagline: 'И ещё раз' })
  } finally {
    await staff('POST', '/globals/site?locale=ru', { tagline: before.tagline ?? null, brandNote: before.brandNote ?? null })
  }
})

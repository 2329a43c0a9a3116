import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { localeNames, type Locale } from '#lib/locales.ts'
import { closePage, desktop, openPage } from './browser.ts'
import { letters } from './letters.ts'
import { logIn } from './panel.ts'
import { site } from './site.ts'

const words: Record<Locale, { subject: string; text: string }> = {
  ru: { subject: 'Письмо из панели', text: 'Здравствуйте, читатели.' },
  kk: { subject: 'Панельден хат', text: 'Сәлеметсіздер ме, оқырмандар.' },
  en: { subject: 'A letter from the panel', text: 'Dear readers.' },
}

async function write(page: Page, locale: Locale) {
  const { subject, text } = words[locale]
  await page.fill('#field-subject', subject)
  await page.fill('#field-preheader', text)
  await page.locator('[contenteditable=true]').first().click()
  await page.keyboard.type(text)
  await page.locator('.letter-languages__written', { hasText: localeNames[locale] }).waitFor()
  await page.locator('#action-save').click()
  await page.locator('.payload-toast-container').getByText(/успешно/i).first().waitFor()
}

test('from empty to a test letter in three languages, with nothing but what the panel says', async () => {
  const page = await openPage({ ...desktop, locale: 'ru-RU' })
  const refused: string[] = []
  page.on('console', (message) => void (/content security policy/i.test(message.text()) && refused.push(message.text())))
  await logIn(page)
  await page.goto(`${site.url}/admin/collections/letters/create?locale=ru`)
  await write(page, 'ru')
  await page.waitForURL(/\/letters\/[0-9a-f]{24}/)
  for (const locale of ['kk', 'en'] as const) {
    await page.locator('.letter-languages li', { hasText: localeNames[locale] }).locator('a').click()
    await page.waitForURL(new RegExp(`locale=${locale}`))
    await page.locator('.letter-languages li', { hasText: localeNames[locale] }).getByText('открыт').waitFor()
    await write(page, locale)
  }

  await page.getByRole('button', { name: 'Посмотреть' }).click()
  for (const locale of ['kk', 'ru', 'en'] as const) {
    const frame = page.frameLocator(`iframe[title*="${localeNames[locale]}"]`)
    await frame.getByRole('heading', { name: words[locale].subject }).waitFor()
    expect(await page.locator(`iframe[title*="${localeNames[locale]}"]`).evaluate((element) => element.clientWidth)).toBe(360)
  }

  await page.getByRole('button', { name: 'Проверить и отправить' }).click()
  // How the letter stood before a button was pressed is answered after what the button did.
  let release = () => {}
  const checked = new Promise<void>((done) => (release = done))
  let held = 0
  await page.route('**/api/letters/desk', async (route) => {
    const response = await route.fetch()
    if ((await page.locator('.letter-test__sent').count()) === 3) {
      held++
      await checked
    }
    await route.fulfill({ response })
  })
  await page.locator('#letter-test').click()
  await expect.poll(() => page.locator('.letter-test__sent').count(), { timeout: 60_000 }).toBe(3)
  const written = await letters('letter.test')
  expect(written.map(({ subject }) => subject).sort()).toEqual(['[Test] A letter from the panel', '[Проба] Письмо из панели', '[Сынақ] Панельден хат'])
  await expect.poll(() => held).toBe(1)
  const answered = page.waitForEvent('requestfinished', (request) => /\/api\/letters\/[0-9a-f]{24}\/check$/.test(request.url()))
  await page.locator('#letter-check').click()
  await answered
  release()
  await expect.poll(() => held).toBe(2)
  await page.locator('.letter-state--checked').waitFor()
  expect(await page.locator('.letter-side__left li').count()).toBe(0)
  expect(refused).toEqual([])
  await closePage(page)
})

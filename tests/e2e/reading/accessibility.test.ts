import { describe, expect, test } from 'vitest'
import { locales } from '#lib/locales.ts'
import { colourRules, complaints, publicRules } from '#tests/e2e/axe.ts'
import { closePage, desktop, openPage, phone } from '#tests/e2e/browser.ts'
import { pageKinds } from '#tests/e2e/pages.ts'
import { site } from '#tests/e2e/site.ts'

describe.each(locales)('in %s', (locale) => {
  test.each([['a phone', phone], ['a desktop', desktop]] as const)('every page kind passes axe on %s, in the light and in the dark scheme', async (_device, screen) => {
    const page = await openPage(screen)
    for (const [kind, path] of Object.entries(await pageKinds(locale))) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(site.url + path)
      if (screen === phone) await page.locator('details.menu summary').click()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        // The dark scheme is the same page in other colours.
        const rules = colorScheme === 'dark' ? colourRules : publicRules
        expect(await complaints(page, `${kind}, ${colorScheme}, ${screen.viewport.width}px`, rules)).toEqual([])
      }
    }
    await closePage(page)
  })

  test('nothing scrolls sideways at 320 px, nor with text at 200 %', async () => {
    const page = await openPage({ viewport: { width: 320, height: 640 } })
    for (const [kind, path] of Object.entries(await pageKinds(locale))) {
      await page.goto(site.url + path)
      for (const size of ['100%', '200%']) {
        const width = await page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize
          return document.documentElement.scrollWidth
        }, size)
        expect(width, `${kind} at ${size}`).toBeLessThanOrEqual(320)
      }
    }
    await closePage(page)
  })

  test('the whole page can be walked by keyboard, beginning with the way past the menu', async () => {
    const page = await openPage(desktop)
    await page.goto(site.url + (await pageKinds(locale))['story'])
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await closePage(page)
  })
})

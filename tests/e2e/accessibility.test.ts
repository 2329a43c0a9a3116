import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { describe, expect, test } from 'vitest'
import { locales } from '#lib/locales.ts'
import { closePage, desktop, openPage, phone } from './browser.ts'
import { pageKinds } from './pages.ts'
import { site } from './site.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe.each(locales)('in %s', (locale) => {
  test.each(['light', 'dark'] as const)('every page kind passes axe in the %s scheme, on phone and desktop', async (colorScheme) => {
    for (const screen of [phone, desktop]) {
      const page = await openPage({ ...screen, colorScheme })
      for (const [kind, path] of Object.entries(await pageKinds(locale))) {
        await page.goto(site.url + path)
        if (screen === phone) await page.locator('details.menu summary').click()
        await page.evaluate(axeSource)
        const { violations } = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(rules)} })`)) as AxeResults
        expect(violations.map((each) => `${kind} ${screen.viewport.width}px: ${each.id} at ${each.nodes[0]?.html}`)).toEqual([])
      }
      await closePage(page)
    }
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

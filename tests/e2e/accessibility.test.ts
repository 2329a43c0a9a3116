import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { describe, expect, test } from 'vitest'
import { locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { closePage, desktop, openPage, phone } from './browser.ts'
import { pageKinds, published } from './pages.ts'
import { site } from './site.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Words of headings and dates that end on another line than they began, other than behind a hyphen. */
function brokenWords(): string[] {
  const lineOf = (text: Node, index: number) => {
    const letter = document.createRange()
    letter.setStart(text, index)
    letter.setEnd(text, index + 1)
    // Behind a soft hyphen the first box is the hyphen's, on the line before.
    return [...letter.getClientRects()].at(-1)?.top
  }
  const broken: string[] = []
  for (const part of document.querySelectorAll('h1, h2, h3, .date')) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\p{M}]+/gu)) {
        if (lineOf(text, index) !== lineOf(text, index + word.length - 1)) broken.push(word)
      }
    }
  }
  return broken
}

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

  test('no word of a heading or a date is broken in two on a small phone', async () => {
    const page = await openPage({ viewport: { width: 320, height: 640 } })
    const pages = (await published('pages', locale)).map(({ slug }) => paths.page(locale, slug))
    for (const path of [...Object.values(await pageKinds(locale)), ...pages]) {
      await page.goto(site.url + path)
      expect(await page.evaluate(brokenWords), path).toEqual([])
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

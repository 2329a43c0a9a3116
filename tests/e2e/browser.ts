import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { realTime } from '#tests/real-time.ts'

let browser: Promise<Browser> | undefined

/** A fresh profile with one page: no cookie, no cache. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await (browser ??= chromium.connect(inject('browser')))).newContext(options)
  context.setDefaultTimeout(60_000)
  return context.newPage()
}

/**
 * Ends a page with its profile. Chromium forgets to close one that is just being loaded anew, and Playwright then waits
 * for ever (microsoft/playwright#42366): such a page is left to the end of the browser.
 */
export async function closePage(page: Page) {
  await Promise.race([page.context().close(), realTime(5000, 'Chromium had time to close it')])
}

export const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true } as const
export const desktop = { viewport: { width: 1280, height: 900 } } as const

/** Ends this file's pages; the browser goes on. */
afterAll(async () => {
  await (await browser)?.close()
  browser = undefined
})

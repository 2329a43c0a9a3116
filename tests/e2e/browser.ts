import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll } from 'vitest'

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]

let browser: Promise<Browser> | undefined

/** `npm test` finds or installs the browser and names it here. */
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** A fresh profile with one page: no cookie, no cache. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await (browser ??= chromium.launch({ executablePath, args: flags }))).newContext(options)
  return context.newPage()
}

/**
 * Ends a page with its profile. Chromium forgets to close one that is just being loaded anew, and Playwright then waits
 * for ever (microsoft/playwright#42366): such a page is left to the end of the browser.
 */
export async function closePage(page: Page) {
  await Promise.race([page.context().close(), sleep(5000, undefined, { ref: false })])
}

export const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true } as const
export const desktop = { viewport: { width: 1280, height: 900 } } as const

afterAll(async () => {
  await (await browser)?.close()
  browser = undefined
})

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { findChromium } from '#scripts/chromium.ts'

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]

let browser: Promise<Browser> | undefined

async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: flags })
}

/** A fresh profile with one page: no cookie, no cache. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await (browser ??= launch())).newContext(options)
  return context.newPage()
}

export const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true } as const
export const desktop = { viewport: { width: 1280, height: 900 } } as const

afterAll(async () => {
  await (await browser)?.close()
  browser = undefined
})

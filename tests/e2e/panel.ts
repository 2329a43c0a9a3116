import type { Locator, Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { desktop, openPage } from './browser.ts'
import { session, site } from './site.ts'

/** Signs in as the first account, in whatever language the panel is. */
export async function logIn(page: Page) {
  await page.goto(`${site.url}/admin/login`)
  await page.fill('input[name=email]', site.email)
  await page.fill('input[name=password]', site.password)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/admin\/?$/)
}

/** A page of the panel, in Russian unless said otherwise, already signed in. */
export async function inPanel(path: string, language: 'kk' | 'ru' = 'ru'): Promise<Page> {
  const page = await openPage({ ...desktop, locale: language === 'kk' ? 'kk-KZ' : 'ru-RU' })
  const [name = '', value = ''] = (await session()).split('=')
  await page.context().addCookies([{ name, value, url: site.url, sameSite: 'Strict' }, { name: 'payload-lng', value: language, url: site.url }])
  await page.goto(`${site.url}/admin/collections/${path}`)
  return page
}

/** The form of one language, alive. */
export async function openForm(kind: string, id: string, locale: 'kk' | 'ru', language: 'kk' | 'ru' = locale): Promise<Page> {
  const page = await inPanel(`${kind}/${id}?locale=${locale}`, language)
  await page.locator('[contenteditable=true]').first().waitFor()
  await page.locator('.language-status').waitFor()
  return page
}

/** Puts a block after the first line of the text, by the menu that opens at a slash. Gives its place in the editor. */
export async function addBlock(page: Page, name: string): Promise<Locator> {
  const editor = page.locator('[contenteditable=true]').first()
  await editor.focus()
  for (const key of ['Control+Home', 'End', 'Enter']) await page.keyboard.press(key)
  // The menu ends at a hyphen.
  await page.keyboard.type(`/${name.split('-')[0]}`)
  await page.locator('.slash-menu-popup').getByText(name, { exact: true }).click()
  const block = editor.locator('[data-lexical-decorator]').first()
  await block.getByText(name, { exact: true }).first().waitFor()
  return block
}

/** From now on every answer takes a second and a half longer. */
export async function slowDown(page: Page) {
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 1500, downloadThroughput: -1, uploadThroughput: -1 })
}

/** An answer to what the form of a document sent. */
const isSave = (answer: Response) => answer.request().method() !== 'GET' && /\/api\/[a-z]+\/[0-9a-f]{24}\/(languages\/|publish)/.test(answer.url())

/** Presses a button that saves, and waits until the site has answered and the panel says so. */
export async function press(page: Page, button: '#action-save' | '#action-save-draft', said: RegExp = /успешно|сәтті/i) {
  const answered = page.waitForResponse(isSave)
  await page.locator(button).click()
  expect((await answered).status()).toBe(200)
  await page.locator('.payload-toast-container').getByText(said).first().waitFor()
}

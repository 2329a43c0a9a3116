import type { Page } from 'playwright-core'
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

/** A page of the panel in Russian, already signed in. */
export async function inPanel(path: string): Promise<Page> {
  const page = await openPage({ ...desktop, locale: 'ru-RU' })
  const [name = '', value = ''] = (await session()).split('=')
  await page.context().addCookies([{ name, value, url: site.url, sameSite: 'Strict' }, { name: 'payload-lng', value: 'ru', url: site.url }])
  await page.goto(`${site.url}/admin/collections/${path}`)
  return page
}

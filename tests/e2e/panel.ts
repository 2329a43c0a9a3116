import type { Page } from 'playwright-core'
import { site } from './site.ts'

/** Signs in as the first account, in whatever language the panel is. */
export async function logIn(page: Page) {
  await page.goto(`${site.url}/admin/login`)
  await page.fill('input[name=email]', site.email)
  await page.fill('input[name=password]', site.password)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/admin\/?$/)
}

import { expect, test } from 'vitest'
import { paths } from '#lib/paths.ts'
import { closePage, desktop, openPage } from './browser.ts'
import { inPanel, logIn } from './panel.ts'
import { get, site, staff, text } from './site.ts'

test('an editor logs in, writes a story, publishes it in Russian, and the reader sees it', async () => {
  const page = await openPage({ ...desktop, locale: 'ru-RU' })
  const hosts = new Set<string>()
  const refused: string[] = []
  page.on('request', (request) => void (request.url().startsWith('http') && hosts.add(new URL(request.url()).origin)))
  page.on('console', (message) => void (/content security policy/i.test(message.text()) && refused.push(message.text())))
  await logIn(page)

  await page.goto(`${site.url}/admin/collections/stories/create?locale=ru`)
  await page.fill('#field-title', 'История из панели')
  await page.locator('[contenteditable=true]').first().click()
  await page.keyboard.type('Первый абзац, написанный в панели.')
  await page.locator('#action-save-draft').click()
  await page.waitForURL(/\/stories\/[0-9a-f]{24}/)
  expect(await text(paths.stories('ru'))).not.toContain('История из панели')

  await page.locator('#action-save').click()
  await page.locator('.payload-toast-container').getByText(/успешно/i).first().waitFor()
  await expect.poll(() => text(paths.stories('ru'))).toContain('История из панели')
  expect(await text('/ru/stories/istoriya-iz-paneli')).toMatch(/Первый абзац, написанный в\sпанели\./)
  expect((await get('/kk/stories/istoriya-iz-paneli')).status).toBe(200)

  await page.goto(`${site.url}/admin/collections/stories`)
  await page.getByText('История из панели').first().waitFor()
  expect([...hosts]).toEqual([site.url])
  expect(refused).toEqual([])
  await closePage(page)
})

test('the session cookie is for this host only, out of reach of scripts and of other sites', async () => {
  const answer = await fetch(`${site.url}/api/users/login`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: site.url }, body: JSON.stringify({ email: site.email, password: site.password }),
  })
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Strict/i)
  expect(cookie).not.toMatch(/Domain=/i)
  expect(await answer.text()).not.toContain('eyJ')
  for (const path of ['/ru', '/ru/stories', '/sitemap.xml', '/ru/none', '/']) expect((await get(path)).headers.getSetCookie()).toEqual([])
})

test('the panel is framed by nobody, indexed by nobody and stored by nobody', async () => {
  const answer = await get('/admin/login')
  expect(answer.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'|frame-ancestors 'self'/)
  expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-/)
  expect(answer.headers.get('cache-control')).toMatch(/no-store/)
  expect(answer.headers.get('x-robots-tag')).toMatch(/noindex/)
})

// The longest words of the three languages, with a page to look at.
test('on a phone no button over a form stands behind the edge', async () => {
  const { docs } = await staff<{ docs: { id: string }[] }>('GET', '/events?limit=1&depth=0')
  const page = await inPanel(`events/${docs[0]?.id}?locale=ru`)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.locator('#preview-button').waitFor()
  const row = page.locator('.doc-controls__controls')
  expect(await row.locator('#action-save').innerText()).toContain('Русский')
  expect(await row.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0)
  await closePage(page)
})

import { expect, test } from 'vitest'
import { closePage, desktop, openPage } from './browser.ts'
import { site, staff, text } from './site.ts'

test('an editor whose computer is in Berlin saves the time that was typed', async () => {
  const page = await openPage({ ...desktop, locale: 'ru-RU', timezoneId: 'Europe/Berlin' })
  await page.goto(`${site.url}/admin/login`)
  await page.fill('input[name=email]', site.email)
  await page.fill('input[name=password]', site.password)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/admin\/?$/)

  await page.goto(`${site.url}/admin/collections/events/create?locale=ru`)
  await page.fill('#field-title', 'Из Берлина')
  await page.fill('#field-summary', 'Время на стене в Астане.')
  await page.locator('.tabs-field__tab-button').nth(1).click()
  await page.fill('#field-startLocal', '2027-05-15T11:00')
  await page.fill('#field-endLocal', '2027-05-15T13:30')
  await page.locator('#action-save').click()
  await page.waitForURL(/\/events\/[0-9a-f]{24}/)
  const id = /[0-9a-f]{24}/.exec(page.url())?.[0]

  expect(await staff('GET', `/events/${id}?locale=ru`)).toMatchObject({
    startLocal: '2027-05-15T11:00', startUtc: '2027-05-15T06:00:00.000Z', endUtc: '2027-05-15T08:30:00.000Z',
  })
  await page.reload()
  await page.locator('.tabs-field__tab-button').nth(1).click()
  await expect.poll(() => page.inputValue('#field-startLocal')).toBe('2027-05-15T11:00')
  await page.goto(`${site.url}/admin/collections/events?locale=ru&limit=100`)
  await page.getByText('15.05.2027 11:00').first().waitFor()
  // What Payload itself writes is on the clock of the newsroom too: in the list, at the head of the form, among the versions.
  const { updatedAt } = await staff<{ updatedAt: string }>('GET', `/events/${id}?locale=ru`)
  const inAstana = (instant: number) => {
    const [date, time] = new Intl.DateTimeFormat('ru-RU', { timeZone: 'Asia/Almaty', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(instant).split(', ')
    return `${date} ${time}`
  }
  // A version is written a moment after its document, in the next minute perhaps.
  const written = new RegExp([0, 5000].map((later) => inAstana(Date.parse(updatedAt) + later)).join('|'))
  for (const place of [`events?locale=ru&limit=100&columns=${encodeURIComponent('["title","updatedAt"]')}`, `events/${id}?locale=ru`, `events/${id}/versions?locale=ru`]) {
    await page.goto(`${site.url}/admin/collections/${place}`)
    await page.getByText(written).first().waitFor()
  }
  await page.goto(`${site.url}/preview/ru/events/${id}`)
  expect(await page.title()).toBe('Предпросмотр · Из Берлина')

  await expect.poll(() => text('/ru/events/iz-berlina')).toContain('2027-05-15T11:00:00+05:00')
  await closePage(page)
})

import { expect, test } from 'vitest'
import { richText } from '#tests/rich-text.ts'
import { closePage, openPage } from './browser.ts'
import { get, session, site, staff, text } from './site.ts'

const handset = { viewport: { width: 390, height: 844 }, locale: 'kk-KZ' } as const
type Saved = { doc: { id: string; slug: string } }

test('on a phone, in the Kazakh panel, an editor takes a name away, and its address never was', async () => {
  const { doc: { id, slug } } = await staff<Saved>('POST', '/stories?locale=kk&depth=0', {
    title: 'Ұлпанның күні', storyteller: 'Ұлпан', body: richText('Бұл Ұлпанның әңгімесі.'), _status: 'published',
  })
  const address = `/kk/stories/${slug}`
  expect(await text(address)).toContain('Ұлпан')
  const page = await openPage(handset)
  const [name = '', value = ''] = (await session()).split('=')
  await page.context().addCookies([{ name, value, url: site.url, sameSite: 'Strict' }, { name: 'payload-lng', value: 'kk', url: site.url }])
  await page.goto(`${site.url}/admin/collections/stories/${id}?locale=kk`)
  await page.getByRole('button', { name: 'Кім және қайда' }).click()
  await page.click('#make-anonymous')
  const dialog = page.locator('.anonymity')
  await dialog.getByText('Есім қайда тұр').waitFor()
  expect(await dialog.evaluate((part) => part.scrollWidth <= part.clientWidth)).toBe(true)
  await dialog.getByText('ауыстыру').first().click()
  await dialog.getByLabel('«Ұлпанның» орнына').fill('Кейіпкердің')
  await page.fill('#anonymity-slug-kk', 'bir-kun')
  await page.click('#anonymity-act')
  await dialog.getByText('Бұл құжатта одан ештеңе қалмады.').waitFor()

  expect((await get(address)).status).toBe(404)
  const shown = await text('/kk/stories/bir-kun')
  expect(shown).toContain('Кейіпкердің күні')
  for (const path of ['/kk/stories/bir-kun', '/kk/stories', '/kk', '/kk/feed.xml', '/kk/feed.json', '/sitemap.xml']) expect(await text(path), path).not.toMatch(/Ұлпан|ulpan/u)
  expect((await get(`/og/kk/stories/${slug}.png`)).status).toBe(404)
  await page.click('#anonymity-close')
  await page.locator('#field-anonymous').waitFor({ state: 'attached' })
  await closePage(page)
})

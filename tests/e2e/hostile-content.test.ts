import { expect, test } from 'vitest'
import { paths } from '#lib/paths.ts'
import { desktop, openPage } from './browser.ts'
import { get, site, staff, text } from './site.ts'
import { body } from './stories.ts'

const attacks = [
  '<img src=x onerror=alert(1)>', '</script><script>alert(1)</script>', '</style><script>alert(1)</script>', '"><svg onload=alert(1)>',
  '\u2028alert(1)\u2029', '{{constructor.constructor("alert(1)")()}}', '<!--<script>', ']]><script>alert(1)</script>',
]
const addresses = ['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:msgbox(1)', '\tjava\nscript:alert(1)', 'JaVaScRiPt:alert(1)', '//evil.example']

const paragraphWithLinks = () => {
  const tree = body('Ссылки:')
  const children = tree.root.children as unknown[]
  for (const url of addresses) {
    children.push({
      type: 'paragraph', version: 1, format: '', indent: 0, direction: 'ltr', textFormat: 0, textStyle: '',
      children: [{
        type: 'link', version: 3, format: '', indent: 0, direction: 'ltr', id: `l${children.length}`, fields: { linkType: 'custom', newTab: false, url },
        children: [{ type: 'text', version: 1, text: `ссылка ${children.length}`, format: 0, style: '', mode: 'normal', detail: 0 }],
      }],
    })
  }
  return tree
}

test('nothing an editor pastes runs in a reader’s browser, on any page, feed or card', async () => {
  const attack = attacks.join(' ')
  const { doc } = await staff<{ doc: { id: string } }>('POST', '/stories?locale=ru&draft=true', { originalLanguage: 'ru', title: attack, body: body(attack) })
  const publish = (data: object) => staff<{ doc: { slug: string } }>('PATCH', `/stories/${doc.id}?locale=ru&publishSpecificLocale=ru`, { ...data, _status: 'published' })
  // Dangerous links are refused at the door; should one have come in another way, the page drops it (unit tests of lib/prose).
  await publish({ body: paragraphWithLinks() }).catch((error: unknown) => expect(String(error)).toMatch(/400/))
  const { doc: saved } = await publish({
    title: attack, summary: attack, storyteller: attack, translator: attack, place: attack, contentNotice: attack, quote: attack,
    figures: [{ value: 1, label: attack }], seo: { title: attack, description: attack }, body: body(attack),
  })

  const page = await openPage(desktop)
  const dialogs: string[] = []
  page.on('dialog', (dialog) => void (dialogs.push(dialog.message()), dialog.dismiss()))
  for (const path of [paths.story('ru', saved.slug), paths.stories('ru'), paths.home('ru'), paths.story('kk', saved.slug)]) {
    await page.goto(site.url + path, { waitUntil: 'networkidle' })
    const scripts = await page.evaluate(() => [...document.scripts].map((each) => each.type || each.src))
    expect(scripts.filter((each) => each !== 'application/ld+json' && !each.startsWith(location.origin)), path).toEqual([])
    expect(await page.evaluate(() => document.querySelectorAll('[onerror], [onload], svg script').length)).toBe(0)
    expect(await page.evaluate(() => [...document.links].filter((link) => !/^(https?|mailto|tel):/.test(link.href)).map((link) => link.href))).toEqual([])
    const data = await page.evaluate(() => [...document.querySelectorAll('script[type="application/ld+json"]')].map((each) => each.textContent))
    for (const json of data) expect(() => JSON.parse(json ?? '') as unknown).not.toThrow()
  }
  expect(dialogs).toEqual([])
  await page.context().close()

  const json = JSON.parse(await text(paths.jsonFeed('ru'))) as { items: { content_html: string }[] }
  expect(json.items.map((item) => item.content_html).join('')).not.toContain('<script')
  const { XMLValidator } = await import('fast-xml-parser')
  for (const path of [paths.feed('ru'), '/sitemap.xml']) expect(XMLValidator.validate(await text(path))).toBe(true)
  expect((await get(paths.card('ru', 'stories', saved.slug))).status).toBe(200)
  await staff('DELETE', `/stories/${doc.id}`)
})

import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { paths } from '#lib/paths.ts'
import { closePage, desktop, openPage } from './browser.ts'
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
    expect(scripts.filter((each) => each !== 'application/ld+json' && !each.startsWith(site.url)), path).toEqual([])
    expect(await page.evaluate(() => document.querySelectorAll('[onerror], [onload], svg script').length)).toBe(0)
    expect(await page.evaluate(() => [...document.links].filter((link) => !/^(https?|mailto|tel):/.test(link.href)).map((link) => link.href))).toEqual([])
    const data = await page.evaluate(() => [...document.querySelectorAll('script[type="application/ld+json"]')].map((each) => each.textContent))
    for (const json of data) expect(() => JSON.parse(json ?? '') as unknown).not.toThrow()
  }
  expect(dialogs).toEqual([])
  await closePage(page)

  const json = JSON.parse(await text(paths.jsonFeed('ru'))) as { items: { content_html: string }[] }
  expect(json.items.map((item) => item.content_html).join('')).not.toContain('<script')
  const { XMLValidator } = await import('fast-xml-parser')
  for (const path of [paths.feed('ru'), '/sitemap.xml']) expect(XMLValidator.validate(await text(path))).toBe(true)
  expect((await get(paths.card('ru', 'stories', saved.slug))).status).toBe(200)
  await staff('DELETE', `/stories/${doc.id}`)
})

test('nothing that is typed into an event or a speaker runs, or breaks out of a calendar', async () => {
  const attack = `${attacks.join(' ')}\r\nEND:VEVENT\r\nBEGIN:VALARM`
  type Saved = { doc: { id: string; slug: string } }
  const { doc: speaker } = await staff<Saved>('POST', '/speakers?locale=ru', { originalLanguage: 'ru', name: attack, role: attack, bio: attack, slug: 'opasnyy', consent: true, _status: 'published' })
  const { doc: event } = await staff<Saved>('POST', '/events?locale=ru', {
    originalLanguage: 'ru', title: attack, summary: attack, slug: 'opasnoe', body: body(attack), address: attack, speakers: [speaker.id],
    startLocal: '2027-05-01T10:00', endLocal: '2027-05-01T12:00', zone: 'Asia/Almaty', mode: 'hybrid', eventStatus: 'scheduled',
    registration: { policy: 'open' }, accessibility: { contact: attack }, materials: [{ title: attack, url: 'https://example.org/a' }], _status: 'published',
  })
  const page = await openPage(desktop)
  const dialogs: string[] = []
  page.on('dialog', (dialog) => void (dialogs.push(dialog.message()), dialog.dismiss()))
  for (const path of [paths.event('ru', event.slug), paths.events('ru'), paths.event('kk', event.slug), paths.speaker('ru', speaker.slug), paths.speakers('ru')]) {
    await page.goto(site.url + path, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => document.querySelectorAll('[onerror], [onload], svg script').length), path).toBe(0)
    const data = await page.evaluate(() => [...document.querySelectorAll('script[type="application/ld+json"]')].map((each) => each.textContent))
    for (const json of data) expect(() => JSON.parse(json ?? '') as unknown).not.toThrow()
  }
  expect(dialogs).toEqual([])
  await closePage(page)
  for (const path of [paths.calendar('ru'), paths.eventCalendar('ru', event.slug)]) {
    const calendar = new ICAL.Component(ICAL.parse(await text(path)) as never)
    const kinds = calendar.getAllSubcomponents().flatMap((each) => [each.name, ...each.getAllSubcomponents().map(({ name }) => name)])
    expect([...new Set(kinds)], path).toEqual(['vevent'])
  }
  for (const kind of ['events', 'speakers'] as const) expect((await get(paths.card('ru', kind, kind === 'events' ? event.slug : speaker.slug))).status).toBe(200)
  await staff('DELETE', `/events/${event.id}`)
  await staff('DELETE', `/speakers/${speaker.id}`)
})

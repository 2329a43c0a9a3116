import { expect, test } from 'vitest'
import { type Locale, locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { closePage, openPage, phone } from './browser.ts'
import { get, site, staff, text } from './site.ts'
import { draftStory, editDraft, publish, withdraw, words } from './stories.ts'

/** Everywhere a reader could meet a story in `locale`. The list ends where the untranslated part begins. */
async function places(locale: Locale) {
  const [list, feed, jsonFeed, sitemap, home] = await Promise.all(
    [paths.stories(locale), paths.feed(locale), paths.jsonFeed(locale), '/sitemap.xml', paths.home(locale)].map(text),
  )
  return { list: list?.split('data-untranslated')[0] ?? '', feed: feed ?? '', jsonFeed: jsonFeed ?? '', sitemap: sitemap ?? '', home: home ?? '' }
}

test('what is published in Russian only is seen in Russian at once, and nowhere pretends to be Kazakh or English', async () => {
  const mark = 'п1'
  const id = await draftStory(mark)
  for (const locale of locales) expect((await get(paths.story(locale, `qalam-synagy-p1`))).status).toBe(404)
  const slug = await publish(id, 'ru', mark)
  const page = await text(paths.story('ru', slug))
  expect(page).toContain(words.ru.text)
  for (const [where, html] of Object.entries(await places('ru'))) expect(html, where).toContain(slug)

  for (const locale of ['kk', 'en'] as const) {
    const answer = await get(paths.story(locale, slug))
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain(`<html lang="${locale}"`)
    expect(html).toMatch(/lang="ru"[^>]*>[^<]*Проба/)
    expect(html).toContain(words.ru.text)
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="${site.url}/ru/stories/${slug}"`))
    expect(html).toMatch(/<meta name="robots" content="[^"]*noindex/)
    expect(html).not.toMatch(/hreflang="(kk|en)" href="[^"]*" rel="alternate"|rel="alternate" hrefLang="(kk|en)"/i)
    const elsewhere = await places(locale)
    for (const where of ['list', 'feed', 'jsonFeed'] as const) expect(elsewhere[where], where).not.toContain(slug)
    expect(elsewhere.sitemap).not.toContain(`/${locale}/stories/${slug}`)
  }

  const kazakh = await publish(id, 'kk', mark)
  expect(kazakh).not.toBe(slug)
  expect(await text(paths.story('kk', kazakh))).toContain(words.kk.text)
  for (const [where, html] of Object.entries(await places('kk'))) expect(html, where).toContain(kazakh)
  const old = await get(paths.story('kk', slug))
  expect([old.status, old.headers.get('location')?.replace(site.url, '')]).toEqual([308, paths.story('kk', kazakh)])
})

test('withdrawing Russian while a newer draft is pending takes it from everywhere, Kazakh stays', async () => {
  const mark = 'п2'
  const id = await draftStory(mark)
  const russian = await publish(id, 'ru', mark)
  const kazakh = await publish(id, 'kk', mark)
  for (const path of [paths.story('ru', russian), paths.card('ru', 'stories', russian)]) expect((await get(path)).status).toBe(200)
  await editDraft(id, 'ru', 'Новая правка, ещё не для всех')
  expect(await text(paths.story('ru', russian))).not.toContain('Новая правка')
  await withdraw(id, 'ru')

  const page = await get(paths.story('ru', russian))
  const html = await page.text()
  expect(html).not.toContain(words.ru.text)
  expect(html).not.toContain('Новая правка')
  expect(html).toContain(words.kk.text)
  const elsewhere = await places('ru')
  for (const where of ['list', 'feed', 'jsonFeed'] as const) expect(elsewhere[where], where).not.toContain(russian)
  expect(elsewhere.sitemap).not.toContain(`/ru/stories/${russian}`)
  expect((await get(paths.card('ru', 'stories', russian))).status).not.toBe(200)
  expect((await get(paths.story('kk', kazakh))).status).toBe(200)
  expect(await text(paths.stories('kk'))).toContain(kazakh)

  await withdraw(id, 'kk')
  for (const path of [paths.story('ru', russian), paths.story('kk', kazakh)]) expect((await get(path)).status).toBe(410)
})

test('a language without its text is not published, and the editor hears which field is missing', async () => {
  const id = (await staff<{ doc: { id: string } }>('POST', '/stories?locale=ru&draft=true', { title: 'Без текста', originalLanguage: 'ru' })).doc.id
  await expect(staff('PATCH', `/stories/${id}?locale=ru&publishSpecificLocale=ru`, { _status: 'published' })).rejects.toThrow(/400.*(body|Текст)/)
  expect(await text(paths.stories('ru'))).not.toContain('Без текста')
})

test('a changed address leads on for ever, an unpublished one is never revealed', async () => {
  const mark = 'п3'
  const id = await draftStory(mark)
  const first = await publish(id, 'en', mark)
  await staff('PATCH', `/stories/${id}?locale=en&publishSpecificLocale=en`, { slug: 'a-second-address', _status: 'published' })
  const answer = await get(paths.story('en', first))
  expect([answer.status, answer.headers.get('location')?.replace(site.url, '')]).toEqual([308, '/en/stories/a-second-address'])
  await staff('PATCH', `/stories/${id}?locale=en&draft=true`, { slug: 'a-secret-address' })
  expect((await get(paths.story('en', 'a-secret-address'))).status).toBe(404)
  await withdraw(id, 'en')
})

test('the reader’s way in a browser: an editor saves, the page changes', async () => {
  const mark = 'п4'
  const id = await draftStory(mark)
  const slug = await publish(id, 'kk', mark)
  const page = await openPage(phone)
  await page.goto(site.url + paths.story('kk', slug))
  expect(await page.locator('h1').innerText()).toContain(words.kk.title)
  await staff('PATCH', `/stories/${id}?locale=kk&publishSpecificLocale=kk`, { title: 'Жаңа тақырып', _status: 'published' })
  await page.reload()
  expect(await page.locator('h1').innerText()).toBe('Жаңа тақырып')
  await staff('DELETE', `/stories/${id}`)
  expect((await page.reload())?.status()).toBe(410)
  expect(await page.getAttribute('html', 'lang')).toBe('kk')
  await closePage(page)
})

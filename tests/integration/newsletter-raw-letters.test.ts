import { expect, test } from 'vitest'
import { manageUrl, leaveUrl } from '#domain/newsletter/links.ts'
import { drawLetter, toLetter } from '#domain/newsletter/render.ts'
import { sendTest, testKind, testLetter, lastTests } from '#domain/newsletter/test-letter.ts'
import { enqueue } from '#domain/mail/outbox.ts'
import { sendDue } from '#domain/mail/send.ts'
import type { LetterKinds } from '#domain/mail/letter.ts'
import { type Locale, locales } from '#lib/locales.ts'
import { cms, media, story } from '#tests/factories.ts'
import { button, buttonTo, image, letterBody, letterWith, linked, readerOf, stored, storyCard } from '#tests/newsletter.ts'
import { newRoad } from '#tests/road.ts'

const road = newRoad()

/** A letter with one of everything, in three languages. */
async function wholeLetter() {
  const untranslated = await story({ ru: { title: 'Долгий день', summary: 'Как считали голоса' } })
  const { id: picture } = await media({ alt: 'Зал', caption: 'Полный зал', credit: 'А. Ким', licence: 'CC BY 4.0' })
  const body = (words: string) => letterBody(words, storyCard(untranslated), buttonTo('→', 'stories', untranslated), button('www', 'https://example.org/a?b=1&c=2'), image(picture), linked('link', '/ru/stories'))
  const id = await letterWith({
    kk: { subject: 'Қазан айының жаңалықтары: әңгіме, іс-шара', body: body('Сәлеметсіз бе!') }, ru: { subject: 'Новости октября', body: body('Здравствуйте!') }, en: { subject: 'News of October', body: body('Hello!') },
  })
  return { id, untranslated }
}

/** Sends the letter to a reader the way the sending does: drawn once, then framed for each. */
async function sendTo(id: string, address: string, locale: Locale) {
  const payload = await cms()
  const reader = await readerOf(address, locale)
  const drawn = await drawLetter(payload, await stored(id), locale)
  if (!drawn) throw new Error('no letter for this reader')
  const links = { manage: manageUrl(locale, reader), leave: leaveUrl(locale, reader), leaveByMail: 'mailto:unsub@example.kz' }
  const kinds: LetterKinds = { letter: async () => toLetter(drawn, links) }
  await enqueue(payload, { key: `${id}:${address}`, kind: 'letter', locale, to: address, toKey: reader.emailKey, subjectKind: 'letter', subjectId: id })
  await sendDue(payload, { kinds, transport: road.transport })
  const received = road.server.lettersTo(address)[0]
  if (!received) throw new Error('the letter did not arrive')
  return { received, reader, links }
}

test.each(locales)('a letter in %s is complete: text first, HTML, one reader, a way out, nothing that watches', async (locale) => {
  const { id } = await wholeLetter()
  const { received, reader, links } = await sendTo(id, `reader-${locale}@example.org`, locale)
  const parsed = await received.parsed()
  expect(received.to).toEqual([`reader-${locale}@example.org`])
  expect(received.raw).toMatch(/^Content-Type: multipart\/alternative/mu)
  expect(received.raw.indexOf('text/plain')).toBeLessThan(received.raw.indexOf('text/html'))
  expect(parsed.headers.get('content-language')).toBe(locale)
  expect(parsed.subject).toBe({ kk: 'Қазан айының жаңалықтары: әңгіме, іс-шара', ru: 'Новости октября', en: 'News of October' }[locale])
  expect(received.raw.match(/^List-Unsubscribe:/gmu)).toHaveLength(1)
  expect(received.raw.match(/^List-Unsubscribe-Post:/gmu)).toHaveLength(1)
  const header = /^List-Unsubscribe:([^\n]*(?:\n[ \t][^\n]*)*)/mu.exec(received.raw)?.[1]?.replace(/\s+/gu, ' ').trim()
  expect(header).toBe(`<${links.leave}>, <mailto:unsub@example.kz>`)
  expect(parsed.headers.get('list')).toMatchObject({ unsubscribe: { url: links.leave, mail: 'unsub@example.kz' }, 'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' }, id: { id: 'news.localhost' } })
  expect(received.raw).toMatch(/^Feedback-ID: \S+:/mu)
  expect(parsed.replyTo?.text).toBe('post@example.kz')
  for (const body of [parsed.text ?? '', String(parsed.html)]) {
    expect(body).toContain(links.leave)
    expect(body).toContain(links.manage)
    expect(body).toContain(`${locale}: Kenesary 8`)
    expect(body).toContain('Долгий день')
    expect(body.replaceAll('&amp;', '&')).toContain('https://example.org/a?b=1&c=2')
    expect(body).not.toContain(reader.emailKey)
    expect(body).not.toContain('@example.org')
  }
  const addresses = [...String(parsed.html).matchAll(/(?:href|src)="([^"]*)"/gu)].map(([, address = '']) => address)
  for (const address of addresses) expect(address).toMatch(/^https?:\/\//u)
  const pictures = [...String(parsed.html).matchAll(/<img [^>]*>/gu)].map(([tag]) => tag)
  expect(pictures).toHaveLength(1)
  expect(pictures[0]).toMatch(/src="http:\/\/localhost:3000\/api\/media\/file\/[^"?]+"/u)
  expect(pictures[0]).not.toMatch(/width="1"/u)
  // Outlook for Windows shows no WebP and heeds no max-width.
  expect(pictures[0]).toMatch(/file\/[^"]+\.jpg" alt="[^"]*" width="600"/u)
  expect(String(parsed.html)).toContain('width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px"')
  expect(parsed.text).toContain(locale === 'ru' ? '[Зал]\nПолный зал · А. Ким, CC BY 4.0' : 'А. Ким, CC BY 4.0')
  expect(String(parsed.html)).toContain(`<html lang="${locale}">`)
})

test('a story without a translation appears in its own language, is said to be so, and its link leads to the reader’s side of the site', async () => {
  const { id, untranslated } = await wholeLetter()
  const drawn = await drawLetter(await cms(), await stored(id), 'kk')
  expect(drawn?.html).toContain('lang="ru"')
  expect(drawn?.html).toContain('Әңгіме, орыс тілінде')
  expect(drawn?.html).toContain('href="http://localhost:3000/kk/stories/dolgiy-den')
  await (await cms()).update({ collection: 'stories', id: untranslated, locale: 'kk', overrideAccess: true, data: { title: 'Ұзақ күн', summary: 'Қысқаша', body: letterBody('Мәтін') as never, _status: 'published' } })
  const translated = await drawLetter(await cms(), await stored(id), 'kk')
  expect(translated?.html).toContain('href="http://localhost:3000/kk/stories/uzaq-kun')
  expect(translated?.html).toContain('Ұзақ күн')
  expect(translated?.html).not.toContain('lang="ru"')
  expect(translated?.text).toContain('http://localhost:3000/kk/stories/uzaq-kun')
})

test('what an editor typed is text, never markup, in HTML and headers', async () => {
  const id = await letterWith({ ru: { subject: 'Тема\r\nBcc: evil@example.org', body: letterBody('<img src=x onerror=alert(1)>', button('<b>"', 'https://example.org/"onmouseover=1')) } })
  const { received } = await sendTo(id, 'safe@example.org', 'ru')
  const parsed = await received.parsed()
  expect(received.to).toEqual(['safe@example.org'])
  expect(parsed.headers.has('bcc')).toBe(false)
  expect(parsed.subject).toBe('Тема Bcc: evil@example.org')
  expect(String(parsed.html)).not.toMatch(/<img src=x|<b>"|"onmouseover/u)
})

test('a test letter shows what readers get, without their headers, and stands under the letter as sent', async () => {
  const { id } = await wholeLetter()
  const payload = await cms()
  const kinds = { [testKind]: testLetter }
  expect(await sendTest(payload, id, ['kk', 'ru'], { address: 'me@example.org', key: 'me@example.org' })).toBe(true)
  expect(await lastTests(payload, await stored(id))).toEqual({ kk: 'underWay', ru: 'underWay' })
  await sendDue(payload, { kinds, transport: road.transport })
  expect(await lastTests(payload, await stored(id))).toEqual({ kk: 'sent', ru: 'sent' })
  const parsed = await Promise.all(road.server.lettersTo('me@example.org').map(({ parsed }) => parsed()))
  expect(parsed.map(({ subject }) => subject).sort()).toEqual(['[Проба] Новости октября', '[Сынақ] Қазан айының жаңалықтары: әңгіме, іс-шара'])
  for (const letter of parsed) expect(letter.headers.has('list')).toBe(false)
})

test('of one letter thirty tests go out in an hour, and no more to whatever address', async () => {
  const id = await letterWith(Object.fromEntries(locales.map((locale) => [locale, { subject: 'Тема', body: letterBody('Текст') }])))
  const payload = await cms()
  const tested = (now: Date) => sendTest(payload, id, locales, { address: 'stranger@example.org', key: 'stranger@example.org' }, now)
  const now = new Date()
  const answers: boolean[] = []
  for (let at = 0; at < 11; at += 1) answers.push(await tested(now))
  expect(answers).toEqual([...Array<boolean>(10).fill(true), false])
  expect(await tested(new Date(now.getTime() + 3_600_001))).toBe(true)
})

test('a letter edited after the test was asked for is not sent as the test of what it was', async () => {
  const { id } = await wholeLetter()
  const payload = await cms()
  await sendTest(payload, id, ['en'], { address: 'me@example.org', key: 'me@example.org' })
  await payload.update({ collection: 'letters', id, locale: 'en', overrideAccess: true, data: { subject: 'Another' } })
  await sendDue(payload, { kinds: { [testKind]: testLetter }, transport: road.transport })
  expect(road.server.letters).toHaveLength(0)
  expect(await lastTests(payload, await stored(id))).toEqual({})
})

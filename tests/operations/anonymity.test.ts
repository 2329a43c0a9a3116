import { execFileSync } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import type { Outcome } from '#collections/endpoints/anonymity.ts'
import type { Review } from '#collections/endpoints/anonymity-review.ts'
import { type Locale, locales } from '#lib/locales.ts'
import { runningMongod } from '#scripts/embedded-mongod.ts'
import { freePort } from '#scripts/free-port.ts'
import { collectionsHolding } from '#tests/kept-words.ts'
import { plain } from '#tests/plain.ts'
import { richText } from '#tests/rich-text.ts'
import { type RunningApp, signIn, startApp } from '#tests/setup/app.ts'
import { demoData } from './demo.ts'
import { behindProxy, startProxy } from './proxy.ts'

// A name is taken away from the running site, with nginx in front: wherever readers and machines look, and after a kill.

const names: Record<Locale, string> = { kk: 'Ұлпан Бекова', ru: 'Улпан Бекова', en: 'Ulpan Bekova' }
const slugs: Record<Locale, string> = { kk: 'ulpan-bekova', ru: 'pro-ulpan', en: 'ulpan-in-astana' }
const spellings = ['Ұлпан', 'Улпан', 'Ulpan', 'Беков', 'Bekov']
const slugsNow = { stories: { kk: 'bir-kun', ru: 'odin-den', en: 'one-day' }, speakers: { kk: 'qatysushy', ru: 'uchastnitsa', en: 'guest' } }
/** Pages of which the cards are drawn, too. */
const ours = new RegExp(`(?:stories|speakers)/(?:${[...Object.values(slugs), 'ulpan', ...Object.values(slugsNow.stories), ...Object.values(slugsNow.speakers)].join('|')})[^/]*$`, 'u')
const named = new RegExp(spellings.join('|'), 'iu')

let dataDir: string
let port: number
let app: RunningApp
let proxy: Awaited<ReturnType<typeof startProxy>>
let cookie: string
let database: MongoClient
const told = { story: '', speaker: '', event: '', picture: '', letter: '' }

const start = () => startApp({ dataDir, port })

beforeAll(async () => {
  dataDir = await demoData()
  port = await freePort()
  app = await start()
  proxy = await startProxy({ port: await freePort(), apps: [port], host: `localhost:${port}` })
  cookie = await signIn(app)
  database = await MongoClient.connect((await runningMongod(app.dataDir))?.uri() ?? '')
})
afterAll(async () => {
  await database.close()
  await proxy.stop()
  await app.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function staff<T>(method: string, path: string, body?: object): Promise<T> {
  const form = body instanceof FormData
  const answer = await fetch(`${app.origin}/api${path}`, {
    method, headers: { cookie, origin: app.origin, ...(body && !form && { 'content-type': 'application/json' }) }, body: form ? body : body && JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** A document public in every language; `id` of one that is there adds to it. */
async function written(collection: string, texts: (locale: Locale) => object): Promise<string> {
  let id = ''
  for (const locale of locales) {
    const { doc } = await staff<{ doc: { id: string } }>(id ? 'PATCH' : 'POST', `/${collection}${id && `/${id}`}?locale=${locale}&depth=0`, texts(locale))
    id = doc.id
  }
  return id
}

async function portrait(): Promise<string> {
  const form = new FormData()
  const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#0b4a60' } }).jpeg().toBuffer()
  form.set('_payload', JSON.stringify({ alt: `${names.ru} у окна`, caption: `Снимок: ${names.ru}` }))
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'ulpan-bekova.jpg')
  const { doc: { id } } = await staff<{ doc: { id: string } }>('POST', '/media?locale=ru', form)
  for (const locale of ['kk', 'en']) await staff('PATCH', `/media/${id}?locale=${locale}`, { alt: 'Портрет' })
  return id
}

const withCard = (story: string) => {
  const { root } = richText('Сәлем!')
  const card = { type: 'block', version: 2, format: '', fields: { id: story, blockName: '', blockType: 'storyCard', story } }
  return { root: { ...root, children: [...root.children, card] } }
}

/** What is sent stands in the archive. */
async function sendLetter(story: string): Promise<string> {
  const id = await written('letters', (locale) => ({ subject: `Қазан ${locale}`, preheader: 'Қанат', body: withCard(story) }))
  await staff('POST', `/letters/${id}/test`, { to: 'office@example.org', readers: locales })
  await staff('POST', `/letters/${id}/check`, {})
  // Until the test letters are out it is not ready.
  await vi.waitFor(() => staff('POST', `/letters/${id}/schedule`, { when: 'now' }), { timeout: 120_000, interval: 500 })
  await vi.waitFor(async () => expect((await staff<{ state: string }>('GET', `/letters/${id}/progress`)).state).toBe('done'), { timeout: 120_000 })
  return id
}

const answerOf = async (path: string) => {
  const answer = await fetch(proxy.origin + path, { redirect: 'manual' })
  return { status: answer.status, said: `${answer.headers.get('location') ?? ''} ${answer.headers.get('link') ?? ''} ${plain(await answer.text())}` }
}

/** Every address the site tells of: its map, its feeds, calendars, cards, the open API. */
async function addresses(): Promise<string[]> {
  const map = (await answerOf('/sitemap.xml')).said
  const pages = [...map.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/gu)].map(([, path = '']) => path)
  const cards = pages.filter((path) => ours.test(path)).map((path) => `/og${path}.png`)
  const ofLanguage = (locale: Locale) => [`/${locale}/feed.xml`, `/${locale}/feed.json`, `/${locale}/calendar.ics`, `/${locale}/newsletter/letters`, `/${locale}/speakers`, `/${locale}/stories`]
  const api = ['stories', 'speakers', 'events', 'media', 'pages', 'topics'].flatMap((collection) => [...locales, 'all'].map((locale) => `/api/${collection}?locale=${locale}&limit=100&depth=2`))
  return [...new Set(['/sitemap.xml', ...pages, ...cards, ...locales.flatMap(ofLanguage), ...api])]
}

/** Addresses whose answer holds the name. */
async function naming(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) if (named.test((await answerOf(path)).said)) found.push(path)
  return found
}

const anonymous = async (kind: 'stories' | 'speakers', id: string) => {
  const { spellings: found } = await staff<Review>('GET', `/${kind}/${id}/anonymity`)
  expect(found.length).toBeGreaterThan(2)
  return staff<Outcome>('POST', `/${kind}/${id}/make-anonymous`, { slugs: slugsNow[kind], replacements: found.map(({ language, spelling }) => ({ language, spelling, with: 'Н.' })) })
}

let before: string[]
let old: string[]
/** Where the name stood. */
let places: string[]

behindProxy('the name stands everywhere a reader or a machine looks', async () => {
  told.picture = await portrait()
  told.speaker = await written('speakers', (locale) => ({ name: names[locale], bio: `${names[locale]}, Астана`, portrait: told.picture, consent: true, _status: 'published' }))
  told.story = await written('stories', (locale) => ({
    title: `${names[locale]} – 1`, slug: slugs[locale], storyteller: names[locale], summary: names[locale], body: richText(`${names[locale]}.`), cover: told.picture, speaker: told.speaker, _status: 'published',
  }))
  // An address that was changed leads on.
  for (const locale of locales) await staff('PATCH', `/stories/${told.story}?locale=${locale}`, { slug: `${slugs[locale]}-2`, _status: 'published' })
  told.event = await written('events', (locale) => ({
    title: `Кездесу ${locale}`, summary: 'Кратко', body: richText('…'), startLocal: '2031-02-06T11:00', endLocal: '2031-02-06T17:00', speakers: [told.speaker], _status: 'published',
  }))
  told.letter = await sendLetter(told.story)
  before = await vi.waitFor(async () => {
    const all = await addresses()
    expect(all.filter((path) => path.endsWith('-2') && named.test(path))).toHaveLength(3)
    return all
  }, { timeout: 30_000 })
  old = locales.flatMap((locale) => [`/${locale}/stories/${slugs[locale]}`, `/og/${locale}/stories/${slugs[locale]}-2.png`, `/${locale}/stories/${slugs[locale]}-2`])
  places = await naming([...before, ...old])
  for (const part of ['/feed.xml', '/feed.json', '/sitemap.xml', '/newsletter/letters/', '/speakers', '/stories/', '/api/stories', '/api/speakers', '/events/']) {
    expect(places.some((path) => path.includes(part)), part).toBe(true)
  }
})

behindProxy('made anonymous, it stands nowhere: no page, card, feed, redirect, calendar, archive, API, and no collection', async () => {
  const replies = [
    await anonymous('stories', told.story),
    await anonymous('speakers', told.speaker),
  ]
  for (const { clean, oplog } of replies) expect({ clean, oplog }).toEqual({ clean: true, oplog: expect.objectContaining({ hours: expect.any(Number) }) as unknown })
  await vi.waitFor(async () => expect(await naming(places)).toEqual([]), { timeout: 60_000, interval: 500 })
  expect(await naming(await addresses())).toEqual([])
  for (const path of old.filter((one) => !one.startsWith('/og'))) expect(await answerOf(path), path).toMatchObject({ status: 404 })
  expect((await answerOf('/kk/stories/bir-kun')).status).toBe(200)
  expect(await collectionsHolding(database.db('qanat'), spellings)).toEqual([])
})

behindProxy('nor after the site is killed', async () => {
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(app.launcher.pid)], { encoding: 'utf8' }).split('\n').map(Number).filter(Boolean)
  for (const pid of [app.launcher.pid ?? 0, ...children]) process.kill(pid, 'SIGKILL')
  app = await start()
  await vi.waitFor(async () => expect((await answerOf('/kk/stories/bir-kun')).status).toBe(200), { timeout: 30_000 })
  expect(await naming([...places, ...old])).toEqual([])
  const pages = join(dataDir, 'pages')
  for (const entry of await readdir(pages, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) expect(`${entry.name} ${(await readFile(join(entry.parentPath, entry.name))).toString('utf8')}`).not.toMatch(named)
  }
})

import { expect, test, vi } from 'vitest'
import { findSpeakers } from '#features/speakers/queries.ts'
import { findNewestStories, findStoriesOf, findStoryPage } from '#features/stories/queries.ts'
import { cms, media, publish, saveDraft, speaker, staff, story } from '#tests/factories.ts'
import { fileOf, html, type House } from '#tests/house.ts'
import { patience, publishedSite } from '#tests/published-site.ts'
import { rest, token } from '#tests/rest.ts'

vi.setConfig({ testTimeout: 120_000 })

// Pages that show a protected person are deleted at once: when nothing can be drawn, the front door has none left to show.

const site = publishedSite()
let person = ''
let broken = false

const feed = async () => (await findNewestStories('ru', 30)).map(({ storyteller }) => storyteller)
/** Pages of other addresses than the person's own, each by the very reads it is drawn from. */
const elsewhere: Record<string, () => Promise<unknown>> = {
  '/ru/feed.xml': feed,
  '/ru/feed.json': feed,
  '/ru/stories?page=2': () => findStoryPage('ru', 2),
  '/ru/speakers/someone': () => findStoriesOf('ru', person),
  '/ru/speakers': () => findSpeakers('ru'),
}
const pages = Object.keys(elsewhere)

const open = (options: object = {}) => site.open({
  ...options,
  show: async (req, res) => {
    const read = elsewhere[req.url ?? '']
    if (!read) return site.show(req, res)
    if (broken) return html(res, 'broken', 500)
    html(res, JSON.stringify(await read()))
  },
})
const answers = async (house: House) => Promise.all(pages.map(async (path) => `${path} ${await house.text(path)}`))

/** A front door whose pages show what identifies somebody, in memory and on disk. Gives those pages. */
async function showing(what: string) {
  broken = false
  const house = await open()
  await site.following(house)
  const naming = (await answers(house)).flatMap((answer) => (answer.includes(what) ? [answer.slice(0, answer.indexOf(' '))] : []))
  for (const path of naming) await site.onDisk(path)
  return { house, naming }
}

/** Nothing can be drawn from the very moment on. */
async function expectGone(house: House, naming: string[], what: string, hide: () => Promise<unknown>) {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  broken = true
  await hide()
  await vi.waitFor(() => expect(naming.map((path) => fileOf(site.state.dataDir, path))).toEqual(naming.map(() => undefined)), patience)
  expect((await answers(house)).join()).not.toContain(what)
  await site.closeAll()
  const later = await open(site.away)
  expect((await answers(later)).join()).not.toContain(what)
  for (const path of naming) expect((await later.get(path)).status, path).toBe(503)
}

const protect = async (kind: string, id: string, flags: object) =>
  expect((await rest(`/${kind}/${id}/protection`, { method: 'POST', token: await editor(), json: flags })).status).toBe(200)
let session: Promise<string> | undefined
const editor = () => (session ??= staff('editor').then(() => token('editor@example.org')))

const ways: Record<string, (id: string) => Promise<unknown>> = {
  'its switch': (id) => protect('stories', id, { anonymous: true }),
  'a draft': (id) => saveDraft('stories', id, 'ru', { title: 'Ещё пишется', anonymous: true }),
  'a publication': (id) => publish('stories', id, 'ru', { anonymous: true }),
}

test.each(Object.entries(ways))('a story made anonymous by %s: no feed, list or speaker’s page keeps the name', async (_, hide) => {
  await (await cms()).delete({ collection: 'stories', where: { id: { exists: true } }, overrideAccess: true })
  person = await speaker({ ru: { name: 'Рассказчица' } })
  const id = await story({ ru: { title: 'С именем', storyteller: 'Айгуль' } }, { speaker: person })
  // So many newer ones that it stands on the second page of the list.
  for (let number = 1; number <= 12; number += 1) await story({ ru: { title: `Другая ${number}` } })
  const { house, naming } = await showing('Айгуль')
  expect(naming).toEqual(['/ru/feed.xml', '/ru/feed.json', '/ru/stories?page=2', '/ru/speakers/someone'])
  await expectGone(house, naming, 'Айгуль', () => hide(id))
})

test.each(['hidePhoto', 'consent'] as const)('a person who is protected by %s in a draft: the list of speakers keeps nothing of them', async (flag) => {
  const photo = await media()
  person = await speaker({ ru: { name: 'Сауле' } }, { photo: photo.id })
  // The file itself stays public: a story shows it too.
  await story({ ru: { title: 'С тем же снимком' } }, { cover: photo.id })
  const what = flag === 'hidePhoto' ? String(photo.filename?.split('.')[0]) : 'Сауле'
  const { house, naming } = await showing(what)
  expect(naming).toEqual(['/ru/speakers'])
  await expectGone(house, naming, what, () => saveDraft('speakers', person, 'ru', { [flag]: flag === 'hidePhoto' }))
})

test('what protects nobody anew deletes nothing', async () => {
  const id = await speaker({ ru: { name: 'Анель' } }, { hidePhoto: true })
  const { house } = await showing('Анель')
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  broken = true
  await publish('speakers', id, 'ru', { bio: 'Иначе' })
  await site.applied()
  expect((await answers(house)).join()).toContain('Анель')
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedMongod, startMongod } from '#scripts/embedded-mongod.ts'
import { freePort } from '#scripts/free-port.ts'
import { startBuiltApp } from '#tests/app.ts'
import { richText } from '#tests/rich-text.ts'

const folder = (name: string) => mkdtempSync(join(tmpdir(), `qanat-${name}-`))
let mongod: EmbeddedMongod
beforeAll(async () => {
  mongod = await startMongod(folder('database'))
})
afterAll(() => mongod.stop())

/** A common evening, over midnight, over new year, and the night in which Kazakhstan put its clocks back. */
const nights = [
  ['Вечер', '2027-02-06T18:30', '2027-02-06T20:30'], ['За полночь', '2027-02-06T22:00', '2027-02-07T02:00'],
  ['Под новый год', '2026-12-31T21:00', '2027-01-01T01:30'], ['Перевод часов', '2024-02-29T23:30', '2024-03-01T01:00'],
] as const

test('a server in Greenwich, in Astana or in New York answers with the same pages and calendars, to the byte', async () => {
  const port = await freePort()
  const databaseUri = mongod.uri('zones')
  let slugs: string[] = []
  const answers: string[][] = []
  for (const TZ of ['UTC', 'Asia/Almaty', 'America/New_York']) {
    const app = await startBuiltApp({ databaseUri, dataDir: folder('data'), port, firstAccount: slugs.length === 0, settings: { TZ, WORKER: 'none' } })
    if (slugs.length === 0) {
      await app.logIn()
      slugs = await Promise.all(nights.map(async ([title, startLocal, endLocal]) => {
        const data = { title, summary: 'Кратко', body: richText('Текст'), startLocal, endLocal, zone: 'Asia/Almaty', mode: 'room', eventStatus: 'scheduled', originalLanguage: 'ru', registration: { policy: 'open' }, _status: 'published' }
        const answer = await app.send('POST', '/api/events?locale=ru&depth=0', data)
        if (!answer.ok) throw new Error(await answer.text())
        return ((await answer.json()) as { doc: { slug: string } }).doc.slug
      }))
    }
    const addresses = ['/ru/events', '/ru/events/past', '/kk/events', '/ru/calendar.ics', ...slugs.flatMap((slug) => [`/ru/events/${slug}`, `/kk/events/${slug}`, `/ru/events/${slug}/calendar.ics`])]
    answers.push(await Promise.all(addresses.map(async (path) => `${path}\n${await (await app.get(path)).text()}`)))
    await app.stop()
  }
  const [first = []] = answers
  expect(first.join('\n')).toContain('DTSTART:20270206T133000Z')
  expect(first.join('\n')).toContain('2024-02-29T23:30:00+05:00')
  // Whether the room is open just now is no matter of zones, but of the minute in which the page was made.
  const still = (pages: string[]) => pages.map((page) => page.replace(/<dd class="open-now".*?<\/dd>/gsu, ''))
  for (const pages of answers) expect(still(pages)).toEqual(still(first))
})

import { expect, test } from 'vitest'
import { readerOf } from '#tests/newsletter.ts'
import { newRoad } from '#tests/road.ts'
import { copyFor, dueLetter, letter, manyReaders, progress, sendWhole } from '#tests/sending.ts'

const road = newRoad()

test('a letter whose hour has come goes to each reader once, in their language, with their own links', async () => {
  const addresses = await manyReaders(30)
  const id = await dueLetter()
  await sendWhole(road.transport)
  expect(road.server.letters.map(({ to }) => to.join()).sort()).toEqual([...addresses].sort())
  const subjects = await Promise.all(['reader0', 'reader1', 'reader2'].map(async (name) => (await road.server.lettersTo(`${name}@example.org`)[0]?.parsed())?.subject))
  expect(subjects).toEqual(['Көктем хабарлары', 'Весенние вести', 'News of spring'])
  const leaveLinks = road.server.letters.map(({ raw }) => /List-Unsubscribe:\s*<([^>]+)>/.exec(raw)?.[1])
  expect(new Set(leaveLinks).size).toBe(30)
  expect(await letter(id)).toMatchObject({ state: 'done', counts: { total: 30, sent: 30, failed: 0, unknown: 0, skipped: 0 } })
  expect((await letter(id)).publicSlugs).toMatchObject({ en: 'news-of-spring' })
  expect(await progress(id)).toMatchObject({ total: 30, sent: 30, waiting: 0 })
  await sendWhole(road.transport)
  expect(road.server.letters).toHaveLength(30)
})

test('a row of a reader holds no address in clear', async () => {
  await readerOf('aigul@example.org', 'kk')
  await dueLetter()
  await sendWhole(road.transport)
  const row = await copyFor('aigul@example.org')
  expect(row).toMatchObject({ status: 'sent', reply: '250', locale: 'kk' })
  expect(JSON.stringify(row)).not.toContain('aigul')
})

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { smtpTransport } from '#domain/mail/smtp.ts'
import type { Transport } from '#domain/mail/transport.ts'
import { cms } from '#tests/factories.ts'
import { namedSite, readerOf } from '#tests/newsletter.ts'
import { copyFor, dueLetter, emptyHouse, letter, manyReaders, progress, sendWhole } from '#tests/sending.ts'
import { type MailServer, startMailServer } from '#tests/setup/mail-server.ts'

let server: MailServer
let transport: Transport

beforeAll(namedSite)
beforeEach(async () => {
  await emptyHouse(await cms())
  server = await startMailServer()
  transport = smtpTransport(server.url)
})
afterEach(async () => {
  transport.close()
  await server.close()
})
afterAll(async () => (await cms()).destroy())

test('a letter whose hour has come goes to each reader once, in their language, with their own links', async () => {
  const addresses = await manyReaders(30)
  const id = await dueLetter()
  await sendWhole(transport)
  expect(server.letters.map(({ to }) => to.join()).sort()).toEqual([...addresses].sort())
  const subjects = await Promise.all(['reader0', 'reader1', 'reader2'].map(async (name) => (await server.lettersTo(`${name}@example.org`)[0]?.parsed())?.subject))
  expect(subjects).toEqual(['Көктем хабарлары', 'Весенние вести', 'News of spring'])
  const leaveLinks = server.letters.map(({ raw }) => /List-Unsubscribe:\s*<([^>]+)>/.exec(raw)?.[1])
  expect(new Set(leaveLinks).size).toBe(30)
  expect(await letter(id)).toMatchObject({ state: 'done', counts: { total: 30, sent: 30, failed: 0, unknown: 0, skipped: 0 } })
  expect((await letter(id)).publicSlugs).toMatchObject({ en: 'news-of-spring' })
  expect(await progress(id)).toMatchObject({ total: 30, sent: 30, waiting: 0 })
  await sendWhole(transport)
  expect(server.letters).toHaveLength(30)
})

test('a row of a reader holds no address in clear', async () => {
  await readerOf('aigul@example.org', 'kk')
  await dueLetter()
  await sendWhole(transport)
  const row = await copyFor('aigul@example.org')
  expect(row).toMatchObject({ status: 'sent', reply: '250', locale: 'kk' })
  expect(JSON.stringify(row)).not.toContain('aigul')
})

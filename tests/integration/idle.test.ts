import { expect, test } from 'vitest'
import { sendDue } from '#domain/mail/send.ts'
import { smtpTransport } from '#domain/mail/smtp.ts'
import { nativeDatabase } from '#domain/native.ts'
import { deliver } from '#domain/newsletter/sending/deliver.ts'
import { finishLetters } from '#domain/newsletter/sending/finish.ts'
import { prepareDue } from '#domain/newsletter/sending/prepare.ts'
import { days } from '#lib/retention.ts'
import { cms } from '#tests/factories.ts'
import { dueLetter } from '#tests/sending.ts'
import { letterKinds } from '#worker/letters.ts'

/** What the database was asked meanwhile: the name of each collection, once for each question. */
async function questions(work: () => Promise<unknown>): Promise<string[]> {
  const database = nativeDatabase(await cms())
  await database.command({ profile: 2 })
  try {
    await work()
    await database.command({ profile: 0 })
    const asked = await database.collection('system.profile').find({ ns: { $not: /system\.profile$/ }, op: { $ne: 'getmore' } }).toArray()
    return asked.map(({ ns }) => String(ns).slice(database.databaseName.length + 1))
  } finally {
    await database.command({ profile: 0 })
    await database.dropCollection('system.profile')
  }
}

// A small server does nothing else most of the day, and each of these is done every second or two.
test('while nothing is due, each round of the mail asks one question', async () => {
  const payload = await cms()
  const transport = smtpTransport('smtp://127.0.0.1:9')
  expect(await questions(() => sendDue(payload, { kinds: letterKinds, transport }))).toEqual(['outboxes'])
  expect(await questions(() => deliver(payload, { transport }))).toEqual(['letters'])
  await dueLetter({}, new Date(Date.now() + days(1)))
  expect(await questions(() => prepareDue(payload)), 'for tomorrow').toEqual(['letters'])
  expect(await questions(() => finishLetters(payload))).toEqual(['letters'])
  transport.close()
})

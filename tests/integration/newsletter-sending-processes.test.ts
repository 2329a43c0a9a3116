import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { recoverDeliveries } from '#domain/mail/claims.ts'
import { smtpTransport } from '#domain/mail/smtp.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { finishLetters } from '#domain/newsletter/sending/finish.ts'
import { prepareDue } from '#domain/newsletter/sending/prepare.ts'
import { letterDeliveries } from '#domain/newsletter/sending/rows.ts'
import { cms } from '#tests/factories.ts'
import { namedSite } from '#tests/newsletter.ts'
import { program } from '#tests/program.ts'
import { deliverAll, dueLetter, emptyHouse, letter, manyReaders, progress } from '#tests/sending.ts'
import { type MailServer, startMailServer } from '#tests/setup/mail-server.ts'

let server: MailServer
const children: ChildProcess[] = []

beforeAll(namedSite)
beforeEach(async () => {
  await emptyHouse(await cms())
  server = await startMailServer()
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await server.close()
})

type Point = 'nowhere' | 'claimed' | 'sending' | 'taken' | 'prepared'

function sender(point: Point, after = 0): ChildProcess {
  const child = spawn(process.execPath, [...program('newsletter-sender'), point, String(after), server.url], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  children.push(child)
  return child
}

async function killedAt(point: Point, after = 0) {
  const child = sender(point, after)
  for (;;) {
    const [message] = (await once(child, 'message')) as [object]
    if ('stands' in message) break
  }
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const received = () => server.letters.map(({ to }) => to.join())

test('two processes over five hundred readers: each gets the letter once', async () => {
  const addresses = await manyReaders(500)
  const id = await dueLetter()
  await prepareDue(await cms())
  await Promise.all([sender('nowhere'), sender('nowhere')].map((worker) => once(worker, 'exit')))
  expect(received().sort()).toEqual([...addresses].sort())
  await finishLetters(await cms())
  expect(await letter(id)).toMatchObject({ state: 'done', counts: { total: 500, sent: 500 } })
}, 120_000)

const points: [what: string, point: Point, unknown: number, received: number][] = [
  ['after the claim: another process sends them, and nothing is unknown', 'claimed', 0, 12],
  ['just before the mail server was called: nobody can know, so nobody sends it again', 'sending', 1, 11],
  ['after the mail server took it, before that was written down: it is not sent twice', 'taken', 1, 12],
]

test.each(points)('a process is killed %s', async (_what, point, unknown, reached) => {
  await manyReaders(12)
  const id = await dueLetter()
  const payload = await cms()
  await prepareDue(payload)
  await killedAt(point, 4)

  const inTenMinutes = new Date(Date.now() + 10 * 60_000)
  const transport = smtpTransport(server.url)
  await deliverAll(transport)
  // Until the lease is over nobody touches what the dead process had in its hands.
  await finishLetters(payload)
  expect((await letter(id)).state).toBe('sending')
  await recoverDeliveries(payload, 'deliveries', inTenMinutes)
  await deliverAll(transport)
  await finishLetters(payload)
  transport.close()

  expect(new Set(received()).size).toBe(received().length)
  expect(received()).toHaveLength(reached)
  expect(await progress(id)).toMatchObject({ total: 12, sent: 12 - unknown, unknown, waiting: 0 })
  expect((await letter(id)).state).toBe(unknown ? 'doneWithFailures' : 'done')
}, 60_000)

test('killed half way through its readers, or prepared by several at once: one row for each reader', async () => {
  await manyReaders(60)
  const id = await dueLetter()
  const payload = await cms()
  const { _id } = await letter(id)
  await letters(payload).updateOne({ _id }, { $set: { state: 'preparing', activeAt: new Date() } })
  // Kazakh readers have their rows, the others do not.
  await killedAt('prepared', 1)
  expect(await letterDeliveries(payload).countDocuments({})).toBe(20)
  await Promise.all([prepareDue(payload), prepareDue(payload), prepareDue(payload)])
  expect(await letterDeliveries(payload).countDocuments({ letter: _id })).toBe(60)
  expect(await letter(id)).toMatchObject({ state: 'sending' })
  await prepareDue(payload)
  expect(await letterDeliveries(payload).countDocuments({})).toBe(60)
}, 60_000)

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimDue, recoverDeliveries } from '#domain/mail/claims.ts'
import type { LetterKinds } from '#domain/mail/letter.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { sendDue } from '#domain/mail/send.ts'
import { smtpTransport } from '#domain/mail/smtp.ts'
import type { Transport } from '#domain/mail/transport.ts'
import { cms } from '#tests/factories.ts'
import { letterTo, plainLetter, rowOf } from '#tests/letters.ts'
import { program } from '#tests/program.ts'
import { type MailServer, startMailServer } from '#tests/setup/mail-server.ts'

let server: MailServer
const children: ChildProcess[] = []

beforeEach(async () => {
  await deliveries(await cms()).deleteMany({})
  server = await startMailServer()
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await server.close()
})

/** A process of its own on this test's database. */
function sender(point: 'nowhere' | 'claimed' | 'sending' | 'taken', after = 0): ChildProcess {
  const child = spawn(process.execPath, [...program('sender'), point, String(after), server.url], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  children.push(child)
  return child
}

const says = async (child: ChildProcess, word: string) => {
  for (;;) {
    const [message] = (await once(child, 'message')) as [object]
    if (word in message) return
  }
}

const people = (count: number) => Array.from({ length: count }, (_, number) => `person${number}@example.org`)
const countOf = async (status: string) => deliveries(await cms()).countDocuments({ status: status as never })

test('two processes over five hundred letters: each is received once', async () => {
  await letterTo(people(500))
  const workers = [sender('nowhere'), sender('nowhere')]
  await Promise.all(workers.map((worker) => once(worker, 'exit')))
  expect(server.letters.map(({ to }) => to.join()).sort()).toEqual(people(500).sort())
  expect(await countOf('sent')).toBe(500)
}, 120_000)

const points: [what: string, point: 'claimed' | 'sending' | 'taken', unknown: number, received: number][] = [
  ['after the claim: it is sent by the next, and nothing is unknown', 'claimed', 0, 10],
  ['just before the server was called: nobody can know, so nobody sends it again', 'sending', 1, 9],
  ['after the server took it, before that was written down: it is not sent twice', 'taken', 1, 10],
]

test.each(points)('killed %s', async (_what, point, unknown, received) => {
  await letterTo(people(10))
  const first = sender(point, 3)
  await says(first, 'stands')
  first.kill('SIGKILL')
  await once(first, 'exit')

  const payload = await cms()
  const transport = smtpTransport(server.url)
  const inTenMinutes = new Date(Date.now() + 10 * 60_000)
  await sendDue(payload, { kinds: plainLetter, transport })
  await recoverDeliveries(payload, 'outbox', inTenMinutes)
  while (await sendDue(payload, { kinds: plainLetter, transport, now: inTenMinutes }));
  transport.close()

  const receivedBy = server.letters.map(({ to }) => to.join())
  expect(new Set(receivedBy).size).toBe(receivedBy.length)
  expect(receivedBy).toHaveLength(received)
  expect(await countOf('unknown')).toBe(unknown)
  expect(await countOf('sent')).toBe(10 - unknown)
}, 60_000)

test('what another process claims between our look and our claim stays its own', async () => {
  await letterTo(people(3))
  const [where, wanted] = [{ cms: await cms(), slug: 'outbox' } as const, { kinds: ['test.plain'], limit: 10 }]
  let theirs = 0
  const allow = async (count: number) => {
    theirs = (await claimDue(where, wanted, new Date())).length
    return count
  }
  expect(await claimDue(where, { ...wanted, allow }, new Date())).toEqual([])
  expect(theirs).toBe(3)
})

test('a letter that another process took over while it was written is not given to the server', async () => {
  await letterTo(['aigul@example.org'])
  const kinds: LetterKinds = {
    'test.plain': async () => {
      await deliveries(await cms()).updateMany({}, { $set: { claim: 'another process' } })
      return { subject: 'Қанат', text: 'Сәлем', html: '<p>Сәлем</p>' }
    },
  }
  const transport = smtpTransport(server.url)
  await sendDue(await cms(), { kinds, transport })
  transport.close()
  expect(server.letters).toEqual([])
  expect(await rowOf('aigul@example.org')).toMatchObject({ status: 'claimed', claim: 'another process' })
})

test('what the server was given when a round breaks down is not taken back: it may have arrived', async () => {
  await letterTo(['aigul@example.org'])
  const broken: Transport = { lanes: 1, send: async () => Promise.reject(new Error('broken')), close: () => undefined }
  await expect(sendDue(await cms(), { kinds: plainLetter, transport: broken })).rejects.toThrow('broken')
  expect(await rowOf('aigul@example.org')).toMatchObject({ status: 'sending' })
})

test('a letter that others gave up meanwhile still learns the truth from whoever was sending it', async () => {
  await letterTo(['aigul@example.org'])
  const slow: Transport = {
    lanes: 1,
    async send() {
      await recoverDeliveries(await cms(), 'outbox', new Date(Date.now() + 10 * 60_000))
      expect(await countOf('unknown')).toBe(1)
      return { is: 'sent' }
    },
    close: () => undefined,
  }
  await sendDue(await cms(), { kinds: plainLetter, transport: slow })
  expect(await rowOf('aigul@example.org')).toMatchObject({ status: 'sent' })
})

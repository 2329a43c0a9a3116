import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetAway } from '#domain/mail/relay.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { sendDue } from '#domain/mail/send.ts'
import { smtpTransport } from '#domain/mail/smtp.ts'
import { cms } from '#tests/factories.ts'
import { letterTo, plainLetter, rowOf } from '#tests/letters.ts'

const sockets = new Set<Socket>()
let close: () => Promise<unknown> = () => Promise.resolve()

/** A mail server that never ends its answer to this command, and never falls silent either. */
async function drippingAt(slow: 'RCPT' | 'text'): Promise<string> {
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    const drip = () => {
      const timer = setInterval(() => socket.write('250-wait\r\n'), 50)
      socket.on('close', () => clearInterval(timer))
    }
    let isText = false
    socket.write('220 slow\r\n')
    socket.on('data', (part: Buffer) => {
      const said = part.toString()
      if (isText) return said.includes('\r\n.\r\n') ? drip() : undefined
      if (slow === 'RCPT' && said.startsWith('RCPT')) return drip()
      isText = said.startsWith('DATA')
      socket.write(isText ? '354 go on\r\n' : '250 ok\r\n')
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  close = () => new Promise((closed) => {
    for (const socket of sockets) socket.destroy()
    server.close(closed)
  })
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeEach(async () => {
  await deliveries(await cms()).deleteMany({})
  await forgetAway(await cms())
})
afterEach(() => close())

test.each([
  ['before the text: it is put off', 'RCPT', { status: 'deferred', reason: 'timeout' }],
  ['after the text: nobody knows, and nobody sends it again', 'text', { status: 'unknown', reason: 'lost' }],
] as const)('a mail server that drips for ever does not hold a letter %s', async (_what, slow, row) => {
  const transport = smtpTransport(await drippingAt(slow), { lanes: 1, longest: 4000 })
  await letterTo(['a@example.org'])
  await sendDue(await cms(), { kinds: plainLetter, transport })
  transport.close()
  expect(await rowOf('a@example.org')).toMatchObject(row)
})

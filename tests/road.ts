import { afterEach, beforeAll, beforeEach } from 'vitest'
import { smtpTransport } from '#domain/mail/smtp.ts'
import type { Transport } from '#domain/mail/transport.ts'
import { cms } from './factories.ts'
import { namedSite } from './newsletter.ts'
import { emptyHouse } from './sending.ts'
import { type MailServer, startMailServer } from './setup/mail-server.ts'

/** Each test of the file finds no letters and no readers, a mail server of its own, and the way there. */
export function newRoad(options: Parameters<typeof smtpTransport>[1] = {}): { server: MailServer; transport: Transport } {
  const road = {} as ReturnType<typeof newRoad>
  beforeAll(namedSite)
  beforeEach(async () => {
    await emptyHouse(await cms())
    road.server = await startMailServer()
    road.transport = smtpTransport(road.server.url, options)
  })
  afterEach(async () => {
    road.transport.close()
    await road.server.close()
  })
  return road
}

// A process of its own over a test's database: sends the newsletter, or stands still where it is told to.
import config from '@payload-config'
import { getPayload } from 'payload'
import { claimDue } from '#domain/mail/claims.ts'
import type { Transport } from '#domain/mail/transport.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { deliver } from '#domain/newsletter/sending/deliver.ts'
import { addReaders, letterKind } from '#domain/newsletter/sending/readers.ts'
import { standingStill, untilIdle } from '#tests/standing-still.ts'

const { point, after, at, begin, transport: smtp } = standingStill()
const cms = await getPayload({ config })
const transport: Transport = {
  ...smtp,
  async send(...letter) {
    begin()
    return smtp.send(...letter)
  },
}

process.send?.({ ready: true })
if (point === 'prepared') {
  const letter = await letters(cms).findOne({ state: 'preparing' })
  const goOn = async () => {
    begin()
    await at('prepared')
    return true
  }
  if (letter) await addReaders(cms, letter, goOn, new Date())
}
if (point === 'claimed') {
  await claimDue({ cms, slug: 'deliveries' }, { kinds: [letterKind], limit: after }, new Date())
  begin(after + 1)
  await at('claimed')
}
const limits = { perSecond: 0, perHour: 0, perDay: 0 }
await untilIdle(async () => (await deliver(cms, { transport, limits, limit: 10 })).ended)
process.exit(0)

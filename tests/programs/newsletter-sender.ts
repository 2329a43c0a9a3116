// A process of its own over a test's database: sends the newsletter, or stands still where it is told to.
import config from '@payload-config'
import { getPayload } from 'payload'
import { claimDue } from '#domain/mail/claims.ts'
import { smtpTransport } from '#domain/mail/smtp.ts'
import type { Transport } from '#domain/mail/transport.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { deliver } from '#domain/newsletter/sending/deliver.ts'
import { addReaders, letterKind } from '#domain/newsletter/sending/readers.ts'
import { realTime } from '#tests/real-time.ts'

const [point = 'nowhere', after = '0', url = ''] = process.argv.slice(2)
const cms = await getPayload({ config })
let begun = 0

async function standStill(here: string) {
  if (here !== point || begun <= Number(after)) return
  process.send?.({ stands: here })
  await new Promise(() => setInterval(() => undefined, 1000))
}

const smtp = smtpTransport(url, { lanes: point === 'nowhere' ? 2 : 1 })
const transport: Transport = {
  ...smtp,
  async send(...letter) {
    begun += 1
    await standStill('sending')
    const outcome = await smtp.send(...letter)
    await standStill('taken')
    return outcome
  },
}

process.send?.({ ready: true })
if (point === 'prepared') {
  const letter = await letters(cms).findOne({ state: 'preparing' })
  const goOn = async () => {
    begun += 1
    await standStill('prepared')
    return true
  }
  if (letter) await addReaders(cms, letter, goOn, new Date())
}
if (point === 'claimed') {
  await claimDue({ cms, slug: 'deliveries' }, { kinds: [letterKind], limit: Number(after) }, new Date())
  begun = Number(after) + 1
  await standStill('claimed')
}
const limits = { perSecond: 0, perHour: 0, perDay: 0 }
let idle = 0
while (idle < 3) {
  if ((await deliver(cms, { transport, limits, limit: 10 })).ended) idle = 0
  else {
    idle += 1
    await realTime(100, 'a letter may become due once more')
  }
}
process.exit(0)

// A process that sends letters, and can be made to stand still at a given point: the test then kills it.
import config from '@payload-config'
import { getPayload } from 'payload'
import type { LetterKinds } from '#domain/mail/letter.ts'
import { sendDue } from '#domain/mail/send.ts'
import { smtpTransport } from '#domain/mail/smtp.ts'
import type { Transport } from '#domain/mail/transport.ts'
import { plainLetter } from '#tests/letters.ts'
import { realTime } from '#tests/real-time.ts'

/** Where it stands still, and after how many letters; `nowhere` sends until nothing is due. */
const [point = 'nowhere', after = '0', url = ''] = process.argv.slice(2)

const cms = await getPayload({ config })
let begun = 0

async function standStill(here: string) {
  if (here !== point || begun <= Number(after)) return
  process.send?.({ stands: here })
  await new Promise(() => setInterval(() => undefined, 1000))
}

const kinds: LetterKinds = {
  'test.plain': async (...asked) => {
    begun += 1
    await standStill('claimed')
    return (await plainLetter['test.plain']?.(...asked)) ?? { skip: 'none' }
  },
}
const smtp = smtpTransport(url, { lanes: point === 'nowhere' ? 2 : 1 })
const transport: Transport = {
  ...smtp,
  async send(...letter) {
    await standStill('sending')
    const outcome = await smtp.send(...letter)
    await standStill('taken')
    return outcome
  },
}

process.send?.({ ready: true })
let idle = 0
while (idle < 3) {
  if (await sendDue(cms, { kinds, transport, limit: 10 })) idle = 0
  else {
    idle += 1
    await realTime(100, 'a letter may become due once more')
  }
}
process.exit(0)

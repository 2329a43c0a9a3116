import { smtpTransport } from '#domain/mail/smtp.ts'
import type { Transport } from '#domain/mail/transport.ts'
import { realTime } from './real-time.ts'

/**
 * For a program that sends letters until nothing is due, or stands still where its arguments tell it to, so that a test
 * kills it there: the point, after how many letters, and the address of the mail server. `nowhere` stands still never.
 */
export function standingStill() {
  const [point = 'nowhere', after = '0', url = ''] = process.argv.slice(2)
  let begun = 0

  async function at(here: string) {
    if (here !== point || begun <= Number(after)) return
    process.send?.({ stands: here })
    await new Promise(() => setInterval(() => undefined, 1000))
  }

  const smtp = smtpTransport(url, { lanes: point === 'nowhere' ? 2 : 1 })
  const transport: Transport = {
    ...smtp,
    async send(...letter) {
      await at('sending')
      const outcome = await smtp.send(...letter)
      await at('taken')
      return outcome
    },
  }
  return { point, after: Number(after), at, transport, begin: (letters = 1) => void (begun += letters) }
}

/** Until three rounds in a row have sent nothing. */
export async function untilIdle(round: () => Promise<number>) {
  for (let idle = 0; idle < 3;) {
    if (await round()) idle = 0
    else {
      idle += 1
      await realTime(100, 'a letter may become due once more')
    }
  }
}

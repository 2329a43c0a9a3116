import { setTimeout as sleep } from 'node:timers/promises'
import type { SendMailOptions } from 'nodemailer'
import { openPool, type Patience } from '#lib/smtp.ts'
import { withTimeLimit } from '#lib/time-limit.ts'
import { judge, type Outcome, type Phase, replyOf, type SmtpFailure } from './outcome.ts'
import type { Transport } from './transport.ts'

/** One attempt takes no longer (ms), however slowly the server drips: well under the time of a claim. */
const longest = 180_000

/** Rides along with a message; nodemailer copies the message, but not what it points to. */
type Watched = { watch: { phase: () => Phase; unspeakable?: boolean } }

/**
 * Letters by SMTP over a few kept connections. Nodemailer reports a broken line with the same words whether the server
 * had the letter or not; here the phase is seen from the letter's own stream, which is made once the server is greeted
 * and read once it has said 354.
 */
export function smtpTransport(url: string, { lanes = 2, ...times }: Partial<Patience> & { lanes?: number; longest?: number } = {}): Transport {
  const pool = openPool(url, lanes, times)
  pool.use('stream', (mail, done) => {
    const make = mail.message.createReadStream.bind(mail.message)
    mail.message.createReadStream = (options) => {
      const stream = make(options)
      const { watch } = mail.data as unknown as Watched
      watch.phase = () => (stream.readableDidRead ? 'body' : 'envelope')
      return stream
    }
    done()
  })

  async function attempt(message: SendMailOptions, signal: AbortSignal): Promise<Outcome & { stale?: boolean }> {
    const watch: Watched['watch'] = { phase: () => 'connect' }
    try {
      const { response } = await pool.sendMail({ ...message, signal, watch } as SendMailOptions)
      const reply = replyOf(response)
      return { is: 'sent', ...(reply ? { reply } : {}) }
    } catch (error) {
      const failure = error as SmtpFailure
      if (failure.code === 'EENVELOPE' && watch.unspeakable) return { is: 'failed', reason: 'notAscii' }
      const phase = watch.phase()
      return { ...judge(failure, phase), stale: failure.code === 'ECONNECTION' && failure.responseCode === undefined && phase !== 'body' }
    }
  }

  return {
    lanes,
    async send(message, _row, signal) {
      return withTimeLimit(times.longest ?? longest, signal, async (limit) => {
        const { stale, ...outcome } = await attempt(message, limit)
        if (!stale || limit.aborted) return outcome
        // Most likely a kept connection that the server has closed meanwhile; nothing of the letter had left.
        await sleep(50)
        const { stale: _stale, ...second } = await attempt(message, limit)
        return second
      })
    },
    close: () => pool.close(),
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import { addDataAndFileToRequest, createLocalReq, type Endpoint, type PayloadRequest } from 'payload'
import { accountRows, typedEmail } from '#domain/accounts/rows.ts'
import { type Limit, tooSoon } from '#domain/limits.ts'
import { beforeEnd } from '#lib/closing.ts'
import { troubleOf } from '#lib/trouble.ts'
import { networkOf, refuseForNow } from './sign-in.ts'

/** One network asks for so many letters, for whichever addresses. */
const perNetwork: Limit = { name: 'reset-letter-network', points: 10, seconds: 3600 }

/** Letters that are being written: a process that is told to end waits for them. */
const underWay = new Set<Promise<void>>()
beforeEnd(async () => void (await Promise.all(underWay)))

/** A set that elects another primary needs a second or two; whoever asked has their answer, and cannot press again. */
const tries = 10
const betweenTries = 1000

async function write(req: PayloadRequest, email: string) {
  const begun = new Date()
  for (let attempt = 1; ; attempt++) {
    const own = await createLocalReq({ req: { i18n: req.i18n, t: req.t, headers: new Headers() } }, req.payload)
    try {
      if (attempt > 1) await forgetRequest(req, email, begun)
      await req.payload.forgotPassword({ collection: 'users', data: { email }, req: own, overrideAccess: true })
      return
    } catch (error) {
      if (attempt === tries || !troubleOf(error)) throw error
      await pause(betweenTries)
    }
  }
}

/** A try that was broken off is no letter, and keeps the account from none: Payload takes it back itself, if it still can. */
const forgetRequest = (req: PayloadRequest, email: string, since: Date) =>
  accountRows(req.payload).updateOne({ email, resetPasswordRequestedAt: { $gte: since } }, { $unset: { resetPasswordRequestedAt: 1 } })

/**
 * In the place of Payload's own: answers before it looks whether there is such an account, so that neither words nor
 * time tell. One letter an hour to each account (`forgotPassword.minRequestInterval`), silently.
 */
export const resetLetter: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const wait = await tooSoon(req.payload, perNetwork, networkOf(req))
    if (wait > 0) refuseForNow(req, wait)
    const email = typedEmail(req.data?.['email'])
    if (email) {
      const work = write(req, email).catch((error: unknown) => {
        req.payload.logger.error({ kind: 'reset letter', msg: error instanceof Error ? error.name : 'unknown error' })
      }).finally(() => underWay.delete(work))
      underWay.add(work)
    }
    return Response.json({ message: req.t('general:success') })
  },
}

import type { Endpoint } from 'payload'
import { consentHistory } from '#domain/newsletter/consent.ts'
import { suppressionOf } from '#domain/newsletter/suppressions.ts'
import { correctAddress } from '#domain/office/correct.ts'
import { eraseReader, findReader, showReader, unbounceReader } from '#domain/office/reader.ts'
import { timeZone } from '#lib/clock.ts'
import { doubtOf } from '#lib/email-doubt.ts'
import { say } from '#lib/words.ts'
import { wallTimeAt } from '#lib/zones.ts'
import { consentEvents } from '#collections/words/consent.ts'
import { office } from '#collections/words/office.ts'
import { readers as words } from '#collections/words/readers.ts'
import { bodyOf, forOffice, refuse } from './answers.ts'

const done = () => Response.json({ done: true })

/** By POST: it is written down that somebody looked. */
const address = forOffice('post', '/address', async (req, id) => {
  const email = await showReader(req.payload, id, req.user)
  return email ? Response.json({ email }) : refuse(req, 404, office.noneHere)
})

const erase = forOffice('post', '/erase', async (req, id) => {
  const { never } = await bodyOf(req)
  return (await eraseReader(req.payload, id, never === true, req.user)) ? done() : refuse(req, 404, office.noneHere)
})

const unbounce = forOffice('post', '/unbounce', async (req, id) =>
  (await unbounceReader(req.payload, id, req.user)) ? done() : refuse(req, 409, words.person.refused))

const correct = forOffice('post', '/correct', async (req, id) => {
  const body = await bodyOf(req)
  const typed = String(body['address'] ?? '')
  const outcome = await correctAddress(req.payload, id, { typed, asked: String(body['asked'] ?? '') }, req.user)
  if (outcome === 'done') return done()
  const meant = outcome === 'doubtful' ? doubtOf(typed)?.meant : undefined
  if (meant) return refuse(req, 409, words.correct.meant, { meant })
  return outcome === 'missing' ? refuse(req, 404, office.noneHere) : refuse(req, outcome === 'badAddress' ? 400 : 409, words.correct[outcome])
})

/** `2026-11-24T14:05` as `24.11.2026 14:05`. */
const shown = (date: Date) => wallTimeAt(date.getTime(), timeZone).replace(/^(\d{4})-(\d{2})-(\d{2})T/u, '$3.$2.$1 ')
const day = (date: Date) => shown(date).slice(0, 10)

/** What a subscriber agreed to and took back, in the words of whoever asks. */
const history = forOffice('get', '/history', async (req, id) => {
  const reader = await findReader(req.payload, id)
  if (!reader) return refuse(req, 404, office.noneHere)
  const language = req.i18n?.language
  const [lines, stopped] = await Promise.all([consentHistory(req.payload, reader.emailKey), suppressionOf(req.payload, reader.emailKey)])
  return Response.json({
    hasAddress: Boolean(reader.email),
    lines: lines.map(({ key, at, what, locale, textVersion, givenAt }) => ({
      key, at: shown(at), what: say(consentEvents.what.options[what], language), locale,
      more: [
        ...(textVersion ? [say(words.history.version, language, { version: textVersion })] : []),
        ...(givenAt ? [say(words.history.given, language, { day: day(givenAt) })] : []),
      ],
    })),
    stopped: stopped ? say(words.history.stopped, language, { day: day(stopped.since), reason: say(words.reasons[stopped.reason], language) }) : null,
  })
})

/** What stands on the buttons beside a subscriber (admin/readers). */
export const readerEndpoints: Endpoint[] = [address, erase, unbounce, correct, history]
